"""Two rule books asked about the same people: where the answers differ, and which formula made it.

Grades of different regimes are never ordered against each other here; the one rule that names the same step of
several scales holds for credits only (see ``credit_steps``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Undetermined
from ..base.scale import Grade, Ranked
from ..base.words import Words, label
from ..errors import EvaluationError, InvalidValue, NotFound, Problems, WrongType
from ..formula.facts import Facts
from ..formula.nodes import Named
from ..formula.program import narrowed
from ..rules.book import Outcome, RuleBook, check_book
from .appraisal import Appraisal
from .correspondence import Counterpart, check_counterparts, national_counterparts
from .guided import guide, one_guide, proposal_of, proposed_otherwise, tops
from .step_differences import root_causes
from .unread_facts import unread_findings

if TYPE_CHECKING:
    from ..base.words import Language
    from ..rules.parts import Proposal
    from .step_differences import StepDifference

__all__ = [
    "Compared",
    "Move",
    "MoveCount",
    "RuleComparison",
    "Unjudged",
    "compare",
    "judged",
]

Asked: TypeAlias = Mapping[str, Any] | Outcome | Appraisal
"""What a rule book is asked about: facts, or what was judged before."""


class Move(StrEnum):
    """Which way the predikat goes from one book to the other."""

    TETAP = "tetap"
    NAIK = "naik"
    TURUN = "turun"
    BEDA_SKALA = "beda_skala"
    """The books have scales of their own: no order between their grades."""
    TANPA_JAWABAN = "tanpa_jawaban"
    """One of them, or both, give no grade."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("move", self)


@final
@attrs.frozen
class Unjudged:
    """Facts that a book could not judge.

    Args:
        reason: Why, as the error says it.
        paths: The facts that are missing or do not fit.
    """

    reason: str
    paths: tuple[str, ...] = ()


def judged(book: RuleBook, facts: Mapping[str, Any]) -> Outcome | Unjudged:
    """Return what a book answers on facts of which it takes what it needs.

    Args:
        book: The book.
        facts: Facts, also those that the book does not read.

    Raises:
        OpenOption: when an option without default has not been chosen: ``book.choose(...)``.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> judged(PP46_2011, {"struktural": False, "perilaku": []}).paths
        ('hasil_kerja',)
    """
    data = facts.as_data() if isinstance(facts, Facts) else facts
    try:
        return book.judge(narrowed(book.needs, data))
    except Problems as error:
        return Unjudged(str(error), tuple(problem.path for problem in error.problems))
    except EvaluationError as error:
        return Unjudged(str(error), (error.path,) if error.path else ())


def _counterparts(counterparts: Iterable[Counterpart]) -> tuple[Counterpart, ...]:
    return tuple(counterparts)


@final
@attrs.frozen
class Compared:
    """One person under two books.

    Args:
        id: Who; empty where only one was asked about.
        first: What the first book answers.
        second: What the second book answers.
        counterparts: The parts that mean the same in both books under other keys.
    """

    id: str
    first: Outcome | Unjudged
    second: Outcome | Unjudged
    counterparts: tuple[Counterpart, ...] = attrs.field(default=(), converter=_counterparts)

    @property
    def grades(self) -> tuple[Ranked | Grade | None, Ranked | Grade | None]:
        """Both predikat; ``None`` where there is none."""
        return _grade(self.first), _grade(self.second)

    @property
    def move(self) -> Move:
        """Which way the predikat goes."""
        one, other = self.grades
        if one is None or other is None:
            return Move.TANPA_JAWABAN
        if _scale_of(one) != _scale_of(other):
            return Move.BEDA_SKALA
        if one.merit == other.merit:
            return Move.TETAP
        return Move.NAIK if one.merit < other.merit else Move.TURUN

    @cached_property
    def proposals(self) -> tuple[Proposal | None, Proposal | None]:
        """What the guides of both books propose as rating of results; ``None`` where there is no guide, or no facts."""
        one, other = self.first, self.second
        return (
            None if isinstance(one, Unjudged) else proposal_of(one),
            None if isinstance(other, Unjudged) else proposal_of(other),
        )

    @property
    def differences(self) -> tuple[str, ...]:
        """What differs, of ``"predikat"``, ``"score"``, ``"ratings"`` and ``"proposal"``.

        ``"predikat"`` also where scales do; ``"proposal"`` where the guides of both books propose different ratings.
        """
        one, other = self.first, self.second
        if isinstance(one, Unjudged) or isinstance(other, Unjudged):
            return () if isinstance(one, Unjudged) and isinstance(other, Unjudged) else ("predikat",)
        names = ("predikat", "score", "ratings")
        differing = [name for name in names if _held(one, name) != _held(other, name)]
        proposed = not one_guide(one, other) and proposed_otherwise(*self.proposals)
        return (*differing, "proposal") if proposed else tuple(differing)

    @cached_property
    def causes(self) -> tuple[StepDifference, ...]:
        """The parts that made the difference, the deepest first; none where nothing differs or one has no answer.

        A part made it when it came to something else although all that both read there is equal, or when only one of
        the books has it.  Two regimes are followed through their counterparts down to the row where they part; rows
        are matched by their ids.
        """
        one, other = self.first, self.second
        if isinstance(one, Unjudged) or isinstance(other, Unjudged) or not self.differences:
            return ()
        books, guides = (one.rules, other.rules), tuple(map(guide, self.proposals))
        proposed = "proposal" in self.differences
        keys = (*zip(*map(_result_keys, books), strict=True), *(tops(*guides) if proposed else ()))
        known = tuple(frozenset(book.parts) if isinstance(book, RuleBook) else frozenset() for book in books)
        return root_causes(
            one.because,
            other.because,
            keys=keys,
            known=(known[0], known[1]),
            counterparts=self.counterparts,
            beside=(guides[0], guides[1]) if self.counterparts or proposed else ((), ()),
            facts=(one.facts, other.facts),
            scales=_scales(self.grades),
        )


