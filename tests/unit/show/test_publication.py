"""The public report as a page."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.base.laws import PERMENPANRB_14_2017, UU_14_2008
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.service import ServiceStatistic
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.policy import NamingGround
from kinerja.publication.report import public_report
from kinerja.publication.report_parts import CountRow, IndividualResult, Population, ReportEntry, ReportTable
from tests.unit.feedback.figures import figure, varied

YEAR = Period.year(2025)
UNITS = UnitTree([Unit("kec", "Kecamatan <X>"), Unit("a", "Kelurahan A", "kec"), Unit("b", "Kelurahan B", "kec")])


def word(text):
    """Return a text that is the same in both languages."""
    return Words(text, text)


IKM = figure(
    "80.5",
    name=Words("Indeks kepuasan", "Satisfaction index"),
    unit_id="kec",
    n=61,
    low=78,
    high=83,
    confidence=95,
    basis=[PERMENPANRB_14_2017("Lampiran", assurance=Assurance.SECONDARY)],
)
PART = varied(IKM, name=word("Biaya"), value="3.2", unit="nilai")
SMALL = attrs.evolve(IKM, unit_id="a", n=3, value="61.7")
OTHER = attrs.evolve(IKM, unit_id="b", n=58, low=None, high=None, confidence=None)
POINTS = varied(
    OTHER,
    source=FigureSource.FORUM,
    name=word("Kesepakatan"),
    n=None,
    unit="%",
    as_of=date(2026, 1, 5),
    reference="https://example.go.id/fkp",
)
PEOPLE = ReportTable(
    word("Pegawai"),
    Population.PEGAWAI,
    YEAR,
    [word("L"), word("P")],
    [CountRow(word("III"), [3, 9]), CountRow(word("IV"), [8, 9])],
)
FEW = attrs.evolve(PEOPLE, population=Population.PELAPOR, rows=[CountRow(word("III"), [3, 0])])
LAW = UU_14_2008("Pasal 18 ayat (2)", assurance=Assurance.SECONDARY)
PERSONS = [
    IndividualResult("Ani", "Camat", word("Baik"), NamingGround.PERSETUJUAN_TERTULIS, LAW, date(2026, 1, 5)),
    IndividualResult("Budi", "Lurah", word("Baik"), NamingGround.JABATAN_PUBLIK, LAW),
]
REPORT = public_report(
    UNITS,
    "kec",
    YEAR,
    entries=[ReportEntry(IKM, [PART]), SMALL, OTHER, POINTS],
    tables=[PEOPLE, FEW],
    individuals=PERSONS,
)


@pytest.mark.parametrize(
    "line",
    [
        "Public report",
        "From: Survey",
        "80.50 indeks",
        "80.50% — — Shown",
        "78.00 to 83.00 (95%)",
        "Biaya: 3.20 nilai",
        "Put together by: pooled",
        "Hidden so that figures of groups of fewer than 5 people stay unknown.",
        "From: Forum with the public",
        "As of: 5 January 2026",
        "Source: https://example.go.id/fkp",
        "Employees, Year 2025",
        "…: Hidden so that groups of fewer than 5 people stay unknown.",
        "Written consent, 5 January 2026",
        "Position in a public office",
        "UU 14/2008, Pasal 18 ayat (2)",
        "Figures of fewer than 10 people are shown without details and interval.",
        "PermenPANRB 14/2017, Lampiran",
    ],
)
def test_what_a_reader_sees(line: str) -> None:
    """Numbers with their n and interval, what is hidden with its reason, persons with their ground, the rules."""
    text = " ".join(REPORT.as_text("en").split())
    assert line in text


def test_numbers_are_written_as_in_documents() -> None:
    """Thousands apart, in either language."""
    many = attrs.evolve(IKM, n=1234)
    counted = attrs.evolve(PEOPLE, rows=[CountRow(word("III"), [1500, 9])])
    report = public_report(UNITS, "kec", YEAR, entries=[many], tables=[counted])
    for language, told in (("id", ("1.234", "1.500")), ("en", ("1,234", "1,500"))):
        assert all(number in report.as_text(language) for number in told)


def test_html_is_escaped_and_shows_nothing_hidden() -> None:
    """In a notebook too."""
    html = REPORT._repr_html_()
    assert "Kecamatan &lt;X&gt;" in html
    assert "<X>" not in html
    assert "61,7" not in html
    assert REPORT.as_html("id") == html


def test_a_report_of_nothing_still_says_its_rules() -> None:
    """Without headings of what is not there."""
    text = public_report(UNITS, "a", YEAR).as_text("id")
    assert "Apa yang ditampilkan" in text
    assert "Perorangan" not in text


def test_units_of_one_name_are_told_apart() -> None:
    """Two of the three secretariats could not be told from each other; other names stay as they are."""
    names = {"kota": "Kota", "p": "Dinas P", "p1": "Sekretariat", "q1": "Sekretariat"}
    units = UnitTree([Unit(each, name, None if each == "kota" else "kota") for each, name in names.items()])
    given = [attrs.evolve(OTHER, unit_id=each) for each in ("p", "p1", "q1")]
    text = public_report(units, "kota", YEAR, entries=given).as_text("en")
    for line in ("Sekretariat (p1)", "Sekretariat (q1)", "Dinas P  "):
        assert line in text
    assert "Kota (kota)" not in text


def test_headings_do_not_repeat_themselves() -> None:
    """One read "Service times: Median time of service: KTP"."""
    timed = figure(5, measure=ServiceStatistic.MEDIAN.measure("KTP"), unit_id="kec", unit="jam kerja", n=61)
    lines = public_report(UNITS, "kec", YEAR, entries=[timed]).as_text("en").splitlines()
    assert "Median time of service: KTP" in lines
