"""What is needed to reach a goal: the nearest realisation of the grid, or that none does."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.scale import Grade, Scale
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.reaching import needed, needed_each
from kinerja.evaluation.reaching_parts import MAX_POINTS, Goal, GoalOf, Reached, StepGrid, Towards
from kinerja.formula import FactKind, FactSpec, bands, given, given_token, least_of, undetermined, when
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from tests.unit.evaluation.questions import ANGKA, SCALE, book, needs, part, pp46
from tests.unit.evaluation.samples import appraised

WHOLE = StepGrid(1, 0, 100)
BAIK = SCALE.grade("baik")


def values(answer) -> list[tuple[Fraction, str]]:
    """Return what was found."""
    return [(one.value, one.towards.value) for one in answer.found]


class TestStepGrid:
    """The realisations that are possible."""

    @pytest.mark.parametrize(
        ("step", "low", "high", "count"), [(1, 0, 0, 1), (1, 0, 2, 3), ("0.5", 1, "2.4", 3), (3, -1, 8, 4)]
    )
    def test_they_are_counted_from_the_lowest_on(self, step, low, high, count) -> None:
        grid = StepGrid(step, low, high)
        assert grid.count == count
        assert grid.at(count - 1) <= grid.high < grid.at(count)

    @pytest.mark.parametrize(("step", "low", "high"), [(0, 0, 1), (-1, 0, 1), (1, 2, 1)])
    def test_what_is_no_grid_is_refused(self, step, low, high) -> None:
        with pytest.raises(InvalidValue):
            StepGrid(step, low, high)

    def test_more_than_can_be_tried_is_refused_with_the_mend(self) -> None:
        assert StepGrid(1, 1, MAX_POINTS).count == MAX_POINTS
        with pytest.raises(InvalidValue, match=r"100,001 realisations from 0 to 100000.*coarser step"):
            StepGrid(1, 0, MAX_POINTS)


class TestNearest:
    """The nearest that reaches it."""

    def test_up_and_down(self) -> None:
        falling = part(100 - given("angka"), "nilai")
        assert values(needed({"angka": 60}, "angka", WHOLE, predikat=BAIK, rules=book())) == [(80, "naik")]
        assert values(needed({"angka": 60}, "angka", WHOLE, predikat=BAIK, rules=book(falling))) == [(20, "turun")]

    def test_what_is_reached_already_stays(self) -> None:
        answer = needed({"angka": "90.5"}, "angka", WHOLE, predikat=BAIK, rules=book())
        assert (values(answer), answer.examined) == ([(Fraction("90.5"), "tetap")], 0)

    def test_two_that_are_equally_far_are_both_told(self) -> None:
        hill = part(when(given("angka").equals(50)).then(0).otherwise(90), "nilai")
        answer = needed({"angka": 50}, "angka", WHOLE, predikat="baik", rules=book(hill))
        assert values(answer) == [(49, "turun"), (51, "naik")]
        assert answer.words.en == "Predikat of at least baik: needs 49 (down) or 51 (up); now 50."
        assert answer.words.id.endswith("perlu realisasi 49 (turun) atau 51 (naik); sekarang 50.")

    def test_a_present_one_off_the_grid_or_outside_the_limits(self) -> None:
        ask = {"predikat": BAIK, "rules": book()}
        assert values(needed({"angka": "79.9"}, "angka", StepGrid(3, 0, 100), **ask)) == [(81, "naik")]
        assert values(needed({"angka": 5}, "angka", StepGrid(1, 70, 100), **ask)) == [(80, "naik")]
        falling = {"predikat": BAIK, "rules": book(part(100 - given("angka"), "nilai"))}
        assert values(needed({"angka": 500}, "angka", StepGrid(7, 0, 100), **falling)) == [(14, "turun")]

    def test_the_cliff_of_pp46_is_seen(self) -> None:
        """Saved time counts up to 24 percent; one hundredth further the value drops to 76 of 100 and below."""
        facts = pp46(kuantitas=12, kualitas=100, waktu=4, perilaku=100)
        answer = needed(facts, "waktu", StepGrid("0.12", 0, 24), score=99, rules=PP46_2011)
        ((value, _),) = values(answer)
        assert value == Fraction("9.12")  # 24 percent exactly: 0.6 * (100 + 100 + 100) / 3 + 40
        judged = PP46_2011.judge(pp46(12, 100, value, 100))
        assert judged.score.exact == 100
        assert PP46_2011.judge(pp46(12, 100, "9.11", 100)).score.exact < 99

    def test_a_score_exactly_met_is_reached(self) -> None:
        answer = needed({"angka": 0}, "angka", StepGrid("0.1", 0, 1), score="0.3", rules=book())
        assert values(answer) == [(Fraction("0.3"), "naik")]
        assert answer.goal == Goal(GoalOf.NILAI, Fraction("0.3"))
        assert answer.found[0].score == Fraction("0.3")


class TestNone:
    """None does."""

    def test_all_were_tried_and_the_best_is_told_with_what_does_not_move(self) -> None:
        answer = needed(pp46(perilaku=40), "kuantitas", StepGrid(1, 0, 12), predikat="sangat baik", rules=PP46_2011)
        assert (answer.reached, answer.examined, answer.open) == (False, 13, None)
        assert answer.best == Reached(12, Towards.NAIK, Sebutan.CUKUP, Fraction("68.2"))
        assert [(fixed.key, fixed.value) for fixed in answer.fixed] == [
            ("bagian_perilaku", 16),
            ("nilai_tugas_tambahan", 0),
            ("nilai_kreativitas", 0),
        ]
        assert "reached by none of 13 realisations (0 to 12, step 1); all were tried" in answer.words.en

    def test_of_several_that_come_as_near_the_nearest_is_told(self) -> None:
        capped = part(least_of(given("angka"), 40), "nilai")
        answer = needed({"angka": 10}, "angka", WHOLE, score=50, rules=book(capped))
        assert answer.best == Reached(40, Towards.NAIK, SCALE.grade("kurang"), Fraction(40))

    def test_realisations_that_cannot_be_judged_reach_nothing(self) -> None:
        """Neither does an answer that the law does not give; the best is one that has an answer."""
        inverse = 1 / (given("angka") - 5)
        open_ = when(given("angka") > 60).then(undetermined(id="Terbuka", en="Open")).otherwise(inverse)
        answer = needed({"angka": 5}, "angka", WHOLE, score=50, rules=book(part(open_, "nilai")))
        assert (answer.best.value, answer.best.score, answer.fixed) == (6, 1, ())

    def test_where_nothing_can_be_judged_the_first_says_why(self) -> None:
        open_ = when(given("angka") >= 0).then(undetermined(id="Terbuka", en="Open")).otherwise(1)
        answer = needed({"angka": 5}, "angka", WHOLE, predikat=BAIK, rules=book(part(open_, "nilai")))
        assert isinstance(answer.best.answer, Undetermined)
        assert answer.best.value == 5


class TestAsked:
    """What may be asked."""

    def test_any_number_may_be_moved(self) -> None:
        facts = {**pp46(), "tugas_tambahan": 0}
        answer = needed(facts, "tugas_tambahan", StepGrid(1, 0, 10), score=84, rules=PP46_2011)
        assert values(answer) == [(4, "naik")]
        assert values(needed(pp46(), "perilaku[0].nilai", WHOLE, score="83.5", rules=PP46_2011)) == [(85, "naik")]

    def test_a_realisation_that_is_not_there_yet_needs_a_start(self) -> None:
        facts = pp46(kuantitas=None)
        with pytest.raises(InvalidValue, match=r"no present realisation.*present="):
            needed(facts, "kuantitas", WHOLE, score=80, rules=PP46_2011)
        answer = needed(facts, "kuantitas", WHOLE, score=80, rules=PP46_2011, present=0)
        assert (answer.present, answer.reached) == (0, True)

    @pytest.mark.parametrize("goal", [{}, {"predikat": "baik", "score": 80}])
    def test_there_is_one_goal(self, goal) -> None:
        with pytest.raises(InvalidValue, match="not one goal"):
            needed(pp46(), "kuantitas", WHOLE, rules=PP46_2011, **goal)

    def test_a_grade_stands_on_the_scale_of_the_book(self) -> None:
        ask = {"rules": PP46_2011}
        with pytest.raises(WrongType, match="no grade of the scale 'sebutan_pp46'"):
            needed(pp46(), "kuantitas", WHOLE, predikat=Predikat.BAIK, **ask)
        with pytest.raises(WrongType, match="no grade"):
            needed({"angka": 1}, "angka", WHOLE, predikat=Grade("a", Scale("lain", ("a", "b"))), rules=book())
        with pytest.raises(UnknownName):
            needed(pp46(), "kuantitas", WHOLE, predikat="istimewa", **ask)
        with pytest.raises(UnknownName):
            needed({"angka": 1}, "angka", WHOLE, predikat="istimewa", rules=book())

    def test_a_book_without_scores_or_ratings_is_not_asked_for_them(self) -> None:
        with pytest.raises(InvalidValue, match="computes no score"):
            needed(appraised(), "h1.1", WHOLE, score=80)
        with pytest.raises(InvalidValue, match="knows no ratings"):
            needed(pp46(), "kuantitas", WHOLE, rating=Rating.SESUAI_EKSPEKTASI, rules=PP46_2011)
        silent = attrs.evolve(PERMENPANRB6_2022, proposal=None)
        with pytest.raises(InvalidValue, match="computes no rating"):
            needed({}, "rating_perilaku", WHOLE, rating=Rating.SESUAI_EKSPEKTASI, rules=silent)

    def test_only_a_number_is_moved(self) -> None:
        with pytest.raises(WrongType, match="rating_perilaku is a token"):
            needed(appraised(), "rating_perilaku", WHOLE, predikat="baik")


class TestJudged:
    """PermenPANRB 6/2022: an appraiser judges."""

    def test_no_realisation_computes_a_judged_predikat(self) -> None:
        answer = needed(appraised(), "h1.1", WHOLE, predikat=Predikat.SANGAT_BAIK)
        assert (answer.reached, answer.examined) == (False, 0)
        assert "ratings that the appraiser judges" in answer.open.reason.en
        assert str(answer.open.basis).startswith("PermenPANRB 6/2022, Pasal 25")
        assert answer.words.en.startswith("Predikat of at least Very good: no answer. The predikat comes from")

    def test_the_proposal_follows_the_targets_of_an_appraisal(self) -> None:
        base = appraised()
        answer = needed(base, "h2.1", WHOLE, rating=Rating.DI_ATAS_EKSPEKTASI)
        assert answer.reached is False
        assert answer.best.answer is Rating.SESUAI_EKSPEKTASI
        low = appraised(progress=attrs.evolve(base.progress, realisations=base.progress.realisations[:2]))
        answer = needed(low, "h2.1", WHOLE, rating="sesuai", present=0)
        assert values(answer) == [(95, "naik")]

    def test_in_plain_facts_nothing_is_known_of_targets(self) -> None:
        answer = needed(appraised().outcome, "h2.1", WHOLE, rating=Rating.DI_ATAS_EKSPEKTASI)
        assert "ask from an appraisal" in answer.open.reason.en
        assert answer.open.basis is None

    def test_a_book_whose_ratings_are_facts_only_has_no_article_for_them(self) -> None:
        held = book(
            needs=needs(ANGKA, FactSpec("a", FactKind.TOKEN), FactSpec("b", FactKind.TOKEN)),
            predikat=part(given_token("a"), "kelas"),
            score=None,
            published=None,
            ratings=("a", "b"),
            rating_scale=SCALE,
        )
        answer = needed({"angka": 1, "a": "baik"}, "angka", WHOLE, predikat="baik", rules=held)
        assert answer.open.basis is None

    def test_a_computed_rating_goes_before_a_proposed_one(self) -> None:
        rating = part(bands(given("angka"), lowest="kurang", at_least={70: "baik"}), "rating_a")
        held = book(
            needs=needs(ANGKA, FactSpec("b", FactKind.TOKEN)),
            predikat=part(rating, "kelas"),
            score=None,
            published=None,
            ratings=("rating_a", "b"),
            rating_scale=SCALE,
            proposal=bands(given("angka"), lowest="kurang", at_least={30: "baik"}),
        )
        ask = {"angka": 1, "b": "baik"}
        assert values(needed(ask, "angka", WHOLE, rating="baik", rules=held)) == [(70, "naik")]
        assert values(needed(ask, "angka", WHOLE, predikat="baik", rules=held)) == [(70, "naik")]

    def test_a_proposal_that_the_guide_does_not_make_reaches_nothing(self) -> None:
        open_ = when(given("angka") > 3).then(undetermined(id="Terbuka", en="Open")).otherwise("kurang")
        held = book(
            needs=needs(ANGKA, FactSpec("a", FactKind.TOKEN), FactSpec("b", FactKind.TOKEN)),
            ratings=("a", "b"),
            rating_scale=SCALE,
            proposal=part(open_, "usulan"),
        )
        answer = needed({"angka": 1}, "angka", WHOLE, rating="baik", rules=held)
        assert (answer.best.value, answer.best.answer.token) == (1, "kurang")


@pytest.mark.parametrize("grid", [range(21), 1, None])
def test_possible_realisations_are_a_grid(grid) -> None:
    """Also where the present one reaches the goal already."""
    with pytest.raises(WrongType, match=r"waktu: .* Give StepGrid"):
        needed(pp46(), "waktu", grid, score=1, rules=PP46_2011)


class TestEach:
    """Each indicator alone."""

    def test_the_grids_may_be_named(self) -> None:
        grids = {"kuantitas": StepGrid(1, 0, 20), "waktu": StepGrid(1, 0, 20)}
        found = needed_each(pp46(), grids, score=84, rules=PP46_2011)
        assert [(answer.id, values(answer)) for answer in found] == [
            ("kuantitas", [(12, "naik")]),
            ("waktu", [(11, "turun")]),
        ]

    def test_one_grid_for_all_that_have_a_realisation(self) -> None:
        found = needed_each(appraised(), WHOLE, rating="di atas")
        assert [answer.id for answer in found] == ["h1.1", "h1.2", "h2.1"]
