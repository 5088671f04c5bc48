"""What everything else stands on: exact numbers, laws, findings, scales, periods, calendars, words."""
