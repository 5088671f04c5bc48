"""What a careful reader would flag across plans: each thing alone, and nothing in what is sound."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.plans import cascade_rules
from kinerja.plans.cascade import Cascade, Choice
from kinerja.plans.cascade_rules import check_cascade
from kinerja.plans.flag import Flag
from kinerja.plans.plan import Source, Supported
from kinerja.plans.target import TextTarget
from kinerja.plans.units import UnitRate, UnitTable
from tests.unit.plans.cascades import (
    ASPEK,
    BEBAN,
    BOSS,
    BRACKISH,
    FRESH,
    LAYANAN,
    REGENT,
    WILAYAH,
    fish,
    goal,
    member,
    plan,
    share,
    to,
    tons,
)
from tests.unit.plans.samples import ELSEWHERE


def told(cascade: Cascade, *table: UnitTable) -> list[tuple[str, str]]:
    """Return code and path of the findings."""
    return [(finding.code, finding.path) for finding in check_cascade(cascade, *table)]


def test_nothing_is_wrong_with_five_and_five() -> None:
    """The example of the annex."""
    assert told(fish()) == []


def test_what_looks_odd_and_is_legal() -> None:
    """One result for several leaders, one of them outside government, and a team leader who appraises nobody."""
    many = goal(
        tons("m.ton", "0.1"), supports=[to("payau"), to("tawar"), Supported("x", "Air bersih", owner=ELSEWHERE)]
    )
    below = plan(member("m"), BOSS, many)
    assert told(fish(share(FRESH), share(BRACKISH), below)) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        (to("dinas", "x"), "CASCADE_UNKNOWN_RESULT"),
        (to("dinas", indicator_id="x"), "CASCADE_UNKNOWN_INDICATOR"),
        (to("x"), "CASCADE_UNKNOWN_PLAN"),
    ],
)
def test_links_that_lead_nowhere(link, code) -> None:
    """The leader's indicator is a gap besides, for nobody supports it."""
    boss = plan(BOSS, REGENT, goal(tons("ton")))
    found = check_cascade(Cascade([boss, plan(FRESH, BOSS, goal(supports=[link]))]))
    assert [(each.code, each.path) for each in found] == [
        (code, "tawar.results[0].supports[0]"),
        ("CASCADE_GAP", "dinas.results[0]"),
    ]
    assert "'x'" in found[0].message.en


def test_a_link_that_may_mean_two_plans() -> None:
    """The caller has to say which."""
    boss = [plan(BOSS, REGENT, goal(), id=id) for id in ("dinas", "plt")]
    below = plan(FRESH, BOSS, goal(supports=[Supported("h", "Produksi")]))
    assert ("CASCADE_AMBIGUOUS", "tawar.results[0].supports[0]") in told(Cascade([*boss, below]))


def test_a_link_into_another_year() -> None:
    """By the id of a plan; without one only plans that overlap are looked at."""
    boss = plan(BOSS, REGENT, goal(), period=Period.year(2024))
    assert told(Cascade([boss, plan(FRESH, BOSS, goal(supports=[to("dinas")]))])) == [
        ("CASCADE_OTHER_PERIOD", "tawar.results[0].supports[0]")
    ]


def test_a_link_within_one_plan() -> None:
    """The cascade is across people."""
    own = plan(FRESH, BOSS, goal(), goal(id="h2", supports=[to("tawar")]))
    assert told(Cascade([own])) == [("CASCADE_OWN_RESULT", "tawar.results[1].supports[0]")]


def test_a_cyclic_cascade() -> None:
    """Told with the way around; everything else is still told."""
    pair = [plan(member(a), member(b), goal(supports=[to(b)])) for a, b in ("xy", "yx")]
    stray = plan(FRESH, BOSS, goal(supports=[to("nowhere")]))
    found = check_cascade(Cascade([*pair, stray]))
    assert [each.code for each in found] == ["CASCADE_UNKNOWN_PLAN", "CASCADE_CYCLE"]
    assert found[1].severity is Severity.ERROR
    assert found[1].path == "x"
    assert found[1].message.en == "The cascade runs in a circle: x/h > y/h > x/h."


def test_orphans() -> None:
    """A result that supports nothing, though the plan of the leader is there."""
    alone = goal(id="sendiri")
    assert ("CASCADE_ORPHAN", "tawar.results[0]") in told(fish(plan(FRESH, BOSS, alone), share(BRACKISH, "10")))
    assigned = plan(member("m"), REGENT, attrs.evolve(alone, assigned_by=FRESH))
    assert ("CASCADE_ORPHAN", "m.results[0]") in told(fish(share(FRESH), share(BRACKISH), assigned))


