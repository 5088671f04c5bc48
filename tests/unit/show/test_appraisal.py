"""An appraisal as the officer of a region wants to read it."""

from __future__ import annotations

from datetime import date

import attrs

from kinerja import Acceptance, Conduct, Decision, OrganisationResult, Period, appraise
from kinerja.evaluation.decision import Occasion, StudyNotCompleted
from kinerja.evaluation.evaluator import Evaluator
from kinerja.evaluation.grounds import Finality, Ground
from kinerja.feedback.continuous import Feedback, FeedbackTiming, Giver, GiverKind, Shows
from kinerja.people.identity import NIP
from kinerja.plans.conduct import AspekPerilaku, NilaiDasar, Observation
from kinerja.plans.progress import Evidence
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.show.appraisal import appraisal_page
from kinerja.show.page import Heading
from tests.unit.evaluation.samples import DECISION, ORGANISATION, PENILAI, PLAN, PROGRESS, UNIT, YEAR, appraised, told

NUMBER = NIP.parse("198502142010032991")


def lines(appraisal, language: str = "id") -> list[str]:
    """Return an appraisal as lines."""
    return appraisal.as_text(language).splitlines()


def part(appraisal, heading: str, language: str = "id") -> list[str]:
    """Return the lines of one part, without those of the next."""
    found = lines(appraisal, language)
    rest = found[found.index(heading) + 3 :]
    ends = [place for place in range(1, len(rest)) if rest[place] == "─" * len(rest[place - 1]) and not rest[place - 2]]
    return rest[: ends[0] - 2] if ends else rest


def test_the_head_tells_the_answer() -> None:
    """Period, rules, predikat, ratings, the organisation, and how much there is to look at."""
    assert lines(appraised())[:10] == [
        "Hasil evaluasi kinerja pegawai",
        "══════════════════════════════",
        "",
        "Periode                     Tahun 2025",
        "Aturan                      PermenPANRB 6/2022 (versi 1)",
        "Predikat kinerja pegawai    Baik",
        "Rating hasil kerja          Sesuai ekspektasi",
        "Rating perilaku kerja       Di atas ekspektasi",
        "Capaian kinerja organisasi  Baik (Puskesmas Contoh; Tahun 2025)",
        "Temuan                      Tidak ada temuan.",
    ]


def test_the_ground_of_who_evaluates_is_shown() -> None:
    """With its place in the annex, and why the result is final."""
    evaluator = Evaluator("p3", [Ground.BATAS_WAKTU_LEWAT], UNIT.id, Finality.ATASAN_MENGGANTIKAN)
    shown = " ".join(" ".join(lines(appraised(evaluator=evaluator), "en")).split())
    assert "Ground of authority The appraiser did not evaluate in time, so his superior evaluates. [Permen" in shown
    assert "Final result Evaluated by the appraiser's superior [PermenPANRB 6/2022, Lampiran hlm. 90" in shown
    bare = attrs.evolve(evaluator, finality=None)
    assert not [line for line in lines(appraised(evaluator=bare), "en") if line.startswith("Final result")]


def test_a_decision_on_an_objection_says_so() -> None:
    """An evaluation does not: it is the usual occasion."""
    on_objection = attrs.evolve(DECISION, occasion=Occasion.KEBERATAN)
    heading = "Keputusan Pejabat Penilai Kinerja"
    assert [line.split() for line in part(appraised(decision=on_objection), heading) if "Diputuskan" in line] == [
        ["Diputuskan", "atas", "Keberatan"]
    ]
    assert not [line for line in part(appraised(), heading) if "Diputuskan" in line]


def test_the_parts_follow_the_form_and_then_give_reasons() -> None:
    """Results, conduct, proposal, decision, findings, explanation."""
    heads = [block.text.en for block in appraisal_page(appraised()).blocks if isinstance(block, Heading)]
    assert heads == [
        "Results",
        "Feedback on the results",
        "Conduct",
        "What the guide would propose",
        "Decision of the appraiser",
        "Findings",
        "Explanation",
    ]


def test_an_option_is_told_only_where_it_decided() -> None:
    """Study leave is nothing to those who had none."""
    study = StudyNotCompleted("kurang", "Tidak lulus")
    decision = Decision("sesuai_ekspektasi", "sesuai_ekspektasi", by=PENILAI, on=date(2026, 1, 12), study=study)
    blocks = [appraisal_page(each).blocks for each in (appraised(), appraised(decision=decision))]
    heads = [[block.text.en for block in page if isinstance(block, Heading)] for page in blocks]
    assert ["Choices that hold" in each for each in heads] == [False, True]


