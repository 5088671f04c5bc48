"""Golden cases of PP 30/2019 and of the conversion of 2021."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..rules.pp30_2019 import PP30_2019
from ..rules.year_2021 import YEAR_2021
from .golden_case import Case, printed, token_of

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue

__all__ = ["konversi2021", "pp30"]


def pp30(inputs: Case, case: Case, books: Catalogue) -> Case:
    """Return value and predikat under PP 30/2019; a case that does not speak of a new idea has none."""
    facts = {
        "nilai_skp": inputs["skp"],
        "nilai_perilaku": inputs["perilaku"],
        "ide_baru": inputs.get("ide_baru") or False,
    }
    outcome = books.book(PP30_2019.id).choose(opsi=inputs["opsi"]).judge(facts)
    exact = outcome.score and outcome.score.exact
    return {"nilai": printed(exact, case), "predikat": token_of(outcome.predikat)}


def konversi2021(inputs: Case, case: Case, books: Catalogue) -> Case:
    """Return a value of PP 46/2011 on the scale of PP 30/2019; the second half and a new idea do not matter to it."""
    facts = {"nilai_semester_1": inputs["nilai"], "nilai_semester_2": 0, "ide_baru": False}
    outcome = books.book(YEAR_2021.id).choose(batas=inputs["batas"]).judge(facts)
    (step,) = outcome.because.find("nilai_konversi")
    return {"nilai": printed(step.value, case)}
