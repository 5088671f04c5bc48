"""Salatiga: one year in which feedback reaches the employee, citizens set priorities, and the burdened find support.

Kota Salatiga evaluates its staff periodically and tells them how they do; citizens answer a survey and say in an open
forum what comes first; some of the staff feel burdened by a harsh assessment, and leaders are asked to support them.
So the licensing office is followed through 2025, under PermenPANRB 6/2022: what was said reaches whom it is about, what
few people said is never shown, thirty answers are not read as more than thirty, and a low rating is no end of the talk.

The city is real; office, persons, answers, numbers and local decrees are made up.  People and plans stand in
``salatiga_data/office.py``, what was said and done in ``year.py``, what citizens and colleagues answered in
``public.py``; ``voices.py`` tells the chapters of raters and surveys, ``support.py`` that of care.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from salatiga_data.office import (
    DIMAS,
    END,
    HENDRA,
    LAST,
    PEOPLE,
    QUARTERS,
    RATIH,
    RULES,
    SINTA,
    TEAMS,
    WENING,
    YEAR,
    YOGA,
    name,
    progress_of,
)
from salatiga_data.office import PLANS as JANUARY
from salatiga_data.public import BEFORE, FORUM, SKM_2024
from salatiga_data.support import care_is_taken
from salatiga_data.telling import grade, noted, same, sure, title
from salatiga_data.voices import citizens_answer, employees_answer, several_raters
from salatiga_data.year import (
    CATCHING_UP,
    COACHING,
    LOG,
    PERIODIC,
    PLANS,
    REPORT,
    RHYTHM,
    SECRET,
    TOLD,
    WITH_RATIH,
    decision_of,
    feedback_of,
)

from kinerja import Decision, GiverKind, OrganisationResult, Predikat, Undetermined, appraise, check
from kinerja.errors import WrongType
from kinerja.evaluation.public_fit import MeasuredBy
from kinerja.evaluation.public_voice import voice_progress
from kinerja.feedback.agreed_rhythm import review_rhythm
from kinerja.feedback.coaching import check_coaching
from kinerja.feedback.dialogue_review import review_dialogues
from kinerja.feedback.feedback_record import record_feedback
from kinerja.feedback.figure_reading import Certainty
from kinerja.feedback.follow_up import FollowUpLog, what_may_follow
from kinerja.feedback.follow_up_review import review_follow_ups
from kinerja.feedback.forum import check_forum
from kinerja.feedback.forum_follow_up import follow_forums
from kinerja.feedback.survey import index
from kinerja.plans.track import TrackStatus, on_track
from kinerja.plans.units import ELAPSED_FIVE_DAYS

if TYPE_CHECKING:
    from kinerja import Appraisal, WorkPlan
    from kinerja.evaluation.care import CareReport
    from kinerja.feedback.figure import Figure


# --- 1 and 2: January, and what citizens put first --------------------------------------------------------------------


def agreed_in_january() -> None:
    """Print what is expected, and how often there will be feedback."""
    title("1. Januari: harapan dan irama umpan balik disepakati bersama")
    print(f"  {len(JANUARY)} SKP ditetapkan dengan dialog sebelum akhir Januari.")
    for id in (WENING, DIMAS, RATIH):
        print(f"  {name(id)}, {PEOPLE[id].position.title}:")
        for each in JANUARY[id].indicators:
            if each.target is not None:
                print(f"    {each.text:<44} {each.target.words.id}")
    turns = ", ".join(turn.label.id for turn in RHYTHM.turns)
    print(f"  Umpan balik berkala bagi {name(DIMAS)}, sesuai kesepakatan: {turns}.")
    same([finding for plan in JANUARY.values() for finding in check(plan)], [])


def citizens_set_priorities() -> None:
    """Print the ranked list of the forum and the expectations it became."""
    title("2. Maret: diskusi terbuka menentukan apa yang didahulukan")
    print(f"  {FORUM.participants} warga, {len(FORUM.voices)} suara tanpa nama, {len(FORUM.points)} kesepakatan.")
    for place, priority in enumerate(FORUM.priorities, start=1):
        print(f"  {place}. {priority.text}: {'; '.join(priority.reasons)}.")
    print("  Daftar ini diurutkan dengan alasan, bukan skor; tidak ada peraturan yang memberi forum angka.")
    findings = check_forum(FORUM)
    noted(findings)
    same([finding.code for finding in findings], ["FORUM_VOICE_UNANSWERED"])
    for id in (DIMAS, WENING):
        added = [each for each in PLANS[id].results if each not in JANUARY[id].results]
        step = PLANS[id].history[-3]
        print(f"  Harapan baru {name(id)}: {added[0].statement} [{step.reason}; {step.on}]")
        same(([str(each.step) for each in PLANS[id].history[-3:]], len(added)), (["tugaskan", "ajukan", "tetapkan"], 1))


# --- 3 to 5: through the year -----------------------------------------------------------------------------------------


def feedback_from_four_sides() -> None:
    """Print the record of Dimas, and as often as agreed there was some."""
    title("3. Sepanjang tahun: umpan balik dari pimpinan, rekan, bawahan, dan warga")
    said = feedback_of(DIMAS)
    record = record_feedback(PLANS[DIMAS], YEAR, said)
    for line in record.lines:
        told = line.responses
        print(f"  {line.name.id}: {told.positive} positif dari {told.total}")
        for each in line.feedback:
            print(f'    {each.on}, {each.giver.words.id}: "{each.text}"')
    print(f"  Hasil kerja {record.results.positive} dari {record.results.total} positif,", end=" ")
    print(f"perilaku {record.conduct.positive} dari {record.conduct.total} dinyatakan positif.")
    print("  Rekaman menghitung dan berhenti di situ: apakah itu 'sebagian besar' ditimbang Pejabat Penilai Kinerja.")
    same((record.results.positive, record.results.total, record.conduct.not_said), (4, 5, 1))
    report = review_rhythm(RHYTHM, said, on=date(2026, 1, 5))
    turns = ", ".join(f"{turn.period.label.id} {turn.status.label.id.lower()}" for turn in report.turns)
    print(f"  Irama yang disepakati: {turns}")
    noted(report.findings)
    same(([str(turn.status) for turn in report.turns], report.least_missing), (["ada", "ada", "tidak_ada", "ada"], 1))
    same(report.turns[2].incidental, 1)


def dialogues_are_held() -> None:
    """Print what Ratih and Wening agreed on, and what was carried over."""
    title("4. Dialog kinerja: tindakan yang disepakati, satu terbawa ke dialog berikutnya")
    halfway = review_dialogues(PLANS[RATIH], WITH_RATIH, on=date(2025, 7, 1))
    print(f"  Per 1 Juli: {len(halfway.open)} tindakan terbuka; batas waktunya sudah lewat.")
    review = review_dialogues(PLANS[RATIH], WITH_RATIH, on=END)
    for state in review.actions:
        outcome = state.outcome.label.id.lower() if state.outcome else "belum ditinjau"
        carried = f", disepakati {state.times} kali" if state.times > 1 else ""
        print(f"  {state.action.text} ({state.action.owner.label.id}): {outcome} {state.reviewed_on}{carried}")
    print(f"  {review.tally.done} dari {len(review.actions)} terlaksana; yang terbawa dihitung sekali.")
    same((len(halfway.overdue), [state.times for state in review.actions], review.tally.done), (2, [1, 2], 2))
    same(review.findings, ())


def quarters_are_evaluated() -> None:
    """Print the periodic evaluations of two people."""
    title("5. Evaluasi berkala: setiap triwulan, dengan umpan balik untuk perbaikan")
    for id, ratings in PERIODIC.items():
        told = [quarter_of(PLANS[id], place, rating) for place, rating in enumerate(ratings)]
        for appraisal, late in told:
            said = " ".join(each.text for each in appraisal.feedback if each.giver.kind is GiverKind.PIMPINAN)
            print(f"  {appraisal.period.label.id}: {name(id)}, {late} tertinggal, {grade(appraisal.predikat)}")
            print(f'    "{said}"')
        expected = "butuh_perbaikan butuh_perbaikan baik baik" if id == RATIH else "baik baik baik baik"
        same(" ".join(str(appraisal.predikat) for appraisal, _ in told), expected)


def quarter_of(plan: WorkPlan, place: int, rating: str) -> tuple[Appraisal, int]:
    """The periodic evaluation of a quarter, and how many indicators are behind."""
    period = QUARTERS[place]
    progress = progress_of(plan, place, period)
    stood = on_track(plan, progress, period, ELAPSED_FIVE_DAYS)
    reason = CATCHING_UP if (plan.employee.id, place) == (RATIH, 2) else ""
    day = period.end + timedelta(days=8)
    decision = Decision(rating, "Sesuai Ekspektasi", by=plan.appraiser, on=day, reason=reason)
    said = [each for each in feedback_of(plan.employee.id) if each.on and period.contains(each.on)]
    judged = appraise(plan, progress=progress, rules=RULES, period=period, decision=decision, feedback=said)
    return judged, sum(each.status is TrackStatus.TERTINGGAL for each in stood)


# --- 6: no progress, and what follows ---------------------------------------------------------------------------------


def support_without_progress() -> None:
    """Print what followed where there was no progress; what is confidential is nowhere in it."""
    title("6. Tanpa kemajuan: sumber daya, bimbingan, dan pembinaan yang rahasia")
    plan, result = PLANS[RATIH], f"{RATIH}.h1"
    for on in (date(2025, 4, 4), date(2025, 7, 4), date(2025, 10, 3)):
        choice = what_may_follow(plan, LOG, result, on=on)
        told = choice.progress.reason if isinstance(choice.progress, Undetermined) else choice.progress.label
        print(f"  {on}: {told.id}. Terbuka bagi Pimpinan menurut Pasal 20:")
        print("    " + ", ".join(kind.label.id.lower() for kind in choice.kinds))
    review = review_follow_ups(plan, LOG, on=END, feedback=feedback_of(RATIH))
    for line in review.lines:
        for done in line.done:
            print(f"  {done.on}: {done.kind.label.id}; {done.note}")
    for fact, step in zip(COACHING.facts, COACHING.steps, strict=True):
        print(f"    Bimbingan: {fact.progress}; {fact.cause.lower()}. Langkah: {step.strategy.lower()}.")
    same((review.findings, check_coaching(plan, COACHING)), ((), ()))
    nothing_confidential(plan, review.as_text("id"))


def nothing_confidential(plan: WorkPlan, page: str) -> None:
    """Hold that no page tells of counselling: with it and without it everything is the same."""
    open_log = FollowUpLog(plan.id, LOG.readings, TOLD)
    same(page, review_follow_ups(plan, open_log, on=END, feedback=feedback_of(RATIH)).as_text("id"))
    try:
        record_feedback(plan, YEAR, [*feedback_of(RATIH), REPORT])  # type: ignore[list-item]
    except WrongType as refused:
        print(f"  Laporan konseling ditolak rekaman umpan balik: {type(refused).__name__}, tanpa mengulang isinya.")
        same(f"{refused} {refused!r} {REPORT!r}".count(SECRET), 0)
    else:
        raise AssertionError(REPORT)
    print("  Dengan atau tanpa konseling dalam catatan Pimpinan, halaman tindak lanjut sama huruf demi huruf.")


# --- 10: the year is evaluated; 7 to 9 and 11 stand in salatiga_data --------------------------------------------------


def year_is_evaluated(skm: Figure) -> dict[str, Appraisal]:
    """Judge the year of everybody; the leader's by what citizens said, with a note of how sure that is."""
    title("10. Evaluasi tahunan: suara warga masuk dengan selangnya, sebagai catatan")
    judged = {id: judge(plan) for id, plan in PLANS.items() if id not in TEAMS}
    low = [each for each in judged.values() if each.predikat is Predikat.BUTUH_PERBAIKAN]
    units = ", ".join(sorted({each.plan.employee.unit.name for each in low}))
    print(f"  {len(judged)} pegawai: {len(judged) - len(low)} Baik, {len(low)} Butuh Perbaikan, semuanya di {units}.")
    departed = [finding for each in judged.values() for finding in each.findings]
    print(f"  {len(departed)} keputusan berbeda dari usulan panduan, masing-masing dengan alasannya.")
    same({finding.code for finding in departed}, {"DECISION_DEPARTS_FROM_GUIDE"})
    same((len(judged), len(low), len(departed)), (18, 5, 4))
    return judged | {WENING: leader_is_judged(skm)}


