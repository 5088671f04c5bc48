"""How forms of development become JP (hours of lessons): a lesson's minutes, and dated tables of agencies with caps.

A table is a value: the agency that issued it, the days it holds, and for each form what it is worth and what counts at
most.  Two of them stand in ``hour_tables``; an agency gives its own in the same shape.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import SURAT_BPS_B031_2019
from ..base.members import member
from ..base.period import plain_date
from ..base.spans import check_days
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .development_forms import DevelopmentForm, development_form

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.period import Period
    from ..base.rounding import Rounding

__all__ = [
    "LESSON_BASIS",
    "MINUTES_PER_JP",
    "CapSpan",
    "FormRate",
    "HourCap",
    "HourRate",
    "HourTable",
    "HourUnit",
    "LearningScope",
    "lesson_hours",
]

LESSON_BASIS: Basis = SURAT_BPS_B031_2019(
    "Lampiran", assurance=Assurance.PRACTICE, note="Printed in an application of the agency: 1 JP = 45 menit."
)
"""Where the length of a lesson stands."""
MINUTES_PER_JP: int = 45
"""One JP."""


def lesson_hours(minutes: int, rounding: Rounding | None = None) -> Fraction:
    """Return how many JP so many minutes are.

    Args:
        minutes: 0 or more.
        rounding: What happens to a lesson that is not full; without one nothing does.

    Raises:
        InvalidValue: for anything but a whole number of minutes, 0 or more.

    Example:
        >>> from kinerja import Rounding, RoundingMode
        >>> lesson_hours(300), lesson_hours(300, Rounding(0, RoundingMode.DOWN))
        (Fraction(20, 3), Fraction(6, 1))
    """
    if type(minutes) is not int or minutes < 0:
        raise InvalidValue(f"{minutes!r} minutes were not learned.", mend="Give 0 or more.", path="minutes")
    hours = Fraction(minutes, MINUTES_PER_JP)
    return hours if rounding is None else rounding.apply(hours)


class HourUnit(StrEnum):
    """What is counted before it becomes JP."""

    JAM_PELAJARAN = "jam_pelajaran"
    """The lessons held: as scheduled."""
    HARI = "hari"
    """Days."""
    KALI = "kali"
    """Times."""
    SEMESTER = "semester"
    """Half-years of study."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("hour_unit", self)


class CapSpan(StrEnum):
    """Within what a cap holds."""

    HARI = "hari"
    BULAN = "bulan"
    TAHUN = "tahun"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cap_span", self)

    def of(self, day: date) -> tuple[int, ...]:
        """Return which day, month or year a day lies in.

        Example:
            >>> from datetime import date
            >>> CapSpan.BULAN.of(date(2025, 3, 14))
            (2025, 3)
        """
        return (day.year, day.month, day.day)[: 3 - tuple(CapSpan).index(self)]

    def slots(self, period: Period) -> int:
        """Return how many days, months or years of the calendar a period has a part of."""
        match self:
            case CapSpan.HARI:
                return period.days
            case CapSpan.BULAN:
                return len(period.months())
            case _:
                return period.end.year - period.start.year + 1


class LearningScope(StrEnum):
    """Among whom it is held."""

    NASIONAL = "nasional"
    INTERNASIONAL = "internasional"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("learning_scope", self)


def _number(value: Exact) -> Fraction:
    return exact(value)


