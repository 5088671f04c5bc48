"""What may be entered in a ledger of credits."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.errors import InvalidValue

EMPTY = CreditLedger("e1", "ahli_pertama", date(2024, 8, 20))


def booked(months: Period, **changes: object) -> CreditEntry:
    """Return the conversion of some months."""
    return CreditEntry.of(convert("ahli_pertama", "baik", months), **changes)


def test_a_month_counts_once_in_any_order() -> None:
    """The month is named, with both entries."""
    entries = [booked(Period.quarter(2025, 1), id="q1"), booked(Period.year(2025), id="year")]
    for order in permutations(entries):
        with pytest.raises(InvalidValue, match="January 2025 stands in '(q1|year)' and '(q1|year)'"):
            EMPTY.adding(*order)


def test_the_first_shared_month_is_named() -> None:
    """Not the first of either."""
    first, second = Period.of("2025-01-01", "2025-06-30"), Period.of("2025-06-01", "2025-12-31")
    with pytest.raises(InvalidValue, match="June 2025") as caught:
        EMPTY.adding(booked(first), booked(second))
    assert caught.value.path == "entries[1]"


def test_the_result_of_the_year_takes_the_place_of_its_quarters() -> None:
    """When it names them: the entries stay, and only the last counts."""
    quarters = [booked(Period.quarter(2025, number), id=f"q{number}") for number in (1, 2, 3)]
    whole = EMPTY.adding(*quarters, booked(Period.year(2025), id="year", replaces=["q1", "q2", "q3"]))
    assert len(whole.entries) == 4
    assert [each.key for each in whole.current] == ["year"]
    assert whole.balance == convert("ahli_pertama", "baik").credit


def base(**changes: object) -> CreditEntry:
    """Return a base of 50."""
    return CreditEntry("ak_dasar", "ahli_pertama", 50, PERBKN_3_2023("Lampiran II nomor 2"), **changes)


def test_a_jenjang_has_one_base() -> None:
    """A second one is refused, whatever it is called; a wrong one is replaced."""
    with pytest.raises(InvalidValue, match=r"base stands in 'a' already.*Pasal 1 angka 15"):
        EMPTY.adding(base(id="a"), base(id="b"))
    assert EMPTY.adding(base(id="a"), base(id="b", replaces="a")).balance == 50
    again = base(id="c", replaces="b", booked_on=date(2025, 1, 1))
    with pytest.raises(InvalidValue, match="'a' of the base until 2025-03-01"):
        EMPTY.adding(base(id="a"), base(id="b", replaces="a", booked_on=date(2025, 3, 1)), again)


def test_first_appointment_and_conversion_may_not_share_a_month() -> None:
    """Whatever they are called."""
    cpns = booked(Period.of("2024-08-01", "2024-12-31"), kind="pengangkatan_pertama")
    with pytest.raises(InvalidValue, match="August 2024"):
        EMPTY.adding(cpns, booked(Period.of("2024-08-01", "2024-12-31")))


def test_the_month_of_a_tmt_belongs_to_the_new_state() -> None:
    """On 20 August the jenjang began, so August counts in it and July does not."""
    assert EMPTY.adding(booked(Period.of("2024-08-01", "2024-12-31"))).balance
    with pytest.raises(InvalidValue, match="months before 2024-08-20"):
        EMPTY.adding(booked(Period.of("2024-07-01", "2024-12-31")))


def test_months_before_are_counted_for_an_appointment() -> None:
    """Those of a CPNS were not yet spent in the jenjang."""
    assert EMPTY.adding(booked(Period.of("2023-08-01", "2023-12-31"), kind="pengangkatan_pertama")).balance


def test_entries_of_another_jenjang_are_refused() -> None:
    """Each jenjang has a ledger of its own."""
    with pytest.raises(InvalidValue, match="ahli_muda"):
        EMPTY.adding(CreditEntry.of(convert("ahli_muda", "baik", Period.year(2025))))


def test_one_period_stands_in_one_decree_only() -> None:
    """The same entry is not booked twice, also not after it was replaced."""
    first = booked(Period.year(2025))
    with pytest.raises(InvalidValue, match="stands twice"):
        EMPTY.adding(first, first)
    with pytest.raises(InvalidValue, match="stands twice"):
        EMPTY.adding(first, booked(Period.year(2025), id="b", replaces=first.key), first)


@pytest.mark.parametrize(("replaces", "told"), [("a", "is replaced already"), ("x", "does not stand before it")])
def test_only_what_counts_is_replaced(replaces: str, told: str) -> None:
    """Once, and after it was added."""
    first, second = booked(Period.year(2025), id="a"), booked(Period.year(2025), id="b", replaces="a")
    with pytest.raises(InvalidValue, match=told) as caught:
        EMPTY.adding(first, second, booked(Period.year(2026), id="c", replaces=replaces))
    assert caught.value.path == "entries[2].replaces"


def test_a_correction_counts_no_earlier_than_what_it_comes_after() -> None:
    """Otherwise the months would count twice on the days between."""
    first = booked(Period.year(2025), id="a")
    cancelled = CreditEntry(
        "lainnya", "ahli_pertama", 0, PERBKN_3_2023("Pasal 12"), id="b", booked_on=date(2026, 5, 4), replaces="a"
    )
    with pytest.raises(InvalidValue, match="2026-05-04 or later") as caught:
        EMPTY.adding(first, cancelled, booked(Period.quarter(2025, 1), id="c"))
    assert caught.value.path == "entries[2].booked_on"
    again = EMPTY.adding(first, cancelled, booked(Period.quarter(2025, 1), id="c", booked_on=date(2026, 5, 4)))
    assert again.balance_on(date(2026, 5, 3)) == first.credit
    assert again.balance == again.entries[-1].credit


def test_corrections_of_corrections_need_no_day() -> None:
    """All of one year count from its last day."""
    chain = [booked(Period.year(2025), id="a"), booked(Period.year(2025), id="b", replaces="a")]
    whole = EMPTY.adding(*chain, booked(Period.year(2025), id="c", replaces="b"), booked(Period.year(2026)))
    assert [each.key for each in whole.current] == ["c", "konversi 2026-01-01/2026-12-31"]
