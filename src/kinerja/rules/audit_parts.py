"""Faults of parts of a book: gaps and overlaps of classes, weights, what nobody reads, what has no article."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ..base.exact import number_text
from ..base.words import Words
from ..formula.facts import FactKind
from ..formula.nodes import When
from ..formula.tree import walk
from .audit_bands import gaps, overlaps
from .audit_finding import Fault, FaultKind, Unsettled
from .audit_line import Moving, roots
from .audit_run import stepped
from .audit_samples import get, put
from .audit_static import unfounded, unread
from .audit_weights import weightings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..formula.facts import FactSpec
    from ..formula.tree import Node
    from .audit_bands import Stretch
    from .audit_line import Polynomial
    from .audit_samples import Place
    from .audit_search import Case
    from .audit_view import View

__all__ = ["bands_of", "plain_faults", "weights_of"]

HUNDRED = Fraction(100)


def bands_of(view: View) -> Iterator[Fault | Unsettled]:
    """Yield the gaps and overlaps of classes that choices sort a number into."""
    for node in {each: None for top in view.tops.values() for each in walk(top) if isinstance(each, When)}:
        for subject, stretch in gaps(node, view.ranges, view.ranks):
            yield _sorted(view, FaultKind.GAP, node, subject, stretch)
        for subject, stretch, one, other in overlaps(node, view.ranges):
            yield _sorted(view, FaultKind.OVERLAP, node, subject, stretch, one, other)


def _sorted(view: View, kind: FaultKind, node: When, subject: Node, stretch: Stretch, *pair: int) -> Fault | Unsettled:
    formula, part = view.owner(node)
    name, where = view.called(subject), _where(stretch)
    if kind is FaultKind.GAP:
        rest = view.called(node.otherwise)
        message = Words(
            f"{name} {where.id} tidak termasuk kelas mana pun dan menjadi {rest}.",
            f"{name} {where.en} belongs to no class and falls to {rest}.",
        )
    else:
        said = [view.called(node.branches[place].condition) for place in pair]
        message = Words(
            f"{name} {where.id} termasuk dua kelas: {said[0]}, dan {said[1]}; yang pertama yang dipakai.",
            f"{name} {where.en} belongs to two classes: {said[0]}, and {said[1]}; the first one is used.",
        )
    found = _solved(view, formula, node, subject, stretch)
    if found is None:
        return Unsettled(part, message)
    return view.fault(kind, message, formula=formula, part=part, facts=(found,), place=f"{name} {where.en}")


def _where(stretch: Stretch) -> Words:
    low, high = (None if end is None else number_text(end) for end in (stretch.low, stretch.high))
    if low is not None and low == high:
        said = Words(f"= {low}", f"= {low}")
    elif high is None:
        said = Words(f"di atas {low}", f"above {low}")
    elif low is None:
        said = Words(f"di bawah {high}", f"below {high}")
    else:
        said = Words(f"di antara {low} dan {high}", f"between {low} and {high}")
    return Words(said.id.replace(".", ","), said.en)


def _solved(view: View, formula: str, node: Node, subject: Node, stretch: Stretch) -> dict[str, Any] | None:
    """Return facts on which a choice is made while its number lies in a stretch: in its middle, where that can be."""
    reaching = view.reaching(formula, node)
    for case, path in reaching:
        for place, _ in view.search.leaves(case.data):
            if isinstance(get(case.data, place), Fraction):
                found = _moved(view, (formula, node, subject), (case, path, place), stretch)
                if found is not None:
                    return found
    return next((case.data for case, path in reaching if _lies(case, formula, subject, path, stretch)), None)


def _lies(case: Case, formula: str, subject: Node, path: str, stretch: Stretch) -> bool:
    value = case.run(formula).values.get((subject, path))
    return isinstance(value, Fraction) and stretch.holds(value)


def _moved(
    view: View, what: tuple[str, Node, Node], where: tuple[Case, str, Place], stretch: Stretch
) -> dict[str, Any] | None:
    search, (formula, node, subject), (case, path, place) = view.search, what, where
    run = stepped(search.lines.tops[formula], search.spec, case.data, place, get(case.data, place))
    value = run.values.get((search.lines.nodes[subject], path))
    low, high = search.samples.limits(place)
    for root in _meeting(value, stretch.inside):
        if low <= root <= high:
            tried = search.run(put(case.data, place, root))
            run = tried.run(formula)
            if (node, path) in run.values and _lies(tried, formula, subject, path, stretch):
                return tried.data
    return None


def _meeting(value: object, goal: Fraction) -> tuple[Fraction, ...]:
    """Return where a moving number comes to ``goal``."""
    if not isinstance(value, Moving) or value.top is None:
        return ()
    length = max(len(value.top), len(value.bottom))
    top, bottom = ((*part, *[Fraction(0)] * (length - len(part))) for part in (value.top, value.bottom))
    left: list[Fraction] = [one - goal * other for one, other in zip(top, bottom, strict=True)]
    while left and left[-1] == 0:
        left.pop()
    polynomial: Polynomial = tuple(left)
    return roots(polynomial) or ()


# --- Weights --------------------------------------------------------------------------------------------------------


def weights_of(view: View) -> Iterator[Fault]:
    """Yield the sums of shares that do not add up to the whole, on facts where all parts are alike, if there are."""
    seen: set[Node] = set()
    for top in view.tops.values():
        for found in weightings(top):
            if found.is_off and found.node not in seen:
                seen.add(found.node)
                formula, part = view.owner(found.node)
                shares = " + ".join(number_text(share) for share, _ in found.shares)
                total = number_text(found.total)
                sums = f"{shares} berjumlah {total}".replace(".", ",")
                message = Words(f"Bobot {sums}, bukan 1.", f"The weights {shares} add up to {total}, not to 1.")
                parts = tuple(each for _, each in found.shares)
                facts = _alike(view, formula, found.node, parts)
                yield view.fault(FaultKind.WEIGHTS, message, formula=formula, part=part, facts=facts, size=found.total)


def _alike(view: View, formula: str, node: Node, parts: tuple[Node, ...]) -> tuple[dict[str, Any], ...]:
    reaching = view.reaching(formula, node)

    def worth(pair: tuple[Case, str]) -> int:
        run = pair[0].run(formula)
        values = {run.values.get((part, pair[1])) for part in parts}
        return 0 if values == {HUNDRED} else 1 if len(values) == 1 and values != {Fraction(0)} else 2

    return (min(reaching, key=worth)[0].data,) if reaching else ()


# --- What can be said without trying facts --------------------------------------------------------------------------


def plain_faults(view: View) -> Iterator[Fault]:
    """Yield the facts that nobody reads, and what stands without an article."""
    for path, spec in unread(view.book):
        message = Words(
            f"Fakta {path} dinyatakan, tetapi tidak dibaca rumus mana pun; isinya tidak mengubah jawaban.",
            f"The fact {path} is declared, yet no formula reads it; what it holds changes no answer.",
        )
        yield view.fault(FaultKind.UNREAD_FACT, message, formula="predikat", fact=path, facts=_both(view, path, spec))
    for formula, part, node in unfounded(view.book):
        what = part if node is None else view.called(node)
        message = Words(f"Tanpa dasar hukum: {what}.", f"Without an article: {what}.")
        reached = view.reaching(formula, node) if node is not None else []
        facts = (reached[0][0].data,) if reached else ()
        yield view.fault(FaultKind.NO_BASIS, message, formula=formula, part=part, facts=facts)


def _both(view: View, path: str, spec: FactSpec) -> tuple[dict[str, Any], ...]:
    """Return facts that differ in one fact only, on which the grade is to be the same."""
    answered = (case.data for case in view.search.kept if case.runs["predikat"].error is None)
    plain, place = next(((data, here) for data in answered if (here := _first(data, path.split(".")))), (None, None))
    if place is None:
        return ()
    kinds: dict[FactKind, tuple[Any, Any]] = {
        FactKind.NUMBER: (Fraction(0), HUNDRED),
        FactKind.TOKEN: (view.search.samples.names(spec)[0], view.search.samples.names(spec)[-1]),
        FactKind.TRUTH: (False, True),
        FactKind.COLLECTION: ([], None),
    }
    one, other = kinds.get(spec.kind, (None, True))
    return put(plain, place, one), put(
        plain, place, None if spec.kind is FactKind.COLLECTION and not spec.required else other
    )


def _first(data: Any, names: list[str]) -> Place | None:
    """Return the first place at which a fact of a path can stand; ``None`` when a collection around it is empty."""
    place: tuple[Any, ...] = ()
    for name in names[:-1]:
        rows = get(data, (*place, name))
        if not rows:
            return None
        place = (*place, name, 0)
    return (*place, names[-1])
