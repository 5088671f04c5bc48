"""Counts of people in a public report."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.base.suppression import Hidden
from kinerja.base.words import Words
from kinerja.errors import EmptyCollection, InvalidValue, NotFound
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.tallies import Tally, TallyLine
from kinerja.feedback.figure import FigureSource
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.policy import PERSONS_CLOSED, PUBLICATION, PublicationPolicy, SameForAll
from kinerja.publication.report_parts import CountRow, Population, ReportEntry, ReportTable
from kinerja.publication.report_tables import check_tables, predikat_table, published_table
from kinerja.rules.permenpanrb6_2022 import Predikat
from tests.unit.feedback.figures import figure as any_figure

YEAR = Period.year(2025)
UNITS = UnitTree([Unit("kota", "Kota"), Unit("a", "Dinas A", "kota"), Unit("b", "Dinas B", "kota")])
OPEN = PublicationPolicy("terbuka", same_for_all=SameForAll.DITAMPILKAN, basis=[PERSONS_CLOSED])


def word(text):
    """Return a text that is the same in both languages."""
    return Words(text, text)


def table(*rows, population=Population.PEGAWAI, period=YEAR, units=("a", "b")):
    """Return a table of people, its columns numbered."""
    named = [CountRow(word(f"baris {unit}"), row, unit) for row, unit in zip(rows, units, strict=False)]
    columns = [word(f"kolom {place}") for place, _ in enumerate(rows[0])]
    return ReportTable(word("Tabel"), population, period, columns, named)


def cells(given, policy=PUBLICATION):
    """Return the counts of a table with their sums, a dash where one is hidden."""
    shown = published_table(given, policy).table
    if isinstance(shown, Hidden):
        return None
    lines = [*((*row.counts, row.total) for row in shown.rows), (*shown.totals, shown.total)]
    return [["-" if isinstance(count, Hidden) else count for count in line] for line in lines]


def tallied(*lines):
    """Return a tally of the year."""
    return Tally(YEAR, EvaluationKind.TAHUNAN, [TallyLine(*line) for line in lines])


def test_predikat_of_units() -> None:
    """All grades of the scale stand there, and those who have none yet."""
    given = predikat_table(
        tallied(("a", None, 2), ("a", Predikat.BAIK, 30), ("b", Predikat.SANGAT_BAIK, 6), ("b", Predikat.BAIK, 20)),
        UNITS,
    )
    assert [column.id for column in given.columns] == [
        "Sangat Kurang",
        "Kurang (Misconduct)",
        "Butuh Perbaikan",
        "Baik",
        "Sangat Baik",
        "Belum ada predikat",
    ]
    assert [(row.name.id, row.unit_id, row.counts) for row in given.rows] == [
        ("Dinas A", "a", (0, 0, 0, 30, 0, 2)),
        ("Dinas B", "b", (0, 0, 0, 20, 6, 0)),
    ]
    assert given.population is Population.PEGAWAI


def test_units_of_one_name_are_told_apart() -> None:
    """Every agency has a secretariat; by the unit above, and where that has the same name too, by the id."""
    above = [Unit("kota", "Kota"), Unit("p", "Dinas P", "kota"), Unit("q", "Dinas Q", "kota")]
    inner = [Unit(each, "Sekretariat", parent) for each, parent in (("p1", "p"), ("q1", "q"), ("q2", "q"))]
    units = UnitTree([*above, *inner, Unit("x", "Kota")])
    given = predikat_table(tallied(*((each, Predikat.BAIK, 20) for each in ("p1", "q1", "q2", "kota", "x"))), units)
    assert [row.name.id for row in given.rows] == [
        "Sekretariat (Dinas P)",
        "Sekretariat (Dinas Q) (q1)",
        "Sekretariat (Dinas Q) (q2)",
        "Kota (kota)",
        "Kota (x)",
    ]


def test_lines_of_one_unit_and_predikat_are_counted_together() -> None:
    """The second one took the place of the first, and its people were nowhere."""
    given = predikat_table(tallied(("a", Predikat.BAIK, 12), ("a", Predikat.BAIK, 9)), UNITS)
    assert sum(given.rows[0].counts) == 21


@pytest.mark.parametrize(
    ("failed", "unchanged", "told"), [(0, 0, 0), (4, 8, 12), (5, 0, 5), (3, 0, None), (0, 1, None)]
)
def test_who_is_in_no_row_is_told(failed: int, unchanged: int, told: int | None) -> None:
    """Those whose appraisal failed, or was made in an earlier run; fewer than five as no other count is."""
    counted = attrs.evolve(tallied(("a", Predikat.BAIK, 30), ("b", Predikat.KURANG, 20)), failed=failed)
    given = predikat_table(attrs.evolve(counted, unchanged=unchanged), UNITS)
    published = published_table(given, OPEN)
    assert given.left_out == failed + unchanged
    assert (None if isinstance(published.left_out, Hidden) else published.left_out) == told
    assert published.table == published_table(attrs.evolve(given, left_out=0), OPEN).table
    assert repr(given).endswith("left_out=…)")


def test_predikat_of_a_scale_that_is_data() -> None:
    """With its own grades."""
    scale = Scale("skala", ("rendah", "tinggi"))
    given = predikat_table(tallied(("a", Grade("tinggi", scale), 7)), UNITS)
    assert [column.id for column in given.columns] == ["rendah", "tinggi"]
    assert given.rows[0].counts == (0, 7)


def test_predikat_that_nobody_has_yet() -> None:
    """There is but one column."""
    assert predikat_table(tallied(("a", None, 7)), UNITS).rows[0].counts == (7,)


def test_tallies_that_make_no_table() -> None:
    """Nobody, two regulations, an unknown unit."""
    with pytest.raises(EmptyCollection):
        predikat_table(tallied(), UNITS)
    with pytest.raises(InvalidValue):
        predikat_table(tallied(("a", Predikat.BAIK, 7), ("b", Grade("baik", Scale("x", ("baik", "b"))), 7)), UNITS)
    with pytest.raises(NotFound):
        predikat_table(tallied(("x", Predikat.BAIK, 7)), UNITS)


def test_a_unit_whose_people_all_stand_in_one_class() -> None:
    """Everybody's predikat would be known: where the others have people, some of these may be."""
    given = table([0, 12, 0], [0, 20, 15])
    assert cells(given) == [[0, "-", "-", 12], [0, "-", "-", 35], [0, 32, 15, 47]]
    assert cells(given, OPEN) == [[0, 12, 0, 12], [0, 20, 15, 35], [0, 32, 15, 47]]


