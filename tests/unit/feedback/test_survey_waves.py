"""Two surveys of one service: better, worse, not clear, or nothing can be said."""

from __future__ import annotations

import attrs
import pytest
from scipy import stats

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.base.stats_samples import Difference
from kinerja.errors import InvalidValue
from kinerja.feedback.survey_answers import Answers, ElementMeans
from kinerja.feedback.survey_interval import respondent_values
from kinerja.feedback.survey_scheme import PERMENPANRB16_2014
from kinerja.feedback.survey_waves import WaveVerdict, compare_waves
from tests.unit.feedback.survey_rows import SCHEME, drawn, straight

LOW, HIGH = straight(10, 30, 10), straight(25, 25)


@pytest.mark.parametrize(
    ("first", "second", "verdict", "word"),
    [
        (LOW, HIGH, WaveVerdict.MEMBAIK, "Up, beyond chance"),
        (HIGH, LOW, WaveVerdict.MEMBURUK, "Down, beyond chance"),
        (LOW, straight(14, 26, 10), WaveVerdict.TIDAK_JELAS, "no proof that nothing changed"),
        (LOW, straight(20, 9), WaveVerdict.DATA_KURANG, "29 answers"),
        (LOW, straight(2, 2), WaveVerdict.DATA_KURANG, "4 answers"),
        (straight(40), straight(0, 40), WaveVerdict.DATA_KURANG, "the same index"),
        (LOW, HIGH.totals(), WaveVerdict.DATA_KURANG, "no test is possible"),
        (ElementMeans(SCHEME, dict.fromkeys(SCHEME.keys, 3)), HIGH, WaveVerdict.DATA_KURANG, "no test is possible"),
    ],
)
def test_verdicts(first, second, verdict: WaveVerdict, word: str) -> None:
    told = compare_waves(first, second)
    assert told.verdict is verdict
    assert word in told.reason.en
    assert told.change == told.second.exact - told.first.exact
    assert verdict.label.en in told.as_text("en")


def test_welch_over_respondents_as_scipy_has_it() -> None:
    """With blanks too: what each respondent adds to the index is compared."""
    first, second = drawn(80, 1, blank=0.1), drawn(50, 2)
    told = compare_waves(first, second, confidence=90)
    before, after = ([float(value) for value in respondent_values(each)] for each in (first, second))
    ends = stats.ttest_ind(after, before, equal_var=False).confidence_interval(0.9)
    assert isinstance(told.difference, Difference)
    assert (float(told.difference.low), float(told.difference.high)) == pytest.approx((ends.low, ends.high), abs=1e-4)
    assert float(told.change) == pytest.approx(float(told.difference.estimate), abs=1e-4)


def test_too_few_for_a_verdict_still_have_an_interval() -> None:
    told = compare_waves(LOW, straight(20))
    assert isinstance(told.difference, Difference)
    assert told.verdict is WaveVerdict.DATA_KURANG
    assert compare_waves(LOW, straight(20), fewest=20).verdict is WaveVerdict.MEMBAIK


def test_an_element_that_few_answered_makes_no_verdict() -> None:
    rows = [[*row[:8], row[8] if place < 20 else None] for place, row in enumerate(HIGH.rows)]
    told = compare_waves(LOW, Answers(SCHEME, rows))
    assert (told.verdict, "20 answers" in told.reason.en) == (WaveVerdict.DATA_KURANG, True)


@pytest.mark.parametrize("fewest", [4, 30.0, True])
def test_a_limit_that_nobody_should_take(fewest: object) -> None:
    with pytest.raises(InvalidValue) as caught:
        compare_waves(LOW, HIGH, fewest=fewest)  # type: ignore[arg-type]
    assert caught.value.path == "fewest"


@pytest.mark.parametrize(
    ("first", "second", "path"),
    [
        (LOW, Answers(PERMENPANRB16_2014, HIGH.rows), "second"),
        (attrs.evolve(LOW, unit_id="a"), attrs.evolve(HIGH, unit_id="b"), "second.unit_id"),
        (
            attrs.evolve(LOW, period=Period.quarter(2025, 2)),
            attrs.evolve(HIGH, period=Period.quarter(2025, 1)),
            "second.period",
        ),
        (
            attrs.evolve(LOW, period=Period.year(2025)),
            attrs.evolve(HIGH, period=Period.quarter(2025, 4)),
            "second.period",
        ),
    ],
)
def test_surveys_that_do_not_compare(first: Answers, second: Answers, path: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        compare_waves(first, second)
    assert caught.value.path == path


def test_pages_in_both_languages() -> None:
    told = compare_waves(
        attrs.evolve(LOW, unit_id="cakra", period=Period.year(2024)), attrs.evolve(HIGH, period=Period.year(2025))
    )
    assert "Membaik" in told.as_text("id")
    assert "Tahun 2024" in told.as_text("id")
    assert "<table" in told.as_html("en")
    assert told._repr_html_() == told.as_html("id")
    assert told.basis.assurance is Assurance.ASSUMPTION
    assert not isinstance(told.difference, Undetermined)
