"""The ledger of credits of one person in one jenjang: entries are added, never changed, and one total runs on.

A month counts once.  What a later result takes the place of is named by the entry that replaces it; both stay in the
ledger, and only what is not replaced counts.
"""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Self, final

import attrs

from ..base.brief import how_many
from ..base.finding import Severity
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, NotCovered
from ..evaluation.cohort import masked, shown_id
from ..formula.steps import Step
from ..people.employee import Dated
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import check_kind, filled, is_a, stripped
from .credit_booking import booked, check_ended, check_entries, first_day, standing
from .credit_entry import CreditEntry
from .credit_figures import entry_row
from .credit_opening import LEDGER_BASIS, PAID_RANK_BASIS, CreditOpening
from .credit_rules import PERBKN3_2023
from .credit_spans import JenjangSpan, NewCredits
from .credit_threshold import CreditThreshold, jenjang_threshold, rank_threshold
from .credit_years import yearly_credits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from ..base.period import Period
    from ..base.words import Language
    from ..evaluation.record import Record
    from .credit_rules import CreditRules
    from .credit_threshold import CreditTarget, NoNextStep
    from .credit_years import PeriodicPolicy

__all__ = ["CreditLedger"]

_DAY = timedelta(days=1)


def _entries(values: Iterable[CreditEntry]) -> tuple[CreditEntry, ...]:
    given = tuple(values)
    for place, entry in enumerate(given):
        check_kind(entry, CreditEntry, path=f"entries[{place}]", mend="Give CreditEntry values.")
    return given


def _ranks(values: Iterable[Dated[Golongan]]) -> tuple[Dated[Golongan], ...]:
    given = tuple(values)
    for place, rank in enumerate(given):
        path = f"ranks[{place}]"
        check_kind(rank, Dated, path=path, mend="Give Dated(Golongan.III_A, since).")
        mend = "Give a Golongan of a PNS: PPPK have no pangkat that credits could raise."
        check_kind(rank.value, Golongan, path=path, mend=mend)
        if rank.since is None:
            raise InvalidValue("A rank does not say since when.", mend="Give its TMT.", path=path)
    return tuple(sorted(given, key=lambda rank: rank.since))  # type: ignore[arg-type, return-value]


def _jenjang(value: Jenjang | str) -> Jenjang:
    return Jenjang.parse(value)


def _start(value: Golongan | str | None) -> Golongan | None:
    return None if value is None else Golongan.parse(value)


