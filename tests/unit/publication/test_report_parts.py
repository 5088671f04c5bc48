"""What goes into a public report."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.base.laws import UU_14_2008
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_sample import SurveySample
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
from kinerja.publication.policy import NamingGround
from kinerja.publication.report_parts import (
    CountRow,
    IndividualResult,
    Population,
    ReportEntry,
    ReportTable,
    survey_entry,
)
from tests.unit.feedback.figures import figure, varied

YEAR = Period.year(2025)
IKM = figure(80, unit_id="a", n=40)
LAW = UU_14_2008("Pasal 18 ayat (2)", assurance=Assurance.SECONDARY)
CAMAT = ("Ani", "Camat", Words("Baik", "Good"))


def word(text):
    """Return a text that is the same in both languages."""
    return Words(text, text)


def test_details_are_parts_of_their_figure() -> None:
    """Of the same unit, days and source, each under its own name."""
    part = varied(IKM, name=word("U1"))
    assert ReportEntry(IKM, [part]).details == (part,)
    for other in (
        attrs.evolve(part, unit_id="b"),
        attrs.evolve(part, period=Period.year(2024)),
        varied(part, source=FigureSource.FORUM),
    ):
        with pytest.raises(InvalidValue) as caught:
            ReportEntry(IKM, [part, varied(other, name=word("U2"))])
        assert caught.value.path == "details[1]"
    with pytest.raises(InvalidValue, match="stands twice"):
        ReportEntry(IKM, [part, part])


def test_a_survey_with_its_elements() -> None:
    """The index keeps its n, each element has its own."""
    rows = [[4] * 9, [3] * 8 + [None]]
    answers = Answers(PERMENPANRB14_2017, rows, unit_id="a", period=YEAR)
    sample = SurveySample(2, population=100)
    entry = survey_entry(index(answers), sample=sample)
    assert (entry.figure.n, entry.sample) == (2, sample)
    assert [detail.n for detail in entry.details] == [2] * 8 + [1]
    assert [detail.value for detail in entry.details][-1] == 4
    assert entry.details[0].unit == "nilai"
    assert entry.details[0].low is None
    assert entry.figure.notes[0].id == "Mutu pelayanan: A (Sangat baik)"
    assert entry.details[0].notes == ()


def test_a_survey_whose_classes_are_not_known_has_none() -> None:
    """A scheme of one's own without a table."""
    scheme = attrs.evolve(PERMENPANRB14_2017, id="denyut", cuts=())
    entry = survey_entry(index(Answers(scheme, [[4] * 9], unit_id="a", period=YEAR)))
    assert not any("Mutu" in note.id for note in entry.figure.notes)


def test_a_table_of_people() -> None:
    """Each row has a count for each column; counts stand in no repr."""
    row = CountRow(word("Bidang A"), [33, 7])
    table = ReportTable(word("Umur"), Population.PEGAWAI, YEAR, [word("muda"), word("tua")], [row])
    assert "33" not in repr(table)
    assert table.rows[0].counts == (33, 7)


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ([], [CountRow(word("a"), [])]),
        ([word("x")], []),
        ([word("x"), word("x")], [CountRow(word("a"), [1, 2])]),
        ([word("x")], [CountRow(word("a"), [1]), CountRow(word("a"), [2])]),
        ([word("x"), word("y")], [CountRow(word("a"), [1])]),
    ],
)
def test_a_table_that_cannot_be(columns, rows) -> None:
    """Nothing counted, a name twice, a count missing."""
    with pytest.raises(InvalidValue):
        ReportTable(word("Umur"), Population.PEGAWAI, YEAR, columns, rows)


@pytest.mark.parametrize(("count", "problem"), [(-2, InvalidValue), ("2", WrongType), (True, WrongType)])
def test_a_count_is_a_whole_number(count, problem) -> None:
    """It is not repeated in the error."""
    with pytest.raises(problem) as caught:
        CountRow(word("a"), [6, count])
    assert caught.value.path == "counts[1]"
    assert "2" not in str(caught.value).replace("counts[1]", "")


def test_who_is_counted_in_figures_too() -> None:
    """Employees are in none."""
    assert [(each.value, each.source and each.source.value) for each in Population] == [
        ("pegawai", None),
        ("responden", "survei"),
        ("pelapor", "pengaduan"),
        ("penerima_layanan", "waktu_layanan"),
        ("lainnya", None),
    ]
    assert Population.PELAPOR.label.en == "Complainants"


def test_a_person_stands_in_a_report_only_with_a_basis() -> None:
    """Consent has its day; the number of the person is masked."""
    consent = IndividualResult(*CAMAT, NamingGround.PERSETUJUAN_TERTULIS, LAW, date(2026, 1, 5))
    office = IndividualResult("Ani 198502142010031991", *CAMAT[1:], NamingGround.JABATAN_PUBLIK, LAW)
    assert consent.consented_on == date(2026, 1, 5)
    assert office.person == "Ani **************1991"


@pytest.mark.parametrize(
    ("ground", "basis", "day", "problem"),
    [
        (NamingGround.PERSETUJUAN_TERTULIS, LAW, None, InvalidValue),
        (NamingGround.JABATAN_PUBLIK, LAW, date(2026, 1, 5), InvalidValue),
        (NamingGround.JABATAN_PUBLIK, None, None, WrongType),
        (NamingGround.JABATAN_PUBLIK, UU_14_2008("x", assurance=Assurance.ASSUMPTION, note="?"), None, InvalidValue),
        ("jabatan_publik", LAW, None, WrongType),
    ],
)
def test_a_person_without_a_sure_ground_is_refused(ground, basis, day, problem) -> None:
    """Never by default, never by an assumption."""
    with pytest.raises(problem):
        IndividualResult(*CAMAT, ground, basis, day)


@pytest.mark.parametrize(("left_out", "error"), [(-3, InvalidValue), ("3", WrongType), (True, WrongType)])
def test_how_many_are_left_out_is_a_whole_number(left_out, error) -> None:
    """Which no error repeats."""
    with pytest.raises(error) as caught:
        ReportTable(word("x"), Population.PEGAWAI, YEAR, [word("a")], [CountRow(word("b"), [9])], left_out=left_out)
    assert caught.value.path == "left_out"
    assert "3" not in str(caught.value)
