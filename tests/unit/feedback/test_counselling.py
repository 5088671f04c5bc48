"""The report of a problem of conduct and the record of a counselling: what they hold, and what they keep secret."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.counselling import (
    BehaviourReport,
    CounsellingRecord,
    Counsellor,
    RecordRecipient,
    check_counselling,
    check_report,
)
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


PPK, ATASAN, PYB, KEPEGAWAIAN = RecordRecipient
NOT_REPORTED, TO_OTHERS = "COUNSELLING_NOT_REPORTED", "COUNSELLING_REPORTED_TO_OTHERS"


@pytest.mark.parametrize(
    ("counsellor", "reported_to", "codes"),
    [
        ("pejabat_penilai_kinerja", [ATASAN], []),
        ("pejabat_penilai_kinerja", [], [NOT_REPORTED]),
        ("pejabat_fungsi_konseling", [ATASAN, PPK], []),
        ("pejabat_fungsi_konseling", [PPK], [NOT_REPORTED]),
        ("pejabat_fungsi_konseling", [], [NOT_REPORTED, NOT_REPORTED]),
        ("konselor_independen", [PYB], []),
        ("konselor_independen", [KEPEGAWAIAN], []),
        ("konselor_independen", [KEPEGAWAIAN, PYB], []),
        ("konselor_independen", [], [NOT_REPORTED]),
        ("konselor_independen", [PYB, PPK, ATASAN], [TO_OTHERS, TO_OTHERS]),
    ],
)
def test_the_record_goes_to_whom_the_annex_names(counsellor: str, reported_to: list, codes: list[str]) -> None:
    """By who counselled: one superior, both, or one of two offices (pp. 87-88); to nobody else."""
    record = CounsellingRecord(Counsellor(counsellor), date(2025, 9, 1), reported_to)
    assert [finding.code for finding in check_counselling(record)] == codes


def test_whom_a_record_still_has_to_reach() -> None:
    """With the choice that there is."""
    (finding,) = check_counselling(CounsellingRecord(Counsellor.KONSELOR_INDEPENDEN, date(2025, 9, 1)))
    assert finding.message.en.endswith("not reported to: Authorised official (PyB) or Head of the unit for personnel.")
    assert str(finding.basis) == "PermenPANRB 6/2022, Lampiran hlm. 87-88 huruf d"


def test_a_record_of_counselling_shows_nothing_and_has_no_room_for_what_was_said() -> None:
    """Not who, not when, not to whom; it stands in order all the same."""
    record = CounsellingRecord(Counsellor.PEJABAT_FUNGSI_KONSELING, date(2025, 9, 1), [ATASAN, PPK])
    assert repr(record) == "CounsellingRecord(counsellor=…, on=…, reported_to=…)"
    assert record.reported_to == (PPK, ATASAN)
    assert [field.name for field in attrs.fields(CounsellingRecord)] == ["counsellor", "on", "reported_to"]
    assert {each.label.en for each in Counsellor} & {"Trained appraiser"}
    with pytest.raises(WrongType):
        CounsellingRecord("Rahasia", date(2025, 9, 1))
