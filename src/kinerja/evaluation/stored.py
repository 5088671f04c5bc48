"""Appraisals as they are stored: they refer to plan and rules, instead of holding them.

A rule book is ten times as long as an appraisal, and a plan stands behind many of them.  What is stored here keeps what
was told and decided, what came out, and a digest of each thing that it refers to; restoring judges again, and says
where anything is not what it was.  An :class:`Appraisal` itself can be stored too, whole, with plan and rules in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..formula.facts import FactKind, Facts, FactSpec, check_facts
from ..formula.program import narrowed
from ..plans.units import ELAPSED_FIVE_DAYS
from ..rules.book import RuleBook
from ..rules.catalogue import Catalogue
from .appraisal import appraise, facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..base.period import Period
    from ..base.scale import Grade, Ranked
    from ..feedback.continuous import Feedback
    from ..plans.conduct import Conduct
    from ..plans.plan import WorkPlan
    from ..plans.progress import Progress
    from ..plans.units import UnitTable
    from ..rules.book import ScoringStrategy
    from ..rules.parts import Score
    from .appraisal import Appraisal
    from .decision import Decision
    from .evaluator import Evaluator
    from .organisation import OrganisationResult

    Plans = Mapping[str, WorkPlan] | Callable[["Pin"], WorkPlan | None]
    Books = Catalogue | Mapping[str, ScoringStrategy] | Callable[["Pin"], ScoringStrategy | None]

__all__ = ["Pin", "StoredAppraisal"]


@final
@attrs.frozen
class Pin:
    """What pins a plan or rules: another version, or another text of the same, does not fit.

    Args:
        id: The id.
        version: The version, as text.
        digest: The digest of what it says.
    """

    id: str
    version: str
    digest: str


@final
@attrs.frozen
class StoredAppraisal:
    """An appraisal that refers to its plan and its rules.

    Args:
        plan: The plan.
        rules: The rules.
        period: The period judged.
        progress: What was realised.
        predikat: The answer: the grade, or why there is none.
        digest: The digest of rules, facts and answer.
        choices: What had been chosen in the rules, as sorted pairs.
        score: The number behind the answer, where the rules know one.
        decision: What the appraiser decided.
        conduct: How the person behaved.
        organisation: The result of the unit that the appraiser leads.
        feedback: What was said of the work and the conduct.
        further: The facts that the caller gave beside those of the plan; ``None`` for none.
        units: Which units were read as one another; ``None`` for those that ``appraise`` takes by default.
        evaluator: Who evaluates, as ``who_evaluates`` answered; ``None`` where nobody asked.
        noted: What was found elsewhere about what was judged, such as a survey without an interval.
    """

    plan: Pin
    rules: Pin
    period: Period
    progress: Progress
    predikat: Ranked | Grade | Undetermined
    digest: str
    choices: tuple[tuple[str, str], ...] = ()
    score: Score | None = None
    decision: Decision | None = None
    conduct: Conduct | None = None
    organisation: OrganisationResult | None = None
    feedback: tuple[Feedback, ...] = ()
    further: Facts | None = None
    units: UnitTable | None = None
    evaluator: Evaluator | None = None
    noted: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, appraisal: Appraisal, *, units: UnitTable = ELAPSED_FIVE_DAYS) -> StoredAppraisal:
        """Return an appraisal as it is stored.

        Args:
            appraisal: The appraisal.
            units: The table that it was made with.

        Raises:
            InvalidValue: when it would not come out again, because it was made with other units.
        """
        plan, rules = appraisal.plan, appraisal.outcome.rules
        stored = cls(
            Pin(plan.id, str(plan.version), plan.digest),
            Pin(rules.id, rules.version, rules.digest),
            appraisal.period,
            appraisal.progress,
            appraisal.predikat,
            appraisal.digest,
            rules.choices if isinstance(rules, RuleBook) else (),
            appraisal.score,
            appraisal.decision,
            appraisal.conduct,
            appraisal.organisation,
            appraisal.feedback,
            _further(appraisal, units),
            None if units == ELAPSED_FIVE_DAYS else units,
            appraisal.evaluator,
        )
        again = stored._again(plan, rules)
        noted = appraisal.findings[len(again.findings) :]
        if attrs.evolve(again, findings=(*again.findings, *noted)) != appraisal:
            raise InvalidValue(
                "The appraisal does not come out again from what would be stored.",
                mend="Hand over the units it was made with; store it whole if it was made in another way.",
                path="units",
            )
        return attrs.evolve(stored, noted=noted)

    def restore(self, *, plans: Plans, books: Books) -> Appraisal:
        """Return the appraisal, judged again.

        What is not as it was is told in its findings, of severity error: the plan, the rules, or what comes out.

        Args:
            plans: The plans by id, or a function that finds one by its reference; it may return ``None``.
            books: A catalogue, rules by id, or a function that finds them by their reference.

        Raises:
            NotFound: when the plan or the rules are not there.
            KinerjaError: when plan or rules have changed so that nothing can be judged any more.
        """
        plan = _plan(plans, self.plan)
        rules = self._chosen(_rules(books, self.rules))
        again = self._again(plan, rules)
        return attrs.evolve(again, findings=(*self._changes(again), *again.findings))

    def _chosen(self, rules: ScoringStrategy) -> ScoringStrategy:
        """Return the rules with what had been chosen in them."""
        if isinstance(rules, RuleBook) and rules.choices != self.choices:
            return rules.choose(**dict(self.choices))
        return rules

    def _again(self, plan: WorkPlan, rules: ScoringStrategy) -> Appraisal:
        return appraise(
            plan,
            progress=self.progress,
            rules=rules,
            period=self.period,
            decision=self.decision,
            conduct=self.conduct,
            organisation=self.organisation,
            feedback=self.feedback,
            evaluator=self.evaluator,
            facts=self.further.as_data() if self.further is not None else None,
            units=self.units or ELAPSED_FIVE_DAYS,
            noted=self.noted,
        )

    def _changes(self, again: Appraisal) -> Iterator[Finding]:
        if again.plan.digest != self.plan.digest:
            yield _PLAN_CHANGED
        if again.outcome.rules.digest != self.rules.digest:
            yield _RULES_CHANGED
        if (again.digest, again.predikat, again.score) != (self.digest, self.predikat, self.score):
            yield _OUTCOME_CHANGED


def _plan(plans: Plans, wanted: Pin) -> WorkPlan:
    found = plans.get(wanted.id) if isinstance(plans, Mapping) else plans(wanted)
    if found is None:
        raise _not_there("plan", wanted)
    return found


def _rules(books: Books, wanted: Pin) -> ScoringStrategy:
    if isinstance(books, Catalogue):
        found: ScoringStrategy | None = next((book for book in books if book.id == wanted.id), None)
    else:
        found = books.get(wanted.id) if isinstance(books, Mapping) else books(wanted)
    if found is None:
        raise _not_there("rules", wanted)
    return found


def _not_there(what: str, wanted: Pin) -> NotFound:
    return NotFound(
        f"The {what} {wanted.id!r}, version {wanted.version}, is not there.",
        why="A stored appraisal refers to it.",
        mend=f"Hand it over; its digest begins with {wanted.digest[:12]}.",
        path=what,
        value=wanted.id,
    )


def _further(appraisal: Appraisal, units: UnitTable) -> Facts | None:
    """Return the facts of an appraisal that its plan does not give, if there are any."""
    facts = appraisal.outcome.facts
    said = facts_of(
        appraisal.plan,
        appraisal.progress,
        period=appraisal.period,
        decision=appraisal.decision,
        conduct=appraisal.conduct,
        units=units,
    )
    own = check_facts(facts.spec, narrowed(facts.spec, said))
    rows = zip(facts.spec.items, facts.row, own.row, strict=True)
    further = [(_bare(item), told) for item, told, planned in rows if told != planned]
    if not further:
        return None
    items, row = zip(*further, strict=True)
    return Facts(FactSpec("further", FactKind.COLLECTION, items=items), row)


def _bare(spec: FactSpec) -> FactSpec:
    """Return what is needed to read a fact again; the rules themselves check it and say what it means."""
    return FactSpec(spec.name, spec.kind, items=tuple(map(_bare, spec.items)))


_MEND = Words(
    "Gunakan versi yang dirujuk, atau nilai kembali dan simpan sebagai hasil baru.",
    "Take the version that is referred to, or appraise again and store that as a new result.",
)
_PLAN_CHANGED = Finding(
    "STORED_PLAN_CHANGED",
    Severity.ERROR,
    "plan",
    Words("SKP tidak lagi sama dengan yang disimpan.", "The plan is not what was stored."),
    _MEND,
)
_RULES_CHANGED = Finding(
    "STORED_RULES_CHANGED",
    Severity.ERROR,
    "rules",
    Words("Buku aturan tidak lagi sama dengan yang disimpan.", "The rule book is not what was stored."),
    _MEND,
)
_OUTCOME_CHANGED = Finding(
    "STORED_OUTCOME_CHANGED",
    Severity.ERROR,
    "outcome",
    Words("Hasil penilaian tidak lagi sama dengan yang disimpan.", "What comes out is not what was stored."),
    _MEND,
)
