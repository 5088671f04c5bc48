from __future__ import annotations

from collections import Counter
from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.plans.plan import Approach, Jenis, TakenOver, WorkResult
from kinerja.plans.progress import Acceptance, Progress, Realisation
from kinerja.plans.standing import Standing
from kinerja.plans.target import AtLeast, Between, Exactly, TextTarget
from kinerja.plans.track import PER_RESULT, TrackStatus, on_track, result_standing, standing_of, target_due
from kinerja.plans.units import ELAPSED_FIVE_DAYS, SAME_UNITS
from tests.unit.plans.samples import HIGHER, LOWER, Q1, Q2, Q4, SECRETARY, YEAR, indicator, plan, result

STEPS = [(Q1, Exactly(20, "%", HIGHER)), (Q4, Exactly(90, "%", HIGHER))]
STEPPED = indicator("h1.i1", trajectory=STEPS)
WHOLE = plan(result("h1", STEPPED))
NARRATIVE = plan(result("h1", indicator("h1.i1", target=None, text="Komplain menurun")), approach=Approach.KUALITATIF)


def progress(*told: Realisation, accepted: bool = False) -> Progress:
    """Return what was realised, with or without the leader's acceptance of h1."""
    yes = [Acceptance("h1", SECRETARY, reason="Anggaran dipotong")] if accepted else []
    return Progress(YEAR, told, yes)


def status(whole, period, *told: Realisation) -> TrackStatus:
    """Return the status of the only indicator."""
    (standing,) = on_track(whole, progress(*told), period, SAME_UNITS)
    return standing.status


class TestTargetDue:
    """Which target counts in which period."""

    @pytest.mark.parametrize(("period", "due"), [(Q1, STEPS[0][1]), (Q2, None), (Q4, STEPS[1][1])])
    def test_the_trajectory_goes_first(self, period, due) -> None:
        """And says nothing of periods it leaves out."""
        assert target_due(WHOLE, STEPPED, period) == due

    @pytest.mark.parametrize("period", [YEAR, Period.year(2025), Period.semester(2025, 2), Period.month(2025, 12)])
    def test_at_the_end_the_target_of_the_plan_is_due(self, period) -> None:
        """In every period that reaches it."""
        assert target_due(WHOLE, STEPPED, period) == STEPPED.target

    def test_a_period_longer_than_the_plan_reaches_its_end(self) -> None:
        """Such as the year for who moved in August."""
        half = plan(result("h1", indicator("h1.i1")), period=Period.semester(2025, 1))
        assert target_due(half, half.indicators[0], YEAR) == half.indicators[0].target

    @pytest.mark.parametrize("period", [Q1, YEAR])
    def test_a_narrative_is_its_own_target_at_any_time(self, period) -> None:
        """Because only a person judges it anyway."""
        assert target_due(NARRATIVE, NARRATIVE.indicators[0], period) == TextTarget("Komplain menurun")

    def test_a_quantitative_indicator_without_target_has_nothing_due(self) -> None:
        """Its text is a measure, not a target."""
        whole = plan(result("h1", indicator("h1.i1", target=None)))
        assert target_due(whole, whole.indicators[0], YEAR) is None


