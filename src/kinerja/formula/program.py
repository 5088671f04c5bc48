"""Formulas meet facts: ``evaluate`` gives the answer, ``explain`` the reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Undetermined
from .compile import Unanswered, compiled
from .facts import FactKind, Facts, FactSpec, check_facts, needs_of
from .interpret import interpret
from .steps import explaining

if TYPE_CHECKING:
    from collections.abc import Callable

    from .algebra import Formula
    from .interpret import Value
    from .steps import Step
    from .tree import Node

__all__ = ["Program", "evaluate", "explain", "narrowed", "value_of"]


@final
@attrs.frozen
class Program:
    """A tree made ready for one declaration of facts: a fast function, and one that explains.

    Both are made on first use and kept here.

    Args:
        outputs: The trees, in the order of their answers; the last one is the one that is explained.
        spec: The declaration of the facts.
    """

    outputs: tuple[Node, ...]
    spec: FactSpec

    @cached_property
    def _fast(self) -> Callable[..., Any]:
        return compiled(self.outputs, self.spec)

    @cached_property
    def _explaining(self) -> Callable[..., Step]:
        return explaining(self.outputs[-1], self.spec)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.outputs, self.spec)

    def run(self, facts: Facts) -> tuple[Any, ...] | Undetermined:
        """Return one answer for each output, numbers as pairs of integers, or ``Undetermined`` if it was reached.

        Raises:
            EvaluationError: when the facts leave a formula without an answer.
        """
        try:
            answers: tuple[Any, ...] | Undetermined = self._fast(facts.row)
        except (Unanswered, TypeError, ZeroDivisionError):
            self._raise(facts)
            raise
        return answers

    def explain(self, facts: Facts) -> Step:
        """Return the explanation of the last output.

        Raises:
            EvaluationError: when the facts leave it without an answer.
        """
        try:
            return self._explaining(facts.row)
        except (Unanswered, TypeError, ZeroDivisionError):
            self._raise(facts)
            raise

    def _raise(self, facts: Facts) -> None:
        """Raise what is wrong, as the interpreter says it."""
        for output in self.outputs:
            interpret(output, facts)


def value_of(answer: Any) -> Value:
    """Return an answer of a program as a value."""
    return Fraction(*answer) if isinstance(answer, tuple) else answer


def _program(formula: Formula) -> Program:
    # The place that a formula has for what is made of it.
    kept = formula._kept  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    if "program" not in kept:
        kept["program"] = Program((formula.node,), needs_of(formula.node))
    program: Program = kept["program"]
    return program


def evaluate(formula: Formula, facts: Mapping[str, object]) -> Value | Undetermined:
    """Return what ``formula`` answers on ``facts``: an exact number, a token, a truth, or ``Undetermined``.

    Args:
        formula: The formula.
        facts: Names to numbers, tokens, truths or lists of such mappings; further names are left alone.

    Raises:
        Problems: when facts have the wrong kind.
        EvaluationError: when the facts leave the formula without an answer.

    Example:
        >>> from kinerja.formula import given, mean
        >>> evaluate(mean("nilai", given("angka")), {"nilai": [{"angka": 80}, {"angka": "85.5"}]})
        Fraction(331, 4)
    """
    program = _program(formula)
    answers = program.run(_read_facts(program.spec, facts))
    return answers if isinstance(answers, Undetermined) else value_of(answers[0])


def explain(formula: Formula, facts: Mapping[str, object]) -> Step:
    """Return the explanation of what ``formula`` answers on ``facts``; its ``value`` is what ``evaluate`` gives.

    Raises:
        Problems: when facts have the wrong kind.
        EvaluationError: when the facts leave the formula without an answer.
    """
    program = _program(formula)
    return program.explain(_read_facts(program.spec, facts))


def _read_facts(spec: FactSpec, facts: Mapping[str, object]) -> Facts:
    data = facts.as_data() if isinstance(facts, Facts) else facts
    return check_facts(spec, narrowed(spec, data) if isinstance(data, Mapping) else data)


def narrowed(spec: FactSpec, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return only the facts that ``spec`` declares, on every level; what is not there is ``None``."""
    known = {}
    for item in spec.items:
        value = data.get(item.name)
        if item.kind is FactKind.COLLECTION and isinstance(value, Sequence) and not isinstance(value, str | bytes):
            value = [narrowed(item, row) if isinstance(row, Mapping) else row for row in value]
        known[item.name] = value
    return known
