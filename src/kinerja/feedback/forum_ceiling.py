"""A ranked list held against its indicative ceiling: how far down the list the money reaches.

The list keeps its order: nothing is moved up because it is cheap.  A cost that nobody gave is not 0, so from there on
nobody can say whether the money reaches.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import check_kind
from ..plans.units import amount
from .forum import Forum
from .forum_parts import MUSRENBANG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.words import Language

__all__ = ["CeilingLine", "CeilingReading", "hold_against_ceiling"]

_UNKNOWN = Undetermined(
    Words("Pagu kegiatan ini atau di atasnya belum diketahui.", "Its ceiling, or one above it, is not known."),
    MUSRENBANG,
)


@final
@attrs.frozen
class CeilingLine:
    """One place of the list against the money.

    Args:
        place: Its rank, from 1.
        priority_id: The priority.
        text: What is wanted.
        ceiling: Its own indicative ceiling in rupiah; ``None`` where it is not known.
        running: Its ceiling and those of all above it; ``None`` where one of them is not known.
        fits: Whether that is inside the ceiling of the list, or why nobody can say.
    """

    place: int
    priority_id: str
    text: str
    ceiling: Fraction | None
    running: Fraction | None
    fits: bool | Undetermined


@final
@attrs.frozen
class CeilingReading:
    """A ranked list against its indicative ceiling.

    Args:
        forum_id: The forum.
        ceiling: The indicative ceiling of the list in rupiah.
        lines: The list in its order.
        findings: What a careful reader would flag.
    """

    forum_id: str
    ceiling: Fraction
    lines: tuple[CeilingLine, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def inside(self) -> tuple[str, ...]:
        """The ids of the priorities that the money reaches, in their order."""
        return tuple(line.priority_id for line in self.lines if line.fits)

    @property
    def room(self) -> Fraction:
        """What is left in rupiah behind the last one that the money reaches."""
        reached = [line.running for line in self.lines if line.fits and line.running is not None]
        return self.ceiling - reached[-1] if reached else self.ceiling

    def as_text(self, language: Language) -> str:
        """Return the list as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.forum import ceiling_page
        from ..show.text import as_text

        return as_text(ceiling_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the list as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.forum import ceiling_page
        from ..show.html import as_html

        return as_html(ceiling_page(self), language)

    def _repr_html_(self) -> str:
        """Return the list for a notebook, in Indonesian."""
        return self.as_html("id")


def hold_against_ceiling(forum: Forum) -> CeilingReading:
    """Return how far down the ranked list the indicative ceiling reaches (Permendagri 86/2017, Table T-D.4).

    Args:
        forum: A forum with a ceiling; the ceilings of its priorities stand in their activities.

    Raises:
        InvalidValue: for a forum without a ceiling.
        WrongType: for what is no forum.

    Example:
        >>> from datetime import date
        >>> from .forum_parts import ForumKind, ForumPriority, PlannedActivity
        >>> def wanted(id, rupiah):
        ...     return ForumPriority(id, id, ["Disepakati"], activity=PlannedActivity(ceiling=rupiah))
        >>> road, drain, lamp = wanted("jalan", 300), wanted("drainase", 250), wanted("lampu", 50)
        >>> forum = Forum(
        ...     "m1", ForumKind.MUSRENBANG, "kec", date(2025, 2, 4), "RKPD", priorities=[road, drain, lamp], ceiling=400
        ... )
        >>> reading = hold_against_ceiling(forum)
        >>> reading.inside, int(reading.room), [line.fits for line in reading.lines]
        (('jalan',), 100, [True, False, False])
    """
    check_kind(forum, Forum, path="forum", mend="Give a Forum.")
    if forum.ceiling is None:
        raise InvalidValue(
            f"The forum {forum.id!r} has no ceiling.",
            mend="Give Forum(..., ceiling=...), the indicative ceiling of the list in rupiah.",
            path="forum.ceiling",
        )
    lines = tuple(_lines(forum, forum.ceiling))
    return CeilingReading(forum.id, forum.ceiling, lines, tuple(_flags(forum.ceiling, lines)))


def _lines(forum: Forum, whole: Fraction) -> Iterator[CeilingLine]:
    known, complete = Fraction(0), True
    for place, priority in enumerate(forum.priorities, 1):
        ceiling = priority.activity.ceiling if priority.activity is not None else None
        known, complete = known + (ceiling or 0), complete and ceiling is not None
        # What is known alone may pass the ceiling already; then nothing unknown can bring it back.
        fits = known <= whole if complete or known > whole else _UNKNOWN
        yield CeilingLine(place, priority.id, priority.text, ceiling, known if complete else None, fits)


def _flags(whole: Fraction, lines: tuple[CeilingLine, ...]) -> Iterator[Finding]:
    for i, line in enumerate(lines):
        if line.ceiling is None:
            yield Finding(
                "FORUM_CEILING_UNKNOWN",
                Severity.WARNING,
                f"priorities[{i}].activity.ceiling",
                Words("Pagu prioritas ini belum diketahui.", "The ceiling of this priority is not known."),
                Words("Isi pagunya; yang kosong bukan 0.", "Give it; what is missing is not 0."),
                MUSRENBANG,
            )
    known = sum((line.ceiling for line in lines if line.ceiling is not None), Fraction(0))
    if known > whole:
        yield Finding(
            "FORUM_CEILING_PASSED",
            Severity.WARNING,
            "priorities",
            Words(
                f"Pagu semua prioritas, Rp{amount(known).id}, melampaui pagu indikatif Rp{amount(whole).id}.",
                f"The priorities come to Rp{amount(known).en}, beyond the indicative ceiling of Rp{amount(whole).en}.",
            ),
            Words(
                "Yang di bawah batas menunggu; urutannya tetap menurut kesepakatan.",
                "What lies below the line waits; the order stays as it was agreed.",
            ),
            MUSRENBANG,
        )
