"""What may be entered in a ledger of credits: no month or base twice, nothing of another jenjang, no blind removal."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023
from ..errors import InvalidValue
from .credit import MONTHS_BASIS
from .credit_entry import CreditEntry, CreditKind
from .credit_opening import LEDGER_BASIS
from .credit_parts import CreditRoundingStage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.law import Basis
    from ..people.positions import Jenjang
    from .credit_rules import CreditRules

__all__ = [
    "BASE_ONCE_BASIS",
    "MONTH_ONCE_BASIS",
    "as_booked",
    "booked",
    "check_ended",
    "check_entries",
    "earned_day",
    "first_day",
    "standing",
]

BASE_ONCE_BASIS: Basis = PERBKN_3_2023(
    "Pasal 1 angka 15 dan Lampiran II nomor 2", note="Read in an extraction of its text."
)
"""Where the one base of a rank within its jenjang stands."""
MONTH_ONCE_BASIS: Basis = PERBKN_3_2023(
    "Pasal 12",
    assurance=Assurance.ASSUMPTION,
    note="The result of a period is converted; that one month never gives credits twice in one total is our reading,"
    " and no text that was read says what becomes of it where two ledgers have a total of their own.",
)
"""Why a month counts once."""
_ONCE = "A month counts once, and so does the base; one period stands in one decree only."


def check_entries(entries: Iterable[CreditEntry], *, jenjang: Jenjang, since: date) -> None:
    """Refuse entries that cannot stand in one ledger, in the order in which they were added.

    Args:
        entries: In the order of adding.
        jenjang: The jenjang of the ledger.
        since: The TMT of that jenjang.

    Raises:
        InvalidValue: for an entry of another jenjang or of months before it, a key that stands twice, a month or a base
            that counts twice on any day, and an entry that replaces none that counts.
    """
    book = _Book(since)
    for place, entry in enumerate(entries):
        _check_place(entry, jenjang, since, f"entries[{place}]")
        book.enter(entry, f"entries[{place}]")


def _check_place(entry: CreditEntry, jenjang: Jenjang, since: date, path: str) -> None:
    if entry.jenjang is not jenjang:
        raise InvalidValue(
            f"The entry {entry.key!r} is of {entry.jenjang}, the ledger of {jenjang}.",
            why=f"Credits of one jenjang do not count in another ({LEDGER_BASIS}).",
            mend="Add it to the ledger of its own jenjang.",
            path=path,
        )
    if entry.kind is CreditKind.KONVERSI and entry.period and entry.period.start < since.replace(day=1):
        raise InvalidValue(
            f"The entry {entry.key!r} converts months before {since}, when {jenjang} began.",
            why=f"The month of a TMT belongs to the new state, those before to the old one ({MONTHS_BASIS}).",
            mend="Convert the months before it in the jenjang that was held then.",
            path=path,
        )


def check_ended(entries: Iterable[CreditEntry], on: date, to: Jenjang | None, *, path: str) -> None:
    """Refuse conversions of months since a TMT in the ledger that ended with it.

    Args:
        entries: What counts in that ledger.
        on: The TMT of the next jenjang, or of the release.
        to: The next jenjang; ``None`` for a release.
        path: Where the entries stand.

    Raises:
        InvalidValue: for the first such conversion.
    """
    others = "leave the others to the return" if to is None else f"convert the others in {to}"
    for entry in entries:
        if entry.period and entry.period.end >= on.replace(day=1):
            raise InvalidValue(
                f"{entry.key!r} converts months since {on} in {entry.jenjang}.",
                why=f"The month of a TMT belongs to the new state ({MONTHS_BASIS}).",
                mend=f"Replace it by the months before, and {others}.",
                path=path,
            )


class _Book:
    """Entries while they are entered one after the other: which count, and which were replaced by what."""

    def __init__(self, since: date) -> None:
        self._since = since
        self._standing: dict[str, CreditEntry] = {}
        self._gone: dict[str, tuple[CreditEntry, CreditEntry]] = {}

    def enter(self, entry: CreditEntry, path: str) -> None:
        self._check_key(entry, path)
        for key in entry.replaces:
            self._gone[key] = (self._standing.pop(key), entry)
        for other in self._standing.values():
            _check_once(other, entry, path)
        for old, by in self._gone.values():
            if by is not entry:
                self._check_order(old, by, entry, path)
        self._standing[entry.key] = entry

    def _check_key(self, entry: CreditEntry, path: str) -> None:
        if entry.key in self._standing or entry.key in self._gone:
            raise InvalidValue(
                f"The entry {entry.key!r} stands twice.", mend="Give the later one an id of its own.", path=path
            )
        for key in entry.replaces:
            if key not in self._standing:
                told = "is replaced already" if key in self._gone else "does not stand before it"
                raise InvalidValue(
                    f"The entry {entry.key!r} replaces {key!r}, which {told}.",
                    mend="Name entries before it that still count.",
                    path=f"{path}.replaces",
                )

    def _check_order(self, old: CreditEntry, by: CreditEntry, entry: CreditEntry, path: str) -> None:
        """Refuse what would count beside an entry of the same months on days before that one was replaced."""
        first, replaced = first_day(entry, self._since), first_day(by, self._since)
        if first < replaced and (_both_bases(old, entry) or _shared(old, entry)):
            of = "of the base" if _both_bases(old, entry) else "of the same months"
            raise InvalidValue(
                f"The entry {entry.key!r} counts from {first}, and {old.key!r} {of} until {replaced}.",
                why=_ONCE,
                mend=f"Give booked_on: {replaced} or later.",
                path=f"{path}.booked_on",
            )


def _shared(first: CreditEntry, second: CreditEntry) -> bool:
    return first.period is not None and second.period is not None and first.period.overlaps(second.period)


def _both_bases(first: CreditEntry, second: CreditEntry) -> bool:
    return first.kind is second.kind is CreditKind.AK_DASAR


def _check_once(first: CreditEntry, second: CreditEntry, path: str) -> None:
    if _both_bases(first, second):
        raise InvalidValue(
            f"The base stands in {first.key!r} already.",
            why=f"A jenjang has one base ({BASE_ONCE_BASIS}).",
            mend="Leave the second one out; where the first is wrong, name it in replaces.",
            path=path,
            value=second.credit,
        )
    if first.period and second.period and _shared(first, second):
        month = max(first.period, second.period, key=lambda period: period.start).months()[0]
        raise InvalidValue(
            f"{month.label.en} stands in {first.key!r} and {second.key!r}.",
            why=_ONCE,
            mend="Name the entry whose place it takes in replaces, or convert only the months that are left.",
            path=path,
            value=month,
        )


def first_day(entry: CreditEntry, since: date) -> date:
    """Return the day from which an entry counts in a ledger that began on ``since``."""
    return entry.counts_from or since


def standing(entries: Iterable[CreditEntry]) -> tuple[CreditEntry, ...]:
    """Return the entries that no other one of them replaces, in their order."""
    given = tuple(entries)
    gone = {key for each in given for key in each.replaces}
    return tuple(each for each in given if each.key not in gone)


def booked(entries: Iterable[CreditEntry], rules: CreditRules | None = None) -> Fraction:
    """Return the sum of entries as booked, rounded where the rules round sums."""
    return as_booked(sum((each.credit for each in entries), Fraction(0)), rules)


def as_booked(total: Fraction, rules: CreditRules | None) -> Fraction:
    """Return a sum of rows as it is, or rounded where the rules round sums."""
    if rules is None or rules.rounding is None or rules.rounding_stage is CreditRoundingStage.BARIS:
        return total
    return rules.rounding.apply(total)


def earned_day(entry: CreditEntry, since: date) -> date:
    """Return the last day on which what an entry books was earned and judged, in a ledger that began on ``since``."""
    if entry.period is None:
        return entry.booked_on or since
    return max(entry.period.end, entry.judged_until or entry.period.end)
