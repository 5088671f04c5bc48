"""Who is appraised and by whom: numbers, ranks, positions, units, employees."""
