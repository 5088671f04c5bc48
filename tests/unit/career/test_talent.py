"""Where a person stands: the pair, its number, why, and what is still possible."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.eligibility import KELOMPOK_SUKSESI_INSTANSI
from kinerja.career.requirements import RequirementKind
from kinerja.career.talent import TalentPerformance, TalentPlacement, performance_of, talent_placement
from kinerja.career.talent_parts import (
    KEMENKEU_NUMBERING,
    ROW_WISE_NUMBERING,
    TALENT_BOXES,
    KinerjaTalenta,
    Potensial,
    TalentBox,
)
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.status_parts import StatusKinerja
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan
from tests.unit.career.talents import DAY, HALVES, NUMBER, found, placed

OPEN = Undetermined(Words("Belum dinilai.", "Not assessed yet."))


def record(predikat=Predikat.SANGAT_BAIK, period: Period | None = None, regime="permenpanrb6_2022") -> Record:
    """Return a record of one result, of 2025 unless told otherwise."""
    result = ReportedResult("e1", period or Period.year(2025), EvaluationKind.TAHUNAN, regime, predikat)
    return Record("e1", [result])


def test_performance_of_a_record() -> None:
    """The result of the year that is asked for, no other."""
    assert performance_of(record(), 2025).level is KinerjaTalenta.DI_ATAS_EKSPEKTASI
    assert performance_of(record(), 2024).level.reason.en == "There is no result of 2024."


def test_seen_elsewhere_a_missing_predikat_is_no_default() -> None:
    """Seen: 'Kurang' -> 0 || 1 = 1, an unknown or missing predikat -> 1 or the middle (B18; a default of 80)."""
    level = performance_of(Record("e1"), 2025).level
    assert isinstance(level, Undetermined)
    for nothing in (None, "", 0):
        with pytest.raises(WrongType, match="is no grade"):
            TalentPerformance(2025, nothing)
    assert TalentPerformance(2025, Predikat.KURANG).level is KinerjaTalenta.DI_BAWAH_EKSPEKTASI
    assert TalentPerformance(2025, Predikat.BUTUH_PERBAIKAN).level is KinerjaTalenta.DI_BAWAH_EKSPEKTASI


def test_an_older_predikat_is_not_mapped() -> None:
    """Art. 17 names the five of PermenPANRB 6/2022; that names are the same is a rule for credits only."""
    old = performance_of(record(Sebutan.BAIK, Period.year(2019), "pp46_2011"), 2019)
    assert isinstance(old.level, Undetermined)
    assert old.level.reason.en == (
        "2019: Good is no predikat of PermenPANRB 6/2022; no rule says what it is to talent."
    )


def test_a_placement_by_record_and_policy() -> None:
    """Explained in one tree, from the predikat and from the scores."""
    potential = found(HALVES, satu=90, dua=70)
    placement = talent_placement(record(), potential, year=2025, on=DAY)
    assert (placement.number, placement.box) == (9, TalentBox("atas", "tinggi"))
    assert [(step.key, step.value) for step in placement.because.walk()] == [
        ("kotak", 9),
        ("kinerja", "di_atas_ekspektasi"),
        ("potensial", "tinggi"),
        ("skor_potensial", 80),
        ("satu", 90),
        ("dua", 70),
    ]
    assert placement.possible == (placement.box,)
    assert placement.advice.box == placement.box
    assert placement.findings == ()


def test_levels_that_somebody_else_has_found() -> None:
    """They are taken as they are."""
    placement = TalentPlacement("e1", KinerjaTalenta.SESUAI_EKSPEKTASI, Potensial.RENDAH, on=DAY)
    assert placement.number == placement.because.value == 2
    assert repr(placement) == "<TalentPlacement of 'e1': nasional 2>"


def test_another_scheme_numbers_the_same_box() -> None:
    """The pair and the advice stay."""
    placement = placed(predikat=Predikat.SANGAT_BAIK, potential=Potensial.MENENGAH)
    other = placement.numbered(KEMENKEU_NUMBERING)
    assert (placement.number, other.number, other.because.value) == (7, 8, 8)
    assert (other.box, other.advice) == (placement.box, placement.advice)
    assert other.national_number == 7


def test_rules_of_eligibility_ask_for_the_national_number() -> None:
    """Whatever scheme the agency prints; no box is none."""
    placement = talent_placement(record(), Potensial.RENDAH, year=2025, on=DAY, numbering=ROW_WISE_NUMBERING)
    assert (placement.number, placement.national_number) == (7, 4)
    asked = eligible(KELOMPOK_SUKSESI_INSTANSI, Candidate(record(), box=placement.national_number), on=DAY)
    assert asked.requirement(RequirementKind.KOTAK_TALENTA).verdict is Verdict.NOT_MET
    assert placed(potential=OPEN).national_number is None


@pytest.mark.parametrize(
    ("predikat", "potential", "possible"),
    [
        (OPEN, Potensial.TINGGI, [9, 8, 6]),
        (Predikat.BAIK, OPEN, [2, 5, 8]),
        (OPEN, OPEN, [4, 7, 9, 2, 5, 8, 1, 3, 6]),
        (Predikat.BAIK, found(HALVES, satu=80), [2, 5, 8]),
        (Predikat.BAIK, found(HALVES, satu=100), [2, 5, 8]),
    ],
)
def test_without_one_of_the_two_there_is_no_box(predikat, potential, possible) -> None:
    """Nothing is taken as the middle; what is possible is told."""
    placement = placed(predikat=predikat, potential=potential)
    assert all(
        isinstance(each, Undetermined)
        for each in (placement.box, placement.number, placement.because, placement.advice)
    )
    assert [placement.numbering.number(box) for box in placement.possible] == possible
    assert repr(placement) == "<TalentPlacement of 'e1': nasional ?>"


def test_both_reasons_are_told() -> None:
    """Of the performance and of the potential."""
    reason = placed(predikat=Undetermined(Words("A.", "A.")), potential=Undetermined(Words("B.", "B."))).box.reason
    assert reason.en == "A. B."
    assert len(placed(predikat=OPEN, potential=OPEN).possible) == len(TALENT_BOXES)


def test_findings_of_the_potential_are_told_in_their_place() -> None:
    """As part of the placement."""
    (finding,) = placed(potential=found(HALVES, satu=80)).findings
    assert (finding.code, finding.path) == ("POTENTIAL_MISSING", "potential.scores.dua")


def test_the_number_of_a_person_is_masked() -> None:
    """In what Python shows and on the page."""
    placement = placed(NUMBER)
    for shown in (repr(placement), placement.as_text("id"), placement.as_html("en"), placement._repr_html_()):
        assert NUMBER not in shown
        assert "1991" in shown


def test_placements_that_cannot_be() -> None:
    """A status, a rating or a number in the place of a level; a potential of another day."""
    for wrong in (StatusKinerja.SESUAI_EKSPEKTASI, Predikat.BAIK, 2):
        with pytest.raises(WrongType, match="performance"):
            TalentPlacement("e1", wrong, Potensial.RENDAH, on=DAY)
    with pytest.raises(WrongType, match="potential"):
        placed(potential=None)
    potential = found(HALVES, satu=80, dua=80, on=date(2024, 1, 1))
    with pytest.raises(InvalidValue, match="told of 2024-01-01, the box of 2026-02-02"):
        placed(potential=potential)
    assert placed(potential=attrs.evolve(potential, on=DAY)).number == 8


@pytest.mark.parametrize(
    ("year", "on", "code"),
    [
        (2025, DAY, None),
        (2024, date(2026, 1, 31), None),
        (2024, DAY, "TALENT_YEAR_OLD"),
        (2022, DAY, "TALENT_YEAR_OLD"),
        (2023, date(2026, 1, 31), "TALENT_YEAR_OLD"),
        (2026, DAY, "TALENT_YEAR_OPEN"),
        (2027, DAY, "TALENT_YEAR_OPEN"),
    ],
)
def test_a_year_that_is_not_the_last_one_is_told(year, on, code) -> None:
    """Long past, or not ended: the box stands, and whoever reads it is told."""
    told = talent_placement(record(period=Period.year(year)), Potensial.TINGGI, year=year, on=on)
    assert [finding.code for finding in told.findings] == ([code] if code else [])
    assert {finding.path for finding in told.findings} <= {"performance.year"}
    assert told.number == 9
