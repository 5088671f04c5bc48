"""The matrix of roles and results: who helps to reach what of one leader, and how (form A.1.5).

Rows are people with their positions.  Columns are the indicators of a JPT or of the head of an independent unit, or the
results of a team leader.  A cell holds roles, worded as results, and may well be empty; what stands in it becomes a
result in the plan of that person (PermenPANRB 6/2022, annex pp. 46-49).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..people.party import Leader, Party
from .cascade import ResultKey
from .fields import filled, refuse_twins, stripped
from .flag import Flag
from .plan import Source, Supported, WorkResult
from .wording import StatementKind, read_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.finding import Finding
    from .cascade import Cascade, Link
    from .plan import Jenis, WorkPlan

__all__ = ["NO_ROLE", "ROLE_WORDING", "Column", "Role", "RoleMatrix", "Row", "columns_of", "matrices", "matrix_of"]

NO_ROLE = Flag(
    "MATRIX_NO_ROLE",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 46-47, huruf h"),
    Words("Belum ada yang berperan untuk: {}", "Nobody has a role for: {}"),
    Words(
        "Bagi perannya, atau pastikan Pimpinan mengerjakannya sendiri.", "Share it out, or see that the leader does it."
    ),
)
"""A column without any role."""
ROLE_WORDING = Flag(
    "MATRIX_ROLE_WORDING",
    Severity.INFO,
    PERMENPANRB_6_2022("Lampiran hlm. 47, huruf i; hlm. 47-49"),
    Words("Peran ini belum terbaca sebagai pencapaian: {}", "This role does not read like something reached: {}"),
    Words("Tuliskan hasil yang tercapai.", "Write what is reached."),
)
"""A role that reads like an activity or a field of work."""


@final
@attrs.frozen
class Column:
    """What a matrix shares out: an indicator of a leader, or a result.

    Args:
        result_id: The leader's result.
        statement: Its text.
        indicator_id: The leader's indicator; empty where the whole result is shared out.
        indicator: Its text.
    """

    result_id: str = attrs.field(converter=stripped, validator=filled)
    statement: str = attrs.field(converter=stripped, validator=filled)
    indicator_id: str = attrs.field(default="", converter=stripped)
    indicator: str = attrs.field(default="", converter=stripped)

    @property
    def heading(self) -> str:
        """What stands at its top: the indicator, or the result."""
        return self.indicator or self.statement

    def holds(self, supported: Supported) -> bool:
        """Return whether a link leads here; one that names no indicator leads to all of the result's."""
        same = supported.result_id == self.result_id
        return same and (not self.indicator_id or supported.indicator_id in {"", self.indicator_id})


@final
@attrs.frozen
class Role:
    """What a person does for a column, worded as a result.

    Args:
        id: The id of the result that it is, or is to become; the same in every cell that it stands in.
        statement: The result.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    statement: str = attrs.field(converter=stripped, validator=filled)


def _cells(cells: Iterable[Iterable[Role]]) -> tuple[tuple[Role, ...], ...]:
    return tuple(tuple(cell) for cell in cells)


@final
@attrs.frozen
class Row:
    """The roles of one person.

    Args:
        employee: Who, with position and unit, which need not be the leader's unit.
        cells: The roles for each column, in the order of the columns; an empty cell means no role.
        plan_id: The plan they stand in; empty when there is none yet.
    """

    employee: Party
    cells: tuple[tuple[Role, ...], ...] = attrs.field(converter=_cells)
    plan_id: str = ""

    @property
    def roles(self) -> tuple[Role, ...]:
        """The different roles, in the order they stand."""
        return tuple(dict.fromkeys(role for cell in self.cells for role in cell))


def _columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(columns)


def _rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(rows)


@final
@attrs.frozen
class RoleMatrix:
    """Who helps to reach what of one leader.

    Args:
        owner: Whose indicators or results are shared out; a team leader need not be anybody's appraiser.
        columns: What is shared out.
        rows: The people.
        plan_id: The plan of the owner; empty when it is not kept.

    Raises:
        InvalidValue: when a row has another number of cells than there are columns, two columns are the same, or one
            role id stands for two statements.
    """

    owner: Party | Leader
    columns: tuple[Column, ...] = attrs.field(converter=_columns)
    rows: tuple[Row, ...] = attrs.field(converter=_rows)
    plan_id: str = ""

    def __attrs_post_init__(self) -> None:
        refuse_twins(
            (f"{each.result_id} {each.indicator_id}".rstrip() for each in self.columns), "column", path="columns"
        )
        for place, row in enumerate(self.rows):
            if len(row.cells) != len(self.columns):
                what = f"The row has {len(row.cells)} cells for {len(self.columns)} columns."
                raise InvalidValue(what, mend="Give one for each, empty or not.", path=f"rows[{place}].cells")
            refuse_twins((role.id for role in row.roles), "role", path=f"rows[{place}]")

    def row(self, employee_id: str) -> Row:
        """Return the row of a person.

        Raises:
            NotFound: when the matrix has none.
        """
        for row in self.rows:
            if row.employee.id == employee_id:
                return row
        raise NotFound(f"The matrix has no row of {employee_id!r}.", mend="Correct the id.", value=employee_id)

    def draft_results(self, employee_id: str, *, jenis: Jenis) -> tuple[WorkResult, ...]:
        """Return the results that a person's roles become: one for each role, in the order they stand.

        A role that stands in several cells supports as many of the leader's results.

        Args:
            employee_id: The person.
            jenis: The priority to begin with; the appraiser sets it only now (annex p. 49).

        Raises:
            NotFound: when the matrix has no row of this person.
        """
        row = self.row(employee_id)
        owner = _as_leader(self.owner)
        return tuple(
            WorkResult(
                role.id,
                role.statement,
                jenis,
                assigned_by=self.owner,
                supports=[
                    _supported(self, column, owner)
                    for column, cell in zip(self.columns, row.cells, strict=True)
                    if role in cell
                ],
                source=Source.MATRIKS_PERAN_HASIL,
            )
            for role in row.roles
        )

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: what nobody has a role for, and roles not worded as results."""
        return (*self._unshared(), *self._misworded())

    def _unshared(self) -> Iterator[Finding]:
        for place, column in enumerate(self.columns):
            if not any(row.cells[place] for row in self.rows):
                yield NO_ROLE.at(f"columns[{place}]", column.heading)

    def _misworded(self) -> Iterator[Finding]:
        for place, row in enumerate(self.rows):
            for role in row.roles:
                if read_statement(role.statement).kind is not StatementKind.PENCAPAIAN:
                    yield ROLE_WORDING.at(f"rows[{place}]", role.statement)


