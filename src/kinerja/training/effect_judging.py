"""Judges what was measured of a training: picks the test, says why there is none, and what has to be said with it."""

from __future__ import annotations

from fractions import Fraction
from math import comb
from typing import TYPE_CHECKING

import attrs

from ..base.exact_signed import MOST_DRAWS
from ..base.finding import Severity, Undetermined
from ..base.followed import Followed
from ..base.words import Words
from ..errors import EmptyCollection
from ..feedback.survey_waves import WaveVerdict
from ..plans.fields import check_kind
from ..plans.flag import Flag
from ..plans.target import Direction
from .effect_data import AskedOnce, ComparedScores, ComparedWaves, Waves
from .effect_design import EffectMeasure, HowChosen
from .effect_tests import changes_test, double_difference, paired_test, pass_test, unit_test, wave_test
from .effect_verdict import EVALUATION_DUTY, Effect, EffectPolicy
from .n_gain import class_gain
from .paired_scores import PairedScores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.finding import Finding
    from .effect_data import EffectData, TwiceMeasured
    from .effect_tests import EffectTest
    from .n_gain import ClassGain

__all__ = ["judge"]

_DEFAULT = EffectPolicy()
_FEW_RESPONDENTS = 30
_CEILING = Fraction(9, 10)


def judge(measure: EffectMeasure, policy: EffectPolicy = _DEFAULT) -> Effect:
    """Return what a measurement says of a change.

    Args:
        measure: What was measured.
        policy: When something is said.

    Raises:
        WrongType: for what is no measure, or no policy.

    Example:
        >>> five = PairedScores.of(dict(a=50, b=52, c=54, d=56, e=58), dict(a=70, b=75, c=78, d=72, e=90))
        >>> told = judge(EffectMeasure("tes", Words("Tes", "Test"), "pembelajaran", five))
        >>> told.verdict, told.answer.chance
        (<WaveVerdict.DATA_KURANG: 'data_kurang'>, Fraction(1, 16))
    """
    check_kind(measure, EffectMeasure, path="measure", mend="Give an EffectMeasure.")
    check_kind(policy, EffectPolicy, path="policy", mend="Give an EffectPolicy.")
    data = measure.data
    least, people = _smallest(data, policy)
    if people < least:
        effect = _effect(measure, Undetermined(_few(people, least), EVALUATION_DUTY))
    elif isinstance(data, AskedOnce):
        effect = _effect(measure, Undetermined(_ASKED_ONCE, EVALUATION_DUTY), after=data.mean)
    else:
        before, after = _means(data)
        effect = _effect(measure, _answer(data, policy), before, after, _gain(measure))
    return attrs.evolve(effect, findings=tuple(_findings(effect, measure, policy)))


def _effect(
    measure: EffectMeasure,
    answer: EffectTest | Undetermined,
    before: Fraction | None = None,
    after: Fraction | None = None,
    gain: ClassGain | None = None,
) -> Effect:
    about = (measure.key, measure.name, measure.level, measure.design, measure.better, measure.chosen)
    return Effect(*about, answer, before, after, _lost(measure.data), gain)


def _smallest(data: EffectData, policy: EffectPolicy) -> tuple[int, int]:
    """Return how many the smallest group must have, and how many it has."""
    match data:
        case PairedScores():
            return policy.fewest_pairs, len(data.pairs)
        case Followed():
            return policy.fewest_pairs, data.people
        case AskedOnce():
            return policy.fewest_pairs, data.n
        case ComparedScores():
            return policy.fewest_respondents, min(len(data.reached.pairs), len(data.others.pairs))
        case Waves() | ComparedWaves():
            waves = (data,) if isinstance(data, Waves) else (data.reached, data.others)
            return policy.fewest_respondents, min(n for wave in waves for n in (wave.before.n, wave.after.n))
        case _:
            # Units are no persons, and how few say nothing shows in the least chance they can come to.
            return 1, 1


def _answer(data: TwiceMeasured, policy: EffectPolicy) -> EffectTest | Undetermined:
    try:
        return _tested(data, policy)
    except EmptyCollection:
        return Undetermined(_ALIKE, EVALUATION_DUTY)