def judge(plan: WorkPlan) -> Appraisal:
    """The year of one of the staff."""
    return appraise(
        plan,
        progress=progress_of(plan, LAST, YEAR),
        rules=RULES,
        period=YEAR,
        decision=decision_of(plan.employee.id),
        feedback=feedback_of(plan.employee.id),
        organisation=OrganisationResult(plan.appraiser.unit, YEAR, "Baik"),
    )


def leader_is_judged(skm: Figure) -> Appraisal:
    """The year of the leader: a survey and a forum, each measured as it was the year before."""
    plan, last_year = PLANS[WENING], YEAR.previous()
    before = follow_forums([BEFORE], unit_id="perizinan", period=last_year, as_of=last_year.end).figure()
    kept = follow_forums([FORUM], unit_id="perizinan", period=YEAR, as_of=END).figure()
    heard = [
        (MeasuredBy.like(f"{WENING}.skm", index(SKM_2024).figure(), period=YEAR), skm),
        (MeasuredBy.like(f"{WENING}.forum", sure(before), period=YEAR), kept),
    ]
    voice = voice_progress(plan, heard, period=YEAR)
    judged = appraise(
        plan,
        progress=voice.progress,
        rules=RULES,
        period=YEAR,
        decision=decision_of(WENING),
        feedback=feedback_of(WENING),
        organisation=OrganisationResult(plan.appraiser.unit, YEAR, "Baik"),
        noted=voice.findings,
    )
    print(f"  {name(WENING)}: {grade(judged.predikat)}. {decision_of(WENING).reason}")
    for each in voice.heard:
        if each.figure is not None and each.reading is not None:
            print(f"    {plan.indicator(each.measured.indicator_id).text}: {each.figure.words.id}")
            print(f"      target {each.reading.target.words.id}; {each.reading.certainty.label.id.lower()}")
    noted(judged.findings)
    same(
        [each.reading.certainty for each in voice.heard if each.reading],
        [Certainty.TIDAK_TERBEDAKAN, Certainty.TANPA_SELANG],
    )
    same((judged.errors, judged.predikat), ((), Predikat.BAIK))
    return judged


