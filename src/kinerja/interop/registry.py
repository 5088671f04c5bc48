"""Which values can be stored, under which name, and what their fields hold.

Most types stand in the source for type checkers only; here they are looked up by name, once a field is asked for.
A new module with public values is entered in :data:`MODULES` (a test walks all of them).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

import attrs

from ..base import (
    calendar,
    exact,
    finding,
    followed,
    law,
    period,
    quantiles,
    rounding,
    scale,
    stats,
    stats_agreement,
    stats_contrast,
    stats_samples,
    suppression,
    suppression_tables,
    words,
    working_hours,
)
from ..career import (
    absence,
    absent_days,
    accountability,
    agreement_rises,
    career_rules,
    career_sheet,
    consequence_asks,
    consequence_parts,
    consequences,
    credit,
    credit_adjustment,
    credit_adjustment_table,
    credit_ahead,
    credit_audit,
    credit_audit_parts,
    credit_education,
    credit_entry,
    credit_figures,
    credit_flat,
    credit_gaps,
    credit_history,
    credit_integration,
    credit_ledger,
    credit_next,
    credit_opening,
    credit_outlook,
    credit_pace,
    credit_parts,
    credit_projection,
    credit_promotion,
    credit_ranks,
    credit_return,
    credit_rules,
    credit_spans,
    credit_starts,
    credit_statement,
    credit_tenure,
    credit_threshold,
    credit_transfer,
    credit_windows,
    credit_years,
    education_levels,
    eligibility,
    functional_entry,
    held_asks,
    improvement,
    innovation,
    penalties,
    performance_ask,
    professionalism,
    professionalism_parts,
    professionalism_profile,
    professionalism_rules,
    professionalism_units,
    regional_allowance,
    regional_decree,
    requirements,
    rewards,
    sanctions,
    sheet_ahead,
    sheet_checks,
    sheet_facts,
    sheet_parts,
    step_asks,
    succession,
    succession_parts,
    talent,
    talent_actions,
    talent_grid,
    talent_parts,
    talent_policy,
    talent_potential,
    talent_rubrics,
    talent_scores,
    underperformance,
    underperformance_rules,
    unit_careers,
    unit_counts,
    unit_rows,
)
from ..errors import WrongType
from ..evaluation import (
    answers,
    appraisal,
    batch,
    cadence,
    calibration,
    calibration_moves,
    care,
    care_change,
    care_files,
    care_kinds,
    care_parts,
    care_units,
    care_work,
    chain,
    cohort,
    comparison,
    contribution,
    correction,
    correspondence,
    cycle,
    cycle_parts,
    cycle_plans,
    cycle_status,
    decision,
    distribution,
    distribution_checks,
    distribution_guide,
    distribution_room,
    documents,
    evaluator,
    evaluators_older,
    fact_paths,
    grounds,
    joining,
    leniency,
    objection,
    objection_decision,
    objection_rules,
    organisation,
    organisation_annual,
    organisation_facts,
    organisation_judging,
    organisation_record,
    organisation_sums,
    projection,
    public_fit,
    public_link,
    public_voice,
    ranking,
    ranking_parts,
    reaching_parts,
    recommendation,
    record,
    reported,
    rounds,
    status_cut,
    status_parts,
    step_differences,
    step_pairs,
    stored,
    tallies,
    track_rules,
    track_steps,
    windows,
)
from ..feedback import (
    agreed_rhythm,
    band_scores,
    coaching,
    complaint_clock,
    complaint_measures,
    complaint_policy,
    complaint_rates,
    complaint_reading,
    complaints,
    continuous,
    counselling,
    dialogue,
    dialogue_actions,
    dialogue_review,
    feedback_record,
    figure,
    figure_reading,
    follow_up,
    follow_up_review,
    follow_up_rules,
    forum,
    forum_ceiling,
    forum_follow_up,
    forum_parts,
    guidance,
    rater_agreement,
    rater_leniency,
    rater_policy,
    raters,
    raters_lines,
    raters_summary,
    service,
    survey,
    survey_answers,
    survey_audit,
    survey_audit_parts,
    survey_combining,
    survey_formula,
    survey_integrity,
    survey_interval,
    survey_priorities,
    survey_quadrants,
    survey_sample,
    survey_scheme,
    survey_series,
    survey_waves,
    survey_weights,
)
from ..formula import algebra, block, facts, interpret, lookups, nodes, operators, program, steps, tree
from ..people import (
    agreement,
    employee,
    identity,
    official,
    party,
    planning,
    positions,
    ranks,
    roster,
    situation,
    unit,
    unit_line,
)
from ..plans import (
    actions,
    annexes,
    cascade,
    conduct,
    deadlines,
    flag,
    history,
    indicator,
    manual,
    permissions,
    plan,
    plan_rule,
    precision,
    progress,
    roles,
    rollup,
    standing,
    study,
    target,
    templates,
    track,
    units,
    wording,
    workblock,
    year,
)
from ..publication import policy, published, report, report_parts
from ..rules import (
    achievement_methods,
    allowance,
    amendment,
    audit_domain,
    audit_finding,
    book,
    catalogue,
    changes,
    consolidation,
    kmk127_discipline,
    kmk127_nko,
    options,
    parts,
    permenpanrb6_2022,
    pp30_2019,
    pp30_raters,
    pp46_2011,
)
from ..show import form, form_blocks, form_parts
from ..training import (
    competency_assessment,
    competency_dictionary,
    competency_gap,
    competency_standard,
    courses,
    development_forms,
    effect,
    effect_advice,
    effect_data,
    effect_design,
    effect_tests,
    effect_verdict,
    hour_ledger,
    hour_limits,
    hour_records,
    hour_rules,
    hour_statistics,
    job_match,
    leadership_ladder,
    match_scales,
    n_gain,
    need_deriving,
    need_parts,
    need_priority,
    need_rules,
    need_signals,
    needs,
    paired_scores,
    plan_limits,
    plan_prices,
    plan_problem,
    plan_reasons,
    plan_repair,
    plan_report,
    plan_rows,
    plan_search,
    plan_shares,
    plan_solver,
    planner,
    printed_effects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

__all__ = ["LEFT_OUT", "MODULES", "OFFICIAL", "TYPES", "fields_of", "is_class", "stored_name"]

MODULES: tuple[ModuleType, ...] = (
    *(
        calendar,
        exact,
        finding,
        followed,
        law,
        period,
        quantiles,
        rounding,
        scale,
        stats,
        stats_samples,
        words,
        working_hours,
    ),
    *(suppression, policy, report_parts, published, report),
    *(algebra, facts, interpret, lookups, nodes, operators, program, steps, tree),
    *(agreement, employee, identity, official, party, planning, positions, ranks, roster, situation, unit, unit_line),
    *(annexes, cascade, conduct, deadlines, flag, history, indicator, manual, permissions, plan, plan_rule, progress),
    *(precision, roles, rollup, standing, target, templates, track, units, wording, actions, workblock, year, study),
    *(achievement_methods, consolidation),
    *(
        allowance,
        amendment,
        audit_domain,
        audit_finding,
        book,
        catalogue,
        options,
        parts,
        changes,
        permenpanrb6_2022,
        pp30_2019,
        pp30_raters,
        pp46_2011,
    ),
    *(kmk127_discipline, kmk127_nko),
    *(continuous, coaching, guidance, counselling),
    *(follow_up_rules, follow_up, follow_up_review, dialogue, dialogue_actions, dialogue_review),
    *(agreed_rhythm, feedback_record),
    *(raters, rater_policy, raters_lines, raters_summary, rater_agreement, rater_leniency),
    *(stats_agreement, stats_contrast),
    *(figure, figure_reading, forum_parts, forum, forum_ceiling, forum_follow_up, band_scores),
    *(survey_formula, survey_scheme, survey_weights, survey_answers, survey, survey_combining, survey_series),
    *(survey_audit_parts, survey_audit),
    *(survey_sample, survey_interval, survey_waves, survey_priorities, survey_quadrants, survey_integrity),
    *(complaint_policy, complaints, complaint_clock, complaint_measures, complaint_rates, service),
    *(rounds, decision, organisation, appraisal, answers, reported, record, stored, recommendation),
    *(correspondence, step_differences, comparison, fact_paths, projection, reaching_parts),
    *(batch, tallies, status_parts, status_cut),
    *(organisation_annual, organisation_record, organisation_sums, organisation_facts, organisation_judging),
    *(distribution_guide, distribution_room, distribution, distribution_checks),
    *(cohort, leniency, ranking_parts, ranking, calibration_moves, calibration, contribution),
    *(public_fit, public_voice, public_link),
    *(track_rules, track_steps, documents),
    *(objection_rules, objection, objection_decision, correction, chain),
    *(windows, cadence, cycle_parts, cycle, cycle_status, cycle_plans),
    *(grounds, evaluator, evaluators_older, joining),
    *(care_kinds, care_parts, care_work, care_files, care_units, care_change, care),
    *(credit_parts, credit_rules, credit),
    *(credit_audit_parts, credit_audit),
    *(paired_scores, n_gain),
    *(effect_tests, effect_data, effect_design, effect_verdict),
    *(effect_advice, effect),
    *(need_signals, need_rules, need_priority, need_parts, needs),
    *(printed_effects,),
    *(plan_problem, plan_prices, plan_limits, plan_shares, plan_report, plan_reasons, planner),
    *(form_blocks, form, form_parts),
    *(competency_dictionary, competency_standard, competency_assessment, competency_gap, match_scales, job_match),
    *(development_forms, leadership_ladder, courses),
    *(hour_rules, hour_records, hour_ledger, hour_limits, hour_statistics),
    *(requirements, performance_ask, held_asks, step_asks, career_rules),
    *(eligibility, functional_entry, rewards, agreement_rises),
    *(education_levels,),
    *(professionalism_parts, professionalism_rules, professionalism_profile, professionalism, professionalism_units),
    *(accountability, regional_decree, regional_allowance),
    *(penalties, sanctions, absence, absent_days, innovation),
    *(underperformance_rules, improvement, underperformance),
    *(talent_parts, talent_rubrics, talent_policy, talent_scores, talent_potential),
    *(talent_actions, talent, talent_grid, succession_parts, succession),
    *(credit_entry,),
    *(credit_spans, credit_years, credit_tenure),
    *(credit_flat, credit_starts, credit_transfer, credit_return),
    *(credit_integration, credit_education, credit_adjustment_table, credit_adjustment),
    *(credit_windows, credit_pace),
    *(credit_threshold, credit_opening, credit_ledger),
    *(credit_ranks, credit_next),
    *(credit_ahead, credit_outlook, credit_projection),
    *(credit_history, credit_promotion),
    *(credit_figures, credit_statement),
    *(sheet_facts, consequence_parts, consequences, sheet_ahead, sheet_parts, sheet_checks, career_sheet),
    *(unit_counts, unit_rows, unit_careers),
)
"""The modules whose public names are looked up."""

LEFT_OUT = frozenset(
    {
        *(algebra.Formula, block.Block, block.Level, interpret.Scope, plan_rule.PlanRule, program.Program),
        *(suppression_tables.Arc, scale.Ranked, batch.Failed, batch.Job, step_pairs.Pair, step_pairs.PairSide),
        *(complaint_reading.ComplaintQuestion, complaint_reading.KnownComplaint),
        *(plan_search.PersonRow, plan_rows.PlanRows, plan_prices.Offer, plan_repair.Draft),
        *(plan_solver.LimitRow, plan_solver.PlanModel, need_deriving.Sifted),
        *(consequence_asks.Asking, consequence_asks.Open, consequence_asks.Closed),
        *(credit_outlook.Foresight, credit_gaps.OpenMonths),
    }
)
"""Public classes that are no values of their own: parents, and what holds functions or lives only while one runs."""


def _public() -> Iterator[tuple[str, Any]]:
    for module in MODULES:
        for name in module.__all__:
            yield name, getattr(module, name)


def is_class(kind: Any) -> bool:
    """Return whether a type has fields to store: an attrs class, also a generic one, or a named tuple."""
    return attrs.has(kind) or (isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"))


def _is_value(kind: Any) -> bool:
    return isinstance(kind, type) and (is_class(kind) or issubclass(kind, Enum)) and kind not in LEFT_OUT


def _types() -> Iterator[tuple[str, type]]:
    yield tree.Node.__name__, tree.Node
    for name, kind in _public():
        # A tree is stored by the grammar of formulas, which has names of its own for its nodes.
        if _is_value(kind) and not issubclass(kind, tree.Node):
            yield name, kind


TYPES: Mapping[str, type] = MappingProxyType(dict(_types()))
"""The classes of values by the name they are stored under."""

OFFICIAL: Mapping[str, type[scale.Ranked]] = MappingProxyType(
    {kind.scale_id(): kind for kind in TYPES.values() if issubclass(kind, scale.Ranked)}
)
"""The official scales by id."""


def stored_name(kind: type) -> str:
    """Return the name under which values of a class are stored.

    Raises:
        WrongType: when kinerja does not store it.

    Example:
        >>> from kinerja.base.period import Period
        >>> stored_name(Period)
        'Period'
    """
    name = tree.Node.__name__ if issubclass(kind, tree.Node) else kind.__name__
    if not issubclass(kind, TYPES.get(name, ())):
        raise WrongType(f"A {kind.__name__} is no value that kinerja stores.", mend="Give a value of kinerja.")
    return name


def _namespace() -> Mapping[str, Any]:
    found: dict[str, Any] = {kind.__name__: kind for kind in (Decimal, Fraction, Mapping, date, datetime)}
    for name, kind in _public():
        # A name that two modules have means what it means in the module that uses it.
        found[name] = kind if found.get(name, kind) is kind else None
    return MappingProxyType({name: kind for name, kind in found.items() if kind is not None})


_NAMES = _namespace()

_OPEN: Mapping[type, Any] = MappingProxyType(
    {employee.Dated: employee.Dated[identity.NIP | identity.NIPPPK | ranks.Rank | party.EmployeeKind]}
)
"""What a generic class holds where nothing says it: anything that kinerja itself puts there."""


def fields_of(kind: Any) -> tuple[attrs.Attribute[Any], ...]:
    """Return the fields that a class is made of, with their types as types, and none with a default.

    Args:
        kind: An attrs class, also a generic one with its parameters, or a named tuple.

    Example:
        >>> from kinerja.base.law import Basis
        >>> [(field.name, field.type.__name__) for field in fields_of(Basis)]
        [('law', 'Law'), ('article', 'str'), ('assurance', 'Assurance'), ('note', 'str')]
    """
    kind = _OPEN.get(kind, kind)
    origin = get_origin(kind) or kind
    given = dict(zip(getattr(origin, "__parameters__", ()), get_args(kind), strict=False))
    fields = [field for field in attrs.fields(_with_fields(origin)) if field.init]
    # A bare holder of the annotations: those of cached properties stand in the class as well.
    said = {"__annotations__": {field.name: field.type for field in fields}, "__module__": origin.__module__}
    hints = get_type_hints(type(origin.__name__, (), said), localns=dict(_NAMES))
    return tuple(field.evolve(type=_filled(hints[field.name], given), default=attrs.NOTHING) for field in fields)


def _with_fields(kind: type) -> Any:
    """Return an attrs class; for a named tuple one with the same fields."""
    if attrs.has(kind):
        return kind
    return attrs.make_class(
        kind.__name__, {name: attrs.field(type=hint) for name, hint in kind.__annotations__.items()}
    )


def _filled(hint: Any, given: Mapping[Any, Any]) -> Any:
    """Return a type with its parameters replaced by what they stand for."""
    if isinstance(hint, TypeVar):
        return given[hint]
    inner = getattr(hint, "__parameters__", ())
    return hint[tuple(given[parameter] for parameter in inner)] if inner else hint
