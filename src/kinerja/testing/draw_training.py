"""Strategies for competency and training: standards, assessments, needs, courses, hours, plans, effects."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .draw_competency import COMPETENCY
from .draw_effect import EFFECT
from .draw_hours import HOURS
from .draw_needs import NEEDS
from .draw_planner import PLANNER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["TRAINING"]

TRAINING: Mapping[Any, Callable[[], Draws]] = MappingProxyType({**COMPETENCY, **EFFECT, **HOURS, **NEEDS, **PLANNER})
"""What is drawn for each class."""
