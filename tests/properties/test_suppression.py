"""Nothing that is hidden can be solved back: all tables that agree with what is shown are looked at, one by one."""

from __future__ import annotations

from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kinerja.base.suppression import Hidden, hide_means, suppress, suppress_list, suppress_tree

LEAST = 3
"""Small, so that all tables can be looked at; what holds for 3 holds for 5 by the same steps."""
NOBODY_KNOWS = 9
"""How large a count is taken to be at most where no sum of it is shown."""


def is_hidden(count) -> bool:
    """Return whether a count is hidden."""
    return isinstance(count, Hidden)


def summed(table):
    """Return a table, given as rows, with its sums to the right and below, as one tuple."""
    wide = [(*row, sum(row)) for row in table]
    return tuple(count for row in (*wide, tuple(map(sum, zip(*wide, strict=True)))) for count in row)


def public(table, **how):
    """Return what everybody reads of a table, in the order of :func:`summed`."""
    counts = {(f"r{r}", f"c{c}"): count for r, row in enumerate(table) for c, count in enumerate(row)}
    shown = suppress(counts, least=LEAST, **how)
    rows = [(*row.counts, row.total) for row in shown.rows]
    return tuple(count for row in (*rows, (*shown.totals, shown.total)) for count in row)


def agreeing(view, width):
    """Yield every table, with its sums, that agrees with what is shown of one, without asking how it was made."""
    lines = [view[start : start + width + 1] for start in range(0, len(view), width + 1)]
    sums = lines.pop()

    def numbers(count, *totals):
        if not is_hidden(count):
            return (count,)
        return range(min([total for total in totals if not is_hidden(total)], default=NOBODY_KNOWS) + 1)

    def rows(line):
        told = [numbers(count, line[-1], total, sums[-1]) for count, total in zip(line[:-1], sums, strict=False)]
        return [row for row in product(*told) if is_hidden(line[-1]) or sum(row) == line[-1]]

    def tables(left, sofar):
        over = any(
            not is_hidden(total) and sum(column) > total
            for total, column in zip(sums, zip(*sofar, strict=True), strict=False)
        )
        if over:
            return
        if not left:
            found = summed(sofar)
            if all(is_hidden(count) or count == number for count, number in zip(view, found, strict=True)):
                yield found
            return
        for row in left[0]:
            yield from tables(left[1:], [*sofar, row])

    yield from tables([rows(line) for line in lines], [])


def assert_safe(true, view, others) -> None:
    """No hidden count is told, and no small one is told to be small.

    Only those tables count that would have been hidden as well: a reader knows that something hidden is small.
    """
    places = [place for place, count in enumerate(view) if is_hidden(count)]
    known = [each for each in others if any(0 < each[place] < LEAST for place in places)]
    for place in places:
        found = {each[place] for each in known}
        assert len(found) > 1
        assert true[place] in found
        if 0 < true[place] < LEAST:
            assert max(found) >= LEAST


SIZES = st.sampled_from([(2, 2), (2, 3), (3, 2), (3, 3), (2, 4), (4, 2), (1, 4)])


@st.composite
def small_tables(draw):
    """Draw a table of few people."""
    rows, columns = draw(SIZES)
    most = 4 if rows * columns > 6 else 6
    row = st.tuples(*[st.integers(0, most)] * columns)
    return draw(st.tuples(*[row] * rows).filter(lambda table: sum(map(sum, table)) >= LEAST))


@settings(max_examples=150, deadline=None)
@given(small_tables())
@example(((3, 0), (0, 2)))
@example(((1, 0, 0), (0, 1, 0), (0, 0, 1)))
@example(((2, 1), (0, 0)))
def test_a_table_cannot_be_solved_back(table) -> None:
    """What is shown is true, what is small is hidden, and brute force finds nothing."""
    true, view = summed(table), public(table)
    for count, shown in zip(true, view, strict=True):
        assert shown == count if not is_hidden(shown) else count >= 0
        assert is_hidden(shown) or not 0 < count < LEAST
    if any(map(is_hidden, view)):
        assert_safe(true, view, list(agreeing(view, len(table[0]))))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(0, 7), min_size=2, max_size=5).filter(lambda counts: sum(counts) >= LEAST))
def test_a_list_cannot_be_solved_back(counts) -> None:
    """The same with one total."""
    shown = suppress_list({str(place): count for place, count in enumerate(counts)}, least=LEAST)
    view = (*(part.count for part in shown.parts), shown.total)
    true = (*counts, sum(counts))
    most = NOBODY_KNOWS if is_hidden(shown.total) else shown.total
    told = [range(most + 1) if is_hidden(count) else (count,) for count in view[:-1]]
    others = [(*each, sum(each)) for each in product(*told) if is_hidden(view[-1]) or sum(each) == view[-1]]
    if any(map(is_hidden, view)):
        assert_safe(true, view, others)


@settings(max_examples=30, deadline=None)
@given(st.tuples(*[st.integers(0, 6)] * 5).filter(lambda parts: sum(parts) >= LEAST))
def test_units_within_units_cannot_be_solved_back(parts) -> None:
    """A whole of a unit, of one with two parts, and of people in neither, who are counted nowhere."""

    def counted(a, first, second, rest_of_b, rest):
        b = first + second + rest_of_b
        return (a + b + rest, a, b, first, second, rest_of_b, rest)

    true, names = counted(*parts), ("all", "a", "b", "b1", "b2")
    shown = suppress_tree(
        dict(zip(names, true, strict=False)), {"a": "all", "b": "all", "b1": "b", "b2": "b"}, least=LEAST
    )
    view = tuple(part.count for part in shown)
    # The two rests are groups as well, which nothing shows.
    hidden = [*(place for place, count in enumerate(view) if is_hidden(count)), 5, 6]
    others = [
        each
        for each in (counted(*found) for found in product(range(NOBODY_KNOWS), repeat=5))
        if all(is_hidden(count) or each[place] == count for place, count in enumerate(view))
    ]
    known = [each for each in others if any(0 < each[place] < LEAST for place in hidden)]
    for place in hidden:
        if 0 < true[place] < LEAST:
            assert max(each[place] for each in known) >= LEAST


@settings(max_examples=100, deadline=None)
@given(small_tables(), st.data())
def test_what_is_hidden_also_may_be_another_number(table, data) -> None:
    """Such as a class in which nobody of a unit stands, where all stand in one."""
    row, column = (data.draw(st.integers(0, len(side) - 1)) for side in (table, table[0]))
    view = public(table, also=[(f"r{row}", f"c{column}")])
    found = {each[row * (len(table[0]) + 1) + column] for each in agreeing(view, len(table[0]))}
    assert len(found) > 1


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 9), min_size=1, max_size=6), st.integers(1, 6))
def test_a_hidden_mean_is_that_of_enough_people(sizes, least) -> None:
    """What the mean of all leaves over is the mean of all that are hidden together."""
    small = {name for name, size in sizes.items() if 0 < size < least}
    assert hide_means(sizes, least=least, total_shown=False) == small
    if sum(sizes.values()) >= least:
        hidden = hide_means(sizes, least=least, total_shown=True)
        assert small <= hidden
        assert not hidden or sum(sizes[name] for name in hidden) >= least
