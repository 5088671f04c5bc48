"""Evaluations to SIASN and back: names, types, and the kuadran that nobody may choose."""

from __future__ import annotations

import json
import pickle
from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.period import Period, PeriodKind
from kinerja.errors import InvalidValue, NotFound, Problems, WrongType
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.interop.siasn import (
    SiasnAppraiser,
    SiasnDocument,
    SiasnEndpoint,
    annual_request,
    endpoint_of,
    periodic_request,
)
from kinerja.interop.siasn_codes import koefisien_id
from kinerja.interop.siasn_credit import SiasnCredit, credit_request
from kinerja.interop.siasn_older import OldSkp, older_request
from kinerja.interop.siasn_rows import read_annual, read_periodic
from kinerja.people.identity import read_number
from kinerja.people.party import AppointmentStatus, EmployeeKind, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.people.unit import Unit
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp46_2011 import Sebutan
from tests.unit.evaluation.samples import appraised

NUMBER = "198502142010031991"
UNIT = Unit("bid", "BIDANG CONTOH")
HEAD = Party(
    "p2",
    "CONTOH",
    Position("KEPALA BIDANG CONTOH", PositionKind.ADMINISTRATOR),
    UNIT,
    read_number(NUMBER),
    Golongan.IV_A,
    EmployeeKind.PNS,
)
APPRAISER = SiasnAppraiser.of(HEAD)
PERSON = "0000AAAA0000AAAA0000AAAA0000AAAA"


def judged(period: Period, kind: EvaluationKind, **changes) -> ReportedResult:
    """Return a result with sesuai for the results, di bawah for the conduct, and so Kurang."""
    given = {"hasil_kerja": Rating.SESUAI_EKSPEKTASI, "perilaku": Rating.DI_BAWAH_EKSPEKTASI, **changes}
    predikat = given.pop("predikat", Predikat.KURANG)
    return ReportedResult("e1", period, kind, given.pop("regime", "permenpanrb6_2022"), predikat, **given)


def year(number: int = 2024, **changes) -> ReportedResult:
    """Return the result of a year."""
    return judged(Period.year(number), EvaluationKind.TAHUNAN, **changes)


def quarter(**changes) -> ReportedResult:
    """Return the result of the first quarter of 2025."""
    return judged(changes.pop("period", Period.quarter(2025, 1)), EvaluationKind.PERIODIK, **changes)


def annual(result: ReportedResult, **changes):
    """Return the body for a year."""
    return annual_request(result, **{"person_id": PERSON, "appraiser": APPRAISER, **changes})


def periodic(result: ReportedResult, **changes):
    """Return the body for a period."""
    return periodic_request(result, **{"person_id": PERSON, "appraiser": APPRAISER, "koefisien_id": "22", **changes})


# --- Requests out ---------------------------------------------------------------------------------------------------


def test_the_body_of_a_year_has_the_documented_names_and_types() -> None:
    """The sample of our notes, with nothing beside it."""
    assert annual(year()) == {
        "id": None,
        "pnsDinilaiOrang": PERSON,
        "tahun": 2024,
        "hasilKinerjaNilai": 2,
        "perilakuKerjaNilai": 3,
        "kuadranKinerjaNilai": 4,
        "penilaiNipNrp": NUMBER,
        "penilaiNama": "CONTOH",
        "penilaiJabatan": "KEPALA BIDANG CONTOH",
        "penilaiUnorNama": "BIDANG CONTOH",
        "penilaiGolongan": "41",
        "statusPenilai": "ASN",
    }


def test_the_body_of_a_period_has_the_documented_names_and_types() -> None:
    """Months travel as text, although the documentation says numbers; the position has another name here."""
    assert periodic(quarter(), id="ab12") == {
        "id": "ab12",
        "pnsDinilaiId": PERSON,
        "tahun": 2025,
        "tahunMulaiPenilaian": 2025,
        "tahunSelesaiPenilaian": 2025,
        "bulanMulaiPenilaian": "1",
        "bulanSelesaiPenilaian": "3",
        "periodikId": "2",
        "koefisienId": "22",
        "hasilKinerjaNilai": 2,
        "perilakuKerjaNilai": 3,
        "kuadranKinerjaNilai": 4,
        "penilaiNipNrp": NUMBER,
        "penilaiNama": "CONTOH",
        "penilaiJabatanNama": "KEPALA BIDANG CONTOH",
        "penilaiUnorNama": "BIDANG CONTOH",
        "penilaiGolongan": "41",
        "statusPenilai": "ASN",
    }


