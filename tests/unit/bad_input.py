"""Wrong inputs, each with the answer it gets: the rows of docs/reference/bad-input.md, which are tests as well.

    python -m tests.unit.bad_input --write

brings the page up to date; without ``--write`` it prints the page.
"""

# ruff: noqa: F401 - the rows name what is imported
from __future__ import annotations

import sys
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import attrs

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.exact import exact
from kinerja.base.finding import Finding
from kinerja.base.law import Assurance, Basis, Law
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.base.scale import Scale
from kinerja.base.suppression import hide_means, suppress
from kinerja.base.words import Words
from kinerja.career.absence import Absence
from kinerja.career.absent_days import AbsentDays
from kinerja.career.accountability import akip_grade
from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.career_sheet import CareerSheet
from kinerja.career.consequences import consequences_of
from kinerja.career.credit import convert
from kinerja.career.credit_audit import audit_credits
from kinerja.career.credit_audit_parts import PrintedCredit
from kinerja.career.credit_eligibility import rank_eligibility
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_extraordinary import promote_extraordinarily
from kinerja.career.credit_flat import flat_credit
from kinerja.career.credit_integration import integrate_credits
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_projection import project
from kinerja.career.credit_promotion import promote_jenjang, promote_rank
from kinerja.career.credit_transfer import transfer_at_once
from kinerja.career.education_levels import education_level
from kinerja.career.eligibility import KELOMPOK_SUKSESI, KELOMPOK_SUKSESI_INSTANSI
from kinerja.career.functional_entry import functional_rule
from kinerja.career.regional_decree import JobClassCeilings
from kinerja.career.talent import TalentPerformance
from kinerja.career.talent_parts import NATIONAL_NUMBERING
from kinerja.career.talent_policy import POTENTIAL_CUTS
from kinerja.career.underperformance import Underperformance
from kinerja.career.unit_careers import UnitCareers
from kinerja.errors import KinerjaError, Problems
from kinerja.evaluation.appraisal import Appraisal, appraise
from kinerja.evaluation.care_change import Sosialisasi, before_and_after
from kinerja.evaluation.care_files import CareFiles
from kinerja.evaluation.care_parts import CarePolicy
from kinerja.evaluation.care_units import UnitShare
from kinerja.evaluation.chain import chains
from kinerja.evaluation.cohort import Cohort, CohortMember
from kinerja.evaluation.comparison import compare as ask
from kinerja.evaluation.correction import Authority, Correction, CorrectionKind
from kinerja.evaluation.credit_steps import credit_step
from kinerja.evaluation.cycle import Cycle
from kinerja.evaluation.cycle_parts import Group, Member
from kinerja.evaluation.cycle_steps import lock
from kinerja.evaluation.decision import Decision, StudyNotCompleted
from kinerja.evaluation.distribution import Distribution, count_results
from kinerja.evaluation.distribution_checks import check_distribution
from kinerja.evaluation.distribution_guide import SE_3_2023, Limit
from kinerja.evaluation.distribution_room import allowed_ranges
from kinerja.evaluation.documents import DocumentTrack
from kinerja.evaluation.evaluator import Agreement, Evaluator, EvaluatorPolicy
from kinerja.evaluation.evaluators import who_evaluates
from kinerja.evaluation.joining import Proportion, SkpPart, join_skp
from kinerja.evaluation.leniency import RatedAs, Scoring, compare_appraisers
from kinerja.evaluation.objection import Objection
from kinerja.evaluation.objection_decision import uphold
from kinerja.evaluation.older_facts import result_facts
from kinerja.evaluation.organisation import OrganisationResult, organisation_for
from kinerja.evaluation.organisation_judging import judge_organisation
from kinerja.evaluation.organisation_record import PeriodicOrganisation
from kinerja.evaluation.projection import what_if
from kinerja.evaluation.ranking import rank
from kinerja.evaluation.reaching import needed
from kinerja.evaluation.reaching_parts import StepGrid
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.evaluation.status_cut import distribute_status
from kinerja.evaluation.status_parts import RankedPerson
from kinerja.evaluation.stored import StoredAppraisal
from kinerja.evaluation.track_rules import Milestone, track_rules
from kinerja.evaluation.windows import WindowRule
from kinerja.feedback.agreed_rhythm import AgreedRhythm
from kinerja.feedback.band_scores import DJPB_IKM
from kinerja.feedback.complaint_clock import days_waited
from kinerja.feedback.complaint_policy import ComplaintDeadline, DayCount
from kinerja.feedback.complaints import Complaint, ComplaintEvent
from kinerja.feedback.continuous import Feedback, Giver, GiverKind, check_feedback
from kinerja.feedback.dialogue import Dialogues
from kinerja.feedback.dialogue_review import review_dialogues
from kinerja.feedback.follow_up import LeaderFollowUp
from kinerja.feedback.follow_up_rules import FollowUpKind
from kinerja.feedback.forum import Forum, check_forum
from kinerja.feedback.forum_ceiling import hold_against_ceiling
from kinerja.feedback.forum_parts import ForumKind, ForumPriority
from kinerja.feedback.guidance import GuidanceFeedback, competency_score
from kinerja.feedback.rater_policy import Anonymity, GroupRule
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterScale
from kinerja.feedback.raters_summary import rated_conduct_of
from kinerja.feedback.service import ServiceRecord
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_integrity import check_integrity
from kinerja.feedback.survey_interval import index_interval
from kinerja.feedback.survey_sample import SurveySample
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
from kinerja.feedback.survey_waves import compare_waves
from kinerja.feedback.survey_weights import PrintedWeight
from kinerja.formula import FactKind, FactSpec, bands, choice, evaluate, explain, given, given_token, mean, table, when
from kinerja.formula.build import truth
from kinerja.interop import dumps, loads, structure, unstructure
from kinerja.interop.columns import CellKind, Column, RowProfile, RowsOf
from kinerja.interop.conventions import INDONESIAN_TEXT, STRICT, Conventions
from kinerja.interop.row_profiles import YEARS_AND_NUMBERS
from kinerja.interop.rows import read_rows
from kinerja.interop.siasn import SiasnAppraiser, annual_request
from kinerja.interop.siasn_codes import golongan_id
from kinerja.interop.siasn_credit import read_credit
from kinerja.interop.siasn_rows import read_annual
from kinerja.interop.stored_books import check_stored
from kinerja.people.agreement import Extension, WorkAgreement, check_agreement
from kinerja.people.employee import Appointment, Dated, Employee
from kinerja.people.identity import NIP, NIPPPK, compare, read_number
from kinerja.people.party import AppointmentStatus, EmployeeKind, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.people.roster import Line, Roster
from kinerja.people.roster_checks import check_roster
from kinerja.people.situation import Situation, SituationKind
from kinerja.people.unit import Unit, UnitTree
from kinerja.people.unit_line import UnitLine
from kinerja.plans.actions import ActionPlan, check_actions
from kinerja.plans.cascade import Cascade
from kinerja.plans.cascade_rules import check_cascade
from kinerja.plans.checks import check
from kinerja.plans.conduct import AspekPerilaku, Conduct
from kinerja.plans.indicator import Aspek, Indicator
from kinerja.plans.plan import Approach, Jenis, PlanStatus, Supported, WorkPlan, WorkResult
from kinerja.plans.precision import Precision
from kinerja.plans.progress import Evidence, Progress, Realisation
from kinerja.plans.standing import stand
from kinerja.plans.study import Accreditation, StudyLevel, study_guide
from kinerja.plans.target import AtLeast, Between, Direction, Exactly, Target, YesNo
from kinerja.plans.units import SAME_UNITS, UnitRate, UnitTable
from kinerja.plans.year import PlanYear
from kinerja.publication.policy import PERSONS_CLOSED, NamingGround, PublicationPolicy
from kinerja.publication.report_parts import IndividualResult
from kinerja.rules import shape
from kinerja.rules.achievement_bounds import clamped, scaled
from kinerja.rules.achievement_methods import RATIO
from kinerja.rules.allowance import FactorTable, work_minutes
from kinerja.rules.amendment import Amendment
from kinerja.rules.audit_domain import Domain, Limits
from kinerja.rules.auditing import audit
from kinerja.rules.book import RuleBook
from kinerja.rules.consolidation import Consolidation, consolidate
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.kmk127_discipline import Punishment, impact
from kinerja.rules.nation import national
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating, predikat, read_predikat
from kinerja.rules.permenpanrb8_2021 import PERMENPANRB8_2021
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30
from kinerja.rules.pp30_raters import Sharing
from kinerja.rules.pp46_2011 import PERILAKU, PP46_2011, Sebutan
from kinerja.rules.year_2021 import join
from kinerja.show.form_blocks import Options
from kinerja.show.forms import (
    Imprint,
    changed_document_form,
    check_form,
    document_form,
    evaluation_form,
    plan_form,
)
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_dictionary import competency_code
from kinerja.training.competency_standard import UNIFORM_LEVELS_LAMPUNG, JobStandard
from kinerja.training.courses import Course, GoodPractice
from kinerja.training.effect_tests import paired_test
from kinerja.training.hour_limits import PPPK_CEILING
from kinerja.training.hour_records import LearningActivity
from kinerja.training.match_scales import match_category
from kinerja.training.n_gain import class_gain, normalised_gain
from kinerja.training.need_signals import PERFORMANCE_GAP, Signal
from kinerja.training.need_table import NEED_RULES
from kinerja.training.paired_scores import PairedScores
from kinerja.training.plan_problem import Benefit, MandatoryPair, PlanCourse, PlanPerson, PlanProblem
from kinerja.training.planner import plan_training
from kinerja.training.printed_checks import check_printed
from kinerja.training.printed_effects import PrintedEffect

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "bad-input.md"


