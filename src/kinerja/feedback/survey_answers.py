"""What a survey brought in: whole answers, their sums, or only the means that somebody published.

Answers bear no names: a row is a respondent, a column a question, and a blank is a blank.  Nothing blank ever becomes
a number; what happens to incomplete rows is a policy that the result states.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NoReturn, final

import attrs
from attrs.validators import optional

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, exact, number_text
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, label
from ..errors import InvalidValue, KinerjaError, UnknownName, WrongType
from ..plans.fields import check_kind, is_a, stripped
from .survey_scheme import SurveyScheme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..base.exact import Exact

__all__ = ["Answers", "ElementMeans", "ElementTotals", "MissingPolicy", "QuestionTotal"]


class MissingPolicy(StrEnum):
    """What happens to a row with blanks; that a blank counts as 0 is not offered, because it is wrong."""

    ANSWERED_ONLY = "hanya_terjawab"
    """Each element has the mean of those who answered it, as the regulation speaks of elements filled in."""
    COMPLETE_ONLY = "hanya_lengkap"
    """Whoever left something blank is left out altogether."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("missing_policy", self)


Answer = int | None
"""A whole answer, or a blank."""


def _rows(rows: Iterable[Iterable[Any]]) -> tuple[tuple[Answer, ...], ...]:
    found = tuple(_row(row, place) for place, row in enumerate(rows))
    # Ten thousands of plain rows are the usual case, and a look at each answer is the slow one.
    if {type(answer) for row in found for answer in row} <= {int, type(None)}:
        return found
    return tuple(
        tuple(_answer(answer, place, column) for column, answer in enumerate(row)) for place, row in enumerate(found)
    )


def _row(row: Iterable[Any], place: int) -> tuple[Any, ...]:
    if isinstance(row, Mapping) or not isinstance(row, Iterable):
        raise WrongType(
            f"A {type(row).__name__} is no row of answers.",
            why="Each respondent has a row, also a single one.",
            mend="Give a list of rows; columns with names are read by Answers.of(...).",
            path=f"rows[{place}]",
        )
    return tuple(row)


