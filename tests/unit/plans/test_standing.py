from __future__ import annotations

import json
from pathlib import Path

import pytest

from kinerja.base.exact import exact
from kinerja.base.finding import Severity
from kinerja.plans.standing import INSIDE, NARRATIVE, OPEN_END, Comparison, Standing, compare, stand
from kinerja.plans.target import AtLeast, AtMost, Between, Direction, Exactly, TextTarget, YesNo
from kinerja.plans.units import ELAPSED_FIVE_DAYS, ELAPSED_SIX_DAYS, SAME_UNITS

HIGHER, LOWER = Direction.LEBIH_TINGGI, Direction.LEBIH_RENDAH
BELOW, ON, ABOVE = Standing


@pytest.mark.parametrize(
    ("target", "realised", "expected"),
    [
        (Exactly(90, "%", HIGHER), 89, BELOW),
        (Exactly(90, "%", HIGHER), 90, ON),
        (Exactly(90, "%", HIGHER), "90.0001", ABOVE),
        (Exactly(7, "%", LOWER), 8, BELOW),
        (Exactly(7, "%", LOWER), 6, ABOVE),
        (Between(80, 90, "%", HIGHER), "79.99", BELOW),
        (Between(80, 90, "%", HIGHER), 80, ON),
        (Between(80, 90, "%", HIGHER), 90, ON),
        (Between(80, 90, "%", HIGHER), 95, ABOVE),
        (Between(80, 90, "%", LOWER), 95, BELOW),
        (Between(80, 90, "%", LOWER), 79, ABOVE),
        (AtLeast(80, "%"), 79, BELOW),
        (AtLeast(80, "%"), 80, ON),
        (AtLeast(80, "%"), 10_000, ON),
        (AtMost(2, "%"), 3, BELOW),
        (AtMost(2, "%"), 2, ON),
        (AtMost(2, "%"), 0, ON),
    ],
)
def test_where_a_number_stands(target, realised, expected) -> None:
    """Inside is sesuai, both ends included; an open end cannot be passed."""
    assert stand(target, exact(realised), "%", SAME_UNITS) is expected


@pytest.mark.parametrize(
    ("target", "realised", "unit", "expected"),
    [
        (Between(1, 2, "minggu", LOWER), 10, "hari kerja", ON),
        (Between(1, 2, "hari", LOWER), 2, "jam", ABOVE),
        (Between(7, 8, "bulan", LOWER), 9, "bulan", BELOW),
        (Between(1, 2, "minggu", LOWER), 11, "hari kerja", BELOW),
    ],
)
def test_time_in_other_units(target, realised, unit, expected) -> None:
    """The official examples: ten working days are two weeks, two hours less than a day."""
    assert stand(target, exact(realised), unit, ELAPSED_FIVE_DAYS) is expected


def test_the_week_that_is_assumed_matters() -> None:
    """Eleven working days are within two weeks only where Saturday is worked."""
    weeks = Between(1, 2, "minggu", LOWER)
    assert stand(weeks, exact(11), "hari kerja", ELAPSED_FIVE_DAYS) is BELOW
    assert stand(weeks, exact(11), "hari kerja", ELAPSED_SIX_DAYS) is ON


@pytest.mark.parametrize(
    ("target", "realised", "expected"),
    [(YesNo(), True, ON), (YesNo(), False, BELOW), (YesNo(expected=False), False, ON), (YesNo(False), True, BELOW)],
)
def test_a_yes_or_no_is_met_or_not(target, realised, expected) -> None:
    """Never surpassed."""
    assert stand(target, realised, "", SAME_UNITS) is expected


@pytest.mark.parametrize("realised", [None, True, exact(5)])
def test_words_are_left_to_a_person(realised) -> None:
    """Not even equal words are compared."""
    answer = stand(TextTarget("Predikat A"), realised, "", SAME_UNITS)
    assert (answer.code, answer.severity) == (NARRATIVE, Severity.INFO)


@pytest.mark.parametrize(
    ("target", "realised"),
    [(Exactly(5, "", HIGHER), True), (Exactly(5, "", HIGHER), None), (YesNo(), exact(1)), (YesNo(), None)],
)
def test_other_kinds_are_not_compared(target, realised) -> None:
    """A truth is never a number."""
    assert stand(target, realised, "", SAME_UNITS).code == "REALISATION_KIND"


