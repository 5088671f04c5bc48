"""What ``salatiga.py`` tells: the office and its plans, what was said and done in the year, and what citizens say."""
