"""How a ledger of credits began: from which jenjang, and what became of the credits there."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Basis
from ..base.laws import PERBKN_3_2023
from ..errors import InvalidValue
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .credit_parts import computed_credit

if TYPE_CHECKING:
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["LEDGER_BASIS", "PAID_RANK_BASIS", "CreditOpening"]

LEDGER_BASIS: Basis = PERBKN_3_2023(
    "Pasal 19 ayat (5) dan (6)",
    note="A surplus is kept within a jenjang and lost on promotion into the next one.",
)
"""Why one total runs on for the time in one jenjang."""
PAID_RANK_BASIS: Basis = PERBKN_3_2023("Pasal 19 ayat (2)")
"""Why a rank may follow a promotion in jenjang with the same credits."""


def _optional_number(value: Exact | None) -> Fraction | None:
    return None if value is None else computed_credit(value)


@final
@attrs.frozen
class CreditOpening:
    """From which jenjang a ledger was opened, and what became of the credits there.

    Args:
        former: The jenjang before.
        total: The running total there, on the day of the step.
        need: What the step asked of it; ``None`` where it asked for no credits.
        paid_rank: The next rank, where the same credits pay for it as well: first the jenjang, then the rank.
        basis: The rule of the step.
        undecided: Why nobody can tell whether the same credits pay for the next rank, where that is so.

    Raises:
        InvalidValue: when the step asked for more than there was, and when a paid rank is undecided as well.

    Example:
        >>> opening = CreditOpening(Jenjang.AHLI_MUDA, "212.5", 200, Golongan.IV_A, LEDGER_BASIS)
        >>> str(opening.lost)
        '25/2'
    """

    former: Jenjang = attrs.field(validator=is_a(Jenjang))
    total: Fraction = attrs.field(converter=computed_credit)
    need: Fraction | None = attrs.field(converter=_optional_number)
    paid_rank: Golongan | None = attrs.field(validator=attrs.validators.optional(is_a(Golongan)))
    basis: Basis = attrs.field(validator=is_a(Basis))
    undecided: Undetermined | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Undetermined)), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.total < (self.need or 0):
            raise InvalidValue(
                "The step asked for more credits than there were.",
                mend="Give the running total of the former jenjang on the day of the step.",
                path="total",
                value=self.total,
            )
        if self.undecided is not None and self.paid_rank is not None:
            raise InvalidValue(
                f"The credits pay for {self.paid_rank.written}, and nobody can tell.",
                mend="Give paid_rank or undecided, or neither.",
                path="undecided",
            )

    @property
    def lost(self) -> Fraction:
        """The credits that did not come along: all above the need, or all of them where the step asked for none."""
        return self.total - (self.need or 0)
