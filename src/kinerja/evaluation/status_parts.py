"""The parts of the distribution of PP 30/2019, art. 41(8): people in their order, cuts, and who has which status."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PP_30_2019
from ..base.scale import Ranked
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound
from ..plans.fields import filled, is_a, stripped
from ..rules.pp30_2019 import PredikatPP30

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.law import Basis

__all__ = [
    "STATUS_BASIS",
    "CutGround",
    "CutPlace",
    "RankedPerson",
    "StatusAssignment",
    "StatusCut",
    "StatusKinerja",
    "StatusTie",
    "TieBreak",
]

STATUS_BASIS = PP_30_2019("Pasal 41 ayat (8)")
"""At most 20 percent above, 60 to 70 percent as expected, at most 20 percent below, of all people of a unit."""
REAL_CONDITIONS = PP_30_2019(
    "Penjelasan Pasal 41 ayat (8)",
    assurance=Assurance.ASSUMPTION,
    note="Where nobody has Kurang or Sangat Kurang, the distribution has the other predikat only; so we read that "
    "nobody need be below expectation, although more than 70 percent are then as expected.",
)
RANKING = PP_30_2019(
    "Pasal 52 ayat (2) dan penjelasan Pasal 41 ayat (8)",
    assurance=Assurance.ASSUMPTION,
    note="People are compared by value and predikat, and distributed by predikat; so the predikat goes first.",
)


class StatusKinerja(Ranked):
    """The status of PP 30/2019, art. 41(8); it is neither a predikat nor a rating of PermenPANRB 6/2022."""

    DI_BAWAH_EKSPEKTASI = "di_bawah_ekspektasi"
    SESUAI_EKSPEKTASI = "sesuai_ekspektasi"
    DI_ATAS_EKSPEKTASI = "di_atas_ekspektasi"


class CutGround(StrEnum):
    """Why a cut is lawful."""

    PERSENTASE = "persentase"
    """It keeps all percentages of art. 41(8)."""
    KONDISI_RIIL = "kondisi_riil"
    """Nobody has Kurang or Sangat Kurang, so nobody need be below expectation (elucidation)."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cut_ground", self)


class CutPlace(StrEnum):
    """Where one end of a cut lies in the ranking."""

    BATAS_PREDIKAT = "batas_predikat"
    """Between two predikat: all people of a predikat have one status."""
    BATAS_KUOTA = "batas_kuota"
    """Within a predikat, where the 20 percent are full."""
    DI_ANTARANYA = "di_antaranya"
    """Within a predikat, short of the 20 percent."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("cut_place", self)


def _value(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class RankedPerson:
    """One person of a unit.

    Args:
        id: The caller's key.
        predikat: The predikat of the year.
        value: The number behind it, exact; ``None`` where it is not known.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    predikat: PredikatPP30 = attrs.field(validator=is_a(PredikatPP30))
    value: Fraction | None = attrs.field(default=None, converter=_value)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


@final
@attrs.frozen
class TieBreak:
    """Who goes before whom among people of one predikat and value, and why; the law names no such rule.

    Args:
        order: The ids of all people who are to be told apart, the best first.
        reason: What it goes by, such as a decision of the appraisal team.
    """

    order: tuple[str, ...] = attrs.field(converter=_ids)
    reason: Words

    def __attrs_post_init__(self) -> None:
        twice = [id for id, times in Counter(self.order).items() if times > 1]
        if twice:
            raise InvalidValue(f"{twice[0]!r} stands twice in the order.", mend="Name everybody once.", path="order")


@final
@attrs.frozen
class StatusCut:
    """How many people of a unit have each status.

    Args:
        above: How many are above expectation: the first of the ranking.
        expected: How many are as expected.
        below: How many are below expectation: the last of the ranking.
        ground: Why the cut is lawful.
        upper: Where the ranking is cut between above and as expected.
        lower: Where it is cut between as expected and below.
    """

    above: int
    expected: int
    below: int
    ground: CutGround
    upper: CutPlace
    lower: CutPlace

    @property
    def sizes(self) -> tuple[int, int, int]:
        """How many are above, as expected and below."""
        return (self.above, self.expected, self.below)

    @property
    def basis(self) -> Basis:
        """The article that it rests on."""
        return STATUS_BASIS if self.ground is CutGround.PERSENTASE else REAL_CONDITIONS

    @property
    def keeps_predikat(self) -> bool:
        """Whether people of one predikat all have one status."""
        return self.upper is self.lower is CutPlace.BATAS_PREDIKAT


@final
@attrs.frozen
class StatusTie:
    """People whom nothing tells apart, and who do not all get one status.

    Args:
        ids: Who they are, in the order given; that order means nothing.
        above: How many of them are above expectation.
        expected: How many are as expected.
        below: How many are below.
    """

    ids: tuple[str, ...] = attrs.field(converter=_ids)
    above: int
    expected: int
    below: int

    def outcomes(self) -> Iterator[dict[str, StatusKinerja]]:
        """Yield every way to give them their statuses; there may be very many."""
        for above in combinations(self.ids, self.above):
            rest = [id for id in self.ids if id not in above]
            for below in combinations(rest, self.below):
                yield {id: _of(id, above, below) for id in self.ids}


def _of(id: str, above: tuple[str, ...], below: tuple[str, ...]) -> StatusKinerja:
    if id in above:
        return StatusKinerja.DI_ATAS_EKSPEKTASI
    return StatusKinerja.DI_BAWAH_EKSPEKTASI if id in below else StatusKinerja.SESUAI_EKSPEKTASI


@final
@attrs.frozen
class StatusAssignment:
    """Who has which status under one cut.

    Args:
        cut: The cut.
        above: Who is above expectation, the best first.
        expected: Who is as expected.
        below: Who is below expectation.
        ties: People who are in none of these, because nothing tells them apart.
    """

    cut: StatusCut
    above: tuple[str, ...] = attrs.field(converter=_ids)
    expected: tuple[str, ...] = attrs.field(converter=_ids)
    below: tuple[str, ...] = attrs.field(converter=_ids)
    ties: tuple[StatusTie, ...] = ()

    def status(self, id: str) -> StatusKinerja | Undetermined:
        """Return the status of a person; undetermined for people whom nothing tells apart.

        Raises:
            NotFound: when nobody has the id.
        """
        groups = zip((self.below, self.expected, self.above), StatusKinerja, strict=True)
        found: list[StatusKinerja | Undetermined] = [status for ids, status in groups if id in ids]
        found += [_TIED for tie in self.ties if id in tie.ids]
        if not found:
            raise NotFound(f"Nobody here has the id {id!r}.", mend="Ask for a person of the unit.", value=id)
        return found[0]


_TIED = Undetermined(
    Words(
        "Predikat dan nilainya sama dengan orang lain di batas status; tidak ada yang membedakan mereka.",
        "Predikat and value are those of others at the cut; nothing tells them apart.",
    ),
    RANKING,
)
