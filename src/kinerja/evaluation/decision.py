"""What the appraiser decided; under PermenPANRB 6/2022 ratings are judged, never computed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import is_a
from ..rules.permenpanrb6_2022 import Predikat, Rating

if TYPE_CHECKING:
    from datetime import date

    from ..people.party import Party

__all__ = ["Decision", "Occasion", "StudyNotCompleted"]


class Occasion(StrEnum):
    """On what occasion somebody decides; each has its own time and its own persons."""

    EVALUASI = "evaluasi"
    """The evaluation itself (PermenPANRB 6/2022, annex p. 89-92)."""
    KEBERATAN = "keberatan"
    """An objection, on which the appraiser's superior decides (annex p. 117, B)."""
    KOREKSI = "koreksi"
    """A correction of a result that was final; by whose authority, the correction says."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("occasion", self)


def _rating(value: Rating | str | None) -> Rating | None:
    return None if value is None else Rating.parse(value)


def _low_predikat(value: Predikat | str) -> Predikat:
    predikat = Predikat.parse(value)
    if predikat > Predikat.KURANG:
        raise InvalidValue(
            f"{predikat.label.en} cannot be set for study leave that was not completed.",
            why="PermenPANRB 6/2022, annex pp. 100 and 103, leaves Kurang and Sangat Kurang only.",
            mend="Set one of these two, in view of the conduct.",
            path="predikat",
            value=predikat,
        )
    return predikat


def _recorded(value: Predikat | str | None) -> Predikat | None:
    return None if value is None else Predikat.parse(value)


def _stripped(text: str) -> str:
    return text.strip()


@final
@attrs.frozen
class StudyNotCompleted:
    """The one exception to the matrix: study leave that ended without a degree (annex pp. 100, 103).

    Args:
        predikat: Kurang or Sangat Kurang, as the appraiser sets it in view of the conduct.
        reason: What happened.

    Raises:
        InvalidValue: for a better predikat, or without a reason.
    """

    predikat: Predikat = attrs.field(converter=_low_predikat)
    reason: str = attrs.field(converter=_stripped)

    def __attrs_post_init__(self) -> None:
        if not self.reason:
            raise InvalidValue("The exception has no reason.", mend="Say what happened.", path="reason")


@final
@attrs.frozen
class Decision:
    """What the appraiser decided at the end of a period.

    Args:
        hasil_kerja: The rating of the results; ``None`` where the rules know no ratings, or it is not set yet.
        perilaku: The rating of the conduct; the same.
        by: Who decided.
        on: When.
        reason: Why, above all where the decision departs from what the guide would propose.
        study: Set when study leave ended without a degree.
        recorded: A predikat that stands on record; it is compared with what the rules give and never trusted.
        notes: Notes and recommendations for the next period (art. 24 and 25).
        occasion: On what occasion: the evaluation itself, an objection, or a correction.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> head = Party("p1", "Budi", Position("Camat", PositionKind.ADMINISTRATOR), Unit("kec", "Kecamatan Contoh"))
        >>> Decision("Sesuai Ekspektasi", "Diatas Ekspektasi", by=head, on=date(2026, 1, 12)).perilaku
        <Rating.DI_ATAS_EKSPEKTASI: 'di_atas_ekspektasi'>
    """

    hasil_kerja: Rating | None = attrs.field(default=None, converter=_rating)
    perilaku: Rating | None = attrs.field(default=None, converter=_rating)
    by: Party = attrs.field(kw_only=True)
    on: date = attrs.field(kw_only=True, converter=plain_date)
    reason: str = attrs.field(default="", converter=_stripped, kw_only=True)
    study: StudyNotCompleted | None = attrs.field(default=None, kw_only=True)
    recorded: Predikat | None = attrs.field(default=None, converter=_recorded, kw_only=True)
    notes: str = attrs.field(default="", converter=_stripped, kw_only=True)
    occasion: Occasion = attrs.field(default=Occasion.EVALUASI, validator=is_a(Occasion), kw_only=True)
