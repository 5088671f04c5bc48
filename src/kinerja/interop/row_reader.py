"""Reading rows: headers once, each cell by its column, and rows that belong together as one value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ..base.words import Words
from ..errors import KinerjaError, Problems
from ..people.identity import DamagedNumber
from .cells import is_empty, native, read_cell, shown
from .row_parts import Context, Fault, Line, known_period
from .row_problems import RowFault, RowProblem, RowsRead
from .row_profiles import PROFILES
from .row_words import NOTHING, Sentences, nearest_words, sentences, together

if TYPE_CHECKING:
    from ..people.party import Party
    from .columns import CellKind, Column, RowProfile
    from .conventions import Conventions
    from .row_shapes import Shape

__all__ = ["RowReader"]


class Layout(NamedTuple):
    """Which header of a row belongs to which column.

    Args:
        cells: The headers that are read, each with its column.
        headers: The headers as the row has them, by the names of the columns.
        bare: What stands where there is no header: ``None``, as ``csv.DictReader`` tells it, or blanks.
    """

    cells: tuple[tuple[Any, Column], ...]
    headers: Mapping[str, str]
    bare: tuple[Any, ...]


class Taken(NamedTuple):
    """A row that was taken up.

    Args:
        line: What its cells mean, as far as they can be read.
        row: The row itself.
        layout: Which header belongs to which column.
        failed: The names of the columns whose cells cannot be read, or are empty and must not be.
    """

    line: Line
    row: Mapping[Any, object]
    layout: Layout
    failed: frozenset[str]


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self, profile: RowProfile, shape: Shape, conventions: Conventions, parties: Mapping[str, Party], header_row: int
    ) -> None:
        self.profile = profile
        self.shape = shape
        self.conventions = conventions
        self.parties = parties
        self.header_row = header_row
        self.problems: list[RowProblem] = []
        self.blank: list[int] = []
        self.needed: list[Column] = [column for column in profile.columns if column.required]
        self.unknown: dict[str, None] = {}
        self.layouts: dict[tuple[Any, ...], Layout] = {}

    def read(self, rows: Iterable[object]) -> RowsRead[Any]:
        """Return what the rows were made into."""
        taken = [each for each in map(self._taken, *_numbered(rows, self.header_row + 1)) if each is not None]
        self._tell_missing()
        readable = {RowFault.MISSING_COLUMN, RowFault.HEADER_TWICE}.isdisjoint(each.fault for each in self.problems)
        filled = [self._refuse_empty(each) for each in taken]
        made = list(self._values(filled)) if readable else []
        problems = sorted(self.problems, key=lambda problem: problem.row)
        return RowsRead(
            tuple(value for value, _ in made), tuple(problems), tuple(rows for _, rows in made), tuple(self.blank)
        )

    # --- Headers ----------------------------------------------------------------------------------------------------

    def _layout(self, headers: tuple[Any, ...]) -> Layout:
        if headers not in self.layouts:
            self.layouts[headers] = self._laid_out(headers)
        return self.layouts[headers]

    def _laid_out(self, headers: tuple[Any, ...]) -> Layout:
        found: dict[str, tuple[Any, Column]] = {}
        bare = tuple(header for header in headers if is_empty(header))
        for header in headers:
            column = self.profile.of_header(header) if isinstance(header, str) else None
            if column is None and header not in bare:
                self._tell_unknown(header)
            elif column is None:
                continue
            elif column.name in found:
                self._tell_twice(header, found[column.name][0])
            else:
                found[column.name] = (header, column)
        named = {name: _written(header) for name, (header, _) in found.items()}
        return Layout(tuple(found.values()), named, bare)

    def _tell_unknown(self, header: object) -> None:
        text = _written(header)
        if self.profile.knows(text) or text in self.unknown:
            return
        self.unknown[text] = None
        what = Words(
            f"Tidak ada kolom {self.profile.id} yang berjudul {text!r}.",
            f"No column of {self.profile.id} has the header {text!r}.",
        )
        # A profile of kinerja's own has the name of what it is of, in capitals.
        profile = self.profile.of.name if self.profile == PROFILES.get(self.profile.of) else "profile"
        ignore = f"{profile}.ignoring({text!r})"
        not_read = Words(f"Bila memang tidak untuk dibaca, pakai {ignore}.", f"If it is not to be read, use {ignore}.")
        near = nearest_words(text, [column.title for column in self.profile.columns])
        said = Sentences(what, mend=together(near, not_read))
        self._tell(self.header_row, text, RowFault.UNKNOWN_HEADER, said)

    def _tell_twice(self, header: str, first: str) -> None:
        one, other = _written(first), _written(header)
        said = Sentences(
            Words(
                f"Judul {one!r} dan {other!r} berarti satu kolom.",
                f"The headers {one!r} and {other!r} mean one column.",
            ),
            Words("Tidak dapat diketahui mana yang dimaksud.", "Which of them holds what is meant cannot be told."),
            Words("Hapus salah satunya.", "Leave one of them out."),
        )
        self._tell(self.header_row, other, RowFault.HEADER_TWICE, said)

    def _tell_missing(self) -> None:
        """Tell the columns that no row has although each one needs them."""
        there = {name for layout in self.layouts.values() for name in layout.headers}
        missing = [column for column in self.needed if self.layouts and column.name not in there]
        self.needed = [column for column in self.needed if column not in missing]
        for column in missing:
            what = Words(f"Kolom {column.title!r} tidak ada.", f"The column {column.title!r} is missing.")
            said = Sentences(what, mend=together(_how_to_add(column), self._not_known()))
            self._tell(self.header_row, column.title, RowFault.MISSING_COLUMN, said)

    def _not_known(self) -> Words:
        """Return which headers are not known, one of which may be the missing one."""
        names = ", ".join(self.unknown)
        return Words(f"Yang tidak dikenal: {names}.", f"Not known are {names}.") if names else NOTHING

    # --- Rows and cells ---------------------------------------------------------------------------------------------

    def _taken(self, number: int, row: object) -> Taken | None:
        if not isinstance(row, Mapping):
            self._tell(number, "", RowFault.NO_ROW, _no_row(row))
            return None
        layout = self._layout(tuple(row))
        cells: dict[str, Any] = {}
        failed: set[str] = set()
        for header, column in layout.cells:
            value = native(row[header])
            if is_empty(value) or (isinstance(value, str) and value.strip() in column.blanks):
                cells[column.name] = None
                continue
            try:
                cells[column.name] = read_cell(value, column.kind, self.conventions)
            except KinerjaError as error:
                cells[column.name] = None
                failed.add(column.name)
                self._tell_cell(number, header, column.kind, value, error)
        if any(_holds_something(row[header]) for header in layout.bare):
            failed.add("")
            self._tell(number, "", RowFault.NO_ROW, _TOO_LONG)
        if not failed and all(value is None for value in cells.values()):
            self.blank.append(number)
            return None
        return Taken(Line(number, cells), row, layout, frozenset(failed))

    def _tell_cell(self, number: int, header: str, kind: CellKind, value: object, error: KinerjaError) -> None:
        fault = RowFault.DAMAGED_NUMBER if isinstance(error, DamagedNumber) else RowFault.UNREADABLE
        self._tell(number, _written(header), fault, sentences(error), shown(value, kind))

    def _refuse_empty(self, each: Taken) -> Taken:
        """Return the row, and tell which cells are empty that it needs."""
        needed = (column for column in self.needed if column.name not in self.shape.once)
        empty = [column for column in needed if not _is_told(each, column.name)]
        for column in empty:
            self._tell_empty(each, column)
        return each._replace(failed=each.failed.union(column.name for column in empty))

    def _tell_empty(self, each: Taken, column: Column) -> None:
        header = each.layout.headers.get(column.name, column.title)
        self._tell(each.line.number, header, RowFault.EMPTY_CELL, _EMPTY)

    # --- Values -----------------------------------------------------------------------------------------------------

    def _values(self, taken: Sequence[Taken]) -> Iterator[tuple[Any, tuple[int, ...]]]:
        key = frozenset(self.shape.key)
        # A row that belongs to a plan, and nobody knows to which period, spoils all that is told of the plan.
        loose = {
            self._first_key(each): each.line.number
            for each in taken
            if each.failed & key or (self.shape.by_period and known_period(each.line) is None)
        }
        for group in self._groups(taken):
            wrong = {each.line.number for each in group if each.failed}
            spoilt_by = loose.get(self._first_key(group[0]))
            if spoilt_by is not None and all(each.line.number != spoilt_by for each in group):
                wrong.add(spoilt_by)
            value = self._value(group, wrong)
            if value is not None:
                yield value, tuple(each.line.number for each in group)

    def _first_key(self, each: Taken) -> Any:
        """Return what the first column of the key holds, or the number of the row where it holds nothing."""
        return each.line.get(self.shape.key[0], each.line.number) if self.shape.key else each.line.number

    def _groups(self, taken: Iterable[Taken]) -> Iterable[list[Taken]]:
        groups: dict[Any, list[Taken]] = {}
        for each in taken:
            period = known_period(each.line) if self.shape.by_period else None
            groups.setdefault((self._first_key(each), period), []).append(each)
        return groups.values()

    def _value(self, group: Sequence[Taken], wrong: set[int]) -> Any:
        value = None
        if not self._is_described(group):
            wrong = wrong | {group[0].line.number}
        if not wrong:
            context = Context(self.parties)
            value = self.shape.read([each.line for each in group], context)
            self._tell_faults(group, context.faults)
            wrong = {fault.number for fault in context.faults}
        if wrong:
            self._tell_left_out(group, wrong)
            return None
        return value

    def _is_described(self, group: Sequence[Taken]) -> bool:
        """Return whether each column that one of the rows needs to fill is filled, and tell which is not."""
        once = (column for column in self.needed if column.name in self.shape.once)
        empty = [column for column in once if not any(_is_told(each, column.name) for each in group)]
        for column in empty:
            self._tell_empty(group[0], column)
        return not empty

    def _tell_faults(self, group: Sequence[Taken], faults: Iterable[Fault]) -> None:
        taken = {each.line.number: each for each in group}
        for number, name, error in faults:
            layout = taken[number].layout
            column = layout.headers.get(name) or self._title(name)
            value = next((shown(taken[number].row[key], its.kind) for key, its in layout.cells if its.name == name), "")
            for problem in error.problems if isinstance(error, Problems) else (error,):
                self._tell(number, column, RowFault.UNFIT, sentences(problem), value)

    def _title(self, name: str) -> str:
        return next((column.title for column in self.profile.columns if column.name == name), "")

    def _tell_left_out(self, group: Sequence[Taken], wrong: set[int]) -> None:
        rows = ", ".join(map(str, sorted(wrong)))
        said = Sentences(_LEFT_OUT, mend=Words(f"Perbaiki baris {rows}.", f"Mend row {rows}."))
        for each in group:
            if each.line.number not in wrong:
                self._tell(each.line.number, "", RowFault.LEFT_OUT, said)

    def _tell(self, row: int, column: str, fault: RowFault, said: Sentences, value: str = "") -> None:
        what, why, mend = said.screened()
        self.problems.append(RowProblem(row, column, fault, value, what, why=why, mend=mend))


# --- What is said ---------------------------------------------------------------------------------------------------

_TOO_LONG = Sentences(
    Words("Baris ini mempunyai lebih banyak sel daripada judul.", "The row has more cells than headers."),
    mend=Words(
        "Cari tanda pemisah di dalam sel, atau beri judul pada kolomnya.",
        "Look for a separator within a cell, or name the column.",
    ),
)
_EMPTY = Sentences(
    Words("Sel ini kosong.", "The cell is empty."),
    mend=Words("Isi, atau pakai fill_down bila selnya digabung.", "Fill it, or use fill_down where cells were merged."),
)
_LEFT_OUT = Words(
    "Baris ini tidak dibaca karena baris lain yang menyangkut hal yang sama.",
    "The row is left out with what it belongs to.",
)


def _no_row(row: object) -> Sentences:
    name = type(row).__name__
    return Sentences(
        Words(f"{name} bukan baris.", f"A {name} is no row."),
        mend=Words("Berikan setiap baris sebagai dict menurut judul.", "Give each row as a dictionary by header."),
    )


def _how_to_add(column: Column) -> Words:
    also = ", ".join(column.aliases)
    if not also:
        return Words("Tambahkan kolom itu.", "Add it.")
    return Words(f"Tambahkan kolom itu, atau salah satu dari {also}.", f"Add it, or one of {also}.")


def _numbered(rows: Iterable[object], first: int) -> tuple[range, list[object]]:
    found = list(rows)
    return range(first, first + len(found)), found


def _holds_something(cells: object) -> bool:
    """Return whether a cell without a header, or one of several, is filled."""
    return any(not is_empty(native(cell)) for cell in (cells if isinstance(cells, list) else [cells]))


def _written(header: object) -> str:
    """Return a header as people see it, without the mark that some programs set before the first one."""
    return shown(header).removeprefix("\ufeff")


def _is_told(each: Taken, name: str) -> bool:
    """Return whether a row fills a column, also with what cannot be read."""
    return each.line.get(name) is not None or name in each.failed
