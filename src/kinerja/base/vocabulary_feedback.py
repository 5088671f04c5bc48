"""The closed vocabularies of what others say: raters, surveys, complaints, services, forums, care, publication."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FEEDBACK_VOCABULARY"]

FEEDBACK_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "figure_source",
        survei=("Survei kepuasan masyarakat", "Satisfaction survey"),
        pengaduan=("Pengelolaan pengaduan", "Handling of complaints"),
        waktu_layanan=("Waktu layanan", "Service times"),
        forum=("Forum dengan masyarakat", "Forum with the public"),
        lainnya=("Sumber lain", "Another source"),
    )
)
"""By scale and token."""
