"""Fewer facts that show the same: rows and facts that make no difference are left out of what a fault is shown by."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from ..base.finding import Severity
from ..formula.facts import FactKind, Facts, FactSpec
from .audit_finding import Fault, FaultKind, witness
from .audit_run import frozen, read
from .audit_samples import get, put
from .options import resolved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .audit_run import Run
    from .audit_samples import Place
    from .book import RuleBook

    Data = dict[str, Any]
    Shows = Callable[[Sequence[Data]], object]

__all__ = ["shrunk"]

FAILS = frozenset({FaultKind.DIVISION_BY_ZERO, FaultKind.NO_ANSWER, FaultKind.MISSING_FACT})
FALLS = frozenset({FaultKind.CLIFF, FaultKind.DECLINE})


def shrunk(book: RuleBook, fault: Fault) -> Fault:
    """Return a fault shown by fewer facts, of which the book calls no more wrong than before.

    Args:
        book: The book that was audited.
        fault: What was found in it.
    """
    if fault.kind not in FAILS | FALLS | {FaultKind.UNREAD_FACT}:
        return fault
    chosen = book.choose(**dict(fault.choices))
    shows = _shows(chosen, fault)
    shown: Sequence[Data] = [each.facts.as_data() for each in fault.witnesses]
    before = shows(shown)
    for place in _removable(chosen.needs, shown):
        fewer = [_without(each, place) for each in shown]
        if shows(fewer) == before:
            shown = fewer
    return attrs.evolve(fault, witnesses=tuple(witness(chosen, fault.formula, each) for each in shown))


def _shows(book: RuleBook, fault: Fault) -> Shows:
    """Return what tells how facts show a fault: alike facts show it alike."""
    grave = [f"check_{check.code}" for check in book.checks if check.severity is Severity.ERROR]
    names = [fault.formula, *grave]
    trees = resolved((book.formulas[name].node for name in names), dict(book.decided))

    def seen(data: Data) -> list[Run]:
        facts = Facts(book.needs, frozen(book.needs, data))
        return [read(tree, facts) for tree in trees]

    def shows(shown: Sequence[Data]) -> object:
        found = [seen(data) for data in shown]
        flags = [[_answer(run) for run in each[1:]] for each in found]
        runs = [each[0] for each in found]
        if fault.kind in FAILS:
            return [_answer(run) for run in runs], flags
        if fault.kind in FALLS:
            return _fallen(book, fault.part, *runs), flags
        different = len({frozen(book.needs, data) for data in shown})
        return different, len({repr(run.answer) for run in runs}), any(run.error for run in runs), flags

    return shows


def _answer(run: Run) -> object:
    return run.answer if run.error is None else (type(run.error), re.sub(r"\d+", "", str(run.error)))


def _fallen(book: RuleBook, part: str, one: Run, other: Run) -> object:
    """Return whether the result falls, and by how much the part does, in whichever rows."""
    worse, better = _places(book, one.answer), _places(book, other.answer)
    falls = worse is not None and better is not None and better < worse
    values = [(value, other.known.get(place)) for place, value in one.known.items() if place[0].key == part]
    numbers = ((a, b) for a, b in values if isinstance(a, Fraction) and isinstance(b, Fraction))
    return falls, {a - b for a, b in numbers if a != b}


def _places(book: RuleBook, answer: object) -> Fraction | None:
    """Return an answer as a number that is the greater the better; ``None`` for what is none."""
    if isinstance(answer, Fraction):
        return answer
    scales = [book.scale, *([book.rating_scale] if book.rating_scale else [])]
    return next((Fraction(scale.tokens.index(str(answer))) for scale in scales if answer in scale.tokens), None)


def _removable(spec: FactSpec, shown: Sequence[Data]) -> Iterator[Place]:
    """Yield the places of rows and of facts that need not be given, the last and innermost ones first.

    So what is left out moves nothing that is still to be looked at.
    """
    for first in shown[:1]:
        yield from reversed(list(_places_of(spec, first, ())))


def _places_of(spec: FactSpec, data: Any, place: Place) -> Iterator[Place]:
    for item in spec.items:
        value, here = data.get(item.name), (*place, item.name)
        if value is None:
            continue
        if not item.required:
            yield here
        if item.kind is FactKind.COLLECTION:
            for index, row in enumerate(value):
                yield (*here, index)
                yield from _places_of(item, row, (*here, index))


def _without(data: Data, place: Place) -> Data:
    """Return facts without a row or a fact."""
    if not isinstance(place[-1], int):
        return put(data, place, None)  # type: ignore[no-any-return]
    rows = get(data, place[:-1])
    return put(data, place[:-1], [*rows[: place[-1]], *rows[place[-1] + 1 :]])  # type: ignore[no-any-return]
