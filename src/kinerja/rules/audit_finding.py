"""What an audit finds: faults of a book, each with the facts that show it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity, Undetermined
from ..errors import EvaluationError
from ..formula.interpret import Value, interpret
from .options import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from ..base.law import Basis
    from ..base.words import Language, Words
    from ..formula.facts import Facts
    from .audit_domain import Domain
    from .book import RuleBook

__all__ = ["Audit", "Fault", "FaultKind", "Unsettled", "Witness", "witness"]


class FaultKind(StrEnum):
    """What can be the matter with a book."""

    UNREACHABLE_CLASS = "unreachable_class"
    """A class of the scale that no facts come to."""
    UNREACHABLE_BRANCH = "unreachable_branch"
    """A branch, class or row of a part that no facts come to."""
    GAP = "gap"
    """A number between two neighbouring classes that falls into neither of them."""
    OVERLAP = "overlap"
    """A number that two classes claim; the first one printed wins."""
    DIVISION_BY_ZERO = "division_by_zero"
    """Facts that lead to a division by 0."""
    NO_ANSWER = "no_answer"
    """Facts for which a table, a line of points, limits or an aggregate of nothing have no answer."""
    MISSING_FACT = "missing_fact"
    """A fact that need not be given, and without which there is no answer."""
    UNREAD_FACT = "unread_fact"
    """A fact that is declared and that no formula reads."""
    CLIFF = "cliff"
    """A place where a slightly better achievement gives a worse result at a stroke."""
    DECLINE = "decline"
    """A stretch on which the result gets worse the better the achievement is."""
    WEIGHTS = "weights"
    """Weights that do not add up to the whole."""
    NO_BASIS = "no_basis"
    """A number, class or ending without the article it stands on."""


SEVERITIES: Mapping[FaultKind, Severity] = MappingProxyType(
    dict.fromkeys(FaultKind, Severity.WARNING)
    | dict.fromkeys((FaultKind.MISSING_FACT, FaultKind.UNREAD_FACT), Severity.INFO)
    | dict.fromkeys((FaultKind.WEIGHTS, FaultKind.NO_BASIS), Severity.ERROR)
)
"""How much each kind matters: nothing is forbidden to a law, so only two of them are plain mistakes."""


@final
@attrs.frozen
class Witness:
    """Facts that show a fault, and what they come to.

    Args:
        facts: The facts.
        answer: What the formula answers on them; ``None`` when it raises.
        error: The name of the error that it raises; empty when it answers.
    """

    facts: Facts
    answer: Value | Undetermined | None
    error: str = ""


def witness(book: RuleBook, formula: str, facts: Mapping[str, object]) -> Witness:
    """Return what one formula of a book answers on ``facts``: the reference meaning, read plainly.

    Args:
        book: The book, with its choices made.
        formula: Its name in ``book.formulas``.
        facts: The facts.

    Raises:
        Problems: when the facts do not fit the book.
        OpenOption: when the formula reaches an option that is open.

    Example:
        >>> from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
        >>> witness(PERMENPANRB6_2022, "proposal", {}).error
        'MissingFact'
    """
    checked = book.facts(facts)
    (node,) = resolved([book.formulas[formula].node], dict(book.decided))
    try:
        return Witness(checked, interpret(node, checked))
    except EvaluationError as error:
        return Witness(checked, None, type(error).__name__)


@final
@attrs.frozen
class Fault:
    """One thing that is the matter with a book.

    Args:
        kind: What it is.
        formula: The formula of the book in which it shows, as ``book.formulas`` names it; empty for the whole book.
        part: The key of the named part to which it belongs; empty when it belongs to none.
        message: What is the matter.
        fact: The path of the fact concerned, without places of rows; empty when there is none.
        place: Where in the part: the class, the branch, or the number at which something turns, as formulas write it.
        basis: The article behind the part.
        witnesses: Facts that show it: none for what cannot be reached, two where one fact makes the difference; of a
            cliff the better achievement stands second.
        choices: What was chosen in the book when it was found.
        only: The alternatives under which it is found, of those options on which it depends.
        size: By how much the part falls at a cliff, or what weights add up to.
    """

    kind: FaultKind
    formula: str
    part: str
    message: Words
    fact: str = ""
    place: str = ""
    basis: Basis | None = None
    witnesses: tuple[Witness, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    only: tuple[tuple[str, str], ...] = ()
    size: Fraction | None = None

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.kind]

    def finding(self) -> Finding:
        """Return it as a finding, its place being the part."""
        return Finding(f"AUDIT_{self.kind.name}", self.severity, self.part or self.fact, self.message, basis=self.basis)

    def replay(self, book: RuleBook) -> tuple[Witness, ...]:
        """Return what the formula of ``book`` answers on the facts of the witnesses, under the same choices.

        As long as the book is the one that was audited, these are the witnesses.
        """
        chosen = book.choose(**dict(self.choices))
        return tuple(witness(chosen, self.formula, each.facts) for each in self.witnesses)


@final
@attrs.frozen
class Unsettled:
    """Something that an audit could neither show nor rule out.

    Args:
        part: The key of the named part; empty for the whole book.
        reason: What it is, and why it stayed open.
        only: The alternatives under which it stayed open, of those options on which that depends.
    """

    part: str
    reason: Words
    only: tuple[tuple[str, str], ...] = ()


@final
@attrs.frozen
class Audit:
    """What an audit of a book found.

    Args:
        book: The id of the book.
        version: Its version.
        digest: What it computes.
        domain: The facts that were tried.
        faults: What was found, in the order of the kinds and of the formulas.
        unsettled: What could neither be shown nor ruled out.
    """

    book: str
    version: str
    digest: str
    domain: Domain
    faults: tuple[Fault, ...] = attrs.field(default=(), repr=how_many)
    unsettled: tuple[Unsettled, ...] = attrs.field(default=(), repr=how_many)

    def of(self, *kinds: FaultKind) -> tuple[Fault, ...]:
        """Return the faults of some kinds."""
        return tuple(fault for fault in self.faults if fault.kind in kinds)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The faults as findings."""
        return tuple(self._findings())

    def _findings(self) -> Iterator[Finding]:
        yield from (fault.finding() for fault in self.faults)

    def as_text(self, language: Language) -> str:
        """Return what was found as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.audit import audit_page
        from ..show.text import as_text

        return as_text(audit_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return what was found as HTML that needs nothing else, its texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.audit import audit_page
        from ..show.html import as_html

        return as_html(audit_page(self), language)

    def _repr_html_(self) -> str:
        """Return what was found for a notebook, in Indonesian."""
        return self.as_html("id")
