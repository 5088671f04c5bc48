"""Whether a plan is asked for, and for which days."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.people.planning import LEAVE_BASIS, Needed, planning
from kinerja.people.situation import EXEMPTIONS, Exempted, Situation, SituationKind

YEAR = Period.year(2025)
CUTI, STUDY = SituationKind.CUTI, SituationKind.TUGAS_BELAJAR


def over(kind: SituationKind, since: str, until: str) -> Situation:
    """A situation of these days."""
    return Situation(kind, date.fromisoformat(since), date.fromisoformat(until))


def runs(answer) -> list[str]:
    """The effective days of an answer, as text."""
    assert isinstance(answer, Needed)
    return [str(run) for run in answer.effective]


def codes(answer) -> list[str]:
    """The codes of the findings of an answer."""
    assert all(finding.severity is Severity.INFO for finding in answer.findings)
    return [finding.code for finding in answer.findings]


def test_without_a_situation_the_plan_is_for_all_days() -> None:
    """Others than in the period do not matter either."""
    assert planning([], YEAR) == Needed((YEAR,))
    assert planning([over(CUTI, "2024-01-01", "2024-12-31")], YEAR) == Needed((YEAR,))


@pytest.mark.parametrize("kind", list(EXEMPTIONS))
def test_who_is_exempt_all_through_has_no_plan(kind: SituationKind) -> None:
    """The four of the annex p. 65-66, and village officials."""
    assert planning([Situation(kind, date(2024, 6, 1))], YEAR) == EXEMPTIONS[kind]


def test_who_is_exempt_for_a_part_has_a_plan_for_the_rest() -> None:
    """The annex does not say so; the finding tells that it is a reading."""
    answer = planning([over(SituationKind.DIBERHENTIKAN_SEMENTARA, "2025-03-01", "2025-05-31")], YEAR)
    assert runs(answer) == ["2025-01-01/2025-02-28", "2025-06-01/2025-12-31"]
    assert codes(answer) == ["SITUATION_EXEMPT_DAYS"]
    assert answer.findings[0].basis.assurance is Assurance.ASSUMPTION


def test_leave_of_less_than_a_year_leaves_the_effective_time() -> None:
    """SE BKN 1/2023, 5e, first sentence; the leave may begin before the period and end after it."""
    answer = planning([over(CUTI, "2024-12-01", "2025-02-28"), over(CUTI, "2025-11-01", "2026-01-31")], YEAR)
    assert runs(answer) == ["2025-03-01/2025-10-31"]
    assert codes(answer) == ["SITUATION_LEAVE", "SITUATION_LEAVE"]
    assert "kurang dari satu tahun" in answer.findings[0].message.id
    assert answer.findings[0].basis == LEAVE_BASIS


def test_leave_of_more_than_a_year_has_a_plan_after_the_return() -> None:
    """SE BKN 1/2023, 5e, second sentence."""
    answer = planning([over(CUTI, "2024-03-01", "2025-03-31")], YEAR)
    assert runs(answer) == ["2025-04-01/2025-12-31"]
    assert codes(answer) == ["SITUATION_LONG_LEAVE"]


def test_a_period_within_a_long_leave_has_no_plan() -> None:
    """It is made after the return, so not now."""
    answer = planning([over(CUTI, "2024-12-01", "2026-01-31")], YEAR)
    assert isinstance(answer, Exempted)
    assert answer.basis == LEAVE_BASIS


def test_a_period_within_a_short_leave_has_no_day_to_plan() -> None:
    """A quarter of maternity leave: the circular speaks of effective time, and there is none."""
    answer = planning([over(CUTI, "2025-01-01", "2025-04-15")], Period.quarter(2025, 1))
    assert isinstance(answer, Exempted)
    assert answer.basis.assurance is Assurance.ASSUMPTION


@pytest.mark.parametrize(
    ("since", "until", "decided"),
    [
        ("2025-01-01", "2025-12-30", True),
        ("2025-01-01", "2025-12-31", False),
        ("2025-01-01", "2026-01-01", True),
        ("2024-03-01", "2025-02-28", False),
        ("2024-02-29", "2025-02-28", False),
    ],
)
def test_leave_of_exactly_a_year_is_not_decided(since: str, until: str, decided: bool) -> None:
    """The circular has a sentence for less and one for more; a day makes the difference."""
    answer = planning([over(CUTI, since, until)], YEAR)
    assert isinstance(answer, Undetermined) is not decided
    if not decided:
        assert "tepat satu tahun" in answer.reason.id


@pytest.mark.parametrize(("until", "decided"), [("2025-02-27", True), ("2025-02-28", False), ("2025-03-01", True)])
def test_a_year_of_leave_from_29_february_ends_on_28_february(until: str, decided: bool) -> None:
    """Less than a year, exactly a year, more."""
    answer = planning([over(CUTI, "2024-02-29", until)], YEAR)
    assert isinstance(answer, Needed) is decided


def test_leave_without_an_end_is_not_decided() -> None:
    """How long it will be is not known, so neither sentence can be taken."""
    answer = planning([Situation(CUTI, date(2025, 11, 1))], YEAR)
    assert isinstance(answer, Undetermined)
    assert answer.reason.en == "The end of the leave is not known."


def test_leaves_that_reach_a_year_together_are_not_decided() -> None:
    """Whether they count as one is not said; below a year together, and where one alone is longer, it is the same."""
    first = over(CUTI, "2025-01-01", "2025-06-30")
    answer = planning([first, over(CUTI, "2025-07-01", "2026-02-28")], YEAR)
    assert isinstance(answer, Undetermined)
    assert "follow on one another" in answer.reason.en
    assert runs(planning([first, over(CUTI, "2025-07-01", "2025-08-31")], YEAR)) == ["2025-09-01/2025-12-31"]
    assert runs(planning([first, over(CUTI, "2025-07-02", "2026-02-28")], YEAR)) == ["2025-07-01/2025-07-01"]
    long = over(CUTI, "2023-01-01", "2025-01-31")
    assert runs(planning([long, over(CUTI, "2025-02-01", "2025-02-28")], YEAR)) == ["2025-03-01/2025-12-31"]


def test_leave_beside_exempt_days_leaves_the_rest() -> None:
    """Each takes its own days out."""
    suspended = over(SituationKind.DIBERHENTIKAN_SEMENTARA, "2025-03-01", "2025-05-31")
    answer = planning([over(CUTI, "2025-01-15", "2025-01-31"), suspended], YEAR)
    assert runs(answer) == ["2025-01-01/2025-01-14", "2025-02-01/2025-02-28", "2025-06-01/2025-12-31"]
    assert codes(answer) == ["SITUATION_EXEMPT_DAYS", "SITUATION_LEAVE"]


def test_leave_on_exempt_days_asks_nothing() -> None:
    """An open leave while suspended does not matter in a period of suspension."""
    suspended = Situation(SituationKind.DIBERHENTIKAN_SEMENTARA, date(2025, 1, 1))
    answer = planning([suspended, Situation(CUTI, date(2025, 3, 1))], YEAR)
    assert answer == EXEMPTIONS[SituationKind.DIBERHENTIKAN_SEMENTARA]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2024-08-01", "2026-07-31", ["SITUATION_STUDY_ONLY"]),
        ("2025-07-01", "2027-06-30", ["SITUATION_STUDY_BEGINS"]),
        ("2023-08-01", "2025-07-31", ["SITUATION_STUDY_ENDS"]),
        ("2025-02-01", "2025-10-31", ["SITUATION_STUDY_BEGINS", "SITUATION_STUDY_ENDS"]),
    ],
)
def test_who_studies_has_a_plan_for_all_days(since: str, until: str, found: list[str]) -> None:
    """Mid-year beginnings and ends go into the running plan without a new document (annex p. 64-65)."""
    answer = planning([over(STUDY, since, until)], YEAR)
    assert answer.effective == (YEAR,)
    assert codes(answer) == found


def test_who_is_lent_out_has_a_plan() -> None:
    """Appraised at home on the host's feedback."""
    assert planning([Situation(SituationKind.DIPERBANTUKAN, date(2024, 1, 1))], YEAR) == Needed((YEAR,))


def test_an_undetermined_answer_is_no_answer_by_mistake() -> None:
    """It is false, and so cannot pass for a plan that is needed."""
    assert not planning([over(CUTI, "2025-01-01", "2025-12-31")], YEAR)
