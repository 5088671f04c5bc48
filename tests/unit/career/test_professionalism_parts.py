"""What the index of professionality is made of, and how people write it."""

from __future__ import annotations

import pytest

from kinerja.career.penalties import Penalty
from kinerja.career.professionalism_parts import (
    CompetencyItem,
    DisciplineHistory,
    EducationLevel,
    PostGroup,
    ProfessionalismDimension,
    TechnicalWindow,
    competency_item,
    education_level,
)
from kinerja.errors import UnknownName, WrongType
from kinerja.people.positions import PositionKind


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
        (EducationLevel.D1, "d1"),
    ],
)
def test_education_as_it_is_written(written: str, level: str) -> None:
    assert education_level(written).value == level


@pytest.mark.parametrize("written", ["S4", "D5", "profesi", ""])
def test_unknown_education_is_not_the_lowest_level(written: str) -> None:
    """The application behind the cases gives 1 point to whatever it does not know."""
    with pytest.raises(UnknownName, match="no level of education. Known are sd, smp"):
        education_level(written)


@pytest.mark.parametrize("read", [education_level, competency_item])
def test_only_text_is_read(read) -> None:
    with pytest.raises(WrongType, match="is not text"):
        read(4)


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("diklatpim", "diklat_kepemimpinan"),
        ("diklat_kepemimpinan", "diklat_kepemimpinan"),
        ("Diklat Fungsional", "diklat_fungsional"),
        ("teknis_20jp", "teknis_20jp"),
        ("diklat_teknis", "teknis_20jp"),
        ("workshop", "seminar"),
        (CompetencyItem.SEMINAR, "seminar"),
    ],
)
def test_trainings_as_they_are_written(written: str, item: str) -> None:
    assert competency_item(written).value == item


def test_the_group_of_a_post() -> None:
    """Whoever leads is structural; teams are not posts."""
    groups = [PostGroup.of(kind).value for kind in PositionKind]
    assert groups == ["struktural"] * 5 + ["fungsional", "pelaksana"]


def test_the_heaviest_penalty_of_the_five_years_decides() -> None:
    levels = [Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN.level, Penalty.TEGURAN_LISAN.level]
    assert DisciplineHistory.of(levels) is DisciplineHistory.of(levels[::-1]) is DisciplineHistory.SEDANG
    assert DisciplineHistory.of(levels[1:]) is DisciplineHistory.RINGAN
    assert DisciplineHistory.of(()) is DisciplineHistory.TIDAK_PERNAH


@pytest.mark.parametrize(
    "members",
    [CompetencyItem, DisciplineHistory, EducationLevel, PostGroup, ProfessionalismDimension, TechnicalWindow],
)
def test_every_member_has_a_name_in_both_languages(members) -> None:
    for each in members:
        assert each.label.id != each.value
        assert each.label.en
