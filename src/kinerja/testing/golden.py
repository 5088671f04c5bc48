"""Runs golden cases, by ``python -m kinerja.testing.golden FILE...``.

A file is a JSON list of cases of one or more kinds, ``{"id", "kind", "inputs", "published", ...}``; what is published
must come out.  Each failing case gives a line with id, path, expected and got; the last line counts.  An unknown kind
counts as failed.  Regions use it for cases of their own.
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.rounding import Rounding, RoundingMode
from ..errors import KinerjaError
from ..evaluation.appraisal import appraise
from ..evaluation.decision import Decision
from ..interop.convert import dumps, loads
from ..plans.plan import Jenis
from ..rules.permenpanrb6_2022 import PERMENPANRB6_2022, predikat
from ..rules.pp46_2011 import PP46_2011
from .annex import YEAR, read_conduct, read_plan, read_progress
from .matrix import read_matrix, through_plans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from fractions import Fraction

__all__ = ["Case", "failures", "main", "run"]

Case = dict[str, Any]


def _matriks6(inputs: Case, _case: Case) -> Case:
    return {"predikat": str(predikat(inputs["hasil_kerja"], inputs["perilaku"]))}


TINGKAT: Mapping[str, str] = MappingProxyType({"3": "unit_kerja", "6": "instansi", "12": "negara"})


def _pp46(inputs: Case, case: Case) -> Case:
    facts = {
        "hasil_kerja": [
            {
                "indikator": [
                    {"aspek": aspek, "target": pair[0], "realisasi": pair[1]} for aspek, pair in kegiatan.items()
                ]
            }
            for kegiatan in inputs["kegiatan"]
        ],
        "tugas_tambahan": inputs["tugas_tambahan"],
        "kreativitas": [{"tingkat": TINGKAT[str(value)]} for value in inputs["kreativitas"]],
        "perilaku": [{"aspek": aspek, "nilai": nilai} for aspek, nilai in inputs["perilaku"].items()],
        "struktural": inputs["struktural"],
    }
    outcome = PP46_2011.choose(batas=inputs["batas"]).judge(facts)
    values = {key: [step.value for step in outcome.because.find(key)] for key in ("capaian", "skp", "perilaku", "npk")}
    printed = {key: [_printed(value, case) for value in found] for key, found in values.items()}
    single = {key: found[0] for key, found in printed.items() if key != "capaian"}
    return {"capaian": printed["capaian"], **single, "predikat": str(outcome.predikat)}


def _printed(value: Any, case: Case) -> Callable[[str], str]:
    """Return how ``value`` is printed, given what stands in the case: with as many decimals, half up."""
    mode = RoundingMode(case.get("rounding", RoundingMode.HALF_UP))

    def printed(expected: str) -> str:
        number: Fraction = value
        return str(Rounding(max(0, -Decimal(expected).as_tuple().exponent), mode).published(number))  # type: ignore[operator]

    return printed


def _evaluasi6(inputs: Case, case: Case) -> Case:
    plan = read_plan(inputs)
    appraisal = appraise(
        plan,
        progress=read_progress(inputs, plan),
        conduct=read_conduct(inputs),
        rules=PERMENPANRB6_2022,
        period=YEAR,
        decision=Decision(
            inputs["rating_hasil_kerja"],
            inputs["rating_perilaku"],
            by=plan.appraiser,
            on=YEAR.end,
            recorded=case.get("tercetak"),
        ),
    )
    flagged = any(finding.code == "PREDIKAT_NOT_BY_MATRIX" for finding in appraisal.findings)
    return {"predikat": str(appraisal.predikat), "erratum": flagged}


def _skp6(inputs: Case, _case: Case) -> Case:
    plan = read_plan(inputs)
    again = loads(dumps(plan))
    if again != plan:
        return {"round trip": "lossy"}
    counted = {jenis.value: len(again.of(jenis)) for jenis in Jenis}
    return {**counted, "indikator": len(again.indicators)}


def _matriks_peran(inputs: Case, _case: Case) -> Case:
    matrix = read_matrix(inputs)
    (row,) = through_plans(matrix).rows
    results = matrix.draft_results(row.employee.id, jenis=Jenis.UTAMA)
    return {"hasil_kerja": len(results), "kolom": [len(cell) for cell in row.cells]}


KINDS: Mapping[str, Callable[[Case, Case], Case]] = MappingProxyType(
    {"matriks6": _matriks6, "evaluasi6": _evaluasi6, "skp6": _skp6, "matriks_peran": _matriks_peran, "pp46": _pp46}
)


def failures(case: Case) -> Iterator[str]:
    """Yield a line for each thing that is published in ``case`` and does not come out."""
    name, compute = case.get("id", "?"), KINDS.get(case.get("kind", ""))
    if compute is None:
        yield f"{name}: kind: expected one of {', '.join(sorted(KINDS))}, got {case.get('kind')!r}"
        return
    try:
        got = compute(case["inputs"], case)
    except KinerjaError as error:
        yield f"{name}: inputs: expected {case.get('published')}, got {type(error).__name__}: {error}"
        return
    erratum = {"erratum": bool(case["erratum"])} if "erratum" in case else {}
    yield from _differences(f"{name}: published", {**case["published"], **erratum}, got)


def _differences(path: str, expected: Any, got: Any) -> Iterator[str]:
    if callable(got):
        got = got(str(expected))
    if isinstance(expected, dict) and isinstance(got, dict):
        for key, value in expected.items():
            yield from _differences(f"{path}.{key}", value, got.get(key))
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for index, (one, other) in enumerate(zip(expected, got, strict=True)):
            yield from _differences(f"{path}[{index}]", one, other)
    elif expected != got:
        yield f"{path}: expected {expected!r}, got {got!r}"


def run(files: Sequence[str]) -> tuple[int, list[str]]:
    """Return how many cases of ``files`` passed, and the lines of those that failed."""
    passed, lines = 0, []
    for file in files:
        for case in json.loads(Path(file).read_text(encoding="utf-8"), parse_float=Decimal):
            found = list(failures(case))
            passed += not found
            lines += ["\n".join(found)] if found else []
    return passed, lines


def main(files: Sequence[str]) -> int:
    """Print the failing cases and the count; return 1 when a case failed or there was none."""
    passed, lines = run(files)
    for line in lines:
        print(line)
    print(f"{passed} passed, {len(lines)} failed")
    return 1 if lines or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
