"""Two explanations held against each other: which steps came to something else, and which of them made the difference.

Steps are matched by the key of their part and the row they belong to; two regimes call their parts differently, which
is declared (see ``correspondence``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words, label
from ..plans.fields import is_a
from .step_pairs import otherwise_measured, paired, same_value

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from ..base.finding import Undetermined
    from ..base.law import Basis
    from ..formula.facts import Facts
    from ..formula.interpret import Value
    from ..formula.steps import Step
    from .correspondence import Counterpart
    from .step_pairs import Pair, Place

__all__ = ["Cause", "StepDifference", "root_causes", "step_differences"]


class Cause(StrEnum):
    """Why a step came to something else."""

    RUMUS = "rumus"
    """Its formula is another one: what it reads is the same."""
    PILIHAN = "pilihan"
    """Another alternative of an option holds in it."""
    FAKTA = "fakta"
    """A fact that it reads is another one."""
    IKUTAN = "ikutan"
    """It follows another part, which came to something else."""
    SKALA = "skala"
    """It is told on another scale, such as a number here and a rating there; nothing says which is more."""
    HANYA_PERTAMA = "hanya_pertama"
    """Only the first explanation has it."""
    HANYA_KEDUA = "hanya_kedua"
    """Only the second explanation has it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cause", self)


@final
@attrs.frozen
class StepDifference:
    """A named part that came to something else.

    Args:
        cause: Why.
        key: The part; where only the second explanation has it, that one's.
        path: The row it belongs to; empty for the whole.
        title: The name or id of that row.
        label: The name of the part for people.
        first: What it came to first; ``None`` where the first explanation does not have it.
        second: What it came to then; ``None`` where the second explanation does not have it.
        first_basis: The article behind it first.
        second_basis: The article behind it then.
        row_id: The id of the row; empty where it has none.
        counterpart: The key of the part in the second book, where it bears another one.
    """

    cause: Cause = attrs.field(validator=is_a(Cause))
    key: str
    path: str
    title: str
    label: Words
    first: Value | Undetermined | None
    second: Value | Undetermined | None
    first_basis: Basis | None = None
    second_basis: Basis | None = None
    row_id: str = ""
    counterpart: str = ""


def step_differences(
    first: Step, second: Step, *, facts: tuple[Facts, Facts] | None = None
) -> tuple[StepDifference, ...]:
    """Return every step that came to something else, each behind those that it reads.

    Args:
        first: The first explanation.
        second: The second one.
        facts: What each explains; rows are then matched by their ids, else by their places.

    Example:
        >>> from kinerja.formula import explain, given
        >>> twice = (2 * given("x")).named("twice", id="Dua kali", en="Twice")
        >>> [found] = step_differences(explain(twice, {"x": 1}), explain(twice, {"x": 3}))
        >>> found.cause, found.second
        (<Cause.FAKTA: 'fakta'>, Fraction(6, 1))
    """
    pair = paired(((first,), (second,)), (), facts)
    order: dict[Place, None] = {}
    for side, step in ((pair.first, first), (pair.second, second)):
        _after_its_parts(side.place(step), pair, order)
    return tuple(_difference(place, pair) for place in order if pair.differs(place))


def root_causes(
    first: Step,
    second: Step,
    *,
    keys: Iterable[tuple[str, str]] = (),
    known: tuple[Iterable[str], Iterable[str]] = ((), ()),
    counterparts: Iterable[Counterpart] = (),
    beside: tuple[Iterable[Step], Iterable[Step]] = ((), ()),
    facts: tuple[Facts, Facts] | None = None,
    scales: tuple[object, object] = (None, None),
) -> tuple[StepDifference, ...]:
    """Return the steps that made the difference, the deepest first.

    From the answer down, only what came to something else is followed.  A step made the difference when all that both
    explanations read there is equal, or when it stands in one book only; of what stands in one book only, the
    outermost is told, and not what merely hands on what it reads.  What is told on another scale is told, and
    followed.

    Args:
        first: The first explanation.
        second: The second one.
        keys: Further parts to begin at, each by its key in the first and in the second book, such as those of a score.
        known: The keys of all parts of both books: a step that the other one knows and did not reach is no cause.
        counterparts: The parts that mean the same in both under other keys.
        beside: Further explanations of each book in which counterparts may stand, such as that of a guide.
        facts: What each explains; rows are then matched by their ids, else by their places.
        scales: The scales of both answers; where they are two, one token is not the other.
    """
    pair = paired(((first, *beside[0]), (second, *beside[1])), counterparts, facts)
    if scales[0] != scales[1]:
        pair = attrs.evolve(pair, scaled=(pair.first.place(first),))
    search = _Search(
        pair, tuple(frozenset(map(side.means, each)) for side, each in zip(pair.sides, known, strict=True))
    )
    for start in ((first.key, second.key), *keys):
        for side, key in zip(pair.sides, start, strict=True):
            search.trace((side.means(key), ""))
    return tuple(search.found.values())


