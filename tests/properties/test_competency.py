"""Laws of competency: bounds of the match, order-free, more achieved is never less, nothing imputed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.testing.draw_competency import assessments, standards
from kinerja.training.competency_assessment import AchievedLevel, CompetencyAssessment
from kinerja.training.competency_dictionary import competency_code
from kinerja.training.competency_gap import GapStatus, competency_gaps
from kinerja.training.job_match import job_match
from kinerja.training.match_scales import MatchPurpose, match_category

if TYPE_CHECKING:
    from kinerja.training.competency_standard import JobStandard

some = settings(max_examples=60)


@st.composite
def known(draw: st.DrawFn) -> tuple[JobStandard, CompetencyAssessment]:
    """Draw a standard, and an assessment with a level of all that it requires."""
    standard = draw(standards())
    return standard, draw(assessments(exact=standard.codes))


@some
@given(st.sampled_from(["M", "SK", "T"]), st.integers(1, 9999))
def test_a_code_that_is_kept_is_read_as_itself(kind: str, number: int) -> None:
    code = competency_code(f"{kind}.{number}")
    assert competency_code(code) == competency_code(code.lower()) == code


@some
@given(known())
def test_the_three_numbers_stand_in_order(told: tuple[JobStandard, CompetencyAssessment]) -> None:
    match = job_match(*told)
    assert 0 <= match.capped <= match.total_capped <= match.raw
    assert match.capped <= 100
    assert (match.capped == 100) is (not match.gaps.open)


@some
@given(known())
def test_the_match_is_the_plain_ratio(told: tuple[JobStandard, CompetencyAssessment]) -> None:
    standard, found = told
    required = sum(each.level for each in standard.levels)
    achieved = [(each.level, found.find(each.code).low) for each in standard.levels]
    match = job_match(standard, found)
    assert match.raw == Fraction(100 * sum(level for _, level in achieved), required)
    assert match.capped == Fraction(100 * sum(min(pair) for pair in achieved), required)


@some
@given(known(), st.randoms(use_true_random=False))
def test_order_makes_no_difference(told: tuple[JobStandard, CompetencyAssessment], random) -> None:
    standard, found = told
    levels, scores = [*standard.levels], [*found.scores]
    random.shuffle(levels)
    random.shuffle(scores)
    other = job_match(attrs.evolve(standard, levels=levels), attrs.evolve(found, scores=scores))
    assert (other.raw, other.capped) == (job_match(*told).raw, job_match(*told).capped)


@some
@given(known(), st.data())
def test_more_achieved_is_never_less(told: tuple[JobStandard, CompetencyAssessment], data: st.DataObject) -> None:
    standard, found = told
    at = data.draw(st.integers(0, len(found.scores) - 1))
    better = AchievedLevel(found.scores[at].code, min(found.scores[at].low + 1, 5))
    after = attrs.evolve(found, scores=[better if n == at else each for n, each in enumerate(found.scores)])
    before, now = job_match(standard, found), job_match(standard, after)
    assert now.raw >= before.raw
    assert now.capped >= before.capped
    for purpose in MatchPurpose:
        assert now.category(purpose) >= before.category(purpose)


@some
@given(known(), st.data())
def test_a_level_that_is_lost_leaves_no_match(
    told: tuple[JobStandard, CompetencyAssessment], data: st.DataObject
) -> None:
    standard, found = told
    lost = data.draw(st.sampled_from(standard.codes))
    less = attrs.evolve(found, scores=[each for each in found.scores if each.code != lost])
    match = job_match(standard, less)
    assert isinstance(match.raw, Undetermined)
    assert match.unknown == match.gaps.not_assessed == (lost,)
    assert match.gaps.coverage == 1 - Fraction(1, len(standard.levels))


@some
@given(standards(), assessments())
def test_every_competency_of_the_post_is_told_once(standard: JobStandard, found: CompetencyAssessment) -> None:
    (view,) = competency_gaps(found, held=standard, coming=standard).views
    held, coming = view.posts
    assert [line.code for line in held.lines] == list(standard.codes)
    assert held.lines == coming.lines
    for line in held.lines:
        assert (line.status is GapStatus.BELUM_DINILAI) is (found.find(line.code) is None)
        if line.shortfall is not None:
            assert (line.shortfall > 0) is (line.status is GapStatus.KURANG)
            assert line.least_shortfall == max(line.shortfall, 0)


@some
@given(st.fractions(0, 200), st.fractions(0, 200))
def test_categories_rise_with_the_match(one: Fraction, other: Fraction) -> None:
    low, high = sorted([one, other])
    for purpose in MatchPurpose:
        assert match_category(low, purpose) <= match_category(high, purpose)
