"""Workblocks: how a result of a leader is to be reached, by which activities and to which milestones (form A.1.4).

The annex offers them as one way to find strategies; nobody has to use one (PermenPANRB 6/2022, annex pp. 43, 144, 178).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words, label
from .fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..people.party import Leader, Party

__all__ = ["Strategy", "WorkNature", "Workblock"]


class WorkNature(StrEnum):
    """The two sorts of activities and milestones."""

    RUTIN = "rutin"
    """What is done anyway, done better."""
    TRANSFORMATIF = "transformatif"
    """What is new."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("work_nature", self)


@final
@attrs.frozen
class Strategy:
    """A key activity or a key milestone.

    Args:
        nature: Routine or transformative.
        text: What is done, or what comes out of it.
    """

    nature: WorkNature = attrs.field(validator=is_a(WorkNature))
    text: str = attrs.field(converter=stripped, validator=filled)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stripped, [texts] if isinstance(texts, str) else texts))


def _strategies(strategies: Iterable[Strategy]) -> tuple[Strategy, ...]:
    return tuple(strategies)


@final
@attrs.frozen
class Workblock:
    """A strategy on one sheet.

    Args:
        title: What it is called.
        indicators: The indicators with their targets that it works on, as texts.
        owner: Whose strategy it is; ``None`` when the sheet does not say.
        parties: Who else takes part.
        time: How long it takes, or until when.
        beneficiaries: Who gains by it.
        purpose: What it is for.
        budget: What it costs, as the sheet says it; nothing is computed with it.
        activities: The key activities.
        milestones: The key milestones, worded as something reached.

    Example:
        >>> faster = Strategy(WorkNature.RUTIN, "Mengurangi waktu tunggu layanan")
        >>> Workblock("Peningkatan layanan ANC", ["Seluruh ibu hamil terlayani"], activities=[faster]).parties
        ()
    """

    title: str = attrs.field(converter=stripped, validator=filled)
    indicators: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    owner: Leader | Party | None = attrs.field(default=None, kw_only=True)
    parties: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    time: str = attrs.field(default="", converter=stripped, kw_only=True)
    beneficiaries: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    purpose: str = attrs.field(default="", converter=stripped, kw_only=True)
    budget: str = attrs.field(default="", converter=stripped, kw_only=True)
    activities: tuple[Strategy, ...] = attrs.field(default=(), converter=_strategies, kw_only=True)
    milestones: tuple[Strategy, ...] = attrs.field(default=(), converter=_strategies, kw_only=True)
