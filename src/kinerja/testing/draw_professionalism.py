"""Strategies for professionality, accountability and allowances."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.finding import Undetermined
from ..base.law import Basis, Law
from ..base.rounding import Rounding, RoundingMode
from ..base.scale import Scale
from ..base.words import Words
from ..career.accountability import Accountability, AkipComponent
from ..career.education_levels import EducationLevel
from ..career.professionalism import DimensionScore, ProfessionalismIndex, professionalism_index
from ..career.professionalism_parts import CompetencyItem, DisciplineHistory, PostGroup
from ..career.professionalism_parts import ProfessionalismDimension as Dimension
from ..career.professionalism_profile import HeldTraining, ProfessionalismProfile
from ..career.professionalism_rules import PointRow, ProfessionalismRules, TrainingRow
from ..career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1, POINTS_30_25_15_10_5
from ..career.professionalism_units import UnitProfessionalism, unit_professionalism
from ..career.regional_allowance import AllowancePayment
from ..career.regional_decree import DeductionRule, JobClassCeilings, RegionalAllowance
from ..rules.allowance import Allowance, FactorTable, PercentStage
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp46_2011 import Sebutan
from .draw_base import days, distinct, ends, numbers, positive, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PROFESSIONALISM", "payments", "profiles", "regional_allowances"]

_BASES, _WORDS = EVALUATION.of(Basis), EVALUATION.of(Words)
_SINCE = PERBKN8_2019.since


def _rows() -> Draws:
    return st.builds(PointRow, texts(), numbers(low=0, high=30), _BASES)


def _training_rows() -> Draws:
    return st.builds(
        TrainingRow, st.sampled_from(PostGroup), st.sampled_from(CompetencyItem), numbers(low=0, high=40), _BASES
    )


@st.composite
def _rules(draw: st.DrawFn) -> ProfessionalismRules:
    base = draw(_BASES)
    choice = draw(st.none() | st.sampled_from([POINTS_30_25_15_5_1, POINTS_30_25_15_10_5]))
    found = ProfessionalismRules(
        draw(texts()),
        draw(days()),
        None,
        [PointRow(each.key, each.points, base) for each in PERBKN8_2019.education],
        PERBKN8_2019.trainings,
        PERBKN8_2019.performance,
        PERBKN8_2019.discipline,
        draw(_BASES),
    )
    return found if choice is None else found.counting(choice)


def profiles(*, person_id: Draws | None = None, known: Draws | None = None) -> Draws:
    """Return a strategy for what is known of people.

    Args:
        person_id: Draws their keys; any if not given.
        known: Draws what stands where nobody knows, mostly ``st.nothing()`` for what is known in full.
    """
    unknown = st.none() if known is None else known
    trainings = st.fixed_dictionaries({}, optional=dict.fromkeys(CompetencyItem, st.booleans()))
    full = st.fixed_dictionaries(dict.fromkeys(CompetencyItem, st.booleans()))
    grades = st.sampled_from(Sebutan) | st.sampled_from(Predikat) | numbers(low=0, high=120)
    return st.builds(
        ProfessionalismProfile,
        texts() if person_id is None else person_id,
        unknown | st.sampled_from(EducationLevel),
        unknown | st.sampled_from(PostGroup),
        trainings if known is None else full,
        unknown | grades,
        unknown | st.sampled_from(DisciplineHistory),
    )


_COUNTING = PERBKN8_2019.counting(POINTS_30_25_15_5_1)


@st.composite
def _indices(draw: st.DrawFn) -> ProfessionalismIndex:
    rules = draw(st.sampled_from([PERBKN8_2019, _COUNTING]))
    return professionalism_index(draw(profiles()), on=draw(days(first=_SINCE)), rules=rules)


@st.composite
def _scores(draw: st.DrawFn) -> DimensionScore:
    return draw(_indices()).of(draw(st.sampled_from(Dimension)))


@st.composite
def _units(draw: st.DrawFn) -> UnitProfessionalism:
    ids, on = draw(distinct(texts(), least=1)), draw(days(first=_SINCE))
    drawn = [professionalism_index(draw(profiles(person_id=st.just(each))), on=on, rules=_COUNTING) for each in ids]
    return unit_professionalism(draw(texts()), drawn)


def _evaluations() -> Draws:
    scores = st.dictionaries(st.sampled_from(AkipComponent), numbers(low=0, high=100))
    return st.builds(Accountability, texts(), st.integers(2015, 2030), scores)


def _deductions() -> Draws:
    return st.builds(DeductionRule, texts(), _WORDS, positive(), _WORDS, _BASES)


@st.composite
def _ceilings(draw: st.DrawFn) -> JobClassCeilings:
    since = draw(days())
    classes = draw(st.dictionaries(st.integers(1, 17), st.integers(0, 10**8), min_size=1, max_size=4))
    return JobClassCeilings(classes, since, draw(ends(since)), draw(_BASES))


@st.composite
def regional_allowances(draw: st.DrawFn) -> RegionalAllowance:
    """Draw an allowance of a region, with a table for predikat of PermenPANRB 6/2022 or none.

    Args:
        draw: Given by Hypothesis.
    """
    share, since = Fraction(draw(st.integers(0, 10)), 10), draw(days())
    rounding = st.builds(Rounding, st.integers(0, 4), st.sampled_from(RoundingMode), _BASES)
    whole = st.builds(Rounding, st.just(0), st.sampled_from(RoundingMode), _BASES)
    points = st.fixed_dictionaries(dict.fromkeys(map(str, Predikat), numbers(low=0, high=120)))
    tables = st.builds(FactorTable, st.just(Scale.of(Predikat)), points, _BASES)
    return RegionalAllowance(
        draw(texts()),
        draw(EVALUATION.of(Law)),
        since,
        draw(ends(since)),
        Allowance(
            {"kinerja": share, "disiplin": 1 - share},
            draw(_BASES),
            draw(rounding),
            stage=draw(st.sampled_from(PercentStage)),
        ),
        draw(st.none() | tables),
        draw(distinct(_deductions(), by=lambda each: each.key)),
        draw(whole),
        discipline=draw(st.none() | _BASES),
    )


@st.composite
def payments(draw: st.DrawFn) -> AllowancePayment:
    """Draw what is paid of an allowance.

    Args:
        draw: Given by Hypothesis.
    """
    decree: RegionalAllowance = draw(regional_allowances())
    score = EVALUATION.of(Undetermined) | numbers(low=0, high=120)
    counts = {each.key: numbers(low=0, high=40) for each in decree.deductions}
    return AllowancePayment(
        draw(texts()),
        decree.since,
        decree,
        draw(st.integers(0, 10**8)),
        performance=draw(score if decree.factors is None else score | st.sampled_from(Predikat)),
        breaches=draw(st.none() | st.fixed_dictionaries(counts) | st.fixed_dictionaries({}, optional=counts)),
    )


PROFESSIONALISM: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        PointRow: _rows,
        TrainingRow: _training_rows,
        ProfessionalismRules: _rules,
        ProfessionalismProfile: profiles,
        HeldTraining: lambda: st.builds(HeldTraining, st.sampled_from(CompetencyItem), days(), st.none() | positive()),
        DimensionScore: _scores,
        ProfessionalismIndex: _indices,
        UnitProfessionalism: _units,
        Accountability: _evaluations,
        DeductionRule: _deductions,
        JobClassCeilings: _ceilings,
        RegionalAllowance: regional_allowances,
        AllowancePayment: payments,
    }
)
"""What is drawn for each class."""
