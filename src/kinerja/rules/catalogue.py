"""The catalogue: which book judges which performance period and which kind of employee.

A book is chosen by the period judged, never by today's date or the day a regulation was promulgated.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import Period
from ..base.spans import covers, meets
from ..errors import InvalidValue, NotCovered, NotFound, UnknownName, WrongType
from ..people.party import EmployeeKind
from .book import RuleBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from .amendment import Amendment
    from .parts import Coverage

__all__ = ["Catalogue"]


def _books(books: Iterable[RuleBook]) -> tuple[RuleBook, ...]:
    return tuple(books)


@final
@attrs.frozen
class Catalogue:
    """Rule books, none of which judge the same day and kind of employee.

    Args:
        books: The books, each with its coverage.
        others: Books that no period selects, such as the rule that joins two halves of a year or an agency's own
            engine; they are asked for by their ids.
        regional: Books of a region or an agency; where they judge, they prevail over ``books``, and one that amends
            another of them prevails over that one.

    Raises:
        InvalidValue: when a book has no coverage, two books have one id, or two of them overlap.
    """

    books: tuple[RuleBook, ...] = attrs.field(converter=_books)
    others: tuple[RuleBook, ...] = attrs.field(default=(), converter=_books)
    regional: tuple[RuleBook, ...] = attrs.field(default=(), converter=_books)

    def __attrs_post_init__(self) -> None:
        for book in (*self.books, *self.regional):
            _coverage(book)
        for one, other in combinations(self.known, 2):
            if one.id == other.id:
                raise InvalidValue(f"Two books have the id {one.id!r}.", mend="Give one another id.", path="books")
        for one, other in combinations(self.books, 2):
            _apart(one, other, "books")
        for one, other in combinations(self.regional, 2):
            if one.id not in other.amends:
                _apart(one, other, "regional")

    def __iter__(self) -> Iterator[RuleBook]:
        return iter(self._selected)

    @property
    def _selected(self) -> tuple[RuleBook, ...]:
        return self.books + self.regional

    @property
    def known(self) -> tuple[RuleBook, ...]:
        """All books: those that periods select, then the others."""
        return self._selected + self.others

    def amended(self, change: Amendment | RuleBook) -> Catalogue:
        """Return the catalogue of a region or an agency: its book judges what it covers, the others the rest.

        A book that was known by its id only, such as ``kmk127_2026``, is selected by periods from then on.

        Args:
            change: An amendment of a book of this catalogue, or the amended book.

        Raises:
            NotFound: when the catalogue lacks the book to be amended.
            InvalidValue: when another book of the region judges the same; amend that one then.

        Example:
            >>> from kinerja import EmployeeKind, Law, Period
            >>> from kinerja.rules import national
            >>> from kinerja.rules.amendment import Amendment
            >>> perbup = Law("Perbup Contoh 12/2025")
            >>> change = Amendment(
            ...     "6_2022_contoh",
            ...     "1",
            ...     "permenpanrb6_2022",
            ...     perbup,
            ...     perbup("Pasal 2"),
            ...     choices={"tugas_belajar": "menurut_perilaku"},
            ... )
            >>> national().amended(change).at(Period.year(2025), kind=EmployeeKind.PNS).id
            '6_2022_contoh'
        """
        book = change if isinstance(change, RuleBook) else change.apply(self.book(change.amends))
        others = tuple(other for other in self.others if other != book)
        return attrs.evolve(self, others=others, regional=(*self.regional, book))

    def book(self, id: str) -> RuleBook:
        """Return a book by its id.

        Raises:
            NotFound: when there is none.
        """
        for book in self.known:
            if book.id == id:
                return book
        known = ", ".join(book.id for book in self.known)
        raise NotFound(f"There is no book {id!r}.", mend=f"Known are {known}.", value=id)

    def at(self, period: Period, *, kind: EmployeeKind) -> RuleBook:
        """Return the book that judges the whole of ``period`` for this kind of employee.

        Raises:
            NotCovered: when no book does, or the rules change within the period; it then names the parts.
            UnknownName: when there is no such kind of employee.
            WrongType: when the period is told as a number or text.
        """
        if not isinstance(period, Period):
            mend = "Give a period, such as Period.year(2025)."
            raise WrongType(f"{period!r} is no Period.", mend=mend, path="period", value=period)
        if kind not in tuple(EmployeeKind):
            known = f"Known are {', '.join(EmployeeKind)}."
            raise UnknownName(f"{kind!r} is no kind of employee.", mend=known, path="kind", value=kind)
        # What amends stands behind what it amends, and prevails.
        for book in reversed(self._selected):
            if kind in _coverage(book).kinds and _meets(_coverage(book), period):
                if _holds(_coverage(book), period):
                    return book
                raise self._changes(period, kind)
        raise NotCovered(
            f"No book here judges a {kind} in {period.label.en}.",
            why=self._others(period) or "Rules are never stretched beyond what they say of their own time and people.",
            mend=f"Known are {', '.join(f'{book.id} ({_days(_coverage(book))})' for book in self._selected)}.",
            value=period,
        )

    def split(self, period: Period, *, kind: EmployeeKind) -> tuple[Period, ...]:
        """Return the parts of ``period`` within which the rules do not change."""
        cuts: set[date] = set()
        for book in self._selected:
            coverage = _coverage(book)
            if kind in coverage.kinds:
                cuts.add(coverage.since)
                cuts.update([coverage.until + timedelta(days=1)] if coverage.until else [])
        return period.split(*sorted(cut for cut in cuts if period.start < cut <= period.end))

    def _others(self, period: Period) -> str:
        """Return whom the books of the period judge, of which the one asked about is none."""
        met = [(book, _coverage(book)) for book in self._selected if _meets(_coverage(book), period)]
        return " ".join(f"{book.id} judges {', '.join(held.kinds)} only ({held.basis})." for book, held in met)

    def _changes(self, period: Period, kind: EmployeeKind) -> NotCovered:
        parts = ", ".join(part.label.en for part in self.split(period, kind=kind))
        return NotCovered(
            f"The rules change within {period.label.en}.",
            why="Each part is judged by the law of its own time.",
            mend=f"Judge each part on its own: {parts}; then {self._joining(period)}.",
            value=period,
        )

    def _joining(self, period: Period) -> str:
        """Return what to do with the parts; a book that joins them judges nothing, so it is one of the others."""
        for book in self.others:
            if book.coverage is not None and _holds(book.coverage, period):
                return f"join them: {book.id}.join(first, second)"
        return "join them by the rule of that year"


def _apart(one: RuleBook, other: RuleBook, path: str) -> None:
    if _overlap(_coverage(one), _coverage(other)):
        raise InvalidValue(
            f"{one.id!r} and {other.id!r} judge the same periods and kinds of employees.",
            why="Nobody could tell which of them holds.",
            mend="End the coverage of one before the other begins, or let it amend the other.",
            path=path,
        )


def _coverage(book: RuleBook) -> Coverage:
    if book.coverage is None:
        raise InvalidValue(f"The book {book.id!r} does not say what it judges.", mend="Give it a coverage.")
    return book.coverage


def _meets(coverage: Coverage, period: Period) -> bool:
    return meets(coverage.since, coverage.until, period)


def _holds(coverage: Coverage, period: Period) -> bool:
    return covers(coverage.since, coverage.until, period)


def _overlap(one: Coverage, other: Coverage) -> bool:
    before = one.until is not None and one.until < other.since
    after = other.until is not None and other.until < one.since
    return not (before or after) and bool(set(one.kinds) & set(other.kinds))


def _days(coverage: Coverage) -> str:
    return f"{coverage.since} to {coverage.until}" if coverage.until else f"from {coverage.since}"
