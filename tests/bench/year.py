"""One employee-year under PP 46/2011, scored by kinerja and by its peers: 10 activities with 3 aspects, and conduct.

All are given the same facts, and all must say the same.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs
import zen

from kinerja.formula.compile import compiled
from kinerja.formula.steps import explaining as tree_of
from kinerja.rules.pp46_2011 import PP46_2011

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["explaining", "making", "scoring", "zen_content"]

Answer = tuple[Any, str]
"""The number and its name."""

AMOUNTS = (12, 24, 4, 6, 10, 48, 100, 365, 52, 5)
MONTHS = (12, 12, 6, 12, 3, 12, 10, 12, 12, 8)
VALUES = (80, 85, 82, 90, 88)
CONDUCT = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")


def activity(number: int) -> dict[str, Any]:
    """Return one activity: an amount, a quality, a time."""
    amount, months = AMOUNTS[number], MONTHS[number]
    return {
        "nama": f"Kegiatan {number + 1}",
        "indikator": [
            {"aspek": "kuantitas", "target": amount, "realisasi": amount - 1},
            {"aspek": "kualitas", "target": 100, "realisasi": 85 + number},
            {"aspek": "waktu", "target": months, "realisasi": months - number % 2},
        ],
    }


YEAR: dict[str, Any] = {
    "hasil_kerja": [activity(number) for number in range(10)],
    "tugas_tambahan": 4,
    "kreativitas": [{"tingkat": "instansi"}],
    "perilaku": [{"aspek": aspek, "nilai": nilai} for aspek, nilai in zip(CONDUCT, VALUES, strict=True)],
    "struktural": False,
}

BONUS = {"unit_kerja": 3, "instansi": 6, "negara": 12}


def by_hand(year: dict[str, Any], number: Callable[[int], Any]) -> Answer:
    """Return what a programmer would write who trusts the facts, in numbers of the kind that ``number`` makes."""
    mean = sum((achievement(each["indikator"], number) for each in year["hasil_kerja"]), number(0))
    mean /= len(year["hasil_kerja"])
    duties = year["tugas_tambahan"]
    bonus = 0 if duties <= 0 else 1 if duties <= 3 else 2 if duties <= 6 else 3
    bonus += sum(BONUS[each["tingkat"]] for each in year["kreativitas"])
    valued = [each["nilai"] for each in year["perilaku"] if year["struktural"] or each["aspek"] != "kepemimpinan"]
    npk = (mean + bonus) * 60 / 100 + number(sum(valued)) / len(valued) * 40 / 100
    return npk, name(npk)


def achievement(indicators: list[dict[str, Any]], number: Callable[[int], Any]) -> Any:
    """Return the value of one activity."""
    if sum(each["realisasi"] for each in indicators if each["aspek"] == "kuantitas") <= 0:
        return 0
    values = [aspect(each["aspek"], number(each["realisasi"]) / each["target"]) for each in indicators]
    return sum(values) / len(values)


def aspect(aspek: str, part: Any) -> Any:
    """Return the value of one aspect, from the part that was realised."""
    if aspek in {"kuantitas", "kualitas"} or 100 - 100 * part > 24:
        return 100 * part
    return 176 - 100 * part


def name(npk: Any) -> str:
    """Return what a number is called."""
    for least, called in ((91, "sangat_baik"), (76, "baik"), (61, "cukup"), (51, "kurang")):
        if npk >= least:
            return called
    return "buruk"


PERCENT = "100 * #.realisasi / #.target"
ZEN = {
    "capaian": f"""
        avg(map(hasil_kerja,
            sum(map(filter(#.indikator, #.aspek == 'kuantitas'), #.realisasi)) > 0
            ? avg(map(filter(#.indikator, #.target != null),
                #.aspek == 'kuantitas' or #.aspek == 'kualitas' or 100 - {PERCENT} > 24
                ? {PERCENT} : 176 - {PERCENT}))
            : 0))""",
    "tugas": "tugas_tambahan == null or tugas_tambahan <= 0 ? 0 : "
    "tugas_tambahan <= 3 ? 1 : tugas_tambahan <= 6 ? 2 : 3",
    "kreatif": "kreativitas == null ? 0 : "
    "sum(map(kreativitas, #.tingkat == 'unit_kerja' ? 3 : #.tingkat == 'instansi' ? 6 : 12))",
    "perilaku": "avg(map(filter(perilaku, struktural or #.aspek != 'kepemimpinan'), #.nilai))",
    "npk": "0.6 * ($.capaian + $.tugas + $.kreatif) + 0.4 * $.perilaku",
    "sebutan": "$.npk >= 91 ? 'sangat_baik' : $.npk >= 76 ? 'baik' : "
    "$.npk >= 61 ? 'cukup' : $.npk >= 51 ? 'kurang' : 'buruk'",
}
"""The rule as one expression node of zen-engine; each expression sees those before it."""


def zen_content(rule: Mapping[str, str] = ZEN) -> str:
    """Return a rule as zen-engine reads it: input, expressions, output."""
    expressions = [{"id": key, "key": key, "value": " ".join(text.split())} for key, text in rule.items()]
    content = {"expressions": expressions, "passThrough": False, "executionMode": "single"}
    kinds = {"inputNode": {"schema": ""}, "expressionNode": content, "outputNode": {"schema": ""}}
    return json.dumps(
        {
            "nodes": [
                {"id": kind, "name": kind, "type": kind, "content": content, "position": {"x": 0, "y": 0}}
                for kind, content in kinds.items()
            ],
            "edges": [
                {"id": "1", "type": "edge", "sourceId": "inputNode", "targetId": "expressionNode"},
                {"id": "2", "type": "edge", "sourceId": "expressionNode", "targetId": "outputNode"},
            ],
        }
    )


def zen_answer(found: dict[str, Any]) -> Answer:
    """Return what a decision says."""
    return found["result"]["npk"], found["result"]["sebutan"]


def scoring() -> dict[str, Callable[[], Answer]]:
    """Return each way to score the year; the first is the one that all are compared with."""
    # The law alone, as its peers have it; what a book checks on top of the law is in `judge`.
    law = attrs.evolve(PP46_2011, checks=())
    facts, program = law.facts(YEAR), law._program
    content = zen.ZenDecisionContent(zen_content())
    engine, decision = zen.ZenEngine({"loader": lambda _: content}), zen.ZenEngine().create_decision(zen_content())

    def judged(outcome: Any) -> Answer:
        return outcome.score.exact, outcome.predikat.token

    def kept(answers: Any) -> Answer:
        return answers[0], answers[1]

    runners: dict[str, Callable[[], Answer]] = {
        "kinerja, number and name, from checked facts": lambda: kept(program.run(facts)),
        "kinerja, number and name, from a raw mapping": lambda: kept(program.run(law.facts(YEAR))),
        "kinerja, judge with its checks, from checked facts": lambda: judged(PP46_2011.judge(facts)),
        "kinerja, judge with its checks, from a raw mapping": lambda: judged(PP46_2011.judge(YEAR)),
        "zen-engine, content compiled beforehand": lambda: zen_answer(engine.evaluate("pp46", YEAR)),
        "zen-engine, create_decision": lambda: zen_answer(decision.evaluate(YEAR)),
        "Fraction, by hand, unchecked": lambda: by_hand(YEAR, Fraction),
        "float, by hand, unchecked, inexact": lambda: by_hand(YEAR, float),
    }
    agree(runners)
    return runners


def agree(runners: dict[str, Callable[[], Answer]]) -> None:
    """Stop unless all say the same: the exact ones exactly."""
    number, called = by_hand(YEAR, Fraction)
    for runner, run in runners.items():
        found, name = run()
        exact = Fraction(*found) if isinstance(found, tuple) else found
        same = exact == number if isinstance(exact, Fraction) else abs(exact - number) < 1e-9
        if not same or name != called:
            raise AssertionError(f"{runner} says {exact} {name}, not {number} {called}")


def explaining() -> dict[str, Callable[[], object]]:
    """Return each way to score the year and say why."""
    facts, content = PP46_2011.facts(YEAR), zen.ZenDecisionContent(zen_content())
    engine = zen.ZenEngine({"loader": lambda _: content})
    return {
        "kinerja, the tree of all steps, with articles and facts": lambda: PP46_2011.because(facts),
        "zen-engine, trace of its nodes": lambda: engine.evaluate("pp46", YEAR, {"trace": True}),
    }


def making() -> dict[str, Callable[[], object]]:
    """Return what is done once for each book, when it is first used."""
    program = PP46_2011._program
    return {
        "the function that scores": lambda: compiled(program.outputs, program.spec),
        "the function that explains": lambda: tree_of(program.outputs[-1], program.spec),
    }
