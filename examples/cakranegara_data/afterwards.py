"""What follows the evaluation: staff who would rather not, and what everybody may read."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from kinerja.base.suppression import Hidden
from kinerja.evaluation.care import care_report
from kinerja.evaluation.care_change import before_and_after, still_lacking
from kinerja.evaluation.care_parts import SupportRemark
from kinerja.feedback.figure import Figure, FigureSource
from kinerja.feedback.survey import index
from kinerja.feedback.survey_sample import SurveySample
from kinerja.plans.units import amount
from kinerja.publication.report import public_report
from kinerja.publication.report_parts import survey_entry
from kinerja.publication.report_tables import predikat_table

from .office import DINAS, KABID, KADIS, SEMESTERS, UNITS, YEAR
from .public import ASKED, SERVED, by_counter
from .staff import FILES, PREDIKAT, SOSIALISASI
from .telling import known, number, page, same, say, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kinerja import Words
    from kinerja.feedback.survey_interval import IndexInterval
    from kinerja.publication.published import PublishedFigure
    from kinerja.publication.report import PublicReport
    from kinerja.publication.report_parts import ReportEntry

# --- Staff who would rather not ---------------------------------------------------------------------------------------


def staff_are_met() -> None:
    """Print what changed after a sosialisasi, and where something else stands in the way."""
    title("7. Resistensi: sosialisasi, lalu bertanya apa yang menghalangi")
    before, after = FILES
    change = before_and_after(SOSIALISASI, "dialog_belum_ada", before=before, after=after)
    say(f"Sosialisasi {SOSIALISASI.on}, '{SOSIALISASI.topic}'. {change.verdict.label.id}: {change.reason.id}")
    say(f"Yang tidak dijangkau: {known(change.others).words.id}")
    still = still_lacking(SOSIALISASI, "dialog_belum_ada", before=before, after=after)
    report = care_report(after, changes=[change], further=still)
    for remark in still:
        if isinstance(remark, SupportRemark):
            say(f"{remark.about}: {remark.seen.id}")
            say(f"Yang menolong: {remark.helps.id} Yang bertindak: {remark.acts.label.id.lower()}.", by=4)
        else:
            say(f"{remark.about}: {remark.reason.id}")
    say("Yang belum berubah tidak disebut menolak; tak satu pun catatan ini masuk ke predikat atau laporan publik.")
    same(str(change.verdict), "membaik")
    same([each.about for each in still if isinstance(each, SupportRemark)], ["pencatatan"])
    same(report.seen_by("pegawai", ["pendaftaran-0"]).remarks, ())


# --- The public report ------------------------------------------------------------------------------------------------


def report_is_published(told: Sequence[IndexInterval], figures: Sequence[Figure]) -> PublicReport:
    """Print the public report: of each unit what its number of people allows, and why no more."""
    title("8. Laporan publik: unit, bukan orang; kelompok kecil disembunyikan")
    entries: list[ReportEntry | Figure] = [figure for figure in figures if figure.source is not FigureSource.SURVEI]
    for semester, found in enumerate(told):
        sample = SurveySample(known(found.index.respondents), population=SERVED[semester])
        entries.append(survey_entry(found.index, interval=known(found.answer), sample=sample))
        entries.extend(survey_entry(index(answers)) for answers in by_counter(semester))
    report = public_report(UNITS, "dukcapil", YEAR, entries=entries, tables=[predikat_table(PREDIKAT, UNITS)])
    for figure in report.figures:
        say(published(figure))
    for why in dict.fromkeys(remark.id for figure in report.figures for remark in not_more(figure)):
        say(why)
    rest = ASKED[1]["kampus"] + ASKED[1]["keliling"]
    say(f"Yang dapat dihitung kembali hanya dua loket itu bersama, {rest} orang; tidak satu pun dari keduanya.")
    page(attrs.evolve(report, figures=()).as_text("id"))
    return report


def published(figure: PublishedFigure) -> str:
    """A figure as everybody may read it."""
    unit = "Dinas" if figure.unit_id == DINAS.id else figure.unit_name
    what = "Survei" if figure.source is FigureSource.SURVEI else figure.name.id
    about, open_ = f"{what}, {figure.period.label.id}, {unit}", figure.openness.label.id.lower()
    if isinstance(figure.value, Hidden):
        return f"{about}: {open_}"
    ends = "" if figure.low is None else f" ({number(figure.low)} s.d. {number(known(figure.high))})"
    quality = "".join(remark.id for remark in figure.remarks if remark.id.startswith("Mutu"))
    parts = [f"n = {figure.n}", quality, f"{len(figure.details)} unsur" if figure.details else "", open_]
    value = amount(Fraction(figure.value), figure.measure).id
    return f"{about}: {value}{ends}; {'; '.join(filter(None, parts))}"


def not_more(figure: PublishedFigure) -> list[Words]:
    """Why no more of it is shown."""
    return [remark for remark in figure.remarks if remark.id.startswith(("Disembunyikan", "Indikatif", "Rincian"))]


def nobody_is_exposed(report: PublicReport) -> None:
    """Look for what must not be there, in all that is handed out."""
    handed_out = [report.as_text("id"), report.as_html("id"), *(str(row) for row in report.rows())]
    hidden = [index(answers) for answers in by_counter(1) if answers.unit_id in {"kampus", "keliling"}]
    secrets = [written for each in hidden for written in (number(each.published), str(each.published))]
    people = [KABID.name, KADIS.name, KABID.id, known(KABID.number).digits]
    for secret in (*secrets, *people):
        same([secret for text in handed_out if secret in text], [])
    closed = [figure for figure in report.figures if isinstance(figure.value, Hidden)]
    same([(figure.unit_id, figure.period) for figure in closed], [("kampus", SEMESTERS[1]), ("keliling", SEMESTERS[1])])
    say(
        f"Teks, {len(report.rows())} baris tabel, dan halaman HTML-nya tidak memuat angka yang disembunyikan atau nama"
        " seorang pegawai: itu diperiksa di sini, bukan dijanjikan saja."
    )
