"""Amendments: what a region or an agency changes in a national rule book by law of its own.

An amendment replaces named parts by their keys, in every place where they are used, and cites its own articles.  It
is data like a book: a region keeps it in its database, and applies it to the national book when that is read.  What
it departs from stands in the amended book and in every outcome, with both articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.law import Basis, Law
from ..errors import FormulaError, InvalidValue, NotFound, WrongType
from ..formula.algebra import Formula, NumberFormula, TokenFormula, TruthFormula, wrap
from ..formula.facts import FactKind, FactSpec
from ..formula.nodes import Choice, Named, named_parts
from ..formula.tree import walk
from ..plans.fields import is_a
from .amendment_parts import Swap, beyond_of, check_replacement, deviations, merged, nearest_key, over, stacked
from .book import check_book

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.rounding import Rounding
    from ..formula.tree import Node
    from .book import RuleBook
    from .options import Option
    from .parts import Check, Coverage

__all__ = ["Amendment", "kept"]

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


def _made(choices: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(dict(choices).items()))


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
        choices: What this law chooses where the book leaves it open, by option; to choose is not to depart.
        checks: What is flagged further; a check of the book with the same code is replaced.
        coverage: Whom and when the amended book judges, within what the book judges; all of it if not given.
        score: A number behind the grade, where the book has none or another one.
        published: How that number is printed.
        ratings: The parts or facts where the ratings stand, if others than in the book.
        proposal: A guide, where the book has none.

    Raises:
        InvalidValue: when a replacement cites nothing, two of them have one key, or nothing is changed.
        WrongType: when a replacement has no name, or the law or its article is only text.

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
    law: Law = attrs.field(validator=is_a(Law))
    basis: Basis = attrs.field(validator=is_a(Basis))
    replace: tuple[Part, ...] = attrs.field(default=(), converter=_parts)
    needs: FactSpec = NOTHING
    options: tuple[Option, ...] = ()
    choices: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_made)
    checks: tuple[Check, ...] = ()
    coverage: Coverage | None = None
    score: NumberFormula | None = None
    published: Rounding | None = None
    ratings: tuple[str, str] | None = None
    proposal: TokenFormula | None = None

    def __attrs_post_init__(self) -> None:
        self._check()
        # What a replacement is made of knows the other replacements, so that one key is one formula here too.
        swap = Swap(self.parts)
        held = {"score": self.score, "proposal": self.proposal, "checks": self.checks, "replace": self.replace}
        for name, value in held.items():
            object.__setattr__(self, name, swap.within(value))
        named_parts(*(formula.node for formula in self.formulas.values()))

    def _check(self) -> None:
        if len(self.parts) < len(self.replace):
            raise InvalidValue(f"{self.id!r} replaces one part twice.", mend="Give each key once.", path="replace")
        if self.id == self.amends:
            raise InvalidValue(
                f"The amended book would be called {self.id!r}, as the one it changes.",
                mend="Give it an id of its own.",
                path="id",
            )
        for key, part in self.parts.items():
            if part.basis is None:
                raise InvalidValue(
                    f"The replacement of {key!r} cites nothing.",
                    why="Only law changes what a law says.",
                    mend="Name it with basis=, the article of the region or agency.",
                    path=f"replace.{key}",
                )

    @property
    def formulas(self) -> dict[str, Formula]:
        """All formulas of the amendment by what they are for."""
        found: dict[str, Formula | None] = {"score": self.score, "proposal": self.proposal}
        found |= {f"check_{check.code}": check.holds for check in self.checks}
        found |= {f"replace_{_key(part)}": part for part in self.replace}
        return {name: formula for name, formula in found.items() if formula is not None}

    @property
    def parts(self) -> dict[str, Named]:
        """The parts that replace others, by key."""
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
        check_book(book, "book")
        self._check_book(book)
        swap = Swap(self.parts)
        checks = over(swap.within(book.checks), self.checks, by="code")
        tops: dict[str, Any] = {name: swap.within(formula) for name, formula in self._tops(book).items()}
        nodes = [formula.node for formula in (*tops.values(), *(check.holds for check in checks))]
        self._check_used(book, nodes)
        options = self._options(book, nodes)
        new = attrs.evolve(
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
        )
        return attrs.evolve(new, deviations=stacked(book.deviations, deviations(self, book, new)))

    def _tops(self, book: RuleBook) -> dict[str, Formula]:
        score = book.score if self.score is None else self.score
        proposal = book.proposal if self.proposal is None else self.proposal
        held = {"predikat": book.predikat, "score": score, "proposal": proposal}
        return {name: formula for name, formula in held.items() if formula is not None}

    def _check_book(self, book: RuleBook) -> None:
        if book.id != self.amends:
            raise NotFound(
                f"{self.id!r} changes {self.amends!r}, not {book.id!r}.",
                mend="Apply it to the book that it names.",
                path="amends",
                value=book.id,
            )
        parts = book.parts
        for key, new in self.parts.items():
            if key not in parts:
                raise NotFound(
                    f"{book.id!r} has no part {key!r}.", mend=nearest_key(key, parts), path=f"replace.{key}", value=key
                )
            check_replacement(parts[key], new, self.law)

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
        for key in sorted(self.parts.keys() - used):
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
        return tuple(option for option in over(book.options, self.options, by="key") if option.key in asked | given)

    def _choices(self, book: RuleBook, options: Iterable[Option]) -> tuple[tuple[str, str], ...]:
        left = {option.key for option in options}
        made = {key: token for key, token in book.choices if key in left}
        return tuple(sorted({**made, **dict(self.choices)}.items()))

    def _coverage(self, book: RuleBook) -> Coverage | None:
        """Return whom and when the amended book judges, which is nothing that the book does not judge."""
        own, outer = self.coverage, book.coverage
        if own is None:
            return outer
        beyond = ["all that it judges"] if outer is None else list(beyond_of(own, outer))
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
        raise NotFound(f"{book.id!r} has no part {key!r}.", mend=nearest_key(key, parts), value=key)
    return wrap(attrs.evolve(parts[key], key=under) if under else parts[key])
