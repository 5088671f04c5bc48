"""Mistakes of running systems about hours, weights, shares and whoever did not answer."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja import Undetermined
from kinerja.feedback.continuous import GiverKind
from kinerja.formula import evaluate
from kinerja.formula.algebra import wrap
from kinerja.plans.conduct import NilaiDasar
from kinerja.rules.achievement import inverted, mirrored, ratio, worst_case
from kinerja.rules.achievement_bounds import clamped
from kinerja.rules.allowance import share_of_hours, work_minutes
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.pp30_raters import Sharing, rated_conduct


@pytest.mark.parametrize(
    ("worked", "wrong", "right"), [("05:59", "0.887", "0.9205"), ("06:00", "0.952", "0.9231")], ids=["5:59", "6:00"]
)
def test_b9_barru_reads_hours_and_minutes_as_one_number(worked, wrong, right) -> None:
    """Kab-Barru: 559 / 630 and 600 / 630, so one minute is worth 6.5 percent; it is 359 and 360 of 390 minutes."""
    theirs = Fraction(int(worked.replace(":", "")), 630)
    assert round(theirs, 3) == Fraction(wrong)
    assert theirs != share_of_hours(worked, "06:30") == Fraction(work_minutes(worked), 390)
    assert round(share_of_hours(worked, "06:30"), 4) == Fraction(right)


def test_b10_barru_has_one_formula_in_many_copies_with_hours_of_their_own() -> None:
    """Kab-Barru: 06:30 here, 07:40 or 06:50 there, each in a copy of the code; here the schedule is an argument."""
    shares = [share_of_hours("06:30", hours) for hours in ("06:30", "07:40", "06:50")]
    assert shares == [1, Fraction(390, 460), Fraction(390, 410)]


@pytest.mark.parametrize("sharing", Sharing)
def test_b14_who_gave_no_answer_is_not_zero(sharing) -> None:
    """A 360-degree tool of a regency: superior 9 and no peers is stored as 0.5 x 9 x 10 = 45; it has no value yet."""
    assert Fraction(50, 100) * 9 * 10 + Fraction(50, 100) * 0 == 45
    nobody = rated_conduct(90, sharing=sharing).value
    assert isinstance(nobody, Undetermined)
    assert "None of the peers and direct subordinates answered" in nobody.reason.en
    assert rated_conduct(90, peers=[80], sharing=sharing).value == 86, "one who answered counts"


def test_b15_seven_equal_weights_of_two_decimals_are_more_than_a_whole() -> None:
    """The same tool: 14.29 percent seven times is 100.03, so seven times 90 is 90.027; it is 90."""
    weight = Fraction("14.29")
    assert 7 * weight == Fraction("100.03")
    perilaku = [{"aspek": value, "nilai": 90} for value in NilaiDasar]
    ours = evaluate(wrap(KMK127_2026.parts["npk_awal"]), {"perilaku": perilaku})
    assert 7 * weight * 90 / 100 == Fraction("90.027") != ours == 90


def test_b17_superior_means_rated_by_subordinates() -> None:
    """The same tool: its type SUPERIOR is what subordinates say; here whoever gives is named by what they are."""
    upward = rated_conduct(100, subordinates=[50], sharing=Sharing.PER_KELOMPOK).value
    downward = rated_conduct(50, subordinates=[100], sharing=Sharing.PER_KELOMPOK).value
    assert (upward, downward) == (80, 70)
    assert GiverKind.PIMPINAN.label.en != GiverKind.BAWAHAN.label.en
    with pytest.raises(TypeError):
        rated_conduct(100, [50], sharing=Sharing.PER_KELOMPOK)  # type: ignore[misc]


def test_b20_pms_service_minimise_has_no_end_and_a_zero_target_is_nothing() -> None:
    """pms-service: target / 0 is infinity, maximise is held at 200 and minimise is not; target 0 is 0 though perfect.

    Here T/R of 0 has no value, both directions are held alike, and a target of 0 needs a policy that is told.
    """
    facts = {"target": 10, "realisasi": 0}
    assert isinstance(evaluate(inverted(), facts), Undetermined)
    assert evaluate(mirrored(), facts) == 200
    held = [
        evaluate(clamped(ratio(), 0, 120), {"target": 10, "realisasi": 30}),
        evaluate(clamped(mirrored(), 0, 120), facts),
    ]
    assert held == [120, 120]
    perfect = {"target": 0, "realisasi": 0}
    assert isinstance(evaluate(mirrored(), perfect), Undetermined)
    assert evaluate(mirrored(zero=worst_case()), perfect | {"realisasi_terburuk": 5}) == 100
