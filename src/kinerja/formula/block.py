"""Runs of statements under way: what the compiled form of a formula is written into."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple, final

from .code import assigned, code

if TYPE_CHECKING:
    from .facts import FactSpec

__all__ = ["Block", "Level", "Operand"]

Operand = tuple[ast.expr, ...]
"""Numerator and denominator of a number, or the one expression of a token or truth."""


@final
class Level(NamedTuple):
    """A level of facts as the code sees it: what it holds, and the names of its row, its path and its title."""

    spec: FactSpec
    row: ast.expr
    path: ast.expr
    title: ast.expr

    def fact(self, name: str) -> ast.expr:
        """Return where a fact is found; one that is not declared is not there."""
        place = self.spec.places.get(name)
        return ast.Constant(None) if place is None else ast.Subscript(self.row, ast.Constant(place), ast.Load())


@final
class Block(NamedTuple):
    """A run of statements, the levels of facts it sees, what it has computed already, and the part it belongs to."""

    statements: list[ast.stmt]
    levels: tuple[Level, ...]
    known: dict[tuple[Any, ...], Operand]
    part: Any = None

    @classmethod
    def top(cls, spec: FactSpec) -> Block:
        """Return the body of a function of ``row``."""
        whole = Level(spec, ast.Name("row", ast.Load()), ast.Constant(""), ast.Constant(""))
        return cls([], (whole,), {})

    def add(self, text: str, **parts: ast.expr) -> None:
        """Add the statements of ``text``, with its names replaced by ``parts``."""
        self.statements.extend(code(text, **parts))

    def store(self, targets: Operand, values: Operand) -> None:
        """Add the statements that give ``targets`` their values."""
        self.statements.extend(map(assigned, targets, values))

    def inner(self, *below: Level) -> Block:
        """Return a block that may not be reached, or once for each row ``below``: what it computes stays its own."""
        # What is known of other rows that lie as far in is not known of these.
        known = {key: found for key, found in self.known.items() if not below or key[1] <= len(self.levels)}
        return Block([], (*self.levels, *below), known, self.part)

    def outside(self) -> Block:
        """Return the same run of statements, seen from one level further out."""
        return self._replace(levels=self.levels[:-1])
