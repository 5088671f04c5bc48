"""Entries of a ledger of credits."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditKind, CreditRow
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import Predikat

PAK = PERBKN_3_2023("Lampiran III")


def flat(**changes: object) -> CreditEntry:
    """Return a flat amount of 100."""
    return CreditEntry(**{"kind": "perpindahan", "jenjang": "ahli_muda", "credit": 100, "basis": PAK, **changes})


def test_words_are_read_as_members() -> None:
    """Tokens and official names will do; the exact amount is the booked one unless told."""
    entry = flat(golongan="III/d", predikat="Baik", booked_on=date(2026, 1, 5))
    assert (entry.kind, entry.jenjang, entry.golongan, entry.predikat) == (
        CreditKind.PERPINDAHAN,
        Jenjang.AHLI_MUDA,
        Golongan.III_D,
        Predikat.BAIK,
    )
    assert entry.exact == entry.credit == 100
    assert (entry.key, entry.months, entry.counts_from) == ("perpindahan 2026-01-05", 0, date(2026, 1, 5))
    assert flat().counts_from is None
    assert flat(id="sk 12").key == "sk 12"


def test_every_kind_stands_in_a_row_and_has_a_label() -> None:
    """So that nothing that is booked is missing from the form."""
    assert {kind.row for kind in CreditKind} == set(CreditRow)
    assert all(kind.label.id and kind.row.label.en for kind in CreditKind)


def test_a_conversion_is_booked_with_its_explanation() -> None:
    """Rounded as the rule has it, exact beside it."""
    conversion = convert("ahli_pertama", "baik", Period.of("2025-03-01", "2025-12-31"))
    entry = CreditEntry.of(conversion, golongan="III/a", booked_on=date(2026, 1, 20), decree="PAK 1", id="2025")
    assert (entry.credit, entry.exact) == (Fraction("10.42"), Fraction(125, 12))
    assert entry.because == conversion.because
    assert (entry.months, entry.counts_from) == (10, date(2026, 1, 20))


def test_a_conversion_without_days_is_told_its_months() -> None:
    """Months of another number, or other months, are refused."""
    ten = Period.of("2025-03-01", "2025-12-31")
    assert CreditEntry.of(convert("ahli_pertama", "baik", 10), period=ten).period == ten
    with pytest.raises(InvalidValue, match="10 months"):
        CreditEntry.of(convert("ahli_pertama", "baik", 10), period=Period.year(2025))
    with pytest.raises(InvalidValue, match="is another"):
        CreditEntry.of(convert("ahli_pertama", "baik", ten), period=Period.of("2024-03-01", "2024-12-31"))


def test_a_part_of_a_year_counts_when_its_result_is_known() -> None:
    """Seven months of an annual result: nobody knows its predikat on 31 July."""
    part = convert("ahli_pertama", "baik", Period.of("2024-01-01", "2024-07-31"))
    assert CreditEntry.of(part).counts_from == date(2024, 7, 31)
    assert CreditEntry.of(part, judged_until=date(2024, 12, 31)).counts_from == date(2024, 12, 31)
    assert CreditEntry.of(part, judged_until=date(2024, 7, 15)).counts_from == date(2024, 7, 31)
    told = CreditEntry.of(part, judged_until=date(2024, 12, 31), booked_on=date(2025, 1, 20))
    assert told.counts_from == date(2025, 1, 20)


@pytest.mark.parametrize("period", [None, Period.year(2025)])
def test_a_result_judges_the_months_that_it_converts(period: Period | None) -> None:
    """One that ends before them, and one beside a flat amount, are refused."""
    with pytest.raises(InvalidValue, match="its result ends on 2025-06-30") as caught:
        flat(period=period, judged_until=date(2025, 6, 30))
    assert caught.value.path == "judged_until"


@pytest.mark.parametrize(("missing", "path"), [("period", "period"), ("predikat", "predikat")])
def test_a_conversion_says_which_months_and_which_predikat(missing: str, path: str) -> None:
    """Without the months nobody could tell whether one counts twice."""
    told = {"period": Period.year(2025), "predikat": "baik"}
    with pytest.raises(InvalidValue, match="conversion") as caught:
        flat(kind="konversi", **{**told, missing: None})
    assert caught.value.path == path


def test_credits_below_0_are_refused() -> None:
    """What was wrong is replaced; nothing is subtracted."""
    with pytest.raises(InvalidValue, match="-5"):
        flat(credit=-5)
    with pytest.raises(InvalidValue, match="exact"):
        flat(exact="-0.01")


@pytest.mark.parametrize(
    "wrong",
    [
        {"period": Period.of("2025-01-15", "2025-03-31")},
        {"period": Period.of("2025-01-01", "2025-03-30")},
        {"replaces": ["a", "a"]},
        {"id": "a", "replaces": "a"},
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    """Cut months, one entry named twice, an entry that replaces itself."""
    with pytest.raises(InvalidValue):
        flat(**wrong)


def test_floats_and_unknown_names_are_refused() -> None:
    """As everywhere."""
    with pytest.raises(WrongType, match="float"):
        flat(credit=12.5)
    with pytest.raises(UnknownName, match="CreditKind"):
        flat(kind="bonus daerah terpencil")
    with pytest.raises(WrongType):
        flat(period="2025")
    with pytest.raises(WrongType):
        flat(basis="PAK")


def test_one_key_may_stand_as_text() -> None:
    """Most entries replace one."""
    assert flat(id="b", replaces="a").replaces == ("a",)
