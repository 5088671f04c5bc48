"""A plan is judged by PermenPANRB 8/2021 from end to end, with the facts that only the older regimes ask for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja import Conduct, EmployeeKind, Period, Position, PositionKind, Progress, Unit, appraise
from kinerja.errors import InvalidValue, MissingFact, NotCovered, NotFound, Problems
from kinerja.evaluation.older_facts import as_if, result_facts
from kinerja.plans.conduct import AspekPerilaku
from kinerja.rules import national
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30

from .samples import DECISION, PEGAWAI, PLAN, PROGRESS, YEAR

HALF = Period.semester(2021, 2)
BOOK = national().at(HALF, kind=EmployeeKind.PNS).choose(opsi="70_30", arti_y="rencana_atasan")
FOUR = ("orientasi_pelayanan", "komitmen", "inisiatif_kerja", "kerja_sama")
CONDUCT = Conduct(HALF, scores={AspekPerilaku(aspek): 100 for aspek in FOUR})
LED = Conduct(HALF, scores={AspekPerilaku(aspek): 100 for aspek in (*FOUR, "kepemimpinan")})
OTHER = {"h2": {"bobot_lingkup": 5}}


def third(plan):
    """Return the plan with three indicators in its first result, so that it has a class."""
    first = plan.results[0]
    more = attrs.evolve(first.indicators[0], id="h1.3", text="Ibu hamil dirujuk")
    return attrs.evolve(plan, results=[attrs.evolve(first, indicators=[*first.indicators, more]), plan.results[1]])


def moved(value):
    """Return a plan or progress of the second half of 2021."""
    return attrs.evolve(value, period=HALF)


PLAN_8 = third(moved(PLAN))
DONE = attrs.evolve(
    moved(PROGRESS), realisations=[*PROGRESS.realisations, attrs.evolve(PROGRESS.realisations[0], of="h1.3")]
)
DIRECT = {"h1": {"metode_cascading": "langsung"}, **OTHER}


def judged(results, *, plan=PLAN_8, conduct=CONDUCT, book=BOOK, indicators=None, **more):
    facts = result_facts(plan, DONE, period=HALF, rules=book, results=results, indicators=indicators or {})
    return appraise(
        plan,
        progress=DONE,
        rules=book,
        period=HALF,
        conduct=conduct,
        facts={"ide_baru": False, **facts, **more},
    )


def test_an_official_of_ja_or_jf():
    """A range met, a time met: Baik is 100; one additional work on target with the scope 5 adds 4."""
    appraisal = judged(DIRECT)
    values = {key: [step.value for step in appraisal.because.find(key)] for key in ("nilai_utama", "nilai_tambahan")}
    assert values == {"nilai_utama": [100], "nilai_tambahan": [4]}
    assert appraisal.score.published == Decimal("102.80")
    assert appraisal.predikat is PredikatPP30.BAIK
    assert [finding.code for finding in appraisal.errors] == []


def test_the_part_of_the_superior():
    """Not direct: 80 percent of one's own 100 and 20 percent of the superior's 110."""
    appraisal = judged({"h1": {"metode_cascading": "non_langsung", "nilai_y": 110}, **OTHER})
    (value,) = appraisal.because.find("nilai_utama")
    assert value.value == 102


def test_a_jpt():
    """The post tells that it is a JPT and that leadership counts; one indicator of each kind."""
    head = attrs.evolve(PEGAWAI, position=Position("Kepala Dinas", PositionKind.JPT_PRATAMA))
    main = attrs.evolve(PLAN_8.results[1], id="h3", jenis=PLAN_8.results[0].jenis, indicators=[
        attrs.evolve(PLAN_8.results[1].indicators[0], id="h3.1")])  # fmt: skip
    plan = attrs.evolve(PLAN_8, employee=head, results=[PLAN_8.results[0], main, PLAN_8.results[1]])
    done = attrs.evolve(DONE, realisations=[*DONE.realisations, attrs.evolve(PROGRESS.realisations[2], of="h3.1")])
    book = BOOK.choose(bobot_utama_jpt="rencana_aksi_60")
    kinds = {"h1": {"jenis_utama": "perjanjian_kinerja"}, "h3": {"jenis_utama": "rencana_aksi"}, **OTHER}
    facts = result_facts(
        plan, done, period=HALF, rules=book, results=kinds, indicators={"h3.1": {"target_maksimal": True}}
    )
    appraisal = appraise(plan, progress=done, rules=book, period=HALF, conduct=LED, facts={"ide_baru": True, **facts})
    (main_work,) = appraisal.because.find("nilai_utama")
    assert main_work.value == Fraction(40 * 109 + 60 * 120, 100)
    (extra,) = appraisal.because.find("nilai_tambahan")
    assert extra.value == Fraction("4.36")
    assert appraisal.errors == ()
    assert appraisal.predikat is PredikatPP30.SANGAT_BAIK


def test_the_head_of_an_independent_unit_is_judged_like_a_jpt():
    """Annex ch. VI.A.1: "JPT dan pimpinan unit kerja mandiri"."""
    unit = Unit("rsud", "RSUD Contoh", mandiri=True)
    head = attrs.evolve(PEGAWAI, unit=unit, position=Position("Direktur", PositionKind.ADMINISTRATOR))
    with pytest.raises(MissingFact, match="jenis_utama"):
        judged(OTHER, plan=attrs.evolve(PLAN_8, employee=head), conduct=LED)


def test_without_them_the_missing_fact_is_named():
    """Nothing is guessed: how the superior's plan was cascaded has to be told."""
    with pytest.raises(MissingFact) as caught:
        judged(OTHER)
    assert caught.value.path == "hasil_kerja[0].metode_cascading"


