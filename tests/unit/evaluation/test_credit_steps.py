"""The same step of several scales, for credits only."""

from __future__ import annotations

import pytest

from kinerja.base.scale import Scale
from kinerja.errors import WrongType
from kinerja.evaluation.credit_steps import CREDIT_STEPS, credit_step, same_credit_step
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan


@pytest.mark.parametrize(
    ("grade", "step"),
    [
        (Sebutan.SANGAT_BAIK, Predikat.SANGAT_BAIK),
        (Sebutan.BAIK, Predikat.BAIK),
        (Sebutan.CUKUP, Predikat.BUTUH_PERBAIKAN),
        (Sebutan.KURANG, Predikat.KURANG),
        (Sebutan.BURUK, Predikat.SANGAT_KURANG),
        (PredikatPP30.SANGAT_KURANG, Predikat.SANGAT_KURANG),
        (PredikatPP30.CUKUP, Predikat.BUTUH_PERBAIKAN),
        (Predikat.KURANG, Predikat.KURANG),
    ],
)
def test_the_steps_of_the_circular(grade, step) -> None:
    assert credit_step(grade) is step
    assert same_credit_step(step, grade)


def test_two_steps_are_told_apart() -> None:
    assert not same_credit_step(Sebutan.BURUK, Predikat.KURANG)
    assert str(CREDIT_STEPS) == "SE Kepala BKN 9/2024, Huruf e"


@pytest.mark.parametrize("grade", [Rating.SESUAI_EKSPEKTASI, Scale("skala", ("a", "b")).grade("a"), "cukup"])
def test_of_other_scales_the_circular_says_nothing(grade) -> None:
    with pytest.raises(WrongType, match="has no step for credits"):
        credit_step(grade)


def test_it_does_not_make_scales_comparable() -> None:
    with pytest.raises(WrongType, match="do not stand on one scale"):
        _ = Sebutan.BAIK < Predikat.SANGAT_BAIK
