"""Every word for people stands in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.words import LABELS, MONTHS, WEEKDAYS, Words, date_words, label
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
    """Scale and token are ASCII snake case."""
    for text in key:
        assert text.replace("_", "").isalnum()
        assert text == text.lower()
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
