"""Laws of fairness between people: order is nothing, equals share, a shrunk difference never grows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.stats import ACCURACY, pool
from kinerja.base.words import Words
from kinerja.evaluation.calibration_moves import effective_moves
from kinerja.evaluation.cohort import Cohort
from kinerja.evaluation.leniency import RatedAs, Scoring, compare_appraisers
from kinerja.evaluation.ranking import rank
from kinerja.evaluation.ranking_parts import RankNumbering, RankRule
from kinerja.rules.permenpanrb6_2022 import predikat
from kinerja.testing.draw_fairness import calibrations, cohorts

few = settings(max_examples=30)
"""A calibration holds whole people with their decisions, which take long to draw."""

DECREE = Law("SK Bupati 12/2025")("Diktum 4")
groups = st.dictionaries(
    st.text("abc", min_size=1, max_size=2),
    st.lists(st.fractions(-100, 100, max_denominator=20), min_size=1, max_size=6),
    min_size=2,
    max_size=5,
).filter(lambda drawn: sum(map(len, drawn.values())) > len(drawn))


def exact_pool(given_groups):
    """Return within, between, and difference and weight by group, all in fractions."""
    everything = [value for values in given_groups.values() for value in values]
    people, count = len(everything), len(given_groups)
    centre = sum(everything) / Fraction(people)
    means = {key: sum(values) / Fraction(len(values)) for key, values in given_groups.items()}
    within = sum((value - means[key]) ** 2 for key, values in given_groups.items() for value in values)
    within = Fraction(within) / (people - count)
    spread = sum(len(values) * (means[key] - centre) ** 2 for key, values in given_groups.items())
    size = (people - Fraction(sum(len(values) ** 2 for values in given_groups.values()), people)) / (count - 1)
    between = max(Fraction(0), (Fraction(spread) / (count - 1) - within) / size)
    found = {}
    for key, values in given_groups.items():
        rest = [value for other, these in given_groups.items() if other != key for value in these]
        weight = len(values) * between / (len(values) * between + within) if between else Fraction(0)
        found[key] = (means[key] - sum(rest) / Fraction(len(rest)), weight)
    return within, between, found


@given(groups)
def test_what_comes_out_is_right_to_its_last_place(given_groups) -> None:
    """Beside the same sums in fractions."""
    within, between, found = exact_pool(given_groups)
    answer = pool(given_groups)
    half = Fraction(ACCURACY) / 2 + Fraction(1, 10**9)
    assert abs(Fraction(answer.within) - within) <= half
    assert abs(Fraction(answer.between) - between) <= half
    for group in answer.groups:
        difference, weight = found[group.key]
        assert abs(Fraction(group.difference) - difference) <= half
        assert abs(Fraction(group.weight) - weight) <= half
        assert abs(Fraction(group.pulled) - difference * weight) <= half


@given(groups, st.fractions(-(10**6), 10**6, max_denominator=10**6), st.randoms(use_true_random=False))
def test_order_and_a_constant_change_nothing(given_groups, constant, shuffler) -> None:
    shifted = {
        key: shuffler.sample([value + constant for value in given_groups[key]], len(given_groups[key]))
        for key in shuffler.sample(sorted(given_groups), len(given_groups))
    }
    assert pool(shifted) == pool(given_groups)


@given(groups)
def test_a_shrunk_difference_lies_between_none_and_the_raw_one(given_groups) -> None:
    for group in pool(given_groups).groups:
        low, high = sorted([Decimal(0), group.difference])
        assert low <= group.pulled <= high
        assert group.low <= group.pulled <= group.high


@given(cohorts(all_rated=True), st.sampled_from(list(RatedAs)[:3]), st.sampled_from(list(Scoring)[:2]), st.data())
def test_leniency_is_free_of_order(people, rated_as, scoring, data) -> None:
    again = Cohort(people.name, people.period, people.kind, data.draw(st.permutations(people.members)))
    asked = {"scoring": scoring, "fewest_people": 2, "fewest_appraisers": 2}
    report = compare_appraisers(people, rated_as, **asked)
    assert compare_appraisers(again, rated_as, **asked) == report
    assert sum(line.people for line in report.lines) + len(report.left_out) == len(people.members)


@given(cohorts(), st.sampled_from(RankNumbering), st.data())
def test_a_ranking_is_free_of_order(people, numbering, data) -> None:
    again = Cohort(people.name, people.period, people.kind, data.draw(st.permutations(people.members)))
    assert rank(again, numbering=numbering) == rank(people, numbering=numbering)


@given(cohorts())
def test_places_go_down_with_merit_and_equals_share(people) -> None:
    ranking = rank(people)
    members = {member.employee_id: member for member in people.members}
    told = [(place.number, members[id]) for place in ranking.places for id in place.employee_ids]
    assert len(told) + len(ranking.unplaced) == len(members)
    for number, one in told:
        assert number == 1 + sum(other < number for other, _ in told)
        for other_number, other in told:
            if one.predikat < other.predikat:
                assert other_number < number
            elif one.predikat is other.predikat and one.score == other.score:
                assert number == other_number or ranking.findings


@given(cohorts(), st.data())
def test_a_rule_only_tells_equals_apart(people, data) -> None:
    """Whoever stood before somebody goes on doing so, whatever is declared behind."""
    ids = [member.employee_id for member in people.members]
    rule = RankRule(Words("x", "x"), DECREE, data.draw(st.dictionaries(st.sampled_from(ids), st.integers(0, 3))))
    before, after = rank(people), rank(people, [rule])
    for place in before.places:
        for id in place.employee_ids:
            number = after.place(id).number
            assert place.number <= number < place.number + len(place.employee_ids)


@given(cohorts(), st.fractions("1/100", 1, max_denominator=100))
def test_the_best_share_is_told_exactly(people, share) -> None:
    ranking = rank(people)
    best = ranking.top(share)
    taken = len(best.inside) + best.seats
    assert taken == int(best.quota)
    assert not best.tied or 0 < best.seats < len(best.tied)
    assert all(isinstance(best.includes(id), Undetermined) for id in best.tied)


@few
@given(calibrations(), st.data())
def test_moves_replayed_in_any_order_give_the_same(session, data) -> None:
    """What comes after follows from what was before and the moves; nothing else is kept."""
    opened = attrs.evolve(session, moves=())
    again = opened.moving(*data.draw(st.permutations(session.moves)))
    assert again.people == session.people
    assert again.cohort_after == session.cohort_after
    assert session.entries == opened.entries
    assert session.untouched


@few
@given(calibrations())
def test_after_is_what_the_matrix_says(session) -> None:
    moves = effective_moves(session.entries, session.moves)
    for person in session.people:
        move = moves.get(person.entry.employee.id)
        assert person.move == move
        if move is None:
            assert person.after == person.before
        elif person.entry.decision.study is None:
            assert person.after is predikat(move.after.hasil_kerja, move.after.perilaku)


@few
@given(calibrations())
def test_nobody_is_lost_between_before_and_after(session) -> None:
    for unit in session.units:
        assert unit.before.total + len(unit.before.not_counted) == unit.after.total + len(unit.after.not_counted)
    assert sum(unit.before.total + len(unit.before.not_counted) for unit in session.units) == len(session.entries)
