"""Words for people, in Indonesian and in English.

Tokens (``"butuh_perbaikan"``) are what programs store and compare; words are what people read.  Labels of the
closed vocabularies stand here in one table, keyed by scale and token.
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, final

import attrs

from ..errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

__all__ = ["LABELS", "MONTHS", "WEEKDAYS", "Language", "Words", "date_words", "label", "number_words"]

Language = Literal["id", "en"]
"""Indonesian or English, by its ISO 639-1 code."""


@final
@attrs.frozen
class Words:
    """One text in both languages.

    Args:
        id: Indonesian.
        en: English.

    Example:
        >>> Words("Baik", "Good").say("en")
        'Good'
    """

    id: str
    en: str

    def say(self, language: Language) -> str:
        """Return the text in ``language``: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        match language:
            case "id":
                return self.id
            case "en":
                return self.en
        raise UnknownName(f"{language!r} is not a language of kinerja.", mend="Give 'id' or 'en'.", value=language)


def _scale(scale: str, **words: tuple[str, str]) -> dict[tuple[str, str], Words]:
    return {(scale, token): Words(*pair) for token, pair in words.items()}


LABELS: Mapping[tuple[str, str], Words] = MappingProxyType(
    _scale(
        "rating",
        di_bawah_ekspektasi=("Di bawah ekspektasi", "Below expectation"),
        sesuai_ekspektasi=("Sesuai ekspektasi", "Meets expectation"),
        di_atas_ekspektasi=("Di atas ekspektasi", "Above expectation"),
    )
    | _scale(
        "predikat",
        sangat_kurang=("Sangat Kurang", "Very poor"),
        kurang=("Kurang (Misconduct)", "Poor (misconduct)"),
        butuh_perbaikan=("Butuh Perbaikan", "Needs improvement"),
        baik=("Baik", "Good"),
        sangat_baik=("Sangat Baik", "Very good"),
    )
    | _scale(
        "predikat_organisasi",
        sangat_kurang=("Sangat Kurang", "Very poor"),
        kurang=("Kurang", "Poor"),
        butuh_perbaikan=("Butuh Perbaikan", "Needs improvement"),
        baik=("Baik", "Good"),
        istimewa=("Istimewa", "Outstanding"),
    )
    | _scale(
        "sebutan_pp46",
        buruk=("Buruk", "Bad"),
        kurang=("Kurang", "Poor"),
        cukup=("Cukup", "Sufficient"),
        baik=("Baik", "Good"),
        sangat_baik=("Sangat Baik", "Very good"),
    )
    | _scale(
        "period_kind",
        tahunan=("Tahunan", "Annual"),
        semesteran=("Semesteran", "Half-yearly"),
        triwulanan=("Triwulanan", "Quarterly"),
        bulanan=("Bulanan", "Monthly"),
        lainnya=("Lainnya", "Other"),
    )
    | _scale(
        "severity",
        info=("Informasi", "Information"),
        warning=("Peringatan", "Warning"),
        error=("Kesalahan", "Error"),
    )
    | _scale(
        "assurance",
        text=("teks peraturan", "text of the law"),
        secondary=("sumber sekunder", "secondary source"),
        practice=("praktik", "practice"),
        assumption=("tafsir", "our reading"),
    )
    | _scale(
        "sex",
        laki_laki=("Laki-laki", "Male"),
        perempuan=("Perempuan", "Female"),
    )
    | _scale(
        "employee_kind",
        pns=("PNS", "Civil servant (PNS)"),
        cpns=("CPNS", "Candidate civil servant (CPNS)"),
        pppk=("PPPK", "Contract employee (PPPK)"),
        pppk_paruh_waktu=("PPPK Paruh Waktu", "Part-time contract employee (PPPK)"),
    )
    | _scale(
        "position_kind",
        jpt_utama=("Jabatan Pimpinan Tinggi Utama", "Senior executive, first level (JPT Utama)"),
        jpt_madya=("Jabatan Pimpinan Tinggi Madya", "Senior executive, second level (JPT Madya)"),
        jpt_pratama=("Jabatan Pimpinan Tinggi Pratama", "Senior executive, third level (JPT Pratama)"),
        administrator=("Jabatan Administrator", "Administrator"),
        pengawas=("Jabatan Pengawas", "Supervisor"),
        fungsional=("Jabatan Fungsional", "Functional position"),
        pelaksana=("Jabatan Pelaksana", "Executing officer"),
    )
    | _scale(
        "kategori",
        keterampilan=("Keterampilan", "Skills"),
        keahlian=("Keahlian", "Expertise"),
    )
    | _scale(
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
    | _scale(
        "appointment_status",
        definitif=("Definitif", "Definitive"),
        plt=("Pelaksana tugas (Plt.)", "Acting while vacant (Plt.)"),
        plh=("Pelaksana harian (Plh.)", "Acting for the day (Plh.)"),
        pj=("Penjabat (Pj.)", "Caretaker (Pj.)"),
        tugas_tambahan=("Tugas tambahan", "Additional task"),
    )
    | _scale(
        "aspek",
        kuantitas=("Kuantitas", "Quantity"),
        kualitas=("Kualitas", "Quality"),
        waktu=("Waktu", "Time"),
        biaya=("Biaya", "Cost"),
    )
    | _scale(
        "perspektif",
        penerima_layanan=("Penerima Layanan", "Service recipients"),
        proses_bisnis=("Proses Bisnis", "Business processes"),
        penguatan_internal=("Penguatan Internal", "Internal strengthening"),
        anggaran=("Anggaran", "Budget"),
    )
    | _scale(
        "direction",
        lebih_tinggi=("Lebih tinggi lebih baik", "Higher is better"),
        lebih_rendah=("Lebih rendah lebih baik", "Lower is better"),
    )
    | _scale(
        "stake",
        nyawa=("Nyawa", "Life"),
        cedera=("Cedera", "Injury"),
        keamanan_nasional=("Keamanan nasional", "National security"),
        kerugian_besar=("Kerugian besar", "Great loss"),
    )
    | _scale(
        "standing",
        di_bawah=("Di bawah target", "Below target"),
        sesuai=("Sesuai target", "On target"),
        di_atas=("Di atas target", "Above target"),
    )
    | _scale(
        "kedudukan",
        di_bawah=("Di bawah ekspektasi", "Below expectation"),
        sesuai=("Sesuai ekspektasi", "Meets expectation"),
        di_atas=("Di atas ekspektasi", "Above expectation"),
    )
    | _scale(
        "track_status",
        sesuai_jalur=("Sesuai jalur", "On track"),
        tertinggal=("Tertinggal", "Behind"),
        belum_ada_target=("Belum ada target", "Nothing due yet"),
        belum_ada_realisasi=("Belum ada realisasi", "Nothing told yet"),
        tidak_sebanding=("Tidak sebanding", "Not comparable"),
        perlu_dinilai=("Perlu dinilai", "For a person to judge"),
    )
    | _scale(
        "jenis",
        utama=("Utama", "Main"),
        tambahan=("Tambahan", "Additional"),
    )
    | _scale(
        "approach",
        kuantitatif=("Kuantitatif", "Quantitative"),
        kualitatif=("Kualitatif", "Qualitative"),
    )
    | _scale(
        "result_level",
        output_kendali_tinggi=("Output kendali tinggi", "Output with high control"),
        output_kendali_sedang=("Output kendali sedang", "Output with balanced control"),
        output_kendali_rendah=("Output kendali rendah", "Output with low control"),
        outcome_antara=("Outcome antara", "Intermediate outcome"),
        outcome=("Outcome", "Outcome"),
    )
    | _scale(
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
    | _scale(
        "plan_status",
        draft=("Draf", "Draft"),
        diajukan=("Diajukan", "Submitted"),
        ditetapkan=("Ditetapkan", "Set"),
        ditutup=("Ditutup", "Closed"),
    )
    | _scale(
        "exemption",
        pejabat_negara=(
            "pejabat negara atau pimpinan/anggota lembaga nonstruktural",
            "state official, or head or member of a non-structural body",
        ),
        diberhentikan_sementara=("diberhentikan sementara", "suspended"),
        cuti_di_luar_tanggungan_negara=("cuti di luar tanggungan negara", "on unpaid leave"),
        masa_persiapan_pensiun=("masa persiapan pensiun", "preparing for retirement"),
    )
    | _scale(
        "statement_kind",
        pencapaian=("Pencapaian", "Something reached"),
        aktivitas=("Aktivitas", "Something done"),
        kategori=("Kategori", "A field of work"),
    )
    | _scale(
        "resource_kind",
        sumber_daya_manusia=("Sumber daya manusia", "People"),
        anggaran=("Anggaran", "Budget"),
        peralatan_kerja=("Peralatan kerja", "Equipment"),
        pendampingan_pimpinan=("Pendampingan Pimpinan", "Guidance by the leader"),
        sarana_prasarana=("Sarana dan prasarana", "Facilities"),
    )
    | _scale(
        "resource_status",
        disepakati=("Disepakati", "Agreed"),
        tidak_disepakati=("Tidak disepakati", "Not agreed"),
        terealisasi=("Terealisasi", "Delivered"),
        tidak_terealisasi=("Tidak terealisasi", "Not delivered"),
    )
    | _scale(
        "consequence_kind",
        positif=("Positif", "Positive"),
        negatif=("Negatif", "Negative"),
    )
    | _scale(
        "nilai_dasar",
        berorientasi_pelayanan=("Berorientasi Pelayanan", "Service-oriented"),
        akuntabel=("Akuntabel", "Accountable"),
        kompeten=("Kompeten", "Competent"),
        harmonis=("Harmonis", "Harmonious"),
        loyal=("Loyal", "Loyal"),
        adaptif=("Adaptif", "Adaptive"),
        kolaboratif=("Kolaboratif", "Collaborative"),
    )
    | _scale(
        "aspek_perilaku",
        orientasi_pelayanan=("Orientasi Pelayanan", "Service orientation"),
        integritas=("Integritas", "Integrity"),
        komitmen=("Komitmen", "Commitment"),
        disiplin=("Disiplin", "Discipline"),
        inisiatif_kerja=("Inisiatif Kerja", "Initiative"),
        kerja_sama=("Kerja Sama", "Cooperation"),
        kepemimpinan=("Kepemimpinan", "Leadership"),
    )
    | _scale(
        "tingkat_kreativitas",
        unit_kerja=("Unit kerja", "Unit"),
        instansi=("Instansi", "Agency"),
        negara=("Negara", "State"),
    )
    | _scale(
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
    | _scale(  # within sentences
        "capacity",
        pegawai=("Pegawai", "the employee"),
        penilai=("Pejabat Penilai Kinerja", "the appraiser"),
        atasan_penilai=("atasan Pejabat Penilai Kinerja", "the appraiser's superior"),
        pimpinan=("Pimpinan lain", "another leader"),
        penilai_baru=("Pejabat Penilai Kinerja yang baru", "the new appraiser"),
    )
    | _scale(
        "change_kind",
        ditambah=("Ditambah", "Added"),
        dihapus=("Dihapus", "Removed"),
        diubah=("Diubah", "Changed"),
    )
    | _scale(
        "plan_part",
        skp=("SKP", "Plan"),
        hasil_kerja=("Hasil kerja", "Result"),
        indikator=("Indikator", "Indicator"),
        ekspektasi_khusus=("Ekspektasi khusus", "Special expectation"),
        sumber_daya=("Sumber daya", "Resource"),
        pertanggungjawaban=("Skema pertanggungjawaban", "Accountability scheme"),
        konsekuensi=("Konsekuensi", "Consequence"),
    )
    | _scale(
        "cascade_method",
        aspek=("Pembagian aspek", "Split by aspect"),
        wilayah=("Pembagian wilayah", "Split by area"),
        beban=("Pembagian beban target kuantitatif", "Split of a quantity"),
        layanan=("Pendekatan layanan", "Service approach"),
        output_antara=("Pendekatan output antara", "Intermediate output approach"),
    )
)
"""The labels of the closed vocabularies, by scale and token; :func:`label` reads them."""

MONTHS: tuple[Words, ...] = (
    Words("Januari", "January"),
    Words("Februari", "February"),
    Words("Maret", "March"),
    Words("April", "April"),
    Words("Mei", "May"),
    Words("Juni", "June"),
    Words("Juli", "July"),
    Words("Agustus", "August"),
    Words("September", "September"),
    Words("Oktober", "October"),
    Words("November", "November"),
    Words("Desember", "December"),
)
"""The months; January first."""

WEEKDAYS: tuple[Words, ...] = (
    Words("Senin", "Monday"),
    Words("Selasa", "Tuesday"),
    Words("Rabu", "Wednesday"),
    Words("Kamis", "Thursday"),
    Words("Jumat", "Friday"),
    Words("Sabtu", "Saturday"),
    Words("Minggu", "Sunday"),
)
"""The days of the week; Monday first."""


def label(scale: str, token: str) -> Words:
    """Return the label of a token of a scale; a token without one is shown as itself.

    Example:
        >>> label("predikat", "butuh_perbaikan").id
        'Butuh Perbaikan'
        >>> label("skala_daerah", "cukup_baik").id
        'cukup baik'
    """
    spaced = token.replace("_", " ")
    return LABELS.get((scale, token), Words(spaced, spaced))


def date_words(day: date) -> Words:
    """Return the date as documents write it.

    Example:
        >>> from datetime import date
        >>> date_words(date(2025, 3, 14))
        Words(id='14 Maret 2025', en='14 March 2025')
    """
    month = MONTHS[day.month - 1]
    return Words(f"{day.day} {month.id} {day.year}", f"{day.day} {month.en} {day.year}")


_PLACES = 10**4
_HUGE = 10**60
_SWAPPED = MappingProxyType(str.maketrans(",.", ".,"))


def number_words(value: Fraction | Decimal) -> Words:
    """Return a number as documents write it: thousands apart, with a decimal comma in Indonesian.

    A ``Fraction`` has at most 4 decimals, behind a sign when that is not exact.  A ``Decimal`` is a published number
    and keeps all its places.

    Example:
        >>> from fractions import Fraction
        >>> number_words(Fraction(2469135, 2)), number_words(Fraction(1025, 12)).id, number_words(Decimal("85.40")).id
        (Words(id='1.234.567,5', en='1,234,567.5'), '≈ 85,4167', '85,40')
    """
    text = f"{value:,f}" if isinstance(value, Decimal) else _shortened(value)
    return Words(text.translate(_SWAPPED), text)


def _shortened(value: Fraction) -> str:
    sign = "-" if value < 0 else ""
    if abs(value) >= _HUGE:
        return f"{'<' if sign else '>'} {sign}10^60"  # nobody reads that many digits
    top, bottom = abs(value.numerator) * _PLACES, value.denominator
    whole, part = divmod((2 * top + bottom) // (2 * bottom), _PLACES)  # half up
    digits = f"{whole:,}.{part:04d}".rstrip("0").rstrip(".")
    return f"{'' if top % bottom == 0 else '≈ '}{sign if whole or part else ''}{digits}"
