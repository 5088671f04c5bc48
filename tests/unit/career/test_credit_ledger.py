"""The ledger of credits of one person in one jenjang."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Finding, Severity
from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_opening import LEDGER_BASIS, CreditOpening
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_spans import NewCredits
from kinerja.career.credit_threshold import CreditThreshold
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.employee import Dated
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.rules.permenpanrb6_2022 import Predikat

PAK = PERBKN_3_2023("Lampiran III")
SINCE = date(2022, 4, 1)


def ledger(*entries: CreditEntry, **changes: object) -> CreditLedger:
    """Return a ledger of Ahli Muda since April 2022."""
    return CreditLedger("e1", "ahli_muda", SINCE, entries, **changes)


def year(number: int, predikat: str = "baik", **changes: object) -> CreditEntry:
    """Return the conversion of a calendar year."""
    return CreditEntry.of(convert("ahli_muda", predikat, Period.year(number)), **{"id": str(number), **changes})


def flat(credit: str, **changes: object) -> CreditEntry:
    """Return a flat amount."""
    return CreditEntry("jf_lama", "ahli_muda", credit, PAK, **changes)


def test_the_official_balance_comes_out() -> None:
    """SE Kepala BKN 9/2024 f: 183.33 + 43.75 = 227.08."""
    whole = ledger(flat("183.33", id="a"), flat("43.75", id="b"))
    assert whole.balance == Fraction("227.08")


def test_balances_are_booked_and_exact() -> None:
    """Rows are rounded and then added; what they were before stands beside."""
    whole = ledger(*(CreditEntry.of(convert("ahli_muda", "baik", 8), period=each) for each in _thirds()))
    assert (whole.balance, whole.exact_balance) == (Fraction("33.34"), Fraction(100, 3))


def _thirds() -> tuple[Period, Period]:
    return Period.of("2023-01-01", "2023-08-31"), Period.of("2024-01-01", "2024-08-31")


def test_a_day_sees_only_what_counted_then() -> None:
    """What is booked later neither counts nor replaces anything yet."""
    corrected = year(2023, "sangat_baik", id="2023 after objection", booked_on=date(2024, 6, 3), replaces="2023")
    whole = ledger(flat("100"), year(2023), corrected)
    days = (SINCE, date(2023, 12, 30), date(2023, 12, 31), date(2024, 6, 2), date(2024, 6, 3))
    assert [whole.balance_on(day) for day in days] == [100, 100, 125, 125, Fraction("137.5")]
    assert [each.key for each in whole.current] == ["jf_lama", "2023 after objection"]
    with pytest.raises(NotCovered, match="2022-04-01"):
        whole.balance_on(date(2022, 3, 31))


def test_sums_are_rounded_where_the_rules_say_so() -> None:
    """Rows are kept exactly and the sum is rounded."""
    rules = PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)
    rows = [CreditEntry.of(convert("ahli_muda", "baik", 8, rules=rules), period=each) for each in _thirds()]
    day = date(2025, 1, 1)
    assert ledger(*rows).balance_on(day) == Fraction(100, 3)
    assert ledger(*rows).balance_on(day, rules=rules) == Fraction("33.33")
    assert ledger(*rows).balance_on(day, rules=rules.rounded(None)) == Fraction(100, 3)


def test_months_stand_in_order() -> None:
    """Of the entries that count."""
    whole = ledger(year(2024), year(2023), flat("10"))
    assert [str(month.start) for month in whole.months()][::12] == ["2023-01-01", "2024-01-01"]
    assert len(whole.months()) == 24


def test_ranks_are_told_by_day() -> None:
    """In the order of their days, whatever order they are given in."""
    ranks = [Dated(Golongan.III_D, date(2024, 4, 1)), Dated(Golongan.III_C, date(2020, 4, 1))]
    whole = ledger(ranks=ranks)
    assert whole.golongan is Golongan.III_D
    assert whole.golongan_on(date(2024, 3, 31)) is Golongan.III_C
    assert whole.golongan_on(date(2020, 3, 31)) is None
    assert ledger().golongan is None
    assert ledger(ranks=ranks[1:]).ranked("III/d", date(2024, 4, 1)) == whole


@pytest.mark.parametrize(
    ("ranks", "error", "told"),
    [
        ([Dated(GolonganPPPK.IX, SINCE)], WrongType, "PPPK"),
        (["III/c"], WrongType, "Dated"),
        ([Dated(Golongan.III_C)], InvalidValue, "since when"),
        ([Dated(Golongan.III_C, SINCE), Dated(Golongan.III_D, SINCE)], InvalidValue, "III/c and III/d"),
    ],
)
def test_ranks_that_cannot_be_are_refused(ranks: list[object], error: type[Exception], told: str) -> None:
    """Of a PPPK, without a day, two of one day."""
    with pytest.raises(error, match=told):
        ledger(ranks=ranks)


def test_only_entries_are_added() -> None:
    """A conversion becomes an entry first."""
    with pytest.raises(WrongType, match="entries"):
        ledger().adding(convert("ahli_muda", "baik"))


def test_entries_together_are_added_with_a_star() -> None:
    """The message says how."""
    with pytest.raises(WrongType, match=r"added: A tuple is no CreditEntry.*adding\(\*new\.entries\)"):
        ledger().adding((year(2023),))  # type: ignore[arg-type]


@pytest.mark.parametrize("starts_at", ["III/c", "II/c", "IV/a"])
def test_posts_start_where_the_rules_say(starts_at: str) -> None:
    """Another golongan would be ignored by the needs."""
    with pytest.raises(InvalidValue, match="starts"):
        CreditLedger("e1", "ahli_pertama", SINCE, starts_at=starts_at)
    assert CreditLedger("e1", "ahli_pertama", SINCE, starts_at="III/b").starts_at is Golongan.III_B


def test_a_ledger_begins_with_what_was_given() -> None:
    """Entries with warnings go in; those with an error are looked at first."""
    new = NewCredits([flat("10")], findings=[_finding(Severity.WARNING)])
    whole = CreditLedger.begin("e1", "ahli_muda", SINCE, new, ranks=[Dated(Golongan.III_C, SINCE)])
    assert (whole.balance, whole.golongan) == (10, Golongan.III_C)
    doubtful = attrs.evolve(new, findings=[_finding(Severity.WARNING), _finding(Severity.ERROR)])
    with pytest.raises(InvalidValue, match=r"in doubt: Twice\..*CHECK_IT"):
        ledger().adding(doubtful)
    assert ledger().adding(*doubtful.entries).balance == 10


def _finding(severity: Severity) -> Finding:
    words = Words("Dua kali.", "Twice.")
    return Finding("CHECK_IT", severity, "booked", words, Words("Periksa.", "Look at it."))


def test_years_are_booked_from_a_record() -> None:
    """With what is missing told beside; a second time nothing is added; another person's record is refused."""
    result = ReportedResult("e1", Period.year(2023), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
    record, period = Record("e1", [result]), Period.of("2023-01-01", "2024-12-31")
    whole, new = ledger().booking(record, period, policy="sisa_bulan")
    assert (whole.balance, [each.code for each in new.findings]) == (25, ["CREDIT_MONTHS_OPEN"])
    assert whole.booking(record, period, policy="sisa_bulan")[0] == whole
    dated, _ = ledger().booking(record, period, policy="sisa_bulan", booked_on=date(2024, 2, 1))
    assert dated.entries[0].counts_from == date(2024, 2, 1)
    with pytest.raises(InvalidValue, match="not of e1"):
        ledger().booking(Record("e2"), period, policy="sisa_bulan")


def test_a_rank_that_is_paid_already_asks_nothing() -> None:
    """Art. 19(2): first the jenjang, then the rank with the same credits; only for the very next rank."""
    opening = CreditOpening(Jenjang.AHLI_PERTAMA, 100, 100, Golongan.III_C, LEDGER_BASIS)
    whole = ledger(opening=opening)
    target = whole.rank_target("III/b")
    assert isinstance(target, CreditThreshold)
    assert (target.paid, target.to) == (True, Golongan.III_C)
    after = whole.rank_target("III/c")
    assert isinstance(after, CreditThreshold)
    assert (after.paid, after.total) == (False, 100)
    none = ledger(opening=CreditOpening(Jenjang.AHLI_PERTAMA, 100, 100, None, LEDGER_BASIS))
    assert isinstance(none.rank_target("III/c"), CreditThreshold)


def test_a_ledger_knows_whether_it_is_another_one_with_something_added() -> None:
    """Nothing that was kept may be different."""
    kept = ledger(flat("10", id="a"), year(2023)).ranked("III/c", SINCE)
    grown = kept.adding(year(2024)).ranked("III/d", date(2026, 4, 1))
    assert grown.extends(kept)
    assert kept.extends(kept)
    assert not kept.extends(grown)
    assert not ledger(flat("11", id="a"), year(2023)).extends(ledger(flat("10", id="a")))
    assert not CreditLedger("e2", "ahli_muda", SINCE, kept.entries, ranks=kept.ranks).extends(kept)


def test_the_explanation_names_every_entry_that_counts() -> None:
    """With its own explanation, where it was computed."""
    whole = ledger(flat("100", id="a"), year(2023), year(2023, "sangat_baik", id="new", replaces="2023"))
    step = whole.because
    assert step.value == whole.balance
    assert [(each.path, each.title) for each in step.steps] == [("entries[0]", "a"), ("entries[2]", "new")]
    assert step.find("konversi")


def test_the_key_of_a_person_is_masked() -> None:
    """As everywhere."""
    whole = CreditLedger("198502142010031991", "ahli_muda", SINCE)
    assert "198502142010031991" not in repr(whole) + whole.as_text("id") + whole.as_html("en")


def test_the_page_says_what_counts_and_what_was_replaced() -> None:
    """And how the ledger began."""
    opening = CreditOpening(Jenjang.AHLI_PERTAMA, "101.05", 100, Golongan.III_C, LEDGER_BASIS)
    whole = ledger(
        year(2023, decree="PAK 7"), year(2023, "kurang", id="new", replaces="2023"), flat("1.005"), opening=opening
    )
    text = whole.as_text("en")
    for said in ("replaced", "PAK 7", "1.05 did not come along", "promotion to III/c", "12.5 "):
        assert said in text
    assert "12.500" not in text, "three places are of the forms only"
    part = CreditEntry.of(convert("ahli_muda", "baik", 7), period=Period.of("2024-01-01", "2024-07-31"))
    assert "Before rounding" in ledger(part).as_text("en")
    unpaid = ledger(opening=CreditOpening(Jenjang.MAHIR, 80, None, None, LEDGER_BASIS)).as_text("en")
    assert "No credits" in unpaid
    assert "pay for the promotion" not in unpaid
    assert whole._repr_html_() == whole.as_html("id")


def test_a_ledger_without_a_beginning_says_so() -> None:
    """Conversions alone: what a first appointment or a transfer gave may be missing."""
    said = "No beginning is booked"
    assert said in ledger(year(2023)).as_text("en")
    assert said not in ledger(flat("100"), year(2023)).as_text("en")
    opening = CreditOpening(Jenjang.AHLI_PERTAMA, 100, 100, Golongan.III_C, LEDGER_BASIS)
    assert said not in ledger(year(2023), opening=opening).as_text("en")
    assert said not in ledger().as_text("en")


def test_a_release_ends_what_is_converted() -> None:
    """Months before it are booked, those since are refused, and the page tells it."""
    held = CreditLedger("e1", "ahli_muda", date(2023, 1, 1))
    away = held.releasing(date(2023, 7, 1))
    results = [
        ReportedResult("e1", Period.year(2023), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK),
    ]
    booked, new = away.booking(Record("e1", results), Period.year(2023), policy="sisa_bulan")
    assert (booked.balance, new.entries[0].months) == (Fraction("12.5"), 6)
    whole = CreditEntry.of(convert("ahli_muda", "baik", Period.year(2023)))
    for made in (lambda: away.adding(whole), lambda: held.adding(whole).releasing(date(2023, 7, 1))):
        with pytest.raises(InvalidValue, match="months since 2023-07-01"):
            made()
    with pytest.raises(InvalidValue, match="does not come after"):
        held.releasing(date(2023, 1, 1))
    assert "1 July 2023" in away.as_text("en")
    assert away.extends(held)
    assert not held.extends(away)
    assert not held.releasing(date(2023, 8, 1)).extends(away)
