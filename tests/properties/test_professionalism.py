"""Laws of the index of professionality and of accountability: total, monotone, contiguous, between least and most."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.career.accountability import Accountability, AkipComponent, akip_grade
from kinerja.career.professionalism import professionalism_category, professionalism_index
from kinerja.career.professionalism_parts import DisciplineHistory
from kinerja.career.professionalism_parts import ProfessionalismDimension as Dimension
from kinerja.career.professionalism_profile import ProfessionalismProfile
from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1, POINTS_30_25_15_10_5
from kinerja.career.professionalism_units import unit_professionalism
from kinerja.testing.draw_base import distinct, numbers, texts
from kinerja.testing.draw_professionalism import profiles

ON = PERBKN8_2019.since
RULES = st.sampled_from([PERBKN8_2019.counting(POINTS_30_25_15_5_1), PERBKN8_2019.counting(POINTS_30_25_15_10_5)])
KNOWN = profiles(known=st.nothing())
PERCENT = numbers(low=0, high=100)
TINY = Fraction(1, 10**12)


@given(PERCENT, PERCENT)
def test_classes_are_total_and_monotone(one, other) -> None:
    low, high = sorted((one, other))
    assert professionalism_category(low) <= professionalism_category(high)
    assert akip_grade(low) <= akip_grade(high)


def test_classes_are_contiguous() -> None:
    """One step of a class at each cut and nowhere else: no gap, and none left out."""
    for classed, cuts in ((professionalism_category, (60, 70, 80, 90)), (akip_grade, (30, 50, 60, 70, 80, 90))):
        places = [Fraction(0), *(each for cut in cuts for each in (cut, cut + TINY)), Fraction(100)]
        merits = [classed(each).merit for each in places]
        assert [after - before for before, after in pairwise(merits)] == [0, *([1, 0] * len(cuts))]


@given(numbers(low=0, high=150), numbers(low=0, high=150))
def test_a_higher_value_never_has_fewer_points(one, other) -> None:
    """Every value has points, also between two printed classes and above 100."""

    def points(value):
        profile = ProfessionalismProfile("e1", performance=value)
        return professionalism_index(profile, on=ON).of(Dimension.KINERJA).score

    low, high = sorted((one, other))
    assert 1 <= points(low) <= points(high) <= 30


@given(KNOWN, RULES)
def test_an_index_lies_between_the_least_and_the_most(profile, rules) -> None:
    index = professionalism_index(profile, on=ON, rules=rules)
    least = sum(rules.least(each) for each in Dimension)
    assert 1 <= least <= index.index <= 100
    assert index.bounds == (index.index, index.index)
    assert index.because.value == index.index == sum(step.value for step in index.because.steps)


@given(profiles(), RULES)
def test_what_is_unknown_keeps_the_index_within_its_bounds(profile, rules) -> None:
    """And filling it in never leaves them."""
    index = professionalism_index(profile, on=ON, rules=rules)
    low, high = index.bounds
    assert 0 <= low <= high <= 100
    assert isinstance(index.index, Undetermined) is bool(index.unknown)
    for history in DisciplineHistory:
        told = attrs.evolve(profile, discipline=profile.discipline or history)
        filled = professionalism_index(told, on=ON, rules=rules).bounds
        assert low <= filled[0] <= filled[1] <= high


@given(KNOWN, RULES)
def test_one_more_training_never_lowers_the_index(profile, rules) -> None:
    before = professionalism_index(profile, on=ON, rules=rules).index
    for item, _ in profile.trainings:
        had = attrs.evolve(profile, trainings={**dict(profile.trainings), item: True})
        assert professionalism_index(had, on=ON, rules=rules).index >= before


@given(st.data(), distinct(texts(), least=1, most=5), RULES)
def test_an_agency_lies_between_its_least_and_its_greatest(data, ids, rules) -> None:
    people = [
        professionalism_index(data.draw(profiles(person_id=st.just(each), known=st.nothing())), on=ON, rules=rules)
        for each in ids
    ]
    unit = unit_professionalism("unit", people)
    found = [each.index for each in people]
    assert min(found) <= unit.index <= max(found)
    assert unit.index == sum(each.mean for each in unit.dimensions)
    assert unit == unit_professionalism("unit", people[::-1])


@given(st.fixed_dictionaries(dict.fromkeys(AkipComponent, PERCENT)))
def test_accountability_lies_between_its_components(scores) -> None:
    value = Accountability("x", 2025, scores).value
    assert min(scores.values()) <= value <= max(scores.values())
