"""Forums with the public: voices without names, agreements, a ranked list with reasons and no score."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.feedback.forum import Forum, check_forum
from kinerja.feedback.forum_parts import (
    AgreedPoint,
    ForumKind,
    ForumPriority,
    ForumVoice,
    PlannedActivity,
    VoiceKind,
)

HELD = date(2025, 3, 12)
VOICES = [
    ForumVoice("v1", VoiceKind.KRITIK, "Antrean lama", "antrean"),
    ForumVoice("v2", VoiceKind.USULAN, "Loket untuk penyandang disabilitas"),
]
POINTS = [
    AgreedPoint("k1", "Antrean daring", due=date(2025, 6, 30), voices=["v1"]),
    AgreedPoint("k2", "Loket difabel", unit_id="pu", due=date(2025, 9, 30), voices=["v2"]),
]


def forum(**changes: Any) -> Forum:
    told: dict[str, Any] = {"kind": ForumKind.FKP, "voices": VOICES, "points": POINTS}
    told |= changes
    return Forum("fkp", told.pop("kind"), "dukcapil", HELD, "Akta kelahiran", **told)


def codes(of: Forum) -> list[tuple[str, str]]:
    return [(finding.code, finding.path) for finding in check_forum(of)]


def test_a_whole_record_has_no_findings() -> None:
    assert check_forum(forum()) == ()
    assert [forum().unit_of(point) for point in ("k1", "k2")] == ["dukcapil", "pu"]
    assert forum().voice("v1").kind.label.id == "Kritik"


def test_kinds_stand_on_secondary_sources_and_say_so() -> None:
    bases = [kind.basis for kind in ForumKind]
    assert [basis.assurance if basis else None for basis in bases] == [Assurance.SECONDARY, Assurance.SECONDARY, None]
    assert ForumKind.FKP.label.id == "Forum Konsultasi Publik"


def test_a_forum_that_came_to_nothing_is_told() -> None:
    assert codes(forum(voices=[], points=[])) == [("FORUM_NOTHING_AGREED", "points")]
    assert codes(forum(voices=[], points=[], priorities=[ForumPriority("p", "Drainase", ["Banjir"])])) == []


def test_a_voice_that_nothing_answers_is_told() -> None:
    assert codes(forum(points=POINTS[:1])) == [("FORUM_VOICE_UNANSWERED", "voices[1]")]
    listed = ForumPriority("p", "Loket", ["Diminta warga"], voices=["v2"])
    assert codes(forum(points=POINTS[:1], priorities=[listed])) == []


def test_what_is_flagged_is_named_as_its_page_names_it() -> None:
    """A page has no ids: of several voices and points nobody would know which one is meant."""
    found = check_forum(forum(points=[attrs.evolve(POINTS[0], due=None, done=date(2025, 3, 1))]))
    named = [POINTS[0].text, POINTS[0].text, VOICES[1].text]
    assert [f"'{text}'" in finding.message.id for finding, text in zip(found, named, strict=True)] == [True] * 3


def test_days_that_cannot_serve_are_told() -> None:
    points = [
        attrs.evolve(POINTS[0], due=None),
        attrs.evolve(POINTS[1], due=date(2025, 3, 1), done=date(2025, 3, 2)),
    ]
    assert codes(forum(points=points)) == [
        ("FORUM_POINT_NO_DUE", "points[0].due"),
        ("FORUM_POINT_BEFORE", "points[1].due"),
        ("FORUM_POINT_BEFORE", "points[1].done"),
    ]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"voices": VOICES[:1] * 2}, "voices"),
        ({"points": POINTS[:1] * 2}, "points"),
        ({"priorities": [ForumPriority("p", "x", ["a"])] * 2}, "priorities"),
        ({"ceiling": -1}, "ceiling"),
        ({"participants": 0}, "participants"),
        ({"voices": VOICES[1:]}, "points[0].voices"),
        ({"priorities": [ForumPriority("p", "x", ["a"], voices=["v9"])]}, "priorities[0].voices"),
    ],
)
def test_impossible_records_are_refused(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        forum(**changes)
    assert raised.value.path == path


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound, match="Known are 'v1', 'v2'"):
        forum().voice("v9")
    with pytest.raises(NotFound):
        forum().unit_of("k9")


@pytest.mark.parametrize("reasons", [[], [""], ["87.5"], ["Banjir", "90"], "90"])
def test_a_score_is_no_reason(reasons: Any) -> None:
    """No regulation that could be read scores a priority."""
    with pytest.raises(InvalidValue, match="is no reason"):
        ForumPriority("p", "Drainase", reasons)


def test_one_reason_is_no_row_of_letters() -> None:
    assert ForumPriority("p", "Drainase", "Banjir").reasons == ("Banjir",)


def test_priorities_have_no_field_for_a_score() -> None:
    names = {field.name for kind in (ForumPriority, PlannedActivity) for field in attrs.fields(kind)}
    assert not names & {"score", "nilai", "skor", "weight"}


def test_a_ceiling_is_no_debt() -> None:
    with pytest.raises(InvalidValue, match="below 0"):
        PlannedActivity(ceiling="-1")
    with pytest.raises(WrongType):
        PlannedActivity(ceiling=2.5)  # type: ignore[arg-type]


def test_repr_does_not_print_what_was_said() -> None:
    assert "Antrean" not in repr(forum())


def test_it_is_a_page() -> None:
    activity = PlannedActivity(location="Kel. Cakra", ceiling=250_000_000)
    listed = [
        ForumPriority("p1", "Drainase", ["Banjir"], activity=activity),
        ForumPriority("p2", "Lampu", ["Gelap"], activity=PlannedActivity()),
        ForumPriority("p3", "Taman", ["Gersang"]),
    ]
    done = attrs.evolve(POINTS[0], done=date(2025, 6, 1))
    told = forum(kind=ForumKind.MUSRENBANG, points=[done], priorities=listed, participants=40, reference="BA-1")
    text = told.as_text("id")
    for part in ("Musrenbang", "BA-1", "1 Juni 2025", "Pagu: Rp250.000.000", "FORUM_VOICE_UNANSWERED", "T-D.4"):
        assert part in text
    assert "Ranked list" in told.as_html("en")
    bare = forum(kind=ForumKind.LAINNYA, voices=[], points=[], priorities=listed[2:])
    assert "Another forum" in bare.as_text("en")
    assert "Daftar prioritas" not in forum().as_text("id")
    assert bare._repr_html_() == bare.as_html("id")
