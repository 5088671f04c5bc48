"""Rows: every problem at once, no row lost, and everything that is written comes back."""

from __future__ import annotations

import csv
import io
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.words import Words, label
from kinerja.errors import InvalidValue, Problems, WrongType
from kinerja.interop.columns import CellKind, Column, RowProfile, RowsOf
from kinerja.interop.conventions import INDONESIAN_TEXT, SIASN_EXPORT
from kinerja.interop.row_problems import RowFault, RowProblem, RowsRead
from kinerja.interop.row_profiles import (
    EMPLOYEES,
    PLANS,
    PP46_RECAP,
    PROFILES,
    SIASN_PERSONS,
    UNITS,
    YEARS_AND_NUMBERS,
)
from kinerja.interop.row_shapes import SHAPES
from kinerja.interop.rows import Rest, as_text_cells, fill_down, read_rows, write_rows
from kinerja.people.identity import NIP, DamagedNumber, Numbers
from kinerja.people.unit import Unit

NUMBER = "198502142010031991"
OTHER = "199008302023212993"
YEAR, PERSON = "tahun", "nip"


class Frame:
    """What pandas and polars have in common."""

    columns = ("tahun", "nip")


def told(read: RowsRead) -> list[tuple[int, str, RowFault]]:
    """Return where the problems are, and of which kind."""
    return [(problem.row, problem.column, problem.fault) for problem in read.problems]


def years(*rows, **more) -> RowsRead:
    """Read the list of years and numbers."""
    return read_rows(rows, YEARS_AND_NUMBERS, **more)


# --- Headers --------------------------------------------------------------------------------------------------------


def test_the_list_of_a_province_is_read_with_its_mark() -> None:
    """``tahun,nip`` with the mark that Excel sets before the first header."""
    text = f"\ufefftahun,nip\n2024,{NUMBER}\n2023,'{OTHER}\n"
    read = read_rows(csv.DictReader(io.StringIO(text)), YEARS_AND_NUMBERS)
    assert [(row[YEAR], row[PERSON].digits) for row in read.checked()] == [(2024, NUMBER), (2023, OTHER)]
    assert read.rows == ((2,), (3,))


def test_k10_a_missing_column_is_named_once() -> None:
    """With the headers that nobody knows, for one of them may be it; no row is read, but every cell is."""
    read = years({"Thn": 2024, "NIP": NUMBER}, {"Thn": 2024, "NIP": "x"})
    assert told(read) == [
        (1, "Thn", RowFault.UNKNOWN_HEADER),
        (1, "tahun", RowFault.MISSING_COLUMN),
        (3, "NIP", RowFault.UNREADABLE),
    ]
    assert "Not known are Thn." in read.problems[1].mend.en
    assert read.values == ()


def test_k10_an_empty_cell_is_not_a_missing_column() -> None:
    """It is told in its row, also where the row lacks the header that others have."""
    read = years({"Tahun": None, "NIP": NUMBER}, {"NIP": OTHER}, {"Tahun": "2024", "NIP": NUMBER})
    assert told(read) == [(2, "Tahun", RowFault.EMPTY_CELL), (3, "tahun", RowFault.EMPTY_CELL)]
    assert len(read.values) == 1


def test_an_unknown_header_is_told_once_with_the_nearest() -> None:
    """And spoils nothing; strict reading refuses it all the same, for it may be a column misspelt."""
    profile = YEARS_AND_NUMBERS.with_columns(Column("target", CellKind.NUMBER))
    rows = [{"Tahun": 2024, "NIP": NUMBER, "Tagret": 5}] * 2
    read = read_rows(rows, profile)
    assert told(read) == [(1, "Tagret", RowFault.UNKNOWN_HEADER)]
    assert "Did you mean 'target'?" in read.problems[0].mend.en
    assert len(read.values) == 2
    with pytest.raises(Problems, match="Row 1, Tagret"):
        read.checked()
    assert read_rows(rows, profile.ignoring("tagret")).checked() == read.values


def test_headers_that_are_no_text_are_unknown() -> None:
    """A frame may have numbers or pairs for headers."""
    read = years({"Tahun": 2024, "NIP": NUMBER, 5: 1, ("a", "b"): 2})
    assert told(read) == [(1, "5", RowFault.UNKNOWN_HEADER), (1, "a tuple", RowFault.UNKNOWN_HEADER)]


