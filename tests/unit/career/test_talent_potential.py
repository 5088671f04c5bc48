"""Potential of a person: the score, its level, what it waits for and what is still possible."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.words import Words
from kinerja.career.talent_parts import Potensial
from kinerja.career.talent_potential import PotentialResult
from kinerja.career.talent_rubrics import INTEGRITY_POINTS
from kinerja.career.talent_scores import PotentialScore, category_score
from kinerja.errors import InvalidValue, UnknownName, WrongType
from tests.unit.career.talents import DAY, HALVES, TREE, found, part, policy

LOW, MIDDLE, HIGH = Potensial
AGED = policy(part("satu", "1/2", valid_months=36), part("dua", "1/2"))


def codes(result: PotentialResult) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in result.findings]


def aged(day: date, **more) -> PotentialResult:
    """Return the potential on a day, by an assessment of 1 March 2023 that holds three years."""
    first = PotentialScore("satu", 80, **{"on": date(2023, 3, 1), **more})
    return PotentialResult(AGED, [first, PotentialScore("dua", 80)], day)


def test_scores_come_to_a_level() -> None:
    """With the explanation of each part."""
    result = found(HALVES, satu=80, dua=70)
    assert (result.score, result.level, result.possible, result.findings) == (75, MIDDLE, (MIDDLE,), ())
    assert [(step.key, step.value) for step in result.because.walk()] == [
        ("potensial", "menengah"),
        ("skor_potensial", 75),
        ("satu", 80),
        ("dua", 70),
    ]
    assert result.facts == {"satu": Fraction(80), "dua": Fraction(70)}


def test_a_part_that_was_not_scored_is_never_0() -> None:
    """0 would make it low; here it waits, and says what is possible."""
    result = found(HALVES, satu=80)
    assert isinstance(result.level, Undetermined)
    assert isinstance(result.score, Undetermined)
    assert isinstance(result.because, Undetermined)
    assert result.score.reason.en == "dua was not scored."
    assert (result.open, codes(result), result.possible) == (("dua",), ["POTENTIAL_MISSING"], (LOW, MIDDLE, HIGH))


def test_what_is_still_possible_may_be_one_level() -> None:
    """Then the open part cannot change it; it is open all the same."""
    result = found(policy(part("satu", "0.9"), part("dua", "0.1")), satu=89)
    assert result.possible == (HIGH,)
    assert isinstance(result.level, Undetermined)
    assert found(HALVES).possible == (LOW, MIDDLE, HIGH)


def test_a_score_that_nobody_has_says_why() -> None:
    """The reason of the source is kept."""
    unknown = category_score("dua", INTEGRITY_POINTS, "Luar Biasa")
    result = PotentialResult(HALVES, [PotentialScore("satu", 80), unknown], DAY)
    assert codes(result) == ["POTENTIAL_UNKNOWN"]
    assert "a person has to look" in result.score.reason.en
    assert result.findings[0].path == "scores.dua"


def test_doubts_of_a_source_are_kept() -> None:
    """They come before those of the score itself."""
    doubt = found(HALVES, satu=80).findings[0]
    noted = PotentialScore("satu", 80, findings=[doubt])
    result = PotentialResult(HALVES, [noted, PotentialScore("dua", 80)], DAY)
    assert [finding.path for finding in result.findings] == ["scores.satu.scores.dua"]


@pytest.mark.parametrize(
    ("on", "flagged"), [(date(2026, 2, 28), []), (date(2026, 3, 1), ["POTENTIAL_EXPIRED"]), (date(2028, 3, 1), None)]
)
def test_an_assessment_expires(on, flagged) -> None:
    """T6: three years old still holds, five years old does not; nothing is kept silently."""
    result = aged(on)
    assert codes(result) == (["POTENTIAL_EXPIRED"] if flagged is None else flagged)
    assert isinstance(result.level, Undetermined) is (flagged != [])


def test_the_earlier_of_two_last_days_counts() -> None:
    """The source may say less than the policy."""
    assert codes(aged(date(2025, 1, 1), expires=date(2024, 12, 31))) == ["POTENTIAL_EXPIRED"]


@pytest.mark.parametrize(
    ("on", "said", "flagged"),
    [
        (date(2026, 2, 28), False, ["POTENTIAL_STATUS_CONTRADICTED"]),
        (date(2026, 2, 28), True, []),
        (date(2028, 3, 1), True, ["POTENTIAL_EXPIRED", "POTENTIAL_STATUS_CONTRADICTED"]),
        (date(2028, 3, 1), False, ["POTENTIAL_EXPIRED"]),
    ],
)
def test_the_day_decides_and_not_what_the_source_says(on, said, flagged) -> None:
    """T6: a status that contradicts its date is flagged."""
    assert codes(aged(on, said_to_hold=said)) == flagged


def test_a_score_without_a_day_where_the_day_decides() -> None:
    """Its age is not known, so neither is whether it holds."""
    assert codes(aged(DAY, on=None)) == ["POTENTIAL_UNDATED"]


def test_a_score_of_a_later_day() -> None:
    """It is not there yet."""
    assert codes(aged(date(2023, 2, 28))) == ["POTENTIAL_NOT_YET"]


def test_a_score_outside_the_scale_is_told() -> None:
    """T1: 115.1 counts as 100, and is flagged; or it waits, as the policy says."""
    capped = found(HALVES, satu=100, dua="115.1")
    assert (capped.score, codes(capped)) == (100, ["POTENTIAL_OUTSIDE_SCALE"])
    assert capped.findings[0].severity is Severity.WARNING
    waiting = found(policy(*HALVES.parts, outside="tidak_ditetapkan"), satu=100, dua="-1")
    assert isinstance(waiting.score, Undetermined)
    assert waiting.findings[0].severity is Severity.ERROR
    assert waiting.findings[0].message == Words(
        "dua bernilai -1, di luar 0 sampai 100.", "dua is -1, outside 0 to 100."
    )


def test_the_tree_of_talent_core() -> None:
    """T3: 98.50 of three parts, one of them a mean of four."""
    result = found(TREE, potensi=100, pendidikan=90, pelatihan=100, jabatan=100, prestasi=80, integritas=100)
    assert result.score == Fraction("98.5")
    (mean,) = result.because.find("rekam_jejak")
    assert mean.value == Fraction("92.5")


def test_results_that_cannot_be() -> None:
    """A part twice, one that the policy has not, a mapping in the place of scores."""
    twice = [PotentialScore("satu", 80), PotentialScore("satu", 70)]
    with pytest.raises(InvalidValue, match="'satu' stands twice"):
        PotentialResult(HALVES, twice, DAY)
    with pytest.raises(UnknownName, match="'tiga' is no scored part"):
        found(HALVES, tiga=1)
    with pytest.raises(WrongType, match="PotentialScore"):
        PotentialResult(HALVES, {"satu": 80}, DAY)
    with pytest.raises(WrongType, match="PotentialPolicy"):
        PotentialResult("60_80", [], DAY)


def test_it_is_shown_in_a_line() -> None:
    """The policy and the level, not every rule of the policy."""
    assert repr(found(HALVES, satu=80, dua=70)) == "<PotentialResult by kota: menengah>"
    assert repr(found(HALVES, satu=80)) == "<PotentialResult by kota: undetermined>"
