"""The report of a problem of conduct, form B.1.10: what it holds, and what it keeps to itself."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.counselling import BehaviourReport, check_report
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, SpecialExpectation
from tests.unit.evaluation.samples import PLAN

REPORT = BehaviourReport(
    "Sering marah kepada warga",
    [NilaiDasar.HARMONIS, NilaiDasar.BERORIENTASI_PELAYANAN],
    done="Menegur dua kali",
    others_too=False,
    on=date(2025, 9, 1),
)
SPECIAL = ExpectedConduct((SpecialExpectation(NilaiDasar.HARMONIS, "Ramah di loket"),))


def test_a_report_raises_no_question_when_it_is_complete() -> None:
    """The values stand in official order."""
    assert check_report(PLAN, REPORT) == ()
    assert REPORT.values == (NilaiDasar.BERORIENTASI_PELAYANAN, NilaiDasar.HARMONIS)


def test_the_employee_is_told_first() -> None:
    """A duty of the appraiser, before anything is reported (annex p. 86)."""
    (finding,) = check_report(PLAN, attrs.evolve(REPORT, done=""))
    assert (finding.code, finding.severity, finding.path) == ("REPORT_NOTHING_DONE", Severity.ERROR, "done")


def test_the_problem_is_told_by_the_core_values() -> None:
    """As the form asks."""
    (finding,) = check_report(PLAN, attrs.evolve(REPORT, values=()))
    assert finding.code == "REPORT_WITHOUT_VALUE"


def test_a_special_expectation_stands_in_the_plan() -> None:
    """Else the employee could not know it."""
    expected = attrs.evolve(REPORT, special_expectation="Ramah di loket")
    for plan in (PLAN, attrs.evolve(PLAN, conduct=None), attrs.evolve(PLAN, conduct=ExpectedConduct())):
        (finding,) = check_report(plan, expected)
        assert finding.code == "REPORT_EXPECTATION_NOT_IN_PLAN"
    assert check_report(attrs.evolve(PLAN, conduct=SPECIAL), expected) == ()


def test_a_report_keeps_its_words_to_itself() -> None:
    """Neither its repr nor a finding repeats them."""
    secret = BehaviourReport("Rahasia satu", special_expectation="Rahasia dua")
    shown = [repr(secret), *(repr(finding) for finding in check_report(PLAN, secret))]
    assert not any("Rahasia" in text for text in shown)
    assert "problem='…'" in shown[0]
    assert "done=''" in shown[0]


def test_errors_keep_the_words_to_themselves_too() -> None:
    """Also when something else than text was given."""
    with pytest.raises(WrongType) as error:
        BehaviourReport(["Rahasia"])
    assert "Rahasia" not in str(error.value)
    with pytest.raises(InvalidValue) as empty:
        BehaviourReport(" ")
    assert empty.value.path == "problem"


def test_whether_others_do_the_same_is_yes_no_or_not_said() -> None:
    """And no text."""
    assert BehaviourReport("x").others_too is None
    with pytest.raises(WrongType):
        BehaviourReport("x", others_too="YA")
