"""Standards of posts: which level of which competency a post requires.

A standard is decreed post by post, so it is the caller's.  A uniform level for each type of post is seen in systems;
it stands here as a named, dated table, is never used by itself, and leaves open what sources disagree on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_38_2017
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, NotFound, WrongType
from ..people.positions import Jenjang, PositionKind
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .competency_dictionary import HIGHEST_LEVEL, NATIONAL_COMPETENCIES, competency_code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..people.positions import Position

__all__ = ["UNIFORM_LEVELS_LAMPUNG", "JobStandard", "LevelRow", "LevelTable", "RequiredLevel"]


def _whole_level(value: object, path: str) -> int:
    if type(value) is not int:
        raise WrongType(f"{value!r} is no whole number.", mend="Give 1, 2, 3, 4 or 5 as int.", path=path, value=value)
    if not 1 <= value <= HIGHEST_LEVEL:
        raise InvalidValue(
            f"The level {value} is required.",
            why=f"Levels run from 1 to {HIGHEST_LEVEL}; what a post does not require is left out.",
            mend="Give 1 to 5, or leave the competency out.",
            path=path,
            value=value,
        )
    return value


def _required(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    _whole_level(value, attribute.name)


@final
@attrs.frozen
class RequiredLevel:
    """The level that a post requires of one competency.

    Args:
        code: The code of the competency.
        level: 1 to 5.
    """

    code: str = attrs.field(converter=competency_code)
    level: int = attrs.field(validator=_required)


def _levels(levels: Mapping[str, int] | Iterable[RequiredLevel]) -> tuple[RequiredLevel, ...]:
    if isinstance(levels, Mapping):
        return tuple(RequiredLevel(str(code), level) for code, level in levels.items())
    return tuple(levels)


@final
@attrs.frozen
class JobStandard:
    """What a post requires.

    Args:
        post: The name of the post.
        levels: The level of each competency that it requires; a mapping of codes to levels will do.
        basis: The decree behind it.
        since: From which day it holds; ``None`` where that is not known.

    Raises:
        InvalidValue: when the post is empty, nothing is required, a competency stands twice, or a level is not 1 to 5.
        WrongType: for levels that are no whole numbers.

    Example:
        >>> from kinerja.base.law import Law
        >>> decree = Law("SK Wali Kota 12/2025")("Lampiran")
        >>> counter = JobStandard("Pengelola layanan", {"M.05": 2, "M.03": 1}, decree)
        >>> counter.level("M.5"), counter.level("M.01")
        (2, None)
    """

    post: str = attrs.field(converter=stripped, validator=filled)
    levels: tuple[RequiredLevel, ...] = attrs.field(converter=_levels)
    basis: Basis = attrs.field(validator=is_a(Basis))
    since: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        if not self.levels:
            raise InvalidValue(
                f"The standard of {self.post!r} requires nothing.",
                mend="Give at least one competency with its level.",
                path="levels",
            )
        for place, each in enumerate(self.levels):
            if not isinstance(each, RequiredLevel):
                raise WrongType(
                    f"{each!r} is no RequiredLevel.", mend="Give a mapping of codes to levels.", path=f"levels[{place}]"
                )
        refuse_twins(self.codes, "competency", path="levels")

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of what is required, in the order given."""
        return tuple(each.code for each in self.levels)

    def level(self, code: str) -> int | None:
        """Return the level that is required of a competency; ``None`` where the post does not require it."""
        wanted = competency_code(code)
        return next((each.level for each in self.levels if each.code == wanted), None)

    def only(self, codes: Iterable[str]) -> JobStandard:
        """Return the standard with only some of its competencies, where only those are to be looked at.

        Raises:
            NotFound: for a competency that the post does not require.
        """
        wanted = [competency_code(code) for code in codes]
        for code in wanted:
            if code not in self.codes:
                raise NotFound(f"{self.post!r} does not require {code}.", mend="Leave it out.", value=code)
        return attrs.evolve(self, levels=[each for each in self.levels if each.code in wanted])


# --- Uniform levels by type of post ---------------------------------------------------------------------------------


@final
@attrs.frozen
class LevelRow:
    """The level that a table gives to a type of post.

    Args:
        kind: The kind of position.
        jenjang: The jenjang of a functional position; ``None`` for the others.
        level: 1 to 5, for every competency alike; ``None`` where sources disagree.
        reason: Why it is open, or where a settled one comes from.

    Raises:
        InvalidValue: when a functional position has no jenjang or another one has, the level is not 1 to 5, or an open
            level has no reason.
    """

    kind: PositionKind = attrs.field(validator=is_a(PositionKind))
    jenjang: Jenjang | None = attrs.field(validator=attrs.validators.optional(is_a(Jenjang)))
    level: int | None = attrs.field(validator=attrs.validators.optional(_required))
    reason: Words = Words("", "")

    def __attrs_post_init__(self) -> None:
        if (self.jenjang is None) is (self.kind is PositionKind.FUNGSIONAL):
            raise InvalidValue(
                f"The row of {self.kind} has the jenjang {self.jenjang}.",
                mend="Give a jenjang to functional positions, and to no others.",
                path="jenjang",
            )
        if self.level is None and not (self.reason.id and self.reason.en):
            raise InvalidValue("An open level gives no reason.", mend="Say what disagrees.", path="reason")


def _rows(rows: Iterable[LevelRow]) -> tuple[LevelRow, ...]:
    return tuple(rows)


