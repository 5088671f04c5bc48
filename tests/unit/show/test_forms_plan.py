"""The forms of planning, A.1.1 to A.1.8."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period, PeriodKind
from kinerja.errors import NotFound
from kinerja.plans.annexes import Annexes, Reporting, Resource
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, SpecialExpectation
from kinerja.plans.indicator import Perspektif
from kinerja.plans.manual import IndicatorManual
from kinerja.plans.plan import Approach, Jenis, ResultLevel, Supported
from kinerja.plans.roles import Column, Role, RoleMatrix, Row
from kinerja.plans.target import AtLeast, TextTarget
from kinerja.plans.workblock import Strategy, Workblock, WorkNature
from kinerja.show.forms import attachment_form, manual_form, matrix_form, plan_form, workblock_form
from tests.unit.plans.samples import ELSEWHERE, HEAD, Q1, YEAR, head_plan, indicator, plan, result
from tests.unit.show.form_samples import ANI, FULL, fields, of, told

NUMBERS, NARRATIVE = Approach.KUANTITATIF, Approach.KUALITATIF


def keys(form) -> list[str]:
    return [column.key for column in form.section("hasil_kerja").body.columns]


def rows(form, key: str = "hasil_kerja") -> list[list[str]]:
    return [[" | ".join(told(cell)) for cell in row] for row in form.section(key).body.rows]


@pytest.mark.parametrize(
    ("perspectives", "approach", "code", "columns"),
    [
        (True, NARRATIVE, "A.1.1", ["no", "hasil_kerja"]),
        (True, NUMBERS, "A.1.2", ["no", "rencana_hasil_kerja", "indikator", "target", "perspektif"]),
        (False, NARRATIVE, "A.1.6", ["no", "hasil_kerja"]),
        (False, NUMBERS, "A.1.7", ["no", "pimpinan", "rencana_hasil_kerja", "aspek", "indikator", "target"]),
    ],
)
def test_the_form_follows_employee_and_approach(perspectives, approach, code, columns) -> None:
    form = plan_form(of(perspectives, approach))
    assert (form.code, keys(form)) == (code, columns)
    assert form.section("hasil_kerja").body.numbered is (approach is NUMBERS)


def test_the_head_and_the_signatures() -> None:
    form = plan_form(of(False, NUMBERS), FULL)
    assert (form.agency, form.period.id) == ("Pemerintah Kota Contoh", "1 Januari s.d. 31 Desember tahun 2025")
    assert form.cycle.id == ""
    assert fields(form, 0)["nip"] == ["19850214 201003 2 992"]
    assert [(each.signer, each.name, each.dated.id) for each in form.signatures] == [
        ("pegawai", "Ani", "Contoh, 21 Januari 2025"),
        ("penilai", "Pegawai sekretaris", "Contoh, 21 Januari 2025"),
    ]


def test_without_an_imprint_the_plan_itself_tells() -> None:
    """Its agency, and the day on which it was set."""
    form = plan_form(of(False, NUMBERS))
    assert (form.agency, form.signatures[0].dated.id) == ("Kota Contoh", "20 Januari 2025")
    assert fields(form, 0)["nip"] == ["**************2992"]


def test_main_results_come_first_and_are_counted_through() -> None:
    shown = plan(result("h1", jenis=Jenis.TAMBAHAN), result("h2"), approach=NARRATIVE)
    parts = plan_form(shown).section("hasil_kerja").body.parts
    assert [part.title.id for part in parts] == ["A. Utama", "B. Tambahan"]
    assert [[told(item.cells[0])[0] for item in part.items] for part in parts] == [["1."], ["2."]]


def test_a_result_with_several_indicators_has_as_many_rows() -> None:
    """Number and result hold for all of them."""
    shown = plan(result("h1", indicator("i1", text="Cepat"), indicator("i2", text="Tepat", target=None, aspek=())))
    (item,) = plan_form(shown).section("hasil_kerja").body.items
    assert (len(item.cells), len(item.rows)) == (3, 2)
    assert [row[3:] for row in rows(plan_form(shown))] == [
        ["Kuantitas", "Cepat", "80 sampai 90%"],
        ["", "Tepat", ""],
    ]


def test_a_result_without_indicators_has_blank_places() -> None:
    """Nothing is filled in that was not given."""
    bare = attrs.evolve(result("h1"), indicators=[])
    assert rows(plan_form(plan(bare))) == [["1.", "", bare.statement, "", "", ""]]


def test_the_leaders_result_stands_with_its_indicator() -> None:
    """Annex p. 59, note *; several results may be supported."""
    supports = [Supported("r1", "Kepuasan naik", indicator="Indeks kepuasan"), Supported("r2", "Aduan turun")]
    (row,) = rows(plan_form(plan(result("h1", supports=supports))))
    assert row[1] == "Kepuasan naik | Indikator kinerja individu: Indeks kepuasan | Aduan turun"


def test_a_trajectory_stands_below_its_target() -> None:
    shown = plan(result("h1", indicator("i1", trajectory=[(Q1, AtLeast(20, "%"))])))
    (row,) = rows(plan_form(shown))
    assert row[-1] == "80 sampai 90% | Triwulan I 2025: paling sedikit 20%"


def test_a_narrative_holds_measure_target_and_perspective() -> None:
    measured = [
        indicator("i1", text="Keluarga sehat meningkat", target=None, perspektif=Perspektif.PENERIMA_LAYANAN),
        indicator("i2", text="Indeks 90", target=TextTarget("Indeks 90"), perspektif=Perspektif.ANGGARAN),
        indicator("i3", text="Aduan selesai"),
    ]
    (row,) = rows(plan_form(head_plan(result("h1", *measured), approach=NARRATIVE)))
    assert row[1].split(" | ") == [
        "Pengaduan h1 diselesaikan tepat waktu (penugasan dari Sekretaris Dinas)",
        "Ukuran keberhasilan/indikator kinerja individu, target, dan perspektif:",
        "Keluarga sehat meningkat (Perspektif Penerima Layanan)",
        "Indeks 90 (Perspektif Anggaran)",
        "Aduan selesai; 80 sampai 90%",
    ]


@pytest.mark.parametrize(("by", "said"), [(ELSEWHERE, " (penugasan dari Direktur II)"), (None, "")])
def test_who_assigned_a_result(by, said) -> None:
    (row,) = rows(plan_form(head_plan(result("h1", assigned_by=by))))
    assert row[1] == f"Pengaduan h1 diselesaikan tepat waktu{said}"


def test_conduct_has_the_seven_values_with_three_guides_each() -> None:
    """They are printed on the form; only what a leader expects beyond them is filled in."""
    expected = ExpectedConduct([SpecialExpectation(NilaiDasar.AKUNTABEL, "Panutan antikorupsi")])
    grid = plan_form(plan(conduct=expected)).section("perilaku_kerja").body
    assert [len(entry.items) for entry in grid.column("perilaku")] == [3] * 7
    assert [told(entry) for entry in grid.column("ekspektasi_khusus")] == [[], ["Panutan antikorupsi"], *([[]] * 5)]
    assert plan_form(plan(conduct=None)).section("perilaku_kerja").body.column("ekspektasi_khusus")[0].blank


class TestManual:
    """A.1.3."""

    MANUAL = IndicatorManual(
        "i1",
        "Menghitung tingkat penyelesaian",
        "Sejauh mana selesai",
        "Laporan Inspektorat",
        PeriodKind.TAHUNAN,
        formula="100: selesai\n90: harmonisasi",
        unit="Nilai",
        level=ResultLevel.OUTPUT_KENDALI_RENDAH,
    )

    def values(self, manual=MANUAL, **more):
        form = manual_form(head_plan(result("h1", indicator("i1", **more))), manual, FULL)
        return form, {field.key: field.value for field in form.section("manual").body.fields}

    def test_all_fields(self) -> None:
        form, values = self.values()
        assert (form.code, form.identities, form.signatures) == ("A.1.3", (), ())
        assert told(values["indikator"]) == ["Persentase pengaduan yang diselesaikan", "80 sampai 90%"]
        assert told(values["formula"]) == ["100: selesai", "90: harmonisasi"]
        assert values["level"].answer.id == "Output kendali rendah"
        assert values["periode_pelaporan"].answer.id == "Tahunan"
        assert len(values["periode_pelaporan"].options) == 4

    @pytest.mark.parametrize("level", [None, ResultLevel.OUTPUT_KENDALI_TINGGI])
    def test_a_level_that_the_form_does_not_print_is_not_chosen(self, level) -> None:
        _, values = self.values(attrs.evolve(self.MANUAL, level=level), target=None)
        assert values["level"].blank
        assert told(values["indikator"]) == ["Persentase pengaduan yang diselesaikan"]

    def test_a_manual_of_another_plan_is_refused(self) -> None:
        with pytest.raises(NotFound):
            manual_form(plan(), self.MANUAL)


class TestWorkblock:
    """A.1.4, with the annex's own example (p. 178)."""

    BLOCK = Workblock(
        "Peningkatan layanan ANC",
        ["Seluruh ibu hamil terlayani"],
        owner=HEAD,
        parties=["Poliklinik Desa", "Dinas Kominfo"],
        time="12 bulan",
        activities=[
            Strategy(WorkNature.TRANSFORMATIF, "Data melalui SiCantik"),
            Strategy(WorkNature.RUTIN, "Waktu tunggu berkurang"),
        ],
    )

    def test_the_sheet(self) -> None:
        form = workblock_form(self.BLOCK)
        values = {field.key: told(field.value) for field in form.section("umum").body.fields}
        assert values["pemilik"] == ["Pegawai kadis, Kepala Dinas Kesehatan"]
        assert values["pihak"] == ["Poliklinik Desa", "Dinas Kominfo"]
        assert values["anggaran"] == []
        assert form.signatures == ()

    def test_routine_first_and_counted_through(self) -> None:
        grid = workblock_form(self.BLOCK).section("strategi").body
        assert [part.title.id for part in grid.parts] == ["A. Rutin", "B. Transformatif"]
        assert rows(workblock_form(self.BLOCK), "strategi") == [
            ["1.", "Waktu tunggu berkurang"],
            ["2.", "Data melalui SiCantik"],
        ]

    def test_a_blank_sheet_is_blank(self) -> None:
        form = workblock_form(Workblock("SIMBG"))
        assert form.section("keluaran").body.blank
        assert "KELUARAN KUNCI" in form.as_text("id")


