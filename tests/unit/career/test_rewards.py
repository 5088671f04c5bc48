"""Rewards: both lines of PP 30/2019, art. 53; what 6/2022 leaves open is the agency's."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.career.career_rules import Candidate, CareerRule, eligible
from kinerja.career.performance_ask import PerformanceAsk
from kinerja.career.requirements import CareerMatter, RequirementKind
from kinerja.career.rewards import (
    NATIONAL_REWARDS,
    PANGKAT_ISTIMEWA,
    PENGEMBANGAN_PPPK,
    PENGEMBANGAN_TAMBAHAN,
    PRIORITAS_PENGEMBANGAN,
    PRIORITAS_SUKSESI,
    possible_rewards,
    priority_rule,
)
from kinerja.career.step_asks import StatementAsk, TimeAsk
from kinerja.errors import InvalidValue
from kinerja.evaluation.recommendation import Statement
from kinerja.people.party import EmployeeKind

from .results import record

DAY = date(2026, 3, 1)
DECREE = Law("Perwal 7/2026")("Pasal 3")


def pns(years: str, **said: Statement) -> Candidate:
    """Return a PNS with these results."""
    stated = {RequirementKind(kind): statement for kind, statement in said.items()}
    return Candidate(record(years), kind=EmployeeKind.PNS, said=stated)


@pytest.mark.parametrize(
    ("years", "succession", "development"),
    [
        ("2024 SB 2025 SB", "met", "undetermined"),
        ("2024 B 2025 B", "not_met", "met"),
        ("2024 SB 2025 B", "not_met", "undetermined"),
        ("2024 BP 2025 SB", "not_met", "not_met"),
        ("2025 SB", "undetermined", "undetermined"),
    ],
)
def test_both_lines_of_art_53(years: str, succession: str, development: str) -> None:
    """Sangat Baik twice for succession, Baik twice for development; a better year is never a failure."""
    first, second = possible_rewards(pns(years), on=DAY, rules=[PRIORITAS_SUKSESI, PRIORITAS_PENGEMBANGAN])
    assert (first.verdict, second.verdict) == (succession, development)


def test_a_reward_may_be_given_and_is_not_given_here() -> None:
    """Art. 53 says may."""
    asked = eligible(PRIORITAS_SUKSESI, pns("2024 SB 2025 SB"), on=DAY)
    assert [each.text.en for each in asked.follow_ups] == ["May be given priority; the PPK decides."]
    assert asked.matter is CareerMatter.KELOMPOK_SUKSESI


def test_rules_of_other_kinds_of_employees_are_left_out() -> None:
    """PP 30/2019 is of PNS; PP 49/2018 of PPPK; nobody knows before the kind is known."""
    assert [len(possible_rewards(Candidate(record(), kind=kind), on=DAY)) for kind in (*EmployeeKind, None)] == [
        4,
        2,
        1,
        0,
        5,
    ]
    (only,) = possible_rewards(Candidate(record(), kind=EmployeeKind.PPPK), on=DAY)
    assert only.rule == PENGEMBANGAN_PPPK.name
    assert "among whom is not said" in only.reason.en


def test_additional_development_needs_dedication_as_well() -> None:
    """PP 11/2017, art. 235."""
    rules = [PENGEMBANGAN_TAMBAHAN]
    assert possible_rewards(pns("2025 SB"), on=DAY, rules=rules)[0].verdict == "undetermined"
    assert possible_rewards(pns("2025 SB", pernyataan=Statement(True, "Kepala Dinas")), on=DAY, rules=rules)[0]
    assert possible_rewards(pns("2025 B", pernyataan=Statement(True, "Kepala Dinas")), on=DAY, rules=rules)[0].missing


def test_extraordinary_promotion_is_a_reward_by_appraisal() -> None:
    """PP 11/2017, art. 232 b and 234: no predikat is named, so somebody has to say that it was extraordinary."""
    asked = eligible(PANGKAT_ISTIMEWA, pns("2024 SB 2025 SB"), on=DAY)
    assert asked.verdict == "undetermined"
    assert "which predikat is not said" in asked.reason.en
    given = eligible(PANGKAT_ISTIMEWA, pns("", pernyataan=Statement(True, "Tim penilai kinerja")), on=DAY)
    assert given
    assert [each.basis.article for each in given.follow_ups] == ["Pasal 236"]


def test_an_agency_states_its_condition_of_art_31() -> None:
    """PermenPANRB 6/2022 names the two priorities and no predikat; another matter is no part of it."""
    own = priority_rule(CareerMatter.KELOMPOK_SUKSESI, PerformanceAsk("baik", 1, DECREE))
    found = possible_rewards(pns("2024 K 2025 B"), on=DAY, last_year=2025, rules=[*NATIONAL_REWARDS, own])
    assert found[-1]
    assert found[-1].requirements[0].basis == DECREE
    with pytest.raises(InvalidValue, match=r"Art\. 31\(1\) gives no priority in kenaikan_pangkat"):
        priority_rule(CareerMatter.KENAIKAN_PANGKAT, PerformanceAsk("baik", 1, DECREE))


def test_satyalancana_is_the_callers_rule() -> None:
    """Service without a penalty; nothing national was read, and no predikat decides it."""
    medal = CareerRule(
        "satyalancana_10",
        Words("Satyalancana 10 tahun", "Medal for 10 years"),
        CareerMatter.PENGHARGAAN,
        [TimeAsk(RequirementKind.MASA_KERJA, 10, DECREE), StatementAsk(RequirementKind.DISIPLIN, DECREE)],
    )
    days = {RequirementKind.MASA_KERJA: date(2015, 1, 1)}
    clean = {RequirementKind.DISIPLIN: Statement(True, "BKPSDM")}
    assert possible_rewards(Candidate(record("2025 K"), since=days, said=clean), on=DAY, rules=[medal])[0]
    assert medal not in NATIONAL_REWARDS
