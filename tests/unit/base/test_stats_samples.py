"""Intervals from samples: held against scipy, honest where samples say nothing."""

from __future__ import annotations

import random
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from scipy import stats

from kinerja.base.stats_samples import bootstrap_interval, mean_interval, pearson, spearman, welch
from kinerja.errors import EmptyCollection, InvalidValue, KinerjaError

NEAR = 0.00005 + 1e-9


def drawn(n: int, seed: int) -> list[Fraction]:
    source = random.Random(seed)
    return [Fraction(source.randint(250, 1000), source.choice((7, 9, 10))) for _ in range(n)]


def mean(rows) -> Fraction:
    return Fraction(sum(rows), len(rows))


def test_a_mean_by_hand() -> None:
    """80, 85, 90, 95: the variance is 125/3, t of 3 at 95 percent 3.1824."""
    answer = mean_interval([80, 85, 90, 95])
    assert (answer.estimate, answer.n, answer.confidence, answer.method) == (Decimal("87.5"), 4, 95, "t")
    assert float(answer.high - answer.low) / 2 == pytest.approx(3.182446 * (125 / 12) ** 0.5, abs=2 * NEAR)


@pytest.mark.parametrize("n", [2, 5, 30, 200])
@pytest.mark.parametrize("confidence", [80, 95, Fraction("99.9")])
def test_means_as_scipy_has_them(n: int, confidence: int | Fraction) -> None:
    values = drawn(n, n)
    numbers = [float(value) for value in values]
    low, high = stats.t.interval(float(confidence) / 100, n - 1, loc=sum(numbers) / n, scale=stats.sem(numbers))
    answer = mean_interval(values, confidence=confidence)
    assert (float(answer.low), float(answer.high)) == pytest.approx((low, high), abs=NEAR)


def test_counted_values_are_the_values() -> None:
    counted = Counter({3: 3, Decimal("4.0"): 9, "4": 2, Fraction(7, 2): 1})
    assert mean_interval(counted) == mean_interval([3, 3, 3, *[4] * 11, Fraction(7, 2)])
    with pytest.raises(EmptyCollection, match="1 values"):
        mean_interval(Counter({3: 1}))


def test_of_a_known_whole_a_sample_says_more() -> None:
    values = [80, 85, 90, 95]
    wide, narrow = mean_interval(values), mean_interval(values, population=13)
    # The factor is (13 - 4) / (13 - 1) = 3/4; its root is 0.8660.
    assert float(narrow.high - narrow.low) == pytest.approx(float(wide.high - wide.low) * 0.75**0.5, abs=4 * NEAR)
    every = mean_interval(values, population=4)
    assert every.low == every.high == Decimal("87.5")


def test_an_interval_stays_within_the_span() -> None:
    answer = mean_interval([100, 100, 100, 25], span=(25, 100))
    assert (answer.low, answer.high) == (25, 100)


def test_a_mean_that_nothing_shows() -> None:
    with pytest.raises(EmptyCollection):
        mean_interval([1])
    with pytest.raises(InvalidValue, match="further apart"):
        mean_interval([0, 100_001])
    for population in (3, Fraction(9)):
        with pytest.raises(InvalidValue) as caught:
            mean_interval([1, 2, 3, 4], population=population)  # type: ignore[arg-type]
        assert caught.value.path == "population"


@pytest.mark.parametrize("confidence", [49, 100])
def test_a_confidence_nobody_asks_for(confidence: int) -> None:
    calls = [
        lambda: mean_interval([1, 2], confidence=confidence),
        lambda: welch([1, 2], [3, 5], confidence=confidence),
        lambda: pearson([(1, 2), (2, 1)], confidence=confidence),
        lambda: bootstrap_interval(range(9), mean, generator=random.Random(1), confidence=confidence),
    ]
    for call in calls:
        with pytest.raises(InvalidValue) as caught:
            call()
        assert caught.value.path == "confidence"


@pytest.mark.parametrize(("first", "second"), [(2, 2), (4, 11), (40, 300)])
def test_welch_as_scipy_has_it(first: int, second: int) -> None:
    before, after = drawn(first, 1), drawn(second, 2)
    want = stats.ttest_ind([float(each) for each in after], [float(each) for each in before], equal_var=False)
    ends = want.confidence_interval(0.95)
    answer = welch(before, after)
    assert (float(answer.low), float(answer.high)) == pytest.approx((ends.low, ends.high), abs=NEAR)
    assert float(answer.freedom) == pytest.approx(want.df, abs=NEAR)
    assert (answer.first, answer.second, answer.confidence) == (first, second, 95)


def test_one_sample_without_spread_still_differs_from_another() -> None:
    assert welch([4, 4, 4], [1, 2, 3]).freedom == 2
    with pytest.raises(EmptyCollection):
        welch([4, 4, 4], [3, 3, 3])
    with pytest.raises(EmptyCollection) as caught:
        welch([4, 3], [3])
    assert caught.value.path == "second"


@pytest.mark.parametrize("n", [4, 12, 60])
def test_correlations_as_scipy_has_them(n: int) -> None:
    first, second = drawn(n, 3), drawn(n, 4)
    numbers = [float(each) for each in first], [float(each) for each in second]
    pairs = list(zip(first, second, strict=True))
    want, answer = stats.pearsonr(*numbers), pearson(pairs)
    ends = want.confidence_interval(0.95)
    assert float(answer.estimate) == pytest.approx(want.statistic, abs=NEAR)
    assert (float(answer.low or 0), float(answer.high or 0)) == pytest.approx((ends.low, ends.high), abs=NEAR)
    assert float(spearman(pairs).estimate) == pytest.approx(stats.spearmanr(*numbers).statistic, abs=NEAR)


