"""Facts that were given and that no book reads: a book leaves them out, and a misspelt name would pass unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..base.finding import Finding, Severity
from ..base.words import Words
from ..formula.facts import FactKind
from ..rules.shape import PLANNED

if TYPE_CHECKING:
    from ..formula.facts import FactSpec

__all__ = ["unread_findings"]


def unread_findings(people: Iterable[Mapping[str, Any]], specs: Iterable[FactSpec]) -> tuple[Finding, ...]:
    """Return one finding for each name that no book reads.

    Args:
        people: The facts of each.
        specs: The declarations of the books that were asked.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> [finding.path for finding in unread_findings([{"jpt": True, "strukturall": False}], [PP46_2011.needs])]
        ['strukturall']
    """
    # What a plan is told as is no slip of the pen, whether or not a book reads it.
    known = (*specs, PLANNED)
    return tuple(map(_finding, dict.fromkeys(path for facts in people for path in _strange(facts, known, ""))))


def _finding(path: str) -> Finding:
    return Finding(
        "COMPARISON_FACT_UNREAD",
        Severity.WARNING,
        path,
        Words("Fakta ini tidak dibaca oleh buku aturan yang ditanya.", "No rule book that was asked reads this fact."),
        Words("Periksa ejaannya.", "Look at how it is spelt."),
    )


def _strange(facts: Mapping[str, Any], specs: Sequence[FactSpec], path: str) -> Iterator[str]:
    for name, value in facts.items():
        here = f"{path}.{name}" if path else name
        known = tuple(child for spec in specs if (child := spec.child(name)) is not None)
        if not known and value is not None:
            yield here
        below = tuple(child for child in known if child.kind is FactKind.COLLECTION)
        if below and isinstance(value, Sequence) and not isinstance(value, str | bytes):
            for row in value:
                if isinstance(row, Mapping):
                    yield from _strange(row, below, here)