@attrs.frozen
class Row:
    """A wrong input.

    Args:
        what: What is wrong.
        code: How it is written, an expression with the names of this module.
        answer: The class of the error, or the code of the finding, that it gets.
    """

    what: str
    code: str
    answer: str


# --- What the expressions speak of ----------------------------------------------------------------------------------

HIGHER = Direction.LEBIH_TINGGI
SECOND_HALF = PP30_2019.choose(opsi="70_30").judge({"nilai_skp": 105, "nilai_perilaku": 95, "ide_baru": False})
SUM = Consolidation.JUMLAH
YEAR = Period.year(2025)
DONE, WHOLE = "hasil_kerja[0].indikator[0].realisasi", StepGrid(step=1, low=0, high=100)
Q1, Q2 = Period.quarter(2025, 1), Period.quarter(2025, 2)
UNIT = Unit("puskesmas", "Puskesmas Contoh")
POST = Position("Bidan", PositionKind.FUNGSIONAL, Jenjang.PENYELIA)
ANI = Party("e1", "Ani", POST, UNIT, kind=EmployeeKind.PNS)
AGREEMENT = partial(WorkAgreement, "814/1/2025", YEAR.start, YEAR.end)
HEAD = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.PENGAWAS), UNIT, kind=EmployeeKind.PNS)
TARGET = AtLeast(80, "%")
SERVED = Indicator("i1", "Ibu hamil terlayani", TARGET, aspek=(Aspek.KUANTITAS,))


STAFF = Member("e1", "dinas", YEAR.start)
WINDOW = WindowRule(-6, 10)
FIRST_QUARTER = Round(Q1, EvaluationKind.PERIODIK, WINDOW.window(Q1))
REACHED = OrganisationResult(UNIT, Q1, "Baik")


CHIEF = Party("e3", "Citra", Position("Kepala Dinas", PositionKind.JPT_PRATAMA), UNIT, kind=EmployeeKind.PNS)
JUDGED = Round(YEAR, EvaluationKind.TAHUNAN, Period(date(2025, 12, 15), date(2026, 1, 31)))
DOCUMENT = DocumentTrack(ANI, HEAD, CHIEF, JUDGED)
TAUGHT = Sosialisasi("Dialog kinerja", date(2025, 3, 12), ["dinas"])
MARCH_2026 = date(2026, 3, 2)
WORKING_2026 = WorkingCalendar(FIVE_DAYS, [], Period.year(2026))
MUDA = CreditLedger("e1", "ahli_muda", date(2022, 4, 1)).ranked("III/c", date(2022, 4, 1))
CREDITS_2025 = CreditEntry.of(convert("ahli_muda", "baik", YEAR))


def objection(**changes: Any) -> Objection:
    """Return an objection that the superior received, and something changed."""
    made = Objection(ANI, HEAD, CHIEF, YEAR, "5f1c", "Laporan Desember belum dihitung.", date(2026, 2, 3))
    return attrs.evolve(made.received(date(2026, 2, 3)), **changes)


def indicator(**changes: Any) -> Indicator:
    """Return an indicator with something changed."""
    return attrs.evolve(SERVED, **changes)


def plan(*indicators: Indicator, **changes: Any) -> WorkPlan:
    """Return a plan with one result, and something changed."""
    results = [WorkResult("h1", "Ibu hamil terlayani sesuai standar", Jenis.UTAMA, indicators or [SERVED])]
    made = {"results": results, "status": PlanStatus.DITETAPKAN, **changes}
    return WorkPlan("skp-1", YEAR, ANI, HEAD, Approach.KUANTITATIF, **made)


def circle() -> Cascade:
    """Two plans, each of which helps the other one."""
    helps = {a: WorkResult("h1", "Ibu hamil terlayani", Jenis.UTAMA, supports=[Supported("h1", "x", plan_id=b)])
             for a, b in ("xy", "yx")}  # fmt: skip
    return Cascade([attrs.evolve(plan(results=[result]), id=id) for id, result in helps.items()])


def progress(*realisations: Realisation) -> Progress:
    """Return progress of the year."""
    return Progress(YEAR, realisations)


def appraised(plan: WorkPlan, **parts: Any) -> tuple[Finding, ...]:
    """Return what is flagged when a plan is judged."""
    return appraisal(plan, **parts).findings


def appraisal(plan: WorkPlan, **parts: Any) -> Appraisal:
    """Return a plan judged."""
    parts = {"progress": progress(), "rules": PERMENPANRB6_2022, "period": YEAR, **parts}
    return appraise(plan, **parts)


def older() -> Appraisal:
    """Return an appraisal that PP 46/2011 judged."""
    done = {"indikator": [{"aspek": "kuantitas", "target": 1, "realisasi": 1}]}
    conduct = [{"aspek": aspek, "nilai": 80} for aspek in PERILAKU]
    judged = PP46_2011.judge({"hasil_kerja": [done], "perilaku": conduct, "struktural": True})
    return attrs.evolve(appraisal(plan()), outcome=judged)


def eighth(opsi: str = "", **result: Any) -> object:
    """Return what PermenPANRB 8/2021 answers on one result."""
    done = {"arah": "lebih_tinggi", "target": 1, "realisasi": 1}
    conduct = [{"aspek": "komitmen", "nilai": 100}]
    facts = {"hasil_kerja": [{"jenis": "utama", "indikator": [done], **result}], "perilaku": conduct}
    book = PERMENPANRB8_2021.choose(opsi=opsi) if opsi else PERMENPANRB8_2021
    return book.judge({**facts, "jpt": False, "struktural": False, "ide_baru": False})


def told(results: dict[str, dict[str, object]]) -> dict[str, object]:
    """Return the facts of a plan of 2021 with what else is told of its results."""
    return result_facts(plan(), progress(), period=YEAR, rules=PERMENPANRB8_2021, results=results)


def reported(grade: Any = Predikat.BAIK, regime: str = "permenpanrb6_2022", **parts: Any) -> ReportedResult:
    """Return the result of the year on record."""
    return ReportedResult("e1", YEAR, EvaluationKind.TAHUNAN, regime, grade, **parts)


COUNTED: dict[str, Any] = {"unit_id": "puskesmas", "period": YEAR, "kind": EvaluationKind.TAHUNAN}


def distribution(people: Any) -> Distribution:
    """Return how many people of a unit have which predikat in the year."""
    return Distribution(**COUNTED, people=people)


def cohort(*ids: str, **members: CohortMember) -> Cohort:
    """Return people with a Baik of PermenPANRB 6/2022, and others."""
    good = [CohortMember(id, "permenpanrb6_2022", YEAR, Predikat.BAIK) for id in ids]
    return Cohort("Dinas Kesehatan", YEAR, EvaluationKind.TAHUNAN, [*good, *members.values()])


def filed(told: Predikat) -> dict[str, Any]:
    """Return what SIASN is sent of a year as expected in both respects."""
    result = ReportedResult(
        "e1",
        YEAR,
        EvaluationKind.TAHUNAN,
        "permenpanrb6_2022",
        told,
        hasil_kerja="Sesuai Ekspektasi",
        perilaku="Sesuai Ekspektasi",
    )
    return annual_request(result, person_id="p", appraiser=SiasnAppraiser())


