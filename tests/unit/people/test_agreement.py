"""Work agreements: terms, extensions, golongan, targets, and what is found about them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.people.agreement import Extension, WorkAgreement, check_agreement
from kinerja.people.employee import Employee
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Position, PositionKind
from kinerja.people.ranks import GolonganPPPK

WHOLE = {"tasks": "Penyuluhan", "rights": "Gaji", "prohibitions": "Rangkap", "sanctions": "Teguran"}
FIRST = Extension(date(2026, 2, 28), date(2024, 2, 1), golongan=GolonganPPPK.X, reported_on=date(2024, 2, 5))
SECOND = Extension(date(2027, 2, 28), date(2026, 2, 1), targets=["150 kunjungan"], reported_on=date(2026, 2, 5))


def agreement(**changes) -> WorkAgreement:
    """An agreement of a year, extended by two years and by one."""
    fields = {"targets": ["120 kunjungan"], "golongan": GolonganPPPK.IX, "extensions": [FIRST, SECOND], **WHOLE}
    return WorkAgreement("814/1/2023", **({"start": date(2023, 3, 1), "end": date(2024, 2, 29)} | fields | changes))


def codes(found) -> list[tuple[str, str]]:
    """Codes and paths of what was found."""
    return [(finding.code, finding.path) for finding in found]


def test_an_extension_begins_on_the_day_after() -> None:
    """So the terms follow one another without a gap."""
    assert [str(term) for term in agreement().terms] == [
        "2023-03-01/2024-02-29",
        "2024-03-01/2026-02-28",
        "2026-03-01/2027-02-28",
    ]
    assert agreement().term == Period.of("2023-03-01", "2027-02-28")
    assert agreement().ends == date(2027, 2, 28)
    assert agreement(extensions=()).ends == date(2024, 2, 29)


def test_golongan_and_targets_are_those_of_the_day() -> None:
    """What an extension does not state stays; outside the term nothing is agreed."""
    days = [date(2024, 2, 29), date(2024, 3, 1), date(2026, 3, 1)]
    assert [agreement().golongan_on(day) for day in days] == [GolonganPPPK.IX, GolonganPPPK.X, GolonganPPPK.X]
    assert [agreement().targets_on(day) for day in days] == [("120 kunjungan",)] * 2 + [("150 kunjungan",)]
    for day in (date(2023, 2, 28), date(2027, 3, 1)):
        assert agreement().golongan_on(day) is None
        assert agreement().targets_on(day) == ()
        assert agreement().term_on(day) is None
    assert agreement(golongan=None).golongan_on(days[0]) is None
    assert agreement().term_on(days[1]) == Period.of("2024-03-01", "2026-02-28")


@pytest.mark.parametrize("until", [date(2026, 2, 28), date(2024, 1, 1)])
def test_extensions_stand_in_order_and_do_not_overlap(until: date) -> None:
    """Each ends after what it extends."""
    with pytest.raises(InvalidValue, match="does not end after 2026-02-28") as caught:
        agreement(extensions=[FIRST, Extension(until)])
    assert caught.value.path == "extensions[1].until"


def test_an_agreement_that_ends_before_it_begins_is_refused() -> None:
    """Swapped days."""
    with pytest.raises(InvalidValue, match="ends on 2023-01-01, before it begins"):
        agreement(end=date(2023, 1, 1), extensions=())
    with pytest.raises(WrongType, match="is a time"):
        agreement(start=datetime(2023, 3, 1, 8, 0, tzinfo=UTC))


@pytest.mark.parametrize("kind", [EmployeeKind.PNS, EmployeeKind.CPNS])
def test_only_pppk_have_a_work_agreement(kind: EmployeeKind) -> None:
    """A PNS is appointed."""
    with pytest.raises(InvalidValue, match=f"A {kind} has no work agreement"):
        agreement(kind=kind)


def test_a_target_given_as_bare_text_is_no_list_of_letters() -> None:
    """Python would take the text apart."""
    for make in (agreement, lambda targets: Extension(date(2026, 1, 1), targets=targets)):
        with pytest.raises(WrongType, match="several texts are meant"):
            make(targets="120 kunjungan")


def test_an_agreement_in_order_has_no_findings() -> None:
    """All parts are there, decided in time, and BKN has its copies."""
    assert check_agreement(agreement()) == ()


@pytest.mark.parametrize("targets", [[], [" "]])
def test_an_agreement_without_target_is_an_error_to_be_mended(targets: list[str]) -> None:
    """PP 49/2018, art. 33 b: performance is measured on it."""
    (found,) = check_agreement(agreement(targets=targets))
    assert (found.code, found.severity, str(found.basis)) == (
        "AGREEMENT_NO_TARGET",
        Severity.ERROR,
        "PP 49/2018, Pasal 33",
    )


def test_parts_that_are_not_recorded_are_told_in_one_finding() -> None:
    """Thousands of agreements are known by number, term and target only."""
    (found,) = check_agreement(agreement(tasks="", sanctions=" "))
    assert (found.code, found.severity) == ("AGREEMENT_CONTENT", Severity.INFO)
    assert found.message.id == "Belum dicatat dari perjanjian kerja: tugas, sanksi."


@pytest.mark.parametrize(("end", "short"), [(date(2024, 2, 28), True), (date(2024, 2, 29), False)])
def test_an_agreement_runs_for_a_year_at_least(end: date, short: bool) -> None:
    """PP 49/2018, art. 37(1); to the day, also in a leap year."""
    found = check_agreement(agreement(end=end, extensions=()))
    assert codes(found) == ([("AGREEMENT_SHORT", "end")] if short else [])


def test_a_year_from_29_february_ends_on_28_february() -> None:
    """Seen with relativedelta: it ended on 27 February, and the right end was found to be wrong."""
    leap, kind = {"start": date(2024, 2, 29), "extensions": ()}, EmployeeKind.PPPK_PARUH_WAKTU
    for end, short in ((date(2025, 2, 28), False), (date(2025, 2, 27), True)):
        term = agreement(**leap, end=end)
        assert ("AGREEMENT_SHORT", "end") in codes(check_agreement(term)) or not short
        assert bool(codes(check_agreement(term))) is short
        assert bool(codes(check_agreement(attrs.evolve(term, kind=kind)))) is short


def test_part_time_terms_are_one_year_each() -> None:
    """PermenPANRB 9/2026, art. 14, and KepmenPANRB 16/2025, diktum ketiga belas."""
    part_time = agreement(kind=EmployeeKind.PPPK_PARUH_WAKTU)
    assert codes(check_agreement(part_time)) == [("AGREEMENT_NOT_A_YEAR", "extensions[0].until")]
    longer = attrs.evolve(part_time, end=date(2024, 3, 1), extensions=())
    assert codes(check_agreement(longer)) == [("AGREEMENT_NOT_A_YEAR", "end")]
    without = attrs.evolve(part_time, end=date(2024, 2, 29), extensions=(), targets=())
    assert str(check_agreement(without)[0].basis) == "PermenPANRB 9/2026, Pasal 13"


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"decided_on": None}, "EXTENSION_UNDECIDED", "decided_on"),
        ({"decided_on": date(2024, 3, 1)}, "EXTENSION_DECIDED_LATE", "decided_on"),
        ({"reported_on": None}, "EXTENSION_NOT_REPORTED", "reported_on"),
    ],
)
def test_an_extension_is_approved_in_time_and_told_to_bkn(change, code: str, field: str) -> None:
    """PP 49/2018, art. 37(2) and (4)."""
    found = check_agreement(agreement(extensions=[attrs.evolve(FIRST, **change), SECOND]))
    assert codes(found) == [(code, f"extensions[0].{field}")]


@pytest.mark.parametrize(
    ("kind", "until", "long"),
    [
        (PositionKind.JPT_MADYA, date(2029, 2, 28), False),
        (PositionKind.JPT_MADYA, date(2029, 3, 1), True),
        (PositionKind.JPT_UTAMA, date(2029, 3, 1), True),
        (PositionKind.JPT_PRATAMA, date(2034, 2, 28), False),
    ],
)
def test_top_officials_are_extended_by_five_years_at_most(kind: PositionKind, until: date, long: bool) -> None:
    """PP 49/2018, art. 37(5)."""
    held = agreement(position=Position("Sekretaris", kind), extensions=[attrs.evolve(FIRST, until=until)])
    assert codes(check_agreement(held)) == ([("EXTENSION_TOO_LONG", "extensions[0].until")] if long else [])


def test_an_employee_has_one_agreement_at_a_time() -> None:
    """With its extensions; a new one begins after the last of them."""
    new = WorkAgreement("814/9/2027", date(2027, 3, 1), date(2028, 2, 29), ["150 kunjungan"])
    ani = Employee("e1", "Ani", EmployeeKind.PPPK, agreements=[new, agreement()])
    assert ani.agreements == (agreement(), new)
    assert ani.agreement_on(date(2027, 2, 28)) == agreement()
    assert ani.agreement_on(date(2027, 3, 1)) == new
    assert ani.agreement_on(date(2028, 3, 1)) is None
    with pytest.raises(InvalidValue, match="On 2027-02-28 two work agreements are in force"):
        Employee("e1", "Ani", EmployeeKind.PPPK, agreements=[agreement(), attrs.evolve(new, start=date(2027, 2, 28))])
