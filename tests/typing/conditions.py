"""Conditions that pyright must refuse, each line marked; mypy says nothing of them, so they raise when they run."""

from __future__ import annotations

from kinerja.formula import given, given_truth

number, fact = given("a"), given_truth("p")


def conditions() -> None:
    """A formula has no truth before it meets facts."""
    if number:  # error: reportGeneralTypeIssues
        pass
    assert 0 <= number <= 10  # error: reportGeneralTypeIssues


def joined() -> None:
    """Nor have two, joined by words instead of & and |."""
    while fact and number > 1:  # error: reportGeneralTypeIssues
        pass
