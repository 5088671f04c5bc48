"""Penalties that were imposed: from when to when they are served, and whether one is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kinerja.base.law import Law
from kinerja.base.laws import SE_BKN_9_2024
from kinerja.base.period import Period
from kinerja.career.penalties import PENALTIES, FormerPenalty, Penalty
from kinerja.career.sanctions import OtherPenalty, Sanction, holds_from, last_day, no_sanction, served_beside
from kinerja.errors import InvalidValue, WrongType
from kinerja.rules.kmk127_discipline import PunishmentLevel

NUMBER = "198502142010031991"
SINCE = date(2025, 3, 1)
RULE = SE_BKN_9_2024("Huruf f")
OWN = Law("Perwal 9/2024")("Pasal 12")


def sanction(penalty: Any, **more: Any) -> Sanction:
    """Return a penalty of somebody with an official number."""
    return Sanction(NUMBER, penalty, SINCE, **more)


def test_a_decision_holds_from_the_fifteenth_day() -> None:
    """Art. 38(1): the day of receipt is not one of them."""
    assert holds_from(date(2026, 2, 20)) == date(2026, 3, 7)


def test_months_end_the_day_before() -> None:
    """Also at the end of February."""
    assert last_day(date(2025, 8, 31), 6) == date(2026, 2, 27)
    assert last_day(date(2025, 3, 1), 12) == date(2026, 2, 28)


def test_the_term_follows_from_the_kind() -> None:
    """Twelve months of a lower rank; a reprimand and a dismissal have no time."""
    lowered = sanction(FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN)
    assert lowered.term == Period(SINCE, date(2026, 2, 28))
    assert lowered.level is PunishmentLevel.SEDANG
    assert [lowered.served_on(day) for day in (date(2025, 2, 28), SINCE, date(2026, 2, 28))] == [False, True, True]
    reprimand, dismissed = sanction(Penalty.TEGURAN_LISAN), sanction(Penalty.PEMBERHENTIAN)
    assert (reprimand.term, reprimand.served_on(SINCE)) == (None, False)
    assert (dismissed.until, dismissed.served_on(SINCE), dismissed.served_on(date(2025, 2, 28))) == (None, True, False)


def test_one_may_end_before_its_time() -> None:
    """As an appeal decided; that of a dismissal ends it as well."""
    ended = sanction(Penalty.PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN, ended_on=date(2025, 6, 30))
    assert ended.until == date(2025, 6, 30)
    assert not sanction(Penalty.PEMBERHENTIAN, ended_on=date(2025, 6, 30)).served_on(date(2025, 7, 1))


def test_other_rules_have_penalties_of_their_own() -> None:
    """Such as those that an agency decrees for its PPPK."""
    other = OtherPenalty(" Penundaan perpanjangan ", OWN, level="berat", months=3)
    assert other.label.id == "Penundaan perpanjangan"
    assert sanction(other).until == date(2025, 5, 31)
    assert sanction(OtherPenalty("Teguran", OWN)).level is None


def test_no_number_of_a_person_is_shown() -> None:
    """Neither in the repr nor in the requirement."""
    held = sanction(Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN)
    assert NUMBER not in repr(held)
    assert "penurunan_jabatan" in repr(held)
    assert NUMBER not in no_sanction([held], on=SINCE, basis=RULE).reason.id


def test_whether_one_is_served_has_three_answers() -> None:
    """Nobody said, none, and one with the day from which the person is free."""
    held = sanction(Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN)
    longer = Sanction(NUMBER, Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 5, 1))
    open_, free = (no_sanction(given, on=SINCE, basis=RULE) for given in (None, [sanction(Penalty.TEGURAN_LISAN)]))
    assert [str(open_.verdict), str(free.verdict)] == ["undetermined", "met"]
    served = no_sanction([held, longer], on=date(2025, 6, 1), basis=RULE)
    assert (str(served.verdict), served.from_day) == ("not_met", date(2026, 5, 1))
    assert served.basis == RULE


def test_a_dismissal_leaves_no_day_to_wait_for() -> None:
    """It has no end."""
    assert no_sanction([sanction(Penalty.PEMBERHENTIAN)], on=SINCE, basis=RULE).from_day is None


@pytest.mark.parametrize(("level", "verdict"), [("berat", "undetermined"), (None, "undetermined"), ("ringan", "met")])
def test_without_a_time_nobody_can_tell(level: str | None, verdict: str) -> None:
    """A heavy penalty of an agency whose rule names no time is not "none": open, unless it is light or has ended."""
    own = OtherPenalty("Pembebasan tugas", OWN, level=level)
    asked = no_sanction([sanction(own)], on=date(2025, 6, 1), basis=RULE)
    assert str(asked.verdict) == verdict
    assert sanction(own).served_on(date(2025, 2, 28)) is False
    ended = sanction(own, ended_on=date(2025, 5, 31))
    assert str(no_sanction([ended], on=date(2025, 6, 1), basis=RULE).verdict) == "met"


def test_one_without_a_time_leaves_no_day_to_wait_for() -> None:
    """Beside one that is served."""
    held = [sanction(FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN), sanction(OtherPenalty("Skors", OWN))]
    asked = no_sanction(held, on=SINCE, basis=RULE)
    assert (str(asked.verdict), asked.from_day) == ("not_met", None)


def test_penalties_of_somebody_else_are_no_answer() -> None:
    """Neither for another person nor for several; no number is shown."""
    held = sanction(Penalty.TEGURAN_LISAN)
    assert str(no_sanction([held], on=SINCE, basis=RULE, person_id=NUMBER).verdict) == "met"
    with pytest.raises(InvalidValue, match="of several people"):
        no_sanction([held, Sanction("e2", Penalty.TEGURAN_LISAN, SINCE)], on=SINCE, basis=RULE)
    with pytest.raises(InvalidValue, match="of another person than") as raised:
        no_sanction([Sanction("e2", Penalty.TEGURAN_LISAN, SINCE)], on=SINCE, basis=RULE, person_id=NUMBER)
    assert NUMBER not in str(raised.value)


def test_a_suspended_penalty_on_record_is_flagged() -> None:
    """Art. 42: a cut of the allowance did not hold in 2025, nor before PP 94/2021; the others did."""
    cut = Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN
    assert [each.code for each in sanction(cut).check()] == ["SANCTION_SUSPENDED"]
    assert len(Sanction("e1", cut, date(2020, 1, 1)).check()) == 1
    assert sanction(cut).check(table=PENALTIES.from_pay_law(date(2025, 1, 1))) == ()
    others = (Penalty.TEGURAN_LISAN, FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN, OtherPenalty("Skors", OWN))
    assert [sanction(each).check() for each in others] == [(), (), ()]


def test_refusals() -> None:
    """What ends before it begins, no months, and what is no penalty."""
    with pytest.raises(InvalidValue, match="ended_on: The penalty ends on 2025-02-01"):
        sanction(Penalty.TEGURAN_LISAN, ended_on=date(2025, 2, 1))
    with pytest.raises(InvalidValue, match="0 months are no time"):
        OtherPenalty("Teguran", OWN, months=0)
    with pytest.raises(WrongType):
        sanction("teguran_lisan")


def test_beside_a_step_that_names_no_penalty() -> None:
    """A dismissal decides, any other one that is being served leaves it open; none says nothing."""
    day, freed = date(2025, 6, 1), sanction(Penalty.PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN)
    assert served_beside(None, on=day) == served_beside([sanction(Penalty.TEGURAN_LISAN)], on=day) == ()
    (open_,) = served_beside([freed], on=day)
    assert (str(open_.verdict), open_.from_day) == ("undetermined", date(2026, 3, 1))
    (asked,) = served_beside([freed, sanction(Penalty.PEMBERHENTIAN)], on=day)
    assert (str(asked.verdict), asked.from_day, asked.basis) == ("not_met", None, Penalty.PEMBERHENTIAN.basis)
    assert str(served_beside([sanction(OtherPenalty("Teguran keras", OWN))], on=day)[0].verdict) == "undetermined"
