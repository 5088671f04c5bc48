"""Figures for tests to vary."""

from __future__ import annotations

from typing import Any

from kinerja import Direction, Period
from kinerja.base.words import Words
from kinerja.feedback.figure import Figure, FigureSource

YEAR = Period.year(2025)
IKM = Words("Indeks kepuasan masyarakat", "Satisfaction index")
POOLED = Words("gabungan semua jawaban", "pooled over all answers")
INTERVAL = {"low": "78.5", "high": "80.7", "confidence": 95}


def figure(value: Any = "79.6", **changes: Any) -> Figure:
    """Return a satisfaction index of a unit in 2025, of 120 answers, varied."""
    told: dict[str, Any] = {
        "source": FigureSource.SURVEI,
        "name": IKM,
        "unit": "indeks",
        "unit_id": "puskesmas",
        "period": YEAR,
        "aggregation": POOLED,
        "n": 120,
        "better": Direction.LEBIH_TINGGI,
    }
    return Figure(value=value, **(told | changes))
