"""Reported results as rows."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.errors import InvalidValue
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.interop.row_profiles import REPORTED_RESULTS
from kinerja.interop.rows import read_rows, write_rows
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan

ROW = {"pegawai_id": "e1", "tahun": 2024, "jenis_evaluasi": "tahunan", "rezim": "permenpanrb6_2022", "predikat": "Baik"}


def told(**changes) -> list[tuple[str, str]]:
    """Return the problems of a row."""
    columns = dict.fromkeys(("skala", "nilai", "hasil_kerja"))
    read = read_rows([{**columns, **ROW, **changes}], REPORTED_RESULTS)
    return [(each.column, each.what.en) for each in read.problems]


@pytest.mark.parametrize(
    ("rezim", "year", "grade"),
    [
        ("permenpanrb6_2022", 2024, Predikat.BAIK),
        ("pp46_2011", 2019, Sebutan.BAIK),
        ("year_2021", 2021, PredikatPP30.BAIK),
        ("pp30_2019", 2021, PredikatPP30.BAIK),
    ],
)
def test_baik_is_a_grade_of_its_own_regime(rezim: str, year: int, grade) -> None:
    """The same word on three scales."""
    (result,) = read_rows([{**ROW, "rezim": rezim, "tahun": year}], REPORTED_RESULTS).checked()
    assert (result.predikat, result.period) == (grade, Period.year(year))


def test_a_result_is_a_row() -> None:
    """With all that is known of it."""
    result = ReportedResult(
        "e1",
        Period.quarter(2025, 1),
        EvaluationKind.PERIODIK,
        "permenpanrb6_2022",
        Predikat.SANGAT_BAIK,
        hasil_kerja=Rating.DI_ATAS_EKSPEKTASI,
        perilaku=Rating.DI_ATAS_EKSPEKTASI,
        origin="siasn",
        external_id="x1",
        reported_on=date(2025, 4, 9),
        supersedes=("a", "b"),
        digest="d",
    )
    old = ReportedResult("e1", Period.year(2019), EvaluationKind.TAHUNAN, "pp46_2011", Sebutan.BAIK, score="85.42")
    dp3 = ReportedResult("e1", Period.year(2012), EvaluationKind.TAHUNAN, "dp3", Sebutan.BAIK, score="85.42")
    results = (result, old, dp3)
    assert read_rows(write_rows(results, REPORTED_RESULTS), REPORTED_RESULTS).checked() == results


@pytest.mark.parametrize(
    ("changes", "column", "message"),
    [
        ({"rezim": "dp3"}, "skala", "It is not clear which scale the predikat stands on."),
        ({"skala": "sebutan"}, "skala", "It is not clear which scale the predikat stands on."),
        ({"predikat": "Cukup"}, "predikat", "'Cukup' is no predikat of PermenPANRB 6/2022."),
        ({"predikat": "Istimewa"}, "predikat", "'Istimewa' is not one of the grades."),
        ({"skala": "sebutan_pp46"}, "predikat", "<Sebutan.BAIK: 'baik'> is no grade of permenpanrb6_2022."),
        ({"nilai": "85"}, "", "permenpanrb6_2022 knows no number."),
        ({"hasil_kerja": "1"}, "hasil_kerja", "'1' is no name of the list rating."),
        ({"tahun": None}, "mulai", "The row does not say clearly which period it is about."),
    ],
)
def test_what_does_not_fit_is_told(changes, column: str, message: str) -> None:
    """At its column, if one of them is to blame."""
    assert told(**changes) == [(column, message)]


def test_cukup_is_a_grade_where_the_law_has_it() -> None:
    """PP 46 and PP 30 do; PermenPANRB 6/2022 does not."""
    assert told(rezim="pp46_2011", tahun=2019, predikat="Cukup") == []


def test_a_grade_of_a_scale_of_ones_own_is_not_written() -> None:
    """A row names a scale and does not describe one."""
    grade = Grade("baik", Scale("daerah", ("kurang", "baik")))
    with pytest.raises(InvalidValue, match="scale of your own"):
        write_rows([ReportedResult("e1", Period.year(2012), EvaluationKind.TAHUNAN, "dp3", grade)], REPORTED_RESULTS)
