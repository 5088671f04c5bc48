"""Times of services: by the clock, by opening hours, by days; open ones and stops."""

# ruff: noqa: DTZ001 - the clock on the wall of an office
from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.working_hours import OfficeDay, OfficeHours, OfficeSession
from kinerja.errors import InvalidValue, NotCovered, UnknownName, WrongType
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.figure_reading import Certainty, read_figure
from kinerja.feedback.service import ServiceRecord, ServiceStandard, ServiceStatistic, ServiceStop, TimeMeasure
from kinerja.feedback.service_timing import service_times
from kinerja.plans.standing import Standing
from kinerja.plans.target import AtLeast, Direction

APRIL = Period.month(2025, 4)
CALENDAR = WorkingCalendar(FIVE_DAYS, [date(2025, 4, 18)], Period.year(2025))
SESSIONS = [OfficeSession("08:00", "12:00"), OfficeSession("13:00", "16:00")]
HOURS = OfficeHours(CALENDAR, [OfficeDay(weekday, SESSIONS) for weekday in range(1, 6)])
ASKED = datetime(2025, 4, 30, 16)


def at(day, hour=9, minute=0) -> datetime:
    return datetime(2025, 4, day, hour, minute)


def record(id, started, finished=None, *stops, unit="u", service="KTP") -> ServiceRecord:
    return ServiceRecord(str(id), unit, service, started, finished, [ServiceStop(*stop) for stop in stops])


def timed(records, measure="menit", asked=ASKED, **parts):
    return service_times(records, asked, measure, unit_id="u", service="KTP", period=APRIL, **parts)


OVER_A_HOLIDAY = record(1, at(17, 15), at(21, 9, 30))
"""From Thursday to Monday, with a holiday on Friday: 2.5 hours of opening, 2 working days."""


@pytest.mark.parametrize(
    ("measure", "took"),
    [
        ("menit", 90 * 60 + 30),
        ("jam", Fraction(181, 2)),
        ("menit_kerja", 150),
        ("jam_kerja", Fraction(5, 2)),
        ("hari", 4),
        ("hari_kerja", 1),
    ],
)
def test_each_measure_counts_in_its_own_way(measure, took) -> None:
    """Exactly."""
    assert timed([OVER_A_HOLIDAY], measure, hours=HOURS).value("median") == took


@pytest.mark.parametrize(
    ("measure", "took"),
    [("menit", 60), ("jam", 1), ("menit_kerja", 60), ("jam_kerja", 1), ("hari", 1), ("hari_kerja", 1)],
)
def test_while_the_clock_stands_still_nothing_counts(measure, took) -> None:
    """Half an hour, papers missing for a week, half an hour."""
    stopped = record(1, at(9, 9), at(17, 9, 30), (at(9, 9, 30), at(16, 9)), (at(16, 9, 30), at(17, 9, 30)))
    if measure.startswith("hari"):
        stopped = record(1, at(9), at(17), (at(9, 10), at(16)))
    times = timed([stopped], measure, hours=HOURS, calendar=CALENDAR)
    assert (times.value("median"), times.stopped) == (took, 1)
    assert times.figure("median").notes[0].en == "The clock stood still in 1 services: that time does not count."


def test_open_ones_count_as_lasting_at_least_so_long() -> None:
    """The median falls among them."""
    times = timed([record(1, at(30, 15), at(30, 15, 10)), record(2, at(30, 15, 20)), record(3, at(30, 15, 30))])
    assert (times.finished, times.open) == (1, 2)
    assert times.value("median").reason.en == "It is at least 30 minutes, because 2 of 3 are not done."
    assert isinstance(times.figure("median"), Undetermined)
    assert times.value("persentil_90").reason.id == "Lamanya paling sedikit 40 menit, karena 2 dari 3 belum selesai."


def test_a_median_that_they_cannot_move_is_told_with_their_number() -> None:
    """However long they last."""
    times = timed([*(record(place, at(29), at(29, 9, 10)) for place in range(3)), record(9, at(29))])
    assert (times.value("median"), times.figure("median").notes[0].en) == (10, "1 not done, and counted.")


