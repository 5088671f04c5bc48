"""How sure the index of a survey is: where that of all who were served lies, seen from those who answered.

The answers of one person go together, so the elements never are combined as if they were independent: what varies is
the person.  Without blanks the index is the mean of the indices of the respondents, and Student's t has its interval.
With blanks it is not (elements have different numbers of answers), and of few people the mean is skewed near the top
of the scale: then whole respondents are drawn again and again, and each time the index is made the same way.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.members import member
from ..base.stats_samples import Interval, bootstrap_interval, mean_interval
from ..base.words import Words
from ..errors import InvalidValue
from .survey import index
from .survey_answers import Answers, MissingPolicy
from .survey_weights import EXACT

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.scale import Grade, Ranked
    from ..base.words import Language
    from .figure import Figure
    from .survey import SurveyIndex
    from .survey_answers import ElementMeans, ElementTotals
    from .survey_weights import WeightPolicy

__all__ = [
    "ENOUGH_FOR_T",
    "FEWEST_RESPONDENTS",
    "IndexInterval",
    "fewest_answers",
    "index_interval",
    "kept_rows",
    "respondent_values",
]

FEWEST_RESPONDENTS: int = 5
"""Of fewer no interval is made; it would reach over most of the scale (ours)."""
ENOUGH_FOR_T: int = 30
"""From so many complete answers on the mean is near enough to what Student's t takes for granted (practice)."""

_OURS: Basis = PERMENPANRB_14_2017(
    "Lampiran, pengolahan data",
    assurance=Assurance.ASSUMPTION,
    note="The regulation knows no interval of the index. That one is made, and how, is ours.",
)


