"""How the story is told: headings, numbers, grades, and the parts of an answer with their articles."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from kinerja import Rounding, Undetermined
from kinerja.base.words import Words, date_words, number_words
from kinerja.career.credit_outlook import NotReached
from kinerja.career.credit_threshold import NoNextStep
from kinerja.evaluation.fact_rows import steps_by_id
from kinerja.rules.book import RuleBook
from kinerja.show.wording import basis_words

if TYPE_CHECKING:
    from kinerja import Appraisal
    from kinerja.base.law import Basis
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


def number(value: object) -> str:
    """A number with at most two decimals, with a comma."""
    if not isinstance(value, int | Decimal | Fraction):
        raise TypeError(value)
    return number_words(TWO.apply(value)).id


def label(token: object) -> str:
    """A class of an indicator for people, such as "Sangat Baik"."""
    return str(token).replace("_", " ").title()


def shown(value: object) -> str:
    """What a part came to; a dash where a book does not have it."""
    if value is None:
        return "-"
    return label(value) if isinstance(value, str) else number(value)


def value(found: object) -> str:
    """What a part came to: a number as it is, a day or a name for people."""
    if isinstance(found, Words):
        return found.id
    return number_words(found).id if isinstance(found, Fraction) else told_day(found)


def told_day(found: object) -> str:
    """A day for people; where there is none, why."""
    if isinstance(found, date):
        return date_words(found).id
    return found.reason.id if isinstance(found, NotReached | NoNextStep | Undetermined) else str(found)


def rupiah(amount: object) -> str:
    """An amount of money as people write it."""
    return f"Rp{amount:,}".replace(",", ".") if isinstance(amount, int) else str(amount)


def quoted(text: str) -> None:
    """Print a page of kinerja as it is, a little to the right."""
    print("\n".join(f"    {line}".rstrip() for line in text.splitlines()))


def grade(answer: Outcome | Appraisal) -> str:
    """The predikat for people; where there is none, a dash."""
    return "-" if isinstance(answer.predikat, Undetermined) else answer.predikat.label.id


def points(outcome: Outcome) -> str:
    """The score for people; where there is none, a dash."""
    return number(outcome.score.exact) if outcome.score else "-"


def shift(answer: Reach) -> str:
    """How many minutes more or less the nearest realisation is."""
    return f" ({int(answer.found[0].value - answer.present):+d} menit)" if answer.found else ""


def article(basis: Basis | None) -> str:
    """Law and article, and how they are known."""
    return basis_words(basis).id if basis else "-"


def law_of(outcome: Outcome) -> str:
    """The law by which an answer was given."""
    return outcome.rules.law.id if isinstance(outcome.rules, RuleBook) else str(outcome.rules)


def because(outcome: Outcome, key: str, why: str, row: str = "") -> None:
    """Print one part of an answer, with its article; a row is known by the id of its result or indicator."""
    step = steps_by_id(outcome, key)[row]
    print(f"    {law_of(outcome)}: {step.label.id} = {shown(step.value)}; {why} [{article(step.basis)}]")
