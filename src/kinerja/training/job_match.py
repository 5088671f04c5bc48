"""The job-person match (JPM): achieved levels in percent of required ones, and the two scales it is read on.

A surplus in one competency hides a gap in another, so three numbers stand beside one another: as it is, capped at 100,
and with each competency capped at what it requires.  Which scale holds depends on the purpose; there is none without.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance, Basis, Law
from ..base.laws import PERBAN_BKN_26_2019
from ..base.members import member
from ..base.period import plain_date
from ..base.scale import Ranked
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.build import bands, given, given_truth, least_of, total
from ..formula.program import evaluate, explain
from ..people.positions import Jenjang
from ..plans.fields import is_a
from .competency_assessment import CompetencyAssessment
from .competency_gap import competency_gaps
from .competency_standard import JobStandard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ..base.exact import Exact
    from ..base.words import Language
    from ..formula.algebra import NumberFormula, TokenFormula, TruthLike
    from ..formula.steps import Step
    from .competency_gap import PostGaps

__all__ = [
    "CAPPED_MATCH",
    "JFKK_WEIGHTS",
    "MATCH",
    "FillingCategory",
    "JobMatch",
    "MappingCategory",
    "MatchPurpose",
    "MatchWeights",
    "job_match",
    "match_category",
]

FULL: int = 100
"""All that a post requires, in percent."""

# --- Formulas -------------------------------------------------------------------------------------------------------

_RATIO: Basis = PERBAN_BKN_26_2019(
    "Lampiran",
    assurance=Assurance.SECONDARY,
    note="Sum of achieved levels in percent of the sum of required ones, as a ministry's rule on competency tests and"
    " the reports of a public system have it; the page of the annex itself was not read.",
)
_CAPPED: Basis = PERBAN_BKN_26_2019(
    "Lampiran",
    assurance=Assurance.ASSUMPTION,
    note="Ours, for reading beside the ratio: no competency counts for more than it requires, so that a surplus hides"
    " no gap.  Categories are read off the ratio as it is.",
)

_ACHIEVED = given("dicapai")
_REQUIRED = given("dipersyaratkan")


def _percent(achieved: NumberFormula, where: TruthLike | None = None) -> NumberFormula:
    return FULL * total("kompetensi", achieved, where=where) / total("kompetensi", _REQUIRED, where=where)


MATCH: NumberFormula = _percent(_ACHIEVED).named("jpm", id="JPM", en="Job-person match", basis=_RATIO)
"""100 times the achieved levels by the required ones; facts ``kompetensi[]`` ``{dipersyaratkan, dicapai}``."""
CAPPED_MATCH: NumberFormula = _percent(least_of(_ACHIEVED, _REQUIRED)).named(
    "jpm_terbatas", id="JPM terbatas per kompetensi", en="Match capped by competency", basis=_CAPPED
)
"""The same with each competency capped at what is required of it."""


# --- Scales by purpose ----------------------------------------------------------------------------------------------


class MatchPurpose(StrEnum):
    """What the match is for; each has a scale of its own."""

    PENGISIAN = "pengisian"
    """Filling a post: selection, promotion, transfer, competency tests."""
    PEMETAAN = "pemetaan"
    """Mapping of competency and potential."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("match_purpose", self)

    @property
    def basis(self) -> Basis:
        """Where its scale comes from."""
        return _CATEGORIES[self][1]


class FillingCategory(Ranked):
    """The scale for filling a post: from 80 and from 68 percent."""

    KURANG_MEMENUHI_SYARAT = "kurang_memenuhi_syarat"
    MASIH_MEMENUHI_SYARAT = "masih_memenuhi_syarat"
    MEMENUHI_SYARAT = "memenuhi_syarat"


class MappingCategory(Ranked):
    """The scale for mapping: from 90 and from 78 percent."""

    KURANG_OPTIMAL = "kurang_optimal"
    CUKUP_OPTIMAL = "cukup_optimal"
    OPTIMAL = "optimal"


_VALUE = given("jpm")
_CATEGORIES: Mapping[MatchPurpose, tuple[TokenFormula, Basis, type[Ranked]]] = MappingProxyType(
    {
        MatchPurpose.PENGISIAN: (
            bands(
                _VALUE,
                lowest="kurang_memenuhi_syarat",
                at_least={68: "masih_memenuhi_syarat", 80: "memenuhi_syarat"},
            ),
            PERBAN_BKN_26_2019(
                "Lampiran III",
                assurance=Assurance.SECONDARY,
                note="The three names were read in the annex; the limits 80 and 68 in a ministry's rule on competency"
                " tests and in a public system.  Some agencies have others, by type of post.",
            ),
            FillingCategory,
        ),
        MatchPurpose.PEMETAAN: (
            bands(_VALUE, lowest="kurang_optimal", at_least={78: "cukup_optimal", 90: "optimal"}),
            PERBAN_BKN_26_2019(
                "Lampiran III",
                assurance=Assurance.SECONDARY,
                note="The three names were read in the annex; the limits 90 and 78 in Perban BRIN 3/2023 art. 33 and in"
                " a public system.",
            ),
            MappingCategory,
        ),
    }
)


