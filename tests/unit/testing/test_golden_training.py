"""Golden cases of competency: levels as they come, and what is an error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.testing.golden import failures
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_standard import JobStandard
from kinerja.training.job_match import job_match

CASES = json.loads((Path(__file__).parents[2] / "golden" / "jpm.json").read_text(encoding="utf-8"))


def case(
    required: list[object], achieved: list[object], purpose: str = "pengisian", **published: str
) -> dict[str, object]:
    """Return a case."""
    inputs = {"dipersyaratkan": required, "dicapai": achieved, "tujuan": purpose}
    return {"id": "x", "kind": "jpm", "inputs": inputs, "published": published}


@pytest.mark.parametrize(
    "told",
    [
        case([2, 2], [2, 0], jpm="50.00", jpm_terbatas="50.0", kategori="kurang_memenuhi_syarat"),
        case(["2", "3"], ["2", "3.5"], "pemetaan", jpm="110", jpm_terbatas="100", kategori="optimal"),
    ],
)
def test_levels_are_numbers_or_text(told: dict[str, object]) -> None:
    """0 may be achieved."""
    assert list(failures(told)) == []


@pytest.mark.parametrize(
    ("told", "error"),
    [
        (case([0, 0], [0, 1], jpm="0"), "DivisionByZero"),
        (case([2, 2], [2], jpm="50"), "ValueError"),
        (case([2, 2], [2, None], jpm="50"), "MissingFact"),
        (case([2], [2], "promosi", jpm="100"), "UnknownName"),
    ],
)
def test_what_is_an_error(told: dict[str, object], error: str) -> None:
    """Nothing required, lists of two lengths, a level that is missing, another purpose."""
    assert error in next(failures(told))


@pytest.mark.parametrize("told", CASES, ids=[told["id"] for told in CASES])
def test_the_match_of_a_person_is_that_of_the_case(told: dict[str, dict[str, list[int]]]) -> None:
    """The same numbers through a standard and an assessment."""
    codes = [f"T.{n}" for n in range(1, 99)]
    required, achieved = told["inputs"]["dipersyaratkan"], told["inputs"]["dicapai"]
    standard = JobStandard("Jabatan", dict(zip(codes, required, strict=False)), Law("Kasus")("1"))
    match = job_match(standard, CompetencyAssessment("a", dict(zip(codes, achieved, strict=False)), "asesor"))
    published = told["published"]
    assert str(Rounding(2).published(match.raw)) == published["jpm"]
    assert str(Rounding(2).published(match.capped)) == published["jpm_terbatas"]
    assert match.category(told["inputs"]["tujuan"]).value == published["kategori"]
