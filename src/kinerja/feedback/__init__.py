"""Feedback and coaching: what is said of the work during the year, and what is done where it does not get on."""
