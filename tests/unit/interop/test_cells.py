"""Cells: what is read exactly, what only by a named convention, and what never."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, KinerjaError, UnknownName, WrongType
from kinerja.interop.cells import is_empty, native, read_cell, shown, write_cell
from kinerja.interop.columns import CellKind
from kinerja.interop.conventions import (
    INDONESIAN_SPREADSHEET,
    INDONESIAN_TEXT,
    SIASN_EXPORT,
    STRICT,
    Conventions,
    FloatReading,
)
from kinerja.people.identity import NIP, NIPPPK, DamagedNumber, Numbers
from kinerja.plans.indicator import Aspek

SHORTEST = Conventions(floats=FloatReading.SHORTEST)
NUMBER = "198502142010031991"


def scalar(module: str, name: str, value: object = None) -> object:
    """Return an object of a class that looks like one of a data frame."""
    return type(name, (), {"__module__": module, "item": lambda self: value})()


# --- Empty ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell", [None, "", " \t", "\u00a0", float("nan"), scalar("pandas", "NaTType"), scalar("p", "NAType")]
)
def test_empty_is_empty_in_every_library(cell) -> None:
    """``None``, blanks, NaN, NaT and NA."""
    assert is_empty(cell)


@pytest.mark.parametrize("cell", [0, "0", False, "-", "nan", float("0"), date(2025, 1, 1)])
def test_nothing_else_is_empty(cell) -> None:
    """Zero least of all."""
    assert not is_empty(cell)


def test_scalars_of_numpy_are_read_as_those_of_python() -> None:
    """``iterrows`` of pandas gives them."""
    assert native(scalar("numpy", "int64", 5)) == 5
    assert native("x") == "x"
    assert read_cell(scalar("numpy", "int64", 5), CellKind.NUMBER, STRICT) == 5


# --- Numbers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("12.5", "25/2"),
        (" 12.5 ", "25/2"),
        ("12.500", "25/2"),
        (12, "12"),
        (Decimal("12.50"), "25/2"),
        (Fraction(1, 3), "1/3"),
        ("1/3", "1/3"),
        ("-3", "-3"),
    ],
)
def test_numbers_with_a_point_are_exact(cell, number: str) -> None:
    """SIASN's credit "12.500" is 12.5; a reader set to Indonesian would take it for 12,500."""
    assert read_cell(cell, CellKind.NUMBER, STRICT) == Fraction(number)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("12,5", "12.5"), ("1.234,50", "1234.5"), ("12.500", "12500"), ("1234,5", "1234.5"), ("-0,5", "-0.5"), ("7", "7")],
)
def test_numbers_with_a_comma_need_the_name(cell: str, number: str) -> None:
    """As printed in Indonesia."""
    assert read_cell(cell, CellKind.NUMBER, INDONESIAN_TEXT) == Fraction(number)


def test_a_comma_without_its_name_is_refused_with_the_name() -> None:
    """12,5 read as 125 is what Babel does."""
    with pytest.raises(InvalidValue, match="name it: DecimalMark.COMMA"):
        read_cell("12,5", CellKind.NUMBER, STRICT)


@pytest.mark.parametrize("cell", ["12.5", "1,234.5", "1.23,4", "12,", ",5", "1 234", "0x1", "٨٧"])
def test_under_a_comma_only_indonesian_forms_are_read(cell: str) -> None:
    """A point sets thousands apart and nothing else."""
    with pytest.raises(InvalidValue, match="Write 12,5 or 1.234,50"):
        read_cell(cell, CellKind.NUMBER, INDONESIAN_TEXT)


@pytest.mark.parametrize("conventions", [STRICT, INDONESIAN_TEXT])
@pytest.mark.parametrize("cell", ["85%", "85 %"])
def test_percent_is_a_unit(cell: str, conventions: Conventions) -> None:
    """Whether 0.85 or 85 is meant is not for a reader to say."""
    with pytest.raises(InvalidValue, match="percent is a unit"):
        read_cell(cell, CellKind.NUMBER, conventions)


