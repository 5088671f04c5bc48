"""What a match is made of: the ratio, the two scales by purpose, the weights of technical competencies."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.law import Assurance, Basis, Law
from ..base.laws import PERBAN_BKN_26_2019
from ..base.members import member
from ..base.scale import Ranked
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.build import bands, given, given_truth, least_of, total
from ..formula.program import evaluate
from ..people.positions import Jenjang
from ..plans.fields import is_a

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from ..base.exact import Exact
    from ..formula.algebra import NumberFormula, TokenFormula, TruthLike

__all__ = [
    "CAPPED_MATCH",
    "CAPPED_MATCH_BASIS",
    "FULL_MATCH",
    "JFKK_WEIGHTS",
    "MATCH",
    "MATCH_BASIS",
    "FillingCategory",
    "MappingCategory",
    "MatchPurpose",
    "MatchWeights",
    "capped_match_formula",
    "match_category",
    "match_formula",
]

FULL_MATCH: int = 100
"""All that a post requires, in percent."""

# --- Formulas -------------------------------------------------------------------------------------------------------

MATCH_BASIS: Basis = PERBAN_BKN_26_2019(
    "Lampiran",
    assurance=Assurance.SECONDARY,
    note="Sum of achieved levels in percent of the sum of required ones, as a ministry's rule on competency tests and"
    " the reports of a public system have it; the page of the annex itself was not read.",
)
"""Where the ratio comes from."""
CAPPED_MATCH_BASIS: Basis = PERBAN_BKN_26_2019(
    "Lampiran",
    assurance=Assurance.ASSUMPTION,
    note="Ours, for reading beside the ratio: no competency counts for more than it requires, so that a surplus hides"
    " no gap.  Categories are read off the ratio as it is.",
)
"""Where the capped one comes from."""

_ACHIEVED = given("dicapai")
_REQUIRED = given("dipersyaratkan")


def _percent(achieved: NumberFormula, where: TruthLike | None = None) -> NumberFormula:
    return FULL_MATCH * total("kompetensi", achieved, where=where) / total("kompetensi", _REQUIRED, where=where)


MATCH: NumberFormula = _percent(_ACHIEVED).named("jpm", id="JPM", en="Job-person match", basis=MATCH_BASIS)
"""100 times the achieved levels by the required ones; facts ``kompetensi[]`` ``{dipersyaratkan, dicapai}``."""
CAPPED_MATCH: NumberFormula = _percent(least_of(_ACHIEVED, _REQUIRED)).named(
    "jpm_terbatas", id="JPM terbatas per kompetensi", en="Match capped by competency", basis=CAPPED_MATCH_BASIS
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
        InvalidValue: for a match below 0.
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
    value = exact(match)
    if value < 0:
        mend = "Give 0 or more: 100 times the achieved levels by the required ones."
        raise InvalidValue(f"The match is {number_text(value)}.", mend=mend, path="match", value=match)
    return members(evaluate(formula, {"jpm": value}))  # type: ignore[return-value]


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


def match_formula(weights: MatchWeights | None) -> NumberFormula:
    """Return the formula of the match; ``None`` weighs every level alike.

    Facts are ``kompetensi[]`` ``{dipersyaratkan, dicapai}``, with weights ``teknis`` as well.
    """
    if weights is None:
        return MATCH
    name = Words("JPM berbobot teknis dan lainnya", "Match, technical and others weighed")
    return _weighed("jpm_berbobot", name, _ACHIEVED, weights)


def capped_match_formula(weights: MatchWeights | None) -> NumberFormula:
    """Return the formula of the match with each competency capped at what it requires."""
    if weights is None:
        return CAPPED_MATCH
    name = Words("JPM berbobot, terbatas per kompetensi", "Weighed match capped by competency")
    return _weighed("jpm_berbobot_terbatas", name, least_of(_ACHIEVED, _REQUIRED), weights)
