"""What results are for: work agreements, asks of several years, the spread, forms, rows and SIASN."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from kinerja import Predikat, Record, recommend
from kinerja.evaluation.recommendation import Statement
from kinerja.evaluation.tallies import tally
from kinerja.interop.row_profiles import EMPLOYEES, REPORTED_RESULTS
from kinerja.interop.rows import Rest, read_rows, write_rows
from kinerja.interop.siasn import SiasnAppraiser, annual_request
from kinerja.people.identity import mask
from kinerja.show.forms import changed_document_form, evaluation_form, plan_form
from regency.afterwards import NURSE, TEACHER
from regency.people import UNITS
from regency.telling import counted, same, title

if TYPE_CHECKING:
    from kinerja import Employee, ReportedResult
    from kinerja.evaluation.batch import Appraised
    from kinerja.evaluation.objection_decision import ObjectionDecision
    from kinerja.evaluation.recommendation import Recommendation
    from regency.office import PersonnelOffice

YES = Statement(holds=True, by="BKPSDM")
OLDER_ROWS = [
    {"Pegawai ID": who, "Tahun": "2024", "Jenis Evaluasi": "tahunan", "Rezim": "permenpanrb6_2022", "Predikat": grade}
    for who, grade in (
        ("p002", "Baik"),
        ("p003", "Sangat Baik"),
        ("p046", "Baik"),
        ("p080", "Baik"),
        ("p028", "Baik"),
        ("p232", "Baik"),
        ("p196", "Butuh Perbaikan"),
    )
]


def records(final: dict[str, ReportedResult]) -> dict[str, Record]:
    """The results of each person, those of 2024 from older rows."""
    older = read_rows(OLDER_ROWS, REPORTED_RESULTS).checked()
    by_person = {employee_id: [result] for employee_id, result in final.items()}
    for result in older:
        by_person[result.employee_id].append(result)
    return {employee_id: Record(employee_id, results) for employee_id, results in by_person.items()}


def extensions(office: PersonnelOffice, known: dict[str, Record]) -> None:
    """What is recommended for the PPPK whose term ended with the year."""
    title("12. PPPK yang masa perjanjiannya berakhir (PPPK whose term ends)")
    on = date(2026, 2, 3)
    for employee_id, needed in (("p028", True), ("p080", False), ("p232", None)):
        employee = office.roster.employee(employee_id)
        said = {} if needed is None else {"needed": Statement(holds=needed, by="BKPSDM")}
        answer = recommended(employee, known, on, **said)
        print(f"  {employee.name}: {answer.label.id}. {answer.reason.id}")
    part_time = [
        each for each in office.roster.employees if each.agreements and each.agreements[-1].ends == date(2026, 1, 31)
    ]
    told = [recommended(each, known, on, needed=YES) for each in part_time]
    print(f"  {len(part_time)} PPPK Paruh Waktu: {counted(Counter(each.label.id for each in told))}.")


def recommended(employee: Employee, known: dict[str, Record], on: date, **said: Statement) -> Recommendation:
    """What is recommended for one; the NI PPPK tells the day of birth."""
    born = employee.number_on(on).birth_date
    return recommend(employee.agreements[-1], known[employee.id], on=on, competent=YES, birth_date=born, **said)


def asks(office: PersonnelOffice, known: dict[str, Record]) -> None:
    """Whether somebody had at least baik in two years."""
    title('13. "Paling rendah Baik dua tahun terakhir" (At least baik in two years)')
    for employee_id in ("p002", "p003", "p046", "p196", "p049"):
        answer = known[employee_id].at_least("baik", years=2, until=2025)
        print(f"  {office.roster[employee_id].name:<22} {answer.verdict.label.id}. {answer.reason.id}")


def distribution(results: list[Appraised]) -> None:
    """How the predikat spread over the units, each person counted once."""
    title("14. Sebaran predikat tahun 2025 (The spread), sebelum keberatan dan koreksi")
    grades = list(Predikat)
    print(f"  {'':<28}" + "".join(f"{grade.label.id:>20}" for grade in grades))
    tallies = tally(results)
    for top in UNITS.children("kab"):
        below = [top.id, *(unit.id for unit in UNITS.descendants(top.id))]
        numbers = [sum(each.counts(unit_id).get(grade, 0) for each in tallies for unit_id in below) for grade in grades]
        print(f"  {top.name:<28}" + "".join(f"{number:>20}" for number in numbers))
    same(sum(sum(each.counts().values()) for each in tallies), len(results))


def forms(office: PersonnelOffice, decided: ObjectionDecision) -> None:
    """The forms of three people."""
    title("15. Formulir tiga orang (Forms of three people)")
    made = (
        plan_form(office.plans["p061"][0]),
        evaluation_form(office.result(NURSE)),
        changed_document_form(office.result(TEACHER), decided),
    )
    for form in made:
        lines = [line for line in form.as_text("id").splitlines() if line.strip(" ═")]
        print(f"  Formulir {form.code}, HTML {len(form.as_html('id'))} karakter:")
        for line in lines[:5]:
            print(f"    | {line[:100]}")


def rows_out(office: PersonnelOffice, final: dict[str, ReportedResult]) -> None:
    """Rows for a spreadsheet, and the body of a request to SIASN."""
    title("16. Keluar: baris dan SIASN (Out: rows and SIASN)")
    reported = list(final.values())
    rows = write_rows(reported, REPORTED_RESULTS)
    same(read_rows(rows, REPORTED_RESULTS).checked(), tuple(reported))
    print(f"{len(rows)} baris hasil, terbaca kembali tanpa beda; satu di antaranya:")
    print(
        "  " + "; ".join(f"{name}: {cell}" for name, cell in rows[194].items() if cell is not None and name != "digest")
    )
    people = write_rows(office.roster.employees, EMPLOYEES, rest=Rest.LEFT_OUT)
    print(f"{len(people)} baris pegawai, nomor disamarkan: {people[2]['nip']}")
    by = office.result(NURSE).decision.by
    body = annual_request(final[NURSE], person_id="A8ACA7D1E5A94B1AE050640A2903004C", appraiser=SiasnAppraiser.of(by))
    print("POST skp22/save:")
    for name, value in body.items():
        shown = mask(value) if name in {"penilaiNipNrp", "pnsDinilaiOrang"} else value
        print(f"  {name}: {shown}")
