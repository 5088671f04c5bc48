"""Strategies for eligibility and rewards."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PATHS"]

PATHS: Mapping[Any, Callable[[], Draws]] = MappingProxyType({})
"""What is drawn for each class."""