@final
@attrs.frozen
class IndexInterval:
    """Where the index of all who were served lies.

    Args:
        index: The index of those who answered.
        answer: The interval, or why there is none.
        complete: How many respondents left nothing blank; ``None`` when only sums or means are known.
        population: How many were served, where that was told.
    """

    index: SurveyIndex
    answer: Interval | Undetermined
    complete: int | None = None
    population: int | None = None

    @property
    def low(self) -> Fraction | None:
        """The lower end; ``None`` where there is no interval."""
        return Fraction(self.answer.low) if isinstance(self.answer, Interval) else None

    @property
    def high(self) -> Fraction | None:
        """The upper end; ``None`` where there is no interval."""
        return Fraction(self.answer.high) if isinstance(self.answer, Interval) else None

    @property
    def grades(self) -> tuple[Ranked | Grade, ...]:
        """The classes that the index of all may have: every one that the interval touches, from the lowest.

        Empty where there is no interval or no table of classes.
        """
        scheme = self.index.scheme
        if not isinstance(self.answer, Interval) or not scheme.cuts:
            return ()
        tokens = scheme.grades.tokens
        low, high = (tokens.index(str(scheme.grade(Fraction(end)))) for end in (self.answer.low, self.answer.high))
        return tuple(map(scheme.grades.grade, tokens[low : high + 1]))

    @property
    def basis(self) -> Basis:
        """That no regulation asks for it."""
        return _OURS

    @property
    def notes(self) -> tuple[Words, ...]:
        """What has to be said with it, in reading order."""
        if not isinstance(self.answer, Interval):
            return (self.answer.reason,)
        undefined = [_undefined(self.answer.undefined)] if self.answer.undefined else []
        several = [_SEVERAL] if len(self.grades) > 1 else []
        few = [_INDICATIVE] if self.answer.n < ENOUGH_FOR_T else []
        return (*several, *few, *undefined, _RANDOM)

    def contains(self, number: Exact) -> bool | None:
        """Return whether a number, such as a target, lies in the interval; ``None`` where there is none."""
        return None if self.low is None or self.high is None else self.low <= exact(number) <= self.high

    def figure(self) -> Figure:
        """Return the index with its interval as a figure about its unit.

        Raises:
            InvalidValue: when nobody said which unit or which period it is about.
        """
        return self.index.figure(self.answer if isinstance(self.answer, Interval) else None)

    def as_text(self, language: Language) -> str:
        """Return it as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey_statistics import interval_page
        from ..show.text import as_text

        return as_text(interval_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey_statistics import interval_page

        return as_html(interval_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


_SEVERAL = Words(
    "Selang ini melewati batas mutu: mutu bagi semua yang dilayani belum pasti.",
    "The interval crosses a limit of the classes: the class for all who were served is not certain.",
)
_INDICATIVE = Words(
    f"Kurang dari {ENOUGH_FOR_T} responden: hanya indikatif.",
    f"Fewer than {ENOUGH_FOR_T} respondents: indicative only.",
)
_RANDOM = Words(
    "Selang ini menganggap responden sampel acak dari yang dilayani; yang tidak menjawab bisa berpendapat lain.",
    "The interval takes the respondents for a random sample of those served; who did not answer may think otherwise.",
)
_ONLY_SUMS = Words(
    "Hanya jumlah atau rata-rata per unsur yang diketahui: seberapa pasti indeksnya tidak dapat dihitung.",
    "Only sums or means of the elements are known: how sure the index is cannot be computed.",
)
_ALIKE = Words(
    "Semua responden memberi jawaban yang sama: dari data ini ketidakpastiannya tidak terlihat.",
    "All respondents gave the same index: such answers do not show how far chance reaches.",
)


def _few(answers: int) -> Words:
    return Words(
        f"Terlalu sedikit: {answers} jawaban atas salah satu unsur; selang dibuat mulai {FEWEST_RESPONDENTS}.",
        f"Too few: {answers} answers to one of the elements; an interval is made from {FEWEST_RESPONDENTS} on.",
    )


def _undefined(draws: int) -> Words:
    return Words(
        f"Dalam {draws} pengambilan ulang ada unsur tanpa jawaban; semuanya dihitung sebagai nilai paling ujung.",
        f"In {draws} of the drawn samples an element had no answer; they count as the outermost values.",
    )


def index_interval(
    responses: Answers | ElementTotals | ElementMeans,
    *,
    weights: WeightPolicy = EXACT,
    missing: MissingPolicy = MissingPolicy.ANSWERED_ONLY,
    population: int | None = None,
    confidence: Exact = 95,
    generator: random.Random | None = None,
    times: int = 1999,
) -> IndexInterval:
    """Return where the index of all who were served lies.

    From 30 complete answers on it is the interval of Student's t over the indices of the respondents; with blanks or
    fewer answers whole respondents are drawn again.  From sums or means alone nobody can tell how sure an index is.
    All of it takes the respondents for a random sample of those who were served.

    Args:
        responses: What the survey brought in.
        weights: How the elements are weighted.
        missing: What happens to rows with blanks.
        population: How many were served, where that is known: the more of them answered, the narrower the interval.
        confidence: In percent, from 50 to 99.9999.
        generator: Where draws come from, such as ``random.Random(7)``; needed with blanks or fewer than 30 answers.
        times: How often respondents are drawn again.

    Raises:
        InvalidValue: for an element that nobody answered, without a generator where one is needed, for fewer people in
            all than answered, and for so few draws that they do not show what is rare enough.
        WrongType: for responses of another kind.

    Example:
        >>> import random
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> answers = Answers(PERMENPANRB14_2017, [[4] * 9] * 16 + [[3] * 9] * 12 + [[2] * 9, [1] * 9])
        >>> told = index_interval(answers)
        >>> print(told.answer.method, told.answer.estimate, told.answer.low, told.answer.high)
        t 85.8333 79.0380 92.6287
        >>> [str(grade) for grade in told.grades]
        ['B', 'A']
        >>> blanks = Answers(PERMENPANRB14_2017, [[4] * 9] * 9 + [[3] * 9] * 5 + [[2, *[None] * 8]])
        >>> told = index_interval(blanks, generator=random.Random(7))
        >>> print(told.answer.method, told.answer.low, told.answer.high)
        bootstrap 83.6772 97.3647
    """
    found = index(responses, weights=weights, missing=missing)
    if not isinstance(responses, Answers):
        return IndexInterval(found, Undetermined(_ONLY_SUMS, _OURS), population=population)
    rows = kept_rows(responses, missing)
    complete = sum(None not in row for row in rows)
    values = respondent_values(responses, weights=weights, missing=missing)
    answer: Interval | Undetermined
    fewest = fewest_answers(found)
    if fewest < FEWEST_RESPONDENTS:
        answer = Undetermined(_few(fewest), _OURS)
    elif len(set(values)) == 1:
        answer = Undetermined(_ALIKE, _OURS)
    elif complete == len(rows) >= ENOUGH_FOR_T:
        answer = mean_interval(values, population=population, confidence=confidence, span=_span(found))
    else:
        width = (len(rows) * found.scheme.highest).bit_length()
        answer = bootstrap_interval(
            _told(rows, width),
            partial(_index, by_question=_by_question(found), width=width),
            generator=_required(generator, len(rows)),
            times=times,
            population=population,
            confidence=confidence,
            span=_span(found),
        )
    return IndexInterval(found, answer, complete, population)


def kept_rows(
    answers: Answers, missing: MissingPolicy = MissingPolicy.ANSWERED_ONLY
) -> tuple[tuple[int | None, ...], ...]:
    """Return the rows that the index rests on: with an answer at least, or without a blank."""
    if member(MissingPolicy, missing) is MissingPolicy.COMPLETE_ONLY:
        return answers.complete_rows
    return tuple(row for row in answers.rows if any(answer is not None for answer in row))


def fewest_answers(found: SurveyIndex) -> int:
    """Return how many answered the element that the fewest answered; 0 when only means are known."""
    return min(line.n or 0 for line in found.lines)


def respondent_values(
    answers: Answers,
    *,
    weights: WeightPolicy = EXACT,
    missing: MissingPolicy = MissingPolicy.ANSWERED_ONLY,
) -> tuple[Fraction, ...]:
    """Return what each respondent adds to the index, in the order of the rows; their mean is the index, always.

    Without blanks it is the index of the respondent.  With blanks it is that of the one who answers each question
    like the others do, moved by what this respondent answered otherwise, each question as far as it moves the index.

    Args:
        answers: The answers; rows without any are left out.
        weights: How the elements are weighted.
        missing: What happens to rows with blanks.

    Raises:
        InvalidValue: for an element that nobody answered, and weights that do not fit the elements.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> answers = Answers(PERMENPANRB14_2017, [[4] * 9, [3] * 9, [2, *[None] * 8]])
        >>> [float(round(value, 2)) for value in respondent_values(answers)]
        [105.56, 69.44, 83.33]
        >>> sum(respondent_values(answers)) / 3 == index(answers).exact
        True
    """
    found = index(answers, weights=weights, missing=missing)
    rows, totals = kept_rows(answers, missing), answers.totals(missing).questions
    # How far one answer above the mean of its question moves the index, times the number of respondents.
    told = [
        (Fraction(each.total, each.n), factor * len(rows) / each.n)
        for each, factor in zip(totals, _by_question(found), strict=True)
    ]
    return tuple(
        found.exact
        + sum(
            (push * (answer - mean) for answer, (mean, push) in zip(row, told, strict=True) if answer is not None),
            Fraction(),
        )
        for row in rows
    )


def _by_question(found: SurveyIndex) -> tuple[Fraction, ...]:
    """Return how much one point of the mean of each question is in the index."""
    return tuple(
        line.weight * found.scheme.conversion / len(element.questions)
        for line, element in zip(found.lines, found.scheme.elements, strict=True)
        for _ in element.questions
    )


def _span(found: SurveyIndex) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest index that the scale and the weights allow."""
    whole = sum(_by_question(found), Fraction())
    return found.scheme.lowest * whole, found.scheme.highest * whole


