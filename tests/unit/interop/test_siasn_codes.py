"""The codes of SIASN: what they mean, what is not known, and the traps in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import PeriodKind
from kinerja.errors import NotFound, WrongType
from kinerja.interop.siasn_codes import (
    APPRAISER_STATUSES,
    DOCUMENTS,
    GOLONGAN,
    GOLONGAN_PPPK,
    KOEFISIEN,
    KUADRAN,
    PERIODS,
    POSITION_TYPES,
    RATINGS,
    AppraiserStatus,
    code_text,
    golongan_id,
    koefisien_id,
    read_golongan,
    read_predikat_code,
    read_rating_code,
)
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Jenjang, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating

TABLES = [RATINGS, KUADRAN, PERIODS, KOEFISIEN, APPRAISER_STATUSES, GOLONGAN, GOLONGAN_PPPK, POSITION_TYPES]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_table_claims_to_be_law(table) -> None:
    """All of them are what systems do, with how we know it."""
    assert table.basis.assurance is Assurance.PRACTICE
    assert table.basis.note


@pytest.mark.parametrize("table", TABLES[:-1], ids=lambda table: table.name)
def test_codes_come_back(table) -> None:
    """Each code has one member, and each member one code; kinds of position are the exception."""
    assert [table.member(table.code(member)) for member, _ in table.pairs] == [member for member, _ in table.pairs]


def test_evakin_codes_are_inverted() -> None:
    """In SIASN 1 is above expectation; an application of a region has 3 for it, which would turn every rating over."""
    assert [RATINGS.code(rating) for rating in sorted(Rating)] == ["3", "2", "1"]
    assert [KUADRAN.code(predikat) for predikat in sorted(Predikat)] == ["5", "4", "3", "2", "1"]


def test_periods_are_monthly_or_quarterly() -> None:
    """There is no code for a half-year, and no such evaluation either."""
    assert (PERIODS.code(PeriodKind.BULANAN), PERIODS.code(PeriodKind.TRIWULANAN)) == ("1", "2")
    with pytest.raises(NotFound, match="periodikId for semesteran"):
        PERIODS.code(PeriodKind.SEMESTERAN)
    assert PERIODS.member("3") is None


def test_an_id_of_a_golongan_says_nothing_without_the_kind_of_employee() -> None:
    """31 is III/a of a PNS and IX of a PPPK: 164 of 164 rows of an export of SIASN."""
    assert read_golongan("31", EmployeeKind.PNS) is Golongan.III_A
    assert read_golongan("31", EmployeeKind.CPNS) is Golongan.III_A
    assert read_golongan("31", EmployeeKind.PPPK) is GolonganPPPK.IX
    assert read_golongan("45", EmployeeKind.PPPK) is None
    assert (golongan_id(Golongan.IV_E), golongan_id(GolonganPPPK.IX)) == ("45", "31")


def test_ids_that_are_not_known_are_not_guessed() -> None:
    """Of golongan of PPPK only IX is known."""
    with pytest.raises(NotFound, match="golonganId for vii"):
        golongan_id(GolonganPPPK.VII)


def test_the_ids_of_golongan_are_tens_and_units() -> None:
    """BKN's reference table."""
    assert [GOLONGAN.code(rank) for rank in (Golongan.I_A, Golongan.II_D, Golongan.III_C, Golongan.IV_A)] == [
        "11",
        "24",
        "33",
        "41",
    ]
    assert len(GOLONGAN.pairs) == 17


def test_coefficients_are_known_for_baik_only() -> None:
    """Eight rows; a pattern for the others would be a guess."""
    assert [koefisien_id(jenjang, Predikat.BAIK) for jenjang in Jenjang] == [
        *("52", "62", "72", "82"),
        *("12", "22", "32", "42"),
    ]
    answers = [koefisien_id(Jenjang.AHLI_MUDA, predikat) for predikat in Predikat if predikat is not Predikat.BAIK]
    assert all(isinstance(answer, Undetermined) for answer in answers)
    assert "Sangat Kurang" in answers[0].reason.id


def test_kinds_of_position_of_the_older_skp() -> None:
    """All managerial ones are 1."""
    assert {POSITION_TYPES.code(kind) for kind in PositionKind if kind.manajerial} == {"1"}
    assert (POSITION_TYPES.code(PositionKind.FUNGSIONAL), POSITION_TYPES.code(PositionKind.PELAKSANA)) == ("2", "4")


def test_documents_have_names() -> None:
    """Two ids mean the same."""
    assert DOCUMENTS["890"] == DOCUMENTS["1179"] == "Dokumen evaluasi kinerja"


def test_the_status_has_a_name() -> None:
    """For people, beside what is sent."""
    assert (AppraiserStatus.NON_ASN.label.id, APPRAISER_STATUSES.code(AppraiserStatus.NON_ASN)) == (
        "Bukan ASN",
        "NON ASN",
    )


@pytest.mark.parametrize("value", [2, "2", "2.00", "02", " 2 ", Decimal("2.00")])
def test_a_code_is_read_however_it_came(value) -> None:
    """The columns of one client are decimals, another one reads text."""
    assert code_text(value) == "2"
    assert read_rating_code(value) is Rating.SESUAI_EKSPEKTASI
    assert read_predikat_code(value) is Predikat.BAIK


@pytest.mark.parametrize("value", [2.0, True, None, [2]])
def test_floats_and_truths_are_no_codes(value) -> None:
    """json.loads reads decimals as Decimal when told so."""
    with pytest.raises(WrongType, match="parse_float=Decimal"):
        code_text(value)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("DIATAS ESPEKTASI", Rating.DI_ATAS_EKSPEKTASI),
        ("Diatas Ekspektasi", Rating.DI_ATAS_EKSPEKTASI),
        ("DI ATAS EKSPEKTASI", Rating.DI_ATAS_EKSPEKTASI),
        ("SESUAI ESPEKTASI", Rating.SESUAI_EKSPEKTASI),
        ("Sesuai", Rating.SESUAI_EKSPEKTASI),
        ("DIBAWAH ESPEKTASI", Rating.DI_BAWAH_EKSPEKTASI),
        ("di bawah ekspetasi", Rating.DI_BAWAH_EKSPEKTASI),
    ],
)
def test_labels_are_known_by_their_first_word(text, rating) -> None:
    """BKN's own table writes ESPEKTASI."""
    assert read_rating_code(text) is rating


@pytest.mark.parametrize(
    ("text", "predikat"),
    [
        ("SANGAT BAIK", Predikat.SANGAT_BAIK),
        ("BUTUH PERBAIKAN", Predikat.BUTUH_PERBAIKAN),
        ("KURANG/MISCONDUCT", Predikat.KURANG),
        ("sangat kurang", Predikat.SANGAT_KURANG),
    ],
)
def test_labels_of_the_kuadran_are_read(text, predikat) -> None:
    """As forms and systems write them."""
    assert read_predikat_code(text) is predikat


@pytest.mark.parametrize("text", ["7", "LUAR BIASA", "0", "2.5"])
def test_what_is_not_known_is_kept(text) -> None:
    """BKN may add codes."""
    assert (read_rating_code(text), read_predikat_code(text)) == (text, text)
