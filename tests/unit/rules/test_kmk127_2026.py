"""KMK 127/2026: numbers make the two ratings, and the national matrix gives the predikat."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.formula import evaluate, given
from kinerja.formula.algebra import wrap
from kinerja.people.party import EmployeeKind
from kinerja.plans.conduct import NilaiDasar
from kinerja.rules import national
from kinerja.rules.kmk127_2026 import KMK127, KMK127_2026
from kinerja.rules.kmk127_values import calibrated
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating
from tests.unit.rules.test_bases import without_basis

STAFF = {"kedudukan_upk": "dua_tingkat_atau_lebih", "batas_kalibrasi": "jpt_pratama_ke_bawah"}
HEAD = STAFF | {"kedudukan_upk": "pimpinan_upk"}
JERRY = {**STAFF, "nhk": 108, "npk": 96, "nko": 102, "koreksi": -5}
"""The example of p. 148-149; its prose says an NKO of 104, its tables use 102."""


def iki(*rows, **more):
    return {"hasil_kerja": [{"indikator": list(rows)}], **more}


def conduct(*values):
    return {"perilaku": [{"aspek": aspek, "nilai": nilai} for aspek, nilai in zip(NilaiDasar, values, strict=False)]}


SLIDES = {
    **iki(
        {"capaian": 80, "k3": "1.05"},
        {"capaian": 120, "k3": "0.9"},
        {"capaian": "104.69", "k3": 1},
        {"capaian": 120, "k3": 1},
        {"capaian": 100, "k3": "1.1"},
    ),
    **conduct(82, 100, 98, 105, 100, 115, 105),
    **STAFF,
    "nko": 100,
}


def value(key, facts):
    return evaluate(wrap(KMK127_2026.parts[key]), facts)


def codes(outcome):
    return [finding.code for finding in outcome.findings]


def test_the_example_of_the_kmk() -> None:
    outcome = KMK127_2026.judge(JERRY)
    assert outcome.predikat is Predikat.BAIK
    assert str(outcome.score.published) == "100.20"
    assert (outcome.ratings.hasil_kerja, outcome.ratings.perilaku) == (
        Rating.DI_ATAS_EKSPEKTASI,
        Rating.SESUAI_EKSPEKTASI,
    )
    assert [value(key, JERRY) for key in ("nhk_akhir", "npk_akhir")] == [Fraction("102.7"), Fraction("92.1")]
    assert KMK127_2026.judge(JERRY | {"nko": 104}).score.exact != outcome.score.exact
    assert outcome.findings == ()


def test_the_example_of_the_slides() -> None:
    outcome = KMK127_2026.judge(SLIDES)
    shown = {step.key: round(step.value, 2) for step in outcome.because.walk() if step.key in {"nhk_awal", "npk_awal"}}
    assert shown == {"nhk_awal": Fraction("105.17"), "npk_awal": Fraction("100.71")}
    assert round(value("nkp_awal", SLIDES), 2) == Fraction("103.04")
    assert codes(outcome) == []


@pytest.mark.parametrize(
    ("raw", "limit", "expected"),
    [(96, 115, 96), (100, 115, 100), (120, 115, 115), (110, 115, "107.5"), (125, 115, 115), (118, 120, 118)],
)
def test_calibration(raw, limit, expected) -> None:
    formula = calibrated(given("nilai"), given("batas"))
    assert evaluate(formula, {"nilai": raw, "batas": limit}) == Fraction(expected)


def test_the_limit_depends_on_the_post() -> None:
    top = SLIDES | {"batas_kalibrasi": "menteri_dan_jpt_madya"}
    assert value("nhk", top) == value("nhk_awal", top)
    assert value("nhk", SLIDES) < value("nhk_awal", SLIDES)


@pytest.mark.parametrize(
    ("place", "weight"),
    [
        ("pimpinan_upk", "0.5"),
        ("satu_tingkat_di_bawah", "0.5"),
        ("jf_substansi", "0.5"),
        ("dua_tingkat_atau_lebih", "0.3"),
        ("jf_non_substansi", "0.3"),
    ],
)
def test_the_weight_of_the_organisation(place, weight) -> None:
    """From equality on by the place of the employee, below it one for all."""
    facts = {"kedudukan_upk": place, "nhk": 110, "npk": 110}
    assert value("nkp_bobot_nko", facts | {"nko": 110}) == Fraction(weight)
    assert value("nkp_bobot_nko", facts | {"nko": "110.01"}) == Fraction("0.1")


def test_nhk_has_an_nko_weight_of_its_own() -> None:
    """Not that of the NKP: 103 reaches an NKO of 102, while the NKP of 100 does not."""
    assert value("nkp_bobot_nko", JERRY) == Fraction("0.1")
    assert value("nhk_bobot_nko", JERRY) == Fraction("0.3")


def test_corrections() -> None:
    facts = {"nhk": 115, "npk": 115, "nko": 110, **HEAD, "hukdis": 3, "dampak": 2, "koreksi": 5}
    assert value("penyesuaian", facts) == 0
    assert value("nkp_hasil", facts | {"hukdis": 130}) == 0
    assert value("nkp_hasil", facts | {"nhk": 120, "npk": 120, "hukdis": 0, "dampak": 0}) == 120
    assert value("penyesuaian", {"koreksi": -9}) == -5
    assert value("penyesuaian", {}) == 0


@pytest.mark.parametrize(
    ("nhk", "rating"),
    [("100.01", "di_atas_ekspektasi"), (100, "sesuai_ekspektasi"), (90, "sesuai_ekspektasi"),
     ("89.99", "di_bawah_ekspektasi")],
)  # fmt: skip
def test_ratings(nhk, rating) -> None:
    outcome = KMK127_2026.judge({**STAFF, "nhk": nhk, "npk": 95, "nko": nhk})
    assert str(outcome.ratings.hasil_kerja) == rating


# --- Missing things are told, and never count as 0 ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "No indicator has an achievement"),
        ({"nhk": 100, "nko": 100, "kedudukan_upk": "jf_substansi"}, "No core value"),
        ({"nhk": 100, "npk": 100}, "The value of the organisation is not known"),
        ({"nhk": 100, "npk": 100, "nko": 100}, "Where the employee stands"),
        (iki({"capaian": 100, "k3": 1}), "group of posts"),
    ],
)
def test_what_is_missing(facts, said) -> None:
    answer = KMK127_2026.judge(facts).predikat
    assert isinstance(answer, Undetermined)
    assert said in answer.reason.en


def test_missing_realisation_has_no_value() -> None:
    """It is left out and told, where other systems take it as 0."""
    whole = {"target": 10, "arah": "lebih_tinggi", "realisasi": 10, "k3": 1}
    alone = iki(whole, **STAFF, npk=100, nko=100)
    waiting = iki(whole, whole | {"realisasi": None}, **STAFF, npk=100, nko=100)
    not_due = iki(whole, {"arah": "lebih_tinggi", "k3": 1}, **STAFF, npk=100, nko=100)
    assert value("nhk_awal", alone) == value("nhk_awal", waiting) == value("nhk_awal", not_due) == 100
    assert codes(KMK127_2026.judge(waiting)) == ["KMK127_IKI_LEFT_OUT"]
    assert codes(KMK127_2026.judge(alone)) == codes(KMK127_2026.judge(not_due)) == []


@pytest.mark.parametrize(
    ("quality", "counts"),
    [
        ({}, False),
        ({"validitas": "proxy"}, False),
        ({"validitas": "proxy", "kendali": "low"}, False),
        ({"validitas": "proxy", "kendali": "low", "target_lalu": 9}, False),
        ({"validitas": "proxy", "kendali": "low", "realisasi_lalu": 9}, False),
        ({"validitas": "proxy", "kendali": "low", "realisasi_lalu": 9, "target_lalu": 9}, True),
        ({"validitas": "proxy", "kendali": "low", "realisasi_lalu": 9, "jenis_iki": "baru_dengan_historis"}, True),
        ({"validitas": "proxy", "kendali": "low", "jenis_iki": "baru_tanpa_historis"}, True),
        ({"validitas": "proxy", "kendali": "low", "target_maksimal": True}, True),
        ({"validitas": "proxy", "kendali": "low", "stabil": True}, True),
    ],
)
def test_an_indicator_without_k3_does_not_count(quality, counts) -> None:
    row = {"target": 10, "arah": "lebih_tinggi", "realisasi": 10, **quality}
    outcome = KMK127_2026.judge(iki(row, **STAFF, npk=100, nko=100))
    assert isinstance(outcome.predikat, Undetermined) is not counts
    assert codes(outcome) == ([] if counts else ["KMK127_IKI_LEFT_OUT"])


def test_days() -> None:
    """Tabel 36; an indicator of no day in the period does not count, and days of some only are told."""
    rows = [{"capaian": capaian, "k3": k3, "hari": hari} for capaian, k3, hari in
            ((100, 1, 365), (80, "1.1", 200), (100, "0.85", 365))]  # fmt: skip
    shares = [Fraction(365) / Fraction("895.25"), Fraction(220) / Fraction("895.25")]
    facts = iki(*rows, {"capaian": 0, "k3": 1, "hari": 0}, **STAFF, npk=100, nko=100)
    assert value("nhk_awal", facts) == 100 * shares[0] + 88 * shares[1] + 85 * (1 - sum(shares))
    assert codes(KMK127_2026.judge(facts)) == []
    partly = iki(*rows, {"capaian": 100, "k3": 1}, **STAFF, npk=100, nko=100)
    assert codes(KMK127_2026.judge(partly)) == ["KMK127_DAYS_PARTLY"]


def test_conduct_of_a_year_is_the_mean_of_its_periods() -> None:
    periods = {"npk_periodik": [{"nilai": 90}, {"nilai": None}, {"nilai": 100}]}
    assert value("npk_awal", {**conduct(50), **periods}) == 95
    assert value("npk_awal", {**conduct(50, 60), "npk_periodik": [{"nilai": None}]}) == 55


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"koreksi": "5.1"}, "KMK127_CORRECTION_RANGE"),
        ({"koreksi": "-5.1"}, "KMK127_CORRECTION_RANGE"),
        ({"dampak": "5.1"}, "KMK127_DEDUCTION_RANGE"),
        ({"dampak": -1}, "KMK127_DEDUCTION_RANGE"),
        ({"hukdis": -1}, "KMK127_DEDUCTION_RANGE"),
        ({"hukdis": "120.1"}, "KMK127_DEDUCTION_RANGE"),
        ({"nko": "120.1"}, "KMK127_NKO_RANGE"),
        ({"nko": -1}, "KMK127_NKO_RANGE"),
        ({"perilaku": [{"nilai": 121}]}, "KMK127_CONDUCT_RANGE"),
        ({"perilaku": [{"nilai": -1}]}, "KMK127_CONDUCT_RANGE"),
        (iki({"capaian": 121, "k3": 1}), "KMK127_ACHIEVEMENT_RANGE"),
        (iki({"capaian": -1, "k3": 1}), "KMK127_ACHIEVEMENT_RANGE"),
        (iki({"capaian": 100, "k3": "0.69"}), "KMK127_K3_RANGE"),
        (iki({"capaian": 100, "k3": "1.21"}), "KMK127_K3_RANGE"),
        (iki({"capaian": 100, "k3": 1, "hari": 1}, {"capaian": 100, "k3": 1, "hari": -1}), "KMK127_DAYS_NEGATIVE"),
        ({"nhk": "120.1"}, "KMK127_VALUE_RANGE"),
        ({"nhk": -1}, "KMK127_VALUE_RANGE"),
        ({"npk": "120.1"}, "KMK127_VALUE_RANGE"),
        ({"npk": -1}, "KMK127_VALUE_RANGE"),
        ({"npk_periodik": [{"nilai": 121}]}, "KMK127_CONDUCT_RANGE"),
        ({"npk_periodik": [{"nilai": -1}]}, "KMK127_CONDUCT_RANGE"),
        ({"rating_hasil_kerja": "di_atas_ekspektasi"}, "KMK127_RATING_GIVEN"),
        ({"rating_perilaku": "di_atas_ekspektasi"}, "KMK127_RATING_GIVEN"),
        ({"predikat_tercatat": "sangat_baik"}, "PREDIKAT_NOT_BY_MATRIX"),
    ],
)
def test_what_is_flagged(facts, code) -> None:
    assert codes(KMK127_2026.judge(JERRY | facts)) == [code]


@pytest.mark.parametrize(
    "facts",
    [
        {"koreksi": 5},
        {"dampak": 5},
        {"hukdis": 120},
        {"nko": 120},
        {"nko": 0},
        {"nhk": 0},
        {"nhk": 120},
        {"npk": 0},
        {"npk": 120},
        {"npk_periodik": [{"nilai": 0}, {"nilai": 120}]},
        iki({"capaian": 100, "k3": "0.7"}, {"capaian": 100, "k3": "1.2"}),
    ],
)
def test_what_is_at_its_limit_is_not_flagged(facts) -> None:
    assert codes(KMK127_2026.judge(JERRY | facts)) == []


def test_what_cannot_be_told_takes_nothing_else_with_it() -> None:
    """A check that needs the predikat is open while that is; the others are told all the same."""
    facts = {"koreksi": 9, "predikat_tercatat": "baik"}
    outcome = KMK127_2026.judge(facts)
    assert isinstance(outcome.predikat, Undetermined)
    assert "KMK127_CORRECTION_RANGE" in codes(outcome)


def test_a_predikat_that_needs_no_number_stands_without_one() -> None:
    """Study leave that was not completed goes before the matrix, also where the numbers are missing."""
    outcome = KMK127_2026.judge({"tugas_belajar_tidak_selesai": True, "predikat_tugas_belajar": "kurang"})
    assert (outcome.predikat, outcome.score, outcome.ratings) == (Predikat.KURANG, None, None)
    assert KMK127_2026.judge(outcome.facts) == outcome


@pytest.mark.parametrize("values", [(), (90, 90, 90, 90, 90, 90)])
def test_seven_core_values(values) -> None:
    facts = {**SLIDES, **conduct(*values)}
    assert "KMK127_CONDUCT_INCOMPLETE" in codes(KMK127_2026.judge(facts))
    twice = {"perilaku": [*SLIDES["perilaku"], SLIDES["perilaku"][0]]}
    assert codes(KMK127_2026.judge(SLIDES | twice)) == ["KMK127_CONDUCT_INCOMPLETE"]


def test_a_period_without_a_value_is_told() -> None:
    """The mean of the year leaves it out; and where no period has a value, the core values are looked at."""
    without = {key: value for key, value in SLIDES.items() if key != "perilaku"}
    gap = without | {"npk_periodik": [{"nilai": 90}, {"nilai": None}]}
    assert codes(KMK127_2026.judge(gap)) == ["KMK127_PERIOD_LEFT_OUT"]
    assert codes(KMK127_2026.judge(without | {"npk_periodik": [{"nilai": 90}]})) == []
    assert codes(KMK127_2026.judge(gap | {"npk": 100})) == []
    for nothing in ([], [{"nilai": None}]):
        facts = SLIDES | conduct(100) | {"npk_periodik": nothing}
        assert "KMK127_CONDUCT_INCOMPLETE" in codes(KMK127_2026.judge(facts))


@pytest.mark.parametrize("k3", [0, -1])
def test_weights_that_are_nothing_together_leave_no_value(k3) -> None:
    """Neither a division by 0 nor a value of the wrong sign."""
    outcome = KMK127_2026.judge(iki({"capaian": 100, "k3": k3}, **STAFF, npk=100, nko=100))
    assert isinstance(outcome.predikat, Undetermined)
    assert outcome.predikat.reason.en == "The weights of the indicators are not above 0 together."
    assert codes(outcome) == ["KMK127_K3_RANGE"]


# --- As a value under the national matrix ---------------------------------------------------------------------------


def test_the_matrix_is_the_nations() -> None:
    """What it departs from is listed, with both laws; the matrix is not among it."""
    assert KMK127_2026.parts["kuadran"].basis == PERMENPANRB6_2022.parts["kuadran"].basis
    replaced = {deviation.key for deviation in KMK127_2026.deviations}
    assert {"rating_hasil_kerja", "rating_perilaku", "belum_dinilai", "score"} <= replaced
    assert "kuadran" not in replaced
    assert all(str(deviation.regional).startswith("KMK 127/2026") for deviation in KMK127_2026.deviations)
    assert KMK127_2026.judge(JERRY).deviations == KMK127_2026.deviations


def test_no_part_says_that_the_text_was_read() -> None:
    own = [part.basis for part in KMK127_2026.parts.values() if part.basis.law.id == "KMK 127/2026"]
    own += [check.basis for check in KMK127.checks] + [option.basis for option in KMK127.options]
    assert len(own) > 40
    assert {basis.assurance for basis in own} <= {Assurance.SECONDARY, Assurance.PRACTICE, Assurance.ASSUMPTION}
    assert without_basis(KMK127_2026) == []


def test_a_ministry_s_own_catalogue() -> None:
    ours = national().amended(KMK127)
    assert ours.at(Period.quarter(2026, 3), kind=EmployeeKind.PNS) == KMK127_2026
    assert ours.at(Period.year(2025), kind=EmployeeKind.PNS) == PERMENPANRB6_2022
    assert national().at(Period.year(2026), kind=EmployeeKind.PNS) is PERMENPANRB6_2022
    assert national().book("kmk127_2026") is KMK127_2026
    assert KMK127_2026.coverage.since == date(2026, 1, 1)
