"""The tables of the index of professionality: complete, dated, each row with its basis."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.scale import Scale
from kinerja.career.education_levels import EducationLevel
from kinerja.career.professionalism_parts import CompetencyItem, PostGroup
from kinerja.career.professionalism_parts import ProfessionalismDimension as Dimension
from kinerja.career.professionalism_rules import PointRow, TrainingRow
from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1, POINTS_30_25_15_10_5
from kinerja.errors import InvalidValue, UnknownName
from kinerja.rules.allowance import FactorTable
from kinerja.rules.permenpanrb6_2022 import Predikat

BASIS = Law("Perwal Contoh 1/2026")("Pasal 2")


def test_every_row_says_how_it_is_known() -> None:
    """Only rows of art. 8 were read in the text; what one application has is practice."""
    read = [each for each in PERBKN8_2019.trainings if each.basis.assurance is Assurance.TEXT]
    assert [(each.group.value, each.item.value) for each in read] == [
        ("struktural", "diklat_kepemimpinan"),
        ("struktural", "teknis_20jp"),
        ("fungsional", "diklat_fungsional"),
        ("fungsional", "teknis_20jp"),
    ]
    others = (*PERBKN8_2019.education, *PERBKN8_2019.discipline, *PERBKN8_2019.performance)
    assert Assurance.TEXT not in {each.basis.assurance for each in others}
    assert all(each.basis.note for each in others)


@pytest.mark.parametrize("group", PostGroup)
def test_every_group_can_have_100(group: PostGroup) -> None:
    assert [PERBKN8_2019.most(each, group) for each in Dimension] == [25, 40, 30, 5]
    assert [PERBKN8_2019.least(each) for each in Dimension] == [1, 0, 1, 1]


def test_d4_counts_as_s1() -> None:
    """Mistake of other systems: a table without D4, which then falls to the lowest row."""
    points = {each.key: each.points for each in PERBKN8_2019.education}
    assert points["d4"] == points["s1"] == 15
    assert set(points) == set(map(str, EducationLevel))


def test_what_a_predikat_is_worth_after_2022_is_a_choice() -> None:
    """No table stands there by itself, and both are told as practice."""
    assert PERBKN8_2019.performance_formulas.keys() == {"sebutan_pp46"}
    for table, worth in ((POINTS_30_25_15_5_1, (1, 5, 15, 25, 30)), (POINTS_30_25_15_10_5, (5, 10, 15, 25, 30))):
        assert tuple(table.factor(each) for each in Predikat) == worth
        assert table.basis.assurance is Assurance.PRACTICE


def test_a_second_choice_takes_the_place_of_the_first() -> None:
    twice = PERBKN8_2019.counting(POINTS_30_25_15_5_1).counting(POINTS_30_25_15_10_5)
    assert [each.scale.id for each in twice.performance] == ["sebutan_pp46", "predikat"]
    assert twice.performance[1] is POINTS_30_25_15_10_5


def test_rows_say_something() -> None:
    with pytest.raises(InvalidValue, match="points: A row gives -1 points"):
        PointRow("s1", -1, BASIS)
    with pytest.raises(InvalidValue, match="key is empty"):
        PointRow(" ", 1, BASIS)
    with pytest.raises(UnknownName, match="no PostGroup"):
        TrainingRow("eselon", "seminar", 1, BASIS)
    with pytest.raises(UnknownName, match="no CompetencyItem"):
        TrainingRow("pelaksana", "prajabatan", 1, BASIS)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"education": PERBKN8_2019.education[1:]}, "Give a row each for sd, smp"),
        ({"education": ()}, "The table has no row"),
        ({"discipline": (*PERBKN8_2019.discipline, PointRow("ringan", 3, BASIS))}, "'ringan' stands twice"),
        ({"trainings": (*PERBKN8_2019.trainings, PERBKN8_2019.trainings[0])}, "stands twice"),
        ({"trainings": PERBKN8_2019.trainings[:6]}, "No training counts for pelaksana"),
        ({"trainings": PERBKN8_2019.trainings[:-1]}, "The most that pelaksana can have is 165/2"),
        ({"performance": PERBKN8_2019.performance * 2}, "'sebutan_pp46' stands twice"),
        ({"performance": ()}, "No grade is worth anything"),
        ({"until": date(2019, 1, 1)}, "ends on 2019-01-01"),
    ],
)
def test_tables_that_do_not_fit_are_refused(change, said: str) -> None:
    with pytest.raises(InvalidValue, match=said):
        attrs.evolve(PERBKN8_2019, **change)


def test_a_table_may_not_give_more_than_the_whole() -> None:
    """The weights of the dimensions are percentages."""
    table = FactorTable(Scale.of(Predikat), dict.fromkeys(map(str, Predikat), 40), BASIS)
    with pytest.raises(InvalidValue, match="The most that struktural can have is 110"):
        PERBKN8_2019.counting(table)


def test_items_by_group() -> None:
    assert PERBKN8_2019.items(PostGroup.PELAKSANA) == (CompetencyItem.TEKNIS_20JP, CompetencyItem.SEMINAR)
    worth = {(each.group.value, each.item.value): each.points for each in PERBKN8_2019.trainings}
    assert worth["pelaksana", "teknis_20jp"] == Fraction("22.5")
    assert worth["pelaksana", "seminar"] == Fraction("17.5")