def test_two_headers_for_one_column_are_refused() -> None:
    """Whichever were taken, the other may be the right one."""
    read = years({"Tahun": 2024, "NIP": NUMBER, "NIP BARU": OTHER})
    assert told(read) == [(1, "NIP BARU", RowFault.HEADER_TWICE)]
    assert "'NIP' and 'NIP BARU'" in read.problems[0].what.en
    assert read.values == ()


def test_rows_are_counted_as_people_count_them() -> None:
    """A sheet may have titles above its headers."""
    read = years({"Tahun": "x", "NIP": NUMBER, "Z": 1}, header_row=5)
    assert told(read) == [(5, "Z", RowFault.UNKNOWN_HEADER), (6, "Tahun", RowFault.UNREADABLE)]


def test_nothing_is_read_from_nothing() -> None:
    """No headers, so none is missing."""
    assert years() == RowsRead(())


# --- Rows -----------------------------------------------------------------------------------------------------------


def test_all_problems_of_a_row_come_at_once() -> None:
    """Each with its cell, and numbers of persons masked."""
    read = years({"Tahun": "dua ribu", "NIP": "1.98502E+17"}, {"Tahun": 2024, "NIP": NUMBER})
    assert told(read) == [(2, "Tahun", RowFault.UNREADABLE), (2, "NIP", RowFault.DAMAGED_NUMBER)]
    assert [problem.value for problem in read.problems] == ["dua ribu", "*******E+17"]
    assert read.rows == ((3,),)


def test_rows_that_hold_nothing_are_counted() -> None:
    """Spreadsheets have them at the end; a number of the row alone is nothing."""
    read = years({"No": 1, "Tahun": " ", "NIP": None}, {"No": 2, "Tahun": 2024, "NIP": NUMBER})
    assert (read.blank, len(read.values), read.problems) == ((2,), 1, ())


def test_a_separator_within_a_cell_is_noticed() -> None:
    """``csv.DictReader`` puts the cells beyond the last header under ``None``; all others may be shifted."""
    text = f"tahun,nip\n2024,{NUMBER},x\n2024,{NUMBER}\n2024\n"
    read = read_rows(csv.DictReader(io.StringIO(text)), YEARS_AND_NUMBERS)
    assert told(read) == [(2, "", RowFault.NO_ROW), (4, "nip", RowFault.EMPTY_CELL)]
    assert read.rows == ((3,),)


@pytest.mark.parametrize("cells", [[""], ["", " "], None, float("nan"), ""])
@pytest.mark.parametrize("header", [None, "", "  "])
def test_empty_cells_without_a_header_are_nothing(header, cells) -> None:
    """Sheets are wider than their tables: separators at the ends of lines, and formatted columns that hold nothing."""
    read = years({"Tahun": 2024, "NIP": NUMBER, header: cells}, {"Tahun": None, "NIP": None, header: cells})
    assert (len(read.checked()), read.blank) == (1, (3,))


def test_a_cell_without_a_header_is_told() -> None:
    """Also where the sheet has the column and only its name is missing."""
    read = years({"Tahun": 2024, "NIP": NUMBER, "": "x"}, {"Tahun": 2024, "NIP": NUMBER, None: 5})
    assert told(read) == [(2, "", RowFault.NO_ROW), (3, "", RowFault.NO_ROW)]


def test_a_header_of_signs_alone_can_be_ignored() -> None:
    """Such as the # above the numbers of the rows."""
    rows = [{"#": 1, "Tahun": 2024, "NIP": NUMBER}]
    assert told(read_rows(rows, YEARS_AND_NUMBERS)) == [(1, "#", RowFault.UNKNOWN_HEADER)]
    assert len(read_rows(rows, YEARS_AND_NUMBERS.ignoring("#")).checked()) == 1


@pytest.mark.parametrize("row", [None, [2024, NUMBER], NUMBER, 5])
def test_what_is_no_row_is_told_and_the_rest_is_read(row) -> None:
    """As any other problem of a row."""
    read = years(row, {"Tahun": 2024, "NIP": NUMBER})
    assert told(read) == [(2, "", RowFault.NO_ROW)]
    assert len(read.values) == 1


