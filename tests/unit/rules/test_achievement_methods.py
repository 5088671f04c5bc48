"""One achievement at a time: the methods by name."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.errors import MissingFact, Problems, UnknownName
from kinerja.formula import given
from kinerja.interop import dumps, loads
from kinerja.rules.achievement_methods import (
    BASELINE,
    CUT_OFF,
    INVERTED,
    KMK127_MAXIMISE,
    KMK127_MINIMISE,
    KMK127_STABILISE,
    MIRRORED,
    PERMENPANRB8_KHUSUS,
    PERMENPANRB8_NORMAL,
    RATIO,
    ROUNDED,
    Method,
)


class TestMethods:
    """Each house has its own."""

    @pytest.mark.parametrize(
        ("method", "target", "done", "more", "expected"),
        [
            (RATIO, 80, 100, {}, 125),
            (MIRRORED, 10, 8, {}, 120),
            (INVERTED, 10, 8, {}, 125),
            (BASELINE, 20, 25, {"baseline": 40}, 75),
            (PERMENPANRB8_NORMAL, 80, "85.5", {"target_atas": 90}, 100),
            (PERMENPANRB8_KHUSUS, 7, 9, {"target_atas": "8"}, Fraction(175, 2)),
            (KMK127_MAXIMISE, 4, 3, {"target_maksimal": True}, 75),
            (KMK127_MAXIMISE, 4, 4, {"target_maksimal": True}, 120),
            (KMK127_MAXIMISE, -10, -11, {}, 90),
            (KMK127_MAXIMISE, 4, 9, {}, 120),
            (KMK127_MINIMISE, 10, 21, {}, 0),
            (KMK127_MINIMISE, 0, 4, {"realisasi_terburuk": 10}, 60),
            (KMK127_STABILISE, 100, 102, {}, 116),
        ],
    )
    def test_value(self, method, target, done, more, expected) -> None:
        assert method.of(target, done, **more).value == expected

    def test_a_fact_that_is_not_read_is_refused(self) -> None:
        """Horilla ignores the start value; a method that would is not asked in silence."""
        with pytest.raises(UnknownName, match="does not read 'baseline'"):
            RATIO.of(20, 25, baseline=40)
        assert BASELINE.reads == ("target", "baseline", "realisasi")

    def test_wrong_and_missing_numbers(self) -> None:
        with pytest.raises(Problems):
            RATIO.of(20.0, 25)
        with pytest.raises(MissingFact):
            BASELINE.of(20, 25)

    def test_text_and_json(self) -> None:
        done = KMK127_MAXIMISE.of(4, 9)
        assert "KMK 127/2026, hlm. 67-70" in done.because.as_text("id")
        assert loads(dumps(done)) == done
        assert loads(dumps(KMK127_MINIMISE)) == KMK127_MINIMISE


class TestReported:
    """What a careful reader would flag."""

    def test_a_clamp_is_reported(self) -> None:
        (finding,) = KMK127_MINIMISE.of(10, "20.5").findings
        assert finding.code == "ACHIEVEMENT_CLAMPED"
        assert finding.message.id == "Capaian, dijepit antara 0 dan 120: nilai sebelumnya -5."
        assert finding.message.en == "Achievement, held between 0 and 120: it was -5 before."
        assert finding.basis == KMK127_MINIMISE.formula.node.basis

    def test_a_long_number_is_written_for_people(self) -> None:
        (finding,) = KMK127_MINIMISE.of(3, 1000).findings
        assert finding.message.id == "Capaian, dijepit antara 0 dan 120: nilai sebelumnya ≈ -33.133,3333."
        assert finding.message.en == "Achievement, held between 0 and 120: it was ≈ -33,133.3333 before."

    @pytest.mark.parametrize("done", [KMK127_MINIMISE.of(10, 20), KMK127_MINIMISE.of(10, 8), RATIO.of(1, 9)])
    def test_nothing_to_report(self, done) -> None:
        assert done.findings == ()

    def test_no_answer_is_no_clamp(self) -> None:
        done = KMK127_MINIMISE.of(0, 4)
        assert isinstance(done.value, Undetermined)
        assert done.findings == ()


class TestPublished:
    """Rounding is what is printed, never what is computed with."""

    @pytest.mark.parametrize(
        ("target", "done", "cut", "rounded"),
        [(3, 20, "666.66", "666.67"), (7, 10, "142.85", "142.86"), (65_040_000, 65_038_490, "99.99", "100.00")],
    )
    def test_lapas_baubau(self, target, done, cut, rounded) -> None:
        achieved = RATIO.of(target, done)
        assert (achieved.published(CUT_OFF), achieved.published(ROUNDED)) == (Decimal(cut), Decimal(rounded))
        assert achieved.value == Fraction(100 * done, target)

    def test_no_answer_is_not_printed_as_a_number(self) -> None:
        assert RATIO.of(0, 5).published(ROUNDED) == RATIO.of(0, 5).value

    def test_both_name_their_reason(self) -> None:
        assert {rounding.basis.assurance for rounding in (CUT_OFF, ROUNDED)} == {Assurance.PRACTICE}


@pytest.mark.parametrize(
    "done",
    [
        KMK127_MAXIMISE.of(4, 5, target_maksimal=True),
        KMK127_MAXIMISE.of(-10, -11),
        KMK127_MINIMISE.of(10, 8),
        KMK127_MINIMISE.of(0, 4, realisasi_terburuk=10),
        KMK127_STABILISE.of(100, 102),
    ],
)
def test_what_is_of_the_kmk_cites_no_other_regulation(done) -> None:
    """PermenPANRB 8/2021 has the same formulas, and is neither in force nor the basis."""
    assert {step.basis.law.id for step in done.because.walk()} == {"KMK 127/2026"}
    assert all(step.basis.assurance is not Assurance.TEXT for step in done.because.walk())


def test_a_formula_of_ones_own() -> None:
    assert Method(given("realisasi") - given("target")).of(3, 5).value == 2
