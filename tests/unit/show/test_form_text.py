"""Forms as plain text."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.words import Words
from kinerja.errors import UnknownName
from kinerja.evaluation.decision import Decision
from kinerja.plans.actions import ActionPlan
from kinerja.plans.plan import Approach
from kinerja.show.form import Form, Section, Signature, Signer
from kinerja.show.form_blocks import (
    Curve,
    Entry,
    FormField,
    Grid,
    GridColumn,
    GridItem,
    GridPart,
    Options,
    Particulars,
)
from kinerja.show.form_list import FORMS
from kinerja.show.forms import action_form, document_form, evaluation_form, plan_form
from kinerja.show.page import as_written
from tests.unit.evaluation.samples import PENILAI, appraised
from tests.unit.plans.samples import indicator, plan, result
from tests.unit.show.form_samples import ANI, EVIL, FULL, of

ACTIONS = """\
FORMAT B.1.1
RENCANA AKSI
════════════
Pemerintah Kota Contoh
Periode penilaian: 1 Januari s.d. 31 Desember tahun 2025

PEGAWAI YANG DINILAI
Nama                Ani
NIP                 19850214 201003 2 992
Pangkat/Gol. Ruang  Penata Tingkat I, III/d
Jabatan             Bidan Penyelia
Unit kerja          Puskesmas Contoh

PEJABAT PENILAI KINERJA
Nama                Pegawai sekretaris
NIP                 ……
Pangkat/Gol. Ruang  ……
Jabatan             Sekretaris Dinas
Unit kerja          Dinas Kesehatan

HASIL KERJA
───────────
1. Rencana hasil kerja: Pengaduan h1 diselesaikan tepat waktu
   Rencana aksi:
      1. Pendataan
      2. Kunjungan

                                                  Contoh, 21 Januari 2025
                                                  Pegawai yang Dinilai


                                                  Ani
                                                  NIP 19850214 201003 2 992"""


def test_a_form_with_actions() -> None:
    """B.1.1 as a whole; one who signs alone does so at the right."""
    form = action_form(plan(result("h1"), employee=ANI), [ActionPlan("h1", ["Pendataan", "Kunjungan"])], FULL)
    assert form.as_text("id") == ACTIONS


def test_results_of_a_plan() -> None:
    """What holds for all indicators stands once, the rows below it."""
    shown = plan(result("h1", indicator("i1", text="Cepat"), indicator("i2", text="Tepat")))
    text = plan_form(shown).as_text("id")
    assert (
        "A. UTAMA\n"
        "1. Rencana hasil kerja Pimpinan yang diintervensi: ……\n"
        "   Rencana hasil kerja: Pengaduan h1 diselesaikan tepat waktu\n"
        "   -  Aspek: Kuantitas\n"
        "      Indikator kinerja individu: Cepat\n"
        "      Target: 80 sampai 90%\n"
        "   -  Aspek: Kuantitas\n"
        "      Indikator kinerja individu: Tepat\n"
        "      Target: 80 sampai 90%\n"
        "B. TAMBAHAN\n"
        "   ……\n"
    ) in text
    assert (
        "1. Berorientasi Pelayanan\n"
        "   - Memahami dan memenuhi kebutuhan masyarakat\n"
        "   - Ramah, cekatan, solutif, dan dapat diandalkan\n"
        "   - Melakukan perbaikan tiada henti\n"
        "   Ekspektasi khusus Pimpinan: ……\n"
    ) in text
    assert text.endswith(
        "* Pimpinan dapat memberikan ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai."
    )


def test_the_choice_is_not_lost() -> None:
    """The law's own text lost its strike-outs; a mark stays a mark."""
    text = evaluation_form(appraised()).as_text("id")
    assert "( ) Di atas ekspektasi  (x) Sesuai ekspektasi  ( ) Di bawah ekspektasi" in text
    assert "( ) Sangat Baik  (x) Baik  ( ) Butuh Perbaikan  ( ) Kurang (Misconduct)  ( ) Sangat Kurang" in text
    assert "Butuh Perbaikan      ███████\nBaik                 ████████████████████\n" in text
    assert "Periode: Akhir\n" in text


