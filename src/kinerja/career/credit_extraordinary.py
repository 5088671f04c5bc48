"""Extraordinary promotion (kenaikan pangkat luar biasa, KPLB) of who already holds a rank above the jenjang.

SE Kepala BKN 9/2024, letter e number 3, is about nobody else: what the credits become where the rank still fits the
jenjang, or where no jenjang follows, is not said there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.laws import SE_BKN_9_2024
from ..errors import InvalidValue, NotCovered
from ..formula.build import given, greatest_of
from ..formula.program import explain
from ..people.ranks import Golongan
from .credit_entry import CreditEntry, CreditKind
from .credit_promotion import held_before
from .credit_rules import PERBKN3_2023
from .credit_threshold import CreditThreshold

if TYPE_CHECKING:
    from datetime import date

    from ..base.law import Basis
    from ..formula.algebra import NumberFormula
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules

__all__ = ["EXTRAORDINARY_BASIS", "EXTRAORDINARY_CREDIT", "promote_extraordinarily"]

EXTRAORDINARY_BASIS: Basis = SE_BKN_9_2024(
    "Huruf e angka 3) a)",
    note="Read in an extraction of its text: the cumulative credits are what the next jenjang asks.  That the total is"
    " filled up to them, and that one which is there already stays as it is, is our reading; its example has 120 and"
    " gets 200.",
)
"""Why an extraordinary promotion above the jenjang fills up what the next jenjang asks."""

EXTRAORDINARY_CREDIT: NumberFormula = greatest_of(0, given("kebutuhan_jenjang") - given("saldo")).named(
    "angka_kredit_kplb",
    id="Angka kredit kenaikan pangkat luar biasa",
    en="Credits of an extraordinary promotion",
    basis=EXTRAORDINARY_BASIS,
)
"""What is missing for the next jenjang; facts ``kebutuhan_jenjang``, ``saldo``."""


def promote_extraordinarily(
    ledger: CreditLedger, to: Golongan | str, on: date, *, decree: str = "", rules: CreditRules = PERBKN3_2023
) -> CreditLedger:
    """Return the ledger with the next rank by extraordinary promotion, and the credits that come with it.

    The need of the next jenjang counts as met.  Once that jenjang is held, after test and vacancy, it begins with the
    base of the rank: :func:`~kinerja.career.credit_promotion.promote_jenjang` books that.

    Args:
        ledger: The ledger, with the rank that is held; it lies above the ranks of the jenjang.
        to: The next rank.
        on: Its TMT.
        decree: The decision.
        rules: The rules.

    Raises:
        InvalidValue: when another rank is next, the TMT does not come after that of the rank held, or the person is
            released by then.
        NotCovered: where the circular does not say what becomes of the credits: for a rank that still fits the jenjang
            or lies below it, and in the last jenjang.
        NotFound: when the ledger tells no rank.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.law import Law
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.career.credit_promotion import promote_jenjang
        >>> dila = CreditLedger("e1", "ahli_muda", date(2021, 4, 1)).ranked("IV/a", date(2021, 4, 1))
        >>> dila = dila.adding(CreditEntry("jf_lama", "ahli_muda", 120, Law("PAK 2024")("Jumlah")))
        >>> raised = promote_extraordinarily(dila, "IV/b", date(2025, 4, 1))
        >>> raised.golongan.written, str(raised.entries[-1].credit), str(raised.balance)
        ('IV/b', '80', '200')
        >>> str(promote_jenjang(raised, "ahli_madya", date(2026, 2, 1)).balance)
        '150'
    """
    held, rank = held_before(ledger, on), Golongan.parse(to)
    if rank.merit != held.merit + 1:
        raise InvalidValue(
            f"{rank.written} is not next after {held.written}.", mend="Give the next rank.", path="to", value=rank
        )
    asked, total = _jenjang_asked(ledger, held, rules), ledger.balance_on(on, rules=rules)
    entry = CreditEntry(
        CreditKind.LAINNYA,
        ledger.jenjang,
        asked.lacking(total),
        EXTRAORDINARY_BASIS,
        golongan=rank,
        booked_on=on,
        decree=decree,
        because=explain(EXTRAORDINARY_CREDIT, {"kebutuhan_jenjang": asked.total, "saldo": total}),
        note="KPLB",
    )
    return (ledger.adding(entry) if entry.credit else ledger).ranked(rank, on)


def _jenjang_asked(ledger: CreditLedger, held: Golongan, rules: CreditRules) -> CreditThreshold:
    target = ledger.jenjang_target(rules=rules)
    if held <= rules.need(ledger.jenjang).ranks[-1] or not isinstance(target, CreditThreshold):
        raise NotCovered(
            f"Nothing says what credits {held.written} in {ledger.jenjang} gets on extraordinary promotion.",
            why=f"{EXTRAORDINARY_BASIS} is about ranks above a jenjang that another one follows.",
            mend="A person has to decide; book what the decree says with ledger.ranked and an entry of its own.",
            path="ledger",
            value=held,
        )
    return target