@pytest.mark.parametrize("more", [{"assigned_by": ELSEWHERE}, {"source": Source.TUGAS_BELAJAR}])
def test_no_orphans(more) -> None:
    """A leader whose plan is not at hand; a student; a JPT, who plans by the performance agreement."""
    helper = plan(member("m"), BOSS, goal(**more))
    assert told(fish(share(FRESH), share(BRACKISH), helper)) == []


def test_who_is_at_the_top_is_no_orphan() -> None:
    """Neither without an appraiser's plan, nor as one's own leader, nor as a JPT."""
    assert told(Cascade([plan(FRESH, BOSS, goal())])) == []
    own = plan(FRESH, BOSS, goal(assigned_by=FRESH))
    assert told(Cascade([own])) == []
    regent = plan(REGENT, REGENT, goal(id="misi"))
    assert "CASCADE_ORPHAN" not in {code for code, _ in told(Cascade([regent, *fish().plans]))}


def test_gaps() -> None:
    """An indicator or result of a leader that nobody supports; who leads nobody has none."""
    boss = plan(BOSS, REGENT, goal(tons("ton"), tons("lain")), goal(id="h2"))
    helper = share(FRESH)
    found = check_cascade(Cascade([boss, helper]))
    assert [(each.code, each.path) for each in found] == [
        ("CASCADE_GAP", "dinas.results[0]"),
        ("CASCADE_GAP", "dinas.results[1]"),
    ]
    assert found[1].message.en == "Nobody supports: Hasil kerja h2 tercapai"
    whole = plan(BRACKISH, BOSS, goal(supports=[to("dinas")]))
    assert told(Cascade([attrs.evolve(boss, results=boss.results[:1]), helper, whole])) == []


def test_a_link_that_stands_twice() -> None:
    """Also one that leads out of the plans; two links through two indicators are two."""
    outside = Supported("x", "Air bersih", owner=ELSEWHERE)
    links = [to("dinas"), to("dinas"), outside, outside, to("dinas", through="a"), to("dinas", through="b")]
    helper = plan(FRESH, BOSS, goal(tons("a"), tons("b"), supports=links))
    assert told(Cascade([plan(BOSS, REGENT, goal()), helper])) == [
        ("CASCADE_LINKED_TWICE", "tawar.results[0].supports[1]"),
        ("CASCADE_LINKED_TWICE", "tawar.results[0].supports[3]"),
    ]


@pytest.mark.parametrize(
    ("method", "code"), [(WILAYAH, ["CASCADE_PART_TWICE"]), (ASPEK, ["CASCADE_PART_TWICE"]), (LAYANAN, [])]
)
def test_a_part_that_two_people_hold(method, code) -> None:
    """Of a direct split; two services of one name are no split."""
    parts = ((FRESH, "5", "Wilayah I"), (BRACKISH, "5", "Wilayah I"), (member("m"), "1", "Wilayah II"))
    people = [share(who, value, part=part) for who, value, part in parts]
    cascade = fish(*people, target="11", choices=[Choice("dinas", "ton", method)])
    assert [found for found, _ in told(cascade)] == code


def test_one_result_may_hold_a_part_through_two_indicators() -> None:
    """That is one holder."""
    links = [to("dinas", indicator_id="ton", part="I", through=id) for id in "ab"]
    one = plan(FRESH, BOSS, goal(tons("a"), tons("b"), supports=links))
    assert told(fish(one, choices=[Choice("dinas", "ton", WILAYAH)])) == []


def test_a_share_that_counts_twice() -> None:
    """Directly for the head, and again through the superior between."""
    between = share(FRESH)
    both = goal(tons("m.ton"), supports=[to("tawar"), to("dinas", indicator_id="ton")])
    choices = [Choice("dinas", "ton", BEBAN), Choice("tawar", "tawar.ton", BEBAN)]
    found = check_cascade(fish(between, plan(member("m"), FRESH, both), choices=choices))
    assert [(each.code, each.path) for each in found] == [("CASCADE_COUNTED_TWICE", "m/m.ton")]
    assert found[0].message.en == "This share counts twice in dinas/ton."


