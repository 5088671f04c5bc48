"""The civil registry of Cakranegara: its staff and plan, what was counted, and how it is told."""
