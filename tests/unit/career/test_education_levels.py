"""Levels of education, as degrees and forms name them."""

from __future__ import annotations

import pytest

from kinerja.career.education_levels import EducationLevel, education_level, same_degree
from kinerja.errors import UnknownName, WrongType


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("S3", "s3"),
        ("S-2", "s2"),
        ("Strata I", "s1"),
        ("sarjana", "s1"),
        ("D4", "d4"),
        ("D-IV", "d4"),
        ("DIV", "d4"),
        ("D.III", "d3"),
        ("Diploma 2", "d2"),
        ("D I", "d1"),
        ("SLTA", "sma"),
        ("SMK", "sma"),
        ("SMA", "sma"),
        ("SLTP", "smp"),
        ("SD", "sd"),
        ("S1/D-IV", "s1"),
        ("D-IV/S1", "d4"),
        ("Diploma IV/Sarjana", "d4"),
        ("SMA/SMK", "sma"),
        ("SLTA/sederajat", "sma"),
        ("Diploma II/Diploma I/SLTA", "d2"),
        ("SLTP ke bawah", "smp"),
        ("SD atau SMP", "sd"),
        ("Sarjana Terapan", "d4"),
        ("Diploma III/Sarjana Muda", "d3"),
        ("Profesi", "s1"),
        (EducationLevel.D1, "d1"),
    ],
)
def test_education_as_it_is_written(written: str, level: str) -> None:
    assert education_level(written).value == level


@pytest.mark.parametrize("written", ["S4", "D5", "spesialis", "", "S1/S2", "D3/S1", "SMA/entah", "sederajat"])
def test_unknown_education_is_not_the_lowest_level(written: str) -> None:
    """The application behind the cases gives 1 point to whatever it does not know."""
    with pytest.raises(UnknownName, match="no level of education. Known are sd, smp"):
        education_level(written)


def test_only_text_is_read() -> None:
    with pytest.raises(WrongType, match="is not text"):
        education_level(4)  # type: ignore[arg-type]


def test_one_degree_has_many_spellings() -> None:
    assert all(same_degree("S2", other) for other in ("s2", "S-2", "Magister", "Strata II", EducationLevel.S2))
    assert not same_degree("S2", "S3")


def test_a_d4_and_an_s1_are_of_one_level() -> None:
    """Neither is a higher degree than the other."""
    assert same_degree("D-IV", "Sarjana")
    assert same_degree("S1", "D4")
    assert not same_degree("D3", "S1")


def test_every_level_has_a_name_in_both_languages() -> None:
    for each in EducationLevel:
        assert each.label.id != each.value
        assert each.label.en
