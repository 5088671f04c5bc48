"""What counted and why: the worked ledger of the notes, caps, what is open, what is flagged."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.training.hour_ledger import CountReason, HourLedger, LedgerLine, count_hours, ledgers
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_rules import HourCap, HourUnit
from kinerja.training.hour_tables import BPS_2019, MAGELANG_2021

YEAR = Period.year(2025)
NIP = "198502142010031991"


def day(text: str) -> Period:
    """Return one day of 2025, told as month and day."""
    return Period.of(f"2025-{text}", f"2025-{text}")


def activity(id: str, form: str, period: Period, **parts: Any) -> LearningActivity:
    """Return an activity of e1, with evidence."""
    return LearningActivity(
        id, **{"person_id": "e1", "form": form, "title": id, "period": period, "evidence": "s", **parts}
    )


def count(*activities: LearningActivity, **parts: Any) -> HourLedger:
    """Return the ledger of e1 in 2025."""
    return count_hours("e1", YEAR, activities, **{"table": BPS_2019, **parts})


def counted(ledger: HourLedger) -> dict[str, object]:
    """Return what each activity counted, by id."""
    return {line.activity.id: line.counted for line in ledger.lines}


WORKED = (
    activity("seminar", "KL06", Period.of("2025-02-03", "2025-02-04")),
    activity("workshop", "KL07", day("02-10")),
    activity("coaching-1", "NKL01", day("03-03")),
    activity("coaching-2", "NKL01", day("03-10")),
    activity("coaching-3", "NKL01", day("03-17")),
    activity("e-learning", "NKL03", day("04-01"), minutes=300),
)


def test_the_worked_ledger_comes_to_20() -> None:
    """Notes 2.1: 8 + 5 + 4 + 3 = 20; without caps it would have been 8 + 5 + 6 + 6 = 25."""
    ledger = count(*WORKED)
    assert (ledger.total, ledger.uncapped) == (20, 25)
    assert list(counted(ledger).values()) == [8, 5, 2, 2, 0, 3]
    assert [str(line.reason) for line in ledger.lines] == ["penuh", "penuh", "penuh", "penuh", "batas", "batas"]
    assert [line.cap for line in ledger.lines[-2:]] == [HourCap(2, "bulan"), HourCap(3, "hari")]
    assert (ledger.findings, ledger.open_lines, ledger.outside) == ((), (), ())


def test_a_benchmark_more_is_30() -> None:
    """The example of a PPPK: the ledger reports it as it is."""
    assert count(*WORKED, activity("banding", "NKL07", day("05-05"))).total == 30


def test_the_explanation_adds_up_and_names_each_article() -> None:
    """One step for each line, with what was done."""
    because = count(*WORKED).because
    assert because.value == sum(step.value for step in because.steps if isinstance(step.value, Fraction)) == 20
    assert [step.title for step in because.steps] == [each.id for each in WORKED]
    assert because.steps[0].inputs[0].value == 2
    assert all(step.basis for step in because.steps)
    assert "20" in because.as_text("id")


def test_three_times_in_one_record_are_capped_like_three_records() -> None:
    """2 of them in a month."""
    ledger = count(activity("c", "NKL01", Period.month(2025, 3), times=3))
    assert (ledger.total, ledger.lines[0].quantity, ledger.lines[0].uncapped) == (4, 3, 6)


def test_a_record_over_two_months_has_the_room_of_both() -> None:
    """Twice in each."""
    assert count(activity("c", "NKL01", Period.of("2025-03-20", "2025-04-10"), times=5)).total == 8


def test_caps_are_of_a_form_each() -> None:
    """Mentoring has a month of its own."""
    period = Period.month(2025, 3)
    assert count(activity("c", "NKL01", period, times=2), activity("m", "NKL02", period, times=2)).total == 8


def test_a_day_counts_once_for_a_form() -> None:
    """Two seminars on one day are one day of seminars; a workshop that day is another form."""
    ledger = count(*(activity(id, form, day("02-03")) for id, form in (("a", "KL06"), ("b", "KL06"), ("c", "KL07"))))
    assert counted(ledger) == {"a": 4, "b": 0, "c": 5}


def test_the_last_day_goes_first_so_that_no_room_is_lost() -> None:
    """A month of e-learning leaves its first day to the record that has only that day."""
    long = activity("a-long", "NKL03", Period.of("2025-03-01", "2025-03-02"), hours=3)
    short = activity("b-short", "NKL03", day("03-01"), hours=3)
    assert counted(count(long, short)) == {"b-short": 3, "a-long": 3}


def test_e_learning_over_days_has_the_room_of_each() -> None:
    """3 JP a day."""
    ledger = count(activity("e", "NKL03", Period.of("2025-03-01", "2025-03-03"), hours=10))
    assert (ledger.total, ledger.uncapped) == (9, 10)


def test_lessons_fill_only_the_days_that_were_held() -> None:
    """Twenty lessons on two days of March have room for three on each of two days, not of thirty-one."""
    march = Period.month(2025, 3)
    assert count(activity("a", "NKL03", march, hours=20, days=2)).total == 6
    first = activity("a", "NKL03", day("03-01"), hours=3)
    assert count(first, activity("b", "NKL03", march, hours=20, days=2)).total == 9
    april = Period.of("2025-03-31", "2025-04-30")
    assert count(activity("a", "NKL01", april, times=5, days=2)).total == 8


def test_international_ones_have_their_own_number() -> None:
    """20 percent more is read on what counts."""
    period = Period.of("2025-03-01", "2025-03-02")
    abroad = {"scope": "internasional"}
    ledger = count(
        activity("t", "KL03", period, hours=10, **abroad),
        activity("s", "KL06", period, **abroad),
        activity("m", "NKL09", period, hours=9, **abroad),
        activity("c", "NKL01", period, **abroad),
    )
    assert counted(ledger) == {"t": 12, "s": 12, "m": Fraction(24, 5), "c": 8}


def test_only_the_days_held_count() -> None:
    """A seminar on 2 days of a week."""
    assert count(activity("s", "KL06", Period.of("2025-03-03", "2025-03-07"), days=2)).total == 8


def test_study_counts_half_years() -> None:
    """20 JP each."""
    assert count(activity("s", "tugas_belajar", YEAR, times=2)).total == 40


def test_the_other_table_has_no_cap_on_coaching() -> None:
    """So the same records come to another sum: 8 + 5 + 6 + 3."""
    assert count(*WORKED, table=MAGELANG_2021).total == 22


def test_what_is_open_is_not_0_and_is_told() -> None:
    """No number in the table; no length in the record."""
    ledger = count(activity("b", "NKL11", day("03-03")), activity("t", "KL03", day("03-04")))
    assert ledger.total == 0
    assert [str(line.reason) for line in ledger.open_lines] == ["tanpa_angka", "tanpa_jumlah"]
    assert all(isinstance(line.counted, Undetermined) and line.uncapped is None for line in ledger.open_lines)
    assert [each.code for each in ledger.findings] == ["HOURS_OPEN", "HOURS_OPEN"]
    assert [each.path for each in ledger.findings] == ["lines[0]", "lines[1]"]
    assert [step.value for step in ledger.because.steps] == [line.counted for line in ledger.lines]


def test_an_activity_counts_where_it_ends() -> None:
    """And says so when it began before."""
    over = activity("a", "KL03", Period.of("2024-12-30", "2025-01-03"), hours=30)
    later = activity("b", "KL03", Period.of("2025-12-30", "2026-01-03"), hours=30)
    ledger = count(over, later)
    assert (ledger.total, ledger.outside) == (30, ("b",))
    assert [each.code for each in ledger.findings] == ["HOURS_ACROSS_PERIODS"]


def test_a_table_is_flagged_outside_its_days() -> None:
    """Before it was issued, and after it ended."""
    table = attrs.evolve(BPS_2019, until=date(2025, 3, 31))
    ledger = count(activity("a", "KL06", day("03-31")), activity("b", "KL06", day("04-01")), table=table)
    assert [(each.code, each.path) for each in ledger.findings] == [("HOURS_OUTSIDE_TABLE", "lines[1].activity.period")]
    early = count_hours("e1", Period.year(2018), [activity("a", "KL06", Period.month(2018, 3), days=1)], table=BPS_2019)
    assert [each.code for each in early.findings] == ["HOURS_OUTSIDE_TABLE"]
    assert early.total == 4


def test_no_evidence_and_twins_are_flagged() -> None:
    """Both still count, until somebody looks."""
    first, second = (
        activity(id, "KL07", day("03-03"), title="Lokakarya", evidence=told) for id, told in (("a", ""), ("b", "s"))
    )
    ledger = count(first, second)
    assert [(each.code, each.path) for each in ledger.findings] == [
        ("HOURS_NO_EVIDENCE", "lines[0].activity.evidence"),
        ("HOURS_TWIN", "lines[1].activity"),
    ]


def test_each_person_has_a_ledger_of_their_own() -> None:
    """Caps are not shared, and who has no record has no ledger."""
    given = [activity(f"{who}-{n}", "NKL01", day(f"03-0{n}"), person_id=who) for who in ("e2", "e1") for n in (1, 2, 3)]
    found = ledgers(given, YEAR, table=BPS_2019)
    assert [(each.person_id, each.total) for each in found] == [("e1", 4), ("e2", 4)]


def test_records_of_others_are_refused_without_their_numbers() -> None:
    """Masked."""
    with pytest.raises(InvalidValue, match=r"\*{14}1991") as caught:
        count(activity("a", "KL06", day("03-03"), person_id=NIP))
    assert NIP not in str(caught.value)


def test_a_record_stands_there_once() -> None:
    """By its id."""
    with pytest.raises(InvalidValue, match="twice"):
        count(WORKED[0], WORKED[0])


@pytest.mark.parametrize(
    ("period", "given", "table"), [("2025", (), BPS_2019), (YEAR, ("kursus",), BPS_2019), (YEAR, (), "bps_2019")]
)
def test_kinds_are_checked(period: Any, given: Any, table: Any) -> None:
    """Before anything is counted."""
    with pytest.raises(WrongType):
        count_hours("e1", period, given, table=table)


def test_ledgers_are_of_activities() -> None:
    """What is none is refused before anything is sorted by person."""
    with pytest.raises(WrongType, match=r"activities\[0\]: A str is no LearningActivity"):
        ledgers(["kursus"], YEAR, table=BPS_2019)


def test_a_ledger_is_of_somebody() -> None:
    """An empty key is nobody's."""
    with pytest.raises(InvalidValue, match="person_id is empty"):
        count_hours(" ", YEAR, (), table=BPS_2019)


