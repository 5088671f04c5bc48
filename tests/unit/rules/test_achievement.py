"""The rival formulas of achievement: each by its own name, and what none of them answers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.errors import MissingFact
from kinerja.formula import evaluate, explain, given, mean
from kinerja.formula.nodes import named_parts
from kinerja.rules.achievement import (
    NEGATIVE_TARGET,
    ZERO_TARGET,
    below_zero,
    counted,
    from_baseline,
    inverted,
    mirrored,
    ratio,
    stabilised,
    worst_case,
)
from kinerja.rules.achievement_bounds import ranged
from tests.unit.rules.test_bases import bare

BUILDERS = {
    "ratio": ratio(),
    "mirrored": mirrored(),
    "inverted": inverted(),
    "stabilised": stabilised(),
    "from_baseline": from_baseline(),
    "below_zero": below_zero(),
    "worst_case": worst_case(),
}


def value(formula, target, realisasi, **more):
    return evaluate(formula, {"target": target, "realisasi": realisasi, **more})


class TestFormulas:
    """What each comes to."""

    @pytest.mark.parametrize(
        ("formula", "target", "done", "expected"),
        [
            (ratio(), 60, 60, 100),
            (ratio(), 80, 100, 125),
            (ratio(), "4.39", "4.56", Fraction(45600, 439)),
            (ratio(), 10, -5, -50),
            (mirrored(), 10, 8, 120),
            (mirrored(), 10, 20, 0),
            (mirrored(), 10, 21, -10),
            (mirrored(), 10, 0, 200),
            (inverted(), 10, 8, 125),
            (inverted(), 10, 20, 50),
            (stabilised(), 100, 96, 96),
            (stabilised(), 100, 102, 98),
            (stabilised(), 100, 100, 100),
            (stabilised(), 100, 300, -100),
            (below_zero(), -10, -11, 90),
            (below_zero(), -10, -5, 150),
        ],
    )
    def test_value(self, formula, target, done, expected) -> None:
        assert value(formula, target, done) == expected

    def test_less_is_better_has_two_names_and_two_values(self) -> None:
        """(2T - R)/T and T/R differ off the target, so that neither may stand for the other."""
        assert {value(formula, 10, 10) for formula in (mirrored(), inverted())} == {Fraction(100)}
        assert value(mirrored(), 10, 8) != value(inverted(), 10, 8)
        assert set(named_parts(mirrored().node, inverted().node)) == {"capaian_cermin", "capaian_terbalik"}

    @pytest.mark.parametrize(
        ("baseline", "target", "done", "expected"),
        [(40, 20, 25, 75), (40, 20, 50, -50), (10, 20, 25, 150), (-10, 0, -5, 50), (0, -10, -10, 100)],
    )
    def test_from_a_baseline(self, baseline, target, done, expected) -> None:
        """The way may lead up or down, and across 0."""
        assert value(from_baseline(), target, done, baseline=baseline) == expected

    def test_no_way_to_go(self) -> None:
        assert "no way to go" in value(from_baseline(), 5, 7, baseline=5).reason.en

    def test_over_other_formulas(self) -> None:
        """Any numbers will do, under a key and a basis of one's own."""
        law = Law("Perbup Contoh 1/2026", "Contoh")("Pasal 3")
        step = explain(
            ratio(given("rencana"), 2 * given("serapan"), key="serapan", basis=law), {"rencana": 8, "serapan": 3}
        )
        assert (step.key, step.value, step.basis) == ("serapan", 75, law)
        other = mirrored(given("a"), given("b"), key="c", basis=law)
        assert evaluate(other, {"a": 10, "b": 8}) == 120
        assert value(from_baseline(baseline=given("mula")), 10, 5, mula=0) == 50

    @pytest.mark.parametrize("name", BUILDERS)
    def test_a_missing_realisation_is_never_0(self, name) -> None:
        with pytest.raises(MissingFact, match="never taken as 0"):
            evaluate(
                BUILDERS[name], {"target": 0 if name == "worst_case" else 5, "realisasi_terburuk": 9, "baseline": 1}
            )


