"""The closed vocabularies of the year of evaluation: cycles, evaluators, documents, objections, records, rows."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EVALUATION_VOCABULARY"]

EVALUATION_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "evaluation_kind",
        periodik=("Evaluasi periodik", "Periodic evaluation"),
        tahunan=("Evaluasi tahunan", "Annual evaluation"),
    )
)
"""By scale and token."""
