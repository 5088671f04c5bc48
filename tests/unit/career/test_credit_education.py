"""Higher degrees: 25 percent of the need of the next rank, once, from baik on; and what an examination tops up."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja.career.credit_education import EXAM_BASIS, degree_of, education_credit, exam_top_up
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_spans import NewCredits
from kinerja.career.education_levels import EducationLevel
from kinerja.errors import InvalidValue, UnknownName

DAY = date(2025, 3, 10)


def degree(jenjang: str = "ahli_pertama", **more: Any) -> NewCredits:
    """Return the credits of an S2 of somebody good."""
    return education_credit(jenjang, **{"predikat": "baik", "degree": "S2", "registered": DAY, "since": DAY, **more})


@pytest.mark.parametrize(
    ("jenjang", "credit"),
    [
        ("ahli_pertama", "12.5"),
        ("ahli_muda", "25"),
        ("ahli_madya", "37.5"),
        ("ahli_utama", "50"),
        ("terampil", "5"),
        ("pemula", "3.75"),
    ],
)
def test_article_14_a_quarter_of_the_need_of_the_next_rank(jenjang: str, credit: str) -> None:
    """Desi, Ahli Muda: 25; Asri, Terampil: 5 (SE Kepala BKN 15/2024)."""
    (entry,) = degree(jenjang).entries
    assert (entry.credit, entry.kind, entry.counts_from) == (Fraction(credit), CreditKind.PENDIDIKAN, DAY)
    assert entry.because is not None
    assert entry.because.value == Fraction(credit)


def test_lampiran_i_number_7_nevia_meets_the_need() -> None:
    """37.5 and 12.5 are 50: no examination."""
    total = Fraction("37.5") + degree().total
    assert total == 50
    assert exam_top_up(total, "ahli_pertama", "III/a", passed=DAY) == NewCredits()


def test_lampiran_i_number_7_zulfiqri_is_topped_up() -> None:
    """12.5 and 12.5 are 25; after the examination 25 more."""
    total = Fraction("12.5") + degree().total
    (entry,) = exam_top_up(total, "ahli_pertama", "III/a", passed=DAY).entries
    assert (entry.credit, entry.kind) == (25, CreditKind.PENDIDIKAN)


def test_the_need_of_a_higher_rank_begins_at_its_basic_credit() -> None:
    """At III/b the next rank asks 50 above 50."""
    assert exam_top_up("70", "ahli_pertama", "III/b", passed=DAY).total == 30


def test_a_basic_credit_that_was_not_read_leaves_the_top_up_open() -> None:
    """It is not taken as 0."""
    assert [each.code for each in exam_top_up("30", "terampil", "II/d", passed=DAY).findings] == ["CREDIT_BASE_UNKNOWN"]


def test_posts_that_start_at_iii_b_ask_50_of_a_total_that_begins_there() -> None:
    """30 and 20 more; elsewhere 70 more."""
    told = [exam_top_up("30", "ahli_pertama", "III/b", passed=DAY, starts_at=start).total for start in ("III/b", None)]
    assert told == [20, 70]


@pytest.mark.parametrize(("balance", "golongan"), [("-1", "III/a"), ("10", "III/c")])
def test_a_top_up_of_what_cannot_be_is_refused(balance: str, golongan: str) -> None:
    """A balance below 0, or a rank that does not fit."""
    with pytest.raises(InvalidValue):
        exam_top_up(balance, "ahli_pertama", golongan, passed=DAY)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"predikat": "butuh_perbaikan"}, "CREDIT_EDUCATION_PREDIKAT"),
        ({"predikat": None}, "CREDIT_EDUCATION_PREDIKAT"),
        ({"registered": None}, "CREDIT_EDUCATION_UNREGISTERED"),
        ({"since": date(2025, 3, 11)}, "CREDIT_EDUCATION_BEFORE"),
        ({"earlier": degree().entries}, "CREDIT_EDUCATION_TWICE"),
    ],
)
def test_what_is_missing_is_told_and_nothing_booked(more: dict[str, Any], code: str) -> None:
    """A predikat of baik or better, the registration by BKN, and one assessment for one degree."""
    new = degree(**more)
    assert (new.entries, [each.code for each in new.findings]) == ((), [code])


def test_all_that_is_missing_is_told_together() -> None:
    """Nobody has to ask twice."""
    assert len(degree(predikat="kurang", registered=None).findings) == 2


def test_another_degree_counts_again() -> None:
    """The text gives it for one assessment, and does not say once for each level."""
    assert degree(degree="S3", earlier=degree().entries).total == Fraction("12.5")


@pytest.mark.parametrize("written", ["S2", "s2", "S-2", "Magister"])
def test_one_degree_does_not_count_again_under_another_name(written: str) -> None:
    """Nor in the next jenjang: what stands in all ledgers is looked at."""
    again = degree("ahli_muda", degree=written, earlier=degree().entries)
    assert (again.entries, [each.code for each in again.findings]) == ((), ["CREDIT_EDUCATION_TWICE"])


def test_what_is_no_degree_does_not_stand_in_its_way() -> None:
    """What an examination tops up is booked as education too, and an entry of another kind may have any name."""
    topped = exam_top_up("25", "ahli_pertama", "III/a", passed=DAY).entries
    named = CreditEntry("lainnya", "ahli_pertama", 5, EXAM_BASIS, id="pendidikan s2")
    assert [degree_of(each) for each in (*topped, named, *degree().entries)] == [None, None, EducationLevel.S2]
    assert degree(earlier=[*topped, named]).total == Fraction("12.5")


def test_a_degree_that_there_is_not_is_refused() -> None:
    """One could not be told from another."""
    with pytest.raises(UnknownName, match="no level of education"):
        degree(degree=" ")