@pytest.mark.parametrize(
    "rows",
    [{"Tahun": 2024}, "tahun,nip", b"tahun,nip", None, 5, Frame()],
    ids=lambda rows: type(rows).__name__,
)
def test_what_is_no_list_of_rows_is_refused_at_once(rows) -> None:
    """With what to call on a frame."""
    with pytest.raises(WrongType, match="to_dict"):
        read_rows(rows, YEARS_AND_NUMBERS)


def test_text_that_stands_for_nothing_is_empty() -> None:
    """Where the column says so: SIASN writes - for a NIP that is not there."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("a", blanks=["-"]), Column("b")])
    assert read_rows([{"a": "-", "b": "-"}], profile).values == ({"a": None, "b": "-"},)


def test_the_conventions_of_the_profile_hold_until_others_are_given() -> None:
    """A profile of SIASN knows how SIASN writes days."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("d", CellKind.DAY)], conventions=SIASN_EXPORT)
    assert read_rows([{"d": "31-12-2025"}], profile).values == ({"d": date(2025, 12, 31)},)
    plain = attrs.evolve(profile, conventions=INDONESIAN_TEXT)
    assert read_rows([{"d": "31-12-2025"}], plain, conventions=SIASN_EXPORT).problems == ()


def test_problems_are_errors_and_values() -> None:
    """With a label in both languages for each kind."""
    problem = years({"Tahun": "x", "NIP": NUMBER}).problems[0]
    assert (problem.place.en, problem.error.path, problem.error.value) == ("Row 2, Tahun", "Row 2, Tahun", "x")
    assert str(problem).startswith("Row 2, Tahun: 'x' is not a number.")
    assert RowProblem(2, "", RowFault.NO_ROW, "", Words("x", "x")).place == Words("Baris 2", "Row 2")
    assert pickle.loads(pickle.dumps(problem)) == problem
    for fault in RowFault:
        assert fault.label == label("row_fault", fault) != label("x", fault)


# --- Profiles -------------------------------------------------------------------------------------------------------


def test_every_kind_of_rows_has_a_shape_and_a_profile() -> None:
    """Records have any columns; the profile of each other kind fits it."""
    assert set(SHAPES) == set(RowsOf) == {*PROFILES, RowsOf.RECORDS}
    for profile in (*PROFILES.values(), PP46_RECAP, YEARS_AND_NUMBERS):
        assert read_rows([], profile).checked() == ()


def test_a_profile_that_does_not_fit_is_refused_with_everything() -> None:
    """Before any row is read: a wrong profile is a mistake of the program, not of the table."""
    wrong = RowProfile("x", RowsOf.UNITS, [Column("id", CellKind.WHOLE), Column("nma")])
    with pytest.raises(Problems) as error:
        read_rows([], wrong)
    assert [problem.path for problem in error.value.problems] == ["id", "nma", "nama"]
    with pytest.raises(Problems):
        write_rows([], wrong)


def test_siasn_exports_67_columns() -> None:
    """All of them are known."""
    headers = [column.title for column in SIASN_PERSONS.columns[:15]] + list(SIASN_PERSONS.ignored)
    assert len(set(headers)) == 67
    row = dict.fromkeys(headers)
    assert read_rows([row], SIASN_PERSONS).problems == ()


def test_the_recapitulation_of_pp_46_is_read() -> None:
    """As a region prints it, with percent signs in its headers."""
    headers = ["No", "NIP", "Nama", "SKP", "SKPx60%", "Orientasi", "Integritas", "Komitmen", "Disiplin", "Kerjasama"]
    headers += ["Kepemimpinan", "Jumlah nilai", "rata-rata", "NPKx40%", "Nilai Prestasi Kerja", "Unit Kerja", "INDUK"]
    cells = ["1", f"'{NUMBER}", "Ani", "85,50", "51,3", "80", "82", "81", "83", "84", "-", "410", "82", "32,8", "84,1"]
    row = dict(zip(headers, [*cells, "Puskesmas", "Dinkes"], strict=True))
    (record,) = read_rows([row], PP46_RECAP, conventions=INDONESIAN_TEXT).checked()
    assert (record["nip"], record["skp"], record["kepemimpinan"]) == (NIP(NUMBER), Fraction("85.5"), None)
    assert record["nilai"] == Fraction("84.1")


