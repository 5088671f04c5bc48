"""Values in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.scale import Grade, Scale
from kinerja.base.words import LABELS, Words
from kinerja.plans.conduct import STANDARDS
from kinerja.rules.parts import Score
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.show.wording import (
    basis_words,
    grade_words,
    score_words,
    token_words,
    truth_words,
    undetermined_words,
    value_words,
)

LAW = Law("PP 46/2011")
OPEN = Undetermined(Words("Belum dinilai.", "Not judged yet."))


@pytest.mark.parametrize(
    ("token", "scales", "id_"),
    [
        ("kurang", ["rating", "predikat"], "Kurang (Misconduct)"),
        ("kurang", ["sebutan_pp46"], "Kurang"),
        ("kurang", [], "kurang"),
        ("sesuai_ekspektasi", [], "Sesuai ekspektasi"),
        ("penguatan_internal", [], "Penguatan Internal"),
        ("cukup_baik", ["skala_daerah"], "cukup baik"),
    ],
)
def test_a_token_is_said_by_its_scale(token, scales, id_) -> None:
    """Without one, as all scales say it; where they disagree, as it is."""
    assert token_words(token, scales).id == id_


@pytest.mark.parametrize(
    ("value", "en"),
    [
        (None, "not given"),
        (True, "yes"),
        (False, "no"),
        (Fraction(2469135, 2), "1,234,567.5"),
        (OPEN, "Not determined. Not judged yet."),
        ("di_atas_ekspektasi", "Above expectation"),
    ],
)
def test_every_kind_of_value_is_said(value, en) -> None:
    """A truth is not the number 1, and what was not given is not 0."""
    assert value_words(value).en == en


def test_truths() -> None:
    assert (truth_words(True), truth_words(False)) == (Words("ya", "yes"), Words("tidak", "no"))


def test_an_answer_that_is_not_given_says_why_and_where() -> None:
    """The article is told where there is one."""
    assert undetermined_words(OPEN).id == "Belum dapat ditetapkan. Belum dinilai."
    answer = Undetermined(OPEN.reason, LAW("Pasal 17"))
    assert undetermined_words(answer).en == "Not determined. Not judged yet. Basis: PP 46/2011, Pasal 17"


def test_grades_are_said_by_name() -> None:
    """Official ones, those of a region, and none."""
    region = Scale("skala_daerah", ("kurang", "cukup_baik"))
    assert grade_words(Predikat.BAIK).en == "Good"
    assert grade_words(Grade("cukup_baik", region)).en == "cukup baik"
    assert grade_words(OPEN) == undetermined_words(OPEN)


@pytest.mark.parametrize(
    ("score", "id_"),
    [
        (Score(Fraction(1025, 12), Decimal("85.42")), "85,42 (nilai penuh ≈ 85,4167)"),
        (Score(Fraction(854, 10), Decimal("85.40")), "85,40"),
        (Score(Fraction("85.4049"), Decimal("85.40")), "85,40 (nilai penuh 85,4049)"),
    ],
)
def test_a_score_is_said_as_published(score, id_) -> None:
    """With all places, and in full where that says more."""
    assert score_words(score).id == id_


@pytest.mark.parametrize(
    ("assurance", "id_", "en"),
    [
        (Assurance.TEXT, "", ""),
        (Assurance.SECONDARY, " (sumber sekunder)", " (secondary source)"),
        (Assurance.PRACTICE, " (praktik)", " (practice)"),
        (Assurance.ASSUMPTION, " (tafsir)", " (our reading)"),
    ],
)
def test_a_basis_that_is_not_the_text_is_marked(assurance, id_, en) -> None:
    """Who reads the page knows how far to trust the article."""
    words = basis_words(LAW("Pasal 17", assurance=assurance, note="why"))
    assert words == Words(f"PP 46/2011, Pasal 17{id_}", f"PP 46/2011, Pasal 17{en}")


def test_the_core_values_are_named_alike_everywhere() -> None:
    """Their labels and their standards."""
    for value, standard in STANDARDS.items():
        assert LABELS["nilai_dasar", value] == standard.name
