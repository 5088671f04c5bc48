"""What a promotion by credits asks, one requirement each: predikat, credits, penalties, installation, time in post."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, PP_94_2021, SE_BKN_9_2024
from ..base.period import plain_date
from ..base.words import Words, date_words, number_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.record import Record
from ..people.ranks import Golongan
from ..plans.fields import check_kind
from .credit_ledger import CreditLedger
from .credit_ranks import NO_RANK, by_day, years_reached
from .credit_spans import months_label
from .credit_threshold import THRESHOLD_BASIS, NoNextStep
from .penalties import FormerPenalty, Penalty
from .requirements import Requirement, RequirementKind, answered, stated
from .sanctions import no_sanction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from fractions import Fraction

    from ..evaluation.recommendation import Statement
    from ..people.positions import Jenjang
    from .credit_gaps import OpenMonths
    from .credit_ranks import RankHeld
    from .credit_rules import CreditRules
    from .credit_threshold import CreditTarget, CreditThreshold
    from .sanctions import Sanction

__all__ = [
    "BELOW_BASIS",
    "INSTALLED_BASIS",
    "RANK_BASIS",
    "check_asked",
    "credits_asked",
    "good_results",
    "installed",
    "jenjang_first",
    "no_penalty",
    "no_penalty_served",
    "rank_target",
    "step_name",
    "time_in_post",
]

RANK_BASIS: Basis = PERBKN_3_2023(
    "Pasal 15",
    note="Read in an extraction of its text.  That the last years are the calendar years that ended before the day of"
    " asking is our reading.",
)
"""What a promotion in rank asks: credits, two years in rank, at least baik in the last two years."""
INSTALLED_BASIS: Basis = PERBKN_3_2023("Pasal 16", note="Read in an extraction of its text.")
"""Who is not installed in the functional position has no regular promotion."""
BELOW_BASIS: Basis = SE_BKN_9_2024(
    "Huruf c",
    assurance=Assurance.ASSUMPTION,
    note="Of an equalisation the letter says that the need of a rank is asked, after a year in rank and in post.  What"
    " is asked of a rank below a jenjang that a flat value gave, no text that was read says.",
)
"""Why nobody can tell what the next rank asks below the first rank of a jenjang."""
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
    """Return what the next rank asks, or why nobody can tell: the rank is not told, no base was read, or none is."""
    if held is None:
        return Undetermined(NO_RANK, RANK_BASIS)
    target = ledger.rank_target(held.golongan, rules=rules)
    decided = ledger.opening is not None and ledger.opening.undecided is not None
    if decided or not isinstance(target, Undetermined) or held.golongan >= rules.need(ledger.jenjang).ranks[0]:
        return target
    name, rank = ledger.jenjang.label, held.golongan.written
    words = Words(
        f"Golongan {rank} di bawah {name.id}; berapa angka kredit yang disyaratkan pangkat berikutnya belum ditemukan"
        " ketentuannya.",
        f"{rank} lies below {name.en}; what the next rank asks here, no text that was read says.",
    )
    return Undetermined(words, BELOW_BASIS)


def jenjang_first(ledger: CreditLedger, held: RankHeld | None, rules: CreditRules) -> bool:
    """Return whether the next rank lies beyond the jenjang, and there is a jenjang to rise to."""
    return held is not None and ledger.jenjang_first(held.golongan, rules=rules)


# --- Results, credits, penalties, installation ----------------------------------------------------------------------


def good_results(record: Record, years: int, on: date, basis: Basis) -> Requirement:
    """Return whether each of the last calendar years that ended before a day was baik or better."""
    return answered(RequirementKind.PREDIKAT, record.at_least("baik", years=years, until=on.year - 1), basis)


def credits_asked(target: CreditTarget, total: Fraction, missing: OpenMonths) -> Requirement:
    """Return whether a running total is enough for the next rank or jenjang, and how much is missing.

    Where months that are not booked could bring it, that is left open.

    Args:
        target: What the step asks.
        total: The running total.
        missing: The months that are not booked.
    """
    if isinstance(target, NoNextStep):
        rule = target.basis or THRESHOLD_BASIS
        return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.NOT_MET, target.reason, rule)
    if isinstance(target, Undetermined):
        rule = target.basis or THRESHOLD_BASIS
        return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.UNDETERMINED, target.reason, rule)
    return _compared(target, total, missing)


def _compared(target: CreditThreshold, total: Fraction, missing: OpenMonths) -> Requirement:
    name, held, asked = step_name(target.to), number_words(total), number_words(target.total)
    words = Words(
        f"{name.id} mensyaratkan {asked.id} angka kredit; dimiliki {held.id}.",
        f"{name.en} asks {asked.en} credits; there are {held.en}.",
    )
    if target.met_by(total):
        return Requirement(RequirementKind.ANGKA_KREDIT, Verdict.MET, words, target.basis)
    verdict, lacking = Verdict.NOT_MET, target.lacking(total)
    if target.met_by(total + missing.most):
        verdict, told = Verdict.UNDETERMINED, months_label(missing.months)
        words = Words(
            f"{words.id} Belum dibukukan dan dapat menentukan: {told.id}.",
            f"{words.en} Not booked, and could decide it: {told.en}.",
        )
    return Requirement(RequirementKind.ANGKA_KREDIT, verdict, words, target.basis, lacking=lacking)


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
        f"{told.id} Belum ditemukan ketentuan apakah hukuman ini menunda kenaikan pangkat.",
        f"{told.en} No text that was read says whether it delays a promotion in rank.",
    )
    return attrs.evolve(asked, verdict=Verdict.UNDETERMINED, reason=words)


def installed(ledger: CreditLedger, on: date) -> Requirement:
    """Return whether the person holds the jenjang on a day: before it and since a release, nobody is promoted in it."""
    told, name = date_words(ledger.since), ledger.jenjang.label
    if ledger.released is not None and ledger.released <= on:
        ended = date_words(ledger.released)
        words = Words(f"Diberhentikan dari {name.id} sejak {ended.id}.", f"Released from {name.en} since {ended.en}.")
        return Requirement(RequirementKind.PELANTIKAN, Verdict.NOT_MET, words, INSTALLED_BASIS)
    words = Words(f"{name.id} sejak {told.id}.", f"{name.en} since {told.en}.")
    return by_day(RequirementKind.PELANTIKAN, ledger.since, on, words, INSTALLED_BASIS)


def time_in_post(ledger: CreditLedger, years: int, on: date, basis: Basis) -> Requirement:
    """Return whether the jenjang was held for some years, and from which day on it will be."""
    told, name = date_words(ledger.since), ledger.jenjang.label
    words = Words(
        f"{name.id} sejak {told.id}; dipersyaratkan {years} tahun.",
        f"{name.en} since {told.en}; {years} years are asked.",
    )
    return by_day(RequirementKind.MASA_JABATAN, years_reached(ledger.since, years), on, words, basis)
