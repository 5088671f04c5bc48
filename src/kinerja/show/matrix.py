"""Matrices: tables that two ratings lead into, with the cell that was met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words
from ..formula.lookups import Table as Lookup
from ..formula.nodes import Given, Named
from ..formula.tree import Kind
from .explanation import Glossary
from .page import NONE, Cell, Group, Row, Table, Tone
from .wording import basis_words, token_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..formula.steps import Step
    from ..formula.tree import Node
    from ..rules.book import RuleBook

__all__ = ["matrices"]


def matrices(book: RuleBook, because: Step | None = None) -> Iterator[Table]:
    """Yield every part of a book that reads a grade from two others, as a table.

    Args:
        book: The rule book.
        because: The explanation of an outcome; the cell that it met is marked.
    """
    for key, part in book.parts.items():
        lookup = part.item
        if isinstance(lookup, Lookup) and len(lookup.keys) == 2 and lookup.kind is Kind.TOKEN:
            steps = because.find(key) if because else ()
            yield _matrix(book, part, lookup, _met(lookup, steps[0]) if steps else ())


def _met(lookup: Lookup, step: Step) -> tuple[object, ...]:
    """Return the tokens by which a step found its cell."""
    values: dict[str, object] = {fact.path.rpartition(".")[2]: fact.value for fact in step.inputs}
    values |= {part.key: part.value for part in step.steps}
    return tuple(values.get(_name(key)) for key in lookup.keys)


def _name(key: Node) -> str:
    if isinstance(key, Given):
        return key.name
    return key.key if isinstance(key, Named) else ""


def _matrix(book: RuleBook, part: Named, lookup: Lookup, met: tuple[object, ...]) -> Table:
    """Return the table as the regulation draws it: the first key going up, the second to the right."""
    scales = Glossary.of(book).scales
    answers = dict(lookup.rows)
    upwards, across = (_by_merit(book, (tokens[place] for tokens in answers)) for place in (0, 1))
    rows = []
    for row in reversed(upwards):
        tones = [Tone.MET if met == (row, column) else Tone.PLAIN for column in across]
        cells = [_answer(answers.get((row, column)), scales) for column in across]
        rows.append(Row([token_words(row, scales), *map(Cell, cells, tones)]))
    heads = [_corner(book, lookup), *(token_words(column, scales) for column in across)]
    return Table(heads, [Group(rows)], _caption(part))


def _by_merit(book: RuleBook, tokens: Iterable[str]) -> list[str]:
    order = book.rating_scale.tokens if book.rating_scale else ()
    found = list(dict.fromkeys(tokens))
    return sorted(found, key=order.index) if set(found) <= set(order) else found


def _answer(answer: object, scales: tuple[str, ...]) -> Words:
    return NONE if answer is None else token_words(str(answer), scales)


def _corner(book: RuleBook, lookup: Lookup) -> Words:
    row, column = (_head(book, key) for key in lookup.keys)
    return Words(f"{row.id} ↓ / {column.id} →", f"{row.en} ↓ / {column.en} →")


def _head(book: RuleBook, key: Node) -> Words:
    return key.label if isinstance(key, Named) else Glossary.of(book).fact(_name(key))


def _caption(part: Named) -> Words:
    if part.basis is None:
        return part.label
    basis = basis_words(part.basis)
    return Words(f"{part.label.id} ({basis.id})", f"{part.label.en} ({basis.en})")
