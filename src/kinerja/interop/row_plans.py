"""Plans and what is told of them as rows: one row for each indicator, realisation, observation and decision."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..errors import InvalidValue, WrongType
from ..evaluation.decision import Decision, Occasion, StudyNotCompleted
from ..plans.conduct import Conduct, Observation
from ..plans.indicator import Indicator
from ..plans.plan import PlanStatus, WorkPlan, WorkResult
from ..plans.progress import Evidence, Progress, Realisation
from ..plans.target import AtLeast, AtMost, Between, Direction, Exactly, Target, TextTarget, YesNo
from .row_parts import PERIOD_COLUMNS, Context, Line, OfPlan, period_cells, read_period
from .tokens import TargetForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = [
    "SHARED_BY_PLAN",
    "conduct_rows",
    "decision_rows",
    "plan_rows",
    "progress_rows",
    "read_conduct",
    "read_decision",
    "read_plan",
    "read_progress",
]

SHARED_BY_PLAN = (
    *(*PERIOD_COLUMNS, "pegawai_id", "penilai_id", "atasan_penilai_id", "pendekatan", "status", "versi"),
    *("ditetapkan_pada", "perjanjian_kerja", "delegasi"),
)
"""The columns that describe the plan, on all of its rows or on some."""
_OF_RESULT = ("hasil_id", "hasil", "jenis", "tingkat_hasil", "sumber", "disetujui_pada")
_OF_INDICATOR = (
    *("indikator_id", "indikator", "aspek", "perspektif", "taruhan", "bentuk_target", "target", "target_atas"),
    *("satuan", "arah", "target_ya", "target_uraian"),
)


# --- Plans ----------------------------------------------------------------------------------------------------------


def read_plan(lines: Sequence[Line], context: Context) -> WorkPlan | None:
    """Return the plan whose results and indicators rows tell, in the order of the rows."""
    told = context.shared(lines, ("skp_id", *SHARED_BY_PLAN))
    period = context.attempt(told, "mulai", read_period)
    names = ("pegawai_id", "penilai_id", "atasan_penilai_id")
    employee, appraiser, superior = (context.party(told, name) for name in names)
    results = _results(lines, context)
    if context.faults or period is None or employee is None or appraiser is None:
        return None
    return context.attempt(
        told,
        "",
        lambda _: WorkPlan(
            told.get("skp_id"),
            period,
            employee,
            appraiser,
            told.get("pendekatan"),
            results,
            status=told.get("status", PlanStatus.DRAFT),
            version=told.get("versi", 1),
            agreed_on=told.get("ditetapkan_pada"),
            work_agreement=told.get("perjanjian_kerja", ""),
            delegation=told.get("delegasi", ""),
            superior=superior,
        ),
    )


def _results(lines: Sequence[Line], context: Context) -> tuple[WorkResult, ...]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        if line.get("hasil_id") is not None:
            groups.setdefault(line.get("hasil_id"), []).append(line)
        elif any(line.get(name) is not None for name in (*_OF_RESULT, *_OF_INDICATOR)):
            mend = "Write it on each row; merged cells are filled by fill_down."
            context.tell(line, "hasil_id", InvalidValue("The result has no id.", mend=mend))
    found = (_result(group, context) for group in groups.values())
    return tuple(result for result in found if result is not None)


def _result(lines: Sequence[Line], context: Context) -> WorkResult | None:
    told = context.shared(lines, _OF_RESULT)
    found = (context.attempt(line, "indikator", _indicator) for line in lines)
    indicators = tuple(indicator for indicator in found if indicator is not None)
    for name in ("hasil", "jenis"):
        if told.get(name) is None:
            context.tell(told, name, InvalidValue(f"The result has no {name}.", mend="Fill it."))
            return None
    return context.attempt(
        told,
        "hasil",
        lambda _: WorkResult(
            told.get("hasil_id"),
            told.get("hasil"),
            told.get("jenis"),
            indicators,
            level=told.get("tingkat_hasil"),
            source=told.get("sumber"),
            approved_on=told.get("disetujui_pada"),
        ),
    )


def _indicator(line: Line) -> Indicator | None:
    if all(line.get(name) is None for name in _OF_INDICATOR):
        return None
    for name in ("indikator_id", "indikator"):
        if line.get(name) is None:
            raise InvalidValue("The indicator has no id or no text.", mend="Fill it.", path=name)
    return Indicator(
        line.get("indikator_id"),
        line.get("indikator"),
        _target(line),
        line.get("aspek", ()),
        perspektif=line.get("perspektif"),
        stake=line.get("taruhan"),
    )


def _target(line: Line) -> Target | None:
    numbers = ("bentuk_target", "target", "target_atas", "satuan", "arah")
    told = [any(line.get(name) is not None for name in numbers)]
    told += [line.get(name) is not None for name in ("target_ya", "target_uraian")]
    if sum(told) > 1:
        mend = "Fill target, target_ya or target_uraian."
        raise InvalidValue("The target is told in two ways.", mend=mend, path="target")
    if told[0]:
        return _number_target(line)
    if line.get("target_ya") is not None:
        return YesNo(line.get("target_ya"))
    return None if line.get("target_uraian") is None else TextTarget(line.get("target_uraian"))


def _number_target(line: Line) -> Target:
    low, high, unit, way = (line.get(name) for name in ("target", "target_atas", "satuan", "arah"))
    form = line.get("bentuk_target", TargetForm.TEPAT if high is None else TargetForm.ANTARA)
    if low is None or (high is None) is (form is TargetForm.ANTARA):
        mend = "Fill target, and target_atas exactly where bentuk_target is antara."
        raise InvalidValue("The target lacks a number, or has one too many.", mend=mend, path="target")
    if form is TargetForm.PALING_SEDIKIT or form is TargetForm.PALING_BANYAK:
        made = AtLeast(low, unit or "") if form is TargetForm.PALING_SEDIKIT else AtMost(low, unit or "")
        if way not in {None, made.direction}:
            raise InvalidValue(f"{form} means {made.direction}, not {way}.", mend="Leave arah empty.", path="arah")
        return made
    if way is None:
        mend = f"Write {Direction.LEBIH_TINGGI} or {Direction.LEBIH_RENDAH}."
        raise InvalidValue("The target does not say which way is better.", mend=mend, path="arah")
    return Exactly(low, unit or "", way) if high is None else Between(low, high, unit or "", way)


def plan_rows(plan: WorkPlan) -> Iterator[dict[str, Any]]:
    """Yield the rows of a plan."""
    told = {
        "skp_id": plan.id,
        **period_cells(plan.period),
        "pegawai_id": plan.employee.id,
        "penilai_id": plan.appraiser.id,
        "atasan_penilai_id": plan.superior and plan.superior.id,
        "pendekatan": plan.approach,
        "status": plan.status,
        "versi": plan.version,
        "ditetapkan_pada": plan.agreed_on,
        "perjanjian_kerja": plan.work_agreement,
        "delegasi": plan.delegation,
    }
    if not plan.results:
        yield told
    for result in plan.results:
        of_result = (result.id, result.statement, result.jenis, result.level, result.source, result.approved_on)
        shared = {**told, **dict(zip(_OF_RESULT, of_result, strict=True))}
        for indicator in result.indicators or (None,):
            yield {**shared, **_indicator_cells(indicator)}


def _indicator_cells(indicator: Indicator | None) -> dict[str, Any]:
    if indicator is None:
        return {}
    return {
        "indikator_id": indicator.id,
        "indikator": indicator.text,
        "aspek": indicator.aspek,
        "perspektif": indicator.perspektif,
        "taruhan": indicator.stake,
        **_target_cells(indicator.target),
    }


def _target_cells(target: Target | None) -> dict[str, Any]:
    if target is None:
        return {}
    if isinstance(target, YesNo):
        return {"target_ya": target.expected}
    if isinstance(target, TextTarget):
        return {"target_uraian": target.text}
    low, high = (target.low, target.high) if isinstance(target, Between) else (target.value, None)
    numbers = {"bentuk_target": _FORMS[type(target)], "target": low, "target_atas": high}
    return {**numbers, "satuan": target.unit, "arah": target.direction}


_FORMS: Mapping[type, TargetForm] = MappingProxyType(
    {
        Exactly: TargetForm.TEPAT,
        AtLeast: TargetForm.PALING_SEDIKIT,
        AtMost: TargetForm.PALING_BANYAK,
        Between: TargetForm.ANTARA,
    }
)


# --- Progress -------------------------------------------------------------------------------------------------------

_OF_REALISATION = ("untuk", "nilai", "ya", "satuan", "uraian", "pada", "catatan")


def read_progress(lines: Sequence[Line], context: Context) -> OfPlan[Progress] | None:
    """Return what was realised of a plan in a period; several rows of one indicator add evidence to it."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.get("untuk"), []).append(line)
    realised = [_realisation(group, context) for group in groups.values()]
    told = context.attempt(lines[0], "mulai", read_period)
    if context.faults or told is None:
        return None
    return OfPlan(lines[0].get("skp_id"), told, Progress(told, [each for each in realised if each is not None]))


