"""Answers, their sums, and published means: blanks stay blanks, nothing impossible comes in."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.feedback.survey_answers import Answers, ElementMeans, ElementTotals, MissingPolicy, QuestionTotal
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017 as SKM

if TYPE_CHECKING:
    from collections.abc import Iterable

BLANKS = Answers(SKM, [[4] * 9, [3] * 9, [2, *[None] * 8]], unit_id="u", period=Period.year(2025), survey_id="s")
SUMS = dict(zip(SKM.questions, (105, 105, 97, 113, 105, 112, 112, 98, 98), strict=True))


def test_blanks_are_left_out_of_each_element() -> None:
    """The rule speaks of elements filled in."""
    totals = BLANKS.totals()
    assert totals.questions[:2] == (QuestionTotal("persyaratan", 9, 3), QuestionTotal("prosedur", 7, 2))
    assert (totals.respondents, totals.missing) == (3, MissingPolicy.ANSWERED_ONLY)
    assert (totals.unit_id, totals.period, totals.survey_id) == ("u", Period.year(2025), "s")


def test_incomplete_rows_may_be_dropped() -> None:
    """By name; its token will do."""
    totals = BLANKS.totals("hanya_lengkap")
    assert {each.n for each in totals.questions} == {totals.respondents} == {2}
    assert BLANKS.complete_rows == ((4,) * 9, (3,) * 9)
    assert not BLANKS.is_complete


def test_no_policy_counts_a_blank_as_0() -> None:
    """It is the mistake that such a policy would be."""
    assert [policy.label.en for policy in MissingPolicy] == ["only what was answered", "only complete respondents"]
    with pytest.raises(UnknownName):
        BLANKS.totals("nol")


def test_who_answered_nothing_did_not_respond() -> None:
    """An empty row is a sheet handed back."""
    assert Answers(SKM, [[None] * 9, [1] * 9]).totals().respondents == 1


def test_a_survey_without_rows_has_sums_of_nothing() -> None:
    """Which the index refuses."""
    assert {each.n for each in Answers(SKM, []).totals().questions} == {0}


def test_answers_come_as_text_from_files() -> None:
    """Blanks as empty text, numbers also as decimals of no use."""
    rows = [["4", " 3 ", "", None, Decimal("2.0"), 1, "1", "1", " "]]
    assert Answers(SKM, rows).rows == ((4, 3, None, None, 2, 1, 1, 1, None),)


def test_a_row_may_be_any_iterable() -> None:
    """Such as ``map(int, line.split())``; type checkers refused what works."""
    rows: list[Iterable[int]] = [map(int, "4 3 2 1 4 3 2 1 4".split()), [1] * 9]
    assert Answers(SKM, iter(rows)).rows == ((4, 3, 2, 1, 4, 3, 2, 1, 4), (1,) * 9)


def test_columns_are_read_by_name() -> None:
    """In whatever order a file has them."""
    reader = [{"sarana": "4", "persyaratan": "1"}, {"persyaratan": "2", "sarana": ""}]
    answers = Answers.of(SKM, reader, unit_id="u", period=Period.year(2025), survey_id="s")
    assert [(row[0], row[8]) for row in answers.rows] == [(1, 4), (2, None)]
    assert (answers.unit_id, answers.survey_id) == ("u", "s")


def test_a_column_that_is_no_question_is_refused() -> None:
    """Positions such as U8 mean different things in different reports."""
    with pytest.raises(UnknownName, match=r"'u8' is no question .* Known are persyaratan"):
        Answers.of(SKM, [{"u8": 4}])


def test_of_several_columns_the_first_is_refused() -> None:
    """In the order of the table, and the same one at every start of Python."""
    with pytest.raises(UnknownName, match="^'No' is no question"):
        Answers.of(SKM, [{"No": 1, **{f"U{place}": 4 for place in range(1, 10)}}])


@pytest.mark.parametrize(
    ("rows", "error", "said"),
    [
        ([[4] * 8], InvalidValue, r"rows\[0\]: The row has 8 answers to 9 questions"),
        ([[4] * 9, [4] * 8 + [5]], InvalidValue, r"rows\[1\]\[8\]: 5 lies outside of 1 to 4"),
        ([[0] * 9], InvalidValue, "Give None for a blank"),
        ([["2.5"] * 9], InvalidValue, r"rows\[0\]\[0\]: 2.5 is no whole answer"),
        ([[4.0] * 9], WrongType, "float"),
        ([[True] * 9], WrongType, "bool"),
        ([[4] * 9, [4, "baik", *[4] * 7]], InvalidValue, r"rows\[1\]\[1\]: 'baik' is not an exact number"),
        ([4] * 9, WrongType, r"rows\[0\]: A int is no row of answers"),
        ([dict.fromkeys(SKM.keys, 4)], WrongType, r"columns with names are read by Answers.of"),
    ],
)
def test_what_is_no_answer_is_refused(rows, error, said) -> None:
    """With its place."""
    with pytest.raises(error, match=said):
        Answers(SKM, rows)


def test_a_row_by_name_is_a_mapping() -> None:
    with pytest.raises(WrongType, match=r"rows\[0\]: A list is no Mapping"):
        Answers.of(SKM, [[]])


@pytest.mark.parametrize("respondents", ["30", 3.5, -1, True])
def test_respondents_are_a_whole_number(respondents) -> None:
    """Of sums and of means, which nobody at all cannot have."""
    with pytest.raises(InvalidValue, match="respondents: .* is no number of people who answered"):
        ElementTotals(SKM, [QuestionTotal(key, 0, 0) for key in SKM.keys], respondents=respondents)
    for each in (respondents, 0):
        with pytest.raises(InvalidValue, match="Give a whole number, 1 or more, or None"):
            ElementMeans(SKM, dict.fromkeys(SKM.keys, "3.4"), respondents=each)


def test_sums_are_told_as_such() -> None:
    with pytest.raises(WrongType, match=r"questions\[0\]: A tuple is no QuestionTotal"):
        ElementTotals(SKM, [(key, 4, 1) for key in SKM.keys])
    with pytest.raises(WrongType, match="is no whole number"):
        ElementTotals.of(SKM, dict.fromkeys(SKM.keys, (4, 1, 2)), respondents=1)
    with pytest.raises(UnknownName, match="'nol' is no MissingPolicy"):
        ElementTotals(SKM, [QuestionTotal(key, 4, 1) for key in SKM.keys], missing="nol")


def test_the_repr_tells_no_answer() -> None:
    """Rows are people, if without names."""
    assert "rows=<3>" in repr(BLANKS)


def test_sums_are_kept_by_name() -> None:
    """In the order of the scheme."""
    totals = ElementTotals.of(SKM, dict(reversed(SUMS.items())), respondents=30)
    assert [each.total for each in totals.questions] == list(SUMS.values())
    assert totals.missing is None


def test_each_sum_may_have_a_number_of_its_own() -> None:
    """Where some left it blank."""
    totals = ElementTotals.of(SKM, {key: (total, 30) for key, total in SUMS.items()})
    assert totals.questions[0] == QuestionTotal("persyaratan", 105, 30)
    assert totals.respondents is None


@pytest.mark.parametrize(
    ("totals", "respondents", "said"),
    [
        (SUMS, None, "Nobody says how many answered 'persyaratan'"),
        (SUMS, 20, "cannot be 105 together"),
        (SUMS | {"biaya": 29}, 30, "cannot be 29 together"),
        (SUMS | {"biaya": (40, 31)}, 30, "31 answers are more than 30 respondents"),
        ({"biaya": 100}, 30, "Not there: persyaratan"),
    ],
)
def test_sums_that_cannot_be_are_refused(totals, respondents, said) -> None:
    """Also those of another scale."""
    with pytest.raises(InvalidValue, match=said):
        ElementTotals.of(SKM, totals, respondents=respondents)


def test_a_sum_stands_once() -> None:
    """And is of an element that was asked."""
    told = [QuestionTotal(key, total, 30) for key, total in SUMS.items()]
    with pytest.raises(InvalidValue, match="One stands twice"):
        ElementTotals(SKM, [*told, told[0]])
    with pytest.raises(UnknownName, match="'maklumat' is not in permenpanrb14_2017"):
        ElementTotals(SKM, [*told, QuestionTotal("maklumat", 30, 30)])


@pytest.mark.parametrize(("total", "n", "error"), [(-1, 1, InvalidValue), (1, -1, InvalidValue), ("1", 1, WrongType)])
def test_a_sum_is_a_whole_number(total, n, error) -> None:
    """Of a whole number of answers."""
    with pytest.raises(error):
        QuestionTotal("a", total, n)


def test_means_are_kept_by_name() -> None:
    """Exact, as published."""
    means = ElementMeans(SKM, dict.fromkeys(reversed(SKM.keys), "3.31"))
    assert means.means[0] == ("persyaratan", Fraction("3.31"))


@pytest.mark.parametrize("mean", ["0.99", "4.01"])
def test_a_mean_lies_on_the_scale(mean) -> None:
    """Or it is of another one."""
    with pytest.raises(InvalidValue, match=r"means\.waktu: .* lies outside of 1 to 4"):
        ElementMeans(SKM, dict.fromkeys(SKM.keys, 3) | {"waktu": mean})
