"""Formulas made fast: the tree is written once as a plain Python function over integers.

A number is a pair of integers, numerator and denominator (always above 0); equal denominators are added directly,
and a pair that grows past 256 bits is reduced.  A part that is used twice in one place is computed once.
"""

from __future__ import annotations

import ast
from fractions import Fraction
from math import gcd
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.finding import Undetermined
from ..base.rounding import rounded
from .block import Block, Level, Operand
from .code import Names, assigned, code, expression, function, loop, product
from .interpret import interpolated
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
from .operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from .tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .facts import FactSpec

__all__ = ["Unanswered", "compiled"]

REDUCE_ABOVE = 1 << 256
"""The denominator above which a pair is reduced."""
REDUCE_SIZE = 40
"""How many nodes an arithmetic formula has before its result is worth reducing."""


class Unanswered(Exception):
    """The compiled function met facts that it has no answer for."""


def compiled(outputs: Sequence[Node], spec: FactSpec) -> Callable[..., Any]:
    """Return a function of a row of facts.

    It returns one value for each output, numbers as (numerator, denominator), or an ``Undetermined``; it raises
    ``Unanswered``, ``TypeError`` or ``ZeroDivisionError`` when the facts leave it without an answer.
    """
    writer, block = Writer(), Block.top(spec)
    values = [writer.write(output, block) for output in outputs]
    answers = [value[0] if len(value) == 1 else ast.Tuple(list(value), ast.Load()) for value in values]
    block.add("return answers", answers=ast.Tuple(answers, ast.Load()))
    return function("row", block.statements, writer.names)


