"""Asks that values of the library answer: the value decides, a word stands in only where it is open."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.held_asks import BoxAsk, HoursAsk, MatchAsk, SanctionAsk
from kinerja.career.penalties import FormerPenalty, Penalty
from kinerja.career.requirements import RequirementKind
from kinerja.career.sanctions import SERVED_BASIS, OtherPenalty, Sanction
from kinerja.career.talent import TalentPlacement
from kinerja.career.talent_parts import NUMBERINGS, KinerjaTalenta, Potensial
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.people.party import EmployeeKind
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_standard import JobStandard
from kinerja.training.hour_ledger import HourLedger, count_hours
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_tables import BPS_2019
from kinerja.training.job_match import JobMatch
from kinerja.training.match_scales import FillingCategory, MappingCategory

BASIS = Law("Perwal 7/2026")("Pasal 3")
DAY = date(2026, 3, 2)
YES = Statement(True, "BKPSDM")
NO = Statement(False, "BKPSDM")
OPEN = Undetermined(Words("Belum dinilai.", "Not assessed."))
PNS = EmployeeKind.PNS


def placed(kinerja: KinerjaTalenta, potential: Potensial | Undetermined, on: date = DAY) -> TalentPlacement:
    """Return where somebody stands."""
    return TalentPlacement("e1", kinerja, potential, on=on)


class TestBox:
    """The talent box."""

    ASK = BoxAsk((9, 7, 8), BASIS)

    def test_only_those_boxes(self) -> None:
        """Without a box somebody has to look: that is not box 1."""
        assert self.ASK.boxes == (7, 8, 9)
        assert [self.ASK.of(box, None, on=DAY).verdict for box in (7, 6)] == [Verdict.MET, Verdict.NOT_MET]
        assert self.ASK.of(6, None, on=DAY).reason.en == "Talent box: 6; asked for is 7, 8, 9."
        assert self.ASK.of(None, None, on=DAY).verdict is Verdict.UNDETERMINED

    @pytest.mark.parametrize("boxes", [(), (0,), (10,), (True,), ("9",)])
    def test_there_are_nine(self, boxes: tuple[int, ...]) -> None:
        """And at least one is asked for."""
        with pytest.raises(InvalidValue):
            BoxAsk(boxes, BASIS)

    @pytest.mark.parametrize("numbering", NUMBERINGS.values(), ids=lambda numbering: numbering.id)
    def test_a_placement_is_read_by_the_national_numbers(self, numbering) -> None:
        """High performance with low potential is box 4, also where a house calls it 5 or 7."""
        placement = placed(KinerjaTalenta.DI_ATAS_EKSPEKTASI, Potensial.RENDAH).numbered(numbering)
        asked = self.ASK.of(placement, None, on=DAY)
        assert asked.verdict is Verdict.NOT_MET
        assert asked.reason.en == "Talent box on 2 March 2026: 4; asked for is 7, 8, 9."

    def test_what_is_still_possible_may_decide(self) -> None:
        """No box below expectations is asked for; above them it depends on the potential."""
        below, above = KinerjaTalenta.DI_BAWAH_EKSPEKTASI, KinerjaTalenta.DI_ATAS_EKSPEKTASI
        assert self.ASK.of(placed(below, OPEN), None, on=DAY).verdict is Verdict.NOT_MET
        asked = self.ASK.of(placed(above, OPEN), None, on=DAY)
        assert asked.verdict is Verdict.UNDETERMINED
        assert (
            asked.reason.id
            == "Kotak manajemen talenta per 2 Maret 2026: 4, 7, atau 9, belum pasti; yang diminta 7, 8, 9."
        )
        assert BoxAsk((4, 7, 9), BASIS).of(placed(above, OPEN), None, on=DAY).verdict is Verdict.MET

    def test_a_word_stands_in_where_the_box_is_open(self) -> None:
        """And nowhere else."""
        above = KinerjaTalenta.DI_ATAS_EKSPEKTASI
        assert self.ASK.of(placed(above, OPEN), YES, on=DAY).reason.en == "Talent box: met, says BKPSDM."
        assert self.ASK.of(placed(above, Potensial.TINGGI), NO, on=DAY).verdict is Verdict.MET
        assert self.ASK.of(None, NO, on=DAY).verdict is Verdict.NOT_MET

    def test_a_later_placement_says_nothing(self) -> None:
        """What was found in April was not known in March."""
        later = placed(KinerjaTalenta.DI_ATAS_EKSPEKTASI, Potensial.TINGGI, date(2026, 4, 1))
        asked = self.ASK.of(later, None, on=DAY)
        assert asked.verdict is Verdict.UNDETERMINED
        assert asked.reason.en == "Talent box on 1 April 2026: after the day of asking."
        assert self.ASK.of(later, YES, on=DAY).verdict is Verdict.MET


class TestSanction:
    """Penalties that are being served."""

    ASK = SanctionAsk(BASIS)
    LOWERED = Sanction("e1", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 6, 1))

    def test_nobody_looked_is_not_none_found(self) -> None:
        """Only who looked may say that there is none."""
        assert self.ASK.kind is RequirementKind.DISIPLIN
        assert self.ASK.of(None, None, on=DAY).verdict is Verdict.UNDETERMINED
        assert self.ASK.of(None, YES, on=DAY).reason.en == "Disciplinary penalty: met, says BKPSDM."
        assert self.ASK.of((), None, on=DAY).verdict is Verdict.MET

    def test_what_is_served_decides(self) -> None:
        """Until its last day, whatever was said; the day after is told."""
        asked = self.ASK.of([self.LOWERED], YES, on=DAY)
        assert (asked.verdict, asked.from_day, asked.basis) == (Verdict.NOT_MET, date(2026, 6, 1), BASIS)
        assert self.ASK.of([self.LOWERED], None, on=date(2026, 6, 1)).verdict is Verdict.MET

    def test_only_some_penalties_may_stand_in_the_way(self) -> None:
        """One that delays the step does; what another one that is served does, somebody has to say."""
        late, other = FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN, Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN
        ask = SanctionAsk(BASIS, penalties=[late])
        assert ask.of(None, None, on=DAY).verdict is Verdict.UNDETERMINED
        delayed = ask.of([Sanction("e1", late, date(2025, 6, 1)), self.LOWERED], None, on=DAY)
        assert (delayed.verdict, delayed.from_day) == (Verdict.NOT_MET, date(2026, 6, 1))
        free = ask.of([Sanction("e1", other, date(2025, 6, 1))], None, on=DAY)
        assert (free.verdict, free.basis) == (Verdict.UNDETERMINED, SERVED_BASIS)
        assert other.label.en in free.reason.en
        assert ask.of([Sanction("e1", other, date(2025, 6, 1))], YES, on=DAY).verdict is Verdict.MET
        none = ask.of([Sanction("e1", other, date(2020, 6, 1))], None, on=DAY)
        assert (none.verdict, none.reason.en) == (Verdict.MET, f"Not being served: {late.label.en}.")
        with pytest.raises(WrongType):
            SanctionAsk(BASIS, penalties=["penundaan"])  # type: ignore[list-item]

    def test_who_is_dismissed_takes_no_step(self) -> None:
        """Whichever penalties are named, and however long another one lasts."""
        late = FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN
        ask = SanctionAsk(BASIS, penalties=[late])
        dismissed = Sanction("e1", Penalty.PEMBERHENTIAN, date(2026, 1, 1))
        for served in ([dismissed], [Sanction("e1", late, date(2025, 6, 1)), dismissed]):
            asked = ask.of(served, YES, on=DAY)
            assert (asked.verdict, asked.from_day) == (Verdict.NOT_MET, None)
            assert asked.basis == Penalty.PEMBERHENTIAN.basis
        assert ask.of([dismissed], None, on=date(2025, 12, 31)).verdict is Verdict.MET

    @pytest.mark.parametrize(
        ("since", "ended", "verdict"),
        [
            (date(2026, 1, 1), None, Verdict.UNDETERMINED),
            (date(2026, 1, 1), DAY, Verdict.UNDETERMINED),
            (date(2026, 1, 1), date(2026, 3, 1), Verdict.MET),
            (date(2026, 4, 1), None, Verdict.MET),
        ],
    )
    def test_what_a_penalty_of_another_rule_does_is_not_known(
        self, since: date, ended: date | None, verdict: Verdict
    ) -> None:
        """While it may be served somebody has to look."""
        ask = SanctionAsk(BASIS, penalties=[FormerPenalty.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN])
        asked = ask.of([Sanction("e1", OtherPenalty("Teguran keras", BASIS), since, ended_on=ended)], None, on=DAY)
        assert asked.verdict is verdict
        assert ("Teguran keras" in asked.reason.en) is (verdict is Verdict.UNDETERMINED)


def learned(year: int, hours: int | None, *, days: str = "") -> HourLedger:
    """Return a ledger with a course of some hours, or one that does not say how many."""
    within = Period.of(f"{year}-01-01", f"{year}-{days or '12-31'}")
    day = Period.of(f"{year}-02-03", f"{year}-02-03")
    return count_hours("e1", within, [LearningActivity("k1", "e1", "KL03", "Kursus", day, hours=hours)], table=BPS_2019)


class TestHours:
    """The duty to develop competence."""

    ASK = HoursAsk(1, BASIS)

    @pytest.mark.parametrize(("hours", "verdict"), [(20, Verdict.MET), (19, Verdict.NOT_MET)])
    def test_20_jp_of_the_year(self, hours: int, verdict: Verdict) -> None:
        """PP 11/2017, art. 203(4)."""
        assert self.ASK.kind is RequirementKind.PENGEMBANGAN
        asked = self.ASK.of([learned(2025, hours)], PNS, None, until=2025)
        assert asked.verdict is verdict
        assert asked.reason.en == f"2025: {hours} JP, at least 20."
        assert asked.lacking == (None if verdict is Verdict.MET else 1)

    def test_each_year_for_itself(self) -> None:
        """40 JP of one year do not make up for another one; the year that decides is told."""
        ask = attrs.evolve(self.ASK, years=2)
        asked = ask.of([learned(2024, 12), learned(2025, 40)], PNS, None, until=2025)
        assert (asked.verdict, asked.reason.id, asked.lacking) == (
            Verdict.NOT_MET,
            "2024: 12 JP, paling sedikit 20.",
            8,
        )
        asked = ask.of([learned(2025, 40)], PNS, None, until=2025)
        assert (asked.verdict, asked.reason.en) == (Verdict.UNDETERMINED, "2024: the hours are not counted.")
        both = ask.of([learned(2024, 12), learned(2025, 15)], PNS, None, until=2025)
        assert (both.lacking, both.reason.en) == (13, "2024: 12 JP, at least 20. 2025: 15 JP, at least 20.")

    @pytest.mark.parametrize("ledger", [learned(2025, None), learned(2025, 12, days="06-30")])
    def test_what_may_grow_is_open(self, ledger: HourLedger) -> None:
        """A course without its length, and a year of which only half is counted."""
        asked = self.ASK.of([ledger], PNS, None, until=2025)
        assert asked.verdict is Verdict.UNDETERMINED
        assert asked.reason.en.endswith("at least 20; not all of it is counted yet.")
        assert self.ASK.of([ledger], PNS, YES, until=2025).verdict is Verdict.MET

    @pytest.mark.parametrize(
        ("kind", "why"),
        [(None, "the kind of employee is not known"), (EmployeeKind.CPNS, "no hours are set for CPNS")],
    )
    def test_the_floor_is_of_pns(self, kind: EmployeeKind | None, why: str) -> None:
        """Of others somebody has to say it."""
        asked = self.ASK.of([learned(2025, 24)], kind, None, until=2025)
        assert (asked.verdict, asked.reason.en) == (Verdict.UNDETERMINED, f"2025: {why}.")
        assert self.ASK.of([], kind, NO, until=2025).verdict is Verdict.NOT_MET

    @pytest.mark.parametrize("years", [0, True, "1"])
    def test_years_are_whole(self, years: int) -> None:
        """And at least one."""
        with pytest.raises(InvalidValue, match="no number of years"):
            HoursAsk(years, BASIS)


def matched(achieved: int, *, on: date | None = None, expires: date | None = None) -> JobMatch:
    """Return how somebody with one level in five competencies matches a post that asks for 5 in each."""
    codes = ["M.01", "M.02", "M.03", "M.04", "M.05"]
    post = JobStandard("Analis", dict.fromkeys(codes, 5), BASIS)
    known = dict.fromkeys(codes if achieved else codes[:1], achieved)
    return JobMatch(post, CompetencyAssessment("e1", known, "asesor", on, expires))


class TestMatch:
    """Competence, by the category that somebody says is enough."""

    ASK = MatchAsk(FillingCategory.MEMENUHI_SYARAT, BASIS)

    def test_the_same_match_by_two_scales(self) -> None:
        """80 percent is the best of one scale and the middle of the other."""
        assert self.ASK.kind is RequirementKind.KOMPETENSI
        asked = self.ASK.of(matched(4), None, on=DAY)
        assert (asked.verdict, asked.reason.en) == (
            Verdict.MET,
            "Job-person match 80: Meets the requirements; asked for is Meets the requirements or better.",
        )
        mapped = MatchAsk(MappingCategory.OPTIMAL, BASIS).of(matched(4), None, on=DAY)
        assert mapped.verdict is Verdict.NOT_MET
        assert self.ASK.of(matched(3), YES, on=DAY).verdict is Verdict.NOT_MET

    def test_a_level_that_is_not_known_is_not_0(self) -> None:
        """The match is open, and somebody may say."""
        asked = self.ASK.of(matched(0), None, on=DAY)
        assert asked.verdict is Verdict.UNDETERMINED
        assert asked.reason.en.startswith("The level of M.02")
        assert self.ASK.of(matched(0), NO, on=DAY).verdict is Verdict.NOT_MET

    def test_without_a_match_somebody_has_to_say(self) -> None:
        """As ever."""
        assert self.ASK.of(None, None, on=DAY).verdict is Verdict.UNDETERMINED
        assert self.ASK.of(None, YES, on=DAY).verdict is Verdict.MET

    @pytest.mark.parametrize(
        ("on", "expires", "verdict"),
        [
            (None, None, Verdict.MET),
            (date(2024, 1, 1), DAY, Verdict.MET),
            (date(2024, 1, 1), date(2026, 3, 1), Verdict.UNDETERMINED),
            (date(2026, 3, 3), None, Verdict.UNDETERMINED),
        ],
    )
    def test_an_assessment_has_its_days(self, on: date | None, expires: date | None, verdict: Verdict) -> None:
        """What has expired is not known any more, and what is to come is not yet."""
        assert self.ASK.of(matched(4, on=on, expires=expires), None, on=DAY).verdict is verdict

    def test_the_scale_is_not_guessed(self) -> None:
        """A name alone says nothing of the purpose."""
        with pytest.raises(WrongType):
            MatchAsk("memenuhi_syarat", BASIS)  # type: ignore[arg-type]
