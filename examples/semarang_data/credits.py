"""Two years of results become credits, and credits are asked for the next rank and the next jenjang."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja.career.credit_eligibility import jenjang_eligibility, rank_eligibility
from kinerja.career.credit_pace import BookingRhythm
from kinerja.career.credit_projection import project
from kinerja.career.credit_promotion import promote_jenjang
from kinerja.career.credit_statement import credit_statement
from kinerja.career.credit_years import PeriodicPolicy, yearly_credits
from kinerja.people.positions import Jenjang
from semarang_data.files import (
    FOLLOWS,
    HEAD,
    HEADMASTER,
    HELD,
    NURSE,
    PROMOTED,
    TEACHER,
    TODAY,
    TWO_YEARS,
    Career,
    record_of,
    spans_of,
)
from semarang_data.telling import article, number, quoted, same, title, told_day, value
from semarang_data.work import PLANS, YEAR

if TYPE_CHECKING:
    from kinerja import Appraisal
    from kinerja.career.credit_ledger import CreditLedger
    from kinerja.career.requirements import Eligibility
    from kinerja.formula.steps import Step

ANNUAL = PeriodicPolicy.TAHUNAN_MENGGANTI
"""No text settles what becomes of periodic credits once the year has a result; the results here are of whole years."""
NEXT = YEAR.next().start


# --- 12: credits ------------------------------------------------------------------------------------------------------


def credits_are_booked(appraisals: dict[str, Appraisal]) -> dict[str, Career]:
    """Convert the results of 2024 and 2025, and book them."""
    title("12. Angka kredit dari hasil dua tahun, dengan pasalnya")
    people = {}
    for id, appraisal in appraisals.items():
        record = record_of(appraisal)
        opened = HELD[id].ledger(id)
        new = yearly_credits(record, spans_of(id), period=TWO_YEARS, policy=ANNUAL, booked=opened.entries)
        same(new.findings, ())
        held = risen(opened) if id == TEACHER else opened
        people[id] = Career(appraisal, record, held.adding(*new.of(held.jenjang)))
        print(f"  {people[id].name}, {HELD[id].golongan}, {HELD[id].jenjang.label.id} sejak {told_day(HELD[id].since)}")
        for entry in (*opened.entries, *new.entries):
            when = entry.period.label.id if entry.period else f"s.d. {told_day(entry.booked_on)}"
            told = entry.predikat.label.id if entry.predikat else "dari PAK konvensional"
            print(f"    {entry.jenjang.label.id:<13} {when:<36} {told:<22} {number(entry.credit):>6}")
        print(f"    saldo dalam {held.jenjang.label.id}: {number(people[id].ledger.balance)}")
    same(
        {id: str(float(each.ledger.balance)) for id, each in people.items()},
        {NURSE: "62.5", HEAD: "155.63", TEACHER: "43.75", HEADMASTER: "145.5"},
    )
    print_conversion(people[HEAD].ledger.entries[-1].because)
    print_opening(people[TEACHER].ledger)
    print_statement(people[NURSE].ledger)
    return people


def risen(ledger: CreditLedger) -> CreditLedger:
    """The teacher's new ledger: the next jenjang first, then the rank with the same credits."""
    return promote_jenjang(ledger, Jenjang.AHLI_MUDA, PROMOTED).ranked("III/c", FOLLOWS)


def print_conversion(because: Step | None) -> None:
    """Print why the last row of the head of the ward is what it is."""
    print("  Mengapa 28,13 bagi Kepala Ruang?")
    for step in because.walk() if because else ():
        print(f"    {step.label.id} = {value(step.value)} [{article(step.basis)}]")


def print_opening(ledger: CreditLedger) -> None:
    """Print what became of the surplus at the change of jenjang."""
    opening = ledger.opening
    if opening is None:
        raise AssertionError(ledger)
    print(f"  Guru naik ke {ledger.jenjang.label.id} pada {told_day(ledger.since)}:")
    print(f"    kelebihan {number(opening.lost)} tidak terbawa, III/c menyusul dengan angka kredit yang sama")
    print(f"    [{article(opening.basis)}]. Januari s.d. Maret 2024 tinggal dalam buku jenjang lama.")
    same(str(opening.lost), "25/4")


def print_statement(ledger: CreditLedger) -> None:
    """Print the decree on credits of one person."""
    statement = credit_statement(ledger, YEAR)
    print(f"  PAK {PLANS[ledger.person_id].employee.name}, sebagaimana tercetak:")
    quoted(statement.as_text("id"))
    same((str(statement.rank.surplus), str(statement.jenjang.lacking)), ("25/2", "75/2"))


# --- 13: rank and jenjang ---------------------------------------------------------------------------------------------


def steps_are_asked(people: dict[str, Career]) -> None:
    """Ask for the next rank and the next jenjang, and when they will come at the present pace."""
    title("13. Pangkat dan jenjang: apa yang kurang, dan kapan terpenuhi?")
    found = {}
    for id, each in people.items():
        print(f"  {each.name}")
        asked = rank_eligibility(each.ledger, each.record, on=TODAY)
        higher = jenjang_eligibility(each.ledger, each.record, on=TODAY)
        for eligibility in (asked, higher):
            tell_eligibility(eligibility)
        ahead = project(each.ledger, each.record, from_month=NEXT, pace="baik")
        days = [told_day(step.earliest) for step in (ahead.rank, ahead.next_jenjang)]
        print(f"    andaikan setiap tahun berikutnya Baik: pangkat {days[0]}, jenjang {days[1]}")
        found[id] = (str(asked.verdict), *days)
    same(found, AT_PRESENT_PACE)
    by_quarters(people[HEADMASTER])
    print("  Hukuman disiplin, lowongan, dan uji kompetensi dinyatakan pejabat; tanpa pernyataan tidak dianggap ada.")


AT_PRESENT_PACE = {
    NURSE: ("undetermined", "1 Januari 2026", "31 Desember 2028"),
    HEAD: ("not_met", "1 Januari 2028", "31 Desember 2033"),
    TEACHER: ("not_met", "1 Januari 2029", "31 Desember 2032"),
    HEADMASTER: ("not_met", "1 Januari 2027", "31 Desember 2034"),
}


def tell_eligibility(eligibility: Eligibility) -> None:
    """Print what is missing and what somebody has to look at."""
    print(f"    {eligibility.matter.label.id}: {eligibility.verdict.label.id.lower()}")
    for each in (*eligibility.missing, *eligibility.to_look_at):
        lacking = f" Kurang {number(each.lacking)}." if each.lacking else ""
        print(f"      {each.reason.id}{lacking} [{article(each.basis)}]")


def by_quarters(headmaster: Career) -> None:
    """Print what quarterly conversion would change for who lacks a little only."""
    days = []
    for rhythm, policy in ((BookingRhythm.TAHUNAN, None), (BookingRhythm.TRIWULANAN, ANNUAL)):
        ahead = project(
            headmaster.ledger,
            headmaster.record,
            from_month=NEXT,
            pace="baik",
            rhythm=rhythm,
            policy=policy,
        )
        days.append(told_day(ahead.rank.credits_from))
    print(f"  Kepala Sekolah kurang 4,5: cukup pada {days[0]} bila dikonversi setahun sekali,")
    print(f"    pada {days[1]} bila setiap triwulan (Pasal 13 ayat (3)).")
    same(days, ["31 Desember 2026", "31 Maret 2026"])
