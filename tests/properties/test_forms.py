"""Laws of forms: whatever the data, they are whole, well formed, within the page, and tell no number unasked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.show.form import Form
from kinerja.show.form_html import as_document
from kinerja.show.form_list import FORMS
from kinerja.show.forms import (
    action_form,
    attachment_form,
    check_form,
    document_form,
    documentation_form,
    evaluation_form,
    feedback_form,
    plan_form,
)
from kinerja.testing.strategies import appraisals, plans, progresses, values

LANGUAGES = st.sampled_from(["id", "en"])
VOID = frozenset({"br", "col", "meta"})
some = settings(max_examples=25)


class Balance(HTMLParser):
    """Complains of a tag that is not closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, attributes) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag


def well_formed(html: str) -> bool:
    reader = Balance()
    reader.feed(html)
    reader.close()
    return reader.open == []


@given(values(Form), LANGUAGES)
@some
def test_any_form_can_be_shown(form, language) -> None:
    """Also one that no function of kinerja made."""
    assert well_formed(as_document(form, language))
    assert form.as_text(language).startswith("FORMAT ")
    assert isinstance(check_form(form), tuple)


def full_numbers(plan) -> set[str]:
    """Return the numbers of all persons of a plan, and of those who assigned results."""
    persons = [plan.employee, plan.appraiser, plan.superior, *(result.assigned_by for result in plan.results)]
    return {each.number.digits for each in persons if getattr(each, "number", None) is not None}


@given(st.data(), LANGUAGES)
@some
def test_numbers_of_persons_are_masked_unless_asked_for(data, language) -> None:
    plan = data.draw(plans(max_results=2))
    forms = [plan_form(plan), attachment_form(plan), action_form(plan, [])]
    for form in forms:
        shown = re.sub(r"\D", "", as_document(form, language) + form.as_text(language))
        assert not any(number in shown for number in full_numbers(plan))


@given(st.data())
@some
def test_every_result_and_indicator_stands_in_the_form(data) -> None:
    """Nothing of a plan is dropped on the way to paper, and main results come first."""
    plan = data.draw(plans(max_results=3))
    form = plan_form(plan)
    grid = form.section("hasil_kerja").body
    assert [str(each.signer) for each in form.signatures] == ["pegawai", "penilai"]
    assert len(grid.items) == len(plan.results)
    # Lines of a text stand as lines of a cell, so blanks are left out of the comparison.
    said = re.sub(r"\s", "", " ".join(w.id for row in grid.rows for cell in row for w in (*cell.text, *cell.items)))
    for result in plan.results:
        assert re.sub(r"\s", "", result.statement) in said
        assert all(re.sub(r"\s", "", indicator.text) in said for indicator in result.indicators)


@given(st.data())
@some
def test_forms_of_what_was_realised_have_the_columns_of_the_plan_and_two_more(data) -> None:
    plan = data.draw(plans(max_results=2))
    progress = data.draw(progresses(plan=plan, period=plan.period))
    keys = [column.key for column in plan_form(plan).section("hasil_kerja").body.columns]
    record = feedback_form(plan, progress)
    assert [column.key for column in record.section("hasil_kerja").body.columns] == [*keys, "realisasi", "umpan_balik"]
    assert len(documentation_form(plan, progress).section("hasil_kerja").body.items) == len(plan.results)


@given(appraisals())
@some
def test_the_predikat_printed_is_that_of_the_appraisal(appraisal) -> None:
    """In both forms, or in neither."""
    answer = evaluation_form(appraisal).section("predikat").body.answer
    document = document_form(appraisal).section("evaluasi").body.fields[1].value
    label = getattr(appraisal.predikat, "label", None)
    assert answer == label
    assert document.text == (() if label is None else (label,))
    assert FORMS[document_form(appraisal).code].signers