def test_a_month_is_monthly() -> None:
    """With one month at both ends."""
    body = periodic(quarter(period=Period.month(2025, 12)))
    assert (body["periodikId"], body["bulanMulaiPenilaian"], body["bulanSelesaiPenilaian"]) == ("1", "12", "12")


def test_bodies_are_json_as_they_are() -> None:
    """No dates, no fractions, no members."""
    for body in (annual(year()), periodic(quarter())):
        assert json.loads(json.dumps(body)) == body


def test_documents_travel_in_path() -> None:
    """Only where there are some."""
    body = annual(year(), documents=[SiasnDocument("890", "evaluasi.pdf", "peremajaan/x", "x", "evaluasi")])
    assert body["path"] == [
        {"dok_id": "890", "dok_nama": "evaluasi.pdf", "dok_uri": "peremajaan/x", "object": "x", "slug": "evaluasi"}
    ]
    assert "path" not in annual(year())


def test_an_appraisal_goes_out_through_its_result() -> None:
    """What was judged here is what is reported."""
    body = annual(ReportedResult.of(appraised()))
    assert (body["tahun"], body["hasilKinerjaNilai"], body["perilakuKerjaNilai"], body["kuadranKinerjaNilai"]) == (
        2025,
        2,
        1,
        2,
    )


@pytest.mark.parametrize("number", [2022, 2023, 2024, 2030])
def test_sdk_sent_years_after_2022_to_the_older_endpoint(number) -> None:
    """It looked for the text '2022'; every later year went to the endpoint of PP 46."""
    assert endpoint_of(number) is SiasnEndpoint.SKP22
    assert annual(year(number))["tahun"] == number


def test_older_years_belong_elsewhere() -> None:
    """2021 has an endpoint of its own."""
    assert [endpoint_of(number) for number in (2014, 2020, 2021)] == [
        SiasnEndpoint.SKP,
        SiasnEndpoint.SKP,
        SiasnEndpoint.SKP_2021,
    ]
    with pytest.raises(InvalidValue, match=r"siasn_older"):
        annual(year(2021))
    old = ReportedResult("e1", Period.year(2019), EvaluationKind.TAHUNAN, "pp46_2011", Sebutan.BAIK)
    with pytest.raises(InvalidValue, match=r"pp46_2011, Year 2019"):
        annual(old)


def test_manado_swapped_the_two_ratings_in_its_key() -> None:
    """Good results with bad conduct are Kurang, bad results with good conduct Butuh Perbaikan; never the reverse."""
    swapped = year(
        hasil_kerja=Rating.DI_BAWAH_EKSPEKTASI, perilaku=Rating.SESUAI_EKSPEKTASI, predikat=Predikat.BUTUH_PERBAIKAN
    )
    assert (annual(year())["kuadranKinerjaNilai"], annual(swapped)["kuadranKinerjaNilai"]) == (4, 3)


def test_a_predikat_that_the_matrix_does_not_give_is_not_sent() -> None:
    """Not as the caller says, and not changed without a word either: SIASN has no field for study leave."""
    with pytest.raises(InvalidValue, match="the matrix gives") as error:
        annual(year(predikat=Predikat.BAIK))
    assert error.value.path == "predikat"
    with pytest.raises(InvalidValue, match="study leave"):
        periodic(quarter(predikat=Predikat.SANGAT_KURANG))


@pytest.mark.parametrize("missing", ["hasil_kerja", "perilaku"])
def test_both_ratings_are_needed(missing) -> None:
    """A predikat alone does not tell them."""
    with pytest.raises(InvalidValue, match="A rating is missing"):
        annual(year(**{missing: None}))


