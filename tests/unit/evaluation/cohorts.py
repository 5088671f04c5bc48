"""People of one cohort, for tests to vary."""

from __future__ import annotations

from datetime import date
from typing import Any

from kinerja.base.period import Period
from kinerja.evaluation.calibration import Calibration, open_calibration
from kinerja.evaluation.calibration_moves import CalibrationEntry, CalibrationMove, RatingPair
from kinerja.evaluation.cohort import Cohort, CohortMember
from kinerja.evaluation.decision import Decision
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.party import Party
from kinerja.people.positions import Position
from kinerja.people.unit import Unit
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp30_2019 import PredikatPP30

YEAR = Period.year(2025)
LOW, USUAL, HIGH = Rating
BY_LETTER = dict(zip("BSA", Rating, strict=True))


def cohort(*members: CohortMember, name: str = "Dinas Contoh", period: Period = YEAR) -> Cohort:
    """Return a cohort of the year."""
    return Cohort(name, period, EvaluationKind.TAHUNAN, members)


def judged(id: str, predikat: Any = Predikat.BAIK, **more: Any) -> CohortMember:
    """Return somebody judged by PermenPANRB 6/2022."""
    return CohortMember(id, "permenpanrb6_2022", YEAR, predikat, **more)


def scored(id: str, score: Any, predikat: PredikatPP30 = PredikatPP30.BAIK) -> CohortMember:
    """Return somebody judged by PP 30/2019."""
    return CohortMember(id, "pp30_2019", YEAR, predikat, score=score)


def rated(**ratings: str) -> Cohort:
    """Return the people of appraisers by the letters of their ratings: below (B), as expected (S), above (A)."""
    return cohort(
        *[
            judged(f"{appraiser}-{place}", hasil_kerja=BY_LETTER[letter], appraiser_id=appraiser)
            for appraiser, letters in ratings.items()
            for place, letter in enumerate(letters)
        ]
    )


def person(id: str, name: str = "Ani", unit: str = "kec") -> Party:
    """Return a person of a unit."""
    return Party(id, name, Position("Staf", None), Unit(unit, f"Unit {unit}"))


HEAD, CHAIR = person("p1", "Budi"), person("p9", "Citra")


def decided(id: str, hasil: Any = USUAL, perilaku: Any = USUAL, *, unit: str = "kec", **more: Any) -> CalibrationEntry:
    """Return what was decided of somebody."""
    told = {"by": HEAD, "on": date(2026, 1, 12), **more}
    return CalibrationEntry(person(id, f"Nama {id}", unit), Decision(hasil, perilaku, **told))


def session(*entries: CalibrationEntry, **more: Any) -> Calibration:
    """Return a calibration of the year."""
    return open_calibration(entries, name="Kota Contoh", period=YEAR, kind=EvaluationKind.TAHUNAN, **more)


def move(
    id: str,
    after: tuple[Any, Any],
    before: tuple[Any, Any] = (USUAL, USUAL),
    reason: str = "Sama dengan sejenis",
    **more: Any,
) -> CalibrationMove:
    """Return a move of somebody."""
    told = {"by": CHAIR, "on": date(2026, 1, 20), **more}
    return CalibrationMove(id, RatingPair(*before), RatingPair(*after), reason, **told)
