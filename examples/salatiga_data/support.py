"""Care at the end of the year: who needs support, and who may see that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja import EvaluationKind, Predikat, Record, ReportedResult
from kinerja.evaluation.care import care_report
from kinerja.evaluation.care_files import care_files
from kinerja.evaluation.care_kinds import CareRole
from kinerja.evaluation.care_work import loads_of
from kinerja.evaluation.cohort import cohort_of
from kinerja.evaluation.leniency import compare_appraisers
from salatiga_data.office import END, HEAD, HENDRA, PEOPLE, ROSTER, RULES, SINTA, TEAMS, YEAR, YOGA, name
from salatiga_data.telling import same, title
from salatiga_data.year import DIALOGUES, PLANS, feedback_of

if TYPE_CHECKING:
    from kinerja import Appraisal
    from kinerja.evaluation.care import CareReport

__all__ = ["care_is_taken"]


def care_is_taken(judged: dict[str, Appraisal]) -> CareReport:
    """Print who needs support, each remark only to those who may see it."""
    title("11. Kepedulian: bukan nilai, melainkan dukungan yang diperlukan")
    staff = [judged[id] for team in TEAMS.values() for id in team]
    cohort = cohort_of(staff, name="DPMPTSP Contoh", period=YEAR, kind=EvaluationKind.TAHUNAN)
    told = {id: feedback_of(id) for id in PLANS}
    files = care_files(ROSTER, PLANS.values(), period=YEAR, on=END, feedback=told, dialogues=DIALOGUES)
    report = care_report(
        files,
        appraisals=staff,
        records=[record_of(appraisal) for appraisal in staff],
        leniency=compare_appraisers(cohort),
        loads=loads_of(PLANS.values()),
    )
    handed_out(report)
    return report


def handed_out(report: CareReport) -> None:
    """Print to whom which remarks are shown; the whole of them is for nobody."""
    everybody, everywhere = list(PEOPLE), [unit.id for unit in ROSTER.units]
    views = {
        f"{name(SINTA)} sendiri": report.seen_by(CareRole.PEGAWAI, [SINTA]),
        f"{name(YOGA)} sendiri": report.seen_by(CareRole.PEGAWAI, [YOGA]),
        f"{name(HENDRA)}, penilai": report.seen_by(CareRole.PENILAI, [HENDRA, *TEAMS[HENDRA], "modal"]),
        "Unit kepegawaian": report.seen_by(CareRole.UNIT_KEPEGAWAIAN, [*everybody, *everywhere]),
    }
    whole = report.seen_by(CareRole.ATASAN_PENILAI, [*everybody, *everywhere])
    print(f"  {HEAD.name}, atasan penilai, melihat:")
    for remark in whole.remarks:
        about = name(remark.about) if remark.about in PEOPLE else ROSTER.units[remark.about].name
        print(f"    {remark.kind.label.id}: {about}")
        print(f"      {remark.seen.id}")
        print(f"      Yang membantu: {remark.helps.id} ({remark.acts.label.id}) [{remark.basis[0]}]")
    for who, view in views.items():
        told = "; ".join(remark.kind.label.id.lower() for remark in view.remarks)
        print(f"  {who} melihat: {told or 'tidak satu pun tentang seseorang'}.")
    same([len(view.remarks) for view in (whole, *views.values())], [5, 2, 1, 4, 0])
    print(
        "  Penilai yang keras juga memegang target yang tidak dicapai seorang pun: yang diperiksa lebih dulu targetnya."
    )


def record_of(appraisal: Appraisal) -> Record:
    """The result of the year beside that of the year before, which is from the archive."""
    id, before = (
        appraisal.plan.employee.id,
        Predikat.SANGAT_BAIK if appraisal.plan.employee.id == SINTA else Predikat.BAIK,
    )
    old = ReportedResult(id, YEAR.previous(), EvaluationKind.TAHUNAN, RULES.id, before, origin="arsip")
    return Record(id, [old, ReportedResult.of(appraisal)])
