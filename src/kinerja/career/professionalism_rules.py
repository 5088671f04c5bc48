"""What tables of the index of professionality are: dated data, each row with its own basis, and formulas of them."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact
from ..base.law import Basis
from ..base.members import member
from ..base.period import plain_date
from ..base.spans import check_days
from ..errors import InvalidValue
from ..formula.build import given_token, given_truth, number, undetermined, when
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .education_levels import EducationLevel
from .professionalism_parts import CompetencyItem, DisciplineHistory, PostGroup
from .professionalism_parts import ProfessionalismDimension as Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.words import Words
    from ..formula.algebra import NumberFormula
    from ..rules.allowance import FactorTable

__all__ = ["PointRow", "ProfessionalismRules", "TrainingRow"]

FULL = 100
"""The points of all four dimensions together."""


def _not_below_zero(_: object, attribute: attrs.Attribute[Any], value: Fraction) -> None:
    if value < 0:
        raise InvalidValue(f"A row gives {value} points.", mend="Give 0 or more.", path=attribute.name, value=value)


@final
@attrs.frozen
class PointRow:
    """What one answer is worth, and where that stands.

    Args:
        key: The token of the answer, such as ``"s1"`` or ``"ringan"``.
        points: 0 or more.
        basis: Where the row stands, and how sure that is.

    Raises:
        InvalidValue: for an empty key, or points below 0.
    """

    key: str = attrs.field(converter=stripped, validator=filled)
    points: Fraction = attrs.field(converter=exact, validator=_not_below_zero)
    basis: Basis = attrs.field(validator=is_a(Basis))


def _group(value: PostGroup | str) -> PostGroup:
    return member(PostGroup, value)


def _item(value: CompetencyItem | str) -> CompetencyItem:
    return member(CompetencyItem, value)


@final
@attrs.frozen
class TrainingRow:
    """What one kind of training is worth in one group of posts; without it the points are 0.

    Args:
        group: The group of posts.
        item: The kind of training.
        points: 0 or more.
        basis: Where the row stands, and how sure that is.

    Raises:
        InvalidValue: for points below 0.
        UnknownName: for a group or kind that is none.
    """

    group: PostGroup = attrs.field(converter=_group)
    item: CompetencyItem = attrs.field(converter=_item)
    points: Fraction = attrs.field(converter=exact, validator=_not_below_zero)
    basis: Basis = attrs.field(validator=is_a(Basis))


def _rows(rows: Iterable[PointRow]) -> tuple[PointRow, ...]:
    return tuple(rows)


def _trainings(rows: Iterable[TrainingRow]) -> tuple[TrainingRow, ...]:
    return tuple(rows)


def _tables(tables: Iterable[FactorTable]) -> tuple[FactorTable, ...]:
    return tuple(tables)


@final
@attrs.frozen
class ProfessionalismRules:
    """The tables of an index: what education, trainings, performance and discipline are worth.

    Args:
        id: Its stable name.
        since: The first day on which it may be used.
        until: The last day; ``None`` while it is in force.
        education: A row for each :class:`~kinerja.career.education_levels.EducationLevel`.
        trainings: The kinds of training that count in each group of posts; every group has at least one.
        performance: What each grade is worth, one table for each scale; for a grade of another scale nobody can tell.
        discipline: A row for each :class:`~kinerja.career.professionalism_parts.DisciplineHistory`.
        basis: Where dimensions and their weights stand.

    Raises:
        InvalidValue: when a row is missing, stands twice or fits nothing, a scale stands twice, the days are wrong, or
            the most that a group of posts can have is not 100.

    Example:
        >>> from kinerja.career.professionalism_tables import PERBKN8_2019
        >>> PERBKN8_2019.most(Dimension.KOMPETENSI, PostGroup.PELAKSANA), PERBKN8_2019.least(Dimension.DISIPLIN)
        (Fraction(40, 1), Fraction(1, 1))
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(converter=attrs.converters.optional(plain_date))
    education: tuple[PointRow, ...] = attrs.field(converter=_rows)
    trainings: tuple[TrainingRow, ...] = attrs.field(converter=_trainings)
    performance: tuple[FactorTable, ...] = attrs.field(converter=_tables)
    discipline: tuple[PointRow, ...] = attrs.field(converter=_rows)
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        check_days("The index", self.since, self.until)
        _check_rows(self.education, EducationLevel, "education")
        _check_rows(self.discipline, DisciplineHistory, "discipline")
        refuse_twins((f"{each.group} {each.item}" for each in self.trainings), "training", path="trainings")
        refuse_twins((each.scale.id for each in self.performance), "scale", path="performance")
        if not self.performance:
            raise InvalidValue("No grade is worth anything.", mend="Give a table.", path="performance")
        for group in PostGroup:
            if not self.items(group):
                raise InvalidValue(
                    f"No training counts for {group}.", mend="Give at least one row each group.", path="trainings"
                )
            self._check_full(group)

    def _check_full(self, group: PostGroup) -> None:
        most = sum(self.most(each, group) for each in Dimension)
        if most != FULL:
            raise InvalidValue(
                f"The most that {group} can have is {most}.",
                why="The weights of the four dimensions are percentages of the whole.",
                mend="Give rows whose greatest points are 100 together.",
                value=most,
            )

    def items(self, group: PostGroup) -> tuple[CompetencyItem, ...]:
        """Return the kinds of training that count in a group of posts."""
        return tuple(each.item for each in self.trainings if each.group is group)

    def counting(self, table: FactorTable) -> ProfessionalismRules:
        """Return the tables with what the grades of one more scale are worth; one of that scale is replaced.

        Args:
            table: The points of each grade, such as
                :data:`~kinerja.career.professionalism_tables.POINTS_30_25_15_5_1`: a choice of the agency.

        Example:
            >>> from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1
            >>> agency = PERBKN8_2019.counting(POINTS_30_25_15_5_1)
            >>> [each.scale.id for each in agency.performance]
            ['sebutan_pp46', 'predikat']
        """
        others = [each for each in self.performance if each.scale.id != table.scale.id]
        return attrs.evolve(self, performance=[*others, table])

    def most(self, dimension: Dimension, group: PostGroup) -> Fraction:
        """Return the most points that a dimension can have for a group of posts."""
        if dimension is Dimension.KOMPETENSI:
            return sum((each.points for each in self.trainings if each.group is group), exact(0))
        return max(self._points(dimension))

    def least(self, dimension: Dimension) -> Fraction:
        """Return the least points that a dimension can have; without any training competency has 0."""
        return exact(0) if dimension is Dimension.KOMPETENSI else min(self._points(dimension))

    def _points(self, dimension: Dimension) -> list[Fraction]:
        if dimension is Dimension.KINERJA:
            return [points for table in self.performance for _, points in table.factors]
        return [each.points for each in (self.education if dimension is Dimension.KUALIFIKASI else self.discipline)]

    @cached_property
    def education_formula(self) -> NumberFormula:
        """What ``pendidikan`` is worth."""
        labels = {each.value: each.label for each in EducationLevel}
        return _looked_up(Dimension.KUALIFIKASI, "pendidikan", self.education, labels, self.basis)

    @cached_property
    def discipline_formula(self) -> NumberFormula:
        """What ``hukuman_5_tahun`` is worth."""
        labels = {each.value: each.label for each in DisciplineHistory}
        return _looked_up(Dimension.DISIPLIN, "hukuman_5_tahun", self.discipline, labels, self.basis)

    @cached_property
    def competency_formulas(self) -> Mapping[PostGroup, NumberFormula]:
        """What the trainings of each group are worth: facts are truths by :class:`CompetencyItem`."""
        return MappingProxyType({group: self._competency(group) for group in PostGroup})

    def _competency(self, group: PostGroup) -> NumberFormula:
        parts = [_training(each) for each in self.trainings if each.group is group]
        return _named(Dimension.KOMPETENSI, sum(parts[1:], parts[0]), self.basis)

    @cached_property
    def performance_formulas(self) -> Mapping[str, NumberFormula]:
        """What ``predikat`` is worth, by the id of its scale."""
        return MappingProxyType({each.scale.id: self._performance(each) for each in self.performance})

    def _performance(self, table: FactorTable) -> NumberFormula:
        rows = [PointRow(token, points, table.basis) for token, points in table.factors]
        labels = {token: table.scale.grade(token).label for token in table.scale.tokens}
        return _looked_up(Dimension.KINERJA, "predikat", rows, labels, self.basis)


