"""Units, employees and parties as rows."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.errors import InvalidValue, Problems
from kinerja.interop.conventions import INDONESIAN_SPREADSHEET
from kinerja.interop.row_people import parties_by_id
from kinerja.interop.row_problems import RowFault
from kinerja.interop.row_profiles import EMPLOYEES, PARTIES, UNITS
from kinerja.interop.rows import Rest, read_rows, write_rows
from kinerja.people.employee import Appointment, Dated, Employee
from kinerja.people.identity import NIP, NIPPPK, Numbers, Sex
from kinerja.people.party import AppointmentStatus, Duty, EmployeeKind, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.people.situation import Situation, SituationKind
from kinerja.people.unit import Unit

NUMBER = "198502142010031991"
BIDAN = Position("Bidan Penyelia", PositionKind.FUNGSIONAL, Jenjang.PENYELIA)
ANI = Employee(
    "e1",
    "Ani",
    EmployeeKind.PNS,
    [Dated(NIP(NUMBER))],
    [Dated(Golongan.III_A, date(2012, 4, 1), date(2016, 3, 31)), Dated(Golongan.III_B, date(2016, 4, 1))],
    [
        Appointment(BIDAN, "u1", date(2012, 4, 1)),
        Appointment(Position("Kepala", PositionKind.PENGAWAS), "u2", date(2025, 2, 1), None, AppointmentStatus.PLT),
    ],
    birth_date=date(1985, 2, 14),
    sex=Sex.PEREMPUAN,
)
ROW = {
    "id": "e1",
    "nama": "Ani",
    "jenis_pegawai": "PNS",
    "nip": NUMBER,
    "golongan": "III/b",
    "tmt_golongan": "2016-04-01",
    "jabatan": "Bidan",
    "jenis_jabatan": "fungsional",
    "jenjang": "Penyelia",
    "unit_id": "u1",
    "tmt_jabatan": "2012-04-01",
}
PARTY = {"id": "p1", "nama": "Ani", "jabatan": "Camat", "jenis_jabatan": "administrator", "unit_id": "u", "unit": "Kec"}


def told(rows, profile, **changes) -> list[tuple[int, str, str]]:
    """Return the problems of rows."""
    read = read_rows(rows, profile, **changes)
    return [(problem.row, problem.column, problem.what.en) for problem in read.problems]


def test_a_unit_is_a_row() -> None:
    """At the top without a parent."""
    rows = [{"UNOR ID": 7, "Nama Unor": "Dinkes", "Mandiri": ""}, {"UNOR ID": 8, "Nama Unor": "UPT", "Mandiri": "Ya"}]
    assert read_rows(rows, UNITS).checked() == (Unit("7", "Dinkes"), Unit("8", "UPT", mandiri=True))


def test_an_employee_in_one_row() -> None:
    """As most offices keep them."""
    (employee,) = read_rows([ROW], EMPLOYEES).checked()
    assert employee.numbers == (Dated(NIP(NUMBER)),)
    assert employee.rank_on(date(2020, 1, 1)) is Golongan.III_B
    assert employee.appointments[0].position == Position("Bidan", PositionKind.FUNGSIONAL, Jenjang.PENYELIA)


def test_a_history_takes_several_rows() -> None:
    """Each adds what it has, and what is the same in each counts once."""
    rows = write_rows([ANI], EMPLOYEES, numbers=Numbers.FULL)
    assert len(rows) == 2
    assert read_rows(rows, EMPLOYEES).checked() == (ANI,)
    repeated = [{**row, "nip": NUMBER} for row in rows]
    assert read_rows([*repeated, *repeated], EMPLOYEES).checked() == (ANI,)


def test_an_employee_with_nothing_dated_is_one_row() -> None:
    """A name and a kind."""
    bare = Employee("e9", "Edi", EmployeeKind.PPPK)
    assert read_rows(write_rows([bare], EMPLOYEES), EMPLOYEES).checked() == (bare,)


def test_what_rows_have_no_place_for_is_refused_with_its_name() -> None:
    """Situations and agreements; two employees of one id."""
    on_leave = attrs.evolve(ANI, situations=[Situation(SituationKind.CUTI, date(2025, 1, 1))])
    with pytest.raises(InvalidValue, match="same value again: situations"):
        write_rows([on_leave], EMPLOYEES)
    assert len(write_rows([on_leave], EMPLOYEES, rest=Rest.LEFT_OUT)) == 2
    with pytest.raises(InvalidValue, match=r"values\[1\].*told from those of values\[0\]"):
        write_rows([ANI, attrs.evolve(ANI, name="Ana")], EMPLOYEES)


def test_rows_of_one_employee_agree() -> None:
    """The message names both rows; what is empty agrees with everything, and both rows are left out."""
    read = read_rows([ROW, {**ROW, "nama": "Ana"}, {**ROW, "id": "e2", "nama": None}, {**ROW, "id": "e2"}], EMPLOYEES)
    assert [(problem.row, problem.column, problem.fault) for problem in read.problems] == [
        (2, "", RowFault.LEFT_OUT),
        (3, "nama", RowFault.UNFIT),
    ]
    assert read.problems[1].what.en == "Row 3 and row 2 say different things of the same."
    assert read.problems[1].value == "Ana"
    assert (read.rows, read.values[0].name) == (((4, 5),), "Ani")


def test_what_no_row_of_an_employee_says_is_told_once() -> None:
    """In the first of its rows."""
    rows = [{**ROW, "nama": ""}, {**ROW, "nama": "", "tmt_golongan": "x"}]
    read = read_rows(rows, EMPLOYEES)
    assert [(problem.row, problem.column, problem.fault) for problem in read.problems] == [
        (2, "nama", RowFault.EMPTY_CELL),
        (3, "tmt_golongan", RowFault.UNREADABLE),
    ]


@pytest.mark.parametrize(
    ("changes", "column", "message"),
    [
        ({"golongan": "IX"}, "golongan", "A PNS does not have the golongan IX."),
        ({"jenis_pegawai": "PPPK"}, "golongan", "A PPPK does not have the golongan III/b."),
        ({"golongan": None}, "golongan", "There is a day, and nothing that it is the day of."),
        ({"unit_id": None}, "unit_id", "The position has no unit_id."),
        ({"tmt_jabatan": None}, "tmt_jabatan", "The position has no tmt_jabatan."),
        ({"jabatan": None}, "jabatan", "The position has no jabatan."),
        ({"jenis_jabatan": None}, "jenis_jabatan", "The position has no jenis_jabatan."),
        ({"jenis_jabatan": "pelaksana"}, "jenjang", "'Bidan' is no functional position and has the jenjang penyelia."),
        ({"jabatan_sampai": "2011-01-01"}, "jabatan", "It ends on 2011-01-01, before it begins on 2012-04-01."),
    ],
)
def test_what_does_not_fit_together_is_told_at_its_column(changes, column: str, message: str) -> None:
    """Each cell alone could be read."""
    columns = dict.fromkeys(("jabatan_sampai",))
    assert (2, column, message) in told([{**columns, **ROW, **changes}], EMPLOYEES)


def test_what_only_the_employee_as_a_whole_can_not_be_is_told_of_the_first_row() -> None:
    """Two definitive positions at once."""
    rows = [ROW, {**ROW, "jabatan": "Kepala", "jenjang": None, "tmt_jabatan": "2020-01-01"}]
    assert [(row, column) for row, column, _ in told(rows, EMPLOYEES)] == [(2, ""), (3, "")]


def test_a_position_that_is_none_of_an_asn_says_so() -> None:
    """An empty kind is a kind that somebody forgot."""
    row = {**PARTY, "jabatan": "Bupati", "jenis_jabatan": "bukan ASN", "memimpin_unit": "ya"}
    (bupati,) = read_rows([row], PARTIES).checked()
    assert bupati.position == Position("Bupati", None, leads_unit=True)
    assert told([{**row, "jenis_jabatan": ""}], PARTIES) == [(2, "jenis_jabatan", "The position has no jenis_jabatan.")]


def test_a_party_is_a_row() -> None:
    """With all that a document shows of a person."""
    unit = Unit("u", "Dinas", "kab", mandiri=True)
    acting = AppointmentStatus.PLT
    head = Position("Kepala", PositionKind.JPT_PRATAMA, leads_team=True)
    number = NIPPPK("199008302023212993")
    party = Party("p", "Sari", head, unit, number, GolonganPPPK.IX, EmployeeKind.PPPK, "Kabupaten", status=acting)
    rows = write_rows([party], PARTIES, numbers=Numbers.FULL)
    assert read_rows(rows, PARTIES).checked() == (party,)
    with pytest.raises(InvalidValue, match="duties"):
        write_rows([attrs.evolve(party, duties=[Duty(head, unit, acting)])], PARTIES)


@pytest.mark.parametrize(
    ("changes", "column", "message"),
    [
        ({"jenis_pegawai": "PPPK", "golongan": "III/a"}, "golongan", "A PPPK does not have the golongan III/a."),
        ({"nip": NUMBER, "nomor_lain": "7412"}, "nomor_lain", "There are two numbers."),
        ({"jenjang": "Mahir"}, "jenjang", "'Camat' is no functional position and has the jenjang mahir."),
    ],
)
def test_a_party_that_does_not_fit_is_told(changes, column: str, message: str) -> None:
    """At its column."""
    columns = dict.fromkeys(("nip", "nomor_lain", "jenjang"))
    assert told([{**columns, **PARTY, **changes}], PARTIES) == [(2, column, message)]


def test_a_golongan_of_its_own_kind_is_enough_without_the_kind() -> None:
    """A written golongan belongs to one list."""
    (party,) = read_rows([{**PARTY, "golongan": "IX"}], PARTIES).checked()
    assert party.rank is GolonganPPPK.IX


def test_a_workbook_of_employees_is_read_under_its_convention() -> None:
    """Serial numbers of days, and a guard before the number."""
    row = {**ROW, "nip": f"'{NUMBER}", "tmt_jabatan": 46023, "tmt_golongan": "1/4/2016", "id": float(12)}
    (employee,) = read_rows([row], EMPLOYEES, conventions=INDONESIAN_SPREADSHEET).checked()
    assert (employee.id, employee.appointments[0].since) == ("12", date(2026, 1, 1))


# --- Parties by id ---------------------------------------------------------------------------------------------------

_WORKER = {"nama": "Ani", "jabatan": "Bidan", "jenis_jabatan": "JF", "unit_id": "u", "unit": "Puskesmas"}


def test_parties_are_found_by_id() -> None:
    """As ``read_rows`` wants them; nobody can change them."""
    found = parties_by_id(read_rows([{"id": "e2", **_WORKER}, {"id": "e1", **_WORKER}], PARTIES).checked())
    assert [found[id].id for id in ("e1", "e2")] == ["e1", "e2"]
    with pytest.raises(TypeError):
        found["e3"] = found["e1"]  # type: ignore[index]
    assert parties_by_id([]) == {}


def test_two_parties_of_one_id_do_not_take_each_others_place() -> None:
    """A dictionary would keep the last one, and the plans of both would be hers."""
    rows = [{"id": id, **_WORKER, "nama": name} for id, name in (("e1", "Ani"), ("e2", "Budi"), ("e1", "Citra"))]
    with pytest.raises(Problems, match="Parties stand twice") as caught:
        parties_by_id(read_rows(rows, PARTIES).checked())
    (problem,) = caught.value.problems
    assert (problem.path, problem.what) == ("e1", "The id stands 2 times: Ani, Citra.")
