"""Before and after a sosialisasi: did the same people change, and more than others who were not reached?

Only people on record both before and after are compared, each with himself, by the test of signs; beside them stand
those of units that were not reached, where there are some.  Even then it was no experiment: what else changed in that
time counts as well, and units are seldom reached by lot.  Where nothing changed it is not called resistance:
understanding, time, tools or support may be missing.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact_tests import fisher_chance, sign_chance
from ..base.followed import Followed, whole_people
from ..base.period import Period, plain_date
from ..base.rounding import Rounding
from ..base.words import Words, date_words, label, number_words
from ..errors import EmptyCollection, InvalidValue, WrongType
from ..plans.fields import filled, is_a, stripped
from .care_kinds import CareKind
from .care_parts import CarePolicy, SeenNumber, SupportRemark, Unsaid
from .care_units import UnitShare, counted_kind, lacks, unit_shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from .care_files import CareFiles

__all__ = ["AdoptionVerdict", "Sosialisasi", "SosialisasiChange", "before_and_after", "still_lacking"]

_DEFAULT = CarePolicy()
_PERCENT = Rounding(2)


class AdoptionVerdict(StrEnum):
    """What became of people after a sosialisasi; not what made it so."""

    MEMBAIK = "membaik"
    """More people have it, beyond chance."""
    MEMBURUK = "memburuk"
    """Fewer people have it, beyond chance."""
    TIDAK_JELAS = "tidak_jelas"
    """Chance alone may have made the difference, or there is none."""
    DATA_KURANG = "data_kurang"
    """Too few people are on record before and after."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("adoption_verdict", self)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    if isinstance(ids, str):
        raise WrongType("One text is no list of ids.", mend="Give a list of them.", path="unit_ids")
    return tuple(sorted({stripped(each) for each in ids}))


@final
@attrs.frozen
class Sosialisasi:
    """A sosialisasi, a training or another help that some units got.

    Args:
        topic: What it was about.
        on: When it was held; the last day where it took several.
        unit_ids: The units reached, one or more.

    Raises:
        EmptyCollection: when no unit was reached.
        WrongType: for one text in the place of ids.

    Example:
        >>> from datetime import date
        >>> Sosialisasi("Dialog kinerja", date(2025, 4, 10), ["dinas", "badan"]).unit_ids
        ('badan', 'dinas')
    """

    topic: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    unit_ids: tuple[str, ...] = attrs.field(converter=_ids)

    def __attrs_post_init__(self) -> None:
        if not self.unit_ids:
            raise EmptyCollection("The sosialisasi reached no unit.", mend="Name one or more.", path="unit_ids")


@final
@attrs.frozen
class SosialisasiChange:
    """What became of people after a sosialisasi.

    Args:
        sosialisasi: Which.
        kind: What was counted.
        before: In which days before.
        after: In which days after.
        reached: The people of the units reached; ``None`` where they are too few to tell.
        others: The people of all other units; ``None`` where they are too few, or all were reached.
        verdict: What became of those reached.
        chance: How often chance alone changes those reached so unevenly; ``None`` without them.
        beside: How often chance alone parts those who lacked it so unevenly between units reached and others;
            ``None`` without the others.
        left_out: How many people are not on record both before and after.
    """

    sosialisasi: Sosialisasi = attrs.field(validator=is_a(Sosialisasi))
    kind: CareKind = attrs.field(converter=counted_kind)
    before: Period
    after: Period
    reached: Followed | None
    others: Followed | None
    verdict: AdoptionVerdict
    chance: Fraction | None
    beside: Fraction | None
    left_out: int = attrs.field(default=0, validator=whole_people)

    @property
    def reason(self) -> Words:
        """The verdict in a sentence."""
        if self.reached is None or self.chance is None:
            return Words(
                "Terlalu sedikit orang yang tercatat sebelum dan sesudahnya.",
                "Too few people are on record before and after.",
            )
        told, chance = self.reached.words, number_words(_PERCENT.published(100 * self.chance))
        return Words(
            f"{told.id} Kebetulan saja menghasilkan perubahan setimpang ini dalam {chance.id}% kejadian.",
            f"{told.en} Chance alone makes so uneven a change in {chance.en}% of cases.",
        )


def before_and_after(
    sosialisasi: Sosialisasi,
    kind: CareKind | str,
    *,
    before: CareFiles,
    after: CareFiles,
    policy: CarePolicy = _DEFAULT,
) -> SosialisasiChange:
    """Return whether people changed after a sosialisasi, and how those did whom it did not reach.

    A person belongs to the unit of the time before.  Who is on record at one of the two times only, or of whom it is
    not known, is left out and counted.

    Args:
        sosialisasi: Which.
        kind: What is counted, one of :data:`~kinerja.evaluation.care_units.UNIT_KINDS`, or its token.
        before: What is on record of days that all lie before the sosialisasi.
        after: What is on record of days none of which lies before it.
        policy: Of how many people something is said, and what is left to chance.

    Raises:
        InvalidValue: for days on the wrong side, and for a kind that is not counted in units.

    Example:
        >>> from datetime import date
        >>> from .care_files import CareFile, CareFiles
        >>> def files(quarter, *dialogues):
        ...     told = [
        ...         CareFile(f"e{place}", "dinas", "tepat_waktu", dialogues=held)
        ...         for place, held in enumerate(dialogues)
        ...     ]
        ...     return CareFiles(Period.quarter(2025, quarter), told)
        >>> march, may = [date(2025, 3, 1)], [date(2025, 5, 1)]
        >>> change = before_and_after(
        ...     Sosialisasi("Dialog kinerja", date(2025, 4, 1), ["dinas"]),
        ...     "dialog_belum_ada",
        ...     before=files(1, *3 * [march], *9 * [[]]),
        ...     after=files(2, *11 * [may], []),
        ... )
        >>> print(change.verdict, change.reason.en)
        membaik 12 people: 9 lacked it before, 1 after. Chance alone makes so uneven a change in 0.78% of cases.
    """
    what = counted_kind(kind)
    _check_days(sosialisasi, before.period, after.period)
    first, second = ({file.employee_id: file for file in each.files} for each in (before, after))
    counts: dict[bool, dict[tuple[bool, bool], int]] = {reached: defaultdict(int) for reached in (True, False)}
    told = 0
    for who in first.keys() & second.keys():
        lacked, lacking = lacks(first[who], what, before.period), lacks(second[who], what, after.period)
        if lacked is not None and lacking is not None:
            counts[first[who].unit_id in sosialisasi.unit_ids][lacked, lacking] += 1
            told += 1
    reached, others = (_followed(counts[each], policy) for each in (True, False))
    left_out = len(first.keys() | second.keys()) - told
    chance = None if reached is None else sign_chance(reached.gained, reached.lost)
    return SosialisasiChange(
        sosialisasi,
        what,
        before.period,
        after.period,
        reached,
        others,
        _verdict(reached, chance, policy),
        chance,
        _beside(reached, others),
        left_out,
    )