def _positive(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if value <= 0:
        raise InvalidValue(
            f"The {attribute.name} is {number_text(value)}.", mend="Give more than 0.", path=attribute.name, value=value
        )


def _span(value: CapSpan | str) -> CapSpan:
    return member(CapSpan, value)


def _unit(value: HourUnit | str) -> HourUnit:
    return member(HourUnit, value)


def _form(value: DevelopmentForm | str) -> DevelopmentForm:
    return value if isinstance(value, DevelopmentForm) else development_form(value)


def _caps(values: Iterable[HourCap]) -> tuple[HourCap, ...]:
    return tuple(values)


def _rates(values: Iterable[FormRate]) -> tuple[FormRate, ...]:
    return tuple(values)


@final
@attrs.frozen
class HourCap:
    """How much of a form counts at most for one person.

    Args:
        most: So much of what the rate counts (lessons, days, times), above 0.
        span: In a day, a month or a year of the calendar.
    """

    most: Fraction = attrs.field(converter=_number, validator=_positive)
    span: CapSpan = attrs.field(converter=_span)


@final
@attrs.frozen
class HourRate:
    """What a form is worth.

    Args:
        unit: What is counted.
        hours: The JP of one of them, above 0.
        caps: What counts at most; each span once.
        basis: Where it stands, and what of it is a reading.

    Example:
        >>> rate = HourRate("kali", 2, [HourCap(2, "bulan")], LESSON_BASIS)
        >>> rate.unit.label.en, rate.hours
        ('times', Fraction(2, 1))
    """

    unit: HourUnit = attrs.field(converter=_unit)
    hours: Fraction = attrs.field(converter=_number, validator=_positive)
    caps: tuple[HourCap, ...] = attrs.field(converter=_caps, validator=attrs.validators.deep_iterable(is_a(HourCap)))
    basis: Basis

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.span for each in self.caps), "cap of a", path="caps")

    def most_in(self, period: Period) -> Fraction | None:
        """Return the JP that the form can bring one person in a period at most; ``None`` where nothing caps it.

        Example:
            >>> from kinerja import Period
            >>> HourRate("kali", 2, [HourCap(2, "bulan")], LESSON_BASIS).most_in(Period.year(2025))
            Fraction(48, 1)
        """
        return min((cap.most * cap.span.slots(period) * self.hours for cap in self.caps), default=None)


@final
@attrs.frozen
class FormRate:
    """A row of a table.

    Args:
        form: The form, or its code or token.
        national: What it is worth; ``None`` where the table has no number.
        international: The same for what is held among nations.
    """

    form: DevelopmentForm = attrs.field(converter=_form)
    national: HourRate | None = None
    international: HourRate | None = None


@final
@attrs.frozen
class HourTable:
    """A table of an agency from forms to JP.

    Args:
        id: A short stable name.
        issuer: Whose it is.
        rows: Each form once; a form without a row has no number, which is not 0.
        basis: Where it stands.
        lessons: What happens to a lesson that is not full when minutes become JP; ``None``: nothing.
        since: The first day it holds; ``None`` when not known.
        until: The last day; ``None`` while it holds.

    Raises:
        InvalidValue: when a form stands there twice, or it ends before it begins.

    Example:
        >>> from kinerja.training.hour_tables import BPS_2019
        >>> BPS_2019.rate(DevelopmentForm.SEMINAR, LearningScope.NASIONAL).hours
        Fraction(4, 1)
        >>> print(BPS_2019.rate("NKL11", "nasional").reason.en)
        The table 'bps_2019' has no number of JP for: Guidance at the workplace.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    issuer: str = attrs.field(converter=stripped, validator=filled)
    rows: tuple[FormRate, ...] = attrs.field(converter=_rates, validator=attrs.validators.deep_iterable(is_a(FormRate)))
    basis: Basis
    lessons: Rounding | None = attrs.field(default=None, kw_only=True)
    since: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.form for each in self.rows), "form", path="rows")
        check_days("The table", self.since, self.until)

    def rate(self, form: DevelopmentForm | str, scope: LearningScope | str) -> HourRate | Undetermined:
        """Return what a form is worth, or that the table has no number for it.

        Args:
            form: The form, or its code or token.
            scope: National or international.

        Raises:
            UnknownName: for a form or scope that is none.
        """
        wanted, where = _form(form), member(LearningScope, scope)
        row = next((each for each in self.rows if each.form is wanted), FormRate(wanted))
        found = row.national if where is LearningScope.NASIONAL else row.international
        if found is not None:
            return found
        away = where.label if row.national is not None else Words("", "")
        return Undetermined(
            Words(
                f"Tabel '{self.id}' tidak memuat angka JP bagi: {' '.join(filter(None, (wanted.label.id, away.id)))}.",
                f"The table '{self.id}' has no number of JP for: {' '.join(filter(None, (wanted.label.en, away.en)))}.",
            ),
            self.basis,
        )
