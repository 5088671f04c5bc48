"""Credits of a return to a functional position: the last balance, and what the time away may add to it.

After a full assignment to another post the time away is converted, at most 4 years of it; after study leave only work
in the field counts; after a heavy disciplinary penalty nothing is added.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.recommendation import FollowUp
from .credit import whole_months
from .credit_entry import CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import JenjangSpan, NewCredits
from .credit_tenure import RETURN_LIMIT, base_credit, tenure_credits
from .credit_transfer import carried_balance
from .credit_years import yearly_credits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.period import Period
    from ..evaluation.record import Record
    from ..people.positions import Jenjang
    from ..people.ranks import Golongan
    from .credit_entry import CreditEntry
    from .credit_rules import CreditRules
    from .credit_years import PeriodicPolicy

__all__ = [
    "AFTER_PENALTY_BASIS",
    "AFTER_STUDY_BASIS",
    "RETURN_BASIS",
    "PenaltyCause",
    "ReturnBase",
    "return_after_penalty",
    "return_after_study",
    "return_credits",
]

RETURN_BASIS: Basis = PERBKN_3_2023("Pasal 24", note="Read in an extraction; Lampiran I number 8 was not read.")
"""What a return goes by."""
AFTER_STUDY_BASIS: Basis = PERBKN_3_2023("Pasal 22", note="Read in an extraction of its text.")
"""What a return after study leave of more than 6 months goes by."""
AFTER_PENALTY_BASIS: Basis = SE_BKN_9_2024("Huruf f angka 3) dan 4)", note="Read in an extraction of its text.")
"""What a return after a heavy penalty goes by."""


class ReturnBase(StrEnum):
    """Whether a return adds the basic credit of the rank to the last balance.

    Article 24 paragraph (2) adds it to the conversion; a balance that began with it would then hold it twice, and the
    example in Lampiran I number 8 was not read.  So it is asked for.
    """

    DITAMBAHKAN = "ditambahkan"
    """It is added, as the words of paragraph (2) have it."""
    SUDAH_TERMASUK = "sudah_termasuk"
    """It is in the last balance already, since the rank is the same."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("return_base", self)


class PenaltyCause(StrEnum):
    """Why somebody was lowered or released from the position by a heavy penalty."""

    TARGET_KINERJA = "target_kinerja"
    """A performance target was missed: the competency test comes first."""
    LAINNYA = "lainnya"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("penalty_cause", self)