def decided(hasil_kerja: str = "Sesuai Ekspektasi", perilaku: str = "Sesuai Ekspektasi", **parts: Any) -> Decision:
    """Return a decision of the appraiser."""
    return Decision(hasil_kerja, perilaku, by=parts.pop("by", HEAD), on=parts.pop("on", date(2026, 1, 12)), **parts)


def roster(*heads: str, **parts: Any) -> Roster:
    """Return an agency of one unit, led by these."""
    led = Appointment(Position("Kepala", PositionKind.PENGAWAS), "puskesmas", YEAR.start)
    people = [Employee(each, each, EmployeeKind.PNS, appointments=[led]) for each in heads or ["e1"]]
    return Roster(UnitTree([UNIT]), people, **parts)


def cycle(cadence: str = "triwulanan", window: Any = WINDOW, members: Any = (), **parts: Any) -> Cycle:
    """Return the cycle of an agency with one group."""
    return Cycle("Kabupaten Contoh", YEAR, [Group("dinas", "Dinas", cadence, window, **parts)], members)


def closed(held: Cycle, on: date) -> Cycle:
    """Close the first quarter, though nothing was evaluated."""
    return lock(held, FIRST_QUARTER, [], group_id="dinas", by_id="bkd", on=on, reason="Rekapitulasi.")


def listed(**cells: object) -> Any:
    """Read one row of the list of years and numbers, with something changed in it."""
    row = {"tahun": 2024, "nip": "198502142010031991", **cells}
    return read_rows([row], YEARS_AND_NUMBERS).checked()


def cell(value: object, kind: CellKind, conventions: Conventions = STRICT) -> Any:
    """Read a table of one cell."""
    profile = RowProfile("x", RowsOf.RECORDS, [Column("x", kind)])
    return read_rows([{"x": value}], profile, conventions=conventions).checked()


def stored(value: object, /, *way: str | int, **changes: Any) -> Any:
    """Return a value as data, with something changed at a place; ``...`` takes it out."""
    data = unstructure(value)
    here = data
    for step in way:
        here = here[step]
    for key, change in changes.items():
        if change is ...:
            del here[key]
        else:
            here[key] = change
    return data


def negated(levels: int) -> Any:
    """Return a truth that is negated many times."""
    formula = truth(True)
    for _ in range(levels):
        formula = ~formula
    return formula


def part(formula: Any) -> Any:
    """Return a formula as the part x."""
    return formula.named("x", id="X", en="X")


NILAI = mean("nilai", given("angka"))
CHOICE = choice("opsi", satu=given("a"), dua=given("b"))
WORKING_2025 = WorkingCalendar(FIVE_DAYS, [], YEAR)
PERBUP = Law("Perbup Contoh 12/2025")
ARTICLE = PERBUP("Pasal 3")
FACTORS = FactorTable(Scale.of(Predikat), dict.fromkeys([grade.token for grade in Predikat], 100), PERBUP("Pasal 1"))
NPK = 2 * PP46_2011.score
PIN = {"id": PP46_2011.id, "version": PP46_2011.version, "digest": PP46_2011.digest}


def amended(
    *, key: str = "sebutan", answer: str = "baik", amends: str = "pp46_2011", basis: Basis | None = ARTICLE
) -> Any:
    """Return PP 46/2011 with its names replaced by those of a region."""
    names = bands(given("npk"), lowest="kurang", at_least={80: answer}).named(key, id="", en="", basis=basis)
    needs = shape.whole(shape.number("npk", "", ""))
    return Amendment("contoh", "1", amends, PERBUP, PERBUP("Pasal 2"), [names], needs=needs).apply(PP46_2011)


def wave(period: Period, *answers: int) -> Answers:
    """Return a survey of rows of one answer each, twenty of each in a pile."""
    rows = [[answer] * 9 for answer in answers or (4, 3) for _ in range(20)]
    return Answers(PERMENPANRB14_2017, rows, period=period)


CYCLE = {"ref": "sebutan"}
FORUM = Forum("m1", ForumKind.MUSRENBANG, "kec", date(2025, 2, 4), "RKPD")
EMPLOYEE = partial(Employee, "e1", "Ani", EmployeeKind.PNS)
FIRST, THIRD = date(2020, 1, 1), date(2022, 1, 1)

# --- The rows -------------------------------------------------------------------------------------------------------

