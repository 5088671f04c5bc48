"""People who may be compared: one regulation, one evaluation, each person once.

What is said of a person beside others changes with the others.  So every such answer keeps who the others were: the
identity of the cohort, with a digest of everybody's result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.finding import Undetermined
from ..base.fingerprint import fingerprint
from ..base.period import Period
from ..base.scale import Grade, Ranked
from ..errors import DuplicateJob, EmptyCollection, InvalidValue, NotFound, WrongType
from ..people.identity import masked, shown_id
from ..plans.fields import filled, is_a, stripped
from ..rules.permenpanrb6_2022 import Rating
from .appraisal import Appraisal
from .distribution import lies_in
from .reported import ReportedResult
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

__all__ = ["Cohort", "CohortIdentity", "CohortMember", "check_cohort", "cohort_of", "masked", "shown_id"]


def _rating(value: Rating | str | None) -> Rating | None:
    return None if value is None else Rating.parse(value)


def _score(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


def _graded(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Ranked | Grade | Undetermined):
        raise WrongType(
            f"{value!r} is no grade.",
            mend="Give a member of the regime's own list, a Grade, or why there is none (Undetermined).",
            path="predikat",
            value=value,
        )


@final
@attrs.frozen
class CohortMember:
    """The result of one person, to be seen beside those of others.

    Args:
        employee_id: Who; the caller's key.
        regime: The id of the rules, such as ``"permenpanrb6_2022"``.
        period: The period judged.
        predikat: The grade of the regime's own scale, or why there is none.
        score: The number, where the regime knows one.
        hasil_kerja: The rating of the results, where the regime knows ratings.
        perilaku: The rating of the conduct; the same.
        appraiser_id: Who decided; may be empty.
        unit_id: The unit of the person; may be empty.
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    regime: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    predikat: Ranked | Grade | Undetermined = attrs.field(validator=_graded)
    score: Fraction | None = attrs.field(default=None, converter=_score, kw_only=True)
    hasil_kerja: Rating | None = attrs.field(default=None, converter=_rating, kw_only=True)
    perilaku: Rating | None = attrs.field(default=None, converter=_rating, kw_only=True)
    appraiser_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    unit_id: str = attrs.field(default="", converter=stripped, kw_only=True)


@final
@attrs.frozen
class CohortIdentity:
    """Which people a relative answer is about; two answers are comparable when their digests are equal.

    Args:
        name: What the caller calls them, such as ``"Dinas Kesehatan"``.
        regime: The regulation that judged them.
        period: The evaluation.
        kind: Of the year, or periodic.
        people: How many they are, with those who have no predikat.
        digest: The sha256 of everybody's result, whatever the name.
    """

    name: str
    regime: str
    period: Period
    kind: EvaluationKind
    people: int
    digest: str


def _members(members: Iterable[CohortMember]) -> tuple[CohortMember, ...]:
    return tuple(sorted(members, key=lambda each: each.employee_id))


