"""Plans (SKP) as pages, in the order of the forms A.1.1 to A.1.8 of PermenPANRB 6/2022."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, date_words, label
from ..plans.conduct import STANDARDS
from .page import (
    NONE,
    Fields,
    Group,
    Heading,
    Node,
    Page,
    Paragraph,
    Row,
    Table,
    Tree,
    as_written,
    joined,
    labelled,
    remarks,
    slim,
)
from .parties import parties_table, person_words
from .results import EVIDENCE, INDICATOR, RESULTS, TARGET, statement_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..plans.annexes import Consequence, Reporting, Resource
    from ..plans.conduct import ExpectedConduct, SpecialExpectation, Standard
    from ..plans.history import Transition
    from ..plans.indicator import Indicator
    from ..plans.plan import Supported, TakenOver, WorkPlan, WorkResult
    from .page import Block

__all__ = ["plan_page"]


def plan_page(plan: WorkPlan) -> Page:
    """Return a plan as a page."""
    blocks = [
        _head(plan),
        parties_table(plan),
        *_results(plan),
        *_conduct(plan.conduct),
        *_annexes(plan),
        *_history(plan),
    ]
    return Page(Words("Sasaran Kinerja Pegawai (SKP)", "Performance plan (SKP)"), blocks)


def _head(plan: WorkPlan) -> Fields:
    status = label("plan_status", plan.status)
    rows = (
        (Words("Periode", "Period"), plan.period.label),
        (Words("Pendekatan hasil kerja", "Approach"), label("approach", plan.approach)),
        (
            Words("Status", "Status"),
            Words(f"{status.id}, versi {plan.version}", f"{status.en}, version {plan.version}"),
        ),
        (Words("Ditetapkan pada", "Set on"), date_words(plan.agreed_on) if plan.agreed_on else NONE),
        (Words("Pengecualian", "Exemption"), label("exemption", plan.exemption) if plan.exemption else NONE),
        (_SUPERIOR, person_words(plan.superior) if plan.superior else NONE),
        (Words("Nomor perjanjian kerja", "Work agreement"), as_written(plan.work_agreement)),
        (Words("Nomor pendelegasian", "Delegation"), as_written(plan.delegation)),
    )
    return Fields((name, value) for name, value in rows if value.id not in ("", NONE.id))


_SUPERIOR = Words("Atasan Pejabat Penilai Kinerja", "Superior of the appraiser")


def _results(plan: WorkPlan) -> Iterator[Block]:
    yield Heading(Words("Hasil kerja", "Results"))
    columns = (INDICATOR, TARGET, Words("Aspek", "Aspects"), Words("Perspektif", "Perspective"))
    for jenis, caption in RESULTS.items():
        groups = [_group(plan, result) for result in plan.of(jenis)]
        if groups:
            yield slim(Table(columns, groups, caption))
    if not plan.results:
        yield Paragraph(Words("Belum ada hasil kerja.", "There are no results yet."))


def _group(plan: WorkPlan, result: WorkResult) -> Group:
    rows = [_row(indicator) for indicator in result.indicators]
    return Group(rows, statement_words(plan, result), _of_result(result))


def _row(indicator: Indicator) -> Row:
    cells = [
        as_written(indicator.text),
        indicator.target.words if indicator.target else NONE,
        joined((label("aspek", aspek) for aspek in indicator.aspek), ", ") if indicator.aspek else NONE,
        label("perspektif", indicator.perspektif) if indicator.perspektif else NONE,
    ]
    return Row(cells, _of_indicator(indicator))


def _of_indicator(indicator: Indicator) -> Iterator[Words]:
    steps = [labelled(due.label, target.words) for due, target in indicator.trajectory]
    return remarks(
        (Words("Trajektori", "On the way"), joined(steps) if steps else None),
        (Words("Yang dipertaruhkan", "At stake"), label("stake", indicator.stake) if indicator.stake else None),
    )


def _of_result(result: WorkResult) -> Iterator[Words]:
    return remarks(
        (Words("Ditugaskan oleh", "Assigned by"), person_words(result.assigned_by) if result.assigned_by else None),
        (
            Words("Penugasan disetujui pada", "Assignment approved on"),
            date_words(result.approved_on) if result.approved_on else None,
        ),
        *((Words("Mendukung", "Supports"), _supported(supported)) for supported in result.supports),
        (Words("Jenis hasil", "Kind of result"), result.level.label if result.level else None),
        (Words("Sumber", "Source"), label("source", result.source) if result.source else None),
        (
            Words("Diambil alih Pimpinan", "Taken over by the leader"),
            _taken_over(result.taken_over) if result.taken_over else None,
        ),
    )


def _supported(supported: Supported) -> Words:
    owner = [person_words(supported.owner)] if supported.owner else []
    texts = [as_written(text) for text in (supported.statement, supported.indicator, supported.part) if text]
    return joined([*texts, *owner])


def _taken_over(taken: TakenOver) -> Words:
    return joined([person_words(taken.by), date_words(taken.on), as_written(taken.note)])


def _conduct(expected: ExpectedConduct | None) -> Iterator[Block]:
    yield Heading(Words("Perilaku kerja", "Conduct"))
    if expected is None:
        yield Paragraph(Words("Ekspektasi perilaku belum dituangkan.", "The behaviour expected is not written down."))
    else:
        yield Tree(_value(standard, expected) for standard in STANDARDS.values())


def _value(standard: Standard, expected: ExpectedConduct) -> Node:
    special = [Node(labelled(_SPECIAL, _expectation(each))) for each in expected.of(standard.value)]
    return Node(standard.name, notes=standard.guides, nodes=special)


_SPECIAL = Words("Ekspektasi khusus Pimpinan", "Special expectation of the leader")


def _expectation(each: SpecialExpectation) -> Words:
    by = [person_words(each.by)] if each.by else []
    return joined([as_written(each.text), *by, *([date_words(each.on)] if each.on else [])])


def _annexes(plan: WorkPlan) -> Iterator[Block]:
    yield Heading(Words("Lampiran SKP", "Attachment"))
    annexes = plan.annexes
    parts = {
        Words("Dukungan sumber daya", "Resources"): map(_resource, annexes.resources),
        Words("Skema pertanggungjawaban", "Accountability"): [_reporting(plan, each) for each in annexes.reporting],
        Words("Konsekuensi", "Consequences"): map(_consequence, annexes.consequences),
    }
    yield Tree(_part(name, tuple(nodes)) for name, nodes in parts.items())


def _part(name: Words, nodes: tuple[Node, ...]) -> Node:
    return Node(name, nodes=nodes) if nodes else Node(name, Words("belum disepakati", "not agreed yet"))


def _resource(resource: Resource) -> Node:
    kind = [label("resource_kind", resource.kind)] if resource.kind else []
    return Node(as_written(resource.text), notes=[joined([*kind, label("resource_status", resource.status)])])


def _reporting(plan: WorkPlan, reporting: Reporting) -> Node:
    about = [statement_words(plan, result) for result in plan.results if result.id == reporting.result_id]
    evidence = as_written(reporting.evidence) if reporting.evidence else None
    return Node(as_written(reporting.schedule), notes=[*about, *remarks((EVIDENCE, evidence))])


def _consequence(consequence: Consequence) -> Node:
    kind = label("consequence_kind", consequence.kind) if consequence.kind else None
    return Node(as_written(consequence.text), notes=[kind] if kind else [])


def _history(plan: WorkPlan) -> Iterator[Block]:
    if plan.history:
        yield Heading(Words("Riwayat", "History"))
        yield Tree(map(_transition, plan.history))


def _transition(step: Transition) -> Node:
    capacity, by = label("capacity", step.capacity), person_words(step.by)
    notes = remarks(
        (Words("Oleh", "By"), Words(f"{by.id} ({capacity.id})", f"{by.en} ({capacity.en})")),
        (Words("Versi", "Version"), as_written(str(step.version))),
        (Words("Alasan", "Reason"), as_written(step.reason) if step.reason else None),
    )
    return Node(label("plan_step", step.step), date_words(step.on), notes, (Node(each.words) for each in step.changes))
