"""Steps in a cycle: record, close, open again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound, Problems
from kinerja.evaluation.cycle_parts import Member
from kinerja.evaluation.cycle_steps import lock, move, record, unlock

from .cycles import DINAS, LONG_AGO, RSUD, YEAR, cycle, done, quarter, staff

if TYPE_CHECKING:
    from kinerja.evaluation.cycle import Cycle
    from kinerja.evaluation.cycle_status import Done

FIRST = Period.quarter(2025, 1)
ANI = done("ani", FIRST, date(2025, 4, 7))
HELD = cycle(*staff("ani", "edi"))


def closed(held: Cycle, evaluated: list[Done], **changes: object) -> Cycle:
    """Return the cycle with the first quarter closed."""
    given = {"group_id": "dinas", "by_id": "bkpsdm", "on": date(2025, 5, 1), "reason": "Rekapitulasi."}
    return lock(held, quarter(1), evaluated, **(given | changes))  # type: ignore[arg-type]


def opened(held: Cycle, on: date) -> Cycle:
    """Return the cycle with the first quarter opened again."""
    return unlock(held, quarter(1), group_id="dinas", by_id="bkpsdm", on=on, reason="Putusan keberatan.")


# --- move -----------------------------------------------------------------------------------------------------------


def test_who_moves_is_in_one_group_after_the_other() -> None:
    """The rounds of the new group are due from then on."""
    after = move(HELD, "ani", "rsud", on=date(2025, 5, 19))
    assert [(stay.group_id, str(stay.days)) for stay in after.stays_of("ani")] == [
        ("dinas", "2025-01-01/2025-05-18"),
        ("rsud", "2025-05-19/2025-12-31"),
    ]
    assert after.stays_of("edi") == HELD.stays_of("edi")
    assert move(after, "ani", "dinas", on=date(2025, 8, 1)).group_on("ani", date(2025, 8, 1)) == DINAS


def test_a_move_needs_a_place_to_move_from_and_to() -> None:
    """Who is in no group the day before does not move, and nobody moves into the past of another membership."""
    with pytest.raises(NotFound, match="'joko' is in no group on 2025-05-18"):
        move(HELD, "joko", "rsud", on=date(2025, 5, 19))
    with pytest.raises(NotFound, match="There is no group 'puskesmas'"):
        move(HELD, "ani", "puskesmas", on=date(2025, 5, 19))
    after = move(HELD, "ani", "rsud", on=date(2025, 5, 19))
    with pytest.raises(Problems, match="'ani' is in 'guru' and in 'rsud' on 2025-05-19"):
        move(after, "ani", "guru", on=date(2025, 3, 1))


# --- record ---------------------------------------------------------------------------------------------------------


def test_evaluations_are_recorded_one_by_one() -> None:
    """What was there stays."""
    edi = attrs.evolve(ANI, employee_id="edi")
    assert record(HELD, record(HELD, [], ANI), edi) == (ANI, edi)


def test_the_evaluations_of_a_run_are_recorded_together() -> None:
    """One call for thousands; two of one person are refused among them as well."""
    edi = attrs.evolve(ANI, employee_id="edi")
    assert record(HELD, [], ANI, edi) == (ANI, edi)
    with pytest.raises(InvalidValue, match="'edi' was evaluated on 2025-04-07 and on 2025-04-07"):
        record(HELD, [ANI], edi, edi)


def test_an_evaluation_of_a_period_that_overlaps_is_refused_as_in_frappe() -> None:
    """F9: the same cycle or overlapping dates for one person."""
    month = done("ani", Period.month(2025, 3), date(2025, 4, 7))
    with pytest.raises(
        NotFound, match=r"March 2025 is due for 'ani'. Periods of one person that overlap .*Quarter I 2"
    ):
        record(HELD, [ANI], month)
    with pytest.raises(InvalidValue, match="was evaluated on 2025-04-07 and on 2025-04-08"):
        record(HELD, [ANI], attrs.evolve(ANI, on=date(2025, 4, 8)))


def test_what_nobody_asked_for_is_refused() -> None:
    """Another year, or a person of another agency."""
    with pytest.raises(NotFound, match="Due in these days: nothing"):
        record(HELD, [], done("ani", Period.quarter(2024, 1), date(2025, 4, 7)))
    with pytest.raises(NotFound, match="'cici' is in no group"):
        record(HELD, [], attrs.evolve(ANI, employee_id="cici"))


def test_nothing_is_recorded_before_the_window_opens() -> None:
    """Afterwards it may be: by the superior."""
    with pytest.raises(InvalidValue, match="opens on 2025-03-25, after 2025-03-24"):
        record(HELD, [], attrs.evolve(ANI, on=date(2025, 3, 24)))
    assert record(HELD, [], attrs.evolve(ANI, on=date(2025, 3, 25)))
    assert record(HELD, [], attrs.evolve(ANI, on=date(2025, 12, 1)))


def test_a_second_final_of_the_year_is_refused() -> None:
    """One final for each person and year."""
    final = done("ani", YEAR, date(2026, 1, 10))
    with pytest.raises(InvalidValue, match="The year is judged once"):
        record(HELD, [final], attrs.evolve(final, by_id="lain", on=date(2026, 1, 11)))


# --- close and open -------------------------------------------------------------------------------------------------


def test_a_round_with_drafts_is_not_closed_and_the_error_lists_who_as_frappe_does() -> None:
    """F10: all of them in the value, the first ten in the sentence."""
    with pytest.raises(InvalidValue, match="Quarter I 2025 is not done for 'edi'. Whoever") as error:
        closed(HELD, [ANI])
    assert error.value.value == ("edi",)
    many = cycle(*staff(*(f"p{number:02}" for number in range(13))))
    with pytest.raises(InvalidValue, match=r"'p09' and 3 more\.") as error:
        closed(many, [])
    assert len(error.value.value) == 13


def test_nothing_is_recorded_in_a_closed_round_as_in_frappe() -> None:
    """F10: an insert into a closed cycle is an error; other rounds stay open."""
    held = closed(HELD, [ANI], without=["edi"], reason="Edi sakit sepanjang triwulan.")
    with pytest.raises(
        InvalidValue, match="'dinas' is closed for what was done on 2025-05-02. Nothing changes in a closed round"
    ):
        record(held, [ANI], done("edi", FIRST, date(2025, 5, 2)))
    assert record(held, [ANI], done("edi", Period.quarter(2025, 2), date(2025, 7, 1)))


def test_an_earlier_day_does_not_get_past_a_closed_round() -> None:
    """It was closed without Edi: what was done in time and left out is entered once the round is opened again."""
    held = closed(HELD, [ANI], without=["edi"], reason="Edi sakit sepanjang triwulan.")
    before = done("edi", FIRST, date(2025, 4, 30))
    with pytest.raises(InvalidValue, match="Open it first"):
        record(held, [ANI], before)
    again = opened(held, date(2025, 6, 2))
    assert record(again, [ANI], before) == (ANI, before)
    with pytest.raises(InvalidValue, match="'dinas' is closed for what was done on 2025-06-01"):
        record(again, [ANI], attrs.evolve(before, on=date(2025, 6, 1)))


def test_who_stays_without_an_evaluation_is_named() -> None:
    """Nobody is left out by the way, and nobody is named who was evaluated or is of another group."""
    (held,) = closed(HELD, [ANI], without=["edi"]).locks
    assert held.without == ("edi",)
    with pytest.raises(InvalidValue, match="'ani', 'siapa' do not stay without"):
        closed(HELD, [ANI], without=["edi", "siapa", "ani"])


def test_who_left_in_the_year_keeps_no_round_open() -> None:
    """The law names nobody who would have to evaluate; nor do people of other groups count."""
    held = cycle(*staff("ani"), Member("dodi", "dinas", LONG_AGO, date(2025, 6, 30)), *staff("rs", group_id="rsud"))
    annual = DINAS.rounds(YEAR)[-1]
    final = done("ani", YEAR, date(2026, 1, 10))
    given = {"group_id": "dinas", "by_id": "bkpsdm", "on": date(2026, 2, 2), "reason": "Tutup tahun."}
    assert lock(held, annual, [final], **given).locks[0].without == ()  # type: ignore[arg-type]


def test_a_round_is_closed_once_and_in_its_own_group() -> None:
    """Of the rounds the group has."""
    evaluated = [ANI, attrs.evolve(ANI, employee_id="edi")]
    with pytest.raises(InvalidValue, match="is closed already"):
        closed(closed(HELD, evaluated), evaluated)
    with pytest.raises(NotFound, match="'rsud' has no Periodic evaluation, Quarter I"):
        closed(HELD, evaluated, group_id="rsud")


def test_a_round_is_opened_again_with_a_reason_and_both_stay_on_record() -> None:
    """Who, when and why."""
    evaluated = [ANI, attrs.evolve(ANI, employee_id="edi")]
    held = opened(closed(HELD, evaluated), date(2025, 6, 2))
    (kept,) = held.locks
    assert (kept.by_id, kept.on, kept.reason) == ("bkpsdm", date(2025, 5, 1), "Rekapitulasi.")
    assert kept.released is not None
    assert (kept.released.on, kept.released.reason) == (date(2025, 6, 2), "Putusan keberatan.")
    assert record(held, evaluated[:1], done("edi", FIRST, date(2025, 6, 2)))
    again = closed(held, evaluated, on=date(2025, 6, 20))
    assert [each.on for each in again.locks] == [date(2025, 5, 1), date(2025, 6, 20)]
    assert again.is_locked("dinas", quarter(1), date(2025, 6, 20))
    assert not again.is_locked("dinas", quarter(1), date(2025, 6, 3))


def test_what_is_not_closed_can_not_be_opened() -> None:
    """Nor before it was."""
    held = closed(HELD, [ANI, attrs.evolve(ANI, employee_id="edi")])
    for day in (date(2025, 4, 30),):
        with pytest.raises(NotFound, match="is not closed on 2025-04-30"):
            opened(held, day)
    with pytest.raises(NotFound, match="not closed"):
        unlock(held, RSUD.rounds(YEAR)[0], group_id="rsud", by_id="b", on=date(2025, 6, 1), reason="x")