def test_each_result_stands_with_target_realisation_and_standing() -> None:
    found = part(appraised(progress=told(h1_1=(85, "%"))), "Hasil kerja")
    assert found[:6] == [
        "A. Hasil kerja utama",
        "Indikator kinerja individu  Target         Realisasi  Terhadap target",
        "──────────────────────────  ─────────────  ─────────  ───────────────",
        "1. Ibu hamil terlayani sesuai standar",
        "   Ibu hamil terlayani      80 sampai 90%  85%        Sesuai target",
        "      Bukti dukung: Laporan",
    ]
    assert "   → Posisi: Sesuai ekspektasi. Semua indikator sesuai target." in found


def test_the_acceptance_of_the_leader_is_told() -> None:
    accepted = Acceptance("h1", PENILAI, date(2025, 12, 30), reason="Alat rusak")
    progress = attrs.evolve(told(h1_1=(70, "%")), acceptances=[accepted])
    found = part(appraised(progress=progress), "Results", "en")
    assert "   → Accepted by: Budi, Kepala Puskesmas, 30 December 2025" in found


def test_what_was_seen_of_the_conduct_stands_by_value() -> None:
    """With who said it and when, as far as that is known."""
    seen = [
        Observation(NilaiDasar.LOYAL, "Menjaga rahasia"),
        Observation(NilaiDasar.AKUNTABEL, "Jujur", "Pasien", date(2025, 3, 4)),
        Observation(NilaiDasar.AKUNTABEL, "Cermat", "Pimpinan"),
        Observation(NilaiDasar.LOYAL, "Hadir", on=date(2025, 3, 5)),
    ]
    assert part(appraised(conduct=Conduct(YEAR, seen)), "Perilaku kerja") == [
        "Akuntabel",
        "├─ Pasien, 4 Maret 2025: Jujur",
        "└─ Pimpinan: Cermat",
        "Loyal",
        "├─ Menjaga rahasia",
        "└─ 5 Maret 2025: Hadir",
    ]


def test_feedback_stands_by_what_it_is_about() -> None:
    """That on the work in the order of the plan, that on the conduct with the conduct."""
    leader = Giver(GiverKind.PIMPINAN, "Budi")
    given = [
        Feedback("h9", "Bagus", leader),
        Feedback("h1.2", "Antrean masih panjang", Giver(GiverKind.LAINNYA, label="Pasien"), shows=Shows.TIDAK_POSITIF),
        Feedback(NilaiDasar.HARMONIS, "Suka menolong", Giver(GiverKind.BAWAHAN, "Citra")),
        Feedback("h1", "Terus tingkatkan", leader, date(2025, 6, 2), timing=FeedbackTiming.BERKALA),
        Feedback("h1", "Sudah baik", leader, evidence=[Evidence("Laporan", "L-1")]),
        Feedback("skp", "Kerja yang baik", leader, shows=Shows.POSITIF),
    ]
    shown = appraised(feedback=given)
    assert part(shown, "Umpan balik atas hasil kerja") == [
        "SKP secara keseluruhan",
        "└─ Pimpinan (Budi), Positif: Kerja yang baik",
        "1. Ibu hamil terlayani sesuai standar",
        "├─ Pimpinan (Budi), 2 Juni 2025, Berkala: Terus tingkatkan",
        "└─ Pimpinan (Budi): Sudah baik",
        "      Bukti dukung: Laporan (L-1)",
        "1. Ibu hamil terlayani sesuai standar, Waktu tunggu",
        "└─ Pasien, Tidak positif: Antrean masih panjang",
        "h9",
        "└─ Pimpinan (Budi): Bagus",
    ]
    assert part(shown, "Perilaku kerja") == ["Harmonis", "└─ Pegawai di bawahnya (Citra): Suka menolong"]
    assert "Feedback on the results" not in appraised(feedback=[given[2]]).as_text("en")


def test_no_feedback_is_said() -> None:
    """Whether there is no record of it or an empty one."""
    for conduct in (None, Conduct(YEAR)):
        assert part(appraised(conduct=conduct), "Conduct", "en") == ["There is no feedback on the conduct yet."]


def test_scores_of_the_older_regimes_are_a_table() -> None:
    """Without observations there is no list of them."""
    scores = {AspekPerilaku.KOMITMEN: "85.5", AspekPerilaku.DISIPLIN: 90}
    assert part(appraised(conduct=Conduct(YEAR, scores=scores)), "Perilaku kerja") == [
        "Aspek perilaku  Nilai",
        "──────────────  ─────",
        "Komitmen        85,5",
        "Disiplin        90",
    ]


def test_what_came_in_2022_is_not_told_of_a_year_before_it() -> None:
    """Neither where a result stands, nor an article that was not there; the flag itself is still worth reading."""
    year = Period.year(2019)
    bare = [attrs.evolve(each, evidence=()) for each in PROGRESS.realisations]
    plan, progress = attrs.evolve(PLAN, period=year), attrs.evolve(PROGRESS, period=year, realisations=bare)
    conduct = Conduct(year, scores={AspekPerilaku.KOMITMEN: 90})
    older = appraise(plan, progress=progress, rules=PP46_2011, period=year, conduct=conduct)
    assert "PROGRESS_NO_EVIDENCE" in {finding.code for finding in older.findings}
    assert "Terhadap target" in older.as_text("id")
    for text in (older.as_text("id"), older.as_html("en")):
        assert "6/2022" not in text
        assert "Posisi:" not in text


