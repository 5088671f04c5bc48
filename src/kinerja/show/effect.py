"""What became of a training as a page: each level with its verdict, what it is worth, credit, and what to do."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.rounding import Rounding
from ..base.words import Words, number_words
from ..feedback.survey_waves import WaveVerdict
from ..training.effect_advice import TrainingCredit
from ..training.effect_design import EffectDesignKind
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled, slim
from .wording import BASIS, basis_words, grade_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..training.effect import TrainingEvaluation, TrainingReturn
    from ..training.effect_verdict import Effect
    from ..training.n_gain import ClassGain
    from .page import Block

__all__ = ["evaluation_page"]

_SHOWN = Rounding(2)
_FINE = Rounding(4)
_VERDICTS = MappingProxyType({WaveVerdict.MEMBAIK: Tone.MET, WaveVerdict.MEMBURUK: Tone.WARNING})
_CREDITS = MappingProxyType({TrainingCredit.DIDUKUNG_PEMBANDING: Tone.MET})
_HEADS = (
    Words("Tingkat", "Level"),
    Words("Ukuran", "Measure"),
    Words("Sebelum", "Before"),
    Words("Sesudah", "After"),
    Words("Simpulan", "Verdict"),
)


def evaluation_page(told: TrainingEvaluation) -> Page:
    """Return what became of a training as a page."""
    head: list[tuple[Words, Words | Cell]] = [(Words("Pelatihan", "Training"), as_written(told.title))]
    if told.held is not None:
        head.append((Words("Diselenggarakan", "Held"), told.held.label))
    credit = Cell(told.credit.label, _CREDITS.get(told.credit, Tone.STRONG))
    head.append((Words("Dapat dikaitkan dengan pelatihan", "Credited to the training"), credit))
    blocks: list[Block] = [Fields(head)]
    if told.effects:
        blocks.append(slim(Table(_HEADS, [Group([_row(each) for each in told.effects])])))
    if told.money is not None:
        blocks.append(_money(told.money))
    advice = [(each.kind.label, each.reason) for each in told.advice]
    blocks += [Heading(Words("Tindak lanjut", "What to do")), Fields(advice)]
    if told.findings:
        blocks += [Heading(Words("Temuan", "Findings")), findings_block(told.findings)]
    blocks.append(Paragraph(labelled(BASIS, basis_words(told.basis))))
    return Page(Words("Apakah pelatihan ini membantu?", "Did the training help?"), blocks)


def _row(effect: Effect) -> Row:
    number = str(effect.level.number)
    level = Words(f"{number} {effect.level.label.id}", f"{number} {effect.level.label.en}")
    verdict = Cell(effect.verdict.label, _VERDICTS.get(effect.verdict, Tone.STRONG))
    means = (_short(effect.before), _short(effect.after))
    return Row([level, effect.name, *means, verdict], [*_notes(effect)])


def _notes(effect: Effect) -> Iterator[Words]:
    once = effect.design is EffectDesignKind.SEKALI
    yield effect.reason if once else labelled(effect.design.label, effect.reason)
    if effect.gain is not None:
        yield labelled(Words("N-gain kelas", "N-gain of the class"), _gain(effect.gain))


def _gain(gain: ClassGain) -> Words:
    value, category = gain.of_means.value, grade_words(gain.of_means.category)
    if not isinstance(value, Fraction) or not isinstance(gain.individual, Fraction):
        return category
    told, mean = (number_words(_FINE.published(each)) for each in (value, gain.individual))
    return Words(
        f"{told.id} ({category.id}); rata-rata perorangan {mean.id}",
        f"{told.en} ({category.en}); mean of the people {mean.en}",
    )


def _money(told: TrainingReturn) -> Fields:
    cost, benefit = (number_words(Fraction(each)) for each in (told.cost, told.benefit))
    roi, ratio = (number_words(_SHOWN.published(each)) for each in (told.roi, told.ratio))
    return Fields(
        [
            (Words("Biaya", "Cost"), Words(f"Rp{cost.id}", f"Rp{cost.en}")),
            (
                Words("Manfaat", "Benefit"),
                Words(f"Rp{benefit.id} ({told.source.id})", f"Rp{benefit.en} ({told.source.en})"),
            ),
            (
                Words("Imbal hasil", "Return"),
                Words(f"{roi.id}%; manfaat/biaya {ratio.id}", f"{roi.en}%; benefit/cost {ratio.en}"),
            ),
        ]
    )


def _short(number: Fraction | None) -> Words:
    return NONE if number is None else number_words(_SHOWN.published(number))
