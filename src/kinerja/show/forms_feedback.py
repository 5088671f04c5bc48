"""The forms of carrying out and monitoring: B.1.1 to B.1.5 of PermenPANRB 6/2022."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.words import Words
from ..plans.plan import Approach, WorkPlan
from ..plans.progress import Progress
from .form_blocks import Grid, GridItem, GridPart
from .form_parts import Imprint, check_given, counted, cycle_of, entry, form_about, section
from .form_tables import (
    Told,
    columns,
    conduct_section,
    in_order,
    number,
    realised_entry,
    results_section,
    told_sections,
)
from .page import as_written, joined, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..feedback.continuous import Feedback
    from ..plans.actions import ActionPlan
    from ..plans.conduct import Conduct
    from ..plans.plan import WorkResult
    from .form import Form
    from .form_blocks import Entry

__all__ = ["action_form", "documentation_form", "feedback_form"]

_BARE = Imprint()


def action_form(plan: WorkPlan, actions: Sequence[ActionPlan], imprint: Imprint = _BARE) -> Form:
    """Return the actions agreed for the results of a plan as form B.1.1.

    Args:
        plan: The plan.
        actions: The actions; a result without any has a blank place.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), actions=(actions, Sequence), imprint=(imprint, Imprint))
    items = [
        GridItem([number(place), entry(result.statement), _actions(result, actions)])
        for place, result in enumerate(in_order(plan), 1)
    ]
    grid = Grid(columns("no", "rencana_hasil_kerja", "rencana_aksi"), [GridPart(items)])
    return form_about(plan, "B.1.1", [section("hasil_kerja", "Hasil kerja", "Results", grid)], imprint)


def _actions(result: WorkResult, actions: Iterable[ActionPlan]) -> Entry:
    return counted(step for each in actions if each.result_id == result.id for step in each.steps)


def documentation_form(
    plan: WorkPlan, progress: Progress, actions: Sequence[ActionPlan] = (), imprint: Imprint = _BARE
) -> Form:
    """Return what was realised of a plan, with the evidence, as form B.1.2.

    Args:
        plan: The plan.
        progress: What was realised; evidence has to show results, not activity (annex p. 68).
        actions: The actions agreed, if any.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(
        plan=(plan, WorkPlan), progress=(progress, Progress), actions=(actions, Sequence), imprint=(imprint, Imprint)
    )
    items = [
        GridItem([number(place), entry(result.statement), _actions(result, actions), _documented(result, progress)])
        for place, result in enumerate(in_order(plan), 1)
    ]
    grid = Grid(columns("no", "rencana_hasil_kerja", "rencana_aksi", "realisasi_dan_bukti"), [GridPart(items)])
    about = [section("hasil_kerja", "Hasil kerja", "Results", grid)]
    return form_about(plan, "B.1.2", about, imprint, cycle=cycle_of(plan, progress.period, imprint))


def _documented(result: WorkResult, progress: Progress) -> Entry:
    return counted(_realised(result, progress))


def _realised(result: WorkResult, progress: Progress) -> Iterator[Words]:
    whole = realised_entry(progress.of(result.id))
    if not whole.blank:
        yield joined((*whole.text, *whole.items))
    for indicator in result.indicators:
        told = realised_entry(progress.of(indicator.id))
        if not told.blank:
            yield labelled(as_written(indicator.text), joined((*told.text, *told.items)))


def feedback_form(
    plan: WorkPlan,
    progress: Progress,
    *,
    feedback: Iterable[Feedback] = (),
    conduct: Conduct | None = None,
    imprint: Imprint = _BARE,
) -> Form:
    """Return the record of continuous feedback: B.1.3, B.1.4 or B.1.5, by the employee and the approach.

    Args:
        plan: The plan.
        progress: What was realised, and in which period.
        feedback: What was said of results and conduct.
        conduct: How the person behaved, as far as it was recorded apart from feedback.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), progress=(progress, Progress), imprint=(imprint, Imprint))
    told = Told(progress.period, progress, tuple(feedback), conduct)
    code = _RECORDS[plan.has_perspectives, plan.approach]
    sections = [results_section(plan, told), *told_sections(plan, told), conduct_section(plan.conduct, told)]
    return form_about(
        plan,
        code,
        sections,
        imprint,
        cycle=cycle_of(plan, progress.period, imprint),
        fifth="instansi" if code == "B.1.4" else "unit_kerja",
        footnotes=[_CYCLE],
    )


_RECORDS: Mapping[tuple[bool, Approach], str] = MappingProxyType(
    {
        (True, Approach.KUALITATIF): "B.1.3",
        (False, Approach.KUALITATIF): "B.1.3",
        (True, Approach.KUANTITATIF): "B.1.4",
        (False, Approach.KUANTITATIF): "B.1.5",
    }
)
"""By whether the plan has perspectives, and its approach."""

_CYCLE = Words(
    "Periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan Instansi Pemerintah.",
    "The period follows the periodic evaluations that the agency has set.",
)
