"""The older SKP to SIASN and back: numbers of PP 46/2011, and the year of two laws."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, Problems
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.interop.siasn import SiasnAppraiser, SiasnEndpoint
from kinerja.interop.siasn_older import SKP_2021_FIELDS, SKP_FIELDS, OldSigner, OldSkp, older_request, read_older
from kinerja.plans.conduct import AspekPerilaku
from kinerja.rules.pp46_2011 import Sebutan

NUMBER = "198502142010031991"
SCORES = tuple((aspek, Fraction(84)) for aspek in AspekPerilaku if aspek is not AspekPerilaku.INISIATIF_KERJA)
HEAD = OldSigner(SiasnAppraiser(NUMBER, "CONTOH", "KEPALA", "BIDANG", "41", "ASN"), date(2018, 4, 1), "ABCD")
OLD = OldSkp(
    person_id="p",
    year=2019,
    skp="87.5",
    conduct="33.6",
    achievement="86.1",
    scores=SCORES,
    total=504,
    mean=84,
    position_type="2",
    appraiser=HEAD,
    superior=attrs.evolve(HEAD, person=SiasnAppraiser(name="SRI", status="NON ASN"), golongan_since=None),
    user_id="u",
)


def test_the_body_has_the_documented_names_and_types() -> None:
    """Numbers as numbers, never as floats."""
    assert older_request(OLD) == {
        "id": None,
        "pnsDinilaiOrang": "p",
        "tahun": 2019,
        "jenisJabatan": "2",
        "nilaiSkp": Decimal("87.5"),
        "orientasiPelayanan": 84,
        "integritas": 84,
        "komitmen": 84,
        "disiplin": 84,
        "kerjasama": 84,
        "kepemimpinan": 84,
        "jumlah": 504,
        "nilairatarata": 84,
        "nilaiPerilakuKerja": Decimal("33.6"),
        "nilaiPrestasiKerja": Decimal("86.1"),
        "penilaiNipNrp": NUMBER,
        "penilaiNama": "CONTOH",
        "penilaiGolongan": "41",
        "penilaiTmtGolongan": "01-04-2018",
        "penilaiJabatan": "KEPALA",
        "penilaiUnorNama": "BIDANG",
        "pejabatPenilai": "ABCD",
        "statusPenilai": "ASN",
        "atasanPenilaiNipNrp": "",
        "atasanPenilaiNama": "SRI",
        "atasanPenilaiGolongan": "",
        "atasanPenilaiTmtGolongan": None,
        "atasanPenilaiJabatan": "",
        "atasanPenilaiUnorNama": "",
        "atasanPejabatPenilai": "ABCD",
        "statusAtasanPenilai": "NON ASN",
        "pnsUserId": "u",
    }


def test_what_was_sent_is_read_back() -> None:
    """Of both endpoints."""
    assert read_older(older_request(OLD), SiasnEndpoint.SKP) == OLD
    of_2021 = attrs.evolve(OLD, year=2021, user_id="", converted="95", integrated="91.25", rules="PP30")
    body = older_request(of_2021)
    assert read_older(body, SiasnEndpoint.SKP_2021) == of_2021
    assert (body["konversiNilai"], body["nilaiIntegrasi"], body["jenisPeraturanKinerjaKd"]) == (
        95,
        Decimal("91.25"),
        "PP30",
    )


def test_each_endpoint_has_fields_of_its_own() -> None:
    """Initiative and the joined value are of 2021 only."""
    names = [{field.sent for field in table} for table in (SKP_FIELDS, SKP_2021_FIELDS)]
    assert names[0] - names[1] == {"pnsUserId"}
    assert names[1] - names[0] == {"inisiatifKerja", "konversiNilai", "nilaiIntegrasi", "jenisPeraturanKinerjaKd"}


def test_a_row_becomes_a_result_of_the_record() -> None:
    """What the number is called is said by who reads art. 17 in one of its two ways."""
    assert attrs.evolve(OLD, id="ab12").result("e1", Sebutan.BAIK) == ReportedResult(
        "e1",
        Period.year(2019),
        EvaluationKind.TAHUNAN,
        "pp46_2011",
        Sebutan.BAIK,
        score="86.1",
        origin="siasn",
        external_id="ab12",
    )


def test_2021_is_joined_from_two_halves() -> None:
    """So its row is no result of either law."""
    assert isinstance(attrs.evolve(OLD, year=2021).result("e1", Sebutan.BAIK), Undetermined)


def test_sums_and_means_are_looked_at() -> None:
    """With the two decimals that are printed."""
    wrong = attrs.evolve(OLD, total=500, mean="83")
    assert [(each.code, each.path) for each in wrong.check()] == [("SIASN_SKP_SUM", "total"), ("SIASN_SKP_SUM", "mean")]
    uneven = attrs.evolve(OLD, scores=((AspekPerilaku.DISIPLIN, Fraction(85)), *SCORES[:2]), total=253, mean="84.33")
    assert uneven.check() == OLD.check() == ()
    assert attrs.evolve(OLD, scores=()).check() == attrs.evolve(OLD, total=None, mean=None).check() == ()


def test_years_since_2022_belong_elsewhere() -> None:
    """They have ratings instead of numbers."""
    with pytest.raises(InvalidValue, match="annual_request"):
        older_request(attrs.evolve(OLD, year=2022))
    with pytest.raises(InvalidValue, match="read_annual"):
        read_older({"tahun": 2022}, SiasnEndpoint.SKP22)


@pytest.mark.parametrize("row", [{"tahun": 2021}, {"tahun": "2022"}, {}])
def test_a_row_has_a_year_of_its_endpoint(row) -> None:
    """Else it was asked for in the wrong place."""
    with pytest.raises(InvalidValue) as error:
        read_older(row, SiasnEndpoint.SKP)
    assert error.value.path == "tahun"


def test_what_is_required_must_be_there() -> None:
    """The two values that the law asks for."""
    with pytest.raises(Problems) as problems:
        older_request(OldSkp(person_id="p", year=2019))
    assert [problem.path for problem in problems.value.problems] == ["skp", "achievement"]
