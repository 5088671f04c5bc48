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
        "counsellor",
        konselor_independen=("Konselor independen", "Independent counsellor"),
        pejabat_penilai_kinerja=("Pejabat Penilai Kinerja terlatih", "Trained appraiser"),
        pejabat_fungsi_konseling=(
            "Pejabat yang berfungsi memberikan konseling",
            "Official whose function is to counsel",
        ),
    )
    | scale_words(
        "record_recipient",
        pejabat_penilai_kinerja=("Pejabat Penilai Kinerja", "Appraiser"),
        atasan_pejabat_penilai=("Atasan dari Pejabat Penilai Kinerja", "Superior of the appraiser"),
        pejabat_yang_berwenang=("Pejabat yang Berwenang (PyB)", "Authorised official (PyB)"),
        pimpinan_unit_kepegawaian=(
            "Pimpinan unit kerja yang membidangi pengelolaan kepegawaian",
            "Head of the unit for personnel",
        ),
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
        belum_berakhir=("Belum berakhir", "Not over yet"),
    )
    | scale_words(
        "figure_source",
        survei=("Survei", "Survey"),
        pengaduan=("Pengelolaan pengaduan", "Handling of complaints"),
        waktu_layanan=("Waktu layanan", "Service times"),
        forum=("Forum dengan masyarakat", "Forum with the public"),
        lainnya=("Sumber lain", "Another source"),
    )
    | scale_words(
        "forum_kind",
        fkp=("Forum Konsultasi Publik", "Forum of public consultation"),
        musrenbang=("Musrenbang", "Deliberation on development planning"),
        lainnya=("Forum lain", "Another forum"),
    )
    | scale_words(
        "voice_kind",
        masukan=("Masukan", "Remark"),
        kritik=("Kritik", "Criticism"),
        usulan=("Usulan", "Wish"),
    )
    | scale_words(
        "point_status",
        tepat_waktu=("Tepat waktu", "Done in time"),
        selesai_terlambat=("Selesai terlambat", "Done late"),
        lewat_tenggat=("Lewat tenggat", "Overdue"),
        belum_jatuh_tempo=("Belum jatuh tempo", "Not yet due"),
        tanpa_tenggat=("Tanpa tenggat", "With no day due"),
    )
    | scale_words(
        "certainty",
        jelas=("Jelas", "Clear"),
        tidak_terbedakan=("Tidak dapat dibedakan", "Not distinguishable"),
        tanpa_selang=("Tanpa selang", "No interval"),
        tidak_sebanding=("Tidak dapat dibandingkan", "Not comparable"),
    )
    | scale_words(
        "link_method",
        spearman=("Korelasi peringkat (Spearman)", "Correlation of ranks (Spearman)"),
        pearson=("Korelasi angka (Pearson)", "Correlation of numbers (Pearson)"),
    )
    | scale_words(
        "link_reading",
        searah=("Searah", "Go together"),
        berlawanan=("Berlawanan", "Go against each other"),
        tidak_jelas=("Tidak jelas", "Not clear"),
    )
    | scale_words(
        "care_kind",
        penilaian_lebih_rendah=("Penilaian lebih rendah daripada penilai lain", "Rates lower than other appraisers"),
        penilai_belum_memberi_umpan_balik=("Penilai belum memberi umpan balik", "Appraiser gave no feedback yet"),
        turun_tajam=("Hasil turun tajam", "Sudden drop of a result"),
        rendah_tanpa_umpan_balik=("Hasil rendah tanpa umpan balik sebelumnya", "Low result without feedback before"),
        beban_berlebih=("Beban jauh di atas rekan seunit", "Load far above that of the unit"),
        target_sulit_dicapai=("Target yang tidak dicapai seorang pun", "Target that nobody reached"),
        skp_belum_ada=("SKP belum ditetapkan", "No plan set"),
        skp_terlambat=("SKP ditetapkan terlambat", "Plan set late"),
        dialog_belum_ada=("Belum ada dialog kinerja", "No performance dialogue"),
        umpan_balik_belum_ada=("Belum ada umpan balik Pimpinan", "No feedback by a leader"),
        belum_berubah=("Belum berubah sesudah sosialisasi", "No change after the sosialisasi"),
    )
    | scale_words(
        "care_role",
        pegawai=("Pegawai yang bersangkutan", "The person concerned"),
        penilai=("Pejabat Penilai Kinerja", "The appraiser"),
        atasan_penilai=("Atasan Pejabat Penilai Kinerja", "The appraiser's superior"),
        pimpinan_unit=("Pimpinan unit", "The head of the unit"),
        unit_kepegawaian=("Unit kepegawaian", "The personnel unit"),
    )
    | scale_words(
        "plan_time",
        tepat_waktu=("Tepat waktu", "In time"),
        terlambat=("Terlambat", "Late"),
        belum_ada=("Belum ada", "None yet"),
        belum_jatuh_tempo=("Belum jatuh tempo", "Not due yet"),
        tanpa_batas=("Tanpa batas waktu dalam peraturan", "No deadline in the law"),
        tidak_diketahui=("Ditetapkan, tanggalnya tidak diketahui", "Set on a day not known"),
    )
    | scale_words(
        "adoption_verdict",
        membaik=("Membaik", "Better"),
        memburuk=("Memburuk", "Worse"),
        tidak_jelas=("Perubahan tidak jelas", "No clear change"),
        data_kurang=("Data kurang", "Not enough data"),
    )
    | scale_words(
        "rater_group",
        pimpinan=("Pimpinan", "Leader"),
        rekan_kerja=("Rekan kerja setingkat", "Peers"),
        bawahan=("Pegawai di bawahnya", "Subordinates"),
        lainnya=("Pihak lain", "Others"),
        diri_sendiri=("Diri sendiri", "Self"),
    )
    | scale_words(
        "rater_direction",
        pimpinan=("Pimpinan menilai Pegawai.", "A leader rates the employee."),
        rekan_kerja=("Rekan kerja setingkat menilai Pegawai.", "Peers rate the employee."),
        bawahan=("Bawahan menilai Pegawai sebagai atasannya.", "Subordinates rate the employee as their superior."),
        lainnya=("Pihak lain yang terkait menilai Pegawai.", "Others connected with the work rate the employee."),
        diri_sendiri=("Pegawai menilai dirinya sendiri.", "The employee rates the own work."),
    )
    | scale_words(
        "rater_aggregation",
        rata_rata=("Rata-rata", "Mean"),
        median=("Median", "Median"),
        terpangkas=("Rata-rata tanpa yang tertinggi dan terendah", "Mean without the highest and the lowest"),
    )
    | scale_words(
        "missing_group",
        renormalisasi=("Bobot kelompok lain menyesuaikan", "The weights of the others grow in proportion"),
        tunda=("Ditunda sampai cukup", "Pending until there are enough"),
    )
    | scale_words(
        "rater_keep",
        kelompok=(
            "Kelompok yang cukup besar tampak, nilai gabungannya tidak",
            "Large groups are shown, the combined value is not",
        ),
        jumlah=("Nilai gabungannya tampak, kelompoknya tidak", "The combined value is shown, groups are not"),
    )
    | scale_words(
        "rater_spread",
        rendah=("Kesepakatan rendah", "Low agreement"),
        tidak_rendah=("Kesepakatan tidak rendah", "Agreement not low"),
    )
    | scale_words(
        "mutu",
        D=("Tidak baik", "Not good"),
        C=("Kurang baik", "Less good"),
        B=("Baik", "Good"),
        A=("Sangat baik", "Very good"),
    )
    | scale_words(
        "missing_policy",
        hanya_terjawab=("hanya jawaban yang diisi", "only what was answered"),
        hanya_lengkap=("hanya responden yang lengkap", "only complete respondents"),
    )
    | scale_words(
        "answers_told",
        jumlah=("jumlah jawaban tiap unsur", "sums of the answers to each element"),
        pertanyaan=("jumlah jawaban tiap pertanyaan", "sums of the answers to each question"),
        rata_rata=("hanya rata-rata yang diterbitkan", "only published means"),
    )
    | scale_words(
        "weights_from",
        eksak=("eksak, 1 dibagi banyaknya unsur", "exact, 1 divided by the number of elements"),
        tercetak=("sebagaimana tercetak", "as printed"),
        kepentingan=("menurut kepentingan unsur", "by importance of the elements"),
    )
    | scale_words(
        "quantile_method",
        rerata=("Rerata dua nilai tengahnya", "Mean of the two it falls between"),
        peringkat=("Nilai pada peringkatnya", "Value at its rank"),
        linier=("Interpolasi linier", "On the line between two"),
    )
    | scale_words(
        "complaint_class",
        pengaduan=("Pengaduan", "Complaint"),
        aspirasi=("Aspirasi", "Aspiration"),
        permintaan_informasi=("Permintaan informasi", "Request for information"),
        lainnya=("Lainnya", "Other"),
    )
    | scale_words(
        "complaint_stage",
        verifikasi=("Verifikasi", "Verification"),
        tindak_lanjut=("Tindak lanjut", "First action"),
        penyelesaian=("Penyelesaian", "Settlement"),
    )
    | scale_words(
        "day_count",
        hari=("hari", "calendar days"),
        hari_kerja=("hari kerja", "working days"),
    )
    | scale_words(
        "complaint_event_kind",
        diverifikasi=("Diverifikasi", "Verified"),
        ditindaklanjuti=("Ditindaklanjuti", "Acted upon"),
        ditunda=("Ditunda", "Postponed"),
        dilanjutkan=("Dilanjutkan", "Resumed"),
        bukan_kewenangan=("Bukan kewenangan", "Not our authority"),
        diarsipkan=("Diarsipkan", "Archived"),
        selesai=("Selesai", "Settled"),
        dibuka_kembali=("Dibuka kembali", "Reopened"),
    )
    | scale_words(
        "complaint_status",
        terbuka=("Terbuka", "Open"),
        tertunda=("Tertunda", "Postponed"),
        selesai=("Selesai", "Settled"),
        bukan_kewenangan=("Bukan kewenangan", "Not our authority"),
        diarsipkan=("Diarsipkan", "Archived"),
    )
    | scale_words(
        "punctuality",
        tepat_waktu=("Tepat waktu", "On time"),
        terlambat=("Terlambat", "Late"),
        belum_jatuh_tempo=("Belum jatuh tempo", "Not yet due"),
    )
    | scale_words(
        "complaint_measure",
        verifikasi_tepat_waktu=("Pengaduan diverifikasi tepat waktu", "Complaints verified in time"),
        tindak_lanjut_tepat_waktu=("Pengaduan ditindaklanjuti tepat waktu", "Complaints acted upon in time"),
        selesai_tepat_waktu=("Pengaduan diselesaikan tepat waktu", "Complaints settled in time"),
        median_lama=("Median lama penyelesaian pengaduan", "Median time to settle complaints"),
        persentil_90_lama=(
            "Persentil ke-90 lama penyelesaian pengaduan",
            "90th percentile of the time to settle complaints",
        ),
        tunggakan=("Tunggakan pengaduan", "Backlog of complaints"),
        dibuka_kembali=("Pengaduan dibuka kembali setelah selesai", "Complaints reopened after settlement"),
        per_1000_layanan=("Pengaduan per 1.000 layanan", "Complaints per 1,000 services"),
        kepuasan=("Kepuasan atas penyelesaian pengaduan", "Satisfaction with the settlement of complaints"),
    )
    | scale_words(
        "rate_reading",
        lebih_sedikit=("Lebih sedikit", "Fewer"),
        lebih_banyak=("Lebih banyak", "More"),
        tidak_jelas=("Tidak ada perubahan yang jelas", "No clear change"),
    )
    | scale_words(
        "time_measure",
        menit=("menit", "minutes"),
        jam=("jam", "hours"),
        menit_kerja=("menit kerja", "minutes of opening"),
        jam_kerja=("jam kerja", "hours of opening"),
        hari=("hari", "calendar days"),
        hari_kerja=("hari kerja", "working days"),
    )
    | scale_words(
        "service_statistic",
        median=("Median waktu layanan", "Median time of service"),
        persentil_90=("Persentil ke-90 waktu layanan", "90th percentile of the time of service"),
        dalam_standar=("Dilayani dalam standar waktu", "Served within the standard"),
    )
    | scale_words(
        "combining",
        rata_rata_unit=("rata-rata antarunit", "plain mean of units"),
        berbobot_volume=("rata-rata berbobot volume layanan", "mean weighted by volume of service"),
    )
    | scale_words(
        "weight_fit",
        persis=("persis", "to the cent"),
        mungkin=("mungkin, dalam batas pembulatan", "perhaps, within rounding"),
        tidak=("tidak", "no"),
    )
    | scale_words(
        "misprint_kind",
        angka_tertukar=("dua angka tertukar", "two digits changed places"),
        satu_angka=("satu angka keliru", "one digit is wrong"),
    )
    | scale_words(
        "sample_rule",
        krejcie_morgan=("Krejcie dan Morgan", "Krejcie and Morgan"),
        slovin=("Slovin", "Slovin"),
        kepmenpan_2004=("150 responden (KepmenPAN 25/2004, belum dipastikan)", "150 people (2004, not confirmed)"),
    )
    | scale_words(
        "wave_verdict",
        membaik=("Membaik", "Better"),
        memburuk=("Memburuk", "Worse"),
        tidak_jelas=("Tidak jelas", "Not clear"),
        data_kurang=("Data kurang", "Too little is known"),
    )
    | scale_words(
        "quadrant",
        perbaiki=("I. Perbaiki lebih dulu", "I. Improve first"),
        pertahankan=("II. Pertahankan", "II. Keep"),
        prioritas_rendah=("III. Prioritas rendah", "III. Low priority"),
        mungkin_berlebihan=("IV. Mungkin berlebihan", "IV. Perhaps more than needed"),
    )
    | scale_words(
        "openness",
        tertutup=("Disembunyikan", "Hidden"),
        tanpa_rincian=("Tanpa rincian, indikatif", "Without details, indicative"),
        indikatif=("Indikatif", "Indicative"),
        biasa=("Ditampilkan", "Shown"),
    )
    | scale_words(
        "same_for_all",
        disamarkan=("Disamarkan", "Kept in doubt"),
        ditampilkan=("Ditampilkan", "Shown"),
    )
    | scale_words(
        "naming_ground",
        persetujuan_tertulis=("Persetujuan tertulis", "Written consent"),
        jabatan_publik=("Posisi dalam jabatan publik", "Position in a public office"),
    )
    | scale_words(
        "population",
        pegawai=("Pegawai", "Employees"),
        responden=("Responden", "Respondents"),
        pelapor=("Pelapor", "Complainants"),
        penerima_layanan=("Penerima layanan", "People served"),
        lainnya=("Orang lain", "Other people"),
    )
)
"""By scale and token."""
