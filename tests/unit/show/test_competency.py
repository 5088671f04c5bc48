"""Pages of competency: gaps by rater and post, the match with both scales, nothing made up."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.law import Law
from kinerja.errors import UnknownName
from kinerja.training.competency_assessment import AchievedLevel, CompetencyAssessment
from kinerja.training.competency_gap import GapReport, competency_gaps
from kinerja.training.competency_standard import JobStandard
from kinerja.training.job_match import job_match

DECREE = Law("SK Wali Kota 12/2025")("Lampiran")
STAFF = JobStandard("Pengelola layanan", {"M.05": 1, "T.01": 2}, DECREE)
HEAD = JobStandard("Kepala Seksi", {"M.05": 2, "M.03": 2}, DECREE)
NUMBER = "198502142010031991"
SURE = {"on": date(2025, 5, 1), "expires": date(2027, 5, 1)}


@pytest.fixture
def report() -> GapReport:
    """Return gaps as two raters see them."""
    scores = [AchievedLevel("M.05", 1), AchievedLevel("M.03", 1, 5)]
    leader = CompetencyAssessment(NUMBER, {"M.05": 2}, "pimpinan")
    return competency_gaps(CompetencyAssessment(NUMBER, scores, "asesor", **SURE), leader, held=STAFF, coming=HEAD)


class TestGaps:
    """The page of gaps."""

    def test_each_rater_and_post_has_a_part(self, report: GapReport) -> None:
        """And none of them is averaged."""
        text = report.as_text("en")
        for post in ("Post held · Pengelola layanan", "Post to be held · Kepala Seksi"):
            for rater in ("Assessors", "Leader"):
                assert f"{post} · {rater}" in text
        assert "PP 11/2017, Pasal 206 ayat (2)" in text
        assert "1 of 2 competencies" in text

    def test_what_is_not_known_stands_as_that(self, report: GapReport) -> None:
        """A dash is no 0."""
        lines = report.as_text("id").splitlines()
        told = next(line for line in lines if line.startswith("T.01"))
        assert told.split() == ["T.01", "2", "—", "—", "Belum", "dinilai"]
        assert any("1 sampai 5" in line and "Tidak pasti" in line for line in lines)

    def test_doubts_stand_beside(self, report: GapReport) -> None:
        """The leader's has no day."""
        text = report.as_text("en")
        assert text.count("ASSESSMENT_UNDATED") == 1
        assert "1 May 2025" in text

    def test_numbers_of_persons_are_masked(self, report: GapReport) -> None:
        """In every form."""
        for page in (report.as_text("id"), report.as_html("en"), report._repr_html_()):
            assert NUMBER not in page
            assert "**1991" in page

    def test_another_language(self, report: GapReport) -> None:
        """There are two."""
        with pytest.raises(UnknownName):
            report.as_text("jv")


class TestMatch:
    """The page of a match."""

    def test_both_scales_stand_by_their_purpose(self) -> None:
        """So nobody reads one for the other."""
        post = JobStandard("Kabid", {"M.01": 3, "M.02": 3}, DECREE)
        match = job_match(post, CompetencyAssessment(NUMBER, {"M.01": 5, "M.02": 1}, "asesor", **SURE))
        text = match.as_text("id")
        for line in ("JPM apa adanya              100,00%", "JPM terbatas per kompetensi  66,67%"):
            assert line.split() in [each.split() for each in text.splitlines()]
        assert "Pengisian jabatan  Memenuhi Syarat" in text
        assert "Pemetaan           Optimal" in text
        assert "MATCH_HIDES_GAP" in text
        assert "Penjelasan" in text
        assert NUMBER not in text + match.as_html("en") + match._repr_html_()

    def test_without_a_match_there_is_no_category(self) -> None:
        """And no number in its place."""
        text = job_match(STAFF, CompetencyAssessment("ani", {"M.05": 1}, "asesor", **SURE)).as_text("en")
        assert "Not determined. The level of T.01 is not known" in text
        assert "Category by purpose" not in text
        assert "%" not in text
