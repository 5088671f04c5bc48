"""The public's voice inside an evaluation: figures become realisations of indicators, or feedback that cites them.

A figure belongs to a unit and a period.  It reaches a person only through an indicator that names measure, unit and
period, as they were agreed; a figure of something else is not entered, and told.  What is entered carries on
how many it rests and its interval: ``appraise`` places the number alone, and shows the interval as a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import INPUT_DIGITS
from ..base.finding import Finding, Severity, Undetermined
from ..base.rounding import Rounding
from ..base.words import Words
from ..errors import InvalidValue
from ..feedback.continuous import Feedback, Giver, GiverKind, Shows
from ..feedback.figure import Figure
from ..feedback.figure_reading import Certainty, FigureReading, read_figure
from ..feedback.forum import Forum
from ..plans.fields import check_kind
from ..plans.progress import Evidence, Progress, Realisation
from ..plans.track import target_due
from ..plans.units import ELAPSED_FIVE_DAYS
from .public_fit import MeasuredBy, misfits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from ..base.period import Period
    from ..plans.conduct import NilaiDasar
    from ..plans.plan import WorkPlan
    from ..plans.units import UnitTable

__all__ = [
    "VoiceProgress",
    "VoiceRealisation",
    "cite_figure",
    "cite_voice",
    "realise",
    "voice_progress",
]

_PLACES = Rounding(12)
_PUBLIC = Giver(GiverKind.LAINNYA, label="Masyarakat")


@final
@attrs.frozen
class VoiceRealisation:
    """What a figure became for one indicator.

    Args:
        measured: What the indicator is measured by.
        figure: The figure; ``None`` where there is none.
        realisation: What is entered; ``None`` where there is no figure, or not the one that was agreed.
        reading: The figure against the target that is due; ``None`` where it is not entered, or nothing is due.
        findings: Where figure and agreement differ, and what ``appraise`` does not say by itself.
    """

    measured: MeasuredBy
    figure: Figure | None
    realisation: Realisation | None
    reading: FigureReading | None
    findings: tuple[Finding, ...] = ()


@final
@attrs.frozen
class VoiceProgress:
    """Progress with the figures entered in it.

    Args:
        progress: For ``appraise(..., progress=...)``.
        heard: What each figure became.
        findings: For ``appraise(..., noted=...)``, so that they stand beside the answer.
    """

    progress: Progress
    heard: tuple[VoiceRealisation, ...]
    findings: tuple[Finding, ...]


def realise(
    plan: WorkPlan,
    measured: MeasuredBy,
    figure: Figure | Undetermined,
    *,
    period: Period,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> VoiceRealisation:
    """Return what a figure becomes as the realisation of an indicator.

    A figure of another source, thing, unit or time than was agreed is not entered: the indicator stays without a
    realisation, which is never 0.  One of a part of the time, or put together in another way, is entered with a
    warning.

    Args:
        plan: The plan with the indicator.
        measured: What the indicator is measured by.
        figure: The figure, or why there is none.
        period: The period judged, whose target counts; a figure of just that part of what was agreed fits.
        units: Which units may be read as one another.

    Raises:
        NotFound: when the plan has no such indicator.
        WrongType: for what is no such value.

    Example:
        See ``docs/how-to/public-voice-in-the-evaluation.md``.
    """
    check_kind(measured, MeasuredBy, path="measured", mend="Give a MeasuredBy.")
    indicator = plan.indicator(measured.indicator_id)
    if isinstance(figure, Undetermined):
        return VoiceRealisation(measured, None, None, None, (_none(figure),))
    check_kind(figure, Figure, path="figure", mend="Give a Figure, such as index(...).figure().")
    differing = tuple(misfits(measured, figure, period))
    if any(finding.severity is Severity.ERROR for finding in differing):
        return VoiceRealisation(measured, figure, None, None, differing)
    target = target_due(plan, indicator, period)
    reading = None if target is None else read_figure(figure, target, units=units)
    silent = reading is not None and reading.certainty is Certainty.TANPA_SELANG
    told = reading.findings if reading is not None and silent else ()
    return VoiceRealisation(
        measured, figure, _realisation(measured, figure), reading, (*differing, *told, *_shortened(figure))
    )


def voice_progress(
    plan: WorkPlan,
    heard: Iterable[tuple[MeasuredBy, Figure | Undetermined]],
    *,
    period: Period,
    progress: Progress | None = None,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> VoiceProgress:
    """Return progress with figures entered as realisations.

    Args:
        plan: The plan.
        heard: What each indicator is measured by, with the figure found or why there is none; each
            indicator once.
        period: The period judged.
        progress: What else was realised, told by the same period; nothing, if not given.
        units: Which units may be read as one another.

    Raises:
        InvalidValue: when an indicator is told of twice, or the other progress is of another period.
        NotFound: when the plan has no such indicator.
    """
    given = Progress(period) if progress is None else progress
    if given.period != period:
        raise InvalidValue(
            f"The progress is of {given.period.label.en}, the period judged is {period.label.en}.",
            mend="Give the progress of the period judged.",
            path="progress.period",
            value=given.period,
        )
    found = tuple(realise(plan, measured, figure, period=period, units=units) for measured, figure in heard)
    entered = [each.realisation for each in found if each.realisation is not None]
    findings = (finding.at(f"heard[{i}]") for i, each in enumerate(found) for finding in each.findings)
    whole = attrs.evolve(given, realisations=(*given.realisations, *entered))
    return VoiceProgress(whole, found, tuple(findings))


def cite_figure(
    figure: Figure, about: str | NilaiDasar, *, on: date | None = None, shows: Shows = Shows.TIDAK_DINYATAKAN
) -> Feedback:
    """Return feedback of the public that cites a figure; the appraiser weighs it, and it enters no number.

    Args:
        figure: The figure.
        about: A core value, or the id of a result, an indicator or the plan.
        on: When it was told to the employee; the day it was counted, if not given.
        shows: Whether it is positive, where somebody said so.

    Example:
        >>> from ..base.period import Period
        >>> from ..feedback.complaint_measures import ComplaintMeasure
        >>> figure = Figure(ComplaintMeasure.SELESAI_TEPAT_WAKTU.measure, 85, "%", "kec", Period.year(2025), n=120)
        >>> said = cite_figure(figure, "h1")
        >>> said.text, said.giver.words.id, said.shows.value
        ('Pengaduan diselesaikan tepat waktu: 85% (n = 120)', 'Masyarakat', 'tidak_dinyatakan')
    """
    check_kind(figure, Figure, path="figure", mend="Give a Figure.")
    text = f"{figure.name.id}: {figure.words.id}"
    return Feedback(about, text, _PUBLIC, on or figure.as_of, shows=shows, evidence=[_evidence(figure)])


def cite_voice(
    forum: Forum, voice_id: str, about: str | NilaiDasar, *, shows: Shows = Shows.TIDAK_DINYATAKAN
) -> Feedback:
    """Return feedback of the public that cites what was said in a forum; who said it is not in it.

    Args:
        forum: The forum.
        voice_id: The voice.
        about: A core value, or the id of a result, an indicator or the plan.
        shows: Whether it is positive, where somebody said so; it is never guessed.

    Raises:
        NotFound: when nobody said it.
    """
    check_kind(forum, Forum, path="forum", mend="Give a Forum.")
    told = forum.voice(voice_id)
    minutes = Evidence(f"{forum.kind.label.id}: {forum.topic}", forum.reference, told.kind.label.id)
    return Feedback(about, told.text, _PUBLIC, forum.held_on, shows=shows, evidence=[minutes])


def _none(answer: Undetermined) -> Finding:
    return Finding(
        "VOICE_NO_FIGURE",
        Severity.WARNING,
        "",
        answer.reason,
        Words("Indikator ini belum terealisasi; kosong bukan 0.", "Nothing was entered; what is missing is not 0."),
        answer.basis,
    )


def _is_long(value: Fraction) -> bool:
    return max(len(str(abs(value.numerator))), len(str(value.denominator))) > INPUT_DIGITS


def _shortened(figure: Figure) -> Iterator[Finding]:
    if _is_long(figure.value):
        yield Finding(
            "VOICE_SHORTENED",
            Severity.INFO,
            "value",
            Words(
                "Angka eksaknya terlalu panjang; dimasukkan dengan 12 desimal.",
                "The exact number is too long to be entered; it was entered with 12 decimals.",
            ),
        )


def _realisation(measured: MeasuredBy, figure: Figure) -> Realisation:
    return Realisation(
        measured.indicator_id,
        _PLACES.apply(figure.value) if _is_long(figure.value) else figure.value,
        figure.unit,
        evidence=[_evidence(figure)],
        on=figure.as_of or figure.period.end,
        note="; ".join(note.id.removesuffix(".") for note in figure.notes),
        precision=figure.precision,
    )


def _evidence(figure: Figure) -> Evidence:
    told = (figure.name.id, figure.unit_id, figure.period.label.id, figure.aggregation.id)
    return Evidence(", ".join(told), figure.reference, figure.source.label.id)
