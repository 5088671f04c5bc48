"""What the tests of forms start from: persons with numbers, a plan of each kind, an appraisal."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from kinerja.people.identity import NIP, NIPPPK, Numbers
from kinerja.people.ranks import Golongan
from kinerja.show.forms import Imprint
from tests.unit.plans.samples import MIDWIFE, SECRETARY, head_plan, plan

if TYPE_CHECKING:
    from kinerja.plans.plan import Approach

EVIL = "<script>alert('x')</script> \" onload=\"x <a href='http://x'>"
ANI = attrs.evolve(MIDWIFE, name="Ani", number=NIP("198502142010032992"), rank=Golongan.III_D, instansi="Kota Contoh")
PPPK = attrs.evolve(MIDWIFE, name="Edi", kind=None, number=NIPPPK("199008302023212993"))
FULL = Imprint("Pemerintah Kota Contoh", "Contoh", date(2025, 1, 21), numbers=Numbers.FULL)

GOLDEN = Path(__file__).parents[2] / "golden"


def cases(file: str) -> dict[str, dict]:
    """Return the annex's filled forms of one golden file, by id."""
    return {case["id"]: case["inputs"] for case in json.loads((GOLDEN / file).read_text(encoding="utf-8"))}


def of(perspectives: bool, approach: Approach, **more):
    """Return a plan with or without perspectives."""
    made = head_plan if perspectives else plan
    return made(approach=approach, **({} if perspectives else {"employee": ANI, "appraiser": SECRETARY}), **more)


def told(entry) -> list[str]:
    """Return what stands in an entry, in Indonesian."""
    return [words.id for words in (*entry.text, *entry.items)]


def fields(form, place: int) -> dict[str, list[str]]:
    """Return the block of a person, by key."""
    return {field.key: told(field.value) for field in form.identities[place].fields}
