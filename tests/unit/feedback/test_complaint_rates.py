"""Fewer complaints than before, or chance?"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from scipy.stats import binomtest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.complaint_counting import complaint_indicators
from kinerja.feedback.complaint_policy import DeadlinePolicy
from kinerja.feedback.complaint_rates import ComplaintRate, RateReading, compare_complaint_rates
from kinerja.feedback.complaints import Complaint

LAST, THIS = Period.year(2024), Period.year(2025)


def compared(before, after, services=(5000, 5000), **parts):
    last, this = ComplaintRate(LAST, before, services[0]), ComplaintRate(THIS, after, services[1])
    return compare_complaint_rates(last, this, **parts)


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        (15, 12, RateReading.TIDAK_JELAS),
        (60, 30, RateReading.LEBIH_SEDIKIT),
        (30, 60, RateReading.LEBIH_BANYAK),
        (5, 0, RateReading.TIDAK_JELAS),
        (6, 0, RateReading.LEBIH_SEDIKIT),
        (0, 6, RateReading.LEBIH_BANYAK),
        (0, 1, RateReading.TIDAK_JELAS),
    ],
)
def test_a_difference_that_chance_may_have_made_is_called_that(before, after, answer) -> None:
    """As many services in both years."""
    assert compared(before, after).answer is answer


def test_the_interval_is_that_of_the_conditional_binomial() -> None:
    """Beside scipy."""
    found = compared(40, 25, (4000, 5000), confidence=90)
    share = binomtest(25, 65).proportion_ci(0.9, method="exact")
    expected = [end / (1 - end) * 4000 / 5000 for end in share]
    assert [float(found.low), float(found.high)] == pytest.approx(expected, rel=1e-4)
    assert found.ratio == Fraction(25 * 4000, 40 * 5000)


def test_fewer_complaints_about_fewer_services_are_no_improvement() -> None:
    """Half of each."""
    assert compared(60, 30, (5000, 2500)).answer is RateReading.TIDAK_JELAS
    assert compared(60, 30, (None, None)).answer is RateReading.LEBIH_SEDIKIT


def test_an_unknown_volume_is_marked() -> None:
    """And days are compared instead."""
    found = compared(60, 30, (5000, None))
    assert not found.volume_known
    assert "the channel may have been closed" in found.words.en
    assert found.ratio == Fraction(30 * 366, 60 * 365)
    assert "5,000" in found.as_text("en")
    assert "5.000" in found.as_text("id")
    assert "salurannya bisa saja tertutup" in found._repr_html_()


def test_none_before_leaves_the_ratio_open() -> None:
    """It has no upper end."""
    found = compared(0, 6)
    assert (found.ratio, found.high) == (None, None)
    assert "no limit" in found.words.en


def test_nothing_to_compare() -> None:
    """No complaints at all, or no services."""
    assert compared(0, 0).words.en == "There are no complaints or services to compare."
    found = compared(0, 5, (0, 100))
    assert (bool(found.answer), found.low) == (False, None)
    assert "There are no complaints" in found.as_text("en")
    with pytest.raises(InvalidValue, match="confidence"):
        compared(0, 0, confidence=100)


def test_rates() -> None:
    """For a thousand services."""
    assert ComplaintRate(THIS, 12, 4800).per_thousand == Fraction(5, 2)
    assert ComplaintRate(THIS, 12).per_thousand is ComplaintRate(THIS, 0, 0).per_thousand is None


@pytest.mark.parametrize(
    ("error", "words", "call"),
    [
        (InvalidValue, "no number of them", lambda: ComplaintRate(THIS, -1)),
        (InvalidValue, "no number of them", lambda: ComplaintRate(THIS, 1, True)),
        (WrongType, "no Period", lambda: ComplaintRate(2025, 1)),
        (WrongType, "Give a ComplaintRate", lambda: compare_complaint_rates(12, ComplaintRate(THIS, 1))),
        (
            InvalidValue,
            "does not come after",
            lambda: compare_complaint_rates(ComplaintRate(THIS, 1), ComplaintRate(THIS, 2)),
        ),
        (InvalidValue, "complaints about no service", lambda: compared(1, 1, (5, 0))),
        (InvalidValue, "more than 10,000", lambda: compared(10_000, 1)),
    ],
)
def test_what_is_refused(error, words, call) -> None:
    """With what to give instead."""
    with pytest.raises(error, match=words):
        call()


def test_readings_have_names() -> None:
    """For people."""
    assert RateReading.LEBIH_SEDIKIT.label.en == "Fewer"


def test_what_was_counted_becomes_a_rate_of_the_days_so_far() -> None:
    """A question is no complaint, and what is still to come of a year is no time without complaints."""
    told = [Complaint("1", "u", date(2025, 1, 5)), Complaint("2", "u", date(2025, 1, 5), classification="aspirasi")]
    policy = DeadlinePolicy("tanpa", [])
    for services in (400, None):
        answer = complaint_indicators(told, date(2025, 6, 30), policy, unit_id="u", period=THIS, services=services)
        assert ComplaintRate.of(answer) == ComplaintRate(Period.semester(2025, 1), 1, services)
    later = complaint_indicators(told, date(2026, 6, 30), policy, unit_id="u", period=THIS)
    assert ComplaintRate.of(later).period == THIS
    with pytest.raises(WrongType, match="complaint_indicators"):
        ComplaintRate.of(THIS)
