"""Rules of a step in a career as data, and whether a person fulfils them.

A rule is a list of asks, each with its article.  The national ones stand in :mod:`~kinerja.career.eligibility` and its
neighbours; what a ministry, a region or an agency asks beside is added to a rule, or stated as a rule of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.period import plain_date
from ..base.spans import check_days, holds_on
from ..base.words import Words, date_words
from ..errors import InvalidValue, NotCovered
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked
from ..evaluation.record import Record
from ..people.party import EmployeeKind
from ..plans.fields import check_kind, filled, is_a, refuse_twins, stripped
from ..training.hour_ledger import HourLedger
from ..training.job_match import JobMatch
from .held_asks import BoxAsk, HoursAsk, MatchAsk, SanctionAsk, check_box, stands_in
from .performance_ask import PerformanceAsk
from .requirements import CareerMatter, Eligibility, Requirement, RequirementKind, weighed
from .sanctions import Sanction, served_beside
from .step_asks import AgeAsk, KindAsk, StatementAsk, StepAsk, TimeAsk
from .talent import TalentPlacement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.law import Basis
    from ..evaluation.recommendation import FollowUp, Statement

__all__ = ["Candidate", "CareerRule", "eligible"]

T = TypeVar("T")


def _pairs(values: Iterable[tuple[RequirementKind, T]]) -> tuple[tuple[RequirementKind, T], ...]:
    return tuple(sorted(values, key=lambda pair: str(pair[0])))


def _day_pairs(
    values: Mapping[RequirementKind, date] | tuple[tuple[RequirementKind, date], ...],
) -> tuple[tuple[RequirementKind, date], ...]:
    return _pairs(values.items() if isinstance(values, Mapping) else values)


def _said_pairs(
    values: Mapping[RequirementKind, Statement] | tuple[tuple[RequirementKind, Statement], ...],
) -> tuple[tuple[RequirementKind, Statement], ...]:
    return _pairs(values.items() if isinstance(values, Mapping) else values)


def _each_kind_once(_: object, attribute: attrs.Attribute[Any], value: tuple[tuple[Any, Any], ...]) -> None:
    for kind, _given in value:
        mend = "Give a RequirementKind."
        check_kind(kind, RequirementKind, path=attribute.name, mend=mend)
    refuse_twins((str(kind) for kind, _given in value), "kind", path=attribute.name)


def _days(_: object, __: object, value: tuple[tuple[Any, Any], ...]) -> None:
    for _kind, day in value:
        plain_date(day)


def _a_box(_: object, attribute: attrs.Attribute[Any], value: int | TalentPlacement | None) -> None:
    if value is not None and not isinstance(value, TalentPlacement):
        check_box(value, attribute.name)


def _sanctions(values: Iterable[Sanction] | None) -> tuple[Sanction, ...] | None:
    return None if values is None else tuple(values)


def _penalties(_: object, attribute: attrs.Attribute[Any], value: tuple[Sanction, ...] | None) -> None:
    for place, each in enumerate(value or ()):
        check_kind(each, Sanction, path=f"{attribute.name}[{place}]", mend="Give Sanction values.")


def _ledgers(values: Iterable[HourLedger]) -> tuple[HourLedger, ...]:
    return tuple(sorted(values, key=_first_day))


def _first_day(ledger: HourLedger) -> date:
    check_kind(ledger, HourLedger, path="hours", mend="Give count_hours(...).")
    return ledger.period.start


def _each_year_once(_: object, attribute: attrs.Attribute[Any], value: tuple[HourLedger, ...]) -> None:
    refuse_twins((str(each.period.start) for each in value), "first day", path=attribute.name)


@final
@attrs.frozen(repr=False)
class Candidate:
    """What is known of a person who is asked about; whatever is not known leaves what needs it open.

    Args:
        record: The results, which say whose they are.
        kind: The kind of employee on the day of asking.
        birth_date: The day of birth.
        since: The first day of each time that counts, by kind: in the rank, in the position, in service; a mapping
            will do.
        said: What somebody in charge says, by kind; a mapping will do.  Of results nobody can say anything here.
        box: The talent box: the placement of the person, or its number by the national numbering, 1 to 9.
        sanctions: The penalties of the person; ``None`` where nobody looked, none where somebody looked and found none.
        hours: The hours of learning, a ledger for each calendar year.
        match: How the competencies match the post that is asked about.

    Raises:
        InvalidValue: for one kind or one year twice, a box that there is not, and what is of another person than the
            results.

    Example:
        >>> from datetime import date
        >>> Candidate(Record("198502142010031991"), since={RequirementKind.MASA_PANGKAT: date(2022, 4, 1)})
        <Candidate '**************1991'>
    """

    record: Record = attrs.field(validator=is_a(Record))
    kind: EmployeeKind | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(EmployeeKind)), kw_only=True
    )
    birth_date: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    since: tuple[tuple[RequirementKind, date], ...] = attrs.field(
        default=(), converter=_day_pairs, validator=[_each_kind_once, _days], kw_only=True
    )
    said: tuple[tuple[RequirementKind, Statement], ...] = attrs.field(
        default=(), converter=_said_pairs, validator=_each_kind_once, kw_only=True
    )
    box: int | TalentPlacement | None = attrs.field(default=None, validator=_a_box, kw_only=True)
    sanctions: tuple[Sanction, ...] | None = attrs.field(
        default=None,
        converter=_sanctions,
        validator=_penalties,
        kw_only=True,
    )
    hours: tuple[HourLedger, ...] = attrs.field(default=(), converter=_ledgers, validator=_each_year_once, kw_only=True)
    match: JobMatch | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(JobMatch)), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        for path, owner in self._owners():
            if owner != self.person_id:
                mend = "Give what is of one person."
                raise InvalidValue("It is of another person than the results.", mend=mend, path=path)

    def _owners(self) -> Iterator[tuple[str, str]]:
        """Yield whose each of the parts is, with its place."""
        if isinstance(self.box, TalentPlacement):
            yield "box", self.box.person_id
        for place, sanction in enumerate(self.sanctions or ()):
            yield f"sanctions[{place}]", sanction.person_id
        for place, ledger in enumerate(self.hours):
            yield f"hours[{place}]", ledger.person_id
        if self.match is not None:
            yield "match", self.match.assessment.person_id

    @property
    def person_id(self) -> str:
        """Who; the caller's key."""
        return self.record.employee_id

    def since_of(self, kind: RequirementKind) -> date | None:
        """Return the first day of a time; ``None`` where it is not known."""
        return dict(self.since).get(kind)

    def said_of(self, kind: RequirementKind) -> Statement | None:
        """Return what somebody in charge says; ``None`` where nobody did."""
        return dict(self.said).get(kind)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {masked(self.person_id)}>"


