"""Strategies for what others say: dialogues, raters, surveys, complaints, service times, forums, figures, reports."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .draw_care import CARE
from .draw_dialogues import DIALOGUES
from .draw_publication import PUBLICATIONS
from .draw_raters import RATERS
from .draw_samples import SAMPLES
from .draw_served import SERVED
from .draw_surveys import SURVEYS
from .draw_voice import VOICE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PUBLIC"]

PUBLIC: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {**CARE, **DIALOGUES, **PUBLICATIONS, **RATERS, **SAMPLES, **SERVED, **SURVEYS, **VOICE}
)
"""What is drawn for each class."""
