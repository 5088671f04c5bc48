"""Writes the tables of the profiles of rows: which headers are read, what their cells hold, which must be there."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import TYPE_CHECKING

from docs.from_code.cited import tree
from kinerja.interop import columns, row_profiles
from kinerja.interop.columns import CellKind, RowProfile
from kinerja.interop.row_shapes import SHAPES
from kinerja.interop.tokens import is_named, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kinerja.interop.columns import Column

FEW = 12
"""How many names of a list are written out."""

__all__ = ["profiles", "rows_page"]


def profiles() -> dict[str, RowProfile]:
    """Return the profiles of kinerja by the names that they have in code, in the order of the code."""
    named = {name: value for name, value in vars(row_profiles).items() if isinstance(value, RowProfile)}
    return {name: value for name, value in named.items() if name in row_profiles.__all__}


def rows_page() -> Iterator[str]:
    """Yield the lines of the tables: one for each profile, and one for what cells hold."""
    told = said_of(tree(row_profiles).body)
    for name, profile in profiles().items():
        yield from [f"## {name}", "", told[name], f"Its id is `{profile.id}`.", ""]
        yield from profile_table(profile)
        if profile.ignored:
            yield from [f"Known and not read: {', '.join(profile.ignored)}.", ""]
    yield from cells_table()


def profile_table(profile: RowProfile) -> Iterator[str]:
    """Yield the table of the columns of a profile."""
    once = SHAPES[profile.of].once
    yield from ["| header | also read as | cells hold | needed |", "| --- | --- | --- | --- |"]
    for column in profile.columns:
        also = ", ".join(name for name in (column.name, *column.aliases) if name != column.title)
        yield f"| `{column.title}` | {also} | {held(column)} | {needed(column, once)} |"
    yield ""


def held(column: Column) -> str:
    """Return what the cells of a column hold, with a link to how it is written."""
    blanks = f"; {', '.join(f'`{text}`' for text in column.blanks)} is empty" if column.blanks else ""
    return f"[{column.kind.label.en}](#what-cells-hold){blanks}"


def needed(column: Column, once: Iterable[str]) -> str:
    """Return where a column must be filled."""
    if not column.required:
        return ""
    return "on one row of each" if column.name in once else "on each row"


def cells_table() -> Iterator[str]:
    """Yield the table of the kinds of cells and how they are written."""
    listed = next(node for node in tree(columns).body if isinstance(node, ast.ClassDef) and node.name == "CellKind")
    told = said_of(listed.body)
    yield from ["## What cells hold", "", "| cell | in Indonesian | written as |", "| --- | --- | --- |"]
    for kind in CellKind:
        written = [told.get(kind.name, "").replace("``", "`"), listed_names(kind)]
        yield f"| {kind.label.en} | {kind.label.id} | {' '.join(filter(None, written))} |"
    yield ""


def listed_names(kind: CellKind) -> str:
    """Return the names of a closed list, if there are few."""
    names = names_of(kind) if is_named(kind) else ()
    return f"{', '.join(f'`{name}`' for name in names)}." if 0 < len(names) <= FEW else ""


def said_of(body: list[ast.stmt]) -> dict[str, str]:
    """Return what stands below the names that are assigned, on one line each."""
    said = {}
    for one, after in pairwise(body):
        match one, after:
            case ast.Assign(targets=[ast.Name(id=name)]), ast.Expr(value=ast.Constant(value=str(text))):
                said[name] = " ".join(text.split())
    return said
