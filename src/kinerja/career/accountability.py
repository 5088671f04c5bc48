"""The grade of an agency's accountability (AKIP): the value of its components, and what it is called.

The text of PermenPANRB 88/2021 could not be read.  Applications agree on classes and weights, and not on 90: a class
ends at its upper number, so exactly 90 is A, and no number is left without a class.  From when on years are evaluated
by it was not read either; a year before 2021 lies before the regulation itself, and a finding says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_88_2021
from ..base.members import member
from ..base.scale import Ranked
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.build import bands, given
from ..formula.program import evaluate, explain
from ..plans.fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language
    from ..formula.algebra import NumberFormula, TokenFormula
    from ..formula.steps import Step

__all__ = [
    "AKIP_GRADE",
    "AKIP_GRADE_BASIS",
    "AKIP_SINCE",
    "AKIP_VALUE",
    "Accountability",
    "AkipComponent",
    "AkipGrade",
    "akip_grade",
]


class AkipGrade(Ranked, scale="akip_grade"):
    """What a value of accountability is called, from the lowest to the highest."""

    D = "D"
    """Sangat kurang."""
    C = "C"
    """Kurang."""
    CC = "CC"
    """Cukup."""
    B = "B"
    """Baik."""
    BB = "BB"
    """Sangat baik."""
    A = "A"
    """Memuaskan."""
    AA = "AA"
    """Sangat memuaskan."""


class AkipComponent(StrEnum):
    """What is evaluated."""

    PERENCANAAN = "perencanaan"
    PENGUKURAN = "pengukuran"
    PELAPORAN = "pelaporan"
    EVALUASI_INTERNAL = "evaluasi_internal"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("akip_component", self)


FULL = 100
_WEIGHTS: Basis = PERMENPANRB_88_2021(
    "komponen evaluasi",
    assurance=Assurance.SECONDARY,
    note="30, 30, 15 and 25 percent, read in a public application that follows the regulation; the text was not read.",
)
AKIP_GRADE_BASIS: Basis = PERMENPANRB_88_2021(
    "kategori predikat",
    assurance=Assurance.SECONDARY,
    note="Three applications have above 90, 80, 70, 60, 50, 30; others write 'from 90', one leaves 90 out.",
)
"""Where the classes stand, and how they are read."""
AKIP_SINCE: int = 2021
"""The year of the regulation; how years before it were evaluated is not known here."""
_SINCE: Basis = PERMENPANRB_88_2021(
    "mulai berlaku",
    assurance=Assurance.ASSUMPTION,
    note="The text was not read: the year is that of its number; the first year that is evaluated by it may be later.",
)
_SHARES: Mapping[AkipComponent, int] = MappingProxyType(
    {
        AkipComponent.PERENCANAAN: 30,
        AkipComponent.PENGUKURAN: 30,
        AkipComponent.PELAPORAN: 15,
        AkipComponent.EVALUASI_INTERNAL: 25,
    }
)
"""In percent of the whole."""


def _part(component: AkipComponent, share: int) -> NumberFormula:
    weighed, name = Fraction(share, FULL) * given(component.value), component.label
    return weighed.named(f"bagian_{component}", id=name.id, en=name.en, basis=_WEIGHTS)


def _weighted() -> NumberFormula:
    first, *others = (_part(component, share) for component, share in _SHARES.items())
    return sum(others, first).named("nilai_akip", id="Nilai AKIP", en="Value of AKIP", basis=_WEIGHTS)


AKIP_VALUE: NumberFormula = _weighted()
"""The components together: facts are their achievements in percent, by :class:`AkipComponent`."""
AKIP_GRADE: TokenFormula = bands(
    given("nilai"), lowest="D", above={30: "C", 50: "CC", 60: "B", 70: "BB", 80: "A", 90: "AA"}
).named("predikat_akip", id="Predikat AKIP", en="Grade of AKIP", basis=AKIP_GRADE_BASIS)
"""What a value is called; facts ``nilai``."""


def _percent(value: Exact, path: str) -> Fraction:
    number = exact(value)
    if not 0 <= number <= FULL:
        raise InvalidValue(f"The value is {number_text(number)}.", mend="Give 0 to 100.", path=path, value=value)
    return number


def akip_grade(value: Exact) -> AkipGrade:
    """Return what a value of accountability is called (PermenPANRB 88/2021).

    Args:
        value: 0 to 100, unrounded.

    Raises:
        InvalidValue: for a value outside of 0 to 100.
        WrongType: for floats and other inexact numbers.

    Example:
        >>> [akip_grade(value).value for value in ("90.01", 90, "80.5", 80, 30)]
        ['AA', 'A', 'A', 'BB', 'D']
    """
    return AkipGrade(evaluate(AKIP_GRADE, {"nilai": _percent(value, "value")}))


def _scores(values: Mapping[Any, Exact] | Iterable[tuple[Any, Exact]]) -> tuple[tuple[AkipComponent, Fraction], ...]:
    pairs: Any = tuple(values.items() if isinstance(values, Mapping) else values)
    refuse_twins((name for name, _ in pairs), "component", path="scores")
    told = {member(AkipComponent, name): _percent(value, f"scores.{name}") for name, value in pairs}
    return tuple((each, told[each]) for each in AkipComponent if each in told)


@final
@attrs.frozen
class Accountability:
    """An evaluation of an agency's accountability.

    Args:
        agency: What the agency is called.
        year: The year evaluated; one before :data:`AKIP_SINCE` is computed as well, and :attr:`findings` tells it.
        scores: What each component achieved, in percent of what it can (0 to 100); a mapping will do.  One that is
            left out is not known, and the value then is undetermined.

    Raises:
        InvalidValue: for an empty name, or a score outside of 0 to 100.
        UnknownName: for a component that is none.

    Example:
        >>> told = {"perencanaan": 80, "pengukuran": 70, "pelaporan": 80, "evaluasi_internal": 60}
        >>> city = Accountability("Kota Contoh", 2025, told)
        >>> city.value, city.grade
        (Fraction(72, 1), <AkipGrade.BB: 'BB'>)
    """

    agency: str = attrs.field(converter=stripped, validator=filled)
    year: int = attrs.field(validator=is_a(int))
    scores: tuple[tuple[AkipComponent, Fraction], ...] = attrs.field(converter=_scores)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag: a year that lies before the regulation."""
        if self.year >= AKIP_SINCE:
            return ()
        words = Words(
            f"Tahun {self.year} mendahului PermenPANRB 88/2021; nilai dan predikatnya dihitung menurut peraturan itu.",
            f"{self.year} lies before PermenPANRB 88/2021; value and grade are computed by that regulation.",
        )
        hint = Words(
            "Jangan bandingkan dengan hasil evaluasi resmi tahun itu.",
            "Do not hold it beside the official evaluation of that year.",
        )
        return (Finding("AKIP_BEFORE_REGULATION", Severity.INFO, "year", words, hint, _SINCE),)

    @property
    def because(self) -> Step | Undetermined:
        """The explanation of the value, or why there is none."""
        told = {each.value: score for each, score in self.scores}
        missing = [each.label for each in AkipComponent if each.value not in told]
        if missing:
            names = Words("; ".join(each.id for each in missing), "; ".join(each.en for each in missing))
            return Undetermined(Words(f"Belum dievaluasi: {names.id}.", f"Not evaluated: {names.en}."), _WEIGHTS)
        return explain(AKIP_VALUE, told)

    @property
    def value(self) -> Fraction | Undetermined:
        """The value, unrounded."""
        because = self.because
        return because if isinstance(because, Undetermined) else exact(because.value)  # type: ignore[arg-type]

    @property
    def grade(self) -> AkipGrade | Undetermined:
        """What the value is called."""
        return self.value if isinstance(self.value, Undetermined) else akip_grade(self.value)

    def as_text(self, language: Language) -> str:
        """Return the evaluation as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.professionalism import accountability_page
        from ..show.text import as_text

        return as_text(accountability_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the evaluation as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.professionalism import accountability_page

        return as_html(accountability_page(self), language)

    def _repr_html_(self) -> str:
        """Return the evaluation for a notebook, in Indonesian."""
        return self.as_html("id")
