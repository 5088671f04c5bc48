"""For those who test: strategies for Hypothesis, and a runner of golden cases."""

from __future__ import annotations
