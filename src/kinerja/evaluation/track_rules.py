"""What happens to an evaluation document in each regime: its milestones, who takes them, and the deadlines between."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.laws import PERMENPANRB_6_2022, PP_30_2019, PP_46_2011
from ..base.words import Words, label
from ..errors import UnknownName
from ..plans.history import Capacity
from . import document_deadlines as days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Basis, Law
    from ..plans.deadlines import Deadline

__all__ = [
    "MILESTONES",
    "TRACK_RULES",
    "Milestone",
    "MilestoneRule",
    "Route",
    "TrackRule",
    "TrackRules",
    "track_rules",
]


class Milestone(StrEnum):
    """What may happen to an evaluation document."""

    DITANDATANGANI = "ditandatangani"
    """The appraiser signs it."""
    DITANDATANGANI_ATASAN = "ditandatangani_atasan"
    """The superior signs it, in the place of who did not."""
    DISAMPAIKAN = "disampaikan"
    """It is handed to the employee."""
    DITERIMA = "diterima"
    """The employee receives it."""
    DIKEMBALIKAN = "dikembalikan"
    """The employee signs and returns it."""
    DISERAHKAN_KEPADA_ATASAN = "diserahkan_kepada_atasan"
    """The appraiser hands it to the superior (PP 46/2011)."""
    DISAHKAN = "disahkan"
    """The superior endorses it, and it takes effect (PP 46/2011)."""
    DILAPORKAN = "dilaporkan"
    """It is reported upwards."""
    KEBERATAN_DIAJUKAN = "keberatan_diajukan"
    """The employee objects."""
    KEBERATAN_DITERIMA = "keberatan_diterima"
    """The superior receives the objection."""
    DIKUATKAN = "dikuatkan"
    """The superior upholds the result."""
    DIUBAH = "diubah"
    """The superior changes the result."""
    KEPUTUSAN_DILAPORKAN = "keputusan_dilaporkan"
    """The changed document is reported upwards."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("milestone", self)


