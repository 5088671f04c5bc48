"""What is wrong with rows, in Indonesian too: those who mend a table are operators, and errors speak to programmers.

What the reader says of headers and rows it says in both languages itself.  What it is told by an error of a cell or a
value is looked up here, sentence by sentence; a sentence that is not here keeps its English, and says that it does.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..base.words import LABELS, MONTHS, Words
from .problems import screened, screened_text
from .row_sentences import SENTENCES
from .scalars import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..errors import KinerjaError

__all__ = ["NOTHING", "Sentences", "in_indonesian", "nearest_words", "sentences", "together"]

NOTHING = Words("", "")
"""No sentence."""


class Sentences(NamedTuple):
    """What is wrong, why it matters and what to do about it, in both languages.

    Args:
        what: What is wrong.
        why: Why it matters.
        mend: What to do about it.
    """

    what: Words
    why: Words = NOTHING
    mend: Words = NOTHING

    def screened(self) -> Sentences:
        """Return the sentences without numbers of persons and endless quotations."""
        return Sentences(*(Words(screened_text(words.id), screened_text(words.en)) for words in self))


def sentences(error: KinerjaError) -> Sentences:
    """Return what an error says, in both languages.

    Example:
        >>> from ..errors import InvalidValue
        >>> sentences(InvalidValue("'x' is not a number.", mend="Give the number.")).what.id
        "'x' bukan bilangan."
    """
    clean = screened(error)
    what, why, mend = (Words(in_indonesian(text) or text, text) for text in (clean.what, clean.why, clean.mend))
    if what.id == what.en:
        what = Words(f"Isinya tidak dapat diterima. Keterangan dalam bahasa Inggris: {what.en}", what.en)
    return Sentences(what, why, mend)


def together(*parts: Words) -> Words:
    """Return sentences one after the other, without those that say nothing."""
    return Words(" ".join(part.id for part in parts if part.id), " ".join(part.en for part in parts if part.en))


def nearest_words(name: str, known: Iterable[str]) -> Words:
    """Return a mend that suggests the known name nearest to one that is not, and lists all if they are few."""
    text = nearest(name, known)
    return Words(in_indonesian(text) or text, text)


def in_indonesian(text: str) -> str | None:
    """Return what errors say of cells and values in Indonesian; ``None`` for what is not known here.

    Example:
        >>> in_indonesian("Did you mean 'PNS'? Known are PNS, CPNS. Write ya or tidak.")
        "Mungkin maksudnya 'PNS'. Yang dikenal: PNS, CPNS. Tulis ya atau tidak."
    """
    found = _KNOWN.fullmatch(text)
    if found is None or found["rest"] == text:
        return _looked_up(text)
    rest = _looked_up(found["rest"]) if found["rest"] else ""
    return None if rest is None else " ".join([*_suggested(found.groupdict()), *filter(None, [rest])])


_KNOWN = re.compile(
    r"(?:Did you mean (?P<near>'.+?')\? ?)?(?:Known are (?P<known>.+?)\.(?: |\Z))?"
    r"(?:None of the (?P<number>[0-9]+) known names is like it\. ?)?(?P<rest>.*)",
    re.DOTALL,
)
"""What :func:`~kinerja.interop.scalars.nearest` says, and whatever follows."""


def _suggested(found: Mapping[str, str | None]) -> Iterator[str]:
    if found["near"]:
        yield f"Mungkin maksudnya {found['near']}."
    if found["known"]:
        yield f"Yang dikenal: {found['known']}."
    if found["number"]:
        yield f"Tidak ada yang mirip di antara {found['number']} nama yang dikenal."


def _looked_up(text: str) -> str | None:
    for pattern, indonesian in _SENTENCES:
        if found := pattern.fullmatch(text):
            parts = {name: _NOUNS.get(part, part) for name, part in found.groupdict(default="").items()}
            return indonesian.format_map(parts)
    return None


_NOUNS: Mapping[str, str] = MappingProxyType(
    {token: f"{words.id[0].lower()}{words.id[1:]}" for (scale, token), words in LABELS.items() if scale == "cell_kind"}
    | {month.en: month.id for month in MONTHS}
    | {"a day": "tanggal", "text": "teks", "a truth": "ya atau tidak", "a number": "bilangan"}
    | {"A truth": "Ya/tidak", "A whole number": "Bilangan bulat", "A float": "Bilangan pecahan", "Text": "Teks"}
    | {"A date": "Tanggal", "A datetime": "Tanggal dengan jam", "A time": "Jam", "A list": "Daftar"}
    | {"a half-year": "semester (1 atau 2)", "a quarter": "triwulan (1 sampai 4)", "a month": "bulan"}
    | {"a year of service": "tahun (1900 sampai 2199)"}
)
"""What stands within sentences."""

_SENTENCES = tuple((re.compile(pattern, re.DOTALL), indonesian) for pattern, indonesian in SENTENCES)
