"""Forums with the public: what was said, what was agreed, what comes first and why.

A forum of public consultation (FKP) and a deliberation on development planning (musrenbang) end in agreements and in a
ranked list.  No regulation that could be read gives them a score, so there is none here: a priority has reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, final

import attrs
from attrs.validators import optional

from ..base.brief import how_many
from ..base.finding import Finding, Severity
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .forum_parts import AgreedPoint, ForumKind, ForumPriority, ForumVoice, check_rupiah, rupiah

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.words import Language

__all__ = ["Forum", "check_forum"]

_T = TypeVar("_T")


def _voices(voices: Iterable[ForumVoice]) -> tuple[ForumVoice, ...]:
    return tuple(voices)


def _points(points: Iterable[AgreedPoint]) -> tuple[AgreedPoint, ...]:
    return tuple(points)


def _priorities(priorities: Iterable[ForumPriority]) -> tuple[ForumPriority, ...]:
    return tuple(priorities)


@final
@attrs.frozen
class Forum:
    """One forum of a unit with the public.

    Args:
        id: The caller's key.
        kind: What sort.
        unit_id: The unit that held it.
        held_on: The day.
        topic: What it was about.
        voices: What was said.
        points: What was agreed.
        priorities: The ranked list, the first one first; its order is the ranking.
        ceiling: The indicative ceiling of the whole list in rupiah; ``None`` where there is none.
        participants: How many took part, 1 or more; ``None`` when nobody counted.
        reference: Where the minutes stand.

    Raises:
        InvalidValue: for two of the same id, a voice that was not heard, a ceiling below 0 or a forum of nobody.

    Example:
        >>> from datetime import date
        >>> from .forum_parts import VoiceKind
        >>> forum = Forum(
        ...     "fkp-2025",
        ...     ForumKind.FKP,
        ...     "dukcapil",
        ...     date(2025, 3, 12),
        ...     "Standar pelayanan akta kelahiran",
        ...     voices=[ForumVoice("v1", VoiceKind.KRITIK, "Antrean lama", "antrean")],
        ...     points=[AgreedPoint("k1", "Antrean daring", due=date(2025, 6, 30), voices=["v1"])],
        ... )
        >>> forum.unit_of("k1"), check_forum(forum)
        ('dukcapil', ())
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    kind: ForumKind = attrs.field(validator=is_a(ForumKind))
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    held_on: date = attrs.field(converter=plain_date)
    topic: str = attrs.field(converter=stripped, validator=filled)
    voices: tuple[ForumVoice, ...] = attrs.field(default=(), converter=_voices, kw_only=True, repr=how_many)
    points: tuple[AgreedPoint, ...] = attrs.field(default=(), converter=_points, kw_only=True, repr=how_many)
    priorities: tuple[ForumPriority, ...] = attrs.field(default=(), converter=_priorities, kw_only=True, repr=how_many)
    ceiling: Fraction | None = attrs.field(default=None, converter=rupiah, kw_only=True)
    participants: int | None = attrs.field(default=None, validator=optional(is_a(int)), kw_only=True)
    reference: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.id for each in self.voices), "voice", path="voices")
        refuse_twins((each.id for each in self.points), "agreed point", path="points")
        refuse_twins((each.id for each in self.priorities), "priority", path="priorities")
        check_rupiah(self.ceiling)
        if self.participants is not None and self.participants < 1:
            raise InvalidValue(f"{self.participants} took part.", mend="Give how many, or None.", path="participants")
        _check_heard(self)

    def voice(self, id: str) -> ForumVoice:
        """Return the voice with this id.

        Raises:
            NotFound: when nobody said it.
        """
        return _found(id, {each.id: each for each in self.voices})

    def unit_of(self, point_id: str) -> str:
        """Return the unit that carries out an agreed point: its own, else the one that held the forum.

        Raises:
            NotFound: when there is no such point.
        """
        return _found(point_id, {each.id: each.unit_id or self.unit_id for each in self.points})

    def as_text(self, language: Language) -> str:
        """Return the forum as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.forum import forum_page
        from ..show.text import as_text

        return as_text(forum_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the forum as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.forum import forum_page
        from ..show.html import as_html

        return as_html(forum_page(self), language)

    def _repr_html_(self) -> str:
        """Return the forum for a notebook, in Indonesian."""
        return self.as_html("id")


def _found(id: str, known: Mapping[str, _T]) -> _T:
    if id not in known:
        raise NotFound(f"The forum has no {id!r}.", mend=f"Known are {', '.join(map(repr, known))}.", value=id)
    return known[id]


def _check_heard(forum: Forum) -> None:
    heard = {each.id for each in forum.voices}
    for path, voices in _answers(forum):
        for id in voices:
            if id not in heard:
                raise InvalidValue(
                    f"Nobody said {id!r}.",
                    why="What answers a voice names one that was heard in the forum.",
                    mend="Add the voice, or correct its id.",
                    path=path,
                    value=id,
                )


def _answers(forum: Forum) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield where voices are answered, and which ones."""
    yield from ((f"points[{i}].voices", point.voices) for i, point in enumerate(forum.points))
    yield from ((f"priorities[{i}].voices", priority.voices) for i, priority in enumerate(forum.priorities))


def check_forum(forum: Forum) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in the record of a forum.

    Nothing agreed and nothing ranked; a point without a day it is due; a day before the forum; a voice that nothing
    answers.

    Args:
        forum: The forum.
    """
    return (*_nothing_came_of_it(forum), *_days(forum), *_unanswered(forum))


def _nothing_came_of_it(forum: Forum) -> Iterator[Finding]:
    if not forum.points and not forum.priorities:
        yield Finding(
            "FORUM_NOTHING_AGREED",
            Severity.WARNING,
            "points",
            Words(
                "Forum ini tanpa kesepakatan dan tanpa prioritas.", "The forum agreed on nothing and ranked nothing."
            ),
            Words("Catat kesepakatan, pelaksana, dan tenggatnya.", "Record what was agreed, who does it and by when."),
            forum.kind.basis,
        )


def _days(forum: Forum) -> Iterator[Finding]:
    for i, point in enumerate(forum.points):
        if point.due is None:
            yield Finding(
                "FORUM_POINT_NO_DUE",
                Severity.WARNING,
                f"points[{i}].due",
                Words(f"Kesepakatan '{point.text}' tanpa tenggat.", f"The point '{point.text}' has no day it is due."),
                Words(
                    "Sepakati tenggatnya; tanpa itu tidak terhitung.", "Agree on one; without it, it is not counted."
                ),
            )
        for name, day in (("due", point.due), ("done", point.done)):
            if day is not None and day < forum.held_on:
                yield Finding(
                    "FORUM_POINT_BEFORE",
                    Severity.WARNING,
                    f"points[{i}].{name}",
                    Words(
                        f"'{point.text}': tanggal ini sebelum forum diadakan.",
                        f"'{point.text}': this day lies before the forum.",
                    ),
                    Words("Periksa tanggalnya.", "Check the day."),
                )


def _unanswered(forum: Forum) -> Iterator[Finding]:
    answered = {id for _, voices in _answers(forum) for id in voices}
    for i, voice in enumerate(forum.voices):
        if voice.id not in answered:
            yield Finding(
                "FORUM_VOICE_UNANSWERED",
                Severity.INFO,
                f"voices[{i}]",
                Words(
                    f"Belum ada kesepakatan atau prioritas yang menjawab '{voice.text}'.",
                    f"No point and no priority answers '{voice.text}'.",
                ),
                Words("Kaitkan, atau sampaikan alasannya.", "Link one to it, or tell why there is none."),
            )
