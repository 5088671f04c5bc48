"""A survey of one's own: employees answer, several questions make an element, and nobody can be found out."""

from __future__ import annotations

import attrs
import pytest

from kinerja import Law, Period
from kinerja.base.suppression import Hidden
from kinerja.base.words import Words
from kinerja.feedback.survey import SurveyIndex, index
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_combining import pooled
from kinerja.feedback.survey_interval import index_interval
from kinerja.feedback.survey_priorities import priority_elements
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017, SurveyElement, SurveyScheme
from kinerja.feedback.survey_series import SurveySeries
from kinerja.feedback.survey_waves import compare_waves
from kinerja.feedback.survey_weights import PrintedWeight
from kinerja.interop.convert import dumps
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.report import public_report
from kinerja.publication.report_parts import survey_entry

DECREE = Law("Perwal Contoh 5/2025")("Pasal 7")
PULSE = SurveyScheme(
    "denyut",
    Words("Survei denyut pegawai", "Employee pulse survey"),
    [
        SurveyElement("beban", Words("Beban kerja", "Workload"), ("beban_1", "beban_2")),
        SurveyElement("pimpinan", Words("Dukungan pimpinan", "Support by the leader"), ("pim_1", "pim_2", "pim_3")),
    ],
    DECREE,
    highest=5,
)
FIRST, SECOND = Period.quarter(2025, 1), Period.quarter(2025, 2)
PEOPLE = {"layanan": 31, "data": 12, "arsip": 8, "umum": 3}
UNITS = UnitTree([Unit("dinas", "Dinas"), *(Unit(name, name.title(), "dinas") for name in PEOPLE)])


def told(unit_id: str, period: Period = FIRST) -> SurveyIndex:
    rows = [
        {name: 2 + (row + place) % 4 for place, name in enumerate(PULSE.questions)} for row in range(PEOPLE[unit_id])
    ]
    return index(Answers.of(PULSE, rows, unit_id=unit_id, period=period))


WAVE = {name: told(name) for name in PEOPLE}
WHOLE = pooled(WAVE.values(), unit_id="dinas")


def test_small_groups_are_hidden_with_one_that_would_tell_them() -> None:
    report = public_report(UNITS, "dinas", FIRST, entries=[WHOLE.figure(), *map(survey_entry, WAVE.values())])
    shown = {each.unit_id: not isinstance(each.value, Hidden) for each in report.figures}
    assert shown == {"dinas": True, "layanan": True, "data": True, "arsip": False, "umum": False}
    elements = {each.unit_id: len(each.details) for each in report.figures}
    assert elements == {"dinas": 0, "layanan": 2, "data": 2, "arsip": 0, "umum": 0}


def test_what_is_stored_of_the_report_holds_no_small_group() -> None:
    """Whatever the three answered."""
    small = index(Answers.of(PULSE, [dict.fromkeys(PULSE.questions, 1)] * 3, unit_id="umum", period=FIRST))
    first, second = (
        public_report(UNITS, "dinas", FIRST, entries=[survey_entry({**WAVE, "umum": each}[name]) for name in PEOPLE])
        for each in (WAVE["umum"], small)
    )
    assert dumps(first) == dumps(second)


def test_pages_do_not_call_employees_the_public() -> None:
    series = SurveySeries([told("layanan"), told("layanan", SECOND)])
    report = public_report(UNITS, "dinas", FIRST, entries=[WHOLE.figure()])
    answers = Answers(PULSE, [[3, 4, 4, 5, 3]] * 31, unit_id="layanan", period=FIRST)
    later = attrs.evolve(answers, period=SECOND)
    pages = [WAVE["layanan"], WHOLE, series, report, index_interval(answers), compare_waves(answers, later)]
    for page in pages:
        text = page.as_text("id").lower()
        assert "masyarakat" not in text
        assert "ikm" not in text
        assert "pelayanan" not in text
        assert "satisfaction" not in page.as_text("en").lower()


@pytest.mark.parametrize("scheme", [PULSE, KEPMENPAN25_2004])
def test_equal_weights_are_those_of_the_scheme_and_of_no_other_law(scheme: SurveyScheme) -> None:
    answers = Answers(scheme, [[3] * len(scheme.questions)] * 2, unit_id="layanan", period=FIRST)
    assert index(answers).figure().basis == (scheme.basis,)
    assert pooled([index(answers)], unit_id="layanan").figure().basis[0] == scheme.basis
    assert "14/2017" not in "".join(str(basis) for basis in pooled([index(answers)], unit_id="u").figure().basis)


def test_where_the_law_of_the_scheme_is_the_one_of_the_weights_it_is_told() -> None:
    answers = Answers(PERMENPANRB14_2017, [[3] * 9] * 2, unit_id="layanan", period=FIRST)
    assert len(index(answers).figure().basis) == 2
    printed = index(answers, weights=PrintedWeight("0.11")).figure()
    assert printed.basis[1] == PrintedWeight("0.11").basis_in(PERMENPANRB14_2017)


def test_one_other_element_is_told_as_one() -> None:
    rows = [[3, 4, 4, 3, 3]] * 20 + [[3, 4, 4, 4, 3]] * 19
    answers = Answers(PULSE, rows, unit_id="layanan", period=FIRST)
    assert "Within the noise: 1 other element cannot" in priority_elements(answers, count=1).reading.en


def test_where_all_are_alike_none_is_called_lower() -> None:
    answers = Answers(PULSE, [[3, 4, 4, 3, 3], [4, 3, 3, 4, 4]] * 20, unit_id="layanan", period=FIRST)
    assert priority_elements(answers, count=1).reading.en == "All elements are named; there is no other."
