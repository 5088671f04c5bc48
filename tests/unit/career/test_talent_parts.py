"""Boxes: keyed by the pair, numbered by schemes; performance read off the predikat."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.career.talent_parts import (
    BOX_BASIS,
    KEMENKEU_NUMBERING,
    NATIONAL_NUMBERING,
    NUMBERINGS,
    ROW_WISE_NUMBERING,
    TALENT_BOXES,
    BoxNumbering,
    KinerjaTalenta,
    Potensial,
    TalentBox,
    box_formula,
    talent_performance,
)
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.status_parts import StatusKinerja
from kinerja.formula import evaluate
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp46_2011 import Sebutan

BELOW, EXPECTED, ABOVE = KinerjaTalenta
CELLS = [
    *((ABOVE, "rendah", 4), (ABOVE, "menengah", 7), (ABOVE, "tinggi", 9)),
    *((EXPECTED, "rendah", 2), (EXPECTED, "menengah", 5), (EXPECTED, "tinggi", 8)),
    *((BELOW, "rendah", 1), (BELOW, "menengah", 3), (BELOW, "tinggi", 6)),
]


@pytest.mark.parametrize(("kinerja", "potensial", "number"), CELLS)
def test_the_national_grid(kinerja, potensial, number) -> None:
    """All nine cells (T2 of talent core), by the table and by the formula."""
    box = TalentBox(kinerja, potensial)
    assert NATIONAL_NUMBERING.number(box) == number
    assert NATIONAL_NUMBERING.box(number) == box
    assert evaluate(box_formula(), {"kinerja": kinerja, "potensial": box.potensial}) == number


@pytest.mark.parametrize(
    ("predikat", "level"),
    [
        (Predikat.SANGAT_BAIK, ABOVE),
        (Predikat.BAIK, EXPECTED),
        (Predikat.BUTUH_PERBAIKAN, BELOW),
        (Predikat.KURANG, BELOW),
        (Predikat.SANGAT_KURANG, BELOW),
    ],
)
def test_performance_is_read_off_the_predikat(predikat, level) -> None:
    """PermenPANRB 20/2025, art. 17 (1)."""
    assert talent_performance(predikat) is level


@pytest.mark.parametrize(
    "other", [None, "baik", Sebutan.BAIK, StatusKinerja.SESUAI_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI]
)
def test_nothing_else_is_a_predikat(other) -> None:
    """A missing predikat is not the middle, and PP 30's status is another thing of nearly the same words."""
    with pytest.raises(WrongType, match="is no Predikat"):
        talent_performance(other)


def test_performance_and_status_are_never_compared() -> None:
    """Two scales, two names."""
    with pytest.raises(WrongType, match="do not stand on one scale"):
        assert KinerjaTalenta.DI_ATAS_EKSPEKTASI > StatusKinerja.SESUAI_EKSPEKTASI


def test_short_names_of_tables_are_read() -> None:
    """As tables print them; others raise with a suggestion."""
    assert TalentBox("Di Atas Ekspektasi", "Tinggi") == TalentBox("diatas", "tinggi") == TalentBox("atas", "tinggi")
    assert TalentBox("dibawah ekspektasi", "sedang") == TalentBox("bawah", "menengah")
    with pytest.raises(UnknownName, match="tinggi"):
        TalentBox("atas", "tingi")


def test_a_box_has_one_name_in_all_schemes() -> None:
    """As four systems call it."""
    assert TalentBox("bawah", "menengah").name.id == "Kinerja di bawah ekspektasi dan potensial menengah"
    assert len({box.name.id for box in TALENT_BOXES}) == len({box.name.en for box in TALENT_BOXES}) == 9


@pytest.mark.parametrize(
    ("numbering", "numbers"),
    [
        (KEMENKEU_NUMBERING, [1, 4, 5, 2, 6, 8, 3, 7, 9]),
        (ROW_WISE_NUMBERING, [1, 4, 7, 2, 5, 8, 3, 6, 9]),
        (NATIONAL_NUMBERING, [1, 2, 4, 3, 5, 7, 6, 8, 9]),
    ],
)
def test_schemes_by_potential_then_performance(numbering, numbers) -> None:
    """As the systems list them: low, middle, high potential, each from below to above."""
    assert [numbering.number(TalentBox(kinerja, each)) for each in Potensial for kinerja in KinerjaTalenta] == numbers
    assert NUMBERINGS[numbering.id] is numbering


def test_row_wise_numbers_are_not_the_national_ones() -> None:
    """Seen: boxes numbered row by row and then handled as national; only 9, 5 and 1 agree.

    Whoever is above expectation with low potential becomes a 7 there and would enter the succession group; whoever is
    as expected with high potential becomes a 6 and would miss it.
    """
    same = [number for number in range(1, 10) if ROW_WISE_NUMBERING.convert(number, NATIONAL_NUMBERING) == number]
    assert same == [1, 5, 9]
    assert ROW_WISE_NUMBERING.number(TalentBox("atas", "rendah")) == 7
    assert ROW_WISE_NUMBERING.convert(7, NATIONAL_NUMBERING) == 4
    assert ROW_WISE_NUMBERING.convert(6, NATIONAL_NUMBERING) == 8


@pytest.mark.parametrize("number", [0, 10, "9", True, 5.0])
def test_a_number_is_1_to_9(number) -> None:
    """Neither text nor truths."""
    with pytest.raises(UnknownName, match="Give 1 to 9"):
        NATIONAL_NUMBERING.box(number)


def test_a_number_is_no_box() -> None:
    """The pair is what counts."""
    with pytest.raises(WrongType, match="Give the pair"):
        NATIONAL_NUMBERING.number(9)


def test_a_scheme_numbers_each_box_once() -> None:
    """Otherwise a number could not be read back."""
    with pytest.raises(InvalidValue, match="each of 1 to 9 once"):
        BoxNumbering("x", above=(4, 7, 9), expected=(2, 5, 8), below=(1, 3, 3), basis=BOX_BASIS)
    with pytest.raises(InvalidValue, match="low, one for middle and one for high"):
        BoxNumbering("x", above=(4, 7), expected=(2, 5, 8), below=(1, 3, 6), basis=BOX_BASIS)


def test_what_is_known_of_the_schemes() -> None:
    """Only the national one stands in a regulation."""
    assert [each.basis.assurance for each in NUMBERINGS.values()] == [
        Assurance.TEXT,
        Assurance.PRACTICE,
        Assurance.PRACTICE,
    ]
