"""Values of plans joined over a year (PP 30/2019, art. 36)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotCovered, Problems
from kinerja.evaluation.joining import JOINING_BASIS, MONTHS_BASIS, Proportion, SkpPart, join_skp
from kinerja.testing.strategies import values

OLD = SkpPart(Period.of("2021-07-01", "2021-08-31"), "100", "dinas")
NEW = SkpPart(Period.of("2021-09-01", "2021-12-31"), "110", "badan")


def test_the_shares_are_days_or_months() -> None:
    """62 and 122 days, or 2 and 4 months: the text does not say which, so the caller does."""
    assert join_skp([NEW, OLD], proportion=Proportion.HARI).value == Fraction(62 * 100 + 122 * 110, 184)
    assert join_skp([NEW, OLD], proportion=Proportion.BULAN).value == Fraction(2 * 100 + 4 * 110, 6)
    assert MONTHS_BASIS.note
    assert [each.label.en for each in Proportion] == ["Days", "Months"]


def test_the_value_is_exact_and_explained() -> None:
    """From one formula, with its article; nothing is rounded."""
    joined = join_skp([OLD, NEW], proportion=Proportion.HARI)
    assert joined.parts == (OLD, NEW)
    assert joined.value == joined.because.value == Fraction(4905, 46)
    assert joined.because.basis == JOINING_BASIS
    assert "Proportional value of the SKP" in joined.because.as_text("en")


def test_one_plan_is_its_own_value() -> None:
    """Days without a plan count for nothing."""
    assert join_skp([OLD], proportion=Proportion.BULAN).value == 100
    late = SkpPart(Period.month(2021, 12), "110")
    assert join_skp([OLD, late], proportion=Proportion.BULAN).value == Fraction(310, 3)


def test_what_can_not_be_joined_is_told_at_once() -> None:
    """Shared days, other years, months that are none."""
    with pytest.raises(InvalidValue, match="There is no SKP"):
        join_skp([], proportion=Proportion.HARI)
    shared = SkpPart(Period.of("2021-08-31", "2022-01-15"), "90")
    with pytest.raises(Problems) as caught:
        join_skp([OLD, shared], proportion=Proportion.HARI)
    assert [problem.path for problem in caught.value.problems] == ["parts[1].period", "parts[1].period"]
    torn = [SkpPart(Period.of("2021-07-01", "2021-07-14"), "90"), SkpPart(Period.of("2021-07-15", "2021-08-31"), "90")]
    with pytest.raises(Problems, match="does not consist of whole months"):
        join_skp(torn, proportion=Proportion.BULAN)
    assert join_skp(torn, proportion=Proportion.HARI).value == 90


def test_results_of_2022_and_later_are_not_averaged() -> None:
    """P. 91, no. 13 b: the year is judged afresh; seen in other systems: the mean of both halves."""
    with pytest.raises(NotCovered, match="judges the whole year afresh"):
        SkpPart(Period.semester(2025, 1), "100", regime="permenpanrb6_2022")
    with pytest.raises(NotCovered, match="Nothing says how values of 'pp46_2011' are joined"):
        SkpPart(Period.semester(2015, 1), "100", regime="pp46_2011")


@given(st.lists(values(SkpPart), min_size=1, max_size=4), st.sampled_from(Proportion))
def test_the_joined_value_lies_between_its_parts(parts, proportion) -> None:
    """Whatever the measure, wherever parts can be joined."""
    try:
        joined = join_skp(parts, proportion=proportion)
    except Problems:
        return
    found = [part.value for part in joined.parts]
    assert min(found) <= joined.value <= max(found)
