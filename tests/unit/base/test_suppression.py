"""What is hidden of lists, tables, units and means, and that nothing else tells it."""

from __future__ import annotations

import pytest

from kinerja.base.suppression import Hidden, hide_means, suppress, suppress_list, suppress_tree
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.interop.convert import dumps


def cells(counts):
    """Return counts with a dash for each that is hidden."""
    return ["-" if isinstance(count, Hidden) else count for count in counts]


def listed(counts, **how):
    """Return the counts of a list, and at the end their total."""
    shown = suppress_list(counts, **how)
    return cells([*(part.count for part in shown.parts), shown.total])


def tabled(*rows, **how):
    """Return a table with its sums, its rows and columns named by their number."""
    counts = {(f"r{row}", f"c{column}"): n for row, numbers in enumerate(rows) for column, n in enumerate(numbers)}
    shown = suppress(counts, **how)
    return [cells([*row.counts, row.total]) for row in shown.rows] + [cells([*shown.totals, shown.total])]


def test_what_is_large_enough_and_what_is_nobody_is_shown() -> None:
    """A 0 names nobody."""
    assert listed({"a": 5, "b": 0, "c": 90}) == [5, 0, 90, 95]
    assert tabled([5, 6], [7, 0]) == [[5, 6, 11], [7, 0, 7], [12, 6, 18]]


def test_a_small_count_takes_another_one_along() -> None:
    """Else the total tells it; the smallest that will do is hidden with it."""
    assert listed({"a": 3, "b": 30, "c": 8}) == ["-", 30, "-", 41]


def test_two_small_counts_that_add_up_to_the_threshold_are_not_enough() -> None:
    """Of 3 and 2 that add up to 5 a reader knows that both are small: as 5 and 0 they would have been shown."""
    assert listed({"a": 3, "b": 2, "c": 40}) == ["-", "-", "-", 45]
    assert listed({"a": 3, "b": 3, "c": 40}) == ["-", "-", 40, 46]


def test_where_nothing_else_is_left_the_total_is_hidden() -> None:
    """Two groups of 5 people in all."""
    assert listed({"a": 3, "b": 2}) == ["-", "-", "-"]


@pytest.mark.parametrize("counts", [{"a": 4}, {"a": 3, "b": 0, "c": 0}, {"a": 1, "b": 1, "c": 2}])
def test_of_few_people_in_all_nothing_is_shown(counts) -> None:
    """Not even which groups are empty."""
    assert set(listed(counts)) == {"-"}


def test_nobody_at_all_is_shown() -> None:
    """There is nobody to be known."""
    assert listed({"a": 0, "b": 0}) == [0, 0, 0]


def test_a_table_hides_rectangles() -> None:
    """One small count of a table takes three others along, so that no row and no column tells it."""
    assert tabled([20, 3, 9], [10, 30, 12], [40, 50, 60]) == [
        [20, "-", "-", 32],
        [10, "-", "-", 52],
        [40, 50, 60, 150],
        [70, 83, 81, 234],
    ]


def test_a_remainder_of_nothing_is_no_hiding_place() -> None:
    """Hidden counts of a row whose remainder is 0 are all 0: so the small one goes along with others than zeros."""
    table = tabled([0, 0, 7], [3, 0, 9], [6, 8, 9])
    assert table[1] == ["-", 0, "-", 12]
    assert table[0] == [0, 0, 7, 7]


def test_small_sums_are_hidden_too() -> None:
    """A unit of three people."""
    table = tabled([1, 2], [30, 40])
    assert table[0] == ["-", "-", "-"]
    assert table[-1][-1] == 73


def test_a_table_of_one_row_is_a_list() -> None:
    """Its columns and their sums are the same people."""
    assert tabled([3, 30, 8]) == [["-", 30, "-", 41], ["-", 30, "-", 41]]


def test_a_single_count_has_nothing_beside_it() -> None:
    """It and its sums are one number."""
    assert tabled([3]) == [["-", "-"], ["-", "-"]]


def test_all_that_is_hidden_says_the_same() -> None:
    """So nothing tells which of them was small."""
    shown = suppress_list({"a": 3, "b": 30, "c": 8})
    reasons = {part.count.reason for part in shown.parts if isinstance(part.count, Hidden)}
    assert [reason.en for reason in reasons] == ["Hidden so that groups of fewer than 5 people stay unknown."]


def test_the_hidden_numbers_are_nowhere() -> None:
    """Neither in the repr nor in what is stored."""
    shown = suppress_list({"a": 3, "b": 30, "c": 8})
    for text in (repr(shown), dumps(shown)):
        assert "'8'" not in text
        assert ": 8" not in text
        assert "count=8" not in text


def test_another_threshold() -> None:
    """Of an agency; 1 hides nothing."""
    assert listed({"a": 2, "b": 3, "c": 9}, least=3) == ["-", "-", 9, 14]
    assert listed({"a": 1, "b": 2}, least=1) == [1, 2, 3]


def test_a_count_is_hidden_for_a_reason_of_the_callers() -> None:
    """All eight stand in one class: one more is hidden, so that some may stand there."""
    assert listed({"baik": 8, "cukup": 0, "kurang": 0}, also=["cukup"]) == ["-", "-", 0, 8]
    assert listed({"baik": 8, "cukup": 9}, also=["baik"]) == ["-", "-", 17]


def test_the_order_of_the_counts_changes_nothing() -> None:
    """Names decide between equals."""
    forth, back = {"a": 3, "b": 8, "c": 8}, {"c": 8, "b": 8, "a": 3}
    assert {part.name: part.count for part in suppress_list(forth).parts} == {
        part.name: part.count for part in suppress_list(back).parts
    }


