"""Mistakes of running systems and published reports about raters, complaints and what everybody may read."""

from __future__ import annotations

from fractions import Fraction
from statistics import median, quantiles

import pytest

from kinerja import Undetermined
from kinerja.errors import WrongType
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterScale
from kinerja.feedback.raters_summary import summarise, weigh
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
from kinerja.interop import dumps
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.report import public_report
from kinerja.publication.report_parts import survey_entry
from tests.unit.feedback.test_complaint_counting import TEN_COMPLAINTS, asked
from tests.unit.feedback.test_raters_summary import STAFF, YEAR, rated


def test_frappe_f4_whose_only_review_was_withdrawn_has_0() -> None:
    """So nobody's opinion is the worst one; here it is no opinion."""
    for told in (weigh(rated(), STAFF), summarise(rated())):
        assert isinstance(told.total, Undetermined)


def test_hrms_690_the_own_opinion_is_a_third_of_the_score() -> None:
    """Goals 3, feedback 3, oneself 5 of 5: 3.67, more than anybody else gave; here the own answer is only shown."""
    assert Fraction(3 + 3 + 5, 3) > 3
    modest, proud = (weigh(rated(pimpinan=[6], rekan_kerja=[6, 6, 6], own=own), STAFF) for own in (6, 10))
    assert modest.total == proud.total == 60
    assert (modest.own, proud.own) == (60, 100)


def test_h3_anonymous_feedback_keeps_who_gave_it() -> None:
    """Horilla stores the user's number in ``anonymous_feedback_id``; no form of the summary has anything of it."""
    said = [RaterAnswer("pimpinan", 9, rater_id="e-bos")]
    said += [RaterAnswer("rekan_kerja", n, rater_id=f"e-teman-{n}") for n in (7, 8, 9)]
    told = summarise(RatedPerson("e-dinilai", YEAR, RaterScale(1, 10), said))
    for text in (dumps(told), repr(told), told.as_text("en"), told.as_html("id")):
        assert not any(name in text for name in ("e-bos", "e-teman"))


def test_v29_an_open_complaint_counts_as_late_or_not_at_all() -> None:
    """Six in time, two late, one overdue, one not yet due: 60, 75 or 80 percent; it is six of the nine due."""
    in_time, late, overdue, waiting = 6, 2, 1, 1
    theirs = (
        Fraction(100 * in_time, in_time + late + overdue + waiting),
        Fraction(100 * in_time, in_time + late),
        Fraction(100 * (in_time + late), in_time + late + overdue + waiting),
    )
    assert theirs == (60, 75, 80)
    ours = asked(TEN_COMPLAINTS).of("selesai_tepat_waktu")
    assert (ours.value, ours.numerator, ours.denominator) == (Fraction(200, 3), in_time, in_time + late + overdue)


def test_v30_how_long_only_those_took_that_are_settled() -> None:
    """Nine of ten took 12 days at most, if whoever still waits is left out; of all ten it is 20 at least."""
    settled = [10] * 6 + [12] * 2
    assert (median(settled), quantiles(settled, n=10)[8]) == (10, 12)
    ours = asked(TEN_COMPLAINTS).of("persentil_90_lama")
    assert isinstance(ours.value, Undetermined)
    assert ours.spread.low == 20
    assert ours.spread.high is None


def test_v23_raw_answers_are_public() -> None:
    """Sekadau has the rows of its respondents on the web; a report takes none, and no error repeats them."""
    answers = Answers(PERMENPANRB14_2017, [[3] * 9] * 60, unit_id="u", period=YEAR)
    for entry in (answers, answers.totals()):
        with pytest.raises(WrongType, match=r"entries\[0\]") as caught:
            public_report(UnitTree([Unit("u", "Unit")]), "u", YEAR, entries=[entry])
        assert "3, 3" not in str(caught.value)
    shown = public_report(UnitTree([Unit("u", "Unit")]), "u", YEAR, entries=[survey_entry(index(answers))])
    assert (shown.rows()[0]["nilai"], "rows" in dumps(shown)) == ("75.00", False)
