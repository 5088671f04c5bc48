"""The closed vocabularies of careers: credits, eligibility, discipline, talent, professionality."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CAREER_VOCABULARY"]

CAREER_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "career_matter",
        kenaikan_pangkat=("Kenaikan pangkat", "Promotion in rank"),
        kenaikan_jenjang=("Kenaikan jenjang", "Promotion in jenjang"),
        kenaikan_gaji_berkala=("Kenaikan gaji berkala", "Periodic rise in pay"),
        kenaikan_gaji_istimewa=("Kenaikan gaji istimewa", "Special rise in pay"),
        kelompok_suksesi=("Kelompok rencana suksesi", "Succession group"),
        talenta=("Seleksi talenta", "Talent pool"),
        jabatan_administrasi=("Pengangkatan dalam jabatan administrasi", "Appointment to an administrative position"),
        perpindahan_jabatan_fungsional=("Perpindahan ke jabatan fungsional", "Transfer into a functional position"),
        penghargaan=("Penghargaan", "Reward"),
        pengembangan_kompetensi=("Prioritas pengembangan kompetensi", "Priority in developing competence"),
    )
    | scale_words(
        "credit_rounding_stage",
        baris=("Setiap baris, lalu dijumlahkan", "Every row, then added"),
        jumlah=("Jumlahnya saja", "Only the sum"),
    )
    | scale_words(
        "requirement_kind",
        angka_kredit=("Angka kredit", "Credits"),
        masa_pangkat=("Masa dalam pangkat", "Time in rank"),
        masa_jabatan=("Masa dalam jabatan", "Time in the position"),
        masa_kerja=("Masa kerja golongan", "Time of service in the golongan"),
        predikat=("Predikat kinerja", "Predikat"),
        lowongan=("Lowongan jabatan", "Vacancy"),
        peta_jabatan=("Peta jabatan", "Map of positions"),
        uji_kompetensi=("Uji kompetensi", "Competency test"),
        kompetensi=("Kompetensi", "Competence"),
        pengembangan=("Kewajiban pengembangan kompetensi", "Duty to develop competence"),
        pendidikan=("Pendidikan", "Education"),
        pangkat=("Pangkat", "Rank"),
        jabatan=("Jabatan", "Position"),
        pelantikan=("Pelantikan dalam jabatan", "Installation in the position"),
        kotak_talenta=("Kotak manajemen talenta", "Talent box"),
        disiplin=("Hukuman disiplin", "Disciplinary penalty"),
        status=("Status kepegawaian", "Kind of employee"),
        usia=("Batas usia", "Age limit"),
        pernyataan=("Pernyataan pejabat", "Statement of an official"),
    )
    | scale_words(
        "credit_kind",
        ak_dasar=("Angka kredit dasar", "Base credits"),
        jf_lama=("Angka kredit jabatan fungsional lama", "Credits from before"),
        penyesuaian=("Angka kredit penyesuaian atau penyetaraan", "Credits of adjustment or equalisation"),
        integrasi=("Angka kredit integrasi", "Integrated credits"),
        pengangkatan_pertama=("Pengangkatan pertama", "First appointment"),
        perpindahan=("Perpindahan dari jabatan lain", "Transfer from another position"),
        pengangkatan_kembali=("Pengangkatan kembali", "Return to the functional position"),
        konversi=("Konversi predikat kinerja", "Conversion of the predikat"),
        pendidikan=("Peningkatan pendidikan", "Higher degree"),
        sisa_kenaikan=("Kelebihan dari kenaikan sebelumnya", "Surplus of an earlier promotion"),
        lainnya=("Lainnya", "Other"),
    )
    | scale_words(
        "credit_row",
        dasar=("AK Dasar yang diberikan", "Base credits given"),
        jf_lama=("AK JF lama", "Credits of the former functional position"),
        penyesuaian=("AK Penyesuaian/Penyetaraan", "Credits of adjustment or equalisation"),
        konversi=("AK Konversi", "Converted credits"),
        pendidikan=("AK yang diperoleh dari peningkatan pendidikan", "Credits of a higher degree"),
        lainnya=("Lainnya", "Other"),
    )
    | scale_words(
        "kinerja_talenta",
        di_bawah_ekspektasi=("Di bawah ekspektasi", "Below expectation"),
        sesuai_ekspektasi=("Sesuai ekspektasi", "As expected"),
        di_atas_ekspektasi=("Di atas ekspektasi", "Above expectation"),
    )
    | scale_words(
        "potensial",
        rendah=("Rendah", "Low"),
        menengah=("Menengah", "Middle"),
        tinggi=("Tinggi", "High"),
    )
)
