"""Strategies for talent: potential, boxes, succession."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.finding import Undetermined
from ..base.law import Basis
from ..base.words import Words
from ..career.requirements import CareerMatter, Eligibility
from ..career.succession import SuccessionGroup
from ..career.succession_parts import SuccessionCandidate, SuccessionScope, TalentCommittee
from ..career.talent import TalentPerformance, TalentPlacement
from ..career.talent_actions import BoxAdvice, TalentAction
from ..career.talent_grid import TalentGrid
from ..career.talent_parts import TALENT_BOXES, BoxNumbering, KinerjaTalenta, Potensial
from ..career.talent_policy import OutsideScale, PotentialCuts, PotentialPart, PotentialPolicy
from ..career.talent_potential import PotentialResult
from ..career.talent_rubrics import BandRubric, CategoryPoints, CategoryRubric, PointBand
from ..career.talent_scores import PotentialScore
from ..people.party import EmployeeKind
from ..rules.permenpanrb6_2022 import Predikat
from .draw_base import days, distinct, numbers, texts
from .draw_evaluation import EVALUATION
from .draw_paths import requirements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["TALENT", "box_numberings", "placements", "policies", "potential_results"]

_WORDS = st.builds(Words, texts(), texts())
_OPEN = st.builds(Undetermined, _WORDS)
_POINTS = numbers(low=0, high=100)


def _bases() -> Draws:
    return EVALUATION.of(Basis)


@st.composite
def box_numberings(draw: st.DrawFn) -> BoxNumbering:
    """Draw a scheme that numbers the nine boxes, each number once."""
    order = draw(st.permutations(range(1, 10)))
    return BoxNumbering(draw(texts()), above=order[:3], expected=order[3:6], below=order[6:], basis=draw(_bases()))


# --- Tables ---------------------------------------------------------------------------------------------------------

_CATEGORIES = st.text("abcdefghijklmnop", min_size=1, max_size=8)


def _categories() -> Draws:
    return st.builds(CategoryPoints, _CATEGORIES, _POINTS)


def _category_rubrics() -> Draws:
    return st.builds(CategoryRubric, texts(), distinct(_categories(), least=1, by=lambda row: row.category), _bases())


@st.composite
def _band_rubrics(draw: st.DrawFn) -> BandRubric:
    begins = sorted(draw(distinct(st.integers(0, 50), least=1, most=4)))
    ends = [draw(st.none() | st.integers(low, high)) for low, high in zip(begins, [*begins[1:], 60], strict=True)]
    bands = [PointBand(low, draw(_POINTS), end) for low, end in zip(begins, ends, strict=True)]
    return BandRubric(draw(texts()), bands, draw(_bases()))


@st.composite
def _bands(draw: st.DrawFn) -> PointBand:
    low = draw(st.integers(0, 50))
    return PointBand(low, draw(_POINTS), draw(st.none() | st.integers(low, 60)))


# --- Policies -------------------------------------------------------------------------------------------------------


@st.composite
def _cuts(draw: st.DrawFn) -> PotentialCuts:
    lowest, medium, high, highest = sorted(draw(distinct(st.integers(0, 100), least=4, most=4)))
    return PotentialCuts(medium, high, draw(_bases()), lowest=lowest, highest=highest)


@st.composite
def _trees(draw: st.DrawFn, keys: list[str], depth: int = 2) -> list[PotentialPart]:
    """Draw parts that share the keys among them; their weights are 1 together."""
    shares = draw(st.lists(st.integers(1, 9), min_size=1, max_size=3))
    return [draw(_part(keys, Fraction(share, sum(shares)), depth)) for share in shares]


@st.composite
def _part(draw: st.DrawFn, keys: list[str], weight: Fraction, depth: int) -> PotentialPart:
    key = f"bagian_{len(keys)}"
    keys.append(key)
    parts = draw(_trees(keys, depth - 1)) if depth > 1 and draw(st.booleans()) else []
    months = None if parts else draw(st.none() | st.integers(1, 60))
    return PotentialPart(key, draw(_WORDS), weight, draw(_bases()), parts, valid_months=months)


@st.composite
def _parts(draw: st.DrawFn) -> PotentialPart:
    return draw(_part([], draw(st.just(Fraction(1)) | st.integers(2, 9).map(lambda n: Fraction(1, n))), 2))


@st.composite
def policies(draw: st.DrawFn) -> PotentialPolicy:
    """Draw how an agency finds the potential: parts whose weights are 1 together, cut-offs within the scale."""
    return PotentialPolicy(
        draw(texts()), draw(_trees([])), draw(_cuts()), draw(st.sampled_from(OutsideScale)), draw(_bases())
    )


# --- People ---------------------------------------------------------------------------------------------------------


@st.composite
def _scores(draw: st.DrawFn, key: Draws | None = None) -> PotentialScore:
    on, expires = draw(st.none() | days()), draw(st.none() | days())
    if on is not None and expires is not None:
        on, expires = sorted((on, expires))
    return PotentialScore(
        draw(texts() if key is None else key),
        draw(numbers(low=-20, high=140) | _OPEN),
        on,
        expires,
        said_to_hold=draw(st.none() | st.booleans()),
        source=draw(st.just("") | texts()),
    )


@st.composite
def potential_results(draw: st.DrawFn) -> PotentialResult:
    """Draw the potential of a person: a policy with scores of some of its parts."""
    policy = draw(policies())
    keys = [leaf.key for leaf in policy.leaves]
    scored = draw(distinct(st.sampled_from(keys), most=len(keys)))
    return PotentialResult(policy, [draw(_scores(st.just(key))) for key in scored], draw(days()))


def _performances() -> Draws:
    return st.builds(TalentPerformance, st.integers(2022, 2030), st.sampled_from(Predikat) | _OPEN)


@st.composite
def placements(draw: st.DrawFn, *, id: Draws | None = None) -> TalentPlacement:
    """Draw where a person stands.

    Args:
        draw: Given by Hypothesis.
        id: Draws the keys of people; any if not given.
    """
    potential = draw(potential_results() | st.sampled_from(Potensial) | _OPEN)
    return TalentPlacement(
        draw(texts() if id is None else id),
        draw(_performances() | st.sampled_from(KinerjaTalenta)),
        potential,
        on=potential.on if isinstance(potential, PotentialResult) else draw(days()),
        numbering=draw(box_numberings()),
    )


def _grids() -> Draws:
    people = distinct(placements(), most=3, by=lambda each: each.person_id)
    return st.builds(TalentGrid, texts(), people, numbering=box_numberings())


def _advice() -> Draws:
    actions = distinct(st.sampled_from(TalentAction), least=1)
    return st.builds(BoxAdvice, st.sampled_from(TALENT_BOXES), actions, _bases())


# --- Succession -----------------------------------------------------------------------------------------------------


def _committees() -> Draws:
    return st.builds(TalentCommittee, distinct(texts(), least=1), _bases())


@st.composite
def _candidates(draw: st.DrawFn) -> SuccessionCandidate:
    placed, asked = draw(placements()), None
    if draw(st.booleans()):
        asks = draw(distinct(requirements(), least=1))
        asked = Eligibility(CareerMatter.KELOMPOK_SUKSESI, placed.person_id, placed.on, asks)
    return SuccessionCandidate(placed, draw(st.sampled_from(EmployeeKind)), asked)


def _groups() -> Draws:
    return st.builds(
        SuccessionGroup,
        st.sampled_from(SuccessionScope),
        st.integers(2026, 2030),
        days(),
        distinct(_candidates(), most=2, by=lambda each: each.person_id),
        st.none() | _committees(),
    )


TALENT: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        BoxNumbering: box_numberings,
        CategoryPoints: _categories,
        CategoryRubric: _category_rubrics,
        PointBand: _bands,
        BandRubric: _band_rubrics,
        PotentialCuts: _cuts,
        PotentialPart: _parts,
        PotentialPolicy: policies,
        PotentialScore: _scores,
        PotentialResult: potential_results,
        TalentPerformance: _performances,
        TalentPlacement: placements,
        TalentGrid: _grids,
        BoxAdvice: _advice,
        TalentCommittee: _committees,
        SuccessionCandidate: _candidates,
        SuccessionGroup: _groups,
    }
)
"""What is drawn for each class."""
