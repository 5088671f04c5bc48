"""The job-person match (JPM): achieved levels in percent of required ones.

A surplus in one competency hides a gap in another, so three numbers stand beside one another: as it is, capped at 100,
and with each competency capped at what it requires.  Which scale holds depends on the purpose; there is none without.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue
from ..formula.program import evaluate, explain
from ..plans.fields import is_a
from .competency_assessment import CompetencyAssessment
from .competency_dictionary import is_technical
from .competency_gap import competency_gaps
from .competency_standard import JobStandard
from .match_scales import (
    CAPPED_MATCH_BASIS,
    FULL_MATCH,
    MATCH_BASIS,
    MatchPurpose,
    MatchWeights,
    capped_match_formula,
    match_category,
    match_formula,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ..base.words import Language
    from ..formula.algebra import NumberFormula
    from ..formula.steps import Step
    from .competency_gap import PostGaps
    from .match_scales import FillingCategory, MappingCategory

__all__ = ["JobMatch", "job_match"]


@final
@attrs.frozen
class JobMatch:
    """How a person's competencies match a post; everything is worked out from the standard and the assessment.

    Args:
        standard: What the post requires.
        assessment: What one rater found.
        weights: How technical competencies weigh beside the others; ``None`` for none, every level alike.
        on: The day on which it is used, to tell what has expired; ``None`` to say nothing of that.

    Raises:
        InvalidValue: when there are weights, and the post requires no technical competency or no other one.
        WrongType: for parts of the wrong kind.
    """

    standard: JobStandard = attrs.field(validator=is_a(JobStandard))
    assessment: CompetencyAssessment = attrs.field(validator=is_a(CompetencyAssessment))
    weights: MatchWeights | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(MatchWeights)))
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        groups = {is_technical(code) for code in self.standard.codes}
        if self.weights is not None and len(groups) != 2:
            raise InvalidValue(
                f"The standard of {self.standard.post!r} has only one group of competencies.",
                why="Weights weigh technical competencies beside managerial and socio-cultural ones.",
                mend="Leave the weights out, or give a standard with both.",
                path="weights",
            )

    @property
    def gaps(self) -> PostGaps:
        """The competencies one by one; gaps stand here also where the match looks high."""
        (view,) = competency_gaps(self.assessment, held=self.standard).views
        return view.posts[0]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The codes whose level is not known: not assessed, or within bounds only."""
        return tuple(line.code for line in self.gaps.lines if line.shortfall is None)

    @property
    def raw(self) -> Fraction | Undetermined:
        """The match in percent, exact; above 100 where surplus outweighs gaps.

        Undetermined while a level is not known: to look at some competencies only, give ``standard.only(codes)``.
        """
        return self._worked_out(match_formula(self.weights))

    @property
    def capped(self) -> Fraction | Undetermined:
        """The same with each competency capped at what it requires: only this one falls with every gap."""
        return self._worked_out(capped_match_formula(self.weights))

    @property
    def total_capped(self) -> Fraction | Undetermined:
        """The match as it is, at most 100, as some systems print it."""
        raw = self.raw
        return raw if isinstance(raw, Undetermined) else min(raw, Fraction(FULL_MATCH))

    def category(self, purpose: MatchPurpose | str) -> FillingCategory | MappingCategory | Undetermined:
        """Return the category for a purpose, of the exact match as it is.

        Args:
            purpose: ``"pengisian"`` or ``"pemetaan"``; there is no default.

        Raises:
            UnknownName: for another purpose.
        """
        wanted, raw = member(MatchPurpose, purpose), self.raw
        return raw if isinstance(raw, Undetermined) else match_category(raw, wanted)

    @property
    def because(self) -> Step | Undetermined:
        """The explanation of the match: what was added up, and by which rule."""
        unknown = self._open
        return explain(match_formula(self.weights), self._facts) if unknown is None else unknown

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is doubtful: of the assessment, and a match that looks better than it is."""
        raw, capped = self.raw, self.capped
        hides = isinstance(raw, Fraction) and isinstance(capped, Fraction) and raw != capped
        lacking = tuple(line.code for line in self.gaps.open)
        return (*self.assessment.check(self.on), *([_hidden(lacking)] if hides and lacking else []))

    @property
    def _open(self) -> Undetermined | None:
        codes = ", ".join(self.unknown)
        if not codes:
            return None
        return Undetermined(
            Words(
                f"Tingkat {codes} belum diketahui; yang belum dinilai tidak dianggap 0 dan tidak diisi.",
                f"The level of {codes} is not known; what was not assessed is neither 0 nor filled in.",
            ),
            MATCH_BASIS,
        )

    @property
    def _facts(self) -> Mapping[str, object]:
        rows = [
            {
                "id": line.code,
                "teknis": is_technical(line.code),
                "dipersyaratkan": line.required,
                "dicapai": line.achieved and line.achieved.exact,
            }
            for line in self.gaps.lines
        ]
        return {"kompetensi": rows}

    def _worked_out(self, formula: NumberFormula) -> Fraction | Undetermined:
        unknown = self._open
        return evaluate(formula, self._facts) if unknown is None else unknown  # type: ignore[return-value]

    def as_text(self, language: Language) -> str:
        """Return the match as plain text of 100 columns, with its category for each purpose.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.competency import match_page
        from ..show.text import as_text

        return as_text(match_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the match as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.competency import match_page
        from ..show.html import as_html

        return as_html(match_page(self), language)

    def _repr_html_(self) -> str:
        """Return the match for a notebook, in Indonesian."""
        return self.as_html("id")


def _hidden(codes: tuple[str, ...]) -> Finding:
    listed = ", ".join(codes)
    return Finding(
        "MATCH_HIDES_GAP",
        Severity.WARNING,
        "assessment.scores",
        Words(
            f"Kelebihan pada kompetensi lain menutupi kekurangan pada {listed}.",
            f"A surplus elsewhere hides what is lacking in {listed}.",
        ),
        Words("Baca juga JPM terbatas dan daftar kesenjangan.", "Read the capped match and the list of gaps as well."),
        CAPPED_MATCH_BASIS,
    )


def job_match(
    standard: JobStandard,
    assessment: CompetencyAssessment,
    *,
    weights: MatchWeights | None = None,
    on: date | None = None,
) -> JobMatch:
    """Return how a person's competencies match a post.

    Args:
        standard: What the post requires.
        assessment: What one rater found; what it has beyond the standard does not count.
        weights: How technical competencies weigh beside the others, such as ``JFKK_WEIGHTS[jenjang]``; every level
            counts alike unless given.
        on: The day on which it is used, to tell what has expired.

    Raises:
        InvalidValue: when there are weights, and the post requires no technical competency or no other one.
        WrongType: for what is no standard, no assessment, or no weights.

    Example:
        >>> from kinerja.base.law import Law
        >>> codes = ["M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "SK.01"]
        >>> post = JobStandard("Administrator", dict.fromkeys(codes, 3), Law("SK Wali Kota 12/2025")("Lampiran"))
        >>> found = CompetencyAssessment("ani", dict(zip(codes, [4, 3, 2, 3, 2, 3, 2, 2, 4])), "asesor")
        >>> match = job_match(post, found)
        >>> match.raw, match.capped, match.category("pemetaan").value
        (Fraction(2500, 27), Fraction(2300, 27), 'optimal')
        >>> [line.code for line in match.gaps.open]
        ['M.03', 'M.05', 'M.07', 'M.08']
    """
    return JobMatch(standard, assessment, weights, on)
