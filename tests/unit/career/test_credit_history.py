"""The credits of a career."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.laws import PERBKN_3_2023, SE_BKN_9_2024
from kinerja.base.period import Period
from kinerja.career.credit import convert
from kinerja.career.credit_education import education_credit
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_history import CreditHistory
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_promotion import promote_jenjang, promote_rank, to_keahlian
from kinerja.career.credit_return import return_credits
from kinerja.career.credit_statement import credit_statement
from kinerja.career.credit_threshold import CreditThreshold
from kinerja.career.credit_transfer import transfer_credits
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.interop import dumps, loads
from kinerja.rules.permenpanrb6_2022 import Predikat

PERTAMA = CreditLedger("e1", "ahli_pertama", date(2020, 3, 1))
MUDA = CreditLedger("e1", "ahli_muda", date(2028, 8, 20))


def earned(jenjang: str, predikat: str, period: Period, **changes: object) -> CreditEntry:
    """Return a conversion."""
    return CreditEntry.of(convert(jenjang, predikat, period), **changes)


def test_ledgers_follow_one_another() -> None:
    """A day has one of them, or none before the first."""
    history = CreditHistory("e1", [PERTAMA, MUDA])
    assert history.on(date(2020, 2, 29)) is None
    assert history.on(date(2028, 8, 19)) is PERTAMA
    assert history.on(date(2040, 1, 1)) is history.current is MUDA
    assert "<2>" in repr(history)


def test_the_month_of_a_promotion_is_of_the_new_jenjang() -> None:
    """July is the last month of the old one; August is refused there."""
    july = earned("ahli_pertama", "baik", Period.of("2028-01-01", "2028-07-31"))
    assert CreditHistory("e1", [PERTAMA.adding(july), MUDA]).ledgers[0].balance
    august = earned("ahli_pertama", "baik", Period.of("2028-01-01", "2028-08-31"))
    with pytest.raises(InvalidValue, match="months since 2028-08-20"):
        CreditHistory("e1", [PERTAMA.adding(august), MUDA])


@pytest.mark.parametrize(
    ("ledgers", "told"),
    [
        ([], "no ledger"),
        ([MUDA, PERTAMA], "does not begin after"),
        ([PERTAMA, PERTAMA], "does not begin after"),
        ([CreditLedger("199003032015042007", "ahli_muda", date(2020, 1, 1))], r"\*2007, not of e1"),
    ],
)
def test_histories_that_cannot_be_are_refused(ledgers: list[CreditLedger], told: str) -> None:
    """Without a ledger, out of order, of another person, whose number is masked."""
    with pytest.raises(InvalidValue, match=told):
        CreditHistory("e1", ledgers)


def test_only_ledgers_are_kept() -> None:
    """Nothing else."""
    with pytest.raises(WrongType, match="CreditLedger"):
        CreditHistory("e1", ["ahli_muda"])


def test_what_is_kept_is_only_added_to() -> None:
    """A late result goes into the ledger of its own jenjang; a changed ledger is refused."""
    first = PERTAMA.adding(earned("ahli_pertama", "baik", Period.year(2021)))
    history = CreditHistory("e1", [first]).keeping(MUDA)
    late = history.keeping(first.adding(earned("ahli_pertama", "baik", Period.of("2028-01-01", "2028-07-31"))))
    assert (len(late.ledgers), len(late.ledgers[0].entries)) == (2, 2)
    with pytest.raises(InvalidValue, match="something added"):
        late.keeping(PERTAMA.adding(earned("ahli_pertama", "sangat_baik", Period.year(2021))))


def years(ledger: CreditLedger, *results: tuple[int, str]) -> CreditLedger:
    """Return the ledger with the result of each year, booked in January."""
    for year, predikat in results:
        entry = earned(
            ledger.jenjang.token,
            predikat,
            Period.year(year),
            booked_on=date(year + 1, 1, 20),
            decree=f"PAK {year}",
            id=str(year),
        )
        ledger = ledger.adding(entry)
    return ledger


def test_twenty_years_of_a_career() -> None:
    """CPNS in March 2020, Ahli Pertama in March 2021, and what a regional system books until the end of 2039."""
    # First appointment: the months as a CPNS, each year with its own result.
    ledger = CreditLedger("e1", "ahli_pertama", date(2021, 3, 1)).ranked("III/a", date(2020, 3, 1))
    ledger = ledger.adding(
        *(
            earned("ahli_pertama", "baik", months, kind="pengangkatan_pertama")
            for months in (Period.of("2020-03-01", "2020-12-31"), Period.of("2021-01-01", "2021-02-28"))
        ),
        earned("ahli_pertama", "baik", Period.of("2021-03-01", "2021-12-31")),
    )
    assert ledger.balance == Fraction("22.92")

    # Every year a decree; after that of 2023 the next rank is there, and the surplus is kept.
    ledger = years(ledger, (2022, "baik"), (2023, "sangat_baik"))
    assert credit_statement(ledger, Period.year(2023)).rank.surplus == Fraction("4.17")
    ledger = promote_rank(ledger, "III/b", date(2024, 4, 1))
    ledger = years(ledger, (2024, "baik"), (2025, "sangat_baik"), (2026, "baik"))
    statement = credit_statement(ledger, Period.year(2026))
    assert (statement.total, statement.jenjang.lacking) == (Fraction("97.92"), Fraction("2.08"))

    # Three months of 2027 are enough, without waiting for the result of the year (art. 13(3)).
    ledger = ledger.adding(earned("ahli_pertama", "baik", Period.quarter(2027, 1), id="2027 q1"))
    history = CreditHistory("e1", [ledger])
    muda = promote_jenjang(ledger, "ahli_muda", date(2027, 5, 1))
    assert (muda.balance, muda.opening and muda.opening.lost) == (0, Fraction("1.05"))
    muda = promote_rank(muda, "III/c", date(2027, 6, 1))
    with pytest.raises(InvalidValue, match="months before 2027-05-01"):
        years(muda, (2027, "baik"))
    muda = muda.adding(earned("ahli_muda", "baik", Period.of("2027-05-01", "2027-12-31")))

    # A master's degree: a quarter of the need of a rank, once (art. 14).
    degree = CreditEntry("pendidikan", "ahli_muda", 25, PERBKN_3_2023("Pasal 14"), booked_on=date(2029, 7, 3))
    muda = years(muda, (2028, "baik")).adding(degree)
    muda = promote_rank(years(muda, (2029, "sangat_baik")), "III/d", date(2030, 4, 1))
    assert muda.balance == Fraction("104.17")

    # An objection is upheld in May 2032: the result of 2031 is replaced, and both stay.
    muda = years(muda, (2030, "baik"), (2031, "butuh_perbaikan"))
    assert muda.balance == Fraction("147.92")
    muda = muda.adding(
        earned("ahli_muda", "baik", Period.year(2031), replaces="2031", booked_on=date(2032, 5, 4), id="2031 corrected")
    )
    assert [muda.balance_on(date(2032, 5, day)) for day in (3, 4)] == [Fraction("147.92"), Fraction("154.17")]
    muda = years(muda, (2032, "baik"), (2033, "baik"))
    told = {year: credit_statement(muda, Period.year(year)).findings for year in (2031, 2032, 2033)}
    assert {year: len(findings) for year, findings in told.items()} == {2031: 1, 2032: 1, 2033: 0}

    # Ahli Madya, then its first rank with the same credits, then years with the higher coefficient.
    history = history.keeping(muda)
    madya = promote_jenjang(muda, "ahli_madya", date(2034, 8, 1))
    madya = promote_rank(madya, "IV/a", date(2034, 10, 1))
    madya = madya.adding(earned("ahli_madya", "baik", Period.of("2034-08-01", "2034-12-31")))
    madya = years(madya, *((year, "baik") for year in range(2035, 2040)))
    history = history.keeping(madya)
    assert [str(each.jenjang) for each in history.ledgers] == ["ahli_pertama", "ahli_muda", "ahli_madya"]
    target = madya.rank_target("IV/a")
    assert isinstance(target, CreditThreshold)
    assert target.surplus(madya.balance) == Fraction("53.13")

    # No month twice in twenty years, apart from those that nobody converted; and nothing is lost when it is stored.
    months = [month.start for each in history.ledgers for month in each.months()]
    assert len(months) == len(set(months)) == 20 * 12 - 2 - 1 - 7
    assert loads(dumps(history)) == history
    assert history.findings == ()


def _promoted_on_quarters() -> tuple[CreditLedger, CreditLedger]:
    """Return both ledgers of a step that went by periodic results of its year."""
    since = date(2020, 1, 1)
    old = CreditLedger("e1", "ahli_pertama", since).ranked("III/b", since)
    old = old.adding(CreditEntry("jf_lama", "ahli_pertama", 90, PERBKN_3_2023("Lampiran III")))
    quarters = (Period.quarter(2024, 1), Period.quarter(2024, 2), Period.month(2024, 7))
    old = old.adding(*(earned("ahli_pertama", "sangat_baik", each) for each in quarters))
    return old, promote_jenjang(old, "ahli_muda", date(2024, 8, 1))


def test_a_result_that_changes_what_a_step_went_by_is_told() -> None:
    """Months gave 100.94, the result of the year leaves 95.47: the past stays, and a finding says it (review 4b)."""
    old, new = _promoted_on_quarters()
    part = earned(
        "ahli_pertama",
        "butuh_perbaikan",
        Period.of("2024-01-01", "2024-07-31"),
        judged_until=date(2024, 12, 31),
        replaces=[each.key for each in old.entries[1:]],
    )
    later = old.adding(part)
    assert later.balance_on(date(2024, 8, 1)) == old.balance == new.opening.total
    history = CreditHistory("e1", [old, new])
    assert history.findings == ()
    (found,) = history.keeping(later).findings
    assert (found.code, found.severity, found.path) == (
        "CREDIT_STEP_ROW_REPLACED",
        Severity.ERROR,
        "ledgers[0].entries[4]",
    )
    assert "now 95.47, asked 100" in found.message.en
    enough = attrs.evolve(part, predikat="sangat_baik", credit=15, id="enough")
    (found,) = history.keeping(old.adding(enough)).findings
    assert found.severity is Severity.WARNING


def test_what_comes_after_a_step_does_not_come_along() -> None:
    """It stays in the ledger that was closed, and that is said."""
    old, new = _promoted_on_quarters()
    degree = CreditEntry("pendidikan", "ahli_pertama", "12.5", PERBKN_3_2023("Pasal 14"), booked_on=date(2024, 9, 2))
    (found,) = CreditHistory("e1", [old.adding(degree), new]).findings
    assert (found.code, found.severity) == ("CREDIT_AFTER_STEP", Severity.INFO)


def test_a_row_that_is_dated_back_behind_a_step_is_told() -> None:
    """The opening was made with another total than the rows until that day come to."""
    old, new = _promoted_on_quarters()
    degree = CreditEntry("pendidikan", "ahli_pertama", "12.5", PERBKN_3_2023("Pasal 14"), booked_on=date(2024, 7, 1))
    (found,) = CreditHistory("e1", [old.adding(degree), new]).findings
    assert (found.code, found.severity) == ("CREDIT_STEP_TOTAL_DIFFERS", Severity.WARNING)
    assert CreditHistory("e1", [old, attrs.evolve(new, opening=None)]).findings == ()


def test_the_circulars_years_come_out() -> None:
    """SE Kepala BKN 9/2024 e.2: 10.42 + 2.08 + 10.42 + 12.5 + 7.29 + 5.21 = 47.92, rows rounded and then added."""
    parts = (10, 2, 10, 12, 7, 5)
    amounts = [convert("ahli_pertama", "baik", months) for months in parts]
    basis = SE_BKN_9_2024("Huruf e angka 2")
    entries = [CreditEntry.of(each, "perpindahan", basis=basis, id=str(place)) for place, each in enumerate(amounts)]
    assert CreditLedger("e1", "ahli_pertama", date(2024, 1, 1), entries).balance == Fraction("47.92")


# --- One month, one degree, one ledger ------------------------------------------------------------------------------

PAK = PERBKN_3_2023("Lampiran III")


def _away() -> tuple[CreditLedger, Record]:
    """Return the ledger of who was released on 1 July 2023 with the whole year booked, and all results."""
    told = [
        ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
        for year in range(2019, 2026)
    ]
    old = CreditLedger("e1", "ahli_muda", date(2020, 1, 1)).ranked("III/d", date(2020, 4, 1))
    return years(old, *((year, "baik") for year in range(2020, 2024))), Record("e1", told)


def _back(old: CreditLedger, record: Record, **more: Any) -> CreditLedger:
    """Return the ledger of the return in 2026."""
    days = {"released": date(2023, 7, 1), "rank_since": date(2020, 4, 1), "installed": date(2026, 1, 1)}
    told = {"base": "sudah_termasuk", "policy": "tahunan_mengganti", **more}
    return CreditLedger.begin(
        "e1", "ahli_muda", date(2026, 1, 1), return_credits(old.balance, record, "ahli_muda", "III/d", **days, **told)
    )


def test_a_month_does_not_come_back_with_the_balance_that_has_it() -> None:
    """July to December 2023 stand in the old balance, which is carried (review 7)."""
    old, record = _away()
    with pytest.raises(InvalidValue, match="Half-year II 2023 stands in the ledger of ahli_muda since 2020-01-01"):
        CreditHistory("e1", [old, _back(old, record)])
    back = _back(old, record, earlier=old.entries)
    history = CreditHistory("e1", [old, back])
    assert [each.period for each in back.entries if each.period] == [Period.year(2024), Period.year(2025)]
    assert (back.balance, history.findings) == (150, ())


def test_a_balance_of_a_balance_has_its_months_as_well() -> None:
    """A third ledger that carries the second one carries the first one with it."""
    first = years(CreditLedger("e1", "ahli_muda", date(2020, 1, 1)), (2020, "baik"))
    second = CreditLedger(
        "e1", "ahli_muda", date(2021, 1, 1), [CreditEntry("jf_lama", "ahli_muda", 25, PAK, booked_on=date(2021, 1, 1))]
    )
    again = earned("ahli_muda", "baik", Period.year(2020), kind="pengangkatan_kembali", booked_on=date(2023, 1, 1))
    third = attrs.evolve(second, since=date(2023, 1, 1), entries=(*second.entries, again))
    with pytest.raises(InvalidValue, match="2020"):
        CreditHistory("e1", [first, second, third])
    between = attrs.evolve(MUDA, jenjang="ahli_pertama", since=date(2022, 1, 1))
    with pytest.raises(InvalidValue, match="2020"):
        CreditHistory("e1", [first, between, third])


def test_what_counted_after_the_balance_was_carried_is_not_in_it() -> None:
    """A row that is known later does not come along; it is told, and its months may be converted."""
    old, record = _away()
    late = years(CreditLedger("e1", "ahli_muda", date(2020, 1, 1)), (2020, "baik")).adding(
        earned("ahli_muda", "baik", Period.year(2024), booked_on=date(2026, 3, 1))
    )
    history = CreditHistory("e1", [late, _back(old, record, earlier=old.entries)])
    assert [each.code for each in history.findings] == ["CREDIT_AFTER_STEP"]


def test_months_of_a_balance_that_stays_behind_are_told() -> None:
    """A transfer converts the time in rank, whatever stood in the former position: somebody has to look at it."""
    record = _away()[1]
    old = years(CreditLedger("e1", "ahli_muda", date(2022, 1, 1)), (2022, "baik"), (2023, "baik"))
    days = {"rank_since": date(2022, 1, 1), "installed": date(2026, 1, 1), "policy": "sisa_bulan"}
    new = transfer_credits(record, "ahli_muda", "III/c", **days, limit=None)  # type: ignore[arg-type]
    (found,) = CreditHistory("e1", [old, CreditLedger.begin("e1", "ahli_muda", date(2026, 1, 1), new)]).findings
    assert (found.code, found.severity, found.path) == ("CREDIT_MONTHS_IN_TWO", Severity.WARNING, "ledgers[1]")
    assert "1 January 2022 to 31 December 2023" in found.message.en
    assert "whoever decrees" in found.hint.en


def test_from_keterampilan_the_time_in_rank_is_converted_anew() -> None:
    """Article 20 has it so: it is told, and no more."""
    old = years(CreditLedger("e1", "penyelia", date(2022, 1, 1)).ranked("III/d", date(2022, 1, 1)), (2024, "baik"))
    anew = earned("ahli_muda", "baik", Period.year(2024), kind="perpindahan", booked_on=date(2026, 1, 1))
    new = to_keahlian(old, date(2026, 1, 1), [anew])
    (found,) = CreditHistory("e1", [old, new]).findings
    assert (found.code, found.severity) == ("CREDIT_MONTHS_IN_TWO", Severity.INFO)
    assert "Pasal 20" in str(found.basis)


def test_no_kind_of_row_converts_months_of_the_next_ledger() -> None:
    """Not even one that converts what was before a position."""
    entry = earned("ahli_pertama", "baik", Period.year(2029), kind="pengangkatan_kembali")
    with pytest.raises(InvalidValue, match="months since 2028-08-20"):
        CreditHistory("e1", [PERTAMA.adding(entry), MUDA])


def test_one_degree_counts_in_one_ledger() -> None:
    """The same S2 in two jenjang is an error; S2 and S3 are two degrees."""
    told: dict[str, Any] = {"predikat": "baik", "registered": date(2029, 5, 1), "since": date(2020, 3, 1)}
    first = PERTAMA.adding(education_credit("ahli_pertama", degree="S2", **{**told, "registered": date(2021, 5, 1)}))
    second = MUDA.adding(education_credit("ahli_muda", degree="Magister", **told))
    (found,) = CreditHistory("e1", [first, second]).findings
    assert (found.code, found.severity, found.path) == (
        "CREDIT_EDUCATION_TWICE",
        Severity.ERROR,
        "ledgers[1].entries[0]",
    )
    third = MUDA.adding(education_credit("ahli_muda", degree="S3", **told))
    assert CreditHistory("e1", [first, third]).findings == ()


def test_who_was_released_has_no_ledger() -> None:
    """From the TMT of the release until the return."""
    old = years(CreditLedger("e1", "ahli_muda", date(2020, 1, 1)), (2021, "baik")).releasing(date(2023, 7, 1))
    back = CreditLedger("e1", "ahli_muda", date(2026, 1, 1))
    history = CreditHistory("e1", [old, back])
    assert [history.on(date(*day)) for day in ((2023, 6, 30), (2023, 7, 1), (2025, 5, 1), (2026, 1, 1))] == [
        old,
        None,
        None,
        back,
    ]
    with pytest.raises(InvalidValue, match="is held until"):
        CreditHistory("e1", [old, attrs.evolve(back, since=date(2023, 6, 1))])


def test_a_history_is_a_page_and_a_table() -> None:
    """Each ledger with its total, its ranks and what was lost; then what is to be looked at."""
    old, new = _promoted_on_quarters()
    degree = CreditEntry("pendidikan", "ahli_pertama", "12.5", PERBKN_3_2023("Pasal 14"), booked_on=date(2024, 9, 2))
    history = CreditHistory("e1", [old.adding(degree), new.releasing(date(2026, 1, 1))])
    text = history.as_text("en")
    for told in ("0.94 did not come along", "III/b", "1 January 2026", "113.44", "do not come along"):
        assert told in text
    assert "Angka kredit sepanjang karier" in history.as_html("id")
    assert history._repr_html_() == history.as_html("id")
    rows = history.rows()
    assert [row["jenjang"] for row in rows] == ["ahli_pertama"] * 5
    assert rows == old.adding(degree).rows()
    assert "To be looked at" not in CreditHistory("e1", [PERTAMA]).as_text("en")
