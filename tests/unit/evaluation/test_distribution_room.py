"""How many may be given: feasibility of small units, and ranges that hold together."""

from __future__ import annotations

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.distribution_guide import ANNEX_GUIDE, SE_3_2023, Majority, WholePersons
from kinerja.evaluation.distribution_room import allowed_ranges, feasible, misses, people_by_predikat
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat, Predikat

HALF = SE_3_2023.read(majority=Majority.LEBIH_DARI_SEPARUH)


def ranges(*asked, **more) -> list[tuple[int, int]]:
    """Return the ranges as pairs, the lowest predikat first."""
    found = allowed_ranges(*asked, **more)
    assert not isinstance(found, Undetermined)
    return [(room.least, room.most) for room in found]


@pytest.mark.parametrize(
    ("people", "unsatisfiable"),
    [
        (1, {"istimewa", "baik", "kurang", "sangat_kurang"}),
        (2, {"kurang", "sangat_kurang"}),
        *((people, set()) for people in range(3, 13)),
    ],
)
def test_which_units_are_too_small_for_the_circular(people: int, unsatisfiable: set[str]) -> None:
    """Read strictly: one person satisfies only Butuh Perbaikan, two not the two lowest, from three on all can be."""
    assert {str(each) for each in OrganisationPredikat if not feasible(people, each, SE_3_2023)} == unsatisfiable


def test_two_people_of_a_good_unit() -> None:
    """Only one Baik and one Butuh Perbaikan or Kurang, with Baik as a largest group that shares its place."""
    assert ranges(2, "Baik", SE_3_2023) == [(0, 0), (0, 1), (0, 1), (1, 1), (0, 0)]
    assert not feasible(2, "Baik", HALF)


def test_more_than_half_shuts_out_four_people() -> None:
    """Three of four are 75 per cent, two are not more than half: the readings matter."""
    shut = [people for people in range(1, 13) if not feasible(people, "Istimewa", HALF)]
    assert shut == [1, 2, 4]
    assert feasible(4, "Istimewa", SE_3_2023)


def test_rounding_up_opens_the_smallest_unit() -> None:
    """70 per cent of one person are one person then."""
    assert feasible(1, "Istimewa", SE_3_2023.read(whole=WholePersons.KE_ATAS))
    assert not feasible(1, "Istimewa", SE_3_2023.read(whole=WholePersons.KE_BAWAH))


def test_a_policy_may_begin_with_more_people() -> None:
    """Below that it leaves everything open, also what is given already."""
    policy = SE_3_2023.read(smallest=5)
    assert ranges(4, "Sangat Kurang", policy, given={"Sangat Baik": 1}) == [(0, 3)] * 4 + [(1, 4)]
    assert ranges(5, "Sangat Kurang", policy)[-1] == (0, 0)
    assert misses({"Sangat Baik": 4}, "Sangat Kurang", policy) == ()


def test_the_annex_leaves_a_range_for_every_predikat() -> None:
    """Nobody has to get a bad one: no other predikat is excluded, none is asked for."""
    assert ranges(10, "Baik") == [(0, 5), (0, 5), (0, 5), (2, 10), (0, 5)]
    assert ranges(10, "Baik", ANNEX_GUIDE.read(majority=Majority.LEBIH_DARI_SEPARUH)) == [(0, 4)] * 3 + [
        (6, 10),
        (0, 4),
    ]


def test_what_is_given_narrows_the_rest() -> None:
    """Of ten people seven are Sangat Baik: nobody else may be, three are left."""
    rooms = allowed_ranges(10, "Istimewa", SE_3_2023, given={"Sangat Baik": 7})
    assert [room.more for room in rooms] == [(0, 3)] * 4 + [(0, 0)]
    full = allowed_ranges(10, "Istimewa", SE_3_2023, given={"Sangat Baik": 8})
    assert isinstance(full, Undetermined)
    assert full.reason.en == (
        "No distribution in a unit of 10 keeps all of the pattern 'Outstanding' (SE MenPANRB 3/2023 as reported)."
    )


def test_some_must_be_poor_where_the_circular_says_so() -> None:
    """Eight Baik of twelve leave four, of whom one at least is Butuh Perbaikan or Kurang."""
    rooms = allowed_ranges(12, "Baik", SE_3_2023, given={"Baik": 8, "Sangat Baik": 3})
    assert [room.more for room in rooms] == [(0, 0), (0, 1), (0, 1), (0, 0), (0, 0)]


@pytest.mark.parametrize(("people", "given"), [(0, None), (-1, None), (True, None), ("3", None), (2, {"Baik": 3})])
def test_people_who_cannot_be(people, given) -> None:
    with pytest.raises(InvalidValue):
        feasible(people, "Baik", given=given)


def test_what_is_no_number_of_people_is_told_as_such() -> None:
    with pytest.raises(InvalidValue, match=r"'7' is no number of people. .* a whole number"):
        feasible("7", "Baik")


@pytest.mark.parametrize("number", [-1, True, "3", 1.5])
def test_numbers_that_no_people_can_be(number) -> None:
    with pytest.raises(InvalidValue, match=r"people\.baik"):
        people_by_predikat({"Baik": number})


def test_one_predikat_named_twice() -> None:
    with pytest.raises(InvalidValue, match="which stands twice"):
        people_by_predikat({"Baik": 1, Predikat.BAIK: 1})


@pytest.mark.parametrize("name", ["Istimewa", " ISTIMEWA ", OrganisationPredikat.ISTIMEWA])
def test_seen_elsewhere_istimewa_is_offered_as_a_predikat_of_employees(name) -> None:
    """6/2022 list, no. 5: it is that of an organisation; an employee's best is Sangat Baik."""
    with pytest.raises(UnknownName, match="An employee is never Istimewa"):
        people_by_predikat({name: 1})


def test_where_a_distribution_misses() -> None:
    """Most first, then the limits in their order, with what there should be."""
    found = misses({"Kurang": 5, "Baik": 5, "Sangat Baik": 2}, "Kurang", SE_3_2023)
    assert [
        (each.limit and each.limit.words.en.split(":")[0], each.counted, each.least, each.most) for each in found
    ] == [
        ("Poor (misconduct)", 5, 8, 12),
        ("Needs improvement", 0, 2, 12),
        ("Very good", 2, 0, 1),
    ]
    (most,) = misses({"Baik": 4, "Sangat Baik": 5}, "Baik")
    assert (most.limit, most.counted, most.least, most.most) == (None, 4, 5, 9)
    assert misses({"Baik": 5, "Sangat Baik": 5}, "Baik") == ()
    (half,) = misses({"Baik": 5, "Sangat Baik": 5}, "Baik", ANNEX_GUIDE.read(majority=Majority.LEBIH_DARI_SEPARUH))
    assert (half.counted, half.least) == (5, 6)
    assert misses({}, "Baik") == ()


@pytest.mark.parametrize(("asked", "people"), [(feasible, 3), (allowed_ranges, 3), (misses, {"Baik": 3})])
def test_the_id_of_a_guide_is_no_guide(asked, people) -> None:
    with pytest.raises(WrongType, match=r"^policy: A str is no DistributionPolicy\. Give a guide"):
        asked(people, "Baik", "se_menpanrb_3_2023")
