"""Several raters of one person: nobody is told what few said, nothing missing is 0, no predikat comes out."""

from __future__ import annotations

import ast
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.suppression import Hidden
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.feedback.rater_policy import Aggregation, Anonymity, GroupRule, MissingGroup, RaterClass, RaterPolicy
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterGroup, RaterScale
from kinerja.feedback.raters_lines import RaterSpread
from kinerja.feedback.raters_summary import rated_conduct_of, summarise, weigh
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp30_raters import Sharing
from tests.architecture.source import modules
from tests.architecture.test_layers import imported

DECREE = Law("Perbup Contoh 9/2025")("Pasal 6")
YEAR, HALF_OF_2021 = Period.year(2025), Period.of("2021-07-01", "2021-12-31")
TEN, HUNDRED_TWENTY = RaterScale(1, 10, out_of=100), RaterScale(0, 120)
LEADER, PEERS, BELOW, OTHERS = RaterGroup.PIMPINAN, RaterGroup.REKAN_KERJA, RaterGroup.BAWAHAN, RaterGroup.LAINNYA


def rated(scale=TEN, period=YEAR, invited=(), own=None, **groups) -> RatedPerson:
    said = [RaterAnswer(group, value) for group, values in groups.items() for value in values]
    said += [] if own is None else [RaterAnswer("diri_sendiri", own)]
    return RatedPerson("e1", period, scale, said, invited)


def rule(*, missing="tunda", classes=(), **weights) -> RaterPolicy:
    groups = [GroupRule(group, weight, **dict(more)) for group, (weight, *more) in weights.items()]
    return RaterPolicy(groups, missing, basis=DECREE, classes=classes)


STAFF = rule(pimpinan=[50], rekan_kerja=[50, ("fewest", 3)])
HEAD = rule(pimpinan=[50], rekan_kerja=[30, ("fewest", 3)], bawahan=[20, ("everyone", True)])
"""The policies of the 360 application of BKPSDM Pemalang."""


def test_b360_staff() -> None:
    assert weigh(rated(pimpinan=[9], rekan_kerja=[8, 8, 8]), STAFF).total == 85


def test_b360_head() -> None:
    """Two subordinates count, yet are too few to be told: the total would tell them, so it waits behind a veil."""
    person = rated(pimpinan=[9], rekan_kerja=[8, 8, 8], bawahan=[10, 10], invited={"bawahan": 2})
    told = weigh(person, HEAD, anonymity=Anonymity(keep="jumlah"))
    assert told.total == 89
    assert isinstance(told.line(PEERS).value, Hidden)
    assert isinstance(told.line(BELOW).value, Hidden)
    guarded = weigh(person, HEAD)
    assert isinstance(guarded.total, Hidden)
    assert guarded.line(PEERS).value == 80


def test_b360_two_peers_are_pending_with_the_reason() -> None:
    told = weigh(rated(pimpinan=[9], rekan_kerja=[8, 8]), STAFF)
    assert isinstance(told.total, Undetermined)
    assert told.total.reason.en == "Pending. Peers: 2 answers, 3 are needed"
    assert told.total.basis == DECREE
    assert [line.share for line in told.lines] == [None, None]


def test_b14_a_missing_group_is_never_zero() -> None:
    """B14: staff without peers and 9 by the superior has a score of 45 there, while "pending"."""
    alone = rated(pimpinan=[9])
    assert isinstance(weigh(alone, STAFF).total, Undetermined)
    grown = weigh(alone, attrs.evolve(STAFF, missing="renormalisasi"))
    assert grown.total == 90
    assert [(line.group, line.share) for line in grown.lines] == [(LEADER, 1)]


def test_shares_grow_in_proportion() -> None:
    """50 and 20 of 70, where peers are too few; weights need not be 100."""
    person = rated(pimpinan=[9], rekan_kerja=[2, 2], bawahan=[8, 8, 8, 8], invited={"bawahan": 4})
    told = weigh(person, attrs.evolve(HEAD, missing=MissingGroup.RENORMALISASI))
    assert told.total == (50 * 90 + 20 * 80) / Fraction(70)
    assert [line.share for line in told.lines] == [Fraction(5, 7), None, Fraction(2, 7)]
    assert isinstance(told.line(PEERS).value, Hidden)


def test_where_no_group_has_enough_there_is_nothing_to_grow() -> None:
    told = weigh(rated(rekan_kerja=[8]), attrs.evolve(STAFF, missing="renormalisasi"))
    assert isinstance(told.total, Undetermined)
    assert "Leader: 0 answers, 1 are needed; Peers" in told.total.reason.en