def _told(rows: Sequence[tuple[int | None, ...]], width: int) -> list[int]:
    """Return for each row its answers and which there are, as one number; in an order that is always the same.

    Each has ``width`` bits, so that one sum adds all of them: rows are drawn by the million.
    """
    told = sorted((*(answer or 0 for answer in row), *(answer is not None for answer in row)) for row in rows)
    return [sum(number << place * width for place, number in enumerate(row)) for row in told]


def _index(drawn: Sequence[int], by_question: Sequence[Fraction], width: int) -> Fraction | None:
    """Return the index of drawn respondents; ``None`` when none of them answered one of the questions."""
    together, questions = sum(drawn), len(by_question)
    sums = [together >> place * width & (1 << width) - 1 for place in range(2 * questions)]
    totals, numbers = sums[:questions], sums[questions:]
    if not all(numbers):
        return None
    parts = zip(totals, numbers, by_question, strict=True)
    return sum((factor * Fraction(total, number) for total, number, factor in parts), Fraction())


def _required(generator: random.Random | None, people: int) -> random.Random:
    if generator is None:
        raise InvalidValue(
            f"{people} respondents, with blanks or fewer than {ENOUGH_FOR_T}, are drawn again and again.",
            mend="Give generator=random.Random(7), or any seed that is told with the result.",
            path="generator",
        )
    return generator