def test_what_is_done_later_is_open_now() -> None:
    """And what begins later is not there yet."""
    records = [record(1, at(29), at(29, 9, 30)), record(2, at(30, 9), at(30, 10)), record(3, at(30, 10))]
    times = timed(records, asked=at(30, 9, 15))
    assert (times.finished, times.open, times.elsewhere) == (1, 1, 1)
    assert times.median.low == Fraction(45, 2)


def test_a_stop_that_lasts_stops_the_clock_of_an_open_one() -> None:
    """A stop of the future is none yet."""
    lasting = record(1, at(30, 9), None, (at(30, 9, 20), None))
    later = record(2, at(30, 9), None, (at(30, 15), None))
    assert timed([lasting]).median.low == 20
    times = timed([later], asked=at(30, 10))
    assert (times.median.low, times.stopped) == (60, 0)


class TestWithinTheStandard:
    """The share that took no longer."""

    HOUR = ServiceStandard(60, "menit", Law("SK Kadis 3/2025")("Diktum 2"))

    def test_open_and_longer_is_outside_and_open_and_shorter_counts_neither_way(self) -> None:
        """As with complaints."""
        records = [
            record(1, at(29, 9), at(29, 10)),  # exactly the hour
            record(2, at(29, 9), at(29, 10, 1)),
            record(3, at(29, 9)),
            record(4, at(30, 15, 30)),
        ]
        times = timed(records, standard=self.HOUR)
        assert (times.within, times.outside, times.waiting) == (1, 2, 1)
        figure = times.figure("dalam_standar")
        assert (figure.value, figure.unit, figure.n) == (Fraction(100, 3), "%", 3)
        assert [str(basis) for basis in figure.basis] == [
            "SK Kadis 3/2025, Diktum 2",
            "PermenPANRB 6/2022, Lampiran hlm. 155 dan 204",
        ]
        assert [note.en for note in figure.notes] == [
            "Standard: at most 60 minutes.",
            "1 open and not longer than the standard: left out.",
        ]

    def test_where_none_can_be_judged_there_is_no_share(self) -> None:
        """Nor without a standard, nor of nothing."""
        waiting = timed([record(4, at(30, 15, 30))], standard=self.HOUR)
        assert waiting.value("dalam_standar").reason.en == "None can be judged yet."
        assert timed([]).value("dalam_standar").reason.en == "There is no standard."
        assert timed([], standard=self.HOUR).value("dalam_standar").reason.en == "There is no service to count."
        assert timed([]).value("median").reason.en == "There is no service to count."

    def test_the_standard_has_the_measure_of_the_times(self) -> None:
        """An hour of opening is no hour."""
        with pytest.raises(InvalidValue, match="Count the times as the standard does"):
            timed([], "menit_kerja", hours=HOURS, standard=self.HOUR)


def test_six_of_seven_in_time_are_not_distinguishable_from_nine_of_ten() -> None:
    """Where an interval is asked for; of a median there is none."""
    records = [record(i, at(29, 9), at(29, 10 if i else 12)) for i in range(7)]
    times = timed(records, standard=TestWithinTheStandard.HOUR)
    readings = [read_figure(times.figure("dalam_standar", confidence=sure), AtLeast(90, "%")) for sure in (None, 95)]
    assert [each.standing for each in readings] == [Standing.DI_BAWAH] * 2
    assert [each.certainty for each in readings] == [Certainty.TANPA_SELANG, Certainty.TIDAK_TERBEDAKAN]
    assert times.figure("median", confidence=95) == times.figure("median")


