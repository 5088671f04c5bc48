"""Action plans: by which steps a result is to be reached, agreed where it is needed (form B.1.1).

A leader and an employee may agree on one, such as for a result that takes longer than one period of evaluation
(PermenPANRB 6/2022, annex p. 67).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from ..errors import WrongType
from .fields import filled, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .plan import WorkPlan

__all__ = ["ActionPlan", "check_actions"]

_FORM = PERMENPANRB_6_2022("Lampiran hlm. 67, huruf A angka 2-3 (Format B.1.1)")


def _steps(steps: Iterable[str]) -> tuple[str, ...]:
    if isinstance(steps, str):
        raise WrongType("The steps are one text.", mend="Give a list of texts.", path="steps", value=steps)
    return tuple(map(stripped, steps))


@final
@attrs.frozen
class ActionPlan:
    """The steps to one result.

    Args:
        result_id: The result of the plan.
        steps: What is done, in order.

    Example:
        >>> ActionPlan("h1", ["Pendataan ibu hamil", "Kunjungan rumah"]).steps[0]
        'Pendataan ibu hamil'
    """

    result_id: str = attrs.field(converter=stripped, validator=filled)
    steps: tuple[str, ...] = attrs.field(default=(), converter=_steps)


def check_actions(plan: WorkPlan, actions: Sequence[ActionPlan]) -> tuple[Finding, ...]:
    """Return what a careful reader would flag: results that the plan does not have, or that have two action plans."""
    return (*_unknown(plan, actions), *_twice(actions))


def _unknown(plan: WorkPlan, actions: Sequence[ActionPlan]) -> Iterator[Finding]:
    known = {result.id for result in plan.results}
    for place, each in enumerate(actions):
        if each.result_id not in known:
            yield Finding(
                "ACTIONS_UNKNOWN_RESULT",
                Severity.ERROR,
                f"[{place}].result_id",
                Words(
                    f"SKP tidak memuat hasil kerja '{each.result_id}'.", f"The plan has no result '{each.result_id}'."
                ),
                Words("Perbaiki id hasil kerja.", "Correct the id of the result."),
                _FORM,
            )


def _twice(actions: Sequence[ActionPlan]) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, each in enumerate(actions):
        if each.result_id in seen:
            yield Finding(
                "ACTIONS_TWICE",
                Severity.WARNING,
                f"[{place}].result_id",
                Words(
                    f"Hasil kerja '{each.result_id}' memiliki dua rencana aksi.",
                    f"The result '{each.result_id}' has two action plans.",
                ),
                Words("Gabungkan keduanya.", "Make one of them."),
                _FORM,
            )
        seen.add(each.result_id)
