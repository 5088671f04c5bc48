"""Deadlines as data: how the law limits time, when a limit ends, and the deadlines of planning.

Each deadline stands for itself: none may be derived from another.  Those of the evaluation document stand in
``evaluation.document_deadlines``.  Where the law counts *hari kerja*, the caller gives the calendar.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.calendar import HARI_KERJA
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019
from ..base.period import Period, plain_date
from ..base.words import Words
from ..errors import InvalidValue, NotCovered, WrongType
from .history import Capacity

if TYPE_CHECKING:
    from ..base.calendar import WorkingCalendar
    from ..base.law import Basis

__all__ = [
    "AGREEMENT_SET",
    "ANNUAL_EVALUATION",
    "DEADLINES",
    "HARI",
    "PLAN_SET",
    "CalendarDays",
    "DayOfYear",
    "Deadline",
    "EndOfMonth",
    "Limit",
    "SameDay",
    "Since",
    "Untimed",
    "WorkingDays",
    "due",
]

HARI = PP_30_2019(
    "Pasal 49-51, 59",
    assurance=Assurance.ASSUMPTION,
    note=(
        "PP 30/2019 and PP 46/2011 write 'hari', and not 'hari kerja'.  Counted are days of the calendar; the day of "
        "the event ('sejak ...') does not count, and a last day that is free is not moved."
    ),
)
"""Why days that are not called working days are counted as they are."""


class Since(StrEnum):
    """The event that a deadline runs from."""

    TAHUN_KINERJA = "tahun_kinerja"
    """The year of performance: any day of it."""
    DITANDATANGANI = "ditandatangani"
    """The document was signed."""
    DITERIMA = "diterima"
    """The document was received."""
    EVALUASI_BERAKHIR = "evaluasi_berakhir"
    """The time for evaluation ended."""
    KEBERATAN_DITERIMA = "keberatan_diterima"
    """The objection was received."""
    DIKEMBALIKAN = "dikembalikan"
    """The appraiser received the document back from the employee."""
    BATAS_PENGEMBALIAN = "batas_pengembalian"
    """The time in which the employee has to sign and return ran out."""


def _some_days(_: object, field: attrs.Attribute[int], days: int) -> None:
    if days < 1:
        raise InvalidValue(f"{days} days are no deadline.", mend="Give 1 or more.", path=field.name)


@final
@attrs.frozen
class WorkingDays:
    """A limit counted in working days.

    Args:
        days: How many, at least 1.
        basis: Why they are counted as they are.

    Raises:
        InvalidValue: for less than one.
    """

    days: int = attrs.field(validator=_some_days)
    basis: Basis = attrs.field(default=HARI_KERJA, eq=False, repr=False)


@final
@attrs.frozen
class CalendarDays:
    """A limit counted in days of the calendar, free ones included.

    Args:
        days: How many, at least 1.
        basis: Why they are counted as they are.

    Raises:
        InvalidValue: for less than one.
    """

    days: int = attrs.field(validator=_some_days)
    basis: Basis = attrs.field(default=HARI, eq=False, repr=False)


@final
@attrs.frozen
class EndOfMonth:
    """A limit that is the last day of a month, such as the end of February, whatever day that is.

    Args:
        month: 1 to 12.
        years_later: 0 for the year of performance, 1 for the next.

    Raises:
        InvalidValue: for a month that does not exist.
    """

    month: int
    years_later: int = 0

    def __attrs_post_init__(self) -> None:
        if self.month not in _MONTHS:
            raise InvalidValue(f"There is no month {self.month}.", mend="Give 1 to 12.", path="month")


_MONTHS = range(1, 13)


@final
@attrs.frozen
class SameDay:
    """A limit that is the day of the event itself: what is to be done must be done by then."""


@final
@attrs.frozen
class Untimed:
    """No limit: the law asks for something and names no day.

    Args:
        reason: What the law says, and what it leaves open.
    """

    reason: Words


@final
@attrs.frozen
class DayOfYear:
    """A limit that is a day of the calendar; it is the day itself, whether worked or not.

    Args:
        month: 1 to 12.
        day: A day that every year has.
        years_later: 0 for the year of performance, 1 for the next.

    Raises:
        InvalidValue: for a day that does not exist every year.
    """

    month: int
    day: int
    years_later: int = 0

    def __attrs_post_init__(self) -> None:
        common_year = 2023
        try:
            date(common_year, self.month, self.day)
        except ValueError:
            mend = "Give month and day."
            raise InvalidValue(f"No year has a day {self.day} of month {self.month}.", mend=mend) from None


Limit = WorkingDays | CalendarDays | DayOfYear | EndOfMonth | SameDay | Untimed
"""The ways in which the law limits time."""


@final
@attrs.frozen
class Deadline:
    """A deadline of the law.

    Args:
        id: A short stable name.
        what: What is to be done.
        limit: Days since an event, or a day of the year.
        since: The event it runs from.
        who: Who has to act.
        basis: Where it stands.
    """

    id: str
    what: Words
    limit: Limit
    since: Since
    who: Capacity
    basis: Basis


def due(deadline: Deadline, start: date, calendar: WorkingCalendar | None = None) -> date:
    """Return the last day of a deadline.

    Args:
        deadline: The deadline.
        start: The day of the event it runs from; for a day of the year any day in the year of performance.
        calendar: Which days are worked; only needed for working days.

    Raises:
        WrongType: when working days are to be counted without a calendar.
        NotCovered: when the deadline leaves the days that the calendar covers, and where the law names no day.

    Example:
        >>> due(PLAN_SET, date(2025, 1, 1))
        datetime.date(2025, 1, 31)
        >>> february = attrs.evolve(PLAN_SET, limit=EndOfMonth(2, years_later=1))
        >>> due(february, date(2023, 12, 31))
        datetime.date(2024, 2, 29)
    """
    limit, day = deadline.limit, plain_date(start)
    match limit:
        case DayOfYear():
            return date(day.year + limit.years_later, limit.month, limit.day)
        case EndOfMonth():
            return Period.month(day.year + limit.years_later, limit.month).end
        case CalendarDays():
            return day + timedelta(days=limit.days)
        case SameDay():
            return day
        case WorkingDays():
            return _calendar(deadline, calendar).after(day, limit.days)
        case _:
            raise NotCovered(
                f"The law names no day for {deadline.id}.", why=limit.reason.en, mend="Set one yourself.", value=limit
            )


def _calendar(deadline: Deadline, calendar: WorkingCalendar | None) -> WorkingCalendar:
    if calendar is None:
        raise WrongType(
            f"{deadline.id} is counted in working days.",
            why="The regulation does not say which days are worked.",
            mend="Give a WorkingCalendar.",
        )
    return calendar


_END_OF_JANUARY = DayOfYear(1, 31)

AGREEMENT_SET = Deadline(
    "perjanjian_kinerja_ditetapkan",
    Words(
        "Renstra, RKT, dan perjanjian kinerja ditetapkan; sesudahnya rancangannya dapat digunakan untuk SKP JPT",
        "strategic plan and performance agreement set; after that their drafts may be used for the plan of a JPT",
    ),
    DayOfYear(1, 14),
    Since.TAHUN_KINERJA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022(
        "Lampiran hlm. 27, angka 3",
        assurance=Assurance.ASSUMPTION,
        note='The text says "minggu kedua Bulan Januari"; its last day is read as 14 January.',
    ),
)
"""From when a JPT may plan by drafts."""
PLAN_SET = Deadline(
    "skp_ditetapkan",
    Words(
        "SKP ditetapkan; sesudahnya Pegawai berdialog dengan atasan Pejabat Penilai Kinerja",
        "plan set; after that the employee holds the dialogue with the appraiser's superior",
    ),
    _END_OF_JANUARY,
    Since.TAHUN_KINERJA,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Pasal 14 ayat (1); Lampiran hlm. 65, C angka 4-5"),
)
"""The plan at the beginning of the year."""
ANNUAL_EVALUATION = Deadline(
    "evaluasi_tahunan",
    Words("evaluasi kinerja tahunan", "annual evaluation"),
    attrs.evolve(_END_OF_JANUARY, years_later=1),
    Since.TAHUN_KINERJA,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 90, angka 8 huruf b", note="From the end of December."),
)
"""The evaluation of the year."""


DEADLINES: tuple[Deadline, ...] = (AGREEMENT_SET, PLAN_SET, ANNUAL_EVALUATION)
"""Those of planning and of the evaluation itself, in the order of the year."""
