"""Printed credits counted again: rows, months against dates, sums, and how a document rounds.

A document is not corrected here.  What does not come out is told, with what its own months and its own dates give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.exact import exact
from ..base.finding import Finding, Severity, all_findings
from ..base.period import Period
from ..base.words import Words, number_words
from ..errors import InvalidValue, KinerjaError
from ..plans.fields import filled, is_a
from .credit import CONVERSION_BASIS, MONTHS_BASIS, Accumulation, accumulate, convert, whole_months
from .credit_audit_parts import AuditedCredit, PrintedCredit, PrintedPlaces
from .credit_rules import PERBKN3_2023
from .credit_tenure import TENURE_BASIS, tenure_conversion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.words import Language
    from .credit import Conversion
    from .credit_rules import CreditRules

__all__ = ["CreditAudit", "audit_credits"]


def _rows(values: Iterable[AuditedCredit]) -> tuple[AuditedCredit, ...]:
    return tuple(values)


def _total(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen(repr=False)
class CreditAudit:
    """Printed rows of credits beside what they come to.

    Args:
        rows: The rows, in the order of the document.
        printed_total: The sum that is printed; ``None`` where none is.
        tenure: The months that the rows should have together, where the document says them.
        total: What the rows come to, by their dates where they are printed.
        rules_id: The rules that were followed.
        findings: What does not come out.
    """

    rows: tuple[AuditedCredit, ...] = attrs.field(converter=_rows)
    printed_total: Fraction | None = attrs.field(converter=_total)
    tenure: Period | None = attrs.field(validator=attrs.validators.optional(is_a(Period)))
    total: Accumulation = attrs.field(validator=is_a(Accumulation))
    rules_id: str = attrs.field(validator=filled)
    findings: tuple[Finding, ...] = attrs.field(converter=all_findings)

    @property
    def adds_up(self) -> bool:
        """Whether all that is printed comes out; another rounding than that of the rules is no fault."""
        return all(each.severity is Severity.INFO for each in self.findings)

    @property
    def places(self) -> tuple[PrintedPlaces, ...]:
        """The roundings with which every row that comes out does so; whole numbers fit several."""
        return _common(self.rows)

    @property
    def difference(self) -> Fraction | None:
        """How far the printed sum lies above what the rows come to; below 0 where it lies under it."""
        return None if self.printed_total is None else self.printed_total - self.total.credit

    def as_text(self, language: Language) -> str:
        """Return the audit as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit_audit import credit_audit_page
        from ..show.text import as_text

        return as_text(credit_audit_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the audit as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit_audit import credit_audit_page
        from ..show.html import as_html

        return as_html(credit_audit_page(self), language)

    def _repr_html_(self) -> str:
        """Return the audit for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        told = "adds up" if self.adds_up else "does not add up"
        return f"<{type(self).__name__} rows={how_many(self.rows)}: {told}>"


def _common(rows: Iterable[AuditedCredit]) -> tuple[PrintedPlaces, ...]:
    found = [row.places for row in rows if row.places]
    return tuple(each for each in PrintedPlaces if all(each in places for places in found)) if found else ()


def audit_credits(
    rows: Iterable[PrintedCredit],
    total: Exact | None = None,
    *,
    tenure: Period | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> CreditAudit:
    """Return printed rows of credits counted again.

    Args:
        rows: The rows of a decree, a form or an example, in its order; at least one.  A row of more than one year goes
            by one predikat for all of it, as the time in rank does in Lampiran I.
        total: The sum that it prints; ``None`` where it prints none.
        tenure: The months that the rows should have together, as whole months; a TMT becomes them by
            :func:`~kinerja.career.credit.credit_months`.
        rules: The regime.

    Raises:
        InvalidValue: without a row, and for months that cannot be converted, with the row they stand in.
        WrongType: for floats.

    Example:
        The second example of SE Kepala BKN 9/2024, letter e, counts April to December 2021 as 8 months.

        >>> rows = [
        ...     PrintedCredit("16.67", "ahli_muda", "baik", months=8, period=Period.of("2021-04-01", "2021-12-31")),
        ...     PrintedCredit("25", "ahli_muda", "baik", months=12, period=Period.year(2022)),
        ...     PrintedCredit("16.67", "ahli_muda", "baik", months=8, period=Period.of("2023-01-01", "2023-08-31")),
        ... ]
        >>> audit = audit_credits(rows, "58.34")
        >>> [finding.code for finding in audit.findings], str(audit.total.credit)
        (['CREDIT_AUDIT_MONTHS'], '3021/50')
        >>> print(audit.findings[0].message.en)
        8 months and 16.67 are printed; 1 April 2021 to 31 December 2021 has 9 months, which is 18.75.
    """
    audited = tuple(_audited(f"rows[{place}]", row, rules) for place, row in enumerate(rows))
    if not audited:
        raise InvalidValue("There is no row.", mend="Give at least one.", path="rows")
    printed = None if total is None else exact(total)
    recomputed = accumulate((row.recomputed for row in audited), rules=rules)
    found = [
        *(flag for place, row in enumerate(audited) for flag in _row_flags(f"rows[{place}]", row)),
        *_twice(audited),
        *_tenure(audited, tenure),
        *_sum(audited, printed, rules),
        *_rounding(audited, rules),
    ]
    return CreditAudit(audited, printed, tenure, recomputed, rules.id, found)


def _audited(path: str, row: PrintedCredit, rules: CreditRules) -> AuditedCredit:
    if row.jenjang is None or row.predikat is None:
        return AuditedCredit(row, None, None, ())
    try:
        by_months, by_dates = (
            None if months is None else _way(months)(row.jenjang, row.predikat, months, rules=rules)
            for months in (row.months, row.period)
        )
    except KinerjaError as error:
        raise error.at(path) from None
    values = [each.exact for each in (by_months, by_dates) if each is not None]
    places = [each for each in PrintedPlaces if any(each.of(value) == row.credit for value in values)]
    return AuditedCredit(row, by_months, by_dates, places)


def _way(months: int | Period) -> Callable[..., Conversion]:
    """Return how months are converted: those of one year, or a whole time in rank in one row."""
    if isinstance(months, Period):
        return convert if months.start.year == months.end.year else tenure_conversion
    return convert if months <= 12 else tenure_conversion


# --- What does not come out -----------------------------------------------------------------------------------------


def _row_flags(path: str, row: AuditedCredit) -> Iterator[Finding]:
    printed, by_dates = number_words(row.printed.credit), row.by_dates
    if any(_way(each.period or each.months) is tenure_conversion for each in row.conversions):
        yield _one_predikat(path, row)
    if not row.comes_out:
        gives = number_words(row.conversions[0].credit)
        yield Finding(
            "CREDIT_AUDIT_ROW",
            Severity.ERROR,
            path,
            Words(
                f"Tercetak {printed.id}; konversinya {gives.id}, tidak sesuai dengan pembulatan mana pun.",
                f"{printed.en} is printed; the conversion is {gives.en}, and no rounding gives what is printed.",
            ),
            Words("Periksa jenjang, predikat, dan bulannya.", "Look at its jenjang, predikat and months."),
            CONVERSION_BASIS,
        )
    if by_dates is not None and by_dates.period is not None and not row.months_agree:
        span, gives = by_dates.period.label, number_words(by_dates.credit)
        yield Finding(
            "CREDIT_AUDIT_MONTHS",
            Severity.ERROR,
            path,
            Words(
                f"Tercetak {row.printed.months} bulan dan {printed.id}; {span.id} adalah {by_dates.months} bulan,"
                f" yaitu {gives.id}.",
                f"{row.printed.months} months and {printed.en} are printed; {span.en} has {by_dates.months} months,"
                f" which is {gives.en}.",
            ),
            basis=MONTHS_BASIS,
        )


def _one_predikat(path: str, row: AuditedCredit) -> Finding:
    return Finding(
        "CREDIT_AUDIT_ONE_PREDIKAT",
        Severity.INFO,
        path,
        Words(
            f"Baris ini mengonversi {row.months} bulan dengan satu predikat; SE Kepala BKN 9/2024 mengonversi tiap"
            " tahun dengan predikatnya sendiri.",
            f"This row converts {row.months} months with one predikat; SE Kepala BKN 9/2024 converts each year with its"
            " own.",
        ),
        basis=TENURE_BASIS,
    )


def _twice(rows: tuple[AuditedCredit, ...]) -> Iterator[Finding]:
    spans = [(place, row.printed.period) for place, row in enumerate(rows) if row.printed.period is not None]
    for index, (place, span) in enumerate(spans):
        for earlier, other in spans[:index]:
            if span.overlaps(other):
                yield Finding(
                    "CREDIT_AUDIT_TWICE",
                    Severity.ERROR,
                    f"rows[{place}]",
                    Words(
                        f"Bulan dalam {span.label.id} sudah dihitung pada baris {earlier + 1}.",
                        f"Months of {span.label.en} are counted in row {earlier + 1} already.",
                    ),
                    Words("Satu bulan dihitung satu kali.", "A month counts once."),
                    MONTHS_BASIS,
                )


def _tenure(rows: tuple[AuditedCredit, ...], tenure: Period | None) -> Iterator[Finding]:
    if tenure is None:
        return
    asked, found = whole_months(tenure), sum(row.months or 0 for row in rows)
    if asked != found:
        yield Finding(
            "CREDIT_AUDIT_TENURE",
            Severity.ERROR,
            "tenure",
            Words(
                f"{tenure.label.id} adalah {asked} bulan, baris-barisnya {found} bulan.",
                f"{tenure.label.en} has {asked} months, the rows have {found}.",
            ),
            basis=MONTHS_BASIS,
        )


def _sum(rows: tuple[AuditedCredit, ...], printed: Fraction | None, rules: CreditRules) -> Iterator[Finding]:
    added = accumulate((row.printed.credit for row in rows), rules=rules).credit
    if printed is not None and printed != added:
        told, gives = number_words(printed), number_words(added)
        yield Finding(
            "CREDIT_AUDIT_SUM",
            Severity.ERROR,
            "total",
            Words(
                f"Tercetak jumlah {told.id}; baris yang tercetak berjumlah {gives.id}.",
                f"The sum {told.en} is printed; the printed rows add up to {gives.en}.",
            ),
            basis=CONVERSION_BASIS,
        )


def _rounding(rows: tuple[AuditedCredit, ...], rules: CreditRules) -> Iterator[Finding]:
    fitting = [row for row in rows if row.places]
    common = _common(fitting)
    if fitting and not common:
        yield Finding(
            "CREDIT_AUDIT_MIXED_PLACES",
            Severity.WARNING,
            "rows",
            Words("Baris-barisnya dibulatkan dengan cara berbeda.", "The rows are rounded in different ways."),
            Words("Pakai satu cara untuk semua baris.", "Round all rows in one way."),
            rules.rounding and rules.rounding.basis,
        )
    elif any(row.printed.credit not in {each.credit for each in row.conversions} for row in fitting):
        yield Finding(
            "CREDIT_AUDIT_OTHER_PLACES",
            Severity.INFO,
            "rows",
            Words(
                f"Dokumen ini memakai pembulatan lain: {common[0].label.id}.",
                f"This document rounds in another way: {common[0].label.en}.",
            ),
            basis=rules.rounding and rules.rounding.basis,
        )
