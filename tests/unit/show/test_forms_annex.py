"""The annex's own filled forms come out in their form, with all that the annex prints in them."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.scale import plain
from kinerja.evaluation.appraisal import appraise
from kinerja.evaluation.decision import Decision
from kinerja.evaluation.organisation import OrganisationResult
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating
from kinerja.show.form_html import as_document
from kinerja.show.forms import CYCLE_IV_AKHIR, Imprint, attachment_form, check_form, evaluation_form, plan_form
from kinerja.testing.annex import YEAR, read_feedback, read_plan, read_progress
from tests.unit.show.form_samples import cases, told

PLANS, EVALUATIONS = cases("skp6.json"), cases("evaluasi6.json")
ANNEX = Imprint(cycle=CYCLE_IV_AKHIR)

PLAN_FORMS = {("jpt", "kualitatif"): "A.1.1", ("jpt", "kuantitatif"): "A.1.2"}
EVALUATION_FORMS = {("jpt", "kuantitatif"): "C.1.2"}


def plan_code(form) -> str:
    other = "A.1.6" if form["approach"] == "kualitatif" else "A.1.7"
    return PLAN_FORMS.get((form["kind"], form["approach"]), other)


def evaluation_code(form) -> str:
    other = "C.1.1" if form["approach"] == "kualitatif" else "C.1.3"
    return EVALUATION_FORMS.get((form["kind"], form["approach"]), other)


def evaluated(form):
    plan = read_plan(form)
    decision = Decision(form["rating_hasil_kerja"], form["rating_perilaku"], by=plan.appraiser, on=date(2023, 1, 12))
    return appraise(
        plan,
        progress=read_progress(form, plan),
        rules=PERMENPANRB6_2022,
        period=YEAR,
        decision=decision,
        organisation=OrganisationResult(plan.appraiser.unit, YEAR, form["organisation_predicate"]),
        feedback=read_feedback(form, plan),
    )


def printed(form, key: str) -> list[str]:
    """Return what stands in the table of results or of conduct, cell by cell in reading order."""
    return [text for row in form.section(key).body.rows for cell in row for text in told(cell)]


def in_order(wanted: list[str], found: list[str]) -> bool:
    """Return whether texts stand in others, each in its turn; a leader's name may stand around them."""
    rest = iter(found)
    return all(any(plain(text) in plain(other) for other in rest) for text in wanted)


def results_in_order(form) -> list[dict]:
    return sorted(form["results"], key=lambda result: result["kind"] != "utama")


def wanted_results(form) -> list[str]:
    """Return statement, aspect, perspective and indicator of every result, as the annex prints them."""
    wanted = []
    for result in results_in_order(form):
        narrative = form["approach"] == "kualitatif"
        for place, row in enumerate(result["indicators"]):
            if not (narrative and place):
                wanted += [
                    *([result["intervened_result"]] if result.get("intervened_result") else []),
                    result["statement"],
                ]
            wanted += [row["aspect"]] if row["aspect"] else []
            wanted.append(row["text"])
            wanted += [row["perspective"]] if row["perspective"] and not narrative else []
    return wanted


@pytest.mark.parametrize("id", PLANS)
def test_a_plan_comes_out_in_its_form(id) -> None:
    form = PLANS[id]
    shown = plan_form(read_plan(form))
    assert shown.code == plan_code(form)
    assert in_order(wanted_results(form), printed(shown, "hasil_kerja"))
    assert told(shown.identities[0].fields[3].value) == [form["job"]]
    assert told(shown.identities[1].fields[3].value) == [form["appraiser_job"]]


@pytest.mark.parametrize("id", PLANS)
def test_special_expectations_stand_under_their_values(id) -> None:
    form = PLANS[id]
    found = [
        told(entry) for entry in plan_form(read_plan(form)).section("perilaku_kerja").body.column("ekspektasi_khusus")
    ]
    wanted = [behaviour.get("leader_expectation") or [] for behaviour in form["behaviours"]]
    assert found == [[text.strip() for text in texts] for texts in wanted]


