"""Which units may need support: no plan, a late plan, no dialogue, no feedback; and appraisers who are silent.

What is counted is everybody, no sample: the numbers are what they are, and need no interval.  No person is named, and
of a unit of few people nothing is said, because its numbers would say who they are.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.members import member
from ..base.words import Words
from ..errors import InvalidValue
from ..feedback.continuous import GiverKind
from ..plans.fields import filled, stripped
from .care_files import PlanTime
from .care_kinds import CareKind
from .care_parts import CarePolicy, SeenNumber, SupportRemark, Unsaid, few_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.period import Period
    from .care_files import CareFile, CareFiles

__all__ = ["UNIT_KINDS", "UnitShare", "counted_kind", "lacks", "silent_appraisers", "unit_remarks", "unit_shares"]

_DEFAULT = CarePolicy()

UNIT_KINDS: tuple[CareKind, ...] = (
    CareKind.SKP_BELUM_ADA,
    CareKind.SKP_TERLAMBAT,
    CareKind.DIALOG_BELUM_ADA,
    CareKind.UMPAN_BALIK_BELUM_ADA,
)
"""What is counted of the people of a unit."""


def counted_kind(kind: CareKind | str) -> CareKind:
    """Return a kind that is counted of the people of a unit; its token will do.

    Raises:
        InvalidValue: for any other kind.
        UnknownName: for what is no kind at all.
    """
    told = member(CareKind, kind)
    if told not in UNIT_KINDS:
        known = ", ".join(UNIT_KINDS)
        raise InvalidValue(f"{told} is not counted in units.", mend=f"Counted are {known}.", path="kind", value=kind)
    return told


def lacks(file: CareFile, kind: CareKind, period: Period) -> bool | None:
    """Return whether a person lacks something; ``None`` where that is not known, or not due.

    Args:
        file: What is on record.
        kind: One of :data:`UNIT_KINDS`.
        period: In which days dialogues and feedback are looked for; plans are those of the year.

    Raises:
        InvalidValue: for another kind.

    Example:
        >>> from ..base.period import Period
        >>> from .care_files import CareFile
        >>> lacks(CareFile("ani", "dinas", "terlambat"), CareKind.SKP_TERLAMBAT, Period.year(2025))
        True
    """
    match counted_kind(kind):
        case CareKind.SKP_BELUM_ADA:
            return _WITHOUT.get(file.plan)
        case CareKind.SKP_TERLAMBAT:
            return _LATE.get(file.plan)
        case CareKind.DIALOG_BELUM_ADA:
            return None if file.dialogues is None else not any(map(period.contains, file.dialogues))
        case _:
            return _without_feedback(file, period)


_WITHOUT: Mapping[PlanTime, bool] = MappingProxyType(
    {
        PlanTime.TEPAT_WAKTU: False,
        PlanTime.TERLAMBAT: False,
        PlanTime.TIDAK_DIKETAHUI: False,
        PlanTime.BELUM_ADA: True,
    }
)
_LATE: Mapping[PlanTime, bool] = MappingProxyType({PlanTime.TEPAT_WAKTU: False, PlanTime.TERLAMBAT: True})


def _without_feedback(file: CareFile, period: Period) -> bool | None:
    if file.feedback is None:
        return None
    days = [said.on for said in file.feedback if said.giver.kind is GiverKind.PIMPINAN]
    if any(day is not None and period.contains(day) for day in days):
        return False
    return None if None in days else True


def _people(share: UnitShare, _: attrs.Attribute[int], unknown: int) -> None:
    told = (share.lacking, share.of, unknown)
    if (
        any(type(count) is not int for count in told)
        or not 0 <= share.lacking <= share.of
        or share.of < 1
        or unknown < 0
    ):
        raise InvalidValue(
            f"{share.lacking!r} of {share.of!r} people cannot lack something, {unknown!r} more unknown.",
            mend="Give whole numbers: the first not above the second, which is 1 or more, and none below 0.",
            path="lacking",
            value=told,
        )


@final
@attrs.frozen
class UnitShare:
    """How many people of a unit lack something.

    Args:
        kind: What.
        unit_id: The unit.
        lacking: How many lack it.
        of: Of how many it is known, 1 or more.
        unknown: Of how many more it is not known, or not due; they are in neither number.

    Raises:
        InvalidValue: for numbers that no people can be.

    Example:
        >>> UnitShare("skp_belum_ada", "dinas", 3, 12).share
        Fraction(1, 4)
    """

    kind: CareKind = attrs.field(converter=counted_kind)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    lacking: int
    of: int
    unknown: int = attrs.field(default=0, validator=_people)

    @property
    def share(self) -> Fraction:
        """The share that lacks it, exactly."""
        return Fraction(self.lacking, self.of)

    @property
    def words(self) -> Words:
        """The numbers in a sentence."""
        told = _LACKING[self.kind]
        return Words(f"{self.lacking} dari {self.of} {told.id}.", f"{self.lacking} of {self.of} {told.en}.")


_LACKING: Mapping[CareKind, Words] = MappingProxyType(
    {
        CareKind.SKP_BELUM_ADA: Words("pegawai belum memiliki SKP yang ditetapkan", "people have no plan that was set"),
        CareKind.SKP_TERLAMBAT: Words("SKP ditetapkan sesudah akhir Januari", "plans were set after January"),
        CareKind.DIALOG_BELUM_ADA: Words("pegawai belum berdialog kinerja", "people had no performance dialogue"),
        CareKind.UMPAN_BALIK_BELUM_ADA: Words(
            "pegawai belum mendapat umpan balik Pimpinan", "people had no feedback by a leader"
        ),
    }
)


def unit_shares(files: CareFiles, *, policy: CarePolicy = _DEFAULT) -> tuple[UnitShare | Unsaid, ...]:
    """Return how many people of each unit lack what, unit by unit; of a unit of few people nothing is told.

    Args:
        files: What is on record.
        policy: Of how many people something is said.

    Example:
        >>> from ..base.period import Period
        >>> from .care_files import CareFile, CareFiles
        >>> told = [CareFile(f"e{place}", "dinas", "belum_ada" if place < 3 else "tepat_waktu") for place in range(12)]
        >>> first, *others = unit_shares(CareFiles(Period.year(2025), told))
        >>> print(first.words.en)
        3 of 12 people have no plan that was set.
        >>> print(others[-1].reason.en)
        Not recorded, not due or of no known day: of 12 people.
    """
    units = files.units.items()
    return tuple(_share(kind, unit, people, files.period, policy) for unit, people in units for kind in UNIT_KINDS)


def _share(
    kind: CareKind, unit_id: str, files: tuple[CareFile, ...], period: Period, policy: CarePolicy
) -> UnitShare | Unsaid:
    fewest = policy.fewest_people.value
    told = [lacks(file, kind, period) for file in files]
    known = [each for each in told if each is not None]
    if len(files) < fewest:
        return Unsaid(kind, unit_id, few_people(len(files), fewest))
    if len(known) < fewest:
        return Unsaid(kind, unit_id, _not_known(len(told) - len(known)))
    return UnitShare(kind, unit_id, sum(known), len(known), len(told) - len(known))


def _not_known(people: int) -> Words:
    return Words(
        f"Tidak dicatat, belum jatuh tempo, atau tidak bertanggal: untuk {people} orang.",
        f"Not recorded, not due or of no known day: of {people} people.",
    )


def unit_remarks(
    shares: Iterable[UnitShare | Unsaid], *, policy: CarePolicy = _DEFAULT
) -> tuple[SupportRemark | Unsaid, ...]:
    """Return which units need support, and of which nothing is said.

    Args:
        shares: The answer of :func:`unit_shares`.
        policy: From which share on.
    """
    told = (each if isinstance(each, Unsaid) else _in_need(each, policy) for each in shares)
    return tuple(each for each in told if each is not None)


def _in_need(share: UnitShare, policy: CarePolicy) -> SupportRemark | None:
    if share.share < policy.share_of_unit.value:
        return None
    return SupportRemark(
        share.kind,
        share.unit_id,
        share.words,
        share.of,
        numbers=[SeenNumber(_LACK, share.lacking), SeenNumber(_PERCENT, 100 * share.share)],
        thresholds=(policy.share_of_unit, policy.fewest_people),
    )


_LACK = Words("Orang", "People")
_PERCENT = Words("Persen", "Percent")


# --- Silent appraisers ---------------------------------------------------------------------------------------------


def silent_appraisers(files: CareFiles) -> tuple[SupportRemark | Unsaid, ...]:
    """Return which appraisers gave no feedback to any of their people, and had no dialogue with them on record.

    Regular feedback is a duty towards each person, so this takes no number of people.  Where feedback by a leader is on
    record and nobody knows when or by whom, nothing is said.

    Args:
        files: What is on record; those without a known appraiser or record are passed over.

    Example:
        >>> from ..base.period import Period
        >>> from .care_files import CareFile, CareFiles
        >>> told = [CareFile(id, "dinas", "tepat_waktu", appraiser_id="budi", feedback=[]) for id in ("ani", "edi")]
        >>> (remark,) = silent_appraisers(CareFiles(Period.quarter(2025, 1), told))
        >>> print(remark.about, remark.seen.en)
        budi No feedback and no dialogue with any of 2 people is on record for Quarter I 2025.
    """
    teams: dict[str, list[CareFile]] = defaultdict(list)
    for file in files.files:
        if file.appraiser_id and file.feedback is not None:
            teams[file.appraiser_id].append(file)
    return tuple(found for who, team in sorted(teams.items()) for found in _silent(who, team, files.period))


def _silent(who: str, team: list[CareFile], period: Period) -> Iterator[SupportRemark | Unsaid]:
    kind = CareKind.PENILAI_BELUM_MEMBERI_UMPAN_BALIK
    said = [each for file in team for each in file.feedback or () if each.giver.kind is GiverKind.PIMPINAN]
    maybe = [each for each in said if each.giver.id in {who, ""} and (each.on is None or period.contains(each.on))]
    spoke = any(period.contains(day) for file in team for day in file.dialogues or ())
    if spoke or any(each.giver.id == who and each.on is not None for each in maybe):
        return
    if maybe:
        yield Unsaid(kind, who, _UNKNOWN_GIVER)
        return
    yield SupportRemark(
        kind,
        who,
        Words(
            f"Tidak ada umpan balik maupun dialog dengan {len(team)} pegawai yang tercatat untuk {period.label.id}.",
            f"No feedback and no dialogue with any of {len(team)} people is on record for {period.label.en}.",
        ),
        len(team),
        numbers=[SeenNumber(_LACK, len(team))],
    )


_UNKNOWN_GIVER = Words(
    "Ada umpan balik Pimpinan tanpa tanggal atau tanpa pemberi yang diketahui.",
    "There is feedback by a leader without a day, or without a known giver.",
)
