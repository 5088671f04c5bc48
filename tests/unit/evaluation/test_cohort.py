"""Who may be compared, and how the others are named in what is said of one."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.errors import DuplicateJob, EmptyCollection, InvalidValue, NotFound, WrongType
from kinerja.evaluation.cohort import Cohort, CohortMember, cohort_of, shown_id
from kinerja.evaluation.leniency import compare_appraisers
from kinerja.evaluation.ranking import rank
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from tests.unit.evaluation.cohorts import YEAR, cohort, decided, judged, scored, session
from tests.unit.evaluation.samples import PENILAI, appraised

ANNUAL = {"name": "Dinas", "period": YEAR, "kind": EvaluationKind.TAHUNAN}
NIP = "198502142010031991"


def test_the_order_in_which_people_are_given_is_nothing() -> None:
    one, other = judged("e1"), judged("e2", Predikat.KURANG)
    assert cohort(one, other) == cohort(other, one)
    assert cohort(one, other).member("e2") is other


def test_b19_another_person_makes_another_cohort() -> None:
    """BPS Jombang: adding one person changed what was said of all others, and nobody could see that."""
    before = cohort(judged("e1"), judged("e2"))
    after = cohort(judged("e1"), judged("e2"), judged("e3"))
    assert before.identity.digest != after.identity.digest
    assert (before.identity.people, after.identity.people) == (2, 3)
    assert cohort(judged("e2"), judged("e1"), name="Nama lain").identity.digest == before.identity.digest


@pytest.mark.parametrize(
    "other", [judged("e1", Predikat.KURANG), judged("e1", hasil_kerja="sesuai"), judged("e1", appraiser_id="p1")]
)
def test_another_result_makes_another_cohort(other) -> None:
    assert cohort(other).identity.digest != cohort(judged("e1")).identity.digest


def test_nobody_is_no_cohort() -> None:
    with pytest.raises(EmptyCollection):
        cohort()


def test_nobody_stands_twice() -> None:
    with pytest.raises(DuplicateJob, match="e1 stands twice"):
        cohort(judged("e1"), judged("e1", Predikat.KURANG))


def test_people_of_two_regulations_are_not_compared() -> None:
    with pytest.raises(InvalidValue, match="permenpanrb6_2022 and pp30_2019"):
        cohort(judged("e1"), scored("e2", 90))


def test_grades_of_two_scales_are_not_compared() -> None:
    """Also under one name of a regulation; who has no grade has no scale."""
    own = Scale("own", ("kurang", "baik")).grade("baik")
    nothing = Undetermined(Words("Belum.", "Not yet."))
    with pytest.raises(InvalidValue, match="2 scales"):
        cohort(judged("e1"), judged("e2", own))
    assert len(cohort(judged("e1", own), judged("e2", own), judged("e3", nothing)).members) == 3


def test_people_of_two_periods_are_not_compared() -> None:
    """A part of the year is an annual result; another year is none of this one."""
    part = attrs.evolve(judged("e1"), period=Period.of("2025-03-01", "2025-12-31"))
    assert cohort(part).regime == "permenpanrb6_2022"
    with pytest.raises(InvalidValue, match="not of Year 2025"):
        cohort(attrs.evolve(judged("e1"), period=Period.year(2024)))
    with pytest.raises(InvalidValue, match="not of Quarter I 2025"):
        Cohort("Dinas", Period.quarter(2025, 1), EvaluationKind.PERIODIK, [judged("e1")])


def test_who_is_not_there() -> None:
    with pytest.raises(NotFound):
        cohort(judged("e1")).member("e9")


def test_a_grade_is_no_text() -> None:
    with pytest.raises(WrongType):
        judged("e1", "baik")


def test_of_appraisals_and_reports() -> None:
    """An appraisal knows who decided; a report does not, and keeps its number."""
    done = appraised()
    [member] = cohort_of([done], **ANNUAL).members
    assert (member.employee_id, member.appraiser_id, member.unit_id) == ("p1", PENILAI.id, "puskesmas")
    assert (member.hasil_kerja, member.perilaku, member.score) == (
        Rating.SESUAI_EKSPEKTASI,
        Rating.DI_ATAS_EKSPEKTASI,
        None,
    )
    told = ReportedResult("e2", YEAR, EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK, hasil_kerja="sesuai")
    [reported] = cohort_of([told], **ANNUAL).members
    assert (reported.hasil_kerja, reported.appraiser_id) == (Rating.SESUAI_EKSPEKTASI, "")


def test_without_a_decision_the_appraiser_of_the_plan_is_told() -> None:
    [member] = cohort_of([appraised(decision=None)], **ANNUAL).members
    assert isinstance(member.predikat, Undetermined)
    assert (member.hasil_kerja, member.appraiser_id) == (None, PENILAI.id)


def test_numbers_and_grades_of_other_books_are_kept() -> None:
    """PP 46/2011 has a number and no ratings."""
    told = ReportedResult("e1", Period.year(2019), EvaluationKind.TAHUNAN, "pp46_2011", Sebutan.BAIK, score="85.42")
    [member] = cohort_of([told], name="Dinas", period=Period.year(2019), kind=EvaluationKind.TAHUNAN).members
    assert (member.regime, str(member.score)) == (PP46_2011.id, "4271/50")


@pytest.mark.parametrize("result", [appraised(), judged("e1")])
def test_what_is_no_result_of_this_evaluation(result) -> None:
    error = WrongType if isinstance(result, CohortMember) else InvalidValue
    with pytest.raises(error):
        cohort_of([result], name="Dinas", period=YEAR, kind=EvaluationKind.PERIODIK)


def test_numbers_of_persons_are_masked() -> None:
    """Also where somebody uses them as keys."""
    with pytest.raises(DuplicateJob) as caught:
        cohort(judged(NIP), judged(NIP))
    assert NIP not in str(caught.value)
    assert shown_id("unit-2025-000123") == "unit-2025-000123"


@pytest.mark.parametrize("ask", [rank, compare_appraisers])
@pytest.mark.parametrize("told", [[judged("e1")], session(decided("e1"))])
def test_what_is_no_cohort_is_told_how_one_is_made(ask, told) -> None:
    """A list of results, or the calibration whose cohort was meant."""
    with pytest.raises(WrongType, match="cohort_before"):
        ask(told)
