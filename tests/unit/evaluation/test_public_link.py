"""Performance and satisfaction over units: with an interval, with caveats, and silent about few units."""

from __future__ import annotations

from typing import Any

import pytest
from scipy import stats

from kinerja import EvaluationKind, Period, Predikat
from kinerja.base.finding import Undetermined
from kinerja.base.words import Words
from kinerja.errors import EmptyCollection, InvalidValue, UnknownName, WrongType
from kinerja.evaluation.distribution import Distribution
from kinerja.evaluation.public_link import LinkMethod, LinkReading, PublicLink, link_units, predikat_share
from kinerja.feedback.figure import Figure, FigureSource
from tests.unit.feedback.figures import YEAR, figure

GOOD = [61, 55, 72, 68, 80, 77, 59, 90, 84, 66, 71, 88]
PLEASED = ["74.1", "70.2", "75.0", "78.3", "80.9", "76.4", "73.2", "86.1", "79.5", "77.7", "75.9", "84.0"]
SHARE = Words("Pegawai baik", "Good people")


def good(numbers: list[Any], **changes: Any) -> list[Figure]:
    told = {"source": FigureSource.LAINNYA, "name": SHARE, "unit": "%"} | changes
    return [figure(number, unit_id=f"u{i}", **told) for i, number in enumerate(numbers)]


def pleased(numbers: list[Any], **changes: Any) -> list[Figure]:
    return [figure(number, unit_id=f"u{i}", **changes) for i, number in enumerate(numbers)]


def linked(first: Any = None, second: Any = None, **changes: Any) -> PublicLink:
    return link_units(first or good(GOOD), second or pleased(PLEASED), **changes)


@pytest.mark.parametrize(("method", "reference"), [("spearman", stats.spearmanr), ("pearson", stats.pearsonr)])
def test_the_coefficient_is_that_of_scipy(method: Any, reference: Any) -> None:
    link = linked(method=method)
    expected = reference([float(x) for x in GOOD], [float(x) for x in PLEASED]).statistic
    assert link.coefficient is not None
    assert float(link.coefficient) == pytest.approx(expected, abs=6e-5)
    assert (link.units, link.method, link.answer) == (12, LinkMethod(method), LinkReading.SEARAH)
    assert link.low < link.coefficient < link.high


def test_the_interval_of_pearson_is_fishers() -> None:
    link = linked(method=LinkMethod.PEARSON)
    low, high = stats.pearsonr([float(x) for x in GOOD], [float(x) for x in PLEASED]).confidence_interval(0.95)
    assert float(link.low or 0) == pytest.approx(low, abs=6e-5)
    assert float(link.high or 0) == pytest.approx(high, abs=6e-5)


def test_they_may_go_against_each_other_or_be_unclear() -> None:
    assert linked(good([-x for x in GOOD])).answer is LinkReading.BERLAWANAN
    mixed = [1, 12, 2, 11, 3, 10, 4, 9, 5, 8, 6, 7]
    assert linked(good(list(range(12))), pleased(mixed)).answer is LinkReading.TIDAK_JELAS
    assert LinkReading.TIDAK_JELAS.label.en == "Not clear"


def test_few_units_say_nothing() -> None:
    link = linked(good(GOOD[:9]), pleased(PLEASED[:9]))
    assert isinstance(link.answer, Undetermined)
    assert (link.coefficient, link.low, link.high) == (None, None, None)
    assert "9 unit" in link.answer.reason.id
    assert isinstance(linked(good(GOOD[:9]), pleased(PLEASED[:9]), fewest_units=9).answer, LinkReading)


def test_what_never_differs_goes_together_with_nothing() -> None:
    link = linked(good([80] * 12))
    assert isinstance(link.answer, Undetermined)
    assert "the same in all units" in link.answer.reason.en


def test_one_exact_line_has_no_interval() -> None:
    link = linked(good(list(range(12))), pleased(list(range(12))))
    assert (link.coefficient, link.low) == (1, None)
    assert isinstance(link.answer, Undetermined)
    assert "no interval" in link.answer.reason.en


def test_units_with_one_figure_or_of_other_periods_are_left_out_and_told() -> None:
    first = [*good(GOOD), figure(1, unit_id="lone", source=FigureSource.LAINNYA, name=SHARE, unit="%")]
    second = [*pleased(PLEASED[:-1]), figure(80, unit_id="u11", period=Period.year(2023))]
    link = linked(first, second)
    assert (link.units, [each.unit_id for each in link.left_out]) == (11, ["lone", "u11"])
    assert [each.why.en for each in link.left_out] == [
        "It has only one of the two figures.",
        "Its two figures are of other periods.",
    ]


def test_caveats_are_always_told() -> None:
    told = [caveat.en for caveat in linked().caveats]
    assert len(told) == 4
    assert "nothing can be concluded about any employee" in told[0]
    assert "no cause" in told[1]
    half = linked(second=pleased(PLEASED, period=Period.semester(2025, 2)))
    assert len(half.caveats) == 5
    other = [*pleased(PLEASED[:-1]), figure("84", unit_id="u11", aggregation=Words("lain", "other"))]
    assert "not put together alike" in linked(second=other).caveats[-1].en


def test_the_numbers_of_single_units_are_not_in_it() -> None:
    """A share of a unit of two people would tell of both."""
    assert "90" not in linked().as_text("en").replace("0.90", "")
    assert not any(str(number) in repr(linked()) for number in ("86.1", "u7"))


def test_what_cannot_be_linked_is_refused() -> None:
    with pytest.raises(InvalidValue, match="several things"):
        linked([*good(GOOD[:-1]), figure(1, unit_id="u11")])
    with pytest.raises(InvalidValue, match="'u0' stands twice"):
        linked(good(GOOD) + good(GOOD[:1]))
    with pytest.raises(EmptyCollection):
        link_units([], pleased(PLEASED))
    with pytest.raises(WrongType):
        link_units(GOOD, pleased(PLEASED))  # type: ignore[arg-type]
    with pytest.raises(UnknownName):
        linked(method="kendall")
    for fewest in (3, True, "10"):
        with pytest.raises(InvalidValue, match="4 or more"):
            linked(fewest_units=fewest)


def test_shares_of_predikat_are_figures_of_units() -> None:
    people = {"sangat_baik": 1, "baik": 5, "butuh_perbaikan": 2}
    told = Distribution("kec", YEAR, EvaluationKind.TAHUNAN, people)
    share = predikat_share(told)
    assert not isinstance(share, Undetermined)
    assert (share.value, share.n, share.unit_id, share.source) == (75, 8, "kec", FigureSource.LAINNYA)
    best = predikat_share(told, at_least=Predikat.SANGAT_BAIK)
    assert not isinstance(best, Undetermined)
    assert (str(best.value), best.name.id) == ("25/2", "Pegawai berpredikat Sangat Baik atau lebih")
    assert isinstance(predikat_share(Distribution("kec", YEAR, EvaluationKind.TAHUNAN, {})), Undetermined)
    with pytest.raises(WrongType):
        predikat_share(people)  # type: ignore[arg-type]


def test_it_is_a_page() -> None:
    assert "Tidak ikut" in linked(good([*GOOD, 1])).as_text("id")
    few = linked(good(GOOD[:5]), pleased(PLEASED[:5]))
    assert "Too few: 5 units" in few.as_html("en")
    assert few._repr_html_() == few.as_html("id")
