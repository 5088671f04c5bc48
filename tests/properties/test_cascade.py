"""What holds of every cascade: circles, sums, matrices."""

from __future__ import annotations

from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.plans.cascade import Cascade, CascadeMethod, Choice
from kinerja.plans.cascade_rules import check_cascade
from kinerja.plans.progress import Progress, Realisation
from kinerja.plans.roles import matrices
from kinerja.plans.rollup import realised, split
from kinerja.plans.units import UnitRate, UnitTable
from kinerja.testing.matrix import read_matrix, through_plans
from tests.unit.plans.cascades import BOSS, BY_LOAD, fish, goal, member, plan, share, to, tons
from tests.unit.plans.samples import YEAR

NODES = "abcdef"
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3, unique=True), min_size=1)
AMOUNTS = st.fractions(Fraction(1, 100), 1000, max_denominator=100)
SHARES = st.lists(AMOUNTS, min_size=1, max_size=6)


def joined(graph, choices=()) -> Cascade:
    """Return a cascade in which each plan supports those that the graph names; some of them may not be there."""
    plans = [
        plan(member(id), BOSS, goal(tons(f"{id}.ton"), supports=[to(each, indicator_id=f"{each}.ton") for each in up]))
        for id, up in graph.items()
    ]
    return Cascade(plans, choices)


def shares(values) -> Cascade:
    """Return people who take these shares of 10 tons."""
    return fish(*(share(member(f"m{n}"), value) for n, value in enumerate(values)), choices=BY_LOAD)


@given(GRAPHS)
def test_circles_are_found_where_there_are_some(graph) -> None:
    """And only there; each is a way that really leads around, and no place stands in it twice."""
    there = {id: [each for each in up if each in graph] for id, up in graph.items()}
    try:
        TopologicalSorter(there).prepare()
    except CycleError:
        expected = True
    else:
        expected = False
    circles = joined(graph).cycles()
    assert bool(circles) == expected
    for circle in circles:
        ids = [key.plan_id for key in circle]
        assert len(set(ids)) == len(ids)
        assert all(after in there[before] for before, after in zip(ids, [*ids[1:], ids[0]], strict=True))


@given(GRAPHS)
def test_without_the_last_link_of_each_circle_there_are_none(graph) -> None:
    """So cutting what is told mends the cascade, in as many rounds as it takes."""
    up = {id: list(each) for id, each in graph.items()}
    rounds = 0
    while circles := joined(up).cycles():
        for circle in circles:
            if circle[0].plan_id in up[circle[-1].plan_id]:
                up[circle[-1].plan_id].remove(circle[0].plan_id)
        rounds += 1
    assert rounds <= sum(map(len, graph.values()))


@given(GRAPHS, st.sampled_from(CascadeMethod))
def test_whatever_is_linked_can_be_checked(graph, method) -> None:
    """Circles, links that lead nowhere, shares in circles: findings, never an error."""
    cascade = joined(graph, [Choice(id, f"{id}.ton", method) for id in graph])
    codes = [finding.code for finding in check_cascade(cascade)]
    assert ("CASCADE_CYCLE" in codes) == bool(cascade.cycles())
    assert codes.count("CASCADE_UNKNOWN_PLAN") == sum(each not in graph for up in graph.values() for each in up)
    for id in graph:
        assert id in {matrix.plan_id for matrix in matrices(cascade, id)}


@given(SHARES)
def test_shares_add_up_exactly(values) -> None:
    """No rounding, and the difference is what is missing."""
    answer = split(shares(values), "dinas", "ton")
    assert answer.total == sum(values)
    assert answer.total - answer.difference == answer.expected == 10
    assert answer.percent == sum(values) * 10


@given(SHARES, st.randoms(use_true_random=False))
def test_the_order_of_shares_does_not_matter(values, random) -> None:
    """Nor do the names of the people."""
    shuffled = list(values)
    random.shuffle(shuffled)
    assert split(shares(values), "dinas", "ton").total == split(shares(shuffled), "dinas", "ton").total


@given(SHARES)
def test_a_partition_of_the_target_has_no_finding(values) -> None:
    """However it is cut; one share more or less is told."""
    exactly = [value * 10 / sum(values) for value in values]
    assert check_cascade(shares(exactly)) == ()
    assert [each.code for each in check_cascade(shares([*exactly, Fraction(1)]))] == ["CASCADE_SPLIT_ABOVE"]
    if len(exactly) > 1:
        assert [each.code for each in check_cascade(shares(exactly[1:]))] == ["CASCADE_SPLIT_BELOW"]


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=6), st.integers(2, 5000))
def test_realisations_add_up_exactly_in_whatever_unit(values, size) -> None:
    """A finer unit changes no sum."""
    cascade = shares([planned for planned, _ in values])
    table = UnitTable("t", [UnitRate("ton", size, "satuan kecil")])
    told = {
        f"m{n}": Progress(
            YEAR,
            [Realisation(f"m{n}.ton", done, "ton") if n % 2 else Realisation(f"m{n}.ton", done * size, "satuan kecil")],
        )
        for n, (_, done) in enumerate(values)
    }
    assert realised(cascade, "dinas", "ton", told, table).total == sum(done for _, done in values)
    silent = {id: progress for id, progress in told.items() if id != "m0"}
    assert isinstance(realised(cascade, "dinas", "ton", silent, table), Undetermined)


@st.composite
def forms(draw) -> list:
    """Draw the rows of a matrix of up to four columns and four people; a role may stand in several cells."""
    columns = [f"Hasil {place} tercapai" for place in range(draw(st.integers(1, 4)))]
    cells = st.tuples(st.sampled_from(range(len(columns))), st.sampled_from(["Kolam bersih", "Benih ada", "Pakan ada"]))
    return [
        {
            "pimpinan": "Kepala Bidang",
            "kolom": columns,
            "pegawai": f"Pengelola {id}",
            "peran": [
                {"kolom": place, "hasil": text} for place, text in draw(st.lists(cells, max_size=6, unique=True))
            ],
        }
        for id in draw(st.lists(st.sampled_from(NODES), min_size=1, max_size=4, unique=True))
    ]


@given(forms())
def test_a_matrix_comes_back_from_its_plans(rows) -> None:
    """With every cell, empty or not; only the order within a cell is that of the plan."""
    matrix = read_matrix(*rows)
    back = {row.employee: row for row in through_plans(matrix).rows}
    assert len(back) == len(matrix.rows)
    for row in matrix.rows:
        assert [set(cell) for cell in back[row.employee].cells] == [set(cell) for cell in row.cells]
