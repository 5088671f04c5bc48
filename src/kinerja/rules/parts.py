"""The small parts of rule books and of their answers: what is covered, what is flagged, numbers, ratings, proposals."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..errors import InvalidValue

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction

    from ..base.law import Basis
    from ..base.period import PeriodKind
    from ..base.scale import Grade, Ranked
    from ..base.words import Words
    from ..formula.algebra import TruthFormula
    from ..formula.steps import Step
    from ..people.party import EmployeeKind

__all__ = ["Check", "Coverage", "Deviation", "DeviationKind", "Proposal", "Ratings", "Score"]


@final
@attrs.frozen
class Coverage:
    """Which performance periods and which kinds of employees a book judges.

    Args:
        since: The first day judged.
        until: The last day judged; ``None`` while the regulation is in force.
        kinds: The kinds of employees.
        basis: Where the regulation says so.
        periodic: The kinds of periods that are evaluated beside the whole of a plan; none where it does not say.
        periodic_basis: Where it says so.

    Raises:
        InvalidValue: when kinds of periods stand without their article, or the article without them.
    """

    since: date
    until: date | None
    kinds: tuple[EmployeeKind, ...]
    basis: Basis
    periodic: tuple[PeriodKind, ...] = ()
    periodic_basis: Basis | None = None

    def __attrs_post_init__(self) -> None:
        if bool(self.periodic) is (self.periodic_basis is None):
            raise InvalidValue(
                "Kinds of periods and the article that names them stand together.",
                mend="Give both, or neither.",
                path="periodic",
            )


@final
@attrs.frozen
class Check:
    """A formula that turns into a finding when it holds.

    Args:
        code: The code of the finding.
        severity: How much it matters.
        holds: When it is to be flagged.
        message: What is the matter.
        basis: The article behind it.
    """

    code: str
    severity: Severity
    holds: TruthFormula
    message: Words
    basis: Basis

    def finding(self) -> Finding:
        """Return the finding."""
        return Finding(self.code, self.severity, "", self.message, basis=self.basis)


@final
@attrs.frozen
class Score:
    """A number that a law gives, as it is and as it is printed.

    Args:
        exact: The value, unrounded; classes are cut on it.
        published: The value as the law or practice prints it.
    """

    exact: Fraction
    published: Decimal


@final
@attrs.frozen
class Ratings:
    """The two ratings of PermenPANRB 6/2022, which an appraiser judges.

    Args:
        hasil_kerja: Of the results.
        perilaku: Of the conduct.
    """

    hasil_kerja: Ranked | Grade
    perilaku: Ranked | Grade


@final
@attrs.frozen
class Proposal:
    """What a guide would propose; the appraiser decides.

    Args:
        rating: The rating proposed, or why none is.
        because: The explanation.
    """

    rating: Ranked | Grade | Undetermined
    because: Step


class DeviationKind(StrEnum):
    """What a deviation departs in."""

    BAGIAN = "bagian"
    """A part: another formula."""
    PILIHAN = "pilihan"
    """An option: what the national law leaves open is left open otherwise, or no longer."""
    PERIKSA = "periksa"
    """A check: what is flagged."""
    NILAI = "nilai"
    """The score, or how it is printed."""
    RATING = "rating"
    """Where the ratings come from."""
    USULAN = "usulan"
    """A proposal where the national book has none."""
    CAKUPAN = "cakupan"
    """Whom and when the book judges."""


@final
@attrs.frozen
class Deviation:
    """Where a book of a region or an agency departs from the national one.

    Args:
        kind: What it departs in.
        key: The part, option or check; ``"coverage"``, ``"score"``, ``"ratings"`` or ``"proposal"`` of the book.
        label: What it is called.
        national: The article departed from; ``None`` where the national book says nothing or cites nothing.
        regional: The article that says otherwise.
    """

    kind: DeviationKind
    key: str
    label: Words
    national: Basis | None
    regional: Basis

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The articles, the national one first."""
        return (self.regional,) if self.national is None else (self.national, self.regional)
