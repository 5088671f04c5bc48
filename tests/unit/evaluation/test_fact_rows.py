"""Rows of facts by their ids."""

from __future__ import annotations

from typing import Any

import pytest

from kinerja.errors import InvalidValue
from kinerja.evaluation.fact_rows import paired_rows, row_ids, steps_by_id
from kinerja.formula import FactKind, FactSpec
from kinerja.formula.facts import check_facts
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.questions import pp46


def rows(*held: tuple[str | None, list[str | None]]) -> Any:
    """Return facts of results with indicators, by ids."""
    results = [{"id": id, "indikator": [{"id": each} for each in inner]} for id, inner in held]
    return PERMENPANRB6_2022.facts({"hasil_kerja": results})


def test_rows_are_known_by_their_ids() -> None:
    assert row_ids(rows(("a", ["a1", None]), (None, ["b1"]))) == {
        "hasil_kerja[0]": "a",
        "hasil_kerja[0].indikator[0]": "a1",
        "hasil_kerja[1].indikator[0]": "b1",
    }
    assert row_ids(PERMENPANRB6_2022.facts({})) == {}


def test_a_declaration_without_ids_has_none() -> None:
    spec = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("baris", FactKind.COLLECTION, items=()),))
    assert row_ids(check_facts(spec, {"baris": [{}]})) == {}


def test_steps_line_up_by_the_ids_of_their_rows() -> None:
    outcome = PP46_2011.judge(pp46())
    found = steps_by_id(outcome, "nilai_aspek")
    assert list(found) == ["kuantitas", "kualitas", "waktu"]
    assert found["waktu"].value == 76
    assert list(steps_by_id(outcome, "capaian")) == ["h1"]
    assert list(steps_by_id(outcome, "npk")) == [""]
    assert steps_by_id(outcome, "tidak_ada") == {}


def test_rows_without_an_id_are_known_by_their_paths_and_one_id_is_that_of_one() -> None:
    facts = pp46()
    del facts["hasil_kerja"][0]["indikator"][0]["id"]
    assert "hasil_kerja[0].indikator[0]" in steps_by_id(PP46_2011.judge(facts), "nilai_aspek")
    facts["hasil_kerja"][0]["indikator"][1]["id"] = "waktu"
    with pytest.raises(InvalidValue, match="2 rows with 'nilai_aspek' have the id 'waktu'"):
        steps_by_id(PP46_2011.judge(facts), "nilai_aspek")


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        (["a", "b"], ["b", "a"], "10"),
        (["a", "b"], ["b", "c"], "1+"),
        (["a"], ["a", "b"], "0+"),
        ([None, None], [None, None], "01"),
        (["a", "b"], [None, None], "01"),
        ([None, "a"], ["a", None], "1+"),
        (["a", "a"], ["a", "a"], "01"),
        (["a", "a"], ["b", "a"], "+1"),
    ],
)
def test_rows_of_two_tellings(first, second, places) -> None:
    """By id where both have it once, else by place."""
    found = paired_rows(rows(*((id, []) for id in first)), rows(*((id, []) for id in second)))
    assert [path.removeprefix("hasil_kerja[")[0] for path in found.values()] == list(places)
    assert len(set(found.values())) == len(second)


def test_indicators_are_matched_within_the_same_result() -> None:
    found = paired_rows(rows(("a", ["x", "y"]), ("b", ["z"])), rows(("b", ["z"]), ("a", ["y"]), ("c", ["x"])))
    assert found == {
        "hasil_kerja[0]": "hasil_kerja[1]",
        "hasil_kerja[0].indikator[0]": "hasil_kerja[1].indikator[0]",
        "hasil_kerja[1]": "hasil_kerja[0]",
        "hasil_kerja[1].indikator[0]": "hasil_kerja[0].indikator[1]",
        "hasil_kerja[2]": "hasil_kerja[+2]",
        "hasil_kerja[2].indikator[0]": "hasil_kerja[+2].indikator[+0]",
    }
