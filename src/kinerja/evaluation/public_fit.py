"""What an indicator is measured by, as it was agreed, and whether a figure is that: source, thing, unit, days.

A figure belongs to a unit and a period.  It reaches a person only through an indicator that names measure, unit and
period.  Measures are known again by their keys; their words are for people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..base.words import Words
from ..feedback.figure import Figure, Measure
from ..plans.fields import check_kind, filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MeasuredBy", "misfits"]

_AGREED = PERMENPANRB_6_2022(
    "Anak Lampiran 3, hlm. 162-163",
    assurance=Assurance.ASSUMPTION,
    note="The example says of a satisfaction survey where it is held, how many elements it has and that the mean of"
    " its results counts; that a figure of anything else does not count is ours.",
)


@final
@attrs.frozen
class MeasuredBy:
    """What an indicator is measured by, as leader and employee agreed.

    Args:
        indicator_id: The indicator of the plan.
        measure: What its figure measures, and how many become one; every source of figures has its own.
        unit_id: Of which unit.
        period: Of which days.

    Example:
        >>> from ..feedback.complaint_measures import ComplaintMeasure
        >>> from ..feedback.survey_scheme import PERMENPANRB14_2017
        >>> year = Period.year(2025)
        >>> settled = MeasuredBy("i1", ComplaintMeasure.SELESAI_TEPAT_WAKTU.measure, "cakranegara", year)
        >>> pleased = MeasuredBy("i2", PERMENPANRB14_2017.measure, "cakranegara", year)
        >>> settled.measure.key, pleased.measure.key
        ('selesai_tepat_waktu', 'permenpanrb14_2017')
    """

    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    measure: Measure = attrs.field(validator=is_a(Measure))
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))

    @classmethod
    def like(cls, indicator_id: str, baseline: Figure, *, period: Period) -> MeasuredBy:
        """Return that an indicator is measured as an earlier figure was, over other days.

        Args:
            indicator_id: The indicator of the plan.
            baseline: The figure that the target was set by, such as that of the year before.
            period: The days that count now.
        """
        check_kind(baseline, Figure, path="baseline", mend="Give a Figure.")
        return cls(indicator_id, baseline.measure, baseline.unit_id, period)


def misfits(measured: MeasuredBy, figure: Figure, period: Period) -> Iterator[Finding]:
    """Yield where a figure is not what was agreed: an error where it is of something else, a warning otherwise.

    Args:
        measured: What was agreed.
        figure: The figure.
        period: The period judged; a figure of just that part of what was agreed fits.
    """
    yield from _of_something_else(measured, figure)
    yield from _of_other_days(measured, figure, period)
    if figure.measure.way != measured.measure.way:
        one, other = _told(figure.aggregation, figure.measure.way, measured.measure.aggregation, measured.measure.way)
        yield Finding(
            "VOICE_AGGREGATION",
            Severity.WARNING,
            "measure.way",
            Words(
                f"Angka ini digabungkan sebagai '{one.id}', bukan '{other.id}' seperti yang disepakati.",
                f"The figure was put together as '{one.en}', not as '{other.en}', which was agreed.",
            ),
            _WEIGHED,
            _AGREED,
        )


def _of_something_else(measured: MeasuredBy, figure: Figure) -> Iterator[Finding]:
    found, agreed = figure.measure, measured.measure
    if found.source is not agreed.source:
        one, other = found.source.label, agreed.source.label
        yield Finding(
            "VOICE_SOURCE",
            Severity.ERROR,
            "measure.source",
            Words(
                f"Sumber angka ini '{one.id}', sedangkan yang disepakati '{other.id}'.",
                f"The source of the figure is '{one.en}', and '{other.en}' was agreed.",
            ),
            _NOT_ENTERED,
            _AGREED,
        )
    if found.key != agreed.key:
        one, other = _told(found.name, found.key, agreed.name, agreed.key)
        yield Finding(
            "VOICE_NAME",
            Severity.ERROR,
            "measure.key",
            Words(
                f"Yang diukur angka ini '{one.id}', sedangkan yang disepakati '{other.id}'.",
                f"The figure measures '{one.en}', and '{other.en}' was agreed.",
            ),
            _NOT_ENTERED,
            _AGREED,
        )
    if figure.unit_id != measured.unit_id:
        yield Finding(
            "VOICE_UNIT",
            Severity.ERROR,
            "unit_id",
            Words(
                f"Angka ini tentang unit '{figure.unit_id}', sedangkan yang disepakati '{measured.unit_id}'.",
                f"The figure is about the unit '{figure.unit_id}', and '{measured.unit_id}' was agreed.",
            ),
            _NOT_ENTERED,
            _AGREED,
        )


def _of_other_days(measured: MeasuredBy, figure: Figure, period: Period) -> Iterator[Finding]:
    fits = figure.period in (measured.period, period)
    one, other = figure.period.label, measured.period.label
    if not measured.period.contains(figure.period):
        yield Finding(
            "VOICE_PERIOD",
            Severity.ERROR,
            "period",
            Words(
                f"Angka ini dari {one.id}, sedangkan yang disepakati {other.id}.",
                f"The figure is of {one.en}, and {other.en} was agreed.",
            ),
            _NOT_ENTERED,
            _AGREED,
        )
    elif not fits:
        yield Finding(
            "VOICE_PERIOD_PART",
            Severity.WARNING,
            "period",
            Words(
                f"Angka ini hanya dari {one.id}, sebagian dari {other.id} yang disepakati.",
                f"The figure is of {one.en} only, a part of {other.en}, which was agreed.",
            ),
            _WEIGHED,
            _AGREED,
        )


_NOT_ENTERED = Words(
    "Angka ini tidak dimasukkan; gunakan yang disepakati.", "It was not entered; take the one that was agreed."
)
_WEIGHED = Words("Pimpinan menimbang bedanya.", "The leader weighs the difference.")


def _told(one: Words, key: str, other: Words, other_key: str) -> tuple[Words, Words]:
    """Return the words of two keys, with the keys where the words do not say what differs."""
    if one != other:
        return one, other
    return Words(f"{one.id} [{key}]", f"{one.en} [{key}]"), Words(f"{one.id} [{other_key}]", f"{one.en} [{other_key}]")
