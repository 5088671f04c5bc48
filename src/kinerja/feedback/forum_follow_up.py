"""What became of what forums agreed: done in time, done late, overdue, not yet due.

The share in time has a numerator, a denominator and a day on which it was counted.  What is overdue counts as late;
what is not yet due is left out, because nothing can be said of it; what has no day is told apart.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_16_2017
from ..base.period import Period, plain_date
from ..base.words import Words, date_words, label
from ..plans.fields import check_kind, refuse_twins
from ..plans.target import Direction
from .figure import Figure, FigureSource, Measure
from .forum import Forum
from .share_figure import with_share_interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.exact import Exact
    from ..base.words import Language
    from .forum_parts import AgreedPoint

__all__ = ["FORUM_IN_TIME", "FollowedPoint", "ForumFollowUp", "PointStatus", "follow_forums"]

_COUNTED = PERMENPANRB_16_2017(
    "tentang Forum Konsultasi Publik",
    assurance=Assurance.ASSUMPTION,
    note="That agreed points carried out by their day can be counted follows from what a forum is; that overdue ones"
    " count as late and those not yet due are left out is ours, as for complaints.",
)
FORUM_IN_TIME: Measure = Measure(
    FigureSource.FORUM,
    "kesepakatan_tepat_waktu",
    Words("Kesepakatan forum terlaksana tepat waktu", "Points agreed in forums carried out in time"),
    "bagian_selesai_atau_lewat_tenggat",
    Words("tepat waktu dibagi yang selesai atau lewat tenggat", "in time over those done or overdue"),
)
"""What an indicator agrees on that is measured by what became of agreed points."""


class PointStatus(StrEnum):
    """Where an agreed point stands on a day."""

    TEPAT_WAKTU = "tepat_waktu"
    """Done by its day."""
    SELESAI_TERLAMBAT = "selesai_terlambat"
    """Done after its day."""
    LEWAT_TENGGAT = "lewat_tenggat"
    """Not done, and its day is over."""
    BELUM_JATUH_TEMPO = "belum_jatuh_tempo"
    """Not done, and its day is still to come."""
    TANPA_TENGGAT = "tanpa_tenggat"
    """Nobody agreed on a day, so it is neither in time nor late."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("point_status", self)


_DECIDED = (PointStatus.TEPAT_WAKTU, PointStatus.SELESAI_TERLAMBAT, PointStatus.LEWAT_TENGGAT)


@final
@attrs.frozen
class FollowedPoint:
    """Where one agreed point stands.

    Args:
        forum_id: The forum that agreed on it.
        point_id: The point.
        status: Where it stands.
    """

    forum_id: str
    point_id: str
    status: PointStatus


