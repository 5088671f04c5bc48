"""What holds of every agency: who evaluates is found or the question is left open, and nobody evaluates himself."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.evaluation.evaluator import Evaluator, EvaluatorPolicy, PreviousResult
from kinerja.evaluation.evaluators import who_evaluates
from kinerja.evaluation.grounds import Finality
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.people.employee import Appointment, Employee
from kinerja.people.official import Office, Official
from kinerja.people.party import AppointmentStatus, EmployeeKind
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import Line, Roster
from kinerja.people.roster_checks import check_roster
from kinerja.people.situation import Exempted, Situation, SituationKind
from kinerja.testing.strategies import rosters, values
from tests.unit.people.agency import UNITS

YEAR = Period.year(2025)
ROUNDS = [
    Round(Period.quarter(2025, 3), EvaluationKind.PERIODIK, Period(date(2025, 9, 15), date(2025, 10, 10))),
    Round(Period.month(2025, 2), EvaluationKind.PERIODIK, Period(date(2025, 3, 1), date(2025, 3, 10))),
    Round(YEAR, EvaluationKind.TAHUNAN, Period(date(2025, 12, 15), date(2026, 1, 31))),
]
DAYS = st.dates(date(2025, 1, 1), date(2026, 2, 28))
UNIT_IDS = st.sampled_from([*(unit.id for unit in UNITS), "elsewhere"])
POSITIONS = st.builds(
    Position, st.sampled_from(["Bupati", "Staf"]), st.none() | st.sampled_from(PositionKind), leads_unit=st.booleans()
)
POLICIES = values(EvaluatorPolicy)


@st.composite
def spans(draw) -> tuple[date, date | None]:
    """Draw a first day, often before the year, and a last one."""
    since = draw(st.just(date(2020, 1, 1)) | DAYS)
    return since, draw(st.none() | st.dates(since, date(2026, 6, 30)))


@st.composite
def careers(draw) -> list[Appointment]:
    """Draw up to two definitive places, one after the other, and other things held beside them."""
    (since, until), moved = draw(spans()), draw(st.booleans())
    held = [Appointment(draw(POSITIONS), draw(UNIT_IDS), since, until)]
    if moved and until:
        held.append(Appointment(draw(POSITIONS), draw(UNIT_IDS), until + timedelta(days=1)))
    beside = draw(st.lists(st.sampled_from([*AppointmentStatus][1:]), max_size=2))
    return [*held, *(Appointment(draw(POSITIONS), draw(UNIT_IDS), *draw(spans()), status) for status in beside)]


@st.composite
def agencies(draw) -> Roster:
    """Draw an agency in which everything may be missing or too many, and lines may go in circles."""
    staff = [
        Employee(
            f"e{number}",
            "E",
            draw(st.sampled_from([EmployeeKind.PNS, EmployeeKind.CPNS])),
            appointments=draw(careers()),
            situations=[
                Situation(kind, *draw(spans())) for kind in draw(st.lists(st.sampled_from(SituationKind), max_size=1))
            ],
        )
        for number in range(draw(st.integers(1, 5)))
    ]
    offices = draw(st.lists(st.none() | st.sampled_from(Office), max_size=2))
    officials = [Official(f"o{n}", "O", draw(careers()), office=office) for n, office in enumerate(offices)]
    ids = [each.id for each in (*staff, *officials)]
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids), spans()), max_size=3))
    lines = {
        (one, span[0]): Line(one, other, *span, delegation=draw(st.sampled_from(["", "SK"])))
        for one, other, span in pairs
        if one != other
    }
    return Roster(UNITS, staff, officials=officials, lines=lines.values())


@given(agencies(), st.sampled_from(ROUNDS), DAYS, POLICIES)
def test_there_is_always_an_answer_and_nobody_evaluates_himself(agency, round, on, policy) -> None:
    """Lawful rosters never raise."""
    for employee in agency.employees:
        answer = who_evaluates(agency, employee.id, round, on=on, policy=policy)
        assert isinstance(answer, Evaluator | Exempted | Undetermined)
        if isinstance(answer, Evaluator):
            assert answer.person_id in agency
            assert answer.person_id != employee.id
            assert employee.id not in (*answer.advisers, *answer.delegable_to)
            assert answer.person_id not in (*answer.advisers, *answer.delegable_to)


@given(agencies(), st.sampled_from(ROUNDS), DAYS, POLICIES)
def test_a_result_is_final_only_by_the_list(agency, round, on, policy) -> None:
    """P. 90, no. 11: after the window always; no. 12: by office and post alone."""
    for employee in agency.employees:
        answer = who_evaluates(agency, employee.id, round, on=on, policy=policy)
        if not isinstance(answer, Evaluator):
            continue
        late = round.is_over(on)
        assert (answer.finality is Finality.ATASAN_MENGGANTIKAN) == late
        if answer.final and not late:
            evaluator = agency[answer.person_id]
            is_head = isinstance(evaluator, Official) and evaluator.office is not None
            assert is_head or PositionKind.JPT_UTAMA in {each.position.kind for each in evaluator.appointments}


@given(agencies(), st.sampled_from(ROUNDS), DAYS, POLICIES)
def test_titles_decide_nothing(agency, round, on, policy) -> None:
    """Seen in another system: the text "bupati" in a title decided who has no appraiser (peers, B23)."""

    def untitled(person):
        held = [attrs.evolve(each, position=attrs.evolve(each.position, title="-")) for each in person.appointments]
        return attrs.evolve(person, appointments=held)

    plain = attrs.evolve(agency, employees=map(untitled, agency.employees), officials=map(untitled, agency.officials))
    for employee in agency.employees:
        one, other = (who_evaluates(each, employee.id, round, on=on, policy=policy) for each in (agency, plain))
        assert one == other


@given(rosters(), st.sampled_from(ROUNDS), st.dates(date(2014, 1, 1), date(2030, 12, 31)))
def test_chains_end_and_never_come_back(agency, round, day) -> None:
    """Each person at most once, whoever is missing and whatever circle the lines make."""
    for employee in agency.employees:
        chain = agency.chain(employee.id, day)
        people = [superior.person_id for superior in chain if superior.person_id is not None]
        assert employee.id not in people
        assert len(people) == len(set(people))
        assert chain[:1] == tuple(
            each for each in [agency.superior(employee.id, day)] if each.unit_id or each.person_id
        )
        who_evaluates(agency, employee.id, round, on=day)
    check_roster(agency, day)


@given(rosters(), st.dates(date(2014, 1, 1), date(2030, 12, 31)))
def test_everybody_with_a_place_is_a_member_once(agency, day) -> None:
    """The members of all units are the employees who have a place in the tree."""
    members = [each for unit in agency.units for each in agency.members(unit.id, day)]
    known = {unit.id for unit in agency.units}
    homes = {employee.id: agency.home(employee.id, day) for employee in agency.employees}
    assert sorted(members) == sorted(id for id, home in homes.items() if home and home.unit_id in known)


@given(agencies(), DAYS)
def test_an_answer_does_not_depend_on_the_order_of_people(agency, on) -> None:
    """Rosters are values."""
    turned = Roster(
        agency.units, reversed(agency.employees), officials=reversed(agency.officials), lines=reversed(agency.lines)
    )
    for employee in agency.employees:
        one, other = (who_evaluates(each, employee.id, ROUNDS[0], on=on) for each in (agency, turned))
        assert one == other
        assert not isinstance(one, PreviousResult)
