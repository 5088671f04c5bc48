"""Two explanations held against each other: which steps came to something else, and which of them made the difference.

Steps are matched by the key of their part and the row they belong to.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.words import Words, label
from ..plans.fields import is_a

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from ..base.finding import Undetermined
    from ..base.law import Basis
    from ..formula.interpret import Value
    from ..formula.steps import Step

__all__ = ["Cause", "StepDifference", "root_causes", "step_differences"]

Place: TypeAlias = tuple[str, str]
"""The key of a part and the path of the row."""


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
        key: The part.
        path: The row it belongs to; empty for the whole.
        title: The name or id of that row.
        label: The name of the part for people.
        first: What it came to first; ``None`` where the first explanation does not have it.
        second: What it came to then; ``None`` where the second explanation does not have it.
        first_basis: The article behind it first.
        second_basis: The article behind it then.
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


def step_differences(first: Step, second: Step) -> tuple[StepDifference, ...]:
    """Return every step that came to something else, each behind those that it reads.

    Example:
        >>> from kinerja.formula import explain, given
        >>> twice = (2 * given("x")).named("twice", id="Dua kali", en="Twice")
        >>> [found] = step_differences(explain(twice, {"x": 1}), explain(twice, {"x": 3}))
        >>> found.cause, found.second
        (<Cause.FAKTA: 'fakta'>, Fraction(6, 1))
    """
    pair = _Pair.of(first, second)
    order: dict[Place, None] = {}
    for step in (first, second):
        _after_its_parts(step, pair, order)
    return tuple(pair.difference(place) for place in order if pair.differs(place))


def root_causes(
    first: Step,
    second: Step,
    *,
    keys: Iterable[tuple[str, str]] = (),
    known: tuple[Container[str], Container[str]] = ((), ()),
) -> tuple[StepDifference, ...]:
    """Return the steps that made the difference, the deepest first.

    From the answer down, only what came to something else is followed.  A step made the difference when all that both
    explanations read there is equal, or when it stands in one book only; of what stands in one book only, the
    outermost is told.

    Args:
        first: The first explanation.
        second: The second one.
        keys: Further parts to begin at, each by its key in the first and in the second book, such as those of a score.
        known: The keys of all parts of both books: a step that the other one knows and did not reach is no cause.
    """
    pair = _Pair.of(first, second)
    found: dict[Place, StepDifference] = {}
    seen: set[Place] = set()
    for start in ((first.key, second.key), *keys):
        for key in start:
            _trace((key, ""), pair, known, found, seen)
    return tuple(found.values())


@final
@attrs.frozen(eq=False)
class _Pair:
    """Two explanations, by place."""

    first: Mapping[Place, Step]
    second: Mapping[Place, Step]

    @classmethod
    def of(cls, first: Step, second: Step) -> _Pair:
        return cls(_by_place(first), _by_place(second))

    def at(self, place: Place) -> tuple[Step | None, Step | None]:
        return self.first.get(place), self.second.get(place)

    def differs(self, place: Place) -> bool:
        one, other = self.at(place)
        return one is None or other is None or not _same(one.value, other.value)

    def below(self, place: Place) -> tuple[Place, ...]:
        """Return the steps that either of them reads, in the order read."""
        steps = (part for step in self.at(place) if step is not None for part in step.steps)
        return tuple(dict.fromkeys((part.key, part.path) for part in steps))

    def matched(self, place: Place) -> bool:
        return None not in self.at(place)

    def cause(self, place: Place) -> Cause:
        one, other = self.at(place)
        if one is None or other is None:
            return Cause.HANYA_KEDUA if one is None else Cause.HANYA_PERTAMA
        facts = {fact.path: fact.value for fact in one.inputs}
        if any(not _same(facts[fact.path], fact.value) for fact in other.inputs if fact.path in facts):
            return Cause.FAKTA
        if any(self.matched(part) and self.differs(part) for part in self.below(place)):
            return Cause.IKUTAN
        # An option that the other formula does not even have was not chosen otherwise there.
        chosen = dict(one.choices)
        turned = any(chosen.get(option, token) != token for option, token in other.choices)
        return Cause.PILIHAN if turned else Cause.RUMUS

    def difference(self, place: Place) -> StepDifference:
        one, other = self.at(place)
        named = next(step for step in (one, other) if step is not None)
        return StepDifference(
            self.cause(place),
            named.key,
            named.path,
            named.title,
            named.label,
            one.value if one else None,
            other.value if other else None,
            one.basis if one else None,
            other.basis if other else None,
        )


def _same(one: object, other: object) -> bool:
    # A truth is never a number, although Python holds True == 1.
    return isinstance(one, bool) is isinstance(other, bool) and one == other


def _by_place(top: Step) -> dict[Place, Step]:
    found: dict[Place, Step] = {}
    stack = [top]
    while stack:
        step = stack.pop()
        if (step.key, step.path) not in found:
            found[step.key, step.path] = step
            stack.extend(step.steps)
    return found


def _after_its_parts(step: Step, pair: _Pair, order: dict[Place, None]) -> None:
    seen: set[Place] = set()
    stack = [((step.key, step.path), False)]
    while stack:
        place, done = stack.pop()
        if done:
            order[place] = None
        elif place not in seen and place not in order:
            seen.add(place)
            stack.append((place, True))
            stack.extend((part, False) for part in reversed(pair.below(place)))


def _trace(
    place: Place,
    pair: _Pair,
    known: tuple[Container[str], Container[str]],
    found: dict[Place, StepDifference],
    seen: set[Place],
) -> None:
    if place in seen or pair.at(place) == (None, None) or not pair.differs(place):
        return
    seen.add(place)
    below, cause = pair.below(place), pair.cause(place)
    followed = [part for part in below if pair.matched(part) or (pair.matched(place) and _own(part, pair, known))]
    for part in followed:
        _trace(part, pair, known, found, seen)
    if cause is not Cause.IKUTAN:
        found[place] = pair.difference(place)


def _own(place: Place, pair: _Pair, known: tuple[Container[str], Container[str]]) -> bool:
    """Return whether a step that one explanation lacks stands in one of the books only."""
    one, _ = pair.at(place)
    return place[0] not in known[1 if one is not None else 0]
