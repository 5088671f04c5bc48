"""Each rule of a careful reader: a case that it flags, and the sample that it does not."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja import (
    Acceptance,
    Between,
    Conduct,
    Decision,
    Direction,
    Leader,
    OrganisationResult,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Progress,
    Severity,
    Unit,
)
from kinerja.evaluation.appraisal import facts_of
from kinerja.evaluation.decision import StudyNotCompleted
from kinerja.feedback.continuous import Giver, GiverKind
from kinerja.plans.conduct import NilaiDasar, Observation
from kinerja.plans.track import TrackStatus

from .samples import DECISION, FEEDBACK, PENILAI, PLAN, PROGRESS, UNIT, YEAR, appraised, codes, told

OTHER = Party("p3", "Citra", Position("Sekretaris", PositionKind.PENGAWAS), UNIT)
STUDY = StudyNotCompleted("Kurang", "Tidak lulus.")


def changed(**fields):
    """Return the progress with every realisation changed."""
    return attrs.evolve(PROGRESS, realisations=[attrs.evolve(each, **fields) for each in PROGRESS.realisations])


UNKNOWN = Progress(YEAR, [*PROGRESS.realisations, attrs.evolve(PROGRESS.realisations[0], of="x")])

FLAGGED = {
    "PLAN_WITHOUT_RESULTS": {"plan": attrs.evolve(PLAN, results=()), "progress": Progress(YEAR)},
    "PERIOD_OUTSIDE_PLAN": {"period": Period.year(2024)},
    "PERIOD_BEGINS_BEFORE_PLAN": {"plan": attrs.evolve(PLAN, period=Period.of("2025-08-01", "2025-12-31"))},
    "PERIOD_OF_ANOTHER": {"progress": attrs.evolve(PROGRESS, period=YEAR.quarters()[0])},
    "PERIOD_NOT_EVALUATED": {"period": Period.of("2025-01-01", "2025-04-30")},
    "ACCEPTED_BY_ANOTHER": {
        "progress": attrs.evolve(PROGRESS, acceptances=[Acceptance("h1", PLAN.employee, reason="Saya terima.")])
    },
    "ORGANISATION_OTHER_PERIOD": {"organisation": OrganisationResult(UNIT, Period.year(2019), "Baik")},
    "ORGANISATION_OTHER_TIME": {"organisation": OrganisationResult(UNIT, Period.year(2024), "Baik")},
    "PLAN_NOT_AGREED": {"plan": attrs.evolve(PLAN, status=PlanStatus.DRAFT)},
    "PROGRESS_UNKNOWN_ID": {"progress": UNKNOWN},
    "PROGRESS_NO_EVIDENCE": {"progress": changed(evidence=())},
    "TRAJECTORY_MISSING": {"period": YEAR.quarters()[0]},
    "REALISATION_NOT_COMPARABLE": {"progress": told(h2_1=(3, "berkas"))},
    "REALISATION_MISSING": {"progress": Progress(YEAR)},
    "DECISION_MISSING": {"decision": None},
    "DECISION_DEPARTS_FROM_GUIDE": {"decision": attrs.evolve(DECISION, hasil_kerja="di_atas_ekspektasi")},
    "DECISION_BY_ANOTHER": {"decision": attrs.evolve(DECISION, by=OTHER)},
    "DECISION_BY_ONESELF": {"decision": attrs.evolve(DECISION, by=PLAN.employee)},
    "DECISION_DAY": {"decision": attrs.evolve(DECISION, on=date(2026, 2, 1))},
    "FEEDBACK_MISSING": {"feedback": ()},
    "FEEDBACK_UNKNOWN_ID": {"feedback": [FEEDBACK, attrs.evolve(FEEDBACK, about="h9")]},
    "FEEDBACK_BY_ONESELF": {
        "feedback": [FEEDBACK, attrs.evolve(FEEDBACK, giver=Giver(GiverKind.REKAN_KERJA, id="p1"))]
    },
    "FEEDBACK_NONE_BY_LEADER": {"feedback": [attrs.evolve(FEEDBACK, giver=Giver(GiverKind.BAWAHAN))]},
    "ORGANISATION_MISSING": {"organisation": None},
    "ORGANISATION_OTHER_UNIT": {"organisation": OrganisationResult(Unit("lain", "Lain"), YEAR, "Baik")},
    "PREDIKAT_NOT_BY_MATRIX": {"decision": attrs.evolve(DECISION, recorded="Sangat Baik")},
    "PREDIKAT_NOT_AS_SET": {"decision": Decision(by=PENILAI, on=date(2026, 1, 5), study=STUDY, recorded="Baik")},
}


def test_the_sample_is_clean():
    """Whoever adds a rule sees that it does not flag what is right."""
    assert appraised().findings == ()


@pytest.mark.parametrize("code", FLAGGED)
def test_what_a_careful_reader_flags(code):
    """Each code appears, with both languages."""
    found = [finding for finding in appraised(**FLAGGED[code]).findings if finding.code == code]
    assert found
    assert all(finding.message.id and finding.message.en for finding in found)


def test_a_reason_makes_a_departure_from_the_guide_less_of_a_worry():
    """The guide is an example, and the appraiser decides."""
    bare = attrs.evolve(DECISION, hasil_kerja="di_atas_ekspektasi")
    reasoned = attrs.evolve(bare, reason="Kontribusi terbesar dalam matriks peran.")
    found = [appraised(decision=decision).findings[0] for decision in (bare, reasoned)]
    assert [finding.severity for finding in found] == [Severity.WARNING, Severity.INFO]
    assert "note down why" in found[0].hint.en
    assert "note down why" not in found[1].hint.en


def test_nobody_is_flagged_for_a_rating_that_the_guide_does_not_reach():
    """Where the guide is silent there is nothing to depart from."""
    assert "DECISION_DEPARTS_FROM_GUIDE" not in codes(appraised(progress=told(h1_2=(9, "jam"))))


def test_a_decision_before_the_period_is_over_is_flagged():
    """Annex p. 90 no. 8: from the end of December."""
    early = attrs.evolve(DECISION, on=date(2025, 11, 30))
    assert codes(appraised(decision=early)) == ["DECISION_DAY"]


def test_the_superior_who_steps_in_after_january_is_not_late():
    """Annex p. 90 no. 11: the superior evaluates when the time of the appraiser is over."""
    plan, later = attrs.evolve(PLAN, superior=OTHER), attrs.evolve(DECISION, on=date(2026, 2, 2))
    assert codes(appraised(plan=plan, decision=attrs.evolve(later, by=OTHER))) == ["DECISION_BY_ANOTHER"]
    assert codes(appraised(plan=plan, decision=later)) == ["DECISION_DAY"]


def test_a_quarter_may_be_decided_late_and_without_what_is_not_due():
    """The end of January binds the annual evaluation only."""
    quarter = YEAR.quarters()[0]
    late = attrs.evolve(DECISION, on=date(2026, 2, 20))
    appraisal = appraised(
        period=quarter,
        progress=Progress(quarter),
        conduct=Conduct(quarter),
        decision=late,
        organisation=OrganisationResult(UNIT, quarter, "Baik"),
    )
    assert not appraisal.annual
    assert codes(appraisal) == ["TRAJECTORY_MISSING"]


def test_a_quarter_without_trajectory_is_flagged_once():
    """Most plans have none: the target of the year is named and never compared with a quarter."""
    quarter, target = YEAR.quarters()[0], Between(80, 90, "%", Direction.LEBIH_TINGGI)
    appraisal = appraised(period=quarter, progress=attrs.evolve(PROGRESS, period=quarter))
    (finding,) = (each for each in appraisal.findings if each.code == "TRAJECTORY_MISSING")
    assert (finding.severity, finding.message.en) == (
        Severity.INFO,
        "3 of the indicators have a target of Year 2025 and none of Quarter I 2025.",
    )
    assert "trajectory" in finding.hint.id
    (first, *_) = appraisal.standings[0].indicators
    assert (first.status, target.words.en in first.reason.en) == (TrackStatus.BELUM_ADA_TARGET, True)
    facts = facts_of(PLAN, PROGRESS, period=quarter)["hasil_kerja"][0]["indikator"][0]
    assert (facts["target"], facts["realisasi"]) == (None, 85)


def test_a_trajectory_that_leaves_a_period_out_says_that_nothing_is_due():
    """And so does a measure without any target; neither is flagged."""
    quarter = YEAR.quarters()[0]
    step = (Period.quarter(2025, 4), Between(80, 90, "%", Direction.LEBIH_TINGGI))
    planned = [attrs.evolve(each, trajectory=[step]) for each in PLAN.results[0].indicators]
    results = [
        attrs.evolve(PLAN.results[0], indicators=planned),
        attrs.evolve(PLAN.results[1], indicators=[attrs.evolve(PLAN.results[1].indicators[0], target=None)]),
    ]
    assert "TRAJECTORY_MISSING" not in codes(appraised(attrs.evolve(PLAN, results=results), period=quarter))


def test_errors_are_told_apart_from_what_a_person_weighs():
    """A realisation of an unknown indicator ends Baik all the same, so callers look at the errors."""
    appraisal = appraised(progress=UNKNOWN, feedback=())
    assert codes(appraisal) == ["PROGRESS_UNKNOWN_ID", "FEEDBACK_MISSING"]
    assert str(appraisal.predikat) == "baik"
    assert [finding.code for finding in appraisal.errors] == ["PROGRESS_UNKNOWN_ID"]
    assert appraised().errors == ()


def test_who_stands_in_for_the_appraiser_may_bring_the_result_of_the_own_unit():
    """A superior who evaluates in the place of a silent appraiser leads another unit (annex p. 94, g)."""
    dinas = Unit("dinas", "Dinas")
    superior = Party("p4", "Dewi", Position("Kepala Dinas", PositionKind.JPT_PRATAMA), dinas)
    decision = attrs.evolve(DECISION, by=superior)
    for unit in (dinas, UNIT):
        found = codes(appraised(decision=decision, organisation=OrganisationResult(unit, YEAR, "Baik")))
        assert found == ["DECISION_BY_ANOTHER"]


def test_an_appraiser_who_leads_no_unit_is_not_asked_for_its_result():
    """Then the unit cannot be told from the document."""
    team_lead = attrs.evolve(PENILAI, position=Position("Ketua Tim", PositionKind.FUNGSIONAL))
    plan = attrs.evolve(PLAN, appraiser=team_lead)
    other = OrganisationResult(Unit("lain", "Lain"), YEAR, "Baik")
    assert codes(appraised(plan, organisation=other)) == []


def test_a_predikat_on_record_that_was_set_is_no_finding():
    """Study leave: on record as set."""
    decision = Decision(by=PENILAI, on=date(2026, 1, 5), study=STUDY, recorded="Kurang (Misconduct)")
    assert codes(appraised(decision=decision)) == []


LAST_YEARS = OrganisationResult(UNIT, Period.year(2024), "Baik")


def test_last_years_result_of_the_organisation_may_stand_in():
    """When this year's comes after January (annex p. 94, f): on its last day, and as long as nothing is decided."""
    on_the_last_day = attrs.evolve(DECISION, on=date(2026, 1, 31))
    assert codes(appraised(organisation=LAST_YEARS, decision=on_the_last_day)) == []
    assert codes(appraised(organisation=LAST_YEARS, decision=None)) == ["DECISION_MISSING"]


