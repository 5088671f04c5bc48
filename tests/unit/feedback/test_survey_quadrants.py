"""Importance against performance: four quadrants, cut at the means, and how sure each place is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue
from kinerja.feedback.survey_answers import Answers, ElementMeans
from kinerja.feedback.survey_quadrants import Quadrant, quadrants
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004
from tests.unit.feedback.survey_rows import SCHEME, drawn


def means(text: str) -> ElementMeans:
    return ElementMeans(SCHEME, dict(zip(SCHEME.keys, text.split(), strict=True)))


def test_the_four_quadrants() -> None:
    done = means("3.0 4.0 3.0 4.0 3.5 3.5 3.5 3.5 3.5")
    wanted = means("4.0 4.0 3.0 3.0 3.5 3.5 3.5 3.5 3.5")
    report = quadrants(done, wanted)
    assert report.axes == (Fraction(7, 2), Fraction(7, 2))
    assert [line.quadrant for line in report.lines[:4]] == [
        Quadrant.PERBAIKI,
        Quadrant.PERTAHANKAN,
        Quadrant.PRIORITAS_RENDAH,
        Quadrant.MUNGKIN_BERLEBIHAN,
    ]
    assert report.in_quadrant(Quadrant.PERBAIKI) == ("persyaratan",)
    assert report.lines[4].quadrant is Quadrant.PERTAHANKAN  # on both axes
    assert {line.is_sure for line in report.lines} == {None}


def test_which_places_are_sure() -> None:
    """An element far from both axes is sure; those beside them are not, whatever the table says."""
    done = Answers(SCHEME, [[4, 4, 2, 4, 4, 4, 4, 4, 4], [4, 3, 2, 4, 4, 4, 3, 4, 4]] * 20)
    wanted = Answers(SCHEME, [[3, 3, 4, 3, 3, 3, 3, 3, 3], [3, 3, 4, 3, 3, 4, 2, 3, 3]] * 20)
    report = quadrants(done, wanted)
    waktu = report.lines[2]
    assert (waktu.quadrant, waktu.is_sure) == (Quadrant.PERBAIKI, True)
    assert report.lines[6].is_sure is False
    assert {line.is_sure for line in quadrants(done, wanted.totals()).lines} == {None}
    assert {line.is_sure for line in quadrants(drawn(20), wanted).lines} == {False}


def test_other_elements_do_not_compare() -> None:
    other = ElementMeans(KEPMENPAN25_2004, dict.fromkeys(KEPMENPAN25_2004.keys, 3))
    with pytest.raises(InvalidValue) as caught:
        quadrants(drawn(5), other)
    assert caught.value.path == "importance"


@pytest.mark.parametrize("quadrant", Quadrant)
def test_each_quadrant_has_a_name(quadrant: Quadrant) -> None:
    assert quadrant.label.id.split(".")[0] in {"I", "II", "III", "IV"}


def test_pages_in_both_languages() -> None:
    report = quadrants(drawn(40, low=2), means("4 4 4 3 3 3 3 3 3"))
    assert "Kuadran" in report.as_text("id")
    assert "not known" in report.as_text("en")
    assert "<table" in report.as_html("en")
    assert report._repr_html_() == report.as_html("id")
    assert "tidak" in quadrants(drawn(40), drawn(40)).as_text("id")
    assert report.basis.assurance is Assurance.PRACTICE
