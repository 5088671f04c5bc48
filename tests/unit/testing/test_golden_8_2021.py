"""Golden cases of one achievement under PermenPANRB 8/2021."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures


def case(published, **inputs):
    return {"id": "x", "kind": "capaian8", "inputs": inputs, "published": {"capaian_persen": published}}


@pytest.mark.parametrize(
    ("kondisi", "target", "done", "published"),
    [
        ("normal", "85", "85", "100"),
        ("normal", 85, 85, "100.00"),
        ("normal", ["85"], "93.5", "110.0"),
        ("normal", ["80", "90"], "92", "102.22"),
        ("khusus", ["7", "8"], "6.5", "107"),
        ("khusus", ["0", "5"], "6", "80"),
        ("khusus", "10", "0", "200.00"),
        ("khusus", "10", "35", "-150.00"),
        ("normal", "0", "3", None),
        ("khusus", "0", "0", None),
        ("normal", "-4", "-5", None),
        ("normal", ["90", "80"], "85", None),
    ],
)
def test_what_comes_out(kondisi, target, done, published) -> None:
    """Without an answer nothing is printed: a target of 0 or below, or a range whose ends are swapped."""
    assert list(failures(case(published, kondisi=kondisi, target=target, realisasi=done))) == []


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"kondisi": "normal", "target": [1, 2, 3], "realisasi": 2}, "A target has 3 ends"),
        ({"kondisi": "normal", "target": [], "realisasi": 2}, "A target has 0 ends"),
        ({"kondisi": "stabil", "target": 1, "realisasi": 2}, "stabil"),
        ({"kondisi": "normal", "target": 1}, "realisasi"),
        ({"kondisi": "normal", "target": 1, "realisasi": None}, "realisasi"),
        ({"kondisi": "normal", "target": "banyak", "realisasi": 1}, "banyak"),
        ({"kondisi": "normal", "target": 1, "realisasi": 2.5}, "2.5"),
    ],
)
def test_what_cannot_be_read_fails_with_the_reason(inputs, said) -> None:
    (line,) = failures(case("100", **inputs))
    assert said in line


def test_how_it_was_rounded_is_binding() -> None:
    inputs = {"kondisi": "normal", "target": "3", "realisasi": "2"}
    assert list(failures({**case("66.66", **inputs), "rounding": "2dp_truncate"})) == []
    assert list(failures(case("66.66", **inputs))) != []
