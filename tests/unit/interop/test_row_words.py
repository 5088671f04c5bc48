"""Problems of rows speak to those who mend the table: in Indonesian, and never saying less than the English."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from kinerja.base.words import Words
from kinerja.errors import InvalidValue
from kinerja.interop.columns import CellKind, Column, RowProfile, RowsOf
from kinerja.interop.conventions import INDONESIAN_SPREADSHEET, INDONESIAN_TEXT, STRICT
from kinerja.interop.row_profiles import EMPLOYEES, REPORTED_RESULTS
from kinerja.interop.row_sentences import SENTENCES
from kinerja.interop.row_words import NOTHING, in_indonesian, nearest_words, sentences, together
from kinerja.interop.rows import read_rows

MOMENT = datetime(2025, 1, 2, 3, 4)  # noqa: DTZ001 - as spreadsheets have them


def said(cell: object, kind: CellKind, conventions=INDONESIAN_TEXT) -> str:
    """Return what is said of a cell, in Indonesian."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("a", kind)])
    (problem,) = read_rows([{"a": cell}], profile, conventions=conventions).problems
    return problem.say("id")


def test_a_day_that_is_not_in_the_calendar_tells_how_long_the_month_is() -> None:
    """And how days are written in this table, not in ours."""
    assert said("31/02/2021", CellKind.DAY) == (
        "Baris 2, a: Tanggal '31/02/2021' tidak ada dalam kalender. Februari 2021 hanya 28 hari. "
        "Tulis dd/mm/yyyy (hari/bulan/tahun)."
    )
    assert said("2021-02-31", CellKind.DAY).endswith("28 hari. Tulis YYYY-MM-DD (tahun-bulan-hari).")
    assert said("31 Apr 2021", CellKind.DAY, STRICT).endswith(
        "April 2021 hanya 30 hari. Tulis YYYY-MM-DD (tahun-bulan-hari)."
    )
    assert said("kemarin", CellKind.DAY) == "Baris 2, a: 'kemarin' bukan tanggal. Tulis dd/mm/yyyy (hari/bulan/tahun)."


def test_the_header_that_is_not_known_is_told_with_what_ignores_it() -> None:
    """By the name of the profile where it is one of kinerja's own."""
    row = {"id": "e1", "nama": "Ani", "jenis_pegawai": "PNS", "Eselon": "II.a"}
    (problem,) = read_rows([row], EMPLOYEES).problems
    assert problem.mend.id.endswith("Bila memang tidak untuk dibaca, pakai EMPLOYEES.ignoring('Eselon').")
    assert problem.mend.en.endswith("If it is not to be read, use EMPLOYEES.ignoring('Eselon').")
    (problem,) = read_rows([row], EMPLOYEES.renamed(nama="Nama ASN")).problems
    assert problem.mend.en.endswith("use profile.ignoring('Eselon').")


@pytest.mark.parametrize(
    ("cell", "kind", "told"),
    [
        ("12.5", CellKind.WHOLE, "'12.5' bukan bilangan. Tulis 12,5 atau 1.234,50."),
        ("1,5", CellKind.WHOLE, "1.5 bukan bilangan bulat. Isi dengan bilangan bulat."),
        ("80 %", CellKind.NUMBER, "'80 %' bukan bilangan. Tulis bilangannya saja; persen adalah satuan."),
        (date(2025, 1, 2), CellKind.NUMBER, "Tanggal berada di tempat yang harus diisi bilangan. Spreadsheet mengubah"),
        (MOMENT, CellKind.DAY, "2025-01-02 03:04:00 memuat jam, bukan hanya tanggal."),
        ("mungkin", CellKind.TRUTH, "'mungkin' bukan ya dan bukan tidak. Tulis ya atau tidak."),
        ("5", CellKind.QUARTER, "5 bukan triwulan (1 sampai 4). Tulis 1 sampai 4."),
        ("Guru", CellKind.EMPLOYEE_KIND, "'Guru' bukan jenis pegawai yang dikenal. Yang dikenal: pns, cpns, pppk"),
        (
            "Fungsionil",
            CellKind.POSITION_KIND,
            "'Fungsionil' bukan jenis jabatan yang dikenal. Mungkin maksudnya 'fungs",
        ),
        (31, CellKind.GOLONGAN, "Bilangan bulat bukan nama golongan. Setiap sistem memakai kode sendiri"),
        ("1985021420100319", CellKind.PERSON_NUMBER, "Nomor '************0319' terdiri atas 16 karakter, bukan 18"),
        ("198513142010031991", CellKind.PERSON_NUMBER, "**************1991 bukan NIP dan bukan NI PPPK: digit 1-8"),
        ("198502142010031000", CellKind.PERSON_NUMBER, "Nomor urut (digit 16-18) adalah 000, yang tidak pernah"),
        ("**************1991", CellKind.PERSON_NUMBER, "Nomor ini disamarkan. Minta tabel dengan nomor lengkap"),
    ],
)
def test_cells_are_told_in_indonesian(cell, kind: CellKind, told: str) -> None:
    """Each kind of cell in its own way."""
    assert said(cell, kind).removeprefix("Baris 2, a: ").startswith(told)


