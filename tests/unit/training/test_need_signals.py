"""Signals: what was seen, of whom, on how much evidence."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.training.competency_gap import PostRole
from kinerja.training.need_signals import ComplaintTheme, EvidenceKind, Signal, SignalKind

from .need_samples import SEEN, YEAR, gap, low


def test_the_last_three_kinds_are_about_units() -> None:
    assert [kind.value for kind in SignalKind if kind.of_unit] == ["unsur_survei", "tema_pengaduan", "waktu_layanan"]


def test_feedback_and_appraisal_are_one_kind_of_evidence() -> None:
    kinds = ("predikat", "rating", "indikator", "perilaku", "umpan_balik")
    assert {SignalKind(kind).evidence for kind in kinds} == {EvidenceKind.KINERJA}


@pytest.mark.parametrize("members", [SignalKind, EvidenceKind, ComplaintTheme])
def test_all_have_names(members) -> None:
    assert all(each.label.id and each.label.en for each in members)


def test_codes_are_kept_as_the_dictionary_has_them() -> None:
    signal = gap("m.5", 1, competencies=["SK 1"])
    assert (signal.key, signal.competencies) == ("M.05", ("SK.01",))


@pytest.mark.parametrize(("shortfall", "low"), [(None, False), (0, False), ("1/2", True), (3, True)])
def test_low_is_what_is_known_to_be_lacking(shortfall, low) -> None:
    assert gap("M.05", shortfall).is_low is low


@pytest.mark.parametrize(
    "parts",
    [
        {"shortfall": -1},
        {"n": 0},
        {"n": True},
        {"people": 0},
        {"n": 2, "people": 3},
        {"competencies": ["M.1", "M.01"]},
        {"competencies": ["X"]},
        {"post": PostRole.DIDUDUKI},
        {"key": ""},
        {"about": " "},
    ],
)
def test_impossible_signals_are_refused(parts) -> None:
    with pytest.raises(InvalidValue):
        low(**({"kind": "predikat", "key": "kurang"} | parts))


def test_a_gap_is_of_a_competency() -> None:
    with pytest.raises(InvalidValue):
        gap("ramah", 1)


def test_floats_and_unknown_kinds_are_refused() -> None:
    with pytest.raises(WrongType):
        gap("M.05", 0.5)
    with pytest.raises(UnknownName):
        low("gosip", "x")
    with pytest.raises(WrongType):
        Signal("predikat", "ani", "kurang", 1, "seen", YEAR, "PP")


def test_neither_the_person_nor_how_few_spoke_is_printed() -> None:
    signal = Signal("umpan_balik", "198502142010031991", "harmonis", 1, SEEN, YEAR, gap("M.01", 1).basis, n=2, people=1)
    assert "198502142010031991" not in repr(signal)
    assert "people" not in repr(signal)
