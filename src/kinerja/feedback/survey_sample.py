"""How many people a survey should ask, whether it reached them, and how many answered of those who were asked.

The minimum that practice takes from Krejcie and Morgan (1970) keeps a *proportion* within five points.  It says nothing
of the index, whose own interval is another question (:mod:`~kinerja.feedback.survey_interval`): tell both.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import KEPMENPAN_25_2004, PERMENPANRB_14_2017
from ..base.members import member
from ..base.rounding import RoundingMode, rounded
from ..base.words import Words, label, number_words
from ..errors import InvalidValue

if TYPE_CHECKING:
    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = ["SampleMinimum", "SampleRule", "SurveySample", "minimum_sample"]


class SampleRule(StrEnum):
    """Where a minimum comes from."""

    KREJCIE_MORGAN = "krejcie_morgan"
    """The formula of Krejcie and Morgan, which reports under PermenPANRB 14/2017 use."""
    SLOVIN = "slovin"
    """N / (1 + N d²): it asks for a few more, and is sometimes called by the other's name."""
    KEPMENPAN_2004 = "kepmenpan_2004"
    """150 people, whatever there are in all; remembered of KepmenPAN 25/2004, not read."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("sample_rule", self)

    @property
    def basis(self) -> Basis:
        """Where it stands, and how sure that is."""
        match self:
            case SampleRule.KREJCIE_MORGAN:
                return PERMENPANRB_14_2017(
                    "Lampiran, jumlah responden",
                    assurance=Assurance.SECONDARY,
                    note="Its text was not read; published reports name the formula and give its numbers.",
                )
            case SampleRule.SLOVIN:
                return PERMENPANRB_14_2017(
                    "Lampiran, jumlah responden",
                    assurance=Assurance.PRACTICE,
                    note="Systems and reports use it beside the table; no article asks for it.",
                )
            case _:
                return KEPMENPAN_25_2004(
                    "Lampiran, jumlah responden",
                    assurance=Assurance.ASSUMPTION,
                    note="Not read and not confirmed: averages of one city's reports are multiples of 1/150.",
                )


@final
@attrs.frozen
class SampleMinimum:
    """How many people should answer.

    Args:
        rule: Where it comes from.
        population: How many people there are in all.
        exact: What the formula gives.
        people: The whole number that is asked for, rounded the way that was asked for.
        margin: How far a proportion may lie from the truth; ``None`` for a number that no formula gives.
    """

    rule: SampleRule
    population: int
    exact: Fraction
    people: int
    margin: Fraction | None


def minimum_sample(
    population: int,
    rule: SampleRule = SampleRule.KREJCIE_MORGAN,
    *,
    rounding: RoundingMode = RoundingMode.UP,
    margin: Exact = "0.05",
    chi_square: Exact = "3.841",
) -> SampleMinimum:
    """Return how many people should answer, so that a proportion is kept within a margin.

    Args:
        population: How many were served, or could be asked, 1 or more.
        rule: Where the minimum comes from.
        rounding: Which way to a whole number; published reports go up, printed tables to the nearest.
        margin: How far a proportion may lie from the truth, above 0 and below 1.
        chi_square: Of Krejcie and Morgan: of one degree of freedom at the confidence wanted; 3.841 is for 95 percent.

    Raises:
        InvalidValue: for a population below 1, a margin or chi-square out of range.
        UnknownName: for another rule or rounding.

    Example:
        >>> answer = minimum_sample(67)
        >>> answer.people, minimum_sample(67, rounding=RoundingMode.HALF_UP).people, float(round(answer.exact, 2))
        (58, 57, 57.18)
        >>> minimum_sample(1000, SampleRule.SLOVIN).people
        286
    """
    _check_count(population, 1, "population")
    chosen, mode, kept, chi = member(SampleRule, rule), member(RoundingMode, rounding), exact(margin), exact(chi_square)
    if not 0 < kept < 1 or chi <= 0:
        raise InvalidValue(
            f"With a margin of {margin} and a chi-square of {chi_square} there is no minimum.",
            mend="Give a margin above 0 and below 1, and a chi-square above 0.",
            path="margin",
            value=margin,
        )
    if chosen is SampleRule.KEPMENPAN_2004:
        return SampleMinimum(chosen, population, Fraction(150), 150, None)
    spread = chi / 4  # the widest that a proportion has: one half of each
    number = (
        spread * population / (kept**2 * (population - 1) + spread)
        if chosen is SampleRule.KREJCIE_MORGAN
        else population / (1 + population * kept**2)
    )
    return SampleMinimum(chosen, population, number, rounded(number.numerator, number.denominator, mode), kept)


def _usual(sample: SurveySample) -> SampleMinimum | None:
    people = sample.population
    return minimum_sample(people) if type(people) is int and people > 0 else None


@final
@attrs.frozen
class SurveySample:
    """How many answered, of how many.

    Args:
        answered: How many people answered, 0 or more.
        population: How many were served, or could have been asked; ``None`` when nobody counted them.
        invited: How many were asked; ``None`` likewise.
        minimum: How many should have answered; by Krejcie and Morgan, rounded up, unless another is given.

    Raises:
        InvalidValue: when more answered than were asked or served, or the minimum is for another number of people.

    Example:
        >>> sample = SurveySample(187, population=23_857_000, invited=400)
        >>> sample.minimum.people, sample.is_met, sample.response_rate
        (385, False, Fraction(187, 400))
        >>> [finding.code for finding in sample.findings]
        ['SURVEY_BELOW_MINIMUM']
    """

    answered: int
    population: int | None = attrs.field(default=None, kw_only=True)
    invited: int | None = attrs.field(default=None, kw_only=True)
    minimum: SampleMinimum | None = attrs.field(default=attrs.Factory(_usual, takes_self=True), kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_count(self.answered, 0, "answered")
        for path in ("population", "invited"):
            if getattr(self, path) is not None:
                _check_count(getattr(self, path), max(self.answered, 1), path)
        if self.minimum is not None and self.minimum.population != self.population:
            raise InvalidValue(
                f"The minimum is for {self.minimum.population:,} people, and the survey has {self.population}.",
                mend="Make it with minimum_sample(population).",
                path="minimum",
                value=self.minimum.population,
            )

    @property
    def is_met(self) -> bool | None:
        """Whether as many answered as should; ``None`` when nobody knows how many there are."""
        return None if self.minimum is None else self.answered >= self.minimum.people

    @property
    def response_rate(self) -> Fraction | None:
        """The share who answered of those who were asked; ``None`` when nobody counted these."""
        return None if self.invited is None else Fraction(self.answered, self.invited)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a reader should know of the sample."""
        if self.minimum is None:
            return (_UNKNOWN,)
        return () if self.is_met else (_below(self.answered, self.minimum),)


