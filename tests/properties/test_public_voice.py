"""Laws of figures inside an evaluation: the interval never moves a standing, a score or a rating."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja import Period, Progress, Realisation
from kinerja.base.finding import Undetermined
from kinerja.feedback.forum_ceiling import hold_against_ceiling
from kinerja.feedback.forum_follow_up import PointStatus, follow_forums
from kinerja.plans.precision import NOT_DISTINGUISHABLE, Precision, crossed, standings_within
from kinerja.plans.standing import Comparison, compare
from kinerja.plans.units import SAME_UNITS
from kinerja.testing.draw_base import numbers
from kinerja.testing.draw_plans import number_targets
from kinerja.testing.draw_voice import band_scores, forums
from tests.unit.evaluation.samples import PLAN, SEEN, YEAR, appraised

if TYPE_CHECKING:
    from fractions import Fraction

some = settings(max_examples=60, deadline=None)


@st.composite
def spread(draw: st.DrawFn) -> tuple[Fraction, Precision]:
    """Draw a number within its interval."""
    low, value, high = sorted(draw(st.tuples(*[numbers(low=-200, high=200)] * 3)))
    return value, Precision(draw(st.none() | st.integers(1, 500)), low=low, high=high, confidence=95)


@some
@given(number_targets(), spread())
def test_the_standing_of_a_number_lies_between_those_of_its_ends(target, told) -> None:
    """So a note is given exactly when somewhere in the interval another standing begins."""
    value, precision = told
    comparison = compare(target, value, target.unit, SAME_UNITS)
    assert isinstance(comparison, Comparison)
    reached = standings_within(comparison, precision)
    assert reached is not None
    assert reached[0] <= comparison.standing <= reached[1]
    assert (crossed(comparison, precision) is None) == (reached[0] is reached[1])


@settings(max_examples=25, deadline=None)
@given(spread())
def test_an_appraisal_is_the_same_with_and_without_an_interval(told) -> None:
    """But for the note."""
    value, precision = told
    bare = Realisation("h1.1", value, "%", evidence=SEEN)
    others = [Realisation("h1.2", 2, "jam", evidence=SEEN), Realisation("h2.1", 95, "%", evidence=SEEN)]
    first, second = (
        appraised(PLAN, progress=Progress(YEAR, [each, *others]))
        for each in (bare, attrs.evolve(bare, precision=precision))
    )
    assert (first.outcome, first.proposal, first.standings) == (second.outcome, second.proposal, second.standings)
    assert [each for each in second.findings if each.code != NOT_DISTINGUISHABLE] == list(first.findings)


@some
@given(band_scores(), numbers(low=-50, high=150), numbers(low=-50, high=150))
def test_a_better_number_never_scores_less(scores, one, other) -> None:
    found = [scores.score(number) for number in sorted((one, other))]
    known = [score for score in found if not isinstance(score, Undetermined)]
    assert known == sorted(known)


@some
@given(forums(), st.integers(0, 800))
def test_every_point_stands_in_one_place(forum, days) -> None:
    """Of the units that carry them out together, each point is counted once, and no share passes 100."""
    as_of = forum.held_on + timedelta(days)
    units = {forum.unit_of(point.id) for point in forum.points} | {forum.unit_id}
    found = [follow_forums([forum], unit_id=unit, period=_year(forum), as_of=as_of) for unit in units]
    assert sum(len(each.points) for each in found) == len(forum.points)
    for each in found:
        assert sum(map(each.count, PointStatus)) == len(each.points)
        assert isinstance(each.in_time, Undetermined) or 0 <= each.in_time <= 100


@some
@given(forums(), numbers(low=0))
def test_what_fits_is_the_head_of_the_list(forum, ceiling) -> None:
    """Nothing is moved up, and what is inside never costs more than the ceiling."""
    reading = hold_against_ceiling(attrs.evolve(forum, ceiling=ceiling))
    assert reading.inside == tuple(each.id for each in forum.priorities)[: len(reading.inside)]
    assert 0 <= reading.room <= ceiling


def _year(forum):
    return Period.year(forum.held_on.year)
