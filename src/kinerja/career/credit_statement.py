"""Figures of a decree on credits (penetapan angka kredit, PAK): rows old, new and together, minimum and surplus.

Three forms show them: the conversion of each predikat, the accumulation of the conversions, and the decree itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Finding, Severity
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..evaluation.cohort import masked
from ..people.ranks import Golongan
from ..plans.fields import check_kind, is_a
from .credit_booking import booked, earned_day, first_day, standing
from .credit_entry import CreditEntry, CreditRow
from .credit_figures import FORM_PLACES, ConvertedRow, CreditFormKind, CreditStanding, StatementRow
from .credit_ledger import CreditLedger
from .credit_rules import PERBKN3_2023, CreditRules
from .credit_threshold import CreditThreshold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from ..base.words import Language

__all__ = ["CreditForm", "CreditStatement", "credit_statement"]


@final
@attrs.frozen(repr=False)
class CreditStatement:
    """The figures of a decree on credits for a period of assessment.

    Args:
        ledger: The ledger.
        period: The period of assessment; what was earned before it is old, what was earned in it is new.
        golongan: The rank that is held.
        rules: The rules.

    Raises:
        InvalidValue: for a period that ends before the ledger begins.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit import convert
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2022, 4, 1)).ranked("III/d", date(2022, 4, 1))
        >>> base = CreditEntry("ak_dasar", "ahli_muda", 100, FORM_PLACES.basis)
        >>> years = [CreditEntry.of(convert("ahli_muda", "baik", Period.year(year))) for year in (2023, 2024, 2025)]
        >>> statement = credit_statement(ledger.adding(base, *years), Period.year(2025))
        >>> [(str(row.row), str(row.lama), str(row.baru), str(row.jumlah)) for row in statement.rows if row.jumlah]
        [('dasar', '100', '0', '100'), ('konversi', '50', '25', '75')]
        >>> str(statement.total), str(statement.rank.lacking), str(statement.jenjang.minimum)
        ('175', '25', '200')
    """

    ledger: CreditLedger = attrs.field(validator=is_a(CreditLedger))
    period: Period = attrs.field(validator=is_a(Period))
    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    rules: CreditRules = attrs.field(validator=is_a(CreditRules))

    def __attrs_post_init__(self) -> None:
        if self.period.end < self.ledger.since:
            raise InvalidValue(
                f"The period {self.period} ends before {self.ledger.since}, when the ledger begins.",
                mend="Give a later one, or the ledger of the jenjang before.",
                path="period",
                value=self.period,
            )

    @property
    def entries(self) -> tuple[CreditEntry, ...]:
        """The entries that count at the end of the period."""
        return standing(each for each in self.ledger.entries if self._earned(each) <= self.period.end)

    @property
    def new(self) -> tuple[CreditEntry, ...]:
        """Those of them that were earned in the period."""
        return tuple(each for each in self.entries if self._earned(each) >= self.period.start)

    def _earned(self, entry: CreditEntry) -> date:
        return earned_day(entry, self.ledger.since)

    @property
    def rows(self) -> tuple[StatementRow, ...]:
        """The six rows of the form."""
        lama = [each for each in self.entries if self._earned(each) < self.period.start]
        return tuple(StatementRow(row, _sum(lama, row), _sum(self.new, row)) for row in CreditRow)

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
    def rank(self) -> CreditStanding:
        """What the next rank asks beside the total."""
        return CreditStanding(self.ledger.rank_target(self.golongan, rules=self.rules), self.total)

    @property
    def jenjang_first(self) -> bool:
        """Whether the next rank lies beyond the jenjang, so that the next jenjang comes first (art. 19(2))."""
        target = self.rank.target
        return (
            isinstance(target, CreditThreshold)
            and isinstance(target.to, Golongan)
            and not target.paid
            and not self.rules.fits(self.ledger.jenjang, target.to)
        )

    @property
    def jenjang(self) -> CreditStanding:
        """What the next jenjang asks beside the total."""
        return CreditStanding(self.ledger.jenjang_target(rules=self.rules), self.total)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What whoever signs should know: old rows that were replaced since the decree before."""
        kept = {each.key for each in self.ledger.entries if self._earned(each) < self.period.start}
        return tuple(
            _corrected(place)
            for place, entry in enumerate(self.ledger.entries)
            if kept.intersection(entry.replaces) and first_day(entry, self.ledger.since) >= self.period.start
        )

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


def _corrected(place: int) -> Finding:
    return Finding(
        "CREDIT_EARLIER_ROW_REPLACED",
        Severity.INFO,
        f"ledger.entries[{place}]",
        Words(
            "Baris lama telah diganti sejak penetapan sebelumnya.", "An earlier row was replaced since it was decreed."
        ),
        Words("Cocokkan kolom LAMA dengan PAK terakhir.", "Compare the column of old credits with the last decree."),
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
            return tuple(map(_decree_row, self.statement.rows))
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
) -> CreditStatement:
    """Return the figures of a decree on credits.

    Args:
        ledger: The ledger.
        before: The period of assessment, or its first day: what was earned before it is old.  From a day on, it lasts
            until the last day on which anything was earned.
        golongan: The rank that is held; that of the ledger on the last day if not given.
        rules: The rules.

    Raises:
        InvalidValue: for a period that ends before the ledger begins.
        NotFound: when no rank is told.
        WrongType: for anything but a ledger, a period or a day.
    """
    check_kind(ledger, CreditLedger, path="ledger", mend="Give a CreditLedger.")
    period = before if isinstance(before, Period) else _from(ledger, plain_date(before))
    rank = Golongan.parse(golongan) if golongan is not None else ledger.golongan_on(period.end)
    if rank is None:
        raise NotFound(f"The ledger tells no rank on {period.end}.", mend="Give golongan.", path="golongan")
    return CreditStatement(ledger, period, rank, rules)


def _from(ledger: CreditLedger, first: date) -> Period:
    return Period(first, max([first, *(earned_day(each, ledger.since) for each in ledger.entries)]))
