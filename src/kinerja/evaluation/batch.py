"""Many appraisals in one run: lazily, a result or a failure for each, never stopped by one of them.

Nothing of a job is kept once its result is handed out, so that memory does not grow with the number of people but for
the names of who has been appraised.  What has not changed since the last run is not judged again.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.canonical import canonical
from ..base.fingerprint import fingerprint
from ..errors import DuplicateJob, KinerjaError
from ..plans.fields import is_a
from ..plans.units import ELAPSED_FIVE_DAYS
from ..rules.book import RuleBook
from .appraisal import appraise
from .rounds import EvaluationKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ..base.finding import Finding
    from ..base.period import Period
    from ..feedback.continuous import Feedback
    from ..plans.conduct import Conduct
    from ..plans.plan import WorkPlan
    from ..plans.progress import Progress
    from ..plans.units import UnitTable
    from ..rules.book import ScoringStrategy
    from .appraisal import Appraisal
    from .decision import Decision
    from .evaluator import Evaluator
    from .organisation import OrganisationResult

__all__ = ["Appraised", "BatchProgress", "Failed", "Job", "JobKey", "Unchanged", "appraise_many"]


@final
@attrs.frozen(cache_hash=True)
class JobKey:
    """Who is appraised, for which period, in which kind of evaluation; in one run each stands once.

    Args:
        employee_id: Who; the caller's key.
        kind: Of the year, or periodic.
        period: The period judged.
        unit_id: The unit of the plan; it tells no two jobs apart.

    Example:
        >>> from ..base.period import Period
        >>> str(JobKey("e1", EvaluationKind.TAHUNAN, Period.year(2025), "puskesmas"))
        'e1:tahunan:2025-01-01/2025-12-31'
    """

    employee_id: str
    kind: EvaluationKind = attrs.field(validator=is_a(EvaluationKind))
    period: Period
    unit_id: str = attrs.field(default="", eq=False)

    def __str__(self) -> str:
        return f"{self.employee_id}:{self.kind}:{self.period}"


def _feedback(feedback: Iterable[Feedback]) -> tuple[Feedback, ...]:
    return tuple(feedback)


def _noted(noted: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(noted)


def _kind(job: Job) -> EvaluationKind:
    return kind_of(job.period, job.plan.period)


@final
@attrs.frozen
class Job:
    """One appraisal that is to be made: all that ``appraise`` takes, and the kind of evaluation.

    Args:
        plan: As ``appraise`` takes it; so are all the others.
        kind: Of the year, or periodic; by default of the year when the whole of the plan is judged.
    """

    plan: WorkPlan
    progress: Progress = attrs.field(kw_only=True)
    rules: ScoringStrategy = attrs.field(kw_only=True)
    period: Period = attrs.field(kw_only=True)
    decision: Decision | None = attrs.field(default=None, kw_only=True)
    conduct: Conduct | None = attrs.field(default=None, kw_only=True)
    organisation: OrganisationResult | None = attrs.field(default=None, kw_only=True)
    feedback: tuple[Feedback, ...] = attrs.field(default=(), converter=_feedback, kw_only=True)
    evaluator: Evaluator | None = attrs.field(default=None, kw_only=True)
    facts: Mapping[str, object] | None = attrs.field(default=None, kw_only=True)
    units: UnitTable = attrs.field(default=ELAPSED_FIVE_DAYS, kw_only=True)
    noted: tuple[Finding, ...] = attrs.field(default=(), converter=_noted, kw_only=True)
    kind: EvaluationKind = attrs.field(
        default=attrs.Factory(_kind, takes_self=True), validator=is_a(EvaluationKind), kw_only=True
    )

    @property
    def key(self) -> JobKey:
        """Who is appraised, when, and in which kind of evaluation."""
        employee = self.plan.employee
        return JobKey(employee.id, self.kind, self.period, employee.unit.id)

    @property
    def digest(self) -> str:
        """The sha256 of all that the appraisal is made of: jobs with one digest have one result.

        Raises:
            WrongType: when there is something among the facts that no rule can read.
        """
        told = (self.period, self.progress, self.decision, self.conduct, self.organisation, self.feedback)
        units = None if self.units == ELAPSED_FIVE_DAYS else self.units
        facts = None if self.facts is None else canonical(self.facts).decode("ascii")
        rules = self.rules
        known = rules.identity if isinstance(rules, RuleBook) else (rules.id, rules.version, rules.digest)
        # Digests of a kinerja whose jobs named no evaluator, or noted nothing, stay what they were.
        evaluator = () if self.evaluator is None else (self.evaluator,)
        noted = (self.noted,) if self.noted else ()
        return fingerprint([self.plan.digest, known, *told, facts, units, *evaluator, *noted])

    def appraise(self) -> Appraisal:
        """Return the appraisal.

        Raises:
            KinerjaError: as :func:`appraise` does.
        """
        return appraise(
            self.plan,
            progress=self.progress,
            rules=self.rules,
            period=self.period,
            decision=self.decision,
            conduct=self.conduct,
            organisation=self.organisation,
            feedback=self.feedback,
            evaluator=self.evaluator,
            facts=self.facts,
            units=self.units,
            noted=self.noted,
        )


@final
@attrs.frozen
class Appraised:
    """A job that was done.

    Args:
        key: Whose it is.
        digest: The digest of the job, by which it is known the next time.
        appraisal: What came out.
    """

    key: JobKey
    digest: str
    appraisal: Appraisal


@final
@attrs.frozen
class Unchanged:
    """A job that was not done again, because nothing in it has changed.

    Args:
        key: Whose it is.
        digest: The digest of the job.
    """

    key: JobKey
    digest: str


@final
@attrs.frozen
class Failed:
    """A job that could not be done.

    Args:
        key: Whose it is.
        error: Why, without a traceback, which would keep all of the job in memory.
    """

    key: JobKey
    error: KinerjaError


@final
@attrs.frozen
class BatchProgress:
    """How far a run is.

    Args:
        done: How many were appraised.
        failed: How many could not be.
        unchanged: How many had not changed.
    """

    done: int = 0
    failed: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """How many have been handed out."""
        return self.done + self.failed + self.unchanged

    def after(self, result: Appraised | Unchanged | Failed) -> BatchProgress:
        """Return the progress once ``result`` is counted too."""
        return BatchProgress(
            self.done + isinstance(result, Appraised),
            self.failed + isinstance(result, Failed),
            self.unchanged + isinstance(result, Unchanged),
        )


def appraise_many(
    jobs: Iterable[Job | Failed],
    *,
    known: Mapping[str, str] = MappingProxyType({}),
    progress: Callable[[BatchProgress], None] | None = None,
) -> Iterator[Appraised | Unchanged | Failed]:
    """Yield what becomes of each job, in their order, each when it is asked for.

    A job fails by an error of kinerja, such as rules that do not judge its period; any other error is a mistake in a
    program and ends the run.  A job that was done may still rest on what cannot be right, such as a realisation of an
    indicator that the plan does not know: set aside each ``result.appraisal`` that has ``errors``.

    Args:
        jobs: The jobs, best from a generator that reads one after the other.  It may hand on what failed before it
            became a job, so that this too is counted.
        known: The digest of the job of each person, period and kind in the last run, by the text of its key.
        progress: Called after each job.

    Example:
        >>> list(appraise_many([]))
        []
    """
    told: set[str] = set()
    counted = BatchProgress()
    for job in jobs:
        result = _result(job, told, known)
        counted = counted.after(result)
        if progress is not None:
            progress(counted)
        yield result


def _result(job: Job | Failed, told: set[str], known: Mapping[str, str]) -> Appraised | Unchanged | Failed:
    if isinstance(job, Failed):
        return job
    key = job.key
    name = str(key)
    if name in told:
        return Failed(key, _twice(name))
    told.add(name)
    try:
        digest = job.digest
        if known.get(name) == digest:
            return Unchanged(key, digest)
        return Appraised(key, digest, job.appraise())
    except KinerjaError as error:
        return Failed(key, _bare(error))


def _twice(name: str) -> DuplicateJob:
    return DuplicateJob(
        f"{name} is to be appraised twice.",
        why="Who is counted twice changes every share of a unit.",
        mend="Give one job for each person, period and kind of evaluation.",
        value=name,
    )


def _bare(error: KinerjaError) -> KinerjaError:
    """Return an error without what was going on when it was raised."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
