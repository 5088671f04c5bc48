"""Penalties of PP 94/2021: levels, what is suspended, what holds meanwhile, what follows a repeated breach."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.career.penalties import IN_ORDER, PENALTIES, FormerPenalty, Pairing, Penalty, PenaltyTable, repeated
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.rules.kmk127_discipline import PunishmentLevel

MODERATE = tuple(each for each in Penalty if each.level is PunishmentLevel.SEDANG)
OWN = Law("Perwal 1/2026")("Pasal 4")


def test_each_level_has_three_kinds_with_their_paragraph() -> None:
    """Art. 8(2), (3) and (4), in the order of the letters."""
    assert [str(each.level) for each in Penalty] == ["ringan"] * 3 + ["sedang"] * 3 + ["berat"] * 3
    told = [each.basis.article for each in Penalty]
    assert told[::4] == ["Pasal 8 ayat (2) huruf a", "Pasal 8 ayat (3) huruf b", "Pasal 8 ayat (4) huruf c"]


def test_months_are_those_of_the_text() -> None:
    """Reprimands and dismissal have none; the moderate ones 6, 9 and 12, the two heavy ones 12."""
    assert [each.months for each in Penalty] == [None, None, None, 6, 9, 12, 12, 12, None]
    assert {(each.months, str(each.level)) for each in FormerPenalty} == {(12, "sedang")}
    assert FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN.basis.article == "Pasal 7 ayat (3) huruf c"


def test_the_two_lists_are_never_compared() -> None:
    """No text sets them side by side."""
    with pytest.raises(WrongType):
        assert Penalty.TEGURAN_LISAN < FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN


@pytest.mark.parametrize("penalty", Penalty, ids=str)
def test_only_the_moderate_ones_are_suspended(penalty: Penalty) -> None:
    """Art. 42 speaks of art. 8(3) alone."""
    assert PENALTIES.suspended(penalty) is (penalty in MODERATE)
    assert PENALTIES.candidates(penalty) == (tuple(FormerPenalty) if penalty in MODERATE else (penalty,))


def test_a_cut_of_the_allowance_is_never_imposed_by_itself() -> None:
    """Named regression: systems cut 25 percent although art. 42 suspends it (primary-texts 6)."""
    answer = PENALTIES.imposed(Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN, date(2026, 3, 2))
    assert isinstance(answer, Undetermined)
    assert answer.basis is not None
    assert answer.basis.article == "Pasal 42"
    assert "the agency decides" in answer.reason.en
    assert "Pairing" not in answer.reason.id + answer.reason.en
    assert "Penundaan kenaikan gaji berkala" in answer.reason.id


def test_the_pairing_is_a_choice_with_its_reason() -> None:
    """One for one in order is ours."""
    table = PENALTIES.paired(IN_ORDER)
    assert [table.imposed(each) for each in MODERATE] == list(FormerPenalty)
    assert IN_ORDER.basis.assurance is Assurance.ASSUMPTION
    assert table.paired(None) == PENALTIES


def test_an_agency_pairs_as_it_decrees() -> None:
    """Also one kind for all three."""
    one = Pairing("satu", ["penundaan_kenaikan_pangkat_1_tahun"] * 3, OWN)
    assert one.instead_of(Penalty.POTONG_TUKIN_25_PERSEN_12_BULAN) is FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN


def test_from_the_law_on_pay_the_moderate_ones_hold() -> None:
    """The day decides, and is asked for."""
    table, cut = PENALTIES.from_pay_law(date(2027, 1, 1)), Penalty.POTONG_TUKIN_25_PERSEN_9_BULAN
    assert table.suspended(cut, date(2026, 12, 31))
    assert table.imposed(cut, date(2027, 1, 1)) is cut
    assert not table.suspended(Penalty.TEGURAN_LISAN)
    with pytest.raises(InvalidValue, match="on: The day decides"):
        table.suspended(cut)


def test_refusals() -> None:
    """What would punish more absence less, what is not suspended, and a day before the law."""
    with pytest.raises(InvalidValue, match="2 penalties are given for 3 bands"):
        Pairing("x", list(FormerPenalty)[:2], OWN)
    with pytest.raises(InvalidValue, match="A lighter penalty stands in the place of a heavier one"):
        Pairing("x", list(FormerPenalty)[::-1], OWN)
    with pytest.raises(InvalidValue, match="teguran_lisan is not suspended"):
        IN_ORDER.instead_of(Penalty.TEGURAN_LISAN)
    with pytest.raises(NotCovered, match="holds from 2021-08-31"):
        PENALTIES.suspended(Penalty.TEGURAN_LISAN, date(2021, 8, 30))
    with pytest.raises(InvalidValue, match="before this one"):
        PenaltyTable("x", date(2021, 8, 31), date(2021, 1, 1))


@pytest.mark.parametrize(
    ("penalty", "last", "least"),
    [
        ("teguran_lisan", "teguran_lisan", "teguran_tertulis"),
        ("teguran_tertulis", "teguran_lisan", "teguran_tertulis"),
        ("teguran_lisan", "penurunan_jabatan_setingkat_12_bulan", "pembebasan_jabatan_ke_pelaksana_12_bulan"),
        ("teguran_lisan", "pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri", None),
    ],
)
def test_a_repeated_breach_gets_a_heavier_one(penalty: str, last: str, least: str | None) -> None:
    """Art. 35(2): heavier than the last one, and never lighter than the breach alone."""
    found = repeated(Penalty(penalty), Penalty(last))
    assert (None if found is None else str(found)) == least


@pytest.mark.parametrize(
    ("penalty", "last", "least"),
    [
        ("teguran_lisan", FormerPenalty.PENUNDAAN_KENAIKAN_GAJI_BERKALA_1_TAHUN, "penundaan_kenaikan_pangkat_1_tahun"),
        ("teguran_lisan", FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN, "penurunan_jabatan_setingkat_12_bulan"),
        (FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN, "teguran_lisan", "penundaan_kenaikan_pangkat_1_tahun"),
        (
            "pembebasan_jabatan_ke_pelaksana_12_bulan",
            FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN,
            "pembebasan_jabatan_ke_pelaksana_12_bulan",
        ),
    ],
)
def test_a_moderate_penalty_that_was_imposed_is_the_last_one(penalty, last, least: str) -> None:
    """The moderate ones really imposed are those of PP 53/2010, so art. 35(2) has to answer for them."""
    first, second = (Penalty(each) if isinstance(each, str) else each for each in (penalty, last))
    found = repeated(first, second)
    assert isinstance(found, Penalty | FormerPenalty)
    assert found.token == least


def test_moderate_penalties_of_both_laws_are_not_ranked() -> None:
    """Neither is heavier than the other by any text."""
    pair = (Penalty.POTONG_TUKIN_25_PERSEN_9_BULAN, FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN)
    for found in (repeated(*pair), repeated(*reversed(pair))):
        assert isinstance(found, Undetermined)
        assert "no text ranks" in found.reason.en.lower()
