"""PP 30/2019: so far only the names of its grades, which results on record bear; the arithmetic is not encoded yet."""

from __future__ import annotations

from ..base.laws import PP_30_2019
from ..base.scale import Ranked

__all__ = ["PredikatPP30"]

LAW = PP_30_2019


class PredikatPP30(Ranked):
    """The predikat of PP 30/2019, art. 41(5), which PermenPANRB 8/2021 and the joined year 2021 use as well."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    CUKUP = "cukup"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"

    @classmethod
    def scale_id(cls) -> str:
        return "predikat_pp30"
