"""What became of the plan: who learned what on which day, what tests and observers found, what posts made of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kinerja import Period, Words
from kinerja.training.effect import TrainingReturn, evaluate_training
from kinerja.training.effect_data import AskedOnce, ComparedWaves, UnitChanges, waves_of
from kinerja.training.effect_design import EffectMeasure
from kinerja.training.hour_records import LearningActivity
from kinerja.training.paired_scores import PairedScores

from .office import LOKET, STAFF, VERIFIERS, YEAR
from .programme import CHECKING, DRAWN, HELD, OFFERED, SERVICE, SPEECH, TITLES
from .public import AFTER, BEFORE, OTHER, survey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from kinerja.training.effect import TrainingEvaluation
    from kinerja.training.plan_limits import FreeFill, PlanLine
    from kinerja.training.plan_report import TrainingPlan

# --- Who learned what -------------------------------------------------------------------------------------------------

HURRIED = "p-04"
"""Whose leader held all six coachings in one month."""
_MONTHS = YEAR.months()
_LATE = _MONTHS[10]


def _attended(line: PlanLine) -> LearningActivity:
    course = next(each for each in OFFERED if each.id == line.course_id)
    id = f"{line.person_id}/{course.id}"
    days = HELD[course.id]
    return LearningActivity(
        id, line.person_id, course.form, course.title, days, hours=course.hours, evidence="S-25", course_id=course.id
    )


def _free(fill: FreeFill) -> Iterator[LearningActivity]:
    """One activity each month from February on, or on one day each; the table counts two coachings a month."""
    for turn in range(fill.times):
        month = _LATE if (fill.person_id, fill.form_id) == (HURRIED, "NKL01") else _MONTHS[1 + turn]
        day = month.start + timedelta(days=3 + turn)
        hours = 3 if fill.form_id == "NKL03" else None
        days, id = Period(day, day), f"{fill.person_id}/{fill.form_id}/{turn}"
        yield LearningActivity(id, fill.person_id, fill.form_id, "Pengembangan", days, hours=hours, evidence="B.1.6")


def learned(plan: TrainingPlan) -> list[LearningActivity]:
    """The plan of 2025 as it was carried out."""
    return [*map(_attended, plan.lines), *(each for fill in plan.fills for each in _free(fill))]


IN_2024 = {id: (8 + 3 * place) % 23 for place, id in enumerate(STAFF) if id not in {"l-09", "p-06"}}
"""The JP of the year before; of two people nothing is on record."""

# --- What was measured ------------------------------------------------------------------------------------------------

_SERVED = ("l-01", "l-04", "l-05", "l-07", "l-08", "l-09", "l-10", "l-12")
_SPOKEN = ("l-05", "l-07", "l-08", "l-09", "l-10")


def _twice(people: tuple[str, ...], before: tuple[int, ...], after: tuple[int, ...]) -> PairedScores:
    told = [dict(zip(people, marks, strict=True)) for marks in (before, after)]
    return PairedScores.of(*told, highest=100)


TESTED = _twice(_SERVED, (48, 60, 52, 55, 58, 62, 50, 57), (78, 80, 76, 74, 82, 80, 70, 77))
"""The test before and after the course on service."""
WATCHED = _twice(_SERVED, (60, 70, 64, 66, 72, 68, 58, 66), (72, 74, 62, 75, 70, 76, 63, 73))
"""What mystery guests saw at the counter, in March and three months after."""
SPOKEN = _twice(_SPOKEN, (50, 55, 48, 60, 52), (75, 74, 70, 78, 69))
"""The test of the course on plain language: all five got better."""
FLAWLESS = dict(
    zip(
        (each.id for each in VERIFIERS),
        ("-1", "7.0", "1.5", "0", "6.0", "0.5", "-0.5", "8.5", "5.5", "6.5"),
        strict=True,
    )
)
"""By how many percentage points files without a mistake grew from 2024 to 2025, at each of the ten posts."""


def counters() -> ComparedWaves:
    """Both surveys of both counters."""
    return ComparedWaves(*(waves_of(survey(unit, BEFORE), survey(unit, AFTER)) for unit in (LOKET, OTHER)))


def posts() -> UnitChanges:
    """The posts that the lot drew, and those that wait."""
    groups = ({id: FLAWLESS[id] for id in FLAWLESS if (id in DRAWN) is drawn} for drawn in (True, False))
    return UnitChanges.of(*groups)


ALONE = EffectMeasure("skm", Words("SKM loket", "Survey"), "hasil", counters().reached, chosen="terendah")
"""The survey of the counter as it would be read without another beside it."""
MEASURED = {
    SERVICE: [
        EffectMeasure("formulir", Words("Formulir penyelenggara", "Form"), "reaksi", AskedOnce("4.8", 8, 1, 5)),
        EffectMeasure("tes", Words("Tes pelayanan", "Test"), "pembelajaran", TESTED),
        EffectMeasure("tamu", Words("Tamu rahasia", "Mystery guests"), "perilaku", WATCHED),
        EffectMeasure("skm", Words("SKM loket", "Survey"), "hasil", counters(), chosen="terendah"),
    ],
    SPEECH: [EffectMeasure("tes", Words("Tes bahasa", "Test"), "pembelajaran", SPOKEN)],
    CHECKING: [EffectMeasure("berkas", Words("Berkas tanpa salah", "Files"), "hasil", posts(), chosen="undian")],
}
FILES, REWORK, WAGE = 1_200, 38_000, 210_000
"""Files of a post in a year, what mending one costs, and a day of a verifier."""
COST = 5 * (1_600_000 + 3 * WAGE)
"""Five seats, and three days of work of each."""


def evaluations() -> list[TrainingEvaluation]:
    """What became of the three courses of which something was measured."""
    return [evaluate_training(id, TITLES[id], told, held=HELD[id]) for id, told in MEASURED.items()]


def worth(points: Fraction) -> TrainingReturn:
    """What so many percentage points fewer mistakes are worth in a year, at five posts."""
    source = Words("Berkas yang tidak perlu diperbaiki", "Files that need no mending")
    return TrainingReturn(COST, int(5 * FILES * REWORK * points / 100), source)
