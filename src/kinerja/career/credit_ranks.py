"""The rank of a person on a day, the time in it, and what a rank that was lowered for some time asks."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.period import plain_date
from ..base.words import Words, date_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .penalties import FormerPenalty
from .requirements import Requirement, RequirementKind, stated
from .sanctions import served_beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..evaluation.recommendation import Statement
    from .credit_ledger import CreditLedger
    from .sanctions import Sanction

__all__ = [
    "LOWERED_BASIS",
    "NO_RANK",
    "RESTORED_BASIS",
    "RankHeld",
    "by_day",
    "lowered_or_back",
    "rank_held",
    "rank_restored",
    "time_in_rank",
    "years_reached",
]

RESTORED_BASIS: Basis = SE_BKN_9_2024("Huruf f", note="Read in an extraction of its text.")
"""A rank that was lowered for a year: predikat still convert, promotion a year after the old rank is back at least."""
LOWERED_BASIS: Basis = SE_BKN_9_2024(
    "Huruf f",
    assurance=Assurance.ASSUMPTION,
    note="The letter speaks of a promotion after a rank that was lowered is back; whether it means the next jenjang"
    " too, or only the next rank, no text that was read says.",
)
"""Why a rank that was lowered leaves the next jenjang open until a year after it is back."""
_LOWERED_TIME: Basis = PERBKN_3_2023(
    "Pasal 15",
    assurance=Assurance.ASSUMPTION,
    note="The rank was lowered for some time.  No text that was read says from when the years in rank count then; here"
    " from the first TMT, beside the year that SE Kepala BKN 9/2024 letter f asks after it is back.",
)
_LOWERING = FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN
NO_RANK: Words = Words(
    "Golongan dan TMT-nya belum dicatat dalam buku angka kredit.", "The ledger does not tell the rank and its TMT."
)
"""What is said where nobody told the rank."""


@final
@attrs.frozen
class RankHeld:
    """The rank of a person on a day, and how it came to be.

    Args:
        golongan: The rank.
        since: Its first TMT, also where it was lowered for some time since.
        restored_on: The day since which it is held again after it was lowered; ``None`` if it was not.
        lowered_from: The rank that was held before it was lowered, while it is.

    Raises:
        InvalidValue: for a return before the rank began.
    """

    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    since: date = attrs.field(converter=plain_date)
    restored_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    lowered_from: Golongan | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Golongan)))

    def __attrs_post_init__(self) -> None:
        if self.restored_on is not None and self.restored_on <= self.since:
            raise InvalidValue(
                f"The rank is back on {self.restored_on} and began on {self.since}.",
                mend="Give the first TMT of the rank, and a later day since which it is back.",
                path="restored_on",
            )


def rank_held(ledger: CreditLedger, on: date) -> RankHeld | None:
    """Return the rank of a person on a day; ``None`` where the ledger does not tell it.

    A rank that was lowered and came back keeps its first TMT.

    Args:
        ledger: The ledger, with the ranks and their TMT.
        on: The day.

    Example:
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.people.employee import Dated
        >>> told = [("III/c", 2020), ("III/d", 2022), ("III/c", 2024), ("III/d", 2025)]
        >>> ranks = [Dated(Golongan.parse(rank), date(year, 4, 1)) for rank, year in told]
        >>> held = rank_held(CreditLedger("e1", "ahli_muda", date(2020, 1, 1), ranks=ranks), date(2025, 6, 1))
        >>> held.golongan.written, str(held.since), str(held.restored_on)
        ('III/d', '2022-04-01', '2025-04-01')
    """
    day = plain_date(on)
    turns = {each.since for each in ledger.ranks if each.since}
    turns |= {each.until + timedelta(days=1) for each in ledger.ranks if each.until and each.until < date.max}
    steps = [(ledger.golongan_on(turn), turn) for turn in sorted(turns) if turn <= day]
    runs = [(golongan, next(run)[1]) for golongan, run in groupby(steps, key=lambda step: step[0])]
    told = [(rank, since) for rank, since in runs if rank is not None]
    if not told or runs[-1][0] is None:
        return None
    golongan, began = told[-1]
    first = min(since for rank, since in told if rank is golongan)
    above = [rank for rank, _ in told if rank > golongan]
    back = any(first < since and rank < golongan for rank, since in told)
    return RankHeld(golongan, first, began if back else None, max(above, key=lambda rank: rank.merit, default=None))


def years_reached(since: date, years: int) -> date:
    """Return the first day on which some years have passed since a day.

    Args:
        since: The first day.
        years: How many years, 0 or more.

    Example:
        >>> str(years_reached(date(2024, 4, 1), 2)), str(years_reached(date(2024, 2, 29), 1))
        ('2026-04-01', '2025-02-28')
    """
    return since + relativedelta(years=years)


def time_in_rank(held: RankHeld | None, years: int, on: date, basis: Basis) -> Requirement:
    """Return whether a rank was held for some years, and from which day on it will be."""
    if held is None:
        return Requirement(RequirementKind.MASA_PANGKAT, Verdict.UNDETERMINED, NO_RANK, basis)
    day, told = years_reached(held.since, years), date_words(held.since)
    words = Words(
        f"{held.golongan.written} sejak {told.id}; dipersyaratkan {years} tahun.",
        f"{held.golongan.written} since {told.en}; {years} years are asked.",
    )
    rule = basis if held.restored_on is None else _LOWERED_TIME
    return by_day(RequirementKind.MASA_PANGKAT, day, on, words, rule)


def by_day(kind: RequirementKind, day: date, on: date, words: Words, basis: Basis) -> Requirement:
    """Return what is met from a day on."""
    verdict = Verdict.MET if day <= on else Verdict.NOT_MET
    return Requirement(kind, verdict, words, basis, from_day=day)


def rank_restored(held: RankHeld | None, on: date) -> tuple[Requirement, ...]:
    """Return what a rank that was lowered asks beside; nothing where it was not."""
    if held is None or (held.lowered_from is None and held.restored_on is None):
        return ()
    if held.lowered_from is not None:
        words = Words(
            f"Pangkat diturunkan dari {held.lowered_from.written}; kenaikan paling cepat 1 tahun setelah pangkat semula"
            " pulih.",
            f"The rank is lowered from {held.lowered_from.written}; no promotion until 1 year after it is back.",
        )
        return (Requirement(RequirementKind.DISIPLIN, Verdict.NOT_MET, words, RESTORED_BASIS),)
    back = held.restored_on or held.since
    told = date_words(back)
    words = Words(
        f"Pangkat semula pulih {told.id}; kenaikan paling cepat 1 tahun sesudahnya.",
        f"The old rank is back since {told.en}; a promotion comes 1 year later at the earliest.",
    )
    return (by_day(RequirementKind.DISIPLIN, years_reached(back, 1), on, words, RESTORED_BASIS),)


def lowered_or_back(
    held: RankHeld | None, statement: Statement | None, on: date, sanctions: Iterable[Sanction] | None = None
) -> tuple[Requirement, ...]:
    """Return what a rank that was lowered asks before another step than the next rank: what somebody in charge says.

    Nothing is asked a year after it is back, nor where it was never lowered and nobody says anything.  A penalty that
    is being served leaves the step open too; a dismissal decides, whatever was said.

    Args:
        held: The rank.
        statement: What was said: whether no penalty delays the step.
        on: The day of asking.
        sanctions: The penalties of the person; ``None`` where nobody looked.
    """
    known = tuple(sanctions or ())
    beside = served_beside(known, on=on)
    if any(each.verdict is Verdict.NOT_MET for each in beside):
        return beside
    if statement is not None:
        return (stated(RequirementKind.DISIPLIN, statement, LOWERED_BASIS),)
    left = tuple(_left_open(each) for each in rank_restored(held, on) if each.verdict is not Verdict.MET)
    if any(each.penalty is _LOWERING and each.served_on(on) for each in known):
        beside = tuple(attrs.evolve(each, basis=LOWERED_BASIS) for each in beside)
    return left or beside


def _left_open(asked: Requirement) -> Requirement:
    words = Words(
        f"{asked.reason.id} Belum ditemukan ketentuan apakah hal itu berlaku juga bagi jenjang.",
        f"{asked.reason.en} No text that was read says whether that holds for the jenjang too.",
    )
    return attrs.evolve(asked, verdict=Verdict.UNDETERMINED, reason=words, basis=LOWERED_BASIS)
