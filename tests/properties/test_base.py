"""Laws of the base: numbers, rounding, canonical bytes, scales, periods and working days."""

from __future__ import annotations

import decimal
import operator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import ClassVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar, WorkWeek
from kinerja.base.canonical import canonical
from kinerja.base.exact import COMPUTED_DIGITS, exact, number_text
from kinerja.base.period import Period, PeriodKind
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.scale import Ranked, Scale, plain
from kinerja.base.words import LABELS
from kinerja.errors import InvalidValue, KinerjaError, NotCovered

finite = st.builds(lambda digits, places: Fraction(digits, 10**places), st.integers(), st.integers(0, 20))
numbers = st.one_of(st.fractions(), finite)
huge = st.builds(
    lambda sign, digits, twos, fives, rest: Fraction(sign * digits, 2**twos * 5**fives * rest),
    st.sampled_from([-1, 1]),
    st.integers(0, 10**3_000),
    st.integers(0, 9_000),
    st.integers(0, 1_500),
    st.sampled_from([1, 3, 7]),
)
modes = st.sampled_from(RoundingMode)
roundings = st.builds(Rounding, st.integers(0, 20), modes)


class TestNumbers:
    """What goes out as text comes back as it was."""

    @given(st.one_of(numbers, huge))
    def test_text_and_back(self, number) -> None:
        assert exact(number_text(number), digits=COMPUTED_DIGITS) == number

    @given(numbers, numbers)
    def test_text_is_canonical(self, first, second) -> None:
        assert (number_text(first) == number_text(second)) == (first == second)

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=10, min_value=-(10**20), max_value=10**20))
    def test_decimal_and_its_text_are_one_number(self, number) -> None:
        assert exact(number) == exact(f"{number:f}") == Fraction(number)

    @given(st.text(alphabet="0123456789.,/-+eE_ ٨²x\n", max_size=12))
    def test_text_is_read_as_python_reads_it_or_refused(self, text) -> None:
        """No text gives another number than the one Python sees in it."""
        try:
            number = exact(text)
        except InvalidValue:
            return
        assert text.isascii()
        assert number == Fraction(text)

    @given(st.one_of(st.floats(), st.booleans(), st.none(), st.binary(), st.complex_numbers()))
    def test_what_is_not_exact_is_refused(self, value) -> None:
        with pytest.raises(TypeError):
            exact(value)


class TestRounding:
    """Rounding by the book."""

    PYTHON: ClassVar = {
        RoundingMode.HALF_UP: decimal.ROUND_HALF_UP,
        RoundingMode.HALF_EVEN: decimal.ROUND_HALF_EVEN,
        RoundingMode.DOWN: decimal.ROUND_DOWN,
        RoundingMode.UP: decimal.ROUND_UP,
    }

    @given(roundings, numbers)
    def test_rounding_twice_changes_nothing(self, rounding, number) -> None:
        once = rounding.apply(number)
        assert rounding.apply(once) == once

    @given(roundings, numbers)
    def test_rounding_is_symmetric(self, rounding, number) -> None:
        assert rounding.apply(-number) == -rounding.apply(number)

    @given(roundings, numbers, numbers)
    def test_rounding_keeps_the_order(self, rounding, first, second) -> None:
        low, high = sorted([first, second])
        assert rounding.apply(low) <= rounding.apply(high)

    @given(roundings, numbers)
    def test_rounding_moves_by_less_than_one_place(self, rounding, number) -> None:
        assert abs(rounding.apply(number) - number) < Fraction(1, 10**rounding.places)

    @given(st.integers(0, 20), numbers)
    def test_half_up_moves_by_half_a_place_at_most_and_ties_go_away_from_zero(self, places, number) -> None:
        moved = Rounding(places).apply(number) - number
        half = Fraction(1, 2 * 10**places)
        assert abs(moved) <= half
        if abs(moved) == half:
            assert (moved > 0) == (number > 0)

    @given(st.integers(0, 10), modes, finite)
    def test_rounding_agrees_with_quantize(self, places, mode, number) -> None:
        with decimal.localcontext() as context:
            context.prec = 500
            expected = Decimal(number_text(number)).quantize(Decimal(1).scaleb(-places), self.PYTHON[mode])
        assert Rounding(places, mode).published(number) == expected
        assert Rounding(places, mode).apply(number) == Fraction(expected)

    @given(roundings, numbers)
    def test_the_published_value_is_the_exact_one_with_all_places(self, rounding, number) -> None:
        published = rounding.published(number)
        assert Fraction(published) == rounding.apply(number)
        assert published.as_tuple().exponent == -rounding.places

    @given(roundings, numbers, st.integers(1, 5), st.sampled_from(list(PYTHON.values())))
    def test_the_ambient_context_changes_nothing(self, rounding, number, precision, python) -> None:
        expected = str(rounding.published(number))
        with decimal.localcontext() as context:
            context.prec = precision
            context.rounding = python
            context.traps[decimal.Inexact] = True
            assert str(rounding.published(number)) == expected


