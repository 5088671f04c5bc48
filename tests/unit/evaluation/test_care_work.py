"""Targets that nobody reached and loads far above the unit's: said of enough people only, and never of one alone."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import DuplicateJob
from kinerja.evaluation.care_kinds import CareKind
from kinerja.evaluation.care_parts import CarePolicy, SupportRemark, Threshold, Unsaid
from kinerja.evaluation.care_work import WorkLoad, heavy_loads, loads_of, unreached_targets
from kinerja.people.party import Leader
from kinerja.people.unit import Unit
from kinerja.plans.indicator import Indicator
from kinerja.plans.plan import TakenOver
from kinerja.plans.progress import Acceptance

from .samples import PEGAWAI, PENILAI, PLAN, PROGRESS, YEAR, appraised, told

TRAINING = Words("Jam pelajaran", "Hours of training")
DECREE = Law("SK Bupati 1/2025")("Diktum 1")


def somebody(id: str, unit: str = "puskesmas"):
    party = attrs.evolve(PEGAWAI, id=id, unit=Unit(unit, unit))
    return attrs.evolve(PLAN, id=f"skp-{id}", employee=party)


def missed(id: str, unit: str = "puskesmas", **more):
    """Return the appraisal of somebody who waits 3 hours and not 2."""
    return appraised(somebody(id, unit), **({"progress": told(h1_2=(3, "jam"))} | more))


# --- Targets


def test_a_target_that_none_of_five_reached_is_told() -> None:
    (remark,) = unreached_targets([missed(f"e{place}") for place in range(5)])
    assert isinstance(remark, SupportRemark)
    assert (remark.kind, remark.about, remark.n) == (CareKind.TARGET_SULIT_DICAPAI, "puskesmas", 5)
    assert remark.seen.en.startswith("Waktu tunggu (2 ")
    assert remark.seen.en.endswith("): 0 of 5 people who have it reached it.")
    assert [number.value for number in remark.numbers] == [5, 0]


def test_nobody_is_named() -> None:
    (remark,) = unreached_targets([missed(f"rahasia{place}") for place in range(5)])
    assert "rahasia" not in repr(remark)


def test_one_who_reached_it_is_enough() -> None:
    others = [missed(f"e{place}") for place in range(9)]
    assert unreached_targets([*others, appraised(somebody("ani"))]) == ()


def test_reached_in_one_of_several_periods_is_reached() -> None:
    people = [missed(f"e{place}") for place in range(5)]
    assert unreached_targets([*people, appraised(somebody("e0"))]) == ()
    assert unreached_targets([appraised(somebody("e0")), *people]) == ()


def test_four_people_are_too_few_and_one_alone_is_no_matter_of_targets() -> None:
    (few,) = unreached_targets([missed(f"e{place}") for place in range(4)])
    assert few == Unsaid(CareKind.TARGET_SULIT_DICAPAI, "puskesmas", few.reason)
    assert unreached_targets([missed("e0")]) == ()


def test_each_unit_stands_for_itself() -> None:
    people = [missed(f"e{place}", "satu" if place < 5 else "dua") for place in range(8)]
    dua, satu = unreached_targets(people)
    assert isinstance(dua, Unsaid)
    assert satu.about == "satu"


def test_another_number_is_another_target() -> None:
    def strict(id: str):
        result = PLAN.results[0]
        waiting = attrs.evolve(result.indicators[1], target=attrs.evolve(result.indicators[1].target, value=1))
        changed = attrs.evolve(result, indicators=[result.indicators[0], waiting])
        return appraised(attrs.evolve(somebody(id), results=[changed, PLAN.results[1]]), progress=told(h1_2=(3, "jam")))

    assert all(isinstance(each, Unsaid) for each in unreached_targets([*map(missed, "abc"), *map(strict, "def")]))


def test_an_accepted_shortfall_says_the_same_of_the_target() -> None:
    accepted = attrs.evolve(told(h1_2=(3, "jam")), acceptances=[Acceptance("h1", PENILAI, reason="Alat rusak")])
    (remark,) = unreached_targets([missed(f"e{place}", progress=accepted) for place in range(5)])
    assert remark.n == 5


def test_what_cannot_be_compared_is_left_out() -> None:
    unknown = attrs.evolve(PROGRESS, realisations=())
    assert unreached_targets([missed(f"e{place}", progress=unknown) for place in range(9)]) == ()


def test_nothing_due_is_nothing_missed() -> None:
    quarter = Period.quarter(YEAR.start.year, 1)
    told_of = attrs.evolve(told(h1_2=(3, "jam")), period=quarter)
    assert unreached_targets([missed(f"e{place}", progress=told_of, period=quarter) for place in range(5)]) == ()


# --- Loads


def loads(*amounts, unit: str = "dinas", **more) -> list[WorkLoad]:
    return [WorkLoad(f"{unit}{place}", unit, TRAINING, amount, **more) for place, amount in enumerate(amounts)]


def test_twice_what_the_others_carry_is_told() -> None:
    (remark,) = heavy_loads(loads(8, 4, 4, 4, 3, 5))
    assert (remark.kind, remark.about, remark.n) == (CareKind.BEBAN_BERLEBIH, "dinas0", 6)
    assert remark.seen.en == "Hours of training: 8; the median of 5 others in the unit is 4."
    assert [number.value for number in remark.numbers] == [8, 4]


def test_a_little_less_is_not() -> None:
    assert heavy_loads(loads("7.9", 4, 4, 4, 3, 5)) == ()
    policy = CarePolicy(times_the_load=Threshold("1.5", DECREE))
    assert len(heavy_loads(loads("7.9", 4, 4, 4, 3, 5), policy=policy)) == 1


def test_of_four_others_nothing_is_said() -> None:
    (few,) = heavy_loads(loads(90, 1, 1, 1, 1))
    assert few == Unsaid(CareKind.BEBAN_BERLEBIH, "dinas", few.reason)
    assert few.reason.en == "Too few: 5 people; looked at from 6 on."


def test_which_peers_are_too_few_is_said() -> None:
    """A unit has people of several kinds, and nothing may be said of one kind only."""
    (few,) = heavy_loads([WorkLoad("budi", "dinas", TRAINING, 4, peers="administrator")])
    assert few.reason.en == "administrator: Too few: 1 people; looked at from 6 on."


def test_one_heavy_load_does_not_hide_another() -> None:
    """A mean would: of 40 and 9 beside four times 4 it is 9."""
    assert [each.about for each in heavy_loads(loads(40, 9, 4, 4, 4, 4))] == ["dinas0", "dinas1"]


def test_where_most_carry_nothing_nothing_is_so_many_times_more() -> None:
    assert heavy_loads(loads(1, 0, 0, 0, 0, 0)) == ()


def test_units_measures_and_peers_stand_for_themselves() -> None:
    other = Words("Penugasan", "Assignments")
    mixed = [*loads(9, 4, 4, 4, 4, 4), *loads(9, 9, 9, 9, 9, 9, unit="badan")]
    mixed += [attrs.evolve(each, measure=other, amount=9) for each in loads(1, 1, 1, 1, 1, 1)]
    mixed += [
        attrs.evolve(each, employee_id=f"k{each.employee_id}") for each in loads(*6 * [30], peers="administrator")
    ]
    assert [(each.about, each.seen.en[:5]) for each in heavy_loads(mixed)] == [("dinas0", "Hours")]


def test_who_is_counted_twice() -> None:
    twice = [*loads(1, 2), WorkLoad("198502142010031991", "dinas", TRAINING, 1)]
    with pytest.raises(DuplicateJob, match=r"\*1991 has two loads") as caught:
        heavy_loads([*twice, twice[-1]])
    assert "198502" not in str(caught.value)


def test_the_results_of_plans_are_loads() -> None:
    leader = Leader("p2", "Budi", "Kepala")
    gone = attrs.evolve(PLAN.results[1], taken_over=TakenOver(leader, YEAR.end, "Tidak selesai"))
    plans = [PLAN, attrs.evolve(PLAN, employee=attrs.evolve(PEGAWAI, id="p5"), results=[PLAN.results[0], gone])]
    assert [(each.employee_id, each.amount, each.peers) for each in loads_of(plans)] == [
        ("p1", 2, "fungsional"),
        ("p5", 1, "fungsional"),
    ]


def test_a_position_of_no_kind_is_a_peer_of_all_such() -> None:
    party = attrs.evolve(PEGAWAI, position=attrs.evolve(PEGAWAI.position, kind=None, jenjang=None))
    assert loads_of([attrs.evolve(PLAN, employee=party)])[0].peers == ""


def test_amounts_are_exact() -> None:
    assert WorkLoad("ani", "dinas", TRAINING, "12.5").amount == Fraction(25, 2)


def test_words_of_one_wording_are_one_target() -> None:
    def loud(id: str):
        result = PLAN.results[0]
        waiting = attrs.evolve(result.indicators[1], text="WAKTU  TUNGGU")
        assert isinstance(waiting, Indicator)
        changed = attrs.evolve(result, indicators=[result.indicators[0], waiting])
        return appraised(attrs.evolve(somebody(id), results=[changed, PLAN.results[1]]), progress=told(h1_2=(3, "jam")))

    (remark,) = unreached_targets([*map(missed, "abc"), *map(loud, "de")])
    assert remark.n == 5
