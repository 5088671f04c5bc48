"""What was wrong: its place, without quoting endlessly, without the number of any person."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, KinerjaError, Problems, UnknownName
from kinerja.interop.problems import LONGEST, Told, problems_in, refuse_changes, screened, together, unknown_keys


def test_problems_within_problems_keep_their_places() -> None:
    """The path of the whole goes before that of a part."""
    inner = Problems("The units form no tree.", [InvalidValue("x", path="a")], path="units")
    assert [problem.path for problem in problems_in(inner, "agency")] == ["agency.units.a"]


def test_a_path_that_is_there_already_is_not_said_twice() -> None:
    """A target calls itself target, and stands in a field of that name."""
    error = InvalidValue("The target is 0.", path="target")
    assert [problem.path for problem in problems_in(error, "indicators[0].target")] == ["indicators[0].target"]
    assert [problem.path for problem in problems_in(error, "trajectory[0]")] == ["trajectory[0].target"]
    assert error.path == "target"


@pytest.mark.parametrize("error", [KeyError("id"), RecursionError(), OverflowError("too large"), Told()])
def test_errors_of_python_become_problems(error: Exception) -> None:
    """But for what is told elsewhere."""
    found = list(problems_in(error, "data"))
    assert [problem.path for problem in found] == ([] if isinstance(error, Told) else ["data"])


def test_problems_of_one_value_stand_together() -> None:
    """As cattrs groups them."""
    group = together("Unit", [InvalidValue("a"), InvalidValue("b")], object)
    assert [problem.what for problem in problems_in(group, "unit")] == ["a", "b"]


def test_unknown_keys_are_answered_with_the_nearest() -> None:
    """Each is a problem of its own."""
    (error,) = unknown_keys({"id": 1, "nam": 2}, ("id", "name"))
    assert str(error) == "The key 'nam' is not known here. Did you mean 'name'? Known are id, name."


@pytest.mark.parametrize(
    "number", ["198502142010031991", "19850214 201003 1 991", "1985-0214.2010031991", "3374010101850001"]
)
def test_numbers_of_persons_are_masked(number: str) -> None:
    """In every part, in every usual form; NIP, NI PPPK and NIK."""
    error = UnknownName(f"{number} a", why=f"{number} b", mend=f"{number} c", path=f"x.{number}", value=number)
    clean = screened(error)
    assert number[:12] not in f"{clean} {clean.args} {clean.value}"
    assert str(clean.value).endswith(number[-4:])
    assert type(clean) is UnknownName
    assert error.value == number


def test_years_and_amounts_are_not_masked() -> None:
    """A message has to stay useful."""
    error = InvalidValue("1.500.000.000,00 in 2025-01-01/2025-12-31")
    assert screened(error).what == error.what


@pytest.mark.parametrize(("value", "kept"), [("x", "x"), (True, True), (5, None), ([1], None), (None, None)])
def test_only_what_is_harmless_is_kept_as_value(value, kept) -> None:
    """A container may hold anything."""
    assert screened(KinerjaError("x", value=value)).value is kept


def test_endless_quotations_are_cut() -> None:
    """A megabyte in the wrong place is no message."""
    assert len(screened(KinerjaError("x" * 10**6)).what) == LONGEST + 3
    cut = screened(KinerjaError("x" * (LONGEST - 10) + "198502142010031991"))
    assert "1985" not in cut.what


def test_a_change_is_told_at_its_place() -> None:
    """Each one that there is."""
    given = {"a": "1.0", "b": [1, True], "c": {"x": 1, "y": 2}, "d": [1, 2], "e": 5}
    kept = {"a": "1", "b": [1, 1], "c": {"x": 1}, "d": [1], "e": 5}
    with pytest.raises(Problems) as error:
        refuse_changes(given, kept)
    assert [problem.path for problem in error.value.problems] == ["a", "b[1]", "c", "d"]


def test_what_is_not_changed_is_no_problem() -> None:
    """The order of keys has no meaning."""
    refuse_changes({"a": 1, "b": [{}]}, {"b": [{}], "a": 1})
