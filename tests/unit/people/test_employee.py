"""Employees over time, and the snapshots that documents keep."""

from __future__ import annotations

import pickle
from datetime import date

import attrs
import pytest

from kinerja.errors import InvalidValue, NotFound
from kinerja.people.employee import ONE_POSITION_BASIS, Appointment, Dated, Employee
from kinerja.people.identity import NIP, NIPPPK, Sex
from kinerja.people.party import AppointmentStatus, Duty, EmployeeKind, Leader, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.people.unit import Unit, UnitTree

KABUPATEN = Unit("kab", "Kabupaten Contoh")
DINAS = Unit("disdik", "Dinas Pendidikan", "kab")
SEKOLAH = Unit("sd1", "SD Negeri 1", "disdik", mandiri=True)
UNITS = UnitTree([KABUPATEN, DINAS, SEKOLAH])

GURU = Position("Guru", PositionKind.FUNGSIONAL, Jenjang.AHLI_MUDA)
KEPALA_SEKOLAH = Position("Kepala Sekolah", PositionKind.FUNGSIONAL, leads_unit=True)
KEPALA_DINAS = Position("Kepala Dinas Pendidikan", PositionKind.JPT_PRATAMA)
KETUA_TIM = Position("Ketua Tim Kurikulum", PositionKind.FUNGSIONAL, leads_team=True)

TEACHING = Appointment(GURU, "sd1", date(2020, 1, 1))
HEADING = Appointment(KEPALA_SEKOLAH, "sd1", date(2024, 7, 1), status=AppointmentStatus.TUGAS_TAMBAHAN)
ACTING = Appointment(KEPALA_DINAS, "disdik", date(2025, 3, 1), date(2025, 5, 31), AppointmentStatus.PLT)
DAY = date(2025, 4, 1)


def employee(**changes) -> Employee:
    """A teacher who was a PPPK, became CPNS and then PNS."""
    fields = {
        "former_kinds": [
            Dated(EmployeeKind.CPNS, date(2024, 3, 1), date(2025, 2, 28)),
            Dated(EmployeeKind.PPPK, until=date(2024, 2, 29)),
        ],
        "numbers": [
            Dated(NIP("199008302024032992"), date(2024, 3, 1)),
            Dated(NIPPPK("199008302021212993"), date(2021, 2, 1)),
        ],
        "ranks": [Dated(GolonganPPPK.IX, date(2021, 2, 1)), Dated(Golongan.III_A, date(2024, 3, 1))],
        "appointments": [ACTING, TEACHING],
    }
    return Employee("e1", "Ani", EmployeeKind.PNS, **(fields | changes))


def party(**changes) -> Party:
    """A snapshot of the same teacher."""
    return Party("e1", "Ani", **({"position": GURU, "unit": SEKOLAH} | changes))


def test_four_kinds_of_employees() -> None:
    """Two of them with an agreement."""
    assert list(EmployeeKind) == ["pns", "cpns", "pppk", "pppk_paruh_waktu"]
    assert [kind for kind in EmployeeKind if kind.is_pppk] == ["pppk", "pppk_paruh_waktu"]


def test_kind_number_and_rank_are_those_of_the_day() -> None:
    """A CPNS who was PPPK has two numbers and two ranks, never at once."""
    ani = employee()
    assert [ani.kind_on(day) for day in (date(2024, 2, 29), date(2024, 3, 1), date(2025, 3, 1))] == [
        EmployeeKind.PPPK,
        EmployeeKind.CPNS,
        EmployeeKind.PNS,
    ]
    assert ani.number_on(date(2024, 2, 29)) == NIPPPK("199008302021212993")
    assert ani.number_on(date(2024, 3, 1)) == NIP("199008302024032992")
    assert ani.rank_on(date(2024, 2, 29)) is GolonganPPPK.IX
    assert ani.rank_on(date(2024, 3, 1)) is Golongan.III_A


