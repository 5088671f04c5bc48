"""What a check says when it finds something: one text for every place."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding
from ..base.words import Words

if TYPE_CHECKING:
    from ..base.finding import Severity
    from ..base.law import Basis

__all__ = ["Flag"]


@final
@attrs.frozen
class Flag:
    """A sort of finding.

    Args:
        code: The code of its findings.
        severity: How much they matter.
        basis: Where the rule stands.
        message: What is the matter; ``{}`` stands for the detail of the place.
        hint: What to do about it.

    Example:
        >>> from ..base.finding import Severity
        >>> from ..base.laws import PERMENPANRB_6_2022
        >>> message = Words("Hasil kerja {} tidak ada.", "There is no result {}.")
        >>> hint = Words("Perbaiki.", "Correct it.")
        >>> flag = Flag("X_UNKNOWN", Severity.ERROR, PERMENPANRB_6_2022("Pasal 9"), message, hint)
        >>> flag.at("results[0]", "h9").message.en
        'There is no result h9.'
    """

    code: str
    severity: Severity
    basis: Basis
    message: Words
    hint: Words

    def at(self, path: str, detail: str | Words = "") -> Finding:
        """Return the finding for one place."""
        said = detail if isinstance(detail, Words) else Words(detail, detail)
        message = Words(self.message.id.replace("{}", said.id), self.message.en.replace("{}", said.en))
        return Finding(self.code, self.severity, path, message, self.hint, self.basis)
