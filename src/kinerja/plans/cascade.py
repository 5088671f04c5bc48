"""The cascade: which result of whom helps to reach which result of which leader.

It joins the plans of many people by the links that their results carry (``WorkResult.supports``).  A link names a
result by its id, whatever its wording, and may lead to a leader who is not the appraiser, to several results, or out of
the plans at hand.  Nothing here recurses, so neither a long chain nor a circle does harm.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, label
from ..errors import NotFound
from .fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from .plan import Supported, WorkPlan, WorkResult

__all__ = ["Cascade", "CascadeMethod", "Choice", "Link", "LinkState", "ResultKey"]


class CascadeMethod(StrEnum):
    """How a leader's indicator is shared out (PermenPANRB 6/2022, annex pp. 39-43)."""

    ASPEK = "aspek"
    """Direct: by aspects, components, elements, criteria or key stages that a rule lays down."""
    WILAYAH = "wilayah"
    """Direct: by area."""
    BEBAN = "beban"
    """Direct: by the load of a quantitative target, as 10 tons = 5 + 5."""
    LAYANAN = "layanan"
    """Not direct: by the services that it takes."""
    OUTPUT_ANTARA = "output_antara"
    """Not direct: by intermediate outputs."""

    @property
    def direct(self) -> bool:
        """Whether the employee's result represents the leader's, rather than only helping it along."""
        return self in {CascadeMethod.ASPEK, CascadeMethod.WILAYAH, CascadeMethod.BEBAN}

    @property
    def basis(self) -> Basis:
        """What the text says of results that are shared out so."""
        return _DIRECT if self.direct else _NOT_DIRECT

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cascade_method", self)


_DIRECT = PERMENPANRB_6_2022("Lampiran hlm. 41, angka 4 huruf f angka 2")
_NOT_DIRECT = PERMENPANRB_6_2022("Lampiran hlm. 43, angka 4 huruf b angka 2")


@final
@attrs.frozen
class Choice:
    """How one indicator is shared out; the leader chooses (PermenPANRB 6/2022, annex p. 39, e).

    Args:
        plan_id: The leader's plan.
        indicator_id: The leader's indicator.
        method: How.
    """

    plan_id: str = attrs.field(converter=stripped, validator=filled)
    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    method: CascadeMethod = attrs.field(validator=is_a(CascadeMethod))


class ResultKey(NamedTuple):
    """Which result of which plan; the ids of results are unique in their plan only."""

    plan_id: str
    result_id: str

    def __str__(self) -> str:
        return f"{self.plan_id}/{self.result_id}"


class LinkState(StrEnum):
    """Where a link leads."""

    FOUND = "found"
    """To a result among the plans."""
    ELSEWHERE = "elsewhere"
    """To a leader whose plan is not among them, such as one outside government."""
    UNKNOWN_PLAN = "unknown_plan"
    """To a plan that is not among them."""
    UNKNOWN_RESULT = "unknown_result"
    """To a plan that does not have the result."""
    UNKNOWN_INDICATOR = "unknown_indicator"
    """To a result that does not have the indicator."""
    AMBIGUOUS = "ambiguous"
    """To one of several plans of the leader."""


@final
@attrs.frozen
class Link:
    """One result helping to reach another.

    Args:
        of: The employee's result.
        to: The leader's result; ``None`` when it is not among the plans.
        supported: The link as the plan has it.
        state: Where it leads.
        path: Where it stands, such as ``skp-1.results[0].supports[1]``.
    """

    of: ResultKey
    to: ResultKey | None
    supported: Supported
    state: LinkState
    path: str


def _sorted(plans: Iterable[WorkPlan]) -> tuple[WorkPlan, ...]:
    return tuple(sorted(plans, key=lambda plan: plan.id))


