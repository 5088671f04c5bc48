"""A small plan with everything an appraisal needs, for tests to vary."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from kinerja import (
    Appraisal,
    Approach,
    Aspek,
    Between,
    Conduct,
    Decision,
    Direction,
    EmployeeKind,
    Evidence,
    Exactly,
    Indicator,
    Jenis,
    OrganisationResult,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Progress,
    Realisation,
    Unit,
    WorkPlan,
    WorkResult,
    appraise,
)
from kinerja.feedback.continuous import Feedback, Giver, GiverKind
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022

YEAR = Period.year(2025)
UNIT = Unit("puskesmas", "Puskesmas Contoh")
PENILAI = Party("p2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), UNIT)
ATASAN = Party("p3", "Citra", Position("Kepala Dinas Kesehatan", PositionKind.JPT_PRATAMA), UNIT)
PEGAWAI = Party("p1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), UNIT, kind=EmployeeKind.PNS)
PLAN = WorkPlan(
    "skp",
    YEAR,
    PEGAWAI,
    PENILAI,
    Approach.KUANTITATIF,
    [
        WorkResult(
            "h1",
            "Ibu hamil terlayani sesuai standar",
            Jenis.UTAMA,
            [
                Indicator(
                    "h1.1", "Ibu hamil terlayani", Between(80, 90, "%", Direction.LEBIH_TINGGI), [Aspek.KUANTITAS]
                ),
                Indicator("h1.2", "Waktu tunggu", Exactly(2, "jam", Direction.LEBIH_RENDAH), [Aspek.WAKTU]),
            ],
        ),
        WorkResult(
            "h2",
            "Data ibu hamil termutakhirkan",
            Jenis.TAMBAHAN,
            [Indicator("h2.1", "Data benar", Exactly(95, "%", Direction.LEBIH_TINGGI), [Aspek.KUALITAS])],
        ),
    ],
    status=PlanStatus.DITETAPKAN,
)
SEEN = [Evidence("Laporan")]
PROGRESS = Progress(
    YEAR,
    [
        Realisation("h1.1", 85, "%", evidence=SEEN),
        Realisation("h1.2", 2, "jam", evidence=SEEN),
        Realisation("h2.1", 95, "%", evidence=SEEN),
    ],
)
DECISION = Decision("sesuai_ekspektasi", "di_atas_ekspektasi", by=PENILAI, on=date(2026, 1, 12))
ORGANISATION = OrganisationResult(UNIT, YEAR, "Baik")
FEEDBACK = Feedback("h1", "Terus tingkatkan", Giver(GiverKind.PIMPINAN, "Budi", id="p2"), date(2025, 6, 2))


def told(**values: tuple[Any, str]) -> Progress:
    """Return the progress with other realisations, by the last part of their ids: ``h1_2=(3, "jam")``."""
    changed = {name.replace("_", "."): pair for name, pair in values.items()}
    return attrs.evolve(
        PROGRESS,
        realisations=[
            Realisation(each.of, *changed.get(each.of, (each.value, each.unit)), evidence=SEEN)
            for each in PROGRESS.realisations
        ],
    )


def appraised(plan: WorkPlan = PLAN, **changes: Any) -> Appraisal:
    """Return the appraisal of the sample, varied."""
    given: dict[str, Any] = {
        "progress": PROGRESS,
        "rules": PERMENPANRB6_2022,
        "period": YEAR,
        "decision": DECISION,
        "organisation": ORGANISATION,
        "conduct": Conduct(YEAR),
        "feedback": [FEEDBACK],
    }
    return appraise(plan, **(given | changes))


def codes(appraisal: Appraisal) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in appraisal.findings]
