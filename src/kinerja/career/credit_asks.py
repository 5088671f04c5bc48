"""What a promotion by credits asks, one requirement each: time in rank, predikat, credits, penalties, installation."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, PP_94_2021, SE_BKN_9_2024
from ..base.period import plain_date
from ..base.words import Words, date_words, number_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.record import Record
from ..people.ranks import Golongan
from ..plans.fields import check_kind, is_a
from .credit_ledger import CreditLedger
from .credit_threshold import THRESHOLD_BASIS, NoNextStep
from .penalties import FormerPenalty, Penalty
from .requirements import Requirement, RequirementKind, answered, stated
from .sanctions import no_sanction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from ..evaluation.recommendation import Statement
    from ..people.positions import Jenjang
    from .credit_rules import CreditRules
    from .credit_threshold import CreditTarget, CreditThreshold
    from .sanctions import Sanction

__all__ = [
    "INSTALLED_BASIS",
    "LOWERED_BASIS",
    "NO_RANK",
    "RANK_BASIS",
    "RESTORED_BASIS",
    "RankHeld",
    "check_asked",
    "credits_asked",
    "good_results",
    "installed",
    "jenjang_first",
    "no_penalty",
    "no_penalty_served",
    "rank_held",
    "rank_restored",
    "rank_target",
    "step_name",
    "time_in_post",
    "time_in_rank",
    "years_reached",
]

RANK_BASIS: Basis = PERBKN_3_2023(
    "Pasal 15",
    note="Read in an extraction of its text.  That the last years are the calendar years that ended before the day of"
    " asking is our reading.",
)
"""What a promotion in rank asks: credits, two years in rank, at least baik in the last two years."""
INSTALLED_BASIS: Basis = PERBKN_3_2023("Pasal 16", note="Read in an extraction of its text.")
"""Who is not installed in the functional position has no regular promotion."""
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
_PENALTY: Basis = PP_94_2021(
    "Pasal 42",
    note="Until Pasal 8 ayat (3) applies, moderate penalties are those of PP 53/2010 Pasal 7 ayat (3); one of them"
    " delays the promotion in rank by a year.",
)
_DELAYING = frozenset(
    {
        FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN,
        FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN,
        Penalty.PEMBERHENTIAN,
    }
)

NO_RANK: Words = Words(
    "Golongan dan TMT-nya belum dicatat dalam buku angka kredit.", "The ledger does not tell the rank and its TMT."
)
"""What is said where nobody told the rank."""


# --- Rank -----------------------------------------------------------------------------------------------------------


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
    return _by_day(RequirementKind.MASA_PANGKAT, day, on, words, rule)


def _by_day(kind: RequirementKind, day: date, on: date, words: Words, basis: Basis) -> Requirement:
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
    return (_by_day(RequirementKind.DISIPLIN, years_reached(back, 1), on, words, RESTORED_BASIS),)


# --- Whose step is asked about, and which one ------------------------------------------------------------------------


def check_asked(ledger: CreditLedger, record: Record, on: date, sanctions: Sequence[Sanction] | None = None) -> None:
    """Refuse a question that mixes two persons, or gives something else than ledger, record and day."""
    check_kind(ledger, CreditLedger, path="ledger", mend="Give a CreditLedger.")
    check_kind(record, Record, path="record", mend="Give a Record.")
    plain_date(on)
    if record.employee_id != ledger.person_id:
        raise InvalidValue("The record is of another person than the ledger.", mend="Give both of one.", path="record")
    if any(each.person_id != ledger.person_id for each in sanctions or ()):
        raise InvalidValue("A penalty is of another person than the ledger.", mend="Leave it out.", path="sanctions")


def rank_target(ledger: CreditLedger, held: RankHeld | None, rules: CreditRules) -> CreditTarget:
    """Return what the next rank asks, or why nobody can tell: the rank is not told, or no base was read."""
    return Undetermined(NO_RANK, RANK_BASIS) if held is None else ledger.rank_target(held.golongan, rules=rules)


def jenjang_first(ledger: CreditLedger, held: RankHeld | None, rules: CreditRules) -> bool:
    """Return whether the next rank lies beyond the jenjang, and there is a jenjang to rise to."""
    return held is not None and ledger.jenjang_first(held.golongan, rules=rules)


# --- Results, credits, penalties, installation ----------------------------------------------------------------------


def good_results(record: Record, years: int, on: date, basis: Basis) -> Requirement:
    """Return whether each of the last calendar years that ended before a day was baik or better."""
    return answered(RequirementKind.PREDIKAT, record.at_least("baik", years=years, until=on.year - 1), basis)


def credits_asked(target: CreditTarget, total: Fraction) -> Requirement:
    """Return whether a running total is enough for the next rank or jenjang, and how much is missing.

    Args:
        target: What the step asks.
        total: The running total.
    """
    if isinstance(target, NoNextStep):
        rule = target.basis or THRESHOLD_BASIS
        return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.NOT_MET, target.reason, rule)
    if isinstance(target, Undetermined):
        rule = target.basis or THRESHOLD_BASIS
        return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.UNDETERMINED, target.reason, rule)
    return _compared(target, total)


def _compared(target: CreditThreshold, total: Fraction) -> Requirement:
    name, held, asked = step_name(target.to), number_words(total), number_words(target.total)
    words = Words(
        f"{name.id} mensyaratkan {asked.id} angka kredit; dimiliki {held.id}.",
        f"{name.en} asks {asked.en} credits; there are {held.en}.",
    )
    if target.met_by(total):
        return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.MET, words, target.basis)
    lacking = target.lacking(total)
    return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.NOT_MET, words, target.basis, lacking=lacking)


def step_name(to: Golongan | Jenjang) -> Words:
    """Return how the golongan or jenjang that is next is written for people."""
    return Words(to.written, to.written) if isinstance(to, Golongan) else to.label


def no_penalty(statement: Statement | None) -> Requirement:
    """Return whether somebody in charge says that no penalty delays a promotion; nobody here can know it."""
    return stated(RequirementKind.DISIPLIN, statement, _PENALTY)


def no_penalty_served(sanctions: Sequence[Sanction] | None, statement: Statement | None, on: date) -> Requirement:
    """Return whether no penalty that delays a promotion in rank is being served.

    A penalty that delays it, lowers the rank or dismisses decides.  Of every other one that is being served a person
    has to say it: no text that was read does.

    Args:
        sanctions: The penalties of the person; ``None`` where nobody looked.
        statement: What somebody in charge says; it is heard where the penalties leave it open.
        on: The day of asking.
    """
    if sanctions is None:
        return no_penalty(statement)
    asked = no_sanction(sanctions, on=on, basis=_PENALTY)
    delayed = any(each.penalty in _DELAYING and each.served_on(on) for each in sanctions)
    if delayed or asked.verdict is Verdict.MET:
        return asked
    if statement is not None:
        return no_penalty(statement)
    told = asked.reason
    words = Words(
        f"{told.id} Tidak terbaca apakah hukuman ini menunda kenaikan pangkat.",
        f"{told.en} No text that was read says whether it delays a promotion in rank.",
    )
    return attrs.evolve(asked, verdict=Verdict.UNDETERMINED, reason=words)


def installed(ledger: CreditLedger, on: date) -> Requirement:
    """Return whether the person holds the jenjang on a day: before, there is no regular promotion."""
    told, name = date_words(ledger.since), ledger.jenjang.label
    words = Words(f"{name.id} sejak {told.id}.", f"{name.en} since {told.en}.")
    return _by_day(RequirementKind.PELANTIKAN, ledger.since, on, words, INSTALLED_BASIS)


def time_in_post(ledger: CreditLedger, years: int, on: date, basis: Basis) -> Requirement:
    """Return whether the jenjang was held for some years, and from which day on it will be."""
    told, name = date_words(ledger.since), ledger.jenjang.label
    words = Words(
        f"{name.id} sejak {told.id}; dipersyaratkan {years} tahun.",
        f"{name.en} since {told.en}; {years} years are asked.",
    )
    return _by_day(RequirementKind.MASA_JABATAN, years_reached(ledger.since, years), on, words, basis)
