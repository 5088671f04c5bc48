"""Writes the HTML that the pictures of the manual show: ``python -m docs.from_code.pictures FOLDER``.

Persons are made up; plan and evaluation are the annex's own example of a functional official.  The pictures are made
by hand, with any browser that prints; ``docs/how-to/forms.md`` tells the commands.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from kinerja.evaluation.appraisal import Appraisal, appraise
from kinerja.evaluation.decision import Decision
from kinerja.evaluation.organisation import OrganisationResult
from kinerja.people.identity import NIP
from kinerja.people.party import EmployeeKind
from kinerja.people.ranks import Golongan
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PERILAKU, PP46_2011
from kinerja.show.forms import CYCLE_IV_AKHIR, Imprint, as_document, attachment_form, evaluation_form, plan_form
from kinerja.testing.annex import YEAR, read_feedback, read_plan, read_progress

if TYPE_CHECKING:
    from kinerja.plans.plan import WorkPlan
    from kinerja.rules.book import Outcome

__all__ = ["documents", "evaluated", "judged", "planned"]

GOLDEN = Path(__file__).parents[2] / "tests" / "golden"
IMPRINT = Imprint("Kementerian Contoh", "Jakarta", cycle=CYCLE_IV_AKHIR)


def _example(file: str, part: str) -> dict[str, Any]:
    cases = json.loads((GOLDEN / file).read_text(encoding="utf-8"))
    (inputs,) = (case["inputs"] for case in cases if part in case["id"])
    return inputs


def _with_persons(plan: WorkPlan) -> WorkPlan:
    employee = attrs.evolve(
        plan.employee,
        name="Ani Lestari, S.T.",
        number=NIP("198803122012032991"),
        rank=Golongan.III_C,
        kind=EmployeeKind.PNS,
    )
    appraiser = attrs.evolve(
        plan.appraiser,
        name="Budi Santoso, S.T., M.T.",
        number=NIP("197602142002121992"),
        rank=Golongan.IV_A,
        kind=EmployeeKind.PNS,
    )
    return attrs.evolve(plan, employee=employee, appraiser=appraiser, agreed_on=date(2022, 1, 20))


def planned() -> WorkPlan:
    """Return the plan of the annex's Tabel 15 (pp. 155-157), with made-up persons."""
    return _with_persons(read_plan(_example("skp6.json", "jf-tbp-muda")))


def evaluated() -> Appraisal:
    """Return the evaluation of the annex's Tabel 4 (pp. 209-214), with made-up persons."""
    told = _example("evaluasi6.json", "jf-tbp-muda")
    plan = _with_persons(read_plan(told))
    decision = Decision(told["rating_hasil_kerja"], told["rating_perilaku"], by=plan.appraiser, on=date(2023, 1, 12))
    return appraise(
        plan,
        progress=read_progress(told, plan),
        rules=PERMENPANRB6_2022,
        period=YEAR,
        decision=decision,
        organisation=OrganisationResult(plan.appraiser.unit, YEAR, told["organisation_predicate"]),
        feedback=read_feedback(told, plan),
    )


def judged() -> Outcome:
    """Return what PP 46/2011 answers for two activities and six aspects of conduct."""
    activities = [
        ("Menyusun laporan kinerja", [("kuantitas", 12, 12), ("kualitas", 100, 85), ("waktu", 12, 11)]),
        ("Melayani konsultasi", [("kuantitas", 250, 240), ("kualitas", 100, 90), ("waktu", 12, 12)]),
    ]
    return PP46_2011.judge(
        {
            "hasil_kerja": [
                {
                    "nama": name,
                    "indikator": [
                        {"aspek": aspek, "target": target, "realisasi": done} for aspek, target, done in aspects
                    ],
                }
                for name, aspects in activities
            ],
            "perilaku": [
                {"aspek": aspek, "nilai": nilai}
                for aspek, nilai in zip(PERILAKU, (85, 90, 88, 86, 87, 84), strict=True)
            ],
            "struktural": True,
        }
    )


def documents() -> dict[str, str]:
    """Return what is pictured, by name: a plan with its attachment, an evaluation, two explanations."""
    plan, appraisal = planned(), evaluated()
    return {
        "form-plan": as_document([plan_form(plan, IMPRINT), attachment_form(plan, IMPRINT)], "id"),
        "form-evaluation": as_document(evaluation_form(appraisal, IMPRINT), "id"),
        "explanation-6-2022": _whole(appraisal.as_html("id")),
        "explanation-pp46": _whole(judged().as_html("id")),
    }


def _whole(piece: str) -> str:
    return f'<!doctype html><html lang="id"><meta charset="utf-8"><title>kinerja</title><body>{piece}</body></html>'


def main(folder: str) -> None:
    """Write the documents into a folder."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, html in documents().items():
        (Path(folder) / f"{name}.html").write_text(html, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
