"""Cadence: how often an agency evaluates a group of employees beside the evaluation of the year.

The regulation leaves the choice between months and quarters to the agency (PermenPANRB 6/2022, art. 24(2)-(3)); some
employees have rules of their own, each with its own dates.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import KEPDIRJEN_GTK_4242_2024, KEPMENPANRB_16_2025, PERMENPANRB_9_2026
from ..base.period import Period, plain_date
from ..base.scale import plain
from ..base.spans import check_days, covers, meets
from ..base.words import Words, label
from ..errors import InvalidValue, NotCovered, UnknownName
from ..people.party import EmployeeKind
from ..rules.permenpanrb6_2022 import PERIODIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.law import Basis

__all__ = [
    "GURU",
    "NATIONAL_CADENCES",
    "PARUH_WAKTU_2025",
    "PARUH_WAKTU_2026",
    "UMUM",
    "Cadence",
    "CadenceRule",
    "cadence_rules",
    "refused_cadence",
]


class Cadence(StrEnum):
    """How often a group is evaluated; the evaluation of the year is always held, so the last one knows no other."""

    BULANAN = "bulanan"
    """Every month, and the year."""
    TRIWULANAN = "triwulanan"
    """Every quarter, and the year."""
    TAHUNAN = "tahunan"
    """The year only."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cadence", self)

    @classmethod
    def parse(cls, text: str) -> Cadence:
        """Return the cadence that ``text`` names.

        Raises:
            UnknownName: for any other word; for a half-year with the article, because no such evaluation exists.

        Example:
            >>> Cadence.parse("Triwulan")
            <Cadence.TRIWULANAN: 'triwulanan'>
            >>> Cadence.parse("semesteran")
            Traceback (most recent call last):
            ...
            kinerja.errors.UnknownName: 'semesteran' is no cadence of evaluation. ...
        """
        name = plain(text)
        for cadence in cls:
            if name in {cadence.value, cadence.value.removesuffix("an")}:
                return cadence
        half = name.startswith("semester")
        raise UnknownName(
            f"{text!r} is no cadence of evaluation.",
            why=f"Periodic evaluation is monthly or quarterly ({PERIODIC})." if half else "",
            mend=f"Give {', '.join(cls)}.",
            value=text,
        )

    def periods(self, year: Period) -> tuple[Period, ...]:
        """Return the periods within ``year`` that are evaluated on their own; none where the year is all.

        Example:
            >>> [period.label.en for period in Cadence.TRIWULANAN.periods(Period.year(2025))][:2]
            ['Quarter I 2025', 'Quarter II 2025']
        """
        if self is Cadence.BULANAN:
            return year.months()
        return year.quarters() if self is Cadence.TRIWULANAN else ()


def _cadences(given: Iterable[Cadence | str]) -> tuple[Cadence, ...]:
    parsed = {Cadence.parse(cadence) for cadence in given}
    return tuple(cadence for cadence in Cadence if cadence in parsed)


def _kinds(given: Iterable[EmployeeKind]) -> tuple[EmployeeKind, ...]:
    held = set(given)
    return tuple(kind for kind in EmployeeKind if kind in held)


@final
@attrs.frozen
class CadenceRule:
    """Which cadences an agency may choose for whom, and since when.

    Args:
        id: A short stable name.
        name: What it is called.
        kinds: The kinds of employees it speaks of.
        allowed: The cadences it allows, in the order of :class:`Cadence`.
        since: The first day it holds.
        until: The last day; ``None`` while it holds.
        basis: Where it stands.

    Raises:
        InvalidValue: when it speaks of nobody, allows nothing, or ends before it begins.

    Example:
        An agency's own rule is a value like the national ones.

        >>> from ..base.law import Law
        >>> decree = Law("Keputusan Bupati 800/12/2025")
        >>> rule = CadenceRule(
        ...     "rsud",
        ...     Words("RSUD", "Hospital"),
        ...     [EmployeeKind.PNS],
        ...     ["bulanan"],
        ...     date(2025, 1, 1),
        ...     basis=decree("Diktum Kedua"),
        ... )
        >>> rule.allowed
        (<Cadence.BULANAN: 'bulanan'>,)
    """

    id: str
    name: Words
    kinds: tuple[EmployeeKind, ...] = attrs.field(converter=_kinds)
    allowed: tuple[Cadence, ...] = attrs.field(converter=_cadences)
    since: date = attrs.field(converter=plain_date)
    until: date | None = None
    basis: Basis = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        for path in ("kinds", "allowed"):
            if not getattr(self, path):
                raise InvalidValue(f"The rule {self.id!r} has no {path}.", mend="Give at least one.", path=path)
        check_days(f"The rule {self.id!r}", self.since, self.until)

    def meets(self, period: Period) -> bool:
        """Return whether it holds on any day of ``period``."""
        return meets(self.since, self.until, period)

    def covers(self, period: Period) -> bool:
        """Return whether it holds on every day of ``period``."""
        return covers(self.since, self.until, period)


