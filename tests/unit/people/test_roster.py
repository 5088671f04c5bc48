"""Who leads whom: heads of units, superiors, chains, members, snapshots."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import attrs
import pytest

from kinerja.errors import InvalidValue, NotFound, Problems, WrongType
from kinerja.people.employee import Employee
from kinerja.people.official import OFFICIAL_BASIS, Office, Official
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import SUPERIOR_BASIS, Holder, Line, Roster, Superior
from kinerja.people.roster_checks import ONE_HEAD_BASIS, check_roster
from kinerja.people.unit import Unit, UnitTree
from tests.unit.people.agency import (
    KABID,
    KADIS,
    KEPALA_INSTALASI,
    NUTRISIONIS,
    PEOPLE,
    PJ,
    PLH,
    PLT,
    REGENT,
    STAF,
    TAMBAHAN,
    UNITS,
    held,
    person,
    roster,
    until,
)

DAY = date(2025, 3, 14)
LATER = date(2025, 6, 1)


def ids(chain: tuple[Superior, ...]) -> list[str | None]:
    """Return who stands in a chain."""
    return [superior.person_id for superior in chain]


def test_the_head_of_the_own_unit_is_the_superior() -> None:
    """And above the head of a unit stands the head of the next one."""
    agency = roster()
    assert agency.superior("sari", DAY) == Superior("kabid", "mutu")
    assert agency.superior("kabid", DAY) == Superior("kadis", "dinas")
    assert agency.superior("kadis", DAY) == Superior("bupati", "kab")
    assert ids(agency.chain("sari", DAY)) == ["kabid", "kadis", "bupati"]


def test_nobody_stands_above_the_top() -> None:
    """That is told apart from a vacant place by the unit."""
    assert roster().superior("bupati", DAY) == Superior(None, "")
    assert roster().chain("bupati", DAY) == ()


def test_a_vacant_place_is_told_and_the_chain_goes_on() -> None:
    """The next step is the caller's."""
    agency = roster(until(PEOPLE[1], date(2025, 1, 31)))
    assert agency.superior("sari", DAY) == Superior(None, "mutu")
    assert agency.chain("sari", DAY) == (Superior(None, "mutu"), Superior("kadis", "dinas"), Superior("bupati", "kab"))


def test_a_definitive_head_goes_before_who_acts() -> None:
    """Definitive, additional task, Plt., Pj., Plh."""
    acting = [person(str(status), held(KABID, "mutu", status=status)) for status in (PLH, PJ, PLT, TAMBAHAN)]
    order = ["kabid", "tugas_tambahan", "plt", "pj", "plh"]
    people = {each.id: each for each in (*PEOPLE, *acting)}
    for place, strongest in enumerate(order):
        left = [each for each in people.values() if each.id not in order[:place]]
        head = Roster(UNITS, left).head("mutu", DAY)
        assert head is not None
        assert head.person_id == strongest


def test_the_head_changes_with_the_day() -> None:
    """A roster knows every day."""
    agency = roster(until(PEOPLE[1], date(2025, 4, 30)), person("baru", held(KABID, "mutu", date(2025, 5, 1))))
    assert agency.head("mutu", DAY) == Holder("kabid", held(KABID, "mutu", until=date(2025, 4, 30)))
    assert agency.superior("sari", LATER).person_id == "baru"


def test_two_heads_at_once_are_a_finding_and_no_error() -> None:
    """One bad row must not stop the year of all others; those below get no superior until it is mended."""
    agency = roster(person("kabid2", held(KABID, "mutu")))
    assert [each.person_id for each in agency.heads("mutu", DAY)] == ["kabid", "kabid2"]
    assert agency.head("mutu", DAY) is None
    assert agency.superior("sari", DAY) == Superior(None, "mutu", claimants=("kabid", "kabid2"))
    assert agency.superior("kabid", DAY).person_id == "kadis"
    found = check_roster(agency, DAY)
    assert [(each.code, each.path, each.basis) for each in found] == [
        ("ROSTER_TWO_HEADS", "units[mutu]", ONE_HEAD_BASIS)
    ]
    assert "kabid, kabid2" in found[0].message.en


