"""Writes the page about a rule book: how much of it was read, its parts, options and deviations, and its audit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docs.from_code.articles import articles, in_part, known_by
from docs.from_code.audits import audit_section
from docs.from_code.cited import in_book
from docs.from_code.left_out import LEFT_OUT
from docs.from_code.markdown import NOTE, code, escaped, listed, table, warning
from docs.from_code.not_read import NOT_READ, SCANNED
from docs.from_code.silent import SILENT
from kinerja.base.law import Assurance, Basis
from kinerja.base.words import label
from kinerja.formula.nodes import Choice
from kinerja.formula.render import rendered
from kinerja.interop.convert import dumps
from kinerja.rules.nation import national

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docs.from_code.cases import Reached
    from docs.from_code.cited import Cited
    from kinerja.rules.audit_finding import Audit
    from kinerja.rules.book import RuleBook

__all__ = ["as_json", "book_page", "counted", "judges", "regimes", "title"]

RESTS_ON = {
    Assurance.TEXT: "on text that was read",
    Assurance.SECONDARY: "on documents about it",
    Assurance.PRACTICE: "on what running systems do",
    Assurance.ASSUMPTION: "on our own reading",
}
"""How parts of a book are known, surest first."""


def book_page(book: RuleBook, of_cases: Reached, everything: tuple[Cited, ...], found: Audit) -> Iterator[str]:
    """Yield the lines of the page about a rule book."""
    yield from [f"# {title(book)}", "", f"*{book.law.title}.* {NOTE}", ""]
    yield from head(book, of_cases)
    yield from not_read(book)
    yield from parts(book, of_cases)
    yield from options(book)
    yield from deviations(book)
    yield from checks(book)
    yield from audit_section(book, found)
    yield from articles(book.law.id, everything)
    own = tuple(in_book(book))
    for law in sorted({one.basis.law.id for one in own} - {book.law.id}):
        yield from articles(law, own)
    yield from left_out(book)


def title(book: RuleBook) -> str:
    """Return the law; with the id of the book where two books hold one law."""
    shared = sum(other.law == book.law for other in national().known) > 1
    return f"{book.law.id} ({code(book.id)})" if shared else book.law.id


def as_json(book: RuleBook) -> str:
    """Return the book as JSON of a stable order, to be read by people too."""
    return dumps(book, indent=1) + "\n"


# --- the head ---------------------------------------------------------------------------------------------------------


def head(book: RuleBook, of_cases: Reached) -> Iterator[str]:
    """Yield what the book is and judges, and how much of it rests on what."""
    yield f"- **{counted(book)}**"
    yield f"- Judges {judges(book)}; {selected(book)}."
    grades = ", ".join(map(code, book.scale.tokens))
    yield f"- Answers with the scale {code(book.scale.id)}: {grades}, lowest merit first."
    yield "- Gives a number, `score`." if book.score is not None else "- Knows no number: `score` is `None`."
    if book.ratings is not None:
        yield f"- Ratings: {'computed' if book.computes_ratings else 'facts, which the appraiser decides'}."
    opened = [code(option.key) for option in book.options if option.default is None]
    if opened:
        yield f"- No default: {listed(opened)}. Until chosen, judging raises {{py:exc}}`~kinerja.errors.OpenOption`."
    yield f"- Golden cases: {golden(of_cases)}."
    missed = [code(key) for key in book.parts if not of_cases.parts[key]]
    if missed:
        yield f"- Reached by no golden case that judges: {listed(missed)}."
    yield f"- In code: `kinerja.rules.{book.id}`. As data: {{download}}`{book.id}.json <{book.id}.json>`."
    yield ""


def counted(book: RuleBook) -> str:
    """Return how many parts of a book rest on what."""
    bases = [part.basis for part in book.parts.values() if part.basis is not None]
    sure = Counter(basis.assurance for basis in bases)
    told = [(sure[assurance], words) for assurance, words in RESTS_ON.items() if sure[assurance]]
    (first, words), *others = told
    text = listed([f"{first} {'rests' if first == 1 else 'rest'} {words}", *(f"{n} {words}" for n, words in others)])
    partly = sum(map(in_part, bases))
    reserve = f"; of the first {partly} were read only in part" if partly else ""
    return f"Of {len(book.parts)} parts, {text}{reserve}."


def judges(book: RuleBook) -> str:
    """Return which periods and whom a book judges."""
    coverage = book.coverage
    if coverage is None:
        return "what it is given; it has no dates of its own"
    until = f"to {coverage.until}" if coverage.until else "on, while it is in force"
    kinds = ", ".join(label("employee_kind", kind).id for kind in coverage.kinds)
    return f"performance periods from {coverage.since} {until}, of {kinds} ({coverage.basis.article})"


def selected(book: RuleBook) -> str:
    """Return how one comes to a book."""
    if book in national().books:
        return "periods select it"
    if book.amends:
        return "an agency's own catalogue selects it, `national().amended(...)`"
    return f'no period selects it, it is asked for: `national().book("{book.id}")`'


def golden(of_cases: Reached) -> str:
    """Return how many golden cases a book judges."""
    said = [
        f"{cases.total()} of kind {code(kind)} ({', '.join(f'{n} {who}' for who, n in sorted(cases.items()))})"
        for kind, cases in sorted(of_cases.cases.items())
    ]
    return "; ".join(said) or "none judges with it"


def not_read(book: RuleBook) -> Iterator[str]:
    """Yield what was not read of the law, where nobody can overlook it."""
    missing = NOT_READ[book.id]
    if missing:
        yield from warning(["**Not read**", "", *(f"- **{one.text}.** {one.so}" for one in missing)])
    if book.id in SCANNED:
        yield from [SCANNED[book.id], ""]


def regimes(audits: dict[str, Audit]) -> Iterator[str]:
    """Yield the table of all books."""
    yield from table(
        "book",
        "judges",
        "how one comes to it",
        "how it is known",
        "not read",
        "the audit finds",
        rows=(
            [
                f"[{title(book)}]({book.id}.md)",
                judges(book),
                selected(book),
                counted(book),
                "; ".join(one.text for one in NOT_READ[book.id]) or "nothing",
                summary(audits[book.id]),
            ]
            for book in national().known
        ),
    )


def summary(found: Audit) -> str:
    """Return how many faults of each kind an audit found."""
    kinds = Counter(fault.kind for fault in found.faults)
    return ", ".join(f"{label('fault_kind', kind).en.lower()}: {number}" for kind, number in kinds.items()) or "nothing"


# --- what the book is made of -----------------------------------------------------------------------------------------


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
                known_by(part.basis) if part.basis else "",
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
    return escaped(basis.article if basis.law == book.law else f"{basis.law.id}, {basis.article}")


def options(book: RuleBook) -> Iterator[str]:
    """Yield what the law leaves open, and what holds when nobody chooses."""
    yield from ["## Options", ""]
    if not book.options:
        yield from ["None.", ""]
    for option in book.options:
        known = known_by(option.basis)
        yield from [f"### {code(option.key)}", "", option.reason.en, f"({place(option.basis, book)}; {known})", ""]
        if option.default is None:
            yield from ["**No default: whoever judges must choose.**", ""]
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


def deviations(book: RuleBook) -> Iterator[str]:
    """Yield where an amended book departs from the national one."""
    if book.deviations:
        yield from ["## Deviations", "", f"Where it departs from {listed(map(code, book.amends))}:", ""]
        yield from table(
            "what",
            "key",
            "name",
            "the national article",
            "the article that says otherwise",
            rows=(
                [
                    label("deviation_kind", one.kind).en,
                    code(one.key),
                    one.label.en,
                    escaped(str(one.national)) if one.national is not None else "says nothing",
                    f"{escaped(str(one.regional))} ({known_by(one.regional)})",
                ]
                for one in book.deviations
            ),
        )


def checks(book: RuleBook) -> Iterator[str]:
    """Yield what the book flags."""
    if book.checks:
        yield from ["## Checks", "", "Findings beside the grade; they change no answer.", ""]
        yield from table(
            "code",
            "severity",
            "says",
            "article",
            rows=(
                [code(one.code), one.severity.value, escaped(one.message.en), place(one.basis, book)]
                for one in book.checks
            ),
        )


def left_out(book: RuleBook) -> Iterator[str]:
    """Yield what is left out, and what the law does not say."""
    yield from ["## Left out", ""]
    rows = ([one.article, one.what, one.why] for one in LEFT_OUT[book.id])
    yield from table("article", "what", "why", rows=rows)
    yield from ["## Where the regulation is silent", ""]
    yield from table("question", "what kinerja does", rows=([one.question, one.answer] for one in SILENT[book.id]))
