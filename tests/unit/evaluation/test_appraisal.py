"""A plan is judged: the answer, the proposal, the facts, the reasons."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja import (
    Acceptance,
    AtLeast,
    AtMost,
    Conduct,
    Decision,
    EmployeeKind,
    Indicator,
    Jenis,
    OrganisationResult,
    Period,
    Position,
    Predikat,
    Progress,
    Rating,
    Realisation,
    Undetermined,
    WorkResult,
)
from kinerja.errors import InvalidValue, MissingFact, NotCovered, Problems
from kinerja.evaluation.appraisal import facts_of
from kinerja.evaluation.decision import StudyNotCompleted
from kinerja.formula import FactKind, FactSpec
from kinerja.plans.conduct import AspekPerilaku
from kinerja.plans.plan import TakenOver
from kinerja.plans.target import YesNo
from kinerja.plans.units import SAME_UNITS
from kinerja.rules.book import Outcome, ScoringStrategy
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.parts import Score
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan

from .samples import DECISION, PEGAWAI, PENILAI, PLAN, PROGRESS, SEEN, UNIT, YEAR, appraised, codes, told


def test_ratings_come_to_a_predikat_and_nobody_gets_a_score():
    """6/2022 knows two ratings and a matrix, and no number."""
    appraisal = appraised()
    assert appraisal.predikat is Predikat.BAIK
    assert appraisal.ratings is not None
    assert appraisal.ratings.hasil_kerja is Rating.SESUAI_EKSPEKTASI
    assert appraisal.ratings.perilaku is Rating.DI_ATAS_EKSPEKTASI
    assert appraisal.score is None
    assert appraisal.findings == ()
    assert appraisal.annual


def test_the_explanation_names_the_article_of_the_matrix():
    """Each step says where it stands in the law."""
    because = appraised().because
    (matrix,) = because.find("kuadran")
    assert matrix.value == "baik"
    assert "hlm. 99-100" in matrix.basis.article


def test_without_a_decision_the_guide_proposes_and_the_law_stays_silent():
    """A rating is judged, never computed."""
    appraisal = appraised(decision=None)
    assert isinstance(appraisal.predikat, Undetermined)
    assert appraisal.ratings is None
    assert appraisal.proposal.rating is Rating.SESUAI_EKSPEKTASI
    assert codes(appraisal) == ["DECISION_MISSING"]


def test_no_decision_is_missing_where_the_ratings_are_computed():
    """Under KMK 127/2026 numbers make the ratings, so nobody sets them."""
    year = Period.year(2026)
    appraisal = appraised(
        attrs.evolve(PLAN, period=year),
        progress=attrs.evolve(PROGRESS, period=year),
        conduct=Conduct(year),
        organisation=OrganisationResult(UNIT, year, "Baik"),
        period=year,
        rules=KMK127_2026,
        decision=None,
        facts={"nhk": 104, "npk": 100, "nko": 100, "kedudukan_upk": "dua_tingkat_atau_lebih"},
    )
    assert str(appraisal.ratings.hasil_kerja) == "di_atas_ekspektasi"
    assert "DECISION_MISSING" not in codes(appraisal)


def test_a_late_result_is_below_until_the_leader_accepts_it():
    """The leader's feedback goes before arithmetic (annex p. 194)."""
    late = told(h1_2=(3, "jam"))
    accepted = attrs.evolve(late, acceptances=[Acceptance("h1", PENILAI, reason="Dua dari tiga petugas cuti.")])
    assert isinstance(appraised(progress=late).proposal.rating, Undetermined)
    assert appraised(progress=accepted).proposal.rating is Rating.SESUAI_EKSPEKTASI


def test_what_can_not_be_compared_is_accepted_by_the_leader_only():
    """A narrative has no standing of its own; the leader's acceptance gives it one."""
    odd = told(h2_1=(3, "berkas"))
    accepted = attrs.evolve(odd, acceptances=[Acceptance("h2", PENILAI, reason="Setara.")])
    assert isinstance(appraised(progress=odd).proposal.rating, Undetermined)
    assert appraised(progress=accepted).proposal.rating is Rating.SESUAI_EKSPEKTASI


def test_a_result_taken_over_stays_open_although_it_was_accepted():
    """Its note is weighed by a person (art. 20(8))."""
    taken = attrs.evolve(PLAN.results[0], taken_over=TakenOver(PENILAI, date(2025, 9, 1), "Tidak selesai."))
    plan = attrs.evolve(PLAN, results=[taken, PLAN.results[1]])
    accepted = attrs.evolve(PROGRESS, acceptances=[Acceptance("h1", PENILAI, reason="Baik.")])
    assert isinstance(appraised(plan, progress=accepted).proposal.rating, Undetermined)


