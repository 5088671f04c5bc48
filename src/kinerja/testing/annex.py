"""Reads the filled forms of the annex of PermenPANRB 6/2022, as the golden cases write them down.

A form prints no year and no names; it is read in the first year of the regulation, with job titles for names.  What
a case adds as a reading (``parsed``, ``diterima_pimpinan``) is taken as one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.period import Period
from ..base.scale import plain
from ..feedback.continuous import Feedback, Giver, GiverKind
from ..people.party import Leader, Party
from ..people.positions import Position, PositionKind
from ..people.unit import Unit
from ..plans.annexes import Annexes, Consequence, Reporting, Resource
from ..plans.conduct import ExpectedConduct, NilaiDasar, SpecialExpectation
from ..plans.indicator import Aspek, Indicator, Perspektif
from ..plans.plan import Approach, Jenis, PlanStatus, Supported, WorkPlan, WorkResult
from ..plans.progress import Acceptance, Progress, Realisation
from ..plans.target import AtLeast, AtMost, Between, Direction, Exactly, Target, TextTarget

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["YEAR", "read_feedback", "read_plan", "read_progress"]

Inputs = dict[str, Any]
"""The ``inputs`` of a case."""

YEAR = Period.year(2022)
"""The year in which the forms are read."""

_KINDS: Mapping[str, PositionKind] = MappingProxyType(
    {"jpt": PositionKind.JPT_PRATAMA, "ja": PositionKind.PENGAWAS, "jf": PositionKind.FUNGSIONAL}
)


def read_plan(form: Inputs) -> WorkPlan:
    """Return the plan that a form holds, as set."""
    unit = form["unit"] or form["job"]
    return WorkPlan(
        plain(f"{form.get('annex') or 'skp'} {form['job']}"),
        YEAR,
        _party(form["job"], _KINDS.get(form["kind"]), unit),
        _party(form["appraiser_job"] or "Pejabat Penilai Kinerja", None, form["appraiser_unit"] or unit),
        Approach(form["approach"] or "kualitatif"),
        [_result(index, result) for index, result in enumerate(form["results"])],
        conduct=_expected(form),
        annexes=_annexes(form.get("annexes") or {}),
        status=PlanStatus.DITETAPKAN,
    )


def _party(job: str, kind: PositionKind | None, unit: str) -> Party:
    return Party(plain(job), job, Position(job, kind), Unit(plain(unit), unit))


def _result(index: int, result: Inputs) -> WorkResult:
    assigned, supported = result.get("assigned_by"), result.get("intervened_result")
    return WorkResult(
        f"h{index + 1}",
        result["statement"],
        Jenis(result["kind"]),
        [_indicator(f"h{index + 1}.{place + 1}", indicator) for place, indicator in enumerate(result["indicators"])],
        assigned_by=Leader(plain(assigned), assigned, assigned) if assigned else None,
        supports=[Supported(plain(supported), supported)] if supported else [],
    )


def _indicator(id: str, indicator: Inputs) -> Indicator:
    aspect, perspective = indicator.get("aspect"), indicator.get("perspective")
    return Indicator(
        id,
        indicator["text"],
        _target(indicator),
        [aspek for aspek in Aspek if aspek.value in plain(aspect or "").split()],
        perspektif=Perspektif(_token(perspective)) if perspective else None,
    )


def _token(name: str) -> str:
    return plain(name).replace(" ", "_")


def _target(indicator: Inputs) -> Target | None:
    parsed = indicator.get("parsed") or {}
    low, high, unit = parsed.get("target_min"), parsed.get("target_max"), parsed.get("unit") or ""
    if low is None:
        if high is not None:
            return AtMost(high, unit)
        return TextTarget(indicator["target"]) if indicator.get("target") else None
    if high is None:
        return AtLeast(low, unit)
    better = Direction.LEBIH_RENDAH if parsed.get("better") == "rendah" else Direction.LEBIH_TINGGI
    return Exactly(low, unit, better) if low == high else Between(low, high, unit, better)


def _expected(form: Inputs) -> ExpectedConduct:
    return ExpectedConduct(
        SpecialExpectation(NilaiDasar(_token(behaviour["value"])), text)
        for behaviour in form.get("behaviours") or ()
        for text in behaviour.get("leader_expectation") or ()
    )


def _annexes(annexes: Inputs) -> Annexes:
    return Annexes(
        [Resource(text) for text in annexes.get("dukungan_sumber_daya") or ()],
        [Reporting(text) for text in annexes.get("skema_pertanggungjawaban") or ()],
        [Consequence(text) for text in annexes.get("konsekuensi") or ()],
    )


def read_progress(form: Inputs, plan: WorkPlan) -> Progress:
    """Return what a form says was realised, with the shortfalls that the leader's feedback accepts."""
    accepted = [
        Acceptance(planned.id, plan.appraiser, reason=_feedback(result))
        for planned, result in zip(plan.results, form["results"], strict=True)
        if result.get("diterima_pimpinan")
    ]
    return Progress(YEAR, list(_realised(form, plan)), accepted)


def _feedback(result: Inputs) -> str:
    """Return what the leader said of a result or of its indicators."""
    of_indicators = [line for indicator in result["indicators"] for line in indicator.get("feedback") or ()]
    said = [line["text"] for line in (result.get("feedback") or of_indicators)]
    return " ".join(said) or "Diterima Pimpinan"


def _realised(form: Inputs, plan: WorkPlan) -> Iterator[Realisation]:
    for planned, result in zip(plan.results, form["results"], strict=True):
        if result.get("realisation"):
            lines = result["realisation"]
            yield Realisation(planned.id, text=lines if isinstance(lines, str) else "; ".join(lines))
        for indicator, row in zip(planned.indicators, result["indicators"], strict=True):
            parsed = row.get("parsed") or {}
            if row.get("realisation") or parsed.get("realisation") is not None:
                yield Realisation(
                    indicator.id,
                    parsed.get("realisation"),
                    parsed.get("realisation_unit") or parsed.get("unit") or "",
                    text=row.get("realisation") or "",
                )


def read_feedback(form: Inputs, plan: WorkPlan) -> list[Feedback]:
    """Return the feedback that a form prints: on results, on indicators and on the seven values, in its order."""
    return [Feedback(about, line["text"], _giver(line["giver"])) for about, line in _lines(form, plan)]


def _lines(form: Inputs, plan: WorkPlan) -> Iterator[tuple[str, Inputs]]:
    for planned, result in zip(plan.results, form["results"], strict=True):
        rows = [(planned.id, result)]
        rows += [(each.id, row) for each, row in zip(planned.indicators, result["indicators"], strict=True)]
        yield from ((id, line) for id, row in rows for line in row.get("feedback") or ())
    for behaviour in form.get("behaviours") or ():
        value = NilaiDasar(_token(behaviour["value"]))
        yield from ((value, line) for line in behaviour.get("feedback") or ())


_GIVERS: Mapping[str, GiverKind] = MappingProxyType(
    {
        "Pimpinan": GiverKind.PIMPINAN,
        "Rekan kerja setingkat": GiverKind.REKAN_KERJA,
        "Pegawai di bawahnya": GiverKind.BAWAHAN,
    }
)
"""The givers that article 18 names; a bare "Pegawai" does not say of which level."""


def _giver(printed: str) -> Giver:
    label = printed.removesuffix("(nama)").strip()
    return Giver(_GIVERS.get(label, GiverKind.LAINNYA), label=label)