class TestOnTrack:
    """Whether an indicator is on its way."""

    @pytest.mark.parametrize(
        ("period", "value", "expected"),
        [
            (Q1, 20, TrackStatus.SESUAI_JALUR),
            (Q1, 25, TrackStatus.SESUAI_JALUR),
            (Q1, 19, TrackStatus.TERTINGGAL),
            (YEAR, 79, TrackStatus.TERTINGGAL),
            (YEAR, 85, TrackStatus.SESUAI_JALUR),
            (Q2, 85, TrackStatus.BELUM_ADA_TARGET),
        ],
    )
    def test_a_realisation_is_held_against_what_is_due(self, period, value, expected) -> None:
        """Twenty by March is fine, and not enough for the year."""
        assert status(WHOLE, period, Realisation("h1.i1", value, "%")) is expected

    def test_nothing_told_is_not_nothing_done(self) -> None:
        """It is its own status, with the target in the reason."""
        (standing,) = on_track(WHOLE, progress(), Q1, SAME_UNITS)
        assert standing.status is TrackStatus.BELUM_ADA_REALISASI
        assert isinstance(standing.standing, Undetermined)
        assert "20%" in standing.reason.en

    def test_without_target_the_period_is_named(self) -> None:
        """In both languages."""
        (standing,) = on_track(WHOLE, progress(), Q2, SAME_UNITS)
        assert standing.reason.id == "Belum ada target untuk Triwulan II 2025; target Tahun 2025 80 sampai 90%."
        assert standing.reason.en == "Nothing is due in Quarter II 2025; the target of Year 2025 is 80 to 90%."

    def test_without_any_target_there_is_none_to_name(self) -> None:
        """A measure that nobody set a target for."""
        bare = plan(result("h1", indicator("h1.i1", target=None)))
        (standing,) = on_track(bare, progress(), Q2, SAME_UNITS)
        assert (standing.reason.id, standing.reason.en) == (
            "Belum ada target untuk Triwulan II 2025.",
            "Nothing is due in Quarter II 2025.",
        )

    def test_a_plan_that_begins_within_the_quarter_has_a_target_for_its_days(self) -> None:
        """After a move on 1 August the trajectory begins with the rest of the third quarter."""
        rest, third = Period.of("2025-08-01", "2025-09-30"), Period.quarter(2025, 3)
        moved = attrs.evolve(
            plan(result("h1", indicator("h1.i1", trajectory=[(rest, AtLeast(10, "%"))]))),
            period=Period.of("2025-08-01", "2025-12-31"),
        )
        assert target_due(moved, moved.indicators[0], third) == AtLeast(10, "%")
        assert target_due(moved, moved.indicators[0], Period.quarter(2025, 2)) is None

    @pytest.mark.parametrize("told", [Realisation("h1.i1", 20, "dokumen"), Realisation("h1.i1", text="Hampir selesai")])
    def test_what_can_not_be_compared_is_said(self, told) -> None:
        """Other units, or words against a number."""
        assert status(WHOLE, Q1, told) is TrackStatus.TIDAK_SEBANDING

    @pytest.mark.parametrize("of", ["h1.i1", "h1"])
    def test_narratives_are_for_a_person(self, of) -> None:
        """The realisation may be that of the result."""
        assert status(NARRATIVE, YEAR, Realisation(of, text="Komplain turun 2%")) is TrackStatus.PERLU_DINILAI

    def test_a_narrative_without_realisation_waits(self) -> None:
        """Neither of the indicator nor of the result."""
        assert status(NARRATIVE, YEAR) is TrackStatus.BELUM_ADA_REALISASI

    def test_a_number_of_the_result_is_not_that_of_its_indicator(self) -> None:
        """It may be about something else."""
        assert status(WHOLE, YEAR, Realisation("h1", 85, "%")) is TrackStatus.BELUM_ADA_REALISASI

    def test_the_units_used_are_kept(self) -> None:
        """With the reading behind the answer."""
        whole = plan(result("h1", indicator("h1.i1", target=Between(1, 2, "minggu", LOWER))))
        (standing,) = on_track(whole, progress(Realisation("h1.i1", 10, "hari kerja")), YEAR, ELAPSED_FIVE_DAYS)
        assert standing.standing is Standing.SESUAI
        assert [str(rate) for rate in standing.rates] == ["1 minggu = 5 hari kerja"]
        assert standing.basis is not None

    def test_every_indicator_is_there_in_order(self) -> None:
        """Also those of which nothing was told."""
        whole = plan(result("h1", indicator("a"), indicator("b")), result("h2", indicator("c")))
        told = progress(Realisation("b", 85, "%"))
        found = on_track(whole, told, YEAR, SAME_UNITS)
        assert [each.indicator_id for each in found] == ["a", "b", "c"]
        assert found[1] == standing_of(whole, told, whole.indicator("b"), period=YEAR, table=SAME_UNITS)


MARKS = {"-": 70, "=": 85, "+": 95}
"""What is told of an indicator whose target is 80 to 90 percent; a dot tells nothing."""


