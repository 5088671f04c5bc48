"""Rows: what is written is read, nothing that a cell may hold is an error, and no row is lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.scale import Ranked
from kinerja.evaluation.decision import Decision
from kinerja.evaluation.reported import ReportedResult
from kinerja.interop.columns import CellKind, Column, RowProfile, RowsOf
from kinerja.interop.conventions import (
    INDONESIAN_SPREADSHEET,
    INDONESIAN_TEXT,
    SIASN_EXPORT,
    STRICT,
    Conventions,
    DaySerials,
    FloatReading,
)
from kinerja.interop.row_parts import OfPlan
from kinerja.interop.row_problems import RowFault
from kinerja.interop.row_profiles import (
    CONDUCT,
    DECISIONS,
    EMPLOYEES,
    PARTIES,
    PLANS,
    PP46_RECAP,
    PROFILES,
    REALISATIONS,
    REPORTED_RESULTS,
    UNITS,
    YEARS_AND_NUMBERS,
)
from kinerja.interop.row_shapes import parties_of
from kinerja.interop.rows import as_text_cells, read_rows, write_rows
from kinerja.people.employee import Employee
from kinerja.people.identity import Numbers
from kinerja.people.party import Party
from kinerja.people.unit import Unit
from kinerja.plans.annexes import Annexes
from kinerja.plans.conduct import Conduct
from kinerja.plans.plan import WorkPlan
from kinerja.plans.progress import Progress
from kinerja.testing.strategies import days, employee_numbers, numbers, periods, texts, values

if TYPE_CHECKING:
    from decimal import Decimal

CONVENTIONS = (
    *(STRICT, INDONESIAN_TEXT, INDONESIAN_SPREADSHEET, SIASN_EXPORT),
    Conventions(floats=FloatReading.SHORTEST, serials=DaySerials.FROM_1904),
)
some = settings(max_examples=40, deadline=None)

# --- What rows can hold of each kind of value -----------------------------------------------------------------------


def bare_employee(employee: Employee) -> Employee:
    """Return an employee as rows hold one."""
    held = dict.fromkeys(one for one in employee.appointments if one.position.kind is not None)
    plain = {"former_kinds": (), "situations": (), "agreements": (), "appointments": tuple(held)}
    kind = employee.kind
    ranks = tuple(entry for entry in employee.ranks if kind.is_pppk is (type(entry.value).__name__ == "GolonganPPPK"))
    return attrs.evolve(employee, ranks=ranks, **plain)


def bare_progress(progress: Progress) -> Progress:
    """Return progress without what its rows have no column for: acceptances, and how sure a number is."""
    told = [attrs.evolve(each, precision=None) for each in progress.realisations]
    return attrs.evolve(progress, realisations=told, acceptances=())


def bare_plan(plan: WorkPlan) -> WorkPlan:
    """Return a plan as rows hold one."""
    bare = {"assigned_by": None, "supports": (), "taken_over": None}
    results = [
        attrs.evolve(result, indicators=[attrs.evolve(each, trajectory=()) for each in result.indicators], **bare)
        for result in plan.results
    ]
    superior = plan.superior and attrs.evolve(plan.superior, id=f"{plan.appraiser.id}+")
    appraiser = attrs.evolve(plan.appraiser, id=f"{plan.employee.id}-")
    gone = {"conduct": None, "annexes": Annexes(), "history": (), "exemption": None}
    return attrs.evolve(plan, results=results, superior=superior, appraiser=appraiser, **gone)


def told(kind: type, change=lambda value: value):
    """Return a strategy for what is told of plans, each of another one."""
    return st.tuples(texts(), values(kind)).map(lambda drawn: OfPlan(drawn[0], drawn[1].period, change(drawn[1])))


RECORDS = RowProfile(
    "semua",
    RowsOf.RECORDS,
    [Column(kind, kind) for kind in (CellKind.TEXT, CellKind.NUMBER, CellKind.DAY, CellKind.TRUTH)]
    + [Column("nip", CellKind.PERSON_NUMBER, required=True), Column("tahun", CellKind.YEAR)],
)
records = st.fixed_dictionaries(
    {
        "text": st.none() | texts(),
        "number": st.none() | numbers(),
        "day": st.none() | days(),
        "truth": st.none() | st.booleans(),
        "nip": employee_numbers(),
        "tahun": st.none() | st.integers(1950, 2100),
    }
)
reported = (
    values(ReportedResult)
    .filter(lambda result: isinstance(result.predikat, Ranked))
    .map(lambda result: attrs.evolve(result, supersedes=[each for each in result.supersedes if ";" not in each]))
)
KINDS = {
    UNITS: values(Unit),
    EMPLOYEES: values(Employee).map(bare_employee),
    PARTIES: values(Party).map(lambda party: attrs.evolve(party, duties=())),
    PLANS: values(WorkPlan).map(bare_plan),
    REALISATIONS: told(Progress, bare_progress).filter(lambda one: one.value.realisations),
    CONDUCT: told(Conduct).filter(lambda one: one.value.observations or one.value.scores),
    DECISIONS: st.builds(OfPlan, texts(), periods(), values(Decision)),
    REPORTED_RESULTS: reported,
    RECORDS: records,
}


@pytest.mark.parametrize("profile", KINDS, ids=lambda profile: profile.id)
def test_what_is_written_is_read(profile: RowProfile) -> None:
    """The same values, in the same order."""

    @some
    @given(st.lists(KINDS[profile], max_size=3, unique_by=key))
    def look(drawn) -> None:
        rows = write_rows(drawn, profile, numbers=Numbers.FULL)
        parties = {id: party for value in drawn for id, party in parties_of(value).items()}
        if all(parties[id] == party for value in drawn for id, party in parties_of(value).items()):
            assert read_rows(rows, profile, parties=parties).checked() == tuple(drawn)

    look()


def key(value) -> object:
    """Return what tells values of one table apart."""
    return value.plan_id if isinstance(value, OfPlan) else getattr(value, "id", str(value))


@some
@given(st.lists(values(Unit), max_size=3), st.lists(records, max_size=3))
def test_guarded_text_is_read_without_its_guard(units, drawn) -> None:
    """What a spreadsheet keeps as text."""
    for kept, profile in ((units, UNITS), (drawn, RECORDS)):
        rows = as_text_cells(write_rows(kept, profile, numbers=Numbers.FULL))
        assert read_rows(rows, profile, conventions=INDONESIAN_TEXT).checked() == tuple(kept)
        assert not any(str(cell)[0] in "=+-@" for row in rows for cell in row.values() if isinstance(cell, str))


# --- Whatever a table holds -----------------------------------------------------------------------------------------

cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(10**17, 10**18),
    st.just(1 << 20_000),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(
        "- = ya 2025 III III/c Baik utama 12,5 1.234,50 31/12/2025 31-Des-2025 1.5E+17 ****1991".split(" ")
    ),
    st.decimals(),
    st.fractions(),
    st.dates(),
    st.datetimes(),
    st.just(timedelta(1)),
    st.binary(max_size=3),
    st.lists(st.integers(), max_size=2),
    st.builds(object),
    employee_numbers().map(lambda number: number.digits),
)
TABLES = (*PROFILES.values(), PP46_RECAP, YEARS_AND_NUMBERS, RECORDS)


@st.composite
def tables(draw: st.DrawFn):
    """Draw a table that is more or less one of a profile."""
    profile = draw(st.sampled_from(TABLES))
    headers = [alias for column in profile.columns for alias in (column.title, *column.aliases)]
    known = st.sampled_from([*headers, *profile.ignored])
    own = st.text(max_size=8) | st.none() | st.integers()
    plain = {column.title: cells for column in profile.columns}
    row = st.dictionaries(known | own, cells, max_size=12) | st.fixed_dictionaries(plain) | cells
    return profile, draw(st.lists(row, max_size=6))


@settings(max_examples=400, deadline=None)
@given(tables(), st.sampled_from(CONVENTIONS), st.integers(1, 9))
def test_nothing_in_a_table_is_an_error_and_no_row_is_lost(table, conventions, header_row) -> None:
    """Every row is part of a value, holds nothing, or has a problem; or the headers themselves have one."""
    profile, rows = table
    read = read_rows(rows, profile, conventions=conventions, header_row=header_row)
    assert len(read.values) == len(read.rows)
    whole = {RowFault.MISSING_COLUMN, RowFault.HEADER_TWICE}
    if whole & {problem.fault for problem in read.problems}:
        assert read.values == ()
        return
    used = [number for numbers in read.rows for number in numbers]
    assert len(used) == len(set(used))
    wrong = {problem.row for problem in read.problems} - {header_row}
    everything = set(range(header_row + 1, header_row + 1 + len(rows)))
    assert set(used) | set(read.blank) | wrong == everything
    assert not set(used) & wrong
    assert not set(used) & set(read.blank)


@settings(max_examples=100, deadline=None)
@given(tables())
def test_no_problem_tells_a_number_of_a_person(table) -> None:
    """Whichever cell it stood in."""
    profile, rows = table
    digits = {cell for row in rows if isinstance(row, dict) for cell in row.values() if is_number(cell)}
    for problem in read_rows(rows, profile).problems:
        assert not any(number in str(problem) or number in problem.value for number in digits)


def is_number(cell: object) -> bool:
    """Return whether a cell holds the digits of a NIP."""
    return isinstance(cell, str) and len(cell) == 18 and cell.isdecimal()


# --- Single cells ---------------------------------------------------------------------------------------------------

NUMBERS = RowProfile("n", RowsOf.RECORDS, [Column("n", CellKind.NUMBER)])
DAYS = RowProfile("d", RowsOf.RECORDS, [Column("d", CellKind.DAY)])


def only(cell: object, profile: RowProfile, conventions: Conventions) -> object:
    """Return what the one cell of a table means."""
    (name,) = (column.name for column in profile.columns)
    return read_rows([{name: cell}], profile, conventions=conventions).checked()[0][name]


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_number_means_the_same_however_it_is_written(number: Decimal) -> None:
    """With a point, with a comma, with thousands, typed into a spreadsheet."""
    exact = Fraction(number)
    indonesian = f"{number:,f}".translate(str.maketrans(",.", ".,"))
    assert only(f"{number:f}", NUMBERS, STRICT) == exact
    assert only(indonesian, NUMBERS, INDONESIAN_TEXT) == exact
    assert only(float(number), NUMBERS, INDONESIAN_SPREADSHEET) == exact


@given(st.dates(date(1930, 1, 1), date(2199, 12, 31)))
def test_a_day_means_the_same_however_it_is_written(day: date) -> None:
    """Also as the serial number of either system."""
    forms = [
        day,
        datetime(day.year, day.month, day.day),  # noqa: DTZ001 - as openpyxl gives it
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}-{day.month}-{day.year}",
    ]
    forms += [(day - date(1899, 12, 30)).days]
    assert {only(form, DAYS, INDONESIAN_SPREADSHEET) for form in forms} == {day}
    later = day.replace(year=day.year + 4, day=min(day.day, 28))
    assert only((later - date(1904, 1, 1)).days, DAYS, CONVENTIONS[-1]) == later
