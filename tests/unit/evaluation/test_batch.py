"""Thousands at once: a result or a failure for each job, nothing kept, nobody twice."""

from __future__ import annotations

import gc
import weakref
from fractions import Fraction
from inspect import signature

import attrs
import pytest

from kinerja import Conduct, Period, Progress
from kinerja.base.rounding import Rounding
from kinerja.errors import DuplicateJob, NotCovered, WrongType
from kinerja.evaluation.appraisal import appraise
from kinerja.evaluation.batch import Appraised, BatchProgress, Failed, Job, JobKey, Unchanged, appraise_many
from kinerja.evaluation.evaluator import Evaluator
from kinerja.evaluation.grounds import Ground
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.feedback.continuous import Feedback, Giver, GiverKind
from kinerja.plans.units import ELAPSED_SIX_DAYS
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.samples import DECISION, ORGANISATION, PLAN, PROGRESS, YEAR, told
from tests.unit.evaluation.test_appraisal import OLD, old_plan
from tests.unit.evaluation.test_stored import NOTED, StrategyOfOnes


def job(person: str = "p1", **changes) -> Job:
    """Return the job of a person, varied."""
    plan = attrs.evolve(PLAN, id=f"skp-{person}", employee=attrs.evolve(PLAN.employee, id=person))
    given = {
        "progress": PROGRESS,
        "rules": PERMENPANRB6_2022,
        "period": YEAR,
        "decision": DECISION,
        "organisation": ORGANISATION,
    }
    return Job(changes.pop("plan", plan), **(given | changes))


def known(*jobs: Job) -> dict[str, str]:
    """Return what is kept of a run for the next one."""
    return {str(result.key): result.digest for result in appraise_many(jobs)}


class TestEach:
    """One result for each job, in order."""

    def test_it_is_what_appraise_gives(self) -> None:
        made = job(feedback=[Feedback("h1", "Bagus", Giver(GiverKind.PIMPINAN))], units=ELAPSED_SIX_DAYS)
        (result,) = appraise_many([made])
        assert result == Appraised(made.key, made.digest, made.appraise())
        assert result.appraisal == appraise(
            made.plan,
            progress=PROGRESS,
            rules=PERMENPANRB6_2022,
            period=YEAR,
            decision=DECISION,
            organisation=ORGANISATION,
            feedback=made.feedback,
            units=ELAPSED_SIX_DAYS,
        )

    def test_it_takes_all_that_appraise_takes(self) -> None:
        """So nobody appraises alone with more than a run can be given."""
        assert set(signature(appraise).parameters) <= {field.name for field in attrs.fields(Job)}
        assert job(noted=[NOTED]).appraise().findings[-1] == NOTED

    def test_a_failure_stops_nobody_else(self) -> None:
        results = list(appraise_many([job("a"), job("b", rules=PP46_2011), job("c")]))
        assert [type(result) for result in results] == [Appraised, Failed, Appraised]
        assert isinstance(results[1].error, NotCovered)
        assert str(results[1].key) == "b:tahunan:2025-01-01/2025-12-31"

    @pytest.mark.parametrize(
        "given",
        [
            {"rules": PP46_2011},
            # What the rules need is missing; the error was raised while another one was at work.
            {"plan": old_plan(), "progress": Progress(OLD), "rules": PP46_2011, "period": OLD},
        ],
    )
    def test_a_failure_keeps_nothing_of_the_job_alive(self, given) -> None:
        """A list of failures must not hold the plans of all who failed."""
        own = attrs.evolve(given.get("plan", PLAN), id="own")
        failing = job(**(given | {"plan": own}))
        del own
        plan = weakref.ref(failing.plan)
        (result,) = appraise_many([failing])
        assert result.error.__traceback__ is result.error.__context__ is result.error.__cause__ is None
        del failing
        gc.collect()
        assert plan() is None

    def test_facts_that_no_rule_can_read_are_a_failure(self) -> None:
        (result,) = appraise_many([job(facts={"tugas_tambahan": object()})])
        assert isinstance(result.error, WrongType)

    def test_a_mistake_in_a_program_is_none(self) -> None:
        """Nobody should read of 5,000 failures that a name was misspelt."""
        with pytest.raises(AttributeError):
            list(appraise_many([job(progress=None)]))

    def test_what_failed_before_is_handed_on_and_counted(self) -> None:
        """Such as a plan that could not be read."""
        lost = Failed(JobKey("x", EvaluationKind.TAHUNAN, YEAR), WrongType("A float."))
        seen = []
        first, _ = appraise_many([lost, job()], progress=seen.append)
        assert first is lost
        assert seen[-1] == BatchProgress(done=1, failed=1)


class TestLazy:
    """One job at a time."""

    def test_no_job_is_read_before_it_is_asked_for(self) -> None:
        read = []

        def jobs():
            for person in "abc":
                read.append(person)
                yield job(person)

        results = appraise_many(jobs())
        assert read == []
        next(results)
        assert read == ["a"]

    def test_nothing_of_earlier_jobs_is_kept(self) -> None:
        """Only the last one handed out is still held; memory does not grow with the number of people."""
        plans, appraisals = [], []

        def jobs():
            for number in range(5):
                made = job(str(number))
                plans.append(weakref.ref(made.plan))
                yield made

        for result in appraise_many(jobs()):
            appraisals.append(weakref.ref(result.appraisal))
            gc.collect()
            assert sum(each() is not None for each in plans) <= 2
            assert sum(each() is not None for each in appraisals) <= 2