class Route(StrEnum):
    """The ways that a document may go."""

    BIASA = "biasa"
    """The appraiser evaluates and signs."""
    ATASAN = "atasan"
    """The superior signs in the place of who did not."""
    KEBERATAN = "keberatan"
    """The employee objects."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("route", self)


def _milestones(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(milestones)


def _capacities(capacities: Iterable[Capacity]) -> tuple[Capacity, ...]:
    return tuple(capacities)


@final
@attrs.frozen
class MilestoneRule:
    """What must have happened before a milestone, and whose it is.

    Args:
        after: One of these must have happened; none for the first.
        by: In which capacity a person takes it.
        instead_of: What must not have happened, because it is the other way.
    """

    after: tuple[Milestone, ...] = attrs.field(converter=_milestones)
    by: tuple[Capacity, ...] = attrs.field(converter=_capacities)
    instead_of: tuple[Milestone, ...] = attrs.field(default=(), converter=_milestones)


_M = Milestone
_EMPLOYEE, _APPRAISER, _SUPERIOR = [Capacity.PEGAWAI], [Capacity.PENILAI], [Capacity.ATASAN_PENILAI]
_SIGNATURES = (_M.DITANDATANGANI, _M.DITANDATANGANI_ATASAN)

MILESTONES: Mapping[Milestone, MilestoneRule] = MappingProxyType(
    {
        _M.DITANDATANGANI: MilestoneRule([], _APPRAISER, [_M.DITANDATANGANI_ATASAN]),
        _M.DITANDATANGANI_ATASAN: MilestoneRule([], _SUPERIOR),
        _M.DISAMPAIKAN: MilestoneRule(_SIGNATURES, [*_APPRAISER, *_SUPERIOR]),
        _M.DITERIMA: MilestoneRule([_M.DISAMPAIKAN], _EMPLOYEE),
        _M.DIKEMBALIKAN: MilestoneRule([_M.DITERIMA], _EMPLOYEE),
        _M.DISERAHKAN_KEPADA_ATASAN: MilestoneRule([_M.DITERIMA], _APPRAISER),
        _M.DISAHKAN: MilestoneRule([_M.DISERAHKAN_KEPADA_ATASAN, _M.DITANDATANGANI_ATASAN], _SUPERIOR),
        _M.DILAPORKAN: MilestoneRule(_SIGNATURES, [*_APPRAISER, *_SUPERIOR]),
        _M.KEBERATAN_DIAJUKAN: MilestoneRule([_M.DITERIMA], _EMPLOYEE),
        _M.KEBERATAN_DITERIMA: MilestoneRule([_M.KEBERATAN_DIAJUKAN], _SUPERIOR),
        _M.DIKUATKAN: MilestoneRule([_M.KEBERATAN_DITERIMA], _SUPERIOR, [_M.DIUBAH]),
        _M.DIUBAH: MilestoneRule([_M.KEBERATAN_DITERIMA], _SUPERIOR, [_M.DIKUATKAN]),
        _M.KEPUTUSAN_DILAPORKAN: MilestoneRule([_M.DIUBAH], _SUPERIOR),
    }
)
"""By milestone."""


@final
@attrs.frozen
class TrackRule:
    """A deadline of a regime, and what meets it.

    Args:
        deadline: What, since when, by when, who, and where it stands.
        route: The way of the document to which it belongs.
        met_by: The milestones that meet it; any of them does.
        waits_for: Nobody has to act before this, unless the deadline is there.
        may: Whether it is a right and no duty; a right that is not used lapses and is never overdue.
    """

    deadline: Deadline
    route: Route
    met_by: tuple[Milestone, ...] = attrs.field(converter=_milestones)
    waits_for: Milestone | None = None
    may: bool = False


def _rules(rules: Iterable[TrackRule]) -> tuple[TrackRule, ...]:
    return tuple(rules)


@final
@attrs.frozen
class TrackRules:
    """How a regime treats the evaluation document.

    Args:
        id: The id of the regime, as its rule book has it.
        law: The regulation.
        rules: The deadlines, in the order of the document's life.
        lapse: What nobody has to do any more once the superior signed in place of another.
        final_in_place: The article by which a result that the superior set in place is final; ``None`` where none is.
        in_place_of_employee: The article by which the superior also signs when the employee does not return the
            document; ``None`` where the law is silent on that.
    """

    id: str
    law: Law
    rules: tuple[TrackRule, ...] = attrs.field(converter=_rules)
    lapse: tuple[Milestone, ...] = attrs.field(converter=_milestones)
    final_in_place: Basis | None = None
    in_place_of_employee: Basis | None = None

    def knows(self, milestone: Milestone) -> bool:
        """Return whether documents of this regime come to a milestone."""
        met = {each for rule in self.rules for each in rule.met_by}
        return milestone in met or milestone in _EVERYWHERE

    def of(self, route: Route) -> tuple[TrackRule, ...]:
        """Return the deadlines of a route."""
        return tuple(rule for rule in self.rules if rule.route is route)


_EVERYWHERE = frozenset({_M.DITERIMA, _M.KEBERATAN_DITERIMA})
_BIASA, _ATASAN, _KEBERATAN = Route.BIASA, Route.ATASAN, Route.KEBERATAN
_DECISIONS = (_M.DIKUATKAN, _M.DIUBAH)


def _objection(raised: Deadline, decided: Deadline) -> tuple[TrackRule, ...]:
    return (
        TrackRule(raised, _KEBERATAN, [_M.KEBERATAN_DIAJUKAN], may=True),
        TrackRule(decided, _KEBERATAN, _DECISIONS),
    )


_ISSUED = (_M.DITANDATANGANI, _M.DIKEMBALIKAN)

TRACK_RULES: Mapping[str, TrackRules] = MappingProxyType(
    {
        each.id: each
        for each in (
            TrackRules(
                "permenpanrb6_2022",
                PERMENPANRB_6_2022,
                [
                    TrackRule(days.SIGNED, _BIASA, [_M.DITANDATANGANI]),
                    TrackRule(days.HANDED_OVER, _BIASA, [_M.DISAMPAIKAN]),
                    TrackRule(days.RETURNED, _BIASA, [_M.DIKEMBALIKAN]),
                    TrackRule(days.REPORTED, _BIASA, [_M.DILAPORKAN], _M.DIKEMBALIKAN),
                    TrackRule(days.SIGNED_BY_SUPERIOR, _ATASAN, [_M.DITANDATANGANI_ATASAN]),
                    TrackRule(days.HANDED_OVER_BY_SUPERIOR, _ATASAN, [_M.DISAMPAIKAN]),
                    TrackRule(days.RETURNED_TO_SUPERIOR, _ATASAN, [_M.DIKEMBALIKAN]),
                    TrackRule(days.REPORTED_BY_SUPERIOR, _ATASAN, [_M.DILAPORKAN], _M.DIKEMBALIKAN),
                    *_objection(days.OBJECTED, days.DECIDED),
                    TrackRule(days.DECISION_REPORTED, _KEBERATAN, [_M.KEPUTUSAN_DILAPORKAN]),
                ],
                lapse=[_M.DITANDATANGANI],
                final_in_place=PERMENPANRB_6_2022("Lampiran hlm. 90, angka 11"),
            ),
            TrackRules(
                "pp30_2019",
                PP_30_2019,
                [
                    TrackRule(days.PP30_SIGNED, _BIASA, [_M.DITANDATANGANI]),
                    TrackRule(days.PP30_HANDED_OVER, _BIASA, [_M.DISAMPAIKAN]),
                    TrackRule(days.PP30_RETURNED, _BIASA, [_M.DIKEMBALIKAN]),
                    TrackRule(days.PP30_REPORTED, _BIASA, [_M.DILAPORKAN], _M.DIKEMBALIKAN),
                    TrackRule(days.PP30_SIGNED_BY_SUPERIOR, _ATASAN, [_M.DITANDATANGANI_ATASAN]),
                    *_objection(days.PP30_OBJECTED, days.PP30_DECIDED),
                ],
                lapse=_ISSUED,
                in_place_of_employee=PP_30_2019("Pasal 50"),
            ),
            TrackRules(
                "pp46_2011",
                PP_46_2011,
                [
                    TrackRule(days.PP46_SIGNED, _BIASA, [_M.DITANDATANGANI]),
                    TrackRule(days.PP46_HANDED_OVER, _BIASA, [_M.DISAMPAIKAN]),
                    TrackRule(days.PP46_RETURNED, _BIASA, [_M.DIKEMBALIKAN]),
                    TrackRule(days.PP46_FORWARDED, _BIASA, [_M.DISERAHKAN_KEPADA_ATASAN]),
                    TrackRule(days.PP46_ENDORSED, _BIASA, [_M.DISAHKAN], _M.DISERAHKAN_KEPADA_ATASAN),
                    TrackRule(days.PP46_SIGNED_BY_SUPERIOR, _ATASAN, [_M.DITANDATANGANI_ATASAN]),
                    *_objection(days.PP46_OBJECTED, days.PP46_DECIDED),
                ],
                lapse=[*_ISSUED, _M.DISERAHKAN_KEPADA_ATASAN, _M.DISAHKAN],
                in_place_of_employee=PP_46_2011("Pasal 22"),
            ),
        )
    }
)
"""By the id of the regime."""


def track_rules(regime: str) -> TrackRules:
    """Return how a regime treats the evaluation document.

    Args:
        regime: The id of its rule book: ``"permenpanrb6_2022"``, ``"pp30_2019"`` or ``"pp46_2011"``.

    Raises:
        UnknownName: for a regime whose documents are not known, such as PermenPANRB 8/2021, of which only single pages
            could be read.

    Example:
        >>> [rule.deadline.id for rule in track_rules("pp30_2019").of(Route.ATASAN)]
        ['ditandatangani_atasan']
    """
    if regime not in TRACK_RULES:
        raise UnknownName(
            f"Nothing is known of the evaluation documents of {regime!r}.",
            why="Of PermenPANRB 8/2021 only single pages could be read; PP 30/2019 stands above it.",
            mend=f"Give one of {', '.join(TRACK_RULES)}.",
            path="regime",
            value=regime,
        )
    return TRACK_RULES[regime]
