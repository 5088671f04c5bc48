"""The search for facts that show what a formula can do: every branch, class and failure that is found, with facts.

It begins with plain facts and changes one at a time.  Facts that make something new happen are kept, and changed in
turn.  Numbers are not guessed: each is moved along its line, and the comparisons on the way tell where something may
turn.  There is no chance in it: the same book and domain always give the same facts.
"""

from __future__ import annotations

from collections import deque
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.facts import FactKind, Facts, FactSpec, needs_of
from ..formula.lookups import Bands, Interpolate, Table
from ..formula.nodes import Comparison, Constant, OneOf
from ..formula.tree import Node, walk
from .audit_line import roots
from .audit_run import Goal, Run, frozen, glanced, read, stepped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .audit_domain import Domain

__all__ = ["Case", "Place", "Search", "dotted", "get", "put"]

Place = tuple[Any, ...]
"""Where a fact stands: names, and after the name of a collection the number of a row."""

OTHER = "lainnya"
MOST_TOKENS = 7
MANY_TURNS = 24


def dotted(place: Place) -> str:
    """Return the path of a fact without places of rows."""
    return ".".join(step for step in place if isinstance(step, str))


def get(data: Any, place: Place) -> Any:
    """Return the fact at ``place``; ``None`` when it is absent."""
    for step in place:
        data = data[step] if isinstance(step, int) else data.get(step)
    return data


def put(data: Any, place: Place, value: object) -> Any:
    """Return a copy of ``data`` with another fact at ``place``."""
    step, rest = place[0], place[1:]
    inner = put(data[step], rest, value) if rest else value
    if isinstance(step, int):
        return [*data[:step], inner, *data[step + 1 :]]
    return {**data, step: inner}


@final
@attrs.frozen(eq=False)
class Case:
    """Facts that were tried, with what was seen in each formula.

    Args:
        data: The facts.
        runs: What was seen, by formula.
    """

    data: dict[str, Any]
    runs: dict[str, Run]


