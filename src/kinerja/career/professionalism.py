"""The index of professionality of one person (IP ASN): four dimensions, their points, and why.

What is not known is never 0: the dimension is undetermined, so is the index, and what it can still come to is told.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity, Undetermined, all_findings
from ..base.members import member
from ..base.period import plain_date
from ..base.scale import Grade
from ..base.spans import check_in_force
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..formula.program import evaluate, explain
from ..plans.fields import check_kind, filled, is_a, stripped
from ..rules.pp46_2011 import Sebutan
from .professionalism_parts import PostGroup, ProfessionalismCategory
from .professionalism_parts import ProfessionalismDimension as Dimension
from .professionalism_profile import ProfessionalismProfile
from .professionalism_rules import ProfessionalismRules
from .professionalism_tables import CATEGORY, PERBKN8_2019, TOTAL, VALUE_BASIS, VALUE_CLASS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.exact import Exact
    from ..base.words import Language
    from ..formula.steps import Step

__all__ = ["DimensionScore", "ProfessionalismIndex", "professionalism_category", "professionalism_index"]


@final
@attrs.frozen
class DimensionScore:
    """What one dimension came to.

    Args:
        dimension: Which one.
        score: Its points, or why nobody can tell.
        least: The least points that it can have.
        most: The most points that it can have for this person's group of posts.
        because: The explanation; ``None`` where the score is undetermined.
    """

    dimension: Dimension = attrs.field(validator=is_a(Dimension))
    score: Fraction | Undetermined
    least: Fraction = attrs.field(converter=exact)
    most: Fraction = attrs.field(converter=exact)
    because: Step | None = None

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """The points twice where they are known, else the least and the most."""
        return (self.least, self.most) if isinstance(self.score, Undetermined) else (self.score, self.score)


def _scores(values: Iterable[DimensionScore]) -> tuple[DimensionScore, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class ProfessionalismIndex:
    """The index of one person on one day, with its four dimensions.

    Args:
        person_id: Who; the caller's key.
        on: The day of measuring.
        rules: By which tables.
        dimensions: One score each, in the order of the regulation.
        findings: What a careful reader would flag.

    Raises:
        InvalidValue: when a dimension is missing, or stands twice.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    rules: ProfessionalismRules = attrs.field(validator=is_a(ProfessionalismRules))
    dimensions: tuple[DimensionScore, ...] = attrs.field(converter=_scores)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings)

    def __attrs_post_init__(self) -> None:
        told = tuple(each.dimension for each in self.dimensions)
        if told != tuple(Dimension):
            mend = f"Give one score each for {', '.join(Dimension)}, in this order."
            raise InvalidValue(f"There are scores of {', '.join(told)}.", mend=mend, path="dimensions")

    def of(self, dimension: Dimension | str) -> DimensionScore:
        """Return the score of one dimension.

        Raises:
            UnknownName: for what is no dimension.
        """
        return self.dimensions[list(Dimension).index(member(Dimension, dimension))]

    @property
    def unknown(self) -> tuple[DimensionScore, ...]:
        """The dimensions that nobody can tell."""
        return tuple(each for each in self.dimensions if isinstance(each.score, Undetermined))

    @property
    def index(self) -> Fraction | Undetermined:
        """The points together; undetermined as soon as one dimension is, for its reason."""
        if self.unknown:
            reasons = [each.score.reason for each in self.unknown if isinstance(each.score, Undetermined)]
            words = Words(" ".join(each.id for each in reasons), " ".join(each.en for each in reasons))
            return Undetermined(words, self.rules.basis)
        return sum((each.bounds[0] for each in self.dimensions), Fraction(0))

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """What the index can still come to: the least and the most; twice the index where it is known."""
        low = sum((each.bounds[0] for each in self.dimensions), Fraction(0))
        return low, sum((each.bounds[1] for each in self.dimensions), Fraction(0))

    @property
    def category(self) -> ProfessionalismCategory | Undetermined:
        """What the index is called."""
        return self.index if isinstance(self.index, Undetermined) else professionalism_category(self.index)

    @property
    def because(self) -> Step | Undetermined:
        """The explanation: the sum, and for each dimension the row of the table with its basis."""
        if isinstance(self.index, Undetermined):
            return self.index
        step = explain(TOTAL, {"dimensi": [{"skor": each.bounds[0]} for each in self.dimensions]})
        parts = tuple(each.because for each in self.dimensions if each.because)
        return attrs.evolve(step, inputs=(), steps=parts)

    def as_text(self, language: Language) -> str:
        """Return the index as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.professionalism import professionalism_page
        from ..show.text import as_text

        return as_text(professionalism_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the index as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.professionalism import professionalism_page

        return as_html(professionalism_page(self), language)

    def _repr_html_(self) -> str:
        """Return the index for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        told = self.index
        shown = "undetermined" if isinstance(told, Undetermined) else number_text(told)
        return f"<{type(self).__name__} of {masked(self.person_id)}: {shown}>"


