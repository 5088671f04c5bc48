"""Credits of a person's record, year by year: months of each jenjang with the predikat of their own year.

Nothing missing becomes 0: months without a result that may be converted are a finding.  No month is converted twice.
Whether the result of the year takes the place of what periodic results of that year gave, or only fills the months that
are left, is not settled in any text that was read, so it is asked for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, date_words, label
from ..evaluation.credit_steps import CREDIT_STEPS, credit_step
from ..evaluation.rounds import EvaluationKind
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from .credit import MONTHS_BASIS, convert
from .credit_booking import MONTH_ONCE_BASIS, standing
from .credit_entry import CONVERSION_ENTRY_BASIS, CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import (
    NewCredits,
    judged_months,
    listed_spans,
    month_numbers,
    month_runs,
    months_label,
    span_months,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.law import Basis
    from ..evaluation.record import Record
    from ..evaluation.reported import ReportedResult
    from ..people.positions import Jenjang
    from ..people.ranks import Golongan
    from .credit import Conversion
    from .credit_rules import CreditRules
    from .credit_spans import JenjangSpan, MonthNumbers

__all__ = ["PeriodicPolicy", "yearly_credits"]

_OLDER_GRADES_COUNT = frozenset(
    {CreditKind.PENGANGKATAN_PERTAMA, CreditKind.PERPINDAHAN, CreditKind.PENGANGKATAN_KEMBALI}
)
"""SE Kepala BKN 9/2024, letter e, number 2: grades of older regimes count for these three only."""
_YEAR_OF_TWO_LAWS = 2021


class PeriodicPolicy(StrEnum):
    """What becomes of credits of periodic results once the year has a result; no text that was read settles it."""

    TAHUNAN_MENGGANTI = "tahunan_mengganti"
    """The result of the year converts all its months, and replaces what periodic results gave."""
    SISA_BULAN = "sisa_bulan"
    """Periodic results keep what they gave; the result of the year converts the months that are left."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("periodic_policy", self)