def test_each_body_is_for_its_kind_of_result() -> None:
    """Annual or periodic."""
    with pytest.raises(InvalidValue, match="periodic_request"):
        annual(quarter())
    with pytest.raises(InvalidValue, match="annual_request"):
        periodic(year())


def test_a_period_that_siasn_has_no_code_for_is_refused() -> None:
    """A half-year, and some days of a quarter."""
    for period in (Period.semester(2025, 1), Period.of("2025-01-01", "2025-02-14")):
        with pytest.raises(NotFound, match="periodikId"):
            periodic(quarter(period=period))


def test_a_result_of_two_years_has_no_year() -> None:
    """Which one it belongs to is not guessed."""
    with pytest.raises(InvalidValue, match="single year"):
        annual(judged(Period.of("2024-07-01", "2025-06-30"), EvaluationKind.TAHUNAN))


def test_what_is_required_is_told_all_at_once() -> None:
    """BKN tells one after the other."""
    with pytest.raises(Problems) as problems:
        periodic(quarter(), person_id="", koefisien_id="")
    assert [problem.path for problem in problems.value.problems] == ["person_id", "koefisien_id"]


@pytest.mark.parametrize("number", ["198502142010031991", " 19850214 201003 1 991", "'199008302023212993"])
def test_a_nip_is_no_id_of_a_person_in_siasn(number) -> None:
    """Both are text and both are called the employee's; the number is not in the message."""
    requests = (
        lambda: annual(year(), person_id=number),
        lambda: periodic(quarter(), person_id=number),
        lambda: older_request(OldSkp(person_id=number, year=2019, skp=80, achievement=80)),
        lambda: credit_request(SiasnCredit(number, "j", "12.5", Period.year(2024))),
    )
    for request in requests:
        with pytest.raises(Problems) as caught:
            request()
        (problem,) = [each for each in caught.value.problems if each.path == "person_id"]
        assert problem.what == "It is the NIP of the person."
        assert "SIASN_PERSONS" in problem.mend
        assert "1991" not in str(caught.value)
        assert "2993" not in str(caught.value)


def test_other_ids_are_sent_as_they_are() -> None:
    """Hexadecimal ones of 32 characters, also of digits only."""
    for id in ("A5EB03E23CCCF6A0E040640A040252AD", "1" * 32, "12345678-1234-1234-1234-123456789012", "7"):
        assert annual(year(), person_id=id)["pnsDinilaiOrang"] == id


# --- Appraisers -----------------------------------------------------------------------------------------------------


def test_a_coefficient_that_is_not_known_is_not_sent() -> None:
    """What koefisien_id answers is no text then."""
    open_question = koefisien_id(Jenjang.AHLI_MUDA, Predikat.KURANG)
    with pytest.raises(Problems, match="koefisien_id: It is not known. The code of SIASN for the coefficient"):
        periodic_request(quarter(), person_id=PERSON, appraiser=APPRAISER, koefisien_id=open_question)


def test_an_appraiser_of_a_document_is_translated_first() -> None:
    """A party has no id of the golongan."""
    with pytest.raises(WrongType, match="SiasnAppraiser.of"):
        annual_request(year(), person_id=PERSON, appraiser=HEAD)


def test_an_appraiser_may_be_no_asn() -> None:
    """With the number of another service, or none."""
    bupati = Party("b", "SRI", Position("BUPATI", None), UNIT, other_number="NRP 7412")
    assert SiasnAppraiser.of(bupati) == SiasnAppraiser("NRP 7412", "SRI", "BUPATI", "BIDANG CONTOH", "", "NON ASN")


def test_an_acting_appraiser_is_named_so() -> None:
    """As in the signature."""
    acting = attrs.evolve(HEAD, status=AppointmentStatus.PLT)
    assert SiasnAppraiser.of(acting).position == "Plt. KEPALA BIDANG CONTOH"


def test_an_appraiser_of_a_golongan_whose_id_is_not_known_is_refused() -> None:
    """The caller may give it by hand."""
    with pytest.raises(NotFound, match="Give the code yourself"):
        SiasnAppraiser.of(attrs.evolve(HEAD, rank=GolonganPPPK.XI, kind=EmployeeKind.PPPK))


