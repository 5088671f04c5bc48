"""Credits in general: invariants of the need tables, conversion, sums, months, audits."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit import Conversion, accumulate, convert, credit_months, whole_months
from kinerja.career.credit_audit import audit_credits
from kinerja.career.credit_audit_parts import PrintedCredit
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.people.positions import Jenjang
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.testing.draw_credit import conversions, credit_spans

JENJANG = st.sampled_from(Jenjang)
PREDIKAT = st.sampled_from(Predikat)
MONTHS = st.integers(1, 12)
DAYS = st.dates(date(2019, 1, 1), date(2027, 12, 31))
HALF_CENT = Fraction(1, 200)


@given(JENJANG)
def test_a_rank_needs_four_good_years(jenjang: Jenjang) -> None:
    """The need of a rank is four times the coefficient, in every row."""
    need = PERBKN3_2023.need(jenjang)
    assert need.rank_need == 4 * need.coefficient


@given(JENJANG)
def test_a_jenjang_needs_all_of_its_ranks(jenjang: Jenjang) -> None:
    """The need of the next jenjang is that of a rank, times the ranks; only the ends of the ladders have none."""
    need = PERBKN3_2023.need(jenjang)
    ends = PERBKN3_2023.next_jenjang(jenjang) is None
    assert need.jenjang_need == (None if ends else need.rank_need * len(need.ranks))


@given(JENJANG)
def test_bases_are_the_needs_of_the_ranks_below(jenjang: Jenjang) -> None:
    """Where a base was read, it is what the ranks below ask; only the last rank of all differs."""
    need = PERBKN3_2023.need(jenjang)
    for row in PERBKN3_2023.bases:
        if row.jenjang is jenjang and jenjang is not Jenjang.AHLI_UTAMA:
            assert row.credit == need.rank_need * need.ranks.index(row.golongan)


@given(JENJANG)
def test_exceptions_leave_out_the_ranks_below(jenjang: Jenjang) -> None:
    """Posts that start higher need as much less as the ranks below would ask."""
    need = PERBKN3_2023.need(jenjang)
    for row in PERBKN3_2023.starts:
        if row.jenjang is jenjang:
            assert need.jenjang_need is not None
            assert row.jenjang_need == need.jenjang_need - need.rank_need * need.ranks.index(row.golongan)


def test_every_rank_fits_one_jenjang_of_a_ladder() -> None:
    """No rank belongs to two jenjang of one ladder."""
    fitting = [(need.kategori, rank) for need in PERBKN3_2023.needs for rank in need.ranks]
    assert len(fitting) == len(set(fitting))


@given(JENJANG, PREDIKAT, MONTHS)
def test_what_is_booked_is_within_half_a_cent(jenjang: Jenjang, predikat: Predikat, months: int) -> None:
    """And the exact value is kept."""
    found = convert(jenjang, predikat, months)
    need = PERBKN3_2023.need(jenjang)
    assert found.exact == Fraction(months, 12) * PERBKN3_2023.rate(predikat) / 100 * need.coefficient
    assert abs(found.credit - found.exact) <= HALF_CENT
    assert found.credit == Rounding(2).apply(found.exact)
    assert found.because.value == found.credit


@given(JENJANG, PREDIKAT, PREDIKAT, MONTHS, MONTHS)
def test_more_is_never_less(jenjang: Jenjang, one: Predikat, other: Predikat, few: int, many: int) -> None:
    """A better predikat and more months never give fewer credits."""
    low, high = sorted((one, other))
    less, more = sorted((few, many))
    assert convert(jenjang, low, less).credit <= convert(jenjang, high, more).credit


@given(JENJANG, PREDIKAT, MONTHS)
def test_parts_of_a_year_are_the_year(jenjang: Jenjang, predikat: Predikat, months: int) -> None:
    """Exactly so; as booked within the rounding of two rows."""
    parts = [convert(jenjang, predikat, each) for each in (months, 12 - months) if each]
    whole = convert(jenjang, predikat)
    total = accumulate(parts)
    assert total.exact == whole.exact
    assert abs(total.credit - whole.credit) <= 3 * HALF_CENT


@given(st.lists(conversions(), max_size=5))
def test_a_sum_is_that_of_what_was_booked(rows: list[Conversion]) -> None:
    """In any order, and beside it the exact one."""
    total = accumulate(rows)
    assert total.credit == sum(row.credit for row in rows) == accumulate(reversed(rows)).credit
    assert total.exact == sum(row.exact for row in rows)
    assert total.because.value == total.credit


@given(DAYS, DAYS)
def test_every_month_belongs_to_one_state(one: date, other: date) -> None:
    """Two states, cut at any TMT, share the months of all years between them."""
    tmt, change = sorted((one, other))
    whole = Period(tmt.replace(day=1), date(2028, 12, 31))
    old, new = credit_months(tmt, change), credit_months(change, within=whole)
    parts = [part for part in (old, new) if part is not None]
    assert Period.join(*parts) == whole
    assert sum(map(whole_months, parts)) == whole_months(whole)


@given(credit_spans(), JENJANG, PREDIKAT)
def test_a_period_counts_as_its_months(period: Period, jenjang: Jenjang, predikat: Predikat) -> None:
    """Dates and their number give the same."""
    by_dates, by_number = convert(jenjang, predikat, period), convert(jenjang, predikat, whole_months(period))
    assert (by_dates.exact, by_dates.credit) == (by_number.exact, by_number.credit)
    assert by_dates.months == len(period.months())


@given(st.lists(st.tuples(JENJANG, PREDIKAT, MONTHS), min_size=1, max_size=5), st.sampled_from([1, 2, 3]))
def test_a_document_that_rounds_in_one_way_adds_up(rows: list[tuple[Jenjang, Predikat, int]], places: int) -> None:
    """Whatever its places are, an audit finds them and flags nothing but that they are others."""
    rounding = Rounding(places)
    printed = [PrintedCredit(rounding.apply(convert(*row).exact), row[0], row[1], months=row[2]) for row in rows]
    audit = audit_credits(printed, sum(row.credit for row in printed))
    assert audit.adds_up
    assert any(each.rounding == rounding for each in audit.places)
