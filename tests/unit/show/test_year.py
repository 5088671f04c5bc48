"""Tracks and chains as pages."""

from __future__ import annotations

import attrs

from kinerja.evaluation.chain import ResultChain, chains
from kinerja.evaluation.objection_decision import change
from kinerja.evaluation.track_rules import Milestone
from kinerja.show.text import as_text
from kinerja.show.year import track_page
from tests.unit.evaluation.samples import ATASAN
from tests.unit.evaluation.test_correction import AUTHORITY, IN_PLACE, RESULT, correct, judged
from tests.unit.evaluation.test_documents import CALENDAR, NEW, day, happened, under
from tests.unit.evaluation.test_objection import heard


def test_a_track_tells_what_happened_in_time() -> None:
    """Whoever recorded it first."""
    track = happened(ditandatangani=day(1, 12), dilaporkan=day(2, 20), disampaikan=day(1, 14))
    text = track.as_text("en")
    assert text.index("Handed to the employee") < text.index("Reported upwards")
    assert "Annual evaluation, Year 2025" in text
    assert track.as_html("id") == track._repr_html_()


def test_an_empty_track_says_so() -> None:
    """And that nobody knows the superior."""
    assert "Nothing has happened yet." in attrs.evolve(NEW, superior=None).as_text("en")


def test_the_deadlines_of_a_day_stand_below() -> None:
    """With what the law says where it names no day."""
    track = under("pp30_2019")
    text = as_text(track_page(track, track.steps(day(2, 2), CALENDAR)), "id")
    assert "Terlambat" not in text
    assert "Pasal 50 menghitung" in " ".join(text.split())
    late = as_text(track_page(NEW, NEW.steps(day(2, 2), CALENDAR)), "en")
    assert "Overdue" in late


def test_what_the_superior_set_is_shown_as_final() -> None:
    """With the article."""
    track = NEW.then(Milestone.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 9))
    assert "Lampiran hlm. 90, angka 11" in " ".join(track.as_text("id").split())


def test_a_chain_tells_each_change_with_its_reason() -> None:
    """An objection, then a correction; what holds stands first."""
    decision = change(heard(), judged(), by=ATASAN, on=day(2, 9), recommendation="Ya.")
    corrected = attrs.evolve(correct(judged(), IN_PLACE), authority=attrs.evolve(AUTHORITY, document=""))
    (chain,) = chains([RESULT], [decision, corrected])
    text = " ".join(chain.as_text("en").split())
    assert text.index("Result that holds Good") < text.index("First result")
    assert "Objection: Umpan balik pasien" in text
    assert "Reason: Rating tertukar." in text
    assert "Document" not in text
    assert chain.as_html("id") == chain._repr_html_()


def test_a_withdrawn_result_says_so() -> None:
    """With the document behind it."""
    text = ResultChain(RESULT, [correct(RESULT)]).as_text("id")
    assert "Ditarik, tanpa pengganti" in text
    assert "Dokumen: 800/123/2026" in text