def test_the_number_of_an_appraiser_is_masked() -> None:
    """In its repr and in that of a row."""
    row = read_annual(annual(year()))
    assert NUMBER not in repr(APPRAISER)
    assert NUMBER not in repr(row)
    assert row.appraiser.number == NUMBER


# --- Rows in --------------------------------------------------------------------------------------------------------

ROW = {
    "id": "ab12",
    "pnsDinilaiId": PERSON,
    "tahun": "2024",
    "hasilKinerja": "SESUAI ESPEKTASI",
    "hasilKinerjaNilai": "2.00",
    "perilakuKerja": "DIBAWAH ESPEKTASI",
    "PerilakuKerjaNilai": 3,
    "kuadranKinerja": "KURANG",
    "KuadranKinerjaNilai": "4",
    "nipNrpPenilai": NUMBER,
    "namaPenilai": "CONTOH",
    "penilaiJabatanNm": "KEPALA BIDANG CONTOH",
    "penilaiUnorNm": "BIDANG CONTOH",
    "penilaiGolonganId": 41,
    "statusPenilai": "ASN",
    "path": {"890": {"dok_uri": "x"}},
}


def test_a_row_of_a_year_is_read_by_its_other_names() -> None:
    """Capital P and K, numbers as text, the year as text."""
    row = read_annual(ROW)
    assert row == attrs.evolve(read_annual(annual(year(), id="ab12")), labels=row.labels, other=row.other)
    assert row.other == (("path", {"890": {"dok_uri": "x"}}),)
    assert row.labels == ("SESUAI ESPEKTASI", "DIBAWAH ESPEKTASI", "KURANG")
    assert row.check() == ()


def test_a_row_becomes_a_result_of_the_record() -> None:
    """With where it comes from."""
    assert read_annual(ROW).result("e1") == year(origin="siasn", external_id="ab12")


def test_a_row_of_a_period_is_read_by_its_other_names() -> None:
    """It does not tell its months, so who asks gives them."""
    body = {name: value for name, value in periodic(quarter(), id="cd34").items() if "bulan" not in name}
    body["koefisenId"] = body.pop("koefisienId")
    body["KuadranNilai"] = "KURANG"
    row = read_periodic(body)
    assert (row.period, row.period_kind, row.koefisien_id) == (None, PeriodKind.TRIWULANAN, "22")
    assert row.check() == ()
    assert isinstance(row.result("e1"), Undetermined)
    assert "bulan" in row.result("e1").reason.id
    assert row.result("e1", period=Period.quarter(2025, 1)) == quarter(origin="siasn", external_id="cd34")


@pytest.mark.parametrize("period", [Period.quarter(2024, 1), Period.month(2025, 1), Period.year(2025)])
def test_a_row_of_a_period_is_not_taken_for_one_of_another(period: Period) -> None:
    """The row tells its year, and whether it is of a month or of a quarter."""
    row = read_periodic({"tahun": 2025, "periodikId": "2", "kuadranKinerjaNilai": 2})
    with pytest.raises(InvalidValue, match="another period"):
        row.result("e1", period=period)


def test_a_row_of_a_year_may_be_of_a_part_of_it() -> None:
    """Of who came in March, and never of another year."""
    row, later = read_annual(ROW), Period(date(2024, 3, 1), date(2024, 12, 31))
    assert row.result("e1", period=later).period == later
    with pytest.raises(InvalidValue, match="another period"):
        row.result("e1", period=Period.year(2023))


@pytest.mark.parametrize("months", [("1", "3"), (1, 3), ("01", "03")])
def test_months_are_read_in_either_type(months) -> None:
    """Where they are told; without years of their own those of the row count."""
    body = periodic(quarter()) | {"bulanMulaiPenilaian": months[0], "bulanSelesaiPenilaian": months[1]}
    assert read_periodic(body).period == Period.quarter(2025, 1)
    del body["tahunMulaiPenilaian"], body["tahunSelesaiPenilaian"]
    assert read_periodic(body).period == Period.quarter(2025, 1)
    del body["tahun"]
    assert read_periodic(body).period is None


