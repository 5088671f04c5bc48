"""Rule books: regulations as values made of formulas, one module per regulation."""

from __future__ import annotations
