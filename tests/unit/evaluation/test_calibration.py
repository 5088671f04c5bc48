"""Before and after, who is moved and why; what was decided stands until the appraiser decides anew."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import EmptyCollection, InvalidValue, NotFound
from kinerja.evaluation.comparison import Move
from kinerja.evaluation.decision import StudyNotCompleted
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.cohorts import HEAD, HIGH, LOW, USUAL, decided, move, person, session

UP = (HIGH, HIGH)


def codes(calibration) -> list[str]:
    """Return the codes of the findings, without their common beginning."""
    return [finding.code.removeprefix("CALIBRATION_") for finding in calibration.check()]


def test_tss_ppm_before_and_after_with_the_reason() -> None:
    """The demand of tss_ppm#27: an audit of who was moved, by whom, and why."""
    before = session(decided("e1"), decided("e2"))
    after = before.moving(move("e1", UP, reason=" Tiga hasil di atas target "))
    [moved] = after.moved
    assert (moved.before, moved.after, moved.direction) == (Predikat.BAIK, Predikat.SANGAT_BAIK, Move.NAIK)
    assert (moved.move.reason, moved.move.by.id, moved.move.on) == (
        "Tiga hasil di atas target",
        "p9",
        date(2026, 1, 20),
    )
    assert (before.moved, after.check()) == ((), ())


def test_nothing_that_was_decided_is_changed() -> None:
    """The appraiser decides (arts 24 and 25); the meeting proposes."""
    before = session(decided("e1", reason="Dua hasil di bawah target"))
    after = before.moving(move("e1", UP))
    assert after.entries == before.entries
    moved = after.person("e1")
    assert moved.entry.decision.hasil_kerja is USUAL
    anew = moved.proposal(by=HEAD, on=date(2026, 1, 22))
    assert (anew.hasil_kerja, anew.perilaku, anew.by, anew.on) == (HIGH, HIGH, HEAD, date(2026, 1, 22))
    assert anew.reason == "Sama dengan sejenis"


def test_a_record_of_the_old_predikat_is_not_carried_on() -> None:
    entry = decided("e1", recorded="Baik")
    assert session(entry).moving(move("e1", UP)).person("e1").proposal(by=HEAD, on=date(2026, 1, 22)).recorded is None


def test_nobody_decides_on_themselves_or_on_nothing() -> None:
    after = session(decided("e1"), decided("e2")).moving(move("e1", UP))
    with pytest.raises(InvalidValue, match="their own ratings"):
        after.person("e1").proposal(by=person("e1"), on=date(2026, 1, 22))
    with pytest.raises(NotFound, match="Nothing is proposed"):
        after.person("e2").proposal(by=HEAD, on=date(2026, 1, 22))
    with pytest.raises(NotFound):
        after.person("e9")


def test_the_matrix_judges_again() -> None:
    """Results above with conduct below is Kurang: better results may come to less than people think."""
    down = session(decided("e1")).moving(move("e1", (HIGH, LOW))).person("e1")
    assert (down.after, down.direction) == (Predikat.KURANG, Move.TURUN)
    same = session(decided("e1")).moving(move("e1", (HIGH, USUAL))).person("e1")
    assert (same.after, same.direction) == (Predikat.BAIK, Move.TETAP)


def test_distributions_of_each_unit() -> None:
    entries = [decided("e1"), decided("e2"), decided("e3", unit="puskesmas"), decided("e4", None, unit="puskesmas")]
    kec, puskesmas = session(*entries).moving(move("e1", UP)).units
    assert (kec.unit_id, kec.before.of("Baik"), kec.after.of("Baik"), kec.after.of("Sangat Baik")) == ("kec", 2, 1, 1)
    assert puskesmas.before == puskesmas.after
    assert [each.employee_id for each in puskesmas.before.not_counted] == ["e4"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (move("e1", UP, reason="  "), "NO_REASON"),
        (move("e9", UP), "UNKNOWN_PERSON"),
        (move("e1", UP, by=person("e1")), "OWN_RATING"),
        (move("e1", UP, (LOW, USUAL)), "OTHER_BEFORE"),
        (move("e1", (USUAL, USUAL)), "SAME_RATING"),
    ],
)
def test_what_is_wrong_with_a_move(wrong, code) -> None:
    """It is told, and has no effect."""
    after = session(decided("e1")).moving(wrong)
    assert codes(after) == [code]
    assert after.moved == ()


def test_one_person_moved_twice_is_not_moved() -> None:
    """Which of the two holds cannot be told, so the order of the moves is nothing."""
    both = move("e1", UP), move("e1", (LOW, LOW))
    for moves in (both, both[::-1]):
        after = session(decided("e1")).moving(*moves)
        assert codes(after) == ["TWICE", "TWICE"]
        assert after.person("e1").after is Predikat.BAIK


def test_a_move_before_the_decision_is_told() -> None:
    after = session(decided("e1")).moving(move("e1", UP, on=date(2026, 1, 11)))
    assert codes(after) == ["BEFORE_DECISION"]
    assert len(after.moved) == 1


def test_an_unfinished_decision_cannot_be_moved() -> None:
    after = session(decided("e1", None)).moving(move("e1", UP))
    assert codes(after) == ["OTHER_BEFORE"]
    assert isinstance(after.person("e1").before, Undetermined)
    assert after.person("e1").direction is Move.TANPA_JAWABAN


def test_study_leave_is_not_undone_by_ratings() -> None:
    entry = decided("e1", study=StudyNotCompleted("Kurang", "Tidak lulus"))
    after = session(entry).moving(move("e1", UP))
    assert codes(after) == ["STUDY_NOT_COMPLETED"]
    assert (after.person("e1").before, after.person("e1").after) == (Predikat.KURANG, Predikat.KURANG)


def test_decisions_changed_behind_the_session_show() -> None:
    """The digest of what was decided is kept from the opening."""
    opened = session(decided("e1"), decided("e2"))
    changed = attrs.evolve(opened, entries=(decided("e1", HIGH), decided("e2")))
    assert opened.untouched
    assert codes(opened) == []
    assert codes(changed) == ["BEFORE_CHANGED"]
    assert opened.moving(move("e1", UP)).untouched


def test_the_cohorts_are_others_once_somebody_is_moved() -> None:
    """B19: a place or a difference from before is not one of after."""
    opened = session(decided("e1"), decided("e2", None))
    after = opened.moving(move("e1", UP))
    assert opened.cohort_before == opened.cohort_after == after.cohort_before
    assert after.cohort_after.identity.digest != after.cohort_before.identity.digest
    member = after.cohort_after.member("e1")
    assert (member.hasil_kerja, member.predikat, member.appraiser_id) == (HIGH, Predikat.SANGAT_BAIK, "p1")
    assert after.cohort_after.member("e2").hasil_kerja is None


def test_nobody_and_twice() -> None:
    with pytest.raises(EmptyCollection):
        session()
    with pytest.raises(InvalidValue, match="stands twice"):
        session(decided("e1"), decided("e1"))


@pytest.mark.parametrize("rules", [PP46_2011, KMK127_2026], ids=["pp46", "kmk127"])
def test_only_rules_that_leave_ratings_to_people_are_calibrated(rules) -> None:
    """What a book computes is no matter of a meeting."""
    with pytest.raises(InvalidValue, match="cannot be moved by a meeting"):
        session(decided("e1"), rules=rules)
    assert session(decided("e1")).rules is PERMENPANRB6_2022
