"""One reading of a formula, looked at: which branches were taken, what each part came to, and where it failed.

The formula is read by the interpreter, the reference meaning; nothing here computes.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Undetermined
from ..errors import EvaluationError
from ..formula.facts import FactKind, Facts, FactSpec
from ..formula.interpret import watched
from ..formula.lookups import Bands, Table
from ..formula.nodes import Absent, Aggregate, Comparison, Given, Logic, Named, OneOf, When
from .audit_line import Moving

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from ..formula.interpret import Value
    from ..formula.tree import Node
    from .audit_line import Polynomial

__all__ = ["Goal", "Run", "Turn", "frozen", "glanced", "read", "stepped", "turns_of"]

Goal = tuple[object, ...]
"""Something that can happen while formulas are read, such as that a certain branch of a certain choice is taken."""


@final
@attrs.frozen
class Turn:
    """A comparison that the moved number decides.

    Args:
        polynomial: What decides it by its sign; ``None`` where that is not known.
        node: Where it is made.
        part: The key of the nearest named part around it; empty when there is none.
        path: The row in which it is made.
    """

    polynomial: Polynomial | None
    node: Node
    part: str
    path: str


@final
@attrs.define(eq=False)
class _Frame:
    node: Node
    path: str
    answers: list[Any] | None
    taken: bool = False


_KEPT = (When, Bands, Table)
"""The nodes of which it matters what the nodes below them came to."""


@final
@attrs.define(eq=False)
class Run:
    """What was seen while one formula was read.

    Args:
        keeps: Whether it keeps what each part came to, which takes longer.
        answer: What it came to; ``None`` when it failed.
        error: Why it failed.
        failed: The node that failed.
        goals: What happened on the way.
        values: What each node came to in each row.
        known: What the named parts came to.
        turns: The comparisons that a moved number decided.
        chain: For each named part with a value, the named parts around it, the outermost first.
    """

    keeps: bool = True
    answer: Value | Undetermined | None = None
    error: EvaluationError | None = None
    failed: Node | None = None
    goals: set[Goal] = attrs.Factory(set)
    values: dict[tuple[Node, str], Any] = attrs.Factory(dict)
    known: dict[tuple[Named, str], Any] = attrs.Factory(dict)
    turns: list[Turn] = attrs.Factory(list)
    chain: dict[tuple[Node, str], tuple[str, ...]] = attrs.Factory(dict)
    stack: list[_Frame] = attrs.Factory(list)

    def reached(self, node: Node, path: str) -> Value | None:
        """Remember what is being read; the interpreter tells, and need not read a named part twice."""
        self.stack.append(_Frame(node, path, [] if isinstance(node, _KEPT) else None))
        return self.known.get((node, path)) if isinstance(node, Named) else None

    def answered(self, node: Node, path: str, answer: Value) -> None:
        """Remember what it came to; the interpreter tells."""
        frame = self.stack.pop()
        goals = _GOALS.get(type(node))
        if goals is not None:
            self.goals.add(goals(frame, answer))
        if self.stack and self.stack[-1].answers is not None:
            self._told(self.stack[-1], answer)
        if isinstance(node, Named):
            self.known[node, path] = answer
        if self.keeps and (node, path) not in self.values:
            self.values[node, path] = answer
            if isinstance(node, Named):
                self.chain[node, path] = tuple(each.node.key for each in self.stack if isinstance(each.node, Named))

    def _told(self, frame: _Frame, answer: Value) -> None:
        node, answers = frame.node, frame.answers or []
        if isinstance(node, When) and not frame.taken and (answer is True or len(answers) == len(node.branches)):
            frame.taken = True
            self.goals.add(("branch", node, len(answers)))
        frame.answers = [*answers, answer]

    def met(self, polynomial: Polynomial | None) -> None:
        """Remember a comparison; the moved number tells."""
        if polynomial is None or len(polynomial) > 1:
            here = self.stack[-1]
            self.turns.append(Turn(polynomial, here.node, self.part, here.path))

    @property
    def part(self) -> str:
        """The key of the nearest named part around what is being read; empty when there is none."""
        return next((frame.node.key for frame in reversed(self.stack) if isinstance(frame.node, Named)), "")


def _class(frame: _Frame, _answer: Any) -> Goal:
    number = (frame.answers or [None])[0]
    value = number.value if isinstance(number, Moving) else number
    cuts = frame.node.cuts  # type: ignore[attr-defined]
    return ("class", frame.node, sum(value > cut.value or (cut.inclusive and value == cut.value) for cut in cuts))


_GOALS: Mapping[type[Node], Callable[[_Frame, Any], Goal]] = MappingProxyType(
    {
        **dict.fromkeys((Comparison, OneOf, Absent, Logic), lambda frame, answer: ("truth", frame.node, answer)),
        Given: lambda frame, answer: ("given", frame.node, answer if isinstance(answer, bool | str) else ""),
        Bands: _class,
        Table: lambda frame, _answer: ("row", frame.node, tuple(frame.answers or ())),
        Aggregate: lambda frame, answer: ("nothing", frame.node, not isinstance(answer, Moving) and answer == 0),
    }
)
"""What is noted of each kind of node; a choice notes by itself which branch is taken."""


def read(node: Node, facts: Facts) -> Run:
    """Return what is seen while ``node`` is read on ``facts``."""
    return _read(node, facts, Run())


def glanced(node: Node, facts: Facts) -> Run:
    """Return what is seen while ``node`` is read on ``facts``, without what each part came to."""
    return _read(node, facts, Run(keeps=False))


def stepped(node: Node, spec: FactSpec, data: Mapping[str, Any], place: tuple[Any, ...], value: Fraction) -> Run:
    """Return what is seen while ``node`` is read and the number at ``place`` moves, being at ``value`` now."""
    return _stepped(node, Facts(spec, ()), data, (place, value), Run())


def turns_of(
    node: Node, spec: FactSpec, data: Mapping[str, Any], place: tuple[Any, ...], value: Fraction
) -> list[Turn]:
    """Return the comparisons that the number at ``place`` decides as it moves, being at ``value`` now."""
    return _stepped(node, Facts(spec, ()), data, (place, value), Run(keeps=False)).turns


def _stepped(
    node: Node, empty: Facts, data: Mapping[str, Any], moves: tuple[tuple[Any, ...], Fraction], run: Run
) -> Run:
    place, value = moves
    row = frozen(empty.spec, data, place, Moving(value, run.met))
    return _read(node, Facts(empty.spec, row), run)


def _read(node: Node, facts: Facts, run: Run) -> Run:
    try:
        run.answer = watched(node, facts, run)
    except EvaluationError as error:
        run.error, run.failed = error, run.stack[-1].node
        run.goals.add(("error", type(error), run.failed))
    if isinstance(run.answer, Undetermined):
        run.goals.add(("undetermined", node, run.answer))
    return run


def frozen(spec: FactSpec, data: Mapping[str, Any], place: tuple[Any, ...] = (), moved: object = None) -> Any:
    """Return facts as rows, ``moved`` in the place of the fact at ``place``."""
    return tuple(
        _frozen(item, data.get(item.name), place[1:], moved, here=bool(place) and place[0] == item.name)
        for item in spec.items
    )


def _frozen(item: FactSpec, value: Any, place: tuple[Any, ...], moved: object, *, here: bool) -> Any:
    if here and not place:
        return moved
    if value is None:
        return None
    if item.kind is FactKind.COLLECTION:
        return tuple(
            frozen(item, row, place[1:] if here and place[0] == index else (), moved) for index, row in enumerate(value)
        )
    return value.as_integer_ratio() if item.kind is FactKind.NUMBER else value