# --- Writing --------------------------------------------------------------------------------------------------------

RECORD = {"tahun": 2024, "nip": NIP(NUMBER)}


def test_numbers_are_masked_unless_asked_for() -> None:
    """A table goes many ways."""
    assert write_rows([RECORD], YEARS_AND_NUMBERS) == [{"tahun": 2024, "nip": f"{'*' * 14}1991"}]
    assert write_rows([RECORD], YEARS_AND_NUMBERS, numbers=Numbers.FULL) == [{"tahun": 2024, "nip": NUMBER}]


def test_rows_are_written_with_the_headers_of_the_profile() -> None:
    """And read with them."""
    profile = UNITS.renamed(nama="Nama OPD", induk_id="Induk")
    units = [Unit("a", "A"), Unit("b", "B", "a", mandiri=True)]
    rows = write_rows(units, profile)
    assert rows[1] == {"id": "b", "Nama OPD": "B", "Induk": "a", "mandiri": True}
    assert read_rows(rows, profile).checked() == tuple(units)


def test_what_would_be_lost_is_refused_or_left_out() -> None:
    """A profile without the column, or text that a cell does not keep."""
    narrow = attrs.evolve(UNITS, columns=UNITS.columns[:2])
    child = Unit("b", "B", "a", mandiri=True)
    with pytest.raises(InvalidValue, match=r"values\[0\].*same value again: parent_id, mandiri"):
        write_rows([child], narrow)
    assert write_rows([child], narrow, rest=Rest.LEFT_OUT) == [{"id": "b", "nama": "B"}]
    with pytest.raises(InvalidValue, match="name"):
        write_rows([Unit("b", " B ")], UNITS)
    with pytest.raises(InvalidValue, match="The cell is empty"):
        write_rows([Unit("b", "")], UNITS)
    with pytest.raises(InvalidValue, match="bulan"):
        write_rows([{**RECORD, "bulan": 3}], YEARS_AND_NUMBERS)
    with pytest.raises(InvalidValue, match="All of its cells are empty"):
        write_rows([{}], RowProfile("x", RowsOf.RECORDS, [Column("a")]))


def test_a_profile_that_takes_guards_off_can_not_hold_text_that_looks_guarded() -> None:
    """What is written by a profile is read by it."""
    guarded = attrs.evolve(UNITS, conventions=SIASN_EXPORT)
    assert write_rows([Unit("a", "'90-an")], UNITS)
    with pytest.raises(InvalidValue, match="name"):
        write_rows([Unit("a", "'90-an")], guarded)


def test_a_record_may_lack_what_is_not_required() -> None:
    """It is written as an empty cell."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("a", required=True), Column("b", CellKind.NUMBER)])
    assert write_rows([{"a": "x"}], profile) == [{"a": "x", "b": None}]


@pytest.mark.parametrize(
    ("values", "profile", "message"),
    [
        ([NIP(NUMBER)], UNITS, "A NIP has no place in rows of units. Give Unit."),
        ([Unit("a", "A")], SIASN_PERSONS, "read and never written"),
        ([{"nilai": float("1.5")}], RowProfile("x", RowsOf.RECORDS, [Column("nilai", CellKind.NUMBER)]), "1.5 stands"),
    ],
)
def test_what_has_no_place_is_refused(values, profile: RowProfile, message: str) -> None:
    """With the place of the value."""
    with pytest.raises(WrongType, match=message) as error:
        write_rows(values, profile)
    assert error.value.path == "values[0]"


def test_polars_takes_the_rows_and_gives_them_back() -> None:
    """Text, exact decimals and days keep their types."""
    polars = pytest.importorskip("polars")
    profile = RowProfile(
        "x",
        RowsOf.RECORDS,
        [Column("nip", CellKind.PERSON_NUMBER), Column("n", CellKind.NUMBER), Column("d", CellKind.DAY)],
    )
    records = (
        {"nip": NIP(NUMBER), "n": Fraction("12.5"), "d": date(2025, 1, 2)},
        {"nip": None, "n": None, "d": date(2025, 1, 3)},
    )
    rows = write_rows(records, profile, numbers=Numbers.FULL)
    frame = polars.DataFrame(rows)
    assert [str(kind) for kind in frame.dtypes][::2] == ["String", "Date"]
    assert frame["n"].to_list() == [Decimal("12.5"), None]
    assert read_rows(frame.to_dicts(), profile).checked() == records


# --- Help with tables -----------------------------------------------------------------------------------------------


def test_text_that_a_spreadsheet_would_run_is_guarded_when_asked() -> None:
    """What an employee types into a plan must not run on the desk of who opens the table."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("teks"), Column("nip", CellKind.PERSON_NUMBER)])
    texts = ["=HYPERLINK(1)", "+62 812", "-", "@a", "'90-an", "\uff1d1", "aman"]
    records = tuple({"teks": text, "nip": NIP(NUMBER)} for text in texts)
    rows = write_rows(records, profile, numbers=Numbers.FULL)
    assert rows[0]["teks"] == "=HYPERLINK(1)"
    guarded = as_text_cells(rows)
    assert [row["teks"] for row in guarded] == [*(f"'{text}" for text in texts[:-1]), "aman"]
    assert guarded[0]["nip"] == f"'{NUMBER}"
    assert read_rows(guarded, profile, conventions=INDONESIAN_TEXT).checked() == records