def test_ids_that_the_plan_does_not_have():
    with pytest.raises(NotFound, match="no result 'h9'"):
        judged({"h9": {}})
    with pytest.raises(NotFound, match="no indicator 'h1'"):
        judged({}, indicators={"h1": {"target_maksimal": True}})


def test_what_the_plan_tells_is_not_told_again():
    with pytest.raises(InvalidValue, match="told by the plan or its progress") as caught:
        judged({}, indicators={"h1.1": {"realisasi": 99}})
    assert caught.value.path == "indicators.h1.1.realisasi"
    with pytest.raises(InvalidValue, match="'jenis' of 'h2'"):
        judged({"h2": {"jenis": "utama"}})


def test_a_fact_that_nobody_knows_is_refused():
    with pytest.raises(Problems, match="metode"):
        judged({"h1": {"metode": "langsung"}, **OTHER})


def test_rules_that_read_no_results_or_no_indicators():
    with pytest.raises(InvalidValue, match="'pp30_2019' reads no results"):
        result_facts(PLAN_8, DONE, period=HALF, rules=PP30_2019)
    bare = attrs.evolve(BOOK.needs.child("hasil_kerja"), items=BOOK.needs.child("hasil_kerja").items[:2])
    rules = type("Rules", (), {"id": "own", "needs": attrs.evolve(BOOK.needs, items=(bare,))})
    assert result_facts(PLAN_8, DONE, period=HALF, rules=rules)["hasil_kerja"][0] == {
        "id": "h1",
        "nama": "Ibu hamil terlayani sesuai standar",
    }


def test_mistake_36_the_wrong_regime():
    """A running system scored PPPK, and years from 2022 on, by the older arithmetic; nobody else is judged by it."""
    pppk = attrs.evolve(PLAN_8, employee=attrs.evolve(PEGAWAI, kind=EmployeeKind.PPPK))
    with pytest.raises(NotCovered, match="does not judge a pppk"):
        judged(DIRECT, plan=pppk)
    with pytest.raises(NotCovered, match="does not judge Year 2025"):
        appraise(PLAN, progress=PROGRESS, rules=BOOK, period=YEAR)
    with pytest.raises(NotCovered, match="permenpanrb8_2021 judges pns, cpns only"):
        national().at(HALF, kind=EmployeeKind.PPPK)


