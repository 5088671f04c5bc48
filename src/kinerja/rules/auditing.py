"""Audit a book: what is the matter with it, before it judges anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..base.words import Words
from .audit_answers import branches, classes, failures
from .audit_domain import Domain
from .audit_falls import falls_of
from .audit_finding import Audit, Fault, FaultKind, Unsettled
from .audit_parts import bands_of, plain_faults, weights_of
from .audit_shrink import shrunk
from .audit_view import View
from .book import check_book

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .book import RuleBook

__all__ = ["audit"]

PLAIN = Domain()


def audit(book: RuleBook, *, domain: Domain = PLAIN, examples: Iterable[Mapping[str, object]] = ()) -> Audit:
    """Return what is the matter with a book, with exact facts for each fault.

    Options that are chosen in the book stay as they are.  The others are audited under each of their alternatives, one
    at a time, the rest as it is by default; where a fault depends on an option, it says under which alternatives.

    Nothing is found by chance, and nothing is claimed that was not seen: each witness is what the book answers on its
    facts.  What was neither seen nor ruled out is in ``unsettled``.  No fault does not mean that the law is good, only
    that none of these was found on the facts tried.

    Args:
        book: The book, with or without choices made.
        domain: Which facts to try.
        examples: Facts to begin with, beside plain ones: the more a book reads, the more it helps to give some.

    Raises:
        Problems: when examples do not fit the book.
        WrongType: for what is no rule book.

    Example:
        >>> from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
        >>> sorted({fault.kind.value for fault in audit(PERMENPANRB6_2022).faults})
        ['missing_fact', 'unread_fact']
    """
    check_book(book, "book")
    base = _settled(book)
    first = View(base, domain, tuple(book.facts(example).as_data() for example in examples))
    seeds = tuple(case.data for case in first.search.kept)
    less = attrs.evolve(domain, runs=max(1, domain.runs // 2))
    views = [first, *(View(base.choose(**{key: token}), less, seeds) for key, token in _others(book, base))]
    found: dict[tuple[object, ...], list[tuple[int, Fault]]] = {}
    open_: dict[Unsettled, list[int]] = {}
    for place, view in enumerate(views):
        for each in _looked(view):
            if isinstance(each, Fault):
                found.setdefault(_key(each), []).append((place, each))
            else:
                open_.setdefault(each, []).append(place)
    turned = (None, *_others(book, base))
    faults = [
        attrs.evolve(seen[0][1], only=_only(base, turned, [place for place, _ in seen])) for seen in found.values()
    ]
    unsettled = [attrs.evolve(each, only=_only(base, turned, places)) for each, places in open_.items()]
    unsettled += _ended(first)
    order = list(FaultKind)
    faults = sorted(filter(_counts, faults), key=lambda fault: order.index(fault.kind))
    faults = [shrunk(book, fault) for fault in faults]
    return Audit(book.id, book.version, book.digest, domain, tuple(faults), tuple(unsettled))


def _settled(book: RuleBook) -> RuleBook:
    """Return the book with the first alternative of each option that has no default."""
    made = dict(book.decided)
    return book.choose(**{option.key: made.get(option.key, option.alternatives[0].token) for option in book.options})


def _others(book: RuleBook, base: RuleBook) -> list[tuple[str, str]]:
    """Return the alternatives of what nobody has chosen, beside those that the first look takes."""
    chosen, taken = dict(book.choices), dict(base.choices)
    return [(option.key, each.token) for option in book.options if option.key not in chosen
            for each in option.alternatives if each.token != taken[option.key]]  # fmt: skip


def _looked(view: View) -> Iterator[Fault | Unsettled]:
    yield from classes(view)
    yield from branches(view)
    yield from bands_of(view)
    yield from failures(view)
    yield from falls_of(view)
    yield from weights_of(view)
    yield from plain_faults(view)


def _ended(view: View) -> Iterator[Unsettled]:
    """Yield that there was more to try than there were runs, if so."""
    if view.search.exhausted:
        runs = view.domain.runs
        yield Unsettled(
            "",
            Words(
                f"Pencarian berhenti setelah {runs} kali membaca rumus.",
                f"The search ended after the formulas were read {runs} times.",
            ),
        )


def _key(fault: Fault) -> tuple[object, ...]:
    """Return what makes a fault the same under other choices."""
    if fault.kind in {FaultKind.MISSING_FACT, FaultKind.UNREAD_FACT}:
        return fault.kind, fault.fact
    said = "" if fault.kind in {FaultKind.CLIFF, FaultKind.DECLINE} else fault.message
    return fault.kind, fault.part, fault.fact, fault.place, said


def _counts(fault: Fault) -> bool:
    """Return whether it is a fault at all: a branch that one alternative turns off is not."""
    return fault.kind is not FaultKind.UNREACHABLE_BRANCH or not fault.only


def _only(base: RuleBook, turned: tuple[tuple[str, str] | None, ...], places: list[int]) -> tuple[tuple[str, str], ...]:
    """Return the alternatives under which something was found, of those options on which it depends.

    Args:
        base: The book under the choices of the first look.
        turned: What was chosen otherwise in each look.
        places: The looks in which it was found.
    """
    only: list[tuple[str, str]] = []
    for key, token in base.choices:
        others = [(place, pair[1]) for place, pair in enumerate(turned) if pair is not None and pair[0] == key]
        tokens = [token] if 0 in places else []
        tokens += [other for place, other in others if place in places]
        if others and tokens and len(tokens) <= len(others):
            only += [(key, each) for each in tokens]
    return tuple(only)
