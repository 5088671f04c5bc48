"""The people of Kabupaten Seruni Raya, as rows of a spreadsheet: 300 of them, all invented, and so are their numbers.

Serials 991 to 994 are never given out, so no number here is that of anybody.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import attrs

from kinerja import Employee, EmployeeKind, Official, Position, Roster, Situation, SituationKind, Unit, WorkAgreement
from kinerja.interop.conventions import INDONESIAN_TEXT
from kinerja.interop.row_profiles import EMPLOYEES
from kinerja.interop.rows import read_rows
from kinerja.people.employee import Appointment
from kinerja.people.official import Office
from kinerja.people.unit import UnitTree

if TYPE_CHECKING:
    from kinerja.interop.row_problems import RowsRead

SINCE = date(2024, 1, 2)
JOINED = date(2025, 2, 1)
"""The first day of the part-time PPPK."""

UNITS = UnitTree(
    Unit(*unit)
    for unit in (
        ("kab", "Kabupaten Seruni Raya"),
        ("setda", "Sekretariat Daerah", "kab"),
        ("setda-org", "Bagian Organisasi", "setda"),
        ("setda-umum", "Bagian Umum", "setda"),
        ("bkpsdm", "BKPSDM", "kab"),
        ("bkpsdm-nilai", "Bidang Penilaian Kinerja", "bkpsdm"),
        ("disdik", "Dinas Pendidikan", "kab"),
        ("disdik-sek", "Sekretariat Dinas Pendidikan", "disdik"),
        ("disdik-smp", "Bidang Pembinaan SMP", "disdik"),
        ("sd-1", "SDN 1 Kenanga", "disdik"),
        ("sd-2", "SDN 2 Kenanga", "disdik"),
        ("sd-3", "SDN 1 Cempaka", "disdik"),
        ("sd-4", "SDN 2 Cempaka", "disdik"),
        ("smp-1", "SMPN 1 Kenanga", "disdik"),
        ("smp-2", "SMPN 1 Cempaka", "disdik"),
        ("dinkes", "Dinas Kesehatan", "kab"),
        ("dinkes-mutu", "Bidang Mutu Pelayanan", "dinkes"),
        ("pkm-1", "Puskesmas Kenanga", "dinkes"),
        ("pkm-2", "Puskesmas Melati", "dinkes"),
        ("pkm-3", "Puskesmas Cempaka", "dinkes"),
        ("rsud", "RSUD Seruni", "dinkes"),
        ("rsud-rawat", "Bidang Keperawatan RSUD", "rsud"),
        ("rsud-sarana", "Bidang Sarana RSUD", "rsud"),
        ("kec-1", "Kecamatan Kenanga", "kab"),
        ("kec-2", "Kecamatan Cempaka", "kab"),
    )
)


class Crew(NamedTuple):
    """Who works in a unit: the head, told by position or by what heads of schools and puskesmas are, and the others."""

    head: str
    kind: str
    family: str
    staff: int


CREWS = {
    "setda": Crew("Sekretaris Daerah", "JPT Pratama", "", 0),
    "setda-org": Crew("Kepala Bagian Organisasi", "Administrator", "administrasi", 10),
    "setda-umum": Crew("Kepala Bagian Umum", "Administrator", "administrasi", 10),
    "bkpsdm": Crew("Kepala BKPSDM", "JPT Pratama", "", 0),
    "bkpsdm-nilai": Crew("Kepala Bidang Penilaian Kinerja", "Administrator", "administrasi", 10),
    "disdik": Crew("Kepala Dinas Pendidikan", "JPT Pratama", "", 0),
    "disdik-sek": Crew("Sekretaris Dinas Pendidikan", "Administrator", "administrasi", 10),
    "disdik-smp": Crew("Kepala Bidang Pembinaan SMP", "Administrator", "administrasi", 8),
    **{f"sd-{number}": Crew("", "Guru", "guru", 17) for number in (1, 2, 3, 4)},
    **{f"smp-{number}": Crew("", "Guru", "guru", 21) for number in (1, 2)},
    "dinkes": Crew("Kepala Dinas Kesehatan", "JPT Pratama", "", 0),
    "dinkes-mutu": Crew("Kepala Bidang Mutu Pelayanan", "Administrator", "administrasi", 8),
    **{f"pkm-{number}": Crew("", "Dokter", "kesehatan", 20) for number in (1, 2, 3)},
    "rsud": Crew("Direktur RSUD", "Administrator", "", 0),
    "rsud-rawat": Crew("Kepala Bidang Keperawatan", "Administrator", "kesehatan", 25),
    "rsud-sarana": Crew("Kepala Bidang Sarana", "Administrator", "administrasi", 11),
    "kec-1": Crew("Camat Kenanga", "Administrator", "administrasi", 8),
    "kec-2": Crew("Camat Cempaka", "Administrator", "administrasi", 6),
}
"""24 heads and 276 others."""
JOBS = {
    "guru": ("Guru Ahli Pertama", "Fungsional", "Ahli Pertama"),
    "kesehatan": ("Perawat Terampil", "Fungsional", "Terampil"),
    "administrasi": ("Pengadministrasi Perkantoran", "Pelaksana", ""),
}
FUNCTIONAL_HEADS = {"Guru": "Guru Ahli Madya", "Dokter": "Dokter Ahli Madya"}

MEN = "Agus Bayu Cahyo Dedi Eko Fajar Galih Hadi Indra Joko Krisna Lukman Made Nanda Oki Putra Rudi Surya Teguh Wahyu"
WOMEN = (
    "Ayu Bunga Citra Dewi Endah Fitri Gita Hesti Intan Jelita Kartika Lestari Maya Nurul Octa Putri Rani Sri Tuti Wulan"
)
LAST = (
    "Adiwangsa Baskara Candrasa Danurwenda Ekawarna Firmandaru Gunadarma Hapsari Irawanto Jayengrana Kusumaraya "
    "Laksmana Mahesworo Nugrahadi Ontoseno Prabaswara Rengganis Sasmita Tirtayasa Wanandi Yudakarsa Zamzamir Abinaya"
)


def name_of(number: int) -> str:
    """A name, another one for each of some 900 people."""
    first = (MEN if number % 2 else WOMEN).split()
    last = LAST.split()
    return f"{first[number // 2 % len(first)]} {last[number * 5 % len(last)]}"


def number_of(number: int, kind: str) -> str:
    """A NIP or NI PPPK of nobody, that fits birth, sex and kind."""
    born = date(1968, 1, 9) + timedelta(days=36 * number)
    sex, serial = 1 if number % 2 else 2, 991 + number % 4
    if kind.startswith("PPPK"):
        return f"{born:%Y%m%d}{2025 if 'Paruh' in kind else 2024}21{sex}{serial}"
    return f"{born:%Y%m%d}{2024 if kind == 'CPNS' else min(born.year + 25, 2022)}03{sex}{serial}"


def kind_of(family: str, number: int, place: int, staff: int) -> str:
    """Every fourth is a PPPK, the last two administrators of a unit are part-time ones, three people are CPNS."""
    if place >= staff - 2 and family == "administrasi":
        return "PPPK Paruh Waktu"
    if number in {61, 122, 190}:
        return "CPNS"
    return "PPPK" if number % 4 == 0 else "PNS"


def row(number: int, kind: str, unit_id: str, job: tuple[str, str, str], leads: str = "") -> dict[str, str]:
    """One row of the spreadsheet that the personnel office was given."""
    title, position_kind, jenjang = job
    rank = {"PPPK": "IX", "PPPK Paruh Waktu": "V", "CPNS": "III/a"}.get(
        kind, ("II/d", "III/a", "III/c", "III/d")[number % 4]
    )
    return {
        "Pegawai ID": f"p{number:03}",
        "Nama Pegawai": name_of(number),
        "Status Pegawai": kind,
        "NIP": number_of(number, kind),
        "Gol. Ruang": "IV/b" if position_kind == "JPT Pratama" else rank,
        "Nama Jabatan": title,
        "Jenis Jabatan": position_kind,
        "Jenjang Jabatan": jenjang,
        "Memimpin Unit": leads,
        "Unit ID": unit_id,
        "TMT Jabatan": (JOINED if "Paruh" in kind else SINCE).strftime("%d/%m/%Y"),
    }


def rows_of_employees() -> list[dict[str, str]]:
    """All rows; who heads a school or a puskesmas has two, the own position and the additional task."""
    rows: list[dict[str, str]] = []
    number = 0
    for unit_id, crew in CREWS.items():
        number += 1
        rows += head_rows(number, unit_id, crew)
        for place in range(crew.staff):
            number += 1
            rows.append(row(number, kind_of(crew.family, number, place, crew.staff), unit_id, JOBS[crew.family]))
    return rows


def head_rows(number: int, unit_id: str, crew: Crew) -> list[dict[str, str]]:
    """The rows of who heads a unit."""
    if crew.kind not in FUNCTIONAL_HEADS:
        return [row(number, "PNS", unit_id, (crew.head, crew.kind, ""))]
    own = row(number, "PNS", unit_id, (FUNCTIONAL_HEADS[crew.kind], "Fungsional", "Ahli Madya"))
    task = row(number, "PNS", unit_id, (f"Kepala {UNITS[unit_id].name}", "Fungsional", ""), leads="Ya")
    return [own, {**task, "NIP": "", "Gol. Ruang": "", "Status Jabatan": "Tugas Tambahan"}]


def read_employees(rows: list[dict[str, str]]) -> RowsRead[Employee]:
    """What the rows tell, and what is wrong with them."""
    return read_rows(rows, EMPLOYEES, conventions=INDONESIAN_TEXT)


# --- What rows do not tell -------------------------------------------------------------------------------------------

BUPATI = Official(
    "bupati",
    "Ratna Seruniwati",
    [Appointment(Position("Bupati Seruni Raya", None, leads_unit=True), "kab", date(2024, 1, 2))],
    office=Office.KEPALA_DAERAH,
)
SITUATIONS = {
    "p050": Situation(SituationKind.CUTI, date(2024, 11, 1), date(2026, 1, 31), reference="SK 850/31/2024"),
    "p070": Situation(SituationKind.TUGAS_BELAJAR, date(2024, 8, 1), date(2026, 7, 31), host="Universitas Nusa Dua"),
    "p018": Situation(SituationKind.DIBERHENTIKAN_SEMENTARA, date(2025, 7, 1), reference="SK 862/5/2025"),
}
"""Leave of more than a year, study leave, suspension."""
TERM_ENDS = ("p028", "p080", "p232")
"""Full-time PPPK whose agreement ends with the year; the part-time ones are bound for one year each."""
TARGETS = ("Seluruh indikator SKP tercapai",)


def agreement_of(employee: Employee) -> WorkAgreement:
    """The work agreement of a PPPK."""
    number, position = f"814.1/{employee.id[1:]}", employee.appointments[0].position
    if employee.kind is EmployeeKind.PPPK_PARUH_WAKTU:
        term = JOINED, date(2026, 1, 31)
        return WorkAgreement(f"{number}/2025", *term, TARGETS, kind=employee.kind, position=position)
    end = date(2025, 12, 31) if employee.id in TERM_ENDS else date(2028, 12, 31)
    return WorkAgreement(f"{number}/2024", date(2024, 1, 1), end, TARGETS, position=position)


def completed(employee: Employee) -> Employee:
    """An employee with situation and work agreement."""
    situations = [SITUATIONS[employee.id]] if employee.id in SITUATIONS else []
    agreements = [agreement_of(employee)] if employee.kind.is_pppk else []
    return attrs.evolve(employee, situations=situations, agreements=agreements)


def roster_of(employees: tuple[Employee, ...]) -> Roster:
    """All people of the regency."""
    return Roster(UNITS, map(completed, employees), officials=[BUPATI])


def moved(roster: Roster, employee_id: str, unit_id: str, on: date, position: Position | None = None) -> Roster:
    """The roster after a move: the old appointment ends the day before the new one begins."""
    employee = roster.employee(employee_id)
    old = employee.definitive_on(on)
    ended = attrs.evolve(old, until=on - timedelta(days=1))
    begun = Appointment(position or old.position, unit_id, on)
    others = [each for each in employee.appointments if each is not old]
    after = attrs.evolve(employee, appointments=[*others, ended, begun])
    return attrs.evolve(roster, employees=[after if each is employee else each for each in roster.employees])
