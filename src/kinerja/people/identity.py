"""NIP and NI PPPK, the numbers of civil servants: 18 digits that say something about their bearer.

Digits 1-8 are the date of birth, digit 15 the sex, digits 16-18 a serial.  In a NIP digits 9-14 are year and month of
the appointment as CPNS; in an NI PPPK digits 9-12 are the year of the first appointment, digit 13 is a 2 and digit 14
counts the work agreements.  So digits 13-14 alone tell the two apart.

A number may disagree with the data of its bearer and still be the real one.  Hence numbers are read by their structure
only, never refused on age, and ``compare`` gives disagreement as findings.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from itertools import compress
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Self, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance, Law
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, KinerjaError, UnknownName, WrongType

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "NIP",
    "NIPPPK",
    "NIPPPK_LAYOUT",
    "NIP_LAYOUT",
    "DamagedNumber",
    "EmployeeNumber",
    "NumberStyle",
    "Numbers",
    "Sex",
    "compare",
    "mask",
    "masked",
    "read_number",
    "shown_id",
]

NIP_LAYOUT = Law("Perka BKN 22/2007", "Nomor Identitas Pegawai Negeri Sipil")(
    "susunan NIP", assurance=Assurance.SECONDARY, note="Read in documents about it; the article number is not known."
)
"""What the digits of a NIP mean."""
NIPPPK_LAYOUT = Law("Peraturan BKN 1/2019", "Petunjuk Teknis Pengadaan Pegawai Pemerintah dengan Perjanjian Kerja")(
    "susunan NI PPPK", assurance=Assurance.SECONDARY, note="Read in documents about it; agrees with published numbers."
)
"""What the digits of an NI PPPK mean."""

NumberStyle = Literal["compact", "spaces", "dots"]
"""How a number is written: without anything between, or as 8, 6, 1 and 3 digits."""


class Numbers(StrEnum):
    """How much of the numbers of persons is written, where they leave the program."""

    MASKED = "masked"
    """All but the last four digits hidden."""
    FULL = "full"
    """In full, as a form that is signed needs them; only for who may see them."""


class DamagedNumber(InvalidValue):
    """A number that lost its last digits in a spreadsheet or a float ("terpotong spreadsheet")."""


class Sex(StrEnum):
    """The sex as digit 15 has it."""

    LAKI_LAKI = "laki_laki"
    PEREMPUAN = "perempuan"

    @classmethod
    def parse(cls, text: str) -> Sex:
        """Return the sex that ``text`` names: ``1``/``2``, ``L``/``P``, ``M``/``F``, or in words.

        Raises:
            UnknownName: when it names none.

        Example:
            >>> Sex.parse("Laki-laki") is Sex.parse("M")
            True
        """
        key = re.sub(r"[^0-9a-z]", "", str(text).lower())
        if key not in _SEXES:
            raise UnknownName(f"{text!r} names no sex.", mend="Give 1 or 2, L or P, M or F, or the word.", value=text)
        return _SEXES[key]


_WORDS = ((Sex.LAKI_LAKI, "1 l m lakilaki pria male"), (Sex.PEREMPUAN, "2 p f perempuan wanita female"))
_SEXES: Mapping[str, Sex] = MappingProxyType({word: sex for sex, words in _WORDS for word in words.split()})


class _Digits:
    """What the two kinds of numbers share; they differ in digits 9-14."""

    __slots__ = ()

    digits: str

    def __attrs_post_init__(self) -> None:
        _check(self.digits)
        kind = _kind(self.digits)
        if type(self) is not kind:
            what = f"{self.masked} is a {kind.__name__}, not a {type(self).__name__}: digits 13-14 decide."
            raise InvalidValue(what, mend="read_number reads both.", value=self.masked)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the number written in ``text``, in any of the usual forms.

        Raises:
            DamagedNumber: when its last digits were lost on the way.
            InvalidValue: when it is no such number.
            WrongType: when it is not text.
        """
        return cls(_compact(text))  # type: ignore[call-arg]

    @property
    def birth_date(self) -> date:
        """The date of birth in digits 1-8."""
        return date(int(self.digits[:4]), int(self.digits[4:6]), int(self.digits[6:8]))

    @property
    def appointment_year(self) -> int:
        """The year of appointment in digits 9-12."""
        return int(self.digits[8:12])

    @property
    def sex(self) -> Sex:
        """The sex in digit 15."""
        return _SEXES[self.digits[14]]

    @property
    def serial(self) -> int:
        """The serial in digits 16-18, 1 to 999."""
        return int(self.digits[15:])

    @property
    def masked(self) -> str:
        """The number with all but its last four digits hidden."""
        return mask(self.digits)

    def format(self, style: NumberStyle = "spaces") -> str:
        """Return the full number, to be shown only to who may see it.

        Args:
            style: ``"compact"``, or groups of 8, 6, 1 and 3 digits joined by ``"spaces"`` or ``"dots"``.

        Raises:
            UnknownName: for another style.

        Example:
            >>> NIP("198502142010031991").format("dots")
            '19850214.201003.1.991'
        """
        if style not in _JOINTS:
            raise UnknownName(f"{style!r} is not a style.", mend=f"Known are {', '.join(_JOINTS)}.", value=style)
        return _JOINTS[style].join((self.digits[:8], self.digits[8:14], self.digits[14], self.digits[15:]))

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.masked!r})"


