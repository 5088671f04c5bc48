"""Laws of records, stored appraisals and batches."""

from __future__ import annotations

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.fingerprint import fingerprint
from kinerja.base.period import Period
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.appraisal import appraise
from kinerja.evaluation.batch import Appraised, Job, Unchanged, appraise_many
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.stored import StoredAppraisal
from kinerja.evaluation.tallies import tally
from kinerja.interop.convert import dumps, loads
from kinerja.plans.plan import WorkPlan
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat
from kinerja.testing.strategies import appraisals, plans, values

few = settings(max_examples=15)
steps = st.sampled_from(Predikat)
books = {PERMENPANRB6_2022.id: PERMENPANRB6_2022}


def of_year(year: int, grade: Predikat) -> ReportedResult:
    """Return an annual result."""
    return ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade)


def jobs_of(drawn) -> list[Job]:
    """Return the job behind each appraisal, of people of their own."""
    jobs = []
    for number, each in enumerate(drawn):
        employee = attrs.evolve(each.plan.employee, id=f"e{number}")
        names = ("progress", "period", "decision", "conduct", "organisation", "feedback")
        given = {name: getattr(each, name) for name in names}
        jobs.append(Job(attrs.evolve(each.plan, employee=employee), rules=PERMENPANRB6_2022, **given))
    return jobs


class TestAsks:
    """What is asked of several years."""

    @given(st.lists(steps, min_size=1, max_size=4), steps)
    def test_at_least_is_the_order_of_merit(self, grades, step) -> None:
        """In one regime, with no year missing, there are no other answers than yes and no."""
        held = Record("e1", [of_year(2022 + number, grade) for number, grade in enumerate(grades)])
        answer = held.at_least(step, years=len(grades), until=2021 + len(grades))
        assert (answer.verdict is Verdict.MET) is all(grade >= step for grade in grades)
        assert answer.verdict is not Verdict.UNDETERMINED
        assert bool(held.running(step, years=len(grades), until=2021 + len(grades))) is (set(grades) == {step})

    @given(st.dictionaries(st.integers(2022, 2026), steps), steps, st.integers(1, 5), st.integers(2022, 2027))
    def test_more_results_never_turn_an_answer_round(self, told, step, years, until) -> None:
        """What is met or not met stays so when a missing year comes in; only what is open may change."""
        part = Record("e1", [of_year(year, grade) for year, grade in sorted(told.items())[::2]])
        whole = Record("e1", [of_year(year, grade) for year, grade in told.items()])
        for before, after in (
            (part.at_least(step, years=years, until=until), whole.at_least(step, years=years, until=until)),
            (part.running(step, years=years, until=until), whole.running(step, years=years, until=until)),
        ):
            assert before.verdict in {after.verdict, Verdict.UNDETERMINED}


class TestRecords:
    """Records of any regimes."""

    @given(values(Record), st.integers(2012, 2026))
    def test_a_year_has_a_result_or_a_gap(self, record, year) -> None:
        found = record.annual(year)
        gaps = record.gaps(Period.year(year), kind=EvaluationKind.TAHUNAN)
        annual = {each.period for each in record.current if each.kind is EvaluationKind.TAHUNAN}
        assert isinstance(found, ReportedResult) is (Period.year(year) in annual)
        assert gaps == (() if Period.year(year) in annual else (Period.year(year),))

    @given(values(Record))
    def test_all_results_lie_between_the_first_and_the_last(self, record) -> None:
        if record.results:
            span = Period(record.results[0].period.start, record.results[-1].period.end)
            assert record.between(span) == record.current == record.results

    @few
    @given(appraisals())
    def test_a_result_of_an_appraisal_follows_the_matrix(self, appraisal) -> None:
        """What is judged here never contradicts it, study leave without a degree set apart."""
        if isinstance(appraisal.predikat, Predikat):
            codes = [finding.severity.value for finding in ReportedResult.of(appraisal).check()]
            assert codes in ([], ["warning"])


class TestStored:
    """What is stored without plan and rules comes back with them."""

    @few
    @given(appraisals())
    def test_an_appraisal_comes_back_equal(self, appraisal) -> None:
        stored = loads(dumps(StoredAppraisal.of(appraisal)), StoredAppraisal)
        assert stored.restore(plans={appraisal.plan.id: appraisal.plan}, books=books) == appraisal

    @few
    @given(plans(), plans())
    def test_equal_plans_and_only_they_have_one_digest(self, one, other) -> None:
        """Also when one of them was read from storage."""
        assert loads(dumps(one), WorkPlan).digest == one.digest
        assert (one.digest == other.digest) is (one == other)

    @few
    @given(appraisals())
    def test_parts_of_an_appraisal_that_were_read_again_have_one_fingerprint(self, appraisal) -> None:
        for part in (appraisal.progress, appraisal.decision, appraisal.organisation, appraisal.conduct):
            if part is not None:
                assert fingerprint(loads(dumps(part))) == fingerprint(part)


class TestBatches:
    """Thousands at once are thousands of single ones."""

    @few
    @given(st.lists(appraisals(), max_size=3))
    def test_the_batch_gives_what_single_calls_give(self, drawn) -> None:
        jobs = jobs_of(drawn)
        results = list(appraise_many(jobs))
        assert all(isinstance(result, Appraised) for result in results)
        assert [result.appraisal for result in results] == [
            appraise(
                job.plan,
                progress=job.progress,
                rules=job.rules,
                period=job.period,
                decision=job.decision,
                conduct=job.conduct,
                organisation=job.organisation,
                feedback=job.feedback,
            )
            for job in jobs
        ]

    @few
    @given(st.lists(appraisals(), max_size=3))
    def test_the_second_run_has_nothing_to_do(self, drawn) -> None:
        jobs = jobs_of(drawn)
        known = {str(result.key): result.digest for result in appraise_many(jobs)}
        assert all(isinstance(result, Unchanged) for result in appraise_many(jobs, known=known))

    @few
    @given(st.lists(appraisals(), max_size=4))
    def test_a_tally_counts_everybody_once(self, drawn) -> None:
        jobs = jobs_of(drawn)
        counted = tally(appraise_many(jobs))
        assert sum(sum(each.counts().values()) + each.undetermined() for each in counted) == len(jobs)
        for each in counted:
            shares = [each.share(predikat) for predikat in each.counts()]
            assert sum(shares) == (1 if shares else 0)
