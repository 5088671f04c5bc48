"""Schemes of surveys: which elements are asked, on which scale, how the index is made and which classes it has.

Three regulations are here as values.  None of their texts could be read, only what others say of them, so every basis
is secondary.  Elements are known by name and never by position: in the list of PermenPANRB 14/2017 the eighth is the
handling of complaints and in its questionnaire the facilities, and reports follow the one or the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import KEPMENPAN_25_2004, PERMENPANRB_14_2017, PERMENPANRB_16_2014
from ..base.rounding import Rounding
from ..base.scale import Grade, Ranked, Scale
from ..base.spans import check_days, holds_on
from ..base.words import Words
from ..errors import InvalidValue, NotFound, WrongType
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .figure import FigureSource, Measure
from .survey_formula import AnswersTold, WeightsFrom, index_programs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from ..base.exact import Exact
    from ..base.law import Basis, Law
    from ..formula.program import Program

__all__ = [
    "KEPMENPAN25_2004",
    "PERMENPANRB14_2017",
    "PERMENPANRB16_2014",
    "SCHEMES",
    "Mutu",
    "SurveyElement",
    "SurveyScheme",
    "permenpanrb16_2014",
    "scheme_named",
    "schemes_on",
]


class Mutu(Ranked, scale="mutu"):
    """The quality of a service by its index, from the lowest to the highest."""

    D = "D"
    """Tidak baik."""
    C = "C"
    """Kurang baik."""
    B = "B"
    """Baik."""
    A = "A"
    """Sangat baik."""


def _questions(element: SurveyElement) -> tuple[str, ...]:
    return (element.key,)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise WrongType(f"{values!r} is one text.", mend="Give the questions as a tuple.", path="questions")
    return tuple(map(stripped, values))


@final
@attrs.frozen
class SurveyElement:
    """One element (unsur) of a service that a survey asks about.

    Args:
        key: Its name in answers, such as ``"persyaratan"``.
        label: Its name for people.
        questions: The keys of its questions; one, with the key of the element, unless others are given.

    Raises:
        InvalidValue: for an empty key, no question, or a question twice.

    Example:
        >>> SurveyElement("waktu", Words("Waktu pelayanan", "Time")).questions
        ('waktu',)
    """

    key: str = attrs.field(converter=stripped, validator=filled)
    label: Words = attrs.field(validator=is_a(Words))
    questions: tuple[str, ...] = attrs.field(converter=_texts, default=attrs.Factory(_questions, takes_self=True))

    def __attrs_post_init__(self) -> None:
        if not self.questions or not all(self.questions):
            raise InvalidValue(
                f"The element {self.key!r} has no question.", mend="Name at least one.", path="questions"
            )
        refuse_twins(self.questions, "question", path="questions")


Cuts = tuple[tuple[str, Fraction], ...]
"""From which published index on a class holds, by token, from the lowest to the highest."""


def _cuts(cuts: Mapping[Any, Exact] | Iterable[tuple[Any, Exact]]) -> Cuts:
    pairs = cuts.items() if isinstance(cuts, Mapping) else cuts
    return tuple(sorted(((str(token), exact(cut)) for token, cut in pairs), key=lambda pair: pair[1]))


def _elements(elements: Iterable[SurveyElement]) -> tuple[SurveyElement, ...]:
    return tuple(elements)


def _full_hundred(scheme: SurveyScheme) -> Fraction:
    # The bounds are checked after this: what is wrong with them is told there.
    return Fraction(100, scheme.highest) if type(scheme.highest) is int and scheme.highest > 0 else Fraction(1)


def _published(law: Law, seen: str) -> Rounding:
    note = f"The classes have two decimals. That a tie goes up was found in published reports: {seen}."
    return Rounding(2, basis=law("Lampiran, pengolahan data", assurance=Assurance.PRACTICE, note=note))


_SEEN_2004, _SEEN_2017 = "89.105 is printed as 89.11", "86.625 is printed as 86.63"
_OURS = Rounding(
    2,
    basis=PERMENPANRB_14_2017(
        "Lampiran, pengolahan data",
        assurance=Assurance.ASSUMPTION,
        note="Two decimals and a tie goes up, as in reports under this regulation; for any other survey that is ours.",
    ),
)


def _check_bounds(scheme: SurveyScheme, _: attrs.Attribute[int], __: int) -> None:
    for name, bound in (("lowest", scheme.lowest), ("highest", scheme.highest)):
        if type(bound) is not int:
            raise WrongType(f"{bound!r} is no whole number.", mend="Give an int.", path=name, value=bound)
    if not 0 <= scheme.lowest < scheme.highest:
        raise InvalidValue(
            f"The scale runs from {scheme.lowest} to {scheme.highest}.",
            mend="Give a lowest answer of 0 or more and a highest one above it.",
            path="highest",
            value=scheme.highest,
        )


@final
@attrs.frozen(cache_hash=True)
class SurveyScheme:
    """How a survey is asked and its index is made.

    Args:
        id: Its stable name, such as ``"permenpanrb14_2017"``.
        name: Its name for people.
        elements: What is asked about; every key once, of elements and of questions.
        basis: Where elements, scale and formula stand.
        lowest: The lowest answer, 0 or more.
        highest: The highest answer, above the lowest.
        cuts: From which published index on each class of ``grades`` but the lowest holds; a mapping will do.  Empty
            where no table of classes is known: then there is an index and no class.
        cuts_basis: Where that table stands; required with it.
        grades: The classes.
        since: The first day it may be used; ``None`` when it always could.
        until: The last day.
        printed_weights: Weights that reports under it are known to print and compute with, such as ``"0.11"``.
        conversion: What the index on the scale is multiplied by; 100 divided by the highest answer unless told, and
            never more.
        rounding: How the index is published, and that value decides the class; two places, a tie up, unless told.

    Raises:
        InvalidValue: for no element, a key that stands twice, a scale that ends before it starts, a conversion that
            makes more than 100 of the best answers, cuts that do not fit the classes or have no basis.
        WrongType: for answers that are not whole numbers.

    Example:
        >>> from kinerja import Law
        >>> pulse = SurveyScheme(
        ...     "denyut",
        ...     Words("Survei denyut pegawai", "Employee pulse"),
        ...     [SurveyElement("beban", Words("Beban kerja", "Workload"), ("beban_1", "beban_2"))],
        ...     Law("Perwal Contoh 5/2025")("Pasal 7"),
        ...     highest=5,
        ... )
        >>> pulse.questions, pulse.conversion
        (('beban_1', 'beban_2'), Fraction(20, 1))
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    name: Words = attrs.field(validator=is_a(Words))
    elements: tuple[SurveyElement, ...] = attrs.field(converter=_elements)
    basis: Basis
    lowest: int = attrs.field(default=1, kw_only=True)
    highest: int = attrs.field(default=4, validator=_check_bounds, kw_only=True)
    cuts: Cuts = attrs.field(default=(), converter=_cuts, kw_only=True)
    cuts_basis: Basis | None = attrs.field(default=None, kw_only=True)
    grades: Scale = attrs.field(default=Scale.of(Mutu), validator=is_a(Scale), kw_only=True)
    since: date | None = attrs.field(default=None, kw_only=True)
    until: date | None = attrs.field(default=None, kw_only=True)
    printed_weights: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    conversion: Fraction = attrs.field(
        default=attrs.Factory(_full_hundred, takes_self=True), converter=exact, kw_only=True
    )
    rounding: Rounding = attrs.field(default=_OURS, validator=is_a(Rounding), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.elements:
            raise InvalidValue("The scheme asks about nothing.", mend="Give at least one element.", path="elements")
        refuse_twins((each.key for each in self.elements), "element", path="elements")
        refuse_twins(self.questions, "question", path="elements")
        check_days("The scheme", self.since, self.until)
        self._check_conversion()
        if self.cuts:
            self._check_cuts()

    def _check_conversion(self) -> None:
        best = self.conversion * self.highest
        if not 0 < best <= 100:
            raise InvalidValue(
                f"The best answers would be an index of {number_text(best)}.",
                why="A longer scale multiplied by 25, as that of 1 to 4 is, gives more than 100.",
                mend=f"Leave the conversion out, or give one above 0 and at most 100/{self.highest}.",
                path="conversion",
                value=self.conversion,
            )

    def _check_cuts(self) -> None:
        tokens = tuple(token for token, _ in self.cuts)
        if tokens != self.grades.tokens[1:] or len({cut for _, cut in self.cuts}) < len(self.cuts):
            raise InvalidValue(
                f"The cuts are for {', '.join(tokens)}.",
                why="Each class but the lowest begins at a number of its own, a higher class at a higher one.",
                mend=f"Give one each for {', '.join(self.grades.tokens[1:])}.",
                path="cuts",
                value=tokens,
            )
        if self.cuts_basis is None:
            raise InvalidValue("The cuts have no basis.", mend="Say where the table stands.", path="cuts_basis")

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """The keys of all questions, in the order of the elements."""
        return tuple(question for element in self.elements for question in element.questions)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the elements, in order."""
        return tuple(element.key for element in self.elements)

    @property
    def has_single_questions(self) -> bool:
        """Whether every element has one question."""
        return len(self.questions) == len(self.elements)

    @property
    def measure(self) -> Measure:
        """What an indicator agrees on that is measured by this index, of all answers together."""
        return Measure(FigureSource.SURVEI, self.id, self.name, "gabungan", _POOLED)

    @property
    def measure_of_means(self) -> Measure:
        """The same where only means of elements are published."""
        told = AnswersTold.RATA_RATA
        return Measure(FigureSource.SURVEI, self.id, self.name, told.value, told.label)

    @cached_property
    def _programs(self) -> Mapping[tuple[AnswersTold, WeightsFrom], Program]:
        return index_programs(self)

    def program(self, told: AnswersTold, weights: WeightsFrom) -> Program:
        """Return what computes the index and explains it (see ``survey_formula``)."""
        return self._programs[told, weights]

    def element(self, key: str) -> SurveyElement:
        """Return an element.

        Raises:
            NotFound: when there is none of that key.
        """
        for element in self.elements:
            if element.key == key:
                return element
        raise NotFound(f"{key!r} is no element.", mend=f"Known are {', '.join(self.keys)}.", value=key)

    def published(self, index: Fraction) -> Decimal:
        """Return an index as it is published."""
        return self.rounding.published(index)

    def grade(self, index: Fraction) -> Ranked | Grade | Undetermined:
        """Return the class of an index, which its published value decides; undetermined where no table is known.

        Example:
            >>> PERMENPANRB14_2017.grade(Fraction("76.605")), PERMENPANRB14_2017.grade(Fraction("76.604"))
            (<Mutu.B: 'B'>, <Mutu.C: 'C'>)
        """
        if not self.cuts:
            return Undetermined(_NO_CLASSES, self.basis)
        shown = self.rounding.apply(index)
        reached = [token for token, cut in self.cuts if shown >= cut]
        return self.grades.grade(reached[-1] if reached else self.grades.tokens[0])


_POOLED = Words("gabungan semua jawaban", "pooled over all answers")
_NO_CLASSES = Words(
    "Tabel mutu skema ini tidak diketahui.",
    "The table of classes of this scheme is not known.",
)


def _asked(**labels: tuple[str, str]) -> tuple[SurveyElement, ...]:
    return tuple(SurveyElement(key, Words(*pair)) for key, pair in labels.items())


# --- The regulations ------------------------------------------------------------------------------------------------

# Only the years of change are known, not the days: in such a year the older and the newer one may both have been used.
_NOT_READ = "Its text was not read; reports and applications agree on what stands here."

_BOTH: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "persyaratan": ("Persyaratan", "Requirements"),
        "prosedur": ("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
        "waktu": ("Waktu penyelesaian", "Time to completion"),
        "biaya": ("Biaya/tarif", "Cost"),
        "produk": ("Produk spesifikasi jenis pelayanan", "Product as specified"),
        "kompetensi": ("Kompetensi pelaksana", "Competence of the staff"),
        "perilaku": ("Perilaku pelaksana", "Conduct of the staff"),
    }
)

PERMENPANRB14_2017: SurveyScheme = SurveyScheme(
    "permenpanrb14_2017",
    Words("Survei Kepuasan Masyarakat (PermenPANRB 14/2017)", "Satisfaction survey (PermenPANRB 14/2017)"),
    _asked(
        **_BOTH,
        pengaduan=("Penanganan pengaduan, saran, dan masukan", "Handling of complaints and suggestions"),
        sarana=("Sarana dan prasarana", "Facilities"),
    ),
    PERMENPANRB_14_2017("Lampiran, unsur dan pengolahan data", assurance=Assurance.SECONDARY, note=_NOT_READ),
    cuts={"C": "65.00", "B": "76.61", "A": "88.31"},
    cuts_basis=PERMENPANRB_14_2017("Lampiran, tabel mutu pelayanan", assurance=Assurance.SECONDARY, note=_NOT_READ),
    since=date(2017, 1, 1),
    printed_weights=("0.11", "0.111"),
    rounding=_published(PERMENPANRB_14_2017, _SEEN_2017),
)
"""Nine elements, in force; facilities took the place of the service pledge."""

KEPMENPAN25_2004: SurveyScheme = SurveyScheme(
    "kepmenpan25_2004",
    Words("Indeks Kepuasan Masyarakat (KepmenPAN 25/2004)", "Satisfaction index (KepmenPAN 25/2004)"),
    _asked(
        prosedur=("Prosedur pelayanan", "Procedure"),
        persyaratan=("Persyaratan pelayanan", "Requirements"),
        kejelasan_petugas=("Kejelasan petugas pelayanan", "Who is in charge"),
        kedisiplinan_petugas=("Kedisiplinan petugas pelayanan", "Discipline of the staff"),
        tanggung_jawab_petugas=("Tanggung jawab petugas pelayanan", "Responsibility of the staff"),
        kemampuan_petugas=("Kemampuan petugas pelayanan", "Ability of the staff"),
        kecepatan=("Kecepatan pelayanan", "Speed"),
        keadilan=("Keadilan mendapatkan pelayanan", "Equal access"),
        kesopanan=("Kesopanan dan keramahan petugas", "Politeness of the staff"),
        kewajaran_biaya=("Kewajaran biaya pelayanan", "Reasonable cost"),
        kepastian_biaya=("Kepastian biaya pelayanan", "Certain cost"),
        kepastian_jadwal=("Kepastian jadwal pelayanan", "Certain schedule"),
        kenyamanan=("Kenyamanan lingkungan", "Comfort of the surroundings"),
        keamanan=("Keamanan pelayanan", "Safety"),
    ),
    KEPMENPAN_25_2004("Lampiran, unsur dan pengolahan data", assurance=Assurance.SECONDARY, note=_NOT_READ),
    cuts={"C": "43.76", "B": "62.51", "A": "81.26"},
    cuts_basis=KEPMENPAN_25_2004(
        "Lampiran, tabel mutu pelayanan",
        assurance=Assurance.SECONDARY,
        note=_NOT_READ + " Its columns of NI and of converted NI disagree by a hair; the converted one decides here.",
    ),
    since=date(2004, 1, 1),
    until=date(2014, 12, 31),
    printed_weights=("0.071",),
    rounding=_published(KEPMENPAN_25_2004, _SEEN_2004),
)
"""Fourteen elements, until 2014."""


def permenpanrb16_2014(cuts: Mapping[Any, Exact] | None = None, *, cuts_basis: Basis | None = None) -> SurveyScheme:
    """Return the scheme of PermenPANRB 16/2014: nine elements, the eighth the service pledge and the ninth complaints.

    Args:
        cuts: From which published index on the classes C, B and A hold; no source for them was found, so they are
            the caller's.  Without them there is an index and no class.
        cuts_basis: Where the caller has them from.

    Raises:
        InvalidValue: for cuts that do not fit, or have no basis.
    """
    return SurveyScheme(
        "permenpanrb16_2014",
        Words("Survei Kepuasan Masyarakat (PermenPANRB 16/2014)", "Satisfaction survey (PermenPANRB 16/2014)"),
        _asked(
            **_BOTH,
            maklumat=("Maklumat pelayanan", "Service pledge"),
            pengaduan=("Penanganan pengaduan, saran, dan masukan", "Handling of complaints and suggestions"),
        ),
        PERMENPANRB_16_2014("Lampiran, ruang lingkup", assurance=Assurance.SECONDARY, note=_NOT_READ),
        cuts=cuts or {},
        cuts_basis=cuts_basis,
        since=date(2014, 1, 1),
        until=date(2017, 12, 31),
        printed_weights=("0.11", "0.111"),
        rounding=_published(PERMENPANRB_16_2014, f"{_SEEN_2004} before it, {_SEEN_2017} after it"),
    )


PERMENPANRB16_2014: SurveyScheme = permenpanrb16_2014()
"""Nine elements, from 2014 to 2017, without a table of classes."""

SCHEMES: tuple[SurveyScheme, ...] = (KEPMENPAN25_2004, PERMENPANRB16_2014, PERMENPANRB14_2017)
"""The schemes of the regulations, the oldest first."""


_COUNTING = re.compile(r"\b(no|nomor|tahun|th)\b")
_MINISTRY = re.compile(r"pan(rb)?\b|pendayagunaan")


def scheme_named(name: str) -> SurveyScheme:
    """Return the scheme of a regulation by its id or as people write it.

    Args:
        name: Such as ``"permenpanrb14_2017"``, ``"PermenPANRB No. 14 Tahun 2017"``, ``"KEP/25/M.PAN/2/2004"``.
            The number and year alone will do; those of a regulation by somebody else name none.

    Raises:
        NotFound: when it names none.

    Example:
        >>> scheme_named("KEP/25/M.PAN/2/2004") is KEPMENPAN25_2004, scheme_named("14/2017") is PERMENPANRB14_2017
        (True, True)
    """
    numbers = re.findall(r"[0-9]+", stripped(name))
    by = " ".join(re.findall("[a-z]+", _COUNTING.sub("", name.casefold())))
    for scheme in SCHEMES:
        if (
            numbers
            and (not by or _MINISTRY.search(by))
            and [numbers[0], numbers[-1]] == re.findall(r"[0-9]+", scheme.id)
        ):
            return scheme
    known = ", ".join(scheme.id for scheme in SCHEMES)
    raise NotFound(f"{name!r} names no scheme.", mend=f"Known are {known}.", value=name)


def schemes_on(day: date) -> tuple[SurveyScheme, ...]:
    """Return the schemes of regulations that may have been used on a day; in a year of change two, before 2004 none.

    Example:
        >>> [scheme.id for scheme in schemes_on(date(2017, 6, 1))]
        ['permenpanrb16_2014', 'permenpanrb14_2017']
    """
    return tuple(scheme for scheme in SCHEMES if holds_on(scheme.since, scheme.until, day))
