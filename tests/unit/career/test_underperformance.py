"""A case of underperformance: steps that the law lets follow, each in its time, nothing lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.career.improvement import MiddleGrade
from kinerja.career.underperformance import StepTaken, Underperformance
from kinerja.career.underperformance_rules import (
    MOVES,
    OPEN_STAGES,
    UnderperformanceStage,
    UnderperformanceStep,
    UnderperformanceTrack,
    moves_from,
)
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.positions import PositionKind
from kinerja.rules.permenpanrb6_2022 import Predikat

NUMBER = "198502142010031991"
LOW = ReportedResult(NUMBER, Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.KURANG)
GIVEN = date(2026, 2, 2)
OVER = date(2026, 8, 2)


def case(track: str = "ja_jf", *steps: tuple[str, date], **more: Any) -> Underperformance:
    """Return a case with steps taken."""
    found = Underperformance(track, LOW)
    for step, on in steps:
        found = found.taking(step, by="Bupati", on=on, reason="Sesuai hasil", **more)
    return found


def after_test(track: str, outcome: str) -> Underperformance:
    """Return a case after a test that was taken again."""
    return case(track, ("beri_kesempatan", GIVEN), ("nyatakan_tidak_membaik", OVER), (outcome, OVER))


def following(found: Underperformance) -> set[str]:
    """Return the tokens of what may follow, without stopping."""
    return {str(each.step) for each in found.next_steps} - {"hentikan"}


def test_the_way_follows_from_the_position() -> None:
    """PP 30/2019, art. 57 and 58."""
    assert UnderperformanceTrack.of(PositionKind.JPT_MADYA) is UnderperformanceTrack.JPT
    assert UnderperformanceTrack.of(PositionKind.ADMINISTRATOR) is UnderperformanceTrack.JA_JF


def test_six_months_are_given_and_not_less() -> None:
    """Named regression: nobody fails before they are over; who improves may be told so at once."""
    given = case("ja_jf", ("beri_kesempatan", GIVEN))
    assert given.time == Period(GIVEN, date(2026, 8, 1))
    with pytest.raises(InvalidValue, match="over on 2026-08-02"):
        given.taking("nyatakan_tidak_membaik", by="Bupati", on=date(2026, 8, 1), reason="x")
    assert given.taking("nyatakan_membaik", by="Bupati", on=date(2026, 4, 1), reason="x").stage.over


@pytest.mark.parametrize(
    ("track", "outcome", "steps"),
    [
        ("ja_jf", "catat_uji_tidak_memenuhi", {"pindahkan", "turunkan", "tempatkan_sementara"}),
        ("jpt", "catat_uji_tidak_memenuhi", {"pindahkan", "turunkan"}),
        ("ja_jf", "catat_uji_memenuhi", {"tetapkan_tetap"}),
        ("jpt", "catat_uji_memenuhi", {"tetapkan_tetap", "pindahkan"}),
    ],
)
def test_what_follows_the_test_differs(track: str, outcome: str, steps: set[str]) -> None:
    """Only art. 58 knows a place for the time being, and with it a discharge."""
    assert following(after_test(track, outcome)) == steps


def test_the_place_for_the_time_being_ends_after_a_year() -> None:
    """Art. 58(4) and (5): moved whenever there is a vacancy, discharged only after the year."""
    placed = after_test("ja_jf", "catat_uji_tidak_memenuhi").taking(
        "tempatkan_sementara", by="Bupati", on=date(2026, 9, 1), reason="Tidak ada lowongan"
    )
    assert placed.time == Period(date(2026, 9, 1), date(2027, 8, 31))
    assert [(str(each.step), each.from_day) for each in placed.next_steps][:3] == [
        ("pindahkan", None),
        ("turunkan", None),
        ("berhentikan", date(2027, 9, 1)),
    ]
    with pytest.raises(InvalidValue, match="over on 2027-09-01"):
        placed.taking("berhentikan", by="Bupati", on=date(2027, 8, 31), reason="x")
    ended = placed.taking("berhentikan", by="Bupati", on=date(2027, 9, 1), reason="Tidak ada lowongan")
    assert (ended.stage, ended.next_steps, ended.time) == (UnderperformanceStage.DIBERHENTIKAN, (), None)


def test_top_officials_are_never_discharged_by_it() -> None:
    """Art. 57 has other and lower positions only."""
    ends = {move.to for move in MOVES if move.track is UnderperformanceTrack.JPT}
    assert UnderperformanceStage.DIBERHENTIKAN not in ends
    assert UnderperformanceStage.PENEMPATAN_SEMENTARA not in ends


def test_top_officials_who_are_no_pns_leave_the_position() -> None:
    """PP 11/2017, art. 143: at once, or after six months, as it is read."""
    assert following(case("jpt_non_pns")) == {"beri_kesempatan", "berhentikan_dari_jpt"}
    given = case("jpt_non_pns", ("beri_kesempatan", GIVEN), ("berhentikan_dari_jpt", OVER))
    assert given.stage is UnderperformanceStage.DIBERHENTIKAN_DARI_JPT
    with pytest.raises(InvalidValue):
        case("jpt_non_pns", ("beri_kesempatan", GIVEN), ("berhentikan_dari_jpt", GIVEN))


@pytest.mark.parametrize("track", UnderperformanceTrack)
def test_every_open_stage_may_be_stopped(track: UnderperformanceTrack) -> None:
    """Such as after an objection that changed the result."""
    for stage in UnderperformanceStage:
        steps = {move.step for move in moves_from(track, stage)}
        assert (UnderperformanceStep.HENTIKAN in steps) is (stage in OPEN_STAGES) is not stage.over


def test_each_move_leads_on_with_its_article() -> None:
    """None leads back, and every stage is reached."""
    order = list(UnderperformanceStage)
    for move in MOVES:
        assert order.index(move.to) > order.index(move.stage)
        assert move.basis.law.id in {"PP 30/2019", "PP 11/2017"}
    stopped = {UnderperformanceStage.DITETAPKAN, UnderperformanceStage.DIHENTIKAN}
    assert {move.to for move in MOVES} | stopped == set(order)


def test_nothing_is_lost_and_the_case_before_stays() -> None:
    """Each step says who, when and why."""
    before = case("ja_jf", ("beri_kesempatan", GIVEN), decree="800/12")
    after = before.taking("hentikan", by="Sekda", on=date(2026, 3, 1), reason="Keberatan diterima")
    assert len(before.steps) == 1
    assert after.steps[0] == StepTaken("beri_kesempatan", "Bupati", GIVEN, "Sesuai hasil", decree="800/12")
    assert str(after.stage) == "dihentikan"


def test_what_is_overdue_is_told() -> None:
    """From the day after the time; not at a stage without one."""
    given = case("ja_jf", ("beri_kesempatan", GIVEN))
    assert given.due(date(2026, 8, 1)) == ()
    assert [each.code for each in given.due(OVER)] == ["UNDERPERFORMANCE_TIME_OVER"]
    assert "ended on 1 August 2026" in given.due(OVER)[0].message.en
    assert case().due(date(2030, 1, 1)) == ()


def test_nothing_follows_a_year_that_is_not_over() -> None:
    """Named regression: time to improve was given in 2020 after a result of 2025."""
    for day in (date(2020, 1, 1), date(2025, 12, 31)):
        with pytest.raises(InvalidValue, match=r"steps\[0\]\.on: .* before the period of the result was over"):
            case("ja_jf", ("beri_kesempatan", day))
    assert case("ja_jf", ("beri_kesempatan", date(2026, 1, 1))).steps


@pytest.mark.parametrize(
    ("track", "grade", "flagged"),
    [
        ("ja_jf", Predikat.SANGAT_BAIK, True),
        ("ja_jf", Predikat.BUTUH_PERBAIKAN, True),
        ("ja_jf", Predikat.KURANG, False),
        ("jpt", Predikat.BUTUH_PERBAIKAN, True),
        ("jpt_non_pns", Predikat.SANGAT_KURANG, False),
    ],
)
def test_a_grade_that_the_article_does_not_name_is_told(track: str, grade: Predikat, *, flagged: bool) -> None:
    """In the value and on its page; Butuh Perbaikan of a top official is open and told as well."""
    found = Underperformance(track, attrs.evolve(LOW, predikat=grade))
    assert [each.code for each in found.findings] == ["UNDERPERFORMANCE_GRADE_NOT_NAMED"] * flagged
    assert ("UNDERPERFORMANCE_GRADE_NOT_NAMED" in found.as_text("en")) is flagged


def test_refusals() -> None:
    """Steps out of order, before one another, after the end, without anybody or a reason; names that there are not."""
    with pytest.raises(InvalidValue, match=r"steps\[0\]: berhentikan does not follow ditetapkan"):
        case("ja_jf", ("berhentikan", GIVEN))
    with pytest.raises(InvalidValue, match="before beri_kesempatan on 2026-02-02"):
        case("ja_jf", ("beri_kesempatan", GIVEN), ("hentikan", date(2026, 2, 1)))
    with pytest.raises(InvalidValue, match="Nothing follows any more"):
        case("ja_jf", ("hentikan", GIVEN), ("beri_kesempatan", GIVEN))
    with pytest.raises(InvalidValue):
        StepTaken("hentikan", " ", GIVEN, "x")
    with pytest.raises(InvalidValue):
        StepTaken("hentikan", "Bupati", GIVEN, "")
    with pytest.raises(UnknownName):
        case("honorer")
    with pytest.raises(WrongType):
        Underperformance("jpt", Predikat.KURANG)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_is_shown_without_numbers_of_persons(language: Any) -> None:
    """What was decided, what may follow, and an end."""
    given = case("ja_jf", ("beri_kesempatan", GIVEN))
    ended = given.taking("hentikan", by="Sekda", on=GIVEN, reason="Pensiun", decree="800/13")
    for found in (case(), given, ended):
        text = found.as_text(language)
        assert found.stage.label.say(language) in text
        assert NUMBER not in text + found.as_html(language) + repr(found)
    assert given._repr_html_() == given.as_html("id")
    assert "800/13" in ended.as_text(language)


MIDDLE = attrs.evolve(LOW, predikat=Predikat.BUTUH_PERBAIKAN)


def test_the_reading_that_a_finding_asks_for_can_be_given() -> None:
    """Named regression: the finding said to choose a reading, and there was nowhere to give it."""
    (asked,) = Underperformance("jpt", MIDDLE).findings
    assert "(reading)" in asked.message.en
    chosen = Underperformance("jpt", MIDDLE, reading="seperti_cukup")
    assert (chosen.findings, chosen.asked.basis) == ((), MiddleGrade.SEPERTI_CUKUP.basis)
    assert "SE" in str(chosen.asked.basis.law)
    assert MiddleGrade.SEPERTI_CUKUP.label.id in chosen.as_text("id")
    assert "Butuh Perbaikan dibaca" not in case().as_text("id")
    (other,) = Underperformance("jpt", MIDDLE, reading=MiddleGrade.BUKAN_CUKUP).findings
    assert other.basis == MiddleGrade.BUKAN_CUKUP.basis
    assert chosen.taking("beri_kesempatan", by="Bupati", on=GIVEN, reason="x").reading is MiddleGrade.SEPERTI_CUKUP
    with pytest.raises(UnknownName):
        Underperformance("jpt", MIDDLE, reading="sama")


@pytest.mark.parametrize("position", PositionKind)
def test_a_position_is_a_way(position: PositionKind) -> None:
    """As improvement_due takes it, as a member or as text."""
    for written in (position, str(position)):
        assert Underperformance(written, LOW).track is UnderperformanceTrack.of(position)
    with pytest.raises(UnknownName):
        Underperformance("jpt_pertama", LOW)
