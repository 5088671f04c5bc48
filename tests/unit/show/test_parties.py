"""Persons on a page."""

from __future__ import annotations

import attrs

from kinerja.people.identity import NIP
from kinerja.people.party import AppointmentStatus, Duty, Leader, Party
from kinerja.people.positions import Position, PositionKind
from kinerja.people.ranks import Golongan
from kinerja.people.unit import Unit
from kinerja.show.page import Page, as_written
from kinerja.show.parties import parties_table, person_words
from kinerja.show.text import as_text
from tests.unit.plans.samples import MIDWIFE, REGENT, plan

NUMBER = NIP.parse("198502142010032991")
PERSON = attrs.evolve(
    MIDWIFE,
    number=NUMBER,
    rank=Golongan.III_B,
    instansi="Kabupaten Contoh",
    duties=(
        Duty(Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), Unit("u", "Puskesmas"), AppointmentStatus.PLT),
    ),
)


def lines(employee: Party, appraiser: Party, language: str = "id") -> list[str]:
    """Return the table of the two."""
    table = parties_table(plan(employee=employee, appraiser=appraiser))
    return as_text(Page(as_written("x"), [table]), language).splitlines()[5:]


def test_all_that_is_known_is_shown() -> None:
    """Numbers masked; what neither has is left out."""
    other = attrs.evolve(REGENT, other_number="74120001")
    found = lines(PERSON, other)
    assert [line.split("  ")[0] for line in found] == [
        "Nama",
        "NIP/NI PPPK",
        "Jenis pegawai",
        "Pangkat/golongan",
        "Jabatan",
        "Jenis jabatan",
        "Unit kerja",
        "Instansi",
        "Tugas lain",
    ]
    assert found[1].split() == ["NIP/NI", "PPPK", "**************2991", "****0001"]
    assert "Penata Muda Tingkat I, III/b" in found[3]
    assert "Jabatan Fungsional, Penyelia" in found[5]
    assert "Pelaksana tugas (Plt.): Kepala Puskesmas, Puskesmas" in found[8]


def test_what_neither_has_is_left_out() -> None:
    found = lines(attrs.evolve(REGENT, unit=Unit("u", "")), attrs.evolve(REGENT, position=Position("", None)), "en")
    assert [line.split("  ")[0] for line in found] == ["Name", "Position", "Unit"]
    assert found[1].endswith("—")


def test_no_number_of_a_person_is_shown() -> None:
    """Neither in text nor in HTML."""
    shown = plan(employee=PERSON)
    for page in (shown.as_text("id"), shown.as_text("en"), shown._repr_html_()):
        assert NUMBER.digits not in page
        assert NUMBER.digits[:8] not in page
        assert NUMBER.masked in page


def test_a_person_is_one_line() -> None:
    """Name and position, or one of them."""
    assert person_words(PERSON).id == "Pegawai bidan, Bidan Penyelia"
    assert person_words(Leader("m", "Menteri", "Menteri")).en == "Menteri"
    assert person_words(Leader("m", "Sari", "")).en == "Sari"