@final
@attrs.define(eq=False)
class Search:
    """The facts found so far.

    Args:
        tops: The formulas that lead the search, by name, with all choices made.
        checks: Those that are only looked at on the facts that are kept.
        spec: The declaration of the facts.
        domain: Which facts to try.
        left: How many runs are left.
        goals: What was found to happen, each with the facts first found.
        kept: The facts that made something new happen, in the order found.
    """

    tops: dict[str, Node]
    checks: dict[str, Node]
    spec: FactSpec
    domain: Domain
    left: int
    reads: FactSpec
    high: Fraction
    tokens: tuple[str, ...]
    goals: dict[tuple[str, Goal], Case] = attrs.Factory(dict)
    kept: list[Case] = attrs.Factory(list)
    tried: set[Any] = attrs.Factory(set)

    @classmethod
    def of(
        cls, tops: dict[str, Node], spec: FactSpec, domain: Domain, seeds: Iterable[Mapping[str, Any]] = ()
    ) -> Search:
        """Return a search that has tried what its domain allows, beginning with ``seeds``."""
        checks = {name: top for name, top in tops.items() if name.startswith("check_")}
        lead = {name: top for name, top in tops.items() if name not in checks}
        reads, high = needs_of(*tops.values()), domain.high or _high(tops.values())
        found = cls(lead, checks, spec, domain, domain.runs, reads, high, _tokens(tops.values()))
        found._look(seeds)
        return found

    @property
    def exhausted(self) -> bool:
        """Whether there was still something to try when the runs were used up."""
        return self.left <= 0

    def run(self, data: dict[str, Any]) -> Case:
        """Return what is seen on facts, whether or not they were tried before."""
        facts = Facts(self.spec, frozen(self.spec, data))
        return Case(data, {name: read(node, facts) for name, node in (*self.tops.items(), *self.checks.items())})

    def limits(self, place: Place) -> tuple[Fraction, Fraction]:
        """Return between which numbers a fact is tried."""
        path = dotted(place)
        for limits in self.domain.limits:
            if limits.fact == path:
                return limits.low, limits.high
        return Fraction(0), self.high

    # --- the search -------------------------------------------------------------------------------------------------

    def _look(self, seeds: Iterable[Mapping[str, Any]]) -> None:
        queue: deque[Case] = deque()
        for data in (*self._first(), *map(dict, seeds)):
            self._try(data, queue)
        while queue and self.left > 0:
            case = queue.popleft()
            for data in self._changed(case):
                self._try(data, queue)
                if self.left <= 0:
                    break

    def _try(self, data: dict[str, Any], queue: deque[Case]) -> None:
        facts = frozen(self.spec, data)
        if facts in self.tried:
            return
        self.tried.add(facts)
        self.left -= 1
        seen = {name: glanced(node, Facts(self.spec, facts)).goals for name, node in self.tops.items()}
        if any((name, goal) not in self.goals for name, goals in seen.items() for goal in goals):
            case = self.run(data)
            new = [(name, goal) for name, run in case.runs.items() for goal in run.goals]
            self.goals.update({each: case for each in new if each not in self.goals})
            self.kept.append(case)
            queue.append(case)

    # --- the first facts --------------------------------------------------------------------------------------------

    def _first(self) -> Iterator[dict[str, Any]]:
        for number in (Fraction(100), Fraction(1), Fraction(0)):
            for truth in (False, True):
                yield self._sample(self.spec, self.reads, (), number, truth=truth)

    def _sample(
        self, spec: FactSpec, reads: FactSpec, place: Place, number: Fraction, *, truth: bool, row: int = 0
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for item in spec.items:
            known, here = reads.child(item.name), (*place, item.name)
            if known is None and not item.required:
                continue
            if item.kind is FactKind.COLLECTION:
                inner = known or FactSpec("", FactKind.COLLECTION)
                found[item.name] = [
                    self._sample(item, inner, (*here, each), number, truth=truth, row=each)
                    for each in range(self._rows(item, inner))
                ]
            elif item.kind is FactKind.NUMBER:
                low, high = self.limits(here)
                found[item.name] = min(max(number, low), high)
            elif item.kind is FactKind.TOKEN:
                names = self.names(item)
                found[item.name] = names[row % len(names)]
            elif item.kind is FactKind.TRUTH:
                found[item.name] = truth
            elif item.kind is FactKind.ANY or item.required:
                found[item.name] = True if item.kind is FactKind.ANY else item.name
        return found

    def names(self, item: FactSpec) -> tuple[str, ...]:
        """Return the tokens that a fact is tried with."""
        return item.one_of or (*self.tokens, OTHER)

    def _rows(self, item: FactSpec, reads: FactSpec) -> int:
        told = [fact for fact in item.items if fact.kind is FactKind.TOKEN and reads.child(fact.name)]
        return min(len(self.names(told[0])), MOST_TOKENS) if told else self.domain.rows

    # --- changes ----------------------------------------------------------------------------------------------------

    def _changed(self, case: Case) -> Iterator[dict[str, Any]]:
        for place, item in self.leaves(case.data):
            yield from (put(case.data, place, value) for value in self._others(case, place, item))

    def leaves(self, data: dict[str, Any]) -> Iterator[tuple[Place, FactSpec]]:
        """Yield the facts that the formulas read; of rows that are all alike only those of the first."""
        yield from self._leaves(self.spec, self.reads, data, ())

    def _leaves(self, spec: FactSpec, reads: FactSpec, data: Any, place: Place) -> Iterator[tuple[Place, FactSpec]]:
        for known in reads.items:
            item = spec.child(known.name)
            if item is None:
                continue
            here = (*place, item.name)
            yield here, item
            if item.kind is FactKind.COLLECTION:
                rows = data.get(item.name) or []
                for index, row in enumerate(rows):
                    if row not in rows[:index]:
                        yield from self._leaves(item, known, row, (*here, index))

    def _others(self, case: Case, place: Place, item: FactSpec) -> Iterator[object]:
        value = get(case.data, place)
        if value is None:
            yield from self._present(item, place)
            return
        if item.kind is FactKind.TOKEN:
            yield from (token for token in self.names(item) if token != value)
        elif item.kind is FactKind.TRUTH:
            yield not value
        elif item.kind is FactKind.COLLECTION:
            yield from ([], value[:1], [*value, *value[:1]])
        elif item.kind is FactKind.NUMBER:
            yield from self.turning(case, place)
        if not item.required:
            yield None

    def _present(self, item: FactSpec, place: Place) -> Iterator[object]:
        parents = FactSpec("", FactKind.COLLECTION, items=(item,))
        yield self._sample(parents, parents, place[:-1], Fraction(100), truth=True).get(item.name)

    def turning(self, case: Case, place: Place) -> list[Fraction]:
        """Return the numbers at which, and between which, something may turn as one number is moved."""
        low, high = self.limits(place)
        value = get(case.data, place)
        found: set[Fraction] = {low, high}
        for node in self.tops.values():
            self.left -= 1
            for turn in stepped(node, self.spec, case.data, place, value).turns:
                found.update(root for root in roots(turn.polynomial or ()) or () if low <= root <= high)
        marks = sorted(found)[:MANY_TURNS]
        return sorted({*marks, *(simplest(a, b) for a, b in pairwise(marks))} - {value})


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """Return a plain number between two others: the middle, with as few digits as do.

    Example:
        >>> simplest(Fraction(90), Fraction(91)), simplest(Fraction(1, 3), Fraction(10))
        (Fraction(181, 2), Fraction(5, 1))
    """
    middle = (low + high) / 2
    for places in range(12):
        rounded = Fraction(round(middle * 10**places), 10**places)
        if low < rounded < high:
            return rounded
    return middle


def _tokens(tops: Iterable[Node]) -> tuple[str, ...]:
    """Return the tokens that formulas compare with, in the order met."""
    found: dict[str, None] = {}
    for top in tops:
        for node in walk(top):
            if isinstance(node, OneOf):
                found |= dict.fromkeys(node.tokens)
            elif isinstance(node, Table):
                found |= dict.fromkeys(token for tokens, _ in node.rows for token in tokens)
            elif isinstance(node, Comparison):
                sides = (node.left, node.right)
                found |= dict.fromkeys(
                    side.value for side in sides if isinstance(side, Constant) and isinstance(side.value, str)
                )
    return tuple(found)[:MOST_TOKENS]


def _high(tops: Iterable[Node]) -> Fraction:
    """Return up to which number facts are tried where nobody says."""
    known = [Fraction(100)]
    for top in tops:
        for node in walk(top):
            if isinstance(node, Constant) and isinstance(node.value, Fraction):
                known.append(abs(node.value))
            elif isinstance(node, Bands):
                known += [abs(cut.value) for cut in node.cuts]
            elif isinstance(node, Interpolate):
                known += [abs(place) for place, _ in node.points]
    return 4 * max(known)