@final
@attrs.frozen
class Cohort:
    """People who may be compared.

    Args:
        name: What you call them.
        period: The evaluation; an annual result may be of a part of the year.
        kind: Of the year, or periodic.
        members: Their results, in any order, at least one.

    Raises:
        EmptyCollection: when there is nobody.
        DuplicateJob: when a person stands twice.
        InvalidValue: for results of another evaluation, or of several regulations or scales.

    Example:
        >>> from ..rules.permenpanrb6_2022 import Predikat
        >>> year = Period.year(2025)
        >>> people = [
        ...     CohortMember(id, "permenpanrb6_2022", year, grade)
        ...     for id, grade in (("e2", Predikat.BAIK), ("e1", Predikat.KURANG))
        ... ]
        >>> cohort = Cohort("Kecamatan Contoh", year, EvaluationKind.TAHUNAN, people)
        >>> [member.employee_id for member in cohort.members], cohort.identity.people
        (['e1', 'e2'], 2)
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    kind: EvaluationKind = attrs.field(validator=is_a(EvaluationKind))
    members: tuple[CohortMember, ...] = attrs.field(converter=_members, repr=how_many)

    def __attrs_post_init__(self) -> None:
        if not self.members:
            raise EmptyCollection("There is nobody in the cohort.", mend="Give its people.", path="members")
        _check_ids(self.members)
        for member in self.members:
            if not lies_in(member.period, self.period, self.kind):
                raise InvalidValue(
                    f"The result of {shown_id(member.employee_id)} is of {member.period.label.en}, not of"
                    f" {self.period.label.en}.",
                    why="People are compared within one evaluation.",
                    mend="Leave it out, or compare the other period on its own.",
                    path="members",
                    value=member.period,
                )
        _check_same(self.members)

    @property
    def regime(self) -> str:
        """The regulation that judged all of them."""
        return self.members[0].regime

    @property
    def identity(self) -> CohortIdentity:
        """Which people these are, with what results."""
        told = fingerprint([self.period, self.kind, list(self.members)])
        return CohortIdentity(self.name, self.regime, self.period, self.kind, len(self.members), told)

    def member(self, employee_id: str) -> CohortMember:
        """Return the result of a person.

        Raises:
            NotFound: when nobody here has the id.
        """
        for member in self.members:
            if member.employee_id == employee_id:
                return member
        raise NotFound(
            f"{shown_id(employee_id)} is nobody of the cohort.",
            mend="Correct the id, or add the person.",
            value=employee_id,
        )


def _check_ids(members: tuple[CohortMember, ...]) -> None:
    seen: set[str] = set()
    for member in members:
        if member.employee_id in seen:
            raise DuplicateJob(
                f"{shown_id(member.employee_id)} stands twice in the cohort.",
                why="Who is counted twice changes the place of everybody else.",
                mend="Give of each person the result that holds.",
                path="members",
                value=member.employee_id,
            )
        seen.add(member.employee_id)


def _check_same(members: tuple[CohortMember, ...]) -> None:
    regimes = sorted({member.regime for member in members})
    if len(regimes) > 1:
        raise InvalidValue(
            f"The cohort was judged by {' and '.join(regimes)}.",
            why="Grades of different regulations are different things, also where they share a word.",
            mend="Compare the people of each regulation on their own.",
            path="members",
            value=regimes,
        )
    scales = {_scale(member.predikat) for member in members if not isinstance(member.predikat, Undetermined)}
    if len(scales) > 1:
        raise InvalidValue(
            f"The grades of the cohort stand on {len(scales)} scales.",
            mend="Give all of them on the scale of their regulation.",
            path="members",
        )


def _scale(grade: Ranked | Grade) -> object:
    return grade.scale if isinstance(grade, Grade) else type(grade)


def check_cohort(value: object) -> None:
    """Refuse what is no cohort, such as a calibration or a list of results.

    Raises:
        WrongType: with how a cohort is made of it.

    Example:
        >>> check_cohort([])
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: cohort: A list is no cohort. Give cohort_of(results, ...), or cohort_before or ...
    """
    if not isinstance(value, Cohort):
        raise WrongType(
            f"A {type(value).__name__} is no cohort.",
            mend="Give cohort_of(results, ...), or cohort_before or cohort_after of a calibration.",
            path="cohort",
        )


def cohort_of(
    results: Iterable[Appraisal | ReportedResult], *, name: str, period: Period, kind: EvaluationKind
) -> Cohort:
    """Return the people of some results as a cohort.

    An appraisal also tells who appraised and in which unit; a reported result does not.

    Args:
        results: Appraisals and reported results, of each person one.
        name: What you call them.
        period: The evaluation.
        kind: Of the year, or periodic.

    Raises:
        EmptyCollection: when there are none.
        DuplicateJob: when a person stands twice.
        InvalidValue: for results of another evaluation, or of several regulations.
        WrongType: for what is no result.

    Example:
        >>> from ..rules.permenpanrb6_2022 import Predikat
        >>> year = Period.year(2025)
        >>> good = ReportedResult("e1", year, EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
        >>> cohort_of([good], name="Kecamatan Contoh", period=year, kind=EvaluationKind.TAHUNAN).regime
        'permenpanrb6_2022'
    """
    return Cohort(name, period, kind, [_member(result, kind) for result in results])


def _member(result: Appraisal | ReportedResult, kind: EvaluationKind) -> CohortMember:
    if isinstance(result, ReportedResult):
        _same_kind(result.employee_id, result.kind, kind)
        return CohortMember(
            result.employee_id,
            result.regime,
            result.period,
            result.predikat,
            score=result.score,
            hasil_kerja=result.hasil_kerja,
            perilaku=result.perilaku,
        )
    if not isinstance(result, Appraisal):
        raise WrongType(
            f"{type(result).__name__} is no result.", mend="Give appraisals or reported results.", path="results"
        )
    employee, ratings = result.plan.employee, result.ratings
    _same_kind(employee.id, EvaluationKind.TAHUNAN if result.annual else EvaluationKind.PERIODIK, kind)
    return CohortMember(
        employee.id,
        result.outcome.regime,
        result.period,
        result.predikat,
        score=result.score.exact if result.score else None,
        hasil_kerja=_national(ratings.hasil_kerja) if ratings else None,
        perilaku=_national(ratings.perilaku) if ratings else None,
        appraiser_id=result.decision.by.id if result.decision else result.plan.appraiser.id,
        unit_id=employee.unit.id,
    )


def _national(rating: Ranked | Grade) -> Rating | None:
    return rating if isinstance(rating, Rating) else None


def _same_kind(id: str, told: EvaluationKind, kind: EvaluationKind) -> None:
    if told is not kind:
        raise InvalidValue(
            f"The result of {shown_id(id)} is of another evaluation: {told.label.en}.",
            why="People are compared within one evaluation.",
            mend=f"Give results of this one only: {kind.label.en}.",
            path="results",
            value=told,
        )
