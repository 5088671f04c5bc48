"""Who stands before whom: by predikat, number and what was declared; equals share a place."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.evaluation.ranking import rank
from kinerja.evaluation.ranking_parts import RankNumbering, RankRule, by_rating_of_conduct, by_rating_of_results
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan
from tests.unit.evaluation.cohorts import HIGH, LOW, USUAL, cohort, judged, scored

DECREE = Law("SK Bupati 12/2025")("Diktum 4")
NOT_YET = Undetermined(Words("Belum.", "Not yet."))


def places(ranking):
    """Return places and people."""
    return [(place.number, "".join(place.employee_ids)) for place in ranking.places]


def by(name: str, numbers) -> RankRule:
    return RankRule(Words(name, name), DECREE, numbers)


def test_b4_needs_improvement_stands_before_poor() -> None:
    """Tulungagung's list put Butuh Perbaikan below Kurang; the annex lists it above."""
    people = [judged(id, grade) for id, grade in zip("abcde", Predikat, strict=True)]
    assert places(rank(cohort(*people))) == [(1, "e"), (2, "d"), (3, "c"), (4, "b"), (5, "a")]


def test_equals_share_a_place() -> None:
    """Nothing hidden tells them apart, no name, no key, no order of the rows."""
    people = [judged("c"), judged("a"), judged("b", Predikat.SANGAT_BAIK), judged("d", Predikat.KURANG)]
    ranking = rank(cohort(*people))
    assert places(ranking) == [(1, "b"), (2, "ac"), (4, "d")]
    assert [place.employee_ids for place in ranking.ties] == [("a", "c")]
    assert places(rank(cohort(*people), numbering=RankNumbering.RAPAT)) == [(1, "b"), (2, "ac"), (3, "d")]
    assert ranking.findings == ()


def test_pp_30_compares_number_and_predikat() -> None:
    """Art. 52; the predikat goes first, as art. 41(8) distributes by it."""
    people = [
        scored("a", "85.5"),
        scored("b", Fraction(171, 2)),
        scored("c", 115, PredikatPP30.SANGAT_BAIK),
        scored("d", 90),
    ]
    ranking = rank(cohort(*people))
    assert places(ranking) == [(1, "c"), (2, "d"), (3, "ab")]
    assert ranking.by_score
    assert ranking.places[2].score == Fraction(171, 2)
    assert (ranking.basis.article, ranking.basis.assurance) == ("Pasal 52 ayat (2)", Assurance.ASSUMPTION)


def test_a_published_number_does_not_make_a_tie() -> None:
    """85.421 and 85.424 are both published as 85.42, and are not equal."""
    assert places(rank(cohort(scored("a", "85.421"), scored("b", "85.424")))) == [(1, "b"), (2, "a")]


def test_permenpanrb_6_knows_no_number() -> None:
    """Also where an amended book has one: it may be declared, and then it is told."""
    people = [attrs.evolve(judged("a"), score=Fraction(90)), attrs.evolve(judged("b"), score=Fraction(95))]
    ranking = rank(cohort(*people))
    assert places(ranking) == [(1, "ab")]
    assert (ranking.by_score, ranking.places[0].score, ranking.basis.article) == (False, None, "Pasal 30")
    assert places(rank(cohort(*people), [by("NKP", {"a": 90, "b": 95})])) == [(1, "b"), (2, "a")]


def test_t5_rank_ties_are_broken_by_results() -> None:
    """What a talent core does in secret is declared here, with its article, and is flagged as a rule of the agency."""
    people = cohort(
        judged("a", hasil_kerja=USUAL, perilaku=HIGH),
        judged("b", hasil_kerja=HIGH, perilaku=USUAL),
        judged("c", hasil_kerja=USUAL, perilaku=USUAL),
        judged("d", Predikat.SANGAT_BAIK, hasil_kerja=HIGH, perilaku=HIGH),
    )
    ranking = rank(people, [by_rating_of_results(people, basis=DECREE)])
    assert places(ranking) == [(1, "d"), (2, "b"), (3, "ac")]
    assert [finding.code for finding in ranking.findings] == ["RANKING_BEYOND_PREDIKAT"]
    second = [by_rating_of_results(people, basis=DECREE), by_rating_of_conduct(people, basis=DECREE)]
    assert places(rank(people, second)) == [(1, "d"), (2, "b"), (3, "a"), (4, "c")]
    assert places(rank(people, second[::-1])) == [(1, "d"), (2, "a"), (3, "b"), (4, "c")]
    assert [rule.label.en for rule in rank(people, second).rules] == ["Rating of results", "Rating of conduct"]


def test_a_missing_number_is_never_0() -> None:
    """Equals of whom one has no number go on sharing; other equals are told apart."""
    people = cohort(judged("a"), judged("b"), judged("c", Predikat.KURANG), judged("d", Predikat.KURANG))
    ranking = rank(people, [by("lama", {"a": 3, "c": 1, "d": 2})])
    assert places(ranking) == [(1, "ab"), (3, "d"), (4, "c")]
    found = [finding for finding in ranking.findings if finding.code == "RANKING_NO_NUMBER"]
    assert [finding.message.en for finding in found] == ["2 people go on sharing a place: there is no lama of b."]


