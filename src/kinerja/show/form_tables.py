"""The two tables that most forms have: results, and conduct.

Columns come and go with the approach, the kind of employee, and whether there is anything realised to tell; the keys
of the columns are the same in all forms.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words, label
from ..people.party import Party
from ..plans.conduct import STANDARDS
from ..plans.plan import Approach, Jenis
from ..plans.target import TextTarget
from .form import Section
from .form_blocks import Entry, Grid, GridColumn, GridItem, GridPart
from .form_parts import entry, points
from .page import as_written, joined, labelled
from .results import EVIDENCE, evidence_words, realised_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.period import Period
    from ..feedback.continuous import Feedback
    from ..people.party import Leader
    from ..plans.conduct import Conduct, ExpectedConduct, NilaiDasar, Standard
    from ..plans.indicator import Indicator
    from ..plans.plan import Supported, WorkPlan, WorkResult
    from ..plans.progress import Evidence, Progress, Realisation

__all__ = [
    "PARTS",
    "Told",
    "columns",
    "conduct_section",
    "in_order",
    "number",
    "realised_entry",
    "results_section",
    "statement",
    "told_sections",
]

PARTS: Mapping[Jenis, Words] = MappingProxyType(
    {Jenis.UTAMA: Words("A. Utama", "A. Main"), Jenis.TAMBAHAN: Words("B. Tambahan", "B. Additional")}
)
"""The heads of the two parts of the table of results."""

_HEADS: Mapping[str, Words] = MappingProxyType(
    {
        "no": Words("No.", "No."),
        "pimpinan": Words(
            "Rencana hasil kerja Pimpinan yang diintervensi", "Result of the leader that it helps to reach"
        ),
        "rencana_hasil_kerja": Words("Rencana hasil kerja", "Result expected"),
        "hasil_kerja": Words("Hasil kerja", "Results"),
        "aspek": Words("Aspek", "Aspect"),
        "indikator": Words("Indikator kinerja individu", "Indicator"),
        "target": Words("Target", "Target"),
        "perspektif": Words("Perspektif", "Perspective"),
        "realisasi": Words("Realisasi berdasarkan bukti dukung", "Realised, by the evidence"),
        "perilaku": Words("Perilaku kerja", "Conduct"),
        "ekspektasi_khusus": Words("Ekspektasi khusus Pimpinan", "Special expectation of the leader"),
        "umpan_balik": Words(
            "Umpan balik berkelanjutan berdasarkan bukti dukung", "Continuous feedback, by the evidence"
        ),
        "rencana_aksi": Words("Rencana aksi", "Actions"),
        "realisasi_dan_bukti": Words("Realisasi dan bukti dukung", "Realised, with evidence"),
    }
)


def columns(*keys: str) -> list[GridColumn]:
    """Return the columns with these keys, their heads as the forms have them."""
    return [GridColumn(key, _HEADS[key]) for key in keys]


def number(place: int) -> Entry:
    """Return the number of a row, counted from 1."""
    return entry(f"{place}.")


@final
@attrs.frozen
class Told:
    """What became of a plan in a period, for the forms that print it beside the plan.

    Args:
        period: The period.
        progress: What was realised.
        feedback: What was said of results and conduct.
        conduct: How the person behaved.
    """

    period: Period
    progress: Progress
    feedback: tuple[Feedback, ...] = ()
    conduct: Conduct | None = None

    def on_work(self, id: str) -> Entry:
        """Return what was said of a result, an indicator or, by the id of the plan, of the work as a whole."""
        return _heard(each for each in self.feedback if each.value is None and each.about == id)

    def on_conduct(self, value: NilaiDasar) -> Entry:
        """Return what was said and seen under a core value."""
        observed = self.conduct.observations if self.conduct else ()
        seen = [_by(as_written(each.by), each.text) for each in observed if each.value is value]
        said = _heard(each for each in self.feedback if each.value is value)
        return entry(*said.text, *seen)


def _heard(feedback: Iterable[Feedback]) -> Entry:
    return entry(
        *(words for each in feedback for words in (_by(each.giver.words, each.text), *_evidence(each.evidence)))
    )


def _by(giver: Words, text: str) -> Words:
    return labelled(giver, as_written(text)) if giver.id else as_written(text)


def results_section(plan: WorkPlan, told: Told | None = None) -> Section:
    """Return the table of results, in the columns that the form of the plan has.

    Args:
        plan: The plan.
        told: What became of it; ``None`` for a form of the plan alone.
    """
    in_numbers = plan.approach is Approach.KUANTITATIF
    keys = _keys(plan) + (["realisasi", "umpan_balik"] if told else [])
    places = {result.id: place for place, result in enumerate(in_order(plan), 1)}
    parts = [
        GridPart([_item(plan, result, places[result.id], told) for result in plan.of(jenis)], title)
        for jenis, title in PARTS.items()
    ]
    return Section("hasil_kerja", Words("Hasil kerja", "Results"), Grid(columns(*keys), parts, in_numbers))


def in_order(plan: WorkPlan) -> tuple[WorkResult, ...]:
    """Return the results as the forms number them: main ones first."""
    return tuple(result for jenis in PARTS for result in plan.of(jenis))


def _keys(plan: WorkPlan) -> list[str]:
    if plan.approach is Approach.KUALITATIF:
        return ["no", "hasil_kerja"]
    if plan.has_perspectives:
        return ["no", "rencana_hasil_kerja", "indikator", "target", "perspektif"]
    return ["no", "pimpinan", "rencana_hasil_kerja", "aspek", "indikator", "target"]


def _item(plan: WorkPlan, result: WorkResult, place: int, told: Told | None) -> GridItem:
    if plan.approach is Approach.KUALITATIF:
        return GridItem([number(place), _narrative(plan, result)], [_whole(result, told) if told else ()])
    head = [number(place), entry(statement(result))] if plan.has_perspectives else _supporting(result, place)
    rows = [_row(plan, indicator, told) for indicator in result.indicators] or [_BLANK_ROW]
    if told is None:
        return GridItem(head, [row[:3] for row in rows])
    *before, realised, said = rows[0]
    of_result = realised_entry(told.progress.of(result.id)), told.on_work(result.id)
    first = (*before, _with(of_result[0], realised), _with(of_result[1], said))
    return GridItem(head, [first, *rows[1:]])


_BLANK_ROW = (Entry(), Entry(), Entry(), Entry(), Entry())


def _with(of_result: Entry, of_indicator: Entry) -> Entry:
    """Return what was told of the result as a whole, before what was told of its first indicator."""
    about = [labelled(_HEADS["hasil_kerja"], each) for each in (*of_result.text, *of_result.items)]
    return Entry([*about, *of_indicator.text], of_indicator.items)


def statement(result: WorkResult) -> Words:
    """Return a result with the position of the leader who assigned it, as the forms ask."""
    by = result.assigned_by
    if by is None:
        return as_written(result.statement)
    return Words(
        f"{result.statement} (penugasan dari {_position(by)})", f"{result.statement} (assigned by {_position(by)})"
    )


def _position(leader: Leader | Party) -> str:
    return leader.title if isinstance(leader, Party) else leader.position_title or leader.name


def _narrative(plan: WorkPlan, result: WorkResult) -> Entry:
    measures = _MEASURES_JPT if plan.has_perspectives else _MEASURES
    items = [_measured(indicator) for indicator in result.indicators]
    return points(items, below=[statement(result), measures])


_MEASURES = Words("Ukuran keberhasilan/indikator kinerja individu dan target:", "Measures of success and targets:")
_MEASURES_JPT = Words(
    "Ukuran keberhasilan/indikator kinerja individu, target, dan perspektif:",
    "Measures of success, targets and perspectives:",
)


def _measured(indicator: Indicator) -> Words:
    text = as_written(indicator.text)
    target = indicator.target
    if target is not None and not (isinstance(target, TextTarget) and target.text == indicator.text):
        text = joined([text, target.words])
    if indicator.perspektif is None:
        return text
    view = label("perspektif", indicator.perspektif)
    return Words(f"{text.id} (Perspektif {view.id})", f"{text.en} (perspective: {view.en})")


def _supporting(result: WorkResult, place: int) -> list[Entry]:
    supported = [words for each in result.supports for words in _supported(each)]
    return [number(place), entry(*supported), entry(result.statement)]


def _supported(supported: Supported) -> Iterator[Words]:
    yield as_written(supported.statement)
    if supported.indicator:
        yield labelled(_HEADS["indikator"], as_written(supported.indicator))


def _row(plan: WorkPlan, indicator: Indicator, told: Told | None) -> tuple[Entry, ...]:
    aspects = joined((label("aspek", aspek) for aspek in indicator.aspek), "/")
    view = label("perspektif", indicator.perspektif) if indicator.perspektif else ""
    text, target = entry(indicator.text), _target(indicator, told)
    row = (text, target, entry(view)) if plan.has_perspectives else (entry(aspects), text, target)
    if told is None:
        return row
    return (*row, realised_entry(told.progress.of(indicator.id)), told.on_work(indicator.id))


def _target(indicator: Indicator, told: Told | None) -> Entry:
    if told is not None:
        due = indicator.target_in(told.period) or indicator.target
        return entry(due.words) if due else Entry()
    steps = [labelled(due.label, target.words) for due, target in indicator.trajectory]
    return points(steps, below=[indicator.target.words] if indicator.target else [])


def realised_entry(realisation: Realisation | None) -> Entry:
    """Return what was realised, with its evidence; blank where nothing was told."""
    if realisation is None:
        return Entry()
    return points(_evidence(realisation.evidence), below=[realised_words(realisation), realisation.note])


def _evidence(evidence: Iterable[Evidence]) -> Iterator[Words]:
    for each in evidence:
        yield labelled(EVIDENCE, evidence_words(each))


def _whole(result: WorkResult, told: Told) -> tuple[Entry, Entry]:
    """Return what was told of a result of a qualitative plan, and of its indicators one by one."""
    ids = [result.id, *(indicator.id for indicator in result.indicators)]
    realised = [realised_entry(told.progress.of(id)) for id in ids]
    lines = [words for each in realised for words in (*each.text, *each.items)]
    return entry(*lines), entry(*(words for id in ids for words in told.on_work(id).text))


def told_sections(plan: WorkPlan, told: Told) -> list[Section]:
    """Return the feedback on the work as a whole, which the forms have no place for; none where there is none."""
    whole = told.on_work(plan.id)
    title = Words("Umpan balik atas kinerja secara keseluruhan", "Feedback on the work as a whole")
    return [] if whole.blank else [Section("umpan_balik", title, whole)]


def conduct_section(expected: ExpectedConduct | None, told: Told | None = None) -> Section:
    """Return the table of the seven core values, with their guides and what the leader expects beyond them."""
    keys = ["no", "perilaku", "ekspektasi_khusus", *(["umpan_balik"] if told else [])]
    items = [_value(standard, place, expected, told) for place, standard in enumerate(STANDARDS.values(), 1)]
    return Section("perilaku_kerja", Words("Perilaku kerja", "Conduct"), Grid(columns(*keys), [GridPart(items)]))


def _value(standard: Standard, place: int, expected: ExpectedConduct | None, told: Told | None) -> GridItem:
    special = expected.of(standard.value) if expected else ()
    cells = [number(place), points(standard.guides, below=[standard.name]), points(each.text for each in special)]
    return GridItem(cells, [[told.on_conduct(standard.value)] if told else []])
