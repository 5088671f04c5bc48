"""What a cycle is made of."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.cycle_parts import Due, Group, Lock, Member, Release
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.evaluation.windows import WindowRule
from kinerja.people.party import EmployeeKind

from .cycles import DINAS, RSUD, SCHOOLS, YEAR, quarter

PROLONGED = Round(YEAR, EvaluationKind.TAHUNAN, Period.of("2025-12-25", "2026-02-28"))
CLOSED = Lock("dinas", EvaluationKind.PERIODIK, Period.quarter(2025, 1), "bkpsdm", date(2025, 5, 1), "Rekapitulasi.")


def test_a_group_has_its_periodic_rounds_and_one_for_the_year() -> None:
    """The annual one stands last."""
    assert [len(group.rounds(YEAR)) for group in (DINAS, RSUD, SCHOOLS)] == [5, 13, 1]
    for group in (DINAS, RSUD, SCHOOLS):
        *periodic, annual = group.rounds(YEAR)
        assert (annual.period, annual.kind) == (YEAR, EvaluationKind.TAHUNAN)
        assert {round.kind for round in periodic} <= {EvaluationKind.PERIODIK}


def test_no_group_is_evaluated_by_half_years() -> None:
    """Some forms still have them."""
    with pytest.raises(UnknownName, match="Pasal 24"):
        Group("x", "X", "semesteran", WindowRule(0, 5))


@pytest.mark.parametrize(("cadence", "window"), [("bulanan", None), ("tahunan", WindowRule(0, 5))])
def test_the_periodic_window_is_the_agencys_own_and_has_no_default(cadence: str, window: WindowRule | None) -> None:
    """The regulation names no days; a group with the year only needs none."""
    with pytest.raises(InvalidValue, match="window for periodic evaluations"):
        Group("x", "X", cadence, window)


def test_a_group_is_of_somebody() -> None:
    """In a fixed order."""
    kinds = [EmployeeKind.PPPK, EmployeeKind.PNS]
    assert Group("x", "X", "bulanan", WindowRule(0, 5), kinds=kinds).kinds == (EmployeeKind.PNS, EmployeeKind.PPPK)
    with pytest.raises(InvalidValue, match="has no kinds"):
        attrs.evolve(DINAS, kinds=())


def test_a_round_may_have_a_window_of_its_own() -> None:
    """BKN prolonged the evaluation of 2023 to the end of February 2024; such days are data."""
    prolonged = attrs.evolve(DINAS, own_windows=[PROLONGED])
    assert prolonged.rounds(YEAR)[-1] == PROLONGED
    assert prolonged.rounds(YEAR)[:-1] == DINAS.rounds(YEAR)[:-1]
    assert prolonged.rounds(Period.year(2026)) == DINAS.rounds(Period.year(2026))
    first = Round(Period.quarter(2025, 1), EvaluationKind.PERIODIK, Period.of("2025-03-01", "2025-04-30"))
    assert attrs.evolve(DINAS, own_windows=[PROLONGED, first]).rounds(YEAR)[0] == first


def test_a_window_of_no_round_is_refused() -> None:
    """A month has no window in a group of quarters; and no round has two."""
    month = Round(Period.month(2025, 1), EvaluationKind.PERIODIK, Period.month(2025, 1))
    with pytest.raises(InvalidValue, match="has no round Periodic evaluation, January 2025"):
        attrs.evolve(DINAS, own_windows=[month]).rounds(YEAR)
    with pytest.raises(InvalidValue, match="two windows of its own"):
        attrs.evolve(DINAS, own_windows=[PROLONGED, attrs.evolve(PROLONGED, window=YEAR)])


def test_a_membership_ends_after_it_begins() -> None:
    """Days are days, not times or text."""
    with pytest.raises(InvalidValue, match="ends on 2024-12-31"):
        Member("ani", "dinas", date(2025, 1, 1), date(2024, 12, 31))
    with pytest.raises(WrongType, match="not a date"):
        Member("ani", "dinas", "2025-01-01")  # type: ignore[arg-type]


def test_who_is_gone_before_the_period_ends_left_early() -> None:
    """It shows in the days that count."""
    annual = DINAS.rounds(YEAR)[-1]
    assert Due("ani", "dinas", annual, Period.semester(2025, 1)).leaves_early
    assert not Due("ani", "dinas", annual, Period.semester(2025, 2)).leaves_early


def test_a_lock_holds_until_it_is_taken_off() -> None:
    """From its day on, up to the day before the release."""
    opened = attrs.evolve(CLOSED, released=Release("bkpsdm", date(2025, 6, 1), "Putusan keberatan."))
    days = [date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 31), date(2025, 6, 1)]
    assert [CLOSED.holds_on(day) for day in days] == [False, True, True, True]
    assert [opened.holds_on(day) for day in days] == [False, True, True, False]
    assert CLOSED.is_of("dinas", quarter(1))
    assert not CLOSED.is_of("rsud", quarter(1))
    assert not CLOSED.is_of("dinas", quarter(2))


def test_locks_have_reasons() -> None:
    """Who looks at it later wants to know why."""
    assert attrs.evolve(CLOSED, without=["edi", "ani", "edi"]).without == ("ani", "edi")
    for make in (lambda: attrs.evolve(CLOSED, reason=" "), lambda: Release("bkpsdm", date(2025, 6, 1), "")):
        with pytest.raises(InvalidValue, match="no reason"):
            make()
    with pytest.raises(InvalidValue, match="before it was closed"):
        attrs.evolve(CLOSED, released=Release("bkpsdm", date(2025, 4, 1), "Salah."))
