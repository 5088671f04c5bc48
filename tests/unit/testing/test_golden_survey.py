"""Golden cases of surveys, in every form that they may be told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kinerja.testing.golden import failures

ROWS = [[4, 3, 4, 4, 4, 4, 4, 4, 4], [3, 3, 3, 3, 3, 3, None, 3, 3]]
KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")


def case(published, *, rounding="half_up", **inputs) -> dict:
    """Return a case."""
    told = {"skema": "permenpanrb-14-2017", "bobot": "eksak", **inputs}
    return {"id": "x", "kind": "ikm", "inputs": told, "published": published, "rounding": rounding}


@pytest.mark.parametrize(
    "found",
    [
        case({"ikm": "87.50", "mutu": "B"}, jawaban=ROWS),
        case({"ikm": "87.5"}, jawaban=[[str(answer) if answer else "" for answer in row] for row in ROWS]),
        case({"mutu": "B"}, jawaban=ROWS, skema="PermenPANRB 14/2017", bobot="1/9"),
        case({"ikm": "87.50"}, jawaban=[dict(zip(KEYS, row, strict=True)) for row in ROWS]),
        case({"ikm": "86.63"}, jawaban=ROWS, bobot="0,11"),
        case({"ikm": "86.62"}, jawaban=ROWS, bobot="0.11", rounding="half_even"),
        case({"ikm": "86.62"}, jawaban=ROWS, bobot="0.11", rounding="2dp_truncate"),
        case({"ikm": "100.00", "mutu": "A"}, jumlah=["8"] * 9, responden="2"),
        case({"ikm": "100.00"}, jumlah=dict.fromkeys(KEYS, 8), responden=2),
        case({"ikm": "100.00"}, jumlah=[8] * 9, responden=[2] * 9),
        case({"ikm": "100.00"}, jumlah=[8] * 8, responden=2),
        case({"ikm": "87.50"}, jawaban=[row[:8] for row in [[4] * 9, [3] * 9]]),
        case({"ikm": "81.25"}, unsur=["3.25"] * 9),
        case({"ikm": "81.25"}, unsur=dict.fromkeys(KEYS, "3.25")),
        case({"ikm": "81.25", "mutu": None}, unsur=["3.25"] * 9, skema="permenpanrb-16-2014"),
        case({"mutu": "C"}, unsur=["3.0641"] * 9),
        case({"mutu": "B"}, unsur=["3.0641"] * 9, rounding="up"),
    ],
)
def test_a_case_passes_however_it_is_told(found) -> None:
    """Numbers or text, positions or names, means, sums or rows; the rounding of a case binds its class."""
    assert list(failures(found)) == []


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (case({"ikm": "87.51"}, jawaban=ROWS), "expected '87.51', got '87.50'"),
        (case({"ikm": "87.50"}, jawaban=[[*row[:8], None] for row in ROWS]), "Nobody answered sarana"),
        (case({"ikm": "0"}, jawaban=[]), "Nobody answered"),
        (case({"ikm": "1"}, jawaban=ROWS, skema="x"), "names no scheme"),
        (case({"ikm": "1"}, unsur=["5"] * 9), "lies outside"),
    ],
)
def test_a_case_that_does_not_come_out_fails(found, said) -> None:
    """With a line that says why."""
    (line,) = failures(found)
    assert said in line


def test_the_published_reports_come_out() -> None:
    """All of them."""
    cases = json.loads((Path(__file__).parents[2] / "golden" / "ikm.json").read_text(encoding="utf-8"))
    assert len(cases) >= 35
    assert [line for each in cases for line in failures(each)] == []