leaves = st.one_of(st.none(), st.booleans(), st.integers(), numbers, st.text(max_size=5))
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=8,
)


def told_apart(value: object) -> object:
    """Return a tree that Python compares as we mean it: a truth is no number, and types of numbers do not matter."""
    if isinstance(value, dict):
        return frozenset((key, told_apart(inner)) for key, inner in value.items())
    if isinstance(value, list):
        return tuple(map(told_apart, value))
    return (type(value) is bool, value)


def reordered(value: object) -> object:
    """Return an equal tree whose mappings were filled in the other order."""
    if isinstance(value, dict):
        return {key: reordered(value[key]) for key in reversed(value)}
    return [reordered(inner) for inner in value] if isinstance(value, list) else value


class TestCanonical:
    """One value, one text."""

    @given(trees, trees)
    def test_bytes_are_equal_if_and_only_if_values_are(self, first, second) -> None:
        assert (canonical(first) == canonical(second)) == (told_apart(first) == told_apart(second))

    @given(trees)
    def test_the_order_of_keys_does_not_matter(self, tree) -> None:
        assert canonical(reordered(tree)) == canonical(tree)

    @given(st.lists(leaves, min_size=2, max_size=2))
    def test_small_values_are_told_apart(self, pair) -> None:
        first, second = pair
        assert (canonical(first) == canonical(second)) == (told_apart(first) == told_apart(second))


class Predikat(Ranked):
    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"


class Sebutan(Ranked, scale="sebutan_pp46"):
    BURUK = "buruk"
    KURANG = "kurang"
    CUKUP = "cukup"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"


def of(scale: Scale) -> st.SearchStrategy:
    """Return the grades of one scale."""
    return st.sampled_from(scale.tokens).map(scale.grade)


tokens = st.from_regex(r"[a-z]+(_[a-z]+)?", fullmatch=True)
scales = st.builds(Scale, tokens, st.lists(tokens, min_size=2, max_size=6, unique=True))
grades = st.one_of(st.sampled_from(Predikat), st.sampled_from(Sebutan), scales.flatmap(of))
orderings = st.sampled_from([operator.lt, operator.le, operator.gt, operator.ge])


def scale_of(grade) -> object:
    """Return what a grade may be compared within."""
    return type(grade) if isinstance(grade, Ranked) else grade.scale


