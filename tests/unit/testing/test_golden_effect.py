"""Golden cases of N-gain, in every form that they may be told."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures


def case(published, **inputs) -> dict:
    return {
        "id": "x",
        "kind": "n_gain",
        "inputs": {"pre": "40", "post": "58", "maks": "100", **inputs},
        "published": published,
    }


@pytest.mark.parametrize(
    "found",
    [
        case({"n_gain": "0.3000", "kategori": "sedang"}),
        case({"n_gain": "0.3"}, maks=100),
        case({"n_gain": "0.2999", "kategori": "rendah"}, post="57.994"),
        case({"n_gain": "0.7000", "kategori": "tinggi"}, post="82.0001"),
        case({"n_gain": "-0.6667", "kategori": "rendah"}, post="0"),
        case({"n_gain": None, "kategori": None}, pre="100", post="90"),
        case({"n_gain": "0.7361", "kategori": "tinggi"}, pre="4.92", post="16.02", maks="20") | {"rounding": "up"},
    ],
)
def test_a_case_passes(found) -> None:
    assert list(failures(found)) == []


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (case({"n_gain": "0.3000"}, pre="100"), "got None"),
        (case({"kategori": "rendah"}), "got 'sedang'"),
        (case({"n_gain": "0.3000"}, pre="101"), "above the highest"),
        (case({"n_gain": None}), "inputs"),
    ],
)
def test_a_case_fails(found, said) -> None:
    (line,) = failures(found)
    assert said in line
