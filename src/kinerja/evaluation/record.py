"""The record of a person: results with their dates, also those that no plan here stands behind.

Most of what is asked of results is asked of several years, and several regimes stand in them.  Each result keeps the
grade of its own regime.  Grades of different regimes are never compared by their place on a scale: an ask names a
step, and in each regime the step of that official name is meant.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, final

import attrs

from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_8_2021
from ..base.period import Period, plain_date
from ..base.scale import Grade, Ranked
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from ..plans.fields import filled, is_a, stripped
from ..rules.permenpanrb6_2022 import MATRIX, Predikat, Rating
from ..rules.permenpanrb6_2022 import predikat as by_matrix
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from .answers import each_at_least, each_exactly
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from .answers import Answer
    from .appraisal import Appraisal

__all__ = ["Record", "ReportedResult"]

_YEAR_OF_TWO_LAWS = 2021
_TWO_HALVES = PERMENPANRB_8_2021(
    "mulai berlaku 1 Juli 2021",
    assurance=Assurance.SECONDARY,
    note="PP 46/2011 judges the first half of 2021, PermenPANRB 8/2021 the second; SE MenPANRB 3/2021 joins them.",
)


class _Regime(NamedTuple):
    """What the results of a regulation look like."""

    grades: type[Ranked]
    score: tuple[int, int | None] | None
    """The least and the greatest number, or ``None`` where the law knows no number."""


_NUMBER_PP30 = _Regime(PredikatPP30, (0, 120))  # art. 29(5) and (6): the value is capped at 120
_REGIMES: Mapping[str, _Regime] = MappingProxyType(
    {
        "permenpanrb6_2022": _Regime(Predikat, None),
        "pp46_2011": _Regime(Sebutan, (0, None)),  # art. 8: the value may exceed 100
        "pp30_2019": _NUMBER_PP30,
        "permenpanrb8_2021": _NUMBER_PP30,
        "year_2021": _NUMBER_PP30,
    }
)


def _rating(value: Rating | str | None) -> Rating | None:
    return None if value is None else Rating.parse(value)


def _score(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


def _replaced(value: str | Iterable[str]) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else tuple(value)
    return tuple(name for name in map(stripped, names) if name)


def _graded(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Ranked | Grade):
        raise WrongType(
            f"{value!r} is no grade.",
            mend="Give a member of the regime's own list, such as Sebutan.parse('Baik'), or a Grade of your own scale.",
            path="predikat",
            value=value,
        )


@final
@attrs.frozen
class ReportedResult:
    """A result as it was reported, from here or from another system; no plan needs to stand behind it.

    Args:
        employee_id: Whose result it is; the caller's key.
        period: The period judged.
        kind: Of the year, or periodic.
        regime: The id of the rules, such as ``"permenpanrb6_2022"``, ``"pp46_2011"``, ``"permenpanrb8_2021"``,
            ``"year_2021"`` for the two halves of 2021 joined, or any other name, such as ``"dp3"``.
        predikat: A grade of the regime's own scale.
        hasil_kerja: The rating of the results, where the regime knows ratings.
        perilaku: The rating of the conduct; the same.
        score: The number, where the regime knows one.
        origin: The system or document that it comes from.
        external_id: Its id there.
        reported_on: When it was reported.
        supersedes: The keys or digests of the results that it takes the place of: one that it corrects, or the parts
            of a year that it joins.
        digest: The digest of the appraisal behind it, where there is one.

    Raises:
        InvalidValue: for a grade, ratings or a number that the regime does not know.
        WrongType: for a predikat that is no grade.

    Example:
        >>> old = ReportedResult(
        ...     "e1",
        ...     Period.year(2019),
        ...     EvaluationKind.TAHUNAN,
        ...     "pp46_2011",
        ...     Sebutan.BAIK,
        ...     score="85.42",
        ...     origin="siasn",
        ... )
        >>> old.key, str(old.score)
        ('e1:tahunan:2019-01-01/2019-12-31:siasn', '4271/50')
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period
    kind: EvaluationKind = attrs.field(validator=is_a(EvaluationKind))
    regime: str = attrs.field(converter=stripped, validator=filled)
    predikat: Ranked | Grade = attrs.field(validator=_graded)
    hasil_kerja: Rating | None = attrs.field(default=None, converter=_rating, kw_only=True)
    perilaku: Rating | None = attrs.field(default=None, converter=_rating, kw_only=True)
    score: Fraction | None = attrs.field(default=None, converter=_score, kw_only=True)
    origin: str = attrs.field(default="", converter=stripped, kw_only=True)
    external_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    reported_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    supersedes: tuple[str, ...] = attrs.field(default=(), converter=_replaced, kw_only=True)
    digest: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        regime = _REGIMES.get(self.regime)
        if regime is not None and not isinstance(self.predikat, regime.grades):
            raise InvalidValue(
                f"{self.predikat!r} is no grade of {self.regime}.",
                why="Grades of different regulations are different things, also where they share a word.",
                mend=f"Give a {regime.grades.__name__}: {', '.join(str(grade) for grade in regime.grades)}.",
                path="predikat",
                value=self.predikat,
            )
        if (self.hasil_kerja or self.perilaku) and not isinstance(self.predikat, Predikat):
            raise InvalidValue(
                f"{self.regime} knows no ratings.",
                why="Only PermenPANRB 6/2022 rates results and conduct apart.",
                mend="Leave the ratings out.",
                path="hasil_kerja" if self.hasil_kerja else "perilaku",
            )
        if regime is not None and self.score is not None:
            _check_score(self.regime, regime.score, self.score)
        if {self.key, self.digest} & set(self.supersedes):
            raise InvalidValue(
                "The result supersedes itself.", mend="Name the one that it replaces.", path="supersedes"
            )

    @classmethod
    def of(
        cls,
        appraisal: Appraisal,
        *,
        kind: EvaluationKind | None = None,
        origin: str = "",
        external_id: str = "",
        reported_on: date | None = None,
        supersedes: str | Iterable[str] = (),
    ) -> ReportedResult:
        """Return the result of an appraisal.

        Args:
            appraisal: The appraisal, which must have come to a grade.
            kind: Of the year, or periodic; by default of the year when the whole of the plan was judged.
            origin: The system that reports it.
            external_id: Its id there.
            reported_on: When it was reported.
            supersedes: The keys or digests of the results that it takes the place of.

        Raises:
            InvalidValue: when the rules gave no grade.
        """
        if isinstance(appraisal.predikat, Undetermined):
            raise InvalidValue(
                "The appraisal has come to no predikat.",
                why=appraisal.predikat.reason.en,
                mend="Report it when it has.",
                path="predikat",
            )
        whole = EvaluationKind.TAHUNAN if appraisal.annual else EvaluationKind.PERIODIK
        return cls(
            appraisal.plan.employee.id,
            appraisal.period,
            kind or whole,
            appraisal.outcome.rules.id,
            appraisal.predikat,
            **_rated(appraisal),
            score=appraisal.score.exact if appraisal.score else None,
            origin=origin,
            external_id=external_id,
            reported_on=reported_on,
            supersedes=supersedes,
            digest=appraisal.digest,
        )

    @property
    def key(self) -> str:
        """What tells it from all other results; free of its grade, so that one result told in two ways is found."""
        parts = (self.employee_id, str(self.kind), str(self.period), self.origin, self.external_id or self.digest)
        return ":".join(part for part in parts if part)

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: a predikat that the matrix does not give."""
        return tuple(_not_by_matrix(self))


def _rated(appraisal: Appraisal) -> dict[str, Rating]:
    """Return the ratings of an appraisal where they are those of PermenPANRB 6/2022."""
    rated = appraisal.ratings
    pairs = (("hasil_kerja", rated.hasil_kerja), ("perilaku", rated.perilaku)) if rated else ()
    return {name: rating for name, rating in pairs if isinstance(rating, Rating)}


def _check_score(regime: str, limits: tuple[int, int | None] | None, score: Fraction) -> None:
    if limits is None:
        raise InvalidValue(f"{regime} knows no number.", mend="Leave the score out.", path="score", value=score)
    low, high = limits
    if score < low or (high is not None and score > high):
        most = "" if high is None else f" to {high}"
        raise InvalidValue(
            f"No score of {regime} is {score}.", mend=f"Give one from {low}{most}.", path="score", value=score
        )


_SET_BY_APPRAISER = (Predikat.SANGAT_KURANG, Predikat.KURANG)


def _not_by_matrix(result: ReportedResult) -> Iterator[Finding]:
    if result.hasil_kerja is None or result.perilaku is None:
        return
    derived = by_matrix(result.hasil_kerja, result.perilaku)
    if derived is result.predikat:
        return
    # Annex pp. 100 and 103: after study leave without a degree the appraiser sets one of these two.
    may_be_set = result.predikat in _SET_BY_APPRAISER
    told, right = result.predikat.label, derived.label
    yield Finding(
        "REPORTED_NOT_BY_MATRIX",
        Severity.WARNING if may_be_set else Severity.ERROR,
        "predikat",
        Words(
            f"Predikat yang dilaporkan {told.id}; kuadran kinerja menghasilkan {right.id}.",
            f"The predikat reported is {told.en}; the matrix gives {right.en}.",
        ),
        Words(
            "Hanya tugas belajar yang tidak diselesaikan yang menyimpang dari kuadran."
            if may_be_set
            else "Perbaiki rating atau predikatnya; BKN tidak memeriksanya.",
            "Only study leave that was not completed departs from the matrix."
            if may_be_set
            else "Correct the ratings or the predikat; BKN does not check them.",
        ),
        MATRIX,
    )


def _in_order(results: Iterable[ReportedResult]) -> tuple[ReportedResult, ...]:
    return tuple(sorted(results, key=lambda each: (each.period.start, each.period.end, each.kind, each.key)))


@final
@attrs.frozen
class Record:
    """The results of a person over time.

    Results that were superseded stay in the record; asks look at the current ones only.

    Args:
        employee_id: Whose results they are.
        results: In any order; kept by their dates.

    Raises:
        InvalidValue: for a result of another person, one result twice, results that supersede one another in a
            circle, and current results of one kind that share a day: nobody could tell which of them holds.

    Example:
        >>> from ..base.period import Period
        >>> def year(number, grade):
        ...     period = Period.year(number)
        ...     return ReportedResult("e1", period, EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade)
        >>> record = Record("e1", [year(2024, Predikat.SANGAT_BAIK), year(2023, Predikat.BAIK)])
        >>> [str(result.predikat) for result in record.results]
        ['baik', 'sangat_baik']
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    results: tuple[ReportedResult, ...] = attrs.field(default=(), converter=_in_order)

    def __attrs_post_init__(self) -> None:
        _check_person(self)
        _check_keys(self)
        _check_circles(self)
        _check_overlaps(self)

    @property
    def current(self) -> tuple[ReportedResult, ...]:
        """The results that no other one supersedes."""
        return _standing(self.results)

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
            >>> from ..base.period import Period
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


def _standing(results: tuple[ReportedResult, ...]) -> tuple[ReportedResult, ...]:
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


def _check_keys(record: Record) -> None:
    for before, after in pairwise(sorted(record.results, key=lambda each: each.key)):
        if before.key == after.key:
            raise InvalidValue(
                f"The result {after.key} stands twice.",
                mend="Give each once, or tell them apart by origin, external_id or digest.",
                path="results",
            )


def _check_circles(record: Record) -> None:
    left = record.results
    while left:
        peeled = _standing(left)
        if not peeled:
            what = f"The results {' and '.join(result.key for result in left)} supersede one another in a circle."
            raise InvalidValue(what, mend="Say which one holds.", path="results")
        left = tuple(result for result in left if result not in peeled)


def _check_overlaps(record: Record) -> None:
    for kind in EvaluationKind:
        held = [result for result in record.current if result.kind is kind]
        for before, after in pairwise(held):
            if before.period.overlaps(after.period):
                raise InvalidValue(
                    f"The results {before.key} and {after.key} share days, and both hold.",
                    why="Each day is judged once in each kind of evaluation.",
                    mend="Say with supersedes which one takes the place of the other.",
                    path="results",
                )
