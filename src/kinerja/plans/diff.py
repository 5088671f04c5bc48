"""What changed between two versions of a plan, thing by thing.

Results and indicators are followed by their ids, whatever their wording; what has no id by its text.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from ..base.period import Period
from ..base.scale import Ranked
from ..base.words import Words, date_words, label
from ..people.party import Leader, Party
from .history import Change, ChangeKind, PlanPart
from .plan import Supported, TakenOver
from .target import AtLeast, AtMost, Between, Exactly, TextTarget, YesNo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .annexes import Annexes
    from .plan import WorkPlan, WorkResult
    from .target import Target

    Fields: TypeAlias = dict[str, object]

__all__ = ["diff"]


def diff(old: WorkPlan, new: WorkPlan) -> tuple[Change, ...]:
    """Return what changed in the content of a plan: removed and changed in the old order, then added in the new.

    Status, version and history are not content, and neither is the order of the results.

    Example:
        >>> import attrs
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, Jenis, WorkPlan, WorkResult
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> served = WorkResult("h1", "Ibu hamil terlayani sesuai standar", Jenis.UTAMA)
        >>> old = WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF, [served])
        >>> new = attrs.evolve(old, results=[attrs.evolve(served, jenis=Jenis.TAMBAHAN)])
        >>> [change.words.en for change in diff(old, new)]
        ['Result h1, priority: Main became Additional.']
    """
    before, after = _numbered(_parts(old)), _numbered(_parts(new))
    kept = (change for key, part in before.items() for change in _between(key, part, after.get(key)))
    added = (_one(ChangeKind.DITAMBAH, key, after=_shown(after[key][""])) for key in after if key not in before)
    return (*kept, *added)


def _between(key: tuple[PlanPart, str], old: Fields, new: Fields | None) -> Iterator[Change]:
    if new is None:
        yield _one(ChangeKind.DIHAPUS, key, before=_shown(old[""]))
        return
    for field, value in old.items():
        if field and value != new[field]:
            yield _one(ChangeKind.DIUBAH, key, field, _shown(value), _shown(new[field]))


def _one(
    kind: ChangeKind,
    key: tuple[PlanPart, str],
    field: str = "",
    before: Words = Words("", ""),
    after: Words = Words("", ""),
) -> Change:
    return Change(kind, *key, field, before, after)


def _numbered(parts: Iterable[tuple[PlanPart, str, Fields]]) -> dict[tuple[PlanPart, str], Fields]:
    # Two resources may have one text: the second is told apart by its number.
    found: dict[tuple[PlanPart, str], Fields] = {}
    for part, id, fields in parts:
        key, number = (part, id), 1
        while key in found:
            number += 1
            key = (part, f"{id} ({number})")
        found[key] = fields
    return found


def _parts(plan: WorkPlan) -> Iterator[tuple[PlanPart, str, Fields]]:
    """Yield every part with its id and fields; the field without a name is what to call it."""
    yield PlanPart.SKP, "", _said_once(plan)
    for result in plan.results:
        yield PlanPart.HASIL_KERJA, result.id, _of_result(result)
        for each in result.indicators:
            names = ("text", "target", "aspek", "perspektif", "trajectory", "stake")
            yield PlanPart.INDIKATOR, each.id, {**_fields(each, names), "": each.text, "result": result.id}
    for special in plan.conduct.special if plan.conduct else ():
        yield PlanPart.EKSPEKTASI_KHUSUS, special.text, {**_fields(special, ("value", "by", "on")), "": special.value}
    yield from _attached(plan.annexes)


def _said_once(plan: WorkPlan) -> Fields:
    names = (
        "period",
        "employee",
        "appraiser",
        "superior",
        "approach",
        "exemption",
        "work_agreement",
        "delegation",
    )
    there = Words("ada", "there") if plan.conduct else None
    return {**_fields(plan, names), "conduct": there}


def _of_result(result: WorkResult) -> Fields:
    names = ("statement", "jenis", "assigned_by", "supports", "taken_over", "level", "source", "approved_on")
    return {**_fields(result, names), "": result.statement}


def _attached(annexes: Annexes) -> Iterator[tuple[PlanPart, str, Fields]]:
    for resource in annexes.resources:
        yield PlanPart.SUMBER_DAYA, resource.text, {**_fields(resource, ("kind", "status")), "": resource.kind}
    for reporting in annexes.reporting:
        about = f"{reporting.result_id}: " if reporting.result_id else ""
        fields = {**_fields(reporting, ("evidence",)), "": reporting.evidence}
        yield PlanPart.PERTANGGUNGJAWABAN, about + reporting.schedule, fields
    for consequence in annexes.consequences:
        yield PlanPart.KONSEKUENSI, consequence.text, {**_fields(consequence, ("kind",)), "": consequence.kind}


def _fields(value: object, names: tuple[str, ...]) -> Fields:
    return {name: getattr(value, name) for name in names}


def _shown(value: object) -> Words:
    match value:
        case Words():
            return value
        case date():
            return date_words(value)
        case Period() | Ranked():
            return value.label
        case StrEnum():
            return label(_scale(type(value)), value)
        case Exactly() | AtLeast() | AtMost() | Between() | YesNo() | TextTarget():
            return _target(value)
        case _:
            return _told(value)


def _target(target: Target) -> Words:
    if not isinstance(target, Exactly | Between):
        return target.words
    said, better = target.words, label("direction", target.direction)
    return Words(f"{said.id} ({better.id.lower()})", f"{said.en} ({better.en.lower()})")


def _told(value: object) -> Words:
    match value:
        case None:
            text = ""
        case Party():
            text = f"{value.name}, {value.title}"
        case Leader():
            text = f"{value.name}, {value.position_title}"
        case TakenOver():
            text = value.note
        case Supported():
            text = " - ".join(filter(None, (value.statement, value.indicator, value.part, value.through)))
        case tuple():
            each = [_shown(one) for one in value]
            return Words("; ".join(one.id for one in each), "; ".join(one.en for one in each))
        case _:
            text = str(value)
    return Words(text, text)


def _scale(kind: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()