def test_an_explicit_line_goes_before_the_tree() -> None:
    """The delegation stands on it; the unit is the nearest one above that the superior leads."""
    line = Line("sari", "kadis", date(2025, 2, 1), delegation="SK 12/2025")
    agency = roster(lines=[line])
    assert agency.superior("sari", DAY) == Superior("kadis", "dinas", "SK 12/2025")
    assert agency.superior("sari", date(2025, 1, 31)) == Superior("kabid", "mutu")
    assert (agency.line("sari", DAY), agency.line("kabid", DAY)) == (line, None)
    assert ids(agency.chain("sari", DAY)) == ["kadis", "bupati"]


def test_of_two_lines_the_later_one_counts() -> None:
    """As of two ranks."""
    lines = [Line("sari", "kadis", date(2025, 2, 1)), Line("sari", "kadata", date(2025, 3, 1), date(2025, 3, 31))]
    agency = roster(lines=lines)
    assert agency.superior("sari", DAY) == Superior("kadata", "data")
    assert agency.superior("sari", LATER) == Superior("kadis", "dinas")


def test_a_superior_by_line_may_lead_no_unit() -> None:
    """Then no result of a unit follows; the way up starts from the own place."""
    agency = roster(person("ahli", held(NUTRISIONIS, "data")), lines=[Line("sari", "ahli", date(2025, 1, 1))])
    assert agency.superior("sari", DAY) == Superior("ahli", "")
    assert ids(agency.chain("sari", DAY)) == ["ahli", "kadata", "kadis", "bupati"]


def test_manager_chain_survives_loops() -> None:
    """Seen in other systems: a chain of managers that never ends (peers, 3.2)."""
    lines = [Line("kadis", "kabid", date(2025, 1, 1)), Line("kabid", "kadis", date(2025, 1, 1))]
    agency = roster(lines=lines)
    assert ids(agency.chain("sari", DAY)) == ["kabid", "kadis"]
    assert ids(agency.chain("kadis", DAY)) == ["kabid"]
    found = check_roster(agency, DAY)
    assert [(each.code, each.path) for each in found] == [("ROSTER_CIRCLE", "lines[kabid]")]
    assert "kabid > kadis > kabid" in found[0].message.id


def test_a_line_that_leads_into_a_circle_is_no_circle_itself() -> None:
    """The circle is told once, and only while its lines are in force."""
    lines = [
        Line("direktur", "sari", date(2025, 1, 1)),
        Line("kabid", "sari", date(2025, 1, 1)),
        Line("sari", "kabid", date(2025, 1, 1), date(2025, 3, 31)),
    ]
    agency = roster(lines=lines)
    assert [each.path for each in check_roster(agency, DAY)] == ["lines[sari]"]
    assert check_roster(agency, LATER) == ()


def test_who_acts_above_his_own_place_is_not_his_own_superior() -> None:
    """The head of a part acts as head of the whole: the one above it is asked."""
    acting = attrs.evolve(PEOPLE[1], appointments=[held(KABID, "mutu"), held(KADIS, "dinas", status=PLT)])
    agency = roster(acting, until(PEOPLE[0], date(2025, 1, 31)))
    assert agency.superior("kabid", DAY) == Superior("bupati", "kab")
    assert ids(agency.chain("sari", DAY)) == ["kabid", "bupati"]
    assert agency.superior("kadata", DAY) == Superior("kabid", "dinas")


def test_bupati_in_a_title_decides_nothing() -> None:
    """Seen in another system: ``"bupati" in jabatan.lower()`` decided who has no appraiser (peers, B23)."""
    aide = Position("Ajudan Bupati", PositionKind.PELAKSANA)
    adviser = Position("Staf Ahli Bupati", PositionKind.JPT_PRATAMA, leads_unit=False)
    agency = roster(person("ajudan", held(aide, "mutu")), person("ahli", held(adviser, "kab")))
    assert agency.superior("ajudan", DAY).person_id == "kabid"
    assert agency.superior("ahli", DAY).person_id == "bupati"
    assert agency.head("kab", DAY) == Holder("bupati", REGENT.appointments[0])


