"""A member of a closed list is read from its token, and nothing else is."""

from __future__ import annotations

import pytest

from kinerja import Severity
from kinerja.base.members import member
from kinerja.errors import UnknownName
from kinerja.evaluation.organisation_annual import OrganisationComponent
from kinerja.people.agreement import EmployeeKind
from kinerja.people.situation import SituationKind
from kinerja.rules.pp30_raters import rated_conduct


def test_a_member_and_its_token_are_the_member() -> None:
    assert member(Severity, "warning") is member(Severity, Severity.WARNING) is Severity.WARNING


@pytest.mark.parametrize("value", ["WARNING", "peringatan", None, 1])
def test_what_is_no_token_is_told_with_those_that_are(value) -> None:
    with pytest.raises(UnknownName, match="is no Severity. Known are info, warning, error."):
        member(Severity, value)


def test_values_name_the_tokens_that_they_take() -> None:
    with pytest.raises(UnknownName, match="'indeks' is no AnnualComponent. Known are iku, "):
        OrganisationComponent("indeks", "78.34", source="LHE RB 2025")
    with pytest.raises(UnknownName, match="'sama' is no Sharing. Known are bersama, per_kelompok."):
        rated_conduct(100, peers=[90], sharing="sama")


def test_lists_of_people_are_read_alike() -> None:
    assert member(EmployeeKind, "pns") is EmployeeKind.PNS
    assert all(member(SituationKind, kind.value) is kind for kind in SituationKind)
