"""Laws of talent: one box for each pair and back, one level for each score, nothing imputed, better is never worse."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Severity, Undetermined
from kinerja.career.succession_parts import SuccessionCandidate, SuccessionScope
from kinerja.career.talent import TalentPerformance, TalentPlacement
from kinerja.career.talent_grid import TalentGrid, check_printed_box
from kinerja.career.talent_parts import (
    NATIONAL_NUMBERING,
    NUMBERINGS,
    TALENT_BOXES,
    BoxNumbering,
    KinerjaTalenta,
    Potensial,
    TalentBox,
    box_formula,
    talent_performance,
)
from kinerja.career.talent_policy import POTENTIAL_CUTS, PotentialCuts
from kinerja.career.talent_potential import PotentialResult
from kinerja.career.talent_rubrics import BandRubric
from kinerja.career.talent_scores import PotentialScore
from kinerja.evaluation.answers import Verdict
from kinerja.formula import evaluate
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.testing.draw_base import days
from kinerja.testing.draw_talent import TALENT, box_numberings, placements, policies, potential_results
from tests.unit.career.talents import art_199

if TYPE_CHECKING:
    from fractions import Fraction

some = settings(max_examples=60)
schemes = st.sampled_from(tuple(NUMBERINGS.values())) | box_numberings()
shares = st.fractions(0, 1, max_denominator=1_000)


@some
@given(schemes)
def test_every_pair_has_exactly_one_box_and_back(numbering: BoxNumbering) -> None:
    numbers = [numbering.number(TalentBox(kinerja, each)) for kinerja in KinerjaTalenta for each in Potensial]
    assert sorted(numbers) == list(range(1, 10))
    assert all(numbering.box(numbering.number(box)) == box for box in TALENT_BOXES)


@some
@given(schemes, schemes, st.integers(1, 9))
def test_renumbering_loses_nothing(one: BoxNumbering, other: BoxNumbering, number: int) -> None:
    assert other.convert(one.convert(number, other), one) == number
    assert other.box(one.convert(number, other)) == one.box(number)


@some
@given(schemes, st.sampled_from(TALENT_BOXES))
def test_the_formula_and_the_table_agree(numbering: BoxNumbering, box: TalentBox) -> None:
    facts = {"kinerja": box.kinerja, "potensial": box.potensial}
    assert evaluate(box_formula(numbering), facts) == numbering.number(box)


def test_a_better_predikat_never_gives_a_lower_performance() -> None:
    for worse, better in pairwise(Predikat):
        assert talent_performance(worse) <= talent_performance(better)


def test_going_up_or_right_never_lowers_the_national_number() -> None:
    for box in TALENT_BOXES:
        for other in TALENT_BOXES:
            if other.kinerja >= box.kinerja and other.potensial >= box.potensial:
                assert NATIONAL_NUMBERING.number(other) >= NATIONAL_NUMBERING.number(box)


cuts = st.sampled_from(tuple(POTENTIAL_CUTS.values())) | TALENT[PotentialCuts]()


@some
@given(cuts, shares, shares)
def test_every_score_has_exactly_one_level_and_more_is_never_less(
    cuts: PotentialCuts, one: Fraction, other: Fraction
) -> None:
    less, more = (cuts.lowest + share * (cuts.highest - cuts.lowest) for share in sorted((one, other)))
    assert cuts.level(less) <= cuts.level(more)
    within = [less < cuts.medium, cuts.medium <= less < cuts.high, cuts.high <= less]
    assert [level for level, holds in zip(Potensial, within, strict=True) if holds] == [cuts.level(less)]


@some
@given(TALENT[BandRubric](), st.fractions(0, 60, max_denominator=100))
def test_no_number_falls_between_two_bands(rubric: BandRubric, number: Fraction) -> None:
    last = rubric.bands[-1].most
    inside = rubric.bands[0].least <= number and (last is None or number <= last)
    assert isinstance(rubric.points_of(number), Undetermined) is not inside
    if rubric.findings(number):
        assert rubric.points_of(number) in [band.points for band in rubric.bands]
        assert rubric.check()


@some
@given(potential_results())
def test_a_potential_is_told_or_says_what_it_waits_for(result: PotentialResult) -> None:
    errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
    assert isinstance(result.level, Undetermined) is bool(errors) is bool(result.open)
    if isinstance(result.level, Potensial):
        assert result.possible == (result.level,)
        assert result.because.value == result.level.token


@some
@given(potential_results(), st.data())
def test_whatever_the_open_parts_come_to_was_possible(result: PotentialResult, data: st.DataObject) -> None:
    cuts = result.policy.cuts
    closed = [PotentialScore(key, value, result.on) for key, value in result.facts.items()]
    drawn = [cuts.lowest + data.draw(shares) * (cuts.highest - cuts.lowest) for _ in result.open]
    filled = [PotentialScore(key, value, result.on) for key, value in zip(result.open, drawn, strict=True)]
    later = attrs.evolve(result, scores=[*closed, *filled])
    assert later.level in result.possible


@some
@given(policies(), shares, days())
def test_the_same_score_everywhere_is_the_score(policy, share: Fraction, on) -> None:
    value = policy.cuts.lowest + share * (policy.cuts.highest - policy.cuts.lowest)
    result = PotentialResult(policy, [PotentialScore(leaf.key, value, on) for leaf in policy.leaves], on)
    assert result.score == value


@some
@given(potential_results(), st.integers(0, 4000))
def test_what_has_expired_stays_so(result: PotentialResult, later: int) -> None:
    def expired(found: PotentialResult) -> set[str]:
        return {finding.path for finding in found.findings if finding.code == "POTENTIAL_EXPIRED"}

    assert expired(result) <= expired(attrs.evolve(result, on=result.on + timedelta(later)))


@some
@given(placements())
def test_a_placement_has_a_box_or_tells_the_possible_ones(placement: TalentPlacement) -> None:
    box = placement.box
    assert placement.possible
    if isinstance(box, Undetermined):
        assert isinstance(placement.number, Undetermined)
        return
    assert placement.possible == (box,)
    assert placement.because.value == placement.number
    assert check_printed_box(placement, placement.number, placement.numbering) == ()


@some
@given(placements(), schemes)
def test_a_scheme_changes_the_number_and_nothing_else(placement: TalentPlacement, numbering: BoxNumbering) -> None:
    other = placement.numbered(numbering)
    assert (other.box, other.advice, other.possible) == (placement.box, placement.advice, placement.possible)


@some
@given(st.lists(placements(), max_size=5, unique_by=lambda each: each.person_id))
def test_everybody_stands_in_one_box_or_is_open(people: list[TalentPlacement]) -> None:
    grid = TalentGrid("unit", people)
    assert sum(count.people for count in grid.counts) + len(grid.open) == len(people)


@some
@given(st.sampled_from(list(pairwise(Predikat))), st.sampled_from(Potensial), days())
def test_a_better_predikat_never_leaves_a_group(pair, potential: Potensial, on) -> None:
    met = {
        predikat: [
            SuccessionCandidate(
                TalentPlacement("e1", TalentPerformance(2025, predikat), potential, on=on),
                EmployeeKind.PNS,
                art_199(on=on),
            )
            .eligibility(scope)
            .verdict
            is Verdict.MET
            for scope in SuccessionScope
        ]
        for predikat in pair
    }
    worse, better = met.values()
    assert all(after >= before for before, after in zip(worse, better, strict=True))
    assert not better[1] or better[0]
