"""Working days, for deadlines that the law counts in hari kerja."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import attrs
import pytest

from kinerja.base.calendar import FIVE_DAYS, HARI_KERJA, SIX_DAYS, WorkingCalendar, WorkWeek
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotCovered, WrongType

# January 2025: the 1st is a Wednesday; 27, 28 and 29 were holidays (Isra Mikraj, cuti bersama, Imlek).
HOLIDAYS = (date(2025, 1, 1), date(2025, 1, 27), date(2025, 1, 28), date(2025, 1, 29))
OFFICE = WorkingCalendar(FIVE_DAYS, HOLIDAYS, Period.year(2025))
CLINIC = WorkingCalendar(SIX_DAYS, HOLIDAYS, Period.year(2025))
NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)


class TestWeek:
    """Which days of the week are worked."""

    def test_the_usual_weeks(self) -> None:
        assert FIVE_DAYS.days == (1, 2, 3, 4, 5)
        assert SIX_DAYS.days == (1, 2, 3, 4, 5, 6)

    def test_the_usual_weeks_are_cited(self) -> None:
        assert str(FIVE_DAYS.basis) == "Perpres 21/2023, Pasal 3"
        assert str(SIX_DAYS.basis) == "Perpres 21/2023, Pasal 7"

    def test_the_same_week_is_the_same_whoever_decreed_it(self) -> None:
        assert WorkWeek([5, 4, 3, 3, 2, 1]) == FIVE_DAYS
        assert hash(WorkWeek((1, 2, 3, 4, 5))) == hash(FIVE_DAYS)

    def test_a_week_has_its_name_in_both_languages(self) -> None:
        assert WorkWeek((7, 1)).label == Words("2 hari kerja: Senin, Minggu", "2 working days: Monday, Sunday")

    @pytest.mark.parametrize("days", [(), (0,), (8,), (1, 8), (True,), ("1",), (1.0,)])
    def test_other_days_are_refused(self, days) -> None:
        with pytest.raises(InvalidValue, match=r"1 \(Monday\) to 7 \(Sunday\)"):
            WorkWeek(days)


class TestDays:
    """Whether a day is worked."""

    @pytest.mark.parametrize(
        ("day", "office", "clinic"),
        [
            (date(2025, 1, 2), True, True),
            (date(2025, 1, 4), False, True),
            (date(2025, 1, 5), False, False),
            (date(2025, 1, 27), False, False),
        ],
    )
    def test_week_and_holidays(self, day, office, clinic) -> None:
        assert OFFICE.is_working(day) is office
        assert CLINIC.is_working(day) is clinic

    def test_a_day_may_be_worked_although_it_would_be_free(self) -> None:
        """Saturday the 18th is worked in exchange for Monday the 20th, the Sunday after it for nothing."""
        swapped = attrs.evolve(OFFICE, holidays=[*HOLIDAYS, date(2025, 1, 20)], worked=[date(2025, 1, 18)])
        assert swapped.is_working(date(2025, 1, 18))
        assert not swapped.is_working(date(2025, 1, 19))
        assert not swapped.is_working(date(2025, 1, 20))
        assert swapped.after(date(2025, 1, 17), 2) == date(2025, 1, 21)

    def test_a_day_can_not_be_free_and_worked(self) -> None:
        with pytest.raises(InvalidValue, match="2025-01-27 is given as a holiday and as a worked day"):
            attrs.evolve(OFFICE, worked=[date(2025, 1, 27)])

    @pytest.mark.parametrize("day", [date(2024, 12, 31), date(2026, 1, 1)])
    def test_a_day_outside_the_coverage_raises(self, day) -> None:
        with pytest.raises(NotCovered, match=f"does not cover {day}.*decreed year by year") as caught:
            OFFICE.is_working(day)
        assert caught.value.value == day

    def test_a_day_outside_the_coverage_raises_even_on_a_sunday_or_worked_day(self) -> None:
        """Nobody knows yet whether that Sunday will be worked in exchange."""
        with pytest.raises(NotCovered):
            OFFICE.is_working(date(2026, 1, 4))
        with pytest.raises(NotCovered):
            attrs.evolve(OFFICE, worked=[date(2026, 1, 4)]).is_working(date(2026, 1, 4))

    def test_a_caller_may_vouch_for_every_day(self) -> None:
        calendar = WorkingCalendar(FIVE_DAYS, HOLIDAYS, None)
        assert calendar.is_working(date(2100, 1, 1))
        assert not calendar.is_working(date(2025, 1, 1))

    @pytest.mark.parametrize("day", [NOON, "2025-01-02", None])
    @pytest.mark.parametrize("covers", [Period.year(2025), None])
    def test_only_plain_dates_are_days(self, day, covers) -> None:
        """A time never equals a date, so a holiday given with a time would be worked."""
        with pytest.raises(WrongType):
            attrs.evolve(OFFICE, covers=covers).is_working(day)
        with pytest.raises(WrongType):
            WorkingCalendar(FIVE_DAYS, [day], covers)


class TestDeadlines:
    """Days counted from an event."""

    @pytest.mark.parametrize(
        ("start", "working_days", "last"),
        [
            (date(2025, 1, 2), 1, date(2025, 1, 3)),  # the day itself is worked and does not count
            (date(2025, 1, 3), 1, date(2025, 1, 6)),  # a Friday
            (date(2025, 1, 4), 1, date(2025, 1, 6)),  # a Saturday
            (date(2025, 1, 26), 1, date(2025, 1, 30)),  # three holidays follow
            (date(2025, 1, 2), 14, date(2025, 1, 22)),
            (date(2025, 1, 10), 14, date(2025, 2, 4)),
            (date(2025, 1, 2), 7, date(2025, 1, 13)),
            (date(2025, 1, 2), 30, date(2025, 2, 18)),
        ],
    )
    def test_the_start_day_does_not_count(self, start, working_days, last) -> None:
        assert OFFICE.after(start, working_days) == last
        assert OFFICE.count(start, last) == working_days

    def test_a_longer_week_ends_a_deadline_sooner(self) -> None:
        assert CLINIC.after(date(2025, 1, 2), 14) == date(2025, 1, 18)

    def test_the_event_may_lie_before_the_coverage(self) -> None:
        """The evaluation window ends on 31 December; all days that count lie in the new year."""
        assert OFFICE.after(date(2024, 12, 31), 1) == date(2025, 1, 2)
        assert OFFICE.count(date(2024, 12, 31), date(2025, 1, 2)) == 1

    def test_a_deadline_into_a_year_without_holidays_raises(self) -> None:
        """It is not silently taken as a year without holidays."""
        assert OFFICE.after(date(2025, 12, 30), 1) == date(2025, 12, 31)
        with pytest.raises(NotCovered, match="does not cover 2026-01-01"):
            OFFICE.after(date(2025, 12, 30), 2)

    def test_a_gap_before_the_coverage_raises(self) -> None:
        with pytest.raises(NotCovered, match="does not cover 2024-12-31"):
            OFFICE.after(date(2024, 12, 30), 1)

    def test_the_calendar_ends(self) -> None:
        calendar = WorkingCalendar(FIVE_DAYS, [], None)
        assert calendar.after(date(9999, 12, 30), 1) == date.max
        with pytest.raises(NotCovered, match="does not cover 9999-12-31"):
            calendar.after(date(9999, 12, 30), 2)

    @pytest.mark.parametrize("working_days", [0, -1])
    def test_a_deadline_has_a_day_at_least(self, working_days) -> None:
        with pytest.raises(InvalidValue, match="Give 1 or more"):
            OFFICE.after(date(2025, 1, 2), working_days)

    @pytest.mark.parametrize("working_days", ["14", 14.0, True, None])
    def test_days_are_counted_in_whole_numbers(self, working_days) -> None:
        with pytest.raises(WrongType, match="is not a whole number of days"):
            OFFICE.after(date(2025, 1, 2), working_days)

    @pytest.mark.parametrize("start", [NOON, "2025-01-02", None])
    def test_deadlines_start_on_plain_dates(self, start) -> None:
        with pytest.raises(WrongType):
            OFFICE.after(start, 1)
        with pytest.raises(WrongType):
            OFFICE.count(start, date(2025, 1, 3))
        with pytest.raises(WrongType):
            OFFICE.count(date(2025, 1, 3), start)

    def test_no_day_lies_after_a_day_up_to_itself(self) -> None:
        assert OFFICE.count(date(2025, 1, 2), date(2025, 1, 2)) == 0

    def test_free_days_count_for_nothing(self) -> None:
        assert OFFICE.count(date(2025, 1, 24), date(2025, 1, 29)) == 0

    def test_days_are_not_counted_backwards(self) -> None:
        with pytest.raises(InvalidValue, match="2025-01-01 is before 2025-01-02"):
            OFFICE.count(date(2025, 1, 2), date(2025, 1, 1))

    def test_counting_beyond_the_coverage_raises(self) -> None:
        with pytest.raises(NotCovered):
            OFFICE.count(date(2025, 12, 30), date(2026, 1, 1))

    def test_the_way_of_counting_is_said_to_be_ours(self) -> None:
        assert HARI_KERJA.assurance is Assurance.ASSUMPTION
        assert "does not define 'hari kerja'" in HARI_KERJA.note
        assert str(HARI_KERJA) == "PermenPANRB 6/2022, Lampiran, Bab V"


def test_calendars_are_values() -> None:
    """Order and repetition of the holidays do not matter."""
    shuffled = WorkingCalendar(FIVE_DAYS, [*reversed(HOLIDAYS), HOLIDAYS[0]], Period.year(2025))
    assert shuffled == OFFICE
    assert hash(shuffled) == hash(OFFICE)
    assert pickle.loads(pickle.dumps(OFFICE)) == OFFICE
    assert OFFICE.holidays == HOLIDAYS
