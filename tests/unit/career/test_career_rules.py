"""Rules as data, and persons held against them: nothing unknown decides, nobody chooses the years that suit."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.career_rules import Candidate, CareerRule, eligible
from kinerja.career.held_asks import BoxAsk, HoursAsk, MatchAsk, SanctionAsk
from kinerja.career.penalties import Penalty
from kinerja.career.performance_ask import PerformanceAsk
from kinerja.career.requirements import CareerMatter, RequirementKind
from kinerja.career.sanctions import Sanction
from kinerja.career.step_asks import AgeAsk, KindAsk, StatementAsk, TimeAsk
from kinerja.career.talent import TalentPlacement
from kinerja.career.talent_parts import KinerjaTalenta, Potensial
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import FollowUp, Statement
from kinerja.people.party import EmployeeKind
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_standard import JobStandard
from kinerja.training.hour_ledger import count_hours
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_tables import BPS_2019
from kinerja.training.job_match import JobMatch
from kinerja.training.match_scales import FillingCategory

from .results import NUMBER, record

BASIS = Law("Perwal 7/2026")("Pasal 3")
DAY = date(2026, 3, 1)
GOOD = PerformanceAsk("baik", 2, BASIS)
VACANCY = StatementAsk(RequirementKind.LOWONGAN, BASIS)
TIME = TimeAsk(RequirementKind.MASA_PANGKAT, 2, BASIS)
YES = Statement(True, "BKPSDM")
NAME = Words("Contoh", "Example")
ALL = CareerRule(
    "x",
    NAME,
    CareerMatter.JABATAN_FUNGSIONAL,
    [GOOD, TIME, AgeAsk(53, BASIS), KindAsk(("pns",), BASIS), BoxAsk((9,), BASIS), VACANCY],
    since=date(2025, 1, 1),
    until=date(2026, 12, 31),
    when_met=[FollowUp(Words("Usulkan.", "Propose."), BASIS)],
    when_not=[FollowUp(Words("Tunda.", "Wait."), BASIS)],
    exceptions=[FollowUp(Words("Kecuali kader.", "Not of cadres."), BASIS)],
)
FULL = Candidate(
    record("2024 B 2025 SB"),
    kind=EmployeeKind.PNS,
    birth_date=date(1990, 1, 1),
    since={RequirementKind.MASA_PANGKAT: date(2022, 4, 1)},
    said={RequirementKind.LOWONGAN: YES},
    box=9,
)


def rule(*asks: object) -> CareerRule:
    """Return a rule without days."""
    return CareerRule("y", NAME, CareerMatter.TALENTA, asks)  # type: ignore[arg-type]


class TestEligible:
    """A person held against a rule."""

    def test_all_of_it(self) -> None:
        """Each ask is answered from what is known, in its order."""
        asked = eligible(ALL, FULL, on=DAY)
        assert asked
        assert [each.kind for each in asked.requirements] == [ask.kind for ask in ALL.asks]
        assert asked.rule == NAME
        assert [each.text.en for each in asked.follow_ups] == ["Propose."]
        assert asked.findings == ()

    def test_nothing_known_is_nothing_decided(self) -> None:
        """A person of whom nobody knows anything fails nothing; nothing follows but whom it is not asked of."""
        asked = eligible(ALL, Candidate(record()), on=DAY)
        assert {each.verdict for each in asked.requirements} == {Verdict.UNDETERMINED}
        assert asked.follow_ups == ()
        assert [each.message.en for each in asked.findings] == ["Not of cadres."]

    def test_what_is_not_met_brings_what_follows_and_whom_it_is_not_asked_of(self) -> None:
        """Both with their article."""
        asked = eligible(ALL, Candidate(record("2025 K")), on=DAY)
        assert asked.verdict is Verdict.NOT_MET
        assert [each.text.en for each in asked.follow_ups] == ["Wait."]
        assert [(each.code, each.message.en, each.basis) for each in asked.findings] == [
            ("STEP_EXCEPTION", "Not of cadres.", BASIS)
        ]

    @pytest.mark.parametrize("day", [date(2024, 12, 31), date(2027, 1, 1)])
    def test_a_rule_holds_in_its_days(self, day: date) -> None:
        """Law of another day is not applied."""
        with pytest.raises(NotCovered, match="from 1 January 2025 until 31 December 2026"):
            eligible(ALL, FULL, on=day)

    def test_open_ends_are_told(self) -> None:
        """A rule that never began, one that never ends."""
        old = CareerRule("z", NAME, CareerMatter.TALENTA, [VACANCY], until=date(2020, 1, 1))
        with pytest.raises(NotCovered, match="from ever until 1 January 2020"):
            eligible(old, FULL, on=DAY)
        new = CareerRule("z", NAME, CareerMatter.TALENTA, [VACANCY], since=date(2027, 1, 1))
        with pytest.raises(NotCovered, match="until now"):
            eligible(new, FULL, on=DAY)

    def test_the_last_years_end_before_the_day(self) -> None:
        """In January an earlier one may be given; the running year never."""
        assert eligible(rule(GOOD), Candidate(record("2023 B 2024 B")), on=date(2026, 1, 9)).verdict == "undetermined"
        assert eligible(rule(GOOD), Candidate(record("2023 B 2024 B")), on=date(2026, 1, 9), last_year=2024)
        with pytest.raises(InvalidValue, match="The year 2026 has not ended"):
            eligible(rule(GOOD), FULL, on=DAY, last_year=2026)

    def test_nobody_chooses_the_years_that_suit(self) -> None:
        """A later result that was left aside is told; where no results are asked for there is nothing to tell."""
        person = Candidate(record("2023 B 2024 B 2025 K"))
        asked = eligible(rule(GOOD), person, on=DAY, last_year=2024)
        assert asked
        assert [(each.code, each.message.en) for each in asked.findings] == [
            ("STEP_LATER_RESULT", "There is a result of 2025 that was not asked for.")
        ]
        assert eligible(rule(VACANCY), person, on=DAY, last_year=2024).findings == ()

    def test_old_years_are_told_as_well(self) -> None:
        """Years without a result that were passed over: two of them in November, none in January."""
        old = Candidate(record("2022 B 2023 B"))
        told = eligible(rule(GOOD), old, on=date(2026, 11, 2), last_year=2023).findings
        assert [(each.code, each.message.en[:13]) for each in told] == [
            ("STEP_YEAR_LEFT_OUT", "The year 2024"),
            ("STEP_YEAR_LEFT_OUT", "The year 2025"),
        ]
        assert eligible(rule(GOOD), old, on=date(2025, 1, 9), last_year=2023).findings == ()
        assert len(eligible(rule(GOOD), old, on=date(2026, 1, 9), last_year=2023).findings) == 1
        assert eligible(rule(VACANCY), old, on=date(2026, 11, 2), last_year=2023).findings == ()

    def test_a_record_is_no_candidate(self) -> None:
        """What is known of a person is a value of its own."""
        with pytest.raises(WrongType, match=r"Give a Candidate\(record"):
            eligible(ALL, record(), on=DAY)  # type: ignore[arg-type]


class TestContradiction:
    """Somebody in charge says something else than what is known: neither wins."""

    def test_it_is_left_to_a_person(self) -> None:
        """With both reasons, and a finding that says so."""
        said = {RequirementKind.KOTAK_TALENTA: YES}
        asked = eligible(rule(BoxAsk((9,), BASIS)), Candidate(record(), box=8, said=said), on=DAY)
        assert asked.verdict is Verdict.UNDETERMINED
        assert asked.reason.en == "Talent box: 8; asked for is 9. Talent box: met, says BKPSDM."
        (finding,) = asked.findings
        assert (finding.code, finding.path, finding.basis) == ("STEP_CONTRADICTED", "said", BASIS)
        assert finding.message.en == "Talent box: BKPSDM says otherwise than the data."

    def test_the_other_way_round(self) -> None:
        """A day on which the time is there, and somebody who says that it does not count."""
        person = attrs.evolve(FULL, said={RequirementKind.MASA_PANGKAT: Statement(False, "BKN")})
        asked = eligible(rule(TIME), person, on=DAY)
        assert asked.verdict is Verdict.UNDETERMINED
        assert asked.requirements[0].from_day == date(2024, 4, 1)

    def test_who_agrees_changes_nothing(self) -> None:
        """Nor does who speaks where nothing is known."""
        said = {RequirementKind.KOTAK_TALENTA: YES}
        for person in (Candidate(record(), box=9, said=said), Candidate(record(), said=said)):
            asked = eligible(rule(BoxAsk((9,), BASIS)), person, on=DAY)
            assert (asked.verdict, asked.findings) == (Verdict.MET, ())

    def test_nobody_talks_results_away(self) -> None:
        """Neither a bad one nor a missing one."""
        said = {RequirementKind.PREDIKAT: YES}
        for told, verdict in (("2024 B 2025 K", Verdict.NOT_MET), ("2025 B", Verdict.UNDETERMINED)):
            asked = eligible(rule(GOOD), Candidate(record(told), said=said), on=DAY)
            assert (asked.verdict, asked.findings) == (verdict, ())


class TestCandidate:
    """What is known of a person."""

    def test_order_does_not_matter(self) -> None:
        """Mappings and pairs are the same."""
        days = {RequirementKind.MASA_PANGKAT: DAY, RequirementKind.MASA_JABATAN: date(2025, 1, 1)}
        pairs = tuple(reversed(days.items()))
        assert Candidate(record(), since=days) == Candidate(record(), since=pairs)
        assert Candidate(record(), since=days).since_of(RequirementKind.MASA_PANGKAT) == DAY
        assert Candidate(record(), since=days).said_of(RequirementKind.MASA_PANGKAT) is None

    def test_the_number_is_masked(self) -> None:
        """And the day of birth stands nowhere."""
        assert NUMBER not in repr(FULL)
        assert "1990" not in repr(FULL)
        assert FULL.person_id == NUMBER

    def test_what_does_not_fit_is_refused(self) -> None:
        """Kinds once and as members, days without a time, boxes 1 to 9."""
        twice = ((RequirementKind.LOWONGAN, YES), (RequirementKind.LOWONGAN, YES))
        with pytest.raises(InvalidValue, match="stands twice"):
            Candidate(record(), said=twice)
        with pytest.raises(WrongType, match="Give a RequirementKind"):
            Candidate(record(), since={"masa_pangkat": DAY})  # type: ignore[dict-item]
        with pytest.raises(WrongType, match="a time, not a day"):
            Candidate(record(), since={RequirementKind.MASA_PANGKAT: datetime(2026, 1, 1, tzinfo=UTC)})
        with pytest.raises(InvalidValue, match="10 is no box"):
            Candidate(record(), box=10)
        with pytest.raises(WrongType):
            Candidate("e1")  # type: ignore[arg-type]


class TestRule:
    """What is asked, as data."""

    def test_an_agency_adds_its_own(self) -> None:
        """Or puts another in the place of one."""
        assert [ask.kind for ask in rule(GOOD).adding(VACANCY).asks] == [GOOD.kind, VACANCY.kind]
        strict = PerformanceAsk("sangat_baik", 1, BASIS)
        assert rule(GOOD, VACANCY).asking_instead(strict).asks == (strict, VACANCY)

    def test_each_kind_is_asked_once(self) -> None:
        """Else two answers would stand beside each other."""
        with pytest.raises(InvalidValue, match="The kind of ask 'lowongan' stands twice"):
            rule(VACANCY).adding(VACANCY)
        with pytest.raises(InvalidValue, match="asks for no predikat"):
            rule(VACANCY).asking_instead(GOOD)

    def test_something_is_asked(self) -> None:
        """In days that follow one another."""
        with pytest.raises(InvalidValue, match="asks for nothing"):
            rule()
        with pytest.raises(InvalidValue, match="before it begins"):
            CareerRule("z", NAME, CareerMatter.TALENTA, [VACANCY], since=DAY, until=date(2026, 1, 1))


def match(owner: str) -> JobMatch:
    """Return a match of somebody who has what the post requires."""
    standard = JobStandard("Analis", {"M.01": 3}, BASIS)
    return JobMatch(standard, CompetencyAssessment(owner, {"M.01": 3}, "asesor"))


def parts(owner: str) -> dict[str, Any]:
    """Return what other parts of the library found out about somebody, all of it good."""
    kinerja, potential = KinerjaTalenta.DI_ATAS_EKSPEKTASI, Potensial.TINGGI
    day = Period.of("2025-03-03", "2025-03-04")
    course = LearningActivity("k1", owner, "KL03", "Kursus", day, hours=24)
    return {
        "box": TalentPlacement(owner, kinerja, potential, on=DAY),
        "sanctions": [Sanction(owner, Penalty.TEGURAN_LISAN, date(2025, 3, 1))],
        "hours": [count_hours(owner, Period.year(2025), [course], table=BPS_2019)],
        "match": match(owner),
    }


class TestParts:
    """Values of the library answer for themselves."""

    ASKS = (
        BoxAsk((9,), BASIS),
        SanctionAsk(BASIS),
        HoursAsk(1, BASIS),
        MatchAsk(FillingCategory.MEMENUHI_SYARAT, BASIS),
    )

    def test_nobody_has_to_say_anything(self) -> None:
        """A reprimand is served on no day."""
        person = Candidate(record(), kind=EmployeeKind.PNS, **parts(NUMBER))
        asked = eligible(rule(*self.ASKS), person, on=DAY)
        assert asked, asked.reason.en
        assert [each.kind for each in asked.requirements] == [ask.kind for ask in self.ASKS]

    def test_hours_go_by_the_last_year(self) -> None:
        """As results do."""
        person = Candidate(record(), kind=EmployeeKind.PNS, **parts(NUMBER))
        asked = eligible(rule(*self.ASKS), person, on=DAY, last_year=2024)
        assert asked.reason.en == "2024: the hours are not counted."

    @pytest.mark.parametrize("part", ["box", "sanctions", "hours", "match"])
    def test_of_one_person_only(self, part: str) -> None:
        """Nobody is judged by what is another person's; who that is stands nowhere."""
        with pytest.raises(InvalidValue, match="another person") as caught:
            Candidate(record(), **{part: parts("198001012005011002")[part]})
        assert caught.value.path.startswith(part)
        assert "198001012005011002" not in str(caught.value)

    def test_what_is_none_of_them(self) -> None:
        """And a year of hours that stands twice."""
        with pytest.raises(WrongType):
            Candidate(record(), sanctions=["tegas"])  # type: ignore[list-item]
        with pytest.raises(WrongType):
            Candidate(record(), hours=[20])  # type: ignore[list-item]
        with pytest.raises(WrongType):
            Candidate(record(), match=80)  # type: ignore[arg-type]
        with pytest.raises(InvalidValue, match="stands twice"):
            Candidate(record(), hours=parts(NUMBER)["hours"] * 2)