def professionalism_category(index: Exact) -> ProfessionalismCategory:
    """Return what an index is called; classes end at 60, 70, 80 and 90, and what lies above belongs to the next.

    Args:
        index: 0 to 100, unrounded.

    Raises:
        InvalidValue: for an index outside of 0 to 100.
        WrongType: for floats and other inexact numbers.

    Example:
        >>> [professionalism_category(each).value for each in (60, "60.5", 90, "90.01")]
        ['sangat_rendah', 'rendah', 'tinggi', 'sangat_tinggi']
    """
    value = exact(index)
    if not 0 <= value <= 100:
        raise InvalidValue(f"The index is {number_text(value)}.", mend="Give 0 to 100.", path="index", value=index)
    return ProfessionalismCategory(evaluate(CATEGORY, {"ip_asn": value}))


def professionalism_index(
    profile: ProfessionalismProfile, *, on: date, rules: ProfessionalismRules = PERBKN8_2019
) -> ProfessionalismIndex:
    """Return the index of a person (PermenPANRB 38/2018, Peraturan BKN 8/2019).

    Args:
        profile: What is known of the person.
        on: The day of measuring.
        rules: The tables.  They give points to grades of PP 46/2011 only; for predikat of PermenPANRB 6/2022 the agency
            chooses, with ``rules.counting(...)``.

    Raises:
        NotCovered: when the tables do not hold on that day.
        WrongType: for what is no profile.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.professionalism_tables import POINTS_30_25_15_5_1
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> head = ProfessionalismProfile(
        ...     "e1",
        ...     "S2",
        ...     "struktural",
        ...     {"diklat_kepemimpinan": True, "teknis_20jp": True, "seminar": False},
        ...     Predikat.BAIK,
        ...     "tidak_pernah",
        ... )
        >>> professionalism_index(head, on=date(2026, 3, 1)).bounds
        (Fraction(56, 1), Fraction(85, 1))
        >>> agency = PERBKN8_2019.counting(POINTS_30_25_15_5_1)
        >>> found = professionalism_index(head, on=date(2026, 3, 1), rules=agency)
        >>> found.index, found.category.value
        (Fraction(80, 1), 'sedang')
    """
    check_kind(profile, ProfessionalismProfile, path="profile", mend="Give a ProfessionalismProfile.")
    check_in_force(rules.id, rules.since, rules.until, plain_date(on))
    told = {
        Dimension.KUALIFIKASI: _from_education(profile, rules),
        Dimension.KOMPETENSI: _from_trainings(profile, rules),
        Dimension.KINERJA: _from_performance(profile, rules),
        Dimension.DISIPLIN: _from_discipline(profile, rules),
    }
    scores = tuple(_score(dimension, answer, profile.group, rules) for dimension, answer in told.items())
    return ProfessionalismIndex(profile.person_id, on, rules, scores, (*_unknown(scores), *_between(profile)))


def _score(
    dimension: Dimension, answer: Step | Undetermined, group: PostGroup | None, rules: ProfessionalismRules
) -> DimensionScore:
    most = max(rules.most(dimension, each) for each in ([group] if group else PostGroup))
    least = rules.least(dimension)
    if isinstance(answer, Undetermined):
        return DimensionScore(dimension, answer, least, most)
    return DimensionScore(dimension, exact(answer.value), least, most, answer)  # type: ignore[arg-type]