def test_other_units_are_not_compared() -> None:
    """The finding says which, and by which table."""
    answer = stand(Exactly(5, "dokumen", HIGHER), exact(5), "%", ELAPSED_FIVE_DAYS)
    assert answer.code == "REALISATION_UNIT"
    assert answer.path == "unit"
    assert all(word in answer.message.en for word in ("'%'", "'dokumen'", ELAPSED_FIVE_DAYS.id))


def test_an_answer_says_why() -> None:
    """With the equality used, in both languages."""
    answer = compare(Between(1, 2, "minggu", LOWER), exact(10), "hari kerja", ELAPSED_FIVE_DAYS)
    assert isinstance(answer, Comparison)
    assert answer.reason.id == (
        "Realisasi 10 hari kerja sesuai dengan target 1 sampai 2 minggu (dibaca: 1 minggu = 5 hari kerja)."
    )
    assert answer.reason.en == (
        "The realisation of 10 hari kerja meets the target of 1 to 2 minggu (read as: 1 minggu = 5 hari kerja)."
    )
    assert [str(rate) for rate in answer.rates] == ["1 minggu = 5 hari kerja"]


@pytest.mark.parametrize(
    ("realised", "words"), [("59.5", "lebih buruk dari"), ("61.95", "sesuai dengan"), (70, "lebih baik dari")]
)
def test_the_reason_names_the_standing(realised, words) -> None:
    """And nothing of units where there was nothing to convert."""
    answer = compare(Exactly("61.95", "%", HIGHER), exact(realised), "%", SAME_UNITS)
    assert words in answer.reason.id
    assert "dibaca" not in answer.reason.id


def test_the_reason_of_a_no_names_what_was_hoped() -> None:
    """As that of a number does."""
    assert compare(YesNo(), False, "", SAME_UNITS).reason.en == "The realisation of no is worse than the target of yes."
    assert compare(YesNo(), True, "", SAME_UNITS).reason.id == "Realisasi ya sesuai dengan target ya."


@pytest.mark.parametrize(
    ("target", "basis"),
    [
        (Exactly(5, "", HIGHER), INSIDE),
        (Between(5, 6, "", HIGHER), INSIDE),
        (AtLeast(5, ""), OPEN_END),
        (AtMost(5, ""), OPEN_END),
    ],
)
def test_the_reading_behind_it_is_cited(target, basis) -> None:
    """Both are ours, and say so."""
    assert compare(target, exact(5), "", SAME_UNITS).basis == basis
    assert basis.assurance == "assumption"
    assert basis.note


def test_standings_are_ordered_and_labelled() -> None:
    """From below to above."""
    assert BELOW < ON < ABOVE
    assert ABOVE.label.id != ABOVE.label.en


GOLDEN = Path(__file__).parents[2] / "golden" / "evaluasi6.json"
PRINTED = {"dibawah": BELOW, "sesuai": ON, "diatas": ABOVE}


def official() -> list[tuple[dict, Standing]]:
    """Return every printed target and realisation of the annex's evaluations, with the reading of it."""
    cases = json.loads(GOLDEN.read_text(encoding="utf-8"))
    rows = [row for case in cases for result in case["inputs"]["results"] for row in result["indicators"]]
    return [(row["parsed"], PRINTED[row["derived_vs_target"]]) for row in rows if row["derived_vs_target"]]


@pytest.mark.parametrize(("parsed", "expected"), official())
def test_the_official_examples_stand_where_they_were_read(parsed, expected) -> None:
    """All 38 comparable indicators of the annex."""
    better = LOWER if parsed["better"] == "rendah" else HIGHER
    low, high, unit = parsed["target_min"], parsed["target_max"], parsed["unit"]
    target = AtLeast(low, unit) if high is None else Between(low, high, unit, better)
    assert stand(target, exact(parsed["realisation"]), parsed["realisation_unit"], ELAPSED_FIVE_DAYS) is expected


def test_no_official_example_was_missed() -> None:
    """The list above is not empty."""
    assert len(official()) == 38
