"""Templates: what a position usually has in its plan, to begin the dialogue with.

A template knows no person and no year.  What is drafted from it is an ordinary draft, and everything in it is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.scale import plain
from ..people.positions import Jenjang, PositionKind
from .annexes import Annexes
from .conduct import ExpectedConduct
from .fields import filled, is_a, refuse_twins, stripped
from .plan import Approach, WorkPlan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.period import Period
    from ..people.party import Party
    from ..people.positions import Position
    from .annexes import Reporting
    from .indicator import Indicator
    from .plan import Supported, WorkResult

__all__ = ["Template", "draft_plan"]


def _untouched(results: Iterable[WorkResult]) -> tuple[WorkResult, ...]:
    return tuple(attrs.evolve(result, approved_on=None, taken_over=None) for result in results)


@final
@attrs.frozen
class Template:
    """What a position usually has in its plan.

    Args:
        id: The caller's key.
        approach: Quantitative or qualitative.
        results: The results with their indicators; no step was taken on them yet.
        title: The title of the position; empty for any.
        kind: The kind of the position; ``None`` for any.
        jenjang: The jenjang of a functional position; ``None`` for any.
        conduct: The behaviour expected.
        annexes: Resources, accountability, consequences.

    Raises:
        InvalidValue: when two results or indicators share an id.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    approach: Approach = attrs.field(validator=is_a(Approach))
    results: tuple[WorkResult, ...] = attrs.field(default=(), converter=_untouched)
    title: str = attrs.field(default="", converter=stripped, kw_only=True)
    kind: PositionKind | None = attrs.field(default=None, validator=optional(is_a(PositionKind)), kw_only=True)
    jenjang: Jenjang | None = attrs.field(default=None, validator=optional(is_a(Jenjang)), kw_only=True)
    conduct: ExpectedConduct = attrs.field(default=ExpectedConduct(), kw_only=True)
    annexes: Annexes = attrs.field(default=Annexes(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        indicators = (each.id for result in self.results for each in result.indicators)
        refuse_twins((*(result.id for result in self.results), *indicators), "id", path="results")

    def fits(self, position: Position) -> bool:
        """Return whether it is meant for a position; capitals and punctuation of the title do not matter.

        Example:
            >>> from ..people.positions import Position
            >>> bidan = Template("bidan", Approach.KUALITATIF, title="Bidan", kind=PositionKind.FUNGSIONAL)
            >>> bidan.fits(Position("BIDAN", PositionKind.FUNGSIONAL, Jenjang.MAHIR))
            True
        """
        return (
            (not self.title or plain(self.title) == plain(position.title))
            and self.kind in (None, position.kind)
            and self.jenjang in (None, position.jenjang)
        )


def draft_plan(template: Template, id: str, *, period: Period, employee: Party, appraiser: Party) -> WorkPlan:
    """Return a draft for a person.

    Ids of results and indicators get the id of the plan before them, so that those of two persons never meet and the
    same draft comes out every time.

    Args:
        template: The template; whether it fits is for the caller to choose.
        id: The id of the plan.
        period: The days it covers.
        employee: Whose plan it is.
        appraiser: The appraiser.

    Raises:
        InvalidValue: when a trajectory of the template lies outside ``period``.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Jenis, WorkResult
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> served = WorkResult("anc", "Ibu hamil terlayani sesuai standar", Jenis.UTAMA)
        >>> bidan = Template("bidan", Approach.KUALITATIF, [served])
        >>> draft_plan(bidan, "skp-1", period=Period.year(2025), employee=midwife, appraiser=head).results[0].id
        'skp-1.anc'
    """
    return WorkPlan(
        id,
        period,
        employee,
        appraiser,
        template.approach,
        [_result(id, result) for result in template.results],
        conduct=template.conduct,
        annexes=attrs.evolve(template.annexes, reporting=[_reporting(id, each) for each in template.annexes.reporting]),
    )


def _own(plan_id: str, id: str) -> str:
    return f"{plan_id}.{id}" if id else ""


def _result(plan_id: str, result: WorkResult) -> WorkResult:
    indicators = [_indicator(plan_id, each) for each in result.indicators]
    supports = [_supported(plan_id, each) for each in result.supports]
    return attrs.evolve(result, id=_own(plan_id, result.id), indicators=indicators, supports=supports)


def _indicator(plan_id: str, indicator: Indicator) -> Indicator:
    return attrs.evolve(indicator, id=_own(plan_id, indicator.id))


def _supported(plan_id: str, supported: Supported) -> Supported:
    return attrs.evolve(supported, through=_own(plan_id, supported.through))


def _reporting(plan_id: str, reporting: Reporting) -> Reporting:
    return attrs.evolve(reporting, result_id=_own(plan_id, reporting.result_id))
