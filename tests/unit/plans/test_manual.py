"""The manual of an indicator (form A.1.3), and what is missing in it."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.period import PeriodKind
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.indicator import Indicator, Perspektif
from kinerja.plans.manual import IndicatorManual, check_manuals
from kinerja.plans.plan import Approach, ResultLevel
from kinerja.plans.target import Exactly, TextTarget
from tests.unit.plans.samples import HEAD, HIGHER, REGENT, head_plan, indicator, plan, result

FAMILIES = IndicatorManual(  # annex p. 173, shortened
    "sehat",
    "Mengetahui jumlah keluarga sehat di wilayah kerja",
    "Keluarga Sehat adalah keluarga yang memenuhi IKS ≥ 0,800 dari jumlah keluarga yang ada.",
    "Rekapitulasi data persentase keluarga sehat per RT/RW",
    PeriodKind.TAHUNAN,
    formula="Σ keluarga sehat / Total keluarga",
    unit="Persen",
    level=ResultLevel.OUTCOME,
)
HEALTHY = result(
    "h1",
    Indicator("sehat", "Persentase keluarga sehat", Exactly(18, "%", HIGHER), perspektif=Perspektif.PENERIMA_LAYANAN),
    assigned_by=REGENT,
    level=ResultLevel.OUTCOME,
)
PLAN = plan(HEALTHY, employee=HEAD, appraiser=REGENT)


def codes(of, *manuals) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in check_manuals(of, manuals)]


def test_the_manual_of_the_annex_is_sound() -> None:
    """Persen and % are one unit."""
    assert codes(PLAN, FAMILIES) == []


def test_every_indicator_of_a_jpt_has_a_manual() -> None:
    """That of others may have one."""
    (finding,) = check_manuals(PLAN, ())
    assert (finding.code, finding.path) == ("MANUAL_MISSING", "results[0].indicators[0]")
    assert finding.message.en == "This indicator has no manual: Persentase keluarga sehat"
    assert codes(head_plan()) == ["MANUAL_MISSING"] * 4
    assert codes(plan()) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"formula": ""}, "MANUAL_NO_FORMULA"),
        ({"unit": ""}, "MANUAL_NO_UNIT"),
        ({"unit": "keluarga"}, "MANUAL_OTHER_UNIT"),
        ({"level": ResultLevel.OUTCOME_ANTARA}, "MANUAL_OTHER_LEVEL"),
    ],
)
def test_what_a_manual_lacks(change, code) -> None:
    """One finding for each thing."""
    assert codes(PLAN, attrs.evolve(FAMILIES, **change)) == [code]


def test_the_form_has_three_levels() -> None:
    """A plan that says the same does not make it right."""
    low = ResultLevel.OUTPUT_KENDALI_SEDANG
    same = plan(attrs.evolve(HEALTHY, level=low), employee=HEAD, appraiser=REGENT)
    assert codes(same, attrs.evolve(FAMILIES, level=low)) == ["MANUAL_LEVEL_UNFIT"]
    assert codes(same, attrs.evolve(FAMILIES, level=ResultLevel.OUTPUT_KENDALI_RENDAH)) == ["MANUAL_OTHER_LEVEL"]
    assert codes(same, attrs.evolve(FAMILIES, level=None)) == []


def test_formula_and_unit_are_optional_in_a_qualitative_plan() -> None:
    """As the form says."""
    short = attrs.evolve(FAMILIES, formula="", unit="", level=None)
    assert codes(attrs.evolve(PLAN, approach=Approach.KUALITATIF), short) == []


@pytest.mark.parametrize("target", [None, TextTarget("predikat A"), Exactly(18, "", HIGHER)])
def test_a_target_without_unit_contradicts_no_manual(target) -> None:
    """There is nothing to compare."""
    bare = attrs.evolve(HEALTHY, indicators=[attrs.evolve(HEALTHY.indicators[0], target=target)])
    assert codes(attrs.evolve(PLAN, results=[bare]), FAMILIES) == []


def test_a_manual_of_nothing_and_a_second_one() -> None:
    """Both are told at once."""
    stray = attrs.evolve(FAMILIES, indicator_id="h1")
    assert codes(PLAN, FAMILIES, FAMILIES, stray) == ["MANUAL_TWICE", "MANUAL_UNKNOWN_INDICATOR"]


def test_the_form_knows_four_reporting_periods() -> None:
    """And empty text says nothing."""
    with pytest.raises(InvalidValue, match="no other reporting period"):
        attrs.evolve(FAMILIES, reporting=PeriodKind.LAINNYA)
    with pytest.raises(WrongType):
        attrs.evolve(FAMILIES, reporting="tahunan")
    with pytest.raises(InvalidValue, match="The definition is empty"):
        attrs.evolve(FAMILIES, definition=" ")


def test_others_may_have_manuals_too() -> None:
    """They are checked in the same way."""
    own = plan(result("h1", indicator("i1")))
    assert codes(own, attrs.evolve(FAMILIES, indicator_id="i1", unit="orang")) == ["MANUAL_OTHER_UNIT"]
