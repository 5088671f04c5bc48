"""Advice to adjust a programme, as it follows from the verdicts: each step of the ladder asks for another mend.

What was not learned cannot be used, and what is not used changes no result.  So the first step that does not show is
where to look; a step that was not measured asks to be measured, never to be taken for done.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words, label
from ..feedback.survey_waves import WaveVerdict
from .effect_design import EffectLevel
from .n_gain import GainCategory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .effect_verdict import Effect

__all__ = ["AdviceKind", "EffectAdvice", "TrainingCredit", "advise", "credit_of", "level_verdict"]


class AdviceKind(StrEnum):
    """What to do with a programme."""

    TERUSKAN = "teruskan"
    """Go on, and keep measuring."""
    UKUR_LENGKAP = "ukur_lengkap"
    """Measure what is missing before anything is said."""
    PERBAIKI_PELATIHAN = "perbaiki_pelatihan"
    """Look at material, method, hours and speaker."""
    PERKUAT_PENERAPAN = "perkuat_penerapan"
    """It was learned and is not used: leader, tools, time, coaching."""
    CARI_SEBAB_LAIN = "cari_sebab_lain"
    """It is used and the result does not move: procedure, staffing, system."""
    PAKAI_PEMBANDING = "pakai_pembanding"
    """The result moved; compare before the training is credited with it."""
    HENTIKAN_DAHULU = "hentikan_dahulu"
    """Something got worse beyond chance: find out why first."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("advice_kind", self)


