"""Laws of allowances: whole Rupiah, never more for more deductions, within what the shares can give."""

from __future__ import annotations

from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.rules.allowance import PercentStage
from kinerja.testing.draw_base import numbers
from kinerja.testing.draw_professionalism import payments

COUNTS = numbers(low=0, high=40)


@given(payments())
def test_what_is_paid_is_whole_rupiah_or_nothing_is_said(paid) -> None:
    if isinstance(paid.amount, Undetermined):
        assert paid.breaches is None or paid.uncounted or isinstance(paid.performance, Undetermined)
        assert paid.amount == paid.percent == paid.because
    else:
        assert type(paid.amount) is int
        assert paid.amount >= 0
        decree = paid.decree.allowance
        payable = decree.rounding.apply(paid.percent) if decree.stage is PercentStage.DIBAYAR else paid.percent
        assert paid.exact_amount == payable * paid.ceiling / 100
        assert abs(paid.amount - paid.exact_amount) < 1
        assert paid.amount == paid.decree.money.published(paid.exact_amount)


@given(payments(), st.data())
def test_more_deductions_never_pay_more(paid, data) -> None:
    keys = [each.key for each in paid.decree.deductions]
    counts = {key: data.draw(COUNTS) for key in keys}
    more = {key: count + data.draw(COUNTS) for key, count in counts.items()}
    score = data.draw(COUNTS)
    one, other = (attrs.evolve(paid, performance=score, breaches=each) for each in (counts, more))
    assert other.amount <= one.amount
    assert other.percent <= one.percent
    assert one.deducted <= other.deducted


@given(payments(), COUNTS, COUNTS)
def test_a_better_score_never_pays_less(paid, one, other) -> None:
    low, high = (attrs.evolve(paid, performance=each, breaches={}) for each in sorted((one, other)))
    assert low.amount <= high.amount


@given(payments())
def test_full_scores_pay_the_ceiling(paid) -> None:
    """The weights are 1 together."""
    full = attrs.evolve(paid, performance=Fraction(100), breaches={})
    assert (full.percent, full.amount, full.findings) == (100, paid.ceiling, ())