def _grade(answer: Outcome | Unjudged) -> Ranked | Grade | None:
    if isinstance(answer, Unjudged) or isinstance(answer.predikat, Undetermined):
        return None
    return answer.predikat


def _scale_of(grade: Ranked | Grade) -> object:
    return grade.scale if isinstance(grade, Grade) else type(grade)


def _scales(grades: tuple[Ranked | Grade | None, Ranked | Grade | None]) -> tuple[object, object]:
    one, other = grades
    return (None, None) if one is None or other is None else (_scale_of(one), _scale_of(other))


def _held(outcome: Outcome, name: str) -> object:
    held = getattr(outcome, name)
    # A value equal to the full value but printed otherwise is the same score.
    return held.exact if name == "score" and held is not None else held


def _result_keys(rules: object) -> tuple[str, ...]:
    """Return the keys of the parts that score and ratings are, where they are parts."""
    if not isinstance(rules, RuleBook):
        return ("", "", "")
    score = rules.score.node if rules.score is not None else None
    key = score.key if isinstance(score, Named) else ""
    ratings = rules.ratings or ("", "")
    return (key, *ratings)


@final
@attrs.frozen
class MoveCount:
    """How many people go from one predikat to another.

    Args:
        first: The predikat under the first book; ``None`` where it gives none.
        second: The predikat under the second book; ``None`` where it gives none.
        people: How many, 1 or more.
    """

    first: Ranked | Grade | None
    second: Ranked | Grade | None
    people: int


def _people(people: Iterable[Compared]) -> tuple[Compared, ...]:
    return tuple(people)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@final
