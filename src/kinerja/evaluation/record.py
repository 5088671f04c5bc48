"""The record of a person: results with their dates, and what is asked of several years.

Several regimes stand in a record.  Grades of different regimes are never compared by their place on a scale: an ask
names a step, and in each regime the step of that official name is meant.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_8_2021
from ..base.period import Period
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from ..people.identity import masked, shown_id
from ..plans.fields import filled, stripped
from .answers import each_at_least, each_exactly
from .reported import ReportedResult
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.scale import Grade, Ranked
    from .answers import Answer

__all__ = ["Record"]

_YEAR_OF_TWO_LAWS = 2021
_TWO_HALVES = PERMENPANRB_8_2021(
    "mulai berlaku 1 Juli 2021",
    assurance=Assurance.SECONDARY,
    note="PP 46/2011 judges the first half of 2021, PermenPANRB 8/2021 the second; SE MenPANRB 3/2021 joins them.",
)


def _in_order(results: Iterable[ReportedResult]) -> tuple[ReportedResult, ...]:
    given = tuple(results)
    for result in given:
        if not isinstance(result, ReportedResult):
            raise WrongType(
                f"{type(result).__name__} is no ReportedResult.",
                mend="Give results as they were reported: ReportedResult.of(appraisal) makes one.",
                path="results",
            )
    return tuple(sorted(given, key=lambda each: (each.period.start, each.period.end, each.kind, each.key)))


@final
@attrs.frozen
class Record:
    """The results of a person over time.

    Results that were superseded stay in the record; asks look at the current ones only.

    Args:
        employee_id: Whose results they are.
        results: In any order; kept by their dates.

    Raises:
        WrongType: for what is no result as it was reported, such as an appraisal.
        InvalidValue: for a result of another person, one result twice, results that supersede one another in a
            circle, and current results of one kind that share a day: nobody could tell which of them holds.

    Example:
        >>> from ..rules.permenpanrb6_2022 import Predikat
        >>> from .reported import ReportedResult
        >>> def year(number, grade):
        ...     period = Period.year(number)
        ...     return ReportedResult("e1", period, EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade)
        >>> record = Record("e1", [year(2024, Predikat.SANGAT_BAIK), year(2023, Predikat.BAIK)])
        >>> [str(result.predikat) for result in record.results]
        ['baik', 'sangat_baik']
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    results: tuple[ReportedResult, ...] = attrs.field(default=(), converter=_in_order)

    def __attrs_post_init__(self) -> None:
        _check_person(self)
        _check_keys(self)
        _check_circles(self)
        _check_overlaps(self)

    @property
    def current(self) -> tuple[ReportedResult, ...]:
        """The results that no other one supersedes."""
        return _holding(self.results)

    def adding(self, *results: ReportedResult) -> Record:
        """Return the record with further results.

        Raises:
            InvalidValue: as the class does.
        """
        return attrs.evolve(self, results=(*self.results, *results))

    def annual(self, year: int) -> ReportedResult | Undetermined:
        """Return the one current result of a year, or why there is none.

        A person who came during the year has one that begins later.  Several results of parts of a year are not one
        result, and neither is a half of 2021, when the law changed on 1 July, until they are joined.
        """
        calendar = Period.year(year)
        found = [result for result in self._of(EvaluationKind.TAHUNAN) if result.period.overlaps(calendar)]
        if not found:
            return _open(f"Belum ada hasil tahun {year}.", f"There is no result of {year}.")
        if len(found) > 1:
            parts = [result.period.label for result in found]
            return _open(
                f"Tahun {year} memiliki beberapa hasil yang belum digabung: {'; '.join(part.id for part in parts)}.",
                f"{year} has several results that are not joined: {'; '.join(part.en for part in parts)}.",
            )
        part = _part_of_year(found[0].period, calendar)
        return found[0] if part is None else part

    def periodic(self, year: int) -> tuple[ReportedResult, ...]:
        """Return the current periodic results that lie within a year, by date."""
        calendar = Period.year(year)
        return tuple(each for each in self._of(EvaluationKind.PERIODIK) if calendar.contains(each.period))

    def between(self, period: Period) -> tuple[ReportedResult, ...]:
        """Return the current results of both kinds that lie within a period, by date."""
        return tuple(result for result in self.current if period.contains(result.period))

    def gaps(self, period: Period, *, kind: EvaluationKind) -> tuple[Period, ...]:
        """Return the runs of days of a period that no current result of a kind covers.

        Example:
            >>> Record("e1").gaps(Period.year(2025), kind=EvaluationKind.TAHUNAN)
            (Period(start=datetime.date(2025, 1, 1), end=datetime.date(2025, 12, 31)),)
        """
        told = [result.period for result in self._of(kind) if result.period.overlaps(period)]
        # Day by ordinal: the day before the first and after the last of all days have no date.
        ends = [period.start.toordinal() - 1, *(each.end.toordinal() for each in told)]
        starts = [*(each.start.toordinal() for each in told), period.end.toordinal() + 1]
        free = ((end + 1, start - 1) for end, start in zip(ends, starts, strict=True) if end + 1 < start)
        return tuple(Period(date.fromordinal(first), date.fromordinal(last)) for first, last in free)

    def at_least(self, step: str | Ranked | Grade, *, years: int, until: int) -> Answer:
        """Return whether the result of each of the last years is ``step`` or better.

        In each regime the step of that official name is meant; where a regime has none of that name, the answer is
        undetermined, because nothing says which of its steps is the same.

        Args:
            step: The official name, such as ``"baik"``, or a grade that bears it.
            years: How many years, 1 or more.
            until: The last of them.

        Raises:
            UnknownName: when no scale has such a step.
            InvalidValue: for fewer years than one.

        Example:
            >>> from ..rules.permenpanrb6_2022 import Predikat
            >>> from .reported import ReportedResult
            >>> good = ReportedResult("e1", Period.year(2025), EvaluationKind.TAHUNAN, "x", Predikat.BAIK)
            >>> answer = Record("e1", [good]).at_least("baik", years=2, until=2025)
            >>> print(answer.verdict, answer.reason.en)
            undetermined There is no result of 2024.
        """
        return each_at_least(step, self._years(years, until))

    def running(self, step: str | Ranked | Grade, *, years: int, until: int) -> Answer:
        """Return whether the result of each of the last years is exactly ``step`` (PP 30/2019, art. 53).

        Args:
            step: As in :meth:`at_least`.
            years: How many years, 1 or more.
            until: The last of them.

        Raises:
            UnknownName: when no scale has such a step.
            InvalidValue: for fewer years than one.
        """
        return each_exactly(step, self._years(years, until))

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag in the results."""
        return tuple(
            finding.at(f"results[{index}]") for index, result in enumerate(self.results) for finding in result.check()
        )

    def _years(self, years: int, until: int) -> dict[int, ReportedResult | Undetermined]:
        if years < 1:
            raise InvalidValue(f"{years} years are asked for.", mend="Ask for one or more.", path="years", value=years)
        return {year: self.annual(year) for year in range(until - years + 1, until + 1)}

    def _of(self, kind: EvaluationKind) -> list[ReportedResult]:
        return [result for result in self.current if result.kind is kind]


def _open(id: str, en: str) -> Undetermined:
    return Undetermined(Words(id, en))


def _part_of_year(period: Period, year: Period) -> Undetermined | None:
    """Return why a result of ``period`` is not the result of ``year``, or ``None`` when it is."""
    told = period.label
    if year.start.year == _YEAR_OF_TWO_LAWS and period != year:
        words = Words(
            f"Tahun 2021 terdiri atas dua bagian yang digabung; yang ada baru {told.id}.",
            f"2021 has two halves that are to be joined; there is only {told.en}.",
        )
        return Undetermined(words, _TWO_HALVES)
    if period.end != year.end or period.start < year.start:
        # Without more nobody can tell whether the rest is missing or the person left.
        return _open(
            f"Hasil {told.id} bukan hasil sampai akhir {year.label.id.lower()}.",
            f"The result of {told.en} is not one up to the end of {year.label.en.lower()}.",
        )
    return None


def _holding(results: tuple[ReportedResult, ...]) -> tuple[ReportedResult, ...]:
    """Return the results that none of ``results`` supersedes."""
    replaced = {name for result in results for name in result.supersedes}
    return tuple(result for result in results if replaced.isdisjoint((result.key, result.digest)))


def _check_person(record: Record) -> None:
    for index, result in enumerate(record.results):
        if result.employee_id != record.employee_id:
            raise InvalidValue(
                f"The result of {result.period.label.en} is of another person.",
                mend="Give each person a record.",
                path=f"results[{index}].employee_id",
            )


def _named(result: ReportedResult) -> str:
    """Return the key as it may be shown."""
    return result.key.replace(result.employee_id, shown_id(result.employee_id), 1)


def _check_keys(record: Record) -> None:
    for before, after in pairwise(sorted(record.results, key=lambda each: each.key)):
        if before.key == after.key:
            raise InvalidValue(
                f"The result {_named(after)} stands twice.",
                mend="Give each once, or tell them apart by origin, external_id or digest.",
                path="results",
            )


def _check_circles(record: Record) -> None:
    left = record.results
    while left:
        peeled = _holding(left)
        if not peeled:
            what = f"The results {' and '.join(map(_named, left))} supersede one another in a circle."
            raise InvalidValue(what, mend="Say which one holds.", path="results")
        left = tuple(result for result in left if result not in peeled)


def _check_overlaps(record: Record) -> None:
    for kind in EvaluationKind:
        held = [result for result in record.current if result.kind is kind]
        for before, after in pairwise(held):
            if before.period.overlaps(after.period):
                raise InvalidValue(
                    f"The results {_named(before)} and {_named(after)} share days, and both hold.",
                    why="Each day is judged once in each kind of evaluation.",
                    mend="Say with supersedes which one takes the place of the other.",
                    path="results",
                )