def test_the_guide_says_what_it_would_propose_and_why() -> None:
    """And that it only proposes."""
    found = part(appraised(), "Usulan panduan")
    assert found[0] == "Panduan hanya mengusulkan rating hasil kerja; Pejabat Penilai Kinerja yang menetapkan."
    assert found[2] == "Usulan rating hasil kerja: Sesuai ekspektasi"
    assert "├─ Jumlah hasil kerja: 2" in found


def test_rules_without_a_guide_propose_nothing() -> None:
    scores = {aspek: 80 for aspek in AspekPerilaku if aspek not in {"inisiatif_kerja", "kepemimpinan"}}
    old = Period.year(2019)
    indicators = [attrs.evolve(each, trajectory=()) for each in PLAN.indicators]
    plan = attrs.evolve(
        PLAN,
        period=old,
        results=[attrs.evolve(PLAN.results[0], indicators=indicators)],
        agreed_on=None,
    )
    appraisal = appraised(
        plan,
        period=old,
        rules=PP46_2011,
        decision=None,
        organisation=None,
        progress=attrs.evolve(PROGRESS, period=old),
        conduct=Conduct(old, scores=scores),
    )
    found = lines(appraisal)
    assert "Usulan panduan" not in found
    assert any(line.startswith("Sebutan nilai prestasi kerja  ") for line in found)
    assert any(line.startswith("Nilai                         ") for line in found)
    assert not any("Capaian kinerja organisasi" in line or "Keputusan" in line for line in found)


def test_the_decision_is_told_with_its_reasons() -> None:
    decision = Decision(
        "sesuai_ekspektasi",
        "di_bawah_ekspektasi",
        by=PENILAI,
        on=date(2026, 1, 12),
        reason="Kontribusi kecil",
        study=StudyNotCompleted("kurang", "Tidak lulus"),
        recorded="kurang",
        notes="Ikut bimbingan",
    )
    assert part(appraised(decision=decision), "Keputusan Pejabat Penilai Kinerja") == [
        "Ditetapkan oleh                   Budi, Kepala Puskesmas",
        "Tanggal                           12 Januari 2026",
        "Rating hasil kerja                Sesuai ekspektasi",
        "Rating perilaku kerja             Di bawah ekspektasi",
        "Alasan                            Kontribusi kecil",
        "Tugas belajar tidak diselesaikan  Kurang (Misconduct); Tidak lulus",
        "Predikat yang tercatat            Kurang (Misconduct)",
        "Catatan dan rekomendasi           Ikut bimbingan",
    ]


def test_what_the_decision_leaves_out_is_left_out() -> None:
    """And no decision is said."""
    bare = Decision(by=PENILAI, on=date(2026, 1, 12))
    assert len(part(appraised(decision=bare), "Decision of the appraiser", "en")) == 2
    assert part(appraised(decision=None), "Decision of the appraiser", "en") == ["The appraiser has not decided yet."]


def test_findings_and_marks_are_told() -> None:
    """Those of the book and those of a careful reader; every mark on the page is explained."""
    found = lines(appraised(organisation=None, decision=None))
    assert "Temuan                      Peringatan: 1; Informasi: 1" in found
    assert "└─ Capaian kinerja organisasi belum ada." in found
    assert found[-1].startswith("(tafsir): ")


def test_the_note_of_the_organisation_is_told() -> None:
    organisation = OrganisationResult(UNIT, YEAR, "Istimewa", "SK 12/2026")
    found = lines(appraised(organisation=organisation), "en")
    assert "Result of the organisation  Outstanding (Puskesmas Contoh; Year 2025; SK 12/2026)" in found


def test_no_number_of_a_person_is_shown() -> None:
    """In neither form."""
    plan = attrs.evolve(PLAN, employee=attrs.evolve(PLAN.employee, number=NUMBER))
    appraisal = appraised(plan)
    for shown in (appraisal.as_text("id"), appraisal.as_text("en"), appraisal._repr_html_()):
        assert NUMBER.digits not in shown
        assert NUMBER.masked in shown


def test_the_same_appraisal_is_shown_the_same() -> None:
    """To the letter."""
    assert appraised().as_text("id") == appraised().as_text("id")
    assert appraised()._repr_html_() == appraised()._repr_html_()


def test_an_appraisal_shows_itself_in_a_notebook() -> None:
    """With the cell that was met."""
    html = appraised(organisation=ORGANISATION)._repr_html_()
    assert html.startswith('<div class="kinerja-page" lang="id">')
    assert html.count('<td class="kinerja-met"><mark>Baik</mark></td>') == 1
