"""Discipline and underperformance as pages: absence on its ladder, and where a case of underperformance stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words
from ..career.absence import ABSENCE_BANDS, PAY_STOPS_BASIS, YEAR_BASIS
from ..career.penalties import MEANWHILE_BASIS, SUSPENDED_BASIS, Penalty
from ..career.underperformance_rules import SANCTION_BASIS
from ..evaluation.cohort import shown_id
from ..formula.facts import FactKind, FactSpec
from .explanation import Glossary, bases_of, explanation, legend
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled, slim
from .wording import BASIS, basis_words, truth_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.finding import Finding
    from ..career.absence import Absence, AbsenceBand
    from ..career.penalties import FormerPenalty
    from ..career.underperformance import StepTaken, Underperformance
    from .page import Block

__all__ = ["absence_page", "underperformance_page"]

_FACTS = FactSpec(
    "fakta",
    FactKind.COLLECTION,
    items=(
        FactSpec("hari", FactKind.NUMBER, Words("hari kerja setahun", "working days in the year")),
        FactSpec("berturut_turut", FactKind.NUMBER, Words("hari kerja berturut-turut", "working days in a row")),
    ),
)
_WORDS = Glossary(_FACTS, scales=("penalty", "absence_outcome"))
_TO_LOOK_AT = Words("Yang perlu diperiksa", "To be looked at")
_HEARD_FIRST = Words(
    "Halaman ini tidak menghukum siapa pun: pegawai diperiksa lebih dahulu, dan alasan yang sah dinilai atasannya. "
    "Menit keterlambatan tidak dijadikan hari.",
    "This page punishes nobody: the employee is heard first, and the superior judges whether a reason is valid. "
    "Minutes of lateness are not turned into days.",
)


def absence_page(absence: Absence) -> Page:
    """Return an absence as a page: the days, the ladder, the penalty, and what holds while it is suspended.

    Args:
        absence: The absence.
    """
    blocks: list[Block] = [Fields(_head(absence)), *_held_meanwhile(absence), *_flagged(absence.findings)]
    because = absence.because
    if not isinstance(because, Undetermined):
        blocks += [_ladder(absence), Heading(Words("Penjelasan", "Explanation")), explanation(because, _WORDS)]
        blocks += legend(bases_of(because))
    title = Words("Tidak masuk kerja tanpa alasan yang sah", "Absence without a valid reason")
    return Page(title, [*blocks, Paragraph(_HEARD_FIRST)])


def _head(absence: Absence) -> Iterator[tuple[Words, Words | Cell]]:
    if absence.person_id:
        yield Words("Pegawai", "Employee"), as_written(shown_id(absence.person_id))
    yield Words("Status", "Kind"), as_written(absence.kind.upper().replace("_", " "))
    if absence.on is not None:
        yield Words("Sampai dengan", "Up to"), date_words(absence.on)
    yield Words("Jumlah hari kerja dalam tahun itu", "Working days in the year"), as_written(str(absence.days))
    yield Words("Berturut-turut paling lama", "Longest row"), _row_told(absence.in_a_row)
    yield (
        Words("Hukuman menurut PP 94/2021", "Penalty as PP 94/2021 ranks it"),
        Cell(_said(absence.penalty), Tone.STRONG),
    )
    band = _reached(absence)
    if band is not None and band.condition is not None:
        told, basis = band.condition, basis_words(band.basis)
        yield Words("Syarat", "On condition"), Words(f"{told.id} ({basis.id})", f"{told.en} ({basis.en})")
    if absence.pay_stops_on is not None:
        pay = Words("Gaji dihentikan sejak", "Pay stops from")
        day = date_words(absence.pay_stops_on)
        yield pay, Words(f"{day.id} ({PAY_STOPS_BASIS})", f"{day.en} ({PAY_STOPS_BASIS})")


def _row_told(in_a_row: int | None) -> Words:
    return Words("belum diketahui", "not known") if in_a_row is None else as_written(str(in_a_row))


def _said(answer: Penalty | FormerPenalty | Undetermined | None) -> Words:
    if answer is None:
        return Words("Belum ada dalam tangga ini", "None on this ladder")
    return undetermined_words(answer) if isinstance(answer, Undetermined) else answer.label


def _held_meanwhile(absence: Absence) -> Iterator[Block]:
    if not absence.suspended:
        return
    told = (
        (Words("Ditangguhkan", "Suspended"), truth_words(truth=True)),
        (Words("Dasar penangguhan", "Basis of the suspension"), basis_words(SUSPENDED_BASIS)),
        (Words("Yang berlaku sementara itu", "What holds meanwhile"), Cell(_said(absence.imposed), Tone.STRONG)),
        (BASIS, basis_words(MEANWHILE_BASIS)),
    )
    pairing = absence.table.pairing
    chosen = [] if pairing is None else [(Words("Pilihan", "Choice"), basis_words(pairing.basis))]
    yield Fields([*told, *chosen])


def _reached(absence: Absence) -> AbsenceBand | None:
    """Return the step that decided; ``None`` where another rule did."""
    band = absence.band
    return band if band is not None and band.penalty == absence.penalty else None


def _ladder(absence: Absence) -> Table:
    reached = _reached(absence)
    heads = [Words("Hari kerja setahun", "Working days a year"), Words("Hukuman", "Penalty"), BASIS]
    rows = [_band(each, Tone.MET if each == reached else Tone.PLAIN) for each in ABSENCE_BANDS]
    return Table(heads, [Group(rows, notes=[labelled(BASIS, basis_words(YEAR_BASIS))])])


def _band(band: AbsenceBand, tone: Tone) -> Row:
    last = "" if band.last == band.first else f"-{band.last}" if band.last else "+"
    penalty, held = band.penalty.label, band.condition
    told = penalty if held is None else Words(f"{penalty.id}, {held.id}", f"{penalty.en}, {held.en}")
    return Row([Cell(as_written(f"{band.first}{last}"), tone), told, basis_words(band.basis)])


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(_TO_LOOK_AT)
        yield findings_block(findings)


def underperformance_page(case: Underperformance) -> Page:
    """Return a case of underperformance as a page: where it stands, what was decided, what may follow.

    Args:
        case: The case.
    """
    blocks: list[Block] = [Fields(_case_head(case)), *_taken(case), *_following(case)]
    blocks += [*_flagged(case.findings), Paragraph(_DECIDED_BY_PERSONS)]
    return Page(Words("Kinerja yang tidak memenuhi target", "Underperformance"), blocks)


_DECIDED_BY_PERSONS = Words(
    "Sanksi dapat dikenakan dan tidak harus; setiap langkah diputuskan pejabat yang berwenang.",
    "A sanction may be imposed and need not be; the official in charge decides each step.",
)


def _case_head(case: Underperformance) -> Iterator[tuple[Words, Words | Cell]]:
    period, grade = case.result.period.label, case.result.predikat.label
    yield Words("Pegawai", "Employee"), as_written(shown_id(case.person_id))
    yield Words("Jalur", "Way"), case.track.label
    yield Words("Hasil", "Result"), Words(f"{period.id}: {grade.id}", f"{period.en}: {grade.en}")
    if case.reading is not None:
        how, basis = case.reading.label, basis_words(case.reading.basis)
        yield (
            Words("Butuh Perbaikan dibaca", "Butuh Perbaikan is read"),
            Words(f"{how.id} ({basis.id})", f"{how.en} ({basis.en})"),
        )
    yield Words("Tahap", "Stage"), Cell(case.stage.label, Tone.STRONG)
    if case.time is not None:
        yield Words("Masa yang berjalan", "Time that runs"), case.time.label
    yield BASIS, basis_words(SANCTION_BASIS)


def _taken(case: Underperformance) -> Iterator[Block]:
    if case.steps:
        heads = [
            Words("Langkah", "Step"),
            Words("Tanggal", "Day"),
            Words("Oleh", "By"),
            Words("Alasan", "Reason"),
            Words("Keputusan", "Decree"),
        ]
        yield slim(Table(heads, [Group(map(_taken_row, case.steps))]))


def _taken_row(taken: StepTaken) -> Row:
    decree = as_written(taken.decree) if taken.decree else NONE
    return Row([taken.step.label, date_words(taken.on), as_written(taken.by), as_written(taken.reason), decree])


def _following(case: Underperformance) -> Iterator[Block]:
    if case.next_steps:
        heads = [Words("Yang dapat menyusul", "What may follow"), Words("Mulai", "From"), BASIS]
        rows = [
            Row(
                [each.step.label, NONE if each.from_day is None else date_words(each.from_day), basis_words(each.basis)]
            )
            for each in case.next_steps
        ]
        yield slim(Table(heads, [Group(rows)]))
