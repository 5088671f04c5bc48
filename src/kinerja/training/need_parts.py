"""What a report of needs is made of: needs, what helps instead, remarks on units, signals that do not count."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.brief import how_many
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..people.positions import PositionKind
from ..plans.fields import filled, is_a, stripped
from .competency_dictionary import competency_code
from .development_forms import DevelopmentForm
from .need_priority import Priority
from .need_rules import Diagnosis, Remedy
from .need_signals import Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from .need_priority import PriorityFactor

__all__ = ["Learner", "Need", "NeedAdvice", "NeedEvidence", "UnitRemark", "UnusedReason", "UnusedSignal"]


def _post(value: PositionKind | str | None) -> PositionKind | None:
    return None if value is None else member(PositionKind, value)


@final
@attrs.frozen
class Learner:
    """Somebody for whom development is planned.

    Args:
        id: The caller's key of the person.
        unit_id: The caller's key of the unit.
        post: The kind of post, or its token, where it weighs; ``None`` where it does not.
        serves_public: Whether the person serves those who are asked and who complain.  What the public says of a unit
            is then evidence for a need that the person has anyway; it never makes one by itself.

    Example:
        >>> Learner("198502142010031991", "dukcapil", "pelaksana", serves_public=True).post.value
        'pelaksana'
    """

    id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    post: PositionKind | None = attrs.field(default=None, converter=_post)
    serves_public: bool = attrs.field(default=False, validator=is_a(bool), kw_only=True)


@final
@attrs.frozen
class NeedEvidence:
    """One signal behind a need, and the rule that read it: for whoever asks why.

    Args:
        rule_id: The rule.
        signal: What was seen.
    """

    rule_id: str = attrs.field(converter=stripped, validator=filled)
    signal: Signal = attrs.field(validator=is_a(Signal))


def _evidence(evidence: Iterable[NeedEvidence]) -> tuple[NeedEvidence, ...]:
    return tuple(evidence)


def _some(_: object, field: attrs.Attribute[tuple[NeedEvidence, ...]], evidence: tuple[NeedEvidence, ...]) -> None:
    if not evidence:
        raise InvalidValue("There is no evidence.", mend="Give what was seen.", path=field.name)


def _forms(forms: Iterable[DevelopmentForm]) -> tuple[DevelopmentForm, ...]:
    return tuple(dict.fromkeys(member(DevelopmentForm, form) for form in forms))


def _remedies(remedies: Iterable[Remedy]) -> tuple[Remedy, ...]:
    return tuple(dict.fromkeys(member(Remedy, remedy) for remedy in remedies))


def _diagnosis(value: Diagnosis | str) -> Diagnosis:
    return member(Diagnosis, value)


def _sentences(sentences: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(sentences)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(competency_code(code) for code in codes)


@final
@attrs.frozen
class Need:
    """A competency that a person needs to develop.

    Args:
        person_id: Whose; the caller's key.
        competency: The code of the competency.
        shortfall: How many levels are lacking, of the held and the coming post the greater; ``None`` where the
            competency was not assessed.
        evidence: What it rests on, each signal once.
        priority: How urgent it is.
        forms: The forms of development that fit, best first.
        remedies: What follows.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    competency: str = attrs.field(converter=competency_code)
    shortfall: Fraction | None
    evidence: tuple[NeedEvidence, ...] = attrs.field(converter=_evidence, validator=_some, repr=how_many)
    priority: Priority = attrs.field(validator=is_a(Priority), repr=lambda priority: str(priority.value))
    forms: tuple[DevelopmentForm, ...] = attrs.field(default=(), converter=_forms)
    remedies: tuple[Remedy, ...] = attrs.field(default=(), converter=_remedies)

    @property
    def signals(self) -> tuple[Signal, ...]:
        """What was seen."""
        return tuple(each.signal for each in self.evidence)

    def with_factor(self, factor: PriorityFactor) -> Need:
        """Return the need with one factor of its priority replaced, or one more; evidence and rules stay."""
        return attrs.evolve(self, priority=self.priority.with_factor(factor))


@final
@attrs.frozen
class NeedAdvice:
    """What helps a person where no course does.

    Args:
        person_id: Whom; the caller's key.
        diagnosis: What is taken for the cause.
        remedies: What follows.
        evidence: What it rests on.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    diagnosis: Diagnosis = attrs.field(converter=_diagnosis)
    remedies: tuple[Remedy, ...] = attrs.field(converter=_remedies)
    evidence: tuple[NeedEvidence, ...] = attrs.field(converter=_evidence, validator=_some, repr=how_many)


@final
@attrs.frozen
class UnitRemark:
    """What is said of a unit, and of nobody in it.

    Args:
        unit_id: Which; the caller's key.
        rule_id: The rule that says so.
        diagnosis: What is taken for the cause.
        remedies: What follows.
        says: What follows, in a sentence.
        seen: What was seen, in sentences that name nobody.
        competencies: Which competencies it is about; empty where it is about none, or no code is known.
        forms: The forms of development that fit; empty where none does.
    """

    unit_id: str = attrs.field(converter=stripped, validator=filled)
    rule_id: str = attrs.field(converter=stripped, validator=filled)
    diagnosis: Diagnosis = attrs.field(converter=_diagnosis)
    remedies: tuple[Remedy, ...] = attrs.field(converter=_remedies)
    says: Words = attrs.field(validator=is_a(Words))
    seen: tuple[Words, ...] = attrs.field(converter=_sentences)
    competencies: tuple[str, ...] = attrs.field(default=(), converter=_codes, kw_only=True)
    forms: tuple[DevelopmentForm, ...] = attrs.field(default=(), converter=_forms, kw_only=True)


class UnusedReason(StrEnum):
    """Why a signal does not count."""

    LAIN_WAKTU = "lain_waktu"
    """It is of another time."""
    DI_LUAR_DAFTAR = "di_luar_daftar"
    """It is about nobody for whom development is planned."""
    DIGANTIKAN = "digantikan"
    """A later assessment stands in its place."""
    BUKTI_KURANG = "bukti_kurang"
    """There is not enough evidence."""
    TANPA_ATURAN = "tanpa_aturan"
    """No rule speaks of it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("unused_reason", self)


def _reason(value: UnusedReason | str) -> UnusedReason:
    return member(UnusedReason, value)


@final
@attrs.frozen
class UnusedSignal:
    """A signal of something low that does not count, and why: nothing is dropped in silence.

    Args:
        signal: The signal.
        reason: Why.
        detail: What exactly is lacking, where that is to be said.
    """

    signal: Signal = attrs.field(validator=is_a(Signal))
    reason: UnusedReason = attrs.field(converter=_reason)
    detail: Words | None = attrs.field(default=None, validator=optional(is_a(Words)))

    @property
    def words(self) -> Words:
        """Why, for people."""
        return self.reason.label if self.detail is None else self.detail
