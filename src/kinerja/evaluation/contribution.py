"""People of one matrix of roles beside one another: what each contributes to, and how each was rated.

The appraiser compares people by their contribution, which stands in the matrix of roles and results (PermenPANRB
6/2022, annex p. 98 and p. 101).  The matrix has no numbers: it says who helps to reach what, and a share is told only
where somebody stated it.  How many results a person contributes to is a count and no merit.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import Exact, exact
from ..base.finding import Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.scale import plain
from ..base.words import Words, number_words
from ..errors import InvalidValue, NotFound
from ..plans.fields import check_kind, filled, refuse_twins, stripped
from ..plans.flag import Flag
from ..plans.roles import RoleMatrix
from .cohort import shown_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from ..base.finding import Finding
    from ..base.words import Language
    from ..people.party import Leader, Party
    from ..plans.roles import Column, Role
    from ..plans.standing import Standing
    from ..plans.track import ResultStanding
    from ..rules.permenpanrb6_2022 import Rating
    from .decision import Decision

__all__ = ["ContributionColumn", "ContributionLine", "ContributionTable", "StatedShare", "compare_contributions"]

_BY_CONTRIBUTION = PERMENPANRB_6_2022("Lampiran hlm. 98 dan 101, huruf (e)")
_EVERYBODY = PERMENPANRB_6_2022("Lampiran hlm. 24, prinsip 4")
_ALIKE = PERMENPANRB_6_2022(
    "Lampiran hlm. 98 dan 101, huruf (e)",
    assurance=Assurance.ASSUMPTION,
    note="Results are compared by contribution; that equal roles with different ratings call for a reason, and only for"
    " that, is ours.",
)
_DIFFERENT = Flag(
    "CONTRIBUTION_DIFFERENT_RATINGS",
    Severity.INFO,
    _ALIKE,
    Words("Peran sama, rating hasil kerja berbeda: {}", "Equal roles, different ratings of results: {}"),
    Words("Tuliskan alasannya; perbedaan bisa saja tepat.", "Say why; the difference may well be right."),
)
_NO_ROLE = Flag(
    "CONTRIBUTION_NO_ROLE",
    Severity.WARNING,
    _EVERYBODY,
    Words("{} belum berperan pada hasil mana pun.", "{} has a role for none of the results."),
    Words("Bagi perannya, atau catat di matriks unit lain.", "Share out a role, or note the matrix it stands in."),
)
_NOT_IN_MATRIX = Flag(
    "CONTRIBUTION_NOT_IN_MATRIX",
    Severity.WARNING,
    _BY_CONTRIBUTION,
    Words("{} dinilai tetapi tidak ada di matriks.", "{} was rated and has no row in the matrix."),
    Words("Tambahkan barisnya, atau bandingkan di matriksnya sendiri.", "Add the row, or compare in the right matrix."),
)
_OVER = Flag(
    "CONTRIBUTION_SHARES_OVER_ALL",
    Severity.WARNING,
    _BY_CONTRIBUTION,
    Words("Bagian yang dinyatakan melebihi keseluruhan: {}", "The shares stated are more than all: {}"),
    Words("Periksa angka dan sumbernya.", "Look at the numbers and their source."),
)


def _share(value: Exact) -> Fraction:
    return exact(value)


@final
@attrs.frozen
class StatedShare:
    """A share that somebody stated; kinerja makes none.

    Args:
        employee_id: Whose share.
        result_id: The leader's result.
        share: Which part of it, above 0 up to 1.
        source: Where it stands, such as a plan or a decree.
        indicator_id: The leader's indicator, where columns are indicators.

    Raises:
        InvalidValue: for another share, or one without a source.
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    result_id: str = attrs.field(converter=stripped, validator=filled)
    share: Fraction = attrs.field(converter=_share)
    source: str = attrs.field(converter=stripped, validator=filled)
    indicator_id: str = attrs.field(default="", converter=stripped)

    def __attrs_post_init__(self) -> None:
        if not 0 < self.share <= 1:
            raise InvalidValue(
                f"{self.share} is no share.", mend="Give one above 0, up to 1.", path="share", value=self.share
            )