def _tested(data: TwiceMeasured, policy: EffectPolicy) -> EffectTest:
    sure = policy.confidence
    match data:
        case PairedScores():
            return paired_test(data.changes, confidence=sure, enough_for_t=policy.enough_for_t)
        case Followed():
            return pass_test(data, confidence=sure)
        case Waves():
            return wave_test(data.before, data.after, confidence=sure)
        case ComparedWaves():
            reached, others = ((wave.before, wave.after) for wave in (data.reached, data.others))
            return double_difference(reached, others, confidence=sure)
        case ComparedScores():
            return changes_test(data.reached.changes, data.others.changes, confidence=sure)
        case _:
            groups = [[each.change for each in group] for group in (data.reached, data.others)]
            is_countable = comb(len(groups[0]) + len(groups[1]), len(groups[0])) <= MOST_DRAWS
            return (unit_test if is_countable else changes_test)(*groups, confidence=sure)


def _means(data: TwiceMeasured) -> tuple[Fraction, Fraction] | tuple[None, None]:
    """Return the means of those reached, before and after; of people who passed, in percent."""
    match data:
        case PairedScores() | ComparedScores():
            pairs = (data if isinstance(data, PairedScores) else data.reached).pairs
            before, after = (sum(column, Fraction()) / len(pairs) for column in zip(*pairs, strict=True))
            return before, after
        case Followed():
            had, have = data.kept + data.lost, data.kept + data.gained
            return Fraction(100 * had, data.people), Fraction(100 * have, data.people)
        case Waves() | ComparedWaves():
            waves = data if isinstance(data, Waves) else data.reached
            return waves.before.mean, waves.after.mean
        case _:
            return None, None


def _lost(data: EffectData) -> int:
    match data:
        case PairedScores():
            return data.lost
        case ComparedScores():
            return data.reached.lost + data.others.lost
        case _:
            return 0


def _gain(measure: EffectMeasure) -> ClassGain | None:
    data = measure.data
    marks = data.reached if isinstance(data, ComparedScores) else data
    if not isinstance(marks, PairedScores) or marks.highest is None or measure.better is Direction.LEBIH_RENDAH:
        return None
    return class_gain(marks)


# --- what has to be said with it --------------------------------------------------------------------------------------


def _findings(effect: Effect, measure: EffectMeasure, policy: EffectPolicy) -> Iterator[Finding]:
    yield from _about_choice(measure, policy)
    if effect.gain is not None:
        yield from effect.gain.findings
    elif effect.lost:
        yield _LOST.at("", Words(f"{effect.lost} orang", f"{effect.lost} people"))
    data = measure.data
    if isinstance(data, Waves | ComparedWaves) and _smallest(data, policy)[1] < _FEW_RESPONDENTS:
        yield _INDICATIVE.at("")
    if isinstance(data, AskedOnce) and effect.after is not None and data.of_scale >= _CEILING:
        yield _NEAR_THE_TOP.at("")
    if effect.design.is_compared and effect.verdict is WaveVerdict.MEMBAIK and _got_worse(effect):
        yield _OTHERS_WORSE.at("")


def _got_worse(effect: Effect) -> bool:
    if effect.before is None or effect.after is None or effect.before == effect.after:
        return False
    return (effect.after < effect.before) is (effect.better is Direction.LEBIH_TINGGI)


def _about_choice(measure: EffectMeasure, policy: EffectPolicy) -> Iterator[Finding]:
    is_compared = measure.design.is_compared
    if is_compared and measure.chosen is not HowChosen.UNDIAN:
        yield _NOT_BY_LOT.at("")
    if measure.chosen is HowChosen.TERENDAH and measure.earlier_points < policy.earlier_points:
        if not is_compared:
            yield _RISES_ANYWAY.at("", str(policy.earlier_points))
        elif not _stood_as_low(measure):
            yield _RISES_MORE.at("")


