"""The kinds ``capaian`` and ``konsolidasi`` as a whole: every field, alone and together."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures

SCALE = [["0", "0"], ["90", "100"], ["100", "120"]]


def case(kind, published, rounding=None, **inputs):
    found = {"id": "x", "kind": kind, "inputs": inputs, "published": published}
    return found if rounding is None else {**found, "rounding": rounding}


def capaian(expected, target, realisasi, polaritas="maksimum", rounding=None, **more):
    inputs = {"polaritas": polaritas, "target": target, "realisasi": realisasi, **more}
    return case("capaian", {"capaian": expected, "capaian_persen": expected}, rounding, **inputs)


class TestCapaian:
    """Polarity, target and realisation, and what else is given."""

    @pytest.mark.parametrize(
        "given",
        [
            capaian("666.66", "3", "20", rounding="2dp_truncate"),
            capaian("666.67", "3", "20"),
            capaian("142.9", 7, 10, rounding="1dp_half_up"),
            capaian("142.90", 7, 10, rounding="1dp"),
            capaian("107.14", ["7", "8"], "6.5", "minimum"),
            capaian("100", ["7", "8"], "7.5", "minimum"),
            capaian("95", ["80", "90"], "76"),
            capaian("95", ["80"], "76"),
            capaian("120", ["90", "110"], "100", "stabil"),
            capaian("110", ["90", "110"], "115.5", "stabil", skala=SCALE),
            capaian("120", "0.1", "0.0101", "minimum", jepit=["0", "120"]),
            capaian("0", "10", "21", "minimum", jepit=["0", None]),
            capaian("-10", "10", "21", "minimum", jepit=[None, "120"]),
            capaian("120", "10", "1", "minimize", jepit=[None, "120"]),
            capaian("-10", "10", "21", "minimum", jepit=None),
            capaian("120", "0", "0", "minimum", realisasi_terburuk="10", konversi_120=True),
            capaian("60", "0", "4", "minimum", realisasi_terburuk="10", jepit=["0", "120"]),
            capaian("150", "-10", "-5"),
            capaian("120", "-10", "-5", jepit=["0", "120"], konversi_120=True),
            capaian("110", "4", "4", konversi_120=True, jepit=["0", "110"]),
            capaian("62.5", "100", "50", "stabil", skala=[["100", "125"], ["0", "0"]]),
            capaian("112", "100", "96", "stabil", skala=[]),
        ],
        ids=lambda given: str(given["inputs"]),
    )
    def test_value(self, given) -> None:
        assert list(failures(given)) == []

    @pytest.mark.parametrize(
        "given",
        [
            capaian(None, "0", "5"),
            capaian(None, "0", "4", "minimum"),
            capaian(None, "0", "4", "stabil"),
            capaian(None, "-1", "4", "minimum"),
            capaian(None, "5", None),
            capaian(None, None, "5"),
            capaian(None, ["9", "8"], "8.5"),
        ],
        ids=lambda given: str(given["inputs"]),
    )
    def test_no_answer(self, given) -> None:
        assert list(failures(given)) == []

    @pytest.mark.parametrize(
        ("realisasi", "kategori", "nilai", "more"),
        [
            ("115", "sangat_baik", "120", {}),
            ("105", "sangat_baik", "114.44", {}),
            ("101", "sangat_baik", "110", {}),
            ("100", "baik", "109", {}),
            ("99.5", "baik", "109", {}),
            ("100", "sangat_baik", "120", {"target_maksimal": True}),
            ("93", "cukup", "83", {"target_maksimal": True}),
            ("60", "kurang", "50", {}),
            ("59", "sangat_kurang", "49", {}),
            ("-5", "sangat_kurang", "0", {"jepit": ["0", "120"]}),
        ],
    )
    def test_class_and_value_of_8_2021(self, realisasi, kategori, nilai, more) -> None:
        inputs = {"polaritas": "maksimum", "target": "100", "realisasi": realisasi, **more}
        given = case("capaian", {"kategori": kategori, "nilai_capaian": nilai}, "0dp_half_up", **inputs)
        assert list(failures(given)) == []

    def test_what_is_wrong_fails(self) -> None:
        assert list(failures(capaian("100.1", "10", "10"))) != []
        assert list(failures(capaian("100", "0", "10"))) == [
            "x: published.capaian: expected '100', got None",
            "x: published.capaian_persen: expected '100', got None",
        ]
        (line,) = failures(capaian("100", "10", "10", "naik"))
        assert "KeyError: 'naik'" in line


class TestKonsolidasi:
    """Quarters, and how they become a year."""

    @pytest.mark.parametrize(
        ("jenis", "triwulan", "sampai", "expected"),
        [
            ("sum", ["4", "5", "4", "5"], 4, "18"),
            ("jumlah", ["4", "5"], "2", "9"),
            ("average", ["1", "2", "2", "9"], 3, "1.67"),
            ("rata_rata", ["1", "2", "2", "1"], None, "1.5"),
            ("TAKE_LAST_KNOWN", ["25", "60", "75", "100"], 1, "25"),
            ("tlkv", ["25", "0"], 2, "0"),
            ("terakhir", ["25", "60", None, None], 2, "60"),
            ("sum", ["4", None, "4", "5"], 2, None),
            ("average", ["4", None], 2, None),
            ("take_last_known", [None, None], 2, None),
        ],
    )
    def test_value(self, jenis, triwulan, sampai, expected) -> None:
        given = case("konsolidasi", {"nilai": expected}, jenis=jenis, triwulan=triwulan, sampai_triwulan=sampai)
        assert list(failures(given)) == []

    def test_with_targets_only_they_count(self) -> None:
        inputs = {"jenis": "sum", "target": ["10", None, "20", "5"], "realisasi": ["9", "9", "21", None]}
        given = case("konsolidasi", {"nilai": "30", "target": "30"}, **inputs, sampai_triwulan=3)
        assert list(failures(given)) == []
        assert list(failures(case("konsolidasi", {"realisasi": None, "target": "35"}, **inputs))) == []

    def test_an_unknown_kind(self) -> None:
        (line,) = failures(case("konsolidasi", {"nilai": "1"}, jenis="median", triwulan=["1"]))
        assert "'median' is not a valid Consolidation" in line
