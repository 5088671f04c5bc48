"""What is recommended about a work agreement: conditions, each met, not met or to be looked at, and what follows.

A recommendation decides nothing.  Who approves, extends or dismisses is a person (the PPK); what would follow is told
as something that this person has to decide.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from .answers import Verdict, together

if TYPE_CHECKING:
    from datetime import date

    from ..base.finding import Finding
    from ..base.law import Basis
    from .reported import ReportedResult

__all__ = ["Condition", "ConditionKind", "FollowUp", "Matter", "Recommendation", "Statement"]


class Matter(StrEnum):
    """What is asked about a work agreement."""

    PERPANJANGAN = "perpanjangan"
    """Whether it is extended."""
    PENGANGKATAN_PPPK = "pengangkatan_pppk"
    """Whether a part-time PPPK may be proposed as PPPK."""
    PENGUNDURAN_DIRI = "pengunduran_diri"
    """Whether a wish to leave before its end is granted."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("matter", self)


class ConditionKind(StrEnum):
    """What a recommendation rests on."""

    KINERJA = "kinerja"
    """Performance: the target of the agreement."""
    KOMPETENSI = "kompetensi"
    """The competence fits the position."""
    KEBUTUHAN = "kebutuhan"
    """The agency needs the person."""
    MASA = "masa"
    """How much of the term has passed."""
    ANGGARAN = "anggaran"
    """The budget is there."""
    LOWONGAN = "lowongan"
    """There is a vacancy at the own agency."""
    USIA = "usia"
    """The age limit of the position is not reached."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("condition_kind", self)


@final
@attrs.frozen
class Statement:
    """What somebody in charge says, since no rule here can know it.

    Args:
        holds: Whether it is so.
        by: Who says so, as text: the superior, the team, the head of personnel.
        on: When.
        note: Why.

    Raises:
        InvalidValue: when nobody says it.
    """

    holds: bool = attrs.field(validator=is_a(bool))
    by: str = attrs.field(converter=stripped, validator=filled)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    note: str = ""


@final
@attrs.frozen
class Condition:
    """One condition, whether it is met, and why.

    Args:
        kind: Which.
        verdict: Met, not met, or undetermined: a person has to look.
        reason: Why.
        basis: The rule.
        results: The results that were looked at, by date.
    """

    kind: ConditionKind
    verdict: Verdict
    reason: Words
    basis: Basis
    results: tuple[ReportedResult, ...] = ()


@final
@attrs.frozen
class FollowUp:
    """What follows, or may follow, once a person has decided so; nothing here decides it.

    Args:
        text: What.
        basis: The rule.
    """

    text: Words
    basis: Basis


@final
@attrs.frozen
class Recommendation:
    """What is recommended about a work agreement, with all its conditions.

    Args:
        matter: What was asked.
        agreement: The number of the agreement.
        conditions: All of them, at least one.
        follow_ups: What a person has to decide next.
        findings: What whoever decides should know beside the conditions; it changes none of them.

    Raises:
        InvalidValue: without a condition: nothing would be recommended on.

    Example:
        >>> from kinerja.base.laws import PP_49_2018
        >>> needed = Condition(
        ...     ConditionKind.KEBUTUHAN,
        ...     Verdict.UNDETERMINED,
        ...     Words("Belum dinyatakan.", "Nobody has said."),
        ...     PP_49_2018("Pasal 37 ayat (2)"),
        ... )
        >>> recommendation = Recommendation(Matter.PERPANJANGAN, "814/1/2025", (needed,))
        >>> str(recommendation.verdict), recommendation.label.id, recommendation.reason.en
        ('undetermined', 'Perlu diperiksa', 'Nobody has said.')
    """

    matter: Matter
    agreement: str
    conditions: tuple[Condition, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.conditions:
            raise InvalidValue("There is no condition.", mend="Give at least one.", path="conditions")

    @property
    def verdict(self) -> Verdict:
        """Not met as soon as one condition is not; else undetermined as soon as one is; else met."""
        return together(condition.verdict for condition in self.conditions)

    @property
    def label(self) -> Words:
        """The recommendation in a word or two, such as "Diperpanjang"."""
        return label(f"recommendation_{self.matter}", self.verdict)

    @property
    def reason(self) -> Words:
        """The reasons of the conditions that decided."""
        deciding = [each.reason for each in self.conditions if each.verdict is self.verdict]
        return Words(" ".join(each.id for each in deciding), " ".join(each.en for each in deciding))

    def condition(self, kind: ConditionKind) -> Condition | None:
        """Return the condition of a kind; ``None`` where the matter has none."""
        return next((each for each in self.conditions if each.kind is kind), None)
