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
    from .career.absence import Absence
    from .career.absent_days import AbsentDays
    from .career.accountability import AkipGrade, akip_grade
    from .career.agreement_rises import LastRise, periodic_rise
    from .career.career_rules import Candidate, CareerRule, eligible
    from .career.career_sheet import CareerSheet
    from .career.consequence_parts import Consequences
    from .career.consequences import consequences_of
    from .career.credit_audit import audit_credits
    from .career.credit_education import education_credit
    from .career.credit_eligibility import jenjang_eligibility, rank_eligibility
    from .career.credit_entry import CreditEntry, CreditKind
    from .career.credit_extraordinary import promote_extraordinarily
    from .career.credit_history import CreditHistory
    from .career.credit_integration import integrate_credits
    from .career.credit_ledger import CreditLedger
    from .career.credit_next import CreditProposals, may_be_proposed
    from .career.credit_pace import CreditPace, present_pace
    from .career.credit_projection import CreditProjection
    from .career.credit_promotion import promote_jenjang, promote_rank
    from .career.credit_return import return_credits
    from .career.credit_rules import PERBKN3_2023, CreditRules
    from .career.credit_spans import JenjangSpan
    from .career.credit_starts import first_appointment
    from .career.credit_statement import CreditStatement, credit_statement
    from .career.credit_transfer import transfer_credits
    from .career.credit_ways import keahlian_eligibility, rank_without_vacancy
    from .career.credit_years import PeriodicPolicy, yearly_credits
    from .career.improvement import improvement_due
    from .career.innovation import NewIdea
    from .career.penalties import Penalty
    from .career.performance_ask import PerformanceAsk
    from .career.professionalism import professionalism_index
    from .career.professionalism_profile import ProfessionalismProfile
    from .career.professionalism_units import unit_professionalism
    from .career.regional_allowance import AllowancePayment
    from .career.regional_decree import RegionalAllowance
    from .career.requirements import Eligibility
    from .career.rewards import possible_rewards
    from .career.sanctions import Sanction
    from .career.succession import SuccessionGroup
    from .career.talent import TalentPlacement, talent_placement
    from .career.talent_grid import TalentGrid
    from .career.talent_parts import BoxNumbering, KinerjaTalenta, Potensial, TalentBox
    from .career.talent_policy import PotentialPolicy
    from .career.talent_potential import PotentialResult
    from .career.underperformance import Underperformance
    from .career.unit_careers import UnitCareers
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
    "PERBKN3_2023",
    "PNS_FLOOR",
    "PPPK_CEILING",
    "Absence",
    "AbsentDays",
    "Acceptance",
    "AgreedRhythm",
    "AkipGrade",
    "AllowancePayment",
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
    "BoxNumbering",
    "Cadence",
    "Calibration",
    "Candidate",
    "CareerRule",
    "CareerSheet",
    "Cohort",
    "Competency",
    "CompetencyAssessment",
    "Complaint",
    "Conduct",
    "Consequences",
    "Correction",
    "Course",
    "CreditEntry",
    "CreditHistory",
    "CreditKind",
    "CreditLedger",
    "CreditPace",
    "CreditProjection",
    "CreditProposals",
    "CreditRules",
    "CreditStatement",
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
    "Eligibility",
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
    "JenjangSpan",
    "Job",
    "JobStandard",
    "KinerjaError",
    "KinerjaTalenta",
    "LastRise",
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
    "NewIdea",
    "Objection",
    "Occasion",
    "OfficeHours",
    "Official",
    "OrganisationResult",
    "Outcome",
    "PairedScores",
    "Party",
    "Penalty",
    "PerformanceAsk",
    "Period",
    "PeriodKind",
    "PeriodicPolicy",
    "Perspektif",
    "PlanCourse",
    "PlanPerson",
    "PlanProblem",
    "PlanStatus",
    "Position",
    "PositionKind",
    "Potensial",
    "PotentialPolicy",
    "PotentialResult",
    "Predikat",
    "PrintedWeight",
    "ProfessionalismProfile",
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
    "RegionalAllowance",
    "ReportedResult",
    "Roster",
    "Round",
    "Rounding",
    "RoundingMode",
    "RuleBook",
    "Sanction",
    "Scale",
    "ServiceRecord",
    "Severity",
    "Signal",
    "Situation",
    "SituationKind",
    "Sosialisasi",
    "StepGrid",
    "StoredAppraisal",
    "SuccessionGroup",
    "SurveyElement",
    "SurveyIndex",
    "SurveyScheme",
    "TalentBox",
    "TalentGrid",
    "TalentPlacement",
    "TrainingPlan",
    "Underperformance",
    "Undetermined",
    "Unit",
    "UnitCareers",
    "UnitTree",
    "WindowRule",
    "Words",
    "WorkAgreement",
    "WorkPlan",
    "WorkResult",
    "WorkWeek",
    "WorkingCalendar",
    "akip_grade",
    "allowed_ranges",
    "appraise",
    "appraise_many",
    "as_if",
    "audit",
    "audit_credits",
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
    "consequences_of",
    "count_hours",
    "credit_statement",
    "derive_needs",
    "diff",
    "education_credit",
    "eligible",
    "evaluate",
    "evaluate_training",
    "exact",
    "explain",
    "first_appointment",
    "follow_forums",
    "improvement_due",
    "index_interval",
    "integrate_credits",
    "jenjang_eligibility",
    "job_match",
    "judge_organisation",
    "keahlian_eligibility",
    "link_units",
    "may_be_proposed",
    "minimum_sample",
    "needed",
    "open_calibration",
    "organisation_for",
    "periodic_rise",
    "plan_training",
    "planning",
    "possible_rewards",
    "present_pace",
    "priority_elements",
    "professionalism_index",
    "promote_extraordinarily",
    "promote_jenjang",
    "promote_rank",
    "public_report",
    "rank",
    "rank_eligibility",
    "rank_without_vacancy",
    "read_figure",
    "read_number",
    "recommend",
    "record_feedback",
    "return_credits",
    "service_times",
    "summarise",
    "talent_placement",
    "tally",
    "transfer_credits",
    "unit_professionalism",
    "voice_progress",
    "weigh",
    "what_if",
    "what_may_follow",
    "who_evaluates",
    "yearly_credits",
]

