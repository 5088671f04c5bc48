"""How needs are derived: which signals count, whose competencies are known, and what each rule comes to."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..base.words import Words
from .need_parts import Need, NeedAdvice, NeedEvidence, UnitRemark, UnusedReason, UnusedSignal
from .need_ranking import prioritise
from .need_rules import Diagnosis, Remedy
from .need_signals import SignalKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from ..base.period import Period
    from .need_parts import Learner
    from .need_priority import PriorityPolicy
    from .need_rules import NeedRule, NeedRules
    from .need_signals import Signal

    Read = tuple[NeedRule, Signal]

__all__ = ["SHARED_RULE", "Sifted", "of_people", "of_units", "sift"]


# --- Which signals count --------------------------------------------------------------------------------------------


class Sifted(NamedTuple):
    """The signals by what becomes of them."""

    read: tuple[Read, ...]
    """Those that count, each with the rule that reads it."""
    levels: tuple[Signal, ...]
    """The last word on each competency of each person: also what is met, or was not assessed."""
    shared: tuple[UnitRemark, ...]
    """Indicators that many people of a unit miss."""
    unused: tuple[UnusedSignal, ...]
    """What is low and does not count."""


def sift(signals: Sequence[Signal], people: Sequence[Learner], period: Period, rules: NeedRules) -> Sifted:
    """Return the signals by what becomes of them.

    A breach is passed on from the first word on: whether it is true, others find out.

    Args:
        signals: All of them, each once.
        people: For whom development is planned.
        period: The days whose signals count.
        rules: What follows from which signal.
    """
    units = {each.id: each.unit_id for each in people}
    here = [each for each in signals if _why_not_here(each, units, period) is None]
    levels = _last_words(here)
    missed = _missed_by_many(here, units, rules)
    shared = {each for signals_of_one in missed.values() for each in signals_of_one}
    read: list[Read] = []
    unused: list[UnusedSignal] = []
    for signal in signals:
        if signal.is_low and signal not in shared:
            rule, why = rules.rule_of(signal), _why_not_here(signal, units, period)
            lacking = rules.lacking(signal)
            if why is None and signal.kind is SignalKind.KESENJANGAN and signal not in levels:
                why = UnusedReason.DIGANTIKAN
            if why is not None:
                unused.append(UnusedSignal(signal, why))
            elif rule is None:
                unused.append(UnusedSignal(signal, UnusedReason.TANPA_ATURAN))
            elif lacking is not None and rule.diagnosis is not Diagnosis.PELANGGARAN:
                unused.append(UnusedSignal(signal, UnusedReason.BUKTI_KURANG, lacking))
            else:
                read.append((rule, signal))
    remarks = [_shared(unit_id, found[0].key, rules) for (unit_id, _), found in missed.items()]
    return Sifted(tuple(read), tuple(levels), tuple(remarks), tuple(unused))


def _why_not_here(signal: Signal, units: dict[str, str], period: Period) -> UnusedReason | None:
    if not signal.period.overlaps(period):
        return UnusedReason.LAIN_WAKTU
    if not signal.kind.of_unit and signal.about not in units:
        return UnusedReason.DI_LUAR_DAFTAR
    return None


def _last_words(signals: Iterable[Signal]) -> dict[Signal, None]:
    """Return the latest signals on each competency beside each post; of those of one time the greatest shortfall."""
    told = [each for each in signals if each.kind is SignalKind.KESENJANGAN]
    last: dict[object, tuple[Any, ...]] = {}
    for signal in told:
        last[_place(signal)] = max(last.get(_place(signal), _lateness(signal)), _lateness(signal))
    return dict.fromkeys(each for each in told if _lateness(each) == last[_place(each)])


def _place(signal: Signal) -> object:
    return signal.about, signal.key, signal.post


def _lateness(signal: Signal) -> tuple[Any, ...]:
    # What was assessed goes before what was not: a later blank takes nothing back.
    return signal.shortfall is not None, signal.period.start, signal.period.end, signal.shortfall or 0


def _missed_by_many(
    signals: Iterable[Signal], units: dict[str, str], rules: NeedRules
) -> dict[tuple[str, str], list[Signal]]:
    """Return, by unit and indicator, what is low in so many that the cause is taken to be one that they share."""
    have: dict[tuple[str, str], set[str]] = defaultdict(set)
    low: dict[tuple[str, str], list[Signal]] = defaultdict(list)
    for signal in signals:
        if signal.kind is SignalKind.INDIKATOR and signal.shortfall is not None:
            place = (units[signal.about], signal.key.casefold())
            have[place].add(signal.about)
            if signal.is_low:
                low[place].append(signal)
    return {place: found for place, found in low.items() if _are_many(found, len(have[place]), rules)}


def _are_many(low: Iterable[Signal], have: int, rules: NeedRules) -> bool:
    people = len({each.about for each in low})
    return people >= rules.many_people.value and people >= rules.many_share.value * have


SHARED_RULE: str = "indikator_bersama"
"""The id of what is said where many people of a unit miss one indicator."""
_SHARED = Words(
    "Periksa proses, alat, dan targetnya lebih dahulu; bukan kebutuhan perorangan.",
    "Look at the process, the tools and the target first; it is nobody's own need.",
)


def _shared(unit_id: str, key: str, rules: NeedRules) -> UnitRemark:
    # How many are below is not said: all of them would tell of each of them.
    least = rules.many_people.value
    seen = Words(
        f"{key}: di bawah target pada banyak orang ({least} atau lebih).",
        f"{key}: below the target for many people ({least} or more).",
    )
    return UnitRemark(unit_id, SHARED_RULE, Diagnosis.PROSES, (Remedy.PERBAIKAN_PROSES,), _SHARED, (seen,))


# --- What is said of people -----------------------------------------------------------------------------------------


class _Profile(NamedTuple):
    """What is known of the competencies of a person."""

    gaps: dict[str, Fraction]
    """What is lacking, by code: of several posts the greatest."""
    met: frozenset[str]
    """What was assessed everywhere and is no need."""
    complete: bool
    """Whether something was assessed, and nothing that was asked for was left out."""


def _profile(levels: Sequence[Signal], rules: NeedRules) -> _Profile:
    gaps: dict[str, Fraction] = {}
    unknown: set[str] = set()
    for signal in levels:
        if signal.shortfall is None:
            unknown.add(signal.key)
        elif rules.rule_of(signal) is not None:
            gaps[signal.key] = max(gaps.get(signal.key, signal.shortfall), signal.shortfall)
    met = frozenset(signal.key for signal in levels) - unknown - gaps.keys()
    return _Profile(gaps, met, bool(levels) and not unknown)


def _cause(rule: NeedRule, signal: Signal, profile: _Profile) -> tuple[Diagnosis, tuple[str, ...]]:
    """Return what a signal comes to for a person: can't do, and what; or what else."""
    if rule.diagnosis is not Diagnosis.BELUM_MAMPU:
        return rule.diagnosis, ()
    named = (signal.key,) if signal.kind is SignalKind.KESENJANGAN else signal.competencies or rule.competencies
    lacking = tuple(code for code in named or profile.gaps if code in profile.gaps)
    if lacking:
        return Diagnosis.BELUM_MAMPU, lacking
    # One cause makes one need: where nothing was found lacking, it is the main one of those that nobody assessed.
    unassessed = tuple(code for code in named if code not in profile.met)[:1]
    if unassessed:
        return Diagnosis.BELUM_MAMPU, unassessed
    return (Diagnosis.BELUM_MAU if named or profile.complete else Diagnosis.BELUM_DIKETAHUI), ()


