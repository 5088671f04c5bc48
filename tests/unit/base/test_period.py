"""Periods: a first day and a last day, both included."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import attrs
import pytest

from kinerja.base.period import Period, PeriodKind, plain_date
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, WrongType

NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)


class TestMake:
    """How a period comes to be."""

    @pytest.mark.parametrize(
        ("start", "years", "end"),
        [
            ("2025-01-01", 1, "2025-12-31"),
            ("2023-03-01", 1, "2024-02-29"),
            ("2024-03-01", 1, "2025-02-28"),
            ("2024-02-29", 1, "2025-02-28"),
            ("2024-02-29", 4, "2028-02-28"),
            ("2023-02-28", 1, "2024-02-27"),
            ("2025-03-15", 5, "2030-03-14"),
        ],
    )
    def test_years_end_on_the_day_before_the_same_day(self, start, years, end) -> None:
        """From 29 February, which the next year has not, on the last of February."""
        assert Period.lasting(date.fromisoformat(start), years=years) == Period.of(start, end)

    @pytest.mark.parametrize("years", [0, -1, 7975])
    def test_no_years_and_years_beyond_the_calendar_are_refused(self, years) -> None:
        """Nothing to return."""
        with pytest.raises(InvalidValue):
            Period.lasting(date(2025, 1, 2), years=years)

    @pytest.mark.parametrize(
        ("period", "start", "end"),
        [
            (Period.year(2025), date(2025, 1, 1), date(2025, 12, 31)),
            (Period.semester(2025, 1), date(2025, 1, 1), date(2025, 6, 30)),
            (Period.semester(2025, 2), date(2025, 7, 1), date(2025, 12, 31)),
            (Period.quarter(2025, 1), date(2025, 1, 1), date(2025, 3, 31)),
            (Period.quarter(2025, 2), date(2025, 4, 1), date(2025, 6, 30)),
            (Period.quarter(2025, 3), date(2025, 7, 1), date(2025, 9, 30)),
            (Period.quarter(2025, 4), date(2025, 10, 1), date(2025, 12, 31)),
            (Period.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
            (Period.month(2025, 2), date(2025, 2, 1), date(2025, 2, 28)),
            (Period.month(2025, 12), date(2025, 12, 1), date(2025, 12, 31)),
            (Period.year(1), date.min, date(1, 12, 31)),
            (Period.year(9999), date(9999, 1, 1), date.max),
            (Period.of("2025-01-01", date(2025, 3, 14)), date(2025, 1, 1), date(2025, 3, 14)),
        ],
    )
    def test_first_and_last_day(self, period, start, end) -> None:
        assert (period.start, period.end) == (start, end)

    def test_a_period_may_be_one_day(self) -> None:
        assert Period.of("2025-01-01", "2025-01-01").days == 1

    def test_a_period_that_ends_before_it_starts_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="ends on 2025-01-01, before it starts on 2025-01-02") as caught:
            Period(date(2025, 1, 2), date(2025, 1, 1))
        assert caught.value.value == (date(2025, 1, 2), date(2025, 1, 1))

    @pytest.mark.parametrize(
        "day", ["2025-1-1", "01-01-2025", "20250101", "2025-W01-1", "2025-02-30", "", "\uff12\uff10\uff12\uff15-01-01"]
    )
    def test_other_text_is_refused(self, day) -> None:
        with pytest.raises(InvalidValue, match="Write it as YYYY-MM-DD"):
            Period.of(day, "2025-12-31")

    @pytest.mark.parametrize("day", [NOON, None, 20250101, 45658])
    def test_anything_but_plain_dates_is_refused(self, day) -> None:
        for make in (Period, Period.of):
            with pytest.raises(WrongType):
                make(day, date(2025, 12, 31))
            with pytest.raises(WrongType):
                make(date(2024, 12, 31), day)

    def test_text_is_read_only_where_it_is_asked_for(self) -> None:
        with pytest.raises(WrongType, match="is not a date"):
            Period("2025-01-01", "2025-12-31")

    @pytest.mark.parametrize(
        ("make", "what"),
        [
            (lambda: Period.year(0), "There is no year 0. Give 1 to 9999."),
            (lambda: Period.year(10_000), "There is no year 10000. Give 1 to 9999."),
            (lambda: Period.semester(2025, 3), "There is no half-year 3. Give 1 to 2."),
            (lambda: Period.quarter(2025, 0), "There is no quarter 0. Give 1 to 4."),
            (lambda: Period.quarter(2025, 5), "There is no quarter 5. Give 1 to 4."),
            (lambda: Period.month(2025, 13), "There is no month 13. Give 1 to 12."),
        ],
    )
    def test_a_part_that_no_year_has_is_refused(self, make, what) -> None:
        with pytest.raises(InvalidValue) as caught:
            make()
        assert str(caught.value) == what

    @pytest.mark.parametrize("number", ["2025", 2025.0, True, None])
    def test_years_are_whole_numbers(self, number) -> None:
        with pytest.raises(WrongType, match="not a whole number"):
            Period.year(number)

    def test_a_period_is_a_value_without_order(self) -> None:
        period = Period.year(2025)
        assert pickle.loads(pickle.dumps(period)) == period
        assert len({period, Period.of("2025-01-01", "2025-12-31")}) == 1
        with pytest.raises(TypeError):
            _ = period < Period.year(2026)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            period.end = date(2026, 1, 1)

    def test_a_period_prints_as_an_iso_interval(self) -> None:
        assert str(Period.quarter(2025, 1)) == "2025-01-01/2025-03-31"


class TestKind:
    """What a period is follows from its dates alone."""

    @pytest.mark.parametrize(
        ("start", "end", "kind"),
        [
            ("2025-01-01", "2025-12-31", PeriodKind.TAHUNAN),
            ("2025-01-01", "2025-06-30", PeriodKind.SEMESTERAN),
            ("2025-07-01", "2025-12-31", PeriodKind.SEMESTERAN),
            ("2025-04-01", "2025-06-30", PeriodKind.TRIWULANAN),
            ("2024-02-01", "2024-02-29", PeriodKind.BULANAN),
            ("2024-02-01", "2024-02-28", PeriodKind.LAINNYA),
            ("2025-01-02", "2025-12-31", PeriodKind.LAINNYA),
            ("2025-01-01", "2025-12-30", PeriodKind.LAINNYA),
            ("2025-02-01", "2025-04-30", PeriodKind.LAINNYA),
            ("2025-04-01", "2025-09-30", PeriodKind.LAINNYA),
            ("2025-04-01", "2026-03-31", PeriodKind.LAINNYA),
            ("2025-01-01", "2025-02-28", PeriodKind.LAINNYA),
            ("2025-01-01", "2026-12-31", PeriodKind.LAINNYA),
            ("2025-01-15", "2025-02-14", PeriodKind.LAINNYA),
        ],
    )
    def test_kind(self, start, end, kind) -> None:
        """Three months from February are no quarter, and twelve months from April are no year."""
        assert Period.of(start, end).kind is kind

    @pytest.mark.parametrize("kind", PeriodKind)
    def test_every_kind_has_its_name(self, kind) -> None:
        assert kind.label.id == kind.value.capitalize()
        assert kind.label.en != kind.label.id

    @pytest.mark.parametrize(
        ("period", "id_", "en"),
        [
            (Period.year(2025), "Tahun 2025", "Year 2025"),
            (Period.semester(2025, 1), "Semester I 2025", "Half-year I 2025"),
            (Period.semester(2025, 2), "Semester II 2025", "Half-year II 2025"),
            (Period.quarter(2025, 1), "Triwulan I 2025", "Quarter I 2025"),
            (Period.quarter(2025, 2), "Triwulan II 2025", "Quarter II 2025"),
            (Period.quarter(2025, 3), "Triwulan III 2025", "Quarter III 2025"),
            (Period.quarter(2025, 4), "Triwulan IV 2025", "Quarter IV 2025"),
            (Period.month(2025, 3), "Maret 2025", "March 2025"),
            (Period.month(2025, 12), "Desember 2025", "December 2025"),
            (
                Period.of("2025-01-01", "2025-03-14"),
                "1 Januari 2025 s.d. 14 Maret 2025",
                "1 January 2025 to 14 March 2025",
            ),
            (Period.of("2025-08-17", "2025-08-17"), "17 Agustus 2025", "17 August 2025"),
        ],
    )
    def test_label(self, period, id_, en) -> None:
        assert period.label == Words(id_, en)


class TestAsk:
    """Days and periods within periods."""

    @pytest.mark.parametrize(
        ("day", "inside"),
        [
            (date(2024, 12, 31), False),
            (date(2025, 1, 1), True),
            (date(2025, 12, 31), True),
            (date(2026, 1, 1), False),
        ],
    )
    def test_both_ends_belong_to_the_period(self, day, inside) -> None:
        assert Period.year(2025).contains(day) is inside

    def test_a_period_contains_itself_and_its_parts_but_nothing_that_sticks_out(self) -> None:
        year = Period.year(2025)
        assert year.contains(year)
        assert year.contains(Period.quarter(2025, 4))
        assert not Period.quarter(2025, 4).contains(year)
        assert not year.contains(Period.of("2024-12-31", "2025-01-01"))
        assert not year.contains(Period.of("2025-12-31", "2026-01-01"))

    @pytest.mark.parametrize("day", [NOON, "2025-01-01", None])
    def test_only_days_and_periods_can_be_contained(self, day) -> None:
        with pytest.raises(WrongType):
            Period.year(2025).contains(day)

    def test_periods_that_share_a_day_overlap(self) -> None:
        first, second = Period.of("2025-01-01", "2025-03-31"), Period.of("2025-03-31", "2025-04-01")
        assert first.overlaps(second)
        assert second.overlaps(first)
        assert not Period.quarter(2025, 1).overlaps(Period.quarter(2025, 2))
        assert not Period.quarter(2025, 2).overlaps(Period.quarter(2025, 1))

    def test_days_count_both_ends(self) -> None:
        assert [Period.year(2024).days, Period.year(2025).days, Period.month(2025, 2).days] == [366, 365, 28]


class TestCut:
    """Cutting and joining."""

    def test_each_date_is_the_first_day_of_a_part(self) -> None:
        parts = Period.year(2025).split(date(2025, 8, 25), date(2025, 3, 1), date(2025, 3, 1))
        assert [str(part) for part in parts] == [
            "2025-01-01/2025-02-28",
            "2025-03-01/2025-08-24",
            "2025-08-25/2025-12-31",
        ]

    def test_no_date_leaves_the_period_whole(self) -> None:
        assert Period.year(2025).split() == (Period.year(2025),)

    def test_the_last_day_may_stand_alone(self) -> None:
        assert Period.year(2025).split(date(2025, 12, 31))[-1].days == 1

    @pytest.mark.parametrize("day", [date(2025, 1, 1), date(2024, 12, 31), date(2026, 1, 1)])
    def test_a_date_that_splits_nothing_is_refused(self, day) -> None:
        """Else a caller would count on one part more than there is."""
        with pytest.raises(InvalidValue, match=f"{day} does not split the period 2025-01-01/2025-12-31"):
            Period.year(2025).split(date(2025, 7, 1), day)

    def test_a_time_splits_nothing(self) -> None:
        with pytest.raises(WrongType, match=r"Give its \.date\(\)"):
            Period.year(2025).split(NOON)

    def test_quarters_and_months_of_a_year(self) -> None:
        assert Period.year(2025).quarters() == tuple(Period.quarter(2025, number) for number in range(1, 5))
        assert Period.year(2025).months() == tuple(Period.month(2025, number) for number in range(1, 13))

    def test_quarters_and_months_of_a_part_are_cut_at_its_ends(self) -> None:
        """A person who came on 25 August has a short third quarter, not none."""
        part = Period.of("2025-08-25", "2026-02-10")
        assert [str(quarter) for quarter in part.quarters()] == [
            "2025-08-25/2025-09-30",
            "2025-10-01/2025-12-31",
            "2026-01-01/2026-02-10",
        ]
        assert [month.kind for month in part.months()] == [
            PeriodKind.LAINNYA,
            *[PeriodKind.BULANAN] * 5,
            PeriodKind.LAINNYA,
        ]

    def test_a_period_within_a_month_is_its_own_month(self) -> None:
        period = Period.of("2025-03-03", "2025-03-14")
        assert period.months() == period.quarters() == (period,)

    def test_a_period_may_end_with_the_first_day_of_a_month(self) -> None:
        parts = Period.of("2025-03-15", "2025-04-01").months()
        assert [part.days for part in parts] == [17, 1]
        assert Period.of("2025-03-15", "2025-04-01").quarters() == parts

    def test_parts_are_joined_in_any_order(self) -> None:
        assert Period.join(*reversed(Period.year(2025).months())) == Period.year(2025)

    def test_one_part_is_the_whole(self) -> None:
        assert Period.join(Period.year(2025)) == Period.year(2025)

    def test_nothing_can_not_be_joined(self) -> None:
        with pytest.raises(InvalidValue, match="There is no period to join"):
            Period.join()

    @pytest.mark.parametrize(
        "parts",
        [
            (Period.quarter(2025, 1), Period.quarter(2025, 3)),
            (Period.year(2025), Period.quarter(2025, 4)),
            (Period.year(2025), Period.year(2025)),
            (Period.year(1), Period.year(1)),
            (Period.year(9999), Period.year(9999)),
        ],
    )
    def test_a_gap_or_an_overlap_is_refused(self, parts) -> None:
        with pytest.raises(InvalidValue, match="without a gap and without an overlap"):
            Period.join(*parts)


class TestNeighbours:
    """The period of the same kind before and after."""

    @pytest.mark.parametrize(
        ("period", "following"),
        [
            (Period.year(2025), Period.year(2026)),
            (Period.semester(2025, 2), Period.semester(2026, 1)),
            (Period.quarter(2025, 3), Period.quarter(2025, 4)),
            (Period.quarter(2025, 4), Period.quarter(2026, 1)),
            (Period.month(2024, 1), Period.month(2024, 2)),
            (Period.month(2024, 2), Period.month(2024, 3)),
            (Period.year(9998), Period.year(9999)),
        ],
    )
    def test_next_and_previous(self, period, following) -> None:
        assert period.next() == following
        assert following.previous() == period

    def test_other_periods_have_no_neighbours(self) -> None:
        """How long the period after 1 January to 14 March is, nobody can say."""
        part = Period.of("2025-01-01", "2025-03-14")
        for neighbour in (part.next, part.previous):
            with pytest.raises(InvalidValue, match="is not a month, quarter, half-year or year"):
                neighbour()

    @pytest.mark.parametrize(
        "neighbour",
        [
            Period.year(9999).next,
            Period.semester(9999, 2).next,
            Period.quarter(9999, 4).next,
            Period.month(9999, 12).next,
            Period.year(1).previous,
            Period.semester(1, 1).previous,
            Period.quarter(1, 1).previous,
            Period.month(1, 1).previous,
        ],
    )
    def test_the_calendar_ends(self, neighbour) -> None:
        with pytest.raises(InvalidValue, match="No calendar period"):
            neighbour()


def test_a_child_of_date_is_a_date() -> None:
    """Libraries that freeze the clock in tests give such children."""

    class FakeDate(date):
        pass

    assert plain_date(FakeDate(2025, 1, 1)) == date(2025, 1, 1)
    assert Period(FakeDate(2025, 1, 1), FakeDate(2025, 12, 31)) == Period.year(2025)
