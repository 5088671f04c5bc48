"""Laws of the questions put to rule books: what is given stays, nothing nearer reaches a goal, a book is itself."""

from __future__ import annotations

import copy
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.evaluation.comparison import Move, compare
from kinerja.evaluation.projection import what_if
from kinerja.evaluation.reaching import needed
from kinerja.evaluation.reaching_parts import StepGrid
from kinerja.rules import national
from kinerja.rules.pp30_2019 import PP30_2019
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from tests.unit.evaluation.questions import pp46

some = settings(max_examples=60)
tenths = st.integers(0, 1_500).map(lambda number: Fraction(number, 10))
facts = st.builds(pp46, tenths, tenths, tenths, tenths)
books = st.sampled_from([PP46_2011, PP46_2011.choose(batas="atas"), PP46_2011.choose(pembulatan="bertahap")])
which = st.sampled_from(["kuantitas", "kualitas", "waktu"])


@some
@given(facts, books)
def test_a_book_does_not_differ_from_itself(given_, book) -> None:
    one = compare(given_, book, book).of()
    assert (one.differences, one.causes, one.move, one.first) == ((), (), Move.TETAP, one.second)


@some
@given(facts, books, books)
def test_whatever_differs_has_a_cause_and_the_other_way_round_the_same_ones(given_, first, second) -> None:
    one, other = compare(given_, first, second).of(), compare(given_, second, first).of()
    assert bool(one.differences) is bool(one.causes)
    assert {cause.key for cause in one.causes} == {cause.key for cause in other.causes}
    assert [(cause.first, cause.second) for cause in one.causes] == [
        (cause.second, cause.first) for cause in other.causes
    ]


PERMEN8 = national().book("permenpanrb8_2021").choose(opsi="70_30")
ASPECTS = ("orientasi_pelayanan", "komitmen", "inisiatif_kerja", "kerja_sama")


def as_permen8(told, order):
    """Return the facts of PP 46/2011 as PermenPANRB 8/2021 is told them, the indicators in another order."""
    rows = [dict(told["hasil_kerja"][0]["indikator"][place], arah="lebih_tinggi") for place in order]
    rows = [{**row, "arah": "lebih_rendah"} if row["id"] == "waktu" else row for row in rows]
    result = {"id": "h1", "jenis": "utama", "metode_cascading": "langsung", "indikator": rows}
    conduct = [{"aspek": aspect, "nilai": told["perilaku"][0]["nilai"]} for aspect in ASPECTS]
    return {"hasil_kerja": [result], "perilaku": conduct, "struktural": False, "jpt": False, "ide_baru": False}


@some
@given(facts, st.permutations(range(3)))
def test_two_regimes_part_at_the_same_rows_in_any_order_and_both_ways(told, order) -> None:
    there = compare(told, PP46_2011, PERMEN8, for_second=as_permen8(told, order)).of()
    back = compare(as_permen8(told, (0, 1, 2)), PERMEN8, PP46_2011, for_second=told).of()
    assert {(cause.row_id, cause.label, cause.first, cause.second) for cause in there.causes} == {
        (cause.row_id, cause.label, cause.second, cause.first) for cause in back.causes
    }
    assert {cause.row_id for cause in there.causes} <= {"", "h1", "kuantitas", "kualitas", "waktu"}
    assert "sebutan" in {cause.key for cause in there.causes}


@some
@given(facts, books)
def test_without_a_change_nothing_changes(given_, book) -> None:
    found = what_if(given_, {}, rules=book)
    assert found.before == found.after == book.judge(given_)
    assert found.steps == ()


@some
@given(facts, books, which, tenths)
def test_what_would_come_out_is_what_the_changed_facts_come_to(given_, book, id, value) -> None:
    kept = copy.deepcopy(given_)
    found = what_if(given_, {id: value}, rules=book)
    assert given_ == kept
    by_hand = copy.deepcopy(given_)
    next(row for row in by_hand["hasil_kerja"][0]["indikator"] if row["id"] == id)["realisasi"] = value
    assert found.after == book.judge(by_hand)
    assert bool(found.steps) is (found.before.because != found.after.because and _moved(found))


def _moved(found) -> bool:
    """Return whether some named part came to something else."""
    values = [
        {(step.key, step.path): step.value for step in each.because.walk()} for each in (found.before, found.after)
    ]
    return values[0] != values[1]


@st.composite
def grids(draw) -> StepGrid:
    """Draw few possible realisations."""
    step = draw(st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(7)]))
    low = draw(st.integers(0, 20))
    return StepGrid(step, low, low + draw(st.integers(0, 40)))


@some
@given(facts, books, which, grids(), st.sampled_from(Sebutan) | tenths)
def test_what_is_needed_reaches_the_goal_and_nothing_nearer_does(given_, book, id, grid, goal) -> None:
    """Judged again, and by brute force over the whole grid."""
    asked = {"predikat": goal} if isinstance(goal, Sebutan) else {"score": goal}
    answer = needed(given_, id, grid, rules=book, **asked)

    def reaches(value) -> bool:
        outcome = what_if(given_, {id: value}, rules=book).after
        return outcome.predikat >= goal if isinstance(goal, Sebutan) else outcome.score.exact >= goal

    reaching = [grid.at(place) for place in range(grid.count) if reaches(grid.at(place))]
    if reaches(answer.present):
        assert [one.value for one in answer.found] == [answer.present]
        return
    nearest = min((abs(value - answer.present) for value in reaching), default=None)
    assert [one.value for one in answer.found] == [
        value for value in reaching if abs(value - answer.present) == nearest
    ]
    if not reaching:
        assert answer.examined == grid.count
        scores = [what_if(given_, {id: grid.at(place)}, rules=book).after.score.exact for place in range(grid.count)]
        assert answer.best.score == max(scores)


@some
@given(st.integers(0, 12_000), st.integers(0, 12_000), st.sampled_from(["70_30", "60_40"]), st.integers(0, 120))
def test_pp30_is_asked_in_the_same_way(skp, perilaku, opsi, goal) -> None:
    book = PP30_2019.choose(opsi=opsi)
    given_ = {"nilai_skp": Fraction(skp, 100), "nilai_perilaku": Fraction(perilaku, 100), "ide_baru": False}
    grid = StepGrid(1, 0, 120)
    answer = needed(given_, "nilai_perilaku", grid, score=goal, rules=book)

    def score(value) -> Fraction:
        return book.judge({**given_, "nilai_perilaku": value}).score.exact

    if answer.reached:
        assert score(answer.found[0].value) >= goal
    else:
        assert max(score(grid.at(place)) for place in range(grid.count)) == answer.best.score < goal
