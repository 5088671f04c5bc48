"""What two years of results mean for a career: rewards, talent, development, allowance; all of it explained.

The law asks and a person decides; where the law says nothing the city's own made-up decrees do, or nobody does.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import EmployeeKind, Predikat, Undetermined
from kinerja.career.career_rules import eligible
from kinerja.career.career_sheet import CareerSheet
from kinerja.career.consequences import consequences_of
from kinerja.career.credit_projection import project
from kinerja.career.credit_statement import credit_statement
from kinerja.career.eligibility import GAJI_BERKALA_PNS, KELOMPOK_SUKSESI
from kinerja.career.improvement import MiddleGrade, improvement_due
from kinerja.career.performance_ask import PerformanceAsk
from kinerja.career.regional_allowance import AllowancePayment
from kinerja.career.rewards import NATIONAL_REWARDS, possible_rewards
from kinerja.career.sheet_facts import SheetPart
from kinerja.career.succession import SuccessionGroup
from kinerja.career.succession_parts import SuccessionCandidate
from kinerja.career.talent import talent_placement
from kinerja.career.talent_grid import TalentGrid
from kinerja.career.unit_careers import UnitCareers
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.people.positions import PositionKind
from kinerja.training.hour_ledger import count_hours
from kinerja.training.hour_limits import PNS_FLOOR
from kinerja.training.hour_tables import BPS_2019
from kinerja.training.need_parts import Learner
from kinerja.training.need_reading import appraisal_signals, gap_signals
from kinerja.training.needs import derive_needs
from semarang_data.credits import NEXT, credits_are_booked, steps_are_asked
from semarang_data.files import (
    BKPSDM,
    CEILINGS,
    COUNTED,
    DECREE,
    HEAD,
    HEADMASTER,
    JOB_CLASS,
    LEARNED,
    NURSE,
    POLICY,
    TALENT,
    TEACHER,
    TODAY,
    TPP,
    Career,
    gaps_of_the_head,
    potential_of,
)
from semarang_data.telling import article, number, quoted, rupiah, same, title, value
from semarang_data.work import YEAR

if TYPE_CHECKING:
    from kinerja import Appraisal
    from kinerja.career.talent import TalentPlacement
    from kinerja.training.hour_ledger import HourLedger
    from kinerja.training.need_parts import Need


def careers(appraisals: dict[str, Appraisal]) -> None:
    """Tell what the results of two years lead to."""
    people = credits_are_booked(appraisals)
    steps_are_asked(people)
    rewards_are_weighed(people)
    placed = boxes_are_found(people)
    needs, hours = development_follows(people)
    paid = allowance_is_paid(people)
    sheets = {
        id: CareerSheet(
            id,
            TODAY,
            party=each.appraisal.plan.employee,
            record=each.record,
            credits=each.ledger,
            statement=credit_statement(each.ledger, YEAR),
            projection=project(each.ledger, each.record, from_month=NEXT, pace="baik"),
            consequences=consequences_of(
                each.candidate, on=TODAY, position=PositionKind.FUNGSIONAL, ledger=each.ledger
            ),
            talent=placed[id],
            hours=hours if id == HEAD else None,
            needs=needs if id == HEAD else None,
            allowances=[paid[id]] if id in paid else None,
        )
        for id, each in people.items()
    }
    sheets_are_handed_out(sheets)


# --- 14: rewards, and what a low predikat means -----------------------------------------------------------------------


def rewards_are_weighed(people: dict[str, Career]) -> None:
    """Print who may be given priority, and what follows from Butuh Perbaikan."""
    title("14. Penghargaan setelah dua tahun, dan akibat Butuh Perbaikan")
    found = {}
    for id, each in people.items():
        first, second = possible_rewards(each.candidate, on=TODAY, rules=NATIONAL_REWARDS[:2])
        print(f"  {each.name}")
        for asked in (first, second):
            name = asked.rule.id if asked.rule else ""
            print(f"    {name}: {asked.verdict.label.id.lower()}. {asked.requirements[-1].reason.id}")
        found[id] = (str(first.verdict), str(second.verdict))
    same(
        found,
        {
            NURSE: ("not_met", "undetermined"),
            HEAD: ("not_met", "not_met"),
            TEACHER: ("not_met", "met"),
            HEADMASTER: ("not_met", "met"),
        },
    )
    print("  Bagi Perawat pasal itu diam: Sangat Baik lalu Baik bukan dua kali Baik; PPK yang membacanya.")
    low_year(people[HEAD])


def low_year(head: Career) -> None:
    """Print what the predikat of the head of the ward does, and what it does not."""
    low = head.record.results[-1]
    print(f"  {head.name}, {low.predikat.label.id} tahun 2025:")
    verdicts = []
    for who, post, reading in (
        ("Jabatan fungsional", PositionKind.FUNGSIONAL, None),
        ("Andaikan JPT, tafsir belum dipilih", PositionKind.JPT_PRATAMA, None),
        ("Andaikan JPT, dibaca seperti Cukup", PositionKind.JPT_PRATAMA, MiddleGrade.SEPERTI_CUKUP),
    ):
        asked = improvement_due(
            low,
            employee=EmployeeKind.PNS,
            position=post,
            on=TODAY,
            reading=reading,
            normal=Statement(holds=True, by=BKPSDM, on=TODAY),
            in_post_since=date(2024, 1, 2),
        )
        basis = article(asked.requirements[1].basis)
        print(f"    {who}: syarat kesempatan 6 bulan {asked.verdict.label.id.lower()} [{basis}]")
        verdicts.append(str(asked.verdict))
    same(verdicts, ["not_met", "undetermined", "met"])
    tell_raise(head)
    held = eligible(KELOMPOK_SUKSESI, head.candidate, on=TODAY)
    same(str(held.verdict), "not_met")
    print(f"    Kelompok rencana suksesi: {held.verdict.label.id.lower()}. {held.missing[0].reason.id}")
    print("    Bukan hukuman disiplin: PP 94/2021 tidak menghukum predikat.")


def tell_raise(head: Career) -> None:
    """Print the periodic rise: open, until the agency says how it reads the words of an older scale."""
    asked = eligible(GAJI_BERKALA_PNS, head.candidate, on=TODAY)
    ours = GAJI_BERKALA_PNS.asking_instead(
        PerformanceAsk("cukup", 1, TPP("Pasal 20"), reads_as=[Predikat.BUTUH_PERBAIKAN])
    )
    read = eligible(ours, head.candidate, on=TODAY)
    print(f"    Kenaikan gaji berkala: {asked.verdict.label.id.lower()}. {asked.to_look_at[0].reason.id}")
    print(f"      dengan {TPP.id} Pasal 20 (karangan), yang membacanya sebagai Cukup: {read.verdict.label.id.lower()}.")
    same((str(asked.verdict), str(read.verdict)), ("undetermined", "met"))


# --- 15: talent -------------------------------------------------------------------------------------------------------


def boxes_are_found(people: dict[str, Career]) -> dict[str, TalentPlacement]:
    """Print the talent boxes by the policy of the city, advice, and who may stand in the succession group."""
    title("15. Talenta: predikat menurut pemerintah, potensi menurut kota")
    cuts = POLICY.cuts
    print(f"  {TALENT.id} (karangan): menengah mulai {number(cuts.medium)}, tinggi mulai {number(cuts.high)}.")
    placed = {}
    for id, each in people.items():
        placed[id] = talent_placement(each.record, potential_of(id), year=2025, on=TODAY)
        tell_box(each.name, placed[id])
    same([str(each.national_number) for each in placed.values()], ["None", "6", "5", "8"])
    grid = TalentGrid("RSUD dan SMP Contoh", placed.values())
    print(f"  Dalam kotak: {sum(count.people for count in grid.counts)} orang; belum: {len(grid.open)}.")
    group = SuccessionGroup("instansi", 2026, TODAY, [candidate_of(people[id], placed[id]) for id in people])
    told = {"anggota": group.members, "perlu dilihat": group.to_look_at, "di luar": group.outside}
    for where, held in told.items():
        print(f"  Kelompok rencana suksesi, {where}: {', '.join(people[one.person_id].name for one in held) or '-'}")
    same([[one.person_id for one in held] for held in told.values()], [[HEADMASTER], [NURSE], [HEAD, TEACHER]])
    return placed


def tell_box(name: str, placement: TalentPlacement) -> None:
    """Print the box of a person with the advice; where there is none, what is still possible."""
    box, advice, potential = placement.box, placement.advice, placement.potensial
    if isinstance(potential, Undetermined) or isinstance(box, Undetermined) or isinstance(advice, Undetermined):
        numbers = ", ".join(str(placement.numbering.number(each)) for each in placement.possible)
        because = potential.reason.id if isinstance(potential, Undetermined) else ""
        print(f"  {name}: belum ada kotak, mungkin {numbers}. {because}")
        return
    actions = ", ".join(action.label.id.lower() for action in advice.actions)
    print(f"  {name}: kotak {placement.national_number}, {box.name.id.lower()}")
    print(f"    saran: {actions} [{article(advice.basis)}]")


def candidate_of(career: Career, placement: TalentPlacement) -> SuccessionCandidate:
    """The person as the committee looks at them, with what PP 11/2017 asks beside."""
    return SuccessionCandidate(placement, EmployeeKind.PNS, eligible(KELOMPOK_SUKSESI, career.candidate, on=TODAY))


# --- 16: development --------------------------------------------------------------------------------------------------


def development_follows(people: dict[str, Career]) -> tuple[tuple[Need, ...], HourLedger]:
    """Print what the head of the ward needs to learn, and the hours she has."""
    title("16. Pengembangan: dari predikat dan kesenjangan ke pelatihan")
    head = people[HEAD].appraisal
    signals = [*appraisal_signals(head), *gap_signals(gaps_of_the_head(), period=YEAR)]
    report = derive_needs(signals, [Learner(HEAD, head.plan.employee.unit.id, "fungsional")], period=YEAR)
    for need in report.needs:
        print(f"  {people[HEAD].name}: {need.competency}, prioritas {number(need.priority.value)}")
        factors = " x ".join(number(factor.value) for factor in need.priority.factors)
        print(f"    {factors}: kekurangan, bobot, urgensi, bukti")
        print(f"    bentuk: {'; '.join(form.label.id for form in need.forms[:3])}")
    same([need.competency for need in report.needs], ["M.07"])
    hours = count_hours(HEAD, YEAR, LEARNED, table=BPS_2019)
    stood = PNS_FLOOR.judge(hours, EmployeeKind.PNS)
    if stood is None:
        raise AssertionError(hours)
    print(f"  Tahun 2025: {number(stood.hours)} dari {number(stood.least)} JP [{article(stood.basis)}].")
    same((str(stood.hours), str(stood.verdict)), ("10", "not_met"))
    return report.needs, hours


# --- 17: the allowance ------------------------------------------------------------------------------------------------


def allowance_is_paid(people: dict[str, Career]) -> dict[str, AllowancePayment]:
    """Print what the made-up decree of the city pays for March."""
    title("17. Tambahan penghasilan menurut keputusan daerah (karangan)")
    payments = {}
    for id, job_class in JOB_CLASS.items():
        paid = AllowancePayment(
            id,
            TODAY,
            DECREE,
            CEILINGS.ceiling(job_class, TODAY),
            performance=people[id].record.results[-1].predikat,
            breaches=COUNTED[id],
        )
        print(f"  {people[id].name}: {value(paid.payable)} persen dari {rupiah(paid.ceiling)} = {rupiah(paid.amount)}")
        payments[id] = paid
    same({id: paid.amount for id, paid in payments.items()}, {NURSE: 4_224_501, HEAD: 5_940_000})
    print("  Bobot, nilai tiap predikat, dan potongan itu milik daerah; tidak ada tabel nasional yang ditemukan.")
    return payments


# --- 18: the sheet of a person, and the unit --------------------------------------------------------------------------

SHOWN = (SheetPart.ANGKA_KREDIT, SheetPart.PENGEMBANGAN, SheetPart.TUNJANGAN)


def sheets_are_handed_out(sheets: dict[str, CareerSheet]) -> None:
    """Print a part of one career sheet, and the unit in counts."""
    title("18. Lembar karier seorang pegawai, dan gambaran unit")
    sheet = sheets[HEAD]
    quoted("\n".join(sheet.as_text("id").splitlines()[:5]))
    for part in SHOWN:
        print(f"  {part.label.id}")
        for fact in sheet.facts_of(part):
            basis = f" [{'; '.join(article(each) for each in fact.bases)}]" if fact.bases else ""
            print(f"    {fact.item.id} = {value(fact.value)} {fact.unit.id}".rstrip() + basis)
    counted = [len(sheet.of(verdict)) for verdict in Verdict]
    print(
        f"  {len(sheet.asked)} hal ditanyakan atas dua tahun itu: "
        + ", ".join(f"{count} {verdict.label.id.lower()}" for verdict, count in zip(Verdict, counted, strict=True))
        + "."
    )
    print("  Tidak disertakan, jadi tidak dikarang:", *absent_parts(sheet), sep="\n    ")
    print(f"  Sebagai teks {len(sheet.as_text('id').splitlines())} baris, sebagai data {len(sheet.rows('id'))} baris.")
    same([(len(each.asked), len(each.parts)) for each in sheets.values()], [(12, 7), (12, 8), (12, 6), (12, 6)])
    unit_is_counted(UnitCareers("RSUD dan SMP Contoh", TODAY, sheets.values()))


def absent_parts(sheet: CareerSheet) -> list[str]:
    """The parts that nobody gave."""
    return [part.label.id for part in SheetPart if part not in sheet.parts]


COUNTED_STEPS = {
    "Kenaikan pangkat": (1, 0, 3, 0),
    "Kenaikan jenjang": (0, 0, 4, 0),
    "Prioritas pengembangan kompetensi": (2, 1, 1, 0),
    "Kenaikan gaji berkala PNS": (3, 1, 0, 0),
}


def unit_is_counted(unit: UnitCareers) -> None:
    """Print how many people stand where; an overview names nobody."""
    print(f"  {unit.name}, {unit.size} orang, tanpa nama; sebelum diumumkan angka kecil disamarkan:")
    print(f"    {'':<34} terpenuhi, perlu dilihat, tidak terpenuhi, tidak ditanyakan")
    told = {each.name.id: each.counts for each in unit.matters if each.name.id in COUNTED_STEPS}
    for name, counts in told.items():
        print(f"    {name:<34} {', '.join(map(str, counts))}")
    same(told, COUNTED_STEPS)
    for spread in unit.credits:
        near = ", ".join(map(str, spread.quarters))
        print(f"    {spread.matter.label.id}: angka kredit cukup {spread.enough}; kurang, per seperempat: {near}")
    same([(spread.enough, spread.quarters) for spread in unit.credits], [(2, (1, 0, 1, 0)), (0, (0, 1, 2, 1))])