@pytest.mark.parametrize(
    ("invited", "reason"),
    [({}, "how many were asked is not known"), ({"bawahan": 5}, "4 of 5 answered, all are needed")],
)
def test_all_subordinates_must_answer(invited, reason) -> None:
    person = rated(pimpinan=[9], rekan_kerja=[8, 8, 8], bawahan=[8, 8, 8, 8], invited=invited)
    assert reason in weigh(person, HEAD).total.reason.en


def test_the_own_answer_is_a_gap_and_nothing_else() -> None:
    told = weigh(rated(pimpinan=[9], rekan_kerja=[7, 8, 9], own=10), STAFF)
    assert (told.total, told.own) == (85, 100)
    assert [line.gap for line in told.lines] == [10, 20]
    assert all(line.group is not RaterGroup.DIRI_SENDIRI for line in told.lines)


def test_of_a_hidden_group_there_is_no_gap() -> None:
    told = summarise(rated(pimpinan=[9], rekan_kerja=[1, 9], own=10))
    assert (told.line(PEERS).gap, told.line(LEADER).gap) == (None, 10)


def test_b16_the_class_is_cut_on_the_unrounded_number() -> None:
    policy = attrs.evolve(STAFF, classes=[RaterClass("GOOD", 76), RaterClass("EXCELLENT", 90)])
    almost = weigh(rated(pimpinan=[9], rekan_kerja=[8] + [9] * 9), policy)
    assert (almost.total, almost.class_name) == (Fraction("89.5"), "GOOD")
    assert weigh(rated(pimpinan=[5], rekan_kerja=[5, 5, 5]), policy).class_name == ""


def test_under_6_2022_there_is_no_number() -> None:
    """Art. 17-20 and annex C.3: one of the things that are weighed; the word 360 and weights do not occur."""
    told = summarise(rated(pimpinan=[9], rekan_kerja=[8, 8, 8]))
    assert isinstance(told.total, Undetermined)
    assert "knows no weights of raters" in told.total.reason.en
    assert [line.share for line in told.lines] == [None, None]


def test_a_number_of_an_agency_says_that_it_is_its_own() -> None:
    told = weigh(rated(pimpinan=[9], rekan_kerja=[8, 8, 8]), STAFF)
    assert [finding.code for finding in told.findings] == ["RATERS_NUMBER_OF_THE_AGENCY"]
    earlier = weigh(rated(pimpinan=[9], rekan_kerja=[8, 8, 8], period=HALF_OF_2021), STAFF)
    assert earlier.findings == ()


def test_no_predikat_under_6_2022_can_come_from_raters() -> None:
    """The book knows no fact of raters, and nothing that judges imports what they said."""
    told = repr(PERMENPANRB6_2022.needs)
    assert not any(group.value in told for group in (PEERS, BELOW))
    imports = {
        (module.name, name)
        for module in modules()
        for node in ast.walk(module.tree)
        for name in imported(module, node)
        if name.startswith("kinerja.feedback.rater")
    }
    assert imports
    assert not [pair for pair in imports if pair[0].startswith(("kinerja.rules", "kinerja.evaluation"))]


def test_a_leader_who_said_nothing_is_flagged() -> None:
    told = summarise(rated(rekan_kerja=[8, 8, 8]))
    assert [finding.code for finding in told.findings] == ["RATERS_NO_LEADER"]


def test_small_groups_are_seen_together() -> None:
    told = summarise(rated(pimpinan=[9], bawahan=[4], lainnya=[6, 5], rekan_kerja=[8, 8, 8]))
    assert (told.merged.groups, told.merged.raters, told.merged.value) == ((BELOW, OTHERS), 3, 50)
    assert summarise(rated(bawahan=[4], rekan_kerja=[8, 8, 8])).merged is None
    assert summarise(rated(bawahan=[4], lainnya=[8])).merged is None
    assert summarise(rated(bawahan=[4], lainnya=[6, 5]), anonymity=Anonymity(4)).merged is None


def test_beside_a_total_nothing_is_seen_together() -> None:
    """It would be a second equation for the same answers."""
    policy = rule(pimpinan=[1], bawahan=[1], lainnya=[1])
    person = rated(pimpinan=[9], bawahan=[4, 4], lainnya=[6, 5])
    open_total = weigh(person, policy, anonymity=Anonymity(keep="jumlah"))
    # Each subordinate has a quarter of what the others add, so three are not needed of each group.
    assert (open_total.total, open_total.merged) == ((90 + 40 + 55) / Fraction(3), None)
    assert weigh(person, policy).merged.raters == 4


