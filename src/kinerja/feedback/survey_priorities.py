"""Which elements of a service to improve first, and which of their differences are within the noise.

Reports list the lowest three, as if the order were certain.  Every respondent answers all elements, so two elements
are compared within each respondent; what these differences leave open is named, not sorted away.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations
from math import lcm
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.rounding import Rounding
from ..base.stats_samples import mean_interval
from ..base.words import Words, number_words
from ..errors import InvalidValue
from .survey import index
from .survey_answers import Answers
from .survey_interval import ENOUGH_FOR_T

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language
    from .survey import SurveyIndex
    from .survey_answers import ElementMeans, ElementTotals
    from .survey_scheme import SurveyScheme

__all__ = [
    "ElementPriority",
    "PriorityReport",
    "differ",
    "element_columns",
    "parts_of",
    "priority_elements",
    "whole_sum",
]

USUAL_COUNT: int = 3
"""So many elements reports name (practice)."""

_SHOWN = Rounding(2)
_LOWEST: Basis = PERMENPANRB_14_2017(
    "Lampiran, analisis hasil",
    assurance=Assurance.PRACTICE,
    note="Reports name the lowest elements. That differences are held against the noise, at 95 percent for all pairs"
    " together (Bonferroni), is ours.",
)


@final
@attrs.frozen
class ElementPriority:
    """One element among the others, the lowest first.

    Args:
        key: The element.
        label: Its name for people.
        mean: Its mean, exact.
        n: How many answered it; ``None`` when only means are known.
        place: 1 for the lowest; equals share a place.
        is_named: Whether it is among the lowest that were asked for.
        alike: The elements that it cannot be told apart from, also because fewer than 30 respondents answered both;
            ``None`` when only sums or means are known.
    """

    key: str
    label: Words
    mean: Fraction
    n: int | None
    place: int
    is_named: bool
    alike: tuple[str, ...] | None

    @property
    def words(self) -> Words:
        """Its name and its mean, rounded to 2 decimals."""
        mean = number_words(_SHOWN.published(self.mean))
        return Words(f"{self.label.id} {mean.id}", f"{self.label.en} {mean.en}")


@final
@attrs.frozen
class PriorityReport:
    """The elements from the lowest mean to the highest.

    Args:
        index: What they are elements of.
        count: How many were to be named.
        lines: The elements.
    """

    index: SurveyIndex
    count: int
    lines: tuple[ElementPriority, ...]

    @property
    def named(self) -> tuple[ElementPriority, ...]:
        """The lowest ones; more than asked for, where equals share the last place."""
        return tuple(line for line in self.lines if line.is_named)

    @property
    def sure(self) -> tuple[ElementPriority, ...]:
        """Those of them that are lower than every element that is not named, beyond the noise."""
        others = {line.key for line in self.lines if not line.is_named}
        return tuple(line for line in self.named if line.alike is not None and others.isdisjoint(line.alike))

    @property
    def contenders(self) -> tuple[ElementPriority, ...]:
        """Elements that are not named and cannot be told apart from one that is: they may belong there as well."""
        alike = {key for line in self.named for key in line.alike or ()}
        return tuple(line for line in self.lines if not line.is_named and line.key in alike)

    @property
    def basis(self) -> Basis:
        """What of it is practice, and what is ours."""
        return _LOWEST

    @property
    def reading(self) -> Words:
        """What the order says, in a sentence."""
        if self.lines[0].alike is None:
            return _UNKNOWN
        if len(self.named) == len(self.lines):
            return _ALL
        if not self.contenders:
            return _CLEAR
        others = len(self.contenders)
        told = "1 other element" if others == 1 else f"{others} other elements"
        return Words(
            f"Di dalam ketidakpastian: {others} unsur lain tidak dapat dibedakan dari yang terendah.",
            f"Within the noise: {told} cannot be told apart from the lowest.",
        )

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey_statistics import priorities_page
        from ..show.text import as_text

        return as_text(priorities_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey_statistics import priorities_page

        return as_html(priorities_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


_UNKNOWN = Words(
    "Apakah urutan ini di luar kebetulan tidak dapat diketahui: hanya jumlah atau rata-rata yang ada.",
    "Whether this order is beyond chance cannot be told: only sums or means are known.",
)
_ALL = Words("Semua unsur disebut; tidak ada yang lain.", "All elements are named; there is no other.")
_CLEAR = Words(
    "Unsur yang disebut lebih rendah daripada semua yang lain, di luar kebetulan.",
    "The elements that are named are lower than all others, beyond chance.",
)


def priority_elements(responses: Answers | ElementTotals | ElementMeans, *, count: int = USUAL_COUNT) -> PriorityReport:
    """Return the elements from the lowest mean on, and which cannot be told apart.

    Two elements are told apart by the differences within the respondents who answered both, 30 or more, at 95 percent
    for all pairs together.

    Args:
        responses: What the survey brought in.
        count: How many of the lowest are to be named, 1 or more and fewer than there are.

    Raises:
        InvalidValue: for another count, or an element that nobody answered.
        WrongType: for responses of another kind.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> answers = Answers(PERMENPANRB14_2017, [[3, 4, 3, 4, 4, 4, 4, 4, 4], [4, 4, 3, 4, 4, 4, 4, 3, 4]] * 30)
        >>> report = priority_elements(answers, count=2)
        >>> [(line.key, line.alike) for line in report.named]
        [('waktu', ()), ('persyaratan', ('pengaduan',)), ('pengaduan', ('persyaratan',))]
        >>> report.sure == report.named, report.contenders, report.sure[0].words.id
        (True, (), 'Waktu penyelesaian 3,00')
    """
    found = index(responses)
    elements = len(found.lines)
    if type(count) is not int or not 0 < count < elements:
        raise InvalidValue(
            f"{count!r} of {elements} elements cannot be named as the lowest.",
            mend="Give a whole number, 1 or more and below how many there are.",
            path="count",
            value=count,
        )
    means = sorted(line.mean for line in found.lines)
    alike = _alike(responses) if isinstance(responses, Answers) else {}
    lines = [
        ElementPriority(
            line.key,
            line.label,
            line.mean,
            line.n,
            means.index(line.mean) + 1,
            line.mean <= means[count - 1],
            alike.get(line.key),
        )
        for line in sorted(found.lines, key=lambda line: line.mean)
    ]
    return PriorityReport(found, count, tuple(lines))


Columns = dict[str, list[int | None]]
"""What each respondent says of each element; ``None`` where a question of it was left blank."""


def _alike(answers: Answers) -> dict[str, tuple[str, ...]]:
    """Return for each element those it cannot be told apart from."""
    columns, parts = element_columns(answers), parts_of(answers.scheme)
    pairs = list(combinations(columns, 2))
    noise = {
        frozenset(pair) for pair in pairs if not differ(*(columns[key] for key in pair), parts=parts, asked=len(pairs))
    }
    return {key: tuple(other for other in columns if {key, other} in noise) for key in columns}


def parts_of(scheme: SurveyScheme) -> int:
    """Return into how many parts 1 is divided for the mean of each element to be a whole number of them.

    Fractions of each of ten thousands of respondents would be slow.
    """
    return lcm(*(len(element.questions) for element in scheme.elements))


def element_columns(answers: Answers) -> Columns:
    """Return by element what each respondent says of it, in the order of the rows, as parts (see :func:`parts_of`).

    Where one question of an element is blank, the mean of the others would be another thing: nothing is said of it.

    Args:
        answers: The answers.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> element_columns(Answers(PERMENPANRB14_2017, [[3, *[None] * 8], [4] * 9]))["biaya"]
        [None, 4]
    """
    columns: Columns = {}
    parts, start = parts_of(answers.scheme), 0
    for element in answers.scheme.elements:
        count = len(element.questions)
        told = (row[start : start + count] for row in answers.rows)
        columns[element.key] = [whole_sum(each, parts // count) for each in told]
        start += count
    return columns


def whole_sum(told: Iterable[int | None], times: int = 1) -> int | None:
    """Return the sum, so many times; ``None`` where one of them is not there.

    Example:
        >>> whole_sum([3, 4]), whole_sum([3, None])
        (7, None)
    """
    given = tuple(told)
    return None if None in given else times * sum(given)  # type: ignore[arg-type]


def differ(first: Iterable[int | None], second: Iterable[int | None], *, parts: int, asked: int) -> bool:
    """Return whether what respondents say of two things differs beyond the noise, pair by pair.

    Args:
        first: What each respondent says of the first, in parts of a point; ``None`` for nothing.
        second: What the same one says of the second.
        parts: How many parts a point has.
        asked: Of how many such questions this is one; together they are 95 percent sure.
    """
    differences = Counter(a - b for a, b in zip(first, second, strict=True) if a is not None and b is not None)
    if differences.total() < ENOUGH_FOR_T:
        return False
    points: Counter[Exact] = Counter({Fraction(each, parts): times for each, times in differences.items()})
    found = mean_interval(points, confidence=100 - Fraction(5, asked))
    return not found.low <= 0 <= found.high
