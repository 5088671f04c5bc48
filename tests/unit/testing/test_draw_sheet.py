"""Career sheets are drawn for every day: also before anything of the person has begun."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.career.credit_ledger import CreditLedger
from kinerja.testing.draw_sheet import _credits, _decree

BEFORE_ALL, AFTER_ALL = date(1900, 1, 1), date(9000, 1, 1)


@settings(max_examples=3)
@given(st.data())
def test_before_a_ledger_begins_there_is_at_most_a_look_ahead(data: st.DataObject) -> None:
    assert set(data.draw(_credits("p", BEFORE_ALL))) == {"projection"}
    assert set(data.draw(_credits("p", AFTER_ALL))) == {"credits", "statement"}


@settings(max_examples=1)
@given(st.data())
def test_there_is_no_decree_of_a_year_before_the_ledger(data: st.DataObject) -> None:
    ledger = CreditLedger("p", "ahli_muda", date(2025, 6, 1))
    assert data.draw(_decree(ledger, date(2025, 12, 1))) is None
    assert data.draw(_decree(ledger, date(2026, 12, 1))).ledger == ledger
