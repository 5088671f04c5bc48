"""Adjustment and equalisation: cells of a table by whole years, basic credits, ranks that do not fit."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.laws import PERBKN_3_2023
from kinerja.career.credit_adjustment import AdjustmentCredits, AdjustmentWay, adjust_credits, rank_top_up
from kinerja.career.credit_adjustment_table import (
    PRINTED_ADJUSTMENTS,
    AdjustmentCell,
    AdjustmentTable,
    adjustment_years,
)
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_spans import NewCredits
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.people.ranks import Golongan

DAY = date(2024, 4, 1)
BASIS = PERBKN_3_2023("Lampiran II nomor 5")


def adjusted(jenjang: str, golongan: str, degree: str, months: int, **more: Any) -> AdjustmentCredits:
    """Return an equalisation by the printed cells, unless told otherwise."""
    told = {"table": PRINTED_ADJUSTMENTS, "installed": DAY, "way": "penyetaraan", **more}
    table = told.pop("table")
    return adjust_credits(table, jenjang, golongan, degree=degree, months=months, **told)


@pytest.mark.parametrize(
    ("jenjang", "golongan", "degree", "months", "given"),
    [
        ("ahli_muda", "III/d", "S1", 36, [75, 100]),
        ("ahli_muda", "III/d", "S2", 24, [76, 100]),
        ("ahli_muda", "III/d", "S1", 11, [5, 100]),
        ("ahli_pertama", "III/b", "S1", 10, [3, 50]),
    ],
)
def test_examples_in_which_the_rank_fits(
    jenjang: str, golongan: str, degree: str, months: int, given: list[int]
) -> None:
    """Poreden 175, Dani Kurnia 176, Anton 3 and 50."""
    found = adjusted(jenjang, golongan, degree, months, way="penyesuaian")
    assert [each.credit for each in found.now.entries] == given
    assert found.waiting == NewCredits()


def test_posts_that_start_at_iii_b_have_no_basic_credit_there() -> None:
    """The cell alone."""
    told: dict[str, Any] = {"way": "penyesuaian", "starts_at": "III/b"}
    assert [each.credit for each in adjusted("ahli_pertama", "III/b", "S1", 10, **told).now.entries] == [3, 0]


def test_lampiran_i_number_3_roy_86_and_150_are_236() -> None:
    """Ahli Muda at IV/b: under the circular the need of 200 is met now, and the 236 wait for Ahli Madya."""
    found = adjusted("ahli_muda", "IV/b", "S3", 24)
    assert ([each.credit for each in found.waiting.entries], found.waiting.total) == ([86, 150], 236)
    assert {str(each.jenjang) for each in found.waiting.entries} == {"ahli_madya"}
    assert found.now.total == 200


def test_lampiran_i_number_3_erick_114_and_0() -> None:
    """IV/a has no basic credit."""
    assert adjusted("ahli_muda", "IV/a", "S2", 36).waiting.total == 114


def test_se_9_2024_letter_c_a_rank_above_the_jenjang() -> None:
    """Dani: IV/a, S2, 1 year: the need of 200 is met, 54 wait, and the next jenjang may follow after a year."""
    found = adjusted("ahli_muda", "IV/a", "S2", 12)
    (met,) = found.now.entries
    assert (met.credit, str(met.jenjang), len(found.now.follow_ups)) == (200, "ahli_muda", 1)
    assert found.waiting.total == 54


def test_se_9_2024_letter_c_a_rank_below_the_jenjang() -> None:
    """Weldi: administrator III/d into Ahli Madya: 5 now, and topped up to 100 from 1 July 2025 on."""
    found = adjusted("ahli_madya", "III/d", "S1", 6, installed=date(2024, 10, 1))
    assert ([each.credit for each in found.now.entries], len(found.now.follow_ups)) == ([5], 1)
    days = {"rank_since": date(2024, 4, 1), "post_since": date(2024, 7, 1)}
    conversion = Fraction("9.38")
    new = rank_top_up(5 + conversion, "ahli_madya", "III/d", **days, on=date(2025, 7, 1))
    assert found.now.total + conversion + new.total == 100
    early = rank_top_up(5, "ahli_madya", "III/d", **days, on=date(2025, 6, 30))
    assert (early.entries, early.findings[0].code) == ((), "CREDIT_TOP_UP_EARLY")
    assert "1 July 2025" in early.findings[0].message.en


def test_who_has_the_need_gets_nothing_more() -> None:
    """100 are enough."""
    days = {"rank_since": date(2024, 4, 1), "post_since": date(2024, 7, 1), "on": date(2026, 1, 1)}
    assert rank_top_up(100, "ahli_madya", "III/d", **days) == NewCredits()


@pytest.mark.parametrize(
    ("balance", "jenjang", "golongan"),
    [(5, "ahli_muda", "III/d"), (5, "ahli_muda", "IV/a"), (-1, "ahli_madya", "III/d"), (5, "ahli_muda", "II/d")],
)
def test_a_top_up_is_for_a_rank_below_the_jenjang(balance: int, jenjang: str, golongan: str) -> None:
    """And for a balance."""
    days = {"rank_since": DAY, "post_since": DAY, "on": date(2026, 1, 1)}
    with pytest.raises(InvalidValue, match="nothing to top up"):
        rank_top_up(balance, jenjang, golongan, **days)


def test_the_last_jenjang_of_a_ladder_has_no_need_to_meet() -> None:
    """A Penyelia at IV/a: no jenjang of the ladder fits, and nothing is made up."""
    found = adjusted("penyelia", "IV/a", "S2", 12)
    assert found.now == NewCredits()
    assert [each.code for each in found.waiting.findings] == ["CREDIT_BASE_UNKNOWN"]


def test_an_adjustment_takes_the_jenjang_that_fits() -> None:
    """Only an equalisation follows the post."""
    with pytest.raises(InvalidValue, match="only an equalisation"):
        adjusted("ahli_muda", "IV/a", "S2", 12, way=AdjustmentWay.PENYESUAIAN)
    with pytest.raises(UnknownName):
        adjusted("ahli_muda", "IV/a", "S2", 12, way="inpassing")


def test_a_cell_that_was_not_read_is_told_and_not_taken_as_0() -> None:
    """The table is the caller's."""
    found = adjusted("ahli_muda", "III/d", "S1", 24)
    assert [each.code for each in found.now.findings] == ["CREDIT_ADJUSTMENT_UNKNOWN"]
    assert found.now.total == 100, "the basic credit was read"
    own = AdjustmentTable("lampiran", [AdjustmentCell(Golongan.III_D, "S1", 2, 50, BASIS)])
    assert adjusted("ahli_muda", "III/d", "S1", 24, table=own).now.total == 150