def test_units_are_read_by_a_table_and_never_bare():
    """120 minutes are no 120 hours; 0.25 days are 6 hours."""
    assert appraised(progress=told(h1_2=("0.05", "hari"))).standings[0].standing.token == "di_atas"
    bare = appraised(progress=told(h1_2=("0.05", "hari")), units=SAME_UNITS)
    assert codes(bare) == ["REALISATION_NOT_COMPARABLE"]


def test_the_period_decides_which_rules_may_judge():
    """A book is never stretched beyond its time or its people."""
    with pytest.raises(NotCovered, match="does not judge Year 2025"):
        appraised(rules=PP46_2011)
    old = Period.year(2019)
    pppk = attrs.evolve(PEGAWAI, kind=EmployeeKind.PPPK)
    with pytest.raises(NotCovered, match="does not judge a pppk"):
        appraised(attrs.evolve(PLAN, period=old, employee=pppk), rules=PP46_2011, period=old)
    with pytest.raises(NotCovered, match="Year 2021"):
        appraised(period=Period.year(2021))


def test_there_is_no_evaluation_of_a_half_year():
    """Art. 24(2)-(3): monthly or quarterly; some agencies held semesters until 2024."""
    with pytest.raises(NotCovered, match=r"Half-year I 2025 on its own. .*monthly or quarterly .*Pasal 24 ayat \(2\)"):
        appraised(period=Period.semester(2025, 1))


def test_a_plan_of_half_a_year_is_judged_as_a_whole():
    """Who was appointed in July has a plan to December; it is the annual evaluation."""
    half = Period.semester(2025, 2)
    plan = attrs.evolve(PLAN, period=half)
    appraisal = appraised(plan, period=half, progress=attrs.evolve(PROGRESS, period=half), conduct=Conduct(half))
    assert (appraisal.annual, appraisal.predikat, appraisal.findings) == (True, Predikat.BAIK, ())


def test_a_book_that_does_not_say_which_periods_it_knows_judges_any():
    """An agency's own book, for one."""
    coverage = attrs.evolve(PERMENPANRB6_2022.coverage, periodic=(), periodic_basis=None)
    rules = attrs.evolve(PERMENPANRB6_2022, coverage=coverage)
    half = Period.semester(2025, 1)
    given = {"progress": Progress(half), "conduct": Conduct(half), "decision": None, "organisation": None}
    found = codes(appraised(rules=rules, period=half, **given))
    assert found == ["TRAJECTORY_MISSING", "DECISION_MISSING", "ORGANISATION_MISSING"]


def test_unknown_facts_of_the_caller_are_refused():
    """What a caller adds is checked like everything else."""
    with pytest.raises(Problems, match="'tugas' is not a fact"):
        appraised(facts={"tugas": 3})


OLD = Period.year(2019)
SCORES = dict.fromkeys(
    (
        AspekPerilaku.ORIENTASI_PELAYANAN,
        AspekPerilaku.INTEGRITAS,
        AspekPerilaku.KOMITMEN,
        AspekPerilaku.DISIPLIN,
        AspekPerilaku.KERJA_SAMA,
    ),
    80,
)


def old_plan():
    """Return the sample as a plan of 2019 with the three aspects that PP 46 asks for."""
    quality = Indicator("h1.3", "Mutu", AtLeast(100, "%"), [PLAN.results[1].indicators[0].aspek[0]])
    result = attrs.evolve(PLAN.results[0], indicators=[*PLAN.results[0].indicators, quality])
    return attrs.evolve(PLAN, period=OLD, results=[result])


def old_progress(**values):
    """Return its progress."""
    return Progress(OLD, [*told(**values).realisations[:2], Realisation("h1.3", 90, "%", evidence=SEEN)])


def test_the_same_plan_under_the_arithmetic_of_2011():
    """One shape of facts serves a law of numbers too: 85/80, 90, 76, mean plus bonus, 60 and 40 percent."""
    appraisal = appraised(
        old_plan(),
        rules=PP46_2011,
        period=OLD,
        progress=old_progress(),
        conduct=Conduct(OLD, scores=SCORES),
        decision=Decision(by=PENILAI, on=date(2020, 1, 6)),
        facts={"tugas_tambahan": 2, "kreativitas": [{"tingkat": "unit_kerja"}]},
        organisation=None,
    )
    capaian = (Fraction(8500, 80) + 90 + 76) / 3
    exact = Fraction(6, 10) * (capaian + 1 + 3) + Fraction(4, 10) * 80
    assert appraisal.score == Score(exact, Decimal("88.85"))
    assert appraisal.predikat is Sebutan.BAIK
    assert appraisal.proposal is None
    assert appraisal.findings == ()


def test_a_realisation_in_another_unit_is_read_before_it_is_computed_with():
    """120 minutes would be late; 0.5 of an hour is half the target."""
    facts = facts_of(old_plan(), old_progress(h1_2=("1/12", "hari")), period=OLD)
    assert facts["hasil_kerja"][0]["indikator"][1]["realisasi"] == 2


