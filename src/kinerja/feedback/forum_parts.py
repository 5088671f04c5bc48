"""What forums with the public are made of: voices, agreed points, priorities with reasons.

Who said something is nobody's business but the forum's: a voice has a kind, words and a theme, and no name.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import exact
from ..base.law import Assurance
from ..base.laws import PERMENDAGRI_86_2017, PERMENPANRB_16_2017
from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..plans.progress import Evidence

__all__ = [
    "FKP",
    "MUSRENBANG",
    "AgreedPoint",
    "ForumKind",
    "ForumPriority",
    "ForumVoice",
    "PlannedActivity",
    "VoiceKind",
    "check_rupiah",
    "rupiah",
]

FKP: Basis = PERMENPANRB_16_2017(
    "tentang Forum Konsultasi Publik",
    assurance=Assurance.SECONDARY,
    note="Provider and public talk about draft policy, its application, its effects and its evaluation; told by"
    " menpan.go.id and by slides, the articles were not read.",
)
"""Why providers of services consult the public."""
MUSRENBANG: Basis = PERMENDAGRI_86_2017(
    "Tabel T-D.4",
    assurance=Assurance.SECONDARY,
    note="One page of a copy was read: the fields of the list, and agreement inside the indicative ceiling; no score.",
)
"""What the list of a deliberation on planning holds."""


class ForumKind(StrEnum):
    """What sort of forum it was."""

    FKP = "fkp"
    """Public consultation of a provider of services (PermenPANRB 16/2017)."""
    MUSRENBANG = "musrenbang"
    """Deliberation on development planning (Permendagri 86/2017)."""
    LAINNYA = "lainnya"
    """Any other, such as an open forum of a subdistrict."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("forum_kind", self)

    @property
    def basis(self) -> Basis | None:
        """Where it stands; ``None`` for any other."""
        return {ForumKind.FKP: FKP, ForumKind.MUSRENBANG: MUSRENBANG}.get(self)


class VoiceKind(StrEnum):
    """What was said is meant as."""

    MASUKAN = "masukan"
    """A remark that helps."""
    KRITIK = "kritik"
    """What is wrong."""
    USULAN = "usulan"
    """What should be done."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("voice_kind", self)


@final
@attrs.frozen
class ForumVoice:
    """Something that was said in a forum, without who said it.

    Args:
        id: The caller's key.
        kind: Remark, criticism or wish.
        text: What was said, without names.
        theme: What it is about, such as ``"antrean"``; empty where nobody sorted it.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    kind: VoiceKind = attrs.field(validator=is_a(VoiceKind))
    text: str = attrs.field(converter=stripped, validator=filled)
    theme: str = attrs.field(default="", converter=stripped)


def _keys(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stripped, keys))


def _evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(evidence)


@final
@attrs.frozen
class AgreedPoint:
    """Something that a forum agreed should be done.

    Args:
        id: The caller's key.
        text: What is to be done.
        unit_id: The unit that does it; empty for the unit that held the forum.
        due: By when; ``None`` when nobody said, and then it is never late and never in time.
        done: When it was done; ``None`` while it is not.
        voices: The ids of the voices that it answers.
        evidence: What shows that it was done.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    text: str = attrs.field(converter=stripped, validator=filled)
    unit_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    due: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    done: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    voices: tuple[str, ...] = attrs.field(default=(), converter=_keys, kw_only=True)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence, kw_only=True)


def rupiah(ceiling: Exact | None) -> Fraction | None:
    """Return a ceiling as an exact number; ``None`` stays."""
    return None if ceiling is None else exact(ceiling)


@final
@attrs.frozen
class PlannedActivity:
    """The further fields of a priority in the list of a deliberation on planning (Table T-D.4); all may be empty.

    Args:
        regional_priority: The regional priority that it serves.
        target: The target of that priority.
        programme: The programme.
        activity: The priority activity.
        activity_target: The target of the activity.
        location: Where.
        volume: How much, as the list has it, such as ``"300 m"``.
        ceiling: The indicative ceiling (pagu) of the activity in rupiah, 0 or more; ``None`` where it is not known.
        agency: The agency responsible.

    Raises:
        InvalidValue: for a ceiling below 0.
    """

    regional_priority: str = attrs.field(default="", converter=stripped, kw_only=True)
    target: str = attrs.field(default="", converter=stripped, kw_only=True)
    programme: str = attrs.field(default="", converter=stripped, kw_only=True)
    activity: str = attrs.field(default="", converter=stripped, kw_only=True)
    activity_target: str = attrs.field(default="", converter=stripped, kw_only=True)
    location: str = attrs.field(default="", converter=stripped, kw_only=True)
    volume: str = attrs.field(default="", converter=stripped, kw_only=True)
    ceiling: Fraction | None = attrs.field(default=None, converter=rupiah, kw_only=True)
    agency: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_rupiah(self.ceiling)


def check_rupiah(ceiling: Fraction | None) -> None:
    """Refuse a ceiling below 0.

    Raises:
        InvalidValue: when it is.
    """
    if ceiling is not None and ceiling < 0:
        raise InvalidValue(
            f"A ceiling of {ceiling} rupiah is below 0.",
            mend="Give rupiah, 0 or more, or None where it is not known.",
            path="ceiling",
            value=ceiling,
        )


def _reasons(reasons: Iterable[str]) -> tuple[str, ...]:
    given = (reasons,) if isinstance(reasons, str) else tuple(reasons)
    return tuple(map(stripped, given))


@final
@attrs.frozen
class ForumPriority:
    """One place of the ranked list, with the reasons why it stands there.

    Args:
        id: The caller's key.
        text: What is wanted.
        reasons: Why it stands there, one or more, in words; a score is no reason.
        voices: The ids of the voices behind it.
        activity: The further fields of the planning list, where it has them.

    Raises:
        InvalidValue: without a reason, or with a number for one.

    Example:
        >>> ForumPriority("p1", "Drainase Jalan Pejanggik", ["Tergenang tiga kali"]).reasons
        ('Tergenang tiga kali',)
        >>> ForumPriority("p1", "Drainase Jalan Pejanggik", ["87,5"])
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: reasons: '87,5' is no reason. A forum ranks by agreement, ...
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    text: str = attrs.field(converter=stripped, validator=filled)
    reasons: tuple[str, ...] = attrs.field(converter=_reasons)
    voices: tuple[str, ...] = attrs.field(default=(), converter=_keys, kw_only=True)
    activity: PlannedActivity | None = attrs.field(
        default=None, validator=optional(is_a(PlannedActivity)), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        for reason in self.reasons or ("",):
            if not any(letter.isalpha() for letter in reason):
                raise InvalidValue(
                    f"{reason!r} is no reason.",
                    why="A forum ranks by agreement, and no score of it is known.",
                    mend="Say in words why it stands there.",
                    path="reasons",
                    value=reason,
                )
