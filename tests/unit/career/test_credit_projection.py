"""Looks ahead: rows as they would be booked, days of rank and jenjang, and what is never reached told as such."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit import convert
from kinerja.career.credit_ahead import ProjectedRow
from kinerja.career.credit_eligibility import rank_eligibility
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_opening import LEDGER_BASIS, CreditOpening
from kinerja.career.credit_outlook import NotReached
from kinerja.career.credit_pace import CreditPace, present_pace
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_projection import LOOK_AHEAD, CreditProjection, project
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_threshold import NoNextStep
from kinerja.career.credit_windows import PROMOTION_WINDOWS
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.employee import Dated
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import Predikat

JANUARY = date(2026, 1, 1)
NUMBER = "198502142010031991"


def ledger(
    jenjang: str = "ahli_muda",
    credit: Any = 0,
    golongan: str | None = "III/c",
    tmt: date = date(2024, 4, 1),
    booked_on: date = date(2025, 12, 31),
    **more: Any,
) -> CreditLedger:
    """Return a ledger with a balance of the end of 2025, held since 2022."""
    ranks = [Dated(Golongan.parse(golongan), tmt)] if golongan else []
    entry = CreditEntry("jf_lama", jenjang, credit, LEDGER_BASIS, booked_on=booked_on)
    return CreditLedger("e1", jenjang, date(2022, 1, 1), [entry], **{"ranks": ranks, **more})


def record(person: str = "e1", **years: str) -> Record:
    """Return the annual results of years, such as ``y2025="baik"``."""
    return Record(
        person,
        [
            ReportedResult(
                person, Period.year(int(year[1:])), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat(token)
            )
            for year, token in years.items()
        ],
    )


GOOD = record(y2024="baik", y2025="baik")


def ahead(held: CreditLedger | None = None, results: Record | None = GOOD, **more: Any) -> CreditProjection:
    """Return a look ahead from January 2026."""
    return project(held or ledger(), results, **{"from_month": JANUARY, "pace": "baik", **more})


def quarter(number: int, predikat: str = "baik", jenjang: str = "ahli_muda", year: int = 2026) -> CreditEntry:
    """Return what a quarter was converted into."""
    return CreditEntry.of(convert(jenjang, predikat, Period.quarter(year, number)))


class TestRows:
    """Rows as they would be booked."""

    def test_one_row_a_year_from_annual_results(self) -> None:
        """Each rounded, then added."""
        found = ahead(ledger("ahli_pertama", golongan="III/a"), from_month=date(2026, 3, 1))
        first, second = found.rows[:2]
        assert (first.period, first.credit, first.counts_from) == (
            Period.of("2026-03-01", "2026-12-31"),
            Fraction("10.42"),
            date(2026, 12, 31),
        )
        assert (second.period, second.credit, second.balance) == (
            Period.year(2027),
            Fraction("12.5"),
            Fraction("22.92"),
        )

    def test_rows_end_with_the_last_need_that_is_met(self) -> None:
        """The jenjang needs 200: eight years of 25."""
        assert [row.balance for row in ahead().rows] == [25 * year for year in range(1, 9)]

    def test_quarters_and_months_are_rounded_one_by_one(self) -> None:
        """Twelve times 1.04 is 12.48, four times 3.13 is 12.52, and the year gives 12.5."""
        held = ledger("ahli_pertama", golongan="III/a")
        last = {
            rhythm: ahead(held, rhythm=rhythm, policy="sisa_bulan", until=date(2026, 12, 31)).rows[-1].balance
            for rhythm in ("tahunan", "triwulanan", "bulanan")
        }
        assert last == {"tahunan": Fraction("12.5"), "triwulanan": Fraction("12.52"), "bulanan": Fraction("12.48")}

    def test_the_result_of_the_year_may_take_the_place_of_quarters(self) -> None:
        """Then December brings the whole year, instead of three quarters of 3.13."""
        held = ledger("ahli_pertama", golongan="III/a")
        found = ahead(held, rhythm="triwulanan", policy="tahunan_mengganti", until=date(2026, 12, 31))
        assert [row.balance for row in found.rows] == [
            Fraction("3.13"),
            Fraction("6.26"),
            Fraction("9.39"),
            Fraction("12.5"),
        ]
        last = found.rows[-1]
        assert (last.period, last.credit, last.instead_of) == (Period.year(2026), Fraction("12.5"), Fraction("9.39"))

    def test_what_quarters_of_the_first_year_gave_is_replaced_too(self) -> None:
        """Kurang in the first quarter, the year Baik: 25 for the year, not 18.75 and 3.13."""
        held = ledger().adding(quarter(1, "kurang"))
        more: dict[str, Any] = {"from_month": date(2026, 4, 1), "until": date(2026, 12, 31)}
        whole = ahead(held, policy="tahunan_mengganti", **more).rows[-1]
        assert (whole.period, whole.credit, whole.instead_of, whole.balance) == (
            Period.year(2026),
            Fraction(25),
            Fraction("3.13"),
            Fraction(25),
        )
        rest = ahead(held, policy="sisa_bulan", **more).rows[-1]
        assert (rest.credit, rest.instead_of, rest.balance) == (Fraction("18.75"), Fraction(0), Fraction("21.88"))

    def test_a_gap_stays_a_gap(self) -> None:
        """The second quarter is neither booked nor looked ahead to, and that is said."""
        held = ledger().adding(quarter(1))
        found = ahead(held, policy="tahunan_mengganti", from_month=date(2026, 7, 1), until=date(2026, 12, 31))
        assert [(row.period, row.credit, row.instead_of) for row in found.rows] == [
            (Period.quarter(2026, 1), Fraction("6.25"), Fraction("6.25")),
            (Period.semester(2026, 2), Fraction("12.5"), 0),
        ]
        assert {row.counts_from for row in found.rows} == {date(2026, 12, 31)}
        assert [finding.code for finding in found.findings] == ["PROJECTION_MONTHS_OPEN"]
        assert "Quarter II 2026" in found.findings[0].message.en

    @pytest.mark.parametrize("rhythm", ["triwulanan", "bulanan"])
    def test_what_becomes_of_periodic_rows_is_asked(self, rhythm: str) -> None:
        """No text settles it, so there is no default."""
        with pytest.raises(InvalidValue, match="not said") as caught:
            ahead(rhythm=rhythm)
        assert caught.value.path == "policy"

    def test_it_is_asked_for_a_year_that_is_partly_booked(self) -> None:
        """Also where what comes is booked by the year."""
        with pytest.raises(InvalidValue, match="not said"):
            ahead(ledger().adding(quarter(1)), from_month=date(2026, 4, 1))

    def test_no_month_counts_twice(self) -> None:
        """A look ahead begins after the months that are booked."""
        with pytest.raises(InvalidValue, match="Quarter I 2026 stands in the ledger already"):
            ahead(ledger().adding(quarter(1)), policy="sisa_bulan")

    def test_it_begins_in_the_jenjang(self) -> None:
        """Months before it belong to another state; that of its TMT does not."""
        with pytest.raises(InvalidValue, match="when the jenjang began"):
            ahead(from_month=date(2021, 12, 1))
        mid = CreditLedger("e1", "ahli_muda", date(2026, 1, 15))
        assert ahead(mid).rows[0].credit == 25

    def test_rules_that_round_the_sum_are_followed(self) -> None:
        """Three quarters of 3.125 are 9.38 and not 9.39."""
        rules = PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)
        held = ledger("ahli_pertama", golongan="III/a")
        found = ahead(held, rules=rules, rhythm="triwulanan", policy="sisa_bulan", until=date(2026, 9, 30))
        assert [row.balance for row in found.rows] == [Fraction("3.13"), Fraction("6.25"), Fraction("9.38")]

    def test_credits_below_0_are_refused(self) -> None:
        """A row never takes anything off; what it replaces is named apart."""
        row = ahead().rows[0]
        with pytest.raises(InvalidValue, match="instead_of"):
            ProjectedRow(row.period, row.predikat, row.credit, -1, row.counts_from, row.balance, row.because)


class TestDays:
    """When rank and jenjang are reached."""

    def test_credits_then_the_window(self) -> None:
        """100 after four years; the promotion begins on the window that follows."""
        found = ahead()
        assert found.rank.credits_from == date(2029, 12, 31)
        assert found.rank.earliest == date(2030, 1, 1)
        assert found.next_jenjang.credits_from == date(2033, 12, 31)
        assert found.next_jenjang.earliest == date(2033, 12, 31)

    def test_what_is_there_already_is_met_from_the_first_day(self) -> None:
        """And no row is needed for it."""
        found = ahead(ledger(credit=250, tmt=date(2023, 4, 1)))
        assert found.rows == ()
        assert [found.rank.credits_from, found.rank.earliest, found.next_jenjang.earliest] == [JANUARY] * 3

    def test_time_in_rank_may_come_later_than_the_credits(self) -> None:
        """Two years since 1 April 2025."""
        found = ahead(ledger(credit=120, tmt=date(2025, 4, 1)))
        assert (found.rank.credits_from, found.rank.earliest) == (JANUARY, date(2027, 4, 1))

    def test_six_windows_a_year_until_september_2025(self) -> None:
        """Enough on 31 December 2024: February 2025, not January."""
        held = ledger(credit=75, tmt=date(2022, 4, 1), booked_on=date(2023, 12, 31))
        found = ahead(held, record(y2023="baik"), from_month=date(2024, 1, 1))
        assert (found.rank.credits_from, found.rank.earliest) == (date(2024, 12, 31), date(2025, 2, 1))
        assert ahead(
            held, record(y2023="baik"), from_month=date(2024, 1, 1), windows=PROMOTION_WINDOWS[-1:]
        ).rank.earliest == (date(2025, 10, 1))

    def test_periodic_results_may_meet_it_before_the_year_ends(self) -> None:
        """Art. 13(3): it may be proposed in the nearest window without the result of the year."""
        held = ledger(credit=90)
        found = ahead(held, rhythm="triwulanan", policy="tahunan_mengganti")
        assert (found.rank.credits_from, found.rank.earliest) == (date(2026, 6, 30), date(2026, 7, 1))
        assert ahead(held).rank.credits_from == date(2026, 12, 31)

    def test_past_years_that_were_not_good_delay_it(self) -> None:
        """2025 Kurang: the two good years are 2026 and 2027."""
        found = ahead(ledger(credit=120, tmt=date(2023, 4, 1)), record(y2024="baik", y2025="kurang"))
        assert (found.rank.credits_from, found.rank.earliest) == (JANUARY, date(2028, 1, 1))
        assert found.next_jenjang.earliest == date(2029, 12, 31)

    def test_the_first_window_after_two_good_years_is_taken(self) -> None:
        """2024 Kurang, 2025 and 2026 Baik: January 2027, not a year later."""
        found = ahead(ledger(credit=120, tmt=date(2023, 4, 1)), record(y2024="kurang", y2025="baik"))
        assert found.rank.earliest == date(2027, 1, 1)

    def test_a_single_bad_year_ahead_delays_it_by_two(self) -> None:
        """2028 Kurang, all others Baik: after 2029 and 2030."""
        pace = CreditPace("baik", CreditPace.of({2028: "kurang"}).years)
        found = ahead(ledger(credit="37.5"), pace=pace)
        assert (found.rank.credits_from, found.rank.earliest) == (date(2028, 12, 31), date(2031, 1, 1))

    def test_a_past_year_without_a_result_leaves_it_open(self) -> None:
        """It is not taken as good."""
        found = ahead(ledger(credit=120, tmt=date(2023, 4, 1)), None)
        assert isinstance(found.rank.earliest, Undetermined)
        assert "2024" in found.rank.earliest.reason.en

    def test_a_pace_below_baik_brings_credits_and_no_promotion(self) -> None:
        """18.75 a year reach 100, but the predikat are not good."""
        found = ahead(pace="butuh_perbaikan")
        assert found.rank.credits_from == date(2031, 12, 31)
        assert isinstance(found.rank.earliest, NotReached)
        assert "does not come to Baik" in found.rank.earliest.reason.en

    def test_named_years_are_followed_and_others_are_open(self) -> None:
        """Nothing is supposed of 2028."""
        found = ahead(ledger(credit=50), pace={2026: "sangat_baik", 2027: "baik"})
        assert [row.credit for row in found.rows] == [Fraction("37.5"), 25]
        assert found.rank.credits_from == date(2027, 12, 31)
        assert isinstance(found.next_jenjang.credits_from, Undetermined)
        assert found.next_jenjang.credits_from.reason.en == "The pace supposed says nothing of 2028."
        assert found.next_jenjang.earliest == found.next_jenjang.credits_from

    def test_later_good_years_of_a_pace_are_looked_at(self) -> None:
        """One bad year named far ahead delays it as well."""
        pace = CreditPace.of({2026: "baik", 2027: "baik", 2028: "kurang", 2029: "baik", 2030: "baik"})
        found = ahead(ledger(credit="37.5"), pace=pace)
        assert found.rank.credits_from == date(2028, 12, 31)
        assert found.rank.earliest == date(2031, 1, 1)

    def test_what_is_not_reached_by_the_last_day_is_told(self) -> None:
        """To the end of 2028 there are 75 of 100."""
        found = ahead(until=date(2029, 1, 15))
        assert isinstance(found.rank.credits_from, NotReached)
        assert found.rank.credits_from.until == date(2028, 12, 31)
        assert found.rank.credits_from.reason.en == "To 31 December 2028 there are 75 of 100 credits."

    def test_a_day_after_the_last_one_is_none(self) -> None:
        """The credits are there on the last day, the window is not; a jenjang waits for none."""
        found = ahead(until=date(2029, 12, 31))
        assert found.rank.credits_from == date(2029, 12, 31)
        assert isinstance(found.rank.earliest, NotReached)
        assert found.rank.earliest.reason.en == "Only on 1 January 2030, after 31 December 2029."
        assert ahead(until=date(2033, 12, 31)).next_jenjang.earliest == date(2033, 12, 31)

    def test_rows_that_round_to_nothing_never_reach_it(self) -> None:
        """A month of Pemula at Sangat Kurang is 0.08: whole numbers would make it 0 for ever."""
        rules = PERBKN3_2023.rounded(Rounding(0))
        held = ledger("pemula", golongan="II/a")
        found = ahead(held, rules=rules, pace="sangat_kurang", rhythm="bulanan", policy="sisa_bulan")
        assert isinstance(found.rank.credits_from, NotReached)
        assert found.months == Period.lasting(JANUARY, years=LOOK_AHEAD)
        assert {row.balance for row in found.rows} == {0}

    def test_the_rank_beyond_the_jenjang_waits_for_the_jenjang(self) -> None:
        """At III/d both need the same 200; Ahli Madya comes first."""
        found = ahead(ledger(credit=190, golongan="III/d"))
        assert found.next_jenjang.earliest == date(2026, 12, 31)
        assert (found.rank.credits_from, found.rank.earliest) == (date(2026, 12, 31), date(2027, 1, 1))

    def test_a_rank_that_the_same_credits_paid_asks_for_time_only(self) -> None:
        """After the jenjang: two years in III/d since 1 April 2024."""
        opening = CreditOpening(Jenjang.AHLI_MUDA, "212.5", 200, Golongan.IV_A, LEDGER_BASIS)
        found = ahead(ledger("ahli_madya", 0, "III/d", opening=opening))
        assert (found.rank.credits_from, found.rank.earliest) == (JANUARY, date(2026, 4, 1))

    def test_a_rank_above_the_jenjang_asks_a_year_in_the_post(self) -> None:
        """200 as a flat value on 1 January 2026: a year later at the earliest."""
        held = CreditLedger(
            "e1",
            "ahli_muda",
            JANUARY,
            [CreditEntry("perpindahan", "ahli_muda", 200, LEDGER_BASIS)],
            ranks=[Dated(Golongan.IV_A, date(2020, 4, 1))],
        )
        assert ahead(held).next_jenjang.earliest == date(2027, 1, 1)

    def test_no_next_jenjang_is_a_type_and_no_number(self) -> None:
        """Ahli Utama; and IV/e has no rank above."""
        found = ahead(ledger("ahli_utama", golongan="IV/d"))
        assert isinstance(found.next_jenjang.credits_from, NoNextStep)
        assert isinstance(found.next_jenjang.earliest, NoNextStep)
        assert found.rank.credits_from == date(2029, 12, 31)
        last = ahead(ledger("ahli_utama", golongan="IV/e"))
        assert isinstance(last.rank.credits_from, NoNextStep)
        assert last.rows == ()

    def test_a_rank_that_nobody_told_leaves_it_open(self) -> None:
        """The jenjang is told all the same."""
        found = ahead(ledger(golongan=None))
        assert found.golongan is None
        assert isinstance(found.rank.credits_from, Undetermined)
        assert found.next_jenjang.credits_from == date(2033, 12, 31)

    def test_a_base_that_was_not_read_leaves_it_open(self) -> None:
        """Terampil at II/c."""
        found = ahead(ledger("terampil", golongan="II/c"))
        assert isinstance(found.rank.credits_from, Undetermined)
        assert found.next_jenjang.credits_from == date(2037, 12, 31)

    def test_a_lowered_rank_is_not_looked_beyond(self) -> None:
        """Nobody told when it is back; once it is back, a year later."""
        down = [Dated(Golongan.III_C, date(2020, 4, 1)), Dated(Golongan.III_B, date(2025, 4, 1))]
        lowered = ahead(ledger("ahli_pertama", 100, ranks=[Dated(Golongan.III_B, date(2019, 4, 1)), *down]))
        assert isinstance(lowered.rank.earliest, Undetermined)
        back = [*down, Dated(Golongan.III_C, date(2026, 4, 1))]
        assert ahead(ledger(credit=100, ranks=back)).rank.earliest == date(2027, 4, 1)

    def test_the_day_is_one_on_which_it_may_be_proposed(self) -> None:
        """The requirements say the same, and the window before they do not."""
        found = ahead()
        assert isinstance(found.rank.earliest, date)
        held = ledger()
        for row in found.rows:
            assert row.period is not None
            held = held.adding(CreditEntry.of(convert("ahli_muda", "baik", row.period)))
        results = GOOD.adding(*record(**{f"y{year}": "baik" for year in range(2026, 2034)}).results)
        free = Statement(True, "BKPSDM")
        on_day = rank_eligibility(held, results, on=found.rank.earliest, penalty_free=free)
        assert on_day.verdict is Verdict.MET
        before = rank_eligibility(held, results, on=date(2029, 12, 1), penalty_free=free)
        assert before.verdict is Verdict.NOT_MET


class TestBalanceOfTheDay:
    """The day that is told is one on which the credits are there: not one on which they were, or will be."""

    @staticmethod
    def dipping(tmt: date = date(2024, 3, 1)) -> CreditLedger:
        """Return 73 and three quarters of Sangat Baik: 101.14, which the year Baik makes 98."""
        balance = CreditEntry("jf_lama", "ahli_muda", 73, LEDGER_BASIS, booked_on=date(2024, 12, 31))
        return CreditLedger(
            "e1",
            "ahli_muda",
            date(2024, 1, 1),
            [balance, *(quarter(number, "sangat_baik", year=2025) for number in (1, 2, 3))],
            ranks=[Dated(Golongan.III_C, tmt)],
        )

    def test_what_the_year_takes_back_is_not_there_any_more(self) -> None:
        """Two years in rank come on 1 March 2026, and then there are 98; the next year brings them back."""
        found = ahead(self.dipping(), record(y2024="baik"), from_month=date(2025, 10, 1), policy="tahunan_mengganti")
        assert found.opening == Fraction("101.14")
        assert [row.balance for row in found.rows[:2]] == [98, 123]
        assert (found.rank.credits_from, found.rank.earliest) == (date(2026, 12, 31), date(2027, 1, 1))

    def test_before_the_year_takes_them_back_they_may_be_used(self) -> None:
        """Art. 13(3): on 1 October 2025 they are there, and so are two years in rank."""
        held, results = self.dipping(date(2023, 10, 1)), record(y2023="baik", y2024="baik")
        found = ahead(held, results, from_month=date(2025, 10, 1), policy="tahunan_mengganti")
        assert (found.rank.credits_from, found.rank.earliest) == (date(2025, 10, 1), date(2025, 10, 1))
        on_day = rank_eligibility(held, results, on=date(2025, 10, 1), penalty_free=Statement(True, "BKPSDM"))
        assert on_day.verdict is Verdict.MET

    def test_what_is_taken_back_for_good_is_not_told_as_there(self) -> None:
        """To the end of 2025 nothing brings them back."""
        found = ahead(
            self.dipping(),
            record(y2024="baik"),
            from_month=date(2025, 10, 1),
            policy="tahunan_mengganti",
            until=date(2025, 12, 31),
        )
        assert isinstance(found.rank.credits_from, NotReached)
        assert found.rank.credits_from.reason.en == "To 31 December 2025 there are 98 of 100 credits."
        assert found.rank.earliest == found.rank.credits_from

    def test_a_jenjang_taken_in_time_keeps_the_rank_that_it_paid(self) -> None:
        """The rank follows with the same credits, whatever becomes of the old ledger later."""
        held = CreditLedger(
            "e1",
            "ahli_muda",
            date(2024, 1, 1),
            [
                CreditEntry("jf_lama", "ahli_muda", 173, LEDGER_BASIS, booked_on=date(2024, 12, 31)),
                *(quarter(number, "sangat_baik", year=2025) for number in (1, 2, 3)),
            ],
            ranks=[Dated(Golongan.III_D, date(2024, 3, 1))],
        )
        found = ahead(held, record(y2024="baik"), from_month=date(2025, 10, 1), policy="tahunan_mengganti")
        assert found.next_jenjang.earliest == date(2025, 10, 1)
        assert (found.rank.credits_from, found.rank.earliest) == (date(2025, 10, 1), date(2026, 3, 1))

    def test_entries_that_count_later_enter_on_their_day(self) -> None:
        """40, and a degree of 12.5 registered on 1 September 2026: 50 on that day, not in January."""
        degree = CreditEntry("pendidikan", "ahli_pertama", "12.5", LEDGER_BASIS, booked_on=date(2026, 9, 1))
        held = ledger("ahli_pertama", 40, "III/a").adding(degree)
        found = ahead(held)
        assert found.opening == 40
        assert (found.rank.credits_from, found.rank.earliest) == (date(2026, 9, 1), date(2026, 9, 1))
        first = found.rows[0]
        assert (first.period, first.predikat) == (None, None)
        assert (first.credit, first.balance) == (Fraction("12.5"), Fraction("52.5"))
        assert first.because.title == degree.key
        assert [row.period for row in ahead(held, until=date(2026, 8, 31)).rows] == [
            Period.of("2026-01-01", "2026-08-31")
        ]
        assert CreditKind.PENDIDIKAN.label.en in found.as_text("en")

    def test_a_year_that_is_booked_later_counts_later(self) -> None:
        """The result of 2025, booked on 1 May 2026, replaces a first one on that day."""
        early = CreditEntry.of(convert("ahli_muda", "sangat_baik", Period.year(2025)))
        late = CreditEntry.of(
            convert("ahli_muda", "baik", Period.year(2025)),
            booked_on=date(2026, 5, 1),
            replaces=[early.key],
            id="corrected",
        )
        found = ahead(ledger(credit=70).adding(early, late))
        assert found.opening == Fraction("107.5")
        assert (found.rows[0].credit, found.rows[0].instead_of, found.rows[0].balance) == (
            Fraction(25),
            Fraction("37.5"),
            Fraction(95),
        )
        assert found.rows[0].because.steps
        assert found.rank.earliest == date(2026, 4, 1)

    def test_a_quarter_booked_after_its_year_waits_for_the_year(self) -> None:
        """The result of the year replaces it, and not before it counts."""
        late = CreditEntry.of(convert("ahli_muda", "kurang", Period.quarter(2026, 1)), booked_on=date(2027, 2, 1))
        found = ahead(ledger().adding(late), from_month=date(2026, 4, 1), policy="tahunan_mengganti")
        rows = [(row.counts_from, row.balance) for row in found.rows[:3]]
        assert rows == [
            (date(2027, 2, 1), Fraction("3.13")),
            (date(2027, 2, 1), Fraction(25)),
            (date(2027, 12, 31), Fraction(50)),
        ]

    def test_a_rank_that_was_lowered_leaves_the_jenjang_open_for_a_year(self) -> None:
        """SE Kepala BKN 9/2024, letter f: whether it means the jenjang too, nobody can tell."""
        down = [Dated(Golongan.III_D, date(2020, 4, 1)), Dated(Golongan.III_C, date(2025, 4, 1))]
        lowered = ahead(ledger(credit=250, ranks=down)).next_jenjang
        assert isinstance(lowered.earliest, Undetermined)
        assert lowered.credits_from == JANUARY
        back = [*down, Dated(Golongan.III_D, date(2026, 4, 1))]
        assert ahead(ledger(credit=250, ranks=back)).next_jenjang.earliest == date(2027, 4, 1)

    def test_the_first_day_is_not_before_the_jenjang(self) -> None:
        """A TMT within the month: nobody may be proposed on the first."""
        entry = CreditEntry("jf_lama", "ahli_muda", 250, LEDGER_BASIS)
        ranks = [Dated(Golongan.III_C, date(2022, 4, 1))]
        found = ahead(CreditLedger("e1", "ahli_muda", date(2026, 1, 15), [entry], ranks=ranks))
        assert found.next_jenjang.earliest == date(2026, 1, 15)
        assert (found.rank.credits_from, found.rank.earliest) == (date(2026, 1, 15), date(2026, 2, 1))

    def test_the_end_of_the_calendar_is_refused_like_any_other_day(self) -> None:
        """Many systems write 9999-12-31 for no end."""
        with pytest.raises(InvalidValue, match="more than 50 years ahead") as caught:
            ahead(until=date.max)
        assert caught.value.path == "until"
        with pytest.raises(InvalidValue, match="year"):
            ahead(from_month=date(9990, 1, 1))

    def test_two_good_years_before_the_jenjang_where_an_agency_asks_them(self) -> None:
        """2025 Kurang: one good year is 2026, two are 2026 and 2027."""
        held, results = ledger(credit=250, tmt=date(2023, 4, 1)), record(y2024="baik", y2025="kurang")
        assert ahead(held, results).next_jenjang.earliest == date(2027, 1, 1)
        found = ahead(held, results, good_years=2)
        assert found.next_jenjang.earliest == date(2028, 1, 1)
        assert found.good_years == 2
        assert "2 years" in found.as_text("en")
        for credit in (250, 0):
            with pytest.raises(InvalidValue, match="years"):
                ahead(ledger(credit=credit, golongan=None), results, good_years=0, until=date(2026, 12, 31))


class TestAsking:
    """What is given, and what is flagged."""

    def test_a_year_with_a_result_is_flagged(self) -> None:
        """It should be booked first."""
        found = ahead(results=record(y2025="baik", y2026="kurang"))
        assert [finding.code for finding in found.findings] == ["PROJECTION_YEAR_KNOWN"]
        assert "Year 2026" in found.findings[0].message.en

    def test_the_result_of_such_a_year_counts_for_the_predikat(self) -> None:
        """The pace does not overwrite what is known."""
        found = ahead(ledger(credit=120, tmt=date(2025, 4, 1)), record(y2025="baik", y2026="kurang"))
        assert found.rank.earliest == date(2029, 1, 1)

    def test_months_that_nobody_booked_are_flagged_wherever_they_lie(self) -> None:
        """Before the last row, and where there is none."""
        nothing = ahead(CreditLedger("e1", "ahli_muda", date(2024, 3, 1)))
        assert [finding.code for finding in nothing.findings] == ["PROJECTION_MONTHS_OPEN"]
        assert "1 March 2024 to 31 December 2025" in nothing.findings[0].message.en
        last = CreditEntry.of(convert("ahli_muda", "baik", Period.year(2025)))
        gap = ahead(CreditLedger("e1", "ahli_muda", date(2024, 3, 1), [last]))
        assert "1 March 2024 to 31 December 2024" in gap.findings[0].message.en

    def test_nothing_is_flagged_where_all_is_booked(self) -> None:
        """Up to December 2025."""
        assert ahead(ledger().adding(CreditEntry.of(convert("ahli_muda", "baik", Period.year(2025))))).findings == ()

    @pytest.mark.parametrize("until", [date(2025, 12, 31), date(2026, 1, 15), date(2076, 1, 31)])
    def test_the_last_day_lies_ahead_and_not_too_far(self, until: date) -> None:
        """At least one whole month, and at most 50 years."""
        with pytest.raises(InvalidValue, match="ends no month") as caught:
            ahead(until=until)
        assert caught.value.path == "until"

    def test_one_month_may_be_looked_at(self) -> None:
        """The shortest look; the longest is 50 years."""
        assert ahead(until=date(2026, 2, 27)).months == Period.month(2026, 1)
        assert ahead(until=date(2075, 12, 31)).months == ahead().months

    def test_wrong_questions_are_refused(self) -> None:
        """A day within a month, another person, unknown names."""
        with pytest.raises(InvalidValue, match="begins no month"):
            ahead(from_month=date(2026, 1, 2))
        with pytest.raises(InvalidValue, match="another person"):
            ahead(results=Record("e2"))
        with pytest.raises(UnknownName):
            ahead(rhythm="mingguan")
        with pytest.raises(UnknownName):
            ahead(policy="mana saja")
        with pytest.raises(WrongType):
            ahead(from_month="2026-01-01")

    def test_the_present_pace_is_that_of_the_last_year(self) -> None:
        """From the record to the projection."""
        pace = present_pace(record(y2024="baik", y2025="sangat_baik"))
        assert isinstance(pace, CreditPace)
        assert ahead(pace=pace).rank.credits_from == date(2028, 12, 31)

    def test_the_explanation_holds_every_row(self) -> None:
        """Each with its formula."""
        found = ahead(until=date(2027, 12, 31))
        assert found.because.value == 50
        assert [step.path for step in found.because.steps] == ["rows[0]", "rows[1]"]
        assert found.because.find("konversi")
        assert ahead(ledger(credit=250)).because.value == 250


class TestPage:
    """Text and HTML."""

    def test_it_is_told_in_both_languages(self) -> None:
        """With the supposition, and without the number of the person."""
        held = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1), ranks=[Dated(Golongan.III_C, date(2024, 4, 1))])
        found = project(held, record(NUMBER, y2024="baik", y2025="baik"), from_month=JANUARY, pace="baik")
        text = found.as_text("id")
        assert "31 Desember 2029" in text
        assert "1 Januari 2030" in text
        assert "pengandaian, bukan janji" in text
        assert "This is a supposition" in found.as_html("en")
        for shown in (text, found.as_html("id"), repr(found), found._repr_html_()):
            assert NUMBER not in shown

    def test_what_is_not_reached_or_not_there_is_told(self) -> None:
        """In the place of a day."""
        assert "last jenjang of its ladder" in ahead(ledger("ahli_utama", golongan="IV/d")).as_text("en")
        never = ahead(pace="kurang").as_text("en")
        assert "does not come to Baik" in " ".join(never.split())
        assert "Not determined" in ahead(ledger(golongan=None)).as_text("en")
        assert "Rows that would be booked" not in ahead(ledger(credit=250)).as_text("en")

    def test_many_rows_are_shown_by_year(self) -> None:
        """The last of each, and how many there are."""
        text = ahead(rhythm="bulanan", policy="tahunan_mengganti").as_text("en")
        assert "there are 96 rows in all" in text
        assert "Instead of" in text

    def test_a_pace_by_years_and_findings_are_shown(self) -> None:
        """Named years first."""
        text = ahead(
            results=record(y2025="baik", y2026="baik"), pace=CreditPace("baik", CreditPace.of({2026: "kurang"}).years)
        ).as_text("en")
        assert "2026: " in text
        assert "other years: " in text
        assert "PROJECTION_YEAR_KNOWN" in text
        assert "2027: " in ahead(pace={2026: "baik", 2027: "baik"}).as_text("en")


def test_nothing_is_looked_ahead_to_since_a_release() -> None:
    """Up to the month before it; from that month on there is nothing to look at (art. 16; review 2)."""
    away = ledger(credit=50).releasing(date(2026, 7, 15))
    ahead = project(away, GOOD, from_month=JANUARY, pace="baik")
    assert str(ahead.months) == "2026-01-01/2026-06-30"
    assert [row.period for row in ahead.rows] == [ahead.months]
    assert isinstance(ahead.rank.earliest, NotReached)
    early = project(away, GOOD, from_month=JANUARY, until=date(2026, 3, 31), pace="baik")
    assert early.months.end == date(2026, 3, 31)
    for month in (date(2026, 7, 1), date(2027, 1, 1)):
        with pytest.raises(InvalidValue, match=r"not held any more: the release is of 2026-07-15.*Pasal 16") as caught:
            project(away, GOOD, from_month=month, pace="baik")
        assert caught.value.path == "from_month"
