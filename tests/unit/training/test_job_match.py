"""The job-person match: the worked examples of the notes, three numbers, what is not known, weights."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.people.positions import Jenjang
from kinerja.training.competency_assessment import AchievedLevel, CompetencyAssessment
from kinerja.training.competency_dictionary import NATIONAL_COMPETENCIES
from kinerja.training.competency_standard import JobStandard
from kinerja.training.job_match import JobMatch, job_match
from kinerja.training.match_scales import JFKK_WEIGHTS, MatchPurpose

DECREE = Law("SK Wali Kota 12/2025")("Lampiran")
CODES = NATIONAL_COMPETENCIES.codes
TWO = Rounding(2)


def uniform(level: int, achieved: str) -> JobMatch:
    """Return the match of levels with a post that requires one level of all nine."""
    scores = dict(zip(CODES, map(int, achieved.split(",")), strict=True))
    return job_match(JobStandard("Jabatan", dict.fromkeys(CODES, level), DECREE), found(scores))


def found(scores: object, **told: object) -> CompetencyAssessment:
    """Return an assessment that nothing is the matter with."""
    days = {"on": date(2025, 1, 1), "expires": date(2027, 1, 1)}
    return CompetencyAssessment("ani", scores, "asesor", **{**days, **told})


@pytest.mark.parametrize(
    ("required", "achieved", "numbers", "categories"),
    [
        (2, "2,2,2,1,2,2,1,2,2", ("88.89", "88.89"), ("memenuhi_syarat", "cukup_optimal")),
        (3, "4,3,2,3,2,3,2,2,4", ("92.59", "85.19"), ("memenuhi_syarat", "optimal")),
        (4, "4,3,3,3,4,3,3,3,3", ("80.56", "80.56"), ("memenuhi_syarat", "cukup_optimal")),
        (3, "3,3,2,2,3,2,2,2,2", ("77.78", "77.78"), ("masih_memenuhi_syarat", "kurang_optimal")),
        (1, "1,1,1,1,1,1,1,1,1", ("100.00", "100.00"), ("memenuhi_syarat", "optimal")),
        (2, "3,3,3,3,3,3,3,2,2", ("138.89", "100.00"), ("memenuhi_syarat", "optimal")),
    ],
)
def test_worked_examples(required: int, achieved: str, numbers: tuple[str, str], categories: tuple[str, str]) -> None:
    """The six of the notes: the category is read off the match as it is."""
    match = uniform(required, achieved)
    assert (str(TWO.published(match.raw)), str(TWO.published(match.capped))) == numbers
    assert tuple(match.category(purpose).value for purpose in MatchPurpose) == categories
    assert match.total_capped == min(match.raw, 100)


class TestSurplus:
    """A surplus in one competency and a gap in another."""

    def test_it_hides_a_gap_and_says_so(self) -> None:
        """Optimal by the ratio, with four open gaps."""
        match = uniform(3, "4,3,2,3,2,3,2,2,4")
        (flag,) = match.findings
        assert flag.code == "MATCH_HIDES_GAP"
        assert flag.message.en == "A surplus elsewhere hides what is lacking in M.03, M.05, M.07, M.08."

    @pytest.mark.parametrize("achieved", ["3,3,3,3,3,3,3,2,2", "2,2,2,1,2,2,1,2,2"])
    def test_only_surplus_or_only_gaps_hide_nothing(self, achieved: str) -> None:
        """Then there is nothing to say."""
        assert uniform(2, achieved).findings == ()

    def test_what_the_post_does_not_require_does_not_count(self) -> None:
        """However high it is."""
        match = job_match(JobStandard("Kasi", {"M.1": 2}, DECREE), found({"M.1": 1, "T.1": 5}))
        assert (match.raw, match.capped) == (50, 50)


class TestUnknown:
    """Levels that nobody knows."""

    POST = JobStandard("Kasi", {"M.1": 2, "M.2": 2}, DECREE)

    @pytest.mark.parametrize("scores", [{"M.1": 2}, [AchievedLevel("M.1", 2), AchievedLevel("M.2", 0, 1)]])
    def test_there_is_no_match_while_a_level_is_not_known(self, scores: object) -> None:
        """Not 0, not the level required, and not the rest of them."""
        match = job_match(self.POST, found(scores))
        assert match.unknown == ("M.02",)
        for answer in (match.raw, match.capped, match.total_capped, match.category("pemetaan"), match.because):
            assert isinstance(answer, Undetermined)
            assert answer.reason.en.startswith("The level of M.02 is not known")
        assert match.findings == ()

    def test_a_part_is_asked_for_by_name(self) -> None:
        """So nobody takes it for the whole."""
        assert job_match(self.POST.only(["M.1"]), found({"M.1": 2})).raw == 100

    def test_another_purpose_is_refused_first(self) -> None:
        """Also while nothing is known."""
        with pytest.raises(UnknownName):
            job_match(self.POST, found({})).category("promosi")

    def test_an_expired_assessment_is_flagged(self) -> None:
        """The match is told, with a remark."""
        match = job_match(self.POST, found({"M.1": 2, "M.2": 2}), on=date(2027, 1, 2))
        assert [flag.code for flag in match.findings] == ["ASSESSMENT_EXPIRED"]
        assert match.raw == 100


class TestBecause:
    """Where the number comes from."""

    def test_formula_and_article(self) -> None:
        """What was added up, and by which rule."""
        match = job_match(JobStandard("Kasi", {"M.1": 2, "M.2": 1}, DECREE), found({"M.1": 1, "M.2": 1}))
        because = match.because
        assert (because.key, because.value) == ("jpm", Fraction(200, 3))
        assert because.basis.law.id == "Perban BKN 26/2019"
        assert [each.value for each in because.inputs if each.path.endswith("dipersyaratkan")] == [2, 1]


class TestWeights:
    """Technical competencies beside the others, by a named rule."""

    POST = JobStandard("Ahli Madya", {"M.1": 4, "M.2": 4, "T.1": 2}, DECREE)

    def test_each_group_has_a_match_of_its_own(self) -> None:
        """0.4 x 150 + 0.6 x 50 = 90; every level alike it would be 70."""
        scores = found({"M.1": 2, "M.2": 2, "T.1": 3})
        match = job_match(self.POST, scores, weights=JFKK_WEIGHTS[Jenjang.AHLI_MADYA])
        assert (match.raw, match.capped) == (90, 70)
        assert match.because.key == "jpm_berbobot"
        assert job_match(self.POST, scores).raw == 70

    def test_there_are_two_groups_to_weigh(self) -> None:
        """A standard without technical competencies has none."""
        with pytest.raises(InvalidValue, match="only one group"):
            job_match(self.POST.only(["M.1"]), found({}), weights=JFKK_WEIGHTS[Jenjang.AHLI_MUDA])


@pytest.mark.parametrize(
    ("standard", "assessment"), [({"M.1": 2}, found({})), (TestUnknown.POST, {"M.1": 2}), (TestUnknown.POST, None)]
)
def test_wrong_kinds(standard: object, assessment: object) -> None:
    """Mappings are no standard and no assessment."""
    with pytest.raises(WrongType):
        job_match(standard, assessment)
