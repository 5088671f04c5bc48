"""The result of the organisation, the first of the three steps of every evaluation (arts 24 and 25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period, plain_date
from ..base.scale import plain
from ..base.words import Words
from ..errors import InvalidValue, UnknownName
from ..people.unit import Unit
from ..plans.deadlines import ANNUAL_EVALUATION, due
from ..plans.fields import is_a
from ..rules.permenpanrb6_2022 import OrganisationPredikat, Predikat
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from .rounds import Round

__all__ = ["OrganisationResult", "organisation_for", "organisation_year", "read_organisation_predikat"]

_LATE = PERMENPANRB_6_2022("Lampiran hlm. 94 huruf f")
_NOT_YET = PERMENPANRB_6_2022(
    "Lampiran hlm. 94 huruf f",
    assurance=Assurance.ASSUMPTION,
    note="Last year's result stands in where this year's comes after January; so it may be used on the last day of"
    " January, when the year has to be judged, and not before.",
)
_BEST_OF_A_PERSON = plain(Predikat.SANGAT_BAIK.token)
_PERIODIC = PERMENPANRB_6_2022("Pasal 24 ayat (1); Lampiran hlm. 92-94")


def read_organisation_predikat(value: OrganisationPredikat | str) -> OrganisationPredikat:
    """Return the predikat of an organisation that a text names.

    Args:
        value: The predikat, or its name.

    Raises:
        UnknownName: when it is none of an organisation, as Sangat Baik is not.

    Example:
        >>> read_organisation_predikat("ISTIMEWA")
        <OrganisationPredikat.ISTIMEWA: 'istimewa'>
    """
    if plain(str(value)) == _BEST_OF_A_PERSON:
        raise UnknownName(
            "An organisation is never Sangat Baik.",
            why="Its best predikat is Istimewa (annex p. 92); Sangat Baik is that of an employee.",
            mend="Give 'Istimewa' where that is meant.",
            path="predikat",
            value=value,
        )
    return OrganisationPredikat.parse(value)


def _day(value: date | None) -> date | None:
    return None if value is None else plain_date(value)


@final
@attrs.frozen
class OrganisationResult:
    """What a unit reached in a period, as set under the rules on organisation performance.

    Args:
        unit: The unit; the one that counts for an employee is led by the employee's appraiser (annex p. 94, g).
        period: The period; last year's result counts where this year's comes after January (annex p. 94, f).
        predikat: The predikat of the organisation, or its name.
        note: Where it comes from.
        issued_on: The day it was issued; ``None`` where only is known that it was, and then it counts as in time.

    Raises:
        UnknownName: when the predikat is none of an organisation, as Sangat Baik is not.
        WrongType: when unit or period are only told by name.
    """

    unit: Unit = attrs.field(validator=is_a(Unit))
    period: Period = attrs.field(validator=is_a(Period))
    predikat: OrganisationPredikat = attrs.field(converter=read_organisation_predikat)
    note: str = ""
    issued_on: date | None = attrs.field(default=None, converter=_day, kw_only=True)

    def was_issued(self, day: date) -> bool:
        """Return whether it was issued by the end of ``day``."""
        return self.issued_on is None or self.issued_on <= day


def organisation_year(period: Period) -> Period:
    """Return the calendar year for which the organisation is judged, when ``period`` is the annual evaluation.

    A plan may be shorter than a year; the annual result of the organisation is that of the year it ends in.
    """
    return Period.year(period.end.year)


def organisation_for(
    results: Iterable[OrganisationResult], *, unit_id: str, round: Round, on: date
) -> OrganisationResult | Undetermined:
    """Return the result of the organisation that counts for an evaluation.

    Periodic: the result of the same period.  Annual: that of the year, unless it was not issued by the end of January;
    then that of the year before (annex p. 94, f).

    Args:
        results: What is known, of any units and periods; where thousands ask, those of the unit are quicker.
        unit_id: The unit that the appraiser leads (annex p. 94, g).
        round: The evaluation.
        on: The day of the question; what was issued later is not known yet.

    Raises:
        InvalidValue: when there are two results for one unit and period.

    Example:
        >>> from datetime import date
        >>> from ..people.unit import Unit
        >>> from .rounds import Round
        >>> from .windows import ANNUAL_WINDOW
        >>> camat, year = Unit("kec", "Kecamatan Contoh"), Period.year(2025)
        >>> results = [
        ...     OrganisationResult(camat, Period.year(2024), "Baik"),
        ...     OrganisationResult(camat, year, "Istimewa", issued_on=date(2026, 2, 17)),
        ... ]
        >>> annual = Round(year, EvaluationKind.TAHUNAN, ANNUAL_WINDOW.window(year))
        >>> used = organisation_for(results, unit_id="kec", round=annual, on=date(2026, 3, 2))
        >>> used.period.label.en, used.predikat.label.en
        ('Year 2024', 'Good')
    """
    period = organisation_year(round.period) if round.kind is EvaluationKind.TAHUNAN else round.period
    mine = [result for result in results if result.unit.id == unit_id]
    this = _only(mine, period, on)
    if round.kind is EvaluationKind.PERIODIK:
        return this or Undetermined(_missing(period), _PERIODIC)
    last_day = due(ANNUAL_EVALUATION, period.end)
    if this is not None and this.was_issued(last_day):
        return this
    if on < last_day:
        return Undetermined(_missing(period), _NOT_YET)
    return _only(mine, period.previous(), on) or Undetermined(_missing(period.previous()), _LATE)


def _only(results: Iterable[OrganisationResult], period: Period, on: date) -> OrganisationResult | None:
    found = [result for result in results if result.period == period]
    if len(found) > 1:
        raise InvalidValue(
            f"{found[0].unit.name} has {len(found)} results for {period.label.en}.",
            why="Which of them counts cannot be told.",
            mend="Keep the one that is in force.",
            path="results",
        )
    return found[0] if found and found[0].was_issued(on) else None


def _missing(period: Period) -> Words:
    return Words(
        f"Capaian kinerja organisasi {period.label.id} belum dikeluarkan.",
        f"The result of the organisation for {period.label.en} is not there yet.",
    )
