"""How many may be given: what a guide leaves room for in a unit of so many people, exactly.

The limits of a pattern lie within one another or apart, so for each number of people with the predikat that most should
have, what the other predikat may have follows by adding up bounds; no distribution has to be tried out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.finding import Undetermined
from ..base.scale import plain
from ..base.words import Words
from ..errors import InvalidValue, UnknownName
from ..rules.permenpanrb6_2022 import OrganisationPredikat, Predikat
from .distribution_guide import ANNEX_GUIDE, Limit, Majority, check_policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .distribution_guide import DistributionPolicy, Pattern

    Given = Mapping[Predikat, int] | Mapping[str, int] | Mapping[Predikat | str, int]

__all__ = ["Miss", "Room", "allowed_ranges", "feasible", "misses", "people_by_predikat", "read_predikat_of_employee"]


def read_predikat_of_employee(value: Predikat | str) -> Predikat:
    """Return the predikat of an employee that a text names.

    Args:
        value: The predikat, or its name.

    Raises:
        UnknownName: when it is none of an employee, as Istimewa is not.

    Example:
        >>> read_predikat_of_employee("Butuh Perbaikan")
        <Predikat.BUTUH_PERBAIKAN: 'butuh_perbaikan'>
    """
    if plain(str(value)) == OrganisationPredikat.ISTIMEWA.token:
        raise UnknownName(
            "An employee is never Istimewa.",
            why="That is the best predikat of an organisation (annex p. 92); an employee's is Sangat Baik.",
            mend="Give 'Sangat Baik' where that is meant.",
            value=value,
        )
    return Predikat.parse(value)


def people_by_predikat(people: Given) -> dict[Predikat, int]:
    """Return how many people have each predikat, the lowest first; who is not named has none.

    Args:
        people: Whole numbers, 0 or more, by predikat or its name.

    Raises:
        InvalidValue: for a number that no people can be, or one predikat named twice.
        UnknownName: for what is no predikat of an employee.

    Example:
        >>> people_by_predikat({"Baik": 3})[Predikat.BAIK]
        3
    """
    found: dict[Predikat, int] = {}
    for name, number in people.items():
        predikat = read_predikat_of_employee(name)
        if type(number) is not int or number < 0 or predikat in found:
            raise InvalidValue(
                f"{number!r} people have {predikat.label.en}" + (", which stands twice." if predikat in found else "."),
                mend="Give a whole number, 0 or more, once for each predikat.",
                path=f"people.{predikat}",
                value=number,
            )
        found[predikat] = number
    return {predikat: found.get(predikat, 0) for predikat in Predikat}


@final
@attrs.frozen
class Room:
    """How many people of a unit may have one predikat.

    Args:
        predikat: The predikat.
        least: The least number with which all of the guide can still be kept.
        most: The greatest.
        given: How many have it already.
    """

    predikat: Predikat
    least: int
    most: int
    given: int = 0

    @property
    def more(self) -> tuple[int, int]:
        """How many more have to be given, at least, and how many may be, at most."""
        return self.least - self.given, self.most - self.given


def feasible(
    people: int,
    organisation: OrganisationPredikat | str,
    policy: DistributionPolicy = ANNEX_GUIDE,
    *,
    given: Given | None = None,
) -> bool:
    """Return whether any distribution over so many people keeps all of a guide.

    Args:
        people: How many people of the unit get a predikat, 1 or more.
        organisation: The predikat of the organisation, or its name.
        policy: The guide.
        given: What has been given already, within ``people``.

    Raises:
        InvalidValue: for fewer people than one, or than were given one already.
        WrongType: for a guide given by its id.

    Example:
        >>> from .distribution_guide import SE_3_2023
        >>> [feasible(people, "Kurang", SE_3_2023) for people in (1, 2, 3)]
        [False, False, True]
    """
    check_policy(policy)
    return any(True for _ in _boxes(people, policy.pattern(organisation), policy, given))


def allowed_ranges(
    people: int,
    organisation: OrganisationPredikat | str,
    policy: DistributionPolicy = ANNEX_GUIDE,
    *,
    given: Given | None = None,
) -> tuple[Room, ...] | Undetermined:
    """Return how many people may have each predikat, or that the guide leaves no room at all.

    Every number of a range is part of some distribution that keeps all of the guide; which numbers go together is
    told by asking again with what is ``given``.

    Args:
        people: How many people of the unit get a predikat, 1 or more.
        organisation: The predikat of the organisation, or its name.
        policy: The guide.
        given: What has been given already, within ``people``.

    Raises:
        InvalidValue: for fewer people than one, or than were given one already.
        WrongType: for a guide given by its id.

    Example:
        >>> from .distribution_guide import SE_3_2023
        >>> [(str(room.predikat), room.least, room.most) for room in allowed_ranges(12, "Baik", SE_3_2023)][-2:]
        [('baik', 3, 8), ('sangat_baik', 0, 5)]
        >>> left = allowed_ranges(12, "Baik", SE_3_2023, given={"Baik": 8, "Sangat Baik": 2})
        >>> [room.more for room in left]
        [(0, 1), (0, 2), (0, 2), (0, 0), (0, 1)]
    """
    check_policy(policy)
    pattern = policy.pattern(organisation)
    held = people_by_predikat(given or {})
    boxes = list(_boxes(people, pattern, policy, held))
    if not boxes:
        return _no_room(people, pattern, policy)
    return tuple(
        Room(each, min(box[each].low for box in boxes), max(box[each].high for box in boxes), held[each])
        for each in Predikat
    )


@final
@attrs.frozen
class Miss:
    """Where a distribution misses a guide.

    Args:
        limit: The limit; ``None`` where it is "most".
        counted: How many people it is about.
        least: How many there should be at least.
        most: How many at most.
    """

    limit: Limit | None
    counted: int
    least: int
    most: int


def misses(
    people: Given, organisation: OrganisationPredikat | str, policy: DistributionPolicy = ANNEX_GUIDE
) -> tuple[Miss, ...]:
    """Return where a distribution misses a guide: "most" first, then the limits in their order.

    Args:
        people: How many people have each predikat.
        organisation: The predikat of the organisation, or its name.
        policy: The guide; where the unit is too small for it, nothing is missed.

    Raises:
        WrongType: for a guide given by its id.

    Example:
        >>> from .distribution_guide import SE_3_2023
        >>> [(miss.counted, miss.most) for miss in misses({"Sangat Baik": 9, "Baik": 1}, "Istimewa", SE_3_2023)]
        [(9, 7)]
    """
    check_policy(policy)
    held, pattern = people_by_predikat(people), policy.pattern(organisation)
    total = sum(held.values())
    if not policy.smallest <= total or not total:
        return ()
    least = total // 2 + 1 if policy.majority is Majority.LEBIH_DARI_SEPARUH else max(held.values())
    top = held[pattern.most]
    most = [Miss(None, top, least, total)] if top < least else []
    return (*most, *_beyond(held, total, pattern, policy))


def _beyond(held: Mapping[Predikat, int], total: int, pattern: Pattern, policy: DistributionPolicy) -> Iterator[Miss]:
    for limit in pattern.limits:
        low, high = limit.bounds(total, policy.whole)
        counted = sum(held[each] for each in limit.of)
        if not low <= counted <= high:
            yield Miss(limit, counted, low, high)


class _Span(NamedTuple):
    """The least and the greatest number of people."""

    low: int
    high: int


_Set = frozenset[Predikat]
_Spans = dict[_Set, _Span]
_ALL = frozenset(Predikat)
_SINGLES = tuple(frozenset({each}) for each in Predikat)


def _boxes(
    people: int, pattern: Pattern, policy: DistributionPolicy, given: Given | None
) -> Iterator[dict[Predikat, _Span]]:
    """Yield, for each number of people that may have the predikat most should have, what the others may have."""
    held = people_by_predikat(given or {})
    _enough(people, sum(held.values()))
    bounds = _bounds(people, pattern, policy, held)
    inner = _inner(bounds)
    for case in _cases(people, bounds, pattern, policy):
        box = _fitted(case, inner)
        if box is not None:
            yield box


def _cases(people: int, bounds: _Spans, pattern: Pattern, policy: DistributionPolicy) -> Iterator[_Spans]:
    """Yield the bounds for each number of people that may have the predikat most should have."""
    if people < policy.smallest:
        yield bounds
        return
    top = frozenset({pattern.most})
    for number in range(_fewest(people, policy), people + 1):
        yield _held_by_top(bounds, top, number, policy)


def _enough(people: int, given: int) -> None:
    if type(people) is not int:
        raise InvalidValue(
            f"{people!r} is no number of people.",
            mend="Give how many people of the unit get a predikat, a whole number.",
            path="people",
            value=people,
        )
    if people < 1 or given > people:
        raise InvalidValue(
            f"{given} of {people!r} people have a predikat.",
            mend="Give all people of the unit who get one, 1 or more, and of them those who have one already.",
            path="people",
            value=people,
        )


def _fewest(people: int, policy: DistributionPolicy) -> int:
    return people // 2 + 1 if policy.majority is Majority.LEBIH_DARI_SEPARUH else 1


def _bounds(people: int, pattern: Pattern, policy: DistributionPolicy, held: Mapping[Predikat, int]) -> _Spans:
    """Return what each predikat, each limit and the whole may come to, smaller sets before those they lie in."""
    bounds = {single: _Span(held[each], people) for single, each in zip(_SINGLES, Predikat, strict=True)}
    for limit in pattern.limits if people >= policy.smallest else ():
        of, span = frozenset(limit.of), _Span(*limit.bounds(people, policy.whole))
        bounds[of] = _both(bounds.get(of, span), span)
    bounds[_ALL] = _both(bounds.get(_ALL, _Span(people, people)), _Span(people, people))
    return {of: bounds[of] for of in sorted(bounds, key=len)}


def _both(one: _Span, other: _Span) -> _Span:
    return _Span(max(one.low, other.low), min(one.high, other.high))


def _inner(bounds: Iterable[_Set]) -> dict[_Set, list[_Set]]:
    """Return for each set the greatest sets that lie in it; they have nothing in common."""
    sets = list(bounds)
    below = {of: [each for each in sets if each < of] for of in sets}
    return {of: [each for each in below[of] if not any(each < other for other in below[of])] for of in sets}


def _held_by_top(bounds: _Spans, top: _Set, number: int, policy: DistributionPolicy) -> _Spans:
    """Return the bounds when ``number`` people have the predikat that most should have."""
    others = number if policy.majority is Majority.TERBANYAK else bounds[top].high
    least_and_most = {single: _Span(0, others) for single in _SINGLES} | {top: _Span(number, number)}
    return {of: _both(span, least_and_most.get(of, span)) for of, span in bounds.items()}


def _fitted(bounds: _Spans, inner: Mapping[_Set, list[_Set]]) -> dict[Predikat, _Span] | None:
    """Return what each predikat may have so that all bounds are kept, or ``None`` when they cannot be."""
    reach: _Spans = {}
    for of, span in bounds.items():
        parts = [reach[each] for each in inner[of]]
        added = _Span(sum(each.low for each in parts), sum(each.high for each in parts)) if parts else span
        reach[of] = _both(span, added)
        if reach[of].low > reach[of].high:
            return None
    for of in reversed(reach):
        parts = [reach[each] for each in inner[of]]
        low, high = sum(each.low for each in parts), sum(each.high for each in parts)
        for each in inner[of]:
            own = reach[each]
            left = _Span(reach[of].low - (high - own.high), reach[of].high - (low - own.low))
            reach[each] = _both(own, left)
    return {each: reach[single] for single, each in zip(_SINGLES, Predikat, strict=True)}


def _no_room(people: int, pattern: Pattern, policy: DistributionPolicy) -> Undetermined:
    told, name = pattern.organisation.label, policy.name
    return Undetermined(
        Words(
            f"Tidak ada sebaran atas {people} pegawai yang memenuhi seluruh pola '{told.id}' ({name.id}).",
            f"No distribution in a unit of {people} keeps all of the pattern '{told.en}' ({name.en}).",
        ),
        pattern.basis,
    )
