"""Strategies: every public class has one, bounds are kept, and Hypothesis finds them by itself."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.formula import nodes
from kinerja.formula.facts import FactSpec, check_facts, needs_of
from kinerja.formula.tree import Kind, Node
from kinerja.interop.registry import TYPES
from kinerja.people.identity import NIP, NIPPPK
from kinerja.people.party import EmployeeKind, Party
from kinerja.plans.plan import PlanStatus, WorkPlan
from kinerja.testing import _register
from kinerja.testing.draw_documents import objections
from kinerja.testing.draw_year import YEAR
from kinerja.testing.source import Source
from kinerja.testing.strategies import (
    appraisals,
    employee_numbers,
    facts,
    formulas_with_facts,
    indicators,
    outcomes,
    parties,
    periods,
    plans,
    positions,
    progresses,
    random_books,
    results,
    unit_trees,
    values,
)
from tests.architecture.source import ROOT

NODES = [
    kind for kind in vars(nodes).values() if isinstance(kind, type) and issubclass(kind, Node) and kind is not Node
]

few = settings(max_examples=3, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
some = settings(max_examples=15, database=None)
unshrunk = settings(database=None, phases=[Phase.generate])


@pytest.fixture(scope="module", autouse=True)
def registered() -> None:
    """Call what the entry point calls, wherever kinerja is not installed."""
    _register()


def first(strategy):
    """Return the simplest value of a strategy, which failing examples shrink to."""
    found = []

    @settings(few, max_examples=1)
    @given(strategy)
    def look(value) -> None:
        found.append(value)

    look()
    return found[0]


@pytest.mark.parametrize("kind", [*TYPES.values(), *NODES], ids=lambda kind: kind.__name__)
def test_hypothesis_draws_every_public_class(kind: type) -> None:
    """By the type alone; more often where we wrote the strategy, which may choose."""

    @settings(few, max_examples=10 if kind in YEAR.table else 3)
    @given(st.from_type(kind))
    def look(value) -> None:
        assert isinstance(value, kind)

    look()


def test_a_plan_shrinks_to_one_result_with_one_indicator() -> None:
    """So that a failing example is one that people can read."""
    plan = first(plans())
    assert (len(plan.results), len(plan.indicators), plan.history) == (1, 1, ())


def test_an_appraisal_shrinks_to_one_indicator() -> None:
    """The same, judged."""
    appraisal = first(appraisals())
    assert len(appraisal.plan.indicators) == 1
    assert appraisal.decision is None


@some
@given(
    plans(
        period=Period.year(2025),
        employee=parties(id=st.just("e1"), kinds=(EmployeeKind.PPPK,)),
        status=PlanStatus.DITETAPKAN,
        min_results=2,
        max_results=2,
        max_indicators=1,
    )
)
def test_the_bounds_of_a_plan_are_kept(plan: WorkPlan) -> None:
    """Period, person, status and sizes."""
    assert (plan.period, plan.status) == (Period.year(2025), PlanStatus.DITETAPKAN)
    assert (plan.employee.id, plan.employee.kind) == ("e1", EmployeeKind.PPPK)
    assert [len(result.indicators) for result in plan.results] == [1, 1]


@some
@given(plans(min_results=0, max_results=1, max_indicators=1))
def test_a_plan_may_be_empty_when_that_is_asked_for(plan: WorkPlan) -> None:
    """For who tests unfinished plans."""
    assert len(plan.indicators) <= len(plan.results) <= 1


@some
@given(plans(max_results=2).flatmap(lambda plan: st.tuples(st.just(plan), progresses(plan=plan))))
def test_progress_tells_of_its_plan(drawn) -> None:
    """No id that the plan does not know."""
    plan, progress = drawn
    assert {each.of for each in progress.realisations} <= {each.id for each in plan.indicators}
    assert {each.result_id for each in progress.acceptances} <= {each.id for each in plan.results}
    assert progress.period == plan.period


@some
@given(results(period=Period.quarter(2025, 1), max_indicators=1), indicators(period=Period.quarter(2025, 1)))
def test_trajectories_stay_inside(result, indicator) -> None:
    """In the period that was given."""
    for each in (*result.indicators, indicator):
        assert all(Period.quarter(2025, 1).contains(due) for due, _ in each.trajectory)


@some
@given(employee_numbers(kind=NIP), employee_numbers(kind=NIPPPK))
def test_numbers_are_of_the_kind_asked_for(nip, nipppk) -> None:
    """Either kind can be had alone."""
    assert isinstance(nip, NIP)
    assert isinstance(nipppk, NIPPPK)


@some
@given(unit_trees(least=3, most=3), positions(kinds=(None,)), periods(first=Period.year(2025).start))
def test_other_bounds_are_kept(tree, position, period) -> None:
    """Of trees, positions and periods."""
    assert len(tree) == 3
    assert position.kind is None
    assert period.start >= Period.year(2025).start


@some
@given(values(FactSpec).flatmap(lambda spec: facts(spec=spec).map(lambda held: (spec, held))))
def test_facts_fit_their_declaration(drawn) -> None:
    """They were checked against it."""
    spec, held = drawn
    assert held.spec == spec


@some
@given(values(tuple[Party, ...]), values(Party | None), values(tuple[int, str]))
def test_types_made_of_types_have_strategies(parties_drawn, party, pair) -> None:
    """Tuples and unions."""
    assert all(isinstance(each, Party) for each in parties_drawn)
    assert party is None or isinstance(party, Party)
    assert [type(part) for part in pair] == [int, str]


@some
@given(random_books(), outcomes(), values(Decimal))
def test_books_and_their_answers_are_consistent(book, outcome, printed) -> None:
    """A book is one that could be built; an outcome is what its rules really answer."""
    assert {option.key for option in book.options} == dict(book.choices).keys()
    assert outcome.rules.judge(outcome.facts) == outcome
    assert printed.is_finite()


@some
@given(formulas_with_facts(kind=Kind.NUMBER))
def test_a_formula_comes_with_facts_that_it_can_read(drawn) -> None:
    """They fit what the formula needs; whether there is an answer is another question."""
    formula, mapping = drawn
    assert formula.node.kind is Kind.NUMBER
    assert check_facts(needs_of(formula.node), mapping) is not None


def test_what_nobody_knows_how_to_draw_is_refused() -> None:
    """With the name of the table to enter it in."""
    with pytest.raises(TypeError, match=r"There is no strategy for <class 'object'>; enter one in the table"):
        Source({}).of(object)


def test_a_source_makes_each_strategy_once() -> None:
    """Hypothesis looks over every new one, which takes time."""
    source = Source({str: lambda: st.just("x")})
    assert source.of(str) is source.of(str)
    assert source.extended({int: st.integers}).of(str) is not source.of(str)


def test_an_objection_may_be_drawn_that_both_sides_explained() -> None:
    """Three examples of each class, as above, seldom have one."""
    found = find(objections(), lambda objection: len(objection.explanations) == 2, settings=unshrunk)
    assert {told.by.id for told in found.explanations} == {found.employee.id, found.appraiser.id}


def entry_point() -> tuple[str, str]:
    """Return name and place of the entry point as the project declares it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, place),) = project["entry-points"]["hypothesis"].items()
    return name, place


def test_hypothesis_finds_the_strategies_by_itself(tmp_path) -> None:
    """As it does where kinerja is installed: early, by the entry point, without any call."""
    name, place = entry_point()
    info = tmp_path / "kinerja-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: kinerja\nVersion: 0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[hypothesis]\n{name} = {place}\n", encoding="utf-8")
    code = (
        "import hypothesis.strategies as st, sys\n"
        "assert 'kinerja.testing' in sys.modules\n"
        "from kinerja.plans.plan import WorkPlan\n"
        "from hypothesis import given, settings\n"
        "look = lambda plan: print(len(plan.results), 'result')\n"
        "settings(max_examples=1, database=None)(given(st.from_type(WorkPlan))(look))()\n"
    )
    paths = [str(tmp_path), *sys.path]
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys; sys.path[:] = {paths!r}\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == "1 result\n"
