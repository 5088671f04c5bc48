"""The rule book: a regulation as a value.

It holds formulas and what they need; it computes nothing that its formulas do not say.  A book is changed by making
another one: ``choose`` settles what the law leaves open.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.canonical import digest
from ..base.finding import Finding, Undetermined
from ..base.fingerprint import fingerprint
from ..errors import EvaluationError, InvalidValue, NotFound, WrongType
from ..formula.facts import Facts, FactSpec, check_facts, needs_of, undeclared
from ..formula.grammar import GRAMMAR, node_to, parts_to
from ..formula.nodes import Choice, Given, Named, named_parts
from ..formula.program import Program, value_of
from ..formula.tree import Kind, Node, check_kind, walk
from .options import Option, resolved
from .outcome import Outcome, ScoringStrategy
from .parts import Check, Coverage, Deviation, Proposal, Ratings, Score
from .scales import check_answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Law
    from ..base.rounding import Rounding
    from ..base.scale import Scale
    from ..base.words import Language
    from ..formula.algebra import Formula, NumberFormula, TokenFormula
    from ..formula.steps import Step

__all__ = ["Outcome", "RuleBook", "ScoringStrategy", "check_book"]


@final
@attrs.frozen(repr=False)
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
        ratings: Where the ratings of results and of conduct stand, where the law knows ratings: in the named parts of
            these keys where the book computes them, otherwise in the facts of these names, which an appraiser judges.
        rating_scale: Their scale.
        proposal: What a guide would propose as rating of the results, where there is one.
        options: What the law leaves open.
        choices: What has been chosen, as sorted pairs.
        checks: What is flagged.
        amends: The ids of the books that this one was made from by amendments, the national one first.
        deviations: Where it departs from the national book; they change nothing that it computes.
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
    amends: tuple[str, ...] = ()
    deviations: tuple[Deviation, ...] = ()

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
        self._check_scales()

    def _check_scales(self) -> None:
        check_answers("predikat", self.predikat.node, self.scale)
        if self.rating_scale is not None:
            for name, node in zip(self.ratings or (), self._rated, strict=False):
                check_kind(Kind.TOKEN, node)
                check_answers(name, node, self.rating_scale)
            if self.proposal is not None:
                check_answers("proposal", self.proposal.node, self.rating_scale)

    def _check_facts(self) -> None:
        # Each on its own: a part that an aggregate reads row by row is no rating of the whole.
        read = (needs_of(*self._tops()), *map(needs_of, self._rated))
        odd = dict.fromkeys(path for spec in read for path in undeclared(self.needs, spec))
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
    def regime(self) -> str:
        """The id of the national book whose grades and procedure hold: its own, unless it was amended."""
        return (*self.amends, self.id)[0]

    @property
    def computes_ratings(self) -> bool:
        """Whether the ratings are computed here; otherwise they are facts, which an appraiser decides."""
        return self._rating is not None

    @property
    def decided(self) -> tuple[tuple[str, str], ...]:
        """What holds in each option that is not open: what was chosen, or the default."""
        defaults = {option.key: option.default for option in self.options if option.default is not None}
        return tuple(sorted((defaults | dict(self.choices)).items()))

    @property
    def chosen(self) -> tuple[tuple[Option, str], ...]:
        """The options that are not open, each with what holds in it."""
        made = dict(self.decided)
        return tuple((option, made[option.key]) for option in self.options if option.key in made)

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
        for key, token in choices.items():
            self.option(key).alternative(token)
        made = tuple(sorted({**dict(self.choices), **choices}.items()))
        # Who chooses again before each person is judged gets the book that is compiled already.
        if made not in self._made:
            self._made[made] = attrs.evolve(self, choices=made)
        return self._made[made]

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
            return self._partly(checked)
        *flags, grade = answers
        score = None
        if self.score is not None and self.published is not None:
            exact = Fraction(*flags.pop())
            score = Score(exact, self.published.published(exact))
        return Outcome(self, checked, self.scale.grade(grade), self._ratings(checked), score, self._findings(flags))

    def _partly(self, facts: Facts) -> Outcome:
        """Return what can be said where something is undetermined, which the grade or a check may not need."""
        grade = self._grading.run(facts)
        predikat = grade if isinstance(grade, Undetermined) else self.scale.grade(grade[0])
        flags = [check.run(facts) for check in self._checking]
        told = [not isinstance(flag, Undetermined) and bool(flag[0]) for flag in flags]
        return Outcome(self, facts, predikat, self._ratings(facts), findings=self._findings(told))

    def _findings(self, flags: Iterable[bool]) -> tuple[Finding, ...]:
        return tuple(check.finding() for check, holds in zip(self.checks, flags, strict=True) if holds)

    def _ratings(self, facts: Facts) -> Ratings | None:
        """Return the ratings, or ``None`` where they are not there, which the grade then did not need."""
        given = self._computed(facts) if self._rating else [facts[name] for name in self.ratings or ()]
        if self.rating_scale is None or None in given:
            return None
        return Ratings(*(self.rating_scale.grade(str(rating)) for rating in given))

    def _computed(self, facts: Facts) -> Iterable[object]:
        try:
            answers = self._rating.run(facts) if self._rating else ()
        except EvaluationError:
            return (None,)
        return (None,) if isinstance(answers, Undetermined) else answers

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

    def as_text(self, language: Language) -> str:
        """Return the book as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.book import book_page
        from ..show.text import as_text

        return as_text(book_page(self), language)

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

    def __repr__(self) -> str:
        made = "".join(f", {key}={token}" for key, token in self.choices)
        return f"<{type(self).__name__} {self.id} version {self.version}{made}>"

    def _tops(self) -> list[Node]:
        return [formula.node for formula in self.formulas.values()]

    @cached_property
    def _rated(self) -> tuple[Node, ...]:
        """What the ratings are read from: a part of the book, or a fact."""
        parts = self.parts if self.ratings else {}
        return tuple(parts.get(name) or Given(name, Kind.TOKEN) for name in self.ratings or ())

    @cached_property
    def _rating(self) -> Program | None:
        """What computes the ratings; nothing where both are facts."""
        read = [node.item if isinstance(node, Named) else node for node in self._rated]
        if read == [Given(name, Kind.TOKEN) for name in self.ratings or ()]:
            return None
        return Program(resolved(self._rated, dict(self.decided)), self.needs)

    @cached_property
    def _made(self) -> dict[tuple[tuple[str, str], ...], RuleBook]:
        """The books that were made of this one by choices."""
        return {}

    @cached_property
    def _program(self) -> Program:
        outputs = [check.holds.node for check in self.checks]
        outputs += [self.score.node] if self.score is not None else []
        return Program(resolved([*outputs, self.predikat.node], dict(self.decided)), self.needs)

    @cached_property
    def _checking(self) -> tuple[Program, ...]:
        """Each check on its own, so that one which cannot be told takes no other with it."""
        trees = resolved([check.holds.node for check in self.checks], dict(self.decided))
        return tuple(Program((tree,), self.needs) for tree in trees)

    @cached_property
    def _grading(self) -> Program:
        return Program(resolved([self.predikat.node], dict(self.decided)), self.needs)

    @cached_property
    def _proposing(self) -> Program | None:
        if self.proposal is None:
            return None
        return Program(resolved([self.proposal.node], dict(self.decided)), self.needs)


def check_book(value: object, path: str) -> None:
    """Refuse what is no rule book, such as the id of one.

    Args:
        value: What should be a book.
        path: Where it was given.

    Raises:
        WrongType: when it is none.

    Example:
        >>> check_book("pp46_2011", "rules")
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: rules: 'pp46_2011' is no RuleBook. Give a book, such as national().book("pp46_2011").
    """
    if not isinstance(value, RuleBook):
        mend = 'Give a book, such as national().book("pp46_2011").'
        raise WrongType(f"{value!r} is no RuleBook.", mend=mend, path=path, value=value)


def _bare(data: Any) -> Any:
    """Return the data of a formula without words and articles, which change no answer."""
    if isinstance(data, list):
        return [_bare(item) for item in data]
    if isinstance(data, dict):
        return {name: _bare(item) for name, item in data.items() if name not in {"label", "basis", "reason"}}
    return data
