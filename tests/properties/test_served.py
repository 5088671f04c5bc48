"""Laws of complaints and times of services: order is nothing, later days decide more, hours of parts add up."""

# ruff: noqa: DTZ001 - the clock on the wall of an office
from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kinerja.base.binomial import share_interval
from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.period import Period
from kinerja.base.quantiles import QuantileMethod, quantile, quantile_range
from kinerja.base.working_hours import OfficeDay, OfficeHours, OfficeSession, minutes_between
from kinerja.feedback.complaint_clock import Punctuality, punctuality, stage_punctuality
from kinerja.feedback.complaint_counting import complaint_indicators
from kinerja.feedback.complaint_policy import ComplaintDeadline, ComplaintStage, DeadlinePolicy
from kinerja.feedback.complaint_rates import ComplaintRate, RateReading, compare_complaint_rates
from kinerja.feedback.complaints import Complaint, ComplaintEvent
from kinerja.testing.draw_served import complaints

some = settings(max_examples=50)
few = settings(max_examples=20)
times = st.lists(st.integers(0, 50), max_size=8)
shares = st.fractions(0, 1, max_denominator=20)
methods = st.sampled_from(QuantileMethod)
days = st.dates(date(2025, 1, 1), date(2025, 12, 31))
moments = st.datetimes(datetime(2025, 1, 1), datetime(2025, 12, 31))
SETTLING = ComplaintStage.PENYELESAIAN
TEN = DeadlinePolicy("ten", [ComplaintDeadline(SETTLING, 10, "hari")])
YEARS = Period.of("2014-01-01", "2040-12-31")


@some
@given(times.filter(bool), shares, methods, st.randoms())
def test_a_quantile_lies_among_its_values_in_whatever_order(values, share, method, random) -> None:
    """And grows with its share."""
    found = quantile(values, share, method)
    assert min(values) <= found <= max(values)
    assert found <= quantile(values, 1, method)
    assert quantile(random.sample(values, len(values)), share, method) == found


@some
@given(times, times, times, shares, methods)
def test_however_long_the_open_ones_last_the_quantile_lies_where_it_was_said(done, lasting, more, share, method):
    """With equality at once when none is open."""
    assume(done or lasting)
    spread = quantile_range(done, lasting, share, method)
    final = [soon + after for soon, after in zip(lasting, [*more, *[0] * len(lasting)], strict=False)]
    found = quantile([*done, *final], share, method)
    assert spread.low <= found
    assert spread.high is None or found <= spread.high


@some
@given(times.filter(bool), times, shares, methods)
def test_more_open_ones_never_lower_what_is_said(done, lasting, share, method) -> None:
    """An open one that has waited as long as the longest makes no quantile better."""
    spread = quantile_range(done, lasting, share, method)
    longest = max([*done, *lasting])
    assert spread.low <= quantile_range(done, [*lasting, longest], share, method).low


@few
@given(st.integers(1, 60).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_an_interval_of_a_share_holds_the_share_and_mirrors(drawn) -> None:
    """So many that succeed are so many others that do not."""
    successes, trials = drawn
    low, high = share_interval(successes, trials)
    assert 0 <= low <= Fraction(successes, trials) <= high <= 1
    assert share_interval(trials - successes, trials) == (1 - high, 1 - low)


@few
@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 10**4))
def test_the_same_rate_is_never_called_another(before, after, services) -> None:
    """And a swap of the years turns the answer."""
    last, this = Period.year(2024), Period.year(2025)
    one = compare_complaint_rates(ComplaintRate(last, before, services), ComplaintRate(this, after, services))
    other = compare_complaint_rates(ComplaintRate(last, after, services), ComplaintRate(this, before, services))
    turned = {RateReading.LEBIH_SEDIKIT: RateReading.LEBIH_BANYAK, RateReading.LEBIH_BANYAK: RateReading.LEBIH_SEDIKIT}
    assert other.answer == turned.get(one.answer, one.answer)
    assert before != after or one.answer not in turned


@some
@given(days, st.none() | days, days)
def test_punctuality_against_its_plain_words(due, done, asked) -> None:
    """Every case once."""
    known = done is not None and done <= asked
    expected = Punctuality.BELUM_JATUH_TEMPO
    if known:
        expected = Punctuality.TEPAT_WAKTU if done <= due else Punctuality.TERLAMBAT
    elif asked > due:
        expected = Punctuality.TERLAMBAT
    assert punctuality(due, done, asked) is expected


@some
@given(complaints(), days, st.integers(0, 60))
def test_late_stays_late_until_something_else_happens(complaint, asked, later) -> None:
    """An open complaint past its deadline is late on every later day on which nothing new is known."""
    then = asked + timedelta(later)
    assume(complaint.received <= asked and complaint.known(asked) == complaint.known(then))
    first, second = (stage_punctuality(complaint, SETTLING, day, TEN) for day in (asked, then))
    assert second in {first, Punctuality.TERLAMBAT}
    assert first is Punctuality.BELUM_JATUH_TEMPO or first is second


@some
@given(days, st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_a_stop_moves_the_last_day_by_its_length(received, before, lasting, after) -> None:
    """Days of the calendar, stopped before they have run out."""
    assume(before < 10)
    stop = [ComplaintEvent("ditunda", received + timedelta(before))]
    stop.append(ComplaintEvent("dilanjutkan", received + timedelta(before + lasting)))
    done = received + timedelta(before + lasting + after)
    complaint = Complaint("1", "u", received, [*stop, ComplaintEvent("selesai", done)])
    in_time = stage_punctuality(complaint, SETTLING, done, TEN) is Punctuality.TEPAT_WAKTU
    assert in_time == (before + after <= 10)


@few
@given(st.lists(complaints(), max_size=6, unique_by=lambda each: each.id), days, st.randoms())
def test_indicators_do_not_know_the_order_and_add_up(drawn, asked, random) -> None:
    """Each complaint is settled, open, left out or elsewhere; a share is what its numbers say."""
    policy = DeadlinePolicy("p", [ComplaintDeadline(each, 5, "hari") for each in ComplaintStage])
    unit = drawn[0].unit_id if drawn else "u"
    told = {"unit_id": unit, "period": YEARS, "services": 10}
    answer = complaint_indicators(drawn, asked, policy, **told)
    assert complaint_indicators(random.sample(drawn, len(drawn)), asked, policy, **told) == answer
    counts = answer.counts
    assert counts.settled + counts.open + counts.not_ours + counts.archived == counts.received
    assert counts.received + counts.elsewhere == len(drawn)
    assert sum(theme.complaints for theme in answer.themes) == counts.settled + counts.open
    for each in answer.indicators:
        if each.unit == "%" and each.value:
            assert each.value == 100 * each.numerator / each.denominator
            assert 0 <= each.value <= 100


@few
@given(st.lists(moments, min_size=3, max_size=3).map(sorted))
def test_opening_hours_of_parts_add_up_and_never_pass_the_clock(marks) -> None:
    """To the microsecond."""
    sessions = [OfficeSession("07:30", "12:00"), OfficeSession("13:00", "15:45")]
    calendar = WorkingCalendar(FIVE_DAYS, [date(2025, 5, 1)], Period.year(2025))
    hours = OfficeHours(calendar, [OfficeDay(weekday, sessions) for weekday in range(1, 6)])
    start, middle, end = marks
    assert hours.minutes(start, middle) + hours.minutes(middle, end) == hours.minutes(start, end)
    assert 0 <= hours.minutes(start, end) <= minutes_between(start, end)
