"""What a rule about plans is: where it finds something, and what it says there."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding
from ..base.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..base.finding import Severity
    from ..base.law import Basis
    from .indicator import Indicator
    from .plan import WorkPlan, WorkResult

__all__ = ["Place", "PlanRule", "indicators_of", "results_of", "when"]


def _in_both(detail: str | Words) -> Words:
    return Words(detail, detail) if isinstance(detail, str) else detail


@final
@attrs.frozen
class Place:
    """A place in a plan where a rule finds something.

    Args:
        path: Where, such as ``results[0].indicators[1].target``; empty for the whole plan.
        detail: What stands there, as text or in both languages; it takes the place of ``{}`` in the message.
    """

    path: str = ""
    detail: Words = attrs.field(default=Words("", ""), converter=_in_both)


@final
@attrs.frozen
class PlanRule:
    """One rule about plans.

    Args:
        code: The code of its findings.
        severity: How much they matter.
        basis: Where the rule stands.
        message: What is the matter; ``{}`` stands for the detail of the place.
        hint: What to do about it.
        places: Where in a plan the rule finds something.
    """

    code: str
    severity: Severity
    basis: Basis
    message: Words
    hint: Words
    places: Callable[[WorkPlan], Iterable[Place]]

    def check(self, plan: WorkPlan) -> Iterator[Finding]:
        """Yield a finding for every place."""
        for place in self.places(plan):
            yield Finding(self.code, self.severity, place.path, self._said(place.detail), self.hint, self.basis)

    def _said(self, detail: Words) -> Words:
        return Words(self.message.id.replace("{}", detail.id), self.message.en.replace("{}", detail.en))


def when(found: object, path: str = "", detail: str | Words = "") -> Iterator[Place]:
    """Yield one place when something was found, else none."""
    if found:
        yield Place(path, detail)


def results_of(plan: WorkPlan) -> Iterator[tuple[str, WorkResult]]:
    """Yield every result with its path."""
    for i, result in enumerate(plan.results):
        yield f"results[{i}]", result


def indicators_of(plan: WorkPlan) -> Iterator[tuple[str, WorkResult, Indicator]]:
    """Yield every indicator with its path and its result."""
    for path, result in results_of(plan):
        for j, indicator in enumerate(result.indicators):
            yield f"{path}.indicators[{j}]", result, indicator
