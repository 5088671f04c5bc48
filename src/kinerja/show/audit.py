"""What an audit found, as a page: each fault with its article and the facts that show it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.words import Words, label
from ..rules.audit_finding import FaultKind
from .page import Fields, Heading, Node, Page, Paragraph, Tone, Tree, as_written, joined, labelled, remarks
from .wording import BASIS, basis_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..rules.audit_finding import Audit, Fault, Witness
    from .page import Block

__all__ = ["audit_page"]

ANSWER = Words("Jawaban", "Answer")
NOTHING = Words("Tidak ada yang ditemukan pada fakta yang dicoba.", "Nothing was found on the facts that were tried.")


def audit_page(audit: Audit) -> Page:
    """Return what an audit found as a page."""
    name = Words(f"{audit.book}, versi {audit.version}", f"{audit.book}, version {audit.version}")
    blocks: list[Block] = [Fields([(Words("Buku aturan", "Rule book"), name)]), *_faults(audit)]
    if audit.unsettled:
        nodes = (
            Node(as_written(each.part), each.reason) if each.part else Node(each.reason) for each in audit.unsettled
        )
        blocks += [Heading(Words("Yang tidak dapat dipastikan", "What could not be settled")), Tree(nodes)]
    return Page(Words("Audit buku aturan", "Audit of a rule book"), blocks)


def _faults(audit: Audit) -> Iterator[Block]:
    if not audit.faults:
        yield Paragraph(NOTHING)
    for kind in FaultKind:
        found = audit.of(kind)
        if found:
            yield Heading(label("fault_kind", kind))
            yield Tree(map(_fault, found))


def _fault(fault: Fault) -> Node:
    only = joined((as_written(f"{key}={token}") for key, token in fault.only), ", ")
    notes = remarks(
        (Words("Bagian", "Part"), as_written(fault.part) if fault.part else None),
        (BASIS, basis_words(fault.basis) if fault.basis else None),
        (Words("Hanya bila dipilih", "Only where chosen"), only if fault.only else None),
    )
    return Node(fault.message, notes=notes, nodes=_witnesses(fault.witnesses), tone=Tone(fault.severity.value))


def _witnesses(witnesses: tuple[Witness, ...]) -> Iterator[Node]:
    """Yield the facts of each witness, of a second one only those in which it differs."""
    shown: dict[str, Words] = {}
    for each in witnesses:
        told = dict(_listed(each.facts.as_data(), ""))
        differing = {path: words for path, words in told.items() if shown.get(path) != words}
        gone = {path: value_words(None) for path in shown if path not in told}
        yield Node(ANSWER, _answer(each), _facts({**differing, **gone}.items()))
        shown = told


def _answer(witness: Witness) -> Words:
    return _ERRORS.get(witness.error, _ERROR) if witness.error else value_words(witness.answer)


_ERRORS: Mapping[str, Words] = MappingProxyType(
    {
        "DivisionByZero": Words("galat: dibagi 0", "error: divided by 0"),
        "EmptyCollection": Words("galat: tidak ada baris yang dihitung", "error: no row counts"),
        "MissingFact": Words("galat: fakta yang diperlukan tidak diisi", "error: a fact that is needed is not given"),
    }
)
_ERROR = Words("galat", "an error")


def _facts(listed: Iterable[tuple[str, Words]]) -> Iterator[Words]:
    """Yield the facts, those of one row on one line."""
    rows: dict[str, list[Words]] = {}
    for path, words in listed:
        row, _, name = path.rpartition(".")
        rows.setdefault(row, []).append(labelled(as_written(name), words))
    for row, told in rows.items():
        yield labelled(as_written(row), joined(told)) if row else joined(told)


def _listed(data: Any, path: str) -> Iterator[tuple[str, Words]]:
    """Yield the facts with their paths, texts left out."""
    for name, value in data.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, list):
            if not value:
                yield here, Words("kosong", "empty")
            for index, row in enumerate(value):
                yield from _listed(row, f"{here}[{index}]")
        else:
            yield here, value_words(value)
