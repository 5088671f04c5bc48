"""A rule book is a value: it is checked when it is made, judges, explains, and changes by making another one."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja import audit, compare, diff, what_if
from kinerja.base.finding import Severity, Undetermined
from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.base.scale import Grade, Scale
from kinerja.base.words import Words
from kinerja.errors import (
    FormulaError,
    InvalidValue,
    MissingFact,
    NotFound,
    OpenOption,
    Problems,
    UnknownName,
    WrongType,
)
from kinerja.formula import bands, choice, count, given, given_token, given_truth, mean, number, undetermined, when
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.rules import shape
from kinerja.rules.book import Outcome, RuleBook, ScoringStrategy
from kinerja.rules.options import Alternative, Option
from kinerja.rules.parts import Check
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011

SAY = Words("Contoh", "Example")
LAW = Law("Perda 1/2024")
BASIS = LAW("Pasal 1")
PASS = Rounding(1, basis=BASIS)

nilai = (choice("bobot", sama=1, dobel=2) * mean("hasil_kerja", given("nilai"))).named(
    "nilai", id="", en="", basis=BASIS
)
predikat = (
    when(given_truth("ditunda"))
    .then(undetermined(id="Ditunda.", en="Put off.", basis=BASIS))
    .otherwise(bands(nilai, lowest="kurang", at_least={60: "baik"}))
    .named("predikat", id="Predikat", en="Grade", basis=BASIS)
)
NEEDS = shape.whole(
    shape.collection("hasil_kerja", "", "", shape.number("nilai", "", "", required=True), required=True),
    shape.truth("ditunda", "", "", required=True),
    shape.token("rating_a", "", "", "rendah", "tinggi"),
    shape.token("rating_b", "", "", "rendah", "tinggi"),
)
BOBOT = Option("bobot", (Alternative("sama", SAY), Alternative("dobel", SAY)), BASIS, SAY, default="sama")
EMPTY = Check("KOSONG", Severity.WARNING, count("hasil_kerja").equals(1), SAY, BASIS)
HIGH = Check("TINGGI", Severity.ERROR, count("hasil_kerja", where=given("nilai") > 100) > 0, SAY, BASIS)

BOOK = RuleBook(
    id="perda_1_2024",
    version="1",
    law=LAW,
    coverage=None,
    needs=NEEDS,
    predikat=predikat,
    scale=Scale("skala_daerah", ("kurang", "baik")),
    score=nilai,
    published=PASS,
    ratings=("rating_a", "rating_b"),
    rating_scale=Scale("rating_daerah", ("rendah", "tinggi")),
    options=(BOBOT,),
    checks=(EMPTY, HIGH),
)


def facts(*values, ditunda=False, **more):
    return {"hasil_kerja": [{"nilai": value} for value in values], "ditunda": ditunda, **more}


class TestJudge:
    """What a book answers."""

    def test_an_outcome(self) -> None:
        outcome = BOOK.judge(facts(50, "70.5", rating_a="tinggi", rating_b="rendah"))
        assert outcome.predikat == Grade("baik", BOOK.scale)
        assert (outcome.score.exact, outcome.score.published) == (Fraction(241, 4), Decimal("60.3"))
        assert (outcome.ratings.hasil_kerja, outcome.ratings.perilaku) == tuple(
            map(BOOK.rating_scale.grade, ("tinggi", "rendah"))
        )
        assert outcome.findings == ()
        assert outcome.rules is BOOK

    def test_classes_are_cut_on_the_exact_score(self) -> None:
        """59.96 is printed as 60.0 and still is below 60."""
        outcome = BOOK.judge(facts("59.96"))
        assert str(outcome.score.published) == "60.0"
        assert str(outcome.predikat) == "kurang"

    def test_findings(self) -> None:
        assert [finding.code for finding in BOOK.judge(facts(101)).findings] == ["KOSONG", "TINGGI"]
        (finding,) = BOOK.judge(facts(101, 1)).findings
        assert (finding.code, finding.severity, finding.message, finding.basis) == (
            "TINGGI",
            Severity.ERROR,
            SAY,
            BASIS,
        )

    def test_undetermined_keeps_findings_and_ratings(self) -> None:
        """That the law gives no grade is no reason to say nothing of the rest."""
        outcome = BOOK.judge(facts(101, ditunda=True, rating_a="tinggi", rating_b="rendah"))
        assert outcome.predikat == Undetermined(Words("Ditunda.", "Put off."), BASIS)
        assert outcome.score is None
        assert [finding.code for finding in outcome.findings] == ["KOSONG", "TINGGI"]
        assert str(outcome.ratings.hasil_kerja) == "tinggi"

    def test_a_check_that_is_undetermined_flags_nothing_of_its_own(self) -> None:
        """The others are told all the same, and the reason is that of the grade."""
        stop = when(given_truth("ditunda")).then(undetermined(id="", en="Not settled.")).otherwise(True)
        book = attrs.evolve(BOOK, checks=(EMPTY, attrs.evolve(HIGH, holds=stop)))
        outcome = book.judge(facts(101, ditunda=True))
        assert outcome.predikat.reason.en == "Put off."
        assert [finding.code for finding in outcome.findings] == ["KOSONG"]

    @pytest.mark.parametrize("ratings", [{}, {"rating_a": "tinggi"}, {"rating_b": "tinggi"}])
    def test_ratings_that_are_not_set(self, ratings) -> None:
        assert BOOK.judge(facts(60, **ratings)).ratings is None

    def test_a_book_without_score_and_ratings(self) -> None:
        book = attrs.evolve(BOOK, score=None, published=None, ratings=None, rating_scale=None)
        outcome = book.judge(facts(60))
        assert (outcome.score, outcome.ratings, str(outcome.predikat)) == (None, None, "baik")

    def test_facts_are_checked_once(self) -> None:
        checked = BOOK.facts(facts(60))
        assert BOOK.judge(checked).facts is checked
        assert BOOK.judge(pickle.loads(pickle.dumps(checked))).facts == checked

    def test_facts_that_do_not_fit(self) -> None:
        with pytest.raises(Problems, match=r"hasil_kerja\[0\]\.nilai"):
            BOOK.judge(facts(0.5))
        with pytest.raises(Problems, match="'ditunda' is missing"):
            BOOK.judge({"hasil_kerja": []})

    def test_a_grade_that_is_not_on_the_scale(self) -> None:
        """What the formula itself can say is refused when the book is made; what a fact says, when it is judged."""
        scale = Scale("lain", ("rendah", "baik"))
        with pytest.raises(InvalidValue, match="may be 'kurang', which is not on the scale 'lain'"):
            attrs.evolve(BOOK, scale=scale)
        needs = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("kelas", FactKind.TOKEN),))
        told = RuleBook("lain", "1", BOOK.law, None, needs, given_token("kelas"), scale)
        with pytest.raises(UnknownName, match="'tinggi' is not on the scale 'lain'"):
            told.judge({"kelas": "tinggi"})

    def test_because(self) -> None:
        outcome = BOOK.judge(facts(60))
        assert outcome.because is outcome.because
        assert outcome.because == BOOK.because(outcome.facts)
        assert (outcome.because.key, outcome.because.value) == ("predikat", "baik")
        assert outcome.because.steps[0].choices == (("bobot", "sama"),)

    def test_no_guide_no_proposal(self) -> None:
        assert BOOK.propose(facts(60)) is None
        assert attrs.evolve(BOOK, proposal=predikat, ratings=None, rating_scale=None).propose(facts(60)) is None

    def test_a_proposal(self) -> None:
        guide = when(given_truth("ditunda")).then(undetermined(id="", en="")).otherwise("tinggi")
        book = attrs.evolve(BOOK, proposal=guide.named("usulan", id="", en=""))
        proposal = book.propose(facts(60))
        assert proposal.rating == Grade("tinggi", BOOK.rating_scale)
        assert proposal.because.key == "usulan"
        assert isinstance(book.propose(facts(60, ditunda=True)).rating, Undetermined)
        assert book.judge(facts(60)).predikat == BOOK.judge(facts(60)).predikat

    def test_a_proposal_under_a_choice(self) -> None:
        book = attrs.evolve(BOOK, proposal=choice("bobot", sama="rendah", dobel="tinggi"))
        assert str(book.propose(facts(1)).rating) == "rendah"
        assert str(book.choose(bobot="dobel").propose(facts(1)).rating) == "tinggi"


class TestChoose:
    """What the law leaves open."""

    def test_a_choice_makes_a_new_book(self) -> None:
        double = BOOK.choose(bobot="dobel")
        assert double.judge(facts(31)).score.exact == 62
        assert BOOK.judge(facts(31)).score.exact == 31
        assert (BOOK.choices, double.choices) == ((), (("bobot", "dobel"),))
        assert double.choose(bobot="sama").choices == (("bobot", "sama"),)

    def test_the_same_choice_makes_the_same_book(self) -> None:
        """So that it is compiled once, also where it is chosen again before each person is judged."""
        assert BOOK.choose(bobot="dobel") is BOOK.choose(bobot="dobel")
        assert BOOK.choose(bobot="sama") is not BOOK.choose(bobot="dobel")

    def test_the_choices_stand_in_the_outcome(self) -> None:
        assert BOOK.judge(facts(60)).choices == ((BOBOT, "sama"),)
        assert BOOK.choose(bobot="dobel").judge(facts(60)).choices == ((BOBOT, "dobel"),)

    def test_an_open_option_must_be_chosen(self) -> None:
        book = attrs.evolve(BOOK, options=(attrs.evolve(BOBOT, default=None),))
        assert book.decided == ()
        with pytest.raises(OpenOption, match=r"'bobot' is open.*book\.choose\(bobot=\.\.\.\)"):
            book.judge(facts(60))
        assert book.choose(bobot="dobel").judge(facts(60)).score.exact == 120

    def test_unknown_options_and_alternatives(self) -> None:
        with pytest.raises(NotFound, match=r"'perda_1_2024' has no option 'bobt'. It has bobot."):
            BOOK.choose(bobt="sama")
        with pytest.raises(UnknownName, match="'tripel' is no alternative"):
            BOOK.choose(bobot="tripel")
        with pytest.raises(NotFound, match="It has none"):
            attrs.evolve(BOOK, score=number(1), predikat=given_token("rating_a"), options=()).option("bobot")

    def test_rules_of_other_making_have_no_options(self) -> None:
        """Any object with the parts of a strategy may stand behind an outcome."""
        assert Outcome(object(), BOOK.facts(facts(60)), Grade("baik", BOOK.scale)).choices == ()


class TestRefused:
    """A book that could not judge is not made."""

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"options": ()}, "do not match: bobot"),
            ({"options": (BOBOT, BOBOT)}, "do not match"),
            ({"options": (BOBOT, attrs.evolve(BOBOT, key="lain"))}, "do not match: lain"),
            (
                {
                    "options": (
                        attrs.evolve(BOBOT, alternatives=(Alternative("sama", SAY), Alternative("tripel", SAY))),
                    )
                },
                "do not match: bobot",
            ),
            ({"choices": (("bobot", "tripel"),)}, "no alternative"),
            ({"published": None}, "A score needs its rounding"),
            ({"score": None}, "A score needs its rounding"),
            ({"ratings": None}, "ratings need their scale"),
            ({"rating_scale": None}, "ratings need their scale"),
            ({"ratings": ("rating_a", "rating_c")}, "reads rating_c"),
            ({"ratings": ("rating_a", "ditunda")}, "reads ditunda"),
            ({"checks": (EMPTY, attrs.evolve(HIGH, code="KOSONG"))}, "have one code"),
            ({"checks": (attrs.evolve(HIGH, holds=given_truth("tak_ada")),)}, "reads tak_ada"),
            ({"checks": (attrs.evolve(HIGH, holds=given("ditunda") > 0),)}, "two kinds"),
            ({"checks": (attrs.evolve(HIGH, holds=given("rating_a") > 0),)}, "reads rating_a"),
            (
                {"checks": (attrs.evolve(HIGH, holds=count("hasil_kerja", where=given_truth("x")) > 0),)},
                r"hasil_kerja\.x",
            ),
            ({"score": number(1).named("predikat", id="", en="")}, "names two different formulas"),
        ],
    )
    def test_parts_that_do_not_fit(self, change, said) -> None:
        with pytest.raises((InvalidValue, FormulaError), match=said):
            attrs.evolve(BOOK, **change)

    def test_a_choice_of_no_option(self) -> None:
        with pytest.raises(NotFound):
            attrs.evolve(BOOK, choices=(("lain", "x"),))


class TestValue:
    """Books compare, hash, pickle and digest by what they say."""

    @pytest.mark.parametrize("book", [BOOK, PP46_2011, PERMENPANRB6_2022], ids=lambda book: book.id)
    def test_copies(self, book) -> None:
        for other in (copy.deepcopy(book), pickle.loads(pickle.dumps(book)), copy.copy(book)):
            assert (other, hash(other), other.digest) == (book, hash(book), book.digest)
        assert isinstance(book, ScoringStrategy)

    def test_copies_after_judging(self) -> None:
        outcome = BOOK.judge(facts(60))
        assert outcome.because
        assert outcome.digest
        other = pickle.loads(pickle.dumps(outcome))
        assert (other, other.digest, other.because) == (outcome, outcome.digest, outcome.because)

    def test_formulas_and_parts(self) -> None:
        assert list(BOOK.formulas) == ["predikat", "score", "check_KOSONG", "check_TINGGI"]
        assert list(BOOK.parts) == ["nilai", "predikat"]
        assert BOOK.parts["nilai"] == nilai.node

    def test_the_digest_is_that_of_what_is_computed(self) -> None:
        """Words, articles and versions may be mended without another digest; numbers, scales and choices may not."""
        told = predikat.node.item
        same = [
            attrs.evolve(BOOK, version="2", law=Law("Perda 2/2025")),
            attrs.evolve(
                BOOK, predikat=type(predikat)(told).named("predikat", id="Lain", en="Other", basis=LAW("Pasal 2"))
            ),
            attrs.evolve(BOOK, checks=(attrs.evolve(EMPTY, message=Words("x", "y")), HIGH)),
            BOOK.choose(bobot="sama"),
        ]
        assert {book.digest for book in same} == {BOOK.digest}
        other = [
            BOOK.choose(bobot="dobel"),
            attrs.evolve(BOOK, scale=Scale("skala_daerah", ("baik", "kurang"))),
            attrs.evolve(BOOK, checks=(EMPTY,)),
            attrs.evolve(BOOK, checks=(EMPTY, attrs.evolve(HIGH, holds=count("hasil_kerja") > 0))),
        ]
        assert len({BOOK.digest, *(book.digest for book in other)}) == 5

    def test_the_digest_of_an_outcome(self) -> None:
        outcome = BOOK.judge(facts(60))
        assert outcome.digest == BOOK.judge(BOOK.facts(facts("60.0"))).digest
        different = {
            outcome.digest,
            BOOK.judge(facts(61)).digest,
            BOOK.judge(facts(60, ditunda=True)).digest,
            BOOK.choose(bobot="dobel").judge(facts(60)).digest,
            attrs.evolve(BOOK, id="lain").judge(facts(60)).digest,
        }
        assert len(different) == 5

    def test_digests_of_the_deepest_formulas(self) -> None:
        """Bounded formulas exhaust no stack, in whatever is made of them."""
        deep = given_token("rating_a")
        for _ in range(98):
            deep = when(given_truth("ditunda")).then(deep).otherwise("kurang")
        book = attrs.evolve(BOOK, predikat=deep, score=number(1), options=())
        assert deep.node.depth == 100
        assert len(book.digest) == 64
        assert str(book.judge(facts(60)).predikat) == "kurang"
        assert pickle.loads(pickle.dumps(book)) == copy.deepcopy(book) == book

    def test_errors_come_from_the_facts(self) -> None:
        book = attrs.evolve(BOOK, score=number(1), predikat=given_token("rating_a"), options=())
        with pytest.raises(MissingFact, match="rating_a"):
            book.judge(facts(60))


def test_a_coverage_names_the_periods_it_knows_with_their_article():
    """Which periods are evaluated on their own is a rule like any other."""
    coverage = PERMENPANRB6_2022.coverage
    assert [str(kind) for kind in coverage.periodic] == ["bulanan", "triwulanan"]
    assert "Pasal 24 ayat (2)" in coverage.periodic_basis.article
    for changes in ({"periodic": ()}, {"periodic_basis": None}):
        with pytest.raises(InvalidValue, match="stand together"):
            attrs.evolve(coverage, **changes)


@pytest.mark.parametrize(
    ("ask", "path"),
    [
        (lambda: audit(PP46_2011.id), "book"),
        (lambda: diff(PP46_2011, PERMENPANRB6_2022.id), "second"),
        (lambda: diff(PP46_2011.id, PP46_2011), "first"),
        (lambda: what_if({}, {}, rules=PP46_2011.id), "rules"),
        (lambda: compare({}, PP46_2011, PP46_2011.id), "second"),
    ],
)
def test_the_id_of_a_book_is_no_book(ask, path):
    """A name is looked up in a catalogue, which knows the amendments of a region."""
    with pytest.raises(WrongType, match=rf"{path}: '\w+' is no RuleBook\. Give a book, such as national\(\)"):
        ask()


def test_a_book_is_a_text_in_both_languages():
    assert "PP 46/2011" in PP46_2011.as_text("id")
    assert PP46_2011.as_text("en") != PP46_2011.as_text("id")
