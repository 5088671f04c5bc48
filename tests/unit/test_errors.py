"""Errors say what, why and how to mend, and survive being pickled, copied and annotated."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
from copy import copy, deepcopy

import pytest

from kinerja import errors
from kinerja.errors import (
    DivisionByZero,
    EmptyCollection,
    EvaluationError,
    FormulaError,
    InvalidValue,
    KinerjaError,
    MissingFact,
    NotCovered,
    NotFound,
    OpenOption,
    Problems,
    UnknownName,
    WrongType,
    join_path,
)

KINDS = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, KinerjaError)]
SIMPLE = [kind for kind in KINDS if kind is not Problems]


def parts(error: KinerjaError) -> dict[str, object]:
    """Return everything an error carries."""
    return {"kind": type(error), "args": error.args, **vars(error)}


def full(kind: type[KinerjaError]) -> KinerjaError:
    """Return an error with every part filled in."""
    error = kind("What.", why="Why.", mend="Mend.", path="a.b", value=(1, "x"))
    error.add_note("A note.")
    return error


class TestWords:
    """What a person reads."""

    def test_all_parts_stand_in_one_line(self) -> None:
        assert str(full(InvalidValue)) == "a.b: What. Why. Mend."

    def test_missing_parts_leave_no_gap(self) -> None:
        assert str(KinerjaError("What.", mend="Mend.")) == "What. Mend."

    def test_the_path_is_left_out_where_there_is_none(self) -> None:
        assert str(KinerjaError("What.")) == "What."

    def test_an_error_without_value_has_none(self) -> None:
        assert KinerjaError("What.").value is None

    @pytest.mark.parametrize("kind", SIMPLE)
    def test_no_error_prints_in_quotes_as_a_key_error_would(self, kind) -> None:
        assert not issubclass(kind, KeyError)
        assert str(kind("What.")) == "What."


class TestKinds:
    """Each error also is what a Python user would catch."""

    @pytest.mark.parametrize(
        ("kind", "parents"),
        [
            (InvalidValue, (KinerjaError, ValueError)),
            (WrongType, (KinerjaError, TypeError)),
            (NotFound, (KinerjaError, LookupError)),
            (UnknownName, (InvalidValue,)),
            (NotCovered, (NotFound,)),
            (OpenOption, (NotFound,)),
            (FormulaError, (InvalidValue,)),
            (EvaluationError, (KinerjaError,)),
            (DivisionByZero, (EvaluationError, ZeroDivisionError)),
            (MissingFact, (EvaluationError, LookupError)),
            (EmptyCollection, (EvaluationError, ValueError)),
            (Problems, (KinerjaError, ValueError)),
        ],
    )
    def test_parents(self, kind, parents) -> None:
        assert kind.__bases__ == parents

    def test_every_error_is_public(self) -> None:
        assert {kind.__name__ for kind in KINDS} < set(errors.__all__)


class TestSurvival:
    """Errors come back whole from wherever they are sent."""

    @pytest.mark.parametrize("kind", SIMPLE)
    @pytest.mark.parametrize("again", [copy, deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
    def test_pickled_and_copied_errors_keep_every_part(self, kind, again) -> None:
        error = full(kind)
        assert parts(again(error)) == parts(error)
        assert str(again(error)) == str(error)

    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_problems_survive_every_protocol(self, protocol) -> None:
        error = Problems("The facts do not fit.", [full(InvalidValue), full(WrongType)], path="facts")
        again = pickle.loads(pickle.dumps(error, protocol))
        assert [parts(problem) for problem in again.problems] == [parts(problem) for problem in error.problems]
        assert str(again) == str(error)

    def test_an_error_crosses_to_another_process(self) -> None:
        """Python's own way of rebuilding errors breaks on keyword-only parts, and a pool of workers then hangs."""
        error = UnknownName("'bahik' is unknown.", mend="Did you mean 'baik'?")
        code = f"import pickle, sys; error = pickle.loads({pickle.dumps(error)!r}); raise error.at('predikat')"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert run.stderr.endswith("UnknownName: predikat: 'bahik' is unknown. Did you mean 'baik'?\n")

    def test_a_note_on_a_copy_stays_on_the_copy(self) -> None:
        error = full(InvalidValue)
        copy(error).add_note("Another.")
        error.at("c").add_note("Another.")
        assert error.__notes__ == ["A note."]

    def test_an_error_without_notes_can_be_copied(self) -> None:
        assert not hasattr(copy(InvalidValue("What.")), "__notes__")


class TestPath:
    """Errors found deep inside are placed from outside."""

    @pytest.mark.parametrize(
        ("outer", "inner", "whole"),
        [
            ("", "", ""),
            ("a", "", "a"),
            ("", "b", "b"),
            ("", "[0]", "[0]"),
            ("a", "b", "a.b"),
            ("a", "[0]", "a[0]"),
            ("a[0]", "b", "a[0].b"),
            ("a", "[0].b", "a[0].b"),
        ],
    )
    def test_join_path(self, outer, inner, whole) -> None:
        assert join_path(outer, inner) == whole
        assert InvalidValue("What.", path=inner).at(outer).path == whole

    def test_at_keeps_everything_else_and_leaves_the_first_as_it_was(self) -> None:
        error = full(MissingFact)
        placed = error.at("hasil_kerja[2]")
        assert parts(placed) == {**parts(error), "path": "hasil_kerja[2].a.b"}
        assert error.path == "a.b"

    def test_problems_can_be_placed(self) -> None:
        error = Problems("The facts do not fit.", [InvalidValue("What.", path="x")]).at("facts")
        assert str(error) == "facts: The facts do not fit. 1 problem:\n- x: What."


class TestProblems:
    """Several problems are reported together."""

    def test_each_problem_has_its_line(self) -> None:
        error = Problems("The facts do not fit.", (InvalidValue(text) for text in ("One.", "Two.")))
        assert str(error) == "The facts do not fit. 2 problems:\n- One.\n- Two."

    def test_problems_within_problems_are_indented(self) -> None:
        inner = Problems("The result does not fit.", [InvalidValue("One.")])
        assert str(Problems("The plan does not fit.", [inner])).splitlines() == [
            "The plan does not fit. 1 problem:",
            "- The result does not fit. 1 problem:",
            "  - One.",
        ]

    def test_problems_are_kept_in_order(self) -> None:
        found = [InvalidValue("One."), WrongType("Two.")]
        assert Problems("What.", found).problems == tuple(found)
