"""Laws of discipline and underperformance, whatever the days and steps."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.career.absence import ABSENCE_BANDS, DAYS_IN_A_ROW, Absence
from kinerja.career.penalties import IN_ORDER, PENALTIES, FormerPenalty, Penalty, repeated
from kinerja.career.underperformance import Underperformance
from kinerja.people.party import EmployeeKind
from kinerja.testing.draw_discipline import absent_days, cases_of_underperformance, sanctions

if TYPE_CHECKING:
    from kinerja.career.absent_days import AbsentDays
    from kinerja.career.sanctions import Sanction

PNS = EmployeeKind.PNS
MANY = st.integers(0, 10**6)
FEW = st.integers(1, DAYS_IN_A_ROW - 1)
COVERED = (2024, 2025, 2026)


def heaviness(absence: Absence) -> int:
    """Return the place of the penalty from light to heavy; none is below all."""
    found = absence.penalty
    assert not isinstance(found, Undetermined)
    return -1 if found is None else found.merit


@given(MANY)
def test_every_number_of_days_has_exactly_one_answer(days: int) -> None:
    """Below the first step none, else the one step that holds the days."""
    steps = [each for each in ABSENCE_BANDS if each.first <= days and (each.last is None or days <= each.last)]
    assert len(steps) == (days >= ABSENCE_BANDS[0].first)
    assert Absence(PNS, days, min(days, 1)).penalty == (steps[0].penalty if steps else None)


@given(MANY, MANY, st.integers(1, 40), st.integers(0, 40))
def test_more_days_are_never_punished_less(days: int, more: int, row: int, longer: int) -> None:
    """Nor is a longer row; with the penalties that stand in for suspended ones as well."""
    less, all_of_it = Absence(PNS, days, row), Absence(PNS, days + more, row + longer)
    assert heaviness(less) <= heaviness(all_of_it)
    first, second = (attrs.evolve(each, table=PENALTIES.paired(IN_ORDER)).imposed for each in (less, all_of_it))
    if less.suspended and all_of_it.suspended:
        assert first <= second


@given(MANY, st.integers(DAYS_IN_A_ROW, 400), FEW)
def test_ten_in_a_row_override(days: int, row: int, fewer: int) -> None:
    """Whatever the sum; fewer in a row change nothing."""
    assert Absence(PNS, days, row).penalty is Penalty.PEMBERHENTIAN
    assert Absence(PNS, days, fewer).penalty == Absence(PNS, days, min(days, 1)).penalty


@settings(max_examples=60)
@given(absent_days(kind=PNS))
def test_each_working_day_counts_in_its_own_year_alone(absent: AbsentDays) -> None:
    """The counter begins anew: the years add up to all working days."""
    years = [absent.year(year) for year in COVERED]
    assert sum(each.days for each in years) == len(absent.working)
    assert sum(map(len, absent.rows)) == len(absent.working)


@settings(max_examples=60)
@given(absent_days(kind=PNS))
def test_rows_are_maximal_runs_of_working_days(absent: AbsentDays) -> None:
    """Nobody was at work within a row, and somebody was between two."""
    for row in absent.rows:
        assert absent.calendar.count(row[0], row[-1]) == len(row) - 1
    for before, after in pairwise(absent.rows):
        assert absent.calendar.count(before[-1], after[0]) > 1


@settings(max_examples=60)
@given(absent_days(kind=PNS))
def test_each_row_of_ten_is_the_answer_of_one_year(absent: AbsentDays) -> None:
    """That of its tenth day, also over New Year."""
    tenths = {row[DAYS_IN_A_ROW - 1].year for row in absent.rows if len(row) >= DAYS_IN_A_ROW}
    found = {year: absent.year(year).tenth_on for year in COVERED}
    assert tenths == {year for year, tenth in found.items() if tenth is not None and tenth.year == year}


@settings(max_examples=60)
@given(absent_days(kind=PNS))
def test_the_row_of_a_year_is_never_told_shorter_than_its_days_there(absent: AbsentDays) -> None:
    """Also where its tenth day was in the year before: then the penalty is open, never lighter."""
    for year in COVERED:
        found = absent.year(year)
        inside = [sum(day.year == year for day in row) for row in absent.rows]
        assert found.in_a_row >= max(inside, default=0) or found.in_a_row >= DAYS_IN_A_ROW
        if isinstance(found.penalty, Undetermined):
            assert found.in_a_row >= DAYS_IN_A_ROW


@settings(max_examples=60)
@given(absent_days(kind=PNS), st.dates(date(2025, 1, 1), date(2025, 12, 31)), st.integers(0, 200))
def test_a_later_day_of_the_year_never_has_less(absent: AbsentDays, day: date, later: int) -> None:
    """Neither days nor penalty."""
    end = date.fromordinal(min(day.toordinal() + later, date(2025, 12, 31).toordinal()))
    first, second = absent.on(day), absent.on(end)
    assert first.days <= second.days
    if not any(isinstance(each.penalty, Undetermined) for each in (first, second)):
        assert heaviness(first) <= heaviness(second)


@given(st.sampled_from(Penalty), st.sampled_from(Penalty))
def test_a_repeated_breach_is_punished_more_than_the_last(penalty: Penalty, last: Penalty) -> None:
    """And never less than the breach alone; there is nothing above dismissal."""
    found = repeated(penalty, last)
    assert (found is None) == (last is Penalty.PEMBERHENTIAN)
    assert found is None or (isinstance(found, Penalty) and found > last and found >= penalty)


@given(st.sampled_from([*Penalty, *FormerPenalty]), st.sampled_from([*Penalty, *FormerPenalty]))
def test_a_repeated_breach_never_falls_to_a_lighter_level(penalty, last) -> None:
    """Whichever law the two are of; what no text ranks is left open and not an error."""
    found = repeated(penalty, last)
    assert not found or (found.level >= max(penalty.level, last.level) and found != last)


@settings(max_examples=60)
@given(sanctions(), st.dates(date(2013, 1, 1), date(2035, 12, 31)))
def test_a_penalty_is_served_from_its_first_day_to_its_last(sanction: Sanction, day: date) -> None:
    """Never before, never after."""
    if sanction.served_on(day):
        assert sanction.since <= day
        assert sanction.until is None or day <= sanction.until


@settings(max_examples=60)
@given(cases_of_underperformance())
def test_a_case_told_again_is_the_same(case: Underperformance) -> None:
    """Step by step; what may follow can be taken on its first day, and nothing follows an end."""
    again = Underperformance(case.track, case.result, reading=case.reading)
    for taken in case.steps:
        again = again.taking(taken.step, by=taken.by, on=taken.on, reason=taken.reason, decree=taken.decree)
    assert again == case
    assert bool(case.next_steps) is not case.stage.over
    last = case.steps[-1].on if case.steps else case.result.period.end + timedelta(days=1)
    for each in case.next_steps:
        assert len(case.taking(each.step, by="x", on=each.from_day or last, reason="x").steps) == len(case.steps) + 1
