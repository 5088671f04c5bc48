"""What a book cannot answer, and what it never answers: failures, classes and branches, with facts or with a proof."""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from ..base.words import Words
from ..errors import DivisionByZero, EmptyCollection, MissingFact
from ..formula.facts import FactKind, needs_of
from ..formula.lookups import Bands, Table
from ..formula.nodes import Arithmetic, Given, Undecided, When
from ..formula.tree import walk
from .audit_bands import bare
from .audit_finding import Fault, FaultKind, Unsettled
from .audit_range import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from ..formula.facts import FactSpec
    from ..formula.tree import Node
    from .audit_run import Run
    from .audit_search import Case, Search
    from .audit_view import View

__all__ = ["branches", "classes", "failures"]

MOST_COMBINATIONS = 4000


def failures(view: View) -> Iterator[Fault]:
    """Yield each place where facts leave a formula without an answer, once."""
    seen: set[object] = set()
    for (formula, goal), case in view.search.goals.items():
        run = case.runs[formula]
        if goal[0] == "error" and run.error is not None:
            fact = re.sub(r"\[\d+\]", "", run.error.path)
            key = fact if isinstance(run.error, MissingFact) else run.failed
            if key not in seen:
                seen.add(key)
                yield _failure(view, formula, run, case, fact)


def _failure(view: View, formula: str, run: Run, case: Case, fact: str) -> Fault:
    kind, message = _said(view, run, fact)
    concerned = fact if kind is FaultKind.MISSING_FACT or _divisor(run.failed) else ""
    return view.fault(kind, message, formula=formula, part=run.part, fact=concerned, facts=(case.data,))


def _divisor(node: Node | None) -> bool:
    return isinstance(node, Arithmetic) and isinstance(node.right, Given)


def _said(view: View, run: Run, fact: str) -> tuple[FaultKind, Words]:
    node = run.failed
    if isinstance(run.error, MissingFact):
        return FaultKind.MISSING_FACT, Words(
            f"Tanpa fakta {fact}, yang tidak wajib diisi, tidak ada jawaban.",
            f"Without the fact {fact}, which need not be given, there is no answer.",
        )
    if isinstance(run.error, DivisionByZero) and isinstance(node, Arithmetic):
        by = view.called(node.right)
        return FaultKind.DIVISION_BY_ZERO, Words(f"Pembagi {by} dapat bernilai 0.", f"The divisor {by} can be 0.")
    if isinstance(run.error, EmptyCollection):
        return FaultKind.NO_ANSWER, Words(
            f"Tidak ada jawaban bila tidak satu pun baris {fact} dihitung.",
            f"There is no answer when no row of {fact} counts.",
        )
    what = view.called(node) if node is not None else ""
    return FaultKind.NO_ANSWER, Words(f"Tidak ada jawaban: {what}.", f"There is no answer: {what}.")


# --- Classes --------------------------------------------------------------------------------------------------------


def classes(view: View) -> Iterator[Fault | Unsettled]:
    """Yield the classes of the scale that no facts come to; those of which that is not certain are unsettled."""
    answers = [(case, case.runs["predikat"].answer) for case in view.search.kept]
    found = {answer for _, answer in answers if isinstance(answer, str)}
    missing = [token for token in view.book.scale.tokens if token not in found]
    if not missing:
        return
    reach = view.ranges.of(view.tops["predikat"])
    all_tried = _all_answers(view)
    for token in missing:
        if (isinstance(reach, frozenset) and token not in reach) or (all_tried is not None and token not in all_tried):
            yield _unreachable(view, token)
        elif all_tried is None:
            yield Unsettled(
                "",
                Words(f"Fakta untuk kelas {token} tidak ditemukan.", f"No facts were found for the class {token}."),
            )


def _unreachable(view: View, token: str) -> Fault:
    """Return that a class is not reached, with the facts that come to the class nearest to it."""
    scale = view.book.scale.tokens
    answers = [(case, case.runs["predikat"].answer) for case in view.search.kept]
    known = [(abs(scale.index(answer) - scale.index(token)), place, case)
             for place, (case, answer) in enumerate(answers) if answer in scale]  # fmt: skip
    nearest = (min(known, key=lambda each: each[:2])[2].data,) if known else ()
    message = Words(f"Kelas {token} tidak dapat dicapai dengan fakta apa pun.", f"No facts come to the class {token}.")
    return view.fault(FaultKind.UNREACHABLE_CLASS, message, formula="predikat", place=token, facts=nearest)


