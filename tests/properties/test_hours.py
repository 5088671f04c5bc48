"""Laws of every ledger of hours, whatever the table."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.testing.draw_hours import activities, hour_tables
from kinerja.training.hour_ledger import CountReason, count_hours
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_tables import BPS_2019

YEAR = Period.year(2025)
MONTH = Period.month(2025, 3)


def lists(within: Period, *, most: int = 5) -> st.SearchStrategy[list[LearningActivity]]:
    """Return a strategy for activities of e1 within a period."""
    return st.lists(activities(person_id="e1", within=within), max_size=most, unique_by=lambda each: each.id)


@settings(max_examples=40)
@given(lists(YEAR), hour_tables())
def test_caps_only_take_away(learned: list[LearningActivity], table) -> None:
    """What counts lies between 0 and what it were without caps; the reason says which."""
    for line in count_hours("e1", YEAR, learned, table=table).lines:
        if isinstance(line.counted, Undetermined):
            assert line.uncapped is None
            assert line.reason in {CountReason.TANPA_ANGKA, CountReason.TANPA_JUMLAH}
        else:
            assert 0 <= line.counted <= line.uncapped
            assert (line.reason is CountReason.BATAS) == (line.counted < line.uncapped) == (line.cap is not None)


@settings(max_examples=40)
@given(lists(YEAR).flatmap(lambda learned: st.tuples(st.just(learned), st.permutations(learned))), hour_tables())
def test_the_order_of_records_does_not_matter(pair, table) -> None:
    """The same records are the same ledger."""
    first, second = (count_hours("e1", YEAR, learned, table=table) for learned in pair)
    assert (first.lines, first.findings) == (second.lines, second.findings)


@settings(max_examples=40)
@given(lists(YEAR), hour_tables())
def test_no_form_brings_more_than_its_table_has_room_for(learned: list[LearningActivity], table) -> None:
    """By the year, for the national ones of each form."""
    told: Counter[str] = Counter()
    rates = {}
    for line in count_hours("e1", YEAR, learned, table=table).lines:
        if isinstance(line.counted, Fraction) and line.activity.scope == "nasional":
            told[line.activity.form] += line.counted
            rates[line.activity.form] = line.rate
    for form, hours in told.items():
        most = rates[form].most_in(YEAR)
        assert most is None or hours <= most


@st.composite
def small(draw) -> list[LearningActivity]:
    """Draw e-learning of whole lessons on few days, so that all ways to fill them can be tried."""
    found = []
    for place in range(draw(st.integers(0, 4))):
        first, last = sorted([draw(st.integers(1, 4)), draw(st.integers(1, 4))])
        period = Period.of(f"2025-03-0{first}", f"2025-03-0{last}")
        hours = draw(st.integers(1, 8))
        found.append(LearningActivity(f"a{place}", "e1", "NKL03", "x", period, hours=hours))
    return found


def most_that_fits(learned: list[LearningActivity]) -> int:
    """Return the most lessons that fit, by the cut of every set of days (the theorem of max flow and min cut)."""
    days = range(1, 5)
    cuts = []
    for chosen in range(16):
        kept = {day for day in days if chosen >> (day - 1) & 1}
        outside = [
            each.hours for each in learned if not set(range(each.period.start.day, each.period.end.day + 1)) <= kept
        ]
        cuts.append(3 * len(kept) + sum(outside))
    return min(cuts)


@settings(max_examples=100)
@given(small())
def test_no_room_of_a_day_is_lost(learned: list[LearningActivity]) -> None:
    """The ledger counts as much as any way to fill the days could, 3 JP a day."""
    assert count_hours("e1", YEAR, learned, table=BPS_2019).total == most_that_fits(learned)


@settings(max_examples=40)
@given(small())
def test_one_activity_more_never_counts_less(learned: list[LearningActivity]) -> None:
    """Of one form and scope."""
    totals = [count_hours("e1", YEAR, learned[:many], table=BPS_2019).total for many in range(len(learned) + 1)]
    assert totals == sorted(totals)
