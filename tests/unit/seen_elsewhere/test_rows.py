"""Mistakes of running systems about rows of tables and numbers of persons."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja import (
    EmployeeKind,
    Predikat,
    read_number,
)
from kinerja.errors import InvalidValue
from kinerja.interop.conventions import INDONESIAN_TEXT, STRICT
from kinerja.interop.row_problems import RowFault
from kinerja.interop.row_profiles import REPORTED_RESULTS
from kinerja.interop.rows import read_rows
from kinerja.people.identity import NIP, NIPPPK
from tests.unit.people.agency import person

RESULT = {"pegawai_id": "e1", "tahun": 2024, "jenis_evaluasi": "tahunan", "rezim": "permenpanrb6_2022"}


def test_k10_an_empty_predikat_and_a_header_that_is_not_there() -> None:
    """konversi-kpk refuses both with a name; so it is here, with the row."""
    (empty,) = read_rows([{**RESULT, "predikat": " "}], REPORTED_RESULTS).problems
    assert (empty.place.en, empty.fault) == ("Row 2, predikat", RowFault.EMPTY_CELL)
    (missing,) = read_rows([RESULT], REPORTED_RESULTS).problems
    assert (missing.column, missing.fault) == ("predikat", RowFault.MISSING_COLUMN)


@pytest.mark.parametrize("grade", [Predikat.KURANG, Predikat.BUTUH_PERBAIKAN])
def test_b18_sasn_ai_takes_kurang_and_what_it_does_not_know_for_1(grade: Predikat) -> None:
    """``0 || 1`` is 1, and "Butuh Perbaikan" is not in its list; each is itself here, and the unknown is a problem."""
    read = read_rows([{**RESULT, "predikat": text} for text in (grade.label.id, "Luar Biasa", "1")], REPORTED_RESULTS)
    assert [result.predikat for result in read.values] == [grade]
    assert [problem.row for problem in read.problems] == [3, 4]


def test_23_a_number_that_was_printed_is_computed_with() -> None:
    """``number_format`` makes 1,234.5 of 1234.5, which PHP reads back as 1; here it is refused until it is named."""
    row = {**RESULT, "rezim": "pp46_2011", "tahun": 2019, "predikat": "Baik", "nilai": "1,234.5"}
    assert [problem.column for problem in read_rows([row], REPORTED_RESULTS, conventions=STRICT).problems] == ["nilai"]
    row["nilai"] = "85,42"
    (result,) = read_rows([row], REPORTED_RESULTS, conventions=INDONESIAN_TEXT).checked()
    assert result.score == Fraction("85.42")


# --- Numbers of persons -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["19850214201003,991", "198502302010031991", "198502142010131991"])
def test_nusantara_valid_takes_a_comma_for_a_sex_and_any_digits_for_a_day(text: str) -> None:
    """``[1,2]`` is also a comma, and 30 February and month 13 pass its one regular expression."""
    with pytest.raises(InvalidValue):
        read_number(text)


def test_nusantara_valid_reads_year_and_month_in_every_number() -> None:
    """So each NI PPPK, with 21 where a NIP has its month, would fail a check of the day."""
    assert isinstance(read_number("199008302023212993"), NIPPPK)


def test_hsu_invents_an_ni_pppk_with_a_month() -> None:
    """Its sample rows have 01 to 12 at the places 13-14: that is a NIP, whatever the column is called."""
    assert isinstance(read_number("199008302023082993"), NIP)
    with pytest.raises(InvalidValue, match="digits 13-14 decide"):
        NIPPPK.parse("199008302023082993")


def test_swarawarta_reads_part_time_from_the_number() -> None:
    """24 at the places 13-14 is the fourth agreement; whether somebody works part-time stands with the person."""
    number = NIPPPK.parse("199512012022241994")
    assert number.agreement == 4
    kinds = (EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU)
    assert all(person("edi", kind=kind).findings == () for kind in kinds)
