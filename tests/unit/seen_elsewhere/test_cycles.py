"""Mistakes of running systems about the year of a personnel office: who, when, on what, and in what form."""

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
    Period,
    Predikat,
    Progress,
    Rating,
    Round,
    Undetermined,
    WindowRule,
    WorkingCalendar,
    appraise_many,
    check,
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
from kinerja.interop.row_problems import RowFault
from kinerja.interop.row_profiles import EMPLOYEES
from kinerja.interop.rows import read_rows
from kinerja.plans.cascade_rules import check_cascade
from kinerja.plans.lifecycle import agree, close, propose
from kinerja.plans.permissions import NotAllowed, allowed
from kinerja.plans.plan import PlanStatus
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.show.forms import document_form
from tests.unit.evaluation.cycles import cycle, done, staff
from tests.unit.evaluation.samples import (
    ATASAN,
    DECISION,
    ORGANISATION,
    PEGAWAI,
    PENILAI,
    PLAN,
    PROGRESS,
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


# --- Cycles -----------------------------------------------------------------------------------------------------------


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


# --- Who evaluates, and who may act -----------------------------------------------------------------------------------


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


# --- Documents and forms ----------------------------------------------------------------------------------------------


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


# --- Many at once -----------------------------------------------------------------------------------------------------


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
