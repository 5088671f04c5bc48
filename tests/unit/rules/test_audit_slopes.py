"""Where the better does worse."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.rounding import Rounding
from kinerja.base.scale import Scale
from kinerja.formula import bands, given, interpolate, mean, table, undetermined, when
from kinerja.formula.build import given_token
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.plans.target import Direction
from kinerja.rules.audit_domain import Better, Domain
from kinerja.rules.audit_falls import falls_of
from kinerja.rules.audit_finding import FaultKind
from kinerja.rules.audit_slopes import direction_of
from kinerja.rules.shape import token
from tests.unit.rules.small_books import named, small, view
from tests.unit.rules.small_books import number as fact

nilai, x, realisasi = given("nilai"), given("x"), given("realisasi")
UP, DOWN = Direction.LEBIH_TINGGI, Direction.LEBIH_RENDAH


def graded(score, *needs, **more):
    """Return a book whose grade follows its score."""
    held = named(score, "skor")
    return small(bands(held, lowest="rendah", at_least={50: "sedang", 75: "tinggi"}), *needs, score=held, **more)


def found(book, **domain) -> list:
    return [(fault.kind, fault.part, fault.place, fault.size) for fault in falls_of(view(book, **domain))]


def test_a_score_that_only_rises_has_no_falls() -> None:
    assert found(graded(2 * nilai)) == []
    assert found(graded(when(nilai > 50).then(nilai + 10).otherwise(nilai))) == []


def test_a_cliff_is_found_at_the_comparison_and_measured() -> None:
    inner = named(when(nilai <= 60).then(nilai).otherwise(nilai - 24), "dalam")
    assert found(graded(inner + 1)) == [(FaultKind.CLIFF, "dalam", "nilai <= 60", 24)]
    at = named(when(nilai < 60).then(nilai).otherwise(nilai - 24), "dalam")
    assert found(graded(at)) == [(FaultKind.CLIFF, "dalam", "nilai < 60", 24)]


def test_a_single_place_may_be_the_worst() -> None:
    """60 itself falls out, and what is above it is well again."""
    hole = named(when(nilai.equals(60)).then(0).otherwise(nilai), "dalam")
    assert found(graded(hole)) == [(FaultKind.CLIFF, "dalam", "nilai = 60", 60)]


def test_a_decline_is_found_in_the_deepest_part_that_declines() -> None:
    back = named(200 - nilai, "sisa")
    part = named(when(nilai <= 60).then(nilai).otherwise(back - 80), "dalam")
    assert found(graded(part))[-1][:2] == (FaultKind.DECLINE, "sisa")


def test_a_grade_may_fall_although_the_number_rises() -> None:
    """Classes in the wrong order: of the numbers none falls."""
    grade = bands(nilai, lowest="sedang", at_least={50: "rendah", 75: "tinggi"})
    assert found(small(grade, score=nilai)) == [(FaultKind.CLIFF, "predikat", "nilai = 50", None)]
    assert found(small(grade)) == [(FaultKind.CLIFF, "predikat", "nilai = 50", None)]


def test_a_score_that_is_no_part_of_the_grade_is_looked_at_too() -> None:
    grade = bands(nilai, lowest="rendah", at_least={50: "sedang"})
    assert found(small(grade, score=100 - nilai)) == [(FaultKind.DECLINE, "", "", None)]


def test_a_number_without_a_direction_is_left_alone() -> None:
    assert found(graded(100 - x)) == []
    better = [Better("x", UP)]
    assert found(graded(100 - x), better=better) == [(FaultKind.DECLINE, "skor", "", None)]
    assert found(graded(100 - x), better=[Better("x", DOWN)]) == []


def test_a_rounding_hides_no_cliff() -> None:
    whole = Rounding(0)
    stepped = named(when(nilai.round(whole) <= 60).then(nilai).otherwise(nilai - 24), "dalam")
    assert [kind for kind, *_ in found(graded(stepped.round(whole)))] == [FaultKind.CLIFF]
    assert found(graded(nilai.round(whole) + nilai)) == []


def test_a_fall_that_a_rounding_takes_away_is_none() -> None:
    small_fall = named(when(nilai <= 60).then(nilai).otherwise(nilai - Fraction(1, 10**9)), "dalam")
    assert found(graded(small_fall.round(Rounding(0)))) == []
    slow = named((100 - nilai / 10**9).round(Rounding(0)), "dalam")
    assert found(graded(slow), high=400) == []


def test_a_line_through_points_and_a_square_fall_where_they_do() -> None:
    line = named(interpolate(nilai, {0: 0, 60: 60, 400: 0}), "dalam")
    assert [(kind, part) for kind, part, *_ in found(graded(line))] == [(FaultKind.DECLINE, "dalam")]
    hill = named(nilai * (120 - nilai), "dalam")
    kinds = [kind for kind, *_ in found(graded(when(nilai > 60).then(hill).otherwise(nilai)))]
    assert FaultKind.DECLINE in kinds


def test_a_line_with_very_many_pieces_is_looked_at_from_below() -> None:
    """The first 80 places and stretches; nobody writes more classes."""
    teeth = {place: ("sedang", "rendah")[place % 2] for place in range(1, 100)}
    places = {place for *_, place, _ in found(small(bands(nilai, lowest="rendah", at_least=teeth)))}
    assert "nilai = 3" in places
    assert "nilai = 99" not in places


def test_where_nothing_follows_nothing_falls() -> None:
    open_ = when(nilai > 60).then(undetermined(id="", en="")).otherwise(nilai)
    assert found(graded(open_)) == []
    broken = when(nilai > 60).then(nilai / 0).otherwise(nilai)
    assert found(graded(broken)) == []


ROW = (
    token("aspek", "", "", "kuantitas", "waktu"),
    token("arah", "", "", "lebih_tinggi", "lebih_rendah"),
    fact("realisasi"),
)


def rows(*items):
    return FactSpec("hasil", FactKind.COLLECTION, required=True, items=items)


def test_less_time_is_better() -> None:
    """A realisation of time that counts the more the longer it takes."""
    score = mean("hasil", given("realisasi"))
    book = graded(score, rows(*ROW))
    assert [kind for kind, *_ in found(book)] == []
    told = graded(mean("hasil", given("realisasi"), where=~given_token("aspek").equals("lain")), rows(*ROW))
    assert [kind for kind, *_ in found(told)] == [FaultKind.DECLINE]


@pytest.mark.parametrize(
    ("data", "reads_way", "direction"),
    [
        ({"realisasi": 1}, False, UP),
        ({"realisasi": 1, "aspek": "waktu"}, False, DOWN),
        ({"realisasi": 1, "aspek": "biaya"}, False, DOWN),
        ({"realisasi": 1, "aspek": "mutu"}, False, UP),
        ({"realisasi": 1, "aspek": "waktu", "arah": "lebih_tinggi"}, True, UP),
        ({"realisasi": 1}, True, None),
    ],
)
def test_directions_of_a_realisation(data, reads_way, direction) -> None:
    assert direction_of(Domain(), {"r": [data]}, ("r", 0, "realisasi"), reads_way=reads_way) is direction


def test_directions_of_other_numbers() -> None:
    assert direction_of(Domain(), {}, ("nilai_skp",), reads_way=False) is UP
    assert direction_of(Domain(), {}, ("target",), reads_way=False) is None
    told = Domain(better=[Better("lain", UP), Better("target", DOWN)])
    assert direction_of(told, {}, ("target",), reads_way=False) is DOWN


RATINGS = Scale("nilai_dua", ("kurang", "lebih"))


def test_a_better_rating_may_come_to_less() -> None:
    swapped = table((given_token("rating"),), {("kurang",): "tinggi", ("lebih",): "rendah"})
    needs = (token("rating", "", "", "kurang", "lebih", required=True), token("lain", "", "", "kurang", "lebih"))
    book = small(swapped, *needs, ratings=("rating", "lain"), rating_scale=RATINGS)
    (fault,) = falls_of(view(book))
    assert (fault.kind, fault.fact, fault.place) == (FaultKind.CLIFF, "rating", "kurang < lebih")
    assert [each.answer for each in fault.witnesses] == ["tinggi", "rendah"]


def test_a_guide_may_punish_the_better() -> None:
    guide = when(nilai > 60).then("kurang").otherwise("lebih")
    given_rating = table((given_token("rating"),), {("kurang",): "rendah", ("lebih",): "tinggi"})
    needs = (token("rating", "", "", "kurang", "lebih", required=True), fact("nilai"))
    book = small(given_rating, *needs, ratings=("rating", "rating"), rating_scale=RATINGS, proposal=guide)
    (fault,) = falls_of(view(book))
    assert (fault.formula, fault.place) == ("proposal", "nilai > 60")