@pytest.mark.parametrize("id", [id for id, form in PLANS.items() if form.get("annexes")])
def test_the_attachment_holds_what_was_agreed(id) -> None:
    shown = attachment_form(read_plan(PLANS[id]))
    agreed = PLANS[id]["annexes"]
    assert told(shown.section("sumber_daya").body) == agreed["dukungan_sumber_daya"]
    assert told(shown.section("konsekuensi").body) == agreed["konsekuensi"]


@pytest.mark.parametrize("id", EVALUATIONS)
def test_an_evaluation_comes_out_in_its_form(id) -> None:
    """With realisation and feedback beside each result or indicator, and as many columns as the annex has."""
    form = EVALUATIONS[id]
    shown = evaluation_form(evaluated(form), ANNEX)
    assert (shown.code, shown.cycle.id) == (evaluation_code(form), "Triwulan IV-Akhir")
    columns = {"C.1.1": 4, "C.1.2": 7, "C.1.3": 8}[shown.code]
    assert len(shown.section("hasil_kerja").body.columns) == columns
    assert in_order(wanted_results(form), printed(shown, "hasil_kerja"))
    assert in_order(wanted_feedback(form), printed(shown, "hasil_kerja"))


def wanted_feedback(form) -> list[str]:
    wanted = []
    for result in results_in_order(form):
        told_of = [result, *result["indicators"]]
        wanted += [line["text"] for row in told_of for line in row.get("feedback") or ()]
    return wanted


@pytest.mark.parametrize("id", EVALUATIONS)
def test_what_was_realised_stands_in_its_row(id) -> None:
    form = EVALUATIONS[id]
    cells = evaluation_form(evaluated(form)).section("hasil_kerja").body.column("realisasi")
    rows = [
        row
        for result in results_in_order(form)
        for row in ([result] if form["approach"] == "kualitatif" else result["indicators"])
    ]
    for cell, row in zip(cells, rows, strict=True):
        lines = row.get("realisation") or []
        lines = [lines] if isinstance(lines, str) else lines
        assert all(plain(line) in plain(" ".join(told(cell))) for line in lines)


@pytest.mark.parametrize("id", EVALUATIONS)
def test_conduct_is_told_by_who_saw_it(id) -> None:
    form = EVALUATIONS[id]
    cells = evaluation_form(evaluated(form)).section("perilaku_kerja").body.column("umpan_balik")
    for cell, behaviour in zip(cells, form["behaviours"], strict=True):
        wanted = [line["text"] for line in behaviour.get("feedback") or ()]
        assert in_order(wanted, told(cell))


@pytest.mark.parametrize("id", EVALUATIONS)
def test_the_choices_that_the_annex_strikes_out_are_marked(id) -> None:
    """The predikat is that of the matrix; one example prints another one against it (p. 208)."""
    form = EVALUATIONS[id]
    appraisal = evaluated(form)
    shown = evaluation_form(appraisal)
    answers = {
        key: shown.section(key).body.answer for key in ("rating_hasil_kerja", "rating_perilaku_kerja", "predikat")
    }
    assert answers["rating_hasil_kerja"] == Rating.parse(form["rating_hasil_kerja"]).label
    assert answers["rating_perilaku_kerja"] == Rating.parse(form["rating_perilaku"]).label
    assert answers["predikat"] == appraisal.predikat.label
    disagrees = "kasubdit" in id
    assert (answers["predikat"] == Predikat.KURANG.label) is disagrees


@pytest.mark.parametrize("id", EVALUATIONS)
def test_the_annex_holds_what_a_form_has_to_hold(id) -> None:
    """Apart from persons, whom the annex leaves blank."""
    found = {finding.code for finding in check_form(evaluation_form(evaluated(EVALUATIONS[id])))}
    assert found == {"FORM_BLANK_PERSON"}


@pytest.mark.parametrize("id", EVALUATIONS)
def test_all_of_them_print(id) -> None:
    appraisal = evaluated(EVALUATIONS[id])
    html = as_document([plan_form(appraisal.plan), evaluation_form(appraisal)], "id")
    assert html.count("<header>") == 2
