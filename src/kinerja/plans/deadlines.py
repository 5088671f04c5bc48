"""The deadlines of PermenPANRB 6/2022 as data, from planning to objection.

Each stands for itself: none may be derived from another (an objection in time may well be decided after the report was
due).  Days are *hari kerja*, which the regulation does not define; the caller gives the calendar.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.calendar import HARI_KERJA
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from .history import Capacity

if TYPE_CHECKING:
    from ..base.calendar import WorkingCalendar
    from ..base.law import Basis

__all__ = [
    "AGREEMENT_SET",
    "ANNUAL_EVALUATION",
    "DEADLINES",
    "DECIDED",
    "DECISION_REPORTED",
    "HANDED_OVER",
    "HANDED_OVER_BY_SUPERIOR",
    "OBJECTED",
    "PLAN_SET",
    "REPORTED",
    "REPORTED_BY_SUPERIOR",
    "RETURNED",
    "RETURNED_TO_SUPERIOR",
    "SIGNED_BY_SUPERIOR",
    "DayOfYear",
    "Deadline",
    "Since",
    "WorkingDays",
    "due",
]


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

    days: int
    basis: Basis = attrs.field(default=HARI_KERJA, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.days < 1:
            raise InvalidValue(f"{self.days} working days are no deadline.", mend="Give 1 or more.", path="days")


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


@final
@attrs.frozen
class Deadline:
    """A deadline of the law.

    Args:
        id: A short stable name.
        what: What is to be done.
        limit: Working days since an event, or a day of the year.
        since: The event it runs from.
        who: Who has to act.
        basis: Where it stands.
    """

    id: str
    what: Words
    limit: WorkingDays | DayOfYear
    since: Since
    who: Capacity
    basis: Basis


def due(deadline: Deadline, start: date, calendar: WorkingCalendar | None = None) -> date:
    """Return the last day of a deadline.

    Args:
        deadline: The deadline.
        start: The day of the event it runs from; for a day of the year any day in the year of performance.
        calendar: Which days are worked; not needed for a day of the year.

    Raises:
        WrongType: when working days are to be counted without a calendar.
        NotCovered: when the deadline leaves the days that the calendar covers.

    Example:
        >>> from ..base.calendar import FIVE_DAYS, WorkingCalendar
        >>> from ..base.period import Period
        >>> due(PLAN_SET, date(2025, 1, 1))
        datetime.date(2025, 1, 31)
        >>> due(OBJECTED, date(2025, 3, 3), WorkingCalendar(FIVE_DAYS, [], Period.year(2025)))
        datetime.date(2025, 3, 21)
    """
    limit = deadline.limit
    if isinstance(limit, DayOfYear):
        return date(plain_date(start).year + limit.years_later, limit.month, limit.day)
    if calendar is None:
        raise WrongType(
            f"{deadline.id} is counted in working days.",
            why="The regulation does not say which days are worked.",
            mend="Give a WorkingCalendar.",
        )
    return calendar.after(start, limit.days)


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


_HANDED_OVER = Words("dokumen evaluasi disampaikan kepada Pegawai", "document handed to the employee")
_RETURNED = Words("dokumen evaluasi ditandatangani dan dikembalikan", "document signed and returned")
_REPORTED = Words("dokumen evaluasi dilaporkan kepada PyB", "document reported to the PyB")

HANDED_OVER = Deadline(
    "disampaikan",
    _HANDED_OVER,
    WorkingDays(14),
    Since.DITANDATANGANI,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 114, A angka 5"),
)
"""Form D.1.1 to the employee."""
RETURNED = Deadline(
    "dikembalikan",
    _RETURNED,
    WorkingDays(14),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022("Lampiran hlm. 114, A angka 6"),
)
"""Form D.1.1 back to the appraiser."""
REPORTED = Deadline(
    "dilaporkan",
    _REPORTED,
    WorkingDays(30),
    Since.EVALUASI_BERAKHIR,
    Capacity.PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 115, A angka 7"),
)
"""Form D.1.1 upwards."""
SIGNED_BY_SUPERIOR = Deadline(
    "ditandatangani_atasan",
    Words(
        "dokumen evaluasi ditandatangani atasan karena Pejabat Penilai Kinerja tidak mengevaluasi atau menandatangani",
        "document signed by the superior because the appraiser did not evaluate or sign",
    ),
    WorkingDays(14),
    Since.EVALUASI_BERAKHIR,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 115-116, A angka 8"),
)
"""Form D.1.2, in the place of the appraiser."""
HANDED_OVER_BY_SUPERIOR = Deadline(
    "disampaikan_atasan",
    _HANDED_OVER,
    WorkingDays(7),
    Since.DITANDATANGANI,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 116, A angka 9"),
)
"""Form D.1.2 to the employee."""
RETURNED_TO_SUPERIOR = Deadline(
    "dikembalikan_ke_atasan",
    _RETURNED,
    WorkingDays(7),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022("Lampiran hlm. 116, A angka 10"),
)
"""Form D.1.2 back to the superior."""
REPORTED_BY_SUPERIOR = Deadline(
    "dilaporkan_atasan",
    _REPORTED,
    WorkingDays(30),
    Since.EVALUASI_BERAKHIR,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 117, A angka 11"),
)
"""Form D.1.2 upwards."""
OBJECTED = Deadline(
    "keberatan_diajukan",
    Words("keberatan diajukan kepada atasan Pejabat Penilai Kinerja", "objection raised with the appraiser's superior"),
    WorkingDays(14),
    Since.DITERIMA,
    Capacity.PEGAWAI,
    PERMENPANRB_6_2022("Lampiran hlm. 117, B angka 2"),
)
"""The objection of the employee."""
DECIDED = Deadline(
    "keberatan_diputuskan",
    Words("keputusan atas keberatan ditetapkan", "objection decided"),
    WorkingDays(7),
    Since.KEBERATAN_DITERIMA,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 117, B angka 6"),
)
"""The decision on it."""
DECISION_REPORTED = Deadline(
    "keputusan_dilaporkan",
    _REPORTED,
    WorkingDays(30),
    Since.EVALUASI_BERAKHIR,
    Capacity.ATASAN_PENILAI,
    PERMENPANRB_6_2022("Lampiran hlm. 119, B angka 8"),
)
"""Form D.1.3 upwards, when the decision changed the evaluation."""

DEADLINES: tuple[Deadline, ...] = (
    AGREEMENT_SET,
    PLAN_SET,
    ANNUAL_EVALUATION,
    HANDED_OVER,
    RETURNED,
    REPORTED,
    SIGNED_BY_SUPERIOR,
    HANDED_OVER_BY_SUPERIOR,
    RETURNED_TO_SUPERIOR,
    REPORTED_BY_SUPERIOR,
    OBJECTED,
    DECIDED,
    DECISION_REPORTED,
)
"""All of them, in the order of the year."""
