"""Laws of cycles: rounds tile the year, nobody is judged twice or forgotten, time only moves on, order is nothing."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound
from kinerja.evaluation.cycle_status import Done, RoundState, status
from kinerja.evaluation.cycle_steps import lock, record, unlock
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.testing.draw_cycles import cycles, groups

if TYPE_CHECKING:
    from kinerja.evaluation.cycle import Cycle
    from kinerja.evaluation.cycle_parts import Due, Group

YEARS = st.integers(2025, 2040).map(Period.year)
PROGRESS = (
    RoundState.BELUM_DIBUKA,
    RoundState.TERBUKA,
    RoundState.JATUH_TEMPO,
    RoundState.TERLAMBAT,
    RoundState.KELUAR,
    RoundState.SELESAI,
)


def evaluated(due: Due, late: int = 0) -> Done:
    """Return that what was due was done on the last day, or some days later."""
    on = due.round.window.end + timedelta(days=late)
    return Done(due.employee_id, due.round.period, due.round.kind, on, "penilai")


def days_of(due: Due) -> set[date]:
    """Return the days that count."""
    return {due.days.start + timedelta(days=number) for number in range(due.days.days)}


@given(groups(), YEARS)
def test_the_rounds_of_a_group_tile_the_year(group: Group, year: Period) -> None:
    """Periodic ones without gap or overlap, or none at all; and one for the whole."""
    *periodic, annual = group.rounds(year)
    assert annual.period == year
    assert not periodic or Period.join(*(round.period for round in periodic)) == year
    assert all(round.window.start >= round.period.start for round in periodic)


@given(cycles())
def test_every_day_of_a_person_is_covered_by_exactly_one_annual_round(cycle: Cycle) -> None:
    """Whoever moves, leaves or comes back."""
    for employee_id in cycle.employee_ids:
        (annual,) = (due for due in cycle.dues_of(employee_id) if due.round.kind is EvaluationKind.TAHUNAN)
        assert all(annual.days.contains(stay.days) for stay in cycle.stays_of(employee_id))
        assert cycle.year.contains(annual.days)


@given(cycles())
def test_no_day_of_a_person_is_covered_by_two_periodic_rounds(cycle: Cycle) -> None:
    """And each such day is one on which the person was in that group."""
    for employee_id in cycle.employee_ids:
        seen: set[date] = set()
        for due in cycle.dues_of(employee_id)[:-1]:
            days = days_of(due)
            assert not seen & days
            seen |= days
            assert cycle.group_on(employee_id, due.days.start) == cycle.group(due.group_id)
            assert due.days.end == due.round.period.end


@given(cycles(), st.data())
def test_what_is_due_is_accepted_once_and_nothing_else_is(cycle: Cycle, data: st.DataObject) -> None:
    """Whatever was recorded before."""
    dues = list(cycle.dues())
    done: tuple[Done, ...] = ()
    for due in data.draw(st.permutations(dues)):
        done = record(cycle, done, evaluated(due, data.draw(st.integers(0, 90))))
    assert len(done) == len(dues)
    for due in dues[:1]:
        with pytest.raises(InvalidValue):
            record(cycle, done, evaluated(due))
        with pytest.raises(NotFound):
            record(cycle, done, attrs.evolve(evaluated(due), period=Period.semester(cycle.year.start.year, 1)))


@given(cycles(), st.data())
def test_a_state_only_moves_on(cycle: Cycle, data: st.DataObject) -> None:
    """Day by day, with the same evaluations."""
    done = [evaluated(due, data.draw(st.integers(0, 60))) for due in cycle.dues() if data.draw(st.booleans())]
    days = sorted(data.draw(st.lists(st.dates(cycle.year.start, cycle.year.end + timedelta(days=120)), min_size=2)))
    before = [0] * len(list(cycle.dues()))
    for day in days:
        now = [PROGRESS.index(entry.state) for entry in status(cycle, done, on=day).entries]
        assert all(earlier <= later for earlier, later in zip(before, now, strict=True))
        before = now


@given(cycles(), st.data())
def test_the_order_of_rows_is_nothing(cycle: Cycle, data: st.DataObject) -> None:
    """Of members, of evaluations."""
    done = [evaluated(due) for due in cycle.dues() if data.draw(st.booleans())]
    day = data.draw(st.dates(cycle.year.start, cycle.year.end + timedelta(days=60)))
    other = attrs.evolve(cycle, members=data.draw(st.permutations(cycle.members)))
    assert other == cycle
    assert status(other, data.draw(st.permutations(done)), on=day) == status(cycle, done, on=day)


@given(cycles(), st.data())
def test_summaries_count_each_entry_once(cycle: Cycle, data: st.DataObject) -> None:
    """And percentages are exact, between 0 and 100."""
    done = [evaluated(due) for due in cycle.dues() if data.draw(st.booleans())]
    now = status(cycle, done, on=data.draw(st.dates(cycle.year.start, cycle.year.end + timedelta(days=60))))
    assert sum(number for each in now.summaries for _, number in each.counts) == len(now.entries)
    for summary in now.summaries:
        assert sum(number for _, number in summary.counts) <= len(cycle.employee_ids)
        assert summary.percent is None or Fraction(0) <= summary.percent <= 100
    waiting = [entry for each in now.waiting() for entry in each.entries]
    assert len(waiting) == sum(entry.state.waiting for entry in now.entries)


@given(cycles(), st.data())
def test_closing_and_opening_leave_everything_as_it_was(cycle: Cycle, data: st.DataObject) -> None:
    """But for the record of it."""
    for due in list(cycle.dues())[:1]:
        round = due.round
        left = [each.employee_id for each in cycle.dues() if each.round == round and each.group_id == due.group_id]
        stays = [id for id in left if not cycle.dues_of(id)[-1].leaves_early or round.kind is EvaluationKind.PERIODIK]
        on, late = round.window.end, data.draw(st.integers(1, 50))
        given = {"group_id": due.group_id, "by_id": "bkpsdm", "reason": "Tutup."}
        closed = lock(cycle, round, [], on=on, without=stays, **given)  # type: ignore[arg-type]
        opened = unlock(closed, round, on=on + timedelta(days=late), **given)
        with pytest.raises(InvalidValue):
            record(closed, [], evaluated(due))
        assert record(opened, [], evaluated(due, late)) == (evaluated(due, late),)
        assert status(opened, on=on + timedelta(days=late)) == status(cycle, on=on + timedelta(days=late))
