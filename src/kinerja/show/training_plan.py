"""A plan of training as a page: what it costs and brings, how good it can be proven to be, courses, units, hours."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from ..base.words import Words, number_words
from ..evaluation.cohort import shown_id
from ..training.plan_limits import PlanStage
from ..training.plan_report import PLAN_BASIS
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..training.plan_report import Certificate, TrainingPlan
    from ..training.plan_shares import CourseUse, UnitTraining
    from .page import Block

__all__ = ["training_plan_page"]

_MILLION = 10**6


def training_plan_page(plan: TrainingPlan) -> Page:
    """Return a plan as a page; people stand under their courses, by key, numbers of persons masked."""
    blocks: list[Block] = [Fields(_head(plan)), Paragraph(_PROVEN), *_courses(plan), *_units(plan), *_fills(plan)]
    if plan.findings:
        blocks += [Heading(Words("Temuan", "Findings")), findings_block(plan.findings)]
    blocks.append(Paragraph(labelled(BASIS, basis_words(PLAN_BASIS))))
    return Page(Words("Rencana pelatihan", "Plan of training"), blocks)


_PROVEN = Words(
    "Batas atas dibuktikan dengan harga uang dan kursi: dengan pelatihan wajib yang sama, tidak ada rencana yang"
    " manfaatnya lebih besar. Manfaat dihitung dari angka yang diberikan; bukan janji bahwa pelatihan berhasil.",
    "The bound is proven by prices on money and seats: with the same mandatory courses no plan can bring more. Gains"
    " are counted from the numbers given; they are no promise that the training helps.",
)


def _head(plan: TrainingPlan) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Anggaran", "Budget"), _rupiah(plan.problem.budget)
    yield Words("Dipakai", "Spent"), _rupiah(plan.spent)
    yield Words("Sisa", "Left"), _rupiah(plan.left)
    count = len(plan.problem.mandatory)
    if count:
        taken = plan.mandatory.value
        yield Words("Pelatihan wajib", "Mandatory courses"), Words(f"{taken} dari {count}", f"{taken} of {count}")
    yield Words("Manfaat", "Gain"), Cell(number_words(plan.gaps.value), Tone.STRONG)
    yield Words("Batas atas", "Bound"), number_words(plan.gaps.bound)
    yield Words("Mutu rencana", "How good it is"), Cell(_certified(plan.gaps), Tone.STRONG)
    if plan.prices.money:
        yield Words("Nilai Rp1 juta lagi", "Worth of Rp1 million more"), number_words(_MILLION * plan.prices.money)
    yield Words("Dipilih oleh", "Chosen by"), as_written(plan.chosen_by)


def _rupiah(amount: int) -> Words:
    words = number_words(Fraction(amount))
    return Words(f"Rp{words.id}", f"Rp{words.en}")


def _certified(certificate: Certificate) -> Words:
    """Return the certificate as a sentence; the percent is rounded up, never down."""
    if certificate.best:
        return Words("terbukti yang terbaik", "proven the best possible")
    percent = number_words(Fraction(ceil(10_000 * certificate.gap), 100))
    return Words(f"paling jauh {percent.id}% di bawah yang terbaik", f"within {percent.en}% of the best possible")


def _courses(plan: TrainingPlan) -> Iterator[Block]:
    yield Heading(Words("Pelatihan", "Courses"))
    if not plan.lines:
        yield Paragraph(Words("Tidak ada.", "None."))
        return
    who: dict[str, list[str]] = defaultdict(list)
    for line in plan.lines:
        mark = " *" if line.stage is PlanStage.WAJIB else ""
        who[line.course_id].append(shown_id(line.person_id) + mark)
    heads = [
        Words("Pelatihan", "Course"),
        Words("Peserta", "People"),
        Words("Kursi", "Seats"),
        Words("Biaya", "Cost"),
        Words("Nilai satu kursi lagi", "Worth of a seat more"),
    ]
    names = {course.id: course.name for course in plan.problem.courses}
    yield Table(heads, [Group([_course(use, names, who[use.course_id]) for use in plan.courses if use.taken])])
    if plan.mandatory.value:
        yield Paragraph(Words("* wajib", "* mandatory"))


def _course(use: CourseUse, names: dict[str, str], who: Iterable[str]) -> Row:
    cells = [
        as_written(names[use.course_id]),
        _number(use.taken),
        NONE if use.seats is None else _number(use.seats),
        _rupiah(use.spent),
        number_words(use.seat_price) if use.seat_price else NONE,
    ]
    return Row(cells, [as_written(", ".join(who))])


def _number(number: int) -> Words:
    return as_written(str(number))


def _units(plan: TrainingPlan) -> Iterator[Block]:
    yield Heading(Words("Unit", "Units"))
    heads = [
        Words("Unit", "Unit"),
        Words("Pegawai", "People"),
        Words("Berkesenjangan", "With a gap"),
        Words("Dilatih", "Trained"),
        Words("Manfaat", "Gain"),
        Words("Biaya", "Cost"),
    ]
    yield Table(heads, [Group(map(_unit, plan.units))])


def _unit(unit: UnitTraining) -> Row:
    trained = as_written(f"{unit.trained} / {unit.floor}" if unit.floor is not None else str(unit.trained))
    return Row(
        [
            as_written(unit.unit_id) if unit.unit_id else NONE,
            _number(unit.people),
            _number(unit.with_gap),
            Cell(trained, Tone.WARNING if unit.below_floor else Tone.PLAIN),
            number_words(unit.gain),
            _rupiah(unit.spent),
        ]
    )


def _fills(plan: TrainingPlan) -> Iterator[Block]:
    if plan.fills:
        yield Heading(Words("Bentuk tanpa biaya", "Forms without cost"))
        people: dict[str, list[int]] = defaultdict(list)
        for fill in plan.fills:
            people[fill.form_id].append(fill.times)
        heads = [Words("Bentuk", "Form"), Words("Pegawai", "People"), Words("Kali", "Times")]
        rows = [
            Row([as_written(form.name), _number(len(people[form.id])), _number(sum(people[form.id]))])
            for form in plan.problem.free_forms
            if form.id in people
        ]
        yield Table(heads, [Group(rows)])
    if plan.shortfalls:
        yield Heading(Words("Belum mencapai jam pelajaran", "Short of hours"))
        heads = [
            Words("Pegawai", "Employee"),
            Words("Tercapai (JP)", "Reached (JP)"),
            Words("Kurang (JP)", "Short (JP)"),
        ]
        rows = [
            Row([as_written(shown_id(each.person_id)), number_words(each.reached), number_words(each.short)])
            for each in plan.shortfalls
        ]
        yield Table(heads, [Group(rows)])
