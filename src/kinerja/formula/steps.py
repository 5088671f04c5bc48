"""Explanations: what each named part came to, from which facts, and by which article.

They come from the same formula and the same facts as the score, so they can not say anything else.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.words import Words
from .facts import FactKind
from .interpret import Scope, Value
from .nodes import (
    Absent,
    Aggregate,
    Choice,
    Given,
    Logic,
    LogicOp,
    Named,
    Node,
    Outer,
    Undecided,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..base.finding import Undetermined
    from ..base.law import Basis
    from ..base.words import Language
    from .facts import Facts

__all__ = ["Input", "Step", "steps_of"]


@final
@attrs.frozen
class Input:
    """A fact that a step read: its path, its value (``None`` when absent) and its unit."""

    path: str
    value: Value | None
    unit: str = ""


@final
@attrs.frozen
class Step:
    """One named part of a formula: what it came to and why.

    Args:
        key: The name of the part in its book.
        label: Its name for people.
        value: What it came to.
        inputs: The facts it read itself, in the order read.
        basis: The article behind it.
        steps: The named parts it read, in the order read; what was not reached is not among them.
        path: The row it belongs to, such as ``hasil_kerja[0]``; empty for the whole.
        title: The name or id of that row.
        choices: The options that decided it, as (option, alternative).
    """

    key: str
    label: Words
    value: Value | Undetermined
    inputs: tuple[Input, ...] = ()
    basis: Basis | None = None
    steps: tuple[Step, ...] = ()
    path: str = ""
    title: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    def walk(self) -> Iterator[Step]:
        """Yield this step and all below it, each before its parts."""
        yield self
        for step in self.steps:
            yield from step.walk()

    def find(self, key: str) -> tuple[Step, ...]:
        """Return all steps of one part, in the order read."""
        return tuple(step for step in self.walk() if step.key == key)

    def as_text(self, language: Language) -> str:
        """Return the explanation as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.

        Example:
            >>> from kinerja.formula import explain, given
            >>> twice = (2 * given("x")).named("twice", id="Dua kali", en="Twice")
            >>> print(explain(twice, {"x": "1/3"}).as_text("id"))
            PENJELASAN
            ══════════
            <BLANKLINE>
            Dua kali: ≈ 0,6667
               Fakta: x ≈ 0,3333
        """
        from ..show.explanation import explanation_page
        from ..show.text import as_text

        return as_text(explanation_page(self), language)

    def _repr_html_(self) -> str:
        """Return the explanation for a notebook, in Indonesian; ``show.html.as_html`` says it in English."""
        from ..show.explanation import explanation_page
        from ..show.html import as_html

        return as_html(explanation_page(self), "id")


def steps_of(top: Node, facts: Facts, notes: list[Any], value: Value | Undetermined) -> Step:
    """Return the explanation of a formula from what its recording function noted down."""
    whole = Named("hasil", Words("Hasil", "Result"), top) if not isinstance(top, Named) else top
    note = notes[0] if isinstance(top, Named) else [value, notes]
    return _step(whole, note, Scope(facts.spec, facts.row), value)[0]


def _value(raw: object) -> Value:
    return Fraction(*raw) if isinstance(raw, tuple) else raw  # type: ignore[return-value]


def _step(node: Named, note: list[Any], scope: Scope, ended: Value | Undetermined) -> tuple[Step, bool]:
    """Return a step, and whether the evaluation ended within it."""
    raw, notes = note
    reading = _Reading(iter(notes), ended)
    reading.read(node.item, scope)
    step = Step(
        key=node.key,
        label=node.label,
        value=ended if reading.over else _value(raw),
        inputs=tuple(reading.inputs.values()),
        basis=node.basis,
        steps=tuple(reading.steps),
        path=scope.path,
        title=_title(scope),
        choices=tuple(reading.choices),
    )
    return step, reading.over


def _title(scope: Scope) -> str:
    return str(scope.raw("nama") or scope.raw("id") or "") if scope.parent else ""


class _Reading:
    """Reads a formula a second time along the notes of its evaluation, visiting only what was reached."""

    def __init__(self, notes: Iterator[Any], ended: Value | Undetermined) -> None:
        self.notes = notes
        self.ended = ended
        self.over = False
        self.inputs: dict[str, Input] = {}
        self.steps: list[Step] = []
        self.choices: list[tuple[str, str]] = []

    def read(self, node: Node, scope: Scope) -> None:
        if self.over:
            return
        special = _READ.get(type(node))
        if special is not None:
            special(self, node, scope)
            return
        for child in node.children():
            self.read(child, scope)

    def decision(self) -> bool:
        """Return the next decision noted; once the evaluation has ended there is none."""
        return not self.over and next(self.notes) is True

    def given(self, node: Given | Absent, scope: Scope) -> None:
        spec, raw = scope.spec.child(node.name), scope.raw(node.name)
        if spec is None or spec.kind is not FactKind.COLLECTION:
            path = scope.at(node.name)
            self.inputs[path] = Input(path, None if raw is None else _value(raw), spec.unit if spec else "")

    def outer(self, node: Outer, scope: Scope) -> None:
        self.read(node.item, scope.parent or scope)

    def named(self, node: Named, scope: Scope) -> None:
        step, self.over = _step(node, next(self.notes), scope, self.ended)
        if step not in self.steps:
            self.steps.append(step)

    def logic(self, node: Logic, scope: Scope) -> None:
        for item in node.items:
            self.read(item, scope)
            if self.over or self.decision() is (node.op is LogicOp.OR):
                return

    def when(self, node: When, scope: Scope) -> None:
        for branch in node.branches:
            self.read(branch.condition, scope)
            if self.over:
                return
            if self.decision():
                self.read(branch.then, scope)
                return
        self.read(node.otherwise, scope)

    def aggregate(self, node: Aggregate, scope: Scope) -> None:
        for row in scope.rows(node.over):
            if node.where is not None:
                self.read(node.where, row)
                if self.over or not self.decision():
                    continue
            for part in (node.weight, node.item):
                if part is not None:
                    self.read(part, row)
        if node.if_empty is not None and self.decision():
            self.read(node.if_empty, scope)

    def choice(self, node: Choice, scope: Scope) -> None:
        token, item = node.alternatives[0]
        self.choices.append((node.option, token))
        self.read(item, scope)

    def undecided(self, _node: Undecided, _scope: Scope) -> None:
        self.over = True


_READ: dict[type[Node], Callable[..., None]] = {
    Given: _Reading.given,
    Absent: _Reading.given,
    Outer: _Reading.outer,
    Named: _Reading.named,
    Logic: _Reading.logic,
    When: _Reading.when,
    Aggregate: _Reading.aggregate,
    Choice: _Reading.choice,
    Undecided: _Reading.undecided,
}