def test_last_years_result_is_not_used_while_this_years_may_come():
    """Until the end of January nobody knows that it will be late."""
    (early,) = appraised(organisation=LAST_YEARS).findings
    assert (early.code, early.message.en) == (
        "ORGANISATION_OTHER_TIME",
        "Last year's result was used before the end of January, while this year's might still come.",
    )


def test_this_years_result_does_not_count_when_it_came_after_january():
    """Annex p. 94, f: then that of the year before."""
    late = OrganisationResult(UNIT, YEAR, "Baik", issued_on=date(2026, 2, 17))
    in_time = OrganisationResult(UNIT, YEAR, "Baik", issued_on=date(2026, 1, 31))
    assert codes(appraised(organisation=late)) == ["ORGANISATION_OTHER_TIME"]
    assert codes(appraised(organisation=in_time)) == []


def test_the_organisation_is_judged_for_the_year_although_a_plan_is_shorter():
    """Who was appointed in July has half a year of work, in a unit that is judged for the whole."""
    half = Period.semester(2025, 2)
    newly = attrs.evolve(PLAN, period=half)
    given = {"period": half, "progress": attrs.evolve(PROGRESS, period=half), "conduct": Conduct(half)}
    assert codes(appraised(newly, **given)) == []
    quarter = OrganisationResult(UNIT, Period.quarter(2025, 4), "Baik")
    assert codes(appraised(newly, **given, organisation=quarter)) == ["ORGANISATION_OTHER_PERIOD"]


