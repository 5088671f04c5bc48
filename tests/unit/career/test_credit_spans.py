"""Spans of jenjang: whole calendar months, the month of a TMT belongs to the new state, none counts twice."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.finding import Finding, Severity
from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_spans import (
    JenjangSpan,
    NewCredits,
    judged_months,
    month_numbers,
    month_runs,
    months_label,
    span_months,
)
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.recommendation import FollowUp
from kinerja.people.positions import Jenjang

YEAR = Period.year(2025)
BASIS = PERBKN_3_2023("Pasal 13")


def months(states: list[JenjangSpan], period: Period = YEAR) -> list[tuple[str, list[str]]]:
    """Return the runs of months of each span."""
    return [
        (str(jenjang), [str(run) for run in month_runs(numbers)]) for jenjang, numbers in span_months(states, period)
    ]


def test_the_month_of_a_tmt_belongs_to_the_new_jenjang() -> None:
    """TMT 15 August: January to July are the old jenjang, August to December the new one."""
    states = [JenjangSpan("ahli_pertama", date(2020, 1, 1)), JenjangSpan("ahli_muda", date(2025, 8, 15))]
    assert months(states) == [("ahli_pertama", ["2025-01-01/2025-07-31"]), ("ahli_muda", ["2025-08-01/2025-12-31"])]


def test_a_gap_between_spans_stays_a_gap() -> None:
    """Leave outside the responsibility of the state is simply not in the spans."""
    states = [
        JenjangSpan("ahli_muda", date(2024, 1, 1), date(2025, 3, 31)),
        JenjangSpan("ahli_muda", date(2025, 10, 1)),
    ]
    assert months(states) == [("ahli_muda", ["2025-01-01/2025-03-31"]), ("ahli_muda", ["2025-10-01/2025-12-31"])]


def test_a_month_that_is_not_held_to_its_end_belongs_to_what_follows() -> None:
    """A span that ends on 15 March has January and February; one that ends with the month has it too."""
    assert months([JenjangSpan("mahir", date(2024, 1, 1), date(2025, 3, 15))]) == [("mahir", ["2025-01-01/2025-02-28"])]
    assert months([JenjangSpan("mahir", date(2024, 1, 1), date(2025, 2, 28))]) == [("mahir", ["2025-01-01/2025-02-28"])]


def test_the_last_of_all_days_is_no_end() -> None:
    """Many systems write 9999-12-31 for what lasts."""
    assert months([JenjangSpan("mahir", date(2025, 12, 1), date.max)]) == [("mahir", ["2025-12-01/2025-12-31"])]
    assert len(judged_months(Period(date(9999, 12, 1), date.max))) == 1


def test_two_changes_in_one_month_leave_it_to_the_last() -> None:
    """The state that lasted less than a month has none."""
    states = [
        JenjangSpan("ahli_pertama", date(2020, 1, 1)),
        JenjangSpan("ahli_muda", date(2025, 8, 1)),
        JenjangSpan("ahli_madya", date(2025, 8, 20)),
    ]
    assert [runs for _, runs in months(states)] == [["2025-01-01/2025-07-31"], [], ["2025-08-01/2025-12-31"]]


@pytest.mark.parametrize(
    "second", [JenjangSpan("ahli_muda", date(2019, 1, 1)), JenjangSpan("ahli_muda", date(2020, 1, 1))]
)
def test_spans_that_stand_in_another_order_are_refused(second: JenjangSpan) -> None:
    """Nobody could tell which of them a month belongs to."""
    with pytest.raises(InvalidValue, match="while ahli_pertama is held"):
        span_months([JenjangSpan("ahli_pertama", date(2020, 1, 1)), second], YEAR)


def test_spans_that_overlap_are_refused() -> None:
    """The second one begins before the first one ends."""
    with pytest.raises(InvalidValue, match="begins on 2025-03-31"):
        span_months(
            [JenjangSpan("mahir", date(2020, 1, 1), date(2025, 3, 31)), JenjangSpan("penyelia", date(2025, 3, 31))],
            YEAR,
        )


def test_one_span_may_stand_alone() -> None:
    """Most people have one."""
    span = JenjangSpan("mahir", date(2020, 1, 1))
    assert span_months(span, YEAR) == span_months([span], YEAR)


def test_no_span_at_all_is_refused() -> None:
    """Nobody could tell which jenjang a month counts for."""
    with pytest.raises(InvalidValue, match="states: There is no span of jenjang"):
        span_months([], YEAR)


def test_what_is_no_span_is_refused() -> None:
    """A jenjang alone says nothing of days."""
    with pytest.raises(WrongType, match="no JenjangSpan"):
        span_months(["ahli_muda"], YEAR)  # type: ignore[list-item]


def test_a_period_that_cuts_a_month_is_refused() -> None:
    """Credits count whole calendar months."""
    with pytest.raises(InvalidValue, match="whole months"):
        span_months([JenjangSpan("mahir", date(2020, 1, 1))], Period.of("2025-01-01", "2025-03-15"))


def test_a_span_does_not_end_before_it_begins() -> None:
    """Swapped days are an error."""
    with pytest.raises(InvalidValue, match="before it begins"):
        JenjangSpan("mahir", date(2025, 2, 1), date(2025, 1, 1))


def test_months_of_nothing_are_none() -> None:
    """A flat amount has no period."""
    assert month_numbers(None) == frozenset()
    assert months_label(month_numbers(None)).id == ""


def test_months_are_told_as_people_read_them() -> None:
    """Runs are joined."""
    both = month_numbers(Period.month(2025, 1)) | month_numbers(Period.quarter(2025, 4))
    assert months_label(both) == Words("Januari 2025; Triwulan IV 2025", "January 2025; Quarter IV 2025")


def test_a_result_converts_the_months_it_holds_to_their_end() -> None:
    """The month in which it begins is its own; the one that it leaves early is not."""
    assert months_label(judged_months(Period.of("2025-01-20", "2025-05-20"))).en == "1 January 2025 to 30 April 2025"
    assert judged_months(Period.of("2025-01-02", "2025-01-20")) == frozenset()


def test_new_credits_are_added_up_and_sorted_out() -> None:
    """Totals as booked and exact, and the entries of one jenjang."""
    first = CreditEntry("lainnya", "ahli_muda", "10.42", BASIS, exact="125/12")
    second = CreditEntry("lainnya", "ahli_madya", 5, BASIS)
    finding = Finding("X", Severity.INFO, "", Words("x", "x"))
    later = FollowUp(Words("x", "x"), BASIS)
    new = NewCredits([first]).plus(NewCredits([second], findings=[finding], follow_ups=[later]))
    assert (new.total, new.exact_total) == (Fraction("15.42"), Fraction(185, 12))
    assert new.of("ahli_madya") == (second,)
    assert (new.findings, new.follow_ups) == ((finding,), (later,))
    assert first.kind is CreditKind.LAINNYA
    assert first.jenjang is Jenjang.AHLI_MUDA


def test_new_credits_are_a_page() -> None:
    """What would be booked, where from, what it takes the place of, and what to look at."""
    months, again = Period.of("2025-03-01", "2025-12-31"), {"id": "again", "replaces": "old", "note": "PAK 7"}
    entry = CreditEntry.of(convert("ahli_muda", "baik", months), **again)
    finding = Finding("CHECK_IT", Severity.WARNING, "", Words("Periksa ini.", "Look at this."))
    later = FollowUp(Words("Nanti.", "Somebody decides later."), BASIS)
    new = NewCredits([entry, CreditEntry("ak_dasar", "ahli_muda", 100, BASIS)], findings=[finding], follow_ups=[later])
    text = new.as_text("en")
    for said in ("120.83", "Before rounding", "20.83", "1 March 2025", "Takes the place of: old", "PAK 7"):
        assert said in text, said
    for said in ("Look at this.", "Somebody decides later.", "Pasal 13"):
        assert said in text, said
    assert "120,83" in new.as_html("id")
    assert new._repr_html_() == new.as_html("id")


def test_new_credits_without_entries_say_so() -> None:
    """A page of nothing but a 0 would read as an answer."""
    text = NewCredits().as_text("en")
    assert "There are no credits to book." in text
    assert "Total" not in text


def test_new_credits_that_nothing_rounded_have_one_total() -> None:
    """And what Python shows of them is a line."""
    new = NewCredits([CreditEntry("ak_dasar", "ahli_muda", 100, BASIS)])
    assert "Before rounding" not in new.as_text("en")
    assert "To be looked at" not in new.as_text("en")
    assert repr(new) == "NewCredits(entries=<1>, findings=<0>, follow_ups=<0>)"
    assert "basis=Peraturan BKN 3/2023, Pasal 13, exact" in repr(new.entries[0])