@final
@attrs.frozen
class ContributionColumn:
    """One result, or indicator, that is shared out.

    Args:
        column: What it is.
        employee_ids: Who has a role for it, in the order of the matrix.
        standing: Where the team's result stands; ``None`` where it was not told.
        shares: Who has which share of it, where that was stated.
    """

    column: Column
    employee_ids: tuple[str, ...]
    standing: Standing | Undetermined | None = None
    shares: tuple[StatedShare, ...] = ()


@final
@attrs.frozen
class ContributionLine:
    """One person: what the person contributes to, and how the person was rated.

    Args:
        employee: Who.
        roles: The roles for each column, in the order of the columns; an empty cell means no role.
        alone: For how many columns nobody else has a role.
        decision: What the appraiser decided; ``None`` where it was not told.
    """

    employee: Party
    roles: tuple[tuple[Role, ...], ...]
    alone: int
    decision: Decision | None = None

    @property
    def contributes_to(self) -> int:
        """To how many columns the person contributes: a count, and no merit."""
        return sum(map(bool, self.roles))

    @property
    def rating(self) -> Rating | None:
        """The rating of the results, where one is set."""
        return self.decision.hasil_kerja if self.decision else None


@final
@attrs.frozen
class ContributionTable:
    """The people of one matrix beside one another.

    Args:
        owner: Whose results are shared out.
        columns: What is shared out, and by whom it is reached.
        lines: The people, in the order of the matrix.
        findings: What a careful reader would flag or ask.
    """

    owner: Party | Leader
    columns: tuple[ContributionColumn, ...]
    lines: tuple[ContributionLine, ...]
    findings: tuple[Finding, ...] = ()

    def line(self, employee_id: str) -> ContributionLine:
        """Return the line of a person.

        Raises:
            NotFound: when the matrix has no row of the person.
        """
        for line in self.lines:
            if line.employee.id == employee_id:
                return line
        raise NotFound(f"The matrix has no row of {shown_id(employee_id)}.", mend="Correct the id.", value=employee_id)

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Who has equally worded roles for the same columns: groups of two people or more, by id."""
        groups: dict[object, list[str]] = defaultdict(list)
        for line in self.lines:
            if line.contributes_to:
                groups[_worded(line)].append(line.employee.id)
        return tuple(sorted(tuple(sorted(ids)) for ids in groups.values() if len(ids) > 1))

    def as_text(self, language: Language) -> str:
        """Return the comparison as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.cohort import contribution_page
        from ..show.text import as_text

        return as_text(contribution_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the comparison as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.cohort import contribution_page
        from ..show.html import as_html

        return as_html(contribution_page(self), language)

    def _repr_html_(self) -> str:
        """Return the comparison for a notebook, in Indonesian."""
        return self.as_html("id")


def _worded(line: ContributionLine) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(plain(role.statement) for role in cell) for cell in line.roles)


def compare_contributions(
    matrix: RoleMatrix,
    decisions: Mapping[str, Decision] | Iterable[tuple[str, Decision]] = (),
    *,
    standings: Iterable[ResultStanding] = (),
    shares: Iterable[StatedShare] = (),
) -> ContributionTable:
    """Return the people of a matrix beside one another, with what a careful reader would ask.

    Two people with equally worded roles for the same columns and different ratings of results are shown to the
    appraiser, who may have a reason; where each of their decisions states one, nothing is asked.

    Args:
        matrix: The roles and results of one leader or team.
        decisions: What was decided, by person.
        standings: Where the leader's results stand, as an appraisal of the leader has them.
        shares: The shares that somebody stated.

    Raises:
        InvalidValue: when a person has two rows, or a share is stated twice, or of nobody or nothing of the matrix.
        WrongType: for what is no matrix.

    Example:
        >>> from datetime import date
        >>> from kinerja import Decision, Party, Position, Unit
        >>> from kinerja.plans.roles import Column, Role, RoleMatrix, Row
        >>> unit = Unit("kec", "Kecamatan Contoh")
        >>> def party(id, name):
        ...     return Party(id, name, Position("Staf", None), unit)
        >>> role = Role("r1", "Data keluarga miskin termutakhirkan")
        >>> rows = [Row(party("e1", "Ani"), [[role], []]), Row(party("e2", "Budi"), [[role], []])]
        >>> columns = [Column("h1", "Bantuan tepat sasaran"), Column("h2", "Jalan desa terpelihara")]
        >>> matrix = RoleMatrix(party("p1", "Citra"), columns, rows)
        >>> def decided(rating):
        ...     return Decision(rating, "sesuai_ekspektasi", by=party("p1", "Citra"), on=date(2026, 1, 12))
        >>> told = {"e1": decided("di_atas_ekspektasi"), "e2": decided("sesuai_ekspektasi")}
        >>> table = compare_contributions(matrix, told)
        >>> table.line("e1").contributes_to, table.alike
        (1, (('e1', 'e2'),))
        >>> [finding.code for finding in table.findings]
        ['CONTRIBUTION_DIFFERENT_RATINGS']
    """
    check_kind(matrix, RoleMatrix, path="matrix", mend="Give RoleMatrix(owner, columns, rows).")
    told, stated = dict(decisions), tuple(shares)
    refuse_twins((shown_id(row.employee.id) for row in matrix.rows), "row of", path="rows")
    _check_shares(matrix, stated)
    known = {each.result_id: each.standing for each in standings}
    columns = [_column(matrix, place, column, known, stated) for place, column in enumerate(matrix.columns)]
    lines = [
        ContributionLine(
            row.employee,
            row.cells,
            sum(each.employee_ids == (row.employee.id,) for each in columns),
            told.get(row.employee.id),
        )
        for row in matrix.rows
    ]
    table = ContributionTable(matrix.owner, tuple(columns), tuple(lines))
    return attrs.evolve(table, findings=tuple(_findings(table, told)))


