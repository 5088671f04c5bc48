"""Uses that type checkers must accept, with the types that they must see; nothing here runs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_type

import kinerja
import kinerja.formula
import kinerja.formula.grammar
from kinerja.base.scale import Ranked
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterGroup, RaterScale
from kinerja.formula import NumberFormula, TokenFormula, TruthFormula
from kinerja.rules import permenpanrb6_2022, pp46_2011
from kinerja.rules.parts import Score
from kinerja.training.plan_problem import FreeForm, PlanProblem

if TYPE_CHECKING:
    from kinerja.rules.book import Outcome, ScoringStrategy


class Sebutan(Ranked):
    """A scale of two."""

    KURANG = "kurang"
    BAIK = "baik"


LAW = kinerja.Law("PP 46/2011")
SCALE = kinerja.Scale("skala_daerah", ("kurang", "baik"))

assert_type(kinerja.exact("80.5"), Fraction)
assert_type(kinerja.exact(Decimal("80.5")), Fraction)
assert_type(LAW("Pasal 15"), kinerja.Basis)
assert_type(kinerja.Rounding(2, basis=LAW("Pasal 15")).published(Fraction(1)), Decimal)
assert_type(Sebutan.parse("Baik"), Sebutan)
assert_type(Sebutan.KURANG < Sebutan.BAIK, bool)
assert_type(SCALE.grade("kurang"), Ranked | kinerja.Grade)
assert_type(SCALE.grade("kurang") < SCALE.grade("baik"), bool)
assert_type(sorted(Sebutan), list[Sebutan])
assert_type(kinerja.Words("Baik", "Good").say("en"), str)

number, word, fact = kinerja.formula.given("a"), kinerja.formula.given_token("t"), kinerja.formula.given_truth("p")
FACTS: dict[str, object] = {
    "hasil_kerja": [{"indikator": [{"aspek": "kuantitas", "target": 4, "realisasi": 3}]}],
    "perilaku": [{"aspek": "integritas", "nilai": 80}],
    "struktural": False,
}
open_end = kinerja.formula.undetermined(id="Belum diatur.", en="Not settled.")

assert_type(100 - 100 * number / Decimal("0.5") + Fraction(1, 3), NumberFormula)
assert_type(-number, NumberFormula)
assert_type((number >= 0) & (number < 10) | ~fact, TruthFormula)
assert_type(fact & True, TruthFormula)
assert_type(word.equals("x"), TruthFormula)
assert_type(word.is_("x", Sebutan.BAIK), TruthFormula)
assert_type(number.clamp(0, number).round(kinerja.Rounding(2)).named("x", id="", en=""), NumberFormula)
assert_type(word.named("x", id="", en=""), TokenFormula)
assert_type(kinerja.formula.when(fact).then(1).otherwise(number), NumberFormula)
assert_type(kinerja.formula.when(number > 1).then("x").when(fact).then(open_end).otherwise(word), TokenFormula)
assert_type(kinerja.formula.when(fact).then(True).otherwise(fact), TruthFormula)
assert_type(kinerja.formula.when(fact).then(open_end).otherwise("x"), TokenFormula)
assert_type(kinerja.formula.mean("r", number, where=fact).if_empty(0), NumberFormula)
assert_type(kinerja.formula.weighted_mean("r", number, weight=2), NumberFormula)
assert_type(kinerja.formula.absent(number, counts_as=0), NumberFormula)
assert_type(kinerja.formula.outer(word), TokenFormula)
assert_type(kinerja.formula.bands(number, lowest="x", at_least={51: "y", Decimal("60.5"): "z"}), TokenFormula)
assert_type(kinerja.formula.table((word,), {("x",): 1}), NumberFormula)
assert_type(kinerja.formula.table((word, word), {("x", "y"): "z"}), TokenFormula)
assert_type(kinerja.formula.explain(number, {"a": "0.5"}), kinerja.formula.Step)
assert_type(kinerja.formula.evaluate(number, {"a": 1}), Fraction | str | bool | kinerja.Undetermined)
assert_type(permenpanrb6_2022.predikat("sesuai", permenpanrb6_2022.Rating.parse("diatas")), permenpanrb6_2022.Predikat)
assert_type(permenpanrb6_2022.PERMENPANRB6_2022.choose(tugas_belajar="menurut_perilaku").judge({}).digest, str)
assert_type(kinerja.formula.grammar.from_data(kinerja.formula.grammar.to_data(number)), kinerja.formula.Formula)


def judged_by(rules: ScoringStrategy, facts: kinerja.formula.Facts) -> Outcome:
    """Any rules with the parts of a strategy."""
    return rules.judge(facts)


assert_type(judged_by(pp46_2011.PP46_2011, pp46_2011.PP46_2011.facts(FACTS)).score, Score | None)

YEAR, ANSWERS = kinerja.Period.year(2025), [RaterAnswer("pimpinan", 9)]
for invited in ({"pimpinan": 1}, {RaterGroup.PIMPINAN: 1}):
    assert_type(
        RatedPerson("e1", YEAR, RaterScale(1, 10), ANSWERS, invited=invited).asked(RaterGroup.PIMPINAN), int | None
    )

COACHING = FreeForm("NKL01", hours=2, most_times=6)
assert_type(PlanProblem(0, courses=[], people=[], benefits=[], free_forms=[COACHING]), PlanProblem)
