"""Golongan of PNS and of PPPK."""

from __future__ import annotations

import operator

import pytest

from kinerja.errors import UnknownName, WrongType
from kinerja.people.ranks import PANGKAT_BASIS, PPPK_RANK_BASIS, Golongan, GolonganPPPK

NAMES = (
    "I/a Juru Muda; I/b Juru Muda Tingkat I; I/c Juru; I/d Juru Tingkat I; "
    "II/a Pengatur Muda; II/b Pengatur Muda Tingkat I; II/c Pengatur; II/d Pengatur Tingkat I; "
    "III/a Penata Muda; III/b Penata Muda Tingkat I; III/c Penata; III/d Penata Tingkat I; "
    "IV/a Pembina; IV/b Pembina Tingkat I; IV/c Pembina Utama Muda; IV/d Pembina Utama Madya; IV/e Pembina Utama"
)


def test_seventeen_pangkat_in_order() -> None:
    """From I/a Juru Muda to IV/e Pembina Utama."""
    assert "; ".join(f"{rank.written} {rank.pangkat}" for rank in sorted(Golongan)) == NAMES


def test_seventeen_golongan_of_pppk_in_order() -> None:
    """From I to XVII, without ruang and pangkat."""
    written = [rank.written for rank in sorted(GolonganPPPK)]
    assert written == "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split()
    assert not hasattr(GolonganPPPK.IX, "pangkat")


@pytest.mark.parametrize(
    "text",
    [
        "iii_b",
        "III/b",
        "III.b",
        "III b",
        "IIIb",
        "(III/b)",
        "Gol. III/b",
        "Golongan IIIb",
        "Golongan Ruang III/b",
        "Gol/Ruang III/b",
        "Penata Muda Tingkat I",
        "Penata Muda Tk. I",
        "Penata Muda Tk.I",
        "PENATA MUDA TKT I",
        "Penata Muda Tk. I, III/b",
        "Penata Muda Tingkat I (III/b)",
        "III/b - Penata Muda Tkt. I",
    ],
)
def test_every_written_form_of_a_golongan_is_read(text: str) -> None:
    """Code, pangkat, both, in the usual abbreviations."""
    assert Golongan.parse(text) is Golongan.III_B


@pytest.mark.parametrize("text", ["3/b", "3b", "3B", "3.b", "3 b", "(3/b)", "Gol. 3/b", "Penata Muda Tk. I, 3/b"])
def test_mistake_arabic_digits_of_a_golongan_were_refused(text: str) -> None:
    """Tables are full of "3/b"; the letter makes it a golongan ruang, so no id can be meant."""
    assert Golongan.parse(text) is Golongan.III_B


def test_every_golongan_is_read_with_roman_and_arabic_digits() -> None:
    """I/a to IV/e, each in its own place."""
    numbers = {"I": "1", "II": "2", "III": "3", "IV": "4"}
    for rank in Golongan:
        number, ruang = rank.written.split("/")
        assert Golongan.parse(f"{numbers[number]}/{ruang}") is Golongan.parse(rank.written) is rank


@pytest.mark.parametrize("text", ["5/a", "3/e", "33/b", "3", "0/a"])
def test_what_only_looks_like_a_golongan_names_none(text: str) -> None:
    """Only I to IV, a to d, and IV/e."""
    with pytest.raises(UnknownName):
        Golongan.parse(text)


def test_a_pangkat_without_tingkat_is_not_the_one_with_it() -> None:
    """Penata Muda, Penata and Penata Tingkat I are three ranks."""
    assert Golongan.parse("Penata Muda, III/a") is Golongan.III_A
    assert Golongan.parse("Penata") is Golongan.III_C
    assert Golongan.parse("Penata Tk. I / III/d") is Golongan.III_D


def test_pangkat_and_code_that_disagree_name_nothing() -> None:
    """Which of the two is wrong cannot be told."""
    with pytest.raises(UnknownName):
        Golongan.parse("Penata Muda, III/b")


@pytest.mark.parametrize("text", ["IX", "ix", "Gol. IX", "Golongan IX", "(IX)"])
def test_every_written_form_of_a_golongan_of_pppk_is_read(text: str) -> None:
    """A Roman number, with or without the noun."""
    assert GolonganPPPK.parse(text) is GolonganPPPK.IX


@pytest.mark.parametrize("text", ["9", "31", "III/a", "3/a", "Gol. 9", "Penata Muda", "XVIII"])
def test_ids_and_ranks_of_pns_are_no_golongan_of_pppk(text: str) -> None:
    """SIASN's id 31 is III/a of a PNS and IX of a PPPK, so no id is read without the kind of employee."""
    with pytest.raises(UnknownName):
        GolonganPPPK.parse(text)


@pytest.mark.parametrize("text", ["31", "45", "IX", "III", "V/a"])
def test_ids_and_ranks_of_pppk_are_no_golongan_of_pns(text: str) -> None:
    """III is a golongan of PPPK; of PNS it is a quarter of them."""
    with pytest.raises(UnknownName):
        Golongan.parse(text)


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_the_two_kinds_are_never_compared(compare) -> None:
    """The usual mistake is to rank PPPK and PNS on one scale."""
    with pytest.raises(WrongType, match="one scale"):
        compare(GolonganPPPK.IX, Golongan.III_A)


def test_what_is_not_text_is_refused() -> None:
    """An id as a number is no name."""
    for kind in (Golongan, GolonganPPPK):
        with pytest.raises(WrongType):
            kind.parse(31)


def test_ranks_are_labelled_as_forms_print_them() -> None:
    """Pangkat and golongan ruang in one line; PPPK have the number alone."""
    assert Golongan.IV_A.label.id == Golongan.IV_A.label.en == "Pembina, IV/a"
    assert GolonganPPPK.IX.label.id == "IX"


def test_the_lists_are_cited() -> None:
    """Article 352 keeps the pangkat; the lists themselves were read at second hand."""
    assert str(PANGKAT_BASIS) == "PP 11/2017, Pasal 352"
    assert PPPK_RANK_BASIS.assurance == "secondary"