def standing(marks: str, *, accepted: bool = False, **more):
    """Return the standing of a result with one indicator for each mark."""
    only = result("h1", *(indicator(f"i{place}") for place in range(len(marks))), **more)
    told = [Realisation(f"i{place}", MARKS[mark], "%") for place, mark in enumerate(marks) if mark in MARKS]
    return result_standing(plan(only), progress(*told, accepted=accepted), only, period=YEAR, table=SAME_UNITS)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("=", Standing.SESUAI),
        ("+", Standing.DI_ATAS),
        ("-", Standing.DI_BAWAH),
        ("==", Standing.SESUAI),
        ("=+", Standing.DI_ATAS),
        ("+-", Standing.DI_BAWAH),
        ("=-", Standing.DI_BAWAH),
        (".-", Standing.DI_BAWAH),
    ],
)
def test_a_result_stands_by_its_indicators(marks, expected) -> None:
    """Below if one is below, above if none is and one is above, else sesuai."""
    found = standing(marks)
    assert found.standing is expected
    assert found.basis == PER_RESULT
    assert len(found.indicators) == len(marks)


@pytest.mark.parametrize("marks", [".", ".=", ".+"])
def test_what_is_not_known_is_not_guessed(marks) -> None:
    """One open indicator could still be below."""
    assert isinstance(standing(marks).standing, Undetermined)


def test_a_result_without_indicators_is_undetermined() -> None:
    """Nothing measured is not as expected."""
    bare = WorkResult("h1", "Layanan membaik", Jenis.UTAMA)
    found = result_standing(plan(bare), progress(), bare, period=YEAR, table=SAME_UNITS)
    assert isinstance(found.standing, Undetermined)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("-", Standing.SESUAI),
        ("+-", Standing.SESUAI),
        (".", Standing.SESUAI),
        (".+", Standing.SESUAI),
        ("+", Standing.DI_ATAS),
        ("=", Standing.SESUAI),
    ],
)
def test_an_accepted_shortfall_is_none(marks, expected) -> None:
    """It does not make a result better than sesuai, and takes nothing from one that is above."""
    found = standing(marks, accepted=True)
    assert found.standing is expected
    assert found.acceptance.reason == "Anggaran dipotong"


def test_the_reason_of_an_acceptance_is_told() -> None:
    """Who reads the answer sees why a shortfall does not count."""
    assert "Anggaran dipotong" in standing("-", accepted=True).reason.id
    assert standing("-").acceptance is None


@pytest.mark.parametrize("taken_over", [None, TakenOver(SECRETARY, date(2025, 9, 1), "Tidak dapat diselesaikan")])
@pytest.mark.parametrize("marks", ["-", "+-", ".", ".+", "+", "=", ".-", ""])
def test_the_standing_without_the_acceptance_is_known_too(marks, taken_over) -> None:
    """A rule book weighs the acceptance itself; the plan is not gone through twice for that."""
    accepted, bare = (standing(marks, accepted=accepted, taken_over=taken_over) for accepted in (True, False))
    assert accepted.unaccepted == bare.unaccepted == bare.standing


@pytest.mark.parametrize("marks", ["+", "-", "."])
def test_a_result_that_was_taken_over_is_the_appraisers_to_weigh(marks) -> None:
    """Art. 20(8): the note is weighed; it decides nothing by itself."""
    taken = TakenOver(SECRETARY, date(2025, 9, 1), "Tidak dapat diselesaikan")
    found = standing(marks, accepted=True, taken_over=taken)
    assert isinstance(found.standing, Undetermined)
    assert "Tidak dapat diselesaikan" in found.reason.en
    assert "Pasal 20" in found.basis.article


def test_every_status_and_reason_is_its_own() -> None:
    """No two outcomes of the rule share a sentence."""
    reasons = Counter(standing(marks).reason.en for marks in ("=", "+", "-", "."))
    assert set(reasons.values()) == {1}


def test_a_status_has_a_name_for_people() -> None:
    """As every other vocabulary."""
    assert [status.label.en for status in TrackStatus][:2] == ["On track", "Behind"]
    assert all(status.label.id != status.value for status in TrackStatus)
