"""The index of a survey: one number for a unit in a period, with everything it rests on.

    >>> from kinerja.feedback.survey_answers import Answers
    >>> from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
    >>> result = index(Answers(PERMENPANRB14_2017, [[4] * 9, [3] * 9, [2, *[None] * 8]]))
    >>> result.published, result.mutu
    (Decimal('86.11'), <Mutu.B: 'B'>)

The answers are summed once, in whole numbers; the formula then runs on nine sums, however many people answered.  The
result states its weights and what happened to blanks, and is graded on the value that is published.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast, final

import attrs

from ..errors import InvalidValue
from ..formula.facts import check_facts
from ..plans.fields import is_a
from ..plans.target import Direction
from .figure import Figure
from .survey_answers import Answers, ElementMeans, ElementTotals, MissingPolicy
from .survey_formula import NEEDS, AnswersTold
from .survey_validity import not_in_force
from .survey_weights import EXACT, EqualWeights, ImportanceWeights, PrintedWeight

if TYPE_CHECKING:
    from decimal import Decimal

    from ..base.finding import Finding, Undetermined
    from ..base.law import Basis
    from ..base.period import Period
    from ..base.scale import Grade, Ranked
    from ..base.words import Language, Words
    from ..formula.facts import Facts
    from ..formula.program import Program
    from ..formula.steps import Step
    from .survey_answers import QuestionTotal
    from .survey_scheme import SurveyElement, SurveyScheme
    from .survey_weights import WeightPolicy

__all__ = ["HasInterval", "SurveyIndex", "SurveyLine", "index"]


@final
@attrs.frozen
class SurveyLine:
    """One element in the index.

    Args:
        key: The element.
        label: Its name for people.
        mean: The mean of its answers (NRR), or of the means of its questions; exact.
        weight: Its weight.
        n: How many answered it, the fewest where it has several questions; ``None`` when only means are known.
        total: The sum of the answers; ``None`` where it has several questions, or only means are known.
    """

    key: str
    label: Words
    mean: Fraction
    weight: Fraction
    n: int | None = None
    total: int | None = None

    @property
    def weighted(self) -> Fraction:
        """What it gives to the index on the scale."""
        return self.mean * self.weight


class HasInterval(Protocol):
    """Anything with the two ends of an interval and its confidence in percent."""

    @property
    def low(self) -> Decimal | Fraction:
        """The lower end."""
        ...

    @property
    def high(self) -> Decimal | Fraction:
        """The upper end."""
        ...

    @property
    def confidence(self) -> Decimal | Fraction | int:
        """How sure it is, in percent."""
        ...


@final
@attrs.frozen
class SurveyIndex:
    """The index of a survey of one unit in one period.

    Args:
        source: The sums of the answers, or only published means.
        weights: How the elements are weighted.

    Raises:
        InvalidValue: for an element that nobody answered, and weights that do not fit the elements.
        WrongType: for a source or weights of another kind.
    """

    source: ElementTotals | ElementMeans = attrs.field(validator=is_a(ElementTotals, ElementMeans))
    weights: EqualWeights | PrintedWeight | ImportanceWeights = attrs.field(
        default=EXACT, validator=is_a(EqualWeights, PrintedWeight, ImportanceWeights)
    )

    def __attrs_post_init__(self) -> None:
        self.weights.weights(self.scheme)
        if isinstance(self.source, ElementTotals):
            _refuse_silence(self.source)

    # --- what it rests on ---

    @property
    def scheme(self) -> SurveyScheme:
        """What was asked."""
        return self.source.scheme

    @property
    def unit_id(self) -> str:
        """The caller's key of the unit; empty when nobody said."""
        return self.source.unit_id

    @property
    def period(self) -> Period | None:
        """The days it is about."""
        return self.source.period

    @property
    def survey_id(self) -> str:
        """The caller's key of the survey."""
        return self.source.survey_id

    @property
    def respondents(self) -> int | None:
        """How many people answered; ``None`` when nobody said."""
        return self.source.respondents

    @property
    def missing(self) -> MissingPolicy | None:
        """What happened to rows with blanks; ``None`` when only sums or means were given."""
        return self.source.missing if isinstance(self.source, ElementTotals) else None

    @property
    def told(self) -> AnswersTold:
        """What of the answers is known."""
        if isinstance(self.source, ElementMeans):
            return AnswersTold.RATA_RATA
        return AnswersTold.JUMLAH if self.scheme.has_single_questions else AnswersTold.PERTANYAAN

    @property
    def policies(self) -> tuple[Words, ...]:
        """What was decided on the way, in words: weights, blanks, and whether only means were known."""
        blanks = [] if self.missing is None else [self.missing.label]
        means = [self.told.label] if self.told is AnswersTold.RATA_RATA else []
        return (self.weights.label, *blanks, *means)

    @property
    def weights_basis(self) -> Basis:
        """Where the weights stand."""
        return self.weights.basis_in(self.scheme)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a reader should know: whether the scheme was not in force in its days."""
        return tuple(not_in_force(self.scheme, self.period))

    # --- what it comes to ---

    @cached_property
    def lines(self) -> tuple[SurveyLine, ...]:
        """The elements, in the order of the scheme."""
        weights = self.weights.weights(self.scheme)
        if isinstance(self.source, ElementMeans):
            told = zip(self.scheme.elements, self.source.means, weights, strict=True)
            return tuple(SurveyLine(each.key, each.label, mean, weight) for each, (_, mean), weight in told)
        return tuple(
            _line(element, totals, weight)
            for element, totals, weight in zip(self.scheme.elements, _by_element(self.source), weights, strict=True)
        )

    @cached_property
    def exact(self) -> Fraction:
        """The index, exact."""
        # It always has an answer: the formula has no branch that leaves one open.
        answers = cast("tuple[tuple[int, int], object]", self._program.run(self._facts))
        return Fraction(*answers[0])

    @property
    def on_scale(self) -> Fraction:
        """The index on the scale of the answers (NI), exact."""
        return self.exact / self.scheme.conversion

    @property
    def published(self) -> Decimal:
        """The index as it is published."""
        return self.scheme.published(self.exact)

    @property
    def mutu(self) -> Ranked | Grade | Undetermined:
        """The class of the published value; undetermined where the table of classes is not known."""
        return self.scheme.grade(self.exact)

    @cached_property
    def because(self) -> Step:
        """The explanation: mean, weighted mean, their sum, the converted index, the published one and its class."""
        return self._program.explain(self._facts)

    @property
    def _program(self) -> Program:
        return self.scheme.program(self.told, self.weights.source)

    @cached_property
    def _facts(self) -> Facts:
        weights = self.weights.weights(self.scheme)
        told = _facts_of_means(self.source) if isinstance(self.source, ElementMeans) else _facts_of_sums(self.source)
        rows = [
            {"id": element.key, "nama": element.label.id, "bobot": weight, **facts}
            for element, weight, facts in zip(self.scheme.elements, weights, told, strict=True)
        ]
        return check_facts(NEEDS, {"unsur": rows})

    def line(self, key: str) -> SurveyLine:
        """Return an element.

        Raises:
            NotFound: when there is none of that key.
        """
        element = self.scheme.element(key)
        return self.lines[self.scheme.elements.index(element)]

    def without(self, key: str) -> Fraction:
        """Return the index of the other elements alone, their weights shared out anew: a diagnostic, never the index.

        A service that is free always has full marks for its cost, which lifts its index above that of others.

        Args:
            key: The element to be left out, such as ``"biaya"``.

        Raises:
            NotFound: when there is none of that key.
            InvalidValue: when it is the only one.

        Example:
            >>> from .survey_scheme import PERMENPANRB14_2017 as scheme
            >>> means = {key: 4 if key == "biaya" else 3 for key in scheme.keys}
            >>> free = SurveyIndex(ElementMeans(scheme, means))
            >>> free.published, free.without("biaya")
            (Decimal('77.78'), Fraction(75, 1))
        """
        left = [line for line in self.lines if line is not self.line(key)]
        if not left:
            raise InvalidValue(f"Without {key!r} nothing is left.", mend="Leave out one of several.", path="key")
        whole = sum((line.weight for line in self.lines), Fraction(0))
        share = whole / sum((line.weight for line in left), Fraction(0))
        return share * self.scheme.conversion * sum((line.weighted for line in left), Fraction(0))

    def figure(self, interval: HasInterval | None = None) -> Figure:
        """Return the index as a figure about its unit, for an indicator or a report.

        It is the published index, on which the class rests too: who is published with 76.61 has reached 76.61.

        Args:
            interval: How sure it is, where that is known.

        Raises:
            InvalidValue: when nobody said which unit or which period it is about.
        """
        unit_id, period = self.unit_id, self.period
        if not unit_id or period is None:
            raise InvalidValue(
                "Nobody says which unit or which days the survey is about.",
                why="A figure belongs to a unit and a period.",
                mend="Give unit_id and period with the answers.",
                path="period" if unit_id else "unit_id",
            )
        return Figure(
            self.scheme.measure if isinstance(self.source, ElementTotals) else self.scheme.measure_of_means,
            Fraction(self.published),
            "indeks",
            unit_id,
            period,
            n=self.respondents,
            low=None if interval is None else interval.low,
            high=None if interval is None else interval.high,
            confidence=None if interval is None else interval.confidence,
            better=Direction.LEBIH_TINGGI,
            basis=tuple(dict.fromkeys((self.scheme.basis, self.weights_basis))),
            notes=(*self.policies, *(each.message for each in self.findings)),
            reference=self.survey_id,
        )

    def as_text(self, language: Language) -> str:
        """Return the index as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey import survey_page
        from ..show.text import as_text

        return as_text(survey_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the index as HTML that needs nothing else, its texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey import survey_page

        return as_html(survey_page(self), language)

    def _repr_html_(self) -> str:
        """Return the index for a notebook, in Indonesian."""
        return self.as_html("id")


def _by_element(source: ElementTotals) -> tuple[tuple[QuestionTotal, ...], ...]:
    rest = iter(source.questions)
    return tuple(tuple(next(rest) for _ in element.questions) for element in source.scheme.elements)


def _refuse_silence(source: ElementTotals) -> None:
    silent = [each.key for each in source.questions if not each.n]
    if silent:
        raise InvalidValue(
            f"Nobody answered {', '.join(silent)}.",
            why="Of no answers there is no mean, and no answer is not 0.",
            mend="Ask again, or give a scheme without it and say so.",
            path="questions",
            value=silent,
        )


def _line(element: SurveyElement, totals: tuple[QuestionTotal, ...], weight: Fraction) -> SurveyLine:
    means = [Fraction(each.total, each.n) for each in totals]
    total = totals[0].total if len(totals) == 1 else None
    mean = sum(means, Fraction(0)) / len(means)
    return SurveyLine(element.key, element.label, mean, weight, min(each.n for each in totals), total)


def _facts_of_means(source: ElementMeans) -> list[dict[str, object]]:
    return [{"rata_rata": mean} for _, mean in source.means]


def _facts_of_sums(source: ElementTotals) -> list[dict[str, object]]:
    if source.scheme.has_single_questions:
        return [{"jumlah": each.total, "n": each.n} for each in source.questions]
    return [
        {"pertanyaan": [{"id": each.key, "jumlah": each.total, "n": each.n} for each in totals]}
        for totals in _by_element(source)
    ]


def index(
    responses: Answers | ElementTotals | ElementMeans,
    *,
    weights: WeightPolicy = EXACT,
    missing: MissingPolicy = MissingPolicy.ANSWERED_ONLY,
) -> SurveyIndex:
    """Return the index of a survey.

    Args:
        responses: The answers, their sums, or only published means.
        weights: How the elements are weighted; exactly alike unless told.
        missing: What happens to rows with blanks; only answers have any.

    Raises:
        InvalidValue: for an element that nobody answered, and weights that do not fit the elements.
        WrongType: for responses of another kind.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> answers = Answers(PERMENPANRB14_2017, [[4] * 9, [3] * 9, [2, *[None] * 8]])
        >>> index(answers, missing=MissingPolicy.COMPLETE_ONLY).published
        Decimal('87.50')
        >>> index(answers, weights=PrintedWeight("0.11")).published
        Decimal('85.25')
    """
    return SurveyIndex(responses.totals(missing) if isinstance(responses, Answers) else responses, weights)