def test_conduct_may_be_told_by_levels():
    """``Conduct`` holds numbers; levels are facts, which go before it."""
    levels = [{"aspek": aspek, "level": 3, "level_bawah": 2, "level_atas": 4} for aspek in FOUR]
    appraisal = judged(DIRECT, perilaku=levels)
    (value,) = appraisal.because.find("nilai_perilaku")
    assert value.value == Fraction("99.5")


def test_nothing_was_realised():
    with pytest.raises(MissingFact, match="realisasi"):
        appraise(PLAN_8, progress=Progress(HALF), rules=BOOK, period=HALF, conduct=CONDUCT,
                 facts={"ide_baru": False,
                        **result_facts(PLAN_8, Progress(HALF), period=HALF, rules=BOOK, results=DIRECT)})  # fmt: skip


def test_a_day_of_the_first_half_is_not_judged_by_it():
    with pytest.raises(NotCovered):
        appraise(PLAN_8, progress=DONE, rules=BOOK, period=Period.of(date(2021, 6, 30), date(2021, 12, 31)))


# --- As if a book were in force --------------------------------------------------------------------------------------


def supposed(plan=PLAN_8, *, progress=DONE, rules=BOOK, period=HALF, results=DIRECT, **more):
    return as_if(
        plan, progress=progress, rules=rules, period=period, conduct=CONDUCT, results=results,
        extra={"ide_baru": False}, **more)  # fmt: skip


def test_the_book_of_the_period_answers_as_it_judges():
    outcome = supposed()
    assert outcome == judged(DIRECT).outcome
    assert outcome.findings == ()


def test_a_book_of_another_time_says_that_it_decides_nothing():
    plan, done = third(PLAN), attrs.evolve(DONE, period=YEAR)
    outcome = supposed(plan, progress=done, period=YEAR)
    assert outcome.score.published == Decimal("102.80")
    (finding,) = outcome.findings
    assert (finding.code, finding.severity.value) == ("BOOK_NOT_IN_FORCE", "warning")
    assert finding.message.en.startswith("PermenPANRB 8/2021 does not judge Year 2025 for this employee;")
    assert finding.hint.id == "Yang menentukan hanya buku periodenya."
    assert finding.basis == BOOK.coverage.basis


def test_a_book_of_other_people_says_so_too():
    pppk = attrs.evolve(PLAN_8, employee=attrs.evolve(PEGAWAI, kind=EmployeeKind.PPPK))
    assert [finding.code for finding in supposed(pppk).findings] == ["BOOK_NOT_IN_FORCE"]


def test_a_book_that_no_period_selects_and_that_reads_no_results():
    extra = {"nilai_skp": 100, "ide_baru": False}
    book = PP30_2019.choose(opsi="70_30")
    outcome = as_if(PLAN_8, progress=DONE, rules=book, period=HALF, conduct=CONDUCT, extra=extra)
    assert outcome.score.exact == 100
    assert [(finding.code, finding.basis) for finding in outcome.findings] == [("BOOK_NOT_IN_FORCE", None)]


def test_a_book_of_ratings_reads_the_decision():
    book = national().book("permenpanrb6_2022")
    outcome = as_if(PLAN, progress=PROGRESS, rules=book, period=YEAR, decision=DECISION)
    assert (outcome.predikat.token, outcome.findings) == ("baik", ())


def test_facts_that_a_supposed_book_lacks_are_named():
    with pytest.raises(Problems, match="ide_baru"):
        as_if(PLAN_8, progress=DONE, rules=BOOK, period=HALF, conduct=CONDUCT, results=DIRECT)
    with pytest.raises(Problems, match="idebaru"):
        as_if(PLAN_8, progress=DONE, rules=BOOK, period=HALF, conduct=CONDUCT, results=DIRECT, extra={"idebaru": True})