@pytest.mark.parametrize("cell", ["abc", "1e5", "--", "n/a", "1" * 200, 10**100, Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_number_is_refused(cell) -> None:
    """Never taken as 0."""
    with pytest.raises(InvalidValue):
        read_cell(cell, CellKind.NUMBER, STRICT)


def test_floats_are_refused_until_it_is_said_how_they_are_read() -> None:
    """The frame that pandas makes of a workbook keeps decimals in floats."""
    with pytest.raises(WrongType, match="FloatReading.AS_TYPED"):
        read_cell(float("80.7"), CellKind.NUMBER, STRICT)
    assert read_cell(float("80.7"), CellKind.NUMBER, INDONESIAN_SPREADSHEET) == Fraction("80.7")


def test_a_float_that_was_computed_is_not_what_people_see() -> None:
    """0.1 + 0.2 shows 0.3 in a spreadsheet and is 0.30000000000000004."""
    computed = float("0.1") + float("0.2")
    with pytest.raises(InvalidValue, match="was computed, not typed"):
        read_cell(computed, CellKind.NUMBER, INDONESIAN_SPREADSHEET)
    assert read_cell(computed, CellKind.NUMBER, SHORTEST) == Fraction("0.30000000000000004")


def test_an_infinite_float_is_no_number() -> None:
    """Under no convention."""
    with pytest.raises(WrongType):
        read_cell(float("inf"), CellKind.NUMBER, SHORTEST)


@pytest.mark.parametrize("cell", [True, [1], b"1", object()])
def test_other_types_are_no_numbers(cell) -> None:
    """A truth is not 1."""
    with pytest.raises(WrongType, match="stands where a number is needed"):
        read_cell(cell, CellKind.NUMBER, STRICT)


def test_a_day_where_a_number_belongs_is_explained() -> None:
    """Excel turns 1/2 into the first of February."""
    with pytest.raises(WrongType, match="Spreadsheets turn 1/2"):
        read_cell(datetime(2025, 2, 1), CellKind.NUMBER, STRICT)  # noqa: DTZ001 - as openpyxl gives it


def test_whole_numbers_are_whole() -> None:
    """Also as a float with nothing behind the point, where floats are read."""
    assert read_cell("3", CellKind.WHOLE, STRICT) == 3
    assert read_cell(float(3), CellKind.WHOLE, INDONESIAN_SPREADSHEET) == 3
    with pytest.raises(InvalidValue, match="2.5 is not a whole number"):
        read_cell("2.5", CellKind.WHOLE, STRICT)


@pytest.mark.parametrize(
    ("cells", "kind", "number"),
    [
        (["2025", 2025, float(2025)], CellKind.YEAR, 2025),
        (["3", 3, "III", "iii", "Triwulan III", "TW 3"], CellKind.QUARTER, 3),
        (["2", "II", "Semester II", "SMT 2"], CellKind.SEMESTER, 2),
        (["8", 8, "08", "Agustus", "Ags", "Bulan Agustus", "BULAN AGUSTUS", "Bulan 8"], CellKind.MONTH, 8),
    ],
)
def test_parts_of_the_calendar(cells, kind: CellKind, number: int) -> None:
    """Figures, Roman figures and names; a year is never taken for 2.025."""
    assert {read_cell(cell, kind, INDONESIAN_SPREADSHEET) for cell in cells} == {number}


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("25", CellKind.YEAR),
        (20251, CellKind.YEAR),
        ("V", CellKind.QUARTER),
        (5, CellKind.QUARTER),
        ("Caturwulan I", CellKind.QUARTER),
        ("III", CellKind.SEMESTER),
        (13, CellKind.MONTH),
        ("Sasi", CellKind.MONTH),
        (0, CellKind.MONTH),
        (None, CellKind.QUARTER),
    ],
)
def test_what_is_no_part_of_the_calendar_is_refused(cell, kind: CellKind) -> None:
    """A fifth quarter would be one of next year."""
    with pytest.raises(KinerjaError):
        read_cell(cell, kind, STRICT)


# --- Text and truths ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("cell", "text"), [(" Ani ", "Ani"), (101, "101"), (Decimal("12.50"), "12.5"), ("'x", "'x")])
def test_text_is_text(cell, text: str) -> None:
    """Whole numbers too, because openpyxl reads an id such as 101 as one."""
    assert read_cell(cell, CellKind.TEXT, STRICT) == text


def test_a_guard_is_taken_off_where_it_is_named() -> None:
    """One apostrophe, not two; elsewhere it belongs to the text."""
    assert read_cell("'101", CellKind.TEXT, SIASN_EXPORT) == "101"
    assert read_cell("''90-an", CellKind.TEXT, SIASN_EXPORT) == "'90-an"
    assert read_cell("'12.5", CellKind.NUMBER, SIASN_EXPORT) == Fraction("12.5")


@pytest.mark.parametrize(
    "cell", [date(2025, 2, 1), True, float("1.5"), [1], 1 << 20_000], ids=lambda cell: type(cell).__name__
)
def test_what_is_no_text_is_refused(cell) -> None:
    """A day may have been the text 1-2."""
    with pytest.raises(KinerjaError):
        read_cell(cell, CellKind.TEXT, STRICT)