def test_numbers_and_days_need_no_guard() -> None:
    """A negative number is no formula."""
    row = {"a": Decimal(-5), "b": date(2025, 1, 2), "c": None, "d": -3}
    assert as_text_cells([row]) == [row]


def test_merged_cells_are_filled_where_it_is_said() -> None:
    """And nowhere else: an empty realisation is not that of the row above."""
    rows = [{"RHK": "a", "Nilai": 1}, {"RHK": "", "Nilai": None}, {"RHK": "b", "Nilai": 2}, {"RHK": float("nan"), 5: 0}]
    filled = fill_down(rows, "rhk")
    assert [row["RHK"] for row in filled] == ["a", "a", "b", "b"]
    assert filled[1]["Nilai"] is None
    assert rows[1]["RHK"] == ""
    assert fill_down([{"RHK": None}], "RHK") == [{"RHK": None}]


def test_merged_cells_end_where_an_outer_one_begins() -> None:
    """Else the results of one person would go on into the plan of the next."""
    rows = [{"RHK": "a", "SKP": "s1"}, {"RHK": None, "SKP": "s1"}, {"RHK": "", "SKP": "s2"}, {"RHK": "b", "SKP": None}]
    filled = [(row["SKP"], row["RHK"]) for row in fill_down(rows, "SKP", "RHK")]
    assert filled == [("s1", "a"), ("s1", "a"), ("s2", None), ("s2", "b")]
    assert fill_down([{"SKP": "s1"}], "SKP", "RHK") == [{"SKP": "s1"}]


def test_an_empty_cell_is_told_with_what_fills_merged_ones() -> None:
    """The next rows of a merged cell look as if somebody forgot them."""
    assert "fill_down" in years({"Tahun": None, "NIP": NUMBER}).problems[0].mend.en


@pytest.mark.parametrize("values", [Unit("u", "Unit"), None, 5])
def test_what_is_no_list_of_values_is_refused(values) -> None:
    """One value alone is an easy slip."""
    with pytest.raises(WrongType, match="list"):
        write_rows(values, UNITS)


# --- Never an error, never a row lost -------------------------------------------------------------------------------


def test_reading_employees_and_plans_without_their_columns_tells_them_all() -> None:
    """A table of something else."""
    for profile in (EMPLOYEES, PLANS):
        read = read_rows([{"x": 1}], profile)
        missing = [problem.column for problem in read.problems if problem.fault is RowFault.MISSING_COLUMN]
        assert missing == [column.title for column in profile.columns if column.required]


def test_a_problem_says_what_why_and_how_to_mend() -> None:
    """As any error of kinerja."""
    error = years({"Tahun": 2024, "NIP": float("1.99609E17")}).problems[0].error
    assert isinstance(error, DamagedNumber)
    assert error.why.endswith("(terpotong spreadsheet).")
    assert "dtype=str" in error.mend