_JOINTS: Mapping[str, str] = MappingProxyType({"compact": "", "spaces": " ", "dots": "."})


@final
@attrs.frozen(repr=False, str=False, cache_hash=True)
class NIP(_Digits):
    """The number of a PNS or CPNS.

    ``str`` and ``repr`` are masked; the full number is ``digits`` or ``format()``.

    Args:
        digits: The 18 digits without anything between; ``NIP.parse`` reads other forms.

    Raises:
        DamagedNumber: when the serial is 000.
        InvalidValue: when the digits are no NIP.

    Example:
        >>> number = NIP.parse("NIP. 19850214 201003 1 991")
        >>> print(number, number.birth_date, number.appointed, number.sex)
        **************1991 1985-02-14 2010-03-01 laki_laki
    """

    digits: str

    @property
    def appointed(self) -> date:
        """The first day of the month of appointment as CPNS (TMT CPNS); the day itself is not in the number."""
        return date(self.appointment_year, int(self.digits[12:14]), 1)


@final
@attrs.frozen(repr=False, str=False, cache_hash=True)
class NIPPPK(_Digits):
    """The number of a PPPK, full time or part time.

    It is bound to one formation and agency: an agreement elsewhere gives a new number.

    Args:
        digits: The 18 digits without anything between; ``NIPPPK.parse`` reads other forms.

    Raises:
        DamagedNumber: when the serial is 000.
        InvalidValue: when the digits are no NI PPPK.

    Example:
        >>> number = NIPPPK.parse("NI PPPK 199008302023212993")
        >>> number, number.appointment_year, number.agreement
        (NIPPPK('**************2993'), 2023, 1)
    """

    digits: str

    @property
    def agreement(self) -> int:
        """Which work agreement the number was given for, 1 to 9."""
        return int(self.digits[13])


EmployeeNumber = NIP | NIPPPK
"""The number of an ASN."""


def read_number(text: str) -> EmployeeNumber:
    """Return the NIP or NI PPPK written in ``text``; digits 13-14 decide which, a prefix never does.

    Args:
        text: Compact, grouped in any way by blanks, dots or dashes, with or without a prefix (``NIP.``, ``NI PPPK``,
            ``NIP.PPPK.``) or the apostrophe that guards text in spreadsheets.

    Raises:
        DamagedNumber: for floats, ``1.98502E+17``, serial 000 and integers whose last digits were lost.
        InvalidValue: for text that is no such number; a NIP lama or an NRP is ``other_number`` of a party.
        WrongType: for whatever else is not text.

    Example:
        >>> read_number("'19850214 201003 2992"), read_number("NIP. 199008302023212993")
        (NIP('**************2992'), NIPPPK('**************2993'))
    """
    digits = _compact(text)
    return _kind(digits)(digits)


def _kind(digits: str) -> type[EmployeeNumber]:
    return NIPPPK if digits[12:13] == "2" else NIP


def mask(text: str) -> str:
    """Return ``text`` with all but its last four characters hidden; a short one is hidden wholly.

    Example:
        >>> mask("198502142010031991"), mask("7412")
        ('**************1991', '****')
    """
    shown = text[-4:] if len(text) >= 8 else ""
    return "*" * (len(text) - len(shown)) + shown


_DIGITS_OF_A_NUMBER = 15


def shown_id(employee_id: str) -> str:
    """Return the key of a person as it may be shown: masked where it is the number of a person.

    Example:
        >>> shown_id("e1"), shown_id("198502142010031991")
        ('e1', '**************1991')
    """
    return mask(employee_id) if sum(map(str.isdigit, employee_id)) >= _DIGITS_OF_A_NUMBER else employee_id


def masked(person_id: str) -> str:
    """Return the ``repr`` of the key of a person, masked where it is the number of a person.

    Example:
        >>> masked("p-7"), masked("198502142010031991")
        ("'p-7'", "'**************1991'")
    """
    return repr(shown_id(person_id))


_PREFIX = re.compile(r"^(?:NIP/)?NIP?(?:PPPK)?(?:PARUHWAKTU)?(?=[0-9])")
# Blanks of all kinds, dots, colons, apostrophes, dashes, and marks that nobody sees.
_FILLING = re.compile(r"[\s.:'`\u2018\u2019\-\u2010-\u2015\u200b-\u200f\u2060\ufeff]+")
_NUMERIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+|[0-9]{15,}[.,]0+")


def _compact(text: str) -> str:
    if not isinstance(text, str):
        raise _not_text(text)
    if _NUMERIC.fullmatch(text.strip(" '").upper()):
        raise _damaged("The text is a number as spreadsheets and floats print it.")
    return _PREFIX.sub("", _FILLING.sub("", text).upper())


