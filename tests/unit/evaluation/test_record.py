"""The record of a person, and what is asked of several years."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import SAME_NAMES, Verdict
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan
from tests.unit.evaluation.samples import appraised

ANNUAL, PERIODIC = EvaluationKind.TAHUNAN, EvaluationKind.PERIODIK
REGIMES = {Predikat: "permenpanrb6_2022", Sebutan: "pp46_2011", PredikatPP30: "permenpanrb8_2021", Grade: "dp3"}
DP3 = Scale("dp3", ("kurang", "sedang", "cukup", "baik", "amat_baik"))


def result(period, predikat=Predikat.BAIK, kind=ANNUAL, **more) -> ReportedResult:
    """Return a result of ``e1``; a number stands for its year."""
    period = Period.year(period) if isinstance(period, int) else period
    return ReportedResult("e1", period, kind, REGIMES[type(predikat)], predikat, **more)


def record(*results: ReportedResult) -> Record:
    """Return the record of ``e1``."""
    return Record("e1", results)


class TestWhatARecordHolds:
    """Dated results of one person, of which each day is judged once."""

    def test_results_stand_by_date(self) -> None:
        later, earlier = result(2025), result(2024)
        assert record(later, earlier).results == (earlier, later)
        assert record(later).adding(earlier) == record(earlier, later)

    def test_an_appraisal_is_no_reported_result(self) -> None:
        """It raised an AttributeError; one is made of it."""
        with pytest.raises(WrongType, match=r"Appraisal is no.*ReportedResult\.of\(appraisal\)"):
            Record("p1", [appraised()])
        assert Record("p1", [ReportedResult.of(appraised())]).annual(2025).predikat is Predikat.BAIK

    def test_a_result_of_another_person_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"results\[0\].employee_id: The result of Year 2025 is of another"):
            Record("e2", [result(2025)])

    def test_annual_results_that_overlap_name_both(self) -> None:
        late = Period.of("2025-06-30", "2025-12-31")
        with pytest.raises(InvalidValue) as caught:
            record(result(Period.semester(2025, 1)), result(late))
        assert "2025-01-01/2025-06-30" in str(caught.value)
        assert "2025-06-30/2025-12-31" in str(caught.value)

    def test_periodic_results_that_overlap_are_refused_too(self) -> None:
        """A month is in its quarter: the same days would be judged twice."""
        with pytest.raises(InvalidValue, match="share days"):
            record(result(Period.month(2025, 2), kind=PERIODIC), result(Period.quarter(2025, 1), kind=PERIODIC))

    def test_periodic_results_do_not_touch_annual_ones(self) -> None:
        held = record(result(2025), *(result(quarter, kind=PERIODIC) for quarter in Period.year(2025).quarters()))
        assert len(held.periodic(2025)) == 4
        assert held.annual(2025) == result(2025)

    def test_one_period_from_two_origins_is_an_error(self) -> None:
        """Both claim to hold, and nothing says which does."""
        with pytest.raises(InvalidValue, match="Say with supersedes"):
            record(result(2025, origin="siasn"), result(2025, Predikat.SANGAT_BAIK, origin="spreadsheet"))

    def test_the_same_result_twice_is_an_error(self) -> None:
        with pytest.raises(InvalidValue, match="stands twice"):
            record(result(2025), result(2025, Predikat.SANGAT_BAIK))

    @pytest.mark.parametrize("name", ["e1:tahunan:2025-01-01/2025-12-31:siasn", "abc"])
    def test_one_that_supersedes_the_other_holds(self, name) -> None:
        """By the key or by the digest."""
        old = result(2025, origin="siasn", external_id="" if ":" in name else "7", digest="" if ":" in name else "abc")
        new = result(2025, Predikat.SANGAT_BAIK, origin="court", supersedes=name)
        held = record(old, new)
        assert held.current == (new,)
        assert held.results == (new, old)
        assert held.annual(2025) is new

    def test_what_supersedes_may_be_superseded(self) -> None:
        first, second = result(2025, digest="1"), result(2025, digest="2", supersedes="1")
        third = result(2025, digest="3", supersedes="2")
        assert record(first, second, third).current == (third,)

    def test_what_is_superseded_need_not_be_there(self) -> None:
        """An old system may keep only the last word."""
        assert record(result(2025, supersedes="lost")).current == (result(2025, supersedes="lost"),)

    def test_a_circle_is_refused(self) -> None:
        """Also when another result stands beside it."""
        one, other = result(2025, digest="1", supersedes="2"), result(2025, digest="2", supersedes="1")
        with pytest.raises(InvalidValue, match="in a circle"):
            record(one, other, result(2024))

    def test_findings_say_where(self) -> None:
        odd = result(2025, Predikat.SANGAT_BAIK, hasil_kerja=Rating.SESUAI_EKSPEKTASI, perilaku="di atas")
        (finding,) = record(odd, result(2024)).check()
        assert finding.path == "results[1].predikat"


class TestYears:
    """The one result of a year."""

    def test_a_year_without_result_says_so(self) -> None:
        found = record().annual(2025)
        assert isinstance(found, Undetermined)
        assert found.reason.id == "Belum ada hasil tahun 2025."

    def test_a_result_that_begins_later_is_the_years_result(self) -> None:
        """A CPNS appointed on 1 March has no other."""
        late = result(Period.of("2025-03-01", "2025-12-31"))
        assert record(late).annual(2025) is late

    @pytest.mark.parametrize(
        "period",
        [Period.semester(2025, 1), Period.of("2024-07-01", "2025-06-30"), Period.of("2024-07-01", "2025-12-31")],
    )
    def test_a_result_that_does_not_end_with_the_year_is_not(self, period) -> None:
        """Nobody can tell from it whether the rest is missing or the person left."""
        found = record(result(period)).annual(2025)
        assert "up to the end of year 2025" in found.reason.en

    def test_two_results_of_parts_are_not_one(self) -> None:
        """Nothing is averaged: who moves is judged afresh by the new appraiser."""
        found = record(result(Period.semester(2025, 1)), result(Period.semester(2025, 2))).annual(2025)
        assert found.reason.en == "2025 has several results that are not joined: Half-year I 2025; Half-year II 2025."

    def test_the_halves_of_2021_are_two_laws(self) -> None:
        """PP 46 until June, PermenPANRB 8/2021 from July; one half is not the year, and neither are both."""
        first = result(Period.semester(2021, 1), Sebutan.BAIK, digest="1")
        second = result(Period.semester(2021, 2), PredikatPP30.BAIK, digest="2")
        assert "only Half-year II 2021" in record(second).annual(2021).reason.en
        assert record(second).annual(2021).basis.law.id == "PermenPANRB 8/2021"
        assert "not joined" in record(first, second).annual(2021).reason.en
        joined = ReportedResult("e1", Period.year(2021), ANNUAL, "year_2021", PredikatPP30.BAIK, supersedes=["1", "2"])
        held = record(first, second, joined)
        assert held.annual(2021) is joined
        assert held.at_least("baik", years=1, until=2021).verdict is Verdict.MET


class TestSpans:
    """What lies in a period, and what is missing of it."""

    def test_results_of_a_period(self) -> None:
        march = result(Period.month(2025, 3), kind=PERIODIC)
        held = record(result(2025), march, result(Period.month(2025, 4), kind=PERIODIC))
        assert held.between(Period.quarter(2025, 1)) == (march,)
        assert held.between(Period.year(2025)) == held.results
        assert held.periodic(2024) == ()

    def test_gaps(self) -> None:
        told = [Period.month(2025, 2), Period.month(2025, 3), Period.of("2025-05-10", "2026-01-09")]
        held = record(*(result(period, kind=PERIODIC) for period in told), result(2025))
        assert held.gaps(Period.year(2025), kind=PERIODIC) == (
            Period.month(2025, 1),
            Period.of("2025-04-01", "2025-05-09"),
        )
        assert held.gaps(Period.year(2025), kind=ANNUAL) == ()

    def test_gaps_at_the_ends_of_all_days(self) -> None:
        """The day before the first and the day after the last have no date."""
        always = Period(date.min, date.max)
        assert record().gaps(always, kind=ANNUAL) == (always,)
        assert record(result(always)).gaps(always, kind=ANNUAL) == ()


class TestAsks:
    """At least a step, or exactly a step, in each of the last years."""

    def test_met(self) -> None:
        answer = record(result(2023, Predikat.KURANG), result(2024), result(2025, Predikat.SANGAT_BAIK)).at_least(
            "Baik", years=2, until=2025
        )
        assert answer.verdict is Verdict.MET
        assert answer
        assert answer.reason.en == "2024: Good. 2025: Very good."
        assert [each.period for each in answer.results] == [Period.year(2024), Period.year(2025)]
        assert answer.basis is None

    def test_not_met(self) -> None:
        answer = record(result(2024, Predikat.BUTUH_PERBAIKAN), result(2025)).at_least("baik", years=2, until=2025)
        assert answer.verdict is Verdict.NOT_MET
        assert not answer
        assert answer.reason.id == "2024: Butuh Perbaikan, lebih rendah dari Baik."
        assert answer.verdict.label.en == "Not met"

    def test_a_year_that_is_missing_leaves_it_open(self) -> None:
        answer = record(result(2025)).at_least("baik", years=2, until=2025)
        assert answer.verdict is Verdict.UNDETERMINED
        assert not answer
        assert answer.reason.en == "There is no result of 2024."
        assert answer.results == (result(2025),)

    def test_a_year_that_falls_short_decides_whatever_is_missing(self) -> None:
        answer = record(result(2025, Predikat.KURANG)).at_least("baik", years=3, until=2025)
        assert answer.verdict is Verdict.NOT_MET
        assert answer.reason.en == "2025: Poor (misconduct), lower than Good."

    def test_across_regimes_the_step_of_that_name_is_meant(self) -> None:
        """Equal names are taken as the same step, with the reading told; there is no common scale."""
        held = record(result(2019, Sebutan.SANGAT_BAIK), result(2020, Sebutan.BAIK), result(2022))
        answer = held.at_least(Predikat.BAIK, years=1, until=2020)
        assert (answer.verdict, answer.basis) == (Verdict.MET, None)
        mixed = record(result(2021, PredikatPP30.BAIK), result(2022)).at_least("baik", years=2, until=2022)
        assert (mixed.verdict, mixed.basis) == (Verdict.MET, SAME_NAMES)
        gap = record(result(2020, Sebutan.BAIK), result(2022)).at_least("baik", years=3, until=2022)
        assert (gap.verdict, gap.basis) == (Verdict.UNDETERMINED, None)

    @pytest.mark.parametrize(
        ("step", "held"),
        [
            ("cukup", result(2025, Predikat.BUTUH_PERBAIKAN)),
            ("butuh perbaikan", result(2025, Sebutan.CUKUP)),
            ("buruk", result(2025, Predikat.SANGAT_KURANG)),
            ("sangat_kurang", result(2025, Sebutan.BURUK)),
        ],
    )
    def test_cukup_is_never_compared_with_butuh_perbaikan(self, step, held) -> None:
        """SE BKN 9/2024 equates them for credit only; a step that a scale does not have leaves the ask open."""
        for ask in (record(held).at_least, record(held).running):
            answer = ask(step, years=1, until=2025)
            assert answer.verdict is Verdict.UNDETERMINED
            assert "cannot be compared" in answer.reason.en

    def test_running_means_exactly(self) -> None:
        """PP 30, art. 53: two years of Sangat Baik, and two years of Baik, lead to different things."""
        held = record(result(2024), result(2025, Predikat.SANGAT_BAIK))
        assert held.running("baik", years=1, until=2024)
        answer = held.running("sangat_baik", years=2, until=2025)
        assert answer.verdict is Verdict.NOT_MET
        assert answer.reason.en == "2024: Good, not Very good."
        assert held.running("baik", years=2, until=2025).reason.en == "2025: Very good, not Good."

    def test_results_before_2014_have_a_scale_of_the_callers(self) -> None:
        """DP3 is on record as it was written."""
        held = record(result(2012, Grade("baik", DP3), score="80.5"), result(2013, Grade("amat_baik", DP3)))
        assert held.at_least("baik", years=2, until=2013)
        assert held.running("Amat Baik", years=1, until=2013)
        assert held.at_least("sangat_baik", years=1, until=2013).verdict is Verdict.UNDETERMINED

    def test_a_step_that_no_scale_has_is_refused(self) -> None:
        """It is a slip, and would leave every ask open."""
        with pytest.raises(UnknownName, match=r"step: 'bagus' is no step of any scale here. Known are sangat_kurang"):
            record(result(2025)).at_least("bagus", years=1, until=2025)
        with pytest.raises(UnknownName, match="sesuai_ekspektasi"):
            record().running(Rating.SESUAI_EKSPEKTASI, years=1, until=2025)

    def test_a_year_at_least_is_asked_for(self) -> None:
        with pytest.raises(InvalidValue, match="0 years are asked for"):
            record().at_least("baik", years=0, until=2025)


def test_numbers_of_persons_are_masked_in_errors() -> None:
    """A key holds the number; what is said about it does not."""
    number = "198502142010031991"
    twice = ReportedResult(
        number, Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK, origin="siasn"
    )
    with pytest.raises(InvalidValue, match=r"result \*+1991:tahunan") as refused:
        Record(number, [twice, twice])
    assert number not in str(refused.value)
    assert number not in repr(Record(number, [twice]))
