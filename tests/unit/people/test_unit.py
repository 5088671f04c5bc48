"""Units and the tree they form."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest

from kinerja.errors import NotFound, Problems
from kinerja.people.unit import UNIT_MANDIRI_BASIS, Unit, UnitTree

KABUPATEN = Unit("kab", "Kabupaten Contoh")
DINAS = Unit("dinkes", "Dinas Kesehatan", "kab")
BIDANG = Unit("yankes", "Bidang Pelayanan Kesehatan", "dinkes")
PUSKESMAS = Unit("pkm", "Puskesmas Contoh", "dinkes", mandiri=True)
KLINIK = Unit("ukp", "Upaya Kesehatan Perorangan", "pkm")
ALL = (KABUPATEN, DINAS, BIDANG, PUSKESMAS, KLINIK)


@pytest.fixture
def tree() -> UnitTree:
    """A regency with one office."""
    return UnitTree(ALL)


def test_the_path_leads_from_the_top_to_the_unit(tree: UnitTree) -> None:
    """Both ends included."""
    assert tree.path("ukp") == (KABUPATEN, DINAS, PUSKESMAS, KLINIK)
    assert tree.path("kab") == (KABUPATEN,)


def test_root_ancestors_children_descendants(tree: UnitTree) -> None:
    """Up, nearest first; down, each before those below it."""
    assert tree.root("ukp") == tree.root("kab") == KABUPATEN
    assert tree.ancestors("ukp") == (PUSKESMAS, DINAS, KABUPATEN)
    assert tree.ancestors("kab") == ()
    assert tree.children("dinkes") == (PUSKESMAS, BIDANG)
    assert tree.children("ukp") == ()
    assert tree.descendants("kab") == (DINAS, PUSKESMAS, BIDANG, KLINIK)
    assert tree.descendants("ukp") == ()


def test_a_unit_is_within_itself_and_those_above(tree: UnitTree) -> None:
    """Never within those below or beside."""
    assert tree.is_within("ukp", "dinkes")
    assert tree.is_within("dinkes", "dinkes")
    assert not tree.is_within("dinkes", "ukp")
    assert not tree.is_within("ukp", "yankes")


def test_the_tree_is_a_sequence_of_units(tree: UnitTree) -> None:
    """By id, each once."""
    assert tree["pkm"] is PUSKESMAS
    assert [unit.id for unit in tree] == ["dinkes", "kab", "pkm", "ukp", "yankes"]
    assert len(tree) == 5


def test_the_order_of_the_units_does_not_matter(tree: UnitTree) -> None:
    """Equal trees are equal, hash alike and survive pickling."""
    other = UnitTree(reversed(ALL))
    assert other == tree == pickle.loads(pickle.dumps(tree))
    assert hash(other) == hash(tree)
    assert pickle.loads(pickle.dumps(tree)).children("dinkes") == (PUSKESMAS, BIDANG)


def test_there_may_be_several_tops_or_none() -> None:
    """Units of two agencies, or no unit yet."""
    tree = UnitTree([DINAS, KABUPATEN, Unit("kota", "Kota Contoh")])
    assert tree.root("kota").name == "Kota Contoh"
    assert tree.root("dinkes") == KABUPATEN
    assert len(UnitTree(())) == 0


def test_the_repr_shows_units_only() -> None:
    """Not the index."""
    assert repr(UnitTree([KABUPATEN])) == f"UnitTree(units=({KABUPATEN!r},))"


@pytest.mark.parametrize("ask", ["__getitem__", "path", "root", "ancestors", "children", "descendants"])
def test_an_unknown_unit_is_not_found(tree: UnitTree, ask: str) -> None:
    """Whatever is asked about it."""
    with pytest.raises(NotFound, match="There is no unit 'x'"):
        getattr(tree, ask)("x")


def test_an_unknown_unit_is_within_nothing(tree: UnitTree) -> None:
    """Asking is an error, on both sides."""
    for pair in (("x", "kab"), ("kab", "x")):
        with pytest.raises(NotFound):
            tree.is_within(*pair)


def test_an_unknown_parent_is_refused() -> None:
    """With the unit that names it."""
    with pytest.raises(Problems, match=r"dinkes\.parent_id: There is no unit 'kab'"):
        UnitTree([DINAS])


def test_an_id_that_stands_twice_is_refused() -> None:
    """Even if both are the same."""
    with pytest.raises(Problems, match=r"kab: The id stands 2 times"):
        UnitTree([KABUPATEN, KABUPATEN])


@pytest.mark.parametrize(
    "units",
    [
        [Unit("a", "A", "a")],
        [Unit("a", "A", "b"), Unit("b", "B", "a")],
        [KABUPATEN, Unit("a", "A", "b"), Unit("b", "B", "c"), Unit("c", "C", "a"), Unit("d", "D", "a")],
    ],
)
def test_a_cycle_is_refused(units: list[Unit]) -> None:
    """However long."""
    with pytest.raises(Problems, match="Below itself") as caught:
        UnitTree(units)
    (problem,) = caught.value.problems
    chain = problem.what.removeprefix("Below itself: ").rstrip(".").split(" > ")
    parents = {unit.id: unit.parent_id for unit in units}
    assert chain[0] == chain[-1]
    assert all(parents[lower] == upper for upper, lower in pairwise(chain))


def test_all_problems_are_told_at_once() -> None:
    """A list from another system has more than one."""
    with pytest.raises(Problems) as caught:
        UnitTree([DINAS, DINAS, Unit("a", "A", "a"), Unit("b", "B", "none")])
    assert [problem.path for problem in caught.value.problems] == [
        "dinkes",
        "b.parent_id",
        "dinkes.parent_id",
        "dinkes.parent_id",
        "a.parent_id",
    ]


def test_a_very_deep_tree_is_walked() -> None:
    """No recursion."""
    tree = UnitTree([Unit("0", "top"), *(Unit(str(level), "unit", str(level - 1)) for level in range(1, 3000))])
    assert len(tree.path("2999")) == 3000
    assert len(tree.descendants("0")) == 2999


def test_the_independent_unit_is_cited() -> None:
    """The elucidation of PP 30/2019 says what it is."""
    assert str(UNIT_MANDIRI_BASIS) == "PP 30/2019, Penjelasan Pasal 15 ayat (1)"