@final
@attrs.frozen(repr=False)
class CreditLedger:
    """What one person earned in one jenjang, entry by entry.

    Args:
        person_id: Who; the caller's key.
        jenjang: The jenjang.
        since: The day since which the person holds it (TMT).
        entries: In the order in which they were added, at most one for each month unless a later one replaces it.
        ranks: The golongan of the person, each with its TMT; those before ``since`` may stand there too.
        opening: From which jenjang the ledger was opened, where it was.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of
            the jenjang and the need of the next jenjang is smaller for it.
        released: The TMT of a release from the position: the first day on which the person does not hold it.

    Raises:
        InvalidValue: for an entry of another jenjang, a key that stands twice, a month or a base that counts twice, an
            entry that replaces none that counts, a conversion of months before the jenjang or since the release, two
            ranks of one day, a golongan at which no post of the jenjang starts, a release before the jenjang.
        UnknownName: for a jenjang or golongan that there is not.
        WrongType: for values of another kind, such as the golongan of a PPPK.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.career.credit import convert
        >>> ledger = CreditLedger(
        ...     "e1", "ahli_pertama", date(2024, 3, 1), ranks=[Dated(Golongan.III_A, date(2023, 3, 1))]
        ... )
        >>> first, second = Period.of("2024-03-01", "2024-12-31"), Period.year(2025)
        >>> ledger = ledger.adding(CreditEntry.of(convert("ahli_pertama", "baik", first)))
        >>> ledger = ledger.adding(CreditEntry.of(convert("ahli_pertama", "sangat_baik", second)))
        >>> str(float(ledger.balance)), len(ledger.months()), str(ledger.balance_on(date(2024, 12, 31)))
        ('29.17', 22, '521/50')
        >>> ledger.adding(CreditEntry.of(convert("ahli_pertama", "baik", Period.quarter(2025, 1)), id="again"))
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: entries[2]: January 2025 stands in 'konversi 2025-01-01/2025-12-31' and 'again'...
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    jenjang: Jenjang = attrs.field(converter=_jenjang)
    since: date = attrs.field(converter=plain_date)
    entries: tuple[CreditEntry, ...] = attrs.field(default=(), converter=_entries)
    ranks: tuple[Dated[Golongan], ...] = attrs.field(default=(), converter=_ranks, kw_only=True)
    opening: CreditOpening | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(CreditOpening)), kw_only=True
    )
    starts_at: Golongan | None = attrs.field(default=None, converter=_start, kw_only=True)
    released: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_ranks(self.ranks)
        if self.starts_at is not None:
            PERBKN3_2023.start(self.jenjang, self.starts_at)
        check_entries(self.entries, jenjang=self.jenjang, since=self.since)
        if self.released is not None:
            _check_released(self.since, self.released)
            check_ended(self.current, self.released, None, path="entries")

    # --- Adding ---

    @classmethod
    def begin(
        cls,
        person_id: str,
        jenjang: Jenjang | str,
        since: date,
        start: NewCredits,
        *,
        ranks: Iterable[Dated[Golongan]] = (),
        starts_at: Golongan | str | None = None,
    ) -> Self:
        """Return the ledger that begins with what a first appointment, a transfer or a return gave.

        Args:
            person_id: Who; the caller's key.
            jenjang: The jenjang.
            since: The TMT.
            start: What was given, with its findings.
            ranks: As for the ledger itself.
            starts_at: As for the ledger itself.

        Raises:
            InvalidValue: as for the ledger itself, and for a finding that is an error.
        """
        return cls(person_id, jenjang, since, ranks=ranks, starts_at=starts_at).adding(start)

    def adding(self, *added: CreditEntry | NewCredits) -> Self:
        """Return the ledger with further entries behind those that stand there.

        Args:
            added: Entries, or new credits; those are refused while one of their findings is an error.

        Raises:
            InvalidValue: as for the ledger itself, and for a finding that is an error.
            WrongType: for anything else.
        """
        entries = (entry for each in added for entry in _added(each))
        return attrs.evolve(self, entries=(*self.entries, *entries))

    def booking(
        self,
        record: Record,
        period: Period,
        *,
        policy: PeriodicPolicy | str,
        booked_on: date | None = None,
        rules: CreditRules = PERBKN3_2023,
    ) -> tuple[Self, NewCredits]:
        """Return the ledger with the months of a period converted, and what was added with its findings.

        Args:
            record: The results of the person.
            period: The whole calendar months to look at; those before the TMT and since a release are left out.
            policy: What becomes of periodic results once the year has one; there is no default.
            booked_on: The day from which they count; if not given, each when its result is known.
            rules: The rules.

        Raises:
            InvalidValue: for the record of another person, and a period that cuts a month.

        Example:
            >>> from datetime import date
            >>> from kinerja.base.period import Period
            >>> from kinerja.evaluation.record import Record
            >>> from kinerja.evaluation.reported import ReportedResult
            >>> from kinerja.evaluation.rounds import EvaluationKind
            >>> from kinerja.rules.permenpanrb6_2022 import Predikat
            >>> year, kind = Period.year(2024), EvaluationKind.TAHUNAN
            >>> record = Record("e1", [ReportedResult("e1", year, kind, "permenpanrb6_2022", Predikat.BAIK)])
            >>> ledger = CreditLedger("e1", "ahli_muda", date(2024, 1, 1))
            >>> both = Period.of("2024-01-01", "2025-12-31")
            >>> ledger, new = ledger.booking(record, both, policy="tahunan_mengganti")
            >>> str(ledger.balance), [finding.code for finding in new.findings]
            ('25', ['CREDIT_MONTHS_OPEN'])
        """
        if record.employee_id != self.person_id:
            raise InvalidValue(
                f"The record is of {shown_id(record.employee_id)}, not of {shown_id(self.person_id)}.",
                mend="Give the results of the same person.",
                path="record.employee_id",
            )
        span = JenjangSpan(self.jenjang, self.since, self.released and self.released - _DAY)
        new = yearly_credits(
            record, [span], period=period, policy=policy, booked=self.entries, booked_on=booked_on, rules=rules
        )
        return self.adding(new), new

    def ranked(self, golongan: Golongan | str, since: date) -> Self:
        """Return the ledger with a rank that a decree gives, whatever the credits; the total runs on.

        :func:`~kinerja.career.credit_promotion.promote_rank` asks for the credits first.

        Args:
            golongan: The rank.
            since: Its TMT.

        Raises:
            InvalidValue: when another rank has the same TMT.
        """
        return attrs.evolve(self, ranks=(*self.ranks, Dated(Golongan.parse(golongan), plain_date(since))))

    def releasing(self, on: date) -> Self:
        """Return the ledger of who is released from the position; what was earned stays, and a return may carry it.

        Args:
            on: The TMT of the release; its month belongs to what comes after.

        Raises:
            InvalidValue: when it does not come after the TMT, or months since then are converted.

        Example:
            >>> from datetime import date
            >>> away = CreditLedger("e1", "ahli_muda", date(2020, 1, 1)).releasing(date(2023, 7, 1))
            >>> away.holds_on(date(2023, 6, 30)), away.holds_on(date(2023, 7, 1))
            (True, False)
        """
        return attrs.evolve(self, released=on)

    def extends(self, other: CreditLedger) -> bool:
        """Return whether this is the other ledger with nothing changed, and perhaps something added.

        Args:
            other: What was kept before, such as the ledger behind the last decree.
        """
        released = self.released if other.released else None
        whole = attrs.evolve(self, entries=other.entries, ranks=other.ranks, released=released)
        entries, ranks = self.entries[: len(other.entries)], self.ranks[: len(other.ranks)]
        return whole == other and entries == other.entries and ranks == other.ranks

    def holds_on(self, day: date) -> bool:
        """Return whether a day lies in the time of the ledger: since its TMT, and before a release."""
        return self.since <= plain_date(day) and (self.released is None or day < self.released)

    # --- What counts ---

    @property
    def current(self) -> tuple[CreditEntry, ...]:
        """The entries that no other replaces, in the order of adding."""
        return standing(self.entries)

    def current_on(self, day: date) -> tuple[CreditEntry, ...]:
        """Return the entries that counted on a day: what is booked later neither counts nor replaces anything yet.

        Args:
            day: The day, not before the ledger.

        Raises:
            NotCovered: for a day before the ledger.
        """
        if plain_date(day) < self.since:
            raise NotCovered(
                f"On {day} there was no ledger of {self.jenjang} yet.",
                mend=f"Ask for {self.since} or later, or the ledger of the jenjang before.",
                path="day",
                value=day,
            )
        return standing(each for each in self.entries if first_day(each, self.since) <= day)

    @property
    def balance(self) -> Fraction:
        """The running total, as booked."""
        return booked(self.current)

    @property
    def exact_balance(self) -> Fraction:
        """The running total of what the entries were before rounding."""
        return sum((each.exact for each in self.current), Fraction(0))

    def balance_on(self, day: date, *, rules: CreditRules | None = None) -> Fraction:
        """Return the running total of a day, as booked.

        Args:
            day: The day, not before the ledger.
            rules: The rules, where they round sums and not rows.

        Raises:
            NotCovered: for a day before the ledger.
        """
        return booked(self.current_on(day), rules)

    def months(self) -> tuple[Period, ...]:
        """Return the months that the current entries convert, in order, each once."""
        found = (month for each in self.current if each.period for month in each.period.months())
        return tuple(sorted(found, key=lambda month: month.start))

    # --- Rank and jenjang ---

    @property
    def golongan(self) -> Golongan | None:
        """The last rank that was told; ``None`` if none was."""
        return self.ranks[-1].value if self.ranks else None

    def golongan_on(self, day: date) -> Golongan | None:
        """Return the rank on a day; ``None`` where none was told."""
        held = [rank.value for rank in self.ranks if rank.holds_on(day)]
        return held[-1] if held else None

    def rank_target(self, golongan: Golongan | str, *, rules: CreditRules = PERBKN3_2023) -> CreditTarget:
        """Return what the next rank asks of the running total; a rank that is paid already asks for nothing.

        While nobody can tell whether it is paid, nobody can tell what it asks.

        Args:
            golongan: The rank held.
            rules: The rules.
        """
        rank = Golongan.parse(golongan)
        if self.opening and self.opening.paid_rank and self.opening.paid_rank.merit == rank.merit + 1:
            return CreditThreshold(self.opening.paid_rank, 0, 0, PAID_RANK_BASIS)
        undecided = self.opening and self.opening.undecided
        if undecided is not None and rank < rules.need(self.jenjang).ranks[0]:
            return undecided
        return rank_threshold(self.jenjang, rank, rules=rules, starts_at=self.starts_at)

    def jenjang_target(self, *, rules: CreditRules = PERBKN3_2023) -> CreditThreshold | NoNextStep:
        """Return what the next jenjang asks of the running total.

        Args:
            rules: The rules.
        """
        return jenjang_threshold(self.jenjang, rules=rules, starts_at=self.starts_at)

    def jenjang_first(self, golongan: Golongan | str, *, rules: CreditRules = PERBKN3_2023) -> bool:
        """Return whether the rank after one lies beyond this jenjang, and there is a jenjang to rise to (art. 19(2)).

        Args:
            golongan: The rank held.
            rules: The rules.
        """
        last = rules.need(self.jenjang).ranks[-1]
        return Golongan.parse(golongan) >= last and rules.next_jenjang(self.jenjang) is not None

    # --- Telling ---

    @property
    def because(self) -> Step:
        """The explanation of the running total: each entry that counts, with its own."""
        name = Words("Angka kredit kumulatif", "Running total of credits")
        steps = tuple(_step(entry, place) for place, entry in enumerate(self.entries) if entry in self.current)
        return Step("saldo_angka_kredit", name, self.balance, (), LEDGER_BASIS, steps)

    def rows(self) -> tuple[dict[str, Any], ...]:
        """Return the entries for a table: tokens, days, whole numbers, and credits of three places.

        Example:
            >>> from datetime import date
            >>> ledger = CreditLedger("e1", "ahli_muda", date(2024, 1, 1))
            >>> entry = CreditEntry("jf_lama", "ahli_muda", "62.5", LEDGER_BASIS)
            >>> [(row["asal"], str(row["angka_kredit"]), row["keadaan"]) for row in ledger.adding(entry).rows()]
            [('jf_lama', '62.500', 'dihitung')]
        """
        current = {each.key for each in self.current}
        return tuple(entry_row(each, counts=each.key in current) for each in self.entries)

    def as_text(self, language: Language) -> str:
        """Return the ledger as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import ledger_page
        from ..show.text import as_text

        return as_text(ledger_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the ledger as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import ledger_page
        from ..show.html import as_html

        return as_html(ledger_page(self), language)

    def _repr_html_(self) -> str:
        """Return the ledger for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        who, many = masked(self.person_id), how_many(self.entries)
        return f"<{type(self).__name__} {self.jenjang} of {who} since {self.since}: {many} entries>"


def _check_released(since: date, released: date) -> None:
    if released <= since:
        raise InvalidValue(
            f"The release on {released} does not come after {since}, when the ledger begins.",
            mend="Give the TMT of the release.",
            path="released",
            value=released,
        )


def _check_ranks(ranks: tuple[Dated[Golongan], ...]) -> None:
    for before, after in pairwise(ranks):
        if before.since == after.since:
            raise InvalidValue(
                f"{before.value.written} and {after.value.written} begin on {after.since}.",
                mend="Give each rank its own TMT.",
                path="ranks",
            )


def _added(added: CreditEntry | NewCredits) -> tuple[CreditEntry, ...]:
    if not isinstance(added, NewCredits):
        mend = "Give entries one by one, as in adding(*new.entries), or NewCredits as they are: adding(new)."
        check_kind(added, CreditEntry, path="added", mend=mend)
        return (added,)
    wrong = next((each for each in added.findings if each.severity is Severity.ERROR), None)
    if wrong is not None:
        raise InvalidValue(
            f"The new credits are in doubt: {wrong.message.en}",
            why=f"The finding {wrong.code} is an error.",
            mend=f"{wrong.hint.en}  Whoever has looked at it adds new.entries one by one.",
            path="added",
        )
    return added.entries


def _step(entry: CreditEntry, place: int) -> Step:
    steps = () if entry.because is None else (entry.because,)
    path, kind = f"entries[{place}]", entry.kind
    return Step(f"angka_kredit_{kind}", kind.label, entry.credit, (), entry.basis, steps, path=path, title=entry.key)
