"""Scores of parts: from a match, from tables, from penalties; what is not known stays so."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.law import Law
from kinerja.career.penalties import Penalty
from kinerja.career.sanctions import OtherPenalty, Sanction
from kinerja.career.talent_rubrics import INTEGRITY_POINTS, BandRubric, CategoryRubric, PointBand
from kinerja.career.talent_scores import (
    DisciplineReading,
    MatchReading,
    PotentialScore,
    band_score,
    category_score,
    integrity_score,
    match_score,
)
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_standard import JobStandard
from kinerja.training.job_match import job_match
from tests.unit.career.talents import DAY, DECREE, part

STANDARD = JobStandard("Kepala Seksi", {"M.01": 2, "M.02": 2}, Law("SK 12/2025")("Lampiran"))
LIGHT = Sanction("e1", Penalty.TEGURAN_TERTULIS, date(2024, 1, 5), ended_on=date(2026, 12, 31))
HEAVY = Sanction("e1", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 9, 1))
PAST = Sanction("e1", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2019, 3, 1))
SERVED, EVER = DisciplineReading


def matched(**levels):
    """Return the match of somebody who was assessed in May 2024."""
    scores = {code.replace("_", "."): level for code, level in levels.items()}
    return job_match(STANDARD, CompetencyAssessment("e1", scores, "asesor", date(2024, 5, 1), date(2027, 4, 30)))


def integrity(sanctions, reading, rubric=INTEGRITY_POINTS):
    """Return the score of integrity on the day."""
    return integrity_score("integritas", rubric, sanctions, reading, on=DAY)


@pytest.mark.parametrize(
    ("reading", "value"),
    [("apa_adanya", 125), ("paling_banyak_100", 100), (MatchReading.TERBATAS_PER_KOMPETENSI, 75)],
)
def test_which_number_of_a_match_is_said(reading, value) -> None:
    """Level 4 and 1 where 2 and 2 are required: the gap shows in one number of three."""
    score = match_score("kompetensi", matched(M_01=4, M_02=1), reading)
    assert score.value == value
    assert (score.on, score.expires, score.source) == (date(2024, 5, 1), date(2027, 4, 30), "Asesor")
    assert "MATCH_HIDES_GAP" in [finding.code for finding in score.findings]


def test_a_level_that_is_not_known_is_no_score() -> None:
    """It is neither 0 nor what is required."""
    score = match_score("kompetensi", matched(M_01=4), MatchReading.APA_ADANYA)
    assert isinstance(score.value, Undetermined)
    assert "M.02" in score.value.reason.en
    with pytest.raises(UnknownName, match="MatchReading"):
        match_score("kompetensi", matched(M_01=2, M_02=2), "jpm")


def test_points_of_tables() -> None:
    """With their table as source and the gap as finding; what is not known has none."""
    years = BandRubric("masa", [PointBand(0, 60, 2), PointBand(3, 80)], DECREE)
    score = band_score("jabatan", years, "2.5", on=DAY)
    assert (score.value, score.source, score.on) == (60, "masa", DAY)
    assert [finding.code for finding in score.findings] == ["RUBRIC_GAP"]
    for unknown in (band_score("jabatan", years, None), category_score("integritas", INTEGRITY_POINTS, None)):
        assert "Not known" in unknown.value.reason.en
    assert isinstance(category_score("integritas", INTEGRITY_POINTS, "Luar Biasa").value, Undetermined)


@pytest.mark.parametrize(
    ("sanctions", "reading", "value", "severity"),
    [
        ((), SERVED, 100, None),
        ((), EVER, 100, None),
        ((PAST,), SERVED, 100, Severity.WARNING),
        ((PAST,), EVER, 25, Severity.INFO),
        ((LIGHT,), SERVED, 75, Severity.INFO),
        ((LIGHT, HEAVY), SERVED, 25, Severity.INFO),
        ((LIGHT, HEAVY), EVER, 0, Severity.INFO),
    ],
)
def test_integrity_by_penalties(sanctions, reading, value, severity) -> None:
    """T4: the heaviest one served decides; history that does not count is told, never ignored silently."""
    score = integrity(sanctions, reading)
    assert score.value == value
    assert [finding.severity for finding in score.findings] == ([severity] if severity else [])
    assert {finding.code for finding in score.findings} <= {"TALENT_DISCIPLINE_HISTORY"}


def test_a_table_without_a_row_for_serving() -> None:
    """Then the level decides as elsewhere."""
    rubric = CategoryRubric("integritas", {"tidak_pernah": 100, "ringan": 80, "sedang": 60, "berat": 40}, DECREE)
    assert integrity((LIGHT, HEAVY), EVER, rubric).value == 40


def test_nobody_said_whether_there_are_penalties() -> None:
    """That is not the same as none."""
    assert isinstance(integrity(None, SERVED).value, Undetermined)


def test_penalties_that_the_table_cannot_place() -> None:
    """Without a level they have no points; those of later days are not there yet; one person at a time."""
    other = Sanction("e1", OtherPenalty("Teguran", DECREE, months=24), date(2025, 12, 1))
    assert isinstance(integrity((other,), SERVED).value, Undetermined)
    later = Sanction("e1", Penalty.TEGURAN_LISAN, date(2026, 5, 1))
    assert integrity((later,), EVER) == integrity((), EVER)
    with pytest.raises(InvalidValue, match="of several people"):
        integrity((LIGHT, Sanction("e2", Penalty.TEGURAN_LISAN, date(2025, 5, 1))), EVER)
    with pytest.raises(UnknownName, match="DisciplineReading"):
        integrity((LIGHT,), "semua")


def test_a_heavy_penalty_without_a_time_is_no_full_score() -> None:
    """Nobody can tell whether it is being served, so neither 100 nor 25; where only levels count, its level does."""
    own = Sanction("e1", OtherPenalty("Pembebasan tugas", DECREE, level="berat"), date(2025, 12, 1))
    assert isinstance(integrity((own,), SERVED).value, Undetermined)
    assert isinstance(integrity((own,), EVER).value, Undetermined)
    rubric = CategoryRubric("integritas", {"tidak_pernah": 100, "ringan": 80, "sedang": 60, "berat": 40}, DECREE)
    assert integrity((own,), EVER, rubric).value == 40
    assert "no score" in integrity((own,), SERVED).findings[0].hint.en


def test_a_reprimand_days_ago_is_not_told_as_never() -> None:
    """It is not served, so it does not count; the finding says that the row's name is not true of the person."""
    reprimand = Sanction("e1", Penalty.TEGURAN_LISAN, DAY - timedelta(days=13))
    assert "the row 'never' was read, although" in integrity((reprimand,), SERVED).findings[0].hint.en
    rows = {"tidak_pernah": 100, "tidak_sedang_menjalani": 90, "ringan": 80, "sedang": 60, "berat": 40}
    found = integrity((reprimand,), SERVED, CategoryRubric("integritas", rows, DECREE))
    assert (found.value, found.findings[0].severity) == (90, Severity.WARNING)


