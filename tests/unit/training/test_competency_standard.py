"""Standards of posts: levels by competency, and uniform levels as a named table that leaves conflicts open."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.training.competency_standard import (
    UNIFORM_LEVELS_LAMPUNG,
    JobStandard,
    LevelRow,
    LevelTable,
    RequiredLevel,
)

DECREE = Law("SK Wali Kota 12/2025")("Lampiran")
MADYA = Position("Sekretaris Daerah Provinsi", PositionKind.JPT_MADYA)
WHY = Words("SK Gubernur 3/2025", "SK Gubernur 3/2025")


def functional(jenjang: Jenjang | None) -> Position:
    """Return a functional position."""
    return Position("Perencana", PositionKind.FUNGSIONAL, jenjang)


class TestStandard:
    """What one post requires."""

    def test_codes_are_read_in_any_form(self) -> None:
        """The order given is kept."""
        post = JobStandard("Kasi", {"SK.1": 2, "M.5": 3}, DECREE, date(2025, 1, 1))
        assert post.codes == ("SK.01", "M.05")
        assert (post.level("M.05"), post.level("m.5"), post.level("T.1")) == (3, 3, None)

    @pytest.mark.parametrize("level", [0, 6, -1])
    def test_a_level_is_one_to_five(self, level: int) -> None:
        """What is not required is left out, not 0."""
        with pytest.raises(InvalidValue, match=f"The level {level} is required"):
            JobStandard("Kasi", {"M.1": level}, DECREE)

    @pytest.mark.parametrize("level", ["3", 3.0, True, None])
    def test_a_level_is_a_whole_number(self, level: object) -> None:
        """Text, floats and truths are refused."""
        with pytest.raises(WrongType, match="is no whole number"):
            RequiredLevel("M.1", level)

    def test_it_requires_something(self) -> None:
        """A standard of nothing would divide by 0."""
        with pytest.raises(InvalidValue, match="requires nothing"):
            JobStandard("Kasi", {}, DECREE)

    def test_one_competency_stands_once(self) -> None:
        """Also under two spellings of its code."""
        with pytest.raises(InvalidValue, match="stands twice"):
            JobStandard("Kasi", {"M.1": 2, "M.01": 3}, DECREE)

    def test_what_is_no_level(self) -> None:
        """Pairs are not guessed at."""
        with pytest.raises(WrongType, match=r"levels\[0\]"):
            JobStandard("Kasi", [("M.1", 2)], DECREE)

    def test_it_has_a_name_and_a_decree(self) -> None:
        """No standard without its basis."""
        with pytest.raises(InvalidValue, match="post is empty"):
            JobStandard(" ", {"M.1": 2}, DECREE)
        with pytest.raises(WrongType, match="is no Basis"):
            JobStandard("Kasi", {"M.1": 2}, "SK 12")

    def test_some_of_it(self) -> None:
        """For looking at those competencies only."""
        post = JobStandard("Kasi", {"SK.1": 2, "M.5": 3}, DECREE)
        assert post.only(["M.5"]).codes == ("M.05",)
        with pytest.raises(NotFound, match="does not require T"):
            post.only(["M.5", "T.1"])


class TestUniformLevels:
    """The table that was seen in an application."""

    @pytest.mark.parametrize(
        ("position", "level"),
        [
            (Position("x", PositionKind.JPT_UTAMA), 5),
            (Position("x", PositionKind.JPT_PRATAMA), 4),
            (Position("x", PositionKind.ADMINISTRATOR), 3),
            (Position("x", PositionKind.PENGAWAS), 2),
            (Position("x", PositionKind.PELAKSANA), 1),
            (functional(Jenjang.AHLI_UTAMA), 5),
            (functional(Jenjang.AHLI_MADYA), 4),
            (functional(Jenjang.AHLI_MUDA), 3),
            (functional(Jenjang.AHLI_PERTAMA), 2),
            (functional(Jenjang.PENYELIA), 3),
            (functional(Jenjang.MAHIR), 2),
            (functional(Jenjang.PEMULA), 1),
        ],
    )
    def test_levels_as_the_application_has_them(self, position: Position, level: int) -> None:
        """The same level of all nine competencies."""
        assert UNIFORM_LEVELS_LAMPUNG.level(position) == level
        standard = UNIFORM_LEVELS_LAMPUNG.standard(position)
        assert {each.level for each in standard.levels} == {level}
        assert len(standard.levels) == 9
        assert standard.basis is UNIFORM_LEVELS_LAMPUNG.basis

    def test_since_when_it_holds_nobody_said(self) -> None:
        """The day the table was read is not the day from which it holds."""
        assert UNIFORM_LEVELS_LAMPUNG.seen is not None
        assert UNIFORM_LEVELS_LAMPUNG.standard(functional(Jenjang.PEMULA)).since is None

    @pytest.mark.parametrize("position", [MADYA, functional(Jenjang.TERAMPIL)])
    def test_what_sources_disagree_on_is_open(self, position: Position) -> None:
        """JPT madya 4 or 5, terampil 2 or 1: neither is taken silently."""
        level = UNIFORM_LEVELS_LAMPUNG.level(position)
        assert isinstance(level, Undetermined)
        assert level.reason.en.startswith("That application has")
        with pytest.raises(InvalidValue, match="leaves the level of"):
            UNIFORM_LEVELS_LAMPUNG.standard(position)

    def test_an_agency_settles_it(self) -> None:
        """With its reason; the table that everybody has stays as it is."""
        own = UNIFORM_LEVELS_LAMPUNG.settle(MADYA, 4, WHY)
        assert own.level(MADYA) == 4
        assert own.standard(MADYA, ["M.1"]).levels == (RequiredLevel("M.01", 4),)
        assert isinstance(UNIFORM_LEVELS_LAMPUNG.level(MADYA), Undetermined)
        assert next(row.reason for row in own.rows if row.kind is PositionKind.JPT_MADYA) == WHY

    def test_what_settles_nothing(self) -> None:
        """A level outside the scale, or without a reason."""
        with pytest.raises(InvalidValue, match="The level 6"):
            UNIFORM_LEVELS_LAMPUNG.settle(MADYA, 6, WHY)
        with pytest.raises(InvalidValue, match="gives no reason"):
            UNIFORM_LEVELS_LAMPUNG.settle(MADYA, 5, Words("", ""))

    def test_a_functional_position_without_jenjang(self) -> None:
        """Its level hangs on the jenjang."""
        with pytest.raises(NotFound, match="has no level for 'Perencana'"):
            UNIFORM_LEVELS_LAMPUNG.level(functional(None))

    def test_it_is_practice_and_dated(self) -> None:
        """No list of the law was read."""
        assert UNIFORM_LEVELS_LAMPUNG.basis.assurance is Assurance.PRACTICE
        assert UNIFORM_LEVELS_LAMPUNG.seen == date(2026, 11, 22)


class TestRows:
    """Rows of a table."""

    @pytest.mark.parametrize(
        ("kind", "jenjang"), [(PositionKind.FUNGSIONAL, None), (PositionKind.PENGAWAS, Jenjang.PEMULA)]
    )
    def test_only_functional_positions_have_a_jenjang(self, kind: PositionKind, jenjang: Jenjang | None) -> None:
        """And all of them have one here."""
        with pytest.raises(InvalidValue, match="has the jenjang"):
            LevelRow(kind, jenjang, 2)

    def test_an_open_level_says_why(self) -> None:
        """Open without a reason is a hole."""
        with pytest.raises(InvalidValue, match="gives no reason"):
            LevelRow(PositionKind.JPT_MADYA, None, None, Words("Berbeda.", ""))

    @pytest.mark.parametrize(("level", "error"), [(0, InvalidValue), ("2", WrongType)])
    def test_a_level_outside_the_scale(self, level: object, error: type[Exception]) -> None:
        """As in a standard."""
        with pytest.raises(error):
            LevelRow(PositionKind.PENGAWAS, None, level)

    def test_a_type_stands_once(self) -> None:
        """Else nobody could tell which holds."""
        row = LevelRow(PositionKind.PENGAWAS, None, 2)
        with pytest.raises(InvalidValue, match="'pengawas' stands twice"):
            LevelTable("Tabel", [row, attrs.evolve(row, level=3)], DECREE)
        row = LevelRow(PositionKind.FUNGSIONAL, Jenjang.MAHIR, 2)
        with pytest.raises(InvalidValue, match="'fungsional mahir' stands twice"):
            LevelTable("Tabel", [row, row], DECREE)
