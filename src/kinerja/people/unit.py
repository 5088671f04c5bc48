"""Units of an agency, and the tree they form."""

from __future__ import annotations

from collections import Counter
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, final

import attrs

from ..base.laws import PP_30_2019
from ..errors import InvalidValue, NotFound, Problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["UNIT_MANDIRI_BASIS", "Unit", "UnitTree"]

UNIT_MANDIRI_BASIS = PP_30_2019("Penjelasan Pasal 15 ayat (1)")
"""What an independent unit is: instansi vertikal, unit pelaksana teknis, satuan kerja mandiri."""


@final
@attrs.frozen
class Unit:
    """A unit of an agency (unit kerja), or the agency itself.

    Args:
        id: The caller's key, such as the id of SIASN.
        name: Its name.
        parent_id: The unit above; ``None`` at the top.
        mandiri: Whether it is an independent unit (unit kerja mandiri).
    """

    id: str
    name: str
    parent_id: str | None = None
    mandiri: bool = False


def _sorted(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple(sorted(units, key=lambda unit: unit.id))


def _by_id(tree: UnitTree) -> dict[str, Unit]:
    return {unit.id: unit for unit in tree.units}


def _by_parent(tree: UnitTree) -> dict[str | None, list[Unit]]:
    below: dict[str | None, list[Unit]] = {}
    for unit in tree.units:
        below.setdefault(unit.parent_id, []).append(unit)
    return below


@final
@attrs.frozen
class UnitTree:
    """The units of one agency or of several, each once, each below one that is there, none below itself.

    Args:
        units: In any order; kept sorted by id.

    Raises:
        Problems: with every id that is there twice, every parent that is missing, or a cycle.

    Example:
        >>> tree = UnitTree([Unit("bidang", "Bidang Mutu", "dinas"), Unit("dinas", "Dinas Kesehatan")])
        >>> [unit.name for unit in tree.path("bidang")]
        ['Dinas Kesehatan', 'Bidang Mutu']
        >>> UnitTree([Unit("a", "A", "b")])
        Traceback (most recent call last):
        ...
        kinerja.errors.Problems: The units form no tree. 1 problem:
        - a.parent_id: There is no unit 'b'. Add it, or correct the parent.
    """

    units: tuple[Unit, ...] = attrs.field(converter=_sorted)
    _by_id: dict[str, Unit] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_by_id, takes_self=True)
    )
    _below: dict[str | None, list[Unit]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_by_parent, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        if problems := tuple(_problems(self.units)):
            raise Problems("The units form no tree.", problems)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units)

    def __len__(self) -> int:
        return len(self.units)

    def __getitem__(self, unit_id: str) -> Unit:
        """Return the unit with this id.

        Raises:
            NotFound: when there is none; so does every other question about an unknown unit.
        """
        if unit_id not in self._by_id:
            raise NotFound(f"There is no unit {unit_id!r}.", mend="Add it to the tree.", value=unit_id)
        return self._by_id[unit_id]

    def path(self, unit_id: str) -> tuple[Unit, ...]:
        """Return the way down from the top to the unit, both included."""
        upwards = [self[unit_id]]
        while (parent_id := upwards[-1].parent_id) is not None:
            upwards.append(self._by_id[parent_id])
        return tuple(reversed(upwards))

    def root(self, unit_id: str) -> Unit:
        """Return the top above the unit, or the unit itself where it is the top."""
        return self.path(unit_id)[0]

    def ancestors(self, unit_id: str) -> tuple[Unit, ...]:
        """Return the units above, the nearest first."""
        return self.path(unit_id)[-2::-1]

    def children(self, unit_id: str) -> tuple[Unit, ...]:
        """Return the units right below, by id."""
        return tuple(self._below.get(self[unit_id].id, ()))

    def descendants(self, unit_id: str) -> tuple[Unit, ...]:
        """Return all units below, each before those below it."""
        found = list(self.children(unit_id))
        for unit in found:  # grows while it is read
            found.extend(self._below.get(unit.id, ()))
        return tuple(found)

    def is_within(self, unit_id: str, outer_id: str) -> bool:
        """Return whether the unit is the outer one or stands below it."""
        return self[outer_id] in self.path(unit_id)


def _problems(units: tuple[Unit, ...]) -> Iterator[InvalidValue]:
    parents = {unit.id: unit.parent_id for unit in units}
    for unit_id, times in Counter(unit.id for unit in units).items():
        if times > 1:
            yield InvalidValue(f"The id stands {times} times.", mend="Give each unit once.", path=unit_id)
    for unit in units:
        if unit.parent_id is not None and unit.parent_id not in parents:
            yield InvalidValue(
                f"There is no unit {unit.parent_id!r}.",
                mend="Add it, or correct the parent.",
                path=f"{unit.id}.parent_id",
            )
    try:
        TopologicalSorter({unit.id: [unit.parent_id] for unit in units}).prepare()
    except CycleError as error:
        cycle = error.args[1]
        yield InvalidValue(
            f"Below itself: {' > '.join(cycle)}.", mend="Correct a parent.", path=f"{cycle[0]}.parent_id"
        )
