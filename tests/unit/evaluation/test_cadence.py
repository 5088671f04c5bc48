"""How often a group may be evaluated: dated rules, each with its source."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import attrs
import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotCovered, UnknownName
from kinerja.evaluation.cadence import (
    GURU,
    NATIONAL_CADENCES,
    PARUH_WAKTU_2026,
    UMUM,
    Cadence,
    CadenceRule,
    cadence_rules,
    refused_cadence,
)
from kinerja.people.party import EmployeeKind

YEAR = Period.year(2025)
PART_TIME = EmployeeKind.PPPK_PARUH_WAKTU
OWN = CadenceRule(
    "rsud",
    Words("RSUD", "Hospital"),
    [EmployeeKind.PPPK, EmployeeKind.PNS],
    ["triwulanan", "bulanan"],
    date(2025, 1, 1),
    date(2025, 12, 31),
    basis=Law("Keputusan Bupati 1/2025")("Diktum Kedua"),
)


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("Bulanan", Cadence.BULANAN),
        ("bulan", Cadence.BULANAN),
        ("TRIWULAN", Cadence.TRIWULANAN),
        (Cadence.TAHUNAN, Cadence.TAHUNAN),
    ],
)
def test_a_cadence_is_read_from_its_name(text: str, cadence: Cadence) -> None:
    """With and without the ending."""
    assert Cadence.parse(text) is cadence


@pytest.mark.parametrize("text", ["semester", "Semesteran", "SEMESTER I"])
def test_the_half_year_that_older_notes_allowed_is_refused_with_the_article(text: str) -> None:
    """Annex p. 90 no. 8 knows months and quarters; some forms of teachers had semesters until 2024."""
    with pytest.raises(UnknownName, match=r"monthly or quarterly \(PermenPANRB 6/2022, Pasal 24 ayat \(2\)"):
        Cadence.parse(text)


def test_any_other_word_is_refused_without_one() -> None:
    """The mend names what there is."""
    with pytest.raises(UnknownName, match=r"^'mingguan' is no cadence of evaluation. Give bulanan, triwulanan, tah"):
        Cadence.parse("mingguan")


def test_a_cadence_cuts_the_year() -> None:
    """Twelve months, four quarters, or nothing but the year."""
    assert [len(cadence.periods(YEAR)) for cadence in Cadence] == [12, 4, 0]
    assert [cadence.label.en for cadence in Cadence] == ["Monthly", "Quarterly", "Annual only"]


def test_a_rule_is_a_value_in_a_fixed_order() -> None:
    """However it was written."""
    assert OWN.kinds == (EmployeeKind.PNS, EmployeeKind.PPPK)
    assert OWN.allowed == (Cadence.BULANAN, Cadence.TRIWULANAN)
    assert OWN.meets(YEAR)
    assert OWN.covers(YEAR)
    assert not OWN.covers(Period.of("2024-12-31", "2025-02-01"))
    assert OWN.meets(Period.of("2025-12-31", "2026-02-01"))
    assert not OWN.meets(Period.year(2026))
    assert not OWN.meets(Period.year(2024))
    assert GURU.covers(Period.year(2031))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kinds": ()}, "has no kinds"),
        ({"allowed": ()}, "has no allowed"),
        ({"until": date(2024, 12, 31)}, "before it begins"),
    ],
)
def test_a_rule_that_says_nothing_is_refused(changes: dict[str, object], message: str) -> None:
    """Nobody could go by it."""
    with pytest.raises(InvalidValue, match=message):
        attrs.evolve(OWN, **changes)


def test_no_two_national_rules_hold_for_one_kind_on_one_day() -> None:
    """Which of them holds could not be told."""
    for kind in EmployeeKind:
        mine = [rule for rule in NATIONAL_CADENCES if kind in rule.kinds]
        for earlier, later in pairwise(mine):
            assert earlier.until is not None
            assert earlier.until < later.since


def test_employees_in_general_are_evaluated_monthly_or_quarterly() -> None:
    """Art. 24(3): the agency decides."""
    assert cadence_rules(EmployeeKind.CPNS, YEAR) == (UMUM,)
    assert refused_cadence(Cadence.BULANAN, [EmployeeKind.PNS], YEAR) == ()
    (error,) = refused_cadence(Cadence.TAHUNAN, [EmployeeKind.PNS], YEAR)
    assert "A pns is not evaluated tahunan in Year 2025." in str(error)
    assert "Pasal 24 ayat (2) dan (3)" in error.why


def test_part_time_pppk_have_a_rule_of_their_own_that_changed_in_2026() -> None:
    """Quarterly by KepmenPANRB 16/2025, monthly or quarterly by PermenPANRB 9/2026."""
    (error,) = refused_cadence(Cadence.BULANAN, [PART_TIME], YEAR)
    assert error.why == "KepmenPANRB 16/2025, Diktum Ketujuh Belas allows triwulanan."
    assert refused_cadence(Cadence.BULANAN, [PART_TIME], Period.year(2026)) == ()
    both = Period.of("2025-07-01", "2026-06-30")
    assert refused_cadence(Cadence.TRIWULANAN, [PART_TIME], both) == ()
    assert len(refused_cadence(Cadence.BULANAN, [PART_TIME], both)) == 1
    assert PARUH_WAKTU_2026.basis.assurance is Assurance.ASSUMPTION


def test_a_rule_is_never_stretched_beyond_its_time() -> None:
    """Before 2025 there were no part-time PPPK; before 2022 other regulations held."""
    with pytest.raises(NotCovered, match="how often a pppk_paruh_waktu was evaluated in Year 2024"):
        cadence_rules(PART_TIME, Period.year(2024))
    (error,) = refused_cadence(Cadence.TRIWULANAN, [EmployeeKind.PNS], Period.year(2021))
    assert isinstance(error, NotCovered)


def test_teachers_have_the_year_only_since_2025() -> None:
    """Once a year, where it had been twice; the source is told to be a secondary one."""
    assert refused_cadence(Cadence.TAHUNAN, GURU.kinds, YEAR, GURU) == ()
    assert len(refused_cadence(Cadence.TRIWULANAN, GURU.kinds, YEAR, GURU)) == len(GURU.kinds)
    assert GURU.basis.assurance is Assurance.SECONDARY
    (before,) = refused_cadence(Cadence.TAHUNAN, [EmployeeKind.PNS], Period.year(2024), GURU)
    assert isinstance(before, NotCovered)
    assert "It holds from 2025-01-01 for pns, cpns, pppk" in before.why
    (others,) = refused_cadence(Cadence.TAHUNAN, [PART_TIME], YEAR, GURU)
    assert others.path == "rule"


def test_an_agencys_own_rule_holds_for_its_own_days() -> None:
    """It is a value like the others."""
    assert refused_cadence(Cadence.BULANAN, OWN.kinds, YEAR, OWN) == ()
    (error,) = refused_cadence(Cadence.BULANAN, [EmployeeKind.PNS], Period.year(2026), OWN)
    assert "It holds from 2025-01-01 to 2025-12-31 for pns, pppk" in error.why
