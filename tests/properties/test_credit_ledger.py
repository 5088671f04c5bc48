"""Ledgers of credits: what holds of every one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.career.credit import convert, credit_months
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_promotion import promote_jenjang, promote_rank
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_statement import credit_statement
from kinerja.career.credit_threshold import CreditThreshold, jenjang_threshold, rank_threshold
from kinerja.errors import InvalidValue
from kinerja.people.positions import Jenjang
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.testing.draw_ledgers import credit_amounts, credit_ledgers

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from kinerja.people.ranks import Golongan

DAYS = st.dates(date(2014, 1, 1), date(2040, 12, 31))
BASED = [(each.jenjang, each.golongan) for each in PERBKN3_2023.bases]
SINCE = date(2020, 1, 1)


def with_total(jenjang: Jenjang, golongan: Golongan, total: Fraction) -> CreditLedger:
    """Return a ledger with a rank and a total."""
    entry = CreditEntry("jf_lama", jenjang, total, PERBKN_3_2023("Lampiran III"))
    return CreditLedger("e1", jenjang, SINCE, [entry]).ranked(golongan, SINCE)


@given(credit_ledgers())
def test_the_total_is_the_sum_of_what_counts(ledger: CreditLedger) -> None:
    """As booked and exactly; the explanation and the statement say the same."""
    assert ledger.balance == sum(entry.credit for entry in ledger.current)
    assert ledger.exact_balance == sum(entry.exact for entry in ledger.current)
    assert ledger.because.value == sum(step.value for step in ledger.because.steps)
    last = max([ledger.since, *(entry.counts_from or ledger.since for entry in ledger.entries)])
    assert ledger.balance_on(last) == ledger.balance


@given(credit_ledgers(), st.integers(0, 20))
def test_a_statement_adds_up(ledger: CreditLedger, later: int) -> None:
    """Old and new make the total in every row, and the next period begins where this one ended."""
    year = ledger.since.year + later
    first, second = (credit_statement(ledger, Period.year(each), golongan="III/c") for each in (year, year + 1))
    assert all(row.lama + row.baru == row.jumlah for row in first.decree_rows)
    assert sum(row.jumlah for row in first.decree_rows) == first.total
    assert sum(row.lama for row in second.decree_rows) == first.total
    for standing in (first.rank, first.jenjang):
        assert not standing.surplus or not standing.lacking
        if standing.minimum is not None:
            assert standing.total == standing.minimum + (standing.surplus or 0) - (standing.lacking or 0)


@given(credit_ledgers(), DAYS)
def test_no_month_counts_twice_on_any_day(ledger: CreditLedger, day: date) -> None:
    """Also while corrections follow one another."""
    assume(day >= ledger.since)
    months = [month.start for entry in ledger.current_on(day) if entry.period for month in entry.period.months()]
    assert len(months) == len(set(months))
    assert len(ledger.months()) == len(set(ledger.months()))


@st.composite
def parts_of_years(draw: st.DrawFn) -> list[CreditEntry]:
    """Draw conversions of months that may overlap."""
    found = []
    for place in range(draw(st.integers(1, 5))):
        months = draw(st.lists(st.integers(1, 12), min_size=2, max_size=2).map(sorted))
        year = draw(st.integers(2021, 2022))
        period = Period(date(year, months[0], 1), Period.month(year, months[1]).end)
        predikat = draw(st.sampled_from(Predikat))
        found.append(CreditEntry.of(convert("ahli_muda", predikat, period), id=str(place)))
    return found


@given(parts_of_years(), st.randoms())
def test_a_month_is_refused_twice_in_any_order_of_adding(entries: list[CreditEntry], random: Random) -> None:
    """Whether a ledger can be made does not depend on the order, nor does what it comes to."""
    months = [month.start for entry in entries for month in entry.period.months()]
    shuffled = random.sample(entries, len(entries))
    empty = CreditLedger("e1", "ahli_muda", SINCE)
    if len(months) == len(set(months)):
        assert empty.adding(*shuffled).balance == empty.adding(*entries).balance
    else:
        with pytest.raises(InvalidValue, match="stands in"):
            empty.adding(*shuffled)


@given(credit_ledgers(), credit_amounts())
def test_adding_changes_nothing_that_stands_there(ledger: CreditLedger, amount: Fraction) -> None:
    """What is added is behind it, and every day before it is as it was."""
    last = max([ledger.since, *(entry.counts_from or ledger.since for entry in ledger.entries)])
    later = date(last.year + 1, 1, 1)
    entry = CreditEntry(
        "lainnya", ledger.jenjang, amount, PERBKN_3_2023("Pasal 12"), booked_on=later, id="the last one"
    )
    grown = ledger.adding(entry)
    assert grown.entries[:-1] == ledger.entries
    assert grown.extends(ledger)
    assert grown.balance == ledger.balance + amount
    assert grown.balance_on(last) == ledger.balance_on(last)


@given(st.sampled_from(BASED), credit_amounts())
def test_a_rank_keeps_the_total_and_a_jenjang_loses_the_surplus(
    place: tuple[Jenjang, Golongan], total: Fraction
) -> None:
    """Art. 19(5) and (6): and neither comes from fewer credits than it asks."""
    jenjang, golongan = place
    ledger, on = with_total(jenjang, golongan, total), date(2026, 2, 1)
    rank, above = ledger.rank_target(golongan), ledger.jenjang_target()
    if isinstance(rank, CreditThreshold) and PERBKN3_2023.fits(jenjang, rank.to):
        if rank.met_by(total):
            assert promote_rank(ledger, rank.to, on).balance == total
        else:
            with pytest.raises(InvalidValue, match="missing"):
                promote_rank(ledger, rank.to, on)
    if isinstance(above, CreditThreshold):
        if above.met_by(total):
            opened = promote_jenjang(ledger, above.to, on)
            assert opened.opening
            assert (opened.balance, opened.opening.lost) == (0, total - above.total)
        else:
            with pytest.raises(InvalidValue, match="missing"):
                promote_jenjang(ledger, above.to, on)


@pytest.mark.parametrize("jenjang", Jenjang)
def test_thresholds_rise_with_the_rank_and_end_at_the_jenjang(jenjang: Jenjang) -> None:
    """Of one running total: the last rank of a jenjang asks what the next jenjang asks."""
    ranks = PERBKN3_2023.need(jenjang).ranks
    found = [rank_threshold(jenjang, rank) for rank in ranks]
    totals = [each.total for each in found if isinstance(each, CreditThreshold)]
    assert all(low < high for low, high in pairwise(totals))
    above, last = jenjang_threshold(jenjang), found[-1]
    if isinstance(above, CreditThreshold) and isinstance(last, CreditThreshold):
        assert last.total == above.total


@given(st.sampled_from(BASED), credit_amounts(), credit_amounts())
def test_more_credits_never_lack_more(place: tuple[Jenjang, Golongan], total: Fraction, more: Fraction) -> None:
    """And never both lack and exceed."""
    target = rank_threshold(*place)
    assume(isinstance(target, CreditThreshold))
    assert target.lacking(total + more) <= target.lacking(total)
    assert target.surplus(total + more) >= target.surplus(total)
    assert not target.lacking(total) * target.surplus(total)


@given(DAYS, st.sampled_from(["baik", "sangat_baik"]))
def test_a_year_split_at_a_promotion_has_twelve_months(tmt: date, predikat: str) -> None:
    """The month of the TMT belongs to the new jenjang: old and new ledger together have the year, each month once."""
    year = Period.year(tmt.year)
    old = CreditLedger("e1", "ahli_pertama", date(2010, 1, 1)).ranked("III/b", date(2010, 1, 1))
    old = old.adding(CreditEntry("jf_lama", "ahli_pertama", 100, PERBKN_3_2023("Lampiran III")))
    before = credit_months(old.since, tmt, within=year)
    if before is not None:
        old = old.adding(CreditEntry.of(convert("ahli_pertama", predikat, before)))
    new = promote_jenjang(old, "ahli_muda", tmt)
    after = credit_months(tmt, within=year)
    assert after is not None
    new = new.adding(CreditEntry.of(convert("ahli_muda", predikat, after)))
    assert sorted([*old.months(), *new.months()], key=lambda month: month.start) == list(year.months())
