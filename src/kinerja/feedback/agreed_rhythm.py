"""Regular feedback as a leader and an employee agreed on it: in which of the agreed turns there was none.

Leaders have to give regular feedback, as agreed with the employee (PermenPANRB 6/2022, art. 19(2)).  The law names no
rhythm; without an agreement there is none to hold anybody to.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.members import member
from ..base.period import Period, PeriodKind, plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import is_a, stripped
from .continuous import DUTY_SINCE, FeedbackTiming, GiverKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from ..base.law import Basis
    from ..base.words import Language
    from ..plans.plan import WorkPlan
    from .continuous import Feedback

__all__ = ["COUNTED", "AgreedRhythm", "RhythmReport", "Turn", "TurnStatus", "check_rhythms", "review_rhythm"]

_DUTY = PERMENPANRB_6_2022("Pasal 19 ayat (2); Lampiran hlm. 69, C angka 5-6")
COUNTED: Basis = PERMENPANRB_6_2022(
    "Pasal 19 ayat (2)",
    assurance=Assurance.ASSUMPTION,
    note="A turn is kept when the leader gave feedback within its days; feedback that is marked incidental does not"
    " keep it, feedback whose record is silent does.",
)
"""What keeps a turn."""


def _turns(turns: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(sorted(turns, key=lambda each: each.start))


@final
@attrs.frozen
class AgreedRhythm:
    """When a leader gives regular feedback, as agreed with the employee.

    Args:
        turns: In each of these periods there is to be some.
        leader_id: Which leader, by the id that feedback names its giver with; empty for any leader.
        agreed_on: When that was agreed; ``None`` when it is not known.

    Raises:
        InvalidValue: when there is no turn, or two of them overlap.

    Example:
        >>> rhythm = AgreedRhythm.every(PeriodKind.TRIWULANAN, Period.of("2025-02-10", "2025-12-31"))
        >>> len(rhythm.turns), str(rhythm.turns[0])
        (4, '2025-02-10/2025-03-31')
    """

    turns: tuple[Period, ...] = attrs.field(converter=_turns)
    leader_id: str = attrs.field(default="", converter=stripped, repr=False)
    agreed_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.turns:
            raise InvalidValue("The rhythm has no turn.", mend="Give the agreed periods.", path="turns")
        for before, after in pairwise(self.turns):
            if before.overlaps(after):
                raise InvalidValue(
                    f"The turns {before} and {after} overlap.",
                    mend="Give periods that share no day.",
                    path="turns",
                    value=after,
                )

    @classmethod
    def every(
        cls, kind: PeriodKind, period: Period, *, leader_id: str = "", agreed_on: date | None = None
    ) -> AgreedRhythm:
        """Return a rhythm by the calendar; the first and the last turn may be shorter.

        Args:
            kind: Monthly, quarterly, each half-year, or once.
            period: The days it covers, such as the period of the plan.
            leader_id: Which leader; empty for any.
            agreed_on: When it was agreed.

        Raises:
            InvalidValue: for a kind that is none of the calendar.
        """
        known = member(PeriodKind, kind)
        if known not in _MONTHS:
            raise InvalidValue(
                f"There is no rhythm {str(kind)!r}.",
                mend=f"Give one of {', '.join(_MONTHS)}; or the turns themselves, or every_weeks.",
                path="kind",
                value=kind,
            )
        firsts = [part.start for part in period.months()[1:]]
        cuts = [day for day in firsts if (day.month - 1) % _MONTHS[known] == 0]
        return cls(period.split(*cuts), leader_id, agreed_on=agreed_on)

    @classmethod
    def every_weeks(
        cls, weeks: int, period: Period, *, leader_id: str = "", agreed_on: date | None = None
    ) -> AgreedRhythm:
        """Return a rhythm of some weeks from the first day of a period; the last turn may be shorter.

        Args:
            weeks: How many, at least 1.
            period: The days it covers.
            leader_id: Which leader; empty for any.
            agreed_on: When it was agreed.

        Raises:
            InvalidValue: for less than one week.

        Example:
            >>> [each.days for each in AgreedRhythm.every_weeks(2, Period.month(2025, 2)).turns]
            [14, 14]
        """
        if type(weeks) is not int or weeks < 1:
            raise InvalidValue(f"{weeks!r} weeks are no rhythm.", mend="Give 1 or more.", path="weeks", value=weeks)
        days = range(7 * weeks, period.days, 7 * weeks)
        return cls(period.split(*(period.start + timedelta(day) for day in days)), leader_id, agreed_on=agreed_on)


_MONTHS: Mapping[PeriodKind, int] = MappingProxyType(
    {PeriodKind.BULANAN: 1, PeriodKind.TRIWULANAN: 3, PeriodKind.SEMESTERAN: 6, PeriodKind.TAHUNAN: 12}
)


class TurnStatus(StrEnum):
    """Whether a turn was kept."""

    ADA = "ada"
    """There was regular feedback."""
    TIDAK_ADA = "tidak_ada"
    """The turn is over, and there was none."""
    BELUM_PASTI = "belum_pasti"
    """The turn is over; there is feedback whose record lacks the day or the giver, which may belong to it."""
    BELUM_BERAKHIR = "belum_berakhir"
    """There is none yet, and the turn is not over."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("turn_status", self)


