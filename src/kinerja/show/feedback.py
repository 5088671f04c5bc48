"""Feedback: what was said of the results, and of the conduct by core value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, date_words
from ..feedback.continuous import Initiative, Shows
from ..plans.conduct import NilaiDasar
from .page import Heading, Node, Tree, as_written, joined, labelled
from .results import EVIDENCE, evidence_words, statement_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..feedback.continuous import Feedback
    from ..plans.conduct import Observation
    from ..plans.plan import WorkPlan
    from .page import Block

__all__ = ["conduct_nodes", "feedback_blocks", "feedback_node"]


def feedback_blocks(plan: WorkPlan, feedback: Sequence[Feedback]) -> Iterator[Block]:
    """Yield what was said of the work: of the plan as a whole, then result by result.

    Args:
        plan: The plan.
        feedback: The feedback, also that on conduct, which stands with the conduct.
    """
    by_subject = _by_subject(plan, feedback)
    if by_subject:
        yield Heading(Words("Umpan balik atas hasil kerja", "Feedback on the results"))
        yield Tree(Node(subject, nodes=map(feedback_node, said)) for subject, said in by_subject.items())


def _by_subject(plan: WorkPlan, feedback: Sequence[Feedback]) -> dict[Words, list[Feedback]]:
    of_work = [said for said in feedback if said.value is None]
    known = dict(_subjects(plan))
    # What the plan does not know stands last, under its id; a finding tells so.
    names = known | {said.about: as_written(said.about) for said in of_work if said.about not in known}
    found: dict[Words, list[Feedback]] = {}
    for id, name in names.items():
        for said in of_work:
            if said.about == id:
                found.setdefault(name, []).append(said)
    return found


def _subjects(plan: WorkPlan) -> Iterator[tuple[str, Words]]:
    yield plan.id, Words("SKP secara keseluruhan", "The plan as a whole")
    for result in plan.results:
        statement = statement_words(plan, result)
        yield result.id, statement
        for indicator in result.indicators:
            yield indicator.id, joined([statement, as_written(indicator.text)], ", ")


def feedback_node(said: Feedback) -> Node:
    """Return what was said as a branch: who said it when and how, and what it rests on."""
    head = [said.giver.words]
    head += [date_words(said.on)] if said.on else []
    head += [each.label for each in (said.timing, said.channel) if each]
    head += [_ASKED] if said.initiative is Initiative.PEGAWAI else []
    head += [] if said.shows is Shows.TIDAK_DINYATAKAN else [said.shows.label]
    evidence = [labelled(EVIDENCE, joined(map(evidence_words, said.evidence)))] if said.evidence else []
    return Node(labelled(joined(head, ", "), as_written(said.text)), notes=evidence)


_ASKED = Words("atas permintaan Pegawai", "asked for by the employee")


def conduct_nodes(observations: Sequence[Observation], feedback: Sequence[Feedback]) -> Iterator[Node]:
    """Yield what was seen and said of the conduct, a branch for each core value that something was noted of.

    Args:
        observations: What was seen.
        feedback: The feedback, also that on results, which is left out here.
    """
    for value in NilaiDasar:
        noted = [
            *(_observed(seen) for seen in observations if seen.value is value),
            *(feedback_node(said) for said in feedback if said.value is value),
        ]
        if noted:
            yield Node(value.standard.name, nodes=noted)


def _observed(seen: Observation) -> Node:
    by = [*([as_written(seen.by)] if seen.by else []), *([date_words(seen.on)] if seen.on else [])]
    text = as_written(seen.text)
    return Node(labelled(joined(by, ", "), text) if by else text)
