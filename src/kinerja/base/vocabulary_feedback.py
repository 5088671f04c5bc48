"""The closed vocabularies of what others say: raters, surveys, complaints, services, forums, care, publication."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FEEDBACK_VOCABULARY"]

FEEDBACK_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "channel",
        langsung=("Langsung", "Face to face"),
        tidak_langsung=("Tidak langsung", "By a medium"),
    )
    | scale_words(
        "initiative",
        pemberi=("Inisiatif pemberi umpan balik", "The giver's own initiative"),
        pegawai=("Permintaan Pegawai", "Asked for by the employee"),
    )
    | scale_words(
        "kemajuan",
        menunjukkan=("Menunjukkan kemajuan kinerja", "Shows progress"),
        tidak_menunjukkan=("Tidak menunjukkan kemajuan kinerja", "Shows no progress"),
    )
    | scale_words(
        "follow_up_kind",
        apresiasi=("Apresiasi", "Appreciation"),
        penugasan_baru=("Penugasan baru", "New assignment"),
        penyesuaian_ekspektasi=("Penyesuaian Ekspektasi", "Adjusted expectation"),
        penyesuaian_sumber_daya=("Penyesuaian dukungan sumber daya", "Adjusted resources"),
        bimbingan_kinerja=("Bimbingan kinerja", "Performance guidance"),
        konseling_kinerja=("Konseling kinerja", "Performance counselling"),
        pengambilalihan=("Pengambilalihan rencana hasil kerja", "Result taken over"),
    )
    | scale_words(
        "manner",
        dilakukan=("Dilakukan", "Done"),
        diusulkan=("Diusulkan", "Proposed"),
    )
    | scale_words(
        "action_outcome",
        terlaksana=("Terlaksana", "Done"),
        tidak_terlaksana=("Tidak terlaksana", "Not done"),
        dihentikan=("Dihentikan atas kesepakatan", "Dropped by agreement"),
    )
    | scale_words(
        "action_owner",
        pegawai=("Pegawai", "Employee"),
        pimpinan=("Pimpinan", "Leader"),
    )
    | scale_words(
        "turn_status",
        ada=("Ada", "Given"),
        tidak_ada=("Tidak ada", "None"),
        belum_pasti=("Belum pasti", "Not certain"),
        berjalan=("Masih berjalan", "Still running"),
    )
    | scale_words(
        "figure_source",
        survei=("Survei kepuasan masyarakat", "Satisfaction survey"),
        pengaduan=("Pengelolaan pengaduan", "Handling of complaints"),
        waktu_layanan=("Waktu layanan", "Service times"),
        forum=("Forum dengan masyarakat", "Forum with the public"),
        lainnya=("Sumber lain", "Another source"),
    )
)
"""By scale and token."""
