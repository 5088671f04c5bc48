"""Penalties that were imposed on a person: from which day to which they are served."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PP_94_2021
from ..base.period import Period, plain_date
from ..base.spans import check_days
from ..base.words import Words, date_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked, shown_id
from ..plans.fields import filled, is_a, stripped
from ..rules.kmk127_discipline import PunishmentLevel
from .penalties import PENALTIES, SUSPENDED_BASIS, FormerPenalty, Penalty, PenaltyTable
from .requirements import Requirement, RequirementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "EFFECT_BASIS",
    "SERVED_BASIS",
    "OtherPenalty",
    "Sanction",
    "check_one_person",
    "holds_from",
    "last_day",
    "no_sanction",
    "served_beside",
]

EFFECT_BASIS: Basis = PP_94_2021(
    "Pasal 38 ayat (1)",
    assurance=Assurance.ASSUMPTION,
    note="A decision holds from the 15th day since it was received. Counted are days of the calendar, and the day of "
    "receipt is not one of them, as elsewhere here; the article does not say how they are counted.",
)
"""From which day a decision holds."""
SERVED_BASIS: Basis = PP_94_2021(
    "Pasal 8 dan Pasal 42",
    assurance=Assurance.ASSUMPTION,
    note="The articles say what the penalty is; whether it stands in the way of a step in a career that does not name "
    "it, no text that was read says.",
)
"""Why a penalty that is being served leaves a step open whose rule does not name it."""
_FIFTEENTH = timedelta(days=15)


def holds_from(received: date) -> date:
    """Return the day from which a decision holds against which nobody appealed (art. 38(1)).

    After an appeal it holds as the decision on the appeal says (art. 38(2)).

    Args:
        received: The day on which the employee received it.

    Example:
        >>> holds_from(date(2026, 3, 2))
        datetime.date(2026, 3, 17)
    """
    return plain_date(received) + _FIFTEENTH


def last_day(since: date, months: int) -> date:
    """Return the last day of some months that begin on a day.

    Args:
        since: The first day.
        months: How many, 1 or more.

    Example:
        >>> last_day(date(2026, 2, 10), 6), last_day(date(2025, 1, 1), 12)
        (datetime.date(2026, 8, 9), datetime.date(2025, 12, 31))
    """
    return since + relativedelta(months=months) - timedelta(days=1)


def _level(value: PunishmentLevel | str | None) -> PunishmentLevel | None:
    return None if value is None else PunishmentLevel.parse(value)


@final
@attrs.frozen
class OtherPenalty:
    """A penalty of another rule: the discipline of PPPK in an agency, or what PP 53/2010 knew beside.

    Args:
        name: What it is called there.
        basis: The rule.
        level: Light, moderate or heavy; ``None`` where the rule knows no levels.
        months: For how many months it is served, 1 or more; ``None`` where it names no time.

    Raises:
        InvalidValue: for fewer months than one.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    basis: Basis = attrs.field(validator=is_a(Basis))
    level: PunishmentLevel | None = attrs.field(default=None, converter=_level, kw_only=True)
    months: int | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(int)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.months is not None and self.months < 1:
            raise InvalidValue(f"{self.months} months are no time.", mend="Give 1 or more.", path="months")

    @property
    def label(self) -> Words:
        """The name for people: as it was given."""
        return Words(self.name, self.name)


