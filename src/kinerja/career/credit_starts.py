"""Credits of a first appointment: the months as a candidate (CPNS), a rank above the first one, a late installation.

Where the rank has risen above the jenjang of the vacancy, a table decides:
:func:`~kinerja.career.credit_flat.flat_credit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..errors import InvalidValue
from ..formula.build import given
from ..formula.program import explain
from ..people.ranks import Golongan
from .credit_entry import CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits
from .credit_tenure import base_credit, tenure_credits

if TYPE_CHECKING:
    from datetime import date

    from ..base.law import Basis
    from ..evaluation.record import Record
    from ..formula.algebra import NumberFormula
    from ..people.positions import Jenjang
    from .credit_parts import CreditNeed
    from .credit_rules import CreditRules
    from .credit_years import PeriodicPolicy

__all__ = [
    "FIRST_APPOINTMENT_BASIS",
    "HIRED_HIGHER",
    "HIRED_HIGHER_BASIS",
    "LATE_INSTALLATION_BASIS",
    "check_fits",
    "first_appointment",
    "late_installation",
]

FIRST_APPOINTMENT_BASIS: Basis = PERBKN_3_2023(
    "Lampiran I nomor 1",
    note="Read in an extraction; on-the-job training elsewhere counts as well.  SE Kepala BKN 9/2024, letter e, goes on"
    " to the day of installation.",
)
"""Why the months as a candidate are converted."""
HIRED_HIGHER_BASIS: Basis = SE_BKN_9_2024("Huruf a angka 3)", note="Read in an extraction of its text.")
"""Why who was hired one rank higher gets the need of that rank."""
LATE_INSTALLATION_BASIS: Basis = SE_BKN_9_2024("Huruf a angka 4) a)", note="Read in an extraction of its text.")
"""Why a late installation converts the last rank and adds its basic credit."""

HIRED_HIGHER: NumberFormula = given("kebutuhan_pangkat").named(
    "angka_kredit_pemenuhan", id="Angka kredit pemenuhan", en="Credits that a higher rank fills up",
    basis=HIRED_HIGHER_BASIS,
)  # fmt: skip
"""The need of the rank that was given at once; facts ``kebutuhan_pangkat``."""


def check_fits(jenjang: Jenjang | str, golongan: Golongan | str, rules: CreditRules) -> CreditNeed:
    """Return what a jenjang asks, where the rank fits it.

    Raises:
        InvalidValue: where it does not: a table decides then.
        NotFound: for a jenjang that the rules do not have.
    """
    need, rank = rules.need(jenjang), Golongan.parse(golongan)
    if rank not in need.ranks:
        raise InvalidValue(
            f"{rank.written} does not fit {need.jenjang}.",
            why=f"It has {', '.join(each.written for each in need.ranks)} ({need.basis}).",
            mend="Say flat_credit(...): a table decides, whatever the time in rank.",
            path="golongan",
            value=rank,
        )
    return need


def first_appointment(
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    starts_at: Golongan | str,
    cpns_since: date,
    installed: date,
    policy: PeriodicPolicy | str,
    pns_since: date | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of who is installed in the rank in which he was hired.

    The months from the appointment as a candidate up to the installation are converted, those of training elsewhere
    among them; who was hired one rank above the first one of the post gets the need of that rank as well.

    Args:
        record: The results of the person, also those as a candidate.
        jenjang: The jenjang of the vacancy.
        golongan: The rank, the one in which the person was hired.
        starts_at: The rank at which posts of the functional position start; III/b for some, to which a III/b adds none.
        cpns_since: The TMT as a candidate.
        installed: The TMT in the functional position; its month belongs to that position.
        policy: What becomes of periodic results of a year that has a result; there is no default.
        pns_since: The TMT as PNS, where it lies before the installation: it begins a row of its own.
        rules: The regime of credits.

    Raises:
        InvalidValue: when the rank does not fit, no posts of the jenjang start at ``starts_at``, the rank lies below
            it or more than one rank above it, or a day lies before the one before it.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> from kinerja.evaluation.rounds import EvaluationKind
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> years = [Period.of("2023-03-01", "2023-12-31"), Period.year(2024)]
        >>> told = [ReportedResult("e1", y, EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK) for y in years]
        >>> new = first_appointment(
        ...     Record("e1", told),
        ...     "ahli_pertama",
        ...     "III/a",
        ...     starts_at="III/a",
        ...     cpns_since=date(2023, 3, 1),
        ...     installed=date(2024, 3, 1),
        ...     policy="tahunan_mengganti",
        ... )
        >>> [str(entry.credit) for entry in new.entries], new.total
        (['521/50', '52/25'], Fraction(25, 2))
    """
    need, rank = check_fits(jenjang, golongan, rules), Golongan.parse(golongan)
    start = rules.start(need.jenjang, starts_at)
    above = rank.merit - start.merit
    if above not in {0, 1}:
        raise InvalidValue(
            f"{rank.written} is no rank in which a post that starts at {start.written} is filled.",
            why=f"The circular knows the first rank and one rank above it ({HIRED_HIGHER_BASIS}).",
            mend="Where the rank was raised later, say late_installation(...).",
            path="golongan",
            value=rank,
        )
    months = tenure_credits(
        record,
        need.jenjang,
        rank,
        since=cpns_since,
        installed=installed,
        limit=None,
        policy=policy,
        kind=CreditKind.PENGANGKATAN_PERTAMA,
        splits=() if pns_since is None or pns_since == installed else (pns_since,),
        basis=FIRST_APPOINTMENT_BASIS,
        rules=rules,
    )
    return months.plus(NewCredits([_hired_higher(need, rank, installed)])) if above else months


