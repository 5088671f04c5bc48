"""The ledgers of one person, one after the other: the credits of a career."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Self, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.period import plain_date
from ..base.words import Words, date_words, number_words
from ..errors import InvalidValue
from ..evaluation.cohort import masked, shown_id
from ..plans.fields import check_kind, filled, stripped
from .credit_booking import MONTH_ONCE_BASIS, check_ended, first_day
from .credit_education import EDUCATION_BASIS, degree_of
from .credit_entry import CreditKind
from .credit_ledger import CreditLedger
from .credit_opening import LEDGER_BASIS
from .credit_promotion import KEAHLIAN_BASIS
from .credit_spans import month_numbers, months_label
from .education_levels import same_degree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Any

    from ..base.words import Language
    from .credit_entry import CreditEntry
    from .credit_spans import MonthNumbers
    from .education_levels import EducationLevel

__all__ = ["CLOSED_LEDGER_BASIS", "CreditHistory"]

CLOSED_LEDGER_BASIS: Basis = PERBKN_3_2023(
    "Pasal 19",
    assurance=Assurance.ASSUMPTION,
    note="No text that was read says what becomes of a promotion whose credits are corrected later.",
)
"""Why a change behind a promotion is told, and nothing is taken back."""


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
        InvalidValue: without a ledger, for one of another person, for two that do not follow one another, for a
            conversion of months that belong to the next one, and for a month that a later ledger converts as well while
            it carries the balance that has it.

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
        for place, after in enumerate(self.ledgers):
            for before in _carried(self.ledgers, place):
                _check_once(before, after, f"ledgers[{place}]")

    @property
    def current(self) -> CreditLedger:
        """The ledger of the jenjang that is held last."""
        return self.ledgers[-1]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What whoever keeps the ledgers should know.

        Rows that changed, or came, after the step that closed their ledger; months that two ledgers convert, where the
        balance of the first stays behind; a degree that counts twice.
        """
        pairs = enumerate(pairwise(self.ledgers))
        touched = (each for place, pair in pairs for each in _touched(*pair, f"ledgers[{place}]"))
        return (*touched, *_months_twice(self.ledgers), *_degrees_twice(self.ledgers))

    def on(self, day: date) -> CreditLedger | None:
        """Return the ledger of a day; ``None`` before the first one, and after a release until the next one.

        Args:
            day: The day.
        """
        held = [each for each in self.ledgers if each.since <= plain_date(day)]
        return held[-1] if held and held[-1].holds_on(day) else None

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

    # --- Telling ---

    def rows(self) -> tuple[dict[str, Any], ...]:
        """Return the entries of all ledgers for a table, as :meth:`CreditLedger.rows` has them."""
        return tuple(row for each in self.ledgers for row in each.rows())

    def as_text(self, language: Language) -> str:
        """Return the career as plain text of 100 columns: each ledger with its total, and what is to be looked at.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import history_page
        from ..show.text import as_text

        return as_text(history_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the same as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import history_page
        from ..show.html import as_html

        return as_html(history_page(self), language)

    def _repr_html_(self) -> str:
        """Return the page for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {masked(self.person_id)}: {how_many(self.ledgers)} ledgers>"


def _check_order(before: CreditLedger, after: CreditLedger, path: str) -> None:
    if before.since >= after.since:
        raise InvalidValue(
            f"The ledger of {after.jenjang} since {after.since} does not begin after that of {before.since}.",
            mend="Give the ledgers in the order of their days; book further entries in the ledger that is there.",
            path=path,
        )
    if before.released is not None and after.since < before.released:
        raise InvalidValue(
            f"{before.jenjang} is held until {before.released}, and {after.jenjang} begins on {after.since}.",
            mend="Give the ledgers one after the other; a promotion needs no release.",
            path=f"{path}.released",
        )
    check_ended(before.current, after.since, after.jenjang, path=f"{path}.entries")


# --- One month, one degree ------------------------------------------------------------------------------------------


def _carried(ledgers: tuple[CreditLedger, ...], place: int) -> Iterator[CreditLedger]:
    """Yield the ledgers whose balance one carries: the last one of its jenjang, and what that one carries itself."""
    if not any(each.kind is CreditKind.JF_LAMA for each in ledgers[place].current):
        return
    for before in reversed(range(place)):
        if ledgers[before].jenjang is ledgers[place].jenjang:
            yield ledgers[before]
            yield from _carried(ledgers, before)
            return


def _converted(entries: Iterable[CreditEntry]) -> MonthNumbers:
    return frozenset[int]().union(*(month_numbers(each.period) for each in entries))


def _check_once(before: CreditLedger, after: CreditLedger, path: str) -> None:
    """Refuse months that stand in a balance and are converted again beside it."""
    carried = (each for each in before.current if first_day(each, before.since) <= after.since)
    both = _converted(carried) & _converted(after.current)
    if both:
        raise InvalidValue(
            f"{months_label(both).en} stands in the ledger of {before.jenjang} since {before.since} too.",
            why=f"The balance that is carried has these months already ({MONTH_ONCE_BASIS}).",
            mend="Convert only the others: return_credits(..., earlier=old.entries).",
            path=f"{path}.entries",
        )


def _months_twice(ledgers: tuple[CreditLedger, ...]) -> Iterator[Finding]:
    for place, after in enumerate(ledgers):
        carried = tuple(_carried(ledgers, place))
        for before in ledgers[:place]:
            both = _converted(before.current) & _converted(after.current)
            if both and before not in carried:
                yield _in_two(before, after, both, f"ledgers[{place}]")


