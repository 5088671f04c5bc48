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
        jabatan_fungsional=("Pengangkatan dalam jabatan fungsional", "Appointment to a functional position"),
        penghargaan=("Penghargaan", "Reward"),
        pengembangan_kompetensi=("Prioritas pengembangan kompetensi", "Priority in developing competence"),
        perbaikan_kinerja=("Kesempatan memperbaiki kinerja", "Time to improve the performance"),
    )
    | scale_words(
        "sheet_part",
        pegawai=("Pegawai", "Employee"),
        hasil=("Hasil evaluasi kinerja", "Results"),
        angka_kredit=("Angka kredit", "Credits"),
        proyeksi=("Proyeksi angka kredit", "Credits ahead"),
        konsekuensi=("Konsekuensi hasil kinerja", "What follows from the results"),
        langkah=("Langkah karier lain yang ditanyakan", "Other steps that were asked about"),
        talenta=("Talenta", "Talent"),
        profesionalitas=("Indeks Profesionalitas ASN", "Index of professionality"),
        disiplin=("Hukuman disiplin", "Penalties"),
        presensi=("Ketidakhadiran tanpa alasan yang sah", "Absence without a valid reason"),
        perbaikan=("Penanganan kinerja yang tidak memenuhi target", "Underperformance"),
        pengembangan=("Pengembangan kompetensi", "Development"),
        tunjangan=("Tambahan penghasilan", "Allowance"),
    )
    | scale_words(
        "credit_rounding_stage",
        baris=("Setiap baris, lalu dijumlahkan", "Every row, then added"),
        jumlah=("Jumlahnya saja", "Only the sum"),
    )
    | scale_words(
        "booking_rhythm",
        tahunan=("Sekali setahun, dari evaluasi tahunan", "Once a year, from the annual evaluation"),
        triwulanan=("Setiap triwulan, dari evaluasi periodik", "Every quarter, from periodic evaluation"),
        bulanan=("Setiap bulan, dari evaluasi periodik", "Every month, from periodic evaluation"),
    )
    | scale_words(
        "ask_manner",
        paling_rendah=("Predikat paling rendah", "The predikat at least"),
        setiap_unsur=("Setiap unsur paling rendah", "Each element at least"),
        berturut_turut=("Predikat itu berturut-turut", "That predikat, year after year"),
    )
    | scale_words(
        "functional_entry",
        pengangkatan_pertama=("Pengangkatan pertama", "First appointment"),
        perpindahan=("Perpindahan dari jabatan lain", "Transfer from another position"),
        penyesuaian=("Penyesuaian (inpassing)", "Adjustment (inpassing)"),
        promosi=("Promosi", "Promotion"),
    )
    | scale_words(
        "printed_places",
        satu=("1 angka di belakang koma", "1 decimal place"),
        dua=("2 angka di belakang koma", "2 decimal places"),
        tiga=("3 angka di belakang koma", "3 decimal places"),
        tepat=("tanpa pembulatan", "nothing is rounded"),
    )
    | scale_words(
        "requirement_kind",
        angka_kredit=("Angka kredit", "Credits"),
        masa_pangkat=("Masa dalam pangkat", "Time in rank"),
        masa_jabatan=("Masa dalam jabatan", "Time in the position"),
        masa_kerja=("Masa kerja", "Time of service"),
        masa_gaji_berkala=("Masa sejak kenaikan gaji berkala terakhir", "Time since the last periodic rise"),
        masa_perjanjian=("Masa perjanjian kerja", "Term of the work agreement"),
        pengalaman=("Pengalaman", "Experience"),
        tugas_berjalan=("Tugas saat jabatan fungsional ditetapkan", "Work when the position was set up"),
        masa_penyesuaian=("Masa penyesuaian", "Time for adjustments"),
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
        integritas=("Integritas dan moralitas", "Integrity and morality"),
        kesehatan=("Kesehatan jasmani dan rohani", "Health of body and mind"),
        teladan=("Penetapan sebagai pegawai teladan", "Named an exemplary employee"),
        pernyataan=("Pernyataan pejabat", "Statement of an official"),
        kondisi_normal=("Kondisi normal tanpa keadaan kahar", "Normal conditions without force majeure"),
    )
    | scale_words("last_rise", belum_pernah=("Belum pernah", "None yet"))
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
        lainnya=("Lainnya", "Other"),
    )
    | scale_words(
        "credit_form_kind",
        konversi=("Konversi Predikat Kinerja ke Angka Kredit", "Conversion of the predikat into credits"),
        akumulasi=("Akumulasi Angka Kredit", "Accumulation of credits"),
        penetapan=("Penetapan Angka Kredit", "Decree on credits"),
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
    | scale_words(
        "outside_scale",
        dibatasi=("Dihitung sebagai ujung skala", "Counts as the end of the scale"),
        tidak_ditetapkan=("Tidak dihitung sebelum diperiksa", "Does not count before it is checked"),
    )
    | scale_words(
        "match_reading",
        apa_adanya=("JPM apa adanya", "Match as it is"),
        paling_banyak_100=("JPM, paling banyak 100", "Match, at most 100"),
        terbatas_per_kompetensi=("JPM terbatas per kompetensi", "Match capped by competency"),
    )
    | scale_words(
        "discipline_reading",
        yang_dijalani=("Hukuman yang sedang dijalani", "Penalties being served"),
        seluruh_riwayat=("Seluruh riwayat hukuman", "Every penalty there was"),
    )
    | scale_words(
        "talent_action",
        promosi=("Promosi", "Promotion"),
        retensi=("Retensi", "Retention"),
        kelompok_suksesi_nasional=("Kelompok rencana suksesi nasional", "National succession group"),
        penghargaan=("Penghargaan", "Award"),
        penempatan_strategis=("Penempatan pada jabatan strategis", "Strategic posting"),
        coaching_eksekutif=("Coaching eksekutif", "Executive coaching"),
        rotasi=("Rotasi", "Rotation"),
        motivasi=("Motivasi", "Motivation"),
        mentoring=("Mentoring", "Mentoring"),
        pengayaan_jabatan=("Pengayaan jabatan", "Job enrichment"),
        pelatihan_kesenjangan=("Pelatihan untuk menutup kesenjangan", "Training for the gaps"),
        memimpin_tim=("Memimpin tim", "Leading a team"),
        penempatan_kembali=("Penempatan kembali", "Another placement"),
        penempatan_sesuai=("Penempatan yang sesuai", "A fitting placement"),
        bimbingan_kinerja=("Bimbingan kinerja", "Guidance on performance"),
        konseling_kinerja=("Konseling kinerja", "Counselling on performance"),
        pemantauan_ketat=("Pemantauan ketat", "Close monitoring"),
        pelatihan_teknis=("Pelatihan teknis", "Technical training"),
        pengembangan_kompetensi=("Pengembangan kompetensi", "Development of competence"),
        sesuai_ketentuan=(
            "Ditangani sesuai ketentuan peraturan perundang-undangan",
            "Handled as the regulations say",
        ),
    )
    | scale_words(
        "succession_scope",
        instansi=("Kelompok rencana suksesi instansi", "Succession group of the agency"),
        nasional=("Kelompok rencana suksesi nasional", "National succession group"),
    )
    | scale_words(
        "rank_by",
        potensial=("Nilai potensial", "Score of potential"),
        predikat=("Predikat kinerja", "Predikat"),
        nilai_kinerja=("Nilai kinerja instansi", "The agency's number of performance"),
    )
    | scale_words(
        "penalty",
        teguran_lisan=("Teguran lisan", "Oral reprimand"),
        teguran_tertulis=("Teguran tertulis", "Written reprimand"),
        pernyataan_tidak_puas_secara_tertulis=(
            "Pernyataan tidak puas secara tertulis",
            "Written statement of dissatisfaction",
        ),
        potong_tukin_25_persen_6_bulan=(
            "Pemotongan tunjangan kinerja 25% selama 6 bulan",
            "Performance allowance cut by 25% for 6 months",
        ),
        potong_tukin_25_persen_9_bulan=(
            "Pemotongan tunjangan kinerja 25% selama 9 bulan",
            "Performance allowance cut by 25% for 9 months",
        ),
        potong_tukin_25_persen_12_bulan=(
            "Pemotongan tunjangan kinerja 25% selama 12 bulan",
            "Performance allowance cut by 25% for 12 months",
        ),
        penurunan_jabatan_setingkat_12_bulan=(
            "Penurunan jabatan setingkat lebih rendah selama 12 bulan",
            "Position one level lower for 12 months",
        ),
        pembebasan_jabatan_ke_pelaksana_12_bulan=(
            "Pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan",
            "Released from the position into that of pelaksana for 12 months",
        ),
        pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri=(
            "Pemberhentian dengan hormat tidak atas permintaan sendiri",
            "Honourable discharge not at own request",
        ),
    )
    | scale_words(
        "former_penalty",
        penundaan_kenaikan_gaji_berkala_1_tahun=(
            "Penundaan kenaikan gaji berkala selama 1 tahun",
            "Periodic rise in pay delayed by 1 year",
        ),
        penundaan_kenaikan_pangkat_1_tahun=(
            "Penundaan kenaikan pangkat selama 1 tahun",
            "Promotion in rank delayed by 1 year",
        ),
        penurunan_pangkat_setingkat_1_tahun=(
            "Penurunan pangkat setingkat lebih rendah selama 1 tahun",
            "Rank one step lower for 1 year",
        ),
    )
    | scale_words(
        "absence_outcome",
        tanpa_hukuman=("Belum mencapai anak tangga pertama", "Below the first step of the ladder"),
    )
    | scale_words(
        "professionalism_dimension",
        kualifikasi=("Kualifikasi", "Qualification"),
        kompetensi=("Kompetensi", "Competence"),
        kinerja=("Kinerja", "Performance"),
        disiplin=("Disiplin", "Discipline"),
    )
    | scale_words(
        "professionalism_category",
        sangat_rendah=("Sangat rendah", "Very low"),
        rendah=("Rendah", "Low"),
        sedang=("Sedang", "Medium"),
        tinggi=("Tinggi", "High"),
        sangat_tinggi=("Sangat tinggi", "Very high"),
    )
    | scale_words(
        "education_level",
        sd=("SD", "Primary school"),
        smp=("SMP/SLTP", "Lower secondary school"),
        sma=("SMA/SLTA", "Upper secondary school"),
        d1=("D1", "One-year diploma"),
        d2=("D2", "Two-year diploma"),
        d3=("D3", "Three-year diploma"),
        d4=("D4", "Four-year diploma"),
        s1=("S1", "Bachelor"),
        s2=("S2", "Master"),
        s3=("S3", "Doctorate"),
    )
    | scale_words(
        "post_group",
        struktural=("Pejabat struktural", "Structural officials"),
        fungsional=("Pejabat fungsional", "Functional officials"),
        pelaksana=("Pelaksana", "Operational staff"),
    )
    | scale_words(
        "competency_item",
        diklat_kepemimpinan=("Diklat kepemimpinan", "Leadership training"),
        diklat_fungsional=("Diklat fungsional", "Functional training"),
        teknis_20jp=("Diklat teknis paling sedikit 20 JP", "Technical training of at least 20 JP"),
        seminar=("Seminar, workshop, magang, kursus", "Seminar, workshop, internship, course"),
    )
    | scale_words(
        "discipline_history",
        tidak_pernah=("Tidak pernah dihukum", "No penalty"),
        ringan=("Hukuman disiplin ringan", "Light penalty"),
        sedang=("Hukuman disiplin sedang", "Moderate penalty"),
        berat=("Hukuman disiplin berat", "Heavy penalty"),
    )
    | scale_words(
        "technical_window",
        semua=("Semua jabatan", "All posts"),
        pelaksana=("Hanya pelaksana", "Operational staff only"),
    )
    | scale_words(
        "akip_grade",
        D=("Sangat kurang", "Very poor"),
        C=("Kurang", "Poor"),
        CC=("Cukup", "Sufficient"),
        B=("Baik", "Good"),
        BB=("Sangat baik", "Very good"),
        A=("Memuaskan", "Satisfying"),
        AA=("Sangat memuaskan", "Very satisfying"),
    )
    | scale_words(
        "akip_component",
        perencanaan=("Perencanaan kinerja", "Planning of performance"),
        pengukuran=("Pengukuran kinerja", "Measuring of performance"),
        pelaporan=("Pelaporan kinerja", "Reporting of performance"),
        evaluasi_internal=("Evaluasi akuntabilitas kinerja internal", "Internal evaluation of accountability"),
    )
    | scale_words(
        "post_education",
        diploma_tiga=("Diploma tiga (D3)", "Three-year diploma"),
        slta=("SLTA atau sederajat", "Secondary school"),
    )
    | scale_words(
        "return_base",
        ditambahkan=("Angka kredit dasar ditambahkan", "The basic credit is added"),
        sudah_termasuk=("Angka kredit dasar sudah termasuk", "The basic credit is in it already"),
    )
    | scale_words(
        "penalty_cause",
        target_kinerja=("Target kinerja tidak dipenuhi", "A performance target was missed"),
        lainnya=("Sebab lain", "Another cause"),
    )
    | scale_words(
        "adjustment_way",
        penyesuaian=("Penyesuaian (inpassing)", "Adjustment"),
        penyetaraan=("Penyetaraan jabatan", "Equalisation"),
    )
    | scale_words(
        "periodic_policy",
        tahunan_mengganti=("Hasil tahunan mengganti hasil periodik", "The result of the year replaces periodic ones"),
        sisa_bulan=("Hasil tahunan untuk bulan yang tersisa", "The result of the year takes the months left"),
    )
    | scale_words(
        "middle_grade",
        seperti_cukup=("Butuh Perbaikan dibaca sebagai Cukup", "Butuh Perbaikan is read as Cukup"),
        bukan_cukup=("Butuh Perbaikan tidak dibaca sebagai Cukup", "Butuh Perbaikan is not read as Cukup"),
    )
    | scale_words(
        "underperformance_track",
        jpt=("Pejabat pimpinan tinggi", "Top officials"),
        jpt_non_pns=("Pejabat pimpinan tinggi non-PNS", "Top officials who are no PNS"),
        ja_jf=("Pejabat administrasi dan pejabat fungsional", "Administrative and functional officials"),
    )
    | scale_words(
        "underperformance_stage",
        ditetapkan=("Hasil evaluasi ditetapkan", "The result stands"),
        masa_perbaikan=("Masa perbaikan kinerja", "Time to improve"),
        menunggu_uji=("Menunggu uji kompetensi kembali", "Competency test to be taken again"),
        uji_memenuhi=("Memenuhi standar kompetensi", "Meets the standard of competence"),
        uji_tidak_memenuhi=("Tidak memenuhi standar kompetensi", "Does not meet the standard of competence"),
        penempatan_sementara=("Penempatan sementara", "Placed for the time being"),
        membaik=("Selesai: kinerja membaik", "Ended: the performance improved"),
        tetap=("Selesai: tetap dalam jabatan", "Ended: stays in the position"),
        dipindahkan=("Selesai: dipindahkan ke jabatan lain", "Ended: moved to another position"),
        diturunkan=("Selesai: ditempatkan pada jabatan lebih rendah", "Ended: placed in a lower position"),
        diberhentikan_dari_jpt=("Selesai: diberhentikan dari JPT", "Ended: dismissed from the top position"),
        diberhentikan=("Selesai: diberhentikan dengan hormat", "Ended: honourably discharged"),
        dihentikan=("Selesai: proses dihentikan", "Ended: the process was stopped"),
    )
    | scale_words(
        "underperformance_step",
        beri_kesempatan=("Memberi kesempatan 6 bulan", "Give six months to improve"),
        nyatakan_membaik=("Menyatakan kinerja membaik", "State that the performance improved"),
        nyatakan_tidak_membaik=("Menyatakan kinerja tidak membaik", "State that it did not improve"),
        catat_uji_memenuhi=("Mencatat uji kompetensi: memenuhi standar", "Record the test: standard met"),
        catat_uji_tidak_memenuhi=("Mencatat uji kompetensi: tidak memenuhi standar", "Record the test: not met"),
        tetapkan_tetap=("Menetapkan tetap dalam jabatan", "Keep in the position"),
        pindahkan=("Memindahkan ke jabatan lain yang sesuai", "Move to another fitting position"),
        turunkan=("Menempatkan pada jabatan lebih rendah", "Place in a lower position"),
        tempatkan_sementara=("Menempatkan sementara", "Place for the time being"),
        berhentikan_dari_jpt=("Memberhentikan dari JPT", "Dismiss from the top position"),
        berhentikan=("Memberhentikan dengan hormat", "Discharge honourably"),
        hentikan=("Menghentikan proses", "Stop the process"),
    )
)
"""By scale and token."""
