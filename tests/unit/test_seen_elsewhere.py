"""Mistakes of running systems about the year of a personnel office, each as a test that bears its name.

Each tells what the other system gives and what is right.  Letters and numbers are those of the catalogues that were
replayed: B, F, K and O of other systems, W of worked examples, bare numbers of mistakes found in scoring code.  Here
stand those that have no such test beside the code they concern.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja import (
    Decision,
    EmployeeKind,
    EvaluationKind,
    Group,
    Job,
    OrganisationResult,
    Period,
    Predikat,
    Progress,
    Rating,
    ReportedResult,
    Round,
    Undetermined,
    WindowRule,
    WorkingCalendar,
    appraise_many,
    check,
    read_number,
    who_evaluates,
)
from kinerja.base.calendar import FIVE_DAYS
from kinerja.errors import EmptyCollection, InvalidValue, UnknownName
from kinerja.evaluation.batch import Appraised, Failed
from kinerja.evaluation.cycle_status import status
from kinerja.evaluation.document_checks import check_document
from kinerja.evaluation.documents import DocumentTrack
from kinerja.evaluation.tallies import Tally
from kinerja.evaluation.track_rules import Milestone
from kinerja.evaluation.track_steps import StepState
from kinerja.evaluation.windows import ANNUAL_WINDOW
from kinerja.interop.conventions import INDONESIAN_TEXT, STRICT
from kinerja.interop.row_problems import RowFault
from kinerja.interop.row_profiles import EMPLOYEES, REPORTED_RESULTS
from kinerja.interop.rows import read_rows
from kinerja.people.identity import NIP, NIPPPK
from kinerja.plans.cascade_rules import check_cascade
from kinerja.plans.lifecycle import agree, close, propose
from kinerja.plans.permissions import NotAllowed, allowed
from kinerja.plans.plan import PlanStatus
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, OrganisationPredikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.show.forms import document_form
from tests.unit.evaluation.cycles import cycle, done, staff
from tests.unit.evaluation.samples import (
    ATASAN,
    DECISION,
    FEEDBACK,
    ORGANISATION,
    PEGAWAI,
    PENILAI,
    PLAN,
    PROGRESS,
    UNIT,
    YEAR,
    appraised,
    codes,
    told,
)
from tests.unit.people.agency import KABID, STAF, held, person, roster
from tests.unit.plans.cascades import fish
from tests.unit.plans.samples import MIDWIFE, SECRETARY
from tests.unit.plans.samples import plan as sound_plan

if TYPE_CHECKING:
    from kinerja.evaluation.evaluators import WhoEvaluates
    from kinerja.people.employee import Employee

THIRD = Round(Period.quarter(2025, 3), EvaluationKind.PERIODIK, Period(date(2025, 9, 24), date(2025, 10, 10)))
ANNUAL = Round(YEAR, EvaluationKind.TAHUNAN, ANNUAL_WINDOW.window(YEAR))
CALENDAR = WorkingCalendar(FIVE_DAYS, [], Period.of("2025-01-01", "2026-12-31"))
ABOVE, AS_EXPECTED, BELOW = Rating.DI_ATAS_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI, Rating.DI_BAWAH_EKSPEKTASI


# --- Cycles ----------------------------------------------------------------------------------------------------------


def test_horilla_truncates_two_thirds_to_66_percent() -> None:
    """``int(66.67)`` is 66 there, so a unit that is complete to 99.9 % shows 99; a share is exact here."""
    held_cycle = cycle(*staff("ani", "edi", "sri"))
    first = Period.quarter(2025, 1)
    evaluated = [done(name, first, date(2025, 4, 7)) for name in ("ani", "edi")]
    assert status(held_cycle, evaluated, on=date(2025, 4, 8)).summaries[0].percent == Fraction(200, 3)


def test_sentrifugo_divides_by_zero_where_nobody_was_rated() -> None:
    """A crash there, and 0 % would be as wrong: a share of nobody has no value."""
    with pytest.raises(EmptyCollection, match="Nobody here has a predikat"):
        Tally(YEAR, EvaluationKind.TAHUNAN).share(Predikat.BAIK)


def test_djki_evaluates_pppk_by_half_years() -> None:
    """Its form covers January to June; PermenPANRB 6/2022, art. 24(2), knows months and quarters only."""
    with pytest.raises(UnknownName, match="Periodic evaluation is monthly or quarterly"):
        Group("pppk", "PPPK", "semesteran", WindowRule(0, 10), kinds=[EmployeeKind.PPPK])


@pytest.mark.parametrize("year", range(2022, 2033))
def test_hard_coded_years_and_closing_days(year: int) -> None:
    """Most systems carry the year in their code; here any year is a value, leap years among them."""
    window = ANNUAL_WINDOW.window(Period.year(year))
    assert (window.start, window.end) == (date(year, 12, 25), date(year + 1, 1, 31))


# --- Who evaluates, and who may act ----------------------------------------------------------------------------------


def who(people: Employee, *others: Employee) -> WhoEvaluates:
    """Return who evaluates somebody in the third quarter."""
    return who_evaluates(roster(people, *others), people.id, THIRD, on=date(2025, 10, 1))


def test_orangehrm_o5_four_ways_to_start_an_evaluation_wrongly() -> None:
    """Without a job, without an indicator, by a stranger, by who has left: each has an answer of its own."""
    jobless = who(person("baru"))
    assert isinstance(jobless, Undetermined)
    assert "holds no position" in jobless.reason.en
    assert "PLAN_WITHOUT_RESULTS" in codes(appraised(attrs.evolve(PLAN, results=()), progress=Progress(YEAR)))
    with pytest.raises(NotAllowed, match="a person whom the plan does not know"):
        agree(attrs.evolve(sound_plan(), status=PlanStatus.DIAJUKAN), by=PENILAI, on=date(2025, 1, 20))
    left = person("kabid", held(KABID, "mutu", date(2020, 1, 1), date(2025, 6, 30)))
    answer = who(person("sari", held(STAF, "mutu")), left)
    assert getattr(answer, "person_id", None) == "kadis"


def test_orangehrm_o3_actions_by_state_and_role() -> None:
    """Saving and completing are open to the supervisor there until completed, and to no stranger; so it is here."""
    draft = attrs.evolve(sound_plan(), status=PlanStatus.DRAFT, agreed_on=None)
    january = date(2025, 1, 20)
    signed = propose(draft, by=MIDWIFE, on=january)
    running = agree(signed, by=SECRETARY, on=january)
    assert allowed(running, MIDWIFE, january)
    assert all(allowed(each, PENILAI, january) == () for each in (draft, signed, running))
    over = close(running, by=SECRETARY, on=date(2025, 12, 31))
    assert allowed(over, SECRETARY, january) == allowed(over, MIDWIFE, january) == ()


def test_orangehrm_o4_what_is_complete_needs_a_rating_and_a_comment_and_a_draft_does_not() -> None:
    """A draft is kept with what is missing told, and is never refused; the day stands in every decision."""
    draft = appraised(decision=None)
    assert isinstance(draft.predikat, Undetermined)
    missing = {finding.code for finding in check_document(draft)}
    assert {"DOCUMENT_NO_PREDIKAT", "DOCUMENT_NO_RATINGS", "DOCUMENT_NO_NOTES"} <= missing
    with pytest.raises(TypeError, match="on"):
        Decision(AS_EXPECTED, AS_EXPECTED, by=PENILAI)  # type: ignore[call-arg]


def test_frappe_f14_nobody_judges_oneself() -> None:
    """An error there for feedback only; here also for the plan, the decision and the document."""
    assert "PLAN_SELF_APPRAISED" in {finding.code for finding in check(attrs.evolve(PLAN, appraiser=PEGAWAI))}
    assert "DECISION_BY_ONESELF" in codes(appraised(decision=attrs.evolve(DECISION, by=PEGAWAI)))
    for name in ("appraiser", "superior"):
        with pytest.raises(InvalidValue, match="Nobody appraises oneself"):
            attrs.evolve(DocumentTrack(PEGAWAI, PENILAI, ATASAN, ANNUAL), **{name: PEGAWAI})


def test_frappe_f13_the_goal_below_may_be_of_another_employee() -> None:
    """An error there, so that nothing cascades; here it is what a cascade is for."""
    assert {link.state.value for link in fish().links} == {"found"}
    assert "CASCADE_OTHER_PERSON" not in {finding.code for finding in check_cascade(fish())}


# --- Predikat and ratings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("hasil_kerja", Rating)
@pytest.mark.parametrize("perilaku", Rating)
def test_w6_a_table_that_lacks_a_cell(hasil_kerja: Rating, perilaku: Rating) -> None:
    """An allowance table has eight of nine rows, and (as expected, above) falls through; here all nine answer."""
    decision = attrs.evolve(DECISION, hasil_kerja=hasil_kerja, perilaku=perilaku)
    assert isinstance(appraised(decision=decision).predikat, Predikat)


def test_w12_a_predikat_beside_ratings_that_do_not_give_it() -> None:
    """A payload says as expected, above, Sangat Baik; the matrix gives Baik, and the record says so."""
    triple = {"hasil_kerja": AS_EXPECTED, "perilaku": ABOVE}
    kind, regime = EvaluationKind.TAHUNAN, "permenpanrb6_2022"
    wrong, right = (
        ReportedResult("e1", YEAR, kind, regime, grade, **triple)  # type: ignore[arg-type]
        for grade in (Predikat.SANGAT_BAIK, Predikat.BAIK)
    )
    assert wrong.check()
    assert right.check() == ()


@pytest.mark.parametrize("text", ["Cukup", "Buruk"])
def test_w14_names_of_another_table(text: str) -> None:
    """(Below, as expected) is "Buruk" there and (above, below) "Cukup"; neither is a predikat of 2022."""
    with pytest.raises(UnknownName):
        Predikat.parse(text)
    got = [
        appraised(decision=attrs.evolve(DECISION, hasil_kerja=results, perilaku=conduct)).predikat
        for results, conduct in ((BELOW, AS_EXPECTED), (ABOVE, BELOW))
    ]
    assert got == [Predikat.BUTUH_PERBAIKAN, Predikat.KURANG]


def test_a_predikat_from_average_achievement_ignores_conduct() -> None:
    """From 90 % on it is Sangat Baik there; who keeps all targets and not the values is Kurang."""
    decision = attrs.evolve(DECISION, hasil_kerja=AS_EXPECTED, perilaku=BELOW)
    assert appraised(decision=decision).predikat is Predikat.KURANG


def test_istimewa_is_no_predikat_of_an_employee() -> None:
    """Two systems offer one list for both; the organisation's and the employee's are two scales."""
    with pytest.raises(UnknownName):
        Predikat.parse("Istimewa")
    with pytest.raises(UnknownName):
        OrganisationPredikat.parse("Sangat Baik")


def test_three_poor_results_of_an_organisation_are_three() -> None:
    """All three have the value 3 in one system, so the worst unit is as good as the one that needs improvement."""
    poor = [OrganisationResult(UNIT, YEAR, name).predikat for name in ("Sangat Kurang", "Kurang", "Butuh Perbaikan")]
    assert poor[0] < poor[1] < poor[2] < OrganisationPredikat.BAIK


def test_an_empty_input_falls_through_to_sangat_kurang() -> None:
    """The last ``else`` decides there; what is not decided is not the worst grade."""
    with pytest.raises(UnknownName):
        Predikat.parse("")
    assert isinstance(appraised(decision=None).predikat, Undetermined)


def test_spekta_lets_a_superior_type_any_predikat() -> None:
    """Rating and predikat are free text there and nothing is computed; here the ratings decide, and are checked."""
    with pytest.raises(UnknownName):
        Decision("bagus sekali", "baik-baik saja", by=PENILAI, on=date(2026, 1, 12))
    typed = appraised(decision=attrs.evolve(DECISION, recorded="Sangat Baik"))
    assert (typed.predikat, codes(typed)) == (Predikat.BAIK, ["PREDIKAT_NOT_BY_MATRIX"])


def test_tulungagung_compares_ratings_that_are_misspelt() -> None:
    """Nine branches compare with "Ekspetasi", so a rating spelt rightly has no branch; here both are one rating."""
    assert Rating.parse("Sesuai Ekspetasi") is Rating.parse("Sesuai Ekspektasi") is AS_EXPECTED


def test_frappe_counts_feedback_that_nobody_gave_as_zero() -> None:
    """5 and 5 and no feedback give 3.33 there; a part that is missing is told, and lowers nothing."""
    without = appraised(feedback=())
    assert without.predikat is appraised(feedback=[FEEDBACK]).predikat
    assert codes(without) == ["FEEDBACK_MISSING"]


def test_orangehrm_checks_the_whole_part_of_a_rating_only() -> None:
    """5.9 passes where 5 is the most, because only 5 is compared; 120.9 is more than 120."""
    kind, regime = EvaluationKind.TAHUNAN, "pp30_2019"
    assert ReportedResult("e1", Period.year(2021), kind, regime, PredikatPP30.BAIK, score=120).score == 120
    with pytest.raises(InvalidValue, match="from 0 to 120"):
        ReportedResult("e1", Period.year(2021), kind, regime, PredikatPP30.BAIK, score="120.9")


# --- Documents and forms ---------------------------------------------------------------------------------------------


def test_b21_a_deadline_that_can_not_be_read_is_met_in_time() -> None:
    """What cannot be parsed is "tepat waktu" there; here it is a problem of its cell, or has not begun."""
    row = {"id": "e1", "nama": "Ani", "status pegawai": "PNS", "golongan": "III/a", "tmt golongan": "secepatnya"}
    (problem,) = read_rows([row], EMPLOYEES).problems
    assert (problem.fault, problem.value) == (RowFault.UNREADABLE, "secepatnya")
    signed = DocumentTrack(PEGAWAI, PENILAI, ATASAN, ANNUAL).then(
        Milestone.DITANDATANGANI, by=PENILAI, on=date(2026, 1, 12)
    )
    (returned,) = (step for step in signed.steps(date(2026, 6, 1), CALENDAR) if step.id == "dikembalikan")
    assert (returned.state, returned.due) == (StepState.BELUM_MULAI, None)


def test_15_papamas_prints_one_skp_with_two_results() -> None:
    """Screen and PDF compute apart there (85.50 and 66.50); here text and page show one value, computed once."""
    printed = []
    for conduct in (BELOW, AS_EXPECTED):
        form = document_form(appraised(decision=attrs.evolve(DECISION, perilaku=conduct)))
        shown = (form.as_text("id"), form.as_html("id"))
        printed.append(["Kurang" in each for each in shown])
    assert printed == [[True, True], [False, False]]


# --- Many at once ----------------------------------------------------------------------------------------------------


def job(name: str, **changes: object) -> Job:
    """Return the job of a person, varied."""
    plan = attrs.evolve(PLAN, id=f"skp-{name}", employee=attrs.evolve(PEGAWAI, id=name))
    given: dict[str, object] = {
        "progress": PROGRESS,
        "rules": PERMENPANRB6_2022,
        "period": YEAR,
        "decision": DECISION,
        "organisation": ORGANISATION,
    }
    return Job(plan, **(given | changes))  # type: ignore[arg-type]


def test_b19_one_person_more_scores_everybody_anew() -> None:
    """Scores are scaled by the best and the worst there; here nobody's result hangs on who else is judged."""
    alone = list(appraise_many([job("ani")]))
    better = job("sri", decision=attrs.evolve(DECISION, hasil_kerja=ABOVE))
    assert list(appraise_many([better, job("ani")]))[1:] == alone


