"""How the predikat of one unit are distributed in one evaluation: each person once; who is not counted is told."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.period import Period, PeriodKind
from ..base.words import Words, label
from ..errors import DuplicateJob, EmptyCollection, InvalidValue, WrongType
from ..plans.fields import filled, is_a, stripped
from ..rules.permenpanrb6_2022 import Predikat
from .appraisal import Appraisal
from .distribution_guide import ANNEX_GUIDE
from .distribution_room import people_by_predikat, read_predikat_of_employee
from .record import Record
from .reported import ReportedResult
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.words import Language
    from ..rules.permenpanrb6_2022 import OrganisationPredikat
    from .distribution_guide import DistributionPolicy

    Counted = ReportedResult | Appraisal | Record
    People = Mapping[Predikat, int] | Mapping[str, int] | tuple[tuple[Predikat, int], ...]

__all__ = ["Distribution", "NotCounted", "Uncounted", "count_people", "count_results", "lies_in"]


class Uncounted(StrEnum):
    """Why a person is in no count."""

    DIKECUALIKAN = "dikecualikan"
    """Exempt, as the caller says."""
    BELUM_DITETAPKAN = "belum_ditetapkan"
    """The rules gave no predikat yet."""
    TANPA_HASIL = "tanpa_hasil"
    """There is no result of the period."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("uncounted", self)


@final
@attrs.frozen
class NotCounted:
    """A person who is in no count, and why.

    Args:
        employee_id: The caller's key.
        why: In a word.
        note: In a sentence; may be empty.
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    why: Uncounted = attrs.field(validator=is_a(Uncounted))
    note: Words = Words("", "")


def _people(people: People) -> tuple[tuple[Predikat, int], ...]:
    pairs: list[tuple[Predikat | str, int]] = [*(people.items() if isinstance(people, Mapping) else people)]
    named = dict(pairs)
    if len(named) < len(pairs):
        raise InvalidValue("One predikat stands twice.", mend="Name each once.", path="people", value=pairs)
    return tuple(people_by_predikat(named).items())


def _uncounted(people: Iterable[NotCounted]) -> tuple[NotCounted, ...]:
    return tuple(sorted(people, key=lambda each: each.employee_id))


@final
@attrs.frozen
class Distribution:
    """How many people of one unit have which predikat, in one evaluation.

    :func:`count_results` and :func:`count_people` make one of results; a number that is known already may be given.

    Args:
        unit_id: The unit that the appraiser leads.
        period: The period judged; one evaluation, never several together.
        kind: Of the year, or periodic.
        people: How many people have each predikat, by predikat or its name; who is not named has none.
        not_counted: Who else belongs to the unit and has no predikat, with the reason.

    Raises:
        InvalidValue: for numbers that no people can be, or one person twice among those not counted.
        UnknownName: for what is no predikat of an employee, as Istimewa is not.

    Example:
        >>> year = Distribution("kec", Period.year(2025), EvaluationKind.TAHUNAN, {"Baik": 6, "Butuh Perbaikan": 2})
        >>> year.total, year.of("Baik"), str(year.share("Baik"))
        (8, 6, '3/4')
    """

    unit_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    kind: EvaluationKind = attrs.field(validator=is_a(EvaluationKind))
    people: tuple[tuple[Predikat, int], ...] = attrs.field(converter=_people)
    not_counted: tuple[NotCounted, ...] = attrs.field(default=(), converter=_uncounted, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _each_once(each.employee_id for each in self.not_counted)

    @property
    def counts(self) -> dict[Predikat, int]:
        """How many people have each predikat, the lowest first."""
        return dict(self.people)

    @property
    def total(self) -> int:
        """How many people are counted."""
        return sum(number for _, number in self.people)

    def of(self, predikat: Predikat | str) -> int:
        """Return how many people have a predikat."""
        return self.counts[read_predikat_of_employee(predikat)]

    def share(self, predikat: Predikat | str) -> Fraction:
        """Return the share of a predikat among those counted, exactly.

        Raises:
            EmptyCollection: when nobody is counted.
        """
        if not self.total:
            raise EmptyCollection("Nobody here has a predikat.", why="A share of nobody has no value.")
        return Fraction(self.of(predikat), self.total)

    def as_text(
        self,
        language: Language,
        organisation: OrganisationPredikat | str | None = None,
        policy: DistributionPolicy = ANNEX_GUIDE,
    ) -> str:
        """Return the distribution beside the guide as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
            organisation: The predikat of the organisation; without it there is no guide beside it.
            policy: The guide.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.distribution import distribution_page
        from ..show.text import as_text

        return as_text(distribution_page(self, organisation, policy), language)

    def as_html(
        self,
        language: Language,
        organisation: OrganisationPredikat | str | None = None,
        policy: DistributionPolicy = ANNEX_GUIDE,
    ) -> str:
        """Return the distribution beside the guide as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
            organisation: The predikat of the organisation; without it there is no guide beside it.
            policy: The guide.
        """
        from ..show.distribution import distribution_page
        from ..show.html import as_html

        return as_html(distribution_page(self, organisation, policy), language)

    def _repr_html_(self) -> str:
        """Return the distribution for a notebook, in Indonesian."""
        return self.as_html("id")


