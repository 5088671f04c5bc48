"""What of the work itself may need care: targets that nobody reached, and loads far above those of the unit."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.quantiles import MEDIAN, quantile
from ..base.words import Words, number_words
from ..errors import DuplicateJob
from ..plans.fields import filled, is_a, stripped
from ..plans.standing import Standing
from ..plans.track import target_due
from .care_kinds import CareKind
from .care_parts import CarePolicy, SeenNumber, SupportRemark, Unsaid, few_people
from .cohort import shown_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..plans.plan import WorkPlan
    from .appraisal import Appraisal

__all__ = ["WorkLoad", "heavy_loads", "loads_of", "unreached_targets"]

_DEFAULT = CarePolicy()


# --- Targets that nobody reached -----------------------------------------------------------------------------------


def unreached_targets(
    appraisals: Iterable[Appraisal], *, policy: CarePolicy = _DEFAULT
) -> tuple[SupportRemark | Unsaid, ...]:
    """Return the targets that nobody reached of those who have them, by unit.

    The same target is the same wording, number and unit of measure in one unit.  A person who reached it in one of the
    given periods reached it.  What cannot be compared is left out; a shortfall that the leader accepted stays one here,
    because it says the same of the target.

    Where half of all people reach a target, chance alone keeps five out of five from it in 3 of 100 cases.

    Args:
        appraisals: In any order, also of several periods.
        policy: From how many people on.
    """
    reached: dict[tuple[str, str, str], dict[str, bool]] = defaultdict(dict)
    names: dict[tuple[str, str, str], Words] = {}
    for appraisal in appraisals:
        who, unit = appraisal.plan.employee.id, appraisal.plan.employee.unit.id
        for text, target, below in _compared(appraisal):
            key = (unit, " ".join(text.casefold().split()), target.id)
            names.setdefault(key, Words(f"{text} ({target.id})", f"{text} ({target.en})"))
            reached[key][who] = reached[key].get(who, False) or not below
    missed = {key: len(people) for key, people in sorted(reached.items()) if not any(people.values())}
    return tuple(_missed(key[0], names[key], people, policy) for key, people in missed.items() if people > 1)


def _compared(appraisal: Appraisal) -> Iterator[tuple[str, Words, bool]]:
    """Yield the wording and target of each indicator that could be compared, and whether it was missed."""
    stood = (each for result in appraisal.standings for each in result.indicators)
    for indicator, each in zip(appraisal.plan.indicators, stood, strict=True):
        target = target_due(appraisal.plan, indicator, appraisal.period)
        if isinstance(each.standing, Standing) and target is not None:
            yield indicator.text, target.words, each.standing is Standing.DI_BAWAH


def _missed(unit_id: str, name: Words, people: int, policy: CarePolicy) -> SupportRemark | Unsaid:
    kind, fewest = CareKind.TARGET_SULIT_DICAPAI, policy.fewest_people
    if people < fewest.value:
        return Unsaid(kind, unit_id, few_people(people, fewest.value))
    return SupportRemark(
        kind,
        unit_id,
        Words(
            f"{name.id}: 0 dari {people} orang yang memilikinya mencapainya.",
            f"{name.en}: 0 of {people} people who have it reached it.",
        ),
        people,
        numbers=[SeenNumber(_HAVE_IT, people), SeenNumber(_REACHED, 0)],
        thresholds=(fewest,),
    )


_HAVE_IT = Words("Orang yang memiliki target ini", "People who have this target")
_REACHED = Words("Yang mencapainya", "Who reached it")


# --- Load ----------------------------------------------------------------------------------------------------------


def _amount(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class WorkLoad:
    """How much of one measure a person carries.

    Args:
        employee_id: Who.
        unit_id: The unit.
        measure: What is counted, such as results, assignments or hours of training.
        amount: How much, exact.
        peers: Beside whom in the unit, such as the kind of position; empty for all of it.

    Example:
        >>> str(WorkLoad("ani", "dinas", Words("Jam pelajaran", "Hours of training"), "32.5").amount)
        '65/2'
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    measure: Words = attrs.field(validator=is_a(Words))
    amount: Fraction = attrs.field(converter=_amount)
    peers: str = attrs.field(default="", converter=stripped, kw_only=True)


