"""The pace of coming years: a supposition with a name, and what nobody supposed stays open."""

from __future__ import annotations

from typing import Any

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.career.credit_pace import BookingRhythm, CreditPace, PaceYear, present_pace
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan


def result(year: int, predikat: Any, regime: str = "permenpanrb6_2022", **more: Any) -> ReportedResult:
    """Return the annual result of a year."""
    return ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, regime, predikat, **more)


class TestPace:
    """One predikat for all years, or years of their own."""

    def test_one_predikat_holds_for_every_year(self) -> None:
        """The token will do."""
        assert CreditPace.of("baik") == CreditPace(Predikat.BAIK)
        assert {CreditPace.of(Predikat.BAIK).at(year) for year in (2026, 2050)} == {Predikat.BAIK}

    def test_years_that_nobody_named_stay_open(self) -> None:
        """No predikat is put in their place."""
        pace = CreditPace.of({2027: "baik", 2026: "sangat_baik"})
        assert [each.year for each in pace.years] == [2026, 2027]
        assert [pace.at(year) for year in (2025, 2026, 2027, 2028)] == [
            None,
            Predikat.SANGAT_BAIK,
            Predikat.BAIK,
            None,
        ]

    def test_a_year_of_its_own_goes_before_the_usual_one(self) -> None:
        """Both may be told."""
        pace = CreditPace("baik", [PaceYear(2026, "kurang")])
        assert (pace.at(2026), pace.at(2027)) == (Predikat.KURANG, Predikat.BAIK)
        assert CreditPace.of(pace) is pace

    def test_nothing_supposed_is_no_pace(self) -> None:
        """An empty mapping is no pace of 0."""
        with pytest.raises(InvalidValue, match="No pace is told"):
            CreditPace.of({})

    def test_a_year_stands_once(self) -> None:
        """Nobody could tell which of two counts."""
        with pytest.raises(InvalidValue, match="stands twice"):
            CreditPace(None, [PaceYear(2026, "baik"), PaceYear(2026, "kurang")])

    @pytest.mark.parametrize("year", [0, 10_000])
    def test_years_of_the_calendar_only(self, year: int) -> None:
        """1 to 9999."""
        with pytest.raises(InvalidValue, match="There is no year"):
            PaceYear(year, "baik")

    def test_wrong_kinds_are_refused(self) -> None:
        """A year as text and a predikat of another regime."""
        with pytest.raises(WrongType):
            PaceYear("2026", "baik")  # type: ignore[arg-type]
        with pytest.raises(UnknownName):
            CreditPace.of("luar biasa")


class TestPresentPace:
    """As in the last year on record."""

    def test_the_last_annual_result_is_taken(self) -> None:
        """Not the best one, and no periodic one."""
        quarter = ReportedResult(
            "e1", Period.quarter(2026, 1), EvaluationKind.PERIODIK, "permenpanrb6_2022", Predikat.SANGAT_BAIK
        )
        record = Record("e1", [result(2024, Predikat.SANGAT_BAIK), result(2025, Predikat.BAIK), quarter])
        assert present_pace(record) == CreditPace(Predikat.BAIK)

    def test_a_result_that_was_superseded_is_not_taken(self) -> None:
        """The correction is."""
        wrong = result(2025, Predikat.KURANG)
        right = result(2025, Predikat.BAIK, origin="siasn", supersedes=wrong.key)
        assert present_pace(Record("e1", [wrong, right])) == CreditPace(Predikat.BAIK)

    def test_without_a_result_there_is_no_pace(self) -> None:
        """It is said, and not taken as baik."""
        assert isinstance(present_pace(Record("e1")), Undetermined)

    def test_a_grade_of_an_older_law_is_no_pace(self) -> None:
        """Only the predikat of PermenPANRB 6/2022 is converted for what comes."""
        answer = present_pace(Record("e1", [result(2019, Sebutan.BAIK, "pp46_2011")]))
        assert isinstance(answer, Undetermined)
        assert "pp46_2011" in answer.reason.en

    def test_a_record_is_asked_for(self) -> None:
        """A list of results is none."""
        with pytest.raises(WrongType, match="no Record"):
            present_pace([])  # type: ignore[arg-type]


def test_a_rhythm_cuts_a_part_of_a_year_into_its_rows() -> None:
    """The first quarter may be shorter."""
    part = Period.of("2026-05-01", "2026-12-31")
    assert [[len(row.months()) for row in rhythm.rows(part)] for rhythm in BookingRhythm] == [
        [8],
        [2, 3, 3],
        [1] * 8,
    ]
    assert BookingRhythm.TAHUNAN.label.en.startswith("Once a year")