NUMBERS = (
    Row("a float", 'Exactly(80.7, "%", HIGHER)', "WrongType"),
    Row("a decimal comma", 'exact("80,7")', "InvalidValue"),
    Row("Arabic digits", 'exact("\u0668\u0660")', "InvalidValue"),
    Row("digits set apart", 'exact("1_000")', "InvalidValue"),
    Row("an exponent", 'exact("1e3")', "InvalidValue"),
    Row("NaN", 'exact(Decimal("NaN"))', "InvalidValue"),
    Row("NaN as a float", 'exact(float("nan"))', "WrongType"),
    Row("a truth as a number", "exact(True)", "WrongType"),
    Row("a number that nobody measured", 'exact("9" * 61)', "InvalidValue"),
    Row("a ratio over 0", 'exact("1/0")', "InvalidValue"),
    Row("more decimals than are kept", "Rounding(21)", "InvalidValue"),
)
PERIODS = (
    Row("a period that ends before it starts", 'Period.of("2025-12-31", "2025-01-01")', "InvalidValue"),
    Row("a day in another form", 'Period.of("31-12-2025", "2026-01-01")', "InvalidValue"),
    Row("a day of a spreadsheet", "Period(45_658, 46_022)", "WrongType"),
    Row("a time for a day", "YEAR.contains(datetime(2025, 1, 1, 8))", "WrongType"),
    Row("a half-year that is none", "Period.semester(2025, 3)", "InvalidValue"),
    Row("what follows no calendar period", 'Period.of("2025-01-01", "2025-02-14").next()', "InvalidValue"),
    Row("a period across two regimes", "national().at(Period.year(2021), kind=EmployeeKind.PNS)", "NotCovered"),
    Row("a period before all regimes", "national().at(Period.year(2009), kind=EmployeeKind.PNS)", "NotCovered"),
    Row(
        "a kind of employee that no regime judges",
        "national().at(Period.year(2016), kind=EmployeeKind.PPPK)",
        "NotCovered",
    ),
    Row("a deadline beyond the known holidays", "WORKING_2025.after(date(2025, 12, 30), 5)", "NotCovered"),
)
PEOPLE = (
    Row("a NIP that went through a spreadsheet", 'read_number("1.98502E+17")', "DamagedNumber"),
    Row("a NIP as a float", "read_number(1.98502142010031991e17)", "DamagedNumber"),
    Row("a NIP that lost its last digits", 'NIP.parse("198502142010031000")', "DamagedNumber"),
    Row("a NIP with 17 digits", 'NIP.parse("19850214201003199")', "InvalidValue"),
    Row("an NI PPPK read as NIP", 'NIP.parse("199008302023212993")', "InvalidValue"),
    Row(
        "a NIP that disagrees with the data",
        'compare(NIP("198502142010031991"), birth_date=date(1985, 2, 15))',
        "CON_2",
    ),
    Row("a rank of the other kind of employee", "attrs.evolve(ANI, rank=GolonganPPPK.IX)", "InvalidValue"),
    Row("ranks of two kinds compared", "Golongan.III_A < GolonganPPPK.IX", "WrongType"),
    Row(
        "a jenjang of no functional position",
        'Position("Camat", PositionKind.ADMINISTRATOR, Jenjang.AHLI_MUDA)',
        "InvalidValue",
    ),
    Row(
        "two definitive positions at once",
        'EMPLOYEE(appointments=[Appointment(POST, "a", FIRST), Appointment(POST, "b", THIRD)])',
        "InvalidValue",
    ),
    Row(
        "two ranks from one day on",
        "EMPLOYEE(ranks=[Dated(Golongan.II_A, FIRST), Dated(Golongan.II_B, FIRST)])",
        "InvalidValue",
    ),
    Row("a work agreement of a PNS", "AGREEMENT(kind=EmployeeKind.PNS)", "InvalidValue"),
    Row("an extension that ends too early", "AGREEMENT(extensions=[Extension(YEAR.end)])", "InvalidValue"),
    Row("two work agreements at once", "EMPLOYEE(agreements=[AGREEMENT(), AGREEMENT()])", "InvalidValue"),
    Row("targets as one text", 'AGREEMENT(targets="120 kunjungan")', "WrongType"),
    Row("a work agreement without target", "check_agreement(AGREEMENT(targets=[]))", "AGREEMENT_NO_TARGET"),
    Row("a leave that ends before it begins", "Situation(SituationKind.CUTI, THIRD, FIRST)", "InvalidValue"),
    Row("units in a circle", 'UnitTree([Unit("a", "A", "b"), Unit("b", "B", "a")])', "Problems: InvalidValue"),
    Row("a unit below one that is not there", 'UnitTree([Unit("a", "A", "b")])', "Problems: InvalidValue"),
)
PLANS = (
    Row("a target of 0 where higher is better", 'AtLeast(0, "%")', "InvalidValue"),
    Row("a range whose ends are swapped", 'Between(90, 80, "%", HIGHER)', "InvalidValue"),
    Row("a direction in words", 'Exactly(80, "%", "lebih_tinggi")', "WrongType"),
    Row("a truth in words", 'YesNo("ya")', "WrongType"),
    Row("an aspect in words", 'indicator(aspek=("kuantitas",))', "WrongType"),
    Row("an indicator that says nothing", 'indicator(text=" ")', "InvalidValue"),
    Row("targets for periods that overlap", "indicator(trajectory=[(Q1, TARGET), (YEAR, TARGET)])", "InvalidValue"),
    Row(
        "a target for a period outside of the plan",
        "plan(indicator(trajectory=[(Period.quarter(2026, 1), TARGET)]))",
        "InvalidValue",
    ),
    Row("one id for two things", "plan(SERVED, SERVED)", "InvalidValue"),
    Row("a quantitative indicator without target", "check(plan(indicator(target=None)))", "PLAN_NO_TARGET"),
    Row("a target without unit", 'check(plan(indicator(target=AtLeast(80, ""))))', "PLAN_NO_UNIT"),
    Row("a plan without results", "check(plan(results=[]))", "PLAN_NO_RESULTS"),
    Row("plans that help one another in a circle", "check_cascade(circle())", "CASCADE_CYCLE"),
    Row("an id that the plan does not have", 'plan().result("h2")', "NotFound"),
    Row(
        "units that are said in two ways",
        'UnitTable("x", [UnitRate("jam", 60, "menit"), UnitRate("menit", 2, "jam")])',
        "InvalidValue",
    ),
)
PROGRESS = (
    Row("a realisation that says nothing", 'Realisation("i1")', "InvalidValue"),
    Row(
        "one thing told twice",
        'progress(Realisation("i1", 85, "%"), Realisation("i1", 90, "%"))',
        "InvalidValue",
    ),
    Row("a realisation without evidence", 'progress(Realisation("i1", 85, "%")).check(plan())', "PROGRESS_NO_EVIDENCE"),
    Row(
        "a realisation of what is not in the plan",
        'progress(Realisation("i9", 85, "%")).check(plan())',
        "PROGRESS_UNKNOWN_ID",
    ),
    Row("a realisation in another unit", 'stand(TARGET, Fraction(7), "orang", SAME_UNITS)', "REALISATION_UNIT"),
    Row("a yes for a number", 'stand(TARGET, True, "", SAME_UNITS)', "REALISATION_KIND"),
    Row("a score beyond every regime", "Conduct(YEAR, scores={AspekPerilaku.DISIPLIN: 130})", "InvalidValue"),
)
FEEDBACK = (
    Row("feedback that says nothing", 'Feedback("h1", " ", Giver(GiverKind.PIMPINAN))', "InvalidValue"),
    Row("an answer of a rater that says nothing", 'RaterAnswer("rekan_kerja", {"loyal": None})', "InvalidValue"),
    Row(
        "an answer of a rater off the scale",
        'RatedPerson("e1", YEAR, RaterScale(1, 10), [RaterAnswer("bawahan", 11)])',
        "InvalidValue",
    ),
    Row(
        "a complaint resumed that was never postponed",
        'Complaint("LPR-1", "u", date(2025, 3, 3), [ComplaintEvent("dilanjutkan", date(2025, 3, 5))])',
        "InvalidValue",
    ),
    Row(
        "working days without a calendar",
        "days_waited(date(2025, 3, 3), date(2025, 3, 14), DayCount.HARI_KERJA)",
        "NotCovered",
    ),
    Row("a deadline of no days", 'ComplaintDeadline("penyelesaian", 0, "hari")', "InvalidValue"),
    Row(
        "a service that ends before it begins",
        'ServiceRecord("1", "u", "KTP", datetime(2025, 3, 3, 9), datetime(2025, 3, 3, 8))',
        "InvalidValue",
    ),
    Row("a weight for what somebody says of the own work", 'GroupRule("diri_sendiri", 10)', "InvalidValue"),
    Row("answers shown from two people on", "Anonymity(2)", "InvalidValue"),
    Row(
        "the 60 and 40 percent of PP 30 after 2021",
        'rated_conduct_of(RatedPerson("e1", YEAR, RaterScale(0, 120), []), sharing=Sharing.BERSAMA)',
        "InvalidValue",
    ),
    Row(
        "feedback on what is not in the plan",
        'check_feedback(plan(), [Feedback("h9", "Baik", Giver(GiverKind.PIMPINAN))])',
        "FEEDBACK_UNKNOWN_ID",
    ),
    Row(
        "feedback on oneself",
        'check_feedback(plan(), [Feedback("h1", "Baik", Giver(GiverKind.REKAN_KERJA, id="e1"))])',
        "FEEDBACK_BY_ONESELF",
    ),
    Row("a year without feedback", "appraised(plan(), decision=decided())", "FEEDBACK_MISSING"),
    Row(
        "a take-over without a note",
        'LeaderFollowUp("h1", FollowUpKind.PENGAMBILALIHAN, plan().appraiser, date(2025, 7, 1))',
        "InvalidValue",
    ),
    Row(
        "words on counselling",
        'LeaderFollowUp("h1", FollowUpKind.KONSELING_KINERJA, plan().appraiser, date(2025, 7, 1), "Sering marah")',
        "InvalidValue",
    ),
    Row(
        "a plan without dialogues",
        "review_dialogues(plan(), Dialogues(plan().id), on=date(2025, 7, 1)).findings",
        "DIALOGUE_NONE",
    ),
    Row("a rhythm that is none of the calendar", 'AgreedRhythm.every("lainnya", YEAR)', "InvalidValue"),
    Row("one text for nine answers", 'GuidanceFeedback("Ya, semua")', "WrongType"),
    Row("a competence with four indicators", "competency_score(4)", "InvalidValue"),
    Row(
        "an interval of few answers without a generator",
        "index_interval(Answers(PERMENPANRB14_2017, [[4] * 9, [3] * 9] * 5))",
        "InvalidValue",
    ),
    Row(
        "two surveys in the wrong order",
        "compare_waves(wave(Period.year(2025)), wave(Period.year(2024)))",
        "InvalidValue",
    ),
    Row("fewer people served than answered", "SurveySample(30, population=20)", "InvalidValue"),
    Row("half an interval", 'Precision(30, low="78.5")', "InvalidValue"),
    Row("a score for a reason", 'ForumPriority("p1", "Drainase", ["87.5"])', "InvalidValue"),
    Row("a ranked list without its ceiling", "hold_against_ceiling(FORUM)", "InvalidValue"),
    Row("a forum that agreed on nothing", "check_forum(FORUM)", "FORUM_NOTHING_AGREED"),
    Row("a number alone where a band scores a figure", 'DJPB_IKM.apply("80.5")', "WrongType"),
    Row("a blank answer as 0", "Answers(PERMENPANRB14_2017, [[0] * 9])", "InvalidValue"),
    Row("an element that nobody answered", "index(Answers(PERMENPANRB14_2017, [[4] * 8 + [None]]))", "InvalidValue"),
    Row(
        "the printed weight of another number of elements",
        'index(Answers(PERMENPANRB14_2017, [[4] * 9]), weights=PrintedWeight("0.071"))',
        "InvalidValue",
    ),
    Row("a question by its position", 'Answers.of(PERMENPANRB14_2017, [{"u8": 4}])', "UnknownName"),
    Row("a survey below its minimum", "SurveySample(187, population=23_857_000).findings", "SURVEY_BELOW_MINIMUM"),
    Row("answers entered in a pile", "check_integrity(wave(YEAR, 3, 2, 1)).findings[1]", "SURVEY_EQUAL_NEIGHBOURS"),
    Row("a count that nobody gave", 'suppress({("A", "L"): 6, ("A", "P"): 7, ("B", "L"): 8})', "InvalidValue"),
    Row("a mean of too few people in all", 'hide_means({"a": 2, "b": 2}, total_shown=True)', "InvalidValue"),
    Row(
        "a person published without consent",
        'IndividualResult("Ani", "Camat", Words("Baik", "Good"), NamingGround.PERSETUJUAN_TERTULIS, PERSONS_CLOSED)',
        "InvalidValue",
    ),
    Row(
        "a policy that publishes one person",
        "PublicationPolicy('x', hidden_below=1, basis=[PERSONS_CLOSED])",
        "InvalidValue",
    ),
)
EVALUATION = (
    Row("a plan that was not agreed", "appraised(plan(status=PlanStatus.DRAFT))", "PLAN_NOT_AGREED"),
    Row("no decision", "appraised(plan())", "DECISION_MISSING"),
    Row(
        "a predikat on record that the matrix does not give",
        'appraised(plan(), decision=decided(recorded="Sangat Baik"))',
        "PREDIKAT_NOT_BY_MATRIX",
    ),
    Row(
        "a decision before the period is over",
        "appraised(plan(), decision=decided(on=date(2025, 6, 1)))",
        "DECISION_DAY",
    ),
    Row("a good predikat for study that failed", 'StudyNotCompleted("Baik", "Tidak lulus")', "InvalidValue"),
    Row("a rating that is misspelt", 'Rating.parse("Sesuai Harapan")', "UnknownName"),
    Row('"Cukup" under PermenPANRB 6/2022', 'read_predikat("Cukup", YEAR)[1]', "PREDIKAT_CUKUP"),
    Row('"Cukup" under another regulation', 'read_predikat("Cukup", Period.year(2019))', "NotCovered"),
    Row(
        "grades of two regimes compared",
        'PP46_2011.scale.grade("baik") > PERMENPANRB6_2022.scale.grade("baik")',
        "WrongType",
    ),
    Row("a period that the rules do not judge", "appraised(plan(), rules=PP46_2011)", "NotCovered"),
    Row("a weight of 2021 that nobody chose", 'eighth(metode_cascading="langsung")', "OpenOption"),
    Row("how the superior's plan was cascaded is not told", 'eighth(opsi="70_30")', "MissingFact"),
    Row("a result that the plan does not have", 'told({"h9": {"metode_cascading": "langsung"}})', "NotFound"),
    Row("what the plan tells, told again", 'told({"h1": {"jenis": "tambahan"}})', "InvalidValue"),
)
CYCLES = (
    Row("an evaluation of half a year", "appraised(plan(), period=Period.semester(2025, 1))", "NotCovered"),
    Row("a cadence of half-years", 'Group("dinas", "Dinas", "semesteran")', "UnknownName"),
    Row("a group without its own window", 'Group("dinas", "Dinas", "bulanan")', "InvalidValue"),
    Row("the year only, by no rule", 'cycle("tahunan", None, kinds=[EmployeeKind.PNS])', "Problems: InvalidValue"),
    Row("a person in two groups at once", "cycle(members=[STAFF, STAFF])", "Problems: InvalidValue"),
    Row("a round closed with drafts", "closed(cycle(members=[STAFF]), date(2025, 4, 30))", "InvalidValue"),
    Row(
        "two results of one unit and period",
        'organisation_for([REACHED, REACHED], unit_id="puskesmas", round=FIRST_QUARTER, on=date(2025, 4, 2))',
        "InvalidValue",
    ),
)
UNITS = (
    Row("an employee who is Istimewa", 'distribution({"Istimewa": 2})', "UnknownName"),
    Row("a unit that is Sangat Baik", 'check_distribution(distribution({"Baik": 9}), "Sangat Baik")', "UnknownName"),
    Row(
        "a person counted twice",
        'count_results([reported(), reported(origin="siasn")], **COUNTED)',
        "DuplicateJob",
    ),
    Row(
        "results of another year counted",
        'count_results([reported()], **(COUNTED | {"period": YEAR.next()}))',
        "InvalidValue",
    ),
    Row(
        "a cap of 70, not of 0.7",
        'Limit([Predikat.SANGAT_BAIK], most="70", basis=SE_3_2023.patterns[0].basis)',
        "InvalidValue",
    ),
    Row("more predikat given than people", 'allowed_ranges(5, "Baik", SE_3_2023, given={"Baik": 6})', "InvalidValue"),
    Row("a periodic record of a year", "PeriodicOrganisation(UNIT, YEAR, [])", "InvalidValue"),
    Row(
        "an organisation judged by the book of employees",
        "judge_organisation(PeriodicOrganisation(UNIT, Q1, []), rules=PERMENPANRB6_2022)",
        "InvalidValue",
    ),
)
EVALUATORS = (
    Row("who reports to himself", 'Line("e1", "e1", YEAR.start)', "InvalidValue"),
    Row("a line to nobody", 'roster(lines=[Line("e1", "e9", YEAR.start)])', "Problems: InvalidValue"),
    Row(
        "a unit that stands above itself",
        'roster(unit_lines=[UnitLine("puskesmas", "puskesmas", YEAR.start)])',
        "InvalidValue",
    ),
    Row(
        "a line of a unit to none",
        'roster(unit_lines=[UnitLine("puskesmas", "x", YEAR.start)])',
        "Problems: InvalidValue",
    ),
    Row("a name in the place of the round", 'who_evaluates(roster("e1"), "e1", "TW1", on=YEAR.start)', "WrongType"),
    Row("a unit that two people lead", 'check_roster(roster("e1", "e2"), YEAR.start)', "ROSTER_TWO_HEADS"),
    Row(
        "an earlier result used without a move",
        'who_evaluates(roster("e1"), "e1", FIRST_QUARTER, on=YEAR.start, agreement=Agreement(YEAR.start, Q2))',
        "InvalidValue",
    ),
    Row("a minimum of no days", "EvaluatorPolicy(least_days=0)", "InvalidValue"),
    Row("two plans on the same days", 'PlanYear("e1", [plan(), plan()])', "Problems: InvalidValue"),
    Row("days without a plan", 'PlanYear("e1", []).check(YEAR)', "PLAN_YEAR_GAP"),
    Row("an average under PermenPANRB 6/2022", 'SkpPart(YEAR, 100, regime="permenpanrb6_2022")', "NotCovered"),
    Row(
        "months counted where there are none",
        'join_skp([SkpPart(Period.of("2021-07-01", "2021-07-14"), 90)], proportion=Proportion.BULAN)',
        "Problems: InvalidValue",
    ),
    Row("a GPA of 5", "study_guide(StudyLevel.S1, 5, campus=None, programme=None)", "InvalidValue"),
)
HISTORY = (
    Row("two results of one year", 'Record("e1", [reported(), reported(origin="siasn")])', "InvalidValue"),
    Row("a grade of another regime", 'reported(regime="pp46_2011")', "InvalidValue"),
    Row("a number where the law knows none", "reported(score=90)", "InvalidValue"),
    Row("a grade as text", 'reported("Baik")', "WrongType"),
    Row(
        "a result of PP 46/2011 in 2025",
        'reported(Sebutan.BAIK, "pp46_2011").check()',
        "REPORTED_OUTSIDE_REGIME",
    ),
    Row(
        "a predikat reported that the matrix does not give",
        'reported(Predikat.SANGAT_BAIK, hasil_kerja="SESUAI", perilaku="DIATAS").check()',
        "REPORTED_NOT_BY_MATRIX",
    ),
    Row(
        "a step that no scale has",
        'Record("e1", [reported()]).at_least("memuaskan", years=2, until=2025)',
        "UnknownName",
    ),
    Row(
        "a stored appraisal without its plan",
        "StoredAppraisal.of(appraisal(plan())).restore(plans={}, books=national())",
        "NotFound",
    ),
)
RULES = (
    Row("an unknown fact", 'PERMENPANRB6_2022.facts({"rating": "baik"})', "Problems: UnknownName"),
    Row("an unknown token", 'PERMENPANRB6_2022.facts({"rating_perilaku": "baik"})', "Problems: UnknownName"),
    Row("a missing fact", 'PP46_2011.facts({"perilaku": [], "struktural": False})', "Problems: InvalidValue"),
    Row("a float among facts", 'evaluate(given("a"), {"a": 85.5})', "Problems: WrongType"),
    Row("a fact that a formula needs", 'evaluate(given("a"), {})', "MissingFact"),
    Row("a mean of nothing", 'evaluate(NILAI, {"nilai": []})', "EmptyCollection"),
    Row("a fact that a method of achievement does not read", "RATIO.of(20, 25, baseline=40)", "UnknownName"),
    Row("limits of an achievement that are swapped", "clamped(RATIO.formula, 120, 0)", "InvalidValue"),
    Row("a scale with one point", "scaled(RATIO.formula, [(0, 0)])", "InvalidValue"),
    Row("realisations of fewer quarters than targets", "consolidate(SUM, [10, 10], [9])", "InvalidValue"),
    Row("a divisor of 0", 'evaluate(given("a") / given("b"), {"a": 1, "b": 0})', "DivisionByZero"),
    Row(
        "a combination that a table does not have",
        'evaluate(table((given_token("t"),), {("x",): 1}), {"t": "y"})',
        "EvaluationError",
    ),
    Row("a choice that nobody made", 'evaluate(CHOICE, {"a": 1, "b": 2})', "OpenOption"),
    Row("an option that a book does not have", 'PP46_2011.choose(bobot="60_40")', "NotFound"),
    Row("an alternative that an option does not have", 'PP46_2011.choose(batas="tengah")', "UnknownName"),
    Row("a fact that no rule book reads", "ask({'nilai': 1}, PP46_2011, PP46_2011).findings", "COMPARISON_FACT_UNREAD"),
    Row("a question about a fact that is not there", 'what_if(older(), {"h1.kuantita": 9})', "UnknownName"),
    Row("a goal on the scale of another regime", "needed(older(), DONE, WHOLE, predikat=Predikat.BAIK)", "WrongType"),
    Row("more realisations than can be tried", 'StepGrid(step="0.001", low=0, high=1000)', "InvalidValue"),
    Row("credits for a rating", "credit_step(Rating.SESUAI_EKSPEKTASI)", "WrongType"),
    Row(
        "weights of PP 30/2019 that nobody chose",
        'PP30_2019.judge({"nilai_skp": 105, "nilai_perilaku": 95, "ide_baru": False})',
        "OpenOption",
    ),
    Row("the halves of 2021 the wrong way round", "join(SECOND_HALF, SECOND_HALF)", "InvalidValue"),
    Row(
        "three of ten people above expectation",
        'distribute_status(RankedPerson(f"e{i}", PredikatPP30.KURANG) for i in range(10)).cut(3, 1)',
        "NotFound",
    ),
    Row(
        "people of two regulations ranked together",
        'rank(cohort("e1", other=CohortMember("e2", "pp30_2019", YEAR, PredikatPP30.BAIK)))',
        "InvalidValue",
    ),
    Row("one person twice in a ranking", 'rank(cohort("e1", "e1"))', "DuplicateJob"),
    Row("the best 110 percent", 'rank(cohort("e1")).top("1.1")', "InvalidValue"),
    Row(
        "grades scored as numbers",
        'compare_appraisers(cohort("e1"), RatedAs.PREDIKAT, scoring=Scoring.NILAI)',
        "InvalidValue",
    ),
    Row("a threshold without its reason", "CarePolicy(share_of_unit=1)", "WrongType"),
    Row("more people lacking a plan than there are", 'UnitShare("skp_belum_ada", "dinas", 7, 6)', "InvalidValue"),
    Row(
        "a quarter before a sosialisasi that it takes place in",
        'before_and_after(TAUGHT, "skp_belum_ada", before=CareFiles(Q1, []), after=CareFiles(Q2, []))',
        "InvalidValue",
    ),
    Row("a punishment from a year on", 'Punishment("sedang", 38, Period.year(2026))', "InvalidValue"),
    Row("a negative deduction of a report", 'impact(["-1.5"])', "InvalidValue"),
    Row(
        "an indicator without its realisation (KMK 127/2026)",
        'KMK127_2026.judge({"hasil_kerja": [{"indikator": [{"target": 4, "k3": 1}]}]}).findings',
        "KMK127_IKI_LEFT_OUT",
    ),
    Row("a formula as a truth", 'bool(given("a") > 0)', "WrongType"),
    Row("a formula that is too deep", "negated(101)", "FormulaError"),
    Row("one key for two parts", 'dumps(part(given("a")) + part(given("b")))', "FormulaError"),
    Row("a scale with one grade", 'Scale("skala", ("baik",))', "InvalidValue"),
    Row("an assumption without reason", 'Law("PP 46/2011")("Pasal 1", assurance=Assurance.ASSUMPTION)', "InvalidValue"),
    Row("a language that is not spoken", 'Words("Baik", "Good").say("jv")', "UnknownName"),
)
DOCUMENTS = (
    Row(
        "a document received before it was signed", "DOCUMENT.then(Milestone.DITERIMA, by=ANI, on=FIRST)", "NotPossible"
    ),
    Row(
        "a document signed by the superior in time",
        "DOCUMENT.then(Milestone.DITANDATANGANI_ATASAN, by=CHIEF, on=date(2026, 1, 12))",
        "NotPossible",
    ),
    Row("documents of rules that nobody could read", 'track_rules("permenpanrb8_2021")', "UnknownName"),
    Row("an objection without a reason", 'objection(reasons="")', "InvalidValue"),
    Row("an objection to oneself", "objection(superior=HEAD)", "InvalidValue"),
    Row("an objection decided by the appraiser", "uphold(objection(), by=HEAD, on=date(2026, 2, 9))", "InvalidValue"),
    Row(
        "an objection decided too late",
        "uphold(objection(), by=CHIEF, on=date(2026, 3, 9)).check(WORKING_2026)",
        "OBJECTION_DECIDED_LATE",
    ),
    Row(
        "a court decision without its number",
        'Correction("5f1c", CorrectionKind.PUTUSAN_PENGADILAN, "Putusan.", Authority(CHIEF), FIRST)',
        "InvalidValue",
    ),
    Row(
        "a correction of a result that is not there",
        'chains([], [Correction("5f1c", CorrectionKind.SALAH_UNIT, "Unit lama.", Authority(CHIEF), FIRST)])',
        "NotFound",
    ),
)
REGIONS = (
    Row("a replacement that cites nothing", "amended(basis=None)", "InvalidValue"),
    Row("a replacement that cites the national law", 'amended(basis=PP46_2011.law("Pasal 17"))', "InvalidValue"),
    Row("a part that the book does not have", 'amended(key="sebutann")', "NotFound"),
    Row("a token that is not on the scale", 'amended(answer="istimewa")', "InvalidValue"),
    Row("an amendment of another book", 'amended(amends="permenpanrb6_2022")', "NotFound"),
    Row("limits of an audit that are swapped", 'Limits("hasil_kerja.indikator.target", 100, 1)', "InvalidValue"),
    Row("an audit that tries nothing", "Domain(runs=0)", "InvalidValue"),
    Row("an audit of the name of a book", 'audit("pp46_2011")', "WrongType"),
    Row(
        "a book that was changed under one version",
        "check_stored(PP46_2011.choose(batas='atas'), **PIN)",
        "BOOK_DIGEST",
    ),
    Row("an allowance for a predikat of other rules", "FACTORS.factor(Sebutan.BAIK)", "WrongType"),
    Row("hours without a colon", 'work_minutes("559")', "InvalidValue"),
)
SIASN = (
    Row("a code as a float", 'read_annual({"tahun": 2024, "hasilKinerjaNilai": 2.0})', "Problems: WrongType"),
    Row(
        "a kuadran that the ratings do not give",
        'read_annual({"hasilKinerjaNilai": 2, "perilakuKerjaNilai": 3, "kuadranKinerjaNilai": 1}).check()',
        "SIASN_KUADRAN",
    ),
    Row("a predikat of one's own to be sent", "filed(Predikat.SANGAT_BAIK)", "InvalidValue"),
    Row("the id of a golongan that is not known", "golongan_id(GolonganPPPK.VII)", "NotFound"),
    Row("a credit with a decimal comma", 'read_credit({"kreditBaruTotal": "12,500"})', "Problems: InvalidValue"),
)
TABLES = (
    Row("a NIP in scientific notation", 'listed(nip="1.98502E+17")', "Problems: DamagedNumber"),
    Row("a NIP that a data frame made a float", "listed(nip=1.98502142010032e17)", "Problems: DamagedNumber"),
    Row("a NIP that a spreadsheet cut", 'listed(nip="198502142010031000")', "Problems: DamagedNumber"),
    Row("a NIP that was written masked", 'listed(nip="**************1991")', "Problems: InvalidValue"),
    Row("a header misspelt", 'listed(tahnu="2024")', "Problems: InvalidValue"),
    Row("two headers for one column", 'listed(**{"NIP Baru": ""})', "Problems: InvalidValue"),
    Row("an empty cell", "listed(tahun=None)", "Problems: InvalidValue"),
    Row("a missing column", 'read_rows([{"nip": ""}], YEARS_AND_NUMBERS).checked()', "Problems: InvalidValue"),
    Row("a decimal comma that nobody named", 'cell("12,5", CellKind.NUMBER)', "Problems: InvalidValue"),
    Row("a decimal point under a comma", 'cell("12.5", CellKind.NUMBER, INDONESIAN_TEXT)', "Problems: InvalidValue"),
    Row("a float from a data frame", "cell(80.7, CellKind.NUMBER)", "Problems: InvalidValue"),
    Row("an Excel day that nobody named", "cell(46023, CellKind.DAY)", "Problems: InvalidValue"),
    Row("the month before the day", 'cell("02/13/2025", CellKind.DAY, INDONESIAN_TEXT)', "Problems: InvalidValue"),
    Row("a code for a rating", "cell(1, CellKind.RATING)", "Problems: InvalidValue"),
    Row("text for rows", 'read_rows("tahun,nip", YEARS_AND_NUMBERS)', "WrongType"),
)
STORED = (
    Row("text that is no JSON", "loads(\"{'schema': 1}\")", "InvalidValue"),
    Row("a bomb", 'loads("[" * 100_000)', "InvalidValue"),
    Row("a key that stands twice", 'loads(\'{"schema": 1, "schema": 1}\')', "Problems: InvalidValue"),
    Row("a schema from the future", 'loads(\'{"schema": 9, "type": "Law", "data": {}}\')', "Problems: InvalidValue"),
    Row("an unknown type", 'loads(\'{"schema": 1, "type": "Workplan", "data": {}}\')', "Problems: UnknownName"),
    Row("another type than asked for", "loads(dumps(YEAR), WorkPlan)", "Problems: WrongType"),
    Row("a float in JSON", "structure(stored(TARGET, value=80.7), AtLeast)", "Problems: WrongType"),
    Row("a whole number for an exact one", "structure(stored(TARGET, value=80), AtLeast)", "Problems: WrongType"),
    Row("another spelling of a number", 'structure(stored(TARGET, value="80.70"), AtLeast)', "Problems: InvalidValue"),
    Row("text for a truth", 'structure(stored(UNIT, mandiri="false"), Unit)', "Problems: WrongType"),
    Row("null for text", "structure(stored(UNIT, name=None), Unit)", "Problems: WrongType"),
    Row("a key that is missing", "structure(stored(UNIT, name=...), Unit)", "Problems: InvalidValue"),
    Row("a key that is unknown", "structure(stored(UNIT, nama=None), Unit)", "Problems: InvalidValue"),
    Row("a token that is unknown", 'structure(stored(plan(), status="final"), WorkPlan)', "Problems: UnknownName"),
    Row("a kind that may not stand there", 'structure({"kind": "atleast"}, Target)', "Problems: UnknownName"),
    Row(
        "a list in another order",
        'structure(stored(SERVED, aspek=["waktu", "kuantitas"]), Indicator)',
        "Problems: InvalidValue",
    ),
    Row(
        "a blank that is not kept", 'structure(stored(SERVED, text="Terlayani "), Indicator)', "Problems: InvalidValue"
    ),
    Row("a grammar from the future", "structure(stored(PP46_2011, grammar=9), RuleBook)", "Problems: InvalidValue"),
    Row(
        "a part that uses itself",
        'structure(stored(PP46_2011, "parts", "npk", formula=CYCLE), RuleBook)',
        "Problems: FormulaError",
    ),
)
FORMS_OF_LAW = (
    Row("an evaluation without ratings", "check_form(evaluation_form(appraisal(plan())))", "FORM_NO_RATING_RESULTS"),
    Row(
        "a document without notes", "check_form(document_form(appraisal(plan(), decision=decided())))", "FORM_NO_NOTES"
    ),
    Row("a form of 6/2022 for an appraisal of older rules", "evaluation_form(older())", "WrongType"),
    Row("an imprint where a decision is asked for", "changed_document_form(appraisal(plan()), Imprint())", "WrongType"),
    Row(
        "a document that names no superior",
        "check_form(document_form(appraisal(plan(), decision=decided(notes='Pertahankan'))))",
        "FORM_NOBODY",
    ),
    Row("an option that is not printed", 'Options([Words("Ya", "Yes"), Words("Tidak", "No")], 2)', "InvalidValue"),
    Row("a form in another language", 'plan_form(plan()).as_html("jv")', "UnknownName"),
    Row("actions for no result", 'check_actions(plan(), [ActionPlan("h9", ["Pendataan"])])', "ACTIONS_UNKNOWN_RESULT"),
)
NO_SEAT = PlanProblem(
    0,
    courses=[PlanCourse("pkp", cost=0, seats=0)],
    people=[PlanPerson("e1")],
    benefits=(),
    mandatory=[MandatoryPair("e1", "pkp", "PKP")],
)
CAREER = (
    Row(
        "a career sheet with the record of another person",
        'CareerSheet("e1", date(2026, 3, 2), record=Record("e2"))',
        "InvalidValue",
    ),
    Row(
        "two sheets of one person in a unit",
        'UnitCareers("Kelurahan", date(2026, 3, 2), [CareerSheet("e1", date(2026, 3, 2))] * 2)',
        "InvalidValue",
    ),
    Row(
        "credits of somebody in no functional position",
        'consequences_of(Candidate(Record("e1")), on=date(2026, 3, 2), position="pelaksana",'
        ' ledger=CreditLedger("e1", "ahli_muda", date(2024, 1, 1)))',
        "InvalidValue",
    ),
    Row("13 months of one predikat", 'convert("ahli_muda", "baik", 13)', "InvalidValue"),
    Row(
        "one predikat for two years",
        'convert("ahli_muda", "baik", Period.of("2024-10-01", "2025-03-31"))',
        "InvalidValue",
    ),
    Row(
        "an older grade converted as if it were a predikat",
        'convert("ahli_muda", "cukup")',
        "UnknownName",
    ),
    Row(
        "a printed row of credits with another coefficient",
        'audit_credits([PrintedCredit("37.5", "ahli_muda", "baik", months=12)]).findings',
        "CREDIT_AUDIT_ROW",
    ),
    Row(
        "a transfer at a rank that does not fit",
        'transfer_at_once("ahli_pertama", "III/c", "baik", years=3, limit=None)',
        "InvalidValue",
    ),
    Row(
        "a flat credit that no table has",
        'flat_credit("perpindahan", "III/b", jenjang="ahli_pertama", origin="pelaksana")',
        "NotFound",
    ),
    Row(
        "the credits of one year integrated",
        'integrate_credits("25", "ahli_muda", "III/c", on=date(2023, 12, 1))',
        "InvalidValue",
    ),
    Row(
        "a quarter beside the year that has it",
        'MUDA.adding(CREDITS_2025, CreditEntry.of(convert("ahli_muda", "baik", Q1)))',
        "InvalidValue",
    ),
    Row(
        "a promotion with too few credits",
        'promote_rank(MUDA.adding(CREDITS_2025), "III/d", MARCH_2026)',
        "InvalidValue",
    ),
    Row(
        "an extraordinary promotion that the circular does not speak of",
        'promote_extraordinarily(MUDA, "III/d", MARCH_2026)',
        "NotCovered",
    ),
    Row(
        "a look ahead at quarters without what the year does to them",
        'project(MUDA, from_month=date(2026, 1, 1), pace="baik", rhythm="triwulanan")',
        "InvalidValue",
    ),
    Row(
        "a look ahead at months that are booked",
        'project(MUDA.adding(CREDITS_2025), from_month=date(2025, 7, 1), pace="baik", policy="sisa_bulan")',
        "InvalidValue",
    ),
    Row(
        "credits of one person with results of another",
        'rank_eligibility(MUDA, Record("e2"), on=MARCH_2026)',
        "InvalidValue",
    ),
    Row(
        "a jenjang after the last one",
        'promote_jenjang(CreditLedger("e1", "ahli_utama", YEAR.start), "ahli_utama", MARCH_2026, golongan="IV/e")',
        "InvalidValue",
    ),
    Row("hours of lateness as days of absence", 'Absence("pns", 7.5)', "WrongType"),
    Row(
        "absence on a Sunday",
        'AbsentDays("e1", "pns", [date(2026, 3, 8)], WORKING_2026).year(2026).findings',
        "ABSENCE_NOT_A_WORKING_DAY",
    ),
    Row(
        "a rule asked of a day before it held",
        'eligible(KELOMPOK_SUKSESI_INSTANSI, Candidate(Record("e1")), on=date(2025, 6, 1))',
        "NotCovered",
    ),
    Row(
        "years chosen that leave a later result aside",
        'eligible(KELOMPOK_SUKSESI, Candidate(Record("e1", [reported()])), on=MARCH_2026, last_year=2024).findings',
        "STEP_LATER_RESULT",
    ),
    Row(
        "a first appointment to ahli madya",
        'functional_rule("pengangkatan_pertama", Jenjang.AHLI_MADYA)',
        "InvalidValue",
    ),
    Row(
        "discharge before any time to improve",
        'Underperformance("ja_jf", reported()).taking("berhentikan", by="PPK", on=date(2026, 2, 2), reason="Kurang")',
        "InvalidValue",
    ),
    Row("a talent box without a predikat", "TalentPerformance(2025, None)", "WrongType"),
    Row("a talent box by a number of no scheme", "NATIONAL_NUMBERING.box(10)", "UnknownName"),
    Row("a score of potential that is not exact", 'POTENTIAL_CUTS["75_90"].level(84.5)', "WrongType"),
    Row("a degree that there is not, which is not the lowest", 'education_level("S4")', "UnknownName"),
    Row("a value of accountability above 100", 'akip_grade("104.5")', "InvalidValue"),
    Row(
        "a ceiling written with points",
        'JobClassCeilings({7: "3.500.000"}, date(2025, 1, 1), None, PERBUP("Lampiran"))',
        "InvalidValue",
    ),
)


