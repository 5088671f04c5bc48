"""Counts of people as everybody may read them, and how many of a unit's employees have which predikat."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from ..base.scale import Grade, Ranked
from ..base.suppression import Hidden, ShownTable, suppress, suppress_list
from ..base.words import Words
from ..errors import EmptyCollection, InvalidValue
from .policy import SameForAll
from .published import PublishedTable
from .report_parts import CountRow, Population, ReportTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..evaluation.tallies import Tally
    from ..people.unit import UnitTree
    from .policy import PublicationPolicy
    from .report_parts import ReportEntry

__all__ = ["check_tables", "predikat_table", "published_table"]


def predikat_table(tally: Tally, units: UnitTree) -> ReportTable:
    """Return how many employees of each unit have which predikat, and how many have none, before anything is hidden.

    Those whose appraisal failed, or was not made again in this run, are in no row: the table says how many they are.

    Args:
        tally: The counts of one evaluation.
        units: The units, for their names.

    Raises:
        EmptyCollection: when nobody is counted.
        InvalidValue: when the predikat are those of two regulations.
        NotFound: for a unit that is not there.
    """
    grades = _scale(tally)
    counts: Counter[tuple[str, Ranked | Grade | None]] = Counter()
    for line in tally.lines:
        counts[line.unit_id, line.predikat] += line.people
    kept: list[Ranked | Grade | None] = [*grades, *([None] if tally.undetermined() else [])]
    names = _names(dict.fromkeys(line.unit_id for line in tally.lines), units)
    rows = [
        CountRow(Words(name, name), [counts[unit_id, each] for each in kept], unit_id)
        for unit_id, name in names.items()
    ]
    return ReportTable(
        Words("Predikat kinerja pegawai", "Predikat of the employees"),
        Population.PEGAWAI,
        tally.period,
        [_NONE if each is None else each.label for each in kept],
        rows,
        left_out=tally.failed + tally.unchanged,
    )


_NONE = Words("Belum ada predikat", "No predikat yet")


def _names(unit_ids: Iterable[str], units: UnitTree) -> dict[str, str]:
    """Return the name of each unit; where several have one, with the unit above, and where these do too, with its id.

    Every agency has a secretariat, and a region has one in each.
    """
    told = {unit_id: units[unit_id].name for unit_id in unit_ids}
    above = {unit_id: "".join(each.name for each in units.ancestors(unit_id)[:1]) for unit_id in told}
    for more in (above, {unit_id: unit_id for unit_id in told}):
        twins = Counter(told.values())
        told = {
            unit_id: f"{name} ({more[unit_id]})" if twins[name] > 1 and more[unit_id] else name
            for unit_id, name in told.items()
        }
    return told


def _scale(tally: Tally) -> list[Ranked | Grade]:
    """Return all grades of the one scale that the predikat of a tally stand on; none where nobody has any."""
    found = {
        tuple(type(each)) if isinstance(each, Ranked) else tuple(map(each.scale.grade, each.scale.tokens))
        for each in tally.counts()
    }
    if not tally.lines:
        raise EmptyCollection("Nobody is counted.", mend="Give the tally of an evaluation.", path="tally")
    if len(found) > 1:
        raise InvalidValue(
            "The predikat are those of several regulations.", mend="Report each in a table of its own.", path="tally"
        )
    return [*found.pop()] if found else []


def check_tables(tables: Sequence[ReportTable], entries: Sequence[ReportEntry]) -> None:
    """Refuse a second view of people who are counted already.

    Args:
        tables: The tables of a report.
        entries: Its figures, which tell on how many people each unit's rests.

    Raises:
        InvalidValue: for two tables of the same people in periods that overlap, and for a table that counts by unit
            the people on whom figures of the same units rest.
    """
    for (_, first), (place, second) in combinations(enumerate(tables), 2):
        if first.population is second.population and first.period.overlaps(second.period):
            raise InvalidValue(
                "These people are counted in another table already.",
                why="What one table hides could be solved back from the other.",
                mend="Show one of the tables.",
                path=f"tables[{place}]",
            )
    for place, table in enumerate(tables):
        rows = {row.unit_id for row in table.rows if len(table.rows) > 1}
        if any(entry.figure.unit_id in rows for entry in _resting(table, entries)):
            raise InvalidValue(
                "Figures say already on how many of these people each unit's rests.",
                why="What the table hides of a unit could be read there.",
                mend="Show the table for the whole only.",
                path=f"tables[{place}]",
            )


def _resting(table: ReportTable, entries: Sequence[ReportEntry]) -> Iterator[ReportEntry]:
    """Yield the figures that rest on the people of a table."""
    for entry in entries:
        if entry.figure.source is table.population.source and entry.figure.period.overlaps(table.period):
            yield entry


def published_table(table: ReportTable, policy: PublicationPolicy) -> PublishedTable:
    """Return a table as it may be shown; nothing of it where even the sum of all must stay hidden.

    Args:
        table: The counts.
        policy: From how many people on what is shown.
    """
    names = [column.id for column in table.columns]
    counts = {(row.name.id, name): count for row in table.rows for name, count in zip(names, row.counts, strict=True)}
    also = [*_doubts(table)] if policy.same_for_all is SameForAll.DISAMARKAN else []
    shown: ShownTable | Hidden = suppress(counts, least=policy.hidden_below, also=also)
    if isinstance(shown, ShownTable) and isinstance(shown.total, Hidden):
        shown = shown.total
    rows = [row.name for row in table.rows]
    # They are in no sum of the table, so nothing else has to be hidden with them.
    left_out = suppress_list({"": table.left_out}, least=policy.hidden_below).total
    return PublishedTable(table.title, table.population, table.period, table.columns, rows, shown, left_out)


def _doubts(table: ReportTable) -> Iterator[tuple[str, str]]:
    """Yield a class for each row whose people all stand in one: that which most people of the others have."""
    sums: Mapping[int, int] = {
        place: sum(row.counts[place] for row in table.rows) for place, _ in enumerate(table.columns)
    }
    for row in table.rows:
        empty = [place for place, count in enumerate(row.counts) if not count]
        if empty and len(empty) == len(row.counts) - 1:
            yield row.name.id, table.columns[max(empty, key=lambda each: sums[each])].id
