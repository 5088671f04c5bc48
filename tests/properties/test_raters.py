"""Several raters: laws that hold whatever is answered; above all, that nobody learns what few people said."""

from __future__ import annotations

from fractions import Fraction

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.spread import r_wg
from kinerja.base.stats_agreement import one_way
from kinerja.feedback.rater_agreement import raters_needed, reliability_of_mean
from kinerja.feedback.rater_leniency import rater_leniency
from kinerja.feedback.rater_policy import Anonymity, GroupRule, Keep, RaterPolicy
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterGroup, RaterScale
from kinerja.feedback.raters_summary import summarise, weigh
from kinerja.testing.draw_raters import rated_people, rater_policies

ANONYMITIES = st.builds(Anonymity, st.integers(3, 5), st.sampled_from(Keep))
OTHERS = tuple(group for group in RaterGroup if group.anonymous)


def with_answers(person: RatedPerson, answers) -> RatedPerson:
    return attrs.evolve(person, answers=answers)


def shown(person: RatedPerson, policy: RaterPolicy, anonymity: Anonymity):
    """What is shown, without what counts of people decide anyway."""
    return weigh(person, policy, anonymity=anonymity), summarise(person, anonymity=anonymity)


@given(rated_people(most=10), rater_policies(), ANONYMITIES, st.data())
def test_what_a_small_group_said_changes_nothing_that_is_shown(person, policy, anonymity, data) -> None:
    """Unless it is seen together with another group: then any answers with the same ones in sum look alike."""
    small = [group for group in OTHERS if 0 < len(person.of(group)) < anonymity.least]
    assume(small)
    group = data.draw(st.sampled_from(small))
    told = shown(person, policy, Anonymity(anonymity.least))
    assume(all(each.merged is None for each in told))
    anew = data.draw(st.integers(int(person.scale.lowest), int(person.scale.highest)))
    changed = [
        attrs.evolve(answer, values=[(key, anew) for key, _ in answer.values], comment="")
        if answer.group is group
        else answer
        for answer in person.answers
    ]
    assert shown(with_answers(person, changed), policy, Anonymity(anonymity.least)) == told


@given(st.lists(st.integers(1, 10), min_size=2, max_size=2), st.lists(st.integers(1, 10), min_size=2, max_size=2))
def test_groups_seen_together_do_not_tell_which_said_what(below, others) -> None:
    def person(first, second):
        said = [RaterAnswer("bawahan", value) for value in first] + [RaterAnswer("lainnya", value) for value in second]
        return summarise(RatedPerson("e1", Period.year(2025), RaterScale(1, 10), said))

    assert person(below, others) == person(others, below)


@given(rated_people(most=12), rater_policies(), ANONYMITIES)
def test_a_total_beside_small_groups_shows_none_of_the_others(person, policy, anonymity) -> None:
    """Or it would be solved for the small one; and each of them counts alike, or it could be told who said what."""
    told = weigh(person, policy, anonymity=anonymity)
    small = {group for group in OTHERS if 0 < len(person.of(group)) < anonymity.least}
    counted = [line for line in told.lines if line.share is not None and line.group.anonymous]
    if isinstance(told.total, Fraction) and any(line.group in small for line in counted):
        assert not any(isinstance(line.value, Fraction) for line in counted)
        assert len({line.share / line.raters for line in counted}) == 1
        assert sum(line.raters for line in counted) >= anonymity.least
    assert not any(isinstance(line.value, Fraction) for line in told.lines if line.group in small)


@given(rated_people(), rater_policies(), ANONYMITIES, st.randoms())
def test_order_is_nothing(person, policy, anonymity, shuffler) -> None:
    answers = shuffler.sample(person.answers, len(person.answers))
    assert shown(with_answers(person, answers), policy, anonymity) == shown(person, policy, anonymity)


@given(rated_people(), rater_policies(), ANONYMITIES)
def test_the_own_answer_never_counts(person, policy, anonymity) -> None:
    others = [answer for answer in person.answers if answer.group is not RaterGroup.DIRI_SENDIRI]
    assert (
        weigh(with_answers(person, others), policy, anonymity=anonymity).total
        == weigh(person, policy, anonymity=anonymity).total
    )