def _stood_as_low(measure: EffectMeasure) -> bool:
    """Return whether the others are known to have stood no better before than those reached."""
    match measure.data:
        case ComparedWaves(reached, others):
            here, there = reached.before.mean, others.before.mean
        case ComparedScores(reached, others) if reached.pairs and others.pairs:
            here, there = (_mean_before(each) for each in (reached, others))
        case _:
            return False
    return there >= here if measure.better is Direction.LEBIH_RENDAH else there <= here


def _mean_before(marks: PairedScores) -> Fraction:
    return sum((before for before, _ in marks.pairs), Fraction()) / len(marks.pairs)


_LOST = Flag(
    "EFFECT_PEOPLE_LOST",
    Severity.WARNING,
    EVALUATION_DUTY,
    Words("{} hanya diukur satu kali dan tidak dihitung.", "{} were measured once only and are not counted."),
    Words("Siapa yang tidak ikut sering berbeda.", "Those who are missing often are different ones."),
)
_INDICATIVE = Flag(
    "EFFECT_FEW_RESPONDENTS",
    Severity.INFO,
    EVALUATION_DUTY,
    Words("Kurang dari 30 responden: sekadar petunjuk.", "Fewer than 30 respondents: indicative only."),
    Words("", ""),
)
_NEAR_THE_TOP = Flag(
    "EFFECT_CEILING",
    Severity.INFO,
    EVALUATION_DUTY,
    Words(
        "Nilainya hampir di puncak skala: perbedaan antar-pelatihan tidak lagi terlihat.",
        "It lies near the top of the scale: trainings can no longer be told apart by it.",
    ),
    Words("", ""),
)
_OTHERS_WORSE = Flag(
    "EFFECT_BETTER_THAN_WORSE",
    Severity.WARNING,
    EVALUATION_DUTY,
    Words(
        "Lebih baik hanya dibanding yang lain: keduanya memburuk, yang lain lebih jauh.",
        "Better only beside the others: both got worse, the others by more.",
    ),
    Words("", ""),
)
_NOT_BY_LOT = Flag(
    "EFFECT_NOT_BY_LOT",
    Severity.INFO,
    EVALUATION_DUTY,
    Words(
        "Pembanding tidak ditetapkan dengan undian: simpulan berlaku bila keduanya akan bergerak sama tanpa pelatihan.",
        "The others were not chosen by lot: the conclusion holds if both would have moved alike without it.",
    ),
    Words("Lihat apakah keduanya bergerak sama sebelumnya.", "See whether both moved alike in the time before."),
)
_RISES_ANYWAY = Flag(
    "EFFECT_REGRESSION_TO_THE_MEAN",
    Severity.WARNING,
    EVALUATION_DUTY,
    Words(
        "Yang dipilih adalah yang terendah, dengan kurang dari {} pengukuran sebelumnya: angka terendah naik dengan"
        " sendirinya pada pengukuran berikutnya.",
        "The lowest were chosen, with fewer than {} earlier measurements: the lowest figures rise by themselves when"
        " they are measured again.",
    ),
    Words("Bandingkan dengan yang tidak dilatih.", "Compare with others who were not trained."),
)
_RISES_MORE = attrs.evolve(
    _RISES_ANYWAY,
    message=Words(
        "Yang dipilih adalah yang terendah, dan pembandingnya tidak diketahui serendah itu sebelumnya: yang terendah"
        " naik dengan sendirinya lebih daripada yang lain.",
        "The lowest were chosen, and the others are not known to have stood as low before: the lowest rise by"
        " themselves more than others do.",
    ),
    hint=Words("Bandingkan dengan yang sebelumnya sama rendah.", "Compare with others who stood as low before."),
)
_ASKED_ONCE = Words(
    "Ditanya satu kali: tanpa ukuran sebelumnya tidak terlihat perubahan apa pun.",
    "Asked once: without a measure before no change can be seen.",
)
_ALIKE = Words(
    "Tidak ada nilai yang berbeda: seberapa jauh kebetulan berperan tidak terlihat.",
    "No value differs from another: nothing shows how far chance reaches.",
)


def _few(people: int, least: int) -> Words:
    return Words(
        f"Terlalu sedikit: {people} orang dalam kelompok terkecil; diperlukan {least}.",
        f"Too few: {people} people in the smallest group; {least} are needed.",
    )
