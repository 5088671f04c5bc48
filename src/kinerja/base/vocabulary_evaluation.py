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
        "predikat_pp30",
        sangat_kurang=("Sangat Kurang", "Very poor"),
        kurang=("Kurang", "Poor"),
        cukup=("Cukup", "Sufficient"),
        baik=("Baik", "Good"),
        sangat_baik=("Sangat Baik", "Very good"),
    )
    | scale_words(
        "verdict",
        met=("Terpenuhi", "Met"),
        not_met=("Tidak terpenuhi", "Not met"),
        undetermined=("Belum dapat ditentukan", "Undetermined"),
    )
    | scale_words(
        "signer",
        pegawai=("Pegawai yang Dinilai", "Employee appraised"),
        penilai=("Pejabat Penilai Kinerja", "Appraiser"),
        atasan=("Atasan Pejabat Penilai Kinerja", "Superior of the appraiser"),
        pembimbing=(
            "Pimpinan/Pihak Lain yang Diberikan Penugasan Khusus",
            "Leader or other person assigned to guide",
        ),
    )
    | scale_words(
        "numbers",
        masked=("Disamarkan", "Masked"),
        full=("Lengkap", "In full"),
    )
    | scale_words(
        "paper",
        tegak=("Tegak", "Upright"),
        melintang=("Melintang", "Across"),
    )
    | scale_words(
        "work_nature",
        rutin=("Rutin", "Routine"),
        transformatif=("Transformatif", "Transformative"),
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
    | scale_words(
        "giver_kind",
        pimpinan=("Pimpinan", "Leader"),
        rekan_kerja=("Rekan kerja setingkat", "Colleague of the same level"),
        bawahan=("Pegawai di bawahnya", "Employee below"),
        lainnya=("Pihak lain yang berhubungan dengan kinerja", "Other party connected with the work"),
    )
    | scale_words(
        "feedback_timing",
        berkala=("Berkala", "Regular"),
        insidentil=("Insidentil", "Incidental"),
    )
    | scale_words(
        "shows",
        positif=("Positif", "Positive"),
        tidak_positif=("Tidak positif", "Not positive"),
        tidak_dinyatakan=("Tidak dinyatakan", "Not said"),
    )
    | scale_words(
        "mentoring_form",
        shadowing_events=("Shadowing events", "Shadowing"),
        work_sharing=("Work sharing", "Work sharing"),
        hands_on_training=("Hands-on training", "Hands-on training"),
        introducing=("Introducing", "Introducing"),
    )
    | scale_words(
        "guidance_subject",
        pegawai=("Tentang Pegawai", "About the employee"),
        pimpinan=(
            "Tentang Pimpinan/pihak lain yang diberikan penugasan khusus",
            "About the leader or who else had the special assignment",
        ),
        pegawai_dan_pimpinan=(
            "Tentang Pegawai dan Pimpinan/pihak lain yang diberikan penugasan khusus",
            "About the employee and the leader or who else had the special assignment",
        ),
    )
    | scale_words(
        "competency_group",
        manajerial=("Manajerial", "Managerial"),
        sosio_kultural=("Sosio kultural", "Socio-cultural"),
        teknis=("Teknis", "Technical"),
    )
    | scale_words(
        "competency_score",
        sangat_kurang=("Sangat Kurang", "Very poor"),
        kurang_memadai=("Kurang memadai", "Not quite adequate"),
        memadai=("Memadai", "Adequate"),
        di_atas_memadai=("Diatas Memadai", "More than adequate"),
        istimewa=("Istimewa", "Outstanding"),
    )
    | scale_words(
        "behaviour_level",
        tidak_di_atas=("Tidak di atas level kompetensi", "Not above the level of the competence"),
        di_atas=("Di atas level kompetensi", "Above the level of the competence"),
        jauh_di_atas=("Jauh di atas level kompetensi", "Far above the level of the competence"),
    )
)
"""By scale and token."""
