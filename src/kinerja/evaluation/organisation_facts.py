"""What is on record of a unit as facts, which the rules of an agency read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plans.standing import Comparison, Standing
from ..plans.target import Between, NumberTarget
from ..plans.units import SAME_UNITS
from ..rules import shape
from .organisation_annual import AnnualComponent
from .organisation_record import ActionStatus, PeriodicOrganisation

if TYPE_CHECKING:
    from fractions import Fraction

    from ..plans.units import UnitTable
    from .organisation_annual import AnnualOrganisation
    from .organisation_record import OrganisationLine

__all__ = ["ORGANISATION_NEEDS", "organisation_facts"]

ORGANISATION_NEEDS = shape.whole(
    shape.collection(
        "rencana_aksi",
        "Rencana aksi",
        "Steps of the action plan",
        shape.text("indikator_id", "Indikator", "Indicator"),
        shape.token("status", "Capaian rencana aksi", "How far it is", *(each.token for each in ActionStatus)),
        shape.token("kedudukan", "Posisi terhadap rencana", "Standing against the plan", *shape.KEDUDUKAN),
    ),
    shape.collection(
        "indikator",
        "Indikator perjanjian kinerja",
        "Indicators of the agreement",
        shape.text("satuan", "Satuan", "Unit"),
        shape.number("target", "Trajectory target", "Target of the period"),
        shape.number("target_atas", "Batas atas target", "Upper limit of the target"),
        shape.number("realisasi", "Realisasi", "Realisation"),
        shape.token("kedudukan", "Posisi terhadap target", "Standing against the target", *shape.KEDUDUKAN),
    ),
    shape.collection(
        "iku",
        "Capaian IKU",
        "Achievement of the IKU",
        shape.number("nilai", "Nilai", "Value"),
        shape.text("satuan", "Satuan", "Unit"),
    ),
    shape.number("ekspektasi_pimpinan", "Ekspektasi pimpinan", "Leader's expectation"),
    shape.text("ekspektasi_pimpinan_uraian", "Uraian ekspektasi pimpinan", "Leader's expectation in words"),
    shape.number("indeks_reformasi_birokrasi", "Indeks reformasi birokrasi", "Bureaucratic-reform index"),
)
"""What the rules of an agency may read of a unit; such a book declares the part of it that it reads."""


def organisation_facts(
    record: PeriodicOrganisation | AnnualOrganisation, table: UnitTable = SAME_UNITS
) -> dict[str, object]:
    """Return what is on record of a unit as facts, of the shape :data:`ORGANISATION_NEEDS`.

    What is not told is ``None``, never 0.

    Args:
        record: The record.
        table: Which units may be read as one another.

    Example:
        >>> from kinerja import Period, Unit
        >>> from kinerja.evaluation.organisation_annual import AnnualOrganisation, OrganisationComponent
        >>> index = OrganisationComponent("indeks_reformasi_birokrasi", "78.34", source="LHE RB 2025")
        >>> record = AnnualOrganisation(Unit("kec", "Kecamatan Contoh"), Period.year(2025), [index])
        >>> str(organisation_facts(record)["indeks_reformasi_birokrasi"])
        '3917/50'
    """
    return _periodic(record, table) if isinstance(record, PeriodicOrganisation) else _annual(record)


def _periodic(record: PeriodicOrganisation, table: UnitTable) -> dict[str, object]:
    lines = record.compared(table)
    return {
        "rencana_aksi": [_step(line) for line in lines if isinstance(line.answer, ActionStatus)],
        "indikator": [_indicator(line, record, table) for line in lines if not isinstance(line.answer, ActionStatus)],
    }


def _step(line: OrganisationLine) -> dict[str, object]:
    return {
        "nama": line.text,
        "indikator_id": line.indicator_id,
        "status": str(line.answer),
        "kedudukan": _token(line),
    }


def _token(line: OrganisationLine) -> str | None:
    return line.standing.token if isinstance(line.standing, Standing) else None


def _indicator(line: OrganisationLine, record: PeriodicOrganisation, table: UnitTable) -> dict[str, object]:
    target = record.target(line.indicator_id)
    found: dict[str, object] = {"id": line.indicator_id, "nama": line.text, "kedudukan": _token(line)}
    if isinstance(target, NumberTarget):
        low, high = (target.low, target.high) if isinstance(target, Between) else (target.value, None)
        found |= {
            "satuan": target.unit,
            "target": low,
            "target_atas": high,
            "realisasi": _realised(line, target, table),
        }
    return found


def _realised(line: OrganisationLine, target: NumberTarget, table: UnitTable) -> Fraction | None:
    """Return what was realised in the unit of the target."""
    answer = line.answer
    if not isinstance(answer, Comparison) or isinstance(answer.realised, bool):
        return None
    read = table.convert(answer.realised, answer.unit, target.unit)
    return read.value if read else None


def _annual(record: AnnualOrganisation) -> dict[str, object]:
    iku = record.of(AnnualComponent.IKU)
    single = {kind: next(iter(record.of(kind)), None) for kind in AnnualComponent if kind is not AnnualComponent.IKU}
    expected = single[AnnualComponent.EKSPEKTASI_PIMPINAN]
    index = single[AnnualComponent.INDEKS_REFORMASI_BIROKRASI]
    return {
        "iku": [{"nama": each.text, "nilai": each.value, "satuan": each.unit} for each in iku],
        "ekspektasi_pimpinan": expected.value if expected else None,
        "ekspektasi_pimpinan_uraian": expected.text if expected else None,
        "indeks_reformasi_birokrasi": index.value if index else None,
    }
