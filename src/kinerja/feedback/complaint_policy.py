"""How long a unit has to deal with a complaint: deadlines as data, each with where it stands.

Agencies differ: ten and seven working days here, two, five, fourteen or sixty there.  So no number is built into the
indicators.  The one that several documents on SP4N-LAPOR! agree on is :data:`LAPOR_VERIFICATION`; the others named
here could not be confirmed and are taken only by who names them.  A decree of one's own is written in the same way.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_62_2018, UU_25_2009
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, in_order, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "LAPOR_5_10",
    "LAPOR_VERIFICATION",
    "UU25_14_60",
    "ComplaintClass",
    "ComplaintDeadline",
    "ComplaintStage",
    "DayCount",
    "DeadlinePolicy",
]


class ComplaintClass(StrEnum):
    """What somebody sends in (SP4N-LAPOR!)."""

    PENGADUAN = "pengaduan"
    """A complaint about a service."""
    ASPIRASI = "aspirasi"
    """A wish or a proposal."""
    PERMINTAAN_INFORMASI = "permintaan_informasi"
    """A question."""
    LAINNYA = "lainnya"
    """What else a system knows, such as whistle-blowing."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("complaint_class", self)


class ComplaintStage(StrEnum):
    """What is to be done with it by a deadline."""

    VERIFIKASI = "verifikasi"
    """To look at it, and to send it to who has to deal with it."""
    TINDAK_LANJUT = "tindak_lanjut"
    """To act upon it for the first time."""
    PENYELESAIAN = "penyelesaian"
    """To settle it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("complaint_stage", self)


class DayCount(StrEnum):
    """Which days count."""

    HARI = "hari"
    """Every day of the calendar."""
    HARI_KERJA = "hari_kerja"
    """Days that are worked, by the calendar of who asks."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("day_count", self)


def _day_count(value: object) -> DayCount:
    return member(DayCount, value)


def _stage(value: object) -> ComplaintStage:
    return member(ComplaintStage, value)


def _classes(classes: Iterable[ComplaintClass]) -> tuple[ComplaintClass, ...]:
    return in_order(ComplaintClass, classes)


@final
@attrs.frozen
class ComplaintDeadline:
    """How many days a stage may take.

    The day on which a complaint is received does not count, and the last day is still on time.

    Args:
        stage: The stage, or its token.
        days: How many days, 1 or more.
        counted_in: Which days count, or its token.
        classes: For which classes of complaints; for all that no other deadline of the stage names, if not given.
        basis: Where it stands.

    Raises:
        InvalidValue: for anything but a whole number of days, 1 or more.

    Example:
        >>> ComplaintDeadline("penyelesaian", 10, "hari_kerja").words.en
        'Settlement: 10 working days'
    """

    stage: ComplaintStage = attrs.field(converter=_stage)
    days: int
    counted_in: DayCount = attrs.field(converter=_day_count)
    classes: tuple[ComplaintClass, ...] = attrs.field(default=(), converter=_classes)
    basis: Basis | None = attrs.field(default=None, validator=optional(is_a(Basis)))

    def __attrs_post_init__(self) -> None:
        if type(self.days) is not int or self.days < 1:
            raise InvalidValue(
                f"{self.days!r} days are no deadline.", mend="Give 1 or more.", path="days", value=self.days
            )

    @property
    def words(self) -> Words:
        """The deadline for people."""
        stage, days = self.stage.label, self.counted_in.label
        return Words(f"{stage.id}: {self.days} {days.id}", f"{stage.en}: {self.days} {days.en}")


def _deadlines(deadlines: Iterable[ComplaintDeadline]) -> tuple[ComplaintDeadline, ...]:
    return tuple(deadlines)