def count_people(
    people: Mapping[str, Predikat | str | Undetermined | None],
    *,
    unit_id: str,
    period: Period,
    kind: EvaluationKind,
    left_out: Iterable[NotCounted] = (),
) -> Distribution:
    """Return how the predikat of people are distributed.

    Args:
        people: The predikat by person; ``Undetermined`` or ``None`` where there is none, and then nobody is counted.
        unit_id: The unit that the appraiser leads.
        period: The period judged.
        kind: Of the year, or periodic.
        left_out: Who is exempt, or not counted for another reason of yours.

    Raises:
        DuplicateJob: when a person is counted and left out.
        UnknownName: for what is no predikat of an employee.

    Example:
        >>> from kinerja.base.words import Words
        >>> told = {"e1": "Baik", "e2": Undetermined(Words("Belum.", "Not yet."))}
        >>> year = count_people(told, unit_id="kec", period=Period.year(2025), kind=EvaluationKind.TAHUNAN)
        >>> year.total, [(each.employee_id, each.note.en) for each in year.not_counted]
        (1, [('e2', 'Not yet.')])
    """
    counts = dict.fromkeys(Predikat, 0)
    missing = list(left_out)
    _each_once([*people, *(each.employee_id for each in missing)])
    for id, predikat in people.items():
        if isinstance(predikat, Undetermined):
            missing.append(NotCounted(id, Uncounted.BELUM_DITETAPKAN, predikat.reason))
        elif predikat is None:
            missing.append(NotCounted(id, Uncounted.TANPA_HASIL))
        else:
            counts[read_predikat_of_employee(predikat)] += 1
    return Distribution(unit_id, period, kind, counts, not_counted=missing)


def count_results(
    results: Iterable[Counted],
    *,
    unit_id: str,
    period: Period,
    kind: EvaluationKind,
    left_out: Iterable[NotCounted] = (),
) -> Distribution:
    """Return how the predikat of results are distributed, each person once.

    Args:
        results: Reported results or appraisals of this evaluation, or records, of which the current result counts;
            those of the unit only.
        unit_id: The unit that the appraiser leads.
        period: The period judged.
        kind: Of the year, or periodic.
        left_out: Who is exempt, or not counted for another reason of yours.

    Raises:
        DuplicateJob: when one person has two results, or is counted and left out.
        InvalidValue: for a result of another period, kind or unit, or of another regulation than PermenPANRB 6/2022.

    Example:
        >>> good = ReportedResult("e1", Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
        >>> year = count_results([good], unit_id="kec", period=Period.year(2025), kind=EvaluationKind.TAHUNAN)
        >>> year.of("Baik")
        1
        >>> from kinerja import Record
        >>> count_results([Record("e1")], unit_id="kec", period=year.period, kind=year.kind).not_counted[0].why.label.en
        'No result yet'
    """
    told = [_told(result, unit_id, period, kind) for result in results]
    _each_once(id for id, _ in told)
    return count_people(dict(told), unit_id=unit_id, period=period, kind=kind, left_out=left_out)