@final
@attrs.frozen
class ForumFollowUp:
    """What became of what forums agreed that one unit should do.

    Args:
        unit_id: The unit that does it.
        period: The forums counted were held in it.
        as_of: The day on which it was counted.
        forums: How many forums were held that agreed on something for the unit, or that the unit held itself.
        points: Where each point stands, by forum.
    """

    unit_id: str
    period: Period
    as_of: date
    forums: int
    points: tuple[FollowedPoint, ...]

    def count(self, status: PointStatus) -> int:
        """Return how many points stand there."""
        return sum(each.status is status for each in self.points)

    @property
    def numerator(self) -> int:
        """How many were done in time."""
        return self.count(PointStatus.TEPAT_WAKTU)

    @property
    def denominator(self) -> int:
        """How many were done, in time or late, or are overdue."""
        return sum(map(self.count, _DECIDED))

    @property
    def in_time(self) -> Fraction | Undetermined:
        """The share done in time, in percent; while nothing is done or due, there is none."""
        if not self.denominator:
            return Undetermined(_nothing_due(self.as_of), _COUNTED)
        return Fraction(100 * self.numerator, self.denominator)

    def figure(self, *, confidence: Exact | None = None) -> Figure | Undetermined:
        """Return the share done in time as a figure of the unit; all points are counted, so by itself it is sure.

        Args:
            confidence: In percent: gives it its exact interval, with the assumption behind that as a note.

        Raises:
            InvalidValue: for a confidence below 50 or not below 100.
        """
        share = self.in_time
        if isinstance(share, Undetermined):
            return share
        figure = Figure(
            FORUM_IN_TIME,
            share,
            "%",
            self.unit_id,
            self.period,
            n=self.denominator,
            as_of=self.as_of,
            better=Direction.LEBIH_TINGGI,
            basis=[_COUNTED],
            notes=[*_left_out(self)],
        )
        if confidence is None:
            return figure
        return with_share_interval(figure, self.numerator, self.denominator, confidence)

    def as_text(self, language: Language) -> str:
        """Return it as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.forum import forum_follow_up_page
        from ..show.text import as_text

        return as_text(forum_follow_up_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.forum import forum_follow_up_page
        from ..show.html import as_html

        return as_html(forum_follow_up_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


def _nothing_due(day: date) -> Words:
    shown = date_words(day)
    return Words(
        f"Sampai {shown.id} belum ada kesepakatan yang selesai atau jatuh tempo.",
        f"By {shown.en} nothing that was agreed is done or due.",
    )


def _left_out(followed: ForumFollowUp) -> Iterator[Words]:
    for status in (PointStatus.BELUM_JATUH_TEMPO, PointStatus.TANPA_TENGGAT):
        count = followed.count(status)
        if count:
            name = status.label
            yield Words(f"Tidak dihitung: {count} {name.id.lower()}.", f"Not counted: {count} {name.en.lower()}.")


def follow_forums(forums: Iterable[Forum], *, unit_id: str, period: Period, as_of: date) -> ForumFollowUp:
    """Return what became of what forums agreed that a unit should do.

    Args:
        forums: Forums of any units; those held in the period and by the day are counted.
        unit_id: The unit that carries out the points.
        period: When the forums were held.
        as_of: The day on which it is counted; what was done later was not done on it.

    Raises:
        InvalidValue: for one forum twice.
        WrongType: for what is no forum, period or date.

    Example:
        >>> from datetime import date
        >>> from .forum_parts import AgreedPoint, ForumKind
        >>> may, june = date(2025, 5, 31), date(2025, 6, 30)
        >>> points = [
        ...     AgreedPoint("k1", "Antrean daring", due=may, done=date(2025, 5, 20)),
        ...     AgreedPoint("k2", "Loket difabel", due=may),
        ...     AgreedPoint("k3", "Kotak saran", due=june),
        ... ]
        >>> forum = Forum("f1", ForumKind.FKP, "dukcapil", date(2025, 3, 12), "Akta", points=points)
        >>> followed = follow_forums([forum], unit_id="dukcapil", period=Period.year(2025), as_of=date(2025, 6, 1))
        >>> followed.numerator, followed.denominator, followed.figure().words.en
        (1, 2, '50% (n = 2)')
    """
    day = plain_date(as_of)
    check_kind(period, Period, path="period", mend="Give a Period.")
    given = tuple(forums)
    for forum in given:
        check_kind(forum, Forum, path="forums", mend="Give Forum values.")
    refuse_twins((forum.id for forum in given), "forum", path="forums")
    held = [each for each in given if period.contains(each.held_on) and each.held_on <= day]
    points = [
        FollowedPoint(forum.id, point.id, _status(point, day))
        for forum in held
        for point in forum.points
        if forum.unit_of(point.id) == unit_id
    ]
    concerned = {each.forum_id for each in points} | {forum.id for forum in held if forum.unit_id == unit_id}
    return ForumFollowUp(unit_id, period, day, len(concerned), tuple(points))


def _status(point: AgreedPoint, day: date) -> PointStatus:
    done = point.done if point.done is not None and point.done <= day else None
    if point.due is None:
        return PointStatus.TANPA_TENGGAT
    if done is not None:
        return PointStatus.TEPAT_WAKTU if done <= point.due else PointStatus.SELESAI_TERLAMBAT
    return PointStatus.LEWAT_TENGGAT if point.due < day else PointStatus.BELUM_JATUH_TEMPO
