"""The ledger of hours and the hours of units as pages."""

from __future__ import annotations

import pytest

from kinerja.base.period import Period
from kinerja.errors import UnknownName
from kinerja.training.hour_ledger import HourLedger, count_hours
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_statistics import PersonHours, unit_hours
from kinerja.training.hour_tables import BPS_2019

YEAR = Period.year(2025)
DAY = Period.of("2025-03-03", "2025-03-03")


def ledger(*activities: LearningActivity, person_id: str = "e1") -> HourLedger:
    """Return the ledger of a person in 2025."""
    return count_hours(person_id, YEAR, activities, table=BPS_2019)


def learned(id: str, form: str, **parts: object) -> LearningActivity:
    """Return an activity of one day."""
    return LearningActivity(id, "e1", form, f"<{id}>", parts.pop("period", DAY), **parts)  # type: ignore[arg-type]


FULL = ledger(
    learned("sql", "NKL03", minutes=300, evidence="s"),
    learned("bimbingan", "NKL11"),
    learned("teknis", "KL03"),
    learned("lama", "KL06", period=Period.year(2024), days=1),
)


def test_each_line_says_what_counted_and_why() -> None:
    """In both languages, with the decimal comma."""
    text = FULL.as_text("en")
    for part in (
        "6 JP",
        "3 JP",
        "at most 3 a day",
        "Cut by a cap",
        "The table has no number",
        "Ended in other periods",
    ):
        assert part in " ".join(text.split())
    assert "paling banyak 3 per hari" in " ".join(FULL.as_text("id").split())


def test_what_is_open_shows_why() -> None:
    """And the remarks stand below."""
    text = " ".join(FULL.as_text("id").split())
    assert "Belum dapat dihitung: 2" in text or "Belum dapat dihitung 2" in text
    assert "HOURS_OPEN" in text
    assert "Catatan tidak menyebut jam pelajaran maupun menit." in text


def test_html_is_escaped_and_the_same() -> None:
    """A notebook shows the Indonesian one."""
    html = FULL.as_html("id")
    assert "&lt;sql&gt;" in html
    assert "<sql>" not in html
    assert FULL._repr_html_() == html


def test_a_year_without_activities_says_so() -> None:
    """And has no remarks."""
    text = ledger().as_text("en")
    assert "There is no activity in this period." in text
    assert "Remarks" not in text


def test_the_number_of_a_person_is_masked() -> None:
    """Also here."""
    assert "198502142010031991" not in ledger(person_id="198502142010031991").as_text("id")


def test_units_show_what_is_not_on_record() -> None:
    """As a number of its own, and no mean of nobody."""
    people = [
        PersonHours("a", "loket", "pns", 2025, 20),
        PersonHours("b", "loket", "pns", 2025, "10.5"),
        PersonHours("c", "loket", "pppk", 2025, 30),
        PersonHours("d", "arsip", "pns", 2025, None),
    ]
    told = unit_hours(people)
    text = told.as_text("id")
    lines = {tuple(line.split()[:2]): line.split() for line in text.splitlines() if "2025" in line}
    assert lines["loket", "PNS"][2:] == ["2025", "2", "0", "15,25", "1", "50%", "—"]
    assert lines["loket", "PPPK"][2:] == ["2025", "1", "0", "30", "1", "100%", "1"]
    assert lines["arsip", "PNS"][2:] == ["2025", "0", "1", "—", "0", "—", "—"]
    assert told._repr_html_() == told.as_html("id")
    assert "For use inside" in told.as_text("en")


def test_other_languages_are_refused() -> None:
    """There are two."""
    with pytest.raises(UnknownName):
        FULL.as_text("jv")  # type: ignore[arg-type]