def _open(id: str, en: str, rules: ProfessionalismRules) -> Undetermined:
    return Undetermined(Words(id, en), rules.basis)


def _from_education(profile: ProfessionalismProfile, rules: ProfessionalismRules) -> Step | Undetermined:
    if profile.education is None:
        return _open("Pendidikan belum diketahui.", "The education is not known.", rules)
    return explain(rules.education_formula, {"pendidikan": profile.education})


def _from_trainings(profile: ProfessionalismProfile, rules: ProfessionalismRules) -> Step | Undetermined:
    if profile.group is None:
        return _open("Kelompok jabatan belum diketahui.", "The group of the post is not known.", rules)
    told = dict(profile.trainings)
    missing = [each.label for each in rules.items(profile.group) if each not in told]
    if missing:
        names = Words("; ".join(each.id for each in missing), "; ".join(each.en for each in missing))
        return _open(f"Belum diketahui: {names.id}.", f"Not known: {names.en}.", rules)
    return explain(rules.competency_formulas[profile.group], {each.value: held for each, held in told.items()})


def _from_performance(profile: ProfessionalismProfile, rules: ProfessionalismRules) -> Step | Undetermined:
    told = profile.performance
    if told is None:
        return _open("Hasil penilaian kinerja belum diketahui.", "The result of performance is not known.", rules)
    if isinstance(told, Undetermined):
        return told
    if isinstance(told, Fraction):
        return _from_value(told, rules)
    scale = told.scale.id if isinstance(told, Grade) else told.scale_id()
    formula = rules.performance_formulas.get(scale)
    if formula is None:
        return _no_table(scale, rules)
    return explain(formula, {"predikat": told.token})


def _from_value(value: Fraction, rules: ProfessionalismRules) -> Step | Undetermined:
    formula = rules.performance_formulas.get(Sebutan.scale_id())
    if formula is None:
        return _no_table(Sebutan.scale_id(), rules)
    classed = explain(VALUE_CLASS, {"nilai": value})
    step = explain(formula, {"predikat": classed.value})
    return attrs.evolve(step, inputs=(), steps=(classed, *step.steps))


def _no_table(scale: str, rules: ProfessionalismRules) -> Undetermined:
    return _open(
        f"Tidak ada aturan yang terbaca tentang nilai skala {scale}; instansi memilih tabelnya.",
        f"No rule could be read on what the scale {scale} is worth; the agency chooses a table.",
        rules,
    )


def _from_discipline(profile: ProfessionalismProfile, rules: ProfessionalismRules) -> Step | Undetermined:
    if profile.discipline is None:
        return _open("Riwayat disiplin belum diketahui.", "The history of discipline is not known.", rules)
    return explain(rules.discipline_formula, {"hukuman_5_tahun": profile.discipline})


# --- Findings -------------------------------------------------------------------------------------------------------


def _unknown(scores: tuple[DimensionScore, ...]) -> Iterator[Finding]:
    hint = Words("Lengkapi datanya; yang belum diketahui tidak dihitung 0.", "Complete it; unknown is not 0.")
    for each in scores:
        if isinstance(each.score, Undetermined):
            message = each.score.reason
            yield Finding("IP_DIMENSION_UNKNOWN", Severity.WARNING, each.dimension, message, hint, each.score.basis)


def _between(profile: ProfessionalismProfile) -> Iterator[Finding]:
    value = profile.performance
    # The classes are printed with whole ends: 50 and 51, 60 and 61, 75 and 76, 90 and 91.
    if isinstance(value, Fraction) and any(end < value < end + 1 for end in (50, 60, 75, 90)):
        shown = number_words(value)
        yield Finding(
            "IP_VALUE_BETWEEN_CLASSES",
            Severity.INFO,
            Dimension.KINERJA,
            Words(
                f"Nilai {shown.id} terletak di antara dua kelas yang dicetak; dibaca sebagai kelas yang lebih tinggi.",
                f"The value {shown.en} lies between two printed classes; it is read as the higher one.",
            ),
            basis=VALUE_BASIS,
        )
