"""Credits of an adjustment (penyesuaian) or equalisation (penyetaraan): a cell of a table and the basic credit.

Where an equalised rank does not fit the jenjang, SE Kepala BKN 9/2024 says what counts now and what waits.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import SE_BKN_9_2024
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, date_words, label
from ..errors import InvalidValue
from ..evaluation.recommendation import FollowUp
from ..formula.build import given
from ..formula.program import explain
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .credit_adjustment_table import ADJUSTMENT_BASIS, adjustment_years
from .credit_education import TOP_UP
from .credit_entry import CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits
from .credit_tenure import base_credit

if TYPE_CHECKING:
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..formula.algebra import NumberFormula
    from ..formula.steps import Step
    from ..people.positions import Jenjang
    from .credit_adjustment_table import AdjustmentTable
    from .credit_parts import CreditNeed
    from .credit_rules import CreditRules

__all__ = ["ADJUSTMENT", "EQUALISATION_BASIS", "AdjustmentCredits", "AdjustmentWay", "adjust_credits", "rank_top_up"]

EQUALISATION_BASIS: Basis = SE_BKN_9_2024("Huruf c angka 2)", note="Read in an extraction of its text.")
"""What happens when an equalised rank does not fit the jenjang."""

ADJUSTMENT: NumberFormula = given("angka_kredit").named(
    "angka_kredit_penyesuaian", id="Angka kredit penyesuaian", en="Credits of the adjustment", basis=ADJUSTMENT_BASIS
)
"""What the table has for rank, degree and years; facts ``angka_kredit``."""
_NEED_MET: NumberFormula = given("kebutuhan_jenjang").named(
    "pemenuhan_jenjang", id="Pemenuhan angka kredit jenjang", en="Need of the jenjang, met", basis=EQUALISATION_BASIS
)


class AdjustmentWay(StrEnum):
    """How somebody comes into the functional position without a transfer."""

    PENYESUAIAN = "penyesuaian"
    """Adjustment (inpassing)."""
    PENYETARAAN = "penyetaraan"
    """Equalisation of a post that was simplified; the jenjang follows the post, not the rank."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("adjustment_way", self)


# --- The credits ----------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class AdjustmentCredits:
    """What an adjustment gives at once, and what waits.

    Args:
        now: What is booked in the jenjang.
        waiting: What counts only once the jenjang fits the rank; nothing in most cases.
    """

    now: NewCredits = attrs.field(validator=is_a(NewCredits))
    waiting: NewCredits = attrs.field(factory=NewCredits, validator=is_a(NewCredits))


