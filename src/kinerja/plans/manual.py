"""The manual of an indicator: what it is for, how it is measured, where the data come from (form A.1.3).

Every indicator of a JPT or of the head of an independent unit has one (PermenPANRB 6/2022, annex pp. 37-38).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.finding import Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import PeriodKind
from ..base.words import Words
from ..errors import InvalidValue
from .fields import filled, is_a, stripped
from .flag import Flag
from .plan import Approach, ResultLevel
from .plan_rule import indicators_of
from .target import NumberTarget
from .units import unit_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.finding import Finding
    from .indicator import Indicator
    from .plan import WorkPlan, WorkResult

__all__ = [
    "LEVEL_UNFIT",
    "MISSING",
    "NO_FORMULA",
    "NO_UNIT",
    "OTHER_LEVEL",
    "OTHER_UNIT",
    "TWICE",
    "UNKNOWN_INDICATOR",
    "IndicatorManual",
    "check_manuals",
]

_FORM = PERMENPANRB_6_2022("Lampiran hlm. 38 (Format A.1.3)")

UNKNOWN_INDICATOR = Flag(
    "MANUAL_UNKNOWN_INDICATOR",
    Severity.ERROR,
    _FORM,
    Words("Manual ini untuk indikator yang tidak ada: {}.", "This manual is for an indicator that is not there: {}."),
    Words("Perbaiki id indikator.", "Correct the id of the indicator."),
)
"""A manual of nothing."""
TWICE = Flag(
    "MANUAL_TWICE",
    Severity.ERROR,
    _FORM,
    Words("Indikator {} memiliki lebih dari satu manual.", "The indicator {} has more than one manual."),
    Words("Sisakan satu.", "Keep one."),
)
"""Two manuals of one indicator may disagree."""
MISSING = Flag(
    "MANUAL_MISSING",
    Severity.WARNING,
    PERMENPANRB_6_2022(
        "Lampiran hlm. 37, angka 3 huruf a dan b",
        note="Written for every indicator; an obligatory part of the plan where not everybody understands it.",
    ),
    Words("Indikator ini tanpa manual indikator kinerja: {}", "This indicator has no manual: {}"),
    Words("Susun manualnya (Format A.1.3).", "Write it (form A.1.3)."),
)
"""An indicator of a JPT or of the head of an independent unit without a manual."""
NO_FORMULA = Flag(
    "MANUAL_NO_FORMULA",
    Severity.WARNING,
    _FORM,
    Words("Manual indikator ini tanpa formula: {}", "The manual of this indicator has no formula: {}"),
    Words("Tuliskan cara menghitungnya.", "Say how it is computed."),
)
"""Optional in a qualitative plan only."""
NO_UNIT = Flag(
    "MANUAL_NO_UNIT",
    Severity.WARNING,
    _FORM,
    Words("Manual indikator ini tanpa satuan pengukuran: {}", "The manual of this indicator has no unit: {}"),
    Words("Isi satuannya.", "Give the unit."),
)
"""Optional in a qualitative plan only."""
OTHER_UNIT = Flag(
    "MANUAL_OTHER_UNIT",
    Severity.WARNING,
    _FORM,
    Words("Satuan manual '{}' berbeda dari satuan target.", "The manual's unit '{}' is not that of the target."),
    Words("Samakan satuannya.", "Use one unit."),
)
"""Manual and target disagree."""
LEVEL_UNFIT = Flag(
    "MANUAL_LEVEL_UNFIT",
    Severity.ERROR,
    _FORM,
    Words("Formulir manual indikator tidak mengenal {}.", "The form of the manual does not know the level '{}'."),
    Words("Pilih salah satu dari tiga pada formulir.", "Choose one of the three on the form."),
)
"""The form has three levels: outcome, intermediate outcome, output with low control."""
OTHER_LEVEL = Flag(
    "MANUAL_OTHER_LEVEL",
    Severity.WARNING,
    _FORM,
    Words("Manual menyebut {}, SKP menyebut yang lain.", "The manual has the level '{}', the plan another."),
    Words("Samakan kualitas dan tingkat kendalinya.", "Use one level."),
)
"""Manual and plan disagree."""


def _reporting_period(_: object, attribute: attrs.Attribute[PeriodKind], value: PeriodKind) -> None:
    if value is PeriodKind.LAINNYA:
        raise InvalidValue(
            "The form knows no other reporting period.",
            mend="Give bulanan, triwulanan, semesteran or tahunan.",
            path=attribute.name,
            value=value,
        )


@final
@attrs.frozen
class IndicatorManual:
    """What the manual says of one indicator.

    Args:
        indicator_id: The indicator.
        purpose: Why it is measured.
        definition: What it means.
        source: Where the data come from.
        reporting: How often it is reported.
        formula: How it is computed; optional in a qualitative plan.
        unit: The unit of measure; optional in a qualitative plan.
        level: Outcome, intermediate outcome, or output with low control; ``None`` when the document does not say.

    Raises:
        InvalidValue: for empty text, or another reporting period than the four of the form.
    """

    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    purpose: str = attrs.field(converter=stripped, validator=filled)
    definition: str = attrs.field(converter=stripped, validator=filled)
    source: str = attrs.field(converter=stripped, validator=filled)
    reporting: PeriodKind = attrs.field(validator=[is_a(PeriodKind), _reporting_period])
    formula: str = attrs.field(default="", converter=stripped, kw_only=True)
    unit: str = attrs.field(default="", converter=stripped, kw_only=True)
    level: ResultLevel | None = attrs.field(default=None, validator=optional(is_a(ResultLevel)), kw_only=True)


def check_manuals(plan: WorkPlan, manuals: Iterable[IndicatorManual]) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in the manuals of a plan.

    Args:
        plan: The plan; only that of a JPT or of the head of an independent unit needs manuals.
        manuals: Its manuals, in any order.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.indicator import Indicator
        >>> from kinerja.plans.plan import Jenis, WorkPlan, WorkResult
        >>> unit = Unit("dinas", "Dinas Kesehatan")
        >>> regent = Party("b", "Sri", Position("Bupati", None), unit)
        >>> head = Party("k", "Budi", Position("Kepala Dinas Kesehatan", PositionKind.JPT_PRATAMA), unit)
        >>> healthy = WorkResult(
        ...     "h1", "Meningkatnya keluarga sehat", Jenis.UTAMA, [Indicator("i1", "18% keluarga sehat")]
        ... )
        >>> plan = WorkPlan("skp-1", Period.year(2025), head, regent, Approach.KUALITATIF, [healthy])
        >>> [finding.code for finding in check_manuals(plan, [])]
        ['MANUAL_MISSING']
    """
    given = tuple(manuals)
    found = {manual.indicator_id: manual for manual in given}
    return (*_misplaced(plan, given), *(each for place in indicators_of(plan) for each in _of_one(plan, place, found)))


