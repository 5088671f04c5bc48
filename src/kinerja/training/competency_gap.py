"""The competency gap: what the held and the coming post require, beside what a person has shown.

PP 11/2017 art. 206 has both posts.  A shortfall is required less achieved, so above 0 something is lacking; what was
not assessed has none.  Several raters are never mixed: each stands for itself.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.laws import PP_11_2017
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..plans.fields import check_kind
from .competency_assessment import CompetencyAssessment
from .competency_standard import JobStandard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.finding import Finding
    from ..base.law import Basis
    from ..base.words import Language
    from .competency_assessment import AchievedLevel, AssessmentMethod, CompetencyRater

__all__ = [
    "GAP_BASIS",
    "GapLine",
    "GapReport",
    "GapStatus",
    "PostGaps",
    "PostRole",
    "RaterGaps",
    "competency_gaps",
]

GAP_BASIS: Basis = PP_11_2017("Pasal 206 ayat (2)")
"""The profile of a PNS is compared with the standard of the post that is held and of the one that is to be held."""


class PostRole(StrEnum):
    """Which post a standard is of."""

    DIDUDUKI = "diduduki"
    """The post that is held."""
    AKAN_DIDUDUKI = "akan_diduduki"
    """The post that is to be held."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("post_role", self)


class GapStatus(StrEnum):
    """What a competency comes to beside a standard."""

    KURANG = "kurang"
    """Below what the post requires."""
    TERPENUHI = "terpenuhi"
    """As required, or above."""
    TIDAK_PASTI = "tidak_pasti"
    """Assessed within bounds that leave it open."""
    BELUM_DINILAI = "belum_dinilai"
    """Not assessed."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("gap_status", self)


@final
@attrs.frozen
class GapLine:
    """One competency beside a standard.

    Args:
        code: The code of the competency.
        required: The level that the post requires.
        achieved: What was shown; ``None`` where it was not assessed.
    """

    code: str
    required: int
    achieved: AchievedLevel | None

    @property
    def shortfall(self) -> Fraction | None:
        """Required less achieved: above 0 something is lacking, below 0 there is more than is asked.

        ``None`` where it was not assessed, or only bounds are known.
        """
        level = None if self.achieved is None else self.achieved.exact
        return None if level is None else self.required - level

    @property
    def least_shortfall(self) -> Fraction | None:
        """What is lacking at least, 0 or more; ``None`` where it was not assessed."""
        return None if self.achieved is None else max(self.required - self.achieved.high, Fraction(0))

    @property
    def status(self) -> GapStatus:
        """What that comes to."""
        if self.achieved is None:
            return GapStatus.BELUM_DINILAI
        if self.achieved.low >= self.required:
            return GapStatus.TERPENUHI
        return GapStatus.KURANG if self.achieved.high < self.required else GapStatus.TIDAK_PASTI


def _lines(lines: Iterable[GapLine]) -> tuple[GapLine, ...]:
    return tuple(lines)


def _some(_: object, attribute: attrs.Attribute[tuple[GapLine, ...]], lines: tuple[GapLine, ...]) -> None:
    if not lines:
        raise InvalidValue("The post requires nothing.", mend="Give its standard.", path=attribute.name)


@final
@attrs.frozen
class PostGaps:
    """All competencies of one post.

    Args:
        role: Which post it is.
        post: Its name.
        basis: The decree behind its standard.
        lines: The competencies, in the order of the standard.
    """

    role: PostRole
    post: str
    basis: Basis
    lines: tuple[GapLine, ...] = attrs.field(converter=_lines, validator=_some)

    @property
    def coverage(self) -> Fraction:
        """Which share of the competencies was assessed, 0 to 1."""
        return Fraction(sum(each.achieved is not None for each in self.lines), len(self.lines))

    @property
    def open(self) -> tuple[GapLine, ...]:
        """The competencies below what the post requires, the largest shortfall first; equal ones by standard."""
        lacking = [each for each in self.lines if each.status is GapStatus.KURANG]
        return tuple(sorted(lacking, key=lambda each: -(each.least_shortfall or 0)))

    @property
    def not_assessed(self) -> tuple[str, ...]:
        """The codes of what was not assessed."""
        return tuple(each.code for each in self.lines if each.achieved is None)

    def line(self, code: str) -> GapLine | None:
        """Return a competency; ``None`` where the post does not require it."""
        return next((each for each in self.lines if each.code == code), None)


def _posts(posts: Iterable[PostGaps]) -> tuple[PostGaps, ...]:
    return tuple(posts)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@final
@attrs.frozen
class RaterGaps:
    """What one rater found, beside one post or two.

    Args:
        rater: Who says so.
        on: When; ``None`` where it is not known.
        method: How.
        posts: The held post, then the coming one.
        findings: What is doubtful about the assessment.
    """

    rater: CompetencyRater
    on: date | None
    method: AssessmentMethod
    posts: tuple[PostGaps, ...] = attrs.field(converter=_posts)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings)

    def post(self, role: PostRole) -> PostGaps | None:
        """Return the gaps beside a post; ``None`` where no standard was given for it."""
        return next((each for each in self.posts if each.role is role), None)


def _views(views: Iterable[RaterGaps]) -> tuple[RaterGaps, ...]:
    return tuple(views)


@final
@attrs.frozen
class GapReport:
    """The competency gaps of a person, one rater beside another.

    Args:
        person_id: Whose; the caller's key.
        views: What each rater found, in the order given.
    """

    person_id: str = attrs.field(repr=masked)
    views: tuple[RaterGaps, ...] = attrs.field(converter=_views, repr=how_many)

    @property
    def basis(self) -> Basis:
        """Which article asks for it."""
        return GAP_BASIS

    def as_text(self, language: Language) -> str:
        """Return the gaps as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.competency import gaps_page
        from ..show.text import as_text

        return as_text(gaps_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the gaps as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.competency import gaps_page
        from ..show.html import as_html

        return as_html(gaps_page(self), language)

    def _repr_html_(self) -> str:
        """Return the gaps for a notebook, in Indonesian."""
        return self.as_html("id")


def competency_gaps(
    *assessments: CompetencyAssessment,
    held: JobStandard,
    coming: JobStandard | None = None,
    on: date | None = None,
) -> GapReport:
    """Return what a person lacks beside the held and the coming post (PP 11/2017 art. 206(2)).

    Args:
        assessments: What each rater found of one and the same person; one or more, never averaged.
        held: The standard of the post that is held.
        coming: The standard of the post that is to be held; ``None`` where none is in sight.
        on: The day on which it is used, to tell what has expired.

    Raises:
        InvalidValue: for no assessment, or assessments of several persons.
        WrongType: for what is no assessment or no standard.

    Example:
        >>> from kinerja.base.law import Law
        >>> decree = Law("SK Wali Kota 12/2025")("Lampiran")
        >>> now, next = (
        ...     JobStandard(post, {"M.05": level, "M.01": 1}, decree) for post, level in (("Staf", 1), ("Kasi", 2))
        ... )
        >>> report = competency_gaps(CompetencyAssessment("ani", {"M.05": 1}, "asesor"), held=now, coming=next)
        >>> for post in report.views[0].posts:
        ...     print(
        ...         post.post,
        ...         post.coverage,
        ...         [(line.code, str(line.shortfall)) for line in post.open],
        ...         post.not_assessed,
        ...     )
        Staf 1/2 [] ('M.01',)
        Kasi 1/2 [('M.05', '1')] ('M.01',)
    """
    for each in assessments:
        check_kind(each, CompetencyAssessment, path="assessments", mend="Give values of CompetencyAssessment.")
    persons = dict.fromkeys(each.person_id for each in assessments)
    if len(persons) != 1:
        raise InvalidValue(
            f"There are assessments of {len(persons)} persons.",
            mend="Give those of one person, at least one.",
            path="assessments",
            value=len(persons),
        )
    check_kind(held, JobStandard, path="held", mend="Give a JobStandard.")
    standards = {PostRole.DIDUDUKI: held}
    if coming is not None:
        check_kind(coming, JobStandard, path="coming", mend="Give a JobStandard.")
        standards[PostRole.AKAN_DIDUDUKI] = coming
    views = [
        RaterGaps(
            each.rater,
            each.on,
            each.method,
            [_beside(each, role, standard) for role, standard in standards.items()],
            each.check(on),
        )
        for each in assessments
    ]
    return GapReport(assessments[0].person_id, views)


def _beside(assessment: CompetencyAssessment, role: PostRole, standard: JobStandard) -> PostGaps:
    lines = [GapLine(each.code, each.level, assessment.find(each.code)) for each in standard.levels]
    return PostGaps(role, standard.post, standard.basis, lines)
