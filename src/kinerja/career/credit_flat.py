"""Credits of a table where rank and jenjang do not fit: one number, whatever the time in rank.

The tables are data with a basis for each row.  A combination that no row has is an error: nothing is guessed.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound
from ..evaluation.recommendation import FollowUp
from ..formula.build import given
from ..formula.program import explain
from ..people.positions import Jenjang, PositionKind
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .credit_entry import CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from ..formula.algebra import NumberFormula
    from .credit_rules import CreditRules

__all__ = ["FLAT_CREDIT", "FLAT_ROWS", "FlatRow", "PostEducation", "flat_credit", "flat_row"]

FLAT_CREDIT: NumberFormula = given("angka_kredit").named(
    "angka_kredit_tabel",
    id="Angka kredit menurut tabel",
    en="Credits by the table",
    basis=PERBKN_3_2023("Pasal 7 ayat (5) dan Lampiran II nomor 3"),
)
"""What the table has; facts ``angka_kredit``."""


class PostEducation(StrEnum):
    """What the functional position asks for, where the table tells it apart."""

    DIPLOMA_TIGA = "diploma_tiga"
    SLTA = "slta"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("post_education", self)


def _kinds(values: Iterable[PositionKind]) -> tuple[PositionKind, ...]:
    return tuple(values)


def _ranks(values: Iterable[Golongan]) -> tuple[Golongan, ...]:
    return tuple(sorted(values))


def _way(_: object, attribute: attrs.Attribute[CreditKind], value: CreditKind) -> None:
    if value not in {CreditKind.PERPINDAHAN, CreditKind.PENGANGKATAN_PERTAMA}:
        mend = "Give PERPINDAHAN or PENGANGKATAN_PERTAMA."
        raise InvalidValue(f"No table of flat credits is of {value}.", mend=mend, path=attribute.name, value=value)


def _positive(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if value <= 0:
        raise InvalidValue("A flat credit is not above 0.", mend="Give it.", path=attribute.name, value=value)


@final
@attrs.frozen
class FlatRow:
    """A row of a table of flat credits.

    Args:
        kind: For a transfer, or for a first appointment.
        origins: The kinds of position held before; none for a first appointment.
        ranks: The golongan of the row, at least one.
        jenjang: The jenjang aimed at.
        credit: The credits, above 0.
        basis: Where the row stands.
        education: What the functional position asks for, where the row is for that only.

    Raises:
        InvalidValue: for another kind, no rank, or credits that are not above 0.
    """

    kind: CreditKind = attrs.field(validator=[is_a(CreditKind), _way])
    origins: tuple[PositionKind, ...] = attrs.field(converter=_kinds)
    ranks: tuple[Golongan, ...] = attrs.field(converter=_ranks)
    jenjang: Jenjang = attrs.field(validator=is_a(Jenjang))
    credit: Fraction = attrs.field(converter=exact, validator=_positive)
    basis: Basis = attrs.field(validator=is_a(Basis))
    education: PostEducation | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(PostEducation)), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if not self.ranks:
            raise InvalidValue("The row has no golongan.", mend="Give at least one.", path="ranks")


# --- The tables -----------------------------------------------------------------------------------------------------

_READ = "Read in an extraction of its text."
_TRANSFER: Basis = PERBKN_3_2023("Lampiran II nomor 3", note=_READ)
_INFERRED: Basis = PERBKN_3_2023(
    "Lampiran II nomor 3",
    assurance=Assurance.ASSUMPTION,
    note="Read in an extraction in which cells are merged; that the row of III/b is one of pengawas is inferred.",
)
_MORE: Basis = SE_BKN_9_2024("Huruf b, tabel 2", note=_READ)
_FIRST: Basis = SE_BKN_9_2024("Huruf a, tabel 1", note=_READ)
_PEMULA: Basis = SE_BKN_9_2024(
    "Huruf a, tabel 1",
    assurance=Assurance.ASSUMPTION,
    note="Read in an extraction that lists II/a too; II/a fits Pemula, so that is taken as a slip of the layout.",
)
_PELAKSANA, _PENGAWAS = (PositionKind.PELAKSANA,), (PositionKind.PENGAWAS,)
_ADMINISTRATOR = (PositionKind.ADMINISTRATOR,)
_JPT = tuple(kind for kind in PositionKind if kind.is_jpt)
_HIGHER = (Golongan.III_C, Golongan.III_D, Golongan.IV_A)
_MOVED, _STARTED = CreditKind.PERPINDAHAN, CreditKind.PENGANGKATAN_PERTAMA
_TERAMPIL_RANKS = (Golongan.III_A, Golongan.III_B, Golongan.III_C)

FLAT_ROWS: tuple[FlatRow, ...] = (
    FlatRow(_MOVED, _ADMINISTRATOR, [Golongan.III_D], Jenjang.AHLI_MADYA, 100, _TRANSFER),
    FlatRow(_MOVED, _PENGAWAS, [Golongan.III_B], Jenjang.AHLI_MUDA, 50, _INFERRED),
    FlatRow(_MOVED, _PENGAWAS, [Golongan.IV_A, Golongan.IV_B], Jenjang.AHLI_MUDA, 200, _TRANSFER),
    FlatRow(_MOVED, _PELAKSANA, _HIGHER, Jenjang.AHLI_PERTAMA, 100, _TRANSFER),
    FlatRow(_MOVED, _JPT, [Golongan.IV_B, Golongan.IV_C], Jenjang.AHLI_UTAMA, 150, _MORE),
    FlatRow(_MOVED, _ADMINISTRATOR, [Golongan.III_C], Jenjang.AHLI_MADYA, 100, _MORE),
    FlatRow(_MOVED, _PENGAWAS, [Golongan.III_A], Jenjang.AHLI_MUDA, 50, _MORE),
    FlatRow(_STARTED, (), _HIGHER, Jenjang.AHLI_PERTAMA, 100, _FIRST),
    FlatRow(_STARTED, (), _TERAMPIL_RANKS, Jenjang.TERAMPIL, 40, _FIRST, education=PostEducation.DIPLOMA_TIGA),
    FlatRow(_STARTED, (), _TERAMPIL_RANKS, Jenjang.TERAMPIL, 60, _FIRST, education=PostEducation.SLTA),
    FlatRow(_STARTED, (), [Golongan.II_B, Golongan.II_C, Golongan.II_D], Jenjang.PEMULA, 15, _PEMULA),
)
"""Peraturan BKN 3/2023, Lampiran II number 3, and the tables that SE Kepala BKN 9/2024 adds."""


# --- Looking up -----------------------------------------------------------------------------------------------------


def flat_row(
    kind: CreditKind | str,
    golongan: Golongan | str,
    *,
    origin: PositionKind | str | None = None,
    jenjang: Jenjang | str | None = None,
    education: PostEducation | str | None = None,
    rows: Iterable[FlatRow] = FLAT_ROWS,
) -> FlatRow:
    """Return the one row of the tables that fits.

    Args:
        kind: For a transfer, or for a first appointment.
        golongan: The rank held.
        origin: The kind of position held before; a transfer has one.
        jenjang: The jenjang aimed at; a first appointment has that of the vacancy.
        education: What the functional position asks for; needed where the table tells it apart.
        rows: The tables.

    Raises:
        NotFound: when no row fits.
        InvalidValue: for a transfer without origin, a first appointment without jenjang, and when several rows fit
            because something else was not told.
        UnknownName: for an unknown token.

    Example:
        >>> str(flat_row("perpindahan", "IV/b", origin="pengawas").credit)
        '200'
        >>> str(flat_row("pengangkatan_pertama", "III/b", jenjang="terampil", education="slta").credit)
        '60'
    """
    way, rank = member(CreditKind, kind), Golongan.parse(golongan)
    held = None if origin is None else member(PositionKind, origin)
    aim = None if jenjang is None else Jenjang.parse(jenjang)
    asked = None if education is None else member(PostEducation, education)
    _check_told(way, held, aim)
    found = [
        row
        for row in rows
        if row.kind is way
        and rank in row.ranks
        and (held is None or held in row.origins)
        and aim in {None, row.jenjang}
        and (asked is None or row.education in {None, asked})
    ]
    if not found:
        raise _no_row(way, rank)
    if len(found) > 1:
        raise InvalidValue(
            f"Several rows of the tables are of {rank.written}.",
            mend="Tell the jenjang aimed at, the position held before and what the functional position asks for.",
            path="jenjang",
        )
    return found[0]


def _check_told(way: CreditKind, held: PositionKind | None, aim: Jenjang | None) -> None:
    """Refuse what would make the only row of a rank the answer for every origin or vacancy."""
    if way is CreditKind.PERPINDAHAN and held is None:
        raise InvalidValue(
            "The transfer does not say from where.", mend="Tell the kind of position held before.", path="origin"
        )
    if way is CreditKind.PENGANGKATAN_PERTAMA and aim is None:
        raise InvalidValue(
            "The first appointment does not say into what.", mend="Tell the jenjang of the vacancy.", path="jenjang"
        )


def _no_row(kind: CreditKind, rank: Golongan) -> NotFound:
    return NotFound(
        f"No table of flat credits has {kind} at {rank.written} as it was told.",
        why="The tables name combinations of position, rank and jenjang that do not fit.",
        mend="Where rank and jenjang fit, convert the time in rank; otherwise ask BKN.",
        value=rank,
    )


def flat_credit(
    kind: CreditKind | str,
    golongan: Golongan | str,
    *,
    jenjang: Jenjang | str,
    origin: PositionKind | str | None = None,
    education: PostEducation | str | None = None,
    booked_on: date | None = None,
    rows: Iterable[FlatRow] = FLAT_ROWS,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the flat credits of a transfer or a first appointment in which rank and jenjang do not fit.

    Where the rank is above the jenjang, what may follow after a year is told: the time in rank before is converted
    then, with :func:`~kinerja.career.credit_transfer.fitting_credits`.  Where it is below, what nobody can tell is: no
    text that was read says what the next rank asks.

    Args:
        kind: As for :func:`flat_row`, like the arguments that follow.
        golongan: The rank held.
        jenjang: The jenjang aimed at; the rank may fit another one, for which no table is needed.
        origin: The kind of position held before, for a transfer.
        education: What the functional position asks for.
        booked_on: The TMT in the functional position.
        rows: The tables.
        rules: The regime of credits, for the ranks of a jenjang.

    Raises:
        NotFound: when no row fits.
        InvalidValue: for a transfer without origin, and when several rows fit.
        UnknownName: for an unknown token.

    Example:
        >>> new = flat_credit("perpindahan", "IV/a", jenjang="ahli_pertama", origin="pelaksana")
        >>> new.total, len(new.follow_ups)
        (Fraction(100, 1), 1)
    """
    row = flat_row(kind, golongan, origin=origin, jenjang=jenjang, education=education, rows=rows)
    rank = Golongan.parse(golongan)
    entry = CreditEntry(
        row.kind,
        row.jenjang,
        row.credit,
        row.basis,
        golongan=rank,
        booked_on=booked_on,
        because=attrs.evolve(explain(FLAT_CREDIT, {"angka_kredit": row.credit}), basis=row.basis),
    )
    return NewCredits([entry], follow_ups=_follow_ups(row, rank, rules))


