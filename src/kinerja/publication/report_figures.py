"""Figures of units as everybody may read them, so that no unit that is hidden can be solved back from those around it.

The figure of a unit rests on the people of the units within it too.  So one measure in one period is one tree of
groups of people; small ones are hidden, with as many others as it takes, as counts are: then every sum that a reader
can solve back, of groups that are hidden, is that of as many people as may be shown.  Each detail is such a tree of
its own.  What would be a second view of the same people is refused.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from ..base.suppression import Hidden, suppress_tree
from ..base.words import Words
from ..errors import InvalidValue
from ..feedback.figure import FigureSource
from ..plans.units import unit_key
from .policy import Openness
from .published import PublishedDetail, PublishedFigure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..feedback.figure import Figure
    from ..people.unit import UnitTree
    from .policy import PublicationPolicy
    from .report_parts import ReportEntry

__all__ = ["check_views", "counts_people", "published_figures"]

_Measure = tuple[FigureSource, str, str]


def counts_people(figure: Figure) -> bool:
    """Return whether a figure rests on people; one of a forum rests on points that were agreed."""
    return figure.source is not FigureSource.FORUM


def _measure(figure: Figure) -> _Measure:
    # By the Indonesian name alone, however it is written: the same measure under two names would be two trees.
    return figure.source, unit_key(figure.name.id), unit_key(figure.unit)


def check_views(entries: Sequence[ReportEntry]) -> None:
    """Refuse two figures that together could tell what one of them hides.

    Args:
        entries: All figures of a report.

    Raises:
        InvalidValue: for a figure of one unit and period that stands twice, also if put together in another way, for
            periods of one measure that overlap, such as the quarters beside their year, and for one under two names.
    """
    places: defaultdict[_Measure, list[int]] = defaultdict(list)
    names: dict[tuple[FigureSource, str], str] = {}
    for place, entry in enumerate(entries):
        places[_measure(entry.figure)].append(place)
        for figure in (entry.figure, *entry.details):
            _check_name(figure, names, f"entries[{place}]")
    for same in places.values():
        for first, second in combinations(same, 2):
            _check_pair(entries[first].figure, entries[second].figure, f"entries[{second}]")


def _check_name(figure: Figure, names: dict[tuple[FigureSource, str], str], path: str) -> None:
    name = names.setdefault((figure.source, figure.measure.key), figure.name.id)
    if unit_key(name) != unit_key(figure.name.id):
        raise InvalidValue(
            f"The measure {figure.measure.key!r} has two names.",
            why="It would be taken for two measures, and the one could tell what the other hides.",
            mend="Give one name, or each its own key.",
            path=path,
            value=figure.name.id,
        )


def _check_pair(first: Figure, second: Figure, path: str) -> None:
    if first.period == second.period:
        if first.unit_id == second.unit_id:
            raise InvalidValue(
                "The figure of this unit and period stands there already.",
                why="Two ways to put the same people together can be solved for those who are hidden.",
                mend="Give one of them.",
                path=path,
            )
    elif first.period.overlaps(second.period) and counts_people(first):
        raise InvalidValue(
            "The measure stands there for another period that overlaps this one.",
            why="A part that is hidden could be solved back from the whole and the other parts.",
            mend="Report the parts or the whole.",
            path=path,
        )


def published_figures(
    entries: Sequence[ReportEntry], units: UnitTree, policy: PublicationPolicy
) -> tuple[PublishedFigure, ...]:
    """Return the figures as they may be shown, in the order given.

    Args:
        entries: The figures, with their details.
        units: The units, and which lies within which.
        policy: From how many people on what is shown.

    Raises:
        InvalidValue: for two views of the same people.
        NotFound: for a figure of a unit that is not there.
    """
    check_views(entries)
    shown, detailed = _open_figures(entries, units, policy), _open_details(entries, units, policy)
    return tuple(
        _published(entry, units, policy, shown=place in shown, detailed=place in shown & detailed)
        for place, entry in enumerate(entries)
    )


def _open_figures(entries: Sequence[ReportEntry], units: UnitTree, policy: PublicationPolicy) -> frozenset[int]:
    """Return the places of the figures that are shown."""
    trees: defaultdict[object, dict[int, int]] = defaultdict(dict)
    free = set()
    for place, entry in enumerate(entries):
        figure = entry.figure
        if not counts_people(figure):
            free.add(place)
        elif figure.n is not None:
            trees[_measure(figure), figure.period][place] = figure.n
    return frozenset(free).union(*(_open(tree, entries, units, policy.hidden_below) for tree in trees.values()))


def _open_details(entries: Sequence[ReportEntry], units: UnitTree, policy: PublicationPolicy) -> frozenset[int]:
    """Return the places of the figures of which every detail is shown."""
    trees: defaultdict[object, dict[int, int]] = defaultdict(dict)
    for place, entry in enumerate(entries):
        for detail in entry.details:
            people = entry.figure.n if detail.n is None else detail.n
            if people is not None and counts_people(detail):
                tree = trees[_measure(detail), detail.period]
                tree[place] = min(people, tree.get(place, people))
    closed = (tree.keys() - _open(tree, entries, units, policy.detail_from) for tree in trees.values())
    return frozenset(range(len(entries))).difference(*closed)


def _open(people: Mapping[int, int], entries: Sequence[ReportEntry], units: UnitTree, least: int) -> frozenset[int]:
    """Return which figures of one tree are shown, by place."""
    places = {entries[place].figure.unit_id: place for place in people}
    parents = dict(_parents(places, units))
    sizes: dict[str, int] = {}
    for name in sorted(places, key=lambda each: -len(units.path(each))):
        # Where the units within have more people than the whole, one of them is not pooled: the cautious reading.
        within = sum(sizes[each] for each, parent in parents.items() if parent == name)
        sizes[name] = max(people[places[name]], within)
    parts = suppress_tree(sizes, parents, least=least)
    return frozenset(places[part.name] for part in parts if not isinstance(part.count, Hidden))


def _parents(places: Mapping[str, int], units: UnitTree) -> Iterator[tuple[str, str]]:
    """Yield each unit with the nearest unit above it that has a figure too."""
    for name in places:
        above = next((unit.id for unit in units.ancestors(name) if unit.id in places), None)
        if above is not None:
            yield name, above


def _published(
    entry: ReportEntry, units: UnitTree, policy: PublicationPolicy, *, shown: bool, detailed: bool
) -> PublishedFigure:
    figure = entry.figure
    name = units[figure.unit_id].name
    about = (figure.unit_id, name, figure.source, figure.name, figure.unit, figure.period, figure.aggregation)
    if not shown:
        hidden = _UNKNOWN if figure.n is None else _hidden(policy)
        return PublishedFigure(
            *about, hidden, hidden, None, None, None, None, Openness.TERTUTUP, [hidden.reason], basis=figure.basis
        )
    openness = _openness(entry, policy)
    # Of few people an interval beside the mean tells what each of them said, as only few answers have both.
    told = (figure.low, figure.high, figure.confidence) if openness is not Openness.TANPA_RINCIAN else (None,) * 3
    low, high, confidence = (None if each is None else policy.rounding.published(each) for each in told)
    return PublishedFigure(
        *about,
        policy.rounding.published(figure.value),
        figure.n,
        low,
        high,
        confidence,
        figure.as_of,
        openness,
        [
            *_remarks(entry, policy, detailed=detailed),
            *(figure.notes if openness is not Openness.TANPA_RINCIAN else ()),
        ],
        _details(entry, policy) if detailed else (),
        figure.basis,
        figure.reference,
    )


def _openness(entry: ReportEntry, policy: PublicationPolicy) -> Openness:
    figure = entry.figure
    found = policy.openness(figure.n) if figure.n is not None and counts_people(figure) else Openness.BIASA
    return Openness.INDIKATIF if found is Openness.BIASA and _below_minimum(entry) else found


def _below_minimum(entry: ReportEntry) -> bool:
    return entry.sample is not None and entry.sample.is_met is False


def _remarks(entry: ReportEntry, policy: PublicationPolicy, *, detailed: bool) -> Iterator[Words]:
    figure = entry.figure
    if figure.n is not None and counts_people(figure) and figure.n < policy.firm_from:
        yield Words(
            f"Indikatif: berdasarkan kurang dari {policy.firm_from} orang.",
            f"Indicative: it rests on fewer than {policy.firm_from} people.",
        )
    if _below_minimum(entry):
        yield Words(
            "Indikatif: sampel di bawah minimum yang dianjurkan.", "Indicative: the sample is below the minimum."
        )
    if entry.details and not detailed:
        yield Words(
            f"Rincian disembunyikan agar rincian kelompok yang kurang dari {policy.detail_from} orang tidak diketahui.",
            f"Details are hidden so that those of groups of fewer than {policy.detail_from} people stay unknown.",
        )


def _details(entry: ReportEntry, policy: PublicationPolicy) -> list[PublishedDetail]:
    rounding = policy.rounding
    return [PublishedDetail(each.name, rounding.published(each.value), each.unit) for each in entry.details]


def _hidden(policy: PublicationPolicy) -> Hidden:
    return Hidden(
        Words(
            f"Disembunyikan agar angka kelompok yang kurang dari {policy.hidden_below} orang tidak diketahui.",
            f"Hidden so that figures of groups of fewer than {policy.hidden_below} people stay unknown.",
        )
    )


_UNKNOWN = Hidden(
    Words(
        "Disembunyikan karena banyaknya orang yang mendasarinya tidak diketahui.",
        "Hidden because nobody said on how many people it rests.",
    )
)