def _hired_higher(need: CreditNeed, rank: Golongan, installed: date) -> CreditEntry:
    return CreditEntry(
        CreditKind.PENGANGKATAN_PERTAMA,
        need.jenjang,
        need.rank_need,
        HIRED_HIGHER_BASIS,
        golongan=rank,
        booked_on=installed,
        because=explain(HIRED_HIGHER, {"kebutuhan_pangkat": need.rank_need}),
    )


def late_installation(
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    rank_since: date,
    installed: date,
    policy: PeriodicPolicy | str,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of who was hired for a functional position and installed only after a rise in rank.

    The time in the last rank is converted year by year, and its basic credit added; with one predikat for all of it say
    :func:`~kinerja.career.credit_transfer.transfer_at_once`, as the circular does in its example.  Until the
    installation no regular promotion is given any more (Peraturan BKN 3/2023, art. 16).

    Args:
        record: The results of the person.
        jenjang: The jenjang of the vacancy.
        golongan: The last rank.
        rank_since: Its TMT.
        installed: The TMT in the functional position; its month belongs to that position.
        policy: What becomes of periodic results of a year that has a result; there is no default.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of the
            jenjang: the running total begins at 0 there.
        rules: The regime of credits.

    Raises:
        InvalidValue: when the rank does not fit: then a table decides; and for a start that there is not.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.record import Record
        >>> days = {"rank_since": date(2022, 4, 1), "installed": date(2024, 4, 1)}
        >>> late_installation(Record("e1"), "ahli_pertama", "III/b", **days, policy="sisa_bulan").total
        Fraction(50, 1)
    """
    need = check_fits(jenjang, golongan, rules)
    months = tenure_credits(
        record,
        need.jenjang,
        golongan,
        since=rank_since,
        installed=installed,
        limit=None,
        policy=policy,
        kind=CreditKind.PENGANGKATAN_PERTAMA,
        basis=LATE_INSTALLATION_BASIS,
        rules=rules,
    )
    return months.plus(base_credit(need.jenjang, golongan, booked_on=installed, starts_at=starts_at, rules=rules))
