"""For those who test: strategies for Hypothesis, and a runner of golden cases."""

from __future__ import annotations

__all__ = ()


def _register() -> None:
    """Tell Hypothesis how to draw values of kinerja; it calls this by an entry point when it is imported."""
    from .strategies import register

    register()
