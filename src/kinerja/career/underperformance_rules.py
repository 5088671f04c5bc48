"""What the law lets follow a low result, step by step: PP 30/2019, art. 56-58, and PP 11/2017, art. 142-143.

Top officials and all others go different ways.  Neither law asks for a letter of warning: what is given first is time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PP_11_2017, PP_30_2019
from ..base.words import Words, label

if TYPE_CHECKING:
    from ..base.law import Basis
    from ..people.positions import PositionKind

__all__ = [
    "IMPROVEMENT_MONTHS",
    "MOVES",
    "OPEN_STAGES",
    "SANCTION_BASIS",
    "TEMPORARY_MONTHS",
    "UnderperformanceMove",
    "UnderperformanceStage",
    "UnderperformanceStep",
    "UnderperformanceTrack",
    "moves_from",
]

SANCTION_BASIS: Basis = PP_30_2019(
    "Pasal 56", note="Who misses the target may get administrative sanctions up to dismissal: may, not must."
)
"""Why a low result has consequences at all."""
IMPROVEMENT_MONTHS: int = 6
"""How many months there are to improve (PP 30/2019, art. 57(1) and 58(1)); the law does not say when they begin."""
TEMPORARY_MONTHS: int = 12
"""How long somebody is placed for the time being at most (PP 30/2019, art. 58(4): 1 year)."""


class UnderperformanceTrack(StrEnum):
    """Which way is gone."""

    JPT = "jpt"
    """Top officials (PP 30/2019, art. 57; PP 11/2017, art. 142)."""
    JPT_NON_PNS = "jpt_non_pns"
    """Top officials who are no PNS (PP 11/2017, art. 143)."""
    JA_JF = "ja_jf"
    """Administrative and functional officials (PP 30/2019, art. 58)."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("underperformance_track", self)

    @classmethod
    def of(cls, position: PositionKind) -> UnderperformanceTrack:
        """Return the way of a PNS who holds such a position.

        Example:
            >>> from kinerja.people.positions import PositionKind
            >>> str(UnderperformanceTrack.of(PositionKind.PELAKSANA))
            'ja_jf'
        """
        return cls.JPT if position.is_jpt else cls.JA_JF


class UnderperformanceStage(StrEnum):
    """Where it stands; those from MEMBAIK on are ends."""

    DITETAPKAN = "ditetapkan"
    MASA_PERBAIKAN = "masa_perbaikan"
    MENUNGGU_UJI = "menunggu_uji"
    UJI_MEMENUHI = "uji_memenuhi"
    UJI_TIDAK_MEMENUHI = "uji_tidak_memenuhi"
    PENEMPATAN_SEMENTARA = "penempatan_sementara"
    MEMBAIK = "membaik"
    TETAP = "tetap"
    DIPINDAHKAN = "dipindahkan"
    DITURUNKAN = "diturunkan"
    DIBERHENTIKAN_DARI_JPT = "diberhentikan_dari_jpt"
    DIBERHENTIKAN = "diberhentikan"
    DIHENTIKAN = "dihentikan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("underperformance_stage", self)

    @property
    def over(self) -> bool:
        """Whether nothing follows any more."""
        return self not in OPEN_STAGES


class UnderperformanceStep(StrEnum):
    """What somebody in charge decides or states."""

    BERI_KESEMPATAN = "beri_kesempatan"
    NYATAKAN_MEMBAIK = "nyatakan_membaik"
    NYATAKAN_TIDAK_MEMBAIK = "nyatakan_tidak_membaik"
    CATAT_UJI_MEMENUHI = "catat_uji_memenuhi"
    CATAT_UJI_TIDAK_MEMENUHI = "catat_uji_tidak_memenuhi"
    TETAPKAN_TETAP = "tetapkan_tetap"
    PINDAHKAN = "pindahkan"
    TURUNKAN = "turunkan"
    TEMPATKAN_SEMENTARA = "tempatkan_sementara"
    BERHENTIKAN_DARI_JPT = "berhentikan_dari_jpt"
    BERHENTIKAN = "berhentikan"
    HENTIKAN = "hentikan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("underperformance_step", self)


