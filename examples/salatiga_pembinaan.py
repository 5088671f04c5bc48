"""Salatiga: a year of coaching, from what evaluation and citizens show to whether the training helped.

Kota Salatiga wants its staff coached in a lasting way: training tied to need, speakers from other cities with what
worked there, little money, minds to be won, and citizens who are asked afterwards.  So the civil registry reads its
needs from the evaluation of 2024 and from its citizens, plans 2025 within a budget, holds the courses, counts the hours
and then asks, with another counter beside it, whether anything changed because of them.

The city and the law are real; office, persons, courses, numbers and local decrees are made up.  The people stand in
``pembinaan_data/office.py``, what citizens said in ``public.py``, courses and limits in ``programme.py``, what was
measured in ``held.py``, and the last three chapters in ``afterwards.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pembinaan_data.afterwards import programme_is_adjusted, survey_is_read, trainings_are_judged
from pembinaan_data.held import HURRIED, IN_2024, learned
from pembinaan_data.office import (
    ANI,
    BAYU,
    CITRA,
    FITRI,
    JUDGED,
    LEARNERS,
    LOKET,
    POS,
    STAFF,
    VERIFIERS,
    WARDS,
    YEAR,
    evaluation_seen,
    gaps_seen,
    name,
)
from pembinaan_data.programme import (
    BUDGET,
    CHANGE,
    CONTRACT_YEAR,
    COURSES,
    DRAWN,
    LEARNED_BEFORE,
    SERVICE,
    SPEECH,
    TABLE,
    TITLES,
    asked_by_the_ladder,
    problem,
)
from pembinaan_data.public import BEFORE, TELLERS, THEMES, complaints, survey, waits
from pembinaan_data.telling import known, million, noted, number, rupiah, same, say, title

from kinerja import EmployeeKind, Period
from kinerja.errors import InvalidValue
from kinerja.feedback.survey import index
from kinerja.training.courses import check_course
from kinerja.training.hour_ledger import count_hours
from kinerja.training.hour_limits import PNS_FLOOR, PPPK_CEILING
from kinerja.training.hour_statistics import PersonHours, unit_hours
from kinerja.training.need_rules import Diagnosis
from kinerja.training.need_voices import complaint_signals, service_signals, survey_signals
from kinerja.training.needs import derive_needs
from kinerja.training.plan_prices import upper_bound
from kinerja.training.plan_reasons import PairVerdict, why_course
from kinerja.training.planner import plan_training

if TYPE_CHECKING:
    from kinerja.training.hour_ledger import HourLedger
    from kinerja.training.need_parts import Need
    from kinerja.training.need_signals import Signal
    from kinerja.training.needs import NeedsReport
    from kinerja.training.plan_report import TrainingPlan


# --- 1 and 2: January, what is seen and what it comes to --------------------------------------------------------------


def everything_seen() -> list[Signal]:
    """What evaluation and citizens show."""
    return [
        *gaps_seen(),
        *evaluation_seen(),
        *survey_signals(index(survey(LOKET, BEFORE))),
        *complaint_signals(complaints(), themes=THEMES, people=TELLERS),
        *service_signals(waits()),
    ]


def needs_are_read() -> NeedsReport:
    """Print what people need to learn, with the evidence of the most urgent need."""
    title("1. Januari 2025: kebutuhan dibaca dari evaluasi dan dari warga (PP 11/2017, Pasal 206)")
    signals = everything_seen()
    report = derive_needs(signals, LEARNERS, period=Period(JUDGED.start, YEAR.end))
    say(f"{len(signals)} tanda dari {len(STAFF)} orang dan 2 unit; {len(report.needs)} kebutuhan, terbesar dahulu.")
    first = report.needs[0]
    factors = " x ".join(f"{each.name.id.lower()} {number(each.value)}" for each in first.priority.factors)
    say(f"{name(first.person_id)}, {first.competency}: prioritas {number(first.priority.value)} = {factors}.")
    for each in first.evidence:
        say(f"{each.signal.kind.label.id}: {each.signal.seen.id} [{each.rule_id}]", by=4)
    say(f"Bentuk yang cocok: {', '.join(form.label.id.lower() for form in first.forms)}.", by=4)
    same((first.person_id, first.competency, first.priority.value), (ANI, "M.05", 12))
    return report


def causes_are_told_apart(report: NeedsReport) -> None:
    """Print what no course helps: of people, and of units."""
    title("2. Belum mampu, belum mau, atau prosesnya: hanya yang pertama dibantu pelatihan")
    say("Tentang orang, hanya bagi yang bersangkutan dan atasannya:")
    for advice in report.advice:
        remedies = ", ".join(each.label.id.lower() for each in advice.remedies)
        say(f"{name(advice.person_id)}: {advice.diagnosis.label.id.lower()} -> {remedies}.", by=4)
    for remark in report.units:
        if remark.diagnosis is not Diagnosis.BELUM_MAMPU:
            remedies = ", ".join(each.label.id.lower() for each in remark.remedies)
            seen = remark.seen[0].id.rstrip(".")
            say(f"Unit {remark.unit_id}, {seen}: {remark.diagnosis.label.id.lower()} -> {remedies}.")
    for unused in report.unused:
        say(f"Tidak dihitung: {unused.signal.seen.id} {unused.words.id}")
    say("Satu suara bukan bukti, kecuali dugaan pungutan: itu diteruskan sejak laporan pertama, dan bukan pelatihan.")
    causes = {advice.person_id: str(advice.diagnosis) for advice in report.advice}
    same((causes[BAYU], causes[CITRA]), ("belum_mau", "belum_diketahui"))
    same([need for need in report.needs if need.person_id in {BAYU, CITRA}], [])
    kinds = {str(remark.rule_id): str(remark.diagnosis) for remark in report.units}
    same((kinds["pungutan_liar"], kinds["indikator_bersama"]), ("pelanggaran", "proses"))
    same([each.signal.key for each in report.unused], ["adaptif"])


# --- 3: what is on offer ----------------------------------------------------------------------------------------------


def courses_are_offered() -> None:
    """Print courses, speakers, and what is known of what they pass on; what is mandatory; and the lot."""
    title("3. Yang ditawarkan: narasumber dari kota lain, dan apa yang diketahui tentang praktik baiknya")
    for course in COURSES:
        where = f", dari {', '.join(course.regions)}" if course.regions else ""
        seats = f"{course.seats} kursi" if course.seats else "tanpa batas kursi"
        say(f"{course.title}: {number(course.hours)} JP, {rupiah(course.cost)} seorang, {seats}{where}.")
        noted(check_course(course))
    for item in asked_by_the_ladder():
        offered = ", ".join(TITLES[id] for id in item.course_ids) or "tidak ada yang menawarkan; tetap dicatat"
        say(f"Wajib bagi {name(item.person_id)}: {item.programme.label.id} ({offered}) [{item.basis}]")
    same([str(item.programme) for item in asked_by_the_ladder()], ["latsar", "pkp", "pka"])
    wards = ", ".join(ward for ward, staff in zip(WARDS, VERIFIERS, strict=True) if staff.id in DRAWN)
    say(f"Sepuluh verifikator kurang hal yang sama dan kursinya lima: pos diundi di muka umum. Terpilih {wards}.")


# --- 4: the plan ------------------------------------------------------------------------------------------------------


def plan_is_made(needs: tuple[Need, ...]) -> TrainingPlan:
    """Print the plan, how near it is to the best possible, and why this and not that."""
    title(f"4. Rencana 2025 dengan {million(BUDGET)}: dekat dengan yang terbaik, dan terbukti seberapa dekat")
    plan = plan_training(problem(needs))
    for use in plan.courses:
        say(f"{TITLES[use.course_id]}: {use.taken} orang, {million(use.spent)}")
    certificate = plan.gaps
    say(
        f"Manfaat {number(certificate.value)}, dan tidak ada rencana yang melebihi {number(certificate.bound)}: paling"
        f" jauh {number(100 * certificate.gap)}% di bawah yang terbaik. Sisa {rupiah(plan.left)}."
    )
    say("Batas itu dapat dihitung ulang oleh siapa pun dari harga uang dan kursi, tanpa mempercayai perencana.")
    taken = [line.pair for line in plan.lines if str(line.stage) == "wajib"]
    same(upper_bound(plan.problem, plan.prices, taken), certificate.bound)
    same(str(certificate.gap), "1/274")
    same((plan.mandatory.value, plan.not_planned, plan.findings), (2, (), ()))
    choices_are_explained(plan)
    return plan


def choices_are_explained(plan: TrainingPlan) -> None:
    """Print by prices why somebody gets a course and somebody else does not, and who fills up what."""
    say(f"Satu juta Rupiah lagi bernilai {number(10**6 * plan.prices.money)}. Karena itu:")
    for person, course in ((ANI, SERVICE), (FITRI, SERVICE), ("p-03", CHANGE), ("p-10", SPEECH)):
        why = why_course(plan, person, course)
        say(f"{name(person)}, {TITLES[course]}: {why.reason.id}", by=4)
    same(why_course(plan, FITRI, SERVICE).verdict, PairVerdict.BATAS_PEGAWAI)
    done = count_hours(FITRI, CONTRACT_YEAR, LEARNED_BEFORE, table=TABLE).total
    try:
        PPPK_CEILING.refuse_above(FITRI, done, 10)
    except InvalidValue:
        room = number(PPPK_CEILING.room(done))
        say(
            f"{name(FITRI)} seorang PPPK: {number(done)} JP sudah terpakai pada tahun perjanjiannya, tinggal {room}"
            f" dari 24, maka 10 JP ditolak sejak rencana [{PPPK_CEILING.basis}]. Coaching 2 JP masih muat."
        )
    else:
        raise AssertionError(FITRI)
    coached = sum(fill.times for fill in plan.fills if fill.form_id == "NKL01")
    people = len({fill.person_id for fill in plan.fills})
    say(f"Tanpa biaya: {coached} kali coaching oleh atasan dan e-learning membawa {people} PNS ke 20 JP.")
    for unit in plan.units:
        if unit.with_gap:
            say(f"Unit {unit.unit_id}: {unit.trained} dari {unit.people} orang dilatih, {million(unit.spent)}", by=4)
    same(plan.shortfalls, ())


# --- 5: hours ---------------------------------------------------------------------------------------------------------


def hours_are_counted(plan: TrainingPlan) -> None:
    """Print what counted, who is short, and how units stand beside the year before."""
    title("5. Pelatihan berjalan: buku jam pelajaran, dan mengapa sesuatu tidak dihitung")
    activities = learned(plan)
    books = {
        id: count_hours(id, YEAR, [each for each in activities if each.person_id == id], table=TABLE) for id in STAFF
    }
    hurried = books[HURRIED]
    say(
        f"{name(HURRIED)}: enam coaching dalam satu bulan. Tercatat {number(hurried.uncapped)} JP, dihitung"
        f" {number(hurried.total)} JP:"
    )
    cut = [line for line in hurried.lines if line.cap is not None]
    for line in cut[:1]:
        cap = known(line.cap)
        say(f"{len(cut)} coaching {line.reason.label.id.lower()}: paling banyak {cap.most} kali per {cap.span}", by=4)
    short = [id for id in STAFF if short_of(books[id], STAFF[id].kind)]
    say(f"Belum 20 JP: {', '.join(map(name, short))}. Yang lain tercapai; PPPK dan CPNS tidak punya batas bawah.")
    same((short, hurried.total < hurried.uncapped), ([HURRIED], True))
    beyond = [finding for id, book in books.items() for finding in PPPK_CEILING.review(book, STAFF[id].kind)]
    same(beyond, [])
    numbers = unit_hours(
        [
            *(PersonHours(each.id, each.unit_id, each.kind, 2024, IN_2024.get(each.id)) for each in STAFF.values()),
            *(PersonHours(each.id, each.unit_id, each.kind, 2025, books[each.id].total) for each in STAFF.values()),
        ]
    )
    for unit in (LOKET, POS):
        then, now = (numbers.of(unit, EmployeeKind.PNS, year) for year in (2024, 2025))
        say(
            f"PNS unit {unit}: {number(100 * known(then.share))}% mencapai 20 JP pada 2024"
            f" ({then.unrecorded} tanpa catatan, bukan nol), {number(100 * known(now.share))}% pada 2025."
        )


def short_of(book: HourLedger, kind: EmployeeKind) -> bool:
    """Whether a book stays below the floor of its year."""
    standing = PNS_FLOOR.judge(book, kind)
    return standing is not None and str(standing.verdict) != "met"


def main() -> None:
    """Tell the year."""
    print("Kota Salatiga, pembinaan ASN 2025. Kantor, orang, pelatihan, angka, dan keputusan daerah adalah karangan.")
    report = needs_are_read()
    causes_are_told_apart(report)
    courses_are_offered()
    plan = plan_is_made(report.needs)
    hours_are_counted(plan)
    survey_is_read()
    programme_is_adjusted(report, plan, trainings_are_judged())


if __name__ == "__main__":
    main()