def _check_days(sosialisasi: Sosialisasi, before: Period, after: Period) -> None:
    if not before.end < sosialisasi.on <= after.start:
        day = sosialisasi.on
        raise InvalidValue(
            f"{before} and {after} are not before and after {day}.",
            why="Days on both sides would be counted as one of them.",
            mend="End the first before the sosialisasi, and begin the second on its day or later.",
            path="before",
            value=day,
        )


def _followed(counts: dict[tuple[bool, bool], int], policy: CarePolicy) -> Followed | None:
    found = Followed(counts[False, False], counts[True, False], counts[False, True], counts[True, True])
    return found if found.people >= policy.fewest_people.value else None


def _verdict(reached: Followed | None, chance: Fraction | None, policy: CarePolicy) -> AdoptionVerdict:
    if reached is None or chance is None:
        return AdoptionVerdict.DATA_KURANG
    if chance > policy.chance.value:
        return AdoptionVerdict.TIDAK_JELAS
    return AdoptionVerdict.MEMBAIK if reached.gained > reached.lost else AdoptionVerdict.MEMBURUK


def _beside(reached: Followed | None, others: Followed | None) -> Fraction | None:
    if reached is None or others is None:
        return None
    return fisher_chance(reached.gained, reached.still, others.gained, others.still)


def still_lacking(
    sosialisasi: Sosialisasi,
    kind: CareKind | str,
    *,
    before: CareFiles,
    after: CareFiles,
    policy: CarePolicy = _DEFAULT,
) -> tuple[SupportRemark | Unsaid, ...]:
    """Return which units that a sosialisasi reached lack as much as before, or more.

    A unit is told where the share that lacks it did not fall and still is one that needs support.  Why is not known,
    and it is not called resistance.

    Args:
        sosialisasi: Which.
        kind: What is counted.
        before: What is on record of days that all lie before the sosialisasi.
        after: What is on record of days none of which lies before it.
        policy: Of how many people something is said, and from which share on.

    Raises:
        InvalidValue: as :func:`before_and_after` does.
    """
    what = counted_kind(kind)
    _check_days(sosialisasi, before.period, after.period)
    first, second = (_by_unit(unit_shares(files, policy=policy), what) for files in (before, after))
    pairs = ((first.get(unit), second.get(unit)) for unit in sosialisasi.unit_ids)
    return tuple(found for pair in pairs for found in _unmoved(*pair, sosialisasi, policy))


def _by_unit(shares: Iterable[UnitShare | Unsaid], kind: CareKind) -> dict[str, UnitShare | Unsaid]:
    told = (each for each in shares if each.kind is kind)
    return {each.about if isinstance(each, Unsaid) else each.unit_id: each for each in told}


def _unmoved(
    before: UnitShare | Unsaid | None, after: UnitShare | Unsaid | None, sosialisasi: Sosialisasi, policy: CarePolicy
) -> Iterator[SupportRemark | Unsaid]:
    unsaid = next((each for each in (before, after) if isinstance(each, Unsaid)), None)
    if unsaid is not None:
        yield attrs.evolve(unsaid, kind=CareKind.BELUM_BERUBAH)
    elif isinstance(before, UnitShare) and isinstance(after, UnitShare) and _still(before, after, policy):
        yield _as_before(before, after, sosialisasi, policy)


def _still(before: UnitShare, after: UnitShare, policy: CarePolicy) -> bool:
    return after.share >= max(before.share, policy.share_of_unit.value)


def _as_before(before: UnitShare, after: UnitShare, sosialisasi: Sosialisasi, policy: CarePolicy) -> SupportRemark:
    day = date_words(sosialisasi.on)
    return SupportRemark(
        CareKind.BELUM_BERUBAH,
        after.unit_id,
        Words(
            f"Sesudah sosialisasi '{sosialisasi.topic}' ({day.id}): {after.words.id} Sebelumnya: {before.words.id}",
            f"After the sosialisasi '{sosialisasi.topic}' ({day.en}): {after.words.en} Before: {before.words.en}",
        ),
        after.of,
        numbers=[SeenNumber(_BEFORE, 100 * before.share), SeenNumber(_AFTER, 100 * after.share)],
        thresholds=(policy.share_of_unit, policy.fewest_people),
    )


_BEFORE = Words("Persen sebelumnya", "Percent before")
_AFTER = Words("Persen sesudahnya", "Percent after")
