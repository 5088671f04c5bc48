"""Units: what is counted, from where on it is told, and that few people or missing records raise no alarm."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.care_files import CareFile, CareFiles, PlanTime
from kinerja.evaluation.care_kinds import CareKind
from kinerja.evaluation.care_parts import CarePolicy, SupportRemark, Threshold, Unsaid
from kinerja.evaluation.care_units import (
    UNIT_KINDS,
    UnitShare,
    counted_kind,
    lacks,
    silent_appraisers,
    unit_remarks,
    unit_shares,
)
from kinerja.feedback.continuous import Feedback, Giver, GiverKind

QUARTER = Period.quarter(2025, 2)
MAY = date(2025, 5, 5)
DECREE = Law("SK Bupati 1/2025")("Diktum 1")


def said(by: str = "budi", on: date | None = MAY, kind: GiverKind = GiverKind.PIMPINAN) -> Feedback:
    return Feedback("h1", "Teruskan", Giver(kind, id=by), on)


def staff(*plans: str, unit: str = "dinas", **more) -> list[CareFile]:
    return [CareFile(f"{unit}{place}", unit, plan, **more) for place, plan in enumerate(plans)]


def files(*told: CareFile) -> CareFiles:
    return CareFiles(QUARTER, told)


def shares(*told: CareFile, policy: CarePolicy = CarePolicy()):  # noqa: B008 - a value
    return {each.kind: each for each in unit_shares(files(*told), policy=policy)}


# --- What one person lacks


@pytest.mark.parametrize(
    ("plan", "none", "late"),
    [
        (PlanTime.TEPAT_WAKTU, False, False),
        (PlanTime.TERLAMBAT, False, True),
        (PlanTime.BELUM_ADA, True, None),
        (PlanTime.TIDAK_DIKETAHUI, False, None),
        (PlanTime.BELUM_JATUH_TEMPO, None, None),
        (PlanTime.TANPA_BATAS, None, None),
    ],
)
def test_a_plan_that_is_not_due_is_not_lacking(plan: PlanTime, none, late) -> None:
    file = CareFile("ani", "dinas", plan)
    assert lacks(file, CareKind.SKP_BELUM_ADA, QUARTER) is none
    assert lacks(file, CareKind.SKP_TERLAMBAT, QUARTER) is late


@pytest.mark.parametrize(
    ("days", "answer"), [(None, None), ([], True), ([date(2025, 3, 31)], True), ([date(2025, 4, 1)], False)]
)
def test_a_dialogue_counts_in_its_days(days, answer) -> None:
    assert lacks(CareFile("ani", "dinas", "tepat_waktu", dialogues=days), CareKind.DIALOG_BELUM_ADA, QUARTER) is answer


@pytest.mark.parametrize(
    ("feedback", "answer"),
    [
        (None, None),
        ([], True),
        ([said()], False),
        ([said(on=date(2025, 3, 1))], True),
        ([said(on=None)], None),
        ([said(on=None), said()], False),
        ([said(kind=GiverKind.BAWAHAN)], True),
    ],
)
def test_feedback_by_a_leader_counts_in_its_days(feedback, answer) -> None:
    file = CareFile("ani", "dinas", "tepat_waktu", feedback=feedback)
    assert lacks(file, CareKind.UMPAN_BALIK_BELUM_ADA, QUARTER) is answer


def test_what_is_not_counted_of_units() -> None:
    with pytest.raises(InvalidValue, match="turun_tajam is not counted"):
        lacks(CareFile("ani", "dinas", "tepat_waktu"), CareKind.TURUN_TAJAM, QUARTER)
    with pytest.raises(UnknownName):
        counted_kind("malas")
    assert counted_kind("skp_terlambat") is CareKind.SKP_TERLAMBAT


# --- Shares


def test_shares_tell_of_how_many_it_is_known() -> None:
    told = shares(
        *staff("tepat_waktu", "terlambat", "terlambat", "belum_ada", "tidak_diketahui", "tepat_waktu", "terlambat")
    )
    assert told[CareKind.SKP_BELUM_ADA] == UnitShare("skp_belum_ada", "dinas", 1, 7)
    assert told[CareKind.SKP_TERLAMBAT] == UnitShare("skp_terlambat", "dinas", 3, 5, 2)
    assert told[CareKind.SKP_TERLAMBAT].share == Fraction(3, 5)


def test_of_a_unit_of_four_nothing_is_told() -> None:
    for told in shares(*staff(*4 * ["belum_ada"])).values():
        assert isinstance(told, Unsaid)
        assert told.reason.en == "Too few: 4 people; looked at from 5 on."


def test_where_nothing_was_recorded_it_is_said_so() -> None:
    told = shares(*staff(*6 * ["tepat_waktu"]))
    assert isinstance(told[CareKind.DIALOG_BELUM_ADA], Unsaid)
    assert told[CareKind.DIALOG_BELUM_ADA].reason.en == "Not recorded, not due or of no known day: of 6 people."


def test_units_stand_by_id_each_with_all_that_is_counted() -> None:
    told = unit_shares(files(*staff(*5 * ["belum_ada"], unit="z"), *staff(*5 * ["belum_ada"], unit="a")))
    assert len(told) == 2 * len(UNIT_KINDS)
    assert told[0].unit_id == "a"


def test_no_person_is_named() -> None:
    told = unit_shares(files(*staff(*5 * ["belum_ada"], unit="rahasia")))
    assert "rahasia0" not in repr((told, unit_remarks(told)))


@pytest.mark.parametrize("numbers", [(3, 2), (-1, 5), (0, 0), (1, 5, -1), (True, 5), ("1", 5), (1, 5, "0")])
def test_numbers_that_no_people_can_be(numbers) -> None:
    with pytest.raises(InvalidValue, match="cannot lack"):
        UnitShare("skp_belum_ada", "dinas", *numbers)


@pytest.mark.parametrize("kind", UNIT_KINDS)
def test_every_share_has_words(kind: CareKind) -> None:
    told = UnitShare(kind, "dinas", 2, 9)
    assert told.words.id.startswith("2 dari 9 ")
    assert told.words.en.startswith("2 of 9 ")


# --- Remarks


def test_from_one_in_five_on_a_unit_needs_support() -> None:
    (remark,) = unit_remarks([UnitShare("skp_belum_ada", "dinas", 2, 10), UnitShare("skp_terlambat", "dinas", 1, 6)])
    assert isinstance(remark, SupportRemark)
    assert (remark.about, remark.n, remark.seen.en) == ("dinas", 10, "2 of 10 people have no plan that was set.")
    assert [number.value for number in remark.numbers] == [2, 20]
    assert [threshold.value for threshold in remark.thresholds] == [Fraction(1, 5), 5]


def test_another_share_is_the_agencys_own() -> None:
    policy = CarePolicy(share_of_unit=Threshold("1/2", DECREE))
    share = UnitShare("skp_belum_ada", "dinas", 2, 10)
    assert unit_remarks([share], policy=policy) == ()
    assert unit_remarks([attrs.evolve(share, lacking=5)], policy=policy)[0].basis[1] == DECREE


def test_what_nothing_is_said_of_stays() -> None:
    unsaid = unit_shares(files(*staff("belum_ada")))
    assert unit_remarks(unsaid) == unsaid


# --- Silent appraisers


def team(*feedback, **more) -> CareFiles:
    told = [
        CareFile(f"e{place}", "dinas", "tepat_waktu", appraiser_id="budi", feedback=each, **more)
        for place, each in enumerate(feedback)
    ]
    return files(*told)


def test_who_gave_no_feedback_to_anybody_is_told_to_the_superior() -> None:
    (remark,) = silent_appraisers(team([], [], [said(by="x", kind=GiverKind.REKAN_KERJA)]))
    assert (remark.kind, remark.about, remark.n) == (CareKind.PENILAI_BELUM_MEMBERI_UMPAN_BALIK, "budi", 3)
    assert remark.thresholds == ()


def test_one_word_to_one_of_them_is_not_silence() -> None:
    assert silent_appraisers(team([], [said()])) == ()


def test_feedback_of_other_days_or_another_leader_is_none_of_these() -> None:
    (remark,) = silent_appraisers(team([said(on=date(2025, 1, 5))], [said(by="citra")]))
    assert isinstance(remark, SupportRemark)


def test_a_dialogue_is_not_silence() -> None:
    assert silent_appraisers(team([], [], dialogues=[MAY])) == ()
    assert len(silent_appraisers(team([], [], dialogues=[date(2025, 1, 5)]))) == 1


@pytest.mark.parametrize("feedback", [said(by=""), said(on=None), said(by="", on=None)])
def test_an_unknown_giver_or_day_leaves_it_open(feedback: Feedback) -> None:
    (told,) = silent_appraisers(team([feedback], []))
    assert isinstance(told, Unsaid)
    assert "known giver" in told.reason.en


def test_an_unknown_giver_of_other_days_does_not() -> None:
    assert isinstance(silent_appraisers(team([said(by="", on=date(2025, 1, 5))]))[0], SupportRemark)


def test_what_was_not_recorded_is_no_silence() -> None:
    assert silent_appraisers(team(None, None)) == ()
    assert silent_appraisers(files(CareFile("ani", "dinas", "tepat_waktu", feedback=[]))) == ()
