"""What holds of every life of a plan, however the steps are mixed."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.errors import KinerjaError
from kinerja.people.party import Leader
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.plans.diff import diff
from kinerja.plans.history import ChangeKind, PlanStep
from kinerja.plans.lifecycle import (
    adjust,
    agree,
    approve,
    assign,
    close,
    develop,
    propose,
    re_clarify,
    send_back,
    take_over,
)
from kinerja.plans.permissions import NotAllowed, allowed
from kinerja.plans.plan import Approach, Jenis, PlanStatus
from kinerja.plans.target import Exactly
from kinerja.plans.templates import Template, draft_plan
from tests.unit.plans.samples import (
    ANNEXES,
    DINAS,
    ELSEWHERE,
    HEAD,
    HIGHER,
    MIDWIFE,
    SECRETARY,
    YEAR,
    indicator,
    person,
    plan,
    result,
)

NEXT = person("baru", "Sekretaris Dinas", PositionKind.ADMINISTRATOR, DINAS)
STRANGER = person("lain", "Camat", PositionKind.ADMINISTRATOR, DINAS)
NEWCOMER = Leader("baru-kenal", "Ketua Tim", "Ketua Tim")
ACTORS = st.sampled_from([MIDWIFE, SECRETARY, HEAD, ELSEWHERE, NEXT, STRANGER, NEWCOMER, "bidan", "sekretaris"])
DRAFT = attrs.evolve(
    plan(result(), result("h2", assigned_by=ELSEWHERE)), status=PlanStatus.DRAFT, agreed_on=None, superior=HEAD
)


OPEN = attrs.evolve(DRAFT, results=[result()])
APPROVED = [result(), result("h2", assigned_by=ELSEWHERE, approved_on=date(2025, 1, 2))]
SET = propose(attrs.evolve(DRAFT, results=APPROVED), by=MIDWIFE, on=date(2025, 1, 2))
SET = agree(SET, by=SECRETARY, on=date(2025, 1, 2))


def changed(each):
    """Return a result with another wording."""
    return attrs.evolve(each, statement=each.statement + ", lebih baik")


def developed(of, **when):
    """Develop a plan: its first result is worded anew."""
    results = [changed(of.results[0]), *of.results[1:]]
    return develop(of, attrs.evolve(of, results=results), reason="Umpan balik", **when)


STEPS = MappingProxyType(
    {
        PlanStep.AJUKAN: propose,
        PlanStep.KEMBALIKAN: lambda of, **when: send_back(of, reason="Target", **when),
        PlanStep.SETUJUI_PENUGASAN: lambda of, **when: approve(of, "h2", **when),
        PlanStep.TETAPKAN: agree,
        PlanStep.KEMBANGKAN: developed,
        PlanStep.TUGASKAN: lambda of, **when: assign(of, result(f"x{len(of.results)}"), reason="Tim", **when),
        PlanStep.SESUAIKAN: lambda of, **when: adjust(of, changed(of.result("h2")), reason="Anggaran", **when),
        PlanStep.AMBIL_ALIH: lambda of, **when: take_over(of, "h2", note="Tidak selesai", **when),
        PlanStep.KLARIFIKASI_ULANG: lambda of, **when: re_clarify(
            of, NEXT if of.appraiser.id != "baru" else SECRETARY, reason="Mutasi", superior=HEAD, **when
        ),
        PlanStep.TUTUP: lambda of, **when: close(of, reason="Mutasi", **when),
    }
)
STEP = st.tuples(st.none() | st.sampled_from(PlanStep), st.integers(0, 9), ACTORS, st.integers(0, 20))
MOVES = st.tuples(st.sampled_from([DRAFT, OPEN, SET]), st.lists(STEP, min_size=8, max_size=30))


def lives(moves):
    """Yield plan, step, actor and day of every move, and what came of it: the next plan or the error.

    A move without a step takes one of those that are allowed, so that lives become long enough to be of interest.
    """
    (here, steps), day = moves, date(2025, 1, 2)
    for wanted, number, actor, later in steps:
        day += timedelta(days=later)
        open_to = allowed(here, actor, day) or tuple(PlanStep)
        step = wanted or open_to[number % len(open_to)]
        try:
            there = STEPS[step](here, by=actor, on=day)
        except KinerjaError as error:
            yield here, step, actor, day, error
        else:
            yield here, step, actor, day, there
            here = there


@given(MOVES)
def test_a_step_is_taken_or_refused_as_allowed_says(moves) -> None:
    """Only a new appraiser, whom the plan does not know yet, is not foreseen."""
    for here, step, actor, day, outcome in lives(moves):
        open_to = allowed(here, actor, day)
        if isinstance(outcome, NotAllowed):
            assert step not in open_to or step in {PlanStep.SESUAIKAN, PlanStep.AMBIL_ALIH}
        elif not isinstance(outcome, KinerjaError):
            assert step in open_to or step is PlanStep.KLARIFIKASI_ULANG


@given(MOVES)
def test_every_step_leaves_its_record(moves) -> None:
    """One each, the last one on its day with its version; nothing before it changes."""
    for here, step, _, day, outcome in lives(moves):
        if isinstance(outcome, KinerjaError):
            continue
        *before, last = outcome.history
        assert tuple(before) == here.history
        assert (last.step, last.on, last.version) == (step, day, outcome.version)
        assert last.changes == diff(here, outcome)
        assert outcome.version - here.version in {0, 1}
        assert (outcome.version > here.version) <= (here.status is PlanStatus.DITETAPKAN)


@given(MOVES)
def test_a_plan_in_force_was_set_and_its_assignments_approved(moves) -> None:
    """Whatever way led there; content never changes in place."""
    for here, step, _, _, outcome in lives(moves):
        if isinstance(outcome, KinerjaError):
            continue
        assert outcome.status.agreed == (outcome.agreed_on is not None)
        if step is PlanStep.TETAPKAN:
            others = [each for each in outcome.results if each.assigned_by.id != outcome.appraiser.id]
            assert all(each.approved_on for each in others)
        if diff(here, outcome) and here.status is PlanStatus.DITETAPKAN:
            assert outcome.version == here.version + 1


@given(MOVES)
def test_a_closed_plan_stays_as_it_is(moves) -> None:
    """There is no step from there."""
    for here, _, actor, day, outcome in lives(moves):
        if here.status is PlanStatus.DITUTUP:
            assert isinstance(outcome, KinerjaError)
            assert allowed(here, actor, day) == ()


INDICATORS = st.builds(
    indicator,
    st.sampled_from(["i1", "i2", "i3"]),
    target=st.none() | st.builds(Exactly, st.integers(1, 3), st.just("%"), st.just(HIGHER)),
)
RESULTS = st.builds(
    lambda id, statement, jenis: result(id, indicator(f"{id}.i"), statement=statement, jenis=jenis),
    st.sampled_from(["h1", "h2", "h3", "h4"]),
    st.sampled_from(["Pengaduan selesai", "Data tersedia"]),
    st.sampled_from(Jenis),
)
PLANS = st.builds(
    lambda results, extra: plan(*results, result("h9", extra)),
    st.lists(RESULTS, max_size=4, unique_by=lambda each: each.id),
    INDICATORS,
)
TURNED = MappingProxyType({ChangeKind.DITAMBAH: ChangeKind.DIHAPUS, ChangeKind.DIHAPUS: ChangeKind.DITAMBAH})


def turned(change):
    """Return a change as seen from the later version."""
    kind = TURNED.get(change.kind, change.kind)
    return attrs.evolve(change, kind=kind, before=change.after, after=change.before)


@given(PLANS, PLANS)
def test_a_difference_is_the_same_from_either_side(old, new) -> None:
    """What one side gains the other loses."""
    assert set(diff(new, old)) == {turned(change) for change in diff(old, new)}


@given(PLANS, PLANS, st.randoms(use_true_random=False))
def test_no_difference_means_the_same_content(old, new, random) -> None:
    """In whatever order the results stand."""
    shuffled = list(old.results)
    random.shuffle(shuffled)
    assert diff(old, attrs.evolve(old, results=shuffled)) == ()
    assert (diff(old, new) == ()) == (set(old.results) == set(new.results))


@given(st.lists(RESULTS, max_size=4, unique_by=lambda each: each.id), st.sampled_from(["a", "b"]))
def test_a_draft_is_its_template_with_ids_of_its_own(results, id) -> None:
    """Taking the plan's id off again gives the template back."""
    template = Template("t", Approach.KUANTITATIF, results, annexes=ANNEXES)
    drafted = draft_plan(template, id, period=YEAR, employee=MIDWIFE, appraiser=SECRETARY)
    back = [
        attrs.evolve(
            each,
            id=each.id.removeprefix(f"{id}."),
            indicators=[attrs.evolve(one, id=one.id.removeprefix(f"{id}.")) for one in each.indicators],
        )
        for each in drafted.results
    ]
    assert tuple(back) == template.results


@pytest.mark.parametrize("position", [MIDWIFE.position, Position("Bidan", PositionKind.FUNGSIONAL, Jenjang.MAHIR)])
def test_a_template_made_of_a_position_fits_it(position) -> None:
    """Whatever the position."""
    made = Template("t", Approach.KUALITATIF, title=position.title, kind=position.kind, jenjang=position.jenjang)
    assert made.fits(position)
