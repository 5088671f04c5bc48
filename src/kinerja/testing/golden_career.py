"""Golden cases of careers: talent boxes (kind ``nine_box``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..career.talent_parts import NUMBERINGS, KinerjaTalenta, TalentBox, talent_performance
from ..rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue
    from .golden_case import Case

__all__ = ["nine_box"]


def nine_box(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``nine_box`` comes to; ``penomoran`` names a scheme, else it is the national one.

    Performance is given as ``kinerja``, or as the ``predikat`` that it is read off.
    """
    numbering = NUMBERINGS[inputs.get("penomoran", "nasional")]
    box = TalentBox(_performance(inputs), inputs["potensial"])
    return {"kotak": numbering.number(box), "kinerja": box.kinerja.token, "potensial": box.potensial.token}


def _performance(inputs: Case) -> KinerjaTalenta:
    if "predikat" in inputs:
        return talent_performance(Predikat.parse(inputs["predikat"]))
    return KinerjaTalenta.parse(inputs["kinerja"])
