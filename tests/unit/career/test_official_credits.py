"""Every worked example of Peraturan BKN 3/2023 and SE Kepala BKN 9/2024 that was read, from the results to the credits.

What a single conversion or sum comes to stands in ``test_credit.py``; here are the cases that need a whole way.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.career.credit import accumulate
from kinerja.career.credit_adjustment import adjust_credits
from kinerja.career.credit_adjustment_table import PRINTED_ADJUSTMENTS
from kinerja.career.credit_education import education_credit, exam_top_up
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_flat import flat_credit
from kinerja.career.credit_integration import integrate_credits
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_promotion import promote_jenjang, promote_rank
from kinerja.career.credit_starts import first_appointment, late_installation
from kinerja.career.credit_tenure import HIGHEST_RANK_LIMIT, base_credit, single_tenure
from kinerja.career.credit_transfer import carried_balance, transfer_at_once, transfer_credits
from kinerja.errors import InvalidValue
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from kinerja.base.scale import Ranked

Days = dict[str, Any]
ON = date(2024, 4, 1)
PAK = Law("PAK 2025")("Jumlah")


def record(*years: int, predikat: Ranked = Predikat.BAIK, book: str = "permenpanrb6_2022") -> Record:
    """Return the yearly results of a person."""
    told = [ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, book, predikat) for year in years]
    return Record("e1", told)


def ledger(jenjang: str, golongan: str, balance: str) -> CreditLedger:
    """Return a ledger with one balance."""
    kept = CreditLedger("e1", jenjang, date(2020, 4, 1)).ranked(golongan, date(2021, 4, 1))
    return kept.adding(CreditEntry("jf_lama", jenjang, balance, PAK))


def test_a_candidate_is_installed() -> None:
    """Lampiran I no. 1: CPNS since March; 10.42 + 2.08 = 12.5."""
    told = record(2023, 2024)
    days: Days = {"cpns_since": date(2023, 3, 1), "installed": date(2024, 3, 1), "policy": "sisa_bulan"}
    new = first_appointment(told, "ahli_pertama", "III/a", starts_at="III/a", **days)
    assert [entry.credit for entry in new.entries] == [Fraction("10.42"), Fraction("2.08")]
    assert new.total == Fraction("12.5")


def test_a_candidate_is_hired_one_rank_higher() -> None:
    """SE 9/2024 a: III/b with a degree of S2: the need of that rank as well, 12.5 + 50."""
    days: Days = {"cpns_since": date(2023, 3, 1), "installed": date(2024, 3, 1), "policy": "sisa_bulan"}
    new = first_appointment(record(2023, 2024), "ahli_pertama", "III/b", starts_at="III/a", **days)
    assert new.total == Fraction("62.5")


def test_a_candidate_is_hired_in_august() -> None:
    """SE 9/2024 a: CPNS from 1 August 2022, installed on 1 August 2023: 5.21 + 7.29 = 12.5."""
    days: Days = {"cpns_since": date(2022, 8, 1), "installed": date(2023, 8, 1), "policy": "sisa_bulan"}
    new = first_appointment(record(2022, 2023), "ahli_pertama", "III/a", starts_at="III/a", **days)
    assert new.total == Fraction("12.5")


def test_a_candidate_is_installed_late() -> None:
    """SE 9/2024 a: III/b from 1 April 2022 to 1 April 2024: 2 x 12.5 + 50 = 75, the time in rank at once."""
    at_once = single_tenure("ahli_pertama", "baik", years=2, limit=None, kind="pengangkatan_pertama")
    base = base_credit("ahli_pertama", "III/b")
    assert accumulate([at_once.credit, base.total]).credit == 75


def test_rows_of_calendar_years_may_differ_by_a_cent_from_a_time_at_once() -> None:
    """The same years as letter e converts them: 9.38 + 12.5 + 3.13 + 50; the circular shows both ways."""
    days: Days = {"rank_since": date(2022, 4, 1), "installed": ON, "policy": "sisa_bulan"}
    new = late_installation(record(2022, 2023, 2024), "ahli_pertama", "III/b", **days)
    assert new.total == Fraction("75.01")
    assert new.exact_total == 75


@pytest.mark.parametrize(
    ("way", "credit"),
    [
        (("perpindahan", "III/d", "administrator", "ahli_madya"), 100),
        (("perpindahan", "III/c", "administrator", "ahli_madya"), 100),
        (("perpindahan", "III/b", "pengawas", "ahli_muda"), 50),
        (("perpindahan", "III/a", "pengawas", "ahli_muda"), 50),
        (("perpindahan", "IV/a", "pengawas", "ahli_muda"), 200),
        (("perpindahan", "IV/b", "pengawas", "ahli_muda"), 200),
        (("perpindahan", "III/c", "pelaksana", "ahli_pertama"), 100),
        (("perpindahan", "III/d", "pelaksana", "ahli_pertama"), 100),
        (("perpindahan", "IV/a", "pelaksana", "ahli_pertama"), 100),
        (("perpindahan", "IV/b", "jpt_pratama", "ahli_utama"), 150),
        (("perpindahan", "IV/c", "jpt_pratama", "ahli_utama"), 150),
        (("pengangkatan_pertama", "III/d", None, "ahli_pertama"), 100),
        (("pengangkatan_pertama", "II/c", None, "pemula"), 15),
    ],
)
def test_the_tables_where_rank_and_jenjang_do_not_fit(way: tuple[str, str, str | None, str], credit: int) -> None:
    """Lampiran II no. 3 and the tables that SE 9/2024 adds."""
    kind, golongan, origin, jenjang = way
    assert flat_credit(kind, golongan, origin=origin, jenjang=jenjang).total == credit


@pytest.mark.parametrize(("education", "credit"), [("diploma_tiga", 40), ("slta", 60)])
def test_terampil_by_what_the_post_asks(education: str, credit: int) -> None:
    """SE 9/2024 a: 40 where it asks D3, 60 where it asks SLTA."""
    assert flat_credit("pengangkatan_pertama", "III/a", jenjang="terampil", education=education).total == credit


def test_six_years_at_the_highest_rank_of_a_post() -> None:
    """Article 7(4): 6 years pengawas at III/d: only three count, 75 + 100 = 175."""
    days: Days = {"rank_since": date(2018, 1, 1), "installed": date(2024, 1, 1), "policy": "sisa_bulan"}
    told = record(*range(2018, 2024))
    new = transfer_credits(told, "ahli_muda", "III/d", limit=HIGHEST_RANK_LIMIT, **days)
    assert new.total == 175
    at_once = transfer_at_once("ahli_muda", "III/d", "baik", years=6, limit=HIGHEST_RANK_LIMIT)
    assert at_once.total == 175


def test_years_of_a_transfer_have_their_own_predikat() -> None:
    """SE 9/2024 e.2, example 2, with the nine months of its own dates: 18.75 + 25 + 16.67 = 60.42."""
    days: Days = {"rank_since": date(2021, 4, 1), "installed": date(2023, 9, 1), "policy": "sisa_bulan"}
    new = transfer_credits(record(2021, 2022, 2023), "ahli_muda", "III/c", limit=None, **days)
    assert [entry.credit for entry in new.entries if entry.period] == [Fraction("18.75"), 25, Fraction("16.67")]
    assert new.total == Fraction("60.42")


def test_a_balance_stays_between_functional_positions() -> None:
    """Lampiran I no. 2 a: 125 stays 125."""
    assert carried_balance(125, "ahli_madya", booked_on=ON).credit == 125


def test_a_transfer_into_keterampilan() -> None:
    """Lampiran I no. 2 b: pelaksana III/a with D3 for two years, into Mahir: 25, and a basic credit of 0."""
    new = transfer_at_once("mahir", "III/a", "baik", years=2, limit=None)
    assert [entry.credit for entry in new.entries] == [25, 0]


@pytest.mark.parametrize(
    ("jenjang", "golongan", "degree", "years", "credit"),
    [
        ("ahli_muda", "III/d", "S1", 3, 75 + 100),
        ("ahli_muda", "III/d", "S2", 2, 76 + 100),
        ("ahli_muda", "III/d", "S1", 0, 5 + 100),
        ("ahli_madya", "IV/a", "S2", 3, 114),
        ("ahli_madya", "IV/b", "S3", 2, 86 + 150),
        ("ahli_pertama", "III/b", "S1", 0, 3 + 50),
    ],
)
def test_printed_cells_of_adjustments(jenjang: str, golongan: str, degree: str, years: int, credit: int) -> None:
    """Article 9(8): the cell and the basic credit of the rank; IV/b with S3 comes to 236."""
    told: Days = {"degree": degree, "months": 12 * years + 3, "installed": ON, "way": "penyesuaian"}
    assert adjust_credits(PRINTED_ADJUSTMENTS, jenjang, golongan, **told).now.total == credit


def test_an_equalised_rank_above_its_jenjang() -> None:
    """SE 9/2024 c: the need of the jenjang is met, 200; the cell of IV/a waits for the jenjang that fits."""
    told: Days = {"degree": "S2", "months": 20, "installed": ON, "way": "penyetaraan"}
    found = adjust_credits(PRINTED_ADJUSTMENTS, "ahli_muda", "IV/a", **told)
    assert found.now.total == 200
    assert found.waiting.total == 54


def test_a_higher_degree() -> None:
    """Article 14: 25 percent of the need of a rank; article 19(1): still short, topped up after the examination."""
    told: Days = {"predikat": "baik", "degree": "S2", "registered": ON, "since": date(2022, 4, 1)}
    found = [education_credit(each, **told).total for each in ("ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama")]
    assert found == [Fraction("12.5"), 25, Fraction("37.5"), 50]
    topped = exam_top_up("37.5", "ahli_pertama", "III/a", passed=ON)
    assert accumulate(["37.5", topped.total]).credit == 50


def test_a_surplus_is_lost_with_the_jenjang() -> None:
    """Article 19(5): 212.5 at III/d: 12.5 are lost; article 19(2): the rank follows with the same credits."""
    madya = promote_jenjang(ledger("ahli_muda", "III/d", "212.5"), "ahli_madya", ON)
    assert madya.balance == 0
    assert madya.opening is not None
    assert madya.opening.lost == Fraction("12.5")
    assert promote_rank(madya, "IV/a", date(2024, 6, 1)).balance == 0


def test_a_surplus_is_kept_within_the_jenjang() -> None:
    """Article 19(6): 112.5 at III/c: the total runs on, 12.5 above the 100 of III/d."""
    kept = promote_rank(ledger("ahli_muda", "III/c", "112.5"), "III/d", ON)
    assert kept.balance == Fraction("112.5")


def test_one_running_total_reaches_the_jenjang() -> None:
    """A system subtracted 50 at each rank and compared the rest with 100, which it never reached."""
    kept = promote_rank(ledger("ahli_pertama", "III/a", "60"), "III/b", ON)
    kept = kept.adding(CreditEntry("lainnya", "ahli_pertama", "40", PAK, booked_on=date(2025, 1, 1)))
    assert promote_jenjang(kept, "ahli_muda", date(2025, 4, 1)).opening is not None


def test_fewer_credits_promote_nobody() -> None:
    """Not by a cent."""
    with pytest.raises(InvalidValue, match=r"0\.01 credits are missing"):
        promote_rank(ledger("ahli_muda", "III/c", "99.99"), "III/d", ON)


def test_integration() -> None:
    """Lampiran III, examples 4 and 5: the base of the lower jenjang, that of the rank or that held."""
    day = date(2023, 12, 1)
    assert integrate_credits("440.900", "ahli_madya", "III/d", on=day).total == Fraction("240.9")
    assert integrate_credits("377", "ahli_muda", "IV/a", on=day).total == 177
