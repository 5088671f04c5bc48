"""Returns: the last balance, what the time away adds, and what is asked first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from kinerja.base.period import Period
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_return import (
    PenaltyCause,
    ReturnBase,
    return_after_penalty,
    return_after_study,
    return_credits,
)
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from kinerja.career.credit_spans import NewCredits

BACK = date(2030, 1, 1)


def record(*years: int) -> Record:
    """Return a record in which each year is baik."""
    return Record(
        "e1",
        [
            ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
            for year in years
        ],
    )


def back(told: Record | None = None, **more: Any) -> NewCredits:
    """Return a return to Ahli Muda at III/d with 120 credits."""
    days: dict[str, Any] = {"released": date(2028, 1, 1), "rank_since": date(2026, 4, 1), "installed": BACK}
    told = record(*range(2022, 2030)) if told is None else told
    return return_credits(
        "120", told, "ahli_muda", "III/d", **{"base": "sudah_termasuk", "policy": "sisa_bulan", **days, **more}
    )


def test_the_time_away_is_added_to_the_last_balance() -> None:
    """Two years as an administrator, both baik."""
    new = back()
    assert [(each.kind, each.credit) for each in new.entries] == [
        (CreditKind.JF_LAMA, 120),
        (CreditKind.PENGANGKATAN_KEMBALI, 25),
        (CreditKind.PENGANGKATAN_KEMBALI, 25),
    ]


def test_nothing_is_converted_twice() -> None:
    """The rank is older than the release: months before it are in the balance."""
    first = back().entries[1]
    assert first.period is not None
    assert first.period.start == date(2028, 1, 1)


def test_a_rank_that_came_meanwhile_counts_from_its_tmt() -> None:
    """Article 24 paragraph (2)."""
    new = back(rank_since=date(2029, 1, 1))
    assert [each.period for each in new.entries[1:]] == [Period.year(2029)]


def test_article_24_paragraph_3_at_most_four_years() -> None:
    """Seven years away at one rank: the last four."""
    new = back(released=date(2023, 1, 1), rank_since=date(2023, 1, 1))
    assert [each.period.start.year for each in new.entries if each.period] == [2026, 2027, 2028, 2029]
    assert (new.total, [each.code for each in new.findings]) == (220, ["CREDIT_TENURE_LIMITED"])


def test_whether_the_basic_credit_is_added_is_asked_for() -> None:
    """The words of paragraph (2) add it; the example was not read, and a balance may hold it already."""
    assert back(base=ReturnBase.DITAMBAHKAN).total - back().total == 100
    with pytest.raises(UnknownName, match="ditambahkan, sudah_termasuk"):
        back(base="ya")
    with pytest.raises(TypeError, match="base"):
        return_credits(  # type: ignore[call-arg]
            0, record(), "ahli_muda", "III/d", released=BACK, rank_since=BACK, installed=BACK, policy="sisa_bulan"
        )


def test_a_basic_credit_that_is_not_of_the_jenjang_held_is_flagged() -> None:
    """IV/b fits Ahli Madya, not Ahli Muda."""
    days: dict[str, Any] = {"released": date(2028, 1, 1), "rank_since": date(2026, 4, 1), "installed": BACK}
    told: dict[str, Any] = {"base": "ditambahkan", "policy": "sisa_bulan", **days}
    new = return_credits("60", record(2028, 2029), "ahli_muda", "IV/b", **told)
    assert [each.code for each in new.findings] == ["CREDIT_BASE_OF_ANOTHER_JENJANG"]


def test_posts_that_start_higher_have_no_basic_credit_there() -> None:
    """In a post that starts at III/b the total begins at 0 at III/b."""
    days: dict[str, Any] = {"released": date(2028, 1, 1), "rank_since": date(2026, 4, 1), "installed": BACK}
    told: dict[str, Any] = {"base": "ditambahkan", "policy": "sisa_bulan", "starts_at": "III/b", **days}
    assert return_credits("20", record(2028, 2029), "ahli_pertama", "III/b", **told).total == 45


def test_a_return_before_the_release_is_refused() -> None:
    """Swapped days are an error."""
    with pytest.raises(InvalidValue, match="lies before"):
        back(released=date(2031, 1, 1))


def test_study_leave_leaves_the_balance_alone() -> None:
    """Article 22: only work in the field is added."""
    new = return_after_study("62.5", record(2028, 2029), "ahli_pertama", "III/b", installed=BACK, policy="sisa_bulan")
    assert [str(each.credit) for each in new.entries] == ["125/2"]


def test_work_in_the_field_during_study_leave_is_added() -> None:
    """The months that somebody in charge names, each with the predikat of its year."""
    worked = [Period.quarter(2029, 3), Period.month(2028, 12)]
    told: dict[str, Any] = {"installed": BACK, "worked": worked, "policy": "sisa_bulan"}
    new = return_after_study("62.5", record(2028, 2029), "ahli_pertama", "III/b", **told)
    assert [(each.months, float(each.credit)) for each in new.entries] == [(0, 62.5), (1, 1.04), (3, 3.13)]


@pytest.mark.parametrize(
    "worked",
    [
        [Period.quarter(2029, 3), Period.month(2029, 9)],
        [Period.month(2030, 1)],
        [Period.of("2029-03-10", "2029-05-31")],
    ],
)
def test_months_of_work_that_cannot_be_are_refused(worked: list[Period]) -> None:
    """Twice the same, in the month of the return, or a part of a month."""
    told: dict[str, Any] = {"installed": date(2030, 1, 15), "worked": worked, "policy": "sisa_bulan"}
    with pytest.raises(InvalidValue):
        return_after_study(0, record(2029), "ahli_pertama", "III/b", **told)


@pytest.mark.parametrize(("cause", "asked"), [("lainnya", 1), ("target_kinerja", 2)])
def test_se_9_2024_letter_f_a_return_after_a_heavy_penalty(cause: str, asked: int) -> None:
    """The old balance; a missed performance target asks for the competency test first."""
    new = return_after_penalty("140", "ahli_muda", "III/d", installed=BACK, cause=cause, decree="PAK 2/2027")
    assert (new.total, len(new.follow_ups), new.entries[0].decree) == (140, asked, "PAK 2/2027")
    assert ("uji kompetensi" in new.follow_ups[-1].text.id) is (asked == 2)


def test_names_for_people() -> None:
    """In both languages."""
    assert [each.label.en for each in ReturnBase] == ["The basic credit is added", "The basic credit is in it already"]
    assert [each.label.en for each in PenaltyCause] == ["A performance target was missed", "Another cause"]


def test_months_that_the_old_ledger_holds_are_not_converted_again() -> None:
    """The year of the release was converted whole: the rest of it stands in the balance, and is named (review 7)."""
    old = CreditEntry.of(convert("ahli_muda", "baik", Period.year(2028)))
    new = back(released=date(2028, 7, 1), earlier=[old])
    assert [each.period for each in new.entries[1:]] == [Period.year(2029)]
    (found,) = new.findings
    assert found.code == "CREDIT_MONTHS_CARRIED"
    assert "Half-year II 2028" in found.message.en
    replaced = CreditEntry.of(convert("ahli_muda", "baik", Period.semester(2028, 1)), replaces=old.key)
    assert back(released=date(2028, 7, 1), earlier=[old, replaced]).total == back(released=date(2028, 7, 1)).total