class TestScales:
    """Order within, an error across."""

    @given(st.data(), st.one_of(scales, st.sampled_from([Scale.of(Predikat), Scale.of(Sebutan)])))
    def test_the_order_is_total(self, data, scale) -> None:
        first, second, third = (data.draw(of(scale)) for _ in range(3))
        assert [first < second, first == second, first > second].count(True) == 1
        assert (first <= second) == (not first > second)
        assert (first >= second) == (not first < second)
        if first <= second <= third:
            assert first <= third

    @given(scales)
    def test_the_order_is_that_of_the_tokens(self, scale) -> None:
        assert [str(grade) for grade in sorted(map(scale.grade, reversed(scale.tokens)))] == list(scale.tokens)

    @given(grades, grades, orderings)
    def test_across_scales_ordering_raises(self, first, second, compare) -> None:
        assume(scale_of(first) != scale_of(second))
        assert first != second
        with pytest.raises(TypeError):
            compare(first, second)

    @given(st.sampled_from([*Predikat, *Sebutan]), st.sampled_from([str.upper, str.title, str.capitalize, str]))
    def test_tokens_and_labels_are_parsed(self, member, capitals) -> None:
        for text in (member.token, member.label.id):
            assert type(member).parse(capitals(text)) is member
            assert type(member).parse(f" {capitals(text)}. ") is member

    @given(st.text(max_size=12))
    def test_other_text_is_refused(self, text) -> None:
        names = {plain(name) for member in Predikat for name in (member.token, member.label.id)}
        assume(plain(text) not in names)
        with pytest.raises(ValueError, match="is not one of the grades"):
            Predikat.parse(text)

    @given(st.text())
    def test_plain_text_is_plain(self, text) -> None:
        assume("İ" not in text)  # its small form is two characters, the second of which is no letter
        assert plain(plain(text)) == plain(text)

    def test_every_labelled_token_has_one_plain_name(self) -> None:
        names = [(scale, plain(token)) for scale, token in LABELS]
        assert len(set(names)) == len(names)


days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
periods = st.tuples(days, days).map(lambda pair: Period(*sorted(pair)))
years = st.integers(1, 9999)
whole = st.one_of(
    st.builds(Period.year, years),
    st.builds(Period.semester, years, st.integers(1, 2)),
    st.builds(Period.quarter, years, st.integers(1, 4)),
    st.builds(Period.month, years, st.integers(1, 12)),
)


class TestPeriods:
    """Cutting loses no day, and joining makes whole."""

    @given(periods, st.data())
    def test_joining_undoes_splitting(self, period, data) -> None:
        inner = st.integers(1, period.days - 1).map(lambda number: period.start + timedelta(number))
        cuts = data.draw(st.lists(inner, max_size=5) if period.days > 1 else st.just([]))
        parts = period.split(*cuts)
        assert Period.join(*data.draw(st.permutations(parts))) == period
        assert [part.start for part in parts[1:]] == sorted(set(cuts))
        assert sum(part.days for part in parts) == period.days
        assert all(period.contains(part) for part in parts)

    @given(periods, periods)
    def test_splitting_at_the_ends_of_another_keeps_to_one_side(self, period, other) -> None:
        cuts = [day for day in (other.start, other.end + timedelta(1)) if period.start < day <= period.end]
        for part in period.split(*cuts):
            assert other.contains(part) == other.overlaps(part)

    @given(periods)
    def test_months_and_quarters_make_up_the_period(self, period) -> None:
        for parts in (period.months(), period.quarters()):
            assert Period.join(*parts) == period
        assert all(part.start.month == part.end.month for part in period.months())
        assert tuple(month for quarter in period.quarters() for month in quarter.months()) == period.months()

    @given(periods, periods)
    def test_overlapping_is_sharing_a_day(self, first, second) -> None:
        assert first.overlaps(second) == second.overlaps(first)
        assert first.overlaps(second) == (second.contains(first.start) or first.contains(second.start))

    @given(periods, periods)
    def test_periods_that_contain_each_other_are_equal(self, first, second) -> None:
        assert (first.contains(second) and second.contains(first)) == (first == second)

    @given(periods, periods)
    def test_joining_never_invents_or_drops_a_day(self, first, second) -> None:
        try:
            joined = Period.join(first, second)
        except InvalidValue:
            gap = max(first.start, second.start) - min(first.end, second.end)
            assert first.overlaps(second) or gap > timedelta(1)
        else:
            assert joined.days == first.days + second.days

    @given(whole)
    def test_next_and_previous_undo_each_other(self, period) -> None:
        assume(period.end < date.max)
        following = period.next()
        assert following.kind is period.kind
        assert following.previous() == period
        assert following.start - period.end == timedelta(1)

    @given(whole)
    def test_a_calendar_period_is_known_by_its_dates(self, period) -> None:
        assert period.kind is not PeriodKind.LAINNYA
        assert Period(period.start, period.end).label == period.label

    @given(whole, whole)
    def test_labels_tell_calendar_periods_apart(self, first, second) -> None:
        assert (first.label == second.label) == (first == second)
        assert (first.label.id == second.label.id) == (first.label.en == second.label.en)

    @given(whole, st.sampled_from([-1, 1]), st.sampled_from(["start", "end"]))
    def test_a_calendar_period_moved_by_a_day_at_one_end_is_none(self, period, days, end) -> None:
        assume(date.min < period.start)
        assume(period.end < date.max)
        moved = {"start": period.start, "end": period.end}
        moved[end] += timedelta(days)
        assert Period(**moved).kind is PeriodKind.LAINNYA


