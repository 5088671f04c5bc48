"""Nodes that look something up: a number among classes or points, tokens in a table."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..errors import FormulaError
from .tree import Kind, Node, check_kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

__all__ = ["Bands", "Cut", "Interpolate", "Table"]


@final
@attrs.frozen(order=False, cache_hash=True)
class Cut:
    """Where a class begins: at ``value`` itself (inclusive), or just above it."""

    value: Fraction
    inclusive: bool
    token: str


@final
@attrs.frozen(order=False, cache_hash=True)
class Bands(Node):
    """A number sorted into classes: ``lowest``, and one more from each cut on."""

    item: Node
    lowest: str
    cuts: tuple[Cut, ...]

    @property
    def kind(self) -> Kind:
        return Kind.TOKEN

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        check_kind(Kind.NUMBER, self.item)
        places = [(cut.value, not cut.inclusive) for cut in self.cuts]
        if not places or any(low >= high for low, high in pairwise(places)):
            raise FormulaError("The cuts of the bands do not rise.", mend="Give them from low to high, each once.")

    def entries(self) -> int:
        return len(self.cuts)


@final
@attrs.frozen(order=False, cache_hash=True)
class Table(Node):
    """What stands in the row whose tokens are met; a combination that no row has raises."""

    keys: tuple[Node, ...]
    rows: tuple[tuple[tuple[str, ...], Fraction | str], ...]

    @property
    def kind(self) -> Kind:
        return Kind.TOKEN if isinstance(self.rows[0][1], str) else Kind.NUMBER

    def children(self) -> Iterator[Node]:
        yield from self.keys

    def check(self) -> None:
        check_kind(Kind.TOKEN, *self.keys)
        met = [tokens for tokens, _ in self.rows]
        fitting = all(len(tokens) == len(self.keys) for tokens in met)
        if not self.keys or not met or len(set(met)) != len(met) or not fitting:
            raise FormulaError("The rows of the table do not fit its keys.", mend="Give each combination once.")
        if len({isinstance(answer, str) for _, answer in self.rows}) > 1:
            raise FormulaError("The table answers with numbers and with tokens.", mend="Give it answers of one kind.")

    def entries(self) -> int:
        return len(self.rows)


@final
@attrs.frozen(order=False, cache_hash=True)
class Interpolate(Node):
    """The straight line between two neighbouring points; outside of them it raises."""

    item: Node
    points: tuple[tuple[Fraction, Fraction], ...]

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        check_kind(Kind.NUMBER, self.item)
        places = [place for place, _ in self.points]
        if len(places) == 1 or not places or any(low >= high for low, high in pairwise(places)):
            raise FormulaError("The points do not rise.", mend="Give at least two, from low to high.")

    def entries(self) -> int:
        return len(self.points)
