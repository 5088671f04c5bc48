"""Amendments: what a region or an agency changes in a national rule book by law of its own.

An amendment replaces named parts by their keys, in every place where they are used, and cites its own articles.  It
is data like a book: a region keeps it in its database, and applies it to the national book when that is read.  What
it departs from stands in the amended book and in every outcome, with both articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, final

import attrs

from ..base.words import Words, label
from ..errors import FormulaError, InvalidValue, NotFound, WrongType
from ..formula.algebra import Formula, NumberFormula, TokenFormula, TruthFormula, wrap
from ..formula.facts import FactKind, FactSpec
from ..formula.nodes import Choice, Named, named_parts
from ..formula.tree import walk
from .parts import Check, Coverage, Deviation, DeviationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis, Law
    from ..base.rounding import Rounding
    from ..formula.tree import Node
    from .book import RuleBook
    from .options import Option

__all__ = ["Amendment", "kept", "merged"]

T = TypeVar("T")

Part = NumberFormula | TokenFormula | TruthFormula
"""A formula of one of the three kinds."""
NOTHING = FactSpec("fakta", FactKind.COLLECTION)
"""No facts at all."""


def _parts(replace: Mapping[str, Part] | Iterable[Part]) -> tuple[Part, ...]:
    """Return the replacements by key; a mapping says the keys once more."""
    if not isinstance(replace, Mapping):
        return tuple(sorted(replace, key=_key))
    for key, part in replace.items():
        if _key(part) != key:
            raise InvalidValue(
                f"The replacement of {key!r} is named {_key(part)!r}.",
                why="A part is replaced by its key, in every place.",
                mend=f"Name it with .named({key!r}, ...).",
                path=f"replace.{key}",
            )
    return _parts(replace.values())


def _key(part: Part) -> str:
    if not isinstance(part, Formula) or not isinstance(part.node, Named):
        raise WrongType(
            f"{part!r} has no name.",
            why="An amendment replaces named parts.",
            mend="Give formulas made with .named(key, id=..., en=..., basis=...).",
            path="replace",
        )
    return part.node.key


@final
@attrs.frozen
class Amendment:
    """Law of a region or an agency that changes a rule book.

    Args:
        id: The id of the amended book, ASCII; another one than that of the book it changes.
        version: The version of this encoding of the law.
        amends: The id of the book that it changes.
        law: The regulation that changes it.
        basis: The article that says that it does.
        replace: The parts that replace those of the same key, in every place; each is a formula made with ``.named``
            that cites an article of its own.  Parts of the book may be used in them; the part that is replaced may be
            used under a new key, see :func:`kept`.  A mapping of keys to formulas will do as well.
        needs: Further facts that the replacements read, as a collection that is merged into those of the book.
        options: What this law leaves open; an option of the book with the same key is replaced.
        choices: What this law chooses where the book leaves it open; to choose is not to depart.
        checks: What is flagged further; a check of the book with the same code is replaced.
        coverage: Whom and when the amended book judges, within what the book judges; all of it if not given.
        score: A number behind the grade, where the book has none or another one.
        published: How that number is printed.
        ratings: The parts or facts where the ratings stand, if others than in the book.
        proposal: A guide, where the book has none.

    Raises:
        InvalidValue: when a replacement cites nothing, two of them have one key, or nothing is changed.
        WrongType: when a replacement has no name.

    Example:
        >>> from kinerja import Law
        >>> from kinerja.formula import bands
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> perbup = Law("Perbup Contoh 12/2025")
        >>> sebutan = bands(kept(PP46_2011, "npk"), lowest="kurang", at_least={70: "cukup", 80: "baik"}).named(
        ...     "sebutan", id="Sebutan", en="Grade", basis=perbup("Pasal 3")
        ... )
        >>> contoh = Amendment("pp46_contoh", "1", "pp46_2011", perbup, perbup("Pasal 2"), [sebutan]).apply(PP46_2011)
        >>> [(deviation.key, str(deviation.regional)) for deviation in contoh.deviations]
        [('sebutan', 'Perbup Contoh 12/2025, Pasal 3'), ('batas', 'Perbup Contoh 12/2025, Pasal 2')]
    """

    id: str
    version: str
    amends: str
    law: Law
    basis: Basis
    replace: tuple[Part, ...] = attrs.field(default=(), converter=_parts)
    needs: FactSpec = NOTHING
    options: tuple[Option, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    checks: tuple[Check, ...] = ()
    coverage: Coverage | None = None
    score: NumberFormula | None = None
    published: Rounding | None = None
    ratings: tuple[str, str] | None = None
    proposal: TokenFormula | None = None

    def __attrs_post_init__(self) -> None:
        keys = [_key(part) for part in self.replace]
        if len(set(keys)) != len(keys):
            raise InvalidValue(f"{self.id!r} replaces one part twice.", mend="Give each key once.", path="replace")
        if self.id == self.amends:
            raise InvalidValue(
                f"The amended book would be called {self.id!r}, as the one it changes.",
                mend="Give it an id of its own.",
                path="id",
            )
        for part in self._replacements.values():
            if part.basis is None:
                raise InvalidValue(
                    f"The replacement of {part.key!r} cites nothing.",
                    why="Only law changes what a law says.",
                    mend="Name it with basis=, the article of the region or agency.",
                    path=f"replace.{part.key}",
                )

    @property
    def _replacements(self) -> dict[str, Named]:
        return {part.node.key: part.node for part in self.replace if isinstance(part.node, Named)}

    def apply(self, book: RuleBook) -> RuleBook:
        """Return the book with the changes made in it.

        Args:
            book: The national book, also one with choices made, or one that is amended already.

        Raises:
            NotFound: when it is another book than the one to be changed, or lacks a part that is to be replaced.
            InvalidValue: when a replacement cites the national article, reads facts that nobody declares, answers with
                a token that is not on the scale, or is used nowhere; when a fact is declared otherwise than in the
                book; when the coverage goes beyond that of the book.
            WrongType: when a replacement answers with another kind.
            FormulaError: when a replacement uses itself, or a part that is another one in the book.
        """
        self._check(book)
        swap = _Swap(self._replacements)
        tops: dict[str, Any] = {name: wrap(swap.node(formula.node)) for name, formula in self._tops(book).items()}
        checks = tuple(
            attrs.evolve(check, holds=TruthFormula(swap.node(check.holds.node)))
            for check in _over(book.checks, self.checks, by="code")
        )
        nodes = [*(top.node for top in tops.values()), *(check.holds.node for check in checks)]
        self._check_used(book, nodes)
        options = self._options(book, nodes)
        return attrs.evolve(
            book,
            **tops,
            id=self.id,
            version=self.version,
            law=self.law,
            coverage=self._coverage(book),
            needs=merged(book.needs, self.needs),
            published=self.published or book.published,
            ratings=self.ratings or book.ratings,
            options=options,
            choices=self._choices(book, options),
            checks=checks,
            amends=(*book.amends, book.id),
            deviations=_stacked(book.deviations, self._deviations(book, options)),
        )

    def _tops(self, book: RuleBook) -> dict[str, Formula]:
        score = book.score if self.score is None else self.score
        proposal = book.proposal if self.proposal is None else self.proposal
        held = {"predikat": book.predikat, "score": score, "proposal": proposal}
        return {name: formula for name, formula in held.items() if formula is not None}

    def _check(self, book: RuleBook) -> None:
        if book.id != self.amends:
            raise NotFound(
                f"{self.id!r} changes {self.amends!r}, not {book.id!r}.",
                mend="Apply it to the book that it names.",
                path="amends",
                value=book.id,
            )
        parts = book.parts
        for key, new in self._replacements.items():
            if key not in parts:
                raise NotFound(
                    f"{book.id!r} has no part {key!r}.", mend=_nearest(key, parts), path=f"replace.{key}", value=key
                )
            _check_replacement(parts[key], new, self.law)

    def _check_used(self, book: RuleBook, nodes: Iterable[Node]) -> None:
        try:
            used = named_parts(*nodes)
        except FormulaError as error:
            raise FormulaError(
                f"A replacement of {self.id!r} uses a part {error.value!r} that is another one in {book.id!r}.",
                why="It was written for another version of the book, or gives a part of its own a key of the book.",
                mend="Take it from the book with kept(...), replace it as well, or give it another key.",
                path="replace",
                value=error.value,
            ) from None
        for key in sorted(self._replacements.keys() - used):
            raise InvalidValue(
                f"Nothing uses the part {key!r} any more.",
                why=f"What used it in {book.id!r} is replaced as well.",
                mend="Leave its replacement out, or use it.",
                path=f"replace.{key}",
            )

    def _options(self, book: RuleBook, nodes: Iterable[Node]) -> tuple[Option, ...]:
        """Return the options that are left and added; those of the book that nothing asks for any more vanish."""
        asked = {node.option for top in nodes for node in walk(top) if isinstance(node, Choice)}
        given = {option.key for option in self.options}
        return tuple(option for option in _over(book.options, self.options, by="key") if option.key in asked | given)

    def _choices(self, book: RuleBook, options: Iterable[Option]) -> tuple[tuple[str, str], ...]:
        left = {option.key for option in options}
        made = {key: token for key, token in book.choices if key in left}
        return tuple(sorted({**made, **dict(self.choices)}.items()))

    def _coverage(self, book: RuleBook) -> Coverage | None:
        """Return whom and when the amended book judges, which is nothing that the book does not judge."""
        own, outer = self.coverage, book.coverage
        if own is None:
            return outer
        beyond = ["all that it judges"] if outer is None else list(_beyond(own, outer))
        if beyond or outer is None:
            raise InvalidValue(
                f"{self.id!r} judges more than {book.id!r}: {', '.join(beyond)}.",
                why=f"A region decides within what {outer.basis if outer else book.law} covers.",
                mend="Narrow its coverage.",
                path="coverage",
                value=own,
            )
        own = attrs.evolve(own, until=own.until or outer.until)
        if own.periodic:
            return own
        return attrs.evolve(own, periodic=outer.periodic, periodic_basis=outer.periodic_basis)

    def _deviations(self, book: RuleBook, options: tuple[Option, ...]) -> Iterator[Deviation]:
        parts = book.parts
        for key, part in self._replacements.items():
            yield Deviation(DeviationKind.BAGIAN, key, part.label, parts[key].basis, part.basis or self.basis)
        yield from self._other_options(book, options)
        flagged = {check.code: check for check in book.checks}
        for check in self.checks:
            if check.code in flagged:
                name = Words(check.code, check.code)
                yield Deviation(DeviationKind.PERIKSA, check.code, name, flagged[check.code].basis, check.basis)
        yield from self._other_answers(book)

    def _other_options(self, book: RuleBook, options: tuple[Option, ...]) -> Iterator[Deviation]:
        old, new = ({option.key: option for option in held} for held in (book.options, options))
        for key in {**old, **new}:
            if old.get(key) != new.get(key):
                national, regional = (held[key].basis if key in held else None for held in (old, new))
                yield Deviation(DeviationKind.PILIHAN, key, label("", key), national, regional or self.basis)

    def _other_answers(self, book: RuleBook) -> Iterator[Deviation]:
        """Yield what is said otherwise of the book as a whole."""
        if self.score is not None or self.published is not None:
            basis = _cited(self.score) or (self.published.basis if self.published else None)
            national = _cited(book.score) or (book.published.basis if book.published else None)
            yield Deviation(DeviationKind.NILAI, "score", _SCORE, national, basis or self.basis)
        if self.ratings and self.ratings != book.ratings:
            yield Deviation(DeviationKind.RATING, "ratings", _RATINGS, None, self.basis)
        if self.proposal is not None:
            basis, national = _cited(self.proposal), _cited(book.proposal)
            yield Deviation(DeviationKind.USULAN, "proposal", _PROPOSAL, national, basis or self.basis)
        coverage = self._coverage(book)
        if coverage and book.coverage and coverage != book.coverage:
            national = book.coverage.basis
            yield Deviation(DeviationKind.CAKUPAN, "coverage", _COVERAGE, national, coverage.basis)


_SCORE = Words("Nilai", "Score")
_RATINGS = Words("Sumber rating", "Where the ratings come from")
_PROPOSAL = Words("Usulan", "Proposal")
_COVERAGE = Words("Cakupan", "Coverage")


def kept(book: RuleBook, key: str, *, under: str | None = None) -> Any:
    """Return a named part of a book as a formula, to be used in what replaces another part, or that part itself.

    Args:
        book: The book.
        key: The part.
        under: A key of its own, needed where the part itself is replaced.

    Raises:
        NotFound: when the book has no such part.

    Example:
        >>> from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
        >>> kept(PERMENPANRB6_2022, "usulan_hasil_kerja", under="usulan_nasional").node.key
        'usulan_nasional'
    """
    parts = book.parts
    if key not in parts:
        raise NotFound(f"{book.id!r} has no part {key!r}.", mend=_nearest(key, parts), value=key)
    return wrap(attrs.evolve(parts[key], key=under) if under else parts[key])


def merged(declared: FactSpec, further: FactSpec, path: str = "") -> FactSpec:
    """Return a declaration of facts with further ones in it, on every level.

    Args:
        declared: What is declared; where both declare a fact, its words stay.
        further: What is added; a fact that both declare must be the same.
        path: Where they stand, for errors.

    Raises:
        InvalidValue: when both declare a fact and differ in its kind, unit or tokens.

    Example:
        >>> from kinerja.rules import shape
        >>> one, two = (shape.whole(shape.number(name, name, name)) for name in ("capaian", "survei"))
        >>> list(merged(one, two).places)
        ['capaian', 'survei']
    """
    if (declared.kind, declared.unit, declared.one_of) != (further.kind, further.unit, further.one_of):
        raise InvalidValue(
            f"The fact {path!r} is declared otherwise than in the book.",
            why=f"There it is a {declared.kind}{' of ' + declared.unit if declared.unit else ''}.",
            mend="Declare it the same, or give it another name.",
            path=path,
        )
    own = {item.name: item for item in declared.items}
    for item in further.items:
        here = f"{path}.{item.name}" if path else item.name
        own[item.name] = merged(own[item.name], item, here) if item.name in own else item
    required = declared.required or further.required
    return attrs.evolve(declared, required=required, items=tuple(own.values()))


class _Swap:
    """Replaces parts by their keys, also in the replacements themselves."""

    def __init__(self, new: Mapping[str, Named]) -> None:
        self.new = new
        self.parts: dict[str, Named] = {}
        self.nodes: dict[Node, Node] = {}
        self.open: list[str] = []

    def node(self, old: Node) -> Node:
        """Return a tree with the parts replaced in it; it is no deeper than formulas may be."""
        if isinstance(old, Named) and old.key in self.new:
            return self.part(old.key)
        if old not in self.nodes:
            self.nodes[old] = old.mapped({child: self.node(child) for child in old.children()})
        return self.nodes[old]

    def part(self, key: str) -> Named:
        """Return what replaces a part, with what replaces others in it."""
        if key in self.open:
            raise FormulaError(
                f"The replacement of {key!r} uses {key!r}.",
                why="It would be made of itself.",
                mend=f"Use the part as it was under a key of its own: kept(book, {key!r}, under=...).",
                path=f"replace.{key}",
                value=key,
            )
        if key not in self.parts:
            self.open.append(key)
            new = self.new[key]
            self.parts[key] = attrs.evolve(new, item=self.node(new.item))
            self.open.pop()
        return self.parts[key]


def _check_replacement(old: Named, new: Named, law: Law) -> None:
    """Raise unless a part may take the place of another one."""
    if new.kind is not old.kind:
        raise WrongType(
            f"The replacement of {old.key!r} answers with a {new.kind}.",
            mend=f"The part answers with a {old.kind}.",
            path=f"replace.{old.key}",
        )
    if new.basis and old.basis and new.basis.law == old.basis.law != law:
        raise InvalidValue(
            f"The replacement of {old.key!r} cites {new.basis.law}, the law that it departs from.",
            why="A departure rests on the law of the region or agency.",
            mend=f"Cite the article of {law}.",
            path=f"replace.{old.key}",
        )


def _beyond(own: Coverage, outer: Coverage) -> Iterator[str]:
    """Yield what ``own`` judges and ``outer`` does not."""
    if own.since < outer.since:
        yield f"days before {outer.since}"
    if own.until and outer.until and own.until > outer.until:
        yield f"days after {outer.until}"
    yield from sorted(set(own.kinds) - set(outer.kinds))
    yield from sorted(set(own.periodic) - set(outer.periodic))


def _over(old: Iterable[T], new: Iterable[T], *, by: str) -> tuple[T, ...]:
    """Return what was there and what is new, which takes the place of what has the same name."""
    named = {getattr(item, by): item for item in old}
    return tuple({**named, **{getattr(item, by): item for item in new}}.values())


def _cited(formula: Formula | None) -> Basis | None:
    return formula.node.basis if formula is not None and isinstance(formula.node, Named) else None


def _stacked(old: Iterable[Deviation], new: Iterable[Deviation]) -> tuple[Deviation, ...]:
    """Return the deviations of an amended book that is amended again: they still depart from the national book."""
    held = {(deviation.kind, deviation.key): deviation for deviation in old}
    for deviation in new:
        place = (deviation.kind, deviation.key)
        national = held[place].national if place in held else deviation.national
        held[place] = attrs.evolve(deviation, national=national)
    return tuple(held.values())


def _nearest(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"It has {', '.join(known)}."
