"""The cascade: links across people, resolved by id."""

from __future__ import annotations

import pickle

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.people.party import Leader
from kinerja.plans.cascade import Cascade, CascadeMethod, Choice, LinkState, ResultKey
from kinerja.plans.plan import Supported
from tests.unit.plans.cascades import (
    ASPEK,
    BEBAN,
    BOSS,
    BRACKISH,
    FRESH,
    LAYANAN,
    OUTPUT,
    REGENT,
    WILAYAH,
    fish,
    goal,
    member,
    plan,
    share,
    to,
)
from tests.unit.plans.samples import ELSEWHERE

TOP = ResultKey("dinas", "h")


def state(cascade: Cascade) -> LinkState:
    """Return where the only link leads."""
    (link,) = cascade.links
    return link.state


def test_a_cascade_runs_across_people() -> None:
    """Down from the leader and up again; elsewhere a child goal of another employee is an error."""
    cascade = fish()
    assert [link.of for link in cascade.supporting(TOP)] == [ResultKey("payau", "h"), ResultKey("tawar", "h")]
    (link,) = cascade.supported_by(ResultKey("tawar", "h"))
    assert (link.to, link.state, link.path) == (TOP, LinkState.FOUND, "tawar.results[0].supports[0]")
    assert cascade.supported_by(TOP) == cascade.supporting(ResultKey("tawar", "h")) == ()
    assert len(list(cascade.links)) == 2


def test_plans_are_found_by_id_and_person() -> None:
    """What is not there is not found."""
    cascade = fish()
    assert cascade.plan("tawar").employee == FRESH
    assert cascade.result(TOP).statement == "Hasil kerja h tercapai"
    assert [each.id for each in cascade.plans_of("payau")] == ["payau"]
    assert [each.id for each in cascade.appraised_by("dinas")] == ["payau", "tawar"]
    assert cascade.plans_of("x") == cascade.appraised_by("x") == ()
    with pytest.raises(NotFound, match="no plan 'x'"):
        cascade.plan("x")
    with pytest.raises(NotFound, match="no result 'tawar/x'"):
        cascade.result(ResultKey("tawar", "x"))


def test_the_order_of_the_plans_does_not_matter() -> None:
    """Cascades are values."""
    cascade = fish()
    other = Cascade(cascade.plans[::-1], cascade.choices)
    assert (other, hash(other)) == (cascade, hash(cascade))
    assert list(pickle.loads(pickle.dumps(cascade)).links) == list(cascade.links)
    assert "_index" not in repr(cascade)


def test_a_plan_or_choice_stands_once() -> None:
    """Of two versions of a plan one counts; the caller says which."""
    with pytest.raises(InvalidValue, match="The plan 'tawar' stands twice"):
        fish(share(FRESH), share(FRESH))
    with pytest.raises(InvalidValue, match="choice for 'dinas/ton' stands twice"):
        fish(choices=[Choice("dinas", "ton", BEBAN), Choice("dinas", "ton", ASPEK)])


def test_the_leader_chooses_the_method_for_each_indicator() -> None:
    """Three are direct, two are not (annex pp. 39-43)."""
    assert fish().method("dinas", "ton") is BEBAN
    assert fish().method("tawar", "tawar.ton") is None
    assert [method.direct for method in (ASPEK, WILAYAH, BEBAN, LAYANAN, OUTPUT)] == [True, True, True, False, False]
    assert {method.basis.article[:15] for method in CascadeMethod} == {"Lampiran hlm. 4"}
    assert BEBAN.basis != LAYANAN.basis
    assert BEBAN.label.en == "Split of a quantity"
    with pytest.raises(WrongType):
        Choice("dinas", "ton", "beban")


def test_a_link_without_plan_leads_to_the_appraiser() -> None:
    """Or to its owner, also one who is not the appraiser, such as a team leader."""
    mine = plan(member("m"), BRACKISH, goal(supports=[Supported("h", "Produksi")]))
    team = plan(member("m"), BRACKISH, goal(supports=[Supported("h", "Produksi", owner=Leader("tawar", "F", "Ketua"))]))
    others = (share(FRESH), share(BRACKISH))
    for member_plan, leader in ((mine, "payau"), (team, "tawar")):
        (link,) = fish(*others, member_plan).supported_by(ResultKey("m", "h"))
        assert (link.to, link.state) == (ResultKey(leader, "h"), LinkState.FOUND)