def _realisation(lines: Sequence[Line], context: Context) -> Realisation | None:
    told = context.shared(lines, _OF_REALISATION)
    found = (context.attempt(line, "bukti", _evidence) for line in lines)
    evidence = tuple(each for each in found if each is not None)
    if told.get("nilai") is not None and told.get("ya") is not None:
        error = InvalidValue("The realisation is a number and a truth.", mend="Fill nilai or ya.")
        context.tell(told, "ya", error)
    return context.attempt(
        told,
        "nilai",
        lambda _: Realisation(
            told.get("untuk"),
            told.get("nilai", told.get("ya")),
            told.get("satuan", ""),
            text=told.get("uraian", ""),
            evidence=evidence,
            on=told.get("pada"),
            note=told.get("catatan", ""),
        ),
    )


def _evidence(line: Line) -> Evidence | None:
    told, place, sort = (line.get(name) for name in ("bukti", "bukti_acuan", "bukti_jenis"))
    if told is None and place is None and sort is None:
        return None
    if told is None:
        raise InvalidValue("The evidence is not described.", mend="Fill bukti.", path="bukti")
    return Evidence(told, place or "", sort or "")


def progress_rows(told: OfPlan[Progress]) -> Iterator[dict[str, Any]]:
    """Yield the rows of what was realised of a plan in a period."""
    for each in told.value.realisations:
        value = {"ya": each.value} if isinstance(each.value, bool) else {"nilai": each.value}
        shared = {
            **_of_plan(told),
            "untuk": each.of,
            **value,
            "satuan": each.unit,
            "uraian": each.text,
            "pada": each.on,
            "catatan": each.note,
        }
        for evidence in each.evidence or (None,):
            yield {**shared, **_evidence_cells(evidence)}