@pytest.mark.parametrize(
    ("cell", "truth"), [(True, True), (False, False), ("Ya", True), ("TIDAK", False), ("true", True)]
)
def test_truths(cell, truth: bool) -> None:
    """In words or as such."""
    assert read_cell(cell, CellKind.TRUTH, STRICT) is truth


def test_a_truth_is_never_a_number() -> None:
    """And ``t`` is "true" to a database and "tidak" to a person."""
    with pytest.raises(WrongType):
        read_cell(1, CellKind.TRUTH, STRICT)
    with pytest.raises(UnknownName, match="neither yes nor no"):
        read_cell("t", CellKind.TRUTH, STRICT)


# --- Numbers of persons ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell", [NUMBER, f"'{NUMBER}", "19850214 201003 1 991", "19850214.201003.1.991", f"NIP. {NUMBER}", int(NUMBER)]
)
def test_a_number_is_read_in_every_written_form(cell) -> None:
    """Also as a whole number of 18 digits, which polars and a full column of pandas keep exactly."""
    assert read_cell(cell, CellKind.PERSON_NUMBER, STRICT) == NIP(NUMBER)


def test_konversi_kpk_mends_a_number_in_scientific_notation_into_a_wrong_one() -> None:
    """The last digits are gone; any 18 digits made of it are those of somebody else or of nobody."""
    for cell in ("1.99609E+17", "1,99609E+17", "1.99609012020121e+17", float("1.99609012020121e17")):
        with pytest.raises(DamagedNumber, match="lost in a spreadsheet"):
            read_cell(cell, CellKind.PERSON_NUMBER, INDONESIAN_SPREADSHEET)


@pytest.mark.parametrize(
    "cell", ["198502142010031000", 198502142010031000, int(float(198502142010031991)), f"{NUMBER}.0"]
)
def test_a_number_that_was_cut_is_damaged(cell) -> None:
    """Excel keeps 15 digits, a float lies 32 apart from the next."""
    with pytest.raises(DamagedNumber):
        read_cell(cell, CellKind.PERSON_NUMBER, STRICT)


@pytest.mark.parametrize("cell", [12345, "12345", date(2025, 1, 1), True, "19850214201003199"])
def test_what_is_no_number_of_a_person_is_refused(cell) -> None:
    """Nothing is filled up."""
    with pytest.raises(KinerjaError):
        read_cell(cell, CellKind.PERSON_NUMBER, STRICT)


def test_a_masked_number_says_how_it_came_to_be() -> None:
    """Rows that were written masked cannot be read."""
    with pytest.raises(InvalidValue, match="Numbers.FULL"):
        read_cell(NIP(NUMBER).masked, CellKind.PERSON_NUMBER, STRICT)


# --- Shown and written ----------------------------------------------------------------------------------------------


def test_what_is_shown_of_a_cell_is_short_and_tells_no_number() -> None:
    """Whatever its type."""
    assert shown(f"lihat {NUMBER}") == f"lihat {'*' * 14}1991"
    assert shown("19850214", CellKind.PERSON_NUMBER) == "****0214"
    assert shown(date(2025, 1, 2)) == "2025-01-02"
    assert shown(10**5000) == "an endless number"
    assert shown([NUMBER]) == "a list"
    assert shown(None) == ""
    assert len(shown("x" * 500)) == 63


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        ("", None),
        ("x", "x"),
        (Aspek.WAKTU, "waktu"),
        ((Aspek.WAKTU, Aspek.BIAYA), "waktu; biaya"),
        ((), None),
        (Fraction(600), Decimal(600)),
        (Fraction(1, 3), "1/3"),
        (Decimal("1.50"), Decimal("1.50")),
        (2025, 2025),
        (True, True),
        (date(2025, 1, 2), date(2025, 1, 2)),
        (NIP(NUMBER), NUMBER),
    ],
)
def test_values_are_written_as_cells_that_libraries_know(value, cell) -> None:
    """Plain text, exact numbers and days."""
    written = write_cell(value, Numbers.FULL)
    assert (written, type(written)) == (cell, type(cell))


def test_numbers_of_persons_are_masked_when_asked() -> None:
    """Both kinds."""
    assert write_cell(NIPPPK("199008302023212993"), Numbers.MASKED) == f"{'*' * 14}2993"


@pytest.mark.parametrize("value", [float("1.5"), datetime(2025, 1, 1), [1], object()])  # noqa: DTZ001 - no zone
def test_other_values_are_not_written(value) -> None:
    """A float is not exact, a time is no day."""
    with pytest.raises(WrongType):
        write_cell(value, Numbers.FULL)
