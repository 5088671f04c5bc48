"""Figures of a decree on credits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditRow
from kinerja.career.credit_figures import CreditFormKind
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_promotion import promote_jenjang
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_statement import CORRECTED_ROW_BASIS, credit_statement
from kinerja.career.credit_threshold import NoNextStep
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType

PAK = PERBKN_3_2023("Lampiran III")
SINCE = date(2022, 4, 1)
MUDA = CreditLedger("198502142010031991", "ahli_muda", SINCE).ranked("III/d", SINCE)


def year(number: int, predikat: str = "baik", **changes: object) -> CreditEntry:
    """Return the conversion of a calendar year."""
    return CreditEntry.of(convert("ahli_muda", predikat, Period.year(number)), **{"id": str(number), **changes})


BASE = CreditEntry("ak_dasar", "ahli_muda", 100, PAK)
WHOLE = MUDA.adding(BASE, year(2023), year(2024, booked_on=date(2025, 2, 3)), year(2025, "sangat_baik"))


def test_old_and_new_make_the_total() -> None:
    """A result is of the period in which it was earned, on whatever day it was booked."""
    statement = credit_statement(WHOLE, Period.year(2024))
    assert {row.row: (row.lama, row.baru, row.jumlah) for row in statement.decree_rows if row.jumlah} == {
        CreditRow.DASAR: (100, 0, 100),
        CreditRow.KONVERSI: (25, 25, 50),
    }
    assert statement.total == 150
    assert [each.key for each in statement.new] == ["2024"]


def test_from_a_day_on_everything_is_new() -> None:
    """Until the last day on which anything was earned."""
    statement = credit_statement(WHOLE, date(2024, 1, 1))
    assert statement.period == Period.of("2024-01-01", "2025-12-31")
    assert credit_statement(MUDA, date(2024, 5, 1)).period.days == 1


def test_minimum_surplus_and_what_is_missing() -> None:
    """For the rank and for the jenjang, of one total."""
    statement = credit_statement(WHOLE, Period.year(2025))
    assert (statement.total, statement.rank.minimum, statement.jenjang.minimum) == (Fraction("187.5"), 200, 200)
    assert (statement.rank.lacking, statement.rank.surplus) == (Fraction("12.5"), 0)
    lower = credit_statement(WHOLE, Period.year(2025), golongan="III/c")
    assert (lower.rank.lacking, lower.rank.surplus) == (0, Fraction("87.5"))
    assert (statement.jenjang_first, lower.jenjang_first) == (True, False)


def test_a_total_that_just_reaches_lacks_nothing() -> None:
    """And has nothing above."""
    just = MUDA.adding(CreditEntry("jf_lama", "ahli_muda", 200, PAK))
    standing = credit_statement(just, Period.year(2025)).jenjang
    assert (standing.surplus, standing.lacking) == (0, 0)


@pytest.mark.parametrize(
    ("jenjang", "golongan", "kind", "said"),
    [
        ("ahli_utama", "IV/e", NoNextStep, "last golongan"),
        ("ahli_muda", "IV/a", Undetermined, "does not fit"),
    ],
)
def test_where_there_is_no_number_none_is_shown(jenjang: str, golongan: str, kind: type, said: str) -> None:
    """But the reason."""
    ledger = CreditLedger("e1", jenjang, SINCE, [CreditEntry("jf_lama", jenjang, 10, PAK)])
    statement = credit_statement(ledger, Period.year(2025), golongan=golongan)
    rank = statement.rank
    assert isinstance(rank.target, kind)
    assert (rank.minimum, rank.surplus, rank.lacking) == (None, None, None)
    assert statement.jenjang_first is (jenjang == "ahli_muda")
    assert said in statement.as_text("en")


def test_a_paid_rank_does_not_ask_for_the_jenjang_first() -> None:
    """It follows the jenjang, which is there."""
    madya = promote_jenjang(MUDA.adding(CreditEntry("jf_lama", "ahli_muda", 200, PAK)), "ahli_madya", date(2026, 2, 1))
    statement = credit_statement(madya, Period.year(2026))
    assert (statement.jenjang_first, statement.rank.minimum, statement.rank.surplus) == (False, 0, 0)


def test_a_correction_of_an_earlier_row_is_told_in_its_period() -> None:
    """The old column stays as decreed, and the difference is new."""
    corrected = WHOLE.adding(year(2023, "sangat_baik", id="new", replaces="2023", booked_on=date(2025, 5, 6)))
    found = {number: credit_statement(corrected, Period.year(number)).findings for number in (2024, 2025, 2026)}
    assert [(each.code, each.path) for each in found[2025]] == [("CREDIT_EARLIER_ROW_REPLACED", "ledger.entries[4]")]
    assert [[each.code for each in found[number]] for number in (2024, 2026)] == [["CREDIT_ROW_REPLACED_LATER"], []]
    assert "last decree" in credit_statement(corrected, Period.year(2025)).as_text("en")
    row = credit_statement(corrected, Period.year(2025)).decree_rows[3]
    assert (row.lama, row.baru, row.jumlah) == (50, 50, 100)


def test_a_decree_prints_the_same_figures_again() -> None:
    """2025 decreed with 25, halved in May 2026: the decree of 2025 stays, that of 2026 takes 12.5 off (review 11)."""
    decreed = MUDA.adding(year(2024), year(2025))
    corrected = decreed.adding(year(2025, "kurang", id="less", replaces="2025", booked_on=date(2026, 5, 1)))
    before, after = (credit_statement(each, Period.year(2025)) for each in (decreed, corrected))
    assert before.decree_rows == after.decree_rows
    assert before.total == after.total == corrected.balance_on(date(2025, 12, 31)) == 50
    assert [each.code for each in after.findings] == ["CREDIT_ROW_REPLACED_LATER"]
    assert "1 May 2026" in after.as_text("en")
    following = credit_statement(corrected, Period.year(2026))
    row = following.decree_rows[3]
    assert (row.lama, row.baru, row.jumlah) == (50, Fraction("-12.5"), Fraction("37.5"))
    assert [(each.severity, each.basis) for each in following.findings] == [(Severity.WARNING, CORRECTED_ROW_BASIS)]


def test_a_decree_of_a_day_knows_no_later_rows() -> None:
    """What was booked in February 2025 did not stand in a decree of January."""
    january, march = (credit_statement(WHOLE, Period.year(2024), as_of=date(2025, each, 1)) for each in (1, 3))
    assert (january.total, march.total) == (125, 150)
    quarter = CreditEntry.of(convert("ahli_muda", "baik", Period.quarter(2025, 1)), id="q1")
    again = CreditEntry.of(
        convert("ahli_muda", "kurang", Period.quarter(2025, 1)), id="q1b", replaces="q1", booked_on=date(2026, 1, 9)
    )
    both = MUDA.adding(quarter, again)
    assert credit_statement(both, Period.year(2025)).total == Fraction("6.25")
    assert credit_statement(both, Period.year(2025), as_of=date(2026, 1, 9)).total == Fraction("3.13")
    with pytest.raises(InvalidValue, match="before its period"):
        credit_statement(WHOLE, Period.year(2024), as_of=date(2023, 12, 31))


def test_a_part_of_a_result_stands_where_the_result_is_known() -> None:
    """Seven months of 2024 whose result came in December are no part of a decree of July."""
    months = Period.of("2024-01-01", "2024-07-31")
    part = CreditEntry.of(convert("ahli_muda", "baik", months), judged_until=date(2024, 12, 31))
    assert credit_statement(MUDA.adding(part), months).total == 0
    assert credit_statement(MUDA.adding(part), Period.year(2024)).total == part.credit


def test_a_year_that_replaces_its_quarters_is_no_correction() -> None:
    """Nothing old changed."""
    quarter = CreditEntry.of(convert("ahli_muda", "baik", Period.quarter(2025, 1)), id="q1")
    whole = MUDA.adding(quarter, year(2025, replaces="q1", booked_on=date(2026, 1, 20)))
    statement = credit_statement(whole, Period.year(2025))
    assert (statement.findings, statement.total, len(statement.converted)) == ((), 25, 1)


def test_the_forms_have_rows() -> None:
    """Three places, as forms print them; what is booked has two."""
    ten = CreditEntry.of(convert("ahli_muda", "butuh_perbaikan", Period.of("2025-03-01", "2025-12-31")))
    flat = CreditEntry("lainnya", "ahli_muda", 1, PAK, period=Period.month(2025, 2))
    statement = credit_statement(MUDA.adding(BASE, ten, flat), Period.year(2025))
    for kind in ("konversi", "akumulasi"):
        assert statement.form(kind).rows() == (
            {
                "tahun": 2025,
                "mulai": date(2025, 3, 1),
                "selesai": date(2025, 12, 31),
                "bulan": 10,
                "predikat": "butuh_perbaikan",
                "persen": Decimal("75.000"),
                "koefisien": Decimal("25.000"),
                "angka_kredit": Decimal("15.630"),
            },
        )
    rows = statement.form("penetapan").rows()
    assert len(rows) == 6
    assert rows[3] == {
        "baris": "konversi",
        "lama": Decimal("0.000"),
        "baru": Decimal("15.630"),
        "jumlah": Decimal("15.630"),
    }
    with pytest.raises(UnknownName, match="konversi"):
        statement.form("dupak")


def test_the_forms_are_shown_in_both_languages_and_mask_the_person() -> None:
    """With the sum on the second, and the needs on the third."""
    statement = credit_statement(WHOLE, Period.year(2025))
    said = {kind: statement.form(kind).as_text("id") for kind in CreditFormKind}
    assert "37,500" in said[CreditFormKind.KONVERSI]
    assert "Jumlah" in said[CreditFormKind.AKUMULASI]
    assert "Jumlah" not in said[CreditFormKind.KONVERSI]
    assert "jenjang lebih dahulu" in said[CreditFormKind.PENETAPAN]
    assert statement.as_text("id") == said[CreditFormKind.PENETAPAN]
    html = statement.form("akumulasi")._repr_html_() + statement._repr_html_() + repr(statement) + str(said)
    assert "198502142010031991" not in html
    empty = credit_statement(WHOLE, Period.year(2026))
    assert "No predikat" in empty.form("konversi").as_text("en")
    assert "jenjang lebih dahulu" not in credit_statement(WHOLE, Period.year(2025), golongan="III/c").as_text("id")


def test_sums_are_rounded_where_the_rules_say_so() -> None:
    """And the standing goes by the rounded sum."""
    rules = PERBKN3_2023.rounded(Rounding(1), CreditRoundingStage.JUMLAH)
    entry = CreditEntry.of(convert("ahli_muda", "baik", 7, rules=rules), period=Period.of("2025-01-01", "2025-07-31"))
    statement = credit_statement(MUDA.adding(entry), Period.year(2025), rules=rules)
    assert (statement.total, statement.decree_rows[3].jumlah) == (Fraction("14.6"), Fraction(175, 12))


def test_what_cannot_be_told_is_refused() -> None:
    """A period before the ledger, no rank, anything but a ledger or a day."""
    with pytest.raises(InvalidValue, match="before 2022-04-01"):
        credit_statement(WHOLE, Period.year(2021), golongan="III/d")
    with pytest.raises(NotFound, match="no rank"):
        credit_statement(CreditLedger("e1", "ahli_muda", SINCE), Period.year(2025))
    with pytest.raises(WrongType):
        credit_statement("e1", Period.year(2025))
    with pytest.raises(WrongType):
        credit_statement(WHOLE, 2025)


def test_a_year_as_a_number_is_no_period() -> None:
    """The message says what is."""
    with pytest.raises(WrongType, match=r"before: A int is neither a period nor a day.*Period\.year\(2025\)"):
        credit_statement(WHOLE, 2025)  # type: ignore[arg-type]