def test_7_26_33_a_row_takes_over_what_the_row_before_it_left() -> None:
    """A variable that is not set keeps its last value there; here a job that fails leaves nothing behind."""
    broken = job("edi", period=Period.year(2019))
    failed, after = appraise_many([broken, job("ani", decision=None)])
    assert isinstance(failed, Failed)
    assert isinstance(after, Appraised)
    assert after == next(appraise_many([job("ani", decision=None)]))
    assert isinstance(after.appraisal.predikat, Undetermined)


def test_24_a_changed_target_is_scored_with_the_realisation_of_another_form() -> None:
    """Here a changed job is another job: it is judged again, with what it tells itself."""
    first = next(appraise_many([job("ani")]))
    assert isinstance(first, Appraised)
    changed = job("ani", progress=told(h1_1=(40, "%")))
    (again,) = appraise_many([changed], known={str(first.key): first.digest})
    assert isinstance(again, Appraised)
    assert again.appraisal.progress == changed.progress


# --- Rows ------------------------------------------------------------------------------------------------------------

RESULT = {"pegawai_id": "e1", "tahun": 2024, "jenis_evaluasi": "tahunan", "rezim": "permenpanrb6_2022"}


def test_k10_an_empty_predikat_and_a_header_that_is_not_there() -> None:
    """konversi-kpk refuses both with a name; so it is here, with the row."""
    (empty,) = read_rows([{**RESULT, "predikat": " "}], REPORTED_RESULTS).problems
    assert (empty.place.en, empty.fault) == ("Row 2, predikat", RowFault.EMPTY_CELL)
    (missing,) = read_rows([RESULT], REPORTED_RESULTS).problems
    assert (missing.column, missing.fault) == ("predikat", RowFault.MISSING_COLUMN)


