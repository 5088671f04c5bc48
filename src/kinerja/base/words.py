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
