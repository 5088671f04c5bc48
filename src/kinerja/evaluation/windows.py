"""Windows: within which days a round of evaluation is carried out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..errors import InvalidValue

if TYPE_CHECKING:
    from ..base.law import Basis

__all__ = ["ANNUAL_WINDOW", "WindowRule"]


@final
@attrs.frozen
class WindowRule:
    """The window of every round of a kind, counted in calendar days from the last day of the period.

    Args:
        opens: The first day of the window: 0 is the last day of the period, -6 is six days before it.
        closes: The last day of the window, counted the same way.
        basis: Who says so, such as the agency's own decree; ``None`` when the caller does not tell.

    Raises:
        InvalidValue: when it closes before it opens.

    Example:
        >>> str(WindowRule(-6, 10).window(Period.quarter(2025, 3)))
        '2025-09-24/2025-10-10'
        >>> str(ANNUAL_WINDOW.window(Period.year(2025)))
        '2025-12-25/2026-01-31'
    """

    opens: int
    closes: int
    basis: Basis | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.closes < self.opens:
            raise InvalidValue(
                f"The window closes on day {self.closes}, before it opens on day {self.opens}.",
                mend="Count both from the last day of the period.",
                path="closes",
            )

    def window(self, period: Period) -> Period:
        """Return the window of the round of ``period``."""
        return Period(period.end + timedelta(days=self.opens), period.end + timedelta(days=self.closes))


ANNUAL_WINDOW = WindowRule(
    -6,
    31,
    basis=PERMENPANRB_6_2022(
        "Lampiran hlm. 90, angka 8 huruf b",
        assurance=Assurance.ASSUMPTION,
        note='The end of January is the text; "akhir Bulan Desember" has no day in it and is read as from the 25th,'
        " because the example on p. 91, no. 14 takes the 25th of the last month to lie within the evaluation.",
    ),
)
"""The annual evaluation, from the end of December to the end of January; an agency may give a window of its own."""
