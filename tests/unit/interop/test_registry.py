"""What is stored: every public value, under a name of its own, with fields of known types."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from enum import Enum
from typing import NamedTuple

import attrs
import pytest

import kinerja
from kinerja.base.period import Period
from kinerja.base.scale import Ranked
from kinerja.errors import WrongType
from kinerja.formula.nodes import Given, Node
from kinerja.interop.registry import LEFT_OUT, OFFICIAL, TYPES, fields_of, is_class, stored_name
from kinerja.people.employee import Dated
from kinerja.people.identity import NIP
from kinerja.people.party import EmployeeKind
from kinerja.plans.cascade import ResultKey

FOLDERS_WITHOUT_VALUES = {"interop", "show", "testing"}
"""What turns values into something else, or draws them."""
AUDIT_VALUES = {"kinerja.rules.audit_domain", "kinerja.rules.audit_finding"}
"""What an audit is asked and answers; its other modules hold what lives only while it searches."""


def public_classes():
    """Yield every public class of kinerja that is a value: attrs classes, named tuples and lists."""
    for found in pkgutil.walk_packages(kinerja.__path__, "kinerja."):
        searches = found.name.startswith("kinerja.rules.audit_") and found.name not in AUDIT_VALUES
        if found.name.split(".")[1] not in FOLDERS_WITHOUT_VALUES and not searches:
            module = importlib.import_module(found.name)
            for name in getattr(module, "__all__", ()):
                kind = getattr(module, name)
                if inspect.isclass(kind) and (is_class(kind) or issubclass(kind, Enum)):
                    yield kind


@pytest.mark.parametrize("kind", sorted(set(public_classes()), key=str), ids=lambda kind: kind.__name__)
def test_every_public_value_is_stored(kind: type) -> None:
    """A new module with values is entered in MODULES of kinerja.interop.registry."""
    assert kind in LEFT_OUT or issubclass(kind, Node) or TYPES.get(kind.__name__) is kind


def test_what_is_left_out_is_public() -> None:
    """The list holds nothing that is gone."""
    assert set(public_classes()) >= LEFT_OUT


def test_every_official_scale_has_a_name_of_its_own() -> None:
    """Its id tells it from all others, and from the kinds that may stand in its place."""
    ranked = [kind for kind in TYPES.values() if issubclass(kind, Ranked)]
    assert sorted(OFFICIAL) == sorted(kind.scale_id() for kind in ranked)
    assert not {"grade", "undetermined"} & set(OFFICIAL)


def test_a_tree_is_stored_as_a_tree() -> None:
    """Whatever node stands on top: the names of nodes belong to the grammar."""
    assert stored_name(Given) == stored_name(Node) == "Node"
    assert TYPES["Node"] is Node


def test_another_class_of_the_same_name_is_not_stored() -> None:
    """A name means one class."""

    @attrs.frozen
    class Period:
        start: int

    assert stored_name(kinerja.Period) == "Period"
    with pytest.raises(WrongType, match="A Period is no value that kinerja stores"):
        stored_name(Period)


def test_fields_have_types_and_no_defaults() -> None:
    """All of them are written, so all of them are needed."""
    fields = fields_of(Period)
    assert [field.name for field in fields] == ["start", "end"]
    assert all(field.default is attrs.NOTHING for field in fields)


def test_a_generic_class_holds_what_it_is_given() -> None:
    """Or, alone, anything that kinerja puts there."""
    assert fields_of(Dated[NIP])[0].type is NIP
    assert EmployeeKind in fields_of(Dated)[0].type.__args__


def test_a_named_tuple_has_fields() -> None:
    """Like any other class."""
    assert [(field.name, field.type) for field in fields_of(ResultKey)] == [("plan_id", str), ("result_id", str)]


def test_parameters_within_types_are_filled() -> None:
    """As deep as they stand."""

    class Pair(NamedTuple):
        both: tuple[int, ...]

    assert fields_of(Pair)[0].type == tuple[int, ...]
    assert fields_of(Nested[int])[0].type == tuple[int, ...]


T = Dated.__parameters__[0]


@attrs.frozen
class Nested(Dated.__orig_bases__[0]):
    """A class whose parameter stands within a type."""

    items: tuple[T, ...]
