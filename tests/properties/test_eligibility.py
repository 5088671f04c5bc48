"""Laws of what a step asks: better never harms, what is missing never decides, and there are three outcomes."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.career.career_rules import Candidate, CareerRule, eligible
from kinerja.career.performance_ask import AskManner, PerformanceAsk
from kinerja.career.requirements import Eligibility, RequirementKind
from kinerja.career.rewards import PRIORITAS_PENGEMBANGAN, PRIORITAS_SUKSESI
from kinerja.career.step_asks import AgeAsk, TimeAsk
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.cohort import masked
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan
from kinerja.testing import strategies

BASIS = Law("PP 11/2017")("Pasal 199")
LAST = 2025
SCALES = (Predikat, PredikatPP30, Sebutan)
REGIMES = {Predikat: "permenpanrb6_2022", PredikatPP30: "pp30_2019", Sebutan: "pp46_2011"}
ORDER = [Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET]

Grades = dict[int, Predikat | PredikatPP30 | Sebutan]


def record(grades: Grades) -> Record:
    """Return a record with these grades."""
    return Record(
        "e1",
        [
            ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, REGIMES[type(grade)], grade)
            for year, grade in grades.items()
        ],
    )


grades = st.dictionaries(
    st.integers(2022, LAST), st.sampled_from([grade for scale in SCALES for grade in scale]), max_size=4
)
asks = st.builds(
    PerformanceAsk,
    st.sampled_from(["sangat_baik", "baik", "cukup", "butuh_perbaikan", "kurang"]),
    st.integers(1, 3),
    st.just(BASIS),
    st.sampled_from(AskManner),
    reads_as=st.sampled_from([(), (Predikat.BUTUH_PERBAIKAN,)]),
)


def verdict(ask: PerformanceAsk, told: Grades) -> Verdict:
    """Return what an ask comes to."""
    return ask.of(record(told), until=LAST).verdict


@given(ask=asks, told=grades, data=st.data())
def test_a_better_year_never_turns_met_into_not_met(ask: PerformanceAsk, told: Grades, data: st.DataObject) -> None:
    """Nor anything into less than it was, save where a law asks for exactly one predikat: then it is left open."""
    assume(told)
    year = data.draw(st.sampled_from(sorted(told)))
    better = data.draw(st.sampled_from([grade for grade in type(told[year]) if grade >= told[year]]))
    before, after = verdict(ask, told), verdict(ask, told | {year: better})
    if before is Verdict.MET:
        assert after is not Verdict.NOT_MET
    if ask.manner is AskManner.PALING_RENDAH:
        assert ORDER.index(after) >= ORDER.index(before)


@given(ask=asks, told=grades, data=st.data())
def test_more_years_never_turn_met_into_not_met(ask: PerformanceAsk, told: Grades, data: st.DataObject) -> None:
    """Years before those that are asked for change nothing; one of those was there when it was met."""
    before = verdict(ask, told)
    added = {year: grade for year, grade in data.draw(grades).items() if year not in told}
    after = verdict(ask, told | added)
    if before in {Verdict.MET, Verdict.NOT_MET}:
        assert after is before


@given(ask=asks, told=grades, data=st.data())
def test_a_missing_year_is_neither_good_nor_bad(ask: PerformanceAsk, told: Grades, data: st.DataObject) -> None:
    """Without it nothing is met, and only what another year decided stays not met; the year is named."""
    gone = data.draw(st.integers(LAST - ask.years + 1, LAST))
    rest = {year: grade for year, grade in told.items() if year != gone}
    asked = ask.of(record(rest), until=LAST)
    others = [
        year
        for year in range(LAST - ask.years + 1, LAST + 1)
        if year in rest and attrs.evolve(ask, years=1).of(record(rest), until=year).verdict is Verdict.NOT_MET
    ]
    assert asked.verdict is (Verdict.NOT_MET if others else Verdict.UNDETERMINED)
    assert all(str(year) in asked.reason.en for year in others or [gone])


@given(told=grades)
def test_two_lines_of_art_53_never_both_hold(told: Grades) -> None:
    """Sangat Baik twice or Baik twice; together they leave open at most what the article does."""
    person = Candidate(record(told), kind=EmployeeKind.PNS)
    lines = [
        eligible(rule, person, on=date(2026, 3, 1)).verdict for rule in (PRIORITAS_SUKSESI, PRIORITAS_PENGEMBANGAN)
    ]
    assert lines.count(Verdict.MET) < 2


@given(
    since=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    years=st.integers(1, 30),
    on=st.dates(date(1990, 1, 1), date(2065, 1, 1)),
)
def test_time_is_met_from_its_day_on(since: date, years: int, on: date) -> None:
    """On the day before it is not, and the day does not depend on when one asks."""
    ask = TimeAsk(RequirementKind.MASA_PANGKAT, years, BASIS)
    asked = ask.of(since, None, on=on)
    assert asked.from_day is not None
    assert (asked.verdict is Verdict.MET) is (asked.from_day <= on)
    assert ask.of(since, None, on=asked.from_day).verdict is Verdict.MET
    assert ask.of(since, None, on=asked.from_day - timedelta(days=1)).verdict is Verdict.NOT_MET


@given(
    born=st.dates(date(1950, 1, 1), date(2000, 1, 1)),
    limit=st.integers(20, 70),
    on=st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_age_only_takes_away(born: date, limit: int, on: date) -> None:
    """What is not met today is not met tomorrow, and there is no jump from met to not met."""
    ask = AgeAsk(limit, BASIS)
    today, tomorrow = (ask.of(born, None, on=day).verdict for day in (on, on + timedelta(days=1)))
    assert ORDER.index(tomorrow) in {ORDER.index(today), ORDER.index(today) - 1}


@given(rule=strategies.values(CareerRule), person=strategies.values(Candidate))
def test_every_rule_is_answered_for_everybody(rule: CareerRule, person: Candidate) -> None:
    """With one of three outcomes for each ask, in its order, and texts in both languages; then penalties beside."""
    on = rule.since or rule.until or date(2026, 3, 1)
    born = person.birth_date
    if born is not None and born > on:
        person = attrs.evolve(person, birth_date=None)
    asked = eligible(rule, person, on=on)
    assert isinstance(asked, Eligibility)
    kinds = [each.kind for each in asked.requirements]
    assert kinds[: len(rule.asks)] == [ask.kind for ask in rule.asks]
    assert kinds[len(rule.asks) :] in ([], [RequirementKind.DISIPLIN])
    assert bool(asked) is (not asked.missing and not asked.to_look_at)
    assert all(each.reason.id and each.reason.en for each in asked.requirements)
    assert masked(person.person_id) in repr(asked)
