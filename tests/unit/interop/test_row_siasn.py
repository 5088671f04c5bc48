"""Employees from the export of persons of SIASN."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.interop.columns import Column
from kinerja.interop.row_profiles import SIASN_PERSONS
from kinerja.interop.rows import read_rows
from kinerja.people.identity import NIP, NIPPPK, Sex
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Jenjang, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK

PNS = {
    "PNS ID": "0000AAAA0000AAAA0000AAAA0000AAAA",
    "NIP BARU": "'198502142010031991",
    "NIP LAMA": "-",
    "NAMA": "ANI",
    "GELAR DEPAN": "dr.",
    "GELAR BELAKANG": "M.Kes",
    "TANGGAL LAHIR": "1985-02-14",
    "JENIS KELAMIN": "F",
    "KEDUDUKAN HUKUM NAMA": "Aktif",
    "STATUS CPNS PNS": "P",
    "GOL AKHIR ID": "33",
    "GOL AKHIR NAMA": "III/c",
    "TMT GOLONGAN": "01-04-2020",
    "JENIS JABATAN ID": "2",
    "JABATAN NAMA": "DOKTER AHLI MUDA",
    "TMT JABATAN": "2020-05-01",
    "UNOR ID": "A1",
}
PPPK = {
    **PNS,
    "NIP BARU": "'199008302023212993",
    "GELAR DEPAN": "-",
    "GELAR BELAKANG": "",
    "KEDUDUKAN HUKUM NAMA": "PPPK Aktif",
    "GOL AKHIR ID": "31",
    "GOL AKHIR NAMA": "IX",
    "JENIS JABATAN ID": "4",
    "JABATAN NAMA": "OPERATOR LAYANAN",
}
HEAD = {**PNS, "JENIS JABATAN ID": "1", "JABATAN NAMA": "KEPALA DINAS"}


def read(row):
    """Return the one employee of a row."""
    (employee,) = read_rows([row], SIASN_PERSONS).checked()
    return employee


def told(row) -> list[tuple[str, str]]:
    """Return the problems of a row."""
    return [(problem.column, problem.what.en) for problem in read_rows([row], SIASN_PERSONS).problems]


def test_a_pns_is_read() -> None:
    """With name, number, rank and position; the jenjang stands at the end of the title."""
    ani = read(PNS)
    assert (ani.name, ani.kind, ani.sex) == ("dr. ANI, M.Kes", EmployeeKind.PNS, Sex.PEREMPUAN)
    assert ani.numbers[0].value == NIP("198502142010031991")
    assert (ani.ranks[0].value, ani.ranks[0].since) == (Golongan.III_C, date(2020, 4, 1))
    (held,) = ani.appointments
    assert (held.position.kind, held.position.jenjang, held.unit_id) == (
        PositionKind.FUNGSIONAL,
        Jenjang.AHLI_MUDA,
        "A1",
    )


def test_a_dash_stands_for_nothing() -> None:
    """As SIASN writes it for an old NIP."""
    ani = read({**PNS, **dict.fromkeys(("JABATAN NAMA", "TMT JABATAN", "UNOR ID", "GOL AKHIR NAMA"), "-")})
    assert (ani.appointments, ani.ranks) == ((), ())


def test_golongan_id_31_is_ix_of_a_pppk() -> None:
    """And III/a of a PNS; the name is read and the id never."""
    edi = read(PPPK)
    assert (edi.kind, edi.name, edi.ranks[0].value) == (EmployeeKind.PPPK, "ANI", GolonganPPPK.IX)
    assert isinstance(edi.numbers[0].value, NIPPPK)
    assert edi.appointments[0].position.kind is PositionKind.PELAKSANA


def test_the_status_says_p_of_pppk_too() -> None:
    """So the number decides between the two; part-time ones are told by their legal standing or an own column."""
    assert read({**PPPK, "KEDUDUKAN HUKUM NAMA": "PPPK Paruh Waktu"}).kind is EmployeeKind.PPPK_PARUH_WAKTU
    assert read({**PPPK, "jenis_pegawai": "PPPK Paruh Waktu"}).kind is EmployeeKind.PPPK_PARUH_WAKTU
    assert read({**PNS, "STATUS CPNS PNS": "C"}).kind is EmployeeKind.CPNS


def test_a_status_that_says_nothing_is_told() -> None:
    """Nobody is taken for a PNS by default."""
    message = "The row does not say whether this is a PNS or a CPNS."
    assert told({**PNS, "STATUS CPNS PNS": ""}) == [("STATUS CPNS PNS", message)]
    assert told({**PNS, "STATUS CPNS PNS": "X"}) == [("STATUS CPNS PNS", message)]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"ESELON ID": "21"}, PositionKind.JPT_PRATAMA),
        ({"ESELON": "II.b"}, PositionKind.JPT_PRATAMA),
        ({"ESELON": "III.a"}, PositionKind.ADMINISTRATOR),
        ({"ESELON": "41"}, PositionKind.PENGAWAS),
        ({"ESELON": "I.b"}, PositionKind.JPT_MADYA),
        ({"jenis_jabatan": "JPT Pratama"}, PositionKind.JPT_PRATAMA),
    ],
)
def test_a_structural_position_needs_a_column_more(more, kind: PositionKind) -> None:
    """The export says structural, and not which."""
    assert read({**HEAD, **more}).appointments[0].position.kind is kind


@pytest.mark.parametrize("more", [{}, {"ESELON": "I.a"}, {"ESELON": "99"}, {"JENIS JABATAN ID": "3"}])
def test_a_structural_position_without_it_is_told(more) -> None:
    """The label I.a is that of two kinds; a double position is neither one."""
    assert told({**HEAD, **more}) == [("JENIS JABATAN ID", "The row does not say which kind of position this is.")]


@pytest.mark.parametrize("column", ["JABATAN NAMA", "UNOR ID", "TMT JABATAN"])
def test_half_a_position_is_told(column: str) -> None:
    """At what it lacks; without any part of it there is none."""
    assert told({**PNS, column: ""}) == [(column, "The position lacks its name, unit or first day.")]
    assert read({**PNS, "JABATAN NAMA": "", "UNOR ID": "", "TMT JABATAN": ""}).appointments == ()


def test_a_title_without_a_jenjang_has_none() -> None:
    """It is not made up, and a rank that is missing neither."""
    employee = read({**PNS, "JABATAN NAMA": "GURU", "GOL AKHIR NAMA": "-", "TMT GOLONGAN": ""})
    assert (employee.appointments[0].position.jenjang, employee.ranks) == (None, ())


def test_a_rank_of_the_other_kind_is_told() -> None:
    """As where ids were turned into names without the kind."""
    assert told({**PPPK, "GOL AKHIR NAMA": "III/a"}) == [("GOL AKHIR NAMA", "A PPPK does not have the golongan III/a.")]


def test_local_columns_of_an_agency_are_unknown_until_named() -> None:
    """A template in use adds GAJI and NOMOR_KONTRAK."""
    read = read_rows([{**PPPK, "GAJI": "1"}], SIASN_PERSONS)
    assert [problem.column for problem in read.problems] == ["GAJI"]
    assert read_rows([{**PPPK, "GAJI": "1"}], SIASN_PERSONS.ignoring("Gaji")).problems == ()
    assert Column("eselon").title == "eselon"
