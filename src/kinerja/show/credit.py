"""Credits as pages: the ledger of a jenjang entry by entry, and the three forms of a decree on credits."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.words import Words, date_words, number_words
from ..career.credit_entry import CreditKind
from ..career.credit_figures import FORM_PLACES, CreditFormKind
from ..career.credit_opening import PAID_RANK_BASIS
from ..career.credit_threshold import THRESHOLD_BASIS, CreditThreshold, NoNextStep
from ..evaluation.cohort import shown_id
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..career.credit_entry import CreditEntry
    from ..career.credit_figures import ConvertedRow
    from ..career.credit_history import CreditHistory
    from ..career.credit_ledger import CreditLedger
    from ..career.credit_opening import CreditOpening
    from ..career.credit_spans import NewCredits
    from ..career.credit_statement import CreditForm, CreditStatement
    from ..career.credit_threshold import NextStep
    from .page import Block

__all__ = ["form_page", "history_page", "ledger_page", "new_credits_page"]

_EMPLOYEE = Words("Pegawai", "Employee")
_JENJANG = Words("Jenjang", "Jenjang")
_GOLONGAN = Words("Pangkat, golongan", "Rank")
_CREDIT = Words("Angka kredit", "Credits")
_TOTAL = Words("Jumlah", "Total")
_PERIOD = Words("Masa penilaian", "Period of assessment")
_PREDIKAT = Words("Predikat", "Predikat")
_MONTHS = Words("Bulan", "Months")
_FROM = Words("Asal", "From")
_COUNTS_FROM = Words("Berlaku sejak", "Counts from")
_SINCE = Words("TMT", "Since")
_RELEASED = Words("Dibebaskan", "Released")
_BALANCE = Words("Angka kredit kumulatif", "Running total")
_EXACT = Words("Tanpa pembulatan", "Before rounding")
_LOOK = Words("Yang perlu diperiksa", "To be looked at")


def _shown(value: Fraction) -> Words:
    return number_words(FORM_PLACES.published(value))


def _shown_or_none(value: Fraction | None) -> Words:
    return _shown(value) if value else NONE


# --- Ledger ---------------------------------------------------------------------------------------------------------


def ledger_page(ledger: CreditLedger) -> Page:
    """Return a ledger as a page: how it began, each entry with its article, what was replaced, the running total.

    Numbers stand as they are booked; the three places of the forms are of the forms only.

    Args:
        ledger: The ledger.
    """
    blocks: list[Block] = [Fields(_ledger_head(ledger)), *map(Paragraph, _opened(ledger.opening))]
    if ledger.entries:
        blocks += [_entries(ledger), *_not_begun(ledger)]
    else:
        blocks.append(Paragraph(Words("Belum ada angka kredit yang dicatat.", "No credits are booked yet.")))
    return Page(Words("Buku angka kredit", "Ledger of credits"), blocks)


def _ledger_head(ledger: CreditLedger) -> Iterator[tuple[Words, Words | Cell]]:
    yield _EMPLOYEE, as_written(shown_id(ledger.person_id))
    yield _JENJANG, ledger.jenjang.label
    yield _SINCE, date_words(ledger.since)
    if ledger.released is not None:
        yield _RELEASED, date_words(ledger.released)
    yield _GOLONGAN, NONE if ledger.golongan is None else ledger.golongan.label
    yield _BALANCE, Cell(number_words(ledger.balance), Tone.STRONG)
    if ledger.exact_balance != ledger.balance:
        yield _EXACT, number_words(ledger.exact_balance)


def _opened(opening: CreditOpening | None) -> Iterator[Words]:
    if opening is None:
        return
    former, total, lost = opening.former.label, number_words(opening.total), number_words(opening.lost)
    yield Words(
        f"Dari {former.id} dengan {total.id} angka kredit; {lost.id} tidak terbawa ({opening.basis}).",
        f"From {former.en} with {total.en} credits; {lost.en} did not come along ({opening.basis}).",
    )
    if opening.undecided is not None:
        yield joined((_UNDECIDED, undetermined_words(opening.undecided)), " ")
    if opening.paid_rank is not None:
        rank = opening.paid_rank.written
        yield Words(
            f"Angka kredit yang sama juga memenuhi kenaikan pangkat ke {rank}.",
            f"The same credits also pay for the promotion to {rank}.",
        )


_UNDECIDED = Words(
    "Belum dapat dipastikan apakah angka kredit itu juga memenuhi kenaikan pangkat.",
    "Nobody can tell yet whether those credits also pay for the promotion in rank.",
)


def _entries(ledger: CreditLedger) -> Table:
    heads = [_FROM, _MONTHS, _PREDIKAT, _COUNTS_FROM, _CREDIT, Words("Keadaan", "State"), BASIS]
    current = {each.key for each in ledger.current}
    rows = [_entry(entry, counts=entry.key in current) for entry in ledger.entries]
    return Table(heads, [Group(rows)])


def _entry(entry: CreditEntry, *, counts: bool) -> Row:
    state = Words("dihitung", "counts") if counts else Words("digantikan", "replaced")
    cells = [
        Cell(entry.kind.label),
        *_earned(entry),
        Cell(number_words(entry.credit), Tone.STRONG if counts else Tone.PLAIN),
        Cell(state, Tone.PLAIN if counts else Tone.INFO),
        Cell(basis_words(entry.basis)),
    ]
    return Row(cells, [as_written(text) for text in (entry.decree, entry.note) if text])


def _earned(entry: CreditEntry) -> Iterator[Cell]:
    """Yield the months, the predikat and the day from which an entry counts."""
    yield Cell(NONE if entry.period is None else entry.period.label)
    yield Cell(NONE if entry.predikat is None else entry.predikat.label)
    yield Cell(NONE if entry.counts_from is None else date_words(entry.counts_from))


def _not_begun(ledger: CreditLedger) -> Iterator[Paragraph]:
    if ledger.opening is None and all(each.kind in _NO_BEGINNING for each in ledger.current):
        yield Paragraph(_NOT_BEGUN)


_NO_BEGINNING = frozenset({CreditKind.KONVERSI, CreditKind.PENDIDIKAN, CreditKind.LAINNYA})
_NOT_BEGUN = Words(
    "Awal buku ini tidak dicatat: angka kredit pengangkatan pertama, perpindahan, penyesuaian atau integrasi, dan angka"
    " kredit dasar, jika ada, tidak termasuk.",
    "No beginning is booked: credits of a first appointment, a transfer, an adjustment or an integration, and the basic"
    " credit, are not in it, if there are any.",
)


# --- Career ---------------------------------------------------------------------------------------------------------


def history_page(history: CreditHistory) -> Page:
    """Return the ledgers of a career as a page: each with its total, its ranks, and what did not come along.

    Args:
        history: The ledgers.
    """
    heads = [_JENJANG, _SINCE, _RELEASED, _GOLONGAN, _BALANCE]
    blocks: list[Block] = [
        Fields([(_EMPLOYEE, as_written(shown_id(history.person_id)))]),
        Table(heads, [Group(map(_held, history.ledgers))]),
    ]
    if history.findings:
        blocks += [Heading(_LOOK), findings_block(history.findings)]
    return Page(Words("Angka kredit sepanjang karier", "Credits of a career"), blocks)


def _held(ledger: CreditLedger) -> Row:
    meanwhile = ((rank.value.label, rank.since) for rank in ledger.ranks if rank.since and rank.since > ledger.since)
    ranks = [joined((name, date_words(since)), ", ") for name, since in meanwhile]
    cells = [
        Cell(ledger.jenjang.label),
        Cell(date_words(ledger.since)),
        Cell(NONE if ledger.released is None else date_words(ledger.released)),
        Cell(NONE if ledger.golongan is None else ledger.golongan.label),
        Cell(number_words(ledger.balance), Tone.STRONG),
    ]
    return Row(cells, [*ranks, *_opened(ledger.opening)])


# --- New credits ----------------------------------------------------------------------------------------------------


def new_credits_page(new: NewCredits) -> Page:
    """Return new credits as a page: each entry with its article, the total, what to look at, what may follow.

    Args:
        new: What may be booked, with its findings.
    """
    blocks: list[Block] = [*_new_total(new)]
    if new.findings:
        blocks += [Heading(_LOOK), findings_block(new.findings)]
    if new.follow_ups:
        rows = [Row([each.text, basis_words(each.basis)]) for each in new.follow_ups]
        blocks.append(Table([Words("Yang dapat menyusul", "What may follow"), BASIS], [Group(rows)]))
    return Page(Words("Angka kredit baru", "New credits"), blocks)


def _new_total(new: NewCredits) -> Iterator[Block]:
    if not new.entries:
        yield Paragraph(Words("Tidak ada angka kredit yang dapat dicatat.", "There are no credits to book."))
        return
    head = [(_TOTAL, Cell(number_words(new.total), Tone.STRONG))]
    if new.exact_total != new.total:
        head.append((_EXACT, Cell(number_words(new.exact_total))))
    heads = [_FROM, _JENJANG, _MONTHS, _PREDIKAT, _COUNTS_FROM, _CREDIT, BASIS]
    yield Fields(head)
    yield Table(heads, [Group(map(_new, new.entries))])


def _new(entry: CreditEntry) -> Row:
    cells = [
        Cell(entry.kind.label),
        Cell(entry.jenjang.label),
        *_earned(entry),
        Cell(number_words(entry.credit), Tone.STRONG),
        Cell(basis_words(entry.basis)),
    ]
    replaced = [labelled(_REPLACES, as_written(", ".join(entry.replaces)))] if entry.replaces else []
    return Row(cells, [*replaced, *(as_written(text) for text in (entry.decree, entry.note) if text)])


_REPLACES = Words("Menggantikan", "Takes the place of")


# --- Forms ----------------------------------------------------------------------------------------------------------


def form_page(form: CreditForm) -> Page:
    """Return one of the three forms as a page.

    Args:
        form: The form.
    """
    statement = form.statement
    blocks: list[Block] = [Fields(_form_head(statement))]
    if form.kind is CreditFormKind.PENETAPAN:
        blocks += [*_decree(statement), *_remarks(statement)]
    else:
        blocks += _conversions(statement, form.kind)
    return Page(form.kind.label, [*blocks, Paragraph(labelled(BASIS, basis_words(statement.rules.basis)))])


def _form_head(statement: CreditStatement) -> Iterator[tuple[Words, Words]]:
    yield _EMPLOYEE, as_written(shown_id(statement.ledger.person_id))
    yield _JENJANG, statement.ledger.jenjang.label
    yield _GOLONGAN, statement.golongan.label
    yield _PERIOD, statement.period.label


def _conversions(statement: CreditStatement, kind: CreditFormKind) -> Iterator[Block]:
    rows = statement.converted
    if not rows:
        yield Paragraph(
            Words("Tidak ada predikat yang dikonversi pada masa ini.", "No predikat was converted in this period.")
        )
        return
    heads = [_PERIOD, _MONTHS, _PREDIKAT, Words("Persentase", "Percent"), Words("Koefisien", "Coefficient"), _CREDIT]
    groups = [Group([_converted(row) for row in rows])]
    if kind is CreditFormKind.AKUMULASI:
        groups.append(Group([_sum(rows, len(heads))]))
    yield Table(heads, groups)


def _converted(row: ConvertedRow) -> Row:
    percent = number_words(row.percent)
    return Row(
        [
            row.period.label,
            as_written(str(row.months)),
            row.predikat.label,
            joined((percent, as_written("%")), ""),
            number_words(row.coefficient),
            Cell(_shown(row.credit), Tone.STRONG),
        ]
    )


def _sum(rows: Iterable[ConvertedRow], width: int) -> Row:
    total = sum((row.credit for row in rows), Fraction(0))
    return Row([_TOTAL, *([NONE] * (width - 2)), Cell(_shown(total), Tone.STRONG)])


def _decree(statement: CreditStatement) -> Iterator[Block]:
    heads = [Words("Hasil penilaian", "Row"), Words("Lama", "Old"), Words("Baru", "New"), _TOTAL]
    rows = [
        Row([each.row.label, _shown(each.lama), _shown(each.baru), _shown(each.jumlah)])
        for each in statement.decree_rows
    ]
    lama = sum((each.lama for each in statement.decree_rows), Fraction(0))
    baru = sum((each.baru for each in statement.decree_rows), Fraction(0))
    last = Row([_TOTAL, _shown(lama), _shown(baru), Cell(_shown(statement.total), Tone.STRONG)])
    yield Table(heads, [Group(rows), Group([last])])
    yield Heading(Words("Kebutuhan angka kredit", "Credits that are asked"))
    yield Table(
        [Words("Kenaikan", "Promotion in"), Words("Minimal", "Minimum"), Words("Kelebihan", "Surplus"), _LACKING],
        [Group([_standing(_RANK, statement.rank), _standing(_JENJANG, statement.jenjang)])],
    )
    if statement.jenjang_first:
        yield Paragraph(_FIRST)
    yield Paragraph(labelled(_COMPARED, basis_words(THRESHOLD_BASIS)))


_RANK = Words("Pangkat", "Rank")
_LACKING = Words("Kekurangan", "Missing")
_FIRST = Words(
    f"Pangkat berikutnya di luar jenjang ini: jenjang lebih dahulu, kemudian pangkat dengan angka kredit yang sama"
    f" ({PAID_RANK_BASIS}).",
    f"The next rank lies beyond this jenjang: first the jenjang, then the rank with the same credits"
    f" ({PAID_RANK_BASIS}).",
)
_COMPARED = Words(
    "Keduanya dibandingkan dengan angka kredit kumulatif dalam jenjang",
    "Both are compared with one running total in the jenjang",
)


def _standing(name: Words, step: NextStep) -> Row:
    target = step.target
    if isinstance(target, CreditThreshold):
        surplus, lacking = _shown_or_none(step.surplus), _shown_or_none(step.lacking)
        tone = Tone.PLAIN if step.met else Tone.WARNING
        return Row([name, _shown(target.total), surplus, Cell(lacking, tone)], _needs(target))
    reason = target.reason if isinstance(target, NoNextStep) else undetermined_words(target)
    return Row([name, NONE, NONE, NONE], [reason])


def _needs(target: CreditThreshold) -> Iterator[Words]:
    to = target.to.label
    base, need = _shown(target.base), _shown(target.need)
    yield Words(f"Ke {to.id}: {base.id} + {need.id}.", f"To {to.en}: {base.en} + {need.en}.")


def _remarks(statement: CreditStatement) -> Iterator[Block]:
    if statement.findings:
        yield Heading(_LOOK)
        yield findings_block(statement.findings)
