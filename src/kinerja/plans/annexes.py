"""The attachment of a plan: resources, accountability, consequences (form A.1.8).

It is an inseparable part of every plan (PermenPANRB 6/2022, annex pp. 60-61).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from .fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Annexes",
    "Consequence",
    "ConsequenceKind",
    "Reporting",
    "Resource",
    "ResourceKind",
    "ResourceStatus",
]


class ResourceKind(StrEnum):
    """The five kinds of support (PermenPANRB 6/2022, art. 11(1))."""

    SUMBER_DAYA_MANUSIA = "sumber_daya_manusia"
    ANGGARAN = "anggaran"
    PERALATAN_KERJA = "peralatan_kerja"
    PENDAMPINGAN_PIMPINAN = "pendampingan_pimpinan"
    SARANA_PRASARANA = "sarana_prasarana"


class ResourceStatus(StrEnum):
    """What became of a resource that was asked for (PermenPANRB 6/2022, art. 11(2))."""

    DISEPAKATI = "disepakati"
    """Agreed, and not yet due."""
    TIDAK_DISEPAKATI = "tidak_disepakati"
    """No agreement was found."""
    TEREALISASI = "terealisasi"
    """Delivered."""
    TIDAK_TEREALISASI = "tidak_terealisasi"
    """Agreed, and not delivered."""

    @property
    def missing(self) -> bool:
        """Whether the employee has to do without, so that the leader may adjust the expectation."""
        return self in {ResourceStatus.TIDAK_DISEPAKATI, ResourceStatus.TIDAK_TEREALISASI}


@final
@attrs.frozen
class Resource:
    """Support that the employee needs.

    Args:
        text: What is needed.
        kind: Which of the five kinds; ``None`` when the document does not say.
        status: What became of it.
    """

    text: str = attrs.field(converter=stripped, validator=filled)
    kind: ResourceKind | None = attrs.field(default=None, validator=optional(is_a(ResourceKind)))
    status: ResourceStatus = attrs.field(
        default=ResourceStatus.DISEPAKATI, validator=is_a(ResourceStatus), kw_only=True
    )


@final
@attrs.frozen
class Reporting:
    """When progress is reported, and by which evidence (PermenPANRB 6/2022, art. 12).

    Args:
        schedule: When and what is reported, such as "Progres dilaporkan setiap dua minggu".
        evidence: The evidence expected; empty when it was not agreed yet.
        result_id: The result it is about; empty for all.
    """

    schedule: str = attrs.field(converter=stripped, validator=filled)
    evidence: str = attrs.field(default="", converter=stripped)
    result_id: str = attrs.field(default="", kw_only=True)


class ConsequenceKind(StrEnum):
    """The two kinds of consequences (PermenPANRB 6/2022, art. 13)."""

    POSITIF = "positif"
    NEGATIF = "negatif"


@final
@attrs.frozen
class Consequence:
    """What follows when the expectation is met, or is not.

    Args:
        text: What follows.
        kind: Which of the two; ``None`` when the document does not say.
    """

    text: str = attrs.field(converter=stripped, validator=filled)
    kind: ConsequenceKind | None = attrs.field(default=None, validator=optional(is_a(ConsequenceKind)))


def _resources(resources: Iterable[Resource]) -> tuple[Resource, ...]:
    return tuple(resources)


def _reporting(reporting: Iterable[Reporting]) -> tuple[Reporting, ...]:
    return tuple(reporting)


def _consequences(consequences: Iterable[Consequence]) -> tuple[Consequence, ...]:
    return tuple(consequences)


@final
@attrs.frozen
class Annexes:
    """The attachment of a plan; an empty part is one that was not agreed yet.

    Args:
        resources: What the employee needs.
        reporting: How progress is accounted for.
        consequences: What follows.

    Example:
        >>> needed = Annexes([Resource("Pelatihan aplikasi", ResourceKind.PENDAMPINGAN_PIMPINAN)])
        >>> needed.resources[0].status.missing
        False
    """

    resources: tuple[Resource, ...] = attrs.field(default=(), converter=_resources)
    reporting: tuple[Reporting, ...] = attrs.field(default=(), converter=_reporting)
    consequences: tuple[Consequence, ...] = attrs.field(default=(), converter=_consequences)
