"""Laws of tracks and of chains: deadlines stand for themselves, and exactly one result holds."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.errors import InvalidValue
from kinerja.evaluation.chain import chains, current
from kinerja.evaluation.correction import Dependent, DependentKind, what_rests_on
from kinerja.evaluation.documents import NotPossible
from kinerja.evaluation.objection_decision import ObjectionDecision, ObjectionOutcome
from kinerja.evaluation.reference import reference
from kinerja.evaluation.track_rules import MILESTONES
from kinerja.evaluation.track_steps import StepState
from kinerja.testing.strategies import corrected_results, tracks, values

CALENDAR = WorkingCalendar(FIVE_DAYS, [], None)
DONE = {StepState.SELESAI_TEPAT_WAKTU, StepState.SELESAI_TERLAMBAT}


def days_around(track):
    """Return a strategy for days before, in and after the life of a document."""
    return st.integers(-30, 300).map(lambda days: track.round.window.start + timedelta(days=days))


def tracks_with_days():
    """Return a strategy for tracks, each with a day."""
    return tracks().flatmap(lambda track: st.tuples(st.just(track), days_around(track)))


@given(tracks())
def test_no_deadline_moves_once_it_is_known(track) -> None:
    """What happens later gives other steps their day, and never takes it from one that has it."""
    end = track.round.window.end + timedelta(days=1000)
    stages = [attrs.evolve(track, events=track.events[:count]) for count in range(len(track.events) + 1)]
    for before, after in pairwise(stages):
        known = {step.id: step.due for step in before.steps(end, CALENDAR) if step.due}
        later = {step.id: step.due for step in after.steps(end, CALENDAR)}
        assert {id: day for id, day in later.items() if id in known} == {id: known[id] for id in known if id in later}


@given(tracks_with_days())
def test_every_step_is_done_or_not(drawn) -> None:
    """State, last day and day done agree."""
    track, on = drawn
    for step in track.steps(on, CALENDAR):
        assert (step.state in DONE) is (step.done_on is not None)
        if step.state is StepState.SELESAI_TERLAMBAT:
            assert step.done_on > step.due
        if step.state is StepState.TERLAMBAT:
            assert on > step.due
            assert not step.may
        assert not (step.due and step.untimed)


@given(tracks_with_days())
def test_what_is_overdue_stays_so_until_it_is_done(drawn) -> None:
    """Time alone mends nothing."""
    track, on = drawn
    known = track.as_of(on)
    late = {step.id for step in known.overdue(on, CALENDAR)}
    assert late <= {step.id for step in known.overdue(on + timedelta(days=40), CALENDAR)}


@given(tracks_with_days())
def test_whose_turn_it_is_has_something_to_do(drawn) -> None:
    """An open step that is a duty."""
    track, on = drawn
    duties = {step.who for step in track.steps(on, CALENDAR) if step.state.open and not step.may}
    turns = track.whose_turn(on, CALENDAR)
    assert set(turns) <= duties
    assert len(set(turns)) == len(turns)


@given(tracks(), st.data())
def test_nothing_happens_twice(track, data) -> None:
    """Whatever happened, it is refused a second time."""
    assume(track.events)
    event = data.draw(st.sampled_from(track.events))
    with pytest.raises(NotPossible):
        track.then(event.milestone, by=event.by, on=event.on)


@given(tracks())
def test_everything_that_happened_was_open_to_who_did_it(track) -> None:
    """By capacity."""
    for event in track.events:
        capacities = MILESTONES[event.milestone].by
        assert event.by.id in {track.person(capacity).id for capacity in capacities}


@given(corrected_results(), st.randoms(use_true_random=False))
def test_the_order_in_which_changes_are_told_does_not_matter(drawn, random) -> None:
    """The chain follows what each supersedes."""
    result, changes = drawn
    shuffled = list(changes)
    random.shuffle(shuffled)
    assert chains([result], shuffled) == chains([result], changes)


@given(corrected_results())
def test_one_result_holds_and_all_stay_readable(drawn) -> None:
    """Unless the last change withdrew it."""
    result, changes = drawn
    (chain,) = chains([result], changes)
    withdrawn = bool(changes) and changes[-1].withdraws
    assert len(current([result], changes)) == 1 - withdrawn
    assert chain.changes == changes
    assert len(chain.results) == len(changes) + 1 - withdrawn
    assert len(chain.superseded) == len(chain.results) - (chain.current is not None)


@given(corrected_results(), st.data())
def test_a_second_change_of_one_result_is_refused(drawn, data) -> None:
    """However long the chain is."""
    result, changes = drawn
    assume(changes)
    again = attrs.evolve(data.draw(st.sampled_from(changes)), replacement=None)
    with pytest.raises(InvalidValue, match="is changed twice"):
        chains([result], [*changes, again])


@given(corrected_results(), st.lists(st.sampled_from(DependentKind), max_size=4))
def test_what_rests_on_each_result_is_found_by_its_reference(drawn, kinds) -> None:
    """Of that result and of no other."""
    result, changes = drawn
    (chain,) = chains([result], changes)
    day = result.period.end
    dependents = [
        Dependent(kind, reference(each), f"{place}", day) for place, each in enumerate(chain.results) for kind in kinds
    ]
    for place, each in enumerate(chain.results):
        found = [review.dependent.reference for review in what_rests_on(each, dependents)]
        assert found == [f"{place}"] * len(kinds)


@given(values(ObjectionDecision))
def test_a_decision_changes_or_upholds(decision) -> None:
    """A new result, its form and what it supersedes come together or not at all."""
    changed = decision.outcome is ObjectionOutcome.MENGUBAH
    assert changed is (decision.replacement is not None) is bool(decision.supersedes) is (decision.form is not None)
    assert decision.by.id == decision.objection.superior.id
    assert {finding.path for finding in decision.check(CALENDAR)} <= {
        "on",
        "objection.explanations",
        "recommendation",
        "",
    }
