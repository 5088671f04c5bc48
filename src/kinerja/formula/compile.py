"""Formulas made fast: the tree is written once as a plain Python function over integers.

A number is a pair of integers, numerator and denominator (always above 0); equal denominators are added directly,
and a pair that grows past 256 bits is reduced.  A part that is used twice in one place is computed once.

The function is built as a syntax tree from fixed pieces of code, never by joining text: names, tokens and numbers
of a formula enter it only as constants, so nothing that comes from outside can become code.

With ``record`` the function also notes down what it reached, for :mod:`kinerja.formula.steps`: each named part as
``[value, notes]``, and each decision (a condition, a row that counts or not) as a truth, in the order reached.
"""

from __future__ import annotations

import ast
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING, Any

from ..base.finding import Undetermined
from ..base.rounding import rounded
from .interpret import interpolated, open_option
from .nodes import (
    Absent,
    Aggregate,
    AggregateOp,
    Arithmetic,
    ArithmeticOp,
    Bands,
    Choice,
    Clamp,
    Comparison,
    ComparisonOp,
    Constant,
    Extreme,
    ExtremeOp,
    Given,
    Interpolate,
    Kind,
    Logic,
    LogicOp,
    Named,
    Negation,
    Node,
    OneOf,
    Outer,
    Round,
    Table,
    Undecided,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .facts import FactSpec

__all__ = ["Unanswered", "compiled"]

Operand = tuple[ast.expr, ...]
"""Numerator and denominator of a number, or the one expression of a token or truth."""

REDUCE_ABOVE = 256
"""Bits above which a pair is reduced."""


class Unanswered(Exception):
    """The compiled function met facts that it has no answer for."""


def compiled(outputs: Sequence[Node], spec: FactSpec, *, record: bool = False) -> Callable[..., Any]:
    """Return a function of a row of facts (and, with ``record``, a list for notes).

    It returns one value for each output, numbers as (numerator, denominator), or an ``Undetermined``; it raises
    ``Unanswered``, ``TypeError`` or ``ZeroDivisionError`` when the facts leave it without an answer.
    """
    writer = _Writer(record)
    block = _Block([], ((spec, ast.Name("row", ast.Load())),), {}, ast.Name("notes", ast.Load()))
    values = [writer.write(output, block) for output in outputs]
    answers = [value[0] if len(value) == 1 else ast.Tuple(list(value), ast.Load()) for value in values]
    block.statements.append(ast.Return(ast.Tuple(answers, ast.Load())))
    module = ast.parse("def evaluate(row, notes=None): pass")
    module.body[0].body = block.statements  # type: ignore[attr-defined]
    ast.fix_missing_locations(module)
    names = dict(writer.names)
    exec(compile(module, "<kinerja formula>", "exec"), names)  # noqa: S102 - a tree of our own making, see above
    function: Callable[..., Any] = names["evaluate"]
    return function


class _Fill(ast.NodeTransformer):
    def __init__(self, parts: dict[str, ast.expr]) -> None:
        self.parts = parts

    def visit_Name(self, node: ast.Name) -> ast.expr:
        part = self.parts.get(node.id)
        if part is None:
            return node
        return ast.Name(part.id, node.ctx) if isinstance(part, ast.Name) else part


def _code(text: str, **parts: ast.expr) -> list[ast.stmt]:
    """Return the statements of ``text``, a literal of this module, with its names replaced by ``parts``."""
    return [_Fill(parts).visit(statement) for statement in ast.parse(text).body]


def _times(left: ast.expr, right: ast.expr) -> ast.expr:
    if isinstance(left, ast.Constant) and left.value == 1:
        return right
    if isinstance(right, ast.Constant) and right.value == 1:
        return left
    return ast.BinOp(left, ast.Mult(), right)


class _Block:
    """A run of statements: the levels of facts it sees, what it has computed already, and where it notes down."""

    def __init__(
        self,
        statements: list[ast.stmt],
        levels: tuple[tuple[FactSpec, ast.expr], ...],
        known: dict[tuple[Node, int], tuple[Operand, ast.expr | None]],
        notes: ast.expr,
    ) -> None:
        self.statements = statements
        self.levels = levels
        self.known = known
        self.notes = notes

    def add(self, text: str, **parts: ast.expr) -> None:
        self.statements.extend(_code(text, **parts))

    def inner(self) -> _Block:
        """Return a block that may not be reached: what it computes stays its own."""
        return _Block([], self.levels, dict(self.known), self.notes)

    def below(self, spec: FactSpec, row: ast.expr) -> _Block:
        """Return the body of a loop over rows; what is known of other rows as far in is not known of these."""
        known = {key: found for key, found in self.known.items() if key[1] <= len(self.levels)}
        return _Block([], (*self.levels, (spec, row)), known, self.notes)

    def outside(self) -> _Block:
        """Return the same run of statements, seen from one level further out."""
        return _Block(self.statements, self.levels[:-1], self.known, self.notes)

    def noting(self, notes: ast.expr) -> _Block:
        """Return the same run of statements, noting down elsewhere."""
        return _Block(self.statements, self.levels, self.known, notes)


class _Writer:
    def __init__(self, record: bool) -> None:  # noqa: FBT001 - internal
        self.record = record
        self.count = 0
        self.names: dict[str, Any] = {
            "Unanswered": Unanswered,
            "gcd": gcd,
            "rounded": rounded,
            "interpolated_pair": _interpolated_pair,
        }

    def fresh(self) -> ast.Name:
        self.count += 1
        return ast.Name(f"v{self.count}", ast.Load())

    def held(self, value: object) -> ast.Name:
        """Return the name under which the function finds a value that is no literal."""
        name = self.fresh()
        self.names[name.id] = value
        return name

    def result(self, kind: Kind) -> Operand:
        return (self.fresh(), self.fresh()) if kind is Kind.NUMBER else (self.fresh(),)

    def store(self, block: _Block, targets: Operand, values: Operand) -> None:
        for target, value in zip(targets, values, strict=True):
            block.add("target = value", target=target, value=value)

    def write(self, node: Node, block: _Block) -> Operand:
        """Add the statements that compute ``node`` and return where its value is then found."""
        key = (node, len(block.levels))
        if key in block.known:
            operand, note = block.known[key]
            if note is not None:
                block.add("notes.append(note)", notes=block.notes, note=note)
            return operand
        if isinstance(node, Named):
            operand, note = self.named(node, block)
        else:
            operand, note = getattr(self, _METHODS[type(node)])(node, block), None
        # What leaves notes must leave them each time it is read, so only what leaves none is shared then.
        if not self.record or isinstance(node, Named | Given):
            block.known[key] = operand, note
        return operand

    def note(self, block: _Block, truth: ast.expr) -> None:
        if self.record:
            block.add("notes.append(truth)", notes=block.notes, truth=truth)

    def named(self, node: Named, block: _Block) -> tuple[Operand, ast.expr | None]:
        if not self.record:
            return self.write(node.item, block), None
        note, inside = self.fresh(), self.fresh()
        block.add("inside = []\nnote = [None, inside]\nnotes.append(note)", inside=inside, note=note, notes=block.notes)
        operand = self.write(node.item, block.noting(inside))
        value = operand[0] if len(operand) == 1 else ast.Tuple(list(operand), ast.Load())
        block.add("note[0] = value", note=note, value=value)
        return operand, note

    def constant(self, node: Constant, _block: _Block) -> Operand:
        if isinstance(node.value, Fraction):
            return ast.Constant(node.value.numerator), ast.Constant(node.value.denominator)
        return (ast.Constant(node.value),)

    def given(self, node: Given, block: _Block) -> Operand:
        spec, row = block.levels[-1]
        place = spec.places.get(node.name)
        if place is None:
            block.add("raise Unanswered")
            return tuple(ast.Constant(1) for _ in self.result(node.kind))
        operand = self.result(node.kind)
        if node.kind is Kind.NUMBER:
            top, bottom = operand
            block.add("n, d = row[place]", n=top, d=bottom, row=row, place=ast.Constant(place))
        else:
            block.add("t = row[place]", t=operand[0], row=row, place=ast.Constant(place))
            if not spec.items[place].required:
                block.add("if t is None: raise Unanswered", t=operand[0])
        return operand

    def absent(self, node: Absent, block: _Block) -> Operand:
        spec, row = block.levels[-1]
        place = spec.places.get(node.name)
        if place is None:
            return (ast.Constant(True),)  # noqa: FBT003 - a literal of the written code
        (truth,) = self.result(Kind.TRUTH)
        block.add("t = row[place] is None", t=truth, row=row, place=ast.Constant(place))
        return (truth,)

    def outer(self, node: Outer, block: _Block) -> Operand:
        return self.write(node.item, block.outside())

    def arithmetic(self, node: Arithmetic, block: _Block) -> Operand:
        a, b = self.write(node.left, block)
        c, d = self.write(node.right, block)
        top, bottom = self.result(Kind.NUMBER)
        parts = {"n": top, "m": bottom, "a": a, "b": b, "c": c, "d": d}
        if node.op is ArithmeticOp.DIVIDE:
            parts |= {"ad": _times(a, d), "bc": _times(b, c)}
            block.add("n = ad\nm = bc\nif m <= 0:\n  if m == 0: raise Unanswered\n  n = -n\n  m = -m", **parts)
        elif node.op is ArithmeticOp.MULTIPLY:
            self.store(block, (top, bottom), (_times(a, c), _times(b, d)))
        else:
            self.sum(node.op, block, parts)
        if node.size > REDUCE_SIZE:
            block.add(_REDUCE, n=top, d=bottom, limit=ast.Constant(REDUCE_ABOVE))
        return top, bottom

    def sum(self, op: ArithmeticOp, block: _Block, parts: dict[str, ast.expr]) -> None:
        a, b, c, d = (parts[name] for name in "abcd")
        parts = parts | {"ad": _times(a, d), "cb": _times(c, b), "bd": _times(b, d)}
        adds = op is ArithmeticOp.ADD
        general = "n = ad + cb\nm = bd" if adds else "n = ad - cb\nm = bd"
        if isinstance(b, ast.Constant) or isinstance(d, ast.Constant):
            block.add(general, **parts)
            return
        equal = "n = a + c\nm = b" if adds else "n = a - c\nm = b"
        statement = ast.If(ast.Compare(b, [ast.Eq()], [d]), _code(equal, **parts), _code(general, **parts))
        block.statements.append(statement)

    def comparison(self, node: Comparison, block: _Block) -> Operand:
        left, right = self.write(node.left, block), self.write(node.right, block)
        if node.left.kind is Kind.NUMBER:
            (a, b), (c, d) = left, right
            left, right = (_times(a, d),), (_times(c, b),)
        (truth,) = self.result(Kind.TRUTH)
        block.add("t = value", t=truth, value=ast.Compare(left[0], [_ORDERS[node.op]()], [right[0]]))
        return (truth,)

    def one_of(self, node: OneOf, block: _Block) -> Operand:
        (token,) = self.write(node.item, block)
        (truth,) = self.result(Kind.TRUTH)
        block.add("t = token in tokens", t=truth, token=token, tokens=self.held(node.tokens))
        return (truth,)

    def negation(self, node: Negation, block: _Block) -> Operand:
        (item,) = self.write(node.item, block)
        (truth,) = self.result(Kind.TRUTH)
        block.add("t = not item", t=truth, item=item)
        return (truth,)

    def logic(self, node: Logic, block: _Block) -> Operand:
        (truth,) = self.result(Kind.TRUTH)
        stops_at = node.op is LogicOp.OR
        block.add("t = value", t=truth, value=ast.Constant(stops_at))
        for item in node.items:
            (value,) = self.write(item, block)
            self.note(block, value)
            inner = block.inner()
            goes_on = ast.UnaryOp(ast.Not(), value) if stops_at else value
            block.statements.append(ast.If(goes_on, inner.statements, []))
            block = inner
        block.add("t = value", t=truth, value=ast.Constant(not stops_at))
        return (truth,)

    def when(self, node: When, block: _Block) -> Operand:
        targets = self.result(node.kind)
        for branch in node.branches:
            (condition,) = self.write(branch.condition, block)
            self.note(block, condition)
            then, rest = block.inner(), block.inner()
            self.store(then, targets, self.write(branch.then, then))
            block.statements.append(ast.If(condition, then.statements, rest.statements))
            block = rest
        self.store(block, targets, self.write(node.otherwise, block))
        return targets

    def aggregate(self, node: Aggregate, block: _Block) -> Operand:
        spec, row = block.levels[-1]
        place = spec.places.get(node.over)
        top, bottom = self.result(Kind.NUMBER)
        if place is None:
            block.add("raise Unanswered")
            return top, bottom
        count, weight_top, weight_bottom, each = (self.fresh() for _ in range(4))
        body = block.below(spec.items[place], each)
        parts = {"n": top, "d": bottom, "k": count, "wn": weight_top, "wd": weight_bottom}
        block.add("n = 0\nd = 1\nk = 0\nwn = 0\nwd = 1", **parts)
        self.row(node, body, parts)
        rows = ast.Subscript(row, ast.Constant(place), ast.Load())
        block.statements.append(ast.For(ast.Name(each.id, ast.Store()), rows, body.statements, []))
        self.close(node, block, parts)
        return top, bottom

    def row(self, node: Aggregate, body: _Block, parts: dict[str, ast.expr]) -> None:
        if node.where is not None:
            (counts,) = self.write(node.where, body)
            self.note(body, counts)
            body.add("if not counts: continue", counts=counts)
        if node.item is None:
            body.add("n += 1", **parts)
            return
        one = ast.Constant(1)
        p, q = self.write(node.weight, body) if node.weight is not None else (one, one)
        a, b = self.write(node.item, body)
        limit = ast.Constant(REDUCE_ABOVE)
        if node.op in _BETTER:
            body.add(f"if k == 0 or {_BETTER[node.op]}:\n  n = a\n  d = b\nk = 1", **parts, a=a, b=b)
            return
        if node.weight is not None:
            body.add(_ACCUMULATE, n=parts["wn"], d=parts["wd"], a=p, b=q, limit=limit)
        top, bottom = self.result(Kind.NUMBER)
        self.store(body, (top, bottom), (_times(a, p), _times(b, q)))
        body.add(_ACCUMULATE, n=parts["n"], d=parts["d"], a=top, b=bottom, limit=limit)
        body.add("k += 1", **parts)

    def close(self, node: Aggregate, block: _Block, parts: dict[str, ast.expr]) -> None:
        if node.op in {AggregateOp.TOTAL, AggregateOp.COUNT}:
            return
        empty, full = block.inner(), block.inner()
        if node.if_empty is None:
            empty.add("raise Unanswered")
        else:
            self.store(empty, (parts["n"], parts["d"]), self.write(node.if_empty, empty))
        if node.op is AggregateOp.MEAN:
            full.add("d = d * k", **parts)
        elif node.op is AggregateOp.WEIGHTED_MEAN:
            full.add("n = n * wd\nd = d * wn\nif d < 0:\n  n = -n\n  d = -d", **parts)
        else:
            full.add("pass")
        nothing = "wn == 0" if node.op is AggregateOp.WEIGHTED_MEAN else "k == 0"
        if node.if_empty is not None:
            (asked,) = _code(nothing, **parts)
            self.note(block, asked.value)  # type: ignore[attr-defined]
        (statement,) = _code(f"if {nothing}: pass", **parts)
        statement.body, statement.orelse = empty.statements, full.statements  # type: ignore[attr-defined]
        block.statements.append(statement)

    def extreme(self, node: Extreme, block: _Block) -> Operand:
        top, bottom = self.result(Kind.NUMBER)
        self.store(block, (top, bottom), self.write(node.items[0], block))
        better = _BETTER[AggregateOp.LEAST if node.op is ExtremeOp.LEAST_OF else AggregateOp.GREATEST]
        for item in node.items[1:]:
            a, b = self.write(item, block)
            block.add(f"if {better}:\n  n = a\n  d = b", n=top, d=bottom, a=a, b=b)
        return top, bottom

    def clamp(self, node: Clamp, block: _Block) -> Operand:
        (a, b), (c, d), (e, f) = (self.write(part, block) for part in node.children())
        top, bottom = self.result(Kind.NUMBER)
        block.add(_CLAMP, n=top, m=bottom, a=a, b=b, c=c, d=d, e=e, f=f)
        return top, bottom

    def round(self, node: Round, block: _Block) -> Operand:
        a, b = self.write(node.item, block)
        scale = ast.Constant(10**node.rounding.places)
        (top, _) = self.result(Kind.NUMBER)
        block.add("n = rounded(a * scale, b, mode)", n=top, a=a, b=b, scale=scale, mode=self.held(node.rounding.mode))
        return top, scale

    def bands(self, node: Bands, block: _Block) -> Operand:
        a, b = self.write(node.item, block)
        (token,) = self.result(Kind.TOKEN)
        block.add("t = lowest", t=token, lowest=ast.Constant(node.lowest))
        for cut in node.cuts:
            reached = "a * q >= p * b" if cut.inclusive else "a * q > p * b"
            p, q = ast.Constant(cut.value.numerator), ast.Constant(cut.value.denominator)
            block.add(f"if {reached}: t = token", t=token, a=a, b=b, p=p, q=q, token=ast.Constant(cut.token))
        return (token,)

    def table(self, node: Table, block: _Block) -> Operand:
        keys = [self.write(key, block)[0] for key in node.keys]
        answers = {
            tokens: answer if isinstance(answer, str) else (answer.numerator, answer.denominator)
            for tokens, answer in node.rows
        }
        (found,) = self.result(Kind.TOKEN)
        met = ast.Tuple(list(keys), ast.Load())
        block.add("t = rows.get(met)\nif t is None: raise Unanswered", t=found, met=met, rows=self.held(answers))
        if node.kind is Kind.TOKEN:
            return (found,)
        top, bottom = self.result(Kind.NUMBER)
        block.add("n, d = t", n=top, d=bottom, t=found)
        return top, bottom

    def interpolate(self, node: Interpolate, block: _Block) -> Operand:
        a, b = self.write(node.item, block)
        top, bottom = self.result(Kind.NUMBER)
        points = self.held(node.points)
        block.add("n, d = interpolated_pair(points, a, b)", n=top, d=bottom, points=points, a=a, b=b)
        return top, bottom

    def undecided(self, node: Undecided, block: _Block) -> Operand:
        block.add("return answer", answer=self.held(Undetermined(node.reason, node.basis)))
        return tuple(ast.Constant(1) for _ in self.result(node.kind))

    def choice(self, node: Choice, block: _Block) -> Operand:
        if len(node.alternatives) != 1:
            raise open_option(node)
        return self.write(node.alternatives[0][1], block)


REDUCE_SIZE = 40
"""How many nodes an arithmetic formula has before its result is worth reducing."""

_REDUCE = """
if d.bit_length() > limit:
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
    if d.bit_length() > limit:
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

_BETTER = {AggregateOp.LEAST: "a * d < n * b", AggregateOp.GREATEST: "a * d > n * b"}

_ORDERS = {
    ComparisonOp.LESS: ast.Lt,
    ComparisonOp.AT_MOST: ast.LtE,
    ComparisonOp.MORE: ast.Gt,
    ComparisonOp.AT_LEAST: ast.GtE,
    ComparisonOp.EQUAL: ast.Eq,
}

_METHODS = {
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


def _interpolated_pair(points: tuple[tuple[Fraction, Fraction], ...], top: int, bottom: int) -> tuple[int, int]:
    height = interpolated(points, Fraction(top, bottom))
    if height is None:
        raise Unanswered
    return height.numerator, height.denominator
