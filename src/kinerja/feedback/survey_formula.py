"""The index of a survey as a formula, in the order of the article: element means, weighted means, their sum, the index.

Every scheme has the same one with numbers of its own; how the answers are told and where the weights come from are
choices that stand in each explanation.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.words import Words, label
from ..formula.build import bands, choice, given, mean, number, total
from ..formula.program import Program
from ..rules import shape
from ..rules.options import resolved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..formula.algebra import Formula, NumberFormula
    from .survey_scheme import SurveyScheme

__all__ = ["NEEDS", "AnswersTold", "WeightsFrom", "index_programs", "published_and_class"]


class AnswersTold(StrEnum):
    """What of the answers is known."""

    JUMLAH = "jumlah"
    """The sum of the answers to each element, and how many they are."""
    PERTANYAAN = "pertanyaan"
    """The same of each of several questions; an element is the mean of the means of its questions."""
    RATA_RATA = "rata_rata"
    """Only the mean of each element, as somebody published it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("answers_told", self)


class WeightsFrom(StrEnum):
    """Where the weights of the elements come from."""

    EKSAK = "eksak"
    """1 divided by the number of elements."""
    TERCETAK = "tercetak"
    """The same, cut to the decimals that somebody printed and computed with."""
    KEPENTINGAN = "kepentingan"
    """How important people find each element."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("weights_from", self)


_ANSWERS = (
    shape.number("jumlah", "Jumlah nilai jawaban", "Sum of the answers"),
    shape.number("n", "Banyaknya jawaban", "Number of answers"),
)
NEEDS = shape.whole(
    shape.collection(
        "unsur",
        "Unsur pelayanan",
        "Elements of the service",
        *_ANSWERS,
        shape.collection("pertanyaan", "Pertanyaan", "Questions", *_ANSWERS),
        shape.number("rata_rata", "Nilai rata-rata yang diterbitkan", "Mean as published"),
        shape.number("bobot", "Bobot unsur", "Weight of the element", required=True),
        required=True,
    )
)
"""The facts that the formula reads."""


def index_programs(scheme: SurveyScheme) -> Mapping[tuple[AnswersTold, WeightsFrom], Program]:
    """Return what computes and explains the index of a scheme, by what is known of the answers and the weights.

    Each gives the index first and its class, or the published index where a scheme has no classes, last.
    """
    index = _index(scheme)
    last = published_and_class(index, scheme)
    return MappingProxyType(
        {
            (told, weights): Program(
                resolved((index.node, last.node), {"sumber_jawaban": told, "asal_bobot": weights}), NEEDS
            )
            for told in AnswersTold
            for weights in WeightsFrom
        }
    )


def _index(scheme: SurveyScheme) -> NumberFormula:
    answered = given("jumlah") / given("n")
    nrr: NumberFormula = choice(
        "sumber_jawaban", jumlah=answered, pertanyaan=mean("pertanyaan", answered), rata_rata=given("rata_rata")
    ).named("nrr", id="Nilai rata-rata (NRR) unsur", en="Mean of the element (NRR)", basis=scheme.basis)
    bobot = given("bobot")
    weight: NumberFormula = choice("asal_bobot", eksak=bobot, tercetak=bobot, kepentingan=bobot)
    weighted = (nrr * weight).named(
        "nrr_tertimbang", id="NRR tertimbang unsur", en="Weighted mean of the element", basis=scheme.basis
    )
    ni = total("unsur", weighted).named("ni", id="Nilai indeks (NI)", en="Index on the scale", basis=scheme.basis)
    return (ni * number(scheme.conversion)).named(
        "ikm", id="Nilai indeks setelah dikonversi (IKM)", en="Converted index", basis=scheme.basis
    )


def published_and_class(index: NumberFormula, scheme: SurveyScheme) -> Formula:
    """Return the class, which the published value decides: limits of two decimals leave gaps for exact numbers."""
    published = index.round(scheme.rounding).named(
        "ikm_terbit", id="IKM yang diterbitkan", en="Published index", basis=scheme.rounding.basis
    )
    if not scheme.cuts:
        return published
    return bands(published, lowest=scheme.grades.tokens[0], at_least={cut: token for token, cut in scheme.cuts}).named(
        "mutu", id="Mutu pelayanan", en="Quality of the service", basis=scheme.cuts_basis
    )
