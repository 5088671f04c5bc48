"""Asks of several years: is each result good enough, and what if nobody can tell?

An answer is met, not met or undetermined, with its reason.  One year that is plainly not good enough decides, whatever
is missing of the others; otherwise a year that is missing, or that the law does not compare, leaves the ask open.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from operator import eq, ge
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import SE_BKN_9_2024
from ..base.scale import Grade, Ranked, Scale, plain
from ..base.words import Words, label
from ..errors import UnknownName
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..base.law import Basis
    from .reported import ReportedResult

__all__ = ["Answer", "Verdict", "each_at_least", "each_exactly", "together"]

SAME_NAMES = SE_BKN_9_2024(
    "huruf e",
    assurance=Assurance.ASSUMPTION,
    note=(
        "The circular equates Sangat Baik, Baik and Kurang of all regimes, for credit only. Taken here for other asks "
        "too: who asks for 'baik' in several years means what each regime calls so."
    ),
)


class Verdict(StrEnum):
    """What came of an ask."""

    MET = "met"
    """What was asked for is there."""
    NOT_MET = "not_met"
    """It is not."""
    UNDETERMINED = "undetermined"
    """Nobody can tell: something is missing, or the law does not compare it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("verdict", self)


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """Return what several verdicts come to: not met as soon as one is not; else undetermined as soon as one is.

    Example:
        >>> str(together([Verdict.MET, Verdict.UNDETERMINED])), str(together([]))
        ('undetermined', 'met')
    """
    told = set(verdicts)
    return next((each for each in (Verdict.NOT_MET, Verdict.UNDETERMINED) if each in told), Verdict.MET)


@final
@attrs.frozen
class Answer:
    """What came of an ask, and why.  It is true only when it is met.

    Args:
        verdict: Met, not met or undetermined.
        reason: Why.
        results: The results that were looked at, by date.
        basis: Where a rule that it rests on stands.

    Example:
        >>> answer = Answer(Verdict.UNDETERMINED, Words("Belum ada hasil tahun 2024.", "There is no result of 2024."))
        >>> bool(answer)
        False
    """

    verdict: Verdict
    reason: Words
    results: tuple[ReportedResult, ...] = ()
    basis: Basis | None = None

    def __bool__(self) -> bool:
        return self.verdict is Verdict.MET


class _Year(NamedTuple):
    """What came of one year."""

    verdict: Verdict
    reason: Words
    basis: Basis | None = None


class _Test(NamedTuple):
    """How a grade is held against the step that is asked for, and what is said when it falls short."""

    holds: Callable[[Ranked | Grade, Ranked | Grade], bool]
    short: Words


_AT_LEAST = _Test(ge, Words("lebih rendah dari", "lower than"))
_EXACTLY = _Test(eq, Words("bukan", "not"))


def each_at_least(step: str | Ranked | Grade, found: Mapping[int, ReportedResult | Undetermined]) -> Answer:
    """Return whether the result of each year is ``step`` or better.

    Args:
        step: The official name of a grade, or a grade that bears it.
        found: The result of each year, or why there is none.

    Raises:
        UnknownName: when no scale has such a step.
    """
    return _answered(step, found, _AT_LEAST)


def each_exactly(step: str | Ranked | Grade, found: Mapping[int, ReportedResult | Undetermined]) -> Answer:
    """Return whether the result of each year is exactly ``step``; see :func:`each_at_least`."""
    return _answered(step, found, _EXACTLY)


def _answered(step: str | Ranked | Grade, found: Mapping[int, ReportedResult | Undetermined], test: _Test) -> Answer:
    results = tuple(result for result in found.values() if not isinstance(result, Undetermined))
    asked = _asked(step, results)
    years = [_year(year, result, asked, test) for year, result in found.items()]
    verdict = together(each.verdict for each in years)
    deciding = [each for each in years if each.verdict is verdict]
    bases = [each.basis for each in deciding if each.basis is not None]
    if verdict is not Verdict.UNDETERMINED and len({_scale(result.predikat) for result in results}) > 1:
        bases.append(SAME_NAMES)
    return Answer(verdict, _joined(each.reason for each in deciding), results, bases[0] if bases else None)


def _year(year: int, result: ReportedResult | Undetermined, asked: Ranked | Grade, test: _Test) -> _Year:
    if isinstance(result, Undetermined):
        return _Year(Verdict.UNDETERMINED, result.reason, result.basis)
    scale, told = _scale(result.predikat), result.predikat.label
    if asked.token not in scale.tokens:
        name = asked.label
        reason = Words(
            f"{year}: {told.id} tidak dapat dibandingkan; {result.regime} tidak mengenal {name.id}.",
            f"{year}: {told.en} cannot be compared; {result.regime} has no {name.en}.",
        )
        return _Year(Verdict.UNDETERMINED, reason)
    step = scale.grade(asked.token)
    if test.holds(result.predikat, step):
        return _Year(Verdict.MET, Words(f"{year}: {told.id}.", f"{year}: {told.en}."))
    reason = Words(
        f"{year}: {told.id}, {test.short.id} {step.label.id}.", f"{year}: {told.en}, {test.short.en} {step.label.en}."
    )
    return _Year(Verdict.NOT_MET, reason)


def _scale(grade: Ranked | Grade) -> Scale:
    return grade.scale if isinstance(grade, Grade) else Scale.of(type(grade))


def _joined(reasons: Iterable[Words]) -> Words:
    told = tuple(reasons)
    return Words(" ".join(reason.id for reason in told), " ".join(reason.en for reason in told))


_OFFICIAL: tuple[type[Ranked], ...] = (Predikat, PredikatPP30, Sebutan)


def _asked(step: str | Ranked | Grade, results: tuple[ReportedResult, ...]) -> Ranked | Grade:
    """Return the step that is asked for in the first scale that has one of that name."""
    name = step if isinstance(step, str) else step.token
    for members in _OFFICIAL:
        with suppress(UnknownName):
            return members.parse(name)
    token = plain(name).replace(" ", "_")
    scales = [_scale(result.predikat) for result in results]
    found = [scale.grade(token) for scale in scales if token in scale.tokens]
    if not found:
        raise _no_such_step(name, [*map(Scale.of, _OFFICIAL), *scales])
    return found[0]


def _no_such_step(name: str, scales: Iterable[Scale]) -> UnknownName:
    known = dict.fromkeys(token for scale in scales for token in scale.tokens)
    mend = f"Known are {', '.join(known)}."
    return UnknownName(f"{name!r} is no step of any scale here.", mend=mend, path="step", value=name)
