"""The forms of guidance and counselling: B.1.6 to B.1.10 of PermenPANRB 6/2022."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from ..base.words import Words, date_words
from ..feedback.coaching import Coaching, Mentoring
from ..feedback.counselling import BehaviourReport
from ..feedback.guidance import COMPETENCIES, STATEMENTS, CompetencyEvaluation, CompetencyScore, GuidanceFeedback
from ..plans.plan import WorkPlan
from .form import Signer
from .form_blocks import Entry, FormField, Grid, GridColumn, GridItem, GridPart, Options, Particulars
from .form_parts import Imprint, check_given, entry, form_about, points, section
from .page import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..feedback.coaching import MentoringAim, MentoringEntry
    from ..feedback.guidance import CompetencyGroup, CompetencyMark
    from .form import Form

__all__ = ["coaching_form", "competency_form", "guidance_form", "mentoring_form", "problem_form"]

_BARE = Imprint()
_BY_EMPLOYEE = Words("diisi oleh Pegawai", "filled in by the employee")
_BY_APPRAISER = Words("diisi oleh Pejabat Penilai Kinerja", "filled in by the appraiser")
_GUIDE = Signer.PEMBIMBING
_YES, _NO = Words("Ya", "Yes"), Words("Tidak", "No")


def _there(place: str, imprint: Imprint) -> Imprint:
    """Return the imprint with the place of a record, unless it names one itself."""
    return attrs.evolve(imprint, place=imprint.place or place)


def _column(key: str, id: str, en: str) -> GridColumn:
    return GridColumn(key, Words(id, en))


def _grid(columns: tuple[GridColumn, ...], rows: Iterable[Iterable[Entry]]) -> Grid:
    """Return a table of rows; one that is blank where there is none, to be written in."""
    items = [GridItem(row) for row in rows] or [GridItem([Entry()] * len(columns))]
    return Grid(columns, [GridPart(items)])


def coaching_form(plan: WorkPlan, coaching: Coaching, imprint: Imprint = _BARE) -> Form:
    """Return the record of a coaching as form B.1.6.

    Args:
        plan: The plan, which tells indicators and targets.
        coaching: The record; an indicator that the plan does not have is printed by its id.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), coaching=(coaching, Coaching), imprint=(imprint, Imprint))
    sections = [
        section(
            "tujuan",
            "Tujuan: apa yang ingin saya capai?",
            "Goals: what do I want to reach?",
            _grid(_GOALS, _goals(plan, coaching)),
            _BY_EMPLOYEE,
        ),
        section(
            "fakta",
            "Fakta: di mana saya sekarang?",
            "Facts: where am I now?",
            _grid(_FACTS, _facts(plan, coaching)),
            _BY_EMPLOYEE,
        ),
        section(
            "peluang",
            "Peluang: apa yang dapat saya lakukan?",
            "Opportunities: what can I do?",
            entry(coaching.opportunities),
            _BY_EMPLOYEE,
        ),
        section(
            "langkah",
            "Langkah ke depan: apa yang akan saya lakukan ke depan?",
            "Next steps: what shall I do?",
            _grid(_STEPS, _steps(plan, coaching)),
            _RECOMMENDED,
        ),
    ]
    return form_about(
        plan,
        "B.1.6",
        sections,
        _there(coaching.place, imprint),
        people={_GUIDE: coaching.by},
        on=coaching.on,
        footnotes=[_ADJUSTED],
    )


_INDICATOR = _column("indikator", "Indikator kinerja individu", "Indicator")
_GOALS = (
    _INDICATOR,
    _column("baseline", "Baseline target (jika ada)", "Baseline (if any)"),
    _column("target", "Target", "Target"),
    _column("strategi", "Strategi pencapaian target", "Strategy"),
)
_FACTS = (
    _column("target", "Target SKP", "Target of the plan"),
    _column("progres", "Progres pencapaian target", "Progress"),
    _column("masalah", "Masalah/hambatan", "Problem"),
    _column("penyebab", "Penyebab", "Cause"),
)
_STEPS = (
    _INDICATOR,
    _column("strategi", "Strategi untuk mengatasi masalah/hambatan", "Strategy against the problem"),
    _column(
        "penyesuaian", "Penyesuaian ukuran keberhasilan dan target (ya/tidak)", "Measure and target adjusted (yes/no)"
    ),
)
_RECOMMENDED = Words(
    "rekomendasi Pimpinan atau pihak lain yang diberikan penugasan khusus yang disepakati dengan Pegawai",
    "recommended by the leader or other person assigned, and agreed with the employee",
)
_ADJUSTED = Words(
    "Jika diperlukan penyesuaian indikator/target kinerja maka dilakukan perubahan SKP.",
    "Where an indicator or target has to be adjusted, the plan is changed.",
)


def _goals(plan: WorkPlan, coaching: Coaching) -> Iterator[list[Entry]]:
    for goal in coaching.goals:
        text, target = _known(plan, goal.indicator_id)
        yield [text, entry(goal.baseline), target, entry(goal.strategy)]