class TestMatrix:
    """A.1.5."""

    COLUMNS = (Column("r1", "Layanan baik", "i1", "Indeks kepuasan"), Column("r2", "Aduan turun"))
    MATRIX = RoleMatrix(HEAD, COLUMNS, [Row(ANI, [[Role("h1", "Ibu hamil terlayani"), Role("h2", "Data benar")], []])])

    def test_people_by_what_is_shared_out(self) -> None:
        form = matrix_form(self.MATRIX, imprint=FULL, period=YEAR)
        grid = form.section("matriks_1").body
        assert [column.head.id for column in grid.columns] == ["Pegawai", "Jabatan", "Indeks kepuasan", "Aduan turun"]
        assert rows(form, "matriks_1") == [
            ["Ani", "Bidan Penyelia", "Ibu hamil terlayani | Data benar", "tidak ada peran"]
        ]
        assert form.period.id == "1 Januari s.d. 31 Desember tahun 2025"

    def test_two_levels_stand_in_two_sections(self) -> None:
        form = matrix_form(self.MATRIX, RoleMatrix(ELSEWHERE, self.COLUMNS, []))
        assert [section.key for section in form.sections] == ["matriks_1", "matriks_2"]
        assert form.sections[1].title.en == "Shared out by Direktur II"
        assert form.period.id == ""


