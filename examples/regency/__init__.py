"""What ``regency_year.py`` tells of: the people of an invented regency, their work, and the office that follows it."""