def test_who_is_too_large_a_part_of_a_total_hides_it() -> None:
    """One subordinate with half of what the others add: the total would tell that answer."""
    policy = rule(pimpinan=[1], bawahan=[1], rekan_kerja=[1])
    person = rated(pimpinan=[9], bawahan=[4], rekan_kerja=[8] * 9)
    assert isinstance(weigh(person, policy, anonymity=Anonymity(keep="jumlah")).total, Hidden)
    alone = rated(pimpinan=[9], bawahan=[4, 3])
    assert isinstance(weigh(alone, rule(pimpinan=[1], bawahan=[1]), anonymity=Anonymity(keep="jumlah")).total, Hidden)


def test_of_a_hidden_total_there_is_no_class() -> None:
    policy = attrs.evolve(rule(pimpinan=[1], bawahan=[1]), classes=[RaterClass("BAIK", 0)])
    assert weigh(rated(pimpinan=[9], bawahan=[4]), policy).class_name == ""


def test_a_small_group_outside_of_the_total_hides_nothing_else() -> None:
    told = weigh(rated(pimpinan=[9], rekan_kerja=[8, 8, 8], lainnya=[1]), STAFF)
    assert told.total == 85
    assert isinstance(told.line(OTHERS).value, Hidden)


def answered(group, *told) -> list[RaterAnswer]:
    return [RaterAnswer(group, values, comment) for values, comment in told]


def test_words_of_few_are_not_shown() -> None:
    said = [*answered("bawahan", (4, "Sering marah"), (5, "")), *answered("pimpinan", (9, "Tekun"))]
    said += answered("rekan_kerja", (8, "Suka menolong"), (8, ""), (None, "Cermat"))
    told = summarise(RatedPerson("e1", YEAR, TEN, said))
    assert told.line(BELOW).comments == ()
    assert told.line(LEADER).comments == ("Tekun",)
    assert told.line(PEERS).comments == ()  # two numbers of three people: the group is hidden
    whole = [*said, RaterAnswer("rekan_kerja", 8)]
    assert summarise(RatedPerson("e1", YEAR, TEN, whole)).line(PEERS).comments == ("Cermat", "Suka menolong")
    assert "marah" not in repr(told) + told.as_text("id") + told.as_html("en")


def test_a_group_of_words_only() -> None:
    said = answered("lainnya", (None, "b"), (None, "a"), (None, "c"))
    line = summarise(RatedPerson("e1", YEAR, TEN, said)).line(OTHERS)
    assert (line.comments, line.raters) == (("a", "b", "c"), 0)
    assert isinstance(line.value, Undetermined)


def test_questions_are_shown_where_enough_answered_each() -> None:
    full = [{"loyal": 8, "adaptif": 6}] * 3
    told = summarise(RatedPerson("e1", YEAR, TEN, [RaterAnswer("rekan_kerja", each) for each in full]))
    assert [(line.question, line.value) for line in told.line(PEERS).questions] == [("adaptif", 60), ("loyal", 80)]
    some = [RaterAnswer("rekan_kerja", each) for each in [*full[:2], {"loyal": 8}]]
    assert summarise(RatedPerson("e1", YEAR, TEN, some)).line(PEERS).questions == ()
    leader = summarise(RatedPerson("e1", YEAR, TEN, [RaterAnswer("pimpinan", full[0])]))
    assert len(leader.line(LEADER).questions) == 2


def test_core_values_bear_their_names_on_the_page() -> None:
    """Questions are keys of the caller; those of the core values are known, and others stay as they are."""
    given = [RaterAnswer("pimpinan", {"berorientasi_pelayanan": 4, "q7": 3})]
    page = summarise(RatedPerson("e1", YEAR, TEN, given)).as_text("id")
    assert "Berorientasi Pelayanan: 40; q7: 30" in page


def test_low_agreement_stands_beside_the_value() -> None:
    """Half of 8.25, the variance of even answers from 1 to 10."""
    spread = {values: summarise(rated(rekan_kerja=values)).line(PEERS).spread for values in ((8, 8, 9), (2, 9, 10))}
    assert spread == {(8, 8, 9): RaterSpread.TIDAK_RENDAH, (2, 9, 10): RaterSpread.RENDAH}
    assert summarise(rated(rekan_kerja=(2, 9))).line(PEERS).spread is None
    assert summarise(rated(pimpinan=(2, 9))).line(LEADER).spread is None
    assert RaterSpread.RENDAH.label.en == "Low agreement"


def test_without_steps_or_two_answers_nothing_is_said_of_agreement() -> None:
    halves = RaterScale("0.5", 4)
    assert summarise(rated(halves, rekan_kerja=(2, 3, 4))).line(PEERS).spread is None
    apart = [RaterAnswer("rekan_kerja", {key: 5}) for key in "abc"]
    assert summarise(RatedPerson("e1", YEAR, TEN, apart)).line(PEERS).spread is None