def test_the_days_of_a_quarter_after_a_move_are_judged_with_the_result_of_the_quarter():
    """The employee came on 15 February; the unit has one result for the quarter."""
    rest, quarter = Period.of("2025-02-15", "2025-03-31"), Period.quarter(2025, 1)
    given = {"period": rest, "progress": Progress(rest), "conduct": Conduct(rest), "decision": None}
    whole = appraised(**given, organisation=OrganisationResult(UNIT, quarter, "Baik"))
    assert codes(whole) == ["TRAJECTORY_MISSING", "DECISION_MISSING"]
    year = appraised(**given, organisation=OrganisationResult(UNIT, YEAR, "Baik"))
    assert "ORGANISATION_OTHER_PERIOD" in codes(year)


def test_leaders_of_a_result_may_accept_it():
    """The appraiser, the appraiser's superior, and the leader who assigned it; nobody for what is not there."""
    leader, superior = Leader("l", "Citra", "Kepala Bidang"), attrs.evolve(OTHER, id="s")
    results = [attrs.evolve(PLAN.results[0], assigned_by=leader), PLAN.results[1]]
    plan = attrs.evolve(PLAN, results=results, superior=superior)
    for by in (PENILAI, leader, superior):
        accepted = attrs.evolve(PROGRESS, acceptances=[Acceptance("h1", by, reason="Setara.")])
        assert codes(appraised(plan, progress=accepted)) == []
    gone = attrs.evolve(PROGRESS, acceptances=[Acceptance("h9", OTHER, reason="Setara.")])
    assert codes(appraised(progress=gone)) == ["ACCEPTED_BY_ANOTHER", "PROGRESS_UNKNOWN_ID"]


