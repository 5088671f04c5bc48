"""A public report as rows of text, one number a row, for spreadsheets and portals of open data."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ..base.suppression import Hidden, ShownRow
from ..base.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.words import Language
    from .published import PublishedFigure, PublishedTable
    from .report import PublicReport
    from .report_parts import IndividualResult

__all__ = ["ALL", "LEFT_OUT", "REPORT_COLUMNS", "report_rows"]

REPORT_COLUMNS: tuple[str, ...] = (
    "bagian",
    "unit",
    "unit_id",
    "ukuran",
    "baris",
    "rincian",
    "periode",
    "nilai",
    "satuan",
    "n",
    "batas_bawah",
    "batas_atas",
    "keterbukaan",
    "keterangan",
)
"""The columns of every row; a number has a decimal point and is empty where it is hidden."""
ALL: Words = Words("Jumlah", "All")
"""What the sums of a table are called."""
LEFT_OUT: Words = Words("Tidak termasuk dalam tabel", "Not in the table")
"""What people are called who belong to a table and are in no row."""


def report_rows(report: PublicReport, language: Language) -> tuple[Mapping[str, str], ...]:
    """Return a report as rows: its figures with their details, its counts with their sums, single persons.

    Args:
        report: The report.
        language: ``"id"`` or ``"en"``, for what is said in words.
    """
    told = chain(
        (row for figure in report.figures for row in _figure(figure, language)),
        (row for table in report.tables for row in _table(table, report, language)),
        (_individual(each, report, language) for each in report.individuals),
    )
    return tuple({column: row.get(column, "") for column in REPORT_COLUMNS} for row in told)


def _figure(figure: PublishedFigure, language: Language) -> Iterator[dict[str, str]]:
    row = {
        "bagian": "angka",
        "unit": figure.unit_name,
        "unit_id": figure.unit_id,
        "ukuran": figure.name.say(language),
        "periode": figure.period.label.say(language),
        "satuan": figure.measure,
        "keterbukaan": figure.openness.value,
    }
    yield row | {
        "nilai": _text(figure.value),
        "n": _text(figure.n),
        "batas_bawah": _text(figure.low),
        "batas_atas": _text(figure.high),
        "keterangan": " ".join(f"{remark.say(language).removesuffix('.')}." for remark in figure.remarks),
    }
    for part in figure.details:
        yield row | {"rincian": part.name.say(language), "nilai": _text(part.value), "satuan": part.measure}


def _table(published: PublishedTable, report: PublicReport, language: Language) -> Iterator[dict[str, str]]:
    row = {
        "bagian": "tabel",
        "unit": report.unit_name,
        "unit_id": report.unit_id,
        "ukuran": published.title.say(language),
        "periode": published.period.label.say(language),
        "satuan": published.population.label.say(language),
    }
    table, left_out = published.table, published.left_out
    if left_out:
        why = left_out.reason.say(language) if isinstance(left_out, Hidden) else ""
        yield row | {"baris": LEFT_OUT.say(language), "nilai": _text(left_out), "keterangan": why}
    if isinstance(table, Hidden):
        yield row | {"keterangan": table.reason.say(language)}
        return
    lines = [*table.rows, ShownRow("", table.totals, table.total)]
    for name, line in zip((*published.rows, ALL), lines, strict=True):
        for column, count in zip((*published.columns, ALL), (*line.counts, line.total), strict=True):
            why = count.reason.say(language) if isinstance(count, Hidden) else ""
            cell = {"baris": name.say(language), "rincian": column.say(language)}
            yield row | cell | {"nilai": _text(count), "keterangan": why}


def _individual(result: IndividualResult, report: PublicReport, language: Language) -> dict[str, str]:
    return {
        "bagian": "perorangan",
        "unit": report.unit_name,
        "unit_id": report.unit_id,
        "ukuran": result.statement.say(language),
        "baris": result.person,
        "rincian": result.position,
        "periode": report.period.label.say(language),
        "keterangan": f"{result.ground.label.say(language)} ({result.basis})",
    }


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, Hidden) else str(value)
