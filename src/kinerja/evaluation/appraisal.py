"""The main job: a plan, what was realised, how the person behaved and what was decided, judged by a rule book.

The appraisal is a value: it keeps what was judged, the answer with its explanation, what the guide would have
proposed, and everything that a careful reader would flag.  Nothing in it vetoes the appraiser.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs
from attrs.validators import optional

from ..base.finding import Finding, Severity, Undetermined
from ..base.period import PeriodKind
from ..base.scale import Ranked
from ..base.spans import covers
from ..base.words import Words
from ..errors import InvalidValue, NotCovered
from ..formula.facts import check_facts
from ..formula.program import narrowed
from ..plans.fields import is_a
from ..plans.track import ResultStanding, result_standing, target_due
from ..plans.units import ELAPSED_FIVE_DAYS, UnitTable
from ..rules.book import Outcome, RuleBook, ScoringStrategy
from .evaluator import Evaluator
from .flags import flags
from .rounds import EvaluationKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.period import Period
    from ..base.scale import Grade
    from ..base.words import Language
    from ..feedback.continuous import Feedback
    from ..formula.steps import Step
    from ..plans.conduct import Conduct
    from ..plans.indicator import Indicator
    from ..plans.plan import WorkPlan, WorkResult
    from ..plans.progress import Progress
    from ..rules.parts import Coverage, Proposal, Ratings, Score
    from .decision import Decision
    from .organisation import OrganisationResult

__all__ = ["Appraisal", "appraise", "check_coverage", "decided_facts", "facts_of"]


def _feedback(feedback: Iterable[Feedback]) -> tuple[Feedback, ...]:
    return tuple(feedback)


@final
@attrs.frozen(repr=False)
class Appraisal:
    """An evaluation of one person in one period.

    Args:
        plan: The plan judged.
        period: The period judged: a part of the plan's, or all of it.
        progress: What was realised.
        outcome: What the rules answer.
        standings: Where each result stands, in the order of the plan.
        proposal: What the guide of the rules would propose; ``None`` where the rules have no guide.
        decision: What the appraiser decided; ``None`` while nothing is.
        conduct: How the person behaved.
        organisation: The result of the unit that the appraiser leads.
        feedback: What was said of the work and the conduct; it is weighed by the appraiser, never by a rule.
        findings: What a careful reader would flag; never a veto.
        evaluator: Who evaluates and on which ground, the answer of ``who_evaluates``; ``None`` where nobody asked, and
            then the appraiser of the plan is expected to decide.
    """

    plan: WorkPlan
    period: Period
    progress: Progress
    outcome: Outcome
    standings: tuple[ResultStanding, ...]
    proposal: Proposal | None = None
    decision: Decision | None = None
    conduct: Conduct | None = None
    organisation: OrganisationResult | None = None
    feedback: tuple[Feedback, ...] = attrs.field(default=(), converter=_feedback)
    findings: tuple[Finding, ...] = ()
    evaluator: Evaluator | None = attrs.field(default=None, validator=optional(is_a(Evaluator)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        stood = [standing.result_id for standing in self.standings]
        planned = [result.id for result in self.plan.results]
        if stood != planned:
            raise InvalidValue(
                f"The standings are of the results {stood}, the plan has {planned}.",
                mend="Make appraisals with appraise(...), and store all of them.",
                path="standings",
            )

    @property
    def predikat(self) -> Ranked | Grade | Undetermined:
        """The grade, or why the rules give none."""
        return self.outcome.predikat

    @property
    def ratings(self) -> Ratings | None:
        """The ratings behind it, where the rules know ratings."""
        return self.outcome.ratings

    @property
    def score(self) -> Score | None:
        """The number behind it, where the rules know one; PermenPANRB 6/2022 does not."""
        return self.outcome.score

    @property
    def because(self) -> Step:
        """The explanation: every named part reached, with its article."""
        return self.outcome.because

    @property
    def digest(self) -> str:
        """The sha256 of rules, facts and answer."""
        return self.outcome.digest

    @property
    def annual(self) -> bool:
        """Whether it judges the whole of the plan; the year is judged afresh, never as an average of periods."""
        return kind_of(self.period, self.plan.period) is EvaluationKind.TAHUNAN

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of severity error: what the answer rests on cannot be right, however good it looks.

        Such as a plan that was never set, an id that the plan does not know, an evaluation by oneself.  Nothing is
        reported or paid on an appraisal with errors before somebody has cleared them.
        """
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def rederived(self, digest: str | None = None) -> tuple[Finding, ...]:
        """Return what is to be flagged when the rules judge the stored facts again.

        The answer must come out again, and the decision must be the one that was judged: an appraisal that was changed
        in storage is found out.

        Args:
            digest: A digest that was kept elsewhere; ``None`` leaves it out.
        """
        return tuple(_rederived(self, digest))

    def as_text(self, language: Language) -> str:
        """Return the appraisal as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.appraisal import appraisal_page
        from ..show.text import as_text

        return as_text(appraisal_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the appraisal as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.appraisal import appraisal_page
        from ..show.html import as_html

        return as_html(appraisal_page(self), language)

    def _repr_html_(self) -> str:
        """Return the appraisal for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.plan.id!r}, {self.period.label.en}: {self.predikat or 'undetermined'}>"


