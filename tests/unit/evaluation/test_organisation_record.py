"""What a unit was to reach in a month or quarter, and what it reached (annex pp. 92-93)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound
from kinerja.evaluation.organisation_record import (
    ActionStatus,
    OrganisationAction,
    PeriodicOrganisation,
    check_organisation,
)
from kinerja.people.unit import Unit
from kinerja.plans.indicator import Indicator
from kinerja.plans.progress import Realisation
from kinerja.plans.standing import Standing
from kinerja.plans.target import AtLeast, Direction, Exactly, TextTarget, YesNo
from kinerja.plans.units import ELAPSED_FIVE_DAYS

DIREKTORAT, FIRST = Unit("d2", "Direktorat 2"), Period.quarter(2025, 1)
POLICY = Indicator("i2", "Indeks Penyelesaian Kebijakan Manajemen Talenta")


def tons(number: str) -> Exactly:
    """Return a target in tons."""
    return Exactly(number, "ton", Direction.LEBIH_TINGGI)


FISH = Indicator("i1", "Jumlah produksi perikanan budidaya", tons("100000000"), trajectory=[(FIRST, tons("15000000"))])


def reached(number: str, unit: str = "ton", target: object = None) -> PeriodicOrganisation:
    """Return the first quarter of the example with a realisation."""
    indicator = FISH if target is None else Indicator("i1", "Produksi", trajectory=[(FIRST, target)])
    return PeriodicOrganisation(DIREKTORAT, FIRST, [indicator], realisations=[Realisation("i1", number, unit)])


def step(status: str, text: str = "Tersusunnya naskah akademik kebijakan", indicator: str = "i2") -> OrganisationAction:
    """Return a step of the example of the talent policy."""
    return OrganisationAction(indicator, text, status)


@pytest.mark.parametrize(
    ("number", "place", "difference"),
    [("15000001", "exceeded", 1), ("15000000", "reached", 0), ("14999999", "not_reached", -1)],
)
def test_the_quarter_of_the_annex_is_compared_in_tons(number: str, place: str, difference: int) -> None:
    """100,000,000 ton, 15,000,000 of them in the first quarter (annex p. 93); one ton more or less tells."""
    record = reached(number)
    (line,) = getattr(record, place)
    assert (line.text, line.difference) == (FISH.text, Fraction(difference))
    assert sum(len(getattr(record, each)) for each in ("exceeded", "reached", "not_reached", "open")) == 1


def test_each_step_of_the_action_plan_is_a_line() -> None:
    """Nothing says how several steps make one, so none are merged (annex p. 93, example 1)."""
    steps = [step("melampaui", "a"), step("Tercapai", "b"), step("berjalan", "c"), step("belum ada kemajuan", "d")]
    record = PeriodicOrganisation(DIREKTORAT, FIRST, [POLICY], actions=steps)
    assert [line.standing for line in record.lines] == [
        Standing.DI_ATAS,
        Standing.SESUAI,
        Standing.DI_BAWAH,
        Standing.DI_BAWAH,
    ]
    assert [line.difference for line in record.lines] == [None] * 4
    assert check_organisation(record) == ()


def test_an_indicator_may_have_steps_and_a_target() -> None:
    """Both are told."""
    record = PeriodicOrganisation(
        DIREKTORAT,
        FIRST,
        [FISH],
        actions=[step("tercapai", indicator="i1")],
        realisations=[Realisation("i1", "20000000", "ton")],
    )
    assert [line.standing for line in record.lines] == [Standing.SESUAI, Standing.DI_ATAS]


def test_all_indicators_count() -> None:
    """Annex p. 93: of all indicators of the agreement; one of which nothing is told is flagged, not left out."""
    record = PeriodicOrganisation(DIREKTORAT, FIRST, [POLICY, FISH])
    assert [line.indicator_id for line in record.open] == ["i2", "i1"]
    reasons = [line.answer.reason.en for line in record.open]
    assert reasons == ["The trajectory has no target for Quarter I 2025.", "Nothing is told of Quarter I 2025."]
    findings = check_organisation(record)
    assert [(each.code, each.path) for each in findings] == [
        ("ORGANISATION_INDICATOR_OPEN", "indicators[0]"),
        ("ORGANISATION_INDICATOR_OPEN", "indicators[1]"),
    ]


def test_units_are_only_converted_by_a_table() -> None:
    """Else it cannot be said; and a difference is only told where no unit was converted."""
    record = reached("2", "minggu", Exactly(10, "hari kerja", Direction.LEBIH_RENDAH))
    assert isinstance(record.lines[0].standing, Undetermined)
    (line,) = record.compared(ELAPSED_FIVE_DAYS)
    assert (line.standing, line.difference) == (Standing.SESUAI, None)


@pytest.mark.parametrize("target", [AtLeast(10, "ton"), TextTarget("predikat A")])
def test_only_a_single_number_has_a_difference(target) -> None:
    assert reached("12", target=target).lines[0].difference is None


def test_a_yes_or_no_is_reached_or_not() -> None:
    record = PeriodicOrganisation(
        DIREKTORAT,
        FIRST,
        [Indicator("i1", "Perda terbit", trajectory=[(FIRST, YesNo())])],
        realisations=[Realisation("i1", True)],
    )
    assert record.reached[0].difference is None


@pytest.mark.parametrize("period", [Period.year(2025), Period.semester(2025, 1), Period.of("2025-01-01", "2025-01-30")])
def test_only_months_and_quarters_are_periodic(period: Period) -> None:
    """Annex p. 90, no. 8."""
    with pytest.raises(InvalidValue, match="is no month and no quarter"):
        PeriodicOrganisation(DIREKTORAT, period, [FISH])
    assert PeriodicOrganisation(DIREKTORAT, Period.month(2025, 3), [FISH]).lines


@pytest.mark.parametrize(
    "parts",
    [
        {"indicators": [FISH, FISH]},
        {"realisations": [Realisation("i1", 1, "ton")] * 2},
        {"realisations": [Realisation("i9", 1, "ton")]},
        {"actions": [step("tercapai")]},
    ],
)
def test_what_is_told_belongs_to_the_agreement_once(parts) -> None:
    with pytest.raises(InvalidValue):
        PeriodicOrganisation(DIREKTORAT, FIRST, **({"indicators": [FISH]} | parts))


def test_the_target_that_is_due() -> None:
    assert reached("1").target("i1") == tons("15000000")
    with pytest.raises(NotFound, match="no indicator 'i7'"):
        reached("1").target("i7")


def test_a_status_has_a_name() -> None:
    assert ActionStatus.parse("Berjalan").label.en == "Under way"
