"""The nine boxes of a unit with their counts, the order within a box, and numbers that other systems print.

Here people stand beside one another, so all of this is for whoever runs the talents of a unit: small counts stand as
they are, and whoever publishes them hides them first.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.members import member
from ..base.scale import Ranked
from ..base.words import Words, date_words, label
from ..errors import InvalidValue
from ..evaluation.cohort import masked, shown_id
from ..plans.fields import filled, is_a, stripped
from .talent import TalentPerformance, TalentPlacement
from .talent_parts import BOX_BASIS, NATIONAL_NUMBERING, NUMBERINGS, TALENT_BOXES, BoxNumbering
from .talent_potential import PotentialResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.words import Language
    from .talent_parts import TalentBox
    from .talent_policy import PotentialPolicy

__all__ = ["BoxCount", "RankBy", "TalentGrid", "TalentPlace", "check_printed_box", "places_within"]


# --- A unit ---------------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class BoxCount:
    """How many people stand in a box.

    Args:
        box: The box.
        people: How many.
    """

    box: TalentBox
    people: int


def _placements(values: Iterable[TalentPlacement]) -> tuple[TalentPlacement, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class TalentGrid:
    """The nine boxes of a unit.  Small counts stand as they are: who publishes them hides them first.

    Boxes of several days, years or policies are no one picture: :attr:`findings` tells it.

    Args:
        name: What the unit is called.
        placements: Its people, each once.
        numbering: The scheme by which all boxes are numbered here, whatever scheme a placement names.

    Raises:
        InvalidValue: for a person who stands twice.
        WrongType: for what is no placement.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    placements: tuple[TalentPlacement, ...] = attrs.field(
        converter=_placements, validator=attrs.validators.deep_iterable(is_a(TalentPlacement))
    )
    numbering: BoxNumbering = attrs.field(default=NATIONAL_NUMBERING, validator=is_a(BoxNumbering), kw_only=True)

    def __attrs_post_init__(self) -> None:
        _refuse_doubles(self.placements)

    @property
    def counts(self) -> tuple[BoxCount, ...]:
        """How many people stand in each box, all nine, in the order of the grid."""
        return tuple(BoxCount(box, len(self.within(box))) for box in TALENT_BOXES)

    @property
    def open(self) -> tuple[TalentPlacement, ...]:
        """The people without a box, in the order given."""
        return tuple(each for each in self.placements if isinstance(each.box, Undetermined))

    @property
    def days(self) -> tuple[date, ...]:
        """The days of which the boxes are told, the first one first."""
        return tuple(sorted({each.on for each in self.placements}))

    @property
    def years(self) -> tuple[int, ...]:
        """The years whose results count, the first one first; none for levels that somebody else has found."""
        held = (each.performance for each in self.placements)
        return tuple(sorted({each.year for each in held if isinstance(each, TalentPerformance)}))

    @property
    def policies(self) -> tuple[PotentialPolicy, ...]:
        """The policies by which the potential was found; none for levels that somebody else has found."""
        found = (each.potential for each in self.placements)
        return tuple(dict.fromkeys(each.policy for each in found if isinstance(each, PotentialResult)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Where the boxes do not go by one day, one year and one policy."""
        return tuple(_mixed(self))

    def within(self, *boxes: TalentBox) -> tuple[TalentPlacement, ...]:
        """Return the people of some boxes, in the order given."""
        return tuple(each for each in self.placements if each.box in boxes)

    def as_text(self, language: Language) -> str:
        """Return the grid with its counts as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.talent import grid_page
        from ..show.text import as_text

        return as_text(grid_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the grid with its counts as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.talent import grid_page

        return as_html(grid_page(self), language)

    def _repr_html_(self) -> str:
        """Return the grid for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}: {len(self.placements)} people, {len(self.open)} without a box>"


def _mixed(grid: TalentGrid) -> Iterator[Finding]:
    """Yield what differs between the people of a grid."""
    told = (
        (Words("hari", "days"), [date_words(day) for day in grid.days]),
        (Words("tahun kinerja", "years of performance"), [Words(str(year), str(year)) for year in grid.years]),
        (Words("kebijakan potensial", "policies of potential"), [Words(each.id, each.id) for each in grid.policies]),
    )
    for name, held in told:
        if len(held) > 1:
            id, en = "; ".join(each.id for each in held), "; ".join(each.en for each in held)
            yield Finding(
                "TALENT_GRID_MIXED",
                Severity.WARNING,
                "placements",
                Words(f"Peta ini mencampur {name.id}: {id}.", f"The grid mixes {name.en}: {en}."),
                Words("Buat satu peta untuk masing-masing.", "Make a grid of each."),
                BOX_BASIS,
            )


def _refuse_doubles(placements: tuple[TalentPlacement, ...]) -> None:
    seen: set[str] = set()
    for each in placements:
        if each.person_id in seen:
            told = shown_id(each.person_id)
            raise InvalidValue(f"{told!r} stands twice.", mend="Give each person once.", path="placements")
        seen.add(each.person_id)


# --- The order within a box -----------------------------------------------------------------------------------------


class RankBy(StrEnum):
    """What tells people of one box apart; no rule that was read says it."""

    POTENSIAL = "potensial"
    """The score of the potential."""
    PREDIKAT = "predikat"
    """The predikat of the year."""
    NILAI_KINERJA = "nilai_kinerja"
    """A number of performance that the agency has; the predikat of PermenPANRB 6/2022 has none."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rank_by", self)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


@final
@attrs.frozen(repr=False)
class TalentPlace:
    """One place in the order within a box, with all whom nothing tells apart.

    Args:
        place: The place, from 1; two who share place 1 are followed by place 3.
        person_ids: Who; the order in which they were given means nothing.
    """

    place: int
    person_ids: tuple[str, ...] = attrs.field(converter=_ids)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.place}: {', '.join(map(masked, self.person_ids))}>"


def places_within(
    placements: Iterable[TalentPlacement],
    by: Iterable[RankBy | str],
    *,
    points: Mapping[str, Exact] | None = None,
) -> tuple[TalentPlace, ...]:
    """Return the order of people of one box; who cannot be told apart shares a place.

    Args:
        placements: The people, all of one box.
        by: What tells them apart, the first thing first; there is no default.
        points: The agency's numbers of performance by person, where they are asked for.

    Raises:
        InvalidValue: for people of several boxes or without one, nothing to go by, or somebody of whom the number that
            is asked for is not known: a missing number is not the lowest one.
        UnknownName: for another thing to go by.
        WrongType: for floats and other inexact numbers.
    """
    people, keys = tuple(placements), tuple(member(RankBy, each) for each in by)
    if not keys:
        raise InvalidValue("There is nothing to go by.", mend="Say what tells them apart.", path="by")
    _check_one_box(people)
    given = {id: exact(number) for id, number in (points or {}).items()}
    told = [(tuple(_number(each, key, given) for key in keys), each.person_id) for each in people]
    told.sort(key=lambda pair: pair[0], reverse=True)
    groups = [[id for _, id in group] for _, group in groupby(told, key=lambda pair: pair[0])]
    starts = [1 + sum(map(len, groups[:place])) for place in range(len(groups))]
    return tuple(TalentPlace(start, group) for start, group in zip(starts, groups, strict=True))


def _check_one_box(people: tuple[TalentPlacement, ...]) -> None:
    boxes = {each.box for each in people}
    if len(boxes) > 1 or any(isinstance(box, Undetermined) for box in boxes):
        raise InvalidValue(
            "The people are not of one box.",
            why="No rule says which of two boxes comes first, but for the succession groups.",
            mend="Give the people of one box: grid.within(box).",
            path="placements",
        )


def _number(placement: TalentPlacement, by: RankBy, points: Mapping[str, Fraction]) -> Fraction:
    found = _known(placement, by, points)
    if found is None:
        raise InvalidValue(
            f"{by.label.en} of {shown_id(placement.person_id)!r} is not known.",
            why="What is not known is not the lowest.",
            mend="Find it, or go by something else.",
            path="placements",
        )
    return found


def _known(placement: TalentPlacement, by: RankBy, points: Mapping[str, Fraction]) -> Fraction | None:
    if by is RankBy.NILAI_KINERJA:
        return points.get(placement.person_id)
    if by is RankBy.PREDIKAT:
        held = placement.performance
        grade = held.predikat if isinstance(held, TalentPerformance) else None
        return exact(grade.merit) if isinstance(grade, Ranked) else None
    score = placement.potential.score if isinstance(placement.potential, PotentialResult) else None
    return None if isinstance(score, Undetermined) else score


# --- Numbers of other systems ---------------------------------------------------------------------------------------


def check_printed_box(placement: TalentPlacement, number: int, numbering: BoxNumbering) -> tuple[Finding, ...]:
    """Return whether the number that another system prints fits the placement, and by which scheme it would.

    Args:
        placement: The placement.
        number: The number that is printed, 1 to 9.
        numbering: The scheme by which that system says it numbers.

    Raises:
        UnknownName: for anything but 1 to 9.

    Example:
        >>> from datetime import date
        >>> from .talent_parts import KinerjaTalenta, Potensial
        >>> placed = TalentPlacement("e1", KinerjaTalenta.DI_ATAS_EKSPEKTASI, Potensial.RENDAH, on=date(2026, 2, 2))
        >>> [(each.code, each.hint.en) for each in check_printed_box(placed, 7, NATIONAL_NUMBERING)]
        [('TALENT_BOX_DIFFERS', 'The number fits the scheme per_baris. Compare the pairs, not the numbers.')]
    """
    printed, box = numbering.box(number), placement.box
    if isinstance(box, Undetermined):
        return () if printed in placement.possible else (_differs(printed, None, number),)
    return () if printed == box else (_differs(printed, box, number),)


def _differs(printed: TalentBox, box: TalentBox | None, number: int) -> Finding:
    ours = Words("tidak mungkin menurut data", "not possible by the data") if box is None else box.name
    fitting = [each.id for each in NUMBERINGS.values() if box is not None and each.number(box) == number]
    fits = ", ".join(fitting)
    return Finding(
        "TALENT_BOX_DIFFERS",
        Severity.WARNING,
        "number",
        Words(
            f"Kotak yang tercetak: {printed.name.id}; di sini: {ours.id}.",
            f"The printed box is: {printed.name.en}; here: {ours.en}.",
        ),
        Words(
            f"Nomor itu sesuai dengan penomoran {fits}. Bandingkan pasangannya, bukan nomornya.",
            f"The number fits the scheme {fits}. Compare the pairs, not the numbers.",
        )
        if fitting
        else Words("Periksa predikat dan potensialnya.", "Check the predikat and the potential."),
        BOX_BASIS,
    )
