"""What the audit of each rule book finds, as tables; the audits are kept beside the pages until the code changes."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docs.from_code.cases import reached
from docs.from_code.known_faults import KNOWN_FAULTS, Known
from docs.from_code.markdown import code, escaped, table, write_text
from kinerja.base.exact import number_text
from kinerja.base.words import label
from kinerja.interop.convert import dumps, loads
from kinerja.rules.audit_finding import Audit, Fault, FaultKind
from kinerja.rules.auditing import audit
from kinerja.rules.nation import national

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kinerja.rules.audit_finding import Witness
    from kinerja.rules.book import RuleBook

__all__ = ["audit_section", "audited", "known", "place_of", "stored"]

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "_generated" / "audits"
READ = ("base", "formula", "rules")
"""The folders of kinerja on which an audit depends."""
PLACED = {FaultKind.DIVISION_BY_ZERO, FaultKind.MISSING_FACT, FaultKind.UNREAD_FACT}
"""What belongs to a fact, whichever part stumbles over it first."""

LOOKS_FOR = (
    "{py:func}`~kinerja.rules.auditing.audit` looks for classes that nobody reaches, gaps, divisions by 0, missing "
    "answers, places where doing better gives a worse result, weights that do not add up, and numbers without an "
    "article."
)
REPLAYED = "each row below has exact facts that show it, which `audit(...).as_text(language)` prints."
NO_PRAISE = "That nothing else stands here means that nothing else was found on them, not that the law is good."


# --- auditing ---------------------------------------------------------------------------------------------------------


@cache
def audited() -> dict[str, Audit]:
    """Return the audit of every national book by its id, begun with the golden cases that reach new parts."""
    return {book.id: stored(FOLDER, book, examples(book)) for book in national().known}


def examples(book: RuleBook) -> tuple[Mapping[str, Any], ...]:
    """Return the facts of the golden cases with which the audit of a book begins."""
    cases = reached().get(book.id)
    return cases.facts if cases is not None else ()


def stored(folder: Path, book: RuleBook, examples: Iterable[Mapping[str, Any]]) -> Audit:
    """Return the audit of a book: the one kept in ``folder``, or a new one where code or examples have changed."""
    given = tuple(examples)
    path = folder / f"{book.id}-{key(book, given)}.json"
    if not path.exists():
        for old in folder.glob(f"{book.id}-*.json"):
            old.unlink()
        write_text(path, dumps(audit(book, examples=given)))
    return loads(path.read_text(encoding="utf-8"), Audit)


def key(book: RuleBook, examples: tuple[Mapping[str, Any], ...]) -> str:
    """Return what changes with the book, the code that audits it and the examples."""
    told = hashlib.sha256(f"{book.id} {book.identity} {examples!r} {code_digest()}".encode())
    return told.hexdigest()[:16]


@cache
def code_digest() -> str:
    """Return the digest of the code on which an audit depends."""
    files = (path for folder in READ for path in sorted((ROOT / "src" / "kinerja" / folder).glob("*.py")))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


# --- the section of a page --------------------------------------------------------------------------------------------


def audit_section(book: RuleBook, found: Audit) -> Iterator[str]:
    """Yield what the audit of a book found, each with the reason why it is so."""
    begun = len(examples(book))
    yield from ["## Audit", "", LOOKS_FOR]
    yield f"It began here with the facts of {begun} golden case{'' if begun == 1 else 's'}; {REPLAYED}"
    yield from [NO_PRAISE, ""]
    if found.faults:
        yield from faults(found)
    else:
        yield from ["Nothing was found.", ""]
    yield from unsettled(found)


def faults(found: Audit) -> Iterator[str]:
    """Yield the table of the faults of a book; the last column is written by hand."""
    yield from table(
        "what",
        "where",
        "exactly",
        "example",
        "only where chosen",
        "why it is so",
        rows=(
            [
                label("fault_kind", fault.kind).en,
                code(place_of(fault)),
                escaped(fault.message.en),
                example(fault),
                chosen(fault.only),
                explained(found, place),
            ]
            for place, fault in enumerate(found.faults)
        ),
    )


def unsettled(found: Audit) -> Iterator[str]:
    """Yield what the audit could neither show nor rule out."""
    if found.unsettled:
        yield from ["### What the audit could not settle", "", "Neither shown nor ruled out on the facts tried:", ""]
        yield from table(
            "part",
            "what stayed open",
            "only where chosen",
            rows=(
                [code(each.part) if each.part else "the book", escaped(each.reason.en), chosen(each.only)]
                for each in found.unsettled
            ),
        )


def place_of(fault: Fault) -> str:
    """Return where a fault is: the fact to which it belongs, or the named part."""
    return fault.fact if fault.kind in PLACED else fault.part or fault.fact or fault.formula


def known(book: str, fault: Fault) -> Known | None:
    """Return what is known of a fault; nothing where nobody has looked at it."""
    place = (fault.kind.value, place_of(fault))
    return next((one for one in KNOWN_FAULTS.get(book, ()) if (one.kind, one.place) == place), None)


def explained(found: Audit, place: int) -> str:
    """Return why a fault is there; once only for several of a kind at one place."""
    one = known(found.book, found.faults[place])
    if one is None:
        return "**Not looked at yet.**"
    return "As above." if one in [known(found.book, other) for other in found.faults[:place]] else one.why


def chosen(only: Iterable[tuple[str, str]]) -> str:
    """Return the alternatives under which something is found."""
    return ", ".join(code(f"{option}={token}") for option, token in only)


def example(fault: Fault) -> str:
    """Return what the witnesses of a fault come to; of two also the facts in which they differ."""
    if len(fault.witnesses) < 2:
        return ", ".join(map(answer, fault.witnesses))
    first, second = fault.witnesses[:2]
    before, after = dict(flat(first.facts.as_data())), dict(flat(second.facts.as_data()))
    moved = [path for path in before | after if before.get(path) != after.get(path)]
    told = [f"{code(path)} {before.get(path, 'none')} → {after.get(path, 'none')}" for path in moved]
    return f"{', '.join(told)}: {answer(first)} → {answer(second)}"


def answer(witness: Witness) -> str:
    """Return the answer of a witness, or the error that it raises."""
    if witness.error:
        return f"{{py:exc}}`~kinerja.errors.{witness.error}`"
    if isinstance(witness.answer, Fraction):
        return shortened(witness.answer)
    return code(witness.answer) if isinstance(witness.answer, str) else "undetermined"


def shortened(number: Fraction) -> str:
    """Return a number in full where it is short, else to four decimals.

    Example:
        >>> shortened(Fraction(5, 2)), shortened(Fraction(236119, 2800))
        ('2.5', '≈ 84.3282')
    """
    text = number_text(number)
    return text if "/" not in text and len(text) < 12 else f"≈ {number_text(Fraction(round(number * 10000), 10000))}"


def flat(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield facts by their paths."""
    for name, value in data.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, list | tuple):
            yield here, f"{len(value)} rows" if value else "no rows"
            for index, row in enumerate(value):
                yield from flat(row, f"{here}[{index}]")
        else:
            yield here, shortened(value) if isinstance(value, Fraction) else str(value)
