"""Signals read from gaps, appraisals and feedback: also what is met, and what nobody knows."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja import Decision, appraise
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.decision import StudyNotCompleted
from kinerja.feedback.continuous import Feedback, Giver, GiverKind, Shows
from kinerja.feedback.feedback_record import record_feedback
from kinerja.people.party import Party
from kinerja.people.positions import Position
from kinerja.people.unit import Unit
from kinerja.plans.conduct import NilaiDasar
from kinerja.plans.indicator import Indicator
from kinerja.plans.plan import Approach, Jenis, PlanStatus, WorkPlan, WorkResult
from kinerja.plans.progress import Acceptance, Evidence, Progress, Realisation
from kinerja.plans.target import Direction, Exactly
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.training.competency_assessment import AchievedLevel, CompetencyAssessment
from kinerja.training.competency_gap import PostRole, competency_gaps
from kinerja.training.competency_standard import JobStandard
from kinerja.training.need_reading import appraisal_signals, feedback_signals, gap_signals
from kinerja.training.need_signals import SignalKind
from kinerja.training.need_table import NEED_RULES

from .need_samples import DECREE, YEAR

HELD = JobStandard("Staf", {"M.05": 2, "M.01": 1, "M.02": 1, "M.03": 2}, DECREE)
COMING = JobStandard("Kasi", {"M.05": 3}, DECREE)

# --- Gaps


def assessed(levels: object, rater: str = "asesor", **parts: object) -> CompetencyAssessment:
    """Return an assessment of Ani."""
    return CompetencyAssessment("ani", levels, rater, **parts)


def test_gaps_are_read_beside_both_posts() -> None:
    levels = [AchievedLevel("M.05", 1), AchievedLevel("M.01", 4), AchievedLevel("M.03", 1, 2)]
    found = gap_signals(competency_gaps(assessed(levels), held=HELD, coming=COMING), period=YEAR)
    assert [(each.key, each.shortfall, each.post) for each in found] == [
        ("M.05", 1, PostRole.DIDUDUKI),
        ("M.01", 0, PostRole.DIDUDUKI),
        ("M.02", None, PostRole.DIDUDUKI),
        ("M.03", None, PostRole.DIDUDUKI),
        ("M.05", 2, PostRole.AKAN_DIDUDUKI),
    ]
    assert {each.about for each in found} == {"ani"}
    assert found[0].seen.en == "Staf: 2 required, 1 shown."
    assert found[2].seen.en == "Staf: not assessed."
    assert found[3].seen.en == "Staf: 2 required, 1 to 2 shown."


def test_at_least_so_much_is_lacking_where_only_bounds_are_known() -> None:
    found = gap_signals(competency_gaps(assessed([AchievedLevel("M.05", 0, 1)]), held=COMING), period=YEAR)
    assert [each.shortfall for each in found] == [2]


def test_half_a_level_is_written_as_each_language_writes_it() -> None:
    found = gap_signals(competency_gaps(assessed([AchievedLevel("M.05", "0.5", "1.5")]), held=COMING), period=YEAR)
    assert found[0].seen.id == "Kasi: dipersyaratkan 3, dicapai 0,5 sampai 1,5."
    assert found[0].seen.en == "Kasi: 3 required, 0.5 to 1.5 shown."


@pytest.mark.parametrize("parts", [{"on": date(2020, 1, 2), "expires": date(2022, 1, 2)}, {"on": date(2026, 1, 2)}])
def test_of_an_assessment_that_is_not_in_force_nothing_is_known(parts) -> None:
    report = competency_gaps(assessed({"M.05": 1}, **parts), held=COMING, on=date(2025, 6, 1))
    (signal,) = gap_signals(report, period=YEAR)
    assert (signal.shortfall, signal.seen.en) == (None, "The assessment is not in force.")


def test_it_is_of_the_days_from_the_assessment_on() -> None:
    report = competency_gaps(assessed({"M.05": 1}, on=date(2024, 5, 6)), held=COMING)
    assert gap_signals(report, period=YEAR)[0].period == Period.of("2024-05-06", "2025-12-31")
    report = competency_gaps(assessed({"M.05": 1}), held=COMING)
    assert gap_signals(report, period=YEAR)[0].period == YEAR


def test_views_are_never_mixed() -> None:
    report = competency_gaps(assessed({"M.05": 1}), assessed({"M.05": 3}, "diri_sendiri"), held=COMING)
    assert [gap_signals(report, period=YEAR, rater=who)[0].shortfall for who in ("asesor", "diri_sendiri")] == [2, 0]
    for rater in (None, "pimpinan"):
        with pytest.raises(InvalidValue, match="views"):
            gap_signals(report, period=YEAR, rater=rater)
    with pytest.raises(UnknownName):
        gap_signals(report, period=YEAR, rater="tetangga")
    with pytest.raises(WrongType):
        gap_signals("ani", period=YEAR)


# --- Appraisals

UNIT = Unit("dukcapil", "Dinas Dukcapil")
ANI, BUDI = (Party(id, id.title(), Position("Pengelola", None), UNIT) for id in ("ani", "budi"))
PLAN = WorkPlan(
    "skp",
    YEAR,
    ANI,
    BUDI,
    Approach.KUANTITATIF,
    [
        WorkResult(
            "h1",
            "KTP terbit",
            Jenis.UTAMA,
            [
                Indicator("i1", "Waktu  tunggu", Exactly(2, "jam", Direction.LEBIH_RENDAH)),
                Indicator("i2", "IKM", Exactly(80, "indeks", Direction.LEBIH_TINGGI)),
                Indicator("i3", "Berkas benar"),
            ],
        )
    ],
    status=PlanStatus.DITETAPKAN,
)
SEEN = [Evidence("Laporan")]
DECISION = Decision("di_bawah_ekspektasi", "sesuai_ekspektasi", by=BUDI, on=date(2026, 1, 12))


def appraised(**parts: object):
    """Return the appraisal of a year in which people waited too long."""
    told = [Realisation("i1", 3, "jam", evidence=SEEN), Realisation("i2", 85, "indeks", evidence=SEEN)]
    accepted = parts.pop("acceptances", ())
    progress = Progress(YEAR, told, accepted)
    return appraise(PLAN, progress=progress, rules=PERMENPANRB6_2022, period=YEAR, **({"decision": DECISION} | parts))


def kinds(signals) -> list[tuple[str, str, int]]:
    """Return what the signals say."""
    return [(each.kind.value, each.key, int(each.shortfall)) for each in signals]


def test_an_appraisal_shows_predikat_ratings_and_indicators() -> None:
    found = appraisal_signals(appraised())
    assert kinds(found) == [
        ("predikat", "butuh_perbaikan", 1),
        ("rating", "hasil_kerja", 1),
        ("rating", "perilaku", 0),
        ("indikator", "Waktu tunggu (2 jam)", 1),
        ("indikator", "IKM (80 indeks)", 0),
    ]
    assert {each.about for each in found} == {"ani"}
    assert found[3].seen.id.startswith("Waktu  tunggu: ")


def test_a_shortfall_that_the_leader_accepted_is_none() -> None:
    accepted = Acceptance("h1", BUDI, reason="Blangko kosong")
    assert ("indikator", "Waktu tunggu (2 jam)", 0) in kinds(appraisal_signals(appraised(acceptances=[accepted])))


def test_what_is_not_determined_gives_no_signal() -> None:
    assert {each.kind for each in appraisal_signals(appraised(decision=None))} == {SignalKind.INDIKATOR}


def test_the_caller_says_what_indicators_are_about_and_rest_on() -> None:
    found = appraisal_signals(appraised(), competencies={"i1": ["T.1"]}, rests_on={"i2": "skm-2025"})
    assert [(each.competencies, each.rests_on) for each in found[3:]] == [(("T.01",), ""), ((), "skm-2025")]
    for parts in ({"competencies": {"i9": []}}, {"rests_on": {"h1": "x"}}):
        with pytest.raises(InvalidValue, match="no indicator"):
            appraisal_signals(appraised(), **parts)
    with pytest.raises(WrongType):
        appraisal_signals(PLAN)


def decided(results: str, conduct: str, **parts: object) -> Decision:
    """Return a decision on Ani."""
    return Decision(results, conduct, by=BUDI, on=date(2026, 1, 12), **parts)


def test_kurang_is_misconduct_only_where_the_matrix_finds_it_in_conduct() -> None:
    met, below = "sesuai_ekspektasi", "di_bawah_ekspektasi"
    conduct = appraised(decision=decided(met, below))
    assert kinds(appraisal_signals(conduct))[0] == ("predikat", "kurang", 1)
    study = appraised(decision=decided(met, met, study=StudyNotCompleted("kurang", "Tidak lulus")))
    older = attrs.evolve(conduct, outcome=attrs.evolve(conduct.outcome, predikat=PredikatPP30.KURANG, ratings=None))
    for told in (study, older):
        signal = appraisal_signals(told)[0]
        assert kinds([signal]) == [("predikat", "kurang_bukan_perilaku", 1)]
        assert NEED_RULES.rule_of(signal).id == "predikat_rendah"


def test_a_predikat_of_a_book_from_data_is_low_below_baik() -> None:
    appraisal = appraised()

    def graded(token: str, *tokens: str):
        grade = Grade(token, Scale("daerah", tokens))
        return attrs.evolve(appraisal, outcome=attrs.evolve(appraisal.outcome, predikat=grade, ratings=None))

    found = [appraisal_signals(graded(token, "buruk", "baik"))[0].is_low for token in ("buruk", "baik")]
    assert found == [True, False]
    assert SignalKind.PREDIKAT not in {each.kind for each in appraisal_signals(graded("merah", "merah", "hijau"))}


# --- Feedback


def said(about: object, shows: Shows, *givers: Giver) -> list[Feedback]:
    """Return feedback of a day in March."""
    return [Feedback(about, "Begitu", giver, date(2025, 3, 4), shows=shows) for giver in givers]


A, B = (Giver(GiverKind.LAINNYA, id=id) for id in "ab")
RUDE = NilaiDasar.BERORIENTASI_PELAYANAN


def heard(*feedback: Feedback):
    """Return the signals of a record."""
    return feedback_signals(record_feedback(PLAN, YEAR, feedback), "ani")


def test_mostly_not_positive_is_low_on_the_voices_that_say_so() -> None:
    (signal,) = heard(*said(RUDE, Shows.TIDAK_POSITIF, A, A, B), *said(RUDE, Shows.POSITIF, A, B))
    assert (signal.key, signal.shortfall, signal.n, signal.people) == ("berorientasi_pelayanan", 1, 3, 2)
    assert signal.seen.en == "Service-oriented: most is not positive."


def test_half_and_half_is_not_low() -> None:
    (signal,) = heard(*said(RUDE, Shows.TIDAK_POSITIF, A), *said(RUDE, Shows.POSITIF, B))
    assert (signal.shortfall, signal.n, signal.people) == (0, 2, 2)


def test_what_nobody_said_so_of_gives_no_signal() -> None:
    assert heard(*said(RUDE, Shows.TIDAK_DINYATAKAN, A, B)) == ()


def test_nameless_people_of_one_kind_are_one() -> None:
    nameless = Giver(GiverKind.LAINNYA)
    (signal,) = heard(*said(RUDE, Shows.TIDAK_POSITIF, nameless, nameless, nameless, Giver(GiverKind.BAWAHAN)))
    assert (signal.n, signal.people) == (4, 2)


def test_feedback_on_the_work_is_known_by_its_wording() -> None:
    """So a result that is called by the token of a core value is not taken for one."""
    (signal,) = heard(*said("h1", Shows.TIDAK_POSITIF, A))
    assert signal.key == "KTP terbit"


def test_only_a_record_of_feedback_is_read() -> None:
    with pytest.raises(WrongType):
        feedback_signals(said(RUDE, Shows.POSITIF, A), "ani")