class Writer:
    """Writes nodes as statements."""

    def __init__(self) -> None:
        self.names: Names = Names(Unanswered=Unanswered, gcd=gcd, rounded=rounded, interpolated_pair=_interpolated_pair)

    def write(self, node: Node, block: Block) -> Operand:
        """Add the statements that compute ``node`` and return where its value is then found."""
        key = (node, len(block.levels), block.part)
        if key not in block.known:
            block.known[key] = getattr(self, _METHODS[type(node)])(node, block)
        return block.known[key]

    def result(self, kind: Kind) -> Operand:
        """Return fresh names for a value."""
        return tuple(self.names.fresh() for _ in range(1 + (kind is Kind.NUMBER)))

    def kept(self, value: ast.expr, block: Block) -> ast.expr:
        """Return ``value`` as something that is cheap to read twice."""
        if isinstance(value, ast.Name | ast.Constant):
            return value
        name = self.names.fresh()
        block.store((name,), (value,))
        return name

    def named(self, node: Named, block: Block) -> Operand:
        return self.write(node.item, block)

    def constant(self, node: Constant, _block: Block) -> Operand:
        if isinstance(node.value, Fraction):
            return ast.Constant(node.value.numerator), ast.Constant(node.value.denominator)
        return (ast.Constant(node.value),)

    def unanswered(self, kind: Kind, block: Block) -> Operand:
        """Add what gives up, and return something to go on writing with."""
        block.add("raise Unanswered")
        return tuple(ast.Constant(1) for _ in self.result(kind))

    def given(self, node: Given, block: Block) -> Operand:
        level = block.levels[-1]
        spec = level.spec.child(node.name)
        if spec is None:
            return self.unanswered(node.kind, block)
        found, fact = self.result(node.kind), level.fact(node.name)
        if node.kind is Kind.NUMBER:
            block.add("n, d = fact", n=found[0], d=found[1], fact=fact)
        else:
            block.store(found, (fact,))
            if not spec.required:
                block.add("if t is None: raise Unanswered", t=found[0])
        return found

    def absent(self, node: Absent, block: Block) -> Operand:
        return (expression("fact is None", fact=block.levels[-1].fact(node.name)),)

    def outer(self, node: Outer, block: Block) -> Operand:
        return self.write(node.item, block.outside())

    def arithmetic(self, node: Arithmetic, block: Block) -> Operand:
        left, right = self.write(node.left, block), self.write(node.right, block)
        if node.op is ArithmeticOp.MULTIPLY:
            value: Operand = tuple(map(product, left, right))
        elif node.op is ArithmeticOp.DIVIDE:
            value = self.quotient(left, right, block)
        else:
            value = self.sum(node.op, left, right, block)
        if node.size <= REDUCE_SIZE:
            return tuple(self.kept(part, block) for part in value)
        top, bottom = self.result(Kind.NUMBER)
        block.store((top, bottom), value)
        block.add(_REDUCE, n=top, d=bottom, limit=ast.Constant(REDUCE_ABOVE))
        return top, bottom

    def quotient(self, left: Operand, right: Operand, block: Block) -> Operand:
        (a, b), (c, d) = left, right
        top, bottom = self.result(Kind.NUMBER)
        block.store((top, bottom), (product(a, d), product(b, c)))
        block.add("if d <= 0:\n  if d == 0: raise Unanswered\n  n = -n\n  d = -d", n=top, d=bottom)
        return top, bottom

    def sum(self, op: ArithmeticOp, left: Operand, right: Operand, block: Block) -> Operand:
        (a, b), (c, d) = left, right
        sign = ast.Add() if op is ArithmeticOp.ADD else ast.Sub()
        value = ast.BinOp(product(a, d), sign, product(c, b)), product(b, d)
        if isinstance(b, ast.Constant) or isinstance(d, ast.Constant):
            return value
        result = self.result(Kind.NUMBER)
        equal, other = map(assigned, result, (ast.BinOp(a, sign, c), b)), map(assigned, result, value)
        block.statements.append(ast.If(ast.Compare(b, [ast.Eq()], [d]), list(equal), list(other)))
        return result

    def comparison(self, node: Comparison, block: Block) -> Operand:
        left, right = self.write(node.left, block), self.write(node.right, block)
        if node.left.kind is Kind.NUMBER:
            (a, b), (c, d) = left, right
            left, right = (product(a, d),), (product(c, b),)
        return (ast.Compare(left[0], [_ORDERS[node.op]()], [right[0]]),)

    def one_of(self, node: OneOf, block: Block) -> Operand:
        (token,) = self.write(node.item, block)
        tokens = ast.Tuple([ast.Constant(known) for known in node.tokens], ast.Load())
        return (ast.Compare(token, [ast.In()], [tokens]),)

    def negation(self, node: Negation, block: Block) -> Operand:
        (item,) = self.write(node.item, block)
        return (ast.UnaryOp(ast.Not(), item),)

    def logic(self, node: Logic, block: Block) -> Operand:
        truths: list[ast.expr] = []
        blocks: list[Block] = []
        for item in node.items:
            blocks.append(block)
            truths += self.write(item, block)
            block = block.inner()
        if not any(inner.statements for inner in blocks[1:]):
            return (ast.BoolOp(_CONNECTIVES[node.op](), truths) if truths[1:] else truths[0],)
        truth, stops_at = self.names.fresh(), node.op is LogicOp.OR
        for here, value, further in zip(blocks, truths, [*blocks[1:], None], strict=True):
            here.store((truth,), (value,))
            if further is not None:
                goes_on = ast.UnaryOp(ast.Not(), truth) if stops_at else truth
                here.statements.append(ast.If(goes_on, further.statements, []))
        return (truth,)

    def when(self, node: When, block: Block) -> Operand:
        targets = self.result(node.kind)
        for branch in node.branches:
            (condition,) = self.write(branch.condition, block)
            then, rest = block.inner(), block.inner()
            then.store(targets, self.write(branch.then, then))
            block.statements.append(ast.If(condition, then.statements, rest.statements))
            block = rest
        block.store(targets, self.write(node.otherwise, block))
        return targets

    def aggregate(self, node: Aggregate, block: Block) -> Operand:
        level = block.levels[-1]
        if node.over not in level.spec.places:
            return self.unanswered(Kind.NUMBER, block)
        answer: Operand = getattr(self, _AGGREGATES[node.op])(node, block)
        return answer

    def each(self, node: Aggregate, block: Block) -> Block:
        """Add a loop over the rows that count, and return the inside of it."""
        level = block.levels[-1]
        body = self.loop(level.fact(node.over), level.spec.items[level.spec.places[node.over]], block)
        if node.where is None:
            return body
        (counts,) = self.write(node.where, body)
        counted = body.inner()
        body.statements.append(ast.If(counts, counted.statements, []))
        return counted

    def loop(self, rows: ast.expr, spec: FactSpec, block: Block) -> Block:
        """Add a loop over rows, and return the inside of it."""
        row = self.names.fresh()
        body = block.inner(Level(spec, row, ast.Constant(""), ast.Constant("")))
        block.statements.append(loop([row], rows, body.statements))
        return body

    def part(self, part: Node | None, body: Block) -> Operand:
        """Write a part of an aggregate; one that it does not have counts 1 everywhere."""
        return (ast.Constant(1), ast.Constant(1)) if part is None else self.write(part, body)

    def count(self, node: Aggregate, block: Block) -> Operand:
        (number,) = self.result(Kind.TOKEN)
        block.add("n = 0", n=number)
        self.each(node, block).add("n += 1", n=number)
        return number, ast.Constant(1)

    def total(self, node: Aggregate, block: Block) -> Operand:
        total = self.zero(block)
        body = self.each(node, block)
        self.accumulate(total, self.part(node.item, body), body)
        return total

    def mean(self, node: Aggregate, block: Block) -> Operand:
        mean, rows = self.zero(block), self.names.fresh()
        block.add("k = 0", k=rows)
        body = self.each(node, block)
        self.accumulate(mean, self.part(node.item, body), body)
        body.add("k += 1", k=rows)
        self.close("k == 0", "d *= k", node, mean, block, k=rows)
        return mean

    def weighted_mean(self, node: Aggregate, block: Block) -> Operand:
        mean, (top, bottom) = self.zero(block), self.zero(block)
        body = self.each(node, block)
        weight, value = self.part(node.weight, body), self.part(node.item, body)
        self.accumulate((top, bottom), weight, body)
        self.accumulate(mean, tuple(map(product, weight, value)), body)
        self.close("w == 0", "n *= v\nd *= w\nif d < 0:\n  n = -n\n  d = -d", node, mean, block, w=top, v=bottom)
        return mean

    def best(self, node: Aggregate, block: Block) -> Operand:
        best, found = self.result(Kind.NUMBER), self.names.fresh()
        block.add("found = False", found=found)
        body = self.each(node, block)
        a, b = self.part(node.item, body)
        better = f"if not found or {_BETTER[node.op]}:\n  n = a\n  d = b\nfound = True"
        body.add(better, n=best[0], d=best[1], a=a, b=b, found=found)
        self.close("not found", "", node, best, block, found=found)
        return best

    def zero(self, block: Block) -> Operand:
        zero = self.result(Kind.NUMBER)
        block.store(zero, (ast.Constant(0), ast.Constant(1)))
        return zero

    def accumulate(self, total: Operand, value: Operand, body: Block) -> None:
        a, b = (self.kept(part, body) for part in value)
        body.add(_ACCUMULATE, n=total[0], d=total[1], a=a, b=b, limit=ast.Constant(REDUCE_ABOVE))

    def close(self, empty: str, full: str, node: Aggregate, result: Operand, block: Block, **parts: ast.expr) -> None:
        """Add what follows the loop: what holds when no row counts, and what is left to do otherwise."""
        nothing = block.inner()
        if node.if_empty is None:
            nothing.add("raise Unanswered")
        else:
            nothing.store(result, self.write(node.if_empty, nothing))
        rest = code(full, n=result[0], d=result[1], **parts)
        block.statements.append(ast.If(expression(empty, **parts), nothing.statements, rest))

    def extreme(self, node: Extreme, block: Block) -> Operand:
        top, bottom = self.result(Kind.NUMBER)
        block.store((top, bottom), self.write(node.items[0], block))
        better = _BETTER[AggregateOp.LEAST if node.op is ExtremeOp.LEAST_OF else AggregateOp.GREATEST]
        for item in node.items[1:]:
            a, b = self.write(item, block)
            block.add(f"if {better}:\n  n = a\n  d = b", n=top, d=bottom, a=a, b=b)
        return top, bottom

    def clamp(self, node: Clamp, block: Block) -> Operand:
        (a, b), (c, d), (e, f) = (self.write(part, block) for part in node.children())
        top, bottom = self.result(Kind.NUMBER)
        block.add(_CLAMP, n=top, m=bottom, a=a, b=b, c=c, d=d, e=e, f=f)
        return top, bottom

    def round(self, node: Round, block: Block) -> Operand:
        a, b = self.write(node.item, block)
        scale, mode = ast.Constant(10**node.rounding.places), self.names.held(node.rounding.mode)
        (top,) = self.result(Kind.TOKEN)
        block.add("n = rounded(a * scale, b, mode)", n=top, a=a, b=b, scale=scale, mode=mode)
        return top, scale

    def bands(self, node: Bands, block: Block) -> Operand:
        a, b = self.write(node.item, block)
        (token,) = self.result(Kind.TOKEN)
        block.store((token,), (ast.Constant(node.lowest),))
        for cut in node.cuts:
            value = product(a, ast.Constant(cut.value.denominator))
            bound = product(ast.Constant(cut.value.numerator), b)
            reached = ast.Compare(value, [ast.GtE() if cut.inclusive else ast.Gt()], [bound])
            block.add("if reached: t = token", reached=reached, t=token, token=ast.Constant(cut.token))
        return (token,)

    def table(self, node: Table, block: Block) -> Operand:
        keys = [self.write(key, block)[0] for key in node.keys]
        answers = {
            tokens: answer if isinstance(answer, str) else (answer.numerator, answer.denominator)
            for tokens, answer in node.rows
        }
        found, met, rows = self.names.fresh(), ast.Tuple(keys, ast.Load()), self.names.held(answers)
        block.add("t = rows.get(met)\nif t is None: raise Unanswered", t=found, met=met, rows=rows)
        if node.kind is Kind.TOKEN:
            return (found,)
        top, bottom = self.result(Kind.NUMBER)
        block.add("n, d = t", n=top, d=bottom, t=found)
        return top, bottom

    def interpolate(self, node: Interpolate, block: Block) -> Operand:
        a, b = self.write(node.item, block)
        top, bottom = self.result(Kind.NUMBER)
        points = self.names.held(node.points)
        block.add("n, d = interpolated_pair(points, a, b)", n=top, d=bottom, points=points, a=a, b=b)
        return top, bottom

    def undecided(self, node: Undecided, block: Block) -> Operand:
        block.add("return answer", answer=self.names.held(Undetermined(node.reason, node.basis)))
        return tuple(ast.Constant(1) for _ in self.result(node.kind))

    def choice(self, node: Choice, block: Block) -> Operand:
        if len(node.alternatives) != 1:
            return self.unanswered(node.kind, block)
        return self.write(node.alternatives[0][1], block)


