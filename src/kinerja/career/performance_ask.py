"""What a step in a career asks of past results: which predikat, of how many years, read in which way.

Each year is asked for itself.  A year without a result leaves the ask open: it is never taken as good or as bad; only
another year that is plainly too low decides.  A predikat that the words of the law do not place is not placed here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.members import member
from ..base.scale import Grade, Ranked, Scale, plain
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..evaluation.answers import Verdict, each_at_least, each_exactly, together
from ..plans.fields import stripped
from ..rules.permenpanrb6_2022 import Predikat, Rating
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from .requirements import Requirement, RequirementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.law import Basis
    from ..evaluation.record import Record
    from ..evaluation.reported import ReportedResult

__all__ = ["AskManner", "PerformanceAsk"]


class AskManner(StrEnum):
    """How the predikat of each year is held against the one that is asked for."""

    PALING_RENDAH = "paling_rendah"
    """It is that one or better."""
    SETIAP_UNSUR = "setiap_unsur"
    """Each element of the appraisal is that good or better.

    Under PermenPANRB 6/2022 no predikat of Baik or better has an element below expectations, which is read as each
    being good; the basis of the answer says that it is a reading.  Older regimes add their elements up, so there a
    good predikat does not tell them.
    """
    BERTURUT_TURUT = "berturut_turut"
    """It is exactly that one, year after year; the law does not say whether a better year counts, so it stays open."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("ask_manner", self)


class _Year(NamedTuple):
    """What came of one year."""

    verdict: Verdict
    reason: Words


def _step(value: str) -> str:
    return plain(stripped(value)).replace(" ", "_")


def _manner(value: AskManner | str) -> AskManner:
    return member(AskManner, value)


def _graded(values: Iterable[Ranked | Grade]) -> tuple[Ranked | Grade, ...]:
    grades = tuple(values)
    for grade in grades:
        if not isinstance(grade, Ranked | Grade):
            mend = "Give grades, such as Predikat.BUTUH_PERBAIKAN."
            raise WrongType(f"{grade!r} is no grade.", mend=mend, path="reads_as", value=grade)
    return grades


_OFFICIAL: tuple[type[Ranked], ...] = (Predikat, PredikatPP30, Sebutan)
_READING = (
    "It asks for each element; that Baik and better under PermenPANRB 6/2022 have each one good, and lower ones not, "
    "is ours to read: its matrix gives them without an element below expectations."
)


