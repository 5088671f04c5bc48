"""Laws, and where in a law a rule stands.

No number or rule in kinerja stands without a :class:`Basis`: the law, the article, and how we know it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import final

import attrs

from ..errors import InvalidValue

__all__ = ["Assurance", "Basis", "Law"]


class Assurance(StrEnum):
    """How sure we are of what a basis says."""

    TEXT = "text"
    """Read in the text of the law itself."""
    SECONDARY = "secondary"
    """Read in reliable documents about the law."""
    PRACTICE = "practice"
    """What running systems do."""
    ASSUMPTION = "assumption"
    """Ours; the note says why."""


@final
@attrs.frozen(cache_hash=True)
class Law:
    """A law, regulation, decree or circular.

    Args:
        id: A short stable name, such as ``"PermenPANRB 6/2022"``.
        title: What it is about, in the words of the law.

    Example:
        >>> law = Law("PP 46/2011", "Penilaian Prestasi Kerja Pegawai Negeri Sipil")
        >>> str(law("Pasal 15", note="weights"))
        'PP 46/2011, Pasal 15'
    """

    id: str
    title: str = ""

    def __call__(self, article: str, *, assurance: Assurance = Assurance.TEXT, note: str = "") -> Basis:
        """Return the basis that stands in ``article`` of this law."""
        return Basis(self, article, assurance, note)

    def __str__(self) -> str:
        return self.id


@final
@attrs.frozen(cache_hash=True)
class Basis:
    """Where a rule stands: law, article, how we know it, and what to keep in mind.

    Args:
        law: The law.
        article: Article or annex page, in the law's own numbering.
        assurance: How we know it.
        note: Why it is read so; required for an assumption.

    Raises:
        InvalidValue: for an assumption without a note.

    Example:
        >>> Basis(Law("PermenPANRB 6/2022"), "Lampiran, Bab V", Assurance.ASSUMPTION)
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: An assumption about PermenPANRB 6/2022, Lampiran, Bab V gives no reason. ...
    """

    law: Law
    article: str
    assurance: Assurance = Assurance.TEXT
    note: str = ""

    def __attrs_post_init__(self) -> None:
        if self.assurance is Assurance.ASSUMPTION and not self.note:
            raise InvalidValue(
                f"An assumption about {self} gives no reason.", mend="Say in the note why it is read so."
            )

    def __str__(self) -> str:
        return f"{self.law.id}, {self.article}"