def test_floats_and_serial_numbers_are_told_with_the_convention_that_reads_them() -> None:
    """By its name, for it is not the operator who sets it."""
    assert "INDONESIAN_SPREADSHEET" in said(float("1.5"), CellKind.NUMBER)
    assert "INDONESIAN_SPREADSHEET" in said(45000, CellKind.DAY)
    assert said(2025, CellKind.DAY, INDONESIAN_SPREADSHEET).endswith("Tulis tanggal lengkap; tahun saja bukan tanggal.")


def test_what_makes_no_value_is_told_in_indonesian() -> None:
    """Also where the value itself refuses it."""
    held = {"jabatan": "Bidan", "jenis_jabatan": "JF", "unit_id": "u"}
    row = {"id": "e1", "nama": "Ani", "jenis_pegawai": "PNS", **held, "tmt_jabatan": "2025-02-01"}
    (problem,) = read_rows([{**row, "jabatan_sampai": "2025-01-01"}], EMPLOYEES).problems
    assert problem.say("id") == "Baris 2, jabatan: Berakhir 2025-01-01, sebelum mulai 2025-02-01. Perbaiki tanggalnya."
    second, first = read_rows([row, {**row, "unit_id": "v", "tmt_jabatan": "2025-03-01"}], EMPLOYEES).problems
    assert "dua jabatan definitif" in f"{second.what.id} {first.what.id}"


def test_a_sentence_that_is_not_known_keeps_its_english() -> None:
    """And says so, so that nothing is hidden."""
    told = sentences(InvalidValue("Something new.", mend="Mend it."))
    assert told.what == Words(
        "Isinya tidak dapat diterima. Keterangan dalam bahasa Inggris: Something new.", "Something new."
    )
    assert (told.why, told.mend) == (NOTHING, Words("Mend it.", "Mend it."))
    assert in_indonesian("Did you mean 'x'? Something new.") is None


def test_numbers_of_persons_stay_masked_in_both_languages() -> None:
    """Errors are screened before they are told."""
    told = sentences(InvalidValue("'198502142010031991' is not a day."))
    assert told.what == Words("'**************1991' bukan tanggal.", "'**************1991' is not a day.")


def test_near_names_are_told_in_both_languages() -> None:
    """With all names where they are few."""
    near = nearest_words("bln", ["bulan", "tahun"])
    assert near == Words(
        "Mungkin maksudnya 'bulan'. Yang dikenal: bulan, tahun.", "Did you mean 'bulan'? Known are bulan, tahun."
    )
    assert nearest_words("?", map(str, range(50))).id == "Tidak ada yang mirip di antara 50 nama yang dikenal."
    assert together(Words("a", "b"), NOTHING, Words("c", "d")) == Words("a c", "b d")


def test_grades_that_are_not_known_are_told() -> None:
    """A grade of another scale."""
    row = {
        "pegawai_id": "e1",
        "tahun": 2024,
        "jenis_evaluasi": "tahunan",
        "rezim": "permenpanrb6_2022",
        "predikat": "Luar",
    }
    assert "bukan salah satu predikat yang dikenal" in read_rows([row], REPORTED_RESULTS).problems[0].say("id")


@pytest.mark.parametrize(("pattern", "indonesian"), SENTENCES, ids=lambda text: text[:30])
def test_every_part_that_is_told_in_english_is_told_in_indonesian_or_left_out_on_purpose(pattern, indonesian) -> None:
    """What stands in braces is what the pattern finds."""
    assert set(re.findall(r"(?<!\{)\{(\w+)\}", indonesian)) <= set(re.compile(pattern).groupindex)