class TestNoAnswer:
    """Targets of 0 and below: undetermined, unless the caller says what holds."""

    @pytest.mark.parametrize("name", ["ratio", "mirrored", "inverted", "stabilised"])
    def test_zero_and_negative_targets(self, name) -> None:
        assert value(BUILDERS[name], 0, 3) == Undetermined(ZERO_TARGET.reason, ZERO_TARGET.basis)
        assert value(BUILDERS[name], -3, 3) == Undetermined(NEGATIVE_TARGET.reason, NEGATIVE_TARGET.basis)

    @pytest.mark.parametrize("builder", [ratio, mirrored, inverted, stabilised])
    def test_policies_of_the_caller(self, builder) -> None:
        formula = builder(zero=1, negative=2)
        assert [value(formula, target, 3) for target in (0, -3, 3)] == [1, 2, 100]

    def test_ministry_of_finance(self) -> None:
        """KMK 127/2026: a negative target mirrors, a target of 0 is held against the worst case."""
        more, less = ratio(negative=below_zero()), mirrored(zero=worst_case())
        assert [value(more, -10, done) for done in (-11, -10, -5)] == [90, 100, 150]
        assert [value(less, 0, done, realisasi_terburuk=10) for done in (0, 4, 10, 12)] == [100, 60, 0, -20]

    @pytest.mark.parametrize("worst", [None, 0, -5])
    def test_no_worst_case(self, worst) -> None:
        assert "no worst realisation" in value(mirrored(zero=worst_case()), 0, 4, realisasi_terburuk=worst).reason.en

    @pytest.mark.parametrize("done", [0, -4])
    def test_target_by_realisation_without_a_realisation(self, done) -> None:
        assert "no end" in value(inverted(), 10, done).reason.en

    def test_what_does_not_count_is_left_out_of_a_mean(self) -> None:
        rows = [{"target": 4, "realisasi": 3}, {"target": 0, "realisasi": 3}, {"target": None, "realisasi": 3}]
        rows += [{"target": 4, "realisasi": 5}]
        assert evaluate(mean("indikator", ratio(), where=counted()), {"indikator": rows}) == 100

    def test_a_range_that_begins_at_0_counts(self) -> None:
        rows = [{"target": 0, "target_atas": 5, "realisasi": 6}, {"target": 0, "target_atas": 0, "realisasi": 6}]
        assert evaluate(mean("indikator", ranged(ratio), where=counted()), {"indikator": rows}) == 120


class TestBases:
    """No formula without its source, and what was not read in a law says so."""

    @pytest.mark.parametrize("name", BUILDERS)
    def test_every_constant_has_a_basis(self, name) -> None:
        assert bare(BUILDERS[name].node, None, name) == []

    def test_assurances(self) -> None:
        assurances = {name: formula.node.basis.assurance for name, formula in BUILDERS.items()}
        assert assurances == {
            "ratio": Assurance.TEXT,
            "mirrored": Assurance.TEXT,
            "inverted": Assurance.PRACTICE,
            "stabilised": Assurance.SECONDARY,
            "from_baseline": Assurance.ASSUMPTION,
            "below_zero": Assurance.SECONDARY,
            "worst_case": Assurance.SECONDARY,
        }


class TestSeenElsewhere:
    """Mistakes of running systems, each as a test that bears its name."""

    def test_b20_pms_service_minimise(self) -> None:
        """Realisation 0 gives infinity, held at 200; target 0 gives 0 even for a perfect year.

        Here 1 + (1 - R/T) is 200 of itself, T/R has no answer, and a target of 0 needs a policy: a perfect year is 100.
        """
        assert value(mirrored(), 10, 0) == 200
        assert isinstance(value(inverted(), 10, 0), Undetermined)
        assert isinstance(value(mirrored(), 0, 0), Undetermined)
        assert value(mirrored(zero=worst_case()), 0, 0, realisasi_terburuk=5) == 100

    def test_b22_elfagam_target_0(self) -> None:
        """An achievement of 0 with an unknown status enters the mean: (0 + 90)/2 = 45.  Right is 90."""
        rows = [{"target": 0, "realisasi": 7}, {"target": 10, "realisasi": 9}]
        assert evaluate(mean("indikator", ratio(), where=counted()), {"indikator": rows}) == 90
        assert isinstance(evaluate(mean("indikator", ratio()), {"indikator": rows}), Undetermined)

    def test_horilla_start_value_ignored_and_integers_only(self) -> None:
        """current/target x 100 whatever the start: 25 of 20 down from 40 is 125, cut to whole numbers.  Right is 75."""
        assert value(from_baseline(), 20, 25, baseline=40) == 75
        assert value(from_baseline(), 3, 2, baseline=0) == Fraction(200, 3)
