"""A figure against a target: where its number stands, and whether the interval leaves that open.

The standing is the one that arithmetic gives the number alone (:mod:`kinerja.plans.standing`).  "Target 80, got 79.6
plus or minus 1.1" is below target, and not distinguishable from one that met it: a note for the leader, who may weigh
it; no standing, rating or score moves by it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.words import Words, label
from ..plans.fields import check_kind
from ..plans.precision import PRECISION, crossed
from ..plans.standing import Comparison, Standing, compare
from ..plans.units import SAME_UNITS
from .figure import Figure, FigureSource

if TYPE_CHECKING:
    from ..base.words import Language
    from ..plans.target import Target
    from ..plans.units import UnitTable

__all__ = ["Certainty", "FigureReading", "read_figure"]


class Certainty(StrEnum):
    """What the interval of a figure says of its standing."""

    JELAS = "jelas"
    """The whole interval stands where the number does."""
    TIDAK_TERBEDAKAN = "tidak_terbedakan"
    """The interval crosses the end of the target."""
    TANPA_SELANG = "tanpa_selang"
    """There is no interval, so nothing is said of it."""
    TIDAK_SEBANDING = "tidak_sebanding"
    """Figure and target cannot be compared."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("certainty", self)


@final
@attrs.frozen
class FigureReading:
    """A figure against a target.

    Args:
        figure: The figure.
        target: The target.
        answer: Where the number stands, or the finding that says why it cannot be compared.
        certainty: What the interval says of that.
        findings: What the leader should know of it.
    """

    figure: Figure
    target: Target
    answer: Comparison | Finding
    certainty: Certainty
    findings: tuple[Finding, ...] = ()

    @property
    def standing(self) -> Standing | None:
        """Where the number alone stands; ``None`` where it cannot be compared."""
        return self.answer.standing if isinstance(self.answer, Comparison) else None

    def as_text(self, language: Language) -> str:
        """Return the reading as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.figure import figure_reading_page
        from ..show.text import as_text

        return as_text(figure_reading_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the reading as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.figure import figure_reading_page
        from ..show.html import as_html

        return as_html(figure_reading_page(self), language)

    def _repr_html_(self) -> str:
        """Return the reading for a notebook, in Indonesian."""
        return self.as_html("id")


def read_figure(figure: Figure, target: Target, *, units: UnitTable = SAME_UNITS) -> FigureReading:
    """Return where a figure stands against a target, and whether its interval leaves that open.

    Args:
        figure: The figure.
        target: The target, as of an indicator.
        units: Which units may be read as one another; the same only, if not given.

    Raises:
        WrongType: for what is no figure.

    Example:
        >>> from ..base.period import Period
        >>> from ..plans.target import AtLeast
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> found = Figure(PERMENPANRB14_2017.measure, "79.6", "indeks", "cakranegara", Period.year(2025), n=120)
        >>> sure = attrs.evolve(found, low="78.5", high="80.7", confidence=95)
        >>> reading = read_figure(sure, AtLeast(80, "indeks"))
        >>> reading.standing, reading.certainty
        (<Standing.DI_BAWAH: 'di_bawah'>, <Certainty.TIDAK_TERBEDAKAN: 'tidak_terbedakan'>)
        >>> read_figure(found, AtLeast(80, "indeks")).certainty
        <Certainty.TANPA_SELANG: 'tanpa_selang'>
    """
    check_kind(figure, Figure, path="figure", mend="Give a Figure, such as index(...).figure().")
    answer = compare(target, figure.value, figure.unit, units)
    if not isinstance(answer, Comparison):
        return FigureReading(figure, target, answer, Certainty.TIDAK_SEBANDING, (answer,))
    if figure.precision is None or figure.precision.interval is None:
        return FigureReading(figure, target, answer, Certainty.TANPA_SELANG, _no_interval(figure))
    note = crossed(answer, figure.precision)
    if note is None:
        return FigureReading(figure, target, answer, Certainty.JELAS)
    return FigureReading(figure, target, answer, Certainty.TIDAK_TERBEDAKAN, (note,))


def _no_interval(figure: Figure) -> tuple[Finding, ...]:
    # Complaints, service times and agreed points are counted one by one; only a survey asks a part of all.
    if figure.source is not FigureSource.SURVEI:
        return ()
    return (
        Finding(
            "FIGURE_NO_INTERVAL",
            Severity.INFO,
            "",
            Words(
                "Angka survei ini tanpa selang; seberapa jauh ia dapat meleset tidak diketahui.",
                "This figure of a survey has no interval; how far it may be off is not known.",
            ),
            Words(
                "Hitung selangnya dari jawaban responden; rata-rata yang terbit saja tidak cukup.",
                "Compute it from the answers; published means alone do not suffice.",
            ),
            PRECISION,
        ),
    )
