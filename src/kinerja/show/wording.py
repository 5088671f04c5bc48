"""Values as words: numbers, truths, tokens, articles, answers that the law does not give."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.vocabulary import VOCABULARY
from ..base.words import LABELS, Words, label, number_words
from .page import as_written, joined, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.law import Basis
    from ..base.scale import Grade, Ranked
    from ..formula.interpret import Value
    from ..rules.parts import Score

__all__ = [
    "BASIS",
    "UNDETERMINED",
    "basis_words",
    "grade_words",
    "score_words",
    "token_words",
    "truth_words",
    "undetermined_words",
    "value_words",
]


BASIS = Words("Dasar", "Basis")
"""What an article is named by."""
UNDETERMINED = Words("Belum dapat ditetapkan", "Not determined")
"""What stands in the place of an answer that the law does not give."""


def truth_words(truth: bool) -> Words:  # noqa: FBT001 - the value that is shown
    """Return yes or no."""
    return Words("ya", "yes") if truth else Words("tidak", "no")


def token_words(token: str, scales: Iterable[str] = ()) -> Words:
    """Return the label of a token: that of the first of ``scales`` with a label for it.

    If none of them has one, the label that all vocabularies of people, plans and rules give it; if they disagree, the
    token itself.

    Example:
        >>> token_words("kurang", ["predikat"]).en, token_words("di_atas_ekspektasi").id, token_words("kurang").id
        ('Poor (misconduct)', 'Di atas ekspektasi', 'kurang')
    """
    for scale in scales:
        if (scale, token) in LABELS:
            return LABELS[scale, token]
    labels = {LABELS[key] for key in VOCABULARY if key[1] == token}
    return labels.pop() if len(labels) == 1 else label("", token)


def value_words(value: Value | Undetermined | None, scales: Iterable[str] = ()) -> Words:
    """Return what a fact or a step holds; ``None`` is a fact that was not given."""
    match value:
        case None:
            return Words("tidak diisi", "not given")
        case bool():
            return truth_words(value)
        case Fraction():
            return number_words(value)
        case Undetermined():
            return undetermined_words(value)
        case _:
            return token_words(value, scales)


def undetermined_words(answer: Undetermined) -> Words:
    """Return that there is no answer, and why.

    Example:
        >>> undetermined_words(Undetermined(Words("Belum dievaluasi.", "Not evaluated yet."))).id
        'Belum dapat ditetapkan. Belum dievaluasi.'
    """
    told = joined((UNDETERMINED, answer.reason), ". ")
    return joined((told, labelled(BASIS, basis_words(answer.basis))), " ") if answer.basis else told


def grade_words(grade: Ranked | Grade | Undetermined) -> Words:
    """Return the name of a grade, or why there is none."""
    return undetermined_words(grade) if isinstance(grade, Undetermined) else grade.label


def score_words(score: Score) -> Words:
    """Return a score as it is published, with its full value where that says more.

    Example:
        >>> from decimal import Decimal
        >>> from kinerja.rules.parts import Score
        >>> score_words(Score(Fraction(1025, 12), Decimal("85.42"))).id
        '85,42 (nilai penuh ≈ 85,4167)'
    """
    published, full = number_words(score.published), number_words(score.exact)
    if Fraction(score.published) == score.exact:
        return published
    return Words(f"{published.id} (nilai penuh {full.id})", f"{published.en} (full value {full.en})")


def basis_words(basis: Basis) -> Words:
    """Return law and article, and how we know it where it was not read in the text of the law.

    Example:
        >>> from kinerja.base.law import Law
        >>> basis_words(Law("PP 46/2011")("Pasal 17", assurance=Assurance.PRACTICE)).id
        'PP 46/2011, Pasal 17 (praktik)'
    """
    if basis.assurance is Assurance.TEXT:
        return as_written(str(basis))
    known = label("assurance", basis.assurance)
    return Words(f"{basis} ({known.id})", f"{basis} ({known.en})")