def test_until_when_a_score_holds() -> None:
    """By its source or by the policy, whichever is earlier; months end the day before, as everywhere else."""
    three_years, open_ = part("a", 1, valid_months=36), part("a", 1)
    assert PotentialScore("a", 80, date(2024, 5, 1)).last_day(three_years) == date(2027, 4, 30)
    assert PotentialScore("a", 80, date(2024, 5, 1), date(2026, 1, 1)).last_day(three_years) == date(2026, 1, 1)
    assert PotentialScore("a", 80, date(2024, 5, 1)).last_day(open_) is None
    assert PotentialScore("a", 80).last_day(three_years) is None


def test_scores_that_cannot_be() -> None:
    """Floats, and what expires before it was found."""
    assert PotentialScore("a", "79.99").value == Fraction("79.99")
    with pytest.raises(WrongType, match="float"):
        PotentialScore("a", 79.99)
    with pytest.raises(InvalidValue, match="before it begins"):
        PotentialScore("a", 80, DAY, date(2025, 1, 1))
    with pytest.raises(InvalidValue, match="key is empty"):
        PotentialScore(" ", 80)


@pytest.mark.parametrize("each", [*MatchReading, *DisciplineReading])
def test_readings_have_names(each) -> None:
    """In both languages."""
    assert each.label.id
    assert each.label.en
