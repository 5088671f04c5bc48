"""Where a cycle stands on a day: what is open, due, overdue or done, for whom, and whose turn it is."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.period import plain_date
from ..base.words import Words, date_words, label
from ..errors import InvalidValue, Problems
from ..people.roster import SUPERIOR_BASIS
from ..people.situation import Exempted
from ..plans.history import Capacity
from .cycle import ONE_FINAL
from .evaluator import Evaluator, EvaluatorPolicy, Leavers, PreviousResult
from .evaluators import who_evaluates
from .rounds import EvaluationKind, Round

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.period import Period
    from ..base.words import Language
    from ..people.roster import Roster
    from .cycle import Cycle
    from .cycle_parts import Due

__all__ = ["CycleStatus", "Done", "RoundEntry", "RoundState", "RoundSummary", "Waiting", "round_state", "status"]


class RoundState(StrEnum):
    """How far a round is for one person."""

    BELUM_DIBUKA = "belum_dibuka"
    """The window has not begun."""
    TERBUKA = "terbuka"
    """The window is open."""
    JATUH_TEMPO = "jatuh_tempo"
    """It is the last day of the window."""
    TERLAMBAT = "terlambat"
    """The window is over; now the appraiser's superior evaluates, and finally."""
    SELESAI = "selesai"
    """The person was evaluated."""
    TERKUNCI = "terkunci"
    """The round was closed, and the person stays without an evaluation."""
    DIKECUALIKAN = "dikecualikan"
    """The person is not evaluated at all."""
    KELUAR = "keluar"
    """The person left before the year ended; the law names nobody who would have to evaluate."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("round_state", self)

    @property
    def waiting(self) -> bool:
        """Whether somebody has to evaluate now."""
        return self in _TURNS


_TURNS: Mapping[RoundState, Capacity] = MappingProxyType(
    {
        RoundState.TERBUKA: Capacity.PENILAI,
        RoundState.JATUH_TEMPO: Capacity.PENILAI,
        RoundState.TERLAMBAT: Capacity.ATASAN_PENILAI,
    }
)


def round_state(round: Round, on: date) -> RoundState:
    """Return how far a round is on a day for who was not evaluated.

    Example:
        >>> from datetime import date
        >>> from ..base.period import Period
        >>> from .rounds import Round
        >>> window = Period(date(2025, 9, 24), date(2025, 10, 10))
        >>> third = Round(Period.quarter(2025, 3), EvaluationKind.PERIODIK, window)
        >>> [str(round_state(third, date(2025, month, 10))) for month in (9, 10, 11)]
        ['belum_dibuka', 'jatuh_tempo', 'terlambat']
    """
    window = round.window
    if on < window.start:
        return RoundState.BELUM_DIBUKA
    if on > window.end:
        return RoundState.TERLAMBAT
    return RoundState.JATUH_TEMPO if on == window.end else RoundState.TERBUKA


@final
@attrs.frozen
class Done:
    """A person was evaluated in a round.

    Args:
        employee_id: Who.
        period: The period of the round.
        kind: Its kind.
        on: The day it was done.
        by_id: Who evaluated.
        digest: The digest of the appraisal; empty when it is not kept.
    """

    employee_id: str
    period: Period
    kind: EvaluationKind
    on: date = attrs.field(converter=plain_date)
    by_id: str
    digest: str = ""


@final
@attrs.frozen
class RoundEntry:
    """How far a round is for one person.

    Args:
        due: The round that is due.
        state: How far it is.
        done: The evaluation, if there is one.
        who: Who has to evaluate, or why nobody can be named; ``None`` when nobody has to now, or no roster was given.
    """

    due: Due
    state: RoundState
    done: Done | None = None
    who: Evaluator | PreviousResult | Exempted | Undetermined | None = None

    @property
    def turn(self) -> Capacity | None:
        """In what capacity somebody has to act; ``None`` when nobody has to now."""
        return _TURNS.get(self.state)

    @property
    def person_id(self) -> str | None:
        """Who has to act; ``None`` when nobody has to, or it cannot be told."""
        return self.who.person_id if isinstance(self.who, Evaluator) else None


@final
@attrs.frozen
class RoundSummary:
    """How far a round is for a group, each person counted once.

    Args:
        group_id: The group.
        round: The round.
        counts: How many persons are in each state, in the order of :class:`RoundState`, those with nobody left out.
    """

    group_id: str
    round: Round
    counts: tuple[tuple[RoundState, int], ...]

    def count(self, *states: RoundState) -> int:
        """Return how many persons are in one of the states."""
        return sum(number for state, number in self.counts if state in states)

    @property
    def expected(self) -> int:
        """How many persons are to be evaluated: all but those exempt, and those who left without an evaluation."""
        gone = self.count(RoundState.DIKECUALIKAN, RoundState.KELUAR)
        return sum(number for _, number in self.counts) - gone

    @property
    def percent(self) -> Fraction | None:
        """How many of them were, in percent; ``None`` when nobody is expected."""
        return Fraction(100 * self.count(RoundState.SELESAI), self.expected) if self.expected else None


@final
@attrs.frozen
class Waiting:
    """What waits for one person.

    Args:
        person_id: Who has to evaluate; ``None`` where it cannot be told, or no roster was given.
        entries: What waits, the window that ends first before the others.
    """

    person_id: str | None
    entries: tuple[RoundEntry, ...]


@final
@attrs.frozen
class CycleStatus:
    """Where a cycle stands on a day.

    Args:
        on: The day.
        entries: One for each person and round: person after person, each in the order of time.
        findings: Evaluations that no round asks for, and those of oneself.
    """

    on: date
    entries: tuple[RoundEntry, ...]
    findings: tuple[Finding, ...] = ()

    def of(self, employee_id: str) -> tuple[RoundEntry, ...]:
        """Return the entries of a person in the order of time; none for who is not in the cycle."""
        return tuple(entry for entry in self.entries if entry.due.employee_id == employee_id)

    def in_state(self, *states: RoundState) -> tuple[RoundEntry, ...]:
        """Return the entries in one of the states."""
        return tuple(entry for entry in self.entries if entry.state in states)

    @property
    def summaries(self) -> tuple[RoundSummary, ...]:
        """How far each round of each group is, in the order of the groups' ids and of time."""
        counted: dict[tuple[str, Period, EvaluationKind], Counter[RoundState]] = {}
        rounds: dict[tuple[str, Period, EvaluationKind], Round] = {}
        for entry in self.entries:
            place = (entry.due.group_id, entry.due.round.period, entry.due.round.kind)
            rounds.setdefault(place, entry.due.round)
            counted.setdefault(place, Counter())[entry.state] += 1
        ordered = sorted(counted, key=lambda place: (place[0], place[1].end, place[2]))
        return tuple(
            RoundSummary(
                place[0],
                rounds[place],
                tuple((state, counted[place][state]) for state in RoundState if state in counted[place]),
            )
            for place in ordered
        )

    def waiting(self, *states: RoundState) -> tuple[Waiting, ...]:
        """Return what waits for whom, in the order of ids; what nobody can be named for comes last.

        Args:
            states: Only what is in one of these; all that waits if none is given, ``TERLAMBAT`` for the overdue list.
        """
        by_person: dict[str | None, list[RoundEntry]] = {}
        for entry in self.entries:
            if entry.state.waiting and (not states or entry.state in states):
                by_person.setdefault(entry.person_id, []).append(entry)
        ordered = sorted(by_person, key=lambda person_id: (person_id is None, person_id or ""))
        return tuple(Waiting(person_id, tuple(sorted(by_person[person_id], key=_pressing))) for person_id in ordered)

    def as_text(self, language: Language) -> str:
        """Return where it stands as plain text: whom each person has to evaluate, round by round, until when and why.

        For names beside ids, and for the list of one person, see :mod:`kinerja.show.cycle`.
        """
        from ..show.cycle import status_page
        from ..show.text import as_text

        return as_text(status_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the same as a piece of HTML that needs nothing else."""
        from ..show.cycle import status_page
        from ..show.html import as_html

        return as_html(status_page(self), language)

    def _repr_html_(self) -> str:
        return self.as_html("id")


def _pressing(entry: RoundEntry) -> tuple[date, str]:
    return entry.due.round.window.end, entry.due.employee_id


_NO_POLICY = EvaluatorPolicy()


def status(
    cycle: Cycle,
    done: Iterable[Done] = (),
    *,
    on: date,
    roster: Roster | None = None,
    policy: EvaluatorPolicy = _NO_POLICY,
) -> CycleStatus:
    """Return where a cycle stands at the end of a day.

    Whoever evaluated, what was done is done; whether it was the right person,
    :func:`~kinerja.evaluation.done_checks.check_done` tells.

    Args:
        cycle: The cycle.
        done: What was evaluated, in any order; what was done after ``on`` does not count yet.
        on: The day.
        roster: The people of the agency, to name who has to evaluate; without it only the capacity is told.
        policy: What the agency has decided where the law leaves it open, such as what happens to who left.

    Raises:
        Problems: when a person was evaluated twice in one round.

    Example:
        >>> from datetime import date
        >>> from ..base.period import Period
        >>> from .cycle import Cycle
        >>> from .cycle_parts import Group, Member
        >>> from .windows import WindowRule
        >>> group = Group("umum", "Perangkat daerah", "triwulanan", WindowRule(-6, 10))
        >>> people = [Member(name, "umum", date(2024, 1, 1)) for name in ("ani", "edi")]
        >>> cycle = Cycle("Kabupaten Contoh", Period.year(2025), [group], people)
        >>> first = Done("ani", Period.quarter(2025, 1), EvaluationKind.PERIODIK, date(2025, 4, 7), "budi")
        >>> now = status(cycle, [first], on=date(2025, 4, 11))
        >>> [(entry.due.employee_id, entry.turn.label.en) for entry in now.in_state(RoundState.TERLAMBAT)]
        [('edi', "the appraiser's superior")]
        >>> now.summaries[0].percent
        Fraction(50, 1)
    """
    told = _told(done, on)
    oneself = tuple(by_oneself(each) for each in told.values() if each.by_id == each.employee_id)
    asked = _Asked(on, roster, policy, frozenset(_closed(cycle, on)))
    entries = []
    for due in cycle.dues():
        found = told.pop((due.employee_id, due.round.period, due.round.kind), None)
        entries.append(_open_entry(due, asked) if found is None else RoundEntry(due, RoundState.SELESAI, found))
    return CycleStatus(on, tuple(entries), (*map(_stray, told.values()), *oneself))


@attrs.frozen
class _Asked:
    """The day of the question, and what is known on it."""

    on: date
    roster: Roster | None
    policy: EvaluatorPolicy
    closed: frozenset[tuple[str, EvaluationKind, Period]]


def _closed(cycle: Cycle, on: date) -> Iterator[tuple[str, EvaluationKind, Period]]:
    return ((lock.group_id, lock.kind, lock.period) for lock in cycle.locks if lock.holds_on(on))


_Place: TypeAlias = "tuple[str, Period, EvaluationKind]"


def _told(done: Iterable[Done], on: date) -> dict[_Place, Done]:
    told: dict[_Place, Done] = {}
    problems = []
    for each in done:
        if each.on > on:
            continue
        place = (each.employee_id, each.period, each.kind)
        before = told.setdefault(place, each)
        if before != each:
            problems.append(twice(before, each))
    if problems:
        raise Problems("Evaluations stand twice.", problems)
    return told


def twice(one: Done, other: Done) -> InvalidValue:
    """Return why two evaluations of one person in one round cannot both stand."""
    final = one.kind is EvaluationKind.TAHUNAN
    return InvalidValue(
        f"{one.employee_id!r} was evaluated on {one.on} and on {other.on} for {one.period.label.en}.",
        why=f"The year is judged once ({ONE_FINAL})." if final else "A round has one result for each person.",
        mend="Keep the one that is in force; a correction takes the place of the older one.",
        value=one.employee_id,
    )


def _open_entry(due: Due, asked: _Asked) -> RoundEntry:
    """Return how far a round is for who was not evaluated in it."""
    if due.leaves_early and asked.on > due.days.end and asked.policy.leavers is not Leavers.PENILAI_TERAKHIR:
        return RoundEntry(due, RoundState.KELUAR)
    if asked.closed and (due.group_id, due.round.kind, due.round.period) in asked.closed:
        return RoundEntry(due, RoundState.TERKUNCI)
    state = round_state(due.round, asked.on)
    if asked.roster is None or not state.waiting:
        return RoundEntry(due, state)
    if due.employee_id not in asked.roster:
        return RoundEntry(due, state, who=Undetermined(_NOT_ON_ROSTER))
    who = who_evaluates(asked.roster, due.employee_id, due.round, on=asked.on, policy=asked.policy)
    return RoundEntry(due, RoundState.DIKECUALIKAN if isinstance(who, Exempted) else state, who=who)


_NOT_ON_ROSTER = Words("Pegawai tidak ada dalam daftar pegawai.", "The employee is not on the roster.")


def _stray(done: Done) -> Finding:
    day = date_words(done.on)
    return Finding(
        "DONE_NOT_DUE",
        Severity.WARNING,
        done.employee_id,
        Words(
            f"{done.kind.label.id} {done.period.label.id}, dilakukan {day.id}, bukan putaran Pegawai ini.",
            f"{done.kind.label.en} of {done.period.label.en}, done on {day.en}, is no round of this employee.",
        ),
        Words("Periksa kelompok dan tanggal perpindahannya.", "Look at the group and the day of the move."),
    )


def by_oneself(done: Done) -> Finding:
    """Return that somebody evaluated himself (``DONE_BY_ONESELF``)."""
    day, kind, period = date_words(done.on), done.kind.label, done.period.label
    return Finding(
        "DONE_BY_ONESELF",
        Severity.ERROR,
        done.employee_id,
        Words(
            f"{done.employee_id!r} mengevaluasi dirinya sendiri: {kind.id} {period.id}, pada {day.id}.",
            f"{done.employee_id!r} evaluated himself: {kind.en} of {period.en}, on {day.en}.",
        ),
        Words(
            "Evaluasi dilakukan oleh atasan langsung; perbaiki siapa yang mengevaluasi.",
            "The direct superior evaluates; correct who did.",
        ),
        SUPERIOR_BASIS,
    )