def _misplaced(plan: WorkPlan, manuals: tuple[IndicatorManual, ...]) -> Iterator[Finding]:
    known = {indicator.id for indicator in plan.indicators}
    for id, times in Counter(manual.indicator_id for manual in manuals).items():
        if id not in known:
            yield UNKNOWN_INDICATOR.at("", id)
        if times > 1:
            yield TWICE.at("", id)


def _of_one(
    plan: WorkPlan, place: tuple[str, WorkResult, Indicator], manuals: dict[str, IndicatorManual]
) -> Iterator[Finding]:
    path, result, indicator = place
    manual = manuals.get(indicator.id)
    if manual is None:
        if plan.has_perspectives:
            yield MISSING.at(path, indicator.text)
        return
    in_numbers = plan.approach is Approach.KUANTITATIF
    if in_numbers and not manual.formula:
        yield NO_FORMULA.at(path, indicator.text)
    if in_numbers and not manual.unit:
        yield NO_UNIT.at(path, indicator.text)
    if manual.unit and _unit(indicator) not in {"", _spelled_out(manual.unit)}:
        yield OTHER_UNIT.at(path, manual.unit)
    if manual.level and manual.level < ResultLevel.OUTPUT_KENDALI_RENDAH:
        yield LEVEL_UNFIT.at(path, manual.level.label)
    if manual.level and result.level and manual.level is not result.level:
        yield OTHER_LEVEL.at(path, manual.level.label)


def _unit(indicator: Indicator) -> str:
    return _spelled_out(indicator.target.unit) if isinstance(indicator.target, NumberTarget) else ""


def _spelled_out(unit: str) -> str:
    key = unit_key(unit)
    return "%" if key in {"persen", "persentase"} else key