class TestOnce:
    """Each person once in each evaluation."""

    def test_the_second_is_a_failure(self) -> None:
        """skp-tulungagung counted everybody as often as there were evaluations (B5)."""
        first, second = appraise_many([job(), job(decision=None)])
        assert isinstance(first, Appraised)
        assert isinstance(second.error, DuplicateJob)
        assert "p1:tahunan:2025-01-01/2025-12-31 is to be appraised twice" in str(second.error)

    def test_another_period_or_kind_is_another_evaluation(self) -> None:
        jobs = [job(), job(kind=EvaluationKind.PERIODIK), job(period=Period.quarter(2025, 4)), job("p2")]
        assert all(isinstance(result, Appraised) for result in appraise_many(jobs))
        assert [each.kind.value for each in jobs] == ["tahunan", "periodik", "periodik", "tahunan"]

    def test_the_unit_makes_no_second_evaluation(self) -> None:
        """Who moved is still one person."""
        moved = attrs.evolve(PLAN.employee, unit=attrs.evolve(PLAN.employee.unit, id="rsud"))
        there = job(plan=attrs.evolve(PLAN, employee=moved))
        assert there.key == job().key
        assert there.key.unit_id == "rsud"
        assert isinstance(list(appraise_many([job(), there]))[1].error, DuplicateJob)

    def test_one_that_did_not_change_counts_as_told(self) -> None:
        results = list(appraise_many([job(), job()], known=known(job())))
        assert isinstance(results[0], Unchanged)
        assert isinstance(results[1].error, DuplicateJob)


CHANGES = {
    "plan": attrs.evolve(PLAN, version=2),
    "progress": told(h1_1=(84, "%")),
    "rules": PERMENPANRB6_2022.choose(tugas_belajar="menurut_perilaku"),
    "decision": attrs.evolve(DECISION, reason="Sesuai dialog"),
    "organisation": None,
    "conduct": Conduct(YEAR),
    "feedback": [Feedback("h1", "Bagus", Giver(GiverKind.PIMPINAN))],
    "evaluator": Evaluator("p2", [Ground.DELEGASI], "puskesmas"),
    "facts": {"rating_perilaku": "sesuai_ekspektasi"},
    "units": ELAPSED_SIX_DAYS,
    "noted": [NOTED],
}


class TestUnchanged:
    """What has not changed is not judged again."""

    def test_it_is_skipped(self) -> None:
        result, other = appraise_many([job(), job("p2")], known=known(job()))
        assert result == Unchanged(job().key, job().digest)
        assert isinstance(other, Appraised)

    @pytest.mark.parametrize("name", CHANGES)
    def test_a_change_anywhere_is_seen(self, name) -> None:
        """The digest covers everything that appraise reads."""
        before = job(plan=PLAN)
        after = job(**{"plan": PLAN, name: CHANGES[name]})
        (result,) = appraise_many([after], known=known(before))
        assert isinstance(result, Appraised)

    def test_every_field_of_a_job_was_changed(self) -> None:
        """A new argument of appraise needs a change of its own above; period and kind are in the key."""
        assert {field.name for field in attrs.fields(Job)} - CHANGES.keys() == {"period", "kind"}

    def test_how_a_number_is_printed_counts_too(self) -> None:
        """It is no part of what a book computes, but of what comes out."""
        printed = attrs.evolve(PP46_2011, published=Rounding(3))
        assert printed.digest == PP46_2011.digest
        assert job(rules=printed).digest != job(rules=PP46_2011).digest

    def test_what_a_book_flags_counts_too(self) -> None:
        other = attrs.evolve(PERMENPANRB6_2022, version="2")
        assert job(rules=other).digest != job().digest

    def test_rules_that_are_code_are_known_by_their_digest(self) -> None:
        rules = StrategyOfOnes()
        assert job(rules=rules).digest == job(rules=rules).digest != job().digest

    def test_equal_jobs_have_equal_digests(self) -> None:
        """However the facts are ordered."""
        one = job(facts={"rating_perilaku": "sesuai_ekspektasi", "rating_hasil_kerja": "sesuai_ekspektasi"})
        other = job(facts={"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"})
        assert one.digest == other.digest


def test_progress_is_told_after_each_job() -> None:
    """With what has come out so far."""
    seen: list[BatchProgress] = []
    jobs = [job("a"), job("b", rules=PP46_2011), job("c"), job("a")]
    list(appraise_many(jobs, known=known(job("c")), progress=seen.append))
    assert seen[-1] == BatchProgress(done=1, failed=2, unchanged=1)
    assert [each.total for each in seen] == [1, 2, 3, 4]
    assert Fraction(seen[-1].failed, seen[-1].total) == Fraction(1, 2)