class TestAttachment:
    """A.1.8."""

    def test_three_lists_and_two_signatures(self) -> None:
        shown = plan(
            annexes=Annexes([Resource("Pelatihan")], [Reporting("Tiap minggu", "Laporan", result_id="h1")]),
            agreed_on=date(2025, 1, 20),
        )
        form = attachment_form(shown)
        assert [section.key for section in form.sections] == ["sumber_daya", "pertanggungjawaban", "konsekuensi"]
        (line,) = form.section("pertanggungjawaban").body.items
        assert line.id == "Tiap minggu; data yang dilaporkan: Laporan; Pengaduan h1 diselesaikan tepat waktu"
        assert form.section("konsekuensi").body.blank
        assert [each.dated.id for each in form.signatures] == ["20 Januari 2025"] * 2

    def test_reporting_without_evidence(self) -> None:
        form = attachment_form(plan(annexes=Annexes([], [Reporting("Tiap minggu")])))
        assert told(form.section("pertanggungjawaban").body) == ["Tiap minggu"]


def test_a_plan_for_a_part_of_the_year_says_so() -> None:
    """An employee who moved has a plan of its own for the rest of the year (annex p. 65)."""
    moved = plan(result("h1"), period=Period(date(2025, 4, 7), date(2025, 12, 31)))
    assert plan_form(moved).period.id == "7 April s.d. 31 Desember tahun 2025"