def test_members_are_those_placed_in_the_unit_itself() -> None:
    """By their definitive place; an acting head from elsewhere is none of them, nor is an official."""
    acting = attrs.evolve(PEOPLE[2], appointments=[held(KABID, "data"), held(KABID, "mutu", status=PLT)])
    agency = roster(acting, until(PEOPLE[3], date(2025, 3, 31), held(STAF, "data", date(2025, 4, 1))))
    assert agency.members("mutu", DAY) == ("kabid", "sari")
    assert agency.members("mutu", LATER) == ("kabid",)
    assert agency.members("data", LATER) == ("kadata", "sari")
    assert agency.members("kab", DAY) == ()


def test_who_holds_nothing_definitive_is_placed_by_what_began_first() -> None:
    """A guest who only acts has a place all the same."""
    guest = person("tamu", held(KEPALA_INSTALASI, "gizi", date(2025, 1, 1), status=TAMBAHAN))
    agency = roster(guest, Employee("pensiun", "Pensiun", PEOPLE[0].kind))
    place = agency.home("tamu", DAY)
    assert place is not None
    assert place.unit_id == "gizi"
    assert agency.home("pensiun", DAY) is None
    assert agency.superior("pensiun", DAY) == Superior(None, "")


def test_people_outside_the_tree_are_told() -> None:
    """Nobody stands above an unknown unit."""
    agency = roster(person("jauh", held(STAF, "lain")))
    assert agency.superior("jauh", DAY) == Superior(None, "")
    found = check_roster(agency, DAY)
    assert [(each.code, each.path) for each in found] == [("ROSTER_UNKNOWN_UNIT", "employees[jauh]")]
    assert check_roster(agency, date(2019, 1, 1)) == ()


def test_a_unit_that_nobody_leads_is_told_where_it_sends_people_to_the_next_one_up() -> None:
    """A head who was forgotten looks like a vacant post: all would be evaluated further up, without a word."""
    forgotten = Roster(UNITS, [each for each in PEOPLE if each.id != "kadis"], officials=[REGENT])
    (found,) = check_roster(forgotten, DAY)
    assert (found.code, found.path, str(found.severity)) == ("ROSTER_UNIT_NO_HEAD", "units[dinas]", "warning")
    assert found.message.id.startswith("Tidak seorang pun memimpin Dinas Kesehatan pada 14 Maret 2025")
    assert found.message.en.endswith("3 people look to the next one up.")
    twice = roster(until(PEOPLE[0], date(2025, 1, 31)), until(PEOPLE[1], date(2025, 1, 31)))
    assert [each.path for each in check_roster(twice, DAY)] == ["units[dinas]", "units[mutu]"]
    assert "1 person looks" in check_roster(twice, DAY)[1].message.en


def test_a_unit_without_people_needs_no_head_nor_one_whose_people_have_lines() -> None:
    """Nobody is sent anywhere; ``gizi`` has nobody at all."""
    assert check_roster(roster(), DAY) == ()
    away = roster(until(PEOPLE[1], date(2025, 1, 31)), lines=[Line("sari", "kadata", date(2025, 1, 1))])
    assert check_roster(away, DAY) == ()


def test_people_are_found_by_id() -> None:
    """Employees and officials."""
    agency = roster()
    assert agency["bupati"] is REGENT
    assert agency.employee("sari") == PEOPLE[3]
    assert ("sari" in agency, "nobody" in agency, len(agency)) == (True, False, 6)
    with pytest.raises(NotFound, match="There is no person 'nobody'"):
        agency.superior("nobody", DAY)
    with pytest.raises(NotFound, match="'bupati' is no employee but an official"):
        agency.employee("bupati")
    with pytest.raises(NotFound, match="There is no unit 'lain'"):
        agency.heads("lain", DAY)


