"""Parts of a calibration: what was decided of a person, what a meeting would change, what is wrong with that."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words
from ..people.party import Party
from ..plans.fields import filled, is_a, stripped
from ..plans.flag import Flag
from ..rules.permenpanrb6_2022 import Rating
from .cohort import shown_id
from .decision import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.finding import Finding

__all__ = ["CalibrationEntry", "CalibrationMove", "RatingPair", "effective_moves", "move_findings"]

_PROPOSED = PERMENPANRB_6_2022(
    "Pasal 24 dan 25; Lampiran hlm. 97-98 dan 101-102, huruf (e)",
    assurance=Assurance.ASSUMPTION,
    note="The regulation knows no calibration meeting. The appraiser sets the ratings and compares people by their"
    " contribution, so what a meeting finds is a proposal with a reason.",
)


_NO_REASON = Flag(
    "CALIBRATION_NO_REASON",
    Severity.ERROR,
    _PROPOSED,
    Words("Perubahan rating {} tidak beralasan.", "The move of {} has no reason."),
    Words("Tuliskan alasannya; tanpa itu tidak diusulkan.", "Say why; without it nothing is proposed."),
)
_UNKNOWN = Flag(
    "CALIBRATION_UNKNOWN_PERSON",
    Severity.ERROR,
    _PROPOSED,
    Words("{} bukan bagian dari kohor ini.", "{} is nobody of this cohort."),
    Words("Perbaiki kuncinya, atau buka sesi dengan orang ini.", "Correct the id, or open a session with this person."),
)
_TWICE = Flag(
    "CALIBRATION_TWICE",
    Severity.ERROR,
    _PROPOSED,
    Words("{} dipindahkan lebih dari sekali.", "{} is moved more than once."),
    Words("Sisakan satu; tidak satu pun diusulkan.", "Keep one; none of them is proposed."),
)
_OWN = Flag(
    "CALIBRATION_OWN_RATING",
    Severity.ERROR,
    _PROPOSED,
    Words("{} mengusulkan rating sendiri.", "{} proposes ratings for themself."),
    Words("Mintakan orang lain.", "Have somebody else propose it."),
)
_OTHER_BEFORE = Flag(
    "CALIBRATION_OTHER_BEFORE",
    Severity.ERROR,
    _PROPOSED,
    Words("Rating awal {} bukan yang diputuskan.", "The ratings that {} is moved from are not those decided."),
    Words("Lihat kembali keputusan sebelum rapat.", "Look at what was decided before the meeting."),
)
_SAME = Flag(
    "CALIBRATION_SAME_RATING",
    Severity.WARNING,
    _PROPOSED,
    Words("Perubahan {} tidak mengubah rating.", "The move of {} changes no rating."),
    Words("Hapus, atau perbaiki rating akhirnya.", "Leave it out, or correct the ratings."),
)
_EARLY = Flag(
    "CALIBRATION_BEFORE_DECISION",
    Severity.WARNING,
    _PROPOSED,
    Words(
        "Perubahan {} mendahului keputusan Pejabat Penilai Kinerja.", "{} is moved before the appraiser had decided."
    ),
    Words("Periksa tanggalnya.", "Look at the dates."),
)
_STUDY = Flag(
    "CALIBRATION_STUDY_NOT_COMPLETED",
    Severity.WARNING,
    _PROPOSED,
    Words(
        "Predikat {} ditetapkan karena tugas belajar tidak selesai; rating tidak mengubahnya.",
        "The predikat of {} was set for study leave that was not completed; ratings do not change it.",
    ),
    Words("Bicarakan pengecualiannya dengan Pejabat Penilai Kinerja.", "Talk about the exception with the appraiser."),
)


def _rating(value: Rating | str) -> Rating:
    return Rating.parse(value)


@final
@attrs.frozen
class RatingPair:
    """The two ratings of a person.

    Args:
        hasil_kerja: Of the results.
        perilaku: Of the conduct.
    """

    hasil_kerja: Rating = attrs.field(converter=_rating)
    perilaku: Rating = attrs.field(converter=_rating)


@final
@attrs.frozen
class CalibrationEntry:
    """What was decided of one person before the meeting.

    Args:
        employee: The person.
        decision: What the appraiser decided, and why.
    """

    employee: Party = attrs.field(validator=is_a(Party))
    decision: Decision = attrs.field(validator=is_a(Decision))

    @property
    def ratings(self) -> RatingPair | None:
        """The ratings; ``None`` while one of them is not set."""
        decision = self.decision
        if decision.hasil_kerja is None or decision.perilaku is None:
            return None
        return RatingPair(decision.hasil_kerja, decision.perilaku)


@final
@attrs.frozen
class CalibrationMove:
    """What the meeting would change of one person.

    Args:
        employee_id: Who is moved.
        before: The ratings that the meeting looked at.
        after: The ratings that it proposes.
        reason: Why; a move without one has no effect, and :meth:`Calibration.check` says so.
        by: Who proposes it.
        on: When.
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled)
    before: RatingPair = attrs.field(validator=is_a(RatingPair))
    after: RatingPair = attrs.field(validator=is_a(RatingPair))
    reason: str = attrs.field(converter=stripped)
    by: Party = attrs.field(validator=is_a(Party), kw_only=True)
    on: date = attrs.field(converter=plain_date, kw_only=True)


def move_findings(entries: Iterable[CalibrationEntry], moves: Iterable[CalibrationMove]) -> tuple[Finding, ...]:
    """Return what is wrong with moves, in their order.

    A move with an error has no effect: without a reason, of somebody else than the entries are about, by the person
    moved, from other ratings than were decided, or one of several of one person.

    Args:
        entries: What was decided.
        moves: What would change.
    """
    given = tuple(moves)
    known, times = _by_id(entries), Counter(move.employee_id for move in given)
    return tuple(
        flag.at(f"moves[{place}]", shown_id(move.employee_id))
        for place, move in enumerate(given)
        for flag in _flags(move, known.get(move.employee_id), times[move.employee_id])
    )


def effective_moves(
    entries: Iterable[CalibrationEntry], moves: Iterable[CalibrationMove]
) -> Mapping[str, CalibrationMove]:
    """Return the moves that have an effect, by person: those without an error that change a rating.

    Args:
        entries: What was decided.
        moves: What would change.
    """
    given = tuple(moves)
    known, times = _by_id(entries), Counter(move.employee_id for move in given)
    return MappingProxyType(
        {
            move.employee_id: move
            for move in given
            if move.before != move.after
            and not any(
                flag.severity is Severity.ERROR
                for flag in _flags(move, known.get(move.employee_id), times[move.employee_id])
            )
        }
    )


def _by_id(entries: Iterable[CalibrationEntry]) -> dict[str, CalibrationEntry]:
    return {entry.employee.id: entry for entry in entries}


def _flags(move: CalibrationMove, entry: CalibrationEntry | None, times: int) -> Iterator[Flag]:
    if not move.reason:
        yield _NO_REASON
    if times > 1:
        yield _TWICE
    if move.by.id == move.employee_id:
        yield _OWN
    if move.before == move.after:
        yield _SAME
    if entry is None:
        yield _UNKNOWN
    else:
        yield from _beside(move, entry)


def _beside(move: CalibrationMove, entry: CalibrationEntry) -> Iterator[Flag]:
    if move.before != entry.ratings:
        yield _OTHER_BEFORE
    if move.on < entry.decision.on:
        yield _EARLY
    if entry.decision.study is not None:
        yield _STUDY
