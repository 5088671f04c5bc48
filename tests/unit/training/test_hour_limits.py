"""A floor for PNS and a ceiling for PPPK: two rules that are not one."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.people.agreement import Extension, WorkAgreement
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import PositionKind
from kinerja.training.hour_ledger import HourLedger, count_hours
from kinerja.training.hour_limits import PNS_FLOOR, PPPK_CEILING, HourCeiling, HourFloor, contract_years
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_tables import BPS_2019

YEAR = Period.year(2025)
ON = date(2025, 6, 1)
BASIS = Law("Perwal Contoh 1/2026")("Pasal 2")


def ledger(hours: int, period: Period = YEAR, *, form: str = "KL03") -> HourLedger:
    """Return a ledger of so many scheduled lessons."""
    first = Period(period.start, period.start)
    return count_hours(
        "e1", period, [LearningActivity("a", "e1", form, "x", first, hours=hours, evidence="s")], table=BPS_2019
    )


@pytest.mark.parametrize(("hours", "verdict", "short"), [(19, "not_met", 1), (20, "met", 0), (30, "met", 0)])
def test_the_floor_is_20_jp_inclusive(hours: int, verdict: str, short: int) -> None:
    """PP 11/2017, art. 203(4): at least 20."""
    standing = PNS_FLOOR.judge(ledger(hours), EmployeeKind.PNS)
    assert standing is not None
    assert (standing.verdict, standing.shortfall, standing.least) == (Verdict(verdict), short, 20)
    assert str(standing.basis) == "PP 11/2017, Pasal 203 ayat (4)"


@pytest.mark.parametrize("kind", ["cpns", "pppk", "pppk_paruh_waktu"])
def test_the_floor_is_of_pns_only(kind: str) -> None:
    """A PPPK with 5 JP breaks nothing."""
    assert PNS_FLOOR.judge(ledger(5), kind) is None


def test_a_year_under_way_is_not_yet_a_shortfall() -> None:
    """But 20 JP by March are 20 JP."""
    first = Period.quarter(2025, 1)
    short, there = (PNS_FLOOR.judge(ledger(hours, first), "pns") for hours in (5, 20))
    assert short is not None
    assert there is not None
    assert (short.verdict, there.verdict) == (Verdict.UNDETERMINED, Verdict.MET)


def test_open_lines_leave_the_floor_open() -> None:
    """The form has no number, so nobody can tell."""
    standing = PNS_FLOOR.judge(ledger(5, form="NKL11"), "pns")
    assert standing is not None
    assert (standing.verdict, standing.shortfall) == (Verdict.UNDETERMINED, 20)


def test_a_floor_a_year_is_not_judged_over_two() -> None:
    """40 JP in 24 months may be 40 and 0."""
    with pytest.raises(InvalidValue, match="more than a year"):
        PNS_FLOOR.judge(ledger(40, Period.of("2024-01-01", "2025-12-31")), "pns")


def test_the_floor_is_dated() -> None:
    """It holds since PP 11/2017 did, and an agency may have its own from some day on."""
    assert PNS_FLOOR.least_for("pns", date(2017, 4, 6)) is None
    assert PNS_FLOOR.least_for("pns", date(2017, 4, 7)) == 20
    own = HourFloor("kota", 30, EmployeeKind, BASIS, since=date(2026, 1, 1), until=date(2026, 12, 31))
    assert [own.least_for("cpns", date(year, 7, 1)) for year in (2025, 2026, 2027)] == [None, 30, None]


@pytest.mark.parametrize(("hours", "flagged"), [(24, False), (25, True), (30, True)])
def test_the_ceiling_is_24_jp_inclusive_and_history_is_only_reported(hours: int, flagged: bool) -> None:
    """PP 49/2018, art. 40(1): at most 24; the hours stay in the ledger."""
    told = ledger(hours)
    found = PPPK_CEILING.review(told, "pppk")
    assert [each.code for each in found] == ["HOURS_ABOVE_CEILING"] * flagged
    assert told.total == hours


def test_the_ceiling_is_of_pppk_outside_some_top_posts() -> None:
    """Art. 40(2); a PNS learns as much as there is."""
    told = ledger(30)
    assert PPPK_CEILING.review(told, "pns") == ()
    assert PPPK_CEILING.review(told, "pppk_paruh_waktu") == ()
    for exempt in (PositionKind.JPT_UTAMA, PositionKind.JPT_MADYA):
        assert PPPK_CEILING.review(told, "pppk", exempt) == ()
    assert PPPK_CEILING.review(told, "pppk", "jpt_pratama")


def test_the_ceiling_can_be_replaced_and_dated() -> None:
    """A later law, or the agency's reading of UU 20/2023."""
    assert PPPK_CEILING.most_for("pppk", None, date(2018, 11, 27)) is None
    assert PPPK_CEILING.most_for("pppk", None, date(2018, 11, 28)) == 24
    ended = attrs.evolve(PPPK_CEILING, until=date(2025, 12, 31))
    assert ended.most_for("pppk", None, date(2026, 1, 1)) is None
    wider = HourCeiling("kota", 40, [EmployeeKind.PPPK], [], BASIS)
    assert wider.review(ledger(30), "pppk", "jpt_utama") == ()