@final
@attrs.frozen
class LevelTable:
    """One level for each type of post, as a system or a guide has it; a real decree may differ by competency.

    Args:
        name: What the table is called.
        rows: The levels.
        basis: Where it was seen, and how sure that is.
        seen: On which day it was read; ``None`` where that was not noted.

    Raises:
        InvalidValue: when the name is empty, or a type of post stands twice.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    rows: tuple[LevelRow, ...] = attrs.field(converter=_rows)
    basis: Basis = attrs.field(validator=is_a(Basis))
    seen: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        refuse_twins((_type_of(each.kind, each.jenjang) for each in self.rows), "type of post", path="rows")

    def level(self, position: Position) -> int | Undetermined:
        """Return the level for a position, or why there is none.

        Raises:
            NotFound: for a type of post that the table does not have, such as a functional one without jenjang.
        """
        row = self._row(position)
        return Undetermined(row.reason, self.basis) if row.level is None else row.level

    def _row(self, position: Position) -> LevelRow:
        for each in self.rows:
            if (each.kind, each.jenjang) == (position.kind, position.jenjang):
                return each
        raise NotFound(
            f"{self.name} has no level for {position.title!r}.",
            mend="Give the standard of the post itself, and functional positions their jenjang.",
            value=position.title,
        )

    def settle(self, position: Position, level: int, reason: Words) -> LevelTable:
        """Return the table with one row replaced by what your agency holds.

        Args:
            position: A position of that type.
            level: 1 to 5.
            reason: On which decree that rests.

        Raises:
            InvalidValue: for a level that is not 1 to 5, or a reason that says nothing.
            NotFound: for a type of post that the table does not have.
        """
        if not (reason.id and reason.en):
            raise InvalidValue("The level gives no reason.", mend="Name the decree.", path="reason")
        old = self._row(position)
        new = attrs.evolve(old, level=_whole_level(level, "level"), reason=reason)
        return attrs.evolve(self, rows=[new if each is old else each for each in self.rows])

    def standard(self, position: Position, codes: Iterable[str] = NATIONAL_COMPETENCIES.codes) -> JobStandard:
        """Return the standard that the table makes for a position: the same level of every competency.

        Since when it holds nobody said: :attr:`seen` is only the day on which the table was read.

        Args:
            position: The position.
            codes: The competencies; the national nine unless told otherwise, as nobody has uniform technical ones.

        Raises:
            InvalidValue: where the level of that type of post is open.
            NotFound: for a type of post that the table does not have.

        Example:
            >>> from kinerja.people.positions import Position
            >>> head = Position("Kepala Seksi", PositionKind.PENGAWAS)
            >>> sum(each.level for each in UNIFORM_LEVELS_LAMPUNG.standard(head).levels)
            18
        """
        level = self.level(position)
        if isinstance(level, Undetermined):
            raise InvalidValue(
                f"{self.name} leaves the level of {position.title!r} open.",
                why=level.reason.en,
                mend="Give the standard of the post, or say which holds: table.settle(position, level, reason).",
                path="position",
                value=position.title,
            )
        return JobStandard(position.title, dict.fromkeys(codes, level), self.basis)


def _type_of(kind: PositionKind, jenjang: Jenjang | None) -> str:
    return kind.value if jenjang is None else f"{kind} {jenjang}"


def _row(kind: PositionKind, level: int) -> LevelRow:
    return LevelRow(kind, None, level)


def _functional(jenjang: Jenjang, level: int) -> LevelRow:
    return LevelRow(PositionKind.FUNGSIONAL, jenjang, level)


UNIFORM_LEVELS_LAMPUNG: LevelTable = LevelTable(
    "Tingkat seragam, aplikasi IDP Bappeda Provinsi Lampung",
    (
        _row(PositionKind.JPT_UTAMA, 5),
        LevelRow(
            PositionKind.JPT_MADYA,
            None,
            None,
            Words("Aplikasi itu memuat 4, sumber lain menyebut 5.", "That application has 4, others say 5."),
        ),
        _row(PositionKind.JPT_PRATAMA, 4),
        _row(PositionKind.ADMINISTRATOR, 3),
        _row(PositionKind.PENGAWAS, 2),
        _row(PositionKind.PELAKSANA, 1),
        _functional(Jenjang.AHLI_UTAMA, 5),
        _functional(Jenjang.AHLI_MADYA, 4),
        _functional(Jenjang.AHLI_MUDA, 3),
        _functional(Jenjang.AHLI_PERTAMA, 2),
        _functional(Jenjang.PENYELIA, 3),
        _functional(Jenjang.MAHIR, 2),
        LevelRow(
            PositionKind.FUNGSIONAL,
            Jenjang.TERAMPIL,
            None,
            Words("Aplikasi itu memuat 2, sumber lain menyebut 1.", "That application has 2, others say 1."),
        ),
        _functional(Jenjang.PEMULA, 1),
    ),
    PERMENPANRB_38_2017(
        "tingkat kompetensi per jenjang jabatan",
        assurance=Assurance.PRACTICE,
        note="Read in the data of a public application for development plans of Bappeda Lampung, which gives every"
        " competency of a type of post the same level; the list of the annex itself was not seen.  A screen of another"
        " system agrees for pengawas (9 x 2).",
    ),
    date(2026, 11, 22),
)
"""Uniform levels as one application has them; a named choice and never a default.

JPT madya and terampil are open: the application has 4 and 2, other accounts 5 and 1.
"""
