"""The public's voice inside an evaluation: the number alone decides the standing, and the interval stands beside it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from kinerja import (
    Aspek,
    AtLeast,
    Conduct,
    Decision,
    Direction,
    Exactly,
    Indicator,
    Jenis,
    Period,
    Predikat,
    Progress,
    Realisation,
    WorkResult,
)
from kinerja.base.finding import Severity, Undetermined
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.evaluation.public_fit import MeasuredBy
from kinerja.evaluation.public_voice import cite_figure, cite_voice, realise, voice_progress
from kinerja.feedback.continuous import GiverKind, Shows
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.figure_reading import Certainty
from kinerja.feedback.forum import Forum
from kinerja.feedback.forum_parts import ForumKind, ForumVoice, VoiceKind
from kinerja.plans.conduct import NilaiDasar
from kinerja.plans.precision import NOT_DISTINGUISHABLE
from kinerja.plans.standing import Standing
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.samples import DECISION, PENILAI, PLAN, SEEN, YEAR, appraised, codes
from tests.unit.evaluation.test_appraisal import OLD, SCORES
from tests.unit.feedback.figures import INTERVAL, MEASURE, figure

MEASURED = MeasuredBy("h1.1", MEASURE, "puskesmas", YEAR)
SERVED = WorkResult(
    "h1",
    "Masyarakat puas atas layanan",
    Jenis.UTAMA,
    [Indicator("h1.1", "Nilai SKM Puskesmas, sembilan unsur", AtLeast(80, "indeks"))],
)
SURVEYED = attrs.evolve(PLAN, results=[SERVED])


def heard(value: Any = "79.6", **changes: Any) -> Any:
    told = INTERVAL if value == "79.6" else {}
    return voice_progress(SURVEYED, [(MEASURED, figure(value, **(told | changes)))], period=YEAR)


def test_the_proposal_is_what_the_number_alone_gives_and_the_note_stands_beside_it() -> None:
    """Target 80, got 79.6 plus or minus 1.1: below target, and the leader is told that chance may have made it."""
    voice = heard()
    appraisal = appraised(SURVEYED, progress=voice.progress, noted=voice.findings)
    bare = appraised(SURVEYED, progress=Progress(YEAR, [Realisation("h1.1", "79.6", "indeks", evidence=SEEN)]))
    assert appraisal.standings[0].standing is Standing.DI_BAWAH
    assert appraisal.standings == bare.standings
    assert appraisal.proposal == bare.proposal
    assert appraisal.outcome == bare.outcome
    assert appraisal.digest == bare.digest
    (note,) = (finding for finding in appraisal.findings if finding not in bare.findings)
    assert (note.code, note.severity, note.path) == (
        NOT_DISTINGUISHABLE,
        Severity.INFO,
        "plan.results[0].indicators[0]",
    )
    assert appraisal.errors == ()
    assert appraisal.predikat is Predikat.BAIK


def test_a_realisation_above_the_target_is_not_pulled_down_either() -> None:
    voice = heard(81, low=79, high=83, confidence=95)
    appraisal = appraised(SURVEYED, progress=voice.progress)
    assert appraisal.standings[0].standing is Standing.SESUAI
    assert NOT_DISTINGUISHABLE in codes(appraisal)


def test_far_from_the_target_there_is_nothing_to_note() -> None:
    voice = heard(90, low=88, high=92, confidence=95)
    assert voice.findings == ()
    assert NOT_DISTINGUISHABLE not in codes(appraised(SURVEYED, progress=voice.progress))


def test_the_page_shows_how_sure_the_number_is() -> None:
    voice = heard(reference="SKM-2025")
    text = appraised(SURVEYED, progress=voice.progress, noted=voice.findings).as_text("id")
    for part in ("79,6 indeks", "selang 95% 78,5 sampai 80,7; n = 120", "SKM-2025", NOT_DISTINGUISHABLE):
        assert part in text


@pytest.mark.parametrize("sure", [{}, INTERVAL, {"low": 70, "high": 95, "confidence": 95}])
def test_under_pp_46_the_score_does_not_change_with_the_interval(sure: dict[str, Any]) -> None:
    result = attrs.evolve(
        SERVED, indicators=[Indicator("h1.1", "Nilai SKM", Exactly(80, "indeks", Direction.LEBIH_TINGGI))]
    )
    quality = Indicator("h1.2", "Waktu", Exactly(2, "jam", Direction.LEBIH_RENDAH))
    plan = attrs.evolve(PLAN, period=OLD, results=[attrs.evolve(result, indicators=[*result.indicators, quality])])
    plan = _with_aspects(plan)
    progress = Progress(OLD, [Realisation("h1.2", 2, "jam", evidence=SEEN)])
    measured = attrs.evolve(MEASURED, period=OLD)
    voice = voice_progress(plan, [(measured, figure(period=OLD, **sure))], period=OLD, progress=progress)
    given = {"rules": PP46_2011, "period": OLD, "conduct": Conduct(OLD, scores=SCORES), "organisation": None}
    appraisal = appraised(plan, progress=voice.progress, decision=Decision(by=PENILAI, on=date(2020, 1, 6)), **given)
    # 79.6 of 80 is 99.5; 2 of 2 hours is 76; conduct is 80.
    capaian = (Fraction("99.5") + 76) / 2
    assert appraisal.score is not None
    assert appraisal.score.exact == Fraction(6, 10) * capaian + Fraction(4, 10) * 80
    assert (NOT_DISTINGUISHABLE in codes(appraisal)) is bool(sure)


def _with_aspects(plan: Any) -> Any:
    first, second = plan.results[0].indicators
    aspects = [attrs.evolve(first, aspek=[Aspek.KUALITAS]), attrs.evolve(second, aspek=[Aspek.WAKTU])]
    return attrs.evolve(plan, results=[attrs.evolve(plan.results[0], indicators=aspects)])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"source": FigureSource.PENGADUAN}, "VOICE_SOURCE"),
        ({"name": Words("Unsur U3", "Element U3")}, "VOICE_NAME"),
        ({"unit_id": "kecamatan"}, "VOICE_UNIT"),
        ({"period": Period.year(2024)}, "VOICE_PERIOD"),
        ({"period": Period.of("2024-07-01", "2025-06-30")}, "VOICE_PERIOD"),
    ],
)
def test_a_figure_of_something_else_never_reaches_the_person(changes: dict[str, Any], code: str) -> None:
    """It is not entered, nothing takes its place, and everybody sees why."""
    voice = heard(**changes)
    assert (voice.progress.realisations, voice.heard[0].realisation, voice.heard[0].reading) == ((), None, None)
    appraisal = appraised(SURVEYED, progress=voice.progress, noted=voice.findings)
    assert codes(appraisal) == ["REALISATION_MISSING", code]
    assert [finding.path for finding in appraisal.errors] == [f"heard[0].{voice.heard[0].findings[0].path}"]
    assert "not entered" in appraisal.errors[0].hint.en


def test_keys_are_compared_and_words_are_for_people() -> None:
    """Whoever agrees in January need not know how a source will word its figure in December."""
    words = {"name": Words("IKM Puskesmas", "Its index"), "aggregation": Words("semua digabung", "all together")}
    assert heard(key="ikm", way="gabungan", **words).findings == ()


def test_where_the_words_are_the_same_the_keys_say_what_differs() -> None:
    (finding,) = heard(key="ikm_2").findings
    assert "measures 'Satisfaction index [ikm_2]', and 'Satisfaction index [ikm]' was agreed" in finding.message.en


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"aggregation": Words("rata-rata unit", "mean of units")}, "VOICE_AGGREGATION"),
        ({"period": Period.semester(2025, 2)}, "VOICE_PERIOD_PART"),
    ],
)
def test_a_figure_put_together_otherwise_is_entered_with_a_warning(changes: dict[str, Any], code: str) -> None:
    voice = heard(**changes)
    assert [(finding.code, finding.severity) for finding in voice.findings] == [(code, Severity.WARNING)]
    assert voice.progress.of("h1.1").value == Fraction("79.6")


def test_the_figure_of_a_quarter_fits_the_evaluation_of_that_quarter() -> None:
    quarter = Period.quarter(2025, 2)
    told = realise(SURVEYED, MEASURED, figure(period=quarter, **INTERVAL), period=quarter)
    assert (told.findings, told.reading) == ((), None)
    assert told.realisation is not None
    assert told.realisation.on == date(2025, 6, 30)


def test_a_quarter_outside_what_was_agreed_does_not_fit() -> None:
    half = attrs.evolve(MEASURED, period=Period.semester(2025, 2))
    quarter = Period.quarter(2025, 2)
    told = realise(SURVEYED, half, figure(period=quarter, **INTERVAL), period=quarter)
    assert [finding.code for finding in told.findings] == ["VOICE_PERIOD"]


def test_a_survey_without_an_interval_is_entered_and_says_so() -> None:
    voice = heard(80, n=None)
    assert [finding.code for finding in voice.findings] == ["FIGURE_NO_INTERVAL"]
    assert voice.progress.of("h1.1").precision is None
    assert voice.heard[0].reading.certainty is Certainty.TANPA_SELANG


def test_where_there_is_no_figure_nothing_is_entered() -> None:
    """Such as a forum whose agreements are not due yet."""
    answer = Undetermined(Words("Belum jatuh tempo.", "Not due yet."))
    voice = voice_progress(SURVEYED, [(MEASURED, answer)], period=YEAR)
    assert (voice.progress.realisations, voice.heard[0].figure) == ((), None)
    assert [(finding.code, finding.message) for finding in voice.findings] == [("VOICE_NO_FIGURE", answer.reason)]


def test_a_number_too_long_for_a_fact_is_entered_with_12_decimals() -> None:
    """A mean of many units may have more digits than any rule reads."""
    voice = heard(Fraction(80 * 3**140 + 1, 3**140), low=79, high=81, confidence=95)
    assert voice.progress.of("h1.1").value == 80
    assert [finding.code for finding in voice.findings] == ["VOICE_SHORTENED"]


def test_another_unit_of_measure_is_not_comparable() -> None:
    voice = heard(unit="%")
    assert "REALISATION_NOT_COMPARABLE" in codes(appraised(SURVEYED, progress=voice.progress, noted=voice.findings))


def test_what_else_was_realised_stays() -> None:
    others = Progress(YEAR, [Realisation("h1", text="Survei berjalan", evidence=SEEN)])
    voice = voice_progress(SURVEYED, [(MEASURED, figure(**INTERVAL))], period=YEAR, progress=others)
    assert [each.of for each in voice.progress.realisations] == ["h1", "h1.1"]


def test_notes_and_the_day_of_the_figure_go_with_it() -> None:
    notes = [Words("Bobot 1/9.", "Weights 1/9."), Words("kosong dilewati", "blanks left out")]
    told = realise(SURVEYED, MEASURED, figure(notes=notes, as_of=date(2026, 1, 5), **INTERVAL), period=YEAR)
    assert told.realisation is not None
    assert (told.realisation.note, told.realisation.on) == ("Bobot 1/9; kosong dilewati", date(2026, 1, 5))
    (evidence,) = told.realisation.evidence
    assert evidence.description == "Indeks kepuasan masyarakat, puskesmas, Tahun 2025, gabungan semua jawaban"


def test_an_indicator_may_be_measured_as_before() -> None:
    assert MeasuredBy.like("h1.1", figure(period=Period.year(2024)), period=YEAR) == MEASURED
    with pytest.raises(WrongType):
        MeasuredBy.like("h1.1", 79, period=YEAR)  # type: ignore[arg-type]


def test_what_cannot_be_entered_is_refused() -> None:
    with pytest.raises(NotFound):
        realise(SURVEYED, attrs.evolve(MEASURED, indicator_id="h9"), figure(), period=YEAR)
    with pytest.raises(InvalidValue, match="stands twice"):
        voice_progress(SURVEYED, [(MEASURED, figure())] * 2, period=YEAR)
    with pytest.raises(InvalidValue, match="the period judged"):
        voice_progress(SURVEYED, [], period=YEAR, progress=Progress(Period.quarter(2025, 1)))
    with pytest.raises(WrongType):
        realise(SURVEYED, "h1.1", figure(), period=YEAR)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        realise(SURVEYED, MEASURED, 79, period=YEAR)  # type: ignore[arg-type]


def test_a_figure_may_be_cited_instead() -> None:
    """A survey kept as feedback under conduct, as the law's own example has it (annex pp. 206, 213)."""
    said = cite_figure(figure(**INTERVAL), NilaiDasar.BERORIENTASI_PELAYANAN, on=date(2026, 1, 8))
    assert (said.giver.kind, said.giver.name, said.shows) == (GiverKind.LAINNYA, "", Shows.TIDAK_DINYATAKAN)
    assert said.text == "Indeks kepuasan masyarakat: 79,6 indeks (selang 95% 78,5 sampai 80,7; n = 120)"
    assert cite_figure(figure(as_of=date(2026, 1, 5)), "h1").on == date(2026, 1, 5)
    cited = appraised(feedback=[said], decision=DECISION)
    assert (cited.outcome, cited.proposal) == (appraised().outcome, appraised().proposal)
    with pytest.raises(WrongType):
        cite_figure(79, "h1")  # type: ignore[arg-type]


def test_what_was_said_in_a_forum_may_be_cited_without_who_said_it() -> None:
    voices = [ForumVoice("v1", VoiceKind.KRITIK, "Antrean lama")]
    forum = Forum("f", ForumKind.FKP, "puskesmas", date(2025, 3, 12), "Antrean", voices=voices, reference="BA-1")
    said = cite_voice(forum, "v1", "h1", shows=Shows.TIDAK_POSITIF)
    assert (said.text, said.on, said.giver.words.id) == ("Antrean lama", date(2025, 3, 12), "Masyarakat")
    (evidence,) = said.evidence
    assert (evidence.description, evidence.reference, evidence.kind) == (
        "Forum Konsultasi Publik: Antrean",
        "BA-1",
        "Kritik",
    )
    with pytest.raises(NotFound):
        cite_voice(forum, "v2", "h1")
    with pytest.raises(WrongType):
        cite_voice("f", "v1", "h1")  # type: ignore[arg-type]
