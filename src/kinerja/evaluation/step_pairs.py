"""Two explanations held against each other, place by place: a place is what a part means and the row it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.finding import Undetermined
from .fact_rows import paired_rows, row_ids

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from ..base.words import Words
    from ..formula.facts import Facts
    from ..formula.steps import Step
    from .correspondence import Counterpart

__all__ = ["Pair", "PairSide", "Place", "otherwise_measured", "paired", "same_value"]

Place: TypeAlias = tuple[str, str]
"""What a part means and the path of the row."""


@final
@attrs.frozen(eq=False)
class PairSide:
    """One explanation, its steps by place; parts and rows bear the names that both explanations share.

    Args:
        meanings: What a part means, by its key, where it bears another key in the other book.
        rows: The path of a row in the first facts, by its path here.
        ids: The ids of rows, by their paths here.
        steps: The steps.
    """

    meanings: Mapping[str, str]
    rows: Mapping[str, str]
    ids: Mapping[str, str]
    steps: dict[Place, Step] = attrs.field(factory=dict)

    def means(self, key: str) -> str:
        """Return what a part means."""
        return self.meanings.get(key, key)

    def place(self, step: Step) -> Place:
        """Return the place of a step."""
        return self.means(step.key), self.rows.get(step.path, step.path)

    def inputs(self, step: Step) -> dict[str, object]:
        """Return what a step reads itself, by the paths that both explanations share."""
        found: dict[str, object] = {}
        for fact in step.inputs:
            row, dot, name = fact.path.rpartition(".")
            found[f"{self.rows.get(row, row)}{dot}{name}"] = fact.value
        return found

    def read(self, tops: Iterable[Step]) -> None:
        """Take in explanations; of two steps in one place the first one read stands."""
        stack = [*reversed(tuple(tops))]
        while stack:
            step = stack.pop()
            if self.steps.setdefault(self.place(step), step) is step:
                stack.extend(reversed(step.steps))


@final
@attrs.frozen(eq=False)
class Pair:
    """Two explanations, by place.

    Args:
        first: The first one.
        second: The second one.
        labels: What parts are called that bear two keys, by what they mean.
        silent: What has nothing like it in the other book.
        scaled: The places that are told on two scales.
    """

    first: PairSide
    second: PairSide
    labels: Mapping[str, Words]
    silent: Container[str]
    scaled: Container[Place] = ()

    @property
    def sides(self) -> tuple[PairSide, PairSide]:
        """Both of them."""
        return self.first, self.second

    def at(self, place: Place) -> tuple[Step | None, Step | None]:
        """Return the steps in a place."""
        return self.first.steps.get(place), self.second.steps.get(place)

    def matched(self, place: Place) -> bool:
        """Return whether both have a step there."""
        return None not in self.at(place)

    def differs(self, place: Place) -> bool:
        """Return whether it came to something else there, or one of them has nothing there."""
        one, other = self.at(place)
        return one is None or other is None or place in self.scaled or not same_value(one.value, other.value)

    def below(self, place: Place) -> tuple[Place, ...]:
        """Return the steps that either of them reads, in the order read."""
        read = (
            side.place(part)
            for side in self.sides
            if (step := side.steps.get(place)) is not None
            for part in step.steps
        )
        return tuple(part for part in dict.fromkeys(read) if part != place)

    def nearest(self, place: Place) -> Iterator[Place]:
        """Yield the steps of both that a step reads, itself or by way of steps that only one of them has."""
        stack, seen = [*reversed(self.below(place))], {place}
        while stack:
            part = stack.pop()
            if part in seen:
                continue
            seen.add(part)
            if self.matched(part):
                yield part
            else:
                stack.extend(reversed(self.below(part)))

    def lacks_row(self, place: Place) -> bool:
        """Return whether a step belongs to a row that only one of both is told."""
        first, second = (frozenset(side.rows.values()) for side in self.sides)
        return place[1] in first ^ second

    def first_open(self, place: Place) -> bool:
        """Return whether, of two parts that mean the same, one has no answer here and what it reads does not say why.

        The formula of the one then asks more than that of the other.
        """
        return place[0] in self.labels and self._half_open(place) and not any(map(self._half_open, self.nearest(place)))

    def _half_open(self, place: Place) -> bool:
        one, other = self.at(place)
        return one is not None and other is not None and _open(one.value) is not _open(other.value)


def paired(
    tops: tuple[Iterable[Step], Iterable[Step]],
    counterparts: Iterable[Counterpart] = (),
    facts: tuple[Facts, Facts] | None = None,
) -> Pair:
    """Return two explanations by place.

    Args:
        tops: The explanations of the one and of the other.
        counterparts: The parts that mean the same in both under other keys.
        facts: What each explains; rows are then matched by their ids, else by their places.
    """
    # A key of a book is written in lower case, so none of them begins with "=".
    named = {f"={number}": each for number, each in enumerate(counterparts)}
    rows = (paired_rows(facts[0], facts[0]), paired_rows(*facts)) if facts else ({}, {})
    ids = (row_ids(facts[0]), row_ids(facts[1])) if facts else ({}, {})
    first = PairSide({key: name for name, held in named.items() for key in held.first}, rows[0], ids[0])
    second = PairSide({key: name for name, held in named.items() for key in held.second}, rows[1], ids[1])
    first.read(tops[0])
    second.read(tops[1])
    silent = frozenset(name for name, held in named.items() if not (held.first and held.second))
    return Pair(first, second, {name: held.label for name, held in named.items()}, silent)


def same_value(one: object, other: object) -> bool:
    """Return whether two values are one; a truth is never a number, although Python holds True == 1."""
    return isinstance(one, bool) is isinstance(other, bool) and one == other


def otherwise_measured(one: object, other: object) -> bool:
    """Return whether one value is a number and the other one a name."""
    return not (_open(one) or _open(other)) and isinstance(one, str) is not isinstance(other, str)


def _open(value: object) -> bool:
    return isinstance(value, Undetermined)
