"""After the evaluations: documents and their deadlines, an objection, and a correction of a final result."""

from __future__ import annotations

from datetime import date

import attrs

from kinerja import (
    Appraisal,
    Correction,
    DocumentTrack,
    Milestone,
    Party,
    Period,
    Rating,
    WorkingCalendar,
    who_evaluates,
)
from kinerja.base.calendar import FIVE_DAYS
from kinerja.evaluation.correction import (
    Authority,
    CorrectionKind,
    Dependent,
    DependentKind,
    check_correction,
    what_rests_on,
)
from kinerja.evaluation.decision import Occasion
from kinerja.evaluation.objection import object_to, with_objection
from kinerja.evaluation.objection_decision import ObjectionDecision, change, with_decision
from kinerja.evaluation.reference import reference
from regency.office import PersonnelOffice, job_of
from regency.telling import title
from regency.work import head_party

CALENDAR_2026 = WorkingCalendar(
    FIVE_DAYS,
    [
        *(date(2026, 1, day) for day in (1, 16)),
        *(date(2026, 2, day) for day in (16, 17)),
        *(date(2026, 3, day) for day in (18, 19, 20, 23, 24)),
        date(2026, 4, 3),
    ],
    Period(date(2026, 1, 1), date(2026, 4, 30)),
)
"""Holidays and cuti bersama that fall on working days; data of the caller, to be taken from the decree of the year."""

NURSE, TEACHER = "p196", "p092"
"""Whose result is corrected, and who objects."""


def track_of(office: PersonnelOffice, employee_id: str) -> DocumentTrack:
    """The track of somebody's document of the year."""
    appraisal = office.result(employee_id)
    plan, round = appraisal.plan, office.cycle.dues_of(employee_id)[-1].round
    return DocumentTrack(plan.employee, plan.appraiser, plan.superior, round, result=reference(appraisal))


def documents(office: PersonnelOffice) -> None:
    """Documents go their way, each deadline for itself."""
    title("9. Dokumen evaluasi: batas waktu dalam hari kerja (Documents, in working days)")
    sound = track_of(office, NURSE)
    for milestone, by, on in (
        (Milestone.DITANDATANGANI, sound.appraiser, date(2026, 1, 26)),
        (Milestone.DISAMPAIKAN, sound.appraiser, date(2026, 1, 30)),
        (Milestone.DITERIMA, sound.employee, date(2026, 1, 30)),
        (Milestone.DIKEMBALIKAN, sound.employee, date(2026, 2, 5)),
    ):
        sound = sound.then(milestone, by=by, on=on)
    tell_track(sound, date(2026, 2, 20))
    forgotten = track_of(office, "p003")
    forgotten = forgotten.then(Milestone.DITANDATANGANI, by=forgotten.appraiser, on=date(2026, 1, 26))
    tell_track(forgotten, date(2026, 3, 2))


def tell_track(track: DocumentTrack, on: date) -> None:
    """Print the steps of a document on a day, and whose turn it is."""
    print(f"{track.employee.name}, per {on}:")
    for step in track.steps(on, CALENDAR_2026):
        when = f"selesai {step.done_on}" if step.done_on else step.state.label.id.lower()
        print(
            f"  batas {step.due or '-':%Y-%m-%d}  {when:<20} {step.what.id}"
            if step.due
            else f"  {when:<37} {step.what.id}"
        )
    turns = ", ".join(each.label.id for each in track.whose_turn(on, CALENDAR_2026))
    print(f"  Giliran: {turns or 'tidak ada'}.")


