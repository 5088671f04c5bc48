"""The search for facts that show what a formula can do: every branch, class and failure that is found, with facts.

It begins with plain facts and changes one at a time.  Facts that make something new happen are kept, and changed in
turn.  Numbers are not guessed: each is moved along its line, and the comparisons on the way tell where something may
turn.  There is no chance in it: the same book and domain always give the same facts.
"""

from __future__ import annotations

from collections import Counter, deque
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.facts import FactKind, Facts, FactSpec, needs_of
from ..formula.nodes import Aggregate, Round
from ..formula.tree import Node, walk
from .audit_line import roots
from .audit_run import Goal, Run, frozen, glanced, read, turns_of
from .audit_samples import Samples, dotted, get, pathed, put

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .audit_domain import Domain
    from .audit_samples import Place

__all__ = ["Case", "Lines", "Search", "simplest"]

MANY_TURNS = 24
ALIKE = 2
"""How often a number is moved where it meets the same comparisons."""
SELDOM = 20
"""How often a fact is given the same token, or left out."""
MOST_ROWS = 5
"""In how many rows of a collection facts are changed; a book that tells apart more of them is rare."""


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

    def run(self, formula: str) -> Run:
        """Return what was seen in a formula; a score may stand within the grade."""
        return self.runs.get(formula) or self.runs["predikat"]

    def asked(self) -> set[str]:
        """Return the paths of the facts that were asked for, also of those that were not there."""
        found = {run.error.path for run in self.runs.values() if run.error is not None}
        for run in self.runs.values():
            for node, path in run.values:
                name = node.over if isinstance(node, Aggregate) else getattr(node, "name", None)
                if name is not None:
                    found.add(f"{path}.{name}" if path else name)
        return found


@final
@attrs.frozen(eq=False)
class Lines:
    """Formulas without their roundings, which are no lines: what is learnt of them is tried on the formulas.

    Args:
        tops: The formulas, by name.
        nodes: What stands there for each part of the formulas.
    """

    tops: dict[str, Node]
    nodes: dict[Node, Node]

    @classmethod
    def of(cls, tops: Mapping[str, Node]) -> Lines:
        """Return formulas without their roundings."""
        done: dict[Node, Node] = {}
        for top in tops.values():
            for node in walk(top):
                if node not in done:
                    done[node] = done[node.item] if isinstance(node, Round) else node.mapped(done)
        return cls({name: done[top] for name, top in tops.items()}, done)


@final
@attrs.define(eq=False)
class Search:
    """The facts found so far.

    Args:
        tops: The formulas that lead the search, by name, with all choices made.
        checks: Those that are only looked at on the facts that are kept.
        spec: The declaration of the facts.
        samples: What facts are made of.
        lines: The formulas without their roundings.
        left: How many runs are left.
        goals: What was found to happen, each with the facts first found.
        kept: The facts that made something new happen, in the order found.
        tried: All facts that were tried.
    """

    tops: dict[str, Node]
    checks: dict[str, Node]
    spec: FactSpec
    samples: Samples
    lines: Lines
    left: int
    goals: dict[tuple[str, Goal], Case] = attrs.Factory(dict)
    kept: list[Case] = attrs.Factory(list)
    tried: set[Any] = attrs.Factory(set)
    alike: Counter[Any] = attrs.Factory(Counter)

    @classmethod
    def of(
        cls, tops: Mapping[str, Node], spec: FactSpec, domain: Domain, seeds: Iterable[Mapping[str, Any]] = ()
    ) -> Search:
        """Return a search that has tried what its domain allows, beginning with ``seeds``."""
        checks = {name: top for name, top in tops.items() if name.startswith("check_")}
        lead = {name: top for name, top in tops.items() if name not in checks}
        samples = Samples.of(tops.values(), spec, needs_of(*tops.values()), domain)
        found = cls(lead, checks, spec, samples, Lines.of(tops), domain.runs)
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

    def _look(self, seeds: Iterable[Mapping[str, Any]]) -> None:
        queue: deque[Case] = deque()
        for data in (*map(dict, seeds), *self.samples.first(self.tops.values())):
            if self.left > 0:
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
        new = any((name, goal) not in self.goals for name, goals in seen.items() for goal in goals)
        if new or not self.kept:
            case = self.run(data)
            found = ((name, goal) for name, run in case.runs.items() for goal in run.goals)
            self.goals.update({each: case for each in found if each not in self.goals})
            self.kept.append(case)
            queue.append(case)

    # --- changes ----------------------------------------------------------------------------------------------------

    def _changed(self, case: Case) -> Iterator[dict[str, Any]]:
        asked = case.asked()
        for place, item in self.leaves(case.data):
            if pathed(place) in asked and all(step < MOST_ROWS for step in place if isinstance(step, int)):
                yield from (put(case.data, place, value) for value in self._others(case, place, item))

    def _seldom(self, place: Place, value: object) -> bool:
        """Return whether a fact has not been given a value too often yet, which would leave no time for others."""
        self.alike[dotted(place), value] += 1
        return self.alike[dotted(place), value] <= SELDOM

    def leaves(self, data: dict[str, Any]) -> Iterator[tuple[Place, FactSpec]]:
        """Yield the facts that the formulas read; of rows that are all alike only those of the first."""
        yield from self._leaves(self.spec, self.samples.reads, data, ())

    def _leaves(self, spec: FactSpec, reads: FactSpec, data: Any, place: Place) -> Iterator[tuple[Place, FactSpec]]:
        for known in reads.items:
            item = spec.items[spec.places[known.name]]
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
            yield self.samples.value(item, place)
            return
        if item.kind is FactKind.TOKEN:
            names = (token for token in self.samples.names(item) if token != value)
            yield from (token for token in names if self._seldom(place, token))
        elif item.kind is FactKind.TRUTH:
            yield not value
        elif item.kind is FactKind.COLLECTION:
            yield from ([], value[:1], [*value, *value[:1]])
        elif item.kind is FactKind.NUMBER:
            yield from self.turning(case, place)
        if not item.required and self._seldom(place, None):
            yield None

    def turning(self, case: Case, place: Place) -> list[Fraction]:
        """Return the numbers at which, and between which, something may turn as one number is moved."""
        low, high = self.samples.limits(place)
        value = get(case.data, place)
        found: set[Fraction] = {low, high}
        for name in self.tops:
            self.left -= 1
            turns = turns_of(self.lines.tops[name], self.spec, case.data, place, value)
            met = dotted(place), frozenset((turn.node, turn.part) for turn in turns)
            self.alike[met] += 1
            if self.alike[met] <= ALIKE:
                places = (root for turn in turns for root in roots(turn.polynomial or ()) or ())
                found.update(root for root in places if low <= root <= high)
        if len(found) == 2:
            return []
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
