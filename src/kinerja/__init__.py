"""kinerja: Indonesian civil-service performance management as exact, cited, explainable values.

This is the front door.  Every name loads the module it lives in when it is first asked for, so that
``import kinerja`` costs nothing that is not used.

Example:
    >>> from kinerja import exact
    >>> exact("80.70") + exact("1/3")
    Fraction(2431, 30)
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .base.calendar import WorkingCalendar, WorkWeek
    from .base.exact import exact
    from .base.finding import Finding, Severity, Undetermined
    from .base.law import Assurance, Basis, Law
    from .base.period import Period, PeriodKind
    from .base.rounding import Rounding, RoundingMode
    from .base.scale import Grade, Scale
    from .base.words import Words
    from .base.working_hours import OfficeHours
    from .errors import KinerjaError
    from .evaluation.appraisal import Appraisal, appraise
    from .evaluation.batch import Job, appraise_many
    from .evaluation.cadence import Cadence
    from .evaluation.calibration import Calibration, open_calibration
    from .evaluation.care import care_report
    from .evaluation.care_change import Sosialisasi
    from .evaluation.care_files import care_files
    from .evaluation.cohort import Cohort, cohort_of
    from .evaluation.comparison import compare
    from .evaluation.contribution import compare_contributions
    from .evaluation.correction import Correction
    from .evaluation.cycle import Cycle
    from .evaluation.cycle_parts import Group, Member
    from .evaluation.cycle_status import Done
    from .evaluation.decision import Decision, Occasion
    from .evaluation.distribution import Distribution
    from .evaluation.distribution_checks import check_distribution
    from .evaluation.distribution_room import allowed_ranges
    from .evaluation.documents import DocumentTrack
    from .evaluation.evaluator import Evaluator, EvaluatorPolicy
    from .evaluation.evaluators import who_evaluates
    from .evaluation.extension import recommend
    from .evaluation.leniency import compare_appraisers
    from .evaluation.objection import Objection
    from .evaluation.older_facts import as_if
    from .evaluation.organisation import OrganisationResult, organisation_for
    from .evaluation.organisation_judging import judge_organisation
    from .evaluation.projection import what_if
    from .evaluation.public_fit import MeasuredBy
    from .evaluation.public_link import link_units
    from .evaluation.public_voice import voice_progress
    from .evaluation.ranking import rank
    from .evaluation.reaching import needed
    from .evaluation.reaching_parts import StepGrid
    from .evaluation.record import Record
    from .evaluation.reported import ReportedResult
    from .evaluation.rounds import EvaluationKind, Round
    from .evaluation.stored import StoredAppraisal
    from .evaluation.tallies import tally
    from .evaluation.track_rules import Milestone
    from .evaluation.windows import WindowRule
    from .feedback.agreed_rhythm import AgreedRhythm
    from .feedback.band_scores import BandScores
    from .feedback.complaint_counting import complaint_indicators
    from .feedback.complaint_policy import DeadlinePolicy
    from .feedback.complaints import Complaint
    from .feedback.continuous import Feedback, Giver, GiverKind
    from .feedback.dialogue import Dialogue, Dialogues
    from .feedback.feedback_record import record_feedback
    from .feedback.figure import Figure, Measure
    from .feedback.figure_reading import read_figure
    from .feedback.follow_up import what_may_follow
    from .feedback.forum import Forum
    from .feedback.forum_follow_up import follow_forums
    from .feedback.rater_policy import RaterPolicy
    from .feedback.raters import RatedPerson, RaterAnswer, RaterGroup, RaterScale
    from .feedback.raters_summary import summarise, weigh
    from .feedback.service import ServiceRecord
    from .feedback.service_timing import service_times
    from .feedback.survey import SurveyIndex
    from .feedback.survey_answers import Answers
    from .feedback.survey_audit import audit_published
    from .feedback.survey_interval import index_interval
    from .feedback.survey_priorities import priority_elements
    from .feedback.survey_sample import minimum_sample
    from .feedback.survey_scheme import SurveyElement, SurveyScheme
    from .feedback.survey_waves import compare_waves
    from .feedback.survey_weights import PrintedWeight
    from .formula.program import evaluate, explain
    from .people.agreement import Extension, WorkAgreement
    from .people.employee import Appointment, Employee
    from .people.identity import NIP, NIPPPK, read_number
    from .people.official import Official
    from .people.party import EmployeeKind, Leader, Party
    from .people.planning import planning
    from .people.positions import Position, PositionKind
    from .people.roster import Line, Roster
    from .people.situation import Situation, SituationKind
    from .people.unit import Unit, UnitTree
    from .plans.checks import check
    from .plans.conduct import Conduct
    from .plans.indicator import Aspek, Indicator, Perspektif
    from .plans.plan import Approach, Jenis, PlanStatus, WorkPlan, WorkResult
    from .plans.progress import Acceptance, Evidence, Progress, Realisation
    from .plans.target import AtLeast, AtMost, Between, Direction, Exactly
    from .publication.policy import PublicationPolicy
    from .publication.report import PublicReport, public_report
    from .rules.amendment import Amendment
    from .rules.auditing import audit
    from .rules.book import Outcome, RuleBook
    from .rules.changes import diff
    from .rules.permenpanrb6_2022 import Predikat, Rating
    from .training.competency_assessment import CompetencyAssessment
    from .training.competency_dictionary import NATIONAL_COMPETENCIES, Competency
    from .training.competency_gap import competency_gaps
    from .training.competency_standard import JobStandard
    from .training.courses import Course
    from .training.effect import evaluate_training
    from .training.effect_design import EffectMeasure
    from .training.hour_ledger import count_hours
    from .training.hour_limits import PNS_FLOOR, PPPK_CEILING
    from .training.hour_records import LearningActivity
    from .training.job_match import job_match
    from .training.match_scales import MatchPurpose
    from .training.n_gain import class_gain
    from .training.need_parts import Learner
    from .training.need_signals import Signal
    from .training.needs import derive_needs
    from .training.paired_scores import PairedScores
    from .training.plan_problem import Benefit, PlanCourse, PlanPerson, PlanProblem
    from .training.plan_report import TrainingPlan
    from .training.planner import plan_training
    from .training.printed_checks import check_printed

__all__ = [
    "NATIONAL_COMPETENCIES",
    "NIP",
    "NIPPPK",
    "PNS_FLOOR",
    "PPPK_CEILING",
    "Acceptance",
    "AgreedRhythm",
    "Amendment",
    "Answers",
    "Appointment",
    "Appraisal",
    "Approach",
    "Aspek",
    "Assurance",
    "AtLeast",
    "AtMost",
    "BandScores",
    "Basis",
    "Benefit",
    "Between",
    "Cadence",
    "Calibration",
    "Cohort",
    "Competency",
    "CompetencyAssessment",
    "Complaint",
    "Conduct",
    "Correction",
    "Course",
    "Cycle",
    "DeadlinePolicy",
    "Decision",
    "Dialogue",
    "Dialogues",
    "Direction",
    "Distribution",
    "DocumentTrack",
    "Done",
    "EffectMeasure",
    "Employee",
    "EmployeeKind",
    "EvaluationKind",
    "Evaluator",
    "EvaluatorPolicy",
    "Evidence",
    "Exactly",
    "Extension",
    "Feedback",
    "Figure",
    "Finding",
    "Forum",
    "Giver",
    "GiverKind",
    "Grade",
    "Group",
    "Indicator",
    "Jenis",
    "Job",
    "JobStandard",
    "KinerjaError",
    "Law",
    "Leader",
    "Learner",
    "LearningActivity",
    "Line",
    "MatchPurpose",
    "Measure",
    "MeasuredBy",
    "Member",
    "Milestone",
    "Objection",
    "Occasion",
    "OfficeHours",
    "Official",
    "OrganisationResult",
    "Outcome",
    "PairedScores",
    "Party",
    "Period",
    "PeriodKind",
    "Perspektif",
    "PlanCourse",
    "PlanPerson",
    "PlanProblem",
    "PlanStatus",
    "Position",
    "PositionKind",
    "Predikat",
    "PrintedWeight",
    "Progress",
    "PublicReport",
    "PublicationPolicy",
    "RatedPerson",
    "RaterAnswer",
    "RaterGroup",
    "RaterPolicy",
    "RaterScale",
    "Rating",
    "Realisation",
    "Record",
    "ReportedResult",
    "Roster",
    "Round",
    "Rounding",
    "RoundingMode",
    "RuleBook",
    "Scale",
    "ServiceRecord",
    "Severity",
    "Signal",
    "Situation",
    "SituationKind",
    "Sosialisasi",
    "StepGrid",
    "StoredAppraisal",
    "SurveyElement",
    "SurveyIndex",
    "SurveyScheme",
    "TrainingPlan",
    "Undetermined",
    "Unit",
    "UnitTree",
    "WindowRule",
    "Words",
    "WorkAgreement",
    "WorkPlan",
    "WorkResult",
    "WorkWeek",
    "WorkingCalendar",
    "allowed_ranges",
    "appraise",
    "appraise_many",
    "as_if",
    "audit",
    "audit_published",
    "care_files",
    "care_report",
    "check",
    "check_distribution",
    "check_printed",
    "class_gain",
    "cohort_of",
    "compare",
    "compare_appraisers",
    "compare_contributions",
    "compare_waves",
    "competency_gaps",
    "complaint_indicators",
    "count_hours",
    "derive_needs",
    "diff",
    "evaluate",
    "evaluate_training",
    "exact",
    "explain",
    "follow_forums",
    "index_interval",
    "job_match",
    "judge_organisation",
    "link_units",
    "minimum_sample",
    "needed",
    "open_calibration",
    "organisation_for",
    "plan_training",
    "planning",
    "priority_elements",
    "public_report",
    "rank",
    "read_figure",
    "read_number",
    "recommend",
    "record_feedback",
    "service_times",
    "summarise",
    "tally",
    "voice_progress",
    "weigh",
    "what_if",
    "what_may_follow",
    "who_evaluates",
]

__version__ = "0.1.0"

# A new name stands in three places: here, in __all__ and in the imports above (tests/architecture compares them).
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "NATIONAL_COMPETENCIES": "training.competency_dictionary",
        "NIP": "people.identity",
        "NIPPPK": "people.identity",
        "PNS_FLOOR": "training.hour_limits",
        "PPPK_CEILING": "training.hour_limits",
        "Acceptance": "plans.progress",
        "AgreedRhythm": "feedback.agreed_rhythm",
        "Amendment": "rules.amendment",
        "Answers": "feedback.survey_answers",
        "Appointment": "people.employee",
        "Appraisal": "evaluation.appraisal",
        "Approach": "plans.plan",
        "Aspek": "plans.indicator",
        "Assurance": "base.law",
        "AtLeast": "plans.target",
        "AtMost": "plans.target",
        "BandScores": "feedback.band_scores",
        "Basis": "base.law",
        "Benefit": "training.plan_problem",
        "Between": "plans.target",
        "Cadence": "evaluation.cadence",
        "Calibration": "evaluation.calibration",
        "Cohort": "evaluation.cohort",
        "Competency": "training.competency_dictionary",
        "CompetencyAssessment": "training.competency_assessment",
        "Complaint": "feedback.complaints",
        "Conduct": "plans.conduct",
        "Correction": "evaluation.correction",
        "Course": "training.courses",
        "Cycle": "evaluation.cycle",
        "DeadlinePolicy": "feedback.complaint_policy",
        "Decision": "evaluation.decision",
        "Dialogue": "feedback.dialogue",
        "Dialogues": "feedback.dialogue",
        "Direction": "plans.target",
        "Distribution": "evaluation.distribution",
        "DocumentTrack": "evaluation.documents",
        "Done": "evaluation.cycle_status",
        "EffectMeasure": "training.effect_design",
        "Employee": "people.employee",
        "EmployeeKind": "people.party",
        "EvaluationKind": "evaluation.rounds",
        "Evaluator": "evaluation.evaluator",
        "EvaluatorPolicy": "evaluation.evaluator",
        "Evidence": "plans.progress",
        "Exactly": "plans.target",
        "Extension": "people.agreement",
        "Feedback": "feedback.continuous",
        "Figure": "feedback.figure",
        "Finding": "base.finding",
        "Forum": "feedback.forum",
        "Giver": "feedback.continuous",
        "GiverKind": "feedback.continuous",
        "Grade": "base.scale",
        "Group": "evaluation.cycle_parts",
        "Indicator": "plans.indicator",
        "Jenis": "plans.plan",
        "Job": "evaluation.batch",
        "JobStandard": "training.competency_standard",
        "KinerjaError": "errors",
        "Law": "base.law",
        "Leader": "people.party",
        "Learner": "training.need_parts",
        "LearningActivity": "training.hour_records",
        "Line": "people.roster",
        "MatchPurpose": "training.match_scales",
        "Measure": "feedback.figure",
        "MeasuredBy": "evaluation.public_fit",
        "Member": "evaluation.cycle_parts",
        "Milestone": "evaluation.track_rules",
        "Objection": "evaluation.objection",
        "Occasion": "evaluation.decision",
        "OfficeHours": "base.working_hours",
        "Official": "people.official",
        "OrganisationResult": "evaluation.organisation",
        "Outcome": "rules.book",
        "PairedScores": "training.paired_scores",
        "Party": "people.party",
        "Period": "base.period",
        "PeriodKind": "base.period",
        "Perspektif": "plans.indicator",
        "PlanCourse": "training.plan_problem",
        "PlanPerson": "training.plan_problem",
        "PlanProblem": "training.plan_problem",
        "PlanStatus": "plans.plan",
        "Position": "people.positions",
        "PositionKind": "people.positions",
        "Predikat": "rules.permenpanrb6_2022",
        "PrintedWeight": "feedback.survey_weights",
        "Progress": "plans.progress",
        "PublicReport": "publication.report",
        "PublicationPolicy": "publication.policy",
        "RatedPerson": "feedback.raters",
        "RaterAnswer": "feedback.raters",
        "RaterGroup": "feedback.raters",
        "RaterPolicy": "feedback.rater_policy",
        "RaterScale": "feedback.raters",
        "Rating": "rules.permenpanrb6_2022",
        "Realisation": "plans.progress",
        "Record": "evaluation.record",
        "ReportedResult": "evaluation.reported",
        "Roster": "people.roster",
        "Round": "evaluation.rounds",
        "Rounding": "base.rounding",
        "RoundingMode": "base.rounding",
        "RuleBook": "rules.book",
        "Scale": "base.scale",
        "ServiceRecord": "feedback.service",
        "Severity": "base.finding",
        "Signal": "training.need_signals",
        "Situation": "people.situation",
        "SituationKind": "people.situation",
        "Sosialisasi": "evaluation.care_change",
        "StepGrid": "evaluation.reaching_parts",
        "StoredAppraisal": "evaluation.stored",
        "SurveyElement": "feedback.survey_scheme",
        "SurveyIndex": "feedback.survey",
        "SurveyScheme": "feedback.survey_scheme",
        "TrainingPlan": "training.plan_report",
        "Undetermined": "base.finding",
        "Unit": "people.unit",
        "UnitTree": "people.unit",
        "WindowRule": "evaluation.windows",
        "Words": "base.words",
        "WorkAgreement": "people.agreement",
        "WorkPlan": "plans.plan",
        "WorkResult": "plans.plan",
        "WorkWeek": "base.calendar",
        "WorkingCalendar": "base.calendar",
        "allowed_ranges": "evaluation.distribution_room",
        "appraise": "evaluation.appraisal",
        "appraise_many": "evaluation.batch",
        "as_if": "evaluation.older_facts",
        "audit": "rules.auditing",
        "audit_published": "feedback.survey_audit",
        "care_files": "evaluation.care_files",
        "care_report": "evaluation.care",
        "check": "plans.checks",
        "check_distribution": "evaluation.distribution_checks",
        "check_printed": "training.printed_checks",
        "class_gain": "training.n_gain",
        "cohort_of": "evaluation.cohort",
        "compare": "evaluation.comparison",
        "compare_appraisers": "evaluation.leniency",
        "compare_contributions": "evaluation.contribution",
        "compare_waves": "feedback.survey_waves",
        "competency_gaps": "training.competency_gap",
        "complaint_indicators": "feedback.complaint_counting",
        "count_hours": "training.hour_ledger",
        "derive_needs": "training.needs",
        "diff": "rules.changes",
        "evaluate": "formula.program",
        "evaluate_training": "training.effect",
        "exact": "base.exact",
        "explain": "formula.program",
        "follow_forums": "feedback.forum_follow_up",
        "index_interval": "feedback.survey_interval",
        "job_match": "training.job_match",
        "judge_organisation": "evaluation.organisation_judging",
        "link_units": "evaluation.public_link",
        "minimum_sample": "feedback.survey_sample",
        "needed": "evaluation.reaching",
        "open_calibration": "evaluation.calibration",
        "organisation_for": "evaluation.organisation",
        "plan_training": "training.planner",
        "planning": "people.planning",
        "priority_elements": "feedback.survey_priorities",
        "public_report": "publication.report",
        "rank": "evaluation.ranking",
        "read_figure": "feedback.figure_reading",
        "read_number": "people.identity",
        "recommend": "evaluation.extension",
        "record_feedback": "feedback.feedback_record",
        "service_times": "feedback.service_timing",
        "summarise": "feedback.raters_summary",
        "tally": "evaluation.tallies",
        "voice_progress": "evaluation.public_voice",
        "weigh": "feedback.raters_summary",
        "what_if": "evaluation.projection",
        "what_may_follow": "feedback.follow_up",
        "who_evaluates": "evaluation.evaluators",
    }
)


# Hidden from type checkers, which would take it as leave to ask for any name at all.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__