def objection(office: PersonnelOffice) -> ObjectionDecision:
    """A teacher objects; the superior hears both sides and changes the result."""
    title("10. Satu keberatan (One objection)")
    old, track = office.result(TEACHER), track_of(office, TEACHER)
    employee, appraiser, superior = track.employee, track.appraiser, track.superior
    for milestone, by, on in (
        (Milestone.DITANDATANGANI, appraiser, date(2026, 1, 26)),
        (Milestone.DISAMPAIKAN, appraiser, date(2026, 1, 28)),
        (Milestone.DITERIMA, employee, date(2026, 1, 28)),
    ):
        track = track.then(milestone, by=by, on=on)
    reason = "Capaian kelas 5 belum dimasukkan."
    raised = object_to(old, track, reason, on=date(2026, 2, 4), calendar=CALENDAR_2026).received(date(2026, 2, 5))
    raised = raised.explained("Data kelas 5 memang terlambat saya terima.", by=appraiser, on=date(2026, 2, 9))
    raised = raised.explained("Rapor kelas 5 saya lampirkan.", by=employee, on=date(2026, 2, 9))
    print(f"{employee.name} keberatan atas predikat {old.predikat.label.id}: {reason}")
    print(f"  Diputuskan paling lambat {raised.decide_by(CALENDAR_2026)} oleh {superior.title}.")
    on = date(2026, 2, 11)
    new = judged_again(office, TEACHER, Occasion.KEBERATAN, by=superior, on=on)
    decided = change(raised, new, by=superior, on=on, recommendation="Data dikumpulkan sebelum dialog kinerja.")
    track = with_decision(with_objection(track, raised), decided)
    print(f"  {on}: {decided.outcome.label.id} menjadi {new.predikat.label.id}; {track.form.label.id}.")
    print(f"  Hasil lama {decided.supersedes[:12]} tetap tersimpan; yang baru menggantikannya.")
    for finding in decided.check(CALENDAR_2026):
        print(f"  Catatan: {finding.say('id')}")
    return decided


def judged_again(
    office: PersonnelOffice,
    employee_id: str,
    occasion: Occasion,
    *,
    by: Party,
    on: date,
    rating: Rating = Rating.SESUAI_EKSPEKTASI,
) -> Appraisal:
    """The year of a person with another rating of the results."""
    old, round = office.result(employee_id), office.cycle.dues_of(employee_id)[-1].round
    who = who_evaluates(office.roster, employee_id, round, on=old.decision.on, policy=office.policy)
    job = job_of(office, employee_id, round, who, old.decision.on)
    decision = attrs.evolve(old.decision, hasil_kerja=rating, by=by, on=on, occasion=occasion)
    return attrs.evolve(job, decision=decision).appraise()


def correction(office: PersonnelOffice) -> Correction:
    """A rating was mistyped, and nobody saw it before the result was final."""
    title("11. Satu koreksi setelah final (One correction after final)")
    old, on = office.result(NURSE), date(2026, 4, 7)
    new = judged_again(office, NURSE, Occasion.KOREKSI, by=old.decision.by, on=on, rating=Rating.DI_ATAS_EKSPEKTASI)
    authority = Authority(
        head_party(office.roster, office.roster.head("bkpsdm", on).person_id, "bkpsdm", on), "800.1.8/77/2026"
    )
    reason = "Berita acara dialog kinerja mencatat rating di atas ekspektasi."
    corrected = Correction(reference(old), CorrectionKind.SALAH_TULIS, reason, authority, on, new)
    print(f"{old.plan.employee.name}: {old.predikat.label.id} menjadi {new.predikat.label.id}. {reason}")
    for finding in check_correction(corrected, old):
        print(f"  Catatan: {finding.say('id')} [{finding.basis}]")
    resting = [
        Dependent(DependentKind.ANGKA_KREDIT, reference(old), "PAK 12/2026", date(2026, 3, 2)),
        Dependent(DependentKind.TUNJANGAN, reference(old), "SK TPP Maret", date(2026, 3, 3)),
        Dependent(DependentKind.LAPORAN_BKN, reference(old), "kiriman Februari", date(2026, 2, 27)),
    ]
    print("  Yang bersandar pada hasil lama:")
    for review in what_rests_on(corrected, resting):
        print(f"    {review.why.id} [{review.basis}]")
    return corrected
