"""Work agreements of PPPK: term, targets, golongan, extensions (PP 49/2018, art. 33 and 37)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar, final

import attrs

from ..base.laws import PP_49_2018
from ..base.period import Period, plain_date
from ..errors import InvalidValue
from .party import EmployeeKind

if TYPE_CHECKING:
    from .positions import Position
    from .ranks import GolonganPPPK

__all__ = ["CONTENT_BASIS", "TERM_BASIS", "Extension", "WorkAgreement"]

CONTENT_BASIS = PP_49_2018("Pasal 33")
"""What a work agreement holds at least."""
TERM_BASIS = PP_49_2018("Pasal 37 ayat (1)")
"""An agreement runs for a year at least and may be extended."""

T = TypeVar("T")


@final
@attrs.frozen
class Extension:
    """An agreement goes on, from the day after it would have ended.

    Args:
        until: The new last day.
        decided_on: The day of the decree; ``None`` when it is not known.
        reference: The number of the decree.
        golongan: The golongan from then on; ``None`` when it stays.
        targets: The targets from then on; none when they stay.
        reported_on: The day a copy of the decree went to BKN; ``None`` when it did not yet.
    """

    until: date = attrs.field(converter=plain_date)
    decided_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    reference: str = attrs.field(default="", kw_only=True)
    golongan: GolonganPPPK | None = attrs.field(default=None, kw_only=True)
    targets: tuple[str, ...] = attrs.field(default=(), converter=tuple, kw_only=True)
    reported_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)


@final
@attrs.frozen
class WorkAgreement:
    """The agreement between a PPPK and the agency, with its extensions.

    Args:
        number: The number of the document.
        start: The first day of the term.
        end: The last day of the term as first agreed.
        targets: The performance targets, as text; an agreement must have one (a finding says so, not an error).
        golongan: The golongan as first agreed.
        position: The position as agreed.
        kind: PPPK or part-time PPPK.
        extensions: In order, each ending later than the one before.
        tasks: The tasks, as text; empty when not recorded here, as are the next three.
        rights: Rights and duties.
        prohibitions: Prohibitions.
        sanctions: Sanctions.

    Raises:
        InvalidValue: when it ends before it begins, an extension does not end after what it extends, or the kind has
            no agreement.

    Example:
        >>> agreement = WorkAgreement(
        ...     "814/1/2023",
        ...     date(2023, 3, 1),
        ...     date(2024, 2, 29),
        ...     ["120 laporan kunjungan per tahun"],
        ...     extensions=[Extension(date(2026, 2, 28), date(2024, 1, 15))],
        ... )
        >>> print(agreement.ends, *agreement.terms)
        2026-02-28 2023-03-01/2024-02-29 2024-03-01/2026-02-28
    """

    number: str
    start: date = attrs.field(converter=plain_date)
    end: date = attrs.field(converter=plain_date)
    targets: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    golongan: GolonganPPPK | None = attrs.field(default=None, kw_only=True)
    position: Position | None = attrs.field(default=None, kw_only=True)
    kind: EmployeeKind = attrs.field(default=EmployeeKind.PPPK, kw_only=True)
    extensions: tuple[Extension, ...] = attrs.field(default=(), converter=tuple, kw_only=True)
    tasks: str = attrs.field(default="", kw_only=True)
    rights: str = attrs.field(default="", kw_only=True)
    prohibitions: str = attrs.field(default="", kw_only=True)
    sanctions: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.kind.is_pppk:
            what = f"A {self.kind} has no work agreement."
            raise InvalidValue(
                what, why=f"It is of PPPK ({PP_49_2018.title}).", mend="Give a kind of PPPK.", path="kind"
            )
        if self.end < self.start:
            what = f"The agreement ends on {self.end}, before it begins on {self.start}."
            raise InvalidValue(what, mend="Correct a day.", path="end")
        before = self.end
        for place, extension in enumerate(self.extensions):
            if extension.until <= before:
                raise InvalidValue(
                    f"The extension until {extension.until} does not end after {before}, the end of what it extends.",
                    mend="Give the extensions in order, or correct the day.",
                    path=f"extensions[{place}].until",
                )
            before = extension.until

    @property
    def ends(self) -> date:
        """The last day, with all extensions."""
        return self.extensions[-1].until if self.extensions else self.end

    @property
    def term(self) -> Period:
        """The whole term, with all extensions."""
        return Period(self.start, self.ends)

    @property
    def terms(self) -> tuple[Period, ...]:
        """The term as first agreed, then that of each extension."""
        lasts = [self.end, *(extension.until for extension in self.extensions)]
        firsts = [self.start, *(last + timedelta(days=1) for last in lasts[:-1])]
        return tuple(map(Period, firsts, lasts))

    def holds_on(self, day: date) -> bool:
        """Return whether the agreement, with its extensions, is in force on ``day``."""
        return self.term.contains(day)

    def golongan_on(self, day: date) -> GolonganPPPK | None:
        """Return the golongan agreed for ``day``; ``None`` outside the term and where none is known."""
        return self._last(day, (self.golongan, *(extension.golongan for extension in self.extensions)))

    def targets_on(self, day: date) -> tuple[str, ...]:
        """Return the targets agreed for ``day``; none outside the term."""
        return self._last(day, (self.targets, *(extension.targets for extension in self.extensions))) or ()

    def _last(self, day: date, stated: tuple[T, ...]) -> T | None:
        """Return what was stated last up to the part of the term that ``day`` falls in."""
        begun = [value for term, value in zip(self.terms, stated, strict=True) if term.start <= day]
        return next(filter(None, reversed(begun)), None) if self.holds_on(day) else None

    def term_on(self, day: date) -> Period | None:
        """Return the part of the term that ``day`` falls in: as first agreed, or an extension; ``None`` outside."""
        return next((term for term in self.terms if term.contains(day)), None)
