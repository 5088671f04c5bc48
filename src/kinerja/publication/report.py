"""The public report of a unit: figures, counts of people and what became of forums, with what is hidden and why.

It is about units.  A person stands in it only with a stated basis; everything else that could point at one is hidden.
Two reports of the same people, such as one by quarters and one of the year, are two views that this cannot see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.suppression import Hidden
from ..errors import InvalidValue
from ..feedback.figure import Figure
from ..plans.fields import check_kind
from .policy import PUBLICATION, PublicationPolicy
from .report_figures import published_figures
from .report_parts import IndividualResult, ReportEntry, ReportTable
from .report_rows import report_rows
from .report_tables import check_tables, published_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.period import Period
    from ..base.words import Language
    from ..people.unit import UnitTree
    from .published import PublishedFigure, PublishedTable

__all__ = ["PublicReport", "public_report"]


def _figures(figures: Iterable[PublishedFigure]) -> tuple[PublishedFigure, ...]:
    return tuple(figures)


def _tables(tables: Iterable[PublishedTable]) -> tuple[PublishedTable, ...]:
    return tuple(tables)


def _individuals(individuals: Iterable[IndividualResult]) -> tuple[IndividualResult, ...]:
    return tuple(individuals)


@final
@attrs.frozen
class PublicReport:
    """What everybody may read of a unit and those within it; nothing that is hidden is in it.

    Args:
        unit_id: The unit.
        unit_name: Its name.
        period: The days it is about.
        policy: From how many people on what is shown.
        figures: The figures.
        tables: The counts of people.
        individuals: What is said of single persons, each with its basis.
    """

    unit_id: str
    unit_name: str
    period: Period
    policy: PublicationPolicy
    figures: tuple[PublishedFigure, ...] = attrs.field(default=(), converter=_figures)
    tables: tuple[PublishedTable, ...] = attrs.field(default=(), converter=_tables)
    individuals: tuple[IndividualResult, ...] = attrs.field(default=(), converter=_individuals)

    def rows(self, language: Language = "id") -> tuple[Mapping[str, str], ...]:
        """Return the report as rows of text for a spreadsheet, each with the same columns.

        Args:
            language: ``"id"`` or ``"en"``, for what is said in words.

        Raises:
            UnknownName: for any other language.
        """
        return report_rows(self, language)

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.publication import public_report_page
        from ..show.text import as_text

        return as_text(public_report_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.publication import public_report_page

        return as_html(public_report_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


def public_report(
    units: UnitTree,
    unit_id: str,
    period: Period,
    *,
    entries: Iterable[ReportEntry | Figure] = (),
    tables: Iterable[ReportTable] = (),
    individuals: Iterable[IndividualResult] = (),
    policy: PublicationPolicy = PUBLICATION,
) -> PublicReport:
    """Return what everybody may read of a unit and those within it.

    Give all figures of one measure together: what is hidden of one unit depends on what is shown of the others.

    Args:
        units: The units, and which lies within which.
        unit_id: The unit that the report is about.
        period: The days that it is about.
        entries: Figures of the unit and of units within it; a figure without details will do.
        tables: Counts of people of the unit, of each group of people one.
        individuals: What is said of single persons, each with its basis.
        policy: From how many people on what is shown.

    Raises:
        InvalidValue: for what is about another unit or other days, and for two views of the same people.
        NotFound: for a unit that is not there.
        WrongType: for anything else in the place of an entry, a table, a result or the policy.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.feedback.figure import Figure
        >>> from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
        >>> from kinerja.people.unit import Unit, UnitTree
        >>> units = UnitTree(
        ...     [Unit("kec", "Kecamatan"), Unit("a", "Kelurahan A", "kec"), Unit("b", "Kelurahan B", "kec")]
        ... )
        >>> def figure(unit_id, value, n):
        ...     return Figure(PERMENPANRB14_2017.measure, value, "indeks", unit_id, Period.year(2025), n=n)
        >>> report = public_report(
        ...     units,
        ...     "kec",
        ...     Period.year(2025),
        ...     entries=[figure("kec", 80, 43), figure("a", 90, 3), figure("b", "79.25", 40)],
        ... )
        >>> [row["nilai"] for row in report.rows()]
        ['80.00', '', '']
    """
    check_kind(policy, PublicationPolicy, path="policy", mend="Give a PublicationPolicy.")
    given = [ReportEntry(entry) if isinstance(entry, Figure) else entry for entry in entries]
    counted, named = list(tables), list(individuals)
    _check(given, ReportEntry, "entries", "Give figures or entries: index.figure(), survey_entry(index).")
    _check(counted, ReportTable, "tables", "Give a ReportTable, such as predikat_table(...).")
    _check(named, IndividualResult, "individuals", "Give an IndividualResult.")
    for place, entry in enumerate(given):
        _check_figure(entry.figure, units, unit_id, period, f"entries[{place}]")
    for place, table in enumerate(counted):
        _check_period(table.period, period, f"tables[{place}]")
        for row in table.rows:
            if row.unit_id:
                _check_unit(row.unit_id, units, unit_id, f"tables[{place}].rows")
    check_tables(counted, given)
    figures = published_figures(given, units, policy)
    return PublicReport(
        unit_id,
        units[unit_id].name,
        period,
        policy,
        figures,
        [_table(table, figures, unit_id, policy) for table in counted],
        named,
    )


def _check(values: Iterable[object], kind: type, path: str, mend: str) -> None:
    for place, value in enumerate(values):
        why = f"It is no number: {value.reason.en} Leave it out." if isinstance(value, Undetermined) else mend
        check_kind(value, kind, path=f"{path}[{place}]", mend=why)


def _check_figure(figure: Figure, units: UnitTree, unit_id: str, period: Period, path: str) -> None:
    _check_unit(figure.unit_id, units, unit_id, path)
    _check_period(figure.period, period, path)


def _check_unit(inner: str, units: UnitTree, unit_id: str, path: str) -> None:
    if not units.is_within(inner, unit_id):
        raise InvalidValue(
            f"{inner!r} does not lie within {unit_id!r}.", mend="Report it with its own unit.", path=path
        )


def _check_period(inner: Period, period: Period, path: str) -> None:
    if not period.contains(inner):
        raise InvalidValue(
            "Its days are not all in the period of the report.", mend="Give the days of the report.", path=path
        )


def _table(
    table: ReportTable, figures: Iterable[PublishedFigure], unit_id: str, policy: PublicationPolicy
) -> PublishedTable:
    """Return a table as it may be shown; its sum would tell on how many a hidden figure of a unit in it rests."""
    shown = published_table(table, policy)
    told = {unit_id, *(row.unit_id for row in table.rows)}
    for figure in figures:
        same = figure.unit_id in told and figure.source is table.population.source
        if same and isinstance(figure.n, Hidden) and figure.period.overlaps(table.period):
            return attrs.evolve(shown, table=figure.n)
    return shown
