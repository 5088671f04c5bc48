"""Explanations: what each named part came to, from which facts, and by which article.

The function that explains is written by the same hand as the one that scores (see ``compile``), from the same
formula: on its way it puts together a :class:`Step` for each named part that it reaches, so it cannot say anything
else.
"""

from __future__ import annotations

import ast
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import ratio
from ..base.finding import Undetermined
from ..base.words import Words
from .block import Block, Level, Operand
from .code import expression, function, joined, loop
from .compile import Writer
from .facts import FactKind
from .nodes import Absent, Choice, Given, Named, Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..base.law import Basis
    from ..base.words import Language
    from .facts import FactSpec
    from .interpret import Value
    from .tree import Node

__all__ = ["Input", "Step", "explaining"]


# Without slots an explanation, which is hundreds of these, is made in 12 percent less time.


@final
@attrs.frozen(slots=False)
class Input:
    """A fact that a step read.

    Args:
        path: Where it stands, such as ``hasil_kerja[0].indikator[1].target``.
        value: Its value; ``None`` when it is absent.
        unit: Its unit, where it always is the same one.
        meaning: What it means, for people; empty where nobody declared it.
    """

    path: str
    value: Value | None
    unit: str = ""
    meaning: Words = Words("", "")


@final
@attrs.frozen(slots=False, repr=False)
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
            Penjelasan
            ══════════
            <BLANKLINE>
            Dua kali: ≈ 0,6667
               Fakta: x ≈ 0,3333
        """
        from ..show.explanation import explanation_page
        from ..show.text import as_text

        return as_text(explanation_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the explanation as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.explanation import explanation_page
        from ..show.html import as_html

        return as_html(explanation_page(self), language)

    def _repr_html_(self) -> str:
        """Return the explanation for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        where = f" of {self.path}" if self.path else ""
        told = "undetermined" if isinstance(self.value, Undetermined) else self.value
        return f"<{type(self).__name__} {self.key}{where}: {told}>"


def explaining(top: Node, spec: FactSpec) -> Callable[..., Step]:
    """Return a function of a row of facts that explains what ``top`` comes to.

    It raises what the function that scores raises.
    """
    whole = top if isinstance(top, Named) else Named("hasil", Words("Hasil", "Result"), top)
    writer, block = _Explainer(), Block.top(spec)
    writer.write(whole, block)
    block.add("return step", step=block.known[whole, 1][0])
    return function("row", block.statements, writer.names)


@final
@attrs.frozen(eq=False)
class _Part:
    """A named part that is being written: its level, the part around it, and the names of what it gathers."""

    node: Named
    level: Level
    around: _Part | None
    gathered: dict[str, ast.expr]

    def tuple_of(self, what: str) -> ast.expr:
        """Return what the part has gathered of one thing, each once."""
        if what not in self.gathered:
            return ast.Tuple([], ast.Load())
        return expression("tuple(gathered.values())", gathered=self.gathered[what])


