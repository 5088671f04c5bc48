"""Results as they were reported: of any regime, from any system, also where no plan here stands behind them.

Each result keeps the grade of its own regime, and what that regime knows beside it: ratings or a number.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, final

import attrs

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.scale import Grade, Ranked
from ..base.spans import covers
from ..base.words import Words, date_words
from ..errors import InvalidValue, WrongType
from ..people.identity import masked
from ..plans.fields import filled, stripped
from ..rules.nation import national
from ..rules.permenpanrb6_2022 import MATRIX, Predikat, Rating
from ..rules.permenpanrb6_2022 import predikat as by_matrix
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from ..rules.parts import Coverage
    from .appraisal import Appraisal

__all__ = ["ReportedResult"]


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


def _kind(value: EvaluationKind | str) -> EvaluationKind:
    return member(EvaluationKind, value)


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
        >>> from ..base.period import Period
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

    employee_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    period: Period
    kind: EvaluationKind = attrs.field(converter=_kind)
    regime: str = attrs.field(converter=stripped, validator=filled)
    predikat: Ranked | Grade = attrs.field(validator=_graded)
    hasil_kerja: Rating | None = attrs.field(default=None, converter=_rating, kw_only=True)
    perilaku: Rating | None = attrs.field(default=None, converter=_rating, kw_only=True)
    score: Fraction | None = attrs.field(default=None, converter=_score, kw_only=True)
    origin: str = attrs.field(default="", converter=stripped, kw_only=True)
    external_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    reported_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    supersedes: tuple[str, ...] = attrs.field(default=(), converter=_replaced, repr=how_many, kw_only=True)
    digest: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        regime = _REGIMES.get(self.regime)
        if regime is not None and not isinstance(self.predikat, regime.grades):
            grades = regime.grades
            raise InvalidValue(
                f"{self.predikat!r} is no grade of {self.regime}.",
                why="Grades of different regulations are different things, also where they share a word.",
                mend=f"Give a {grades.__name__} ({grades.__module__}): {', '.join(map(str, grades))}.",
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
            appraisal.outcome.regime,
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
        """Return what a careful reader would flag: a predikat that the matrix does not give, rules of other years."""
        return (*_not_by_matrix(self), *_outside_regime(self))


def _rated(appraisal: Appraisal) -> dict[str, Rating]:
    """Return the ratings of an appraisal where they are those of PermenPANRB 6/2022."""
    rated = appraisal.ratings if isinstance(appraisal.predikat, Predikat) else None
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


_NATIONAL: Mapping[str, Coverage] = MappingProxyType(
    {book.id: book.coverage for book in national().books if book.coverage}
)


def _judges(coverage: Coverage, period: Period) -> bool:
    return covers(coverage.since, coverage.until, period)


def _outside_regime(result: ReportedResult) -> Iterator[Finding]:
    coverage = _NATIONAL.get(result.regime)
    if coverage is None or _judges(coverage, result.period):
        return
    since, period = date_words(coverage.since), result.period.label
    until = date_words(coverage.until) if coverage.until else None
    days_id = f"{since.id} s.d. {until.id}" if until else f"sejak {since.id}"
    days_en = f"{since.en} to {until.en}" if until else f"what was done since {since.en}"
    yield Finding(
        "REPORTED_OUTSIDE_REGIME",
        Severity.WARNING,
        "regime",
        Words(
            f"{result.regime} berlaku bagi kinerja {days_id}; hasil ini {period.id}.",
            f"{result.regime} judges {days_en}; the result is of {period.en}.",
        ),
        Words(
            "Periksa tahun dan peraturannya; kinerja suatu periode dinilai menurut peraturan periode itu.",
            "Look at the year and at the rules; performance is judged by the rules of its own period.",
        ),
        coverage.basis,
    )
