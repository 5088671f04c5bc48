"""First appointments: the examples of Lampiran I and of SE Kepala BKN 9/2024."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.period import Period
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_spans import JenjangSpan, NewCredits
from kinerja.career.credit_starts import first_appointment, late_installation
from kinerja.career.credit_threshold import CreditThreshold
from kinerja.career.credit_transfer import transfer_at_once
from kinerja.career.credit_years import yearly_credits
from kinerja.errors import InvalidValue
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan

_REGIMES = {2020: ("pp46_2011", Sebutan.BAIK), 2021: ("year_2021", PredikatPP30.BAIK)}


def record(*periods: Period | int) -> Record:
    """Return a record in which all is baik, in the regime of its year."""
    results = []
    for told in periods:
        period = Period.year(told) if isinstance(told, int) else told
        regime, grade = _REGIMES.get(period.start.year, ("permenpanrb6_2022", Predikat.BAIK))
        results.append(ReportedResult("e1", period, EvaluationKind.TAHUNAN, regime, grade))
    return Record("e1", results)


def start(told: Record, golongan: str = "III/a", **more: Any) -> NewCredits:
    """Return a first appointment as Ahli Pertama in a position that starts at III/a."""
    return first_appointment(
        told, "ahli_pertama", golongan, **{"starts_at": "III/a", "policy": "tahunan_mengganti", **more}
    )


def booked(new: NewCredits) -> list[str]:
    """Return the credits of each entry as decimals."""
    return [str(float(each.credit)) for each in new.entries]


def test_lampiran_i_number_1_the_months_as_a_candidate() -> None:
    """Suci: March to December 2023 and January to February 2024, baik: 10.42 + 2.08 = 12.5."""
    told = record(Period.of("2023-03-01", "2023-12-31"), 2024)
    new = start(told, cpns_since=date(2023, 3, 1), installed=date(2024, 3, 1))
    assert (booked(new), new.total) == (["10.42", "2.08"], Fraction("12.5"))
    assert {each.kind for each in new.entries} == {CreditKind.PENGANGKATAN_PERTAMA}
    assert new.findings == ()


def test_se_9_2024_letter_a_who_is_hired_one_rank_higher_gets_its_need() -> None:
    """Nazar, S2, III/b: 12.5 as a candidate and 50."""
    told = record(Period.of("2022-08-01", "2022-12-31"), 2023)
    new = start(told, "III/b", cpns_since=date(2022, 8, 1), installed=date(2023, 8, 1))
    assert booked(new) == ["5.21", "7.29", "50.0"]
    assert new.total == Fraction("12.5") + 50
    because = new.entries[-1].because
    assert because is not None
    assert (because.key, because.value) == ("angka_kredit_pemenuhan", 50)


def test_a_post_that_starts_at_iii_b_gives_a_iii_b_nothing_more() -> None:
    """Its need of the next jenjang is 50 already (art. 21)."""
    told = record(Period.of("2022-08-01", "2022-12-31"), 2023)
    new = start(told, "III/b", starts_at="III/b", cpns_since=date(2022, 8, 1), installed=date(2023, 8, 1))
    assert new.total == Fraction("12.5")


def test_se_9_2024_letter_e_example_1_six_rows() -> None:
    """Pusaka: candidate, PNS before the installation, functional official: 47.92."""
    told = record(Period.of("2020-03-01", "2020-12-31"), 2021, 2022, 2023)
    installed = date(2023, 8, 1)
    new = start(told, cpns_since=date(2020, 3, 1), pns_since=date(2021, 3, 1), installed=installed)
    after = yearly_credits(
        told,
        [JenjangSpan("ahli_pertama", installed)],
        period=Period.year(2023),
        policy="tahunan_mengganti",
        booked=new.entries,
    )
    rows = [*new.entries, *after.entries]
    assert [str(float(row.credit)) for row in rows] == ["10.42", "2.08", "10.42", "12.5", "7.29", "5.21"]
    ledger = CreditLedger("e1", "ahli_pertama", installed).adding(*rows)
    assert ledger.balance == Fraction("47.92")


def test_se_9_2024_letter_a_a_late_installation_converts_the_last_rank() -> None:
    """Faradina: III/b since 1 April 2022, installed on 1 April 2024, baik: 2 x 12.5 = 25, and 50: 75."""
    kind = CreditKind.PENGANGKATAN_PERTAMA
    printed = transfer_at_once("ahli_pertama", "III/b", "baik", years=2, limit=None, kind=kind)
    assert (booked(printed), printed.total) == (["25.0", "50.0"], 75)
    assert printed.entries[0].kind is kind


def test_a_late_installation_year_by_year_rounds_each_row() -> None:
    """The same days by the results of the years: three rows, each half up, one hundredth more than printed."""
    days: dict[str, Any] = {"rank_since": date(2022, 4, 1), "installed": date(2024, 4, 1), "policy": "sisa_bulan"}
    new = late_installation(record(2022, 2023, 2024), "ahli_pertama", "III/b", **days)
    assert booked(new) == ["9.38", "12.5", "3.13", "50.0"]
    assert (new.exact_total, new.total) == (75, Fraction("75.01"))


def test_installed_on_the_day_of_becoming_a_pns_makes_no_row_of_its_own() -> None:
    """There is nothing between the two."""
    told = record(Period.of("2023-03-01", "2023-12-31"), 2024)
    days = {"cpns_since": date(2023, 3, 1), "installed": date(2024, 3, 1)}
    assert start(told, **days, pns_since=date(2024, 3, 1)) == start(told, **days)


def test_months_without_a_result_are_told() -> None:
    """Training elsewhere counts, once its result is there."""
    new = start(record(2024), cpns_since=date(2023, 3, 1), installed=date(2024, 3, 1))
    assert [each.code for each in new.findings] == ["CREDIT_MONTHS_OPEN"]


@pytest.mark.parametrize(
    ("jenjang", "golongan", "starts_at"), [("ahli_pertama", "III/a", "III/b"), ("terampil", "II/d", "II/b")]
)
def test_ranks_that_no_hiring_gives_are_refused(jenjang: str, golongan: str, starts_at: str) -> None:
    """Below the start of the post, or more than one rank above it."""
    days: dict[str, Any] = {"cpns_since": date(2023, 3, 1), "installed": date(2024, 3, 1), "policy": "sisa_bulan"}
    with pytest.raises(InvalidValue, match=r"late_installation"):
        first_appointment(record(), jenjang, golongan, starts_at=starts_at, **days)


@pytest.mark.parametrize(
    ("jenjang", "golongan", "starts_at"),
    [("ahli_pertama", "III/a", "II/d"), ("ahli_pertama", "III/b", "III/c"), ("ahli_muda", "III/d", "III/d")],
)
def test_starts_that_no_post_has_are_refused(jenjang: str, golongan: str, starts_at: str) -> None:
    """A rank of the other ladder would add the need of a rank that nobody rose."""
    days: dict[str, Any] = {"cpns_since": date(2023, 3, 1), "installed": date(2024, 3, 1), "policy": "sisa_bulan"}
    with pytest.raises(InvalidValue, match=f"starts at {starts_at}"):
        first_appointment(record(), jenjang, golongan, starts_at=starts_at, **days)


def test_posts_that_start_at_iii_b_begin_at_0_there() -> None:
    """Their need of the next jenjang is 50, which the basic credit would meet at once."""
    days: dict[str, Any] = {"rank_since": date(2022, 4, 1), "installed": date(2024, 4, 1), "policy": "sisa_bulan"}
    new = late_installation(record(2022, 2023, 2024), "ahli_pertama", "III/b", **days, starts_at="III/b")
    assert booked(new) == ["9.38", "12.5", "3.13", "0.0"]
    ledger = CreditLedger("e1", "ahli_pertama", date(2024, 4, 1), new.entries, starts_at="III/b").ranked(
        "III/b", date(2022, 4, 1)
    )
    target = ledger.jenjang_target()
    assert isinstance(target, CreditThreshold)
    assert target.lacking(ledger.balance) == Fraction("24.99")


def test_a_rank_above_the_jenjang_needs_the_table() -> None:
    """Ibrahim at III/c into Ahli Pertama."""
    days: dict[str, Any] = {"rank_since": date(2022, 4, 1), "installed": date(2024, 4, 1), "policy": "sisa_bulan"}
    with pytest.raises(InvalidValue, match=r"III/c does not fit ahli_pertama.*flat_credit"):
        late_installation(record(2022), "ahli_pertama", "III/c", **days)


def test_entries_fit_the_ledger() -> None:
    """They count from the installation."""
    told = record(Period.of("2023-03-01", "2023-12-31"), 2024)
    new = start(told, cpns_since=date(2023, 3, 1), installed=date(2024, 3, 1))
    ledger = CreditLedger("e1", "ahli_pertama", date(2024, 3, 1)).adding(*new.entries)
    assert ledger.balance_on(date(2024, 3, 1)) == Fraction("12.5")
    assert all(isinstance(each, CreditEntry) for each in ledger.entries)
