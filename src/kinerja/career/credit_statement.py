"""Figures of a decree on credits (penetapan angka kredit, PAK): rows old, new and together, minimum and surplus.

Three forms show them: the conversion of each predikat, the accumulation of the conversions, and the decree itself.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.words import Words, date_words, number_words
from ..errors import InvalidValue, NotFound, WrongType
from ..evaluation.cohort import masked
from ..people.ranks import Golongan
from ..plans.fields import check_kind, is_a
from .credit_booking import booked, earned_day, first_day, standing
from .credit_entry import CreditEntry, CreditRow
from .credit_figures import FORM_PLACES, ConvertedRow, CreditFormKind, StatementRow
from .credit_ledger import CreditLedger
from .credit_rules import PERBKN3_2023, CreditRules
from .credit_threshold import NextStep
from .requirements import CareerMatter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.words import Language

__all__ = ["CORRECTED_ROW_BASIS", "CreditForm", "CreditStatement", "credit_statement"]

CORRECTED_ROW_BASIS: Basis = PERBKN_3_2023(
    "Lampiran III",
    assurance=Assurance.ASSUMPTION,
    note="No text that was read says how a decree shows that an earlier one was corrected.  Here the old column stays"
    " as it was decreed, and the difference stands in the new one.",
)
"""Where a correction of an earlier decree stands."""


@final
@attrs.frozen(repr=False)
class CreditStatement:
    """The figures of a decree on credits for a period of assessment.

    Args:
        ledger: The ledger.
        period: The period of assessment; what was earned before it is old, what was earned in it is new.
        golongan: The rank that is held.
        rules: The rules.
        as_of: The day of the decree, where it is known: only what counted by then stands in it.  Without it rows stand
            where they were earned; only corrections after the period are left out, and told.

    Raises:
        InvalidValue: for a period that ends before the ledger begins, and a day before the period.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit import convert
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2022, 4, 1)).ranked("III/d", date(2022, 4, 1))
        >>> base = CreditEntry("ak_dasar", "ahli_muda", 100, FORM_PLACES.basis)
        >>> years = [CreditEntry.of(convert("ahli_muda", "baik", Period.year(year))) for year in (2023, 2024, 2025)]
        >>> statement = credit_statement(ledger.adding(base, *years), Period.year(2025))
        >>> [
        ...     (str(row.row), str(row.lama), str(row.baru), str(row.jumlah))
        ...     for row in statement.decree_rows
        ...     if row.jumlah
        ... ]
        [('dasar', '100', '0', '100'), ('konversi', '50', '25', '75')]
        >>> str(statement.total), str(statement.rank.lacking), str(statement.jenjang.minimum)
        ('175', '25', '200')
    """

    ledger: CreditLedger = attrs.field(validator=is_a(CreditLedger))
    period: Period = attrs.field(validator=is_a(Period))
    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    rules: CreditRules = attrs.field(validator=is_a(CreditRules))
    as_of: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.as_of is not None and self.as_of < self.period.start:
            raise InvalidValue(
                f"The decree is of {self.as_of}, before its period {self.period} begins.",
                mend="Give the day of the decree, or leave it out.",
                path="as_of",
                value=self.as_of,
            )
        if self.period.end < self.ledger.since:
            raise InvalidValue(
                f"The period {self.period} ends before {self.ledger.since}, when the ledger begins.",
                mend="Give a later one, or the ledger of the jenjang before.",
                path="period",
                value=self.period,
            )

    @property
    def entries(self) -> tuple[CreditEntry, ...]:
        """The entries that count in this decree."""
        return self._seen(self.period.end, self.as_of or self.period.end)

    @property
    def old(self) -> tuple[CreditEntry, ...]:
        """The entries that counted in a decree until the day before the period."""
        last = self.period.start - timedelta(days=1)
        return self._seen(last, last)

    @property
    def new(self) -> tuple[CreditEntry, ...]:
        """The entries that did not count before: what the period earned, and what it corrected."""
        old = {each.key for each in self.old}
        return tuple(each for each in self.entries if each.key not in old)

    def _seen(self, earned: date, corrected: date) -> tuple[CreditEntry, ...]:
        """Return what was earned until a day, with the corrections until another one."""
        entries, since = self.ledger.entries, self.ledger.since
        known = [each for each in entries if self.as_of is None or first_day(each, since) <= self.as_of]
        return standing(
            each
            for each in known
            if earned_day(each, since) <= earned
            and (first_day(each, since) <= corrected or not _corrected_by(each, entries))
        )

    @property
    def decree_rows(self) -> tuple[StatementRow, ...]:
        """The six rows of the form: as decreed before, what the period changed, and both together."""
        old, now = self.old, self.entries
        found = ((row, _sum(old, row), _sum(now, row)) for row in CreditRow)
        return tuple(StatementRow(row, lama, both - lama) for row, lama, both in found)

    @property
    def converted(self) -> tuple[ConvertedRow, ...]:
        """The conversions that were earned in the period, by their first month."""
        return tuple(sorted(self._converted(), key=lambda row: row.period.start))

    def _converted(self) -> Iterator[ConvertedRow]:
        for each in self.new:
            if each.period is not None and each.predikat is not None:
                percent, need = self.rules.rate(each.predikat), self.rules.need(each.jenjang)
                yield ConvertedRow(each.key, each.period, each.predikat, percent, need.coefficient, each.credit)

    @property
    def total(self) -> Fraction:
        """The running total at the end of the period, as booked."""
        return booked(self.entries, self.rules)

    @property
    def rank(self) -> NextStep:
        """What the next rank asks beside the total."""
        target = self.ledger.rank_target(self.golongan, rules=self.rules)
        return NextStep(CareerMatter.KENAIKAN_PANGKAT, target, self.total)

    @property
    def jenjang_first(self) -> bool:
        """Whether the next rank lies beyond the jenjang, so that the next jenjang comes first (art. 19(2))."""
        return self.ledger.jenjang_first(self.golongan, rules=self.rules)

    @property
    def jenjang(self) -> NextStep:
        """What the next jenjang asks beside the total."""
        return NextStep(CareerMatter.KENAIKAN_JENJANG, self.ledger.jenjang_target(rules=self.rules), self.total)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What whoever signs should know: earlier rows that this decree corrects, and rows that a later one does."""
        return tuple(self._told())

    def _told(self) -> Iterator[Finding]:
        old, now = self.old, {each.key for each in self.entries}
        for place, entry in enumerate(self.ledger.entries):
            path = f"ledger.entries[{place}]"
            before = [each for each in old if each.key in entry.replaces]
            if before and entry.key in now:
                yield _earlier(before, entry, path)
            elif now.intersection(entry.replaces):
                yield _later(first_day(entry, self.ledger.since), path)

    def form(self, kind: CreditFormKind | str) -> CreditForm:
        """Return one of the three forms.

        Args:
            kind: ``"konversi"``, ``"akumulasi"`` or ``"penetapan"``.

        Raises:
            UnknownName: for another one.
        """
        return CreditForm(member(CreditFormKind, kind), self)

    def as_text(self, language: Language) -> str:
        """Return the decree as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        return self.form(CreditFormKind.PENETAPAN).as_text(language)

    def as_html(self, language: Language) -> str:
        """Return the decree as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        return self.form(CreditFormKind.PENETAPAN).as_html(language)

    def _repr_html_(self) -> str:
        """Return the decree for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.ledger.jenjang} of {masked(self.ledger.person_id)} for {self.period}>"


def _sum(entries: Iterable[CreditEntry], row: CreditRow) -> Fraction:
    return booked(each for each in entries if each.kind.row is row)


def _corrected_by(entry: CreditEntry, entries: Iterable[CreditEntry]) -> bool:
    """Return whether an entry corrects one; a result of more months only takes the place of those within it."""
    return any(each.key in entry.replaces and entry.months <= each.months for each in entries)


def _earlier(before: Iterable[CreditEntry], entry: CreditEntry, path: str) -> Finding:
    old, new = number_words(booked(before)), number_words(entry.credit)
    return Finding(
        "CREDIT_EARLIER_ROW_REPLACED",
        Severity.WARNING,
        path,
        Words(
            f"Baris yang sudah ditetapkan diganti: {old.id} menjadi {new.id}.",
            f"A row that was decreed before is replaced: {old.en} became {new.en}.",
        ),
        Words(
            "Cocokkan kolom LAMA dengan PAK terakhir; selisihnya pada kolom BARU.",
            "Compare the column of old credits with the last decree; the difference stands in the new one.",
        ),
        CORRECTED_ROW_BASIS,
    )


def _later(day: date, path: str) -> Finding:
    told = date_words(day)
    return Finding(
        "CREDIT_ROW_REPLACED_LATER",
        Severity.WARNING,
        path,
        Words(
            f"Satu baris penetapan ini diganti sejak {told.id}; angkanya di sini menurut keadaan sebelumnya.",
            f"A row of this decree is replaced from {told.en}; here it stands as it was before.",
        ),
        Words("Lihat penetapan masa berikutnya.", "Look at the decree of the next period."),
        CORRECTED_ROW_BASIS,
    )


@final
@attrs.frozen
class CreditForm:
    """One of the three forms of a statement.

    Args:
        kind: Which one.
        statement: The figures.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit import convert
        >>> ledger = CreditLedger("e1", "ahli_pertama", date(2025, 3, 1)).ranked("III/a", date(2024, 3, 1))
        >>> entry = CreditEntry.of(convert("ahli_pertama", "baik", Period.of("2025-03-01", "2025-12-31")))
        >>> form = credit_statement(ledger.adding(entry), Period.year(2025)).form("akumulasi")
        >>> [(row["tahun"], row["bulan"], row["predikat"], str(row["angka_kredit"])) for row in form.rows()]
        [(2025, 10, 'baik', '10.420')]
    """

    kind: CreditFormKind = attrs.field(validator=is_a(CreditFormKind))
    statement: CreditStatement = attrs.field(validator=is_a(CreditStatement))

    def rows(self) -> tuple[dict[str, Any], ...]:
        """Return the rows of the form for a table: text, days, whole numbers, and numbers of three places."""
        if self.kind is CreditFormKind.PENETAPAN:
            return tuple(map(_decree_row, self.statement.decree_rows))
        return tuple(map(_conversion_row, self.statement.converted))

    def as_text(self, language: Language) -> str:
        """Return the form as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import form_page
        from ..show.text import as_text

        return as_text(form_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the form as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import form_page
        from ..show.html import as_html

        return as_html(form_page(self), language)

    def _repr_html_(self) -> str:
        """Return the form for a notebook, in Indonesian."""
        return self.as_html("id")


def _decree_row(row: StatementRow) -> dict[str, Any]:
    shown = FORM_PLACES.published
    return {"baris": row.row.value, "lama": shown(row.lama), "baru": shown(row.baru), "jumlah": shown(row.jumlah)}


def _conversion_row(row: ConvertedRow) -> dict[str, Any]:
    shown = FORM_PLACES.published
    return {
        "tahun": row.period.start.year,
        "mulai": row.period.start,
        "selesai": row.period.end,
        "bulan": row.months,
        "predikat": row.predikat.token,
        "persen": shown(row.percent),
        "koefisien": shown(row.coefficient),
        "angka_kredit": shown(row.credit),
    }


def credit_statement(
    ledger: CreditLedger,
    before: Period | date,
    *,
    golongan: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
    as_of: date | None = None,
) -> CreditStatement:
    """Return the figures of a decree on credits.

    Args:
        ledger: The ledger.
        before: The period of assessment, or its first day: what was earned before it is old.  From a day on, it lasts
            until the last day on which anything was earned or counts.
        golongan: The rank that is held; that of the ledger on the last day if not given.
        rules: The rules.
        as_of: The day of the decree, where it is known: only what counted by then stands in it.

    Raises:
        InvalidValue: for a period that ends before the ledger begins, and a day before the period.
        NotFound: when no rank is told.
        WrongType: for anything but a ledger, a period or a day.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit import convert
        >>> from kinerja.career.credit_entry import CreditEntry
        >>> ledger = CreditLedger("e1", "ahli_pertama", date(2024, 1, 1)).ranked("III/a", date(2024, 1, 1))
        >>> rows = [CreditEntry.of(convert("ahli_pertama", "baik", Period.year(year))) for year in (2024, 2025)]
        >>> told = credit_statement(ledger.adding(*rows), Period.year(2025))
        >>> str(told.total), str(told.rank.minimum), str(told.rank.lacking)
        ('25', '50', '25')
    """
    check_kind(ledger, CreditLedger, path="ledger", mend="Give a CreditLedger.")
    period = _assessed(ledger, before)
    rank = Golongan.parse(golongan) if golongan is not None else ledger.golongan_on(period.end)
    if rank is None:
        raise NotFound(f"The ledger tells no rank on {period.end}.", mend="Give golongan.", path="golongan")
    return CreditStatement(ledger, period, rank, rules, as_of=as_of)


def _assessed(ledger: CreditLedger, before: Period | date) -> Period:
    if isinstance(before, Period):
        return before
    if not isinstance(before, date):
        raise WrongType(
            f"A {type(before).__name__} is neither a period nor a day.",
            mend="Give a Period, such as Period.year(2025), or its first day.",
            path="before",
        )
    first = plain_date(before)
    days = (day(each, ledger.since) for each in ledger.entries for day in (earned_day, first_day))
    return Period(first, max([first, *days]))
