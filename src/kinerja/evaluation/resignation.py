"""Whether a PPPK who wishes to leave before the agreement ends may go (PP 49/2018, art. 56)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from ..base.exact import exact
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_9_2026, PP_49_2018
from ..base.period import Period
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..people.party import EmployeeKind
from .answers import Verdict
from .recommendation import Condition, ConditionKind, FollowUp, Matter, Recommendation

if TYPE_CHECKING:
    from datetime import date

    from ..base.exact import Exact
    from ..people.agreement import WorkAgreement

__all__ = ["SHARES_BASIS", "resign"]

SHARES_BASIS = PP_49_2018("Pasal 56 ayat (3)")
"""Nine tenths of the term and nine tenths of the target."""
_POSTPONED = PP_49_2018("Pasal 56 ayat (4), (5) dan (7)")
_NINETY = Fraction(90)


def resign(agreement: WorkAgreement, *, on: date, reached: Exact | None = None) -> Recommendation:
    """Return whether a wish to leave before the end is granted or postponed (PP 49/2018, art. 56(3) and (4)).

    Nine tenths of the term and nine tenths of the target are needed.  Whether the term of an extended agreement is the
    whole or the part in force is not said; where it matters, the condition is undetermined.

    Args:
        agreement: The agreement, in force on the day.
        on: The day of the wish.
        reached: The share of the target that was reached, in percent; ``None`` when it is not known.

    Raises:
        InvalidValue: when the agreement is not in force on the day, or the share is below 0.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.agreement import WorkAgreement
        >>> agreement = WorkAgreement("814/1/2025", date(2025, 1, 1), date(2025, 12, 31), ["48 kunjungan"])
        >>> wish = resign(agreement, on=date(2025, 9, 30), reached="95")
        >>> str(wish.verdict), wish.label.en, wish.reason.en
        ('not_met', 'Postponed', '≈ 74.7945 % of the term has passed; 90 % are needed.')
    """
    term = agreement.term_on(on)
    if term is None:
        raise InvalidValue(
            f"The agreement is not in force on {on}.", mend="Give a day of its term.", path="on", value=on
        )
    conditions = (_term_passed(agreement, term, on), _target_reached(reached))
    if agreement.kind is EmployeeKind.PPPK_PARUH_WAKTU:
        conditions = (_left_open(ConditionKind.MASA), _left_open(ConditionKind.KINERJA))
    recommendation = Recommendation(Matter.PENGUNDURAN_DIRI, agreement.number, conditions)
    return attrs.evolve(recommendation, follow_ups=(_WAIT,) if recommendation.verdict is Verdict.NOT_MET else ())


def _term_passed(agreement: WorkAgreement, term: Period, on: date) -> Condition:
    """Return whether nine tenths have passed, of the whole term and of the part in force."""
    whole, part = (Fraction(100 * Period(each.start, on).days, each.days) for each in (agreement.term, term))
    enough = {share >= _NINETY for share in (whole, part)}
    if len(enough) > 1:
        reason = Words(
            f"Telah berlalu {_percent(whole).id} dari seluruh masa dan {_percent(part).id} dari masa yang berjalan; "
            "masa mana yang dimaksud tidak diatur.",
            f"{_percent(whole).en} of the whole term has passed and {_percent(part).en} of the part in force; which of "
            "them is meant is not said.",
        )
        return Condition(ConditionKind.MASA, Verdict.UNDETERMINED, reason, SHARES_BASIS)
    reason = Words(
        f"Masa perjanjian kerja telah berlalu {_percent(part).id}; diperlukan 90 %.",
        f"{_percent(part).en} of the term has passed; 90 % are needed.",
    )
    return Condition(ConditionKind.MASA, Verdict.MET if True in enough else Verdict.NOT_MET, reason, SHARES_BASIS)


def _target_reached(reached: Exact | None) -> Condition:
    if reached is None:
        reason = Words("Capaian target belum diketahui.", "How much of the target was reached is not known.")
        return Condition(ConditionKind.KINERJA, Verdict.UNDETERMINED, reason, SHARES_BASIS)
    share = exact(reached)
    if share < 0:
        raise InvalidValue(f"{share} % of a target is no share.", mend="Give 0 or more.", path="reached", value=share)
    reason = Words(
        f"Target tercapai {_percent(share).id}; diperlukan 90 %.",
        f"{_percent(share).en} of the target was reached; 90 % are needed.",
    )
    return Condition(ConditionKind.KINERJA, Verdict.MET if share >= _NINETY else Verdict.NOT_MET, reason, SHARES_BASIS)


def _percent(share: Fraction) -> Words:
    text = number_words(share)
    return Words(f"{text.id} %", f"{text.en} %")


def _left_open(kind: ConditionKind) -> Condition:
    return Condition(kind, Verdict.UNDETERMINED, _NO_SHARE, _PART_TIME_LEAVES)


_NO_SHARE = Words(
    "Pengunduran diri PPPK Paruh Waktu disebut tanpa syarat masa dan target.",
    "That a part-time PPPK may resign is said without a share of term or target.",
)
_PART_TIME_LEAVES = PERMENPANRB_9_2026(
    "Pasal 21 huruf b", assurance=Assurance.SECONDARY, note="Read in a copy of others."
)
_WAIT = FollowUp(
    Words(
        "Permintaan ditunda sampai perjanjian kerja berakhir; bila tidak dipatuhi, diputus tidak atas permintaan "
        "sendiri dan tidak dapat melamar lagi.",
        "The wish is postponed until the agreement ends; who leaves nevertheless is dismissed not at one's own wish "
        "and cannot apply again.",
    ),
    _POSTPONED,
)