@final
@attrs.frozen
class UnderperformanceMove:
    """A step that the law lets follow at a stage.

    Args:
        track: Which way is gone.
        stage: Where it stands.
        step: What somebody decides or states.
        to: Where it stands then.
        basis: The article.
        after: How many months of the stage have to be over before; 0 where none.
    """

    track: UnderperformanceTrack
    stage: UnderperformanceStage
    step: UnderperformanceStep
    to: UnderperformanceStage
    basis: Basis
    after: int = 0


_T, _S, _P = UnderperformanceTrack, UnderperformanceStage, UnderperformanceStep
OPEN_STAGES: frozenset[UnderperformanceStage] = frozenset(
    {
        _S.DITETAPKAN,
        _S.MASA_PERBAIKAN,
        _S.MENUNGGU_UJI,
        _S.UJI_MEMENUHI,
        _S.UJI_TIDAK_MEMENUHI,
        _S.PENEMPATAN_SEMENTARA,
    }
)
"""The stages at which something may follow."""

_JPT_TIME = PP_30_2019("Pasal 57 ayat (1)", note="So says PP 11/2017, Pasal 142 ayat (2).")
_JPT_TEST = PP_30_2019("Pasal 57 ayat (3)", note="So says PP 11/2017, Pasal 142 ayat (3).")
_JPT_PLACE = PP_30_2019(
    "Pasal 57 ayat (4)",
    note="So says PP 11/2017, Pasal 142 ayat (4).  The example of the elucidation is of one who does not meet the "
    "standard; who meets it may be moved, and nothing says placed lower.",
)
_NON_PNS = PP_11_2017(
    "Pasal 143",
    assurance=Assurance.ASSUMPTION,
    note="It says that they are dismissed from the top position when they miss the target 'as meant in Pasal 142 ayat "
    "(2)', the paragraph that gives six months; whether they get these is not clear, so both ways are open.",
)
_JA_TIME, _JA_TEST, _JA_PLACE, _JA_MEANWHILE, _JA_END = (
    PP_30_2019(
        f"Pasal 58 ayat ({number})", note="Pasal 61 ayat (3): a ministerial regulation says more; none was read."
    )
    for number in (1, 2, 3, 4, 5)
)
_SILENT = PP_30_2019(
    "Pasal 57 ayat (4) dan Pasal 58 ayat (3)",
    assurance=Assurance.ASSUMPTION,
    note="What follows when the standard is met is not said; that the person stays is our reading.",
)
_STOPPED = PP_30_2019(
    "Pasal 56 dan 59",
    assurance=Assurance.ASSUMPTION,
    note="The sanction may be imposed and need not be; a result that an objection changed carries none.",
)

