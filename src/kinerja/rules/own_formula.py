"""What is a named part's own: its formula down to the parts that it reads, its words, its articles.

Two rule books are compared part by part, so nothing here looks into a part that another one reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..base.exact import number_text
from ..formula.lookups import Interpolate, Table
from ..formula.nodes import Choice, Named, Round, Undecided
from ..formula.render import rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..base.words import Words
    from ..formula.tree import Node

__all__ = ["bare", "bases_in", "own_nodes", "reasons_in", "written"]


def own_nodes(node: Node) -> Iterator[Node]:
    """Yield the nodes of a formula itself, not those of the named parts that it reads."""
    if not isinstance(node, Named):
        yield node
        for child in node.children():
            yield from own_nodes(child)


def reasons_in(own: Iterable[Node]) -> tuple[Words, ...]:
    """Return why a formula gives no answer, wherever it gives none."""
    return tuple(node.reason for node in own if isinstance(node, Undecided))


def bases_in(own: Iterable[Node]) -> tuple[Basis | None, ...]:
    """Return the articles of roundings and of answers that the law does not give."""
    return tuple(
        node.basis if isinstance(node, Undecided) else node.rounding.basis
        for node in own
        if isinstance(node, Undecided | Round)
    )


def bare(data: Any) -> Any:
    """Return the data of a formula without words and articles, which change no answer."""
    if isinstance(data, list):
        return [bare(item) for item in data]
    if isinstance(data, dict):
        return {name: bare(item) for name, item in data.items() if name not in {"label", "basis", "reason"}}
    return data


def written(node: Node, other: Node | None = None) -> str:
    """Return a formula as text, with the entries that ``other`` lacks where the text alone does not show them."""
    if isinstance(node, Named):
        return node.key
    lacking = set(_entries(node)) - set(_entries(other)) if other is not None else set()
    entries = [entry for entry in dict.fromkeys(_entries(node)) if entry in lacking]
    return f"{rendered(node)} [{'; '.join(entries)}]" if entries else rendered(node)


def _entries(top: Node) -> Iterator[str]:
    """Yield what stands in tables, between points and behind alternatives, which a formula's text only counts."""
    for node in own_nodes(top):
        if isinstance(node, Table):
            yield from (
                f"{', '.join(tokens)}: {answer if isinstance(answer, str) else number_text(answer)}"
                for tokens, answer in node.rows
            )
        elif isinstance(node, Interpolate):
            yield from (f"{number_text(place)}: {number_text(height)}" for place, height in node.points)
        elif isinstance(node, Choice):
            yield from (f"{token}: {written(alternative)}" for token, alternative in node.alternatives)
