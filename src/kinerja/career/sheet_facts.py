"""What a career sheet says, fact by fact: the one form that its text, its HTML and its rows are made of."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import number_text
from ..base.finding import Undetermined
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked, shown_id
from ..plans.fields import is_a, refuse_twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.law import Basis
    from ..base.words import Language
    from ..evaluation.recommendation import Recommendation
    from .requirements import Eligibility, Requirement

__all__ = [
    "ABSENT",
    "NOTHING",
    "SHEET_COLUMNS",
    "SheetFact",
    "SheetPart",
    "asked_facts",
    "check_asked",
    "check_day",
    "check_whose",
    "extension_facts",
    "sheet_rows",
    "told",
]

SHEET_COLUMNS: tuple[str, ...] = ("person", "on", "part", "item", "value", "unit", "verdict", "basis")
"""The columns of every row: numbers exact, days as ISO, numbers of persons masked, empty where nothing stands."""


class SheetPart(StrEnum):
    """The parts of a career sheet, in their order."""

    PEGAWAI = "pegawai"
    HASIL = "hasil"
    ANGKA_KREDIT = "angka_kredit"
    PROYEKSI = "proyeksi"
    KONSEKUENSI = "konsekuensi"
    LANGKAH = "langkah"
    TALENTA = "talenta"
    PROFESIONALITAS = "profesionalitas"
    DISIPLIN = "disiplin"
    PRESENSI = "presensi"
    PERBAIKAN = "perbaikan"
    PENGEMBANGAN = "pengembangan"
    TUNJANGAN = "tunjangan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("sheet_part", self)


def _bases(values: Iterable[Basis]) -> tuple[Basis, ...]:
    return tuple(dict.fromkeys(values))


@final
@attrs.frozen
class SheetFact:
    """One thing that a career sheet says.

    Args:
        part: Where it belongs.
        item: What it is about.
        value: What it is: a number, a day, or words.
        unit: Of what a number is; empty where it has none.
        verdict: Whether it is met, where it answers an ask; undetermined where nobody can tell.
        outcome: The verdict in words of its own, where the matter has such; empty where those of verdicts will do.
        bases: The articles, each once.
        of: What it is a detail of; empty for what stands for itself.
    """

    part: SheetPart = attrs.field(validator=is_a(SheetPart))
    item: Words = attrs.field(validator=is_a(Words))
    value: Words | Fraction | date = attrs.field(validator=is_a(Words, Fraction, date))
    unit: Words = attrs.field(default=Words("", ""), validator=is_a(Words), kw_only=True)
    verdict: Verdict | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Verdict)), kw_only=True
    )
    outcome: Words = attrs.field(default=Words("", ""), validator=is_a(Words), kw_only=True)
    bases: tuple[Basis, ...] = attrs.field(default=(), converter=_bases, kw_only=True)
    of: Words = attrs.field(default=Words("", ""), validator=is_a(Words), kw_only=True)

    @property
    def shown_outcome(self) -> Words | None:
        """The outcome for people; ``None`` for what answers no ask."""
        return self.outcome if self.outcome.id else self.verdict.label if self.verdict else None


ABSENT: Words = Words("Tidak disertakan.", "Not given.")
"""What stands in the place of a part that the caller does not have."""
NOTHING: Words = Words("Tidak ada.", "There is none.")
"""What stands in a part that was given and holds nothing."""


def told(
    part: SheetPart,
    item: Words,
    value: Words | Fraction | date | Undetermined,
    *,
    unit: Words = Words("", ""),
    bases: Iterable[Basis] = (),
) -> SheetFact:
    """Return a fact, or that nobody can tell it, and why.

    Args:
        part: Where it belongs.
        item: What it is about.
        value: What it is, or why nobody can tell.
        unit: Of what a number is.
        bases: The articles, beside the one that leaves it open.
    """
    if not isinstance(value, Undetermined):
        return SheetFact(part, item, value, unit=unit, bases=bases)
    why = [value.basis] if value.basis else []
    return SheetFact(part, item, value.reason, verdict=Verdict.UNDETERMINED, bases=[*why, *bases])


def asked_facts(part: SheetPart, asked: Eligibility) -> Iterator[SheetFact]:
    """Yield what came of an ask, then each requirement, what it lacks and the day on which time alone meets it.

    Args:
        part: Where it belongs.
        asked: What was asked.
    """
    name, verdict = asked.name, asked.verdict
    deciding = (each.basis for each in asked.requirements if each.verdict is verdict)
    yield SheetFact(part, name, asked.reason, verdict=verdict, outcome=asked.outcome, bases=deciding)
    for each in asked.requirements:
        yield from _requirement_facts(part, name, each)


def _requirement_facts(part: SheetPart, name: Words, asked: Requirement) -> Iterator[SheetFact]:
    item = asked.kind.label
    yield SheetFact(part, item, asked.reason, verdict=asked.verdict, bases=[asked.basis], of=name)
    if asked.lacking is not None:
        short = Words(f"{item.id}, kurang", f"{item.en}, missing")
        yield SheetFact(part, short, asked.lacking, verdict=asked.verdict, bases=[asked.basis], of=name)
    if asked.from_day is not None:
        day = Words(f"{item.id}, terpenuhi mulai", f"{item.en}, met from")
        yield SheetFact(part, day, asked.from_day, verdict=asked.verdict, bases=[asked.basis], of=name)


def extension_facts(part: SheetPart, told: Recommendation) -> Iterator[SheetFact]:
    """Yield what is recommended about an agreement, then each condition.

    Args:
        part: Where it belongs.
        told: The recommendation.
    """
    name, verdict = told.matter.label, told.verdict
    deciding = (each.basis for each in told.conditions if each.verdict is verdict)
    value = Words(f"{told.label.id}. {told.reason.id}", f"{told.label.en}. {told.reason.en}")
    yield SheetFact(part, name, value, verdict=verdict, bases=deciding)
    for each in told.conditions:
        item = each.kind.label
        yield SheetFact(part, item, each.reason, verdict=each.verdict, bases=[each.basis], of=name)


def check_asked(asked: Iterable[Eligibility], person_id: str, on: date, *, path: str) -> None:
    """Refuse what was asked of another person or on another day, and one thing asked twice.

    Args:
        asked: What was asked.
        person_id: Whose it has to be.
        on: Of which day.
        path: Where it was given.

    Raises:
        InvalidValue: for what does not belong here.
    """
    every = tuple(asked)
    for place, each in enumerate(every):
        check_whose(each.person_id, person_id, path=f"{path}[{place}]")
        check_day(each.on, on, path=f"{path}[{place}]")
    refuse_twins((f"{each.matter}: {each.name.en}" for each in every), "ask", path=path)


def check_whose(given: str, person_id: str, *, path: str) -> None:
    """Refuse what is about another person.

    Args:
        given: Whose it is.
        person_id: Whose it has to be.
        path: Where it was given.

    Raises:
        InvalidValue: when the two differ.
    """
    if given != person_id:
        raise InvalidValue(
            f"It is about {masked(given)}, the rest about {masked(person_id)}.",
            mend="Give what is known of one person only.",
            path=path,
        )


def check_day(given: date, on: date, *, path: str) -> None:
    """Refuse what is told of another day.

    Args:
        given: Of which day it is.
        on: Of which it has to be.
        path: Where it was given.

    Raises:
        InvalidValue: when the two differ.
    """
    if given != on:
        raise InvalidValue(
            f"It is of {given}, the rest of {on}.",
            why="What held on one day may not hold on another.",
            mend="Ask for all of it on one day.",
            path=path,
            value=given,
        )


# --- Rows -----------------------------------------------------------------------------------------------------------


def sheet_rows(
    facts: Iterable[SheetFact], person_id: str, on: date, language: Language
) -> tuple[Mapping[str, str], ...]:
    """Return facts of a person as rows of exact text for a database or a table, all with the same columns.

    Args:
        facts: The facts.
        person_id: Whose; masked where it is the number of a person.
        on: The day.
        language: ``"id"`` or ``"en"``, for what is said in words.

    Raises:
        UnknownName: for any other language.
    """
    return tuple(dict(zip(SHEET_COLUMNS, _cells(each, person_id, on, language), strict=True)) for each in facts)


def _cells(fact: SheetFact, person_id: str, on: date, language: Language) -> tuple[str, ...]:
    item, of = fact.item.say(language), fact.of.say(language)
    return (
        shown_id(person_id),
        on.isoformat(),
        fact.part.value,
        f"{of}: {item}" if of else item,
        _exactly(fact.value, language),
        fact.unit.say(language),
        fact.verdict.value if fact.verdict else "",
        "; ".join(map(str, fact.bases)),
    )


def _exactly(value: Words | Fraction | date, language: Language) -> str:
    match value:
        case Fraction():
            return number_text(value)
        case date():
            return value.isoformat()
        case _:
            return value.say(language)