def test_jombang_filed_everybody_as_sangat_baik() -> None:
    """It sent the constant 1; the finding says what the ratings give, and the record keeps what was reported."""
    row = read_annual(ROW | {"KuadranKinerjaNilai": 1, "kuadranKinerja": None})
    (finding,) = row.check()
    assert (finding.code, finding.severity, finding.path) == ("SIASN_KUADRAN", Severity.ERROR, "kuadran")
    assert "Sangat Baik" in finding.message.id
    assert "Kurang" in finding.message.id
    reported = row.result("e1")
    assert reported.predikat is Predikat.SANGAT_BAIK
    assert [each.code for each in reported.check()] == ["REPORTED_NOT_BY_MATRIX"]


def test_a_label_that_says_something_else_than_its_code_is_flagged() -> None:
    """One of the two was entered wrongly, or the codes are those of another system."""
    row = read_annual(ROW | {"hasilKinerja": "DIATAS ESPEKTASI", "kuadranKinerja": "BAIK"})
    assert [(each.code, each.path) for each in row.check()] == [
        ("SIASN_LABEL", "hasil_kerja"),
        ("SIASN_LABEL", "kuadran"),
    ]


def test_a_label_stands_in_for_a_code_that_is_missing() -> None:
    """As some rows have it."""
    row = read_annual({name: value for name, value in ROW.items() if not name.endswith("Nilai")})
    assert (row.hasil_kerja, row.perilaku, row.kuadran) == (
        Rating.SESUAI_EKSPEKTASI,
        Rating.DI_BAWAH_EKSPEKTASI,
        Predikat.KURANG,
    )


def test_unknown_codes_are_kept_and_told() -> None:
    """BKN may add some."""
    row = read_periodic({"tahun": 2025, "hasilKinerjaNilai": 9, "hasilKinerja": "SESUAI", "periodikId": "4"})
    assert (row.hasil_kerja, row.period_kind) == ("9", "4")
    assert [(each.code, each.path) for each in row.check()] == [
        ("SIASN_UNKNOWN_CODE", "hasil_kerja"),
        ("SIASN_UNKNOWN_CODE", "period_kind"),
    ]


def test_without_a_kuadran_the_matrix_gives_it() -> None:
    """Where both ratings are there."""
    row = read_annual({name: value for name, value in ROW.items() if not name.lower().startswith("kuadran")})
    assert (row.kuadran, row.result("e1").predikat) == (None, Predikat.KURANG)


@pytest.mark.parametrize("left", [{}, {"hasilKinerjaNilai": 2}, {"perilakuKerjaNilai": 2}])
def test_without_kuadran_and_ratings_there_is_no_result(left) -> None:
    """One rating is not enough."""
    answer = read_annual({"tahun": 2024, **left}).result("e1")
    assert isinstance(answer, Undetermined)
    assert "predikat" in answer.reason.en


def test_a_kuadran_alone_is_a_result() -> None:
    """Without ratings."""
    result = read_annual({"tahun": 2024, "kuadranKinerjaNilai": 2}).result("e1")
    assert (result.predikat, result.hasil_kerja, result.perilaku) == (Predikat.BAIK, None, None)


def test_a_row_without_a_year_has_no_period() -> None:
    """And so no result, unless who asks knows it."""
    row = read_annual({"kuadranKinerjaNilai": 2})
    assert isinstance(row.result("e1"), Undetermined)
    assert row.result("e1", period=Period.year(2024)).period == Period.year(2024)


def test_a_year_before_2022_is_no_year_of_this_law() -> None:
    """Whatever the endpoint says."""
    answer = read_annual({"tahun": 2021, "kuadranKinerjaNilai": 2}).result("e1")
    assert isinstance(answer, Undetermined)
    assert "Pasal 39" in str(answer.basis)


def test_rows_are_values() -> None:
    """They can be hashed and pickled, whatever they hold."""
    row = read_annual(ROW)
    assert {row} == {read_annual(ROW)}
    assert pickle.loads(pickle.dumps(row)) == row
