"""The priority of a need: shortfall x weight x urgency x evidence, every factor visible and replaceable.

No regulation and no national formula was found; agencies rank by the gap.  The formula is ours, and says so.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact, number_text
from ..base.law import Assurance, Basis
from ..base.laws import PP_11_2017
from ..base.members import member
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..formula.steps import Step
from ..people.positions import PositionKind
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .need_rules import NeedNumber
from .need_signals import SignalKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact

__all__ = [
    "NEED_PRIORITY",
    "PostWeight",
    "Priority",
    "PriorityFactor",
    "PriorityPolicy",
    "UrgencyRule",
]


def _ours(note: str) -> Basis:
    return PP_11_2017("Pasal 206", assurance=Assurance.ASSUMPTION, note=note)


_PRODUCT = _ours(
    "No national formula of priority was found; agencies rank by the gap.  The product of factors is ours."
)


def _computed(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


def _not_below_0(_: object, field: attrs.Attribute[Any], value: Fraction) -> None:
    if value < 0:
        mend = "Give 0 or more; 0 sets the need aside."
        raise InvalidValue(f"{field.name} is {number_text(value)}.", mend=mend, path=field.name, value=value)


@final
@attrs.frozen
class PriorityFactor:
    """One factor of a priority: its number, and why it is this one.

    Args:
        key: A short stable name: ``kekurangan``, ``bobot``, ``urgensi``, ``bukti``, or one of your own.
        name: What it is called on a page.
        value: The number, exact, 0 or more.
        reason: Why, in a sentence.
        basis: Where it stands.
    """

    key: str = attrs.field(converter=stripped, validator=filled)
    name: Words = attrs.field(validator=is_a(Words))
    value: Fraction = attrs.field(converter=_computed, validator=_not_below_0)
    reason: Words = attrs.field(validator=is_a(Words))
    basis: Basis = attrs.field(validator=is_a(Basis))


def _factors(factors: Iterable[PriorityFactor]) -> tuple[PriorityFactor, ...]:
    return tuple(factors)


@final
@attrs.frozen
class Priority:
    """How urgent a need is: the product of its factors.

    Args:
        factors: The factors, each once.

    Raises:
        InvalidValue: for no factor, or one that stands twice.
    """

    factors: tuple[PriorityFactor, ...] = attrs.field(
        converter=_factors, validator=attrs.validators.deep_iterable(is_a(PriorityFactor))
    )

    def __attrs_post_init__(self) -> None:
        if not self.factors:
            raise InvalidValue("The priority has no factor.", mend="Give at least one.", path="factors")
        refuse_twins((factor.key for factor in self.factors), "factor", path="factors")

    @property
    def value(self) -> Fraction:
        """The product, exact."""
        return prod((factor.value for factor in self.factors), start=Fraction(1))

    @property
    def because(self) -> Step:
        """The explanation: every factor with its reason."""
        steps = [Step(each.key, each.name, each.value, basis=each.basis, title=each.reason.id) for each in self.factors]
        return Step("prioritas", Words("Prioritas", "Priority"), self.value, basis=_PRODUCT, steps=tuple(steps))

    def factor(self, key: str) -> PriorityFactor:
        """Return a factor by its key.

        Raises:
            NotFound: when there is none.
        """
        for each in self.factors:
            if each.key == key:
                return each
        known = ", ".join(each.key for each in self.factors)
        raise NotFound(f"There is no factor {key!r}.", mend=f"There are {known}.", value=key)

    def with_factor(self, factor: PriorityFactor) -> Priority:
        """Return the priority with another factor in the place of the one of that key, or with one more."""
        if any(each.key == factor.key for each in self.factors):
            return Priority(factor if each.key == factor.key else each for each in self.factors)
        return Priority((*self.factors, factor))


# --- What the numbers are -------------------------------------------------------------------------------------------


def _kinds(kinds: Iterable[SignalKind | str]) -> tuple[SignalKind, ...]:
    return tuple(member(SignalKind, kind) for kind in kinds)


def _post(value: PositionKind | str) -> PositionKind:
    return member(PositionKind, value)


@final
@attrs.frozen
class UrgencyRule:
    """How urgent it is where a signal of some kinds is among the evidence.

    Args:
        kinds: The kinds, or their tokens.
        value: The number, 0 or more.
        reason: Why, in a sentence.
        basis: Where it stands.
    """

    kinds: tuple[SignalKind, ...] = attrs.field(converter=_kinds)
    value: Fraction = attrs.field(converter=exact, validator=_not_below_0)
    reason: Words = attrs.field(validator=is_a(Words))
    basis: Basis = attrs.field(validator=is_a(Basis))


@final
@attrs.frozen
class PostWeight:
    """How much the needs of a kind of post weigh.

    Args:
        post: The kind of post, or its token.
        value: The number, 0 or more.
        basis: Who decided so.
    """

    post: PositionKind = attrs.field(converter=_post)
    value: Fraction = attrs.field(converter=exact, validator=_not_below_0)
    basis: Basis = attrs.field(validator=is_a(Basis))


def _urgencies(urgencies: Iterable[UrgencyRule]) -> tuple[UrgencyRule, ...]:
    return tuple(urgencies)


def _weights(weights: Iterable[PostWeight]) -> tuple[PostWeight, ...]:
    return tuple(weights)


def _positive(_: object, field: attrs.Attribute[Any], number: NeedNumber) -> None:
    is_a(NeedNumber)(_, field, number)
    if number.value < 0:
        raise InvalidValue(f"{field.name} is below 0.", mend="Give 0 or more.", path=field.name, value=number.value)


_URGENCY = (
    UrgencyRule(
        [SignalKind.PREDIKAT],
        3,
        Words("Predikat rendah: waktu untuk memperbaiki berjalan.", "The predikat is low: the time to mend runs."),
        _ours("Rules give whoever is below the target six months to mend; that this makes 3 of it is ours."),
    ),
    UrgencyRule(
        [kind for kind in SignalKind if kind not in {SignalKind.KESENJANGAN, SignalKind.PREDIKAT}],
        2,
        Words("Kekurangannya sudah tampak dalam pekerjaan.", "The lack already shows in the work."),
        _ours("What colleagues, leaders or the public notice comes before what only an assessment shows."),
    ),
    UrgencyRule(
        [SignalKind.KESENJANGAN],
        1,
        Words("Baru tampak dalam penilaian kompetensi.", "So far only an assessment shows it."),
        _ours("The usual case counts once."),
    ),
)


@final
@attrs.frozen
class PriorityPolicy:
    """The numbers of a priority, each with its reason, and all of them the agency's to change.

    Args:
        urgencies: How urgent it is by the kinds of evidence; the greatest that applies counts.
        weights: How much the needs of kinds of posts weigh; those that are not named weigh 1.
        per_kind: What each independent kind of evidence adds, 0 or more; 1/4 by default.
        most_evidence: What evidence makes at most; 2 by default.
        not_assessed: As how many levels a competency counts that was not assessed; 1 by default.

    Raises:
        InvalidValue: for a number below 0, or a kind of post that stands twice.

    Example:
        >>> str(NEED_PRIORITY.per_kind.value), NEED_PRIORITY.per_kind.basis.assurance.value
        ('1/4', 'assumption')
    """

    urgencies: tuple[UrgencyRule, ...] = attrs.field(default=_URGENCY, converter=_urgencies, kw_only=True)
    weights: tuple[PostWeight, ...] = attrs.field(
        default=(), converter=_weights, validator=attrs.validators.deep_iterable(is_a(PostWeight)), kw_only=True
    )
    per_kind: NeedNumber = attrs.field(
        default=NeedNumber(
            "1/4",
            Words("Tambahan per jenis bukti", "Added by each kind of evidence"),
            _ours("Evidence of other kinds makes a need surer, not larger, so it adds less than a level does."),
        ),
        validator=_positive,
        kw_only=True,
    )
    most_evidence: NeedNumber = attrs.field(
        default=NeedNumber(
            2,
            Words("Bukti paling banyak", "Evidence at most"),
            _ours("However many say so, a need does not count for more than twice what is lacking."),
        ),
        validator=_positive,
        kw_only=True,
    )
    not_assessed: NeedNumber = attrs.field(
        default=NeedNumber(
            1,
            Words("Kekurangan yang belum dinilai", "Shortfall that was not assessed"),
            _ours("The least that is a need at all: it stands for a number that nobody has, until it is assessed."),
        ),
        validator=_positive,
        kw_only=True,
    )

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.post for each in self.weights), "weight of", path="weights")


NEED_PRIORITY: PriorityPolicy = PriorityPolicy()
"""The numbers that stand ready."""