def test_article_9_paragraph_2_years_are_whole_and_never_rounded_up() -> None:
    """Unlike gh:15127663009."""
    assert [adjustment_years(months) for months in (0, 6, 11, 12, 18, 23, 24, 36, 47, 48, 360)] == [
        *(0, 0, 0),
        *(1, 1, 1),
        *(2, 3, 3, 4, 4),
    ]


@pytest.mark.parametrize(("months", "error"), [(-1, InvalidValue), ("12", WrongType), (True, WrongType)])
def test_months_that_are_none_are_refused(months: object, error: type[Exception]) -> None:
    """Nothing is guessed from them."""
    with pytest.raises(error):
        adjustment_years(months)  # type: ignore[arg-type]


@pytest.mark.parametrize("change", [{"years": 5}, {"years": "1"}, {"credit": -1}, {"degree": ""}])
def test_cells_that_cannot_be_are_refused(change: dict[str, Any]) -> None:
    """A table of an agency is checked as well."""
    told: dict[str, Any] = {"golongan": Golongan.III_A, "degree": "S1", "years": 1, "credit": 10, "basis": BASIS}
    with pytest.raises(InvalidValue):
        AdjustmentCell(**{**told, **change})


def test_a_cell_stands_once() -> None:
    """Two numbers for one place leave nobody knowing which holds."""
    cell = PRINTED_ADJUSTMENTS.cells[0]
    with pytest.raises(InvalidValue, match="stands twice"):
        AdjustmentTable("dua", [cell, cell])


def test_printed_cells_are_no_table_of_law() -> None:
    """Every one says where it was printed."""
    assert {each.basis.assurance.value for each in PRINTED_ADJUSTMENTS.cells} == {"secondary"}
    assert PERBKN3_2023.need("ahli_muda").jenjang_need == 200


def test_ways_have_names_for_people() -> None:
    """In both languages."""
    assert [each.label.en for each in AdjustmentWay] == ["Adjustment", "Equalisation"]
