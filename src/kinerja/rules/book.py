"""The rule book: a regulation as a value.

It holds formulas and what they need; it computes nothing that its formulas do not say.  A book is changed by making
another one: ``choose`` settles what the law leaves open.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, final, runtime_checkable

import attrs

from ..base.canonical import digest
from ..base.finding import Finding, Undetermined
from ..base.fingerprint import fingerprint
from ..errors import InvalidValue, NotFound
from ..formula.facts import FactKind, Facts, FactSpec, check_facts, needs_of, undeclared
from ..formula.grammar import GRAMMAR, node_to, parts_to
from ..formula.lookups import Bands, Table
from ..formula.nodes import Choice, Constant, Named, Outer, When, named_parts
from ..formula.program import Program, value_of
from ..formula.tree import Node, walk
from .options import Option, resolved
from .parts import Check, Coverage, Proposal, Ratings, Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Law
    from ..base.rounding import Rounding
    from ..base.scale import Grade, Ranked, Scale
    from ..base.words import Language
    from ..formula.algebra import Formula, NumberFormula, TokenFormula
    from ..formula.steps import Step

__all__ = ["Outcome", "RuleBook", "ScoringStrategy"]


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
        if not isinstance(self.rules, RuleBook):
            return ()
        made = dict(self.rules.decided)
        return tuple((option, made[option.key]) for option in self.rules.options if option.key in made)

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


@final
@attrs.frozen
class RuleBook:
    """A regulation, or a region's own version of one, as a value.

    Args:
        id: A stable name, ASCII.
        version: The version of this encoding of the law.
        law: The regulation.
        coverage: What it judges; ``None`` for a book that is no dated law.
        needs: The facts it reads.
        predikat: The grade.
        scale: The scale of the grade.
        score: The number behind it, where there is one.
        published: How that number is printed.
        ratings: The facts that hold the ratings of results and of conduct, where the law knows ratings: an appraiser
            judges them, no formula does.
        rating_scale: Their scale.
        proposal: What a guide would propose as rating of the results, where there is one.
        options: What the law leaves open.
        choices: What has been chosen, as sorted pairs.
        checks: What is flagged.
    """

    id: str
    version: str
    law: Law
    coverage: Coverage | None
    needs: FactSpec
    predikat: TokenFormula
    scale: Scale
    score: NumberFormula | None = None
    published: Rounding | None = None
    ratings: tuple[str, str] | None = None
    rating_scale: Scale | None = None
    proposal: TokenFormula | None = None
    options: tuple[Option, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    checks: tuple[Check, ...] = ()

    def __attrs_post_init__(self) -> None:
        named_parts(*self._tops())
        self._check_options()
        self._check_facts()
        codes = [check.code for check in self.checks]
        if len(set(codes)) != len(codes):
            raise InvalidValue(f"Two checks of {self.id!r} have one code.", mend="Give each a code of its own.")
        if (self.score is None) is not (self.published is None) or (self.ratings is None) is not (
            self.rating_scale is None
        ):
            raise InvalidValue("A score needs its rounding, and ratings need their scale.", value=self.id)

    def _check_options(self) -> None:
        choices = [node for top in self._tops() for node in walk(top) if isinstance(node, Choice)]
        used = {(choice.option, frozenset(token for token, _ in choice.alternatives)) for choice in choices}
        known = {(option.key, frozenset(part.token for part in option.alternatives)) for option in self.options}
        if used != known or len(known) != len(self.options):
            odd = ", ".join(sorted({key for key, _ in used ^ known}))
            raise InvalidValue(
                f"The options of {self.id!r} and its formulas do not match: {odd}.",
                mend="Give each option once, with the alternatives that its formulas have.",
            )
        for key, token in self.choices:
            self.option(key).alternative(token)
        self._check_scale()

    def _check_scale(self) -> None:
        strange = sorted(_answers(self.predikat.node) - set(self.scale.tokens))
        if strange:
            raise InvalidValue(
                f"The predikat may be {', '.join(map(repr, strange))}, which is not on the scale {self.scale.id!r}.",
                mend=f"Add it to the scale, or answer with one of {', '.join(self.scale.tokens)}.",
                path="predikat",
            )

    def _check_facts(self) -> None:
        ratings = (FactSpec(name, FactKind.TOKEN) for name in self.ratings or ())
        read = (needs_of(*self._tops()), FactSpec("", FactKind.COLLECTION, items=tuple(ratings)))
        odd = [path for spec in read for path in undeclared(self.needs, spec)]
        if odd:
            raise InvalidValue(
                f"{self.id!r} reads {', '.join(odd)}, which its needs do not declare so.",
                mend="Declare each fact with the kind that its formulas read.",
                value=self.id,
            )

    @property
    def formulas(self) -> dict[str, Formula]:
        """All formulas of the book by what they are for."""
        found: dict[str, Formula | None] = {"predikat": self.predikat, "score": self.score, "proposal": self.proposal}
        found |= {f"check_{check.code}": check.holds for check in self.checks}
        return {name: formula for name, formula in found.items() if formula is not None}

    @property
    def parts(self) -> dict[str, Named]:
        """The named parts by key, parts before what is made of them."""
        return named_parts(*self._tops())

    @property
    def decided(self) -> tuple[tuple[str, str], ...]:
        """What holds in each option that is not open: what was chosen, or the default."""
        defaults = {option.key: option.default for option in self.options if option.default is not None}
        return tuple(sorted((defaults | dict(self.choices)).items()))

    def option(self, key: str) -> Option:
        """Return an option of the book.

        Raises:
            NotFound: when the book has none of that name.
        """
        for option in self.options:
            if option.key == key:
                return option
        known = ", ".join(option.key for option in self.options) or "none"
        raise NotFound(f"{self.id!r} has no option {key!r}.", mend=f"It has {known}.", value=key)

    def choose(self, **choices: str) -> RuleBook:
        """Return the book with choices made.

        Args:
            choices: The token of an alternative for each option to settle.

        Raises:
            NotFound: for an option that the book does not have.
            UnknownName: for an alternative that the option does not have.

        Example:
            >>> from kinerja.rules.pp46_2011 import PP46_2011
            >>> PP46_2011.choose(batas="atas").choices
            (('batas', 'atas'),)
        """
        return attrs.evolve(self, choices=tuple(sorted({**dict(self.choices), **choices}.items())))

    def facts(self, mapping: Mapping[str, object]) -> Facts:
        """Return ``mapping`` as checked facts of this book.

        Raises:
            Problems: with every problem and its path.
        """
        return check_facts(self.needs, mapping)

    def judge(self, facts: Mapping[str, object]) -> Outcome:
        """Return what the book answers.

        Args:
            facts: Facts, checked by :meth:`facts` or still to be checked.

        Raises:
            Problems: when the facts do not fit.
            EvaluationError: when they leave the rules without an answer.
            OpenOption: when an option without default has not been chosen.
        """
        checked = facts if isinstance(facts, Facts) and facts.spec is self.needs else self.facts(facts)
        answers = self._program.run(checked)
        if isinstance(answers, Undetermined):
            return Outcome(self, checked, answers, self._ratings(checked), findings=self._flagged(checked))
        *flags, grade = answers
        score = None
        if self.score is not None and self.published is not None:
            exact = Fraction(*flags.pop())
            score = Score(exact, self.published.published(exact))
        return Outcome(self, checked, self.scale.grade(grade), self._ratings(checked), score, self._findings(flags))

    def _flagged(self, facts: Facts) -> tuple[Finding, ...]:
        """Return what is flagged although the grade is undetermined."""
        flags = self._checking.run(facts)
        return () if isinstance(flags, Undetermined) else self._findings(flags)

    def _findings(self, flags: Iterable[bool]) -> tuple[Finding, ...]:
        return tuple(check.finding() for check, holds in zip(self.checks, flags, strict=True) if holds)

    def _ratings(self, facts: Facts) -> Ratings | None:
        given = [facts[name] for name in self.ratings or ()]
        if self.rating_scale is None or None in given:
            return None
        return Ratings(*(self.rating_scale.grade(str(rating)) for rating in given))

    def because(self, facts: Facts) -> Step:
        """Return the explanation of the grade that ``facts`` come to."""
        return self._program.explain(facts)

    def propose(self, facts: Mapping[str, object]) -> Proposal | None:
        """Return what the book's guide proposes as rating of the results; ``None`` when it has no guide."""
        if self._proposing is None or self.rating_scale is None:
            return None
        checked = self.facts(facts)
        answers = self._proposing.run(checked)
        because = self._proposing.explain(checked)
        if isinstance(answers, Undetermined):
            return Proposal(answers, because)
        return Proposal(self.rating_scale.grade(value_of(answers[0])), because)  # type: ignore[arg-type]

    @property
    def digest(self) -> str:
        """The sha256 of what the book computes, its labels and bases left out."""
        return self._digest

    @cached_property
    def identity(self) -> str:
        """The sha256 of all that an outcome depends on: what the book computes, covers and flags, and how it prints."""
        checks = [(check.code, check.severity, check.message, check.basis) for check in self.checks]
        return fingerprint([self.id, self.version, self.digest, self.coverage, self.published, self.ratings, checks])

    @cached_property
    def _digest(self) -> str:
        tops = {name: _bare(node_to(formula.node)) for name, formula in self.formulas.items()}
        parts = {key: _bare(part["formula"]) for key, part in parts_to(*self._tops()).items()}
        scale = [self.scale.id, list(self.scale.tokens)]
        return digest([GRAMMAR, tops, parts, scale, [list(pair) for pair in self.decided]])

    def as_html(self, language: Language) -> str:
        """Return the book as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.book import book_page
        from ..show.html import as_html

        return as_html(book_page(self), language)

    def _repr_html_(self) -> str:
        """Return the book for a notebook, in Indonesian."""
        return self.as_html("id")

    def _tops(self) -> list[Node]:
        return [formula.node for formula in self.formulas.values()]

    @cached_property
    def _program(self) -> Program:
        outputs = [check.holds.node for check in self.checks]
        outputs += [self.score.node] if self.score is not None else []
        return Program(resolved([*outputs, self.predikat.node], dict(self.decided)), self.needs)

    @cached_property
    def _checking(self) -> Program:
        return Program(resolved([check.holds.node for check in self.checks], dict(self.decided)), self.needs)

    @cached_property
    def _proposing(self) -> Program | None:
        if self.proposal is None:
            return None
        return Program(resolved([self.proposal.node], dict(self.decided)), self.needs)


def _bare(data: Any) -> Any:
    """Return the data of a formula without words and articles, which change no answer."""
    if isinstance(data, list):
        return [_bare(item) for item in data]
    if isinstance(data, dict):
        return {name: _bare(item) for name, item in data.items() if name not in {"label", "basis", "reason"}}
    return data


def _answers(node: Node) -> set[str]:
    """Return the tokens that a formula may answer with, as far as the formula itself says."""
    if isinstance(node, Constant):
        return {str(node.value)}
    if isinstance(node, Bands):
        return {node.lowest, *(cut.token for cut in node.cuts)}
    if isinstance(node, Table):
        return {str(answer) for _, answer in node.rows}
    if isinstance(node, When):
        return set().union(*(_answers(branch.then) for branch in node.branches), _answers(node.otherwise))
    if isinstance(node, Choice | Named | Outer):
        return set().union(*map(_answers, node.children()))
    return set()
