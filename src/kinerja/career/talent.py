"""Where a person stands among the nine boxes.

Performance is read off the predikat of one year, potential comes from the policy of the agency.  Where either is not
known there is no box: nothing is taken as the middle, and the boxes that are still possible are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.period import plain_date
from ..base.scale import Grade, Ranked
from ..base.words import Words, date_words
from ..errors import InvalidValue, WrongType
from ..evaluation.cohort import masked
from ..formula.build import given_token
from ..formula.program import explain
from ..plans.fields import filled, is_a, stripped
from ..rules.permenpanrb6_2022 import Predikat
from .talent_actions import advice_for
from .talent_parts import (
    BOX_BASIS,
    NATIONAL_NUMBERING,
    TALENT_BOXES,
    TALENT_PERFORMANCE,
    BoxNumbering,
    KinerjaTalenta,
    Potensial,
    TalentBox,
    box_formula,
    talent_performance,
)
from .talent_potential import PotentialResult

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..base.words import Language
    from ..evaluation.record import Record
    from ..formula.algebra import TokenFormula
    from ..formula.steps import Step
    from .talent_actions import BoxAdvice

__all__ = [
    "TalentPerformance",
    "TalentPlacement",
    "performance_of",
    "talent_placement",
]


# --- Performance ----------------------------------------------------------------------------------------------------


def _graded(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Ranked | Grade | Undetermined):
        raise WrongType(
            f"{type(value).__name__} is no grade.",
            why="A missing predikat is not the middle.",
            mend="Give a grade, or why there is none (Undetermined).",
            path=attribute.name,
        )


@final
@attrs.frozen
class TalentPerformance:
    """The performance that the result of a year stands for.

    Args:
        year: The year.
        predikat: Its grade, or why there is none.

    Example:
        >>> print(TalentPerformance(2025, Predikat.BAIK).level)
        sesuai_ekspektasi
    """

    year: int = attrs.field(validator=is_a(int))
    predikat: Ranked | Grade | Undetermined = attrs.field(validator=_graded)

    @property
    def level(self) -> KinerjaTalenta | Undetermined:
        """The level; undetermined without a predikat of PermenPANRB 6/2022, the only one that the rule names."""
        if isinstance(self.predikat, Undetermined):
            return self.predikat
        if isinstance(self.predikat, Predikat):
            return talent_performance(self.predikat)
        return _not_named(self.year, self.predikat.label)


def _not_named(year: int, name: Words) -> Undetermined:
    return Undetermined(
        Words(
            f"{year}: {name.id} bukan predikat PermenPANRB 6/2022; artinya bagi talenta tidak diatur.",
            f"{year}: {name.en} is no predikat of PermenPANRB 6/2022; no rule says what it is to talent.",
        ),
        BOX_BASIS,
    )


def performance_of(record: Record, year: int) -> TalentPerformance:
    """Return the performance that the result of a year stands for.

    Args:
        record: The results of the person.
        year: The year, whose result has to be one of the whole year.

    Example:
        >>> from kinerja.evaluation.record import Record
        >>> performance_of(Record("e1"), 2025).level.reason.en
        'There is no result of 2025.'
    """
    found = record.annual(year)
    return TalentPerformance(year, found if isinstance(found, Undetermined) else found.predikat)


# --- A person -------------------------------------------------------------------------------------------------------


@final
@attrs.frozen(repr=False)
class TalentPlacement:
    """Where one person stands: performance, potential, the box of the two.

    Args:
        person_id: Who; the caller's key.
        performance: The performance by the predikat of a year, or a level that somebody else has found.
        potential: The potential by the policy of the agency, a level that somebody else has found, or why there is
            none.
        on: The day of which it is told.
        numbering: The scheme by which the box is numbered.

    Raises:
        InvalidValue: for a potential that is told of another day.
        WrongType: for parts of the wrong kind, such as a rating or a status in the place of the performance.

    Example:
        >>> from datetime import date
        >>> placed = TalentPlacement(
        ...     "e1", TalentPerformance(2025, Predikat.BAIK), Potensial.TINGGI, on=date(2026, 2, 2)
        ... )
        >>> placed.number, placed.box.name.en
        (8, 'Performance as expected, potential high')
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    performance: TalentPerformance | KinerjaTalenta = attrs.field(validator=is_a(TalentPerformance, KinerjaTalenta))
    potential: PotentialResult | Potensial | Undetermined = attrs.field(
        validator=is_a(PotentialResult, Potensial, Undetermined)
    )
    on: date = attrs.field(converter=plain_date, kw_only=True)
    numbering: BoxNumbering = attrs.field(default=NATIONAL_NUMBERING, validator=is_a(BoxNumbering), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if isinstance(self.potential, PotentialResult) and self.potential.on != self.on:
            raise InvalidValue(
                f"The potential is told of {self.potential.on}, the box of {self.on}.",
                why="What held on one day may have expired on another.",
                mend="Ask for both on one day: attrs.evolve(potential, on=day).",
                path="on",
                value=self.on,
            )

    @property
    def kinerja(self) -> KinerjaTalenta | Undetermined:
        """The level of the performance."""
        return self.performance if isinstance(self.performance, KinerjaTalenta) else self.performance.level

    @property
    def potensial(self) -> Potensial | Undetermined:
        """The level of the potential."""
        return self.potential.level if isinstance(self.potential, PotentialResult) else self.potential

    @property
    def box(self) -> TalentBox | Undetermined:
        """The box; undetermined while one of the two is, with the reasons of both."""
        kinerja, potensial = self.kinerja, self.potensial
        if isinstance(kinerja, Undetermined) or isinstance(potensial, Undetermined):
            return _both(kinerja, potensial)
        return TalentBox(kinerja, potensial)

    @property
    def number(self) -> int | Undetermined:
        """The number of the box by the scheme."""
        box = self.box
        return box if isinstance(box, Undetermined) else self.numbering.number(box)

    @property
    def national_number(self) -> int | None:
        """The number by the national scheme, whatever the placement is numbered by, for rules that ask for it.

        ``None`` while there is no box.
        """
        box = self.box
        return None if isinstance(box, Undetermined) else NATIONAL_NUMBERING.number(box)

    @property
    def possible(self) -> tuple[TalentBox, ...]:
        """The boxes that what is known leaves possible; just one where the box is known."""
        kinerja, potensial = self.kinerja, self.potensial
        rows = tuple(KinerjaTalenta) if isinstance(kinerja, Undetermined) else (kinerja,)
        columns = (potensial,) if isinstance(potensial, Potensial) else self._columns()
        return tuple(box for box in TALENT_BOXES if box.kinerja in rows and box.potensial in columns)

    @property
    def advice(self) -> BoxAdvice | Undetermined:
        """What is recommended for the box."""
        box = self.box
        return box if isinstance(box, Undetermined) else advice_for(box)

    @property
    def because(self) -> Step | Undetermined:
        """The explanation of the number: the box, the performance, the potential and its parts."""
        box = self.box
        if isinstance(box, Undetermined):
            return box
        formula = box_formula(self.numbering, kinerja=self._kinerja_formula, potensial=self._potensial_formula)
        return explain(formula, self._facts(box))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is doubtful about the year of the performance, and about the potential."""
        found = self.potential.findings if isinstance(self.potential, PotentialResult) else ()
        held = self.performance
        of_year = _of_another_year(held.year, self.on) if isinstance(held, TalentPerformance) else ()
        return (*of_year, *(finding.at("potential") for finding in found))

    def numbered(self, numbering: BoxNumbering) -> TalentPlacement:
        """Return the same placement with the numbers of another scheme."""
        return attrs.evolve(self, numbering=numbering)

    def as_text(self, language: Language) -> str:
        """Return the placement as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.talent import placement_page
        from ..show.text import as_text

        return as_text(placement_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the placement as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.talent import placement_page

        return as_html(placement_page(self), language)

    def _repr_html_(self) -> str:
        """Return the placement for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        told = "?" if isinstance(self.number, Undetermined) else self.number
        return f"<{type(self).__name__} of {masked(self.person_id)}: {self.numbering.id} {told}>"

    def _columns(self) -> tuple[Potensial, ...]:
        return self.potential.possible if isinstance(self.potential, PotentialResult) else tuple(Potensial)

    @property
    def _kinerja_formula(self) -> TokenFormula:
        return given_token("kinerja") if isinstance(self.performance, KinerjaTalenta) else TALENT_PERFORMANCE

    @property
    def _potensial_formula(self) -> TokenFormula:
        found = self.potential
        return found.policy.level_formula if isinstance(found, PotentialResult) else given_token("potensial")

    def _facts(self, box: TalentBox) -> dict[str, object]:
        scores = self.potential.facts if isinstance(self.potential, PotentialResult) else {}
        held = {} if isinstance(self.performance, KinerjaTalenta) else {"predikat": self.performance.predikat}
        return {"kinerja": box.kinerja, "potensial": box.potensial, **held, **scores}


def _of_another_year(year: int, on: date) -> Iterator[Finding]:
    """Yield that the year is not the last one; in January its evaluation is still open, so the one before will do."""
    least = on.year - (2 if on.month == 1 else 1)
    day = date_words(on)
    if year >= on.year:
        yield Finding(
            "TALENT_YEAR_OPEN",
            Severity.WARNING,
            "performance.year",
            Words(f"Tahun {year} belum berakhir pada {day.id}.", f"The year {year} has not ended on {day.en}."),
            Words("Pakai hasil tahun yang sudah berakhir.", "Take the result of a year that has ended."),
            BOX_BASIS,
        )
    elif year < least:
        yield Finding(
            "TALENT_YEAR_OLD",
            Severity.WARNING,
            "performance.year",
            Words(f"Kinerja tahun {year} dipakai pada {day.id}.", f"The performance of {year} is told on {day.en}."),
            Words("Pakai hasil tahun terakhir.", "Take the result of the last year."),
            BOX_BASIS,
        )


def _both(*levels: KinerjaTalenta | Potensial | Undetermined) -> Undetermined:
    reasons = [each.reason for each in levels if isinstance(each, Undetermined)]
    told = Words(" ".join(each.id for each in reasons), " ".join(each.en for each in reasons))
    return Undetermined(told, BOX_BASIS)


def talent_placement(
    record: Record,
    potential: PotentialResult | Potensial | Undetermined,
    *,
    year: int,
    on: date,
    numbering: BoxNumbering = NATIONAL_NUMBERING,
) -> TalentPlacement:
    """Return where a person stands by the result of a year and the potential.

    Args:
        record: The results of the person.
        potential: The potential by the policy of the agency, a level that somebody else has found, or why there is
            none.
        year: The year whose result counts; a finding tells one that is not the last one.
        on: The day of which it is told.
        numbering: The scheme by which the box is numbered.
    """
    return TalentPlacement(record.employee_id, performance_of(record, year), potential, on=on, numbering=numbering)
