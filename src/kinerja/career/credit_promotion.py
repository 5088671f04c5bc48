"""Promotions and what they do to credits: the next rank, the next jenjang, from keterampilan to keahlian.

Only credits are asked here; years in rank, predikat, vacancy and test are asked in
:mod:`~kinerja.career.credit_eligibility`.  An extraordinary promotion stands in
:mod:`~kinerja.career.credit_extraordinary`; what a decree gives for other reasons is booked without asking, with
:meth:`CreditLedger.ranked` or a ledger of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..base.exact import number_text
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023
from ..base.period import plain_date
from ..errors import InvalidValue, NotCovered, NotFound
from ..people.employee import Dated
from ..people.positions import Jenjang, Kategori
from ..people.ranks import Golongan
from .credit_asks import INSTALLED_BASIS
from .credit_booking import check_ended
from .credit_entry import CreditEntry, CreditKind
from .credit_ledger import CreditLedger
from .credit_opening import LEDGER_BASIS, PAID_RANK_BASIS, CreditOpening
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits
from .credit_threshold import CreditThreshold, NoNextStep, rank_base

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.law import Basis
    from .credit_rules import CreditRules
    from .credit_threshold import CreditTarget

__all__ = [
    "BASE_ENTRY_BASIS",
    "KEAHLIAN_BASIS",
    "held_before",
    "promote_jenjang",
    "promote_rank",
    "promote_rank_without_vacancy",
    "to_keahlian",
]

KEAHLIAN_BASIS: Basis = PERBKN_3_2023("Pasal 20", note="Read in an extraction of its text.")
"""Where the step from keterampilan to keahlian stands."""
BASE_ENTRY_BASIS: Basis = PERBKN_3_2023(
    "Pasal 10 ayat (2) dan Lampiran II nomor 2",
    assurance=Assurance.ASSUMPTION,
    note="The table of bases was read, and of the paragraph that a promotion has the base and a conversion; that the"
    " base is that of the golongan held on the day of the promotion is our reading, and so does the example of SE"
    " Kepala BKN 9/2024, letter e number 3: IV/b in Ahli Madya, 150.",
)
"""Why a ledger that a promotion opens begins with a base."""


# --- Rank -----------------------------------------------------------------------------------------------------------


def promote_rank(
    ledger: CreditLedger, to: Golongan | str, on: date, *, rules: CreditRules = PERBKN3_2023
) -> CreditLedger:
    """Return the ledger with the next rank; the running total stays, and with it any surplus (art. 19(6)).

    Args:
        ledger: The ledger, with the rank that is held.
        to: The next rank.
        on: Its TMT.
        rules: The rules.

    Raises:
        InvalidValue: when another rank is next, credits are missing, the next jenjang comes first (art. 19(2)), or the
            person is released by then.
        NotCovered: when no rule tells what the step asks.
        NotFound: when the ledger tells no rank.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.law import Law
        >>> pak = Law("PAK 2025")("Jumlah")
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2021, 4, 1)).ranked("III/c", date(2021, 4, 1))
        >>> ledger = ledger.adding(CreditEntry("jf_lama", "ahli_muda", "112.5", pak))
        >>> promoted = promote_rank(ledger, "III/d", date(2025, 10, 1))
        >>> promoted.golongan.written, str(promoted.balance), str(promoted.rank_target("III/d").lacking("112.5"))
        ('III/d', '225/2', '175/2')
    """
    held, rank = held_before(ledger, on), Golongan.parse(to)
    target = _asked(ledger.rank_target(held, rules=rules), rank)
    if not target.paid and not rules.fits(ledger.jenjang, rank):
        raise InvalidValue(
            f"{rank.written} lies beyond {ledger.jenjang}.",
            why=f"The next jenjang comes first, then the rank with the same credits ({PAID_RANK_BASIS}).",
            mend="Use promote_jenjang; without a vacancy, promote_rank_without_vacancy.",
            path="to",
            value=rank,
        )
    _check_enough(ledger.balance_on(on, rules=rules), target)
    return ledger.ranked(rank, on)


def promote_rank_without_vacancy(
    ledger: CreditLedger, to: Golongan | str, on: date, *, rules: CreditRules = PERBKN3_2023
) -> CreditLedger:
    """Return the ledger with the one rank beyond the jenjang that is open while the next one has no vacancy.

    Peraturan BKN 3/2023, art. 19(3) and (4): the credits of the rank and of the next jenjang must both be there.  It
    comes once: with a rank that does not fit the jenjang no further one follows.

    Args:
        ledger: The ledger, with the rank that is held.
        to: The next rank.
        on: Its TMT.
        rules: The rules.

    Raises:
        InvalidValue: when another rank is next or it still fits the jenjang, when credits are missing, and when the
            person is released by then.
        NotCovered: when no rule tells what the step asks.
        NotFound: when the ledger tells no rank.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.law import Law
        >>> ledger = CreditLedger("e1", "ahli_pertama", date(2021, 4, 1)).ranked("III/b", date(2021, 4, 1))
        >>> ledger = ledger.adding(CreditEntry("jf_lama", "ahli_pertama", 100, Law("PAK 2025")("Jumlah")))
        >>> promoted = promote_rank_without_vacancy(ledger, "III/c", date(2025, 10, 1))
        >>> str(promoted.jenjang), promoted.golongan.written, promoted.balance
        ('ahli_pertama', 'III/c', Fraction(100, 1))
    """
    held, rank = held_before(ledger, on), Golongan.parse(to)
    target = _asked(ledger.rank_target(held, rules=rules), rank)
    if rules.fits(ledger.jenjang, rank) or target.paid:
        raise InvalidValue(
            f"{rank.written} needs no vacancy in {ledger.jenjang}.", mend="Use promote_rank.", path="to", value=rank
        )
    total = ledger.balance_on(on, rules=rules)
    _check_enough(total, target)
    _check_enough(total, _some(ledger.jenjang_target(rules=rules)))
    return ledger.ranked(rank, on)


def held_before(ledger: CreditLedger, on: date) -> Golongan:
    """Return the rank that is held before a promotion.

    Args:
        ledger: The ledger.
        on: The TMT of the promotion.

    Raises:
        InvalidValue: when it does not come after the last rank, or the person is released by then.
        NotFound: when the ledger tells no rank.
    """
    _check_held(ledger, on)
    last = ledger.ranks[-1] if ledger.ranks else None
    if last is None:
        raise NotFound(
            "The ledger tells no rank.", mend="Give ranks, or use ledger.ranked(golongan, since).", path="ranks"
        )
    if last.since is None or plain_date(on) <= last.since:
        raise InvalidValue(
            f"The promotion on {on} does not come after {last.value.written} on {last.since}.",
            mend="Give a later TMT.",
            path="on",
            value=on,
        )
    return last.value


def _check_held(ledger: CreditLedger, on: date) -> None:
    if ledger.released is not None and ledger.released <= plain_date(on):
        raise InvalidValue(
            f"On {on} {ledger.jenjang} is not held any more: the release is of {ledger.released}.",
            why=f"Who is not installed has no regular promotion ({INSTALLED_BASIS}).",
            mend="Give a TMT before the release, or the ledger that a return opens.",
            path="on",
            value=on,
        )


def _some(target: CreditTarget) -> CreditThreshold:
    if isinstance(target, NoNextStep):
        raise InvalidValue(target.reason.en, mend="There is nothing to promote to.", path="to")
    if isinstance(target, Undetermined):
        raise NotCovered(
            f"No rule tells what the step asks: {target.reason.en}",
            mend="A person has to decide; book what the decree says with ledger.ranked or a ledger of its own.",
            path="ranks",
        )
    return target


def _asked(target: CreditTarget, to: Golongan | Jenjang) -> CreditThreshold:
    found = _some(target)
    if found.to is not to:
        raise InvalidValue(f"{to} is not next, but {found.to}.", mend="Give the next one.", path="to", value=to)
    return found


def _check_enough(total: Fraction, target: CreditThreshold) -> None:
    if not target.met_by(total):
        lacking = target.lacking(total)
        raise InvalidValue(
            f"{number_text(lacking)} credits are missing for {target.to}: {number_text(total)} of"
            f" {number_text(target.total)}.",
            why=f"The need is compared with the running total ({target.basis}).",
            mend="Book what is earned first; what a decree gives for other reasons goes in unasked.",
            path="ledger",
            value=lacking,
        )


# --- Jenjang --------------------------------------------------------------------------------------------------------


def promote_jenjang(
    ledger: CreditLedger,
    to: Jenjang | str,
    on: date,
    *,
    golongan: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> CreditLedger:
    """Return the ledger of the next jenjang; a surplus is lost (art. 19(5)), and told in its opening.

    It begins with the base of the golongan that is held, where that fits.  Where the credits also paid for the next
    rank, that one may follow with them (art. 19(2)); where no base of the present rank was read, the opening says that
    nobody can tell (:data:`~kinerja.career.credit_threshold.ASSUMED_TERAMPIL` is a way to assume one).

    Args:
        ledger: The ledger of the present jenjang.
        to: The next jenjang of the ladder.
        on: The TMT; its month belongs to the new jenjang.
        golongan: The rank that is held; that of the ledger if not given.
        rules: The rules.

    Raises:
        InvalidValue: when another jenjang is next or none is, when credits are missing, when the person is released by
            then, and when months since the TMT are converted in the present jenjang.
        NotFound: when no rank is told.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.law import Law
        >>> pak = Law("PAK 2025")("Jumlah")
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2019, 4, 1)).ranked("III/d", date(2022, 4, 1))
        >>> ledger = ledger.adding(CreditEntry("jf_lama", "ahli_muda", "212.5", pak))
        >>> madya = promote_jenjang(ledger, "ahli_madya", date(2026, 2, 1))
        >>> str(madya.balance), str(madya.opening.lost), madya.opening.paid_rank.written
        ('0', '25/2', 'IV/a')
        >>> promote_rank(madya, "IV/a", date(2026, 4, 1)).golongan.written
        'IV/a'
    """
    _check_held(ledger, on)
    rank = Golongan.parse(golongan) if golongan is not None else _told_rank(ledger, on)
    target = _asked(ledger.jenjang_target(rules=rules), Jenjang.parse(to))
    total = ledger.balance_on(on, rules=rules)
    _check_enough(total, target)
    above = Jenjang.parse(to)
    check_ended(ledger.current, on, above, path="ledger.entries")
    paid, undecided = _also_paid(ledger, rank, total, rules)
    return CreditLedger(
        ledger.person_id,
        above,
        on,
        _base(above, rank, on, rank_base(above, rank, rules=rules)),
        ranks=_ranks(ledger, rank, on),
        opening=CreditOpening(ledger.jenjang, total, target.total, paid, LEDGER_BASIS, undecided=undecided),
    )


def _told_rank(ledger: CreditLedger, on: date) -> Golongan:
    rank = ledger.golongan_on(on)
    if rank is None:
        raise NotFound(f"The ledger tells no rank on {on}.", mend="Give golongan.", path="golongan")
    return rank


def _also_paid(
    ledger: CreditLedger, rank: Golongan, total: Fraction, rules: CreditRules
) -> tuple[Golongan | None, Undetermined | None]:
    """Return the next rank where the credits pay for it, or why nobody can tell; neither where they do not."""
    target = ledger.rank_target(rank, rules=rules)
    if isinstance(target, Undetermined) and rules.fits(ledger.jenjang, rank):
        return None, target
    if isinstance(target, CreditThreshold) and isinstance(target.to, Golongan) and target.met_by(total):
        return target.to, None
    return None, None


def _ranks(ledger: CreditLedger, rank: Golongan, on: date) -> tuple[Dated[Golongan], ...]:
    """Return all ranks with their TMT, also later ones, where they tell the rank that is held."""
    return ledger.ranks if ledger.golongan_on(on) is rank else (Dated(rank, on),)


def _base(jenjang: Jenjang, rank: Golongan, on: date, base: Fraction | Undetermined) -> tuple[CreditEntry, ...]:
    if isinstance(base, Undetermined) or not base:
        return ()
    return (CreditEntry(CreditKind.AK_DASAR, jenjang, base, BASE_ENTRY_BASIS, golongan=rank, booked_on=on),)


def to_keahlian(
    ledger: CreditLedger,
    on: date,
    entries: Iterable[CreditEntry] | NewCredits = (),
    *,
    golongan: Golongan | str | None = None,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> CreditLedger:
    """Return the ledger of the jenjang of keahlian that a rank leads to from keterampilan (art. 20).

    III/a and III/b lead to Ahli Pertama, III/c and III/d to Ahli Muda.  Test and vacancy are asked elsewhere.  The
    balance of keterampilan stays behind; the new one begins with what is given and, once, the base of the golongan.

    Args:
        ledger: The ledger in keterampilan.
        on: The TMT; its month belongs to the new jenjang.
        entries: What was converted for it, such as the new credits of :mod:`~kinerja.career.credit_transfer`; those are
            refused while one of their findings is an error.  A base among them is the one of the ledger; without one
            the base of the golongan is added.
        golongan: The rank that is held; that of the ledger if not given.
        starts_at: The golongan at which posts of the new functional position start, where that is an exception.
        rules: The rules.

    Raises:
        InvalidValue: when the ledger is of keahlian already, no jenjang fits the rank, an entry is of another jenjang,
            the base that is given is not that of the rank, the person is released by then, months since the TMT are
            converted in keterampilan, or a finding of new credits is an error.
        NotFound: when no rank is told.
        WrongType: for entries of another kind.

    Example:
        >>> from datetime import date
        >>> ledger = CreditLedger("e1", "penyelia", date(2021, 4, 1)).ranked("III/d", date(2024, 4, 1))
        >>> muda = to_keahlian(ledger, date(2026, 2, 1))
        >>> str(muda.jenjang), str(muda.balance)
        ('ahli_muda', '100')
    """
    if ledger.jenjang.kategori is Kategori.KEAHLIAN:
        raise InvalidValue(f"{ledger.jenjang} is of keahlian already.", mend="Use promote_jenjang.", path="ledger")
    _check_held(ledger, on)
    rank = Golongan.parse(golongan) if golongan is not None else _told_rank(ledger, on)
    jenjang = rules.jenjang_of(Kategori.KEAHLIAN, rank)
    if jenjang not in {Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA}:
        raise InvalidValue(
            f"{rank.written} leads to no jenjang of keahlian.",
            why=f"III/a and III/b lead to Ahli Pertama, III/c and III/d to Ahli Muda ({KEAHLIAN_BASIS}).",
            mend="Give a rank from III/a to III/d.",
            path="golongan",
            value=rank,
        )
    check_ended(ledger.current, on, jenjang, path="ledger.entries")
    opened = CreditLedger(
        ledger.person_id,
        jenjang,
        on,
        ranks=_ranks(ledger, rank, on),
        opening=CreditOpening(ledger.jenjang, ledger.balance_on(on, rules=rules), None, None, KEAHLIAN_BASIS),
        starts_at=starts_at,
    )
    opened = opened.adding(*((entries,) if isinstance(entries, NewCredits) else entries))
    base = rank_base(jenjang, rank, rules=rules, starts_at=starts_at)
    if _base_given(opened.entries, base):
        return opened
    return attrs.evolve(opened, entries=(*_base(jenjang, rank, on, base), *opened.entries))


def _base_given(entries: Iterable[CreditEntry], base: Fraction | Undetermined) -> bool:
    """Return whether the base is among the entries; one of another amount is refused."""
    given = [each for each in entries if each.kind is CreditKind.AK_DASAR]
    for each in given:
        if not isinstance(base, Undetermined) and each.credit != base:
            raise InvalidValue(
                f"{each.key!r} books a base of {number_text(each.credit)}; that of the rank is {number_text(base)}.",
                mend="Leave it out, or say at which golongan the posts start in starts_at.",
                path="entries",
                value=each.credit,
            )
    return bool(given)
