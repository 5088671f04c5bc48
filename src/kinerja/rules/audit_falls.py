"""The falls of a book: each cliff and each decline once, with two sets of facts of which the better does worse."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..base.exact import number_text
from ..base.finding import Severity
from ..base.words import Words
from ..formula.facts import FactKind, FactSpec, needs_of
from ..formula.nodes import Named
from ..formula.tree import walk
from .audit_finding import Fault, FaultKind
from .audit_run import stepped
from .audit_search import dotted, get, put
from .audit_slopes import Fall, Scorer, direction_of, falls

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from ..formula.tree import Node
    from ..plans.target import Direction
    from .audit_run import Run
    from .audit_search import Case, Place
    from .audit_view import View

__all__ = ["falls_of"]

ALIKE = 2
"""How often lines are looked at that meet the same comparisons."""


def falls_of(view: View) -> Iterator[Fault]:
    """Yield each cliff and each decline once: of a number by the part that falls, of a rating by its fact."""
    seen: set[tuple[object, ...]] = set()
    for top, scorers in _results(view):
        found = (*_of_numbers(view, top, scorers), *_of_ratings(view, scorers))
        for key, fault in found:
            if key not in seen:
                seen.add(key)
                yield fault


def _results(view: View) -> Iterator[tuple[str, tuple[tuple[str, Scorer], ...]]]:
    """Yield the formulas that are read, each with the results that are looked at in it."""
    tops = view.tops
    grade = ("predikat", Scorer(tops["predikat"], _order(view.book.scale.tokens)))
    score = tops.get("score")
    if score is not None and isinstance(score, Named) and score in set(walk(tops["predikat"])):
        yield "predikat", (("score", Scorer(score, {})), grade)
    else:
        if score is not None:
            yield "score", (("score", Scorer(score, {})),)
        yield "predikat", (grade,)
    if "proposal" in tops and view.book.rating_scale is not None:
        yield "proposal", (("proposal", Scorer(tops["proposal"], _order(view.book.rating_scale.tokens))),)


def _order(tokens: tuple[str, ...]) -> dict[str, int]:
    return {token: place for place, token in enumerate(tokens)}


def _cases(view: View, name: str) -> list[Case]:
    """Return the facts that have an answer, those first that the book itself does not call wrong."""
    kept = [case for case in view.search.kept if (case.runs.get(name) or case.runs["predikat"]).error is None]
    return sorted(kept, key=lambda case: _flagged(view, case))


def _flagged(view: View, case: Case) -> bool:
    grave = [f"check_{check.code}" for check in view.book.checks if check.severity is Severity.ERROR]
    return any(case.runs[name].answer is not False for name in grave)


# --- Numbers --------------------------------------------------------------------------------------------------------


def _of_numbers(
    view: View, name: str, scorers: tuple[tuple[str, Scorer], ...]
) -> Iterator[tuple[tuple[object, ...], Fault]]:
    names = {id(scorer): formula for formula, scorer in scorers}
    alike: Counter[object] = Counter()
    for case in _cases(view, name):
        for place, direction in _better(view, name, case.data):
            read = _reader(view, view.tops[name], case.data, place)
            turns = frozenset((turn.node, turn.part) for turn in read(get(case.data, place)).turns)
            alike[dotted(place), direction, turns] += 1
            if alike[dotted(place), direction, turns] > ALIKE:
                continue
            limits = view.search.limits(place)
            for scorer, fall in falls([each for _, each in scorers], read, limits, direction):
                formula = names[id(scorer)]
                yield (fall.at is None, fall.part, dotted(place)), _fault(view, formula, case.data, place, fall)


def _better(view: View, name: str, data: Mapping[str, Any]) -> Iterator[tuple[Place, Direction]]:
    reads = needs_of(view.tops[name])
    for place, item in view.search.leaves(dict(data)):
        if item.kind is not FactKind.NUMBER or get(data, place) is None or not _declares(reads, place):
            continue
        way = _declares(reads, (*place[:-1], "arah"))
        direction = direction_of(view.domain, data, place, reads_way=way)
        if direction is not None:
            yield place, direction


def _declares(spec: FactSpec, place: Place) -> bool:
    for step in place:
        if isinstance(step, str):
            found = spec.child(step)
            if found is None:
                return False
            spec = found
    return True


def _reader(view: View, top: Node, data: dict[str, Any], place: Place) -> Any:
    known: dict[Fraction, Run] = {}

    def read(value: Fraction) -> Run:
        if value not in known:
            known[value] = stepped(top, view.search.spec, data, place, value)
        return known[value]

    return read


def _fault(view: View, formula: str, data: dict[str, Any], place: Place, fall: Fall) -> Fault:
    path, worse, better = dotted(place), number_text(fall.worse), number_text(fall.better)
    if fall.at is None:
        kind = FaultKind.DECLINE
        message = Words(
            f"Makin baik {path}, makin rendah hasilnya: antara {worse} dan {better}.",
            f"The better {path}, the lower the result: between {worse} and {better}.",
        )
    else:
        kind, at = FaultKind.CLIFF, number_text(fall.at)
        by = f" {number_text(fall.size)}" if fall.size is not None else ""
        message = Words(
            f"Hasil jatuh{by} pada {path} = {at}: {better} lebih baik daripada {worse}, tetapi hasilnya lebih rendah.",
            f"The result falls{by and f' by{by}'} at {path} = {at}: {better} is better than {worse}, yet does worse.",
        )
    facts = put(data, place, fall.worse), put(data, place, fall.better)
    return view.fault(kind, message, formula=formula, part=fall.part, fact=path, facts=facts, size=fall.size)


# --- Ratings --------------------------------------------------------------------------------------------------------


def _of_ratings(view: View, scorers: tuple[tuple[str, Scorer], ...]) -> Iterator[tuple[tuple[object, ...], Fault]]:
    """Yield where a better rating, given as a fact, comes to a worse grade."""
    scale = view.book.rating_scale
    names = [name for name in view.book.ratings or () if view.book.needs.child(name)]
    if scale is None or not any(formula == "predikat" for formula, _ in scorers):
        return
    ranks = _order(view.book.scale.tokens)
    for case in view.search.kept:
        for name in names:
            shown = [(token, view.search.run({**case.data, name: token})) for token in scale.tokens]
            for (worse, one), (better, other) in pairwise(shown):
                before, after = (ranks.get(str(each.runs["predikat"].answer)) for each in (one, other))
                if before is not None and after is not None and after < before:
                    yield (name, worse, better), _rating(view, name, worse, better, (one.data, other.data))


def _rating(view: View, name: str, worse: str, better: str, facts: tuple[dict[str, Any], ...]) -> Fault:
    message = Words(
        f"{name} {better} menghasilkan predikat yang lebih rendah daripada {worse}.",
        f"{name} {better} comes to a lower grade than {worse}.",
    )
    _, part = view.owner(view.tops["predikat"])
    return view.fault(FaultKind.CLIFF, message, formula="predikat", part=part, fact=name, facts=facts)
