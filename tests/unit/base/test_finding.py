"""Findings, and answers that the law does not give."""

from __future__ import annotations

import pickle

import pytest

from kinerja.base.finding import Finding, Severity, Undetermined
from kinerja.base.law import Law
from kinerja.base.words import Words

MESSAGE = Words("Tidak ada hasil kerja utama.", "There is no main result.")
HINT = Words("Tambahkan satu.", "Add one.")
BASIS = Law("PermenPANRB 6/2022")("Pasal 9")


def test_a_finding_is_said_with_its_hint() -> None:
    """What is the matter, then what to do."""
    finding = Finding("PLAN_NO_UTAMA", Severity.ERROR, "", MESSAGE, HINT, BASIS)
    assert finding.say("id") == "Tidak ada hasil kerja utama. Tambahkan satu."
    assert finding.say("en") == "There is no main result. Add one."


def test_a_finding_without_hint_ends_without_a_space() -> None:
    """A missing hint leaves no trace."""
    assert Finding("PLAN_NO_UTAMA", Severity.ERROR, "", MESSAGE).say("en") == "There is no main result."


def test_message_and_hint_stay_apart() -> None:
    """A message that ends in what it quotes still ends."""
    message = Words("Terbaca sebagai aktivitas: “Rapat”", "It reads like an activity: “A meeting”")
    finding = Finding("A", Severity.INFO, "", message, Words("Tuliskan hasilnya.", "Write its result."))
    assert finding.say("id") == "Terbaca sebagai aktivitas: “Rapat”. Tuliskan hasilnya."
    assert finding.say("en") == "It reads like an activity: “A meeting”. Write its result."


@pytest.mark.parametrize(
    ("outer", "inner", "whole"),
    [("plan", "", "plan"), ("plan", "results", "plan.results"), ("results", "[0].id", "results[0].id"), ("", "a", "a")],
)
def test_a_finding_is_placed_from_outside(outer, inner, whole) -> None:
    """Placing it nowhere leaves no stray dot."""
    finding = Finding("X", Severity.INFO, inner, MESSAGE, HINT, BASIS)
    assert finding.at(outer) == Finding("X", Severity.INFO, whole, MESSAGE, HINT, BASIS)


def test_findings_are_values() -> None:
    """They compare, hash and pickle by what they say."""
    finding = Finding("X", Severity.WARNING, "a", MESSAGE, HINT, BASIS)
    assert pickle.loads(pickle.dumps(finding)) == finding
    assert len({finding, finding.at("b"), Finding("X", Severity.WARNING, "a", MESSAGE, HINT, BASIS)}) == 2


def test_undetermined_is_no_answer() -> None:
    """``if outcome:`` never takes it for a grade, and no two reasons are one."""
    answer = Undetermined(MESSAGE, BASIS)
    assert not answer
    assert answer != Undetermined(HINT, BASIS)
    assert pickle.loads(pickle.dumps(answer)) == answer


def test_undetermined_is_shown_in_a_line() -> None:
    """The reason and the article, not every field of both."""
    assert repr(Undetermined(MESSAGE, BASIS)) == f"<Undetermined: {MESSAGE.en} ({BASIS})>"
    assert repr(Undetermined(MESSAGE)) == f"<Undetermined: {MESSAGE.en}>"


def test_severities_have_names_for_people() -> None:
    assert [(each.label.id, each.label.en) for each in Severity] == [
        ("Informasi", "Information"),
        ("Peringatan", "Warning"),
        ("Kesalahan", "Error"),
    ]