def _after_its_parts(top: Place, pair: Pair, order: dict[Place, None]) -> None:
    seen: set[Place] = set()
    stack = [(top, False)]
    while stack:
        place, done = stack.pop()
        if done:
            order[place] = None
        elif place not in seen and place not in order:
            seen.add(place)
            stack.append((place, True))
            stack.extend((part, False) for part in reversed(pair.below(place)))


# --- What made the difference ----------------------------------------------------------------------------------------


def _cause(place: Place, pair: Pair) -> Cause:
    one, other = pair.at(place)
    if one is None or other is None:
        return Cause.HANYA_KEDUA if one is None else Cause.HANYA_PERTAMA
    if place in pair.scaled or otherwise_measured(one.value, other.value):
        return Cause.SKALA
    if _reads_others(place, pair, one, other):
        return Cause.FAKTA
    if not pair.first_open(place) and any(map(pair.differs, pair.nearest(place))):
        return Cause.IKUTAN
    # An option that the other formula does not even have was not chosen otherwise there.
    chosen = dict(one.choices)
    turned = any(chosen.get(option, token) != token for option, token in other.choices)
    return Cause.PILIHAN if turned else Cause.RUMUS


def _reads_others(place: Place, pair: Pair, one: Step, other: Step) -> bool:
    """Return whether a step reads another fact, or rows that the other explanation is not told."""
    facts = pair.first.inputs(one)
    read = pair.second.inputs(other).items()
    changed = any(not same_value(facts[path], value) for path, value in read if path in facts)
    return changed or any(map(pair.lacks_row, pair.below(place)))


def _difference(place: Place, pair: Pair) -> StepDifference:
    one, other = pair.at(place)
    side, named = next((side, step) for side in pair.sides if (step := side.steps.get(place)) is not None)
    return StepDifference(
        _cause(place, pair),
        named.key,
        named.path,
        named.title,
        pair.labels.get(place[0], named.label) if one and other else named.label,
        one.value if one else None,
        other.value if other else None,
        one.basis if one else None,
        other.basis if other else None,
        side.ids.get(named.path, ""),
        other.key if one and other and one.key != other.key else "",
    )


@final
@attrs.frozen(eq=False)
class _Search:
    """The way down from the answer."""

    pair: Pair
    known: tuple[Container[str], ...]
    found: dict[Place, StepDifference] = attrs.field(factory=dict)
    seen: set[Place] = attrs.field(factory=set)

    def trace(self, place: Place) -> None:
        pair = self.pair
        if place in self.seen or pair.at(place) == (None, None) or not pair.differs(place):
            return
        self.seen.add(place)
        cause = _cause(place, pair)
        for part in pair.below(place):
            if pair.matched(part):
                self.trace(part)
                continue
            for inner in pair.nearest(part):
                self.trace(inner)
            if cause is Cause.IKUTAN and self.tells(part, place):
                self.found.setdefault(part, _difference(part, pair))
        if cause is not Cause.IKUTAN and place[0] not in pair.silent:
            self.found[place] = _difference(place, pair)

    def tells(self, part: Place, place: Place) -> bool:
        """Return whether a step that one explanation lacks made a difference to the step that reads it."""
        number, side = next((number, side) for number, side in enumerate(self.pair.sides) if part in side.steps)
        if part[0] in self.pair.silent or part[0] in self.known[1 - number]:
            return False
        step, reader = side.steps[part], side.steps[place]
        return not _hands_on(step) and (same_value(step.value, reader.value) or not _hands_on(reader))


def _hands_on(step: Step) -> bool:
    """Return whether a step is worth just what one of its parts is: what else it reads made no difference."""
    return any(same_value(step.value, part.value) for part in step.steps)
