"""Classes, lists, and what says which of several kinds it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.scale import Grade, Ranked, Scale
from kinerja.base.suppression import Hidden, ShownCount
from kinerja.base.words import Words
from kinerja.errors import KinerjaError, Problems, WrongType
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.interop.convert import structure, unstructure
from kinerja.people.employee import Dated
from kinerja.people.identity import NIP, read_number
from kinerja.people.party import Leader, Party
from kinerja.people.positions import Position
from kinerja.people.ranks import Golongan, GolonganPPPK, Rank
from kinerja.people.unit import Unit, UnitTree
from kinerja.plans.cascade import ResultKey
from kinerja.plans.indicator import Aspek, Indicator
from kinerja.plans.progress import Realisation
from kinerja.plans.standing import Realised
from kinerja.plans.target import AtLeast, Direction, Exactly, Target, TextTarget, YesNo
from kinerja.rules.parts import Proposal, Ratings
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating

UNIT = Unit("u", "Dinas")
PARTY = Party("p", "Budi", Position("Camat", None), UNIT)
ANY_GRADE = Ranked | Grade | Undetermined
OPEN = Undetermined(Words("Belum.", "Not yet."))


def paths(data, kind) -> list[str]:
    """Return the paths of all that is wrong with data."""
    with pytest.raises(Problems) as error:
        structure(data, kind)
    return [problem.path for problem in error.value.problems]


# --- Classes --------------------------------------------------------------------------------------------------------


def test_a_class_is_an_object_with_all_of_its_fields() -> None:
    """Also those that are null."""
    data = {"id": "u", "name": "Dinas", "parent_id": None, "mandiri": False}
    assert unstructure(UNIT) == data
    assert structure(data, Unit) == UNIT


def test_a_named_tuple_is_an_object() -> None:
    """Names say more than places."""
    key = ResultKey("skp-1", "h1")
    assert unstructure(key) == {"plan_id": "skp-1", "result_id": "h1"}
    assert structure(unstructure(key), ResultKey) == key


def test_everything_wrong_with_an_object_is_told_at_once() -> None:
    """What is missing, of another type, and unknown, in the order of the fields."""
    assert paths({"id": 5, "nama": "Dinas", "mandiri": 0, "x": 1}, Unit) == [
        "id",
        "name",
        "parent_id",
        "mandiri",
        "",
        "",
    ]
    assert paths({**unstructure(UNIT), "x": 1}, Unit) == [""]


@pytest.mark.parametrize("data", [None, "x", 5, [], [1, 2], True])
def test_what_is_no_object_is_refused(data) -> None:
    """Text has keys of a kind, and a list has places; neither is an object."""
    assert paths(data, Unit) == [""]


def test_what_a_class_refuses_is_told_at_its_place() -> None:
    """The path of the data goes before that of the class."""
    data = unstructure(Indicator("i1", "Tepat waktu", AtLeast(80, "%")))
    assert paths({**data, "target": {**data["target"], "value": "0"}}, Indicator) == ["target"]
    assert paths({**data, "text": ""}, Indicator) == ["text"]


def test_what_a_class_would_tidy_up_is_refused() -> None:
    """Blanks around text, another order: nothing is changed in silence."""
    indicator = unstructure(Indicator("i1", "Tepat waktu", aspek=(Aspek.KUANTITAS, Aspek.WAKTU)))
    assert paths({**indicator, "text": " Tepat waktu"}, Indicator) == ["text"]
    assert paths({**indicator, "aspek": ["waktu", "kuantitas"]}, Indicator) == ["aspek"]
    assert paths({**indicator, "aspek": ["waktu", "waktu"]}, Indicator) == ["aspek"]
    units = [unstructure(Unit(id, "x")) for id in "ba"]
    assert paths({"units": units}, UnitTree) == ["units"]


def test_a_value_that_holds_another_kind_is_not_written() -> None:
    """With the place: it could not be read again."""
    with pytest.raises(WrongType) as error:
        unstructure(attrs.evolve(PARTY, unit=Unit(5, "Dinas"), duties=()))
    assert error.value.path == "unit.id"
    with pytest.raises(WrongType, match="where a value of Unit is needed"):
        unstructure(attrs.evolve(PARTY, unit="Dinas"))
    with pytest.raises(WrongType) as error:
        unstructure(UnitTree([Unit("a", "A"), Unit("b", None)]))
    assert error.value.path == "units[1].name"


# --- Tuples ---------------------------------------------------------------------------------------------------------


def test_every_item_of_a_list_is_told() -> None:
    """With its place."""
    assert paths({"units": [1, unstructure(UNIT), None]}, UnitTree) == ["units[0]", "units[2]"]
    assert paths({"units": {"a": 1}}, UnitTree) == ["units"]
    assert paths({"units": "ab"}, UnitTree) == ["units"]


def test_a_list_of_fixed_length_has_that_length() -> None:
    """Each place has its own type."""
    three = tuple[Words, str, int]
    words = {"id": "a", "en": "b"}
    assert structure([words, "x", 1], three) == (Words("a", "b"), "x", 1)
    assert unstructure((Words("a", "b"), "x", 1), three) == [words, "x", 1]
    assert paths([words, "x"], three) == [""]
    assert paths([words, 1, "x"], three) == ["[1]", "[2]"]
    with pytest.raises(WrongType):
        unstructure((1,), three)


def test_only_a_tuple_is_written_as_a_list() -> None:
    """A list in a value is not what the class holds."""
    with pytest.raises(WrongType, match="where a tuple is needed"):
        unstructure([1], tuple[int, ...])
    with pytest.raises(WrongType, match="A list stands where a tuple is needed") as error:
        unstructure(FactSpec("mutu", FactKind.TOKEN, one_of=["baik"]))
    assert error.value.path == "one_of"


# --- Unions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "kind", "data"),
    [
        (AtLeast(80, "%"), Target, {"kind": "at_least", "value": "80", "unit": "%"}),
        (YesNo(), Target, {"kind": "yes_no", "expected": True}),
        (TextTarget("A"), Target, {"kind": "text_target", "text": "A"}),
        (
            Exactly(1, "", Direction.LEBIH_RENDAH),
            Target | None,
            {"kind": "exactly", "value": "1", "unit": "", "direction": "lebih_rendah"},
        ),
        (None, Target | None, None),
        (Golongan.III_A, Rank, {"kind": "golongan", "token": "iii_a"}),
        (GolonganPPPK.IX, Rank, {"kind": "golongan_pppk", "token": "ix"}),
        (Fraction(171, 2), Realised, {"kind": "number", "value": "85.5"}),
        (True, Realised, {"kind": "truth", "value": True}),
        (12, ShownCount, {"kind": "whole", "value": 12}),
        (Hidden(Words("Sedikit.", "Few.")), ShownCount, {"kind": "hidden", "reason": {"id": "Sedikit.", "en": "Few."}}),
        (Decimal("85.50"), Decimal | Hidden, {"kind": "decimal", "value": "85.50"}),
        (None, Realised, None),
        (Predikat.BAIK, ANY_GRADE, {"kind": "predikat", "token": "baik"}),
        (
            Grade("b", Scale("s", ("a", "b"))),
            ANY_GRADE,
            {"kind": "grade", "token": "b", "scale": {"id": "s", "tokens": ["a", "b"]}},
        ),
        (OPEN, ANY_GRADE, {"kind": "undetermined", "reason": {"id": "Belum.", "en": "Not yet."}, "basis": None}),
        (
            Leader("l", "Sri", "Bupati"),
            Leader | Party,
            {
                "kind": "leader",
                "value": {"id": "l", "name": "Sri", "position_title": "Bupati", "unit": "", "outside": False},
            },
        ),
        (
            read_number("198502142010031991"),
            NIP | None,
            {"digits": "198502142010031991"},
        ),
        (Rating.SESUAI_EKSPEKTASI, Ranked | None, {"kind": "rating", "token": "sesuai_ekspektasi"}),
    ],
)
def test_an_object_says_which_of_several_kinds_it_is(value, kind, data) -> None:
    """In its key "kind"; where only one may stand there is none."""
    assert unstructure(value, kind) == data
    assert structure(data, kind) == value


def test_a_party_keeps_its_own_kind() -> None:
    """The kind of employee stands within, that of the value outside."""
    data = unstructure(PARTY, Leader | Party)
    assert data["kind"] == "party"
    assert data["value"]["kind"] is None
    assert structure(data, Leader | Party) == PARTY


def test_a_dated_value_alone_says_what_it_holds() -> None:
    """In an employee the place says it."""
    entry = Dated(Golongan.II_A, date(2020, 1, 1))
    data = {"value": {"kind": "golongan", "token": "ii_a"}, "since": "2020-01-01", "until": None}
    assert unstructure(entry) == data
    assert structure(data, Dated) == entry
    assert structure({"value": "ii_a", "since": None, "until": None}, Dated[Golongan]) == Dated(Golongan.II_A)


@pytest.mark.parametrize(
    ("data", "places"),
    [
        ({"value": "80", "unit": "%"}, ["kind"]),
        ({"kind": "atleast", "value": "80", "unit": "%"}, ["kind"]),
        ({"kind": 5, "value": "80", "unit": "%"}, ["kind"]),
        ({"kind": "at_least", "value": 80, "units": "%"}, ["value", "unit", ""]),
        ("80%", [""]),
        (None, [""]),
    ],
)
def test_a_wrong_kind_is_told_at_its_place(data, places) -> None:
    """Missing, misspelt, of another type, or with other fields."""
    assert paths(data, Target) == places


def test_a_wrong_rank_is_told_at_its_place() -> None:
    """The keys beside the kind are strict as well."""
    assert paths({"kind": "golongan", "token": "ix"}, Rank) == ["token"]
    assert paths({"kind": "golongan"}, Rank) == ["token"]
    assert paths({"kind": "golongan", "token": "iii_a", "x": 1}, Rank) == [""]
    assert paths({"kind": "golongan", "token": 3, "x": 1}, Rank) == ["token", ""]


def test_a_misspelt_kind_is_answered_with_the_nearest() -> None:
    """Among those that may stand there."""
    with pytest.raises(Problems, match="Did you mean 'at_least'"):
        structure({"kind": "atleast", "value": "80", "unit": "%"}, Target)


def test_what_may_not_stand_there_is_not_written() -> None:
    """A rank of no list, a scale that nobody knows."""

    class Other(Ranked):
        A = "a"

    with pytest.raises(WrongType, match="where one of Golongan, GolonganPPPK is needed"):
        unstructure(Rating.SESUAI_EKSPEKTASI, Rank)
    with pytest.raises(KinerjaError) as error:
        unstructure(Ratings(Rating.SESUAI_EKSPEKTASI, Other.A))
    assert error.value.path == "perilaku"


def test_a_realisation_is_read_with_its_kind() -> None:
    """A number is text, a truth is a truth: neither is taken for the other."""
    data = unstructure(Realisation("i1", "85.5", "%"))
    assert structure(data, Realisation).value == Fraction(171, 2)
    assert paths({**data, "value": "85.5"}, Realisation) == ["value"]
    assert paths({**data, "value": {"kind": "number", "value": 85.5}}, Realisation) == ["value.value"]


def test_a_proposal_may_be_undetermined() -> None:
    """The union stands within a class."""
    assert paths({"rating": {"kind": "undetermined"}, "because": None}, Proposal)[:2] == [
        "rating.reason",
        "rating.basis",
    ]
