"""Columns and profiles: one header, one meaning."""

from __future__ import annotations

import attrs
import pytest

from kinerja.errors import InvalidValue, KinerjaError, NotFound, WrongType
from kinerja.interop.columns import CellKind, Column, RowProfile, RowsOf, header_key
from kinerja.interop.conventions import STRICT, Conventions, DecimalMark

NAME = Column("nama", CellKind.TEXT, ["Nama Pegawai"], required=True)
PROFILE = RowProfile("contoh", RowsOf.RECORDS, [NAME, Column("nip", CellKind.PERSON_NUMBER)], ["No"])


@pytest.mark.parametrize("header", ["NIP BARU", "nip_baru", "\ufeffNIP.Baru", "  nip   baru ", "nipBaru", "NIP-BARU."])
def test_a_header_is_its_letters_and_digits(header: str) -> None:
    """Case, blanks, underscores, dots and the mark that Excel sets before the first header do not matter."""
    assert header_key(header) == "nipbaru"


def test_a_column_is_read_under_all_its_names() -> None:
    """Its name, its header and its aliases."""
    column = Column("nip", CellKind.PERSON_NUMBER, "NIP Baru", header="Nomor Induk")
    assert column.title == "Nomor Induk"
    assert column.keys == ("nomorinduk", "nip", "nipbaru")
    assert NAME.title == "nama"


def test_a_profile_knows_headers() -> None:
    """Those of its columns and those that are not read."""
    assert PROFILE.of_header("NAMA_PEGAWAI") is NAME
    assert PROFILE.of_header("No.") is None
    assert PROFILE.of_header("Alamat") is None
    assert (PROFILE.knows("No."), PROFILE.knows("Alamat")) == (True, False)
    assert PROFILE.conventions is STRICT


def test_a_region_renames_headers_and_the_old_ones_are_still_read() -> None:
    """Files of last year have them."""
    renamed = PROFILE.renamed(nama="Pegawai").renamed(nama="Nama ASN")
    assert renamed.column("nama").title == "Nama ASN"
    assert all(renamed.of_header(header).name == "nama" for header in ("nama asn", "pegawai", "nama"))
    assert [column.name for column in renamed.columns] == ["nama", "nip"]


def test_a_region_adds_and_replaces_columns() -> None:
    """A column of the same name takes the place of the one that is there."""
    changed = PROFILE.with_columns(Column("kecamatan"), Column("nip", CellKind.TEXT)).ignoring("Catatan")
    assert [(column.name, column.kind) for column in changed.columns] == [
        ("nama", CellKind.TEXT),
        ("nip", CellKind.TEXT),
        ("kecamatan", CellKind.TEXT),
    ]
    assert changed.knows("catatan")


def test_a_column_that_is_not_there_is_told_with_the_nearest() -> None:
    """Also where it is to be renamed."""
    with pytest.raises(NotFound, match="Did you mean 'nama'"):
        PROFILE.renamed(namaa="X")


@pytest.mark.parametrize(
    ("columns", "ignored", "message"),
    [
        ([NAME, Column("pegawai", CellKind.TEXT, ["nama pegawai"])], [], "means both 'nama' and 'pegawai'"),
        ([NAME], ["NAMA"], "means both 'nama' and 'what is ignored'"),
        ([NAME, Column("pegawai", CellKind.TEXT, [" "])], [], "Give every header a name"),
        ([NAME, Column("nama", CellKind.DAY)], [], "Two columns have one name"),
    ],
)
def test_one_header_has_one_meaning(columns, ignored, message: str) -> None:
    """Otherwise the order of the columns would decide."""
    with pytest.raises(InvalidValue, match=message):
        RowProfile("contoh", RowsOf.RECORDS, columns, ignored)


@pytest.mark.parametrize("wrong", [{"name": ""}, {"kind": "text"}, {"required": 1}, {"aliases": [3]}])
def test_a_column_is_checked(wrong) -> None:
    """Names say something, kinds are kinds, texts are texts."""
    with pytest.raises(KinerjaError):
        Column(**{"name": "nama", **wrong})


def test_conventions_are_named_by_members() -> None:
    """A token is not a convention, so that a misspelt one is never taken as the default."""
    assert Conventions(decimals=DecimalMark.COMMA) != STRICT
    with pytest.raises(WrongType, match="Give a member of DecimalMark: POINT, COMMA"):
        Conventions(decimals="comma")


def test_profiles_are_values() -> None:
    """Equal, and changed by copying."""
    assert attrs.evolve(PROFILE) == PROFILE
    assert attrs.evolve(PROFILE, ignored=("Nomor",)).knows("nomor")
