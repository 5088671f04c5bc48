"""Plans: what is expected of an employee, and how far it has come."""
