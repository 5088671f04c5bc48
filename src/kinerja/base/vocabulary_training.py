"""The closed vocabularies of competency and training: standards, needs, forms, plans, effects."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TRAINING_VOCABULARY"]

TRAINING_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "competency_kind",
        manajerial=("Manajerial", "Managerial"),
        sosial_kultural=("Sosial kultural", "Socio-cultural"),
        teknis=("Teknis", "Technical"),
    )
)
"""By scale and token."""
