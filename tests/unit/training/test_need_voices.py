# ruff: noqa: DTZ001 - the library takes no time zones
"""Signals read from surveys, complaints and service times: about a unit, and never about anybody in it."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.feedback.complaint_counting import complaint_indicators
from kinerja.feedback.complaint_policy import ComplaintDeadline, DeadlinePolicy
from kinerja.feedback.complaints import Complaint
from kinerja.feedback.service import ServiceRecord, ServiceStandard
from kinerja.feedback.service_timing import service_times
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers, ElementMeans
from kinerja.feedback.survey_priorities import priority_elements
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017 as SKM
from kinerja.feedback.survey_scheme import SurveyElement, SurveyScheme
from kinerja.training.need_signals import ComplaintTheme
from kinerja.training.need_voices import complaint_signals, priority_signals, service_signals, survey_signals

from .need_samples import DECREE, SEEN, YEAR

UNIT = {"unit_id": "dukcapil", "period": YEAR}


def answers(conduct: int, n: int = 40, **parts: object) -> Answers:
    """Return answers in which conduct is as given and all else is best."""
    return Answers(SKM, [[4, 4, 4, 4, 4, 4, conduct, 4, 4]] * n, **(UNIT | parts))


# --- Surveys


def test_an_element_below_class_b_is_low() -> None:
    found = survey_signals(index(answers(3, survey_id="skm-2025")))
    assert [each.key for each in found if each.is_low] == ["perilaku"]
    assert len(found) == 9
    assert {(each.about, each.n, each.people, each.rests_on) for each in found} == {("dukcapil", 40, 40, "skm-2025")}
    assert found[6].seen.en == "Conduct of the staff: 75"


@pytest.mark.parametrize(("mean", "low"), [("3.0644", False), ("3.0638", True)])
def test_the_limit_itself_is_not_low(mean, low) -> None:
    """76.61 as published is class B, as of the index; 76.60 is not."""
    found = survey_signals(index(ElementMeans(SKM, {key: mean if key == "waktu" else 4 for key in SKM.keys}, **UNIT)))
    assert [each.is_low for each in found if each.key == "waktu"] == [low]


def test_of_means_the_respondents_of_the_survey_count() -> None:
    means = dict.fromkeys(SKM.keys, 3)
    for respondents in (120, None):
        found = survey_signals(index(ElementMeans(SKM, means, respondents=respondents, **UNIT)))
        assert {(each.n, each.people) for each in found} == {(respondents, respondents)}


def test_the_caller_may_draw_another_line() -> None:
    assert not any(each.is_low for each in survey_signals(index(answers(3)), below=75))
    assert [each.key for each in survey_signals(index(answers(3)), below="75.01") if each.is_low] == ["perilaku"]


def test_the_unit_says_what_an_element_is_about() -> None:
    found = survey_signals(index(answers(3)), competencies={"kompetensi": ["T.1", "T.2"]})
    assert [each.competencies for each in found if each.competencies] == [("T.01", "T.02")]
    with pytest.raises(NotFound):
        survey_signals(index(answers(3)), competencies={"senyum": []})


def test_without_classes_the_line_has_to_be_drawn() -> None:
    scheme = SurveyScheme("kilat", SEEN, [SurveyElement("puas", Words("Puas", "Satisfied"))], DECREE)
    found = index(Answers(scheme, [[1]] * 3, **UNIT))
    with pytest.raises(InvalidValue, match="class B"):
        survey_signals(found)
    assert survey_signals(found, below=50)[0].is_low


@pytest.mark.parametrize("missing", ["unit_id", "period"])
def test_a_survey_of_nowhere_is_refused(missing) -> None:
    with pytest.raises(InvalidValue, match="which unit or which days") as caught:
        survey_signals(index(answers(3, **{missing: "" if missing == "unit_id" else None})))
    assert caught.value.path == missing


def test_the_lowest_beyond_the_noise_are_low() -> None:
    """The order alone is no evidence: of two that are named one is surely lower than all that are not."""
    rows = [[4, 4, 4, 4, 4, 4, 2, 4, 4]] * 59 + [[4, 4, 4, 4, 3, 4, 2, 4, 4]]
    report = priority_elements(Answers(SKM, rows, **UNIT), count=2)
    found = priority_signals(report, competencies={"perilaku": ["M.5"]})
    assert [each.key for each in report.named] == ["perilaku", "produk"]
    assert [each.key for each in found if each.is_low] == [each.key for each in report.sure] == ["perilaku"]
    assert found[6].competencies == ("M.05",)
    assert {each.basis for each in found} == {report.basis}


def test_an_element_is_told_as_it_is_published() -> None:
    """And as it was held against the limit: a mean of 11/6 is 45.83 of 100, not four digits more."""
    thirds = Answers(SKM, [[4, 4, 4, 4, 4, 4, each, 4, 4] for each in (1, 2, 2, 2, 2, 2)], **UNIT)
    assert survey_signals(index(thirds))[6].seen.en.endswith(": 45.83")


def test_only_results_of_surveys_are_read() -> None:
    for read in (survey_signals, priority_signals):
        with pytest.raises(WrongType):
            read(answers(3))


# --- Complaints

POLICY = DeadlinePolicy("sepuluh", [ComplaintDeadline("penyelesaian", 10, "hari")])


def complaints(*themes: str):
    """Return the complaints of a unit, one of each theme given."""
    told = [Complaint(str(at), "dukcapil", date(2025, 3, 3), theme=theme) for at, theme in enumerate(themes)]
    return complaint_indicators(told, date(2025, 12, 31), POLICY, unit_id="dukcapil", period=YEAR)


def test_themes_stand_for_what_the_agency_says() -> None:
    found = complaint_signals(
        complaints("Ketus", "Ketus", "Galak", "Antre"),
        themes={"Ketus": "tidak_ramah", "Galak": ComplaintTheme.TIDAK_RAMAH},
        people={"Ketus": 2, "Galak": 1},
        competencies={"Ketus": ["M.5"], "Galak": ["M.05", "M.03"]},
    )
    assert [(each.key, each.n, each.people, each.competencies) for each in found] == [
        ("tidak_ramah", 3, 2, ("M.05", "M.03")),
        ("Antre", 1, None, ()),
    ]
    assert all(each.is_low and each.about == "dukcapil" for each in found)


@pytest.mark.parametrize("theme", ["Pungutan liar", "pungutan_liar", "PUNGUTAN  LIAR", "Illegal fees"])
def test_a_theme_by_its_own_name_needs_no_telling(theme) -> None:
    (signal,) = complaint_signals(complaints(theme))
    assert signal.key == ("pungutan_liar" if theme != "Illegal fees" else theme)
    told = complaint_signals(complaints("Lambat"), themes={"Lambat": "antrean"})
    assert [each.key for each in told] == ["antrean"]


def test_how_many_complained_is_not_said() -> None:
    (signal,) = complaint_signals(complaints(*["Ketus"] * 2))
    assert signal.seen.en == "Complaints 'Ketus'."
    (signal,) = complaint_signals(complaints(""))
    assert (signal.key, signal.seen.id) == ("tanpa_tema", "Pengaduan tanpa tema.")


@pytest.mark.parametrize("what", ["themes", "people", "competencies"])
def test_a_theme_that_nobody_complained_of_is_refused(what) -> None:
    value = {"themes": "lambat", "people": 1, "competencies": []}[what]
    with pytest.raises(NotFound, match="theme"):
        complaint_signals(complaints("Ketus"), **{what: {"Lamban": value}})


def test_only_numbers_of_complaints_are_read() -> None:
    with pytest.raises(WrongType):
        complaint_signals(["Ketus"])


# --- Service times


def times(within: int, outside: int, *, standard: bool = True):
    """Return times of services of which some keep to half an hour."""
    start = datetime(2025, 3, 3, 8)
    took = [20] * within + [50] * outside
    told = [ServiceRecord(str(at), "dukcapil", "KTP", start, datetime(2025, 3, 3, 8, m)) for at, m in enumerate(took)]
    within_half = ServiceStandard(30, "menit") if standard else None
    asked = datetime(2025, 12, 31)
    return service_times(told, asked, "menit", unit_id="dukcapil", service="KTP", period=YEAR, standard=within_half)


@pytest.mark.parametrize(("within", "outside", "low"), [(1, 2, True), (2, 2, False), (3, 0, False), (0, 1, True)])
def test_services_are_low_where_most_take_too_long(within, outside, low) -> None:
    (signal,) = service_signals(times(within, outside))
    assert (signal.is_low, signal.n, signal.people, signal.key) == (low, within + outside, None, "KTP")
    said = "fewer than" if low else "at least"
    assert signal.seen.en == f"KTP: {said} 50% within the standard."


def test_the_line_can_be_drawn_elsewhere() -> None:
    assert service_signals(times(9, 1), least_within="90.1")[0].is_low
    assert not service_signals(times(9, 1), least_within=90)[0].is_low
    for percent in (-1, Fraction(201, 2)):
        with pytest.raises(InvalidValue):
            service_signals(times(1, 1), least_within=percent)


def test_without_a_standard_or_a_service_nothing_is_said() -> None:
    assert service_signals(times(1, 1, standard=False)) == ()
    assert service_signals(times(0, 0)) == ()
    with pytest.raises(WrongType):
        service_signals(Period.year(2025))
