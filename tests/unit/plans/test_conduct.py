from __future__ import annotations

import json
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from kinerja.base.words import Words
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.conduct import (
    STANDARDS,
    AspekPerilaku,
    Conduct,
    ExpectedConduct,
    NilaiDasar,
    Observation,
    SpecialExpectation,
)
from tests.unit.plans.samples import HEAD, YEAR

GOLDEN = Path(__file__).parents[2] / "golden" / "skp6.json"


def test_there_are_seven_values_with_three_guides_each() -> None:
    """In the order of BerAKHLAK, each with its basis."""
    assert [standard.value for standard in STANDARDS.values()] == list(NilaiDasar)
    assert {len(standard.guides) for standard in STANDARDS.values()} == {3}
    assert "".join(standard.name.id[0] for standard in STANDARDS.values()) == "BAKHLAK"
    assert all("Pasal 10" in standard.basis.article for standard in STANDARDS.values())


def test_no_two_guides_are_the_same() -> None:
    """In neither language."""
    guides = [guide for standard in STANDARDS.values() for guide in standard.guides]
    assert len({guide.id for guide in guides}) == len({guide.en for guide in guides}) == 21


@pytest.mark.parametrize("value", NilaiDasar)
def test_every_text_stands_in_both_languages(value) -> None:
    """Name, definition, guides."""
    texts = (value.standard.name, value.standard.definition, *value.standard.guides)
    assert all(isinstance(text, Words) and text.id and text.en for text in texts)


@pytest.mark.parametrize(
    ("value", "place", "guide"),
    [
        (NilaiDasar.BERORIENTASI_PELAYANAN, 0, "Memahami dan memenuhi kebutuhan masyarakat"),
        (
            NilaiDasar.AKUNTABEL,
            0,
            "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
        ),
        (NilaiDasar.KOMPETEN, 1, "Membantu orang lain belajar"),
        (NilaiDasar.HARMONIS, 2, "Membangun lingkungan kerja yang kondusif"),
        (NilaiDasar.LOYAL, 1, "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara"),
        (NilaiDasar.ADAPTIF, 2, "Bertindak proaktif"),
        (NilaiDasar.KOLABORATIF, 2, "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama"),
    ],
)
def test_guides_are_the_official_ones(value, place, guide) -> None:
    """Word for word."""
    assert value.standard.guides[place].id == guide


def test_the_values_of_the_forms_are_known() -> None:
    """Every behaviour printed in the official plans names one of the seven."""
    printed = {
        behaviour["value"].lower().replace(" ", "_")
        for case in json.loads(GOLDEN.read_text(encoding="utf-8"))
        for behaviour in case["inputs"]["behaviours"]
    }
    assert printed == {str(value) for value in NilaiDasar}


def test_special_expectations_stand_under_their_value() -> None:
    """In the order in which they were set, also those of the middle of the year."""
    early = SpecialExpectation(NilaiDasar.AKUNTABEL, "Menjadi panutan antikorupsi", HEAD)
    late = SpecialExpectation(NilaiDasar.AKUNTABEL, "Berani mengakui kesalahan", HEAD, date(2025, 7, 1))
    other = SpecialExpectation(NilaiDasar.LOYAL, "Menjaga rahasia pasien")
    expected = ExpectedConduct([early, other, late])
    assert expected.of(NilaiDasar.AKUNTABEL) == (early, late)
    assert expected.of(NilaiDasar.ADAPTIF) == ()


def test_an_expectation_belongs_to_a_value_and_a_day() -> None:
    """Not to a text, not to a time."""
    with pytest.raises(WrongType, match="NilaiDasar"):
        SpecialExpectation("akuntabel", "Menjadi panutan")
    with pytest.raises(WrongType, match="time"):
        SpecialExpectation(NilaiDasar.LOYAL, "Menjaga rahasia", on=datetime(2025, 7, 1, 8))  # noqa: DTZ001


def test_conduct_is_told_value_by_value() -> None:
    """With whoever said it."""
    seen = Observation(NilaiDasar.HARMONIS, "Menengahi perselisihan", "Rekan kerja setingkat", date(2025, 3, 4))
    assert Conduct(YEAR, [seen]).observations == (seen,)


def test_scores_stand_in_the_order_of_the_aspects() -> None:
    """Whether they come as a mapping or as pairs, and exactly."""
    mapping = {AspekPerilaku.KOMITMEN: 90, AspekPerilaku.ORIENTASI_PELAYANAN: "85.5"}
    seen = Conduct(YEAR, scores=mapping)
    assert seen == Conduct(YEAR, scores=list(mapping.items()))
    assert seen.scores == (
        (AspekPerilaku.ORIENTASI_PELAYANAN, Fraction(171, 2)),
        (AspekPerilaku.KOMITMEN, Fraction(90)),
    )


@pytest.mark.parametrize("score", [0, 100, 120])
def test_a_score_may_be_at_the_ends(score) -> None:
    """PP 46 ends at 100, PP 30 at 120."""
    assert Conduct(YEAR, scores={AspekPerilaku.DISIPLIN: score}).scores[0][1] == score


@pytest.mark.parametrize("score", [-1, "120.01"])
def test_a_score_beyond_the_ends_is_refused(score) -> None:
    """With the aspect in the path."""
    with pytest.raises(InvalidValue, match="disiplin") as caught:
        Conduct(YEAR, scores={AspekPerilaku.DISIPLIN: score})
    assert caught.value.path == "scores.disiplin"


def test_an_aspect_has_one_score() -> None:
    """Two are a mistake, not a mean."""
    with pytest.raises(InvalidValue, match="twice"):
        Conduct(YEAR, scores=[(AspekPerilaku.DISIPLIN, 80), (AspekPerilaku.DISIPLIN, 90)])


def test_a_score_belongs_to_an_aspect() -> None:
    """A token is not one."""
    with pytest.raises(WrongType, match="AspekPerilaku"):
        Conduct(YEAR, scores={"disiplin": 80})
