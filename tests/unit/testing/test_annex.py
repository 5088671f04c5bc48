"""The annex's filled forms, read as plans, progress and conduct."""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from kinerja import AtLeast, AtMost, Jenis, Rating, Undetermined, appraise
from kinerja.feedback.continuous import Giver, GiverKind, check_feedback
from kinerja.plans.conduct import NilaiDasar
from kinerja.plans.target import TextTarget
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.testing.annex import YEAR, read_feedback, read_plan, read_progress

GOLDEN = Path(__file__).parents[2] / "golden"
FORMS = {case["id"]: case["inputs"] for case in json.loads((GOLDEN / "evaluasi6.json").read_text(encoding="utf-8"))}
QUANTITATIVE = [id for id, form in FORMS.items() if form["approach"] == "kuantitatif"]


def proposed(form, **changes):
    """Return the rating that the guide proposes for a form."""
    plan = read_plan(form)
    progress = attrs.evolve(read_progress(form, plan), **changes)
    return appraise(plan, progress=progress, rules=PERMENPANRB6_2022, period=YEAR).proposal.rating


@pytest.mark.parametrize("id", QUANTITATIVE)
def test_the_proposer_agrees_with_the_printed_ratings(id):
    """All four quantitative examples of Anak Lampiran 4."""
    assert proposed(FORMS[id]) is Rating.parse(FORMS[id]["rating_hasil_kerja"])


def test_four_examples_are_quantitative():
    """So the test above cannot pass on nothing."""
    assert len(QUANTITATIVE) == 4


def test_dirjen_iii_fits_no_category_without_the_leaders_acceptance():
    """Four of seven main results are below target; the feedback on two of them goes before arithmetic."""
    (form,) = [form for id, form in FORMS.items() if "dirjen-iii" in id]
    rating = proposed(form, acceptances=())
    assert isinstance(rating, Undetermined)
    assert "No category of the guide fits" in rating.reason.en


def test_a_qualitative_form_is_told_by_result():
    """Indicator and target are one narrative, and the realisation belongs to the result."""
    (form,) = [form for id, form in FORMS.items() if "kadis" in id]
    plan = read_plan(form)
    progress = read_progress(form, plan)
    assert [len(plan.of(jenis)) for jenis in Jenis] == [4, 1]
    assert "wilayah kecamatan I dan II" in progress.of("h1").text
    assert isinstance(proposed(form), Undetermined)


def test_feedback_on_conduct_is_kept_with_its_giver():
    """Also that of the guard at the door."""
    (form,) = [form for id, form in FORMS.items() if "jf-tbp" in id]
    said = [(each.value, each.giver) for each in read_feedback(form, read_plan(form))]
    assert (NilaiDasar.HARMONIS, Giver(GiverKind.LAINNYA, label="Satpam")) in said


def test_all_feedback_of_the_annex_is_read():
    """101 lines, of the givers that article 18 names and of others."""
    read = [said for form in FORMS.values() for said in read_feedback(form, read_plan(form))]
    counted = Counter(said.giver.kind for said in read)
    assert len(read) == 101
    assert counted == {
        GiverKind.PIMPINAN: 56,
        GiverKind.REKAN_KERJA: 5,
        GiverKind.BAWAHAN: 9,
        GiverKind.LAINNYA: 31,
    }


@pytest.mark.parametrize("id", FORMS)
def test_the_feedback_of_the_annex_raises_no_question(id):
    """It is about what the plan has, and a leader gave some."""
    plan = read_plan(FORMS[id])
    assert check_feedback(plan, read_feedback(FORMS[id], plan)) == ()


FORM = {
    "job": "Bidan",
    "unit": None,
    "appraiser_job": None,
    "appraiser_unit": None,
    "kind": None,
    "approach": None,
    "results": [],
}


def row(**parsed):
    """Return an indicator as a case writes it."""
    return {"text": "x", "aspect": "Kuantitas/Waktu", "perspective": None, "target": "y", "parsed": parsed or None}


def test_what_a_form_leaves_out_is_not_invented():
    """Open ends stay open, and words stay words."""
    rows = [row(), row(target_min="3.5", target_max=None), row(target_min=None, target_max="4", unit="aduan")]
    rows.append({**row(), "target": None})
    result = {"kind": "utama", "statement": "Ibu hamil terlayani", "indicators": rows, "diterima_pimpinan": True}
    plan = read_plan({**FORM, "results": [result]})
    assert [indicator.target for indicator in plan.indicators] == [
        TextTarget("y"),
        AtLeast("3.5", ""),
        AtMost(4, "aduan"),
        None,
    ]
    assert [len(indicator.aspek) for indicator in plan.indicators] == [2, 2, 2, 2]
    progress = read_progress({**FORM, "results": [result]}, plan)
    assert progress.realisations == ()
    assert progress.accepted("h1").reason == "Diterima Pimpinan"


def test_a_realisation_of_a_result_may_be_one_line():
    """Or several, which are joined."""
    results = [
        {"kind": "utama", "statement": f"Layanan baik {said}", "indicators": [], "realisation": said}
        for said in ("Tercapai", ["Tercapai", "Terlambat"])
    ]
    plan = read_plan({**FORM, "results": results})
    progress = read_progress({**FORM, "results": results}, plan)
    assert [each.text for each in progress.realisations] == ["Tercapai", "Tercapai; Terlambat"]


def test_a_realisation_without_a_unit_stands_in_that_of_the_target():
    """As the printed form means it."""
    rows = [{**row(target_min="3.5", target_max="3.5", unit="skala 5", realisation="4"), "realisation": "4 (survei)"}]
    result = {"kind": "utama", "statement": "Layanan baik", "indicators": rows}
    plan = read_plan({**FORM, "results": [result]})
    (told,) = read_progress({**FORM, "results": [result]}, plan).realisations
    assert (told.value, told.unit) == (Fraction(4), "skala 5")
