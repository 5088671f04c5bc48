"""Strategies for how credits begin: first appointment, transfer, education, return, integration."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["CREDIT_STARTS"]

CREDIT_STARTS: Mapping[Any, Callable[[], Draws]] = MappingProxyType({})
"""What is drawn for each class."""
