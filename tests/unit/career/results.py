"""Records of results for the tests of careers, year by year in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja.base.period import Period
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from kinerja.base.scale import Grade, Ranked
    from kinerja.rules.permenpanrb6_2022 import Rating

__all__ = ["NUMBER", "annual", "record"]

NUMBER = "198502142010031991"
"""The key of a person that happens to be an official number."""
_SHORT = {
    "SB": Predikat.SANGAT_BAIK,
    "B": Predikat.BAIK,
    "BP": Predikat.BUTUH_PERBAIKAN,
    "K": Predikat.KURANG,
    "SK": Predikat.SANGAT_KURANG,
}


def annual(
    year: int,
    grade: Ranked | Grade,
    *,
    regime: str = "permenpanrb6_2022",
    hasil_kerja: Rating | None = None,
    perilaku: Rating | None = None,
) -> ReportedResult:
    """Return the result of a year."""
    period = Period.year(year)
    return ReportedResult(
        NUMBER, period, EvaluationKind.TAHUNAN, regime, grade, hasil_kerja=hasil_kerja, perilaku=perilaku
    )


def record(text: str = "") -> Record:
    """Return a record under PermenPANRB 6/2022 from text such as ``"2024 B 2025 SB"``."""
    words = text.split()
    return Record(
        NUMBER, [annual(int(year), _SHORT[grade]) for year, grade in zip(words[::2], words[1::2], strict=True)]
    )
