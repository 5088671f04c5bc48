"""Where a cycle stands on a day, and whose turn it is."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import Problems
from kinerja.evaluation.cycle_parts import Member
from kinerja.evaluation.cycle_status import CycleStatus, RoundState, RoundSummary, round_state, status
from kinerja.evaluation.cycle_steps import lock
from kinerja.evaluation.evaluator import Evaluator, EvaluatorPolicy, Leavers, WholeLeave
from kinerja.evaluation.open_questions import ON_LEAVE
from kinerja.people.employee import Appointment, Employee
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import Roster
from kinerja.people.situation import Situation, SituationKind
from kinerja.people.unit import Unit, UnitTree
from kinerja.plans.history import Capacity

from .cycles import LONG_AGO, YEAR, cycle, done, quarter, staff

FIRST, MARCH = Period.quarter(2025, 1), Period.month(2025, 3)
BELUM, TERBUKA, TEMPO, TERLAMBAT, SELESAI, TERKUNCI, DIKECUALIKAN, KELUAR = RoundState


def person(id: str, unit_id: str, kind: PositionKind, *situations: Situation) -> Employee:
    """Return somebody who has held a position for long."""
    held = Appointment(Position(kind.value, kind), unit_id, LONG_AGO)
    return Employee(id, id.title(), EmployeeKind.PNS, appointments=[held], situations=situations)


AWAY = Situation(SituationKind.CUTI_DI_LUAR_TANGGUNGAN_NEGARA, date(2024, 1, 1))
ROSTER = Roster(
    UnitTree([Unit("dinas", "Dinas X"), Unit("bidang", "Bidang X", "dinas")]),
    [
        person("kadis", "dinas", PositionKind.JPT_PRATAMA),
        person("kabid", "bidang", PositionKind.ADMINISTRATOR),
        person("ani", "bidang", PositionKind.PELAKSANA),
        person("edi", "bidang", PositionKind.PELAKSANA),
        person("gani", "bidang", PositionKind.PELAKSANA, AWAY),
    ],
)


def states(now: CycleStatus, employee_id: str = "ani") -> list[RoundState]:
    """Return the states of a person's rounds, in the order of time."""
    return [entry.state for entry in now.of(employee_id)]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2025, 3, 24), BELUM),
        (date(2025, 3, 25), TERBUKA),
        (date(2025, 4, 9), TERBUKA),
        (date(2025, 4, 10), TEMPO),
        (date(2025, 4, 11), TERLAMBAT),
    ],
)
def test_a_round_opens_is_due_and_is_late(day: date, state: RoundState) -> None:
    """By its window; the last day is still in time."""
    assert round_state(quarter(1), day) is state
    assert states(status(cycle(*staff("ani")), on=day))[0] is state


def test_each_state_says_whose_turn_it_is() -> None:
    """After the window it is the superior (annex p. 90, no. 11)."""
    turns = {}
    for month in (1, 4, 5):
        (entry, *_) = status(cycle(*staff("ani")), on=date(2025, month, 5)).entries
        turns[entry.state] = entry.turn
    assert turns == {BELUM: None, TERBUKA: Capacity.PENILAI, TERLAMBAT: Capacity.ATASAN_PENILAI}
    assert [state for state in RoundState if state.waiting] == [TERBUKA, TEMPO, TERLAMBAT]
    assert TERLAMBAT.label.id == "Terlambat"


def test_what_was_done_is_done_from_its_day_on() -> None:
    """A look back shows what was known then."""
    held, evaluated = cycle(*staff("ani")), done("ani", FIRST, date(2025, 4, 7))
    assert states(status(held, [evaluated], on=date(2025, 4, 6)))[0] is TERBUKA
    now = status(held, [evaluated], on=date(2025, 4, 7))
    assert states(now) == [SELESAI, BELUM, BELUM, BELUM, BELUM]
    assert now.entries[0].done == evaluated
    assert now.entries[0].turn is None


def test_late_is_done_too() -> None:
    """By the superior, after the window."""
    now = status(cycle(*staff("ani")), [done("ani", FIRST, date(2025, 5, 2))], on=date(2025, 6, 1))
    assert states(now)[0] is SELESAI


def test_everybody_is_counted_once_in_a_period_unlike_tulungagung() -> None:
    """B5: its chart counted all months of all subordinates together; here each round counts each person once."""
    held = cycle(*staff("ani", "edi", "gani"), *staff("rsa", group_id="rsud"))
    evaluated = [done("ani", Period.quarter(2025, number), date(2025, 3 * number, 28)) for number in (1, 2)]
    evaluated += [done("rsa", Period.month(2025, month), date(2025, month, 28)) for month in (1, 2, 3)]
    now = status(held, [*evaluated, *evaluated[:1]], on=date(2025, 7, 11))
    by_round = {(each.group_id, each.round.period.label.en): each for each in now.summaries}
    first = by_round["dinas", "Quarter I 2025"]
    assert first.counts == ((TERLAMBAT, 2), (SELESAI, 1))
    assert (first.expected, first.percent) == (3, Fraction(100, 3))
    assert by_round["rsud", "March 2025"].counts == ((SELESAI, 1),)
    assert all(sum(number for _, number in each.counts) <= 3 for each in now.summaries)
    assert len(now.summaries) == 5 + 13


