"""Rises of PPPK: time and results, the first one in golongan V, the special one, and the end of the agreement."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.career.agreement_rises import LastRise, periodic_rise, special_rise
from kinerja.career.career_rules import Candidate
from kinerja.career.requirements import Eligibility, RequirementKind
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.people.agreement import WorkAgreement
from kinerja.people.party import EmployeeKind
from kinerja.people.ranks import GolonganPPPK

from .results import record

KIND = RequirementKind
NINE = WorkAgreement("814/1/2024", date(2024, 3, 1), date(2029, 2, 28), ["48 kunjungan"], golongan=GolonganPPPK.IX)
FIVE = WorkAgreement("814/2/2025", date(2025, 3, 1), date(2030, 2, 28), ["48 kunjungan"], golongan=GolonganPPPK.V)
DAY = date(2026, 3, 1)
NONE_YET = LastRise.BELUM_PERNAH


def person(years: str, **said: Statement) -> Candidate:
    """Return somebody with these results."""
    return Candidate(record(years), said={KIND(kind): statement for kind, statement in said.items()})


def codes(asked: Eligibility) -> list[str]:
    """Return the codes of the findings."""
    return [each.code for each in asked.findings]


class TestPeriodic:
    """The periodic rise (PermenPANRB 7/2023, art. 2 and 3)."""

    @pytest.mark.parametrize(
        ("years", "verdict"),
        [("2024 B 2025 SB", "met"), ("2024 BP 2025 B", "not_met"), ("2025 B", "undetermined")],
    )
    def test_two_good_years(self, years: str, verdict: str) -> None:
        """Each of them."""
        assert periodic_rise(NINE, person(years), on=DAY, last_rise=NONE_YET).verdict == verdict

    def test_time_counts_from_the_start_the_last_rise_or_earlier_service(self) -> None:
        """In this order of strength: rise, service that was credited, first day of the agreement."""
        known = Candidate(record("2024 B 2025 B"), since={KIND.MASA_KERJA: date(2023, 6, 1)})
        asked = (
            periodic_rise(NINE, person("2024 B 2025 B"), on=DAY, last_rise=NONE_YET),
            periodic_rise(NINE, known, on=DAY, last_rise="belum_pernah"),
            periodic_rise(NINE, known, on=DAY, last_rise=date(2025, 6, 1)),
        )
        times = [each.requirement(KIND.MASA_GAJI_BERKALA) for each in asked]
        assert [time and time.from_day for time in times] == [date(2026, 3, 1), date(2025, 6, 1), date(2027, 6, 1)]
        assert [each.verdict for each in asked] == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    def test_the_first_one_in_golongan_v_comes_after_a_year(self) -> None:
        """With one good year; the second as everybody's."""
        first = periodic_rise(FIVE, person("2025 B"), on=DAY, last_rise=NONE_YET)
        assert first
        assert first.rule is not None
        assert first.rule.en == "First periodic rise in pay, golongan V"
        second = periodic_rise(FIVE, person("2025 B"), on=date(2027, 3, 1), last_rise=DAY)
        assert second.verdict is Verdict.NOT_MET

    def test_an_unknown_history_is_not_no_history(self) -> None:
        """Nobody said whether there was a rise: the time is open, and in V so is which rise is meant."""
        nine = periodic_rise(NINE, person("2024 B 2025 B"), on=DAY)
        assert [str(each.kind) for each in nine.to_look_at] == ["masa_gaji_berkala"]
        assert codes(nine) == []
        five = periodic_rise(FIVE, person("2024 BP 2025 B"), on=DAY)
        assert five.verdict is Verdict.UNDETERMINED
        assert codes(five) == ["RISE_HISTORY_UNKNOWN"]
        results = five.requirement(KIND.PREDIKAT)
        assert results is not None
        assert results.reason.en == (
            "2024: Needs improvement, lower than Good. For the first rise in golongan V: 2025: Good."
        )
        assert [str(each.kind) for each in periodic_rise(FIVE, person("2025 K"), on=DAY).missing] == ["predikat"]

    def test_after_five_years_a_new_agreement_of_a_year_decides_nothing(self) -> None:
        """That agreements do not add up was not read; where no service came before, a short one decides."""
        short = WorkAgreement("2", date(2026, 1, 1), date(2026, 12, 31), golongan=GolonganPPPK.IX)
        for served, verdict in ((date(2021, 1, 1), "undetermined"), (date(2026, 1, 1), "not_met")):
            known = Candidate(record("2024 B 2025 B"), since={KIND.MASA_KERJA: served})
            for last_rise in (None, date(2024, 1, 1), NONE_YET):
                term = periodic_rise(short, known, on=DAY, last_rise=last_rise).requirement(KIND.MASA_PERJANJIAN)
                assert term is not None
                assert term.verdict == verdict

    def test_of_an_unknown_golongan_both_rises_are_weighed(self) -> None:
        """It may be V, so one good year after one year is neither enough nor too little."""
        bare = WorkAgreement("1", date(2025, 3, 1), date(2030, 2, 28))
        known = Candidate(record("2025 B"), since={KIND.MASA_KERJA: date(2025, 3, 1)})
        asked = periodic_rise(bare, known, on=DAY, last_rise=NONE_YET)
        assert asked.verdict is Verdict.UNDETERMINED
        assert [str(each.kind) for each in asked.to_look_at] == ["masa_gaji_berkala", "predikat"]
        assert codes(asked) == ["RISE_NO_GOLONGAN"]
        with pytest.raises(UnknownName):
            periodic_rise(bare, known, on=DAY, last_rise="tidak")

    @pytest.mark.parametrize(("end", "verdict"), [(date(2026, 2, 28), "not_met"), (date(2026, 3, 1), "met")])
    def test_the_agreement_is_longer_than_two_years(self, end: date, verdict: str) -> None:
        """Not just as long (art. 2)."""
        agreement = WorkAgreement("1", date(2024, 3, 1), end, golongan=GolonganPPPK.IX)
        known = Candidate(record("2024 B 2025 B"), since={KIND.MASA_KERJA: date(2024, 3, 1)})
        asked = periodic_rise(agreement, known, on=date(2026, 2, 20))
        term = asked.requirement(KIND.MASA_PERJANJIAN)
        assert term is not None
        assert term.verdict == verdict
        assert "perjanjian kerja 1 (2024-03-01/" in term.reason.en

    def test_a_rise_after_the_end_waits_for_the_extension(self) -> None:
        """It is told; recommend() asks about the agreement."""
        short = WorkAgreement("1", date(2024, 3, 1), date(2026, 12, 31), golongan=GolonganPPPK.IX)
        asked = periodic_rise(short, person("2024 B 2025 B"), on=date(2026, 6, 1), last_rise=DAY)
        assert codes(asked) == ["RISE_AFTER_END"]
        assert "1 March 2028" in asked.findings[0].message.en

    def test_an_unknown_golongan_is_told(self) -> None:
        """It may be V; once there was a rise it does not matter."""
        bare = WorkAgreement("1", date(2024, 3, 1), date(2029, 2, 28))
        assert codes(periodic_rise(bare, person("2024 B 2025 B"), on=DAY)) == ["RISE_NO_GOLONGAN"]
        assert LastRise.BELUM_PERNAH.label.en == "None yet"
        assert codes(periodic_rise(bare, person("2024 B 2025 B"), on=date(2028, 3, 1), last_rise=DAY)) == []

    def test_part_time_ones_are_open(self) -> None:
        """The rule is older than they are."""
        part = WorkAgreement("1", date(2026, 1, 1), date(2026, 12, 31), kind="pppk_paruh_waktu")
        asked = periodic_rise(part, person("2024 B 2025 B"), on=DAY)
        status = asked.requirement(KIND.STATUS)
        assert status is not None
        assert status.verdict is Verdict.UNDETERMINED
        assert "RISE_PART_TIME" in codes(asked)

    def test_outside_the_agreement_nothing_is_asked(self) -> None:
        """Another one holds then."""
        for ask in (periodic_rise, special_rise):
            with pytest.raises(InvalidValue, match="not in force on 2030-01-01"):
                ask(NINE, person(""), on=date(2030, 1, 1))


