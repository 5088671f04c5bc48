"""Laws of career sheets and overviews: every part is said, counts add up, the order of sheets says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kinerja.career.sheet_facts import SHEET_COLUMNS, SheetPart
from kinerja.testing.draw_sheet import career_sheets, unit_overviews

if TYPE_CHECKING:
    from random import Random

    from kinerja.base.words import Language
    from kinerja.career.career_sheet import CareerSheet
    from kinerja.career.unit_careers import UnitCareers


@given(career_sheets())
def test_rows_hold_every_part(sheet: CareerSheet) -> None:
    """A part that is not given is said to be absent; one that is given never is."""
    rows = sheet.rows("en")
    assert list(dict.fromkeys(row["part"] for row in rows)) == [part.value for part in SheetPart]
    absent = {row["part"] for row in rows if row["value"] == "Not given."}
    assert absent == {part.value for part in SheetPart if part not in sheet.parts}
    assert {tuple(row) for row in rows} == {SHEET_COLUMNS}


@given(career_sheets(), st.sampled_from(["id", "en"]))
def test_rows_say_the_same_in_both_languages(sheet: CareerSheet, language: Language) -> None:
    """Only words change: numbers, days, verdicts and articles are the same."""
    told = [(row["part"], row["verdict"], row["basis"]) for row in sheet.rows(language)]
    assert told == [(row["part"], row["verdict"], row["basis"]) for row in sheet.rows()]


@given(career_sheets())
def test_what_is_foreseen_lies_ahead(sheet: CareerSheet) -> None:
    """No step is foreseen for a day that is over, none twice."""
    assert all(step.day > sheet.on for step in sheet.foreseen)
    assert len({(step.matter, step.name) for step in sheet.foreseen}) == len(sheet.foreseen)


@given(unit_overviews())
def test_counts_add_up(unit: UnitCareers) -> None:
    """Whatever is counted, everybody is counted once."""
    counted = [*unit.matters, *unit.ahead, *unit.credits, unit.penalties, unit.underperformance]
    assert {each.people for each in counted} == {unit.size}


@given(unit_overviews(), st.randoms(use_true_random=False))
def test_order_does_not_matter(unit: UnitCareers, chance: Random) -> None:
    """The same sheets in another order are the same overview, with the same page and rows."""
    sheets = list(unit.sheets)
    chance.shuffle(sheets)
    other = attrs.evolve(unit, sheets=sheets)
    assert other == unit
    assert (other.rows(), other.as_text("id")) == (unit.rows(), unit.as_text("id"))
