"""Time in a rank before a functional position, and basic credits: months count, not rounded years."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.finding import Severity
from kinerja.base.law import Assurance, Law
from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.consequence_asks import _BY_CREDITS
from kinerja.career.credit_eligibility import JENJANG_BASIS
from kinerja.career.credit_entry import CreditKind
from kinerja.career.credit_parts import CreditBase, CreditRoundingStage
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_spans import NewCredits
from kinerja.career.credit_tenure import (
    HIGHEST_RANK_LIMIT,
    RETURN_LIMIT,
    TENURE_BASIS,
    TenureLimit,
    base_credit,
    single_tenure,
    tenure_conversion,
    tenure_credits,
)
from kinerja.career.credit_years import PeriodicPolicy
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan

BASIS = PERBKN_3_2023("Pasal 7 ayat (4)")


def record(*years: int) -> Record:
    """Return a record in which each year is baik."""
    return Record(
        "e1",
        [
            ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
            for year in years
        ],
    )


def tenure(since: date, installed: date, limit: TenureLimit | None = None, **more: Any) -> NewCredits:
    """Return the conversion of a time towards Ahli Muda at III/d."""
    told = record(*range(2022, installed.year + 1))
    more = {"limit": limit, "policy": "tahunan_mengganti", **more}
    return tenure_credits(told, "ahli_muda", "III/d", since=since, installed=installed, **more)


def test_each_year_is_a_row_and_the_month_of_the_tmt_is_not_one() -> None:
    """April 2022 to August 2023: nine months and eight."""
    new = tenure(date(2022, 4, 1), date(2023, 9, 1))
    assert [(each.months, float(each.credit)) for each in new.entries] == [(9, 18.75), (8, 16.67)]
    assert {each.kind for each in new.entries} == {CreditKind.PERPINDAHAN}
    assert {each.counts_from for each in new.entries} == {date(2023, 9, 1)}
    assert new.findings == ()


def test_a_limit_keeps_the_last_months_and_says_how_many_do_not_count() -> None:
    """Six years at the highest rank: the last three."""
    new = tenure(date(2022, 1, 1), date(2028, 1, 1), HIGHEST_RANK_LIMIT)
    assert [each.period.start.year for each in new.entries if each.period] == [2025, 2026, 2027]
    assert new.total == 75
    (finding,) = new.findings
    assert (finding.code, finding.basis) == ("CREDIT_TENURE_LIMITED", HIGHEST_RANK_LIMIT.basis)
    assert "36 before them" in finding.message.en


def test_a_limit_that_is_not_reached_changes_nothing() -> None:
    """Two years are less than three."""
    whole = tenure(date(2022, 1, 1), date(2024, 1, 1))
    assert tenure(date(2022, 1, 1), date(2024, 1, 1), HIGHEST_RANK_LIMIT) == whole
    assert tenure(date(2022, 1, 1), date(2025, 1, 1), HIGHEST_RANK_LIMIT).findings == ()


def test_a_time_of_no_month_gives_nothing() -> None:
    """Installed in the month of the TMT of the rank."""
    assert tenure(date(2023, 4, 1), date(2023, 4, 20)) == NewCredits()


def test_an_installation_before_the_time_is_refused() -> None:
    """Swapped days are an error."""
    with pytest.raises(InvalidValue, match="lies before"):
        tenure(date(2023, 4, 1), date(2023, 3, 1))


def test_a_split_begins_a_row_of_its_own() -> None:
    """As in the first example of SE Kepala BKN 9/2024, letter e."""
    new = tenure(date(2022, 1, 1), date(2023, 1, 1), splits=[date(2022, 3, 1)])
    assert [each.months for each in new.entries] == [2, 10]


@pytest.mark.parametrize(
    ("years", "months", "credit"), [(3, 5, "42.71"), (2, 6, "31.25"), (0, 11, "11.46"), (1, 0, "12.5")]
)
def test_gh_15127663009_months_are_not_rounded_to_years(years: int, months: int, credit: str) -> None:
    """It rounds 6 months and more up to a year, at least 1 and at most 3, and multiplies the yearly credits."""
    entry = single_tenure("ahli_pertama", "baik", years=years, months=months, limit=None)
    assert entry.credit == Fraction(credit)


@pytest.mark.parametrize("months", [0, "3", True])
def test_a_conversion_of_no_months_is_refused(months: Any) -> None:
    """One month at least, as a whole number."""
    with pytest.raises((InvalidValue, WrongType), match="months"):
        tenure_conversion("ahli_muda", "baik", months)


def test_a_conversion_may_know_its_months() -> None:
    """Of several years too."""
    found = tenure_conversion("ahli_muda", "baik", Period.of("2021-04-01", "2023-08-31"))
    assert (found.months, found.credit, found.period) == (
        29,
        Fraction("60.42"),
        Period.of("2021-04-01", "2023-08-31"),
    )


def test_lampiran_i_number_2_with_one_place() -> None:
    """3 years and 5 months of baik in Ahli Pertama are 42.7 there."""
    rules = PERBKN3_2023.rounded(Rounding(1))
    assert single_tenure("ahli_pertama", "baik", years=3, months=5, limit=None, rules=rules).credit == Fraction("42.7")


def test_lampiran_i_number_2_into_keterampilan() -> None:
    """2 years of baik of a pelaksana III/a with a D3 into Mahir are 25."""
    assert single_tenure("mahir", "baik", years=2, limit=None).credit == 25


def test_one_predikat_keeps_exact_and_booked_apart() -> None:
    """Unrounded, and where only sums are rounded."""
    told: dict[str, Any] = {"years": 3, "months": 5, "limit": None}
    whole = Fraction(1025, 24)
    for rules in (PERBKN3_2023.rounded(None), PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)):
        entry = single_tenure("ahli_pertama", "baik", **told, rules=rules)
        assert (entry.credit, entry.exact) == (whole, whole)
    entry = single_tenure("ahli_pertama", "baik", **told)
    assert (entry.credit, entry.exact, entry.because.value if entry.because else None) == (
        Fraction("42.71"),
        whole,
        Fraction("42.71"),
    )
    assert entry.because is not None
    assert [step.value for step in entry.because.find("konversi_masa")] == [whole]


def test_one_predikat_of_an_older_regime_is_read_by_the_circular() -> None:
    """Cukup counts as Butuh Perbaikan."""
    entry = single_tenure("ahli_muda", Sebutan.CUKUP, years=1, limit=None)
    assert (entry.credit, entry.predikat) == (Fraction("18.75"), Predikat.BUTUH_PERBAIKAN)


@pytest.mark.parametrize(
    ("told", "error", "says"),
    [
        ({}, InvalidValue, "has no month"),
        ({"years": -1, "months": 24}, InvalidValue, "The years are -1"),
        ({"months": -3}, InvalidValue, "The months are -3"),
        ({"years": "3"}, WrongType, "no whole number"),
        ({"months": True}, WrongType, "no whole number"),
    ],
)
def test_a_time_that_is_none_is_refused(told: dict[str, Any], error: type[Exception], says: str) -> None:
    """Nothing is guessed from it."""
    with pytest.raises(error, match=says):
        single_tenure("ahli_muda", "baik", limit=None, **told)


def test_a_predikat_of_nobody_is_refused() -> None:
    """Its name is unknown."""
    with pytest.raises(UnknownName):
        single_tenure("ahli_muda", "lumayan", years=1, limit=None)


def test_limits_are_months_of_a_rule() -> None:
    """3 and 4 years."""
    assert (HIGHEST_RANK_LIMIT.months, RETURN_LIMIT.months) == (36, 48)
    with pytest.raises(InvalidValue, match="0 months"):
        TenureLimit(0, BASIS)
    with pytest.raises(WrongType, match="no whole number"):
        TenureLimit("36", BASIS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("jenjang", "golongan", "credit"),
    [
        ("ahli_pertama", "III/a", 0),
        ("ahli_pertama", "III/b", 50),
        ("ahli_muda", "III/d", 100),
        ("ahli_madya", "IV/b", 150),
        ("ahli_madya", "IV/c", 300),
        ("ahli_utama", "IV/e", 0),
    ],
)
def test_basic_credits(jenjang: str, golongan: str, credit: int) -> None:
    """Lampiran II number 2."""
    new = base_credit(jenjang, golongan, booked_on=date(2024, 1, 1))
    (entry,) = new.entries
    assert new.findings == ()
    assert (entry.credit, str(entry.jenjang), entry.kind) == (credit, jenjang, CreditKind.AK_DASAR)


def test_the_basic_credit_of_a_rank_outside_the_jenjang_is_flagged() -> None:
    """Roy's 86 and 150 (Lampiran I number 3) is an adjustment; of no other way was such a sum read."""
    new = base_credit("ahli_muda", "IV/b")
    (entry,) = new.entries
    assert (entry.credit, str(entry.jenjang)) == (150, "ahli_muda")
    (finding,) = new.findings
    assert (finding.code, finding.severity) == ("CREDIT_BASE_OF_ANOTHER_JENJANG", Severity.WARNING)
    assert finding.message.en == "The basic credit 150 is one of Senior expert, not of Associate expert."


