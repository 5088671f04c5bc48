"""What feedback, follow-ups and dialogues are about: the plan as a whole, a result, an indicator, or a core value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words
from ..plans.conduct import NilaiDasar

if TYPE_CHECKING:
    from ..plans.plan import WorkPlan

__all__ = ["is_subject", "subject_key", "subject_name"]


def subject_key(about: str | NilaiDasar) -> tuple[bool, str]:
    """Return what tells two subjects apart: a core value equals the text of its token, and is something else.

    Example:
        >>> subject_key(NilaiDasar.HARMONIS), subject_key("harmonis")
        ((True, 'harmonis'), (False, 'harmonis'))
    """
    return isinstance(about, NilaiDasar), str(about)


def is_subject(plan: WorkPlan, about: str | NilaiDasar) -> bool:
    """Return whether something can be said of it: a core value, or the id of the plan, a result or an indicator.

    Args:
        plan: The plan.
        about: The core value or the id.
    """
    return isinstance(about, NilaiDasar) or about in _names(plan)


def subject_name(plan: WorkPlan, about: str | NilaiDasar) -> Words:
    """Return how a subject is called on a page: the wording of the plan; the id itself where the plan has none such.

    Args:
        plan: The plan.
        about: The core value or the id.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> ani, budi = (Party(id, id, Position("Bidan", None), Unit("u", "Puskesmas")) for id in ("ani", "budi"))
        >>> plan = WorkPlan("skp", Period.year(2025), ani, budi, Approach.KUALITATIF)
        >>> subject_name(plan, "skp").en, subject_name(plan, NilaiDasar.LOYAL).id, subject_name(plan, "h9").id
        ('The plan as a whole', 'Loyal', 'h9')
    """
    if isinstance(about, NilaiDasar):
        return about.standard.name
    return _names(plan).get(about, Words(about, about))


def _names(plan: WorkPlan) -> dict[str, Words]:
    names = {plan.id: Words("SKP secara keseluruhan", "The plan as a whole")}
    for result in plan.results:
        names[result.id] = Words(result.statement, result.statement)
        for indicator in result.indicators:
            text = f"{result.statement}, {indicator.text}"
            names[indicator.id] = Words(text, text)
    return names