def _asks(values: Iterable[StepAsk]) -> tuple[StepAsk, ...]:
    return tuple(values)


def _follow_ups(values: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    return tuple(values)


@final
@attrs.frozen
class CareerRule:
    """What is asked before a step, as data.

    Args:
        id: A short stable name.
        name: The step for people.
        matter: What is asked for.
        asks: All that is asked, at least one, each kind once.
        since: The first day on which it is asked so; ``None`` where that does not matter.
        until: The last such day; ``None`` while it goes on.
        when_met: What a person may decide next where all is met.
        when_not: What follows, or may follow, where something is not.
        exceptions: Whom it is not asked of, or not all of it; told where something is not met or open.

    Raises:
        InvalidValue: without an ask, for one kind twice, or an end before the beginning.

    Example:
        >>> from kinerja.base.law import Law
        >>> from kinerja.career.step_asks import TimeAsk
        >>> decree = Law("Perwal Contoh 5/2026")("Pasal 3")
        >>> two_years = TimeAsk(RequirementKind.MASA_PANGKAT, 2, decree)
        >>> rule = CareerRule("contoh", Words("Contoh", "Example"), CareerMatter.KENAIKAN_PANGKAT, [two_years])
        >>> [str(ask.kind) for ask in rule.asks]
        ['masa_pangkat']
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    name: Words
    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    asks: tuple[StepAsk, ...] = attrs.field(converter=_asks)
    since: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    when_met: tuple[FollowUp, ...] = attrs.field(default=(), converter=_follow_ups, kw_only=True)
    when_not: tuple[FollowUp, ...] = attrs.field(default=(), converter=_follow_ups, kw_only=True)
    exceptions: tuple[FollowUp, ...] = attrs.field(default=(), converter=_follow_ups, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.asks:
            raise InvalidValue("The rule asks for nothing.", mend="Give at least one ask.", path="asks")
        refuse_twins((str(each.kind) for each in self.asks), "kind of ask", path="asks")
        check_days("The rule", self.since, self.until)

    def adding(self, *asks: StepAsk) -> CareerRule:
        """Return the rule with further asks, such as those of the own agency.

        Raises:
            InvalidValue: for a kind that is asked already.
        """
        return attrs.evolve(self, asks=(*self.asks, *asks))

    def asking_instead(self, ask: StepAsk) -> CareerRule:
        """Return the rule with another ask in the place of the one of the same kind.

        Raises:
            InvalidValue: when the rule asks for nothing of that kind.
        """
        if ask.kind not in {each.kind for each in self.asks}:
            mend = "Add it with adding()."
            raise InvalidValue(f"The rule {self.id!r} asks for no {ask.kind}.", mend=mend, path="asks", value=ask.kind)
        return attrs.evolve(self, asks=[ask if each.kind is ask.kind else each for each in self.asks])


def eligible(rule: CareerRule, candidate: Candidate, *, on: date, last_year: int | None = None) -> Eligibility:
    """Return whether a person fulfils a rule, ask by ask; it decides nothing.

    Where somebody in charge says something else than what is known, neither wins: the ask is left to a person, and a
    finding says so.  A penalty that is being served is told also where the rule asks for none: who is dismissed takes
    no step, and any other one leaves it open.

    Args:
        rule: What is asked.
        candidate: What is known of the person.
        on: The day of asking.
        last_year: The last of the years whose results are asked for.  Laws say "the last 2 years" and no more; read
            here as the calendar years before that of ``on``.  In January, while the evaluation of the year before is
            still open (until its end), the one before may be given; a finding tells every other year that is left
            aside.

    Raises:
        NotCovered: for a day on which the rule does not hold.
        InvalidValue: for a year that has not ended before that of ``on``.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.laws import PP_11_2017
        >>> from kinerja.career.step_asks import StatementAsk
        >>> vacancy = StatementAsk(RequirementKind.LOWONGAN, PP_11_2017("Pasal 76 ayat (2)"))
        >>> rule = CareerRule("x", Words("Contoh", "Example"), CareerMatter.JABATAN_FUNGSIONAL, [vacancy])
        >>> print(eligible(rule, Candidate(Record("e1")), on=date(2026, 3, 1)).verdict)
        undetermined
    """
    check_kind(candidate, Candidate, path="candidate", mend="Give a Candidate(record, ...).")
    day = plain_date(on)
    if not holds_on(rule.since, rule.until, day):
        raise _not_covered(rule, day)
    last = day.year - 1 if last_year is None else last_year
    if last >= day.year:
        mend = f"Give {day.year - 1} or an earlier year."
        raise InvalidValue(f"The year {last} has not ended before {day}.", mend=mend, path="last_year", value=last)
    answers = [*(_asked(ask, candidate, day, last) for ask in rule.asks), *_penalties_beside(rule, candidate, day)]
    later = _later_results(rule, candidate.record, last, day)
    asked = Eligibility(
        rule.matter,
        candidate.person_id,
        day,
        [requirement for requirement, _ in answers],
        rule=rule.name,
        findings=[*later, *(finding for _, found in answers for finding in found)],
    )
    return _followed(asked, rule)


def _asked(ask: StepAsk, candidate: Candidate, on: date, last: int) -> tuple[Requirement, tuple[Finding, ...]]:
    """Return one requirement, and that it is contradicted; results are not, whoever says what."""
    if isinstance(ask, PerformanceAsk):
        return ask.of(candidate.record, until=last), ()
    said = candidate.said_of(ask.kind)
    if isinstance(ask, BoxAsk | SanctionAsk | HoursAsk | MatchAsk):
        return weighed(_found(ask, candidate, said, on, last), said)
    return weighed(_told(ask, candidate, said, on), said)


def _penalties_beside(
    rule: CareerRule, candidate: Candidate, on: date
) -> list[tuple[Requirement, tuple[Finding, ...]]]:
    """Return what penalties that are being served say where the rule asks for none of them."""
    if any(isinstance(ask, SanctionAsk) for ask in rule.asks):
        return []
    said = candidate.said_of(RequirementKind.DISIPLIN)
    beside = served_beside(candidate.sanctions, on=on)
    return [weighed(stands_in(said, each), said) for each in beside]


def _told(
    ask: TimeAsk | AgeAsk | KindAsk | StatementAsk, candidate: Candidate, said: Statement | None, on: date
) -> Requirement:
    """Return what is asked of who the person is, and of what somebody must say."""
    match ask:
        case TimeAsk():
            return ask.of(candidate.since_of(ask.kind), said, on=on)
        case AgeAsk():
            return ask.of(candidate.birth_date, said, on=on)
        case KindAsk():
            return ask.of(candidate.kind, said)
        case _:
            return ask.of(said)


def _found(
    ask: BoxAsk | SanctionAsk | HoursAsk | MatchAsk, candidate: Candidate, said: Statement | None, on: date, last: int
) -> Requirement:
    """Return what is asked of what other parts of the library found out."""
    match ask:
        case BoxAsk():
            return ask.of(candidate.box, said, on=on)
        case SanctionAsk():
            return ask.of(candidate.sanctions, said, on=on)
        case HoursAsk():
            return ask.of(candidate.hours, candidate.kind, said, until=last)
        case _:
            return ask.of(candidate.match, said, on=on)


def _followed(asked: Eligibility, rule: CareerRule) -> Eligibility:
    if asked.verdict is Verdict.MET:
        return attrs.evolve(asked, follow_ups=rule.when_met)
    excepted = (
        Finding("STEP_EXCEPTION", Severity.INFO, "requirements", each.text, basis=each.basis)
        for each in rule.exceptions
    )
    follow_ups = rule.when_not if asked.verdict is Verdict.NOT_MET else ()
    return attrs.evolve(asked, follow_ups=follow_ups, findings=(*asked.findings, *excepted))


def _left_aside(year: int, day: date, basis: Basis) -> Iterator[Finding]:
    """Yield that a year without a result is not among those asked for, but for the last one in January."""
    if year == day.year - 1 and day.month == 1:
        return
    message = Words(
        f"Tahun {year} tidak ikut ditanyakan, dan hasilnya tidak ada.",
        f"The year {year} was not asked for, and there is no result of it.",
    )
    hint = Words("Tanyakan sampai tahun lalu.", "Ask up to last year.")
    yield Finding("STEP_YEAR_LEFT_OUT", Severity.WARNING, "last_year", message, hint, basis)


def _later_results(rule: CareerRule, record: Record, last: int, day: date) -> Iterator[Finding]:
    """Yield what is left aside after the last year: nobody may choose the years that suit."""
    asks = [ask for ask in rule.asks if isinstance(ask, PerformanceAsk)]
    for year in range(last + 1, day.year):
        if asks and isinstance(record.annual(year), Undetermined):
            yield from _left_aside(year, day, asks[0].basis)
        elif asks:
            message = Words(
                f"Hasil tahun {year} sudah ada tetapi tidak ikut ditanyakan.",
                f"There is a result of {year} that was not asked for.",
            )
            hint = Words("Tanyakan sampai tahun itu.", "Ask up to that year.")
            yield Finding("STEP_LATER_RESULT", Severity.WARNING, "last_year", message, hint, asks[0].basis)


def _not_covered(rule: CareerRule, day: date) -> NotCovered:
    since = date_words(rule.since).en if rule.since else "ever"
    until = date_words(rule.until).en if rule.until else "now"
    return NotCovered(
        f"The rule {rule.id!r} does not hold on {day}.",
        why=f"It holds from {since} until {until}.",
        mend="Give the rule of that day, or another day.",
        path="on",
        value=day,
    )