MOVES: tuple[UnderperformanceMove, ...] = (
    UnderperformanceMove(_T.JPT, _S.DITETAPKAN, _P.BERI_KESEMPATAN, _S.MASA_PERBAIKAN, _JPT_TIME),
    UnderperformanceMove(_T.JPT, _S.MASA_PERBAIKAN, _P.NYATAKAN_MEMBAIK, _S.MEMBAIK, _JPT_TEST),
    UnderperformanceMove(
        _T.JPT, _S.MASA_PERBAIKAN, _P.NYATAKAN_TIDAK_MEMBAIK, _S.MENUNGGU_UJI, _JPT_TEST, IMPROVEMENT_MONTHS
    ),
    UnderperformanceMove(_T.JPT, _S.MENUNGGU_UJI, _P.CATAT_UJI_MEMENUHI, _S.UJI_MEMENUHI, _JPT_PLACE),
    UnderperformanceMove(_T.JPT, _S.MENUNGGU_UJI, _P.CATAT_UJI_TIDAK_MEMENUHI, _S.UJI_TIDAK_MEMENUHI, _JPT_PLACE),
    UnderperformanceMove(_T.JPT, _S.UJI_MEMENUHI, _P.TETAPKAN_TETAP, _S.TETAP, _SILENT),
    UnderperformanceMove(_T.JPT, _S.UJI_MEMENUHI, _P.PINDAHKAN, _S.DIPINDAHKAN, _JPT_PLACE),
    UnderperformanceMove(_T.JPT, _S.UJI_TIDAK_MEMENUHI, _P.PINDAHKAN, _S.DIPINDAHKAN, _JPT_PLACE),
    UnderperformanceMove(_T.JPT, _S.UJI_TIDAK_MEMENUHI, _P.TURUNKAN, _S.DITURUNKAN, _JPT_PLACE),
    UnderperformanceMove(_T.JPT_NON_PNS, _S.DITETAPKAN, _P.BERI_KESEMPATAN, _S.MASA_PERBAIKAN, _NON_PNS),
    UnderperformanceMove(_T.JPT_NON_PNS, _S.DITETAPKAN, _P.BERHENTIKAN_DARI_JPT, _S.DIBERHENTIKAN_DARI_JPT, _NON_PNS),
    UnderperformanceMove(_T.JPT_NON_PNS, _S.MASA_PERBAIKAN, _P.NYATAKAN_MEMBAIK, _S.MEMBAIK, _NON_PNS),
    UnderperformanceMove(
        _T.JPT_NON_PNS,
        _S.MASA_PERBAIKAN,
        _P.BERHENTIKAN_DARI_JPT,
        _S.DIBERHENTIKAN_DARI_JPT,
        _NON_PNS,
        IMPROVEMENT_MONTHS,
    ),
    UnderperformanceMove(_T.JA_JF, _S.DITETAPKAN, _P.BERI_KESEMPATAN, _S.MASA_PERBAIKAN, _JA_TIME),
    UnderperformanceMove(_T.JA_JF, _S.MASA_PERBAIKAN, _P.NYATAKAN_MEMBAIK, _S.MEMBAIK, _JA_TEST),
    UnderperformanceMove(
        _T.JA_JF, _S.MASA_PERBAIKAN, _P.NYATAKAN_TIDAK_MEMBAIK, _S.MENUNGGU_UJI, _JA_TEST, IMPROVEMENT_MONTHS
    ),
    UnderperformanceMove(_T.JA_JF, _S.MENUNGGU_UJI, _P.CATAT_UJI_MEMENUHI, _S.UJI_MEMENUHI, _JA_PLACE),
    UnderperformanceMove(_T.JA_JF, _S.MENUNGGU_UJI, _P.CATAT_UJI_TIDAK_MEMENUHI, _S.UJI_TIDAK_MEMENUHI, _JA_PLACE),
    UnderperformanceMove(_T.JA_JF, _S.UJI_MEMENUHI, _P.TETAPKAN_TETAP, _S.TETAP, _SILENT),
    UnderperformanceMove(_T.JA_JF, _S.UJI_TIDAK_MEMENUHI, _P.PINDAHKAN, _S.DIPINDAHKAN, _JA_PLACE),
    UnderperformanceMove(_T.JA_JF, _S.UJI_TIDAK_MEMENUHI, _P.TURUNKAN, _S.DITURUNKAN, _JA_PLACE),
    UnderperformanceMove(
        _T.JA_JF, _S.UJI_TIDAK_MEMENUHI, _P.TEMPATKAN_SEMENTARA, _S.PENEMPATAN_SEMENTARA, _JA_MEANWHILE
    ),
    UnderperformanceMove(_T.JA_JF, _S.PENEMPATAN_SEMENTARA, _P.PINDAHKAN, _S.DIPINDAHKAN, _JA_END),
    UnderperformanceMove(_T.JA_JF, _S.PENEMPATAN_SEMENTARA, _P.TURUNKAN, _S.DITURUNKAN, _JA_END),
    UnderperformanceMove(
        _T.JA_JF, _S.PENEMPATAN_SEMENTARA, _P.BERHENTIKAN, _S.DIBERHENTIKAN, _JA_END, TEMPORARY_MONTHS
    ),
)
"""What may follow where; each of the open stages may be stopped as well."""


def moves_from(track: UnderperformanceTrack, stage: UnderperformanceStage) -> tuple[UnderperformanceMove, ...]:
    """Return what may follow at a stage; nothing at its ends.

    Args:
        track: Which way is gone.
        stage: Where it stands.

    Example:
        >>> [str(move.step) for move in moves_from(UnderperformanceTrack.JA_JF, UnderperformanceStage.MENUNGGU_UJI)]
        ['catat_uji_memenuhi', 'catat_uji_tidak_memenuhi', 'hentikan']
    """
    if stage.over:
        return ()
    found = [move for move in MOVES if (move.track, move.stage) == (track, stage)]
    return (*found, UnderperformanceMove(track, stage, _P.HENTIKAN, _S.DIHENTIKAN, _STOPPED))
