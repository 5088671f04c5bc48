"""What everybody may read: from how many people on, with how much detail, and when of one person at all.

The law opens results of units and keeps those of persons; it gives no number of people.  The thresholds here are
ours, as values that an agency replaces by its own with its own basis.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_14_2017, UU_14_2008
from ..base.rounding import Rounding
from ..base.suppression import LEAST
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

__all__ = ["PERSONS_CLOSED", "PUBLICATION", "NamingGround", "Openness", "PublicationPolicy", "SameForAll"]

PERSONS_CLOSED: Basis = UU_14_2008(
    "Pasal 17 huruf h dan Pasal 18 ayat (2)",
    assurance=Assurance.SECONDARY,
    note="Evaluations of a person are not open, unless the person consents in writing or it is about a public office.",
)
"""Why a report is about units."""

_UNITS_OPEN = PERMENPANRB_14_2017(
    "Publikasi hasil survei", assurance=Assurance.SECONDARY, note="The result of a unit is to be published."
)
_THRESHOLDS = UU_14_2008(
    "Pasal 17 huruf h",
    assurance=Assurance.ASSUMPTION,
    note="The numbers of people are ours: a published result of 3 to 6 people tells of each of them.",
)
_PLACES = Rounding(
    2,
    basis=PERMENPANRB_14_2017(
        "Lampiran", assurance=Assurance.ASSUMPTION, note="Reports print indices with 2 places; ours for all figures."
    ),
)


class Openness(StrEnum):
    """How much of a figure is shown."""

    TERTUTUP = "tertutup"
    """Nothing."""
    TANPA_RINCIAN = "tanpa_rincian"
    """The figure without its elements and interval, and only as indicative."""
    INDIKATIF = "indikatif"
    """All, with the remark that another sample may say otherwise."""
    BIASA = "biasa"
    """All."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("openness", self)


class SameForAll(StrEnum):
    """What a table shows of a unit whose people all stand in one class: the class of each of them would be known."""

    DISAMARKAN = "disamarkan"
    """One more class is hidden, so that some of them may stand there."""
    DITAMPILKAN = "ditampilkan"
    """It is shown."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("same_for_all", self)


class NamingGround(StrEnum):
    """Why the result of one person may be published."""

    PERSETUJUAN_TERTULIS = "persetujuan_tertulis"
    """The person consented in writing."""
    JABATAN_PUBLIK = "jabatan_publik"
    """It is about the position of the person in a public office."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("naming_ground", self)


def _bases(bases: Iterable[Basis]) -> tuple[Basis, ...]:
    return tuple(bases)


def _whole(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if type(value) is not int:
        raise WrongType(f"{value!r} is no whole number.", mend="Give an int.", path=attribute.name, value=value)


@final
@attrs.frozen
class PublicationPolicy:
    """From how many people on a report shows what.

    Args:
        name: What it is called, such as the decree that sets it.
        hidden_below: Figures and counts of fewer people are hidden, 2 or more.
        detail_from: From so many people on the elements and the interval of a figure are shown, no fewer.
        firm_from: Figures of fewer people are called indicative; no fewer than the former.
        same_for_all: What is shown where all people of a unit stand in one class.
        rounding: How many places a report prints; an exact mean would tell the sum that it was made of.
        basis: Where it stands, one or more.

    Raises:
        InvalidValue: for no name or basis, or thresholds that do not rise.
        WrongType: for thresholds that are no whole numbers.

    Example:
        >>> [PUBLICATION.openness(people).value for people in (4, 9, 29, 30)]
        ['tertutup', 'tanpa_rincian', 'indikatif', 'biasa']
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    hidden_below: int = attrs.field(default=LEAST, validator=_whole, kw_only=True)
    detail_from: int = attrs.field(default=10, validator=_whole, kw_only=True)
    firm_from: int = attrs.field(default=30, validator=_whole, kw_only=True)
    same_for_all: SameForAll = attrs.field(default=SameForAll.DISAMARKAN, validator=is_a(SameForAll), kw_only=True)
    rounding: Rounding = attrs.field(default=_PLACES, validator=is_a(Rounding), kw_only=True)
    basis: tuple[Basis, ...] = attrs.field(converter=_bases, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not 2 <= self.hidden_below <= self.detail_from <= self.firm_from:
            raise InvalidValue(
                "The thresholds of the policy do not rise.",
                why="A result of one person is never that of a unit.",
                mend="Give 2 <= hidden_below <= detail_from <= firm_from.",
                path="hidden_below",
                value=self.hidden_below,
            )
        if not self.basis:
            raise InvalidValue("The policy has no basis.", mend="Say where it stands.", path="basis")

    def openness(self, people: int) -> Openness:
        """Return how much of a figure of so many people is shown."""
        if people < self.hidden_below:
            return Openness.TERTUTUP
        if people < self.detail_from:
            return Openness.TANPA_RINCIAN
        return Openness.INDIKATIF if people < self.firm_from else Openness.BIASA

    @property
    def rules(self) -> tuple[Words, ...]:
        """What the policy says, as a report tells its readers."""
        return (
            Words(
                f"Angka yang berasal dari kurang dari {self.hidden_below} orang tidak ditampilkan.",
                f"Figures of fewer than {self.hidden_below} people are not shown.",
            ),
            Words(
                f"Angka yang berasal dari kurang dari {self.detail_from} orang ditampilkan tanpa rincian dan selang.",
                f"Figures of fewer than {self.detail_from} people are shown without details and interval.",
            ),
            Words(
                f"Angka yang berasal dari kurang dari {self.firm_from} orang bersifat indikatif.",
                f"Figures of fewer than {self.firm_from} people are indicative.",
            ),
            Words(
                "Angka lain ikut disembunyikan bila angka yang kecil dapat dihitung kembali darinya.",
                "Others are hidden with them where the small ones could be solved back from these.",
            ),
        )


PUBLICATION: PublicationPolicy = PublicationPolicy("Bawaan kinerja", basis=(PERSONS_CLOSED, _UNITS_OPEN, _THRESHOLDS))
"""The default: fewer than 5 hidden, fewer than 10 without details, fewer than 30 indicative."""
