"""Tables of points: by category, by bands without gaps."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.career.talent_rubrics import (
    INTEGRITY_POINTS,
    PREDIKAT_POINTS,
    BandRubric,
    CategoryPoints,
    CategoryRubric,
    PointBand,
)
from kinerja.errors import InvalidValue, WrongType
from tests.unit.career.talents import DECREE

YEARS = BandRubric("masa", [PointBand(5, 100), PointBand(0, 60, 2), PointBand(3, 80, 4)], DECREE)


def test_points_by_category() -> None:
    """Capitals, spaces and punctuation do not matter."""
    assert INTEGRITY_POINTS.points_of("Tidak Pernah") == 100
    assert INTEGRITY_POINTS.names("Sedang menjalani")
    assert not INTEGRITY_POINTS.names("Luar Biasa")
    assert [row.points for row in INTEGRITY_POINTS.rows] == [100, 75, 50, 25, 0]


def test_an_unknown_category_has_no_points_which_is_not_0() -> None:
    """T8 of talent core: 'Luar Biasa' -> unknown; SASN-AI makes it 1."""
    unknown = INTEGRITY_POINTS.points_of("Luar Biasa")
    assert isinstance(unknown, Undetermined)
    assert unknown.basis is INTEGRITY_POINTS.basis
    assert "Perhaps 'ringan' is meant." in INTEGRITY_POINTS.points_of("ringn").reason.en


def test_tables_of_categories_that_cannot_be() -> None:
    """Empty ones, doubles, and parts of the wrong kind."""
    with pytest.raises(InvalidValue, match="is empty"):
        CategoryRubric("x", {}, DECREE)
    with pytest.raises(InvalidValue, match="'s_1' stands twice"):
        CategoryRubric("x", {"S-1": 80, "s 1": 90}, DECREE)
    with pytest.raises(WrongType, match="CategoryPoints"):
        CategoryRubric("x", [("S1", 80)], DECREE)
    with pytest.raises(InvalidValue, match="category is empty"):
        CategoryPoints("-", 1)


@pytest.mark.parametrize(("years", "points"), [(0, 60), ("2.5", 60), (3, 80), ("4.1", 80), ("4.999", 80), (5, 100)])
def test_a_band_runs_to_the_next(years, points) -> None:
    """T8: 4.1 years in a rubric that prints 3-4 and 5 -> 80, and told."""
    assert YEARS.points_of(years) == points


def test_what_lies_between_two_printed_bands_is_told() -> None:
    """The gap itself, of a number in it and of the table; printed ends are in no gap."""
    assert [finding.code for finding in YEARS.findings("4.1")] == ["RUBRIC_GAP"]
    assert YEARS.findings(4) == YEARS.findings(5) == ()
    assert [finding.message.en for finding in YEARS.check()] == [
        "The table masa prints nothing between 2 and 3.",
        "The table masa prints nothing between 4 and 5.",
    ]


def test_seen_elsewhere_a_fit_of_84_5_falls_between_84_and_85() -> None:
    """B18: SASN-AI gives 0 for a fit of 84.5, since it prints 75-84 and 85-100."""
    fit = BandRubric("fit", [PointBand(0, 1, 74), PointBand(75, 2, 84), PointBand(85, 3, 100)], DECREE)
    assert fit.points_of("84.5") == 2
    assert [finding.code for finding in fit.findings("84.5")] == ["RUBRIC_GAP"]


def test_seen_elsewhere_60_5_is_in_no_box() -> None:
    """An application prints 0-60, 61-80, 81-100, on both axes; 60.5 stands in no box there."""
    levels = BandRubric("batas", [PointBand(0, 1, 60), PointBand(61, 2, 80), PointBand(81, 3, 100)], DECREE)
    assert (levels.points_of("60.5"), levels.points_of("80.999")) == (1, 2)


def test_outside_the_table_there_are_no_points() -> None:
    """Below the first band, and above a printed end of the last one."""
    closed = BandRubric("x", [PointBand(10, 50, 20), PointBand(20, 60, 30)], DECREE)
    assert isinstance(closed.points_of("9.99"), Undetermined)
    assert isinstance(closed.points_of("30.01"), Undetermined)
    assert (closed.points_of(20), closed.points_of(30), closed.check()) == (60, 60, ())
    assert YEARS.points_of(1000) == 100


def test_tables_of_bands_that_cannot_be() -> None:
    """Empty, overlapping, twice from one number, backwards; floats are refused."""
    with pytest.raises(InvalidValue, match="is empty"):
        BandRubric("x", [], DECREE)
    for bands in ([PointBand(0, 1, 61), PointBand(60, 2)], [PointBand(0, 1), PointBand(0, 2)]):
        with pytest.raises(InvalidValue, match="Two bands of 'x' hold"):
            BandRubric("x", bands, DECREE)
    with pytest.raises(InvalidValue, match="lower end first"):
        PointBand(5, 1, 4)
    with pytest.raises(WrongType, match="float"):
        YEARS.points_of(4.1)


def test_points_of_the_predikat_differ_by_agency() -> None:
    """Two applications, two tables; neither is a default."""
    assert [table.points_of("Butuh Perbaikan") for table in PREDIKAT_POINTS.values()] == [Fraction(60), Fraction(65)]
    assert {table.basis.assurance for table in PREDIKAT_POINTS.values()} == {Assurance.PRACTICE}