@given(rated_people(), rater_policies())
def test_shares_add_up_and_the_total_lies_among_the_answers(person, policy) -> None:
    told = weigh(person, policy)
    shares = [line.share for line in told.lines if line.share is not None]
    assert not shares or sum(shares) == 1
    if isinstance(told.total, Fraction):
        given = [value for line in told.lines if line.share for value in person.of(line.group)]
        assert min(given) <= told.total <= max(given)


@given(rated_people(), rater_policies())
def test_a_missing_group_counts_as_if_it_were_not_in_the_policy(person, policy) -> None:
    """Never as 0."""
    loose = attrs.evolve(
        policy, groups=[attrs.evolve(rule, everyone=False) for rule in policy.groups], missing="renormalisasi"
    )
    enough = [rule for rule in loose.groups if len(person.of(rule.group)) >= rule.fewest]
    if not enough:
        assert isinstance(weigh(person, loose).total, Undetermined)
        return
    assert weigh(person, loose).total == weigh(person, attrs.evolve(loose, groups=enough)).total


@given(
    st.lists(st.integers(1, 9), min_size=3, max_size=6),
    st.integers(0, 5),
    st.sampled_from(["rata_rata", "median", "terpangkas"]),
)
def test_a_higher_answer_never_lowers_the_total(values, place, way) -> None:
    policy = RaterPolicy([GroupRule("rekan_kerja", 1)], "tunda", basis=Law("SK 1/2025")("Diktum 1"), aggregation=way)

    def total(numbers):
        said = [RaterAnswer("rekan_kerja", number) for number in numbers]
        return weigh(RatedPerson("e1", Period.year(2025), RaterScale(1, 10), said), policy).total

    raised = [value + (at == place % len(values)) for at, value in enumerate(values)]
    assert total(values) <= total(raised)


TABLES = st.lists(st.lists(st.integers(1, 10), min_size=2, max_size=4), min_size=2, max_size=6)


@given(TABLES, st.integers(1, 5), st.integers(-9, 9))
def test_agreement_knows_no_unit(rows, factor, more) -> None:
    """Of another scale, with another origin and in another order the correlations are the same."""
    assume(len({value for row in rows for value in row}) > 1)
    told = one_way({str(place): row for place, row in enumerate(rows)})
    moved = {str(-place): [factor * value + more for value in reversed(row)] for place, row in enumerate(rows)}
    other = one_way(moved)
    assert (other.single, other.mean, other.p, other.single_low) == (told.single, told.mean, told.p, told.single_low)


@given(TABLES)
def test_agreement_is_bounded_and_lies_in_its_interval(rows) -> None:
    assume(len({value for row in rows for value in row}) > 1)
    told = one_way({str(place): row for place, row in enumerate(rows)})
    assert -1 <= told.single <= 1
    if told.single_low is not None:
        assert told.single_low <= told.single <= told.single_high


@given(st.lists(st.integers(1, 5), min_size=2, max_size=6), st.integers(1, 5))
def test_who_all_say_the_same_agree(values, same) -> None:
    assert r_wg([same] * len(values), 2) == 1 >= r_wg(values, 2)


@given(st.integers(1, 99), st.integers(1, 40))
def test_more_raters_are_more_reliable_and_the_way_back_is_exact(percent, raters) -> None:
    one = Fraction(percent, 100)
    reliable = reliability_of_mean(one, raters)
    assert one <= reliable < reliability_of_mean(one, raters + 1) < 1
    assert raters_needed(one, reliability=reliable) == raters


@given(st.lists(st.lists(st.integers(2, 8), min_size=3, max_size=3), min_size=5, max_size=7), st.integers(-1, 2))
def test_whoever_adds_to_every_answer_is_that_much_milder(rows, more) -> None:
    """And the true differences of the people rated play no part."""

    def of_first(table):
        people = [
            RatedPerson(
                f"e{at}",
                Period.year(2025),
                RaterScale(-5, 30),
                [RaterAnswer("rekan_kerja", value, rater_id=f"r{by}") for by, value in enumerate(row)],
            )
            for at, row in enumerate(table)
        ]
        return rater_leniency(people, "rekan_kerja").line("r0").difference

    milder = [[row[0] + more, *row[1:]] for row in rows]
    apart = [[value + 3 * place for value in row] for place, row in enumerate(rows)]
    assert abs(of_first(milder) - of_first(rows) - more) <= Fraction(1, 5000)
    assert abs(of_first(apart) - of_first(rows)) <= Fraction(1, 5000)