def _each_once(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise DuplicateJob(
                f"{id} stands twice.",
                why="Each person is counted once in each evaluation.",
                mend="Count one period at a time, and of each person the result that holds (Record.current).",
                value=id,
            )
        seen.add(id)


_Answer = Predikat | Undetermined | None


def _told(result: Counted, unit_id: str, period: Period, kind: EvaluationKind) -> tuple[str, _Answer]:
    if isinstance(result, Record):
        return result.employee_id, _of_record(result, period, kind)
    if isinstance(result, ReportedResult):
        _same_evaluation(result.employee_id, result.period, result.kind, period, kind)
        return result.employee_id, _of_regime(result.employee_id, result.predikat)
    if not isinstance(result, Appraisal):
        raise WrongType(
            f"{type(result).__name__} is no result.",
            mend="Give appraisals, reported results or records.",
            path="results",
        )
    id = result.plan.employee.id
    judged = EvaluationKind.TAHUNAN if result.annual else EvaluationKind.PERIODIK
    _same_evaluation(id, result.period, judged, period, kind)
    _same_unit(id, result, unit_id)
    return id, _of_regime(id, result.predikat)


def _of_regime(id: str, predikat: object) -> _Answer:
    if isinstance(predikat, Predikat | Undetermined):
        return predikat
    raise InvalidValue(
        f"The result of {id} is {predikat!r}, which is no predikat of PermenPANRB 6/2022.",
        why="The guides are about its five predikat; grades of other regulations are other things.",
        mend="Leave results of other regulations out.",
        path="results",
        value=predikat,
    )


def _of_record(record: Record, period: Period, kind: EvaluationKind) -> _Answer:
    found = [each for each in record.current if each.kind is kind and lies_in(each.period, period, kind)]
    if len(found) > 1:
        return Undetermined(
            Words(
                f"{period.label.id} memiliki {len(found)} hasil yang belum digabung.",
                f"{period.label.en} has {len(found)} results that are not joined.",
            )
        )
    return _of_regime(record.employee_id, found[0].predikat) if found else None


def lies_in(judged: Period, period: Period, kind: EvaluationKind) -> bool:
    """Return whether a result is of an evaluation; a plan may cover only a part of its period.

    Args:
        judged: The period of the result.
        period: The evaluation.
        kind: Of the year, or periodic.

    Example:
        >>> lies_in(Period.of("2025-03-01", "2025-12-31"), Period.year(2025), EvaluationKind.TAHUNAN)
        True
    """
    # A whole month is never a quarter that was cut short: it is an evaluation of its own.
    part = kind is EvaluationKind.TAHUNAN or judged.kind is PeriodKind.LAINNYA
    return judged == period or (part and period.contains(judged))


def _same_evaluation(id: str, judged: Period, told: EvaluationKind, period: Period, kind: EvaluationKind) -> None:
    if told is not kind or not lies_in(judged, period, kind):
        raise InvalidValue(
            f"The result of {id} is of another evaluation: {told.label.en}, {judged.label.en}.",
            why="Several months together would count the same people several times.",
            mend=f"Give results of this one only: {kind.label.en}, {period.label.en}.",
            path="results",
            value=judged,
        )


def _same_unit(id: str, appraisal: Appraisal, unit_id: str) -> None:
    organisation = appraisal.organisation
    if organisation is not None and organisation.unit.id != unit_id:
        raise InvalidValue(
            f"{id} was judged with the result of the unit {organisation.unit.id!r}, not of {unit_id!r}.",
            why="The pattern is that of the unit which the appraiser leads (annex p. 94, g).",
            mend="Count each unit for itself.",
            path="results",
            value=organisation.unit.id,
        )
