"""Mixes that type checkers must refuse, each line with the code of its error; nothing here runs."""

from __future__ import annotations

import kinerja
import kinerja.formula as kinerja_formula
from kinerja.base.scale import Ranked
from kinerja.rules import permenpanrb6_2022, pp46_2011


class Sebutan(Ranked):
    BAIK = "baik"


class Predikat(Ranked):
    BAIK = "baik"


LAW = kinerja.Law("PP 46/2011")


def numbers() -> None:
    """Never a float."""
    kinerja.exact(80.7)  # error: arg-type
    kinerja.Rounding(2).apply(0.5)  # error: arg-type
    kinerja.Rounding("2")  # error: arg-type


def grades() -> None:
    """Only within one scale."""
    Sebutan.BAIK < Predikat.BAIK  # error: operator
    Sebutan.BAIK >= Predikat.BAIK  # error: operator
    Sebutan.BAIK < "baik"  # error: operator
    Sebutan.BAIK > 3  # error: operator


def laws() -> None:
    """An article, not just a law; a severity, not just a word."""
    kinerja.Rounding(2, basis=LAW)  # error: arg-type
    kinerja.Finding("X", "error", "", kinerja.Words("a", "b"))  # error: arg-type


def words() -> None:
    """Both languages, and no third."""
    kinerja.Words("Baik")  # error: call-arg
    kinerja.Words("Baik", "Good").say("fr")  # error: arg-type


def values() -> None:
    """Neither changed nor inherited from."""
    LAW.id = "PP 30/2019"  # error: misc

    class Perda(kinerja.Law):  # error: misc
        pass


def front_door() -> None:
    """No name that is not there."""
    kinerja.Nothing  # error: attr-defined


number, word, fact = kinerja_formula.given("a"), kinerja_formula.given_token("t"), kinerja_formula.given_truth("p")


def formulas_of_one_kind() -> None:
    """Numbers with numbers, truths with truths; a float is no number and a truth neither."""
    number + 0.5  # error: operator
    0.5 * number  # error: operator
    number + word  # error: operator
    word + 1  # error: operator
    number + fact  # error: operator
    number < word  # error: operator
    number >= 0.5  # error: operator
    word < word  # error: operator
    fact & number  # error: operator
    number & fact  # error: operator
    ~number  # error: operator
    -fact  # error: operator
    number.equals(word)  # error: arg-type
    word.equals(1)  # error: arg-type
    word.is_(1)  # error: arg-type
    number.clamp(0.0, 1)  # error: arg-type
    number.round(2)  # error: arg-type
    number.is_("x")  # error: attr-defined
    word.clamp(0, 1)  # error: attr-defined


def branches_of_one_kind() -> None:
    """A condition is a truth, and all answers are of one kind."""
    kinerja_formula.when(number)  # error: arg-type
    kinerja_formula.when("x")  # error: arg-type
    kinerja_formula.when(fact).then(1).otherwise("x")  # error: arg-type
    kinerja_formula.when(fact).then("x").otherwise(1)  # error: arg-type
    kinerja_formula.when(fact).then(1).when(number)  # error: arg-type
    kinerja_formula.when(fact).then(1).when(fact).then("x")  # error: arg-type
    kinerja_formula.when(fact).then(1).otherwise(fact)  # error: arg-type
    kinerja_formula.when(fact).otherwise(1)  # error: attr-defined
    kinerja_formula.when(fact).then(1) + 1  # error: operator


def collections_and_classes() -> None:
    """Aggregates of numbers, conditions that are truths, tables of one kind."""
    kinerja_formula.total("r", word)  # error: arg-type
    kinerja_formula.mean("r", 0.5)  # error: arg-type
    kinerja_formula.count("r", where=number)  # error: arg-type
    kinerja_formula.weighted_mean("r", number)  # error: call-arg
    kinerja_formula.least_of(number, "x")  # error: arg-type
    kinerja_formula.table((number,), {("x",): "y"})  # error: arg-type
    kinerja_formula.table((word,), {("x",): 0.5})  # error: dict-item
    kinerja_formula.bands(word, lowest="x", at_least={1: "y"})  # error: arg-type
    kinerja_formula.bands(number, lowest="x", at_least={0.5: "y"})  # error: dict-item
    kinerja_formula.interpolate(number, {0: "x"})  # error: dict-item
    kinerja_formula.absent("a", counts_as=0)  # error: type-var
    kinerja_formula.number(0.5)  # error: arg-type
    kinerja_formula.truth(1)  # error: arg-type
    kinerja_formula.evaluate(number, 5)  # error: arg-type


def regimes() -> None:
    """Two regimes share words, not scales."""
    permenpanrb6_2022.Predikat.BAIK < pp46_2011.Sebutan.BAIK  # error: operator
    permenpanrb6_2022.Rating.SESUAI_EKSPEKTASI < permenpanrb6_2022.Predikat.BAIK  # error: operator
    permenpanrb6_2022.Predikat.BAIK == "baik"  # error: comparison-overlap
    permenpanrb6_2022.predikat(3, "sesuai")  # error: arg-type
    pp46_2011.PP46_2011.choose(batas=1)  # error: arg-type
    pp46_2011.PP46_2011.judge("80")  # error: arg-type