def test_before_the_first_entry_there_is_none() -> None:
    """And after the last day of the last one."""
    ani = employee(numbers=[Dated(NIPPPK("199008302021212993"), date(2021, 2, 1), date(2023, 1, 31))])
    assert ani.number_on(date(2021, 1, 31)) is None
    assert ani.number_on(date(2023, 1, 31)) is not None
    assert ani.number_on(date(2023, 2, 1)) is None
    assert ani.rank_on(date(2021, 1, 31)) is None


def test_an_ni_pppk_changes_with_the_agency() -> None:
    """Both numbers are kept, the later one counts."""
    first, second = NIPPPK("199008302021212993"), NIPPPK("199008302021222001")
    ani = employee(numbers=[Dated(first), Dated(second, date(2023, 1, 1))])
    assert (ani.number_on(date(2022, 12, 31)), ani.number_on(date(2023, 1, 1))) == (first, second)


@pytest.mark.parametrize("field", ["numbers", "ranks"])
def test_two_entries_can_not_begin_on_one_day(field: str) -> None:
    """Which of them is in force could not be told."""
    same = {"numbers": NIP("199008302024032992"), "ranks": Golongan.III_A}[field]
    for since in (date(2024, 3, 1), None):
        with pytest.raises(InvalidValue, match="begin on") as caught:
            employee(**{field: [Dated(same, since), Dated(same, since)]})
        assert caught.value.path == field


def test_a_former_kind_needs_an_end() -> None:
    """Or it would hold for ever."""
    with pytest.raises(InvalidValue, match="no last day") as caught:
        employee(former_kinds=[Dated(EmployeeKind.CPNS, date(2024, 3, 1))])
    assert caught.value.path == "former_kinds"


def test_nothing_ends_before_it_begins() -> None:
    """Neither a dated value nor an appointment; one day is enough."""
    day, before = date(2025, 1, 2), date(2025, 1, 1)
    with pytest.raises(InvalidValue, match="ends on 2025-01-01, before it begins on 2025-01-02"):
        Dated(Golongan.I_A, day, before)
    with pytest.raises(InvalidValue, match="ends on"):
        Appointment(GURU, "sd1", day, before)
    assert Dated(Golongan.I_A, day, day).holds_on(day)
    assert Appointment(GURU, "sd1", day, day).holds_on(day)


def test_appointments_of_a_day() -> None:
    """First and last day included."""
    ani = employee()
    assert ani.appointments_on(date(2019, 12, 31)) == ()
    assert ani.appointments_on(date(2025, 2, 28)) == (TEACHING,)
    assert ani.appointments_on(date(2025, 3, 1)) == ani.appointments_on(date(2025, 5, 31)) == (TEACHING, ACTING)
    assert ani.appointments_on(date(2025, 6, 1)) == (TEACHING,)


def test_the_definitive_appointment_of_a_day() -> None:
    """Plt. is never it."""
    assert employee().definitive_on(DAY) == TEACHING
    assert employee(appointments=[ACTING]).definitive_on(DAY) is None


def test_two_definitive_appointments_at_once_are_refused() -> None:
    """Not even for a day, not even with one before it."""
    second = Appointment(KEPALA_DINAS, "disdik", date(2025, 1, 1))
    ended = attrs.evolve(TEACHING, until=date(2024, 12, 31))
    with pytest.raises(InvalidValue, match=r"On 2025-01-01 two definitive positions.*'Guru'.*Pasal 53") as caught:
        employee(appointments=[second, attrs.evolve(TEACHING, until=date(2025, 1, 1)), HEADING])
    assert caught.value.path == "appointments"
    assert employee(appointments=[second, ended]).definitive_on(date(2024, 12, 31)) == ended
    assert employee(appointments=[second, ended]).definitive_on(date(2025, 1, 1)) == second


@pytest.mark.parametrize("status", [one for one in AppointmentStatus if one is not AppointmentStatus.DEFINITIF])
def test_another_appointment_may_stand_beside_a_definitive_one(status: AppointmentStatus) -> None:
    """Two of them as well."""
    beside = attrs.evolve(ACTING, status=status)
    assert len(employee(appointments=[TEACHING, beside, HEADING]).appointments_on(DAY)) == 3


