"""How the story is told: headings, numbers, and findings in a line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from kinerja import Rounding, Undetermined
from kinerja.base.suppression import Hidden
from kinerja.base.words import number_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from kinerja import Finding
    from kinerja.base.scale import Grade, Ranked

TWO = Rounding(2)
T = TypeVar("T")


def same(found: object, expected: object) -> None:
    """Stop where the story would not be true."""
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


def sure(value: T | Undetermined | None) -> T:
    """The value, where the story needs that there is one."""
    if value is None or isinstance(value, Undetermined):
        raise AssertionError(value)
    return value


def shown(value: Fraction | Hidden | Undetermined) -> str:
    """A number, or why it is not shown."""
    return value.reason.id if isinstance(value, (Hidden, Undetermined)) else number(value)


def grade(value: Ranked | Grade | Undetermined) -> str:
    """A predikat or a class for people, or why there is none."""
    return value.reason.id if isinstance(value, Undetermined) else value.label.id


def title(text: str) -> None:
    """Print the heading of a chapter."""
    print(f"\n{text}\n{'-' * len(text)}")


def number(value: Fraction | Decimal | None) -> str:
    """A number with at most two decimals, with a comma; a dash where there is none."""
    return "-" if value is None else number_words(TWO.apply(Fraction(value))).id


def noted(findings: Iterable[Finding]) -> None:
    """Print what a careful reader would flag."""
    for finding in findings:
        place = f" ({finding.path})" if finding.path else ""
        print(f"    {finding.severity.label.id}{place}: {finding.say('id')}")