TRAINING = (
    Row("a code that no dictionary can have", 'competency_code("X.1")', "InvalidValue"),
    Row("a required level of 0", 'JobStandard("Kasi", {"M.05": 0}, PERBUP("Lampiran"))', "InvalidValue"),
    Row(
        "an open uniform level",
        'UNIFORM_LEVELS_LAMPUNG.standard(Position("Sekda", PositionKind.JPT_MADYA))',
        "InvalidValue",
    ),
    Row(
        "one competency under two spellings",
        'CompetencyAssessment("ani", {"M.1": 2, "M.01": 3}, "asesor")',
        "InvalidValue",
    ),
    Row(
        "an assessment without its day",
        'CompetencyAssessment("ani", {"M.1": 2}, "asesor").check()',
        "ASSESSMENT_UNDATED",
    ),
    Row(
        "a course against a fault of the process",
        'attrs.evolve(NEED_RULES.find("waktu_layanan_proses"), forms=["KL10"])',
        "InvalidValue",
    ),
    Row(
        "more people than complaints",
        'Signal("tema_pengaduan", "dinas", "lambat", 1, Words("...", "..."), YEAR, PERFORMANCE_GAP, n=1, people=2)',
        "InvalidValue",
    ),
    Row(
        "a surplus of a competency as a negative shortfall",
        'Signal("kesenjangan", "ani", "M.5", -1, Words("...", "..."), YEAR, PERFORMANCE_GAP)',
        "InvalidValue",
    ),
    Row("a match read for a purpose that has no scale", 'match_category("85", "promosi")', "UnknownName"),
    Row(
        "a course that costs a number of another kind",
        'Course("k1", "Layanan prima", "KL07", hours=10, cost=1250000.0)',
        "WrongType",
    ),
    Row(
        "a good practice that only its teller calls so", 'GoodPractice("Antrean", "Kota X", "terbukti")', "InvalidValue"
    ),
    Row(
        "learning with both hours and minutes",
        'LearningActivity("a", "ani", "NKL03", "SQL", YEAR, hours=2, minutes=90)',
        "InvalidValue",
    ),
    Row("a plan above the ceiling of a PPPK", 'PPPK_CEILING.refuse_above("ani", 20, 10)', "InvalidValue"),
    Row("a mark above the highest", "normalised_gain(95, 105)", "InvalidValue"),
    Row(
        "an N-gain without the highest mark",
        'class_gain(PairedScores.of({"ani": 50}, {"ani": 70}))',
        "InvalidValue",
    ),
    Row(
        "a printed percent that cannot be",
        'check_printed(PrintedEffect("laporan", before="68.29", after="78.29", percent="23.70")).findings',
        "PRINTED_FIGURE_WRONG",
    ),
    Row("a test of pairs for two surveys", 'paired_test([3, 4], "welch")', "InvalidValue"),
    Row("cost of a course with decimals", 'PlanCourse("layanan", cost=1500.5)', "WrongType"),
    Row("course that closes no gap", 'Benefit("e1", "layanan", 2, ())', "InvalidValue"),
    Row(
        "benefit of a course that is not on offer",
        'PlanProblem(0, courses=[], people=[PlanPerson("e1")], benefits=[Benefit("e1", "layanan", 2, "M.05")])',
        "NotFound",
    ),
    Row("mandatory course without a seat", "plan_training(NO_SEAT).findings", "PLAN_MANDATORY_LEFT_OUT"),
)

