"""Laws of needs for any signals: evidence is kept, no order matters, no unit names a person, nothing is lost."""

from __future__ import annotations

from fractions import Fraction
from math import prod

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.plans.conduct import NilaiDasar
from kinerja.testing.draw_needs import learners, need_rules, signals
from kinerja.training.need_ranking import independent_kinds
from kinerja.training.need_rules import Diagnosis, Remedy
from kinerja.training.need_signals import ComplaintTheme, EvidenceKind, SignalKind
from kinerja.training.need_table import NEED_RULES
from kinerja.training.needs import derive_needs

YEAR = Period.year(2025)
UNITS = ("unit-satu", "unit-dua")
PEOPLE = tuple(f"orang-{place}" for place in range(7))
KEYS = {
    SignalKind.KESENJANGAN: ["M.01", "M.03", "M.05"],
    SignalKind.PREDIKAT: ["kurang", "butuh_perbaikan"],
    SignalKind.RATING: ["hasil_kerja", "perilaku"],
    SignalKind.INDIKATOR: ["Waktu", "Mutu"],
    SignalKind.PERILAKU: [str(each) for each in NilaiDasar],
    SignalKind.UMPAN_BALIK: [*map(str, NilaiDasar), "KTP"],
    SignalKind.UNSUR_SURVEI: ["perilaku", "prosedur", "maklumat"],
    SignalKind.TEMA_PENGADUAN: [*map(str, ComplaintTheme), "parkir"],
    SignalKind.WAKTU_LAYANAN: ["KTP"],
}


@st.composite
def sensible(draw: st.DrawFn):
    """Draw a signal about somebody or a unit of this small world."""
    kind = draw(st.sampled_from(SignalKind))
    about = draw(st.sampled_from(UNITS if kind.of_unit else PEOPLE))
    period = draw(st.sampled_from([YEAR, Period.quarter(2025, 2), Period.year(2023)]))
    return draw(signals(kind=kind, about=about, key=draw(st.sampled_from(KEYS[kind])), period=period))


SIGNALS = st.lists(sensible(), max_size=25)
LEARNERS = st.lists(
    learners(id=st.sampled_from(PEOPLE), unit_id=st.sampled_from(UNITS)), max_size=7, unique_by=lambda each: each.id
)
FEW = settings(max_examples=60, deadline=None)


@FEW
@given(SIGNALS, LEARNERS)
def test_every_need_rests_on_a_low_signal_of_that_person(told, people) -> None:
    for need in derive_needs(told, people, period=YEAR).needs:
        own = [each for each in need.signals if each.about == need.person_id]
        assert own
        assert all(each.is_low and each in told for each in need.signals)
        assert all(NEED_RULES.find(each.rule_id).speaks_of(each.signal) for each in need.evidence)
        assert all(NEED_RULES.find(each.rule_id).diagnosis is Diagnosis.BELUM_MAMPU for each in need.evidence)


@FEW
@given(SIGNALS, LEARNERS)
def test_a_priority_is_the_product_of_its_factors_within_bounds(told, people) -> None:
    for need in derive_needs(told, people, period=YEAR).needs:
        assert need.priority.value == prod(each.value for each in need.priority.factors)
        assert Fraction(5, 4) <= need.priority.factor("bukti").value <= 2
        assert need.priority.factor("urgensi").value in {1, 2, 3}
        assert need.priority.factor("kekurangan").value == (1 if need.shortfall is None else need.shortfall)


@FEW
@given(SIGNALS, LEARNERS, st.randoms())
def test_the_order_of_signals_changes_no_priority(told, people, chance) -> None:
    mixed = list(told)
    chance.shuffle(mixed)
    first, second = (derive_needs(each, people, period=YEAR) for each in (told, mixed))
    shown = [{(e.person_id, e.competency, e.shortfall, e.priority.value) for e in r.needs} for r in (first, second)]
    assert shown[0] == shown[1]
    assert {(each.person_id, each.diagnosis) for each in first.advice} == {
        (each.person_id, each.diagnosis) for each in second.advice
    }
    assert set(first.unused) == set(second.unused)


@FEW
@given(SIGNALS, LEARNERS)
def test_one_competency_of_one_person_is_one_need(told, people) -> None:
    report = derive_needs(told, people, period=YEAR)
    found = [(need.person_id, need.competency) for need in report.needs]
    assert len(found) == len(set(found))
    for need in report.needs:
        assert len(set(need.evidence)) == len(need.evidence)


@FEW
@given(SIGNALS, LEARNERS)
def test_no_low_signal_is_lost_in_silence(told, people) -> None:
    """Each becomes evidence, advice, a remark on a unit, or is told not to count."""
    report = derive_needs(told, people, period=YEAR)
    used = {each.signal for part in (*report.needs, *report.advice) for each in part.evidence}
    used |= {each.signal for each in report.unused}
    units = {(each.unit_id, seen) for each in report.units for seen in each.seen}
    shared = {each.seen[0].id for each in report.units if each.rule_id == "indikator_bersama"}
    for signal in told:
        if signal.is_low and signal not in used:
            remarked = (signal.about, signal.seen) in units
            assert remarked or any(text.casefold().startswith(signal.key.casefold()) for text in shared)


@FEW
@given(SIGNALS, LEARNERS)
def test_what_is_said_of_a_unit_names_nobody(told, people) -> None:
    report = derive_needs(told, people, period=YEAR)
    for unit in UNITS:
        shown = report.of_unit(unit)
        text = repr(shown) + repr(shown.units) + repr(shown.unused) + shown.as_text("id")
        assert not any(person in text for person in PEOPLE)


@FEW
@given(SIGNALS, LEARNERS)
def test_no_course_against_the_process_or_a_breach(told, people) -> None:
    report = derive_needs(told, people, period=YEAR)
    for remark in report.units:
        if remark.diagnosis is not Diagnosis.BELUM_MAMPU:
            assert not remark.forms
            assert Remedy.PENGEMBANGAN not in remark.remedies
    assert not any(Remedy.PENGEMBANGAN in each.remedies for each in report.advice)


@FEW
@given(SIGNALS, LEARNERS)
def test_the_public_alone_makes_no_need(told, people) -> None:
    """With or without it the same people need the same competencies; it only adds to their priority."""
    apart = [attrs.evolve(each, rests_on="") for each in told]
    with_it = derive_needs(apart, people, period=YEAR)
    without = derive_needs([each for each in apart if not each.kind.of_unit], people, period=YEAR)
    found = {(need.person_id, need.competency): need.priority.value for need in with_it.needs}
    assert found.keys() == {(need.person_id, need.competency) for need in without.needs}
    assert all(found[need.person_id, need.competency] >= need.priority.value for need in without.needs)


@FEW
@given(st.lists(signals(), max_size=8))
def test_independent_kinds_lie_between_one_and_the_kinds(told) -> None:
    kinds = {each.kind.evidence for each in told}
    assert independent_kinds(told) <= len(kinds) <= len(EvidenceKind)
    assert bool(told) <= independent_kinds(told)
    assert independent_kinds(told) == independent_kinds(reversed(told)) == independent_kinds([*told, *told])


@FEW
@given(SIGNALS, LEARNERS, need_rules())
def test_any_rules_give_a_report_that_is_shown(told, people, rules) -> None:
    assert derive_needs(told, people, period=YEAR, rules=rules).as_text("en")
