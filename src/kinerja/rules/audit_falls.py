"""The falls of a book: each cliff and each decline once, with two sets of facts of which the better does worse."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from ..base.exact import number_text
from ..base.finding import Severity
from ..base.words import Words
from ..formula.facts import FactKind, Facts, FactSpec, needs_of
from ..formula.nodes import Comparison
from ..formula.tree import walk
from .audit_finding import Fault, FaultKind
from .audit_run import frozen, glanced, stepped, turns_of
from .audit_samples import dotted, get, put
from .audit_slopes import Fall, Scorer, direction_of, falls

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from ..formula.tree import Node
    from ..plans.target import Direction
    from .audit_run import Run
    from .audit_samples import Place
    from .audit_search import Case
    from .audit_view import View

__all__ = ["falls_of"]

MOST_LINES = 40
"""How many lines of one fact are looked at."""
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


def _results(view: View) -> Iterator[tuple[str, tuple[Scorer, ...]]]:
    """Yield the formulas that are read, each with the results that are looked at in it."""
    tops, lines = view.tops, view.search.lines.nodes

    def scorer(name: str, ranks: Mapping[str, int]) -> Scorer:
        return Scorer(name, tops[name], lines[tops[name]], ranks)

    grade, score = scorer("predikat", _order(view.book.scale.tokens)), tops.get("score")
    if score in set(walk(tops["predikat"])):
        yield "predikat", (scorer("score", {}), grade)
    else:
        if score is not None:
            yield "score", (scorer("score", {}),)
        yield "predikat", (grade,)
    if "proposal" in tops and view.book.rating_scale is not None:
        yield "proposal", (scorer("proposal", _order(view.book.rating_scale.tokens)),)


def _order(tokens: tuple[str, ...]) -> dict[str, int]:
    return {token: place for place, token in enumerate(tokens)}


def _cases(view: View, name: str) -> list[Case]:
    """Return the facts that have an answer, those first that the book itself does not call wrong."""
    kept = [case for case in view.search.kept if case.run(name).error is None]
    return sorted(kept, key=lambda case: _flagged(view, case))


def _flagged(view: View, case: Case) -> bool:
    grave = [f"check_{check.code}" for check in view.book.checks if check.severity is Severity.ERROR]
    return any(case.runs[name].answer is not False for name in grave)


# --- Numbers --------------------------------------------------------------------------------------------------------


def _of_numbers(view: View, name: str, scorers: tuple[Scorer, ...]) -> Iterator[tuple[tuple[object, ...], Fault]]:
    search, alike, reads = view.search, Counter[object](), needs_of(view.tops[name])
    for case in _cases(view, name):
        for place, direction in _better(view, reads, case.data):
            if not _is_new(view, name, alike, (case.data, place, direction)):
                continue
            read, judge = (_reader(view, top, case.data, place) for top in (search.lines.tops[name], view.tops[name]))
            for fall in falls(scorers, read, judge, search.samples.limits(place), direction):
                fault = _fault(view, case.data, place, fall)
                yield (fault.kind, fault.part, fault.fact, fault.place), fault


def _is_new(view: View, name: str, alike: Counter[object], line: tuple[dict[str, Any], Place, Direction]) -> bool:
    """Return whether a line meets comparisons that have not been met too often on lines of the same fact."""
    data, place, direction = line
    alike[dotted(place), direction] += 1
    if alike[dotted(place), direction] > MOST_LINES:
        return False
    turns = turns_of(view.search.lines.tops[name], view.search.spec, data, place, get(data, place))
    met = dotted(place), direction, frozenset((turn.node, turn.part) for turn in turns)
    alike[met] += 1
    return alike[met] <= ALIKE


def _better(view: View, reads: FactSpec, data: dict[str, Any]) -> Iterator[tuple[Place, Direction]]:
    for place, item in view.search.leaves(data):
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


def _fault(view: View, data: dict[str, Any], place: Place, fall: Fall) -> Fault:
    path, worse, better = dotted(place), _said(fall.worse), _said(fall.better)
    where = "" if fall.turn is None else _place(view, fall.turn, fall.met)
    if fall.at is None:
        kind = FaultKind.DECLINE
        message = Words(
            f"Makin baik {path}, makin rendah hasilnya: antara {worse.id} dan {better.id}.",
            f"The better {path}, the lower the result: between {worse.en} and {better.en}.",
        )
    else:
        kind = FaultKind.CLIFF
        by = _said(fall.size) if fall.size is not None else None
        at = Words(f" pada {where}", f" at {where}") if where else Words("", "")
        message = Words(
            f"Hasil jatuh{f' {by.id}' if by else ''}{at.id}: {path} {better.id} lebih baik daripada {worse.id}, tetapi"
            " hasilnya lebih rendah.",
            f"The result falls{f' by {by.en}' if by else ''}{at.en}: {path} {better.en} is better than {worse.en}, yet"
            " does worse.",
        )
    facts = put(data, place, fall.worse), put(data, place, fall.better)
    return view.fault(
        kind, message, formula=fall.scorer.name, part=fall.part, fact=path, place=where, facts=facts, size=fall.size
    )


def _said(value: Fraction) -> Words:
    text = number_text(value)
    return Words(text.replace(".", ","), text)


def _place(view: View, turn: Node, met: Fraction | None) -> str:
    """Return where something turns: a comparison as it is written, or the number at which another node turns."""
    if isinstance(turn, Comparison) or met is None:
        return view.called(turn)
    return f"{view.called(next(turn.children()))} = {number_text(met)}"


# --- Ratings --------------------------------------------------------------------------------------------------------


def _of_ratings(view: View, scorers: tuple[Scorer, ...]) -> Iterator[tuple[tuple[object, ...], Fault]]:
    """Yield where a better rating, given as a fact, comes to a worse grade."""
    scale = view.book.rating_scale
    top, spec = view.tops["predikat"], view.search.spec
    names = [name for name in view.book.ratings or () if _declares(needs_of(top), (name,)) and spec.child(name)]
    if scale is None or all(scorer.name != "predikat" for scorer in scorers):
        return
    ranks = _order(view.book.scale.tokens)
    for data, name in product((case.data for case in view.search.kept), names):
        for worse, better in pairwise(scale.tokens):
            facts = {**data, name: worse}, {**data, name: better}
            answers = [glanced(top, Facts(spec, frozen(spec, each))).answer for each in facts]
            before, after = (ranks.get(str(answer)) for answer in answers)
            if before is not None and after is not None and after < before:
                yield (name, worse, better), _rating(view, name, worse, better, facts)


def _rating(view: View, name: str, worse: str, better: str, facts: tuple[dict[str, Any], ...]) -> Fault:
    message = Words(
        f"{name} {better} menghasilkan predikat yang lebih rendah daripada {worse}.",
        f"{name} {better} comes to a lower grade than {worse}.",
    )
    _, part = view.owner(view.tops["predikat"])
    return view.fault(
        FaultKind.CLIFF, message, formula="predikat", part=part, fact=name, place=f"{worse} < {better}", facts=facts
    )