def _check_rows(rows: tuple[PointRow, ...], members: Any, path: str) -> None:
    refuse_twins((each.key for each in rows), "row", path=path)
    wanted, told = {str(each) for each in members}, {each.key for each in rows}
    if wanted != told:
        raise InvalidValue(
            f"The table has {', '.join(sorted(told)) or 'no row'}.",
            why="What a table leaves out is not 0, and no other row stands for it.",
            mend=f"Give a row each for {', '.join(members)}.",
            path=path,
        )


def _looked_up(
    dimension: Dimension, fact: str, rows: Iterable[PointRow], labels: Mapping[str, Words], basis: Basis
) -> NumberFormula:
    first, *others = rows
    answer = given_token(fact)
    chain: Any = when(answer.is_(first.key)).then(_row(dimension, first, labels))
    for each in others:
        chain = chain.when(answer.is_(each.key)).then(_row(dimension, each, labels))
    unknown = undetermined(id="Tidak ada baris untuk isian ini.", en="The table has no row for this.", basis=basis)
    return _named(dimension, chain.otherwise(unknown), basis)


def _row(dimension: Dimension, row: PointRow, labels: Mapping[str, Words]) -> NumberFormula:
    name = labels[row.key]
    return number(row.points).named(f"{dimension}_{row.key}", id=name.id, en=name.en, basis=row.basis)


def _training(row: TrainingRow) -> NumberFormula:
    points, name = when(given_truth(row.item.value)).then(row.points).otherwise(0), row.item.label
    return points.named(f"kompetensi_{row.item}", id=name.id, en=name.en, basis=row.basis)


def _named(dimension: Dimension, formula: NumberFormula, basis: Basis) -> NumberFormula:
    return formula.named(dimension.value, id=dimension.label.id, en=dimension.label.en, basis=basis)
