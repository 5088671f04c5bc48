"""Penalties that were imposed on a person: from which day to which they are served."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.law import Assurance, Basis
from ..base.laws import PP_94_2021
from ..base.period import Period, plain_date
from ..base.spans import check_days
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked
from ..plans.fields import filled, is_a, stripped
from ..rules.kmk127_discipline import PunishmentLevel
from .penalties import FormerPenalty, Penalty
from .requirements import Requirement, RequirementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EFFECT_BASIS", "OtherPenalty", "Sanction", "holds_from", "last_day", "no_sanction"]

EFFECT_BASIS: Basis = PP_94_2021(
    "Pasal 38 ayat (1)",
    assurance=Assurance.ASSUMPTION,
    note="A decision holds from the 15th day since it was received. Counted are days of the calendar, and the day of "
    "receipt is not one of them, as elsewhere here; the article does not say how they are counted.",
)
"""From which day a decision holds."""
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
        """The last day on which it is served; ``None`` for a reprimand and for a dismissal, which have no time."""
        months = self.penalty.months
        return self.ended_on if months is None or self.ended_on is not None else last_day(self.since, months)

    @property
    def term(self) -> Period | None:
        """The days on which it is served; ``None`` where there is no time."""
        return None if self.until is None else Period(self.since, self.until)

    def served_on(self, day: date) -> bool:
        """Return whether it is being served on a day; a reprimand is not, and a dismissal has no end."""
        if self.term is not None:
            return self.term.contains(day)
        return self.penalty is Penalty.PEMBERHENTIAN and self.since <= day

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.penalty} of {masked(self.person_id)} from {self.since}>"


def no_sanction(sanctions: Iterable[Sanction] | None, *, on: date, basis: Basis) -> Requirement:
    """Return whether no penalty is being served on a day, as a requirement.

    No text that was read asks for it of every step, so who asks names the rule.

    Args:
        sanctions: Those of the person; ``None`` where nobody said whether there are any.
        on: The day.
        basis: The rule that asks.

    Example:
        >>> from kinerja.base.laws import SE_BKN_9_2024
        >>> str(no_sanction(None, on=date(2026, 4, 1), basis=SE_BKN_9_2024("Huruf f")).verdict)
        'undetermined'
    """
    if sanctions is None:
        words = Words("Hukuman disiplin: belum dinyatakan.", "Disciplinary penalties: nobody has said.")
        return Requirement(RequirementKind.DISIPLIN, Verdict.UNDETERMINED, words, basis)
    served = [each for each in sanctions if each.served_on(on)]
    if not served:
        words = Words("Tidak sedang menjalani hukuman disiplin.", "No disciplinary penalty is being served.")
        return Requirement(RequirementKind.DISIPLIN, Verdict.MET, words, basis)
    return Requirement(RequirementKind.DISIPLIN, Verdict.NOT_MET, _serving(served), basis, from_day=_free_from(served))


def _serving(served: list[Sanction]) -> Words:
    told = [each.penalty.label for each in served]
    return Words(
        f"Sedang menjalani: {'; '.join(each.id for each in told)}.",
        f"Being served: {'; '.join(each.en for each in told)}.",
    )


def _free_from(served: list[Sanction]) -> date | None:
    ends = [each.until for each in served]
    known = [each for each in ends if each is not None]
    return max(known) + timedelta(days=1) if len(known) == len(ends) else None
