"""Transfers into a functional position: the examples of Lampiran I and of SE Kepala BKN 9/2024."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit_entry import CreditKind, CreditRow
from kinerja.career.credit_flat import flat_credit
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_tenure import HIGHEST_RANK_LIMIT
from kinerja.career.credit_threshold import START_BASIS
from kinerja.career.credit_transfer import carried_balance, fitting_credits, transfer_at_once, transfer_credits
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30

if TYPE_CHECKING:
    from kinerja.base.scale import Ranked
    from kinerja.career.credit_spans import NewCredits

GOOD = Predikat.BAIK


def record(**years: Ranked) -> Record:
    """Return a record of years; ``y2021`` is the year in which two halves were joined."""
    results = []
    for name, grade in years.items():
        regime = "year_2021" if name == "y2021" else "permenpanrb6_2022"
        results.append(ReportedResult("e1", Period.year(int(name[1:])), EvaluationKind.TAHUNAN, regime, grade))
    return Record("e1", results)


def booked(new: NewCredits) -> list[str]:
    """Return the credits of each entry as decimals."""
    return [str(float(each.credit)) for each in new.entries]


def test_se_9_2024_letter_e_example_2_by_its_own_dates() -> None:
    """Desi: III/c since 1 April 2021, Ahli Muda since 1 September 2023: 18.75 + 25 + 16.67 = 60.42.

    The circular prints 58.34, because it counts April to December 2021 as 8 months.
    """
    told = record(y2021=PredikatPP30.BAIK, y2022=GOOD, y2023=GOOD)
    days: dict[str, Any] = {"rank_since": date(2021, 4, 1), "installed": date(2023, 9, 1), "policy": "sisa_bulan"}
    new = transfer_credits(told, "ahli_muda", "III/c", **days, limit=None)
    assert booked(new) == ["18.75", "25.0", "16.67", "0.0"]
    assert new.total == Fraction("60.42")


def test_each_year_goes_by_its_own_predikat() -> None:
    """Not the time in rank times one predikat."""
    told = record(y2022=Predikat.SANGAT_BAIK, y2023=Predikat.KURANG)
    days: dict[str, Any] = {"rank_since": date(2022, 1, 1), "installed": date(2024, 1, 1), "policy": "sisa_bulan"}
    new = transfer_credits(told, "ahli_pertama", "III/a", **days, limit=None)
    assert booked(new) == ["18.75", "6.25", "0.0"]


def test_gh_68665262992_a_pelaksana_of_iii_b_gets_the_basic_credit() -> None:
    """It leaves the 50 out."""
    new = transfer_at_once("ahli_pertama", "III/b", "baik", years=2, limit=None)
    assert (booked(new), new.total) == (["25.0", "50.0"], 75)


def test_article_7_paragraph_4_the_highest_rank_counts_three_years() -> None:
    """6 years of a pengawas at III/d: 75 + 100 = 175; without the limit 250."""
    assert transfer_at_once("ahli_muda", "III/d", "baik", years=6, limit=HIGHEST_RANK_LIMIT).total == 175
    assert transfer_at_once("ahli_muda", "III/d", "baik", years=6, limit=None).total == 250
    told = record(y2022=GOOD, y2023=GOOD, y2024=GOOD, y2025=GOOD)
    days: dict[str, Any] = {"rank_since": date(2020, 4, 1), "installed": date(2026, 1, 1), "policy": "sisa_bulan"}
    new = transfer_credits(told, "ahli_muda", "III/d", **days, limit=HIGHEST_RANK_LIMIT)
    assert booked(new) == ["25.0", "25.0", "25.0", "100.0"]
    assert [each.code for each in new.findings] == ["CREDIT_TENURE_LIMITED"]


def test_whether_the_rank_is_the_highest_one_is_asked_for() -> None:
    """No list of those ranks was read, so there is no default."""
    with pytest.raises(TypeError, match="limit"):
        transfer_at_once("ahli_muda", "III/d", "baik", years=6)  # type: ignore[call-arg]


def test_lampiran_i_number_2_of_iii_a() -> None:
    """3 years and 5 months of baik: 42.7 with the one place printed there, and 0 for III/a."""
    rules = PERBKN3_2023.rounded(Rounding(1))
    new = transfer_at_once("ahli_pertama", "III/a", "baik", years=3, months=5, limit=None, rules=rules)
    assert new.total == Fraction("42.7")


def test_a_rank_that_does_not_fit_needs_the_table() -> None:
    """The error says which function to call."""
    with pytest.raises(InvalidValue, match=r"flat_credit") as raised:
        transfer_at_once("ahli_pertama", "III/c", "baik", years=3, limit=None)
    assert raised.value.path == "golongan"


def test_lampiran_i_number_2_letter_b_3_a_pelaksana_of_iv_a() -> None:
    """First Ahli Pertama with 100; later Ahli Muda with 3 years x 25 and 0: 75."""
    assert flat_credit("perpindahan", "IV/a", origin="pelaksana", jenjang="ahli_pertama").total == 100
    told = record(y2022=GOOD, y2023=GOOD, y2024=GOOD, y2025=GOOD)
    days: dict[str, Any] = {
        "rank_since": date(2022, 1, 1),
        "installed": date(2026, 1, 1),
        "promoted": date(2027, 4, 1),
        "policy": "sisa_bulan",
    }
    new = fitting_credits(told, "ahli_muda", "IV/a", **days, limit=HIGHEST_RANK_LIMIT)
    assert (booked(new), new.total) == (["25.0", "25.0", "25.0", "0.0"], 75)
    assert {each.counts_from for each in new.entries} == {date(2027, 4, 1)}


def test_se_9_2024_letter_a_ibrahim_later_as_ahli_muda() -> None:
    """III/c since 1 April 2022, first installed on 1 April 2024: 2 x 25 and 0: 50."""
    told = record(y2022=GOOD, y2023=GOOD, y2024=GOOD)
    days: dict[str, Any] = {
        "rank_since": date(2022, 4, 1),
        "installed": date(2024, 4, 1),
        "promoted": date(2025, 4, 1),
        "policy": "sisa_bulan",
    }
    kind = CreditKind.PENGANGKATAN_PERTAMA
    new = fitting_credits(told, "ahli_muda", "III/c", **days, limit=None, kind=kind)
    assert (booked(new), new.total) == (["18.75", "25.0", "6.25", "0.0"], 50)
    assert new.entries[0].kind is kind


def test_lampiran_i_number_2_letter_a_between_functional_positions() -> None:
    """125 credits of an Ahli Madya stay 125."""
    entry = carried_balance("125", "ahli_madya", booked_on=date(2025, 3, 1), golongan="IV/a", decree="PAK 1/2025")
    assert (entry.credit, entry.kind.row, entry.decree) == (125, CreditRow.JF_LAMA, "PAK 1/2025")
    assert CreditLedger("e1", "ahli_madya", date(2025, 3, 1)).adding(entry).balance == 125
    assert entry.because is not None
    assert entry.because.value == 125


def test_posts_that_start_at_iii_b_have_no_basic_credit_there() -> None:
    """7 months and 0, not 50: by article 21 the need of the next jenjang is 50 there."""
    told = record(y2023=GOOD)
    days: dict[str, Any] = {"rank_since": date(2023, 1, 1), "installed": date(2023, 8, 1), "policy": "sisa_bulan"}
    start: dict[str, Any] = {"limit": None, "starts_at": "III/b"}
    new = transfer_credits(told, "ahli_pertama", "III/b", **days, **start)
    assert booked(new) == ["7.29", "0.0"]
    assert new.entries[1].basis == START_BASIS
    assert booked(transfer_at_once("ahli_pertama", "III/b", "baik", months=7, **start)) == ["7.29", "0.0"]
    later = fitting_credits(told, "ahli_pertama", "III/b", **days, promoted=date(2024, 8, 1), **start)
    assert booked(later) == ["7.29", "0.0"]
    muda = transfer_at_once("ahli_muda", "III/d", "baik", months=7, **start)
    assert booked(muda) == ["14.58", "100.0"]


def test_a_start_that_no_post_has_is_refused() -> None:
    """It is not passed over."""
    with pytest.raises(InvalidValue, match="starts at II/d"):
        transfer_at_once("ahli_pertama", "III/b", "baik", years=2, limit=None, starts_at="II/d")


@pytest.mark.parametrize(("balance", "error"), [("-1", InvalidValue), (1.5, WrongType)])
def test_a_balance_is_an_exact_number_not_below_0(balance: object, error: type[Exception]) -> None:
    """Floats are refused."""
    with pytest.raises(error):
        carried_balance(balance, "ahli_madya", booked_on=date(2025, 3, 1))  # type: ignore[arg-type]


def test_a_transfer_fits_the_ledger_and_its_months_do_not_count_again() -> None:
    """They lie before the jenjang, and are booked as a transfer."""
    told = record(y2022=GOOD, y2023=GOOD)
    days: dict[str, Any] = {"rank_since": date(2022, 4, 1), "installed": date(2023, 9, 1), "policy": "sisa_bulan"}
    new = transfer_credits(told, "ahli_muda", "III/d", **days, limit=None)
    ledger = CreditLedger("e1", "ahli_muda", date(2023, 9, 1)).adding(*new.entries)
    assert (ledger.balance, len(ledger.months())) == (Fraction("135.42"), 17)
