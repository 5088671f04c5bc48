"""A figure against a target: the number stands where it stands, and the interval is a note."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja import AtLeast, AtMost
from kinerja.errors import UnknownName, WrongType
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.figure_reading import Certainty, read_figure
from kinerja.plans.precision import NOT_DISTINGUISHABLE
from kinerja.plans.standing import Standing
from kinerja.plans.target import TextTarget
from kinerja.plans.units import ELAPSED_FIVE_DAYS
from tests.unit.feedback.figures import INTERVAL, figure

TARGET = AtLeast(80, "indeks")


def test_the_number_stands_and_the_interval_is_a_note() -> None:
    reading = read_figure(figure(**INTERVAL), TARGET)
    assert (reading.standing, reading.certainty) == (Standing.DI_BAWAH, Certainty.TIDAK_TERBEDAKAN)
    assert [finding.code for finding in reading.findings] == [NOT_DISTINGUISHABLE]


def test_a_number_far_from_the_target_is_clear() -> None:
    reading = read_figure(figure(90, low=88, high=92, confidence=95), TARGET)
    assert (reading.standing, reading.certainty, reading.findings) == (Standing.SESUAI, Certainty.JELAS, ())


def test_a_survey_without_an_interval_says_so() -> None:
    """Published means only: how far they may be off is not known, and the note says what would help."""
    for given in ({}, {"n": None}):
        reading = read_figure(figure(**given), TARGET)
        assert reading.certainty is Certainty.TANPA_SELANG
        assert [finding.code for finding in reading.findings] == ["FIGURE_NO_INTERVAL"]


def test_what_is_counted_one_by_one_needs_none() -> None:
    reading = read_figure(figure(90, source=FigureSource.PENGADUAN, unit="%"), AtLeast(80, "%"))
    assert (reading.certainty, reading.findings) == (Certainty.TANPA_SELANG, ())


def test_what_cannot_be_compared_has_no_standing() -> None:
    other = read_figure(figure(unit="%"), TARGET)
    assert (other.standing, other.certainty) == (None, Certainty.TIDAK_SEBANDING)
    assert [finding.code for finding in other.findings] == ["REALISATION_UNIT"]
    assert read_figure(figure(), TextTarget("Predikat A")).standing is None


def test_units_are_read_as_one_another_where_a_table_says_so() -> None:
    times = figure(90, source=FigureSource.WAKTU_LAYANAN, unit="menit")
    assert read_figure(times, AtMost(2, "jam"), units=ELAPSED_FIVE_DAYS).standing is Standing.SESUAI
    assert read_figure(times, AtMost(2, "jam")).standing is None


def test_a_number_is_no_figure() -> None:
    with pytest.raises(WrongType):
        read_figure("79.6", TARGET)  # type: ignore[arg-type]


def test_it_is_a_page() -> None:
    reading = read_figure(figure(**INTERVAL, reference="SKM-2025"), TARGET)
    assert "Tidak dapat dibedakan" in reading.as_text("id")
    assert "For the leader" in reading.as_html("en")
    assert reading._repr_html_() == reading.as_html("id")
    clear = read_figure(figure(90, low=88, high=92, confidence=95, as_of=date(2026, 1, 5)), TARGET).as_text("id")
    assert "5 Januari 2026" in clear
    assert "Untuk Pimpinan" not in clear
    with pytest.raises(UnknownName):
        reading.as_text("jv")  # type: ignore[arg-type]
