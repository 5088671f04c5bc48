"""What comes next by credits: both steps with what is missing, and whether a person may be proposed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.period import Period
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..plans.fields import is_a
from .credit_asks import jenjang_first, rank_target
from .credit_eligibility import jenjang_eligibility, rank_eligibility
from .credit_gaps import months_open
from .credit_ranks import rank_held
from .credit_rules import PERBKN3_2023
from .credit_spans import month_runs
from .credit_threshold import NextStep
from .requirements import CareerMatter, Eligibility

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ..base.words import Language
    from ..evaluation.recommendation import Statement
    from ..evaluation.record import Record
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules
    from .sanctions import Sanction

__all__ = ["CreditProposals", "may_be_proposed", "next_steps"]


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


# --- Whether a person may be proposed ---------------------------------------------------------------------------------


def _periods(values: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class CreditProposals:
    """Whether a person may be proposed for the next rank and the next jenjang, of one ledger on one day.

    Args:
        rank: The next rank.
        next_jenjang: The next jenjang.
        open_months: The months since the TMT that nobody booked; they bring credits, or are said not to count.

    Raises:
        InvalidValue: for two persons or two days.
    """

    rank: Eligibility = attrs.field(validator=is_a(Eligibility))
    next_jenjang: Eligibility = attrs.field(validator=is_a(Eligibility))
    open_months: tuple[Period, ...] = attrs.field(
        default=(), converter=_periods, validator=attrs.validators.deep_iterable(is_a(Period))
    )

    def __attrs_post_init__(self) -> None:
        if (self.rank.person_id, self.rank.on) != (self.next_jenjang.person_id, self.next_jenjang.on):
            raise InvalidValue(
                "Rank and jenjang are asked of two persons, or on two days.",
                mend="Ask both of one, on the same day.",
                path="next_jenjang",
            )

    def as_text(self, language: Language) -> str:
        """Return both as plain text of 100 columns, one after the other.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        return "\n".join((self.rank.as_text(language), self.next_jenjang.as_text(language)))

    def as_html(self, language: Language) -> str:
        """Return both as a piece of HTML that needs nothing else, one after the other.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        return self.rank.as_html(language) + self.next_jenjang.as_html(language)

    def _repr_html_(self) -> str:
        """Return both for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        rank, jenjang = self.rank.verdict, self.next_jenjang.verdict
        return f"<{type(self).__name__} of {masked(self.rank.person_id)}: rank {rank}, jenjang {jenjang}>"


def may_be_proposed(
    ledger: CreditLedger,
    record: Record,
    on: date,
    *,
    rules: CreditRules = PERBKN3_2023,
    penalty_free: Statement | None = None,
    sanctions: Sequence[Sanction] | None = None,
    vacancy: Statement | None = None,
    test: Statement | None = None,
    good_years: int = 1,
) -> CreditProposals:
    """Return whether a person may be proposed for the next rank and the next jenjang, and which months are missing.

    Args:
        ledger: The credits of the present jenjang, with the ranks and their TMT.
        record: The results of the person.
        on: The day of asking.
        rules: The rules.
        penalty_free: Whether no penalty delays a promotion, as somebody in charge says.
        sanctions: The penalties of the person; ``None`` where nobody looked, none where there are none.
        vacancy: Whether there is a vacancy in the next jenjang.
        test: Whether the competency test is passed.
        good_years: Over how many years each result must be baik or better before the next jenjang.

    Raises:
        InvalidValue: for the record or a penalty of another person, and fewer good years than one.
        WrongType: for another kind of ledger, record or day.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.evaluation.record import Record
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2025, 3, 1)).ranked("III/c", date(2024, 4, 1))
        >>> asked = may_be_proposed(ledger, Record("e1"), date(2026, 3, 1))
        >>> str(asked.rank.verdict), str(asked.next_jenjang.verdict), [str(each) for each in asked.open_months]
        ('not_met', 'not_met', ['2025-03-01/2025-12-31'])
    """
    rank = rank_eligibility(ledger, record, on=on, rules=rules, penalty_free=penalty_free, sanctions=sanctions)
    jenjang = jenjang_eligibility(
        ledger,
        record,
        on=on,
        rules=rules,
        vacancy=vacancy,
        test=test,
        penalty_free=penalty_free,
        sanctions=sanctions,
        good_years=good_years,
    )
    return CreditProposals(rank, jenjang, tuple(month_runs(months_open(ledger, on, rules).months)))
