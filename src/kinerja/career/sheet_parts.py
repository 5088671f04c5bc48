"""The parts of a career sheet as facts: each says what its value says, with the articles that stand behind it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.period import Period
from ..base.words import Words, date_words, label
from ..evaluation.answers import Verdict
from ..people.identity import mask
from .credit_asks import credits_asked
from .credit_outlook import NotReached
from .credit_threshold import CreditThreshold, NoNextStep
from .sheet_facts import NOTHING, SheetFact, SheetPart, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.law import Basis
    from ..evaluation.record import Record
    from ..people.party import Party
    from ..training.hour_ledger import HourLedger
    from ..training.need_parts import Need
    from .absence import Absence
    from .credit_gaps import OpenMonths
    from .credit_ledger import CreditLedger
    from .credit_outlook import CreditOutlook
    from .credit_projection import CreditProjection
    from .credit_statement import CreditStatement
    from .credit_threshold import NextStep
    from .professionalism import DimensionScore, ProfessionalismIndex
    from .regional_allowance import AllowancePayment
    from .sanctions import Sanction
    from .talent import TalentPlacement
    from .underperformance import Underperformance

__all__ = [
    "absence_facts",
    "allowance_facts",
    "credit_facts",
    "development_facts",
    "party_facts",
    "professionalism_facts",
    "projection_facts",
    "result_facts",
    "sanction_facts",
    "talent_facts",
    "underperformance_facts",
]

_CREDITS = Words("angka kredit", "credits")
_RUPIAH = Words("rupiah", "rupiah")
_DAYS = Words("hari kerja", "working days")
_HOURS = Words("JP", "JP")


def party_facts(party: Party) -> Iterator[SheetFact]:
    """Yield who the person is, the number masked; what is not known is left out."""
    part, position = SheetPart.PEGAWAI, party.position
    number = party.number.masked if party.number else mask(party.other_number)
    held = label("position_kind", position.kind) if position.kind else None
    facts: tuple[tuple[Words, Words | str | None], ...] = (
        (Words("Nama", "Name"), party.name),
        (Words("NIP/NI PPPK", "Number"), number),
        (Words("Jenis pegawai", "Kind of employee"), label("employee_kind", party.kind) if party.kind else None),
        (Words("Pangkat/golongan", "Rank"), party.rank.label if party.rank else None),
        (Words("Jabatan", "Position"), party.title),
        (Words("Jenis jabatan", "Kind of position"), held),
        (Words("Jenjang", "Jenjang"), position.jenjang.label if position.jenjang else None),
        (Words("Unit kerja", "Unit"), party.unit.name),
        (Words("Instansi", "Agency"), party.instansi),
    )
    for item, value in facts:
        if value:
            yield SheetFact(part, item, Words(value, value) if isinstance(value, str) else value)


def result_facts(record: Record, on: date) -> Iterator[SheetFact]:
    """Yield the results that hold and whose period is over on the day, by date."""
    part, known = SheetPart.HASIL, (each for each in record.current if each.period.end <= on)
    for each in known:
        kind, when = each.kind.label, each.period.label
        item = Words(f"{kind.id}, {when.id} ({each.regime})", f"{kind.en}, {when.en} ({each.regime})")
        yield SheetFact(part, item, each.predikat.label)
        if each.score is not None:
            yield SheetFact(part, Words("Nilai", "Score"), each.score, of=item)


# --- Credits --------------------------------------------------------------------------------------------------------


def credit_facts(
    ledger: CreditLedger, steps: Iterable[NextStep], missing: OpenMonths, statement: CreditStatement | None, on: date
) -> Iterator[SheetFact]:
    """Yield the running total of the day, what each next step asks and lacks, and the last decree.

    Where months that nobody booked could bring what is lacking, that is open.
    """
    part, rank = SheetPart.ANGKA_KREDIT, ledger.golongan_on(on)
    yield SheetFact(part, Words("Jenjang", "Jenjang"), ledger.jenjang.label)
    if rank is not None:
        yield SheetFact(part, Words("Golongan", "Rank"), rank.label)
    yield SheetFact(part, Words("Angka kredit kumulatif", "Credits in total"), ledger.balance_on(on), unit=_CREDITS)
    for step in steps:
        yield from _step_facts(part, step, missing)
    if statement is not None:
        when = statement.period.label
        item = Words(f"Penetapan angka kredit, {when.id}", f"Decree on credits, {when.en}")
        yield SheetFact(part, item, statement.total, unit=_CREDITS)


def _step_facts(part: SheetPart, step: NextStep, missing: OpenMonths) -> Iterator[SheetFact]:
    name, target = step.matter.label, step.target
    if isinstance(target, CreditThreshold):
        verdict = credits_asked(target, step.total, missing).verdict
        to = target.to.label
        asked = Words(f"{name.id} ke {to.id}, kurang", f"{name.en} to {to.en}, missing")
        lacking = target.lacking(step.total)
        yield SheetFact(part, asked, lacking, unit=_CREDITS, verdict=verdict, bases=[target.basis])
    elif isinstance(target, NoNextStep):
        yield SheetFact(part, name, target.reason, bases=[target.basis] if target.basis else [])
    else:
        yield told(part, name, target)


def projection_facts(ahead: CreditProjection) -> Iterator[SheetFact]:
    """Yield when each step is reached at the pace supposed."""
    for outlook in (ahead.rank, ahead.next_jenjang):
        yield _foreseen(outlook)


def _foreseen(outlook: CreditOutlook) -> SheetFact:
    part, name, day = SheetPart.PROYEKSI, outlook.step.matter.label, outlook.earliest
    item = Words(f"{name.id}, paling cepat", f"{name.en}, at the earliest")
    bases = [outlook.step.target.basis] if isinstance(outlook.step.target, CreditThreshold) else []
    if isinstance(day, NotReached | NoNextStep):
        return SheetFact(part, name, day.reason, bases=bases)
    return told(part, item, day, bases=bases)


# --- Talent and professionality -------------------------------------------------------------------------------------


def talent_facts(placed: TalentPlacement) -> Iterator[SheetFact]:
    """Yield performance, potential and box, or why nobody can tell them, and what is recommended for the box."""
    part, box, number = SheetPart.TALENTA, placed.box, placed.number
    levels = ((Words("Kinerja", "Performance"), placed.kinerja), (Words("Potensial", "Potential"), placed.potensial))
    for item, level in levels:
        yield told(part, item, level if isinstance(level, Undetermined) else level.label)
    name = box if isinstance(box, Undetermined) else Words(f"{number}: {box.name.id}", f"{number}: {box.name.en}")
    item = Words(f"Kotak ({placed.numbering.id})", f"Box ({placed.numbering.id})")
    yield told(part, item, name, bases=[placed.numbering.basis])
    advice = placed.advice
    if not isinstance(advice, Undetermined):
        for action in advice.actions:
            yield SheetFact(part, Words("Rekomendasi", "Recommended"), action.label, bases=[advice.basis])


def professionalism_facts(found: ProfessionalismIndex) -> Iterator[SheetFact]:
    """Yield the index, its category, and each dimension, or why nobody can tell."""
    part, category = SheetPart.PROFESIONALITAS, found.category
    basis = found.rules.basis
    yield told(part, Words("Indeks", "Index"), found.index, bases=[basis])
    if not isinstance(category, Undetermined):
        yield SheetFact(part, Words("Kategori", "Category"), category.label, bases=[basis])
    for each in found.dimensions:
        yield told(part, each.dimension.label, each.score, bases=_cited(each))


def _cited(score: DimensionScore) -> list[Basis]:
    basis = score.because.basis if score.because else None
    return [basis] if basis else []


# --- Discipline and underperformance --------------------------------------------------------------------------------


def sanction_facts(sanctions: Iterable[Sanction], on: date) -> Iterator[SheetFact]:
    """Yield each penalty with its days, and whether it is being served, is over, has no time, or is suspended."""
    part = SheetPart.DISIPLIN
    for each in sanctions:
        since, until = date_words(each.since), each.until and date_words(each.until)
        name, suspended = each.penalty.label, each.suspended()
        served = _NOT_IN_FORCE if suspended else _served(each, on)
        if suspended:
            name = Words(f"{name.id}{_SUSPENDED.id}", f"{name.en}{_SUSPENDED.en}")
        ending = Words(f" s.d. {until.id}", f" to {until.en}") if until else Words("", "")
        value = Words(f"sejak {since.id}{ending.id}; {served.id}", f"from {since.en}{ending.en}; {served.en}")
        yield SheetFact(part, name, value, bases=[each.penalty.basis])


def _served(sanction: Sanction, on: date) -> Words:
    answer, until = sanction.served_on(on), sanction.until
    if isinstance(answer, Undetermined):
        return _TIME_UNKNOWN
    if answer:
        return _SERVED
    if on < sanction.since:
        return _NOT_SERVED
    return _NO_TIME if until is None else _OVER


_SERVED = Words("sedang dijalani", "being served")
_NOT_SERVED = Words("tidak sedang dijalani", "not being served")
_NO_TIME = Words("tidak ada masa hukuman", "there is no time to serve")
_OVER = Words("sudah selesai dijalani", "its time is over")
_TIME_UNKNOWN = Words("lamanya tidak diketahui", "for how long is not known")
_NOT_IN_FORCE = Words("tercatat, tetapi belum berlaku", "on record, but does not hold yet")
_SUSPENDED = Words(" (ditangguhkan)", " (suspended)")


def absence_facts(absence: Absence) -> Iterator[SheetFact]:
    """Yield how many days were missed, and the penalty that the ladder names for them."""
    part, penalty = SheetPart.PRESENSI, absence.penalty
    yield SheetFact(part, Words("Hari dalam tahun ini", "Days of the year"), Fraction(absence.days), unit=_DAYS)
    row = Words("Berturut-turut", "In a row")
    if absence.in_a_row is None:
        yield SheetFact(part, row, Words("Belum diketahui.", "Not known."), verdict=Verdict.UNDETERMINED)
    else:
        yield SheetFact(part, row, Fraction(absence.in_a_row), unit=_DAYS)
    item = Words("Menurut tangga PP 94/2021", "By the ladder of PP 94/2021")
    if penalty is None:
        yield SheetFact(part, item, Words("Tanpa hukuman.", "No penalty."))
    elif isinstance(penalty, Undetermined):
        yield told(part, item, penalty)
    else:
        note = _SUSPENDED if absence.suspended else Words("", "")
        name = penalty.label
        yield SheetFact(part, item, Words(f"{name.id}{note.id}", f"{name.en}{note.en}"), bases=[penalty.basis])


def underperformance_facts(case: Underperformance) -> Iterator[SheetFact]:
    """Yield where a case stands, until when its time runs, and what the law lets follow."""
    part, time = SheetPart.PERBAIKAN, case.time
    yield SheetFact(part, case.track.label, case.stage.label)
    if time is not None:
        yield SheetFact(part, Words("Berjalan sampai", "Runs until"), time.end)
    for step in case.next_steps:
        item, name = Words("Dapat menyusul", "May follow"), step.step.label
        yield SheetFact(part, item, name, bases=[step.basis])


# --- Development and allowance --------------------------------------------------------------------------------------


def development_facts(hours: HourLedger | None, needs: tuple[Need, ...] | None) -> Iterator[SheetFact]:
    """Yield the hours that count, the lines that are open, and each need with its priority."""
    part = SheetPart.PENGEMBANGAN
    if hours is not None:
        when = hours.period.label
        item = Words(f"JP dihitung, {when.id}", f"JP that count, {when.en}")
        yield SheetFact(part, item, hours.total, unit=_HOURS, bases=[hours.table.basis])
        if hours.open_lines:
            open_ = Words("Kegiatan yang belum dapat dihitung", "Activities that cannot be counted yet")
            yield SheetFact(part, open_, Fraction(len(hours.open_lines)))
    for need in needs or ():
        item = Words(f"Kebutuhan: {need.competency} (prioritas)", f"Need: {need.competency} (priority)")
        yield SheetFact(part, item, need.priority.value)
    if needs == ():
        yield SheetFact(part, Words("Kebutuhan", "Needs"), NOTHING)


def allowance_facts(payments: Iterable[AllowancePayment]) -> Iterator[SheetFact]:
    """Yield what is paid for each month, or why nobody can tell."""
    part = SheetPart.TUNJANGAN
    for each in payments:
        month, amount = Period.month(each.on.year, each.on.month).label, each.amount
        law = str(each.decree.law)
        item = Words(f"{law}, {month.id}", f"{law}, {month.en}")
        value = amount if isinstance(amount, Undetermined) else Fraction(amount)
        yield told(part, item, value, unit=_RUPIAH, bases=[each.decree.allowance.basis])
