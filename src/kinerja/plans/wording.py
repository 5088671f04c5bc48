"""How plans are worded: results not activities, and room for error in targets.

These are rules of thumb over Indonesian words, each small enough to be told in a sentence.  They point a reader to what
deserves a second look; whether a result is well worded only people can say.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise
from typing import final

import attrs

from ..base.words import Words

__all__ = ["StatementKind", "StatementReading", "absolute_words", "read_statement"]


class StatementKind(StrEnum):
    """What the statement of a result can be; only the first is meant (PermenPANRB 6/2022, annex pp. 26, 120-122)."""

    PENCAPAIAN = "pencapaian"
    """Something reached."""
    AKTIVITAS = "aktivitas"
    """Something done."""
    KATEGORI = "kategori"
    """A field of work."""


@final
@attrs.frozen
class StatementReading:
    """What a statement looks like, and by which sign.

    Args:
        kind: What it looks like.
        because: The sign, in a sentence.
    """

    kind: StatementKind
    because: Words


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_ABSOLUTE = re.compile(r"\b(semua|selalu|tidak pernah|setiap)\b", re.IGNORECASE)
_EVERY_SO_OFTEN = re.compile(
    r"\bsetiap\s+(\d+\s+)?(jam|hari|minggu|pekan|bulan|triwulan|semester|tahun)\b", re.IGNORECASE
)

_ACTIVE = re.compile(r"me[lmnrwy][a-z]{3,}")
_PASSIVE = re.compile(r"(?:di|ter)[a-z]{4,}")
_NOT_VERBS = _words(
    "melalui mengenai menteri menuju menurut mereka mental "
    "diagnosa dialog digital diklat dimensi direktif direktorat direktur dirjen disiplin diskusi distribusi divisi "
    "terapi terhadap terkait terminal terpadu tersebut tertentu terutama"
)
_PURPOSE = _words("dalam dan guna untuk")
_OPENINGS = _words("ide inovasi kepuasan semakin tidak")
_STATES = _words("akurat lengkap mutakhir")
_DEEDS = _words(
    "asistensi bimbingan evaluasi fasilitasi koordinasi monitoring pelaksanaan pelatihan pembinaan pendampingan "
    "pengawasan penyelenggaraan penyusunan sosialisasi supervisi verifikasi"
)


def absolute_words(text: str) -> tuple[str, ...]:
    """Return the words in ``text`` that leave no room for error, lower case, in reading order.

    The law names four: semua, selalu, tidak pernah, setiap (annex p. 51).  "Setiap 2 minggu" is a schedule and is not
    meant.

    Example:
        >>> absolute_words("Pemrosesan klaim selalu tepat waktu"), absolute_words("Dilaporkan setiap 2 minggu")
        (('selalu',), ())
    """
    return tuple(found.lower() for found in _ABSOLUTE.findall(_EVERY_SO_OFTEN.sub("", text)))


def read_statement(statement: str) -> StatementReading:
    """Return whether a statement looks like something reached, something done, or a field of work.

    Three questions, in this order.  Does it open with an active verb (me-)?  Then it is something done.  Does it say
    what is reached: by a verb or a state (mutakhir, lengkap) after its subject, by "yang", by a first word in -nya, or
    by opening with what only a result can be (tidak, semakin, kepuasan, ide, inovasi)?  Then it is something reached.
    Does it open with a noun for a deed and name an object?  Then it is something done.  Anything else is a field of
    work.

    Example:
        >>> read_statement("Menyusun materi sosialisasi").kind
        <StatementKind.AKTIVITAS: 'aktivitas'>
        >>> read_statement("Ibu hamil terlayani sesuai standar").because.en
        "It says what is reached: 'terlayani'."
    """
    words = re.findall(r"[a-z]+", statement.lower())
    first = words[0] if words else ""
    if _is_active(first) and not first.endswith("nya"):
        return _reading(StatementKind.AKTIVITAS, "Diawali kata kerja aktif", "It opens with an active verb", first)
    sign = _sign_of_result(words)
    if sign:
        return _reading(StatementKind.PENCAPAIAN, "Menyebut apa yang tercapai", "It says what is reached", sign)
    if first in _DEEDS and not _DEEDS.union(_PURPOSE).issuperset(words):
        return _reading(
            StatementKind.AKTIVITAS, "Menyebut perbuatan dan objeknya", "It names a deed and its object", first
        )
    return _reading(StatementKind.KATEGORI, "Hanya menyebut bidang pekerjaan", "It only names a field of work", first)


def _is_active(word: str) -> bool:
    return word not in _NOT_VERBS and _ACTIVE.fullmatch(word) is not None


def _sign_of_result(words: list[str]) -> str:
    if words and (words[0].endswith("nya") or words[0] in _OPENINGS):
        return words[0]
    for before, word in pairwise(words):
        passive = word not in _NOT_VERBS and _PASSIVE.fullmatch(word)
        state = word in _STATES and words[0] not in _DEEDS
        if word == "yang" or state or passive or (_is_active(word) and before not in _PURPOSE):
            return word
    return ""


def _reading(kind: StatementKind, id: str, en: str, sign: str) -> StatementReading:
    return StatementReading(kind, Words(f"{id}: '{sign}'.", f"{en}: '{sign}'."))