def test_a_figure_of_a_median() -> None:
    """Of whom, in which period, in which unit."""
    times = timed([OVER_A_HOLIDAY, record(2, at(1), at(1, 11))], "jam_kerja", hours=HOURS, method="peringkat")
    figure = times.figure("median")
    assert (figure.source, figure.value, figure.unit, figure.n) == (FigureSource.WAKTU_LAYANAN, 2, "jam kerja", 2)
    assert (figure.unit_id, figure.period, figure.as_of) == ("u", APRIL, date(2025, 4, 30))
    assert (figure.better, figure.name.id) == (Direction.LEBIH_RENDAH, "Median waktu layanan: KTP")
    assert figure.measure == ServiceStatistic.MEDIAN.measure("KTP")
    assert len({each.measure(service) for each in ServiceStatistic for service in ("KTP", "KK")}) == 6
    with pytest.raises(UnknownName):
        times.figure("rata_rata")


def test_other_units_services_and_periods_are_told_by_number() -> None:
    """Nothing is silent."""
    records = [
        record(1, at(1), at(1, 10)),
        record(2, at(1), at(1, 10), unit="v"),
        record(3, at(1), at(1, 10), service="KK"),
        record(4, datetime(2025, 3, 31, 9), at(1, 10)),
    ]
    assert timed(records).elsewhere == 3


def test_what_is_counted_must_be_known() -> None:
    """Opening hours, and days that are worked."""
    with pytest.raises(NotCovered, match="Give OfficeHours"):
        timed([], "menit_kerja")
    with pytest.raises(NotCovered, match="Give OfficeHours"):
        timed([], "jam_kerja")
    with pytest.raises(NotCovered, match="Give a WorkingCalendar"):
        timed([], "hari_kerja")
    assert timed([OVER_A_HOLIDAY], "hari_kerja", calendar=CALENDAR).value("median") == 1


@pytest.mark.parametrize(
    ("error", "words", "call"),
    [
        (InvalidValue, "comes after", lambda: record(1, at(2), at(1))),
        (InvalidValue, "comes after", lambda: record(1, at(2), at(3), (at(1), at(2)))),
        (InvalidValue, "comes after", lambda: record(1, at(2), at(5), (at(3), at(4)), (at(3, 12), at(5)))),
        (InvalidValue, "the service goes on", lambda: record(1, at(2), at(5), (at(3), None))),
        (InvalidValue, "the service goes on", lambda: record(1, at(2), None, (at(3), None), (at(4), None))),
        (InvalidValue, "ends at", lambda: ServiceStop(at(2), at(1))),
        (InvalidValue, "time zone", lambda: record(1, datetime(2025, 4, 1, tzinfo=UTC))),
        (WrongType, "no time on a day", lambda: record(1, date(2025, 4, 1))),
        (InvalidValue, "no time to do anything", lambda: ServiceStandard(0, "jam")),
        (UnknownName, "no TimeMeasure", lambda: ServiceStandard(1, "minggu")),
        (InvalidValue, "stands twice", lambda: timed([OVER_A_HOLIDAY, OVER_A_HOLIDAY])),
        (WrongType, "Give ServiceRecords", lambda: timed([1])),
        (WrongType, "Give a ServiceStandard", lambda: timed([], standard=60)),
        (
            WrongType,
            "Give the days",
            lambda: service_times([], ASKED, "jam", unit_id="u", service="KTP", period=2025),
        ),
        (InvalidValue, "time zone", lambda: timed([], asked=ASKED.replace(tzinfo=UTC))),
    ],
)
def test_what_is_refused(error, words, call) -> None:
    """With what to give instead."""
    with pytest.raises(error, match=words):
        call()


def test_the_page() -> None:
    """In both languages, with and without a standard, an article, an answer."""
    cited = timed([OVER_A_HOLIDAY], standard=TestWithinTheStandard.HOUR)
    assert "SK Kadis 3/2025" in cited.as_text("id")
    assert "30 April 2025 16:00" in cited.as_html("en")
    assert "Tidak ada layanan" in timed([], standard=ServiceStandard(1, "menit"))._repr_html_()
    assert "There is no standard." in timed([]).as_text("en")


def test_names_for_people() -> None:
    """Of measures and statistics."""
    assert TimeMeasure.JAM_KERJA.label.en == "hours of opening"
    assert ServiceStatistic.DALAM_STANDAR.label.id == "Dilayani dalam standar waktu"