def test_a_missing_realisation_is_never_zero():
    """PP 46 needs it, so it says where."""
    bare = Progress(OLD, old_progress().realisations[1:])
    with pytest.raises(MissingFact, match=r"hasil_kerja\[0\].indikator\[0\].realisasi"):
        appraised(old_plan(), rules=PP46_2011, period=OLD, progress=bare, conduct=Conduct(OLD, scores=SCORES))


def test_who_leads_is_structural():
    """Leadership counts for structural posts only."""
    facts = facts_of(attrs.evolve(PLAN, employee=PENILAI), PROGRESS, period=YEAR)
    assert facts["struktural"] is True
    elected = attrs.evolve(PENILAI, position=Position("Bupati", None))
    assert facts_of(attrs.evolve(PLAN, employee=elected), PROGRESS, period=YEAR)["struktural"] is False


def test_targets_of_every_kind_become_facts():
    """An open end is no number; words and answers are none either."""
    targets = [AtMost(4, "laporan"), AtLeast(95, "%"), YesNo(), None]
    indicators = [Indicator(f"i{n}", "x", target) for n, target in enumerate(targets)]
    plan = attrs.evolve(PLAN, results=[WorkResult("h", "x", Jenis.UTAMA, indicators)])
    rows = facts_of(plan, Progress(YEAR, [Realisation("i2", True)]), period=YEAR)["hasil_kerja"][0]["indikator"]
    assert [(row["target"], row["target_atas"], row["realisasi"]) for row in rows] == [
        (4, None, None),
        (95, None, None),
        (None, None, None),
        (None, None, None),
    ]


def test_study_leave_without_a_degree_goes_before_the_matrix():
    """The one exception (annex pp. 100, 103); ratings are not needed for it."""
    study = StudyNotCompleted("Kurang", "Tidak lulus pada batas waktu studi.")
    appraisal = appraised(decision=Decision(by=PENILAI, on=date(2026, 1, 12), study=study))
    assert appraisal.predikat is Predikat.KURANG
    assert appraisal.ratings is None


def test_what_was_stored_is_judged_again():
    """The same plan, progress, decision and rules always give the same answer and digest."""
    appraisal = appraised()
    assert appraisal.digest == appraised().digest
    assert appraisal.rederived() == ()
    assert appraisal.rederived(appraisal.digest) == ()
    assert [finding.code for finding in appraised(decision=None).rederived(appraisal.digest)] == ["APPRAISAL_DIGEST"]


def test_an_appraisal_that_was_changed_in_storage_is_found_out():
    """Another grade, or another decision, than what was judged; a plan that lost a standing is refused."""
    appraisal = appraised()
    other = attrs.evolve(appraisal.outcome, predikat=Predikat.SANGAT_BAIK)
    assert [each.code for each in attrs.evolve(appraisal, outcome=other).rederived()] == ["APPRAISAL_OUTCOME"]
    for changed in (attrs.evolve(DECISION, perilaku="di_bawah_ekspektasi"), None):
        assert [each.code for each in attrs.evolve(appraisal, decision=changed).rederived()] == ["APPRAISAL_DECISION"]
    with pytest.raises(InvalidValue, match=r"standings are of the results \['h1'\]"):
        attrs.evolve(appraisal, standings=appraisal.standings[:1])
    study = StudyNotCompleted("Kurang", "Tidak lulus.")
    assert appraised(decision=Decision(by=PENILAI, on=date(2026, 1, 12), study=study)).rederived() == ()


def test_an_appraisal_is_a_value():
    """It compares, hashes, pickles and copies."""
    appraisal = appraised()
    assert appraisal == appraised()
    assert hash(appraisal) == hash(appraised())
    assert pickle.loads(pickle.dumps(appraisal)) == appraisal
    assert copy.deepcopy(appraisal) == appraisal


class EverybodyIsGood:
    """Rules of another project: no book, no parent, just the parts that ``appraise`` asks for."""

    id = "semua_baik"
    version = "1"
    digest = "semua-baik"
    needs = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("struktural", FactKind.TRUTH),))

    def judge(self, facts):
        """Return Baik."""
        return Outcome(self, facts, Predikat.BAIK)

    def because(self, facts):
        """Return no explanation worth the name."""
        raise NotImplementedError


def test_any_object_with_the_right_parts_can_judge():
    """Nobody inherits from us."""
    rules = EverybodyIsGood()
    assert isinstance(rules, ScoringStrategy)
    appraisal = appraised(rules=rules)
    assert appraisal.predikat is Predikat.BAIK
    assert appraisal.proposal is None
    assert appraisal.outcome.choices == ()
    assert DECISION.by == PENILAI
    assert UNIT.id == "puskesmas"