def test_a_document_with_three_persons() -> None:
    """D.1.1, small enough to be read as a whole."""
    noted = Decision("sesuai_ekspektasi", "sesuai_ekspektasi", by=PENILAI, on=date(2026, 1, 12), notes="Pertahankan")
    text = document_form(appraised(decision=noted)).as_text("id")
    assert text.partition("4. EVALUASI KINERJA")[2] == (
        "\n───────────────────\n"
        "Capaian kinerja organisasi  Baik\n"
        "Predikat kinerja Pegawai    Baik\n"
        "\n"
        "5. CATATAN/REKOMENDASI\n"
        "──────────────────────\n"
        "Pertahankan\n"
        "\n"
        "(tempat), (tanggal, bulan, tahun)                 12 Januari 2026\n"
        "7. Pegawai yang Dinilai                           6. Pejabat Penilai Kinerja\n"
        "\n"
        "\n"
        "Ani                                               Budi\n"
        "\n"
        "\n"
        "* Periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah."
    )


def section(body, title: str = "X", note: str = "") -> list[str]:
    """Return a section as lines, without its head."""
    form = Form(FORMS["A.1.4"], sections=[Section("x", as_written(title), body, as_written(note))])
    return form.as_text("id").partition("\n\n")[2].split("\n")


def test_blank_places_are_dots() -> None:
    assert section(Entry()) == ["X", "─", "……"]
    assert section(Curve(Words("", ""))) == ["X", "─", "……"]
    assert section(Entry([as_written("a")]), "", "diisi") == ["(diisi)", "a"]


def test_a_table_without_heads_and_numbers_is_a_list() -> None:
    cell = Entry([as_written("a")])
    grid = Grid([GridColumn("x", as_written(""))], [GridPart([GridItem([], [[cell]]), GridItem([cell])])])
    assert section(grid) == ["X", "─", "-  a", "-  a"]
    assert section(Options([as_written("a")], 0)) == ["X", "─", "(x) a"]


def test_who_is_not_known_is_asked_for_as_the_annex_does() -> None:
    form = Form(FORMS["D.1.2"], signatures=[Signature(Signer.ATASAN, as_written("Atasan"))])
    assert [line.strip() for line in form.as_text("id").splitlines()[-5:]] == [
        "(tempat), (tanggal, bulan, tahun)",
        "Atasan",
        "",
        "",
        "(Nama)",
    ]


def test_no_line_is_wider_than_a_page() -> None:
    """However long names and texts are; only a word can be longer."""
    long = attrs.evolve(ANI, name="Dr. Ani " + "Lestari " * 20)
    shown = of(False, Approach.KUALITATIF)
    for language in ("id", "en"):
        lines = plan_form(attrs.evolve(shown, employee=long), FULL).as_text(language).splitlines()
        assert max(map(len, lines)) <= 100


def test_printed_options_stand_behind_their_question() -> None:
    """As in the manual of an indicator and in the report of conduct."""
    field = FormField("x", as_written("Serupa pada Pegawai lain?"), Options([as_written("Ya"), as_written("Tidak")], 1))
    assert section(Particulars([field])) == ["X", "─", "Serupa pada Pegawai lain?  ( ) Ya  (x) Tidak"]


def test_marks_that_move_a_cursor_are_left_out() -> None:
    hostile = attrs.evolve(ANI, name=f"Ani\x1b[31m{EVIL}")
    text = plan_form(attrs.evolve(of(False, Approach.KUANTITATIF), employee=hostile)).as_text("id")
    assert "\x1b" not in text


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownName):
        Form(FORMS["A.1.4"]).as_text("su")
