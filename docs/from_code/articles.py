"""Tables of the articles of a law: how each is known, and who in the code cites it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from docs.from_code.cited import Cited, inner, modules
from docs.from_code.markdown import code, escaped, table
from kinerja.base.law import Assurance, Basis, Law
from kinerja.base.words import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["articles", "in_part", "known_by", "order", "telling"]

RESERVED = re.compile(r"could not be read|inferred|is assumed|our reading|is ours")
"""What the note of an article says where its text was read only in part."""


def in_part(basis: Basis) -> bool:
    """Return whether only a part of what an article is cited for was read in its text."""
    return basis.assurance is Assurance.TEXT and RESERVED.search(basis.note) is not None


def known_by(basis: Basis) -> str:
    """Return how an article is known, as a word of the page."""
    if basis.assurance is Assurance.TEXT:
        return "implemented, in part" if in_part(basis) else "implemented"
    return f"interpreted: {label('assurance', basis.assurance).en}"


def articles(law: str, everything: Iterable[Cited]) -> Iterator[str]:
    """Yield who in the code cites the articles of a law, in the order of the law."""
    names: dict[Basis, list[str]] = {}
    for one in everything:
        if one.basis.law.id == law:
            untitled = attrs.evolve(one.basis, law=Law(law))  # docstrings name a law without its title
            names.setdefault(untitled, []).append(one.name)
    yield from [f"## Articles of {law}", ""]
    yield from table(
        "article",
        "state",
        "in code",
        "note",
        rows=(
            [
                escaped(basis.article),
                known_by(basis),
                ", ".join(map(code, telling(names[basis]))),
                escaped(basis.note),
            ]
            for basis in sorted(names, key=lambda basis: order(basis.article))
        ),
    )


def telling(names: list[str]) -> list[str]:
    """Return the names once each, without those of whole modules where there are better ones."""
    whole = {inner(module) for module in modules()}
    better = [name for name in names if name not in whole]
    return list(dict.fromkeys(better or names))


def order(article: str) -> tuple[int, tuple[int, ...], str]:
    """Return the key that sorts articles as the law does: articles, annex, attachments of the annex.

    Example:
        >>> sorted(["Lampiran hlm. 9", "Pasal 10", "Pasal 9 ayat (2)", "Lampiran Bab IV, hlm. 97"], key=order)
        ['Pasal 9 ayat (2)', 'Pasal 10', 'Lampiran hlm. 9', 'Lampiran Bab IV, hlm. 97']
    """
    first = next(
        place for place, start in enumerate(("Pasal", "Penjelasan", "Lampiran", "")) if article.startswith(start)
    )
    counted = article.partition("hlm. ")[2] if first else article
    return first, tuple(int(number) for number in re.findall(r"\d+", counted)), article
