"""What the city itself decides: how its units are judged, and a draft of a guide that proposes ratings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import EmployeeKind, Law, Scale
from kinerja.evaluation.organisation_annual import AnnualOrganisation, OrganisationComponent
from kinerja.formula import bands, given, mean, when
from kinerja.rules import shape
from kinerja.rules.achievement import ZERO_TARGET, mirrored
from kinerja.rules.book import RuleBook
from kinerja.rules.parts import Coverage
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat
from kinerja.rules.regional import achievement_guide
from semarang_data.work import RSUD, YEAR

if TYPE_CHECKING:
    from collections.abc import Callable

    from kinerja.base.law import Basis
    from kinerja.formula.algebra import NumberFormula, NumberLike, Undecidable
    from kinerja.rules.amendment import Amendment

# --- The hospital as a unit -------------------------------------------------------------------------------------------

UNITS = Law("Perwali Contoh 1/2025", "Kinerja organisasi perangkat daerah (karangan)")

UNIT_BOOK = RuleBook(
    id="perwali_contoh_organisasi",
    version="1",
    law=UNITS,
    coverage=None,
    needs=shape.whole(
        shape.collection("iku", "Capaian IKU", "Achievement of the IKU", shape.number("nilai", "Nilai", "Value"))
    ),
    predikat=bands(
        mean("iku", given("nilai")).named(
            "rata_rata_iku", id="Rata-rata capaian IKU", en="Mean of the IKU", basis=UNITS("Pasal 4")
        ),
        lowest="sangat_kurang",
        at_least={50: "kurang", 75: "butuh_perbaikan", 90: "baik", 110: "istimewa"},
    ).named("predikat", id="Predikat organisasi", en="Predikat of the organisation", basis=UNITS("Pasal 5")),
    scale=Scale.of(OrganisationPredikat),
)
"""PermenPANRB 6/2022 has no formula for units (annex p. 94); this one is invented, as the city's own would be."""

REPORT = "LKjIP RSUD Contoh 2025"
HOSPITAL = AnnualOrganisation(
    RSUD,
    YEAR,
    [
        OrganisationComponent("iku", "104.5", "Pasien rawat jalan terlayani", unit="%", source=REPORT),
        OrganisationComponent("iku", "98.8", "Indeks kepuasan masyarakat", unit="%", source=REPORT),
        OrganisationComponent("iku", 90, "Waktu tunggu rawat jalan", unit="%", source=REPORT),
        OrganisationComponent("ekspektasi_pimpinan", text="Waktu tunggu menurun", source="Catatan Wali Kota"),
        OrganisationComponent("indeks_reformasi_birokrasi", "82.15", source="LHE RB 2025"),
    ],
)


# --- A guide to ratings, twice drafted --------------------------------------------------------------------------------

DRAFT = Law("Rancangan Perwali Contoh 2026", "Panduan usulan rating hasil kerja (karangan)")


def habit(target: NumberFormula, *, zero: NumberLike | Undecidable = ZERO_TARGET, basis: Basis) -> NumberFormula:
    """The old formula of time and cost, as the first draft copied it: everybody knows it by heart."""
    saved = 100 - 100 * given("realisasi") / target
    formula = when(target.equals(0)).then(zero).when(saved <= 24).then(76 + saved).otherwise(100 - saved)
    return formula.named("capaian_hemat", id="Capaian menurut efisiensi", en="Achievement by efficiency", basis=basis)


def drafted(version: str, lower: Callable[..., NumberFormula]) -> Amendment:
    """A draft of the guide, with one formula or the other where less is better."""
    return achievement_guide(
        lambda reached: bands(reached, lowest="di_bawah", at_least={90: "sesuai"}, above={100: "di_atas"}),
        id="permenpanrb6_2022_contoh",
        version=version,
        law=DRAFT,
        basis=DRAFT("Pasal 5"),
        most="0.5",
        lower=lower,
        coverage=Coverage(date(2026, 1, 1), None, (EmployeeKind.PNS,), DRAFT("Pasal 9")),
    )


FIRST = drafted("rancangan-1", habit)
SECOND = drafted("rancangan-2", mirrored)
