"""How one rater rates beside others of the same people: nobody is told on a few people, nothing is corrected then."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound
from kinerja.feedback.rater_leniency import rater_leniency
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterScale

YEAR = Period.year(2025)
ROWS = ({"a": 9, "b": 6, "c": 7}, {"a": 8, "b": 6, "c": 5}, {"a": 9, "b": 7, "c": 6}, {"a": 7, "b": 4, "c": 5})
FIVE = (*ROWS, {"a": 10, "b": 8, "c": 8}, {"a": 8, "b": 6, "c": 6})


def people(rows) -> list[RatedPerson]:
    return [
        RatedPerson(
            f"e{at}", YEAR, RaterScale(1, 10), [RaterAnswer("rekan_kerja", n, rater_id=r) for r, n in row.items()]
        )
        for at, row in enumerate(rows)
    ]


def test_a_mild_rater_is_found_by_hand() -> None:
    """Deviations of a from the six means add up to 28/3, so 14/9; all others -7/9 each; the difference is 7/3."""
    told = rater_leniency(people(FIVE), "rekan_kerja")
    first, *others = told.lines
    assert (first.rater_id, first.people, first.difference) == ("a", 6, Decimal("2.3333"))
    assert 0 < first.low < first.pulled < first.difference
    assert first.answer.en == "Rates higher than others, beyond chance."
    assert all(line.difference < 0 for line in others)
    assert told.line("a") is first


def test_a_strict_rater_is_told_as_well() -> None:
    rows = [{"a": 8, "b": 8, "c": 3}, {"a": 7, "b": 7, "c": 2}, {"a": 9, "b": 8, "c": 4}, {"a": 6, "b": 7, "c": 2}]
    told = rater_leniency(people([*rows, {"a": 8, "b": 8, "c": 4}]), "rekan_kerja")
    assert (told.lines[-1].rater_id, told.lines[-1].answer.en) == ("c", "Rates lower than others, beyond chance.")


def test_who_rates_better_people_is_not_milder() -> None:
    """All rate alike; a and b see the good ones, c and d the weak ones."""
    good, weak = [{"a": n, "b": n + 1} for n in (7, 8, 9, 8, 7)], [{"c": n + 1, "d": n} for n in (1, 2, 3, 2, 1)]
    told = rater_leniency(people([*good, *weak]), "rekan_kerja")
    assert told.line("a").difference == told.line("d").difference
    assert told.line("b").difference == told.line("c").difference


def test_chance_is_told_from_a_habit() -> None:
    rows = [{"a": 8, "b": 5, "c": 6}, {"a": 4, "b": 7, "c": 8}, {"a": 9, "b": 6, "c": 6}, {"a": 5, "b": 8, "c": 7}]
    told = rater_leniency(people([*rows, {"a": 7, "b": 7, "c": 6}]), "rekan_kerja")
    assert {line.answer.en for line in told.lines} == {"Chance alone may have made the difference."}


def test_of_a_rater_of_four_nothing_is_said_and_nothing_is_corrected() -> None:
    """Shown where enough were judged, not corrected: one of them judged four."""
    rows = [{**row, "d": 3} if place < 4 else row for place, row in enumerate(FIVE)]
    told = rater_leniency(people(rows), "rekan_kerja")
    assert told.lines[-1].rater_id == "d"
    assert told.line("d").answer.reason.en == "Too few: 4 people; compared from 5 on."
    assert (told.line("d").difference, told.centred) == (None, ())
    assert told.line("a").difference > 0


def test_where_all_judged_enough_people_are_seen_as_if_all_rated_alike() -> None:
    told = rater_leniency(people([*FIVE, {"a": 9, "b": 7}]), "rekan_kerja")
    assert [person.rated_id for person in told.centred] == [f"e{place}" for place in range(6)]
    first = told.centred[0]
    assert (first.raters, first.mean) == (3, Decimal("7.3333"))
    offsets = sum(line.pulled for line in told.lines) / 3
    assert first.centred == round(Decimal(22) / 3 - offsets, 4)


def test_of_two_raters_nobody_can_tell_which() -> None:
    told = rater_leniency(people([{"a": 9, "b": 5}] * 6), "rekan_kerja")
    assert all(isinstance(line.answer, Undetermined) for line in told.lines)
    assert "2 raters" in told.lines[0].answer.reason.en


def test_one_person_each_shows_no_spread() -> None:
    told = rater_leniency(people([{"a": 9, "b": 5, "c": 6}]), "rekan_kerja")
    assert "too few" in told.lines[0].answer.reason.en.lower()


def test_answers_without_a_name_are_counted_and_left_out() -> None:
    closed = RatedPerson("e9", YEAR, RaterScale(1, 10), [RaterAnswer("rekan_kerja", 9)] * 2)
    told = rater_leniency([*people(FIVE), closed], "rekan_kerja")
    assert (told.nameless, told.lines) == (2, rater_leniency(people(FIVE), "rekan_kerja").lines)


def test_words_alone_are_no_judgement() -> None:
    words = RatedPerson("e9", YEAR, RaterScale(1, 10), [RaterAnswer("rekan_kerja", comment="Baik", rater_id="z")])
    told = rater_leniency([*people(FIVE), words], "rekan_kerja")
    with pytest.raises(NotFound, match="judged nobody here"):
        told.line("z")


@pytest.mark.parametrize("limits", [{"fewest_people": 1}, {"least": 2}, {"fewest_people": True}])
def test_limits_that_do_not_protect(limits) -> None:
    with pytest.raises(InvalidValue, match="or more"):
        rater_leniency(people(FIVE), "rekan_kerja", **limits)


def test_it_is_ours_and_its_repr_names_nobody() -> None:
    told = rater_leniency(people(FIVE), "rekan_kerja")
    assert told.basis.assurance is Assurance.ASSUMPTION
    assert "rater_id" not in repr(told)
