"""A distribution beside a guide: findings that no one has to obey."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.errors import EmptyCollection, UnknownName, WrongType
from kinerja.evaluation.distribution import Distribution, NotCounted, Uncounted
from kinerja.evaluation.distribution_checks import check_distribution, deviations
from kinerja.evaluation.distribution_guide import ANNEX_GUIDE, SE_3_2023, Majority
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat, Predikat


def unit(people: dict[str, int], **more) -> Distribution:
    """Return the distribution of a unit in a year."""
    return Distribution("kec", Period.year(2025), EvaluationKind.TAHUNAN, people, **more)


def test_the_annex_only_says_what_is_ideal() -> None:
    """Information, with the reading of "most" as its basis."""
    (finding,) = check_distribution(unit({"Sangat Baik": 8, "Baik": 2}), "Baik")
    assert (finding.code, finding.severity, finding.path) == ("DISTRIBUTION_MOST", Severity.INFO, "people.baik")
    assert finding.say("en") == "2 of 10 people are Good; ideally most are (largest group). With the guide: 8 to 10."
    assert finding.basis.assurance.value == "assumption"
    assert check_distribution(unit({"Sangat Baik": 4, "Baik": 6}), "Baik") == ()


def test_the_readings_of_most_differ() -> None:
    found = check_distribution(
        unit({"Sangat Baik": 5, "Baik": 5}), "Baik", ANNEX_GUIDE.read(majority=Majority.LEBIH_DARI_SEPARUH)
    )
    assert [each.message.en for each in found] == ["5 of 10 people are Good; ideally most are (more than half)."]
    assert check_distribution(unit({"Sangat Baik": 5, "Baik": 5}), "Baik") == ()


def test_numbers_of_a_policy_are_warnings() -> None:
    found = check_distribution(unit({"Kurang": 7, "Sangat Baik": 3}), "Kurang", SE_3_2023)
    assert [(each.code, each.severity, each.path) for each in found] == [
        ("DISTRIBUTION_LIMIT", Severity.WARNING, "people.butuh_perbaikan"),
        ("DISTRIBUTION_LIMIT", Severity.WARNING, "people.sangat_baik"),
    ]
    assert found[0].say("id") == (
        "Butuh Perbaikan: paling sedikit 10%, di sini 0 dari 10 pegawai. Menurut panduan: 1 s.d. 10."
    )
    assert found[0].basis.assurance.value == "secondary"


def test_a_unit_too_small_misses_nothing() -> None:
    """Infeasible and violated are two things."""
    (finding,) = check_distribution(unit({"Kurang": 1}), "Istimewa", SE_3_2023)
    assert (finding.code, finding.severity) == ("DISTRIBUTION_INFEASIBLE", Severity.INFO)
    assert finding.hint.en == "The unit is too small for the pattern; nobody misses it."


def test_a_policy_that_begins_with_more_people_says_so() -> None:
    (finding,) = check_distribution(unit({"Kurang": 4}), "Istimewa", SE_3_2023.read(smallest=5))
    assert (finding.code, finding.message.en) == (
        "DISTRIBUTION_SMALL_UNIT",
        "This guide is applied from 5 people on; here are 4.",
    )


def test_a_unit_without_predikat() -> None:
    (finding,) = check_distribution(unit({}), "Baik")
    assert finding.code == "DISTRIBUTION_EMPTY"


def test_who_is_not_counted_is_told_by_reason() -> None:
    missing = [
        NotCounted("e3", Uncounted.TANPA_HASIL),
        NotCounted("e1", Uncounted.DIKECUALIKAN),
        NotCounted("e2", Uncounted.TANPA_HASIL),
    ]
    found = check_distribution(unit({"Baik": 1}, not_counted=missing), "Baik")
    assert [each.message.en for each in found] == ["Not counted (Exempt): e1.", "Not counted (No result yet): e2, e3."]


@pytest.mark.parametrize("organisation", list(OrganisationPredikat))
@pytest.mark.parametrize("policy", [ANNEX_GUIDE, SE_3_2023])
@pytest.mark.parametrize("predikat", list(Predikat))
def test_no_finding_is_an_error(organisation, policy, predikat) -> None:
    """Annex pp. 94-97: it is weighed, and no predikat is excluded; it is never a veto."""
    for people in ({predikat: 1}, {predikat: 20}, {predikat: 5, Predikat.BAIK: 7}):
        found = check_distribution(unit(people), organisation, policy)
        assert Severity.ERROR not in {each.severity for each in found}


def test_the_organisation_has_its_own_scale() -> None:
    with pytest.raises(UnknownName, match="never Sangat Baik"):
        check_distribution(unit({"Baik": 1}), "Sangat Baik")


def test_seen_elsewhere_the_three_bad_levels_are_one() -> None:
    """6/2022 list, no. 6: stored as one value, they would all have one pattern; each has its own."""
    bad = ("Butuh Perbaikan", "Kurang", "Sangat Kurang")
    assert len({ANNEX_GUIDE.pattern(each).most for each in bad}) == 3
    codes = [len(check_distribution(unit({"Butuh Perbaikan": 6, "Baik": 4}), each, SE_3_2023)) for each in bad]
    assert codes == [0, 2, 2]


def test_deviations_are_for_looking_at() -> None:
    """They add up to nothing and stand in no finding."""
    found = deviations(unit({"Baik": 6, "Butuh Perbaikan": 2}), "Baik")
    assert found[3].drawn == Fraction(120, 230)
    assert sum(each.difference for each in found) == 0
    with pytest.raises(EmptyCollection):
        deviations(unit({}), "Baik")


def test_what_is_no_distribution_or_no_guide() -> None:
    for asked in (check_distribution, deviations):
        with pytest.raises(WrongType, match=r"^distribution: A str is no Distribution\. Give Distribution"):
            asked("x", "Baik")
    with pytest.raises(WrongType, match=r"^policy: A str is no DistributionPolicy\. Give a guide"):
        check_distribution(unit({"Baik": 1}), "Baik", "annex")
    with pytest.raises(WrongType, match=r"^policy: "):
        unit({"Baik": 1}).as_text("en", policy="annex")
