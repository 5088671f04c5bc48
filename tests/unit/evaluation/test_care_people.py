"""Who may need support: what is said, what is not, and that few people and unknown days raise no alarm."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.evaluation.care_kinds import CareKind
from kinerja.evaluation.care_parts import CarePolicy, SupportRemark, Threshold, Unsaid
from kinerja.evaluation.care_people import low_without_feedback, severe_appraisers, sudden_drops
from kinerja.evaluation.decision import Decision
from kinerja.evaluation.leniency import compare_appraisers
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.feedback.continuous import Giver, GiverKind
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp46_2011 import Sebutan

from .cohorts import rated
from .samples import FEEDBACK, PENILAI, appraised

DECREE = Law("SK Bupati 1/2025")("Diktum 1")
LOW = Decision("di_bawah_ekspektasi", "sesuai_ekspektasi", by=PENILAI, on=date(2026, 1, 12))


# --- Severity


def test_who_rates_lower_beyond_chance_is_told_to_the_superior() -> None:
    cohort = rated(p1="BBBBBBBBBB", p2="SSSSSSSSSA", p3="SSSSSSSSAA", p4="SSSSSSSSSA")
    (remark,) = severe_appraisers(compare_appraisers(cohort))
    assert isinstance(remark, SupportRemark)
    assert (remark.kind, remark.about, remark.n) == (CareKind.PENILAIAN_LEBIH_RENDAH, "p1", 10)
    assert "why is not known" in remark.seen.en
    difference, pulled, low, high = (number.value for number in remark.numbers)
    assert difference < pulled < 0
    assert low < pulled < high < 0
    assert remark.thresholds[0].value == 5


def test_who_rates_higher_or_as_others_is_no_matter_of_care() -> None:
    assert severe_appraisers(compare_appraisers(rated(p1="AAAAAAAAAS", p2="SSSSSSSSSA", p3="SSSSSSSSSA"))) == ()


def test_an_appraiser_of_three_people_gets_no_answer() -> None:
    told = severe_appraisers(compare_appraisers(rated(p1="BBB", p2="SSSSSA", p3="SSSSSA", p4="SSSSSA")))
    assert told == (Unsaid(CareKind.PENILAIAN_LEBIH_RENDAH, "p1", told[0].reason),)
    assert "Too few: 3" in told[0].reason.en


# --- Sudden drops


def result(year: int, predikat=Predikat.BAIK, *, regime: str = "permenpanrb6_2022", **more) -> ReportedResult:
    told = {"period": Period.year(year), "kind": EvaluationKind.TAHUNAN} | more
    return ReportedResult("ani", told.pop("period"), told.pop("kind"), regime, predikat, **told)


def drops(*results: ReportedResult, policy: CarePolicy = CarePolicy()):  # noqa: B008 - a value
    return sudden_drops([Record("ani", results)], policy=policy)


def test_two_steps_at_once_are_told() -> None:
    (remark,) = drops(
        result(2023, Predikat.BUTUH_PERBAIKAN), result(2024, Predikat.SANGAT_BAIK), result(2025, Predikat.KURANG)
    )
    assert (remark.kind, remark.about, remark.n) == (CareKind.TURUN_TAJAM, "ani", 2)
    assert "from Very good (Year 2024)" in remark.seen.en
    assert [number.value for number in remark.numbers] == [3]


def test_one_step_is_not() -> None:
    assert drops(result(2024), result(2025, Predikat.BUTUH_PERBAIKAN)) == ()
    strict = CarePolicy(steps_down=Threshold(1, DECREE))
    (remark,) = drops(result(2024), result(2025, Predikat.BUTUH_PERBAIKAN), policy=strict)
    assert remark.basis[-1] == DECREE


def test_a_rise_and_a_first_result_are_not() -> None:
    assert drops(result(2024, Predikat.SANGAT_KURANG), result(2025, Predikat.SANGAT_BAIK)) == ()
    assert drops(result(2025, Predikat.SANGAT_KURANG)) == ()
    assert drops() == ()


def test_a_rating_that_fell_is_told_although_the_predikat_did_not_fall_as_far() -> None:
    high, low, usual = Rating.DI_ATAS_EKSPEKTASI, Rating.DI_BAWAH_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI
    before = result(2024, Predikat.BAIK, hasil_kerja=high, perilaku=usual)
    after = result(2025, Predikat.BUTUH_PERBAIKAN, hasil_kerja=low, perilaku=usual)
    (remark,) = drops(before, after)
    assert remark.seen.en.startswith("Rating of results: from")
    assert len(remark.numbers) == 1


def test_grades_of_two_regulations_are_not_compared() -> None:
    (told,) = drops(result(2021, Sebutan.SANGAT_BAIK, regime="pp46_2011"), result(2022, Predikat.SANGAT_KURANG))
    assert isinstance(told, Unsaid)
    assert "The rules changed" in told.reason.en


def test_grades_of_two_scales_of_one_regulation_are_not_either() -> None:
    one, other = (Grade(scale.tokens[place], scale) for place, scale in ((1, _SCALES[0]), (0, _SCALES[1])))
    assert drops(result(2024, one, regime="daerah"), result(2025, other, regime="daerah")) == ()


_SCALES = (Scale("satu", ["a", "b"]), Scale("dua", ["a", "b"]))


def test_where_a_result_between_is_missing_nothing_is_called_sudden() -> None:
    (told,) = drops(result(2023, Predikat.SANGAT_BAIK), result(2025, Predikat.KURANG))
    assert told.reason.en == "No result between Year 2023 and Year 2025."


@pytest.mark.parametrize(("month", "answer"), [(3, SupportRemark), (4, Unsaid)])
def test_months_follow_one_another(month: int, answer: type) -> None:
    """The shortest month has 28 days: where so many lie between, one is missing."""
    monthly = {"kind": EvaluationKind.PERIODIK}
    before = result(2025, Predikat.SANGAT_BAIK, period=Period.month(2025, 2), **monthly)
    after = result(2025, Predikat.KURANG, period=Period.month(2025, month), **monthly)
    (told,) = drops(before, after)
    assert isinstance(told, answer)


def test_february_between_is_missing_too() -> None:
    monthly = {"kind": EvaluationKind.PERIODIK}
    before = result(2025, Predikat.SANGAT_BAIK, period=Period.month(2025, 1), **monthly)
    after = result(2025, Predikat.KURANG, period=Period.month(2025, 3), **monthly)
    assert isinstance(drops(before, after)[0], Unsaid)


# --- Low without feedback


def silent(**changes):
    return appraised(**({"decision": LOW, "feedback": []} | changes))


def test_a_low_result_without_a_word_before_is_told() -> None:
    (remark,) = low_without_feedback([silent()])
    assert (remark.kind, remark.about, remark.n) == (CareKind.RENDAH_TANPA_UMPAN_BALIK, "p1", 1)
    assert remark.seen.en == (
        "Needs improvement for Year 2025; up to 17 December 2025 0 feedback by a leader or dialogues are on record"
        " (0 after it)."
    )


def test_a_usual_result_is_not() -> None:
    assert low_without_feedback([appraised(feedback=[])]) == ()


def test_no_result_is_not() -> None:
    assert low_without_feedback([silent(decision=None)]) == ()


def test_feedback_in_time_is_feedback() -> None:
    assert low_without_feedback([silent(feedback=[FEEDBACK])]) == ()


def test_feedback_of_the_last_days_leaves_no_time_to_mend() -> None:
    late = attrs.evolve(FEEDBACK, on=date(2025, 12, 20))
    (remark,) = low_without_feedback([silent(feedback=[late])])
    assert [number.value for number in remark.numbers] == [0, 1]
    soon = CarePolicy(days_to_mend=Threshold(5, DECREE))
    assert low_without_feedback([silent(feedback=[late])], policy=soon) == ()


def test_feedback_of_the_year_before_is_none_of_this_one() -> None:
    (remark,) = low_without_feedback([silent(feedback=[attrs.evolve(FEEDBACK, on=date(2024, 6, 1))])])
    assert [number.value for number in remark.numbers] == [0, 0]


def test_what_colleagues_said_does_not_free_the_leader() -> None:
    colleague = attrs.evolve(FEEDBACK, giver=Giver(GiverKind.REKAN_KERJA, "Citra"))
    assert isinstance(low_without_feedback([silent(feedback=[colleague])])[0], SupportRemark)


def test_feedback_without_a_day_leaves_it_open() -> None:
    (told,) = low_without_feedback([silent(feedback=[attrs.evolve(FEEDBACK, on=None)])])
    assert isinstance(told, Unsaid)
    assert "without a day" in told.reason.en


def test_a_dialogue_counts() -> None:
    assert low_without_feedback([silent()], dialogues={"p1": [date(2025, 5, 5)]}) == ()
