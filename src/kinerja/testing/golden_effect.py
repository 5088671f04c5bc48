"""Golden cases of what a training changed: N-gain from two marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..training.n_gain import normalised_gain
from .golden_case import Case, printed, token_of

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue

__all__ = ["n_gain"]


def n_gain(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return the gain and its category, which is that of the exact value; ``None`` where nothing could be gained."""
    gain = normalised_gain(inputs["pre"], inputs["post"], inputs.get("maks", "100"))
    value = None if isinstance(gain.value, Undetermined) else printed(gain.value, case)
    return {"n_gain": value, "kategori": token_of(gain.category)}
