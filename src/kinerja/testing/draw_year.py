"""Strategies for the year of a personnel office: rounds, and what goes on in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words
from ..evaluation.cadence import CadenceRule
from ..evaluation.chain import ResultChain
from ..evaluation.correction import Correction
from ..evaluation.cycle import Cycle
from ..evaluation.cycle_parts import Group, Lock, Member, Release
from ..evaluation.cycle_status import CycleStatus
from ..evaluation.documents import DocumentTrack
from ..evaluation.joining import JoinedSkp, SkpPart
from ..evaluation.objection import Objection
from ..evaluation.objection_decision import ObjectionDecision
from ..evaluation.recommendation import Condition, Recommendation
from ..evaluation.record import Record
from ..evaluation.reported import ReportedResult
from ..evaluation.rounds import Round
from ..evaluation.status_cut import StatusDistribution
from ..evaluation.status_parts import TieBreak
from ..evaluation.stored import StoredAppraisal
from ..evaluation.windows import WindowRule
from ..people.roster import Line, Roster
from ..people.unit_line import UnitLine
from ..plans.year import PlanYear
from ..show.form import FormInfo
from ..show.form_blocks import Grid, GridItem, Options
from .draw_career import CAREER
from .draw_cohort import COHORT
from .draw_comparing import COMPARING
from .draw_cycles import cadence_rules, cycles, groups, locks, members, releases, statuses, windows
from .draw_documents import corrections, objection_decisions, objections, result_chains, rounds, tracks
from .draw_evaluation import EVALUATION
from .draw_fairness import FAIRNESS
from .draw_forms import grid_items, grids, options
from .draw_joining import joined_values, plan_years, skp_parts
from .draw_public import PUBLIC
from .draw_records import records, reported_results, stored_appraisals
from .draw_regimes import REGIMES
from .draw_regional import REGIONAL
from .draw_roster import line_between, rosters, unit_line_between
from .draw_status import distributions, tie_breaks
from .draw_training import TRAINING

if TYPE_CHECKING:
    from .source import Source

__all__ = ["YEAR"]


YEAR: Source = EVALUATION.extended(
    {
        **CAREER,
        **COHORT,
        **COMPARING,
        **FAIRNESS,
        **PUBLIC,
        **REGIMES,
        **REGIONAL,
        **TRAINING,
        Round: rounds,
        DocumentTrack: tracks,
        Objection: objections,
        ObjectionDecision: objection_decisions,
        Correction: corrections,
        ResultChain: result_chains,
        Line: line_between,
        Roster: rosters,
        UnitLine: unit_line_between,
        PlanYear: plan_years,
        TieBreak: tie_breaks,
        StatusDistribution: distributions,
        SkpPart: skp_parts,
        JoinedSkp: joined_values,
        ReportedResult: reported_results,
        Record: records,
        StoredAppraisal: stored_appraisals,
        WindowRule: windows,
        CadenceRule: cadence_rules,
        Group: groups,
        Member: members,
        Release: releases,
        Lock: locks,
        Cycle: cycles,
        CycleStatus: statuses,
        FormInfo: lambda: YEAR.derived(FormInfo, title=YEAR.many(Words, least=1)),
        Options: options,
        GridItem: grid_items,
        Grid: grids,
        Recommendation: lambda: YEAR.derived(Recommendation, conditions=YEAR.many(Condition, least=1)),
    }
)
"""The source of all values of kinerja."""