def _facts(plan: WorkPlan, coaching: Coaching) -> Iterator[list[Entry]]:
    for fact in coaching.facts:
        text, target = _known(plan, fact.indicator_id)
        # Two facts may have the same target, so the indicator stands with it.
        yield [entry(*text.text, *target.text), entry(fact.progress), entry(fact.problem), entry(fact.cause)]


def _steps(plan: WorkPlan, coaching: Coaching) -> Iterator[list[Entry]]:
    for step in coaching.steps:
        text, _ = _known(plan, step.indicator_id)
        yield [text, entry(step.strategy), entry(_YES if step.adjusts else _NO)]


def _known(plan: WorkPlan, id: str) -> tuple[Entry, Entry]:
    """Return the text and the target of an indicator; the id where the plan does not have it."""
    for indicator in plan.indicators:
        if indicator.id == id:
            return entry(indicator.text), entry(indicator.target.words) if indicator.target else Entry()
    return entry(id), Entry()


def mentoring_form(plan: WorkPlan, mentoring: Mentoring, imprint: Imprint = _BARE) -> Form:
    """Return the record of a mentoring as form B.1.7.

    Args:
        plan: The plan of the employee.
        mentoring: The record.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), mentoring=(mentoring, Mentoring), imprint=(imprint, Imprint))
    sections = [
        section(
            "tujuan",
            "Tujuan: apa yang ingin saya capai dengan mentoring?",
            "Goals: what do I want to reach by mentoring?",
            _grid(_AIMS, map(_aim, mentoring.aims)),
            _BY_EMPLOYEE,
        ),
        section("jurnal", "Jurnal mentoring", "Journal", _grid(_JOURNAL, map(_meeting, mentoring.journal))),
    ]
    return form_about(
        plan, "B.1.7", sections, _there(mentoring.place, imprint), people={_GUIDE: mentoring.by}, on=mentoring.on
    )


_AIMS = (
    _column("keahlian", "Keahlian/keterampilan spesifik yang akan dikembangkan", "Skill to be developed"),
    _column("jangka_waktu", "Jangka waktu mentoring", "Duration"),
    _column("perubahan", "Perubahan yang diharapkan", "Change expected"),
    _column("ukuran", "Ukuran keberhasilan mentoring", "Measure of success"),
)
_JOURNAL = (
    _column("waktu_tempat", "Waktu dan tempat", "Time and place"),
    _column("materi", "Materi mentoring", "Material"),
    _column("rencana_aksi", "Rencana aksi", "Action"),
    _column("target_waktu", "Target waktu rencana aksi", "Due"),
)


def _aim(aim: MentoringAim) -> list[Entry]:
    # Purpose and steps are asked for before (annex p. 81); the form has no column of their own for them.
    skill = points([aim.purpose, aim.steps], below=[aim.skill])
    return [skill, entry(aim.duration), entry(aim.change), entry(aim.measure)]


def _meeting(meeting: MentoringEntry) -> list[Entry]:
    when = [date_words(meeting.on)] if meeting.on else []
    due = [date_words(meeting.due)] if meeting.due else []
    form = [meeting.form.label] if meeting.form else []
    return [entry(*when, meeting.place), points(form, below=[meeting.material]), entry(meeting.action), entry(*due)]


def guidance_form(plan: WorkPlan, told: GuidanceFeedback, imprint: Imprint = _BARE) -> Form:
    """Return what the employee says of the guidance received as form B.1.8; it goes to the leader's superior.

    Args:
        plan: The plan of the employee.
        told: What is said to the nine statements.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), told=(told, GuidanceFeedback), imprint=(imprint, Imprint))
    pairs = zip(STATEMENTS, told.answers, strict=True)
    items = [
        GridItem(
            [entry(subject.label)],
            [
                (entry(Words(f"{each.number}. {each.text.id}", f"{each.number}. {each.text.en}")), entry(answer))
                for each, answer in group
            ],
        )
        for subject, group in groupby(pairs, key=lambda pair: pair[0].subject)
    ]
    about = [section("umpan_balik", "", "", Grid(_STATEMENTS, [GridPart(items)]))]
    return form_about(plan, "B.1.8", about, _there(told.place, imprint), on=told.on)


_STATEMENTS = (
    _column("subjek", "Subjek", "Subject"),
    _column("kriteria", "Kriteria", "Statement"),
    _column("umpan_balik", "Umpan balik", "Feedback"),
)


