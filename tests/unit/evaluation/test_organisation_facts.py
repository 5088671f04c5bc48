"""What is on record of a unit as facts; what is not told is None, never 0."""

from __future__ import annotations

from fractions import Fraction

from kinerja.base.period import Period
from kinerja.evaluation.organisation_annual import AnnualOrganisation, OrganisationComponent
from kinerja.evaluation.organisation_facts import organisation_facts
from kinerja.evaluation.organisation_record import PeriodicOrganisation
from kinerja.people.unit import Unit
from kinerja.plans.indicator import Indicator
from kinerja.plans.progress import Realisation
from kinerja.plans.target import AtMost, Between, Direction, YesNo
from kinerja.plans.units import ELAPSED_FIVE_DAYS
from tests.unit.evaluation.test_organisation_record import DIREKTORAT, FIRST, POLICY, step

KEC, YEAR = Unit("kec", "Kecamatan Contoh"), Period.year(2025)


def test_facts_of_a_period() -> None:
    """Steps with their status, indicators with numbers in the unit of the target."""
    days = Indicator("i3", "Waktu", trajectory=[(FIRST, Between(5, 10, "hari kerja", Direction.LEBIH_RENDAH))])
    few = Indicator("i4", "Keluhan", trajectory=[(FIRST, AtMost(2, "keluhan"))])
    done = Indicator("i5", "Perda", trajectory=[(FIRST, YesNo())])
    silent = Indicator("i6", "Belum ada", trajectory=[(FIRST, AtMost(2, "keluhan"))])
    record = PeriodicOrganisation(
        DIREKTORAT,
        FIRST,
        [POLICY, days, few, done, silent],
        actions=[step("tercapai")],
        realisations=[
            Realisation("i3", 1, "minggu"),
            Realisation("i4", 3, "keluhan"),
            Realisation("i5", True),
        ],
    )
    told = organisation_facts(record, ELAPSED_FIVE_DAYS)
    assert told["rencana_aksi"][0] | {"nama": ""} == {
        "nama": "",
        "indikator_id": "i2",
        "status": "tercapai",
        "kedudukan": "sesuai",
    }
    rows = {row["id"]: row for row in told["indikator"]}
    assert (rows["i3"]["target"], rows["i3"]["target_atas"], rows["i3"]["realisasi"]) == (5, 10, Fraction(5))
    assert (rows["i4"]["target"], rows["i4"]["target_atas"], rows["i4"]["kedudukan"]) == (2, None, "di_bawah")
    assert "target" not in rows["i5"]
    assert (rows["i6"]["realisasi"], rows["i6"]["kedudukan"]) == (None, None)


def test_a_yes_to_a_number_is_no_number() -> None:
    """It cannot be compared, so it is not told as realised either."""
    few = Indicator("i4", "Keluhan", trajectory=[(FIRST, AtMost(2, "keluhan"))])
    record = PeriodicOrganisation(DIREKTORAT, FIRST, [few], realisations=[Realisation("i4", True)])
    assert organisation_facts(record)["indikator"][0]["realisasi"] is None


def test_facts_of_a_year() -> None:
    """What is not told is None, never 0."""
    iku = OrganisationComponent("iku", "97.5", "Persentase jalan mantap", unit="%", source="LKjIP")
    hoped = OrganisationComponent("ekspektasi_pimpinan", None, "Terpenuhi", source="Bupati")
    told = organisation_facts(AnnualOrganisation(KEC, YEAR, [iku, hoped]))
    assert told["iku"] == [{"nama": "Persentase jalan mantap", "nilai": Fraction("97.5"), "satuan": "%"}]
    assert (told["ekspektasi_pimpinan"], told["ekspektasi_pimpinan_uraian"]) == (None, "Terpenuhi")
    assert told["indeks_reformasi_birokrasi"] is None
