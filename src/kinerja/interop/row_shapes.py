"""Shapes: for each kind of value, which columns its rows have, which rows belong together, and who reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InvalidValue, Problems, UnknownName
from ..evaluation.decision import Decision
from ..evaluation.reported import ReportedResult
from ..people.employee import Employee
from ..people.party import Party
from ..people.unit import Unit
from ..plans.conduct import Conduct
from ..plans.plan import WorkPlan
from ..plans.progress import Progress
from .columns import RowProfile, RowsOf
from .row_parts import PERIOD_COLUMNS, Context, Line, OfPlan
from .row_people import employee_rows, party_rows, read_employee, read_party, read_unit, unit_rows
from .row_plans import (
    SHARED_BY_PLAN,
    conduct_rows,
    decision_rows,
    plan_rows,
    progress_rows,
    read_conduct,
    read_decision,
    read_plan,
    read_progress,
)
from .row_profiles import PROFILES
from .row_results import read_reported, reported_rows
from .row_siasn import read_siasn_person
from .scalars import nearest

if TYPE_CHECKING:
    from ..errors import KinerjaError

__all__ = ["SHAPES", "Shape", "parties_of", "refuse_unfit"]

Read = Callable[[Sequence[Line], Context], Any]
Write = Callable[[Any], Iterator[Mapping[str, Any]]]


class Shape(NamedTuple):
    """How values of a kind stand in rows.

    Args:
        kind: Their class; for what is told of a plan, that of what is told.
        read: Makes a value of the rows that belong together.
        write: Yields the rows of a value, by the names of the columns; ``None`` where they are not written that way.
        key: The columns that tell which rows belong together; none where each row is a value.  Those after the first
            tell the period.
        once: The columns that need to be filled in one of the rows that belong together only.
        of_plan: Whether the values are told of a plan, as :class:`~kinerja.interop.row_parts.OfPlan`.
    """

    kind: type
    read: Read
    write: Write | None = None
    key: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    of_plan: bool = False

    @property
    def by_period(self) -> bool:
        """Whether rows belong together only when they are of one period."""
        return len(self.key) > 1


def _record(lines: Sequence[Line], _: Context) -> dict[str, Any]:
    return dict(lines[0].cells)


def _record_row(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield record


SHAPES: Mapping[RowsOf, Shape] = MappingProxyType(
    {
        RowsOf.RECORDS: Shape(Mapping, _record, _record_row),
        RowsOf.UNITS: Shape(Unit, read_unit, unit_rows),
        RowsOf.EMPLOYEES: Shape(Employee, read_employee, employee_rows, ("id",), ("nama", "jenis_pegawai")),
        RowsOf.PARTIES: Shape(Party, read_party, party_rows),
        RowsOf.PLANS: Shape(WorkPlan, read_plan, plan_rows, ("skp_id",), SHARED_BY_PLAN),
        RowsOf.REALISATIONS: Shape(Progress, read_progress, progress_rows, ("skp_id", *PERIOD_COLUMNS), of_plan=True),
        RowsOf.CONDUCT: Shape(Conduct, read_conduct, conduct_rows, ("skp_id", *PERIOD_COLUMNS), of_plan=True),
        RowsOf.DECISIONS: Shape(Decision, read_decision, decision_rows, of_plan=True),
        RowsOf.REPORTED_RESULTS: Shape(ReportedResult, read_reported, reported_rows),
        RowsOf.SIASN_PERSONS: Shape(Employee, read_siasn_person),
    }
)
"""By what rows are made into."""


def refuse_unfit(profile: RowProfile) -> None:
    """Raise when the columns of a profile are not those that its values are made of.

    Raises:
        Problems: with every column that has no place, is of another kind, or is missing.
    """
    if problems := list(_misfits(profile)):
        raise Problems(f"The profile {profile.id!r} is not one of {profile.of}.", problems)


def _misfits(profile: RowProfile) -> Iterator[KinerjaError]:
    if profile.of not in PROFILES:
        return
    known = {column.name: column for column in PROFILES[profile.of].columns}
    given = {column.name for column in profile.columns}
    for column in profile.columns:
        if column.name not in known:
            mend = f"{nearest(column.name, known)} What is not read belongs into ignored."
            yield UnknownName(f"There is no place for the column {column.name!r}.", mend=mend, path=column.name)
        elif column.kind is not known[column.name].kind:
            mend = f"Give it the kind {known[column.name].kind}."
            yield InvalidValue(f"The column {column.name!r} is of kind {column.kind}.", mend=mend, path=column.name)
    for name, column in known.items():
        if column.required and name not in given:
            yield InvalidValue(f"The column {name!r} is missing.", mend="Add it.", path=name)


def parties_of(value: Any) -> dict[str, Party]:
    """Return the persons that the rows of a value refer to, by id."""
    told = value.value if isinstance(value, OfPlan) else value
    if isinstance(told, Decision):
        return {told.by.id: told.by}
    if isinstance(told, WorkPlan):
        return {party.id: party for party in (told.superior, told.appraiser, told.employee) if party is not None}
    return {}
