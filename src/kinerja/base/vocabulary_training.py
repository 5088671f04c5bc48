"""The closed vocabularies of competency and training: standards, needs, forms, plans, effects."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .vocabulary import scale_words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TRAINING_VOCABULARY"]

TRAINING_VOCABULARY: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    scale_words(
        "competency_kind",
        manajerial=("Manajerial", "Managerial"),
        sosial_kultural=("Sosial kultural", "Socio-cultural"),
        teknis=("Teknis", "Technical"),
    )
    | scale_words(
        "skill_kind",
        hard=("Keterampilan teknis (hard skill)", "Hard skill"),
        soft=("Keterampilan nonteknis (soft skill)", "Soft skill"),
    )
    | scale_words(
        "competency_rater",
        asesor=("Asesor", "Assessors"),
        pimpinan=("Pimpinan", "Leader"),
        rekan_kerja=("Rekan kerja", "Colleagues"),
        bawahan=("Bawahan", "Those below"),
        diri_sendiri=("Diri sendiri", "The person"),
    )
    | scale_words(
        "assessment_method",
        sederhana=("Metode sederhana", "Simple method"),
        sedang=("Metode sedang", "Medium method"),
        kompleks=("Metode kompleks", "Complex method"),
        format_b_1_9=("Format B.1.9 setelah bimbingan", "Form B.1.9 after guidance"),
        lainnya=("Lainnya atau tidak disebut", "Another, or not said"),
    )
    | scale_words(
        "post_role",
        diduduki=("Jabatan yang diduduki", "Post held"),
        akan_diduduki=("Jabatan yang akan diduduki", "Post to be held"),
    )
    | scale_words(
        "gap_status",
        kurang=("Kurang", "Below"),
        terpenuhi=("Terpenuhi", "Met"),
        tidak_pasti=("Tidak pasti", "Not certain"),
        belum_dinilai=("Belum dinilai", "Not assessed"),
    )
    | scale_words(
        "match_purpose",
        pengisian=("Pengisian jabatan", "Filling a post"),
        pemetaan=("Pemetaan", "Mapping"),
    )
    | scale_words(
        "filling_category",
        kurang_memenuhi_syarat=("Kurang Memenuhi Syarat", "Does not meet the requirements"),
        masih_memenuhi_syarat=("Masih Memenuhi Syarat", "Still meets the requirements"),
        memenuhi_syarat=("Memenuhi Syarat", "Meets the requirements"),
    )
    | scale_words(
        "mapping_category",
        kurang_optimal=("Kurang Optimal", "Less than optimal"),
        cukup_optimal=("Cukup Optimal", "Fairly optimal"),
        optimal=("Optimal", "Optimal"),
    )
    | scale_words(
        "gain_category",
        rendah=("Rendah", "Low"),
        sedang=("Sedang", "Medium"),
        tinggi=("Tinggi", "High"),
    )
    | scale_words(
        "pathway",
        pendidikan=("Pendidikan", "Study"),
        klasikal=("Pelatihan klasikal", "Classical training"),
        nonklasikal=("Pelatihan nonklasikal", "Non-classical training"),
    )
    | scale_words(
        "development_form",
        tugas_belajar=("Tugas belajar", "Study by assignment"),
        izin_belajar=("Izin belajar", "Study by permission"),
        struktural_kepemimpinan=("Pelatihan struktural kepemimpinan", "Structural leadership training"),
        manajerial=("Pelatihan manajerial", "Managerial training"),
        teknis=("Pelatihan teknis", "Technical training"),
        fungsional=("Pelatihan fungsional", "Functional training"),
        sosial_kultural=("Pelatihan sosial kultural", "Socio-cultural training"),
        seminar=("Seminar/konferensi/sarasehan", "Seminar, conference or symposium"),
        workshop=("Workshop atau lokakarya", "Workshop"),
        kursus=("Kursus", "Course of lessons"),
        penataran=("Penataran", "Upgrading course"),
        bimbingan_teknis=("Bimbingan teknis", "Technical guidance"),
        sosialisasi=("Sosialisasi", "Briefing"),
        klasikal_lainnya=("Pelatihan klasikal lainnya", "Other classical training"),
        coaching=("Coaching", "Coaching"),
        mentoring=("Mentoring", "Mentoring"),
        e_learning=("E-learning", "E-learning"),
        jarak_jauh=("Pelatihan jarak jauh", "Distance training"),
        detasering=("Detasering (secondment)", "Secondment"),
        alam_terbuka=("Pembelajaran alam terbuka (outbound)", "Outbound learning"),
        patok_banding=("Patok banding (benchmarking)", "Benchmarking"),
        pertukaran=("Pertukaran dengan pegawai swasta/BUMN/BUMD", "Exchange with private or state-owned companies"),
        belajar_mandiri=("Belajar mandiri", "Self-development"),
        komunitas_belajar=("Komunitas belajar", "Community of practice"),
        bimbingan_di_tempat_kerja=("Bimbingan di tempat kerja", "Guidance at the workplace"),
        magang=("Magang/praktik kerja", "Internship"),
        nonklasikal_lainnya=("Pelatihan nonklasikal lainnya", "Other non-classical training"),
    )
    | scale_words(
        "provider_kind",
        internal=("Instansi sendiri", "The agency itself"),
        instansi_lain=("Bersama instansi lain", "With another agency"),
        independen=("Lembaga independen", "Independent institution"),
    )
    | scale_words(
        "practice_verdict",
        terbukti=("Terbukti berhasil", "Shown to work"),
        tidak_terbukti=("Tidak terbukti berhasil", "Not shown to work"),
        belum_dinilai=("Belum dinilai", "Not evaluated"),
    )
    | scale_words(
        "leadership_programme",
        pkn_i=("Pelatihan Kepemimpinan Nasional Tingkat I", "National leadership training, level I"),
        pkn_ii=("Pelatihan Kepemimpinan Nasional Tingkat II", "National leadership training, level II"),
        pka=("Pelatihan Kepemimpinan Administrator", "Leadership training of administrators"),
        pkp=("Pelatihan Kepemimpinan Pengawas", "Leadership training of supervisors"),
        latsar=("Pelatihan Dasar CPNS", "Basic training of CPNS"),
    )
    | scale_words(
        "effect_test_kind",
        t_berpasangan=("uji t berpasangan", "paired t"),
        tanda_dibalik=("uji tanda dibalik yang eksak", "exact test of flipped signs"),
        peringkat_bertanda=("uji peringkat bertanda Wilcoxon yang eksak", "exact Wilcoxon signed-rank test"),
        mcnemar=("uji McNemar yang eksak", "exact McNemar test"),
        welch=("uji t Welch", "Welch's t"),
        selisih_ganda=("selisih ganda dengan pembanding", "difference in differences"),
        permutasi_unit=("semua cara menarik unit", "all ways to draw the units"),
    )
    | scale_words(
        "effect_level",
        reaksi=("Reaksi", "Reaction"),
        pembelajaran=("Pembelajaran", "Learning"),
        perilaku=("Perilaku", "Behaviour"),
        hasil=("Hasil", "Results"),
        imbal_hasil=("Imbal hasil", "Return"),
    )
    | scale_words(
        "effect_design_kind",
        sekali=("Ditanya satu kali", "Asked once"),
        orang_sama=("Orang yang sama sebelum dan sesudah", "The same people before and after"),
        lulus_orang_sama=("Lulus atau tidak, orang yang sama", "Passed or not, the same people"),
        orang_lain=("Dua gelombang, orang berlainan", "Two waves, other people"),
        orang_sama_berpembanding=("Orang yang sama, dengan pembanding", "The same people, with others beside"),
        orang_lain_berpembanding=("Dua gelombang, dengan unit pembanding", "Two waves, with another unit beside"),
        unit_berpembanding=("Perubahan unit, dengan unit lain", "Changes of units, with other units beside"),
    )
    | scale_words(
        "how_chosen",
        semua=("Semua", "All"),
        terendah=("Yang terendah", "The lowest"),
        undian=("Dengan undian", "By lot"),
        sukarela=("Sukarela", "Volunteers"),
        tidak_diketahui=("Tidak diketahui", "Not known"),
    )
    | scale_words(
        "many_tests",
        holm=("Holm", "Holm"),
        benjamini_hochberg=("Benjamini-Hochberg", "Benjamini-Hochberg"),
    )
    | scale_words(
        "advice_kind",
        teruskan=("Teruskan", "Continue"),
        ukur_lengkap=("Lengkapi ukuran", "Complete the measurement"),
        perbaiki_pelatihan=("Perbaiki pelatihan", "Improve the training"),
        perkuat_penerapan=("Perkuat penerapan di tempat kerja", "Support its use at work"),
        cari_sebab_lain=("Cari sebab lain", "Look for other causes"),
        pakai_pembanding=("Pakai pembanding", "Compare with others"),
        hentikan_dahulu=("Hentikan dahulu", "Pause"),
    )
    | scale_words(
        "training_credit",
        didukung_pembanding=("Didukung pembanding", "Supported by a comparison"),
        tanpa_pembanding=("Membaik, tetapi tanpa pembanding", "Better, but with nothing to compare"),
        tidak_terlihat=("Tidak terlihat perbaikan hasil", "No better results seen"),
        belum_diukur=("Hasil belum diukur", "Results not measured"),
    )
    | scale_words(
        "printed_standing",
        cocok=("Cocok", "Adds up"),
        dipotong=("Cocok bila dipotong", "Adds up when cut off"),
        tidak_cocok=("Tidak cocok", "Does not add up"),
        tidak_tercetak=("Tidak tercetak", "Not printed"),
    )
    | scale_words(
        "printed_figure",
        kenaikan=("Kenaikan", "Rise"),
        persen_kenaikan=("Kenaikan dalam persen", "Rise in percent"),
        persen_skala=("Kenaikan dalam persen skala", "Rise in percent of the scale"),
        n_gain=("N-gain", "N-gain"),
        derajat_bebas=("Derajat bebas", "Degrees of freedom"),
        peluang=("Nilai p", "p-value"),
        peluang_peringkat=("Nilai p Wilcoxon", "p-value of Wilcoxon"),
        r_kuadrat=("r kuadrat dalam persen", "r squared in percent"),
        t_korelasi=("t korelasi", "t of the correlation"),
        ukuran_baku=("Ukuran baku d_z", "Standard size d_z"),
        simpangan_selisih=("Simpangan baku selisih", "Deviation of the changes"),
    )
    | scale_words(
        "hour_unit",
        jam_pelajaran=("jam pelajaran", "lessons"),
        hari=("hari", "days"),
        kali=("kali", "times"),
        semester=("semester", "half-years"),
    )
    | scale_words("cap_span", hari=("per hari", "a day"), bulan=("per bulan", "a month"), tahun=("per tahun", "a year"))
    | scale_words("learning_scope", nasional=("nasional", "national"), internasional=("internasional", "international"))
    | scale_words(
        "count_reason",
        penuh=("Dihitung penuh", "Counted in full"),
        batas=("Dibatasi", "Cut by a cap"),
        tanpa_angka=("Tabel tidak memuat angkanya", "The table has no number"),
        tanpa_jumlah=("Jumlah jam tidak disebut", "How long it lasted is not said"),
    )
    | scale_words(
        "evidence_kind",
        kompetensi=("Penilaian kompetensi", "Assessment of competency"),
        kinerja=("Evaluasi kinerja", "Appraisal"),
        survei=("Survei", "Survey"),
        pengaduan=("Pengaduan", "Complaints"),
        waktu_layanan=("Waktu layanan", "Service times"),
    )
    | scale_words(
        "signal_kind",
        kesenjangan=("Kesenjangan kompetensi", "Competency gap"),
        predikat=("Predikat", "Predikat"),
        rating=("Rating", "Rating"),
        indikator=("Indikator", "Indicator"),
        perilaku=("Perilaku", "Conduct"),
        umpan_balik=("Umpan balik", "Feedback"),
        unsur_survei=("Unsur survei", "Element of a survey"),
        tema_pengaduan=("Tema pengaduan", "Theme of complaints"),
        waktu_layanan=("Waktu layanan", "Service times"),
    )
    | scale_words(
        "complaint_theme",
        tidak_ramah=("Petugas tidak ramah", "Rude staff"),
        tidak_jelas=("Informasi tidak jelas", "Unclear information"),
        lambat=("Lambat", "Slow"),
        pungutan_liar=("Pungutan liar", "Illegal fees"),
    )
    | scale_words(
        "diagnosis",
        belum_mampu=("Belum mampu", "Can't do"),
        belum_mau=("Belum mau atau terhalang", "Won't do, or held up"),
        proses=("Proses atau alat", "Process or tools"),
        pelanggaran=("Pelanggaran", "Breach"),
        belum_diketahui=("Belum diketahui", "Not known yet"),
    )
    | scale_words(
        "remedy",
        pengembangan=("Pengembangan kompetensi", "Development of competency"),
        tinjau_penempatan=("Tinjau penempatan", "Look at the placement"),
        bimbingan=("Bimbingan kinerja", "Guidance"),
        konseling=("Konseling kinerja", "Counselling"),
        perbaikan_proses=("Perbaikan proses", "Mend the process"),
        inspektorat=("Serahkan ke inspektorat", "Hand to the inspectorate"),
        penilaian_kompetensi=("Nilai kompetensinya lebih dahulu", "Assess the competency first"),
    )
    | scale_words(
        "unused_reason",
        lain_waktu=("Di luar masa yang dilihat", "Outside the time looked at"),
        di_luar_daftar=("Bukan pegawai yang direncanakan", "Nobody for whom development is planned"),
        digantikan=("Digantikan penilaian yang lebih baru", "Replaced by a later assessment"),
        bukti_kurang=("Bukti belum cukup", "Not enough evidence"),
        tanpa_aturan=("Tidak ada aturan untuk hal ini", "No rule speaks of it"),
    )
    | scale_words(
        "plan_stage",
        wajib=("Wajib", "Mandatory"),
        kesenjangan=("Kesenjangan", "Gap"),
        bentuk_bebas=("Bentuk tanpa biaya", "Form without cost"),
    )
    | scale_words(
        "pair_verdict",
        wajib=("Dipilih: wajib", "Chosen: mandatory"),
        dipilih=("Dipilih", "Chosen"),
        tidak_ditawarkan=("Tidak menutup kesenjangan pegawai ini", "Closes no gap of this person"),
        sudah_tertutup=("Kesenjangannya ditutup pelatihan lain", "Another course closes the gap"),
        batas_pegawai=("Batas pelatihan atau jam pegawai tercapai", "Limit of courses or hours reached"),
        penuh=("Kursi habis", "No seats left"),
        anggaran=("Anggaran tidak cukup lagi", "Not enough money left"),
        tidak_dipilih=("Muat, tetapi tidak dipilih", "It would fit, but was not chosen"),
    )
)
"""By scale and token."""
