"""The next rank and the next jenjang: each requirement, what is missing, and nothing guessed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.career.credit import convert
from kinerja.career.credit_eligibility import jenjang_eligibility, rank_eligibility
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_next import CreditProposals, may_be_proposed, next_steps
from kinerja.career.credit_opening import LEDGER_BASIS, CreditOpening
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_ranks import LOWERED_BASIS, RankHeld, rank_held, years_reached
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_threshold import CreditThreshold, NoNextStep
from kinerja.career.credit_ways import keahlian_eligibility, rank_without_vacancy
from kinerja.career.penalties import FormerPenalty, Penalty
from kinerja.career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from kinerja.career.sanctions import SERVED_BASIS, Sanction
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.employee import Dated
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import Predikat

DAY = date(2026, 4, 1)
YES, NO = Statement(True, "BKPSDM"), Statement(False, "BKPSDM")
MET, NOT_MET, OPEN = Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED
Kind = RequirementKind


def ledger(
    jenjang: str = "ahli_muda", credit: Any = 0, golongan: str | None = "III/c", since: int = 2022, **more: Any
) -> CreditLedger:
    """Return a ledger with a balance of each year that ended, and a rank held since 1 April of a year."""
    ranks = [Dated(Golongan.parse(golongan), date(since, 4, 1))] if golongan else []
    kept = CreditEntry("jf_lama", jenjang, credit, LEDGER_BASIS)
    entry = attrs.evolve(kept, booked_on=date(2025, 12, 31), replaces=[kept.key])
    return CreditLedger("e1", jenjang, date(2022, 1, 1), [kept, entry], **{"ranks": ranks, **more})


def record(*predikat: str, until: int = 2025) -> Record:
    """Return the results of the last years, the last one first."""
    years = range(until, until - len(predikat), -1)
    return Record(
        "e1",
        [
            ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat(token))
            for year, token in zip(years, predikat, strict=True)
        ],
    )


GOOD = record("baik", "baik")


def asked(eligibility: Eligibility, kind: RequirementKind) -> Requirement:
    """Return the requirement of a kind, which must be there."""
    found = eligibility.requirement(kind)
    assert found is not None
    return found


LOWERED = [Dated(Golongan.III_D, date(2022, 4, 1)), Dated(Golongan.III_C, date(2025, 10, 1))]


class TestUnbookedMonths:
    """What nobody booked is not 0: it is named, and where it could decide, nothing is decided."""

    @staticmethod
    def booked(*years: int, since: date = date(2021, 1, 1), credit: Any = 0) -> CreditLedger:
        """Return a ledger with years of Baik, 25 each."""
        rows = [CreditEntry.of(convert("ahli_muda", "baik", Period.year(year))) for year in years]
        balance = CreditEntry("penyesuaian", "ahli_muda", credit, LEDGER_BASIS)
        ranks = [Dated(Golongan.III_C, date(2021, 1, 1))]
        return CreditLedger("e1", "ahli_muda", since, [balance, *rows], ranks=ranks)

    def test_two_years_that_could_decide_leave_it_open(self) -> None:
        """2021, 2024 and 2025 are booked: 75 of 100, and 2022 and 2023 may bring up to 75."""
        found = rank_eligibility(self.booked(2021, 2024, 2025), GOOD, on=DAY, penalty_free=YES)
        credit = asked(found, Kind.ANGKA_KREDIT)
        assert (credit.verdict, credit.lacking) == (OPEN, Fraction(25))
        assert credit.reason.en == (
            "III/d asks 100 credits; there are 75. Not booked, and could decide it: 1 January 2022 to 31 December 2023."
        )
        assert [each.code for each in found.findings] == ["CREDIT_MONTHS_UNBOOKED"]
        assert "1 January 2022 to 31 December 2023" in found.findings[0].message.en
        above = jenjang_eligibility(self.booked(2021, 2024, 2025), GOOD, on=DAY)
        assert asked(above, Kind.ANGKA_KREDIT).verdict is NOT_MET
        assert "CREDIT_MONTHS_UNBOOKED" in [each.code for each in above.findings]

    @pytest.mark.parametrize(("credit", "verdict"), [("12.43", NOT_MET), ("12.44", OPEN), ("12.5", OPEN)])
    def test_a_year_decides_from_what_its_best_result_brings(self, credit: Any, verdict: Verdict) -> None:
        """50 are booked.  2023 brings up to 37.5, and 37.56 where its months are rounded one by one."""
        held = self.booked(2024, 2025, since=date(2023, 1, 1), credit=credit)
        found = rank_eligibility(held, GOOD, on=DAY)
        assert asked(found, Kind.ANGKA_KREDIT).verdict is verdict

    def test_what_is_met_without_them_is_met(self) -> None:
        """And they are told all the same."""
        found = rank_eligibility(self.booked(2021, 2024, 2025, credit=25), GOOD, on=DAY, penalty_free=YES)
        assert found.verdict is MET
        assert [each.code for each in found.findings] == ["CREDIT_MONTHS_UNBOOKED"]

    def test_the_running_year_is_not_expected_yet(self) -> None:
        """Its result is not there; gaps before a row of it are."""
        held = self.booked(2025, since=date(2025, 1, 1))
        assert rank_eligibility(held, GOOD, on=DAY).findings == ()
        second = CreditEntry.of(convert("ahli_muda", "baik", Period.quarter(2026, 2)))
        found = rank_eligibility(held.adding(second), GOOD, on=date(2026, 8, 1))
        assert "Quarter I 2026" in found.findings[0].message.en
        assert rank_eligibility(held.adding(second), GOOD, on=date(2026, 1, 1)).findings == ()

    def test_months_that_do_not_count_are_booked_as_0(self) -> None:
        """Leave outside the responsibility of the state, with its decree."""
        leave = Period.of("2022-01-01", "2023-12-31")
        none = CreditEntry("lainnya", "ahli_muda", 0, LEDGER_BASIS, period=leave, decree="SK 12/2021")
        found = rank_eligibility(self.booked(2021, 2024, 2025).adding(none), GOOD, on=DAY)
        assert found.findings == ()
        assert asked(found, Kind.ANGKA_KREDIT).verdict is NOT_MET

    @pytest.mark.parametrize(
        ("kind", "booked_on", "told"),
        [
            ("jf_lama", date(2024, 12, 31), None),
            ("jf_lama", date(2024, 12, 1), "December 2024"),
            ("jf_lama", None, "1 January 2021 to 31 December 2024"),
            ("integrasi", None, "1 January 2023 to 31 December 2024"),
            ("pendidikan", date(2024, 12, 31), "1 January 2021 to 31 December 2024"),
            ("ak_dasar", date(2024, 12, 31), "1 January 2021 to 31 December 2024"),
        ],
    )
    def test_a_balance_covers_the_months_up_to_its_day(
        self, kind: str, booked_on: date | None, told: str | None
    ) -> None:
        """One without a day covers none since the TMT, an integration those before the rules."""
        held = self.booked(2025).adding(CreditEntry(kind, "ahli_muda", 10, LEDGER_BASIS, booked_on=booked_on, id="x"))
        found = rank_eligibility(held, GOOD, on=DAY).findings
        assert [each.message.en for each in found] == ([f"Not booked: {told}."] if told else [])


class TestRank:
    """Peraturan BKN 3/2023, art. 15."""

    def test_all_that_is_asked_is_there(self) -> None:
        """Credits, two years in rank, two good years, no penalty; 12.5 above 100 stays."""
        found = rank_eligibility(ledger(credit="112.5"), GOOD, on=DAY, penalty_free=YES)
        assert found.verdict is MET
        assert found.matter is CareerMatter.KENAIKAN_PANGKAT
        assert [each.kind for each in found.requirements] == [
            Kind.PELANTIKAN,
            Kind.ANGKA_KREDIT,
            Kind.MASA_PANGKAT,
            Kind.PREDIKAT,
            Kind.DISIPLIN,
        ]
        assert [each.text.en for each in found.follow_ups] == [
            "The surplus of 12.5 credits is kept within this jenjang."
        ]

    def test_credits_that_are_missing_are_counted(self) -> None:
        """183.33 of 200 at III/d: 16.67 is missing."""
        found = asked(rank_eligibility(ledger(credit="83.33"), GOOD, on=DAY), Kind.ANGKA_KREDIT)
        assert found.verdict is NOT_MET
        assert found.lacking == Fraction("16.67")
        assert found.reason.en == "III/d asks 100 credits; there are 83.33."

    def test_exactly_enough_is_enough(self) -> None:
        """And no surplus is told."""
        found = rank_eligibility(ledger(credit=100), GOOD, on=DAY, penalty_free=YES)
        assert found
        assert found.follow_ups == ()

    def test_two_years_in_rank_are_reached_on_the_day_itself(self) -> None:
        """Since 1 April 2024: not on 31 March 2026, on 1 April."""
        held = ledger(credit=100, since=2024)
        early = asked(rank_eligibility(held, GOOD, on=date(2026, 3, 31)), Kind.MASA_PANGKAT)
        assert (early.verdict, early.from_day) == (NOT_MET, DAY)
        assert asked(rank_eligibility(held, GOOD, on=DAY), Kind.MASA_PANGKAT).verdict is MET

    def test_a_leap_day_two_years_later(self) -> None:
        """The last day of February."""
        assert years_reached(date(2024, 2, 29), 2) == date(2026, 2, 28)
        assert years_reached(date(2024, 2, 29), 4) == date(2028, 2, 29)

    @pytest.mark.parametrize(
        ("told", "verdict"),
        [
            (("baik", "baik"), MET),
            (("sangat_baik", "baik"), MET),
            (("baik", "butuh_perbaikan"), NOT_MET),
            (("baik",), OPEN),
            ((), OPEN),
        ],
    )
    def test_each_of_the_last_two_years_is_asked(self, told: tuple[str, ...], verdict: Verdict) -> None:
        """A year without a result is not taken as good."""
        found = rank_eligibility(ledger(credit=100), record(*told), on=DAY)
        assert asked(found, Kind.PREDIKAT).verdict is verdict

    def test_whether_a_penalty_delays_it_nobody_here_knows(self) -> None:
        """Without a word it is open, and one that delays stops it."""
        held = ledger(credit=100)
        assert rank_eligibility(held, GOOD, on=DAY).verdict is OPEN
        assert rank_eligibility(held, GOOD, on=DAY, penalty_free=NO).verdict is NOT_MET

    def test_the_rank_beyond_the_jenjang_waits_for_the_jenjang(self) -> None:
        """Art. 19(2): both needs are met by the same 200, and the jenjang comes first."""
        found = rank_eligibility(ledger(credit="212.5", golongan="III/d"), GOOD, on=DAY, penalty_free=YES)
        assert found.verdict is NOT_MET
        assert [each.kind for each in found.missing] == [Kind.JABATAN]
        assert "IV/a" in asked(found, Kind.ANGKA_KREDIT).reason.en
        assert [each.text.en.split(";")[0] for each in found.follow_ups] == [
            "Propose the next jenjang first",
            "Where there is no vacancy, one promotion in rank may be proposed under conditions of its own.",
        ]

    def test_a_rank_that_the_same_credits_paid_follows_the_jenjang(self) -> None:
        """After the jenjang the next rank asks for no further credits."""
        opening = CreditOpening(Jenjang.AHLI_MUDA, "212.5", 200, Golongan.IV_A, LEDGER_BASIS)
        held = ledger("ahli_madya", 0, "III/d", opening=opening)
        found = asked(rank_eligibility(held, GOOD, on=DAY), Kind.ANGKA_KREDIT)
        assert found.verdict is MET

    def test_at_the_end_of_a_ladder_no_number_of_credits_helps(self) -> None:
        """No need of 9999."""
        found = rank_eligibility(ledger("ahli_utama", 5000, "IV/e"), GOOD, on=DAY, penalty_free=YES)
        assert found.verdict is NOT_MET
        assert asked(found, Kind.ANGKA_KREDIT).lacking is None
        assert "last golongan" in asked(found, Kind.ANGKA_KREDIT).reason.en

    def test_without_a_base_that_was_read_the_need_is_open(self) -> None:
        """Keterampilan at II/c: its table was not seen."""
        found = asked(rank_eligibility(ledger("terampil", 60, "II/c"), GOOD, on=DAY), Kind.ANGKA_KREDIT)
        assert (found.verdict, found.lacking) == (OPEN, None)

    @pytest.mark.parametrize(
        ("jenjang", "golongan", "need"), [("ahli_madya", "III/d", "150"), ("ahli_muda", "III/a", "100")]
    )
    def test_below_the_jenjang_a_person_decides(self, jenjang: str, golongan: str, need: str) -> None:
        """A flat value may give a jenjang above the rank; only of an equalisation is told what the rank asks."""
        found = rank_eligibility(ledger(jenjang, 100, golongan), GOOD, on=DAY)
        credit = asked(found, Kind.ANGKA_KREDIT)
        assert (credit.verdict, credit.lacking) == (OPEN, None)
        assert credit.reason.en.startswith(f"{golongan} lies below ")
        assert "no text that was read says" in credit.reason.en
        assert [str(each.basis.article) for each in found.follow_ups] == ["Huruf c"]
        assert f"{need} credits" in found.follow_ups[0].text.en

    def test_a_paid_rank_that_nobody_can_tell_says_why(self) -> None:
        """Its own reason stays."""
        unknown = Undetermined(Words("belum terbaca", "not read"), LEDGER_BASIS)
        opening = CreditOpening(Jenjang.TERAMPIL, 62, 60, None, LEDGER_BASIS, undecided=unknown)
        found = rank_eligibility(ledger("mahir", 0, "II/d", opening=opening), GOOD, on=DAY)
        assert asked(found, Kind.ANGKA_KREDIT).reason.en == "not read"
        assert found.follow_ups == ()

    def test_a_rank_that_nobody_told_leaves_it_open(self) -> None:
        """Neither the time in it nor the need of the next one is guessed from the jenjang."""
        found = rank_eligibility(ledger(credit=100, golongan=None), GOOD, on=DAY, penalty_free=YES)
        assert [each.kind for each in found.to_look_at] == [Kind.ANGKA_KREDIT, Kind.MASA_PANGKAT]

    def test_who_is_not_installed_has_no_regular_promotion(self) -> None:
        """Art. 16; nothing else is asked before."""
        found = rank_eligibility(ledger(credit=100), GOOD, on=date(2021, 12, 31))
        assert [each.kind for each in found.requirements] == [Kind.PELANTIKAN]
        assert (found.verdict, found.missing[0].from_day) == (NOT_MET, date(2022, 1, 1))

    def test_credits_booked_later_do_not_count_yet(self) -> None:
        """The balance is that of the day of asking."""
        late = CreditEntry("pendidikan", "ahli_muda", 25, LEDGER_BASIS, booked_on=date(2026, 5, 1))
        held = ledger(credit=80).adding(late)
        assert asked(rank_eligibility(held, GOOD, on=DAY), Kind.ANGKA_KREDIT).lacking == 20
        assert asked(rank_eligibility(held, GOOD, on=date(2026, 5, 1)), Kind.ANGKA_KREDIT).verdict is MET

    def test_rules_that_round_sums_are_followed(self) -> None:
        """99.995 is 100 where only the sum is rounded."""
        rules = PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)
        found = rank_eligibility(ledger(credit="99.995"), GOOD, on=DAY, rules=rules)
        assert asked(found, Kind.ANGKA_KREDIT).verdict is MET

    def test_another_person_is_refused(self) -> None:
        """The number of neither is told."""
        with pytest.raises(InvalidValue, match="another person"):
            rank_eligibility(ledger(), Record("e2"), on=DAY)

    @pytest.mark.parametrize("wrong", [(None, GOOD, DAY), (ledger(), None, DAY), (ledger(), GOOD, "2026-04-01")])
    def test_other_kinds_are_refused(self, wrong: tuple[Any, Any, Any]) -> None:
        """Ledger, record and day, each by name."""
        with pytest.raises(WrongType):
            rank_eligibility(wrong[0], wrong[1], on=wrong[2])


class TestLoweredRank:
    """SE Kepala BKN 9/2024, letter f."""

    @staticmethod
    def ranks(*told: tuple[str, int]) -> list[Dated[Golongan]]:
        """Return ranks, each since 1 April of a year."""
        return [Dated(Golongan.parse(rank), date(year, 4, 1)) for rank, year in told]

    def test_a_year_after_the_old_rank_is_back(self) -> None:
        """Not before, though two years since the first TMT have long passed."""
        ranks = self.ranks(("III/c", 2021), ("III/b", 2024), ("III/c", 2025))
        held = ledger(credit=100, ranks=ranks)
        early = rank_eligibility(held, GOOD, on=date(2026, 3, 1), penalty_free=YES)
        assert [each.kind for each in early.missing] == [Kind.DISIPLIN]
        assert early.missing[0].from_day == DAY
        assert asked(early, Kind.MASA_PANGKAT).verdict is MET
        assert rank_eligibility(held, GOOD, on=DAY, penalty_free=YES).verdict is MET

    def test_while_it_is_lowered_there_is_none(self) -> None:
        """And no day can be told."""
        held = ledger(credit=100, ranks=self.ranks(("III/d", 2022), ("III/c", 2025)))
        lowered = [each for each in rank_eligibility(held, GOOD, on=DAY).missing if each.kind is Kind.DISIPLIN]
        assert len(lowered) == 1
        assert lowered[0].from_day is None
        assert "III/d" in lowered[0].reason.en

    def test_a_rank_that_ends_gives_way_to_the_one_before(self) -> None:
        """A lowered rank may be told with its last day."""
        ranks = [Dated(Golongan.III_C, date(2021, 4, 1)), Dated(Golongan.III_B, date(2024, 4, 1), date(2025, 3, 31))]
        held = rank_held(ledger(ranks=ranks), DAY)
        assert held == RankHeld(Golongan.III_C, date(2021, 4, 1), date(2025, 4, 1))

    def test_ordinary_promotions_are_no_lowering(self) -> None:
        """Also where the rank was not told for some time."""
        ranks = [
            Dated(Golongan.III_B, date(2018, 4, 1), date(2019, 3, 31)),
            Dated(Golongan.III_C, date(2020, 4, 1), date(2021, 3, 31)),
            Dated(Golongan.III_C, date(2022, 4, 1)),
        ]
        assert rank_held(ledger(ranks=ranks), DAY) == RankHeld(Golongan.III_C, date(2020, 4, 1))
        assert rank_held(ledger(ranks=ranks), date(2021, 6, 1)) is None
        assert rank_held(ledger(ranks=ranks), date(2018, 3, 31)) is None

    def test_a_rank_is_not_back_before_it_began(self) -> None:
        """Days that contradict one another."""
        with pytest.raises(InvalidValue, match="is back on"):
            RankHeld(Golongan.III_C, DAY, DAY)


class TestJenjang:
    """Credits, vacancy, test, a good year."""

    def test_all_that_is_asked_is_there(self) -> None:
        """12.5 of 212.5 is lost, and the rank follows with the same credits."""
        held = ledger(credit="212.5", golongan="III/d")
        found = jenjang_eligibility(held, record("baik"), on=DAY, vacancy=YES, test=YES)
        assert found.verdict is MET
        assert [each.text.en for each in found.follow_ups] == [
            "The surplus of 12.5 credits does not come along into the next jenjang.",
            "After the jenjang, IV/a may be proposed with the same credits.",
        ]
        assert found.findings == ()

    def test_a_rank_of_which_nobody_can_tell_whether_it_is_paid_is_told(self) -> None:
        """II/d of Terampil: no base was read; before the jenjang is reached nothing is said."""
        found = jenjang_eligibility(ledger("terampil", 62, "II/d"), GOOD, on=DAY)
        assert [each.text.en for each in found.follow_ups] == [
            "The surplus of 2 credits does not come along into the next jenjang.",
            (
                "Nobody can tell whether the same credits pay for the rank above II/d:"
                " No basic credit of Skilled at II/d was read."
            ),
        ]
        for held in (ledger("terampil", 59, "II/d"), ledger("terampil", 60, "II/c"), ledger("terampil", 60, None)):
            assert jenjang_eligibility(held, GOOD, on=DAY).follow_ups == ()

    def test_vacancy_and_test_are_told_by_somebody(self) -> None:
        """Or stay open."""
        found = jenjang_eligibility(ledger(credit=200, golongan="III/d"), GOOD, on=DAY)
        assert [each.kind for each in found.to_look_at] == [Kind.LOWONGAN, Kind.UJI_KOMPETENSI]
        assert [each.text.en for each in found.follow_ups] == [
            "After the jenjang, IV/a may be proposed with the same credits."
        ]

    def test_the_need_is_compared_with_the_running_total(self) -> None:
        """Subtracting at each rank would leave 100 of 200 and never reach it."""
        held = ledger(credit=200, golongan="III/d")
        assert asked(jenjang_eligibility(held, GOOD, on=DAY), Kind.ANGKA_KREDIT).verdict is MET

    def test_a_rank_before_the_last_one_is_flagged(self) -> None:
        """Nothing that was read speaks of it; the requirements stay as they are."""
        found = jenjang_eligibility(ledger(credit=250), GOOD, on=DAY, vacancy=YES, test=YES)
        assert [each.code for each in found.findings] == ["CREDIT_RANK_BEHIND"]
        assert found.verdict is MET
        assert jenjang_eligibility(ledger(golongan=None), GOOD, on=DAY).findings == ()

    def test_a_rank_before_the_last_one_is_no_news_without_the_credits(self) -> None:
        """An ordinary III/a Ahli Pertama whom nobody proposes."""
        assert jenjang_eligibility(ledger(credit=150), GOOD, on=DAY, vacancy=YES, test=YES).findings == ()

    def test_a_rank_that_was_lowered_leaves_it_open(self) -> None:
        """SE Kepala BKN 9/2024, letter f, says "promotion"; no text that was read says whether the jenjang is meant."""
        held = ledger(credit=250, ranks=LOWERED)
        told: dict[str, Any] = {"on": DAY, "vacancy": YES, "test": YES}
        found = jenjang_eligibility(held, GOOD, **told)
        assert [each.kind for each in found.to_look_at] == [Kind.DISIPLIN]
        assert "holds for the jenjang too" in asked(found, Kind.DISIPLIN).reason.en
        assert jenjang_eligibility(held, GOOD, **told, penalty_free=YES).verdict is MET
        assert jenjang_eligibility(held, GOOD, **told, penalty_free=NO).verdict is NOT_MET

    @pytest.mark.parametrize(
        ("penalty", "verdict", "basis"),
        [
            (FormerPenalty.PENURUNAN_PANGKAT_SETINGKAT_1_TAHUN, OPEN, LOWERED_BASIS),
            (FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN, OPEN, SERVED_BASIS),
            (Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, OPEN, SERVED_BASIS),
            (Penalty.PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN, OPEN, SERVED_BASIS),
            (Penalty.PEMBERHENTIAN, NOT_MET, Penalty.PEMBERHENTIAN.basis),
        ],
    )
    def test_a_penalty_that_is_served_is_not_passed_over(
        self, penalty: Penalty | FormerPenalty, verdict: Verdict, basis: object
    ) -> None:
        """A dismissal decides, whatever was said; what every other one does to the jenjang somebody has to say."""
        told: dict[str, Any] = {"vacancy": YES, "test": YES, "sanctions": [Sanction("e1", penalty, date(2025, 12, 1))]}
        held = ledger(credit=250)
        ways = [jenjang_eligibility(held, GOOD, on=DAY, **told), may_be_proposed(held, GOOD, DAY, **told).next_jenjang]
        ways.append(
            keahlian_eligibility(ledger("penyelia", 0, "III/c"), GOOD, on=DAY, degree=YES, **told),
        )
        for found in ways:
            free = asked(found, Kind.DISIPLIN)
            assert (found.verdict, free.verdict, free.basis) == (verdict, verdict, basis)
        stated = jenjang_eligibility(held, GOOD, on=DAY, penalty_free=YES, **told)
        assert stated.verdict is (NOT_MET if verdict is NOT_MET else MET)
        before = jenjang_eligibility(held, GOOD, on=date(2025, 11, 30), **told)
        assert before.requirement(Kind.DISIPLIN) is None

    def test_penalties_of_somebody_else_are_refused(self) -> None:
        """They would say something of another person."""
        other = [Sanction("e2", Penalty.PEMBERHENTIAN, date(2025, 12, 1))]
        for ask in (jenjang_eligibility, keahlian_eligibility):
            with pytest.raises(InvalidValue, match="another person"):
                ask(ledger(), GOOD, on=DAY, sanctions=other)

    def test_a_year_after_the_old_rank_is_back_nothing_is_open(self) -> None:
        """Before, the day is told."""
        back = [*LOWERED, Dated(Golongan.III_D, date(2026, 1, 1))]
        held = ledger(credit=250, ranks=back)
        early = asked(jenjang_eligibility(held, GOOD, on=DAY), Kind.DISIPLIN)
        assert (early.verdict, early.from_day) == (OPEN, date(2027, 1, 1))
        assert jenjang_eligibility(held, GOOD, on=date(2027, 1, 1)).requirement(Kind.DISIPLIN) is None

    def test_a_rank_above_the_jenjang_asks_a_year_in_the_post(self) -> None:
        """Who came from elsewhere with a flat value: IV/a in Ahli Muda since 1 January 2022."""
        held = ledger(credit=200, golongan="IV/a")
        early = asked(jenjang_eligibility(held, GOOD, on=date(2022, 12, 31)), Kind.MASA_JABATAN)
        assert (early.verdict, early.from_day) == (NOT_MET, date(2023, 1, 1))
        assert jenjang_eligibility(held, GOOD, on=DAY, vacancy=YES, test=YES).verdict is MET
        within = jenjang_eligibility(ledger(credit=200, golongan="III/d"), GOOD, on=date(2022, 12, 31))
        assert within.requirement(Kind.MASA_JABATAN) is None

    def test_the_last_jenjang_has_none_above(self) -> None:
        """It is told as such, without a number."""
        found = jenjang_eligibility(ledger("penyelia", 900, "III/d"), GOOD, on=DAY, vacancy=YES, test=YES)
        assert found.verdict is NOT_MET
        assert found.missing[0].lacking is None

    def test_two_good_years_where_an_agency_asks_them(self) -> None:
        """PP 11/2017, art. 81, may be read so."""
        held = ledger(credit=200, golongan="III/d")
        told = record("baik", "kurang")
        assert asked(jenjang_eligibility(held, told, on=DAY), Kind.PREDIKAT).verdict is MET
        assert asked(jenjang_eligibility(held, told, on=DAY, good_years=2), Kind.PREDIKAT).verdict is NOT_MET
        with pytest.raises(InvalidValue):
            jenjang_eligibility(held, told, on=DAY, good_years=0)

    def test_before_the_jenjang_there_is_none_above_it(self) -> None:
        """As for the rank."""
        found = jenjang_eligibility(ledger(), GOOD, on=date(2021, 1, 1))
        assert [each.kind for each in found.missing] == [Kind.PELANTIKAN]

    def test_posts_that_start_at_a_higher_rank_ask_less(self) -> None:
        """Ahli Pertama from III/b: 50 and not 100."""
        held = ledger("ahli_pertama", 50, "III/b", starts_at="III/b")
        assert asked(jenjang_eligibility(held, GOOD, on=DAY), Kind.ANGKA_KREDIT).verdict is MET


class TestWithoutVacancy:
    """One rank before the jenjang, art. 19(3) and (4)."""

    STATED: ClassVar[dict[str, Any]] = {"vacancy": NO, "test": YES, "on_map": YES, "degree": YES, "penalty_free": YES}

    def test_all_that_is_asked_is_there(self) -> None:
        """Credits of rank and jenjang both."""
        found = rank_without_vacancy(ledger(credit=200, golongan="III/d"), GOOD, on=DAY, **self.STATED)
        assert found.verdict is MET
        assert [each.kind for each in found.requirements].count(Kind.ANGKA_KREDIT) == 2

    def test_a_vacancy_closes_this_way(self) -> None:
        """Then the jenjang comes first; without a word it is open."""
        held = ledger(credit=200, golongan="III/d")
        there = rank_without_vacancy(held, GOOD, on=DAY, **{**self.STATED, "vacancy": YES})
        assert [each.kind for each in there.missing] == [Kind.LOWONGAN]
        assert rank_without_vacancy(held, GOOD, on=DAY, **{**self.STATED, "vacancy": None}).verdict is OPEN

    @pytest.mark.parametrize("name", ["test", "on_map", "degree", "penalty_free"])
    def test_nothing_that_is_asked_may_be_missing(self, name: str) -> None:
        """Each stops it alone."""
        held = ledger(credit=200, golongan="III/d")
        assert rank_without_vacancy(held, GOOD, on=DAY, **{**self.STATED, name: NO}).verdict is NOT_MET

    @pytest.mark.parametrize("golongan", ["III/c", "IV/a"])
    def test_only_from_the_last_rank_of_the_jenjang_and_only_once(self, golongan: str) -> None:
        """Who has had it stands above the jenjang already."""
        found = rank_without_vacancy(ledger(credit=300, golongan=golongan), GOOD, on=DAY, **self.STATED)
        assert Kind.PANGKAT in [each.kind for each in found.missing]

    def test_a_rank_that_nobody_told_leaves_it_open(self) -> None:
        """As everywhere."""
        found = rank_without_vacancy(ledger(credit=300, golongan=None), GOOD, on=DAY, **self.STATED)
        assert asked(found, Kind.PANGKAT).verdict is OPEN

    def test_before_the_jenjang_there_is_no_such_way(self) -> None:
        """Art. 16."""
        found = rank_without_vacancy(ledger(), GOOD, on=date(2021, 1, 1), **self.STATED)
        assert [each.kind for each in found.missing] == [Kind.PELANTIKAN]


class TestKeahlian:
    """From keterampilan to keahlian, art. 20."""

    STATED: ClassVar[dict[str, Any]] = {"vacancy": YES, "test": YES, "degree": YES}

    @pytest.mark.parametrize(
        ("jenjang", "golongan", "into"),
        [("mahir", "III/b", Jenjang.AHLI_PERTAMA), ("penyelia", "III/c", Jenjang.AHLI_MUDA)],
    )
    def test_ranks_iii_come_into_a_jenjang(self, jenjang: str, golongan: str, into: Jenjang) -> None:
        """III/a and III/b into Ahli Pertama, III/c and III/d into Ahli Muda."""
        found = keahlian_eligibility(ledger(jenjang, 0, golongan), GOOD, on=DAY, **self.STATED)
        assert found.verdict is MET
        assert asked(found, Kind.PANGKAT).reason.en == f"{golongan} comes into {into.label.en}."
        assert found.requirement(Kind.ANGKA_KREDIT) is None

    def test_a_lower_rank_comes_into_none(self) -> None:
        """II/d does not."""
        found = keahlian_eligibility(ledger("terampil", 60, "II/d"), GOOD, on=DAY, **self.STATED)
        assert [each.kind for each in found.missing] == [Kind.PANGKAT]

    def test_who_is_in_keahlian_already_has_no_such_step(self) -> None:
        """The category is the first thing asked."""
        found = keahlian_eligibility(ledger(), GOOD, on=DAY, **self.STATED)
        assert [each.kind for each in found.missing] == [Kind.JABATAN]

    def test_what_nobody_said_stays_open(self) -> None:
        """Rank, degree, test and vacancy."""
        found = keahlian_eligibility(ledger("mahir", 0, None), GOOD, on=DAY)
        assert [each.kind for each in found.to_look_at] == [
            Kind.PANGKAT,
            Kind.PENDIDIKAN,
            Kind.UJI_KOMPETENSI,
            Kind.LOWONGAN,
        ]

    def test_a_rank_that_was_lowered_leaves_it_open(self) -> None:
        """SE Kepala BKN 9/2024, letter f, speaks of a promotion; whether this is one, somebody has to say."""
        held = ledger("penyelia", 0, None, ranks=LOWERED)
        found = keahlian_eligibility(held, GOOD, on=DAY, **self.STATED)
        assert [each.kind for each in found.to_look_at] == [Kind.DISIPLIN]
        assert keahlian_eligibility(held, GOOD, on=DAY, penalty_free=YES, **self.STATED).verdict is MET
        assert keahlian_eligibility(held, GOOD, on=DAY, penalty_free=NO, **self.STATED).verdict is NOT_MET

    def test_who_is_not_installed_has_no_such_step(self) -> None:
        """Before the TMT nothing else is asked."""
        found = keahlian_eligibility(ledger("penyelia", 0, "III/c"), GOOD, on=date(2021, 1, 1), **self.STATED)
        assert [each.kind for each in found.requirements] == [Kind.PELANTIKAN]


class TestNextSteps:
    """What comes next, in its order."""

    def test_within_a_jenjang_the_rank_comes_first(self) -> None:
        """Both from one total."""
        rank, jenjang = next_steps(ledger("ahli_madya", 160, "IV/a"), on=DAY)
        assert [rank.matter, jenjang.matter] == [CareerMatter.KENAIKAN_PANGKAT, CareerMatter.KENAIKAN_JENJANG]
        assert [rank.lacking, jenjang.lacking] == [0, 290]
        assert [rank.surplus, jenjang.surplus] == [10, 0]
        assert [rank.minimum, jenjang.minimum] == [150, 450]
        assert [rank.met, jenjang.met] == [True, False]

    def test_at_its_end_the_jenjang_comes_first(self) -> None:
        """Art. 19(2)."""
        jenjang, rank = next_steps(ledger("ahli_madya", 450, "IV/c"), on=DAY)
        assert jenjang.matter is CareerMatter.KENAIKAN_JENJANG
        assert isinstance(rank.target, CreditThreshold)
        assert rank.target.to is Golongan.IV_D
        assert jenjang.met
        assert rank.met

    def test_where_nothing_comes_next_no_number_is_told(self) -> None:
        """Penyelia III/d: neither a rank nor a jenjang."""
        steps = next_steps(ledger("penyelia", 200, "III/d"), on=DAY)
        assert [type(step.target) for step in steps] == [NoNextStep, NoNextStep]
        assert [(step.lacking, step.met) for step in steps] == [(None, False)] * 2
        assert [(step.minimum, step.surplus) for step in steps] == [(None, None)] * 2

    def test_what_is_not_told_is_open(self) -> None:
        """A rank."""
        rank, _ = next_steps(ledger(golongan=None), on=DAY)
        assert isinstance(rank.target, Undetermined)
        assert (rank.lacking, rank.met) == (None, False)

    def test_before_the_ledger_nothing_is_told(self) -> None:
        """Its balance is not 0 then."""
        with pytest.raises(NotCovered):
            next_steps(ledger(), on=date(2021, 1, 1))


class TestProposals:
    """One call: both steps, and the months that are missing."""

    def test_it_is_what_both_questions_answer(self) -> None:
        """With all that was said."""
        held = ledger(credit="212.5", golongan="III/c")
        found = may_be_proposed(held, GOOD, DAY, penalty_free=YES, vacancy=YES, test=YES)
        assert found.rank == rank_eligibility(held, GOOD, on=DAY, penalty_free=YES)
        assert found.next_jenjang == jenjang_eligibility(held, GOOD, on=DAY, penalty_free=YES, vacancy=YES, test=YES)
        assert found.open_months == ()
        assert repr(found) == "<CreditProposals of 'e1': rank met, jenjang met>"

    def test_months_that_are_missing_are_told_by_themselves(self) -> None:
        """Each run of them."""
        middle = CreditEntry.of(convert("ahli_muda", "baik", Period.year(2024)))
        held = CreditLedger("e1", "ahli_muda", date(2023, 4, 17), [middle]).ranked("III/c", date(2023, 4, 17))
        found = may_be_proposed(held, GOOD, DAY)
        assert found.open_months == (Period.of("2023-04-01", "2023-12-31"), Period.year(2025))
        text = found.as_text("en")
        assert text.count("Not booked: 1 April 2023 to 31 December 2023; Year 2025.") == 2
        assert found._repr_html_() == found.rank.as_html("id") + found.next_jenjang.as_html("id")

    def test_years_and_penalties_are_handed_on(self) -> None:
        """Two good years before the jenjang; no penalties."""
        found = may_be_proposed(ledger(), record("baik", "kurang"), DAY, sanctions=(), good_years=2)
        assert asked(found.next_jenjang, Kind.PREDIKAT).verdict is NOT_MET
        assert asked(found.rank, Kind.DISIPLIN).verdict is MET

    def test_both_are_of_one_person_and_day(self) -> None:
        """Otherwise they are no answer to one question."""
        rank = rank_eligibility(ledger(), GOOD, on=DAY)
        later = jenjang_eligibility(ledger(), GOOD, on=date(2026, 5, 1))
        with pytest.raises(InvalidValue, match="on two days"):
            CreditProposals(rank, later)
