"""Golden cases of competency: the match of a person with a post (kind ``jpm``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..formula.program import evaluate
from ..training.match_scales import CAPPED_MATCH, MATCH, match_category
from .golden_case import Case, printed, token_of

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue

__all__ = ["jpm"]


def jpm(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``jpm`` comes to; its levels stand by position and may be text."""
    pairs = zip(inputs["dipersyaratkan"], inputs["dicapai"], strict=True)
    facts = {"kompetensi": [{"dipersyaratkan": required, "dicapai": achieved} for required, achieved in pairs]}
    match, capped = evaluate(MATCH, facts), evaluate(CAPPED_MATCH, facts)
    category = match_category(match, inputs["tujuan"])  # type: ignore[arg-type]
    return {"jpm": printed(match, case), "jpm_terbatas": printed(capped, case), "kategori": token_of(category)}