__version__ = "0.1.0"

# A new name stands in three places: here, in __all__ and in the imports above (tests/architecture compares them).
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "NATIONAL_COMPETENCIES": "training.competency_dictionary",
        "NIP": "people.identity",
        "NIPPPK": "people.identity",
        "PERBKN3_2023": "career.credit_rules",
        "PNS_FLOOR": "training.hour_limits",
        "PPPK_CEILING": "training.hour_limits",
        "Absence": "career.absence",
        "AbsentDays": "career.absent_days",
        "Acceptance": "plans.progress",
        "AgreedRhythm": "feedback.agreed_rhythm",
        "AkipGrade": "career.accountability",
        "AllowancePayment": "career.regional_allowance",
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
        "BoxNumbering": "career.talent_parts",
        "Cadence": "evaluation.cadence",
        "Calibration": "evaluation.calibration",
        "Candidate": "career.career_rules",
        "CareerRule": "career.career_rules",
        "CareerSheet": "career.career_sheet",
        "Cohort": "evaluation.cohort",
        "Competency": "training.competency_dictionary",
        "CompetencyAssessment": "training.competency_assessment",
        "Complaint": "feedback.complaints",
        "Conduct": "plans.conduct",
        "Consequences": "career.consequence_parts",
        "Correction": "evaluation.correction",
        "Course": "training.courses",
        "CreditEntry": "career.credit_entry",
        "CreditHistory": "career.credit_history",
        "CreditKind": "career.credit_entry",
        "CreditLedger": "career.credit_ledger",
        "CreditPace": "career.credit_pace",
        "CreditProjection": "career.credit_projection",
        "CreditProposals": "career.credit_next",
        "CreditRules": "career.credit_rules",
        "CreditStatement": "career.credit_statement",
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
        "Eligibility": "career.requirements",
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
        "JenjangSpan": "career.credit_spans",
        "Job": "evaluation.batch",
        "JobStandard": "training.competency_standard",
        "KinerjaError": "errors",
        "KinerjaTalenta": "career.talent_parts",
        "LastRise": "career.agreement_rises",
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
        "NewIdea": "career.innovation",
        "Objection": "evaluation.objection",
        "Occasion": "evaluation.decision",
        "OfficeHours": "base.working_hours",
        "Official": "people.official",
        "OrganisationResult": "evaluation.organisation",
        "Outcome": "rules.book",
        "PairedScores": "training.paired_scores",
        "Party": "people.party",
        "Penalty": "career.penalties",
        "PerformanceAsk": "career.performance_ask",
        "Period": "base.period",
        "PeriodKind": "base.period",
        "PeriodicPolicy": "career.credit_years",
        "Perspektif": "plans.indicator",
        "PlanCourse": "training.plan_problem",
        "PlanPerson": "training.plan_problem",
        "PlanProblem": "training.plan_problem",
        "PlanStatus": "plans.plan",
        "Position": "people.positions",
        "PositionKind": "people.positions",
        "Potensial": "career.talent_parts",
        "PotentialPolicy": "career.talent_policy",
        "PotentialResult": "career.talent_potential",
        "Predikat": "rules.permenpanrb6_2022",
        "PrintedWeight": "feedback.survey_weights",
        "ProfessionalismProfile": "career.professionalism_profile",
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
        "RegionalAllowance": "career.regional_decree",
        "ReportedResult": "evaluation.reported",
        "Roster": "people.roster",
        "Round": "evaluation.rounds",
        "Rounding": "base.rounding",
        "RoundingMode": "base.rounding",
        "RuleBook": "rules.book",
        "Sanction": "career.sanctions",
        "Scale": "base.scale",
        "ServiceRecord": "feedback.service",
        "Severity": "base.finding",
        "Signal": "training.need_signals",
        "Situation": "people.situation",
        "SituationKind": "people.situation",
        "Sosialisasi": "evaluation.care_change",
        "StepGrid": "evaluation.reaching_parts",
        "StoredAppraisal": "evaluation.stored",
        "SuccessionGroup": "career.succession",
        "SurveyElement": "feedback.survey_scheme",
        "SurveyIndex": "feedback.survey",
        "SurveyScheme": "feedback.survey_scheme",
        "TalentBox": "career.talent_parts",
        "TalentGrid": "career.talent_grid",
        "TalentPlacement": "career.talent",
        "TrainingPlan": "training.plan_report",
        "Underperformance": "career.underperformance",
        "Undetermined": "base.finding",
        "Unit": "people.unit",
        "UnitCareers": "career.unit_careers",
        "UnitTree": "people.unit",
        "WindowRule": "evaluation.windows",
        "Words": "base.words",
        "WorkAgreement": "people.agreement",
        "WorkPlan": "plans.plan",
        "WorkResult": "plans.plan",
        "WorkWeek": "base.calendar",
        "WorkingCalendar": "base.calendar",
        "akip_grade": "career.accountability",
        "allowed_ranges": "evaluation.distribution_room",
        "appraise": "evaluation.appraisal",
        "appraise_many": "evaluation.batch",
        "as_if": "evaluation.older_facts",
        "audit": "rules.auditing",
        "audit_credits": "career.credit_audit",
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
        "consequences_of": "career.consequences",
        "count_hours": "training.hour_ledger",
        "credit_statement": "career.credit_statement",
        "derive_needs": "training.needs",
        "diff": "rules.changes",
        "education_credit": "career.credit_education",
        "eligible": "career.career_rules",
        "evaluate": "formula.program",
        "evaluate_training": "training.effect",
        "exact": "base.exact",
        "explain": "formula.program",
        "first_appointment": "career.credit_starts",
        "follow_forums": "feedback.forum_follow_up",
        "improvement_due": "career.improvement",
        "index_interval": "feedback.survey_interval",
        "integrate_credits": "career.credit_integration",
        "jenjang_eligibility": "career.credit_eligibility",
        "job_match": "training.job_match",
        "judge_organisation": "evaluation.organisation_judging",
        "keahlian_eligibility": "career.credit_ways",
        "link_units": "evaluation.public_link",
        "may_be_proposed": "career.credit_next",
        "minimum_sample": "feedback.survey_sample",
        "needed": "evaluation.reaching",
        "open_calibration": "evaluation.calibration",
        "organisation_for": "evaluation.organisation",
        "periodic_rise": "career.agreement_rises",
        "plan_training": "training.planner",
        "planning": "people.planning",
        "possible_rewards": "career.rewards",
        "present_pace": "career.credit_pace",
        "priority_elements": "feedback.survey_priorities",
        "professionalism_index": "career.professionalism",
        "promote_extraordinarily": "career.credit_extraordinary",
        "promote_jenjang": "career.credit_promotion",
        "promote_rank": "career.credit_promotion",
        "public_report": "publication.report",
        "rank": "evaluation.ranking",
        "rank_eligibility": "career.credit_eligibility",
        "rank_without_vacancy": "career.credit_ways",
        "read_figure": "feedback.figure_reading",
        "read_number": "people.identity",
        "recommend": "evaluation.extension",
        "record_feedback": "feedback.feedback_record",
        "return_credits": "career.credit_return",
        "service_times": "feedback.service_timing",
        "summarise": "feedback.raters_summary",
        "talent_placement": "career.talent",
        "tally": "evaluation.tallies",
        "transfer_credits": "career.credit_transfer",
        "unit_professionalism": "career.professionalism_units",
        "voice_progress": "evaluation.public_voice",
        "weigh": "feedback.raters_summary",
        "what_if": "evaluation.projection",
        "what_may_follow": "feedback.follow_up",
        "who_evaluates": "evaluation.evaluators",
        "yearly_credits": "career.credit_years",
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
