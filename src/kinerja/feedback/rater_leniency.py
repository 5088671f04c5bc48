"""How one rater rates beside others who rate the same people: for who runs the survey, never for those rated.

Each answer is taken less the mean of all who rated that person, so that whoever rates better people does not look
milder.  Then the means of raters are pulled towards one another, the more the fewer people a rater judged
(:func:`~kinerja.base.stats.pool`).  Nothing is corrected unless every rater judged enough people, and no number that
anybody decides by passes through here.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.rounding import Rounding
from ..base.stats import pool
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from .rater_agreement import FEWEST_PEOPLE, check_people
from .rater_policy import FEWEST
from .raters import RaterGroup, rater_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from ..base.law import Basis
    from ..base.period import Period
    from ..base.stats import PooledGroup
    from ..base.words import Language
    from .raters import RatedPerson

__all__ = ["CentredPerson", "RaterLeniency", "RaterLine", "rater_leniency"]

_PLACES = Rounding(4)


@final
@attrs.frozen
class RaterLine:
    """How one rater rates beside others of the same people.

    Args:
        rater_id: Who; the caller's key.
        people: How many people this one judged beside others.
        difference: How much higher than the others, on the scale shown; ``None`` where there is no answer.
        pulled: The same pulled towards 0, the more the fewer people.
        low: Where it lies at least, with 95 percent.
        high: Where it lies at most.
        answer: What that says, or why it says nothing.
    """

    rater_id: str
    people: int
    difference: Decimal | None
    pulled: Decimal | None
    low: Decimal | None
    high: Decimal | None
    answer: Words | Undetermined


@final
@attrs.frozen
class CentredPerson:
    """What a person was given, and what it were if all rated alike: beside one another, the first is what counts.

    Args:
        rated_id: Who was rated.
        raters: By how many.
        mean: The mean of what they gave.
        centred: The mean of the same less each rater's pulled difference.
    """

    rated_id: str
    raters: int
    mean: Decimal
    centred: Decimal


@final
@attrs.frozen
class RaterLeniency:
    """How the raters of a group rate beside one another.

    Args:
        group: Who rates.
        period: Of which period.
        fewest_people: Of a rater who judged fewer nothing is said.
        lines: The raters, from who rates highest; those without an answer stand last, by id.
        nameless: How many answers bear no id of who gave them, and are left out.
        centred: The people rated, with raters' differences taken away; empty unless every rater judged enough people.
        least: So many must have rated a person who stands there.
    """

    group: RaterGroup
    period: Period
    fewest_people: int
    lines: tuple[RaterLine, ...] = attrs.field(repr=how_many)
    nameless: int = 0
    centred: tuple[CentredPerson, ...] = attrs.field(default=(), repr=how_many)
    least: int = FEWEST

    def line(self, rater_id: str) -> RaterLine:
        """Return the line of a rater.

        Raises:
            NotFound: when this one judged nobody beside others.
        """
        for line in self.lines:
            if line.rater_id == rater_id:
                return line
        raise NotFound("This rater judged nobody here beside others.", mend="Correct the id.", path="rater_id")

    @property
    def basis(self) -> Basis:
        """That others are heard stands in the law; that they are compared is ours."""
        return PERMENPANRB_6_2022(
            "Pasal 18",
            assurance=Assurance.ASSUMPTION,
            note="Others may give feedback; that they are compared with one another, and how, is ours.",
        )

    def as_text(self, language: Language) -> str:
        """Return the comparison as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.raters import rater_leniency_page
        from ..show.text import as_text

        return as_text(rater_leniency_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the comparison as HTML that needs nothing else, numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.raters import rater_leniency_page

        return as_html(rater_leniency_page(self), language)

    def _repr_html_(self) -> str:
        """Return the comparison for a notebook, in Indonesian."""
        return self.as_html("id")


def rater_leniency(
    people: Iterable[RatedPerson],
    group: RaterGroup,
    *,
    fewest_people: int = FEWEST_PEOPLE,
    least: int = FEWEST,
) -> RaterLeniency:
    """Return how each rater of a group rates beside the others.

    Args:
        people: All who were rated, each once, on one scale in one period; answers without an id are left out and
            counted.
        group: Whose answers; never the own ones.
        fewest_people: Of a rater who judged fewer people beside others nothing is said, 2 or more; 5 by default.
        least: A person whom fewer rated is not centred, 3 or more.

    Raises:
        InvalidValue: for a limit too low, for people of several scales or periods, the own answers, or a person twice.

    Example:
        >>> from kinerja import Period
        >>> from .raters import RaterAnswer, RatedPerson, RaterScale
        >>> rows = [9, 6, 7], [8, 6, 5], [9, 7, 6], [7, 4, 5], [10, 8, 8], [8, 6, 6]
        >>> def rated(place, row):
        ...     said = [RaterAnswer("rekan_kerja", n, rater_id=f"r{at}") for at, n in enumerate(row)]
        ...     return RatedPerson(f"e{place}", Period.year(2025), RaterScale(1, 10), said)
        >>> told = rater_leniency([rated(place, row) for place, row in enumerate(rows)], "rekan_kerja")
        >>> [(line.rater_id, str(line.difference), str(line.pulled)) for line in told.lines]
        [('r0', '2.3333', '2.3016'), ('r1', '-1.1667', '-1.1508'), ('r2', '-1.1667', '-1.1508')]
    """
    group = rater_group(group)
    rated = check_people(people, group)
    for name, limit, lowest in (("fewest_people", fewest_people, 2), ("least", least, FEWEST)):
        if type(limit) is not int or limit < lowest:
            raise InvalidValue(f"{name} is {limit!r}.", mend=f"Give {lowest} or more.", path=name, value=limit)
    given = {each.rated_id: _named(each, group) for each in rated}
    nameless = sum(len(each.of(group)) - len(given[each.rated_id]) for each in rated)
    apart = _apart(given)
    lines = tuple(_lines(apart, fewest_people))
    told = RaterLeniency(group, rated[0].period, fewest_people, lines, nameless, least=least)
    return attrs.evolve(told, centred=tuple(_centred(given, lines, least)))


def _named(person: RatedPerson, group: RaterGroup) -> dict[str, Fraction]:
    """Return what each rater gave a person, as it is shown, where it is known who that is."""
    told = ((answer.rater_id, answer.value) for answer in person.from_group(group))
    return {rater: person.scale.shown(value) for rater, value in told if rater and value is not None}


def _apart(given: Mapping[str, Mapping[str, Fraction]]) -> dict[str, list[Fraction]]:
    """Return by rater how far each answer lies from the mean of all about the same person."""
    found: dict[str, list[Fraction]] = defaultdict(list)
    for values in given.values():
        if len(values) > 1:
            mean = sum(values.values(), Fraction()) / len(values)
            for rater, value in values.items():
                found[rater].append(value - mean)
    return found


def _lines(apart: Mapping[str, list[Fraction]], fewest: int) -> list[RaterLine]:
    if len(apart) < FEWEST or sum(map(len, apart.values())) <= len(apart):
        few = Undetermined(
            Words(
                f"Penilai atau orang yang dinilai terlalu sedikit untuk dibandingkan: {len(apart)} penilai.",
                f"Too few raters, or people rated by them, to be compared: {len(apart)} raters.",
            )
        )
        return [RaterLine(id, len(told), None, None, None, None, few) for id, told in sorted(apart.items())]
    lines = [_line(group, fewest) for group in pool(apart).groups]
    return sorted(lines, key=lambda line: (line.pulled is None, -(line.pulled or 0), line.rater_id))


def _line(group: PooledGroup, fewest: int) -> RaterLine:
    if group.size < fewest:
        few = Undetermined(
            Words(
                f"Terlalu sedikit: {group.size} orang; baru dibandingkan mulai {fewest}.",
                f"Too few: {group.size} people; compared from {fewest} on.",
            )
        )
        return RaterLine(group.key, group.size, None, None, None, None, few)
    numbers = (group.difference, group.pulled, group.low, group.high)
    return RaterLine(group.key, group.size, *numbers, _said(group))


def _said(group: PooledGroup) -> Words:
    if group.low > 0:
        return Words("Memberi nilai lebih tinggi, di luar kebetulan.", "Rates higher than others, beyond chance.")
    if group.high < 0:
        return Words("Memberi nilai lebih rendah, di luar kebetulan.", "Rates lower than others, beyond chance.")
    return Words("Selisihnya dapat terjadi karena kebetulan.", "Chance alone may have made the difference.")


def _centred(
    given: Mapping[str, Mapping[str, Fraction]], lines: Iterable[RaterLine], least: int
) -> Iterator[CentredPerson]:
    pulled = {line.rater_id: line.pulled for line in lines}
    if None in pulled.values():
        return
    for rated_id, values in sorted(given.items()):
        if len(values) >= least:
            mean = sum(values.values(), Fraction()) / len(values)
            offsets = sum((Fraction(pulled[rater] or 0) for rater in values), Fraction()) / len(values)
            yield CentredPerson(rated_id, len(values), _PLACES.published(mean), _PLACES.published(mean - offsets))
