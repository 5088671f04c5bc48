"""The closed vocabularies of the year of evaluation: cycles, evaluators, documents, objections, records, rows."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EVALUATION_VOCABULARY"]

EVALUATION_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "evaluation_kind",
        periodik=("Evaluasi periodik", "Periodic evaluation"),
        tahunan=("Evaluasi tahunan", "Annual evaluation"),
    )
    | scale_words(
        "situation_kind",
        cuti=("Cuti", "Leave"),
        tugas_belajar=("Tugas belajar", "Study leave"),
        diperbantukan=("Diperbantukan/dipekerjakan", "Seconded"),
        pejabat_negara=("Pejabat negara atau lembaga nonstruktural", "State official or non-structural body"),
        diberhentikan_sementara=("Diberhentikan sementara", "Suspended"),
        cuti_di_luar_tanggungan_negara=("Cuti di luar tanggungan negara", "Leave outside the state's account"),
        masa_persiapan_pensiun=("Masa persiapan pensiun", "Preparation for retirement"),
        perangkat_desa=("Kepala desa atau perangkat desa", "Village head or official"),
    )
)
"""By scale and token."""
