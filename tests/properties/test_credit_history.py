"""Careers of credits: no month stands in a balance and beside it, however the rows come."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_history import CreditHistory
from kinerja.career.credit_ledger import CreditLedger
from kinerja.errors import InvalidValue

if TYPE_CHECKING:
    from random import Random

BEGINNINGS = (date(2020, 1, 1), date(2022, 1, 1), date(2024, 1, 1))
ENDS = (*BEGINNINGS[1:], date(2026, 1, 1))
BALANCE = CreditEntry("jf_lama", "ahli_muda", 100, PERBKN_3_2023("Lampiran III"), id="balance")


@st.composite
def _rows(draw: st.DrawFn, place: int) -> list[CreditEntry]:
    """Draw the rows of one ledger: months of its own time, months before it, and the balance of the one before."""
    since, end = BEGINNINGS[place], ENDS[place]
    own = draw(st.sets(st.integers(12 * since.year, 12 * end.year - 1), max_size=3))
    before = draw(st.sets(st.integers(12 * 2020, 12 * since.year - 1), max_size=3)) if place else set[int]()
    rows = [_month(number, CreditKind.KONVERSI, None) for number in own]
    rows += [_month(number, CreditKind.PENGANGKATAN_KEMBALI, since) for number in before]
    carries: bool = draw(st.booleans())
    return [*rows, BALANCE] if carries else rows


def _month(number: int, kind: CreditKind, booked_on: date | None) -> CreditEntry:
    period = Period.month(number // 12, number % 12 + 1)
    return CreditEntry.of(convert("ahli_muda", "baik", period), kind, booked_on=booked_on)


def _ledgers(rows: list[list[CreditEntry]]) -> list[CreditLedger]:
    return [CreditLedger("e1", "ahli_muda", since, each) for since, each in zip(BEGINNINGS, rows, strict=True)]


def _twice(rows: list[list[CreditEntry]]) -> tuple[bool, bool]:
    """Return whether a month stands in a balance and beside it, and whether in two balances that are apart."""
    months = [{each.period for each in ledger if each.period} for ledger in rows]
    chained = [BALANCE in each for each in rows]
    pairs = [(first, last) for last in range(3) for first in range(last) if months[first] & months[last]]
    kept = [all(chained[first + 1 : last + 1]) for first, last in pairs]
    return any(kept), not all(kept)


@given(st.tuples(_rows(0), _rows(1), _rows(2)).map(list), st.randoms())
def test_no_month_stands_in_a_balance_and_beside_it(rows: list[list[CreditEntry]], random: Random) -> None:
    """Such a career is refused in whatever order its rows were booked; where balances are apart it is told."""
    beside, apart = _twice(rows)
    for each in (rows, [random.sample(ledger, len(ledger)) for ledger in rows]):
        if beside:
            with pytest.raises(InvalidValue, match="too"):
                CreditHistory("e1", _ledgers(each))
        else:
            codes = {found.code for found in CreditHistory("e1", _ledgers(each)).findings}
            assert codes == ({"CREDIT_MONTHS_IN_TWO"} if apart else set())


@given(
    st.lists(st.none() | st.dates(date(2020, 2, 1), date(2025, 12, 31)), min_size=3, max_size=3),
    st.dates(date(2019, 1, 1), date(2027, 1, 1)),
)
def test_a_day_has_the_one_ledger_that_holds_on_it(released: list[date | None], day: date) -> None:
    """None before the first, after the release of the last, and between a release and what comes next."""
    ledgers = [
        ledger.releasing(on) if on and BEGINNINGS[place] < on <= ENDS[place] else ledger
        for place, (ledger, on) in enumerate(zip(_ledgers([[], [], []]), released, strict=True))
    ]
    found = CreditHistory("e1", ledgers).on(day)
    nexts = [after.since for _, after in pairwise(ledgers)]
    held = [each for each, end in zip(ledgers, [*nexts, date.max], strict=True) if each.holds_on(day) and day < end]
    assert held == ([] if found is None else [found])