def test_two_finals_of_one_year_are_refused_where_e_kinerja_recommends_one() -> None:
    """The year is judged once; the very same row twice is one evaluation."""
    final = done("ani", YEAR, date(2026, 1, 10))
    other = attrs.evolve(final, on=date(2026, 1, 12))
    held = cycle(*staff("ani"))
    assert states(status(held, [final, final], on=date(2026, 2, 1)))[-1] is SELESAI
    with pytest.raises(Problems, match=r"evaluated on 2026-01-10 and on 2026-01-12 for Year 2025. The year is judged"):
        status(held, [final, other], on=date(2026, 2, 1))
    quarters = [done("ani", FIRST, date(2025, 4, day)) for day in (7, 8)]
    with pytest.raises(Problems, match="A round has one result for each person"):
        status(held, quarters, on=date(2025, 5, 1))
    assert states(status(held, quarters, on=date(2025, 4, 7)))[0] is SELESAI


def test_what_no_round_asks_for_is_flagged() -> None:
    """As after a move that was entered late."""
    now = status(cycle(*staff("ani")), [done("ani", MARCH, date(2025, 4, 2))], on=date(2025, 5, 1))
    (finding,) = now.findings
    assert (finding.code, finding.path) == ("DONE_NOT_DUE", "ani")
    assert finding.message.en == (
        "Periodic evaluation of March 2025, done on 2 April 2025, is no round of this employee."
    )


def test_who_evaluated_himself_is_told() -> None:
    """Art. 1 (9): the appraiser is the superior; the round stays done, and a person has to look."""
    alone = done("ani", FIRST, date(2025, 4, 7), by_id="ani")
    now = status(cycle(*staff("ani")), [alone], on=date(2025, 4, 8))
    assert [(each.code, each.path, str(each.severity)) for each in now.findings] == [
        ("DONE_BY_ONESELF", "ani", "error")
    ]
    assert (
        now.findings[0].message.en == "'ani' evaluated himself: Periodic evaluation of Quarter I 2025, on 7 April 2025."
    )
    assert status(cycle(*staff("ani")), [alone], on=date(2025, 4, 6)).findings == ()


def test_the_completeness_of_a_round_as_frappe_sums_it_up() -> None:
    """F11: of two people one was evaluated, and one is pending."""
    now = status(cycle(*staff("ani", "edi")), [done("ani", FIRST, date(2025, 4, 7))], on=date(2025, 4, 8))
    summary = now.summaries[0]
    assert (summary.count(SELESAI), summary.count(TERBUKA, TERLAMBAT), summary.percent) == (1, 1, 50)
    assert [entry.due.employee_id for entry in now.in_state(TERBUKA)] == ["edi"]


def test_nobody_expected_is_no_percentage() -> None:
    """Never 0, never 100."""
    assert RoundSummary("dinas", quarter(1), ((DIKECUALIKAN, 2), (KELUAR, 1))).percent is None


def test_who_left_waits_for_nobody_unless_the_agency_says_so() -> None:
    """The law names nobody for who retired or died; the policy of evaluators does."""
    held = cycle(Member("dodi", "dinas", LONG_AGO, date(2025, 6, 30)))
    assert states(status(held, on=date(2025, 6, 30)), "dodi")[-1] is BELUM
    for day in (date(2025, 7, 1), date(2026, 2, 1)):
        assert states(status(held, on=day), "dodi")[-1] is KELUAR
    last = EvaluatorPolicy(leavers=Leavers.PENILAI_TERAKHIR)
    assert states(status(held, on=date(2026, 2, 1), policy=last), "dodi")[-1] is TERLAMBAT
    evaluated = [done("dodi", YEAR, date(2026, 1, 3))]
    assert states(status(held, evaluated, on=date(2026, 2, 1)), "dodi")[-1] is SELESAI


