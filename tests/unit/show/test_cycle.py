"""Where a cycle stands, as a page."""

from __future__ import annotations

from datetime import date

from kinerja.base.period import Period
from kinerja.evaluation.cycle_status import RoundState, status
from kinerja.people.roster import Roster
from kinerja.show.cycle import status_page, waiting_page
from kinerja.show.html import as_html
from kinerja.show.text import as_text
from tests.unit.evaluation.cycles import cycle, done, staff
from tests.unit.evaluation.test_cycle_status import ROSTER

FIRST = Period.quarter(2025, 1)
LATE = date(2025, 6, 25)
HELD = cycle(*staff("ani", "edi", "kabid", "kadis"))


def lines(text: str) -> list[str]:
    """Return the lines with single spaces."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_it_is_told_who_has_to_evaluate_whom_until_when_and_why() -> None:
    """By who has to act, then by round: each round has its own head."""
    now = status(HELD, [done("edi", FIRST, date(2025, 4, 7), "kabid")], on=LATE, roster=ROSTER)
    told = lines(now.as_text("en"))
    kabid, kadis = told.index("kabid"), told.index("kadis")
    assert kabid < kadis
    ours = told[kabid:kadis]
    assert "Periodic evaluation, Quarter II 2025; due: 10 July 2025" in ours
    assert "ani Open Direct superior" in ours
    assert "→ Basis: PermenPANRB 6/2022, Lampiran hlm. 89, huruf A angka 2" in ours
    theirs = told[kadis:]
    first = theirs.index("Periodic evaluation, Quarter I 2025; due: 10 April 2025")
    second = theirs.index("Periodic evaluation, Quarter II 2025; due: 10 July 2025")
    assert first < theirs.index("ani Overdue Appraiser let the time pass, final") < second
    assert now.as_html("id") == now._repr_html_()


def test_how_far_all_is_stands_first() -> None:
    """Each state that somebody is in."""
    now = status(HELD, [done("edi", FIRST, date(2025, 4, 7), "kabid")], on=LATE, roster=ROSTER)
    assert lines(now.as_text("id"))[3:8] == [
        "Tanggal 25 Juni 2025",
        "Belum dibuka 12",
        "Sedang berlangsung 4",
        "Terlambat 3",
        "Selesai 1",
    ]


def test_what_nobody_can_be_named_for_says_why() -> None:
    """It stands last, each reason once for a round."""
    told = lines(status(HELD, on=LATE, roster=ROSTER).as_text("en"))
    last = told[told.index("Who evaluates is not determined") :]
    assert any(line.startswith("kadis Overdue") for line in last)
    reasons = [line for line in last if line.startswith("→ Not determined. Nobody who stands above is on the roster.")]
    assert len(reasons) == 2


def test_without_a_roster_the_capacity_is_told() -> None:
    """And no ground."""
    told = lines(status(HELD, on=LATE).as_text("en"))
    assert "Without a roster: by capacity" in told
    assert "ani Overdue the appraiser's superior" in told


def test_a_vacant_post_is_named() -> None:
    """Below the person for whom it matters."""
    people = [each for each in ROSTER.employees if each.id != "kabid"]
    vacant = Roster(ROSTER.units, people)
    told = lines(status(cycle(*staff("ani")), on=LATE, roster=vacant).as_text("en"))
    assert "→ Nobody leads: Bidang X" in told


def test_names_stand_beside_ids_where_the_roster_is_given() -> None:
    """In both lists; who is on no roster has an id only."""
    now = status(cycle(*staff("ani", "tamu")), on=LATE, roster=ROSTER)
    text = as_text(status_page(now, ROSTER), "id")
    assert "Kabid (kabid)" in text
    assert "Ani (ani)" in text
    assert "tamu  " in text


def test_one_list_alone() -> None:
    """The overdue list, in the form in which it is sent."""
    now = status(HELD, on=LATE, roster=ROSTER)
    overdue = waiting_page(now.waiting(RoundState.TERLAMBAT), ROSTER)
    assert "10 Juli 2025" not in as_text(overdue, "id")
    assert "10 April 2025" in as_html(overdue, "id")
    assert "No evaluation waits for anybody." in as_text(waiting_page([]), "en")


def test_findings_stand_at_the_end() -> None:
    """Where there are any."""
    alone = done("ani", FIRST, date(2025, 4, 7), by_id="ani")
    told = status(HELD, [alone], on=LATE).as_text("en")
    assert told.index("Overdue") < told.index("Findings") < told.index("DONE_BY_ONESELF")
    assert "Findings" not in status(HELD, on=LATE).as_text("en")
