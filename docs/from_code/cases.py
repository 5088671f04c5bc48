"""Reads which golden cases reach which parts of a rule book, by running them."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import attrs

from kinerja.rules.book import Outcome, RuleBook
from kinerja.testing import golden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kinerja.formula.steps import Step

__all__ = ["Reached", "reached", "reached_by"]

FOLDER = Path(__file__).parents[2] / "tests" / "golden"


@attrs.frozen
class Reached:
    """What the golden cases make of one rule book.

    Args:
        cases: How many cases of each authority the book judges, by kind of case.
        parts: How many cases reach each part, by its key.
        facts: The facts of those cases that reach a part which none before them reached.
    """

    cases: Mapping[str, Counter[str]]
    parts: Counter[str]
    facts: tuple[Mapping[str, Any], ...] = ()


def all_cases() -> Iterator[golden.Case]:
    """Yield every golden case."""
    for file in sorted(FOLDER.glob("*.json")):
        yield from json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def reached() -> dict[str, Reached]:
    """Return what the golden cases reach, by the id of the rule book."""
    found: dict[str, Reached] = {}
    for case in all_cases():
        for book, judged in reached_by(case).items():
            before = found.get(book, Reached({}, Counter()))
            new = [facts for facts, keys in judged if not keys <= before.parts.keys()]
            before.cases.setdefault(case["kind"], Counter())[case["authority"]] += 1
            before.parts.update(set().union(*(keys for _, keys in judged)))
            found[book] = attrs.evolve(before, facts=(*before.facts, *new))
    return found


Judged = tuple[dict[str, Any], set[str]]
"""Facts, and the keys of the parts that they reach."""


def reached_by(case: golden.Case) -> dict[str, list[Judged]]:
    """Return the facts that one case has judged and the parts that they reach, by the id of the rule book."""
    found: dict[str, list[Judged]] = {}

    def note(book: RuleBook, facts: Mapping[str, object], step: Step) -> None:
        judged = (book.facts(facts).as_data(), {step.key for step in step.walk()})
        found.setdefault(book.id, []).append(judged)

    judge, propose = RuleBook.judge, RuleBook.propose

    def judging(book: RuleBook, facts: Mapping[str, object]) -> Outcome:
        outcome = judge(book, facts)
        note(book, facts, outcome.because)
        return outcome

    def proposing(book: RuleBook, facts: Mapping[str, object]) -> object:
        proposal = propose(book, facts)
        if proposal is not None:
            note(book, facts, proposal.because)
        return proposal

    with mock.patch.object(RuleBook, "judge", judging), mock.patch.object(RuleBook, "propose", proposing):
        list(golden.failures(case))
    return found
