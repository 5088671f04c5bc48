"""NIP and NI PPPK, with made-up numbers only."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime

import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.people.identity import (
    NIP,
    NIP_LAYOUT,
    NIPPPK,
    NIPPPK_LAYOUT,
    DamagedNumber,
    Sex,
    compare,
    mask,
    read_number,
)

PNS = "198502142010031991"
PPPK = "199008302023212993"


@pytest.mark.parametrize(
    "text",
    [
        "198502142010031991",
        "19850214 201003 1 991",
        "19850214.201003.1.991",
        "19850214-201003-1-991",
        "NIP. 19850214 201003 1 991",
        "NIP: 198502142010031991",
        "nip 198502142010031991",
        "NIP.198502142010031991",
        "'198502142010031991",
        "\u2019198502142010031991",
        "19850214 201003 1991",
        "19850214\u00a0201003\u00a01\u00a0991",
        "\ufeff198502142010031991\n",
        "19850214\u202f201003\u200b1\u2013991",
    ],
)
def test_every_written_form_of_a_nip_is_read(text: str) -> None:
    """Blanks, dots, dashes, prefixes, guards and bad grouping do not matter."""
    assert read_number(text) == NIP(PNS) == NIP.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "199008302023212993",
        "NI PPPK 19900830 202321 2 993",
        "NI PPPK. 199008302023212993",
        "NIP.PPPK. 199008302023212993",
        "NIP PPPK 199008302023212993",
        "NIPPPK 199008302023212993",
        "NIP. 199008302023212993",
    ],
)
def test_every_written_form_of_an_ni_pppk_is_read(text: str) -> None:
    """Forms print NIP before every number, so the prefix does not decide."""
    assert read_number(text) == NIPPPK(PPPK) == NIPPPK.parse(text)


def test_a_nip_says_when_its_bearer_was_born_and_appointed() -> None:
    """Digits 1-8, 9-14, 15 and 16-18."""
    number = NIP(PNS)
    assert number.birth_date == date(1985, 2, 14)
    assert number.appointed == date(2010, 3, 1)
    assert number.appointment_year == 2010
    assert number.sex is Sex.LAKI_LAKI
    assert number.serial == 991


def test_an_ni_pppk_has_no_month_but_an_agreement() -> None:
    """Digits 13-14 of 2023 21 are no month 21."""
    number = NIPPPK(PPPK)
    assert (number.appointment_year, number.agreement) == (2023, 1)
    assert number.sex is Sex.PEREMPUAN
    assert not hasattr(number, "appointed")
    assert NIPPPK("199512012022241994").agreement == 4


def test_a_number_is_never_refused_on_age() -> None:
    """Sixteen and forty-nine both occur; a pensioner was appointed in 1950."""
    assert read_number("199401012010031991").birth_date == date(1994, 1, 1)
    assert read_number("196001012010031991").birth_date == date(1960, 1, 1)
    assert read_number("192812311950121001").appointed == date(1950, 12, 1)


@pytest.mark.parametrize(
    ("style", "text"),
    [("compact", PNS), ("spaces", "19850214 201003 1 991"), ("dots", "19850214.201003.1.991")],
)
def test_a_number_is_written_in_three_styles(style, text: str) -> None:
    """Only on request is the number shown in full."""
    assert NIP(PNS).format(style) == text


def test_an_unknown_style_is_refused() -> None:
    """There is no fourth one."""
    with pytest.raises(UnknownName, match="compact, spaces, dots"):
        NIP(PNS).format("slashes")


def test_a_number_is_masked_wherever_it_is_printed() -> None:
    """``str``, ``repr`` and f-strings show four digits."""
    number = NIPPPK(PPPK)
    assert str(number) == f"{number}" == number.masked == "**************2993"
    assert repr(number) == "NIPPPK('**************2993')"
    assert "1990" not in repr([number, {"number": number}])


def test_numbers_are_values() -> None:
    """They compare, hash, copy and pickle; a NIP is never an NI PPPK."""
    number = NIP(PNS)
    assert {number, NIP(PNS)} == {pickle.loads(pickle.dumps(number)), copy.deepcopy(number)}
    assert number != NIPPPK(PPPK)
    assert number != PNS


@pytest.mark.parametrize(
    "value",
    [
        1.98502142010032e17,
        float("nan"),
        "1.98502E+17",
        "1,98502E+17",
        "1.98502142010032e+17",
        "'1.98502E+17",
        "2E17",
        "198502142010031984.0",
        "198502142010031984,00",
        "198502142010031000",
        "19850214 201003 1 000",
        198502142010031000,
        199008302023212992,
    ],
)
def test_what_a_spreadsheet_cut_has_its_own_error(value) -> None:
    """Floats, exponents, serial 000, and integers that went through either."""
    with pytest.raises(DamagedNumber, match=r"terpotong spreadsheet.*dtype=str") as caught:
        read_number(value)
    assert isinstance(caught.value, InvalidValue)


def test_integers_rounded_by_a_float_are_seen() -> None:
    """``int(float(number))`` has another serial, and not 000."""
    rounded = int(float(PPPK))
    assert rounded == 199008302023212992
    with pytest.raises(DamagedNumber):
        read_number(rounded)


@pytest.mark.parametrize("value", [198502142010031991, 0, True, None, b"198502142010031991", ["1985"]])
def test_what_is_not_text_is_refused(value) -> None:
    """An intact integer too, or a column would be read until the first cell is empty."""
    with pytest.raises(WrongType, match="as text"):
        read_number(value)
    with pytest.raises(WrongType, match="as text"):
        NIP(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "0 characters"),
        ("-", "0 characters"),
        ("130123456", "NIP lama"),
        ("74120123", "NRP"),
        ("1985021420100319911", "19 characters"),
        ("19850214201003199X", "18 characters"),
        ("1985021420100319\u0669\u0669", "18 characters"),
        ("12NIP3502142010031991", "21 characters"),
        ("198502302010031991", "digits 1-8 are no date"),
        ("000002142010031991", "digits 1-8 are no date"),
        ("198502142010131991", "digits 13-14 are 13"),
        ("198502142010001991", "digits 13-14 are 00"),
        ("198502142010201991", "digits 13-14 are 20"),
        ("198502142010301991", "digits 13-14 are 30"),
        ("198502142010033991", "digit 15 is 3"),
        ("198502142010030991", "digit 15 is 0"),
        ("198502141985031991", "does not come after the year of birth"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(text: str, reason: str) -> None:
    """The number itself stays masked."""
    with pytest.raises(InvalidValue, match=reason) as caught:
        read_number(text)
    assert not isinstance(caught.value, DamagedNumber)
    assert "0214" not in f"{caught.value} {caught.value.value}"


def test_the_constructor_takes_plain_digits_only() -> None:
    """Written forms go through ``parse``."""
    with pytest.raises(InvalidValue, match="read_number"):
        NIP("19850214 201003 1 991")


def test_the_two_kinds_are_told_apart() -> None:
    """Digits 13-14 decide, and the other class says so."""
    with pytest.raises(InvalidValue, match="is a NIPPPK, not a NIP"):
        NIP.parse(PPPK)
    with pytest.raises(InvalidValue, match="is a NIP, not a NIPPPK"):
        NIPPPK(PNS)


def test_errors_keep_their_kind_when_pickled() -> None:
    """They cross processes."""
    with pytest.raises(DamagedNumber) as caught:
        read_number("1.98502E+17")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_mask_keeps_four_characters_of_a_long_text() -> None:
    """A short text would be half told by four, so it is hidden wholly."""
    assert mask("74120123") == "****0123"
    assert mask("7412012") == "*******"
    assert mask("") == ""


@pytest.mark.parametrize(
    ("sex", "texts"),
    [
        (Sex.LAKI_LAKI, ["1", "L", "M", "Pria", "Laki-laki", "LAKI LAKI", "laki_laki", "male"]),
        (Sex.PEREMPUAN, ["2", "P", "F", "Wanita", "Perempuan", "female"]),
    ],
)
def test_every_way_to_write_a_sex_is_read(sex: Sex, texts: list[str]) -> None:
    """Digit 15, SIASN and the forms write it differently."""
    assert {Sex.parse(text) for text in texts} == {sex}


def test_an_unknown_sex_is_refused() -> None:
    """Nothing is guessed."""
    with pytest.raises(UnknownName, match="'x' names no sex"):
        Sex.parse("x")


def codes(findings) -> list[str]:
    """Return what was found, by code."""
    return [finding.code for finding in findings]


def test_agreement_gives_no_finding() -> None:
    """The day of appointment is not in the number, so any day of the month agrees."""
    agreed = {"birth_date": date(1985, 2, 14), "sex": Sex.LAKI_LAKI, "appointed": date(2010, 3, 25)}
    assert compare(NIP(PNS), **agreed) == ()
    assert compare(NIPPPK(PPPK), birth_date=date(1990, 8, 30), sex=Sex.PEREMPUAN, appointed=date(2023, 7, 1)) == ()


def test_what_is_not_known_is_not_compared() -> None:
    """Missing data is no disagreement."""
    assert compare(NIP(PNS)) == compare(NIPPPK(PPPK)) == ()


def test_disagreement_has_the_codes_of_bkn() -> None:
    """CON_1 to CON_3 for a NIP, CON_2 to CON_4 for an NI PPPK."""
    other = {"birth_date": date(1985, 2, 15), "appointed": date(2011, 3, 1)}
    assert codes(compare(NIP(PNS), sex=Sex.PEREMPUAN, **other)) == ["CON_1", "CON_2", "CON_3"]
    assert codes(compare(NIPPPK(PPPK), sex=Sex.LAKI_LAKI, **other)) == ["CON_2", "CON_3", "CON_4"]
    assert codes(compare(NIP(PNS), appointed=date(2010, 4, 1))) == ["CON_1"]
    assert codes(compare(NIPPPK(PPPK), appointed=date(2022, 7, 1))) == ["CON_4"]


def test_a_disagreement_cites_practice_and_tells_no_number() -> None:
    """BKN scores it as quality of data; the number may be the real one."""
    (finding,) = compare(NIP(PNS), birth_date=date(1985, 2, 15))
    assert finding.severity == "warning"
    assert finding.basis is not None
    assert (finding.basis.article, finding.basis.assurance) == ("CON_2", Assurance.PRACTICE)
    assert "1985" not in finding.say("id") + finding.say("en")


def test_the_layouts_are_cited_as_read_at_second_hand() -> None:
    """Nobody of us saw the annexes."""
    assert NIP_LAYOUT.assurance is NIPPPK_LAYOUT.assurance is Assurance.SECONDARY


def test_a_time_is_no_day_and_text_no_sex() -> None:
    """A pandas Timestamp never equals a date, which would flag everybody."""
    number = NIP("198502142010031991")
    with pytest.raises(WrongType, match="is a time, not a day"):
        compare(number, birth_date=datetime(1985, 2, 14))  # noqa: DTZ001 - the mistake itself
    with pytest.raises(WrongType, match="is no Sex"):
        compare(number, sex="laki_laki")


@pytest.mark.parametrize("text", ["NIP/NI PPPK 199008302023212993", "NI PPPK Paruh Waktu 199008302023212993"])
def test_longer_prefixes(text) -> None:
    """As forms and letters print them."""
    assert read_number(text) == NIPPPK("199008302023212993")
