"""Strategies for careers: credits, eligibility, discipline, talent, professionality, sheets."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .draw_credit import CREDIT
from .draw_credit_path import CREDIT_PATH
from .draw_credit_starts import CREDIT_STARTS
from .draw_discipline import DISCIPLINE
from .draw_ledgers import LEDGERS
from .draw_paths import PATHS
from .draw_professionalism import PROFESSIONALISM
from .draw_sheet import SHEET
from .draw_talent import TALENT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["CAREER"]

CAREER: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {**CREDIT, **CREDIT_PATH, **CREDIT_STARTS, **DISCIPLINE, **LEDGERS, **PATHS, **PROFESSIONALISM, **SHEET, **TALENT}
)
"""What is drawn for each class."""