def test_a_ledger_is_shown_short_and_masked() -> None:
    """No number of a person, no pages of lines."""
    ledger = count_hours(NIP, YEAR, [activity("a", "KL06", day("03-03"), person_id=NIP)], table=BPS_2019)
    assert NIP not in repr(ledger)
    assert NIP not in repr(ledger.lines[0])
    assert len(repr(ledger)) < 300


@pytest.mark.parametrize(
    "parts",
    [
        {"id": ""},
        {"person_id": " "},
        {"title": ""},
        {"hours": 0},
        {"hours": "-2"},
        {"minutes": 0},
        {"minutes": "45"},
        {"hours": 2, "minutes": 90},
        {"days": 2},
        {"days": 0},
        {"days": None},
        {"times": True},
        {"times": None},
    ],
)
def test_what_no_activity_has_is_refused(parts: dict[str, Any]) -> None:
    """Numbers above 0, one length, no more days than there are."""
    told = {"id": "a", "person_id": "e1", "form": "NKL03", "title": "x", "period": day("03-03"), **parts}
    with pytest.raises(InvalidValue):
        LearningActivity(**told)


def test_closed_lists_of_an_activity() -> None:
    """Form and scope."""
    with pytest.raises(UnknownName):
        activity("a", "KL77", day("03-03"))
    with pytest.raises(UnknownName):
        activity("a", "KL06", day("03-03"), scope="asean")
    with pytest.raises(WrongType):
        activity("a", "KL06", "2025")  # type: ignore[arg-type]


def test_a_quantity_is_in_the_unit_of_the_table() -> None:
    """Lessons from minutes by the table's own rule."""
    told = activity("a", "NKL03", day("03-03"), minutes=100)
    plain = attrs.evolve(BPS_2019, lessons=None)
    assert told.quantity(HourUnit.JAM_PELAJARAN, BPS_2019) == 2
    assert told.quantity(HourUnit.JAM_PELAJARAN, plain) == Fraction(20, 9)
    assert told.quantity(HourUnit.HARI, BPS_2019) == told.quantity(HourUnit.SEMESTER, BPS_2019) == 1


def test_reasons_have_names() -> None:
    """And a line may be built by hand."""
    line = LedgerLine(WORKED[0], CountReason.PENUH, 8)
    assert (line.reason.label.en, line.uncapped) == ("Counted in full", None)
