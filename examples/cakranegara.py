"""Cakranegara: what the public says of the civil registry, from the first complaint to the public report.

The city wants its citizens to take part: a survey of satisfaction, complaints, and what is said in the musrenbang
shall show whether officials serve them well, and the time that documents take is an indicator.  So one head of
division agrees on such targets in January 2025, and the year shows what such figures can say of a person and what they
cannot: how sure they are, whom they are about, and what must never be printed.

PermenPANRB 6/2022 judges the year.  The city, its officials, numbers and decrees are made up; where a rule is cited,
it is real, and its basis says how well it is known.  The office and the plan stand in ``cakranegara_data/office.py``,
what came from the public in ``public.py``, the staff in ``staff.py``, and the last two chapters in ``afterwards.py``.
"""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
from cakranegara_data.afterwards import nobody_is_exposed, report_is_published, staff_are_met
from cakranegara_data.office import (
    AGREED,
    CALENDAR,
    CARD,
    COUNTED,
    DINAS,
    HOURS,
    IKM,
    KABID,
    KADIS,
    PLAN,
    SEMESTERS,
    TIME,
    YEAR,
    due,
)
from cakranegara_data.public import (
    CARDS,
    COMPLAINED,
    DEADLINES,
    EIGHT_HOURS,
    ELSEWHERE,
    MUSRENBANG,
    NOT_DUE,
    OVERDUE,
    POSTPONED,
    REOPENED,
    SERVED,
    survey,
)
from cakranegara_data.staff import PRAISE
from cakranegara_data.telling import ONE, grade, known, number, same, say, shown, title

from kinerja import (
    Conduct,
    Decision,
    EmployeeKind,
    OrganisationResult,
    Period,
    Undetermined,
    appraise,
    check,
)
from kinerja.evaluation.public_voice import cite_figure, cite_voice, voice_progress
from kinerja.feedback.complaint_counting import complaint_indicators
from kinerja.feedback.complaint_rates import ComplaintRate, compare_complaint_rates
from kinerja.feedback.continuous import Shows
from kinerja.feedback.figure_reading import read_figure
from kinerja.feedback.forum import check_forum
from kinerja.feedback.forum_ceiling import hold_against_ceiling
from kinerja.feedback.forum_follow_up import follow_forums
from kinerja.feedback.service_timing import service_times
from kinerja.feedback.survey import index
from kinerja.feedback.survey_integrity import check_integrity
from kinerja.feedback.survey_interval import index_interval
from kinerja.feedback.survey_priorities import priority_elements
from kinerja.feedback.survey_sample import SurveySample
from kinerja.feedback.survey_waves import compare_waves
from kinerja.feedback.survey_weights import PrintedWeight
from kinerja.plans.conduct import NilaiDasar, Observation
from kinerja.rules import national
from kinerja.show.wording import basis_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kinerja import Appraisal, Feedback
    from kinerja.evaluation.public_voice import VoiceProgress
    from kinerja.feedback.complaint_measures import ComplaintIndicators
    from kinerja.feedback.figure import Figure
    from kinerja.feedback.forum_follow_up import ForumFollowUp
    from kinerja.feedback.service import ServiceTimes
    from kinerja.feedback.survey_interval import IndexInterval

ASKED_AT = datetime(2026, 1, 9, 16)  # noqa: DTZ001 - the clock on the wall
SERVICES = 18_300
"""What the registry rendered in the year, by its own count."""


# --- 1: January -------------------------------------------------------------------------------------------------------


def plan_is_agreed() -> None:
    """Print what was agreed in January."""
    title("1. Januari: target disepakati, dan dari angka mana ia diukur")
    say(f"{KABID.name}, {KABID.position.title}, dengan {KADIS.name}:")
    for each in PLAN.indicators:
        say(f"{each.id:<8} {each.text}: {due(each.id).words.id}", by=4)
    same(check(PLAN), ())
    say(
        "Tiap indikator disepakati bersama sumber, unit, masa, dan cara menggabungkan angkanya: angka tentang Dinas"
        " sampai kepada seseorang hanya lewat jalan itu."
    )


# --- 2: how long documents take ---------------------------------------------------------------------------------------


def times_of(period: Period) -> ServiceTimes:
    """How long family cards took that began in a period."""
    return service_times(
        CARDS,
        ASKED_AT,
        "jam_kerja",
        unit_id="dukcapil",
        service=CARD,
        period=period,
        standard=EIGHT_HOURS,
        hours=HOURS,
    )


