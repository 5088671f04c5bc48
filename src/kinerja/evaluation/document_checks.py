"""What an evaluation document must hold at least, regime by regime; the layout is free."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019, PP_46_2011, SE_BKN_1_2023
from ..base.words import Words
from .track_rules import track_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..base.law import Basis
    from .appraisal import Appraisal

    Rule = Callable[[Appraisal, Basis], Iterator[Finding]]

__all__ = ["check_document"]


def check_document(appraisal: Appraisal, *, regime: str | None = None) -> tuple[Finding, ...]:
    """Return what is missing for an evaluation document, with the plan and the evaluation that go with it.

    Args:
        appraisal: The evaluation that the document reports.
        regime: The id of the rules; by default of those that judged it.

    Raises:
        UnknownName: for a regime whose documents are not known.
    """
    id = regime if regime is not None else appraisal.outcome.regime
    return tuple(finding for rule, basis in _MINIMUM[track_rules(id).id] for finding in rule(appraisal, basis))


def _predikat(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if isinstance(appraisal.predikat, Undetermined):
        yield Finding(
            "DOCUMENT_NO_PREDIKAT",
            Severity.ERROR,
            "outcome.predikat",
            Words("Dokumen tidak memuat predikat kinerja.", "The document has no predikat."),
            appraisal.predikat.reason,
            basis,
        )


def _score(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if appraisal.score is None:
        yield Finding(
            "DOCUMENT_NO_SCORE",
            Severity.ERROR,
            "outcome.score",
            Words("Dokumen tidak memuat nilai.", "The document has no score."),
            Words("Lengkapi penilaiannya.", "Complete the appraisal."),
            basis,
        )


def _notes(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if appraisal.decision is None or not appraisal.decision.notes:
        yield Finding(
            "DOCUMENT_NO_NOTES",
            Severity.ERROR,
            "decision.notes",
            Words(
                "Dokumen tidak memuat catatan atau rekomendasi Pejabat Penilai Kinerja.",
                "The document has no notes or recommendation of the appraiser.",
            ),
            Words("Tuliskan catatan dan/atau rekomendasi.", "Write notes or a recommendation."),
            basis,
        )


def _ratings(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if appraisal.ratings is None:
        yield Finding(
            "DOCUMENT_NO_RATINGS",
            Severity.ERROR,
            "outcome.ratings",
            Words("Hasil evaluasi tidak memuat kedua rating.", "The evaluation does not show both ratings."),
            Words("Tetapkan rating hasil kerja dan perilaku kerja.", "Have both set."),
            basis,
        )


def _organisation(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if appraisal.organisation is None:
        yield Finding(
            "DOCUMENT_NO_ORGANISATION",
            Severity.ERROR,
            "organisation",
            Words(
                "Hasil evaluasi tidak memuat capaian kinerja organisasi.",
                "The evaluation does not show the result of the organisation.",
            ),
            Words("Cantumkan capaian kinerja organisasi.", "Show it."),
            basis,
        )


def _feedback(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    seen = appraisal.conduct.observations if appraisal.conduct is not None else ()
    if not appraisal.feedback and not seen:
        yield Finding(
            "DOCUMENT_NO_FEEDBACK",
            Severity.ERROR,
            "feedback",
            Words("Hasil evaluasi tidak memuat umpan balik.", "The evaluation does not show any feedback."),
            Words("Cantumkan umpan balik periode itu.", "Show the feedback of the period."),
            basis,
        )


def _results(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if not appraisal.plan.results:
        yield Finding(
            "DOCUMENT_PLAN_NO_RESULTS",
            Severity.ERROR,
            "plan.results",
            Words("SKP terlampir tidak memuat hasil kerja.", "The plan that goes with it has no results."),
            Words("Lengkapi SKP.", "Complete the plan."),
            basis,
        )


def _conduct(appraisal: Appraisal, basis: Basis) -> Iterator[Finding]:
    if appraisal.plan.conduct is None:
        yield Finding(
            "DOCUMENT_PLAN_NO_CONDUCT",
            Severity.ERROR,
            "plan.conduct",
            Words(
                "SKP terlampir tidak memuat ekspektasi perilaku kerja.",
                "The plan that goes with it has no expectation of behaviour.",
            ),
            Words("Lengkapi SKP.", "Complete the plan."),
            basis,
        )


_GUIDE = SE_BKN_1_2023("5 huruf d")
_CONTENT = PERMENPANRB_6_2022("Lampiran hlm. 114, A angka 3")
_REPORT = PP_30_2019("Pasal 51 ayat (2)")
_NUMBER = PP_46_2011("Pasal 17", note="The result is stated as a number and a name.")
_MINIMUM: Mapping[str, tuple[tuple[Rule, Basis], ...]] = MappingProxyType(
    {
        "permenpanrb6_2022": (
            (_predikat, _CONTENT),
            (_notes, _CONTENT),
            (_ratings, _GUIDE),
            (_organisation, _GUIDE),
            (_feedback, _GUIDE),
            (_results, _GUIDE),
            (_conduct, _GUIDE),
        ),
        "pp30_2019": ((_score, _REPORT), (_predikat, _REPORT), (_notes, _REPORT)),
        "pp46_2011": ((_score, _NUMBER), (_predikat, _NUMBER)),
    }
)
