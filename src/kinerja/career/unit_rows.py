"""An overview of the careers of a unit as rows of text: one count a row, nobody named."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..base.exact import number_text
from ..base.finding import Undetermined
from .sheet_facts import SheetPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.words import Language, Words
    from .professionalism_units import UnitProfessionalism
    from .talent_grid import TalentGrid
    from .unit_counts import CreditSpread, MatterAhead, MatterCount, PenaltyCount, UnderperformanceCount

__all__ = [
    "UNIT_COLUMNS",
    "UnitRow",
    "ahead_rows",
    "credit_rows",
    "discipline_rows",
    "grid_rows",
    "matter_rows",
    "professionalism_rows",
    "unit_rows",
]

UNIT_COLUMNS: tuple[str, ...] = ("unit", "on", "part", "item", "measure", "value")
"""The columns of every row: what it is about, what is counted, how many people or how much."""


class UnitRow(NamedTuple):
    """One number of an overview.

    Args:
        part: The part of the sheets that it comes from.
        item: What it is about.
        measure: What is counted, as a token.
        value: How many people, or how much.
    """

    part: SheetPart
    item: Words
    measure: str
    value: Fraction


def _counts(part: SheetPart, item: Words, counts: Mapping[str, int]) -> Iterator[UnitRow]:
    for measure, count in counts.items():
        yield UnitRow(part, item, measure, Fraction(count))


def matter_rows(matters: Iterable[MatterCount]) -> Iterator[UnitRow]:
    """Yield how many people came out how, step by step."""
    for each in matters:
        told = zip(("met", "undetermined", "not_met", "not_asked"), each.counts, strict=True)
        yield from _counts(SheetPart.LANGKAH, each.name, dict(told))


def ahead_rows(steps: Iterable[MatterAhead]) -> Iterator[UnitRow]:
    """Yield how many people come to each step when; a month is told as year and month."""
    for each in steps:
        months = {f"{month.month.start:%Y-%m}": month.people for month in each.months}
        counts = {"already": each.already, **months, "later": each.later, "open": each.open}
        yield from _counts(SheetPart.PROYEKSI, each.name, counts)


def credit_rows(spreads: Iterable[CreditSpread]) -> Iterator[UnitRow]:
    """Yield how far people are from the next rank and jenjang."""
    for each in spreads:
        quarters = {f"quarter_{place}": count for place, count in enumerate(each.quarters, 1)}
        counts = {"enough": each.enough, **quarters, "no_step": each.no_step, "unknown": each.unknown}
        yield from _counts(SheetPart.ANGKA_KREDIT, each.matter.label, counts)


def grid_rows(grid: TalentGrid | None) -> Iterator[UnitRow]:
    """Yield how many people stand in each box, by the number of the box, and how many in none."""
    if grid is not None:
        for each in grid.counts:
            measure = f"box_{grid.numbering.number(each.box)}"
            yield UnitRow(SheetPart.TALENTA, each.box.name, measure, Fraction(each.people))
        yield UnitRow(SheetPart.TALENTA, SheetPart.TALENTA.label, "open", Fraction(len(grid.open)))


def professionalism_rows(found: UnitProfessionalism | Undetermined) -> Iterator[UnitRow]:
    """Yield the index, how many people it rests on, and the means of its dimensions; nothing where it is open."""
    if isinstance(found, Undetermined):
        return
    part, name = SheetPart.PROFESIONALITAS, SheetPart.PROFESIONALITAS.label
    yield from _counts(part, name, {"people": found.people, "measured": found.measured})
    if isinstance(found.index, Fraction):
        yield UnitRow(part, name, "index", found.index)
    for each in found.dimensions:
        if each.mean is not None:
            yield UnitRow(part, each.dimension.label, "mean", each.mean)


def discipline_rows(penalties: PenaltyCount, cases: UnderperformanceCount) -> Iterator[UnitRow]:
    """Yield how many people serve a penalty, and how many have a case of underperformance."""
    served = {"serving": penalties.serving, "free": penalties.free, "unknown": penalties.unknown}
    yield from _counts(SheetPart.DISIPLIN, SheetPart.DISIPLIN.label, served)
    told = {"running": cases.running, "over": cases.over, "without": cases.without}
    yield from _counts(SheetPart.PERBAIKAN, SheetPart.PERBAIKAN.label, told)


def unit_rows(rows: Iterable[UnitRow], unit: str, on: date, language: Language) -> tuple[Mapping[str, str], ...]:
    """Return the numbers of an overview as rows of text, all with the same columns.

    Args:
        rows: The numbers.
        unit: What the unit is called.
        on: The day.
        language: ``"id"`` or ``"en"``, for what is said in words.

    Raises:
        UnknownName: for any other language.
    """
    return tuple(
        dict(
            zip(
                UNIT_COLUMNS,
                (unit, on.isoformat(), row.part.value, row.item.say(language), row.measure, number_text(row.value)),
                strict=True,
            )
        )
        for row in rows
    )
