"""Did the training help?  All levels together, its worth, whether results may be credited to it, what to do next.

PP 11/2017 has the development of competency evaluated (art. 203(5)c) and names no method; what is here is ours and says
so.  A result names no person and holds no mark of one.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.period import Period
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .effect_advice import TrainingCredit, advise, credit_of, level_verdict
from .effect_design import EffectLevel
from .effect_judging import judge
from .effect_verdict import EVALUATION_DUTY, Effect, EffectPolicy, ManyTests, correct_for_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..base.words import Language
    from ..feedback.survey_waves import WaveVerdict
    from .effect_advice import EffectAdvice
    from .effect_design import EffectMeasure

__all__ = ["TrainingEvaluation", "TrainingReturn", "correct_evaluations", "evaluate_training"]


@final
@attrs.frozen
class TrainingReturn:
    """What a training cost and what it brought, in money: level 5.

    Args:
        cost: All of it in whole Rupiah, above 0: fees, travel, and the hours of those trained.
        benefit: What it brought in whole Rupiah, 0 or more, of what may be credited to it only.
        source: How the benefit was found; it is the weakest number here.

    Raises:
        InvalidValue: for anything but whole Rupiah, or a cost of 0.

    Example:
        >>> told = TrainingReturn(60_000_000, 96_000_000, Words("Taksiran waktu layanan", "Estimated from time saved"))
        >>> told.roi, told.ratio
        (Fraction(60, 1), Fraction(8, 5))
    """

    cost: int
    benefit: int
    source: Words = attrs.field(validator=is_a(Words))

    def __attrs_post_init__(self) -> None:
        for name, least in (("cost", 1), ("benefit", 0)):
            given = getattr(self, name)
            if type(given) is not int or given < least:
                mend = f"Give whole Rupiah, {least} or more."
                raise InvalidValue(f"{name} is {given!r}.", mend=mend, path=name, value=given)

    @property
    def roi(self) -> Fraction:
        """The return: what is left of the benefit over the cost, in percent."""
        return Fraction(100 * (self.benefit - self.cost), self.cost)

    @property
    def ratio(self) -> Fraction:
        """The benefit over the cost."""
        return Fraction(self.benefit, self.cost)


def _effects(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    return tuple(effects)


@final
@attrs.frozen
class TrainingEvaluation:
    """What became of a training.

    Args:
        course_id: The caller's key of the course.
        title: What it is called.
        held: When it was held; ``None`` when nobody said.
        effects: What each measure says, level by level.
        money: What it cost and brought; ``None`` where nobody counted.

    Raises:
        InvalidValue: for a key that two measures have.
    """

    course_id: str = attrs.field(converter=stripped, validator=filled)
    title: str = attrs.field(converter=stripped, validator=filled)
    held: Period | None = attrs.field(validator=attrs.validators.optional(is_a(Period)))
    effects: tuple[Effect, ...] = attrs.field(converter=_effects)
    money: TrainingReturn | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(TrainingReturn)))

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.key for each in self.effects), "measure", path="effects")

    def effect(self, key: str) -> Effect:
        """Return what one measure says.

        Raises:
            NotFound: when nothing was measured under that key.
        """
        for each in self.effects:
            if each.key == key:
                return each
        raise NotFound(f"Nothing was measured as {key!r}.", mend="Correct the key.", value=key)

    def verdict(self, level: EffectLevel) -> WaveVerdict:
        """Return what all measures of a level say together."""
        return level_verdict(self.effects, level)

    @property
    def credit(self) -> TrainingCredit:
        """Whether better results may be credited to the training."""
        return credit_of(self.effects)

    @property
    def advice(self) -> tuple[EffectAdvice, ...]:
        """What follows for the programme."""
        return advise(self.effects)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What has to be said with it."""
        return tuple(_findings(self))

    @property
    def basis(self) -> Basis:
        """Where evaluation is a duty, and what of this is ours."""
        return EVALUATION_DUTY

    def as_text(self, language: Language) -> str:
        """Return the evaluation as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.effect import evaluation_page
        from ..show.text import as_text

        return as_text(evaluation_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the evaluation as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.effect import evaluation_page
        from ..show.html import as_html

        return as_html(evaluation_page(self), language)

    def _repr_html_(self) -> str:
        """Return the evaluation for a notebook, in Indonesian."""
        return self.as_html("id")


_DEFAULT = EffectPolicy()


def evaluate_training(
    course_id: str,
    title: str,
    measures: Iterable[EffectMeasure],
    *,
    held: Period | None = None,
    money: TrainingReturn | None = None,
    policy: EffectPolicy = _DEFAULT,
) -> TrainingEvaluation:
    """Return what became of a training, from all that was measured of it.

    Args:
        course_id: The caller's key of the course.
        title: What it is called.
        measures: What was measured, at any of the levels 1 to 4.
        held: When it was held.
        money: What it cost and brought.
        policy: When something is said of a change.

    Raises:
        InvalidValue: for a key that two measures have.
        WrongType: for what is no measure, period or return.

    Example:
        >>> from kinerja.base.stats_contrast import SampleSummary
        >>> from .effect_data import ComparedWaves, Waves
        >>> from .effect_design import EffectMeasure
        >>> here = Waves(SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160))
        >>> there = Waves(SampleSummary.printed("80.40", "10.8", 140), SampleSummary.printed("81.10", "10.9", 145))
        >>> alone = EffectMeasure("skm", Words("SKM", "Survey"), "hasil", here)
        >>> beside = EffectMeasure("skm", Words("SKM", "Survey"), "hasil", ComparedWaves(here, there))
        >>> for measure in (alone, beside):
        ...     print(evaluate_training("c1", "Pelayanan prima", [measure]).credit.label.en)
        Better, but with nothing to compare
        No better results seen
    """
    told = sorted((judge(each, policy) for each in measures), key=lambda each: each.level.number)
    return TrainingEvaluation(course_id, title, held, told, money)


def correct_evaluations(
    evaluations: Iterable[TrainingEvaluation], method: ManyTests | str = ManyTests.HOLM
) -> tuple[TrainingEvaluation, ...]:
    """Return the evaluations of many trainings with chances corrected for all their measures together.

    Args:
        evaluations: All trainings that were evaluated, also those that came to nothing.
        method: How chances are corrected.

    Returns:
        The same trainings in the same order; verdicts, credit and advice follow from the corrected chances.
    """
    told = tuple(evaluations)
    corrected = iter(correct_for_many((effect for each in told for effect in each.effects), method))
    return tuple(attrs.evolve(each, effects=[next(corrected) for _ in each.effects]) for each in told)


def _findings(told: TrainingEvaluation) -> Iterator[Finding]:
    for place, effect in enumerate(told.effects):
        yield from (finding.at(f"effects[{place}]") for finding in effect.findings)
    missing = [each for each in _MEASURED if each not in {effect.level for effect in told.effects}]
    if missing:
        names = [each.label for each in missing]
        yield Finding(
            "EFFECT_LEVEL_NOT_MEASURED",
            Severity.INFO,
            "effects",
            Words(
                f"Tidak diukur: {', '.join(each.id.lower() for each in names)}.",
                f"Not measured: {', '.join(each.en.lower() for each in names)}.",
            ),
            basis=EVALUATION_DUTY,
        )
    if told.money is not None and told.credit is not TrainingCredit.DIDUKUNG_PEMBANDING:
        yield Finding(
            "EFFECT_RETURN_NOT_SUPPORTED",
            Severity.WARNING,
            "money",
            Words(
                "Imbal hasil memakai manfaat yang belum terbukti berasal dari pelatihan.",
                "The return counts a benefit that is not shown to come from the training.",
            ),
            _NOTHING_SEEN if told.credit is TrainingCredit.TIDAK_TERLIHAT else _COMPARE_FIRST,
            EVALUATION_DUTY,
        )


_MEASURED = tuple(each for each in EffectLevel if each is not EffectLevel.IMBAL_HASIL)
_COMPARE_FIRST = Words("Ukur unit pembanding lebih dahulu.", "Measure a unit to compare with first.")
_NOTHING_SEEN = Words(
    "Jangan menghitung imbal hasil selama perbaikan hasil tidak terlihat.",
    "Count no return while no better result is seen.",
)
