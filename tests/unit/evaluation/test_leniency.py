"""How appraisers rate beside one another: nobody is accused on a few people, and nothing is changed."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound
from kinerja.evaluation.leniency import LeniencyReading, RatedAs, Scoring, compare_appraisers
from kinerja.rules.permenpanrb6_2022 import Predikat
from tests.unit.evaluation.cohorts import HIGH, USUAL, cohort, judged, rated, scored

MILD = rated(p1="AAAAAAAAAS", p2="SSSSSSSSSA", p3="SSSSSSSSSA", p4="SSSSSSSSSA")


def test_paysphere_an_appraiser_who_rates_higher_is_found() -> None:
    """The demand of paySphere#1158 and tss_ppm#27: leniency with numbers behind it."""
    report = compare_appraisers(MILD)
    first, *others = report.lines
    assert (first.appraiser_id, first.people, first.answer) == ("p1", 10, LeniencyReading.LEBIH_TINGGI)
    assert 0 < first.low < first.pulled < first.difference
    assert {line.answer for line in others} == {LeniencyReading.TIDAK_TERBEDAKAN}
    assert "higher" in first.reason.en
    assert "chance alone" in others[0].reason.en
    assert report.line("p1") is first
    assert report.cohort == MILD.identity


def test_a_strict_appraiser_is_told_as_well() -> None:
    report = compare_appraisers(rated(p1="BBBBBBBBBB", p2="SSSSSSSSSA", p3="SSSSSSSSAA", p4="SSSSSSSSSA"))
    last = report.lines[-1]
    assert (last.appraiser_id, last.answer) == ("p1", LeniencyReading.LEBIH_RENDAH)
    assert "lebih rendah" in last.reason.id


def test_an_appraiser_of_three_people_is_not_accused() -> None:
    """However high the three stand; they still count among the others."""
    report = compare_appraisers(rated(p1="AAA", p2="SSSSSB", p3="SSSSSB", p4="SSSSSA"))
    few = report.lines[-1]
    assert (few.appraiser_id, few.people, few.difference, few.pulled) == ("p1", 3, None, None)
    assert isinstance(few.answer, Undetermined)
    assert few.reason.en == "Too few: 3 people; compared from 5 on."
    assert len(report.lines) == 4


def test_who_asks_for_fewer_gets_fewer() -> None:
    report = compare_appraisers(rated(p1="AAA", p2="SSSSSB", p3="SSSSSB", p4="SSSSSA"), fewest_people=3)
    assert report.lines[0].appraiser_id == "p1"
    assert report.lines[0].pulled < report.lines[0].difference


def test_of_two_appraisers_nobody_can_tell_which() -> None:
    report = compare_appraisers(rated(p1="AAAAA", p2="BBBBB"))
    assert [line.difference for line in report.lines] == [None, None]
    assert "2 appraisers" in report.lines[0].reason.en
    assert report.between is None
    assert compare_appraisers(rated(p1="AAAAA", p2="BBBBB"), fewest_appraisers=2).lines[0].appraiser_id == "p1"


def test_one_person_each_shows_no_spread() -> None:
    assert compare_appraisers(rated(p1="A", p2="B", p3="S")).within is None


def test_all_alike_is_no_difference() -> None:
    report = compare_appraisers(rated(p1="SSSSS", p2="SSSSS", p3="SSSSS"))
    assert (report.within, report.between) == (0, 0)
    assert {line.answer for line in report.lines} == {LeniencyReading.TIDAK_TERBEDAKAN}
    assert [line.appraiser_id for line in report.lines] == ["p1", "p2", "p3"]


def test_who_has_no_rating_or_no_appraiser_is_left_out() -> None:
    members = [*MILD.members, judged("x1", appraiser_id="p1"), judged("x2", hasil_kerja=HIGH)]
    report = compare_appraisers(cohort(*members))
    assert report.left_out == ("x1", "x2")
    assert report.line("p1").people == 10


def test_by_rank_only_the_order_counts() -> None:
    """Half of the equals stand below: 13 of 40 above expectation are worth (27 + 40) / 80."""
    people = compare_appraisers(MILD).line("p1")
    high, usual = Decimal(67) / 80, Decimal(27) / 80
    own = (9 * high + usual) / 10
    rest = (27 * usual + 3 * high) / 30
    assert people.difference == round(own - rest, 4)


def test_by_step_of_the_scale() -> None:
    """Assumed to be equally far apart: 9 of 10 one step higher, others 1 of 10."""
    assert compare_appraisers(MILD, scoring=Scoring.LANGKAH).line("p1").difference == Decimal("0.8")


def test_numbers_are_compared_as_they_are() -> None:
    told = {"p1": (90, 91, 92), "p2": (80, 81, 82), "p3": (80, 82, 81)}
    people = [
        attrs.evolve(scored(f"{by}-{place}", score), appraiser_id=by)
        for by, scores in told.items()
        for place, score in enumerate(scores)
    ]
    report = compare_appraisers(cohort(*people), RatedAs.NILAI, scoring=Scoring.NILAI, fewest_people=3)
    assert (report.lines[0].appraiser_id, report.lines[0].difference) == ("p1", 10)
    by_rank = compare_appraisers(cohort(*people), RatedAs.NILAI, fewest_people=3)
    assert by_rank.lines[0].difference == Decimal("0.5000")


def test_conduct_and_predikat_can_be_compared_too() -> None:
    nothing = Undetermined(Words("Belum.", "Not yet."))
    one = judged("e1", Predikat.KURANG, perilaku=USUAL, hasil_kerja=HIGH)
    assert (RatedAs.PERILAKU.of(one), RatedAs.HASIL_KERJA.of(one)) == (USUAL, HIGH)
    assert (RatedAs.PREDIKAT.of(one), RatedAs.PREDIKAT.of(judged("e2", nothing))) == (Predikat.KURANG, None)
    assert RatedAs.NILAI.of(one) is None


@pytest.mark.parametrize(
    ("rated_as", "scoring"),
    [(RatedAs.PREDIKAT, Scoring.NILAI), (RatedAs.HASIL_KERJA, Scoring.NILAI), (RatedAs.NILAI, Scoring.LANGKAH)],
)
def test_a_scoring_that_does_not_fit(rated_as, scoring) -> None:
    with pytest.raises(InvalidValue, match="cannot be scored"):
        compare_appraisers(MILD, rated_as, scoring=scoring)


@pytest.mark.parametrize("limits", [{"fewest_people": 1}, {"fewest_appraisers": 1}, {"fewest_people": True}])
def test_limits_below_two(limits) -> None:
    with pytest.raises(InvalidValue, match="2 or more"):
        compare_appraisers(MILD, **limits)


def test_who_rated_nobody() -> None:
    with pytest.raises(NotFound):
        compare_appraisers(MILD).line("p9")


@pytest.mark.parametrize("scoring", Scoring)
def test_every_scoring_is_marked_as_an_assumption(scoring) -> None:
    assert scoring.basis.assurance is Assurance.ASSUMPTION
    assert scoring.assumption.en in scoring.basis.note
    assert scoring.label.id != scoring.value


@pytest.mark.parametrize("token", [*RatedAs, *Scoring, *LeniencyReading])
def test_every_token_has_a_name_for_people(token) -> None:
    assert token.label.id != token.value
    assert token.label.en