def _rederived(appraisal: Appraisal, digest: str | None) -> Iterator[Finding]:
    outcome, decision = appraisal.outcome, appraisal.decision
    again = outcome.rules.judge(outcome.facts)
    hint = Words("Periksa fakta, buku aturan, dan versinya.", "Look at the facts, the rule book and its version.")
    if attrs.evolve(again, facts=outcome.facts) != outcome:
        message = Words(
            "Hasil yang tersimpan tidak sama dengan hasil hitung ulang.",
            "The stored result is not what comes out when it is derived again.",
        )
        yield Finding("APPRAISAL_OUTCOME", Severity.ERROR, "outcome", message, hint)
    decided: Mapping[str, object] = dict.fromkeys(_DECIDED) if decision is None else decided_facts(decision)
    told = {name: outcome.facts[name] for name in decided if name in outcome.facts.spec.places}
    if any(told[name] != _plain(decided[name]) for name in told):
        message = Words(
            "Keputusan yang tersimpan bukan keputusan yang dinilai.",
            "The stored decision is not the one that was judged.",
        )
        yield Finding("APPRAISAL_DECISION", Severity.ERROR, "decision", message, hint)
    if digest is not None and digest != appraisal.digest:
        message = Words("Sidik hasil tidak sama.", "The digest is another one.")
        yield Finding("APPRAISAL_DIGEST", Severity.ERROR, "digest", message, hint)


def _plain(value: object) -> object:
    return value.token if isinstance(value, Ranked) else value


def appraise(
    plan: WorkPlan,
    *,
    progress: Progress,
    rules: ScoringStrategy,
    period: Period,
    decision: Decision | None = None,
    conduct: Conduct | None = None,
    organisation: OrganisationResult | None = None,
    feedback: Iterable[Feedback] = (),
    evaluator: Evaluator | None = None,
    facts: Mapping[str, object] | None = None,
    units: UnitTable = ELAPSED_FIVE_DAYS,
    noted: Iterable[Finding] = (),
) -> Appraisal:
    """Judge a plan in a period.

    An answer comes out also where the data cannot be right: nothing here vetoes the appraiser.  So look at
    ``appraisal.errors`` before you use it; findings that are warnings or information are for a person to weigh.

    Args:
        plan: The plan agreed; one that is not agreed is judged with a finding of severity error.
        progress: What was realised by the end of the period.
        rules: A rule book, or any other :class:`ScoringStrategy`.
        period: The period judged.
        decision: What the appraiser decided; without it rules that need one answer ``Undetermined``.
        conduct: How the person behaved.
        organisation: The result of the unit that the appraiser leads.
        feedback: What was said in the period; it is shown and checked, and enters no number.
        evaluator: Who evaluates, as ``who_evaluates`` answers: the ground on which somebody else than the appraiser of
            the plan decides, such as a move, a delegation, or an appraiser who let the time pass.
        facts: Further facts of the rules, such as ``{"tugas_tambahan": 3}`` under PP 46/2011; they go before those of
            the plan.
        units: Which units may be read as one another; the equalities used stand in the standings.
        noted: What was found elsewhere about what is judged, such as a figure of the public that is not the one agreed
            (``voice_progress(...).findings``); it is shown beside the other findings, and enters no number.

    Raises:
        NotCovered: when the rules do not judge this period or this kind of employee.
        Problems: when the facts do not fit the rules.
        EvaluationError: when facts that the rules need are missing.

    Example:
        See ``examples/first_appraisal.py``, and the tutorial.
    """
    check_coverage(rules, plan, period)
    standings = _standings(plan, progress, period, units)
    said = _facts(plan, progress, standings, period=period, decision=decision, conduct=conduct, units=units)
    checked = check_facts(rules.needs, {**narrowed(rules.needs, said), **(facts or {})})
    appraisal = Appraisal(
        plan,
        period,
        progress,
        rules.judge(checked),
        standings,
        rules.propose(checked) if isinstance(rules, RuleBook) else None,
        decision,
        conduct,
        organisation,
        _feedback(feedback),
        evaluator=evaluator,
    )
    return attrs.evolve(appraisal, findings=(*appraisal.outcome.findings, *flags(appraisal), *noted))


def check_coverage(rules: ScoringStrategy, plan: WorkPlan, period: Period) -> None:
    """Check that rules judge this period and this kind of employee; rules without a coverage judge any.

    Raises:
        NotCovered: when they do not.
    """
    coverage = rules.coverage if isinstance(rules, RuleBook) else None
    if coverage is None:
        return
    if not covers(coverage.since, coverage.until, period):
        raise NotCovered(
            f"{rules.id} does not judge {period.label.en}.",
            why=f"Rules are chosen by the period judged ({coverage.basis}).",
            mend="Take the book of that period: national().at(period, kind=...).",
            value=period,
        )
    if plan.employee.kind is not None and plan.employee.kind not in coverage.kinds:
        raise NotCovered(
            f"{rules.id} does not judge a {plan.employee.kind}.",
            mend=f"It judges {', '.join(coverage.kinds)}.",
            path="plan.employee.kind",
            value=plan.employee.kind,
        )
    _check_period(rules, coverage, plan, period)


