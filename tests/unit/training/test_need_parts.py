"""Parts of a report of needs."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.training.need_parts import Learner, NeedAdvice, NeedEvidence, UnusedReason, UnusedSignal

from .need_samples import gap


def test_a_learner_has_a_post_or_none() -> None:
    assert Learner("a", "u").post is None
    with pytest.raises(UnknownName):
        Learner("a", "u", "raja")
    with pytest.raises(WrongType):
        Learner("a", "u", serves_public="ya")


def test_nothing_is_said_without_evidence() -> None:
    with pytest.raises(InvalidValue):
        NeedAdvice("a", "belum_mau", ["konseling"], [])


def test_remedies_stand_once() -> None:
    advice = NeedAdvice("a", "belum_mau", ["konseling", "konseling"], [NeedEvidence("r", gap("M.01", 1))])
    assert len(advice.remedies) == 1


def test_reasons_have_names() -> None:
    assert all(each.label.id and each.label.en for each in UnusedReason)
    with pytest.raises(UnknownName):
        UnusedSignal(gap("M.01", 1), "bosan")