def match_category(match: Exact, purpose: MatchPurpose | str) -> FillingCategory | MappingCategory:
    """Return the category of a match; limits are lower-inclusive, and nothing is rounded before.

    Args:
        match: The match as it is, in percent, uncapped.
        purpose: ``"pengisian"`` or ``"pemetaan"``; there is no default, since 80 is the best on one scale and the
            middle on the other.

    Raises:
        UnknownName: for another purpose.
        WrongType: for floats and other inexact numbers.

    Example:
        >>> (
        ...     [match_category("80", purpose).value for purpose in MatchPurpose],
        ...     match_category("79.995", "pengisian").value,
        ... )
        (['memenuhi_syarat', 'cukup_optimal'], 'masih_memenuhi_syarat')
    """
    formula, _, members = _CATEGORIES[member(MatchPurpose, purpose)]
    return members(evaluate(formula, {"jpm": exact(match)}))  # type: ignore[return-value]


# --- Weights of technical and other competencies --------------------------------------------------------------------


def _share(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if not 0 < value < 1:
        raise InvalidValue(
            f"Technical competencies weigh {number_text(value)}.",
            mend="Give a share between 0 and 1, such as '0.4'; without weights leave them out.",
            path=attribute.name,
            value=value,
        )


@final
@attrs.frozen
class MatchWeights:
    """How technical competencies weigh beside the managerial and socio-cultural ones together.

    Args:
        technical: The share of the technical ones, above 0 and below 1; the others have the rest.
        basis: Which rule has it.
    """

    technical: Fraction = attrs.field(converter=exact, validator=_share)
    basis: Basis = attrs.field(validator=is_a(Basis))

    @property
    def other(self) -> Fraction:
        """The share of the managerial and socio-cultural ones."""
        return 1 - self.technical


_JFKK: Basis = Law("Permen 35/2020 (uji kompetensi JFKK)", "Uji kompetensi jabatan fungsional")(
    "Kelulusan uji kompetensi",
    assurance=Assurance.SECONDARY,
    note="One extract of one ministry's rule, for one functional position; that the shares weigh the matches of the two"
    " groups is how it is read here.",
)
JFKK_WEIGHTS: Mapping[Jenjang, MatchWeights] = MappingProxyType(
    {
        Jenjang.AHLI_MADYA: MatchWeights("0.4", _JFKK),
        Jenjang.AHLI_MUDA: MatchWeights("0.5", _JFKK),
        Jenjang.AHLI_PERTAMA: MatchWeights("0.6", _JFKK),
    }
)
"""Weights of one functional position, by jenjang; a named choice, no default."""


def _weighed(key: str, name: Words, achieved: NumberFormula, weights: MatchWeights) -> NumberFormula:
    technical = given_truth("teknis")
    together = weights.technical * _percent(achieved, technical) + weights.other * _percent(achieved, ~technical)
    return together.named(key, id=name.id, en=name.en, basis=weights.basis)


def _match_formula(weights: MatchWeights | None) -> NumberFormula:
    if weights is None:
        return MATCH
    name = Words("JPM berbobot teknis dan lainnya", "Match, technical and others weighed")
    return _weighed("jpm_berbobot", name, _ACHIEVED, weights)


def _capped_formula(weights: MatchWeights | None) -> NumberFormula:
    if weights is None:
        return CAPPED_MATCH
    name = Words("JPM berbobot, terbatas per kompetensi", "Weighed match capped by competency")
    return _weighed("jpm_berbobot_terbatas", name, least_of(_ACHIEVED, _REQUIRED), weights)


# --- The match ------------------------------------------------------------------------------------------------------


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
        return self._worked_out(_match_formula(self.weights))

    @property
    def capped(self) -> Fraction | Undetermined:
        """The same with each competency capped at what it requires: only this one falls with every gap."""
        return self._worked_out(_capped_formula(self.weights))

    @property
    def total_capped(self) -> Fraction | Undetermined:
        """The match as it is, at most 100, as some systems print it."""
        raw = self.raw
        return raw if isinstance(raw, Undetermined) else min(raw, Fraction(FULL))

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
        return self._open or explain(_match_formula(self.weights), self._facts)

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
            _RATIO,
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
        return self._open or evaluate(formula, self._facts)  # type: ignore[return-value]

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
        _CAPPED,
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
        >>> codes = ["M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "SK.01"]
        >>> post = JobStandard("Administrator", dict.fromkeys(codes, 3), Law("SK Wali Kota 12/2025")("Lampiran"))
        >>> found = CompetencyAssessment("ani", dict(zip(codes, [4, 3, 2, 3, 2, 3, 2, 2, 4])), "asesor")
        >>> match = job_match(post, found)
        >>> f"{float(match.raw):.2f} {float(match.capped):.2f}", match.category("pemetaan").value
        ('92.59 85.19', 'optimal')
        >>> [line.code for line in match.gaps.open]
        ['M.03', 'M.05', 'M.07', 'M.08']
    """
    return JobMatch(standard, assessment, weights, on)


def is_technical(code: str) -> bool:
    """Return whether a code in its kept form is of a technical competency."""
    return code.startswith("T.")
