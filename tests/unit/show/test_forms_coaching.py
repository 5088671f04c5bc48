"""The forms of guidance and counselling, B.1.6 to B.1.10."""

from __future__ import annotations

from datetime import date

from kinerja.feedback.coaching import (
    Coaching,
    CoachingFact,
    CoachingGoal,
    CoachingStep,
    Mentoring,
    MentoringAim,
    MentoringEntry,
    MentoringForm,
)
from kinerja.feedback.counselling import BehaviourReport
from kinerja.feedback.guidance import (
    CompetencyEvaluation,
    CompetencyGroup,
    CompetencyMark,
    GuidanceFeedback,
    competency_score,
)
from kinerja.plans.conduct import NilaiDasar
from kinerja.show.forms import coaching_form, competency_form, guidance_form, mentoring_form, problem_form
from tests.unit.plans.samples import ELSEWHERE, SECRETARY, indicator, plan, result
from tests.unit.show.form_samples import FULL, told

DAY = date(2025, 6, 3)
PLAN = plan(result("h1", indicator("i1"), indicator("i2", target=None)))


def rows(form, key: str) -> list[list[str]]:
    return [[" | ".join(told(cell)) for cell in row] for row in form.section(key).body.rows]


class TestCoaching:
    """B.1.6."""

    RECORD = Coaching(
        [CoachingGoal("i1", "Kelas ibu hamil", "75%")],
        [CoachingFact("i1", "60%", "Jarak", "Wilayah luas"), CoachingFact("i2")],
        "Kunjungan rumah",
        [CoachingStep("i1", "Jadwal tetap", adjusts=True), CoachingStep("i9", "Kader desa")],
        by=SECRETARY,
        on=DAY,
        place="Contoh",
    )

    def test_indicator_and_target_come_from_the_plan(self) -> None:
        """An indicator that the plan does not have is printed by its id, never left out."""
        form = coaching_form(PLAN, self.RECORD)
        text, target = "Persentase pengaduan yang diselesaikan", "80 sampai 90%"
        assert rows(form, "tujuan") == [[text, "75%", target, "Kelas ibu hamil"]]
        assert rows(form, "fakta") == [[f"{text} | {target}", "60%", "Jarak", "Wilayah luas"], [text, "", "", ""]]
        assert rows(form, "langkah") == [[text, "Jadwal tetap", "Ya"], ["i9", "Kader desa", "Tidak"]]

    def test_who_signs_where_and_when(self) -> None:
        form = coaching_form(PLAN, self.RECORD)
        assert [(str(each.signer), each.name, each.dated.id) for each in form.signatures] == [
            ("pegawai", "Pegawai bidan", "Contoh, 3 Juni 2025"),
            ("pembimbing", "Pegawai sekretaris", "Contoh, 3 Juni 2025"),
        ]
        assert coaching_form(PLAN, self.RECORD, FULL).signatures[0].dated.id == "Contoh, 21 Januari 2025"

    def test_a_blank_record_has_a_blank_row_to_write_in(self) -> None:
        form = coaching_form(PLAN, Coaching())
        assert rows(form, "tujuan") == [["", "", "", ""]]
        assert form.section("peluang").body.blank
        assert form.signatures[1].name == ""


class TestMentoring:
    """B.1.7."""

    def test_plan_and_journal(self) -> None:
        aim = MentoringAim("Analisis data", "Laporan lebih baik", "Kursus", "3 bulan", "Laporan tepat", "Nilai 80")
        meeting = MentoringEntry(
            "Statistik", DAY, "Kantor", "Latihan", date(2025, 6, 10), form=MentoringForm.WORK_SHARING
        )
        form = mentoring_form(PLAN, Mentoring([aim], [meeting, MentoringEntry("Grafik")], by=ELSEWHERE))
        assert rows(form, "tujuan") == [
            ["Analisis data | Laporan lebih baik | Kursus", "3 bulan", "Laporan tepat", "Nilai 80"]
        ]
        assert rows(form, "jurnal") == [
            ["3 Juni 2025 | Kantor", f"Statistik | {MentoringForm.WORK_SHARING.label.id}", "Latihan", "10 Juni 2025"],
            ["", "Grafik", "", ""],
        ]
        assert form.signatures[1].name == "Direktur II"


