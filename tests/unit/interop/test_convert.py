"""The functions that people use, and a converter of one's own."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja import interop
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, KinerjaError, Problems, UnknownName, WrongType
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.interop.convert import dumps, from_data, loads, make_converter, structure, to_data, unstructure
from kinerja.people.identity import NIP
from kinerja.people.party import Party
from kinerja.people.positions import Position
from kinerja.people.unit import Unit
from kinerja.plans.plan import Approach, Jenis, WorkPlan, WorkResult
from kinerja.plans.target import AtLeast, Target

if TYPE_CHECKING:
    from cattrs import Converter

DIGITS = "198502142010031991"
UNIT = Unit("u", "Dinas")
ANI = Party("e1", "Ani", Position("Bidan", None), UNIT, NIP(DIGITS))
PLAN = WorkPlan("skp", Period.year(2025), ANI, ANI, Approach.KUALITATIF, [WorkResult("h1", "Terlayani", Jenis.UTAMA)])


def test_the_front_of_the_folder_has_what_people_use() -> None:
    """Seven functions."""
    assert interop.__all__ == ["dumps", "from_data", "loads", "make_converter", "structure", "to_data", "unstructure"]
    assert interop.loads(interop.dumps(PLAN)) == PLAN


def test_an_envelope_says_what_is_in_it() -> None:
    """Schema, type, data."""
    data = to_data(PLAN)
    assert list(data) == ["schema", "type", "data"]
    assert (data["schema"], data["type"]) == (1, "WorkPlan")
    assert from_data(data) == from_data(data, WorkPlan) == PLAN


def test_numbers_of_persons_are_stored_in_full_and_masked_in_errors() -> None:
    """Storage needs them; nobody who reads an error does."""
    assert DIGITS in dumps(PLAN)
    data = unstructure(PLAN)
    data["employee"]["number"]["digits"] = DIGITS[:-1]
    data["id"] = int(DIGITS)
    data["status"] = DIGITS
    with pytest.raises(Problems) as error:
        structure(data, WorkPlan)
    assert "198502142010" not in str(error.value)
    assert [problem.path for problem in error.value.problems] == ["id", "employee.number", "status"]


def test_every_problem_of_a_plan_is_told_with_its_path() -> None:
    """In one error."""
    data = unstructure(PLAN)
    data["results"][0] |= {"jenis": "penting", "statement": 5}
    data["period"]["end"] = "2025-13-01"
    del data["appraiser"]["name"]
    with pytest.raises(Problems) as error:
        structure(data, WorkPlan)
    places = {problem.path: type(problem) for problem in error.value.problems}
    assert places == {
        "period.end": InvalidValue,
        "appraiser.name": InvalidValue,
        "results[0].statement": WrongType,
        "results[0].jenis": UnknownName,
    }


def test_another_type_than_asked_for_is_refused() -> None:
    """With its name."""
    with pytest.raises(Problems, match="It is a Law, not a WorkPlan"):
        loads(dumps(Law("x")), WorkPlan)


def test_a_parent_or_one_of_several_may_be_asked_for() -> None:
    """Whatever child comes."""
    assert from_data(to_data(ANI), object) == from_data(to_data(ANI), Party | Law) == ANI
    with pytest.raises(Problems, match="It is a Party, not a .*Law | .*WorkPlan"):
        from_data(to_data(ANI), Law | WorkPlan)


def test_no_number_of_a_person_is_told_by_what_surrounds_the_data() -> None:
    """Neither by the envelope nor by the text."""
    for text in (
        f'{{"{DIGITS}": 1}}',
        f'{{"{DIGITS}": 1, "{DIGITS}": 2}}',
        f'{{"schema":1,"type":"{DIGITS}","data":0}}',
    ):
        with pytest.raises(Problems) as error:
            loads(text)
        assert DIGITS[:12] not in str(error.value)


def test_a_converter_may_be_used_by_many_threads_at_once() -> None:
    """From the first moment, when nothing is made yet."""
    made = make_converter()
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: dumps(PLAN, converter=made), range(64)))
    assert found == {dumps(PLAN)}


@pytest.mark.parametrize("value", [None, 5, "x", [], {}, object(), date(2025, 1, 1)])
def test_what_is_no_value_of_kinerja_is_not_stored(value) -> None:
    """An envelope has names for classes of kinerja only."""
    with pytest.raises(WrongType, match="is no value that kinerja stores"):
        to_data(value)


@pytest.mark.parametrize("kind", [bytes, complex, object(), "WorkPlan"])
def test_what_kinerja_does_not_read_is_refused(kind) -> None:
    """With an error of kinerja."""
    with pytest.raises(KinerjaError):
        structure({}, kind)


@pytest.fixture
def usual_stack():
    """Return after the test to whatever depth other tools have set."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.usefixtures("usual_stack")
