"""What is on record of the performance of a unit in a year: IKU, the leader's expectation, the index of reform.

Each comes with its source.  How they make a predikat is left to the rules on organisation performance (annex p. 94, e).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.law import Assurance
from ..base.members import member
from ..base.period import Period, PeriodKind
from ..base.words import Words, label
from ..errors import InvalidValue
from ..people.unit import Unit
from ..plans.fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["AnnualComponent", "AnnualOrganisation", "OrganisationComponent"]


class AnnualComponent(StrEnum):
    """What the annual performance of a unit rests on (annex p. 93, d)."""

    IKU = "iku"
    """The achievement of its main performance indicators (IKU)."""
    EKSPEKTASI_PIMPINAN = "ekspektasi_pimpinan"
    """What its leader expected."""
    INDEKS_REFORMASI_BIROKRASI = "indeks_reformasi_birokrasi"
    """The index of bureaucratic reform."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("annual_component", self)


def _number(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


def _component(value: AnnualComponent | str) -> AnnualComponent:
    return member(AnnualComponent, value)


@final
@attrs.frozen
class OrganisationComponent:
    """One thing that the annual performance of a unit rests on, as a document has it.

    Args:
        kind: Which of the three.
        value: The number, where there is one.
        text: The words, such as the name of an IKU, or what the leader says of the expectation.
        unit: The unit of the number.
        source: The document or system that it is from.
        assurance: How it is known: read in that document, told by others, what a system shows, or assumed.

    Raises:
        InvalidValue: when it says nothing, or does not say where it is from.

    Example:
        >>> OrganisationComponent("iku", "97.5", "Capaian IKU", unit="%", source="LKjIP 2025").value
        Fraction(195, 2)
    """

    kind: AnnualComponent = attrs.field(converter=_component)
    value: Fraction | None = attrs.field(default=None, converter=_number)
    text: str = attrs.field(default="", converter=stripped)
    unit: str = attrs.field(default="", converter=stripped, kw_only=True)
    source: str = attrs.field(converter=stripped, validator=filled, kw_only=True)
    assurance: Assurance = attrs.field(default=Assurance.TEXT, validator=is_a(Assurance), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.value is None and not self.text:
            raise InvalidValue("The component says nothing.", mend="Give a value or text.", path="value")


def _components(components: Iterable[OrganisationComponent]) -> tuple[OrganisationComponent, ...]:
    order = list(AnnualComponent)
    return tuple(sorted(components, key=lambda each: order.index(each.kind)))


@final
@attrs.frozen
class AnnualOrganisation:
    """What is known of the annual performance of a unit.

    Args:
        unit: The unit.
        period: The calendar year.
        components: IKU, as many as there are, the leader's expectation, and the index; the last two at most once.

    Raises:
        InvalidValue: for another period than a year, or two expectations or indices.

    Example:
        >>> index = OrganisationComponent("indeks_reformasi_birokrasi", "78.34", source="LHE RB 2025")
        >>> record = AnnualOrganisation(Unit("kec", "Kecamatan Contoh"), Period.year(2025), [index])
        >>> [kind.value for kind in record.missing]
        ['iku', 'ekspektasi_pimpinan']
    """

    unit: Unit = attrs.field(validator=is_a(Unit))
    period: Period = attrs.field(validator=is_a(Period))
    components: tuple[OrganisationComponent, ...] = attrs.field(default=(), converter=_components)

    def __attrs_post_init__(self) -> None:
        if self.period.kind is not PeriodKind.TAHUNAN:
            raise InvalidValue(
                f"{self.period.label.en} is no calendar year.",
                mend="Give Period.year(...); that of a month or quarter is a PeriodicOrganisation.",
                path="period",
                value=self.period,
            )
        once = (each.kind for each in self.components if each.kind is not AnnualComponent.IKU)
        refuse_twins(once, "component", path="components")

    def of(self, kind: AnnualComponent) -> tuple[OrganisationComponent, ...]:
        """Return what is told of one of the three; none where nothing is."""
        return tuple(each for each in self.components if each.kind is kind)

    @property
    def missing(self) -> tuple[AnnualComponent, ...]:
        """Of which of the three nothing is told."""
        return tuple(kind for kind in AnnualComponent if not self.of(kind))
