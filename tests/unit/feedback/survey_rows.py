"""Answers that the tests of survey statistics share."""

from __future__ import annotations

import random
from typing import Any

from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017

SCHEME = PERMENPANRB14_2017
BLANK = [2, *[None] * 8]
"""Of the notes: one element answered, eight left blank."""


def straight(*counts: int, **told: Any) -> Answers:
    """Return rows of one answer each: so many fours, threes, twos and ones."""
    return Answers(SCHEME, [[4 - place] * 9 for place, count in enumerate(counts) for _ in range(count)], **told)


def drawn(people: int, seed: int = 1, *, blank: float = 0, low: int | None = None, **told: Any) -> Answers:
    """Return rows around a level of each person, with blanks; the element ``low`` is lower for half of them."""
    source = random.Random(seed)
    rows: list[list[int | None]] = []
    for _ in range(people):
        level = source.choice((4, 4, 4, 3, 3, 2))
        row: list[int | None] = [min(4, max(1, level + source.choice((0, 0, 0, -1, 1)))) for _ in range(9)]
        if low is not None:
            row[low] = max(1, level - source.choice((1, 2)))
        rows.append([None if source.random() < blank else answer for answer in row])
    return Answers(SCHEME, rows, **told)