def test_a_snapshot_shows_the_definitive_position() -> None:
    """With what was in force on the day, and the rest as duties."""
    assert employee().on(DAY, UNITS) == party(
        number=NIP("199008302024032992"),
        rank=Golongan.III_A,
        kind=EmployeeKind.PNS,
        instansi="Kabupaten Contoh",
        duties=(Duty(KEPALA_DINAS, DINAS, AppointmentStatus.PLT),),
    )


def test_a_snapshot_of_the_past_shows_the_past() -> None:
    """The plan of 2023 was that of a PPPK."""
    ani = employee().on(date(2023, 6, 30), UNITS)
    assert (ani.kind, ani.rank, ani.number) == (
        EmployeeKind.PPPK,
        GolonganPPPK.IX,
        NIPPPK("199008302021212993"),
    )
    assert ani.duties == ()


def test_a_snapshot_may_show_another_capacity() -> None:
    """An appraiser signs as Plt.; the definitive position is then a duty."""
    ani = employee().on(DAY, UNITS, capacity=ACTING)
    assert (ani.title, ani.unit, ani.status) == ("Plt. Kepala Dinas Pendidikan", DINAS, AppointmentStatus.PLT)
    assert ani.duties == (Duty(GURU, SEKOLAH, AppointmentStatus.DEFINITIF),)


def test_there_is_no_snapshot_without_an_appointment() -> None:
    """Nor in a capacity that has ended, nor in a unit that is not there."""
    with pytest.raises(NotFound, match="No definitive appointment is held on 2019-01-01"):
        employee().on(date(2019, 1, 1), UNITS)
    with pytest.raises(NotFound, match="No such appointment is held on 2025-06-01"):
        employee().on(date(2025, 6, 1), UNITS, capacity=ACTING)
    with pytest.raises(NotFound, match="There is no unit 'sd1'"):
        employee().on(DAY, UnitTree([KABUPATEN, DINAS]))


@pytest.mark.parametrize(
    ("status", "title"),
    [
        (AppointmentStatus.DEFINITIF, "Guru"),
        (AppointmentStatus.PLT, "Plt. Guru"),
        (AppointmentStatus.PLH, "Plh. Guru"),
        (AppointmentStatus.PJ, "Pj. Guru"),
        (AppointmentStatus.TUGAS_TAMBAHAN, "Guru"),
    ],
)
def test_a_signature_names_the_status(status: AppointmentStatus, title: str) -> None:
    """As forms print it."""
    assert party(status=status).title == title


def test_units_led_in_any_capacity() -> None:
    """A teacher who heads a school and acts for the head of the office leads both."""
    ani = employee(appointments=[TEACHING, HEADING, ACTING]).on(DAY, UNITS)
    assert ani.units_led == (SEKOLAH, DINAS)
    assert ani.leads_unit_mandiri
    assert party(position=KEPALA_DINAS, unit=DINAS).units_led == (DINAS,)
    assert not party(position=KEPALA_DINAS, unit=DINAS).leads_unit_mandiri


def test_who_only_works_in_a_unit_does_not_lead_it() -> None:
    """Not even an independent one."""
    assert party().units_led == ()
    assert not party().leads_unit_mandiri


def test_a_unit_led_twice_is_told_once() -> None:
    """Head of a school, and acting in another post of it that leads."""
    twice = party(position=KEPALA_SEKOLAH, duties=(Duty(KEPALA_SEKOLAH, SEKOLAH, AppointmentStatus.PLT),))
    assert twice.units_led == (SEKOLAH,)


def test_a_team_is_led_in_any_capacity() -> None:
    """As the shown position or as a duty."""
    assert party(position=KETUA_TIM).leads_team
    assert party(duties=(Duty(KETUA_TIM, DINAS, AppointmentStatus.TUGAS_TAMBAHAN),)).leads_team
    assert not party(duties=(Duty(KEPALA_SEKOLAH, SEKOLAH, AppointmentStatus.TUGAS_TAMBAHAN),)).leads_team