class TrainingCredit(StrEnum):
    """Whether better results may be credited to a training."""

    DIDUKUNG_PEMBANDING = "didukung_pembanding"
    """Better than others who were not reached, if both would have moved alike otherwise."""
    TANPA_PEMBANDING = "tanpa_pembanding"
    """Better, but it may have become so anyway."""
    TIDAK_TERLIHAT = "tidak_terlihat"
    """No better results were seen; that is no proof that there are none."""
    BELUM_DIUKUR = "belum_diukur"
    """Results were not measured, or of too few people."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("training_credit", self)


@final
@attrs.frozen
class EffectAdvice:
    """One thing to do, and why.

    Args:
        kind: What to do.
        level: At which level it showed.
        reason: Why.
    """

    kind: AdviceKind
    level: EffectLevel
    reason: Words


def level_verdict(effects: Iterable[Effect], level: EffectLevel) -> WaveVerdict:
    """Return what all measures of a level say together: worse if any got worse, else better if any got better.

    Args:
        effects: What was found, of any level.
        level: Which.
    """
    found = {each.verdict for each in effects if each.level is level}
    for verdict in (WaveVerdict.MEMBURUK, WaveVerdict.MEMBAIK, WaveVerdict.TIDAK_JELAS):
        if verdict in found:
            return verdict
    return WaveVerdict.DATA_KURANG


def credit_of(effects: Iterable[Effect]) -> TrainingCredit:
    """Return whether better results may be credited to the training.

    Where a measure with others beside is not better, one without them adds nothing: the comparison decides.

    Args:
        effects: What was found.
    """
    results = [each for each in effects if each.level is EffectLevel.HASIL]
    clear = [each for each in results if each.verdict is not WaveVerdict.DATA_KURANG]
    compared = [each for each in clear if each.design.is_compared]
    if level_verdict(compared, EffectLevel.HASIL) is WaveVerdict.MEMBAIK:
        return TrainingCredit.DIDUKUNG_PEMBANDING
    if compared:
        return TrainingCredit.TIDAK_TERLIHAT
    if not clear:
        return TrainingCredit.BELUM_DIUKUR
    is_better = level_verdict(clear, EffectLevel.HASIL) is WaveVerdict.MEMBAIK
    return TrainingCredit.TANPA_PEMBANDING if is_better else TrainingCredit.TIDAK_TERLIHAT


def advise(effects: Iterable[Effect]) -> tuple[EffectAdvice, ...]:
    """Return what follows for the programme, from the first step of the ladder on.

    Args:
        effects: What was found, at levels 1 to 4.

    Returns:
        One line or more; what got worse stands first.
    """
    told = tuple(effects)
    return (*_worse(told), *_learning(told), *_behaviour(told), *_results(told))


def _worse(effects: Sequence[Effect]) -> Iterator[EffectAdvice]:
    for each in effects:
        if each.verdict is WaveVerdict.MEMBURUK:
            said = _WORSE_THAN_OTHERS if each.design.is_compared else _WORSE
            reason = Words(f"{each.name.id}: {said.id}", f"{each.name.en}: {said.en}")
            yield EffectAdvice(AdviceKind.HENTIKAN_DAHULU, each.level, reason)


def _learning(effects: Sequence[Effect]) -> Iterator[EffectAdvice]:
    level = EffectLevel.PEMBELAJARAN
    verdict = level_verdict(effects, level)
    if verdict is WaveVerdict.DATA_KURANG:
        yield EffectAdvice(AdviceKind.UKUR_LENGKAP, level, _NOT_TESTED)
    if verdict is WaveVerdict.TIDAK_JELAS:
        yield EffectAdvice(AdviceKind.PERBAIKI_PELATIHAN, level, _NOT_LEARNED)
    if verdict is WaveVerdict.MEMBAIK and any(_is_little(each) for each in effects if each.level is level):
        yield EffectAdvice(AdviceKind.PERBAIKI_PELATIHAN, level, _LITTLE_LEARNED)


def _is_little(effect: Effect) -> bool:
    return effect.gain is not None and effect.gain.of_means.category is GainCategory.RENDAH


def _behaviour(effects: Sequence[Effect]) -> Iterator[EffectAdvice]:
    level = EffectLevel.PERILAKU
    verdict = level_verdict(effects, level)
    if verdict is WaveVerdict.DATA_KURANG:
        yield EffectAdvice(AdviceKind.UKUR_LENGKAP, level, _NOT_SEEN)
    if verdict is WaveVerdict.TIDAK_JELAS:
        yield EffectAdvice(AdviceKind.PERKUAT_PENERAPAN, level, _NOT_USED)


def _results(effects: Sequence[Effect]) -> Iterator[EffectAdvice]:
    level, credit = EffectLevel.HASIL, credit_of(effects)
    match credit:
        case TrainingCredit.BELUM_DIUKUR:
            yield EffectAdvice(AdviceKind.UKUR_LENGKAP, level, _NO_RESULTS)
        case TrainingCredit.TANPA_PEMBANDING:
            yield EffectAdvice(AdviceKind.PAKAI_PEMBANDING, level, _NOT_COMPARED)
        case TrainingCredit.DIDUKUNG_PEMBANDING:
            if not list(_worse(effects)):
                yield EffectAdvice(AdviceKind.TERUSKAN, level, _SUPPORTED)
        case _:
            if level_verdict(effects, level) is not WaveVerdict.MEMBURUK:
                yield EffectAdvice(AdviceKind.CARI_SEBAB_LAIN, level, _NOT_MOVED)


_WORSE = Words("memburuk di luar kebetulan.", "worse, beyond what chance makes.")
_WORSE_THAN_OTHERS = Words(
    "lebih buruk daripada pembanding, di luar kebetulan.", "worse than the others, beyond what chance makes."
)
_NOT_TESTED = Words(
    "Apa yang dipelajari belum diukur sebelum dan sesudah pada cukup banyak orang.",
    "What was learned was not measured before and after, of enough people.",
)
_NOT_LEARNED = Words(
    "Tidak terlihat jelas bahwa peserta belajar: tinjau materi, metode, lama dan narasumber, atau uji lebih banyak"
    " peserta.",
    "It is not clear that people learned: look at material, method, hours and speaker, or test more people.",
)
_LITTLE_LEARNED = Words(
    "Peserta pasti belajar, tetapi sedikit dari yang dapat dipelajari (N-gain rendah): tinjau materi dan lamanya.",
    "People surely learned, but little of what they could (low N-gain): look at material and hours.",
)
_NOT_SEEN = Words(
    "Apakah itu dipakai di tempat kerja belum diukur: tanyakan kepada alumni, atasan dan rekan.",
    "Whether it is used at work was not measured: ask those trained, their leader and their peers.",
)
_NOT_USED = Words(
    "Tidak terlihat jelas dipakai di tempat kerja: pimpinan, alat, waktu, pendampingan.",
    "It is not clear that it is used at work: leader, tools, time, coaching.",
)
_NO_RESULTS = Words(
    "Hasil bagi yang dilayani belum diukur sebelum dan sesudah: survei, pengaduan, waktu layanan.",
    "What became of it for those served was not measured before and after: survey, complaints, service times.",
)
_NOT_COMPARED = Words(
    "Hasilnya membaik, tetapi mungkin akan membaik juga tanpa pelatihan: ukur unit lain yang tidak dilatih.",
    "Results got better, but might have without the training: measure another unit that was not reached.",
)
_NOT_MOVED = Words(
    "Hasil tidak terlihat membaik di luar kebetulan: periksa prosedur, jumlah petugas dan sistem, dan ukur lebih"
    " banyak orang.",
    "Results are not seen to be better beyond chance: look at procedure, staffing and system, and measure more people.",
)
_SUPPORTED = Words(
    "Hasil membaik lebih daripada pembanding: teruskan, dan tetap mengukur.",
    "Results got better than those of the others: go on, and keep measuring.",
)
