"""The plan of a PPPK goes with the work agreement."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.people.agreement import Extension, WorkAgreement
from kinerja.people.party import EmployeeKind
from kinerja.plans.agreement_rules import check_against_agreement
from tests.unit.plans.samples import plan

PERIOD = Period.year(2025)


def agreement(**changes) -> WorkAgreement:
    """An agreement of 2025."""
    fields = {"start": date(2025, 1, 1), "end": date(2025, 12, 31), "targets": ["120 kunjungan"]}
    return WorkAgreement("814/1/2025", **(fields | changes))


def pppk_plan(kind: EmployeeKind | None = EmployeeKind.PPPK, **changes):
    """A plan of 2025 that refers to the agreement."""
    sample = plan(period=PERIOD, work_agreement="814/1/2025")
    employee = attrs.evolve(sample.employee, kind=kind, rank=None)
    return attrs.evolve(sample, employee=employee, **changes)


def codes(found) -> list[tuple[str, str]]:
    """Codes and paths."""
    return [(finding.code, finding.path) for finding in found]


def test_a_plan_of_its_agreement_has_no_findings() -> None:
    """It refers to it, lies in its term, and has its kind."""
    assert check_against_agreement(pppk_plan(), agreement()) == ()
    extended = agreement(end=date(2025, 6, 30), extensions=[Extension(date(2026, 6, 30))])
    assert check_against_agreement(pppk_plan(), extended) == ()


@pytest.mark.parametrize(
    ("changes", "terms", "found"),
    [
        ({"work_agreement": ""}, {}, ("PLAN_NO_WORK_AGREEMENT", "work_agreement")),
        ({"work_agreement": "814/9/2024"}, {}, ("PLAN_OTHER_AGREEMENT", "work_agreement")),
        ({"kind": EmployeeKind.PPPK_PARUH_WAKTU}, {}, ("PLAN_OTHER_KIND", "employee.kind")),
        ({"kind": None}, {}, ("PLAN_OTHER_KIND", "employee.kind")),
        ({}, {"end": date(2025, 12, 30)}, ("PLAN_OUTSIDE_TERM", "period")),
        ({}, {"start": date(2025, 1, 2)}, ("PLAN_OUTSIDE_TERM", "period")),
        ({}, {"targets": []}, ("PLAN_WITHOUT_AGREED_TARGET", "period")),
    ],
)
def test_what_does_not_go_with_the_agreement_is_found(changes, terms, found) -> None:
    """PermenPANRB 6/2022, art. 8(2); PP 49/2018, art. 35."""
    assert codes(check_against_agreement(pppk_plan(**changes), agreement(**terms))) == [found]
