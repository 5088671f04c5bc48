"""N-gain: the class form, the mean of the people, where there is none, and where marks fell."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import EmptyCollection, InvalidValue, WrongType
from kinerja.training.n_gain import GainCategory, class_gain, normalised_gain
from kinerja.training.paired_scores import PairedScores


def marks(before, after, highest=100) -> PairedScores:
    """Return marks told in columns; ``None`` for one that is missing."""
    people = [f"e{place:02}" for place in range(len(before))]
    told = [{who: mark for who, mark in zip(people, each, strict=True) if mark is not None} for each in (before, after)]
    return PairedScores.of(*told, highest=highest)


@pytest.mark.parametrize(
    ("before", "after", "category"),
    [
        (50, "64.99", "rendah"),
        (50, 65, "sedang"),
        (50, 85, "sedang"),
        (50, "85.01", "tinggi"),
        (60, 55, "rendah"),
        (0, 0, "rendah"),
    ],
)
def test_categories_are_cut_on_the_exact_value(before, after, category) -> None:
    assert normalised_gain(before, after).category is GainCategory(category)


def test_published_gains() -> None:
    """Rows 1, 2, 3 and 15 of the published examples."""
    told = [("54.58", "92.36", 100), (43, 81, 100), ("61.90", "85.80", 100), ("4.92", "16.02", 20)]
    assert [round(float(normalised_gain(*each).value), 3) for each in told] == [0.832, 0.667, 0.627, 0.736]


def test_nothing_could_be_gained() -> None:
    gain = normalised_gain(20, 18, 20)
    assert isinstance(gain.value, Undetermined)
    assert gain.category == gain.value
    assert gain.value.basis is not None


def test_more_than_all_cannot_be_learned() -> None:
    with pytest.raises(InvalidValue, match="above the highest") as caught:
        normalised_gain(50, 101)
    assert caught.value.path == "after"
    with pytest.raises(InvalidValue):
        normalised_gain(101, 100)


def test_a_class_is_not_the_mean_of_its_people() -> None:
    """Worked example A, with its two numbers."""
    told = class_gain(marks([55, 60, 48, 70, 62, 58, 65, 50, 72, 60], [70, 72, 66, 78, 75, 64, 80, 69, 74, 71]))
    assert told.of_means.value == Fraction("0.2975")
    assert round(float(told.individual), 4) == 0.2886
    assert told.of_means.category is GainCategory.RENDAH
    assert told.findings == ()


def test_only_pairs_count_and_those_lost_are_told() -> None:
    told = class_gain(marks([50, 60, None], [75, None, 90]))
    assert (told.n, told.lost, told.of_means.value) == (1, 2, Fraction(1, 2))
    assert [finding.code for finding in told.findings] == ["GAIN_PEOPLE_LOST"]
    assert "2 people" in told.findings[0].message.en


def test_who_had_the_highest_mark_has_no_gain_of_his_own() -> None:
    told = class_gain(marks([100, 50], [100, 75]))
    assert (told.at_highest, told.individual, told.of_means.value) == (1, Fraction(1, 2), Fraction(1, 2))
    assert [finding.code for finding in told.findings] == ["GAIN_AT_HIGHEST"]


def test_all_had_the_highest_mark() -> None:
    told = class_gain(marks([100, 100], [100, 90]))
    assert isinstance(told.individual, Undetermined)
    assert isinstance(told.of_means.value, Undetermined)
    assert told.fell == 1


def test_a_class_that_fell() -> None:
    told = class_gain(marks([60, 60], [55, 60]))
    assert (told.of_means.value, told.fell) == (Fraction(-1, 16), 1)
    assert [finding.code for finding in told.findings] == ["GAIN_NEGATIVE"]


def test_no_pair_and_no_highest_mark() -> None:
    with pytest.raises(EmptyCollection, match="Nobody has both marks"):
        class_gain(marks([50], [None]))
    with pytest.raises(InvalidValue, match="highest mark is not said"):
        class_gain(marks([50], [60], highest=None))


def test_lists_of_marks_are_no_pairs() -> None:
    with pytest.raises(WrongType, match="scores: A list is no PairedScores"):
        class_gain([(50, 60)])
