"""What a step in a career asks beside results: time, age, kind of employee, and what somebody must say.

Each ask is data with its article, so a region or an agency states its own the same way.  What it needs and nobody gave
leaves it open; a word of somebody in charge stands in for a day or a kind that is not known, and never for results.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.members import member
from ..base.period import Period
from ..base.words import Words, date_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..people.party import EmployeeKind
from ..plans.fields import is_a
from .held_asks import BoxAsk, HoursAsk, MatchAsk, SanctionAsk, check_years
from .performance_ask import PerformanceAsk
from .requirements import Requirement, RequirementKind, stated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.law import Basis
    from ..evaluation.recommendation import Statement

__all__ = ["AgeAsk", "KindAsk", "StatementAsk", "StepAsk", "TimeAsk"]

_DAY = timedelta(days=1)
_NO_WORDS = Words("", "")


def _kinds(values: Iterable[EmployeeKind | str]) -> tuple[EmployeeKind, ...]:
    return tuple(member(EmployeeKind, each) for each in values)


def _some(_: object, attribute: attrs.Attribute[Any], value: tuple[Any, ...]) -> None:
    if not value:
        raise InvalidValue("Nothing would be good enough.", mend="Give at least one.", path=attribute.name)


@final
@attrs.frozen
class TimeAsk:
    """An ask of time: so many years in a rank, in a position, in service.

    Args:
        kind: Time in what.
        years: How many whole years, 1 or more.
        basis: The rule.
        about: What exactly, as it is asked; empty where the kind says it all.
    """

    kind: RequirementKind = attrs.field(validator=is_a(RequirementKind))
    years: int = attrs.field(validator=check_years)
    basis: Basis
    about: Words = attrs.field(default=_NO_WORDS, kw_only=True)

    def of(self, since: date | None, said: Statement | None, *, on: date) -> Requirement:
        """Return whether the years have passed, and from which day they have.

        Args:
            since: The first day of the time; ``None`` where it is not known.
            said: What somebody in charge says; it is heard only where the day is not known.
            on: The day of asking.

        Example:
            >>> from datetime import date
            >>> from kinerja.base.laws import PERBKN_3_2023
            >>> ask = TimeAsk(RequirementKind.MASA_PANGKAT, 2, PERBKN_3_2023("Pasal 15"))
            >>> asked = ask.of(date(2024, 4, 1), None, on=date(2026, 3, 1))
            >>> print(asked.verdict, asked.from_day, asked.reason.en)
            not_met 2026-04-01 Time in rank: 2 years, reached on 1 April 2026.
        """
        if since is None:
            return _with_words(self.about, stated(self.kind, said, self.basis))
        day = Period.lasting(since, years=self.years).end + _DAY
        name, when = self.kind.label, date_words(day)
        reason = Words(
            f"{name.id}: {self.years} tahun, tercapai pada {when.id}.",
            f"{name.en}: {_years(self.years)}, reached on {when.en}.",
        )
        verdict = Verdict.MET if day <= on else Verdict.NOT_MET
        return _with_words(self.about, Requirement(self.kind, verdict, reason, self.basis, from_day=day))


@final
@attrs.frozen
class AgeAsk:
    """An ask of age: at most so many years.

    On the birthday itself it is met.  Between that day and the next birthday it is open, because laws say "at most 53
    years" and not whether 53 years and some months still are.  The day of birth is told nowhere.

    Args:
        years: The highest age in years.
        basis: The rule.
    """

    years: int = attrs.field(validator=check_years)
    basis: Basis

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.USIA

    def of(self, born: date | None, said: Statement | None, *, on: date) -> Requirement:
        """Return whether the age is not exceeded.

        Args:
            born: The day of birth; ``None`` where it is not known.
            said: What somebody in charge says; it is heard only where the day is not known.
            on: The day of asking.

        Raises:
            InvalidValue: for a day of birth after ``on``.

        Example:
            >>> from datetime import date
            >>> from kinerja.base.laws import PP_11_2017
            >>> ask = AgeAsk(53, PP_11_2017("Pasal 76 ayat (1) huruf h"))
            >>> [str(ask.of(date(born, 3, 1), None, on=date(2026, 6, 1)).verdict) for born in (1974, 1973, 1972)]
            ['met', 'undetermined', 'not_met']
        """
        if born is None:
            return stated(self.kind, said, self.basis)
        if born > on:
            raise InvalidValue("The birth date lies after the day of asking.", mend="Correct it.", path="birth_date")
        age = relativedelta(on, born)
        birthday = not (age.months or age.days)
        verdict = _age_verdict(age.years, self.years, birthday=birthday)
        name = self.kind.label
        rest = _AGE_OPEN if verdict is Verdict.UNDETERMINED else _NO_WORDS
        reason = Words(
            f"{name.id}: {age.years} tahun, paling tinggi {self.years} tahun. {rest.id}".rstrip(),
            f"{name.en}: {_years(age.years)}, at most {self.years}. {rest.en}".rstrip(),
        )
        return Requirement(self.kind, verdict, reason, self.basis)


def _years(number: int) -> str:
    return "1 year" if number == 1 else f"{number} years"


def _age_verdict(age: int, limit: int, *, birthday: bool) -> Verdict:
    if age == limit and not birthday:
        return Verdict.UNDETERMINED
    return Verdict.MET if age <= limit else Verdict.NOT_MET


_AGE_OPEN = Words(
    "Peraturan tidak menyebut apakah kelebihan bulan masih termasuk.",
    "The rule does not say whether the months beyond still count.",
)


@final
@attrs.frozen
class KindAsk:
    """An ask of the kind of employee.

    Args:
        kinds: Those it is open to, at least one.
        basis: The rule.
    """

    kinds: tuple[EmployeeKind, ...] = attrs.field(converter=_kinds, validator=_some)
    basis: Basis

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.STATUS

    def of(self, kind: EmployeeKind | None, said: Statement | None) -> Requirement:
        """Return whether the step is open to this kind of employee.

        Args:
            kind: What the person is on the day of asking; ``None`` where it is not known.
            said: What somebody in charge says; it is heard only where the kind is not known.
        """
        if kind is None:
            return stated(self.kind, said, self.basis)
        holds, names = kind in self.kinds, ", ".join(each.upper().replace("_", " ") for each in self.kinds)
        told = kind.upper().replace("_", " ")
        reason = Words(f"Status: {told}; terbuka bagi {names}.", f"Kind of employee: {told}; open to {names}.")
        return Requirement(self.kind, Verdict.MET if holds else Verdict.NOT_MET, reason, self.basis)


@final
@attrs.frozen
class StatementAsk:
    """An ask that only somebody in charge can answer: a vacancy, a test that was passed, integrity.

    Args:
        kind: What it is about.
        basis: The rule.
        about: What exactly, as it is asked; empty where the kind says it all.
    """

    kind: RequirementKind = attrs.field(validator=is_a(RequirementKind))
    basis: Basis
    about: Words = attrs.field(default=_NO_WORDS, kw_only=True)

    def of(self, said: Statement | None) -> Requirement:
        """Return what was said; open while nobody said anything.

        Args:
            said: What somebody in charge says.
        """
        return _with_words(self.about, stated(self.kind, said, self.basis))


def _with_words(about: Words, asked: Requirement) -> Requirement:
    if not about.id:
        return asked
    told = asked.reason
    return attrs.evolve(asked, reason=Words(f"{told.id} {about.id}", f"{told.en} {about.en}"))


StepAsk = PerformanceAsk | TimeAsk | AgeAsk | KindAsk | BoxAsk | SanctionAsk | HoursAsk | MatchAsk | StatementAsk
"""One thing that a step in a career asks for."""
