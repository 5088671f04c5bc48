"""Runs golden cases, by ``python -m kinerja.testing.golden FILE...``.

A file is a JSON list of cases of one or more kinds, ``{"id", "kind", "inputs", "published", ...}``; what is published
must come out.  Each failing case gives a line with id, path, expected and got; the last line counts.  An unknown kind,
a file that cannot be read and a case that publishes nothing count as failed.

Regions use it for cases of their own: the kind ``book`` judges facts by any book, ``{"book": id, "choices": {option:
alternative}, "facts": {...}}``, and may publish ``predikat`` and ``proposal`` (``null`` where undetermined), ``score``,
``ratings`` and ``findings`` (codes).
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..errors import KinerjaError
from ..evaluation.appraisal import appraise
from ..evaluation.decision import Decision
from ..interop.convert import dumps, loads
from ..plans.plan import Jenis
from ..rules.nation import national
from ..rules.permenpanrb6_2022 import PERMENPANRB6_2022, Rating
from ..rules.pp46_2011 import PP46_2011
from .annex import YEAR, read_feedback, read_plan, read_progress
from .golden_8_2021 import capaian8
from .golden_achievement import capaian, konsolidasi
from .golden_career import akip_predikat, hukuman_absen, ip_asn_skor, nine_box
from .golden_case import Case, printed, token_of
from .golden_complaints import pengaduan
from .golden_credit import angka_kredit, angka_kredit_tahunan
from .golden_effect import n_gain
from .golden_kemenkeu import nkp_kemenkeu
from .golden_older import konversi2021, pp30
from .golden_region import tpp
from .golden_survey import ikm
from .golden_training import jpm
from .matrix import read_matrix, through_plans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ..rules.book import RuleBook
    from ..rules.catalogue import Catalogue

__all__ = ["NATIONAL", "Case", "failures", "main", "run"]

NATIONAL: Catalogue = national()
"""The books that cases are judged by, unless others are given."""


def _book(inputs: Case, case: Case, books: Catalogue) -> Case:
    book = books.book(inputs["book"]).choose(**inputs.get("choices", {}))
    outcome = book.judge(inputs["facts"])
    ratings = outcome.ratings and [str(outcome.ratings.hasil_kerja), str(outcome.ratings.perilaku)]
    return {
        "predikat": token_of(outcome.predikat),
        "score": outcome.score and str(outcome.score.published),
        "ratings": ratings,
        "findings": [finding.code for finding in outcome.findings],
        **_proposal(book, inputs["facts"], case),
    }


def _proposal(book: RuleBook, facts: Case, case: Case) -> Case:
    """Return the proposal where the case publishes one: facts that only a predikat needs may lack what it reads."""
    proposal = book.propose(facts) if "proposal" in case["published"] else None
    return {} if proposal is None else {"proposal": token_of(proposal.rating)}


def _matriks6(inputs: Case, _case: Case, books: Catalogue) -> Case:
    hasil_kerja, perilaku = Rating.parse(inputs["hasil_kerja"]), Rating.parse(inputs["perilaku"])
    outcome = books.book(PERMENPANRB6_2022.id).judge({"rating_hasil_kerja": hasil_kerja, "rating_perilaku": perilaku})
    return {"predikat": token_of(outcome.predikat)}


TINGKAT: Mapping[str, str] = MappingProxyType({"3": "unit_kerja", "6": "instansi", "12": "negara"})


def _pp46(inputs: Case, case: Case, books: Catalogue) -> Case:
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
    outcome = books.book(PP46_2011.id).choose(batas=inputs["batas"]).judge(facts)
    values = {key: [step.value for step in outcome.because.find(key)] for key in ("capaian", "skp", "perilaku", "npk")}
    shown = {key: [printed(value, case) for value in found] for key, found in values.items()}
    single = {key: found[0] for key, found in shown.items() if key != "capaian"}
    return {"capaian": shown["capaian"], **single, "predikat": str(outcome.predikat)}


def _evaluasi6(inputs: Case, case: Case, books: Catalogue) -> Case:
    plan = read_plan(inputs)
    appraisal = appraise(
        plan,
        progress=read_progress(inputs, plan),
        feedback=read_feedback(inputs, plan),
        rules=books.book(PERMENPANRB6_2022.id),
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


def _skp6(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    plan = read_plan(inputs)
    again = loads(dumps(plan))
    if again != plan:
        return {"round trip": "lossy"}
    counted = {jenis.value: len(again.of(jenis)) for jenis in Jenis}
    return {**counted, "indikator": len(again.indicators)}


def _matriks_peran(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    matrix = read_matrix(inputs)
    (row,) = through_plans(matrix).rows
    results = matrix.draft_results(row.employee.id, jenis=Jenis.UTAMA)
    return {"hasil_kerja": len(results), "kolom": [len(cell) for cell in row.cells]}


KINDS: Mapping[str, Callable[[Case, Case, Catalogue], Case]] = MappingProxyType(
    {
        "book": _book,
        "matriks6": _matriks6,
        "evaluasi6": _evaluasi6,
        "skp6": _skp6,
        "matriks_peran": _matriks_peran,
        "pp46": _pp46,
        "nkp_kemenkeu": nkp_kemenkeu,
        "capaian": capaian,
        "konsolidasi": konsolidasi,
        "pp30": pp30,
        "konversi2021": konversi2021,
        "capaian8": capaian8,
        "tpp": tpp,
        "pengaduan": pengaduan,
        "ikm": ikm,
        "jpm": jpm,
        "n_gain": n_gain,
        "angka_kredit": angka_kredit,
        "angka_kredit_tahunan": angka_kredit_tahunan,
        "hukuman_absen": hukuman_absen,
        "nine_box": nine_box,
        "ip_asn_skor": ip_asn_skor,
        "akip_predikat": akip_predikat,
    }
)


_UNREADABLE = (KinerjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What reading a malformed case, or one that its book cannot answer, raises."""


