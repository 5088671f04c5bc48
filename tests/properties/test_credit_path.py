"""Laws of credits ahead: a projection is what a simulation by months gives; more credits never make things worse."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit import convert
from kinerja.career.credit_eligibility import jenjang_eligibility, rank_eligibility
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_opening import LEDGER_BASIS
from kinerja.career.credit_pace import BookingRhythm, CreditPace, PaceYear
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_projection import CreditProjection, project
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_spans import JenjangSpan
from kinerja.career.credit_windows import next_window
from kinerja.career.credit_years import PeriodicPolicy, yearly_credits
from kinerja.career.requirements import RequirementKind
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.employee import Dated
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import Predikat

# Written down once more, so that the simulation shares nothing with what it looks at.
COEFFICIENT = {
    "pemula": "3.75",
    "terampil": "5",
    "mahir": "12.5",
    "penyelia": "25",
    "ahli_pertama": "12.5",
    "ahli_muda": "25",
    "ahli_madya": "37.5",
    "ahli_utama": "50",
}
PERCENT = {"sangat_kurang": 25, "kurang": 50, "butuh_perbaikan": 75, "baik": 100, "sangat_baik": 150}
JENJANG_NEED = {"pemula": 15, "terampil": 60, "mahir": 100, "ahli_pertama": 100, "ahli_muda": 200, "ahli_madya": 450}
RANK_TOTAL = {
    ("ahli_pertama", "i"): 0,
    ("ahli_pertama", "iii_a"): 50,
    ("ahli_pertama", "iii_b"): 100,
    ("ahli_muda", "iii_c"): 100,
    ("ahli_muda", "iii_d"): 200,
    ("ahli_madya", "iv_a"): 150,
    ("ahli_madya", "iv_b"): 300,
    ("ahli_madya", "iv_c"): 450,
    ("ahli_utama", "iv_d"): 200,
}
MONTHS = {"tahunan": 12, "triwulanan": 3, "bulanan": 1}
LAST = 2029
"""The last year that results are told of."""

places = st.sampled_from([0, 1, 2, 3, None])
amounts = st.integers(0, 50_000).map(lambda cents: Fraction(cents, 100))
predikat = st.sampled_from(Predikat)


@st.composite
def paces(draw: st.DrawFn) -> CreditPace:
    """Draw a usual predikat, and some years of their own."""
    years = draw(st.dictionaries(st.integers(2024, 2040), predikat, max_size=4))
    return CreditPace(draw(predikat), [PaceYear(year, told) for year, told in years.items()])


def half_up(value: Fraction, digits: int | None) -> Fraction:
    """Return a number rounded half up, by whole numbers alone."""
    if digits is None:
        return value
    return Fraction((2 * value * 10**digits + 1) // 2, 10**digits)


def simulated(
    jenjang: str,
    opening: Fraction,
    *,
    pace: CreditPace,
    first: date,
    rhythm: str,
    digits: int | None = 2,
    replaced: bool = False,
) -> dict[date, Fraction]:
    """Return the balance from each day on which it changes, month by month over 50 years."""
    total = opening
    waiting = of_year = 0
    booked_this_year = Fraction(0)
    found = {first: total}
    for number in range(50 * 12):
        year, month = divmod(12 * first.year + first.month - 1 + number, 12)
        month += 1
        waiting, of_year = waiting + 1, of_year + 1
        told = pace.at(year)
        assert told is not None
        rate = Fraction(PERCENT[told.token], 100) * Fraction(COEFFICIENT[jenjang]) / 12
        last_of_year = month == 12
        if last_of_year and replaced:
            total += half_up(rate * of_year, digits) - booked_this_year
        elif month % MONTHS[rhythm] == 0:
            row = half_up(rate * waiting, digits)
            total, booked_this_year = total + row, booked_this_year + row
        if month % MONTHS[rhythm] == 0:
            waiting = 0
            found[date(year, month, calendar.monthrange(year, month)[1])] = total
        if last_of_year:
            of_year, booked_this_year = 0, Fraction(0)
    return found


def first_day(found: dict[date, Fraction], asked: int, good_years: int, pace: CreditPace, windows: bool) -> date | None:
    """Return the first day with enough credits after good years, looking at every day on which something changes."""
    first, last = min(found), max(found)
    turns = set(found) | {date(year, 1, 1) for year in range(first.year + 1, last.year + 1)}
    if windows:
        months = (date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13))
        turns = {day for day in months if first <= day and next_window(day) == day}
    totals = sorted(found.items())
    total, place = totals[0][1], 0
    for day in sorted(turns):
        while place < len(totals) and totals[place][0] <= day:
            total, place = totals[place][1], place + 1
        before = [pace.at(year) for year in range(day.year - good_years, day.year) if year >= first.year]
        if total >= asked and all(PERCENT[told.token] >= 100 for told in before if told):
            return day
    return None


def since_when(found: dict[date, Fraction], asked: int, day: date | None) -> date | None:
    """Return since when credits are enough without a break, up to a day or to the last one."""
    start = None
    for turn, total in sorted(found.items()):
        if day is not None and turn > day:
            break
        start = (start or turn) if total >= asked else None
    return start


def ledger_with(
    jenjang: str,
    opening: Any,
    golongan: Golongan | None,
    tmt: date = date(2020, 4, 1),
    booked_on: date | None = None,
) -> CreditLedger:
    """Return a ledger with a balance from before, held since 2020."""
    ranks = [] if golongan is None else [Dated(golongan, tmt)]
    balance = CreditEntry("jf_lama", jenjang, opening, LEDGER_BASIS, booked_on=booked_on)
    return CreditLedger("e1", jenjang, date(2020, 1, 1), [balance], ranks=ranks)


def results(*years: tuple[int, Predikat]) -> Record:
    """Return the annual results of years."""
    return Record(
        "e1",
        [
            ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", told)
            for year, told in years
        ],
    )


def day_or_none(answer: object) -> date | None:
    """Return a day that was foreseen, or that none was."""
    return answer if isinstance(answer, date) else None


first_months = st.builds(date, st.integers(2024, 2026), st.integers(1, 12), st.just(1))


@given(
    jenjang=st.sampled_from(sorted(COEFFICIENT)),
    rank=st.integers(0, 2),
    opening=amounts,
    pace=paces(),
    first=first_months,
    rhythm=st.sampled_from(BookingRhythm),
    policy=st.sampled_from(PeriodicPolicy),
    digits=places,
    good_years=st.integers(1, 2),
)
@example(
    jenjang="ahli_muda",
    rank=0,
    opening=Fraction(0),
    pace=CreditPace("baik"),
    first=date(2026, 1, 1),
    rhythm=BookingRhythm.BULANAN,
    policy=PeriodicPolicy.TAHUNAN_MENGGANTI,
    digits=2,
    good_years=1,
)
@example(
    jenjang="ahli_muda",
    rank=0,
    opening=Fraction(0),
    pace=CreditPace("sangat_kurang"),
    first=date(2024, 1, 1),
    rhythm=BookingRhythm.BULANAN,
    policy=PeriodicPolicy.TAHUNAN_MENGGANTI,
    digits=0,
    good_years=1,
)
@example(
    jenjang="pemula",
    rank=0,
    opening=Fraction(0),
    pace=CreditPace("sangat_kurang"),
    first=date(2026, 3, 1),
    rhythm=BookingRhythm.BULANAN,
    policy=PeriodicPolicy.SISA_BULAN,
    digits=0,
    good_years=1,
)
def test_a_projection_is_what_a_simulation_month_by_month_gives(
    *,
    jenjang: str,
    rank: int,
    opening: Fraction,
    pace: CreditPace,
    first: date,
    rhythm: BookingRhythm,
    policy: PeriodicPolicy,
    digits: int | None,
    good_years: int,
) -> None:
    """For every jenjang, pace and balance, every rhythm, policy and rounding of rows, also such as take back."""
    ranks = PERBKN3_2023.need(jenjang).ranks
    golongan = ranks[rank % len(ranks)]
    rules = PERBKN3_2023.rounded(None if digits is None else Rounding(digits))
    ahead = project(
        ledger_with(jenjang, opening, golongan),
        results((first.year - 1, Predikat.BAIK), (first.year - 2, Predikat.BAIK)),
        from_month=first,
        pace=pace,
        rules=rules,
        rhythm=rhythm,
        policy=policy,
        good_years=good_years,
    )
    replaced = policy is PeriodicPolicy.TAHUNAN_MENGGANTI and rhythm is not BookingRhythm.TAHUNAN
    found = simulated(jenjang, opening, pace=pace, first=first, rhythm=str(rhythm), digits=digits, replaced=replaced)
    asked = JENJANG_NEED.get(jenjang)
    if asked is not None:
        day = first_day(found, asked, good_years, pace, windows=False)
        assert day_or_none(ahead.next_jenjang.earliest) == day
        assert day_or_none(ahead.next_jenjang.credits_from) == since_when(found, asked, day)
    asked = RANK_TOTAL.get((jenjang, golongan.token))
    if asked is not None and not (golongan is ranks[-1] and jenjang in JENJANG_NEED):
        day = first_day(found, asked, 2, pace, windows=True)
        assert day_or_none(ahead.rank.earliest) == day
        assert day_or_none(ahead.rank.credits_from) == since_when(found, asked, day)


@given(jenjang=st.sampled_from(sorted(JENJANG_NEED)), opening=amounts, told=predikat, year=st.integers(2024, 2026))
def test_at_one_pace_from_january_the_years_are_those_of_a_division(
    jenjang: str, opening: Fraction, told: Predikat, year: int
) -> None:
    """What is missing, by the row of a year, rounded up."""
    found = project(ledger_with(jenjang, opening, None), from_month=date(year, 1, 1), pace=told)
    row = half_up(Fraction(PERCENT[told.token], 100) * Fraction(COEFFICIENT[jenjang]), 2)
    missing = JENJANG_NEED[jenjang] - opening
    expected = date(year, 1, 1) if missing <= 0 else date(year - 1 + -(-missing // row), 12, 31)
    assert found.next_jenjang.credits_from == expected


@given(
    opening=amounts,
    more=amounts,
    pace=paces(),
    first=first_months,
    rhythm=st.sampled_from(BookingRhythm),
    policy=st.sampled_from(PeriodicPolicy),
)
def test_who_has_more_credits_is_never_promoted_later(
    *, opening: Fraction, more: Fraction, pace: CreditPace, first: date, rhythm: BookingRhythm, policy: PeriodicPolicy
) -> None:
    """Neither by credits nor by all that can be foreseen."""
    past = results(*((year, Predikat.BAIK) for year in range(first.year - 2, first.year)))
    poor, rich = (
        project(
            ledger_with("ahli_madya", held, Golongan.IV_B),
            past,
            from_month=first,
            pace=pace,
            rhythm=rhythm,
            policy=policy,
        )
        for held in (opening, opening + more)
    )
    for less, enough in ((poor.rank, rich.rank), (poor.next_jenjang, rich.next_jenjang)):
        for before, after in ((less.credits_from, enough.credits_from), (less.earliest, enough.earliest)):
            if isinstance(before, date):
                assert isinstance(after, date)
                assert after <= before


@given(
    opening=amounts,
    pace=paces(),
    better=st.integers(0, 4),
    first=first_months,
    rhythm=st.sampled_from(BookingRhythm),
    policy=st.sampled_from(PeriodicPolicy),
)
def test_a_better_pace_is_never_slower(
    *, opening: Fraction, pace: CreditPace, better: int, first: date, rhythm: BookingRhythm, policy: PeriodicPolicy
) -> None:
    """Every year as good or better."""

    def raised(told: Predikat) -> Predikat:
        return list(Predikat)[min(told.merit + better, 4)]

    assert pace.usual is not None
    higher = CreditPace(raised(pace.usual), [PaceYear(each.year, raised(each.predikat)) for each in pace.years])
    held = ledger_with("ahli_muda", opening, Golongan.III_C)
    slow, fast = (
        project(
            held,
            results((first.year - 1, Predikat.BAIK), (first.year - 2, Predikat.BAIK)),
            from_month=first,
            pace=each,
            rhythm=rhythm,
            policy=policy,
        )
        for each in (pace, higher)
    )
    for before, after in ((slow.rank, fast.rank), (slow.next_jenjang, fast.next_jenjang)):
        assert (day_or_none(after.credits_from) or date.max) <= (day_or_none(before.credits_from) or date.max)
        assert (day_or_none(after.earliest) or date.max) <= (day_or_none(before.earliest) or date.max)


def balance_at(found: CreditProjection, day: date) -> Fraction:
    """Return the running total of a day."""
    return [found.opening, *(row.balance for row in found.rows if row.counts_from <= day)][-1]


@given(
    jenjang=st.sampled_from(sorted(COEFFICIENT)),
    opening=amounts,
    pace=paces(),
    first=first_months,
    rhythm=st.sampled_from(BookingRhythm),
    policy=st.sampled_from(PeriodicPolicy),
)
@example(
    jenjang="ahli_muda",
    opening=Fraction(99),
    pace=CreditPace("baik", [PaceYear(2026, Predikat.SANGAT_KURANG)]),
    first=date(2024, 2, 1),
    rhythm=BookingRhythm.BULANAN,
    policy=PeriodicPolicy.TAHUNAN_MENGGANTI,
)
def test_a_later_promotion_never_comes_from_fewer_credits(
    *, jenjang: str, opening: Fraction, pace: CreditPace, first: date, rhythm: BookingRhythm, policy: PeriodicPolicy
) -> None:
    """Ranks and jenjang are needs of one running total: each later one asks as much or more, and has it."""
    ranks = PERBKN3_2023.need(jenjang).ranks
    past = results(*((first.year - back, Predikat.BAIK) for back in (1, 2)))
    asked_of: dict[str, Any] = {"pace": pace, "rhythm": rhythm, "policy": policy}
    found = [project(ledger_with(jenjang, opening, rank), past, from_month=first, **asked_of) for rank in ranks]
    told = [(RANK_TOTAL.get((jenjang, rank.token)), each.rank, each) for rank, each in zip(ranks, found, strict=True)]
    told.append((JENJANG_NEED.get(jenjang), found[-1].next_jenjang, found[-1]))
    steps = [(asked, step, ahead) for asked, step, ahead in told if asked is not None]
    for asked, step, ahead in steps:
        days = (day_or_none(step.credits_from), day_or_none(step.earliest))
        assert all(balance_at(ahead, day) >= asked for day in days if day)
    same = [step for _, step, _ in steps if step is not found[-1].next_jenjang]
    for before, after in pairwise(same):
        assert (day_or_none(before.earliest) or date.max) <= (day_or_none(after.earliest) or date.max)
    if policy is PeriodicPolicy.TAHUNAN_MENGGANTI and rhythm is not BookingRhythm.TAHUNAN:
        return  # The result of a year may take some of its credits back.
    for (less, before, _), (more, after, _) in pairwise(steps):
        assert less <= more
        assert (day_or_none(before.credits_from) or date.max) <= (day_or_none(after.credits_from) or date.max)
    for ahead in found:
        balances = [opening, *(row.balance for row in ahead.rows)]
        assert balances == sorted(balances)


# --- What is foreseen is what will be asked -------------------------------------------------------------------------


def booked(found: CreditProjection, held: CreditLedger) -> CreditLedger:
    """Return the ledger with the rows of a projection that are one a year."""
    rows = [(row.predikat, row.period) for row in found.rows]
    return held.adding(*(CreditEntry.of(convert(held.jenjang, told, part)) for told, part in rows if told and part))


@given(opening=st.integers(0, 30_000).map(lambda cents: Fraction(cents, 100)), pace=paces(), first=first_months)
def test_the_day_foreseen_is_the_first_window_on_which_all_is_there(
    opening: Fraction, pace: CreditPace, first: date
) -> None:
    """The requirements of that day are met once the rows are booked, and those of the window before are not."""
    held = ledger_with("ahli_madya", opening, Golongan.IV_A, date(first.year - 1, 4, 1))
    past = results((first.year - 1, Predikat.BAIK), (first.year - 2, Predikat.BAIK))
    found = project(held, past, from_month=first, pace=pace)
    day = day_or_none(found.rank.earliest)
    assume(day is not None)
    assert day is not None
    assert next_window(day) == day
    years = [(year, told) for year in range(first.year, day.year + 1) if (told := pace.at(year))]
    record, ledger = past.adding(*results(*years).results), booked(found, held)
    free = Statement(True, "BKPSDM")
    asked = rank_eligibility(ledger, record, on=day, penalty_free=free)
    assert asked.verdict is Verdict.MET
    before = max(window for window in _windows(day) if window < day)
    if before >= first:
        assert rank_eligibility(ledger, record, on=before, penalty_free=free).verdict is not Verdict.MET


@given(
    opening=st.integers(0, 11_000).map(lambda cents: Fraction(cents, 100)),
    quarters=st.lists(predikat, min_size=1, max_size=3),
    year=predikat,
    pace=st.sampled_from([Predikat.BAIK, Predikat.SANGAT_BAIK]),
    tmt=st.dates(date(2022, 1, 1), date(2025, 12, 31)),
)
@example(
    opening=Fraction(73),
    quarters=[Predikat.SANGAT_BAIK] * 3,
    year=Predikat.BAIK,
    pace=Predikat.BAIK,
    tmt=date(2024, 3, 1),
)
def test_on_the_day_foreseen_the_credits_are_there_though_the_year_took_some_back(
    opening: Fraction, quarters: list[Predikat], year: Predikat, pace: Predikat, tmt: date
) -> None:
    """Quarters of 2025 are booked, the year has another predikat: what was booked then is asked on the day foreseen."""
    start = date(2025, 3 * len(quarters) + 1, 1)
    told = CreditPace(pace, [PaceYear(2025, year)])
    periodic = [_quarterly(Period.quarter(2025, number), each) for number, each in enumerate(quarters, 1)]
    held = booked_with(ledger_with("ahli_muda", opening, Golongan.III_C, tmt), Record("e1", periodic), start)
    past = results((2023, Predikat.BAIK), (2024, Predikat.BAIK))
    found = project(held, past, from_month=start, pace=told, policy="tahunan_mengganti")
    day = day_or_none(found.rank.earliest)
    since = day_or_none(found.rank.credits_from)
    assert day is not None
    assert since is not None
    annual = results(*((number, _at(told, number)) for number in range(2025, day.year + 1)))
    ledger = booked_with(held, annual.adding(*periodic), date(day.year + 1, 1, 1))
    asked = rank_eligibility(ledger, past.adding(*annual.results), on=day, penalty_free=Statement(True, "BKPSDM"))
    assert asked.verdict is Verdict.MET
    for number in range((day - since).days + 1):
        assert ledger.balance_on(since + timedelta(days=number)) >= 100
    if since > start:
        assert ledger.balance_on(since - timedelta(days=1)) < 100


def booked_with(held: CreditLedger, record: Record, until: date) -> CreditLedger:
    """Return the ledger with all that a record brings from 2025 on, the result of a year in the place of quarters."""
    spans, period = [JenjangSpan("ahli_muda", held.since)], Period(date(2025, 1, 1), until - timedelta(days=1))
    new = yearly_credits(record, spans, period=period, policy="tahunan_mengganti", booked=held.entries)
    return held.adding(*new.entries)


def _windows(day: date) -> set[date]:
    return {next_window(day - timedelta(days=31 * months)) for months in range(14)}


@given(
    pace=paces(),
    first=first_months,
    rhythm=st.sampled_from([BookingRhythm.TAHUNAN, BookingRhythm.TRIWULANAN]),
    policy=st.sampled_from(PeriodicPolicy),
)
def test_rows_ahead_come_to_what_results_of_those_years_will_be_converted_into(
    pace: CreditPace, first: date, rhythm: BookingRhythm, policy: PeriodicPolicy
) -> None:
    """Projection and booking share the months, the rounding and the policy."""
    held = CreditLedger("e1", "ahli_pertama", first)
    ahead = project(held, from_month=first, pace=pace, rhythm=rhythm, policy=policy, until=date(first.year + 2, 12, 31))
    assume(ahead.rows[-1].counts_from.month == 12)
    span = Period(first, ahead.rows[-1].counts_from)
    record = results(*((year, _at(pace, year)) for year in range(first.year, span.end.year + 1)))
    if rhythm is BookingRhythm.TRIWULANAN:
        record = record.adding(*(_quarterly(part, _at(pace, part.start.year)) for part in span.quarters()))
    new = yearly_credits(record, [JenjangSpan("ahli_pertama", first)], period=span, policy=policy)
    assert new.total == ahead.rows[-1].balance


def _at(pace: CreditPace, year: int) -> Predikat:
    told = pace.at(year)
    assert told is not None
    return told


def _quarterly(part: Period, told: Predikat) -> ReportedResult:
    return ReportedResult("e1", part, EvaluationKind.PERIODIK, "permenpanrb6_2022", told)


@given(opening=amounts, pace=paces(), first=first_months, digits=places)
def test_a_sum_that_is_rounded_once_is_within_half_a_unit_of_the_exact_one(
    opening: Fraction, pace: CreditPace, first: date, digits: int | None
) -> None:
    """Nothing is rounded twice."""
    held, until = ledger_with("ahli_pertama", opening, None), date(first.year + 3, 12, 31)
    rules = PERBKN3_2023.rounded(None if digits is None else Rounding(digits), CreditRoundingStage.JUMLAH)
    found = project(held, from_month=first, pace=pace, rules=rules, until=until)
    exact = project(held, from_month=first, pace=pace, rules=PERBKN3_2023.rounded(None), until=until)
    for row, whole in zip(found.rows, exact.rows, strict=False):
        assert row.balance == half_up(whole.balance, digits)


# --- Eligibility ----------------------------------------------------------------------------------------------------

ORDER = {Verdict.NOT_MET: 0, Verdict.UNDETERMINED: 1, Verdict.MET: 2}


@given(
    jenjang=st.sampled_from(Jenjang),
    golongan=st.none() | st.sampled_from(Golongan),
    opening=amounts,
    more=amounts,
    told=st.lists(predikat, max_size=3),
    said=st.none() | st.booleans(),
)
def test_more_credits_never_make_it_worse(
    *,
    jenjang: Jenjang,
    golongan: Golongan | None,
    opening: Fraction,
    more: Fraction,
    told: list[Predikat],
    said: bool | None,
) -> None:
    """For any jenjang and rank, also such as do not fit, and whatever else is known."""
    record = results(*((LAST - place, each) for place, each in enumerate(told)))
    word = None if said is None else Statement(said, "BKPSDM")
    poor, rich = (ledger_with(jenjang.token, held, golongan) for held in (opening, opening + more))
    on = date(LAST + 1, 3, 1)
    ranks = [rank_eligibility(each, record, on=on, penalty_free=word).verdict for each in (poor, rich)]
    above = [jenjang_eligibility(each, record, on=on, vacancy=word, test=word).verdict for each in (poor, rich)]
    assert ORDER[ranks[0]] <= ORDER[ranks[1]]
    assert ORDER[above[0]] <= ORDER[above[1]]


@given(
    opening=st.integers(0, 30_000).map(lambda cents: Fraction(cents, 100)),
    golongan=st.sampled_from([Golongan.IV_A, Golongan.IV_B, Golongan.IV_C]),
)
def test_what_is_missing_is_exactly_enough(opening: Fraction, golongan: Golongan) -> None:
    """With it the requirement is met, and with a cent less it is not."""
    record, on = results(), date(LAST, 3, 1)
    asked = rank_eligibility(ledger_with("ahli_madya", opening, golongan), record, on=on)
    credits_of = asked.requirement(RequirementKind.ANGKA_KREDIT)
    assert credits_of is not None
    assume(credits_of.lacking is not None)
    assert credits_of.lacking is not None
    for extra, verdict in ((credits_of.lacking, Verdict.MET), (credits_of.lacking - Fraction(1, 100), Verdict.NOT_MET)):
        again = rank_eligibility(ledger_with("ahli_madya", opening + extra, golongan, booked_on=on), record, on=on)
        found = again.requirement(RequirementKind.ANGKA_KREDIT)
        assert found is not None
        assert found.verdict is verdict


@given(tmt=st.dates(date(2020, 1, 1), date(2027, 12, 31)))
@example(date(2024, 2, 29))
def test_two_years_in_rank_are_reached_on_the_same_day_of_the_year(tmt: date) -> None:
    """On 28 February where the year has no 29th; not a day sooner."""
    last = calendar.monthrange(tmt.year + 2, tmt.month)[1]
    day = date(tmt.year + 2, tmt.month, min(tmt.day, last))
    held = ledger_with("ahli_muda", 0, Golongan.III_C, tmt)
    for on, verdict in ((day, Verdict.MET), (day - timedelta(days=1), Verdict.NOT_MET)):
        asked = rank_eligibility(held, results(), on=on).requirement(RequirementKind.MASA_PANGKAT)
        assert asked is not None
        assert (asked.verdict, asked.from_day) == (verdict, day)