def conclude(judged: dict[str, Appraisal], report: CareReport) -> None:
    """Hold the story to its numbers."""
    title("Kesimpulan")
    seen = {(str(remark.kind), remark.about) for remark in report.remarks}
    same(
        seen,
        {
            ("penilaian_lebih_rendah", HENDRA),
            ("turun_tajam", SINTA),
            ("rendah_tanpa_umpan_balik", SINTA),
            ("beban_berlebih", YOGA),
            ("target_sulit_dicapai", "modal"),
        },
    )
    pages = "".join(each.as_text("id") for each in judged.values()) + report.as_text("id")
    same((SECRET in pages, "onseling" in pages), (False, False))
    print("  Warga menentukan prioritas, dan prioritas itu menjadi harapan yang dinilai.")
    print("  Umpan balik sampai kepada pegawai; yang terlewat dan yang terlambat tercatat sebagai tugas pimpinan.")
    print("  Tiga puluh satu jawaban tidak dibaca lebih dari itu, dan jawaban yang sedikit tidak pernah terlihat.")
    print("  Rating tetap diputuskan Pejabat Penilai Kinerja; tidak satu pun catatan kepedulian masuk ke dalamnya.")


def main() -> None:
    """Tell the year."""
    print("Kota Salatiga, tahun kinerja 2025. Kantor, orang, jawaban, angka, dan keputusan daerah adalah karangan.")
    agreed_in_january()
    citizens_set_priorities()
    feedback_from_four_sides()
    dialogues_are_held()
    quarters_are_evaluated()
    support_without_progress()
    several_raters()
    skm = citizens_answer()
    employees_answer()
    judged = year_is_evaluated(skm)
    conclude(judged, care_is_taken(judged))


if __name__ == "__main__":
    main()
