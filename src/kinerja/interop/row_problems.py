"""What is wrong with rows: each problem with its row, its column and its cell, and without the number of any person.

Problems speak Indonesian and English, for those who mend tables are seldom those who read them by program.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar, final

import attrs

from ..base.words import Words, label
from ..errors import InvalidValue, Problems
from ..people.identity import DamagedNumber
from .row_words import NOTHING, together

if TYPE_CHECKING:
    from ..base.words import Language

__all__ = ["RowFault", "RowProblem", "RowsRead"]

T = TypeVar("T")


class RowFault(StrEnum):
    """The kinds of problems, for programs; people read the label, and what the problem says."""

    UNKNOWN_HEADER = "unknown_header"
    """No column has this header; its cells are not read, the rest is."""
    HEADER_TWICE = "header_twice"
    """Two headers mean one column, so no row can be read."""
    MISSING_COLUMN = "missing_column"
    """No header is that of a column that each row needs, so no row can be read."""
    NO_ROW = "no_row"
    """Something is no row, or has more cells than there are headers."""
    EMPTY_CELL = "empty_cell"
    """A cell that must be filled is empty."""
    UNREADABLE = "unreadable"
    """A cell does not hold what its column holds."""
    DAMAGED_NUMBER = "damaged_number"
    """A number of a person lost its last digits in a spreadsheet or a float."""
    UNFIT = "unfit"
    """Each cell can be read, but together, or with those of other rows, they make no value."""
    LEFT_OUT = "left_out"
    """Nothing is wrong with the row, but with another one of the same value."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("row_fault", self)


@final
@attrs.frozen
class RowProblem:
    """One problem.

    Args:
        row: The number of the row as people count: that of the headers is 1 unless the reader was told otherwise.
        column: The header as the table has it, or as the profile has it if the table has none; empty for the row as
            a whole.
        fault: What kind of problem it is.
        value: The cell, shortened, and a number of a person masked.
        what: What is wrong.
        why: Why it matters.
        mend: What to do about it.

    Example:
        >>> what = Words("'12,5' bukan bilangan.", "'12,5' is not a number.")
        >>> problem = RowProblem(
        ...     7, "Target", RowFault.UNREADABLE, "12,5", what, mend=Words("Tulis 12.5.", "Write 12.5.")
        ... )
        >>> print(problem.say("id"))
        Baris 7, Target: '12,5' bukan bilangan. Tulis 12.5.
        >>> print(problem)
        Row 7, Target: '12,5' is not a number. Write 12.5.
    """

    row: int
    column: str
    fault: RowFault
    value: str
    what: Words
    why: Words = attrs.field(default=NOTHING, kw_only=True)
    mend: Words = attrs.field(default=NOTHING, kw_only=True)

    @property
    def place(self) -> Words:
        """Where it is, such as ``"Baris 7, NIP BARU"``."""
        column = f", {self.column}" if self.column else ""
        return Words(f"Baris {self.row}{column}", f"Row {self.row}{column}")

    def say(self, language: Language) -> str:
        """Return the whole problem on one line, with its place.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        return f"{self.place.say(language)}: {together(self.what, self.why, self.mend).say(language)}"

    @property
    def error(self) -> InvalidValue:
        """The problem as an error, in English as all errors are; a damaged number as a ``DamagedNumber``."""
        kind = DamagedNumber if self.fault is RowFault.DAMAGED_NUMBER else InvalidValue
        return kind(self.what.en, why=self.why.en, mend=self.mend.en, path=self.place.en, value=self.value)

    def __str__(self) -> str:
        return self.say("en")


@final
@attrs.frozen
class RowsRead(Generic[T]):
    """What rows were made into, and all that is wrong with them.

    No row is lost: each one is part of a value, has a problem, or holds nothing; but no row at all is read where the
    headers themselves have a problem other than an unknown one.

    Args:
        values: The values, in the order of their first rows.
        problems: Everything that is wrong, by row.
        rows: For each value the numbers of its rows.
        blank: The numbers of the rows that hold nothing.
    """

    values: tuple[T, ...]
    problems: tuple[RowProblem, ...] = ()
    rows: tuple[tuple[int, ...], ...] = ()
    blank: tuple[int, ...] = ()

    def checked(self) -> tuple[T, ...]:
        """Return the values if nothing at all is wrong, also no unknown header.

        Raises:
            Problems: with everything that is wrong.
        """
        if self.problems:
            raise Problems("The rows cannot be read.", [problem.error for problem in self.problems])
        return self.values