def test_what_periodic_results_become_is_asked_for() -> None:
    """The same question as for the years in a jenjang, which no text that was read settles."""
    with pytest.raises(TypeError, match="policy"):
        tenure_credits(  # type: ignore[call-arg]
            record(2023), "ahli_muda", "III/d", since=date(2023, 1, 1), installed=date(2024, 1, 1), limit=None
        )
    quarter = ReportedResult(
        "e1", Period.quarter(2023, 1), EvaluationKind.PERIODIK, "permenpanrb6_2022", Predikat.SANGAT_BAIK
    )
    told, days = record(2023).adding(quarter), {"since": date(2023, 1, 1), "installed": date(2024, 1, 1)}
    found = [
        tenure_credits(told, "ahli_muda", "III/d", **days, limit=None, policy=policy).total for policy in PeriodicPolicy
    ]
    assert found == [25, Fraction("28.13")]


def test_gh_55066744276_and_55450058737_the_basic_credit_of_iii_d_is_100() -> None:
    """Both systems have 50."""
    assert base_credit("ahli_muda", "III/d").total == 100


def test_a_basic_credit_that_was_not_read_is_told_and_not_taken_as_0() -> None:
    """An agency that has the table adds it."""
    new = base_credit("terampil", "II/d")
    assert (new.entries, [each.code for each in new.findings]) == ((), ["CREDIT_BASE_UNKNOWN"])
    read = Law("Peraturan BKN 3/2023")("Lampiran II nomor 2")
    rules = PERBKN3_2023.with_base(CreditBase(Jenjang.TERAMPIL, Golongan.II_D, 40, read))
    (entry,) = base_credit("terampil", "II/d", rules=rules).entries
    assert (entry.credit, entry.basis) == (40, read)
    assert entry.because is not None
    assert entry.because.basis == read


def test_a_rank_off_the_ladder_has_no_basic_credit() -> None:
    """II/a fits no jenjang of keahlian."""
    assert base_credit("ahli_pertama", "II/a").findings[0].code == "CREDIT_BASE_UNKNOWN"


def test_what_was_read_at_second_hand_is_cited_so() -> None:
    """Art. 7(1) to (3) stand on a site of laws only, chapter III in summaries; one assurance everywhere."""
    assert {each.assurance for each in (TENURE_BASIS, _BY_CREDITS, JENJANG_BASIS)} == {Assurance.SECONDARY}
