"""Golden cases of careers, in the spellings that forms and applications use."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures


def passes(kind, inputs, **published) -> bool:
    """Return whether a case publishes what comes out."""
    return not list(failures({"id": "t", "kind": kind, "inputs": inputs, "published": published}))


@pytest.mark.parametrize(
    ("inputs", "points"),
    [
        ({"dimensi": "Kualifikasi", "pendidikan": "S1/D-IV"}, "15"),
        ({"dimensi": "kualifikasi", "pendidikan": "SLTP ke bawah"}, "1"),
        ({"dimensi": "kualifikasi", "pendidikan": None}, None),
        ({"dimensi": "disiplin", "hukuman_5_tahun": "Berat"}, "1"),
        ({"dimensi": "disiplin", "hukuman_5_tahun": "tidak pernah"}, "5"),
        ({"dimensi": "disiplin", "hukuman_5_tahun": None}, None),
        ({"dimensi": "kinerja", "nilai": None}, None),
        ({"dimensi": "kompetensi", "kelompok": "Fungsional", "ada": ["workshop"]}, "10"),
        ({"dimensi": "kompetensi", "kelompok": "pengawas", "ada": "seminar"}, "10"),
        ({"dimensi": "kompetensi", "kelompok": "pelaksana", "ada": None}, None),
        ({"dimensi": "kompetensi", "kelompok": "struktural", "ada": []}, "0"),
        ({"dimensi": "kompetensi", "kelompok": "struktural", "ada": {"diklatpim": True, "seminar": False}}, "15"),
        ({"dimensi": "kompetensi", "kelompok": "struktural", "ada": {"diklatpim": True, "seminar": None}}, None),
    ],
)
def test_points_of_professionality(inputs, points) -> None:
    """A mapping says yes or no of each training: its keys alone say nothing."""
    assert passes("ip_asn_skor", inputs, skor=points)


@pytest.mark.parametrize(
    ("inputs", "penalty"),
    [
        ({"hari_berturut_turut": [10, None]}, "pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri"),
        ({"hari_berturut_turut": 5}, "teguran_tertulis"),
        (
            {"hari_berturut_turut": [9, 12]},
            ["pernyataan_tidak_puas_secara_tertulis", "pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri"],
        ),
        (
            {"hari_kumulatif_setahun": 10, "hari_berturut_turut": [10, None]},
            "pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri",
        ),
        ({"hari_kumulatif_setahun": [3, 3], "hari_berturut_turut": None, "jenis_pegawai": "CPNS"}, "teguran_lisan"),
        ({"hari_kumulatif_setahun": None, "hari_berturut_turut": None}, None),
        ({}, None),
    ],
)
def test_penalties_for_absence(inputs, penalty) -> None:
    """Rows may be bands as well; where nothing is told there is none to name."""
    assert passes("hukuman_absen", inputs, hukuman=penalty)


@pytest.mark.parametrize(
    ("inputs", "number"),
    [
        ({"kinerja": "diatas_ekspektasi", "potensial": "sedang"}, 7),
        ({"kinerja": "dibawah", "potensial": "rendah"}, 1),
        ({"predikat": "Sangat Baik", "potensial": "Tinggi"}, 9),
        ({"predikat": "baik", "nilai_potensial": "80", "batas": [60, 80]}, 8),
        ({"predikat": None, "potensial": "tinggi"}, None),
        ({"kinerja": "atas"}, None),
    ],
)
def test_boxes(inputs, number) -> None:
    """Without performance or potential there is none."""
    assert passes("nine_box", inputs, kotak=number)


def test_grades_of_accountability() -> None:
    """No value, no grade."""
    assert passes("akip_predikat", {"nilai": "90"}, predikat="A")
    assert passes("akip_predikat", {"nilai": None}, predikat=None, sebutan=None)
