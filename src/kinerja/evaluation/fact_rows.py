"""Rows of facts by their ids: which row a step belongs to, and which rows of two tellings of one year are the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ..errors import InvalidValue
from ..formula.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..formula.facts import Facts, FactSpec
    from ..formula.steps import Step
    from ..rules.book import Outcome

__all__ = ["paired_rows", "row_ids", "steps_by_id"]


def row_ids(facts: Facts) -> dict[str, str]:
    """Return the id of each row that has one, by the path that the steps of the row bear.

    Args:
        facts: What was judged: ``outcome.facts``.

    Example:
        >>> from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
        >>> row_ids(PERMENPANRB6_2022.facts({"hasil_kerja": [{"id": "r1", "indikator": [{"id": "i1"}, {}]}]}))
        {'hasil_kerja[0]': 'r1', 'hasil_kerja[0].indikator[0]': 'i1'}
    """
    return {path: id for path, id in _ids(facts.spec, facts.row, "") if id}


def steps_by_id(outcome: Outcome, key: str) -> dict[str, Step]:
    """Return the steps of one part by the id of the row that each belongs to, so that they line up over books.

    Args:
        outcome: What a book answered.
        key: The part, such as ``"nilai_aspek"`` of PP 46/2011.

    Returns:
        By id of an indicator or a result; a row without id is known by its path, the whole by ``""``.

    Raises:
        InvalidValue: when two rows that have such a step bear one id.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> facts = {
        ...     "hasil_kerja": [{"indikator": [{"id": "i1", "aspek": "waktu", "target": 60, "realisasi": 42}]}],
        ...     "perilaku": [{"aspek": "integritas", "nilai": 80}],
        ...     "struktural": False,
        ... }
        >>> steps_by_id(PP46_2011.judge(facts), "nilai_hemat")["i1"].value
        Fraction(70, 1)
    """
    ids = row_ids(outcome.facts)
    steps = dict.fromkeys(outcome.because.find(key))
    named = [(ids.get(step.path, step.path), step) for step in steps]
    for id, times in Counter(id for id, _ in named).items():
        if times > 1:
            raise InvalidValue(f"{times} rows with {key!r} have the id {id!r}.", mend="Give each row an id of its own.")
    return dict(named)


def paired_rows(first: Facts, second: Facts) -> dict[str, str]:
    """Return, for each row of the second facts by its path, the path of the same row in the first ones.

    Rows are the same when their ids are; a row without id is known by its place.  What the first facts do not have
    gets a path that no row of them bears.

    Args:
        first: How the one book is told a year.
        second: How the other one is.
    """
    return dict(_pairs((dict(_collections(first.spec, first.row)), ""), (second.spec, second.row, "")))


def _collections(spec: FactSpec, row: tuple[Any, ...]) -> Iterator[tuple[str, tuple[FactSpec, tuple[Any, ...]]]]:
    for item, value in zip(spec.items, row, strict=True):
        if item.kind is FactKind.COLLECTION:
            yield item.name, (item, value or ())


def _ids(spec: FactSpec, row: tuple[Any, ...], path: str) -> Iterator[tuple[str, str]]:
    for name, (item, rows) in _collections(spec, row):
        for number, below in enumerate(rows):
            here = _path(path, name, number)
            yield here, _id(item, below)
            yield from _ids(item, below, here)


def _path(path: str, name: str, number: int | str) -> str:
    return f"{path}.{name}[{number}]" if path else f"{name}[{number}]"


def _id(spec: FactSpec, row: tuple[Any, ...]) -> str:
    place = spec.places.get("id")
    return "" if place is None else str(row[place] or "")


def _pairs(
    first: tuple[dict[str, tuple[FactSpec, tuple[Any, ...]]], str], second: tuple[FactSpec, tuple[Any, ...], str]
) -> Iterator[tuple[str, str]]:
    """Yield the paths of rows, those in the second facts first; of the first facts the collections there are given."""
    (known, base), (spec, row, path) = first, second
    for name, (item, rows) in _collections(spec, row):
        other, others = known.get(name, (item, ()))
        places = _places([_id(other, each) for each in others], [_id(item, each) for each in rows])
        for number, (below, place) in enumerate(zip(rows, places, strict=True)):
            here = _path(path, name, number)
            there = _path(base, name, f"+{number}" if place is None else place)
            yield here, there
            inner = {} if place is None else dict(_collections(other, others[place]))
            yield from _pairs((inner, there), (item, below, here))


def _places(first: Sequence[str], second: Sequence[str]) -> list[int | None]:
    """Return, for each id of a row, the place of the same row among the first ones."""
    once = {id for id, times in Counter(second).items() if id and times == 1}
    known = {id: place for place, id in enumerate(first) if id in once and first.count(id) == 1}
    places = [known.get(id) for id in second]
    for place, (one, other) in enumerate(zip(first, second, strict=False)):
        if places[place] is None and place not in places and (one == other or not one or not other):
            places[place] = place
    return places