@pytest.mark.parametrize("grade", [Predikat.KURANG, Predikat.BUTUH_PERBAIKAN])
def test_b18_sasn_ai_takes_kurang_and_what_it_does_not_know_for_1(grade: Predikat) -> None:
    """``0 || 1`` is 1, and "Butuh Perbaikan" is not in its list; each is itself here, and the unknown is a problem."""
    read = read_rows([{**RESULT, "predikat": text} for text in (grade.label.id, "Luar Biasa", "1")], REPORTED_RESULTS)
    assert [result.predikat for result in read.values] == [grade]
    assert [problem.row for problem in read.problems] == [3, 4]


def test_23_a_number_that_was_printed_is_computed_with() -> None:
    """``number_format`` makes 1,234.5 of 1234.5, which PHP reads back as 1; here it is refused until it is named."""
    row = {**RESULT, "rezim": "pp46_2011", "tahun": 2019, "predikat": "Baik", "nilai": "1,234.5"}
    assert [problem.column for problem in read_rows([row], REPORTED_RESULTS, conventions=STRICT).problems] == ["nilai"]
    row["nilai"] = "85,42"
    (result,) = read_rows([row], REPORTED_RESULTS, conventions=INDONESIAN_TEXT).checked()
    assert result.score == Fraction("85.42")