@final
@attrs.frozen
class PerformanceAsk:
    """An ask of the predikat of the last years.

    Args:
        step: The predikat that is asked for, by its official name, such as ``"baik"``.
        years: Of how many years, 1 or more.
        basis: The rule that asks.
        manner: How each year is held against it.
        reads_as: For a regime that has no predikat of that name: which of its grades is read as it, such as
            ``Predikat.BUTUH_PERBAIKAN`` for ``"cukup"``.  No law says so for careers; without it such a year is open
            unless its own name decides.

    Raises:
        InvalidValue: for fewer years than one, and a name that no official scale has.

    Example:
        >>> from kinerja.base.laws import PP_11_2017
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> from kinerja.evaluation.rounds import EvaluationKind
        >>> good = ReportedResult("e1", Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
        >>> ask = PerformanceAsk("baik", 2, PP_11_2017("Pasal 199 ayat (2) huruf c"))
        >>> asked = ask.of(Record("e1", [good]), until=2025)
        >>> print(asked.verdict, "-", asked.reason.en)
        undetermined - There is no result of 2024.
    """

    step: str = attrs.field(converter=_step)
    years: int
    basis: Basis
    manner: AskManner = attrs.field(default=AskManner.PALING_RENDAH, converter=_manner)
    reads_as: tuple[Ranked | Grade, ...] = attrs.field(default=(), converter=_graded, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if type(self.years) is not int or self.years < 1:
            mend = "Ask for 1 or more, as int."
            raise InvalidValue(f"{self.years!r} years are asked for.", mend=mend, path="years", value=self.years)
        known = dict.fromkeys(grade.token for scale in _OFFICIAL for grade in scale)
        if self.step not in known:
            mend = f"Known are {', '.join(known)}."
            raise InvalidValue(f"No law knows the predikat {self.step!r}.", mend=mend, path="step", value=self.step)

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.PREDIKAT

    def of(self, record: Record, *, until: int) -> Requirement:
        """Return whether the results of the last years are what is asked for; the reason names each year that decides.

        Args:
            record: The results of the person.
            until: The last of the years.
        """
        found = {year: record.annual(year) for year in range(until - self.years + 1, until + 1)}
        years = [self._year(year, result) for year, result in found.items()]
        verdict = together(each.verdict for each in years)
        told = [each.reason for each in years if each.verdict is verdict]
        reason = Words(" ".join(each.id for each in told), " ".join(each.en for each in told))
        results = [each for each in found.values() if not isinstance(each, Undetermined)]
        return Requirement(self.kind, verdict, reason, self._read(verdict, results), results=results)

    def _read(self, verdict: Verdict, results: list[ReportedResult]) -> Basis:
        """Return the rule; a reading, where each element was told from one predikat of PermenPANRB 6/2022."""
        told = any(isinstance(each.predikat, Predikat) for each in results)
        if self.manner is not AskManner.SETIAP_UNSUR or verdict is Verdict.UNDETERMINED or not told:
            return self.basis
        note = f"{_READING}  {self.basis.note}".rstrip()
        return attrs.evolve(self.basis, assurance=Assurance.ASSUMPTION, note=note)

    def _year(self, year: int, result: ReportedResult | Undetermined) -> _Year:
        if isinstance(result, Undetermined):
            return _Year(Verdict.UNDETERMINED, result.reason)
        least = self._at_least(year, result)
        if least.verdict is not Verdict.MET or self.manner is AskManner.PALING_RENDAH:
            return least
        return _elements(year, result) if self.manner is AskManner.SETIAP_UNSUR else self._exactly(year, result)

    def _wanted(self, result: ReportedResult) -> str | Ranked | Grade:
        """Return what a result is held against: the step, or what is read as it where its scale has none."""
        scale = _scale(result.predikat)
        if self.step in scale.tokens:
            return self.step
        return next((grade for grade in self.reads_as if _scale(grade) == scale), self.step)

    def _at_least(self, year: int, result: ReportedResult) -> _Year:
        answer = each_at_least(self._wanted(result), {year: result})
        named = self._by_name(year, result) if answer.verdict is Verdict.UNDETERMINED else None
        return named or _Year(answer.verdict, answer.reason)

    def _by_name(self, year: int, result: ReportedResult) -> _Year | None:
        """Return what the name of a grade tells where its own scale has no step of the name that is asked for.

        Baik is above Cukup, and Kurang below it, in every scale that has both.
        """
        grade = result.predikat
        for scale in _OFFICIAL:
            tokens = [each.token for each in scale]
            if self.step in tokens and grade.token in tokens:
                better = tokens.index(grade.token) > tokens.index(self.step)
                side = Words("lebih tinggi dari", "higher than") if better else Words("lebih rendah dari", "lower than")
                verdict = Verdict.MET if better else Verdict.NOT_MET
                return _Year(verdict, _held(year, result, side, scale.parse(self.step).label))
        return None

    def _exactly(self, year: int, result: ReportedResult) -> _Year:
        answer = each_exactly(self._wanted(result), {year: result})
        if answer.verdict is Verdict.MET:
            return _Year(answer.verdict, answer.reason)
        name = next(grade.label for scale in _OFFICIAL for grade in scale if grade.token == self.step)
        side = Words("bukan", "not")
        open_ = Words(
            "peraturan tidak menyebut tahun yang lebih baik.", "the rule does not say whether a better year counts."
        )
        told = _held(year, result, side, name)
        return _Year(Verdict.UNDETERMINED, Words(f"{told.id[:-1]}; {open_.id}", f"{told.en[:-1]}; {open_.en}"))


def _scale(grade: Ranked | Grade) -> Scale:
    return grade.scale if isinstance(grade, Grade) else Scale.of(type(grade))


def _held(year: int, result: ReportedResult, side: Words, name: Words) -> Words:
    told = result.predikat.label
    return Words(f"{year}: {told.id}, {side.id} {name.id}.", f"{year}: {told.en}, {side.en} {name.en}.")


def _elements(year: int, result: ReportedResult) -> _Year:
    """Return whether each element of a year with a predikat that is good enough was good enough as well."""
    told = result.predikat.label
    if not isinstance(result.predikat, Predikat) or result.predikat < Predikat.BAIK:
        return _Year(
            Verdict.UNDETERMINED,
            Words(
                f"{year}: {told.id}; predikat ini tidak menunjukkan nilai setiap unsur.",
                f"{year}: {told.en}; this predikat does not tell each element.",
            ),
        )
    rated = [rating for rating in (result.hasil_kerja, result.perilaku) if rating is not None]
    if any(rating < Rating.SESUAI_EKSPEKTASI for rating in rated):
        return _Year(
            Verdict.UNDETERMINED,
            Words(
                f"{year}: {told.id}, tetapi ada rating di bawah ekspektasi; periksa hasilnya.",
                f"{year}: {told.en}, but a rating is below expectations; look at the result.",
            ),
        )
    return _Year(Verdict.MET, Words(f"{year}: {told.id}.", f"{year}: {told.en}."))
