"""Rule books that come back from a database: whether one still is what was pinned when it was put there.

Reading refuses what is damaged; what was changed with care it cannot see.  So keep id, version and digest of a book
apart from it, in the decree's own file or in code, and hold what is read against them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.fingerprint import fingerprint
from ..base.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..rules.book import RuleBook

__all__ = ["check_stored"]


def check_stored(
    book: RuleBook, *, id: str, version: str, digest: str, whole: str | None = None
) -> tuple[Finding, ...]:
    """Return what is to be flagged when a book is read that was pinned before.

    Args:
        book: The book that was read, or the national book with the amendment applied that was read.
        id: The id that was pinned.
        version: The version that was pinned.
        digest: The digest that was pinned: ``book.digest``, which is of what the book computes.
        whole: What was pinned of ``fingerprint(book)``, which is also of its words, articles, coverage and deviations;
            ``None`` leaves it out.

    Returns:
        Nothing when it is the same book.  ``BOOK_ID``, and ``BOOK_DIGEST`` for what was changed under one version, are
        errors.  ``BOOK_VERSION`` is a warning where the digest is the same, otherwise an error.  ``BOOK_WORDS`` is a
        warning: it computes the same, but says it otherwise, or covers something else.

    Example:
        >>> from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022 as book
        >>> check_stored(book, id=book.id, version=book.version, digest=book.digest)
        ()
        >>> [finding.code for finding in check_stored(book, id=book.id, version=book.version, digest="f0" * 32)]
        ['BOOK_DIGEST']
    """
    found = tuple(_odd(book, id, version, digest))
    if found or whole is None or fingerprint(book) == whole:
        return found
    message = Words(
        "Kata-kata, dasar hukum, cakupan, atau penyimpangan yang tercatat dalam buku aturan berubah.",
        "Words, articles, coverage or deviations of the book were changed.",
    )
    return (Finding("BOOK_WORDS", Severity.WARNING, "", message),)


def _odd(book: RuleBook, id: str, version: str, digest: str) -> Iterator[Finding]:
    same = book.digest == digest
    if book.id != id:
        message = Words(f"Buku aturan yang terbaca adalah {book.id}, bukan {id}.", f"The book is {book.id}, not {id}.")
        yield Finding("BOOK_ID", Severity.ERROR, "id", message)
    if book.version != version:
        message = Words(
            f"Versi yang terbaca adalah {book.version}, bukan {version}.",
            f"The version is {book.version}, not {version}.",
        )
        yield Finding("BOOK_VERSION", Severity.WARNING if same else Severity.ERROR, "version", message)
    if not same and book.version == version:
        message = Words(
            "Isi buku aturan berubah, padahal versinya tetap.", "What the book computes was changed under one version."
        )
        hint = Words(
            "Pulihkan isinya, atau tetapkan perubahan dengan dasar hukum dan versi baru.",
            "Restore it, or make the change by law, with a version of its own.",
        )
        yield Finding("BOOK_DIGEST", Severity.ERROR, "digest", message, hint)
