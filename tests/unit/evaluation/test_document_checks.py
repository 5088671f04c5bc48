"""What an evaluation document must hold at least."""

from __future__ import annotations

import attrs
import pytest

from kinerja import Conduct
from kinerja.errors import UnknownName
from kinerja.evaluation.document_checks import check_document
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, Observation
from kinerja.rules.pp46_2011 import PP46_2011

from .samples import DECISION, PLAN, YEAR, appraised
from .test_appraisal import OLD, SCORES, old_plan, old_progress

FULL = attrs.evolve(PLAN, conduct=ExpectedConduct())
NOTED = attrs.evolve(DECISION, notes="Diikutkan pelatihan lanjutan.")
SEEN = Conduct(YEAR, [Observation(NilaiDasar.KOMPETEN, "Membantu orang lain belajar")])


def missing(appraisal, **rest) -> set[str]:
    """Return the codes of what is missing."""
    return {finding.code for finding in check_document(appraisal, **rest)}


def test_a_document_with_all_parts_lacks_nothing() -> None:
    """The layout is free."""
    assert missing(appraised(FULL, decision=NOTED, conduct=SEEN)) == set()


def test_predikat_and_notes_stand_in_the_annex_all_else_in_the_circular() -> None:
    """Annex p. 114, no. 3; SE BKN 1/2023, 5d."""
    bare = appraised(attrs.evolve(PLAN, results=[], conduct=None), decision=None, organisation=None, conduct=None)
    bare = attrs.evolve(bare, feedback=())
    found = {finding.code: str(finding.basis.law) for finding in check_document(bare)}
    assert found == {
        "DOCUMENT_NO_PREDIKAT": "PermenPANRB 6/2022",
        "DOCUMENT_NO_NOTES": "PermenPANRB 6/2022",
        "DOCUMENT_NO_RATINGS": "SE Kepala BKN 1/2023",
        "DOCUMENT_NO_ORGANISATION": "SE Kepala BKN 1/2023",
        "DOCUMENT_NO_FEEDBACK": "SE Kepala BKN 1/2023",
        "DOCUMENT_PLAN_NO_RESULTS": "SE Kepala BKN 1/2023",
        "DOCUMENT_PLAN_NO_CONDUCT": "SE Kepala BKN 1/2023",
    }


def test_a_decision_without_notes_is_not_enough() -> None:
    """Notes or a recommendation have to stand there."""
    assert missing(appraised(FULL, conduct=SEEN)) == {"DOCUMENT_NO_NOTES"}


def test_other_regimes_ask_for_a_number() -> None:
    """PP 30 for a recommendation as well, PP 46 not."""
    appraisal = appraised(FULL)
    assert missing(appraisal, regime="pp30_2019") == {"DOCUMENT_NO_SCORE", "DOCUMENT_NO_NOTES"}
    assert missing(appraisal, regime="pp46_2011") == {"DOCUMENT_NO_SCORE"}
    told = {"progress": old_progress(), "conduct": Conduct(OLD, scores=SCORES), "organisation": None, "decision": None}
    facts = {"tugas_tambahan": 0, "kreativitas": []}
    assert missing(appraised(old_plan(), rules=PP46_2011, period=OLD, facts=facts, **told)) == set()
    with pytest.raises(UnknownName):
        missing(appraisal, regime="dp3")
