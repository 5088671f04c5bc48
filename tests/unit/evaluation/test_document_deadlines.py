"""The deadlines of documents as the laws print them."""

from __future__ import annotations

from datetime import date

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.evaluation import document_deadlines as days
from kinerja.plans.deadlines import CalendarDays, Deadline, EndOfMonth, SameDay, Untimed, WorkingDays, due

CALENDAR = WorkingCalendar(FIVE_DAYS, [], Period.year(2025))
ALL = {name: getattr(days, name) for name in days.__all__}
LATER = {name: each for name, each in ALL.items() if not name.startswith("PP")}

PRINTED = {
    "disampaikan": (14, "ditandatangani", "penilai", "114"),
    "dikembalikan": (14, "diterima", "pegawai", "114"),
    "dilaporkan": (30, "evaluasi_berakhir", "penilai", "115"),
    "ditandatangani_atasan": (14, "evaluasi_berakhir", "atasan_penilai", "115-116"),
    "disampaikan_atasan": (7, "ditandatangani", "atasan_penilai", "116"),
    "dikembalikan_ke_atasan": (7, "diterima", "pegawai", "116"),
    "dilaporkan_atasan": (30, "evaluasi_berakhir", "atasan_penilai", "117"),
    "keberatan_diajukan": (14, "diterima", "pegawai", "117"),
    "keberatan_diputuskan": (7, "keberatan_diterima", "atasan_penilai", "117"),
    "keputusan_dilaporkan": (30, "evaluasi_berakhir", "atasan_penilai", "119"),
}


def test_every_deadline_of_permenpanrb_6_2022_is_as_printed() -> None:
    """Working days, since what, who, page."""
    found = {
        each.id: (each.limit.days, str(each.since), str(each.who), each.basis.article.split()[2].rstrip(","))
        for each in LATER.values()
        if isinstance(each.limit, WorkingDays)
    }
    assert found == PRINTED
    assert [each.id for each in LATER.values() if not isinstance(each.limit, WorkingDays)] == ["ditandatangani"]
    assert isinstance(days.SIGNED.limit, SameDay)


def test_objections_may_outlive_the_report() -> None:
    """14 and 14 and 7 working days end after the 30 of the report, so none is derived from another."""
    ended = date(2025, 2, 3)
    objected = due(days.OBJECTED, due(days.HANDED_OVER, ended, CALENDAR), CALENDAR)
    assert due(days.DECIDED, objected, CALENDAR) > due(days.REPORTED, ended, CALENDAR)


def test_pp_30_counts_days_of_the_calendar_and_reports_by_the_end_of_february() -> None:
    """Arts 49 to 51 and 59; only the superior who signs in place has working days."""
    limits = {name: each.limit for name, each in ALL.items() if name.startswith("PP30")}
    fourteen = {"PP30_HANDED_OVER", "PP30_RETURNED", "PP30_OBJECTED"}
    assert {name for name, limit in limits.items() if limit == CalendarDays(14)} == fourteen
    assert limits["PP30_SIGNED_BY_SUPERIOR"] == WorkingDays(7)
    assert limits["PP30_REPORTED"] == EndOfMonth(2, years_later=1)
    assert due(days.PP30_REPORTED, date(2019, 12, 31)) == date(2020, 2, 29)
    assert {name for name, limit in limits.items() if isinstance(limit, Untimed)} == {"PP30_SIGNED", "PP30_DECIDED"}


def test_pp_46_counts_three_times_14_days_and_names_no_other() -> None:
    """Arts 21, 23 and 25: return, to the superior, objection."""
    limits = {name: each.limit for name, each in ALL.items() if name.startswith("PP46")}
    fourteen = {"PP46_RETURNED", "PP46_FORWARDED", "PP46_OBJECTED"}
    assert {name for name, limit in limits.items() if limit == CalendarDays(14)} == fourteen
    assert all(isinstance(limit, Untimed) for name, limit in limits.items() if name not in fourteen)


def test_what_the_laws_leave_open_is_our_reading_and_says_so() -> None:
    """From when art. 50 counts, and whose receipt art. 23 means."""
    ours = {name for name, each in ALL.items() if each.basis.assurance is Assurance.ASSUMPTION}
    assert ours == {"PP30_SIGNED_BY_SUPERIOR", "PP46_FORWARDED"}


def test_every_deadline_has_words_in_both_languages() -> None:
    """And all that is public is one."""
    assert all(isinstance(each, Deadline) and each.what.id != each.what.en for each in ALL.values())
    untimed = [each.limit.reason for each in ALL.values() if isinstance(each.limit, Untimed)]
    assert all(reason.id != reason.en for reason in untimed)