def failures(case: Case, books: Catalogue = NATIONAL) -> Iterator[str]:
    """Yield a line for each thing that is published in ``case`` and does not come out.

    Args:
        case: The case.
        books: The books it is judged by.
    """
    name, kind, published = (case.get(part) for part in ("id", "kind", "published"))
    compute = KINDS.get(kind) if isinstance(kind, str) else None
    if compute is None:
        yield f"{name}: kind: expected one of {', '.join(sorted(KINDS))}, got {kind!r}"
    elif not isinstance(published, dict) or not published:
        yield f"{name}: published: expected something, got {published!r}"
    else:
        try:
            got = compute(case["inputs"], case, books)
            erratum = {"erratum": bool(case["erratum"])} if "erratum" in case else {}
            yield from _differences(f"{name}: published", {**published, **erratum}, got)
        except _UNREADABLE as error:
            said = " ".join(f"{type(error).__name__}: {error}".split())
            yield f"{name}: inputs: expected {published}, got {said}"


def _differences(path: str, expected: Any, got: Any) -> Iterator[str]:
    if callable(got):
        expected, got = str(expected), got(str(expected))
    if isinstance(expected, dict) and isinstance(got, dict):
        for key, value in expected.items():
            yield from _differences(f"{path}.{key}", value, got.get(key))
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for index, (one, other) in enumerate(zip(expected, got, strict=True)):
            yield from _differences(f"{path}[{index}]", one, other)
    elif expected != got:
        yield f"{path}: expected {expected!r}, got {got!r}"


def run(files: Sequence[str], books: Catalogue = NATIONAL) -> tuple[int, list[str]]:
    """Return how many cases of ``files`` passed, and the lines of those that failed."""
    passed, lines = 0, []
    for file in files:
        try:
            cases = json.loads(Path(file).read_text(encoding="utf-8"), parse_float=Decimal)
        except (OSError, ValueError, RecursionError) as error:
            cases = error
        if not isinstance(cases, list):
            lines.append(f"{file}: file: expected a list of cases, got {_said(cases)}")
            continue
        for index, case in enumerate(cases):
            found = list(_failures(f"{file}[{index}]", case, books))
            passed += not found
            lines += ["; ".join(found)] if found else []
    return passed, lines


def _failures(place: str, case: object, books: Catalogue) -> Iterator[str]:
    if isinstance(case, dict):
        yield from failures(case, books)
    else:
        yield f"{place}: case: expected an object, got {_said(case)}"


def _said(cases: object) -> str:
    what = type(cases).__name__
    return f"{what}: {cases}" if isinstance(cases, Exception) else f"a {what}"


def main(files: Sequence[str]) -> int:
    """Print the failing cases and the count; return 1 when a case failed or there was none, 2 when no file is named."""
    if not files or files[0].startswith("-"):
        print("usage: python -m kinerja.testing.golden FILE...", file=sys.stderr)
        return 2
    passed, lines = run(files)
    for line in lines:
        print(line)
    print(f"{passed} passed, {len(lines)} failed")
    return 1 if lines or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
