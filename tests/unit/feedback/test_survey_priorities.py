"""Elements to improve first, and which of them only look so."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from scipy import stats

from kinerja.base.law import Assurance
from kinerja.base.stats_samples import Interval, mean_interval
from kinerja.base.words import Words
from kinerja.errors import InvalidValue
from kinerja.feedback import survey_priorities
from kinerja.feedback.survey_answers import Answers, ElementMeans
from kinerja.feedback.survey_priorities import differ, element_columns, parts_of, priority_elements
from kinerja.feedback.survey_scheme import SurveyElement, SurveyScheme
from tests.unit.feedback.survey_rows import SCHEME, drawn, straight

if TYPE_CHECKING:
    from collections import Counter


def test_the_lowest_and_what_is_noise() -> None:
    """One element is truly lower; the order of the others is chance."""
    report = priority_elements(drawn(120, low=2))
    first = report.lines[0]
    assert (first.key, first.place, first.is_named, first.alike) == ("waktu", 1, True, ())
    assert report.sure == (first,)
    assert set(report.contenders) <= set(report.lines[1:])
    assert first.words == Words("Waktu penyelesaian 1,93", "Time to completion 1.93")
    assert report.contenders
    assert f"Within the noise: {len(report.contenders)} other" in report.reading.en
    assert [line.mean for line in report.lines] == sorted(line.mean for line in report.lines)


def test_all_named_ones_may_be_sure() -> None:
    rows = [[3, 2, 4, 4, 4, 4, 4, 4, 4], [3, 3, 4, 4, 4, 4, 4, 4, 4]] * 20
    report = priority_elements(Answers(SCHEME, rows), count=2)
    assert [line.key for line in report.named] == ["prosedur", "persyaratan"]
    assert (report.sure, report.contenders) == (report.named, ())
    assert "lower than all others" in report.reading.en


def test_equals_share_a_place_and_are_named_together() -> None:
    report = priority_elements(straight(20, 20), count=1)
    assert {line.place for line in report.lines} == {1}
    assert len(report.named) == 9
    assert report.sure == report.named


def test_of_fewer_than_thirty_nothing_is_told_apart() -> None:
    report = priority_elements(drawn(29, low=2))
    assert all(len(line.alike or ()) == 8 for line in report.lines)
    assert report.sure == ()


def test_of_means_alone_nobody_can_tell() -> None:
    means = dict(zip(SCHEME.keys, "3.1 3.5 3.0 3.9 3.5 3.6 3.6 3.2 3.5".split(), strict=True))
    report = priority_elements(ElementMeans(SCHEME, means))
    assert [line.key for line in report.named] == ["waktu", "persyaratan", "pengaduan"]
    assert {line.alike for line in report.lines} == {None}
    assert (report.sure, report.contenders) == ((), ())
    assert "only sums or means" in report.reading.en
    assert "not known" in report.as_text("en")


def test_differences_within_people_as_scipy_has_them() -> None:
    answers = drawn(60, 4, low=2)
    columns = element_columns(answers)
    pairs = stats.ttest_rel([float(x or 0) for x in columns["waktu"]], [float(x or 0) for x in columns["biaya"]])
    ends = pairs.confidence_interval(1 - 0.05 / 36)
    assert differ(columns["waktu"], columns["biaya"], parts=1, asked=36) is not bool(ends.low <= 0 <= ends.high)


def test_pairs_are_of_those_who_answered_both() -> None:
    first: list[int | None] = [3] * 40
    second: list[int | None] = [4] * 29 + [None] * 11
    assert differ(first, second, parts=1, asked=1) is False
    assert differ(first, [4] * 30 + [None] * 10, parts=1, asked=1) is True


def test_elements_of_several_questions_are_told_in_parts_of_a_point() -> None:
    """Two questions and three make sixths; a blank among them is no answer to the element."""
    asked = [SurveyElement(key, Words(key, key), ask) for key, ask in (("a", ("p", "q")), ("b", ("r", "s", "t")))]
    scheme = SurveyScheme("x", Words("x", "x"), asked, SCHEME.basis)
    assert parts_of(scheme) == 6
    columns = element_columns(Answers(scheme, [[3, 4, 4, 4, 3], [1, None, 1, 1, 1]]))
    assert {key: [each and Fraction(each, 6) for each in told] for key, told in columns.items()} == {
        "a": [Fraction(7, 2), None],
        "b": [Fraction(11, 3), Fraction(1)],
    }
    # A difference of 0.00002 would be one of 1, were the parts forgotten, and beyond all noise.
    assert differ([1] * 30, [0] * 30, parts=50_000, asked=1) is False


def test_ten_thousands_of_respondents_take_no_fraction_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is counted are answers: the exact numbers behind an interval are as many as there are kinds of them."""
    seen: list[int] = []

    def counted(values: Counter[Fraction], **how: Fraction) -> Interval:
        seen.append(len(values))
        return mean_interval(values, **how)

    monkeypatch.setattr(survey_priorities, "mean_interval", counted)
    priority_elements(drawn(200))
    assert len(seen) == 36
    assert max(seen) <= 7  # from -3 to 3


@pytest.mark.parametrize("count", [0, 9, True, "3"])
def test_a_count_that_cannot_be(count: object) -> None:
    with pytest.raises(InvalidValue) as caught:
        priority_elements(straight(3, 3), count=count)  # type: ignore[arg-type]
    assert caught.value.path == "count"


def test_pages_in_both_languages() -> None:
    report = priority_elements(drawn(120, low=2))
    assert "Tidak terbedakan dari" in report.as_text("id")
    assert "masukan; Sarana" in report.as_text("id")  # names of elements have commas of their own
    assert "Not told apart from" in report.as_text("en")
    assert "<table" in report.as_html("en")
    assert report._repr_html_() == report.as_html("id")
    assert report.basis.assurance is Assurance.PRACTICE
