"""Bands to scores: a named strategy, whose gaps stay gaps."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kinerja import AtLeast
from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Basis, Law
from kinerja.errors import EmptyCollection, InvalidValue, WrongType
from kinerja.feedback.band_scores import DJPB_IKM, BandScores, ScoreBand
from kinerja.feedback.figure_reading import Certainty, read_figure
from tests.unit.feedback.figures import figure

BASIS = Basis(Law("Pergub Contoh"), "Pasal 7")


def scores(*bands: ScoreBand) -> BandScores:
    return BandScores("contoh", "indeks", bands, basis=BASIS)


@pytest.mark.parametrize(("value", "score"), [(100, 100), (81, 100), (80, 80), (66, 80), ("65.99", 60), (25, 60)])
def test_the_scores_of_djpb(value: Any, score: int) -> None:
    """81 to 100 gives 100, 66 to 80 gives 80, below 66 gives 60."""
    assert DJPB_IKM.score(value) == score
    assert DJPB_IKM.basis.assurance is Assurance.PRACTICE


def test_a_number_between_two_printed_bands_has_no_score() -> None:
    """80.5 is neither 66-80 nor 81-100; nobody rounds it silently."""
    answer = DJPB_IKM.score("80.5")
    assert isinstance(answer, Undetermined)
    assert "80,5 indeks" in answer.reason.id
    assert isinstance(DJPB_IKM.apply(figure("80.5")), Undetermined)


def test_a_score_keeps_what_it_was_made_of() -> None:
    scored = DJPB_IKM.apply(figure("79.6", low="65.5", high="81.2", confidence=95))
    assert not isinstance(scored, Undetermined)
    assert (scored.value, scored.unit, scored.low, scored.high) == (80, "skor", 60, 100)
    assert scored.n == 120
    assert DJPB_IKM.basis in scored.basis
    assert "79,6 indeks" in scored.notes[-1].id
    assert read_figure(scored, AtLeast(80, "skor")).certainty is Certainty.TIDAK_TERBEDAKAN


def test_an_end_in_a_gap_leaves_no_interval() -> None:
    scored = DJPB_IKM.apply(figure("79.6", low="78.5", high="80.7", confidence=95))
    assert not isinstance(scored, Undetermined)
    assert (scored.low, scored.high, scored.confidence) == (None, None, None)
    plain = DJPB_IKM.apply(figure("79.6"))
    assert not isinstance(plain, Undetermined)
    assert (plain.value, plain.low) == (80, None)


def test_lower_may_be_better() -> None:
    days = scores(ScoreBand(100, at_most=3), ScoreBand(50, at_least=4, below=10), ScoreBand(0, at_least=10))
    assert [days.score(value) for value in (2, 4, "9.9", 10)] == [100, 50, 50, 0]
    applied = days.apply(figure(5, low=3, high=12, confidence=95))
    assert not isinstance(applied, Undetermined)
    assert (applied.low, applied.high) == (0, 100)


def test_a_long_exact_number_has_a_score() -> None:
    assert DJPB_IKM.score(Fraction(70 * 3**140 + 1, 3**140)) == 80


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"at_most": 5, "below": 5},
        {"at_least": 5, "at_most": 4},
        {"at_least": 5, "below": 5},
    ],
)
def test_a_band_holds_something_and_not_everything(given: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue):
        ScoreBand(10, **given)


@pytest.mark.parametrize(
    "bands",
    [
        [ScoreBand(1, at_most=5), ScoreBand(2, at_least=5)],
        [ScoreBand(1, at_least=5), ScoreBand(2, at_least=6)],
        [ScoreBand(1, at_most=5), ScoreBand(2, at_most=9)],
        [ScoreBand(1, below=6), ScoreBand(2, at_least=5)],
        [ScoreBand(1, below=1), ScoreBand(3, at_least=1, below=2), ScoreBand(2, at_least=2)],
    ],
)
def test_bands_lie_apart_and_scores_do_not_turn(bands: list[ScoreBand]) -> None:
    with pytest.raises(InvalidValue):
        scores(*bands)


def test_what_no_map_reads_is_refused() -> None:
    with pytest.raises(EmptyCollection):
        scores()
    with pytest.raises(InvalidValue, match="reads 'indeks'"):
        DJPB_IKM.apply(figure(unit="%"))
    with pytest.raises(WrongType):
        DJPB_IKM.apply("79.6")  # type: ignore[arg-type]
