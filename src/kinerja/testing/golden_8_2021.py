"""Golden cases of PermenPANRB 8/2021: the achievement of one indicator, ``capaian8``."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..errors import InvalidValue
from ..formula.program import evaluate
from ..rules.permenpanrb8_parts import capaian
from .golden_case import printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..rules.catalogue import Catalogue
    from .golden_case import Case

__all__ = ["capaian8"]

ARAH: Mapping[str, str] = MappingProxyType({"normal": "lebih_tinggi", "khusus": "lebih_rendah"})
"""The two conditions of the annex, as the direction in which an indicator is better."""


def capaian8(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return ``capaian_persen``, which is ``None`` where the formula has no answer, such as a target of 0.

    Args:
        inputs: ``kondisi`` (``normal`` or ``khusus``), ``target`` (a number or ``[low, high]``) and ``realisasi``.
        case: The whole case, for how it is rounded.

    Raises:
        InvalidValue: when a range has not one or two ends.
    """
    ends = inputs["target"] if isinstance(inputs["target"], list) else [inputs["target"]]
    if len(ends) not in {1, 2}:
        raise InvalidValue(f"A target has {len(ends)} ends.", mend="Give one number, or [low, high].", path="target")
    facts = {
        "arah": ARAH[inputs["kondisi"]],
        "target": ends[0],
        "target_atas": ends[1] if len(ends) == 2 else None,
        "realisasi": inputs["realisasi"],
    }
    found = evaluate(capaian, facts)
    return {"capaian_persen": None if isinstance(found, Undetermined) else printed(found, case)}
