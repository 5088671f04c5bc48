"""Golden cases of allowances."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures


def case(bobot, skor, persen, **more):
    return {
        "id": "t",
        "kind": "tpp",
        "inputs": {"bobot": bobot, "skor": skor},
        "published": {"persen_dibayar": persen},
        **more,
    }


@pytest.mark.parametrize(
    ("bobot", "skor", "persen"),
    [
        ({"kinerja": "0.6", "disiplin": "0.4"}, {"kinerja": "0", "disiplin": "100"}, "40"),
        ({"kinerja": "60", "disiplin": "40"}, {"kinerja": "85", "disiplin": "97.5"}, "90"),
        ({"kinerja": 1}, {"kinerja": "33.335"}, "33.34"),
        ({"a": "1/3", "b": "1/3", "c": "1/3"}, {"a": 100, "b": 100, "c": 0}, "66.67"),
    ],
)
def test_the_percentage_that_is_paid(bobot, skor, persen) -> None:
    """With weights of 1 or of 100 percent together."""
    assert list(failures(case(bobot, skor, persen))) == []
    assert list(failures(case(bobot, skor, "1"))) != []


def test_a_rounding_of_the_case_and_what_is_missing() -> None:
    """A binding rounding is kept; a score that is missing fails the case."""
    assert list(failures(case({"kinerja": 1}, {"kinerja": "33.339"}, "33.33", rounding="down"))) == []
    (line,) = failures(case({"a": "0.5", "b": "0.5"}, {"a": 1}, "1"))
    assert "The score of b is missing" in line