_INSTEAD: Mapping[Diagnosis, tuple[Remedy, ...]] = MappingProxyType(
    {
        Diagnosis.BELUM_MAU: (Remedy.KONSELING,),
        Diagnosis.BELUM_DIKETAHUI: (Remedy.PENILAIAN_KOMPETENSI,),
    }
)


def _instead(rule: NeedRule, diagnosis: Diagnosis) -> tuple[Remedy, ...]:
    return rule.remedies if rule.diagnosis is diagnosis else _INSTEAD[diagnosis]


def of_people(
    sifted: Sifted, people: Iterable[Learner], rules: NeedRules, policy: PriorityPolicy
) -> tuple[tuple[Need, ...], tuple[NeedAdvice, ...]]:
    """Return what each person needs to learn, and what helps where no course does.

    Args:
        sifted: The signals.
        people: For whom development is planned.
        rules: What follows from which signal.
        policy: The numbers of a priority.
    """
    needs: list[Need] = []
    advice: list[NeedAdvice] = []
    told, levels = defaultdict(list), defaultdict(list)
    for rule, signal in sifted.read:
        told[signal.kind.of_unit, signal.about].append((rule, signal))
    for signal in sifted.levels:
        levels[signal.about].append(signal)
    for learner in people:
        profile = _profile(levels[learner.id], rules)
        taught, otherwise = _sorted_by_cause(told[False, learner.id], profile)
        if learner.serves_public:
            _strengthen(taught, told[True, learner.unit_id])
        needs += [_need(learner, code, profile.gaps.get(code), found, policy) for code, found in taught.items()]
        advice += [_advice(learner, diagnosis, found) for diagnosis, found in otherwise.items()]
    return tuple(needs), tuple(advice)