# --- Numbers of persons ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["19850214201003,991", "198502302010031991", "198502142010131991"])
def test_nusantara_valid_takes_a_comma_for_a_sex_and_any_digits_for_a_day(text: str) -> None:
    """``[1,2]`` is also a comma, and 30 February and month 13 pass its one regular expression."""
    with pytest.raises(InvalidValue):
        read_number(text)


def test_nusantara_valid_reads_year_and_month_in_every_number() -> None:
    """So each NI PPPK, with 21 where a NIP has its month, would fail a check of the day."""
    assert isinstance(read_number("199008302023212993"), NIPPPK)


def test_hsu_invents_an_ni_pppk_with_a_month() -> None:
    """Its sample rows have 01 to 12 at the places 13-14: that is a NIP, whatever the column is called."""
    assert isinstance(read_number("199008302023082993"), NIP)
    with pytest.raises(InvalidValue, match="digits 13-14 decide"):
        NIPPPK.parse("199008302023082993")


def test_swarawarta_reads_part_time_from_the_number() -> None:
    """24 at the places 13-14 is the fourth agreement; whether somebody works part-time stands with the person."""
    number = NIPPPK.parse("199512012022241994")
    assert number.agreement == 4
    kinds = (EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU)
    assert all(person("edi", kind=kind).findings == () for kind in kinds)
