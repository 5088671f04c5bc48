"""Strategies for care: thresholds that can be, people counted before and after, shares of units."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.followed import Followed
from ..base.law import Basis
from ..base.period import Period
from ..base.words import Words
from ..evaluation.care_change import AdoptionVerdict, Sosialisasi, SosialisasiChange
from ..evaluation.care_files import CareFile, CareFiles
from ..evaluation.care_parts import CarePolicy, SupportRemark, Threshold
from ..evaluation.care_units import UNIT_KINDS, UnitShare
from .draw_base import distinct, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["CARE", "care_files_of"]

_PEOPLE = st.integers(0, 30)


def _threshold(values: Draws) -> Draws:
    return st.builds(Threshold, values, EVALUATION.of(Basis), EVALUATION.of(Words))


def _policies() -> Draws:
    return st.builds(
        CarePolicy,
        fewest_people=_threshold(st.integers(2, 10)),
        steps_down=_threshold(st.integers(1, 4)),
        days_to_mend=_threshold(st.integers(0, 90)),
        times_the_load=_threshold(st.fractions("1.1", 5, max_denominator=10)),
        share_of_unit=_threshold(st.fractions("0.1", 1, max_denominator=10)),
        chance=_threshold(st.fractions("0.01", "0.2", max_denominator=100)),
    )


def _remarks() -> Draws:
    return EVALUATION.derived(SupportRemark, n=st.integers(1, 100))


@st.composite
def _shares(draw: st.DrawFn) -> UnitShare:
    lacking, more, unknown = draw(_PEOPLE), draw(_PEOPLE), draw(_PEOPLE)
    return UnitShare(draw(st.sampled_from(UNIT_KINDS)), draw(texts()), lacking, max(1, lacking + more), unknown)


def _followed() -> Draws:
    return st.builds(Followed, _PEOPLE, _PEOPLE, _PEOPLE, _PEOPLE)


def _sosialisasi() -> Draws:
    return EVALUATION.derived(Sosialisasi, unit_ids=distinct(texts(), least=1))


@st.composite
def _changes(draw: st.DrawFn) -> SosialisasiChange:
    chances = st.none() | st.fractions(0, 1, max_denominator=1000)
    groups = st.none() | _followed()
    return SosialisasiChange(
        draw(_sosialisasi()),
        draw(st.sampled_from(UNIT_KINDS)),
        draw(EVALUATION.of(Period)),
        draw(EVALUATION.of(Period)),
        draw(groups),
        draw(groups),
        draw(st.sampled_from(AdoptionVerdict)),
        draw(chances),
        draw(chances),
        draw(_PEOPLE),
    )


@st.composite
def care_files_of(draw: st.DrawFn, *, most: int = 4) -> CareFiles:
    """Draw what is on record of people, each of them once.

    Args:
        draw: Given by Hypothesis.
        most: How many they are at most.
    """
    told = st.lists(EVALUATION.of(CareFile), max_size=most, unique_by=lambda file: file.employee_id)
    return CareFiles(draw(EVALUATION.of(Period)), draw(told))


CARE: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        CarePolicy: _policies,
        SupportRemark: _remarks,
        UnitShare: _shares,
        Followed: _followed,
        Sosialisasi: _sosialisasi,
        SosialisasiChange: _changes,
        CareFiles: care_files_of,
    }
)
"""What is drawn for each class of care."""
