"""Golden cases of the kind ``nkp_kemenkeu``: every operation, with what may be missing."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures


def case(published, **inputs):
    return {"id": "x", "kind": "nkp_kemenkeu", "inputs": inputs, "published": published}


@pytest.mark.parametrize(
    ("published", "inputs"),
    [
        ({"nhk": "100", "nhk_kalibrasi": "100"},
         {"op": "nhk", "komponen": [{"capaian": "100", "k3": "1"}, {"capaian": None, "k3": "1.2"}]}),
        ({"nhk": None, "nhk_kalibrasi": None}, {"op": "nhk", "komponen": [{"capaian": None, "k3": 1}]}),
        ({"nhk": None}, {"op": "nhk", "komponen": []}),
        ({"nhk": "93.33"}, {"op": "nhk", "komponen": [{"capaian": "100", "k3": 1, "hari": 200},
                                                      {"capaian": "80", "k3": 1, "hari": 100}]}),
        ({"persen": ["50.00", None, "50.00"]}, {"op": "bobot_tertimbang", "k3": ["1", None, "1"]}),
        ({"persen": ["66.67", "33.33"]}, {"op": "bobot_tertimbang", "k3": ["1", "1"], "hari": [200, "100"]}),
        ({"nilai": "96"}, {"op": "kalibrasi", "nilai": 96}),
        ({"nilai": "115"}, {"op": "kalibrasi", "nilai": "120"}),
        ({"nilai": "112.5"}, {"op": "kalibrasi", "nilai": "112.5", "maks": "120"}),
        ({"npk": "95.0", "npk_kalibrasi": "95"}, {"op": "npk", "core_values": ["90", None, "100"]}),
        ({"npk": None, "npk_kalibrasi": None}, {"op": "npk", "core_values": []}),
        ({"nkp_awal": "103.0375"}, {"op": "nkp_awal", "nhk": "103.87", "npk": "100.54"}),
        ({"nkp": "102", "penyesuaian": "-15"},
         {"op": "nkp", "nhk": "115", "npk": "115", "nko": "120", "tier": "1", "hukdis": "15"}),
        ({"nkp": "111.4"}, {"op": "nkp", "nhk": "115", "npk": "115", "nko": "110", "tier": 2, "hukdis": "3"}),
        ({"penyesuaian": "-5", "hasil": "95"},
         {"op": "nkp", "nhk": "100", "npk": "100", "nko": "100", "tier": 2, "koreksi": "-9"}),
        ({"nkp": "0", "predikat": "sangat_kurang"},
         {"op": "nkp", "nhk": "0", "npk": "0", "nko": "0", "tier": 2, "hukdis": "40"}),
        ({"nkp": None, "rating_hk": None, "predikat": None}, {"op": "nkp", "nhk": "100", "npk": "100", "tier": 1}),
        ({"2026": "9.5", "2027": "0", "2026-Q4": "9.5"},
         {"op": "hukdis", "kategori": "Sedang", "mpjhd": 38, "mulai": "2026-Q3"}),
        ({"nilai": "14.25"}, {"op": "hukdis", "daftar": [{"kategori": "ringan", "mpjhd": "16"},
                                                         {"kategori": "sedang", "mpjhd": "57"}]}),
        ({"2026-Q1": "0"}, {"op": "hukdis", "daftar": []}),
        ({"nilai": "5"}, {"op": "dampak", "hukdis_bawahan": ["60", "60"]}),
        ({"nilai": "0"}, {"op": "dampak", "hukdis_bawahan": []}),
    ],
)  # fmt: skip
def test_operations(published, inputs) -> None:
    assert list(failures(case(published, **inputs))) == []


def test_a_case_can_fail() -> None:
    (line,) = failures(case({"nilai": "5.1"}, op="dampak", hukdis_bawahan=["60", "60"]))
    assert "expected '5.1', got '5.0'" in line
    (line,) = failures(case({"nilai": "5"}, op="nilai"))
    assert "is no operation" in line
    (line,) = failures(case({"persen": ["50"]}, op="bobot_tertimbang", k3=["1", "1"], hari=[1]))
    assert "ValueError" in line
