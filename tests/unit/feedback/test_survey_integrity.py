"""What looks odd in answers: counts, what chance makes, and flags that leave nothing out."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, permutations

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import WrongType
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_integrity import check_integrity
from kinerja.feedback.survey_scheme import SurveyElement, SurveyScheme
from tests.unit.feedback.survey_rows import BLANK, SCHEME, drawn, straight


@pytest.mark.parametrize("counts", [(2, 1), (2, 2), (3, 2, 1), (1, 1, 1), (4,), (3, 3, 1), (2, 2, 2, 1)])
def test_what_chance_makes_by_trying_all_orders(counts: tuple[int, ...]) -> None:
    rows = [kind for kind, count in enumerate(counts) for _ in range(count)]
    found = [sum(a == b for a, b in pairwise(order)) for order in permutations(rows)]
    expected = Fraction(sum(found), len(found))
    report = check_integrity(straight(*counts))
    assert report.expected_neighbours == expected
    assert report.variance == sum((each - expected) ** 2 for each in found) / len(found)


def test_a_batch_is_flagged_with_its_counts() -> None:
    piled = check_integrity(straight(0, 20, 20, 20))
    assert (piled.longest_run, piled.equal_neighbours, piled.expected_neighbours) == (20, 57, 19)
    assert [finding.code for finding in piled.findings] == ["SURVEY_STRAIGHT_LINES", "SURVEY_EQUAL_NEIGHBOURS"]
    assert "57 rows equal the row before; chance makes about 19.0." in piled.findings[1].message.en
    mixed = Answers(SCHEME, [[each] * 9 for each in (3, 2, 1) * 20])
    assert [finding.code for finding in check_integrity(mixed).findings] == ["SURVEY_STRAIGHT_LINES"]


def test_full_marks_leave_no_room() -> None:
    report = check_integrity(straight(6, 4))
    assert (report.full_marks, report.straight) == (6, 10)
    assert "SURVEY_FULL_MARKS" in [finding.code for finding in report.findings]
    assert all("leave no answers out" in finding.hint.en for finding in report.findings)


def test_a_fair_survey_has_no_flag() -> None:
    assert check_integrity(drawn(120)).findings == ()


def test_of_few_rows_nothing_is_flagged() -> None:
    assert check_integrity(straight(9)).findings == ()


def test_blanks_are_no_answer() -> None:
    """A row with one answer is no straight line; one without any is no row."""
    report = check_integrity(Answers(SCHEME, [BLANK, [None] * 9, [4, 4, *[None] * 7]]))
    assert (report.n, report.straight, report.full_marks) == (2, 1, 1)


def test_no_rows_at_all() -> None:
    report = check_integrity(Answers(SCHEME, []))
    assert (report.n, report.longest_run, report.equal_neighbours, report.alpha) == (0, 0, 0, None)


def test_alpha_by_hand() -> None:
    """Two questions: squares 2 and 2, of the sums 6; alpha = 2 (1 - 4/6)."""
    words = Words("Contoh", "Example")
    two = [SurveyElement(key, words) for key in "ab"]
    scheme = SurveyScheme("contoh", words, two, Law("Perbup Contoh")("Pasal 1"))
    assert check_integrity(Answers(scheme, [(1, 1), (2, 3), (3, 2)])).alpha == Fraction(2, 3)
    assert check_integrity(Answers(scheme, [(1, 3), (2, 2), (3, 1)])).alpha is None  # the sums are alike
    one = SurveyScheme("satu", words, two[:1], Law("Perbup Contoh")("Pasal 1"))
    assert check_integrity(Answers(one, [(1,), (3,)])).alpha is None
    assert check_integrity(straight(2, 2)).alpha == 1


def test_sums_have_no_rows() -> None:
    with pytest.raises(WrongType):
        check_integrity(straight(3).totals())  # type: ignore[arg-type]


def test_pages_in_both_languages() -> None:
    report = check_integrity(straight(6, 40, unit_id="cakra", period=Period.year(2025)))
    assert "46 dari 46" in report.as_text("id")
    assert "no answer is left out" in report.as_text("en")
    assert "Findings" in report.as_text("en")
    assert "Findings" not in check_integrity(drawn(120)).as_text("en")
    assert "—" in check_integrity(straight(3)).as_text("id")
    assert "<" in report.as_html("en")
    assert report._repr_html_() == report.as_html("id")
    assert report.basis.assurance is Assurance.ASSUMPTION
