"""Names in cells: tokens, labels and what offices write; never codes."""

from __future__ import annotations

import pytest

from kinerja.errors import UnknownName, WrongType
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.interop.columns import CellKind
from kinerja.interop.tokens import NOT_ASN, TargetForm, is_named, read_name
from kinerja.people.identity import Sex
from kinerja.people.party import AppointmentStatus, EmployeeKind
from kinerja.people.positions import Jenjang, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.plans.conduct import AspekPerilaku, NilaiDasar
from kinerja.plans.indicator import Aspek
from kinerja.plans.plan import Jenis
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating


@pytest.mark.parametrize(
    ("texts", "kind", "member"),
    [
        (["1", 1, 1.0, "L", "M", "Pria", "Laki-laki", "laki laki", "LAKILAKI"], CellKind.SEX, Sex.LAKI_LAKI),
        (["2", 2, "P", "F", "Wanita", "Perempuan"], CellKind.SEX, Sex.PEREMPUAN),
        (["PNS", "Pegawai Negeri Sipil"], CellKind.EMPLOYEE_KIND, EmployeeKind.PNS),
        (
            ["PPPK", "P3K", "PPPK Penuh Waktu", "Pegawai Pemerintah dengan Perjanjian Kerja"],
            CellKind.EMPLOYEE_KIND,
            EmployeeKind.PPPK,
        ),
        (["pppk_paruh_waktu", "PPPK Paruh Waktu", "PPPK-PW"], CellKind.EMPLOYEE_KIND, EmployeeKind.PPPK_PARUH_WAKTU),
        (["Diatas Ekspektasi", "DI ATAS EKSPETASI", "DIATAS ESPEKTASI"], CellKind.RATING, Rating.DI_ATAS_EKSPEKTASI),
        (["Butuh Perbaikan", "perlu perbaikan"], CellKind.PREDIKAT, Predikat.BUTUH_PERBAIKAN),
        (["III/c", "IIIc", "III.c", "(III/c)", "Penata, III/c", "Penata"], CellKind.GOLONGAN, Golongan.III_C),
        (["Penata Muda Tk. I, III/b", "Penata Muda Tkt I"], CellKind.GOLONGAN, Golongan.III_B),
        (["IX", "Golongan IX", "Gol. IX", GolonganPPPK.IX], CellKind.GOLONGAN, GolonganPPPK.IX),
        (["Plt.", "Pelaksana Tugas"], CellKind.APPOINTMENT_STATUS, AppointmentStatus.PLT),
        (["JF", "Jabatan Fungsional", "Fungsional Tertentu"], CellKind.POSITION_KIND, PositionKind.FUNGSIONAL),
        (["JFU", "Fungsional Umum", "Pelaksana"], CellKind.POSITION_KIND, PositionKind.PELAKSANA),
        (["bukan ASN"], CellKind.POSITION_KIND, NOT_ASN),
        (["Ahli Muda"], CellKind.JENJANG, Jenjang.AHLI_MUDA),
        (["Utama", Jenis.UTAMA, "main"], CellKind.JENIS, Jenis.UTAMA),
        (["Paling Sedikit"], CellKind.TARGET_FORM, TargetForm.PALING_SEDIKIT),
        (["Akuntabel"], CellKind.NILAI_DASAR, NilaiDasar.AKUNTABEL),
        (["Kerjasama", "kerja sama"], CellKind.ASPEK_PERILAKU, AspekPerilaku.KERJA_SAMA),
        (["Periodik"], CellKind.EVALUATION_KIND, EvaluationKind.PERIODIK),
    ],
)
def test_names_are_read_as_offices_write_them(texts, kind: CellKind, member) -> None:
    """Token, label in either language, short form; a member stays what it is."""
    assert {read_name(text, kind) for text in texts} == {member}


def test_several_aspects_stand_in_one_cell() -> None:
    """With a semicolon or a comma between them."""
    assert read_name("Kuantitas; waktu", CellKind.ASPEKS) == (Aspek.KUANTITAS, Aspek.WAKTU)
    assert read_name("kualitas, biaya,", CellKind.ASPEKS) == (Aspek.KUALITAS, Aspek.BIAYA)


def test_golongan_of_both_kinds_never_share_a_name() -> None:
    """So a written golongan, unlike an id of SIASN, says which kind it is of."""
    for rank in (*Golongan, *GolonganPPPK):
        assert read_name(rank.token, CellKind.GOLONGAN) is rank
        assert read_name(rank.written, CellKind.GOLONGAN) is rank


@pytest.mark.parametrize("kind", [kind for kind in CellKind if is_named(kind)])
def test_what_names_nothing_is_told_with_what_is_known(kind: CellKind) -> None:
    """Never taken as the first of the list."""
    with pytest.raises(UnknownName, match="Known are|Look at"):
        read_name("xyz", kind)
    with pytest.raises(WrongType, match="stands where a name of the list"):
        read_name(True, kind)


def test_the_nearest_name_is_suggested() -> None:
    """For a slip of the pen."""
    with pytest.raises(UnknownName, match="Did you mean 'fungsional'"):
        read_name("fungsionl", CellKind.POSITION_KIND)


@pytest.mark.parametrize(("value", "kind"), [(1, CellKind.RATING), (31, CellKind.GOLONGAN), (2, CellKind.PREDIKAT)])
def test_codes_are_refused(value: int, kind: CellKind) -> None:
    """SIASN files "di atas" as 1, EVAKIN as 3; golongan 31 is III/a of a PNS and IX of a PPPK."""
    with pytest.raises(WrongType, match="some use the same code for opposite things"):
        read_name(value, kind)


@pytest.mark.parametrize("value", [3, 1.5, float("nan"), True, 1 << 20_000], ids=["3", "1.5", "nan", "True", "endless"])
def test_other_numbers_are_no_sex(value) -> None:
    """Python refuses to print an endless one."""
    with pytest.raises(WrongType):
        read_name(value, CellKind.SEX)


def test_kinds_without_a_list_are_not_named() -> None:
    """They have readers of their own."""
    assert not is_named(CellKind.TEXT)