def test_equals_share_the_middle_place() -> None:
    pairs = [(1, 1), (2, 3), (2, 2), (3, 3), (5, 4)]
    want = stats.spearmanr([pair[0] for pair in pairs], [pair[1] for pair in pairs]).statistic
    assert float(spearman(pairs).estimate) == pytest.approx(want, abs=NEAR)


def test_orders_are_less_sure_than_lines() -> None:
    """Bonett and Wright add half of the square of the estimate to the variance."""
    pairs = [(place, place) for place in range(9)] + [(9, 0)]
    line, order = pearson([(place, value) for place, value in pairs]), spearman(pairs)
    assert (line.n, line.confidence) == (10, 95)
    assert order.low is not None
    assert line.low is not None
    assert order.low < line.low


def test_a_line_shows_no_error_and_three_pairs_show_nothing() -> None:
    for pairs in ([(1, 2), (2, 4), (3, 6), (4, 8)], [(1, 3), (2, 1), (3, 2)]):
        answer = pearson(pairs)
        assert (answer.low, answer.high) == (None, None)
    assert pearson([(1, 9), (2, 8), (3, 7), (4, 6)]).estimate == -1


def test_what_never_changes_goes_with_nothing() -> None:
    for pairs in ([(1, 2), (1, 3)], [(1, 2), (2, 2)], [(1, 2)], []):
        with pytest.raises(EmptyCollection):
            spearman(pairs)


def test_a_drawn_interval_reaches_as_far_as_t() -> None:
    """Widened percentiles: for many rows and no skew the two agree, where plain percentiles would be too narrow."""
    rows = [place % 7 for place in range(70)]
    told, drawn_ = mean_interval(rows), bootstrap_interval(rows, mean, generator=random.Random(1), times=9999)
    assert (drawn_.method, drawn_.estimate, drawn_.n) == ("bootstrap", told.estimate, 70)
    assert float(drawn_.low) == pytest.approx(float(told.low), abs=0.05)
    assert float(drawn_.high) == pytest.approx(float(told.high), abs=0.05)
    few = [70, 75, 80, 85, 90]
    narrow = mean_interval(few)
    wide = bootstrap_interval(few, mean, generator=random.Random(1), times=4999)
    assert float(wide.high - wide.low) > 0.7 * float(narrow.high - narrow.low)


def test_the_seed_decides() -> None:
    rows = [1, 2, 3, 4, 4, 4]
    answers = [bootstrap_interval(rows, mean, generator=random.Random(seed)) for seed in (7, 7)]
    assert answers[0] == answers[1]


def test_drawn_of_a_known_whole() -> None:
    rows = [1, 2, 3, 4, 4, 4, 4, 4, 4]
    wide = bootstrap_interval(rows, mean, generator=random.Random(7))
    narrow = bootstrap_interval(rows, mean, generator=random.Random(7), population=33)
    # The factor is 24/32; both ends come nearer by its root.
    for end, nearer in ((wide.low, narrow.low), (wide.high, narrow.high)):
        off = 0.75**0.5 * float(end - wide.estimate)
        assert float(nearer - wide.estimate) == pytest.approx(off, abs=3 * NEAR)
    every = bootstrap_interval(rows, mean, generator=random.Random(7), population=9)
    assert every.low == every.high == every.estimate


def first_column(rows) -> Fraction | None:
    told = [row for row in rows if row is not None]
    return mean(told) if told else None


def test_a_drawn_sample_without_an_answer_could_have_had_any() -> None:
    """One of five rows has an answer: a third of the draws have none, so the interval is all of the span."""
    rows = [3, None, None, None, None]
    answer = bootstrap_interval(rows, first_column, generator=random.Random(7), span=(1, 4))
    assert (answer.estimate, answer.low, answer.high) == (3, 1, 4)
    assert 0.25 < answer.undefined / 1999 < 0.40  # (4/5)^5 = 0.33
    with pytest.raises(EmptyCollection) as caught:
        bootstrap_interval(rows, first_column, generator=random.Random(7))
    assert caught.value.path == "span"
    with pytest.raises(EmptyCollection) as caught:
        bootstrap_interval([None] * 9, first_column, generator=random.Random(7), span=(1, 4))
    assert caught.value.path == "rows"


@pytest.mark.parametrize(("rows", "times", "path"), [(range(3), 1999, "rows"), (range(4), 1999, "times")])
def test_too_little_to_draw_from(rows: range, times: int, path: str) -> None:
    with pytest.raises(KinerjaError) as caught:
        bootstrap_interval(rows, mean, generator=random.Random(7), times=times)
    assert caught.value.path == path


def test_it_tells_how_many_draws_are_needed() -> None:
    with pytest.raises(InvalidValue, match="draws are needed") as caught:
        bootstrap_interval(range(4), mean, generator=random.Random(7), times=100)
    needed = int(caught.value.what.split(", ", 1)[1].split(" draws")[0].replace(",", ""))
    assert bootstrap_interval(range(4), mean, generator=random.Random(7), times=needed).n == 4
