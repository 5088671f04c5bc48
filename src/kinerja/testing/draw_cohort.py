"""Strategies for units and the people in them: what is on record of a unit, guides, distributions of predikat."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Assurance, Basis
from ..base.period import Period
from ..base.words import Words
from ..evaluation.distribution import Distribution, NotCounted
from ..evaluation.distribution_guide import DistributionPolicy, Limit, Majority, Pattern, WholePersons
from ..evaluation.organisation_annual import AnnualComponent, AnnualOrganisation, OrganisationComponent
from ..evaluation.organisation_judging import (
    SE_3_2023_PERIODIC,
    HeadReading,
    OrganisationJudgement,
    judge_organisation,
)
from ..evaluation.organisation_record import OrganisationAction, PeriodicOrganisation
from ..evaluation.rounds import EvaluationKind
from ..people.unit import Unit
from ..plans.progress import Realisation
from ..rules.permenpanrb6_2022 import OrganisationPredikat, Predikat, Rating
from .draw_base import numbers, texts
from .draw_evaluation import EVALUATION
from .draw_plans import indicators

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["COHORT", "distributions", "limits", "policies"]

_SHARES = st.integers(0, 10).map(lambda tenths: Fraction(tenths, 10))


@st.composite
def limits(draw: st.DrawFn, *, of: tuple[Predikat, ...] | None = None) -> Limit:
    """Draw a limit that can be kept by some unit.

    Args:
        draw: Given by Hypothesis.
        of: The predikat counted together; any if not given.
    """
    kinds = of or draw(st.sets(st.sampled_from(Predikat), min_size=1).map(tuple))
    low, high = sorted([draw(_SHARES), draw(_SHARES)])
    least, most = draw(st.sampled_from([(low, None), (None, high), (low, high), (None, None)]))
    people = draw(st.integers(1 if least is None and most is None else 0, 2))
    return Limit(kinds, least=least, most=most, people=people, basis=draw(EVALUATION.of(Basis)))


_APART = (
    ((Predikat.SANGAT_BAIK,), (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG), (Predikat.KURANG,)),
    ((Predikat.BAIK,), (Predikat.BAIK, Predikat.SANGAT_BAIK), (Predikat.SANGAT_KURANG, Predikat.KURANG)),
    (tuple(Predikat), (Predikat.SANGAT_KURANG,), (Predikat.BUTUH_PERBAIKAN,)),
)
"""Predikat counted together that lie within one another, or apart."""


@st.composite
def _patterns(draw: st.DrawFn, *, organisation: OrganisationPredikat | None = None) -> Pattern:
    sets = draw(st.sampled_from(_APART))
    drawn = [draw(limits(of=of)) for of in draw(st.lists(st.sampled_from(sets), max_size=2))]
    of = organisation or draw(st.sampled_from(OrganisationPredikat))
    return Pattern(of, draw(st.sampled_from(Predikat)), drawn, basis=draw(EVALUATION.of(Basis)))


@st.composite
def policies(draw: st.DrawFn) -> DistributionPolicy:
    """Draw a guide with a pattern for each predikat of an organisation.

    Args:
        draw: Given by Hypothesis.
    """
    return DistributionPolicy(
        draw(texts()),
        draw(EVALUATION.of(Words)),
        [draw(_patterns(organisation=each)) for each in OrganisationPredikat],
        draw(st.sampled_from(Majority)),
        draw(st.sampled_from(WholePersons)),
        draw(st.integers(0, 5)),
    )


@st.composite
def distributions(draw: st.DrawFn, *, most: int = 5) -> Distribution:
    """Draw how many people of a unit have which predikat.

    Args:
        draw: Given by Hypothesis.
        most: How many have each, at most.
    """
    counts = {each: draw(st.integers(0, most)) for each in Predikat}
    missing = draw(st.lists(EVALUATION.of(NotCounted), max_size=2, unique_by=lambda each: each.employee_id))
    kind = draw(st.sampled_from(EvaluationKind))
    return Distribution(draw(texts()), draw(EVALUATION.of(Period)), kind, counts, not_counted=missing)


@st.composite
def _periodic(draw: st.DrawFn) -> PeriodicOrganisation:
    year = draw(st.integers(2022, 2030))
    period = draw(st.sampled_from([Period.quarter(year, 1), Period.month(year, 12)]))
    drawn = draw(st.lists(indicators(period=period), max_size=2, unique_by=lambda each: each.id))
    ids = [each.id for each in drawn]
    told = draw(st.sets(st.sampled_from(ids))) if ids else ()
    realised = [attrs.evolve(draw(EVALUATION.of(Realisation)), of=id) for id in told]
    steps = draw(st.lists(st.sampled_from(ids), max_size=2)) if ids else []
    actions = [draw(EVALUATION.derived(OrganisationAction, indicator_id=st.just(id))) for id in steps]
    return PeriodicOrganisation(draw(EVALUATION.of(Unit)), period, drawn, actions=actions, realisations=realised)


def _component(kind: AnnualComponent | None = None) -> Draws:
    return EVALUATION.derived(
        OrganisationComponent,
        kind=st.sampled_from(AnnualComponent) if kind is None else st.just(kind),
        value=numbers(),
        source=texts(),
        assurance=st.sampled_from(Assurance),
    )


@st.composite
def _annual(draw: st.DrawFn) -> AnnualOrganisation:
    kinds = [*draw(st.sets(st.sampled_from(AnnualComponent))), *([AnnualComponent.IKU] * draw(st.integers(0, 1)))]
    period = Period.year(draw(st.integers(2022, 2030)))
    return AnnualOrganisation(draw(EVALUATION.of(Unit)), period, [draw(_component(kind)) for kind in kinds])


@st.composite
def _judgements(draw: st.DrawFn) -> OrganisationJudgement:
    if draw(st.booleans()):
        return judge_organisation(draw(_annual()))
    return judge_organisation(draw(_periodic()), rules=draw(st.sampled_from([None, SE_3_2023_PERIODIC])))


@st.composite
def _head_readings(draw: st.DrawFn) -> HeadReading:
    ratings = {each: draw(st.sampled_from(Rating)) for each in OrganisationPredikat}
    return HeadReading(draw(texts()), ratings, draw(EVALUATION.of(Basis)))


COHORT: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Limit: limits,
        Pattern: _patterns,
        DistributionPolicy: policies,
        Distribution: distributions,
        PeriodicOrganisation: _periodic,
        OrganisationComponent: _component,
        AnnualOrganisation: _annual,
        OrganisationJudgement: _judgements,
        HeadReading: _head_readings,
    }
)
"""What the table of all strategies takes over."""
