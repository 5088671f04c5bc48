"""Consequences of a person's results as a value: what was asked, what stays open, what is not for this person."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked
from ..evaluation.recommendation import Recommendation
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from ..plans.fields import filled, is_a, stripped
from .requirements import CareerMatter, Eligibility
from .sheet_facts import SheetFact, SheetPart, asked_facts, check_asked, extension_facts, sheet_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.finding import Finding
    from ..base.law import Basis
    from ..base.words import Language

__all__ = ["Consequences", "NotAsked"]


@final
@attrs.frozen
class NotAsked:
    """A consequence that was not asked about, and why.

    Args:
        name: Which.
        reason: Why.
        basis: The rule that leaves it open, or that is for others; ``None`` where there is none to cite.
    """

    name: Words = attrs.field(validator=is_a(Words))
    reason: Words = attrs.field(validator=is_a(Words))
    basis: Basis | None = None


def _each(values: Iterable[Eligibility]) -> tuple[Eligibility, ...]:
    return tuple(values)


def _not_asked(values: Iterable[NotAsked]) -> tuple[NotAsked, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class Consequences:
    """What follows from the results of a person, ask by ask.

    Args:
        person_id: Who; the caller's key.
        on: The day of asking.
        employee: The kind of employee; ``None`` where it is not known.
        position: The kind of position that is held.
        asked: What was asked, each with its requirements and articles; met says that it may follow, and of time to
            improve that it has to be given.
        extension: What is recommended about the agreement of a PPPK; ``None`` where nobody asked.
        open: What was not asked because somebody has to choose or give something first.
        left_out: What is not for this person.

    Raises:
        InvalidValue: for what was asked of another person or on another day, or twice.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.career.career_rules import Candidate
        >>> from kinerja.career.consequences import consequences_of
        >>> sari = Candidate(Record("e1"), kind=EmployeeKind.PNS)
        >>> found = consequences_of(sari, on=date(2026, 3, 2), position="pelaksana")
        >>> len(found.of(Verdict.MET)), [str(each.verdict) for each in found.about("kenaikan_pangkat")]
        (0, ['undetermined'])
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    employee: EmployeeKind | None = attrs.field(validator=attrs.validators.optional(is_a(EmployeeKind)))
    position: PositionKind = attrs.field(validator=is_a(PositionKind))
    asked: tuple[Eligibility, ...] = attrs.field(converter=_each)
    extension: Recommendation | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Recommendation)), kw_only=True
    )
    open: tuple[NotAsked, ...] = attrs.field(default=(), converter=_not_asked, kw_only=True)
    left_out: tuple[NotAsked, ...] = attrs.field(default=(), converter=_not_asked, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_asked(self.asked, self.person_id, self.on, path="asked")

    def of(self, verdict: Verdict) -> tuple[Eligibility, ...]:
        """Return what came out so, such as all that may follow: ``of(Verdict.MET)``."""
        return tuple(each for each in self.asked if each.verdict is verdict)

    def about(self, matter: CareerMatter | str) -> tuple[Eligibility, ...]:
        """Return what was asked about a matter.

        Raises:
            UnknownName: for a matter that there is not.
        """
        which = member(CareerMatter, matter)
        return tuple(each for each in self.asked if each.matter is which)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What whoever decides should know beside, with the place of what it is about."""
        own = [finding.at(f"asked[{place}]") for place, each in enumerate(self.asked) for finding in each.findings]
        return (*own, *(finding.at("extension") for finding in (self.extension.findings if self.extension else ())))

    @property
    def facts(self) -> tuple[SheetFact, ...]:
        """All of it, fact by fact."""
        return tuple(_facts(self))

    def rows(self, language: Language = "id") -> tuple[Mapping[str, str], ...]:
        """Return all of it as rows of text, each with the columns of :data:`~kinerja.career.sheet_facts.SHEET_COLUMNS`.

        Args:
            language: ``"id"`` or ``"en"``, for what is said in words.

        Raises:
            UnknownName: for any other language.
        """
        return sheet_rows(self.facts, self.person_id, self.on, language)

    def as_text(self, language: Language) -> str:
        """Return all of it as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.consequences import consequences_page
        from ..show.text import as_text

        return as_text(consequences_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return all of it as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.consequences import consequences_page
        from ..show.html import as_html

        return as_html(consequences_page(self), language)

    def _repr_html_(self) -> str:
        """Return all of it for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {masked(self.person_id)} on {self.on}: {len(self.asked)} asked>"


def _facts(found: Consequences) -> Iterator[SheetFact]:
    part = SheetPart.KONSEKUENSI
    for asked in found.asked:
        yield from asked_facts(part, asked)
    if found.extension is not None:
        yield from extension_facts(part, found.extension)
    for each in found.open:
        bases = [each.basis] if each.basis else []
        yield SheetFact(part, each.name, each.reason, verdict=Verdict.UNDETERMINED, bases=bases, of=_OPEN)
    for each in found.left_out:
        yield SheetFact(part, each.name, each.reason, bases=[each.basis] if each.basis else [], of=_LEFT_OUT)


_OPEN = Words("Terbuka", "Open")
_LEFT_OUT = Words("Tidak ditanyakan", "Not asked")
