"""Policies of potential: cut-offs, parts, weights; none of them national."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.law import Assurance
from kinerja.base.rounding import Rounding
from kinerja.career.talent_parts import Potensial
from kinerja.career.talent_policy import (
    POTENTIAL_BASIS,
    POTENTIAL_CUTS,
    OutsideScale,
    PotentialCuts,
    PotentialPolicy,
)
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.formula import evaluate
from tests.unit.career.talents import DECREE, HALVES, TREE, part, policy


@pytest.mark.parametrize(
    ("score", "level"), [(80, "tinggi"), ("79.99", "menengah"), (60, "menengah"), ("59.99", "rendah"), (0, "rendah")]
)
def test_a_cut_off_belongs_to_the_level_above(score, level) -> None:
    """T2 of talent core: 80 top, 79.99 middle, 60 middle, 59.99 low."""
    assert POTENTIAL_CUTS["60_80"].level(score) is Potensial(level)


def test_one_score_is_high_here_and_middle_there() -> None:
    """So there is no default."""
    levels = {id: cuts.level(85).token for id, cuts in POTENTIAL_CUTS.items()}
    assert levels == {
        "60_80": "tinggi",
        "70_90": "menengah",
        "75_90": "menengah",
        "78_90": "menengah",
        "46_72": "tinggi",
    }
    assert {cuts.basis.assurance for cuts in POTENTIAL_CUTS.values()} == {Assurance.PRACTICE}
    with pytest.raises(TypeError, match="cuts"):
        PotentialPolicy("kota", HALVES.parts, outside="dibatasi", basis=DECREE)


def test_a_score_outside_the_scale_has_no_level() -> None:
    """The scale of 46/72 begins at 20."""
    with pytest.raises(InvalidValue, match="Give one from 20 to 100"):
        POTENTIAL_CUTS["46_72"].level("19.99")
    with pytest.raises(InvalidValue, match="Give one from 0 to 100"):
        POTENTIAL_CUTS["60_80"].level("100.01")
    with pytest.raises(WrongType, match="float"):
        POTENTIAL_CUTS["60_80"].level(79.99)


@pytest.mark.parametrize("cuts", [(80, 60), (60, 60), (0, 60), (60, 101)])
def test_every_level_has_scores(cuts) -> None:
    """Cut-offs stand in order and within the scale."""
    with pytest.raises(InvalidValue, match="lowest < medium < high <= highest"):
        PotentialCuts(*cuts, DECREE)


def test_the_tree_of_talent_core() -> None:
    """T3: a mean of four is 92.5, and 65/20/15 of 100/92.5/100 is 98.50."""
    scores = {"potensi": 100, "pendidikan": 90, "pelatihan": 100, "jabatan": 100, "prestasi": 80, "integritas": 100}
    assert str(evaluate(TREE.formula, scores)) == "197/2"
    assert evaluate(TREE.level_formula, scores) == "tinggi"


def test_a_light_penalty_in_talent_core() -> None:
    """T3: 82/75.83/75 with 65/20/15 comes to 79.72, which is middle: no rounding before the cut."""
    flat = policy(part("a", "0.65"), part("b", "0.2"), part("c", "0.15"))
    scores = {"a": 82, "b": "455/6", "c": 75}
    assert str(Rounding(2).published(evaluate(flat.formula, scores))) == "79.72"
    assert evaluate(flat.level_formula, scores) == "menengah"


def test_the_mean_of_two() -> None:
    """T1: 80 and 70 come to 75; 115.1 beside 100 counts as 100."""
    assert evaluate(HALVES.formula, {"satu": 80, "dua": 70}) == 75
    assert evaluate(HALVES.formula, {"satu": 100, "dua": "115.1"}) == 100
    open_ = policy(*HALVES.parts, outside="tidak_ditetapkan")
    assert evaluate(open_.formula, {"satu": 100, "dua": "115.1"}) == Fraction("107.55")


@pytest.mark.parametrize("weights", [("0.33", "0.33", "0.33"), ("1/2", "1/3"), ("0.7", "0.4"), ()])
def test_weights_are_exactly_1(weights) -> None:
    """Seen: 14.29 x 7 = 100.03 stored as weights (B15)."""
    parts = [part(f"bagian_{place}", weight) for place, weight in enumerate(weights)]
    with pytest.raises(InvalidValue, match="exactly 1"):
        policy(*parts)


def test_weights_of_parts_of_a_part_are_1_as_well() -> None:
    """On every level."""
    with pytest.raises(InvalidValue, match="exactly 1"):
        part("rekam_jejak", 1, [part("pendidikan", "1/2")])
    for weight in (0, "1.01"):
        with pytest.raises(InvalidValue, match="above 0 and up to 1"):
            part("x", weight)


def test_keys_stand_once_and_name_no_result() -> None:
    """They are the facts of the formula."""
    with pytest.raises(InvalidValue, match="'a' stands twice"):
        policy(part("a", "1/2"), part("b", "1/2", [part("a", 1)]))
    with pytest.raises(InvalidValue, match="names a result"):
        policy(part("potensial", 1))
    with pytest.raises(InvalidValue, match="lower case letters"):
        part("Rekam Jejak", 1)


def test_what_is_scored_is_asked_by_key() -> None:
    """Only leaves are scored."""
    assert [leaf.key for leaf in TREE.leaves] == [
        "potensi",
        "pendidikan",
        "pelatihan",
        "jabatan",
        "prestasi",
        "integritas",
    ]
    assert TREE.leaf("jabatan").weight == part("x", "1/4").weight
    with pytest.raises(UnknownName, match="'rekam_jejak' is no scored part"):
        TREE.leaf("rekam_jejak")


def test_only_leaves_expire() -> None:
    """Months are whole, 1 or more."""
    with pytest.raises(InvalidValue, match="Say of each of its parts"):
        part("a", 1, [part("b", 1)], valid_months=36)
    for months in (0, 1.5, True):
        with pytest.raises(InvalidValue, match="Give 1 or more"):
            part("a", 1, valid_months=months)


def test_what_becomes_of_a_score_outside_the_scale_is_said() -> None:
    """Two ways, told by name."""
    assert policy(*HALVES.parts, outside="dibatasi").outside is OutsideScale.DIBATASI
    assert all(each.label.id for each in OutsideScale)
    with pytest.raises(UnknownName, match="OutsideScale"):
        policy(*HALVES.parts, outside="dibuang")


def test_the_regulation_names_parts_and_no_numbers() -> None:
    """PermenPANRB 20/2025, art. 17 (2) to (5)."""
    assert POTENTIAL_BASIS.assurance is Assurance.TEXT
    assert "no weights and no cut-offs" in POTENTIAL_BASIS.note.replace("\n", " ")
