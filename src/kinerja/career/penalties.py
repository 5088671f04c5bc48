"""Penalties for breaches of discipline: the kinds of PP 94/2021, which of them are suspended, and what holds meanwhile.

Article 8 ranks nine kinds on three levels.  The three moderate ones begin to hold with the law on pay and allowances;
until then those of PP 53/2010, art. 7(3), are imposed (art. 42).  Which of these takes the place of which is not said.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PP_53_2010, PP_94_2021
from ..base.period import plain_date
from ..base.scale import Ranked
from ..base.words import Words
from ..errors import InvalidValue, NotCovered
from ..plans.fields import filled, is_a, stripped
from ..rules.kmk127_discipline import PunishmentLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "IN_ORDER",
    "MEANWHILE_BASIS",
    "PENALTIES",
    "PENALTY_BASIS",
    "REPEATED_BASIS",
    "SUSPENDED_BASIS",
    "FormerPenalty",
    "Pairing",
    "Penalty",
    "PenaltyTable",
    "repeated",
]

PENALTY_BASIS: Basis = PP_94_2021("Pasal 8")
"""The levels and kinds of penalties."""
SUSPENDED_BASIS: Basis = PP_94_2021(
    "Pasal 42",
    note="The elucidations of Pasal 42 and 45 mean the law on pay and allowances that carries out UU 5/2014; none was "
    "found to be in force.",
)
"""Why the moderate penalties of art. 8(3) do not hold yet."""
MEANWHILE_BASIS: Basis = PP_53_2010(
    "Pasal 7 ayat (3)", note="PP 94/2021, Pasal 45 angka 3, keeps PP 53/2010 in force for these kinds."
)
"""Which moderate penalties hold meanwhile."""
REPEATED_BASIS: Basis = PP_94_2021("Pasal 35 ayat (2)")
"""Who breaches discipline in the same way again gets a heavier penalty than the last one."""


class Penalty(Ranked):
    """The kinds of penalties of PP 94/2021, art. 8, the lightest first.

    Example:
        >>> Penalty.TEGURAN_LISAN < Penalty.TEGURAN_TERTULIS, str(Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN.level)
        (True, 'sedang')
    """

    TEGURAN_LISAN = "teguran_lisan"
    TEGURAN_TERTULIS = "teguran_tertulis"
    PERNYATAAN_TIDAK_PUAS_SECARA_TERTULIS = "pernyataan_tidak_puas_secara_tertulis"
    POTONG_TUKIN_25_PERSEN_6_BULAN = "potong_tukin_25_persen_6_bulan"
    POTONG_TUKIN_25_PERSEN_9_BULAN = "potong_tukin_25_persen_9_bulan"
    POTONG_TUKIN_25_PERSEN_12_BULAN = "potong_tukin_25_persen_12_bulan"
    PENURUNAN_JABATAN_SETINGKAT_12_BULAN = "penurunan_jabatan_setingkat_12_bulan"
    PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN = "pembebasan_jabatan_ke_pelaksana_12_bulan"
    PEMBERHENTIAN = "pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri"

    @property
    def level(self) -> PunishmentLevel:
        """Light, moderate or heavy: three kinds each (art. 8(2) to (4))."""
        return tuple(PunishmentLevel)[self.merit // 3]

    @property
    def months(self) -> int | None:
        """For how many months it is served; ``None`` where the article names no time."""
        return _MONTHS.get(self)

    @property
    def basis(self) -> Basis:
        """The paragraph that names it."""
        return PP_94_2021(f"Pasal 8 ayat ({2 + self.merit // 3}) huruf {'abc'[self.merit % 3]}")


_MONTHS: Mapping[Penalty, int] = MappingProxyType(
    {
        Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN: 6,
        Penalty.POTONG_TUKIN_25_PERSEN_9_BULAN: 9,
        Penalty.POTONG_TUKIN_25_PERSEN_12_BULAN: 12,
        Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN: 12,
        Penalty.PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN: 12,
    }
)


class FormerPenalty(Ranked):
    """The moderate penalties of PP 53/2010, art. 7(3), the lightest first.

    They are never compared with those of PP 94/2021: no text sets the two lists side by side.
    """

    PENUNDAAN_KENAIKAN_GAJI_BERKALA_1_TAHUN = "penundaan_kenaikan_gaji_berkala_1_tahun"
    PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN = "penundaan_kenaikan_pangkat_1_tahun"
    PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN = "penurunan_pangkat_setingkat_1_tahun"

    @property
    def level(self) -> PunishmentLevel:
        """Moderate, all three."""
        return PunishmentLevel.SEDANG

    @property
    def months(self) -> int:
        """For how many months it is served."""
        return 12

    @property
    def basis(self) -> Basis:
        """The paragraph that names it."""
        return PP_53_2010(f"Pasal 7 ayat (3) huruf {'abc'[self.merit]}", note=MEANWHILE_BASIS.note)


def _three(values: Iterable[FormerPenalty | str]) -> tuple[FormerPenalty, ...]:
    return tuple(map(FormerPenalty.parse, values))


@final
@attrs.frozen
class Pairing:
    """Which moderate penalty of PP 53/2010 takes the place of which suspended one of PP 94/2021.

    Args:
        id: A short name.
        kinds: What is imposed in the place of 6, 9 and 12 months of 25 percent, in this order; a heavier one never
            gives way to a lighter one.
        basis: Who decided so.

    Raises:
        InvalidValue: for more or fewer than three, or for a lighter one in the place of a heavier one.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    kinds: tuple[FormerPenalty, ...] = attrs.field(converter=_three)
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        if len(self.kinds) != len(_MODERATE):
            raise InvalidValue(
                f"{len(self.kinds)} penalties are given for 3 bands.", mend="Give one for each.", path="kinds"
            )
        if list(self.kinds) != sorted(self.kinds):
            raise InvalidValue(
                "A lighter penalty stands in the place of a heavier one.",
                why="More absence would be punished less.",
                mend="Give them from the lightest to the heaviest.",
                path="kinds",
            )

    def instead_of(self, penalty: Penalty) -> FormerPenalty:
        """Return what is imposed in the place of a suspended penalty.

        Raises:
            InvalidValue: for a penalty that is not moderate.
        """
        if penalty not in _MODERATE:
            raise InvalidValue(f"{penalty} is not suspended.", mend="Ask about a moderate one.", value=penalty)
        return self.kinds[_MODERATE.index(penalty)]