def _check(digits: str) -> None:
    """Raise unless ``digits`` have the structure of a number."""
    if not isinstance(digits, str):
        raise _not_text(digits)
    if not re.fullmatch(r"[0-9]{18}", digits):
        raise InvalidValue(
            f"'{mask(digits)}' is not 18 digits but {len(digits)} characters.",
            why=f"A NIP and an NI PPPK have 18 digits ({NIP_LAYOUT}; {NIPPPK_LAYOUT}).",
            mend="Written forms go through read_number; a NIP lama (9 digits) or an NRP is other_number of a Party.",
            value=mask(digits),
        )
    if digits.endswith("000"):
        raise _damaged("The serial (digits 16-18) is 000, which is never given out.")
    if fault := _fault(digits):
        raise InvalidValue(
            f"{mask(digits)} is neither a NIP nor an NI PPPK: {fault}.",
            why=f"See {NIP_LAYOUT}; {NIPPPK_LAYOUT}.",
            mend="Compare it with the decree of appointment.",
            value=mask(digits),
        )


def _fault(digits: str) -> str:
    if not _is_date(digits[:8]):
        return "digits 1-8 are no date"
    if digits[8:12] <= digits[:4]:
        return "the year of appointment (digits 9-12) does not come after the year of birth"
    if not re.fullmatch(r"0[1-9]|1[0-2]|2[1-9]", digits[12:14]):
        return f"digits 13-14 are {digits[12:14]}, neither a month (01-12, NIP) nor an agreement (21-29, NI PPPK)"
    if digits[14] not in _SEXES:
        return f"digit 15 is {digits[14]}, neither 1 (male) nor 2 (female)"
    return ""


def _is_date(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True


def _not_text(value: object) -> KinerjaError:
    if isinstance(value, float):
        return _damaged("A float cannot hold 18 digits.")
    # Excel keeps 15 digits and sets the rest to 0; floats of this size lie 32 apart.
    if isinstance(value, int) and value > 2**53 and (value % 1000 == 0 or value % 32 == 0):
        return _damaged("The integer looks like one that lost its last digits.")
    return WrongType(f"A number is read from text, not from {type(value).__name__}.", mend="Read the column as text.")


def _damaged(what: str) -> DamagedNumber:
    return DamagedNumber(
        what,
        why="Its last digits were lost in a spreadsheet or a float (terpotong spreadsheet).",
        mend="Take the number from its source again and read the column as text (dtype=str).",
    )


def compare(
    number: EmployeeNumber, *, birth_date: date | None = None, sex: Sex | None = None, appointed: date | None = None
) -> tuple[Finding, ...]:
    """Return where ``number`` disagrees with the data of its bearer; what is not given is not compared.

    The codes are BKN's own for the quality of its data, where disagreement never makes a number invalid.

    Args:
        number: The number.
        birth_date: Compared with digits 1-8 (``CON_2``).
        sex: Compared with digit 15 (``CON_3``).
        appointed: The day of appointment; as CPNS compared with digits 9-14 of a NIP (``CON_1``), as PPPK its year
            with digits 9-12 of an NI PPPK (``CON_4``).

    Raises:
        WrongType: for a datetime, which never equals a date, and for a sex that is mere text.

    Example:
        >>> [finding.code for finding in compare(NIP("198502142010031991"), birth_date=date(1985, 2, 15))]
        ['CON_2']
    """
    birth_date, appointed = (day if day is None else plain_date(day) for day in (birth_date, appointed))
    if sex is not None and not isinstance(sex, Sex):
        raise WrongType(f"{sex!r} is no Sex.", mend="Read it with Sex.parse(...).", path="sex", value=sex)
    con_1 = isinstance(number, NIP) and appointed is not None and appointed.replace(day=1) != number.appointed
    con_2 = birth_date is not None and birth_date != number.birth_date
    con_3 = sex is not None and sex is not number.sex
    con_4 = isinstance(number, NIPPPK) and appointed is not None and appointed.year != number.appointment_year
    return tuple(compress(_DISPARITIES, (con_1, con_2, con_3, con_4)))


_DATA_QUALITY = Law("BKN: disparitas data", "Indikator kualitas data ASN")


def _disparity(code: str, id: str, en: str) -> Finding:
    hint = Words(
        "Cocokkan dengan surat keputusan; nomor yang keliru diperbaiki melalui layanan perubahan data.",
        "Compare with the decree; a wrong number is corrected through the service for changes of data.",
    )
    basis = _DATA_QUALITY(code, assurance=Assurance.PRACTICE, note="BKN scores it as quality of data, not as invalid.")
    return Finding(code, Severity.WARNING, "", Words(id, en), hint, basis)


_DISPARITIES = (
    _disparity("CON_1", "TMT CPNS berbeda dari angka 9-14 NIP.", "The appointment as CPNS differs from digits 9-14."),
    _disparity("CON_2", "Tanggal lahir berbeda dari angka 1-8 nomor.", "The date of birth differs from digits 1-8."),
    _disparity("CON_3", "Jenis kelamin berbeda dari angka 15 nomor.", "The sex differs from digit 15."),
    _disparity(
        "CON_4", "Tahun TMT PPPK berbeda dari angka 9-12 NI PPPK.", "The year as PPPK differs from digits 9-12."
    ),
)
