"""Whether those who evaluated were those who had to."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.period import Period
from kinerja.evaluation.cycle_status import Done, status
from kinerja.evaluation.done_checks import check_done
from kinerja.evaluation.evaluator import EvaluatorPolicy
from kinerja.people.roster import Roster
from tests.unit.people.agency import KABID, PLT, held, person

from .cycles import YEAR, cycle, done, staff
from .test_cycle_status import ROSTER

FIRST = Period.quarter(2025, 1)
IN_TIME, LATE = date(2025, 4, 7), date(2025, 4, 11)
HELD = cycle(*staff("kabid", "ani", "edi", "gani", "tamu"))


def codes(*given: Done, roster: Roster = ROSTER, **more: EvaluatorPolicy) -> list[tuple[str, str]]:
    """Return codes and places."""
    return [(finding.code, finding.path) for finding in check_done(HELD, given, roster, **more)]


def test_who_had_to_evaluate_is_no_finding() -> None:
    """In the window the superior, after it his superior (annex p. 90, no. 11)."""
    assert codes(done("ani", FIRST, IN_TIME, "kabid"), done("edi", FIRST, LATE, "kadis")) == []


def test_a_clerk_who_evaluates_the_head_is_told() -> None:
    """With who had to, and why."""
    given = done("kabid", FIRST, IN_TIME, "ani")
    assert status(HELD, [given], on=LATE, roster=ROSTER).findings == ()
    (found,) = check_done(HELD, [given, given], ROSTER)
    assert (found.code, str(found.severity), found.path) == ("DONE_BY_ANOTHER", "warning", "kabid")
    assert found.message.id == (
        "'ani' mengevaluasi 'kabid' pada 7 April 2025 untuk Triwulan I 2025; yang berwenang 'kadis'."
    )
    assert found.hint.en.startswith("The appraiser is the direct superior.")
    assert str(found.basis) == "PermenPANRB 6/2022, Lampiran hlm. 89, huruf A angka 2"


def test_it_is_asked_for_the_day_it_was_done() -> None:
    """The appraiser who comes after his time, and the superior who comes before it."""
    assert codes(done("ani", FIRST, LATE, "kabid")) == [("DONE_BY_ANOTHER", "ani")]
    assert codes(done("ani", FIRST, IN_TIME, "kadis")) == [("DONE_BY_ANOTHER", "ani")]


def test_who_evaluated_himself_is_told_here_too() -> None:
    """Also of who stands on no roster."""
    given = [done("ani", FIRST, IN_TIME, "ani"), done("tamu", FIRST, IN_TIME, "tamu")]
    assert codes(*given) == [("DONE_BY_ONESELF", "ani"), ("DONE_BY_ONESELF", "tamu")]


def test_who_is_exempt_and_was_evaluated_all_the_same_is_told() -> None:
    """Leave at the person's own charge."""
    (found,) = check_done(HELD, [done("gani", FIRST, IN_TIME, "kabid")], ROSTER)
    assert (found.code, "is exempt" in found.message.en) == ("DONE_OF_EXEMPT", True)


def test_nothing_is_said_where_the_law_names_nobody() -> None:
    """Above the head of the agency stands nobody on this roster."""
    top = cycle(*staff("kadis"))
    assert check_done(top, [done("kadis", FIRST, IN_TIME, "kabid")], ROSTER) == ()


@pytest.mark.parametrize(
    "given",
    [
        done("ani", Period.month(2025, 3), date(2025, 4, 2), "edi"),
        done("hilang", FIRST, IN_TIME, "edi"),
        done("tamu", FIRST, IN_TIME, "edi"),
    ],
)
def test_what_others_tell_is_not_told_twice(given: Done) -> None:
    """A round that is not due, who is in no group, who stands on no roster."""
    assert codes(given) == []


def test_the_agency_s_own_rules_count() -> None:
    """A Plt. who was given the authority (annex p. 89, no. 3)."""
    acting = person("plt", held(KABID, "bidang", status=PLT))
    people = [each for each in ROSTER.employees if each.id != "kabid"]
    roster = Roster(ROSTER.units, [*people, acting])
    given = done("ani", FIRST, IN_TIME, "plt")
    assert codes(given, roster=roster) == [("DONE_BY_ANOTHER", "ani")]
    assert codes(given, roster=roster, policy=EvaluatorPolicy(acting_heads="SK 1/2025")) == []


def test_the_year_is_checked_too() -> None:
    """With its own window."""
    assert codes(done("ani", YEAR, date(2026, 1, 12), "kadis")) == [("DONE_BY_ANOTHER", "ani")]
    assert codes(done("ani", YEAR, date(2026, 2, 2), "kadis")) == []
