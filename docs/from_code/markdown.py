"""What pages are made of: tables and code in Markdown, and files that are written only when they change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["NOTE", "code", "escaped", "listed", "page", "table", "warning", "write_text"]

NOTE = (
    "This page is read off the code when the manual is built; only what is left out, what was not read and why the "
    "audit finds what it finds is written by hand."
)


def page(path: Path, lines: Iterable[str]) -> None:
    """Write a page, unless it says the same already, so that Sphinx need not read it again."""
    write_text(path, "\n".join(lines) + "\n")


def write_text(path: Path, text: str) -> None:
    """Write a file, unless it holds the same already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def table(*columns: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def warning(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a box that cannot be overlooked."""
    yield from ["```{warning}", *lines, "```", ""]


def code(text: str) -> str:
    """Return ``text`` as code."""
    return f"`{text}`"


def escaped(text: str) -> str:
    """Return ``text`` with what Markdown would take for markup."""
    return re.sub(r"([*_<])", r"\\\1", text)


def listed(items: Iterable[str]) -> str:
    """Return items as a sentence lists them.

    Example:
        >>> listed(["a", "b", "c"]), listed(["a"]), listed([])
        ('a, b and c', 'a', '')
    """
    *rest, last = list(items) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last
