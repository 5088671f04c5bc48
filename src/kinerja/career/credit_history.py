"""The ledgers of one person, one after the other: the credits of a career."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Self, final

import attrs

from ..base.brief import how_many
from ..base.period import plain_date
from ..errors import InvalidValue
from ..evaluation.cohort import masked, shown_id
from ..plans.fields import check_kind, filled, stripped
from .credit import MONTHS_BASIS
from .credit_entry import CreditKind
from .credit_ledger import CreditLedger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

__all__ = ["CreditHistory"]


def _ledgers(values: Iterable[CreditLedger]) -> tuple[CreditLedger, ...]:
    given = tuple(values)
    for place, ledger in enumerate(given):
        check_kind(ledger, CreditLedger, path=f"ledgers[{place}]", mend="Give CreditLedger values.")
    return given


@final
@attrs.frozen(repr=False)
class CreditHistory:
    """All ledgers of one person, in the order of their days; one jenjang at a time.

    Args:
        person_id: Who; the caller's key.
        ledgers: At least one, the earliest first.

    Raises:
        InvalidValue: without a ledger, for one of another person, for two that do not follow one another, and for a
            conversion of months that belong to the next one.

    Example:
        >>> from datetime import date
        >>> first = CreditLedger("e1", "ahli_pertama", date(2020, 3, 1))
        >>> history = CreditHistory("e1", [first]).keeping(CreditLedger("e1", "ahli_muda", date(2028, 8, 1)))
        >>> str(history.on(date(2028, 7, 31)).jenjang), str(history.current.jenjang), history.on(date(2020, 2, 29))
        ('ahli_pertama', 'ahli_muda', None)
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    ledgers: tuple[CreditLedger, ...] = attrs.field(converter=_ledgers)

    def __attrs_post_init__(self) -> None:
        if not self.ledgers:
            raise InvalidValue("There is no ledger.", mend="Give at least one.", path="ledgers")
        for place, ledger in enumerate(self.ledgers):
            if ledger.person_id != self.person_id:
                raise InvalidValue(
                    f"The ledger is of {shown_id(ledger.person_id)}, not of {shown_id(self.person_id)}.",
                    mend="Give the ledgers of one person.",
                    path=f"ledgers[{place}].person_id",
                )
        for place, (before, after) in enumerate(pairwise(self.ledgers)):
            _check_order(before, after, f"ledgers[{place}]")

    @property
    def current(self) -> CreditLedger:
        """The ledger of the jenjang that is held last."""
        return self.ledgers[-1]

    def on(self, day: date) -> CreditLedger | None:
        """Return the ledger of a day; ``None`` before the first one.

        Args:
            day: The day.
        """
        held = [each for each in self.ledgers if each.since <= plain_date(day)]
        return held[-1] if held else None

    def keeping(self, ledger: CreditLedger) -> Self:
        """Return the history with a ledger that grew, or with a new one behind the others.

        Args:
            ledger: One that has everything of the kept ledger of the same jenjang and day, or a later one.

        Raises:
            InvalidValue: when it changes what is kept, or does not follow the last one.
        """
        for place, kept in enumerate(self.ledgers):
            if (kept.jenjang, kept.since) == (ledger.jenjang, ledger.since):
                if not ledger.extends(kept):
                    raise InvalidValue(
                        f"The ledger of {kept.jenjang} since {kept.since} is not the kept one with something added.",
                        why="Entries are added and never changed or taken away.",
                        mend="Add an entry that replaces what was wrong.",
                        path=f"ledgers[{place}]",
                    )
                return attrs.evolve(self, ledgers=(*self.ledgers[:place], ledger, *self.ledgers[place + 1 :]))
        return attrs.evolve(self, ledgers=(*self.ledgers, ledger))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {masked(self.person_id)}: {how_many(self.ledgers)} ledgers>"


def _check_order(before: CreditLedger, after: CreditLedger, path: str) -> None:
    if before.since >= after.since:
        raise InvalidValue(
            f"The ledger of {after.jenjang} since {after.since} does not begin after that of {before.since}.",
            mend="Give the ledgers in the order of their days; book further entries in the ledger that is there.",
            path=path,
        )
    first = after.since.replace(day=1)
    for entry in before.current:
        if entry.kind is CreditKind.KONVERSI and entry.period and entry.period.end >= first:
            raise InvalidValue(
                f"{entry.key!r} in the ledger of {before.jenjang} converts months since {after.since}.",
                why=f"The month of a TMT belongs to the new state ({MONTHS_BASIS}).",
                mend=f"Replace it by the months before, and convert the others in {after.jenjang}.",
                path=f"{path}.entries",
            )
