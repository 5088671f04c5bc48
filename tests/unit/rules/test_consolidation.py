"""Quarters to a year: sum, mean, the last known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.words import label
from kinerja.errors import InvalidValue, Problems
from kinerja.formula import evaluate
from kinerja.rules.achievement_methods import KMK127_MAXIMISE
from kinerja.rules.consolidation import Consolidation, consolidate, over_quarters
from tests.unit.rules.test_bases import bare

JUMLAH, RATA_RATA, TERAKHIR = Consolidation


class TestConsolidate:
    """Targets and realisations of quarters."""

    @pytest.mark.parametrize(
        ("kind", "done", "until", "expected"),
        [
            (JUMLAH, [4, 5, 4, 5], 2, 9),
            (JUMLAH, [4, 5, 4, 5], 4, 18),
            (RATA_RATA, ["3.25"] * 4, 4, Fraction("3.25")),
            (RATA_RATA, [1, 2, 5, 9], 2, Fraction(3, 2)),
            (TERAKHIR, [25, 60, 75, 100], 3, 75),
            (TERAKHIR, [25], 4, 25),
            (TERAKHIR, [25, 0], 2, 0),
        ],
    )
    def test_value(self, kind, done, until, expected) -> None:
        assert consolidate(kind, [10] * len(done), done, until=until).realisasi == expected

    @pytest.mark.parametrize("kind", Consolidation)
    def test_a_missing_realisation_is_never_0(self, kind) -> None:
        found = consolidate(kind, [10, 10, 10, 10], [9, None, 9, 9])
        assert "not taken as 0" in found.realisasi.reason.en
        assert isinstance(found.target, Fraction)

    @pytest.mark.parametrize(
        ("kind", "target", "done"), [(JUMLAH, 30, 27), (RATA_RATA, 15, Fraction(27, 2)), (TERAKHIR, 20, 18)]
    )
    def test_only_quarters_with_a_target_count(self, kind, target, done) -> None:
        found = consolidate(kind, [10, None, 20, None], [9, 99, 18, None])
        assert (found.target, found.realisasi) == (target, done)

    def test_later_quarters_do_not_matter_yet(self) -> None:
        found = consolidate(JUMLAH, [10, 10, 10, 10], [9, 11, None, None], until=2)
        assert (found.target, found.realisasi) == (20, 20)
        assert KMK127_MAXIMISE.of(found.target, found.realisasi).value == 100

    def test_no_target_yet(self) -> None:
        found = consolidate(TERAKHIR, [None, None, None, 100], [None, None, None, 90], until=2)
        assert isinstance(found.realisasi, Undetermined)
        assert "No quarter has a target" in found.target.reason.en

    def test_the_explanations(self) -> None:
        found = consolidate(JUMLAH, [1, 2], [3, 4])
        assert [(step.key, step.value) for step in found.because] == [
            ("target_konsolidasi", 3),
            ("realisasi_konsolidasi", 7),
        ]
        assert "KMK 127/2026, Tabel 4" in found.because[1].as_text("id")

    @pytest.mark.parametrize(
        ("targets", "done", "until"), [([1], [1, 2], 4), ([1] * 5, [1] * 5, 4), ([1], [1], 0), ([1], [1], 5)]
    )
    def test_no_year(self, targets, done, until) -> None:
        with pytest.raises(InvalidValue, match="are no year"):
            consolidate(JUMLAH, targets, done, until=until)

    def test_floats_are_refused(self) -> None:
        with pytest.raises(Problems):
            consolidate(JUMLAH, [1], [0.5])


def test_in_a_book_the_rows_come_in_any_order() -> None:
    rows = [{"triwulan": 3, "target": 1, "realisasi": 7}, {"triwulan": 1, "target": 1, "realisasi": 5}]
    formula = over_quarters(TERAKHIR, collection="kuartal")
    assert evaluate(formula, {"kuartal": rows}) == 7


@pytest.mark.parametrize("kind", Consolidation)
def test_words_and_bases(kind) -> None:
    assert label("consolidation", kind).id
    assert bare(over_quarters(kind).node, None, "") == []
    assert over_quarters(kind).node.basis.assurance is Assurance.PRACTICE, "read in one system only"


@pytest.mark.parametrize("kind", Consolidation)
def test_the_explanation_says_how_the_quarters_were_put_together(kind) -> None:
    how = label("consolidation", kind)
    target, done = consolidate(kind, [10, 20], [9, 18]).because
    assert (target.label.id, target.label.en) == (f"{how.id}: target", f"{how.en}: target")
    assert (done.label.id, done.label.en) == (f"{how.id}: realisasi", f"{how.en}: realisation")


def test_another_fact_is_named_as_it_is() -> None:
    assert over_quarters(JUMLAH, "anggaran").node.label.en == "Sum of quarters: anggaran"