_PARTS_OF_A_YEAR = (PeriodKind.BULANAN, PeriodKind.TRIWULANAN, PeriodKind.SEMESTERAN)


def _check_period(rules: ScoringStrategy, coverage: Coverage, plan: WorkPlan, period: Period) -> None:
    whole = kind_of(period, plan.period) is EvaluationKind.TAHUNAN
    known = not coverage.periodic or period.kind in coverage.periodic
    # A period that is no part of the calendar, such as the days in one post, is left to the flags.
    if not whole and not known and period.kind in _PARTS_OF_A_YEAR:
        raise NotCovered(
            f"{rules.id} knows no evaluation of {period.label.en} on its own.",
            why=f"Periodic evaluation is {' or '.join(kind.label.en.lower() for kind in coverage.periodic)}"
            f" ({coverage.periodic_basis}).",
            mend=f"Judge such a period, or the whole of the plan, {plan.period.label.en}.",
            path="period",
            value=period,
        )


def facts_of(
    plan: WorkPlan,
    progress: Progress,
    *,
    period: Period,
    decision: Decision | None = None,
    conduct: Conduct | None = None,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> dict[str, object]:
    """Return a plan and what became of it as facts, in the shape that all rule books share.

    Numbers stand in the unit of their target; what cannot be compared is left out, never taken as 0.
    """
    standings = _standings(plan, progress, period, units)
    return _facts(plan, progress, standings, period=period, decision=decision, conduct=conduct, units=units)


def _standings(plan: WorkPlan, progress: Progress, period: Period, units: UnitTable) -> tuple[ResultStanding, ...]:
    return tuple(result_standing(plan, progress, result, period=period, table=units) for result in plan.results)


def _facts(
    plan: WorkPlan,
    progress: Progress,
    standings: tuple[ResultStanding, ...],
    *,
    period: Period,
    decision: Decision | None,
    conduct: Conduct | None,
    units: UnitTable,
) -> dict[str, object]:
    position = plan.employee.position
    stood = zip(plan.results, standings, strict=True)
    facts: dict[str, object] = {
        "hasil_kerja": [
            _result(plan, result, standing, progress, period=period, units=units) for result, standing in stood
        ],
        "perilaku": [{"aspek": aspek, "nilai": nilai} for aspek, nilai in (conduct.scores if conduct else ())],
        "struktural": position.kind is not None and position.kind.manajerial,
        "jpt": plan.has_perspectives,
    }
    return facts | (decided_facts(decision) if decision is not None else {})


_DECIDED: tuple[str, ...] = ("rating_hasil_kerja", "rating_perilaku")


def decided_facts(decision: Decision) -> dict[str, object]:
    """Return what was decided as facts, in the shape that all rule books share."""
    facts: dict[str, object] = {
        "rating_hasil_kerja": decision.hasil_kerja,
        "rating_perilaku": decision.perilaku,
        "predikat_tercatat": decision.recorded,
    }
    if decision.study is not None:
        facts |= {"tugas_belajar_tidak_selesai": True, "predikat_tugas_belajar": decision.study.predikat}
    return facts


def _result(
    plan: WorkPlan, result: WorkResult, stood: ResultStanding, progress: Progress, *, period: Period, units: UnitTable
) -> dict[str, object]:
    # The rules themselves weigh the acceptance of a shortfall, so they get the standing without it.
    known = stood.standing if isinstance(stood.unaccepted, Undetermined) else stood.unaccepted
    return {
        "id": result.id,
        "nama": result.statement,
        "jenis": result.jenis.value,
        "kedudukan": None if isinstance(known, Undetermined) else known.token,
        "diterima_pimpinan": stood.acceptance is not None,
        "indikator": [_indicator(plan, indicator, progress, period, units) for indicator in result.indicators],
    }


def _indicator(
    plan: WorkPlan, indicator: Indicator, progress: Progress, period: Period, units: UnitTable
) -> dict[str, object]:
    due: Any = target_due(plan, indicator, period)
    target: Any = due or indicator.target
    low, high = (getattr(due, name, None) for name in ("low", "high"))
    direction, unit = getattr(target, "direction", None), getattr(target, "unit", None)
    return {
        "id": indicator.id,
        "nama": indicator.text,
        "aspek": indicator.aspek[0].value if len(indicator.aspek) == 1 else None,
        "arah": direction.value if direction is not None else None,
        "satuan": unit,
        "target": high if low is None else low,
        "target_atas": None if low is None or low == high else high,
        "realisasi": _realised(indicator, progress, unit or "", units),
    }


def _realised(indicator: Indicator, progress: Progress, unit: str, units: UnitTable) -> Fraction | None:
    realisation = progress.of(indicator.id)
    if realisation is None or not isinstance(realisation.value, Fraction):
        return None
    read = units.convert(realisation.value, realisation.unit, unit)
    return read.value if read is not None else None
