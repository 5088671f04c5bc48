"""How the story is told: headings, numbers, grades, and the parts of an answer with their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja import Rounding, Undetermined
from kinerja.base.words import number_words
from kinerja.evaluation.fact_rows import steps_by_id
from kinerja.show.wording import basis_words

if TYPE_CHECKING:
    from fractions import Fraction

    from kinerja import Appraisal
    from kinerja.evaluation.reaching_parts import Reach
    from kinerja.rules.book import Outcome

TWO = Rounding(2)


def same(found: object, expected: object) -> None:
    """Stop where the story would not be true."""
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


def title(text: str) -> None:
    """Print the heading of a chapter."""
    print(f"\n{text}\n{'-' * len(text)}")


def number(value: Fraction) -> str:
    """A number with at most two decimals, with a comma."""
    return number_words(TWO.apply(value)).id


def label(token: str) -> str:
    """A class of an indicator for people, such as "Sangat Baik"."""
    return token.replace("_", " ").title()


def shown(value: object) -> str:
    """What a part came to; a dash where a book does not have it."""
    if value is None:
        return "-"
    return label(value) if isinstance(value, str) else number(value)


def grade(answer: Outcome | Appraisal) -> str:
    """The predikat for people; where there is none, a dash."""
    return "-" if isinstance(answer.predikat, Undetermined) else answer.predikat.label.id


def points(outcome: Outcome) -> str:
    """The score for people; where there is none, a dash."""
    return number(outcome.score.exact) if outcome.score else "-"


def shift(answer: Reach) -> str:
    """How many minutes more or less the nearest realisation is."""
    return f" ({int(answer.found[0].value - answer.present):+d} menit)" if answer.found else ""


def because(outcome: Outcome, key: str, why: str, row: str = "") -> None:
    """Print one part of an answer, with its article; a row is known by the id of its result or indicator."""
    step = steps_by_id(outcome, key)[row]
    print(f"    {outcome.rules.law.id}: {step.label.id} = {shown(step.value)}; {why} [{basis_words(step.basis).id}]")
