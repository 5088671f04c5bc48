"""The last chapters: what citizens say afterwards, whether a training helped, and the programme that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kinerja.feedback.survey_waves import WaveVerdict
from kinerja.training.effect import correct_evaluations
from kinerja.training.effect_advice import AdviceKind, TrainingCredit
from kinerja.training.effect_design import required_sample
from kinerja.training.effect_judging import judge
from kinerja.training.planner import plan_training

from .held import ALONE, COST, MEASURED, counters, evaluations, worth
from .office import MULYONO, NEXT
from .programme import CHECKING, COURSES, FOLLOWS, NEXT_BUDGET, SERVICE, SPEECH, TITLES, next_problem
from .telling import known, million, noted, number, rupiah, same, say, title

if TYPE_CHECKING:
    from kinerja.training.effect import TrainingEvaluation
    from kinerja.training.needs import NeedsReport
    from kinerja.training.plan_report import TrainingPlan

# --- 6 and 7: did it help ---------------------------------------------------------------------------------------------


def survey_is_read() -> None:
    """Print what the survey would say without another counter beside it, and what it says with one."""
    title("6. Warga ditanya lagi: naik, tetapi loket yang tidak dilatih juga naik")
    alone, beside = judge(ALONE), judge(MEASURED[SERVICE][-1])
    waves = counters()
    for label, wave in (("Loket yang dilatih", waves.reached), ("Loket Kecamatan Tingkir", waves.others)):
        told = f"{number(wave.before.mean)} (n {wave.before.n}) menjadi {number(wave.after.mean)} (n {wave.after.n})"
        say(f"{label}: {told}")
    say(f"Tanpa pembanding: {alone.reason.id}")
    noted(alone.findings)
    say(f"Dengan pembanding: {beside.reason.id}")
    say("Agustus lalu kedua loket mendapat antrean baru. Bahwa indeks naik karena pelatihan tidak terbukti.")
    same((alone.verdict, beside.verdict), (WaveVerdict.MEMBAIK, WaveVerdict.TIDAK_JELAS))


def trainings_are_judged() -> dict[str, TrainingEvaluation]:
    """Print the verdicts before and after correction for all that was tested together."""
    title("7. Apakah pelatihan menolong? Semua ukuran dikoreksi bersama (Holm)")
    before = evaluations()
    told = {each.course_id: each for each in correct_evaluations(before, "holm")}
    for alone in before:
        corrected = told[alone.course_id]
        say(f"{corrected.title}: {corrected.credit.label.id.lower()}")
        for once, effect in zip(alone.effects, corrected.effects, strict=True):
            changed = "" if once.verdict is effect.verdict else f" (sendiri: {once.verdict.label.id.lower()})"
            say(f"{effect.level.number} {effect.name.id}: {effect.verdict.label.id.lower()}{changed}", by=4)
            say(effect.reason.id, by=8)
            if effect.gain is not None:
                gain, kind = known(effect.gain.of_means.value), known(effect.gain.of_means.category)
                say(f"N-gain kelas {number(gain)}, {kind.label.id.lower()}", by=8)
    service, speech, checking = told[SERVICE], told[SPEECH], told[CHECKING]
    same(service.effect("tes").verdict, WaveVerdict.MEMBAIK)
    same([each.effect("tamu").verdict.value for each in (before[0], service)], ["membaik", "tidak_jelas"])
    same(speech.effect("tes").verdict, WaveVerdict.DATA_KURANG)
    same(
        [each.credit for each in (service, speech, checking)],
        [TrainingCredit.TIDAK_TERLIHAT, TrainingCredit.BELUM_DIUKUR, TrainingCredit.DIDUKUNG_PEMBANDING],
    )
    say("Lima dari lima peserta bahasa membaik, dan itu pun belum bukti: kebetulan saja membuatnya 1 dari 16 kali.")
    money_is_counted(told)
    return told


def money_is_counted(told: dict[str, TrainingEvaluation]) -> None:
    """Print the return of the one course whose results a comparison supports, and refuse that of another."""
    points = known(told[CHECKING].effect("berkas").answer).estimate
    found = attrs.evolve(told[CHECKING], money=worth(points))
    money = known(found.money)
    say(
        f"Imbal hasil {found.title}: biaya {million(COST)} termasuk hari kerja, manfaat setahun"
        f" {million(money.benefit)}: ROI {number(money.roi)}%, BCR {number(money.ratio)}."
    )
    claimed = attrs.evolve(told[SERVICE], money=worth(points))
    noted(each for each in claimed.findings if each.code == "EFFECT_RETURN_NOT_SUPPORTED")
    say("Karena itu imbal hasil pelayanan prima tidak dihitung.")
    same([each.code for each in found.findings if each.path == "money"], [])


# --- 8: the next year -------------------------------------------------------------------------------------------------


def programme_is_adjusted(report: NeedsReport, plan: TrainingPlan, told: dict[str, TrainingEvaluation]) -> None:
    """Print what follows for each course from its verdict, and the plan of the next year."""
    title(f"8. {NEXT.label.id}: program disesuaikan menurut putusan, bukan menurut kesan")
    for each in told.values():
        say(f"{each.title}:")
        for advice in each.advice:
            say(f"{advice.kind.label.id}: {advice.reason.id}", by=4)
    kinds = {id: {advice.kind for advice in each.advice} for id, each in told.items()}
    same(kinds[CHECKING], {AdviceKind.UKUR_LENGKAP, AdviceKind.TERUSKAN})
    same(kinds[SERVICE], {AdviceKind.PERKUAT_PENERAPAN, AdviceKind.CARI_SEBAB_LAIN})
    asked = required_sample("orang_lain_berpembanding", 3, 9)
    say(f"Survei berikut: untuk melihat beda 3 poin, {asked.each} jawaban tiap loket tiap gelombang.")
    next_year_is_planned(report, plan)


def next_year_is_planned(report: NeedsReport, plan: TrainingPlan) -> None:
    """Plan what is left: the posts that waited, and what nobody offered in the year."""
    closed = {(line.person_id, code) for line in plan.lines for code in covered(line.course_id)}
    left = [need for need in report.needs if (need.person_id, need.competency) not in closed]
    following = plan_training(next_problem(left))
    for line in FOLLOWS:
        say(line)
    for use in following.courses:
        say(f"{TITLES[use.course_id]}: {use.taken} orang, {million(use.spent)}", by=4)
    best = "terbukti tidak ada rencana yang lebih baik" if following.gaps.best else "dengan batas yang terbukti"
    say(f"Seluruhnya {rupiah(following.spent)} dari {rupiah(NEXT_BUDGET)}, {best}.")
    waiting = {need.person_id for need in left if need.competency == "T.01"}
    taught = {line.person_id for line in following.lines if line.course_id == CHECKING}
    same((taught, len(taught)), (waiting, 5))
    same([line.person_id for line in following.lines if str(line.stage) == "wajib"], [MULYONO])


def covered(course_id: str) -> tuple[str, ...]:
    """The competencies that a course works on."""
    return tuple(each.code for course in COURSES if course.id == course_id for each in course.competencies)