_REDUCE = """
if d > limit:
    g = gcd(n, d)
    n //= g
    d //= g
"""

_ACCUMULATE = """
if d == b:
    n += a
else:
    n = n * b + a * d
    d *= b
    if d > limit:
        g = gcd(n, d)
        n //= g
        d //= g
"""

_CLAMP = """
if c * f > e * d: raise Unanswered
if a * d < c * b:
    n = c
    m = d
elif a * f > e * b:
    n = e
    m = f
else:
    n = a
    m = b
"""

_BETTER = MappingProxyType({AggregateOp.LEAST: "a * d < n * b", AggregateOp.GREATEST: "a * d > n * b"})

_AGGREGATES = MappingProxyType(
    {
        AggregateOp.COUNT: "count",
        AggregateOp.TOTAL: "total",
        AggregateOp.MEAN: "mean",
        AggregateOp.WEIGHTED_MEAN: "weighted_mean",
        AggregateOp.LEAST: "best",
        AggregateOp.GREATEST: "best",
    }
)

_CONNECTIVES = MappingProxyType({LogicOp.AND: ast.And, LogicOp.OR: ast.Or})

_ORDERS = MappingProxyType(
    {
        ComparisonOp.LESS: ast.Lt,
        ComparisonOp.AT_MOST: ast.LtE,
        ComparisonOp.MORE: ast.Gt,
        ComparisonOp.AT_LEAST: ast.GtE,
        ComparisonOp.EQUAL: ast.Eq,
    }
)

_METHODS: Mapping[type[Node], str] = MappingProxyType(
    {
        Named: "named",
        Constant: "constant",
        Given: "given",
        Absent: "absent",
        Outer: "outer",
        Arithmetic: "arithmetic",
        Comparison: "comparison",
        OneOf: "one_of",
        Negation: "negation",
        Logic: "logic",
        When: "when",
        Aggregate: "aggregate",
        Extreme: "extreme",
        Clamp: "clamp",
        Round: "round",
        Bands: "bands",
        Table: "table",
        Interpolate: "interpolate",
        Undecided: "undecided",
        Choice: "choice",
    }
)


def _interpolated_pair(points: tuple[tuple[Fraction, Fraction], ...], top: int, bottom: int) -> tuple[int, int]:
    height = interpolated(points, Fraction(top, bottom))
    if height is None:
        raise Unanswered
    return height.numerator, height.denominator