def test_links_that_lead_nowhere_say_why() -> None:
    """One reason each; a leader elsewhere is legal."""
    someone = member("m")

    def one(link: Supported, *others) -> LinkState:
        return state(Cascade([plan(someone, BOSS, goal(supports=[link])), *others]))

    boss = plan(BOSS, REGENT, goal())
    assert one(to("dinas"), boss) is LinkState.FOUND
    assert one(to("dinas")) is LinkState.UNKNOWN_PLAN
    assert one(to("dinas", "x"), boss) is LinkState.UNKNOWN_RESULT
    assert one(to("dinas", indicator_id="x"), boss) is LinkState.UNKNOWN_INDICATOR
    assert one(Supported("x", "Produksi"), boss) is LinkState.UNKNOWN_RESULT
    assert one(Supported("h", "Produksi", owner=ELSEWHERE), boss) is LinkState.ELSEWHERE
    assert one(Supported("h", "Produksi")) is LinkState.ELSEWHERE


def test_a_leader_may_have_two_plans() -> None:
    """Of the same year by two posts, or of two years: the one that overlaps and has the result is meant."""
    someone = plan(
        member("m"), BOSS, goal(supports=[Supported("h", "Produksi")]), period=Period.of("2025-08-01", "2025-12-31")
    )
    first = plan(BOSS, REGENT, goal(), period=Period.of("2025-01-01", "2025-06-30"))
    second = plan(BOSS, REGENT, goal(), id="dinas-2", period=Period.of("2025-07-01", "2025-12-31"))
    assert state(Cascade([someone, first, second])) is LinkState.FOUND
    whole = attrs.evolve(first, period=Period.year(2025))
    assert state(Cascade([someone, whole, second])) is LinkState.AMBIGUOUS
    assert state(Cascade([someone, attrs.evolve(whole, results=[goal(id="x")]), second])) is LinkState.FOUND


def test_words_do_not_matter_to_a_link() -> None:
    """Texts are reworded between matrix, plan and evaluation; ids are not."""
    reworded = plan(FRESH, BOSS, goal(supports=[Supported("h", "Semula tertulis lain", plan_id="dinas")]))
    assert state(Cascade([plan(BOSS, REGENT, goal()), reworded])) is LinkState.FOUND


def test_no_circle_in_a_tree_or_in_a_result_that_serves_two() -> None:
    """Two ways up are no way around."""
    assert fish().cycles() == ()
    both = plan(member("m"), BOSS, goal(supports=[to("tawar"), to("payau")]))
    assert fish(share(FRESH), share(BRACKISH), both).cycles() == ()


def test_circles_are_told_as_the_way_around() -> None:
    """Of one, two and three; also two at once, and one that hangs below another."""
    own = plan(FRESH, BOSS, goal(supports=[to("tawar")]))
    assert [list(map(str, circle)) for circle in Cascade([own]).cycles()] == [["tawar/h"]]
    three = [plan(member(a), BOSS, goal(supports=[to(b)])) for a, b in ("ab", "bc", "ca")]
    pair = [plan(member(a), BOSS, goal(supports=[to(b), to("a")])) for a, b in ("xy", "yx")]
    circles = Cascade([*three, *pair]).cycles()
    assert [list(map(str, circle)) for circle in circles] == [["a/h", "b/h", "c/h"], ["x/h", "y/h"]]


@pytest.mark.parametrize("closed", [False, True])
def test_a_long_chain_does_no_harm(closed) -> None:
    """5,000 people in one line, and the same line as a circle."""
    size = 5_000
    plans = [
        plan(member(f"{n:05}"), BOSS, goal(supports=[to(f"{(n + 1) % size:05}")] if closed or n + 1 < size else []))
        for n in range(size)
    ]
    circles = Cascade(plans).cycles()
    assert [len(circle) for circle in circles] == ([size] if closed else [])
