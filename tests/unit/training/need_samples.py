"""Signals and people for tests of needs to vary: the worked example of the notes among them."""

from __future__ import annotations

from typing import Any

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.training.competency_gap import PostRole
from kinerja.training.need_parts import Learner
from kinerja.training.need_signals import COMPETENCY_GAP, PERFORMANCE_GAP, Signal
from kinerja.training.needs import NeedsReport, derive_needs

YEAR = Period.year(2025)
DECREE = Law("SK Wali Kota 9/2025")("Diktum 3")
SEEN = Words("Terlihat.", "It was seen.")
ANI = Learner("ani", "dukcapil", "pelaksana", serves_public=True)


def gap(code: str, shortfall: object, about: str = "ani", **parts: Any) -> Signal:
    """Return a competency beside the post held."""
    parts = {"post": PostRole.DIDUDUKI, "period": YEAR} | parts
    return Signal("kesenjangan", about, code, shortfall, SEEN, parts.pop("period"), COMPETENCY_GAP, **parts)


def low(kind: str, key: str, about: str = "ani", shortfall: object = 1, **parts: Any) -> Signal:
    """Return something low."""
    return Signal(kind, about, key, shortfall, SEEN, parts.pop("period", YEAR), PERFORMANCE_GAP, **parts)


def heard(kind: str, key: str, about: str = "dukcapil", n: int | None = 100, people: int | None = 90, **parts: Any):
    """Return something that the public says."""
    return low(kind, key, about, n=n, people=people, **parts)


WORKED = (
    gap("M.05", 0),
    gap("M.05", 1, post=PostRole.AKAN_DIDUDUKI),
    low("predikat", "butuh_perbaikan"),
    heard("unsur_survei", "perilaku", n=120, people=120),
    heard("tema_pengaduan", "tidak_ramah", n=7, people=6),
)
"""A counter clerk, to be a supervisor: level 1 of M.05 and 2 required, seven complaints of rudeness from six people."""


def derive(*signals: Signal, learners: Any = (ANI,), **parts: Any) -> NeedsReport:
    """Return the needs of Ani, or of others."""
    return derive_needs(signals, learners, **({"period": YEAR} | parts))


def told(report: NeedsReport) -> list[tuple[str, str, str]]:
    """Return the needs: whose, of what, how urgent."""
    return [(need.person_id, need.competency, str(need.priority.value)) for need in report.needs]


def advised(report: NeedsReport) -> list[tuple[str, str, list[str]]]:
    """Return the advice: whom, the cause, what helps."""
    return [(each.person_id, str(each.diagnosis), list(map(str, each.remedies))) for each in report.advice]
