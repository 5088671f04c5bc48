"""The data and the chapters of ``salatiga_pembinaan.py``: office, public, programme, what was held, how it is told."""