class TestGuidance:
    """B.1.8."""

    def test_nine_statements_under_three_subjects(self) -> None:
        form = guidance_form(PLAN, GuidanceFeedback(["Ya"] * 8 + [""], on=DAY, place="Contoh"))
        grid = form.section("umpan_balik").body
        assert [len(item.rows) for item in grid.items] == [3, 3, 3]
        assert [told(entry) for entry in grid.column("umpan_balik")] == [["Ya"]] * 8 + [[]]
        assert told(grid.column("kriteria")[5])[0].startswith("6. Lebih banyak menggunakan metode bertanya")
        assert [str(each.signer) for each in form.signatures] == ["pegawai"]


class TestCompetency:
    """B.1.9."""

    def test_the_competences_of_the_form_and_those_of_the_position(self) -> None:
        marks = [
            CompetencyMark(CompetencyGroup.MANAJERIAL, "Integritas", competency_score(3), "Menolak pemberian"),
            CompetencyMark(CompetencyGroup.TEKNIS, "Persalinan normal", competency_score(2)),
        ]
        form = competency_form(PLAN, CompetencyEvaluation(marks, "Pelatihan", by=SECRETARY, on=DAY))
        grid = form.section("kompetensi").body
        assert [len(part.items) for part in grid.parts] == [8, 1, 1]
        assert rows(form, "kompetensi")[0] == ["1.", "Integritas", "3", "Menolak pemberian"]
        assert rows(form, "kompetensi")[1] == ["2.", "Kerjasama", "", ""]
        assert rows(form, "kompetensi")[-1] == ["1.", "Persalinan normal", "2", ""]
        assert told(form.section("rekomendasi").body) == ["Pelatihan"]

    def test_the_scale_is_explained(self) -> None:
        scale = rows(competency_form(PLAN, CompetencyEvaluation()), "skala")
        assert [row[0] for row in scale] == ["1", "2", "3", "4", "5"]
        assert "tidak ada indikator" in scale[0][2]


class TestProblem:
    """B.1.10."""

    def test_questions_and_answers(self) -> None:
        report = BehaviourReport(
            "Sering marah kepada warga",
            [NilaiDasar.BERORIENTASI_PELAYANAN, NilaiDasar.HARMONIS],
            special_expectation="Sabar",
            done="Dua kali dialog",
            others_too=False,
            on=DAY,
        )
        form = problem_form(PLAN, report)
        values = {field.key: field.value for field in form.section("masalah").body.fields}
        assert told(values["nilai_dasar"]) == ["Berorientasi Pelayanan, Harmonis"]
        assert told(values["masalah"]) == ["Sering marah kepada warga"]
        assert values["pegawai_lain"].answer.id == "Tidak"
        assert told(form.section("retrospektif").body) == ["Dua kali dialog"]
        assert [str(each.signer) for each in form.signatures] == ["penilai"]

    def test_what_was_not_said_stays_open(self) -> None:
        form = problem_form(PLAN, BehaviourReport("Sering marah", others_too=None))
        values = {field.key: field.value for field in form.section("masalah").body.fields}
        assert values["pegawai_lain"].blank
        assert values["nilai_dasar"].blank
        assert (
            problem_form(PLAN, BehaviourReport("x", others_too=True)).section("masalah").body.fields[3].value.chosen
            == 0
        )

    def test_the_report_does_not_come_out_by_the_repr(self) -> None:
        """Counselling is confidential (annex p. 85, 5 b)."""
        assert "marah" not in repr(problem_form(PLAN, BehaviourReport("Sering marah")))
