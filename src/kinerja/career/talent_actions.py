"""What is recommended for each box.  It is advice: whoever decides about a person looks at the person.

The annex of PermenPANRB 20/2025 was read for boxes 9 to 5 of the national numbers; for 4 to 1 the page was cut off, and
what two systems take from the regulation it amends stands in its place, marked so.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_3_2020, PERMENPANRB_20_2025
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import check_kind, is_a
from .talent_parts import NATIONAL_NUMBERING, TALENT_BOXES, TalentBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["BOX_ADVICE", "BoxAdvice", "TalentAction", "advice_for"]


class TalentAction(StrEnum):
    """What may be recommended."""

    PROMOSI = "promosi"
    RETENSI = "retensi"
    KELOMPOK_SUKSESI_NASIONAL = "kelompok_suksesi_nasional"
    PENGHARGAAN = "penghargaan"
    PENEMPATAN_STRATEGIS = "penempatan_strategis"
    COACHING_EKSEKUTIF = "coaching_eksekutif"
    ROTASI = "rotasi"
    MOTIVASI = "motivasi"
    MENTORING = "mentoring"
    PENGAYAAN_JABATAN = "pengayaan_jabatan"
    PELATIHAN_KESENJANGAN = "pelatihan_kesenjangan"
    MEMIMPIN_TIM = "memimpin_tim"
    PENEMPATAN_KEMBALI = "penempatan_kembali"
    PENEMPATAN_SESUAI = "penempatan_sesuai"
    BIMBINGAN_KINERJA = "bimbingan_kinerja"
    KONSELING_KINERJA = "konseling_kinerja"
    PEMANTAUAN_KETAT = "pemantauan_ketat"
    PELATIHAN_TEKNIS = "pelatihan_teknis"
    PENGEMBANGAN_KOMPETENSI = "pengembangan_kompetensi"
    SESUAI_KETENTUAN = "sesuai_ketentuan"
    """Handled as the regulations say; nothing more is recommended."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("talent_action", self)


def _actions(actions: Iterable[TalentAction]) -> tuple[TalentAction, ...]:
    return tuple(actions)


@final
@attrs.frozen
class BoxAdvice:
    """What is recommended for the people of one box.

    Args:
        box: The box.
        actions: What, in the order of the source; at least one.
        basis: Where it stands.

    Raises:
        InvalidValue: when nothing is recommended.
    """

    box: TalentBox = attrs.field(validator=is_a(TalentBox))
    actions: tuple[TalentAction, ...] = attrs.field(
        converter=_actions, validator=attrs.validators.deep_iterable(is_a(TalentAction))
    )
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        if not self.actions:
            raise InvalidValue("Nothing is recommended.", mend="Give at least one action.", path="actions")


_READ: Basis = PERMENPANRB_20_2025(
    "Lampiran II", note="Read in a text extraction of the regulation, for the boxes 9 to 5; told in our own words."
)
_FORMER: Basis = PERMENPANRB_3_2020(
    "Rekomendasi per kotak",
    assurance=Assurance.SECONDARY,
    note="As several systems have it that follow this regulation; what the amended annex says of the boxes 4 to 1 was"
    " not read.",
)


def _advice(number: int, *actions: TalentAction) -> BoxAdvice:
    return BoxAdvice(NATIONAL_NUMBERING.box(number), actions, _READ if number >= _FIRST_READ else _FORMER)


_FIRST_READ = 5
_OF_NUMBER: tuple[BoxAdvice, ...] = (
    _advice(
        9,
        TalentAction.PROMOSI,
        TalentAction.RETENSI,
        TalentAction.KELOMPOK_SUKSESI_NASIONAL,
        TalentAction.PENGHARGAAN,
        TalentAction.PENEMPATAN_STRATEGIS,
        TalentAction.COACHING_EKSEKUTIF,
    ),
    _advice(8, TalentAction.RETENSI, TalentAction.ROTASI, TalentAction.MOTIVASI, TalentAction.MENTORING),
    _advice(
        7,
        TalentAction.RETENSI,
        TalentAction.PENGAYAAN_JABATAN,
        TalentAction.PELATIHAN_KESENJANGAN,
        TalentAction.MEMIMPIN_TIM,
    ),
    _advice(
        6,
        TalentAction.PENEMPATAN_KEMBALI,
        TalentAction.BIMBINGAN_KINERJA,
        TalentAction.KONSELING_KINERJA,
        TalentAction.PEMANTAUAN_KETAT,
    ),
    _advice(
        5,
        TalentAction.PENEMPATAN_KEMBALI,
        TalentAction.ROTASI,
        TalentAction.MOTIVASI,
        TalentAction.PELATIHAN_TEKNIS,
    ),
    _advice(4, TalentAction.ROTASI, TalentAction.PENGEMBANGAN_KOMPETENSI),
    _advice(
        3,
        TalentAction.BIMBINGAN_KINERJA,
        TalentAction.KONSELING_KINERJA,
        TalentAction.PENGEMBANGAN_KOMPETENSI,
        TalentAction.PENEMPATAN_SESUAI,
    ),
    _advice(2, TalentAction.BIMBINGAN_KINERJA, TalentAction.PENGEMBANGAN_KOMPETENSI, TalentAction.PENEMPATAN_SESUAI),
    _advice(1, TalentAction.SESUAI_KETENTUAN),
)
BOX_ADVICE: Mapping[TalentBox, BoxAdvice] = MappingProxyType(
    {box: next(each for each in _OF_NUMBER if each.box == box) for box in TALENT_BOXES}
)
"""What is recommended, by box."""


def advice_for(box: TalentBox) -> BoxAdvice:
    """Return what is recommended for the people of a box.

    Args:
        box: The pair; a number alone says nothing, since houses number differently.

    Raises:
        WrongType: for anything but a box.

    Example:
        >>> advice = advice_for(TalentBox("atas", "rendah"))
        >>> [action.label.en for action in advice.actions], advice.basis.assurance.value
        (['Rotation', 'Development of competence'], 'secondary')
    """
    check_kind(box, TalentBox, path="box", mend="Give the pair: NATIONAL_NUMBERING.box(number) reads a number.")
    return BOX_ADVICE[box]