def competency_form(plan: WorkPlan, evaluation: CompetencyEvaluation, imprint: Imprint = _BARE) -> Form:
    """Return the competences of an employee after guidance as form B.1.9, with the scale that the form explains.

    Args:
        plan: The plan of the employee.
        evaluation: The scores; a competence of the form without one has blank places.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), evaluation=(evaluation, CompetencyEvaluation), imprint=(imprint, Imprint))
    parts = [GridPart(_marks(evaluation, group), group.label) for group in COMPETENCIES]
    scale = [_scored(score, _SCALE[score.number - 1]) for score in CompetencyScore]
    sections = [
        section("kompetensi", "Kompetensi Pegawai", "Competences", Grid(_COMPETENCES, parts)),
        section("rekomendasi", "Rekomendasi", "Recommendation", entry(evaluation.recommendation)),
        section("skala", "Deskripsi skala penilaian", "The scale", _grid(_SCORES, scale)),
    ]
    return form_about(
        plan, "B.1.9", sections, _there(evaluation.place, imprint), people={_GUIDE: evaluation.by}, on=evaluation.on
    )


_COMPETENCES = (
    _column("no", "No.", "No."),
    _column("kompetensi", "Kompetensi Pegawai", "Competence"),
    _column("nilai", "Nilai (skala 1-5)", "Score (1 to 5)"),
    _column("alasan", "Alasan terhadap penilaian kompetensi", "Reason"),
)
_SCORES = (
    _column("nilai", "Nilai", "Score"),
    _column("sebutan", "Sebutan", "Name"),
    _column("uraian", "Diberikan apabila", "Given where"),
)
_SCALE = (
    Words(
        "kompetensi jauh di bawah standar jabatan (tidak ada indikator kompetensi yang dipenuhi)",
        "the competence is far below the standard of the position (no indicator is met)",
    ),
    Words(
        "kompetensi di bawah standar jabatan (1-2 indikator kompetensi yang dipenuhi)",
        "the competence is below the standard of the position (1 or 2 indicators are met)",
    ),
    Words(
        "kompetensi sesuai standar jabatan (3 indikator kompetensi yang dipenuhi)",
        "the competence is as the standard of the position asks (3 indicators are met)",
    ),
    Words(
        "kompetensi di atas standar jabatan (3 indikator dipenuhi dan perilaku di atas level kompetensinya)",
        "the competence is above the standard (3 indicators are met, and behaviour is above the level)",
    ),
    Words(
        "kompetensi jauh di atas standar jabatan (3 indikator dipenuhi dan perilaku jauh di atas level kompetensinya)",
        "the competence is far above the standard (3 indicators are met, and behaviour is far above the level)",
    ),
)
"""What the form says of each score, shortened."""


def _scored(score: CompetencyScore, meaning: Words) -> list[Entry]:
    return [entry(f"{score.number}"), entry(score.label), entry(meaning)]


def _marks(evaluation: CompetencyEvaluation, group: CompetencyGroup) -> Iterator[GridItem]:
    """Yield the competences that the form names, then those that only the evaluation has."""
    scored = {mark.name: mark for mark in evaluation.of(group)}
    for place, name in enumerate(dict.fromkeys((*COMPETENCIES[group], *scored)), 1):
        yield GridItem([entry(f"{place}."), entry(name), *_mark(scored.get(name))])


def _mark(mark: CompetencyMark | None) -> tuple[Entry, Entry]:
    return (entry(f"{mark.score.number}"), entry(mark.reason)) if mark else (Entry(), Entry())


def problem_form(plan: WorkPlan, report: BehaviourReport, imprint: Imprint = _BARE) -> Form:
    """Return the report of a problem of conduct as form B.1.10; it is confidential, and so is the form.

    Args:
        plan: The plan of the employee.
        report: The report.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), report=(report, BehaviourReport), imprint=(imprint, Imprint))
    values = joined([value.standard.name for value in report.values], ", ")
    fields = [
        FormField("nilai_dasar", Words("Nilai dasar ASN yang bersangkutan", "Core values concerned"), entry(values)),
        FormField("ekspektasi_khusus", _EXPECTED, entry(report.special_expectation)),
        FormField("masalah", _PROBLEM, entry(report.problem)),
        FormField("pegawai_lain", _OTHERS, Options([_YES, _NO], _answer(report.others_too))),
    ]
    sections = [
        section(
            "masalah",
            "Masalah: apa permasalahan perilaku kerja Pegawai didasarkan pada nilai dasar ASN?",
            "Problem: what is wrong with the conduct, by the core values?",
            Particulars(fields),
            _BY_APPRAISER,
        ),
        section(
            "retrospektif",
            "Retrospektif: apa yang sudah Anda lakukan untuk perbaikan perilaku kerja Pegawai?",
            "Looking back: what did you do for the conduct to improve?",
            entry(report.done),
            _BY_APPRAISER,
        ),
    ]
    return form_about(plan, "B.1.10", sections, _there(report.place, imprint), on=report.on)


def _answer(truth: bool | None) -> int | None:  # noqa: FBT001 - the value that is shown
    return None if truth is None else int(not truth)


_EXPECTED = Words(
    "Apakah Anda memiliki ekspektasi khusus terhadap yang bersangkutan? Jika ya, apa ekspektasi khusus tersebut?",
    "Did you have a special expectation of this employee? If so, which?",
)
_PROBLEM = Words(
    (
        "Jelaskan secara detil permasalahan terkait perilaku kerja Pegawai yang dianggap menghambat kinerja individu, "
        "unit kerja, dan/atau tim kerja!"
    ),
    "Describe in detail the conduct that hampers the person, the unit or the team.",
)
_OTHERS = Words(
    "Apakah permasalahan perilaku kerja serupa juga terjadi pada Pegawai lainnya?",
    "Do other employees have the same problem?",
)
