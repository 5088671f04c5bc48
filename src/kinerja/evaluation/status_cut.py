"""The distribution of PP 30/2019, art. 41(8): who is above, at and below expectation in a unit.

At most 20 percent of the unit are above, 60 to 70 percent as expected, at most 20 percent below.  A status is no
function of the predikat but a cut through the ranking of the unit, and the law leaves several cuts open: all of them
are answers here, each with its article.  The elucidation counts 50 people out in two ways, and both come out.  Nobody
here loses a predikat, and nothing is decided: which lawful cut holds is for the agency.
"""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Undetermined
from ..base.words import Words
from ..errors import EmptyCollection, InvalidValue, NotFound
from ..rules.pp30_2019 import PredikatPP30
from .status_parts import (
    STATUS_BASIS,
    CutGround,
    CutPlace,
    RankedPerson,
    StatusAssignment,
    StatusCut,
    StatusTie,
    TieBreak,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.words import Language

__all__ = ["StatusDistribution", "distribute_status"]

MOST_ABOVE, MOST_BELOW = Fraction(20, 100), Fraction(20, 100)
LEAST_EXPECTED, MOST_EXPECTED = Fraction(60, 100), Fraction(70, 100)
POOR = (PredikatPP30.KURANG, PredikatPP30.SANGAT_KURANG)

_NO_CUT = Undetermined(
    Words(
        "Tidak ada jumlah orang yang memenuhi semua persentase Pasal 41 ayat (8) di unit sebesar ini.",
        "No numbers of people keep all percentages of art. 41(8) in a unit of this size.",
    ),
    STATUS_BASIS,
)


def _people(people: Iterable[RankedPerson]) -> tuple[RankedPerson, ...]:
    return tuple(people)


@final
@attrs.frozen
class StatusDistribution:
    """The people of one unit, and all lawful ways to distribute them.

    Args:
        people: Everybody in the unit who has a predikat, in any order, at least one.
        tie_break: Who goes before whom among equals; ``None`` leaves them equal.

    Raises:
        EmptyCollection: when there is nobody.
        InvalidValue: when one id stands twice, some people of a predikat have a value and others have none, or the
            order of equals names somebody else.
    """

    people: tuple[RankedPerson, ...] = attrs.field(converter=_people, repr=how_many)
    tie_break: TieBreak | None = None

    def __attrs_post_init__(self) -> None:
        if not self.people:
            raise EmptyCollection("There is nobody in the unit.", mend="Give its people.", path="people")
        _check_ids(self.people)
        _check_values(self.people)
        strange = sorted(set(self.tie_break.order) - {person.id for person in self.people}) if self.tie_break else []
        if strange:
            raise InvalidValue(f"{strange[0]!r} is nobody of the unit.", mend="Leave it out.", path="tie_break.order")

    @cached_property
    def groups(self) -> tuple[tuple[RankedPerson, ...], ...]:
        """The ranking, the best first; people whom nothing tells apart stand in one group."""
        places = {id: place for place, id in enumerate(self.tie_break.order)} if self.tie_break else {}

        def key(person: RankedPerson) -> tuple[int, Fraction, int]:
            return (-person.predikat.merit, -(person.value or Fraction(0)), places.get(person.id, len(places)))

        return tuple(tuple(group) for _, group in groupby(sorted(self.people, key=key), key))

    @cached_property
    def cuts(self) -> tuple[StatusCut, ...]:
        """All lawful cuts, the most people above first, then the most below; those of the percentages go first.

        There is none in a small unit in which no whole numbers keep the percentages; then ``open`` says so.
        """
        people = len(self.people)
        sizes = [(sizes, CutGround.PERSENTASE) for sizes in _percentages(people)]
        if not any(person.predikat in POOR for person in self.people):
            sizes += [((above, people - above, 0), CutGround.KONDISI_RIIL) for above in _down_from(MOST_ABOVE, people)]
        return tuple(self._cut(*of) for of in sizes)

    @property
    def open(self) -> Undetermined | None:
        """Why there is no lawful cut; ``None`` where there is one."""
        return None if self.cuts else _NO_CUT

    @property
    def as_elucidated(self) -> tuple[StatusCut, ...]:
        """The cuts of the elucidation's kind: each end lies between two predikat, or where the 20 percent are full."""
        return tuple(cut for cut in self.cuts if CutPlace.DI_ANTARANYA not in {cut.upper, cut.lower})

    def cut(self, above: int, below: int) -> StatusCut:
        """Return the lawful cut with so many people above and below.

        Raises:
            NotFound: when that cut is not lawful; it says what is.
        """
        for cut in self.cuts:
            if (cut.above, cut.below) == (above, below):
                return cut
        known = ", ".join(f"{cut.above} and {cut.below}" for cut in self.cuts) or "none at all"
        raise NotFound(
            f"{above} above and {below} below is no lawful cut of {len(self.people)} people.",
            why=f"At most 20 percent are above, 60 to 70 as expected, at most 20 below ({STATUS_BASIS}).",
            mend=f"Lawful are, above and below: {known}.",
            value=(above, below),
        )

    def assign(self, cut: StatusCut) -> StatusAssignment:
        """Return who has which status under a cut of this unit.

        Raises:
            NotFound: when it is none of this unit's cuts.
        """
        if cut not in self.cuts:
            self.cut(cut.above, cut.below)
            raise NotFound("The cut is one of another unit.", mend="Take one of distribution.cuts.", value=cut)
        decided: tuple[list[str], ...] = ([], [], [])
        ties, place = [], 0
        for group in self.groups:
            ids, counts = [person.id for person in group], _counts(place, place + len(group), cut)
            place += len(group)
            if sum(map(bool, counts)) > 1:
                ties.append(StatusTie(ids, *counts))
            else:
                decided[counts.index(len(ids))].extend(ids)
        above, expected, below = decided
        return StatusAssignment(cut, above, expected, below, tuple(ties))

    def as_text(self, language: Language) -> str:
        """Return the lawful cuts as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.status_cuts import status_cuts_page
        from ..show.text import as_text

        return as_text(status_cuts_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the lawful cuts as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.status_cuts import status_cuts_page

        return as_html(status_cuts_page(self), language)

    def _repr_html_(self) -> str:
        """Return the lawful cuts for a notebook, in Indonesian."""
        return self.as_html("id")

    def _cut(self, sizes: tuple[int, int, int], ground: CutGround) -> StatusCut:
        above, expected, below = sizes
        people = len(self.people)
        upper = self._place(above, full=above == math.floor(MOST_ABOVE * people))
        lower = self._place(above + expected, full=below == math.floor(MOST_BELOW * people))
        return StatusCut(above, expected, below, ground, upper, lower)

    def _place(self, end: int, *, full: bool) -> CutPlace:
        if end in self._lines:
            return CutPlace.BATAS_PREDIKAT
        return CutPlace.BATAS_KUOTA if full else CutPlace.DI_ANTARANYA

    @cached_property
    def _lines(self) -> frozenset[int]:
        """How many people stand before each line between two predikat, and before and behind all."""
        counted = Counter(person.predikat for person in self.people)
        found, before = {0}, 0
        for predikat in reversed(PredikatPP30):
            before += counted[predikat]
            found.add(before)
        return frozenset(found)


def _check_ids(people: tuple[RankedPerson, ...]) -> None:
    twice = [id for id, times in Counter(person.id for person in people).items() if times > 1]
    if twice:
        raise InvalidValue(f"{twice[0]!r} stands twice in the unit.", mend="Give everybody once.", path="people")


def _check_values(people: tuple[RankedPerson, ...]) -> None:
    for predikat in PredikatPP30:
        if len({person.value is None for person in people if person.predikat is predikat}) > 1:
            raise InvalidValue(
                f"Some people with {predikat.label.en} have a value, others have none.",
                why="They could not be ranked.",
                mend="Give all of them their values, or none.",
                path="people",
                value=predikat,
            )


def _down_from(share: Fraction, people: int) -> range:
    """Return how many people may have a status, from the most that its share allows down to none."""
    return range(math.floor(share * people), -1, -1)


def _percentages(people: int) -> Iterator[tuple[int, int, int]]:
    """Yield the sizes that keep all percentages."""
    for above in _down_from(MOST_ABOVE, people):
        for below in _down_from(MOST_BELOW, people):
            expected = people - above - below
            if LEAST_EXPECTED * people <= expected <= MOST_EXPECTED * people:
                yield (above, expected, below)


def _counts(start: int, end: int, cut: StatusCut) -> tuple[int, int, int]:
    """Return how many of the places from ``start`` to ``end`` are above, as expected and below."""
    lines = (0, cut.above, cut.above + cut.expected, sum(cut.sizes))
    above, expected, below = (max(0, min(end, high) - max(start, low)) for low, high in pairwise(lines))
    return (above, expected, below)


def distribute_status(people: Iterable[RankedPerson], *, tie_break: TieBreak | None = None) -> StatusDistribution:
    """Return all lawful ways to distribute the people of one unit over the three statuses (art. 41(8)).

    Args:
        people: Everybody in the unit, in any order, at least one; whoever has no predikat cannot be ranked.
        tie_break: Who goes before whom among people of one predikat and value.  Without it they stay equal, and a cut
            through them leaves their statuses undetermined.

    Raises:
        EmptyCollection: when there is nobody.
        InvalidValue: when one id stands twice, or some people of a predikat have a value and others have none.

    Example:
        >>> grades = [PredikatPP30.SANGAT_BAIK] * 2 + [PredikatPP30.BAIK] * 7 + [PredikatPP30.CUKUP]
        >>> unit = distribute_status(RankedPerson(f"e{place}", grade) for place, grade in enumerate(grades))
        >>> [(cut.sizes, str(cut.ground)) for cut in unit.cuts if cut.keeps_predikat]
        [((2, 7, 1), 'persentase'), ((2, 8, 0), 'kondisi_riil'), ((0, 10, 0), 'kondisi_riil')]
        >>> unit.assign(unit.cut(2, 1)).status("e9")
        <StatusKinerja.DI_BAWAH_EKSPEKTASI: 'di_bawah_ekspektasi'>
    """
    return StatusDistribution(tuple(people), tie_break)