@final
@attrs.frozen
class Turn:
    """One turn of a rhythm, as of a day.

    Args:
        period: Its days.
        status: Whether it was kept.
        regular: How many times there was feedback that keeps it.
        incidental: How many times there was incidental feedback, which keeps no turn.
    """

    period: Period
    status: TurnStatus = attrs.field(validator=is_a(TurnStatus))
    regular: int
    incidental: int


def _list(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    return tuple(turns)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@final
@attrs.frozen
class RhythmReport:
    """In which of the agreed turns a leader gave feedback, as of a day.

    Args:
        rhythm: What was agreed.
        on: The day.
        turns: One for each turn agreed.
        unplaced: How much feedback by leaders lacks the day, or the giver where one leader is asked for.
        findings: What a careful reader would flag.
        basis: What keeps a turn.
    """

    rhythm: AgreedRhythm
    on: date = attrs.field(converter=plain_date)
    turns: tuple[Turn, ...] = attrs.field(converter=_list, repr=how_many)
    unplaced: int = 0
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings, repr=how_many)
    basis: Basis = COUNTED

    def of(self, status: TurnStatus) -> tuple[Turn, ...]:
        """Return the turns of one status, by day."""
        return tuple(turn for turn in self.turns if turn.status is status)

    @property
    def least_missing(self) -> int:
        """How many turns were missed for certain, however the feedback that lacks day or giver is placed."""
        uncertain = len(self.of(TurnStatus.BELUM_PASTI))
        return len(self.of(TurnStatus.TIDAK_ADA)) + max(0, uncertain - self.unplaced)

    def as_text(self, language: Language) -> str:
        """Return it as plain text, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.dialogue import rhythm_page
        from ..show.text import as_text

        return as_text(rhythm_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.dialogue import rhythm_page
        from ..show.html import as_html

        return as_html(rhythm_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


def review_rhythm(rhythm: AgreedRhythm, feedback: Sequence[Feedback], *, on: date) -> RhythmReport:
    """Return in which of the agreed turns there was regular feedback, and in which there was none.

    Nothing is guessed: feedback without a day, or without the id of its giver where one leader is asked for, keeps no
    turn, and no turn that it might belong to is told to be missed.

    Args:
        rhythm: What was agreed.
        feedback: The feedback of the plan, of whomever; only that of leaders is looked at.
        on: The day; what came later is not looked at.

    Example:
        >>> from datetime import date
        >>> from kinerja.feedback.continuous import Feedback, Giver
        >>> rhythm = AgreedRhythm.every(PeriodKind.TRIWULANAN, Period.year(2025))
        >>> said = Feedback("skp", "Lanjutkan", Giver(GiverKind.PIMPINAN), date(2025, 2, 3))
        >>> report = review_rhythm(rhythm, [said], on=date(2025, 9, 30))
        >>> [str(turn.status) for turn in report.turns]
        ['ada', 'tidak_ada', 'belum_berakhir', 'belum_berakhir']
    """
    plain_date(on)
    told = [each for each in feedback if each.giver.kind is GiverKind.PIMPINAN and (each.on is None or each.on <= on)]
    own = [each for each in told if not rhythm.leader_id or each.giver.id == rhythm.leader_id]
    regular = [each for each in own if each.timing is not FeedbackTiming.INSIDENTIL]
    unnamed = [each for each in told if rhythm.leader_id and not each.giver.id]
    doubtful = [each for each in unnamed if each.timing is not FeedbackTiming.INSIDENTIL]
    doubtful += [each for each in regular if each.on is None]
    incidental = [each for each in own if each.timing is FeedbackTiming.INSIDENTIL]
    turns = [_turn(period, regular, incidental, doubtful, on) for period in rhythm.turns]
    return RhythmReport(rhythm, on, turns, len(doubtful), _flagged(turns))


def _turn(
    period: Period,
    regular: Sequence[Feedback],
    incidental: Sequence[Feedback],
    doubtful: Sequence[Feedback],
    on: date,
) -> Turn:
    kept, beside = (_within(period, each) for each in (regular, incidental))
    if kept:
        status = TurnStatus.ADA
    elif period.end >= on:
        status = TurnStatus.BELUM_BERAKHIR
    elif any(each.on is None or period.contains(each.on) for each in doubtful):
        status = TurnStatus.BELUM_PASTI
    else:
        status = TurnStatus.TIDAK_ADA
    return Turn(period, status, kept, beside)


def _within(period: Period, feedback: Sequence[Feedback]) -> int:
    return sum(each.on is not None and period.contains(each.on) for each in feedback)


def _flagged(turns: Iterable[Turn]) -> Iterator[Finding]:
    for i, turn in enumerate(turns):
        name = turn.period.label
        if turn.status is TurnStatus.TIDAK_ADA:
            yield Finding(
                "RHYTHM_TURN_EMPTY",
                Severity.WARNING,
                f"turns[{i}]",
                Words(
                    f"Tidak ada umpan balik berkala untuk {name.id}.", f"There was no regular feedback for {name.en}."
                ),
                Words(
                    "Berikan sesuai kesepakatan, atau sepakati waktu yang lain.",
                    "Give it as agreed, or agree on other times.",
                ),
                _DUTY,
            )
        if turn.status is TurnStatus.BELUM_PASTI:
            yield Finding(
                "RHYTHM_TURN_UNCERTAIN",
                Severity.INFO,
                f"turns[{i}]",
                Words(
                    f"Ada tidaknya umpan balik berkala untuk {name.id} belum pasti.",
                    f"Whether there was regular feedback for {name.en} is not certain.",
                ),
                Words("Lengkapi tanggal dan pemberi umpan balik.", "Record the day and the giver of feedback."),
                COUNTED,
            )


def check_rhythms(plan: WorkPlan, rhythms: Sequence[AgreedRhythm]) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in the rhythms agreed for a plan.

    None agreed on, for plans since PermenPANRB 6/2022; turns with days outside the plan.

    Args:
        plan: The plan.
        rhythms: What was agreed with each leader.
    """
    return (*_none_agreed(plan, rhythms), *_outside(plan, rhythms))


def _none_agreed(plan: WorkPlan, rhythms: Sequence[AgreedRhythm]) -> Iterator[Finding]:
    if not rhythms and plan.period.end.year >= DUTY_SINCE:
        yield Finding(
            "RHYTHM_NOT_AGREED",
            Severity.INFO,
            "",
            Words("Waktu umpan balik berkala belum disepakati.", "No times of regular feedback were agreed."),
            Words("Pimpinan dan Pegawai menyepakatinya.", "Leader and employee agree on them."),
            _DUTY,
        )


def _outside(plan: WorkPlan, rhythms: Sequence[AgreedRhythm]) -> Iterator[Finding]:
    for i, rhythm in enumerate(rhythms):
        for j, turn in enumerate(rhythm.turns):
            if not plan.period.contains(turn):
                yield Finding(
                    "RHYTHM_OUTSIDE_PLAN",
                    Severity.WARNING,
                    f"[{i}].turns[{j}]",
                    Words(
                        f"{turn.label.id} tidak seluruhnya berada dalam periode SKP.",
                        f"{turn.label.en} lies not wholly within the plan.",
                    ),
                    Words("Gunakan periode SKP itu.", "Use the period of that plan."),
                    _DUTY,
                )
