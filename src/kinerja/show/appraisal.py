"""Appraisals as pages, in the order of the forms C.1.1 to C.1.3 of PermenPANRB 6/2022, and behind that the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, date_words, label, number_words
from ..evaluation.decision import Occasion
from ..rules.permenpanrb6_2022 import in_force
from .explanation import bases_of, explanation, legend
from .feedback import conduct_nodes, feedback_blocks
from .findings import counted
from .outcome import (
    RULES,
    answer_fields,
    bases_of_outcome,
    findings_blocks,
    glossary_of,
    grounds_blocks,
    rules_words,
)
from .page import NONE, Fields, Group, Heading, Page, Paragraph, Row, Table, Tree, as_written, joined
from .parties import parties_table, person_words
from .results import results_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..base.scale import Ranked
    from ..evaluation.appraisal import Appraisal
    from ..evaluation.decision import Decision, StudyNotCompleted
    from ..evaluation.evaluator import Evaluator
    from ..evaluation.organisation import OrganisationResult
    from ..plans.conduct import Conduct
    from .page import Block, Cell

__all__ = ["appraisal_page"]


def appraisal_page(appraisal: Appraisal) -> Page:
    """Return an appraisal as a page."""
    blocks = [
        Fields(_head(appraisal)),
        parties_table(appraisal.plan),
        Heading(Words("Hasil kerja", "Results")),
        *results_blocks(appraisal.plan, appraisal.progress, appraisal.standings, appraisal.period),
        *feedback_blocks(appraisal.plan, appraisal.feedback),
        *_conduct(appraisal),
        *_proposal(appraisal),
        *(_decision(appraisal.decision) if appraisal.decision or appraisal.proposal else ()),
        *findings_blocks(appraisal.findings),
        *grounds_blocks(appraisal.outcome),
        *legend(_bases(appraisal)),
    ]
    return Page(Words("Hasil evaluasi kinerja pegawai", "Performance evaluation of an employee"), blocks)


def _bases(appraisal: Appraisal) -> Iterator[Basis]:
    yield from (standing.basis for standing in appraisal.standings if in_force(appraisal.period))
    yield from bases_of_outcome(appraisal.outcome)
    yield from (finding.basis for finding in appraisal.findings if finding.basis)
    if appraisal.proposal is not None:
        yield from bases_of(appraisal.proposal.because)
    if appraisal.evaluator is not None:
        yield from appraisal.evaluator.bases


def _head(appraisal: Appraisal) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Periode", "Period"), appraisal.period.label
    yield RULES, rules_words(appraisal.outcome.rules)
    yield from answer_fields(appraisal.outcome)
    yield from _ground(appraisal.evaluator)
    organisation = appraisal.organisation
    # Only rules that have ratings ask for the result of the organisation and for a decision.
    if organisation is not None or appraisal.proposal is not None:
        yield (
            Words("Capaian kinerja organisasi", "Result of the organisation"),
            _organisation(organisation) if organisation else NONE,
        )
    yield Words("Temuan", "Findings"), counted(appraisal.findings)


def _ground(evaluator: Evaluator | None) -> Iterator[tuple[Words, Words]]:
    if evaluator is None:
        return
    yield Words("Dasar kewenangan", "Ground of authority"), _with_basis(evaluator.reason, evaluator.bases)
    if evaluator.finality is not None:
        yield Words("Hasil final", "Final result"), _with_basis(evaluator.finality.label, [evaluator.finality.basis])


def _with_basis(words: Words, bases: Iterable[Basis]) -> Words:
    stands = "; ".join(map(str, bases))
    return Words(f"{words.id} [{stands}]", f"{words.en} [{stands}]")


def _organisation(organisation: OrganisationResult) -> Words:
    details = [as_written(organisation.unit.name), organisation.period.label]
    details += [as_written(organisation.note)] if organisation.note else []
    inner, grade = joined(details), organisation.predikat.label
    return Words(f"{grade.id} ({inner.id})", f"{grade.en} ({inner.en})")


def _conduct(appraisal: Appraisal) -> Iterator[Block]:
    yield Heading(Words("Perilaku kerja", "Conduct"))
    conduct = appraisal.conduct
    noted = [*conduct_nodes(conduct.observations if conduct else (), appraisal.feedback)]
    scores = [*_scores(conduct)] if conduct else []
    if not noted and not scores:
        yield Paragraph(Words("Belum ada umpan balik atas perilaku.", "There is no feedback on the conduct yet."))
        return
    yield Tree(noted)
    yield from scores


def _scores(conduct: Conduct) -> Iterator[Table]:
    if conduct.scores:
        rows = [Row([label("aspek_perilaku", aspek), number_words(score)]) for aspek, score in conduct.scores]
        yield Table([Words("Aspek perilaku", "Aspect of conduct"), Words("Nilai", "Score")], [Group(rows)])


def _proposal(appraisal: Appraisal) -> Iterator[Block]:
    proposal = appraisal.proposal
    if proposal is not None:
        yield Heading(Words("Usulan panduan", "What the guide would propose"))
        yield Paragraph(
            Words(
                "Panduan hanya mengusulkan rating hasil kerja; Pejabat Penilai Kinerja yang menetapkan.",
                "The guide only proposes a rating of the results; the appraiser decides.",
            )
        )
        yield explanation(proposal.because, glossary_of(appraisal.outcome.rules))


def _decision(decision: Decision | None) -> Iterator[Block]:
    yield Heading(Words("Keputusan Pejabat Penilai Kinerja", "Decision of the appraiser"))
    if decision is None:
        yield Paragraph(Words("Pejabat Penilai Kinerja belum memutuskan.", "The appraiser has not decided yet."))
        return
    rows = (
        (Words("Ditetapkan oleh", "Decided by"), person_words(decision.by)),
        (Words("Tanggal", "Date"), date_words(decision.on)),
        (Words("Diputuskan atas", "Decided on"), _occasion(decision)),
        (Words("Rating hasil kerja", "Rating of results"), _grade(decision.hasil_kerja)),
        (Words("Rating perilaku kerja", "Rating of conduct"), _grade(decision.perilaku)),
        (Words("Alasan", "Reason"), as_written(decision.reason)),
        (Words("Tugas belajar tidak diselesaikan", "Study leave not completed"), _study(decision.study)),
        (Words("Predikat yang tercatat", "Predikat on record"), _grade(decision.recorded)),
        (Words("Catatan dan rekomendasi", "Notes and recommendations"), as_written(decision.notes)),
    )
    yield Fields((name, value) for name, value in rows if value.id)


def _grade(grade: Ranked | None) -> Words:
    return grade.label if grade else Words("", "")


def _occasion(decision: Decision) -> Words:
    return Words("", "") if decision.occasion is Occasion.EVALUASI else decision.occasion.label


def _study(study: StudyNotCompleted | None) -> Words:
    return joined([study.predikat.label, as_written(study.reason)]) if study else Words("", "")
