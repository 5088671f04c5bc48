"""What the guides of two books propose, where the books are compared; a proposal binds nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..errors import EvaluationError
from ..rules.book import RuleBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..formula.steps import Step
    from ..rules.book import Outcome
    from ..rules.parts import Proposal

__all__ = ["guide", "one_guide", "proposal_of", "proposed_otherwise", "tops"]


def one_guide(one: Outcome, other: Outcome) -> bool:
    """Return whether both answers have the same guide on the same facts, so that it need not be asked twice."""
    return one.facts == other.facts and _guide_of(one) == _guide_of(other)


def _guide_of(outcome: Outcome) -> object:
    rules = outcome.rules
    return (rules.proposal, rules.decided) if isinstance(rules, RuleBook) else None


def proposal_of(outcome: Outcome) -> Proposal | None:
    """Return what the guide of the rules proposes on the facts of an outcome.

    Args:
        outcome: What was judged; ``None`` is returned where its rules have no guide, or its facts tell ratings alone,
            which leaves a guide nothing to weigh.
    """
    if not isinstance(outcome.rules, RuleBook):
        return None
    try:
        return outcome.rules.propose(outcome.facts)
    except EvaluationError:
        return None


def proposed_otherwise(one: Proposal | None, other: Proposal | None) -> bool:
    """Return whether two guides propose different ratings; one that is open differs from one that is not."""
    if one is None or other is None:
        return False
    both_open = isinstance(one.rating, Undetermined) and isinstance(other.rating, Undetermined)
    return one.rating != other.rating and not both_open


def guide(proposal: Proposal | None) -> tuple[Step, ...]:
    """Return the explanation of what a guide proposes, where there is one."""
    return () if proposal is None else (proposal.because,)


def tops(one: Iterable[Step], other: Iterable[Step]) -> Iterator[tuple[str, str]]:
    """Yield the keys of what both guides come to."""
    return zip((step.key for step in one), (step.key for step in other), strict=True)