def test_a_person_alone_needs_no_number() -> None:
    ranking = rank(cohort(scored("a", None), scored("b", 80, PredikatPP30.KURANG)))
    assert places(ranking) == [(1, "a"), (2, "b")]
    assert ranking.findings == ()


def test_without_any_number_nothing_goes_by_it() -> None:
    assert not rank(cohort(scored("a", None), scored("b", None))).by_score


def test_who_has_no_predikat_is_listed() -> None:
    ranking = rank(cohort(judged("a"), judged("b", NOT_YET)))
    assert ranking.ranked == 1
    assert [(each.employee_id, each.why) for each in ranking.unplaced] == [("b", NOT_YET)]
    assert ranking.place("b") is NOT_YET
    assert ranking.place("a").number == 1
    with pytest.raises(NotFound):
        ranking.place("z")


def test_nobody_has_a_predikat() -> None:
    ranking = rank(cohort(judged("b", NOT_YET)))
    assert (ranking.places, ranking.ranked) == ((), 0)
    assert ranking.top(1).inside == ()


def test_other_regulations() -> None:
    """PP 46/2011 with a note; rules of which kinerja knows no article without one."""
    old = [attrs.evolve(scored(id, 80), regime="pp46_2011", predikat=Sebutan.BAIK) for id in "ab"]
    assert rank(cohort(*old)).basis.assurance is Assurance.ASSUMPTION
    grade = Scale("own", ("kurang", "baik")).grade("baik")
    own = rank(cohort(attrs.evolve(judged("a", grade), regime="dp3")))
    assert (own.basis, own.places[0].predikat) == (None, grade)


def test_b19_a_place_names_its_cohort() -> None:
    """The same person has another place among others; the digest tells that they are others."""
    small, great = cohort(judged("a")), cohort(judged("a"), judged("b", Predikat.SANGAT_BAIK))
    one, other = rank(small), rank(great)
    assert (one.place("a").number, other.place("a").number) == (1, 2)
    assert one.cohort.digest != other.cohort.digest
    assert (one.cohort, other.cohort) == (small.identity, great.identity)


def test_the_best_tenth_told_exactly() -> None:
    """Of 25 people 2.5: two are among them, and where two of three equals would be, that is told."""
    people = [judged("a", Predikat.SANGAT_BAIK), *(judged(f"b{place}") for place in range(3))]
    people += [judged(f"c{place}", Predikat.KURANG) for place in range(21)]
    best = rank(cohort(*people)).top("0.1")
    assert (best.ranked, best.quota, best.inside, best.tied, best.seats) == (
        25,
        Fraction(5, 2),
        ("a",),
        ("b0", "b1", "b2"),
        1,
    )
    assert best.includes("a") is True
    assert best.includes("c0") is False
    assert isinstance(best.includes("b1"), Undetermined)


def test_a_quota_that_ends_between_places_has_no_ties() -> None:
    people = cohort(judged("a", Predikat.SANGAT_BAIK), judged("b"), judged("c"), judged("d"))
    quarter = rank(people).top("1/4")
    assert (quarter.inside, quarter.tied, quarter.seats) == (("a",), (), 0)
    everybody = rank(people).top(1)
    assert (everybody.inside, everybody.tied) == (("a", "b", "c", "d"), ())
    nobody = rank(people).top("0.1")
    assert (nobody.inside, nobody.tied, nobody.seats) == ((), (), 0)


@pytest.mark.parametrize("share", [0, "1.1", -1])
def test_what_is_no_share(share) -> None:
    with pytest.raises(InvalidValue, match="no share"):
        rank(cohort(judged("a"))).top(share)


def test_a_rule_for_other_people_is_refused() -> None:
    with pytest.raises(InvalidValue, match="nobody of the cohort") as caught:
        rank(cohort(judged("a")), [by("lama", {"a": 1, "198502142010031991": 2})])
    assert "19850214" not in str(caught.value)


def test_a_rule_has_a_basis_and_each_person_once() -> None:
    with pytest.raises(WrongType):
        RankRule(Words("x", "x"), "SK Bupati", {})
    with pytest.raises(InvalidValue, match="stands twice"):
        by("lama", (("a", 1), ("a", 2)))


def test_below_is_below() -> None:
    """The rule of the ratings goes by merit, whatever was given first."""
    people = cohort(judged("a", hasil_kerja=LOW), judged("b", hasil_kerja=USUAL), judged("c"))
    assert by_rating_of_results(people, basis=DECREE).numbers == (("a", 0), ("b", 1))


@pytest.mark.parametrize("numbering", RankNumbering)
def test_a_numbering_has_a_name_for_people(numbering) -> None:
    assert numbering.label.id != numbering.value


def test_the_name_of_a_rule_is_no_rule() -> None:
    """The age of people is not known by its name; what was given is not repeated, it may be a number of a person."""
    with pytest.raises(WrongType, match=r"^rules\[0\]: A str is no RankRule\. Give RankRule"):
        rank(cohort(judged("e1")), ["umur"])
