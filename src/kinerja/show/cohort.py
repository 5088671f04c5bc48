"""People beside one another as pages: rankings, appraisers, calibrations, contributions; numbers of persons masked."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..evaluation.cohort import shown_id
from ..evaluation.comparison import Move
from ..evaluation.leniency import LeniencyReading
from ..rules.nation import national
from ..rules.permenpanrb6_2022 import Predikat
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .parties import person_words
from .wording import BASIS, basis_words, grade_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.finding import Finding
    from ..evaluation.calibration import CalibratedPerson, CalibratedUnit, Calibration
    from ..evaluation.calibration_moves import CalibrationMove, RatingPair
    from ..evaluation.cohort import CohortIdentity
    from ..evaluation.contribution import ContributionColumn, ContributionLine, ContributionTable, StatedShare
    from ..evaluation.decision import Decision
    from ..evaluation.leniency import AppraiserLine, LeniencyReport
    from ..evaluation.ranking import Ranking
    from ..evaluation.ranking_parts import RankPlace
    from ..people.party import Party
    from .page import Block

__all__ = ["calibration_page", "contribution_page", "leniency_page", "ranking_page"]

_FINDINGS = Words("Temuan", "Findings")
_DIGITS = 12


def _ids(ids: Iterable[str]) -> Words:
    return as_written(", ".join(map(shown_id, ids)))


def _cohort(cohort: CohortIdentity) -> Iterator[tuple[Words, Words]]:
    yield Words("Kohor", "Cohort"), as_written(cohort.name)
    yield Words("Evaluasi", "Evaluation"), joined((cohort.kind.label, cohort.period.label), ", ")
    yield Words("Aturan", "Rules"), as_written(_law(cohort.regime))
    yield Words("Orang", "People"), as_written(str(cohort.people))
    yield Words("Sidik kohor", "Digest of the cohort"), as_written(cohort.digest[:_DIGITS])


def _law(regime: str) -> str:
    """Return how the law of a national book is called; of other books their id."""
    return {book.id: book.law.id for book in national().known}.get(regime, regime)


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(_FINDINGS)
        yield findings_block(findings)


def ranking_page(ranking: Ranking) -> Page:
    """Return a ranking as a page: the cohort, what orders it, the places, who has none."""
    order = [Words("predikat", "predikat"), *([Words("nilai", "number")] if ranking.by_score else [])]
    head = [
        *_cohort(ranking.cohort),
        (Words("Urutan menurut", "Ordered by"), joined((*order, *(rule.label for rule in ranking.rules)), ", ")),
        (Words("Penomoran", "Numbering"), ranking.numbering.label),
    ]
    bases = [*([ranking.basis] if ranking.basis else []), *(rule.basis for rule in ranking.rules)]
    blocks: list[Block] = [Fields(head), _places(ranking)]
    blocks += [Paragraph(labelled(BASIS, basis_words(basis))) for basis in dict.fromkeys(bases)]
    return Page(Words("Pemeringkatan kinerja", "Ranking"), [*blocks, *_unplaced(ranking), *_flagged(ranking.findings)])


def _places(ranking: Ranking) -> Table:
    heads = [Words("Peringkat", "Place"), Words("Pegawai", "Employee"), Words("Predikat", "Predikat")]
    return Table(
        [*heads, *([Words("Nilai", "Number")] if ranking.by_score else [])],
        [Group([_place(place, ranking) for place in ranking.places])],
    )


def _place(place: RankPlace, ranking: Ranking) -> Row:
    number = as_written(str(place.number))
    if place.shared:
        number = Words(f"{number.id} (bersama)", f"{number.en} (shared)")
    score = [NONE if place.score is None else number_words(place.score)] if ranking.by_score else []
    return Row([number, _ids(place.employee_ids), place.predikat.label, *score])


def _unplaced(ranking: Ranking) -> Iterator[Block]:
    if ranking.unplaced:
        yield Heading(Words("Belum diperingkat", "Not ranked"))
        rows = [Row([_ids([each.employee_id]), undetermined_words(each.why)]) for each in ranking.unplaced]
        yield Table([Words("Pegawai", "Employee"), Words("Sebab", "Why")], [Group(rows)])


_TONES: Mapping[LeniencyReading, Tone] = MappingProxyType(
    {LeniencyReading.LEBIH_TINGGI: Tone.WARNING, LeniencyReading.LEBIH_RENDAH: Tone.WARNING}
)


def leniency_page(report: LeniencyReport) -> Page:
    """Return how appraisers rate beside one another as a page: information for a talk."""
    head = [
        *_cohort(report.cohort),
        (Words("Yang dibandingkan", "Compared"), report.rated.label),
        (Words("Cara mengangkakan", "Scored by"), report.scoring.label),
        (Words("Orang per penilai, paling sedikit", "People of an appraiser, at least"), _number(report.fewest_people)),
        (Words("Penilai, paling sedikit", "Appraisers, at least"), _number(report.fewest_appraisers)),
        (Words("Tidak ikut dibandingkan", "Left out"), _ids(report.left_out) if report.left_out else NONE),
    ]
    heads = [
        Words("Penilai", "Appraiser"),
        Words("Orang", "People"),
        Words("Selisih", "Difference"),
        Words("Setelah disusutkan", "Shrunk"),
        Words("Rentang 95%", "95% interval"),
        Words("Keterangan", "Reading"),
    ]
    return Page(
        Words("Kecenderungan penilai", "Leniency of appraisers"),
        [
            Fields(head),
            Table(heads, [Group(map(_appraiser, report.lines))]),
            Paragraph(_ONLY_INFORMATION),
            Paragraph(report.scoring.assumption),
            Paragraph(labelled(BASIS, basis_words(report.scoring.basis))),
        ],
    )


_ONLY_INFORMATION = Words(
    "Ini bahan percakapan: tidak mengubah rating, dan tidak membuktikan apa pun. Orang dari seorang penilai bisa saja"
    " memang berkinerja lebih tinggi atau lebih rendah.",
    "This is for a talk: it changes no rating and proves nothing. The people of an appraiser may truly be better or"
    " worse than others.",
)


def _number(number: int) -> Words:
    return as_written(str(number))


def _appraiser(line: AppraiserLine) -> Row:
    numbers = [NONE if each is None else number_words(each) for each in (line.difference, line.pulled)]
    between = NONE
    if line.low is not None and line.high is not None:
        low, high = number_words(line.low), number_words(line.high)
        between = Words(f"{low.id} s.d. {high.id}", f"{low.en} to {high.en}")
    tone = Tone.INFO if isinstance(line.answer, Undetermined) else _TONES.get(line.answer, Tone.PLAIN)
    return Row([_ids([line.appraiser_id]), _number(line.people), *numbers, between, Cell(line.reason, tone)])


def calibration_page(session: Calibration) -> Page:
    """Return a calibration as a page: who would be moved and why, each unit before and after, what is wrong."""
    before, after = session.cohort_before.identity, session.cohort_after.identity
    head = [
        *_cohort(before),
        (Words("Sidik kohor sesudah", "Digest of the cohort after"), as_written(after.digest[:_DIGITS])),
        (Words("Sidik keputusan sebelum", "Digest of what was decided"), as_written(session.before_digest[:_DIGITS])),
        (Words("Yang berubah", "Moved"), as_written(str(len(session.moved)))),
    ]
    return Page(
        Words("Kalibrasi", "Calibration"),
        [Fields(head), *_moved(session), *_units(session), Paragraph(_PROPOSED), *_flagged(session.check())],
    )


_PROPOSED = Words(
    "Semua ini usulan: keputusan Pejabat Penilai Kinerja tetap berlaku sampai ia memutuskan lagi.",
    "All of this is proposed: what the appraiser decided stands until the appraiser decides anew.",
)
_DIRECTIONS: Mapping[Move, Tone] = MappingProxyType({Move.NAIK: Tone.MET, Move.TURUN: Tone.WARNING})


def _moved(session: Calibration) -> Iterator[Block]:
    yield Heading(Words("Siapa yang berubah, dan mengapa", "Who would be moved, and why"))
    if not session.moved:
        yield Paragraph(Words("Tidak ada.", "Nobody."))
        return
    heads = [Words("Pegawai", "Employee"), Words("Sebelum", "Before"), Words("Sesudah", "After"), Words("Arah", "Way")]
    yield Table(heads, [Group([_person(each, each.move) for each in session.moved if each.move])])


def _person(person: CalibratedPerson, move: CalibrationMove) -> Row:
    by = joined((person_words(move.by), date_words(move.on)), ", ")
    notes = [
        joined((_pair(move.before), _pair(move.after)), " → "),
        labelled(Words("Alasan", "Reason"), as_written(move.reason)),
        labelled(Words("Diusulkan oleh", "Proposed by"), by),
    ]
    way = Cell(person.direction.label, _DIRECTIONS.get(person.direction, Tone.PLAIN))
    who = person_words(person.entry.employee)
    return Row([who, grade_words(person.before), grade_words(person.after), way], notes)


def _pair(pair: RatingPair) -> Words:
    return joined((pair.hasil_kerja.label, pair.perilaku.label), " / ")


def _units(session: Calibration) -> Iterator[Block]:
    yield Heading(Words("Distribusi sebelum dan sesudah", "Distribution before and after"))
    yield Table([Words("Unit", "Unit"), *(each.label for each in Predikat)], [Group(map(_unit, session.units))])


def _unit(unit: CalibratedUnit) -> Row:
    cells = []
    for predikat in Predikat:
        before, after = unit.before.of(predikat), unit.after.of(predikat)
        cells.append(Cell(as_written(str(before))) if before == after else Cell(_changed(before, after), Tone.STRONG))
    return Row([as_written(unit.unit_id), *cells])


def _changed(before: int, after: int) -> Words:
    return as_written(f"{before} → {after}")


def contribution_page(table: ContributionTable) -> Page:
    """Return the people of a matrix beside one another as a page: roles, ratings, results, what is to be asked."""
    return Page(
        Words("Perbandingan menurut kontribusi", "Comparison by contribution"),
        [
            Fields([(Words("Pemilik hasil", "Owner of the results"), person_words(table.owner))]),
            _people(table),
            Heading(Words("Hasil yang dibagi", "Results shared out")),
            _results(table),
            Paragraph(_NO_MERIT),
            *_flagged(table.findings),
        ],
    )


_NO_MERIT = Words(
    "Jumlah hasil bukan ukuran mutu; matriks tidak memuat bobot, dan bagian hanya ada bila dinyatakan.",
    "How many results is no measure of merit; the matrix has no weights, and a share is told only where it was stated.",
)


def _people(table: ContributionTable) -> Table:
    heads = [
        Words("Pegawai", "Employee"),
        Words("Hasil", "Results"),
        Words("Berperan sendiri", "Alone"),
        Words("Rating hasil kerja", "Rating of results"),
        Words("Rating perilaku kerja", "Rating of conduct"),
    ]
    return Table(heads, [Group([_line(line, len(table.columns)) for line in table.lines])])


def _line(line: ContributionLine, columns: int) -> Row:
    results = Words(f"{line.contributes_to} dari {columns}", f"{line.contributes_to} of {columns}")
    roles = dict.fromkeys(role.statement for cell in line.roles for role in cell)
    return Row(
        [person_words(line.employee), results, as_written(str(line.alone)), *_ratings(line.decision)],
        map(as_written, roles),
    )


def _ratings(decision: Decision | None) -> tuple[Words, Words]:
    told = (None, None) if decision is None else (decision.hasil_kerja, decision.perilaku)
    results, conduct = (NONE if rating is None else rating.label for rating in told)
    return results, conduct


def _results(table: ContributionTable) -> Table:
    heads = [Words("Hasil", "Result"), Words("Yang berperan", "Who has a role"), Words("Kedudukan", "Standing")]
    people = {line.employee.id: line.employee for line in table.lines}
    return Table(heads, [Group([_result(column, people) for column in table.columns])])


def _result(column: ContributionColumn, people: Mapping[str, Party]) -> Row:
    who = as_written(", ".join(people[id].name for id in column.employee_ids)) if column.employee_ids else NONE
    standing = column.standing
    told = NONE
    if standing is not None:
        told = undetermined_words(standing) if isinstance(standing, Undetermined) else standing.label
    return Row([as_written(column.column.heading), who, told], [_share(share, people) for share in column.shares])


def _share(share: StatedShare, people: Mapping[str, Party]) -> Words:
    number = number_words(100 * share.share)
    name, source = people[share.employee_id].name, share.source
    return Words(f"{name}: {number.id}% ({source})", f"{name}: {number.en}% ({source})")
