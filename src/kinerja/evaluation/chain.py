"""Chains of results: which result holds after objections and corrections, and all that stood before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue, NotFound
from .reference import Result, names_of, reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.words import Language
    from .correction import Supersession

__all__ = ["ResultChain", "chains", "current"]


def _changes(changes: Iterable[Supersession]) -> tuple[Supersession, ...]:
    return tuple(changes)


@final
@attrs.frozen
class ResultChain:
    """One result and what took its place, in order; use :func:`chains`.

    Args:
        original: The first result.
        changes: The corrections and decisions that changed it, each of what the one before left.
    """

    original: Result
    changes: tuple[Supersession, ...] = attrs.field(default=(), converter=_changes)

    @property
    def results(self) -> tuple[Result, ...]:
        """All results of the chain, the first one first; superseded ones stay readable."""
        return (self.original, *(each.replacement for each in self.changes if each.replacement is not None))

    @property
    def current(self) -> Result | None:
        """The result that holds; ``None`` when it was withdrawn and no other took its place."""
        return self.changes[-1].replacement if self.changes else self.original

    @property
    def superseded(self) -> tuple[Result, ...]:
        """The results that no longer hold."""
        return tuple(result for result in self.results if result is not self.current)

    def as_text(self, language: Language) -> str:
        """Return the chain as plain text, for people."""
        from ..show.text import as_text
        from ..show.year import chain_page

        return as_text(chain_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the chain as a piece of HTML that needs nothing else."""
        from ..show.html import as_html
        from ..show.year import chain_page

        return as_html(chain_page(self), language)

    def _repr_html_(self) -> str:
        return self.as_html("id")


def chains(results: Iterable[Result], changes: Iterable[Supersession] = ()) -> tuple[ResultChain, ...]:
    """Return the chain of each result, in the order given.

    Args:
        results: Results as they were first set.
        changes: Corrections and decisions on objections, in any order; decisions that uphold a result are left out.

    Raises:
        NotFound: when a change supersedes a result that is not there.
        InvalidValue: when one result stands twice, is changed twice, or is named by a digest that several have; and
            when changes go round in a circle.

    Example:
        See ``docs/how-to/documents-and-objections.md``.
    """
    first = tuple(results)
    made = tuple(each for each in changes if each.supersedes)
    known = [*first, *(each.replacement for each in made)]
    _check_twins(known)
    places = _places(known)
    after = _followed(made, places, len(first))
    found = tuple(ResultChain(result, _follow(place, after, made, len(first))) for place, result in enumerate(first))
    reached = sum(len(chain.changes) for chain in found)
    if reached != len(made):
        raise InvalidValue(
            "Changes supersede one another in a circle.", mend="Say which result was the first.", path="changes"
        )
    return found


def current(results: Iterable[Result], changes: Iterable[Supersession] = ()) -> tuple[Result, ...]:
    """Return the results that hold after all changes, in the order given; those withdrawn are left out.

    Args:
        results: Results as they were first set.
        changes: Corrections and decisions on objections, in any order.

    Raises:
        NotFound: as :func:`chains` does.
        InvalidValue: as :func:`chains` does.
    """
    held = (chain.current for chain in chains(results, changes))
    return tuple(result for result in held if result is not None)


def _check_twins(known: Iterable[Result | None]) -> None:
    seen: set[str] = set()
    for result in known:
        if result is None:
            continue
        name = reference(result)
        if name in seen:
            raise InvalidValue(
                "A result stands twice.",
                why="Nobody could tell which of the two a change means.",
                mend="Give each once; what is restored is a new result, with a day of its own.",
                path="results",
                value=name,
            )
        seen.add(name)


def _places(known: Iterable[Result | None]) -> Mapping[str, list[int]]:
    """Return where the results stand that a name may mean."""
    places: dict[str, list[int]] = {}
    for place, result in enumerate(known):
        for name in dict.fromkeys(names_of(result)) if result is not None else ():
            places.setdefault(name, []).append(place)
    return places


def _followed(made: tuple[Supersession, ...], places: Mapping[str, list[int]], first: int) -> Mapping[int, int]:
    """Return by the place of each result which change supersedes it."""
    after: dict[int, int] = {}
    for number, each in enumerate(made):
        # A new result may have the digest of the one whose place it takes: the same facts, judged by another.
        meant = [place for place in places.get(each.supersedes, ()) if place != first + number]
        place = _the_one(meant, each, number)
        if place in after:
            raise InvalidValue(
                f"The result {each.supersedes} is changed twice.",
                mend="Let the later change supersede what the earlier one left.",
                path=f"changes[{number}].supersedes",
                value=each.supersedes,
            )
        after[place] = number
    return after


def _the_one(meant: list[int], change: Supersession, number: int) -> int:
    path, name = f"changes[{number}].supersedes", change.supersedes
    if not meant:
        raise NotFound(f"There is no result {name}.", mend="Give the result as well.", path=path, value=name)
    if len(meant) > 1:
        raise InvalidValue(
            f"{name} names {len(meant)} results.",
            why="A digest tells facts and answer, and no person.",
            mend="Name the result by reference(result).",
            path=path,
            value=name,
        )
    return meant[0]


def _follow(
    place: int, after: Mapping[int, int], made: tuple[Supersession, ...], first: int
) -> tuple[Supersession, ...]:
    found = []
    while place in after:
        number = after[place]
        found.append(made[number])
        place = first + number
    return tuple(found)
