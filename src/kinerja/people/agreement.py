"""Work agreements of PPPK: term, targets, golongan, extensions (PP 49/2018, art. 33 and 37)."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_9_2026, PP_49_2018, UU_20_2023
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.spans import check_days
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from .party import EmployeeKind
from .positions import Jenjang, PositionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.law import Basis
    from .positions import Position
    from .ranks import GolonganPPPK

__all__ = [
    "AGE_LIMIT_BASIS",
    "CONTENT_BASIS",
    "EXTENSION_BASIS",
    "OTHER_AGE_LIMIT_BASIS",
    "PART_TIME_CONTENT_BASIS",
    "PART_TIME_TERM_BASIS",
    "TERM_BASIS",
    "Extension",
    "WorkAgreement",
    "age_limit",
    "check_agreement",
]

CONTENT_BASIS = PP_49_2018(
    "Pasal 33", note="The article speaks of top officials; Pasal 35 takes it that each agreement has a target."
)
"""What a work agreement holds at least: tasks, target, term, rights and duties, prohibitions, sanctions."""
PART_TIME_CONTENT_BASIS = PERMENPANRB_9_2026(
    "Pasal 13",
    assurance=Assurance.SECONDARY,
    note="Read in a copy made by others.  Before, KepmenPANRB 16/2025, diktum kedua belas, asked for the expected"
    " performance (ekspektasi kinerja).",
)
"""What the agreement of a part-time PPPK holds at least: the same six."""
PART_TIME_TERM_BASIS = PERMENPANRB_9_2026(
    "Pasal 14",
    assurance=Assurance.SECONDARY,
    note="Read in a copy made by others.  KepmenPANRB 16/2025, diktum ketiga belas, has said so since 13 January 2025.",
)
"""A part-time PPPK is bound for one year each time, until appointed as PPPK."""
TERM_BASIS = PP_49_2018("Pasal 37 ayat (1)")
"""An agreement runs for a year at least and may be extended."""
EXTENSION_BASIS = PP_49_2018("Pasal 37 ayat (2)")
"""An extension rests on performance, competence and the need of the agency, and on the approval of the PPK."""
AGE_LIMIT_BASIS = PP_49_2018(
    "Pasal 54 ayat (2)", note="Ayat (3): functional positions of a law of their own keep the limit set there."
)
"""An agreement ends at the age limit of a top or functional position."""
OTHER_AGE_LIMIT_BASIS = UU_20_2023(
    "Pasal 55",
    assurance=Assurance.SECONDARY,
    note="Read in documents that quote it.  PP 49/2018, Pasal 54, does not name these positions.",
)
"""The age limit of administrator, pengawas and pelaksana."""
_COPY_BASIS = PP_49_2018("Pasal 37 ayat (4)", note="No time limit is given.")
_LONGEST_BASIS = PP_49_2018("Pasal 37 ayat (5)", note="Read as the length of each extension.")

T = TypeVar("T")


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise WrongType("Text is given where several texts are meant.", mend="Give a list of them.", value=values)
    return tuple(values)


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
    targets: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    reported_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)


def _kind(value: EmployeeKind | str) -> EmployeeKind:
    return member(EmployeeKind, value)


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
    targets: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    golongan: GolonganPPPK | None = attrs.field(default=None, kw_only=True)
    position: Position | None = attrs.field(default=None, kw_only=True)
    kind: EmployeeKind = attrs.field(default=EmployeeKind.PPPK, converter=_kind, kw_only=True)
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
        check_days("The agreement", self.start, self.end, path="end")
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


_AGE_LIMITS: Mapping[PositionKind | None, tuple[int, Basis]] = MappingProxyType(
    {
        PositionKind.JPT_UTAMA: (60, AGE_LIMIT_BASIS),
        PositionKind.JPT_MADYA: (60, AGE_LIMIT_BASIS),
        PositionKind.JPT_PRATAMA: (60, AGE_LIMIT_BASIS),
        PositionKind.ADMINISTRATOR: (58, OTHER_AGE_LIMIT_BASIS),
        PositionKind.PENGAWAS: (58, OTHER_AGE_LIMIT_BASIS),
        PositionKind.PELAKSANA: (58, OTHER_AGE_LIMIT_BASIS),
    }
)


def age_limit(position: Position) -> tuple[int, Basis] | None:
    """Return the age in years at which an agreement on a position ends, and the article; ``None`` if none is known.

    Of a functional position it is the general one: a law of its own may set another (PP 49/2018, art. 54(3)).

    Example:
        >>> from kinerja.people.positions import Position
        >>> years, basis = age_limit(Position("Dokter", PositionKind.FUNGSIONAL, Jenjang.AHLI_MADYA))
        >>> print(years, basis)
        60 PP 49/2018, Pasal 54 ayat (2)
    """
    if position.kind is not PositionKind.FUNGSIONAL:
        return _AGE_LIMITS.get(position.kind)
    if position.jenjang is None:
        return None
    return {Jenjang.AHLI_UTAMA: 65, Jenjang.AHLI_MADYA: 60}.get(position.jenjang, 58), AGE_LIMIT_BASIS


def check_agreement(agreement: WorkAgreement) -> tuple[Finding, ...]:
    """Return where an agreement does not hold what it must, or runs or was extended otherwise than the law has it.

    PP 49/2018, art. 33 and 37; for part-time PPPK PermenPANRB 9/2026, art. 13 and 14.

    Example:
        >>> agreement = WorkAgreement("814/1/2025", date(2025, 1, 1), date(2025, 6, 30), ["48 kunjungan"])
        >>> [finding.code for finding in check_agreement(agreement)]
        ['AGREEMENT_CONTENT', 'AGREEMENT_SHORT']
    """
    content = PART_TIME_CONTENT_BASIS if _is_part_time(agreement) else CONTENT_BASIS
    return (
        *_no_target(agreement, content),
        *_not_recorded(agreement, content),
        *_length(agreement),
        *_extensions(agreement),
    )


def _is_part_time(agreement: WorkAgreement) -> bool:
    return agreement.kind is EmployeeKind.PPPK_PARUH_WAKTU


def _no_target(agreement: WorkAgreement, basis: Basis) -> Iterator[Finding]:
    if not any(target.strip() for target in agreement.targets):
        message = Words(
            "Perjanjian kerja tidak memuat target kinerja.", "The work agreement has no performance target."
        )
        hint = Words(
            "Cantumkan target; kinerja dinilai terhadapnya.", "Give the target; performance is measured on it."
        )
        yield Finding("AGREEMENT_NO_TARGET", Severity.ERROR, "targets", message, hint, basis)


def _not_recorded(agreement: WorkAgreement, basis: Basis) -> Iterator[Finding]:
    parts = (
        (agreement.tasks, Words("tugas", "tasks")),
        (agreement.rights, Words("hak dan kewajiban", "rights and duties")),
        (agreement.prohibitions, Words("larangan", "prohibitions")),
        (agreement.sanctions, Words("sanksi", "sanctions")),
    )
    missing = [name for text, name in parts if not text.strip()]
    if missing:
        message = Words(
            f"Belum dicatat dari perjanjian kerja: {', '.join(name.id for name in missing)}.",
            f"Not recorded of the work agreement: {', '.join(name.en for name in missing)}.",
        )
        yield Finding("AGREEMENT_CONTENT", Severity.INFO, "", message, basis=basis)


def _length(agreement: WorkAgreement) -> Iterator[Finding]:
    if _is_part_time(agreement):
        yield from _not_a_year(agreement)
    elif agreement.end < Period.lasting(agreement.start, years=1).end:
        message = Words("Masa perjanjian kerja kurang dari satu tahun.", "The agreement runs for less than a year.")
        yield Finding("AGREEMENT_SHORT", Severity.ERROR, "end", message, basis=TERM_BASIS)


def _not_a_year(agreement: WorkAgreement) -> Iterator[Finding]:
    for place, term in enumerate(agreement.terms):
        if term != Period.lasting(term.start, years=1):
            message = Words(
                f"Masa perjanjian kerja paruh waktu {term.label.id} bukan satu tahun.",
                f"The part-time term {term.label.en} is not one year.",
            )
            path = f"extensions[{place - 1}].until" if place else "end"
            yield Finding("AGREEMENT_NOT_A_YEAR", Severity.WARNING, path, message, basis=PART_TIME_TERM_BASIS)


def _extensions(agreement: WorkAgreement) -> Iterator[Finding]:
    for place, extension in enumerate(agreement.extensions):
        before, term = agreement.terms[place : place + 2]
        yield from (
            finding.at(f"extensions[{place}]")
            for finding in (
                *_undecided(extension),
                *_decided_late(extension, before),
                *_not_reported(extension),
                *_too_long(agreement, term),
            )
        )


def _undecided(extension: Extension) -> Iterator[Finding]:
    if extension.decided_on is None:
        message = Words(
            "Tanggal keputusan perpanjangan belum dicatat.", "The day of the decree on the extension is not recorded."
        )
        hint = Words("Perpanjangan memerlukan persetujuan PPK.", "An extension needs the approval of the PPK.")
        yield Finding("EXTENSION_UNDECIDED", Severity.WARNING, "decided_on", message, hint, EXTENSION_BASIS)


def _decided_late(extension: Extension, before: Period) -> Iterator[Finding]:
    if extension.decided_on is not None and extension.decided_on > before.end:
        message = Words(
            "Perpanjangan diputuskan setelah perjanjian kerja berakhir.",
            "The extension was decided after the agreement had ended.",
        )
        hint = Words(
            "Pastikan dasar hukum hari-hari di antaranya.", "Make sure what the days in between were worked on."
        )
        yield Finding("EXTENSION_DECIDED_LATE", Severity.WARNING, "decided_on", message, hint, EXTENSION_BASIS)


def _not_reported(extension: Extension) -> Iterator[Finding]:
    if extension.reported_on is None:
        message = Words(
            "Tembusan keputusan perpanjangan belum disampaikan kepada Kepala BKN.",
            "No copy of the decree on the extension has gone to the head of BKN.",
        )
        yield Finding("EXTENSION_NOT_REPORTED", Severity.WARNING, "reported_on", message, basis=_COPY_BASIS)


def _too_long(agreement: WorkAgreement, term: Period) -> Iterator[Finding]:
    kind = agreement.position.kind if agreement.position else None
    if kind in {PositionKind.JPT_UTAMA, PositionKind.JPT_MADYA} and term.end > Period.lasting(term.start, years=5).end:
        message = Words(
            "Perpanjangan bagi JPT utama atau JPT madya lebih dari lima tahun.",
            "The extension of a JPT utama or madya is longer than five years.",
        )
        yield Finding("EXTENSION_TOO_LONG", Severity.ERROR, "until", message, basis=_LONGEST_BASIS)