def test_an_appraiser_may_be_no_asn() -> None:
    """With an NRP, or no number at all."""
    bupati = Party("b", "Bupati", Position("Bupati", None), KABUPATEN)
    polisi = Party("p", "Kapolres", Position("Kapolres", None), KABUPATEN, other_number="74120123")
    assert not bupati.is_asn
    assert not polisi.is_asn
    assert party(kind=EmployeeKind.PPPK_PARUH_WAKTU).is_asn
    assert polisi.other_number == "74120123"


def test_a_party_has_one_number() -> None:
    """Which one a form prints could not be told."""
    with pytest.raises(InvalidValue, match="two numbers"):
        party(number=NIP("199008302024032992"), other_number="130123456")


@pytest.mark.parametrize(
    ("kind", "fits"), [("pns", True), ("cpns", True), ("pppk", False), ("pppk_paruh_waktu", False)]
)
def test_a_rank_is_one_of_the_kind_of_employee(kind: str, fits: bool) -> None:
    """III/a is no rank of a PPPK, IX none of a PNS."""
    good, bad = (Golongan.III_A, GolonganPPPK.IX) if fits else (GolonganPPPK.IX, Golongan.III_A)
    assert party(kind=EmployeeKind(kind), rank=good).rank is good
    with pytest.raises(InvalidValue, match=f"A {kind} does not have the rank {bad.written}") as caught:
        party(kind=EmployeeKind(kind), rank=bad)
    assert caught.value.path == "rank"


def test_a_rank_without_a_kind_is_left_alone() -> None:
    """What is not known is not judged."""
    assert party(rank=GolonganPPPK.IX).rank is GolonganPPPK.IX


def test_no_repr_tells_a_number_or_a_birth_date() -> None:
    """Employees and parties are logged."""
    ani = employee(birth_date=date(1990, 8, 30))
    police = party(other_number="74120123")
    shown = f"{ani!r} {ani.on(DAY, UNITS)!r} {police!r}"
    for part in ("19900830", "1990, 8, 30", "1990-08-30", "202403", "7412"):
        assert part not in shown
    assert "****0123" in shown


def test_disagreement_with_a_number_is_found() -> None:
    """At the number, and without refusing it."""
    ani = employee(birth_date=date(1990, 8, 31), sex=Sex.LAKI_LAKI)
    assert [(finding.path, finding.code) for finding in ani.findings] == [
        ("numbers[0]", "CON_2"),
        ("numbers[0]", "CON_3"),
        ("numbers[1]", "CON_2"),
        ("numbers[1]", "CON_3"),
    ]
    assert employee(birth_date=date(1990, 8, 30), sex=Sex.PEREMPUAN).findings == employee().findings == ()


def test_people_are_values() -> None:
    """They compare whatever the order of entries, hash and pickle."""
    ani = employee(appointments=[HEADING, ACTING, TEACHING])
    assert ani == employee(appointments=[TEACHING, ACTING, HEADING])
    assert pickle.loads(pickle.dumps(ani)) == ani
    assert len({ani, employee(appointments=[ACTING, HEADING, TEACHING])}) == 1
    assert pickle.loads(pickle.dumps(ani.on(DAY, UNITS))) == ani.on(DAY, UNITS)


def test_a_leader_may_be_outside_government() -> None:
    """An owner of results is no appraiser and needs no number."""
    assert not Leader("l1", "Sari", "Kepala Bappeda", "Bappeda").outside
    assert Leader("l2", "Dr. Lee", "Project Director", outside=True).unit == ""


def test_the_ban_on_two_positions_is_cited() -> None:
    """With its exception."""
    assert str(ONE_POSITION_BASIS) == "PP 11/2017, Pasal 53 dan Pasal 98"
    assert "TUGAS_TAMBAHAN" in ONE_POSITION_BASIS.note
