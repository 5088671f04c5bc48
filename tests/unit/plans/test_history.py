"""The record of steps: complete, in order, and told in both languages."""

from __future__ import annotations

import pickle
from datetime import date, datetime

import pytest

from kinerja.base.words import Words
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.history import Capacity, Change, ChangeKind, PlanPart, PlanStep, Transition
from tests.unit.plans.samples import MIDWIFE, SECRETARY, plan

ADDED, REMOVED, CHANGED = ChangeKind.DITAMBAH, ChangeKind.DIHAPUS, ChangeKind.DIUBAH


def signed(on: date, version: int = 1) -> Transition:
    """Return a step of the employee."""
    return Transition(PlanStep.AJUKAN, MIDWIFE, Capacity.PEGAWAI, on, version)


def agreed(on: date, version: int = 1) -> Transition:
    """Return a step of the appraiser."""
    return Transition(PlanStep.TETAPKAN, SECRETARY, Capacity.PENILAI, on, version)


def test_a_plan_keeps_its_history() -> None:
    """In order, as a tuple, equal by value, also after pickling."""
    history = [signed(date(2025, 1, 6)), agreed(date(2025, 1, 6))]
    kept = plan(history=history)
    assert kept.history == tuple(history)
    assert pickle.loads(pickle.dumps(kept)) == kept
    assert plan().history == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (signed(date(2025, 1, 7)), agreed(date(2025, 1, 6))),
        (signed(date(2025, 1, 6), version=2), agreed(date(2025, 1, 7), version=1)),
    ],
)
def test_a_history_does_not_go_backwards(first, second) -> None:
    """Neither in days nor in versions."""
    with pytest.raises(InvalidValue, match="'tetapkan' of .* follows 'ajukan'") as refused:
        plan(history=[signed(date(2025, 1, 1)), first, second])
    assert refused.value.path == "history[2]"


def test_the_day_of_a_step_is_a_day() -> None:
    """A time has no order among days."""
    with pytest.raises(WrongType):
        signed(datetime(2025, 1, 6, 8, 0))  # noqa: DTZ001


@pytest.mark.parametrize("place", [0, 2])
def test_text_is_no_step(place) -> None:
    """Nor a capacity."""
    parts = [PlanStep.AJUKAN, MIDWIFE, Capacity.PEGAWAI, date(2025, 1, 6), 1]
    parts[place] = "ajukan"
    with pytest.raises(WrongType):
        Transition(*parts)


@pytest.mark.parametrize("name", [*PlanStep, *Capacity])
def test_steps_and_capacities_have_names(name) -> None:
    """In both languages, not the bare token."""
    assert name.label.id != name.label.en
    assert "_" not in name.label.id


@pytest.mark.parametrize(
    ("change", "id_", "en"),
    [
        (
            Change(ADDED, PlanPart.HASIL_KERJA, "h2", after=Words("Ibu hamil terlayani", "Ibu hamil terlayani")),
            "Hasil kerja h2 ditambahkan: Ibu hamil terlayani.",
            "Result h2 was added: Ibu hamil terlayani.",
        ),
        (Change(ADDED, PlanPart.KONSEKUENSI, "Teguran"), "Konsekuensi Teguran ditambahkan.", None),
        (
            Change(REMOVED, PlanPart.INDIKATOR, "i1", before=Words("Indeks", "Indeks")),
            "Indikator i1 dihapus: Indeks.",
            "Indicator i1 was removed: Indeks.",
        ),
        (
            Change(CHANGED, PlanPart.SKP, "", "superior", after=Words("Budi", "Budi")),
            "SKP, atasan Pejabat Penilai Kinerja: (kosong) menjadi Budi.",
            "Plan, appraiser's superior: (nothing) became Budi.",
        ),
        (
            Change(CHANGED, PlanPart.HASIL_KERJA, "h1", "rubrik", before=Words("a", "a")),
            "Hasil kerja h1, rubrik: a menjadi (kosong).",
            "Result h1, rubrik: a became (nothing).",
        ),
    ],
)
def test_a_change_is_a_sentence(change, id_, en) -> None:
    """With what stood there and what stands there now; an unknown field by its own name."""
    assert change.words.id == id_
    assert change.words.en == (en or "Consequence Teguran was added.")
