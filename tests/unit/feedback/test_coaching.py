"""Coaching and mentoring as forms B.1.6 and B.1.7 record them."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Severity
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.coaching import (
    Coaching,
    CoachingFact,
    CoachingGoal,
    CoachingStep,
    Mentoring,
    MentoringAim,
    MentoringEntry,
    MentoringForm,
    check_coaching,
)
from tests.unit.evaluation.samples import PENILAI, PLAN


def coached(*ids: str, **changes) -> Coaching:
    """Return a coaching on the indicators with these ids."""
    return Coaching(
        [CoachingGoal(id, "Kelas ibu hamil", "70%") for id in ids],
        [CoachingFact(id, "75%", "Kader sedikit", "Pindah tugas") for id in ids],
        "Bekerja sama dengan PKK",
        [CoachingStep(id, "Latih kader baru", **changes) for id in ids],
        by=PENILAI,
        on=date(2025, 5, 5),
        place="Salatiga",
    )


def test_a_coaching_on_what_the_plan_has_raises_no_question() -> None:
    """Indicators are named by id."""
    assert check_coaching(PLAN, coached("h1.1", "h2.1")) == ()


def test_unknown_indicators_are_flagged_where_they_stand() -> None:
    """In all three tables of the form; a result is no indicator."""
    found = check_coaching(PLAN, coached("h1.1", "h1"))
    assert [(each.code, each.path) for each in found] == [
        ("COACHING_UNKNOWN_ID", f"{part}[1].indicator_id") for part in ("goals", "facts", "steps")
    ]


def test_an_adjusted_target_changes_the_plan() -> None:
    """The note below the form: "maka dilakukan perubahan SKP"."""
    changed = coached("h1.1", adjusts=True)
    (finding,) = check_coaching(PLAN, changed)
    assert (finding.code, finding.severity) == ("COACHING_CHANGES_PLAN", Severity.INFO)
    assert (changed.adjusts, coached("h1.1").adjusts, Coaching().adjusts) == (True, False, False)


def test_whether_something_is_adjusted_is_yes_or_no() -> None:
    """And no text."""
    with pytest.raises(WrongType):
        CoachingStep("h1.1", "Latih kader", adjusts="YA")


@pytest.mark.parametrize(
    "made",
    [
        lambda: CoachingGoal(""),
        lambda: CoachingFact(" "),
        lambda: CoachingStep("h1", ""),
        lambda: MentoringAim(""),
        lambda: MentoringEntry(" "),
    ],
)
def test_rows_that_say_nothing_are_refused(made) -> None:
    """Each needs what it is about."""
    with pytest.raises(InvalidValue):
        made()


def test_mentoring_keeps_the_six_points_and_a_journal() -> None:
    """Annex p. 81, and the table of form B.1.7."""
    aim = MentoringAim("Analisis data", "Laporan sendiri", "Kursus", "3 bulan", "Laporan tepat waktu", "Tiga laporan")
    entry = MentoringEntry(
        "Statistik dasar", date(2025, 4, 1), "Aula", "Latihan", date(2025, 4, 8), form=MentoringForm.WORK_SHARING
    )
    mentoring = Mentoring([aim], [entry], by=PENILAI, on=date(2025, 6, 30), place="Salatiga")
    assert (mentoring.aims, mentoring.journal) == ((aim,), (entry,))
    assert all((aim.skill, aim.purpose, aim.steps, aim.duration, aim.change, aim.measure))


def test_the_forms_of_mentoring_have_their_official_names() -> None:
    """Four of them; a journal need not say which it was."""
    assert [form.label.id for form in MentoringForm] == [
        "Shadowing events",
        "Work sharing",
        "Hands-on training",
        "Introducing",
    ]
    assert MentoringEntry("Statistik").form is None
    with pytest.raises(WrongType):
        MentoringEntry("Statistik", form="work_sharing")
