"""Explanations as trees: what each part came to, by which article, from which facts and choices."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.words import Words, label
from ..plans.units import amount
from .page import Node, Page, Paragraph, Tree, as_written, joined, labelled, remarks
from .wording import BASIS, UNDETERMINED, basis_words, token_words, undetermined_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.law import Basis
    from ..formula.facts import FactSpec
    from ..formula.steps import Input, Step
    from ..rules.book import RuleBook
    from ..rules.options import Option
    from .page import Block

__all__ = ["Glossary", "bases_of", "explanation", "explanation_page", "legend"]


@final
@attrs.frozen
class Glossary:
    """The words of a rule book for what its steps name by key; without it the names themselves are shown.

    Args:
        facts: What the facts mean.
        options: What may be chosen.
        scales: Where the labels of tokens are looked up first.
    """

    facts: FactSpec | None = None
    options: tuple[Option, ...] = ()
    scales: tuple[str, ...] = ()

    @classmethod
    def of(cls, book: RuleBook) -> Glossary:
        """Return the words of a rule book."""
        scales = (book.scale.id, *([book.rating_scale.id] if book.rating_scale else []), "kedudukan")
        return cls(book.needs, book.options, scales)

    def fact(self, path: str) -> Words:
        """Return what the fact at a path means; row numbers in the path do not count."""
        spec, name = self.facts, ""
        for name in _ROW.sub("", path).split("."):
            spec = spec.child(name) if spec else None
        return spec.meaning if spec and spec.meaning.id else label("", name)

    def choice(self, key: str, token: str) -> Words:
        """Return what was chosen in an option."""
        for option in self.options:
            if option.key == key:
                return option.alternative(token).label
        return token_words(token)


_ROW = re.compile(r"\[([0-9]+)\]")


def explanation_page(step: Step) -> Page:
    """Return a step and all below it as a page."""
    blocks: list[Block] = [explanation(step), *legend(bases_of(step))]
    return Page(Words("Penjelasan", "Explanation"), blocks)


def explanation(step: Step, glossary: Glossary | None = None) -> Tree:
    """Return a step and all below it as a tree.

    What is read in two places is told in the first; an article that holds for a step holds for those below it, until
    they name their own.  A part that answers no because nobody told what it asks for is left out.
    """
    return Tree([_node(step, None, glossary or Glossary(), set())])


def _node(step: Step, above: Step | None, glossary: Glossary, told: set[tuple[str, str]]) -> Node:
    told.add((step.key, step.path))
    basis = step.basis if above is None or step.basis != above.basis else None
    notes = [
        *_row(step, above.path if above else "", glossary),
        *remarks((BASIS, basis_words(basis) if basis else None)),
        *_choices(step, glossary),
        *_facts(step, glossary),
    ]
    return Node(step.label, _value(step, glossary), notes, _below(step, glossary, told))


def _value(step: Step, glossary: Glossary) -> Words:
    answer = step.value
    if not isinstance(answer, Undetermined):
        return value_words(answer, glossary.scales)
    # Why there is no answer is told once: where it was reached, with its article unless that of the step is the same.
    if any(part.value == answer for part in step.steps):
        return UNDETERMINED
    return undetermined_words(attrs.evolve(answer, basis=None) if answer.basis == step.basis else answer)


def _below(step: Step, glossary: Glossary, told: set[tuple[str, str]]) -> Iterator[Node]:
    again: dict[str, list[Step]] = {}
    for part in _telling(step):
        if (part.key, part.path) in told:
            again.setdefault(part.key, []).append(part)
        else:
            yield _node(part, step, glossary, told)
    for parts in again.values():
        values = [(value_words(part.value, glossary.scales), part.path) for part in parts]
        yield Node(parts[0].label, _by_row(values, step.path), [_TOLD])


def _telling(step: Step) -> Iterator[Step]:
    """Yield the parts of a step that say something."""
    return (part for part in step.steps if not _is_silent(part))


def _is_silent(part: Step) -> bool:
    """Return whether a part, and all below it, answers no because nothing that it asks for was told."""
    # Most parts answer something else and need no walk.
    if part.value is not False:
        return False
    walked = tuple(part.walk())
    facts = [fact.value for each in walked for fact in each.inputs]
    answers_no = all(each.value is False and not each.choices for each in walked)
    return answers_no and bool(facts) and all(fact is None for fact in facts)


_TOLD = Words("Lihat uraian di atas.", "See above.")


def _choices(step: Step, glossary: Glossary) -> Iterator[Words]:
    for key, token in dict.fromkeys(step.choices):
        chosen, option = glossary.choice(key, token), label("", key)
        yield Words(f"Pilihan ({option.id}): {chosen.id}", f"Choice ({option.en}): {chosen.en}")


def _row(step: Step, above: str, glossary: Glossary) -> Iterator[Words]:
    """Yield which row a step is about, where that is not the row of the step above it."""
    if not step.path or step.path == above:
        return
    places, walked = [], ""
    for part in step.path.split("."):
        walked = f"{walked}.{part}" if walked else part
        if not f"{above}.".startswith(f"{walked}."):
            places.append(_place(glossary.fact(walked), part))
    place = joined(places, ", ")
    yield labelled(place, as_written(step.title)) if step.title else place


def _place(collection: Words, part: str) -> Words:
    number = _numbers(part)[-1]
    return Words(f"{collection.id} no. {number}", f"{collection.en} no. {number}")


def _numbers(path: str) -> tuple[int, ...]:
    """Return the rows that a path goes through, counted from 1."""
    return tuple(int(row) + 1 for row in _ROW.findall(path))


def _facts(step: Step, glossary: Glossary) -> Iterator[Words]:
    read: dict[Words, list[tuple[Words, str]]] = {}
    for fact in step.inputs:
        name = fact.meaning if fact.meaning.id else glossary.fact(fact.path)
        read.setdefault(name, []).append((_fact(fact, glossary), fact.path))
    listed = [_equal(name, _by_row(values, step.path)) for name, values in read.items()]
    if listed:
        yield labelled(Words("Fakta", "Facts"), joined(listed))


def _equal(name: Words, value: Words) -> Words:
    # A number that is shortened brings a sign of its own.
    return joined((name, value), " " if value.id.startswith(("≈ ", "> ", "< ")) else " = ")


def _fact(fact: Input, glossary: Glossary) -> Words:
    if isinstance(fact.value, Fraction):
        return amount(fact.value, fact.unit)
    return value_words(fact.value, glossary.scales)


def _by_row(values: Iterable[tuple[Words, str]], within: str) -> Words:
    """Return values with the paths they stand at; each once, with its rows below ``within`` where it has any."""
    rows: dict[tuple[Words, bool], list[tuple[int, ...]]] = {}
    for value, path in values:
        row = _numbers(path.removeprefix(within))
        # A fact of the whole may have the name and the value of one in a row.
        rows.setdefault((value, bool(row)), []).append(row)
    return joined((_in_rows(value, where) for (value, _), where in rows.items()), ", ")


def _in_rows(value: Words, rows: list[tuple[int, ...]]) -> Words:
    if not any(rows):
        return value
    listed = ", ".join(_runs(rows))
    return Words(f"{value.id} (no. {listed})", f"{value.en} (no. {listed})")


def _runs(rows: list[tuple[int, ...]]) -> Iterator[str]:
    """Yield rows as text, those that follow one another as a range.

    Example:
        >>> list(_runs([(1,), (2,), (3,), (5,)])), list(_runs([(1, 1), (1, 2), (2, 1)]))
        (['1-3', '5'], ['1.1-1.2', '2.1'])
    """
    for _, run in groupby(enumerate(rows), lambda pair: (pair[1][:-1], pair[1][-1] - pair[0])):
        texts = [".".join(map(str, row)) for _, row in run]
        yield texts[0] if len(texts) == 1 else f"{texts[0]}-{texts[-1]}"


def bases_of(step: Step) -> Iterator[Basis]:
    """Yield the bases that the explanation of a step names."""
    if step.basis is not None:
        yield step.basis
    for part in _telling(step):
        yield from bases_of(part)


_MEANINGS: Mapping[Assurance, Words] = MappingProxyType(
    {
        Assurance.SECONDARY: Words(
            "(sumber sekunder): dibaca dalam dokumen tepercaya tentang peraturan itu, bukan dalam naskahnya sendiri.",
            "(secondary source): read in reliable documents about the regulation, not in its own text.",
        ),
        Assurance.PRACTICE: Words(
            "(praktik): yang dilakukan sistem yang berjalan; naskah peraturan tidak menyebutnya.",
            "(practice): what running systems do; the text of the regulation does not say it.",
        ),
        Assurance.ASSUMPTION: Words(
            "(tafsir): bacaan penyusun atas ketentuan yang tidak tegas; dapat dipilih bacaan lain.",
            "(our reading): how the authors read what the text leaves open; others may read it otherwise.",
        ),
    }
)


def legend(bases: Iterable[Basis]) -> Iterator[Paragraph]:
    """Yield what the marks behind articles mean, as far as ``bases`` have them."""
    marks = {basis.assurance for basis in bases}
    for assurance, meaning in _MEANINGS.items():
        if assurance in marks:
            yield Paragraph(meaning)
