"""The next rank and the next jenjang, and how far one running total is from each."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Undetermined
from ..plans.fields import is_a
from .credit_asks import jenjang_first, rank_target
from .credit_ranks import rank_held
from .credit_rules import PERBKN3_2023
from .credit_threshold import CreditThreshold, NoNextStep
from .requirements import CareerMatter

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules
    from .credit_threshold import CreditTarget

__all__ = ["NextStep", "next_steps"]


def _amount(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class NextStep:
    """The next rank or the next jenjang, and how far one running total is from it.

    Args:
        matter: Promotion in rank or in jenjang.
        target: What it asks, that there is none, or why nobody can tell.
        total: The running total.
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    target: CreditTarget = attrs.field(validator=is_a(CreditThreshold, NoNextStep, Undetermined))
    total: Fraction = attrs.field(converter=_amount)

    @property
    def lacking(self) -> Fraction | None:
        """How many credits are missing, 0 if none; ``None`` where no number leads there."""
        return self.target.lacking(self.total) if isinstance(self.target, CreditThreshold) else None

    @property
    def met(self) -> bool:
        """Whether the credits are enough."""
        return self.lacking == 0


def next_steps(ledger: CreditLedger, *, on: date, rules: CreditRules = PERBKN3_2023) -> tuple[NextStep, NextStep]:
    """Return the next rank and the next jenjang in the order in which they come.

    The jenjang stands first where the next rank lies beyond the present one (art. 19(2)).

    Args:
        ledger: The ledger, with the ranks.
        on: The day, not before the ledger.
        rules: The rules.

    Raises:
        NotCovered: for a day before the ledger.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.people.employee import Dated
        >>> from kinerja.people.ranks import Golongan
        >>> ledger = CreditLedger("e1", "ahli_madya", date(2024, 1, 1), ranks=[Dated(Golongan.IV_A, date(2024, 1, 1))])
        >>> [(str(step.matter), str(step.lacking)) for step in next_steps(ledger, on=date(2024, 6, 1))]
        [('kenaikan_pangkat', '150'), ('kenaikan_jenjang', '450')]
    """
    held, total = rank_held(ledger, on), ledger.balance_on(on, rules=rules)
    rank = NextStep(CareerMatter.KENAIKAN_PANGKAT, rank_target(ledger, held, rules), total)
    jenjang = NextStep(CareerMatter.KENAIKAN_JENJANG, ledger.jenjang_target(rules=rules), total)
    return (jenjang, rank) if jenjang_first(ledger, held, rules) else (rank, jenjang)
