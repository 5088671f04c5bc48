"""Leaving before the agreement ends: nine tenths of the term and of the target (PP 49/2018, art. 56(3))."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import ConditionKind
from kinerja.evaluation.resignation import resign
from kinerja.people.agreement import Extension, WorkAgreement
from kinerja.people.party import EmployeeKind

START = date(2024, 1, 1)


def agreement(days: int = 1000, **changes) -> WorkAgreement:
    """An agreement of so many days."""
    return WorkAgreement("1", START, START + timedelta(days=days - 1), ["120 kunjungan"], **changes)


def day(number: int) -> date:
    """Day so-and-so of the agreement; 1 is the first."""
    return START + timedelta(days=number - 1)


@pytest.mark.parametrize(
    ("passed", "reached", "verdict"),
    [
        (900, "90", "met"),
        (1000, 100, "met"),
        (899, "90", "not_met"),
        (900, "89.99", "not_met"),
        (1, 0, "not_met"),
        (950, None, "undetermined"),
        (10, None, "not_met"),
    ],
)
def test_nine_tenths_of_both_are_needed(passed: int, reached, verdict: str) -> None:
    """Exactly nine tenths are enough; what is not known is not guessed."""
    assert resign(agreement(), on=day(passed), reached=reached).verdict == verdict


def test_a_wish_that_is_postponed_tells_what_leaving_nevertheless_means() -> None:
    """Art. 56(4), (5) and (7): dismissal, and no way back."""
    (wait,) = resign(agreement(), on=day(10), reached=100).follow_ups
    assert "tidak dapat melamar lagi" in wait.text.id
    assert resign(agreement(), on=day(950), reached=100).follow_ups == ()


def test_which_term_is_meant_is_not_said_where_it_was_extended() -> None:
    """Nine tenths of the whole may have passed, and less of the extension; below both or above both is plain."""
    extended = agreement(extensions=[Extension(day(1100))])
    between = resign(extended, on=day(1000), reached=100)
    assert between.verdict is Verdict.MET  # the first part is over, and 1000 of 1100 days
    early = resign(extended, on=day(1050), reached=100).condition(ConditionKind.MASA)
    assert early.verdict is Verdict.UNDETERMINED
    assert "50 % dari masa yang berjalan" in early.reason.id
    assert resign(extended, on=day(1090), reached=100).verdict is Verdict.MET
    assert resign(extended, on=day(500), reached=100).verdict is Verdict.NOT_MET


def test_part_time_pppk_resign_without_a_share_that_is_written() -> None:
    """PermenPANRB 9/2026, art. 21 b names resigning and nothing else."""
    wish = resign(agreement(kind=EmployeeKind.PPPK_PARUH_WAKTU), on=day(10), reached=10)
    assert wish.verdict is Verdict.UNDETERMINED
    assert {str(each.basis) for each in wish.conditions} == {"PermenPANRB 9/2026, Pasal 21 huruf b"}


@pytest.mark.parametrize("on", [day(0), day(1001)])
def test_outside_the_term_there_is_nothing_to_leave(on: date) -> None:
    """Before its first and after its last day."""
    with pytest.raises(InvalidValue, match="not in force"):
        resign(agreement(), on=on)


def test_a_share_is_an_exact_number_of_0_or_more() -> None:
    """More than the target may be reached; less than nothing not."""
    assert resign(agreement(), on=day(950), reached=120).verdict is Verdict.MET
    with pytest.raises(InvalidValue, match="is no share"):
        resign(agreement(), on=day(950), reached=-1)
    with pytest.raises(WrongType):
        resign(agreement(), on=day(950), reached=95.5)