_RESULTS_HELD = Words("Hasil kerja dalam SKP", "Results in the plan")


def loads_of(plans: Iterable[WorkPlan]) -> tuple[WorkLoad, ...]:
    """Return how many results each person has, beside those of the unit who hold the same kind of position.

    A result that the leader took over is not counted.  Several plans of one person in a year are several loads, so give
    the plans of one day, such as those in force on it.

    Args:
        plans: Of each person one.
    """
    return tuple(
        WorkLoad(
            plan.employee.id,
            plan.employee.unit.id,
            _RESULTS_HELD,
            sum(result.taken_over is None for result in plan.results),
            peers=str(plan.employee.position.kind or ""),
        )
        for plan in plans
    )


def heavy_loads(loads: Iterable[WorkLoad], *, policy: CarePolicy = _DEFAULT) -> tuple[SupportRemark | Unsaid, ...]:
    """Return who carries many times what the others of the unit carry, measure by measure.

    The load of a person is held against the median of the others, not against a mean that one heavy load moves.  How
    many results somebody has says nothing of their size: it is a reason to ask.

    Args:
        loads: Of each person one of each measure.
        policy: How many times the load of the others is told, and of how many people something is said.

    Raises:
        DuplicateJob: when a person has two loads of one measure.

    Example:
        >>> results = Words("Hasil kerja", "Results")
        >>> loads = [WorkLoad(f"e{place}", "dinas", results, 4) for place in range(5)]
        >>> (remark,) = heavy_loads([WorkLoad("ani", "dinas", results, 9), *loads])
        >>> print(remark.seen.en)
        Results: 9; the median of 5 others in the unit is 4.
    """
    groups: dict[tuple[str, str, str], list[WorkLoad]] = defaultdict(list)
    for load in loads:
        groups[load.unit_id, load.measure.id, load.peers].append(load)
    return tuple(found for _, group in sorted(groups.items()) for found in _beside(group, policy))


def _beside(group: list[WorkLoad], policy: CarePolicy) -> Iterator[SupportRemark | Unsaid]:
    _each_once(group)
    fewest = policy.fewest_people
    if len(group) <= fewest.value:
        yield Unsaid(CareKind.BEBAN_BERLEBIH, group[0].unit_id, _few(group, fewest.value + 1))
        return
    for load in sorted(group, key=lambda each: each.employee_id):
        others = quantile([each.amount for each in group if each is not load], MEDIAN)
        if 0 < others * policy.times_the_load.value <= load.amount:
            yield _heavy(load, others, len(group) - 1, policy)


def _few(group: list[WorkLoad], fewest: Fraction) -> Words:
    told, peers = few_people(len(group), fewest), group[0].peers
    return Words(f"{peers}: {told.id}", f"{peers}: {told.en}") if peers else told


def _each_once(group: list[WorkLoad]) -> None:
    seen: set[str] = set()
    for load in group:
        if load.employee_id in seen:
            raise DuplicateJob(
                f"{shown_id(load.employee_id)} has two loads of {load.measure.en!r}.",
                why="Who is counted twice moves the median of everybody else.",
                mend="Give of each person one of each measure.",
                path="loads",
                value=load.employee_id,
            )
        seen.add(load.employee_id)


def _heavy(load: WorkLoad, others: Fraction, people: int, policy: CarePolicy) -> SupportRemark:
    own, median, what = number_words(load.amount), number_words(others), load.measure
    return SupportRemark(
        CareKind.BEBAN_BERLEBIH,
        load.employee_id,
        Words(
            f"{what.id}: {own.id}; median {people} orang lain di unit itu {median.id}.",
            f"{what.en}: {own.en}; the median of {people} others in the unit is {median.en}.",
        ),
        people + 1,
        numbers=[SeenNumber(what, load.amount), SeenNumber(_MEDIAN, others)],
        thresholds=(policy.times_the_load, policy.fewest_people),
    )


_MEDIAN = Words("Median yang lain", "Median of the others")
