"""Formulas as text for people who read code: in ``repr``, in errors, and in the pages about a rule book."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.exact import number_text
from .lookups import Bands, Interpolate, Table
from .nodes import (
    Absent,
    Aggregate,
    Arithmetic,
    Choice,
    Clamp,
    Comparison,
    Constant,
    Extreme,
    Given,
    Logic,
    Named,
    Negation,
    OneOf,
    Outer,
    Round,
    Undecided,
    When,
)
from .operators import ArithmeticOp
from .tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["rendered"]


def rendered(node: Node) -> str:
    """Return ``node`` as one line; a named part inside of it stands by its key.

    Example:
        >>> from kinerja.formula import given
        >>> rendered((100 * given("realisasi") / given("target")).node)
        '100 * realisasi / target'
    """
    return _TEXT[type(node)](node)


def _inner(node: Node) -> str:
    return node.key if isinstance(node, Named) else rendered(node)


def _grouped(node: Node) -> str:
    text = _inner(node)
    whole = node
    while isinstance(whole, Choice) and len(whole.alternatives) == 1:
        whole = whole.alternatives[0][1]
    ratio = isinstance(whole, Constant) and "/" in text
    compound = isinstance(whole, Arithmetic | Comparison | Logic | Negation | OneOf | When)
    return f"({text})" if ratio or compound else text


def _constant(node: Constant) -> str:
    if node.kind is Kind.NUMBER:
        return number_text(node.value)  # type: ignore[arg-type]
    return repr(node.value)


def _arithmetic(node: Arithmetic) -> str:
    product = {ArithmeticOp.MULTIPLY, ArithmeticOp.DIVIDE}
    same = isinstance(node.left, Arithmetic) and (node.left.op in product) >= (node.op in product)
    left = _inner(node.left) if same else _grouped(node.left)
    return f"{left} {node.op} {_grouped(node.right)}"


def _when(node: When) -> str:
    branches = "; ".join(f"{_answer(branch.then)} if {_answer(branch.condition)}" for branch in node.branches)
    return f"{branches}; else {_answer(node.otherwise)}"


def _answer(node: Node) -> str:
    return _grouped(node) if isinstance(node, When) else _inner(node)


def _aggregate(node: Aggregate) -> str:
    parts = [node.over, *(_inner(part) for part in (node.item,) if part is not None)]
    named = {"where": node.where, "weight": node.weight, "if_empty": node.if_empty}
    parts += [f"{name}={_inner(part)}" for name, part in named.items() if part is not None]
    return f"{node.op}({', '.join(parts)})"


def _bands(node: Bands) -> str:
    cuts = ", ".join(f"{'>=' if cut.inclusive else '>'} {number_text(cut.value)}: {cut.token}" for cut in node.cuts)
    return f"bands({_inner(node.item)}, {node.lowest}, {cuts})"


def _table(node: Table) -> str:
    return f"table({', '.join(map(_inner, node.keys))}; {len(node.rows)} rows)"


def _choice(node: Choice) -> str:
    if len(node.alternatives) == 1:
        return _inner(node.alternatives[0][1])
    return f"choice({node.option}: {' | '.join(token for token, _ in node.alternatives)})"


def _list(name: str) -> Callable[[Node], str]:
    return lambda node: f"{name}({', '.join(map(_inner, node.children()))})"


_TEXT: Mapping[type[Node], Callable[..., str]] = MappingProxyType(
    {
        Constant: _constant,
        Given: lambda node: node.name,
        Absent: lambda node: f"is_absent({node.name})",
        Outer: _list("outer"),
        Arithmetic: _arithmetic,
        Comparison: lambda node: f"{_grouped(node.left)} {node.op} {_grouped(node.right)}",
        OneOf: lambda node: f"{_inner(node.item)} in ({', '.join(node.tokens)})",
        Logic: lambda node: f" {node.op} ".join(map(_grouped, node.items)),
        Negation: lambda node: f"not {_grouped(node.item)}",
        When: _when,
        Aggregate: _aggregate,
        Extreme: lambda node: _list(node.op)(node),
        Clamp: _list("clamp"),
        Round: lambda node: f"round({_inner(node.item)}, {node.rounding.places} {node.rounding.mode})",
        Bands: _bands,
        Table: _table,
        Interpolate: lambda node: f"interpolate({_inner(node.item)}; {len(node.points)} points)",
        Undecided: lambda node: f"undetermined({node.reason.en!r})",
        Choice: _choice,
        Named: lambda node: f"{node.key} = {_inner(node.item)}",
    }
)