def _sorted_by_cause(
    read: Iterable[Read], profile: _Profile
) -> tuple[dict[str, list[Read]], dict[Diagnosis, list[Read]]]:
    taught: dict[str, list[Read]] = defaultdict(list)
    otherwise: dict[Diagnosis, list[Read]] = defaultdict(list)
    for rule, signal in read:
        diagnosis, codes = _cause(rule, signal, profile)
        for code in codes:
            taught[code].append((rule, signal))
        if not codes:
            otherwise[diagnosis].append((rule, signal))
    return taught, otherwise


def _strengthen(taught: dict[str, list[Read]], voices: Iterable[Read]) -> None:
    """Add what the public says of the unit to the needs that there are; it makes none."""
    for rule, signal in voices:
        if rule.diagnosis is Diagnosis.BELUM_MAMPU:
            for code in signal.competencies or rule.competencies:
                if code in taught:
                    taught[code].append((rule, signal))


def _need(
    learner: Learner, code: str, shortfall: Fraction | None, found: Iterable[Read], policy: PriorityPolicy
) -> Need:
    read = sorted(found, key=lambda each: each[1].kind is not SignalKind.KESENJANGAN)
    signals = [signal for _, signal in read]
    return Need(
        learner.id,
        code,
        shortfall,
        [NeedEvidence(rule.id, signal) for rule, signal in read],
        prioritise(shortfall, signals, post=learner.post, policy=policy),
        [form for rule, _ in read for form in rule.forms],
        [remedy for rule, _ in read for remedy in rule.remedies],
    )


def _advice(learner: Learner, diagnosis: Diagnosis, read: Sequence[Read]) -> NeedAdvice:
    remedies = [remedy for rule, _ in read for remedy in _instead(rule, diagnosis)]
    return NeedAdvice(learner.id, diagnosis, remedies, [NeedEvidence(rule.id, signal) for rule, signal in read])


# --- What is said of units ------------------------------------------------------------------------------------------


def of_units(sifted: Sifted) -> Iterator[UnitRemark]:
    """Yield what is said of units: one remark for each rule that speaks of one, then what many people share.

    Args:
        sifted: The signals.
    """
    told: dict[tuple[str, str], list[Read]] = defaultdict(list)
    for rule, signal in sifted.read:
        if signal.kind.of_unit:
            told[signal.about, rule.id].append((rule, signal))
    for (unit_id, _), read in told.items():
        yield _remark(unit_id, read[0][0], [signal for _, signal in read])
    yield from sifted.shared


def _remark(unit_id: str, rule: NeedRule, signals: Sequence[Signal]) -> UnitRemark:
    named = [code for signal in signals for code in signal.competencies or rule.competencies]
    return UnitRemark(
        unit_id,
        rule.id,
        rule.diagnosis,
        rule.remedies,
        rule.says,
        dict.fromkeys(signal.seen for signal in signals),
        competencies=dict.fromkeys(named),
        forms=rule.forms,
    )
