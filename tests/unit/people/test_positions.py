"""Positions and the jenjang of functional ones."""

from __future__ import annotations

import operator

import pytest

from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.people.positions import (
    JENJANG_BASIS,
    LEADING_BASIS,
    POSITION_BASIS,
    Jenjang,
    Kategori,
    Position,
    PositionKind,
)


def test_seven_kinds_of_positions() -> None:
    """Five managerial, of which three top ones, and two that are not."""
    assert [kind for kind in PositionKind if kind.is_jpt] == ["jpt_utama", "jpt_madya", "jpt_pratama"]
    assert [kind for kind in PositionKind if not kind.manajerial] == ["fungsional", "pelaksana"]
    assert len(PositionKind) == 7


def test_eight_jenjang_on_two_ladders() -> None:
    """Four of skill, four of expertise."""
    ladders = {kategori: [one.token for one in Jenjang if one.kategori is kategori] for kategori in Kategori}
    assert ladders == {
        "keterampilan": ["pemula", "terampil", "mahir", "penyelia"],
        "keahlian": ["ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama"],
    }
    assert [one.merit for one in Jenjang] == [0, 1, 2, 3, 0, 1, 2, 3]


def test_jenjang_are_ordered_on_their_ladder() -> None:
    """Higher is better."""
    assert Jenjang.PEMULA < Jenjang.TERAMPIL < Jenjang.MAHIR < Jenjang.PENYELIA
    assert Jenjang.AHLI_UTAMA > Jenjang.AHLI_MADYA >= Jenjang.AHLI_MUDA
    assert max(Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA) is Jenjang.AHLI_MUDA


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_ladders_are_never_compared(compare) -> None:
    """A penyelia is not below an ahli pertama, nor above."""
    with pytest.raises(WrongType, match=r"penyelia and ahli_pertama do not stand on one ladder.*Pasal 69"):
        compare(Jenjang.PENYELIA, Jenjang.AHLI_PERTAMA)


def test_a_jenjang_is_never_compared_with_text() -> None:
    """As on every scale."""
    with pytest.raises(WrongType):
        _ = Jenjang.MAHIR < "penyelia"


def test_jenjang_are_read_as_people_write_them() -> None:
    """Ahli Muda is not Muda."""
    assert Jenjang.parse("AHLI MUDA") is Jenjang.AHLI_MUDA
    with pytest.raises(UnknownName, match="ahli_muda"):
        Jenjang.parse("Ahlimuda")


@pytest.mark.parametrize("kind", [kind for kind in PositionKind if kind is not PositionKind.FUNGSIONAL] + [None])
def test_only_functional_positions_have_a_jenjang(kind) -> None:
    """An administrator has none."""
    with pytest.raises(InvalidValue, match=r"has the jenjang ahli_muda.*Pasal 69"):
        Position("Kepala Bidang", kind, Jenjang.AHLI_MUDA)


def test_a_functional_position_may_come_without_jenjang() -> None:
    """Data may not have it yet."""
    assert Position("Arsiparis", PositionKind.FUNGSIONAL).jenjang is None


def test_who_holds_a_managerial_position_leads_the_unit() -> None:
    """Unless told otherwise, as of an expert on the staff of a governor."""
    assert Position("Kepala Dinas", PositionKind.JPT_PRATAMA).leads_unit
    assert Position("Kepala Seksi", PositionKind.PENGAWAS).leads_unit
    assert not Position("Staf Ahli", PositionKind.JPT_PRATAMA, leads_unit=False).leads_unit


def test_others_lead_only_when_told_so() -> None:
    """A teacher who is head of a school, an analyst who leads a team."""
    assert not Position("Guru", PositionKind.FUNGSIONAL, Jenjang.AHLI_MADYA).leads_unit
    assert Position("Kepala Sekolah", PositionKind.FUNGSIONAL, leads_unit=True).leads_unit
    assert not Position("Bupati", None).leads_unit
    assert Position("Ketua Tim", PositionKind.FUNGSIONAL, leads_team=True).leads_team
    assert not Position("Guru", PositionKind.FUNGSIONAL).leads_team


def test_a_top_position_is_known_as_one() -> None:
    """A minister or bupati holds no ASN position, so none of the top ones either."""
    assert Position("Sekretaris Daerah", PositionKind.JPT_MADYA).is_jpt
    assert not Position("Camat", PositionKind.ADMINISTRATOR).is_jpt
    assert not Position("Bupati", None).is_jpt


def test_the_lists_are_cited() -> None:
    """The jenjang are read in the text, the kinds at second hand, who leads is our reading."""
    assert [basis.assurance for basis in (JENJANG_BASIS, POSITION_BASIS, LEADING_BASIS)] == [
        "text",
        "secondary",
        "assumption",
    ]