@final
@attrs.frozen(repr=False)
class Sanction:
    """A penalty that was imposed on a person.

    Args:
        person_id: Who; the caller's key.
        penalty: Which.
        since: The first day on which it holds; :func:`holds_from` gives it from the day of receipt.
        ended_on: The last day, where it ended before its time.
        decree: The decision.

    Raises:
        InvalidValue: when it ends before it begins.

    Example:
        >>> lowered = Sanction("e1", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 3, 1))
        >>> lowered.until, lowered.served_on(date(2026, 2, 28)), lowered.served_on(date(2026, 3, 1))
        (datetime.date(2026, 2, 28), True, False)
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    penalty: Penalty | FormerPenalty | OtherPenalty = attrs.field(validator=is_a(Penalty, FormerPenalty, OtherPenalty))
    since: date = attrs.field(converter=plain_date)
    ended_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    decree: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The penalty", self.since, self.ended_on, path="ended_on")

    @property
    def level(self) -> PunishmentLevel | None:
        """Light, moderate or heavy; ``None`` where its rule knows no levels."""
        return self.penalty.level

    @property
    def until(self) -> date | None:
        """The last day on which it is served; ``None`` where its rule names no time, as for reprimand and dismissal."""
        months = self.penalty.months
        return self.ended_on if months is None or self.ended_on is not None else last_day(self.since, months)

    @property
    def term(self) -> Period | None:
        """The days on which it is served; ``None`` where there is no time."""
        return None if self.until is None else Period(self.since, self.until)

    def served_on(self, day: date) -> bool | Undetermined:
        """Return whether it is being served on a day; a reprimand is not, and a dismissal has no end.

        Of another rule's penalty without a time nobody can tell, unless it is a light one or has ended.
        """
        if self.term is not None:
            return self.term.contains(day)
        if day < self.since or self.level is PunishmentLevel.RINGAN:
            return False
        return _NO_TIME if isinstance(self.penalty, OtherPenalty) else self.penalty is Penalty.PEMBERHENTIAN

    def suspended(self, *, table: PenaltyTable = PENALTIES) -> bool:
        """Return whether it is a moderate one that was suspended when it was imposed, or not yet law.

        Args:
            table: Which penalties hold when.
        """
        held = self.penalty
        if not isinstance(held, Penalty) or held.level is not PunishmentLevel.SEDANG:
            return False
        return self.since < table.since or table.suspended(held, self.since)

    def check(self, *, table: PenaltyTable = PENALTIES) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: a penalty that was suspended when it was imposed.

        Args:
            table: Which penalties hold when.

        Example:
            >>> cut = Sanction("e1", Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN, date(2024, 1, 1))
            >>> [each.code for each in cut.check()]
            ['SANCTION_SUSPENDED']
        """
        return (_suspended(self.penalty, self.since),) if self.suspended(table=table) else ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.penalty} of {masked(self.person_id)} from {self.since}>"


_NO_TIME = Undetermined(
    Words(
        "Aturannya tidak menyebut lamanya, dan berakhirnya belum dicatat.",
        "Its rule names no time, and nobody recorded an end.",
    )
)


def _suspended(penalty: Penalty | FormerPenalty | OtherPenalty, since: date) -> Finding:
    day, told = date_words(since), penalty.label
    return Finding(
        "SANCTION_SUSPENDED",
        Severity.WARNING,
        "penalty",
        Words(
            f"{told.id} tercatat sejak {day.id}, padahal belum berlaku.",
            f"{told.en} is on record from {day.en}, when it did not hold yet.",
        ),
        Words(
            "Periksa keputusannya; sementara itu yang dijatuhkan adalah hukuman sedang PP 53/2010.",
            "Look at the decision; meanwhile it is the moderate penalties of PP 53/2010 that are imposed.",
        ),
        SUSPENDED_BASIS,
    )


def check_one_person(sanctions: Iterable[Sanction], person_id: str | None = None) -> None:
    """Refuse penalties of several people, or of another person than the one who is asked about.

    Args:
        sanctions: The penalties.
        person_id: Whose they have to be; ``None`` where nobody in particular is asked about.

    Raises:
        InvalidValue: when they are of somebody else.
    """
    people = {each.person_id for each in sanctions}
    if len(people) > 1:
        raise InvalidValue("The penalties are of several people.", mend="Give those of one person.", path="sanctions")
    if person_id is not None and people - {person_id}:
        raise InvalidValue(
            f"The penalties are of another person than {shown_id(person_id)}.",
            mend="Give those of the person.",
            path="sanctions",
        )