def test_a_whole_agency_in_one_class() -> None:
    """Then the sums keep it too."""
    shown = cells(table([0, 12], [0, 20]))
    assert all(line[:2] == ["-", "-"] for line in shown)
    assert shown[-1][-1] == 32


def test_one_column_has_no_other_class() -> None:
    """People counted by unit only have no class that could be known, and an empty unit has nobody."""
    assert cells(table([12], [20])) == [[12, 12], [20, 20], [32, 32]]
    assert cells(table([0, 0], [20, 30])) == [[0, 0, 0], [20, 30, 50], [20, 30, 50]]


def test_where_even_the_sum_must_stay_hidden_no_count_is_shown() -> None:
    """The empty cells of four people would be one way to find them."""
    assert cells(table([3, 0, 1])) is None
    hidden = published_table(table([3, 2]), PUBLICATION).table
    assert isinstance(hidden, Hidden)


def test_the_basis_of_the_default_for_people_of_one_class_is_said_to_be_ours() -> None:
    """No law that was read asks for it."""
    assert Assurance.ASSUMPTION in {basis.assurance for basis in PUBLICATION.basis}


def figure(unit_id, source=FigureSource.SURVEI, period=YEAR):
    """Return a figure of many people."""
    return ReportEntry(any_figure(80, source=source, unit_id=unit_id, period=period, n=60))


def test_one_table_for_the_same_people() -> None:
    """By age and by sex: what one hides, the other may tell."""
    with pytest.raises(InvalidValue) as caught:
        check_tables([table([9, 9]), table([6, 12], period=Period.quarter(2025, 1))], [])
    assert caught.value.path == "tables[1]"
    check_tables([table([9, 9]), table([9, 9], period=Period.year(2024))], [])
    check_tables([table([9, 9]), table([9, 9], population=Population.RESPONDEN)], [])


def test_a_table_by_unit_beside_figures_of_the_same_people() -> None:
    """The n of a unit's index is the sum of its row."""
    by_unit = table([9, 9], [8, 8], population=Population.RESPONDEN)
    with pytest.raises(InvalidValue) as caught:
        check_tables([by_unit], [figure("kota"), figure("b")])
    assert caught.value.path == "tables[0]"
    check_tables([by_unit], [figure("kota"), figure("b", FigureSource.PENGADUAN)])
    check_tables([by_unit], [figure("b", period=Period.year(2024))])
    check_tables([table([9, 9], [8, 8])], [figure("b")])
    check_tables([table([9, 9], population=Population.RESPONDEN)], [figure("a")])
