"""Figures for tests to vary."""

from __future__ import annotations

from typing import Any

import attrs

from kinerja import Direction, Period
from kinerja.base.words import Words
from kinerja.feedback.figure import Figure, FigureSource, Measure

YEAR = Period.year(2025)
IKM = Words("Indeks kepuasan masyarakat", "Satisfaction index")
POOLED = Words("gabungan semua jawaban", "pooled over all answers")
MEASURED = {"source", "key", "name", "way", "aggregation"}
INTERVAL = {"low": "78.5", "high": "80.7", "confidence": 95}


MEASURE = Measure(FigureSource.SURVEI, "ikm", IKM, "gabungan", POOLED)


def measure(**changes: Any) -> Measure:
    """Return that measure, varied; other words have another key, unless one is given."""
    keys = {key: changes[words].id for key, words in (("key", "name"), ("way", "aggregation")) if words in changes}
    return attrs.evolve(MEASURE, **(keys | changes))


def figure(value: Any = "79.6", **changes: Any) -> Figure:
    """Return a satisfaction index of a unit in 2025, of 120 answers, varied, its measure as well."""
    told: dict[str, Any] = {
        "unit": "indeks",
        "unit_id": "puskesmas",
        "period": YEAR,
        "n": 120,
        "better": Direction.LEBIH_TINGGI,
    }
    parts = {name: changes.pop(name) for name in MEASURED & changes.keys()}
    return Figure(changes.pop("measure", None) or measure(**parts), value, **(told | changes))


def varied(given: Figure, **changes: Any) -> Figure:
    """Return a figure varied, its measure as well."""
    parts = {name: changes.pop(name) for name in MEASURED & changes.keys()}
    keys = {"key": parts["name"].id} if "name" in parts else {}
    return attrs.evolve(given, measure=attrs.evolve(given.measure, **keys, **parts), **changes)
