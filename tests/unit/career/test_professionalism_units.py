"""The index of a unit: means over those measured in full, who is missing told beside, nobody named."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.career.professionalism import ProfessionalismIndex, professionalism_index
from kinerja.career.professionalism_profile import ProfessionalismProfile
from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1
from kinerja.career.professionalism_units import unit_professionalism
from kinerja.errors import InvalidValue, WrongType

NUMBER = "198502142010031991"
ON = date(2021, 3, 1)
HAD = {"teknis_20jp": True, "seminar": False}


def index(person: str, education: str | None = "S1", value: str | None = "80", on: date = ON) -> ProfessionalismIndex:
    return professionalism_index(
        ProfessionalismProfile(person, education, "pelaksana", HAD, value, "tidak_pernah"), on=on
    )


def test_the_index_is_the_sum_of_the_means() -> None:
    """Mistake of other systems: totals per dimension instead of means."""
    unit = unit_professionalism("Kelurahan", [index("e1"), index("e2", "SMA", "95"), index("e3", "S2")])
    assert [each.mean for each in unit.dimensions] == [Fraction(40, 3), Fraction(45, 2), Fraction(80, 3), 5]
    assert unit.index == Fraction(15 + 5 + 20 + 25 + 30 + 25, 3) + Fraction(45, 2) + 5
    assert unit.category.value == "rendah"
    assert unit.findings == ()
    assert sum(count for _, count in unit.categories) == unit.measured == unit.people == 3
    assert unit.because.find("kinerja")[0].value == Fraction(80, 3)


def test_the_explanation_tells_no_points_of_single_people() -> None:
    unit = unit_professionalism("Kelurahan", [index("e1"), index("e2", "SMA", "95")])
    assert all(step.inputs == () for step in unit.because.walk())
    assert [str(step.basis) for step in unit.because.steps] == ["Peraturan BKN 8/2019, indeks instansi"] * 4


def test_who_is_not_measured_in_full_enters_no_mean() -> None:
    """And is not 0; for each dimension it is told how many are unknown."""
    unit = unit_professionalism("Kelurahan", [index("e1"), index("e2", None), index("e3", value=None)])
    assert (unit.people, unit.measured) == (3, 1)
    assert unit.index == index("e1").index
    assert [each.unknown for each in unit.dimensions] == [1, 0, 1, 0]
    assert [each.code for each in unit.findings] == ["IP_UNIT_PARTLY_MEASURED"]


def test_where_nobody_is_measured_there_is_no_index() -> None:
    unit = unit_professionalism("Kelurahan", [index("e1", None)])
    assert isinstance(unit.index, Undetermined)
    assert unit.category == unit.index
    assert {each.mean for each in unit.dimensions} == {None}
    assert "Nobody is measured in full." in unit.as_text("en")


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([], "There is nobody in the unit"),
        ([index("e1"), index("e1", "S2")], "Somebody stands twice"),
        ([index("e1"), index("e2", on=date(2021, 4, 1))], "different days or by different tables"),
    ],
)
def test_what_is_not_alike_is_refused(people, said: str) -> None:
    with pytest.raises(InvalidValue, match=said):
        unit_professionalism("Kelurahan", people)


def test_other_tables_are_not_mixed_in() -> None:
    chosen = PERBKN8_2019.counting(POINTS_30_25_15_5_1)
    other = professionalism_index(ProfessionalismProfile("e2"), on=ON, rules=chosen)
    with pytest.raises(InvalidValue, match="different tables"):
        unit_professionalism("Kelurahan", [index("e1"), other])
    with pytest.raises(WrongType, match="is no ProfessionalismIndex"):
        unit_professionalism("Kelurahan", [index("e1").index])  # type: ignore[list-item]


def test_the_page_names_nobody() -> None:
    unit = unit_professionalism("Puskesmas", [index(NUMBER), index("e2", None)])
    for told in (unit.as_text("id"), unit.as_html("en"), unit._repr_html_(), repr(unit)):
        assert "1991" not in told
        assert "Puskesmas" in told
    text = unit.as_text("en")
    assert "1 of 2 people" in text
    assert "IP_UNIT_PARTLY_MEASURED" in text
    assert [line.split()[0] for line in text.splitlines() if line.startswith("Performance")] == ["Performance"]


def test_it_can_be_changed_only_by_a_new_one() -> None:
    unit = unit_professionalism("Puskesmas", [index("e1")])
    assert attrs.evolve(unit, name="RSUD").index == unit.index
