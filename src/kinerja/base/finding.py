"""What a careful reader would flag, and answers that the law does not give.

A finding is not an error: unfinished or doubtful data is a normal state of work, and all of its findings are
reported together.  ``Undetermined`` is an answer of its own: the rule was reached and does not decide.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..errors import join_path
from .words import Words, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .law import Basis
    from .words import Language

__all__ = ["Finding", "Severity", "Undetermined", "all_findings"]


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    """Good to know."""
    WARNING = "warning"
    """Good practice or the law's recommendation is not met; the work may go on."""
    ERROR = "error"
    """A rule is broken; what rests on it should wait."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("severity", self)


@final
@attrs.frozen
class Finding:
    """One observation about data, with its place and the article behind it.

    Args:
        code: A stable name, upper case, such as ``"CON_2"`` or ``"PLAN_NO_UTAMA"``.
        severity: How much it matters.
        path: Where, such as ``hasil_kerja[0].indikator[1].target``; empty for the whole.
        message: What is the matter.
        hint: What to do about it.
        basis: The article behind it, where there is one.

    Example:
        >>> finding = Finding(
        ...     "PLAN_NO_UTAMA", Severity.ERROR, "", Words("Tidak ada hasil kerja utama.", "No main result.")
        ... )
        >>> print(finding.message.en)
        No main result.
    """

    code: str
    severity: Severity
    path: str
    message: Words
    hint: Words = Words("", "")
    basis: Basis | None = None

    def at(self, path: str) -> Finding:
        """Return the same finding placed under ``path``, which goes before the path it has."""
        return attrs.evolve(self, path=join_path(path, self.path))

    def say(self, language: Language) -> str:
        """Return message and hint as sentences on one line in ``language``."""
        return " ".join(_sentence(text) for text in (self.message.say(language), self.hint.say(language)) if text)


def _sentence(text: str) -> str:
    return text if text.rstrip("\"')”").endswith((".", "!", "?", ":", ";", "…")) else f"{text}."


@final
@attrs.frozen(repr=False)
class Undetermined:
    """The answer that the rule gives no answer; it ends an evaluation and must be handled.

    Args:
        reason: Why nothing follows.
        basis: Where the rule that leaves it open stands.

    Example:
        >>> answer = Undetermined(Words("Belum dievaluasi.", "Not evaluated yet."))
        >>> print(answer.reason.en if not answer else "never")
        Not evaluated yet.
    """

    reason: Words
    basis: Basis | None = None

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.reason.en}{f' ({self.basis})' if self.basis else ''}>"


def all_findings(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings as a value keeps them: all, in their order.

    Example:
        >>> all_findings([])
        ()
    """
    return tuple(found)
