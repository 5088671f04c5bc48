from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.progress import Acceptance, Evidence, Progress, Realisation
from tests.unit.plans.samples import Q1, SECRETARY, YEAR, plan, result

PROOF = [Evidence("Laporan triwulan", "https://contoh.go.id/lap-1", "laporan")]
TOLD = Realisation("h1.i1", 85, "%", evidence=PROOF, on=date(2025, 3, 31))
ACCEPTED = Acceptance("h1", SECRETARY, date(2025, 12, 20), reason="Anggaran dipotong")


@pytest.mark.parametrize(
    ("value", "kept"), [("85.5", Fraction(171, 2)), (85, Fraction(85)), (True, True), (False, False)]
)
def test_a_value_is_an_exact_number_or_a_truth(value, kept) -> None:
    """Text is read as a number, a truth stays one."""
    told = Realisation("i1", value)
    assert told.value == kept
    assert isinstance(told.value, type(kept))


def test_a_realisation_may_be_told_in_words() -> None:
    """And words may stand beside a number, as a form prints them."""
    assert Realisation("h1", text="Sebagian besar puas").value is None
    assert Realisation("i1", 85, "%", text="85% berdasarkan penilaian Pimpinan").value == 85


@pytest.mark.parametrize("value", ["85%", "61,95", "baik"])
def test_words_are_not_taken_for_a_number(value) -> None:
    """They belong into text."""
    with pytest.raises(InvalidValue, match="not an exact number"):
        Realisation("i1", value)


def test_floats_are_refused() -> None:
    """As everywhere."""
    with pytest.raises(WrongType):
        Realisation("i1", 0.85)


@pytest.mark.parametrize("text", ["", " "])
def test_a_realisation_says_something(text) -> None:
    """A value or words."""
    with pytest.raises(InvalidValue, match="says nothing"):
        Realisation("i1", text=text)


def test_an_acceptance_has_a_reason() -> None:
    """The law asks for rational considerations."""
    with pytest.raises(InvalidValue, match="reason is empty"):
        Acceptance("h1", SECRETARY, reason="")


def test_things_are_found_by_id() -> None:
    """Or are not there."""
    progress = Progress(Q1, [TOLD], [ACCEPTED])
    assert progress.of("h1.i1") is TOLD
    assert progress.accepted("h1") is ACCEPTED
    assert progress.of("h1") is None
    assert progress.accepted("h2") is None


@pytest.mark.parametrize(
    ("realisations", "acceptances", "path"),
    [([TOLD, attrs.evolve(TOLD, value=90)], [], "realisations"), ([], [ACCEPTED, ACCEPTED], "acceptances")],
)
def test_nothing_is_told_twice(realisations, acceptances, path) -> None:
    """Which of the two would count?"""
    with pytest.raises(InvalidValue, match="twice") as caught:
        Progress(Q1, realisations, acceptances)
    assert caught.value.path == path


def test_sound_progress_has_no_findings() -> None:
    """Of an indicator, and of a whole result."""
    whole = Realisation("h1", text="Sesuai harapan", evidence=PROOF)
    assert Progress(Q1, [TOLD, whole], [ACCEPTED]).check(plan()) == ()


def test_unknown_ids_are_found() -> None:
    """An acceptance is of a result, not of an indicator."""
    progress = Progress(
        Q1,
        [TOLD, Realisation("h9", 1, evidence=PROOF)],
        [ACCEPTED, Acceptance("h1.i1", SECRETARY, reason="Wajar")],
    )
    findings = progress.check(plan(result("h1")))
    assert [(each.code, each.path) for each in findings] == [
        ("PROGRESS_UNKNOWN_ID", "realisations[1].of"),
        ("PROGRESS_UNKNOWN_ID", "acceptances[1].result_id"),
    ]
    assert "'h9'" in findings[0].message.en


def test_a_period_outside_the_plan_is_found() -> None:
    """Touching it is enough."""
    found = Progress(Period.year(2024), [TOLD]).check(plan())
    assert [(each.code, each.severity, each.path) for each in found] == [
        ("PROGRESS_OUTSIDE_PLAN", Severity.ERROR, "period")
    ]
    assert not Progress(YEAR, [TOLD]).check(plan(period=Period.semester(2025, 1)))


def test_missing_evidence_is_found() -> None:
    """With its article."""
    (found,) = Progress(Q1, [attrs.evolve(TOLD, evidence=())]).check(plan())
    assert (found.code, found.path) == ("PROGRESS_NO_EVIDENCE", "realisations[0].evidence")
    assert "68" in found.basis.article
