"""The errors of kinerja: what happened, why it matters, how to mend it.

Every error carries its parts as fields, so that a program can react without reading the sentence, and can be
pickled, copied and annotated.  Children also are a ``TypeError``, ``ValueError``, ``LookupError`` or
``ArithmeticError`` where a Python user would expect one; never a ``KeyError``, whose text Python prints in quotes.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "DivisionByZero",
    "DuplicateJob",
    "EmptyCollection",
    "EvaluationError",
    "FormulaError",
    "InvalidValue",
    "KinerjaError",
    "MissingFact",
    "NotCovered",
    "NotFound",
    "OpenOption",
    "Problems",
    "UnknownName",
    "WrongType",
    "join_path",
]


E = TypeVar("E", bound="KinerjaError")


def join_path(outer: str, inner: str) -> str:
    """Return the path of ``inner`` within ``outer``; either may be empty.

    Example:
        >>> join_path("hasil_kerja", "[2].nama"), join_path("hasil_kerja[2]", "nama"), join_path("", "nama")
        ('hasil_kerja[2].nama', 'hasil_kerja[2].nama', 'nama')
    """
    joint = "." if outer and inner and not inner.startswith("[") else ""
    return f"{outer}{joint}{inner}"


class KinerjaError(Exception):
    """The parent of every error that kinerja raises.

    Args:
        what: What happened, naming the offending value.
        why: Why it matters, with the article where one decides.
        mend: What to do about it.
        path: Where in the caller's data, such as ``hasil_kerja[2].indikator[0].target``.
        value: The offending value; numbers of persons only masked.

    Example:
        >>> error = KinerjaError("The target is 0.", mend="Give a target above 0.", path="indikator[0].target")
        >>> print(error)
        indikator[0].target: The target is 0. Give a target above 0.
    """

    def __init__(self, what: str, *, why: str = "", mend: str = "", path: str = "", value: object = None) -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.mend = mend
        self.path = path
        self.value = value

    def __str__(self) -> str:
        sentence = " ".join(part for part in (self.what, self.why, self.mend) if part)
        return f"{self.path}: {sentence}" if self.path else sentence

    def __reduce__(self) -> tuple[Any, ...]:
        # The parts are keyword-only and a child may take others, so the error is rebuilt without calling __init__.
        # A copy gets notes of its own: a note added to it must not appear on the original.
        state = {name: list(part) if name == "__notes__" else part for name, part in self.__dict__.items()}
        return _rebuilt, (type(self), self.args), state

    def at(self, path: str) -> Self:
        """Return a copy of the error placed under ``path``, which goes before the path it has.

        Example:
            >>> InvalidValue("The target is 0.", path="target").at("hasil_kerja[2]").path
            'hasil_kerja[2].target'
        """
        placed = copy(self)
        placed.path = join_path(path, self.path)
        return placed


def _rebuilt(kind: type[E], args: tuple[object, ...]) -> E:
    return kind.__new__(kind, *args)


class InvalidValue(KinerjaError, ValueError):
    """A value of the right type that cannot stand, such as a target range whose ends are swapped."""


class WrongType(KinerjaError, TypeError):
    """A value of a type that is refused on purpose, such as a float where an exact number is needed."""


class NotFound(KinerjaError, LookupError):
    """Something asked for by name or id does not exist."""


class UnknownName(InvalidValue):
    """Text that names no member of a closed list; the mend suggests the nearest one."""


class NotCovered(NotFound):
    """What is asked for lies outside what a rule book or a calendar covers."""


class OpenOption(NotFound):
    """The law leaves a choice open, and nobody has made it (``book.choose(...)``)."""


class FormulaError(InvalidValue):
    """A formula that cannot be built: wrong kinds, too deep, too large, a name used for two things."""


class DuplicateJob(InvalidValue):
    """A person is to be appraised a second time for one period and one kind of evaluation."""


class EvaluationError(KinerjaError):
    """A formula met facts that it has no answer for."""


class DivisionByZero(EvaluationError, ZeroDivisionError):
    """A division by zero, refused where it happens and before anything compares it."""


class MissingFact(EvaluationError, LookupError):
    """A formula needs a fact that is not there; a missing part is never taken as 0."""


class EmptyCollection(EvaluationError, ValueError):
    """A mean, least or greatest of nothing, or a weighted mean whose weights add up to 0."""


class Problems(KinerjaError, ValueError):
    """Several problems found in one reading, all of them, each with its path.

    Args:
        what: What was read.
        problems: The errors, in reading order.

    Example:
        >>> print(Problems("The facts do not fit.", [InvalidValue("A target is missing.", path="target")]))
        The facts do not fit. 1 problem:
        - target: A target is missing.
    """

    def __init__(self, what: str, problems: Iterable[KinerjaError], *, path: str = "") -> None:
        super().__init__(what, path=path)
        self.problems: tuple[KinerjaError, ...] = tuple(problems)

    def __str__(self) -> str:
        noun = "problem" if len(self.problems) == 1 else "problems"
        lines = "".join("\n- " + str(problem).replace("\n", "\n  ") for problem in self.problems)
        return f"{super().__str__()} {len(self.problems)} {noun}:{lines}"