def test_who_was_asked_and_is_silent_has_a_line() -> None:
    told = summarise(rated(pimpinan=[9], invited={"bawahan": 4}))
    assert (told.line(BELOW).raters, told.line(BELOW).asked) == (0, 4)
    with pytest.raises(NotFound, match="Peers have no part here"):
        told.line(PEERS)


def test_answers_are_joined_as_asked() -> None:
    person = rated(rekan_kerja=[2, 8, 9, 9])
    assert summarise(person, aggregation=Aggregation.MEDIAN).line(PEERS).value == 85
    assert summarise(person, aggregation="terpangkas").line(PEERS).value == 85
    assert weigh(rated(pimpinan=[9], rekan_kerja=[2, 9, 9]), attrs.evolve(STAFF, aggregation="median")).total == 90


def test_pp30_is_reused() -> None:
    """60 percent the appraiser, 40 percent the others; the own answer and other parties do not count."""
    given = {"pimpinan": [100], "rekan_kerja": [90, 90, 90], "bawahan": [110], "lainnya": [0]}
    person = rated(HUNDRED_TWENTY, HALF_OF_2021, own=120, **given)
    assert rated_conduct_of(person, sharing=Sharing.BERSAMA).value == 98
    assert rated_conduct_of(person, sharing=Sharing.PER_KELOMPOK).value == 100
    silent = rated(HUNDRED_TWENTY, HALF_OF_2021, pimpinan=[100])
    assert isinstance(rated_conduct_of(silent, sharing=Sharing.BERSAMA).value, Undetermined)


def test_since_2022_there_is_no_60_and_40() -> None:
    with pytest.raises(InvalidValue, match="do not hold since 2022"):
        rated_conduct_of(rated(HUNDRED_TWENTY, pimpinan=[100], rekan_kerja=[90]), sharing=Sharing.BERSAMA)


@pytest.mark.parametrize("leaders", [[], [100, 90]])
def test_the_appraiser_is_one(leaders) -> None:
    with pytest.raises(InvalidValue, match="leaders gave a value"):
        rated_conduct_of(rated(HUNDRED_TWENTY, HALF_OF_2021, pimpinan=leaders), sharing=Sharing.BERSAMA)


def test_a_scale_beyond_120_is_no_conduct() -> None:
    with pytest.raises(InvalidValue, match="outside of 0 to 120"):
        rated_conduct_of(rated(RaterScale(0, 200), HALF_OF_2021, pimpinan=[150], bawahan=[9]), sharing=Sharing.BERSAMA)


def test_what_is_nobody_and_no_policy() -> None:
    for ask in (summarise, lambda it: weigh(it, STAFF), lambda it: rated_conduct_of(it, sharing=Sharing.BERSAMA)):
        with pytest.raises(WrongType, match="A dict is no RatedPerson"):
            ask({})
    with pytest.raises(WrongType, match="A dict is no RaterPolicy"):
        weigh(rated(pimpinan=[9]), {})


def test_a_question_left_blank_tells_nothing_of_who_left_it() -> None:
    """Four answer one question and three the other: value and questions together gave away the fourth."""
    full, blank = RaterAnswer(PEERS, {"adaptif": 7, "loyal": 8}), RaterAnswer(PEERS, {"adaptif": 2})
    line = summarise(RatedPerson("e1", YEAR, TEN, [full] * 3 + [blank])).line(PEERS)
    assert isinstance(line.value, Fraction)
    assert line.questions == ()


@pytest.mark.parametrize("below", [[2], [7], [4, 9]])
def test_a_total_of_uneven_weights_tells_no_group(below) -> None:
    """50, 45 and 5 percent of whole steps: the remainder of the total was what one subordinate said."""
    policy = rule(missing="renormalisasi", pimpinan=[50], rekan_kerja=[45], bawahan=[5])
    person = rated(pimpinan=[9], rekan_kerja=[7, 8, 9, 6, 5], bawahan=below)
    assert isinstance(weigh(person, policy, anonymity=Anonymity(keep="jumlah")).total, Hidden)


def test_a_total_of_medians_is_not_that_of_all() -> None:
    policy = attrs.evolve(HEAD, aggregation="median")
    person = rated(pimpinan=[9], rekan_kerja=[8, 8, 8], bawahan=[10, 10], invited={"bawahan": 2})
    assert isinstance(weigh(person, policy, anonymity=Anonymity(keep="jumlah")).total, Hidden)