_UNKNOWN = Finding(
    "SURVEY_POPULATION_UNKNOWN",
    Severity.INFO,
    "population",
    Words(
        "Jumlah penerima layanan tidak diketahui, jadi jumlah minimum responden tidak dapat dihitung.",
        "How many were served is not known, so there is no minimum to compare with.",
    ),
    Words("Catat jumlah penerima layanan pada periode itu.", "Count those served in the period."),
    SampleRule.KREJCIE_MORGAN.basis,
)


def _below(answered: int, minimum: SampleMinimum) -> Finding:
    people, least = number_words(Fraction(answered)), number_words(Fraction(minimum.people))
    proportion = _proportion(minimum.margin)
    return Finding(
        "SURVEY_BELOW_MINIMUM",
        Severity.WARNING,
        "answered",
        Words(
            f"{people.id} orang menjawab; minimumnya {least.id}. {proportion.id}",
            f"{people.en} people answered; the minimum is {least.en}. {proportion.en}",
        ),
        Words("Sebutkan hal ini bersama hasilnya.", "Say so with the result."),
        minimum.rule.basis,
    )


def _proportion(margin: Fraction | None) -> Words:
    """Return what a minimum is for, and that it is not for the index."""
    if margin is None:
        return Words(
            "Angka itu tidak menunjukkan ketelitian indeks; hal itu ada pada selangnya.",
            "It does not tell how sure the index is; that stands in its interval.",
        )
    within = number_words(100 * margin)
    return Words(
        f"Batas {within.id}% itu berlaku bagi suatu proporsi, bukan bagi indeks; ketelitian indeks ada pada selangnya.",
        f"Its {within.en}% holds for a proportion, not for the index; how sure the index is stands in its interval.",
    )


def _check_count(value: object, least: int, path: str) -> None:
    if type(value) is not int or value < least:
        raise InvalidValue(
            f"{value!r} is no number of people here.",
            mend=f"Give a whole number, {least} or more.",
            path=path,
            value=value,
        )
