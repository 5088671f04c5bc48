"""The public report as a whole: what goes in, what comes out, and that nothing hidden does."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.laws import UU_14_2008
from kinerja.base.period import Period
from kinerja.base.suppression import Hidden
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.interop.convert import dumps, loads
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.policy import PERSONS_CLOSED, NamingGround, PublicationPolicy
from kinerja.publication.report import public_report
from kinerja.publication.report_parts import CountRow, IndividualResult, Population, ReportEntry, ReportTable
from kinerja.publication.report_rows import REPORT_COLUMNS
from tests.unit.feedback.figures import figure as any_figure

YEAR = Period.year(2025)
UNITS = UnitTree(
    [Unit("kota", "Kota"), Unit("dinas", "Dinas", "kota"), Unit("a", "UPT A", "dinas"), Unit("b", "UPT B", "dinas")]
)


def word(text):
    """Return a text that is the same in both languages."""
    return Words(text, text)


def figure(unit_id, n, **more):
    """Return an index of satisfaction."""
    return any_figure(**({"value": "80.5", "name": Words("IKM", "Index"), "unit_id": unit_id, "n": n} | more))


def table(*rows, population=Population.RESPONDEN, period=YEAR):
    """Return a table of people by age."""
    named = [CountRow(word(f"usia {place}"), row) for place, row in enumerate(rows)]
    return ReportTable(word("Usia dan jenis kelamin"), population, period, [word("L"), word("P")], named)


CAMAT = IndividualResult(
    "Ani",
    "Camat",
    word("Sangat Baik"),
    NamingGround.PERSETUJUAN_TERTULIS,
    UU_14_2008("Pasal 18 ayat (2)", assurance=Assurance.SECONDARY),
    date(2026, 1, 5),
)
ELEMENT = figure("dinas", 61, value="3.2", unit="nilai", name=word("Biaya"))
WHOLE = ReportEntry(figure("dinas", 61, low="78", high="83", confidence=95), [ELEMENT])
REPORT = public_report(
    UNITS,
    "dinas",
    YEAR,
    entries=[WHOLE, figure("a", 3), figure("b", 58)],
    tables=[table([20, 3], [30, 8])],
    individuals=[CAMAT],
)


def test_rows_have_the_same_columns() -> None:
    """Numbers as text, nothing where something is hidden."""
    rows = REPORT.rows()
    assert {tuple(row) for row in rows} == {REPORT_COLUMNS}
    assert rows[0] == {
        "bagian": "angka",
        "unit": "Dinas",
        "unit_id": "dinas",
        "ukuran": "IKM",
        "baris": "",
        "rincian": "",
        "periode": "Tahun 2025",
        "nilai": "80.50",
        "satuan": "indeks",
        "n": "61",
        "batas_bawah": "78.00",
        "batas_atas": "83.00",
        "keterbukaan": "biasa",
        "keterangan": "",
    }
    assert [(row["rincian"], row["nilai"], row["satuan"]) for row in rows[1:2]] == [("Biaya", "3.20", "nilai")]
    assert [(row["unit"], row["unit_id"], row["nilai"], row["n"], row["keterbukaan"]) for row in rows[2:4]] == [
        ("UPT A", "a", "", "", "tertutup"),
        ("UPT B", "b", "", "", "tertutup"),
    ]
    assert {row["unit_id"] for row in rows[4:]} == {"dinas"}


def test_rows_of_counts_have_their_sums() -> None:
    """And say why a count is not there."""
    rows = [row for row in REPORT.rows("en") if row["bagian"] == "tabel"]
    assert [(row["baris"], row["rincian"], row["nilai"]) for row in rows] == [
        ("usia 0", "L", ""),
        ("usia 0", "P", ""),
        ("usia 0", "All", "23"),
        ("usia 1", "L", ""),
        ("usia 1", "P", ""),
        ("usia 1", "All", "38"),
        ("All", "L", "50"),
        ("All", "P", "11"),
        ("All", "All", "61"),
    ]
    assert rows[0]["keterangan"] == "Hidden so that groups of fewer than 5 people stay unknown."
    assert rows[2]["keterangan"] == ""
    assert rows[0]["satuan"] == "Respondents"


@pytest.mark.parametrize(("left_out", "told"), [(12, ("12", "")), (2, ("", "Hidden so that groups of fewer"))])
def test_who_is_in_no_row_of_a_table_has_a_row_of_their_own(left_out: int, told: tuple[str, str]) -> None:
    """Also where the table is hidden as a whole; on the page too."""
    for counts in ([20, 8], [3, 0]):
        given = attrs.evolve(table(counts), left_out=left_out)
        report = public_report(UNITS, "dinas", YEAR, tables=[given])
        (row,) = (row for row in report.rows("en") if row["baris"] == "Not in the table")
        assert (row["nilai"], row["keterangan"][: len(told[1])]) == told
        assert f"Not in the table: {told[0] or told[1]}" in report.as_text("en")
        assert loads(dumps(report)) == report


def test_a_person_stands_there_with_the_ground() -> None:
    """And the article."""
    row = REPORT.rows()[-1]
    assert (row["bagian"], row["baris"], row["rincian"], row["ukuran"]) == (
        "perorangan",
        "Ani",
        "Camat",
        "Sangat Baik",
    )
    assert row["keterangan"] == "Persetujuan tertulis (UU 14/2008, Pasal 18 ayat (2))"


def test_a_report_has_nothing_by_default() -> None:
    """No person, no figure, no count."""
    assert public_report(UNITS, "a", YEAR).rows() == ()


def test_what_is_hidden_is_in_no_form_of_the_report() -> None:
    """The index of three people, its parts and its n, and the small count."""
    secret = figure("a", 3, value="61.7", low="50.1", high="73.3", confidence=95, reference="RAHASIA")
    report = public_report(UNITS, "dinas", YEAR, entries=[figure("dinas", 61), secret, figure("b", 58, value="81.47")])
    for text in (dumps(report), repr(report), report.as_text("id"), report.as_html("en"), str(report.rows())):
        for hidden in ("61.7", "617/10", "50.1", "73.3", "RAHASIA", "81.47", "81,47", "8147", "n=58", "n=3"):
            assert hidden not in text


def test_a_report_is_stored() -> None:
    """As everybody reads it."""
    assert loads(dumps(REPORT)) == REPORT


def test_a_table_whose_sum_would_tell_a_hidden_n_is_not_shown() -> None:
    """All five people of the office are in two counters that are both small: how many they are is hidden."""
    entries = [figure("dinas", 5), figure("a", 3), figure("b", 2)]
    report = public_report(UNITS, "dinas", YEAR, entries=entries, tables=[table([5, 0])])
    assert isinstance(report.figures[0].n, Hidden)
    assert report.tables[0].table == report.figures[0].n
    assert [row["keterangan"] for row in report.rows("en") if row["bagian"] == "tabel"] == [
        "Hidden so that figures of groups of fewer than 5 people stay unknown."
    ]


def test_a_table_of_others_is_shown() -> None:
    """The people behind a hidden figure are not those of every table."""
    entries = [figure("dinas", 3, period=Period.quarter(2025, 1))]
    for other in (
        table([9, 8], population=Population.PEGAWAI),
        table([9, 8], population=Population.PELAPOR),
        table([9, 8], period=Period.quarter(2025, 2)),
    ):
        assert not isinstance(
            public_report(UNITS, "dinas", YEAR, entries=entries, tables=[other]).tables[0].table, Hidden
        )
    inner = public_report(UNITS, "dinas", YEAR, entries=[figure("a", 3)], tables=[table([9, 8])])
    assert not isinstance(inner.tables[0].table, Hidden)


def test_an_agency_publishes_by_its_own_policy() -> None:
    """With its own thresholds."""
    own = PublicationPolicy("Perwal 1/2026", hidden_below=3, detail_from=3, firm_from=3, basis=[PERSONS_CLOSED])
    report = public_report(UNITS, "dinas", YEAR, entries=[figure("a", 3)], policy=own)
    assert report.rows()[0]["nilai"] == "80.50"


@pytest.mark.parametrize(
    ("given", "problem", "path"),
    [
        ({"entries": [figure("kota", 60)]}, InvalidValue, "entries[0]"),
        ({"entries": [figure("a", 60, period=Period.year(2024))]}, InvalidValue, "entries[0]"),
        ({"tables": [table([9, 9], period=Period.year(2024))]}, InvalidValue, "tables[0]"),
        ({"entries": [figure("a", 60), figure("a", 60)]}, InvalidValue, "entries[1]"),
        ({"tables": [table([9, 9]), table([9, 9])]}, InvalidValue, "tables[1]"),
        ({"entries": ["IKM"]}, WrongType, "entries[0]"),
        ({"tables": [{"L": 3}]}, WrongType, "tables[0]"),
        ({"individuals": ["Ani"]}, WrongType, "individuals[0]"),
        ({"policy": 5}, WrongType, "policy"),
    ],
)
def test_what_a_report_refuses(given, problem, path) -> None:
    """Other units, other days, two views of the same people, other things."""
    with pytest.raises(problem) as caught:
        public_report(UNITS, "dinas", YEAR, **given)
    assert caught.value.path == path


def test_a_figure_that_could_not_be_told_is_refused_with_its_reason() -> None:
    """What ``figure()`` gives where there is no number; other things are told what makes an entry of them."""
    unknown = Undetermined(Words("Belum ada yang menjawab.", "Nobody answered yet."))
    with pytest.raises(WrongType, match=r"^entries\[1\]: .* Nobody answered yet\. Leave it out\.$"):
        public_report(UNITS, "dinas", YEAR, entries=[figure("a", 60), unknown])
    with pytest.raises(WrongType, match=r"Give figures or entries: index\.figure\(\), survey_entry\(index\)\.$"):
        public_report(UNITS, "dinas", YEAR, entries=["IKM"])


def test_remarks_in_one_cell_are_sentences() -> None:
    """They were run together where a note has no full stop."""
    notes = [Words("dua", "two"), Words("tiga", "three")]
    report = public_report(UNITS, "dinas", YEAR, entries=[attrs.evolve(figure("a", 20), notes=notes)])
    assert report.rows("en")[0]["keterangan"] == "Indicative: it rests on fewer than 30 people. two. three."


def test_a_report_of_a_unit_that_is_not_there() -> None:
    """And in a language that is none of ours."""
    with pytest.raises(NotFound):
        public_report(UNITS, "x", YEAR)
    with pytest.raises(UnknownName):
        REPORT.rows("jv")  # type: ignore[arg-type]


def test_a_table_of_one_unit_within_does_not_tell_its_hidden_n() -> None:
    """The index of B is hidden so that the three people of A stay unknown; a table of B said that it has 58."""
    people = ReportTable(
        word("Usia"), Population.RESPONDEN, YEAR, [word("L"), word("P")], [CountRow(word("B"), [30, 28], "b")]
    )
    report = public_report(
        UNITS, "dinas", YEAR, entries=[figure("dinas", 61), figure("a", 3), figure("b", 58)], tables=[people]
    )
    assert isinstance(report.tables[0].table, Hidden)
    assert "58" not in str(report.rows())


def test_a_table_of_another_unit_is_refused() -> None:
    people = ReportTable(word("Usia"), Population.PEGAWAI, YEAR, [word("L")], [CountRow(word("B"), [30], "b")])
    with pytest.raises(InvalidValue, match="does not lie within"):
        public_report(UNITS, "a", YEAR, tables=[people])