def test_a_ceiling_a_year_is_not_reviewed_over_two() -> None:
    """30 JP in 24 months may be 15 and 15, and no finding would be worth as little as a wrong one."""
    with pytest.raises(InvalidValue, match="more than a year"):
        PPPK_CEILING.review(ledger(30, Period.of("2024-01-01", "2025-12-31")), "pppk")


@pytest.mark.parametrize(("hours", "planned"), [(-1, 4), (20, -5)])
def test_less_than_nothing_is_not_learned_and_not_planned(hours: int, planned: int) -> None:
    """Else it would make room above the ceiling."""
    with pytest.raises(InvalidValue, match="-"):
        PPPK_CEILING.refuse_above("e1", hours, planned)
    with pytest.raises(InvalidValue, match="-1 JP"):
        PPPK_CEILING.room(-1)


def test_limits_are_asked_of_ledgers_agreements_and_days() -> None:
    """What is none gets an answer that says so."""
    for ask in (PNS_FLOOR.judge, PPPK_CEILING.review):
        with pytest.raises(WrongType, match="ledger: A int is no HourLedger"):
            ask(20, "pppk")
    with pytest.raises(WrongType, match="agreement: A str is no WorkAgreement"):
        contract_years("814/1/2023")
    for ask, who in ((PNS_FLOOR.least_for, ("pns",)), (PPPK_CEILING.most_for, ("pppk", None))):
        with pytest.raises(WrongType, match="is not a date"):
            ask(*who, "2025-01-01")


def test_only_planning_refuses() -> None:
    """20 done and 4 planned fit; half a JP more does not, and after 30 nothing does."""
    PPPK_CEILING.refuse_above("e1", 20, 4)
    PPPK_CEILING.refuse_above("e1", 30, 0)
    with pytest.raises(InvalidValue, match="4.5 JP are planned for e1, and 4 of 24 are left") as caught:
        PPPK_CEILING.refuse_above("e1", 20, "4.5")
    assert caught.value.path == "planned"
    with pytest.raises(InvalidValue, match="and 0 of 24 are left"):
        PPPK_CEILING.refuse_above("e1", 30, 1)
    assert PPPK_CEILING.room("23.5") == Fraction(1, 2)


def test_a_refusal_masks_the_number_of_a_person() -> None:
    """As everywhere."""
    with pytest.raises(InvalidValue) as caught:
        PPPK_CEILING.refuse_above("198502142010031991", 24, 1)
    assert "198502142010031991" not in str(caught.value)


def test_kinds_and_posts_are_closed_lists() -> None:
    """A guess would silently exempt."""
    with pytest.raises(UnknownName):
        PNS_FLOOR.least_for("honorer", ON)
    with pytest.raises(UnknownName):
        PPPK_CEILING.most_for("honorer", None, ON)
    with pytest.raises(UnknownName):
        PPPK_CEILING.most_for("pppk", "kepala dinas", ON)


def test_limits_end_after_they_begin() -> None:
    """Both."""
    with pytest.raises(InvalidValue, match="floor ends"):
        attrs.evolve(PNS_FLOOR, until=date(2016, 1, 1))
    with pytest.raises(InvalidValue, match="ceiling ends"):
        attrs.evolve(PPPK_CEILING, until=date(2016, 1, 1))


def test_contract_years_begin_anew_with_each_extension() -> None:
    """And the last one may be shorter."""
    agreement = WorkAgreement(
        "814", date(2023, 3, 1), date(2024, 2, 29), ["x"], extensions=[Extension(date(2025, 8, 31), date(2024, 1, 1))]
    )
    assert [str(year) for year in contract_years(agreement)] == [
        "2023-03-01/2024-02-29",
        "2024-03-01/2025-02-28",
        "2025-03-01/2025-08-31",
    ]