_MODERATE: tuple[Penalty, ...] = tuple(each for each in Penalty if each.level is PunishmentLevel.SEDANG)

IN_ORDER: Pairing = Pairing(
    "berurutan",
    tuple(FormerPenalty),
    PP_94_2021(
        "Pasal 42 ayat (2)",
        assurance=Assurance.ASSUMPTION,
        note="Both lists have three kinds from light to heavy, so the first is read for the first and so on. The "
        "article does not say it, and Peraturan BKN 6/2022, which carries PP 94/2021 out, was not read.",
    ),
)
"""One for one in their order: a reading that has to be chosen."""


def _open_kinds(penalty: Penalty) -> Undetermined:
    named = [each.label for each in FormerPenalty]
    told, label = Words("; ".join(each.id for each in named), "; ".join(each.en for each in named)), penalty.label
    return Undetermined(
        Words(
            f"{label.id} ditangguhkan; sementara itu berlaku salah satu dari: {told.id}. Yang mana tidak disebutkan; "
            ""
            "instansi yang menetapkan padanannya.",
            f"{label.en} is suspended; meanwhile one of these holds: {told.en}. Which one is not said; the agency "
            "decides which takes its place.",
        ),
        SUSPENDED_BASIS,
    )


@final
@attrs.frozen
class PenaltyTable:
    """Which penalties hold on which day.

    Args:
        id: A short name.
        since: The first day on which the law holds.
        pay_law_since: The first day of the law on pay and allowances, from which the moderate penalties are not
            suspended any more; ``None`` while there is none.
        pairing: What is imposed in the place of a suspended penalty; ``None`` leaves it open.
        basis: The law.

    Raises:
        InvalidValue: when the law on pay begins before this one.

    Example:
        >>> nine = Penalty.POTONG_TUKIN_25_PERSEN_9_BULAN
        >>> PENALTIES.suspended(nine), len(PENALTIES.candidates(nine)), bool(PENALTIES.imposed(nine))
        (True, 3, False)
        >>> print(PENALTIES.paired(IN_ORDER).imposed(nine))
        penundaan_kenaikan_pangkat_1_tahun
        >>> print(PENALTIES.from_pay_law(date(2027, 1, 1)).imposed(nine, date(2027, 2, 1)))
        potong_tukin_25_persen_9_bulan
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    since: date = attrs.field(converter=plain_date)
    pay_law_since: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    pairing: Pairing | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Pairing)))
    basis: Basis = PENALTY_BASIS

    def __attrs_post_init__(self) -> None:
        if self.pay_law_since is not None and self.pay_law_since < self.since:
            raise InvalidValue(
                f"The law on pay holds from {self.pay_law_since}, before this one.",
                mend="Correct the day.",
                path="pay_law_since",
            )

    def paired(self, pairing: Pairing | None) -> PenaltyTable:
        """Return the table with a choice of what stands in the place of suspended penalties."""
        return attrs.evolve(self, pairing=pairing)

    def from_pay_law(self, day: date) -> PenaltyTable:
        """Return the table with the first day of the law on pay and allowances."""
        return attrs.evolve(self, pay_law_since=day)

    def suspended(self, penalty: Penalty, on: date | None = None) -> bool:
        """Return whether a penalty does not hold yet on a day.

        Args:
            penalty: The penalty as PP 94/2021 ranks it.
            on: The day; ``None`` will do while no law on pay is known.

        Raises:
            NotCovered: for a day before the law.
            InvalidValue: without a day, where it decides.
        """
        if on is not None and on < self.since:
            raise NotCovered(f"{self.id} holds from {self.since}, not on {on}.", mend="Ask the law of that day.")
        if penalty.level is not PunishmentLevel.SEDANG:
            return False
        if self.pay_law_since is not None and on is None:
            raise InvalidValue("The day decides which law holds.", mend="Give the day.", path="on")
        return self.pay_law_since is None or on is None or on < self.pay_law_since

    def candidates(self, penalty: Penalty, on: date | None = None) -> tuple[Penalty | FormerPenalty, ...]:
        """Return what may be imposed: the penalty itself, or what holds while it is suspended; see :meth:`suspended`.

        Without a pairing these are all three kinds of PP 53/2010, art. 7(3).
        """
        if not self.suspended(penalty, on):
            return (penalty,)
        return tuple(FormerPenalty) if self.pairing is None else (self.pairing.instead_of(penalty),)

    def imposed(self, penalty: Penalty, on: date | None = None) -> Penalty | FormerPenalty | Undetermined:
        """Return the one penalty that may be imposed, or why it is open; see :meth:`suspended`."""
        found = self.candidates(penalty, on)
        return found[0] if len(found) == 1 else _open_kinds(penalty)


PENALTIES: PenaltyTable = PenaltyTable("pp94_2021", date(2021, 8, 31))
"""PP 94/2021 as it stands: in force since 31 August 2021, its moderate penalties suspended."""


def repeated(
    penalty: Penalty | FormerPenalty, last: Penalty | FormerPenalty
) -> Penalty | FormerPenalty | Undetermined | None:
    """Return the least penalty for a breach of the same nature as one that was punished before (art. 35(2)).

    Whether two breaches are of the same nature is for who punishes to say.  Where one of the two is a moderate penalty
    of PP 53/2010, so is what stands between the light and the heavy ones; where none is, the answer is as PP 94/2021
    ranks it, suspended or not (:meth:`PenaltyTable.candidates` tells what may be imposed).

    Args:
        penalty: What the breach alone would bring.
        last: The last penalty for a breach of that nature.

    Returns:
        The penalty itself where it is heavier than the last one, else the next heavier kind; ``None`` where there is
        none; undetermined between moderate penalties of both laws, which no text ranks.

    Example:
        >>> print(repeated(Penalty.TEGURAN_LISAN, Penalty.TEGURAN_TERTULIS))
        pernyataan_tidak_puas_secara_tertulis
        >>> print(repeated(Penalty.TEGURAN_LISAN, FormerPenalty.PENUNDAAN_KENAIKAN_GAJI_BERKALA_1_TAHUN))
        penundaan_kenaikan_pangkat_1_tahun
        >>> print(repeated(Penalty.TEGURAN_LISAN, FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN))
        penurunan_jabatan_setingkat_12_bulan
    """
    both = {penalty, last}
    former = any(isinstance(each, FormerPenalty) for each in both)
    if former and both & set(_MODERATE):
        return _NOT_RANKED
    order = _WITH_FORMER if former else tuple(Penalty)
    place = max(order.index(last) + 1, order.index(penalty))
    return order[place] if place < len(order) else None


_WITH_FORMER: tuple[Penalty | FormerPenalty, ...] = (*tuple(Penalty)[:3], *FormerPenalty, *tuple(Penalty)[6:])
_NOT_RANKED = Undetermined(
    Words(
        "Tidak ada naskah yang mengurutkan hukuman sedang PP 94/2021 dan PP 53/2010; pejabat yang berwenang "
        "menetapkan yang lebih berat.",
        "No text ranks the moderate penalties of PP 94/2021 and PP 53/2010 against one another; the official in "
        "charge decides which is heavier.",
    ),
    REPEATED_BASIS,
)
