"""Hours of units: PNS and PPPK apart, year by year, what is missing told and not counted."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.people.party import EmployeeKind
from kinerja.training.hour_ledger import count_hours
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_statistics import PersonHours, unit_hours
from kinerja.training.hour_tables import BPS_2019

NIP = "198502142010031991"
YEAR = Period.year(2025)


def person(id: str, hours: Any, *, kind: str = "pns", year: int = 2025, unit: str = "loket") -> PersonHours:
    """Return a person of the counter."""
    return PersonHours(id, unit, kind, year, hours)


TOLD = unit_hours(
    [
        person("a", 20),
        person("b", "19.99"),
        person("c", None),
        person("d", 24, kind="pppk"),
        person("e", "24.01", kind="pppk"),
        person("a", 10, year=2024),
        person("f", None, unit="arsip"),
        person("a", 15, year=2022),
    ]
)


def test_the_numbers_of_a_unit() -> None:
    """20 JP are reached inclusively; who has no record is in no mean."""
    line = TOLD.of("loket", "pns", 2025)
    assert (line.people, line.unrecorded, line.reached) == (2, 1, 1)
    assert (line.mean, line.share, line.above) == (Fraction("19.995"), Fraction(1, 2), None)


def test_pppk_stand_apart_with_their_ceiling() -> None:
    """24 is not above 24; that both have 20 JP is told too."""
    line = TOLD.of("loket", EmployeeKind.PPPK, 2025)
    assert (line.people, line.reached, line.above) == (2, 2, 1)


def test_nobody_on_record_is_no_mean_of_0() -> None:
    """Nor a share of 0."""
    line = TOLD.of("arsip", "pns", 2025)
    assert (line.people, line.mean, line.share, line.reached) == (0, None, None, 0)


def test_lines_stand_by_unit_kind_and_year() -> None:
    """Whatever the order of the people."""
    assert [(line.unit_id, str(line.kind), line.year) for line in TOLD.lines] == [
        ("arsip", "pns", 2025),
        ("loket", "pns", 2022),
        ("loket", "pns", 2024),
        ("loket", "pns", 2025),
        ("loket", "pppk", 2025),
    ]
    assert TOLD.years == (2022, 2024, 2025)


def test_changes_are_from_a_year_to_the_next() -> None:
    """Not over a gap, and not where nobody is on record."""
    assert TOLD.changes("loket", "pns") == ((2025, Fraction("9.995")),)
    assert TOLD.changes("arsip", "pns") == ()
    empty = unit_hours([person("a", None, year=2024), person("a", 3), person("a", None, year=2026)])
    assert empty.changes("loket", "pns") == ()
    assert [line.year for line in TOLD.series("loket", "pppk")] == [2025]


def test_who_is_not_there_is_not_found() -> None:
    """And a kind that is none is unknown."""
    with pytest.raises(NotFound):
        TOLD.of("loket", "pppk", 2024)
    with pytest.raises(UnknownName):
        TOLD.of("loket", "honorer", 2024)


def test_a_person_counts_once_a_year() -> None:
    """Also in two units; the error masks the number."""
    with pytest.raises(InvalidValue, match="twice in 2025") as caught:
        unit_hours([person(NIP, 1), person(NIP, 2, unit="arsip")])
    assert NIP not in str(caught.value)


def learned(*parts: dict[str, Any], period: Period = YEAR) -> PersonHours:
    """Return the hours of a ledger: of each activity what is told of it."""
    told = [
        LearningActivity(str(place), NIP, each.pop("form", "KL03"), "x", Period(period.end, period.end), **each)
        for place, each in enumerate(parts)
    ]
    return PersonHours.of(count_hours(NIP, period, told, table=BPS_2019), "loket", "pns")


def test_the_hours_of_a_ledger_are_those_that_count() -> None:
    """In the year that it ends in, as for a contract year."""
    found = learned({"hours": 12}, {"hours": 8})
    assert (found.person_id, found.unit_id, found.kind, found.year, found.hours) == (NIP, "loket", "pns", 2025, 20)
    assert learned({"hours": 1}, period=Period.of("2024-03-01", "2025-02-28")).year == 2025


def test_nothing_on_record_and_an_open_line_are_not_0_hours() -> None:
    """Nobody can tell how many they are: neither belongs in a mean."""
    assert learned().hours is None
    assert learned({"hours": 12}, {"form": "NKL11"}).hours is None
    with pytest.raises(WrongType, match="ledger: A int is no HourLedger"):
        PersonHours.of(20, "loket", "pns")


def test_people_are_checked() -> None:
    """A ledger is no person of a unit."""
    with pytest.raises(WrongType, match=r"people\[0\]: A int is no PersonHours"):
        unit_hours([20])


@pytest.mark.parametrize("parts", [{"hours": -1}, {"year": 0}, {"year": "2025"}, {"unit": " "}])
def test_what_no_person_has_is_refused(parts: dict[str, Any]) -> None:
    """Hours below 0, no year, no unit."""
    with pytest.raises(InvalidValue):
        person("a", **{"hours": 1, **parts})


def test_nobody_is_named() -> None:
    """Neither in the numbers of units nor, in full, in what goes in."""
    told = unit_hours([person(NIP, 20)])
    assert NIP not in repr(told) + repr(told.lines) + told.as_text("id") + told.as_html("en") + repr(person(NIP, 1))
    assert told._repr_html_() == told.as_html("id")
