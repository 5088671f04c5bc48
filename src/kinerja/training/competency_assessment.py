"""Assessments of competency: which level a person has shown, who says so, how, when, and until when it holds.

What was not assessed is absent and stays so: nothing stands in for it, neither 0 nor the level required.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import Exact, exact, number_text
from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERBAN_BKN_26_2019, PERMENPANRB_6_2022
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words, date_words, label, number_words
from ..errors import InvalidValue, WrongType
from ..evaluation.cohort import masked
from ..feedback.guidance import CompetencyEvaluation, CompetencyScore
from ..plans.fields import check_kind, filled, refuse_twins, stripped
from .competency_dictionary import HIGHEST_LEVEL, NATIONAL_COMPETENCIES, competency_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from ..base.law import Basis
    from ..feedback.guidance import CompetencyMark
    from .competency_dictionary import CompetencyDictionary
    from .competency_standard import JobStandard

__all__ = [
    "ASSESSMENT_BASIS",
    "GUIDANCE_BASIS",
    "AchievedLevel",
    "AssessmentMethod",
    "CompetencyAssessment",
    "CompetencyRater",
    "assessment_of_guidance",
]

ASSESSMENT_BASIS: Basis = PERBAN_BKN_26_2019(
    "Lampiran",
    assurance=Assurance.SECONDARY,
    note="Read in parts: three methods by type of post, two assessors or more for a person.  How long an assessment"
    " holds was not found, so whoever made it says that.",
)
"""Where assessments of competency are regulated."""
GUIDANCE_BASIS: Basis = PERMENPANRB_6_2022(
    "Lampiran hlm. 84-85, Format B.1.9",
    assurance=Assurance.ASSUMPTION,
    note="The form scores beside the standard of the post, it does not tell levels: 'memadai' is read as the level that"
    " the post requires, a better score as that level or more, a worse one as less.",
)
"""How form B.1.9 is read."""


class CompetencyRater(StrEnum):
    """Who says which level a person has."""

    ASESOR = "asesor"
    """Assessors of an assessment centre."""
    PIMPINAN = "pimpinan"
    REKAN_KERJA = "rekan_kerja"
    BAWAHAN = "bawahan"
    DIRI_SENDIRI = "diri_sendiri"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("competency_rater", self)


class AssessmentMethod(StrEnum):
    """How it was found out."""

    SEDERHANA = "sederhana"
    """Simple, for pelaksana and pengawas."""
    SEDANG = "sedang"
    """Medium, for administrators and JPT pratama."""
    KOMPLEKS = "kompleks"
    """Complex, for regional secretaries, JPT madya and utama."""
    FORMAT_B_1_9 = "format_b_1_9"
    """Form B.1.9 after guidance, beside the standard of the post."""
    LAINNYA = "lainnya"
    """Another one, or nobody said."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("assessment_method", self)


# --- Levels ---------------------------------------------------------------------------------------------------------


def _low(each: AchievedLevel) -> Fraction:
    return each.low


