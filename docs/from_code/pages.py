"""Writes the pages: of rule books and other laws, of findings, of tables of rows, of the names of each package."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docs.from_code.articles import articles
from docs.from_code.audits import audited
from docs.from_code.book_pages import as_json, book_page, regimes
from docs.from_code.cases import Reached, reached
from docs.from_code.cited import Cited, cited, inner, modules
from docs.from_code.codes import codes
from docs.from_code.markdown import NOTE, code, escaped, page, table, write_text
from docs.from_code.tables import rows_page
from kinerja.rules.nation import national

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["findings_table", "other_page", "package_page", "write"]


def write(docs: Path) -> None:
    """Write all pages below the folder of the manual."""
    of_cases, everything, audits = reached(), cited(), audited()
    for book in national().known:
        cases = of_cases.get(book.id, Reached({}, Counter()))
        page(docs / "regulations" / f"{book.id}.md", book_page(book, cases, everything, audits[book.id]))
        write_text(docs / "regulations" / f"{book.id}.json", as_json(book))
    page(docs / "regulations" / "other.md", other_page(everything))
    page(docs / "_generated" / "regimes.md", regimes(audits))
    page(docs / "_generated" / "findings.md", findings_table())
    page(docs / "_generated" / "rows.md", rows_page())
    for package in sorted({inner(module).partition(".")[0] for module in modules()}):
        page(docs / "reference" / f"api-{package}.md", package_page(package))


# --- other laws -------------------------------------------------------------------------------------------------------


def other_page(everything: tuple[Cited, ...]) -> Iterator[str]:
    """Yield the lines of the page about laws that have no rule book."""
    told = {book.law.id for book in national().known}
    yield from ["# Other laws", "", f"Laws that kinerja cites and that are no rule book. {NOTE}", ""]
    for law in sorted({one.basis.law.id for one in everything} - told):
        yield from articles(law, everything)


# --- findings ---------------------------------------------------------------------------------------------------------


def findings_table() -> Iterator[str]:
    """Yield the lines of the table of all findings, a table for each module."""
    everything = codes()
    for home in dict.fromkeys(one.home for one in everything):
        yield from [f"## `{home}`", ""]
        yield from table(
            "code",
            "severity",
            "says",
            "article",
            rows=(
                [code(one.code), one.severity, escaped(one.says), escaped(str(one.basis or ""))]
                for one in everything
                if one.home == home
            ),
        )


# --- the names of a package -------------------------------------------------------------------------------------------


def package_page(package: str) -> Iterator[str]:
    """Yield the lines of the page about a package, or about a module that stands alone."""
    yield from [f"# kinerja.{package}", ""]
    yield from automodule(f"kinerja.{package}", "no-index" if inner_modules(package) else "")
    for module in inner_modules(package):
        yield from [f"## {module}", ""]
        yield from automodule(f"kinerja.{package}.{module}")


def inner_modules(package: str) -> list[str]:
    """Return the modules of a package; none for a module."""
    names = [inner(module).partition(".") for module in modules()]
    return [module for first, _, module in names if first == package and module]


def automodule(name: str, option: str = "") -> Iterator[str]:
    """Yield the lines by which Sphinx describes a module; of a package only what it says itself."""
    yield from ["```{eval-rst}", f".. automodule:: {name}"]
    yield from [f"   :{option}:", "   :no-members:"] if option else []
    yield from ["```", ""]