def test_a_share_that_counts_twice_across_levels() -> None:
    """However many superiors stand between; two tops that do not meet are no overlap."""
    chain = [share(FRESH), share(member("a"), appraiser=FRESH, above="tawar"), share(member("b"), above="a")]
    last = goal(tons("c.ton"), supports=[to("b"), to("dinas", indicator_id="ton")])
    choices = [Choice("dinas", "ton", BEBAN), *(Choice(id, f"{id}.ton", BEBAN) for id in ("tawar", "a", "b"))]
    found = told(fish(*chain, plan(member("c"), FRESH, last), choices=choices))
    assert found == [("CASCADE_COUNTED_TWICE", "c/c.ton")]
    apart = goal(tons("c.ton"), supports=[to("b"), to("tawar")])
    other = fish(share(FRESH), share(member("b")), plan(member("c"), FRESH, apart), choices=[choices[1], choices[3]])
    assert [code for code, _ in told(other)] == []


def test_circles_of_shares_end_somewhere() -> None:
    """They are told as a circle, and as counted twice."""
    pair = [share(member(a), appraiser=member(b), above=b) for a, b in ("xy", "yx")]
    pair[0] = attrs.evolve(pair[0], results=[attrs.evolve(pair[0].results[0], supports=[to("y"), to("x")])])
    codes = {code for code, _ in told(Cascade(pair, [Choice(id, f"{id}.ton", BEBAN) for id in "xy"]))}
    assert {"CASCADE_CYCLE", "CASCADE_COUNTED_TWICE"} <= codes


def test_shares_that_do_not_make_up_the_target() -> None:
    """Less is a warning, more only worth knowing; both show the sum."""
    less, more = (check_cascade(fish(share(FRESH, value), share(BRACKISH))) for value in ("4.5", "6"))
    assert [(each.code, each.severity, each.path) for each in (*less, *more)] == [
        ("CASCADE_SPLIT_BELOW", Severity.WARNING, "dinas/ton"),
        ("CASCADE_SPLIT_ABOVE", Severity.INFO, "dinas/ton"),
    ]
    assert less[0].message.id == "Bagian-bagiannya kurang dari target: 5 + 4,5 = 9,5 ton; target 10 ton."


def test_supporters_without_a_share() -> None:
    """Named, and only in what is added up; a table may make their unit a share."""
    kilos = share(BRACKISH, "5000", "kg")
    cascade = fish(share(FRESH, "10"), kilos)
    assert told(cascade) == [("CASCADE_NO_SHARE", "dinas/ton")]
    table = UnitTable("ton", [UnitRate("ton", 1000, "kg")])
    assert told(cascade, table) == [("CASCADE_SPLIT_ABOVE", "dinas/ton")]
    assert told(fish(share(FRESH, "10"), kilos, choices=[Choice("dinas", "ton", LAYANAN)])) == []
    assert told(fish(share(FRESH, "10"), kilos, choices=())) == []


def test_what_can_not_be_added_up_is_no_finding() -> None:
    """The leader's target may well be words."""
    top = plan(BOSS, REGENT, goal(tons("ton", target=TextTarget("naik"))))
    assert told(Cascade([top, share(FRESH)], [Choice("dinas", "ton", BEBAN)])) == []


def test_a_choice_about_nothing() -> None:
    """Unknown plan or unknown indicator."""
    choices = [Choice("dinas", "x", BEBAN), Choice("x", "ton", BEBAN)]
    assert told(fish(choices=choices)) == [
        ("CASCADE_UNKNOWN_CHOICE", "choices[0]"),
        ("CASCADE_UNKNOWN_CHOICE", "choices[1]"),
    ]


def test_every_flag_has_its_words_and_its_article() -> None:
    """Each code once, both languages, with a hint."""
    flags = [value for value in vars(cascade_rules).values() if isinstance(value, Flag)]
    assert len({flag.code for flag in flags}) == len(flags) == 16
    for flag in flags:
        assert flag.code.startswith("CASCADE_")
        assert flag.basis.law.id == "PermenPANRB 6/2022"
        assert flag.message.id != flag.message.en
        assert flag.hint.id
        assert flag.hint.en


def test_five_thousand_plans_are_checked_at_once() -> None:
    """A head, fifty below, a hundred below each: nothing grows with the square, nothing recurses."""
    heads = [share(member(f"k{n:02}"), "1") for n in range(50)]
    people = [
        share(member(f"{head.id}.{n:02}"), "0.01", appraiser=head.employee, above=head.id)
        for head in heads
        for n in range(100)
    ]
    choices = [Choice("dinas", "ton", BEBAN), *(Choice(head.id, f"{head.id}.ton", BEBAN) for head in heads)]
    assert check_cascade(fish(*heads, *people, target="50", choices=choices)) == ()
