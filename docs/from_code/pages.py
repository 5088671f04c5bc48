"""Writes the pages: of rule books and other laws, of findings, of tables of rows, of the names of each package."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from docs.from_code.cases import Reached, reached
from docs.from_code.cited import Cited, cited, inner, modules
from docs.from_code.codes import codes
from docs.from_code.left_out import LEFT_OUT, SILENT
from docs.from_code.tables import rows_page
from kinerja.base.law import Assurance, Basis, Law
from kinerja.base.words import label
from kinerja.formula.nodes import Choice
from kinerja.formula.render import rendered
from kinerja.rules.nation import national

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kinerja.rules.book import RuleBook

__all__ = ["book_page", "findings_table", "other_page", "write"]

NOTE = "This page is read off the code when the manual is built; only what is left out is written by hand."


def write(docs: Path) -> None:
    """Write all pages below the folder of the manual."""
    of_cases, everything = reached(), cited()
    for book in national().known:
        page(
            docs / "regulations" / f"{book.id}.md",
            book_page(book, of_cases.get(book.id, Reached({}, Counter())), everything),
        )
    page(docs / "regulations" / "other.md", other_page(everything))
    page(docs / "_generated" / "findings.md", findings_table())
    page(docs / "_generated" / "rows.md", rows_page())
    for package in sorted({inner(module).partition(".")[0] for module in modules()}):
        page(docs / "reference" / f"api-{package}.md", package_page(package))


def page(path: Path, lines: Iterable[str]) -> None:
    """Write a page, unless it says the same already, so that Sphinx need not read it again."""
    text = "\n".join(lines) + "\n"
    path.parent.mkdir(exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def table(*columns: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def code(text: str) -> str:
    """Return ``text`` as code."""
    return f"`{text}`"


def known_by(assurance: Assurance) -> str:
    """Return how an article is known, as a word of the page."""
    said = label("assurance", assurance).en
    return "implemented" if assurance is Assurance.TEXT else f"interpreted: {said}"


# --- a rule book ------------------------------------------------------------------------------------------------------


def book_page(book: RuleBook, of_cases: Reached, everything: tuple[Cited, ...]) -> Iterator[str]:
    """Yield the lines of the page about a rule book."""
    yield from [f"# {book.law.id}", "", f"*{book.law.title}.* {NOTE}", ""]
    yield from head(book, of_cases)
    yield from parts(book, of_cases)
    yield from options(book)
    laws = {book.law.id} | {part.basis.law.id for part in book.parts.values() if part.basis is not None}
    for law in sorted(laws, key=lambda law: (law != book.law.id, law)):
        yield from articles(law, everything)
    yield from left_out(book)


def head(book: RuleBook, of_cases: Reached) -> Iterator[str]:
    """Yield what the book is and judges."""
    coverage = book.coverage
    if coverage is not None:
        until = f"to {coverage.until}" if coverage.until else "on, while it is in force"
        kinds = ", ".join(label("employee_kind", kind).id for kind in coverage.kinds)
        yield f"- Judges performance periods from {coverage.since} {until}, of {kinds} ({coverage.basis.article})."
    grades = ", ".join(map(code, book.scale.tokens))
    yield f"- Answers with the scale {code(book.scale.id)}: {grades}, lowest merit first."
    yield "- Gives a number, `score`." if book.score is not None else "- Knows no number: `score` is `None`."
    said = [
        f"{cases.total()} of kind {code(kind)} ({', '.join(f'{n} {who}' for who, n in sorted(cases.items()))})"
        for kind, cases in sorted(of_cases.cases.items())
    ]
    yield from [f"- Golden cases: {'; '.join(said)}.", f"- In code: `kinerja.rules.{book.id}`.", ""]


def parts(book: RuleBook, of_cases: Reached) -> Iterator[str]:
    """Yield the named parts, parts before what is made of them, and their formulas."""
    yield from [
        "## Parts",
        "",
        "Parts stand before what is made of them; *cases* counts the golden cases that reach a part.",
        "",
    ]
    yield from table(
        "part",
        "name",
        "article",
        "how we know it",
        "cases",
        rows=(
            [
                code(key),
                f"{part.label.id} ({part.label.en})",
                place(part.basis, book),
                known_by(part.basis.assurance) if part.basis else "",
                str(of_cases.parts[key]),
            ]
            for key, part in book.parts.items()
        ),
    )
    yield from ["As formulas:", "", "```text"]
    for key, part in book.parts.items():
        yield f"{key} = {rendered(part.item)}"
        if isinstance(part.item, Choice):
            yield from (f"    {token}: {rendered(formula)}" for token, formula in part.item.alternatives)
    yield from ["```", ""]


def place(basis: Basis | None, book: RuleBook) -> str:
    """Return an article; of the regulation that the page is about without its name."""
    if basis is None:
        return ""
    return escaped(basis.article if basis.law == book.law else str(basis))


def options(book: RuleBook) -> Iterator[str]:
    """Yield what the law leaves open, and what holds when nobody chooses."""
    yield from ["## Options", ""]
    if not book.options:
        yield from ["None.", ""]
    for option in book.options:
        known = known_by(option.basis.assurance)
        yield from [f"### {code(option.key)}", "", option.reason.en, f"({place(option.basis, book)}; {known})", ""]
        yield from table(
            "alternative",
            "means",
            "",
            rows=(
                [
                    code(alternative.token),
                    f"{alternative.label.en} ({alternative.label.id})",
                    "default" if alternative.token == option.default else "",
                ]
                for alternative in option.alternatives
            ),
        )


def articles(law: str, everything: tuple[Cited, ...]) -> Iterator[str]:
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
                known_by(basis.assurance),
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


def escaped(text: str) -> str:
    """Return ``text`` with what Markdown would take for markup."""
    return re.sub(r"([*_])", r"\\\1", text)


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


def left_out(book: RuleBook) -> Iterator[str]:
    """Yield what is left out, and what the law does not say."""
    yield from ["## Left out", ""]
    yield from table(
        "article", "what", "why", rows=([one.article, one.what, one.why] for one in LEFT_OUT.get(book.id, ()))
    )
    yield from ["## Where the regulation is silent", ""]
    yield from table(
        "question", "what kinerja does", rows=([one.question, one.answer] for one in SILENT.get(book.id, ()))
    )


# --- other laws -------------------------------------------------------------------------------------------------------


def other_page(everything: tuple[Cited, ...]) -> Iterator[str]:
    """Yield the lines of the page about laws that have no rule book."""
    known = national().known
    books = {book.law.id for book in known}
    told = books | {part.basis.law.id for book in known for part in book.parts.values() if part.basis is not None}
    yield from ["# Other laws", "", f"Laws that kinerja cites and that are no rule book. {NOTE}", ""]
    for law in sorted({one.basis.law.id for one in everything} - told):
        yield from articles(law, everything)


# --- findings ---------------------------------------------------------------------------------------------------------


def findings_table() -> Iterator[str]:
    """Yield the lines of the table of all findings, a table for each module."""
    everything = codes()
    for home in dict.fromkeys(code.home for code in everything):
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
