"""Strategies for career sheets and overviews of units."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from ..base.period import Period
from ..base.words import Words
from ..career.career_sheet import CareerSheet
from ..career.consequence_parts import Consequences, NotAsked
from ..career.credit_rules import PERBKN3_2023
from ..career.credit_statement import CreditStatement
from ..career.professionalism import professionalism_index
from ..career.requirements import CareerMatter, Eligibility
from ..career.talent_potential import PotentialResult
from ..career.unit_careers import UnitCareers
from ..career.unit_counts import (
    CreditSpread,
    MatterAhead,
    MatterCount,
    MonthCount,
    PenaltyCount,
    UnderperformanceCount,
)
from ..evaluation.recommendation import Condition, Recommendation
from ..evaluation.record import Record
from ..people.party import EmployeeKind, Party
from ..people.positions import PositionKind
from ..people.ranks import Golongan
from ..training.hour_ledger import HourLedger
from ..training.need_parts import Need
from .draw_base import days, distinct, texts
from .draw_credit_path import projections
from .draw_discipline import absences, cases_of_underperformance, sanctions
from .draw_evaluation import EVALUATION
from .draw_hours import HOURS
from .draw_ledgers import credit_ledgers
from .draw_needs import NEEDS
from .draw_paths import eligibilities
from .draw_professionalism import payments, profiles
from .draw_records import records, reported_results
from .draw_talent import placements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..career.credit_ledger import CreditLedger
    from ..career.talent import TalentPlacement
    from ..career.underperformance import Underperformance
    from .source import Draws

__all__ = ["SHEET", "career_sheets", "consequences", "unit_overviews"]

_DAYS = days(first=date(2028, 1, 1), last=date(2032, 12, 31))
_TRAINING = EVALUATION.extended({**HOURS, **NEEDS})


def _asked(person_id: str, on: date) -> Draws:
    whose = eligibilities().map(lambda each: attrs.evolve(each, person_id=person_id, on=on))
    return distinct(whose, most=2, by=_name)


def _name(asked: Eligibility) -> tuple[CareerMatter, str]:
    return asked.matter, asked.name.en


def _recommendations() -> Draws:
    condition = EVALUATION.derived(Condition, results=st.lists(reported_results(), max_size=1).map(tuple))
    return EVALUATION.derived(Recommendation, conditions=st.tuples(condition))


@st.composite
def consequences(draw: st.DrawFn, *, person_id: str | None = None, on: date | None = None) -> Consequences:
    """Draw what follows from the results of a person.

    Args:
        draw: Given by Hypothesis.
        person_id: Whose; anybody's if not given.
        on: The day; any if not given.
    """
    who, day = person_id or draw(texts()), on or draw(_DAYS)
    return Consequences(
        who,
        day,
        draw(st.none() | st.sampled_from(EmployeeKind)),
        draw(st.sampled_from(PositionKind)),
        draw(_asked(who, day)),
        extension=draw(st.none() | _recommendations()),
        open=draw(EVALUATION.many(NotAsked)),
        left_out=draw(EVALUATION.many(NotAsked)),
    )


# --- Sheets ---------------------------------------------------------------------------------------------------------


def _of(person_id: str, drawn: Draws, *, field: str = "person_id") -> Draws:
    """Return a strategy for parts of one person."""
    return drawn.map(lambda part: attrs.evolve(part, **{field: person_id}))


@st.composite
def _talents(draw: st.DrawFn, person_id: str, on: date) -> TalentPlacement:
    placed = draw(placements(id=st.just(person_id)))
    potential = placed.potential
    if isinstance(potential, PotentialResult):
        potential = attrs.evolve(potential, on=on)
    return attrs.evolve(placed, potential=potential, on=on)


@st.composite
def _records(draw: st.DrawFn, person_id: str) -> Record:
    drawn = draw(records())
    return Record(person_id, [attrs.evolve(each, employee_id=person_id) for each in drawn.results])


def _begun(drawn: Draws, begins: Callable[[Any], date], on: date) -> Draws:
    """Return a strategy for a part that has begun on a day, or for none."""
    return drawn.map(lambda part: part if begins(part) <= on else None)


def _many(person_id: str, drawn: Draws, begins: Callable[[Any], date], on: date) -> Draws:
    parts = st.lists(_begun(_of(person_id, drawn), begins, on), max_size=2)
    return parts.map(lambda found: [part for part in found if part is not None])


@st.composite
def _credits(draw: st.DrawFn, person_id: str, on: date) -> dict[str, Any]:
    """Draw credits with a decree on them, or a look ahead, or neither."""
    ledger = draw(_begun(credit_ledgers(person_id=person_id), lambda each: each.since, on))
    if ledger is None:
        ahead = draw(_of(person_id, projections()))
        return {"projection": ahead if ahead.months.end >= on else None}
    return {"credits": draw(st.none() | st.just(ledger)), "statement": draw(st.none() | _decree(ledger, on))}


def _decree(ledger: CreditLedger, on: date) -> Draws:
    year = Period.year(on.year - 1)
    if year.end < ledger.since:
        return st.none()
    return st.sampled_from(Golongan).map(lambda rank: CreditStatement(ledger, year, rank, PERBKN3_2023))


def _parts(who: str, day: date) -> Mapping[str, Callable[[], Draws]]:
    """Return how each part of a sheet is drawn."""
    return {
        "party": lambda: _of(who, EVALUATION.of(Party), field="id"),
        "record": lambda: _records(who),
        "consequences": lambda: consequences(person_id=who, on=day),
        "steps": lambda: _asked(who, day),
        "talent": lambda: _talents(who, day),
        "professionalism": lambda: profiles(person_id=st.just(who)).map(
            lambda known: professionalism_index(known, on=day)
        ),
        "sanctions": lambda: _many(who, sanctions(), lambda each: each.since, day),
        "absence": lambda: _of(who, absences()).map(lambda each: attrs.evolve(each, on=day)),
        "underperformance": lambda: _begun(_cases(who), _last_day, day),
        "hours": lambda: _begun(_of(who, _TRAINING.of(HourLedger)), lambda each: each.period.start, day),
        "needs": lambda: st.lists(_of(who, _TRAINING.of(Need)), max_size=2),
        "allowances": lambda: _many(who, payments(), lambda each: each.on.replace(day=1), day),
    }


_NAMES_OF_PARTS = tuple(_parts("", date(2030, 1, 1)))


def _cases(person_id: str) -> Draws:
    return cases_of_underperformance().map(
        lambda each: attrs.evolve(each, result=attrs.evolve(each.result, employee_id=person_id))
    )


def _last_day(case: Underperformance) -> date:
    return max([case.result.period.end, *(step.on for step in case.steps)])


@st.composite
def career_sheets(draw: st.DrawFn, *, person_id: str | None = None, on: date | None = None) -> CareerSheet:
    """Draw a career sheet with a few of its parts: all of them at once would be slow to draw, and no other sheet.

    Args:
        draw: Given by Hypothesis.
        person_id: Whose; anybody's if not given.
        on: The day; any if not given.
    """
    who, day = person_id or draw(texts()), on or draw(_DAYS)
    parts, credits_of = _parts(who, day), draw(st.none() | _credits(who, day))
    drawn = {name: draw(parts[name]()) for name in draw(distinct(st.sampled_from(_NAMES_OF_PARTS)))}
    kept = drawn if drawn.get("consequences") is None else {**drawn, "steps": None}
    return CareerSheet(who, day, **(credits_of or {}), **kept)


@st.composite
def unit_overviews(draw: st.DrawFn) -> UnitCareers:
    """Draw the careers of a unit of up to three people.

    Args:
        draw: Given by Hypothesis.
    """
    on, ids = draw(_DAYS), draw(distinct(texts(), least=1))
    sheets = [draw(career_sheets(person_id=each, on=on)) for each in ids]
    return UnitCareers(draw(texts()), on, sheets, months=draw(st.integers(1, 24)))


# --- Counts ---------------------------------------------------------------------------------------------------------

_PEOPLE = st.integers(0, 500)
_MATTERS, _NAMES = st.sampled_from(CareerMatter), st.builds(Words, texts(), texts())
_MONTHS = st.builds(MonthCount, st.builds(Period.month, st.integers(2026, 2030), st.integers(1, 12)), _PEOPLE)


def _spreads() -> Draws:
    quarters = st.lists(_PEOPLE, min_size=4, max_size=4)
    return st.builds(CreditSpread, _MATTERS, _PEOPLE, quarters, _PEOPLE, _PEOPLE)


SHEET: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Consequences: consequences,
        CareerSheet: career_sheets,
        UnitCareers: unit_overviews,
        MonthCount: lambda: _MONTHS,
        MatterCount: lambda: st.builds(MatterCount, _MATTERS, _NAMES, _PEOPLE, _PEOPLE, _PEOPLE, _PEOPLE),
        MatterAhead: lambda: st.builds(
            MatterAhead, _MATTERS, _NAMES, _PEOPLE, st.lists(_MONTHS, max_size=2), _PEOPLE, _PEOPLE
        ),
        CreditSpread: _spreads,
        PenaltyCount: lambda: st.builds(PenaltyCount, _PEOPLE, _PEOPLE, _PEOPLE),
        UnderperformanceCount: lambda: st.builds(UnderperformanceCount, _PEOPLE, _PEOPLE, _PEOPLE),
    }
)
"""What is drawn for each class."""
