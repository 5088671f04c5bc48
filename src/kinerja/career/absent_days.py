"""Absence day by day: what a list of absent days comes to in a year, with the working calendar of the person.

Days that the calendar leaves free are no working days: they neither count nor break a row.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.calendar import WorkingCalendar
from ..base.finding import Finding, Severity
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words, date_words
from ..evaluation.cohort import shown_id
from ..people.party import EmployeeKind
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .absence import DAYS_IN_A_ROW, ONCE_BASIS, ROW_BASIS, YEAR_BASIS, Absence
from .penalties import PENALTIES, PenaltyTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["AbsentDays"]


def _kind(value: EmployeeKind | str) -> EmployeeKind:
    return member(EmployeeKind, value)


def _in_order(values: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted(map(plain_date, values)))


@final
@attrs.frozen
class AbsentDays:
    """The days on which somebody was absent without a valid reason.

    Whether a reason is valid is for the superior to say; who worked elsewhere was not absent (PP 94/2021, art. 1 no. 5
    and the elucidation of art. 4).

    Args:
        person_id: Who; the caller's key.
        kind: What the employee is.
        days: The days, in any order, each once.
        calendar: The working calendar of the person; it has to cover all of them.

    Raises:
        InvalidValue: when a day stands twice.
        NotCovered: for a day that the calendar does not cover.

    Example:
        >>> from kinerja.base.calendar import FIVE_DAYS
        >>> from kinerja.base.period import Period
        >>> calendar = WorkingCalendar(FIVE_DAYS, [], Period.year(2026))
        >>> away = AbsentDays("e1", EmployeeKind.PNS, [date(2026, 3, day) for day in (5, 6, 9, 20)], calendar)
        >>> absence = away.year(2026)
        >>> absence.days, absence.in_a_row, str(absence.penalty)
        (4, 3, 'teguran_tertulis')
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    kind: EmployeeKind = attrs.field(converter=_kind)
    days: tuple[date, ...] = attrs.field(converter=_in_order, repr=how_many)
    calendar: WorkingCalendar = attrs.field(validator=is_a(WorkingCalendar), repr=False)

    def __attrs_post_init__(self) -> None:
        refuse_twins(map(str, self.days), "day", path="days")
        for day in self.days:
            self.calendar.is_working(day)  # refuses a day that it does not cover

    @property
    def working(self) -> tuple[date, ...]:
        """The absent days that are working days, by date."""
        return tuple(filter(self.calendar.is_working, self.days))

    @property
    def rows(self) -> tuple[tuple[date, ...], ...]:
        """The rows of working days without one at work between them, by date; one row may go over New Year."""
        return tuple(map(tuple, self._rows()))

    def year(self, year: int, *, table: PenaltyTable = PENALTIES) -> Absence:
        """Return what a whole calendar year comes to; see :meth:`on`."""
        return self.on(date(year, 12, 31), table=table)

    def on(self, day: date, *, table: PenaltyTable = PENALTIES) -> Absence:
        """Return what the calendar year of a day comes to, up to that day.

        Each day counts in its own year.  A row counts whole, also when it began in the year before.  Where its tenth
        day lies there, the dismissal is the answer of that year: the row is told as long as it is, and the penalty of
        this year is left open, unless another row has its tenth day in this year.

        Args:
            day: The day of asking.
            table: Which penalties hold.
        """
        counted = [each for each in self.working if each.year == day.year and each <= day]
        rows = [tuple(each for each in row if each <= day) for row in self.rows]
        touching = [row for row in rows if row and row[-1].year == day.year]
        before = [row for row in touching if len(row) >= DAYS_IN_A_ROW and _tenth(row).year < day.year]
        now = max((row for row in touching if row not in before), key=len, default=())
        longest = now if len(now) >= DAYS_IN_A_ROW else max(touching, key=len, default=())
        return Absence(
            self.kind,
            len(counted),
            len(longest),
            on=day,
            table=table,
            tenth_on=_tenth(longest) if len(longest) >= DAYS_IN_A_ROW else None,
            person_id=self.person_id,
            findings=[*self._free(day), *map(_over_new_year, filter(_spans, touching)), *map(_told_before, before)],
        )

    def _rows(self) -> Iterator[list[date]]:
        row = list(self.working[:1])
        for before, day in pairwise(self.working):
            if self.calendar.count(before, day) > 1:
                yield row
                row = []
            row.append(day)
        if row:
            yield row

    def _free(self, day: date) -> Iterator[Finding]:
        for place, each in enumerate(self.days):
            if each.year == day.year and each <= day and not self.calendar.is_working(each):
                yield _not_worked(each).at(f"days[{place}]")


def _tenth(row: tuple[date, ...]) -> date:
    return row[DAYS_IN_A_ROW - 1]


def _spans(row: tuple[date, ...]) -> bool:
    return row[0].year != row[-1].year


def _not_worked(day: date) -> Finding:
    told = date_words(day)
    return Finding(
        "ABSENCE_NOT_A_WORKING_DAY",
        Severity.WARNING,
        "",
        Words(f"{told.id} bukan hari kerja dan tidak dihitung.", f"{told.en} is no working day and does not count."),
        Words(
            "Periksa tanggalnya, atau pakai kalender yang memuat giliran kerja pegawai.",
            "Check the day, or give a calendar that has the shifts of the person.",
        ),
        YEAR_BASIS,
    )


def _over_new_year(row: tuple[date, ...]) -> Finding:
    first, last = date_words(row[0]), date_words(row[-1])
    return Finding(
        "ABSENCE_OVER_NEW_YEAR",
        Severity.INFO,
        "days",
        Words(
            f"Berturut-turut {len(row)} hari kerja dari {first.id} s.d. {last.id}; jumlahnya dihitung per tahun.",
            f"{len(row)} working days in a row from {first.en} to {last.en}; their sum is counted by year.",
        ),
        basis=ROW_BASIS,
    )


def _told_before(row: tuple[date, ...]) -> Finding:
    tenth, many = date_words(_tenth(row)), len(row)
    return Finding(
        "ABSENCE_ROW_OF_YEAR_BEFORE",
        Severity.WARNING,
        "days",
        Words(
            f"Hari kesepuluh dari {many} hari kerja berturut-turut jatuh pada {tenth.id}; hukumannya milik tahun itu.",
            f"The tenth of {many} working days in a row was {tenth.en}; its penalty belongs to that year.",
        ),
        Words(
            "Pastikan apakah sudah dihukum: satu pelanggaran tidak dihukum dua kali.",
            "Look whether it was punished: one breach is not punished twice.",
        ),
        basis=ONCE_BASIS,
    )
