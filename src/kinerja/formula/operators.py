"""What the nodes of a formula do: operations, orderings, connectives, and what is made of a collection."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["AggregateOp", "ArithmeticOp", "ComparisonOp", "ExtremeOp", "LogicOp"]


class ArithmeticOp(StrEnum):
    """The four operations."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"


class ComparisonOp(StrEnum):
    """The orderings, for numbers, and equality, for two of one kind."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "="


class LogicOp(StrEnum):
    """All of them, or any of them."""

    AND = "and"
    OR = "or"


class AggregateOp(StrEnum):
    """What is made of a collection."""

    TOTAL = "total"
    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    COUNT = "count"
    LEAST = "least"
    GREATEST = "greatest"


class ExtremeOp(StrEnum):
    """The least or the greatest of some formulas."""

    LEAST_OF = "least_of"
    GREATEST_OF = "greatest_of"
