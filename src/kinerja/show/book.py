"""Rule books as pages: what they judge, what the law leaves open, and where each part stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, date_words, label
from .explanation import legend
from .findings import findings_block
from .matrix import matrices
from .page import NONE, Fields, Group, Heading, Node, Page, Row, Table, Tone, Tree, as_written, joined, remarks
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..rules.book import RuleBook
    from ..rules.options import Option
    from ..rules.parts import Coverage, Deviation
    from .page import Block

__all__ = ["book_page", "choices_blocks", "deviations_blocks"]


def book_page(book: RuleBook) -> Page:
    """Return a rule book as a page."""
    decided = dict(book.decided)
    blocks = [
        _head(book),
        *deviations_blocks(book.deviations),
        *matrices(book),
        *choices_blocks((option, decided.get(option.key)) for option in book.options),
        Heading(Words("Bagian dan dasarnya", "Parts and where they stand")),
        _parts(book),
        Heading(Words("Pemeriksaan", "Checks")),
        findings_block(check.finding() for check in book.checks),
        *legend(_bases(book)),
    ]
    return Page(as_written(book.law.id), blocks)


def _bases(book: RuleBook) -> Iterator[Basis]:
    for deviation in book.deviations:
        yield from deviation.bases
    yield from (part.basis for part in book.parts.values() if part.basis)
    yield from (option.basis for option in book.options)
    yield from (check.basis for check in book.checks)


def _head(book: RuleBook) -> Fields:
    rows = [
        (Words("Tentang", "About"), as_written(book.law.title)),
        (
            Words("Buku aturan", "Rule book"),
            Words(f"{book.id}, versi {book.version}", f"{book.id}, version {book.version}"),
        ),
    ]
    return Fields([*rows, *(_coverage(book.coverage) if book.coverage else ())])


def _coverage(coverage: Coverage) -> Iterator[tuple[Words, Words]]:
    since, basis = date_words(coverage.since), basis_words(coverage.basis)
    if coverage.until is None:
        days = Words(f"sejak {since.id}", f"since {since.en}")
    else:
        until = date_words(coverage.until)
        days = Words(f"{since.id} s.d. {until.id}", f"{since.en} to {until.en}")
    yield Words("Periode yang dinilai", "Periods judged"), days
    yield Words("Bagi", "For"), joined((label("employee_kind", kind) for kind in coverage.kinds), ", ")
    yield BASIS, basis


def choices_blocks(choices: Iterable[tuple[Option, str | None]]) -> Iterator[Block]:
    """Yield what the law leaves open and what holds there; nothing when it leaves nothing open.

    Args:
        choices: Each option with the token that holds in it; ``None`` while nobody has chosen.
    """
    nodes = [_option(option, token) for option, token in choices]
    if nodes:
        yield Heading(Words("Pilihan yang berlaku", "Choices that hold"))
        yield Tree(nodes)


def deviations_blocks(deviations: Iterable[Deviation]) -> Iterator[Block]:
    """Yield where rules depart from the national book, with both articles; nothing where they do not.

    Args:
        deviations: The deviations of a book or an outcome.
    """
    nodes = [_deviation(deviation) for deviation in deviations]
    if nodes:
        yield Heading(Words("Menyimpang dari aturan nasional", "Departs from the national rules"))
        yield Tree(nodes)


def _deviation(deviation: Deviation) -> Node:
    national = basis_words(deviation.national) if deviation.national else _SILENT
    notes = remarks(
        (Words("Menyimpang dari", "Departs from"), national),
        (Words("Menurut", "By"), basis_words(deviation.regional)),
    )
    kind = label("deviation_kind", deviation.kind)
    return Node(deviation.label, None if kind == deviation.label else kind, notes)


_SILENT = Words("aturan nasional tidak mengaturnya", "the national rules say nothing of it")


def _option(option: Option, token: str | None) -> Node:
    holds = _UNCHOSEN if token is None else option.alternative(token).label
    others = [other.label for other in option.alternatives if other.token != token]
    instead = Words("Pilihan lain", "Other choices") if token else Words("Pilihan", "Choices")
    notes = remarks(
        (Words("Alasan", "Reason"), option.reason),
        (BASIS, basis_words(option.basis)),
        (instead, joined(others)),
    )
    return Node(label("", option.key), holds, notes, tone=Tone.PLAIN if token else Tone.WARNING)


_UNCHOSEN = Words("belum dipilih", "not chosen yet")


def _parts(book: RuleBook) -> Table:
    rows = [
        Row([part.label, as_written(key), basis_words(part.basis) if part.basis else NONE])
        for key, part in book.parts.items()
    ]
    return Table([Words("Bagian", "Part"), Words("Kunci", "Key"), BASIS], [Group(rows)])
