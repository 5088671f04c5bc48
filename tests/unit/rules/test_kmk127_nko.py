"""KMK 127/2026: what the value of an organisation is called."""

from __future__ import annotations

import pytest

from kinerja.base.finding import Undetermined
from kinerja.rules import national
from kinerja.rules.kmk127_nko import NKO_KMK127, PredikatNKO


@pytest.mark.parametrize(
    ("nko", "called"),
    [
        (120, "sangat_baik"),
        (110, "sangat_baik"),
        ("109.99", "baik"),
        ("100.01", "baik"),
        ("99.99", "cukup"),
        ("90.01", "cukup"),
        ("89.99", "kurang"),
        ("80.01", "kurang"),
        ("79.99", "buruk"),
        (0, "buruk"),
    ],
)
def test_classes(nko, called) -> None:
    assert NKO_KMK127.judge({"nko": nko}).predikat is PredikatNKO(called)


@pytest.mark.parametrize(("nko", "above"), [(100, "baik"), (90, "cukup"), (80, "kurang")])
def test_the_gap_in_the_scale_is_no_class_of_our_making(nko, above) -> None:
    """The signs printed are strict on both sides of 100, 90 and 80; who reads more into them says so."""
    answer = NKO_KMK127.judge({"nko": nko}).predikat
    assert isinstance(answer, Undetermined)
    assert "strict signs" in answer.reason.en
    assert str(NKO_KMK127.choose(batas_nko="kelas_atas").judge({"nko": nko}).predikat) == above


@pytest.mark.parametrize(
    ("level", "count", "found"),
    [
        ("upk_one", 25, []),
        ("upk_one", 26, ["KMK127_IKU_TOO_MANY"]),
        ("upk_two", 20, []),
        ("upk_two", 21, ["KMK127_IKU_TOO_MANY"]),
        ("upk_three", 15, []),
        ("upk_three", 16, ["KMK127_IKU_TOO_MANY"]),
        (None, 99, []),
        ("upk_three", None, []),
    ],
)
def test_most_indicators(level, count, found) -> None:
    outcome = NKO_KMK127.judge({"nko": 101, "tingkat_upk": level, "jumlah_iku": count})
    assert [finding.code for finding in outcome.findings] == found


def test_it_is_known_by_its_id() -> None:
    assert national().book("nko_kmk127") is NKO_KMK127