def _evidence_cells(evidence: Evidence | None) -> dict[str, Any]:
    if evidence is None:
        return {}
    return {"bukti": evidence.description, "bukti_acuan": evidence.reference, "bukti_jenis": evidence.kind}


def _of_plan(told: OfPlan[Any]) -> dict[str, Any]:
    return {"skp_id": told.plan_id, **period_cells(told.period)}


# --- Conduct --------------------------------------------------------------------------------------------------------


def read_conduct(lines: Sequence[Line], context: Context) -> OfPlan[Conduct] | None:
    """Return what was seen of the conduct under a plan in a period."""
    first = lines[0]
    period = context.attempt(first, "mulai", read_period)
    seen: list[Observation] = []
    scores: list[tuple[Any, Any]] = []
    for line in lines:
        context.attempt(line, "nilai_dasar", lambda one: _observe(one, seen, scores))
    if context.faults or period is None:
        return None
    made = context.attempt(first, "skor", lambda _: Conduct(period, seen, scores=scores))
    return None if made is None else OfPlan(first.get("skp_id"), period, made)


def _observe(line: Line, seen: list[Observation], scores: list[tuple[Any, Any]]) -> None:
    names = ("nilai_dasar", "pengamatan", "aspek_perilaku", "skor")
    value, text, aspek, score = (line.get(name) for name in names)
    if value is not None and text is not None and aspek is None and score is None:
        seen.append(Observation(value, text, line.get("oleh", ""), line.get("pada")))
    elif aspek is not None and score is not None and value is None and text is None:
        scores.append((aspek, score))
    else:
        mend = "Fill nilai_dasar and pengamatan, or aspek_perilaku and skor."
        raise InvalidValue("The row tells neither an observation nor a score.", mend=mend, path="nilai_dasar")


def conduct_rows(told: OfPlan[Conduct]) -> Iterator[dict[str, Any]]:
    """Yield the rows of what was seen of the conduct under a plan in a period."""
    for each in told.value.observations:
        seen = {"nilai_dasar": each.value, "pengamatan": each.text, "oleh": each.by, "pada": each.on}
        yield {**_of_plan(told), **seen}
    for aspek, score in told.value.scores:
        yield {**_of_plan(told), "aspek_perilaku": aspek, "skor": score}


# --- Decisions ------------------------------------------------------------------------------------------------------


def read_decision(lines: Sequence[Line], context: Context) -> OfPlan[Decision] | None:
    """Return what an appraiser decided."""
    line = lines[0]
    period = context.attempt(line, "mulai", read_period)
    by = context.party(line, "oleh_id")
    study = context.attempt(line, "predikat_tugas_belajar", _study)
    if context.faults or period is None or by is None:
        return None
    decision = Decision(
        line.get("hasil_kerja"),
        line.get("perilaku"),
        by=by,
        on=line.get("pada"),
        reason=line.get("alasan", ""),
        study=study,
        recorded=line.get("predikat_tercatat"),
        notes=line.get("catatan", ""),
        occasion=line.get("dalam_rangka", Occasion.EVALUASI),
    )
    return OfPlan(line.get("skp_id"), period, decision)


def _study(line: Line) -> StudyNotCompleted | None:
    predikat, reason = line.get("predikat_tugas_belajar"), line.get("alasan_tugas_belajar")
    if predikat is None and reason is None:
        return None
    if predikat is None:
        raise WrongType("The exception has no predikat.", mend="Fill it.", path="predikat_tugas_belajar")
    return StudyNotCompleted(predikat, reason or "")


def decision_rows(told: OfPlan[Decision]) -> Iterator[dict[str, Any]]:
    """Yield the row of what an appraiser decided."""
    decision = told.value
    study = decision.study
    yield {
        **_of_plan(told),
        "hasil_kerja": decision.hasil_kerja,
        "perilaku": decision.perilaku,
        "oleh_id": decision.by.id,
        "pada": decision.on,
        "dalam_rangka": decision.occasion,
        "alasan": decision.reason,
        "predikat_tugas_belajar": study and study.predikat,
        "alasan_tugas_belajar": study and study.reason,
        "predikat_tercatat": decision.recorded,
        "catatan": decision.notes,
    }
