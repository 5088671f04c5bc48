"""What a rule book answers, as a page: the grade, the choices it rests on, and every article on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words
from ..rules.book import RuleBook
from .book import choices_blocks, deviations_blocks
from .explanation import Glossary, bases_of, explanation, legend
from .findings import findings_block
from .matrix import matrices
from .page import Cell, Fields, Heading, Page, Tone
from .wording import grade_words, score_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.finding import Finding
    from ..base.law import Basis
    from ..rules.book import Outcome, ScoringStrategy
    from ..rules.options import Option
    from .page import Block

__all__ = [
    "RULES",
    "answer_fields",
    "bases_of_outcome",
    "findings_blocks",
    "glossary_of",
    "grounds_blocks",
    "outcome_page",
    "rules_words",
]

RULES = Words("Aturan", "Rules")
"""What the rules are named by."""


def outcome_page(outcome: Outcome) -> Page:
    """Return what a rule book answers as a page."""
    blocks = [
        Fields([*answer_fields(outcome), (RULES, rules_words(outcome.rules))]),
        *findings_blocks(outcome.findings),
        *grounds_blocks(outcome),
        *legend(bases_of_outcome(outcome)),
    ]
    return Page(Words("Hasil penilaian", "What the rules answer"), blocks)


def rules_words(rules: ScoringStrategy) -> Words:
    """Return which rules judged."""
    name = rules.law.id if isinstance(rules, RuleBook) else rules.id
    return Words(f"{name} (versi {rules.version})", f"{name} (version {rules.version})")


def glossary_of(rules: ScoringStrategy) -> Glossary:
    """Return the words of the rules, as far as they have any."""
    return Glossary.of(rules) if isinstance(rules, RuleBook) else Glossary(rules.needs)


def answer_fields(outcome: Outcome) -> Iterator[tuple[Words, Words | Cell]]:
    """Yield the grade, and the ratings or the number behind it."""
    yield outcome.because.label, Cell(grade_words(outcome.predikat), Tone.STRONG)
    if outcome.ratings is not None:
        yield Words("Rating hasil kerja", "Rating of results"), outcome.ratings.hasil_kerja.label
        yield Words("Rating perilaku kerja", "Rating of conduct"), outcome.ratings.perilaku.label
    if outcome.score is not None:
        yield Words("Nilai", "Score"), score_words(outcome.score)


def findings_blocks(findings: Iterable[Finding]) -> Iterator[Block]:
    """Yield the findings under their heading."""
    given = tuple(findings)
    yield Heading(Words("Temuan", "Findings"))
    yield findings_block(given)


def grounds_blocks(outcome: Outcome) -> Iterator[Block]:
    """Yield what an answer rests on: departures, the matrix that was met, the explanation, the choices it came to."""
    yield from deviations_blocks(outcome.deviations)
    yield Heading(Words("Penjelasan", "Explanation"))
    if isinstance(outcome.rules, RuleBook):
        yield from matrices(outcome.rules, outcome.because)
    yield explanation(outcome.because, glossary_of(outcome.rules))
    yield from choices_blocks(_reached(outcome))


def bases_of_outcome(outcome: Outcome) -> Iterator[Basis]:
    """Yield the bases that :func:`grounds_blocks` names."""
    for deviation in outcome.deviations:
        yield from deviation.bases
    yield from bases_of(outcome.because)
    yield from (option.basis for option, _ in _reached(outcome))


def _reached(outcome: Outcome) -> Iterator[tuple[Option, str]]:
    """Yield the options that the explanation came to; what decided nothing here is no ground of the answer."""
    met = {key for step in outcome.because.walk() for key, _ in step.choices}
    yield from ((option, token) for option, token in outcome.choices if option.key in met)
