"""Columns and profiles: what a table is called at the top and what its cells hold, as plain data.

A profile says which header means what.  Those of the nation stand in :mod:`kinerja.interop.row_profiles`; a region that
calls things by other names makes its own from them, and a table of its own is a profile of ``RowsOf.RECORDS``.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Self, final

import attrs

from ..base.words import label
from ..errors import InvalidValue, NotFound
from ..plans.fields import filled, is_a, stripped
from .conventions import STRICT, Conventions
from .scalars import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.words import Language, Words

__all__ = ["CellKind", "Column", "RowProfile", "RowsOf", "header_key"]


class CellKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    """Text; whole numbers are read as their digits."""
    WHOLE = "whole"
    """A whole number."""
    NUMBER = "number"
    """An exact number, written as the conventions say; a unit has a column of its own."""
    YEAR = "year"
    """A year, four digits."""
    SEMESTER = "semester"
    """1 or 2, also ``II`` and ``Semester II``."""
    QUARTER = "quarter"
    """1 to 4, also ``III`` and ``Triwulan III``."""
    MONTH = "month"
    """1 to 12, also ``Maret`` and ``Mar``."""
    DAY = "day"
    """A day: ``2025-12-31`` or ``31 Des 2025``, and what the conventions say."""
    TRUTH = "truth"
    """Yes or no; never a number."""
    PERSON_NUMBER = "person_number"
    """A NIP or NI PPPK in any written form."""
    GOLONGAN = "golongan"
    """A golongan in any written form, ``III/a``, ``Penata Muda, III/a`` or ``IX``; ids are refused, for PNS and PPPK
    share them."""
    SEX = "sex"
    EMPLOYEE_KIND = "employee_kind"
    POSITION_KIND = "position_kind"
    """A kind of position; ``bukan_asn`` for one that is none of an ASN, such as Bupati."""
    JENJANG = "jenjang"
    APPOINTMENT_STATUS = "appointment_status"
    APPROACH = "approach"
    PLAN_STATUS = "plan_status"
    JENIS = "jenis"
    RESULT_LEVEL = "result_level"
    SOURCE = "source"
    ASPEKS = "aspeks"
    """One aspect or several, with ``;`` between them."""
    PERSPEKTIF = "perspektif"
    STAKE = "stake"
    DIRECTION = "direction"
    TARGET_FORM = "target_form"
    NILAI_DASAR = "nilai_dasar"
    ASPEK_PERILAKU = "aspek_perilaku"
    RATING = "rating"
    """A rating by name; codes are refused, for systems number them in opposite ways."""
    PREDIKAT = "predikat"
    """A predikat of PermenPANRB 6/2022 by name."""
    EVALUATION_KIND = "evaluation_kind"
    OCCASION = "occasion"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cell_kind", self)


class RowsOf(StrEnum):
    """What rows are made into."""

    RECORDS = "records"
    """Plain dictionaries of the cells, by the names of the columns."""
    UNITS = "units"
    EMPLOYEES = "employees"
    """Several rows of one employee add up to a history."""
    PARTIES = "parties"
    """Persons as documents show them."""
    PLANS = "plans"
    """One row for each indicator."""
    REALISATIONS = "realisations"
    """One row for each indicator and period, and for each further evidence."""
    CONDUCT = "conduct"
    """One row for each observation or score."""
    DECISIONS = "decisions"
    REPORTED_RESULTS = "reported_results"
    SIASN_PERSONS = "siasn_persons"
    """Employees from the export of persons of SIASN; they are not written that way."""


def header_key(header: str) -> str:
    """Return what makes two headers the same: letters and digits, in lower case; signs only where there are no others.

    Example:
        >>> header_key("NIP_Baru") == header_key("nip baru.") == header_key("nipBaru")
        True
    """
    return "".join(re.findall(r"[^\W_]+", header.lower())) or header.strip()


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return (stripped(texts),) if isinstance(texts, str) else tuple(stripped(text) for text in texts)


@final
@attrs.frozen
class Column:
    """A column: what it is called, and what its cells hold.

    Args:
        name: What it means, the name that the cell has afterwards.
        kind: What its cells hold.
        aliases: Further headers under which tables have it.
        header: The header under which it is written; the name if not given.
        required: Whether each row needs it.
        blanks: Texts that stand for an empty cell, such as ``"-"``.

    Example:
        >>> Column("nip", CellKind.PERSON_NUMBER, ["NIP BARU"], required=True).title
        'nip'
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    kind: CellKind = attrs.field(default=CellKind.TEXT, validator=is_a(CellKind))
    aliases: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    header: str = attrs.field(default="", converter=stripped, kw_only=True)
    required: bool = attrs.field(default=False, validator=is_a(bool), kw_only=True)
    blanks: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)

    @property
    def title(self) -> str:
        """The header under which it is written."""
        return self.header or self.name

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all headers under which it is read."""
        return tuple(dict.fromkeys(map(header_key, (self.title, self.name, *self.aliases))))


def _columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(columns)


def _by_key(profile: RowProfile) -> dict[str, Column | None]:
    ignored: dict[str, Column | None] = dict.fromkeys(map(header_key, profile.ignored))
    return ignored | {key: column for column in profile.columns for key in column.keys}


@final
@attrs.frozen
class RowProfile:
    """A named form of table: its columns, and what its rows are made into.

    Args:
        id: A short stable name.
        of: What its rows are made into; but for records, the columns have the names and kinds that this knows.
        columns: In the order in which they are written.
        ignored: Headers that tables of this form have and that are not read.
        conventions: How it writes numbers and days, unless the reader is told otherwise.

    Raises:
        InvalidValue: when one header would mean two columns.

    Example:
        >>> years = RowProfile("daftar_tahun", RowsOf.RECORDS, [Column("tahun", CellKind.YEAR, required=True)])
        >>> years.renamed(tahun="Tahun Anggaran").column("tahun").title
        'Tahun Anggaran'
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    of: RowsOf = attrs.field(validator=is_a(RowsOf))
    columns: tuple[Column, ...] = attrs.field(converter=_columns)
    ignored: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    conventions: Conventions = attrs.field(default=STRICT, validator=is_a(Conventions), kw_only=True)
    _by_key: dict[str, Column | None] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_by_key, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        meanings: dict[str, str] = {}
        told = [(key, column.name) for column in self.columns for key in column.keys]
        for key, name in [*told, *((header_key(header), "what is ignored") for header in self.ignored)]:
            if not key or meanings.setdefault(key, name) != name:
                raise InvalidValue(
                    f"The header {key!r} means both {meanings.get(key, '')!r} and {name!r}.",
                    mend="Give every header a name, and one meaning.",
                    path="columns",
                    value=key,
                )
        if len({column.name for column in self.columns}) < len(self.columns):
            raise InvalidValue("Two columns have one name.", mend="Name each column once.", path="columns")

    def column(self, name: str) -> Column:
        """Return the column of this name.

        Raises:
            NotFound: when there is none, with the nearest one.
        """
        found = {column.name: column for column in self.columns}
        if name not in found:
            raise NotFound(f"{self.id} has no column {name!r}.", mend=nearest(name, found), value=name)
        return found[name]

    def knows(self, header: str) -> bool:
        """Return whether a header is read or ignored."""
        return header_key(header) in self._by_key

    def of_header(self, header: str) -> Column | None:
        """Return the column that a header means; ``None`` for one that is ignored or not known."""
        return self._by_key.get(header_key(header))

    def renamed(self, **headers: str) -> Self:
        """Return the profile with other headers; the former ones are still read.

        Args:
            headers: By the name of the column, the header under which it is written and read.

        Raises:
            NotFound: for a column that is not there.
        """
        changed = []
        for name, header in headers.items():
            column = self.column(name)
            changed.append(attrs.evolve(column, header=header, aliases=(*column.aliases, column.title)))
        return self.with_columns(*changed)

    def with_columns(self, *columns: Column) -> Self:
        """Return the profile with further columns, and others in the place of those that have the same name."""
        given = {column.name: column for column in columns}
        kept = [given.pop(column.name, column) for column in self.columns]
        return attrs.evolve(self, columns=(*kept, *given.values()))

    def ignoring(self, *headers: str) -> Self:
        """Return the profile with further headers that are not read."""
        return attrs.evolve(self, ignored=(*self.ignored, *headers))

    def as_text(self, language: Language) -> str:
        """Return the columns as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.

        Example:
            >>> profile = RowProfile("daftar", RowsOf.RECORDS, [Column("nip", CellKind.PERSON_NUMBER, required=True)])
            >>> print(profile.as_text("id").splitlines()[-1])
            nip          NIP/NI PPPK  ya     —
        """
        from ..show.text import as_text
        from .column_page import profile_page

        return as_text(profile_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the columns as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from .column_page import profile_page

        return as_html(profile_page(self), language)

    def __str__(self) -> str:
        return self.as_text("en")

    def _repr_html_(self) -> str:
        return self.as_html("id")