def return_credits(
    balance: Exact,
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    released: date,
    rank_since: date,
    installed: date,
    base: ReturnBase | str,
    policy: PeriodicPolicy | str,
    earlier: Iterable[CreditEntry] = (),
    starts_at: Golongan | str | None = None,
    decree: str = "",
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of who comes back from a full assignment to another post.

    The time away is converted from the TMT of the last rank on, and never before the release: what was converted as a
    functional official is in the balance.  Of more than 4 years in that rank the last 4 count.  Where the ledger that
    the balance comes from holds months since the release, as when the year of the release was converted whole, give its
    entries as ``earlier``: they are not converted again.

    Args:
        balance: The last cumulative credits in the jenjang.
        record: The results of the person; grades of older regimes are read by SE Kepala BKN 9/2024, letter e.
        jenjang: The jenjang last held, and held again.
        golongan: The last rank.
        released: The TMT of the release.
        rank_since: The TMT of the last rank.
        installed: The TMT of the return; its month belongs to the functional position.
        base: Whether the basic credit of the rank is added; there is no default.
        policy: What becomes of periodic results of a year that has a result; there is no default.
        earlier: The entries of the ledger that the balance comes from: their months are in it, and named.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of the
            jenjang: the running total begins at 0 there.
        decree: The decree on credits that set the balance.
        rules: The regime of credits.

    Raises:
        InvalidValue: for a balance below 0, a return before the release or the rank, and a start that there is not.
        NotFound: for a jenjang that the rules do not have.
        UnknownName: for an unknown token.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.record import Record
        >>> days = {"released": date(2023, 1, 1), "rank_since": date(2021, 4, 1), "installed": date(2024, 1, 1)}
        >>> new = return_credits(
        ...     "80", Record("e1"), "ahli_muda", "III/c", **days, base="sudah_termasuk", policy="sisa_bulan"
        ... )
        >>> new.total, [finding.code for finding in new.findings]
        (Fraction(80, 1), ['CREDIT_MONTHS_OPEN'])
    """
    carried = carried_balance(
        balance, jenjang, booked_on=installed, golongan=golongan, decree=decree, basis=RETURN_BASIS
    )
    meanwhile = tenure_credits(
        record,
        jenjang,
        golongan,
        since=max(released, rank_since),
        installed=installed,
        limit=RETURN_LIMIT,
        policy=policy,
        kind=CreditKind.PENGANGKATAN_KEMBALI,
        earlier=earlier,
        basis=RETURN_BASIS,
        rules=rules,
    )
    new = NewCredits([carried]).plus(meanwhile)
    if member(ReturnBase, base) is ReturnBase.SUDAH_TERMASUK:
        return new
    return new.plus(base_credit(jenjang, golongan, booked_on=installed, starts_at=starts_at, rules=rules))


def return_after_study(
    balance: Exact,
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    installed: date,
    policy: PeriodicPolicy | str,
    worked: Iterable[Period] = (),
    decree: str = "",
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of who comes back after study leave of more than 6 months.

    The last balance counts, and results of work in the field of the functional position, where there was any.

    Args:
        balance: The last cumulative credits in the jenjang.
        record: The results of the person.
        jenjang: The jenjang last held.
        golongan: The rank.
        installed: The TMT of the return.
        policy: What becomes of periodic results of a year that has a result; there is no default.
        worked: The whole months of the leave in which the person worked in the field, as somebody in charge says.
        decree: The decree on credits that set the balance.
        rules: The regime of credits.

    Raises:
        InvalidValue: for a balance below 0, and for months of work that overlap, cut a month or reach into the return.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.record import Record
        >>> days = {"installed": date(2025, 9, 1), "policy": "sisa_bulan"}
        >>> return_after_study("62.5", Record("e1"), "ahli_pertama", "III/b", **days).total
        Fraction(125, 2)
    """
    carried = carried_balance(
        balance, jenjang, booked_on=installed, golongan=golongan, decree=decree, basis=AFTER_STUDY_BASIS
    )
    new = NewCredits([carried])
    for period in _apart(worked, installed):
        new = new.plus(
            yearly_credits(
                record,
                [JenjangSpan(jenjang, period.start)],
                period=period,
                policy=policy,
                kind=CreditKind.PENGANGKATAN_KEMBALI,
                golongan=golongan,
                booked_on=installed,
                basis=AFTER_STUDY_BASIS,
                rules=rules,
            )
        )
    return new


def _apart(worked: Iterable[Period], installed: date) -> list[Period]:
    ordered = sorted(worked, key=lambda period: period.start)
    firsts = [*(period.start for period in ordered[1:]), installed.replace(day=1)]
    for period, following in zip(ordered, firsts, strict=False):
        whole_months(period)
        if period.end >= following:
            raise InvalidValue(
                f"The work of {period.label.en} reaches into {following}.",
                why="A month counts once, and that of the return belongs to the functional position.",
                mend="Give whole months before the return, each once.",
                path="worked",
                value=period,
            )
    return ordered


def return_after_penalty(
    balance: Exact,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    installed: date,
    cause: PenaltyCause | str,
    decree: str = "",
) -> NewCredits:
    """Return the credits of who comes back after a heavy penalty: those set before it, and no more.

    What is asked before it is told as what a person has to look at: a vacancy, a predikat of baik or better, and the
    competency test first where a performance target was missed.

    Args:
        balance: The credits set before the penalty.
        jenjang: The jenjang held before.
        golongan: The rank.
        installed: The TMT of the return.
        cause: Why the penalty was given; there is no default.
        decree: The decree on credits that set the balance.

    Raises:
        InvalidValue: for a balance below 0.
        UnknownName: for an unknown token.

    Example:
        >>> from datetime import date
        >>> missed = {"installed": date(2026, 1, 1), "cause": "target_kinerja"}
        >>> new = return_after_penalty("140", "ahli_muda", "III/d", **missed)
        >>> new.total, len(new.follow_ups)
        (Fraction(140, 1), 2)
    """
    carried = carried_balance(
        balance, jenjang, booked_on=installed, golongan=golongan, decree=decree, basis=AFTER_PENALTY_BASIS
    )
    tested = [_TEST_FIRST] if member(PenaltyCause, cause) is PenaltyCause.TARGET_KINERJA else []
    return NewCredits([carried], follow_ups=[_ASKED, *tested])


_ASKED: FollowUp = FollowUp(
    Words(
        "Pengangkatan kembali setelah hukuman disiplin memerlukan lowongan kebutuhan dan predikat paling rendah baik.",
        "The return after the penalty asks for a vacancy and a predikat of baik or better.",
    ),
    AFTER_PENALTY_BASIS,
)
_TEST_FIRST: FollowUp = FollowUp(
    Words(
        "Sebelum diangkat kembali wajib mengikuti dan lulus uji kompetensi, karena target kinerja tidak dipenuhi.",
        "The competency test is to be passed first, since a performance target was missed.",
    ),
    AFTER_PENALTY_BASIS,
)