def adjust_credits(
    table: AdjustmentTable,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    degree: str,
    months: int,
    installed: date,
    way: AdjustmentWay | str,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> AdjustmentCredits:
    """Return the credits of an adjustment or equalisation: the cell of the table, and the basic credit of the rank.

    An equalised rank above the jenjang has the need of the jenjang met, and cell and basic credit wait for the jenjang
    that fits; below it the cell counts alone, and a promotion in rank may be topped up (:func:`rank_top_up`).

    Args:
        table: The table; where it has no such cell, a finding says so and nothing is booked for it.
        jenjang: The jenjang given.
        golongan: The rank.
        degree: The degree, as the table names it.
        months: Whole months in the rank; for a pelaksana from the appointment as a candidate.
        installed: The TMT in the functional position.
        way: Adjustment or equalisation.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of the
            jenjang: the running total begins at 0 there.
        rules: The regime of credits.

    Raises:
        InvalidValue: for a rank that does not fit, unless the way is an equalisation; months below 0; and a start that
            there is not.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit_adjustment_table import PRINTED_ADJUSTMENTS
        >>> told = {"degree": "S1", "months": 36, "installed": date(2023, 7, 1), "way": "penyesuaian"}
        >>> adjust_credits(PRINTED_ADJUSTMENTS, "ahli_muda", "III/d", **told).now.total
        Fraction(175, 1)
    """
    need, rank, path = rules.need(jenjang), Golongan.parse(golongan), member(AdjustmentWay, way)
    start = None if starts_at is None else rules.start(need.jenjang, starts_at)
    place = _Place(rank, degree, adjustment_years(months), installed, start)
    if rank in need.ranks:
        return AdjustmentCredits(_with_base(table, need.jenjang, place, rules))
    if path is AdjustmentWay.PENYESUAIAN:
        raise InvalidValue(
            f"{rank.written} does not fit {need.jenjang}.",
            why=f"An adjustment takes the jenjang that rank and degree fit ({ADJUSTMENT_BASIS}).",
            mend="Give the jenjang that fits; only an equalisation follows the post.",
            path="jenjang",
            value=rank,
        )
    if rank < min(need.ranks):
        value = _cell_credit(table, need.jenjang, place)
        return AdjustmentCredits(value.plus(NewCredits(follow_ups=[_TOP_UP_LATER])))
    fitting = rules.jenjang_of(need.kategori, rank) or need.jenjang
    return AdjustmentCredits(_need_met(need, place), _with_base(table, fitting, place, rules))


class _Place(NamedTuple):
    """Where the table is looked at, and from when the credits count."""

    rank: Golongan
    degree: str
    years: int
    installed: date
    starts_at: Golongan | None


def _with_base(table: AdjustmentTable, jenjang: Jenjang, place: _Place, rules: CreditRules) -> NewCredits:
    base = base_credit(jenjang, place.rank, booked_on=place.installed, starts_at=place.starts_at, rules=rules)
    return _cell_credit(table, jenjang, place).plus(base)


def _cell_credit(table: AdjustmentTable, jenjang: Jenjang, place: _Place) -> NewCredits:
    cell = table.cell(place.rank, place.degree, place.years)
    if isinstance(cell, Undetermined):
        return NewCredits(findings=[_no_cell(cell)])
    because = attrs.evolve(explain(ADJUSTMENT, {"angka_kredit": cell.credit}), basis=cell.basis)
    return NewCredits([_entry(jenjang, cell.credit, cell.basis, rank=place.rank, on=place.installed, because=because)])


def _need_met(need: CreditNeed, place: _Place) -> NewCredits:
    """Return the need of the jenjang held as credits; the last jenjang of a ladder has none above it."""
    met = need.jenjang_need
    if met is None:
        return NewCredits()
    because = explain(_NEED_MET, {"kebutuhan_jenjang": met})
    entry = _entry(need.jenjang, met, EQUALISATION_BASIS, rank=place.rank, on=place.installed, because=because)
    return NewCredits([entry], follow_ups=[_JENJANG_LATER])


def _entry(jenjang: Jenjang, credit: Fraction, basis: Basis, *, rank: Golongan, on: date, because: Step) -> CreditEntry:
    kind = CreditKind.PENYESUAIAN
    return CreditEntry(kind, jenjang, credit, basis, golongan=rank, booked_on=on, because=because)


def rank_top_up(
    balance: Exact,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    rank_since: date,
    post_since: date,
    on: date,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return what tops credits up to the need of the next rank, for an equalised rank below the jenjang.

    It is given a year after the TMT of the rank and of the post held before, whichever is later; before that day there
    is no entry, and a finding names it.

    Args:
        balance: The credits of the equalisation and of conversions since.
        jenjang: The jenjang held.
        golongan: The rank, below those of the jenjang.
        rank_since: Its TMT.
        post_since: The TMT in the post that was equalised.
        on: The day of the promotion in rank.
        rules: The regime of credits.

    Raises:
        InvalidValue: for a rank that is not below the jenjang, and a balance below 0.
        NotFound: for a jenjang that the rules do not have.
        WrongType: for floats.

    Example:
        >>> from datetime import date
        >>> days = {"rank_since": date(2024, 4, 1), "post_since": date(2024, 7, 1)}
        >>> str(rank_top_up("23.75", "ahli_madya", "III/d", **days, on=date(2025, 7, 1)).total)
        '305/4'
        >>> rank_top_up("23.75", "ahli_madya", "III/d", **days, on=date(2025, 6, 1)).findings[0].code
        'CREDIT_TOP_UP_EARLY'
    """
    held, rank, total = rules.need(jenjang), Golongan.parse(golongan), exact(balance)
    fitting = rules.jenjang_of(held.kategori, rank)
    if fitting is None or rank >= min(held.ranks) or total < 0:
        raise InvalidValue(
            f"{rank.written} with a balance of {number_text(total)} is nothing to top up in {held.jenjang}.",
            why=f"It is for an equalised rank below the jenjang ({EQUALISATION_BASIS}).",
            mend="Give a rank of a lower jenjang of the same ladder, and 0 or more.",
            path="golongan",
            value=rank,
        )
    first = max(_year_after(rank_since), _year_after(post_since))
    if on < first:
        return NewCredits(findings=[_early(first)])
    asked = rules.need(fitting).rank_need
    if total >= asked:
        return NewCredits()
    because = attrs.evolve(explain(TOP_UP, {"kebutuhan": asked, "saldo": total}), basis=EQUALISATION_BASIS)
    return NewCredits([_entry(held.jenjang, asked - total, EQUALISATION_BASIS, rank=rank, on=on, because=because)])


def _year_after(day: date) -> date:
    return Period.lasting(day, years=1).end + timedelta(days=1)


# --- What is told beside --------------------------------------------------------------------------------------------

_TOP_UP_LATER: FollowUp = FollowUp(
    Words(
        "Kenaikan pangkat dapat dipertimbangkan setelah 1 tahun dalam pangkat dan 1 tahun dalam jabatan, dengan"
        " tambahan sebesar selisih kebutuhan.",
        "A promotion in rank may be considered after 1 year in the rank and 1 year in the post, with the difference to"
        " the need added.",
    ),
    EQUALISATION_BASIS,
)
_JENJANG_LATER: FollowUp = FollowUp(
    Words(
        "Pemenuhan ini menjadi salah satu syarat kenaikan jenjang, paling singkat 1 tahun sejak menduduki jabatan,"
        " apabila tersedia kebutuhan dan lulus uji kompetensi.",
        "The need met is one condition of the next jenjang, at least 1 year after the installation, with a vacancy and"
        " the competency test passed.",
    ),
    EQUALISATION_BASIS,
)


def _no_cell(found: Undetermined) -> Finding:
    return Finding(
        "CREDIT_ADJUSTMENT_UNKNOWN",
        Severity.ERROR,
        "table",
        found.reason,
        Words(
            "Berikan tabel Lampiran II nomor 5 sebagai AdjustmentTable.",
            "Give the table of Lampiran II number 5 as an AdjustmentTable.",
        ),
        ADJUSTMENT_BASIS,
    )


def _early(first: date) -> Finding:
    day = date_words(first)
    return Finding(
        "CREDIT_TOP_UP_EARLY",
        Severity.INFO,
        "on",
        Words(f"Selisih baru dapat ditambahkan sejak {day.id}.", f"The difference may be added from {day.en} on."),
        basis=EQUALISATION_BASIS,
    )