@final
@attrs.frozen
class DeadlinePolicy:
    """The deadlines that a unit keeps.

    Args:
        id: A short stable name; it stands in every answer.
        deadlines: One for a stage and class at most; a stage without one has no deadline.

    Raises:
        InvalidValue: when two deadlines hold for one stage and class.

    Example:
        >>> policy = DeadlinePolicy(
        ...     "sk_12_2025",
        ...     [
        ...         ComplaintDeadline("penyelesaian", 10, "hari_kerja"),
        ...         ComplaintDeadline("penyelesaian", 5, "hari_kerja", [ComplaintClass.PERMINTAAN_INFORMASI]),
        ...     ],
        ... )
        >>> [policy.deadline("penyelesaian", each).days for each in ("pengaduan", "permintaan_informasi")]
        [10, 5]
        >>> policy.deadline("verifikasi", "pengaduan") is None
        True
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    deadlines: tuple[ComplaintDeadline, ...] = attrs.field(converter=_deadlines)

    def __attrs_post_init__(self) -> None:
        pairs = [(each.stage, of) for each in self.deadlines for of in each.classes or ("semua",)]
        refuse_twins((f"{stage} ({of})" for stage, of in pairs), "deadline of", path="deadlines")

    def deadline(self, stage: ComplaintStage | str, of: ComplaintClass | str) -> ComplaintDeadline | None:
        """Return the deadline of a stage for a class of complaints; ``None`` where there is none.

        Args:
            stage: The stage, or its token.
            of: The class, or its token.

        Raises:
            UnknownName: for another stage or class.
        """
        wanted, kind = member(ComplaintStage, stage), member(ComplaintClass, of)
        those = [each for each in self.deadlines if each.stage is wanted]
        named = [each for each in those if kind in each.classes]
        return next(iter([*named, *(each for each in those if not each.classes)]), None)


_VERIFIED = PERMENPANRB_62_2018(
    "Verifikasi",
    assurance=Assurance.SECONDARY,
    note="The FAQ of LAPOR! and a regional health office name 3 working days; the text of the law was not read.",
)
_VERIFICATION = ComplaintDeadline(ComplaintStage.VERIFIKASI, 3, DayCount.HARI_KERJA, basis=_VERIFIED)
_UNCONFIRMED = PERMENPANRB_62_2018(
    "Tindak lanjut dan penyelesaian",
    assurance=Assurance.ASSUMPTION,
    note="5 days to act and 10 to settle are often told of LAPOR!; no text was read, and that they are working days is"
    " a guess.",
)
_UNREAD = UU_25_2009(
    "Penanganan pengaduan",
    assurance=Assurance.ASSUMPTION,
    note="14 days to answer and 60 to decide are often told of this law; its text was not read, and that they are days"
    " of the calendar, from the day of receipt, is a guess.",
)

LAPOR_VERIFICATION: DeadlinePolicy = DeadlinePolicy("lapor_verifikasi", [_VERIFICATION])
"""Verified within 3 working days, and nothing else."""
LAPOR_5_10: DeadlinePolicy = DeadlinePolicy(
    "lapor_5_10",
    [
        _VERIFICATION,
        ComplaintDeadline(ComplaintStage.TINDAK_LANJUT, 5, DayCount.HARI_KERJA, basis=_UNCONFIRMED),
        ComplaintDeadline(ComplaintStage.PENYELESAIAN, 10, DayCount.HARI_KERJA, basis=_UNCONFIRMED),
    ],
)
"""What is often told of LAPOR!: acted upon within 5 working days, settled within 10.  Not confirmed."""
UU25_14_60: DeadlinePolicy = DeadlinePolicy(
    "uu25_14_60",
    [
        ComplaintDeadline(ComplaintStage.TINDAK_LANJUT, 14, DayCount.HARI, basis=_UNREAD),
        ComplaintDeadline(ComplaintStage.PENYELESAIAN, 60, DayCount.HARI, basis=_UNREAD),
    ],
)
"""What is often told of UU 25/2009: answered within 14 days, decided within 60.  Not confirmed."""