def _choices(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(choices)


class _Index(NamedTuple):
    """What is looked up often."""

    plans: dict[str, WorkPlan]
    results: dict[ResultKey, WorkResult]
    owned: dict[str, list[WorkPlan]]
    appraised: dict[str, list[WorkPlan]]
    up: dict[ResultKey, tuple[Link, ...]]
    down: dict[ResultKey, list[Link]]
    chosen: dict[tuple[str, str], CascadeMethod]


def _indexed(cascade: Cascade) -> _Index:
    plans = {plan.id: plan for plan in cascade.plans}
    results = {ResultKey(plan.id, result.id): result for plan in cascade.plans for result in plan.results}
    chosen = {(choice.plan_id, choice.indicator_id): choice.method for choice in cascade.choices}
    index = _Index(plans, results, {}, {}, {}, {}, chosen)
    for plan in cascade.plans:
        index.owned.setdefault(plan.employee.id, []).append(plan)
        index.appraised.setdefault(plan.appraiser.id, []).append(plan)
    for plan in cascade.plans:
        for place, result in enumerate(plan.results):
            path = f"{plan.id}.results[{place}]"
            index.up[ResultKey(plan.id, result.id)] = tuple(_links(index, plan, result, path))
    for links in index.up.values():
        for link in links:
            if link.to:
                index.down.setdefault(link.to, []).append(link)
    return index


def _links(index: _Index, plan: WorkPlan, result: WorkResult, path: str) -> Iterator[Link]:
    for place, supported in enumerate(result.supports):
        to, state = _found(index, plan, supported)
        yield Link(ResultKey(plan.id, result.id), to, supported, state, f"{path}.supports[{place}]")


def _found(index: _Index, plan: WorkPlan, supported: Supported) -> tuple[ResultKey | None, LinkState]:
    candidates = _candidates(index, plan, supported)
    keys = [ResultKey(each.id, supported.result_id) for each in candidates]
    there = [key for key in keys if key in index.results]
    if not candidates:
        return None, LinkState.UNKNOWN_PLAN if supported.plan_id else LinkState.ELSEWHERE
    if len(there) != 1:
        return None, LinkState.AMBIGUOUS if there else LinkState.UNKNOWN_RESULT
    measured = {indicator.id for indicator in index.results[there[0]].indicators} | {""}
    return there[0], LinkState.FOUND if supported.indicator_id in measured else LinkState.UNKNOWN_INDICATOR


def _candidates(index: _Index, plan: WorkPlan, supported: Supported) -> list[WorkPlan]:
    if supported.plan_id:
        return [index.plans[supported.plan_id]] if supported.plan_id in index.plans else []
    leader_id = supported.owner.id if supported.owner else plan.appraiser.id
    return [each for each in index.owned.get(leader_id, ()) if each.period.overlaps(plan.period)]


@final
@attrs.frozen
class Cascade:
    """The plans of many people, joined by what their results support.

    Args:
        plans: One version of each plan, in any order; kept sorted by id.
        choices: How the leaders share out their indicators; at most one for each.

    Raises:
        InvalidValue: when a plan or a choice stands twice.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, Jenis, Supported, WorkPlan, WorkResult
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> regent = Party("e3", "Sri", Position("Bupati", None), unit)
        >>> care = WorkResult("layanan", "Layanan ANC cepat dan akurat", Jenis.UTAMA)
        >>> served = WorkResult(
        ...     "anc", "Ibu hamil mendapat pemeriksaan", Jenis.UTAMA, supports=[Supported("layanan", care.statement)]
        ... )
        >>> plans = [
        ...     WorkPlan("skp-2", Period.year(2025), head, regent, Approach.KUALITATIF, [care]),
        ...     WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF, [served]),
        ... ]
        >>> [str(link.of) for link in Cascade(plans).supporting(ResultKey("skp-2", "layanan"))]
        ['skp-1/anc']
    """

    plans: tuple[WorkPlan, ...] = attrs.field(converter=_sorted)
    choices: tuple[Choice, ...] = attrs.field(default=(), converter=_choices)
    _index: _Index = attrs.field(init=False, repr=False, eq=False, default=attrs.Factory(_indexed, takes_self=True))

    def __attrs_post_init__(self) -> None:
        refuse_twins((plan.id for plan in self.plans), "plan", path="plans")
        pairs = (f"{choice.plan_id}/{choice.indicator_id}" for choice in self.choices)
        refuse_twins(pairs, "choice for", path="choices")

    @property
    def links(self) -> Iterator[Link]:
        """All links, plan by plan."""
        for links in self._index.up.values():
            yield from links

    def plan(self, id: str) -> WorkPlan:
        """Return the plan with this id.

        Raises:
            NotFound: when it is not among the plans.
        """
        if id not in self._index.plans:
            raise NotFound(f"There is no plan {id!r}.", mend="Add it to the cascade.", value=id)
        return self._index.plans[id]

    def result(self, key: ResultKey) -> WorkResult:
        """Return a result.

        Raises:
            NotFound: when it is not among the plans.
        """
        if key not in self._index.results:
            raise NotFound(f"There is no result {str(key)!r}.", mend="Correct the ids.", value=key)
        return self._index.results[key]

    def plans_of(self, person_id: str) -> tuple[WorkPlan, ...]:
        """Return the plans of a person, by id."""
        return tuple(self._index.owned.get(person_id, ()))

    def appraised_by(self, person_id: str) -> tuple[WorkPlan, ...]:
        """Return the plans that a person appraises, by id."""
        return tuple(self._index.appraised.get(person_id, ()))

    def supported_by(self, key: ResultKey) -> tuple[Link, ...]:
        """Return the links from a result up to those that it helps to reach, in the order of its plan."""
        return self._index.up.get(key, ())

    def supporting(self, key: ResultKey) -> tuple[Link, ...]:
        """Return the links to a result from those that help to reach it, by plan."""
        return tuple(self._index.down.get(key, ()))

    def method(self, plan_id: str, indicator_id: str) -> CascadeMethod | None:
        """Return how an indicator is shared out, or ``None`` when that was not chosen."""
        return self._index.chosen.get((plan_id, indicator_id))

    def cycles(self) -> tuple[tuple[ResultKey, ...], ...]:
        """Return the circles in which a result in the end supports itself, each once, as the way around.

        Of circles that share a way, at least one is told; without that one the others come out.
        """
        return tuple(_circles({key: _above(links) for key, links in self._index.up.items()}))


def _above(links: tuple[Link, ...]) -> list[ResultKey]:
    return list(dict.fromkeys(link.to for link in links if link.to))


def _circles(above: dict[ResultKey, list[ResultKey]]) -> Iterator[tuple[ResultKey, ...]]:
    done: set[ResultKey] = set()
    for start, steps in above.items():
        # The way from start to where we are, in order; beside each step what is still to be tried from there.
        way = {} if start in done else {start: iter(steps)}
        while way:
            here = next(reversed(way))
            step = next(way[here], None)
            if step is None:
                way.pop(here)
                done.add(here)
            elif step in way:
                around = list(way)
                yield tuple(around[around.index(step) :])
            elif step not in done:
                way[step] = iter(above[step])
