"""What has to stand in a form at least (SE Kepala BKN 1/2023, 5d; annex p. 114, no. 3)."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.words import Words
from kinerja.evaluation.decision import Decision
from kinerja.feedback.continuous import Feedback, Giver, GiverKind
from kinerja.people.ranks import Golongan
from kinerja.plans.conduct import NilaiDasar
from kinerja.show.form import Section, Signer
from kinerja.show.form_blocks import Entry
from kinerja.show.form_parts import Imprint, identity
from kinerja.show.forms import action_form, check_form, document_form, evaluation_form, plan_form
from tests.unit.evaluation.samples import DECISION, PLAN, appraised
from tests.unit.plans.samples import HEAD, REGENT, SECRETARY, head_plan, plan
from tests.unit.show.form_samples import ANI

LEADER = Giver(GiverKind.PIMPINAN)
SAID = [Feedback("h1.1", "Pertahankan", LEADER)]
NOTED = attrs.evolve(DECISION, notes="Pertahankan")
LEAST = {"FORM_BLANK_PERSON", "FORM_NOBODY"}


def codes(form) -> list[str]:
    return [finding.code for finding in check_form(form) if finding.code not in LEAST]


def without(form, *keys: str):
    return attrs.evolve(form, sections=[section for section in form.sections if section.key not in keys])


def test_a_whole_plan_lacks_nothing() -> None:
    full = attrs.evolve(SECRETARY, number=ANI.number, rank=Golongan.IV_A)
    assert check_form(plan_form(plan(employee=ANI, appraiser=full))) == ()


def test_a_plan_shows_results_and_conduct() -> None:
    assert codes(plan_form(attrs.evolve(plan(), results=[]))) == ["FORM_NO_RESULTS"]
    assert codes(without(plan_form(plan()), "perilaku_kerja")) == ["FORM_NO_CONDUCT"]


def test_a_whole_evaluation_lacks_nothing() -> None:
    assert codes(evaluation_form(appraised(feedback=SAID))) == []


def test_an_evaluation_shows_feedback_ratings_and_the_result_of_the_organisation() -> None:
    assert codes(evaluation_form(appraised(decision=None, organisation=None, feedback=()))) == [
        "FORM_NO_ORGANISATION",
        "FORM_NO_RATING_RESULTS",
        "FORM_NO_RATING_CONDUCT",
        "FORM_NO_FEEDBACK",
    ]
    half = Decision("sesuai_ekspektasi", by=PLAN.appraiser, on=date(2026, 1, 12))
    assert codes(evaluation_form(appraised(decision=half, feedback=SAID))) == ["FORM_NO_RATING_CONDUCT"]


@pytest.mark.parametrize("about", ["h1", "skp", NilaiDasar.HARMONIS])
def test_feedback_counts_wherever_it_stands(about) -> None:
    """On a result, on the work as a whole, or on conduct."""
    assert codes(evaluation_form(appraised(feedback=[Feedback(about, "Bagus", LEADER)]))) == []


def test_an_evaluation_that_an_agency_shortened_is_read_by_its_keys() -> None:
    form = evaluation_form(appraised(feedback=SAID))
    assert codes(without(form, "hasil_kerja", "capaian_organisasi")) == [
        "FORM_NO_ORGANISATION",
        "FORM_NO_RESULTS",
        "FORM_NO_FEEDBACK",
    ]


def test_a_document_has_predikat_and_notes() -> None:
    assert codes(document_form(appraised(decision=NOTED))) == []
    assert codes(document_form(appraised())) == ["FORM_NO_NOTES"]
    assert codes(document_form(appraised(decision=None))) == ["FORM_NO_PREDIKAT", "FORM_NO_NOTES"]


def test_a_document_may_lay_its_predikat_out_as_it_likes() -> None:
    form = without(document_form(appraised(decision=NOTED)), "evaluasi")
    own = Section("predikat", Words("Predikat", "Predikat"), Entry([Words("Baik", "Good")]))
    assert codes(attrs.evolve(form, sections=[*form.sections, own])) == []


def test_other_forms_have_no_least_content() -> None:
    assert codes(action_form(plan(), [])) == []


class TestPersons:
    """Who is not known leaves a blank place; that is good to know, and no more."""

    def blank(self, form) -> list[str]:
        found = [finding for finding in check_form(form) if finding.code == "FORM_BLANK_PERSON"]
        assert {finding.severity for finding in found} <= {Severity.INFO}
        return [finding.path for finding in found]

    def test_the_number_of_the_appraiser_is_optional_in_some_forms(self) -> None:
        """A.1.1, A.1.2, B.1.4, C.1.1 and C.1.2 say so."""
        head = attrs.evolve(ANI, position=HEAD.position)
        heads = attrs.evolve(head_plan(), employee=head, appraiser=REGENT)
        assert self.blank(plan_form(heads)) == ["identities[1].pangkat"]
        assert self.blank(plan_form(plan(employee=ANI))) == ["identities[1].nip", "identities[1].pangkat"]

    def test_a_superior_who_is_not_known_is_a_warning_in_a_document(self) -> None:
        """Seen: five notes on blank places, as for a missing rank."""
        form = document_form(appraised(decision=NOTED))
        found = [finding for finding in check_form(form) if finding.path.startswith("identities[2]")]
        assert [(each.code, each.severity, each.path) for each in found] == [
            ("FORM_NOBODY", Severity.WARNING, "identities[2]")
        ]
        assert found[0].message.en == "Nobody is named: 3. Superior of the appraiser."
        assert "superior=" in found[0].hint.en

    def test_a_block_without_anybody_elsewhere_is_good_to_know(self) -> None:
        form = plan_form(plan(employee=ANI))
        nobody = attrs.evolve(form.identities[1], fields=identity(Signer.PENILAI, None, Imprint()).fields)
        found = check_form(attrs.evolve(form, identities=[form.identities[0], nobody]))
        assert [(each.code, each.severity) for each in found] == [("FORM_NOBODY", Severity.INFO)]

    def test_a_signature_without_a_name(self) -> None:
        form = plan_form(plan(employee=ANI))
        unsigned = attrs.evolve(form, signatures=[attrs.evolve(form.signatures[0], name="")])
        assert self.blank(unsigned)[-1] == "signatures[0].name"
        finding = check_form(unsigned)[-1]
        assert finding.message.en == "Name is blank: Employee appraised."
