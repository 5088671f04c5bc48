"""Indices of several units, or of several parts of one, taken together: three ways, and each says which it is.

They give different numbers.  A mean of services is not the index of the unit: services with few people then count as
much as those with many.  So the way is always the caller's choice and never a default.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PERMENPANRB_14_2017
from ..base.period import Period
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.build import given, total
from ..formula.facts import check_facts
from ..formula.program import Program
from ..plans.fields import check_kind, filled, is_a, refuse_twins, stripped
from ..plans.target import Direction
from ..rules import shape
from .figure import Figure, Measure
from .survey import SurveyIndex
from .survey_answers import ElementTotals, QuestionTotal
from .survey_formula import published_and_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from ..base.exact import Exact
    from ..base.finding import Finding, Undetermined
    from ..base.law import Basis
    from ..base.scale import Grade, Ranked
    from ..base.words import Language
    from ..formula.steps import Step
    from .survey_scheme import SurveyScheme

__all__ = ["CombinedIndex", "CombinedPart", "Combining", "mean_of_units", "pooled", "volume_weighted"]


class Combining(StrEnum):
    """How indices of units become one, apart from pooling all answers."""

    RATA_RATA_UNIT = "rata_rata_unit"
    """The plain mean: every unit counts alike, whatever its size."""
    BERBOBOT_VOLUME = "berbobot_volume"
    """Weighted by how much service each unit gave, where the samples do not follow that."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("combining", self)

    @property
    def basis(self) -> Basis:
        """Where it stands."""
        if self is Combining.RATA_RATA_UNIT:
            return PERMENPANRB_6_2022("Lampiran hlm. 162-163", note="An indicator there is the mean over puskesmas.")
        return PERMENPANRB_14_2017(
            "Lampiran, pengolahan data",
            assurance=Assurance.ASSUMPTION,
            note="No regulation weights by volume; it mends samples that are not drawn by the size of the services.",
        )

    def measure(self, scheme: SurveyScheme) -> Measure:
        """Return what an indicator agrees on that is measured by indices of units put together in this way.

        Args:
            scheme: What is asked.
        """
        return attrs.evolve(scheme.measure, way=self.value, aggregation=self.label)


