"""Gaps beside the held and the coming post: shortfalls, coverage, bounds, raters apart."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.errors import InvalidValue, WrongType
from kinerja.training.competency_assessment import AchievedLevel, AssessmentMethod, CompetencyAssessment
from kinerja.training.competency_gap import (
    GAP_BASIS,
    GapLine,
    GapStatus,
    PostGaps,
    PostRole,
    RaterGaps,
    competency_gaps,
)
from kinerja.training.competency_standard import JobStandard

DECREE = Law("SK Wali Kota 12/2025")("Lampiran")
STAFF = JobStandard("Pengelola layanan", {"M.05": 1, "M.03": 1}, DECREE)
HEAD = JobStandard("Kepala Seksi", {"M.05": 2, "M.03": 2, "SK.01": 2}, DECREE)


def found(scores: object, rater: str = "asesor", **told: object) -> CompetencyAssessment:
    """Return an assessment of one person."""
    return CompetencyAssessment("ani", scores, rater, **told)


def only_view(*args: CompetencyAssessment, **told: object) -> RaterGaps:
    """Return what the one rater found."""
    (view,) = competency_gaps(*args, **told).views
    return view


class TestLine:
    """One competency."""

    @pytest.mark.parametrize(
        ("achieved", "shortfall", "least", "status"),
        [
            (None, None, None, GapStatus.BELUM_DINILAI),
            (AchievedLevel("M.1", 1), 2, 2, GapStatus.KURANG),
            (AchievedLevel("M.1", "2.5"), Fraction(1, 2), Fraction(1, 2), GapStatus.KURANG),
            (AchievedLevel("M.1", 3), 0, 0, GapStatus.TERPENUHI),
            (AchievedLevel("M.1", 5), -2, 0, GapStatus.TERPENUHI),
            (AchievedLevel("M.1", 0, 2), None, 1, GapStatus.KURANG),
            (AchievedLevel("M.1", 2, 3), None, 0, GapStatus.TIDAK_PASTI),
            (AchievedLevel("M.1", 3, 5), None, 0, GapStatus.TERPENUHI),
        ],
    )
    def test_what_it_comes_to(
        self, achieved: AchievedLevel | None, shortfall: object, least: object, status: GapStatus
    ) -> None:
        """Required less achieved: above 0 something is lacking."""
        line = GapLine("M.01", 3, achieved)
        assert (line.shortfall, line.least_shortfall, line.status) == (shortfall, least, status)

    def test_statuses_have_labels(self) -> None:
        """For pages."""
        assert [status.label.en for status in GapStatus] == ["Below", "Met", "Not certain", "Not assessed"]
        assert [role.label.id for role in PostRole] == ["Jabatan yang diduduki", "Jabatan yang akan diduduki"]


class TestPosts:
    """The post that is held and the one to come."""

    def test_both_gaps_of_the_law(self) -> None:
        """Enough for today, short for tomorrow (PP 11/2017 art. 206)."""
        view = only_view(found({"M.05": 1, "M.03": 1}), held=STAFF, coming=HEAD)
        held, coming = view.posts
        assert (held.role, held.post, held.open) == (PostRole.DIDUDUKI, "Pengelola layanan", ())
        assert [(line.code, line.shortfall) for line in coming.open] == [("M.05", 1), ("M.03", 1)]
        assert (held.coverage, coming.coverage) == (1, Fraction(2, 3))
        assert coming.not_assessed == ("SK.01",)
        assert view.post(PostRole.AKAN_DIDUDUKI) == coming

    def test_without_a_coming_post(self) -> None:
        """There is only one gap."""
        view = only_view(found({}), held=STAFF)
        assert view.post(PostRole.AKAN_DIDUDUKI) is None
        assert view.posts[0].coverage == 0

    def test_the_largest_shortfall_stands_first(self) -> None:
        """Equal ones in the order of the standard; what is above or unknown is not among them."""
        post = JobStandard("Kabid", {"M.01": 3, "M.02": 3, "M.03": 3, "M.04": 3, "M.05": 3}, DECREE)
        scores = [AchievedLevel(f"M.0{n}", *levels) for n, levels in enumerate([(2,), (5,), (0,), (0, 2)], 1)]
        (gaps,) = only_view(found(scores), held=post).posts
        assert [line.code for line in gaps.open] == ["M.03", "M.01", "M.04"]
        assert gaps.line("M.05") == GapLine("M.05", 3, None)
        assert gaps.line("M.06") is None

    def test_a_post_requires_something(self) -> None:
        """Else its coverage would divide by 0."""
        with pytest.raises(InvalidValue, match="requires nothing"):
            PostGaps(PostRole.DIDUDUKI, "Kasi", DECREE, [])


class TestRaters:
    """Who says it."""

    def test_several_raters_stay_apart(self) -> None:
        """Nothing is averaged, and the order is kept."""
        report = competency_gaps(found({"M.05": 2}), found({"M.05": 0}, "pimpinan", method="format_b_1_9"), held=STAFF)
        assert [(view.rater, view.posts[0].lines[0].shortfall) for view in report.views] == [
            ("asesor", -1),
            ("pimpinan", 1),
        ]
        assert report.views[1].method is AssessmentMethod.FORMAT_B_1_9
        assert report.basis == GAP_BASIS
        assert GAP_BASIS.assurance is Assurance.TEXT

    def test_findings_are_of_the_assessment_they_stand_by(self) -> None:
        """An expired one says so beside its own numbers."""
        old = found({"M.05": 2}, on=date(2020, 1, 1), expires=date(2022, 1, 1))
        new = found({"M.05": 1}, "pimpinan", on=date(2025, 1, 1), expires=date(2027, 1, 1))
        report = competency_gaps(old, new, held=STAFF, on=date(2026, 1, 1))
        assert [[flag.code for flag in view.findings] for view in report.views] == [["ASSESSMENT_EXPIRED"], []]

    def test_one_person(self) -> None:
        """Two persons, or none, have no common gap."""
        with pytest.raises(InvalidValue, match="2 persons"):
            competency_gaps(found({}), CompetencyAssessment("budi", {}, "asesor"), held=STAFF)
        with pytest.raises(InvalidValue, match="0 persons"):
            competency_gaps(held=STAFF)

    def test_wrong_kinds(self) -> None:
        """Each is named where it was given."""
        with pytest.raises(WrongType, match="assessments"):
            competency_gaps({"M.05": 1}, held=STAFF)
        with pytest.raises(WrongType, match="held"):
            competency_gaps(found({}), held={"M.05": 1})
        with pytest.raises(WrongType, match="coming"):
            competency_gaps(found({}), held=STAFF, coming="Kasi")

    def test_a_number_of_a_person_is_masked(self) -> None:
        """Also where Python shows the value."""
        report = competency_gaps(CompetencyAssessment("198502142010031991", {}, "asesor"), held=STAFF)
        assert "19850214" not in repr(report)