def no_sanction(
    sanctions: Iterable[Sanction] | None, *, on: date, basis: Basis, person_id: str | None = None
) -> Requirement:
    """Return whether no penalty is being served on a day, as a requirement.

    No text that was read asks for it of every step, so who asks names the rule.

    Args:
        sanctions: Those of the person; ``None`` where nobody said whether there are any.
        on: The day.
        basis: The rule that asks.
        person_id: Whose they have to be, where that is known.

    Raises:
        InvalidValue: for penalties of several people, or of somebody else.

    Example:
        >>> from kinerja.base.laws import SE_BKN_9_2024
        >>> str(no_sanction(None, on=date(2026, 4, 1), basis=SE_BKN_9_2024("Huruf f")).verdict)
        'undetermined'
    """
    if sanctions is None:
        words = Words("Hukuman disiplin: belum dinyatakan.", "Disciplinary penalties: nobody has said.")
        return Requirement(RequirementKind.DISIPLIN, Verdict.UNDETERMINED, words, basis)
    known = tuple(sanctions)
    check_one_person(known, person_id)
    served = [each for each in known if each.served_on(on)]
    open_ = [each for each in known if isinstance(each.served_on(on), Undetermined)]
    if served:
        free = None if open_ else _free_from(served)
        return Requirement(RequirementKind.DISIPLIN, Verdict.NOT_MET, _serving(served), basis, from_day=free)
    if open_:
        return Requirement(RequirementKind.DISIPLIN, Verdict.UNDETERMINED, _open(open_), basis)
    words = Words("Tidak sedang menjalani hukuman disiplin.", "No disciplinary penalty is being served.")
    return Requirement(RequirementKind.DISIPLIN, Verdict.MET, words, basis)


def served_beside(sanctions: Iterable[Sanction] | None, *, on: date) -> tuple[Requirement, ...]:
    """Return what penalties say of a step whose rule does not name them; nothing where none is being served.

    Who is dismissed takes no step.  What every other penalty does nobody who read the texts can tell.

    Args:
        sanctions: Those of the person; ``None`` where nobody said whether there are any.
        on: The day.

    Raises:
        InvalidValue: for penalties of several people.

    Example:
        >>> freed = Sanction("e1", Penalty.PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN, date(2026, 1, 1))
        >>> [str(each.verdict) for each in served_beside([freed], on=date(2026, 4, 1))]
        ['undetermined']
    """
    known = tuple(sanctions or ())
    asked = no_sanction(known, on=on, basis=SERVED_BASIS)
    if asked.verdict is Verdict.MET:
        return ()
    if any(each.penalty is Penalty.PEMBERHENTIAN and each.served_on(on) for each in known):
        return (attrs.evolve(asked, basis=Penalty.PEMBERHENTIAN.basis),)
    told = asked.reason
    words = Words(
        f"{told.id} Belum ditemukan ketentuan apakah hukuman ini menghalangi langkah tersebut.",
        f"{told.en} No text that was read says whether it stands in the way of this step.",
    )
    return (attrs.evolve(asked, verdict=Verdict.UNDETERMINED, reason=words),)


def _names(sanctions: list[Sanction]) -> Words:
    told = [each.penalty.label for each in sanctions]
    return Words("; ".join(each.id for each in told), "; ".join(each.en for each in told))


def _serving(served: list[Sanction]) -> Words:
    told = _names(served)
    return Words(f"Sedang menjalani: {told.id}.", f"Being served: {told.en}.")


def _open(sanctions: list[Sanction]) -> Words:
    told, why = _names(sanctions), _NO_TIME.reason
    return Words(f"{told.id}: {why.id}", f"{told.en}: {why.en}")


def _free_from(served: list[Sanction]) -> date | None:
    ends = [each.until for each in served]
    known = [each for each in ends if each is not None]
    return max(known) + timedelta(days=1) if len(known) == len(ends) else None
