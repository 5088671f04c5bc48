"""Absence: the ladder of a calendar year, ten in a row, for whom it holds, what is suspended."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from kinerja.base.finding import Finding, Severity, Undetermined
from kinerja.base.words import Words
from kinerja.career.absence import ABSENCE_BANDS, DAYS_IN_A_ROW, Absence
from kinerja.career.penalties import IN_ORDER, PENALTIES, FormerPenalty, Penalty
from kinerja.errors import InvalidValue, WrongType
from kinerja.formula.steps import Step
from kinerja.people.party import EmployeeKind

NUMBER = "198502142010031991"
LADDER = (
    *(None,) * 3,
    "teguran_lisan",
    *("teguran_tertulis",) * 3,
    *("pernyataan_tidak_puas_secara_tertulis",) * 4,
    *("potong_tukin_25_persen_6_bulan",) * 3,
    *("potong_tukin_25_persen_9_bulan",) * 3,
    *("potong_tukin_25_persen_12_bulan",) * 4,
    *("penurunan_jabatan_setingkat_12_bulan",) * 4,
    *("pembebasan_jabatan_ke_pelaksana_12_bulan",) * 3,
    *("pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri",) * 3,
)
"""What the articles say of 0 to 30 days, written out."""


def absence(days: int = 18, in_a_row: int | None = None, **more: Any) -> Absence:
    """Return an absence of a PNS, of single days where no row is given."""
    return Absence("pns", days, (1 if days else 0) if in_a_row is None else in_a_row, **more)


@pytest.mark.parametrize(("days", "token"), [*enumerate(LADDER)])
def test_the_ladder(days: int, token: str | None) -> None:
    """Art. 9(2)b, 10(2)f, 11(2)d; named regression: misprints gave 7 days two answers and 11 to 20 none."""
    found = absence(days).penalty
    assert (found if found is None else str(found)) == token


def test_the_steps_leave_no_gap() -> None:
    """Each begins where the one before ends, each with its article, each heavier."""
    for before, after in pairwise(ABSENCE_BANDS):
        assert before.last is not None
        assert after.first == before.last + 1
        assert after.penalty > before.penalty
    assert ABSENCE_BANDS[-1].last is None
    assert [each.penalty for each in ABSENCE_BANDS] == list(Penalty)
    assert ABSENCE_BANDS[4].basis.article == "Pasal 10 ayat (2) huruf f angka 2"
    assert [absence(days).band for days in (2, 3, 400)] == [None, ABSENCE_BANDS[0], ABSENCE_BANDS[-1]]


@pytest.mark.parametrize("days", [0, 4, 10, 27])
def test_ten_in_a_row_dismiss_whatever_the_sum(days: int) -> None:
    """Art. 11(2)d no. 4; nine do not."""
    assert absence(days, DAYS_IN_A_ROW).penalty is Penalty.PEMBERHENTIAN
    assert absence(days, DAYS_IN_A_ROW - 1).penalty is not Penalty.PEMBERHENTIAN


def test_the_explanation_names_the_article_that_decided() -> None:
    """By the sum, or by the row."""
    by_sum, by_row = absence(5).because, absence(10, 10).because
    assert isinstance(by_sum, Step)
    assert isinstance(by_row, Step)
    assert by_sum.steps[0].key == "tangga_setahun"
    assert by_row.steps[0].basis is not None
    assert by_row.steps[0].basis.article == "Pasal 11 ayat (2) huruf d angka 4"


@pytest.mark.parametrize("kind", EmployeeKind)
def test_the_ladder_is_for_pns_and_cpns(kind: EmployeeKind) -> None:
    """Art. 43; for PPPK the agency decrees (PP 49/2018, art. 52)."""
    found = Absence(kind, 12, 10)
    if kind.is_pppk:
        assert isinstance(found.penalty, Undetermined)
        assert isinstance(found.imposed, Undetermined)
        assert found.penalty.basis is not None
        assert found.penalty.basis.law.id == "PP 49/2018"
        assert not found.suspended
    else:
        assert found.penalty is Penalty.PEMBERHENTIAN


def test_before_the_law_it_has_no_answer() -> None:
    """Art. 40(3) and 46."""
    found = absence(on=date(2021, 8, 30))
    assert isinstance(found.penalty, Undetermined)
    assert (found.imposed, found.suspended, found.pay_stops_on) == (found.penalty, False, None)
    assert absence(on=date(2021, 8, 31)).penalty is Penalty.POTONG_TUKIN_25_PERSEN_12_BULAN


def test_what_may_be_imposed() -> None:
    """Nothing, the penalty itself, or what stands in its place."""
    assert (absence(2).imposed, absence(2).suspended) == (None, False)
    assert absence(4).imposed is Penalty.TEGURAN_TERTULIS
    assert isinstance(absence(18).imposed, Undetermined)
    chosen = absence(18, table=PENALTIES.paired(IN_ORDER))
    assert (chosen.suspended, chosen.imposed) == (True, FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN)


@pytest.mark.parametrize(
    ("tenth", "first"),
    [
        (date(2026, 3, 31), date(2026, 4, 1)),
        (date(2025, 12, 1), date(2026, 1, 1)),
        (date(2026, 11, 30), date(2026, 12, 1)),
    ],
)
def test_pay_stops_from_the_next_month(tenth: date, first: date) -> None:
    """Art. 15(2)."""
    assert absence(10, 10, tenth_on=tenth).pay_stops_on == first
    assert absence(10, 10).pay_stops_on is None
    assert Absence("pppk", 10, 10, tenth_on=tenth).pay_stops_on is None


def test_minutes_are_not_turned_into_days() -> None:
    """Named regression: the rule of 7.5 hours to a day is not in PP 94/2021."""
    for value in (Fraction(15, 2), 7.5, "3", True):
        with pytest.raises(WrongType, match="no whole number of days"):
            absence(value)


class TestAnUnknownRow:
    """Nobody told how many days are in a row: that is not 0."""

    @pytest.mark.parametrize("days", [10, 12, 18, 27])
    def test_from_ten_days_on_the_penalty_is_open(self, days: int) -> None:
        """Named regression: with 12 days and no row the page said "0 in a row", and a firm penalty."""
        found = Absence("pns", days, on=date(2026, 11, 30))
        for answer in (found.penalty, found.imposed, found.because):
            assert isinstance(answer, Undetermined)
            assert absence(days).penalty.label.en in answer.reason.en
            assert Penalty.PEMBERHENTIAN.label.id in answer.reason.id
            assert answer.basis.article == "Pasal 11 ayat (2) huruf d angka 4"
        assert not found.suspended
        page = " ".join(found.as_text("id").split())
        assert "Berturut-turut paling lama belum diketahui" in page
        assert "Belum diketahui berapa dari" in page

    @pytest.mark.parametrize("days", [0, 2, 9, 28, 40])
    def test_where_a_row_would_change_nothing_the_sum_answers(self, days: int) -> None:
        """Fewer than ten days hold no ten in a row; from 28 on it is dismissal both ways."""
        found = Absence("pns", days)
        assert found.penalty == absence(days).penalty
        assert isinstance(found.because, Step)
        assert "not known" in found.as_text("en")
        assert "berturut" not in str(found.because.inputs)

    def test_a_row_that_cannot_be_is_refused(self) -> None:
        """No row with days, and a tenth day of a row that nobody told."""
        with pytest.raises(InvalidValue, match="in_a_row: 12 days have a row of one at least"):
            Absence("pns", 12, 0)
        with pytest.raises(InvalidValue, match="A row that nobody told has no tenth one"):
            Absence("pns", 12, tenth_on=date(2026, 3, 2))
        assert Absence("pns", 0, 0).penalty is None

    def test_it_stands_in_what_python_shows(self) -> None:
        """As not told."""
        assert repr(Absence("pns", 12)) == "<Absence: 12 days, a row that nobody told>"


def test_refusals() -> None:
    """Less than 0 days, a tenth day of nine, no day where it decides, what is no table."""
    with pytest.raises(InvalidValue, match="in_a_row: -1 days cannot be"):
        absence(3, -1)
    with pytest.raises(InvalidValue, match="A row of 9 days has no tenth one"):
        absence(9, 9, tenth_on=date(2026, 3, 2))
    with pytest.raises(InvalidValue, match="on: The day of asking decides"):
        absence(table=PENALTIES.from_pay_law(date(2027, 1, 1)))
    with pytest.raises(WrongType):
        absence(table="pp94_2021")


def test_it_is_shown_in_both_languages_without_numbers_of_persons() -> None:
    """The ladder with the step that holds, what is suspended, what was chosen, what is doubtful."""
    doubtful = Finding("X_Y", Severity.WARNING, "days[0]", Words("Periksa.", "Look."))
    more = {"on": date(2026, 3, 2), "person_id": NUMBER, "table": PENALTIES.paired(IN_ORDER), "findings": [doubtful]}
    found = absence(18, **more)
    for language, words in (("id", "Ditangguhkan"), ("en", "Suspended")):
        text = found.as_text(language)
        assert words in text
        assert "[17-20]" in text
        assert NUMBER not in text + found.as_html(language) + repr(found)
    assert "Penurunan pangkat setingkat" in found.as_text("id")
    assert "Look." in found.as_text("en")
    assert found._repr_html_() == found.as_html("id")


def test_pages_say_what_decided() -> None:
    """A row of ten marks no step; below the first step there is no penalty; for PPPK there is no ladder."""
    by_row = absence(10, 10, tenth_on=date(2026, 3, 31)).as_text("en")
    assert "[7-10]" not in by_row
    assert "1 April 2026 (PP 94/2021, Pasal 15 ayat (2))" in by_row
    assert "None on this ladder" in absence(2).as_text("en")
    assert "28+" not in Absence("pppk", 28, 1).as_text("en")
    assert repr(absence(2)) == "<Absence: 2 days, 1 in a row>"
    assert "the agency decides which" in " ".join(absence(18).as_text("en").split())


def test_light_penalties_ask_for_an_effect_on_the_unit() -> None:
    """Art. 9(2)b: "yang berdampak pada Unit Kerja"; art. 10(2)f and 11(2)d do not say it."""
    assert [each.condition is not None for each in ABSENCE_BANDS] == [True] * 3 + [False] * 6
    page = absence(5).as_text("id")
    assert "yang berdampak pada Unit Kerja (PP 94/2021, Pasal 9 ayat (2) huruf b angka 2)" in " ".join(page.split())
    assert "Syarat" not in absence(11).as_text("id")


def test_the_explanation_names_its_facts() -> None:
    """In words, not as the library calls them."""
    page = absence(5).as_text("id")
    assert "hari kerja berturut-turut = 1" in page
    assert "berturut turut" not in page
