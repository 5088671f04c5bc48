"""Elements of a service by how important they are and how well they are done.

Where a survey asks for both, reports cut both axes at the mean of the elements.  An element beside an axis may lie on
the other side of it by chance: that is told with each.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.words import Words, label
from ..errors import InvalidValue
from .survey import index
from .survey_answers import Answers
from .survey_priorities import differ, element_columns, parts_of, whole_sum

if TYPE_CHECKING:
    from ..base.law import Basis
    from ..base.words import Language
    from .survey import SurveyIndex
    from .survey_answers import ElementMeans, ElementTotals

__all__ = ["ElementQuadrant", "Quadrant", "QuadrantReport", "quadrants"]

_QUADRANTS: Basis = PERMENPANRB_14_2017(
    "Lampiran, analisis hasil",
    assurance=Assurance.PRACTICE,
    note="Importance against performance is no part of the regulation. Reports cut both axes at the mean of the"
    " elements; that the noise beside the axes is told is ours.",
)


class Quadrant(StrEnum):
    """Where an element lies by how important it is and how well it is done."""

    PERBAIKI = "perbaiki"
    """I: important and below the mean; to be improved first."""
    PERTAHANKAN = "pertahankan"
    """II: important and done well; to be kept."""
    PRIORITAS_RENDAH = "prioritas_rendah"
    """III: less important and below the mean; later."""
    MUNGKIN_BERLEBIHAN = "mungkin_berlebihan"
    """IV: less important and done well; perhaps more than is needed."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("quadrant", self)


@final
@attrs.frozen
class ElementQuadrant:
    """One element by importance and performance.

    Args:
        key: The element.
        label: Its name for people.
        performance: Its mean.
        importance: How important it is, as a mean.
        quadrant: Where that lies.
        is_sure: Whether it lies on its side of both axes beyond the noise; ``None`` when only sums or means are known.
    """

    key: str
    label: Words
    performance: Fraction
    importance: Fraction
    quadrant: Quadrant
    is_sure: bool | None


@final
@attrs.frozen
class QuadrantReport:
    """The elements of a service by importance and performance.

    Args:
        performance: The index of how well they are done.
        importance: The index of how important they are.
        lines: The elements, in the order of the scheme.
    """

    performance: SurveyIndex
    importance: SurveyIndex
    lines: tuple[ElementQuadrant, ...]

    @property
    def axes(self) -> tuple[Fraction, Fraction]:
        """Where the axes cut: the mean of the elements in performance, and in importance."""
        return _axis(self.performance), _axis(self.importance)

    @property
    def basis(self) -> Basis:
        """What of it is practice, and what is ours."""
        return _QUADRANTS

    def in_quadrant(self, quadrant: Quadrant) -> tuple[str, ...]:
        """Return the elements of a quadrant, in order."""
        return tuple(line.key for line in self.lines if line.quadrant is quadrant)

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey_statistics import quadrants_page
        from ..show.text import as_text

        return as_text(quadrants_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey_statistics import quadrants_page

        return as_html(quadrants_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


def quadrants(
    performance: Answers | ElementTotals | ElementMeans, importance: Answers | ElementTotals | ElementMeans
) -> QuadrantReport:
    """Return the elements by importance and performance; each axis cuts at the mean of the elements.

    Args:
        performance: How well each element is done.
        importance: How important each is, by answers to the same elements; the scale may be another one.

    Raises:
        InvalidValue: when the elements differ, or nobody answered one.
        WrongType: for responses of another kind.

    Example:
        >>> from .survey_answers import ElementMeans
        >>> from .survey_scheme import PERMENPANRB14_2017 as scheme
        >>> done = ElementMeans(scheme, dict(zip(scheme.keys, "3.1 3.5 3.0 3.9 3.5 3.6 3.6 3.2 3.5".split())))
        >>> wanted = ElementMeans(scheme, dict(zip(scheme.keys, "3.2 3.3 3.9 3.1 3.5 3.6 3.7 3.6 3.3".split())))
        >>> report = quadrants(done, wanted)
        >>> report.in_quadrant(Quadrant.PERBAIKI), report.lines[0].is_sure
        (('waktu', 'pengaduan'), None)
    """
    found, wanted = index(performance), index(importance)
    if found.scheme.keys != wanted.scheme.keys:
        raise InvalidValue(
            "Importance and performance are told of other elements.",
            mend="Ask about the same elements, in one order.",
            path="importance",
        )
    sure = [_sides(each) for each in (performance, importance)]
    lines = []
    for done, want in zip(found.lines, wanted.lines, strict=True):
        place = _PLACES[want.mean >= _axis(wanted), done.mean >= _axis(found)]
        known = None if None in sure else all(each is not None and done.key in each for each in sure)
        lines.append(ElementQuadrant(done.key, done.label, done.mean, want.mean, place, known))
    return QuadrantReport(found, wanted, tuple(lines))


_PLACES = MappingProxyType(
    {
        (True, False): Quadrant.PERBAIKI,
        (True, True): Quadrant.PERTAHANKAN,
        (False, False): Quadrant.PRIORITAS_RENDAH,
        (False, True): Quadrant.MUNGKIN_BERLEBIHAN,
    }
)
"""By whether importance and performance reach their axes; an element on an axis reaches it."""


def _axis(found: SurveyIndex) -> Fraction:
    return sum((line.mean for line in found.lines), Fraction()) / len(found.lines)


def _sides(responses: Answers | ElementTotals | ElementMeans) -> frozenset[str] | None:
    """Return the elements that lie beside the mean of all beyond the noise; ``None`` where nobody can tell."""
    if not isinstance(responses, Answers):
        return None
    columns = element_columns(responses)
    count = len(columns)
    # The mean of all of them in whole numbers: so many times finer parts.
    middles = [whole_sum(row) for row in zip(*columns.values(), strict=True)]
    parts = count * parts_of(responses.scheme)
    finer = {key: [None if each is None else count * each for each in column] for key, column in columns.items()}
    return frozenset(key for key in finer if differ(finer[key], middles, parts=parts, asked=count))
