"""What was said, agreed and done in the year: new expectations, feedback, dialogues, follow-ups, decisions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from kinerja import AtLeast, Decision, Feedback, Giver, GiverKind, Indicator, Jenis, WorkResult
from kinerja.base.period import PeriodKind
from kinerja.evaluation.public_voice import cite_voice
from kinerja.feedback.agreed_rhythm import AgreedRhythm
from kinerja.feedback.coaching import Coaching, CoachingFact, CoachingGoal, CoachingStep
from kinerja.feedback.continuous import Channel, FeedbackTiming, Initiative, Shows
from kinerja.feedback.counselling import BehaviourReport
from kinerja.feedback.dialogue import (
    ActionOutcome,
    ActionOwner,
    ActionReview,
    AgreedAction,
    Confirmation,
    Dialogue,
    Dialogues,
)
from kinerja.feedback.dialogue_actions import carry_over
from kinerja.feedback.follow_up import FollowUpLog, LeaderFollowUp, ProgressReading
from kinerja.feedback.follow_up_rules import FollowUpKind, Kemajuan
from kinerja.plans.annexes import Resource, ResourceKind
from kinerja.plans.conduct import NilaiDasar
from kinerja.plans.lifecycle import agree, assign, develop, propose
from salatiga_data import office
from salatiga_data.office import (
    DIMAS,
    HEAD,
    HENDRA,
    LEADER,
    PEOPLE,
    QUARTERS,
    RATIH,
    SINTA,
    TEAMS,
    WENING,
    YEAR,
    YOGA,
    N,
    Q,
)
from salatiga_data.public import FORUM

if TYPE_CHECKING:
    from kinerja import WorkPlan

# --- Expectations that the year brought -------------------------------------------------------------------------------

WISHES_DAY = date(2025, 3, 24)
WISHES = "Diskusi terbuka 12 Maret 2025"


def set_again(plan: WorkPlan, on: date) -> WorkPlan:
    """The plan set anew after a leader changed it; both agree on the day."""
    return agree(propose(plan, by=plan.employee.id, on=on), by=plan.appraiser.id, on=on)


def with_evening_hours(plan: WorkPlan) -> WorkPlan:
    """The plan of Dimas with what the forum ranked first."""
    turns = zip(QUARTERS[1:], (AtLeast(each, "kali") for each in (12, 24, 36)), strict=True)
    held = Indicator(f"{DIMAS}.sore", "Layanan sore sesuai jadwal", AtLeast(36, "kali"), [N], trajectory=turns)
    served = WorkResult(f"{DIMAS}.h4", "Terlayaninya warga yang bekerja, pada sore hari", Jenis.UTAMA, [held])
    assigned = assign(plan, served, by=LEADER, on=WISHES_DAY, reason=f"{WISHES}, prioritas 1")
    return set_again(assigned, WISHES_DAY)


def with_promises(plan: WorkPlan) -> WorkPlan:
    """The plan of the leader with what the forum agreed on, to be carried out in time."""
    due = AtLeast(75, "%")
    kept = Indicator(f"{WENING}.forum", "Kesepakatan forum yang tepat waktu", due, [Q], trajectory=[(QUARTERS[3], due)])
    promised = WorkResult(f"{WENING}.h2", "Terlaksananya kesepakatan forum dengan warga", Jenis.UTAMA, [kept])
    return set_again(assign(plan, promised, by=HEAD, on=WISHES_DAY, reason=WISHES), WISHES_DAY)


def with_resources(plan: WorkPlan) -> WorkPlan:
    """The plan of Ratih with what she lacked, agreed on in April."""
    on = date(2025, 4, 10)
    screen = Resource("Layar kedua untuk verifikasi berkas", ResourceKind.PERALATAN_KERJA)
    annexes = attrs.evolve(plan.annexes, resources=[*plan.annexes.resources, screen])
    changed = attrs.evolve(plan, annexes=annexes)
    return set_again(develop(plan, changed, by=LEADER, on=on, reason="Verifikasi tertahan pada satu layar"), on)


PLANS = office.PLANS | {
    DIMAS: with_evening_hours(office.PLANS[DIMAS]),
    WENING: with_promises(office.PLANS[WENING]),
    RATIH: with_resources(office.PLANS[RATIH]),
}
"""What is in force at the end of the year."""

# --- Feedback from four sides -----------------------------------------------------------------------------------------

REGULAR, SUDDEN = FeedbackTiming.BERKALA, FeedbackTiming.INSIDENTIL
GOOD, NOT_GOOD = Shows.POSITIF, Shows.TIDAK_POSITIF
BY_MEDIUM = Channel.TIDAK_LANGSUNG
PEER, BELOW = Giver(GiverKind.REKAN_KERJA), Giver(GiverKind.BAWAHAN)
CITIZEN = Giver(GiverKind.LAINNYA, label="Warga pemohon")


def leader(id: str) -> Giver:
    """The leader who gives feedback."""
    return Giver(GiverKind.PIMPINAN, PEOPLE[id].name, id=id)


BOSS = leader(WENING)
TO_DIMAS = [
    Feedback(
        f"{DIMAS}.h1", "Izin terbit tepat waktu; pertahankan.", BOSS, date(2025, 3, 21), timing=REGULAR, shows=GOOD
    ),
    Feedback(f"{DIMAS}.h4", "Layanan sore mulai dikenal warga.", BOSS, date(2025, 6, 23), timing=REGULAR, shows=GOOD),
    Feedback(
        f"{DIMAS}.h2.1",
        "Satu syarat keliru dibaca; sudah diperbaiki hari itu juga.",
        BOSS,
        date(2025, 8, 14),
        timing=SUDDEN,
        shows=NOT_GOOD,
        initiative=Initiative.PEGAWAI,
    ),
    Feedback(f"skp-2025-{DIMAS}", "Tim ikut maju bersamanya.", BOSS, date(2025, 12, 2), timing=REGULAR, shows=GOOD),
    Feedback(NilaiDasar.HARMONIS, "Menolong rekan yang baru pindah.", PEER, date(2025, 5, 9), shows=GOOD),
    Feedback(NilaiDasar.KOLABORATIF, "Membagi tugas dengan adil.", BELOW, date(2025, 9, 3), shows=GOOD),
    Feedback(
        f"{DIMAS}.sore",
        "Akhirnya bisa mengurus izin sepulang kerja.",
        CITIZEN,
        date(2025, 7, 8),
        shows=GOOD,
        channel=BY_MEDIUM,
    ),
]
PRAISED = cite_voice(FORUM, "v3", NilaiDasar.BERORIENTASI_PELAYANAN)
"""What a citizen said in the forum of the team at the counter; whether it is positive, nobody has said."""
TO_RATIH = [
    Feedback(
        f"{RATIH}.h1", "Izin yang terbit jauh di bawah jadwal.", BOSS, date(2025, 3, 28), timing=REGULAR, shows=NOT_GOOD
    ),
    Feedback(
        f"{RATIH}.h1", "Belum bergerak; mari lihat bersama.", BOSS, date(2025, 6, 25), timing=REGULAR, shows=NOT_GOOD
    ),
    Feedback(f"{RATIH}.h1", "Hampir menyusul. Bagus!", BOSS, date(2025, 9, 26), timing=REGULAR, shows=GOOD),
    Feedback(f"{RATIH}.h1", "Target tahun ini tercapai.", BOSS, date(2025, 12, 3), timing=REGULAR, shows=GOOD),
]


def feedback_of(employee_id: str) -> list[Feedback]:
    """What was said to somebody; most get it in June, and one of them only as the year ends."""
    if employee_id in {DIMAS, RATIH}:
        return [*TO_DIMAS, PRAISED] if employee_id == DIMAS else TO_RATIH
    appraiser = leader(PLANS[employee_id].appraiser.id)
    on = date(2025, 12, 22) if employee_id == SINTA else date(2025, 6, 19)
    return [Feedback(f"skp-2025-{employee_id}", "Kemajuan dibahas.", appraiser, on, timing=REGULAR)]


RHYTHM = AgreedRhythm.every(PeriodKind.TRIWULANAN, YEAR, leader_id=WENING, agreed_on=date(2025, 1, 24))
"""What Wening and Dimas agreed on in January."""

# --- Dialogues, and what was agreed in them ---------------------------------------------------------------------------


def talk(
    id: str, employee_id: str, on: date, *agreed: AgreedAction, reviews: tuple[ActionReview, ...] = ()
) -> Dialogue:
    """A dialogue of an employee and the appraiser, which both confirm."""
    both = [PEOPLE[employee_id], PLANS[employee_id].appraiser]
    confirmed = [Confirmation(each.id, on) for each in both]
    return Dialogue(id, on, both, agreed, reviews, channel=Channel.LANGSUNG, timing=REGULAR, confirmations=confirmed)


def dialogues_with_ratih() -> Dialogues:
    """Three dialogues; what the leader had promised is not there in July and is carried over."""
    learn = AgreedAction("d1", "Modul verifikasi OSS selesai", due=date(2025, 6, 30), about=f"{RATIH}.h1")
    screen = AgreedAction("d2", "Layar kedua terpasang", ActionOwner.PIMPINAN, date(2025, 5, 30), about=f"{RATIH}.h1")
    held = Dialogues(f"skp-2025-{RATIH}", [talk("t1", RATIH, date(2025, 4, 10), learn, screen)])
    july, october = date(2025, 7, 7), date(2025, 10, 6)
    looked = (
        ActionReview("d1", ActionOutcome.TERLAKSANA),
        ActionReview("d2", ActionOutcome.TIDAK_TERLAKSANA, "Pengadaan tertunda"),
    )
    # The open action keeps its id, and both agree on a new day.
    again = [each for each in carry_over(held, on=july) if each.id == "d2"]
    renewed = [attrs.evolve(each, due=date(2025, 7, 31)) for each in again]
    held = held.adding(talk("t2", RATIH, july, *renewed, reviews=looked))
    return held.adding(talk("t3", RATIH, october, reviews=(ActionReview("d2", ActionOutcome.TERLAKSANA),)))


WITH_RATIH = dialogues_with_ratih()
DIALOGUES = [
    *WITH_RATIH.held,
    *(
        talk(f"t-{id}", id, date(2025, 7, 10))
        for leader_id, team in TEAMS.items()
        for id in (leader_id, *team)
        if id not in {RATIH, SINTA}
    ),
]
"""Everybody had one but Sinta."""

# --- What followed where there was no progress ------------------------------------------------------------------------

NONE, SHOWN = Kemajuan.TIDAK_MENUNJUKKAN, Kemajuan.MENUNJUKKAN
READINGS = [
    ProgressReading(f"{RATIH}.h1", NONE, LEADER, date(2025, 4, 4), "71 persen dari yang seharusnya"),
    ProgressReading(f"{RATIH}.h1", NONE, LEADER, date(2025, 7, 4), "74 persen dari yang seharusnya"),
    ProgressReading(f"{RATIH}.h1", SHOWN, LEADER, date(2025, 10, 3), "Hampir menyusul"),
]
TOLD = [
    LeaderFollowUp(f"{RATIH}.h1", FollowUpKind.PENYESUAIAN_SUMBER_DAYA, LEADER, date(2025, 4, 10), "Layar kedua"),
    LeaderFollowUp(f"{RATIH}.h1", FollowUpKind.BIMBINGAN_KINERJA, LEADER, date(2025, 7, 9), "Coaching, Format B.1.6"),
    LeaderFollowUp(f"{RATIH}.h1", FollowUpKind.APRESIASI, LEADER, date(2025, 10, 6), "Kemajuannya diakui"),
]
CONFIDENTIAL = LeaderFollowUp(f"{RATIH}.h1", FollowUpKind.KONSELING_KINERJA, LEADER, date(2025, 7, 16))
"""That it took place stands in the log of the leader, and nowhere else."""
LOG = FollowUpLog(f"skp-2025-{RATIH}", READINGS, [*TOLD, CONFIDENTIAL])
SECRET = "Sering menangis di loket karena takut dinilai"
REPORT = BehaviourReport(SECRET, [NilaiDasar.HARMONIS], done="Sudah diajak bicara", on=date(2025, 7, 14))
COACHING = Coaching(
    [CoachingGoal(f"{RATIH}.h1.1", "Verifikasi berurutan, bukan serentak")],
    [CoachingFact(f"{RATIH}.h1.1", "178 dari 240 izin", "Berkas tertahan", "Satu layar, takut keliru")],
    "Layar kedua datang bulan Juli",
    [CoachingStep(f"{RATIH}.h1.1", "Dua jam verifikasi tanpa loket setiap pagi")],
    by=LEADER,
    on=date(2025, 7, 9),
    place="Salatiga",
)

# --- What was decided -------------------------------------------------------------------------------------------------

MEETS, BELOW_IT, ABOVE_IT = "Sesuai Ekspektasi", "Di Bawah Ekspektasi", "Di Atas Ekspektasi"
PERIODIC = {DIMAS: (MEETS,) * 4, RATIH: (BELOW_IT, BELOW_IT, MEETS, MEETS)}
"""How the results of each quarter were rated."""
CATCHING_UP = "Dari 74 menjadi 96 persen dalam satu triwulan; sisanya menyusul."
ABOVE = {"s-14", "s-22", "s-25"}
SPARED = "s-34"
"""The one of the six of Hendra whom he does not rate below."""


REASONS = {
    WENING: "Target SKM berada di dalam selang survei, dan kesepakatan forum ditepati.",
    YOGA: "Tujuh hasil kerja, dua kali rekannya; kekurangannya ditimbang.",
    **dict.fromkeys(ABOVE, "Mendampingi rekan sampai mandiri."),
}


def decision_of(employee_id: str) -> Decision:
    """What the appraiser decided of the year; Hendra rates five of his six people below."""
    appraiser, reason = PLANS[employee_id].appraiser, REASONS.get(employee_id, "")
    low = appraiser.id == HENDRA and employee_id != SPARED
    results = BELOW_IT if low else ABOVE_IT if employee_id in ABOVE else MEETS
    conduct = ABOVE_IT if employee_id == DIMAS else MEETS
    return Decision(results, conduct, by=appraiser, on=date(2026, 1, 14), reason=reason)