def _all_answers(view: View) -> set[object] | None:
    """Return all answers there are, where the grade reads nothing but tokens and truths, and few of them."""
    reads = needs_of(view.tops["predikat"])
    if not all(_is_few(view.search.spec.child(item.name)) for item in reads.items):
        return None
    choices = [_values(view.search, item.name) for item in reads.items]
    names = [item.name for item in reads.items]
    combinations = list(islice(product(*choices), MOST_COMBINATIONS + 1))
    if len(combinations) > MOST_COMBINATIONS:
        return None
    plain = view.search.kept[0].data
    tried = ({**plain, **dict(zip(names, values, strict=True))} for values in combinations)
    return {view.search.run(data).runs["predikat"].answer for data in tried}


def _is_few(item: FactSpec | None) -> bool:
    """Return whether there are only so many values that a fact can have."""
    truths = {FactKind.TRUTH, FactKind.ANY}
    return item is not None and (item.kind in truths or (item.kind is FactKind.TOKEN and bool(item.one_of)))


def _values(search: Search, name: str) -> tuple[Any, ...]:
    item = search.spec.items[search.spec.places[name]]
    absent = () if item.required else (None,)
    tokens = search.samples.names(item) if item.kind is FactKind.TOKEN else (True, False)
    return (*absent, *tokens)


# --- Branches, classes and rows of parts ----------------------------------------------------------------------------


def branches(view: View) -> Iterator[Fault | Unsettled]:
    """Yield the branches of choices, the classes of bands and the rows of tables that no facts come to."""
    taken = {goal[1:] for _, goal in view.search.goals if goal[0] in {"branch", "class", "row"}}
    open_: dict[str, list[str]] = {}
    nodes = {node: None for top in view.tops.values() for node in walk(top) if isinstance(node, When | Bands | Table)}
    for node in nodes:
        formula, part = view.owner(node)
        for place, text, proven in _outcomes(view, node):
            if (node, place) in taken or _ends(node, place):
                continue
            if proven:
                message = Words(f"Tidak pernah dipakai: {text}.", f"Never used: {text}.")
                yield view.fault(FaultKind.UNREACHABLE_BRANCH, message, formula=formula, part=part, place=text,
                                 facts=_read_at(view, formula, node))  # fmt: skip
            else:
                open_.setdefault(part, []).append(text)
    for part, texts in open_.items():
        listed = "; ".join(texts[:3]) + ("; ..." if len(texts) > 3 else "")
        yield Unsettled(part, Words(f"Fakta tidak ditemukan untuk: {listed}.", f"No facts were found for: {listed}."))


def _ends(node: Node, place: object) -> bool:
    """Return whether a branch says that nothing follows: one may well be written for what cannot be."""
    if not isinstance(node, When) or not isinstance(place, int):
        return False
    answers = [*(branch.then for branch in node.branches), node.otherwise]
    return isinstance(bare(answers[place]), Undecided)


def _read_at(view: View, formula: str, node: Node) -> tuple[dict[str, Any], ...]:
    found = view.reaching(formula, node)
    return (found[0][0].data,) if found else ()


def _outcomes(view: View, node: When | Bands | Table) -> Iterator[tuple[object, str, bool]]:
    """Yield what a node can do: how the run calls it, in words, and whether it is proven never to happen."""
    if isinstance(node, When):
        for place, branch in enumerate(node.branches):
            yield place, view.called(branch.condition), (node, place) in view.ranges.dead
        last = len(node.branches)
        yield last, f"else {view.called(node.otherwise)}", (node, last) in view.ranges.dead
    elif isinstance(node, Bands):
        span = view.ranges.of(node.item)
        ends = [None, *(cut.value for cut in node.cuts), None]
        for place, token in enumerate((node.lowest, *(cut.token for cut in node.cuts))):
            yield place, f"{token} ({view.called(node.item)})", _outside(span, ends[place], ends[place + 1])
    else:
        met = [view.ranges.of(key) for key in node.keys]
        for tokens, _ in node.rows:
            known = zip(tokens, met, strict=True)
            missing = any(isinstance(reach, frozenset) and token not in reach for token, reach in known)
            yield tokens, ", ".join(tokens), missing


def _outside(span: object, low: Fraction | None, high: Fraction | None) -> bool:
    """Return whether no number of a span lies within a class; at its ends it may."""
    if not isinstance(span, Span):
        return True
    below = low is not None and span.high is not None and span.high < low
    above = high is not None and span.low is not None and span.low > high
    return below or above