def _share(share: Exact) -> Fraction:
    return exact(share, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class CombinedPart:
    """One index among several.

    Args:
        index: The index.
        share: How much it counts, above 0; the shares of all parts are 1 together.
    """

    index: SurveyIndex = attrs.field(validator=is_a(SurveyIndex))
    share: Fraction = attrs.field(converter=_share)

    def __attrs_post_init__(self) -> None:
        if self.share <= 0:
            raise InvalidValue("A share is not above 0.", mend="Leave out what does not count.", path="share")


_NEEDS = shape.whole(
    shape.collection(
        "bagian",
        "Bagian",
        "Parts",
        shape.number("ikm", "IKM bagian", "Index of the part", required=True),
        shape.number("porsi", "Porsi", "Share", required=True),
        required=True,
    )
)


def _parts(parts: Iterable[CombinedPart]) -> tuple[CombinedPart, ...]:
    return tuple(parts)


@final
@attrs.frozen
class CombinedIndex:
    """Indices of several units as one number; made by :func:`mean_of_units` and :func:`volume_weighted`.

    Args:
        way: How they were taken together.
        parts: The indices, each of a unit of its own, with their shares.
        unit_id: The caller's key of what they are the parts of.
        period: The days it is about.

    Raises:
        InvalidValue: for no part, a unit twice, shares that are not 1 together, or parts that do not go together.
    """

    way: Combining = attrs.field(validator=is_a(Combining))
    parts: tuple[CombinedPart, ...] = attrs.field(converter=_parts)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period | None = attrs.field(default=None, validator=optional(is_a(Period)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        indices = [part.index for part in self.parts]
        _check_alike(indices, self.period)
        refuse_twins((each.unit_id for each in indices), "unit", path="parts")
        if sum((part.share for part in self.parts), Fraction(0)) != 1:
            raise InvalidValue("The shares are not 1 together.", mend="Use volume_weighted(...).", path="parts")

    @property
    def scheme(self) -> SurveyScheme:
        """What was asked, the same in all parts."""
        return self.parts[0].index.scheme

    @property
    def exact(self) -> Fraction:
        """The index, exact."""
        return sum((part.share * part.index.exact for part in self.parts), Fraction(0))

    @property
    def published(self) -> Decimal:
        """The index as it is published."""
        return self.scheme.published(self.exact)

    @property
    def mutu(self) -> Ranked | Grade | Undetermined:
        """The class of the published value; undetermined where the table of classes is not known."""
        return self.scheme.grade(self.exact)

    @property
    def respondents(self) -> int | None:
        """How many people answered in all; ``None`` when a part does not know."""
        return _respondents(part.index for part in self.parts)

    @property
    def policies(self) -> tuple[Words, ...]:
        """What was decided on the way, in words."""
        return (self.way.label, *self.parts[0].index.policies)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a reader should know of its parts."""
        return tuple(
            finding.at(f"parts[{place}].index")
            for place, part in enumerate(self.parts)
            for finding in part.index.findings
        )

    @cached_property
    def because(self) -> Step:
        """The explanation: each part with its share, the index, the published one and its class."""
        weighted = (given("porsi") * given("ikm")).named(
            "ikm_bagian", id="IKM bagian dikali porsinya", en="Index of the part times its share", basis=self.way.basis
        )
        index = total("bagian", weighted).named("ikm", id="IKM gabungan", en="Combined index", basis=self.way.basis)
        rows = [{"id": part.index.unit_id, "ikm": part.index.exact, "porsi": part.share} for part in self.parts]
        program = Program((published_and_class(index, self.scheme).node,), _NEEDS)
        return program.explain(check_facts(_NEEDS, {"bagian": rows}))

    def figure(self) -> Figure:
        """Return the published index as a figure, for an indicator or a report.

        Raises:
            InvalidValue: when nobody said which period it is about.
        """
        if self.period is None:
            raise InvalidValue("Nobody says when.", mend="Give the period.", path="period")
        first = self.parts[0].index
        return Figure(
            self.way.measure(self.scheme),
            Fraction(self.published),
            "indeks",
            self.unit_id,
            self.period,
            n=self.respondents,
            better=Direction.LEBIH_TINGGI,
            basis=tuple(dict.fromkeys((self.scheme.basis, first.weights_basis, self.way.basis))),
            notes=(*first.policies, *dict.fromkeys(each.message for each in self.findings)),
        )

    def as_text(self, language: Language) -> str:
        """Return the index as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey import combined_page
        from ..show.text import as_text

        return as_text(combined_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the index as HTML that needs nothing else, its texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey import combined_page

        return as_html(combined_page(self), language)

    def _repr_html_(self) -> str:
        """Return the index for a notebook, in Indonesian."""
        return self.as_html("id")


def pooled(
    parts: Iterable[SurveyIndex], *, unit_id: str, period: Period | None = None, survey_id: str = ""
) -> SurveyIndex:
    """Return the index of all answers of several parts together, as if it had been one survey.

    Args:
        parts: Indices from answers or their sums: of the services of a unit, the units of an agency, the months of a
            year.
        unit_id: The caller's key of what they are the parts of.
        period: The days it is about; left out, that of all parts, which must then be the same.
        survey_id: The caller's key of the survey.

    Raises:
        InvalidValue: for no part, a part twice, a year beside one of its months, published means, which have no sums,
            and for parts of another scheme, of other weights or blanks, or of another period than was said.

    Example:
        >>> from .survey import index
        >>> from .survey_answers import Answers
        >>> from .survey_scheme import PERMENPANRB14_2017 as scheme
        >>> loket = [index(Answers(scheme, [[4] * 9] * n, unit_id=f"loket-{n}")) for n in (1, 2)]
        >>> loket.append(index(Answers(scheme, [[1] * 9], unit_id="loket-3")))
        >>> pooled(loket, unit_id="dukcapil").published, mean_of_units(loket, unit_id="dukcapil").published
        (Decimal('81.25'), Decimal('75.00'))
    """
    indices = tuple(parts)
    together = _check_alike(indices, period)
    refuse_twins((f"{each.unit_id} {each.period} {each.survey_id}" for each in indices), "part", path="parts")
    _refuse_overlaps(indices)
    sources = [each.source for each in indices if isinstance(each.source, ElementTotals)]
    if len(sources) < len(indices):
        raise InvalidValue(
            "Of a part only the means are known.",
            why="Answers can be pooled where their sums and numbers are known.",
            mend="Give the sums, or take mean_of_units(...).",
            path="parts",
        )
    columns = zip(*(each.questions for each in sources), strict=True)
    source = ElementTotals(
        indices[0].scheme,
        [QuestionTotal(each[0].key, sum(q.total for q in each), sum(q.n for q in each)) for each in columns],
        respondents=_respondents(indices),
        missing=indices[0].missing,
        unit_id=unit_id,
        period=together,
        survey_id=survey_id,
    )
    return SurveyIndex(source, indices[0].weights)


def mean_of_units(parts: Iterable[SurveyIndex], *, unit_id: str, period: Period | None = None) -> CombinedIndex:
    """Return the plain mean of the indices of units, as indicators over puskesmas have it.

    Args:
        parts: The index of each unit.
        unit_id: The caller's key of what they are the parts of.
        period: The days it is about; left out, that of all parts, which must then be the same.

    Raises:
        InvalidValue: for no part, a unit twice or without a key, and parts that do not go together.
    """
    indices = tuple(parts)
    return _combined(Combining.RATA_RATA_UNIT, indices, [Fraction(1)] * len(indices), unit_id, period)


def volume_weighted(
    parts: Iterable[SurveyIndex], volumes: Mapping[str, Exact], *, unit_id: str, period: Period | None = None
) -> CombinedIndex:
    """Return the mean of the indices of units, each weighted by how much service it gave.

    Args:
        parts: The index of each unit.
        volumes: By unit, how much it gave in the period, above 0, such as the number of services.
        unit_id: The caller's key of what they are the parts of.
        period: The days it is about; left out, that of all parts, which must then be the same.

    Raises:
        InvalidValue: for a unit without a volume or a volume without a unit, for a volume that is not above 0, and as
            :func:`mean_of_units` does.
    """
    indices = tuple(parts)
    _check_alike(indices, period)
    odd = sorted({each.unit_id for each in indices} ^ set(volumes))
    if odd:
        raise InvalidValue(
            f"Volumes and units do not fit: {', '.join(odd)}.",
            why="What is not known is not 0.",
            mend="Give one volume for each unit.",
            path="volumes",
            value=odd,
        )
    weights = [exact(volumes[each.unit_id], digits=COMPUTED_DIGITS) for each in indices]
    if any(weight <= 0 for weight in weights):
        raise InvalidValue("A volume is not above 0.", mend="Leave out what gave no service.", path="volumes")
    return _combined(Combining.BERBOBOT_VOLUME, indices, weights, unit_id, period)


def _combined(
    way: Combining, indices: tuple[SurveyIndex, ...], weights: list[Fraction], unit_id: str, period: Period | None
) -> CombinedIndex:
    together = _check_alike(indices, period)
    whole = sum(weights, Fraction(0))
    parts = [CombinedPart(each, weight / whole) for each, weight in zip(indices, weights, strict=True)]
    return CombinedIndex(way, parts, unit_id, period=together)


def _refuse_overlaps(indices: Sequence[SurveyIndex]) -> None:
    """Refuse parts of one survey of one unit that share days, such as a year and one of its months."""
    dated = sorted(
        (each.unit_id, each.survey_id, each.period.start, place, each.period)
        for place, each in enumerate(indices)
        if each.period is not None
    )
    for (*one, _, _, before), (*other, _, place, after) in pairwise(dated):
        if one == other and before.overlaps(after):
            raise InvalidValue(
                f"{before} and {after} overlap.",
                why="The same answers would count twice.",
                mend="Give periods that share no day, or say that these are other surveys.",
                path=f"parts[{place}].period",
            )


def _respondents(indices: Iterable[SurveyIndex]) -> int | None:
    told = [each.respondents for each in indices]
    known = [each for each in told if each is not None]
    return sum(known) if len(known) == len(told) else None


def _check_alike(indices: Sequence[SurveyIndex], period: Period | None) -> Period | None:
    """Return the period of all, after refusing what does not go together.

    Months of different years have the same name, and have been added up by it.
    """
    if not indices:
        raise InvalidValue("There is no index.", mend="Give at least one.", path="parts")
    for place, each in enumerate(indices):
        check_kind(each, SurveyIndex, path=f"parts[{place}]", mend="Use index(...).")
    first = indices[0]
    for place, each in enumerate(indices):
        for what, one, other in (
            ("scheme", first.scheme, each.scheme),
            ("weights", first.weights, each.weights),
            ("missing", first.missing, each.missing),
            ("period", *((first.period, each.period) if period is None else (True, _within(each, period)))),
        ):
            if one != other:
                raise InvalidValue(
                    f"The {what} of the part does not go with the others.",
                    why="Numbers made in different ways, or of different times, are no parts of one number.",
                    mend="Make them alike first, or give the period that holds them all.",
                    path=f"parts[{place}].{what}",
                )
    return first.period if period is None else period


def _within(each: SurveyIndex, period: Period) -> bool:
    return each.period is not None and period.contains(each.period)