GROUPS = (
    ("Numbers", NUMBERS),
    ("Days and periods", PERIODS),
    ("People and units", PEOPLE),
    ("Plans", PLANS),
    ("Progress and conduct", PROGRESS),
    ("Feedback and coaching", FEEDBACK),
    ("Evaluation", EVALUATION),
    ("The year of an agency", CYCLES),
    ("Units, and predikat in a unit", UNITS),
    ("Who evaluates, and on which plan", EVALUATORS),
    ("Competency and training", TRAINING),
    ("Careers", CAREER),
    ("Documents, objections, corrections", DOCUMENTS),
    ("Forms", FORMS_OF_LAW),
    ("History", HISTORY),
    ("Formulas and rule books", RULES),
    ("Rules of a region", REGIONS),
    ("SIASN", SIASN),
    ("Tables", TABLES),
    ("Stored data", STORED),
)
ROWS = tuple(row for _, rows in GROUPS for row in rows)


def answered(row: Row) -> tuple[str, str, str]:
    """Return what a wrong input gets: class or code, what is the matter, and what to do."""
    try:
        found = eval(row.code)
    except Problems as error:
        first = error.problems[0]
        return f"Problems: {type(first).__name__}", first.what, first.mend
    except KinerjaError as error:
        return type(error).__name__, error.what, error.mend
    findings = (found,) if isinstance(found, Finding) else found if isinstance(found, tuple) else ()
    for finding in findings:
        if finding.code == row.answer:
            return finding.code, finding.message.en, finding.hint.en
    return "", "", ""


HEAD_OF_PAGE = (
    "# Bad input",
    "",
    "What is wrong is refused with an [error](api-errors.md), or flagged with a [finding](findings.md).",
    "Each says what to do, or else what is the matter.",
    "Every line below is a test: what is written in it gets this answer, in these words.",
    "Where several things are wrong at once, one error holds them all, each with its path.",
    "It is called `Problems`, and the first one is shown.",
    "",
    "The names stand for what their words say: `HIGHER` is `Direction.LEBIH_TINGGI`, `YEAR` is 2025.",
    "`TARGET` is at least 80%, and `plan(...)` has one result with one indicator.",
    "`stored(...)` is a value as JSON data, with something changed in it.",
    "",
)


def page() -> str:
    """Return the page as it should be."""
    lines = list(HEAD_OF_PAGE)
    for title, rows in GROUPS:
        lines += [f"## {title}", "", "| wrong | written | answer | what it says |", "| --- | --- | --- | --- |"]
        lines += [line(row) for row in rows]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def line(row: Row) -> str:
    """Return a row of the table."""
    answer, what, mend = answered(row)
    cells = (row.what, f"`{row.code}`", f"`{answer}`", mend or what)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def main() -> None:
    """Print the page, or write it."""
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
