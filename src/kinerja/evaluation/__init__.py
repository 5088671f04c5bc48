"""Evaluation: what the appraiser decided, what the rules make of it, and what a careful reader would flag."""

from __future__ import annotations
