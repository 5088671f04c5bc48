"""A calibration: what appraisers decided, whom a meeting would move and why, and what that would come to.

PermenPANRB 6/2022 knows no such meeting.  The predikat is set by the appraiser (arts 24 and 25), who compares people
by their contribution; so a move is a proposal to the appraiser and changes no decision.  What was decided before stays
in the session with its digest, every move with its reason, and what comes after is judged again by the rules.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity, Undetermined
from ..base.fingerprint import fingerprint
from ..base.period import Period
from ..base.words import Words
from ..errors import EmptyCollection, InvalidValue, NotFound
from ..formula.program import narrowed
from ..plans.fields import filled, is_a, refuse_twins, stripped
from ..rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat
from .appraisal import decided_facts
from .calibration_moves import effective_moves, move_findings
from .cohort import Cohort, CohortMember, shown_id
from .comparison import Move
from .distribution import Distribution, count_people
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.words import Language
    from ..people.party import Party
    from ..rules.book import RuleBook
    from .calibration_moves import CalibrationEntry, CalibrationMove, RatingPair
    from .decision import Decision

__all__ = [
    "CalibratedPerson",
    "CalibratedUnit",
    "Calibration",
    "open_calibration",
]


@final
@attrs.frozen
class CalibratedPerson:
    """One person before and after.

    Args:
        entry: What was decided.
        move: What would change; ``None`` where nothing does.
        before: The predikat that the rules give on the decision, or why none.
        after: The predikat that they would give.
    """

    entry: CalibrationEntry
    move: CalibrationMove | None
    before: Predikat | Undetermined
    after: Predikat | Undetermined

    @property
    def direction(self) -> Move:
        """Which way the predikat would go; it may stay when a rating changes."""
        if isinstance(self.before, Undetermined) or isinstance(self.after, Undetermined):
            return Move.TANPA_JAWABAN
        if self.before is self.after:
            return Move.TETAP
        return Move.NAIK if self.before < self.after else Move.TURUN

    def proposal(self, *, by: Party, on: date) -> Decision:
        """Return the decision that somebody makes anew on what is proposed; what was decided before stays as it was.

        Args:
            by: Who decides now: the appraiser, or whoever may in their place; :func:`appraise` checks that.
            on: When.

        Raises:
            NotFound: when nothing is proposed of this person.
            InvalidValue: when people would decide on themselves.
        """
        if self.move is None:
            raise NotFound(
                f"Nothing is proposed of {shown_id(self.entry.employee.id)}.", mend="Keep the decision that stands."
            )
        if by.id == self.entry.employee.id:
            raise InvalidValue(
                "Nobody decides on their own ratings.",
                why="The appraiser sets them (PermenPANRB 6/2022, arts 24 and 25).",
                mend="Have the appraiser decide.",
                path="by",
            )
        after = self.move.after
        return attrs.evolve(
            self.entry.decision,
            hasil_kerja=after.hasil_kerja,
            perilaku=after.perilaku,
            by=by,
            on=on,
            reason=self.move.reason,
            recorded=None,
        )


@final
@attrs.frozen
class CalibratedUnit:
    """The distribution of the predikat of one unit, before and after.

    Args:
        unit_id: The unit.
        before: As it was decided.
        after: As it would be.
    """

    unit_id: str
    before: Distribution
    after: Distribution


def _entries(entries: Iterable[CalibrationEntry]) -> tuple[CalibrationEntry, ...]:
    return tuple(sorted(entries, key=lambda each: each.employee.id))


def _moves(moves: Iterable[CalibrationMove]) -> tuple[CalibrationMove, ...]:
    return tuple(moves)


@final
@attrs.frozen
class Calibration:
    """A calibration session: decisions before, moves with their reasons, and what comes after.

    Make one with :func:`open_calibration`.

    Args:
        name: What the cohort is called.
        period: The evaluation.
        kind: Of the year, or periodic.
        entries: What was decided, of each person once.
        before_digest: The sha256 of rules, evaluation and decisions as the session was opened.
        moves: What the meeting would change, in any order.
        rules: What judges the ratings; the national matrix by default.

    Raises:
        EmptyCollection: when there is nobody.
        InvalidValue: when one person stands twice among the entries, or the rules leave no ratings to an appraiser.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    kind: EvaluationKind = attrs.field(validator=is_a(EvaluationKind))
    entries: tuple[CalibrationEntry, ...] = attrs.field(converter=_entries, repr=how_many)
    before_digest: str
    moves: tuple[CalibrationMove, ...] = attrs.field(default=(), converter=_moves, repr=how_many)
    rules: RuleBook = attrs.field(default=PERMENPANRB6_2022, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.entries:
            raise EmptyCollection("There is nobody to calibrate.", mend="Give what was decided.", path="entries")
        refuse_twins((shown_id(each.employee.id) for each in self.entries), "person", path="entries")
        if self.rules.computes_ratings or self.rules.ratings is None or self.rules.scale.members is not Predikat:
            raise InvalidValue(
                f"Under {self.rules.id} no appraiser sets ratings that give a predikat of PermenPANRB 6/2022.",
                why="What is computed cannot be moved by a meeting.",
                mend="Calibrate under PermenPANRB 6/2022, or an amendment that leaves the ratings to the appraiser.",
                path="rules",
                value=self.rules.id,
            )

    @property
    def untouched(self) -> bool:
        """Whether what was decided before is still what it was when the session was opened."""
        return self.before_digest == _digest(self)

    def moving(self, *moves: CalibrationMove) -> Calibration:
        """Return the session with further moves."""
        return attrs.evolve(self, moves=(*self.moves, *moves))

    @cached_property
    def people(self) -> tuple[CalibratedPerson, ...]:
        """Everybody before and after, by id; a move with an error, or that changes nothing, has no effect."""
        moves = effective_moves(self.entries, self.moves)
        return tuple(_person(entry, moves.get(entry.employee.id), self.rules) for entry in self.entries)

    @property
    def moved(self) -> tuple[CalibratedPerson, ...]:
        """Who was moved with effect, by id."""
        return tuple(person for person in self.people if person.move is not None)

    def person(self, employee_id: str) -> CalibratedPerson:
        """Return one person before and after.

        Raises:
            NotFound: when nobody of the session has the id.
        """
        for person in self.people:
            if person.entry.employee.id == employee_id:
                return person
        raise NotFound(f"{shown_id(employee_id)} is nobody of the session.", mend="Correct the id.", value=employee_id)

    @property
    def units(self) -> tuple[CalibratedUnit, ...]:
        """The distributions of each unit, by its id."""
        people = self.people
        ids = sorted({person.entry.employee.unit.id for person in people})
        return tuple(self._unit(id, [each for each in people if each.entry.employee.unit.id == id]) for id in ids)

    def _unit(self, unit_id: str, people: list[CalibratedPerson]) -> CalibratedUnit:
        before, after = (
            count_people(predikat, unit_id=unit_id, period=self.period, kind=self.kind)
            for predikat in (
                {each.entry.employee.id: each.before for each in people},
                {each.entry.employee.id: each.after for each in people},
            )
        )
        return CalibratedUnit(unit_id, before, after)

    @property
    def cohort_before(self) -> Cohort:
        """The people with what was decided, to be ranked or to compare appraisers."""
        return Cohort(
            self.name,
            self.period,
            self.kind,
            [self._member(each.entry, each.entry.ratings, each.before) for each in self.people],
        )

    @property
    def cohort_after(self) -> Cohort:
        """The people with what is proposed; it is another cohort as soon as somebody is moved."""
        return Cohort(
            self.name,
            self.period,
            self.kind,
            [
                self._member(each.entry, each.move.after if each.move else each.entry.ratings, each.after)
                for each in self.people
            ],
        )

    def _member(
        self, entry: CalibrationEntry, ratings: RatingPair | None, predikat: Predikat | Undetermined
    ) -> CohortMember:
        return CohortMember(
            entry.employee.id,
            self.rules.regime,
            self.period,
            predikat,
            hasil_kerja=ratings.hasil_kerja if ratings else None,
            perilaku=ratings.perilaku if ratings else None,
            appraiser_id=entry.decision.by.id,
            unit_id=entry.employee.unit.id,
        )

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: moves without a reason or of nobody, decisions changed since."""
        return (*self._tampered(), *move_findings(self.entries, self.moves))

    def _tampered(self) -> Iterator[Finding]:
        if not self.untouched:
            yield Finding(
                "CALIBRATION_BEFORE_CHANGED",
                Severity.ERROR,
                "entries",
                Words(
                    "Keputusan sebelum kalibrasi bukan lagi yang semula.",
                    "What was decided before is no longer what it was when the session was opened.",
                ),
                Words("Kembalikan, atau buka sesi baru.", "Bring it back, or open a new session."),
            )

    def as_text(self, language: Language) -> str:
        """Return the session as plain text of 100 columns: who was moved and why, and each unit before and after.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.cohort import calibration_page
        from ..show.text import as_text

        return as_text(calibration_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the session as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.cohort import calibration_page
        from ..show.html import as_html

        return as_html(calibration_page(self), language)

    def _repr_html_(self) -> str:
        """Return the session for a notebook, in Indonesian."""
        return self.as_html("id")


def _digest(session: Calibration) -> str:
    return fingerprint([session.rules.identity, session.period, session.kind, list(session.entries)])


def _person(entry: CalibrationEntry, move: CalibrationMove | None, rules: RuleBook) -> CalibratedPerson:
    before = _judged(entry.decision, rules)
    if move is None:
        return CalibratedPerson(entry, None, before, before)
    rated = attrs.evolve(entry.decision, hasil_kerja=move.after.hasil_kerja, perilaku=move.after.perilaku)
    return CalibratedPerson(entry, move, before, _judged(rated, rules))


def _judged(decision: Decision, rules: RuleBook) -> Predikat | Undetermined:
    facts = {**decided_facts(decision), "predikat_tercatat": None}
    predikat = rules.judge(rules.facts(narrowed(rules.needs, facts))).predikat
    # The scale was looked at when the session was made.
    return predikat if isinstance(predikat, Undetermined) else Predikat.parse(predikat.token)


def open_calibration(
    entries: Iterable[CalibrationEntry],
    *,
    name: str,
    period: Period,
    kind: EvaluationKind,
    rules: RuleBook = PERMENPANRB6_2022,
) -> Calibration:
    """Return a calibration session without moves, with the digest of what was decided before.

    Args:
        entries: What was decided, of each person once.
        name: What the cohort is called.
        period: The evaluation.
        kind: Of the year, or periodic.
        rules: What judges the ratings: PermenPANRB 6/2022, or an amendment that leaves the ratings to the appraiser.

    Raises:
        EmptyCollection: when there is nobody.
        InvalidValue: when one person stands twice, or the rules leave no ratings to an appraiser.

    Example:
        >>> from datetime import date
        >>> from kinerja import Decision, Party, Position, Unit
        >>> from .calibration_moves import CalibrationEntry, CalibrationMove, RatingPair
        >>> head, unit = Position("Camat", None), Unit("kec", "Kecamatan Contoh")
        >>> camat, sekda = Party("p1", "Budi", head, unit), Party("p9", "Citra", head, unit)
        >>> ani = Party("e1", "Ani", Position("Bidan", None), unit)
        >>> usual, high = "sesuai_ekspektasi", "di_atas_ekspektasi"
        >>> decided = CalibrationEntry(ani, Decision(usual, high, by=camat, on=date(2026, 1, 12)))
        >>> session = open_calibration(
        ...     [decided], name="Kota Contoh", period=Period.year(2025), kind=EvaluationKind.TAHUNAN
        ... )
        >>> why = "Tiga hasil di atas target, sama dengan pegawai sejenis"
        >>> move = CalibrationMove("e1", decided.ratings, RatingPair(high, high), why, by=sekda, on=date(2026, 1, 20))
        >>> moved = session.moving(move).person("e1")
        >>> str(moved.before), str(moved.after), str(moved.direction)
        ('baik', 'sangat_baik', 'naik')
        >>> moved.entry.decision.hasil_kerja  # what was decided stands until the appraiser decides anew
        <Rating.SESUAI_EKSPEKTASI: 'sesuai_ekspektasi'>
        >>> moved.proposal(by=camat, on=date(2026, 1, 21)).hasil_kerja
        <Rating.DI_ATAS_EKSPEKTASI: 'di_atas_ekspektasi'>
    """
    session = Calibration(name, period, kind, _entries(entries), "", rules=rules)
    return attrs.evolve(session, before_digest=_digest(session))
