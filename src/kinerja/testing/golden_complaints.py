"""Golden cases of complaints settled in time (kind ``pengaduan``)."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from ..feedback.complaint_clock import Punctuality, punctuality
from ..interop.scalars import read_day
from .golden_case import Case, printed

if TYPE_CHECKING:
    from datetime import date

    from ..rules.catalogue import Catalogue

__all__ = ["pengaduan"]


def pengaduan(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return how many complaints were settled in time, of how many, and the percentage."""
    asked = read_day(inputs["per_tanggal"])
    found = Counter(
        punctuality(read_day(each["tenggat"]), _day(each.get("selesai")), asked) for each in inputs["pengaduan"]
    )
    timely = found[Punctuality.TEPAT_WAKTU]
    counted = timely + found[Punctuality.TERLAMBAT]
    percent = printed(Fraction(100 * timely, counted), case) if counted else None
    return {"tepat_waktu": timely, "dihitung": counted, "persen": percent}


def _day(told: str | None) -> date | None:
    return None if told is None else read_day(told)
