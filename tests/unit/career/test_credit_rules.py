"""The tables of Peraturan BKN 3/2023: what they hold, what they leave open, what they refuse."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.rounding import Rounding
from kinerja.career.credit_parts import CreditBase, CreditNeed, CreditRate, CreditRoundingStage, CreditStart
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.people.positions import Jenjang, Kategori
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan

BASIS = Law("SK 1")("Lampiran")

TABLE = {
    "pemula": ("3.75", 15, 15, ["II/a"]),
    "terampil": ("5", 20, 60, ["II/b", "II/c", "II/d"]),
    "mahir": ("12.5", 50, 100, ["III/a", "III/b"]),
    "penyelia": ("25", 100, None, ["III/c", "III/d"]),
    "ahli_pertama": ("12.5", 50, 100, ["III/a", "III/b"]),
    "ahli_muda": ("25", 100, 200, ["III/c", "III/d"]),
    "ahli_madya": ("37.5", 150, 450, ["IV/a", "IV/b", "IV/c"]),
    "ahli_utama": ("50", 200, None, ["IV/d", "IV/e"]),
}


@pytest.mark.parametrize("jenjang", TABLE)
def test_the_needs_are_those_of_the_regulation(jenjang: str) -> None:
    """Article 21, with the coefficients of article 13."""
    need = PERBKN3_2023.need(jenjang)
    coefficient, rank, above, ranks = TABLE[jenjang]
    assert need.coefficient == Fraction(coefficient)
    assert need.rank_need == rank
    assert need.jenjang_need == above
    assert [each.written for each in need.ranks] == ranks
    assert need.basis.law.id == "Peraturan BKN 3/2023"
    assert need.coefficient_basis.assurance is Assurance.SECONDARY


@pytest.mark.parametrize(
    ("jenjang", "golongan", "credit"),
    [
        ("ahli_pertama", "III/a", 0),
        ("ahli_pertama", "III/b", 50),
        ("ahli_muda", "III/c", 0),
        ("ahli_muda", "III/d", 100),
        ("ahli_madya", "IV/a", 0),
        ("ahli_madya", "IV/b", 150),
        ("ahli_madya", "IV/c", 300),
        ("ahli_utama", "IV/d", 0),
        ("ahli_utama", "IV/e", 0),
        ("mahir", "III/b", 50),
        ("penyelia", "III/d", 100),
    ],
)
def test_basic_credits(jenjang: str, golongan: str, credit: int) -> None:
    """Lampiran II no. 2; systems that give III/d 50, or IV/e 200, are wrong against it."""
    assert PERBKN3_2023.base(jenjang, golongan) == credit


def test_a_basic_credit_that_nobody_read_is_open() -> None:
    """The table of keterampilan was not seen: nothing is guessed, and never 0."""
    answer = PERBKN3_2023.base("terampil", "II/d")
    assert isinstance(answer, Undetermined)
    assert answer.reason.id == "Angka kredit dasar Terampil golongan II/d tidak terbaca dalam sumber mana pun."
    assert answer.basis is PERBKN3_2023.basis


def test_a_rank_that_does_not_fit_has_no_basic_credit() -> None:
    """An administrator's rank above the jenjang is another table's."""
    answer = PERBKN3_2023.base("ahli_pertama", "IV/a")
    assert isinstance(answer, Undetermined)
    assert answer.reason.en == "IV/a does not fit Assistant expert."


def test_every_base_says_how_it_is_known() -> None:
    """At the lowest rank of a jenjang there is none (article 1 no. 15); those of keterampilan were read once."""
    rows = {(row.jenjang, row.golongan): row for row in PERBKN3_2023.bases}
    lowest = rows[Jenjang.TERAMPIL, Golongan.II_B]
    assert (lowest.credit, lowest.basis.article) == (Fraction(0), "Pasal 1 angka 15")
    assert rows[Jenjang.MAHIR, Golongan.III_B].basis.assurance is Assurance.SECONDARY
    assert rows[Jenjang.AHLI_MUDA, Golongan.III_D].basis.assurance is Assurance.TEXT


def test_an_agency_adds_the_base_that_it_has() -> None:
    """And replaces one that is there."""
    rules = PERBKN3_2023.with_base(CreditBase(Jenjang.TERAMPIL, Golongan.II_D, 40, BASIS))
    assert rules.base("terampil", "II/d") == 40
    assert len(rules.bases) == len(PERBKN3_2023.bases) + 1
    replaced = PERBKN3_2023.with_base(CreditBase(Jenjang.MAHIR, Golongan.III_B, 49, BASIS))
    assert replaced.base("mahir", "III/b") == 49
    assert len(replaced.bases) == len(PERBKN3_2023.bases)


def test_a_base_must_fit() -> None:
    """A base of a rank that the jenjang does not have would be used by nobody."""
    with pytest.raises(InvalidValue, match=r"bases\[15\]: III/c does not fit mahir"):
        PERBKN3_2023.with_base(CreditBase(Jenjang.MAHIR, Golongan.III_C, 40, BASIS))


def test_the_two_exceptions() -> None:
    """Article 21: Terampil from II/c needs 40, Ahli Pertama from III/b needs 50."""
    assert PERBKN3_2023.jenjang_need("terampil") == 60
    assert PERBKN3_2023.jenjang_need("terampil", "II/c") == 40
    assert PERBKN3_2023.jenjang_need("terampil", "II/b") == 60
    assert PERBKN3_2023.jenjang_need("ahli_pertama", Golongan.III_B) == 50
    assert PERBKN3_2023.jenjang_need("ahli_muda", "III/d") == 200
    assert PERBKN3_2023.jenjang_need("ahli_utama") is None


def test_ladders_end_without_a_number() -> None:
    """No next jenjang is ``None``, never a need of 9999."""
    steps = {str(each): PERBKN3_2023.next_jenjang(each) for each in Jenjang}
    assert steps["pemula"] is Jenjang.TERAMPIL
    assert steps["mahir"] is Jenjang.PENYELIA
    assert steps["ahli_madya"] is Jenjang.AHLI_UTAMA
    assert steps["penyelia"] is None
    assert steps["ahli_utama"] is None


def test_the_jenjang_of_a_rank() -> None:
    """Each ladder has its own."""
    assert PERBKN3_2023.jenjang_of(Kategori.KETERAMPILAN, "III/b") is Jenjang.MAHIR
    assert PERBKN3_2023.jenjang_of(Kategori.KEAHLIAN, "III/b") is Jenjang.AHLI_PERTAMA
    assert PERBKN3_2023.jenjang_of(Kategori.KEAHLIAN, "II/b") is None


def test_rates() -> None:
    """150, 100, 75, 50, 25; what was read in sums of the annex is text."""
    assert [PERBKN3_2023.rate(each) for each in Predikat] == [25, 50, 75, 100, 150]
    assert PERBKN3_2023.rate_of("baik").basis.assurance is Assurance.TEXT
    assert PERBKN3_2023.rate_of("sangat baik").basis.assurance is Assurance.SECONDARY


def test_rounding_is_changed_without_the_tables() -> None:
    """Places, none at all, and the stage."""
    three = PERBKN3_2023.rounded(Rounding(3))
    assert three.rounding == Rounding(3)
    assert three.rounding_stage is CreditRoundingStage.BARIS
    exact = PERBKN3_2023.rounded(None, CreditRoundingStage.JUMLAH)
    assert (exact.rounding, exact.rounding_stage) == (None, CreditRoundingStage.JUMLAH)
    assert exact.needs == PERBKN3_2023.needs


def test_what_the_rules_do_not_have() -> None:
    """An unknown jenjang is a misspelling; one without a row is not found."""
    few = attrs.evolve(PERBKN3_2023, needs=PERBKN3_2023.needs[4:], bases=(), starts=())
    with pytest.raises(NotFound, match="says nothing of pemula"):
        few.need("pemula")
    with pytest.raises(UnknownName, match="'ahli_muda'"):
        PERBKN3_2023.need("ahli mudah")
    with pytest.raises(WrongType, match="is not the name of a grade"):
        PERBKN3_2023.rate(Sebutan.BAIK)  # type: ignore[arg-type]


def test_every_predikat_needs_a_rate() -> None:
    """A missing one would be found by the person who has it."""
    with pytest.raises(NotFound, match="no rate for sangat_kurang"):
        attrs.evolve(PERBKN3_2023, rates=PERBKN3_2023.rates[:4])


@pytest.mark.parametrize("field", ["needs", "rates", "bases", "starts"])
def test_nothing_stands_twice(field: str) -> None:
    """Two rows for one thing would leave it open which holds."""
    rows = getattr(PERBKN3_2023, field)
    twice: dict[str, Any] = {field: (*rows, rows[0])}
    with pytest.raises(InvalidValue, match="stands twice"):
        attrs.evolve(PERBKN3_2023, **twice)


def test_days_are_in_order() -> None:
    """A regime does not end before it begins."""
    with pytest.raises(InvalidValue, match="perbkn3_2023 ends on 2023-06-01"):
        attrs.evolve(PERBKN3_2023, until=date(2023, 6, 1))


def test_rows_refuse_what_cannot_stand() -> None:
    """Numbers that are not above 0, no rank, text for a rank, floats."""
    with pytest.raises(InvalidValue, match="rank_need is 0"):
        CreditNeed(Jenjang.MAHIR, 1, 0, None, [Golongan.III_A], BASIS)
    with pytest.raises(InvalidValue, match="jenjang_need is -1"):
        CreditNeed(Jenjang.MAHIR, 1, 1, -1, [Golongan.III_A], BASIS)
    with pytest.raises(InvalidValue, match="No golongan fits"):
        CreditNeed(Jenjang.MAHIR, 1, 1, 1, [], BASIS)
    with pytest.raises(WrongType, match="is no Golongan"):
        CreditNeed(Jenjang.MAHIR, 1, 1, 1, ["III/a"], BASIS)  # type: ignore[list-item]
    with pytest.raises(WrongType, match="float"):
        CreditRate(Predikat.BAIK, 0.5, BASIS)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="credit is -1"):
        CreditBase(Jenjang.MAHIR, Golongan.III_A, -1, BASIS)
    with pytest.raises(InvalidValue, match="jenjang_need is 0"):
        CreditStart(Jenjang.MAHIR, Golongan.III_A, 0, BASIS)


@pytest.mark.parametrize(
    ("jenjang", "golongan"),
    [
        ("ahli_pertama", "III/b"),
        ("ahli_muda", "III/b"),
        ("ahli_madya", "III/c"),
        ("terampil", "II/c"),
        ("mahir", "II/a"),
    ],
)
def test_posts_start_at_the_first_rank_of_a_jenjang_or_at_an_exception(jenjang: str, golongan: str) -> None:
    """Article 21; a higher jenjang may be held in a post that starts lower."""
    assert PERBKN3_2023.start(jenjang, golongan).written == golongan


@pytest.mark.parametrize(
    ("jenjang", "golongan"), [("ahli_pertama", "III/c"), ("ahli_pertama", "II/d"), ("ahli_muda", "III/d")]
)
def test_other_starts_are_refused(jenjang: str, golongan: str) -> None:
    """Above the jenjang, of the other ladder, or at a rank at which none starts."""
    with pytest.raises(InvalidValue, match=f"starts at {golongan}") as raised:
        PERBKN3_2023.start(jenjang, golongan)
    assert raised.value.path == "starts_at"


def test_what_is_shown() -> None:
    """The repr is a line; kategori and stage have names."""
    assert repr(PERBKN3_2023) == "<CreditRules perbkn3_2023 since 2023-06-27>"
    assert PERBKN3_2023.need("mahir").kategori is Kategori.KETERAMPILAN
    assert CreditRoundingStage.JUMLAH.label.en == "Only the sum"