def test_who_is_on_leave_all_quarter_waits_until_the_agency_says_what_it_does() -> None:
    """Nothing is said of the evaluation then: listed with the reason, exempt, or the appraiser's, by the policy."""
    leave = Situation(SituationKind.CUTI, date(2025, 1, 1), date(2025, 3, 31))
    people = [attrs.evolve(each, situations=[leave]) if each.id == "ani" else each for each in ROSTER.employees]
    asked = {"on": date(2025, 4, 2), "roster": attrs.evolve(ROSTER, employees=people)}
    held = cycle(*staff("ani"))
    (waiting,) = status(held, **asked).waiting()
    assert (waiting.person_id, waiting.entries[0].who) == (None, ON_LEAVE)
    not_evaluated = EvaluatorPolicy(whole_leave=WholeLeave.TIDAK_DIEVALUASI)
    exempt = status(held, policy=not_evaluated, **asked)
    assert (states(exempt, "ani")[0], exempt.waiting(), exempt.summaries[0].expected) == (DIKECUALIKAN, (), 0)
    evaluated = status(held, policy=EvaluatorPolicy(whole_leave=WholeLeave.DIEVALUASI), **asked)
    assert [(each.person_id, len(each.entries)) for each in evaluated.waiting()] == [("kabid", 1)]


def test_a_closed_round_waits_for_nobody() -> None:
    """Who stays without an evaluation is told apart."""
    held = cycle(*staff("ani", "edi"))
    evaluated = [done("ani", FIRST, date(2025, 4, 7))]
    closed = lock(
        held,
        quarter(1),
        evaluated,
        group_id="dinas",
        by_id="bkpsdm",
        on=date(2025, 5, 1),
        reason="Sakit.",
        without=["edi"],
    )
    now = status(closed, evaluated, on=date(2025, 5, 1))
    assert (states(now, "ani")[0], states(now, "edi")[0]) == (SELESAI, TERKUNCI)
    assert states(status(closed, evaluated, on=date(2025, 4, 30)), "edi")[0] is TERLAMBAT
    assert states(now, "edi")[1] is BELUM


def test_who_left_is_not_counted_as_missing_in_a_closed_year() -> None:
    """Nobody would have had to evaluate."""
    annual = cycle().rounds("dinas")[-1]
    held = cycle(Member("dodi", "dinas", LONG_AGO, date(2025, 6, 30)))
    given = {"group_id": "dinas", "by_id": "bkpsdm", "on": date(2026, 2, 2), "reason": "Tutup tahun."}
    now = status(lock(held, annual, [], **given), on=date(2026, 2, 3))  # type: ignore[arg-type]
    assert states(now, "dodi")[-1] is KELUAR
    assert now.summaries[-1].percent is None


def test_with_a_roster_each_entry_names_who_has_to_act() -> None:
    """The appraiser within the window, then the superior, finally."""
    held = cycle(*staff("ani", "edi", "gani", "kabid"))
    in_time = status(held, [done("edi", FIRST, date(2025, 4, 1))], on=date(2025, 4, 2), roster=ROSTER)
    assert [(each.person_id, len(each.entries)) for each in in_time.waiting()] == [("kabid", 1), ("kadis", 1)]
    late = status(held, [done("edi", FIRST, date(2025, 4, 1))], on=date(2025, 4, 11), roster=ROSTER)
    who = late.of("ani")[0].who
    assert isinstance(who, Evaluator)
    assert (who.person_id, who.final) == ("kadis", True)
    assert states(late, "gani")[0] is DIKECUALIKAN
    assert late.of("edi")[0].who is None


def test_the_overdue_list_is_by_evaluator_and_the_oldest_comes_first() -> None:
    """What nobody can be named for comes last."""
    held = cycle(*staff("edi", "ani", "orang_lain"))
    now = status(held, on=date(2025, 7, 5), roster=ROSTER)
    (superior, unknown) = now.waiting(TERLAMBAT)
    assert superior.person_id == "kadis"
    assert [entry.due.employee_id for entry in superior.entries] == ["ani", "edi"]
    assert unknown.person_id is None
    assert isinstance(unknown.entries[0].who, Undetermined)
    assert unknown.entries[0].who.reason.en == "The employee is not on the roster."
    everything = {each.person_id: each.entries for each in now.waiting()}
    assert [entry.due.round.period for entry in everything[None]] == [FIRST, Period.quarter(2025, 2)]


def test_without_a_roster_only_the_capacity_is_told() -> None:
    """All of it waits for somebody who is not named."""
    (waiting,) = status(cycle(*staff("ani")), on=date(2025, 4, 2)).waiting()
    assert (waiting.person_id, waiting.entries[0].turn) == (None, Capacity.PENILAI)
    assert status(cycle(*staff("ani")), on=date(2025, 1, 1)).waiting() == ()


def test_the_order_of_what_was_done_does_not_matter() -> None:
    """Rows come as they come."""
    held = cycle(*staff("ani", "edi"))
    rows = [done(id, Period.quarter(2025, 1), date(2025, 4, 2)) for id in ("edi", "ani")]
    day = date(2025, 4, 2) + timedelta(days=3)
    assert status(held, rows, on=day) == status(held, rows[::-1], on=day)
    assert status(held, rows, on=day).of("siapa") == ()
