"""What shares add up to, exactly, and what is never added up."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import NotFound
from kinerja.plans.cascade import Cascade, Choice, ResultKey
from kinerja.plans.progress import Progress, Realisation
from kinerja.plans.rollup import ADDED_UP, adds_up, realised, split
from kinerja.plans.target import AtLeast, AtMost, Between, Exactly, TextTarget, YesNo
from kinerja.plans.units import UnitRate, UnitTable
from tests.unit.plans.cascades import (
    ASPEK,
    BEBAN,
    BOSS,
    BRACKISH,
    FRESH,
    LAYANAN,
    OUTPUT,
    WILAYAH,
    fish,
    goal,
    member,
    plan,
    share,
    to,
    tons,
)
from tests.unit.plans.samples import HIGHER, LOWER, YEAR

TONS = UnitTable("ton", [UnitRate("ton", 1000, "kg")])


def told(**values) -> dict[str, Progress]:
    """Return what people realised, in tons unless told otherwise."""
    return {
        id: Progress(YEAR, [Realisation(f"{id}.ton", *(value if isinstance(value, tuple) else (value, "ton")))])
        for id, value in values.items()
    }


def test_ten_tons_are_five_and_five() -> None:
    """The example of the annex (p. 41)."""
    answer = split(fish(), "dinas", "ton")
    assert (answer.total, answer.expected, answer.difference, answer.percent) == (10, 10, 0, 100)
    assert [(str(share.of), share.indicator_id, share.value) for share in answer.shares] == [
        ("payau/h", "payau.ton", 5),
        ("tawar/h", "tawar.ton", 5),
    ]
    assert (answer.method, answer.unit, answer.without) == (BEBAN, "ton", ())
    assert answer.words.id == "5 + 5 = 10 ton; target 10 ton"
    assert answer.words.en == "5 + 5 = 10 ton; the target is 10 ton"


def test_shares_need_not_make_up_the_target() -> None:
    """More or less is a difference, not an error."""
    answer = split(fish(share(FRESH, "7.5"), share(BRACKISH, "1/3")), "dinas", "ton")
    assert answer.difference == Fraction(-13, 6)
    assert answer.percent == Fraction(470, 6)


def test_replay_of_three_shares_against_two_hundred_thousand() -> None:
    """78k + 85k + 47k realised against 200k make 105%, whatever the shares were planned at."""
    shares = [share(member(id), value) for id, value in (("a", "70000"), ("b", "70000"), ("c", "70000"))]
    cascade = fish(*shares, target="200000")
    assert split(cascade, "dinas", "ton").percent == 105
    answer = realised(cascade, "dinas", "ton", told(a="78000", b="85000", c="47000"))
    assert (answer.total, answer.expected, answer.percent) == (210_000, 200_000, 105)


def test_moving_a_share_moves_its_sum() -> None:
    """Re-parenting is one changed link; both sums follow, and nothing is left behind."""
    other = plan(BRACKISH, BOSS, goal(tons("payau.ton", "4")))
    choices = [Choice("dinas", "ton", BEBAN), Choice("payau", "payau.ton", BEBAN)]
    before = fish(share(FRESH), share(member("m"), "2"), other, choices=choices)
    after = fish(share(FRESH), share(member("m"), "2", above="payau"), other, choices=choices)
    assert [split(before, "dinas", "ton").total, split(after, "dinas", "ton").total] == [7, 5]
    assert isinstance(split(before, "payau", "payau.ton"), Undetermined)
    assert split(after, "payau", "payau.ton").total == 2


def test_units_are_read_by_the_table_only() -> None:
    """With the equality used."""
    cascade = fish(share(FRESH, "5000", "kg"), share(BRACKISH))
    assert split(cascade, "dinas", "ton").without == (ResultKey("tawar", "h"),)
    answer = split(cascade, "dinas", "ton", TONS)
    assert (answer.total, answer.without) == (10, ())
    assert [str(rate) for rate in answer.shares[1].rates] == ["1 ton = 1.000 kg"]
    assert realised(cascade, "dinas", "ton", told(tawar=("4500", "kg"), payau="5"), TONS).total == Fraction(19, 2)


@pytest.mark.parametrize(
    ("target", "shares", "expected", "total"),
    [
        (AtLeast(10, "ton"), [AtLeast(4, "ton"), Exactly(5, "ton", HIGHER)], 10, 9),
        (Between(10, 12, "ton", HIGHER), [Between(5, 9, "ton", HIGHER), Between(6, 7, "ton", HIGHER)], 10, 11),
        (AtMost(10, "ton"), [AtMost(4, "ton"), Exactly(5, "ton", LOWER)], 10, 9),
        (Between(8, 10, "ton", LOWER), [Between(1, 5, "ton", LOWER), Between(0, 6, "ton", LOWER)], 10, 11),
    ],
)
def test_of_a_range_the_end_that_has_to_be_reached_counts(target, shares, expected, total) -> None:
    """The lower one where higher is better, else the higher one."""
    people = [
        plan(member(f"m{n}"), BOSS, goal(tons(f"m{n}.ton", target=each), supports=[to("dinas", indicator_id="ton")]))
        for n, each in enumerate(shares)
    ]
    answer = split(_with(target, people), "dinas", "ton")
    assert (answer.expected, answer.total) == (expected, total)


def _with(target, people) -> Cascade:
    top = plan(BOSS, BRACKISH, goal(tons("ton", target=target)))
    return Cascade([top, *people], [Choice("dinas", "ton", BEBAN)])


def test_a_share_with_the_other_better_side_is_none() -> None:
    """Fewer accidents are no part of more tons."""
    people = [share(FRESH), plan(BRACKISH, BOSS, goal(tons("p", target=AtMost(5, "ton")), supports=[to("dinas")]))]
    assert split(fish(*people), "dinas", "ton").without == (ResultKey("payau", "h"),)


@pytest.mark.parametrize("other", [TextTarget("baik"), YesNo(), None])
def test_a_supporter_without_number_takes_no_share(other) -> None:
    """And is named."""
    helper = goal(attrs.evolve(tons("p"), target=other), supports=[to("dinas")])
    answer = split(fish(share(FRESH), plan(BRACKISH, BOSS, helper)), "dinas", "ton")
    assert ([str(each.of) for each in answer.shares], answer.without) == (["tawar/h"], (ResultKey("payau", "h"),))


def test_which_indicator_takes_the_share() -> None:
    """The one that the link names; else the only one of quantity; else none is guessed."""
    first, second = tons("a", "3"), tons("b", "4", aspek=())

    def taken(*indicators, **link) -> list:
        helper = goal(*indicators, supports=[to("dinas", indicator_id="ton", **link)])
        answer = split(fish(share(FRESH), plan(BRACKISH, BOSS, helper)), "dinas", "ton")
        return [each.indicator_id for each in answer.shares if each.of.plan_id == "payau"]

    assert taken(first, second) == ["a"]
    assert taken(first, second, through="b") == ["b"]
    assert taken(second) == ["b"]
    assert taken(first, tons("c")) == []
    assert taken(second, tons("c", aspek=())) == []
    assert taken(first, through="x") == []


def test_a_result_may_take_two_shares_and_each_counts_once() -> None:
    """Two links through two indicators; one link written twice is one."""
    two = goal(tons("a", "3"), tons("b", "4"), supports=[to("dinas", through="a"), to("dinas", through="b")])
    twice = goal(tons("c", "2"), supports=[to("dinas"), to("dinas", indicator_id="ton")])
    answer = split(fish(plan(FRESH, BOSS, two), plan(BRACKISH, BOSS, twice)), "dinas", "ton")
    assert sorted(each.value for each in answer.shares) == [2, 3, 4]


def test_parts_keep_their_names() -> None:
    """Areas of something that is counted are added up (annex pp. 40-41)."""
    areas = [share(member(id), value, "instansi", part=f"Wilayah {id}") for id, value in (("I", "20"), ("II", "30"))]
    top = plan(BOSS, BRACKISH, goal(tons("ton", "60", "instansi")))
    answer = split(Cascade([top, *areas], [Choice("dinas", "ton", WILAYAH)]), "dinas", "ton")
    assert [(each.part, each.value) for each in answer.shares] == [("Wilayah I", 20), ("Wilayah II", 30)]
    assert answer.difference == -10


def test_links_to_another_indicator_are_no_shares() -> None:
    """Of the same result."""
    top = plan(BOSS, BRACKISH, goal(tons("ton", "10"), tons("lain", "9")))
    helper = plan(FRESH, BOSS, goal(tons("a", "3"), supports=[to("dinas", indicator_id="lain")]))
    assert isinstance(split(Cascade([top, helper], [Choice("dinas", "ton", BEBAN)]), "dinas", "ton"), Undetermined)


@pytest.mark.parametrize("method", [LAYANAN, OUTPUT])
def test_what_helps_along_indirectly_is_never_added_up(method) -> None:
    """It does not by itself represent what the leader reached (annex p. 43)."""
    answer = split(fish(choices=[Choice("dinas", "ton", method)]), "dinas", "ton")
    assert isinstance(answer, Undetermined)
    assert "does not by itself represent" in answer.reason.en
    assert "hlm. 43" in answer.basis.article
    assert realised(fish(choices=[Choice("dinas", "ton", method)]), "dinas", "ton", {}) == answer


@pytest.mark.parametrize(
    ("method", "unit", "added"),
    [
        (BEBAN, "ton", True),
        (BEBAN, "%", True),
        (WILAYAH, "instansi", True),
        (WILAYAH, "%", False),
        (WILAYAH, "Indeks", False),
        (ASPEK, "ton", False),
        (LAYANAN, "ton", False),
    ],
)
def test_what_adds_up(method, unit, added) -> None:
    """The load always, areas if they are counts, aspects never."""
    assert adds_up(method, unit) is added


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"choices": ()}, "has not chosen"),
        ({"choices": [Choice("dinas", "ton", ASPEK)]}, "are not added up"),
        ({"target": TextTarget("naik")}, "is not a number"),
    ],
)
def test_nothing_is_added_up_without_cause(change, why) -> None:
    """And the reason is given."""
    target = change.pop("target", None)
    cascade = _with(target, [share(FRESH)]) if target else fish(**change)
    answer = split(cascade, "dinas", "ton")
    assert isinstance(answer, Undetermined)
    assert why in answer.reason.en


def test_nothing_is_added_up_without_shares() -> None:
    """Nobody, or nobody with a number."""
    alone = Cascade([plan(BOSS, BRACKISH, goal(tons("ton", "10")))], [Choice("dinas", "ton", BEBAN)])
    helped = fish(plan(FRESH, BOSS, goal(supports=[to("dinas")])))
    for cascade in (alone, helped):
        assert "can be compared" in split(cascade, "dinas", "ton").reason.en


def test_what_is_not_told_is_not_nothing() -> None:
    """No progress, no realisation, words, a truth or another unit leave the sum open, and the reason says whose."""
    for known in (
        told(payau="5"),
        told(payau="5") | {"tawar": Progress(YEAR)},
        told(payau="5") | {"tawar": Progress(YEAR, [Realisation("tawar.ton", text="baik")])},
        told(payau="5", tawar=(True, "ton")),
        told(payau="5", tawar=("5", "kg")),
    ):
        answer = realised(fish(), "dinas", "ton", known)
        assert isinstance(answer, Undetermined)
        assert answer.reason.en == "Nothing comparable was told of tawar/h."
    assert realised(fish(), "dinas", "ton", told(payau="0", tawar="5")).total == 5


def test_an_expected_nothing_has_no_percentage() -> None:
    """0 complaints, where fewer are better."""
    top = plan(BOSS, BRACKISH, goal(tons("ton", target=Exactly(0, "keluhan", LOWER))))
    below = plan(FRESH, BOSS, goal(tons("a", target=AtMost(2, "keluhan")), supports=[to("dinas")]))
    answer = split(Cascade([top, below], [Choice("dinas", "ton", BEBAN)]), "dinas", "ton")
    assert (answer.percent, answer.difference) == (None, 2)


def test_what_is_not_there_is_not_found() -> None:
    """Plan or indicator; and the reading is ours."""
    with pytest.raises(NotFound):
        split(fish(), "x", "ton")
    with pytest.raises(NotFound):
        split(fish(), "dinas", "x")
    assert str(ADDED_UP.assurance) == "assumption"
