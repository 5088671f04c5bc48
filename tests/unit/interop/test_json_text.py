"""JSON text is read without losing anything."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja.errors import InvalidValue, Problems, WrongType
from kinerja.interop.json_text import read_json, write_json


def test_numbers_with_a_point_keep_their_digits() -> None:
    """As no float does."""
    assert read_json("[80.70, 1e2, 7]") == [Decimal("80.70"), Decimal("1E+2"), 7]
    assert str(read_json("80.70")) == "80.70"


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e99999999999999999999", "9" * 5_000])
def test_numbers_that_are_none_are_told_by_who_needs_one(text: str) -> None:
    """They are read as something that nobody takes for a number to compute with."""
    assert isinstance(read_json(text), Decimal)


def test_keys_that_stand_twice_are_all_told_with_their_places() -> None:
    """Python would keep the last one in silence."""
    with pytest.raises(Problems) as error:
        read_json('{"a": [{"x": 1, "x": 1}, {"y": 1}], "b": {"z": 1, "w": 2.5, "z": 2}, "a": 0}')
    assert [problem.path for problem in error.value.problems] == ["a[0].x", "b.z", "a"]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 900 + '{"a":1,"a":1}' + "]" * 900])
def test_a_bomb_is_refused(text: str) -> None:
    """Without a crash, whatever Python's own limit is."""
    with pytest.raises((InvalidValue, Problems)):
        read_json(text)


def test_what_is_no_json_is_refused_with_its_place() -> None:
    """Line and column."""
    with pytest.raises(InvalidValue, match="line 2, column 3"):
        read_json('{\n  x"')
    with pytest.raises(InvalidValue, match="The bytes are no text"):
        read_json(b'"\xff"')
    with pytest.raises(WrongType, match="A NoneType is no JSON text"):
        read_json(None)


def test_text_is_written_in_ascii() -> None:
    """It survives whatever carries it; with an indent people can read it."""
    assert write_json({"a": "\u00e9"}) == '{"a":"\\u00e9"}'
    assert write_json({"a": [1]}, 1) == '{\n "a": [\n  1\n ]\n}'
