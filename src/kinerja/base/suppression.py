"""Counts of people for everybody to read: small ones hidden, and others with them so that no sum gives them away.

A count from 1 to below the threshold is hidden; so is every total as small as that.  What else is hidden is chosen so
that nobody who reads the rest, and knows this rule, can tell a small count to be small, and that every hidden count
may be several numbers (``suppression_tables`` says how that is certain).  All that is hidden says the same, so that
nothing tells which was small.  A 0 names nobody and is shown.

The values here hold only what may be shown; the hidden numbers are in none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, final

import attrs

from ..errors import InvalidValue, NotFound, WrongType
from .suppression_tables import arcs_to_hide, line_of, list_arcs, table_arcs, tree_arcs
from .words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from .suppression_tables import Arc

__all__ = [
    "LEAST",
    "Hidden",
    "ShownCount",
    "ShownList",
    "ShownPart",
    "ShownRow",
    "ShownTable",
    "hide_means",
    "suppress",
    "suppress_list",
    "suppress_tree",
]

K = TypeVar("K")

LEAST: int = 5
"""Groups of fewer people are not shown: ours, as no law that was read gives a number."""


@final
@attrs.frozen
class Hidden:
    """What stands in the place of something that is not shown.

    Args:
        reason: Why; the same for all that is hidden in one table.

    Example:
        >>> suppress_list({"Baik": 3, "Kurang": 20, "Cukup": 9}).of("Baik")
        Hidden(reason=Words(id='Disembunyikan ...', en='Hidden so that groups of fewer than 5 people stay unknown.'))
    """

    reason: Words


ShownCount = int | Hidden
"""A count, or what stands in its place."""


def _hidden(least: int) -> Hidden:
    return Hidden(
        Words(
            f"Disembunyikan agar kelompok yang kurang dari {least} orang tidak diketahui.",
            f"Hidden so that groups of fewer than {least} people stay unknown.",
        )
    )


@final
@attrs.frozen
class ShownPart:
    """A count of a list as it may be shown.

    Args:
        name: What is counted.
        count: How many, or why that is not told.
    """

    name: str
    count: ShownCount


def _parts(parts: Iterable[ShownPart]) -> tuple[ShownPart, ...]:
    return tuple(parts)


@final
@attrs.frozen
class ShownList:
    """Counts with their total as they may be shown.

    Args:
        parts: The counts, in the order given.
        total: Their sum.
        least: Fewer people are not shown.
    """

    parts: tuple[ShownPart, ...] = attrs.field(converter=_parts)
    total: ShownCount
    least: int

    def of(self, name: str) -> ShownCount:
        """Return the count of a part.

        Raises:
            NotFound: when there is none of this name.
        """
        for part in self.parts:
            if part.name == name:
                return part.count
        raise NotFound(f"{name!r} is not counted here.", mend="Correct the name.", path="name", value=name)


def _counts(counts: Iterable[ShownCount]) -> tuple[ShownCount, ...]:
    return tuple(counts)


@final
@attrs.frozen
class ShownRow:
    """A row of a table as it may be shown.

    Args:
        name: What the row counts.
        counts: The counts, in the order of the columns.
        total: Their sum.
    """

    name: str
    counts: tuple[ShownCount, ...] = attrs.field(converter=_counts)
    total: ShownCount


def _rows(rows: Iterable[ShownRow]) -> tuple[ShownRow, ...]:
    return tuple(rows)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@final
@attrs.frozen
class ShownTable:
    """Counts by row and column with their totals as they may be shown.

    Args:
        columns: The names of the columns.
        rows: The rows, in the order given.
        totals: The sums of the columns.
        total: The sum of all.
        least: Fewer people are not shown.
    """

    columns: tuple[str, ...] = attrs.field(converter=_names)
    rows: tuple[ShownRow, ...] = attrs.field(converter=_rows)
    totals: tuple[ShownCount, ...] = attrs.field(converter=_counts)
    total: ShownCount
    least: int

    def of(self, row: str, column: str) -> ShownCount:
        """Return a count.

        Raises:
            NotFound: when there is no such row or column.
        """
        counts = {each.name: dict(zip(self.columns, each.counts, strict=True)) for each in self.rows}
        try:
            return counts[row][column]
        except KeyError:
            raise NotFound(f"{(row, column)!r} is not counted here.", mend="Correct the names.", path="row") from None


def suppress(
    counts: Mapping[tuple[str, str], int], *, least: int = LEAST, also: Collection[tuple[str, str]] = ()
) -> ShownTable:
    """Return a table of counts of people with its totals as everybody may read it.

    Args:
        counts: How many people, 0 or more, for every row and column; each pair stands there, also with 0.
        least: Fewer people are hidden, 1 or more.
        also: Counts to be hidden for a reason of the caller's, such as the 0 of a class in which nobody of a unit
            stands where all its people stand in one; each of them may then be another number to the reader.

    Raises:
        InvalidValue: for a negative count, a missing pair, no count at all, or a threshold below 1.
        NotFound: when something else is to be hidden ``also``.
        WrongType: for what is no whole number.

    Example:
        >>> table = suppress({("A", "L"): 3, ("A", "P"): 20, ("B", "L"): 9, ("B", "P"): 11})
        >>> [[count if isinstance(count, int) else "-" for count in row.counts] for row in table.rows]
        [['-', '-'], ['-', '-']]
        >>> [row.total for row in table.rows], table.totals, table.total
        ([23, 20], (12, 31), 43)
    """
    _check(counts, least)
    rows, columns = (tuple(dict.fromkeys(names)) for names in zip(*counts, strict=True))
    absent = next(((row, column) for row in rows for column in columns if (row, column) not in counts), None)
    if absent is not None:
        raise InvalidValue(f"The count of {absent!r} is missing.", mend="Give it, also when it is 0.", path="counts")
    shown = _shown(table_arcs(counts, sorted(rows), sorted(columns)), least, also)
    body = [ShownRow(row, [shown[row, column] for column in columns], shown[row, None]) for row in rows]
    return ShownTable(columns, body, [shown[None, column] for column in columns], shown[None, None], least)


def suppress_list(counts: Mapping[str, int], *, least: int = LEAST, also: Collection[str] = ()) -> ShownList:
    """Return counts of people with their total as everybody may read them.

    Args:
        counts: How many people, 0 or more, of each name.
        least: Fewer people are hidden, 1 or more.
        also: Names to be hidden for a reason of the caller's.

    Raises:
        InvalidValue: for a negative count, no count at all, or a threshold below 1.
        NotFound: when another name is to be hidden ``also``.
        WrongType: for what is no whole number.

    Example:
        >>> shown = suppress_list({"Sangat baik": 4, "Baik": 30, "Cukup": 8})
        >>> [part.name for part in shown.parts if isinstance(part.count, Hidden)], shown.total
        (['Sangat baik', 'Cukup'], 42)
    """
    _check(counts, least)
    shown = _shown(list_arcs(counts), least, also)
    return ShownList([ShownPart(name, shown[name]) for name in counts], shown[None], least)


def suppress_tree(
    counts: Mapping[str, int], parents: Mapping[str, str], *, least: int = LEAST
) -> tuple[ShownPart, ...]:
    """Return counts of units that lie within one another as everybody may read them.

    The people of a unit who are in none of the units within it are a group that is not named, but that can be solved
    back: it is kept from that like any other.  A unit that lies in none and has none within it stands alone: when it
    is hidden, everybody knows that it is small.

    Args:
        counts: How many people of each unit, those of all units within it included.
        parents: The unit that a unit lies in, for those that lie in one; both are counted.
        least: Fewer people are hidden, 1 or more.

    Raises:
        InvalidValue: for a negative count, no count at all, a threshold below 1, units that lie within themselves, or
            a unit that has fewer people than the units within it.
        NotFound: when a unit is not counted.
        WrongType: for what is no whole number.

    Example:
        >>> shown = suppress_tree({"Kota": 40, "Utara": 22, "Selatan": 16}, {"Utara": "Kota", "Selatan": "Kota"})
        >>> [(part.name, part.count if isinstance(part.count, int) else "-") for part in shown]
        [('Kota', 40), ('Utara', 22), ('Selatan', '-')]
    """
    _check(counts, least)
    tops = {name: line_of(name, parents)[-1] for name in counts}
    _check_parents(counts, parents)
    shown: dict[tuple[str, str], ShownCount] = {}
    for top in sorted(set(tops.values())):
        shown |= _shown(tree_arcs({name: counts[name] for name in counts if tops[name] == top}, parents), least)
    return tuple(ShownPart(name, shown[name, ""]) for name in counts)


def hide_means(sizes: Mapping[str, int], *, least: int = LEAST, total_shown: bool) -> frozenset[str]:
    """Return the groups whose means are not shown, where the sizes of the groups are known to all.

    Where the mean of all is shown too, the means that are hidden can be solved back together: so together they are
    the mean of ``least`` people or more.

    Args:
        sizes: How many people each group has, 0 or more; a group of nobody has no mean to hide.
        least: The means of fewer people are hidden, 1 or more.
        total_shown: Whether the mean of all is shown; of fewer than ``least`` people in all it must not be.

    Raises:
        InvalidValue: for a negative size, no group at all, a threshold below 1, or a total that must not be shown.
        WrongType: for what is no whole number.

    Example:
        >>> sorted(hide_means({"rekan": 2, "bawahan": 6, "lainnya": 9}, least=3, total_shown=True))
        ['bawahan', 'rekan']
    """
    _check(sizes, least)
    hidden = {name for name, size in sizes.items() if 0 < size < least}
    if not hidden or not total_shown:
        return frozenset(hidden)
    if sum(sizes.values()) < least:
        raise InvalidValue(
            f"The mean of all is that of fewer than {least} people.", mend="Do not show it.", path="total_shown"
        )
    for name in sorted(sizes, key=lambda each: (sizes[each], each)):
        if sum(sizes[each] for each in hidden) >= least:
            break
        hidden.add(name)
    return frozenset(name for name in hidden if sizes[name])


def _shown(places: Mapping[K, Arc], least: int, also: Collection[K] = ()) -> dict[K, ShownCount]:
    """Return what is shown of each count."""
    keys = list(places)
    unknown = next((key for key in also if key not in places), None)
    if unknown is not None:
        raise NotFound(f"{unknown!r} is not counted here.", mend="Correct the name.", path="also")
    hidden = arcs_to_hide(list(places.values()), least, sorted(keys.index(key) for key in also))
    if 0 < max(arc.count for arc in places.values()) < least:
        hidden = frozenset(range(len(keys)))
    return {key: _hidden(least) if place in hidden else places[key].count for place, key in enumerate(keys)}


def _check(counts: Mapping[Any, int], least: int) -> None:
    _check_number(least, 1, path="least")
    if not counts:
        raise InvalidValue("Nothing is counted.", mend="Give a count for each name.", path="counts")
    for name, count in counts.items():
        _check_number(count, 0, path=f"counts[{name!r}]")


def _check_parents(counts: Mapping[str, int], parents: Mapping[str, str]) -> None:
    for name in (*parents, *parents.values()):
        if name not in counts:
            raise NotFound(f"{name!r} is not counted here.", mend="Count it too.", path="parents", value=name)
    for name in set(parents.values()):
        if counts[name] < sum(counts[each] for each, parent in parents.items() if parent == name):
            raise InvalidValue(
                f"{name!r} has fewer people than the units within it.", mend="Count those of all.", path="counts"
            )


def _check_number(number: object, least: int, *, path: str) -> None:
    """Refuse what is no whole number or too small; the number itself is not repeated, as it may be hidden."""
    if not isinstance(number, int) or isinstance(number, bool):
        raise WrongType("It is no whole number.", mend="Give an int.", path=path)
    if number < least:
        raise InvalidValue(f"It is below {least}.", mend=f"Give {least} or more.", path=path)
