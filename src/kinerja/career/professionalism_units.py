"""The index of professionality of a unit or an agency: the mean of each dimension, and of the people measured in full.

Who cannot be measured is counted beside and enters no mean: a missing dimension is not 0, and means of different people
would not add up to an index of anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.brief import how_many
from ..base.exact import exact
from ..base.finding import Finding, Severity, Undetermined, all_findings
from ..base.law import Assurance
from ..base.laws import PERBKN_8_2019
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue
from ..formula.build import given, mean
from ..formula.program import explain
from ..plans.fields import check_kind, filled, stripped
from .professionalism import ProfessionalismIndex, professionalism_category
from .professionalism_parts import ProfessionalismCategory
from .professionalism_parts import ProfessionalismDimension as Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from ..base.law import Basis
    from ..base.words import Language
    from ..formula.algebra import NumberFormula
    from ..formula.steps import Step

__all__ = ["UNIT_INDEX", "DimensionMean", "UnitProfessionalism", "unit_professionalism"]

_MEANS: Basis = PERBKN_8_2019(
    "indeks instansi",
    assurance=Assurance.PRACTICE,
    note="The mean over employees, dimension by dimension, as applications have it; over those measured in full is ours"
    " where somebody's data is missing.",
)


def _mean(dimension: Dimension) -> NumberFormula:
    name = dimension.label
    return mean("pegawai", given(dimension.value)).named(dimension.value, id=name.id, en=name.en, basis=_MEANS)


def _sum() -> NumberFormula:
    first, *others = map(_mean, Dimension)
    return sum(others, first).named(
        "ip_asn_unit", id="Indeks Profesionalitas ASN unit", en="Index of professionality of the unit", basis=_MEANS
    )


UNIT_INDEX: NumberFormula = _sum()
"""The means of the four dimensions together; facts ``pegawai[]`` with the points of each dimension."""


@final
@attrs.frozen
class DimensionMean:
    """One dimension of a unit.

    Args:
        dimension: Which one.
        mean: The mean of its points over those measured in full; ``None`` where nobody was.
        unknown: For how many people of the unit it could not be told.
    """

    dimension: Dimension
    mean: Fraction | None = attrs.field(converter=attrs.converters.optional(exact))
    unknown: int


def _means(values: Iterable[DimensionMean]) -> tuple[DimensionMean, ...]:
    return tuple(values)


def _counts(values: Iterable[tuple[ProfessionalismCategory, int]]) -> tuple[tuple[ProfessionalismCategory, int], ...]:
    return tuple(values)


@final
@attrs.frozen
class UnitProfessionalism:
    """The index of a unit, with how many people stand behind it; it names nobody.

    Args:
        name: What the unit is called.
        on: The day of measuring.
        rules_id: By which tables.
        people: How many people were looked at.
        measured: How many of them have an index.
        dimensions: The four dimensions, in the order of the regulation.
        categories: How many of those measured are in each category, from the lowest.
        because: The explanation, or why there is no index.
        findings: What a careful reader would flag.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    rules_id: str
    people: int
    measured: int
    dimensions: tuple[DimensionMean, ...] = attrs.field(converter=_means)
    categories: tuple[tuple[ProfessionalismCategory, int], ...] = attrs.field(converter=_counts, repr=how_many)
    because: Step | Undetermined = attrs.field(repr=False)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings, repr=how_many)

    @property
    def index(self) -> Fraction | Undetermined:
        """The index, unrounded, or why there is none."""
        value: Any = self.because if isinstance(self.because, Undetermined) else self.because.value
        return value  # type: ignore[no-any-return]

    @property
    def category(self) -> ProfessionalismCategory | Undetermined:
        """What the index is called."""
        return self.index if isinstance(self.index, Undetermined) else professionalism_category(self.index)

    def as_text(self, language: Language) -> str:
        """Return the index of the unit as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.professionalism import unit_professionalism_page
        from ..show.text import as_text

        return as_text(unit_professionalism_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the index of the unit as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.professionalism import unit_professionalism_page

        return as_html(unit_professionalism_page(self), language)

    def _repr_html_(self) -> str:
        """Return the index of the unit for a notebook, in Indonesian."""
        return self.as_html("id")


def unit_professionalism(name: str, indices: Iterable[ProfessionalismIndex]) -> UnitProfessionalism:
    """Return the index of a unit or an agency from those of its people.

    Args:
        name: What the unit is called.
        indices: One for each person, all measured on one day by the same tables.

    Raises:
        InvalidValue: when there is nobody, a person stands twice, or days or tables differ.
        WrongType: for what is no index.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.professionalism import professionalism_index
        >>> from kinerja.career.professionalism_profile import ProfessionalismProfile
        >>> known = {"teknis_20jp": True, "seminar": False}
        >>> staff = [
        ...     ProfessionalismProfile("e1", "S1", "pelaksana", known, "80", "tidak_pernah"),
        ...     ProfessionalismProfile("e2", "SMA", "pelaksana", known, "80", "tidak_pernah"),
        ...     ProfessionalismProfile("e3", "SMA", "pelaksana", known, None, "tidak_pernah"),
        ... ]
        >>> unit = unit_professionalism(
        ...     "Kelurahan", [professionalism_index(each, on=date(2021, 3, 1)) for each in staff]
        ... )
        >>> unit.index, f"{unit.measured} of {unit.people}"
        (Fraction(125, 2), '2 of 3')
    """
    people = tuple(indices)
    _check(people)
    full = [each for each in people if not each.unknown]
    because = _because(full)
    return UnitProfessionalism(
        name,
        people[0].on,
        people[0].rules.id,
        len(people),
        len(full),
        [_dimension(each, people, because) for each in Dimension],
        [(grade, sum(each.category is grade for each in full)) for grade in ProfessionalismCategory],
        because,
        _partly(len(people), len(full)),
    )


def _check(people: tuple[ProfessionalismIndex, ...]) -> None:
    for each in people:
        check_kind(each, ProfessionalismIndex, path="indices", mend="Give indices of people.")
    if not people:
        raise InvalidValue("There is nobody in the unit.", mend="Give one index at least.", path="indices")
    if len({each.person_id for each in people}) < len(people):
        raise InvalidValue("Somebody stands twice.", mend="Give one index for each person.", path="indices")
    if len({(each.on, each.rules) for each in people}) > 1:
        raise InvalidValue(
            "The indices were measured on different days or by different tables.",
            why="A mean over them would compare what is not alike.",
            mend="Measure everybody on one day by the same tables.",
            path="indices",
        )


def _because(full: list[ProfessionalismIndex]) -> Step | Undetermined:
    if not full:
        return Undetermined(Words("Belum ada pegawai yang terukur lengkap.", "Nobody is measured in full."), _MEANS)
    step = explain(UNIT_INDEX, {"pegawai": [_row(each) for each in full]})
    # The points of single people are nobody's business here.
    return attrs.evolve(step, steps=tuple(attrs.evolve(each, inputs=()) for each in step.steps))


def _row(person: ProfessionalismIndex) -> dict[str, Fraction]:
    return {each.dimension.value: each.bounds[0] for each in person.dimensions}


def _dimension(
    dimension: Dimension, people: tuple[ProfessionalismIndex, ...], because: Step | Undetermined
) -> DimensionMean:
    unknown = sum(isinstance(each.of(dimension).score, Undetermined) for each in people)
    if isinstance(because, Undetermined):
        return DimensionMean(dimension, None, unknown)
    (step,) = because.find(dimension.value)
    return DimensionMean(dimension, exact(step.value), unknown)  # type: ignore[arg-type]


def _partly(people: int, measured: int) -> Iterator[Finding]:
    if measured < people:
        yield Finding(
            "IP_UNIT_PARTLY_MEASURED",
            Severity.WARNING,
            "",
            Words(
                f"{measured} dari {people} pegawai terukur lengkap; yang lain tidak dianggap 0 dan tidak dirata-rata.",
                f"{measured} of {people} people are measured in full; the others are not 0 and enter no mean.",
            ),
            Words("Lengkapi data pegawai yang belum terukur.", "Complete the data of those who are not."),
            _MEANS,
        )