class _Explainer(Writer):
    """Writes what its parent writes, and in between what makes the steps."""

    def __init__(self) -> None:
        super().__init__()
        self.names.values |= {"ratio": ratio, "Input": Input, "Step": Step}
        self.numbers: dict[Named, int] = {}

    def named(self, node: Named, block: Block) -> Operand:
        key = (node, len(block.levels))
        if key not in block.known:
            part = self.opened(node, block)
            operand = self.write(node.item, block._replace(part=part))
            value = operand[0] if len(operand) == 1 else expression("ratio(n, d)", n=operand[0], d=operand[1])
            block.known[key] = (self.closed(part, value, block), *operand)
        step, *found = block.known[key]
        self.reached(node, block.levels[-1], step, block.part, block)
        return tuple(found)

    def opened(self, node: Named, block: Block) -> _Part:
        """Add the empty collections of what a part will gather, and return the part."""
        met = {type(inner) for inner in _own(node.item)}
        part = _Part(node, block.levels[-1], block.part, {})
        for what, kinds in _GATHERED.items():
            if met & kinds:
                part.gathered[what] = self.names.fresh()
                block.add("gathered = {}", gathered=part.gathered[what])
        return part

    def closed(self, part: _Part, value: ast.expr, block: Block) -> ast.expr:
        """Add what makes the step of a part, and return its name."""
        step = self.names.fresh()
        block.add(
            "step = Step(key, label, value, inputs, basis, steps, path, title, choices)",
            step=step,
            key=ast.Constant(part.node.key),
            label=self.names.held(part.node.label),
            value=value,
            inputs=part.tuple_of("inputs"),
            basis=self.names.held(part.node.basis),
            steps=part.tuple_of("steps"),
            path=part.level.path,
            title=part.level.title,
            choices=part.tuple_of("choices"),
        )
        return step

    def reached(self, node: Named, level: Level, step: ast.expr, part: _Part | None, block: Block) -> None:
        """Add that ``part`` has read the part ``node``; what it reads twice is one step."""
        if part is not None:
            number = self.numbers.setdefault(node, len(self.numbers))
            key = ast.Tuple([ast.Constant(number), level.path], ast.Load())
            block.add("steps[key] = step", steps=part.gathered["steps"], key=key, step=step)

    def given(self, node: Given, block: Block) -> Operand:
        operand = super().given(node, block)
        self.read(node.name, block)
        return operand

    def absent(self, node: Absent, block: Block) -> Operand:
        self.read(node.name, block)
        return super().absent(node, block)

    def read(self, name: str, block: Block) -> None:
        """Add that the part being written has read a fact; that a collection is there is no input."""
        spec = block.levels[-1].spec.child(name)
        if spec is not None and spec.kind is FactKind.COLLECTION:
            return
        key = (name, len(block.levels))
        if key not in block.known:
            block.known[key] = self.fact(name, spec, block)
        path, fact = block.known[key]
        block.add("inputs[path] = fact", inputs=block.part.gathered["inputs"], path=path, fact=fact)

    def fact(self, name: str, spec: FactSpec | None, block: Block) -> Operand:
        """Add what makes an input, and return the names of its path and of itself."""
        level, path, fact = block.levels[-1], self.names.fresh(), self.names.fresh()
        value, unit = level.fact(name), ast.Constant(spec.unit if spec else "")
        meaning = self.names.held(spec.meaning if spec else Words("", ""))
        if spec is not None and spec.kind is FactKind.NUMBER:
            value = expression("None if pair is None else ratio(*pair)", pair=value)
        block.store((path,), (_joined(level.path, name),))
        made = {"fact": fact, "path": path, "value": value, "unit": unit, "meaning": meaning}
        block.add("fact = Input(path, value, unit, meaning)", **made)
        return path, fact

    def loop(self, rows: ast.expr, spec: FactSpec, block: Block) -> Block:
        index, row, path, title = (self.names.fresh() for _ in range(4))
        body = block.inner(Level(spec, row, path, title))
        block.statements.append(loop([index, row], expression("enumerate(rows)", rows=rows), body.statements))
        body.store((path,), (_joined(block.levels[-1].path, spec.name, "[", index, "]"),))
        body.store((title,), (_title(body.levels[-1]),))
        return body

    def choice(self, node: Choice, block: Block) -> Operand:
        choice = ast.Tuple([ast.Constant(node.option), ast.Constant(node.alternatives[0][0])], ast.Load())
        block.add("choices[choice] = choice", choices=block.part.gathered["choices"], choice=choice)
        return super().choice(node, block)

    def undecided(self, node: Undecided, block: Block) -> Operand:
        answer = self.names.held(Undetermined(node.reason, node.basis))
        block.add("return step", step=self.ended(block.part, answer, block))
        return tuple(ast.Constant(1) for _ in self.result(node.kind))

    def ended(self, part: _Part, answer: ast.expr, block: Block) -> ast.expr:
        """Add what closes a part and all around it when the evaluation ends there, and return the outermost step."""
        step = self.closed(part, answer, block)
        if part.around is None:
            return step
        self.reached(part.node, part.level, step, part.around, block)
        return self.ended(part.around, answer, block)


_GATHERED: Mapping[str, frozenset[type[Node]]] = MappingProxyType(
    {"inputs": frozenset({Given, Absent}), "steps": frozenset({Named}), "choices": frozenset({Choice})}
)
"""The nodes that give a part something to gather."""


def _own(node: Node) -> Iterator[Node]:
    """Yield the nodes of a part itself, not those of the parts that it reads."""
    yield node
    if not isinstance(node, Named):
        for child in node.children():
            yield from _own(child)


def _joined(path: ast.expr, *parts: ast.expr | str) -> ast.expr:
    """Return the path of what lies at ``parts`` below ``path``, which is a constant for the whole."""
    return joined(*parts) if isinstance(path, ast.Constant) else joined(path, ".", *parts)


def _title(level: Level) -> ast.expr:
    """Return the name or else the id of a row, as far as they are declared as words."""
    found: ast.expr = ast.Constant("")
    for item in (level.spec.child("id"), level.spec.child("nama")):
        if item is not None and item.kind in {FactKind.TEXT, FactKind.TOKEN}:
            found = ast.BoolOp(ast.Or(), [level.fact(item.name), found])
    return found