def test_half_a_decision_is_none():
    """Both ratings make a predikat."""
    half = Decision("sesuai_ekspektasi", by=PENILAI, on=date(2026, 1, 5))
    assert codes(appraised(decision=half)) == ["DECISION_MISSING"]


def missing(**changes):
    """Return the findings that no feedback is there."""
    return [each for each in appraised(feedback=(), **changes).findings if each.code == "FEEDBACK_MISSING"]


def test_a_year_without_feedback_weighs_more_than_a_quarter():
    """The form of the year has to show the feedback of the year (SE BKN 1/2023, 5d); a quarter may have had none."""
    quarter = YEAR.quarters()[0]
    (of_year,), (of_quarter,) = missing(), missing(period=quarter, decision=None, organisation=None)
    assert (of_year.severity, of_quarter.severity) == (Severity.WARNING, Severity.INFO)


def test_what_was_seen_of_the_conduct_is_feedback_too():
    """It is noted with who said it."""
    seen = [Observation(NilaiDasar.LOYAL, "Menjaga rahasia", "Pimpinan")]
    assert missing(conduct=Conduct(YEAR, seen)) == []


def test_the_place_of_a_finding_on_feedback_is_that_in_the_appraisal():
    """One that is about one of them, and one that is about all of them."""
    unknown = attrs.evolve(FEEDBACK, about="h9", giver=Giver(GiverKind.BAWAHAN))
    found = appraised(feedback=[FEEDBACK, unknown]).findings
    assert [finding.path for finding in found] == ["feedback[1].about"]
    assert [finding.path for finding in appraised(feedback=[unknown]).findings] == ["feedback[0].about", "feedback"]
