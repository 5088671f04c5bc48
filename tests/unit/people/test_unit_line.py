"""Heads of units who are appraised by the head of another unit than the one above."""

from __future__ import annotations

from datetime import UTC, date, datetime

import attrs
import pytest

from kinerja.errors import InvalidValue, Problems, WrongType
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import Line, Roster, Superior
from kinerja.people.roster_checks import check_roster
from kinerja.people.unit import Unit, UnitTree
from kinerja.people.unit_line import UnitLine
from tests.unit.people.agency import REGENT, STAF, held, person, until

SINCE, DAY = date(2025, 1, 1), date(2025, 3, 14)
UNITS = UnitTree(
    [
        Unit("kab", "Kabupaten Contoh"),
        Unit("setda", "Sekretariat Daerah", "kab"),
        Unit("kec", "Kecamatan Satu", "kab"),
        Unit("seksi", "Seksi Pemerintahan", "kec"),
    ]
)
SEKDA = person("sekda", held(Position("Sekretaris Daerah", PositionKind.JPT_PRATAMA, leads_unit=True), "setda"))
CAMAT = person("camat", held(Position("Camat", PositionKind.ADMINISTRATOR, leads_unit=True), "kec"))
KASI = person("kasi", held(Position("Kepala Seksi", PositionKind.PENGAWAS, leads_unit=True), "seksi"))
STAFF = person("ani", held(STAF, "kec"))
BY_SEKDA = UnitLine("kec", "setda", SINCE)


def agency(*unit_lines: UnitLine, camat=CAMAT, lines=()) -> Roster:
    """Return a regency whose tree puts the kecamatan under the bupati."""
    people = [SEKDA, camat, KASI, STAFF]
    return Roster(UNITS, people, officials=[REGENT], lines=lines, unit_lines=unit_lines)


def test_a_camat_is_appraised_by_the_sekda() -> None:
    """One line for the unit instead of one for every person who ever leads it."""
    assert agency().superior("camat", DAY) == Superior("bupati", "kab")
    assert agency(BY_SEKDA).superior("camat", DAY) == Superior("sekda", "setda")
    assert [each.person_id for each in agency(BY_SEKDA).chain("ani", DAY)] == ["camat", "sekda", "bupati"]
    assert agency(BY_SEKDA).above("kec", DAY) == "setda"
    assert agency(BY_SEKDA).above("kab", DAY) == agency().above("lain", DAY) == ""


def test_it_holds_for_its_days() -> None:
    """And the tree before and after; of two lines the one that began last counts."""
    past = agency(attrs.evolve(BY_SEKDA, until=date(2025, 2, 28)))
    assert past.superior("camat", date(2025, 2, 28)).person_id == "sekda"
    assert past.superior("camat", date(2025, 3, 1)).person_id == "bupati"
    back = agency(BY_SEKDA, UnitLine("kec", "kab", date(2025, 3, 1)))
    assert back.superior("camat", date(2025, 2, 28)).person_id == "sekda"
    assert back.superior("camat", DAY).person_id == "bupati"


def test_where_the_lead_is_vacant_those_below_look_to_that_unit_too() -> None:
    """The vacant place itself would report there."""
    vacant = agency(BY_SEKDA, camat=until(CAMAT, date(2025, 1, 31)))
    assert vacant.chain("ani", DAY)[:2] == (Superior(None, "kec"), Superior("sekda", "setda"))
    assert vacant.chain("kasi", DAY)[:2] == (Superior(None, "kec"), Superior("sekda", "setda"))
    assert [each.path for each in check_roster(vacant, DAY)] == ["units[kec]"]


def test_the_line_of_a_person_goes_before_that_of_the_unit() -> None:
    """It is the more particular one."""
    own = agency(BY_SEKDA, lines=[Line("camat", "bupati", SINCE)])
    assert own.superior("camat", DAY) == Superior("bupati", "kab")


def test_staff_of_the_unit_still_look_to_its_head() -> None:
    """The line is about who leads."""
    assert agency(BY_SEKDA).superior("ani", DAY) == Superior("camat", "kec")


def test_a_line_is_checked() -> None:
    """Days in order, and of two units."""
    with pytest.raises(InvalidValue, match="before it begins"):
        UnitLine("a", "b", DAY, SINCE)
    with pytest.raises(InvalidValue, match="'a' stands above itself"):
        UnitLine("a", "a", DAY)
    with pytest.raises(WrongType):
        UnitLine("a", "b", datetime(2025, 3, 14, tzinfo=UTC))


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Unknown units, and two lines that begin on one day."""
    with pytest.raises(Problems) as caught:
        agency(UnitLine("hilang", "setda", SINCE), UnitLine("kec", "lain", SINCE), BY_SEKDA)
    assert [problem.path for problem in caught.value.problems] == [
        "unit_lines[0].unit_id",
        "unit_lines[1].superior_unit_id",
        "unit_lines[2].since",
    ]


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        ([UnitLine("kec", "seksi", SINCE)], ["unit_lines[0]"]),
        ([UnitLine("kab", "setda", SINCE, DAY)], ["unit_lines[0]"]),
        ([BY_SEKDA, UnitLine("setda", "kec", DAY)], ["unit_lines[0]", "unit_lines[1]"]),
    ],
)
def test_a_unit_never_comes_to_stand_above_itself(lines: list[UnitLine], paths: list[str]) -> None:
    """Neither when a line begins nor when another one ends, so that every way up has an end."""
    with pytest.raises(Problems, match="stands above itself") as caught:
        agency(*lines)
    assert [problem.path for problem in caught.value.problems] == paths


def test_a_circle_that_only_the_end_of_a_line_makes_is_found() -> None:
    """The tree comes back into force on the day after."""
    lines = [UnitLine("seksi", "setda", SINCE, date(2025, 5, 31)), UnitLine("kec", "seksi", SINCE)]
    assert agency(lines[0]).above("seksi", DAY) == "setda"
    with pytest.raises(Problems, match="kec > seksi > kec"):
        agency(*lines)
    last = agency(attrs.evolve(lines[0], until=date.max), lines[1])
    assert last.above("kec", DAY) == "seksi"


def test_another_ones_circle_is_not_told_of_a_line_that_leads_into_it() -> None:
    """Only who comes back to himself stands above himself."""
    lines = [UnitLine("kec", "setda", SINCE), UnitLine("kab", "setda", SINCE)]
    with pytest.raises(Problems) as caught:
        agency(*lines)
    assert [problem.path for problem in caught.value.problems] == ["unit_lines[0]"]


def test_lines_go_with_the_roster() -> None:
    """In any order."""
    lines = [UnitLine("seksi", "setda", SINCE), BY_SEKDA]
    assert agency(*lines) == agency(*reversed(lines))
    assert agency(*lines).superior("kasi", DAY) == Superior("sekda", "setda")
