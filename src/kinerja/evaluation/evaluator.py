"""The answer to who evaluates: the person, on which grounds, whether the result is final, and who is heard."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from .grounds import Ground, annex, vacancy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.law import Basis
    from ..base.period import Period
    from .grounds import Finality

__all__ = [
    "ORGANISATION_BASIS",
    "Agreement",
    "Evaluator",
    "EvaluatorPolicy",
    "Leavers",
    "PreviousResult",
    "Side",
    "WholeLeave",
]

ORGANISATION_BASIS = PERMENPANRB_6_2022(
    "Lampiran hlm. 94, huruf g",
    note="Where somebody stands in for the appraiser, the unit led by who evaluates is our reading.",
)
"""The result of the unit that the appraiser leads counts."""


def _grounds(grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    return tuple(grounds)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


@final
@attrs.frozen
class Evaluator:
    """Who evaluates.

    Args:
        person_id: Who.
        grounds: Why, at least one; what applied last, and so decided, stands last.
        unit_id: The unit led by who evaluates, whose result counts (:data:`ORGANISATION_BASIS`); empty if there is
            none, so that no result of an organisation follows.
        finality: Why the result will be final; ``None`` where the law does not say that it is.
        advisers: Who gives feedback: leaders of other units that the employee works for, in order of id.
        hosts: Where else feedback comes from, as text: the campus, the agency that the employee is lent to.
        delegable_to: Plt. or Plh. to whom the evaluator may delegate.
        delegation: The decree of the delegation that was given.
        vacant: The names of the units passed over because nobody on the roster leads them, the nearest first.

    Raises:
        InvalidValue: when no ground is given.

    Example:
        >>> from kinerja.evaluation.grounds import Ground
        >>> evaluator = Evaluator("a", [Ground.CPNS, Ground.ATASAN_BERJENJANG], "dinas")
        >>> evaluator.ground.value, evaluator.basis.article, evaluator.final
        ('atasan_berjenjang', 'Lampiran hlm. 89, huruf A angka 2', False)
    """

    person_id: str
    grounds: tuple[Ground, ...] = attrs.field(converter=_grounds)
    unit_id: str
    finality: Finality | None = None
    advisers: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    hosts: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    delegable_to: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    delegation: str = attrs.field(default="", kw_only=True)
    vacant: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.grounds:
            raise InvalidValue("Nothing says why it is this person.", mend="Give a ground.", path="grounds")

    @property
    def ground(self) -> Ground:
        """What decided."""
        return self.grounds[-1]

    @property
    def final(self) -> bool:
        """Whether the result is final, so that nobody may object to it."""
        return self.finality is not None

    @property
    def reason(self) -> Words:
        """All grounds as sentences; a post that nobody holds is named."""
        passed = vacancy(self.vacant) if self.vacant else None
        said = [passed if passed and each is Ground.ATASAN_BERJENJANG else each.reason for each in self.grounds]
        return Words(" ".join(words.id for words in said), " ".join(words.en for words in said))

    @property
    def basis(self) -> Basis:
        """Where what decided stands."""
        return self.ground.basis

    @property
    def bases(self) -> tuple[Basis, ...]:
        """Where all grounds stand, in the order of :attr:`reason`."""
        return tuple(ground.basis for ground in self.grounds)


@final
@attrs.frozen
class Agreement:
    """That appraiser and employee agreed to use the result of the unit the employee came from.

    Args:
        on: The day they agreed: not before the move, and not after the window.
        previous: The period of that result: the month or quarter before; the year before where the move came before
            any periodic evaluation of the year.
    """

    on: date = attrs.field(converter=plain_date)
    previous: Period


@final
@attrs.frozen
class PreviousResult:
    """The answer that nobody evaluates anew: the result of an earlier period in the old unit is used.

    Args:
        unit_id: The old unit.
        period: The period of the result.
    """

    unit_id: str
    period: Period

    @property
    def reason(self) -> Words:
        """Why."""
        return Words(
            f"Pegawai berpindah; disepakati memakai hasil evaluasi {self.period.label.id} pada unit lama.",
            f"The employee moved; it was agreed to use the result of {self.period.label.en} in the old unit.",
        )

    @property
    def basis(self) -> Basis:
        """Where it stands."""
        return annex("91", "13 huruf a")


class Side(StrEnum):
    """Which of two places or persons, where the law leaves it open."""

    LAMA = "lama"
    BARU = "baru"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("side", self)


class Leavers(StrEnum):
    """What an agency does about who left before the evaluation."""

    PENILAI_TERAKHIR = "penilai_terakhir"
    TIDAK_DIEVALUASI = "tidak_dievaluasi"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("leavers", self)


class WholeLeave(StrEnum):
    """What an agency does about a periodic evaluation of who was on leave all through the period."""

    DIEVALUASI = "dievaluasi"
    TIDAK_DIEVALUASI = "tidak_dievaluasi"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("whole_leave", self)


@final
@attrs.frozen(kw_only=True)
class EvaluatorPolicy:
    """An agency's own rules, each for a question that the law leaves to it or does not answer.

    What is not given stays open, and the answer is ``Undetermined`` where it matters.

    Args:
        acting_heads: The decree by which every Plt. and Plh. who heads a unit may evaluate (annex p. 89, no. 3); a
            line with a delegation does the same for one employee.
        functional_heads: The decree by which every functional official who heads a unit may evaluate (p. 89, no. 7).
        after_plt: Who evaluates the period in which a Plt. assignment ended (p. 89, no. 6, "dapat"): where he
            reported as Plt. (old), or at the definitive place (new).
        several_moves: Who evaluates after two moves or more within one periodic period; the text speaks of one.
        moved_after_period: Who evaluates a period after whose end, and within the window, the employee moved.
        appraiser_moved: Who makes the annual evaluation when the appraiser moves within its window; the text (p. 91,
            no. 14) speaks of periodic ones.
        appraiser_left: How to read that the post of the appraiser ended within the window and the roster knows no
            other: as a move to another agency (old: p. 91-92, no. 14 b), or that the appraiser retired, died or left
            (new: who came after, or the next one up).  An agency that enters the posts elsewhere says the latter.
        leavers: What happens to who retired, died or left.
        whole_leave: Whether who was on leave all through a periodic period is evaluated; SE BKN 1/2023, 5e, speaks of
            the plan only.
        least_days: How many days of the period one must have had a position in; the law names no minimum.

    Raises:
        InvalidValue: when ``least_days`` is below 1.
    """

    acting_heads: str = ""
    functional_heads: str = ""
    after_plt: Side | None = None
    several_moves: Side | None = None
    moved_after_period: Side | None = None
    appraiser_moved: Side | None = None
    appraiser_left: Side | None = None
    leavers: Leavers | None = None
    whole_leave: WholeLeave | None = None
    least_days: int = 1

    def __attrs_post_init__(self) -> None:
        if self.least_days < 1:
            what = f"At least {self.least_days} days are asked for."
            raise InvalidValue(what, mend="Give 1 for no minimum.", path="least_days", value=self.least_days)
