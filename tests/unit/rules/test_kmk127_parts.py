"""KMK 127/2026: what one indicator is worth, and the quality of what was committed to."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import OpenOption
from kinerja.formula import evaluate
from kinerja.formula.algebra import wrap
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.options import resolved

MORE, LESS = {"arah": "lebih_tinggi"}, {"arah": "lebih_rendah"}
STABLE = {"stabil": True}


def value(key, book=KMK127_2026, **facts):
    """Return what a part of the book answers on the facts of one indicator."""
    (node,) = resolved([book.parts[key]], dict(book.decided))
    return evaluate(wrap(node), facts)


def achievement(target, realised, book=KMK127_2026, **facts):
    return value("capaian_iki", book, target=target, realisasi=realised, **facts)


@pytest.mark.parametrize(
    ("way", "target", "realised", "expected"),
    [
        (MORE, 60, 60, 100),
        (MORE, "4.39", "4.56", Fraction(45600, 439)),  # p. 68 prints 114,26; the quotient is 103.87
        (MORE, 75, 100, 120),
        (MORE, 75, -1, 0),
        (MORE, -10, -11, 90),
        (MORE, -10, -5, 120),
        (LESS, 10, 9, 110),
        (LESS, 10, 10, 100),
        (LESS, 10, 21, 0),
        (LESS, "0.1", "0.0101", 120),
        (LESS | {"realisasi_terburuk": 10}, 0, 4, 60),
        (LESS | {"realisasi_terburuk": 10}, 0, 0, 100),
        (STABLE, 100, 96, 112),
        (STABLE, 100, 102, 116),  # p. 70 says 101 and works with 102
        (STABLE, 100, 100, 120),
        (STABLE, 100, 45, 50),
        (STABLE, 100, 300, 0),
        (MORE | {"konversi_120": True}, 4, 4, 120),
        (MORE | {"konversi_120": True}, 4, 3, 75),
        (LESS | {"konversi_120": True}, 4, 4, 120),
        (LESS | {"konversi_120": True}, 4, 5, 75),
    ],
)
def test_achievement(way, target, realised, expected) -> None:
    assert achievement(target, realised, **way) == expected


@pytest.mark.parametrize(
    ("way", "target", "said"),
    [
        (MORE, 0, "The target is 0"),
        (LESS, 0, "no worst realisation above 0"),
        (LESS | {"realisasi_terburuk": 0}, 0, "no worst realisation above 0"),
        (STABLE, 0, "The target is 0"),
        (STABLE, -1, "below 0"),
        ({}, 4, "Which way is better is not known"),
        (MORE | {"target_atas": 5}, 4, "range"),
    ],
)
def test_what_no_rule_is_known_for_has_no_value(way, target, said) -> None:
    """Other systems answer 0, or leave the indicator out without a word."""
    answer = achievement(target, 1, **way)
    assert isinstance(answer, Undetermined)
    assert said in answer.reason.en


def test_a_negative_target_where_less_is_better_is_open() -> None:
    """The formula that is known values the worse realisation higher; nobody is given that without having chosen."""
    with pytest.raises(OpenOption, match="target_negatif_minimum"):
        achievement(-10, -9, **LESS)
    as_it_stands, mirror = (KMK127_2026.choose(target_negatif_minimum=token) for token in ("rumus", "cermin"))
    assert [achievement(-10, done, as_it_stands, **LESS) for done in (-11, -9)] == [90, 110]
    assert [achievement(-10, done, mirror, **LESS) for done in (-11, -9)] == [110, 90]


def test_an_achievement_that_is_given_goes_first() -> None:
    assert achievement(10, 5, capaian="87.5", **MORE) == Fraction("87.5")


# --- Tabel 14 and 15 ------------------------------------------------------------------------------------------------

CELLS = {
    ("exact", "low"): "1.2",
    ("exact", "moderate"): "1.15",
    ("proxy", "low"): "1.1",
    ("proxy", "moderate"): "1",
    ("proxy", "high"): "0.9",
    ("activity", "moderate"): "0.8",
    ("activity", "high"): "0.6",
}


@pytest.mark.parametrize(("cell", "weight"), CELLS.items(), ids=str)
def test_quality(cell, weight) -> None:
    assert value("bobot_kualitas", validitas=cell[0], kendali=cell[1]) == Fraction(weight)


@pytest.mark.parametrize("cell", [("exact", "high"), ("activity", "low")])
def test_a_cell_that_is_not_there_has_no_weight(cell) -> None:
    answer = value("bobot_kualitas", validitas=cell[0], kendali=cell[1])
    assert isinstance(answer, Undetermined)
    assert "Tabel 14" in answer.reason.en


@pytest.mark.parametrize(
    ("target", "last", "done", "weight"),
    [
        (110, 100, 105, "1.2"),
        (105, 100, 105, "1.1"),
        (103, 100, 105, "1"),
        (100, 100, 105, "0.9"),
        (95, 100, 105, "0.8"),
        (105, 100, 95, "1.2"),
        (100, 100, 95, "1"),
        (97, 100, 95, "0.8"),
        (95, 100, 95, "0.8"),
        (105, 100, 100, "1.2"),
        (100, 100, 100, "1"),
    ],
)
def test_target_against_last_year(target, last, done, weight) -> None:
    """And where less is better the table is read in the mirror."""
    facts = {"target_lalu": last, "realisasi_lalu": done}
    assert value("bobot_target", target=target, **facts, **MORE) == Fraction(weight)
    mirrored = {"target": -target, "target_lalu": -last, "realisasi_lalu": -done}
    assert value("bobot_target", **mirrored, **LESS) == Fraction(weight)


def test_the_same_target_again_can_be_read_in_two_ways() -> None:
    same = {"target": 100, "target_lalu": 100, "realisasi_lalu": 100, **MORE}
    assert value("bobot_target", KMK127_2026.choose(target_tetap="kurang_dari_satu"), **same) == Fraction("0.9")


LOWER = {"target": 95, "target_lalu": 100, "realisasi_lalu": 105, **MORE}


@pytest.mark.parametrize(
    ("facts", "weight"),
    [
        (LOWER | {"jenis_iki": "lama"}, "0.8"),
        (LOWER | {"jenis_iki": "mandatory"}, "1"),
        (LOWER | {"jenis_iki": "mandatory", "target": 110}, "1.2"),
        (LOWER | {"jenis_iki": "baru_tanpa_historis"}, "1"),
        (LOWER | {"jenis_iki": "baru_dengan_historis"}, "0.8"),
        (LOWER | {"jenis_iki": "baru_dengan_historis", "target": 105}, "1"),
        (LOWER | {"jenis_iki": "baru_dengan_historis", "target": 106}, "1.2"),
        (LOWER | {"target_maksimal": True}, "1.2"),
        (LOWER | {"stabil": True}, "1"),
        (LOWER | {"target_tahunan": 110}, "1.2"),
    ],
)
def test_target_weights_beside_the_table(facts, weight) -> None:
    assert value("bobot_target", **facts) == Fraction(weight)


def test_k3_is_the_mean_of_both_weights() -> None:
    """P. 75: exact and low with a target set by statute is 1.2."""
    assert value("k3", validitas="exact", kendali="low", target_maksimal=True) == Fraction("1.2")
    assert value("k3", validitas="activity", kendali="high", jenis_iki="baru_tanpa_historis") == Fraction("0.8")
    assert value("k3", k3="0.85", validitas="exact", kendali="low", target_maksimal=True) == Fraction("0.85")


def test_value_and_weight_of_an_indicator() -> None:
    assert value("nilai_iki", capaian=80, k3="1.05") == 84
    assert value("nilai_iki", capaian=110, k3="1.2") == 120
    assert value("bobot_iki", k3="1.1") == Fraction("1.1")
    assert value("bobot_iki", k3="1.1", hari=200) == 220
