"""Golden cases of credits: the whole kinds, also with fields that the given cases leave out or write otherwise."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kinerja.testing.golden import failures


def lines(inputs: dict[str, Any], published: dict[str, Any], kind: str = "angka_kredit", **more: Any) -> list[str]:
    """Return what does not come out of a case."""
    return list(failures({"id": "c", "kind": kind, "inputs": inputs, "published": published, **more}))


CONVERSION = {"op": "konversi", "jenjang": "Ahli Pertama", "predikat": "Sangat Kurang", "bulan": "12"}


@pytest.mark.parametrize(
    ("more", "printed"),
    [
        ({}, "3.13"),
        ({"rounding": "2dp_half_even"}, "3.12"),
        ({"rounding": "down"}, "3.12"),
        ({"rounding": "1dp_half_up"}, "3.1"),
        ({"rounding": "3dp"}, "3.125"),
    ],
)
def test_the_rounding_of_a_case_is_binding(more: dict[str, Any], printed: str) -> None:
    """Also beside ``desimal``; names are read as people write them."""
    assert lines({**CONVERSION, "desimal": 2}, {"angka_kredit": printed}, **more) == []


def test_places_without_a_rounding() -> None:
    """``desimal`` alone, or 2."""
    assert lines({**CONVERSION, "desimal": Decimal(3)}, {"angka_kredit": "3.125"}) == []
    assert lines(CONVERSION, {"angka_kredit": "3.13"}) == []
    assert lines(CONVERSION, {"angka_kredit": "3.125"}) == ["c: published.angka_kredit: expected '3.125', got '3.130'"]


def test_a_year_is_twelve_months() -> None:
    """Where a case does not tell the months."""
    assert lines({"op": "konversi", "jenjang": "penyelia", "predikat": "baik"}, {"angka_kredit": "25.00"}) == []


@pytest.mark.parametrize(
    "inputs",
    [
        {"op": "konversi", "jenjang": "ahli_muda", "predikat": "cukup"},
        {"op": "konversi", "jenjang": "ahli_muda", "predikat": "baik", "bulan": 13},
        {"op": "menebak"},
        {"op": "perpindahan_tidak_sesuai", "golongan": "II/a", "jabatan_asal": "pelaksana"},
        {"op": "perpindahan", "golongan": "III/a", "predikat": "baik"},
        {"op": "integrasi", "golongan": "II/a", "ak_konvensional": "40"},
    ],
)
def test_what_cannot_be_computed_fails(inputs: dict[str, Any]) -> None:
    """And says why."""
    (line,) = lines(inputs, {"angka_kredit": "1"})
    assert line.startswith("c: inputs: ")


def test_a_transfer_takes_what_it_does_not_tell_from_the_tables() -> None:
    """Conversion of the rank that fits, with its base; or the flat value."""
    told = {"op": "perpindahan", "golongan": "III/d", "predikat": "baik", "masa_tahun": 2}
    found = {"per_tahun": "25", "ak_konversi": "50", "ak_dasar": "100", "angka_kredit": "150"}
    assert lines({**told, "jenjang_tujuan": "ahli_muda"}, found) == []
    assert lines({**told, "jabatan_asal": "pengawas"}, found) == []
    assert lines({**told, "jabatan_asal": "pelaksana"}, {"angka_kredit": "100"}) == []
    assert (
        lines({**told, "jabatan_asal": "administrator", "jenjang_tujuan": "ahli_madya"}, {"angka_kredit": "100"}) == []
    )


def test_a_transfer_that_tells_its_coefficient_tells_its_base() -> None:
    """Without one it asks for the conversion alone; the coefficient says which ladder."""
    told = {"op": "perpindahan", "golongan": "III/b", "predikat": "baik", "masa_tahun": 3, "masa_bulan": 5}
    assert lines({**told, "koefisien": "12.5"}, {"angka_kredit": "42.708", "ak_dasar": "0"}) == []
    assert lines({**told, "koefisien": "12.5", "ak_dasar": "50"}, {"angka_kredit": "92.708"}) == []
    assert lines({**told, "koefisien": "37.5", "jabatan_asal": "pengawas"}, {"angka_kredit": "50"}) == []


def test_balances_with_any_amounts() -> None:
    """All amounts are added; a target is that of a rank or of a jenjang, or there is none."""
    amounts = {"op": "saldo", "jenjang": "ahli_muda", "golongan": "III/d", "ak_dasar": "100", "baru": "99.99"}
    assert lines(amounts, {"kumulatif": "199.99"}) == []
    found = {"kumulatif": "199.99", "kurang": "0.01", "lebih": "0", "memenuhi": False}
    assert lines({**amounts, "target_jenjang": "200"}, found) == []


def test_years_without_a_base() -> None:
    """Rows and their sum."""
    years = [{"predikat": "sangat_baik"}, {"predikat": "kurang", "bulan": 7}]
    found = {"baris": ["37.5", "7.29"], "angka_kredit": "44.79"}
    assert lines({"jenjang": "ahli_muda", "tahun": years}, found, "angka_kredit_tahunan") == []
