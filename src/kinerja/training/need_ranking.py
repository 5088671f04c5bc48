"""How urgent a need is: each factor from the evidence and the numbers of a policy."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance, Basis
from ..base.laws import PP_11_2017
from ..base.words import Words
from .need_priority import NEED_PRIORITY, Priority, PriorityFactor
from .need_signals import COMPETENCY_GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..people.positions import PositionKind
    from .need_priority import PriorityPolicy
    from .need_signals import Signal

__all__ = ["independent_kinds", "prioritise"]


def _ours(note: str) -> Basis:
    return PP_11_2017("Pasal 206", assurance=Assurance.ASSUMPTION, note=note)


def independent_kinds(signals: Iterable[Signal]) -> int:
    """Return how many independent kinds of evidence there are.

    Signals of one kind are one, however many they are; so are signals that rest on one thing.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.training.need_signals import Signal
        >>> def told(kind, rests_on=""):
        ...     return Signal(
        ...         kind, "x", "M.05", 1, Words("-", "-"), Period.year(2025), COMPETENCY_GAP, rests_on=rests_on
        ...     )
        >>> independent_kinds([told("kesenjangan"), told("predikat"), told("rating"), told("unsur_survei")])
        3
        >>> independent_kinds([told("indikator", "skm-2025"), told("unsur_survei", "skm-2025")])
        1
    """
    groups: list[set[str]] = []
    for signal in signals:
        # A key of the caller's and a kind are never the same text here: the colon keeps them apart.
        names = {signal.kind.evidence.value, *([f":{signal.rests_on}"] if signal.rests_on else [])}
        linked = [group for group in groups if not group.isdisjoint(names)]
        groups = [group for group in groups if group.isdisjoint(names)]
        groups.append(names.union(*linked))
    return len(groups)


def prioritise(
    shortfall: Fraction | None,
    signals: Sequence[Signal],
    *,
    post: PositionKind | None = None,
    policy: PriorityPolicy = NEED_PRIORITY,
) -> Priority:
    """Return how urgent a need is.

    Args:
        shortfall: How many levels are lacking, above 0; ``None`` where it was not assessed.
        signals: The evidence, one signal or more.
        post: The kind of post of the person, where it weighs.
        policy: The numbers.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.training.need_signals import Signal
        >>> kinds = ("kesenjangan", "unsur_survei", "tema_pengaduan")
        >>> told = [Signal(kind, "x", "M.05", 1, Words("-", "-"), Period.year(2025), COMPETENCY_GAP) for kind in kinds]
        >>> found = prioritise(Fraction(2), told)
        >>> [str(factor.value) for factor in found.factors], str(found.value)
        (['2', '1', '2', '7/4'], '7')
    """
    return Priority(
        (
            _shortfall(shortfall, policy),
            _weight(post, policy),
            _urgency(signals, policy),
            _evidence(signals, policy),
        )
    )


def _shortfall(shortfall: Fraction | None, policy: PriorityPolicy) -> PriorityFactor:
    key, name = "kekurangan", Words("Kekurangan", "Shortfall")
    if shortfall is not None:
        reason = Words("Tingkat yang kurang menurut penilaian.", "Levels that are lacking, as assessed.")
        return PriorityFactor(key, name, shortfall, reason, COMPETENCY_GAP)
    number = policy.not_assessed
    reason = Words("Belum dinilai: angka pengganti, bukan hasil penilaian.", "Not assessed: it stands in for a number.")
    return PriorityFactor(key, name, number.value, reason, number.basis)


def _weight(post: PositionKind | None, policy: PriorityPolicy) -> PriorityFactor:
    key, name = "bobot", Words("Bobot jabatan", "Weight of the post")
    for each in policy.weights:
        if each.post is post:
            reason = Words("Ditetapkan bagi jenis jabatan ini.", "Decided for this kind of post.")
            return PriorityFactor(key, name, each.value, reason, each.basis)
    reason = Words("Tidak ada bobot khusus.", "No weight was decided.")
    return PriorityFactor(key, name, Fraction(1), reason, _ours("Everybody has the same right (art. 203(3))."))


def _urgency(signals: Sequence[Signal], policy: PriorityPolicy) -> PriorityFactor:
    key, name = "urgensi", Words("Urgensi", "Urgency")
    kinds = {signal.kind for signal in signals}
    fitting = [rule for rule in policy.urgencies if not kinds.isdisjoint(rule.kinds)]
    if fitting:
        found = max(fitting, key=lambda rule: rule.value)
        return PriorityFactor(key, name, found.value, found.reason, found.basis)
    reason = Words("Tidak ada aturan urgensi yang berlaku.", "No rule of urgency applies.")
    return PriorityFactor(
        key, name, Fraction(1), reason, _ours("What no rule speaks of is neither raised nor lowered.")
    )


def _evidence(signals: Sequence[Signal], policy: PriorityPolicy) -> PriorityFactor:
    kinds, most = independent_kinds(signals), policy.most_evidence
    value = 1 + policy.per_kind.value * kinds
    capped = value > most.value
    reason = Words(f"{kinds} jenis bukti yang mandiri.", f"{kinds} independent kinds of evidence.")
    basis = most.basis if capped else policy.per_kind.basis
    return PriorityFactor("bukti", Words("Bukti", "Evidence"), min(value, most.value), reason, basis)
