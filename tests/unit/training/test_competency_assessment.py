"""Assessments: levels or bounds, nothing filled in, days that run out, and form B.1.9 read for what it says."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.feedback.guidance import CompetencyEvaluation, CompetencyGroup, CompetencyMark, CompetencyScore
from kinerja.training.competency_assessment import (
    GUIDANCE_BASIS,
    AchievedLevel,
    AssessmentMethod,
    CompetencyAssessment,
    CompetencyRater,
    assessment_of_guidance,
)
from kinerja.training.competency_dictionary import NATIONAL_COMPETENCIES, Competency
from kinerja.training.competency_standard import JobStandard

MADE, LAST = date(2024, 5, 1), date(2026, 4, 30)
DECREE = Law("SK Wali Kota 12/2025")("Lampiran")


def found(scores: object, **told: object) -> CompetencyAssessment:
    """Return an assessment by assessors."""
    return CompetencyAssessment("ani", scores, "asesor", **{"on": MADE, "expires": LAST, **told})


def codes_on(assessment: CompetencyAssessment, on: date | None = None) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in assessment.check(on)]


class TestScores:
    """What was shown."""

    def test_a_missing_score_is_not_assessed(self) -> None:
        """Seen in a live system: a null score silently replaced by 3."""
        told = found({"M.1": None, "M.2": 0, "SK.1": "3"})
        assert told.codes == ("M.02", "SK.01")
        assert told.find("M.01") is None
        assert told.find("M.2") == AchievedLevel("M.02", 0)

    def test_they_stand_by_code(self) -> None:
        """The order they are given in makes no difference."""
        assert found({"M.2": 1, "M.1": 2}) == found({"M.01": 2, "M.02": 1})

    @pytest.mark.parametrize("level", [-1, 6, "5.1"])
    def test_a_level_is_zero_to_five(self, level: object) -> None:
        """0: not even the first level was shown."""
        with pytest.raises(InvalidValue, match="was reached"):
            found({"M.1": level})

    @pytest.mark.parametrize("level", [3.0, True])
    def test_a_level_is_exact(self, level: object) -> None:
        """Floats and truths are refused."""
        with pytest.raises(WrongType):
            found({"M.1": level})

    def test_two_spellings_of_one_code(self) -> None:
        """Are one competency with two scores."""
        with pytest.raises(InvalidValue, match="stands twice"):
            found({"M.1": 2, "M.01": 3})

    def test_what_is_no_level(self) -> None:
        """Pairs are not guessed at."""
        with pytest.raises(WrongType, match=r"scores\[1\]"):
            found([AchievedLevel("M.1", 2), ("M.2", 2)])

    def test_bounds(self) -> None:
        """Where the level itself is not known."""
        bounds = AchievedLevel("M.1", 2, 5)
        assert bounds.exact is None
        assert bounds.words == Words("2 sampai 5", "2 to 5")
        assert AchievedLevel("M.1", "2.5").words == Words("2,5", "2.5")
        assert AchievedLevel("M.1", 2).exact == Fraction(2)
        with pytest.raises(InvalidValue, match="at least 3 and at most 2"):
            AchievedLevel("M.1", 3, 2)


class TestWho:
    """Who says it of whom."""

    def test_kinds_are_told_by_their_tokens(self) -> None:
        """And others are refused."""
        told = found({}, method="sedang")
        assert (told.rater, told.method) == (CompetencyRater.ASESOR, AssessmentMethod.SEDANG)
        assert (told.rater.label.en, told.method.label.en) == ("Assessors", "Medium method")
        with pytest.raises(UnknownName):
            CompetencyAssessment("ani", {}, "tetangga")
        with pytest.raises(UnknownName):
            found({}, method="tes")

    def test_a_number_of_a_person_is_masked(self) -> None:
        """Also where Python shows the value."""
        assert "19850214" not in repr(CompetencyAssessment("198502142010031991", {}, "asesor"))

    def test_somebody_is_meant(self) -> None:
        """An empty id is refused."""
        with pytest.raises(InvalidValue, match="person_id is empty"):
            CompetencyAssessment(" ", {}, "asesor")


class TestDays:
    """When it was made, and until when it holds."""

    @pytest.mark.parametrize(
        ("on", "codes"),
        [
            (None, []),
            (MADE, []),
            (LAST, []),
            (date(2026, 5, 1), ["ASSESSMENT_EXPIRED"]),
            (date(2024, 4, 30), ["ASSESSMENT_NOT_YET"]),
        ],
    )
    def test_it_holds_through_its_last_day(self, on: date | None, codes: list[str]) -> None:
        """Both days included; without a day nothing is said."""
        assert codes_on(found({}), on) == codes

    def test_days_that_nobody_told(self) -> None:
        """They are flagged, and nothing is made up."""
        told = CompetencyAssessment("ani", {}, "asesor")
        assert codes_on(told, LAST) == ["ASSESSMENT_UNDATED", "ASSESSMENT_WITHOUT_END"]

    def test_it_cannot_end_before_it_was_made(self) -> None:
        """Swapped days are refused."""
        with pytest.raises(InvalidValue, match="holds until"):
            found({}, expires=date(2024, 4, 30))
        assert found({}, expires=MADE).expires == MADE

    def test_a_time_is_no_day(self) -> None:
        """It has no order among dates."""
        with pytest.raises(WrongType):
            found({}).check(datetime(2025, 1, 1))  # noqa: DTZ001


class TestGuidance:
    """Form B.1.9 scores beside the standard of the post; its 3 is no level 3."""

    POST = JobStandard("Kasi", {"M.02": 2, "M.03": 2, "M.04": 1, "SK.01": 2, "T.01": 4}, DECREE)

    def read(self, *marks: tuple[str, CompetencyScore], **told: object) -> dict[str, str]:
        """Return what the form says of levels."""
        form = CompetencyEvaluation([CompetencyMark(CompetencyGroup.MANAJERIAL, *mark) for mark in marks], on=MADE)
        assessment = assessment_of_guidance(form, "ani", self.POST, **told)
        assert (assessment.rater, assessment.method) == (CompetencyRater.PIMPINAN, AssessmentMethod.FORMAT_B_1_9)
        assert assessment.on == MADE
        return {each.code: each.words.en for each in assessment.scores}

    @pytest.mark.parametrize(
        ("score", "level"),
        [
            (CompetencyScore.SANGAT_KURANG, "0 to 1"),
            (CompetencyScore.KURANG_MEMADAI, "0 to 1"),
            (CompetencyScore.MEMADAI, "2"),
            (CompetencyScore.DI_ATAS_MEMADAI, "2 to 5"),
            (CompetencyScore.ISTIMEWA, "2 to 5"),
        ],
    )
    def test_a_score_stands_beside_what_the_post_requires(self, score: CompetencyScore, level: str) -> None:
        """Only 'memadai' is a level."""
        assert self.read(("Komunikasi", score)) == {"M.03": level}

    def test_below_the_first_level_there_is_only_0(self) -> None:
        """So that one is known."""
        assert self.read(("Orientasi pada Hasil", CompetencyScore.SANGAT_KURANG)) == {"M.04": "0"}

    def test_what_has_no_standard_or_no_code_is_left_out(self) -> None:
        """Nothing is guessed: M.05 is not required, a technical name is in no national dictionary."""
        marks = [("Pelayanan Publik", CompetencyScore.MEMADAI), ("Arsip", CompetencyScore.MEMADAI)]
        assert self.read(*marks) == {}

    def test_technical_names_are_found_in_the_dictionary_given(self) -> None:
        """That of the post's field."""
        more = NATIONAL_COMPETENCIES.with_more(Competency("T.1", Words("Arsip", "Records"), basis=DECREE))
        assert self.read(("Arsip", CompetencyScore.MEMADAI), dictionary=more) == {"T.01": "4"}

    def test_it_is_our_reading(self) -> None:
        """The form does not tell levels."""
        assert GUIDANCE_BASIS.assurance is Assurance.ASSUMPTION

    def test_what_is_no_form(self) -> None:
        """A mapping of scores would be read as levels."""
        with pytest.raises(WrongType, match="evaluation"):
            assessment_of_guidance({"Komunikasi": 3}, "ani", self.POST)
