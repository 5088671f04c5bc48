"""What rules answer, and what is asked of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, final, runtime_checkable

import attrs

from ..base.canonical import digest
from ..base.finding import Finding, Undetermined
from ..formula.grammar import GRAMMAR

if TYPE_CHECKING:
    from ..base.scale import Grade, Ranked
    from ..base.words import Language
    from ..formula.facts import Facts, FactSpec
    from ..formula.steps import Step
    from .options import Option
    from .parts import Deviation, Ratings, Score

__all__ = ["Outcome", "ScoringStrategy"]


@final
@attrs.frozen
class Outcome:
    """What a rule book answers.

    Args:
        rules: The rules, with the choices made in them.
        facts: What was judged.
        predikat: The grade, or why the law gives none.
        ratings: The ratings behind it, where the law knows ratings.
        score: The number behind it, where the law knows a number.
        findings: What the book flags.
    """

    rules: ScoringStrategy
    facts: Facts
    predikat: Ranked | Grade | Undetermined
    ratings: Ratings | None = None
    score: Score | None = None
    findings: tuple[Finding, ...] = ()

    @cached_property
    def because(self) -> Step:
        """The explanation: every named part reached, with its article."""
        return self.rules.because(self.facts)

    @property
    def choices(self) -> tuple[tuple[Option, str], ...]:
        """The options of the rules, each with what holds in it."""
        # Only a rule book has options; another strategy need not know the word.
        return getattr(self.rules, "chosen", ())

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """Where the rules depart from the national book, with both articles."""
        return getattr(self.rules, "deviations", ())

    @property
    def regime(self) -> str:
        """The id of the rules whose grades and procedure hold: for an amended book that of the national one."""
        return getattr(self.rules, "regime", self.rules.id)

    @cached_property
    def digest(self) -> str:
        """The sha256 of grammar, facts, book and answer: the same inputs and rules always give the same one."""
        answer = None if isinstance(self.predikat, Undetermined) else self.predikat.token
        score = self.score.exact if self.score else None
        rules = {"id": self.rules.id, "formula": self.rules.digest}
        return digest([GRAMMAR, self.facts.as_data(), rules, {"predikat": answer, "score": score}])

    def as_text(self, language: Language) -> str:
        """Return the answer, explained, as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.outcome import outcome_page
        from ..show.text import as_text

        return as_text(outcome_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the answer, explained as HTML that needs nothing else, texts escaped, numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.outcome import outcome_page

        return as_html(outcome_page(self), language)

    def _repr_html_(self) -> str:
        """Return the answer, explained for a notebook, in Indonesian."""
        return self.as_html("id")


@runtime_checkable
class ScoringStrategy(Protocol):
    """What ``appraise`` asks of a rule book; any object with these parts will do, nobody inherits from us."""

    @property
    def id(self) -> str:
        """The name of the rules."""
        ...

    @property
    def version(self) -> str:
        """The version of the rules."""
        ...

    @property
    def digest(self) -> str:
        """What tells these rules from any others, such as a hash of what they compute."""
        ...

    @property
    def needs(self) -> FactSpec:
        """The facts that the rules read."""
        ...

    def judge(self, facts: Facts) -> Outcome:
        """Return what the rules answer on ``facts``."""
        ...

    def because(self, facts: Facts) -> Step:
        """Return the explanation of that answer."""
        ...