UMUM = CadenceRule(
    "umum",
    Words("Pegawai ASN pada umumnya", "Employees in general"),
    (EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK),
    (Cadence.BULANAN, Cadence.TRIWULANAN),
    date(2022, 1, 1),
    basis=PERIODIC,
)
"""Monthly or quarterly, as the agency decides, and the year."""
PARUH_WAKTU_2025 = CadenceRule(
    "paruh_waktu_2025",
    Words("PPPK Paruh Waktu sampai tahun 2025", "Part-time PPPK until 2025"),
    (EmployeeKind.PPPK_PARUH_WAKTU,),
    (Cadence.TRIWULANAN,),
    date(2025, 1, 13),
    date(2025, 12, 31),
    basis=KEPMENPANRB_16_2025(
        "Diktum Ketujuh Belas",
        assurance=Assurance.SECONDARY,
        note="Quarterly and for the year; the decree bears the date of 13 January 2025.",
    ),
)
"""Quarterly, and the year."""
PARUH_WAKTU_2026 = CadenceRule(
    "paruh_waktu_2026",
    Words("PPPK Paruh Waktu sejak tahun 2026", "Part-time PPPK since 2026"),
    (EmployeeKind.PPPK_PARUH_WAKTU,),
    (Cadence.BULANAN, Cadence.TRIWULANAN),
    date(2026, 1, 1),
    basis=PERMENPANRB_9_2026(
        "Pasal 17 ayat (2)",
        assurance=Assurance.ASSUMPTION,
        note="That it is monthly or quarterly was read in a copy of the text; the day it came into force was not, so"
        " the whole of the year 2026 is taken.  Quarters are right before and after that day.",
    ),
)
"""Monthly or quarterly, and the year."""
GURU = CadenceRule(
    "guru",
    Words("Guru, kepala sekolah, dan pengawas sekolah", "Teachers, heads and supervisors of schools"),
    (EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK),
    (Cadence.TAHUNAN,),
    date(2025, 1, 1),
    basis=KEPDIRJEN_GTK_4242_2024(
        "seluruhnya",
        assurance=Assurance.SECONDARY,
        note="Once a year since January 2025, as several reports tell; the articles could not be read, and whether it"
        " speaks of part-time PPPK is not known.",
    ),
)
"""The year only; a group names this rule, because no kind of employee tells who teaches."""

NATIONAL_CADENCES: tuple[CadenceRule, ...] = (UMUM, PARUH_WAKTU_2025, PARUH_WAKTU_2026)
"""The rules that hold for a kind of employee as such; no two of them for one kind on one day."""


def cadence_rules(kind: EmployeeKind, period: Period) -> tuple[CadenceRule, ...]:
    """Return the national rules that hold for a kind of employee within ``period``, in the order of time.

    Raises:
        NotCovered: when none does; a rule is never stretched beyond its time.

    Example:
        >>> [rule.id for rule in cadence_rules(EmployeeKind.PPPK_PARUH_WAKTU, Period.year(2026))]
        ['paruh_waktu_2026']
    """
    found = tuple(rule for rule in NATIONAL_CADENCES if kind in rule.kinds and rule.meets(period))
    if not found:
        raise NotCovered(
            f"No rule here says how often a {kind} was evaluated in {period.label.en}.",
            mend="Give the group the rule it goes by.",
            value=period,
        )
    return found


def refused_cadence(
    cadence: Cadence, kinds: Iterable[EmployeeKind], period: Period, rule: CadenceRule | None = None
) -> tuple[InvalidValue | NotCovered, ...]:
    """Return why a cadence may not be chosen, one error for each kind and rule; none when it may.

    Args:
        cadence: The cadence chosen.
        kinds: The kinds of employees it is chosen for.
        period: The days it is chosen for.
        rule: The rule that the choice goes by; the national rules of each kind if not given.

    Example:
        >>> (error,) = refused_cadence(Cadence.BULANAN, [EmployeeKind.PPPK_PARUH_WAKTU], Period.year(2025))
        >>> print(error)
        cadence: A pppk_paruh_waktu is not evaluated bulanan in Year 2025. KepmenPANRB 16/2025, Diktum Ketujuh Belas ...
    """
    if rule is not None:
        return tuple(error for kind in kinds for error in _refused_by(rule, cadence, kind, period))
    found: list[InvalidValue | NotCovered] = []
    for kind in kinds:
        try:
            rules = cadence_rules(kind, period)
        except NotCovered as error:
            found.append(error)
        else:
            found += [_not_allowed(each, cadence, kind, period) for each in rules if cadence not in each.allowed]
    return tuple(found)


def _refused_by(
    rule: CadenceRule, cadence: Cadence, kind: EmployeeKind, period: Period
) -> tuple[InvalidValue | NotCovered, ...]:
    if kind not in rule.kinds or not rule.covers(period):
        return (
            NotCovered(
                f"The rule {rule.id!r} does not say how often a {kind} is evaluated in all of {period.label.en}.",
                why=f"It holds from {rule.since} {f'to {rule.until} ' if rule.until else ''}for {', '.join(rule.kinds)}"
                f" ({rule.basis}).",
                mend="Give the group another rule, or divide it.",
                path="rule",
            ),
        )
    return () if cadence in rule.allowed else (_not_allowed(rule, cadence, kind, period),)


def _not_allowed(rule: CadenceRule, cadence: Cadence, kind: EmployeeKind, period: Period) -> InvalidValue:
    return InvalidValue(
        f"A {kind} is not evaluated {cadence} in {period.label.en}.",
        why=f"{rule.basis} allows {', '.join(rule.allowed)}.",
        mend="Choose one of these, or give the group the rule it goes by.",
        path="cadence",
        value=cadence,
    )
