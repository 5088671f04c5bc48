"""Credits of a record, year by year: each month once, each with the predikat of its year, and nothing missing is 0."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_spans import JenjangSpan, NewCredits
from kinerja.career.credit_statement import credit_statement
from kinerja.career.credit_years import PeriodicPolicy, yearly_credits
from kinerja.errors import UnknownName
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan

if TYPE_CHECKING:
    from kinerja.base.scale import Ranked

YEAR = Period.year(2025)
PERTAMA = JenjangSpan("ahli_pertama", date(2020, 1, 1))
BAIK, SANGAT_BAIK, KURANG = Predikat.BAIK, Predikat.SANGAT_BAIK, Predikat.KURANG


def annual(period: Period | int, grade: Ranked | Grade = BAIK, regime: str = "permenpanrb6_2022") -> ReportedResult:
    """Return the result of a year, or of a part up to its end."""
    span = Period.year(period) if isinstance(period, int) else period
    return ReportedResult("e1", span, EvaluationKind.TAHUNAN, regime, grade)


def periodic(period: Period, grade: Ranked = BAIK) -> ReportedResult:
    """Return a periodic result."""
    return ReportedResult("e1", period, EvaluationKind.PERIODIK, "permenpanrb6_2022", grade)


def quarters(*grades: Predikat, year: int = 2025) -> list[ReportedResult]:
    """Return the periodic results of the first quarters of a year."""
    return [periodic(Period.quarter(year, place + 1), grade) for place, grade in enumerate(grades)]


def converted(results: list[ReportedResult], policy: str = "tahunan_mengganti", **more: Any) -> NewCredits:
    """Return the credits of a record, of one span and one year unless told otherwise."""
    states = more.pop("states", [PERTAMA])
    return yearly_credits(Record("e1", results), states, policy=policy, **{"period": YEAR, **more})


def rows(new: NewCredits) -> list[tuple[str, str, float]]:
    """Return period, predikat and credits of each entry."""
    return [(str(each.period), str(each.predikat), float(each.credit)) for each in new.entries]


def test_a_year_is_one_row() -> None:
    """Twelve months with the predikat of the year."""
    new = converted([annual(2025, SANGAT_BAIK)])
    assert rows(new) == [("2025-01-01/2025-12-31", "sangat_baik", 18.75)]
    assert new.findings == ()


def test_a_change_of_jenjang_splits_the_year_and_both_parts_take_its_predikat() -> None:
    """TMT 1 August: seven months old, five months new."""
    new = converted([annual(2025)], states=[PERTAMA, JenjangSpan("ahli_muda", date(2025, 8, 1))])
    assert rows(new) == [("2025-01-01/2025-07-31", "baik", 7.29), ("2025-08-01/2025-12-31", "baik", 10.42)]
    assert [str(each.jenjang) for each in new.entries] == ["ahli_pertama", "ahli_muda"]
    assert len(new.of("ahli_muda")) == 1


def test_several_years_each_have_their_own_predikat() -> None:
    """No year borrows that of another."""
    new = converted([annual(2024, KURANG), annual(2025)], period=Period.join(Period.year(2024), YEAR))
    assert rows(new) == [("2024-01-01/2024-12-31", "kurang", 6.25), ("2025-01-01/2025-12-31", "baik", 12.5)]


def test_a_part_of_a_year_converts_its_months() -> None:
    """Who came on 10 March has ten months, and the months before are open."""
    new = converted([annual(Period.of("2025-03-10", "2025-12-31"))])
    assert rows(new) == [("2025-03-01/2025-12-31", "baik", 10.42)]
    assert [finding.code for finding in new.findings] == ["CREDIT_MONTHS_OPEN"]
    assert "1 January 2025 to 28 February 2025" in new.findings[0].message.en
    assert "No result of 2025 covers them" in new.findings[0].message.en


def test_a_year_without_a_result_is_a_finding_and_never_0() -> None:
    """There is no row; the reason and the months are told."""
    new = converted([])
    assert (new.entries, new.total) == ((), 0)
    (finding,) = new.findings
    assert (finding.code, finding.path) == ("CREDIT_MONTHS_OPEN", "years[2025]")
    assert finding.message.en == "Not converted yet: Year 2025. There is no result of 2025."


def test_a_year_outside_the_spans_is_not_asked_for() -> None:
    """Nothing is open where nothing counts."""
    new = converted([], states=[JenjangSpan("mahir", date(2026, 1, 1))], period=Period.of("2025-01-01", "2025-12-31"))
    assert new == NewCredits()


def test_periodic_results_convert_pro_rata_while_the_year_has_none() -> None:
    """Article 13 paragraph (2): nobody has to wait for the result of the year."""
    new = converted(quarters(BAIK, SANGAT_BAIK))
    assert [row[2] for row in rows(new)] == [3.13, 4.69]
    assert new.findings[0].message.en.startswith("Not converted yet: Half-year II 2025.")


def test_there_is_no_default_for_periodic_and_annual_results() -> None:
    """No text that was read settles it, so it is asked for."""
    with pytest.raises(TypeError, match="policy"):
        yearly_credits(Record("e1"), [PERTAMA], period=YEAR)  # type: ignore[call-arg]
    with pytest.raises(UnknownName, match="tahunan_mengganti, sisa_bulan"):
        converted([], policy="keduanya")


def test_the_result_of_the_year_replaces_periodic_ones_by_name() -> None:
    """What was booked stays in the ledger; the row of the year says what it takes the place of."""
    results = quarters(BAIK, KURANG)
    before = converted(results)
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1)).adding(*before.entries)
    after = converted([*results, annual(2025, SANGAT_BAIK)], booked=ledger.entries)
    ledger = ledger.adding(*after.entries)
    assert after.entries[0].replaces == tuple(each.key for each in before.entries)
    assert (ledger.balance, len(ledger.entries), len(ledger.months())) == (Fraction("18.75"), 3, 12)
    assert converted([*results, annual(2025, SANGAT_BAIK)], booked=ledger.entries) == NewCredits()


def test_the_result_of_the_year_takes_only_the_months_that_are_left() -> None:
    """Under the other policy periodic results keep what they gave."""
    results = quarters(SANGAT_BAIK, KURANG)
    before = converted(results, policy="sisa_bulan")
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1)).adding(*before.entries)
    after = converted([*results, annual(2025)], policy="sisa_bulan", booked=ledger.entries)
    assert rows(after) == [("2025-07-01/2025-12-31", "baik", 6.25)]
    assert len(ledger.adding(*after.entries).months()) == 12
    assert rows(converted([*results, annual(2025)], policy="sisa_bulan")) == [*rows(before), *rows(after)]


def test_a_gap_between_periodic_results_is_filled_in_pieces() -> None:
    """Months left over need not hang together."""
    middle = [periodic(Period.quarter(2025, 2), SANGAT_BAIK)]
    new = converted([*middle, annual(2025)], policy="sisa_bulan")
    assert [row[0] for row in rows(new)] == [
        "2025-04-01/2025-06-30",
        "2025-01-01/2025-03-31",
        "2025-07-01/2025-12-31",
    ]


def test_a_corrected_year_replaces_the_same_months_under_another_name() -> None:
    """Two rows of the same months need two keys; only the later one counts."""
    wrong = converted([annual(2025, KURANG)])
    right = converted([annual(2025)], booked=wrong.entries)
    (entry,) = right.entries
    assert entry.replaces == ("konversi 2025-01-01/2025-12-31",)
    assert entry.id == "konversi 2025-01-01/2025-12-31 #2"
    third = converted([annual(2025, SANGAT_BAIK)], booked=[*wrong.entries, entry])
    assert third.entries[0].id == "konversi 2025-01-01/2025-12-31 #3"
    assert third.entries[0].replaces == (entry.id,)


def superseding(
    old: ReportedResult, grade: Predikat, reported: date | None = None, period: Period | None = None
) -> ReportedResult:
    """Return the result that takes the place of another one."""
    return attrs.evolve(
        old,
        predikat=grade,
        period=period or old.period,
        external_id=f"again {grade}",
        reported_on=reported,
        supersedes=[old.key],
    )


MAY = date(2026, 5, 1)


def test_a_superseding_result_counts_from_the_day_it_was_reported() -> None:
    """A decree of 2025 prints what it printed in January; the correction of May stands in the next one (review)."""
    old, start = annual(2025), date(2020, 1, 1)
    ledger = CreditLedger("e1", "ahli_pertama", start).ranked("III/a", start)
    ledger, _ = ledger.booking(Record("e1", [old]), YEAR, policy="tahunan_mengganti")
    right = Record("e1", [old, superseding(old, KURANG, MAY)])
    ledger, new = ledger.booking(right, YEAR, policy="tahunan_mengganti")
    (entry,) = new.entries
    assert (entry.counts_from, entry.replaces, new.findings) == (MAY, ("konversi 2025-01-01/2025-12-31",), ())
    january = credit_statement(ledger, YEAR, as_of=date(2026, 1, 15))
    assert january.total == credit_statement(ledger, YEAR).total == Fraction("12.5")
    assert [each.code for each in credit_statement(ledger, YEAR).findings] == ["CREDIT_ROW_REPLACED_LATER"]
    assert credit_statement(ledger, Period.year(2026)).decree_rows[3].baru == Fraction("-6.25")
    assert [float(ledger.balance_on(day)) for day in (date(2026, 4, 30), MAY)] == [12.5, 6.25]
    assert ledger.booking(right, YEAR, policy="tahunan_mengganti")[1] == NewCredits()


def test_a_correction_without_a_day_asks_for_one() -> None:
    """Otherwise it changes the days before it; a day that is given is taken, and nothing booked needs none."""
    old = annual(2025)
    results, booked = [old, superseding(old, KURANG)], converted([old]).entries
    (finding,) = converted(results, booked=booked).findings
    assert (finding.code, finding.path, finding.severity) == (
        "CREDIT_CORRECTION_UNDATED",
        "booked_on",
        Severity.WARNING,
    )
    assert "booked_on" in finding.hint.en
    dated = converted(results, booked=booked, booked_on=MAY)
    assert (dated.entries[0].counts_from, dated.findings) == (MAY, ())
    fresh = converted([old, superseding(old, KURANG, MAY)])
    assert (fresh.entries[0].counts_from, fresh.findings) == (date(2025, 12, 31), ())


def test_a_row_that_two_results_correct_changes_on_one_day() -> None:
    """The parts of the year were reported in April and May: nothing is missing between, and nothing counts twice."""
    old, second = annual(2025), Period.of("2025-07-01", "2025-12-31")
    parts = [
        superseding(old, KURANG, MAY, Period.of("2025-01-01", "2025-06-30")),
        superseding(old, SANGAT_BAIK, date(2026, 4, 1), second),
    ]
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1)).adding(converted([old]))
    new = converted([old, *parts], booked=ledger.entries)
    assert [each.counts_from for each in new.entries] == [MAY, MAY]
    assert ledger.adding(new).balance_on(date(2026, 4, 30)) == Fraction("12.5")


def test_a_correction_of_a_correction_does_not_count_before_it() -> None:
    """The second one was not dated; between them the first one holds."""
    old = annual(2025)
    first = superseding(old, KURANG, MAY)
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1)).adding(converted([old]))
    ledger = ledger.adding(converted([old, first], booked=ledger.entries))
    again = converted([old, first, superseding(first, SANGAT_BAIK)], booked=ledger.entries)
    assert [each.counts_from for each in again.entries] == [MAY]
    assert [each.code for each in again.findings] == ["CREDIT_CORRECTION_UNDATED"]
    assert float(ledger.adding(again).balance_on(MAY)) == 18.75


def test_a_correction_reported_before_the_year_ended_counts_from_its_end() -> None:
    """Nobody knows the predikat before."""
    old = annual(2025)
    new = converted([old, superseding(old, KURANG, date(2025, 12, 1))], booked=converted([old]).entries)
    assert [each.counts_from for each in new.entries] == [date(2025, 12, 31)]


def test_a_row_that_stays_although_its_result_was_superseded_is_told() -> None:
    """Under the other policy nothing replaces it; whoever keeps the ledger has to know."""
    old = annual(2025)
    booked = converted([old], policy="sisa_bulan").entries
    right = [old, superseding(old, KURANG, MAY)]
    new = converted(right, policy="sisa_bulan", booked=booked)
    (finding,) = new.findings
    assert (new.entries, finding.code, finding.severity) == ((), "CREDIT_ROW_SUPERSEDED", Severity.WARNING)
    assert "'konversi 2025-01-01/2025-12-31'" in finding.message.en
    same = converted([old, superseding(old, BAIK, MAY)], policy="sisa_bulan", booked=booked)
    assert same == NewCredits()


def test_a_row_of_a_periodic_result_that_still_holds_is_not_told() -> None:
    """A correction of the year leaves what periodic results gave."""
    old, parts = annual(2025), quarters(BAIK)
    booked = converted([*parts, old], policy="sisa_bulan").entries
    new = converted([*parts, old, superseding(old, KURANG, MAY)], policy="sisa_bulan", booked=booked)
    assert [(each.code, "2025-04-01" in each.message.en) for each in new.findings] == [("CREDIT_ROW_SUPERSEDED", True)]


def test_a_month_covered_by_two_results_counts_once() -> None:
    """BPS: a month under two plans is the one of the new state (gh:71002189807)."""
    old, new_post = Period.of("2025-01-01", "2025-05-14"), Period.of("2025-05-15", "2025-08-31")
    new = converted([periodic(old), periodic(new_post, SANGAT_BAIK)])
    assert [(each.months, str(each.predikat)) for each in new.entries] == [(4, "baik"), (4, "sangat_baik")]


def test_months_of_a_transfer_are_not_converted_again() -> None:
    """What was booked as a transfer is not replaced by the result of the year, and not doubled."""
    moved = CreditEntry.of(convert("ahli_pertama", "baik", Period.semester(2025, 1)), "perpindahan")
    new = converted([annual(2025)], booked=[moved])
    assert rows(new) == [("2025-07-01/2025-12-31", "baik", 6.25)]
    assert (new.entries[0].replaces, new.findings) == ((), ())


def test_months_booked_in_another_jenjang_are_left_out_and_told() -> None:
    """The TMT of the jenjang does not fit what was booked."""
    booked = CreditEntry.of(convert("ahli_muda", "baik", Period.quarter(2025, 4)))
    new = converted([annual(2025)], booked=[booked])
    assert rows(new) == [("2025-01-01/2025-09-30", "baik", 9.38)]
    (finding,) = new.findings
    assert (finding.code, finding.severity.value) == ("CREDIT_BOOKED_ELSEWHERE", "error")
    assert finding.message.id.startswith("Triwulan IV 2025 sudah dibukukan pada Ahli Muda")


def test_a_row_that_reaches_beyond_the_months_looked_at_is_not_replaced() -> None:
    """A part cannot take the place of a whole."""
    booked = converted([annual(2025, KURANG)]).entries
    new = converted([annual(2025)], booked=booked, period=Period.semester(2025, 1))
    assert new == NewCredits()


def test_grades_of_older_regimes_are_read_for_three_kinds_only() -> None:
    """SE Kepala BKN 9/2024, letter e: first appointment, transfer, return."""
    old = [annual(2020, Sebutan.CUKUP, "pp46_2011")]
    days: dict[str, Any] = {"period": Period.year(2020)}
    moved = converted(old, kind="perpindahan", **days)
    assert rows(moved) == [("2020-01-01/2020-12-31", "butuh_perbaikan", 9.38)]
    plain = converted(old, **days)
    assert (plain.entries, [each.code for each in plain.findings]) == (
        (),
        ["CREDIT_MONTHS_OPEN", "CREDIT_BEFORE_RULES"],
    )
    assert "Sufficient of pp46_2011 is not converted here" in plain.findings[0].message.en


def test_a_grade_of_an_agency_is_not_converted() -> None:
    """No rule says what it stands for, also for a transfer."""
    own = Grade("hijau", Scale("warna", ("merah", "hijau")))
    new = converted([annual(2025, own, "warna")], kind="perpindahan")
    assert (new.entries, new.findings[0].code) == ((), "CREDIT_MONTHS_OPEN")


def test_years_before_the_rules_are_told() -> None:
    """Credits of 2022 come in by integration."""
    new = converted([annual(2022)], period=Period.year(2022))
    assert [each.code for each in new.findings] == ["CREDIT_BEFORE_RULES"]
    assert converted([annual(2023)], period=Period.year(2023)).findings == ()


def test_entries_keep_why_and_from_when() -> None:
    """The explanation of the conversion, the rule, the rank and the day."""
    basis = PERBKN_3_2023("Pasal 13 ayat (2)")
    new = converted([annual(2025)], golongan="III/b", booked_on=date(2026, 1, 20), basis=basis)
    (entry,) = new.entries
    assert (entry.basis, entry.counts_from, entry.golongan.written if entry.golongan else "") == (
        basis,
        date(2026, 1, 20),
        "III/b",
    )
    assert entry.because is not None
    assert entry.because.find("konversi")


def test_se_9_2024_letter_f_a_lowered_rank_still_converts() -> None:
    """Rudi: 183.33 and a year of butuh perbaikan and one of baik in Ahli Muda are 227.08."""
    muda = JenjangSpan("ahli_muda", date(2024, 4, 1))
    results = [annual(2027, Predikat.BUTUH_PERBAIKAN), annual(2028)]
    new = converted(results, states=[muda], period=Period.join(Period.year(2027), Period.year(2028)))
    assert new.total == Fraction("43.75")
    opening = CreditEntry("jf_lama", "ahli_muda", "183.33", PERBKN_3_2023("Pasal 12"))
    assert CreditLedger("e1", "ahli_muda", date(2024, 4, 1), [opening, *new.entries]).balance == Fraction("227.08")


# --- When a row counts, and results of parts of a year --------------------------------------------------------------


def test_a_row_of_a_part_of_a_result_counts_once_the_result_is_there() -> None:
    """Nobody knew in July what December brought: no jenjang is reached on it in August."""
    new = converted([annual(2025, SANGAT_BAIK)], states=[PERTAMA, JenjangSpan("ahli_muda", date(2025, 8, 1))])
    first, second = new.entries
    assert (first.judged_until, first.counts_from) == (date(2025, 12, 31), date(2025, 12, 31))
    assert (second.judged_until, second.counts_from) == (None, date(2025, 12, 31))
    opening = CreditEntry("jf_lama", "ahli_pertama", 90, PERBKN_3_2023("Pasal 12"))
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1), [opening, first])
    assert (ledger.balance_on(date(2025, 7, 31)), ledger.balance_on(date(2025, 12, 31))) == (90, Fraction("100.94"))


def test_a_result_that_replaces_periodic_ones_changes_no_day_before_it() -> None:
    """What counted in July counts in July, also when the year turns out worse."""
    told = quarters(SANGAT_BAIK, SANGAT_BAIK, BAIK)
    states = [PERTAMA, JenjangSpan("ahli_muda", date(2025, 8, 1))]
    before = converted(told, states=states)
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1), before.of("ahli_pertama"))
    known = ledger.balance_on(date(2025, 7, 31))
    after = converted([*told, annual(2025, Predikat.BUTUH_PERBAIKAN)], states=states, booked=before.entries)
    assert ledger.adding(*after.of("ahli_pertama")).balance_on(date(2025, 7, 31)) == known


def test_a_result_up_to_a_day_within_a_month_counts_from_that_day() -> None:
    """The month goes to the next result; what the first one says is known on its last day."""
    new = converted([annual(Period.of("2025-01-01", "2025-06-15"))])
    assert (rows(new), new.entries[0].counts_from) == ([("2025-01-01/2025-05-31", "baik", 5.21)], date(2025, 6, 15))


def test_a_result_that_ends_with_the_span_converts_its_months() -> None:
    """Released, or on study leave, from 1 August: seven months, and nothing is open."""
    span = JenjangSpan("ahli_pertama", date(2020, 1, 1), date(2025, 7, 31))
    new = converted([annual(Period.of("2025-01-01", "2025-07-31"))], states=[span])
    assert (rows(new), new.findings) == ([("2025-01-01/2025-07-31", "baik", 7.29)], ())


def test_a_result_that_ends_early_leaves_the_months_after_it_open() -> None:
    """They are told, with the reason, and are not 0."""
    new = converted([annual(Period.of("2025-01-01", "2025-07-31"))])
    assert rows(new) == [("2025-01-01/2025-07-31", "baik", 7.29)]
    assert new.findings[0].message.en.startswith("Not converted yet: 1 August 2025 to 31 December 2025.")


def test_two_results_of_one_year_convert_their_own_months() -> None:
    """The month in which the second begins is its own."""
    parts = [Period.of("2025-01-01", "2025-06-15"), Period.of("2025-06-16", "2025-12-31")]
    new = converted([annual(parts[0]), annual(parts[1], SANGAT_BAIK)])
    assert rows(new) == [("2025-01-01/2025-05-31", "baik", 5.21), ("2025-06-01/2025-12-31", "sangat_baik", 10.94)]
    assert new.findings == ()


def test_two_results_of_one_year_replace_a_quarter_that_lies_in_both() -> None:
    """Once: the first of the rows names it, and no month is lost or doubled."""
    told = quarters(BAIK, BAIK)
    before = converted(told)
    parts = [Period.of("2025-01-01", "2025-05-15"), Period.of("2025-05-16", "2025-12-31")]
    after = converted([*told, annual(parts[0], KURANG), annual(parts[1])], booked=before.entries)
    assert [each.replaces for each in after.entries] == [tuple(each.key for each in before.entries), ()]
    ledger = CreditLedger("e1", "ahli_pertama", date(2020, 1, 1), [*before.entries, *after.entries])
    assert (len(ledger.months()), ledger.balance) == (12, sum(each.credit for each in after.entries))


def test_the_halves_of_2021_wait_until_they_are_joined() -> None:
    """Two laws judged that year; the hint says what joins them."""
    halves = [
        annual(Period.semester(2021, 1), Sebutan.BAIK, "pp46_2011"),
        annual(Period.semester(2021, 2), PredikatPP30.BAIK, "permenpanrb8_2021"),
    ]
    new = converted(halves, kind="perpindahan", period=Period.year(2021))
    assert new.entries == ()
    assert new.findings[0].hint is not None
    assert "rules.year_2021.join" in new.findings[0].hint.en


def test_policies_have_names_for_people() -> None:
    """In both languages."""
    assert [each.label.en for each in PeriodicPolicy] == [
        "The result of the year replaces periodic ones",
        "The result of the year takes the months left",
    ]


def test_results_before_the_first_jenjang_are_named() -> None:
    """TMT 1 March: what the record tells of January and February is not dropped without a word."""
    span, both = JenjangSpan("ahli_pertama", date(2025, 3, 1)), Period.join(Period.year(2024), YEAR)
    new = converted([annual(2024), annual(2025)], states=span, period=both)
    assert rows(new) == [("2025-03-01/2025-12-31", "baik", 10.42)]
    (finding,) = new.findings
    assert (finding.code, str(finding.severity), finding.path) == ("CREDIT_MONTHS_BEFORE", "info", "states[0]")
    assert "not converted here: 1 January 2024 to 28 February 2025." in finding.message.en
    assert "first_appointment" in finding.hint.en
    assert "transfer_credits" in finding.hint.id


def test_months_before_that_are_booked_or_unknown_are_not_named() -> None:
    """As a candidate's are, once a first appointment converted them; and what no result tells."""
    span = JenjangSpan("ahli_pertama", date(2025, 3, 1))
    early = convert("ahli_pertama", "baik", Period.of("2025-01-01", "2025-02-28"))
    booked = [CreditEntry.of(early, "pengangkatan_pertama")]
    assert converted([annual(2025)], states=span, booked=booked).findings == ()
    assert converted([annual(Period.of("2025-03-01", "2025-12-31"))], states=span).findings == ()
    assert converted([annual(2025)], states=span, kind="pengangkatan_pertama").findings == ()