weeks = st.sets(st.integers(1, 7), min_size=1).map(WorkWeek)
in_2025 = st.dates(date(2025, 1, 1), date(2025, 12, 31))


@st.composite
def calendars(draw) -> WorkingCalendar:
    """Return a calendar of 2025 with holidays and swapped days."""
    holidays = draw(st.sets(in_2025, max_size=30))
    worked = draw(st.sets(in_2025, max_size=10)) - holidays
    return WorkingCalendar(draw(weeks), holidays, Period.year(2025), worked)


def _days_after(start: date, end: date) -> list[date]:
    return [start + timedelta(number) for number in range(1, (end - start).days + 1)]


class TestWorkingDays:
    """Counting days, and counting them back."""

    @given(calendars(), in_2025, st.integers(1, 60))
    def test_count_undoes_after(self, calendar, start, working_days) -> None:
        try:
            last = calendar.after(start, working_days)
        except NotCovered:
            assert calendar.count(start, date(2025, 12, 31)) < working_days
        else:
            assert calendar.count(start, last) == working_days
            assert calendar.is_working(last)
            assert last > start

    @given(calendars(), in_2025, in_2025)
    def test_after_undoes_count_on_working_days(self, calendar, first, second) -> None:
        start, end = sorted([first, second])
        worked = [day for day in _days_after(start, end) if calendar.is_working(day)]
        assert [calendar.after(start, calendar.count(start, day)) for day in worked] == worked

    @given(calendars(), st.tuples(in_2025, in_2025, in_2025))
    def test_counts_add_up(self, calendar, three) -> None:
        first, second, third = sorted(three)
        assert calendar.count(first, second) + calendar.count(second, third) == calendar.count(first, third)

    @given(calendars(), in_2025, in_2025)
    def test_a_count_is_the_number_of_working_days(self, calendar, first, second) -> None:
        start, end = sorted([first, second])
        worked = [day for day in _days_after(start, end) if calendar.is_working(day)]
        assert calendar.count(start, end) == len(worked)

    @given(st.sets(in_2025, max_size=30), in_2025, in_2025, st.integers(1, 30))
    def test_a_further_holiday_never_ends_a_deadline_sooner(self, holidays, holiday, start, working_days) -> None:
        try:
            with_it = WorkingCalendar(FIVE_DAYS, holidays | {holiday}, Period.year(2025)).after(start, working_days)
        except NotCovered:
            return
        assert WorkingCalendar(FIVE_DAYS, holidays, Period.year(2025)).after(start, working_days) <= with_it


@given(st.lists(st.one_of(st.just("[0]"), tokens), max_size=5))
def test_errors_placed_step_by_step_have_the_path_of_the_whole(steps) -> None:
    """However deep an error is found, its path leads there."""
    error = reduce(lambda placed, step: placed.at(step), reversed(steps), KinerjaError("What."))
    assert error.path == ".".join(steps).replace(".[0]", "[0]")
