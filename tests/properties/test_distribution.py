"""Laws of guides: what is allowed is exactly what keeps them, tried out over every distribution of small units."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.scale import Scale
from kinerja.evaluation.distribution_checks import check_distribution, deviations
from kinerja.evaluation.distribution_guide import ANNEX_GUIDE, SE_3_2023, Majority, WholePersons
from kinerja.evaluation.distribution_room import allowed_ranges, feasible, misses
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat, Predikat
from kinerja.testing.draw_cohort import distributions, policies

READINGS = [
    guide.read(majority=majority, whole=whole)
    for guide, majority, whole in product((ANNEX_GUIDE, SE_3_2023), Majority, WholePersons)
]
organisations = st.sampled_from(OrganisationPredikat)


@cache
def compositions(people: int, kinds: int = len(Predikat)) -> tuple[tuple[int, ...], ...]:
    """Return every way to give each of some people one of several predikat, as numbers."""
    if kinds == 1:
        return ((people,),)
    return tuple((first, *rest) for first in range(people + 1) for rest in compositions(people - first, kinds - 1))


def kept(people, organisation, policy, held=(0,) * 5):
    """Return every distribution that keeps all of a guide and what is given already, by trying all."""
    every = (each for each in compositions(people) if all(a >= b for a, b in zip(each, held, strict=True)))
    return [each for each in every if not misses(dict(zip(Predikat, each, strict=True)), organisation, policy)]


def assert_exact(people, organisation, policy, held=(0,) * 5) -> None:
    """Hold the answer against all distributions: each number of a range, and no other, is part of one that fits."""
    fitting = kept(people, organisation, policy, held)
    given_already = dict(zip(Predikat, held, strict=True))
    rooms = allowed_ranges(people, organisation, policy, given=given_already)
    assert feasible(people, organisation, policy, given=given_already) is bool(fitting)
    if not fitting:
        assert isinstance(rooms, Undetermined)
        return
    for place, room in enumerate(rooms):
        assert set(range(room.least, room.most + 1)) == {each[place] for each in fitting}


@pytest.mark.parametrize("people", range(1, 13))
@pytest.mark.parametrize("policy", [ANNEX_GUIDE, SE_3_2023], ids=lambda policy: policy.id)
def test_what_is_allowed_is_what_keeps_the_guide(people, policy) -> None:
    """For units of 1 to 12, in both readings of most."""
    for organisation, majority in product(OrganisationPredikat, Majority):
        assert_exact(people, organisation, policy.read(majority=majority))


@given(st.integers(1, 7), organisations, st.sampled_from(READINGS), st.data())
def test_what_is_given_already_is_heeded(people, organisation, policy, data) -> None:
    """In every rounding."""
    held = data.draw(st.sampled_from([each for size in range(people + 1) for each in compositions(size)]))
    assert_exact(people, organisation, policy, held)


@given(st.integers(1, 6), organisations, policies())
def test_any_policy_is_kept_exactly(people, organisation, policy) -> None:
    """Also one with other limits, as long as these lie within one another or apart."""
    assert_exact(people, organisation, policy)


@given(st.integers(3, 60), organisations)
def test_from_three_people_on_the_circular_can_be_kept(people, organisation) -> None:
    """The largest group as most; found by trying all up to twelve, and by adding up beyond."""
    assert feasible(people, organisation, SE_3_2023)


@given(st.integers(1, 60), organisations, st.sampled_from(Majority))
def test_the_annex_can_always_be_kept_and_excludes_nobody(people, organisation, majority) -> None:
    """Everybody may have the predikat of the organisation's name, and from three on somebody any other."""
    rooms = allowed_ranges(people, organisation, ANNEX_GUIDE.read(majority=majority))
    assert all(room.most >= 1 for room in rooms) or people < 3
    assert {room.least for room in rooms if room.predikat is not ANNEX_GUIDE.pattern(organisation).most} == {0}


@given(distributions(), organisations, st.sampled_from(READINGS))
def test_no_guide_is_a_veto(distribution, organisation, policy) -> None:
    """No finding is an error, and a distribution that keeps the guide gets none but about who is not counted."""
    found = check_distribution(distribution, organisation, policy)
    assert Severity.ERROR not in {each.severity for each in found}
    about = [each for each in found if each.code in {"DISTRIBUTION_MOST", "DISTRIBUTION_LIMIT"}]
    missed = misses(distribution.counts, organisation, policy)
    if distribution.total and feasible(distribution.total, organisation, policy):
        assert len(about) == len(missed)
    else:
        assert about == []


@given(distributions(), organisations)
def test_deviations_cancel_out(distribution, organisation) -> None:
    assume(distribution.total)
    assert sum(each.difference for each in deviations(distribution, organisation)) == 0


def test_the_scales_are_two() -> None:
    """Guides lead from one to the other by name, never by number."""
    assert Scale.of(OrganisationPredikat) != Scale.of(Predikat)
