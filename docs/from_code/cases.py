"""Reads which golden cases reach which parts of a rule book, by running them."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import attrs

from kinerja.rules.book import Outcome, RuleBook
from kinerja.testing import golden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kinerja.formula.steps import Step

__all__ = ["Reached", "reached"]

FOLDER = Path(__file__).parents[2] / "tests" / "golden"


@attrs.frozen
class Reached:
    """What the golden cases make of one rule book.

    Args:
        cases: How many cases of each authority the book judges, by kind of case.
        parts: How many cases reach each part, by its key.
    """

    cases: Mapping[str, Counter[str]]
    parts: Counter[str]


def all_cases() -> Iterator[golden.Case]:
    """Yield every golden case."""
    for file in sorted(FOLDER.glob("*.json")):
        yield from json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def reached() -> dict[str, Reached]:
    """Return what the golden cases reach, by the id of the rule book."""
    found: dict[str, Reached] = {}
    for case in all_cases():
        for book, keys in keys_reached(case).items():
            of_book = found.setdefault(book, Reached({}, Counter()))
            of_book.cases.setdefault(case["kind"], Counter())[case["authority"]] += 1
            of_book.parts.update(keys)
    return found


def keys_reached(case: golden.Case) -> dict[str, set[str]]:
    """Return the keys of the parts that one case reaches, by the id of the rule book."""
    found: dict[str, set[str]] = {}

    def note(book: RuleBook, step: Step) -> None:
        found.setdefault(book.id, set()).update(step.key for step in step.walk())

    judge, propose = RuleBook.judge, RuleBook.propose

    def judging(book: RuleBook, facts: Mapping[str, object]) -> Outcome:
        outcome = judge(book, facts)
        note(book, outcome.because)
        return outcome

    def proposing(book: RuleBook, facts: Mapping[str, object]) -> object:
        proposal = propose(book, facts)
        if proposal is not None:
            note(book, proposal.because)
        return proposal

    with mock.patch.object(RuleBook, "judge", judging), mock.patch.object(RuleBook, "propose", proposing):
        list(golden.failures(case))
    return found
