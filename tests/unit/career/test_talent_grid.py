"""The boxes of a unit, the order within a box, numbers that other systems print."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.words import Words
from kinerja.career.talent import TalentPerformance, TalentPlacement
from kinerja.career.talent_grid import BoxCount, RankBy, TalentGrid, TalentPlace, check_printed_box, places_within
from kinerja.career.talent_parts import (
    NATIONAL_NUMBERING,
    ROW_WISE_NUMBERING,
    TALENT_BOXES,
    KinerjaTalenta,
    Potensial,
    TalentBox,
)
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.rules.permenpanrb6_2022 import Predikat
from tests.unit.career.talents import DAY, HALVES, NUMBER, TREE, found, placed

OPEN = Undetermined(Words("Belum dinilai.", "Not assessed yet."))
LATER = date(2026, 2, 3)
TWIN = "197001011991031991"


def test_a_unit_is_counted_box_by_box() -> None:
    """All nine stand there, also the empty ones; who has no box is in none."""
    grid = TalentGrid("Dinas", [placed("a"), placed("b"), placed("c", Predikat.SANGAT_BAIK), placed("d", OPEN)])
    counts = {NATIONAL_NUMBERING.number(each.box): each.people for each in grid.counts}
    assert counts == {4: 0, 7: 0, 9: 1, 2: 0, 5: 0, 8: 2, 1: 0, 3: 0, 6: 0}
    assert [each.person_id for each in grid.open] == ["d"]
    assert [each.person_id for each in grid.within(*TALENT_BOXES)] == ["a", "b", "c"]
    assert grid.counts[2] == BoxCount(TalentBox("atas", "tinggi"), 1)


def test_each_person_stands_once_and_unnamed() -> None:
    """Two numbers that look the same when they are masked are two people."""
    assert len(TalentGrid("x", [placed(NUMBER), placed(TWIN)]).placements) == 2
    with pytest.raises(InvalidValue, match="stands twice") as refused:
        TalentGrid("x", [placed(NUMBER), placed(NUMBER)])
    assert NUMBER not in str(refused.value)
    assert NUMBER not in repr(TalentGrid("x", [placed(NUMBER)]))
    with pytest.raises(WrongType, match="TalentPlacement"):
        TalentGrid("x", [4])


def scored(id, *scores, predikat=Predikat.BAIK) -> TalentPlacement:
    """Return somebody with the potential of two scores."""
    return placed(id, predikat, found(HALVES, satu=scores[0], dua=scores[1]))


def test_ties_of_potential_are_broken_by_performance() -> None:
    """T5 of talent core; who is still level shares a place."""
    people = [scored("a", 80, 90), scored("b", 90, 80), scored("c", 90, 90), scored("d", 85, 85)]
    points = {"a": 95, "b": "101.5", "c": 80, "d": 95}
    by = [RankBy.POTENSIAL, "nilai_kinerja"]
    assert [(each.place, each.person_ids) for each in places_within(people, by, points=points)] == [
        (1, ("c",)),
        (2, ("b",)),
        (3, ("a", "d")),
    ]
    assert [each.place for each in places_within(people, ["potensial"])] == [1, 2]


def test_below_expectation_the_predikat_tells_apart() -> None:
    """Three predikat share the lowest row."""
    low = (Predikat.SANGAT_KURANG, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)
    people = [placed(each.token, each) for each in low]
    order = [each.person_ids[0] for each in places_within(people, ["predikat"])]
    assert order == ["butuh_perbaikan", "kurang", "sangat_kurang"]
    assert places_within([], ["predikat"]) == ()


def test_a_number_that_is_not_known_is_not_the_lowest() -> None:
    """Nobody is put last for want of data."""
    for by in RankBy:
        with pytest.raises(InvalidValue, match="is not known"):
            places_within([TalentPlacement("e1", KinerjaTalenta.SESUAI_EKSPEKTASI, Potensial.RENDAH, on=DAY)], [by])
        assert by.label.id


def test_people_of_two_boxes_have_no_order() -> None:
    """Nor has anybody without a box; and there has to be something to go by."""
    for people in ([placed("a"), placed("b", Predikat.SANGAT_BAIK)], [placed("a", OPEN)]):
        with pytest.raises(InvalidValue, match="not of one box"):
            places_within(people, ["predikat"])
    with pytest.raises(InvalidValue, match="nothing to go by"):
        places_within([placed("a")], [])
    with pytest.raises(UnknownName, match="RankBy"):
        places_within([placed("a")], ["umur"])
    with pytest.raises(WrongType, match="float"):
        places_within([placed("a")], ["nilai_kinerja"], points={"a": 9.5})


def test_a_place_masks_numbers() -> None:
    """In what Python shows."""
    assert repr(TalentPlace(1, ("a", NUMBER))) == "<TalentPlace 1: 'a', '**************1991'>"


def test_a_printed_box_is_held_against_ours() -> None:
    """The comparison of talent core with its source, by the pair."""
    placement = placed()
    assert check_printed_box(placement, 8, NATIONAL_NUMBERING) == ()
    assert check_printed_box(placement, 6, ROW_WISE_NUMBERING) == ()
    (wrong,) = check_printed_box(placement, 9, NATIONAL_NUMBERING)
    assert (wrong.code, wrong.hint.en) == ("TALENT_BOX_DIFFERS", "Check the predikat and the potential.")
    (mixed,) = check_printed_box(placement, 6, NATIONAL_NUMBERING)
    assert "per_baris" in mixed.hint.en
    with pytest.raises(UnknownName, match="1 to 9"):
        check_printed_box(placement, 0, NATIONAL_NUMBERING)


def test_a_printed_box_where_ours_is_open() -> None:
    """Only what is not possible differs."""
    waiting = placed(potential=OPEN)
    assert check_printed_box(waiting, 5, NATIONAL_NUMBERING) == ()
    (impossible,) = check_printed_box(waiting, 9, NATIONAL_NUMBERING)
    assert "not possible by the data" in impossible.message.en


def test_a_grid_of_one_day_year_and_policy_is_one_picture() -> None:
    """It tells which, and has no finding; an empty one tells nothing."""
    grid = TalentGrid("x", [scored("a", 80, 90), scored("b", 90, 80), placed("c")])
    assert (grid.days, grid.years, grid.policies, grid.findings) == ((DAY,), (2025,), (HALVES,), ())
    empty = TalentGrid("x", [])
    assert (empty.days, empty.years, empty.policies, empty.findings) == ((), (), (), ())


def test_a_grid_of_several_is_told() -> None:
    """Named regression: days, years and policies were mixed without a word."""
    later = placed("b", potential=found(TREE, on=LATER), on=LATER)
    other = TalentPlacement("c", TalentPerformance(2024, Predikat.BAIK), Potensial.RENDAH, on=DAY)
    level = TalentPlacement("d", KinerjaTalenta.SESUAI_EKSPEKTASI, Potensial.RENDAH, on=DAY)
    grid = TalentGrid("x", [scored("a", 80, 90), later, other, level])
    assert [each.code for each in grid.findings] == ["TALENT_GRID_MIXED"] * 3
    assert [each.message.en for each in grid.findings] == [
        "The grid mixes days: 2 February 2026; 3 February 2026.",
        "The grid mixes years of performance: 2024; 2025.",
        "The grid mixes policies of potential: kota; kota.",
    ]


def test_a_grid_is_shown_in_a_line() -> None:
    """Without its people."""
    assert repr(TalentGrid("Dinas", [placed(NUMBER), placed("b", OPEN)])) == (
        "<TalentGrid 'Dinas': 2 people, 1 without a box>"
    )