def _follow_ups(row: FlatRow, rank: Golongan, rules: CreditRules) -> list[FollowUp]:
    ranks = rules.need(row.jenjang).ranks
    if rank > max(ranks):
        return [_LATER[row.kind]]
    return [_BELOW] if rank < min(ranks) else []


_LATER_TEXT = Words(
    "Paling singkat 1 tahun setelah menduduki jabatan, dengan predikat paling rendah baik, lulus uji kompetensi, dan"
    " tersedia kebutuhan, dapat diangkat pada jenjang setingkat lebih tinggi; konversi masa pangkat terakhir dihitung"
    " pada saat itu.",
    "At least 1 year later, with a predikat of baik or better, the competency test passed and a vacancy, the next"
    " jenjang may follow; the time in the last rank is converted then.",
)
_LATER: Mapping[CreditKind, FollowUp] = MappingProxyType(
    {
        CreditKind.PERPINDAHAN: FollowUp(_LATER_TEXT, PERBKN_3_2023("Pasal 7 ayat (6) sampai dengan (8)")),
        CreditKind.PENGANGKATAN_PERTAMA: FollowUp(_LATER_TEXT, SE_BKN_9_2024("Huruf a angka 4)")),
    }
)
_BELOW = FollowUp(
    Words(
        "Pangkatnya di bawah jenjang ini. Belum ditemukan ketentuan tentang angka kredit kenaikan pangkatnya; SE Kepala"
        " BKN 9/2024 huruf c memakai kebutuhan jenjang yang sesuai dengan pangkat, tetapi untuk penyetaraan. Pejabat"
        " yang berwenang perlu menetapkan, bersama BKN, kebutuhan yang berlaku.",
        "The rank lies below this jenjang. No text that was read says what credits the next rank asks; SE Kepala BKN"
        " 9/2024, letter c, takes the need of the jenjang that the rank fits, but of an equalisation. The competent"
        " official has to settle with BKN which need holds.",
    ),
    SE_BKN_9_2024(
        "Huruf c angka 2)",
        assurance=Assurance.ASSUMPTION,
        note="It speaks of an equalisation; that a transfer goes the same way stands in no text that was read.",
    ),
)
