"""The national books, by the performance period that they judge."""

from __future__ import annotations

from .catalogue import Catalogue
from .kmk127_2026 import KMK127_2026
from .kmk127_nko import NKO_KMK127
from .permenpanrb6_2022 import PERMENPANRB6_2022
from .permenpanrb8_2021 import PERMENPANRB8_2021
from .pp30_2019 import PP30_2019
from .pp46_2011 import PP46_2011
from .year_2021 import YEAR_2021

__all__ = ["national"]


def national() -> Catalogue:
    """Return the catalogue of the national rule books.

    PNS have one for every period since 2014, PPPK since 2022; a year in which the rules change is judged in its parts.
    No period selects PP 30/2019, whose arithmetic others carry out, nor the joined year 2021; both are known by their
    ids.

    Example:
        >>> from kinerja import EmployeeKind, Period
        >>> national().at(Period.year(2025), kind=EmployeeKind.PPPK).id
        'permenpanrb6_2022'
    """
    return Catalogue(
        (PP46_2011, PERMENPANRB8_2021, PERMENPANRB6_2022), others=(PP30_2019, YEAR_2021, KMK127_2026, NKO_KMK127)
    )