def _answer(value: Any, place: int, column: int) -> Answer:
    """Return an answer that may be text from a file; empty text is a blank."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    path = f"rows[{place}][{column}]"
    try:
        number = exact(value.strip() if isinstance(value, str) else value)
    except KinerjaError as error:
        raise error.at(path) from None
    if number.denominator != 1:
        raise InvalidValue(f"{number_text(number)} is no whole answer.", mend="Give whole answers.", path=path)
    return int(number)


@final
@attrs.frozen
class Answers:
    """The answers of respondents, one row each.

    Args:
        scheme: What was asked.
        rows: For each respondent an answer to each question of ``scheme.questions``, in that order; ``None`` or empty
            text is a blank.  Where columns have names, :meth:`of` reads them by name.
        unit_id: The caller's key of the unit the survey is about.
        period: The days it is about.
        survey_id: The caller's key of the survey.

    Raises:
        InvalidValue: for a row of another length, or an answer outside of the scale.
        WrongType: for answers that are no numbers, and for floats.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> answers = Answers(PERMENPANRB14_2017, [[4] * 9, [3] * 9, [2, *[None] * 8]])
        >>> answers
        Answers(scheme='permenpanrb14_2017', rows=<3>, unit_id='', period=None, survey_id='')
        >>> [total.n for total in answers.totals().questions][:2]
        [3, 2]
    """

    scheme: SurveyScheme = attrs.field(validator=is_a(SurveyScheme), repr=lambda scheme: repr(scheme.id))
    rows: tuple[tuple[int | None, ...], ...] = attrs.field(converter=_rows, repr=how_many)
    unit_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    period: Period | None = attrs.field(default=None, validator=optional(is_a(Period)), kw_only=True)
    survey_id: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        width = len(self.scheme.questions)
        for place, row in enumerate(self.rows):
            if len(row) != width:
                raise InvalidValue(
                    f"The row has {len(row)} answers to {width} questions.",
                    mend="Give None where a question was left blank.",
                    path=f"rows[{place}]",
                )
        allowed = {None, *range(self.scheme.lowest, self.scheme.highest + 1)}
        if not {answer for row in self.rows for answer in row} <= allowed:
            self._refuse(allowed)

    def _refuse(self, allowed: set[int | None]) -> NoReturn:
        place, column, answer = next(
            (place, column, answer)
            for place, row in enumerate(self.rows)
            for column, answer in enumerate(row)
            if answer not in allowed
        )
        raise InvalidValue(
            f"{answer} lies outside of {self.scheme.lowest} to {self.scheme.highest}.",
            why="A question that was left blank is no answer of 0.",
            mend="Give None for a blank, or the scheme whose scale the answers stand on.",
            path=f"rows[{place}][{column}]",
            value=answer,
        )

    @classmethod
    def of(
        cls,
        scheme: SurveyScheme,
        rows: Iterable[Mapping[str, Any]],
        *,
        unit_id: str = "",
        period: Period | None = None,
        survey_id: str = "",
    ) -> Answers:
        """Return answers whose columns have the keys of the questions as names, as ``csv.DictReader`` gives them.

        Args:
            scheme: What was asked.
            rows: For each respondent a mapping of questions to answers; a question that is not there is a blank.
            unit_id: The caller's key of the unit.
            period: The days the survey is about.
            survey_id: The caller's key of the survey.

        Raises:
            UnknownName: for a question that the scheme does not have; leave out columns that are no questions.
            InvalidValue: as the class does.
            WrongType: for a row that is no mapping, and as the class does.

        Example:
            >>> from .survey_scheme import PERMENPANRB14_2017
            >>> Answers.of(PERMENPANRB14_2017, [{"sarana": "4", "biaya": ""}]).rows
            ((None, None, None, None, None, None, None, None, 4),)
        """
        told = tuple(rows)
        for place, row in enumerate(told):
            check_kind(row, Mapping, path=f"rows[{place}]", mend="Give questions with answers, or use Answers(...).")
        _check_known(dict.fromkeys(name for row in told for name in row), scheme)
        found = [[row.get(question) for question in scheme.questions] for row in told]
        return cls(scheme, found, unit_id=unit_id, period=period, survey_id=survey_id)

    @property
    def complete_rows(self) -> tuple[tuple[int, ...], ...]:
        """The rows without a blank."""
        return tuple(row for row in self.rows if None not in row)  # type: ignore[misc]

    @property
    def is_complete(self) -> bool:
        """Whether nothing was left blank."""
        return all(None not in row for row in self.rows)

    def totals(self, missing: MissingPolicy = MissingPolicy.ANSWERED_ONLY) -> ElementTotals:
        """Return the sum and the number of the answers to each question, in whole numbers.

        Args:
            missing: What happens to rows with blanks.

        Raises:
            UnknownName: for a policy that there is not.
        """
        policy = member(MissingPolicy, missing)
        kept = self.complete_rows if policy is MissingPolicy.COMPLETE_ONLY else self.rows
        columns = zip(*kept, strict=True) if kept else [()] * len(self.scheme.questions)
        return ElementTotals(
            self.scheme,
            [_summed(key, column) for key, column in zip(self.scheme.questions, columns, strict=True)],
            respondents=sum(any(answer is not None for answer in row) for row in kept),
            missing=policy,
            unit_id=self.unit_id,
            period=self.period,
            survey_id=self.survey_id,
        )


def _summed(key: str, column: Iterable[Answer]) -> QuestionTotal:
    counts = Counter(column)
    counts.pop(None, None)
    return QuestionTotal(key, sum(answer * times for answer, times in counts.items() if answer), counts.total())


def _check_known(names: Iterable[str], scheme: SurveyScheme) -> None:
    for name in names:
        if name not in scheme.questions:
            known = ", ".join(scheme.questions)
            raise UnknownName(f"{name!r} is no question of {scheme.id}.", mend=f"Known are {known}.", value=name)


@final
@attrs.frozen
class QuestionTotal:
    """The answers to one question together.

    Args:
        key: The question.
        total: The sum of the answers.
        n: How many answered it; 0 when nobody did.

    Raises:
        InvalidValue: for numbers below 0, and for a sum of no answers.
        WrongType: for numbers that are not whole.
    """

    key: str = attrs.field(converter=stripped)
    total: int
    n: int

    def __attrs_post_init__(self) -> None:
        for name, number in (("total", self.total), ("n", self.n)):
            if type(number) is not int:
                raise WrongType(f"{number!r} is no whole number.", mend="Give an int.", path=name, value=number)
        if self.total < 0 or self.n < 0:
            raise InvalidValue(f"{self.key}: {self.total} of {self.n} answers is below 0.", mend="Correct it.")


Told = Mapping[str, "int | tuple[int, int]"]
"""Sums by question, each alone or with how many answered."""


def _in_order(totals: Iterable[QuestionTotal]) -> tuple[QuestionTotal, ...]:
    found = tuple(totals)
    for place, each in enumerate(found):
        check_kind(each, QuestionTotal, path=f"questions[{place}]", mend="Give QuestionTotal(...).")
    return found


def _policy(missing: MissingPolicy | str) -> MissingPolicy:
    return member(MissingPolicy, missing)


def _check_respondents(respondents: object, least: int) -> None:
    if respondents is not None and (type(respondents) is not int or respondents < least):
        raise InvalidValue(
            f"{respondents!r} is no number of people who answered.",
            mend=f"Give a whole number, {least} or more, or None.",
            path="respondents",
            value=respondents,
        )


@final
@attrs.frozen
class ElementTotals:
    """The sum and the number of the answers to each question; all that the index needs.

    Args:
        scheme: What was asked.
        questions: One for each question; kept in the order of the scheme.
        respondents: How many people answered anything; ``None`` when nobody said.
        missing: What happened to rows with blanks; ``None`` when nobody said.
        unit_id: The caller's key of the unit the survey is about.
        period: The days it is about.
        survey_id: The caller's key of the survey.

    Raises:
        InvalidValue: when a question is missing, stands twice, has more answers than there are respondents, or a sum
            that its answers cannot have; for respondents that are no whole number.
        UnknownName: for a question that the scheme does not have, and another policy.
        WrongType: for what is no ``QuestionTotal``.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> sums = dict(zip(PERMENPANRB14_2017.questions, (630, 643, 636, 720, 622, 653, 659, 707, 630)))
        >>> ElementTotals.of(PERMENPANRB14_2017, sums, respondents=187).questions[0]
        QuestionTotal(key='persyaratan', total=630, n=187)
    """

    scheme: SurveyScheme = attrs.field(validator=is_a(SurveyScheme), repr=lambda scheme: repr(scheme.id))
    questions: tuple[QuestionTotal, ...] = attrs.field(converter=_in_order)
    respondents: int | None = attrs.field(default=None, kw_only=True)
    missing: MissingPolicy | None = attrs.field(
        default=None, converter=attrs.converters.optional(_policy), kw_only=True
    )
    unit_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    period: Period | None = attrs.field(default=None, validator=optional(is_a(Period)), kw_only=True)
    survey_id: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        found = _by_key({each.key: each for each in self.questions}, self.questions, self.scheme.questions, self.scheme)
        object.__setattr__(self, "questions", found)
        _check_respondents(self.respondents, 0)
        for each in found:
            self._check(each)

    def _check(self, each: QuestionTotal) -> None:
        low, high = self.scheme.lowest * each.n, self.scheme.highest * each.n
        if not low <= each.total <= high:
            raise InvalidValue(
                f"{each.n} answers from {self.scheme.lowest} to {self.scheme.highest} cannot be {each.total} together.",
                mend="Correct the sum or the number of answers, or give the scheme of that scale.",
                path=f"questions.{each.key}",
                value=each.total,
            )
        if self.respondents is not None and each.n > self.respondents:
            raise InvalidValue(
                f"{each.n} answers are more than {self.respondents} respondents.",
                mend="Correct one of them.",
                path=f"questions.{each.key}",
                value=each.n,
            )

    @classmethod
    def of(
        cls,
        scheme: SurveyScheme,
        totals: Told,
        *,
        respondents: int | None = None,
        unit_id: str = "",
        period: Period | None = None,
        survey_id: str = "",
    ) -> ElementTotals:
        """Return totals told by question: a sum of all respondents, or a pair of a sum and how many answered.

        Args:
            scheme: What was asked.
            totals: The sums.
            respondents: How many people answered; required where a sum stands alone.
            unit_id: The caller's key of the unit.
            period: The days the survey is about.
            survey_id: The caller's key of the survey.

        Raises:
            InvalidValue: as the class does, and for a sum alone without respondents.
        """
        found = [_total(key, told, respondents) for key, told in totals.items()]
        return cls(scheme, found, respondents=respondents, unit_id=unit_id, period=period, survey_id=survey_id)


def _total(key: str, told: int | tuple[int, int], respondents: int | None) -> QuestionTotal:
    if isinstance(told, tuple) and len(told) == 2:
        return QuestionTotal(key, *told)
    if respondents is None:
        raise InvalidValue(
            f"Nobody says how many answered {key!r}.", mend="Give respondents, or (sum, how many).", path=key
        )
    return QuestionTotal(key, told, respondents)


def _by_key(found: Mapping[str, Any], told: Sequence[Any], keys: Sequence[str], scheme: SurveyScheme) -> Any:
    """Return what is told by key in the order of ``keys``, each of them once."""
    for key in found:
        if key not in keys:
            raise UnknownName(f"{key!r} is not in {scheme.id}.", mend=f"Known are {', '.join(keys)}.", value=key)
    missing = [key for key in keys if key not in found]
    if missing or len(found) < len(told):
        raise InvalidValue(
            f"Not there: {', '.join(missing)}." if missing else "One stands twice.",
            why="What is not known is not 0.",
            mend="Give each once, or the scheme that was asked.",
            value=missing,
        )
    return tuple(found[key] for key in keys)


Means = tuple[tuple[str, Fraction], ...]
"""The mean of each element."""


def _means(means: Mapping[str, Exact] | Iterable[tuple[str, Exact]]) -> Means:
    pairs: Any = means.items() if isinstance(means, Mapping) else means
    return tuple((stripped(key), exact(mean, digits=COMPUTED_DIGITS)) for key, mean in pairs)


@final
@attrs.frozen
class ElementMeans:
    """Only the means of the elements, as somebody published them: an index, but no interval and no audit of blanks.

    Args:
        scheme: What was asked.
        means: The mean of each element; a mapping will do; kept in the order of the scheme.
        respondents: How many people answered; ``None`` when nobody said.
        unit_id: The caller's key of the unit the survey is about.
        period: The days it is about.
        survey_id: The caller's key of the survey.

    Raises:
        InvalidValue: when an element is missing, stands twice, or has a mean outside of the scale; for respondents
            that are no whole number above 0.
        UnknownName: for an element that the scheme does not have.
    """

    scheme: SurveyScheme = attrs.field(validator=is_a(SurveyScheme), repr=lambda scheme: repr(scheme.id))
    means: Means = attrs.field(converter=_means)
    respondents: int | None = attrs.field(default=None, kw_only=True)
    unit_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    period: Period | None = attrs.field(default=None, validator=optional(is_a(Period)), kw_only=True)
    survey_id: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        found = _by_key({key: (key, mean) for key, mean in self.means}, self.means, self.scheme.keys, self.scheme)
        object.__setattr__(self, "means", found)
        _check_respondents(self.respondents, 1)
        for key, mean in found:
            if not self.scheme.lowest <= mean <= self.scheme.highest:
                raise InvalidValue(
                    f"{number_text(mean)} lies outside of {self.scheme.lowest} to {self.scheme.highest}.",
                    mend="Give the mean of the answers, or the scheme of that scale.",
                    path=f"means.{key}",
                    value=mean,
                )