def test_counts_are_found_by_name() -> None:
    """And unknown names are told."""
    shown = suppress({("A", "L"): 6, ("A", "P"): 7})
    assert shown.of("A", "P") == 7
    assert suppress_list({"A": 6}).of("A") == 6
    with pytest.raises(NotFound):
        shown.of("A", "X")
    with pytest.raises(NotFound):
        shown.of("B", "P")
    with pytest.raises(NotFound):
        suppress_list({"A": 6}).of("B")


# --- Units within units ---------------------------------------------------------------------------------------------


def treed(counts, parents):
    """Return the counts of units."""
    return dict(zip(counts, cells(part.count for part in suppress_tree(counts, parents)), strict=True))


def test_units_that_stand_alone_hide_nothing_but_themselves() -> None:
    """There is no sum to solve back."""
    assert treed({"a": 3, "b": 30}, {}) == {"a": "-", "b": 30}


def test_a_unit_takes_another_one_along() -> None:
    """The city less all others would be the small one."""
    shown = treed({"kota": 60, "a": 3, "b": 30, "c": 27}, dict.fromkeys("abc", "kota"))
    assert shown == {"kota": 60, "a": "-", "b": 30, "c": "-"}


def test_people_of_no_unit_within_are_not_told_either() -> None:
    """The city has 2 people whom no unit counts: the city less its units would tell them."""
    assert treed({"kota": 60, "a": 28, "b": 30}, {"a": "kota", "b": "kota"}) == {"kota": 60, "a": "-", "b": 30}
    assert treed({"kota": 60, "a": 20, "b": 30}, {"a": "kota", "b": "kota"}) == {"kota": 60, "a": 20, "b": 30}


def test_what_lies_within_does_not_tell_what_is_hidden() -> None:
    """A hidden unit is the sum of its own parts: one of them is hidden too."""
    shown = treed({"kota": 43, "a": 3, "b": 40, "b1": 20, "b2": 20}, {"a": "kota", "b": "kota", "b1": "b", "b2": "b"})
    assert shown["kota"] == 43
    assert [shown[name] for name in ("a", "b")] == ["-", "-"]
    assert "-" in (shown["b1"], shown["b2"])


@pytest.mark.parametrize(
    ("counts", "parents", "problem"),
    [
        ({"a": 6, "b": 7}, {"a": "b", "b": "a"}, InvalidValue),
        ({"a": 6, "b": 7}, {"b": "a"}, InvalidValue),
        ({"a": 6}, {"a": "b"}, NotFound),
        ({"a": 6}, {"b": "a"}, NotFound),
    ],
)
def test_units_form_a_tree_of_sums(counts, parents, problem) -> None:
    """No unit lies within itself, none has fewer people than its parts, and all are counted."""
    with pytest.raises(problem):
        suppress_tree(counts, parents)


# --- Means ----------------------------------------------------------------------------------------------------------


def test_means_of_large_groups_are_shown() -> None:
    """With the mean of all."""
    assert hide_means({"a": 5, "b": 6}, total_shown=True) == frozenset()


def test_the_mean_of_all_would_tell_the_only_one_that_is_hidden() -> None:
    """So the smallest other goes along, and only then."""
    sizes = {"rekan": 2, "bawahan": 6, "lain": 9}
    assert hide_means(sizes, least=3, total_shown=True) == {"rekan", "bawahan"}
    assert hide_means(sizes, least=3, total_shown=False) == {"rekan"}


def test_several_small_groups_hide_one_another() -> None:
    """Together they are enough people."""
    assert hide_means({"a": 2, "b": 3, "c": 9}, total_shown=True) == {"a", "b"}


def test_groups_of_nobody_hide_nothing() -> None:
    """There is no mean of them, and no help from them."""
    assert hide_means({"a": 2, "b": 0, "c": 9}, total_shown=True) == {"a", "c"}


def test_the_mean_of_few_people_in_all_must_not_be_shown() -> None:
    """That is the caller's to keep."""
    with pytest.raises(InvalidValue, match="fewer than 5 people"):
        hide_means({"a": 2, "b": 2}, total_shown=True)
    assert hide_means({"a": 2, "b": 2}, total_shown=False) == {"a", "b"}


# --- What is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "problem", "path"),
    [
        ({}, InvalidValue, "counts"),
        ({"a": -3}, InvalidValue, "counts['a']"),
        ({"a": "3"}, WrongType, "counts['a']"),
        ({"a": True}, WrongType, "counts['a']"),
        ({"a": 3.0}, WrongType, "counts['a']"),
    ],
)
def test_counts_are_whole_numbers(counts, problem, path) -> None:
    """The number is not repeated, as it may be one that must stay hidden."""
    with pytest.raises(problem) as caught:
        suppress_list(counts)
    assert caught.value.path == path
    assert caught.value.value is None
    assert "3" not in str(caught.value)


def test_a_threshold_is_one_or_more() -> None:
    """Nobody is not a group."""
    with pytest.raises(InvalidValue) as caught:
        suppress_list({"a": 3}, least=0)
    assert caught.value.path == "least"


def test_a_missing_count_is_not_taken_as_0() -> None:
    """A table has a count for each pair."""
    with pytest.raises(InvalidValue, match="'B', 'L'"):
        suppress({("A", "L"): 6, ("A", "P"): 7, ("B", "P"): 8})


def test_what_is_hidden_also_is_there() -> None:
    """Else a misspelt name would be shown."""
    with pytest.raises(NotFound) as caught:
        suppress_list({"a": 6}, also=["b"])
    assert caught.value.path == "also"