def _column(
    matrix: RoleMatrix,
    place: int,
    column: Column,
    standings: Mapping[str, Standing | Undetermined],
    shares: tuple[StatedShare, ...],
) -> ContributionColumn:
    here = (column.result_id, column.indicator_id)
    return ContributionColumn(
        column,
        tuple(row.employee.id for row in matrix.rows if row.cells[place]),
        standings.get(column.result_id),
        tuple(share for share in shares if (share.result_id, share.indicator_id) == here),
    )


def _check_shares(matrix: RoleMatrix, shares: tuple[StatedShare, ...]) -> None:
    refuse_twins(
        (f"{shown_id(each.employee_id)} {each.result_id} {each.indicator_id}".rstrip() for each in shares),
        "share of",
        path="shares",
    )
    columns = {(column.result_id, column.indicator_id): place for place, column in enumerate(matrix.columns)}
    roles = {row.employee.id: row.cells for row in matrix.rows}
    for share in shares:
        place = columns.get((share.result_id, share.indicator_id))
        if place is None or not roles.get(share.employee_id, ((),) * len(columns))[place]:
            raise InvalidValue(
                f"The matrix has no role of {shown_id(share.employee_id)} for {share.result_id!r}.",
                why="A share is one of something that the person has a role for.",
                mend="Correct the ids, or enter the role in the matrix.",
                path="shares",
            )


def _findings(table: ContributionTable, decisions: Mapping[str, Decision]) -> Iterator[Finding]:
    for place, line in enumerate(table.lines):
        if not line.contributes_to:
            yield _NO_ROLE.at(f"lines[{place}]", shown_id(line.employee.id))
    for id in sorted(set(decisions) - {line.employee.id for line in table.lines}):
        yield _NOT_IN_MATRIX.at("decisions", shown_id(id))
    for place, column in enumerate(table.columns):
        stated = sum(share.share for share in column.shares)
        if stated > 1:
            said = number_words(exact(stated))
            heading = column.column.heading
            yield _OVER.at(f"columns[{place}]", Words(f"{heading} ({said.id})", f"{heading} ({said.en})"))
    yield from _unequal(table)


def _unequal(table: ContributionTable) -> Iterator[Finding]:
    for ids in table.alike:
        decided = [(id, decision) for id in ids if (decision := table.line(id).decision) and decision.hasil_kerja]
        ratings = {decision.hasil_kerja for _, decision in decided}
        if len(ratings) > 1 and not all(decision.reason for _, decision in decided):
            told = [(shown_id(id), decision.hasil_kerja.label) for id, decision in decided if decision.hasil_kerja]
            yield _DIFFERENT.at(
                "lines",
                Words(
                    "; ".join(f"{id} {rating.id}" for id, rating in told),
                    "; ".join(f"{id} {rating.en}" for id, rating in told),
                ),
            )