def yearly_credits(
    record: Record,
    states: JenjangSpan | Iterable[JenjangSpan],
    *,
    period: Period,
    policy: PeriodicPolicy | str,
    booked: Iterable[CreditEntry] = (),
    kind: CreditKind | str = CreditKind.KONVERSI,
    golongan: Golongan | str | None = None,
    booked_on: date | None = None,
    basis: Basis = CONVERSION_ENTRY_BASIS,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of the months of a period, each with the jenjang held and the predikat of its year.

    A change of jenjang splits a year: the month of the TMT belongs to the new jenjang, and both parts take the predikat
    of that year (SE Kepala BKN 9/2024).  Each row counts once its result is there: a part of its months from
    its last day on, not from the change.  A year without a result of its own takes its periodic results, and one with
    results of parts of it each for its own months.  Time that does not count, such as leave outside the responsibility
    of the state, is left out of the spans.

    A result that supersedes another one, and so replaces what is booked, counts from the day on which it was reported:
    what was decreed before stays as it was.

    Args:
        record: The results of the person.
        states: The spans of jenjang by date, none overlapping another; one may stand alone.  Months before the first
            one are not converted, and those that the record tells of are named.
        period: The whole calendar months to look at, such as ``Period.year(2025)``.
        policy: What becomes of periodic results once the year has one; there is no default.
        booked: What stands in ledgers already.  Its months are not converted again; only where the result of the year
            replaces, it names the entries that it takes the place of.
        kind: What the entries are booked as.  Grades of older regimes are read for a first appointment, a transfer and
            a return only (SE Kepala BKN 9/2024, letter e).
        golongan: The golongan that the entries go by, if any.
        booked_on: The day from which they count, such as that of a decree; if not given, each from the last day of the
            result that it converts, and a correction of what is booked from the day on which its result was reported.
        basis: The rule behind the entries.
        rules: The regime of credits.

    Raises:
        InvalidValue: for no span, spans that overlap or stand in another order, and a period that cuts a month.
        UnknownName: for a policy or kind that there is not.
        WrongType: for states that are no spans.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit_spans import JenjangSpan
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> from kinerja.evaluation.rounds import EvaluationKind
        >>> year = Period.year(2024)
        >>> told = ReportedResult("e1", year, EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
        >>> states = [JenjangSpan("ahli_pertama", date(2020, 1, 1)), JenjangSpan("ahli_muda", date(2024, 8, 1))]
        >>> new = yearly_credits(Record("e1", [told]), states, period=year, policy="tahunan_mengganti")
        >>> [(str(each.jenjang), each.months, str(each.credit)) for each in new.entries]
        [('ahli_pertama', 7, '729/100'), ('ahli_muda', 5, '521/50')]
    """
    given = tuple(booked)
    told = (member(PeriodicPolicy, policy), member(CreditKind, kind))
    taken = frozenset(each.key for each in given)
    work = _Work(record, standing(given), taken, *told, golongan, booked_on, basis, rules)
    spans = listed_spans(states)
    pieces = span_months(spans, period)
    entries: list[CreditEntry] = []
    findings = [*_before_spans(work, spans, period)]
    for year in range(period.start.year, period.end.year + 1):
        inside = [(jenjang, numbers & month_numbers(Period.year(year))) for jenjang, numbers in pieces]
        entries.extend(_of_year(work, year, inside, findings))
    return NewCredits(entries, findings=findings)


# --- One year -------------------------------------------------------------------------------------------------------


class _Work(NamedTuple):
    """What stays the same from year to year."""

    record: Record
    booked: tuple[CreditEntry, ...]
    taken: frozenset[str]
    """The keys that entries have already, also replaced ones."""
    policy: PeriodicPolicy
    kind: CreditKind
    golongan: Golongan | str | None
    booked_on: date | None
    basis: Basis
    rules: CreditRules


class _Source(NamedTuple):
    """A predikat, the months that it may convert, and since when it is known."""

    predikat: Predikat
    months: MonthNumbers
    known: date
    replaces: bool
    corrects: bool
    """Whether the result supersedes another one."""
    reported: date | None


def _source(result: ReportedResult, predikat: Predikat, months: MonthNumbers, *, replaces: bool) -> _Source:
    corrects = bool(result.supersedes)
    return _Source(predikat, months, result.period.end, replaces, corrects, result.reported_on if corrects else None)


class _Piece(NamedTuple):
    """Months of one jenjang in one year, and what of them is booked already."""

    jenjang: Jenjang
    months: MonthNumbers
    replaced: tuple[CreditEntry, ...]
    """What the results of the year take the place of."""
    kept: MonthNumbers
    """The months that stay as they are booked."""


def _of_year(
    work: _Work, year: int, pieces: list[tuple[Jenjang, MonthNumbers]], findings: list[Finding]
) -> Iterator[CreditEntry]:
    if not any(wanted for _, wanted in pieces):
        return
    sources, reasons = _sources(work, year)
    for jenjang, wanted in pieces:
        piece = _piece(work, jenjang, wanted, sources, findings)
        findings.extend(_no_longer(work, piece, wanted, sources))
        yield from _converted(work, piece, sources, findings)
        left = wanted - _told(sources) - _all_months(work.booked)
        if left:
            findings.append(_open(year, left, reasons))
    if work.kind is CreditKind.KONVERSI and year < work.rules.since.year:
        findings.append(_before_rules(year, work.rules))


def _sources(work: _Work, year: int) -> tuple[list[_Source], list[Words]]:
    """Return the predikat of a year in the order in which they take months, and why others do not."""
    replacing, reasons = work.policy is PeriodicPolicy.TAHUNAN_MENGGANTI, list[Words]()
    annual = [
        _source(each, predikat, months, replaces=replacing)
        for each in _annual(work.record, year, reasons)
        for predikat, months in _read(each, work.kind, reasons)
    ]
    periodic = [
        _source(each, predikat, months, replaces=False)
        for each in work.record.periodic(year)
        for predikat, months in _read(each, work.kind, reasons)
    ]
    return ([*annual, *periodic] if replacing else [*periodic, *annual]), reasons


def _annual(record: Record, year: int, reasons: list[Words]) -> tuple[ReportedResult, ...]:
    """Return the results of a year, or of parts of it; the halves of 2021 are of two laws, and have to be joined."""
    found = record.annual(year)
    if not isinstance(found, Undetermined):
        return (found,)
    parts = tuple(each for each in record.between(Period.year(year)) if each.kind is EvaluationKind.TAHUNAN)
    if parts and year != _YEAR_OF_TWO_LAWS:
        return parts
    reasons.append(found.reason)
    return ()


def _read(result: ReportedResult, kind: CreditKind, reasons: list[Words]) -> Iterator[tuple[Predikat, MonthNumbers]]:
    grade = result.predikat
    if isinstance(grade, Sebutan | PredikatPP30) and kind in _OLDER_GRADES_COUNT:
        grade = credit_step(grade)
    if isinstance(grade, Predikat):
        yield grade, judged_months(result.period)
        return
    name = grade.label
    reasons.append(
        Words(
            f"{name.id} menurut {result.regime} tidak dikonversi di sini ({CREDIT_STEPS}).",
            f"{name.en} of {result.regime} is not converted here ({CREDIT_STEPS}).",
        )
    )


def _piece(
    work: _Work, jenjang: Jenjang, wanted: MonthNumbers, sources: list[_Source], findings: list[Finding]
) -> _Piece:
    months = wanted & _told(sources)
    replacing = wanted & _told(each for each in sources if each.replaces)
    met = [each for each in work.booked if month_numbers(each.period) & months]
    replaced = tuple(each for each in met if _may_replace(each, jenjang, replacing))
    kept = [each for each in met if each not in replaced]
    findings.extend(_elsewhere(each, jenjang) for each in kept if each.jenjang is not jenjang)
    return _Piece(jenjang, months, replaced, _all_months(kept))


def _may_replace(entry: CreditEntry, jenjang: Jenjang, months: MonthNumbers) -> bool:
    return entry.kind is CreditKind.KONVERSI and entry.jenjang is jenjang and month_numbers(entry.period) <= months


def _no_longer(work: _Work, piece: _Piece, wanted: MonthNumbers, sources: list[_Source]) -> Iterator[Finding]:
    """Yield the booked rows that stay although their result was superseded and no other one says the same."""
    gone = [each for each in work.record.results if each not in work.record.current]
    for entry in work.booked:
        months = month_numbers(entry.period)
        if entry in piece.replaced or not _may_replace(entry, piece.jenjang, months) or not months & wanted:
            continue
        held = _told(each for each in sources if each.predikat is entry.predikat)
        was = any(each.predikat is entry.predikat and months <= judged_months(each.period) for each in gone)
        if was and not months <= held:
            yield _superseded(entry)


def _converted(work: _Work, piece: _Piece, sources: list[_Source], findings: list[Finding]) -> Iterator[CreditEntry]:
    left, waiting = piece.months - piece.kept, list(piece.replaced)
    for source in sources:
        for run in month_runs(left & source.months):
            # What lies in two runs is replaced by the first of them.
            old = [each for each in waiting if month_numbers(each.period) & month_numbers(run)]
            waiting = [each for each in waiting if each not in old]
            conversion = convert(piece.jenjang, source.predikat, run, rules=work.rules)
            if not any(
                (each.period, each.predikat, each.credit) == (run, source.predikat, conversion.credit) for each in old
            ):
                day = work.booked_on or _corrected_on(piece, sources, run, findings)
                yield _entry(work._replace(booked_on=day), conversion, source, run, old)
        left -= source.months


def _corrected_on(piece: _Piece, sources: list[_Source], run: Period, findings: list[Finding]) -> date | None:
    """Return the day on which later results change what a run replaces; ``None`` where that is no later than itself."""
    met = [each for each in piece.replaced if month_numbers(each.period) & month_numbers(run)]
    # All results that touch what is replaced change it on one day, and a correction never before an earlier one.
    touching = [each for each in sources if each.months & _all_months(met)]
    dates = [each.reported for each in touching if each.corrects]
    if None in dates:
        findings.extend(_undated(each) for each in met)
    days = [*dates, *(each.counts_from for each in met if each.replaces)]
    return max((day for day in days if day is not None and all(day > each.known for each in touching)), default=None)


def _entry(work: _Work, conversion: Conversion, source: _Source, run: Period, old: list[CreditEntry]) -> CreditEntry:
    return CreditEntry.of(
        conversion,
        work.kind,
        basis=work.basis,
        golongan=work.golongan,
        booked_on=work.booked_on,
        judged_until=source.known if source.known > run.end else None,
        replaces=[each.key for each in old],
        id=_own_name(work, run),
    )


def _told(sources: Iterable[_Source]) -> MonthNumbers:
    return frozenset[int]().union(*(each.months for each in sources))


def _all_months(entries: Iterable[CreditEntry]) -> MonthNumbers:
    return frozenset[int]().union(*(month_numbers(each.period) for each in entries))


def _own_name(work: _Work, run: Period) -> str:
    """Return a name for an entry of months that a replaced one has too; nothing where its key is free."""
    key = " ".join(str(part) for part in (work.kind, run, work.booked_on) if part is not None)
    names = (f"{key} #{number}" for number in range(2, len(work.taken) + 3))
    return "" if key not in work.taken else next(name for name in names if name not in work.taken)


# --- Findings -------------------------------------------------------------------------------------------------------


_ADD = Words("Lengkapi hasil evaluasinya; bulan tanpa hasil bukan 0.", "Add the result; months without one are not 0.")
_JOIN = Words(
    "Lengkapi hasilnya; kedua bagian 2021 digabung dengan kinerja.rules.year_2021.join. Bulan tanpa hasil bukan 0.",
    "Add the result, the two halves of 2021 joined (kinerja.rules.year_2021.join); months without one are not 0.",
)


def _open(year: int, months: MonthNumbers, reasons: list[Words]) -> Finding:
    told = months_label(months)
    known = reasons or [Words(f"Hasil tahun {year} tidak meliputinya.", f"No result of {year} covers them.")]
    return Finding(
        "CREDIT_MONTHS_OPEN",
        Severity.WARNING,
        f"years[{year}]",
        Words(
            f"Belum dikonversi: {told.id}. {' '.join(each.id for each in known)}",
            f"Not converted yet: {told.en}. {' '.join(each.en for each in known)}",
        ),
        _JOIN if year == _YEAR_OF_TWO_LAWS else _ADD,
        PERBKN_3_2023("Pasal 13"),
    )


def _before_spans(work: _Work, spans: tuple[JenjangSpan, ...], period: Period) -> Iterator[Finding]:
    """Yield the months before the first jenjang that the record tells of; conversions of a jenjang leave them out."""
    if work.kind is not CreditKind.KONVERSI:
        return
    first = spans[0].since
    told = frozenset[int]().union(*(judged_months(each.period) for each in work.record.current))
    early = frozenset(range(min(month_numbers(period)), min(month_numbers(Period(first, first)))))
    left = early & month_numbers(period) & told - _all_months(work.booked)
    if left:
        yield _too_early(spans[0], left)


def _too_early(span: JenjangSpan, months: MonthNumbers) -> Finding:
    told, name, day = months_label(months), span.jenjang.label, date_words(span.since)
    return Finding(
        "CREDIT_MONTHS_BEFORE",
        Severity.INFO,
        "states[0]",
        Words(
            f"Sebelum {name.id} (TMT {day.id}) dan tidak dikonversi di sini: {told.id}.",
            f"Before {name.en} (since {day.en}), and not converted here: {told.en}.",
        ),
        Words(
            "Pengangkatan pertama (first_appointment), perpindahan (transfer_credits), atau buku jenjang sebelumnya"
            " memperhitungkannya.",
            "A first appointment (first_appointment), a transfer (transfer_credits) or the ledger of the jenjang before"
            " counts them.",
        ),
        MONTHS_BASIS,
    )


def _elsewhere(entry: CreditEntry, jenjang: Jenjang) -> Finding:
    told, here, there = months_label(month_numbers(entry.period)), jenjang.label, entry.jenjang.label
    return Finding(
        "CREDIT_BOOKED_ELSEWHERE",
        Severity.ERROR,
        "booked",
        Words(
            f"{told.id} sudah dibukukan pada {there.id}, tidak dihitung lagi pada {here.id}.",
            f"{told.en} is booked in {there.en} already, and not counted again in {here.en}.",
        ),
        Words(
            "Periksa TMT jenjang; bulan TMT milik keadaan yang baru.",
            "Look at the TMT of the jenjang; the month of a TMT belongs to the new state.",
        ),
        MONTHS_BASIS,
    )


def _superseded(entry: CreditEntry) -> Finding:
    told, key = months_label(month_numbers(entry.period)), entry.key
    return Finding(
        "CREDIT_ROW_SUPERSEDED",
        Severity.WARNING,
        "booked",
        Words(
            f"Tetap dibukukan menurut hasil yang sudah diganti: {told.id} (baris {key!r}).",
            f"Still booked by a result that was superseded since: {told.en} (row {key!r}).",
        ),
        Words(
            "Putuskan koreksinya; baris penggantinya menyebut baris itu pada replaces, dengan booked_on.",
            "Decide on the correction; the row that takes its place names it in replaces, with booked_on.",
        ),
        MONTH_ONCE_BASIS,
    )


def _undated(entry: CreditEntry) -> Finding:
    told, key = months_label(month_numbers(entry.period)), entry.key
    return Finding(
        "CREDIT_CORRECTION_UNDATED",
        Severity.WARNING,
        "booked_on",
        Words(
            f"{told.id}: hasil yang mengganti baris {key!r} tidak menyebut kapan dilaporkan; koreksinya ikut mengubah"
            " angka hari-hari sebelumnya.",
            f"{told.en}: the result that replaces the row {key!r} does not say when it was reported; the correction"
            " changes the figures of days before it too.",
        ),
        Words(
            "Berikan booked_on, hari mulai koreksi dihitung, atau reported_on pada hasilnya.",
            "Give booked_on, the day from which the correction counts, or reported_on of the result.",
        ),
        MONTH_ONCE_BASIS,
    )


def _before_rules(year: int, rules: CreditRules) -> Finding:
    return Finding(
        "CREDIT_BEFORE_RULES",
        Severity.WARNING,
        f"years[{year}]",
        Words(
            f"Tahun {year} mendahului {rules.id}; angka kredit lama disesuaikan melalui integrasi.",
            f"{year} lies before {rules.id}; older credits come in by integration.",
        ),
        Words("Bukukan hasil integrasi sebagai gantinya.", "Book what the integration gave instead."),
        SE_BKN_9_2024("Huruf g"),
    )
