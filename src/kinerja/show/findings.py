"""Findings as a list, the gravest first; one that is made in many places stands once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Severity
from ..base.words import Words, label
from .page import Node, Page, Paragraph, Tone, Tree, as_written, joined, labelled, remarks
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.finding import Finding

__all__ = ["counted", "findings_block", "findings_page"]

_NOTHING = Words("Tidak ada temuan.", "There are no findings.")
_SHOWN = 3


def findings_page(findings: Iterable[Finding]) -> Page:
    """Return findings as a page."""
    return Page(Words("Temuan", "Findings"), [findings_block(findings)])


def findings_block(findings: Iterable[Finding]) -> Tree | Paragraph:
    """Return findings as a tree, the gravest first, or that there are none."""
    given = tuple(findings)
    nodes = [_severity(severity, _of(severity, given)) for severity in reversed(Severity)]
    return Tree(node for node in nodes if node.nodes) if given else Paragraph(_NOTHING)


def counted(findings: Iterable[Finding]) -> Words:
    """Return how many findings there are of each severity.

    Example:
        >>> from kinerja.base.finding import Finding
        >>> counted([Finding("A", Severity.INFO, "", Words("Satu.", "One."))]).en
        'Information: 1'
    """
    given = tuple(findings)
    numbers = [(severity, len(_of(severity, given))) for severity in reversed(Severity)]
    listed = [labelled(label("severity", each), as_written(str(number))) for each, number in numbers if number]
    return joined(listed) if listed else _NOTHING


def _of(severity: Severity, findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is severity]


def _severity(severity: Severity, findings: list[Finding]) -> Node:
    places: dict[Finding, list[str]] = {}
    for finding in findings:
        places.setdefault(attrs.evolve(finding, path=""), []).append(finding.path)
    nodes = [_finding(finding, where) for finding, where in places.items()]
    return Node(label("severity", severity), nodes=nodes, tone=Tone(severity.value))


def _finding(finding: Finding, places: list[str]) -> Node:
    hint = [finding.hint] if finding.hint.id else []
    basis = remarks((BASIS, basis_words(finding.basis) if finding.basis else None))
    where = _where(finding.code, [place for place in places if _PLACE.search(place)])
    return Node(finding.message, notes=[*hint, *basis, where])


# A path of one word only repeats what the sentence is about.
_PLACE = re.compile(r"[.\[]")


def _where(code: str, places: list[str]) -> Words:
    shown, more = ", ".join(places[:_SHOWN]), len(places) - _SHOWN
    if not places:
        return as_written(f"[{code}]")
    if more <= 0:
        return as_written(f"[{code}: {shown}]")
    return Words(f"[{code}: {shown}, dan {more} tempat lain]", f"[{code}: {shown}, and {more} more]")
