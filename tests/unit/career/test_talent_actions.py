"""Advice for boxes: by the pair, each with what is known of its source."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.career.talent_actions import BOX_ADVICE, BoxAdvice, TalentAction, advice_for
from kinerja.career.talent_parts import NATIONAL_NUMBERING, ROW_WISE_NUMBERING, TALENT_BOXES
from kinerja.errors import InvalidValue, WrongType
from tests.unit.career.talents import DECREE


def test_every_box_has_advice() -> None:
    """Nine boxes, none twice; 9 to 5 were read, 4 to 1 come from systems."""
    assert tuple(BOX_ADVICE) == TALENT_BOXES
    assert all(advice.box == box for box, advice in BOX_ADVICE.items())
    read = {NATIONAL_NUMBERING.number(box): advice.basis.assurance for box, advice in BOX_ADVICE.items()}
    assert [number for number in sorted(read) if read[number] is Assurance.TEXT] == [5, 6, 7, 8, 9]
    assert [number for number in sorted(read) if read[number] is Assurance.SECONDARY] == [1, 2, 3, 4]


def test_advice_follows_the_pair_whatever_its_number() -> None:
    """Seen: row-wise numbers that are handled as national give somebody with low potential the advice of box 7."""
    box = ROW_WISE_NUMBERING.box(7)
    assert advice_for(box) == advice_for(NATIONAL_NUMBERING.box(4)) != advice_for(NATIONAL_NUMBERING.box(7))
    with pytest.raises(WrongType, match="Give the pair"):
        advice_for(7)


def test_only_the_best_box_is_advised_for_promotion() -> None:
    """And every action has a name."""
    promoted = [box for box in TALENT_BOXES if TalentAction.PROMOSI in advice_for(box).actions]
    assert promoted == [NATIONAL_NUMBERING.box(9)]
    assert all(action.label.id and action.label.en for action in TalentAction)
    assert {action for advice in BOX_ADVICE.values() for action in advice.actions} == set(TalentAction)


def test_advice_says_something() -> None:
    """An agency may have its own."""
    with pytest.raises(InvalidValue, match="Nothing is recommended"):
        BoxAdvice(TALENT_BOXES[0], (), DECREE)
