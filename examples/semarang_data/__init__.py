"""What ``semarang.py`` tells: the people and their work, three books side by side, and what a region adds."""
