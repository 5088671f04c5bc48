"""Laws of how credits begin: no month is lost, none counts twice, and nothing missing is 0."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.career.credit_adjustment_table import adjustment_years
from kinerja.career.credit_integration import INTEGRATION_BASES, integrate_credits
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_spans import JenjangSpan, judged_months, month_numbers, month_runs
from kinerja.career.credit_tenure import TenureLimit, single_tenure, tenure_credits
from kinerja.career.credit_years import PeriodicPolicy, yearly_credits
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.positions import Jenjang
from kinerja.rules.permenpanrb6_2022 import Predikat

YEARS = (2024, 2025)
BOTH = Period.of("2024-01-01", "2025-12-31")
PREDIKAT = st.sampled_from(Predikat)
EXACT = PERBKN3_2023.rounded(None)
MONTHS = st.sampled_from([Period.month(year, month) for year in YEARS for month in range(1, 13)])


def _result(period: Period, kind: EvaluationKind, grade: Predikat) -> ReportedResult:
    return ReportedResult("e1", period, kind, "permenpanrb6_2022", grade)


@st.composite
def periodic(draw: st.DrawFn) -> list[ReportedResult]:
    """Draw the periodic results of some months."""
    told = draw(st.lists(MONTHS, unique=True, max_size=24))
    return [_result(month, EvaluationKind.PERIODIK, draw(PREDIKAT)) for month in told]


@st.composite
def annual(draw: st.DrawFn) -> list[ReportedResult]:
    """Draw the results of some years, some of which begin late, end early or come in two parts."""
    told = []
    for year in draw(st.lists(st.sampled_from(YEARS), unique=True)):
        days = sorted(draw(st.lists(st.dates(date(year, 1, 2), date(year, 12, 30)), max_size=3, unique=True)))
        edges = [date(year, 1, 1), *days, date(year + 1, 1, 1)]
        parts = [Period(first, after - timedelta(days=1)) for first, after in pairwise(edges)]
        kept = draw(st.lists(st.sampled_from(parts), unique=True, min_size=1))
        told.extend(_result(part, EvaluationKind.TAHUNAN, draw(PREDIKAT)) for part in kept)
    return told


@st.composite
def states(draw: st.DrawFn) -> list[JenjangSpan]:
    """Draw one jenjang, or a change to a second one on some day."""
    first = JenjangSpan(Jenjang.AHLI_PERTAMA, date(2023, 1, 1))
    change = draw(st.none() | st.dates(date(2023, 6, 1), date(2025, 12, 31)))
    return [first] if change is None else [first, JenjangSpan(Jenjang.AHLI_MUDA, change)]


@given(periodic(), annual(), states(), st.sampled_from(PeriodicPolicy))
def test_each_month_that_has_a_result_counts_once(
    parts: list[ReportedResult], years: list[ReportedResult], spans: list[JenjangSpan], policy: PeriodicPolicy
) -> None:
    """And each one that has none is a finding."""
    new = yearly_credits(Record("e1", [*parts, *years]), spans, period=BOTH, policy=policy)
    told = [number for entry in new.entries for number in month_numbers(entry.period)]
    known = frozenset[int]().union(*(judged_months(result.period) for result in (*parts, *years)))
    assert len(told) == len(set(told))
    assert set(told) == known
    assert bool(new.findings) is (len(known) < 24)


@given(periodic(), annual(), states())
def test_what_was_booked_before_the_year_ended_changes_nothing_in_the_end(
    parts: list[ReportedResult], years: list[ReportedResult], spans: list[JenjangSpan]
) -> None:
    """Under both policies: periodic first and the year later, or all at once, come to the same."""
    for policy in PeriodicPolicy:
        before = yearly_credits(Record("e1", parts), spans, period=BOTH, policy=policy)
        later = yearly_credits(Record("e1", [*parts, *years]), spans, period=BOTH, policy=policy, booked=before.entries)
        at_once = yearly_credits(Record("e1", [*parts, *years]), spans, period=BOTH, policy=policy)
        for span in spans:
            ledger = CreditLedger("e1", span.jenjang, date(2023, 1, 1))
            stepwise = ledger.adding(*before.of(span.jenjang)).adding(*later.of(span.jenjang))
            whole = ledger.adding(*at_once.of(span.jenjang))
            assert stepwise.exact_balance == whole.exact_balance
            assert stepwise.months() == whole.months()


@given(periodic(), annual(), states(), st.sampled_from(PeriodicPolicy))
def test_asking_again_books_nothing_more(
    parts: list[ReportedResult], years: list[ReportedResult], spans: list[JenjangSpan], policy: PeriodicPolicy
) -> None:
    """What stands in the ledger already is not booked a second time."""
    record = Record("e1", [*parts, *years])
    new = yearly_credits(record, spans, period=BOTH, policy=policy)
    assert yearly_credits(record, spans, period=BOTH, policy=policy, booked=new.entries).entries == ()


@given(st.sampled_from(Jenjang), PREDIKAT, st.integers(0, 20), st.integers(0, 11), st.integers(1, 60))
def test_a_tenure_grows_with_its_months_and_a_limit_never_adds(
    jenjang: Jenjang, predikat: Predikat, years: int, months: int, limit: int
) -> None:
    """One month more is a twelfth of a year more; no month is rounded to a year."""
    told = 12 * years + months
    if told == 0:
        return
    held = TenureLimit(limit, PERBKN3_2023.basis)
    whole = single_tenure(jenjang, predikat, years=years, months=months, limit=None, rules=EXACT).credit
    more = single_tenure(jenjang, predikat, months=told + 1, limit=None, rules=EXACT).credit
    cut = single_tenure(jenjang, predikat, years=years, months=months, limit=held, rules=EXACT).credit
    assert more - whole == whole / told
    assert cut == whole * min(Fraction(1), Fraction(limit, told))


@given(annual(), st.integers(1, 30), st.dates(date(2022, 1, 1), date(2025, 12, 1)))
def test_a_limit_keeps_the_last_months(years: list[ReportedResult], limit: int, since: date) -> None:
    """Never more months than the limit, and those up to the installation."""
    installed = date(2026, 1, 1)
    told: dict[str, Any] = {"since": since, "installed": installed, "policy": PeriodicPolicy.TAHUNAN_MENGGANTI}
    held = TenureLimit(limit, PERBKN3_2023.basis)
    record = Record("e1", years)
    whole = tenure_credits(record, "ahli_muda", "III/d", **told, limit=None)
    cut = tenure_credits(record, "ahli_muda", "III/d", **told, limit=held)
    last = month_numbers(Period.month(2025, 12))
    counted = {number for entry in cut.entries for number in month_numbers(entry.period)}
    assert all(max(last) - number < limit for number in counted)
    assert counted <= {number for entry in whole.entries for number in month_numbers(entry.period)}


@given(st.sets(st.integers(24_000, 24_060)))
def test_runs_of_months_are_the_months(numbers: set[int]) -> None:
    """Taken apart and put together again."""
    runs = list(month_runs(frozenset(numbers)))
    assert frozenset(numbers) == frozenset[int]().union(*map(month_numbers, runs))
    assert all(after.start.toordinal() - before.end.toordinal() > 1 for before, after in pairwise(runs))


@given(st.integers(0, 1000))
def test_adjustment_years_never_round_up(months: int) -> None:
    """Whole years passed, 4 at most."""
    years = adjustment_years(months)
    assert 12 * years <= months
    assert years == 4 or months < 12 * (years + 1)


@given(st.sampled_from(sorted(INTEGRATION_BASES)), st.integers(0, 500))
def test_integration_takes_off_the_base_and_nothing_else(jenjang: Jenjang, above: int) -> None:
    """At a rank that fits."""
    rank = PERBKN3_2023.need(jenjang).ranks[0]
    old = INTEGRATION_BASES[jenjang] + above
    assert integrate_credits(old, jenjang, rank, on=date(2023, 7, 1)).total == above
