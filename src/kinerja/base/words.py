"""Words for people, in Indonesian and in English.

Tokens (``"butuh_perbaikan"``) are what programs store and compare; words are what people read.  Labels of the
closed vocabularies stand here in one table, keyed by scale and token.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, final

import attrs

from ..errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

__all__ = ["LABELS", "MONTHS", "WEEKDAYS", "Language", "Words", "date_words", "label"]

Language = Literal["id", "en"]
"""Indonesian or English, by its ISO 639-1 code."""
"""Indonesian or English."""


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
        "standing",
        di_bawah=("Di bawah target", "Below target"),
        sesuai=("Sesuai target", "On target"),
        di_atas=("Di atas target", "Above target"),
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
        "result_level",
        output_kendali_tinggi=("Output kendali tinggi", "Output with high control"),
        output_kendali_sedang=("Output kendali sedang", "Output with balanced control"),
        output_kendali_rendah=("Output kendali rendah", "Output with low control"),
        outcome_antara=("Outcome antara", "Intermediate outcome"),
        outcome=("Outcome", "Outcome"),
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
        "track_status",
        sesuai_jalur=("Sesuai jalur", "On track"),
        tertinggal=("Tertinggal", "Behind"),
        belum_ada_target=("Belum ada target", "Nothing due yet"),
        belum_ada_realisasi=("Belum ada realisasi", "Nothing told yet"),
        tidak_sebanding=("Tidak sebanding", "Not comparable"),
        perlu_dinilai=("Perlu dinilai", "For a person to judge"),
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
)
"""The labels of the closed vocabularies, by scale and token; :func:`label` reads them."""
"""The labels of the official scales, by scale and token."""

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