def cards_are_timed() -> ServiceTimes:
    """Print how long family cards took in each semester; return the second."""
    title("2. Waktu layanan: dari catatan mulai dan selesai, dalam jam kerja")
    say("Jam buka, hari libur, dan jam Ramadan adalah milik kantor; pustaka tidak menyimpan satu pun.")
    first, second = map(times_of, SEMESTERS)
    for times in (first, second):
        say(
            f"{times.period.label.id}: {times.finished} selesai, {times.open} belum; {times.stopped} kali jam berhenti."
        )
        for which, unit in (("median", " jam kerja"), ("persentil_90", " jam kerja"), ("dalam_standar", "%")):
            say(f"{which.replace('_', ' '):<14} {shown(times.value(which))}{unit}", by=4)
    card = CARDS[9]
    waited, still = (
        HOURS.minutes(start, known(end))
        for start, end in ((card.started, card.finished), (card.stops[0].since, card.stops[0].until))
    )
    say(
        f"{card.id}: {number(waited / 60)} jam kerja dari mulai sampai selesai; selama {number(still / 60)} jam berkas"
        f" pemohon belum lengkap, jadi yang dihitung {number((waited - still) / 60)} jam."
    )
    reading = read_figure(known(first.figure("median")), due(TIME, SEMESTERS[0]))
    stood = known(reading.standing).label.id.lower()
    say(f"Juli: median Semester I {stood} (target antara {reading.target.words.id}). Dialog, lalu petugas ditambah.")
    say("Satu kartu masih terbuka sejak Desember dan sudah melewati standar: dihitung terlambat, bukan dilupakan.")
    same([times.stopped for times in (first, second)], [5, 6])
    same(shown(second.value("median")), "5,05")
    return second


# --- 3: complaints ----------------------------------------------------------------------------------------------------


def complaints_are_counted() -> ComplaintIndicators:
    """Print how complaints were dealt with."""
    title("3. Pengaduan: pembilang, penyebut, dan yang tidak dihitung diam-diam")
    found = complaint_indicators(
        COMPLAINED,
        COUNTED,
        DEADLINES,
        CALENDAR,
        unit_id="dukcapil",
        period=YEAR,
        services=SERVICES,
        counted_in="hari_kerja",
    )
    for deadline in DEADLINES.deadlines:
        say(f"{deadline.words.id} [{basis_words(known(deadline.basis)).id}]")
    in_time = found.of("selesai_tepat_waktu")
    say(
        f"{found.counts.received} diterima. Selesai tepat waktu {in_time.numerator} dari {in_time.denominator}:"
        f" {number(known(in_time.value))}%. {' '.join(note.id for note in in_time.notes)}"
    )
    stop = POSTPONED.stops(COUNTED)[0]
    say(f"{POSTPONED.id} ditunda {stop[0]} s.d. {stop[1]}: tenggatnya ikut mundur, dan ia tepat waktu.", by=4)
    say(f"{ELSEWHERE.id} {ELSEWHERE.status(COUNTED).label.id.lower()}: di luar semua angka, dan disebut.", by=4)
    say(
        f"{REOPENED.id} selesai {REOPENED.events[1].on}, lalu dibuka kembali: yang dihitung penyelesaian terakhir.",
        by=4,
    )
    say(f"{OVERDUE.id} terbuka dan lewat tenggat: dihitung terlambat. {NOT_DUE.id} belum jatuh tempo: tidak.", by=4)
    ninetieth = found.of("persentil_90_lama")
    say(f"Median lama {shown(found.of('median_lama').value)} hari kerja. Persentil ke-90: {shown(ninetieth.value)}")
    for theme in found.themes:
        late = f"{theme.late} terlambat, {theme.reopened} dibuka kembali"
        say(f"tema {theme.theme}: {theme.complaints} pengaduan, {late}", by=4)
    compared = compare_complaint_rates(ComplaintRate(YEAR.previous(), 31, 17_100), ComplaintRate.of(found))
    say(f"Lebih sedikit dari tahun lalu? {compared.words.id}")
    same((in_time.numerator, in_time.denominator, str(compared.answer)), (18, 21, "tidak_jelas"))
    return found


# --- 4: two surveys ---------------------------------------------------------------------------------------------------


