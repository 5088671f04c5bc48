"""The national rules, article by article, and the mistakes that running systems make with them."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.career import eligibility
from kinerja.career.career_rules import Candidate, CareerRule, eligible
from kinerja.career.eligibility import (
    ADMINISTRATOR,
    GAJI_BERKALA_PNS,
    GAJI_ISTIMEWA_PNS,
    KELOMPOK_SUKSESI,
    KELOMPOK_SUKSESI_INSTANSI,
    KELOMPOK_SUKSESI_NASIONAL,
    PANGKAT_PILIHAN_STRUKTURAL,
    PANGKAT_REGULER,
    PELAKSANA,
    PENGAWAS,
)
from kinerja.career.held_asks import BoxAsk
from kinerja.career.penalties import FormerPenalty, Penalty
from kinerja.career.performance_ask import AskManner, PerformanceAsk
from kinerja.career.requirements import Eligibility, RequirementKind
from kinerja.career.sanctions import Sanction
from kinerja.career.step_asks import KindAsk, TimeAsk
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.people.party import EmployeeKind
from kinerja.rules.kmk127_discipline import PunishmentLevel
from kinerja.rules.permenpanrb6_2022 import Predikat

from .results import NUMBER, record

DAY = date(2026, 3, 1)
KIND = RequirementKind
YES = Statement(True, "BKPSDM")
SERVED = [*FormerPenalty, *(each for each in Penalty if each.level is not PunishmentLevel.RINGAN)]
RULES = [getattr(eligibility, name) for name in eligibility.__all__]


def knowing(years: str, **more: object) -> Candidate:
    """Return a PNS of whom everything but what is known, or what ``more`` says, is stated to be met."""
    known = {KIND.STATUS, *more.get("since", ())} | ({KIND.KOTAK_TALENTA} if "box" in more else set())  # type: ignore[misc]
    said = dict.fromkeys((kind for kind in KIND if kind not in known), YES)
    return attrs.evolve(Candidate(record(years), kind=EmployeeKind.PNS, said=said), **more)  # type: ignore[arg-type]


def short(asked: Eligibility) -> list[str]:
    """Return the kinds that are not met."""
    return [str(each.kind) for each in asked.missing]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
class TestEachRule:
    """What holds of all of them."""

    @pytest.mark.parametrize("penalty", SERVED)
    def test_a_penalty_that_is_served_is_never_passed_over(
        self, rule: CareerRule, penalty: Penalty | FormerPenalty
    ) -> None:
        """Also where the rule asks for none: who is dismissed takes no step, what others do somebody has to say."""
        sanctions = [Sanction(NUMBER, penalty, date(2025, 12, 1))]
        said = {kind: YES for kind in KIND if kind not in {KIND.STATUS, KIND.DISIPLIN}}
        held = knowing("2024 SB 2025 SB", said=said, sanctions=sanctions)
        (asked,) = [each for each in eligible(rule, held, on=DAY).requirements if each.kind is KIND.DISIPLIN]
        assert asked.verdict is not Verdict.MET
        if penalty is Penalty.PEMBERHENTIAN:
            assert asked.verdict is Verdict.NOT_MET
            told = eligible(rule, attrs.evolve(held, said={**said, KIND.DISIPLIN: YES}), on=DAY)
            assert "STEP_CONTRADICTED" in {each.code for each in told.findings}
        free = attrs.evolve(held, sanctions=[])
        assert eligible(rule, free, on=DAY).verdict is Verdict.MET

    def test_it_can_be_met(self, rule: CareerRule) -> None:
        """By who has everything."""
        assert eligible(rule, knowing("2024 SB 2025 SB", box=9), on=DAY)

    def test_nothing_known_decides_nothing(self, rule: CareerRule) -> None:
        """Every ask is open."""
        asked = eligible(rule, Candidate(record()), on=DAY)
        assert len(asked.to_look_at) == len(rule.asks)

    def test_every_ask_has_its_article(self, rule: CareerRule) -> None:
        """An assumption says why; PP 11/2017 says that its amendment was not read."""
        for ask in rule.asks:
            assert ask.basis.article
            assert ask.basis.note or ask.basis.assurance is Assurance.TEXT
            if ask.basis.law.id == "PP 11/2017":
                assert "PP 17/2020" in ask.basis.note


class TestPosts:
    """Administrative posts (PP 11/2017, art. 54)."""

    @pytest.mark.parametrize(("rule", "years"), [(ADMINISTRATOR, 3), (PENGAWAS, 4)])
    def test_experience_and_each_element_of_two_years(self, rule: CareerRule, years: int) -> None:
        """Three years as pengawas, four as pelaksana."""
        time = next(ask for ask in rule.asks if isinstance(ask, TimeAsk))
        results = next(ask for ask in rule.asks if isinstance(ask, PerformanceAsk))
        assert (time.kind, time.years) == (KIND.PENGALAMAN, years)
        assert (results.step, results.years, results.manner) == ("baik", 2, AskManner.SETIAP_UNSUR)

    def test_the_bad_year_is_named(self) -> None:
        """Also where the next one was very good."""
        asked = eligible(ADMINISTRATOR, knowing("2024 BP 2025 SB"), on=DAY)
        assert short(asked) == ["predikat"]
        assert asked.reason.en == "2024: Needs improvement, lower than Good."

    def test_whom_it_is_not_asked_of_is_told(self) -> None:
        """Cadre school, remote regions; where somebody fails or something is open, not where all is met."""
        asked = eligible(ADMINISTRATOR, knowing("2024 K 2025 K"), on=DAY)
        assert [each.code for each in asked.findings] == ["STEP_EXCEPTION", "STEP_EXCEPTION"]
        assert "comes from a backward, border or remote region" in asked.findings[1].message.en
        unknown = eligible(ADMINISTRATOR, Candidate(record()), on=DAY)
        assert [each.code for each in unknown.findings] == ["STEP_EXCEPTION", "STEP_EXCEPTION"]
        assert eligible(ADMINISTRATOR, knowing("2024 B 2025 B"), on=DAY).findings == ()

    def test_promotion_prefers_the_succession_group(self) -> None:
        """Art. 200; and a person decides."""
        (told,) = eligible(PENGAWAS, knowing("2024 B 2025 B"), on=DAY).follow_ups
        assert "succession group goes first" in told.text.en

    def test_a_pelaksana_needs_no_earlier_result(self) -> None:
        """Art. 54(4) asks for none."""
        assert eligible(PELAKSANA, knowing(""), on=DAY)
        assert not eligible(PELAKSANA, knowing("", kind=EmployeeKind.CPNS), on=DAY)


class TestSuccession:
    """The succession group."""

    def test_three_conditions(self) -> None:
        """Competence, development, two good years (PP 11/2017, art. 199(2))."""
        kinds = [str(ask.kind) for ask in KELOMPOK_SUKSESI.asks]
        assert kinds == ["status", "kompetensi", "pengembangan", "predikat"]
        assert eligible(KELOMPOK_SUKSESI, knowing("2024 B 2025 B"), on=DAY)
        duty = {KIND.KOMPETENSI: YES, KIND.PENGEMBANGAN: Statement(False, "BKPSDM", note="12 dari 20 JP")}
        asked = eligible(KELOMPOK_SUKSESI, knowing("2024 B 2025 B", said=duty), on=DAY)
        assert short(asked) == ["pengembangan"]
        assert "12 dari 20 JP" in asked.reason.en

    @pytest.mark.parametrize(
        ("rule", "boxes"), [(KELOMPOK_SUKSESI_INSTANSI, (7, 8, 9)), (KELOMPOK_SUKSESI_NASIONAL, (9,))]
    )
    def test_boxes(self, rule: CareerRule, boxes: tuple[int, ...]) -> None:
        """Agency 7 to 9, national 9 (PermenPANRB 20/2025, art. 8C)."""
        found = tuple(box for box in range(1, 10) if eligible(rule, knowing("2024 B 2025 B", box=box), on=DAY))
        assert found == boxes
        asked = eligible(rule, knowing("2024 B 2025 B", said={KIND.KOMPETENSI: YES, KIND.PENGEMBANGAN: YES}), on=DAY)
        assert [str(each.kind) for each in asked.to_look_at] == ["kotak_talenta"]

    def test_boxes_are_asked_since_the_end_of_2025(self) -> None:
        """PermenPANRB 20/2025; they are open to PPPK as well (art. 16), art. 199 names PNS."""
        assert KELOMPOK_SUKSESI_INSTANSI.since == date(2025, 12, 31)
        contract = knowing("2024 B 2025 B", kind=EmployeeKind.PPPK, box=8)
        assert eligible(KELOMPOK_SUKSESI_INSTANSI, contract, on=DAY)
        assert short(eligible(KELOMPOK_SUKSESI, contract, on=DAY)) == ["status"]
        assert next(ask for ask in KELOMPOK_SUKSESI_NASIONAL.asks if isinstance(ask, BoxAsk)).boxes == (9,)


class TestRank:
    """Rank outside functional posts."""

    def test_regular_promotion_after_four_years(self) -> None:
        """PP 99/2000, art. 7; the day is told."""
        young = knowing("2024 B 2025 B", since={KIND.MASA_PANGKAT: date(2023, 4, 1)})
        asked = eligible(PANGKAT_REGULER, young, on=DAY)
        assert short(asked) == ["masa_pangkat"]
        time = asked.requirement(KIND.MASA_PANGKAT)
        assert time is not None
        assert time.from_day == date(2027, 4, 1)

    def test_a_selective_one_after_a_year_in_rank_and_post(self) -> None:
        """PP 99/2000, art. 12 as PP 12/2002 has it."""
        days = {KIND.MASA_PANGKAT: date(2025, 3, 1), KIND.MASA_JABATAN: date(2025, 4, 1)}
        assert short(eligible(PANGKAT_PILIHAN_STRUKTURAL, knowing("2024 B 2025 B", since=days), on=DAY)) == [
            "masa_jabatan"
        ]

    @pytest.mark.parametrize("rule", [PANGKAT_REGULER, PANGKAT_PILIHAN_STRUKTURAL], ids=lambda rule: rule.id)
    def test_a_delay_a_lowered_rank_and_a_dismissal_decide(self, rule: CareerRule) -> None:
        """PP 53/2010, art. 7(3) b and c, were read; what another one does was not, so somebody has to say it."""
        said = {kind: YES for kind in KIND if kind not in {KIND.STATUS, KIND.DISIPLIN}}
        verdicts = {}
        for penalty in SERVED:
            held = knowing("2024 B 2025 B", said=said, sanctions=[Sanction(NUMBER, penalty, date(2025, 12, 1))])
            verdicts[penalty] = eligible(rule, held, on=DAY).verdict
        _, late, lowered = FormerPenalty
        decided = [penalty for penalty, verdict in verdicts.items() if verdict is Verdict.NOT_MET]
        assert decided == [late, lowered, Penalty.PEMBERHENTIAN]
        assert all(verdicts[each] is Verdict.UNDETERMINED for each in SERVED if each not in decided)
        assert all(ask.basis.assurance is not Assurance.ASSUMPTION for ask in rule.asks)

    def test_the_service_examination_is_told(self) -> None:
        """From II/d and III/d."""
        (told,) = eligible(PANGKAT_REGULER, knowing("2024 B 2025 B"), on=DAY).follow_ups
        assert "service examination" in told.text.en

    def test_the_withdrawn_law_says_so(self) -> None:
        """PP 11/2017, art. 362, withdrew PP 99/2000; the note tells why it is read."""
        time = next(ask for ask in PANGKAT_REGULER.asks if isinstance(ask, TimeAsk))
        assert "withdraws it" in time.basis.note


class TestPeriodicRise:
    """Pay of PNS (PP 7/1977)."""

    def test_cukup_is_enough_and_butuh_perbaikan_is_open(self) -> None:
        """Which of the two holds under PermenPANRB 6/2022 no law says; an agency may."""
        verdicts = {
            grade: eligible(GAJI_BERKALA_PNS, knowing(f"2025 {grade}"), on=DAY).verdict for grade in "B BP K".split()
        }
        assert verdicts == {"B": Verdict.MET, "BP": Verdict.UNDETERMINED, "K": Verdict.NOT_MET}
        ask = next(ask for ask in GAJI_BERKALA_PNS.asks if isinstance(ask, PerformanceAsk))
        own = GAJI_BERKALA_PNS.asking_instead(attrs.evolve(ask, reads_as=[Predikat.BUTUH_PERBAIKAN]))
        assert eligible(own, knowing("2025 BP"), on=DAY)

    def test_a_rise_that_is_put_off_is_no_penalty(self) -> None:
        """Art. 13 and its elucidation."""
        asked = eligible(GAJI_BERKALA_PNS, knowing("2025 SK"), on=DAY)
        assert "no penalty" in asked.follow_ups[0].text.en

    def test_service_is_not_the_time_since_the_last_rise(self) -> None:
        """Sixteen years of service decide nothing; two years since the last rise do."""
        said = {kind: YES for kind in KIND if kind not in {KIND.STATUS, KIND.MASA_GAJI_BERKALA}}
        served = knowing("2025 B", said=said, since={KIND.MASA_KERJA: date(2010, 3, 1)})
        asked = eligible(GAJI_BERKALA_PNS, served, on=date(2026, 3, 2))
        assert (asked.verdict, [str(each.kind) for each in asked.to_look_at]) == (
            Verdict.UNDETERMINED,
            ["masa_gaji_berkala"],
        )
        verdicts = [
            eligible(
                GAJI_BERKALA_PNS, knowing("2025 B", said=said, since={KIND.MASA_GAJI_BERKALA: day}), on=DAY
            ).verdict
            for day in (date(2024, 3, 1), date(2024, 3, 2))
        ]
        assert verdicts == [Verdict.MET, Verdict.NOT_MET]

    def test_a_penalty_that_delays_the_rise_is_asked_about(self) -> None:
        """PP 53/2010, art. 7(3) a, which PP 94/2021 keeps in force."""
        late = FormerPenalty.PENUNDAAN_KENAIKAN_GAJI_BERKALA_1_TAHUN
        said = {kind: YES for kind in KIND if kind not in {KIND.STATUS, KIND.DISIPLIN}}
        held = knowing("2025 B", said=said, sanctions=[Sanction(NUMBER, late, date(2025, 6, 1))])
        asked = eligible(GAJI_BERKALA_PNS, held, on=DAY)
        assert short(asked) == ["disiplin"]
        assert asked.missing[0].basis.article == "Pasal 7 ayat (3) huruf a"
        for penalty in (each for each in SERVED if each is not late):
            other = attrs.evolve(held, sanctions=[Sanction(NUMBER, penalty, date(2025, 12, 1))])
            dismissed = penalty is Penalty.PEMBERHENTIAN
            found = eligible(GAJI_BERKALA_PNS, other, on=DAY)
            assert found.verdict is (Verdict.NOT_MET if dismissed else Verdict.UNDETERMINED)
        nobody_looked = eligible(GAJI_BERKALA_PNS, knowing("2025 B", said=said), on=DAY)
        assert [str(each.kind) for each in nobody_looked.to_look_at] == ["disiplin"]

    def test_cpns_have_it_too(self) -> None:
        """By the general elucidation; a special rise is of PNS."""
        assert eligible(GAJI_BERKALA_PNS, knowing("2025 B", kind=EmployeeKind.CPNS), on=DAY)
        asked = next(ask for ask in GAJI_ISTIMEWA_PNS.asks if isinstance(ask, KindAsk))
        assert asked.kinds == (EmployeeKind.PNS,)

    def test_a_special_rise_needs_an_example_to_others(self) -> None:
        """Not the predikat alone (art. 14)."""
        alone = Candidate(record("2025 SB"), kind=EmployeeKind.PNS)
        asked = eligible(GAJI_ISTIMEWA_PNS, alone, on=DAY)
        assert [str(each.kind) for each in asked.to_look_at] == ["teladan"]
