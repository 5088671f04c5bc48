"""How the story is told: headings, numbers with a comma, indented pages."""

from __future__ import annotations

from fractions import Fraction
from textwrap import indent, wrap
from typing import TYPE_CHECKING, TypeVar

from kinerja import Rounding, Undetermined
from kinerja.base.words import number_words

if TYPE_CHECKING:
    from decimal import Decimal

    from kinerja import Appraisal

T = TypeVar("T")
TWO, ONE = Rounding(2), Rounding(1)


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


def page(text: str) -> None:
    """Print a page of the library as it is, indented."""
    print(indent(text.rstrip(), "  | ", lambda _: True))


def number(value: Fraction | Decimal, places: Rounding = TWO) -> str:
    """A number with at most two decimals, with a comma."""
    return number_words(places.apply(Fraction(value))).id


def shown(value: Fraction | Undetermined) -> str:
    """A number, or why there is none."""
    return value.reason.id if isinstance(value, Undetermined) else number(value)


def grade(appraisal: Appraisal) -> str:
    """The predikat for people."""
    return "-" if isinstance(appraisal.predikat, Undetermined) else appraisal.predikat.label.id
