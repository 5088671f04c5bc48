"""Feedback: who gives it, what it may be about, and what a careful reader asks."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.continuous import (
    Channel,
    Feedback,
    FeedbackTiming,
    Giver,
    GiverKind,
    Initiative,
    Shows,
    check_feedback,
)
from kinerja.interop import dumps, loads
from kinerja.plans.conduct import NilaiDasar
from tests.unit.evaluation.samples import PLAN

LEADER = Giver(GiverKind.PIMPINAN, "Budi", id="p2")
PEER = Giver(GiverKind.REKAN_KERJA, "Citra", id="p3")


def found(*feedback: Feedback, plan=PLAN) -> list[tuple[str, str]]:
    """Return code and place of the findings."""
    return [(finding.code, finding.path) for finding in check_feedback(plan, feedback)]


@pytest.mark.parametrize("about", ["skp", "h1", "h1.1", *NilaiDasar])
def test_feedback_is_on_the_plan_a_result_an_indicator_or_a_core_value(about) -> None:
    """Results and conduct (annex p. 69)."""
    assert found(Feedback(about, "Baik", LEADER)) == []


@pytest.mark.parametrize("about", ["h9", "akuntabel"])
def test_what_the_plan_does_not_know_is_flagged(about) -> None:
    """The text of a token is an id, and no core value."""
    assert found(Feedback(about, "Baik", LEADER)) == [("FEEDBACK_UNKNOWN_ID", "[0].about")]


def test_an_id_that_spells_a_core_value_is_something_else() -> None:
    """Although a member of a StrEnum equals its token."""
    by_value, by_id = Feedback(NilaiDasar.AKUNTABEL, "Jujur", LEADER), Feedback("akuntabel", "Jujur", LEADER)
    assert by_value != by_id
    assert (by_value.value, by_id.value) == (NilaiDasar.AKUNTABEL, None)
    assert [loads(dumps(each)) for each in (by_value, by_id)] == [by_value, by_id]


def test_frappe_f14_self_as_reviewer_is_an_error() -> None:
    """Whatever the kind that is claimed; who has no id may be anybody."""
    by_oneself = [Feedback("h1", "Baik", Giver(kind, id="p1")) for kind in GiverKind]
    assert found(*by_oneself) == [("FEEDBACK_BY_ONESELF", f"[{place}].giver") for place in range(4)]
    nobody = attrs.evolve(PLAN, employee=attrs.evolve(PLAN.employee, id=""))
    assert found(Feedback("h1", "Baik", Giver(GiverKind.PIMPINAN)), plan=nobody) == []


def test_a_leader_has_to_give_feedback() -> None:
    """Art. 19(2); what others say does not take its place."""
    (finding,) = check_feedback(PLAN, [Feedback("h1", "Baik", PEER)])
    assert (finding.code, finding.severity, finding.path) == ("FEEDBACK_NONE_BY_LEADER", Severity.WARNING, "")
    assert "Pasal 19 ayat (2)" in str(finding.basis)
    assert found(Feedback("h1", "Baik", PEER), Feedback("h1", "Baik", LEADER)) == []
    assert found() == [("FEEDBACK_NONE_BY_LEADER", "")]


def test_the_duty_begins_with_the_regulation() -> None:
    """The second half of 2021 stays under the older law (art. 39)."""
    assert found(plan=attrs.evolve(PLAN, period=Period.semester(2021, 2))) == []
    assert found(plan=attrs.evolve(PLAN, period=Period.year(2022))) == [("FEEDBACK_NONE_BY_LEADER", "")]


@pytest.mark.parametrize(
    ("giver", "indonesian", "english"),
    [
        (Giver(GiverKind.PIMPINAN), "Pimpinan", "Leader"),
        (Giver(GiverKind.REKAN_KERJA, "Citra"), "Rekan kerja setingkat (Citra)", "Colleague of the same level (Citra)"),
        (Giver(GiverKind.LAINNYA, label="Pasien"), "Pasien", "Pasien"),
        (Giver(GiverKind.LAINNYA, "dr. Dewi", "Dosen"), "Dosen (dr. Dewi)", "Dosen (dr. Dewi)"),
    ],
)
def test_a_giver_is_named_as_the_record_does(giver, indonesian, english) -> None:
    """By the label that was written, else by the kind."""
    assert (giver.words.id, giver.words.en) == (indonesian, english)


def test_nothing_is_guessed() -> None:
    """Neither when it was given, nor whether it is positive, nor whether it was a regular one."""
    said = Feedback("h1", " Baik sekali ", LEADER)
    assert (said.text, said.on, said.timing, said.shows) == ("Baik sekali", None, None, Shows.TIDAK_DINYATAKAN)


@pytest.mark.parametrize(
    ("error", "fields"),
    [
        (InvalidValue, {"text": " "}),
        (InvalidValue, {"about": ""}),
        (WrongType, {"about": 1}),
        (WrongType, {"giver": "Pimpinan"}),
        (WrongType, {"timing": "berkala"}),
        (WrongType, {"shows": True}),
        (WrongType, {"channel": "langsung"}),
        (WrongType, {"initiative": "pegawai"}),
        (WrongType, {"on": "2025-03-04"}),
    ],
)
def test_feedback_that_says_nothing_or_something_else_is_refused(error, fields) -> None:
    """With the field."""
    given = {"about": "h1", "text": "Baik", "giver": LEADER}
    with pytest.raises(error):
        Feedback(**(given | fields))


def test_channel_and_initiative_are_told_or_not_known() -> None:
    """Face to face or by a medium, on the giver's initiative or the employee's (annex pp. 69-70); never guessed."""
    asked = Feedback("h1", "Baik", LEADER, channel=Channel.TIDAK_LANGSUNG, initiative=Initiative.PEGAWAI)
    silent = Feedback("h1", "Baik", LEADER)
    assert (silent.channel, silent.initiative) == (None, None)
    assert [loads(dumps(each)) for each in (asked, silent)] == [asked, silent]


def test_every_member_has_a_name_for_people() -> None:
    """In both languages."""
    for member in (*GiverKind, *FeedbackTiming, *Shows, *Channel, *Initiative):
        assert member.label.id != member.label.en
        assert member.label.id[0].isupper()


def test_a_giver_has_a_kind() -> None:
    """A member, not its token."""
    with pytest.raises(WrongType):
        Giver("pimpinan")


def test_feedback_is_dated() -> None:
    """By a day."""
    assert Feedback("h1", "Baik", LEADER, date(2025, 3, 4)).on == date(2025, 3, 4)
