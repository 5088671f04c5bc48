"""Strategies for rule books and what they answer: official books, random ones, outcomes that they really give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from ..base.finding import Undetermined
from ..base.law import Basis
from ..base.period import PeriodKind
from ..base.rounding import Rounding
from ..base.scale import Scale
from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula
from ..formula.facts import FactKind, Facts, FactSpec, check_facts, needs_of
from ..formula.interpret import Value
from ..formula.nodes import Choice
from ..formula.steps import Step
from ..formula.tree import Kind, Node, walk
from ..rules.book import Outcome, RuleBook
from ..rules.catalogue import Catalogue
from ..rules.nation import national
from ..rules.options import Alternative, Option
from ..rules.parts import Check, Coverage, Score
from ..rules.permenpanrb6_2022 import PERMENPANRB6_2022
from ..rules.pp46_2011 import PERILAKU, PP46_2011
from .draw_base import distinct, numbers, positive, texts
from .draw_cascade import CASCADE
from .draw_formulas import OPTION, TOKENS, facts_for, formulas, nodes

if TYPE_CHECKING:
    from fractions import Fraction

    from .source import Draws

__all__ = ["RULES", "books", "fact_specs", "facts", "options", "outcomes", "random_books"]


@st.composite
def fact_specs(draw: st.DrawFn, *, depth: int = 2) -> FactSpec:
    """Draw a declaration of facts: a collection whose names stand once.

    Args:
        draw: Given by Hypothesis.
        depth: How deep collections are nested at most.
    """
    names = draw(distinct(texts(longest=5)))
    spec: FactSpec = draw(
        RULES.derived(
            FactSpec,
            kind=st.just(FactKind.COLLECTION),
            one_of=st.just(()),
            items=st.tuples(*(_items(name, depth - 1) for name in names)),
        )
    )
    return spec


@st.composite
def _items(draw: st.DrawFn, name: str, depth: int) -> FactSpec:
    if depth and draw(st.booleans()):
        return attrs.evolve(draw(fact_specs(depth=depth)), name=name)
    kind = draw(st.sampled_from([kind for kind in FactKind if kind is not FactKind.COLLECTION]))
    one_of = draw(distinct(texts(), most=2)) if kind is FactKind.TOKEN else ()
    spec: FactSpec = draw(
        RULES.derived(FactSpec, name=st.just(name), kind=st.just(kind), one_of=st.just(one_of), items=st.just(()))
    )
    return spec


def facts(*, spec: FactSpec | None = None) -> st.SearchStrategy[Facts]:
    """Return a strategy for checked facts.

    Args:
        spec: What they were checked against; any declaration if not given.
    """
    declared = st.just(spec) if spec else fact_specs()
    return declared.flatmap(lambda held: facts_for(held).map(lambda mapping: check_facts(held, mapping)))


@st.composite
def options(draw: st.DrawFn, *, key: str | None = None, tokens: tuple[str, ...] | None = None) -> Option:
    """Draw an option of a rule book, open or with a default.

    Args:
        draw: Given by Hypothesis.
        key: Its name; any if not given.
        tokens: Its alternatives; any if not given.
    """
    named = tokens or draw(distinct(texts(longest=5), least=2))
    option: Option = draw(
        RULES.derived(
            Option,
            key=st.just(key) if key else texts(),
            alternatives=st.tuples(*(RULES.derived(Alternative, token=st.just(token)) for token in named)),
            default=st.none() | st.sampled_from(named),
        )
    )
    return option


def books() -> st.SearchStrategy[RuleBook]:
    """Return a strategy for rule books: the official ones with choices made in them, and random ones."""
    return _official() | _official().flatmap(_chosen) | random_books()


def _official() -> st.SearchStrategy[RuleBook]:
    # By place: Hypothesis prints what it samples from, and a book is long.
    return st.integers(0, len(national().books) - 1).map(lambda place: national().books[place])


@st.composite
def _chosen(draw: st.DrawFn, book: RuleBook) -> RuleBook:
    made = {option.key: draw(st.sampled_from(option.alternatives)).token for option in book.options}
    return book.choose(**made)


@st.composite
def random_books(draw: st.DrawFn) -> RuleBook:
    """Draw a rule book of random formulas, with an option where they leave a choice.

    Args:
        draw: Given by Hypothesis.
    """
    predikat, score, check = (
        draw(nodes(kind=kind, alternatives=(2,), part=part))
        for kind, part in ((Kind.TOKEN, "p"), (Kind.NUMBER, "s"), (Kind.TRUTH, "c"))
    )
    trees = (predikat, score, check)
    chosen = any(isinstance(node, Choice) for tree in trees for node in walk(tree))
    book: RuleBook = draw(
        RULES.derived(
            RuleBook,
            needs=st.just(needs_of(*trees)),
            predikat=st.just(TokenFormula(predikat)),
            scale=st.just(Scale("acak", TOKENS)),
            score=st.just(NumberFormula(score)),
            published=RULES.of(Rounding),
            ratings=st.none(),
            rating_scale=st.none(),
            proposal=st.none(),
            options=st.tuples(options(key=OPTION, tokens=TOKENS[:2])) if chosen else st.just(()),
            choices=st.just(((OPTION, TOKENS[0]),)) if chosen else st.just(()),
            checks=st.tuples(RULES.derived(Check, holds=st.just(TruthFormula(check)))),
        )
    )
    return book


def _coverages() -> Draws:
    silent = RULES.derived(Coverage, periodic=st.just(()), periodic_basis=st.none())
    periodic = distinct(st.sampled_from(PeriodKind), least=1)
    return silent | RULES.derived(Coverage, periodic=periodic, periodic_basis=RULES.of(Basis))


def _catalogues() -> Draws:
    return st.integers(0, len(national().books)).map(lambda count: Catalogue(national().books[:count]))


def outcomes() -> st.SearchStrategy[Outcome]:
    """Return a strategy for what the official books answer: judged ratings, or numbers that were reached."""
    return st.builds(_judged, facts_for(PERMENPANRB6_2022.needs)) | st.builds(_valued, _reached())


# Functions of their own: Hypothesis prints what it maps with, and a book is long.


def _judged(facts: dict[str, Any]) -> Outcome:
    return PERMENPANRB6_2022.judge(facts)


def _valued(facts: dict[str, Any]) -> Outcome:
    return PP46_2011.judge(facts)


@st.composite
def _reached(draw: st.DrawFn) -> dict[str, Any]:
    """Draw facts of PP 46/2011 that have an answer: no target is 0, and all that is valued is there."""
    aspects = st.fixed_dictionaries({"target": positive(), "realisasi": numbers(low=0)})
    activity = st.tuples(*[aspects] * 3).map(
        lambda drawn: {"indikator": [{"aspek": name, **pair} for name, pair in zip(_ASPEK, drawn, strict=True)]}
    )
    value = numbers(low=0, high=100)
    return {
        "hasil_kerja": draw(st.lists(activity, min_size=1, max_size=2)),
        "perilaku": [{"aspek": aspek, "nilai": draw(value)} for aspek in PERILAKU],
        "struktural": draw(st.booleans()),
    }


_ASPEK = ("kuantitas", "kualitas", "waktu")


def _steps() -> Draws:
    plain = RULES.derived(Step, value=RULES.of(Value | Undetermined), steps=st.just(()))
    return plain | outcomes().map(lambda outcome: outcome.because)


@st.composite
def _scores(draw: st.DrawFn) -> Score:
    exact: Fraction = draw(numbers())
    rounding: Rounding = draw(RULES.of(Rounding))
    return Score(exact, rounding.published(exact))


RULES = CASCADE.extended(
    {
        Node: nodes,
        NumberFormula: lambda: formulas(kind=Kind.NUMBER),
        TokenFormula: lambda: formulas(kind=Kind.TOKEN),
        TruthFormula: lambda: formulas(kind=Kind.TRUTH),
        FactSpec: fact_specs,
        Facts: facts,
        Option: options,
        Coverage: _coverages,
        RuleBook: books,
        Catalogue: _catalogues,
        Outcome: outcomes,
        Step: _steps,
        Score: _scores,
    }
)
"""The source of all values of the base, of people, of plans and of rules."""