def test_snapshots_of_employees_and_officials() -> None:
    """In any capacity that is held."""
    acting = held(KABID, "data", status=PLT)
    agency = roster(attrs.evolve(PEOPLE[1], appointments=[held(KABID, "mutu"), acting]))
    assert agency.party("kabid", DAY).title == "Kepala Bidang"
    assert agency.party("kabid", DAY, capacity=acting).title == "Plt. Kepala Bidang"
    party = agency.party("bupati", DAY)
    assert (party.title, party.instansi, party.is_asn, party.number) == ("Bupati", "Kabupaten Contoh", False, None)


def test_an_official_shows_what_else_he_holds_and_a_number_of_his_own() -> None:
    """Masked where it is printed for programmers."""
    officer = Official(
        "kol", "Kol. Contoh", [held(KABID, "rsud"), held(KADIS, "dinas", status=PLT)], other_number="11930055550671"
    )
    party = attrs.evolve(officer, instansi="TNI AD").on(DAY, UNITS)
    assert (party.unit.id, party.instansi, party.other_number) == ("rsud", "TNI AD", "11930055550671")
    assert [duty.unit.id for duty in party.duties] == ["dinas"]
    assert "1193005555" not in repr(officer)
    assert officer.on(DAY, UNITS, capacity=officer.appointments[1]).title == "Plt. Kepala Dinas"
    for day, capacity in ((date(2019, 1, 1), None), (DAY, held(STAF, "mutu"))):
        with pytest.raises(NotFound, match="No such appointment"):
            officer.on(day, UNITS, capacity=capacity)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Ids that are there twice, lines that name nobody, lines that begin on one day."""
    lines = [Line("sari", "hilang", DAY), Line("sari", "kadis", DAY), Line("siapa", "kadis", DAY)]
    with pytest.raises(Problems) as caught:
        Roster(UNITS, [*PEOPLE, person("bupati")], officials=[REGENT], lines=lines)
    assert [problem.path for problem in caught.value.problems] == [
        "bupati",
        "lines[0].superior_id",
        "lines[0].since",
        "lines[1].since",
        "lines[2].employee_id",
    ]


def test_a_line_is_checked() -> None:
    """Days in order, and of two people."""
    with pytest.raises(InvalidValue, match="before it begins"):
        Line("a", "b", DAY, date(2025, 1, 1))
    with pytest.raises(InvalidValue, match="'a' reports to himself"):
        Line("a", "a", DAY)
    with pytest.raises(WrongType):
        Line("a", "b", datetime(2025, 3, 14, tzinfo=UTC))
    assert Line("a", "b", DAY).holds_on(LATER)
    assert not Line("a", "b", DAY, DAY).holds_on(LATER)
    assert not Line("a", "b", DAY).holds_on(date(2025, 3, 13))


def test_rosters_are_values() -> None:
    """The order of what is given does not matter; they hash, compare and survive pickling."""
    agency = roster(lines=[Line("sari", "kadis", LATER), Line("sari", "kadata", DAY)])
    other = Roster(UNITS, reversed(agency.employees), officials=agency.officials, lines=reversed(agency.lines))
    assert agency == other == pickle.loads(pickle.dumps(agency))
    assert len({agency, other}) == 1


def test_what_it_rests_on_is_cited() -> None:
    """Direct superior or delegate; officials by the circular."""
    assert "89" in SUPERIOR_BASIS.article
    assert OFFICIAL_BASIS.law.id == "SE Kepala BKN 1/2023"
    assert [office.label.en for office in Office] == ["Minister", "Head of an agency of the centre", "Head of a region"]


def test_upwards_of_an_unknown_place_is_nobody() -> None:
    """A vacant place has someone above all the same."""
    tree = UnitTree([Unit("a", "A"), Unit("b", "B", "a")])
    agency = Roster(tree, [person("x", held(KADIS, "a"))])
    assert [each.person_id for each in agency.upwards("b", DAY)] == [None, "x"]
    assert list(agency.upwards("lain", DAY)) == []