def test_a_value_that_is_too_deep_is_not_stored() -> None:
    """And data that is too deep is not read."""
    spec = FactSpec("a", FactKind.COLLECTION)
    for _ in range(600):
        spec = FactSpec("a", FactKind.COLLECTION, items=(spec,))
    with pytest.raises(InvalidValue, match="nested too deep"):
        unstructure(spec)
    data = unstructure(FactSpec("a", FactKind.COLLECTION))
    for _ in range(600):
        data = {**data, "items": [data]}
    with pytest.raises(Problems, match="nested too deep"):
        structure(data, FactSpec)


def test_text_may_be_bytes_and_may_be_set_in() -> None:
    """For people and for the wire."""
    assert loads(dumps(PLAN, indent=2).encode("utf-8")) == PLAN
    assert dumps(PLAN, indent=2).startswith('{\n  "schema": 1')
    assert json.loads(dumps(PLAN)) == to_data(PLAN)


# --- A converter of one's own ---------------------------------------------------------------------------------------


class Colour(StrEnum):
    """A list of who embeds kinerja."""

    RED = "red"


@attrs.frozen
class Dossier:
    """A class of who embeds kinerja, with values of kinerja in it."""

    id: int
    colour: Colour
    target: Target | None
    size: complex = 0j

    def __attrs_post_init__(self) -> None:
        if self.id == 13:
            raise ValueError("13 brings bad luck")


@pytest.fixture
def converter() -> Converter:
    """Return a converter that knows complex numbers."""
    made = make_converter()
    made.register_structure_hook(complex, lambda value, _: complex(value))
    made.register_unstructure_hook(complex, str)
    return made


DOSSIER = Dossier(7, Colour.RED, AtLeast(80, "%"), 1j)


def test_a_converter_can_be_extended(converter: Converter) -> None:
    """Own classes follow the same rules, with own hooks beside them."""
    data = unstructure(DOSSIER, converter=converter)
    assert data == {
        "id": 7,
        "colour": "red",
        "target": {"kind": "at_least", "value": "80", "unit": "%"},
        "size": "1j",
    }
    assert structure(data, Dossier, converter=converter) == DOSSIER
    assert loads(dumps(PLAN, converter=converter), converter=converter) == PLAN


def test_own_classes_are_as_strict(converter: Converter) -> None:
    """All problems, with paths, also those that own constructors raise."""
    data = unstructure(DOSSIER, converter=converter)
    with pytest.raises(Problems) as error:
        structure({**data, "id": "7", "target": 5, "colour": "blue", "x": 1}, Dossier, converter=converter)
    assert [problem.path for problem in error.value.problems] == ["id", "colour", "target", ""]
    with pytest.raises(Problems, match="It cannot be read: 13 brings bad luck"):
        structure({**data, "id": 13}, Dossier, converter=converter)


def test_every_converter_is_a_new_one(converter: Converter) -> None:
    """What one is taught, no other knows, and the standard one never."""
    assert make_converter() is not converter
    with pytest.raises(KinerjaError):
        structure(unstructure(DOSSIER, converter=converter), Dossier)
