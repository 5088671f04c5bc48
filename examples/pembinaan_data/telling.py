"""How the story is told: headings, numbers with a comma, sentences that keep to the width of a screen."""

from __future__ import annotations

from fractions import Fraction
from textwrap import wrap
from typing import TYPE_CHECKING, TypeVar

from kinerja import Rounding, Undetermined
from kinerja.base.words import number_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kinerja import Finding

T = TypeVar("T")
TWO = Rounding(2)
_MILLION = 10**6


def same(found: object, expected: object) -> None:
    """Stop where the story would not be true."""
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


def known(value: T | Undetermined | None) -> T:
    """Return what has to be known for the story to go on."""
    if value is None or isinstance(value, Undetermined):
        raise AssertionError(value)
    return value


def title(text: str) -> None:
    """Print the heading of a chapter."""
    print(f"\n{text}\n{'-' * len(text)}")


def say(text: str, *, by: int = 2) -> None:
    """Print a sentence, its lines indented and at most 118 wide."""
    print("\n".join(wrap(text, 118, initial_indent=by * " ", subsequent_indent=(by + 2) * " ")))


def number(value: Fraction | int, places: Rounding = TWO) -> str:
    """A number with at most two decimals, with a comma."""
    return number_words(places.apply(Fraction(value))).id


def rupiah(amount: Fraction | int) -> str:
    """An amount in whole Rupiah."""
    return f"Rp{number(amount, Rounding(0))}"


def million(amount: Fraction | int) -> str:
    """An amount in millions of Rupiah."""
    return f"Rp{number(Fraction(amount) / _MILLION)} juta"


def noted(findings: Iterable[Finding]) -> None:
    """Print what a careful reader would flag."""
    for finding in findings:
        say(f"{finding.severity.label.id}: {finding.say('id')}", by=4)
