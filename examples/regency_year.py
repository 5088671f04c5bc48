"""A year of a personnel office: 300 people of an invented regency, from the rows of January to the report to BKN.

Kabupaten Seruni Raya evaluates offices and puskesmas by the quarter, its hospital by the month, teachers once a year,
part-time PPPK by their own rule.  People move, two appraisers stay silent, one employee objects, one result is
corrected after it was final.  Regency, persons, numbers and results are made up; no file is read or written.

The chapters that follow the evaluations stand in ``regency/afterwards.py`` and ``regency/uses.py``.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
from regency.afterwards import correction, documents, objection
from regency.office import PersonnelOffice, cycle_of, group_of, jobs, run
from regency.people import UNITS, moved, read_employees, roster_of, rows_of_employees
from regency.telling import counted, predikats, same, tell_evaluator, tell_overdue, tell_status, title
from regency.uses import asks, distribution, extensions, forms, records, rows_out
from regency.work import DELEGATION, LATE_UNIT, YEAR, organisation_results, plan_of

from kinerja import (
    Done,
    EvaluationKind,
    Job,
    Period,
    Position,
    ReportedResult,
    Round,
    WorkPlan,
    appraise_many,
    check,
    who_evaluates,
)
from kinerja.evaluation.batch import Appraised, Failed, Unchanged
from kinerja.evaluation.chain import chains
from kinerja.evaluation.cycle_plans import plans_needed
from kinerja.evaluation.cycle_status import RoundState
from kinerja.evaluation.cycle_steps import lock, move, record
from kinerja.evaluation.evaluator import Agreement, EvaluatorPolicy, Side

if TYPE_CHECKING:
    from kinerja.evaluation.correction import Supersession
    from kinerja.evaluation.cycle_status import CycleStatus

PERIODIC, ANNUAL = EvaluationKind.PERIODIK, EvaluationKind.TAHUNAN
Q1, Q2, Q3, _ = YEAR.quarters()

# --- January ---------------------------------------------------------------------------------------------------------


def employees_come_in() -> PersonnelOffice:
    """Read the rows, two of them damaged, and open the cycle."""
    title("1. Januari 2025: daftar pegawai masuk (The list comes in)")
    sound = rows_of_employees()
    damaged = [dict(each) for each in sound]
    damaged[40]["NIP"] = "1.98502E+17"
    damaged[77]["TMT Jabatan"] = "31/02/2024"
    first = read_employees(damaged)
    print(f"{len(damaged)} baris, {len(first.values)} pegawai terbaca, {len(first.problems)} masalah:")
    for problem in first.problems:
        print(f"  {problem.say('id')}")
    employees = read_employees(sound).checked()
    roster = roster_of(employees)
    kinds = Counter(str(employee.kind) for employee in roster.employees)
    print(f"Setelah kedua baris diperbaiki di sumbernya: {len(roster.employees)} pegawai ({counted(kinds)}).")
    cycle = cycle_of(roster)
    for group in cycle.groups:
        people = sum(member.group_id == group.id for member in cycle.members)
        rule = f"; {group.rule.basis.law.id}" if group.rule else ""
        print(f"  {group.name}: {people} orang, {group.cadence.label.id.lower()}{rule}")
    return PersonnelOffice(roster, cycle, organisation_results(UNITS), EvaluatorPolicy(functional_heads=DELEGATION))


LATE_PLANS = ("p049", "p113", "p142")


def plans_are_set(office: PersonnelOffice) -> None:
    """Set the plans, but for three people who are late; part-time PPPK only come in February."""
    title("2. SKP ditetapkan (Plans are set)")
    for employee in office.roster.employees:
        if employee.id not in LATE_PLANS and employee.appointments[0].since <= YEAR.start:
            office.add_plan(plan_of(office.roster, employee.id, YEAR.start, date(2025, 1, 20)))
    tell_late_plans(office, date(2025, 2, 3))
    for needed in plans_needed(office.cycle, all_plans(office), on=date(2025, 2, 10), roster=office.roster):
        start = date(2025, 2, 1) if needed.deadline is None else YEAR.start
        office.add_plan(plan_of(office.roster, needed.employee_id, start, date(2025, 2, 10)))
    codes = Counter(finding.code for plan in all_plans(office) for finding in check(plan))
    print(
        f"10 Februari: {len(all_plans(office))} SKP ditetapkan; catatan pemeriksaan: {counted(codes) or 'tidak ada'}."
    )


def tell_late_plans(office: PersonnelOffice, on: date) -> None:
    """Print whose plan is missing, and whose turn it is."""
    needed = plans_needed(office.cycle, all_plans(office), on=on, roster=office.roster)
    late = [each for each in needed if each.is_late(on)]
    print(
        f"{on}: {len(needed)} belum punya SKP; {len(needed) - len(late)} baru masuk 1 Februari, {len(late)} terlambat:"
    )
    for each in late:
        name = office.roster[each.employee_id].name
        print(f"  {name}: batas {each.deadline}, giliran {each.turn.label.id}, dialog dengan {each.partner.label.id}")


def all_plans(office: PersonnelOffice) -> list[WorkPlan]:
    """All plans of the year."""
    return [plan for plans in office.plans.values() for plan in plans]


# --- The quarters ----------------------------------------------------------------------------------------------------


def months(office: PersonnelOffice, *numbers: int) -> None:
    """Evaluate what is open a few days after the ends of months, when only the hospital has rounds."""
    for number in numbers:
        on = Period.month(2025, number).end + timedelta(days=3)
        results = run(office, jobs(office, PERIODIC, on), on)
        print(f"{on}: {len(results)} evaluasi bulanan di RSUD.")


def first_quarter(office: PersonnelOffice) -> None:
    """Evaluate everybody in one run; run again, and nothing is judged twice."""
    title("3. Triwulan I: sekali jalan (The first run)")
    months(office, 1, 2)
    on = date(2025, 4, 3)
    tell_status(office.status(on), "dinas", "rsud", "paruh_waktu")
    todo = list(jobs(office, PERIODIC, on))
    results = run(office, todo, on)
    print(f"{on}: {len(results)} dinilai: {predikats(results)}")
    again = Counter(type(each) for each in appraise_many(todo, known=office.known))
    print(f"Dijalankan lagi: {again[Unchanged]} tidak berubah, {again[Appraised]} dinilai ulang.")
    tell_status(office.status(on), "dinas", "rsud", "paruh_waktu")


# --- People who move, and people who are away ------------------------------------------------------------------------

TO_HOSPITAL, MIDYEAR_NURSE = "p033", "p193"


def moves(office: PersonnelOffice) -> None:
    """Two people move; each gets a new plan, and the new unit evaluates."""
    title("4. Dua pegawai pindah, tiga tidak bekerja seperti biasa (People move, people are away)")
    transfer(office, TO_HOSPITAL, "rsud-sarana", date(2025, 5, 19))
    transfer(office, MIDYEAR_NURSE, "pkm-3", date(2025, 8, 1))
    may = Period.month(2025, 5)
    moving = ((TO_HOSPITAL, Q1), (TO_HOSPITAL, may), (MIDYEAR_NURSE, Q3), (MIDYEAR_NURSE, YEAR))
    away = (("p050", Q1), ("p070", YEAR), ("p018", Q3))
    for employee_id, period in (*moving, *away):
        round = next(due.round for due in office.cycle.dues_of(employee_id) if due.round.period == period)
        tell_evaluator(office, employee_id, round, period.end)


def transfer(
    office: PersonnelOffice, employee_id: str, unit_id: str, on: date, position: Position | None = None
) -> None:
    """Move a person: roster, group and plan."""
    office.roster = moved(office.roster, employee_id, unit_id, on, position)
    group = group_of(office.roster, employee_id, on)
    if group != office.cycle.group_on(employee_id, on).id:
        office.cycle = move(office.cycle, employee_id, group, on=on)
    office.add_plan(plan_of(office.roster, employee_id, on, on))
    employee = office.roster.employee(employee_id)
    print(f"{on}: {employee.name} pindah ke {UNITS[unit_id].name}.")


# --- Silent appraisers, appraisers who move ---------------------------------------------------------------------------

SILENT_IN_JUNE, SILENT_IN_JANUARY = "pkm-2", "setda-umum"


def second_quarter(office: PersonnelOffice) -> None:
    """A half-year is refused; a head stays silent, and the superior evaluates."""
    title("5. Triwulan II: satu penilai diam, satu pekerjaan gagal (A silent appraiser, a job that fails)")
    months(office, 4, 5)
    on = date(2025, 7, 3)
    silent = office.roster.head(SILENT_IN_JUNE, on).person_id
    todo = list(jobs(office, PERIODIC, on, silent=[silent]))
    results = run(office, [*todo, half_year(todo[-1])], on)
    failed = [each for each in results if isinstance(each, Failed)]
    print(f"{on}: {len(results) - len(failed)} dinilai ({predikats(results)}), {len(failed)} gagal:")
    for each in failed:
        print(f"  {each.key.employee_id}, {each.key.period.label.id}: {each.error}")
    on = date(2025, 7, 11)
    now = office.status(on)
    tell_status(now, "dinas", "paruh_waktu")
    tell_overdue(office, now)
    print(
        f"{on}: {len(run(office, jobs(office, PERIODIC, on), on))} dinilai oleh atasan; tidak dapat diajukan keberatan."
    )


def half_year(job: Job) -> Job:
    """A job as an office asked for that still thinks in half-years."""
    return attrs.evolve(job, period=Period.semester(2025, 1), kind=PERIODIC)


def third_quarter(office: PersonnelOffice) -> None:
    """Two heads change places within the window; what the law leaves open is asked, and decided by the regency."""
    title("6. Triwulan III: penilai pindah dalam masa evaluasi (Appraisers move within the window)")
    months(office, 7, 8)
    on = date(2025, 10, 1)
    mutu, smp = (office.roster.head(unit_id, date(2025, 9, 30)) for unit_id in ("dinkes-mutu", "disdik-smp"))
    transfer(office, mutu.person_id, "disdik-smp", on, smp.appointment.position)
    transfer(office, smp.person_id, "dinkes-mutu", on, mutu.appointment.position)
    on = date(2025, 10, 3)
    third = office.cycle.rounds("dinas")[2]
    staff = office.roster.members("dinkes-mutu", on)
    tell_evaluator(office, next(each for each in staff if each != smp.person_id), third, on)
    tell_evaluator(office, mutu.person_id, third, on)
    office.policy = attrs.evolve(office.policy, moved_after_period=Side.LAMA)
    print("  Bupati memutuskan: unit lama yang menilai (EvaluatorPolicy.moved_after_period).")
    tell_evaluator(office, mutu.person_id, third, on)
    use_previous(office, third, on)
    results = run(office, jobs(office, PERIODIC, on), on)
    print(f"{on}: {len(results)} dinilai ({predikats(results)})")
    tell_status(office.status(on), "dinas", "rsud", "paruh_waktu")


def use_previous(office: PersonnelOffice, round: Round, on: date) -> None:
    """By agreement the result that the nurse had in the old unit is used."""
    agreement = Agreement(on, Q2)
    who = who_evaluates(office.roster, MIDYEAR_NURSE, round, on=on, policy=office.policy, agreement=agreement)
    previous = office.held[MIDYEAR_NURSE, PERIODIC, who.period]
    head = office.roster.superior(MIDYEAR_NURSE, on).person_id
    done = Done(MIDYEAR_NURSE, round.period, PERIODIC, on, head, previous.digest)
    office.done = record(office.cycle, office.done, done)
    print(f"  {previous.plan.employee.name}: {who.reason.id} {previous.predikat.label.id}. [{who.basis}]")


def fourth_quarter(office: PersonnelOffice) -> None:
    """The last months and the last quarter."""
    title("7. Triwulan IV (The last quarter)")
    months(office, 10, 11)
    on = date(2026, 1, 3)
    results = run(office, jobs(office, PERIODIC, on), on)
    print(f"{on}: {len(results)} dinilai ({predikats(results)})")


# --- The year --------------------------------------------------------------------------------------------------------


def year_is_judged(office: PersonnelOffice) -> list[Appraised]:
    """The annual evaluation: one unit without its result of the organisation in time, one appraiser silent."""
    title("8. Januari 2026: tahun dinilai (The year is judged)")
    results = []
    on = date(2026, 1, 26)
    silent = [office.roster.head(SILENT_IN_JANUARY, on).person_id]
    results += run(office, jobs(office, ANNUAL, on, silent=silent, late=[LATE_UNIT]), on)
    print(f"{on}: {len(results)} dinilai ({predikats(results)})")
    on = date(2026, 1, 31)
    late = run(office, jobs(office, ANNUAL, on, silent=silent), on)
    used = late[0].appraisal.organisation
    print(
        f"{on}: capaian {used.unit.name} 2025 belum keluar; {len(late)} orang dinilai dengan capaian "
        f"{used.period.label.id.lower()}, {used.predikat.label.id}. [PermenPANRB 6/2022, Lampiran hlm. 94 huruf f]"
    )
    on = date(2026, 2, 2)
    tell_overdue(office, office.status(on))
    superior = run(office, jobs(office, ANNUAL, on), on)
    print(f"{on}: {len(superior)} dinilai oleh atasan.")
    results += [*late, *superior]
    grounds = Counter(each.appraisal.evaluator.ground.label.id for each in results)
    print(f"Dasar kewenangan: {counted(grounds)}.")
    codes = Counter(finding.code for each in results for finding in each.appraisal.findings)
    print(f"Catatan bagi pembaca: {counted(codes) or 'tidak ada'}.")
    return results


# --- The end ---------------------------------------------------------------------------------------------------------


def final_results(results: list[Appraised], *changes: Supersession) -> dict[str, ReportedResult]:
    """The result of each person that holds after all changes."""
    held = chains([each.appraisal for each in results], changes)
    same(sum(bool(chain.changes) for chain in held), len(changes))
    found = (ReportedResult.of(chain.current, kind=ANNUAL, origin="kinerja") for chain in held)
    return dict(sorted((result.employee_id, result) for result in found))


def books_are_closed(office: PersonnelOffice, final: dict[str, ReportedResult]) -> None:
    """Count everything once more: whoever is due was evaluated once, by somebody else, or is exempt."""
    title("17. Buku tahun 2025 ditutup (The books are closed)")
    now = office.status(date(2026, 4, 8))
    states = Counter(entry.state for entry in now.entries)
    exempt = {entry.due.employee_id for entry in now.in_state(RoundState.DIKECUALIKAN)}
    counts = counted(Counter(entry.state.label.id.lower() for entry in now.entries))
    print(f"{len(now.entries)} evaluasi jatuh tempo: {counts}.")
    same(set(states), {RoundState.SELESAI, RoundState.DIKECUALIKAN})
    same(len(office.done), states[RoundState.SELESAI])
    same(len({(each.employee_id, each.kind, each.period) for each in office.done}), len(office.done))
    same([each for each in office.done if each.by_id == each.employee_id], [])
    same((now.findings, now.waiting()), ((), ()))
    same(exempt, {"p018", "p050"})
    same({employee.id for employee in office.roster.employees} - set(final), {"p050"})
    same(len(final), 299)
    print(f"{len(final)} orang mempunyai hasil tahun 2025; 1 orang cuti lebih dari setahun.")
    print("Tidak seorang pun dinilai dua kali, tidak seorang pun menilai dirinya sendiri.")
    lock_rounds(office, now)


def lock_rounds(office: PersonnelOffice, now: CycleStatus) -> None:
    """Close every round; who stays without an evaluation is named, and nothing changes any more."""
    by_id = office.roster.head("bkpsdm", now.on).person_id
    for group in office.cycle.groups:
        for round in office.cycle.rounds(group.id):
            exempt = [
                entry.due.employee_id
                for entry in now.in_state(RoundState.DIKECUALIKAN)
                if (entry.due.group_id, entry.due.round) == (group.id, round)
            ]
            told = {"group_id": group.id, "by_id": by_id, "on": now.on, "reason": "Rekapitulasi", "without": exempt}
            office.cycle = lock(office.cycle, round, office.done, **told)
    print(f"{len(office.cycle.locks)} putaran dikunci.")


def main() -> None:
    """Tell the year."""
    print("Kabupaten Seruni Raya, 300 pegawai, tahun kinerja 2025. Semua nama dan nomor rekaan.")
    office = employees_come_in()
    plans_are_set(office)
    first_quarter(office)
    moves(office)
    second_quarter(office)
    third_quarter(office)
    fourth_quarter(office)
    results = year_is_judged(office)
    documents(office)
    decided = objection(office)
    corrected = correction(office)
    final = final_results(results, decided, corrected)
    known = records(final)
    extensions(office, known)
    asks(office, known)
    distribution(results)
    forms(office, decided)
    rows_out(office, final)
    books_are_closed(office, final)


if __name__ == "__main__":
    main()
