"""What would come out if some facts were others."""

from __future__ import annotations

import copy

import pytest

from kinerja.errors import Problems, UnknownName
from kinerja.evaluation.comparison import Unjudged
from kinerja.evaluation.projection import FactChange, what_if
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Rating
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.questions import pp46
from tests.unit.evaluation.samples import appraised

REALISED = "hasil_kerja[0].indikator[0].realisasi"


def test_without_a_change_nothing_changes() -> None:
    found = what_if(pp46(), {}, rules=PP46_2011)
    assert (found.before, found.after, found.changes, found.steps) == (found.after, found.before, (), ())


def test_what_would_come_out_and_which_parts_change() -> None:
    found = what_if(PP46_2011.judge(pp46()), {"kuantitas": 12, "tugas_tambahan": 2})
    assert found.changes == (FactChange(REALISED, 11, 12), FactChange("tugas_tambahan", None, 2))
    assert found.after == PP46_2011.judge({**pp46(12), "tugas_tambahan": 2})
    assert found.before == PP46_2011.judge(pp46())
    assert [(step.key, step.cause.value) for step in found.steps if not step.path][:3] == [
        ("rata_rata_capaian", "ikutan"),
        ("banyak_tugas_tambahan", "fakta"),
        ("nilai_tugas_tambahan", "ikutan"),
    ]
    assert found.proposals == (None, None)


def test_what_was_given_is_not_touched() -> None:
    facts = pp46()
    kept = copy.deepcopy(facts)
    what_if(facts, {"kuantitas": 1, "kreativitas": [{"tingkat": "negara"}]}, rules=PP46_2011)
    assert facts == kept


def test_a_whole_collection_may_be_given() -> None:
    found = what_if(pp46(), {"kreativitas": [{"tingkat": "negara"}]}, rules=PP46_2011)
    assert found.changes == (FactChange("kreativitas", None, 1),)
    assert found.after.score.exact > found.before.score.exact


def test_a_fact_may_be_taken_away_or_come_in() -> None:
    """What cannot be judged is told as such, before and after."""
    gone = what_if(pp46(), {"kualitas": None}, rules=PP46_2011)
    assert isinstance(gone.after, Unjudged)
    assert (gone.steps, gone.proposals) == ((), (None, None))
    facts = pp46(kualitas=None)
    come = what_if(facts, {"kualitas": 85}, rules=PP46_2011)
    assert isinstance(come.before, Unjudged)
    assert come.after == PP46_2011.judge(pp46())
    assert come.steps == ()


def test_unknown_paths_and_values_that_do_not_fit_are_refused() -> None:
    with pytest.raises(UnknownName, match="Did you mean kuantitas"):
        what_if(pp46(), {"kuantita": 1}, rules=PP46_2011)
    with pytest.raises(Problems, match="is not an exact number"):
        what_if(pp46(), {"kuantitas": "banyak"}, rules=PP46_2011)


def test_in_an_appraisal_the_standing_follows_and_with_it_the_proposal() -> None:
    found = what_if(appraised(), {"h1.1": 95, "h1.2": 1, "h2.1": 99})
    assert [change.path for change in found.changes] == [
        "hasil_kerja[0].indikator[0].realisasi",
        "hasil_kerja[0].indikator[1].realisasi",
        "hasil_kerja[0].kedudukan",
        "hasil_kerja[1].indikator[0].realisasi",
        "hasil_kerja[1].kedudukan",
    ]
    before, after = (proposal.rating for proposal in found.proposals)
    assert (before, after) == (Rating.SESUAI_EKSPEKTASI, Rating.DI_ATAS_EKSPEKTASI)
    assert found.before.predikat is found.after.predikat
    assert "usulan_hasil_kerja" in [step.key for step in found.steps]


def test_what_is_asked_for_goes_before_what_follows() -> None:
    found = what_if(appraised(), {"h2.1": 99, "hasil_kerja[1].kedudukan": "di_bawah"})
    assert found.after.facts["hasil_kerja"][1]["kedudukan"] == "di_bawah"


def test_in_plain_facts_nothing_follows() -> None:
    outcome = appraised().outcome
    found = what_if(outcome, {"h2.1": 99})
    assert found.after.facts["hasil_kerja"][1]["kedudukan"] == outcome.facts["hasil_kerja"][1]["kedudukan"]
    assert found.rules is PERMENPANRB6_2022


def test_a_judged_rating_may_be_another_one() -> None:
    found = what_if(appraised(), {"rating_perilaku": Rating.DI_BAWAH_EKSPEKTASI})
    assert (found.before.predikat.token, found.after.predikat.token) == ("baik", "kurang")
    assert [step.key for step in found.steps] == ["rating_perilaku", "kuadran", "predikat"]
