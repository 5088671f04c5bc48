"""The result of the organisation, the first of the three steps of every evaluation (arts 24 and 25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..rules.permenpanrb6_2022 import OrganisationPredikat

if TYPE_CHECKING:
    from ..base.period import Period
    from ..people.unit import Unit

__all__ = ["OrganisationResult"]


def _predikat(value: OrganisationPredikat | str) -> OrganisationPredikat:
    return OrganisationPredikat.parse(value)


@final
@attrs.frozen
class OrganisationResult:
    """What a unit reached in a period, as set under the rules on organisation performance.

    Args:
        unit: The unit; the one that counts for an employee is led by the employee's appraiser (annex p. 94, g).
        period: The period; last year's result counts where this year's comes after January (annex p. 94, f).
        predikat: The predikat of the organisation, or its name.
        note: Where it comes from.
    """

    unit: Unit
    period: Period
    predikat: OrganisationPredikat = attrs.field(converter=_predikat)
    note: str = ""