@attrs.frozen
class RuleComparison:
    """What two rule books answer about the same people.

    Args:
        first: The one book.
        second: The other book.
        people: Each person with both answers, in the order given.
        findings: What was given and read by neither book.
    """

    first: RuleBook
    second: RuleBook
    people: tuple[Compared, ...] = attrs.field(converter=_people, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings)

    @property
    def same_scale(self) -> bool:
        """Whether the grades of both books can be ordered against each other."""
        return self.first.scale == self.second.scale

    @property
    def differing(self) -> tuple[Compared, ...]:
        """The people about whom the books differ in predikat, score, ratings or what their guides propose."""
        return tuple(one for one in self.people if one.differences)

    @property
    def moved(self) -> tuple[Compared, ...]:
        """The people whose predikat goes up or down; between scales of two regimes nobody is said to move."""
        return tuple(one for one in self.people if one.move in {Move.NAIK, Move.TURUN})

    @property
    def transitions(self) -> tuple[MoveCount, ...]:
        """How many go from which predikat to which, from the lowest merit up; no grade stands first."""
        counted = Counter(one.grades for one in self.people)
        ordered = sorted(counted.items(), key=lambda pair: tuple(map(_place, pair[0])))
        return tuple(MoveCount(one, other, people) for (one, other), people in ordered)

    def who(self, first: Ranked | Grade | None, second: Ranked | Grade | None) -> tuple[str, ...]:
        """Return the ids of those who go from one predikat to another; ``None`` is no predikat."""
        return tuple(one.id for one in self.people if one.grades == (first, second))

    def of(self, id: str = "") -> Compared:
        """Return one person.

        Args:
            id: Who; empty where only one was asked about.

        Raises:
            NotFound: when nobody of that id was compared.
        """
        for one in self.people:
            if one.id == id:
                return one
        known = ", ".join(repr(one.id) for one in self.people[:5])
        raise NotFound(f"{id!r} was not compared.", mend=f"Compared were {known or 'nobody'}.", value=id)

    def as_text(self, language: Language) -> str:
        """Return the comparison as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.comparison import comparison_page
        from ..show.text import as_text

        return as_text(comparison_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the comparison as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.comparison import comparison_page
        from ..show.html import as_html

        return as_html(comparison_page(self), language)

    def _repr_html_(self) -> str:
        """Return the comparison for a notebook, in Indonesian."""
        return self.as_html("id")


def _place(grade: Ranked | Grade | None) -> int:
    return -1 if grade is None else grade.merit


def compare(
    inputs: Asked | Mapping[str, Asked],
    first: RuleBook,
    second: RuleBook,
    *,
    for_second: Asked | Mapping[str, Asked] | None = None,
    counterparts: Iterable[Counterpart] | None = None,
) -> RuleComparison:
    """Ask two rule books about the same facts.

    Each book takes from the facts what it needs.  What it misses is kept as an :class:`Unjudged` answer that names the
    fact; what no book reads is a finding, so that a misspelt name does not pass unseen.

    Args:
        inputs: The facts of one person, an outcome or an appraisal; or such of many people, by id.
        first: The one book.
        second: The other book, such as an amended one, a later version or that of another regime.
        for_second: The same people as the second book knows them, where two regimes tell one year differently: PP
            46/2011 and PP 30/2019 name other aspects of conduct.
        counterparts: The parts that mean the same in both books under other keys, so that ``causes`` reaches the row
            where two regimes part; for national books, also amended ones, :func:`national_counterparts` when left out.

    Raises:
        OpenOption: when an option without default has not been chosen: ``book.choose(...)``.
        WrongType: when what is given is no facts, or no rule book.
        InvalidValue: when ``for_second`` is about other people.
        UnknownName: when a book lacks a part that ``counterparts`` names.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> facts = {
        ...     "hasil_kerja": [{"indikator": [{"aspek": "kuantitas", "target": 100, "realisasi": 91}]}],
        ...     "perilaku": [{"aspek": "integritas", "nilai": "89.75"}],
        ...     "struktural": False,
        ... }
        >>> found = compare(facts, PP46_2011, PP46_2011.choose(batas="atas")).of()
        >>> found.move, [(part.key, part.cause.value) for part in found.causes]
        (<Move.NAIK: 'naik'>, [('sebutan', 'pilihan')])
    """
    check_book(first, "first")
    check_book(second, "second")
    ones = _many(inputs)
    others = ones if for_second is None else _many(for_second)
    if ones.keys() != others.keys():
        odd = ", ".join(map(repr, sorted(ones.keys() ^ others.keys())))
        raise InvalidValue(f"Not for both books: {odd}.", mend="Give everybody for both.", path="for_second")
    same = national_counterparts(first, second) if counterparts is None else _counterparts(counterparts)
    if counterparts is not None:
        check_counterparts(same, first, second)
    found = (Compared(id, judged(first, one), judged(second, others[id]), same) for id, one in ones.items())
    told = [*ones.values(), *others.values()]
    return RuleComparison(first, second, found, unread_findings(told, (first.needs, second.needs)))


def _many(inputs: Asked | Mapping[str, Asked]) -> Mapping[str, Mapping[str, Any]]:
    # No fact of the whole is a mapping, so values that are mappings belong to many people.
    if isinstance(inputs, Mapping) and not isinstance(inputs, Facts):
        several = all(isinstance(value, Mapping | Outcome | Appraisal) for value in inputs.values())
        if inputs and several:
            return {id: _facts(asked) for id, asked in inputs.items()}
    return {"": _facts(inputs)}


def _facts(asked: Asked) -> Mapping[str, Any]:
    outcome = asked.outcome if isinstance(asked, Appraisal) else asked
    held = outcome.facts if isinstance(outcome, Outcome) else outcome
    if not isinstance(held, Mapping):
        raise WrongType(f"{held!r} is no facts.", mend="Give a mapping of facts, or of ids to them.", value=held)
    return held.as_data() if isinstance(held, Facts) else held
