"""The closed vocabularies of people, plans and rules: what each token of each scale is called, in both languages.

Plain pairs, Indonesian first; :mod:`kinerja.base.words` makes words of them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["VOCABULARY", "scale_words"]


def scale_words(scale: str, **words: tuple[str, str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the entries of one scale, by scale and token.

    Args:
        scale: The id of the scale.
        words: By token, the Indonesian and the English text.

    Example:
        >>> scale_words("sex", perempuan=("Perempuan", "Female"))
        {('sex', 'perempuan'): ('Perempuan', 'Female')}
    """
    return {(scale, token): pair for token, pair in words.items()}


VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "rating",
        di_bawah_ekspektasi=("Di bawah ekspektasi", "Below expectation"),
        sesuai_ekspektasi=("Sesuai ekspektasi", "Meets expectation"),
        di_atas_ekspektasi=("Di atas ekspektasi", "Above expectation"),
    )
    | scale_words(
        "predikat",
        sangat_kurang=("Sangat Kurang", "Very poor"),
        kurang=("Kurang (Misconduct)", "Poor (misconduct)"),
        butuh_perbaikan=("Butuh Perbaikan", "Needs improvement"),
        baik=("Baik", "Good"),
        sangat_baik=("Sangat Baik", "Very good"),
    )
    | scale_words(
        "predikat_organisasi",
        sangat_kurang=("Sangat Kurang", "Very poor"),
        kurang=("Kurang", "Poor"),
        butuh_perbaikan=("Butuh Perbaikan", "Needs improvement"),
        baik=("Baik", "Good"),
        istimewa=("Istimewa", "Outstanding"),
    )
    | scale_words(
        "sebutan_pp46",
        buruk=("Buruk", "Bad"),
        kurang=("Kurang", "Poor"),
        cukup=("Cukup", "Sufficient"),
        baik=("Baik", "Good"),
        sangat_baik=("Sangat Baik", "Very good"),
    )
    | scale_words(
        "period_kind",
        tahunan=("Tahunan", "Annual"),
        semesteran=("Semesteran", "Half-yearly"),
        triwulanan=("Triwulanan", "Quarterly"),
        bulanan=("Bulanan", "Monthly"),
        lainnya=("Lainnya", "Other"),
    )
    | scale_words(
        "severity",
        info=("Informasi", "Information"),
        warning=("Peringatan", "Warning"),
        error=("Kesalahan", "Error"),
    )
    | scale_words(
        "assurance",
        text=("teks peraturan", "text of the law"),
        secondary=("sumber sekunder", "secondary source"),
        practice=("praktik", "practice"),
        assumption=("tafsir", "our reading"),
    )
    | scale_words(
        "sex",
        laki_laki=("Laki-laki", "Male"),
        perempuan=("Perempuan", "Female"),
    )
    | scale_words(
        "employee_kind",
        pns=("PNS", "Civil servant (PNS)"),
        cpns=("CPNS", "Candidate civil servant (CPNS)"),
        pppk=("PPPK", "Contract employee (PPPK)"),
        pppk_paruh_waktu=("PPPK Paruh Waktu", "Part-time contract employee (PPPK)"),
    )
    | scale_words(
        "position_kind",
        jpt_utama=("Jabatan Pimpinan Tinggi Utama", "Senior executive, first level (JPT Utama)"),
        jpt_madya=("Jabatan Pimpinan Tinggi Madya", "Senior executive, second level (JPT Madya)"),
        jpt_pratama=("Jabatan Pimpinan Tinggi Pratama", "Senior executive, third level (JPT Pratama)"),
        administrator=("Jabatan Administrator", "Administrator"),
        pengawas=("Jabatan Pengawas", "Supervisor"),
        fungsional=("Jabatan Fungsional", "Functional position"),
        pelaksana=("Jabatan Pelaksana", "Executing officer"),
    )
    | scale_words(
        "kategori",
        keterampilan=("Keterampilan", "Skills"),
        keahlian=("Keahlian", "Expertise"),
    )
    | scale_words(
        "jenjang",
        pemula=("Pemula", "Beginner"),
        terampil=("Terampil", "Skilled"),
        mahir=("Mahir", "Proficient"),
        penyelia=("Penyelia", "Supervising"),
        ahli_pertama=("Ahli Pertama", "Assistant expert"),
        ahli_muda=("Ahli Muda", "Associate expert"),
        ahli_madya=("Ahli Madya", "Senior expert"),
        ahli_utama=("Ahli Utama", "Principal expert"),
    )
    | scale_words(
        "appointment_status",
        definitif=("Definitif", "Definitive"),
        plt=("Pelaksana tugas (Plt.)", "Acting while vacant (Plt.)"),
        plh=("Pelaksana harian (Plh.)", "Acting for the day (Plh.)"),
        pj=("Penjabat (Pj.)", "Caretaker (Pj.)"),
        tugas_tambahan=("Tugas tambahan", "Additional task"),
    )
    | scale_words(
        "aspek",
        kuantitas=("Kuantitas", "Quantity"),
        kualitas=("Kualitas", "Quality"),
        waktu=("Waktu", "Time"),
        biaya=("Biaya", "Cost"),
    )
    | scale_words(
        "perspektif",
        penerima_layanan=("Penerima Layanan", "Service recipients"),
        proses_bisnis=("Proses Bisnis", "Business processes"),
        penguatan_internal=("Penguatan Internal", "Internal strengthening"),
        anggaran=("Anggaran", "Budget"),
    )
    | scale_words(
        "percent_stage",
        dicetak=("Persentase dibulatkan untuk dicetak saja", "The percentage is rounded for print only"),
        dibayar=("Persentase yang dibulatkan dibayarkan", "The rounded percentage is paid"),
    )
    | scale_words(
        "direction",
        lebih_tinggi=("Lebih tinggi lebih baik", "Higher is better"),
        lebih_rendah=("Lebih rendah lebih baik", "Lower is better"),
    )
    | scale_words(
        "stake",
        nyawa=("Nyawa", "Life"),
        cedera=("Cedera", "Injury"),
        keamanan_nasional=("Keamanan nasional", "National security"),
        kerugian_besar=("Kerugian besar", "Great loss"),
    )
    | scale_words(
        "standing",
        di_bawah=("Di bawah target", "Below target"),
        sesuai=("Sesuai target", "On target"),
        di_atas=("Di atas target", "Above target"),
    )
    | scale_words(
        "kedudukan",
        di_bawah=("Di bawah ekspektasi", "Below expectation"),
        sesuai=("Sesuai ekspektasi", "Meets expectation"),
        di_atas=("Di atas ekspektasi", "Above expectation"),
    )
    | scale_words(
        "track_status",
        sesuai_jalur=("Sesuai jalur", "On track"),
        tertinggal=("Tertinggal", "Behind"),
        belum_ada_target=("Belum ada target", "Nothing due yet"),
        belum_ada_realisasi=("Belum ada realisasi", "Nothing told yet"),
        tidak_sebanding=("Tidak sebanding", "Not comparable"),
        perlu_dinilai=("Perlu dinilai", "For a person to judge"),
    )
    | scale_words(
        "jenis",
        utama=("Utama", "Main"),
        tambahan=("Tambahan", "Additional"),
    )
    | scale_words(
        "approach",
        kuantitatif=("Kuantitatif", "Quantitative"),
        kualitatif=("Kualitatif", "Qualitative"),
    )
    | scale_words(
        "result_level",
        output_kendali_tinggi=("Output kendali tinggi", "Output with high control"),
        output_kendali_sedang=("Output kendali sedang", "Output with balanced control"),
        output_kendali_rendah=("Output kendali rendah", "Output with low control"),
        outcome_antara=("Outcome antara", "Intermediate outcome"),
        outcome=("Outcome", "Outcome"),
    )
    | scale_words(
        "source",
        perjanjian_kinerja=("Perjanjian kinerja", "Performance agreement"),
        direktif=("Direktif", "Directive"),
        rencana_aksi=("Rencana aksi", "Action plan"),
        matriks_peran_hasil=("Matriks pembagian peran dan hasil", "Matrix of roles and results"),
        plt=("Tugas sebagai Plt.", "Work as acting official (Plt.)"),
        plh=("Tugas sebagai Plh.", "Work as acting official for the day (Plh.)"),
        fungsional_di_jabatan_struktural=(
            "Tugas pejabat fungsional dalam jabatan struktural",
            "Work of a functional official in a structural post",
        ),
        tugas_belajar=("Tugas belajar", "Study assignment"),
    )
    | scale_words(
        "plan_status",
        draft=("Draf", "Draft"),
        diajukan=("Diajukan", "Submitted"),
        ditetapkan=("Ditetapkan", "Set"),
        ditutup=("Ditutup", "Closed"),
    )
    | scale_words(
        "exemption",
        pejabat_negara=(
            "pejabat negara atau pimpinan/anggota lembaga nonstruktural",
            "state official, or head or member of a non-structural body",
        ),
        diberhentikan_sementara=("diberhentikan sementara", "suspended"),
        cuti_di_luar_tanggungan_negara=("cuti di luar tanggungan negara", "on unpaid leave"),
        masa_persiapan_pensiun=("masa persiapan pensiun", "preparing for retirement"),
    )
    | scale_words(
        "statement_kind",
        pencapaian=("Pencapaian", "Something reached"),
        aktivitas=("Aktivitas", "Something done"),
        kategori=("Kategori", "A field of work"),
    )
    | scale_words(
        "resource_kind",
        sumber_daya_manusia=("Sumber daya manusia", "People"),
        anggaran=("Anggaran", "Budget"),
        peralatan_kerja=("Peralatan kerja", "Equipment"),
        pendampingan_pimpinan=("Pendampingan Pimpinan", "Guidance by the leader"),
        sarana_prasarana=("Sarana dan prasarana", "Facilities"),
    )
    | scale_words(
        "resource_status",
        disepakati=("Disepakati", "Agreed"),
        tidak_disepakati=("Tidak disepakati", "Not agreed"),
        terealisasi=("Terealisasi", "Delivered"),
        tidak_terealisasi=("Tidak terealisasi", "Not delivered"),
    )
    | scale_words(
        "consequence_kind",
        positif=("Positif", "Positive"),
        negatif=("Negatif", "Negative"),
    )
    | scale_words(
        "nilai_dasar",
        berorientasi_pelayanan=("Berorientasi Pelayanan", "Service-oriented"),
        akuntabel=("Akuntabel", "Accountable"),
        kompeten=("Kompeten", "Competent"),
        harmonis=("Harmonis", "Harmonious"),
        loyal=("Loyal", "Loyal"),
        adaptif=("Adaptif", "Adaptive"),
        kolaboratif=("Kolaboratif", "Collaborative"),
    )
    | scale_words(
        "aspek_perilaku",
        orientasi_pelayanan=("Orientasi Pelayanan", "Service orientation"),
        integritas=("Integritas", "Integrity"),
        komitmen=("Komitmen", "Commitment"),
        disiplin=("Disiplin", "Discipline"),
        inisiatif_kerja=("Inisiatif Kerja", "Initiative"),
        kerja_sama=("Kerja Sama", "Cooperation"),
        kepemimpinan=("Kepemimpinan", "Leadership"),
    )
    | scale_words(
        "tingkat_kreativitas",
        unit_kerja=("Unit kerja", "Unit"),
        instansi=("Instansi", "Agency"),
        negara=("Negara", "State"),
    )
    | scale_words(
        "plan_step",
        ajukan=("Diajukan", "Submit"),
        kembalikan=("Dikembalikan", "Hand back"),
        setujui_penugasan=("Penugasan disetujui", "Approve an assignment"),
        tetapkan=("Ditetapkan", "Set"),
        kembangkan=("Dikembangkan", "Develop"),
        tugaskan=("Ditugaskan", "Assign a result"),
        sesuaikan=("Ekspektasi disesuaikan", "Adjust an expectation"),
        ambil_alih=("Hasil kerja diambil alih", "Take a result over"),
        klarifikasi_ulang=("Ekspektasi diklarifikasi ulang", "Clarify with a new appraiser"),
        tutup=("Ditutup", "Close"),
    )
    | scale_words(  # within sentences
        "capacity",
        pegawai=("Pegawai", "the employee"),
        penilai=("Pejabat Penilai Kinerja", "the appraiser"),
        atasan_penilai=("atasan Pejabat Penilai Kinerja", "the appraiser's superior"),
        pimpinan=("Pimpinan lain", "another leader"),
        penilai_baru=("Pejabat Penilai Kinerja yang baru", "the new appraiser"),
    )
    | scale_words(
        "change_kind",
        ditambah=("Ditambah", "Added"),
        dihapus=("Dihapus", "Removed"),
        diubah=("Diubah", "Changed"),
    )
    | scale_words(
        "plan_part",
        skp=("SKP", "Plan"),
        hasil_kerja=("Hasil kerja", "Result"),
        indikator=("Indikator", "Indicator"),
        ekspektasi_khusus=("Ekspektasi khusus", "Special expectation"),
        sumber_daya=("Sumber daya", "Resource"),
        pertanggungjawaban=("Skema pertanggungjawaban", "Accountability scheme"),
        konsekuensi=("Konsekuensi", "Consequence"),
    )
    | scale_words(
        "cascade_method",
        aspek=("Pembagian aspek", "Split by aspect"),
        wilayah=("Pembagian wilayah", "Split by area"),
        beban=("Pembagian beban target kuantitatif", "Split of a quantity"),
        layanan=("Pendekatan layanan", "Service approach"),
        output_antara=("Pendekatan output antara", "Intermediate output approach"),
    )
)
"""By scale and token."""
