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
from .vocabulary import VOCABULARY
from .vocabulary_career import CAREER_VOCABULARY
from .vocabulary_evaluation import EVALUATION_VOCABULARY
from .vocabulary_feedback import FEEDBACK_VOCABULARY
from .vocabulary_training import TRAINING_VOCABULARY

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


_VOCABULARIES = (VOCABULARY, EVALUATION_VOCABULARY, FEEDBACK_VOCABULARY, TRAINING_VOCABULARY, CAREER_VOCABULARY)

LABELS: Mapping[tuple[str, str], Words] = MappingProxyType(
    {key: Words(*pair) for vocabulary in _VOCABULARIES for key, pair in vocabulary.items()}
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
    sign = "-" if value.numerator < 0 else ""
    top, bottom = abs(value.numerator) * _PLACES, value.denominator
    if top >= _HUGE * _PLACES * bottom:
        return f"{'<' if sign else '>'} {sign}10^60"  # nobody reads that many digits
    whole, part = divmod((2 * top + bottom) // (2 * bottom), _PLACES)  # half up
    digits = f"{whole:,}.{part:04d}".rstrip("0").rstrip(".")
    return f"{'' if top % bottom == 0 else '≈ '}{sign if whole or part else ''}{digits}"
