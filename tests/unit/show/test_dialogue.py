"""What is said and agreed during the year as pages: in both languages, escaped, counselling never shown."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period, PeriodKind
from kinerja.feedback.agreed_rhythm import AgreedRhythm, review_rhythm
from kinerja.feedback.continuous import Channel, Feedback, FeedbackTiming, Giver, GiverKind, Initiative, Shows
from kinerja.feedback.dialogue import ActionOutcome, ActionReview, Dialogues
from kinerja.feedback.dialogue_review import review_dialogues
from kinerja.feedback.feedback_record import record_feedback
from kinerja.feedback.follow_up_review import review_follow_ups
from kinerja.feedback.follow_up_rules import Manner
from kinerja.plans.conduct import NilaiDasar
from tests.unit.evaluation.samples import PLAN, YEAR
from tests.unit.feedback.test_dialogue import action, held
from tests.unit.feedback.test_follow_up import COUNSELLED, SHOWN, TAKEN, day, done, read
from tests.unit.feedback.test_follow_up_review import log_of

LEADER = Giver(GiverKind.PIMPINAN, "Budi", id="p2")
SAID = [
    Feedback(
        "h1",
        "Baik <b>",
        LEADER,
        day(2),
        shows=Shows.POSITIF,
        timing=FeedbackTiming.BERKALA,
        channel=Channel.TIDAK_LANGSUNG,
        initiative=Initiative.PEGAWAI,
    ),
    Feedback(NilaiDasar.LOYAL, "Ramah", LEADER, day(3), initiative=Initiative.PEMBERI),
    Feedback("h2", "Kapan-kapan", LEADER),
]


def squeezed(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def test_a_record_shows_counts_and_words() -> None:
    """How it was given, and on whose initiative."""
    record = record_feedback(PLAN, YEAR, SAID)
    text = squeezed(record.as_text("en"))
    for part in ("Share positive", "100%", "All work", "All conduct", "By a medium", "asked for by the employee"):
        assert part in text
    for part in ("Without a day", "Kapan-kapan", "RECORD_WITHOUT_DAY", "no rating follows"):
        assert part in text
    assert "<b>" not in record.as_html("id") + record._repr_html_()
    empty = record_feedback(PLAN, Period.quarter(2025, 4), SAID[:1]).as_text("id")
    assert "Tidak ada umpan balik pada periode ini." in empty


def test_a_rhythm_shows_its_turns() -> None:
    """Kept, missed, running."""
    rhythm = AgreedRhythm.every(PeriodKind.TRIWULANAN, YEAR, agreed_on=date(2025, 1, 10))
    report = review_rhythm(rhythm, SAID[:1], on=date(2025, 8, 1))
    text = squeezed(report.as_text("en"))
    for part in ("10 January 2025", "Quarter II 2025 None", "Not over yet", "RHYTHM_TURN_EMPTY", "(our reading)"):
        assert part in text
    assert "Triwulan I 2025" in report._repr_html_()
    assert "—" in review_rhythm(AgreedRhythm([YEAR]), [], on=day(3)).as_text("id")


def test_dialogues_show_what_became_of_what_was_agreed() -> None:
    """Each action once, then each dialogue."""
    told = review_dialogues(
        PLAN,
        Dialogues(
            "skp",
            [
                held(
                    3, action(), action("a2", due=None), action("a3", due=12), channel=Channel.LANGSUNG, notes="Ramai"
                ),
                held(7, ActionReview("a1", ActionOutcome.TIDAK_TERLAKSANA, "Hujan"), action("a3", due=12)),
            ],
        ),
        on=day(10),
    )
    text = squeezed(told.as_text("en"))
    for part in ("Not done, overdue", "Note: Hujan", "2 times", "Not looked at yet", "Note: Ramai", "2 of 2", "0%"):
        assert part in text
    assert "Tindakan a2" in told._repr_html_()
    nobody = attrs.evolve(held(3), parties=[], confirmations=[])
    assert "0 dari 0" in review_dialogues(PLAN, Dialogues("skp", [nobody]), on=day(10)).as_text("id")
    none = squeezed(review_dialogues(PLAN, Dialogues("skp"), on=day(10)).as_text("en"))
    assert "No action was looked at yet." in none
    assert "DIALOGUE_NONE" in none


def test_follow_ups_show_what_the_law_leaves_open() -> None:
    """By day, with what may follow."""
    proposed = attrs.evolve(done(4), manner=Manner.DIUSULKAN, note="Pelatihan <i>")
    log = log_of(read(3), proposed, read(5), read(5, SHOWN, "h2"), done(6, COUNSELLED))
    told = review_follow_ups(PLAN, log, on=day(7), feedback=SAID)
    text = squeezed(told.as_text("en"))
    for part in ("Performance guidance, Proposed", "May follow: Appreciation, New assignment", "still was no progress"):
        assert part in text
    assert "Result taken over" in text
    assert "1 June" not in text
    assert "<i>" not in told._repr_html_()
    assert told.lines[0].choice.kinds[-1] is TAKEN


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_told_is_said_so(language) -> None:
    """And two on a day who disagree."""
    nothing = review_follow_ups(PLAN, log_of(), on=day(3)).as_text(language)
    assert ("Belum ada yang dinyatakan" in nothing) is (language == "id")
    both = review_follow_ups(PLAN, log_of(read(3), read(3, SHOWN)), on=day(4)).as_html(language)
    assert ("ada yang menyatakan kemajuan" in both) is (language == "id")
