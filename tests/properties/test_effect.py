"""Laws of what a training changed, for any marks and any measures."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.exact_signed import sign_flip_chance, signed_rank_chance
from kinerja.base.finding import Undetermined
from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.feedback.survey_waves import WaveVerdict
from kinerja.interop.convert import dumps
from kinerja.plans.target import Direction
from kinerja.testing.draw_effect import marks, measures
from kinerja.training.effect import evaluate_training
from kinerja.training.effect_design import EffectMeasure
from kinerja.training.effect_judging import judge
from kinerja.training.effect_tests import EffectTest
from kinerja.training.effect_verdict import ManyTests, adjusted_chances, correct_for_many
from kinerja.training.n_gain import class_gain, normalised_gain
from kinerja.training.paired_scores import PairedScore, PairedScores
from kinerja.training.printed_checks import check_printed
from kinerja.training.printed_effects import PrintedEffect, PrintedStanding

MARK = st.integers(0, 400).map(lambda quarters: Fraction(quarters, 4))
CHANGES = st.lists(st.integers(-30, 30), max_size=16)
CHANCES = st.lists(st.fractions(0, 1, max_denominator=500), max_size=9)
TEST, PLACES = Words("Tes", "Test"), Rounding(2)


@given(MARK, MARK, st.fractions(1, 9, max_denominator=9))
def test_a_gain_is_that_of_any_scale(before, after, by) -> None:
    """Marks in percent or in points give one gain, and it never passes 1."""
    told, scaled = normalised_gain(before, after), normalised_gain(before * by, after * by, 100 * by)
    assert told.category == scaled.category
    if not isinstance(told.value, Undetermined):
        assert told.value == scaled.value
        assert told.value <= 1
        assert (told.value < 0) is (after < before)


@settings(max_examples=50)
@given(marks())
def test_a_class_counts_everybody_once(scores) -> None:
    if scores.highest is None or not scores.pairs:
        return
    told = class_gain(scores)
    assert told.n + told.lost == len(scores.scores)
    assert told.at_highest <= told.n
    assert told.fell <= told.n


@given(CHANGES)
def test_a_chance_of_flipped_signs(changes) -> None:
    """It depends on no order, no direction and no unit, and never comes below what so many can come to."""
    for chance_of in (sign_flip_chance, signed_rank_chance):
        told = chance_of(changes)
        assert told == chance_of(changes[::-1]) == chance_of([-3 * each for each in changes])
        assert min(Fraction(1), Fraction(2, 2 ** len(changes))) <= told <= 1


@given(CHANCES, st.sampled_from(ManyTests))
def test_correction_never_makes_a_chance_smaller(chances, method) -> None:
    told = adjusted_chances(chances, method)
    assert all(one <= other <= 1 for one, other in zip(chances, told, strict=True))
    order = sorted(range(len(chances)), key=chances.__getitem__)
    assert [told[place] for place in order] == sorted(told)
    milder, stricter = (adjusted_chances(chances, each) for each in ("benjamini_hochberg", "holm"))
    assert all(one <= other for one, other in zip(milder, stricter, strict=True))


_OTHER = {WaveVerdict.MEMBAIK: WaveVerdict.MEMBURUK, WaveVerdict.MEMBURUK: WaveVerdict.MEMBAIK}


@settings(max_examples=40)
@given(measures())
def test_a_verdict_turns_round_with_what_is_better(measure) -> None:
    turned = {Direction.LEBIH_TINGGI: Direction.LEBIH_RENDAH, Direction.LEBIH_RENDAH: Direction.LEBIH_TINGGI}
    told = judge(measure)
    other = judge(EffectMeasure(measure.key, measure.name, measure.level, measure.data, better=turned[measure.better]))
    assert other.verdict is _OTHER.get(told.verdict, told.verdict)


@settings(max_examples=40)
@given(st.lists(measures(), max_size=5))
def test_together_nothing_is_surer_than_alone(given_) -> None:
    alone = [judge(each) for each in given_]
    for one, other in zip(alone, correct_for_many(alone), strict=True):
        assert other.verdict in {one.verdict, WaveVerdict.TIDAK_JELAS}


@settings(max_examples=60)
@given(st.lists(st.integers(0, 100), max_size=5), st.lists(st.integers(0, 100), max_size=5))
def test_of_five_pairs_or_fewer_nothing_is_ever_called_clear(before, after) -> None:
    told = [PairedScore(f"person-{place}", *pair) for place, pair in enumerate(zip(before, after, strict=False))]
    effect = judge(EffectMeasure("x", TEST, "pembelajaran", PairedScores(told, 100)))
    assert effect.verdict is WaveVerdict.DATA_KURANG


@settings(max_examples=30)
@given(marks(), st.booleans())
def test_a_result_holds_no_person_and_no_mark_of_one(scores, known) -> None:
    told = [PairedScore(f"person-{place}", each.before, each.after) for place, each in enumerate(scores.scores)]
    highest = 120 if known else None
    done = evaluate_training("c", "x", [EffectMeasure("x", TEST, "pembelajaran", PairedScores(told, highest))])
    for shown in (dumps(done), repr(done), done.as_text("en"), done.as_html("id")):
        assert "person-" not in shown
    if len(scores.pairs) < 5:
        (effect,) = done.effects
        assert effect.before is effect.after is effect.gain is None
        assert not isinstance(effect.answer, EffectTest)


@settings(max_examples=60)
@given(st.integers(1, 9_999), st.integers(0, 10_000))
def test_what_is_rounded_right_adds_up(before, after) -> None:
    """Marks of two places, and all that follows from them printed with two places: nothing is flagged."""
    first, second = Fraction(before, 100), Fraction(after, 100)
    exact = {
        "change": second - first,
        "percent": 100 * (second / first - 1),
        "percent_of_scale": second - first,
        "gain": (second - first) / (100 - first),
    }
    printed = {name: PLACES.published(value) for name, value in exact.items()}
    told = PrintedEffect("x", before=PLACES.published(first), after=PLACES.published(second), highest=100, **printed)
    lines = check_printed(told).lines
    assert {line.standing for line in lines} == {PrintedStanding.COCOK}
