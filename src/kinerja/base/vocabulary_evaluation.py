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
        "occasion",
        evaluasi=("Evaluasi", "Evaluation"),
        keberatan=("Keberatan", "Objection"),
        koreksi=("Koreksi", "Correction"),
    )
    | scale_words(
        "fault_kind",
        unreachable_class=("Kelas yang tidak dapat dicapai", "Class that nobody can reach"),
        unreachable_branch=("Cabang yang tidak pernah dipakai", "Branch that is never used"),
        gap=("Celah di antara kelas", "Gap between classes"),
        overlap=("Kelas yang tumpang tindih", "Classes that overlap"),
        division_by_zero=("Pembagian dengan 0", "Division by 0"),
        no_answer=("Tanpa jawaban", "No answer"),
        missing_fact=("Fakta tidak wajib yang tetap diperlukan", "Fact that is needed though not required"),
        unread_fact=("Fakta yang tidak dibaca", "Fact that is never read"),
        cliff=("Lebih baik tetapi hasilnya jatuh", "Better, yet the result falls"),
        decline=("Makin baik makin rendah hasilnya", "The better, the lower the result"),
        weights=("Bobot yang tidak genap", "Weights that do not add up"),
        no_basis=("Tanpa dasar hukum", "Without an article"),
    )
    | scale_words(
        "office",
        menteri=("Menteri", "Minister"),
        pimpinan_lembaga=("Pimpinan lembaga pusat", "Head of an agency of the centre"),
        kepala_daerah=("Kepala daerah", "Head of a region"),
    )
    | scale_words(
        "ground",
        atasan_langsung=("Atasan langsung", "Direct superior"),
        pejabat_bukan_asn=("Atasan langsung bukan ASN", "Direct superior who is no ASN"),
        atasan_berjenjang=("Atasan secara berjenjang", "Next superior up"),
        delegasi=("Delegasi kewenangan", "Delegated authority"),
        delegasi_plt_plh=("Delegasi kepada Plt./Plh.", "Delegated to a Plt. or Plh."),
        plt=("Pegawai sebagai Plt.", "Employee acts as Plt."),
        plt_berakhir=("Penugasan Plt. berakhir", "Plt. assignment ended"),
        pejabat_fungsional=("Pejabat fungsional yang memimpin unit", "Functional official who heads a unit"),
        batas_waktu_lewat=("Pejabat Penilai Kinerja melewati jangka waktu", "Appraiser let the time pass"),
        pegawai_pindah=("Pegawai berpindah", "Employee moved"),
        penilai_pindah=("Pejabat Penilai Kinerja berpindah sebelum masa evaluasi", "Appraiser moved before the window"),
        penilai_pindah_dalam_masa_evaluasi=(
            "Pejabat Penilai Kinerja berpindah dalam masa evaluasi",
            "Appraiser moved in the window",
        ),
        diperbantukan=("Pegawai diperbantukan", "Employee is lent out"),
        tugas_belajar=("Pegawai tugas belajar", "Employee studies"),
        cpns=("Calon PNS", "CPNS"),
        pegawai_berhenti=("Pegawai tidak lagi bekerja", "Employee has left"),
        cuti=("Pegawai cuti sepanjang periode", "Employee on leave all through the period"),
    )
    | scale_words(
        "finality",
        atasan_menggantikan=("Dievaluasi atasan dari Pejabat Penilai Kinerja", "Evaluated by the appraiser's superior"),
        jpt_utama=("JPT utama, oleh menteri", "JPT utama, by a minister"),
        jpt_madya_pusat=("JPT madya pusat, oleh pimpinan instansi", "JPT madya of the centre, by the head of agency"),
        jpt_daerah=("JPT madya atau pratama, oleh kepala daerah", "JPT madya or pratama, by the head of the region"),
        unit_mandiri_pusat=("Pimpinan unit kerja mandiri, oleh menteri", "Head of an independent unit, by a minister"),
        unit_mandiri_daerah=(
            "Pimpinan unit kerja mandiri, oleh kepala daerah",
            "Head of an independent unit, by the head of the region",
        ),
    )
    | scale_words(
        "majority",
        terbanyak=("Kelompok terbanyak", "Largest group"),
        lebih_dari_separuh=("Lebih dari separuh", "More than half"),
    )
    | scale_words(
        "whole_persons",
        apa_adanya=("Bagian apa adanya", "The share itself"),
        ke_bawah=("Dibulatkan ke bawah", "Rounded down"),
        ke_atas=("Dibulatkan ke atas", "Rounded up"),
        terdekat=("Dibulatkan ke yang terdekat", "Rounded to the nearest"),
    )
    | scale_words(
        "uncounted",
        dikecualikan=("Dikecualikan", "Exempt"),
        belum_ditetapkan=("Predikat belum dapat ditetapkan", "Predikat not determined"),
        tanpa_hasil=("Belum ada hasil", "No result yet"),
    )
    | scale_words(
        "action_status",
        belum_ada_kemajuan=("Belum ada kemajuan", "No progress"),
        berjalan=("Berjalan", "Under way"),
        tercapai=("Tercapai", "Reached"),
        melampaui=("Melampaui", "Exceeded"),
    )
    | scale_words(
        "annual_component",
        iku=("Capaian IKU", "Achievement of the IKU"),
        ekspektasi_pimpinan=("Ekspektasi pimpinan", "Leader's expectation"),
        indeks_reformasi_birokrasi=("Indeks reformasi birokrasi", "Bureaucratic-reform index"),
    )
    | scale_words(
        "consolidation",
        jumlah=("Penjumlahan triwulan", "Sum of quarters"),
        rata_rata=("Rata-rata triwulan", "Mean of quarters"),
        terakhir=("Nilai terakhir yang diketahui", "Last known value"),
    )
    | scale_words(
        "deviation_kind",
        bagian=("Bagian", "Part"),
        pilihan=("Pilihan", "Option"),
        periksa=("Pemeriksaan", "Check"),
        nilai=("Nilai", "Score"),
        rating=("Sumber rating", "Source of the ratings"),
        usulan=("Usulan", "Proposal"),
        cakupan=("Cakupan", "Coverage"),
    )
    | scale_words(
        "sharing",
        bersama=("Setiap jawaban berbobot sama", "Every answer counts alike"),
        per_kelompok=("Setiap kelompok berbobot sama", "Every group counts alike"),
    )
    | scale_words(
        "status_kinerja",
        di_bawah_ekspektasi=("Di bawah ekspektasi", "Below expectation"),
        sesuai_ekspektasi=("Sesuai ekspektasi", "As expected"),
        di_atas_ekspektasi=("Di atas ekspektasi", "Above expectation"),
    )
    | scale_words(
        "cut_ground",
        persentase=("Persentase Pasal 41 ayat (8)", "Percentages of art. 41(8)"),
        kondisi_riil=("Kondisi riil menurut penjelasan", "Real conditions of the elucidation"),
    )
    | scale_words(
        "cut_place",
        batas_predikat=("Pada batas predikat", "Between two predikat"),
        batas_kuota=("Pada batas kuota", "Where the quota is full"),
        di_antaranya=("Di antara keduanya", "Anywhere between"),
    )
    | scale_words("proportion", hari=("Hari", "Days"), bulan=("Bulan", "Months"))
    | scale_words(
        "book_part",
        buku=("Buku aturan", "Rule book"),
        cakupan=("Cakupan", "Coverage"),
        fakta=("Fakta", "Fact"),
        pilihan=("Pilihan", "Option"),
        bagian=("Bagian", "Part"),
        hasil=("Hasil", "Answer"),
        skala=("Skala", "Scale"),
        pemeriksaan=("Pemeriksaan", "Check"),
    )
    | scale_words(
        "cause",
        rumus=("Rumusnya berbeda", "Its formula differs"),
        pilihan=("Pilihan yang berlaku berbeda", "Another alternative holds"),
        skala=("Diukur dengan skala lain", "Told on another scale"),
        hanya_pertama=("Hanya ada pada yang pertama", "Only in the first"),
        hanya_kedua=("Hanya ada pada yang kedua", "Only in the second"),
        fakta=("Fakta yang dibacanya berbeda", "A fact that it reads differs"),
        ikutan=("Mengikuti bagian lain", "Follows another part"),
    )
    | scale_words(
        "goal_of",
        predikat=("Predikat", "Predikat"),
        nilai=("Nilai", "Score"),
        rating=("Rating hasil kerja", "Rating of results"),
    )
    | scale_words("towards", turun=("Turun", "Down"), tetap=("Tetap", "Same"), naik=("Naik", "Up"))
    | scale_words(
        "move",
        tetap=("Tetap", "Same"),
        naik=("Naik", "Up"),
        turun=("Turun", "Down"),
        beda_skala=("Skala lain", "Another scale"),
        tanpa_jawaban=("Tidak ada jawaban", "No answer"),
    )
    | scale_words(
        "study_level",
        s1=("Strata 1", "Bachelor"),
        profesi=("Profesi", "Professional"),
        s2=("Strata 2", "Master"),
        s3=("Strata 3", "Doctor"),
    )
    | scale_words("accreditation", a=("A", "A"), b=("B", "B"), c=("C", "C"))
    | scale_words("side", lama=("Yang lama", "The old one"), baru=("Yang baru", "The new one"))
    | scale_words(
        "leavers",
        penilai_terakhir=("Dievaluasi Pejabat Penilai Kinerja terakhir", "Evaluated by the last appraiser"),
        tidak_dievaluasi=("Tidak dievaluasi", "Not evaluated"),
    )
    | scale_words(
        "whole_leave", dievaluasi=("Dievaluasi", "Evaluated"), tidak_dievaluasi=("Tidak dievaluasi", "Not evaluated")
    )
    | scale_words(
        "cadence",
        bulanan=("Bulanan", "Monthly"),
        triwulanan=("Triwulanan", "Quarterly"),
        tahunan=("Tahunan saja", "Annual only"),
    )
    | scale_words(
        "round_state",
        belum_dibuka=("Belum dibuka", "Not open yet"),
        terbuka=("Sedang berlangsung", "Open"),
        jatuh_tempo=("Jatuh tempo hari ini", "Due today"),
        terlambat=("Terlambat", "Overdue"),
        selesai=("Selesai", "Done"),
        terkunci=("Terkunci tanpa evaluasi", "Locked without an evaluation"),
        dikecualikan=("Dikecualikan", "Exempt"),
        keluar=("Keluar sebelum periode berakhir", "Left before the period ended"),
    )
    | scale_words(
        "predikat_nko",
        buruk=("Buruk", "Very poor"),
        kurang=("Kurang", "Poor"),
        cukup=("Cukup", "Sufficient"),
        baik=("Baik", "Good"),
        sangat_baik=("Sangat Baik", "Very good"),
    )
    | scale_words(
        "punishment_level",
        ringan=("Ringan", "Light"),
        sedang=("Sedang", "Medium"),
        berat=("Berat", "Heavy"),
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
        "matter",
        perpanjangan=("Perpanjangan perjanjian kerja", "Extension of the work agreement"),
        pengangkatan_pppk=("Pengangkatan menjadi PPPK", "Appointment as PPPK"),
        pengunduran_diri=("Pengunduran diri", "Resignation"),
    )
    | scale_words(
        "condition_kind",
        kinerja=("Capaian kinerja", "Performance"),
        kompetensi=("Kesesuaian kompetensi", "Competence fits"),
        kebutuhan=("Kebutuhan instansi", "Need of the agency"),
        masa=("Masa perjanjian kerja", "Term of the agreement"),
        anggaran=("Ketersediaan anggaran", "Budget available"),
        lowongan=("Lowongan kebutuhan", "Vacancy"),
        usia=("Batas usia jabatan", "Age limit of the position"),
    )
    | scale_words(
        "recommendation_perpanjangan",
        met=("Diperpanjang", "Extend"),
        not_met=("Tidak diperpanjang", "Do not extend"),
        undetermined=("Perlu diperiksa", "To be looked at"),
    )
    | scale_words(
        "recommendation_pengangkatan_pppk",
        met=("Dapat diusulkan menjadi PPPK", "May be proposed as PPPK"),
        not_met=("Belum dapat diusulkan menjadi PPPK", "Cannot be proposed as PPPK yet"),
        undetermined=("Perlu diperiksa", "To be looked at"),
    )
    | scale_words(
        "recommendation_pengunduran_diri",
        met=("Disetujui", "Granted"),
        not_met=("Ditunda", "Postponed"),
        undetermined=("Perlu diperiksa", "To be looked at"),
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
    | scale_words(
        "milestone",
        ditandatangani=("Ditandatangani Pejabat Penilai Kinerja", "Signed by the appraiser"),
        ditandatangani_atasan=("Ditandatangani atasan Pejabat Penilai Kinerja", "Signed by the superior"),
        disampaikan=("Disampaikan kepada Pegawai", "Handed to the employee"),
        diterima=("Diterima Pegawai", "Received by the employee"),
        dikembalikan=("Ditandatangani dan dikembalikan Pegawai", "Signed and returned by the employee"),
        diserahkan_kepada_atasan=("Diserahkan kepada atasan pejabat penilai", "Handed to the superior"),
        disahkan=("Disahkan atasan pejabat penilai", "Endorsed by the superior"),
        dilaporkan=("Dilaporkan secara berjenjang", "Reported upwards"),
        keberatan_diajukan=("Keberatan diajukan", "Objection raised"),
        keberatan_diterima=("Keberatan diterima atasan", "Objection received by the superior"),
        dikuatkan=("Hasil evaluasi dikuatkan", "Result upheld"),
        diubah=("Hasil evaluasi diubah", "Result changed"),
        keputusan_dilaporkan=("Perubahan dilaporkan secara berjenjang", "Change reported upwards"),
    )
    | scale_words(
        "route",
        biasa=("Oleh Pejabat Penilai Kinerja", "By the appraiser"),
        atasan=("Oleh atasan Pejabat Penilai Kinerja", "By the superior"),
        keberatan=("Keberatan", "Objection"),
    )
    | scale_words(
        "document_form",
        d_1_1=("Format D.1.1", "Form D.1.1"),
        d_1_2=("Format D.1.2", "Form D.1.2"),
        d_1_3=("Format D.1.3", "Form D.1.3"),
    )
    | scale_words(
        "step_state",
        belum_mulai=("Belum mulai", "Not begun"),
        berjalan=("Berjalan", "Running"),
        jatuh_tempo=("Jatuh tempo", "Due today"),
        terlambat=("Terlambat", "Overdue"),
        selesai_tepat_waktu=("Selesai tepat waktu", "Done in time"),
        selesai_terlambat=("Selesai terlambat", "Done late"),
        gugur=("Gugur", "Lapsed"),
    )
    | scale_words(
        "objection_outcome",
        menguatkan=("Menguatkan hasil evaluasi", "Upheld"),
        mengubah=("Mengubah hasil evaluasi", "Changed"),
    )
    | scale_words(
        "correction_kind",
        atasan_menggantikan=("Evaluasi oleh atasan Pejabat Penilai Kinerja", "Evaluation by the superior in place"),
        salah_penilai=("Salah Pejabat Penilai Kinerja", "Wrong appraiser"),
        salah_unit=("Salah unit kerja", "Wrong unit"),
        salah_orang=("Salah orang", "Wrong person"),
        salah_tulis=("Salah tulis rating atau predikat", "Mistyped rating or predikat"),
        putusan_pengadilan=("Putusan pengadilan", "Court decision"),
        temuan_inspektorat=("Temuan inspektorat", "Finding of the inspectorate"),
    )
    | scale_words(
        "rated_as",
        hasil_kerja=("Rating hasil kerja", "Rating of results"),
        perilaku=("Rating perilaku kerja", "Rating of conduct"),
        predikat=("Predikat", "Predikat"),
        nilai=("Nilai", "Number"),
    )
    | scale_words(
        "scoring",
        peringkat=("Menurut peringkat dalam kohor", "Rank in the cohort"),
        langkah=("Menurut langkah skala", "Step of the scale"),
        nilai=("Nilai itu sendiri", "The number itself"),
    )
    | scale_words(
        "leniency_reading",
        lebih_tinggi=("Lebih tinggi daripada penilai lain", "Higher than others"),
        lebih_rendah=("Lebih rendah daripada penilai lain", "Lower than others"),
        tidak_terbedakan=("Tidak terbedakan dari kebetulan", "Not told from chance"),
    )
    | scale_words(
        "rank_numbering",
        kompetisi=("Kompetisi (1, 2, 2, 4)", "Competition (1, 2, 2, 4)"),
        rapat=("Rapat (1, 2, 2, 3)", "Dense (1, 2, 2, 3)"),
    )
    | scale_words(
        "dependent_kind",
        angka_kredit=("Angka kredit", "Credits"),
        kelayakan=("Pertimbangan mutasi, promosi, dan kenaikan pangkat", "Eligibility for transfer and promotion"),
        tunjangan=("Tunjangan", "Allowance"),
        penghargaan_sanksi=("Penghargaan dan sanksi", "Reward and sanction"),
        pengembangan_kompetensi=("Pengembangan kompetensi", "Competence development"),
        laporan_bkn=("Laporan kepada BKN", "Report to BKN"),
    )
    | scale_words(
        "row_fault",
        unknown_header=("Judul kolom tidak dikenal", "Unknown header"),
        header_twice=("Dua judul untuk satu kolom", "Two headers for one column"),
        missing_column=("Kolom wajib tidak ada", "Required column missing"),
        no_row=("Bukan baris data", "Not a row"),
        empty_cell=("Sel wajib kosong", "Required cell empty"),
        unreadable=("Isi sel tidak terbaca", "Cell cannot be read"),
        damaged_number=("Nomor rusak (terpotong spreadsheet)", "Damaged number (cut by a spreadsheet)"),
        unfit=("Isi baris tidak serasi", "Row does not fit together"),
        left_out=("Tidak dibaca karena baris lain", "Left out because of another row"),
    )
    | scale_words(
        "cell_kind",
        text=("Teks", "Text"),
        whole=("Bilangan bulat", "Whole number"),
        number=("Bilangan", "Number"),
        year=("Tahun", "Year"),
        semester=("Semester", "Half-year"),
        quarter=("Triwulan", "Quarter"),
        month=("Bulan", "Month"),
        day=("Tanggal", "Day"),
        truth=("Ya/tidak", "Yes/no"),
        person_number=("NIP/NI PPPK", "NIP/NI PPPK"),
        golongan=("Golongan", "Golongan"),
        sex=("Jenis kelamin", "Sex"),
        employee_kind=("Jenis pegawai", "Kind of employee"),
        position_kind=("Jenis jabatan", "Kind of position"),
        jenjang=("Jenjang", "Jenjang"),
        appointment_status=("Jenis penugasan", "Kind of appointment"),
        approach=("Pendekatan", "Approach"),
        plan_status=("Status SKP", "Status of the plan"),
        jenis=("Jenis hasil kerja", "Kind of work result"),
        result_level=("Tingkat hasil", "Level of the result"),
        source=("Sumber hasil kerja", "Source of the result"),
        aspeks=("Aspek (satu atau lebih)", "Aspects (one or more)"),
        perspektif=("Perspektif", "Perspective"),
        stake=("Taruhan", "What is at stake"),
        direction=("Arah", "Direction"),
        target_form=("Bentuk target", "Form of target"),
        nilai_dasar=("Nilai dasar", "Core value"),
        aspek_perilaku=("Aspek perilaku", "Aspect of conduct"),
        rating=("Rating", "Rating"),
        predikat=("Predikat", "Predikat"),
        evaluation_kind=("Jenis evaluasi", "Kind of evaluation"),
        occasion=("Dalam rangka apa diputuskan", "Occasion of the decision"),
    )
    | scale_words(
        "appraiser_status",
        asn=("ASN", "Civil servant"),
        non_asn=("Bukan ASN", "Not a civil servant"),
    )
    | scale_words(
        "credit_flag",
        pertama=("Angka kredit pertama", "First credit"),
        integrasi=("Integrasi", "Carried over"),
        konversi=("Konversi predikat", "Converted from a predikat"),
    )
)
"""By scale and token."""
