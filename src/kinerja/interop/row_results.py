"""Reported results as rows."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.scale import Ranked, plain
from ..errors import InvalidValue, UnknownName
from ..evaluation.reported import ReportedResult
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from .registry import OFFICIAL
from .row_parts import Context, Line, period_cells, read_period
from .scalars import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["read_reported", "reported_rows"]

_SCALES: Mapping[str, str] = MappingProxyType(
    {
        "permenpanrb6_2022": Predikat.scale_id(),
        "pp46_2011": Sebutan.scale_id(),
        **dict.fromkeys(("pp30_2019", "permenpanrb8_2021", "year_2021"), PredikatPP30.scale_id()),
    }
)
"""The scales of the regimes that have one of their own."""


def read_reported(lines: Sequence[Line], context: Context) -> ReportedResult | None:
    """Return the reported result of a row."""
    line = lines[0]
    period = context.attempt(line, "mulai", read_period)
    grade = context.attempt(line, "predikat", _grade)
    if period is None or grade is None:
        return None
    return context.attempt(
        line,
        "",
        lambda _: ReportedResult(
            line.get("pegawai_id"),
            period,
            line.get("jenis_evaluasi"),
            line.get("rezim"),
            grade,
            hasil_kerja=line.get("hasil_kerja"),
            perilaku=line.get("perilaku"),
            score=line.get("nilai"),
            origin=line.get("asal", ""),
            external_id=line.get("id_asal", ""),
            reported_on=line.get("dilaporkan_pada"),
            supersedes=line.get("menggantikan", "").split("; "),
            digest=line.get("digest", ""),
        ),
    )


def _grade(line: Line) -> Ranked:
    """Return the grade of a row, on the scale that it names or that its regime has."""
    scale = line.get("skala", _SCALES.get(line.get("rezim")))
    if scale not in OFFICIAL:
        mend = f"{nearest(scale or '', OFFICIAL)} Name it in the column skala."
        raise UnknownName("It is not clear which scale the predikat stands on.", mend=mend, path="skala", value=scale)
    if plain(line.get("predikat")) == "cukup" and scale == Predikat.scale_id():
        raise InvalidValue(
            "'Cukup' is no predikat of PermenPANRB 6/2022.",
            why="Other regulations use it for another step.",
            mend="Write Butuh Perbaikan if the source means this, or name the scale it stands on.",
            path="predikat",
            value="Cukup",
        )
    return OFFICIAL[scale].parse(line.get("predikat"))


def reported_rows(result: ReportedResult) -> Iterator[dict[str, Any]]:
    """Yield the row of a reported result."""
    if not isinstance(result.predikat, Ranked):
        raise InvalidValue(
            f"{result.predikat} stands on a scale of your own, which rows have no place for.",
            mend="Keep it as JSON, with kinerja.interop.dumps.",
            path="predikat",
        )
    yield {
        "pegawai_id": result.employee_id,
        **period_cells(result.period),
        "jenis_evaluasi": result.kind,
        "rezim": result.regime,
        "predikat": result.predikat,
        "skala": result.predikat.scale_id(),
        "hasil_kerja": result.hasil_kerja,
        "perilaku": result.perilaku,
        "nilai": result.score,
        "asal": result.origin,
        "id_asal": result.external_id,
        "dilaporkan_pada": result.reported_on,
        "menggantikan": result.supersedes,
        "digest": result.digest,
    }
