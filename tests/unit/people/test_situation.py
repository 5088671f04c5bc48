"""Situations of a person: what they are, when they hold, and where no plan is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.people.employee import Employee
from kinerja.people.party import EmployeeKind
from kinerja.people.situation import EXEMPT_BASIS, EXEMPTIONS, VILLAGE_BASIS, Situation, SituationKind
from kinerja.plans.plan import Exemption


def situation(kind: SituationKind = SituationKind.CUTI, since=date(2025, 3, 1), until=date(2025, 5, 31), **more):
    """Leave of three months, or what the test says."""
    return Situation(kind, since, until, **more)


def test_study_and_secondment_are_no_reason_to_have_no_plan() -> None:
    """Who studies was exempt under PermenPANRB 8/2021; since 2022 not any more."""
    exempt = [str(kind) for kind in SituationKind if situation(kind).exempt]
    assert exempt == [
        "pejabat_negara",
        "diberhentikan_sementara",
        "cuti_di_luar_tanggungan_negara",
        "masa_persiapan_pensiun",
        "perangkat_desa",
    ]


def test_each_exemption_names_its_rule() -> None:
    """Four by the annex, the village official by BKN's circular."""
    assert EXEMPTIONS[SituationKind.PERANGKAT_DESA].basis == VILLAGE_BASIS
    assert "camat" in EXEMPTIONS[SituationKind.PERANGKAT_DESA].reason.id
    others = [exempted.basis for kind, exempted in EXEMPTIONS.items() if kind is not SituationKind.PERANGKAT_DESA]
    assert others == [EXEMPT_BASIS] * 4


def test_the_four_exemptions_of_plans_are_situations() -> None:
    """A plan may be marked with any of the four by the same token."""
    assert {str(kind) for kind in Exemption} < {str(kind) for kind in SituationKind}


def test_it_holds_from_the_first_day_to_the_last() -> None:
    """Both included; one that goes on holds on every later day."""
    leave = situation()
    days = (date(2025, 2, 28), date(2025, 3, 1), date(2025, 5, 31), date(2025, 6, 1))
    assert [leave.holds_on(day) for day in days] == [False, True, True, False]
    assert leave.span == Period.of("2025-03-01", "2025-05-31")
    assert situation(until=None).holds_on(date(2099, 1, 1))


def test_a_token_is_read_as_the_kind() -> None:
    """Data from elsewhere holds tokens."""
    assert situation("tugas_belajar").kind is SituationKind.TUGAS_BELAJAR


def test_it_ends_after_it_begins_and_has_days_without_times() -> None:
    """As all that is dated."""
    with pytest.raises(InvalidValue, match="ends on 2025-02-01, before it begins on 2025-03-01"):
        situation(until=date(2025, 2, 1))
    with pytest.raises(WrongType, match="is a time"):
        situation(since=datetime(2025, 3, 1, 8, 0, tzinfo=UTC))


def test_an_employee_has_situations_in_the_order_they_began() -> None:
    """Several may hold at once, such as leave while lent out."""
    lent = situation(SituationKind.DIPERBANTUKAN, date(2024, 1, 1), None, host="BUMD Air Minum")
    ani = Employee("e1", "Ani", EmployeeKind.PNS, situations=[situation(), lent])
    assert ani.situations == (lent, situation())
    assert ani.situations_on(date(2025, 4, 1)) == (lent, situation())
    assert ani.situations_on(date(2023, 12, 31)) == ()


def test_one_kind_does_not_hold_twice_on_a_day() -> None:
    """Two leaves at once are a mistake in the data; one after the other are not."""
    later = situation(since=date(2025, 6, 1), until=date(2025, 6, 30))
    Employee("e1", "Ani", EmployeeKind.PNS, situations=[later, situation()])
    with pytest.raises(InvalidValue, match="On 2025-05-31 the situation cuti holds twice"):
        Employee("e1", "Ani", EmployeeKind.PNS, situations=[situation(), situation(since=date(2025, 5, 31))])


def test_situations_have_names_for_people() -> None:
    """In both languages."""
    assert SituationKind.CUTI_DI_LUAR_TANGGUNGAN_NEGARA.label.id == "Cuti di luar tanggungan negara"
    assert SituationKind.TUGAS_BELAJAR.label.en == "Study leave"
