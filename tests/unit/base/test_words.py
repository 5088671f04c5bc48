"""Every word for people stands in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kinerja.base.exact import exact
from kinerja.base.words import LABELS, MONTHS, WEEKDAYS, Words, date_words, label, number_words
from kinerja.errors import UnknownName


def test_a_text_is_said_in_either_language() -> None:
    """Each language has its own text."""
    words = Words("Baik", "Good")
    assert (words.say("id"), words.say("en")) == ("Baik", "Good")


@pytest.mark.parametrize("language", ["in", "ID", "fr", "", None])
def test_an_unknown_language_is_refused(language) -> None:
    """And not answered in English."""
    with pytest.raises(UnknownName, match="Give 'id' or 'en'"):
        Words("Baik", "Good").say(language)


@pytest.mark.parametrize("words", [*LABELS.values(), *MONTHS, *WEEKDAYS])
def test_no_label_is_empty_in_a_language(words) -> None:
    """Nor padded with spaces."""
    assert words.id == words.id.strip() != ""
    assert words.en == words.en.strip() != ""


@pytest.mark.parametrize("key", LABELS)
def test_labels_belong_to_tokens(key) -> None:
    """Scale and token are ASCII snake case; a grade that the law itself writes in capitals, as AA and D, stays so."""
    for text in key:
        assert text.replace("_", "").isalnum()
        assert text == text.lower() or key[0] in {"mutu", "akip_grade"}
        assert text.isascii()


def test_labels_within_a_scale_are_all_different() -> None:
    """Else a reader could not tell two grades apart."""
    for scale in {scale for scale, _ in LABELS}:
        words = [words for key, words in LABELS.items() if key[0] == scale]
        assert len({each.id for each in words}) == len({each.en for each in words}) == len(words)


def test_a_token_without_label_is_shown_as_itself() -> None:
    """A region's own scale needs no entry."""
    assert label("skala_daerah", "cukup_baik") == Words("cukup baik", "cukup baik")


def test_a_word_of_one_scale_is_not_lent_to_another() -> None:
    """PP 46 says "Buruk"; another scale with that token does not inherit its English."""
    assert label("sebutan_pp46", "buruk").en == "Bad"
    assert label("skala_daerah", "buruk").en == "buruk"


@pytest.mark.parametrize(
    ("day", "id_", "en"),
    [
        (date(2025, 8, 17), "17 Agustus 2025", "17 August 2025"),
        (date(2024, 2, 29), "29 Februari 2024", "29 February 2024"),
        (date(2025, 12, 1), "1 Desember 2025", "1 December 2025"),
    ],
)
def test_dates_in_words(day, id_, en) -> None:
    """No leading zero, the month in full."""
    assert date_words(day) == Words(id_, en)


def test_months_and_weekdays_stand_in_the_order_of_the_calendar() -> None:
    """As Python's own calendar names them."""
    assert [month.en for month in MONTHS] == [date(2025, number, 1).strftime("%B") for number in range(1, 13)]
    assert [day.en for day in WEEKDAYS] == [date(2025, 9, number).strftime("%A") for number in range(1, 8)]


@pytest.mark.parametrize(
    ("value", "id_", "en"),
    [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("85.5", "85,5", "85.5"),
        ("999.9999", "999,9999", "999.9999"),
        ("1234567.89", "1.234.567,89", "1,234,567.89"),
        ("-1234.5", "-1.234,5", "-1,234.5"),
        ("1/3", "≈ 0,3333", "≈ 0.3333"),
        ("-2/3", "≈ -0,6667", "≈ -0.6667"),
        ("0.12345", "≈ 0,1235", "≈ 0.1235"),
        ("-0.12345", "≈ -0,1235", "≈ -0.1235"),
        ("99.99999", "≈ 100", "≈ 100"),
        ("-0.00001", "≈ 0", "≈ 0"),
    ],
)
def test_numbers_in_words(value, id_, en) -> None:
    """At most four decimals, a sign when that is not exact, and no zeros that say nothing."""
    assert number_words(exact(value)) == Words(id_, en)


@pytest.mark.parametrize(("value", "id_"), [("85.40", "85,40"), ("1234.00", "1.234,00"), ("0.12345", "0,12345")])
def test_a_published_number_keeps_its_places(value, id_) -> None:
    """As the law printed it."""
    assert number_words(Decimal(value)).id == id_


def test_a_number_that_nobody_reads_is_not_written_out() -> None:
    """Nor does Python refuse to write it."""
    assert number_words(exact("9" * 60)).en == ",".join(["999"] * 20)
    assert number_words(exact("9" * 60) + 1) == Words("> 10^60", "> 10^60")
    assert number_words(-(exact("9" * 60) ** 99)) == Words("< -10^60", "< -10^60")