def _as_leader(owner: Party | Leader) -> Leader:
    if isinstance(owner, Leader):
        return owner
    return Leader(owner.id, owner.name, owner.title, owner.unit.name)


def _supported(matrix: RoleMatrix, column: Column, owner: Leader) -> Supported:
    return Supported(
        column.result_id,
        column.statement,
        plan_id=matrix.plan_id,
        indicator_id=column.indicator_id,
        indicator=column.indicator,
        owner=owner,
    )


def columns_of(plan: WorkPlan) -> tuple[Column, ...]:
    """Return what a leader's plan shares out: indicators of a JPT or the head of an independent unit, else results.

    A result of theirs that has no indicator yet is shared out as a whole.
    """
    return tuple(column for result in plan.results for column in _columns_of(plan, result))


def _columns_of(plan: WorkPlan, result: WorkResult) -> Iterator[Column]:
    if plan.has_perspectives and result.indicators:
        for indicator in result.indicators:
            yield Column(result.id, result.statement, indicator.id, indicator.text)
    else:
        yield Column(result.id, result.statement)


def matrix_of(cascade: Cascade, plan_id: str) -> RoleMatrix:
    """Return the matrix of one leader, read off the plans of those who support it or are appraised by the leader.

    Args:
        cascade: The plans.
        plan_id: The leader's plan.

    Raises:
        NotFound: when it is not among the plans.
    """
    leader = cascade.plan(plan_id)
    columns = columns_of(leader)
    links = [link for result in leader.results for link in cascade.supporting(ResultKey(plan_id, result.id))]
    people = {link.of.plan_id for link in links}
    people |= {plan.id for plan in cascade.appraised_by(leader.employee.id)}
    rows = [_row(cascade, cascade.plan(id), columns, links) for id in sorted(people - {plan_id})]
    return RoleMatrix(leader.employee, columns, rows, plan_id)


def _row(cascade: Cascade, plan: WorkPlan, columns: tuple[Column, ...], links: list[Link]) -> Row:
    own = [link for link in links if link.of.plan_id == plan.id]
    cells = [
        dict.fromkeys(_role(cascade, link.of) for link in own if column.holds(link.supported)) for column in columns
    ]
    return Row(plan.employee, cells, plan.id)


def _role(cascade: Cascade, key: ResultKey) -> Role:
    return Role(key.result_id, cascade.result(key).statement)


def matrices(cascade: Cascade, plan_id: str) -> tuple[RoleMatrix, ...]:
    """Return the matrix of a leader, then those of everybody below who shares out in turn, level by level.

    Args:
        cascade: The plans.
        plan_id: The plan at the top.

    Raises:
        NotFound: when it is not among the plans.
    """
    found = {plan_id: matrix_of(cascade, plan_id)}
    queue = [plan_id]
    for id in queue:  # grows while it is read
        for row in found[id].rows:
            if row.plan_id not in found and any(row.roles):
                below = matrix_of(cascade, row.plan_id)
                if below.rows:
                    found[row.plan_id] = below
                    queue.append(row.plan_id)
    return tuple(found.values())
