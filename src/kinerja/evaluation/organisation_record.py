"""What is on record of the performance of a unit in a month or quarter, in its own numbers.

PermenPANRB 6/2022 says what it rests on and leaves the way from there to a predikat to the rules on organisation
performance (annex pp. 92-94, c, d and e).  So numbers are compared and added here, and no grade is made of them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period, PeriodKind
from ..base.scale import Ranked
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..people.unit import Unit
from ..plans.fields import filled, is_a, refuse_twins, stripped
from ..plans.standing import Comparison, Standing, compare
from ..plans.target import Exactly
from ..plans.units import SAME_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..plans.indicator import Indicator
    from ..plans.progress import Realisation
    from ..plans.target import Target
    from ..plans.units import UnitTable
    from .organisation_annual import AnnualOrganisation

__all__ = [
    "ActionStatus",
    "OrganisationAction",
    "OrganisationLine",
    "PeriodicOrganisation",
    "check_organisation",
]

_PERIODIC = PERMENPANRB_6_2022("Lampiran Bab IV huruf B angka 1 huruf c, hlm. 92-93")
_ANNUAL = PERMENPANRB_6_2022("Lampiran Bab IV huruf B angka 1 huruf d, hlm. 93")


class ActionStatus(Ranked):
    """How far a step of an action plan is, as whoever records it says."""

    BELUM_ADA_KEMAJUAN = "belum_ada_kemajuan"
    BERJALAN = "berjalan"
    TERCAPAI = "tercapai"
    MELAMPAUI = "melampaui"

    @property
    def standing(self) -> Standing:
        """Where that is against what was to be reached."""
        match self:
            case ActionStatus.TERCAPAI:
                return Standing.SESUAI
            case ActionStatus.MELAMPAUI:
                return Standing.DI_ATAS
            case _:
                return Standing.DI_BAWAH


def _status(value: ActionStatus | str) -> ActionStatus:
    return ActionStatus.parse(value)


@final
@attrs.frozen
class OrganisationAction:
    """One step of the action plan for an indicator of the unit's agreement (rencana aksi perjanjian kinerja).

    Args:
        indicator_id: The indicator.
        text: What was to be done.
        status: How far it is.
        source: Who or what says so.
    """

    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    text: str = attrs.field(converter=stripped, validator=filled)
    status: ActionStatus = attrs.field(converter=_status)
    source: str = attrs.field(default="", converter=stripped)


@final
@attrs.frozen
class OrganisationLine:
    """Where one step, or one indicator against the target of the period, stands.

    Args:
        indicator_id: The indicator.
        text: The step, or the indicator.
        answer: Where it stands with its numbers; for a step how far it is; or why it cannot be said.
    """

    indicator_id: str
    text: str
    answer: Comparison | ActionStatus | Undetermined

    @property
    def standing(self) -> Standing | Undetermined:
        """Exceeded (di atas), reached (sesuai) or not (di bawah), or that this cannot be said."""
        return self.answer if isinstance(self.answer, Undetermined) else self.answer.standing

    @property
    def difference(self) -> Fraction | None:
        """How much more was realised than the one number that was due, in the unit of that; else ``None``."""
        answer = self.answer
        if not isinstance(answer, Comparison) or not isinstance(answer.target, Exactly) or answer.rates:
            return None
        return Fraction(answer.realised) - answer.target.value


def _indicators(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(indicators)


def _actions(actions: Iterable[OrganisationAction]) -> tuple[OrganisationAction, ...]:
    return tuple(actions)


def _realisations(realisations: Iterable[Realisation]) -> tuple[Realisation, ...]:
    return tuple(realisations)


@final
@attrs.frozen
class PeriodicOrganisation:
    """What a unit was to reach in a month or quarter, and what it reached: steps, or targets of its trajectory.

    Args:
        unit: The unit.
        period: A month or a quarter.
        indicators: All indicators of its performance agreement, with their trajectories (annex p. 93: of all of them).
        actions: The steps of the period, where an indicator is followed by its action plan.
        realisations: What was realised of the others, by indicator.

    Raises:
        InvalidValue: for another sort of period, two indicators of one id, one told twice, or one not in the agreement.

    Example:
        >>> from kinerja.plans.indicator import Indicator
        >>> from kinerja.plans.progress import Realisation
        >>> from kinerja.plans.target import Direction
        >>> def tons(number):
        ...     return Exactly(number, "ton", Direction.LEBIH_TINGGI)
        >>> first = Period.quarter(2025, 1)
        >>> fish = Indicator("i1", "Produksi", tons("100000000"), trajectory=[(first, tons("15000000"))])
        >>> record = PeriodicOrganisation(
        ...     Unit("d2", "Direktorat 2"), first, [fish], realisations=[Realisation("i1", "16000000", "ton")]
        ... )
        >>> str(record.exceeded[0].standing), record.exceeded[0].difference
        ('di_atas', Fraction(1000000, 1))
    """

    unit: Unit = attrs.field(validator=is_a(Unit))
    period: Period = attrs.field(validator=is_a(Period))
    indicators: tuple[Indicator, ...] = attrs.field(converter=_indicators)
    actions: tuple[OrganisationAction, ...] = attrs.field(default=(), converter=_actions, kw_only=True)
    realisations: tuple[Realisation, ...] = attrs.field(default=(), converter=_realisations, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.period.kind not in {PeriodKind.BULANAN, PeriodKind.TRIWULANAN}:
            raise InvalidValue(
                f"{self.period.label.en} is no month and no quarter.",
                why="Periodic evaluation is monthly or quarterly (annex p. 90, no. 8).",
                mend="Give one record for each period; that of a year is an AnnualOrganisation.",
                path="period",
                value=self.period,
            )
        refuse_twins((each.id for each in self.indicators), "indicator", path="indicators")
        refuse_twins((each.of for each in self.realisations), "realisation of", path="realisations")
        told = {each.of for each in self.realisations} | {each.indicator_id for each in self.actions}
        unknown = sorted(told - {each.id for each in self.indicators})
        if unknown:
            raise InvalidValue(
                f"The agreement has no indicator {', '.join(map(repr, unknown))}.",
                mend="Correct the id, or add the indicator to the agreement.",
                path="indicators",
                value=unknown[0],
            )

    @property
    def lines(self) -> tuple[OrganisationLine, ...]:
        """Where each step, and each other indicator against its target, stands; units are never converted."""
        return self.compared(SAME_UNITS)

    def compared(self, table: UnitTable) -> tuple[OrganisationLine, ...]:
        """Return the lines, with units that a table joins read as one another.

        Args:
            table: Which units may be read as one another.
        """
        return tuple(line for indicator in self.indicators for line in _lines(self, indicator, table))

    @property
    def exceeded(self) -> tuple[OrganisationLine, ...]:
        """What came to more than was due."""
        return _of(self.lines, Standing.DI_ATAS)

    @property
    def reached(self) -> tuple[OrganisationLine, ...]:
        """What came to just what was due."""
        return _of(self.lines, Standing.SESUAI)

    @property
    def not_reached(self) -> tuple[OrganisationLine, ...]:
        """What came to less."""
        return _of(self.lines, Standing.DI_BAWAH)

    @property
    def open(self) -> tuple[OrganisationLine, ...]:
        """Where it cannot be said."""
        return tuple(line for line in self.lines if isinstance(line.standing, Undetermined))

    def target(self, indicator_id: str) -> Target | None:
        """Return the target of the trajectory that is due in the period, or ``None``.

        Raises:
            NotFound: when the agreement has no such indicator.
        """
        for indicator in self.indicators:
            if indicator.id == indicator_id:
                return indicator.target_in(self.period)
        raise NotFound(f"The agreement has no indicator {indicator_id!r}.", value=indicator_id)


def _of(lines: Iterable[OrganisationLine], standing: Standing) -> tuple[OrganisationLine, ...]:
    return tuple(line for line in lines if line.standing is standing)


def _lines(record: PeriodicOrganisation, indicator: Indicator, table: UnitTable) -> Iterator[OrganisationLine]:
    steps = [each for each in record.actions if each.indicator_id == indicator.id]
    yield from (OrganisationLine(indicator.id, step.text, step.status) for step in steps)
    realised = next((each for each in record.realisations if each.of == indicator.id), None)
    if realised is not None or not steps:
        answer = _against(indicator.target_in(record.period), realised, table, record.period)
        yield OrganisationLine(indicator.id, indicator.text, answer)


def _against(
    target: Target | None, realised: Realisation | None, table: UnitTable, period: Period
) -> Comparison | Undetermined:
    when = period.label
    if target is None:
        told = Words(f"Belum ada trajectory target {when.id}.", f"The trajectory has no target for {when.en}.")
        return Undetermined(told, _PERIODIC)
    if realised is None:
        return Undetermined(Words(f"Belum ada realisasi {when.id}.", f"Nothing is told of {when.en}."), _PERIODIC)
    answer = compare(target, realised.value, realised.unit, table)
    return Undetermined(answer.message, answer.basis) if isinstance(answer, Finding) else answer


def check_organisation(record: PeriodicOrganisation | AnnualOrganisation) -> tuple[Finding, ...]:
    """Return what a careful reader would flag: indicators of which nothing is told, components that are missing.

    Args:
        record: The record.

    Example:
        >>> from kinerja.evaluation.organisation_annual import AnnualOrganisation
        >>> record = AnnualOrganisation(Unit("kec", "Kecamatan Contoh"), Period.year(2025))
        >>> {finding.code for finding in check_organisation(record)}
        {'ORGANISATION_COMPONENT_MISSING'}
    """
    return tuple(_untold(record) if isinstance(record, PeriodicOrganisation) else _lacking(record))


def _untold(record: PeriodicOrganisation) -> Iterator[Finding]:
    for place, indicator in enumerate(record.indicators):
        lines = [line for line in record.lines if line.indicator_id == indicator.id]
        if all(isinstance(line.answer, Undetermined) for line in lines):
            yield Finding(
                "ORGANISATION_INDICATOR_OPEN",
                Severity.WARNING,
                f"indicators[{place}]",
                Words(
                    f"Capaian indikator '{indicator.text}' belum dapat dinyatakan.",
                    f"What the indicator '{indicator.text}' came to cannot be said.",
                ),
                Words(
                    "Capaian periodik adalah capaian seluruh indikator kinerja.",
                    "Periodic performance is that of all indicators.",
                ),
                _PERIODIC,
            )


def _lacking(record: AnnualOrganisation) -> Iterator[Finding]:
    for kind in record.missing:
        yield Finding(
            "ORGANISATION_COMPONENT_MISSING",
            Severity.WARNING,
            f"components.{kind}",
            Words(f"Belum ada: {kind.label.id}.", f"Nothing is told of: {kind.label.en}."),
            Words(
                "Capaian tahunan bersumber dari capaian IKU, ekspektasi pimpinan, dan indeks reformasi birokrasi.",
                "Annual performance rests on the IKU, the leader's expectation and the bureaucratic-reform index.",
            ),
            _ANNUAL,
        )
