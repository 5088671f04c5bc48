"""Golden cases of surveys: an index and its class from answers, from their sums, or from published means."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from ..base.exact import exact
from ..base.words import Words
from ..feedback.survey import index
from ..feedback.survey_answers import Answers, ElementMeans, ElementTotals, QuestionTotal
from ..feedback.survey_scheme import SurveyElement, scheme_named
from ..feedback.survey_weights import EXACT, PrintedWeight
from .golden_case import Case, printed, token_of

if TYPE_CHECKING:
    from ..feedback.survey_scheme import SurveyScheme
    from ..feedback.survey_weights import WeightPolicy
    from ..rules.catalogue import Catalogue

__all__ = ["ikm"]


def ikm(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return the index and its class; the class is that of the index as the case rounds it."""
    scheme = scheme_named(inputs["skema"])
    found = index(_responses(inputs, scheme), weights=_weights(inputs.get("bobot", "eksak")))
    shown = printed(found.exact, case)
    places = scheme.rounding.places
    return {"ikm": shown, "mutu": token_of(scheme.grade(Fraction(shown(f"{0:.{places}f}"))))}


def _weights(bobot: Any) -> WeightPolicy:
    text = str(bobot).strip().replace(",", ".")
    return EXACT if re.fullmatch(r"eksak|1/[0-9]+", text.lower()) else PrintedWeight(text)


def _responses(inputs: Case, scheme: SurveyScheme) -> Answers | ElementTotals | ElementMeans:
    """Return what the case tells, by position where it has no names: all elements weigh alike."""
    if "jawaban" in inputs:
        rows = inputs["jawaban"]
        if rows and isinstance(rows[0], dict):
            return Answers.of(scheme, rows)
        return Answers(_as_wide_as(rows[0] if rows else (), scheme), rows)
    if "jumlah" in inputs:
        wide = _as_wide_as(inputs["jumlah"], scheme)
        return ElementTotals(wide, _totals(_named(inputs["jumlah"], wide), inputs["responden"], wide))
    wide = _as_wide_as(inputs["unsur"], scheme)
    return ElementMeans(wide, _named(inputs["unsur"], wide))


def _as_wide_as(told: Any, scheme: SurveyScheme) -> SurveyScheme:
    """Return the scheme with as many elements as were asked: units leave some out, and 1/k is of those asked."""
    if isinstance(told, dict) or len(told) in {0, len(scheme.elements)}:
        return scheme
    keys = [f"u{place}" for place in range(1, len(told) + 1)]
    return attrs.evolve(scheme, elements=[SurveyElement(key, Words(key, key)) for key in keys])


def _named(told: Any, scheme: SurveyScheme) -> dict[str, Any]:
    return told if isinstance(told, dict) else dict(zip(scheme.keys, told, strict=True))


def _totals(sums: dict[str, Any], respondents: Any, scheme: SurveyScheme) -> list[QuestionTotal]:
    counts = _named(respondents, scheme) if isinstance(respondents, dict | list) else dict.fromkeys(sums, respondents)
    return [QuestionTotal(key, _whole(number), _whole(counts[key])) for key, number in sums.items()]


def _whole(number: Any) -> int:
    return int(exact(number))