def _shown_level(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if not 0 <= value <= HIGHEST_LEVEL:
        raise InvalidValue(
            f"The level {number_text(value)} was reached.",
            why=f"Levels run from 1 to {HIGHEST_LEVEL}; 0 says that not even the first one was shown.",
            mend="Give 0 to 5; leave out what was not assessed.",
            path=attribute.name,
            value=value,
        )


@final
@attrs.frozen
class AchievedLevel:
    """The level that a person has shown in one competency.

    Args:
        code: The code of the competency.
        low: The level, 0 to 5; where only bounds are known, the least it can be.
        high: The most it can be; the same level unless told otherwise.

    Raises:
        InvalidValue: for a level outside 0 to 5, or a most below the least.

    Example:
        >>> AchievedLevel("M.5", 2).exact, AchievedLevel("M.5", 2, 5).exact
        (Fraction(2, 1), None)
    """

    code: str = attrs.field(converter=competency_code)
    low: Fraction = attrs.field(converter=exact, validator=_shown_level)
    high: Fraction = attrs.field(default=attrs.Factory(_low, takes_self=True), converter=exact, validator=_shown_level)

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            raise InvalidValue(
                f"{self.code} is at least {self.low} and at most {self.high}.",
                mend="Give the lower bound first.",
                path="high",
                value=self.high,
            )

    @property
    def exact(self) -> Fraction | None:
        """The level; ``None`` where only bounds are known."""
        return self.low if self.low == self.high else None

    @property
    def words(self) -> Words:
        """The level, or its bounds, for people."""
        low, high = number_words(self.low), number_words(self.high)
        return low if low == high else Words(f"{low.id} sampai {high.id}", f"{low.en} to {high.en}")


def _scores(scores: Mapping[str, Exact | None] | Iterable[AchievedLevel]) -> tuple[AchievedLevel, ...]:
    """Return the levels by code; a competency without one was not assessed."""
    if isinstance(scores, Mapping):
        given = tuple(AchievedLevel(str(code), level) for code, level in scores.items() if level is not None)
    else:
        given = tuple(scores)
    for place, each in enumerate(given):
        if not isinstance(each, AchievedLevel):
            raise WrongType(
                f"{each!r} is no AchievedLevel.", mend="Give a mapping of codes to levels.", path=f"scores[{place}]"
            )
    return tuple(sorted(given, key=lambda each: each.code))


def _rater(value: CompetencyRater | str) -> CompetencyRater:
    return member(CompetencyRater, value)


def _method(value: AssessmentMethod | str) -> AssessmentMethod:
    return member(AssessmentMethod, value)


@final
@attrs.frozen
class CompetencyAssessment:
    """What was found of one person's competencies, by one rater.

    Args:
        person_id: Whose; the caller's key.
        scores: The levels; a mapping of codes to levels will do.  ``None`` in it is the same as leaving it out: not
            assessed.
        rater: Who says so.
        on: The day; ``None`` where it is not known.
        expires: The last day on which it holds; ``None`` where nobody said.
        method: How it was found out.

    Raises:
        InvalidValue: when there is no id, a competency stands twice, a level is outside 0 to 5, or it expires before
            the day it was made.
        UnknownName: for another rater or method.
        WrongType: for floats and other parts of the wrong kind.

    Example:
        >>> from datetime import date
        >>> found = CompetencyAssessment("ani", {"M.5": 1, "M.3": None}, "asesor", date(2024, 5, 1), date(2026, 4, 30))
        >>> found.codes, found.find("M.03")
        (('M.05',), None)
        >>> [finding.code for finding in found.check(date(2026, 7, 1))]
        ['ASSESSMENT_EXPIRED']
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    scores: tuple[AchievedLevel, ...] = attrs.field(converter=_scores)
    rater: CompetencyRater = attrs.field(converter=_rater)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    expires: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    method: AssessmentMethod = attrs.field(default=AssessmentMethod.LAINNYA, converter=_method)

    def __attrs_post_init__(self) -> None:
        refuse_twins(self.codes, "competency", path="scores")
        if self.on is not None and self.expires is not None and self.expires < self.on:
            raise InvalidValue(
                f"The assessment of {self.on} holds until {self.expires}.",
                mend="Give a last day that is not before the day it was made.",
                path="expires",
                value=self.expires,
            )

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of what was assessed."""
        return tuple(each.code for each in self.scores)

    def find(self, code: str) -> AchievedLevel | None:
        """Return the level of a competency; ``None`` where it was not assessed."""
        wanted = competency_code(code)
        return next((each for each in self.scores if each.code == wanted), None)

    def check(self, on: date | None = None) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: no day, no end, no longer or not yet valid.

        Args:
            on: The day on which it is used; without it nothing is said of whether it still holds.
        """
        return (*_undated(self), *(() if on is None else _out_of_date(self, plain_date(on))))


def _undated(found: CompetencyAssessment) -> Iterator[Finding]:
    if found.on is None:
        yield Finding(
            "ASSESSMENT_UNDATED",
            Severity.WARNING,
            "on",
            Words("Tanggal penilaian kompetensi tidak diketahui.", "The day of the assessment is not known."),
            Words("Cari tanggalnya; tanpa itu tidak dapat dikatakan masih berlaku.", "Find it; age matters."),
            ASSESSMENT_BASIS,
        )
    if found.expires is None:
        yield Finding(
            "ASSESSMENT_WITHOUT_END",
            Severity.INFO,
            "expires",
            Words("Masa berlaku penilaian kompetensi tidak disebut.", "Until when the assessment holds is not said."),
            Words("Tanyakan kepada penyelenggaranya.", "Ask who made it."),
            ASSESSMENT_BASIS,
        )


def _out_of_date(found: CompetencyAssessment, on: date) -> Iterator[Finding]:
    if found.expires is not None and found.expires < on:
        last = date_words(found.expires)
        yield Finding(
            "ASSESSMENT_EXPIRED",
            Severity.WARNING,
            "expires",
            Words(f"Penilaian kompetensi berlaku sampai {last.id}.", f"The assessment held until {last.en}."),
            Words("Nilai kembali sebelum dipakai.", "Assess again before using it."),
            ASSESSMENT_BASIS,
        )
    if found.on is not None and found.on > on:
        day = date_words(found.on)
        yield Finding(
            "ASSESSMENT_NOT_YET",
            Severity.WARNING,
            "on",
            Words(f"Penilaian kompetensi bertanggal {day.id}.", f"The assessment is dated {day.en}."),
            Words("Itu sesudah hari dipakainya; periksa.", "That is after the day of its use; check it."),
            ASSESSMENT_BASIS,
        )


# --- Form B.1.9 -----------------------------------------------------------------------------------------------------


def assessment_of_guidance(
    evaluation: CompetencyEvaluation,
    person_id: str,
    standard: JobStandard,
    *,
    dictionary: CompetencyDictionary = NATIONAL_COMPETENCIES,
    expires: date | None = None,
) -> CompetencyAssessment:
    """Return what form B.1.9 says of levels (PermenPANRB 6/2022, annex pp. 84-85).

    Its score 3 is no level 3: it is "as the standard of the post asks".  So only "memadai" becomes a level, the one
    that the post requires; the other scores become bounds below it or from it on.

    Args:
        evaluation: The filled form.
        person_id: Whose it is; the form is the employee's.
        standard: The standard of the post that was held then; what it does not require is left out.
        dictionary: Where the names of the form are looked up; add the technical competencies of the post.
        expires: The last day on which it holds, where somebody said.

    Raises:
        InvalidValue: when one competency was scored twice.
        WrongType: for what is no form.

    Example:
        >>> from kinerja.base.law import Law
        >>> from kinerja.feedback.guidance import CompetencyGroup, CompetencyMark
        >>> from .competency_standard import JobStandard
        >>> group = CompetencyGroup.MANAJERIAL
        >>> marks = [CompetencyMark(group, "Komunikasi", CompetencyScore.MEMADAI)]
        >>> marks += [CompetencyMark(group, "Kerjasama", CompetencyScore.KURANG_MEMADAI)]
        >>> post = JobStandard("Kepala Seksi", {"M.02": 2, "M.03": 2}, Law("SK Wali Kota 12/2025")("Lampiran"))
        >>> [
        ...     (each.code, each.words.en)
        ...     for each in assessment_of_guidance(CompetencyEvaluation(marks), "ani", post).scores
        ... ]
        [('M.02', '0 to 1'), ('M.03', '2')]
    """
    check_kind(evaluation, CompetencyEvaluation, path="evaluation", mend="Give a CompetencyEvaluation.")
    levels = [each for mark in evaluation.marks if (each := _bounds(mark, standard, dictionary))]
    method = AssessmentMethod.FORMAT_B_1_9
    return CompetencyAssessment(person_id, levels, CompetencyRater.PIMPINAN, evaluation.on, expires, method)


def _bounds(mark: CompetencyMark, standard: JobStandard, dictionary: CompetencyDictionary) -> AchievedLevel | None:
    found = dictionary.named(mark.name)
    required = None if found is None else standard.level(found.code)
    if found is None or required is None:
        return None
    if mark.score is CompetencyScore.MEMADAI:
        return AchievedLevel(found.code, required)
    if mark.score > CompetencyScore.MEMADAI:
        return AchievedLevel(found.code, required, HIGHEST_LEVEL)
    return AchievedLevel(found.code, 0, required - 1)