def _in_two(before: CreditLedger, after: CreditLedger, both: MonthNumbers, path: str) -> Finding:
    months, old, new = months_label(both), before.jenjang.label, after.jenjang.label
    first, second = date_words(before.since), date_words(after.since)
    anew = before.jenjang.kategori is not after.jenjang.kategori
    return Finding(
        "CREDIT_MONTHS_IN_TWO",
        Severity.INFO if anew else Severity.WARNING,
        path,
        Words(
            f"{months.id} dikonversi dalam {old.id} (TMT {first.id}) dan dalam {new.id} (TMT {second.id}).",
            f"{months.en}: converted in {old.en} (since {first.en}) and in {new.en} (since {second.en}).",
        ),
        _ANEW if anew else _MAY_IT,
        KEAHLIAN_BASIS if anew else MONTH_ONCE_BASIS,
    )


_ANEW = Words(
    "Masa pangkat terakhir memang dikonversi kembali, dan jumlah yang lama tidak terbawa.",
    "The time in the last rank is converted anew, and the old total does not come along.",
)
_MAY_IT = Words(
    "Jumlah yang lama tidak terbawa; pejabat yang menetapkan angka kredit menentukan apakah boleh.",
    "The old total does not come along; whoever decrees the credits says whether this may be.",
)


def _degrees_twice(ledgers: tuple[CreditLedger, ...]) -> Iterator[Finding]:
    known: list[EducationLevel] = []
    for place, ledger in enumerate(ledgers):
        for number, entry in enumerate(ledger.entries):
            level = degree_of(entry) if entry in ledger.current else None
            if level is None:
                continue
            if any(same_degree(level, each) for each in known):
                yield _degree_again(level, f"ledgers[{place}].entries[{number}]")
            known.append(level)


def _degree_again(level: EducationLevel, path: str) -> Finding:
    return Finding(
        "CREDIT_EDUCATION_TWICE",
        Severity.ERROR,
        path,
        Words(
            f"Ijazah {level.label.id} sudah diperhitungkan sebelumnya.", f"A degree of {level.label.en} counted before."
        ),
        Words("Ganti salah satu barisnya dengan 0.", "Replace one of the rows by 0."),
        EDUCATION_BASIS,
    )


# --- What a step went by --------------------------------------------------------------------------------------------


def _touched(before: CreditLedger, after: CreditLedger, path: str) -> Iterator[Finding]:
    """Yield what changed in a ledger after the step that closed it."""
    counted = {each.key for each in before.current_on(after.since)}
    for place, entry in enumerate(before.entries):
        if first_day(entry, before.since) > after.since:
            at = f"{path}.entries[{place}]"
            yield _replaced(before, after, at) if counted.intersection(entry.replaces) else _late(entry, after, at)
    known, opening = before.balance_on(after.since), after.opening
    if opening and abs(opening.total - known) > _SUM_ROUNDED:
        yield _differs(opening.total, known, after, path)


def _replaced(before: CreditLedger, after: CreditLedger, path: str) -> Finding:
    total = before.balance
    need = (after.opening and after.opening.need) or Fraction(0)
    name, day, now, asked = after.jenjang.label, date_words(after.since), number_words(total), number_words(need)
    return Finding(
        "CREDIT_STEP_ROW_REPLACED",
        Severity.WARNING if total >= need else Severity.ERROR,
        path,
        Words(
            f"Menggantikan baris yang dihitung saat {name.id} mulai {day.id}: kini {now.id}, disyaratkan {asked.id}.",
            f"Replaces a row that counted when {name.en} began on {day.en}: now {now.en}, asked {asked.en}.",
        ),
        _LET_DECIDE,
        CLOSED_LEDGER_BASIS,
    )


def _late(entry: CreditEntry, after: CreditLedger, path: str) -> Finding:
    name, day, credit = after.jenjang.label, date_words(after.since), number_words(entry.credit)
    return Finding(
        "CREDIT_AFTER_STEP",
        Severity.INFO,
        path,
        Words(
            f"{credit.id} angka kredit baru dihitung setelah {name.id} mulai {day.id}, dan tidak terbawa.",
            f"{credit.en} credits count only after {name.en} began on {day.en}, and do not come along.",
        ),
        Words("Periksa TMT dan tanggal barisnya.", "Look at the TMT and at the day of the row."),
        LEDGER_BASIS,
    )


def _differs(told: Fraction, known: Fraction, after: CreditLedger, path: str) -> Finding:
    name, first, second = after.jenjang.label, number_words(told), number_words(known)
    return Finding(
        "CREDIT_STEP_TOTAL_DIFFERS",
        Severity.WARNING,
        path,
        Words(
            f"{name.id} dibuka dengan {first.id} angka kredit, sedangkan baris hingga hari itu berjumlah {second.id}.",
            f"{name.en} was opened with {first.en} credits, while the rows until that day come to {second.en}.",
        ),
        _LET_DECIDE,
        CLOSED_LEDGER_BASIS,
    )


_SUM_ROUNDED = Fraction(1, 20)
"""Half of the coarsest place that any source rounds a sum to: one place."""
_LET_DECIDE = Words(
    "Pejabat yang berwenang menentukan apakah kenaikannya berubah.",
    "Whoever decides on promotions says whether the step changes.",
)
