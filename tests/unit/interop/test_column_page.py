"""A profile shows its columns: nobody should have to open the source for a header."""

from __future__ import annotations

import pytest

from kinerja.interop.columns import CellKind, Column, RowProfile, RowsOf
from kinerja.interop.row_profiles import EMPLOYEES, PP46_RECAP, PROFILES, YEARS_AND_NUMBERS


@pytest.mark.parametrize("profile", [*PROFILES.values(), PP46_RECAP, YEARS_AND_NUMBERS], ids=lambda each: each.id)
def test_every_header_is_shown(profile: RowProfile) -> None:
    """Those that are written, those that are read as well, and those that are not read."""
    text = " ".join(profile.as_text("id").split())
    for column in profile.columns:
        assert column.title in text
    assert all(header in text for header in profile.ignored)


def test_a_profile_prints_its_columns() -> None:
    """In English as everything that is printed, in a notebook in Indonesian."""
    assert "Also read as" in str(EMPLOYEES) == EMPLOYEES.as_text("en")
    assert "Judul lain yang dibaca" in EMPLOYEES._repr_html_() == EMPLOYEES.as_html("id")


def test_a_renamed_column_shows_what_else_it_is_read_as() -> None:
    """Its name and its former header; nothing is said where nothing is ignored."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("nip", CellKind.PERSON_NUMBER, header="Nomor", required=True)])
    assert profile.as_text("id").splitlines()[-1].split() == ["Nomor", "NIP/NI", "PPPK", "ya", "nip"]


def test_every_kind_of_cell_has_a_name_for_people() -> None:
    """In both languages."""
    for kind in CellKind:
        assert kind.label.id != kind.value
