"""Golden cases of allowances."""

from __future__ import annotations

from fractions import Fraction

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
    """A binding rounding is kept; a score that is missing is not 0, and nothing is paid while it is."""
    assert list(failures(case({"kinerja": 1}, {"kinerja": "33.339"}, "33.33", rounding="down"))) == []
    (line,) = failures(case({"a": "0.5", "b": "0.5"}, {"a": 1}, "1"))
    assert "expected '1', got None" in line
    (line,) = failures(case({"a": "0.6", "b": "0.3"}, {"a": 1, "b": 1}, "1"))
    assert "The weights are 0.9 together" in line


FACTORS = {"Sangat Baik": 100, "baik": 90, "butuh_perbaikan": 70, "kurang": 50, "sangat_kurang": 30}


@pytest.mark.parametrize(
    ("bobot", "inputs", "paid"),
    [
        ({"Kinerja": "0.6", "Disiplin": "0.4"}, {"skor": {"kinerja": 90}, "potongan": ["3", "2.5"]}, "91.8"),
        ({"kinerja": "0.6", "disiplin": "0.4"}, {"skor": {"kinerja": 90}, "potongan": {"alpa": "5.5"}}, "91.8"),
        ({"kinerja": "0.6", "disiplin": "0.4"}, {"skor": {"kinerja": 90}, "potongan": "25"}, "84"),
        ({"kinerja": "0.6", "disiplin": "0.4"}, {"skor": {"kinerja": 90}, "potongan": []}, "94"),
        ({"kinerja": "0.6", "disiplin": "0.4"}, {"skor": {"kinerja": 90}, "potongan": None}, None),
        ({"kinerja": "0.6", "disiplin": "0.4"}, {"skor": {"kinerja": 90}, "potongan": {"alpa": None}}, None),
        ({"kinerja": 1, "disiplin": 0}, {"skor": {"kinerja": 88, "disiplin": None}}, "88"),
        ({"kinerja": 1, "disiplin": 0}, {"skor": {"kinerja": 88}}, "88"),
        ({"kinerja": 1}, {"predikat": "Baik", "faktor": FACTORS}, "90"),
        ({"kinerja": 1}, {"predikat": None, "faktor": FACTORS}, None),
        ({"kinerja": 1}, {"predikat": None, "skor": {"kinerja": 77}}, "77"),
    ],
)
def test_scores_as_cases_tell_them(bobot, inputs, paid) -> None:
    """A text is one deduction and not its digits; what has no weight may be missing, what has one may not."""
    told = {"id": "t", "kind": "tpp", "inputs": {"bobot": bobot, "pagu": 1000, **inputs}}
    amount = None if paid is None else str(round(Fraction(paid) * 10))
    assert list(failures({**told, "published": {"persen_dibayar": paid, "dibayar": amount}})) == []
