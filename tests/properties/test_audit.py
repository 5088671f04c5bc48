"""Audits of random books: they end, what they find is so, and what they rule out never happens."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kinerja.errors import EvaluationError, OpenOption
from kinerja.formula.facts import check_facts, needs_of
from kinerja.formula.interpret import interpret, watched
from kinerja.rules.audit_domain import Domain
from kinerja.rules.audit_finding import FaultKind, witness
from kinerja.rules.audit_line import Moving, at, roots
from kinerja.rules.audit_range import Span, ranges
from kinerja.rules.audit_run import Run
from kinerja.rules.auditing import audit
from kinerja.testing.draw_formulas import facts_for, formula_numbers, formulas_with_facts
from kinerja.testing.draw_rules import random_books

FEW = Domain(runs=40)
slow = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@slow
@given(random_books())
def test_whatever_is_found_in_any_book_is_so(book) -> None:
    """No book makes an audit fail, and each witness answers so when it is read again."""
    found = audit(book, domain=FEW)
    for fault in found.faults:
        assert fault.replay(book) == fault.witnesses
    assert found.as_text("id")


@slow
@given(st.data())
def test_nobody_reaches_what_is_said_to_be_unreachable(data) -> None:
    book = data.draw(random_books())
    chosen = book.choose(**dict(book.decided))
    unreached = {fault.place for fault in audit(chosen, domain=FEW).of(FaultKind.UNREACHABLE_CLASS)}
    facts = check_facts(chosen.needs, data.draw(facts_for(chosen.needs)))
    assert witness(chosen, "predikat", facts).answer not in unreached


@settings(deadline=None)
@given(formulas_with_facts())
def test_what_a_formula_comes_to_lies_in_its_range(pair) -> None:
    """Each part of it, too."""
    formula, mapping = pair
    spec = needs_of(formula.node)
    held, run = ranges([formula.node], spec, Domain(), set()), Run()
    facts = check_facts(spec, {name: mapping.get(name) for name in spec.places})
    with suppress(EvaluationError, OpenOption):
        watched(formula.node, facts, run)
    for (node, _), value in run.values.items():
        reach = held.of(node)
        assert reach is None or (reach.holds(value) if isinstance(reach, Span) else value in reach)


@settings(deadline=None)
@given(formulas_with_facts())
def test_a_formula_that_is_watched_answers_the_same(pair) -> None:
    formula, mapping = pair
    facts = check_facts(needs_of(formula.node), mapping)
    answers = []
    for ask in (interpret, lambda node, given: watched(node, given, Run())):
        try:
            answers.append(ask(formula.node, facts))
        except (EvaluationError, OpenOption) as error:
            answers.append((type(error), str(error)))
    assert answers[0] == answers[1]


@given(st.lists(formula_numbers(), max_size=3))
@example([Fraction(-1, 4 * 10**18 + 1), Fraction(0), Fraction(1)])
def test_a_polynomial_is_0_at_its_roots(numbers) -> None:
    """Or has a place on each side of them; two that are nearer than a billionth share the one between."""
    polynomial = list(map(Fraction, numbers))
    while polynomial and polynomial[-1] == 0:
        polynomial.pop()
    found = roots(tuple(polynomial)) or ()
    exact = [root for root in found if at(tuple(polynomial), root) == 0]
    assert exact == list(found) or len(found) in {2, 3, 4}
    assert list(found) == sorted(found)


@given(formula_numbers(), formula_numbers(), st.sampled_from("+-*/"))
def test_a_moving_number_computes_as_others_do(one, other, sign) -> None:
    """With itself and with plain numbers, and it knows what it comes to elsewhere."""
    if sign == "/" and other == 0:
        return
    moving = Moving(Fraction(one), lambda _: None)
    apply = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}[sign]
    assert apply(moving, other).value == apply(Fraction(one), other)
    assert apply(moving, other).limit(Fraction(3)) == apply(Fraction(3), other)