def public_is_asked() -> tuple[IndexInterval, IndexInterval]:
    """Print what two surveys say, how sure they are, and whether it got better."""
    title("4. Survei kepuasan masyarakat: dua gelombang, sembilan unsur")
    both = [survey(semester) for semester in (0, 1)]
    told = [index_interval(answers, population=people) for answers, people in zip(both, SERVED, strict=True)]
    for found, answers, people in zip(told, both, SERVED, strict=True):
        sample = SurveySample(len(answers.rows), population=people)
        half = (known(found.high) - known(found.low)) / 2
        classes = " atau ".join(map(str, found.grades))
        met = "tercapai" if sample.is_met else "belum tercapai"
        say(
            f"{known(found.index.period).label.id}: IKM {number(found.index.published)} +/- {number(half, ONE)}, mutu"
            f" {found.index.mutu}; bagi semua yang dilayani {classes}. {sample.answered} menjawab; minimum"
            f" {known(sample.minimum).people} {met}."
        )
        printed = index(answers, weights=PrintedWeight("0.11"))
        say(f"dengan bobot cetak 0,11 menjadi {number(printed.published)}, mutu {printed.mutu}", by=4)
        same(printed.exact, found.index.exact * Fraction(99, 100))
        same(check_integrity(answers).findings, ())
    first, second = (each.index for each in told)
    say("1/9 dibulatkan menjadi 0,11: sembilan kalinya 0,99, dan semua IKM turun tepat satu persen. Yang benar 1/9.")
    say(f"Tanpa unsur biaya, yang selalu 4 karena gratis: {number(second.without('biaya'))}. Bukan nilai resmi.")
    waves = compare_waves(*both)
    change = known(waves.difference)
    say(
        f"Membaik? {waves.verdict.label.id}: naik {number(change.estimate)}, selang {number(change.low)} sampai"
        f" {number(change.high)}. {waves.reason.id}"
    )
    lowest = priority_elements(both[1])
    say(f"Unsur terendah: {'; '.join(line.words.id for line in lowest.named)}.")
    sure, others = (", ".join(line.label.id for line in lines) for lines in (lowest.sure, lowest.contenders))
    say(f"{lowest.reading.id} Yang pasti hanya: {sure}. Dapat bertukar tempat: {others}.")
    same((str(first.mutu), str(index(both[0], weights=PrintedWeight("0.11")).mutu)), ("B", "C"))
    same((str(second.published), str(waves.verdict)), ("79.60", "membaik"))
    same([line.key for line in lowest.sure], ["waktu"])
    return told[0], told[1]


# --- 5: the musrenbang ------------------------------------------------------------------------------------------------


def citizens_meet() -> ForumFollowUp:
    """Print what was said and agreed in the musrenbang, and what became of it."""
    title("5. Musrenbang: masukan, kesepakatan, prioritas dengan alasan")
    for voice in MUSRENBANG.voices:
        say(f"{voice.kind.label.id:<8} {voice.text}")
    same(check_forum(MUSRENBANG), ())
    ceiling = hold_against_ceiling(MUSRENBANG)
    for priority in MUSRENBANG.priorities:
        fits = "tercakup" if priority.id in ceiling.inside else "menunggu"
        say(f"{priority.id} {priority.text}: {'; '.join(priority.reasons).lower()} ({fits})")
    say("Urutannya kesepakatan warga: alasan, bukan skor, dan yang menunggu tidak digeser program.")
    followed = follow_forums([MUSRENBANG], unit_id="dukcapil", period=YEAR, as_of=COUNTED)
    for point in followed.points:
        text = next(each.text for each in MUSRENBANG.points if each.id == point.point_id)
        say(f"{point.point_id} {text}: {point.status.label.id.lower()}")
    share = known(followed.figure())
    say(f"Terlaksana tepat waktu: {share.words.id}. {' '.join(note.id for note in share.notes)}")
    same((followed.numerator, followed.denominator, ceiling.inside), (3, 4, ("p1", "p2")))
    return followed


# --- 6: into the evaluation -------------------------------------------------------------------------------------------


def voice_is_heard(figures: Sequence[Figure]) -> VoiceProgress:
    """Enter the figures as realisations, and print how each stands."""
    voice = voice_progress(PLAN, zip(AGREED, figures, strict=True), period=YEAR)
    for heard in voice.heard:
        reading = known(heard.reading)
        stood = known(reading.standing).label.id.lower()
        say(
            f"{heard.measured.indicator_id:<8} {reading.figure.words.id}: {stood}; {reading.certainty.label.id.lower()}"
        )
    same(voice.findings, ())
    return voice