class TestSpecial:
    """The special rise (art. 4)."""

    def test_two_very_good_years_and_an_example_to_others(self) -> None:
        """Both are asked; one of them alone decides nothing."""
        named = Statement(True, "Wali Kota", note="SK 7/2026")
        asked = special_rise(NINE, person("2024 SB 2025 SB", teladan=named), on=DAY)
        assert asked
        assert asked.follow_ups[0].text.en == "The next periodic rise is brought forward."
        assert special_rise(NINE, person("2024 SB 2025 SB"), on=DAY).verdict is Verdict.UNDETERMINED
        assert special_rise(NINE, person("2024 B 2025 SB", teladan=named), on=DAY).verdict is Verdict.NOT_MET

    def test_in_january_an_earlier_year_may_be_the_last(self) -> None:
        """And the kind is that of the agreement, whatever was said."""
        wrong = Candidate(record("2024 SB 2023 SB"), kind=EmployeeKind.PNS)
        asked = special_rise(NINE, wrong, on=date(2026, 1, 9), last_year=2024)
        assert [str(each.kind) for each in asked.to_look_at] == ["teladan"]

    def test_part_time_ones_are_open(self) -> None:
        """As with the periodic one."""
        part = WorkAgreement("1", date(2026, 1, 1), date(2026, 12, 31), kind="pppk_paruh_waktu")
        assert codes(special_rise(part, person("2024 SB 2025 SB"), on=DAY)) == ["RISE_PART_TIME"]
