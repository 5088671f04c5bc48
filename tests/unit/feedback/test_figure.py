"""Figures of units: what they rest on is told, and half an interval is refused."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.figure import Figure, FigureSource, Measure
from kinerja.plans.precision import Precision
from tests.unit.feedback.figures import IKM, MEASURE, POOLED, YEAR, figure


def test_a_figure_says_on_what_it_rests() -> None:
    assert figure("79.6", low="78.5", high="80.7", confidence=95).words.id == (
        "79,6 indeks (selang 95% 78,5 sampai 80,7; n = 120)"
    )
    assert figure("87.37", n=None, low="83.959", high="90.7722", confidence=95).words.en == (
        "87.37 indeks (95% interval 83.96 to 90.77)"
    )
    assert figure("79.6", n=None).words.en == "79.6 indeks"
    assert figure("79.6", n=None).precision is None
    assert figure("79.6").precision == Precision(120)


def test_its_interval_holds_numbers() -> None:
    whole = figure("79.6", low="78.5", high="80.7", confidence=95)
    assert [whole.contains(number) for number in ("78.5", 80, "80.7", "80.8")] == [True, True, True, False]
    assert figure("79.6").contains(80) is None


def test_a_mean_of_thousands_may_be_long() -> None:
    long = Fraction(10**70 + 1, 3**140)
    assert figure(long).value == long


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"n": 0}, InvalidValue),
        ({"low": 1}, InvalidValue),
        ({"unit": " "}, InvalidValue),
        ({"unit_id": ""}, InvalidValue),
        ({"value": 79.6}, WrongType),
        ({"measure": "survei"}, WrongType),
        ({"period": 2025}, WrongType),
        ({"better": "lebih_tinggi"}, WrongType),
    ],
)
def test_what_cannot_be_is_refused(given: dict[str, Any], error: type[Exception]) -> None:
    told = {"measure": MEASURE, "value": "79.6", "unit": "indeks", "unit_id": "kec", "period": YEAR}
    with pytest.raises(error):
        Figure(**(told | given))


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"source": "survei"}, WrongType),
        ({"key": " "}, InvalidValue),
        ({"name": "IKM"}, WrongType),
        ({"way": ""}, InvalidValue),
        ({"aggregation": "gabungan"}, WrongType),
    ],
)
def test_what_cannot_be_measured_is_refused(given: dict[str, Any], error: type[Exception]) -> None:
    told = {"source": FigureSource.SURVEI, "key": "ikm", "name": IKM, "way": "gabungan", "aggregation": POOLED}
    with pytest.raises(error):
        Measure(**(told | given))


def test_sources_have_names() -> None:
    assert FigureSource.WAKTU_LAYANAN.label.en == "Service times"