def wrong_figure(first: IndexInterval) -> None:
    """Print what happens to a figure that is not the one agreed."""
    title("6. Suara masyarakat di dalam evaluasi: angka menjadi realisasi, selang menjadi catatan")
    measured = next(each for each in AGREED if each.indicator_id == IKM)
    wrong = voice_progress(PLAN, [(measured, first.figure())], period=YEAR)
    same(wrong.progress.realisations, ())
    say(f"Andaikan angka Semester I yang diserahkan: {wrong.findings[0].say('id')}")


def judged(voice: VoiceProgress, said: Sequence[Feedback], decision: Decision | None = None) -> Appraisal:
    """The evaluation of the year by the book that holds."""
    return appraise(
        PLAN,
        progress=voice.progress,
        rules=national().at(YEAR, kind=EmployeeKind.PNS),
        period=YEAR,
        decision=decision,
        conduct=Conduct(YEAR, [Observation(NilaiDasar.ADAPTIF, "memindahkan dua petugas ke verifikasi", "Pimpinan")]),
        organisation=OrganisationResult(DINAS, YEAR, "Baik"),
        feedback=said,
        noted=voice.findings,
    )


def year_is_judged(figures: Sequence[Figure], cited: Figure) -> Appraisal:
    """Print the evaluation: the number decides where it stands, and a person decides the rating."""
    voice = voice_is_heard(figures)
    said = [
        PRAISE,
        cite_voice(MUSRENBANG, "v1", "h1"),
        cite_figure(cited, NilaiDasar.BERORIENTASI_PELAYANAN, shows=Shows.POSITIF),
    ]
    for each in said:
        say(f'umpan balik, {each.giver.words.id}: "{each.text}"')
    bare = [attrs.evolve(figure, low=None, high=None, confidence=None) for figure in figures]
    alone = judged(voice_progress(PLAN, zip(AGREED, bare, strict=True), period=YEAR), said)
    why = "IKM 79,6 tidak dapat dibedakan dari 80, dan naik dari Semester I; hasil lain tercapai."
    decision = Decision("Sesuai Ekspektasi", "Sesuai Ekspektasi", by=KADIS, on=date(2026, 1, 14), reason=why)
    found = judged(voice, said, decision)
    same(found.proposal, alone.proposal)
    same([each.standing for each in found.standings], [each.standing for each in alone.standings])
    proposed = known(found.proposal).rating
    say(f"Usulan panduan: {proposed.reason.id if isinstance(proposed, Undetermined) else proposed.label.id}")
    say("Tanpa selang pun usulannya sama: selang tidak menggeser satu angka pun.")
    for finding in found.findings:
        say(f"Catatan bagi Pimpinan: {finding.say('id')}")
    say(f"{KADIS.name} memutuskan {known(decision.hasil_kerja).label.id}. Alasan: {decision.reason}")
    say(f"Predikat: {grade(found)}")
    same([finding.code for finding in found.findings], ["REALISATION_NOT_DISTINGUISHABLE"])
    return found


def conclude(appraisal: Appraisal) -> None:
    """Hold the story to its numbers."""
    title("Kesimpulan")
    told = [indicator for result in appraisal.standings for indicator in result.indicators]
    stood = {each.indicator_id: known(each.standing).label.id for each in told}
    same([id for id, where in stood.items() if where == "Di bawah target"], [IKM])
    same((grade(appraisal), appraisal.errors), ("Baik", ()))
    say("Satu dari lima angka di bawah target, sejauh kebetulan; orang yang menimbangnya, dan alasannya tertulis.")
    say("Warga membaca angka yang sama dengan Pimpinan, kecuali yang akan membuka jawaban segelintir orang.")


def main() -> None:
    """Tell the year."""
    print("Kota Cakranegara, Dinas Dukcapil, tahun 2025. Kota, pegawai, angka, dan keputusan daerah adalah karangan.")
    plan_is_agreed()
    times = cards_are_timed()
    complaints = complaints_are_counted()
    told = public_is_asked()
    followed = citizens_meet()
    figures = [
        known(times.figure("median")),
        known(times.figure("dalam_standar")),
        told[1].figure(),
        known(complaints.of("selesai_tepat_waktu").figure()),
        known(followed.figure()),
    ]
    wrong_figure(told[0])
    appraisal = year_is_judged(figures, known(complaints.of("kepuasan").figure()))
    staff_are_met()
    nobody_is_exposed(report_is_published(told, figures))
    conclude(appraisal)


if __name__ == "__main__":
    main()
